/* Every described message, as octets, as fields and as words.
 *
 * An input: two octets that choose the message, one that chooses what to do, octets. What is done:
 *   decode   octets are parameters; what is decoded must encode to octets that decode to the same words and encode to
 *            themselves
 *   fields   octets are numbers for the fields, set by their names; what encodes must decode to the same words
 *   name     octets are a name that is looked for
 *   opcode   octets begin with an opcode: what is read must be written the same way
 *   page     octets are composition data; octets are packed key indexes
 */
#include "fuzz.h"

#include <bramble/configuration.h>
#include <bramble/describe.h>

#include <stdlib.h>
#include <string.h>

#define TEXT 16384U
#define OCTETS 512U

enum { DECODE, FIELDS, NAME, OPCODE, PAGE, KINDS };

static char words[2][TEXT];

static size_t count_of_messages(void)
{
    static size_t count;
    while (bramble_message_names_at(count) != NULL) {
        count++;
    }
    return count;
}

static void same_words(const struct bramble_message_names *names, const void *a, const void *b)
{
    (void)bramble_describe_json(names, a, words[0], TEXT);
    (void)bramble_describe_json(names, b, words[1], TEXT);
    if (strcmp(words[0], words[1]) != 0) {
        fuzz_fail("what is encoded decodes to the same fields", names->name);
    }
    (void)bramble_describe_text(names, a, words[0], 1 + ((size_t)words[1][1] & 63U)); /* cut short somewhere */
}

/* Encodes the fields, decodes that, encodes it again. */
static void round_trip(const struct bramble_message_names *names, const void *fields,
                       enum bramble_strictness strictness, bool must_encode)
{
    uint8_t octets[2][OCTETS];
    struct bramble_field_error error;
    union bramble_message_fields again;
    int size = bramble_parameters_encode_detailed(names->type, fields, octets[0], OCTETS, strictness, &error);
    if (size < 0) {
        (void)bramble_describe_error(names, size, &error, words[0], TEXT);
        if (must_encode) {
            fuzz_fail("what was decoded can be encoded", names->name);
        }
        return;
    }
    uint8_t *exact = fuzz_copy(view_of(octets[0], (size_t)size));
    int result = bramble_parameters_decode_detailed(names->type, view_of(exact, (size_t)size), &again, sizeof again,
                                                    strictness, &error);
    if (result < 0) {
        fuzz_fail("what was encoded can be decoded", names->name);
    }
    same_words(names, fields, &again);
    int size_again = bramble_parameters_encode_detailed(names->type, &again, octets[1], OCTETS, strictness, &error);
    if (size_again != size || memcmp(octets[0], octets[1], (size_t)size) != 0) {
        fuzz_fail("a message encodes in one way", names->name);
    }
    free(exact);
}

static void decode(const struct bramble_message_names *names, struct bramble_view octets,
                   enum bramble_strictness strictness)
{
    union bramble_message_fields fields;
    struct bramble_field_error error;
    uint8_t *exact = fuzz_copy(octets);
    struct bramble_view parameters = {exact, octets.size};
    int result =
        bramble_parameters_decode_detailed(names->type, parameters, &fields, sizeof fields, strictness, &error);
    if (result < 0) {
        (void)bramble_describe_error(names, result, &error, words[0], TEXT);
    } else if (octets.size <= OCTETS) {
        round_trip(names, &fields, strictness, true);
    }
    free(exact);
}

/* ---- By name ---------------------------------------------------------------------------------------------------- */

