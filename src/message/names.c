/* Finding messages and their fields by name or number; reading and setting fields of a struct by name. */
#include "message/codec.h"
#include "message/registry.h"

static bool same_text(const char *a, const char *b)
{
    while (*a != '\0' && *a == *b) {
        a++;
        b++;
    }
    return *a == *b;
}

/* ---- Messages ---------------------------------------------------------------------------------------------------- */

const struct bramble_message_names *bramble_message_names_find(enum bramble_layer layer, uint32_t opcode)
{
    size_t low = 0;
    size_t high = message_registry_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        const struct bramble_message_type *type = message_registry[middle]->type;
        if (type->layer < (unsigned)layer || (type->layer == (unsigned)layer && type->opcode < opcode)) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    if (low == message_registry_count || message_registry[low]->type->layer != (unsigned)layer ||
        message_registry[low]->type->opcode != opcode) {
        return NULL;
    }
    return message_registry[low];
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
    return item->type->field_count == 1 && item->fields[0].name != NULL && same_text(item->fields[0].name, "value");
}

/* ---- Reading ----------------------------------------------------------------------------------------------------- */

static enum bramble_value_kind value_kind(const struct bramble_field *field)
{
    switch (field->kind) {
    case BRAMBLE_FIELD_SIGNED:
        return BRAMBLE_VALUE_SIGNED;
    case BRAMBLE_FIELD_OCTETS:
    case BRAMBLE_FIELD_REST:
        return BRAMBLE_VALUE_OCTETS;
    case BRAMBLE_FIELD_LIST:
        return BRAMBLE_VALUE_LIST;
    case BRAMBLE_FIELD_KEY_INDEXES:
        return BRAMBLE_VALUE_KEY_INDEXES;
    case BRAMBLE_FIELD_MODEL:
        return BRAMBLE_VALUE_MODEL;
    case BRAMBLE_FIELD_STRUCT:
        return BRAMBLE_VALUE_STRUCT;
    default:
        return BRAMBLE_VALUE_UNSIGNED;
    }
}

static void read_value(const struct bramble_message_type *type, const void *fields, const struct bramble_field *field,
                       struct bramble_value *value)
{
    switch (field->kind) {
    case BRAMBLE_FIELD_OCTETS:
        value->octets = view_of((const uint8_t *)fields + field->offset, field->size);
        break;
    case BRAMBLE_FIELD_REST:
    case BRAMBLE_FIELD_LIST:
    case BRAMBLE_FIELD_KEY_INDEXES:
        value->octets = codec_load_view(fields, field);
        break;
    case BRAMBLE_FIELD_MODEL:
        value->number = codec_load(fields, field->offset, 4);
        break;
    case BRAMBLE_FIELD_STRUCT:
        value->fields = (const uint8_t *)fields + field->offset;
        break;
    case BRAMBLE_FIELD_LENGTH:
        value->number = codec_load_view(fields, &type->fields[field->other]).size / field->range_count;
        break;
    case BRAMBLE_FIELD_SIGNED:
        value->signed_number = codec_member_value(fields, field);
        break;
    default:
        value->number = (uint64_t)codec_member_value(fields, field);
        break;
    }
}

/* Everything about field number `index` but its value. */
static void begin_value(const struct bramble_message_names *names, size_t index, struct bramble_value *value)
{
    const struct bramble_field *field = &names->type->fields[index];
    memset(value, 0, sizeof *value);
    value->names = &names->fields[index];
    value->kind = value_kind(field);
    value->bits = field->kind == BRAMBLE_FIELD_OCTETS ? 0 : field->size;
}

