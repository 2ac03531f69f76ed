/* Messages in words and in JSON, written into the caller's buffer.
 *
 * `struct text` counts what the whole text would have and writes as much as there is room for, so no function here
 * needs to look at the capacity.
 */
#include "message/shape.h"

#include <bramble/describe.h>

struct text {
    char *out;
    size_t capacity, length;
};

static void put_char(struct text *text, char c)
{
    if (text->length + 1 < text->capacity) {
        text->out[text->length] = c;
        text->out[text->length + 1] = '\0';
    }
    text->length++;
}

static void put(struct text *text, const char *string)
{
    while (*string != '\0') {
        put_char(text, *string++);
    }
}

static struct text text_of(char *out, size_t capacity)
{
    struct text text = {out, capacity, 0};
    if (capacity > 0) {
        out[0] = '\0';
    }
    return text;
}

static void put_unsigned(struct text *text, uint64_t number)
{
    char digits[20];
    size_t count = 0;
    do {
        digits[count++] = (char)('0' + number % 10);
        number /= 10;
    } while (number > 0);
    while (count > 0) {
        put_char(text, digits[--count]);
    }
}

static void put_signed(struct text *text, int64_t number)
{
    if (number < 0) {
        put_char(text, '-');
        put_unsigned(text, (uint64_t)0 - (uint64_t)number);
    } else {
        put_unsigned(text, (uint64_t)number);
    }
}

/* As many digits as `bits` have, but whole octets. */
static void put_hexadecimal(struct text *text, uint64_t number, unsigned bits)
{
    put(text, "0x");
    for (unsigned digits = (bits + 7) / 8 * 2; digits > 0; digits--) {
        put_char(text, "0123456789abcdef"[number >> (4 * (digits - 1)) & 0xF]);
    }
}

static void put_octets(struct text *text, struct bramble_view octets)
{
    for (size_t i = 0; i < octets.size; i++) {
        put_char(text, "0123456789abcdef"[octets.data[i] >> 4]);
        put_char(text, "0123456789abcdef"[octets.data[i] & 0xF]);
    }
}

/* How many octets follow this first octet of a UTF-8 character; more than there can be if it is none. */
static size_t utf8_more(uint8_t first)
{
    if (first < 0x80) {
        return 0;
    }
    return first < 0xC2 ? SIZE_MAX : first < 0xE0 ? 1 : first < 0xF0 ? 2 : first < 0xF5 ? 3 : SIZE_MAX;
}

/* Octets that should be UTF-8, as the inside of a JSON string. What is outside ASCII passes as it is only if it is
 * well-formed enough not to break the string; each stray octet becomes a question mark. */
static void put_string(struct text *text, struct bramble_view octets)
{
    for (size_t i = 0; i < octets.size; i++) {
        uint8_t c = octets.data[i];
        size_t more = utf8_more(c);
        bool whole = more < octets.size - i;
        for (size_t k = 1; whole && k <= more; k++) {
            whole = (octets.data[i + k] & 0xC0) == 0x80;
        }
        if (c < 0x20 || c == 0x7F || !whole) {
            put_char(text, '?');
            continue;
        }
        if (c == '"' || c == '\\') {
            put_char(text, '\\');
        }
        for (size_t k = 0; k <= more; k++) {
            put_char(text, (char)octets.data[i + k]);
        }
        i += more;
    }
}

/* ---- Words ------------------------------------------------------------------------------------------------------- */

/* " (300 ms)" behind a number with a unit; fractions with three digits at most, without trailing zeros. */
static void put_quantity(struct text *text, const struct bramble_field_names *field, int64_t number)
{
    int64_t numerator = number * (int64_t)field->times + (int64_t)field->plus * (int64_t)field->divided;
    int64_t divided = (int64_t)field->divided;
    put(text, " (");
    if (numerator < 0) {
        put_char(text, '-');
        numerator = -numerator;
    }
    put_unsigned(text, (uint64_t)(numerator / divided));
    int64_t thousandths = numerator % divided * 1000 / divided;
    if (thousandths > 0) {
        put_char(text, '.');
        for (int64_t place = 100; thousandths > 0; place /= 10) {
            put_char(text, (char)('0' + thousandths / place));
            thousandths %= place;
        }
    }
    put_char(text, ' ');
    put(text, field->unit);
    put_char(text, ')');
}

