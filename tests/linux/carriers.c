/* Stories about carriers that work: octets both ways over each kind, a far end that is slow, one that goes away and
 * comes back. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "far_end.h"

#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

/* HCI Reset, and what a controller says to it. */
static const uint8_t reset[] = {0x01, 0x03, 0x0C, 0x00};
static const uint8_t complete[] = {0x04, 0x0E, 0x04, 0x01, 0x03, 0x0C, 0x00};
static const struct bramble_view reset_packet = {reset, sizeof reset};

static char word[160];

static const char *unix_word(void)
{
    (void)snprintf(word, sizeof word, "hci:unix:%s", far_path());
    return word;
}

/* A question and an answer, the answer in two pieces. */
static void they_talk(int far)
{
    size_t before = near_end.size;
    assert_int_equal(bramble_carrier_send(&near_end.carrier, reset_packet), 0);
    far_reads(far, reset, sizeof reset);
    far_writes(far, complete, 3);
    near_end_hears(before + 3);
    far_writes(far, complete + 3, sizeof complete - 3);
    near_end_hears(before + sizeof complete);
    assert_memory_equal(near_end.heard + before, complete, sizeof complete);
}

static void a_unix_socket_carries(void **state)
{
    (void)state;
    int listener = far_unix_listen();
    assert_int_equal(near_end_carrier(unix_word()), 0);
    assert_true(bramble_carrier_is_open(&near_end.carrier));
    int far = far_accept(listener);
    they_talk(far);
    assert_int_equal(near_end.carrier.sent, sizeof reset);
    assert_int_equal(near_end.carrier.received, sizeof complete);
    (void)close(far);
    (void)close(listener);
}

static void tcp_carries(void **state)
{
    (void)state;
    static const char *const hosts[] = {"127.0.0.1", "localhost"};
    for (unsigned i = 0; i < 2; i++) {
        uint16_t port = 0;
        int listener = far_tcp_listen(&port);
        (void)snprintf(word, sizeof word, "hci:tcp:%s:%u", hosts[i], port);
        assert_int_equal(near_end_carrier(word), 0);
        int far = far_accept(listener);
        they_talk(far);
        bramble_carrier_close(&near_end.carrier);
        (void)close(far);
        (void)close(listener);
    }
}

static void a_serial_line_carries_every_octet_as_it_is(void **state)
{
    (void)state;
    char path[64];
    uint8_t all[256];
    for (unsigned i = 0; i < sizeof all; i++) {
        all[i] = (uint8_t)i;
    }
    int far = far_line(path, sizeof path);
    (void)snprintf(word, sizeof word, "hci:tty:%s,230400", path);
    assert_int_equal(near_end_carrier(word), 0);
    assert_int_equal(bramble_carrier_send(&near_end.carrier, (struct bramble_view){all, sizeof all}), 0);
    far_reads(far, all, sizeof all);
    far_writes(far, all, sizeof all);
    near_end_hears(sizeof all);
    assert_memory_equal(near_end.heard, all, sizeof all);
    (void)close(far);
}

static void a_serial_line_gets_its_speed_and_its_flow_control(void **state)
{
    (void)state;
    static const struct {
        const char *rest;
        speed_t speed;
        bool flow;
    } cases[] = {{"", B115200, true}, {",1000000", B1000000, true}, {",9600,noflow", B9600, false}};
    for (unsigned i = 0; i < 3; i++) {
        char path[64];
        struct termios line;
        int far = far_line(path, sizeof path);
        (void)snprintf(word, sizeof word, "hci:tty:%s%s", path, cases[i].rest);
        assert_int_equal(near_end_carrier(word), 0);
        assert_int_equal(tcgetattr(near_end.carrier.watch.handle, &line), 0);
        assert_int_equal(cfgetispeed(&line), cases[i].speed);
        assert_int_equal(cfgetospeed(&line), cases[i].speed);
        assert_int_equal((line.c_cflag & CRTSCTS) != 0, cases[i].flow);
        assert_int_equal(line.c_cflag & (CSIZE | PARENB | CSTOPB), CS8);
        bramble_carrier_close(&near_end.carrier);
        (void)close(far);
    }
}

/* ---- The user channel, over system calls of ours ------------------------------------------------------------- */

