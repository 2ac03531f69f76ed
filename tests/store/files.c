/* The store in files, on a disk that forgets (tests/kit/disk.h) and on the real one.
 *
 * The judge is a list of everything that was put and erased: after a cut, what the store holds must be what the first n
 * of these changes leave, and n must not be below the number of those that a sync had promised. */
#include "disk.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <errno.h>
#include <stdio.h>
#include <string.h>

#define KEYS 6U
#define CHANGES 400U
#define LIFE 60U /* things done before the cut */

/* ---- What ought to be there -------------------------------------------------------------------------------------- */

struct change {
    uint16_t key;
    int size; /* -1: erased */
    uint8_t filling;
};

static struct change changes[CHANGES];
static unsigned change_count; /* done, the one under way included */
static unsigned promised;     /* of these, by a sync that answered 0 */

static uint16_t key_of(unsigned i)
{
    return (uint16_t)(i * 0x1111U);
}

static struct change last_change(uint16_t key, unsigned count)
{
    struct change last = {key, -1, 0};
    for (unsigned i = 0; i < count; i++) {
        if (changes[i].key == key) {
            last = changes[i];
        }
    }
    return last;
}

static bool is_what_the_first_left(struct bramble_store *store, unsigned count)
{
    for (unsigned i = 0; i < KEYS; i++) {
        uint8_t out[BRAMBLE_STORE_RECORD_MAX];
        struct change last = last_change(key_of(i), count);
        int size = store->get(store->context, last.key, out, sizeof out);
        if (size != (last.size < 0 ? BRAMBLE_ERROR_NOT_FOUND : last.size)) {
            return false;
        }
        for (int at = 0; at < size; at++) {
            if (out[at] != last.filling) {
                return false;
            }
        }
    }
    return true;
}

/* How many of the changes the store remembers; -1: it is none of these states. */
static int changes_remembered(struct bramble_store *store)
{
    for (unsigned count = change_count; count + 1U > promised; count--) {
        if (is_what_the_first_left(store, count)) {
            return (int)count;
        }
    }
    return -1;
}

/* ---- The store under test ---------------------------------------------------------------------------------------- */

static struct disk disk;
static struct bramble_store_disk operations;
static struct bramble_store_files files;
static struct bramble_store store;

static uint32_t draw(uint32_t *random)
{
    *random ^= *random << 13;
    *random ^= *random >> 17;
    *random ^= *random << 5;
    return *random >> 8;
}

static int open_store(void)
{
    int result = bramble_store_files_open_on(&files, &operations, "node");
    if (result == 0) {
        bramble_store_files_port(&files, &store);
    }
    return result;
}

static int put(uint16_t key, uint8_t filling, int size)
{
    uint8_t content[BRAMBLE_STORE_RECORD_MAX];
    memset(content, filling, sizeof content);
    return store.put(store.context, key, (struct bramble_view){content, (size_t)size});
}

static void assert_record(uint16_t key, uint8_t filling, int size)
{
    uint8_t out[BRAMBLE_STORE_RECORD_MAX];
    assert_int_equal(store.get(store.context, key, out, sizeof out), size);
    for (int i = 0; i < size; i++) {
        assert_int_equal(out[i], filling);
    }
}

static int start(void **state)
{
    (void)state;
    disk_open(&disk, &operations);
    change_count = promised = 0;
    assert_int_equal(open_store(), 0);
    return 0;
}

static int end(void **state)
{
    (void)state;
    (void)bramble_store_files_close(&files);
    disk_close(&disk);
    return 0;
}

/* Does the nth thing of a random life: mostly puts, some erasing, a sync now and then. Answers what the store did. */
static int live(uint32_t *random)
{
    uint32_t dice = draw(random) % 8U;
    if (dice == 0) {
        unsigned all = change_count;
        int result = store.sync(store.context);
        promised = result == 0 ? all : promised;
        return result;
    }
    struct change *change = &changes[change_count++];
    change->key = key_of(draw(random) % KEYS);
    change->filling = (uint8_t)draw(random);
    change->size = dice == 1 ? -1 : (int)(draw(random) % 120U);
    return dice == 1 ? store.erase(store.context, change->key) : put(change->key, change->filling, change->size);
}

/* ---- Stories ----------------------------------------------------------------------------------------------------- */

