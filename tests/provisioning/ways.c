/* Every way to be provisioned that works: each kind of authentication with each algorithm, the public key in band and
 * out of band, what the two sides choose, and how long it takes on a perfect medium.
 */
#include "world.h"

#include <stdio.h>

#define SEED 11
#define MINUTE BRAMBLE_SECONDS(60)

static const uint8_t static_value[32] = {
    0x90, 0x6d, 0x73, 0xa3, 0xc7, 0xa7, 0xcb, 0x3f, 0xf7, 0x30, 0xdc, 0xa6, 0x8a, 0x46, 0xb9, 0xc1,
    0x8d, 0x67, 0x3f, 0x50, 0xe0, 0x78, 0x20, 0x23, 0x11, 0x47, 0x3e, 0xbb, 0xe2, 0x53, 0x66, 0x9f,
};

struct pair {
    struct world *world;
    struct party *provisioner;
    struct party *device;
    struct bramble_provision_options options;
};

/* What went by on the air, in the first segment of a transaction. */
static uint8_t said_start[5];
static uint8_t said_device_key[19];

static void overhear(struct world *world, struct party *from, uint8_t ad_type, struct bramble_view pdu)
{
    (void)world;
    bool start = ad_type == BRAMBLE_AD_PB_ADV && pdu.size > 9 && (pdu.data[5] & 3) == PROVISIONING_CONTENT_START;
    if (start && pdu.data[9] == PROVISIONING_START) {
        memcpy(said_start, pdu.data + 10, sizeof said_start);
    } else if (start && pdu.data[9] == PROVISIONING_PUBLIC_KEY && from->index == 1) {
        memcpy(said_device_key, pdu.data + 10, sizeof said_device_key);
    }
}

static struct pair pair_new(uint64_t seed)
{
    struct pair pair = {.world = world_new(seed)};
    pair.world->eavesdrop = overhear;
    pair.provisioner = world_provisioner(pair.world, 1);
    pair.device = world_device(pair.world);
    pair.options = world_options(pair.device);
    return pair;
}

static void provision(struct pair *pair)
{
    world_enable(pair->device);
    world_provision(pair->provisioner, &pair->options);
    world_run(pair->world, MINUTE);
    assert_provisioned(pair->provisioner, pair->device);
    assert_quiet(pair->world);
}

/* A lamp without any means is provisioned; both sides agree on everything, the device key included. */
static void no_oob(void **state)
{
    (void)state;
    for (uint16_t algorithm = 1; algorithm <= 2; algorithm++) {
        struct pair pair = pair_new(SEED + algorithm);
        pair.options.algorithms = algorithm;
        pair.options.membership.net_key_index = 0x0123;
        provision(&pair);
        assert_int_equal(said_start[PROVISIONING_START_ALGORITHM], algorithm - 1);
        assert_true(pair.device->events[pair.device->event_count - 1].kind == BRAMBLE_PROVISIONING_LINK_CLOSED);
        world_free(pair.world);
    }
}

/* Where one of them names no OOB, the other's makes no difference. */
static void no_oob_to_be_had(void **state)
{
    (void)state;
    for (unsigned who = 1; who <= 3; who++) {
        struct pair pair = pair_new(SEED + who);
        pair.device->abilities.oob = (who & 1U) != 0 ? NULL : &bramble_oob;
        pair.options.oob = (who & 2U) != 0 ? NULL : &bramble_oob_provisioner;
        pair.options.authentication =
            pair.options.oob == NULL ? BRAMBLE_AUTHENTICATION_NONE : BRAMBLE_AUTHENTICATION_BEST;
        pair.options.static_oob = view_of(static_value, 16);
        if (pair.device->abilities.oob != NULL) {
            pair.device->abilities.static_oob = view_of(static_value, 16);
        }
        provision(&pair);
        static const uint8_t plain[5] = {0};
        assert_memory_equal(said_start, plain, sizeof plain);
        world_free(pair.world);
    }
}

