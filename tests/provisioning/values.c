/* Authentication values, abilities and options: what is drawn, what is read, and what is refused before anything
 * begins. */
#include "world.h"

#define SEED 71

static int draw_octets(void *context, uint8_t *out, size_t count)
{
    uint64_t *state = context;
    for (size_t i = 0; i < count; i++) {
        *state ^= *state << 13;
        *state ^= *state >> 7;
        *state ^= *state << 17;
        out[i] = (uint8_t)(*state >> 33);
    }
    return 0;
}

static int draw_ones(void *context, uint8_t *out, size_t count)
{
    (void)context;
    memset(out, 0xFF, count);
    return 0;
}

static uint32_t ten_to(uint8_t size)
{
    uint32_t power = 1;
    while (size-- > 0) {
        power *= 10;
    }
    return power;
}

/* Ten thousand values of every action and size: none out of range, for small sizes every possible one drawn. */
static void drawn_values(void **state)
{
    (void)state;
    uint64_t random = SEED;
    const struct bramble_port port = {.context = &random, .random = draw_octets};
    for (uint8_t action = 0; action <= BRAMBLE_OUTPUT_ALPHANUMERIC; action++) {
        for (uint8_t size = 1; size <= BRAMBLE_OOB_SIZE_MAX; size++) {
            bool drawn[100] = {false};
            bool text = action == BRAMBLE_OUTPUT_ALPHANUMERIC;
            for (unsigned i = 0; i < 10000; i++) {
                struct bramble_provisioning_value value = {.action = action, .size = size};
                assert_int_equal(provisioning_value_generate(&port, BRAMBLE_AUTHENTICATION_OUTPUT, &value), 0);
                assert_int_equal(strlen(value.text), size);
                if (!text) {
                    assert_true(value.number < ten_to(size) && (value.number > 0 || action >= BRAMBLE_OUTPUT_NUMERIC));
                    drawn[value.number % 100] = true;
                }
                struct bramble_provisioning_value typed = {.action = action, .size = size};
                assert_int_equal(
                    provisioning_value_read(BRAMBLE_AUTHENTICATION_OUTPUT, view_of(value.text, size), &typed), 0);
                assert_memory_equal(&typed, &value, sizeof typed);
            }
            for (unsigned number = 0; number < ten_to(size < 2 ? size : 2) && !text; number++) {
                assert_true(drawn[number] || (number == 0 && size <= 2 && action < BRAMBLE_OUTPUT_NUMERIC));
            }
        }
    }
}

static void even_chances(void **state)
{
    (void)state;
    uint64_t random = SEED;
    const struct bramble_port port = {.context = &random, .random = draw_octets};
    unsigned counts[36] = {0};
    for (unsigned i = 0; i < 4500; i++) {
        struct bramble_provisioning_value value = {.action = BRAMBLE_OUTPUT_ALPHANUMERIC, .size = 8};
        assert_int_equal(provisioning_value_generate(&port, BRAMBLE_AUTHENTICATION_OUTPUT, &value), 0);
        for (unsigned k = 0; k < 8; k++) {
            counts[value.text[k] <= '9' ? value.text[k] - '0' : value.text[k] - 'A' + 10]++;
        }
    }
    for (unsigned i = 0; i < 36; i++) {
        assert_in_range(counts[i], 850, 1150);
    }
}

static int draw_zeros(void *context, uint8_t *out, size_t count)
{
    (void)context;
    memset(out, 0, count);
    return 0;
}

/* Never a usable octet, or never a number that can be blinked: an error, not a hang. */
static void stuck_source(void **state)
{
    (void)state;
    const struct bramble_port ones = {.random = draw_ones};
    const struct bramble_port zeros = {.random = draw_zeros};
    struct bramble_provisioning_value value = {.action = BRAMBLE_OUTPUT_ALPHANUMERIC, .size = 1};
    assert_int_equal(provisioning_value_generate(&ones, BRAMBLE_AUTHENTICATION_OUTPUT, &value), BRAMBLE_ERROR_RANDOM);
    value.action = BRAMBLE_OUTPUT_BLINK;
    assert_int_equal(provisioning_value_generate(&zeros, BRAMBLE_AUTHENTICATION_OUTPUT, &value), BRAMBLE_ERROR_RANDOM);
    value.action = BRAMBLE_OUTPUT_NUMERIC;
    assert_int_equal(provisioning_value_generate(&zeros, BRAMBLE_AUTHENTICATION_OUTPUT, &value), 0);
}

