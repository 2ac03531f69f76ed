/* What follows a cut: reboot, judge, attack, finish, talk, judge. */
#include "play.h"

#include "features/provisioner.h"

#include <string.h>
#include <unistd.h>

#define STATES_REST (6 * SECOND)   /* after a change and this time a model's state is in the store */
#define MARGIN_LASTS (12 * SECOND) /* after eight seconds of silence a mark has been taken back */
#define MARGIN_SPAN (2 * SECOND)   /* what a mark runs ahead by, at the source's rate, */
#define MARGIN_RATE SECOND         /* taken over a second at least; */
#define MARGIN_MAX 64U             /* and never more than that */

/* ---- Before or after, never between ------------------------------------------------------------------------------ */

/* A key refresh that the phone begins is a step for the NetKey and one for each AppKey, all in one turn. */
static bool is_between_keys(const struct play *play, const struct picture *now)
{
    const struct picture *before = &play->victim->before;
    const struct picture *after = &play->at_cut;
    size_t apps = now->apps_at;
    size_t rest = now->apps_end;
    return play->victim->role == PHONE && play->goals.refresh && now->size == before->size &&
           now->size == after->size && memcmp(now->octets, after->octets, apps) == 0 &&
           memcmp(now->octets + apps, before->octets + apps, rest - apps) == 0 &&
           memcmp(now->octets + rest, after->octets + rest, now->size - rest) == 0;
}

static void judge_configuration(struct play *play)
{
    const struct player *victim = play->victim;
    struct picture now;
    picture_take(victim, &now);
    bool left = now.size == 0 && (!play->goals.member[victim->role] || play->leaving);
    if (!left && !pictures_equal(&now, &victim->before) && !pictures_equal(&now, &play->at_cut) &&
        !is_between_keys(play, &now)) {
        fault(play, FAULT_HALF,
              "the %s: %zu octets of configuration; %zu before (other from %zu), %zu after (from %zu)",
              role_name(victim->role), now.size, victim->before.size, picture_difference(&now, &victim->before),
              play->at_cut.size, picture_difference(&now, &play->at_cut));
    }
    struct index_picture index = index_take(victim);
    bool before = index.index == victim->index_before.index && index.in_progress == victim->index_before.in_progress;
    bool after = index.index == play->index_at_cut.index && index.in_progress == play->index_at_cut.in_progress;
    if (now.size > 0 && !before && !after) {
        fault(play, FAULT_HALF, "the %s: IV index %u%s", role_name(victim->role), index.index,
              index.in_progress ? ", in progress" : "");
    }
}

/* A state that has rested for longer than the pause between two writes of states is what it was; else it may be the one
 * before. */
static void judge_state(struct play *play)
{
    const struct player *lamp = &play->players[LAMP];
    bool now = lamp->actor->onoff.on;
    bool rested = bramble_world_now(play->mesh->world) - play->on_changed > STATES_REST;
    bool may_be_older = !rested && now == play->on_before;
    if (play->victim == lamp && is_member(lamp) && lamp->before.size > 0 && now != play->on && now != play->on_at_cut &&
        !may_be_older) {
        fault(play, FAULT_HALF, "the lamp comes back %s", now ? "on" : "off");
    }
    play->on = now;
    play->on_changed = bramble_world_now(play->mesh->world);
    play->on_before = now;
}

void judge_membership(struct play *play)
{
    struct bramble_node *phone = play->players[PHONE].actor->node;
    struct provisioner *provisioner = feature_find(&phone->access, FEATURE_PROVISIONER, NULL);
    const struct provisioner_table *table = provisioner_table_now(provisioner);
    for (unsigned role = LAMP; role < PLAYERS; role++) {
        const struct player *player = &play->players[role];
        const struct bramble_node *node = player->actor->node;
        uint16_t address = bramble_node_address(node);
        if (!bramble_node_is_member(node)) {
            continue;
        }
        if (!provisioner_table_overlaps(table, address, 2, NULL) && !provisioner_table_is_withheld(table, address)) {
            fault(play, FAULT_MEMBERSHIP, "the %s lives at 0x%04x", role_name(player->role), address);
        }
        for (unsigned other = PHONE; other < role; other++) {
            if (bramble_node_address(play->players[other].actor->node) == address) {
                fault(play, FAULT_MEMBERSHIP, "two nodes live at 0x%04x", address);
            }
        }
    }
}

/* ---- The attack -------------------------------------------------------------------------------------------------- */

