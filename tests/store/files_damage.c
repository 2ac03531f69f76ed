/* The store in files when octets on the disk are not those that were written: flipped, lost, made up, cut, of another
 * format. Nothing older comes back as if it were true, what is refused is left alone, and what is lost is told. */
#include "files_kit.h"

#include <stdio.h>
#include <string.h>

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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(every_bit_of_the_journal_may_be_flipped, start, end),
        cmocka_unit_test_setup_teardown(a_lost_sector_is_told_and_nothing_older_comes_back, start, end),
        cmocka_unit_test_setup_teardown(any_octets_are_survived, start, end),
        cmocka_unit_test_setup_teardown(a_snapshot_that_is_cut_between_two_records_is_told, start, end),
        cmocka_unit_test_setup_teardown(a_damaged_record_is_healed_by_the_next_put, start, end),
        cmocka_unit_test_setup_teardown(what_is_no_journal_is_refused_and_left_alone, start, end),
        cmocka_unit_test_setup_teardown(a_journal_of_another_format_is_refused_by_name, start, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
