/* Lines of the log of firmware. */
#include "platform/bare/log.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static void words_numbers_and_octets_stand_in_a_line(void **state)
{
    static const uint8_t octets[] = {0x00, 0x0F, 0xA5, 0xFF};
    struct line line = {0};
    (void)state;
    line_word(&line, "it is ");
    line_hex(&line, octets, sizeof octets);
    line_word(&line, ", or ");
    line_number(&line, 0);
    line_word(&line, ", or ");
    line_number(&line, 10);
    line_word(&line, ", or ");
    line_number(&line, UINT32_MAX);
    assert_string_equal(line.text, "it is 000fa5ff, or 0, or 10, or 4294967295");
    assert_int_equal(line.size, strlen(line.text));
}

static void what_does_not_fit_is_cut_off(void **state)
{
    struct line line = {0};
    (void)state;
    for (unsigned i = 0; i < 100; i++) {
        line_number(&line, 1234567);
        assert_true(line.size < sizeof line.text);
        assert_int_equal(strlen(line.text), line.size);
    }
    assert_int_equal(line.size, sizeof line.text - 1);
}

int main(void)
{
    const struct CMUnitTest stories[] = {
        cmocka_unit_test(words_numbers_and_octets_stand_in_a_line),
        cmocka_unit_test(what_does_not_fit_is_cut_off),
    };
    return cmocka_run_group_tests(stories, NULL, NULL);
}
