/* See octets.h. What is here is called from hundreds of places and not for every PDU that is relayed: inline it would
 * take a kilobyte more of a chip.
 */
#include "base/octets.h"

static uint64_t reader_integer(struct reader *reader, size_t octets, bool little)
{
    struct bramble_view view = reader_octets(reader, octets);
    uint64_t value = 0;
    for (size_t i = 0; i < view.size; i++) {
        value = value << 8 | view.data[little ? view.size - 1 - i : i];
    }
    return value;
}

uint64_t reader_big(struct reader *reader, size_t octets)
{
    return reader_integer(reader, octets, false);
}

uint64_t reader_little(struct reader *reader, size_t octets)
{
    return reader_integer(reader, octets, true);
}

void writer_octets(struct writer *writer, const void *data, size_t count)
{
    if (writer->failed || count > writer->capacity - writer->size) {
        writer->failed = true;
        return;
    }
    if (count > 0) {
        memcpy(writer->start + writer->size, data, count);
    }
    writer->size += count;
}

static void writer_integer(struct writer *writer, uint64_t value, size_t octets, bool little)
{
    uint8_t bytes[8];
    for (size_t i = 0; i < octets; i++) {
        bytes[little ? i : octets - 1 - i] = (uint8_t)value;
        value >>= 8;
    }
    writer_octets(writer, bytes, octets);
}

void writer_big(struct writer *writer, uint64_t value, size_t octets)
{
    writer_integer(writer, value, octets, false);
}

void writer_little(struct writer *writer, uint64_t value, size_t octets)
{
    writer_integer(writer, value, octets, true);
}

void writer_u8(struct writer *writer, uint8_t value)
{
    writer_octets(writer, &value, 1);
}

void octets_copy(void *to, const void *from, size_t count)
{
    memcpy(to, from, count);
}