static void choose_plain(struct party *party, const struct bramble_provisioning_event *event)
{
    struct bramble_provisioning_choice choice = {.algorithm = BRAMBLE_ALGORITHM_CMAC_AES128};
    if (event->kind == BRAMBLE_PROVISIONING_CAPABILITIES) {
        struct bramble_provisioning_choice odd[] = {choice, choice, choice};
        odd[0].algorithm = BRAMBLE_ALGORITHM_HMAC_SHA256;
        odd[1].authentication = BRAMBLE_AUTHENTICATION_BEST;
        odd[2].public_key_oob = true;
        for (size_t i = 0; i < sizeof odd / sizeof odd[0]; i++) {
            assert_int_equal(provisioning_choose(&party->room, event->link, &odd[i]), BRAMBLE_ERROR_NOT_SUPPORTED);
        }
        assert_int_equal(provisioning_choose(&party->room, event->link, &choice), 0);
    }
}

/* Nor can more be chosen than was named. */
static void no_oob_to_be_chosen(void **state)
{
    (void)state;
    struct pair pair = pair_new(SEED);
    pair.options.oob = NULL;
    pair.options.choose = true;
    pair.provisioner->on_event = choose_plain;
    provision(&pair);
    world_free(pair.world);
}

static void static_oob(void **state)
{
    (void)state;
    for (uint16_t algorithm = 1; algorithm <= 2; algorithm++) {
        for (size_t octets = 16; octets <= 32; octets += 16) {
            struct pair pair = pair_new(SEED + algorithm + octets);
            pair.device->abilities.static_oob = view_of(static_value, octets);
            pair.options.static_oob = view_of(static_value, octets);
            pair.options.algorithms = algorithm;
            pair.options.authentication = BRAMBLE_AUTHENTICATION_STATIC;
            provision(&pair);
            assert_int_equal(said_start[PROVISIONING_START_METHOD], BRAMBLE_AUTHENTICATION_STATIC);
            world_free(pair.world);
        }
    }
}

static void give_static(struct party *party)
{
    const struct seen_event *asked = party_saw(party, BRAMBLE_PROVISIONING_STATIC_OOB_REQUESTED);
    party->calling = true;
    assert_int_equal(provisioning_answer(&party->room, asked->link, view_of(NULL, 0)), BRAMBLE_ERROR_LENGTH);
    assert_int_equal(provisioning_answer(&party->room, asked->link + 1, view_of(static_value, 16)),
                     BRAMBLE_ERROR_NOT_FOUND);
    assert_int_equal(provisioning_answer(&party->room, asked->link, view_of(static_value, 16)), 0);
    assert_int_equal(provisioning_answer(&party->room, asked->link, view_of(static_value, 16)), BRAMBLE_ERROR_STATE);
    party->calling = false;
}

static void on_static_asked(struct party *party, const struct bramble_provisioning_event *event)
{
    if (event->kind == BRAMBLE_PROVISIONING_STATIC_OOB_REQUESTED) {
        world_later(party, BRAMBLE_SECONDS(2), give_static);
    }
}

/* Neither application has told the value beforehand: both are asked when it is needed. */
static void static_oob_asked(void **state)
{
    (void)state;
    struct pair pair = pair_new(SEED);
    pair.device->abilities.static_oob_asked = true;
    pair.options.authentication = BRAMBLE_AUTHENTICATION_STATIC;
    pair.device->on_event = on_static_asked;
    pair.provisioner->on_event = on_static_asked;
    provision(&pair);
    world_free(pair.world);
}

/* The device shows a value, the user reads it and types it at the provisioner: each action, each algorithm. */
static void output_oob(void **state)
{
    (void)state;
    for (uint8_t action = 0; action <= BRAMBLE_OUTPUT_ALPHANUMERIC; action++) {
        for (uint16_t algorithm = 1; algorithm <= 2; algorithm++) {
            struct pair pair = pair_new(SEED + action * 10U + algorithm);
            pair.device->abilities.output_size = 6;
            pair.device->abilities.output_actions = 0x001F;
            pair.options.algorithms = algorithm;
            pair.options.authentication = BRAMBLE_AUTHENTICATION_OUTPUT;
            pair.options.action = action;
            provision(&pair);
            const struct seen_event *output = party_saw(pair.device, BRAMBLE_PROVISIONING_OUTPUT);
            const struct seen_event *asked = party_saw(pair.provisioner, BRAMBLE_PROVISIONING_INPUT_REQUESTED);
            assert_int_equal(output->value.action, action);
            assert_int_equal(asked->value.action, action);
            assert_int_equal(asked->value.size, action <= BRAMBLE_OUTPUT_VIBRATE ? 1 : 6);
            assert_int_equal(strlen(output->value.text), asked->value.size);
            assert_int_equal(party_saw_count(pair.device, BRAMBLE_PROVISIONING_INPUT_COMPLETE), 1);
            world_free(pair.world);
        }
    }
}

