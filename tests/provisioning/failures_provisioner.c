/* Every way in which provisioning somebody fails: the link is closed, and the application told why. The device is a
 * puppet, honest up to one point; or it is absent, or not to the application's liking.
 */
#include "puppet.h"

#define SEED 31
#define MINUTE BRAMBLE_SECONDS(60)
#define CAUSE(name) BRAMBLE_PROVISIONING_CAUSE_##name

struct story {
    struct world *world;
    struct party *provisioner;
    struct puppet puppet;
    struct bramble_provision_options options;
    uint32_t link;
};

static void story_begin(struct story *story)
{
    memset(story, 0, sizeof *story);
    story->world = world_new(SEED);
    story->provisioner = world_provisioner(story->world, 1);
    puppet_init(&story->puppet, story->provisioner, false);
    memset(story->options.uuid, 0xAB, 16);
    story->options.algorithms = BRAMBLE_ALGORITHM_CMAC_AES128;
}

static void story_go(struct story *story, enum puppet_answer answer)
{
    story->link = world_provision(story->provisioner, &story->options);
    puppet_follow(&story->puppet, answer);
}

/* The provisioner has closed the link for this cause; then the same slot serves an honest device. */
static void closes(struct story *story, unsigned cause, uint8_t reason)
{
    world_run(story->world, BRAMBLE_SECONDS(1));
    assert_failed(story->provisioner, cause);
    assert_int_equal(party_saw_count(story->provisioner, BRAMBLE_PROVISIONING_FAILED), 1);
    assert_int_equal(party_saw_count(story->provisioner, BRAMBLE_PROVISIONING_LINK_CLOSED), 1);
    assert_int_equal(story->puppet.closes, PB_ADV_CLOSES_FAILURE);
    assert_int_equal(story->puppet.close_reason, reason);
    assert_quiet(story->world);
    assert_int_equal(provisioning_cancel(&story->provisioner->room, story->link), BRAMBLE_ERROR_NOT_FOUND);

    story->world->eavesdrop = NULL;
    story->provisioner->random_broken = story->provisioner->p256_broken = false;
    story->provisioner->next_address = 0x0100;
    struct party *device = world_device(story->world);
    struct bramble_provision_options options = world_options(device);
    world_enable(device);
    world_provision(story->provisioner, &options);
    world_run(story->world, MINUTE);
    assert_provisioned(story->provisioner, device);
    world_free(story->world);
}

static void unknown_type(void **state)
{
    (void)state;
    struct story story;
    story_begin(&story);
    story_go(&story, PUPPET_HEARD_INVITE);
    puppet_send(&story.puppet, 0x0E, NULL, 0);
    closes(&story, CAUSE(FOUND_INVALID_PDU), PROVISIONING_CLOSE_FAIL);
}

static void unexpected_pdu(void **state)
{
    (void)state;
    static const uint8_t awaited[] = {PROVISIONING_CAPABILITIES, 0xFF,
                                      PROVISIONING_PUBLIC_KEY,   PROVISIONING_CONFIRMATION,
                                      PROVISIONING_RANDOM,       PROVISIONING_COMPLETE};
    const uint8_t octets[33] = {0};
    for (enum puppet_answer answer = PUPPET_HEARD_INVITE; answer <= PUPPET_HEARD_DATA; answer++) {
        for (uint8_t type = PROVISIONING_INVITE; type <= PROVISIONING_RECORDS_LIST; type++) {
            if (type != awaited[answer] && type != PROVISIONING_FAILED &&
                !(answer == PUPPET_HEARD_START && type == PROVISIONING_PUBLIC_KEY)) {
                struct story story;
                story_begin(&story);
                story_go(&story, answer);
                puppet_send(&story.puppet, type, octets, 16);
                closes(&story, CAUSE(FOUND_UNEXPECTED_PDU), PROVISIONING_CLOSE_FAIL);
            }
        }
    }
}

