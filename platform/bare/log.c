/* Lines for the log. */
#include "log.h"

static void add(struct line *line, char letter)
{
    if (line->size < sizeof line->text - 1U) {
        line->text[line->size++] = letter;
        line->text[line->size] = '\0';
    }
}

void line_word(struct line *line, const char *word)
{
    while (*word != '\0') {
        add(line, *word++);
    }
}

void line_number(struct line *line, uint32_t number)
{
    uint32_t unit = 1;
    while (number / unit >= 10) {
        unit *= 10;
    }
    for (; unit > 0; unit /= 10) {
        add(line, (char)('0' + number / unit % 10U));
    }
}

void line_hex(struct line *line, const uint8_t *octets, size_t size)
{
    static const char digits[] = "0123456789abcdef";
    for (size_t i = 0; i < size; i++) {
        add(line, digits[octets[i] >> 4]);
        add(line, digits[octets[i] & 15U]);
    }
}
