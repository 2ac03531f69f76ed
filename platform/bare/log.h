/* Lines for the log, put together from words and numbers. What does not fit is cut off. */
#ifndef BARE_LOG_H
#define BARE_LOG_H

#include <stddef.h>
#include <stdint.h>

struct line {
    size_t size;
    char text[120]; /* ends with a zero after each of these */
};

void line_word(struct line *line, const char *word);
void line_number(struct line *line, uint32_t number);
void line_hex(struct line *line, const uint8_t *octets, size_t size);

#endif