static int typed(uint8_t method, uint8_t action, uint8_t size, const char *text)
{
    struct bramble_provisioning_value value = {.action = action, .size = size};
    return provisioning_value_read(method, view_of(text, strlen(text)), &value);
}

static void typed_values(void **state)
{
    (void)state;
    const uint8_t output = BRAMBLE_AUTHENTICATION_OUTPUT;
    const uint8_t input = BRAMBLE_AUTHENTICATION_INPUT;
    assert_int_equal(typed(output, BRAMBLE_OUTPUT_NUMERIC, 4, "0042"), 0);
    assert_int_equal(typed(output, BRAMBLE_OUTPUT_NUMERIC, 4, "42"), 0);
    assert_int_equal(typed(output, BRAMBLE_OUTPUT_NUMERIC, 4, ""), BRAMBLE_ERROR_LENGTH);
    assert_int_equal(typed(output, BRAMBLE_OUTPUT_NUMERIC, 4, "00042"), BRAMBLE_ERROR_LENGTH);
    assert_int_equal(typed(output, BRAMBLE_OUTPUT_NUMERIC, 4, "4A"), BRAMBLE_ERROR_VALUE);
    assert_int_equal(typed(output, BRAMBLE_OUTPUT_NUMERIC, 8, "99999999"), 0);
    assert_int_equal(typed(output, BRAMBLE_OUTPUT_BLINK, 1, "0"), BRAMBLE_ERROR_VALUE);
    assert_int_equal(typed(output, BRAMBLE_OUTPUT_ALPHANUMERIC, 8, "AZ09"), 0);
    assert_int_equal(typed(output, BRAMBLE_OUTPUT_ALPHANUMERIC, 8, "az"), BRAMBLE_ERROR_VALUE);
    assert_int_equal(typed(output, BRAMBLE_OUTPUT_ALPHANUMERIC, 8, "A B"), BRAMBLE_ERROR_VALUE);
    assert_int_equal(typed(input, BRAMBLE_INPUT_TWIST, 1, "0"), BRAMBLE_ERROR_VALUE);
    assert_int_equal(typed(input, BRAMBLE_INPUT_NUMERIC, 1, "0"), 0);
    assert_int_equal(typed(input, BRAMBLE_INPUT_ALPHANUMERIC, 3, "A1Z"), 0);
    struct bramble_provisioning_value value = {.action = BRAMBLE_INPUT_PUSH, .size = 2};
    assert_int_equal(provisioning_value_number(input, 0, &value), BRAMBLE_ERROR_VALUE);
    assert_int_equal(provisioning_value_number(input, 100, &value), BRAMBLE_ERROR_VALUE);
    assert_int_equal(provisioning_value_number(input, 7, &value), 0);
    assert_string_equal(value.text, "07");
    value.action = BRAMBLE_INPUT_ALPHANUMERIC;
    assert_int_equal(provisioning_value_number(input, 7, &value), BRAMBLE_ERROR_VALUE);
}

/* 019655 becomes 4CC7 at the right end, "123ABC" its characters at the left end. */
static void octets_of_values(void **state)
{
    (void)state;
    uint8_t expected[32] = {0};
    for (uint8_t algorithm = 0; algorithm <= 1; algorithm++) {
        struct provisioning_agreement agreement = {.octets = (uint8_t)provisioning_value_octets(algorithm)};
        const uint8_t *octets = agreement.of.values.auth_value;
        struct bramble_provisioning_value value = {.action = BRAMBLE_OUTPUT_NUMERIC, .number = 19655};
        provisioning_auth_value(&agreement, BRAMBLE_AUTHENTICATION_OUTPUT, &value);
        memset(expected, 0, sizeof expected);
        expected[provisioning_value_octets(algorithm) - 2] = 0x4C;
        expected[provisioning_value_octets(algorithm) - 1] = 0xC7;
        assert_memory_equal(octets, expected, 32);
        agreement = (struct provisioning_agreement){.octets = (uint8_t)provisioning_value_octets(algorithm)};
        value = (struct bramble_provisioning_value){.action = BRAMBLE_OUTPUT_ALPHANUMERIC, .text = "123ABC"};
        provisioning_auth_value(&agreement, BRAMBLE_AUTHENTICATION_OUTPUT, &value);
        memset(expected, 0, sizeof expected);
        memcpy(expected, "123ABC", 6);
        assert_memory_equal(octets, expected, 32);
    }
    uint8_t value[32];
    memset(value, 0x11, sizeof value);
    struct provisioning_agreement cmac = {.octets = 16};
    provisioning_auth_octets(&cmac, view_of(value, 32));
    assert_true(cmac.of.values.auth_value[15] == 0x11 && cmac.of.values.auth_value[16] == 0);
    struct provisioning_agreement hmac = {.octets = 32};
    provisioning_auth_octets(&hmac, view_of(value, 16));
    assert_true(hmac.of.values.auth_value[15] == 0x11 && hmac.of.values.auth_value[16] == 0);
}

