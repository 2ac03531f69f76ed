/* The UART of firmware, with a board whose UART holds one octet each way and interrupts at the worst moments. */
#include "platform/bare/uart.h"

#include "platform/bare/board.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#define ROUNDS 20000U

/* The line: octets that the controller wants to send wait there for as long as the UART is full, as flow control has
 * it. What the UART sends is kept. */
static struct {
    uint32_t to_come; /* octets that the controller has yet to send: 0, 1, 2, ... */
    uint32_t next;    /* the next one */
    bool full;        /* the UART holds one */
    uint8_t octet;
    unsigned room;        /* octets that the transmitter takes before it is full */
    bool empties_at_once; /* as soon as it was found full, it has room for all */
    uint8_t sent[512];
    unsigned sent_count;
    bool wants_octets, wants_room;
    bool on; /* interrupts */
    bool pending;
    unsigned sleeps;
    uint64_t seed;
} board;

static unsigned draw(unsigned below)
{
    board.seed = board.seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (unsigned)(board.seed >> 33) % below;
}

/* No interrupt interrupts another. */
static void handle_interrupt(void)
{
    if (board.on && board.pending) {
        board.pending = false;
        board.on = false;
        uart_interrupt();
        board.on = true;
    }
}

static void raise_interrupt(void)
{
    board.pending = true;
    handle_interrupt();
}

/* The controller's next octet goes over the line, if there is one and room for it. */
static void line_moves(void)
{
    if (!board.full && board.to_come > 0) {
        board.octet = (uint8_t)board.next++;
        board.to_come--;
        board.full = true;
        if (board.wants_octets) {
            raise_interrupt();
        }
    }
}

void board_interrupts(bool on)
{
    board.on = on;
    handle_interrupt();
}

bool board_uart_take(uint8_t *octet)
{
    if (!board.full) {
        return false;
    }
    assert_false(board.on); /* or an interrupt would take it twice */
    *octet = board.octet;
    board.full = false;
    return true;
}

bool board_uart_give(uint8_t octet)
{
    assert_false(board.on);
    if (board.room == 0) {
        if (board.empties_at_once) {
            board.empties_at_once = false;
            board.room = sizeof board.sent;
            board.pending |= board.wants_room;
        }
        return false;
    }
    board.room--;
    assert_true(board.sent_count < sizeof board.sent);
    board.sent[board.sent_count++] = octet;
    return true;
}

void board_uart_wants(bool octets, bool room)
{
    board.wants_octets = octets;
    board.wants_room = room;
}

void board_sleep(bramble_time until)
{
    (void)until;
    assert_false(board.on);
    board.sleeps++;
}

static int set_up(void **state)
{
    uint8_t octets[64];
    (void)state;
    board.on = false; /* what a story before has left is taken away */
    board.to_come = 0;
    board.room = sizeof board.sent;
    board.sent_count = 0;
    uart_interrupt();
    while (uart_read(octets, sizeof octets) > 0) {
    }
    memset(&board, 0, sizeof board);
    board.seed = 1;
    uart_start();
    uart_wait(0);
    board.sleeps = 0;
    return 0;
}

static void no_octet_is_lost_however_slow_main_is(void **state)
{
    (void)state;
    uint32_t got = 0;
    board.to_come = ROUNDS;
    for (unsigned i = 0; got < ROUNDS; i++) {
        uint8_t octets[48];
        assert_true(i < 20 * ROUNDS);
        for (unsigned moves = draw(draw(50) == 0 ? 1000 : 4); moves > 0; moves--) { /* now and then it computes */
            line_moves();
        }
        size_t size = uart_read(octets, 1 + draw(sizeof octets));
        for (size_t k = 0; k < size; k++) {
            assert_int_equal(octets[k], (uint8_t)got);
            got++;
        }
    }
    assert_int_equal(board.next, ROUNDS);
}

static void a_full_ring_takes_no_more_and_silences_the_interrupt(void **state)
{
    uint8_t octets[512];
    (void)state;
    board.to_come = 1000;
    for (unsigned i = 0; i < 1000; i++) {
        line_moves();
    }
    assert_int_equal(1000 - board.to_come, 257); /* the ring, and one in the UART */
    assert_false(board.wants_octets);
    assert_int_equal(uart_read(octets, sizeof octets), 256);
    assert_true(board.wants_octets);
    assert_int_equal(uart_read(octets, sizeof octets), 1); /* the one that waited, fetched as room was made */
    assert_int_equal(octets[0], 0);
}

static void a_packet_goes_out_whole_and_the_next_one_waits(void **state)
{
    static const uint8_t first[] = {1, 3, 12, 0};
    static const uint8_t second[] = {1, 9, 16, 0};
    (void)state;
    board.room = 1;
    assert_int_equal(uart_send(NULL, (struct bramble_view){first, sizeof first}), 0);
    assert_true(board.wants_room);
    assert_int_equal(uart_send(NULL, (struct bramble_view){second, sizeof second}), BRAMBLE_ERROR_BUSY);
    for (unsigned i = 1; i < sizeof first; i++) {
        assert_int_equal(board.sent_count, i);
        board.room = 1;
        raise_interrupt();
    }
    assert_memory_equal(board.sent, first, sizeof first);
    assert_false(board.wants_room);
    board.room = sizeof second;
    assert_int_equal(uart_send(NULL, (struct bramble_view){second, sizeof second}), 0);
    assert_memory_equal(board.sent + sizeof first, second, sizeof second);
}

static void room_that_comes_back_while_the_transmitter_is_being_filled_is_noticed(void **state)
{
    static const uint8_t packet[] = {1, 3, 12, 0};
    (void)state;
    for (unsigned room = 0; room < sizeof packet; room++) {
        (void)set_up(NULL);
        board.room = room;
        board.empties_at_once = true;
        assert_int_equal(uart_send(NULL, (struct bramble_view){packet, sizeof packet}), 0);
        assert_int_equal(board.sent_count, sizeof packet);
    }
}

static void nothing_that_happened_is_slept_through(void **state)
{
    uint8_t octet;
    (void)state;
    uart_wait(0);
    assert_int_equal(board.sleeps, 1); /* nothing has happened: it sleeps */
    board.to_come = 1;
    line_moves();
    uart_wait(0);
    assert_int_equal(board.sleeps, 1); /* there is an octet to be read */
    uart_wait(0);
    assert_int_equal(board.sleeps, 1); /* there still is */
    assert_int_equal(uart_read(&octet, 1), 1);
    uart_wait(0);
    assert_int_equal(board.sleeps, 2);

    board.room = 0;
    assert_int_equal(uart_send(NULL, (struct bramble_view){&octet, 1}), 0);
    board.room = 1;
    raise_interrupt(); /* the packet is out: somebody may have waited for that */
    uart_wait(0);
    assert_int_equal(board.sleeps, 2);
    uart_wait(0);
    assert_int_equal(board.sleeps, 3);
}

int main(void)
{
    const struct CMUnitTest stories[] = {
        cmocka_unit_test_setup(no_octet_is_lost_however_slow_main_is, set_up),
        cmocka_unit_test_setup(a_full_ring_takes_no_more_and_silences_the_interrupt, set_up),
        cmocka_unit_test_setup(a_packet_goes_out_whole_and_the_next_one_waits, set_up),
        cmocka_unit_test_setup(room_that_comes_back_while_the_transmitter_is_being_filled_is_noticed, set_up),
        cmocka_unit_test_setup(nothing_that_happened_is_slept_through, set_up),
    };
    return cmocka_run_group_tests(stories, NULL, NULL);
}
