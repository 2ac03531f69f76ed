/* What a board must supply: the whole of a port of Bramble to another chip, as far as no operating system is there.
 *
 * A board is one C file (board_mps2_an386.c, board_virt_rv32.c: some hundred lines each) with the functions below, and
 * a start-up (start_cortex_m4.c, start_rv32imc.c) that prepares memory and calls main(). What stands on it is the same
 * for all boards: firmware.c, which puts the stack together, uart.c, random.c, store.c.
 *
 * The chip needs:
 *   - a Bluetooth LE controller that speaks HCI over a UART (H4): on another chip, on the other core, or emulated. The
 *     line must have flow control (RTS and CTS), as H4 demands: while the chip computes on a curve, which takes tenths
 *     of a second, the ring of uart.c fills and no octet may be lost. A line that drops octets is survived (the host
 *     finds back into step), but an advertisement or an answer is gone;
 *   - a clock that counts on while the processor sleeps, and an interrupt at a chosen time;
 *   - some 100 kB of flash and 20 kB of RAM, crypto library and stack included; ./dev firmware prints them.
 *
 * What it need not have is a source of random octets: those come from the controller (random.h). A chip that has one of
 * its own uses it instead, by another random.c.
 *
 * Interrupts. There is one level of them. The start-up calls board_interrupt() for each; a board that sees its UART
 * there calls uart_interrupt(). Everything else runs in main(), and turns interrupts off only around the ring of
 * octets.
 *
 * To port to a third board: write these functions, choose or write a start-up, and add a line to the tables of
 * tools/firmware/firmware.py and tools/size/chips.py (a build system of one's own compiles the sources that the former
 * lists, src/, host/, and the crypto library). When `controller_found` appears in the log, the UART, the interrupts
 * and the controller work; when `ready` does, the crypto library and the store, too.
 */
#ifndef BARE_BOARD_H
#define BARE_BOARD_H

#include <bramble/types.h>

/* Sets up clock, UART (8 data bits, no parity, flow control) and interrupts; interrupts are off when it is called, and
 * when it returns. */
void board_start(void);

/* Interrupts of the whole processor. */
void board_interrupts(bool on);
/* Handles whatever interrupt has come. Not called by anybody but the start-up. */
void board_interrupt(void);

/* Microseconds since board_start(); never goes back. Is called once a minute at least. */
bramble_time board_now(void);
/* Sleeps until an interrupt comes, and not beyond `until`; may return earlier. Called with interrupts off; one that
 * comes, or came since they were turned off, ends the sleep and is handled once they are on again. */
void board_sleep(bramble_time until);

/* The UART, octet by octet. An octet that came: false if there is none. An octet to be sent: false if the transmitter
 * has no room for it. */
bool board_uart_take(uint8_t *octet);
bool board_uart_give(uint8_t octet);
/* For what the UART shall interrupt: octets that came, room in the transmitter. Where an interrupt stays as long as its
 * cause lasts this is how it is silenced. */
void board_uart_wants(bool octets, bool room);

/* A line of the log, without a line end: where somebody may read it, or nowhere. */
void board_log(const char *line);
/* Nothing goes on: an exception of the processor, or an error at the start, which has been logged. A product would
 * start anew. */
void board_halt(int status);

#endif