/* ---- Refused before anything begins ---- */

/* Each of what is out of band, asked for by a device that does not name it. */
static void abilities_refused_without_oob(struct provisioning *room, struct bramble_provisioning_abilities good)
{
    static const uint8_t octets[64];
    good.oob = NULL;
    struct bramble_provisioning_abilities odd[] = {good, good, good, good, good, good, good};
    odd[0].static_oob = view_of(octets, 16);
    odd[1].static_oob_asked = true;
    odd[2].output_size = 1;
    odd[3].input_size = 1;
    odd[4].algorithms = BRAMBLE_ALGORITHM_HMAC_SHA256;
    odd[5].private_key = octets;
    odd[6].authenticated_only = true;
    for (size_t i = 0; i < sizeof odd / sizeof odd[0]; i++) {
        assert_int_equal(provisioning_device_enable(room, &odd[i], 1), BRAMBLE_ERROR_NOT_SUPPORTED);
    }
}

static void options_refused_without_oob(struct provisioning *room, struct bramble_provision_options good)
{
    static const uint8_t octets[64];
    good.oob = NULL;
    struct bramble_provision_options odd[] = {good, good, good, good, good};
    odd[0].authentication = BRAMBLE_AUTHENTICATION_BEST;
    odd[1].public_key = view_of(octets, 64);
    odd[2].public_key_asked = true;
    odd[3].algorithms = BRAMBLE_ALGORITHM_CMAC_AES128 | BRAMBLE_ALGORITHM_HMAC_SHA256;
    odd[4].public_key_required = true;
    for (size_t i = 0; i < sizeof odd / sizeof odd[0]; i++) {
        assert_int_equal(provisioning_begin(room, &odd[i]), BRAMBLE_ERROR_NOT_SUPPORTED);
    }
    good.oob = &bramble_oob; /* a device's */
    assert_int_equal(provisioning_begin(room, &good), BRAMBLE_ERROR_NOT_SUPPORTED);
}

static void abilities_refused(void **state)
{
    (void)state;
    struct world *world = world_new(SEED);
    struct party *device = world_device(world);
    struct provisioning *room = &device->room;
    const struct bramble_provisioning_abilities good = device->abilities;
    struct bramble_provisioning_abilities *abilities = &device->abilities;
    const uint8_t octets[64] = {0};
    abilities->static_oob = view_of(octets, 15);
    assert_int_equal(provisioning_device_enable(room, abilities, 1), BRAMBLE_ERROR_LENGTH);
    *abilities = good;
    abilities->algorithms = 0x0004;
    assert_int_equal(provisioning_device_enable(room, abilities, 1), BRAMBLE_ERROR_VALUE);
    *abilities = good;
    abilities->output_size = 9;
    assert_int_equal(provisioning_device_enable(room, abilities, 1), BRAMBLE_ERROR_VALUE);
    *abilities = good;
    abilities->input_actions = 0x0010;
    assert_int_equal(provisioning_device_enable(room, abilities, 1), BRAMBLE_ERROR_VALUE);
    *abilities = good;
    abilities->public_key = octets; /* without the private one */
    assert_int_equal(provisioning_device_enable(room, abilities, 1), BRAMBLE_ERROR_VALUE);
    abilities_refused_without_oob(room, good);
    *abilities = good;
    room->slot_count = 0;
    assert_int_equal(provisioning_device_enable(room, abilities, 1), BRAMBLE_ERROR_NOT_SUPPORTED);
    room->slot_count = 1;
    device->port.p256 = NULL;
    assert_int_equal(provisioning_device_enable(room, abilities, 1), BRAMBLE_ERROR_NOT_SUPPORTED);
    assert_false(timer_running(&room->timer));
    world_free(world);
}

