/* The one codec, first half: octets to structs, by the tables that generate.py makes of the descriptions.
 *
 * A message is worked through field by field, in the order on the air. Both directions share the same idea:
 *   - Integers are taken from a stream of bits. In a little-endian message the first field sits in the low bits of the
 *     first octet and wider fields go on in the next octets' low bits; in a big-endian one everything starts at the
 *     high end. That one rule gives octet-wise integers, packed key pairs and bit fields alike.
 *   - A field whose condition is false takes no octets and decodes as zero (the struct is cleared first).
 *   - PRESENCE takes no octets: when decoding it notes whether octets are left, when encoding it is what the caller
 *     set; the fields that belong to it have the condition "that PRESENCE is 1".
 *   - LENGTH has no member. Decoding stores the length in the `size` of the view that comes later; encoding reads it
 *     from there. What is sent is size / unit + bias (`range_count` is the unit, `offset` the bias). With `range` set,
 *     a value of all ones means length 0.
 *   - LIST is checked item by item in both directions, so a list in a decoded struct can be walked without surprises
 *     and a wrong one is never sent. Items nest as deep as the description says; there is no other recursion.
 *
 * Values outside the ranges of a field are refused unless the caller asked for tolerance. Lengths are always checked:
 * at the end of a message nothing may be missing and nothing left over.
 */
#include "message/codec.h"

static int decode_fields(const struct codec_work *work, const struct bramble_message_type *type, struct bits_in *in,
                         void *fields);

/* Walks through a list with items decoded and thrown away; `count` SIZE_MAX means up to the end. Leaves the reader
 * behind the last item. */
static int check_list(const struct codec_work *work, const struct bramble_message_type *item, struct bits_in *in,
                      uint64_t count)
{
    union {
        uint8_t octets[BRAMBLE_ITEM_FIELDS_MAX];
        uint64_t align_integer;
        const void *align_pointer;
    } fields;
    while (count != SIZE_MAX ? count-- > 0 : in->octets.left > 0) {
        struct bits_in one = {in->octets, 0, 0, (item->flags & BRAMBLE_TYPE_BIG_ENDIAN) != 0};
        int result = decode_fields(work, item, &one, &fields);
        if (result == 0 && one.octets.left == in->octets.left) {
            result = codec_refuse(work, item, BRAMBLE_FIELD_NONE, BRAMBLE_ERROR_LENGTH, 0);
        }
        if (result < 0) {
            return result;
        }
        in->octets = one.octets;
    }
    return 0;
}

/* A list inside `source`: its extent, in octets, or a negative error. */
int codec_list_extent(const struct codec_work *work, const struct bramble_message_type *type,
                      const struct bramble_field *field, const void *fields, struct bramble_view source)
{
    uint64_t count = SIZE_MAX;
    if (field->other != BRAMBLE_FIELD_NONE && type->fields[field->other].kind == BRAMBLE_FIELD_UNSIGNED) {
        count = (uint64_t)codec_member_value(fields, &type->fields[field->other]);
    }
    struct bits_in in = {reader_of(source), 0, 0, false};
    int result = check_list(work, type->items[field->size], &in, count);
    return result < 0 ? result : (int)(source.size - in.octets.left);
}

static bool is_sized(const struct bramble_message_type *type, const struct bramble_field *field)
{
    return field->other != BRAMBLE_FIELD_NONE && type->fields[field->other].kind == BRAMBLE_FIELD_LENGTH;
}

bool codec_are_key_indexes(struct bramble_view packed)
{
    struct reader reader = reader_of(packed);
    (void)reader_octets(&reader, packed.size / 3 * 3);
    uint64_t last = packed.size % 3 == 2 ? reader_little(&reader, 2) : 0;
    return packed.size % 3 != 1 && last <= BRAMBLE_KEY_INDEX_MAX;
}

/* REST, LIST and KEY_INDEXES: a view of what is left, or of as much as a LENGTH said. */
static int decode_view(const struct codec_work *work, const struct bramble_message_type *type, size_t index,
                       struct bits_in *in, void *fields)
{
    const struct bramble_field *field = &type->fields[index];
    size_t size = is_sized(type, field) ? codec_load_view(fields, field).size : in->octets.left;
    struct reader before = in->octets;
    struct bramble_view view = reader_octets(&in->octets, size);
    if (in->octets.failed) {
        return codec_refuse(work, type, index, BRAMBLE_ERROR_LENGTH, (int64_t)before.left);
    }
    if (field->kind == BRAMBLE_FIELD_LIST) {
        int extent = codec_list_extent(work, type, field, fields, view);
        if (extent < 0) {
            return extent;
        }
        in->octets = before;
        view = reader_octets(&in->octets, (size_t)extent);
    } else if (field->kind == BRAMBLE_FIELD_KEY_INDEXES
                   ? !codec_are_key_indexes(view)
                   : !codec_in_ranges(type, field->range, field->range_count, (int64_t)size)) {
        return codec_refuse(work, type, index, BRAMBLE_ERROR_LENGTH, (int64_t)size);
    }
    codec_store_view(fields, field, view);
    return 0;
}

static int decode_model(const struct codec_work *work, const struct bramble_message_type *type, size_t index,
                        struct bits_in *in, void *fields)
{
    size_t left = in->octets.left;
    uint64_t company = left == 4 ? codec_take_bits(in, 16) : 0xFFFF;
    uint64_t model = codec_take_bits(in, 16);
    if (left != 2 && left != 4) {
        return codec_refuse(work, type, index, BRAMBLE_ERROR_LENGTH, (int64_t)left);
    }
    if (left == 4 && company == 0xFFFF) { /* no company, and the number would mean a model of the SIG */
        return codec_refuse(work, type, index, BRAMBLE_ERROR_VALUE, (int64_t)model);
    }
    codec_store(fields, type->fields[index].offset, 4, company << 16 | model);
    return 0;
}

