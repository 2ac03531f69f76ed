/* The one codec, second half: structs to octets. How it works is told at the top of decode.c. */
#include "message/codec.h"

static int encode_view(const struct codec_work *work, const struct bramble_message_type *type, size_t index,
                       struct bits_out *out, const void *fields)
{
    const struct bramble_field *field = &type->fields[index];
    struct bramble_view view = codec_load_view(fields, field);
    bool fits = true;
    if (field->kind == BRAMBLE_FIELD_LIST) {
        int extent = codec_list_extent(work, type, field, fields, view);
        if (extent < 0) {
            return extent;
        }
        fits = (size_t)extent == view.size;
    } else if (field->kind == BRAMBLE_FIELD_KEY_INDEXES) {
        fits = codec_are_key_indexes(view);
    } else {
        fits = codec_in_ranges(type, field->range, field->range_count, (int64_t)view.size);
    }
    if (!fits) {
        return codec_refuse(work, type, index, BRAMBLE_ERROR_LENGTH, (int64_t)view.size);
    }
    writer_view(&out->octets, view);
    return 0;
}

static int encode_length(const struct codec_work *work, const struct bramble_message_type *type, size_t index,
                         struct bits_out *out, const void *fields)
{
    const struct bramble_field *field = &type->fields[index];
    size_t size = codec_load_view(fields, &type->fields[field->other]).size;
    int64_t last = ((int64_t)1 << field->size) - 1;
    int64_t sent = (int64_t)(size / field->range_count) + (int16_t)field->offset;
    if (field->range != 0 && size == 0) {
        sent = last;
    } else if (sent < 0 || sent > last - (field->range != 0)) {
        return codec_refuse(work, type, field->other, BRAMBLE_ERROR_LENGTH, (int64_t)size);
    }
    codec_put_bits(out, (uint64_t)sent, field->size);
    return 0;
}

static int encode_integer(const struct codec_work *work, const struct bramble_message_type *type, size_t index,
                          struct bits_out *out, const void *fields)
{
    const struct bramble_field *field = &type->fields[index];
    int64_t value =
        field->kind == BRAMBLE_FIELD_CONSTANT ? type->ranges[field->range].low : codec_member_value(fields, field);
    uint64_t bits = (uint64_t)value;
    uint64_t mask = UINT64_MAX >> (64 - field->size);
    bool fits = true;
    if (field->kind == BRAMBLE_FIELD_SIGNED) {
        fits = codec_sign_extended(bits & mask, field->size) == value;
    } else if (field->kind == BRAMBLE_FIELD_UNSIGNED) {
        if (field->other > 1) { /* where there are steps, a member of 32 bits holds the largest value */
            fits = bits == (uint32_t)bits && (uint32_t)bits % field->other == 0;
            bits = (uint32_t)bits / field->other;
        }
        fits = fits && (bits & mask) == bits;
    }
    if (!fits ||
        (work->strictness == BRAMBLE_STRICT && !codec_in_ranges(type, field->range, field->range_count, value))) {
        return codec_refuse(work, type, index, BRAMBLE_ERROR_VALUE, value);
    }
    codec_put_bits(out, bits & mask, field->size);
    return 0;
}

static int encode_model(struct bits_out *out, uint32_t model)
{
    if (bramble_model_is_vendor(model)) {
        codec_put_bits(out, model >> 16, 16);
    }
    codec_put_bits(out, model & 0xFFFF, 16);
    return 0;
}

static int encode_fields(const struct codec_work *work, const struct bramble_message_type *type, struct bits_out *out,
                         const void *fields);

