/* The memory functions of firmware beside those of this machine's library: all lengths, all overlaps. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

void *bare_memmove(void *to, const void *from, size_t count);
void *bare_memcpy(void *restrict to, const void *restrict from, size_t count);
void *bare_memset(void *to, int value, size_t count);
int bare_memcmp(const void *one, const void *other, size_t count);

#define OCTETS 24U

static void fill(uint8_t octets[OCTETS])
{
    for (unsigned i = 0; i < OCTETS; i++) {
        octets[i] = (uint8_t)(0xC0U + i);
    }
}

static void every_overlap_is_moved_as_the_library_does(void **state)
{
    (void)state;
    uint8_t ours[OCTETS];
    uint8_t theirs[OCTETS];
    for (unsigned from = 0; from < OCTETS; from++) {
        for (unsigned to = 0; to < OCTETS; to++) {
            for (unsigned count = 0; from + count <= OCTETS && to + count <= OCTETS; count++) {
                fill(ours);
                fill(theirs);
                assert_ptr_equal(bare_memmove(ours + to, ours + from, count), ours + to);
                memmove(theirs + to, theirs + from, count);
                assert_memory_equal(ours, theirs, OCTETS);
            }
        }
    }
}

static void copies_and_fills_keep_to_their_length(void **state)
{
    (void)state;
    uint8_t source[OCTETS];
    fill(source);
    for (unsigned at = 0; at < OCTETS; at++) {
        for (unsigned count = 0; at + count <= OCTETS; count++) {
            uint8_t ours[OCTETS] = {0};
            uint8_t theirs[OCTETS] = {0};
            assert_ptr_equal(bare_memcpy(ours + at, source, count), ours + at);
            memcpy(theirs + at, source, count);
            assert_memory_equal(ours, theirs, OCTETS);
            assert_ptr_equal(bare_memset(ours + at, 0x1A5, count), ours + at); /* of the value one octet counts */
            memset(theirs + at, 0xA5, count);
            assert_memory_equal(ours, theirs, OCTETS);
        }
    }
}

static void the_first_difference_decides(void **state)
{
    (void)state;
    uint8_t one[OCTETS];
    uint8_t other[OCTETS];
    fill(one);
    fill(other);
    assert_int_equal(bare_memcmp(one, other, OCTETS), 0);
    for (unsigned i = 0; i < OCTETS; i++) {
        other[i] = 0x7F; /* less than what stands in `one` only if octets have no sign */
        assert_true(bare_memcmp(one, other, OCTETS) > 0);
        assert_true(bare_memcmp(other, one, OCTETS) < 0);
        assert_int_equal(bare_memcmp(one, other, i), 0);
        fill(other);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_overlap_is_moved_as_the_library_does),
        cmocka_unit_test(copies_and_fills_keep_to_their_length),
        cmocka_unit_test(the_first_difference_decides),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
