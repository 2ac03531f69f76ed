/* The players' stores, in memory or in files, with a switch for their power.
 *
 * In memory a put is there at once or not at all; the cuts are before and after it, and one at the next sync in which
 * all is lost that was not synced. In files every step of the disk below is a cut, once for each way in which a disk
 * may tear what was not synced (tests/kit/disk.h): that covers cuts within a step, too. */
#include "play.h"

#include <string.h>

static unsigned kind_of(uint16_t key)
{
    unsigned kind = key >> 8;
    bool of_the_table = kind > RECORD_NODE_TABLE && kind < RECORD_IDENTITY;
    return of_the_table ? RECORD_NODE_TABLE : kind < RECORD_IDENTITY ? kind : RECORD_IDENTITY;
}

/* ---- In memory --------------------------------------------------------------------------------------------------- */

static void remember_synced(struct player *player)
{
    const struct bramble_store_memory *store = &player->actor->store_memory;
    memcpy(player->synced_octets, store->memory, store->used);
    player->synced = *store;
    player->unsynced = false;
}

static void forget_unsynced(struct player *player)
{
    struct bramble_store_memory *store = &player->actor->store_memory;
    memcpy(store->memory, player->synced_octets, player->synced.used);
    *store = player->synced;
}

static bool cut_in_memory(struct player *player, enum moment moment, uint16_t key)
{
    return !player->play->files && cut_here(player, moment, kind_of(key));
}

/* ---- In files ---------------------------------------------------------------------------------------------------- */

static void after_step(void *context, struct disk *disk)
{
    struct player *player = context;
    struct play *play = player->play;
    unsigned tears = disk->change_count > 0 ? DISK_TEAR_COUNT : 1; /* with nothing to tear all are the same */
    for (unsigned tear = 0; play->ready && tear < tears; tear++) {
        if (cut_here(player, IN_FILE + tear, kind_of(player->writing))) {
            disk->off = true;
            return;
        }
    }
}

static void tear_and_close(struct player *player)
{
    enum disk_tear tear = (enum disk_tear)(player->play->mine->moment - IN_FILE);
    disk_tear(&player->disk, tear, player->play->points);
    int result = bramble_store_files_close(&player->files);
    (void)result; /* of a process that is no more: it could not sync */
}

static void open_files(struct player *player)
{
    player->opening = true;
    int result = bramble_store_files_open_on(&player->files, &player->disk_operations, "node");
    while (player->play->cut) { /* for the second time, and in here: once more is not asked for */
        player->play->cut = false;
        player->dead = false;
        tear_and_close(player);
        result = bramble_store_files_open_on(&player->files, &player->disk_operations, "node");
    }
    player->opening = false;
    if (result < 0 || player->files.damaged > 0) {
        fault(player->play, FAULT_STORE, "the store of the %s: %d: %s%s", role_name(player->role), result,
              player->files.trouble, player->files.discarded);
    }
    bramble_store_files_port(&player->files, &player->flash);
}

/* ---- What the nodes see ------------------------------------------------------------------------------------------ */

static int written(struct player *player, uint16_t key, int result)
{
    if (result >= 0) {
        player->unsynced = true;
        (void)cut_in_memory(player, AFTER_WRITE, key);
    }
    return player->dead ? BRAMBLE_ERROR_STORE : result;
}

static int put(void *context, uint16_t key, struct bramble_view content)
{
    struct player *player = context;
    if (player->dead || cut_in_memory(player, BEFORE_WRITE, key)) {
        return BRAMBLE_ERROR_STORE;
    }
    struct wear *wear = &player->play->wear[player->play->act][kind_of(key)];
    wear->puts++;
    wear->octets += content.size;
    player->writing = key;
    return written(player, key, player->flash.put(player->flash.context, key, content));
}

static int erase(void *context, uint16_t key)
{
    struct player *player = context;
    uint16_t found = 0;
    if (!player->dead && (player->flash.next(player->flash.context, key, &found) < 0 || found != key)) {
        return 0; /* nothing is written for a record that is not there */
    }
    if (player->dead || cut_in_memory(player, BEFORE_WRITE, key)) {
        return BRAMBLE_ERROR_STORE;
    }
    player->play->wear[player->play->act][kind_of(key)].erases++;
    player->writing = key;
    return written(player, key, player->flash.erase(player->flash.context, key));
}

static int synchronize(void *context)
{
    struct player *player = context;
    if (player->unsynced && !player->dead && cut_in_memory(player, NOT_SYNCED, player->writing)) {
        forget_unsynced(player);
    }
    int result = player->dead ? BRAMBLE_ERROR_STORE : player->flash.sync(player->flash.context);
    if (!player->dead) {
        remember_synced(player);
    }
    return player->dead ? BRAMBLE_ERROR_STORE : result;
}

static int get(void *context, uint16_t key, uint8_t *out, size_t capacity)
{
    const struct player *player = context;
    return player->flash.get(player->flash.context, key, out, capacity);
}

static int next(void *context, uint16_t from, uint16_t *key)
{
    const struct player *player = context;
    return player->flash.next(player->flash.context, from, key);
}

/* ---- Power ------------------------------------------------------------------------------------------------------- */

void flash_open(struct player *player)
{
    player->flash = player->actor->store;
    player->actor->store = (struct bramble_store){player, put, get, erase, next, synchronize, &bramble_records};
    if (player->play->files) {
        disk_open(&player->disk, &player->disk_operations);
        player->disk.after_step = after_step;
        player->disk.context = player;
        open_files(player);
    }
    remember_synced(player);
}

void flash_power_back(struct player *player)
{
    if (player->play->files) {
        tear_and_close(player);
        open_files(player);
    }
    remember_synced(player);
}

void flash_close(struct player *player)
{
    if (player->play->files) {
        int result = bramble_store_files_close(&player->files);
        disk_close(&player->disk);
        assert_int_equal(result, 0);
    }
}
