/* Finding messages and their fields by name or number; reading and setting fields of a struct by name. */
#include "message/registry.h"
#include "message/shape.h"

#include "base/octets.h"

static bool same_text(const char *a, const char *b)
{
    while (*a != '\0' && *a == *b) {
        a++;
        b++;
    }
    return *a == *b;
}

/* ---- Messages ---------------------------------------------------------------------------------------------------- */

/* Before, at or after (layer, opcode) in the order of the registry. */
static int compare(const struct bramble_message_type *type, unsigned layer, uint32_t opcode)
{
    unsigned own_layer = (unsigned)bramble_message_layer(type);
    uint32_t own_opcode = bramble_message_opcode(type);
    if (own_layer != layer) {
        return own_layer < layer ? -1 : 1;
    }
    return own_opcode == opcode ? 0 : own_opcode < opcode ? -1 : 1;
}

const struct bramble_message_names *bramble_message_names_find(enum bramble_layer layer, uint32_t opcode)
{
    size_t low = 0;
    size_t high = message_registry_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = compare(message_registry[middle]->type, (unsigned)layer, opcode);
        if (order == 0) {
            return message_registry[middle];
        }
        if (order < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return NULL;
}

const struct bramble_message_names *bramble_message_names_at(size_t position)
{
    if (position < message_registry_count) {
        return message_registry[position];
    }
    position -= message_registry_count;
    return position < message_others_count ? message_others[position] : NULL;
}

const struct bramble_message_names *bramble_message_names_called(const char *name)
{
    const struct bramble_message_names *names;
    for (size_t i = 0; (names = bramble_message_names_at(i)) != NULL; i++) {
        if (same_text(names->name, name)) {
            return names;
        }
    }
    return NULL;
}

const struct bramble_message_names *bramble_message_names_of(const struct bramble_message_type *type)
{
    const struct bramble_message_names *names;
    for (size_t i = 0; (names = bramble_message_names_at(i)) != NULL; i++) {
        if (names->type == type) {
            return names;
        }
    }
    return NULL;
}

bool bramble_list_is_plain(const struct bramble_message_names *item)
{
    return item->field_count == 1 && item->fields[0].name != NULL && same_text(item->fields[0].name, "value");
}

/* ---- Reading ----------------------------------------------------------------------------------------------------- */

static enum bramble_value_kind value_kind(const struct shape *shape)
{
    switch (shape->kind) {
    case SHAPE_NUMBER:
        return shape->is_signed ? BRAMBLE_VALUE_SIGNED : BRAMBLE_VALUE_UNSIGNED;
    case CODE_OCTETS:
    case CODE_REST:
        return BRAMBLE_VALUE_OCTETS;
    case CODE_LIST:
        return BRAMBLE_VALUE_LIST;
    case CODE_KEY_INDEXES:
        return BRAMBLE_VALUE_KEY_INDEXES;
    case CODE_MODEL:
        return BRAMBLE_VALUE_MODEL;
    case CODE_STRUCT:
        return BRAMBLE_VALUE_STRUCT;
    default:
        return BRAMBLE_VALUE_UNSIGNED;
    }
}

/* What is sent for the length of a view, without what is added on the air. */
static uint64_t units_of(const struct shape *shape, const void *fields)
{
    size_t size;
    memcpy(&size, (const uint8_t *)fields + shape->length[3], sizeof size);
    return size / shape->length[2];
}

static void read_value(const void *fields, const struct shape *shape, struct bramble_value *value)
{
    switch (shape->kind) {
    case SHAPE_NUMBER:
        if (shape->is_signed) {
            value->signed_number = shape_load(shape, fields);
        } else {
            value->number = (uint64_t)shape_load(shape, fields);
        }
        break;
    case CODE_OCTETS:
        value->octets = view_of((const uint8_t *)fields + shape->offset, shape->bits);
        break;
    case CODE_REST:
    case CODE_LIST:
    case CODE_KEY_INDEXES:
        value->octets = shape_view(shape, fields);
        break;
    case CODE_MODEL:
        value->number = code_load(CODE_BITS, 4, (const uint8_t *)fields + shape->offset);
        break;
    case CODE_STRUCT:
        value->fields = (const uint8_t *)fields + shape->offset;
        break;
    case CODE_LENGTH:
        value->number = units_of(shape, fields);
        break;
    default:
        break;
    }
}

/* Everything about field number `index` but its value. */
static void begin_value(const struct bramble_message_names *names, size_t index, const struct shape *shape,
                        struct bramble_value *value)
{
    memset(value, 0, sizeof *value);
    value->names = &names->fields[index];
    value->kind = value_kind(shape);
    value->bits = shape->kind == CODE_OCTETS ? 0 : (uint8_t)shape->bits;
}

bool bramble_field_next(const struct bramble_message_names *names, const void *fields, size_t *position,
                        struct bramble_value *value)
{
    struct shapes shapes;
    struct shape shape;
    shapes_begin(&shapes, names->type, fields);
    for (size_t index = 0; shapes_next(&shapes, &shape); index++) {
        if (index >= *position && names->fields[index].name != NULL && shape.present) {
            begin_value(names, index, &shape, value);
            read_value(fields, &shape, value);
            *position = index + 1;
            return true;
        }
    }
    return false;
}

/* The mask of a bit of this name in a flags field; 0 if it has none. */
static uint32_t bit_called(const struct bramble_field_names *field, const char *name)
{
    for (size_t i = 0; field->shown == BRAMBLE_SHOWN_FLAGS && i < field->value_count; i++) {
        if (same_text(field->values[i].name, name)) {
            return field->values[i].value;
        }
    }
    return 0;
}

/* A field that was asked for by name. */
struct found {
    size_t index;
    uint32_t mask; /* of the bit of a flags field that has the name, else 0 */
    struct shape shape;
    struct shapes shapes; /* with the blocks around it */
};

/* The field of this name, or the flags field with a bit of this name: the first that is present, or with `absent_too`
 * the first of all if none is. */
static int find_field(const struct bramble_message_names *names, const void *fields, const char *name, bool absent_too,
                      struct found *found)
{
    struct found one = {0};
    bool any = false;
    shapes_begin(&one.shapes, names->type, fields);
    for (; shapes_next(&one.shapes, &one.shape); one.index++) {
        const char *own = names->fields[one.index].name;
        one.mask = own == NULL ? 0 : bit_called(&names->fields[one.index], name);
        if (own == NULL || !(same_text(own, name) || one.mask != 0)) {
            continue;
        }
        if (one.shape.present) {
            *found = one;
            return 0;
        }
        if (absent_too && !any) {
            *found = one;
            any = true;
        }
    }
    return any ? 0 : BRAMBLE_ERROR_NOT_FOUND;
}

int bramble_field_get(const struct bramble_message_names *names, const void *fields, const char *name,
                      struct bramble_value *value)
{
    struct found found;
    int result = find_field(names, fields, name, false, &found);
    if (result < 0) {
        return result;
    }
    begin_value(names, found.index, &found.shape, value);
    read_value(fields, &found.shape, value);
    if (found.mask != 0) {
        value->number = (value->number & found.mask) != 0;
        value->bits = 1;
    }
    return 0;
}

int bramble_field_find(const struct bramble_message_names *names, const void *fields, const char *name,
                       struct bramble_value *value)
{
    struct found found;
    int result = find_field(names, fields, name, true, &found);
    if (result < 0) {
        return result;
    }
    begin_value(names, found.index, &found.shape, value);
    if (found.mask != 0) {
        value->bits = 1;
    }
    return 0;
}

/* ---- Setting ----------------------------------------------------------------------------------------------------- */

/* Makes the optional groups around a field present (or absent, if the field is there only without them). Other
 * conditions are left to the fields they ask. */
static void make_present(const struct found *found, void *fields)
{
    for (unsigned i = 0; i < found->shapes.depth; i++) {
        const struct shape_block *block = &found->shapes.blocks[i];
        if (block->is_presence) {
            ((uint8_t *)fields)[block->member] = block->wanted;
        }
    }
}

static int set_number(void *fields, const struct shape *shape, int64_t number)
{
    size_t octets = shape_octets(shape);
    if (octets < 8) {
        int64_t unit = (int64_t)1 << (8 * octets - 1);
        if (number < (shape->is_signed ? -unit : 0) || number >= (shape->is_signed ? unit : 2 * unit)) {
            return BRAMBLE_ERROR_VALUE;
        }
    }
    shape_store(shape, fields, number);
    return 0;
}

int bramble_field_set_number(const struct bramble_message_names *names, void *fields, const char *name, int64_t number)
{
    struct found found;
    int result = find_field(names, fields, name, true, &found);
    if (result < 0) {
        return result;
    }
    if (found.mask != 0) {
        if (number != 0 && number != 1) {
            return BRAMBLE_ERROR_VALUE;
        }
        int64_t before = shape_load(&found.shape, fields);
        number = number != 0 ? before | (int64_t)found.mask : before & ~(int64_t)found.mask;
    }
    make_present(&found, fields);
    switch (found.shape.kind) {
    case SHAPE_NUMBER:
        return set_number(fields, &found.shape, number);
    case CODE_MODEL: {
        uint32_t model = (uint32_t)number;
        if (number < 0 || number > UINT32_MAX) {
            return BRAMBLE_ERROR_VALUE;
        }
        memcpy((uint8_t *)fields + found.shape.offset, &model, sizeof model);
        return 0;
    }
    case CODE_LENGTH:
        return 0;
    default:
        return BRAMBLE_ERROR_ARGUMENT;
    }
}

/* A list that a member counts: sets that member to the number of items. */
static int set_count(const struct bramble_message_names *names, const struct found *found, void *fields)
{
    const struct shape count_shape = {.bits = found->shape.count_bits, .offset = found->shape.count_offset};
    struct bramble_view rest = shape_view(&found->shape, fields);
    union bramble_message_fields item;
    int64_t count = 0;
    int result;
    while ((result = bramble_list_next(names->fields[found->index].items->type, &rest, &item, sizeof item)) > 0) {
        count++;
    }
    return result < 0 ? result : set_number(fields, &count_shape, count);
}

int bramble_field_set_octets(const struct bramble_message_names *names, void *fields, const char *name,
                             struct bramble_view octets)
{
    struct found found;
    int result = find_field(names, fields, name, true, &found);
    if (result < 0) {
        return result;
    }
    make_present(&found, fields);
    switch (found.shape.kind) {
    case CODE_OCTETS:
        if (octets.size != found.shape.bits) {
            return BRAMBLE_ERROR_LENGTH;
        }
        memcpy((uint8_t *)fields + found.shape.offset, octets.data, octets.size);
        return 0;
    case CODE_REST:
    case CODE_LIST:
    case CODE_KEY_INDEXES:
        shape_set_view(&found.shape, fields, octets);
        return found.shape.counted ? set_count(names, &found, fields) : 0;
    default:
        return BRAMBLE_ERROR_ARGUMENT;
    }
}

void *bramble_field_struct(const struct bramble_message_names *names, void *fields, const char *name,
                           const struct bramble_message_names **inner)
{
    struct found found;
    if (find_field(names, fields, name, true, &found) < 0 || found.shape.kind != CODE_STRUCT) {
        return NULL;
    }
    make_present(&found, fields);
    *inner = names->fields[found.index].items;
    return (uint8_t *)fields + found.shape.offset;
}

const char *bramble_value_name(const struct bramble_field_names *field, uint64_t number)
{
    for (size_t i = 0; field->shown != BRAMBLE_SHOWN_FLAGS && i < field->value_count; i++) {
        if (field->values[i].value == number) {
            return field->values[i].name;
        }
    }
    return NULL;
}