static int encode_field(const struct codec_work *work, const struct bramble_message_type *type, size_t index,
                        struct bits_out *out, const void *fields)
{
    const struct bramble_field *field = &type->fields[index];
    switch (field->kind) {
    case BRAMBLE_FIELD_UNSIGNED:
    case BRAMBLE_FIELD_SIGNED:
    case BRAMBLE_FIELD_CONSTANT:
        return encode_integer(work, type, index, out, fields);
    case BRAMBLE_FIELD_RESERVED:
        codec_put_bits(out, 0, field->size);
        return 0;
    case BRAMBLE_FIELD_OCTETS:
        writer_octets(&out->octets, (const uint8_t *)fields + field->offset, field->size);
        return 0;
    case BRAMBLE_FIELD_MODEL:
        return encode_model(out, (uint32_t)codec_load(fields, field->offset, 4));
    case BRAMBLE_FIELD_STRUCT:
        return encode_fields(work, type->items[field->size], out, (const uint8_t *)fields + field->offset);
    case BRAMBLE_FIELD_PRESENCE:
        return 0;
    case BRAMBLE_FIELD_LENGTH:
        return encode_length(work, type, index, out, fields);
    default:
        return encode_view(work, type, index, out, fields);
    }
}

/* True when this is an optional group that is left out, so that nothing may follow: a receiver would take what follows
 * for the group. */
static bool ends_message(const struct bramble_field *field, const void *fields)
{
    return field->kind == BRAMBLE_FIELD_PRESENCE && field->size == 0 && codec_member_value(fields, field) == 0;
}

static int encode_fields(const struct codec_work *work, const struct bramble_message_type *type, struct bits_out *out,
                         const void *fields)
{
    size_t end = SIZE_MAX;
    for (size_t index = 0; index < type->field_count; index++) {
        if (!codec_is_present(type, fields, type->fields[index].condition)) {
            continue;
        }
        int result = encode_field(work, type, index, out, fields);
        if (result == 0 && (out->octets.failed || out->octets.size > end)) {
            result = codec_refuse(work, type, index, BRAMBLE_ERROR_LENGTH, (int64_t)out->octets.capacity);
        }
        if (result < 0) {
            return result;
        }
        if (ends_message(&type->fields[index], fields) && end == SIZE_MAX) {
            end = out->octets.size;
        }
    }
    return 0;
}

int bramble_parameters_encode_detailed(const struct bramble_message_type *type, const void *fields, uint8_t *out,
                                       size_t capacity, enum bramble_strictness strictness,
                                       struct bramble_field_error *error)
{
    struct codec_work work = {strictness, error};
    struct bits_out bits = {writer_of(out, capacity), 0, 0, (type->flags & BRAMBLE_TYPE_BIG_ENDIAN) != 0};
    int result = encode_fields(&work, type, &bits, fields);
    return result < 0 ? result : (int)bits.octets.size;
}

int bramble_parameters_encode(const struct bramble_message_type *type, const void *fields, uint8_t *out,
                              size_t capacity)
{
    return bramble_parameters_encode_detailed(type, fields, out, capacity, BRAMBLE_STRICT, NULL);
}

/* The opcode of a message in its layer; 0 octets for structures that have none. */
static int write_opcode(const struct bramble_message *message, uint8_t *out, size_t capacity)
{
    if (message->type == NULL || message->type->layer == BRAMBLE_LAYER_ACCESS) {
        return bramble_opcode_write(message->type == NULL ? message->opcode : message->type->opcode, out, capacity);
    }
    if (message->type->opcode == BRAMBLE_OPCODE_NONE) {
        return 0;
    }
    struct writer writer = writer_of(out, capacity);
    writer_u8(&writer, (uint8_t)message->type->opcode);
    return writer.failed ? BRAMBLE_ERROR_LENGTH : 1;
}

int bramble_message_encode(const struct bramble_message *message, uint8_t *out, size_t capacity)
{
    int opcode = write_opcode(message, out, capacity);
    if (opcode < 0) {
        return opcode;
    }
    size_t octets = (size_t)opcode;
    if (message->type != NULL) {
        int result = bramble_parameters_encode(message->type, message->fields, out + octets, capacity - octets);
        return result < 0 ? result : opcode + result;
    }
    struct writer writer = writer_of(out + octets, capacity - octets);
    writer_view(&writer, message->parameters);
    return writer.failed ? BRAMBLE_ERROR_LENGTH : opcode + (int)message->parameters.size;
}

int bramble_list_append(const struct bramble_message_type *item, const void *fields, uint8_t *out, size_t capacity,
                        size_t *used)
{
    int result = bramble_parameters_encode(item, fields, out + *used, capacity - *used);
    if (result >= 0) {
        *used += (size_t)result;
    }
    return result;
}