/* The provisioner shows a value, the user enters it at the device. */
static void input_oob(void **state)
{
    (void)state;
    for (uint8_t action = 0; action <= BRAMBLE_INPUT_ALPHANUMERIC; action++) {
        for (uint16_t algorithm = 1; algorithm <= 2; algorithm++) {
            struct pair pair = pair_new(SEED + action * 10U + algorithm);
            pair.device->abilities.input_size = 8;
            pair.device->abilities.input_actions = 0x000F;
            pair.options.algorithms = algorithm;
            pair.options.authentication = BRAMBLE_AUTHENTICATION_INPUT;
            pair.options.action = action;
            pair.options.size = 4;
            provision(&pair);
            const struct seen_event *output = party_saw(pair.provisioner, BRAMBLE_PROVISIONING_OUTPUT);
            const struct seen_event *asked = party_saw(pair.device, BRAMBLE_PROVISIONING_INPUT_REQUESTED);
            assert_int_equal(output->value.action, action);
            assert_int_equal(asked->value.size, 4);
            assert_int_equal(party_saw_count(pair.provisioner, BRAMBLE_PROVISIONING_INPUT_COMPLETE), 1);
            world_free(pair.world);
        }
    }
}

static void make_oob_key(struct pair *pair, uint8_t private_key[32], uint8_t public_key[64])
{
    memset(private_key, 0x35, 32);
    assert_int_equal(pair->world->crypto.p256_public_key(pair->world->crypto.context, private_key, public_key), 0);
    pair->device->abilities.private_key = private_key;
    pair->device->abilities.public_key = public_key;
}

static unsigned public_keys_on_air;

static void count_public_keys(struct world *world, struct party *from, uint8_t ad_type, struct bramble_view pdu)
{
    (void)world;
    (void)from;
    public_keys_on_air += ad_type == BRAMBLE_AD_PB_ADV && pdu.size > 9 && pdu.data[5] >> 2 == 2 &&
                          (pdu.data[5] & 3) == 0 && pdu.data[9] == PROVISIONING_PUBLIC_KEY;
}

/* The provisioner knows the device's public key from its box: only its own goes over the air. */
static void public_key_out_of_band(void **state)
{
    (void)state;
    for (uint8_t method = BRAMBLE_AUTHENTICATION_NONE; method <= BRAMBLE_AUTHENTICATION_INPUT; method++) {
        uint8_t private_key[32];
        uint8_t public_key[64];
        struct pair pair = pair_new(SEED + method);
        make_oob_key(&pair, private_key, public_key);
        pair.device->abilities.static_oob = view_of(static_value, 16);
        pair.device->abilities.output_size = pair.device->abilities.input_size = 4;
        pair.device->abilities.output_actions = pair.device->abilities.input_actions = 0x0008;
        pair.options.public_key = view_of(public_key, sizeof public_key);
        pair.options.static_oob = view_of(static_value, 16);
        pair.options.authentication = method;
        pair.options.action = 3;
        public_keys_on_air = 0;
        pair.world->eavesdrop = count_public_keys;
        provision(&pair);
        assert_int_equal(public_keys_on_air, 1);
        assert_int_equal(pair.device->p256_asked, 1); /* no key pair was made for nothing */
        world_free(pair.world);
    }
}

static uint8_t key_to_give[64];

static void give_key(struct party *party)
{
    const struct seen_event *asked = party_saw(party, BRAMBLE_PROVISIONING_PUBLIC_KEY_REQUESTED);
    party->calling = true;
    assert_int_equal(provisioning_answer(&party->room, asked->link, view_of(key_to_give, 63)), BRAMBLE_ERROR_LENGTH);
    assert_int_equal(provisioning_answer_number(&party->room, asked->link, 1), BRAMBLE_ERROR_STATE);
    assert_int_equal(provisioning_answer(&party->room, asked->link, view_of(key_to_give, 64)), 0);
    party->calling = false;
}

static void on_key_asked(struct party *party, const struct bramble_provisioning_event *event)
{
    if (event->kind == BRAMBLE_PROVISIONING_PUBLIC_KEY_REQUESTED) {
        world_later(party, BRAMBLE_SECONDS(5), give_key);
    }
}

