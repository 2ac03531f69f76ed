/* What is asked by semihosting in more than one place. */
#include "semihosting.h"

#define APPLICATION_EXIT 0x20026U

void semihosting_line(const char *line)
{
    (void)semihosting_ask(SEMIHOSTING_WRITE_TEXT, line);
    (void)semihosting_ask(SEMIHOSTING_WRITE_TEXT, "\n");
}

void semihosting_exit(int status)
{
    const uintptr_t reason[2] = {APPLICATION_EXIT, (uintptr_t)status};
    (void)semihosting_ask(SEMIHOSTING_EXIT_EXTENDED, reason);
    for (;;) {
    }
}
