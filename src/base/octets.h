/* The one bounded reader and the one bounded writer for all wire formats.
 *
 * A reader or writer that would pass its end does nothing and remembers the failure; everything after a failure reads
 * as zero and writes nothing. So a parser reads all its fields and asks once, at the end, whether all of them were
 * there. No code outside this file does pointer arithmetic on octets from the air.
 */
#ifndef BASE_OCTETS_H
#define BASE_OCTETS_H

#include <bramble/types.h>
#include <string.h>

/* Four octets, big-endian, where somebody else has seen to it that they are there. */
static inline uint32_t big32(const uint8_t *at)
{
    return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
}

/* By way of four octets of its own, since compilers make one swap and one store of that. */
static inline void put_big32(uint8_t *at, uint32_t value)
{
    const uint8_t octets[4] = {(uint8_t)(value >> 24), (uint8_t)(value >> 16), (uint8_t)(value >> 8), (uint8_t)value};
    memcpy(at, octets, sizeof octets);
}

struct reader {
    const uint8_t *at;
    size_t left;
    bool failed;
};

static inline struct reader reader_of(struct bramble_view view)
{
    struct reader reader = {view.data, view.size, false};
    return reader;
}

/* The next `count` octets as a view into the source; an empty view and a failure if there are fewer. */
static inline struct bramble_view reader_octets(struct reader *reader, size_t count)
{
    struct bramble_view view = {NULL, 0};
    if (reader->failed || count > reader->left) {
        reader->failed = true;
        return view;
    }
    view.data = reader->at;
    view.size = count;
    if (count > 0) {
        reader->at += count;
    }
    reader->left -= count;
    return view;
}

static inline struct bramble_view reader_rest(struct reader *reader)
{
    return reader_octets(reader, reader->failed ? 0 : reader->left);
}

/* Unsigned integers of 1 to 8 octets; big-endian and little-endian. */
uint64_t reader_big(struct reader *reader, size_t octets);

uint64_t reader_little(struct reader *reader, size_t octets);

static inline uint8_t reader_u8(struct reader *reader)
{
    struct bramble_view view = reader_octets(reader, 1);
    return view.size == 1 ? view.data[0] : 0;
}

/* Copies `count` octets out; zeros if they are not there. */
static inline void reader_copy(struct reader *reader, void *to, size_t count)
{
    struct bramble_view view = reader_octets(reader, count);
    if (view.size == count && count > 0) {
        memcpy(to, view.data, count);
    } else {
        memset(to, 0, count);
    }
}

/* True when nothing failed and nothing is left over. */
static inline bool reader_complete(const struct reader *reader)
{
    return !reader->failed && reader->left == 0;
}

struct writer {
    uint8_t *start;
    size_t size;
    size_t capacity;
    bool failed;
};

static inline struct writer writer_of(void *memory, size_t capacity)
{
    struct writer writer = {(uint8_t *)memory, 0, capacity, false};
    return writer;
}

void writer_octets(struct writer *writer, const void *data, size_t count);

static inline void writer_view(struct writer *writer, struct bramble_view view)
{
    writer_octets(writer, view.data, view.size);
}

void writer_big(struct writer *writer, uint64_t value, size_t octets);

void writer_little(struct writer *writer, uint64_t value, size_t octets);

void writer_u8(struct writer *writer, uint8_t value);

static inline struct bramble_view writer_done(const struct writer *writer)
{
    struct bramble_view view = {writer->start, writer->failed ? 0 : writer->size};
    return view;
}

/* Two octets as a little-endian number, and back, where they are known to be there. */
static inline unsigned word_of(const uint8_t *octets)
{
    return octets[0] | (unsigned)octets[1] << 8;
}

static inline void word_put(uint8_t *octets, unsigned word)
{
    octets[0] = (uint8_t)word;
    octets[1] = (uint8_t)(word >> 8);
}

static inline struct bramble_view view_of(const void *data, size_t size)
{
    struct bramble_view view = {(const uint8_t *)data, size};
    return view;
}

/* memcpy() as a call, which is smaller than the loop that a compiler writes for a copy of known size. */
void octets_copy(void *to, const void *from, size_t count);

static inline bool view_equal(struct bramble_view a, struct bramble_view b)
{
    return a.size == b.size && (a.size == 0 || memcmp(a.data, b.data, a.size) == 0);
}

#endif
