/* Opcodes (Mesh Protocol 1.1 section 3.7.3.1): the two high bits of the first octet tell how many octets there are. */
#include "base/octets.h"

#include <bramble/message.h>

int bramble_opcode_read(struct bramble_view payload, uint32_t *opcode)
{
    struct reader reader = reader_of(payload);
    uint32_t first = reader_u8(&reader);
    int octets = first < 0x80 ? 1 : first < 0xC0 ? 2 : 3;
    *opcode = first;
    if (octets == 2) {
        *opcode = first << 8 | reader_u8(&reader);
    } else if (octets == 3) {
        *opcode = first << 16 | (uint32_t)reader_little(&reader, 2);
    }
    if (reader.failed) {
        return BRAMBLE_ERROR_LENGTH;
    }
    return first == 0x7F ? BRAMBLE_ERROR_VALUE : octets;
}

int bramble_opcode_write(uint32_t opcode, uint8_t *out, size_t capacity)
{
    struct writer writer = writer_of(out, capacity);
    if (opcode < 0x7F) {
        writer_u8(&writer, (uint8_t)opcode);
    } else if (opcode >= 0x8000 && opcode < 0xC000) {
        writer_big(&writer, opcode, 2);
    } else if (opcode >= 0xC00000 && opcode <= 0xFFFFFF) {
        writer_u8(&writer, (uint8_t)(opcode >> 16));
        writer_little(&writer, opcode & 0xFFFF, 2);
    } else {
        return BRAMBLE_ERROR_VALUE;
    }
    return writer.failed ? BRAMBLE_ERROR_LENGTH : (int)writer.size;
}