static void put_flags(struct text *text, const struct bramble_value *value)
{
    uint64_t left = value->number;
    bool first = true;
    for (size_t i = 0; i < value->names->value_count; i++) {
        if ((left & value->names->values[i].value) != 0) {
            put(text, first ? " (" : "|");
            put(text, value->names->values[i].name);
            first = false;
        }
    }
    put(text, first ? "" : ")");
}

static void put_number(struct text *text, const struct bramble_value *value)
{
    bool plain_unit = value->names->times == 1 && value->names->divided == 1 && value->names->plus == 0;
    int64_t number = value->kind == BRAMBLE_VALUE_SIGNED ? value->signed_number : (int64_t)value->number;
    if (value->names->shown == BRAMBLE_SHOWN_HEXADECIMAL || value->names->shown == BRAMBLE_SHOWN_FLAGS) {
        put_hexadecimal(text, value->number, value->bits);
    } else if (value->kind == BRAMBLE_VALUE_SIGNED) {
        put_signed(text, number);
    } else {
        put_unsigned(text, value->number);
    }
    const char *name = bramble_value_name(value->names, value->number);
    if (name != NULL && value->kind == BRAMBLE_VALUE_UNSIGNED) {
        put(text, " (");
        put(text, name);
        put_char(text, ')');
    } else if (value->names->shown == BRAMBLE_SHOWN_FLAGS && value->bits > 1) {
        put_flags(text, value);
    } else if (value->names->unit != NULL && plain_unit) {
        put_char(text, ' ');
        put(text, value->names->unit);
    } else if (value->names->unit != NULL) {
        put_quantity(text, value->names, number);
    }
}

static void put_words(struct text *text, const struct bramble_message_names *names, const void *fields);

/* A plain list's numbers are shown as the list says, not as the shared item type says. */
static struct bramble_value plain_item(const struct bramble_value *list, const void *fields)
{
    struct bramble_value value;
    size_t position = 0;
    if (bramble_field_next(list->names->items, fields, &position, &value)) {
        value.names = list->names;
    }
    return value;
}

static void put_list_words(struct text *text, const struct bramble_value *value)
{
    const struct bramble_message_names *items = value->names->items;
    union bramble_message_fields fields;
    struct bramble_view rest = value->octets;
    put_char(text, '[');
    for (bool first = true; bramble_list_next(items->type, &rest, &fields, sizeof fields) > 0; first = false) {
        put(text, first ? "" : ", ");
        if (bramble_list_is_plain(items)) {
            struct bramble_value item = plain_item(value, &fields);
            put_number(text, &item);
        } else {
            put_char(text, '{');
            put_words(text, items, &fields);
            put_char(text, '}');
        }
    }
    put_char(text, ']');
}

static void put_key_indexes(struct text *text, struct bramble_view packed, const char *quote)
{
    put_char(text, '[');
    for (size_t i = 0; i < bramble_key_indexes_count(packed); i++) {
        put(text, i == 0 ? "" : ", ");
        put(text, quote);
        put_hexadecimal(text, bramble_key_indexes_at(packed, i), 16);
        put(text, quote);
    }
    put_char(text, ']');
}