bool bramble_field_next(const struct bramble_message_names *names, const void *fields, size_t *position,
                        struct bramble_value *value)
{
    const struct bramble_message_type *type = names->type;
    for (; *position < type->field_count; (*position)++) {
        const struct bramble_field *field = &type->fields[*position];
        if (names->fields[*position].name != NULL && codec_is_present(type, fields, field->condition)) {
            begin_value(names, *position, value);
            read_value(type, fields, field, value);
            (*position)++;
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

/* The field of this name, or the flags field with a bit of this name (`*mask`, else 0): the first that is present, or
 * with `absent_too` the first of all if none is. Negative: none. */
static int find_field(const struct bramble_message_names *names, const void *fields, const char *name, bool absent_too,
                      uint32_t *mask)
{
    int fallback = BRAMBLE_ERROR_NOT_FOUND;
    *mask = 0;
    for (size_t i = 0; i < names->type->field_count; i++) {
        const char *own = names->fields[i].name;
        uint32_t bit = own == NULL ? 0 : bit_called(&names->fields[i], name);
        if (own == NULL || !(same_text(own, name) || bit != 0)) {
            continue;
        }
        if (codec_is_present(names->type, fields, names->type->fields[i].condition)) {
            *mask = bit;
            return (int)i;
        }
        if (absent_too && fallback < 0) {
            *mask = bit;
            fallback = (int)i;
        }
    }
    return fallback;
}

int bramble_field_get(const struct bramble_message_names *names, const void *fields, const char *name,
                      struct bramble_value *value)
{
    uint32_t mask;
    int index = find_field(names, fields, name, false, &mask);
    if (index < 0) {
        return index;
    }
    begin_value(names, (size_t)index, value);
    read_value(names->type, fields, &names->type->fields[index], value);
    if (mask != 0) {
        value->number = (value->number & mask) != 0;
        value->bits = 1;
    }
    return 0;
}

int bramble_field_find(const struct bramble_message_names *names, const void *fields, const char *name,
                       struct bramble_value *value)
{
    uint32_t mask;
    int index = find_field(names, fields, name, true, &mask);
    if (index < 0) {
        return index;
    }
    begin_value(names, (size_t)index, value);
    if (mask != 0) {
        value->bits = 1;
    }
    return 0;
}

/* ---- Setting ----------------------------------------------------------------------------------------------------- */

/* Makes the optional groups around a field present (or absent, if the field is there only without them). Other
 * conditions are left to the fields they ask. */
static void make_present(const struct bramble_message_type *type, void *fields, unsigned condition)
{
    while (condition != 0) {
        const struct bramble_condition *is = &type->conditions[condition - 1];
        if (type->fields[is->field].kind == BRAMBLE_FIELD_PRESENCE) {
            bool wanted = codec_in_ranges(type, is->range, is->range_count, 1);
            codec_store(fields, type->fields[is->field].offset, 1, wanted ? 1 : 0);
        }
        condition = is->parent;
    }
}

static int set_integer(void *fields, const struct bramble_field *field, int64_t number)
{
    size_t octets = codec_member_octets(field->size);
    if (octets < 8) {
        int64_t unit = (int64_t)1 << (8 * octets - 1);
        bool is_signed = field->kind == BRAMBLE_FIELD_SIGNED;
        if (number < (is_signed ? -unit : 0) || number >= (is_signed ? unit : 2 * unit)) {
            return BRAMBLE_ERROR_VALUE;
        }
    }
    codec_store(fields, field->offset, octets, (uint64_t)number);
    return 0;
}

int bramble_field_set_number(const struct bramble_message_names *names, void *fields, const char *name, int64_t number)
{
    uint32_t mask;
    int index = find_field(names, fields, name, true, &mask);
    if (index < 0) {
        return index;
    }
    const struct bramble_field *field = &names->type->fields[index];
    if (mask != 0) {
        if (number != 0 && number != 1) {
            return BRAMBLE_ERROR_VALUE;
        }
        int64_t before = codec_member_value(fields, field);
        number = number != 0 ? before | (int64_t)mask : before & ~(int64_t)mask;
    }
    make_present(names->type, fields, field->condition);
    switch (field->kind) {
    case BRAMBLE_FIELD_UNSIGNED:
    case BRAMBLE_FIELD_SIGNED:
        return set_integer(fields, field, number);
    case BRAMBLE_FIELD_MODEL:
        if (number < 0 || number > UINT32_MAX) {
            return BRAMBLE_ERROR_VALUE;
        }
        codec_store(fields, field->offset, 4, (uint64_t)number);
        return 0;
    case BRAMBLE_FIELD_LENGTH:
        return 0;
    default:
        return BRAMBLE_ERROR_ARGUMENT;
    }
}

/* A list that a field counts: sets that field to the number of items. */
static int set_count(const struct bramble_message_names *names, size_t index, void *fields)
{
    const struct bramble_field *field = &names->type->fields[index];
    const struct bramble_message_type *items = names->type->items[field->size];
    struct bramble_view rest = codec_load_view(fields, field);
    union bramble_message_fields item;
    int64_t count = 0;
    int result;
    while ((result = bramble_list_next(items, &rest, &item, sizeof item)) > 0) {
        count++;
    }
    return result < 0 ? result : set_integer(fields, &names->type->fields[field->other], count);
}

int bramble_field_set_octets(const struct bramble_message_names *names, void *fields, const char *name,
                             struct bramble_view octets)
{
    uint32_t mask;
    int index = find_field(names, fields, name, true, &mask);
    if (index < 0) {
        return index;
    }
    const struct bramble_field *field = &names->type->fields[index];
    make_present(names->type, fields, field->condition);
    switch (field->kind) {
    case BRAMBLE_FIELD_OCTETS:
        if (octets.size != field->size) {
            return BRAMBLE_ERROR_LENGTH;
        }
        memcpy((uint8_t *)fields + field->offset, octets.data, octets.size);
        return 0;
    case BRAMBLE_FIELD_REST:
    case BRAMBLE_FIELD_LIST:
    case BRAMBLE_FIELD_KEY_INDEXES:
        codec_store_view(fields, field, octets);
        if (field->kind == BRAMBLE_FIELD_LIST && field->other != BRAMBLE_FIELD_NONE &&
            names->type->fields[field->other].kind == BRAMBLE_FIELD_UNSIGNED) {
            return set_count(names, (size_t)index, fields);
        }
        return 0;
    default:
        return BRAMBLE_ERROR_ARGUMENT;
    }
}

void *bramble_field_struct(const struct bramble_message_names *names, void *fields, const char *name,
                           const struct bramble_message_names **inner)
{
    uint32_t mask;
    int index = find_field(names, fields, name, true, &mask);
    if (index < 0 || names->type->fields[index].kind != BRAMBLE_FIELD_STRUCT) {
        return NULL;
    }
    make_present(names->type, fields, names->type->fields[index].condition);
    *inner = names->fields[index].items;
    return (uint8_t *)fields + names->type->fields[index].offset;
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