static void records_come_back_after_closing(void **state)
{
    (void)state;
    uint16_t key = 0;
    assert_int_equal(put(7, 1, 256), 0);
    assert_int_equal(put(0xFFFF, 2, 0), 0);
    assert_int_equal(put(0, 3, 5), 0);
    assert_int_equal(put(7, 4, 30), 0);
    assert_int_equal(put(9, 5, 1), 0);
    assert_int_equal(store.erase(store.context, 9), 0);
    assert_int_equal(store.erase(store.context, 9), 0);
    assert_int_equal(put(1, 1, 0) + store.put(store.context, 1, (struct bramble_view){NULL, 257}),
                     BRAMBLE_ERROR_LENGTH);
    assert_int_equal(files.erases, 1);
    assert_int_equal(bramble_store_files_close(&files), 0);
    assert_int_equal(open_store(), 0);
    assert_string_equal(files.discarded, "");
    assert_string_equal(files.trouble, "");
    assert_record(7, 4, 30);
    assert_record(0xFFFF, 2, 0);
    assert_record(0, 3, 5);
    assert_int_equal(store.get(store.context, 9, NULL, 0), BRAMBLE_ERROR_NOT_FOUND);
    assert_int_equal(store.next(store.context, 2, &key), 0);
    assert_int_equal(key, 7);
    assert_int_equal(store.next(store.context, 8, &key), 0);
    assert_int_equal(key, 0xFFFF);
    assert_int_equal(bramble_store_files_count(&files), 4);
}

static void a_put_is_one_write_and_a_sync_is_one_sync(void **state)
{
    (void)state;
    unsigned steps = disk.steps;
    unsigned syncs = disk.syncs;
    assert_int_equal(put(1, 1, 81), 0);
    assert_int_equal(put(2, 1, 81), 0);
    assert_int_equal(disk.steps - steps, 2);
    assert_int_equal(store.sync(store.context), 0);
    assert_int_equal(store.sync(store.context), 0); /* nothing to do */
    assert_int_equal(disk.syncs - syncs, 1);
}

/* A long life writes the journal anew from time to time, and its length stays bounded. */
static void a_journal_does_not_grow_for_ever(void **state)
{
    (void)state;
    for (unsigned i = 0; i < 5000; i++) {
        assert_int_equal(put((uint16_t)(i % 10U), (uint8_t)i, 81), 0);
        assert_true(disk_file_octets(&disk, "bramble.journal").size < 64U * 1024U);
    }
    assert_in_range(files.rewrites, 10, 20);
    assert_true(files.written_octets < 5000U * 105U * 12U / 10U);
    assert_int_equal(bramble_store_files_close(&files), 0);
    assert_int_equal(open_store(), 0);
    for (unsigned i = 4990; i < 5000; i++) {
        assert_record((uint16_t)(i % 10U), (uint8_t)i, 81);
    }
}

/* The program starts after a cut, and power is cut again while it does: at its first step, its second, ... */
static unsigned recover(enum disk_tear tear, unsigned seed)
{
    unsigned cuts = 1;
    disk_tear(&disk, tear, seed);
    (void)bramble_store_files_close(&files);
    for (unsigned nth = 1;; nth++) {
        disk_cut(&disk, nth);
        if (open_store() == 0 && !disk.off) {
            disk_cut(&disk, 0);
            return cuts;
        }
        assert_true(nth < 20);
        disk_tear(&disk, (enum disk_tear)((tear + nth) % DISK_TEAR_COUNT), seed + nth);
        (void)bramble_store_files_close(&files);
        cuts++;
    }
}

/* What is there after a cut must have been once, and what it does from then on must be kept. */
static void assert_a_state_that_was(unsigned nth, enum disk_tear tear, uint32_t *random)
{
    int remembered = changes_remembered(&store);
    if (remembered < 0) {
        fail_msg("step %u, torn as %s: no state that ever was; %u changes, %u promised. %s", nth, disk_tear_name(tear),
                 change_count, promised, files.discarded);
    }
    assert_int_equal(files.damaged, 0);
    assert_int_equal(files.lost_entries, 0);
    change_count = promised = (unsigned)remembered; /* what is there now is a promise */
    for (unsigned i = 0; i < 10; i++) {
        assert_int_equal(live(random), 0);
    }
    assert_int_equal(bramble_store_files_close(&files), 0);
    assert_int_equal(open_store(), 0);
    assert_string_equal(files.discarded, "");
    promised = change_count;
    assert_int_equal(changes_remembered(&store), change_count);
}