static void public_key_asked(void **state)
{
    (void)state;
    uint8_t private_key[32];
    struct pair pair = pair_new(SEED);
    make_oob_key(&pair, private_key, key_to_give);
    pair.options.public_key_asked = true;
    pair.options.public_key_required = true;
    pair.provisioner->on_event = on_key_asked;
    provision(&pair);
    world_free(pair.world);
}

/* The device offers its key out of band, the provisioner does not care: a fresh pair is made, not the printed one. */
static void public_key_ignored(void **state)
{
    (void)state;
    uint8_t private_key[32];
    uint8_t public_key[64];
    struct pair pair = pair_new(SEED);
    make_oob_key(&pair, private_key, public_key);
    provision(&pair);
    assert_memory_not_equal(said_device_key, public_key, sizeof said_device_key);
    world_free(pair.world);
}

/* ---- Choosing ---- */

static void choose(uint8_t expected_method, uint8_t expected_action, uint8_t expected_size, bool with_static,
                   uint16_t output_actions, uint16_t input_actions)
{
    struct pair pair = pair_new(SEED);
    pair.device->abilities.static_oob = view_of(static_value, 16);
    pair.device->abilities.output_size = 4;
    pair.device->abilities.output_actions = 0x001F;
    pair.device->abilities.input_size = 8;
    pair.device->abilities.input_actions = 0x0007;
    pair.options.authentication = BRAMBLE_AUTHENTICATION_BEST;
    pair.options.static_oob = view_of(static_value, with_static ? 16 : 0);
    pair.options.output_actions = output_actions;
    pair.options.input_actions = input_actions;
    provision(&pair);
    assert_int_equal(said_start[PROVISIONING_START_ALGORITHM], PROVISIONING_ALGORITHM_HMAC);
    assert_int_equal(said_start[PROVISIONING_START_METHOD], expected_method);
    assert_int_equal(said_start[PROVISIONING_START_ACTION], expected_action);
    assert_int_equal(said_start[PROVISIONING_START_SIZE], expected_size);
    world_free(pair.world);
}

static void the_best(void **state)
{
    (void)state;
    choose(BRAMBLE_AUTHENTICATION_NONE, 0, 0, false, 0, 0);
    choose(BRAMBLE_AUTHENTICATION_STATIC, 0, 0, true, 0xFFFF, 0xFFFF);
    choose(BRAMBLE_AUTHENTICATION_INPUT, BRAMBLE_INPUT_NUMERIC, 8, false, 0xFFFF, 0xFFFF); /* 26.6 bits to 20.7 */
    choose(BRAMBLE_AUTHENTICATION_OUTPUT, BRAMBLE_OUTPUT_ALPHANUMERIC, 4, false, 0xFFFF, 0);
    choose(BRAMBLE_AUTHENTICATION_OUTPUT, BRAMBLE_OUTPUT_BLINK, 1, false, 0x0001, 0);
}

static void pick(struct party *party)
{
    const struct seen_event *event = party_saw(party, BRAMBLE_PROVISIONING_CAPABILITIES);
    struct bramble_provisioning_choice choice = {.authentication = 7};
    assert_true(event->capabilities.static_oob);
    assert_int_equal(event->capabilities.elements, 2);
    assert_int_equal(event->capabilities.output_size, 3);
    assert_int_equal(provisioning_choose(&party->room, event->link, &choice), BRAMBLE_ERROR_VALUE);
    choice = (struct bramble_provisioning_choice){
        .algorithm = BRAMBLE_ALGORITHM_CMAC_AES128,
        .authentication = BRAMBLE_AUTHENTICATION_OUTPUT,
        .action = BRAMBLE_OUTPUT_NUMERIC,
    };
    party->calling = true;
    assert_int_equal(provisioning_choose(&party->room, event->link, &choice), 0);
    assert_int_equal(provisioning_choose(&party->room, event->link, &choice), BRAMBLE_ERROR_STATE);
    party->calling = false;
}

static void on_capabilities(struct party *party, const struct bramble_provisioning_event *event)
{
    if (event->kind == BRAMBLE_PROVISIONING_CAPABILITIES) {
        world_later(party, BRAMBLE_SECONDS(10), pick);
    }
}

