/* Opcodes (Mesh Protocol 1.1 section 3.7.3.1): the two high bits of the first octet tell how many octets there are. */
#include "base/octets.h"
#include <bramble/message.h>

int bramble_opcode_read(struct bramble_view payload, uint32_t *opcode)
{
    const uint8_t *octets = payload.data;
    unsigned first = payload.size > 0 ? octets[0] : 0U;
    unsigned count = first < 0x80U ? 1 : first < 0xC0U ? 2 : 3;
    *opcode = first;
    if (payload.size < count) {
        return BRAMBLE_ERROR_LENGTH;
    }
    if (count == 2) {
        *opcode = first << 8 | octets[1];
    } else if (count == 3) { /* the company is little-endian */
        *opcode = first << 16 | word_of(octets + 1);
    }
    return first == 0x7FU ? BRAMBLE_ERROR_VALUE : (int)count;
}

int bramble_opcode_write(uint32_t opcode, uint8_t *out, size_t capacity)
{
    size_t count = opcode < 0x7F ? 1 : opcode - 0x8000U < 0x4000U ? 2 : opcode - 0xC00000U < 0x400000U ? 3 : 0;
    if (count == 0) {
        return BRAMBLE_ERROR_VALUE;
    }
    if (capacity < count) {
        return BRAMBLE_ERROR_LENGTH;
    }
    out[0] = (uint8_t)(opcode >> (8U * (count - 1U)));
    for (size_t i = 1; i < count; i++) {
        out[i] = (uint8_t)opcode;
        opcode >>= 8;
    }
    return (int)count;
}
