/* What <bramble/message.h> offers around the walk: whole messages, parameters, items of lists, and what a type says of
 * itself. */
#include "base/octets.h"
#include "message/codec.h"

/* The octets of the opcode, as they are sent. */
static struct bramble_view opcode_of(const struct bramble_message_type *type)
{
    return view_of(&type[1].octet, type->octet & TYPE_OPCODE_OCTETS);
}

enum bramble_layer bramble_message_layer(const struct bramble_message_type *type)
{
    return (enum bramble_layer)(type->octet >> TYPE_LAYER_SHIFT & TYPE_LAYER_MASK);
}

uint32_t bramble_message_opcode(const struct bramble_message_type *type)
{
    struct bramble_view octets = opcode_of(type);
    uint32_t opcode = BRAMBLE_OPCODE_NONE;
    if (bramble_message_layer(type) == BRAMBLE_LAYER_ACCESS) {
        int result = bramble_opcode_read(octets, &opcode);
        (void)result; /* what the generator wrote is an opcode */
    } else if (octets.size > 0) {
        opcode = octets.data[0];
    }
    return opcode;
}

size_t bramble_message_fields_size(const struct bramble_message_type *type)
{
    struct bramble_view opcode = opcode_of(type);
    return opcode.data[opcode.size];
}

/* ---- Encoding ---------------------------------------------------------------------------------------------------- */

static void explain(const struct walk *walk, const struct bramble_message_type *type, struct bramble_field_error *error)
{
    if (error != NULL) {
        error->position = (uint16_t)(walk->at - &type->octet);
        error->value = walk->value;
    }
}

int bramble_parameters_encode_detailed(const struct bramble_message_type *type, const void *fields, uint8_t *out,
                                       size_t capacity, enum bramble_strictness strictness,
                                       struct bramble_field_error *error)
{
    struct walk walk;
    (void)walk_begin(&walk, type, out, capacity);
    walk.writes = true;
    walk.tolerant = strictness == BRAMBLE_TOLERANT;
    int result = walk_fields(&walk, (void *)(uintptr_t)fields);
    explain(&walk, type, error);
    return result < 0 ? result : (int)(walk.bit >> 3);
}

int bramble_parameters_encode(const struct bramble_message_type *type, const void *fields, uint8_t *out,
                              size_t capacity)
{
    return bramble_parameters_encode_detailed(type, fields, out, capacity, BRAMBLE_STRICT, NULL);
}

int bramble_message_encode(const struct bramble_message *message, uint8_t *out, size_t capacity)
{
    struct writer writer = writer_of(out, capacity);
    if (message->type == NULL) {
        int opcode = bramble_opcode_write(message->opcode, out, capacity);
        if (opcode < 0) {
            return opcode;
        }
        writer.size = (size_t)opcode;
        writer_view(&writer, message->parameters);
    } else {
        writer_view(&writer, opcode_of(message->type));
    }
    if (writer.failed) {
        return BRAMBLE_ERROR_LENGTH;
    }
    if (message->type == NULL) {
        return (int)writer.size;
    }
    int result = bramble_parameters_encode(message->type, message->fields, out + writer.size, capacity - writer.size);
    return result < 0 ? result : (int)writer.size + result;
}

/* ---- Decoding ---------------------------------------------------------------------------------------------------- */

int bramble_parameters_decode_detailed(const struct bramble_message_type *type, struct bramble_view parameters,
                                       void *fields, size_t fields_capacity, enum bramble_strictness strictness,
                                       struct bramble_field_error *error)
{
    struct walk walk;
    size_t size = walk_begin(&walk, type, parameters.data, parameters.size);
    if (fields_capacity < size) {
        return BRAMBLE_ERROR_NO_MEMORY;
    }
    if (size > 0) {
        memset(fields, 0, size);
    }
    walk.tolerant = strictness == BRAMBLE_TOLERANT;
    int result = walk_fields(&walk, fields);
    if (result == 0 && walk.bit != walk.end) {
        walk.value = (uint32_t)parameters.size;
        result = BRAMBLE_ERROR_LENGTH;
    }
    explain(&walk, type, error);
    return result;
}

int bramble_parameters_decode(const struct bramble_message_type *type, struct bramble_view parameters, void *fields,
                              size_t fields_capacity)
{
    return bramble_parameters_decode_detailed(type, parameters, fields, fields_capacity, BRAMBLE_STRICT, NULL);
}

/* ---- Lists ------------------------------------------------------------------------------------------------------- */

int bramble_list_next(const struct bramble_message_type *item, struct bramble_view *rest, void *fields,
                      size_t fields_capacity)
{
    struct walk walk;
    size_t size = walk_begin(&walk, item, rest->data, rest->size);
    if (rest->size == 0) {
        return 0;
    }
    if (fields_capacity < size) {
        return BRAMBLE_ERROR_NO_MEMORY;
    }
    memset(fields, 0, size);
    walk.tolerant = true;
    int result = walk_fields(&walk, fields);
    size_t used = (walk.bit + 7U) >> 3;
    rest->data += used;
    rest->size -= used;
    return result < 0 ? result : used > 0 ? 1 : BRAMBLE_ERROR_LENGTH;
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
