/* Stories about the words of bearers: what right ones mean, and what is said of wrong ones. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <bramble/carrier.h>

#include <string.h>

static struct bramble_bearer bearer;
static char trouble[BRAMBLE_TROUBLE_MAX];

static void assert_reads(const char *word, unsigned kind, const char *path)
{
    assert_int_equal(bramble_bearer_read(word, &bearer, trouble), 0);
    assert_string_equal(trouble, "");
    assert_string_equal(bearer.word, word);
    assert_int_equal(bearer.kind, kind);
    assert_string_equal(bearer.path, path);
}

static void assert_wrong(const char *word, const char *part)
{
    assert_int_equal(bramble_bearer_read(word, &bearer, trouble), BRAMBLE_ERROR_VALUE);
    if (strstr(trouble, part) == NULL || strchr(trouble, '\n') != NULL) {
        fail_msg("of \"%s\" it is said: %s", word, trouble);
    }
}

static void right_words(void **state)
{
    (void)state;
    assert_reads("hci:hci0", BRAMBLE_BEARER_ADAPTER, "");
    assert_int_equal(bearer.adapter, 0);
    assert_reads("hci:hci12", BRAMBLE_BEARER_ADAPTER, "");
    assert_int_equal(bearer.adapter, 12);
    assert_reads("hci:tty:/dev/ttyACM0", BRAMBLE_BEARER_TTY, "/dev/ttyACM0");
    assert_int_equal(bearer.baud, 115200);
    assert_true(bearer.flow_control);
    assert_reads("hci:tty:/dev/ttyUSB0,1000000", BRAMBLE_BEARER_TTY, "/dev/ttyUSB0");
    assert_int_equal(bearer.baud, 1000000);
    assert_true(bearer.flow_control);
    assert_reads("hci:tty:/dev/ttyUSB0,9600,noflow", BRAMBLE_BEARER_TTY, "/dev/ttyUSB0");
    assert_int_equal(bearer.baud, 9600);
    assert_false(bearer.flow_control);
    assert_reads("hci:unix:/run/air", BRAMBLE_BEARER_UNIX, "/run/air");
    assert_reads("hci:unix:air,5:x", BRAMBLE_BEARER_UNIX, "air,5:x");
    assert_reads("hci:tcp:lamp.example:5000", BRAMBLE_BEARER_TCP, "lamp.example");
    assert_string_equal(bearer.service, "5000");
    assert_reads("hci:tcp:[fd00::7]:65535", BRAMBLE_BEARER_TCP, "fd00::7");
    assert_string_equal(bearer.service, "65535");
}

static void wrong_words(void **state)
{
    (void)state;
    assert_wrong("", "there are hci:hci0");
    assert_wrong("usb", "there is no bearer \"usb\"");
    assert_wrong("hci:", "hci:tcp:HOST:PORT");
    assert_wrong("hci0", "did you mean \"hci:hci0\"?");
    assert_wrong("tty:/dev/ttyACM0", "did you mean \"hci:tty:/dev/ttyACM0\"?");
    assert_wrong("hci:hci", "names no adapter");
    assert_wrong("hci:hcix", "names no adapter");
    assert_wrong("hci:hci-1", "names no adapter");
    assert_wrong("hci:hci65535", "names no adapter");
    assert_wrong("hci:tty:", "lacks the path of the line");
    assert_wrong("hci:tty:/dev/ttyACM0,", "from 1200 to 4000000 baud (115200), not \"\"");
    assert_wrong("hci:tty:/dev/ttyACM0,fast", "not \"fast\"");
    assert_wrong("hci:tty:/dev/ttyACM0,110", "not \"110\"");
    assert_wrong("hci:tty:/dev/ttyACM0,99999999999999999999999", "not \"999");
    assert_wrong("hci:tty:/dev/ttyACM0,115200,xon", "\"noflow\" (a line without RTS and CTS), not \"xon\"");
    assert_wrong("hci:unix:", "lacks the path of the socket");
    assert_wrong("hci:tcp:", "lacks a host or a port");
    assert_wrong("hci:tcp:lamp", "lacks a host or a port");
    assert_wrong("hci:tcp::5000", "lacks a host or a port");
    assert_wrong("hci:tcp:lamp:0", "port from 1 to 65535");
    assert_wrong("hci:tcp:lamp:65536", "port from 1 to 65535");
    assert_wrong("hci:tcp:fd00::7:5000", "in brackets: hci:tcp:[fd00::7]:5000");
}

static void words_that_are_too_long(void **state)
{
    (void)state;
    char word[400];
    memset(word, 'x', sizeof word);
    word[sizeof word - 1] = '\0';
    assert_wrong(word, "255 octets at most, not 399");
    memcpy(word, "hci:unix:", 9);
    word[200] = '\0';
    assert_wrong(word, "107 octets at most, and this one 191");
    word[9 + 107] = '\0';
    assert_int_equal(bramble_bearer_read(word, &bearer, trouble), 0);
    assert_int_equal(strlen(bearer.path), 107);
}

int main(void)
{
    const struct CMUnitTest stories[] = {
        cmocka_unit_test(right_words),
        cmocka_unit_test(wrong_words),
        cmocka_unit_test(words_that_are_too_long),
    };
    return cmocka_run_group_tests(stories, NULL, NULL);
}
