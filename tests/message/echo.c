/* Reads messages as lines and tells what the library makes of them; tests/message/vectors.py compares.
 *
 *   in   LAYER OPCODE PARAMETERS      numbers in hexadecimal; "-" for no parameters
 *        "NAME" PARAMETERS            for what has no opcode
 *   out  NAME <tab> JSON <tab> PARAMETERS AGAIN <tab> WHAT STRICT DECODING SAYS
 *
 * The message is decoded tolerantly (some sample values are outside what a model allows), every field is then set by
 * name in an empty struct, and that struct is encoded.
 */
#include <bramble/describe.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static size_t from_hex(const char *text, uint8_t *out, size_t capacity)
{
    size_t size = 0;
    unsigned octet;
    while (size < capacity && sscanf(text + 2 * size, "%2x", &octet) == 1) {
        out[size++] = (uint8_t)octet;
    }
    return size;
}

/* Copies a message field by field, by name, as a tool would that composes it from JSON. */
static int copy_by_name(const struct bramble_message_names *names, const void *from, void *to)
{
    struct bramble_value value;
    size_t position = 0;
    int result = 0;
    while (result == 0 && bramble_field_next(names, from, &position, &value)) {
        const struct bramble_message_names *inner;
        void *place;
        switch (value.kind) {
        case BRAMBLE_VALUE_UNSIGNED:
        case BRAMBLE_VALUE_MODEL:
            result = bramble_field_set_number(names, to, value.names->name, (int64_t)value.number);
            break;
        case BRAMBLE_VALUE_SIGNED:
            result = bramble_field_set_number(names, to, value.names->name, value.signed_number);
            break;
        case BRAMBLE_VALUE_STRUCT:
            place = bramble_field_struct(names, to, value.names->name, &inner);
            result = place == NULL ? BRAMBLE_ERROR_NOT_FOUND : copy_by_name(inner, value.fields, place);
            break;
        default:
            result = bramble_field_set_octets(names, to, value.names->name, value.octets);
            break;
        }
    }
    return result;
}

static void echo(const struct bramble_message_names *names, struct bramble_view parameters)
{
    union bramble_message_fields fields, copy;
    struct bramble_field_error detail = {0, 0};
    uint8_t out[512];
    char text[4096];
    int result =
        bramble_parameters_decode_detailed(names->type, parameters, &fields, sizeof fields, BRAMBLE_TOLERANT, &detail);
    if (result < 0) {
        bramble_describe_error(names, result, &detail, text, sizeof text);
        printf("%s\t\t\t%s\n", names->name, text);
        return;
    }
    bramble_describe_json(names, &fields, text, sizeof text);
    printf("%s\t%s\t", names->name, text);
    memset(&copy, 0, sizeof copy);
    result = copy_by_name(names, &fields, &copy);
    if (result == 0) {
        result = bramble_parameters_encode_detailed(names->type, &copy, out, sizeof out, BRAMBLE_TOLERANT, &detail);
    }
    for (int i = 0; i < result; i++) {
        printf("%02x", out[i]);
    }
    if (result < 0) {
        printf("error %d", result);
    }
    result =
        bramble_parameters_decode_detailed(names->type, parameters, &fields, sizeof fields, BRAMBLE_STRICT, &detail);
    text[0] = '\0';
    if (result < 0) {
        bramble_describe_error(names, result, &detail, text, sizeof text);
    }
    printf("\t%s\n", text);
}

/* The names that the beginning of a line stands for; `*rest` is what follows. */
static const struct bramble_message_names *names_in(char *line, char **rest)
{
    if (line[0] == '"') {
        char *end = strchr(line + 1, '"');
        *end = '\0';
        *rest = end + 1;
        return bramble_message_names_called(line + 1);
    }
    unsigned long layer = strtoul(line, rest, 10);
    return bramble_message_names_find((enum bramble_layer)layer, (uint32_t)strtoul(*rest, rest, 16));
}

int main(void)
{
    char line[2048];
    while (fgets(line, sizeof line, stdin) != NULL) {
        char *rest;
        const struct bramble_message_names *names = names_in(line, &rest);
        uint8_t octets[1024];
        struct bramble_view parameters = {octets, from_hex(rest + strspn(rest, " -"), octets, sizeof octets)};
        if (names == NULL) {
            puts("\t\t\tunknown");
        } else {
            echo(names, parameters);
        }
    }
    return 0;
}
