/* Every message that is described, with values drawn by its own description: encoded, decoded, compared; cut short and
 * made longer; with each prohibited value in turn; and random octets at each decoder. Seeded: the same every time.
 */
#include "message/shape.h"

#include "base/octets.h"

#include <bramble/describe.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

#define ROUNDS 40
#define OCTETS_MAX 384U

static uint64_t random_state;

static uint32_t draw(uint32_t below)
{
    random_state = random_state * 6364136223846793005U + 1442695040888963407U;
    return (uint32_t)((random_state >> 33) % below);
}

/* Memory that the views of one drawn message point into. */
static uint8_t arena[8192];
static size_t arena_used;

static uint8_t *take(size_t octets)
{
    assert_true(arena_used + octets <= sizeof arena);
    uint8_t *memory = arena + arena_used;
    arena_used += octets;
    return memory;
}

static void draw_octets(uint8_t *out, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        out[i] = (uint8_t)draw(256);
    }
}

/* ---- Drawing a message ----------------------------------------------------------------------------------------- */

static int64_t lowest(const struct shape *shape)
{
    return shape->is_signed ? -((int64_t)1 << (shape->bits - 1)) : 0;
}

static int64_t highest(const struct shape *shape)
{
    unsigned bits = shape->is_signed ? shape->bits - 1U : shape->bits;
    return bits >= 63 ? INT64_MAX : (((int64_t)1 << bits) - 1) * (int64_t)shape->step;
}

static int64_t draw_between(int64_t low, int64_t high)
{
    uint64_t wide = (uint64_t)draw(UINT32_MAX) << 32 | draw(UINT32_MAX);
    switch (draw(4)) {
    case 0:
        return low;
    case 1:
        return high;
    default:
        return low + (int64_t)(high - low == INT64_MAX ? wide >> 1 : wide % ((uint64_t)(high - low) + 1));
    }
}

/* The bounds of one of the field's ranges, or of all that it can hold. */
static void draw_bounds(const struct shape *shape, int64_t *low, int64_t *high)
{
    int64_t lows[16], highs[16];
    if (shape->range != NULL) {
        unsigned at = draw(shape_bounds(shape, lows, highs));
        *low = lows[at] > *low ? lows[at] : *low;
        *high = highs[at] < *high ? highs[at] : *high;
    }
}

static int64_t draw_integer(const struct shape *shape)
{
    int64_t low = lowest(shape);
    int64_t high = highest(shape);
    draw_bounds(shape, &low, &high);
    return draw_between(low, high) / (int64_t)shape->step * (int64_t)shape->step;
}

static bool counts_a_list(const struct bramble_message_type *type, const struct shape *number)
{
    struct shapes shapes;
    struct shape shape;
    shapes_begin(&shapes, type, NULL);
    while (shapes_next(&shapes, &shape)) {
        if (shape.counted && shape.count_offset == number->offset) {
            return true;
        }
    }
    return false;
}

static void draw_fields(const struct bramble_message_names *names, void *fields);

static void draw_list(const struct bramble_message_names *item, const struct shape *shape, void *fields)
{
    const struct shape count_shape = {.bits = shape->count_bits, .offset = shape->count_offset};
    size_t count = shape->counted ? (size_t)shape_load(&count_shape, fields) : draw(4);
    uint8_t octets[256];
    size_t used = 0;
    for (size_t i = 0; i < count; i++) {
        union bramble_message_fields one;
        draw_fields(item, &one);
        (void)!bramble_list_append(item->type, &one, octets, sizeof octets, &used);
    }
    uint8_t *kept = take(used);
    memcpy(kept, octets, used);
    shape_set_view(shape, fields, view_of(kept, used));
}

static void draw_rest(const struct shape *shape, void *fields)
{
    int64_t low = 0;
    int64_t high = 19;
    if (shape->range != NULL) {
        high = INT64_MAX;
        draw_bounds(shape, &low, &high);
        high = high < low + 20 ? high : low + 20;
    }
    size_t size = (size_t)draw_between(low, high);
    uint8_t *octets = take(size);
    draw_octets(octets, size);
    shape_set_view(shape, fields, view_of(octets, size));
}