/* Every step of a life, torn in every way; and the opening after it cut at every step, too. */
static void cut_everywhere(size_t journal_limit)
{
    unsigned cuts = 0, steps = 0;
    for (bool is_cut = true; is_cut; steps++) {
        for (int tear = 0; tear < DISK_TEAR_COUNT && is_cut; tear++) {
            (void)end(NULL);
            (void)start(NULL);
            uint32_t random = 77;
            disk_cut(&disk, steps + 1U);
            for (unsigned i = 0; i < LIFE && !disk.off; i++) {
                files.limit = journal_limit;
                (void)live(&random);
            }
            is_cut = disk.off;
            if (is_cut) {
                cuts += recover((enum disk_tear)tear, steps);
                assert_a_state_that_was(steps, (enum disk_tear)tear, &random);
            }
        }
    }
    print_message("%u steps, %u cuts\n", steps, cuts);
    assert_true(steps > LIFE * 9U / 10U && cuts > DISK_TEAR_COUNT * steps);
}

static void a_cut_anywhere_leaves_a_state_that_was(void **state)
{
    (void)state;
    cut_everywhere(64U * 1024U);
}

static void a_cut_while_the_journal_is_written_anew_does_too(void **state)
{
    (void)state;
    cut_everywhere(800);
}

/* The same seen from outside: after each step a copy of the disk is torn in every way and opened. */
static void look_at_copies(void *context, struct disk *original)
{
    unsigned *looks = context;
    for (int tear = 0; tear < DISK_TEAR_COUNT; tear++) {
        struct disk copy;
        struct bramble_store_disk others;
        struct bramble_store_files second;
        struct bramble_store port;
        disk_copy(&copy, &others, original);
        disk_tear(&copy, (enum disk_tear)tear, original->steps);
        assert_int_equal(bramble_store_files_open_on(&second, &others, "node"), 0);
        bramble_store_files_port(&second, &port);
        assert_true(changes_remembered(&port) >= 0);
        assert_int_equal(bramble_store_files_close(&second), 0);
        disk_close(&copy);
        (*looks)++;
    }
}

static void a_copy_taken_after_any_step_is_a_state_that_was(void **state)
{
    (void)state;
    unsigned looks = 0;
    uint32_t random = 5;
    disk.after_step = look_at_copies;
    disk.context = &looks;
    for (unsigned i = 0; i < 300; i++) {
        files.limit = i % 40U == 0 ? 800 : files.limit;
        assert_int_equal(live(&random), 0);
    }
    disk.after_step = NULL;
    assert_true(files.rewrites > 3);
    assert_int_equal(looks, (disk.steps - 5U) * DISK_TEAR_COUNT); /* five steps made the journal */
}

/* A disk that refuses, once or for good, at every step of a life: what failed has changed nothing, what is promised
 * holds, and when the disk is well again so is the store. */
static void refuse_everywhere(int error, int expected, bool for_good)
{
    unsigned refused = 0;
    for (unsigned nth = 1; nth < LIFE; nth++) {
        (void)end(NULL);
        (void)start(NULL);
        uint32_t random = 99;
        disk_fail(&disk, nth, error, for_good);
        for (unsigned i = 0; i < LIFE; i++) {
            files.limit = 800;
            unsigned before = change_count;
            int result = live(&random);
            if (result < 0) {
                assert_int_equal(result, expected);
                assert_non_null(strstr(files.trouble, strerror(error)));
                change_count = before;
                refused++;
            }
            assert_true(is_what_the_first_left(&store, change_count));
        }
        disk_fail(&disk, 0, 0, false);
        assert_int_equal(store.sync(store.context), 0);
        promised = change_count;
        disk_tear(&disk, DISK_LOST, nth);
        (void)bramble_store_files_close(&files);
        assert_int_equal(open_store(), 0);
        assert_int_equal(changes_remembered(&store), change_count);
    }
    assert_true(refused >= LIFE / 4U);
}

static void a_disk_that_refuses_once_has_cost_one_change(void **state)
{
    (void)state;
    refuse_everywhere(EIO, BRAMBLE_ERROR_STORE, false);
    refuse_everywhere(ENOSPC, BRAMBLE_ERROR_FULL, false);
}

