/* Start-up of a Cortex-M4 in qemu's mps2-an386: the table of vectors, memory, and semihosting for output and exit. */
#include <stddef.h>
#include <stdint.h>

extern uint32_t rehearsal_stack[];
void put_number(unsigned number);
void leave(int status);
void begin(void);

static int ask(int operation, const void *argument)
{
    register int r0 __asm__("r0") = operation;
    register const void *r1 __asm__("r1") = argument;
    __asm__ volatile("bkpt 0xab" : "+r"(r0) : "r"(r1) : "memory");
    return r0;
}

static void fault(void)
{
    leave(125);
}

__attribute__((section(".first"), used))
const void *const first[16] = {rehearsal_stack,     (const void *)begin, (const void *)fault, (const void *)fault,
                               (const void *)fault, (const void *)fault, (const void *)fault};

#include "start.h"
