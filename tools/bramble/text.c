/* Growing texts, numbers as people read them, small files. No floating point anywhere: what is printed must be the same
 * on every machine and at every optimisation level. */
#include "text.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

void die(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    fflush(stdout);
    fputs("bramble: ", stderr);
    vfprintf(stderr, format, arguments);
    fputc('\n', stderr);
    va_end(arguments);
    exit(2);
}

void *allocate(size_t count, size_t size)
{
    void *memory = calloc(count > 0 ? count : 1, size > 0 ? size : 1);
    if (memory == NULL) {
        die("no memory for %zu times %zu octets", count, size);
    }
    return memory;
}

void *make_room(void *array, size_t count, size_t *capacity, size_t size)
{
    if (count < *capacity) {
        return array;
    }
    *capacity = *capacity == 0 ? 16 : *capacity * 2;
    array = realloc(array, *capacity * size);
    if (array == NULL) {
        die("no memory for %zu times %zu octets", *capacity, size);
    }
    return array;
}

char *copy_text(const char *text)
{
    return format_text("%s", text);
}

char *format_text(const char *format, ...)
{
    struct text text = {0};
    va_list arguments;
    va_start(arguments, format);
    text_add_list(&text, format, arguments);
    va_end(arguments);
    return text.octets;
}

void text_add_list(struct text *text, const char *format, va_list arguments)
{
    va_list again;
    va_copy(again, arguments);
    int size = vsnprintf(NULL, 0, format, again);
    va_end(again);
    if (size < 0) {
        die("cannot format a text");
    }
    size_t wanted = text->size + (size_t)size + 1;
    if (wanted > text->capacity) {
        text->capacity = wanted < 128 ? 128 : wanted * 2;
        text->octets = realloc(text->octets, text->capacity);
        if (text->octets == NULL) {
            die("no memory for a text of %zu octets", text->capacity);
        }
    }
    vsnprintf(text->octets + text->size, (size_t)size + 1, format, arguments);
    text->size += (size_t)size;
}

void text_add(struct text *text, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    text_add_list(text, format, arguments);
    va_end(arguments);
}

void text_free(struct text *text)
{
    free(text->octets);
    memset(text, 0, sizeof *text);
}

/* ---- Numbers ----------------------------------------------------------------------------------------------------- */

#define BUFFERS 16U
#define BUFFER_OCTETS 136U

static char *next_buffer(void)
{
    static char buffers[BUFFERS][BUFFER_OCTETS];
    static unsigned next;
    next = (next + 1) % BUFFERS;
    return buffers[next];
}

const char *decimal(int64_t scaled, unsigned places)
{
    char *out = next_buffer();
    uint64_t unit = 1;
    for (unsigned i = 0; i < places; i++) {
        unit *= 10;
    }
    uint64_t size = scaled < 0 ? (uint64_t)(-scaled) : (uint64_t)scaled;
    const char *sign = scaled < 0 ? "-" : "";
    if (places == 0) {
        snprintf(out, BUFFER_OCTETS, "%s%llu", sign, (unsigned long long)size);
    } else {
        snprintf(out, BUFFER_OCTETS, "%s%llu.%0*llu", sign, (unsigned long long)(size / unit), (int)places,
                 (unsigned long long)(size % unit));
    }
    return out;
}

const char *as_ms(uint64_t us)
{
    return decimal((int64_t)((us + 50) / 100), 1);
}

const char *as_share(uint64_t part, uint64_t whole)
{
    if (whole == 0) {
        return "-";
    }
    char *out = next_buffer();
    uint64_t hundredths = part * 10000 / whole;
    snprintf(out, BUFFER_OCTETS, "%llu.%02llu %%", (unsigned long long)(hundredths / 100),
             (unsigned long long)(hundredths % 100));
    return out;
}

const char *as_hex(const uint8_t *octets, size_t size)
{
    char *out = next_buffer();
    out[0] = 0;
    for (size_t i = 0; i < size && 2 * i + 3 < BUFFER_OCTETS; i++) {
        snprintf(out + 2 * i, 3, "%02x", octets[i]);
    }
    return out;
}

static int hex_digit(char digit)
{
    if (digit >= '0' && digit <= '9') {
        return digit - '0';
    }
    if (digit >= 'a' && digit <= 'f') {
        return digit - 'a' + 10;
    }
    return digit >= 'A' && digit <= 'F' ? digit - 'A' + 10 : -1;
}

bool hex_read(const char *digits, uint8_t *octets, size_t size)
{
    for (size_t i = 0; i < size; i++) {
        int high = hex_digit(digits[2 * i]);
        int low = high < 0 ? -1 : hex_digit(digits[2 * i + 1]);
        if (low < 0) {
            return false;
        }
        octets[i] = (uint8_t)(high << 4 | low);
    }
    return digits[2 * size] == 0;
}

const char *as_clock(bramble_time time)
{
    char *out = next_buffer();
    uint64_t ms = time / 1000;
    snprintf(out, BUFFER_OCTETS, "%llu:%02llu.%03llu", (unsigned long long)(ms / 60000),
             (unsigned long long)(ms / 1000 % 60), (unsigned long long)(ms % 1000));
    return out;
}

/* ---- Files ------------------------------------------------------------------------------------------------------- */

int file_write(const char *path, const void *octets, size_t size)
{
    FILE *file = fopen(path, "wb");
    if (file == NULL) {
        return -1;
    }
    size_t written = fwrite(octets, 1, size, file);
    int failed = written != size ? errno : 0;
    if (fclose(file) != 0 && failed == 0) {
        failed = errno;
    }
    errno = failed;
    return failed == 0 ? 0 : -1;
}

char *file_read(const char *path, size_t *size)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        return NULL;
    }
    char *octets = NULL;
    size_t capacity = 0;
    *size = 0;
    for (;;) {
        octets = make_room(octets, *size + 1, &capacity, 1);
        size_t got = fread(octets + *size, 1, capacity - *size - 1, file);
        if (got == 0) {
            break;
        }
        *size += got;
    }
    octets[*size] = 0;
    int failed = ferror(file) ? errno : 0;
    fclose(file);
    if (failed != 0) {
        free(octets);
        errno = failed;
        return NULL;
    }
    return octets;
}

/* ---- Did you mean ------------------------------------------------------------------------------------------------ */

/* The number of letters to change, add or leave out; words of up to 31 letters. */
static unsigned distance(const char *a, const char *b)
{
    unsigned row[32];
    size_t columns = strlen(b);
    if (strlen(a) > 31 || columns > 31) {
        return 32;
    }
    for (unsigned j = 0; j <= columns; j++) {
        row[j] = j;
    }
    for (unsigned i = 1; a[i - 1] != 0; i++) {
        unsigned corner = row[0];
        row[0] = i;
        for (unsigned j = 1; j <= columns; j++) {
            unsigned best = corner + (a[i - 1] != b[j - 1]);
            corner = row[j];
            best = row[j] + 1 < best ? row[j] + 1 : best;
            row[j] = row[j - 1] + 1 < best ? row[j - 1] + 1 : best;
        }
    }
    return row[columns];
}

const char *nearest_word(const char *word, const char *const *candidates, size_t count)
{
    const char *best = NULL;
    unsigned best_distance = ((unsigned)strlen(word) + 1) / 3 + 1;
    for (size_t i = 0; i < count; i++) {
        unsigned d = distance(word, candidates[i]);
        if (d < best_distance) {
            best_distance = d;
            best = candidates[i];
        }
    }
    return best;
}