static void a_disk_that_is_full_keeps_what_it_has(void **state)
{
    (void)state;
    refuse_everywhere(ENOSPC, BRAMBLE_ERROR_FULL, true);
}

/* After a sync that failed, the system may take for written what is lost: the next sync must not answer 0 for it. */
static void a_sync_that_failed_is_made_good(void **state)
{
    (void)state;
    assert_int_equal(put(1, 5, 20), 0);
    disk_fail(&disk, 1, EIO, false);
    assert_int_equal(store.sync(store.context), BRAMBLE_ERROR_STORE);
    uint32_t rewrites = files.rewrites;
    assert_int_equal(store.sync(store.context), 0);
    assert_int_equal(files.rewrites, rewrites + 1U);
}

/* ---- Damage ------------------------------------------------------------------------------------------------------ */

/* Ten records, two of them put twice, and one more change behind them that tells that all this is safe. */
static void fill_for_damage(void)
{
    for (unsigned i = 0; i < 10; i++) {
        assert_int_equal(put((uint16_t)(100U + i), 1, 20), 0);
    }
    assert_int_equal(put(103, 2, 30), 0);
    assert_int_equal(put(107, 2, 10), 0);
    assert_int_equal(store.sync(store.context), 0);
    assert_int_equal(put(200, 3, 3), 0);
    assert_int_equal(store.sync(store.context), 0);
}

/* Each record is what it was, or an error; answers how many are not what they were. */
static unsigned records_not_whole(void)
{
    unsigned damaged = 0;
    for (uint16_t key = 100; key < 110; key++) {
        uint8_t out[BRAMBLE_STORE_RECORD_MAX];
        int size = store.get(store.context, key, out, sizeof out);
        bool twice = key == 103 || key == 107;
        if (size < 0) {
            assert_int_equal(size, BRAMBLE_ERROR_VALUE); /* never "there is none" */
            damaged++;
        } else {
            assert_int_equal(size, key == 103 ? 30 : key == 107 ? 10 : 20); /* and never an older one */
            assert_int_equal(out[0], twice ? 2 : 1);
        }
    }
    return damaged;
}

static void every_bit_of_the_journal_may_be_flipped(void **state)
{
    (void)state;
    fill_for_damage();
    size_t size = disk_file_octets(&disk, "bramble.journal").size;
    size_t last = size - 24U - 3U; /* where the last change stands: see below */
    assert_int_equal(bramble_store_files_close(&files), 0);
    for (size_t bit = 0; bit < last * 8U; bit++) {
        disk_file_octets(&disk, "bramble.journal").data[bit / 8U] ^= (uint8_t)(1U << bit % 8U);
        assert_int_equal(open_store(), 0);
        assert_true(files.discarded[0] != '\0');
        assert_true(records_not_whole() <= 1);
        assert_record(200, 3, 3);
        assert_int_equal(bramble_store_files_close(&files), 0);
        assert_int_equal(disk_file_octets(&disk, "bramble.journal").size, size); /* left as it is */
        disk_file_octets(&disk, "bramble.journal").data[bit / 8U] ^= (uint8_t)(1U << bit % 8U);
    }
    /* What was written last cannot be told from a torn write; it is told as such, and costs nothing else. */
    for (size_t at = last; at < size; at++) {
        struct disk copy;
        struct bramble_store_disk others;
        disk_copy(&copy, &others, &disk);
        disk_file_octets(&copy, "bramble.journal").data[at] ^= 4U;
        assert_int_equal(bramble_store_files_open_on(&files, &others, "node"), 0);
        bramble_store_files_port(&files, &store);
        assert_true(files.torn_octets > 0);
        assert_non_null(strstr(files.discarded, "torn by a power cut"));
        assert_int_equal(records_not_whole(), 0);
        assert_int_equal(store.get(store.context, 200, NULL, 0), BRAMBLE_ERROR_NOT_FOUND);
        assert_int_equal(bramble_store_files_close(&files), 0);
        disk_close(&copy);
    }
}

