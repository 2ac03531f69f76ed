/* The UART between interrupts and main(): a ring for what comes, a packet for what goes. */
#ifndef BARE_UART_H
#define BARE_UART_H

#include <bramble/error.h>
#include <bramble/types.h>

/* From the board's interrupt handler: the UART has octets, or room, or both. */
void uart_interrupt(void);

/* Begins to receive. */
void uart_start(void);
/* Takes what has come out of the ring; answers how many octets, 0 if none. */
size_t uart_read(uint8_t *octets, size_t capacity);
/* Takes a whole packet to be sent, or answers BRAMBLE_ERROR_BUSY while the one before is on its way; for the `send` of
 * <bramble/host.h>. */
int uart_send(void *context, struct bramble_view packet);
/* Sleeps until the UART has something new, or until then. What happened since it was last called counts. */
void uart_wait(bramble_time until);

#endif
