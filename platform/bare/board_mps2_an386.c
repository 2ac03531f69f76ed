/* A Cortex-M4: Arm's MPS2 board with the image AN386, as qemu has it (`-M mps2-an386`). From Arm's application note
 * 386 and the technical reference manual of the Cortex-M System Design Kit.
 *
 * The first UART leads to the controller. Two timers count down at 25 MHz: the first is the clock and never stops,
 * the second wakes the processor. Log and end by semihosting.
 */
#include "board.h"
#include "semihosting.h"
#include "uart.h"

#define REGISTER(address) (*(volatile uint32_t *)(address))

#define UART_DATA REGISTER(0x40004000U)
#define UART_STATE REGISTER(0x40004004U)
#define UART_CONTROL REGISTER(0x40004008U)
#define UART_INTERRUPTS REGISTER(0x4000400CU)
#define UART_DIVIDER REGISTER(0x40004010U)
#define STATE_TRANSMITTER_FULL 1U
#define STATE_RECEIVER_FULL 2U
#define CONTROL_TRANSMIT 1U
#define CONTROL_RECEIVE 2U
#define CONTROL_INTERRUPT_ROOM 4U
#define CONTROL_INTERRUPT_OCTET 8U

#define CLOCK_CONTROL REGISTER(0x40000000U)
#define CLOCK_VALUE REGISTER(0x40000004U)
#define CLOCK_RELOAD REGISTER(0x40000008U)
#define ALARM_CONTROL REGISTER(0x40001000U)
#define ALARM_VALUE REGISTER(0x40001004U)
#define ALARM_RELOAD REGISTER(0x40001008U)
#define ALARM_INTERRUPT REGISTER(0x4000100CU)
#define TIMER_ON 1U
#define TIMER_INTERRUPT 8U

#define NVIC_ENABLE REGISTER(0xE000E100U)
#define INTERRUPT_UART_OCTET 0U
#define INTERRUPT_UART_ROOM 1U
#define INTERRUPT_ALARM 9U

#define TICKS_PER_US 25U
#define BAUD_DIVIDER 25U                  /* 1 Mbaud */
#define LONGEST_SLEEP BRAMBLE_SECONDS(60) /* the clock's counter passes zero every 171 s */

static struct {
    uint64_t ticks;
    uint32_t value;
} clock;

void board_interrupts(bool on)
{
    if (on) {
        __asm__ volatile("cpsie i" : : : "memory");
    } else {
        __asm__ volatile("cpsid i" : : : "memory");
    }
}

void board_start(void)
{
    board_interrupts(false);
    UART_DIVIDER = BAUD_DIVIDER;
    UART_CONTROL = CONTROL_TRANSMIT | CONTROL_RECEIVE;
    clock.value = CLOCK_RELOAD = CLOCK_VALUE = UINT32_MAX;
    CLOCK_CONTROL = TIMER_ON;
    NVIC_ENABLE = 1U << INTERRUPT_UART_OCTET | 1U << INTERRUPT_UART_ROOM | 1U << INTERRUPT_ALARM;
}

void board_interrupt(void)
{
    ALARM_CONTROL = 0;
    ALARM_INTERRUPT = 1;
    UART_INTERRUPTS = UINT32_MAX;
    uart_interrupt();
}

bramble_time board_now(void)
{
    uint32_t value = CLOCK_VALUE;
    clock.ticks += clock.value - value; /* it counts down */
    clock.value = value;
    return clock.ticks / TICKS_PER_US;
}

void board_sleep(bramble_time until)
{
    bramble_time now = board_now();
    if (until <= now) {
        return;
    }
    bramble_time sleep = until - now < LONGEST_SLEEP ? until - now : LONGEST_SLEEP;
    ALARM_CONTROL = 0;
    ALARM_INTERRUPT = 1;
    ALARM_RELOAD = ALARM_VALUE = (uint32_t)sleep * TICKS_PER_US;
    ALARM_CONTROL = TIMER_ON | TIMER_INTERRUPT;
    __asm__ volatile("wfi" : : : "memory");
}

bool board_uart_take(uint8_t *octet)
{
    if ((UART_STATE & STATE_RECEIVER_FULL) == 0) {
        return false;
    }
    *octet = (uint8_t)UART_DATA;
    return true;
}

bool board_uart_give(uint8_t octet)
{
    if ((UART_STATE & STATE_TRANSMITTER_FULL) != 0) {
        return false;
    }
    UART_DATA = octet;
    return true;
}

void board_uart_wants(bool octets, bool room)
{
    UART_CONTROL = CONTROL_TRANSMIT | CONTROL_RECEIVE | (octets ? CONTROL_INTERRUPT_OCTET : 0U) |
                   (room ? CONTROL_INTERRUPT_ROOM : 0U);
}

void board_log(const char *line)
{
    semihosting_line(line);
}

void board_halt(int status)
{
    semihosting_exit(status);
}