/* The person at the provisioner looks at the capabilities for ten seconds, then decides. */
static void the_user_chooses(void **state)
{
    (void)state;
    struct pair pair = pair_new(SEED);
    pair.device->abilities.static_oob = view_of(static_value, 16);
    pair.device->abilities.output_size = 3;
    pair.device->abilities.output_actions = BRAMBLE_ACTION_BIT(BRAMBLE_OUTPUT_NUMERIC);
    pair.options.choose = true;
    pair.provisioner->on_event = on_capabilities;
    provision(&pair);
    assert_int_equal(said_start[PROVISIONING_START_ALGORITHM], PROVISIONING_ALGORITHM_CMAC);
    assert_int_equal(said_start[PROVISIONING_START_METHOD], BRAMBLE_AUTHENTICATION_OUTPUT);
    world_free(pair.world);
}

/* ---- Attention, time ---- */

static void attention(void **state)
{
    (void)state;
    struct pair pair = pair_new(SEED);
    pair.options.attention_s = 9;
    pair.options.choose = true; /* never answered: the link stays as long as we like */
    world_enable(pair.device);
    world_provision(pair.provisioner, &pair.options);
    const struct seen_event *on = world_until(pair.device, BRAMBLE_PROVISIONING_ATTENTION, MINUTE);
    assert_int_equal(on->attention_s, 9);
    const struct seen_event *off = world_until(pair.device, BRAMBLE_PROVISIONING_ATTENTION, MINUTE);
    assert_int_equal(off->attention_s, 0);
    assert_int_equal(off->time - on->time, BRAMBLE_SECONDS(9));
    world_free(pair.world);

    pair = pair_new(SEED); /* provisioned sooner than that: it ends with the link */
    pair.options.attention_s = 200;
    provision(&pair);
    assert_int_equal(party_saw_count(pair.device, BRAMBLE_PROVISIONING_ATTENTION), 2);
    assert_int_equal(party_saw(pair.device, BRAMBLE_PROVISIONING_ATTENTION)->attention_s, 0);
    world_free(pair.world);
}

#define RUNS 200U

static double mean_seconds(uint16_t algorithm, unsigned packets_expected)
{
    bramble_time total = 0;
    for (unsigned run = 0; run < RUNS; run++) {
        struct pair pair = pair_new(1000 + run);
        pair.options.algorithms = algorithm;
        world_enable(pair.device);
        world_provision(pair.provisioner, &pair.options);
        assert_non_null(world_until(pair.device, BRAMBLE_PROVISIONING_DONE, MINUTE));
        total += pair.world->now;
        /* every PDU and its acknowledgment, before the link is closed */
        assert_int_equal(pair.provisioner->sent + pair.device->sent, packets_expected);
        world_free(pair.world);
    }
    return (double)total / RUNS / 1e6;
}

/* 29 packets (33 with HMAC-SHA256), each after 20 to 50 ms: 1.02 s (1.16 s) without air time. Here a packet is heard
 * 0.4 ms after its start, and the next pause of its sender begins 1 ms after it. */
static void as_fast_as_the_arithmetic(void **state)
{
    (void)state;
    double cmac = mean_seconds(BRAMBLE_ALGORITHM_CMAC_AES128, 29);
    double hmac = mean_seconds(BRAMBLE_ALGORITHM_HMAC_SHA256, 33);
    printf("mean time on a perfect medium: CMAC-AES128 %.3f s, HMAC-SHA256 %.3f s (%u runs each)\n", cmac, hmac, RUNS);
    assert_true(cmac > 1.00 && cmac < 1.08);
    assert_true(hmac > 1.14 && hmac < 1.22);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_oob),
        cmocka_unit_test(no_oob_to_be_had),
        cmocka_unit_test(no_oob_to_be_chosen),
        cmocka_unit_test(static_oob),
        cmocka_unit_test(static_oob_asked),
        cmocka_unit_test(output_oob),
        cmocka_unit_test(input_oob),
        cmocka_unit_test(public_key_out_of_band),
        cmocka_unit_test(public_key_asked),
        cmocka_unit_test(public_key_ignored),
        cmocka_unit_test(the_best),
        cmocka_unit_test(the_user_chooses),
        cmocka_unit_test(attention),
        cmocka_unit_test(as_fast_as_the_arithmetic),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
