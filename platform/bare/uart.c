/* The UART between interrupts and main().
 *
 * A full ring takes no more octets: they wait in the UART, whose flow control then holds the controller back. So
 * nothing is lost, and the ring need not be longer than the latency of main() wants it.
 *
 * State: `ring` with two counters that only grow (their difference is what it holds), the packet that is being sent,
 * and `news`, set by whatever happens, so that nothing that happens between the last look and the sleep is slept
 * through. All of it is touched with interrupts off only.
 */
#include "uart.h"

#include "board.h"

#include <bramble/host.h>
#include <string.h>

#define RING 256U /* a power of two; an advertising report has some 50 octets */

static struct {
    uint32_t put;
    uint32_t taken;
    uint8_t sending; /* octets of the packet */
    uint8_t sent;
    bool news;
    uint8_t packet[BRAMBLE_HOST_PACKET_MAX];
    uint8_t ring[RING];
} uart;

/* Moves what can be moved. Interrupts are off. The UART is told to speak up before it is filled: one that has room
 * again before it was told to would keep that to itself. */
static void move(void)
{
    board_uart_wants(true, uart.sent < uart.sending);
    while (uart.put - uart.taken < RING && board_uart_take(&uart.ring[uart.put % RING])) {
        uart.put++;
    }
    while (uart.sent < uart.sending && board_uart_give(uart.packet[uart.sent])) {
        uart.sent++;
    }
    board_uart_wants(uart.put - uart.taken < RING, uart.sent < uart.sending);
}

void uart_interrupt(void)
{
    move();
    uart.news = true;
}

void uart_start(void)
{
    board_interrupts(false);
    move();
    board_interrupts(true);
}

size_t uart_read(uint8_t *octets, size_t capacity)
{
    size_t size = 0;
    board_interrupts(false);
    for (; size < capacity && uart.taken != uart.put; size++) {
        octets[size] = uart.ring[uart.taken++ % RING];
    }
    move(); /* what waited for room */
    board_interrupts(true);
    return size;
}

int uart_send(void *context, struct bramble_view packet)
{
    int result = 0;
    (void)context;
    board_interrupts(false);
    if (uart.sent < uart.sending) {
        result = BRAMBLE_ERROR_BUSY;
    } else {
        memcpy(uart.packet, packet.data, packet.size);
        uart.sending = (uint8_t)packet.size;
        uart.sent = 0;
        move();
    }
    board_interrupts(true);
    return result;
}

void uart_wait(bramble_time until)
{
    board_interrupts(false);
    if (!uart.news && uart.put == uart.taken) {
        board_sleep(until);
    }
    uart.news = false;
    board_interrupts(true);
}
