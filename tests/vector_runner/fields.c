/* See fields.h.
 *
 * Beside the fields a vector may say: the name of the message or of an error code, the opcode, and single bits of a
 * field of flags by their names. Bits are set and read by name as well; the other words are remarks or checked by the
 * callers.
 */
#include "fields.h"

#define MESSAGE_OCTETS_MAX 512U
#define TEXT_MAX 16384U

static const char *const words[] = {"name", "opcode", "error_name", "criteria", NULL};

static bool is_word(const char *name)
{
    for (size_t i = 0; words[i] != NULL; i++) {
        if (strcmp(words[i], name) == 0) {
            return true;
        }
    }
    return false;
}

static bool is_number(const json_t *json)
{
    return json_is_integer(json) || (json_is_string(json) && strncmp(json_string_value(json), "0x", 2) == 0);
}

static int64_t number_of(const json_t *json)
{
    const char *text = json_string_value(json);
    return text == NULL ? (int64_t)json_integer_value(json) : (int64_t)strtoull(text, NULL, 16);
}

/* ---- From JSON to a struct ------------------------------------------------------------------------------------- */

static int set_fields(struct vector *vector, const struct bramble_message_names *names, void *fields,
                      const json_t *json);

/* Octets as hexadecimal, as text, or as a list of numbers. */
static int octets_of(struct vector *vector, const struct bramble_value *value, const json_t *json,
                     struct bramble_view *octets)
{
    const json_t *item;
    size_t i;
    if (json_is_string(json) && value->names->shown == BRAMBLE_SHOWN_TEXT) {
        *octets = view_of(json_string_value(json), json_string_length(json));
        return 0;
    }
    if (json_is_string(json)) {
        return vector_from_hex(vector, json_string_value(json), octets) ? 0 : BRAMBLE_ERROR_ARGUMENT;
    }
    uint8_t *memory = vector_memory(vector, json_array_size(json));
    json_array_foreach(json, i, item) {
        memory[i] = (uint8_t)number_of(item);
    }
    *octets = view_of(memory, json_array_size(json));
    return json_is_array(json) ? 0 : BRAMBLE_ERROR_ARGUMENT;
}

static int list_of(struct vector *vector, const struct bramble_value *value, const json_t *json,
                   struct bramble_view *octets)
{
    const struct bramble_message_names *item_names = value->names->items;
    uint8_t *memory = vector_memory(vector, MESSAGE_OCTETS_MAX);
    size_t used = 0;
    const json_t *item;
    size_t i;
    json_array_foreach(json, i, item) {
        union bramble_message_fields fields;
        memset(&fields, 0, sizeof fields);
        int result = json_is_object(item) ? set_fields(vector, item_names, &fields, item)
                                          : bramble_field_set_number(item_names, &fields, "value", number_of(item));
        if (result == 0) {
            result = bramble_list_append(item_names->type, &fields, memory, MESSAGE_OCTETS_MAX, &used);
        }
        if (result < 0) {
            return result;
        }
    }
    *octets = view_of(memory, used);
    return 0;
}

static int key_indexes_of(struct vector *vector, const json_t *json, struct bramble_view *octets)
{
    size_t count = json_array_size(json);
    uint16_t *indexes = vector_memory(vector, count * sizeof *indexes);
    uint8_t *memory = vector_memory(vector, 2 * count);
    for (size_t i = 0; i < count; i++) {
        indexes[i] = (uint16_t)number_of(json_array_get(json, i));
    }
    int size = bramble_key_indexes_encode(indexes, count, memory, 2 * count);
    *octets = view_of(memory, size < 0 ? 0 : (size_t)size);
    return size < 0 ? size : 0;
}

static int64_t model_of(const json_t *json)
{
    const json_t *company = json_object_get(json, "company_id");
    uint32_t model = (uint32_t)number_of(json_object_get(json, "model_id"));
    return company != NULL ? (int64_t)BRAMBLE_VENDOR_MODEL(number_of(company) & 0xFFFF, model)
                           : (int64_t)BRAMBLE_SIG_MODEL(model);
}

