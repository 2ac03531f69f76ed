/* Start-up of an RV32IMC in machine mode: the stack, the trap, and how it asks for semihosting. */
#include "begin.h"
#include "semihosting.h"

__asm__(".section .first,\"ax\"\n"
        ".globl first\n"
        "first:\n"
        "    la sp, bare_stack\n"
        "    .option push\n"
        "    .option norelax\n"
        "    la gp, __global_pointer$\n"
        "    .option pop\n"
        "    la t0, trap\n"
        "    csrw mtvec, t0\n"
        "    j begin\n"
        ".text\n");

/* mcause: the highest bit tells interrupts from exceptions. */
__attribute__((interrupt("machine"), aligned(4), used)) static void trap(void)
{
    int32_t cause;
    __asm__ volatile("csrr %0, mcause" : "=r"(cause));
    if (cause < 0) {
        board_interrupt();
    } else {
        fault();
    }
}

/* Three instructions, not compressed and in one line of memory, are the sign for the emulator. */
__attribute__((noinline)) int semihosting_ask(int operation, const void *argument)
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
