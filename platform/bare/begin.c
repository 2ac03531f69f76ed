/* What all start-ups have in common. */
#include "begin.h"

#include "semihosting.h"

#define STATUS_FAULT 125

void begin(void)
{
    for (uint32_t *to = bare_data, *from = bare_data_from; to < bare_data_end;) {
        *to++ = *from++;
    }
    for (uint32_t *to = bare_bss; to < bare_bss_end;) {
        *to++ = 0;
    }
    (void)main();
}

void fault(void)
{
    semihosting_line("an exception of the processor");
    semihosting_exit(STATUS_FAULT);
}

/* In place of a program's own, where it has none. */
__attribute__((weak)) void board_interrupt(void)
{
    fault();
}
