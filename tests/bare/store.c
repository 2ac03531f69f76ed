/* The store of firmware: records in RAM, and in a file of a debugger of the story's own. */
#include "platform/bare/store.h"

#include "platform/bare/semihosting.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

/* The debugger's machine: a few files. */
static struct file {
    char name[64]; /* empty: not there */
    uint8_t octets[2048];
    size_t size, at;
} files[4];
static const char *command_line;
static int fail_operation; /* this operation fails */
static unsigned writes;

static struct file *file_named(const char *name, size_t size, bool make)
{
    for (unsigned i = 0; i < 4; i++) {
        if (strlen(files[i].name) == size && memcmp(files[i].name, name, size) == 0) {
            return &files[i];
        }
    }
    for (unsigned i = 0; make && i < 4; i++) {
        if (files[i].name[0] == '\0') {
            memcpy(files[i].name, name, size);
            files[i].name[size] = '\0';
            return &files[i];
        }
    }
    return NULL;
}

static int move_octets(int operation, const uintptr_t *how)
{
    struct file *file = &files[how[0] - 1];
    uint8_t *octets = (uint8_t *)how[1];
    if (operation == SEMIHOSTING_WRITE) {
        assert_true(how[2] <= sizeof file->octets - file->size);
        memcpy(file->octets + file->size, octets, how[2]);
        file->size += how[2];
        writes++;
        return 0;
    }
    size_t left = file->size - file->at;
    size_t size = left < how[2] ? left : how[2];
    memcpy(octets, file->octets + file->at, size);
    file->at += size;
    return (int)(how[2] - size);
}

int semihosting_ask(int operation, const void *argument)
{
    const uintptr_t *how = argument;
    struct file *file;
    if (operation == fail_operation) {
        return operation == SEMIHOSTING_WRITE ? (int)how[2] : -1;
    }
    switch (operation) {
    case SEMIHOSTING_COMMAND_LINE:
        assert_true(strlen(command_line) < how[1]);
        memcpy((char *)how[0], command_line, strlen(command_line) + 1);
        return 0;
    case SEMIHOSTING_OPEN:
        file = file_named((const char *)how[0], how[2], how[1] == 5);
        if (file == NULL) {
            return -1;
        }
        file->size = how[1] == 5 ? 0 : file->size;
        file->at = 0;
        return (int)(file - files) + 1;
    case SEMIHOSTING_CLOSE:
        return 0;
    case SEMIHOSTING_WRITE:
    case SEMIHOSTING_READ:
        return move_octets(operation, how);
    case SEMIHOSTING_RENAME: {
        struct file *old = file_named((const char *)how[2], how[3], false);
        file = file_named((const char *)how[0], how[1], false);
        assert_non_null(file);
        if (old != NULL) {
            old->name[0] = '\0';
        }
        memcpy(file->name, (const char *)how[2], how[3]);
        file->name[how[3]] = '\0';
        return 0;
    }
    default:
        fail_msg("operation %d", operation);
        return -1;
    }
}

static struct bramble_store store;

static int put(uint16_t key, const char *text)
{
    return store.put(store.context, key, (struct bramble_view){(const uint8_t *)text, strlen(text)});
}

static bool holds(uint16_t key, const char *text)
{
    uint8_t octets[BRAMBLE_STORE_RECORD_MAX];
    int size = store.get(store.context, key, octets, sizeof octets);
    return size == (int)strlen(text) && memcmp(octets, text, strlen(text)) == 0;
}

static int set_up(void **state)
{
    (void)state;
    memset(files, 0, sizeof files);
    command_line = "lamp store=/tmp/lamp.store";
    fail_operation = 0;
    writes = 0;
    return 0;
}

static void records_outlive_the_image(void **state)
{
    (void)state;
    assert_int_equal(store_open(&store), 0);
    assert_int_equal(put(1, "one"), 0);
    assert_int_equal(put(3, "three"), 0);
    assert_int_equal(put(2, ""), 0);
    assert_int_equal(put(1, "another one"), 0);
    assert_int_equal(store.erase(store.context, 3), 0);
    assert_int_equal(store_open(&store), 0); /* started again */
    assert_true(holds(1, "another one") && holds(2, ""));
    uint16_t key;
    assert_int_equal(store.next(store.context, 3, &key), BRAMBLE_ERROR_NOT_FOUND);
    assert_int_equal(store.get(store.context, 3, NULL, 0), BRAMBLE_ERROR_NOT_FOUND);
}

