/* Start-up of qemu's riscv32 virt machine, which loads the image to where it runs: the stack, memory, and semihosting
 * for output and exit. */
#include <stddef.h>
#include <stdint.h>

void put_number(unsigned number);
void leave(int status);
void begin(void);

__asm__(".section .first,\"ax\"\n"
        ".globl first\n"
        "first:\n"
        "    la sp, rehearsal_stack\n"
        "    .option push\n"
        "    .option norelax\n"
        "    la gp, __global_pointer$\n"
        "    .option pop\n"
        "    la t0, trap\n"
        "    csrw mtvec, t0\n"
        "    j begin\n"
        ".text\n"
        ".balign 4\n"
        "trap:\n"
        "    li a0, 125\n"
        "    j leave\n");

/* Three instructions, not compressed and in one line of memory, are the sign for the emulator. */
__attribute__((noinline)) static int ask(int operation, const void *argument)
{
    register int a0 __asm__("a0") = operation;
    register const void *a1 __asm__("a1") = argument;
    __asm__ volatile(".option push\n"
                     ".option norvc\n"
                     ".balign 16\n"
                     "slli x0, x0, 0x1f\n"
                     "ebreak\n"
                     "srai x0, x0, 7\n"
                     ".option pop\n"
                     : "+r"(a0)
                     : "r"(a1)
                     : "memory");
    return a0;
}

#include "start.h"