/* Each PDU of the capture in the old order, at everybody, all within an instant. */
static void attack(struct play *play)
{
    bramble_time now = bramble_world_now(play->mesh->world);
    uint32_t count = play->ledger->count;
    for (uint32_t i = 0; i < count; i++) {
        const struct ledger_pdu *pdu = &play->ledger->pdus[i];
        const struct bramble_heard heard = {.data = {pdu->octets, pdu->size},
                                            .event_type = BRAMBLE_EVENT_NONCONNECTABLE,
                                            .rssi_dbm = -50,
                                            .channel = 37};
        for (unsigned role = 0; role < PLAYERS; role++) {
            struct bramble_node *node = play->players[role].actor->node;
            bramble_node_heard(node, now, &heard);
            if (bramble_node_due(node) <= now) {
                (void)bramble_node_run(node, now);
            }
        }
    }
    for (unsigned role = 0; role < PLAYERS; role++) {
        actor_poke(play->players[role].actor);
    }
    play->mine->replayed = count;
    go(play, 2 * SECOND);
    play->attack_ends = play->ledger->count;
}

/* ---- A round of messages ----------------------------------------------------------------------------------------- */

/* Those who talked fast go on as if nothing had happened, for longer than a margin lasts. */
static void go_on_talking(struct play *play)
{
    for (unsigned ms = 0; ms < 2600 && play->gap_ms[PHONE] > 0; ms += 50) {
        for (unsigned from = PHONE; from <= LAMP; from++) {
            if (ms % play->gap_ms[from] == 0) {
                const struct actor *other = play->players[from == PHONE ? LAMP : PHONE].actor;
                say(play, (enum role)from, bramble_node_address(other->node), 4);
            }
        }
        go(play, BRAMBLE_MILLISECONDS(50));
    }
}

static void round_of_messages(struct play *play)
{
    for (unsigned from = 0; from < PLAYERS; from++) {
        for (unsigned to = 0; to < PLAYERS; to++) {
            bool concerned = from == play->victim->role || to == play->victim->role;
            if (from != to && concerned && play->goals.member[from] && play->goals.member[to]) {
                say_until_heard(play, (enum role)from, (enum role)to, 4);
            }
        }
    }
    enum role other = play->victim->role == PHONE ? LAMP : PHONE;
    if (play->goals.member[play->victim->role] && play->goals.member[other]) {
        say_until_heard(play, play->victim->role, other, 24);
        say_until_heard(play, other, play->victim->role, 24);
    }
}

/* What the design allows: two seconds at the highest rate that the source has lately had; twice that here, since a
 * segmented message is accepted under its first number when its last segment has come, which makes rates look higher. A
 * source that was silent, or slow, has none. */
static uint32_t margin_of(const struct player *source, bramble_time now)
{
    uint64_t most = 0;
    uint32_t first = source->sent > SENT ? source->sent - SENT : 0;
    for (uint32_t j = source->sent; j-- > first && now - source->sent_at[j % SENT] < MARGIN_LASTS;) {
        for (uint32_t i = j; i-- > first && j - i <= MARGIN_MAX;) {
            bramble_time passed = source->sent_at[j % SENT] - source->sent_at[i % SENT];
            uint64_t margin = (j - i) * MARGIN_SPAN / (passed > MARGIN_RATE ? passed : MARGIN_RATE);
            most = margin > most ? margin : most;
        }
    }
    return 2 * most < MARGIN_MAX ? (uint32_t)(2 * most) : MARGIN_MAX;
}

static void judge_refusals(struct play *play)
{
    const struct outcome *mine = play->mine;
    for (unsigned drop = 0; drop < BRAMBLE_DROP_COUNT; drop++) {
        bool margin = drop == BRAMBLE_DROP_TRANSPORT_REPLAY_MARGIN || drop == BRAMBLE_DROP_TRANSPORT_REPLAYED;
        if (!margin && mine->refused[drop] > 0) {
            fault(play, FAULT_DEAF, "%u PDUs: %s", mine->refused[drop], bramble_drop_text(drop));
        }
    }
    for (unsigned role = 0; role < PLAYERS; role++) {
        const struct player *source = &play->players[role];
        if (source->refused > source->margin) {
            fault(play, FAULT_DEAF, "%u PDUs of the %s, which had a margin of %u", source->refused, role_name(role),
                  source->margin);
        }
    }
}

/* ---- All of it --------------------------------------------------------------------------------------------------- */

void after_the_cut(struct play *play)
{
    bramble_time now = bramble_world_now(play->mesh->world);
    play->cut = false;
    play->attack_ends = 0;
    memset(play->mine->refused, 0, sizeof play->mine->refused);
    for (unsigned i = 0; i < PLAYERS; i++) {
        struct player *player = &play->players[i];
        uint32_t margin = margin_of(player, now); /* a restored mark stays where it is, over a second cut too */
        player->margin = margin > player->margin ? margin : player->margin;
        player->refused = 0;
    }
    player_reboot(play->victim);
    judge_configuration(play);
    judge_state(play);
    judge_membership(play);
    attack(play);
    judge_membership(play);
    go_on_talking(play);
    reach_goals(play);
    judge_membership(play);
    round_of_messages(play);
    judge_refusals(play);
    mesh_check(play->mesh);
    play->mine->fault = FAULT_NONE;
    _exit(0);
}
