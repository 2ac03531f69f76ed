/* The store in files, on a disk that forgets (tests/kit/disk.h): what comes back after closing, after a cut at each
 * step, from a disk that refuses. Octets that have changed on the disk: files_damage.c; the real disk: files_real.c.
 */
#include "files_kit.h"

#include <errno.h>
#include <string.h>

#define LIFE 60U /* things done before the cut */

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
        cmocka_unit_test_setup_teardown(one_directory_has_one_store, start, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