static void put_value_words(struct text *text, const struct bramble_value *value)
{
    switch (value->kind) {
    case BRAMBLE_VALUE_OCTETS:
        if (value->names->shown == BRAMBLE_SHOWN_TEXT) {
            put_char(text, '"');
            put_string(text, value->octets);
            put_char(text, '"');
        } else {
            put_octets(text, value->octets);
        }
        break;
    case BRAMBLE_VALUE_MODEL:
        put_hexadecimal(text, value->number, bramble_model_is_vendor((bramble_model_id)value->number) ? 32 : 16);
        break;
    case BRAMBLE_VALUE_KEY_INDEXES:
        put_key_indexes(text, value->octets, "");
        break;
    case BRAMBLE_VALUE_LIST:
        put_list_words(text, value);
        break;
    case BRAMBLE_VALUE_STRUCT:
        put_char(text, '{');
        put_words(text, value->names->items, value->fields);
        put_char(text, '}');
        break;
    default:
        put_number(text, value);
        break;
    }
}

static void put_words(struct text *text, const struct bramble_message_names *names, const void *fields)
{
    struct bramble_value value;
    size_t position = 0;
    for (bool first = true; bramble_field_next(names, fields, &position, &value); first = false) {
        put(text, first ? "" : ", ");
        put(text, value.names->name);
        put_char(text, ' ');
        put_value_words(text, &value);
    }
}

size_t bramble_value_text(const struct bramble_value *value, char *out, size_t capacity)
{
    struct text text = text_of(out, capacity);
    put_value_words(&text, value);
    return text.length;
}

size_t bramble_describe_text(const struct bramble_message_names *names, const void *fields, char *out, size_t capacity)
{
    struct text text = text_of(out, capacity);
    put_words(&text, names, fields);
    return text.length;
}

/* ---- JSON -------------------------------------------------------------------------------------------------------- */

static void put_json(struct text *text, const struct bramble_message_names *names, const void *fields);

static void put_json_number(struct text *text, const struct bramble_value *value)
{
    if (value->kind == BRAMBLE_VALUE_SIGNED) {
        put_signed(text, value->signed_number);
    } else if (value->names->shown == BRAMBLE_SHOWN_HEXADECIMAL || value->names->shown == BRAMBLE_SHOWN_FLAGS) {
        put_char(text, '"');
        put_hexadecimal(text, value->number, value->bits);
        put_char(text, '"');
    } else {
        put_unsigned(text, value->number);
    }
}

static void put_json_list(struct text *text, const struct bramble_value *value)
{
    const struct bramble_message_names *items = value->names->items;
    union bramble_message_fields fields;
    struct bramble_view rest = value->octets;
    put_char(text, '[');
    for (bool first = true; bramble_list_next(items->type, &rest, &fields, sizeof fields) > 0; first = false) {
        put(text, first ? "" : ", ");
        if (bramble_list_is_plain(items)) {
            struct bramble_value item = plain_item(value, &fields);
            put_json_number(text, &item);
        } else {
            put_json(text, items, &fields);
        }
    }
    put_char(text, ']');
}

static void put_json_model(struct text *text, bramble_model_id model)
{
    put_char(text, '{');
    if (bramble_model_is_vendor(model)) {
        put(text, "\"company_id\": \"");
        put_hexadecimal(text, model >> 16, 16);
        put(text, "\", ");
    }
    put(text, "\"model_id\": \"");
    put_hexadecimal(text, model & 0xFFFF, 16);
    put(text, "\"}");
}

static void put_json_value(struct text *text, const struct bramble_value *value)
{
    switch (value->kind) {
    case BRAMBLE_VALUE_OCTETS:
        put_char(text, '"');
        if (value->names->shown == BRAMBLE_SHOWN_TEXT) {
            put_string(text, value->octets);
        } else {
            put_octets(text, value->octets);
        }
        put_char(text, '"');
        break;
    case BRAMBLE_VALUE_MODEL:
        put_json_model(text, (bramble_model_id)value->number);
        break;
    case BRAMBLE_VALUE_KEY_INDEXES:
        put_key_indexes(text, value->octets, "\"");
        break;
    case BRAMBLE_VALUE_LIST:
        put_json_list(text, value);
        break;
    case BRAMBLE_VALUE_STRUCT:
        put_json(text, value->names->items, value->fields);
        break;
    default:
        put_json_number(text, value);
        break;
    }
}