/* A sector of zeros: what stood in it is not known, so whatever could be older than it should be is refused. */
static void a_lost_sector_is_told_and_nothing_older_comes_back(void **state)
{
    (void)state;
    fill_for_damage();
    assert_int_equal(bramble_store_files_close(&files), 0);
    size_t size = disk_file_octets(&disk, "bramble.journal").size;
    for (size_t from = 0; from + 100U < size - 27U; from++) {
        struct disk copy;
        struct bramble_store_disk others;
        disk_copy(&copy, &others, &disk);
        memset(&disk_file_octets(&copy, "bramble.journal").data[from], 0, 100);
        assert_int_equal(bramble_store_files_open_on(&files, &others, "node"), 0);
        bramble_store_files_port(&files, &store);
        assert_true(files.lost_entries >= 1 || from < 28);
        for (uint16_t key = 103; key <= 107; key += 4) {
            uint8_t out[BRAMBLE_STORE_RECORD_MAX] = {2};
            assert_true(store.get(store.context, key, out, sizeof out) < 0 || out[0] == 2);
        }
        assert_record(200, 3, 3);
        assert_int_equal(bramble_store_files_close(&files), 0);
        disk_close(&copy);
    }
}

/* Whatever lies there is opened or refused, and what is opened can be read from end to end. */
static void any_octets_are_survived(void **state)
{
    (void)state;
    uint32_t random = 2024;
    unsigned opened = 0;
    fill_for_damage();
    assert_int_equal(bramble_store_files_close(&files), 0);
    for (unsigned round = 0; round < 1000; round++) {
        struct disk copy;
        struct bramble_store_disk others;
        disk_copy(&copy, &others, &disk);
        struct disk_octets octets = disk_file_octets(&copy, "bramble.journal");
        for (unsigned i = draw(&random) % 30U; i > 0; i--) {
            octets.data[draw(&random) % octets.size] = (uint8_t)draw(&random);
        }
        copy.files[copy.now.file[0]].now.size -= draw(&random) % 4U == 0 ? draw(&random) % octets.size : 0;
        int result = bramble_store_files_open_on(&files, &others, "node");
        assert_true(result == 0 || (result == BRAMBLE_ERROR_STORE && files.trouble[0] != '\0'));
        bramble_store_files_port(&files, &store);
        uint16_t key = 0;
        for (uint32_t from = 0; result == 0 && from <= UINT16_MAX && store.next(&files, (uint16_t)from, &key) == 0;
             from = key + 1U) {
            uint8_t out[BRAMBLE_STORE_RECORD_MAX];
            int size = store.get(store.context, key, out, sizeof out);
            assert_true(size >= 0 || size == BRAMBLE_ERROR_VALUE);
            assert_int_equal(put(key, 1, 2), 0);
        }
        opened += result == 0;
        assert_int_equal(bramble_store_files_close(&files), 0);
        disk_close(&copy);
    }
    assert_in_range(opened, 500, 1000);
}

/* A file that ends where an entry ends looks whole; its head tells how many records were written with it. */
static void a_snapshot_that_is_cut_between_two_records_is_told(void **state)
{
    (void)state;
    fill_for_damage();
    files.limit = 0;
    assert_int_equal(put(100, 1, 20), 0); /* writes the journal anew: a head and eleven records */
    assert_int_equal(bramble_store_files_close(&files), 0);
    uint8_t start_of_it[28 + 2 * (24 + 20)]; /* the head and two of them */
    memcpy(start_of_it, disk_file_octets(&disk, "bramble.journal").data, sizeof start_of_it);
    disk_put_file(&disk, "bramble.journal", start_of_it, sizeof start_of_it);
    assert_int_equal(open_store(), 0);
    assert_true(files.lost_entries >= 9);
    assert_non_null(strstr(files.discarded, "lost to damage"));
}

static void a_damaged_record_is_healed_by_the_next_put(void **state)
{
    (void)state;
    uint16_t key = 0;
    fill_for_damage();
    assert_int_equal(bramble_store_files_close(&files), 0);
    disk_file_octets(&disk, "bramble.journal").data[28 + 24] ^= 1U; /* the content of the first entry */
    assert_int_equal(open_store(), 0);
    assert_string_equal(files.discarded, "node/bramble.journal: 1 changes are lost to damage; 1 records are damaged or "
                                         "may be too old, their keys are 0x0064");
    assert_int_equal(store.get(store.context, 100, NULL, 0), BRAMBLE_ERROR_VALUE);
    assert_int_equal(store.next(store.context, 0, &key), 0);
    assert_int_equal(key, 100);
    files.limit = 0; /* written anew, it is still known to be damaged */
    assert_int_equal(put(300, 1, 1), 0);
    assert_int_equal(bramble_store_files_close(&files), 0);
    assert_int_equal(open_store(), 0);
    assert_int_equal(store.get(store.context, 100, NULL, 0), BRAMBLE_ERROR_VALUE);
    assert_int_equal(put(100, 9, 4), 0);
    assert_record(100, 9, 4);
    assert_int_equal(bramble_store_files_close(&files), 0);
    assert_int_equal(open_store(), 0);
    assert_record(100, 9, 4);
    assert_string_equal(files.discarded, "");
}