static void draw_field(const struct bramble_message_names *names, size_t index, const struct shape *shape, void *fields)
{
    uint8_t *member = (uint8_t *)fields + shape->offset;
    bramble_model_id model;
    uint16_t indexes[5];
    uint8_t *octets;
    size_t count;
    switch (shape->kind) {
    case SHAPE_NUMBER:
        shape_store(shape, fields, counts_a_list(names->type, shape) ? draw(4) : draw_integer(shape));
        break;
    case CODE_OCTETS:
        draw_octets(member, shape->bits);
        break;
    case CODE_OPTIONAL:
    case CODE_EXACTLY:
        *member = (uint8_t)draw(2);
        break;
    case CODE_MODEL:
        model = draw(2) == 0 ? BRAMBLE_SIG_MODEL(draw(0x10000)) : BRAMBLE_VENDOR_MODEL(draw(0xFFFF), draw(0x10000));
        memcpy(member, &model, sizeof model);
        break;
    case CODE_STRUCT:
        draw_fields(names->fields[index].items, member);
        break;
    case CODE_KEY_INDEXES:
        count = draw(6);
        for (size_t i = 0; i < count; i++) {
            indexes[i] = (uint16_t)draw(0x1000);
        }
        octets = take(8);
        shape_set_view(shape, fields, view_of(octets, (size_t)bramble_key_indexes_encode(indexes, count, octets, 8)));
        break;
    case CODE_LIST:
        draw_list(names->fields[index].items, shape, fields);
        break;
    case CODE_REST:
        draw_rest(shape, fields);
        break;
    default:
        break;
    }
}

/* What a field depends on is drawn before it is asked whether it is present. */
static void draw_fields(const struct bramble_message_names *names, void *fields)
{
    memset(fields, 0, bramble_message_fields_size(names->type));
    for (size_t index = 0; index < names->field_count; index++) {
        struct shapes shapes;
        struct shape shape;
        shape_at(&shapes, names->type, fields, index, &shape);
        if (shape.present) {
            draw_field(names, index, &shape, fields);
        }
    }
}

/* Draws until the message can be encoded: a rest may have come out too long for its length field, for instance.
 * Answers the octets. A drawn value is never prohibited. */
static size_t draw_message(const struct bramble_message_names *names, void *fields, uint8_t *octets)
{
    struct bramble_field_error detail;
    char text[200];
    for (int attempt = 0; attempt < 200; attempt++) {
        arena_used = 0;
        draw_fields(names, fields);
        int result =
            bramble_parameters_encode_detailed(names->type, fields, octets, OCTETS_MAX, BRAMBLE_STRICT, &detail);
        if (result >= 0) {
            return (size_t)result;
        }
        if (result != BRAMBLE_ERROR_LENGTH) {
            bramble_describe_error(names, result, &detail, text, sizeof text);
            fail_msg("%s: %s", names->name, text);
        }
    }
    fail_msg("%s: no drawing could be encoded", names->name);
    return 0;
}

/* ---- What must hold for each ------------------------------------------------------------------------------------- */

static void round_trip(const struct bramble_message_names *names)
{
    union bramble_message_fields fields, decoded;
    uint8_t octets[OCTETS_MAX], again[OCTETS_MAX];
    char said[8192], heard[8192];
    size_t size = draw_message(names, &fields, octets);
    assert_true(size >= names->minimum);
    assert_true(size <= names->maximum);
    struct bramble_field_error detail;
    int result = bramble_parameters_decode_detailed(names->type, view_of(octets, size), &decoded, sizeof decoded,
                                                    BRAMBLE_STRICT, &detail);
    if (result < 0) {
        bramble_describe_error(names, result, &detail, said, sizeof said);
        fail_msg("%s: its own octets were refused: %s", names->name, said);
    }
    assert_true(bramble_describe_json(names, &fields, said, sizeof said) < sizeof said);
    assert_true(bramble_describe_json(names, &decoded, heard, sizeof heard) < sizeof heard);
    assert_string_equal(said, heard);
    assert_true(bramble_describe_text(names, &decoded, said, sizeof said) < sizeof said);
    assert_int_equal(bramble_parameters_encode(names->type, &decoded, again, sizeof again), size);
    assert_memory_equal(octets, again, size);
    for (size_t capacity = 0; capacity < size; capacity++) {
        assert_int_equal(bramble_parameters_encode(names->type, &decoded, again, capacity), BRAMBLE_ERROR_LENGTH);
    }
}

/* Whatever octets a decoder takes can be encoded, and mean the same when they are decoded again. */
static void take_or_leave(const struct bramble_message_names *names, const uint8_t *octets, size_t size)
{
    union bramble_message_fields fields, decoded;
    uint8_t again[OCTETS_MAX];
    char said[16384], heard[16384];
    /* Memory of exactly this size, so that the sanitizer sees every octet too many. */
    uint8_t *exact = test_malloc(size + 1);
    memcpy(exact + 1, octets, size);
    if (bramble_parameters_decode(names->type, view_of(exact + 1, size), &fields, sizeof fields) == 0) {
        int result = bramble_parameters_encode(names->type, &fields, again, sizeof again);
        if (result != (int)size) {
            fail_msg("%s: took %u octets, gave %d", names->name, (unsigned)size, result);
        }
        assert_int_equal(bramble_parameters_decode(names->type, view_of(again, size), &decoded, sizeof decoded), 0);
        bramble_describe_json(names, &fields, said, sizeof said);
        bramble_describe_json(names, &decoded, heard, sizeof heard);
        assert_string_equal(said, heard);
    }
    test_free(exact);
}