static void wrong_length(void **state)
{
    (void)state;
    static const struct {
        enum puppet_answer answer;
        uint8_t type, size;
    } cases[] = {
        {PUPPET_HEARD_INVITE, PROVISIONING_CAPABILITIES, 11},
        {PUPPET_HEARD_PUBLIC_KEY, PROVISIONING_PUBLIC_KEY, 64},
        {PUPPET_HEARD_CONFIRMATION, PROVISIONING_CONFIRMATION, 16},
        {PUPPET_HEARD_RANDOM, PROVISIONING_RANDOM, 16},
        {PUPPET_HEARD_INVITE, PROVISIONING_FAILED, 1},
    };
    const uint8_t octets[66] = {1, 0, 1};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        for (int difference = -1; difference <= 1; difference += 2) {
            struct story story;
            story_begin(&story);
            story_go(&story, cases[i].answer);
            puppet_send(&story.puppet, cases[i].type, octets, (size_t)(cases[i].size + difference));
            closes(&story, CAUSE(FOUND_INVALID_FORMAT), PROVISIONING_CLOSE_FAIL);
        }
    }
}

/* ---- Capabilities that do not do ---- */

static void capabilities_refused(const uint8_t capabilities[11], const struct bramble_provision_options *wishes,
                                 unsigned cause)
{
    struct story story;
    story_begin(&story);
    if (wishes != NULL) {
        story.options = *wishes;
        story.options.oob = &bramble_oob_provisioner;
        memset(story.options.uuid, 0xAB, 16);
    }
    story_go(&story, PUPPET_HEARD_INVITE);
    puppet_send(&story.puppet, PROVISIONING_CAPABILITIES, capabilities, 11);
    closes(&story, cause, PROVISIONING_CLOSE_FAIL);
}

/* By a provisioner that names no OOB. */
static void plain_capabilities_refused(const uint8_t capabilities[11], unsigned cause)
{
    struct story story;
    story_begin(&story);
    story.options.oob = NULL;
    story_go(&story, PUPPET_HEARD_INVITE);
    puppet_send(&story.puppet, PROVISIONING_CAPABILITIES, capabilities, 11);
    closes(&story, cause, PROVISIONING_CLOSE_FAIL);
}

static void capabilities_that_do_not_do(void **state)
{
    (void)state;
    struct bramble_provision_options wishes = {.authentication = BRAMBLE_AUTHENTICATION_BEST};
    capabilities_refused((const uint8_t[11]){0, 0, 3}, NULL, CAUSE(FOUND_INVALID_FORMAT));
    capabilities_refused((const uint8_t[11]){1, 0, 3, 0, 0, 9}, NULL, CAUSE(FOUND_INVALID_FORMAT));
    capabilities_refused((const uint8_t[11]){1, 0, 3, 0, 0, 0, 0, 0, 9}, NULL, CAUSE(FOUND_INVALID_FORMAT));
    capabilities_refused((const uint8_t[11]){1, 0, 2}, NULL, CAUSE(NO_COMMON_ALGORITHM));
    capabilities_refused((const uint8_t[11]){1, 0xFF, 0xFC}, &wishes, CAUSE(NO_COMMON_ALGORITHM));
    capabilities_refused((const uint8_t[11]){1, 0, 3, 0, 2}, NULL, CAUSE(NO_AUTHENTICATION));
    capabilities_refused((const uint8_t[11]){1, 0, 3, 0, 3}, &wishes, CAUSE(NO_AUTHENTICATION)); /* we have no value */
    wishes.authentication = BRAMBLE_AUTHENTICATION_STATIC;
    capabilities_refused((const uint8_t[11]){1, 0, 3}, &wishes, CAUSE(NO_AUTHENTICATION));
    wishes.authentication = BRAMBLE_AUTHENTICATION_OUTPUT;
    wishes.action = BRAMBLE_OUTPUT_NUMERIC;
    wishes.size = 4;
    capabilities_refused((const uint8_t[11]){1, 0, 3, 0, 0, 3, 0, 8}, &wishes, CAUSE(NO_AUTHENTICATION));
    capabilities_refused((const uint8_t[11]){1, 0, 3, 0, 0, 8, 0, 4}, &wishes, CAUSE(NO_AUTHENTICATION));
    wishes = (struct bramble_provision_options){.public_key_asked = true, .public_key_required = true};
    capabilities_refused((const uint8_t[11]){1, 0, 3}, &wishes, CAUSE(NO_PUBLIC_KEY));
    plain_capabilities_refused((const uint8_t[11]){1, 0, 2}, CAUSE(NO_COMMON_ALGORITHM));
    plain_capabilities_refused((const uint8_t[11]){1, 0, 1, 0, 2}, CAUSE(NO_AUTHENTICATION));
}

