/* Start-up of a Cortex-M4: the table of vectors, and how it asks for semihosting. */
#include "begin.h"
#include "semihosting.h"

int semihosting_ask(int operation, const void *argument)
{
    register int r0 __asm__("r0") = operation;
    register const void *r1 __asm__("r1") = argument;
    __asm__ volatile("bkpt 0xab" : "+r"(r0) : "r"(r1) : "memory");
    return r0;
}

/* The first 16 are the processor's: where its stack begins, where it begins, exceptions. */
#define EIGHT                                                                                                          \
    board_interrupt, board_interrupt, board_interrupt, board_interrupt, board_interrupt, board_interrupt,              \
        board_interrupt, board_interrupt

typedef void vector(void);
struct vectors {
    const void *stack;
    vector *exceptions[15];
    vector *interrupts[32];
};
extern const struct vectors first;
__attribute__((section(".first"), used)) const struct vectors first = {
    bare_stack,
    {begin, fault, fault, fault, fault, fault, fault, fault, fault, fault, fault, fault, fault, fault, fault},
    {EIGHT, EIGHT, EIGHT, EIGHT},
};
