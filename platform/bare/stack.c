/* How deep the stack has become. It grows downwards, from the end of RAM towards the variables. */
#include "stack.h"

#include "begin.h"

#define PAINT 0xA5A5A5A5U
#define OWN_FRAME_WORDS 32U

void stack_paint(void)
{
    uint32_t *end = (uint32_t *)__builtin_frame_address(0) - OWN_FRAME_WORDS;
    for (volatile uint32_t *at = bare_bss_end; at < end; at++) {
        *at = PAINT;
    }
}

uint32_t stack_deepest(void)
{
    const uint32_t *at = bare_bss_end;
    while (at < bare_stack && *at == PAINT) {
        at++;
    }
    return (uint32_t)((uintptr_t)bare_stack - (uintptr_t)at);
}

uint32_t stack_room(void)
{
    return (uint32_t)((uintptr_t)bare_stack - (uintptr_t)bare_bss_end);
}
