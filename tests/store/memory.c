/* The store in memory: records come back as they were put, in the order of their keys; a full buffer and an injected
 * fault leave everything as it was; and against a plain table over thousands of random calls. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <bramble/store_memory.h>
#include <string.h>

static uint8_t memory[2 * BRAMBLE_STORE_RECORD_MAX];
static struct bramble_store_memory backing;
static struct bramble_store store;

static int start(void **state)
{
    (void)state;
    bramble_store_memory_init(&backing, memory, sizeof memory);
    bramble_store_memory_port(&backing, &store);
    return 0;
}

static int put(uint16_t key, const void *content, size_t size)
{
    return store.put(store.context, key, (struct bramble_view){content, size});
}

static void assert_record(uint16_t key, const char *content)
{
    uint8_t out[BRAMBLE_STORE_RECORD_MAX];
    assert_int_equal(store.get(store.context, key, out, sizeof out), strlen(content));
    assert_memory_equal(out, content, strlen(content));
}

static void records_come_back_in_the_order_of_their_keys(void **state)
{
    (void)state;
    uint8_t out[4];
    uint16_t key = 0;
    assert_int_equal(store.next(store.context, 0, &key), BRAMBLE_ERROR_NOT_FOUND);
    assert_int_equal(put(0x1234, "abc", 3), 0);
    assert_int_equal(put(0x0001, "first", 5), 0);
    assert_int_equal(put(0xFFFF, "", 0), 0);
    assert_int_equal(put(0x1234, "longer than before", 18), 0);
    assert_record(1, "first");
    assert_record(0x1234, "longer than before");
    assert_record(0xFFFF, "");
    assert_int_equal(store.get(store.context, 2, out, sizeof out), BRAMBLE_ERROR_NOT_FOUND);
    assert_int_equal(store.get(store.context, 1, out, sizeof out), BRAMBLE_ERROR_LENGTH);
    assert_int_equal(store.next(store.context, 0, &key), 0);
    assert_int_equal(key, 1);
    assert_int_equal(store.next(store.context, 2, &key), 0);
    assert_int_equal(key, 0x1234);
    assert_int_equal(store.next(store.context, 0x1235, &key), 0);
    assert_int_equal(key, 0xFFFF);
    assert_int_equal(store.erase(store.context, 0x1234), 0);
    assert_int_equal(store.erase(store.context, 0x1234), 0); /* no error */
    assert_record(1, "first");
    assert_record(0xFFFF, "");
    assert_int_equal(store.sync(store.context), 0);
    assert_int_equal(bramble_store_memory_count(&backing), 2);
    assert_int_equal(backing.puts, 4);
    assert_int_equal(backing.put_octets, 3 + 5 + 18);
    assert_int_equal(backing.erases, 1);
    assert_int_equal(backing.syncs, 1);
    assert_int_equal(backing.used, 2 * 4 + 5);
}

static void a_full_store_keeps_what_it_has(void **state)
{
    (void)state;
    uint8_t big[BRAMBLE_STORE_RECORD_MAX + 1] = {7};
    assert_int_equal(put(1, "small", 5), 0);
    assert_int_equal(put(2, big, BRAMBLE_STORE_RECORD_MAX), 0);
    assert_int_equal(put(3, big, BRAMBLE_STORE_RECORD_MAX), BRAMBLE_ERROR_FULL);
    assert_int_equal(put(1, big, BRAMBLE_STORE_RECORD_MAX), BRAMBLE_ERROR_FULL);
    assert_int_equal(put(1, big, BRAMBLE_STORE_RECORD_MAX + 1U), BRAMBLE_ERROR_LENGTH);
    assert_record(1, "small");
    assert_int_equal(put(3, big, sizeof memory - 9 - (4 + BRAMBLE_STORE_RECORD_MAX) - 4), 0); /* to the last octet */
    assert_int_equal(backing.used, sizeof memory);
    assert_int_equal(put(2, "x", 1), 0);
    assert_record(2, "x");
    assert_record(1, "small");
}

static void a_fault_strikes_when_it_was_told_to(void **state)
{
    (void)state;
    assert_int_equal(put(1, "old", 3), 0);
    bramble_store_memory_fail(&backing, 2, false);
    assert_int_equal(put(2, "b", 1), 0);
    assert_int_equal(put(1, "new", 3), BRAMBLE_ERROR_STORE);
    assert_record(1, "old");
    assert_int_equal(put(1, "new", 3), 0); /* once only */
    bramble_store_memory_fail(&backing, 1, true);
    assert_int_equal(store.erase(store.context, 1), BRAMBLE_ERROR_STORE);
    assert_int_equal(store.sync(store.context), BRAMBLE_ERROR_STORE);
    assert_int_equal(put(3, "c", 1), BRAMBLE_ERROR_STORE); /* for good */
    assert_record(1, "new");                               /* but it can be read */
    bramble_store_memory_fail(&backing, 0, false);
    assert_int_equal(put(3, "c", 1), 0);
    assert_int_equal(bramble_store_memory_count(&backing), 3);
}

/* The power comes back: a new port over the same memory finds everything. */
static void what_was_put_outlives_the_node(void **state)
{
    (void)state;
    assert_int_equal(put(9, "kept", 4), 0);
    memset(&store, 0, sizeof store);
    bramble_store_memory_port(&backing, &store);
    assert_record(9, "kept");
}

static void it_agrees_with_a_plain_table(void **state)
{
    (void)state;
    uint8_t content[16][24];
    int size[16];
    uint32_t random = 2463534242U;
    for (int i = 0; i < 16; i++) {
        size[i] = -1;
    }
    for (int step = 0; step < 20000; step++) {
        random ^= random << 13;
        random ^= random >> 17;
        random ^= random << 5;
        uint16_t key = (uint16_t)(random % 16U);
        if (random >> 8 & 1U) {
            uint8_t fresh[24];
            size_t length = (random >> 10) % 24U;
            memset(fresh, step & 0xFF, sizeof fresh);
            int result = put((uint16_t)(key * 257U), fresh, length);
            if (result == 0) {
                memcpy(content[key], fresh, length);
                size[key] = (int)length;
            } else {
                assert_int_equal(result, BRAMBLE_ERROR_FULL);
            }
        } else if (random >> 9 & 1U) {
            assert_int_equal(store.erase(store.context, (uint16_t)(key * 257U)), 0);
            size[key] = -1;
        }
        uint8_t out[24];
        int got = store.get(store.context, (uint16_t)(key * 257U), out, sizeof out);
        assert_int_equal(got, size[key] < 0 ? BRAMBLE_ERROR_NOT_FOUND : size[key]);
        assert_true(got < 0 || memcmp(out, content[key], (size_t)got) == 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(records_come_back_in_the_order_of_their_keys, start),
        cmocka_unit_test_setup(a_full_store_keeps_what_it_has, start),
        cmocka_unit_test_setup(a_fault_strikes_when_it_was_told_to, start),
        cmocka_unit_test_setup(what_was_put_outlives_the_node, start),
        cmocka_unit_test_setup(it_agrees_with_a_plain_table, start),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