static int decode_length(const struct codec_work *work, const struct bramble_message_type *type, size_t index,
                         struct bits_in *in, void *fields)
{
    const struct bramble_field *field = &type->fields[index];
    int64_t sent = (int64_t)codec_take_bits(in, field->size);
    int64_t units = field->range != 0 && sent == ((int64_t)1 << field->size) - 1 ? 0 : sent - (int16_t)field->offset;
    if (units < 0) {
        return codec_refuse(work, type, index, BRAMBLE_ERROR_VALUE, sent);
    }
    struct bramble_view view = {NULL, (size_t)units * field->range_count};
    codec_store_view(fields, &type->fields[field->other], view);
    return 0;
}

static int decode_integer(const struct codec_work *work, const struct bramble_message_type *type, size_t index,
                          struct bits_in *in, void *fields)
{
    const struct bramble_field *field = &type->fields[index];
    uint64_t bits = codec_take_bits(in, field->size);
    int64_t value = (int64_t)bits;
    if (field->kind == BRAMBLE_FIELD_SIGNED) {
        value = codec_sign_extended(bits, field->size);
    } else if (field->kind == BRAMBLE_FIELD_UNSIGNED) {
        value = (int64_t)(bits * field->other);
    }
    if (!in->octets.failed && work->strictness == BRAMBLE_STRICT &&
        !codec_in_ranges(type, field->range, field->range_count, value)) {
        return codec_refuse(work, type, index, BRAMBLE_ERROR_VALUE, value);
    }
    if (field->kind != BRAMBLE_FIELD_CONSTANT) {
        codec_store(fields, field->offset, codec_member_octets(field->size), (uint64_t)value);
    }
    return 0;
}

static int decode_field(const struct codec_work *work, const struct bramble_message_type *type, size_t index,
                        struct bits_in *in, void *fields)
{
    const struct bramble_field *field = &type->fields[index];
    switch (field->kind) {
    case BRAMBLE_FIELD_UNSIGNED:
    case BRAMBLE_FIELD_SIGNED:
    case BRAMBLE_FIELD_CONSTANT:
        return decode_integer(work, type, index, in, fields);
    case BRAMBLE_FIELD_RESERVED:
        (void)codec_take_bits(in, field->size);
        return 0;
    case BRAMBLE_FIELD_OCTETS:
        reader_copy(&in->octets, (uint8_t *)fields + field->offset, field->size);
        return 0;
    case BRAMBLE_FIELD_MODEL:
        return decode_model(work, type, index, in, fields);
    case BRAMBLE_FIELD_STRUCT:
        return decode_fields(work, type->items[field->size], in, (uint8_t *)fields + field->offset);
    case BRAMBLE_FIELD_PRESENCE:
        codec_store(fields, field->offset, 1, field->size != 0 ? in->octets.left == field->size : in->octets.left > 0);
        return 0;
    case BRAMBLE_FIELD_LENGTH:
        return decode_length(work, type, index, in, fields);
    default:
        return decode_view(work, type, index, in, fields);
    }
}

static int decode_fields(const struct codec_work *work, const struct bramble_message_type *type, struct bits_in *in,
                         void *fields)
{
    size_t octets = in->octets.left;
    if (type->fields_size > 0) {
        memset(fields, 0, type->fields_size);
    }
    for (size_t index = 0; index < type->field_count; index++) {
        if (!codec_is_present(type, fields, type->fields[index].condition)) {
            continue;
        }
        int result = decode_field(work, type, index, in, fields);
        if (result == 0 && in->octets.failed) {
            result = codec_refuse(work, type, index, BRAMBLE_ERROR_LENGTH, (int64_t)octets);
        }
        if (result < 0) {
            return result;
        }
    }
    return 0;
}

int bramble_parameters_decode_detailed(const struct bramble_message_type *type, struct bramble_view parameters,
                                       void *fields, size_t fields_capacity, enum bramble_strictness strictness,
                                       struct bramble_field_error *error)
{
    struct codec_work work = {strictness, error};
    struct bits_in in = {reader_of(parameters), 0, 0, (type->flags & BRAMBLE_TYPE_BIG_ENDIAN) != 0};
    if (fields_capacity < type->fields_size) {
        return BRAMBLE_ERROR_NO_MEMORY;
    }
    int result = decode_fields(&work, type, &in, fields);
    if (result == 0 && (in.octets.left > 0 || in.left > 0)) {
        result = codec_refuse(&work, type, BRAMBLE_FIELD_NONE, BRAMBLE_ERROR_LENGTH, (int64_t)parameters.size);
    }
    return result;
}

int bramble_parameters_decode(const struct bramble_message_type *type, struct bramble_view parameters, void *fields,
                              size_t fields_capacity)
{
    return bramble_parameters_decode_detailed(type, parameters, fields, fields_capacity, BRAMBLE_STRICT, NULL);
}

int bramble_list_next(const struct bramble_message_type *item, struct bramble_view *rest, void *fields,
                      size_t fields_capacity)
{
    struct codec_work work = {BRAMBLE_TOLERANT, NULL};
    struct bits_in in = {reader_of(*rest), 0, 0, (item->flags & BRAMBLE_TYPE_BIG_ENDIAN) != 0};
    if (rest->size == 0) {
        return 0;
    }
    if (fields_capacity < item->fields_size) {
        return BRAMBLE_ERROR_NO_MEMORY;
    }
    int result = decode_fields(&work, item, &in, fields);
    if (result == 0 && in.octets.left == rest->size) {
        result = BRAMBLE_ERROR_LENGTH;
    }
    *rest = reader_rest(&in.octets);
    return result < 0 ? result : 1;
}