static void out_of_addresses(void **state)
{
    (void)state;
    struct story story;
    story_begin(&story);
    story.provisioner->next_address = 0;
    story_go(&story, PUPPET_HEARD_INVITE);
    puppet_send(&story.puppet, PROVISIONING_CAPABILITIES, (const uint8_t[11]){2, 0, 3}, 11);
    closes(&story, CAUSE(OUT_OF_ADDRESSES), PROVISIONING_CLOSE_FAIL);

    story_begin(&story); /* the address given does not leave room for the second element */
    story.options.membership.address = 0x7FFF;
    story_go(&story, PUPPET_HEARD_INVITE);
    puppet_send(&story.puppet, PROVISIONING_CAPABILITIES, (const uint8_t[11]){2, 0, 3}, 11);
    closes(&story, CAUSE(OUT_OF_ADDRESSES), PROVISIONING_CLOSE_FAIL);
}

/* ---- A device that lies ---- */

static void public_key_not_on_the_curve(void **state)
{
    (void)state;
    uint8_t key[64];
    struct story story;
    story_begin(&story);
    story_go(&story, PUPPET_HEARD_PUBLIC_KEY);
    memcpy(key, story.puppet.inputs + PROVISIONING_INPUTS_DEVICE_KEY, 64);
    key[0] ^= 1;
    puppet_send(&story.puppet, PROVISIONING_PUBLIC_KEY, key, 64);
    closes(&story, CAUSE(INVALID_PUBLIC_KEY), PROVISIONING_CLOSE_FAIL);
}

static void public_key_reflected(void **state)
{
    (void)state;
    for (unsigned mirrored = 0; mirrored < 2; mirrored++) {
        uint8_t reflected[64];
        struct story story;
        story_begin(&story);
        story_go(&story, PUPPET_HEARD_PUBLIC_KEY);
        memcpy(reflected, story.puppet.inputs + PROVISIONING_INPUTS_PROVISIONER_KEY, 64);
        if (mirrored) {
            puppet_mirror(reflected);
        }
        puppet_send(&story.puppet, PROVISIONING_PUBLIC_KEY, reflected, 64);
        closes(&story, CAUSE(REFLECTED_PUBLIC_KEY), PROVISIONING_CLOSE_FAIL);
    }
}

static void confirmation_reflected(void **state)
{
    (void)state;
    struct story story;
    uint8_t heard[16];
    story_begin(&story);
    story_go(&story, PUPPET_HEARD_CONFIRMATION);
    memcpy(heard, story.puppet.pdu + 1, 16);
    puppet_send(&story.puppet, PROVISIONING_CONFIRMATION, heard, 16);
    closes(&story, CAUSE(REFLECTED_CONFIRMATION), PROVISIONING_CLOSE_FAIL);
}

static void random_reflected(void **state)
{
    (void)state;
    struct story story;
    uint8_t heard[16];
    story_begin(&story);
    story_go(&story, PUPPET_HEARD_RANDOM);
    memcpy(heard, story.puppet.pdu + 1, 16);
    puppet_send(&story.puppet, PROVISIONING_RANDOM, heard, 16);
    closes(&story, CAUSE(REFLECTED_RANDOM), PROVISIONING_CLOSE_FAIL);
}

static void confirmation_wrong(void **state)
{
    (void)state;
    struct story story;
    story_begin(&story);
    story_go(&story, PUPPET_HEARD_RANDOM);
    story.puppet.random[0] ^= 1;
    puppet_send(&story.puppet, PROVISIONING_RANDOM, story.puppet.random, 16);
    closes(&story, CAUSE(CONFIRMATION_MISMATCH), PROVISIONING_CLOSE_FAIL);
}

