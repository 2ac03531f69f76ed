/* The fields of a message that is described: a line for each, with names, units and what values mean. */
#include "decode.h"

#include "messages/floor_sensor.h"

#include <string.h>

static void say_value(struct decoder *decoder, unsigned depth, const struct bramble_value *value);

static void say_all(struct decoder *decoder, unsigned depth, const struct bramble_message_names *names,
                    const void *fields)
{
    struct bramble_value value;
    size_t position = 0;
    while (bramble_field_next(names, fields, &position, &value)) {
        say_value(decoder, depth, &value);
    }
}

static void say_list(struct decoder *decoder, unsigned depth, const struct bramble_value *value)
{
    uint64_t fields[BRAMBLE_ITEM_FIELDS_MAX / 8];
    struct bramble_view rest = value->octets;
    unsigned number = 0;
    say(depth, "%s:", value->names->name);
    while (bramble_list_next(value->names->items->type, &rest, fields, sizeof fields) > 0) {
        say(depth + 1, "[%u]", number++);
        say_all(decoder, depth + 2, value->names->items, fields);
    }
}

static void say_value(struct decoder *decoder, unsigned depth, const struct bramble_value *value)
{
    char text[1024];
    if (value->kind == BRAMBLE_VALUE_STRUCT) {
        say(depth, "%s:", value->names->name);
        say_all(decoder, depth + 1, value->names->items, value->fields);
        return;
    }
    if (value->kind == BRAMBLE_VALUE_LIST && !bramble_list_is_plain(value->names->items)) {
        say_list(decoder, depth, value);
        return;
    }
    bramble_value_text(value, text, sizeof text);
    say(depth, "%-22s %s", value->names->name, text);
    if (value->names->shown == BRAMBLE_SHOWN_ACCESS_MESSAGE && value->octets.size > 0) {
        decode_access(decoder, depth + 1, value->octets);
    }
}

bool decode_fields(struct decoder *decoder, unsigned depth, const struct bramble_message_names *names,
                   struct bramble_view parameters)
{
    union bramble_message_fields fields;
    struct bramble_field_error detail;
    char text[256];
    int result =
        bramble_parameters_decode_detailed(names->type, parameters, &fields, sizeof fields, BRAMBLE_STRICT, &detail);
    if (result < 0) {
        bramble_describe_error(names, result, &detail, text, sizeof text);
        say_failed(decoder, depth, "the parameters do not fit %s: %s", names->name, text);
        result = bramble_parameters_decode_detailed(names->type, parameters, &fields, sizeof fields, BRAMBLE_TOLERANT,
                                                    &detail);
        if (result < 0) {
            return false;
        }
    }
    say_all(decoder, depth, names, &fields);
    return true;
}

/* The library's messages, and the one of this program's own sensors. */
static const struct bramble_message_names *names_of(uint32_t opcode)
{
    if (opcode == BRAMBLE_FLOOR_READING_OPCODE) {
        return &bramble_floor_reading_names;
    }
    return bramble_message_names_find(BRAMBLE_LAYER_ACCESS, opcode);
}

void decode_access(struct decoder *decoder, unsigned depth, struct bramble_view payload)
{
    uint32_t opcode;
    int octets = bramble_opcode_read(payload, &opcode);
    if (octets < 0) {
        say_failed(decoder, depth, "access payload %s: the opcode is %s", as_hex(payload.data, payload.size),
                   octets == BRAMBLE_ERROR_VALUE ? "the reserved 0x7f" : "cut short");
        return;
    }
    const struct bramble_view parameters = {payload.data + octets, payload.size - (size_t)octets};
    const struct bramble_message_names *names = names_of(opcode);
    if (names != NULL) {
        say(depth, "%s (opcode 0x%0*x, %zu octets of parameters)", names->name, 2 * octets, (unsigned)opcode,
            parameters.size);
        decode_fields(decoder, depth + 1, names, parameters);
    } else if (bramble_opcode_is_vendor(opcode)) {
        say(depth, "vendor message: company 0x%04x, operation 0x%02x, parameters %s", bramble_opcode_company(opcode),
            (unsigned)(opcode >> 16 & 0x3F), as_hex(parameters.data, parameters.size));
    } else {
        say_failed(decoder, depth, "no message with opcode 0x%0*x is known; parameters %s", 2 * octets,
                   (unsigned)opcode, as_hex(parameters.data, parameters.size));
    }
}
