/* How deep the stack has become: what lies below it is painted at the start, and looked at afterwards. Interrupts are
 * included, since they use the same stack. It is a measurement, not a bound. */
#ifndef BARE_STACK_H
#define BARE_STACK_H

#include <stdint.h>

void stack_paint(void);
uint32_t stack_deepest(void); /* octets, so far */
uint32_t stack_room(void);    /* octets between its beginning and the variables */

#endif
