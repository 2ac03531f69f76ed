/* Streams of bits, and members of a struct by offset: the ground under decode.c and encode.c. */
#include "message/codec.h"

int codec_refuse(const struct codec_work *work, const struct bramble_message_type *type, size_t field, int error,
                 int64_t value)
{
    if (work->error != NULL) {
        work->error->type = type;
        work->error->field = (uint8_t)field;
        work->error->value = value;
    }
    return error;
}

uint64_t codec_take_bits(struct bits_in *in, unsigned count)
{
    uint64_t value = 0;
    for (unsigned done = 0; done < count;) {
        if (in->left == 0) {
            in->current = reader_u8(&in->octets);
            in->left = 8;
        }
        unsigned step = count - done < in->left ? count - done : in->left;
        unsigned from = in->big ? (unsigned)in->left - step : 8U - in->left;
        uint64_t piece = (unsigned)in->current >> from & ((1U << step) - 1U);
        value = in->big ? value << step | piece : value | piece << done;
        in->left = (uint8_t)(in->left - step);
        done += step;
    }
    return value;
}

void codec_put_bits(struct bits_out *out, uint64_t value, unsigned count)
{
    for (unsigned done = 0; done < count;) {
        unsigned step = count - done < 8U - out->used ? count - done : 8U - out->used;
        unsigned piece = (unsigned)(value >> (out->big ? count - done - step : done)) & ((1U << step) - 1U);
        out->current = (uint8_t)(out->current | piece << (out->big ? 8U - out->used - step : out->used));
        out->used = (uint8_t)(out->used + step);
        done += step;
        if (out->used == 8) {
            writer_u8(&out->octets, out->current);
            out->current = out->used = 0;
        }
    }
}

size_t codec_member_octets(unsigned bits)
{
    return bits <= 8 ? 1 : bits <= 16 ? 2 : bits <= 32 ? 4 : 8;
}

uint64_t codec_load(const void *fields, size_t offset, size_t octets)
{
    const uint8_t *member = (const uint8_t *)fields + offset;
    uint8_t u8;
    uint16_t u16;
    uint32_t u32;
    uint64_t u64;
    switch (octets) {
    case 1:
        memcpy(&u8, member, 1);
        return u8;
    case 2:
        memcpy(&u16, member, 2);
        return u16;
    case 4:
        memcpy(&u32, member, 4);
        return u32;
    default:
        memcpy(&u64, member, 8);
        return u64;
    }
}

void codec_store(void *fields, size_t offset, size_t octets, uint64_t value)
{
    uint8_t *member = (uint8_t *)fields + offset;
    uint8_t u8 = (uint8_t)value;
    uint16_t u16 = (uint16_t)value;
    uint32_t u32 = (uint32_t)value;
    const void *from = octets == 1   ? (const void *)&u8
                       : octets == 2 ? (const void *)&u16
                       : octets == 4 ? (const void *)&u32
                                     : (const void *)&value;
    memcpy(member, from, octets);
}

struct bramble_view codec_load_view(const void *fields, const struct bramble_field *field)
{
    struct bramble_view view;
    memcpy(&view, (const uint8_t *)fields + field->offset, sizeof view);
    return view;
}

void codec_store_view(void *fields, const struct bramble_field *field, struct bramble_view view)
{
    memcpy((uint8_t *)fields + field->offset, &view, sizeof view);
}

int64_t codec_sign_extended(uint64_t value, unsigned bits)
{
    uint64_t sign = (uint64_t)1 << (bits - 1);
    return (int64_t)((value ^ sign) - sign);
}

/* The value of an integer member as a number, sign included; 0 for what is no integer. */
int64_t codec_member_value(const void *fields, const struct bramble_field *field)
{
    switch (field->kind) {
    case BRAMBLE_FIELD_UNSIGNED:
        return (int64_t)codec_load(fields, field->offset, codec_member_octets(field->size));
    case BRAMBLE_FIELD_SIGNED: {
        size_t octets = codec_member_octets(field->size);
        return codec_sign_extended(codec_load(fields, field->offset, octets), (unsigned)octets * 8U);
    }
    case BRAMBLE_FIELD_PRESENCE:
        return (int64_t)codec_load(fields, field->offset, 1);
    default:
        return 0;
    }
}

bool codec_in_ranges(const struct bramble_message_type *type, unsigned first, unsigned count, int64_t value)
{
    for (unsigned i = first; i < first + count; i++) {
        if (value >= type->ranges[i].low && (value <= type->ranges[i].high || type->ranges[i].high == INT32_MAX)) {
            return true;
        }
    }
    return count == 0;
}

bool codec_is_present(const struct bramble_message_type *type, const void *fields, unsigned condition)
{
    while (condition != 0) {
        const struct bramble_condition *is = &type->conditions[condition - 1];
        if (!codec_in_ranges(type, is->range, is->range_count, codec_member_value(fields, &type->fields[is->field]))) {
            return false;
        }
        condition = is->parent;
    }
    return true;
}