/* The honest puppet: what is spoiled above does work, and DONE comes only when the device has been told so. */
static void honest_puppet(void **state)
{
    (void)state;
    struct story story;
    story_begin(&story);
    story_go(&story, PUPPET_HEARD_DATA);
    puppet_send(&story.puppet, PROVISIONING_COMPLETE, NULL, 0);
    unsigned acks = story.puppet.acks;
    assert_non_null(world_until(story.provisioner, BRAMBLE_PROVISIONING_DONE, MINUTE));
    assert_int_equal(story.puppet.acks, acks + 1);
    assert_true(story.puppet.closes == 1 && story.puppet.close_reason == PROVISIONING_CLOSE_SUCCESS);
    world_run(story.world, BRAMBLE_SECONDS(1));
    assert_int_equal(story.puppet.closes, PB_ADV_CLOSES_SUCCESS);
    assert_quiet(story.world);
    world_free(story.world);
}

/* ---- What the device says ---- */

static void device_says_failed(void **state)
{
    (void)state;
    for (unsigned code = 0; code <= 10; code++) {
        for (enum puppet_answer answer = PUPPET_HEARD_INVITE; answer <= PUPPET_HEARD_DATA; answer++) {
            struct story story;
            uint8_t octet = (uint8_t)code;
            story_begin(&story);
            story_go(&story, answer);
            puppet_send(&story.puppet, PROVISIONING_FAILED, &octet, 1);
            unsigned cause = code <= 9 ? CAUSE(DEVICE_SAYS_PROHIBITED) + code : CAUSE(DEVICE_SAYS_PROHIBITED);
            closes(&story, cause, PROVISIONING_CLOSE_FAIL);
        }
    }
    assert_string_equal(bramble_provisioning_cause_name(CAUSE(DEVICE_SAYS_PROHIBITED) + 4),
                        "DEVICE_SAYS_CONFIRMATION_FAILED");
}

static void device_closes(void **state)
{
    (void)state;
    static const unsigned causes[] = {CAUSE(CLOSED_BY_PEER), CAUSE(CLOSED_BY_PEER_TIMEOUT),
                                      CAUSE(CLOSED_BY_PEER_FAILED)};
    for (uint8_t reason = 0; reason < 3; reason++) {
        struct story story;
        story_begin(&story);
        story_go(&story, PUPPET_HEARD_DATA); /* even now, and even with success: Complete was not said */
        puppet_close(&story.puppet, reason);
        assert_failed(story.provisioner, causes[reason]);
        world_run(story.world, BRAMBLE_SECONDS(1));
        assert_int_equal(story.puppet.closes, 0);
        assert_quiet(story.world);
        world_free(story.world);
    }
}

/* ---- Silence ---- */

static void gives_up(struct story *story, unsigned cause, bramble_time after)
{
    bramble_time before = story->world->now;
    const struct seen_event *failed = world_until(story->provisioner, BRAMBLE_PROVISIONING_FAILED, 3 * MINUTE);
    assert_non_null(failed);
    assert_in_range(failed->time - before + 500000, after, after + 1000000);
    closes(story, cause, PROVISIONING_CLOSE_TIMEOUT);
}

static void nobody_answers(void **state)
{
    (void)state;
    for (unsigned seconds = 0; seconds <= 10; seconds += 10) {
        struct story story;
        story_begin(&story);
        story.options.link_timeout_ms = seconds * 1000;
        story.puppet.provisioner = true; /* it hears, and says nothing */
        story.puppet.link_id = 0;
        world_provision(story.provisioner, &story.options);
        const struct seen_event *failed = world_until(story.provisioner, BRAMBLE_PROVISIONING_FAILED, 2 * MINUTE);
        assert_non_null(failed);
        assert_int_equal(failed->time, seconds == 0 ? MINUTE : BRAMBLE_SECONDS(10));
        assert_failed(story.provisioner, CAUSE(LINK_TIMEOUT));
        world_run(story.world, BRAMBLE_SECONDS(1));
        assert_int_equal(party_saw_count(story.provisioner, BRAMBLE_PROVISIONING_LINK_OPENED), 0);
        assert_quiet(story.world);
        world_free(story.world);
    }
}

