/* Opcodes (Mesh Protocol 1.1 section 3.7.3.1): the two high bits of the first octet tell how many octets there are. */
#include <bramble/message.h>

int bramble_opcode_read(struct bramble_view payload, uint32_t *opcode)
{
    const uint8_t *octets = payload.data;
    int count = payload.size == 0 || octets[0] < 0x80 ? 1 : octets[0] < 0xC0 ? 2 : 3;
    *opcode = 0;
    if (payload.size < (size_t)count) {
        return BRAMBLE_ERROR_LENGTH;
    }
    for (int i = 1; i < count; i++) { /* the company is little-endian */
        *opcode |= (uint32_t)octets[i] << (8 * (i - 1));
    }
    *opcode |= (uint32_t)octets[0] << (8 * (count - 1));
    return octets[0] == 0x7F ? BRAMBLE_ERROR_VALUE : count;
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