static void what_is_no_journal_is_refused_and_left_alone(void **state)
{
    (void)state;
    static const char *const contents[] = {"", "no journal", "some text that is longer than the head of a journal is"};
    for (unsigned i = 0; i < 3; i++) {
        assert_int_equal(bramble_store_files_close(&files), 0);
        disk_put_file(&disk, "bramble.journal", contents[i], strlen(contents[i]));
        assert_int_equal(open_store(), BRAMBLE_ERROR_STORE);
        assert_non_null(strstr(files.trouble, "node/bramble.journal: is no journal"));
        assert_int_equal(disk_file_octets(&disk, "bramble.journal").size, strlen(contents[i]));
    }
}

/* The head of format 2, with its check. */
static void a_journal_of_another_format_is_refused_by_name(void **state)
{
    (void)state;
    static const uint8_t head[28] = {'b', 'r',  'a', 'm', 'b', 'l', 'e', ' ', 's', 't', 'o',  'r',  'e',  ' ',
                                     '2', '\n', 1,   0,   0,   0,   0,   0,   0,   0,   0x2A, 0xE0, 0xA7, 0xED};
    assert_int_equal(bramble_store_files_close(&files), 0);
    disk_put_file(&disk, "bramble.journal", head, sizeof head);
    assert_int_equal(open_store(), BRAMBLE_ERROR_VALUE);
    assert_string_equal(files.trouble, "node/bramble.journal: has format '2', which is not known here");
}

static void one_directory_has_one_store(void **state)
{
    (void)state;
    struct bramble_store_files second;
    assert_int_equal(bramble_store_files_open_on(&second, &operations, "node"), BRAMBLE_ERROR_BUSY);
    assert_string_equal(second.trouble, "node: in use by another process; end it, or choose another folder");
    assert_int_equal(bramble_store_files_close(&second), 0);
    assert_int_equal(put(1, 1, 1), 0); /* the first has not noticed */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(records_come_back_after_closing, start, end),
        cmocka_unit_test_setup_teardown(a_put_is_one_write_and_a_sync_is_one_sync, start, end),
        cmocka_unit_test_setup_teardown(a_journal_does_not_grow_for_ever, start, end),
        cmocka_unit_test_setup_teardown(a_cut_anywhere_leaves_a_state_that_was, start, end),
        cmocka_unit_test_setup_teardown(a_cut_while_the_journal_is_written_anew_does_too, start, end),
        cmocka_unit_test_setup_teardown(a_copy_taken_after_any_step_is_a_state_that_was, start, end),
        cmocka_unit_test_setup_teardown(a_disk_that_refuses_once_has_cost_one_change, start, end),
        cmocka_unit_test_setup_teardown(a_disk_that_is_full_keeps_what_it_has, start, end),
        cmocka_unit_test_setup_teardown(a_sync_that_failed_is_made_good, start, end),
        cmocka_unit_test_setup_teardown(every_bit_of_the_journal_may_be_flipped, start, end),
        cmocka_unit_test_setup_teardown(a_lost_sector_is_told_and_nothing_older_comes_back, start, end),
        cmocka_unit_test_setup_teardown(any_octets_are_survived, start, end),
        cmocka_unit_test_setup_teardown(a_snapshot_that_is_cut_between_two_records_is_told, start, end),
        cmocka_unit_test_setup_teardown(a_damaged_record_is_healed_by_the_next_put, start, end),
        cmocka_unit_test_setup_teardown(what_is_no_journal_is_refused_and_left_alone, start, end),
        cmocka_unit_test_setup_teardown(a_journal_of_another_format_is_refused_by_name, start, end),
        cmocka_unit_test_setup_teardown(one_directory_has_one_store, start, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