static void device_does_not_go_on(void **state)
{
    (void)state;
    for (enum puppet_answer answer = PUPPET_HEARD_INVITE; answer <= PUPPET_HEARD_DATA; answer++) {
        struct story story;
        story_begin(&story);
        if (answer != PUPPET_HEARD_START) { /* there the provisioner goes on by itself */
            story_go(&story, answer);
            gives_up(&story, CAUSE(PROTOCOL_TIMEOUT), MINUTE);
        } else {
            world_free(story.world);
        }
    }
    struct story story;
    story_begin(&story);
    story.options.protocol_timeout_ms = 15000;
    story_go(&story, PUPPET_HEARD_CONFIRMATION);
    gives_up(&story, CAUSE(PROTOCOL_TIMEOUT), BRAMBLE_SECONDS(15));
}

static void device_does_not_acknowledge(void **state)
{
    (void)state;
    for (enum puppet_answer answer = PUPPET_HEARD_INVITE; answer <= PUPPET_HEARD_DATA; answer++) {
        struct story story;
        story_begin(&story);
        story.options.transaction_timeout_ms = answer % 2 == 0 ? 0 : 7000;
        if (answer > PUPPET_HEARD_INVITE) {
            story_go(&story, answer - 1);
            /* the last acknowledgment is through; but Public Key follows Start by itself */
            world_run(story.world, answer == PUPPET_HEARD_PUBLIC_KEY ? 0 : BRAMBLE_MILLISECONDS(100));
        } else {
            story.link = world_provision(story.provisioner, &story.options);
        }
        story.puppet.mute_acks = true;
        switch (answer) { /* the puppet's own next step, so that the provisioner's next PDU comes */
        case PUPPET_HEARD_INVITE:
            break;
        case PUPPET_HEARD_START:
            puppet_send(&story.puppet, PROVISIONING_CAPABILITIES, (const uint8_t[11]){2, 0, 3}, 11);
            break;
        case PUPPET_HEARD_PUBLIC_KEY:
            break;
        case PUPPET_HEARD_CONFIRMATION:
            puppet_send(&story.puppet, PROVISIONING_PUBLIC_KEY, story.puppet.inputs + PROVISIONING_INPUTS_DEVICE_KEY,
                        64);
            break;
        case PUPPET_HEARD_RANDOM:
            puppet_send(&story.puppet, PROVISIONING_CONFIRMATION, story.puppet.confirmation, 16);
            break;
        case PUPPET_HEARD_DATA:
            puppet_send(&story.puppet, PROVISIONING_RANDOM, story.puppet.random, 16);
            break;
        }
        gives_up(&story, CAUSE(TRANSACTION_TIMEOUT), BRAMBLE_SECONDS(answer % 2 == 0 ? 30 : 7));
    }
}

/* ---- This node's own troubles ---- */

static void provisioner_breaks(void **state)
{
    (void)state;
    struct story story;
    story_begin(&story);
    story.provisioner->random_broken = true;
    assert_int_equal(provisioning_begin(&story.provisioner->room, &story.options), BRAMBLE_ERROR_RANDOM);
    story.provisioner->random_broken = false;
    story_go(&story, PUPPET_HEARD_PUBLIC_KEY);
    story.provisioner->random_broken = true; /* when its random for the confirmation is drawn */
    puppet_send(&story.puppet, PROVISIONING_PUBLIC_KEY, story.puppet.inputs + PROVISIONING_INPUTS_DEVICE_KEY, 64);
    closes(&story, CAUSE(RANDOM_FAILED), PROVISIONING_CLOSE_FAIL);

    story_begin(&story);
    story.provisioner->p256_broken = true;
    story.link = world_provision(story.provisioner, &story.options);
    closes(&story, CAUSE(CRYPTO_FAILED), PROVISIONING_CLOSE_FAIL);
}