static void options_refused(void **state)
{
    (void)state;
    struct world *world = world_new(SEED);
    struct party *provisioner = world_provisioner(world, 1);
    struct party *device = world_device(world);
    struct provisioning *room = &provisioner->room;
    const struct bramble_provision_options good = world_options(device);
    struct bramble_provision_options options = good;
    const uint8_t octets[65] = {0};
    assert_int_equal(provisioning_begin(&device->room, &options), BRAMBLE_ERROR_NOT_SUPPORTED);
    options.static_oob = view_of(octets, 33);
    assert_int_equal(provisioning_begin(room, &options), BRAMBLE_ERROR_LENGTH);
    options = good;
    options.public_key = view_of(octets, 65);
    assert_int_equal(provisioning_begin(room, &options), BRAMBLE_ERROR_LENGTH);
    options = good;
    options.algorithms = 0x0008;
    assert_int_equal(provisioning_begin(room, &options), BRAMBLE_ERROR_VALUE);
    options = good;
    options.authentication = 4;
    assert_int_equal(provisioning_begin(room, &options), BRAMBLE_ERROR_VALUE);
    options = good;
    options.size = 9;
    assert_int_equal(provisioning_begin(room, &options), BRAMBLE_ERROR_VALUE);
    options = good;
    options.membership.net_key_index = 0x1000;
    assert_int_equal(provisioning_begin(room, &options), BRAMBLE_ERROR_VALUE);
    options = good;
    options.membership.address = 0xC000;
    assert_int_equal(provisioning_begin(room, &options), BRAMBLE_ERROR_VALUE);
    options = good;
    options.membership.iv_index = 0; /* with an update in progress: from which index? */
    assert_int_equal(provisioning_begin(room, &options), BRAMBLE_ERROR_VALUE);
    options_refused_without_oob(room, good);
    assert_int_equal(provisioning_answer(room, 1, view_of(octets, 1)), BRAMBLE_ERROR_NOT_FOUND);
    assert_int_equal(provisioning_answer_number(room, 1, 1), BRAMBLE_ERROR_NOT_FOUND);
    assert_int_equal(provisioning_cancel(room, 1), BRAMBLE_ERROR_NOT_FOUND);
    assert_int_equal(provisioning_choose(room, 1, &(struct bramble_provisioning_choice){0}), BRAMBLE_ERROR_NOT_FOUND);
    assert_false(provisioning_done(room, 17, 0, view_of(octets, 64)));
    assert_int_equal(provisioner->event_count, 0);
    assert_int_equal(timers_due(&provisioner->bearer.timers), BRAMBLE_NEVER);
    world_free(world);
}

static void names(void **state)
{
    (void)state;
    for (unsigned cause = 0; cause < BRAMBLE_PROVISIONING_CAUSE_COUNT; cause++) {
        assert_true(strlen(bramble_provisioning_cause_text(cause)) > 10);
        for (unsigned other = 0; other < cause; other++) {
            assert_string_not_equal(bramble_provisioning_cause_name(cause), bramble_provisioning_cause_name(other));
            assert_string_not_equal(bramble_provisioning_cause_text(cause), bramble_provisioning_cause_text(other));
        }
    }
    assert_string_equal(bramble_provisioning_cause_name(BRAMBLE_PROVISIONING_CAUSE_LINK_TIMEOUT), "LINK_TIMEOUT");
    assert_string_equal(bramble_provisioning_cause_name(999), "UNKNOWN");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(drawn_values),     cmocka_unit_test(even_chances),
        cmocka_unit_test(stuck_source),     cmocka_unit_test(typed_values),
        cmocka_unit_test(octets_of_values), cmocka_unit_test(abilities_refused),
        cmocka_unit_test(options_refused),  cmocka_unit_test(names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