static void put_json(struct text *text, const struct bramble_message_names *names, const void *fields)
{
    struct bramble_value value;
    size_t position = 0;
    put_char(text, '{');
    for (bool first = true; bramble_field_next(names, fields, &position, &value); first = false) {
        put(text, first ? "\"" : ", \"");
        put(text, value.names->name);
        put(text, "\": ");
        put_json_value(text, &value);
    }
    put_char(text, '}');
}

size_t bramble_describe_json(const struct bramble_message_names *names, const void *fields, char *out, size_t capacity)
{
    struct text text = text_of(out, capacity);
    put_json(&text, names, fields);
    return text.length;
}

/* ---- Errors ------------------------------------------------------------------------------------------------------ */

/* The field whose view has the length that this instruction sends: if it does not fit, that is the fault of the view.
 */
static size_t measured_by(const struct bramble_message_names *names, const struct shape *length)
{
    struct shapes shapes;
    struct shape shape;
    shapes_begin(&shapes, names->type, NULL);
    for (size_t index = 0; shapes_next(&shapes, &shape); index++) {
        if (shape.sized && shape.offset + offsetof(struct bramble_view, size) == length->length[3]) {
            return index;
        }
    }
    return 0;
}

int bramble_field_refused(const struct bramble_message_names *names, int error,
                          const struct bramble_field_error *detail, const struct bramble_message_names **owner)
{
    size_t position = detail->position;
    struct shapes shapes;
    struct shape shape;
    *owner = names;
    shapes_begin(&shapes, names->type, NULL);
    for (size_t index = 0; shapes_next(&shapes, &shape);) {
        if (position >= shape.end) {
            index++;
            continue;
        }
        /* The octets of an item's type are repeated in the list's; a struct inside has them without their head. */
        const uint8_t *inside = shape.item != NULL     ? &shape.item->octet
                                : shape.inside != NULL ? shape.inside - 2
                                                       : NULL;
        size_t first = inside != NULL ? (size_t)(inside - shapes.type) : 0;
        if (inside == NULL || position < first + (shape.inside != NULL ? 2 : 0)) {
            return (int)(shape.kind == CODE_LENGTH && error == BRAMBLE_ERROR_LENGTH ? measured_by(*owner, &shape)
                                                                                    : index);
        }
        position -= first;
        *owner = names->fields[index].items;
        names = *owner;
        shapes_begin(&shapes, names->type, NULL);
        index = 0;
    }
    return BRAMBLE_ERROR_NOT_FOUND;
}

/* The number that was refused, of which the codec tells the low 32 bits. */
static int64_t refused_value(const struct bramble_message_names *names, int index,
                             const struct bramble_field_error *detail)
{
    struct shapes shapes;
    struct shape shape;
    shape_at(&shapes, names->type, NULL, (size_t)index, &shape);
    int64_t sign = shape.is_signed ? (int64_t)1 << 31 : 0;
    return ((int64_t)detail->value ^ sign) - sign;
}

size_t bramble_describe_error(const struct bramble_message_names *names, int error,
                              const struct bramble_field_error *detail, char *out, size_t capacity)
{
    struct text text = text_of(out, capacity);
    const struct bramble_message_names *owner;
    int index = bramble_field_refused(names, error, detail, &owner);
    const char *name = index < 0 ? NULL : owner->fields[index].name;
    if (name != NULL) {
        put(&text, name);
        put(&text, ": ");
    }
    put_signed(&text, index < 0 || error != BRAMBLE_ERROR_VALUE ? detail->value : refused_value(owner, index, detail));
    if (error == BRAMBLE_ERROR_VALUE) {
        put(&text, name == NULL && index >= 0 ? " in reserved bits is not allowed" : " is not allowed");
    } else if (error == BRAMBLE_ERROR_LENGTH) {
        put(&text, index < 0 ? " octets are too many" : " octets are a wrong length");
    } else {
        put(&text, " cannot be encoded");
    }
    return text.length;
}