/* The curve is busy for ten seconds (other links, slow hardware): it is asked again, and all goes well. */
static void curve_is_busy(void **state)
{
    (void)state;
    struct story story;
    story_begin(&story);
    story.provisioner->p256_busy = true;
    story_go(&story, PUPPET_HEARD_START);
    world_run(story.world, BRAMBLE_SECONDS(10));
    assert_true(story.provisioner->p256_asked > 10);
    story.provisioner->p256_busy = false;
    for (int answer = PUPPET_HEARD_PUBLIC_KEY; answer <= PUPPET_HEARD_PUBLIC_KEY; answer++) {
        const uint8_t *key = puppet_expect(&story.puppet, PROVISIONING_PUBLIC_KEY);
        assert_memory_not_equal(key, story.puppet.secret, 32);
    }
    assert_int_equal(party_saw_count(story.provisioner, BRAMBLE_PROVISIONING_FAILED), 0);
    world_free(story.world);
}

/* ---- Cancelling ---- */

static void cancel(struct party *party)
{
    const struct seen_event *opened = party_saw(party, BRAMBLE_PROVISIONING_LINK_OPENED);
    uint32_t link = opened != NULL ? opened->link : party->room.numbers;
    party->calling = true;
    int result = provisioning_cancel(&party->room, link);
    party->calling = false;
    bool over = party_saw(party, BRAMBLE_PROVISIONING_LINK_CLOSED) != NULL;
    assert_true(result == 0 || (over && result == BRAMBLE_ERROR_NOT_FOUND) || result == BRAMBLE_ERROR_STATE);
}

/* At every moment of an attempt, by the provisioner or by the device; then the same device is provisioned after all. */
static void cancelled_at_any_moment(void **state)
{
    (void)state;
    unsigned cancelled = 0;
    for (int side = 0; side <= 1; side++) {
        for (bramble_time moment = 0; moment < BRAMBLE_MILLISECONDS(1400); moment += BRAMBLE_MILLISECONDS(20)) {
            struct world *world = world_new(SEED + moment);
            struct party *provisioner = world_provisioner(world, 1);
            struct party *device = world_device(world);
            struct bramble_provision_options options = world_options(device);
            world_enable(device);
            world_provision(provisioner, &options);
            if (side == 0) {
                world_later(provisioner, moment, cancel);
            } else {
                world_run(world, BRAMBLE_MILLISECONDS(51)); /* the link is there */
                world_later(device, moment, cancel);
            }
            world_run(world, 2 * MINUTE);
            assert_quiet(world);
            unsigned done = party_saw_count(provisioner, BRAMBLE_PROVISIONING_DONE);
            assert_int_equal(done, party_saw_count(device, BRAMBLE_PROVISIONING_DONE));
            assert_int_equal(party_saw_count(provisioner, BRAMBLE_PROVISIONING_LINK_CLOSED), 1);
            if (done == 0) {
                struct party *canceller = side == 0 ? provisioner : device;
                assert_failed(canceller, CAUSE(CANCELLED));
                cancelled++;
                world_provision(provisioner, &options);
                world_run(world, MINUTE);
            }
            assert_provisioned(provisioner, device);
            world_free(world);
        }
    }
    assert_in_range(cancelled, 80, 139);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(unknown_type),
        cmocka_unit_test(unexpected_pdu),
        cmocka_unit_test(wrong_length),
        cmocka_unit_test(capabilities_that_do_not_do),
        cmocka_unit_test(out_of_addresses),
        cmocka_unit_test(public_key_not_on_the_curve),
        cmocka_unit_test(public_key_reflected),
        cmocka_unit_test(confirmation_reflected),
        cmocka_unit_test(random_reflected),
        cmocka_unit_test(confirmation_wrong),
        cmocka_unit_test(honest_puppet),
        cmocka_unit_test(device_says_failed),
        cmocka_unit_test(device_closes),
        cmocka_unit_test(nobody_answers),
        cmocka_unit_test(device_does_not_go_on),
        cmocka_unit_test(device_does_not_acknowledge),
        cmocka_unit_test(provisioner_breaks),
        cmocka_unit_test(curve_is_busy),
        cmocka_unit_test(cancelled_at_any_moment),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