static int set_field(struct vector *vector, const struct bramble_message_names *names, void *fields, const char *name,
                     const json_t *json)
{
    struct bramble_value value;
    struct bramble_view octets = view_of("", 0);
    const struct bramble_message_names *inner = NULL;
    void *place;
    int result = bramble_field_find(names, fields, name, &value);
    if (result < 0) {
        return result;
    }
    switch (value.kind) {
    case BRAMBLE_VALUE_UNSIGNED:
    case BRAMBLE_VALUE_SIGNED:
        return is_number(json) ? bramble_field_set_number(names, fields, name, number_of(json))
                               : BRAMBLE_ERROR_ARGUMENT;
    case BRAMBLE_VALUE_MODEL:
        return bramble_field_set_number(names, fields, name, model_of(json));
    case BRAMBLE_VALUE_STRUCT:
        place = bramble_field_struct(names, fields, name, &inner);
        return place == NULL ? BRAMBLE_ERROR_NOT_FOUND : set_fields(vector, inner, place, json);
    case BRAMBLE_VALUE_LIST:
        result = list_of(vector, &value, json, &octets);
        break;
    case BRAMBLE_VALUE_KEY_INDEXES:
        result = key_indexes_of(vector, json, &octets);
        break;
    default:
        result = octets_of(vector, &value, json, &octets);
        break;
    }
    return result < 0 ? result : bramble_field_set_octets(names, fields, name, octets);
}

static int set_fields(struct vector *vector, const struct bramble_message_names *names, void *fields,
                      const json_t *json)
{
    const json_t *value;
    const char *name;
    json_t *object = (json_t *)(uintptr_t)json;
    json_object_foreach(object, name, value) {
        int result = set_field(vector, names, fields, name, value);
        if (result == BRAMBLE_ERROR_NOT_FOUND && is_word(name)) {
            continue;
        }
        if (result < 0) {
            fault(vector, "setting a field by name", name, bramble_error_text(result));
            return result;
        }
    }
    return 0;
}

/* ---- From octets to JSON, and comparing ------------------------------------------------------------------------ */

static const char *dumped(struct vector *vector, const json_t *json)
{
    char *dump = json_dumps(json, JSON_ENCODE_ANY);
    size_t size = dump != NULL ? strlen(dump) : 0;
    char *text = vector_memory(vector, size + 8);
    memcpy(text, dump != NULL ? dump : "", size);
    free(dump);
    return json == NULL ? "(none)" : text;
}

/* Octets may stand as a list of numbers. */
static bool same_list_of_octets(struct vector *vector, const json_t *expected, const char *actual)
{
    struct bramble_view octets;
    if (!vector_from_hex(vector, actual, &octets) || octets.size != json_array_size(expected)) {
        return false;
    }
    for (size_t i = 0; i < octets.size; i++) {
        if (number_of(json_array_get(expected, i)) != octets.data[i]) {
            return false;
        }
    }
    return true;
}

static bool same_json(struct vector *vector, const json_t *expected, const json_t *actual)
{
    const json_t *item;
    const char *name;
    size_t i;
    if (expected == NULL || actual == NULL) {
        return false;
    }
    if (is_number(expected) && is_number(actual)) {
        return number_of(expected) == number_of(actual);
    }
    if (json_is_array(expected) && json_is_string(actual)) {
        return same_list_of_octets(vector, expected, json_string_value(actual));
    }
    if (json_is_array(expected) && json_array_size(expected) == json_array_size(actual)) {
        json_array_foreach(expected, i, item) {
            if (!same_json(vector, item, json_array_get(actual, i))) {
                return false;
            }
        }
        return true;
    }
    if (json_is_object(expected) && json_object_size(expected) == json_object_size(actual)) {
        json_object_foreach((json_t *)(uintptr_t)expected, name, item) {
            if (!same_json(vector, item, json_object_get(actual, name))) {
                return false;
            }
        }
        return true;
    }
    return json_is_string(expected) && json_equal(expected, actual);
}

/* A single bit of a field of flags, which has no field of its own. */
static bool same_bit(const struct bramble_message_names *names, const void *fields, const char *name,
                     const json_t *expected)
{
    struct bramble_value value;
    return bramble_field_get(names, fields, name, &value) == 0 && is_number(expected) &&
           value.number == (uint64_t)number_of(expected);
}