static void set_field(const struct bramble_message_names *names, void *fields, size_t index, struct choices *choices,
                      unsigned depth)
{
    const char *name = names->fields[index].name;
    const struct bramble_message_names *inner;
    struct bramble_value value;
    if (name == NULL || bramble_field_find(names, fields, name, &value) < 0) {
        return;
    }
    void *inside = bramble_field_struct(names, fields, name, &inner);
    if (inside != NULL && depth < 4) {
        for (size_t i = 0; i < inner->field_count; i++) {
            set_field(inner, inside, i, choices, depth + 1);
        }
    } else if (value.kind == BRAMBLE_VALUE_UNSIGNED || value.kind == BRAMBLE_VALUE_SIGNED ||
               value.kind == BRAMBLE_VALUE_MODEL) {
        int64_t number = choose_big(choices, 1U + choose(choices) % 4U);
        (void)!bramble_field_set_number(names, fields, name, (choose(choices) & 1U) != 0 ? -number : number);
    } else {
        struct bramble_view octets = choose_octets(choices, choose_below(choices, 40));
        (void)!bramble_field_set_octets(names, fields, name, octets);
    }
}

static void by_fields(const struct bramble_message_names *names, struct choices *choices)
{
    union bramble_message_fields fields;
    memset(&fields, 0, sizeof fields);
    while (choices->left > 0 && names->field_count > 0) {
        set_field(names, &fields, choose(choices) % names->field_count, choices, 0);
    }
    round_trip(names, &fields, BRAMBLE_STRICT, false);
}

static void by_name(struct bramble_view octets)
{
    char name[64];
    size_t size = octets.size < sizeof name - 1 ? octets.size : sizeof name - 1;
    memset(name, 0, sizeof name);
    if (size > 0) {
        memcpy(name, octets.data, size);
    }
    const struct bramble_message_names *names = bramble_message_names_called(name);
    fuzz_must(names == NULL || strcmp(names->name, name) == 0, "what is called by a name has it");
}

/* ---- Opcodes, pages, key indexes -------------------------------------------------------------------------------- */

static void opcode(struct bramble_view octets)
{
    uint32_t number;
    uint8_t again[BRAMBLE_OPCODE_OCTETS_MAX];
    uint8_t *exact = fuzz_copy(octets);
    int size = bramble_opcode_read(view_of(exact, octets.size), &number);
    if (size > 0) {
        fuzz_must(bramble_opcode_write(number, again, sizeof again) == size && memcmp(again, exact, (size_t)size) == 0,
                  "an opcode is written as it was read");
        const struct bramble_message_names *names = bramble_message_names_find(BRAMBLE_LAYER_ACCESS, number);
        if (names != NULL) {
            decode(names, view_of(exact + size, octets.size - (size_t)size), BRAMBLE_STRICT);
        }
    }
    free(exact);
}

static void page(struct bramble_view octets)
{
    struct bramble_composition_reader reader;
    struct bramble_composition_element element;
    uint8_t *exact = fuzz_copy(octets);
    struct bramble_view view = {exact, octets.size};
    unsigned models = 0;
    if (bramble_composition_read(view, &reader) == 0) {
        while (bramble_composition_next(&reader, &element) > 0) {
            for (unsigned i = 0; i < bramble_composition_models(&element); i++) {
                models += bramble_composition_model(&element, i) != 0;
            }
        }
    }
    (void)bramble_composition_find(view, BRAMBLE_SIG_MODEL(0x1000), models);
    for (size_t i = 0; i <= bramble_key_indexes_count(view); i++) {
        (void)bramble_key_indexes_at(view, i);
    }
    free(exact);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct choices choices = {data, size};
    const struct bramble_message_names *names = bramble_message_names_at(choose_big(&choices, 2) % count_of_messages());
    uint8_t how = choose(&choices);
    struct bramble_view octets = choose_octets(&choices, choices.left);
    struct choices rest = {octets.data, octets.size};
    switch (how % KINDS) {
    case DECODE:
        decode(names, octets, (how & 0x80U) != 0 ? BRAMBLE_TOLERANT : BRAMBLE_STRICT);
        break;
    case FIELDS:
        by_fields(names, &rest);
        break;
    case NAME:
        by_name(octets);
        break;
    case OPCODE:
        opcode(octets);
        break;
    default:
        page(octets);
        break;
    }
    return 0;
}
