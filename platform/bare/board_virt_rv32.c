/* An RV32IMC: qemu's `virt` machine with one hart in machine mode, without firmware (`-M virt -bios none`). From the
 * RISC-V privileged architecture, the specification of the PLIC, and the data sheet of the 16550.
 *
 * Its only UART leads to the controller. The timer of the hart counts microseconds tenfold and wakes it. Log and end by
 * semihosting.
 */
#include "board.h"
#include "semihosting.h"
#include "uart.h"

#define REGISTER(address) (*(volatile uint32_t *)(address))

#define UART(number) (*(volatile uint8_t *)(0x10000000U + (number)))
#define UART_DATA UART(0)
#define UART_INTERRUPTS UART(1)
#define UART_FIFO UART(2)
#define UART_LINE UART(3)
#define UART_MODEM UART(4)
#define UART_STATE UART(5)
#define INTERRUPT_OCTET 1U
#define INTERRUPT_ROOM 2U
#define FIFO_ON 7U /* and emptied */
#define LINE_8N1 3U
#define MODEM_READY 0x23U /* DTR, RTS, and RTS by the filling of the FIFO */
#define STATE_OCTET 1U
#define STATE_ROOM 0x20U

#define PLIC_PRIORITY(source) REGISTER(0x0C000000U + 4U * (source))
#define PLIC_ENABLE REGISTER(0x0C002000U)
#define PLIC_THRESHOLD REGISTER(0x0C200000U)
#define PLIC_CLAIM REGISTER(0x0C200004U)
#define SOURCE_UART 10U

#define TIME_LOW REGISTER(0x0200BFF8U)
#define TIME_HIGH REGISTER(0x0200BFFCU)
#define ALARM_LOW REGISTER(0x02004000U)
#define ALARM_HIGH REGISTER(0x02004004U)
#define TICKS_PER_US 10U

#define MSTATUS_INTERRUPTS 8U
#define MIE_TIMER 0x80U
#define MIE_EXTERNAL 0x800U

static uint64_t started;

static uint64_t ticks(void)
{
    uint32_t high, low;
    do {
        high = TIME_HIGH;
        low = TIME_LOW;
    } while (high != TIME_HIGH);
    return (uint64_t)high << 32 | low;
}

static void alarm_at(uint64_t at)
{
    ALARM_HIGH = UINT32_MAX; /* no time in between that has passed already */
    ALARM_LOW = (uint32_t)at;
    ALARM_HIGH = (uint32_t)(at >> 32);
}

void board_interrupts(bool on)
{
    if (on) {
        __asm__ volatile("csrs mstatus, %0" : : "r"(MSTATUS_INTERRUPTS) : "memory");
    } else {
        __asm__ volatile("csrc mstatus, %0" : : "r"(MSTATUS_INTERRUPTS) : "memory");
    }
}

void board_start(void)
{
    board_interrupts(false);
    started = ticks();
    alarm_at(UINT64_MAX);
    UART_LINE = LINE_8N1;
    UART_FIFO = FIFO_ON;
    UART_MODEM = MODEM_READY;
    PLIC_PRIORITY(SOURCE_UART) = 1;
    PLIC_ENABLE = 1U << SOURCE_UART;
    PLIC_THRESHOLD = 0;
    __asm__ volatile("csrw mie, %0" : : "r"(MIE_TIMER | MIE_EXTERNAL) : "memory");
}

void board_interrupt(void)
{
    uint32_t source = PLIC_CLAIM;
    alarm_at(UINT64_MAX);
    uart_interrupt();
    if (source != 0) {
        PLIC_CLAIM = source;
    }
}

bramble_time board_now(void)
{
    return (ticks() - started) / TICKS_PER_US;
}

void board_sleep(bramble_time until)
{
    alarm_at(until < UINT64_MAX / TICKS_PER_US - started ? started + until * TICKS_PER_US : UINT64_MAX);
    __asm__ volatile("wfi" : : : "memory");
}

bool board_uart_take(uint8_t *octet)
{
    if ((UART_STATE & STATE_OCTET) == 0) {
        return false;
    }
    *octet = UART_DATA;
    return true;
}

bool board_uart_give(uint8_t octet)
{
    if ((UART_STATE & STATE_ROOM) == 0) {
        return false;
    }
    UART_DATA = octet;
    return true;
}

void board_uart_wants(bool octets, bool room)
{
    UART_INTERRUPTS = (uint8_t)((octets ? INTERRUPT_OCTET : 0U) | (room ? INTERRUPT_ROOM : 0U));
}

void board_log(const char *line)
{
    semihosting_line(line);
}

void board_halt(int status)
{
    semihosting_exit(status);
}
