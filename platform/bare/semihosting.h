/* Semihosting: what a chip asks of the debugger or emulator that it hangs on (Arm's "Semihosting for AArch32 and
 * AArch64"; RISC-V has taken the numbers over). Where there is neither, the instruction is an exception: a product
 * links a board that does not use this.
 */
#ifndef BARE_SEMIHOSTING_H
#define BARE_SEMIHOSTING_H

#include <stddef.h>
#include <stdint.h>

enum semihosting_operation {
    SEMIHOSTING_OPEN = 0x01,
    SEMIHOSTING_CLOSE = 0x02,
    SEMIHOSTING_WRITE_TEXT = 0x04,
    SEMIHOSTING_WRITE = 0x05,
    SEMIHOSTING_READ = 0x06,
    SEMIHOSTING_RENAME = 0x0F,
    SEMIHOSTING_COMMAND_LINE = 0x15,
    SEMIHOSTING_EXIT_EXTENDED = 0x20
};

/* One operation, with what it expects: a pointer to its arguments as a rule. Of the start-up, since it is an
 * instruction. */
int semihosting_ask(int operation, const void *argument);

/* Text for whoever watches, and a line end. */
void semihosting_line(const char *line);
/* Ends emulation, with this status. */
void semihosting_exit(int status);

#endif
