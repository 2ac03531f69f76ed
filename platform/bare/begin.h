/* What a start-up and what it starts owe each other. */
#ifndef BARE_BEGIN_H
#define BARE_BEGIN_H

#include <stdint.h>

/* Of the linker script. */
extern uint32_t bare_data_from[], bare_data[], bare_data_end[], bare_bss[], bare_bss_end[], bare_stack[];

/* Of the program. board_interrupt() may be left out by one that enables none. */
int main(void);
void board_interrupt(void);

/* Memory as a program expects it, then the program. */
void begin(void);
/* The processor met an exception. */
void fault(void);

#endif
