/* Packed key indexes (Mesh Protocol 1.1 section 4.3.1.1): two 12-bit indexes in three octets, the first in the low 12
 * bits of the little-endian number; the last of an odd number alone in two octets with zeros above it.
 */
#include "base/octets.h"

#include <bramble/message.h>

size_t bramble_key_indexes_count(struct bramble_view packed)
{
    return packed.size / 3 * 2 + packed.size % 3 / 2;
}

uint16_t bramble_key_indexes_at(struct bramble_view packed, size_t position)
{
    struct reader reader = reader_of(packed);
    (void)reader_octets(&reader, position / 2 * 3 + position % 2);
    uint64_t value = reader_little(&reader, 2);
    return reader.failed || position >= bramble_key_indexes_count(packed)
               ? BRAMBLE_KEY_INDEX_NONE
               : (uint16_t)(position % 2 == 0 ? value & 0x0FFF : value >> 4);
}

int bramble_key_indexes_encode(const uint16_t *indexes, size_t count, uint8_t *out, size_t capacity)
{
    struct writer writer = writer_of(out, capacity);
    for (size_t i = 0; i < count; i++) {
        if (indexes[i] > BRAMBLE_KEY_INDEX_MAX) {
            return BRAMBLE_ERROR_VALUE;
        }
    }
    for (size_t i = 0; i < count; i += 2) {
        if (i + 1 < count) {
            writer_little(&writer, indexes[i] | (uint64_t)indexes[i + 1] << 12, 3);
        } else {
            writer_little(&writer, indexes[i], 2);
        }
    }
    return writer.failed ? BRAMBLE_ERROR_LENGTH : (int)writer.size;
}
