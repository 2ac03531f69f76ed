/* Texts that grow, and memory that is there or the program ends: what every part of the command line needs. */
#ifndef TOOL_TEXT_H
#define TOOL_TEXT_H

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <bramble/types.h>

#ifdef __GNUC__
#define TOOL_FORMAT(text, arguments) __attribute__((format(printf, text, arguments)))
#else
#define TOOL_FORMAT(text, arguments)
#endif

/* Ends the program with a message and status 2. For what is nobody's input: memory, broken promises of the library. */
_Noreturn void die(const char *format, ...) TOOL_FORMAT(1, 2);

/* Zeroed memory for `count` things of `size` octets; never NULL. Freed with free(). */
void *allocate(size_t count, size_t size);
/* Makes room for one thing more: doubles the array when it is full. Answers the (moved) array. */
void *make_room(void *array, size_t count, size_t *capacity, size_t size);
char *copy_text(const char *text);
char *format_text(const char *format, ...) TOOL_FORMAT(1, 2);

/* A text that grows. All zeros is the empty one. */
struct text {
    char *octets; /* ends with a zero once something was added */
    size_t size;
    size_t capacity;
};
void text_add(struct text *text, const char *format, ...) TOOL_FORMAT(2, 3);
void text_add_list(struct text *text, const char *format, va_list arguments);
void text_free(struct text *text);

/* "1.234" for 1234 thousandths: `places` decimals of a number scaled by 10^places. Answers one of a few buffers that
 * are used in turn, so several may stand in one printf. */
const char *decimal(int64_t scaled, unsigned places);
/* 12345 us as "12.3" (milliseconds). */
const char *as_ms(uint64_t us);
/* A share in hundredths of a per cent, "99.87 %"; "-" when the whole is nothing. Rounds down, so that only all is 100.
 */
const char *as_share(uint64_t part, uint64_t whole);
/* Lower-case hexadecimal digits; in turn as above for up to 64 octets. */
const char *as_hex(const uint8_t *octets, size_t size);
/* Reads 2 * size hexadecimal digits; false when there are more, fewer or others. */
bool hex_read(const char *digits, uint8_t *octets, size_t size);
/* Virtual time as "1:23.456". */
const char *as_clock(bramble_time time);

/* Writes a whole file. Negative with errno set on failure. */
int file_write(const char *path, const void *octets, size_t size);
/* Reads a whole file into new memory with a zero behind it; NULL with errno set on failure. */
char *file_read(const char *path, size_t *size);

/* The candidate that is nearest to a word that nobody knows, for "did you mean"; NULL when none is near. */
const char *nearest_word(const char *word, const char *const *candidates, size_t count);

#endif