static int adapter[2];
static uint16_t bound[3];

static int adapter_socket(int domain, int type, int protocol)
{
    assert_int_equal(domain, AF_BLUETOOTH);
    assert_int_equal(type & SOCK_RAW, SOCK_RAW);
    assert_int_equal(protocol, 1);
    return socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, adapter) == 0 ? adapter[0] : -1;
}

static int adapter_bind(int handle, const void *address, socklen_t size)
{
    assert_int_equal(handle, adapter[0]);
    assert_int_equal(size, sizeof bound);
    memcpy(bound, address, sizeof bound);
    return 0;
}

static const struct bramble_carrier_system adapters = {adapter_socket, adapter_bind, NULL, NULL, BRAMBLE_SECONDS(3)};

/* The kernel gives a packet for each read and takes a packet with each write. */
static void an_adapter_carries_packet_by_packet(void **state)
{
    (void)state;
    uint8_t got[64];
    assert_int_equal(near_end_carrier_over(&adapters, "hci:hci3"), 0);
    assert_int_equal(bound[0], AF_BLUETOOTH);
    assert_int_equal(bound[1], 3);
    assert_int_equal(bound[2], 1); /* the user channel */
    assert_int_equal(bramble_carrier_send(&near_end.carrier, reset_packet), 0);
    assert_int_equal(bramble_carrier_send(&near_end.carrier, reset_packet), 0);
    assert_int_equal(recv(adapter[1], got, sizeof got, 0), sizeof reset);
    assert_int_equal(recv(adapter[1], got, sizeof got, 0), sizeof reset);
    far_writes(adapter[1], complete, sizeof complete);
    far_writes(adapter[1], complete, sizeof complete);
    near_end_hears(2 * sizeof complete);
    int unplugged = adapter[1];
    (void)close(unplugged);
    near_end_is_lost(1);
    assert_non_null(strstr(near_end.carrier.trouble, "hci:hci3: the adapter is gone"));
    near_end_is_found(1); /* plugged in again */
    they_talk(adapter[1]);
    (void)close(adapter[1]);
}

/* ---- A far end that is slow, and one that goes away ------------------------------------------------------------- */

static void what_a_slow_far_end_does_not_take_at_once_waits_whole(void **state)
{
    (void)state;
    static uint8_t packet[BRAMBLE_CARRIER_PACKET_MAX], got[BRAMBLE_CARRIER_PACKET_MAX];
    int listener = far_unix_listen();
    assert_int_equal(near_end_carrier(unix_word()), 0);
    int far = far_accept(listener);
    unsigned sent = 0;
    int result;
    for (;; sent++) {
        memset(packet, (int)(sent & 0xFFU), sizeof packet);
        result = bramble_carrier_send(&near_end.carrier, (struct bramble_view){packet, sizeof packet});
        if (result < 0) {
            break;
        }
    }
    assert_int_equal(result, BRAMBLE_ERROR_BUSY);
    assert_int_equal(near_end.writable, 0);
    for (unsigned i = 0; i < sent; i++) { /* all that was taken arrives, in order and whole */
        memset(packet, (int)(i & 0xFFU), sizeof packet);
        size_t have = 0;
        while (have < sizeof got) {
            (void)bramble_loop_turn(&near_end.loop, 0);
            ssize_t more = recv(far, got + have, sizeof got - have, 0);
            assert_true(more > 0);
            have += (size_t)more;
        }
        assert_memory_equal(got, packet, sizeof packet);
    }
    assert_int_equal(near_end.writable, 1);
    they_talk(far);
    (void)close(far);
    (void)close(listener);
}

static void one_that_goes_away_is_told_once_and_found_again(void **state)
{
    (void)state;
    int listener = far_unix_listen();
    near_end.send_when_lost = true;
    assert_int_equal(near_end_carrier(unix_word()), 0);
    for (unsigned times = 1; times <= 3; times++) {
        int far = far_accept(listener);
        they_talk(far);
        (void)close(far);
        near_end_is_lost(times);
        assert_non_null(strstr(near_end.carrier.trouble, "the connection is gone: the other side has closed it"));
        near_end_is_found(times);
        assert_string_equal(near_end.carrier.trouble, "");
    }
    assert_int_equal(near_end.carrier.losses, 3);
    (void)close(listener);
}