static void cut_and_stretch(const struct bramble_message_names *names)
{
    union bramble_message_fields fields;
    uint8_t octets[OCTETS_MAX + 8];
    size_t size = draw_message(names, &fields, octets);
    draw_octets(octets + size, 8);
    for (size_t length = 0; length < size + 8; length++) {
        take_or_leave(names, octets, length);
        if (names->minimum == names->maximum && length != size) {
            assert_int_equal(bramble_parameters_decode(names->type, view_of(octets, length), &fields, sizeof fields),
                             BRAMBLE_ERROR_LENGTH);
        }
    }
}

static void refused_is(const struct bramble_message_names *names, const struct bramble_field_error *detail,
                       size_t index)
{
    const struct bramble_message_names *owner;
    assert_int_equal(bramble_field_refused(names, BRAMBLE_ERROR_VALUE, detail, &owner), index);
    assert_ptr_equal(owner, names);
}

static void prohibited_values(const struct bramble_message_names *names)
{
    const struct bramble_message_type *type = names->type;
    union bramble_message_fields fields, decoded;
    uint8_t octets[OCTETS_MAX];
    draw_message(names, &fields, octets);
    for (size_t i = 0; i < names->field_count; i++) {
        struct shapes shapes;
        struct shape shape;
        shape_at(&shapes, type, &fields, i, &shape);
        if (shape.kind != SHAPE_NUMBER || shape.range == NULL || !shape.present) {
            continue;
        }
        int64_t value = draw_between(lowest(&shape), highest(&shape)) / (int64_t)shape.step * (int64_t)shape.step;
        if (shape_allows(&shape, value)) {
            continue;
        }
        union bramble_message_fields wrong = fields;
        struct bramble_field_error detail;
        char text[200], number[24];
        shape_store(&shape, &wrong, value);
        assert_int_equal(
            bramble_parameters_encode_detailed(type, &wrong, octets, sizeof octets, BRAMBLE_STRICT, &detail),
            BRAMBLE_ERROR_VALUE);
        refused_is(names, &detail, i);
        assert_int_equal(detail.value, (uint32_t)value);
        bramble_describe_error(names, BRAMBLE_ERROR_VALUE, &detail, text, sizeof text);
        snprintf(number, sizeof number, "%lld", (long long)value);
        assert_non_null(strstr(text, names->fields[i].name));
        assert_non_null(strstr(text, number));
        int size = bramble_parameters_encode_detailed(type, &wrong, octets, sizeof octets, BRAMBLE_TOLERANT, NULL);
        if (size >= 0) {
            assert_int_equal(bramble_parameters_decode_detailed(type, view_of(octets, (size_t)size), &decoded,
                                                                sizeof decoded, BRAMBLE_STRICT, &detail),
                             BRAMBLE_ERROR_VALUE);
            refused_is(names, &detail, i);
            assert_int_equal(detail.value, (uint32_t)value);
        }
    }
}

static void random_octets(const struct bramble_message_names *names)
{
    uint8_t octets[64];
    size_t size = draw(2) == 0 && names->minimum < sizeof octets ? names->minimum + draw(8) : draw(40);
    draw_octets(octets, size);
    for (size_t i = 0; i < size; i++) {
        octets[i] = draw(3) == 0 ? (uint8_t)draw(4) : octets[i]; /* small numbers pass more checks */
    }
    take_or_leave(names, octets, size);
}

static void for_every_message(void (*check)(const struct bramble_message_names *))
{
    const struct bramble_message_names *names;
    size_t count = 0;
    random_state = 20230913;
    for (; (names = bramble_message_names_at(count)) != NULL; count++) {
        for (int round = 0; round < ROUNDS; round++) {
            check(names);
        }
    }
    assert_true(count > 500);
}

static void what_is_encoded_decodes_to_the_same(void **state)
{
    (void)state;
    for_every_message(round_trip);
}

static void wrong_lengths_are_refused(void **state)
{
    (void)state;
    for_every_message(cut_and_stretch);
}

static void prohibited_values_are_refused_and_named(void **state)
{
    (void)state;
    for_every_message(prohibited_values);
}

static void random_octets_do_no_harm(void **state)
{
    (void)state;
    for_every_message(random_octets);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_encoded_decodes_to_the_same),
        cmocka_unit_test(wrong_lengths_are_refused),
        cmocka_unit_test(prohibited_values_are_refused_and_named),
        cmocka_unit_test(random_octets_do_no_harm),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
