/* See play.h: one child for each cut. What the children find lies in memory that they share with the parent. */
#define _DEFAULT_SOURCE /* MAP_ANONYMOUS */

#include "play.h"

#include "node/records.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#define AGAIN 23U /* every other child: a second cut, up to so many cut points after the reboot */

void cuts_open(struct play *play, unsigned jobs)
{
    size_t bytes = CUTS_MAX * sizeof(struct outcome);
    void *memory = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) {
        perror("power: shared memory");
        exit(2);
    }
    play->outcomes = memory;
    play->mine = &play->outcomes[0];
    play->jobs = jobs;
}

static void wait_for_one(struct play *play)
{
    int status = 0;
    if (wait(&status) < 0) {
        perror("power: wait");
        exit(2);
    }
    play->running--;
}

static void look_for_faults(struct play *play)
{
    for (uint32_t i = 1; i <= play->points && play->stop_at_first && play->running == 0; i++) {
        play->found = play->found || play->outcomes[i].fault != FAULT_NONE;
    }
}

void cuts_wait(struct play *play)
{
    while (play->running > 0) {
        wait_for_one(play);
    }
    look_for_faults(play);
}

static void become_the_victim(struct play *play, struct player *player, struct outcome *mine)
{
    play->child = true;
    play->mine = mine;
    play->cut = true;
    play->victim = player;
    player->dead = true;
    if (player->opening) { /* what is judged is still the first cut */
        return;
    }
    picture_take(player, &play->at_cut);
    play->index_at_cut = index_take(player);
    play->on_at_cut = play->players[LAMP].actor->onoff.on;
    play->leaving = player->actor->node->access.reset_wanted || player->actor->node->records->erasing ||
                    timer_running(&player->actor->node->reset_timer);
}

/* In a child: the second cut, when its time has come. */
static bool cut_again(struct play *play, struct player *player, unsigned moment)
{
    if (player != play->victim || player->dead || play->again == 0 || --play->again > 0) {
        return false;
    }
    play->mine->twice = true;
    play->mine->moment = (uint8_t)moment;
    become_the_victim(play, player, play->mine);
    return true;
}

bool cut_here(struct player *player, unsigned moment, unsigned kind)
{
    struct play *play = player->play;
    if (play->child) {
        return cut_again(play, player, moment);
    }
    if (play->found) {
        return false;
    }
    if (++play->points >= CUTS_MAX) {
        fprintf(stderr, "power: more cuts than there is room for\n");
        exit(2);
    }
    struct outcome *mine = &play->outcomes[play->points];
    if (play->points % play->stride != play->offset % play->stride) {
        return false;
    }
    *mine = (struct outcome){.fault = FAULT_DIED,
                             .role = (uint8_t)player->role,
                             .moment = (uint8_t)moment,
                             .kind = (uint8_t)kind,
                             .act = (uint8_t)play->act,
                             .number = play->points};
    fflush(NULL);
    pid_t child = fork();
    if (child < 0) {
        perror("power: fork");
        exit(2);
    }
    if (child == 0) {
        become_the_victim(play, player, mine);
        uint32_t drawn = play->points * 2654435761U >> 16;
        play->again = drawn % 2 == 0 ? drawn / 2 % AGAIN : 0;
        return true;
    }
    play->running++;
    while (play->running >= play->jobs) {
        wait_for_one(play);
    }
    look_for_faults(play);
    return false;
}