static void a_server_that_starts_anew_is_found_again(void **state)
{
    (void)state;
    int listener = far_unix_listen();
    assert_int_equal(near_end_carrier(unix_word()), 0);
    (void)close(far_accept(listener));
    (void)close(listener);
    (void)unlink(far_path());
    near_end_is_lost(1);
    while (strstr(near_end.carrier.trouble, "there is no such socket") == NULL) {
        (void)bramble_loop_turn(&near_end.loop, BRAMBLE_NEVER);
    }
    assert_int_equal(near_end.lost, 1); /* attempts that fail are not told one by one */
    listener = far_unix_listen();
    near_end_is_found(1);
    int far = far_accept(listener);
    they_talk(far);
    (void)close(far);
    (void)close(listener);
}

static void a_tcp_server_that_starts_anew_is_found_again(void **state)
{
    (void)state;
    uint16_t port = 0;
    int listener = far_tcp_listen(&port);
    (void)snprintf(word, sizeof word, "hci:tcp:localhost:%u", port);
    assert_int_equal(near_end_carrier(word), 0);
    (void)close(far_accept(listener));
    (void)close(listener);
    near_end_is_lost(1);
    while (strstr(near_end.carrier.trouble, "nobody listens on this port") == NULL) {
        (void)bramble_loop_turn(&near_end.loop, BRAMBLE_NEVER);
    }
    listener = far_tcp_listen(&port);
    near_end_is_found(1);
    int far = far_accept(listener);
    they_talk(far);
    (void)close(far);
    (void)close(listener);
}

/* The write finds out before the read does; nothing is called back from inside the call, and no signal ends us. */
static void writing_to_a_dead_far_end_is_an_error_and_no_end(void **state)
{
    (void)state;
    int listener = far_unix_listen();
    assert_int_equal(near_end_carrier(unix_word()), 0);
    (void)close(far_accept(listener));
    assert_int_equal(bramble_carrier_send(&near_end.carrier, reset_packet), BRAMBLE_ERROR_STATE);
    assert_int_equal(near_end.lost, 0);
    near_end_is_lost(1);
    near_end_is_found(1);
    (void)close(listener);
}

static void a_line_whose_other_end_closes_is_lost(void **state)
{
    (void)state;
    char path[64];
    int far = far_line(path, sizeof path);
    (void)snprintf(word, sizeof word, "hci:tty:%s", path);
    assert_int_equal(near_end_carrier(word), 0);
    (void)close(far);
    near_end_is_lost(1);
    assert_non_null(strstr(near_end.carrier.trouble, "the line is gone"));
}

static void packets_that_no_controller_takes_are_refused(void **state)
{
    (void)state;
    static const uint8_t large[BRAMBLE_CARRIER_PACKET_MAX + 1] = {0};
    int listener = far_unix_listen();
    assert_int_equal(near_end_carrier(unix_word()), 0);
    assert_int_equal(bramble_carrier_send(&near_end.carrier, (struct bramble_view){large, sizeof large}),
                     BRAMBLE_ERROR_LENGTH);
    assert_int_equal(bramble_carrier_send(&near_end.carrier, (struct bramble_view){large, 0}), BRAMBLE_ERROR_LENGTH);
    (void)close(listener);
}

int main(void)
{
#define STORY(name) cmocka_unit_test_setup_teardown(name, near_end_open, near_end_close)
    const struct CMUnitTest stories[] = {
        STORY(a_unix_socket_carries),
        STORY(tcp_carries),
        STORY(a_serial_line_carries_every_octet_as_it_is),
        STORY(a_serial_line_gets_its_speed_and_its_flow_control),
        STORY(an_adapter_carries_packet_by_packet),
        STORY(what_a_slow_far_end_does_not_take_at_once_waits_whole),
        STORY(one_that_goes_away_is_told_once_and_found_again),
        STORY(a_server_that_starts_anew_is_found_again),
        STORY(a_tcp_server_that_starts_anew_is_found_again),
        STORY(writing_to_a_dead_far_end_is_an_error_and_no_end),
        STORY(a_line_whose_other_end_closes_is_lost),
        STORY(packets_that_no_controller_takes_are_refused),
    };
    return cmocka_run_group_tests(stories, NULL, NULL);
}
