/* What both start-ups have in common: memory as a program expects it, output and exit. It stands after their ask(),
 * which hands an operation to the emulator (semihosting).
 */
extern uint32_t rehearsal_data_from[], rehearsal_data[], rehearsal_data_end[], rehearsal_bss[], rehearsal_bss_end[];
int main(void);

#define WRITE_TEXT 0x04
#define EXIT_EXTENDED 0x20
#define APPLICATION_EXIT 0x20026

void begin(void)
{
    for (uint32_t *to = rehearsal_data, *from = rehearsal_data_from; to < rehearsal_data_end;) {
        *to++ = *from++;
    }
    for (uint32_t *to = rehearsal_bss; to < rehearsal_bss_end;) {
        *to++ = 0;
    }
    (void)main();
}

void put_number(unsigned number)
{
    char text[12];
    size_t at = sizeof text - 1U;
    text[at] = '\0';
    text[--at] = '\n';
    do {
        text[--at] = (char)('0' + number % 10U);
        number /= 10U;
    } while (number > 0);
    (void)ask(WRITE_TEXT, text + at);
}

void leave(int status)
{
    const uintptr_t reason[2] = {APPLICATION_EXIT, (uintptr_t)status};
    (void)ask(EXIT_EXTENDED, reason);
    for (;;) {
    }
}