static void compare(struct vector *vector, const struct bramble_message_names *names, const void *fields,
                    const json_t *expected, const json_t *decoded)
{
    const json_t *item;
    const char *name;
    bool bits = false;
    json_object_foreach((json_t *)(uintptr_t)expected, name, item) {
        const json_t *actual = json_object_get(decoded, name);
        if (actual == NULL && same_bit(names, fields, name, item)) {
            bits = true;
        } else if (!same_json(vector, item, actual) && !(actual == NULL && is_word(name))) {
            fault(vector, name, dumped(vector, item), dumped(vector, actual));
        }
    }
    json_object_foreach((json_t *)(uintptr_t)decoded, name, item) {
        bool told_by_bits = bits && strcmp(name, "flags") == 0;
        if (json_object_get(expected, name) == NULL && !told_by_bits) {
            fault(vector, name, "no such field", dumped(vector, item));
        }
    }
}

static void check_decoding(struct vector *vector, const struct bramble_message_names *names,
                           struct bramble_view parameters, const json_t *expected, enum bramble_strictness strictness)
{
    union bramble_message_fields fields;
    struct bramble_field_error detail = {0, 0};
    char *text = vector_memory(vector, TEXT_MAX);
    int result =
        bramble_parameters_decode_detailed(names->type, parameters, &fields, sizeof fields, strictness, &detail);
    if (result < 0) {
        bramble_describe_error(names, result, &detail, text, TEXT_MAX);
        fault(vector, "decoding", names->name, text);
        return;
    }
    if (bramble_describe_json(names, &fields, text, TEXT_MAX) >= TEXT_MAX) {
        fault(vector, "decoding", "the fields as JSON", "a longer text than there is room for");
        return;
    }
    json_t *decoded = json_loads(text, JSON_REJECT_DUPLICATES, NULL);
    if (decoded == NULL) {
        fault(vector, "decoding", "the fields as JSON", text);
    } else {
        compare(vector, names, &fields, expected, decoded);
    }
    json_decref(decoded);
}

static void check_encoding(struct vector *vector, const struct bramble_message_names *names,
                           struct bramble_view parameters, const json_t *given, enum bramble_strictness strictness)
{
    union bramble_message_fields fields;
    struct bramble_field_error detail = {0, 0};
    uint8_t out[MESSAGE_OCTETS_MAX];
    char text[256];
    memset(&fields, 0, sizeof fields);
    if (set_fields(vector, names, &fields, given) < 0) {
        return;
    }
    int result = bramble_parameters_encode_detailed(names->type, &fields, out, sizeof out, strictness, &detail);
    if (result < 0) {
        bramble_describe_error(names, result, &detail, text, sizeof text);
        fault(vector, "encoding", names->name, text);
    } else {
        equal_octets(vector, "encoded", view_of(out, (size_t)result), parameters);
    }
}

void check_fields(struct vector *vector, const struct bramble_message_names *names, struct bramble_view parameters,
                  const json_t *fields, enum bramble_strictness strictness)
{
    if (names == NULL) {
        fault(vector, "description", "one of this message", "there is none");
    } else if (!json_is_object(fields)) {
        fault(vector, "fields", "an object", "something else");
    } else {
        check_encoding(vector, names, parameters, fields, strictness);
        check_decoding(vector, names, parameters, fields, strictness);
    }
}

void check_message(struct vector *vector, const struct bramble_message_names *names, struct bramble_view parameters,
                   const char *path, enum bramble_strictness strictness)
{
    check_fields(vector, names, parameters, vector_json(vector, "%s", path), strictness);
}

json_t *fields_around(struct vector *vector, const struct bramble_message_names *names)
{
    static const char *const sections[] = {"in", "mid", "out"};
    json_t *object = json_object();
    for (size_t i = 0; i < names->field_count; i++) {
        for (size_t s = 0; s < 3 && names->fields[i].name != NULL; s++) {
            json_t *value = vector_json(vector, "%s.%s", sections[s], names->fields[i].name);
            if (value != NULL) {
                json_object_set(object, names->fields[i].name, value);
            }
        }
    }
    return object;
}