static void without_a_file_nothing_is_asked_of_the_debugger(void **state)
{
    (void)state;
    command_line = "lamp";
    assert_int_equal(store_open(&store), 0);
    assert_int_equal(put(1, "one"), 0);
    assert_true(holds(1, "one"));
    assert_int_equal(writes, 0);
    assert_int_equal(files[0].name[0], '\0');
    assert_int_equal(store_open(&store), 0);
    assert_false(holds(1, "one"));
    fail_operation = SEMIHOSTING_COMMAND_LINE; /* nor where there is no command line */
    assert_int_equal(store_open(&store), 0);
}

static void the_word_may_stand_anywhere_in_the_command_line(void **state)
{
    (void)state;
    command_line = "lamp store=a.store more";
    assert_int_equal(store_open(&store), 0);
    assert_int_equal(put(1, "one"), 0);
    assert_string_equal(files[0].name, "a.store");
}

static void a_change_that_is_none_is_not_written(void **state)
{
    (void)state;
    assert_int_equal(store_open(&store), 0);
    assert_int_equal(store.erase(store.context, 7), 0);
    assert_int_equal(writes, 0);
}

static void a_write_that_fails_is_told_and_leaves_the_file_as_it_was(void **state)
{
    static const int operations[] = {SEMIHOSTING_OPEN, SEMIHOSTING_WRITE, SEMIHOSTING_RENAME};
    (void)state;
    assert_int_equal(store_open(&store), 0);
    assert_int_equal(put(1, "old"), 0);
    for (unsigned i = 0; i < 3; i++) {
        fail_operation = operations[i];
        assert_int_equal(put(1, "new"), BRAMBLE_ERROR_STORE);
        fail_operation = 0;
        assert_int_equal(store_open(&store), 0);
        assert_true(holds(1, "old"));
    }
}

static void a_file_that_is_no_store_is_refused(void **state)
{
    static const char *const contents[] = {"", "bramble store 2\n", "bramble store 1\n\x01",
                                           "something else altogether", "bramble store 1\n\x01\x02\xff\x0f"};
    (void)state;
    for (unsigned i = 0; i < sizeof contents / sizeof contents[0]; i++) {
        struct file *file = file_named("/tmp/lamp.store", 15, true);
        file->size = strlen(contents[i]);
        memcpy(file->octets, contents[i], file->size);
        assert_int_equal(store_open(&store), BRAMBLE_ERROR_STORE);
    }
}

static void every_octet_of_a_file_that_was_cut_or_spoilt_is_survived(void **state)
{
    (void)state;
    struct file whole;
    assert_int_equal(store_open(&store), 0);
    assert_int_equal(put(1, "one"), 0);
    assert_int_equal(put(0x0400, "another"), 0);
    memcpy(&whole, file_named("/tmp/lamp.store", 15, false), sizeof whole);
    for (size_t i = 0; i < whole.size; i++) {
        struct file *file = file_named("/tmp/lamp.store", 15, false);
        memcpy(file->octets, whole.octets, sizeof whole.octets);
        file->size = i;
        int result = store_open(&store);
        assert_true(result == 0 || result == BRAMBLE_ERROR_STORE);
        file->size = whole.size;
        file->octets[i] ^= 0xFF;
        uint16_t key = 0;
        if (store_open(&store) == 0) {
            while (store.next(store.context, key, &key) == 0 && key < UINT16_MAX) {
                uint8_t out[BRAMBLE_STORE_RECORD_MAX];
                (void)store.get(store.context, key++, out, sizeof out);
            }
        }
    }
}

int main(void)
{
    const struct CMUnitTest stories[] = {
        cmocka_unit_test_setup(records_outlive_the_image, set_up),
        cmocka_unit_test_setup(without_a_file_nothing_is_asked_of_the_debugger, set_up),
        cmocka_unit_test_setup(the_word_may_stand_anywhere_in_the_command_line, set_up),
        cmocka_unit_test_setup(a_change_that_is_none_is_not_written, set_up),
        cmocka_unit_test_setup(a_write_that_fails_is_told_and_leaves_the_file_as_it_was, set_up),
        cmocka_unit_test_setup(a_file_that_is_no_store_is_refused, set_up),
        cmocka_unit_test_setup(every_octet_of_a_file_that_was_cut_or_spoilt_is_survived, set_up),
    };
    return cmocka_run_group_tests(stories, NULL, NULL);
}
