/* Every way in which being provisioned fails: what the provisioner is told, and what the device's application is told.
 * The provisioner is a puppet, honest up to one point.
 */
#include "puppet.h"

#define SEED 23
#define MINUTE BRAMBLE_SECONDS(60)
#define CAUSE(name) BRAMBLE_PROVISIONING_CAUSE_##name

/* ---- A device and a bad provisioner ---- */

struct device_story {
    struct world *world;
    struct party *device;
    struct puppet puppet;
};

static void device_story(struct device_story *story)
{
    story->world = world_new(SEED);
    story->device = world_device(story->world);
    world_enable(story->device);
    puppet_init(&story->puppet, story->device, true);
}

/* The device has answered Failed. Whatever still comes is answered with Failed (unexpected PDU) until the link is
 * closed; then the device beacons again and an honest provisioner succeeds. */
static void fails_and_recovers(struct device_story *story, uint8_t code, unsigned cause)
{
    struct puppet *puppet = &story->puppet;
    const uint8_t invite = 0;
    puppet_expect_failed(puppet, code);
    assert_failed(story->device, cause);
    for (uint8_t type = PROVISIONING_INVITE; type <= PROVISIONING_RECORDS_LIST + 1; type++) {
        puppet_send(puppet, type, &invite, 1);
        puppet_expect_failed(puppet, PROVISIONING_CODE_UNEXPECTED_PDU);
    }
    assert_int_equal(party_saw_count(story->device, BRAMBLE_PROVISIONING_FAILED), 1);
    assert_int_equal(party_saw_count(story->device, BRAMBLE_PROVISIONING_LINK_CLOSED), 0);
    puppet_close(puppet, PROVISIONING_CLOSE_FAIL);
    assert_int_equal(party_saw_count(story->device, BRAMBLE_PROVISIONING_LINK_CLOSED), 1);
    assert_quiet(story->world);
    assert_true(timer_running(&story->device->room.timer));

    story->world->eavesdrop = NULL;
    story->device->fixed_random = -1;
    story->device->random_broken = story->device->p256_broken = false;
    struct party *provisioner = world_provisioner(story->world, 1);
    struct bramble_provision_options options = world_options(story->device);
    options.authentication = BRAMBLE_AUTHENTICATION_BEST;
    options.static_oob = story->device->abilities.static_oob;
    world_provision(provisioner, &options);
    world_run(story->world, MINUTE);
    assert_provisioned(provisioner, story->device);
    world_free(story->world);
}

static void device_hears_unknown_type(void **state)
{
    (void)state;
    for (enum puppet_stage stage = PUPPET_OPEN; stage <= PUPPET_VERIFIED; stage++) {
        struct device_story story;
        device_story(&story);
        puppet_lead(&story.puppet, stage);
        puppet_send(&story.puppet, stage % 2 == 0 ? 0x0E : 0xFF, NULL, 0);
        fails_and_recovers(&story, PROVISIONING_CODE_INVALID_PDU, CAUSE(FOUND_INVALID_PDU));
    }
}

static uint8_t type_awaited(enum puppet_stage stage)
{
    static const uint8_t types[] = {PROVISIONING_INVITE,       PROVISIONING_START,  PROVISIONING_PUBLIC_KEY,
                                    PROVISIONING_CONFIRMATION, PROVISIONING_RANDOM, PROVISIONING_DATA};
    return types[stage];
}

/* At every stage every known type but the awaited one is out of turn, whatever its length. */
static void device_hears_unexpected_pdu(void **state)
{
    (void)state;
    const uint8_t octets[64] = {0};
    for (enum puppet_stage stage = PUPPET_OPEN; stage <= PUPPET_VERIFIED; stage++) {
        for (uint8_t type = PROVISIONING_INVITE; type <= PROVISIONING_RECORDS_LIST; type++) {
            if (type != type_awaited(stage)) {
                struct device_story story;
                device_story(&story);
                puppet_lead(&story.puppet, stage);
                puppet_send(&story.puppet, type, octets, type * 3U);
                fails_and_recovers(&story, PROVISIONING_CODE_UNEXPECTED_PDU, CAUSE(FOUND_UNEXPECTED_PDU));
            }
        }
    }
}

/* Every octet counts: one too few, one too many. */
static void device_hears_wrong_length(void **state)
{
    (void)state;
    static const uint8_t lengths[] = {1, 5, 64, 16, 16, 33};
    const uint8_t octets[66] = {0};
    for (enum puppet_stage stage = PUPPET_OPEN; stage <= PUPPET_VERIFIED; stage++) {
        for (int difference = -1; difference <= 1; difference += 2) {
            struct device_story story;
            device_story(&story);
            puppet_lead(&story.puppet, stage);
            puppet_send(&story.puppet, type_awaited(stage), octets, (size_t)(lengths[stage] + difference));
            fails_and_recovers(&story, PROVISIONING_CODE_INVALID_FORMAT, CAUSE(FOUND_INVALID_FORMAT));
        }
    }
}

static void device_hears_bad_start(void **state)
{
    (void)state;
    static const uint8_t starts[][5] = {
        {2, 0, 0, 0, 0},  /* algorithm unknown */
        {1, 0, 1, 0, 0},  /* algorithm not offered (see below) */
        {0, 1, 1, 0, 0},  /* public key out of band: not offered */
        {0, 2, 1, 0, 0},  /* public key type prohibited */
        {0, 0, 0, 0, 0},  /* no OOB: this device refuses that */
        {0, 0, 1, 1, 0},  /* static with an action */
        {0, 0, 1, 0, 1},  /* static with a size */
        {0, 0, 2, 3, 0},  /* output of size 0 */
        {0, 0, 2, 3, 5},  /* longer than the device can */
        {0, 0, 2, 2, 1},  /* an action that it cannot do */
        {0, 0, 2, 5, 1},  /* an action that nobody can do */
        {0, 0, 2, 20, 1}, /* likewise */
        {0, 0, 3, 0, 1},  /* no input at all */
        {0, 0, 4, 0, 0},  /* method unknown */
    };
    const uint8_t value[16] = {1, 2, 3};
    for (size_t i = 0; i < sizeof starts / sizeof starts[0]; i++) {
        struct device_story story;
        device_story(&story);
        story.device->abilities.algorithms = BRAMBLE_ALGORITHM_CMAC_AES128;
        story.device->abilities.authenticated_only = true;
        story.device->abilities.static_oob = view_of(value, sizeof value);
        story.device->abilities.output_actions = BRAMBLE_ACTION_BIT(BRAMBLE_OUTPUT_NUMERIC);
        story.device->abilities.output_size = 4;
        puppet_lead(&story.puppet, PUPPET_INVITED);
        assert_int_equal(story.puppet.inputs[PROVISIONING_INPUTS_CAPABILITIES + 4], 0x03);
        puppet_send(&story.puppet, PROVISIONING_START, starts[i], 5);
        fails_and_recovers(&story, PROVISIONING_CODE_INVALID_FORMAT, CAUSE(FOUND_INVALID_FORMAT));
    }
}

/* A device that names no OOB offers nothing but CMAC-AES128 without it, and takes nothing else. */
static void plain_device_hears_bad_start(void **state)
{
    (void)state;
    static const uint8_t capabilities[11] = {2, 0, BRAMBLE_ALGORITHM_CMAC_AES128};
    static const uint8_t starts[][5] = {
        {1}, {2}, {0, 1}, {0, 0, 1}, {0, 0, 2, 0, 1}, {0, 0, 3, 0, 1}, {0, 0, 0, 1}, {0, 0, 0, 0, 1}};
    for (size_t i = 0; i < sizeof starts / sizeof starts[0]; i++) {
        struct device_story story;
        device_story(&story);
        story.device->abilities.oob = NULL;
        puppet_lead(&story.puppet, PUPPET_INVITED);
        assert_memory_equal(story.puppet.inputs + PROVISIONING_INPUTS_CAPABILITIES, capabilities, sizeof capabilities);
        puppet_send(&story.puppet, PROVISIONING_START, starts[i], 5);
        fails_and_recovers(&story, PROVISIONING_CODE_INVALID_FORMAT, CAUSE(FOUND_INVALID_FORMAT));
    }
}

static void device_hears_bad_public_key(void **state)
{
    (void)state;
    struct device_story story;
    uint8_t key[64];
    device_story(&story);
    puppet_lead(&story.puppet, PUPPET_STARTED);
    memcpy(key, story.puppet.inputs + PROVISIONING_INPUTS_PROVISIONER_KEY, 64);
    key[63] ^= 1; /* no point of the curve */
    puppet_send(&story.puppet, PROVISIONING_PUBLIC_KEY, key, 64);
    (void)puppet_expect(&story.puppet, PROVISIONING_PUBLIC_KEY);
    fails_and_recovers(&story, PROVISIONING_CODE_INVALID_FORMAT, CAUSE(INVALID_PUBLIC_KEY));
}

/* The device's own, printed public key comes back as the provisioner's. */
static void device_hears_its_own_public_key(void **state)
{
    (void)state;
    const uint8_t start[5] = {0, 1, 0, 0, 0};
    for (unsigned mirrored = 0; mirrored < 2; mirrored++) {
        struct device_story story;
        uint8_t private_key[32];
        uint8_t public_key[64];
        uint8_t reflected[64];
        device_story(&story);
        memset(private_key, 0x42, sizeof private_key);
        assert_int_equal(story.world->crypto.p256_public_key(story.world->crypto.context, private_key, public_key), 0);
        story.device->abilities.private_key = private_key;
        story.device->abilities.public_key = public_key;
        memcpy(reflected, public_key, 64);
        if (mirrored) {
            puppet_mirror(reflected);
        }
        puppet_lead(&story.puppet, PUPPET_INVITED);
        puppet_send(&story.puppet, PROVISIONING_START, start, 5);
        puppet_send(&story.puppet, PROVISIONING_PUBLIC_KEY, reflected, 64);
        fails_and_recovers(&story, PROVISIONING_CODE_INVALID_FORMAT, CAUSE(REFLECTED_PUBLIC_KEY));
    }
}

static void device_hears_wrong_confirmation(void **state)
{
    (void)state;
    struct device_story story;
    device_story(&story);
    puppet_lead(&story.puppet, PUPPET_KEYED);
    story.puppet.confirmation[15] ^= 0x80;
    puppet_send(&story.puppet, PROVISIONING_CONFIRMATION, story.puppet.confirmation, 16);
    (void)puppet_expect(&story.puppet, PROVISIONING_CONFIRMATION);
    puppet_send(&story.puppet, PROVISIONING_RANDOM, story.puppet.random, 16);
    fails_and_recovers(&story, PROVISIONING_CODE_CONFIRMATION_FAILED, CAUSE(CONFIRMATION_MISMATCH));
}

/* A partner that foresees the device's random: a device with a poor source of randomness must at least notice. */
static void device_hears_its_own_confirmation_and_random(void **state)
{
    (void)state;
    struct device_story story;
    device_story(&story);
    puppet_lead(&story.puppet, PUPPET_KEYED);
    story.device->fixed_random = 0x77; /* what the puppet draws too */
    puppet_send(&story.puppet, PROVISIONING_CONFIRMATION, story.puppet.confirmation, 16);
    fails_and_recovers(&story, PROVISIONING_CODE_CONFIRMATION_FAILED, CAUSE(REFLECTED_CONFIRMATION));

    device_story(&story);
    puppet_lead(&story.puppet, PUPPET_KEYED);
    story.device->fixed_random = 0x77;
    puppet_send(&story.puppet, PROVISIONING_CONFIRMATION, story.puppet.key, 16);
    (void)puppet_expect(&story.puppet, PROVISIONING_CONFIRMATION);
    puppet_send(&story.puppet, PROVISIONING_RANDOM, story.puppet.random, 16);
    fails_and_recovers(&story, PROVISIONING_CODE_CONFIRMATION_FAILED, CAUSE(REFLECTED_RANDOM));
}

static void send_membership(struct puppet *puppet, const struct bramble_membership *membership, bool spoil)
{
    uint8_t data[PROVISIONING_DATA_OCTETS];
    uint8_t encrypted[PROVISIONING_DATA_ENCRYPTED_OCTETS];
    provisioning_data_write(membership, data);
    assert_int_equal(voice_data_encrypt(&puppet->world->crypto, puppet->keys.session_key,
                                        puppet->keys.session_nonce_full + 3, data, encrypted),
                     0);
    encrypted[32] ^= spoil;
    puppet_send(puppet, PROVISIONING_DATA, encrypted, sizeof encrypted);
}

static void send_data(struct puppet *puppet, uint16_t key_index, uint16_t address, bool spoil)
{
    const struct bramble_membership membership = {.net_key_index = key_index, .address = address};
    send_membership(puppet, &membership, spoil);
}

static void device_hears_bad_data(void **state)
{
    (void)state;
    static const struct bramble_membership bad[] = {
        {.net_key_index = 0x1000, .address = 0x0001},
        {.address = 0x0000},
        {.address = 0x8000},
        {.address = 0xC000},
        {.address = 0x7FFF},                    /* two elements do not fit behind it */
        {.address = 0x0001, .iv_update = true}, /* an update to IV index 0 would come from index -1 */
    };
    struct device_story story;
    device_story(&story);
    puppet_lead(&story.puppet, PUPPET_VERIFIED);
    send_data(&story.puppet, 0, 1, true);
    fails_and_recovers(&story, PROVISIONING_CODE_DECRYPTION_FAILED, CAUSE(FOUND_DECRYPTION_FAILED));
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        device_story(&story);
        puppet_lead(&story.puppet, PUPPET_VERIFIED);
        send_membership(&story.puppet, &bad[i], false);
        fails_and_recovers(&story, PROVISIONING_CODE_INVALID_DATA, CAUSE(FOUND_INVALID_DATA));
    }
}

/* The same puppet, honest to the end: what the stories above spoil does work. */
static void device_and_honest_puppet(void **state)
{
    (void)state;
    struct device_story story;
    device_story(&story);
    puppet_lead(&story.puppet, PUPPET_VERIFIED);
    send_data(&story.puppet, 0x0FFF, 0x7FFE, false);
    (void)puppet_expect(&story.puppet, PROVISIONING_COMPLETE);
    world_run(story.world, BRAMBLE_MILLISECONDS(1));
    const struct seen_event *done = party_saw(story.device, BRAMBLE_PROVISIONING_DONE);
    assert_non_null(done);
    assert_int_equal(done->membership.address, 0x7FFE);
    assert_memory_equal(done->membership.device_key, story.puppet.keys.device_key, 16);
    assert_int_equal(party_saw_count(story.device, BRAMBLE_PROVISIONING_LINK_CLOSED), 1);
    world_run(story.world, MINUTE); /* it is the provisioner's part to close the link: the device is silent */
    assert_int_equal(story.puppet.closes, 0);
    puppet_send(&story.puppet, PROVISIONING_INVITE, "", 1);
    world_run(story.world, BRAMBLE_SECONDS(1)); /* who goes on talking is told that it is closed */
    assert_int_equal(story.puppet.closes, 1);
    assert_int_equal(story.puppet.close_reason, PROVISIONING_CLOSE_SUCCESS);
    assert_int_equal(party_saw_count(story.device, BRAMBLE_PROVISIONING_FAILED), 0);
    assert_quiet(story.world);
    world_free(story.world);
}

static void device_breaks(void **state)
{
    (void)state;
    struct device_story story;
    device_story(&story);
    story.device->random_broken = true;
    puppet_lead(&story.puppet, PUPPET_OPEN);
    fails_and_recovers(&story, PROVISIONING_CODE_UNEXPECTED_ERROR, CAUSE(RANDOM_FAILED));

    device_story(&story);
    puppet_lead(&story.puppet, PUPPET_STARTED);
    story.device->p256_broken = true;
    puppet_send(&story.puppet, PROVISIONING_PUBLIC_KEY, story.puppet.inputs + PROVISIONING_INPUTS_PROVISIONER_KEY, 64);
    (void)puppet_expect(&story.puppet, PROVISIONING_PUBLIC_KEY);
    fails_and_recovers(&story, PROVISIONING_CODE_UNEXPECTED_ERROR, CAUSE(CRYPTO_FAILED));
}

/* A transaction longer than any PDU of the protocol. */
static void device_hears_endless_pdu(void **state)
{
    (void)state;
    const uint8_t octets[100] = {0};
    struct device_story story;
    device_story(&story);
    puppet_lead(&story.puppet, PUPPET_OPEN);
    puppet_send(&story.puppet, PROVISIONING_INVITE, octets, sizeof octets);
    fails_and_recovers(&story, PROVISIONING_CODE_INVALID_FORMAT, CAUSE(FOUND_INVALID_FORMAT));
}

/* The honest step after `stage`. */
static void say_next(struct puppet *puppet, enum puppet_stage stage)
{
    static const uint8_t zeros[5] = {0};
    switch (stage) {
    case PUPPET_OPEN:
        puppet_send(puppet, PROVISIONING_INVITE, puppet->inputs, 1);
        break;
    case PUPPET_INVITED:
        puppet_send(puppet, PROVISIONING_START, zeros, 5);
        break;
    case PUPPET_STARTED:
        puppet_send(puppet, PROVISIONING_PUBLIC_KEY, puppet->inputs + PROVISIONING_INPUTS_PROVISIONER_KEY, 64);
        break;
    case PUPPET_KEYED:
        puppet_send(puppet, PROVISIONING_CONFIRMATION, puppet->confirmation, 16);
        break;
    case PUPPET_CONFIRMED:
        puppet_send(puppet, PROVISIONING_RANDOM, puppet->random, 16);
        break;
    case PUPPET_VERIFIED:
        send_data(puppet, 0, 1, false);
        break;
    }
}

static void gives_up(struct device_story *story, unsigned cause, unsigned seconds)
{
    bramble_time before = story->world->now;
    const struct seen_event *failed = world_until(story->device, BRAMBLE_PROVISIONING_FAILED, 2 * MINUTE);
    assert_non_null(failed);
    assert_int_equal(failed->cause, cause);
    assert_in_range(failed->time - before, BRAMBLE_SECONDS(seconds) - 500000, BRAMBLE_SECONDS(seconds) + 500000);
    world_run(story->world, BRAMBLE_SECONDS(1));
    assert_int_equal(story->puppet.close_reason, PROVISIONING_CLOSE_TIMEOUT);
    assert_int_equal(story->puppet.closes, PB_ADV_CLOSES_FAILURE);
    assert_int_equal(party_saw_count(story->device, BRAMBLE_PROVISIONING_DONE), 0);
    assert_int_equal(party_saw_count(story->device, BRAMBLE_PROVISIONING_LINK_CLOSED), 1);
    assert_quiet(story->world);
    assert_true(timer_running(&story->device->room.timer));
    world_free(story->world);
}

/* The provisioner falls silent: after a minute the device closes the link, says why, and beacons again. */
static void device_waits_in_vain(void **state)
{
    (void)state;
    for (enum puppet_stage stage = PUPPET_OPEN; stage <= PUPPET_VERIFIED; stage++) {
        struct device_story story;
        device_story(&story);
        puppet_lead(&story.puppet, stage);
        gives_up(&story, CAUSE(PROTOCOL_TIMEOUT), 60);
    }
}

/* The provisioner acknowledges nothing any more: half a minute. (To Start a device says nothing.) A device whose
 * Complete was never acknowledged is no node. */
static void device_is_not_acknowledged(void **state)
{
    (void)state;
    for (enum puppet_stage stage = PUPPET_OPEN; stage <= PUPPET_VERIFIED; stage++) {
        struct device_story story;
        device_story(&story);
        puppet_lead(&story.puppet, stage);
        world_run(story.world, BRAMBLE_MILLISECONDS(100)); /* the acknowledgment of before is through */
        story.puppet.mute_acks = true;
        say_next(&story.puppet, stage);
        bool answers = stage != PUPPET_INVITED;
        gives_up(&story, answers ? CAUSE(TRANSACTION_TIMEOUT) : CAUSE(PROTOCOL_TIMEOUT), answers ? 30 : 60);
    }
}

static struct puppet *late;

static void closes_well(struct party *party, const struct bramble_provisioning_event *event)
{
    (void)party;
    if (event->kind == BRAMBLE_PROVISIONING_FAILED) {
        puppet_close(late, PROVISIONING_CLOSE_SUCCESS);
    }
}

/* The provisioner ends well when the device has just given up, and not yet said so: it stays with that. */
static void device_is_acknowledged_too_late(void **state)
{
    (void)state;
    struct device_story story;
    device_story(&story);
    puppet_lead(&story.puppet, PUPPET_VERIFIED);
    world_run(story.world, BRAMBLE_MILLISECONDS(100));
    story.puppet.mute_acks = true;
    late = &story.puppet;
    story.device->on_event = closes_well;
    say_next(&story.puppet, PUPPET_VERIFIED);
    world_run(story.world, BRAMBLE_SECONDS(40));
    assert_failed(story.device, CAUSE(TRANSACTION_TIMEOUT));
    assert_int_equal(party_saw_count(story.device, BRAMBLE_PROVISIONING_DONE), 0);
    assert_int_equal(party_saw_count(story.device, BRAMBLE_PROVISIONING_LINK_CLOSED), 1);
    world_free(story.world);
}

/* Capabilities is never acknowledged, but Start shows that it arrived: it is not sent again, nor is the link given up
 * for it half a minute later. */
static void device_is_answered_instead(void **state)
{
    (void)state;
    struct device_story story;
    device_story(&story);
    puppet_lead(&story.puppet, PUPPET_OPEN);
    story.puppet.mute_acks = true;
    say_next(&story.puppet, PUPPET_OPEN);
    (void)puppet_expect(&story.puppet, PROVISIONING_CAPABILITIES);
    say_next(&story.puppet, PUPPET_INVITED);
    world_run(story.world, BRAMBLE_MILLISECONDS(100));
    unsigned sent = story.device->sent;
    world_run(story.world, BRAMBLE_SECONDS(40));
    assert_int_equal(story.device->sent, sent);
    story.puppet.mute_acks = false;
    say_next(&story.puppet, PUPPET_STARTED);
    (void)puppet_expect(&story.puppet, PROVISIONING_PUBLIC_KEY);
    world_free(story.world);
}

static void types_at_once(struct party *party, const struct bramble_provisioning_event *event)
{
    if (event->kind == BRAMBLE_PROVISIONING_INPUT_REQUESTED) {
        assert_int_equal(provisioning_answer_number(&party->room, event->link, 7), 0);
    }
}

/* The provisioner does not acknowledge the public key: the user is asked when it has, and Input Complete follows. */
static void input_complete_waits(void **state)
{
    (void)state;
    const uint8_t start[5] = {0, 0, 3, BRAMBLE_INPUT_NUMERIC, 1};
    struct device_story story;
    device_story(&story);
    story.device->abilities.input_actions = BRAMBLE_ACTION_BIT(BRAMBLE_INPUT_NUMERIC);
    story.device->abilities.input_size = 1;
    story.device->on_event = types_at_once;
    story.world->user_absent = true;
    puppet_lead(&story.puppet, PUPPET_INVITED);
    puppet_send(&story.puppet, PROVISIONING_START, start, 5);
    world_run(story.world, BRAMBLE_MILLISECONDS(100));
    story.puppet.mute_acks = true;
    say_next(&story.puppet, PUPPET_STARTED);
    (void)puppet_expect(&story.puppet, PROVISIONING_PUBLIC_KEY);
    world_run(story.world, BRAMBLE_SECONDS(5));
    assert_int_equal(party_saw_count(story.device, BRAMBLE_PROVISIONING_INPUT_REQUESTED), 0);
    assert_int_equal(story.puppet.heard, story.puppet.taken);
    story.puppet.mute_acks = false;
    (void)puppet_expect(&story.puppet, PROVISIONING_INPUT_COMPLETE);
    world_free(story.world);
}

/* Whoever has failed, or is done, and goes on talking does not hold the device for longer than the protocol's minute.
 */
static void device_is_not_held(void **state)
{
    (void)state;
    for (unsigned done = 0; done < 2; done++) {
        struct device_story story;
        device_story(&story);
        puppet_lead(&story.puppet, done ? PUPPET_VERIFIED : PUPPET_INVITED);
        if (done) {
            send_data(&story.puppet, 0, 1, false);
            (void)puppet_expect(&story.puppet, PROVISIONING_COMPLETE);
        }
        for (unsigned second = 0; second < 62; second++) {
            puppet_send(&story.puppet, PROVISIONING_INVITE, "", 1);
            world_run(story.world, BRAMBLE_SECONDS(1));
        }
        assert_int_equal(party_saw_count(story.device, BRAMBLE_PROVISIONING_LINK_CLOSED), 1);
        assert_int_equal(party_saw_count(story.device, BRAMBLE_PROVISIONING_DONE), done);
        world_free(story.world);
    }
}

/* The provisioner closes the link at any stage, with any reason. Only after Complete does "success" mean success. */
static void device_is_left(void **state)
{
    (void)state;
    static const unsigned causes[] = {CAUSE(CLOSED_BY_PEER), CAUSE(CLOSED_BY_PEER_TIMEOUT),
                                      CAUSE(CLOSED_BY_PEER_FAILED), CAUSE(CLOSED_BY_PEER_FAILED)};
    for (enum puppet_stage stage = PUPPET_OPEN; stage <= PUPPET_VERIFIED; stage++) {
        for (uint8_t reason = 0; reason < 4; reason++) {
            struct device_story story;
            device_story(&story);
            puppet_lead(&story.puppet, stage);
            puppet_close(&story.puppet, reason);
            assert_failed(story.device, causes[reason]);
            world_run(story.world, BRAMBLE_SECONDS(1));
            assert_quiet(story.world);
            world_free(story.world);
        }
    }
    for (uint8_t reason = 0; reason < 2; reason++) {
        struct device_story story;
        device_story(&story);
        puppet_lead(&story.puppet, PUPPET_VERIFIED);
        story.puppet.mute_acks = true;
        send_data(&story.puppet, 0, 1, false);
        (void)puppet_expect(&story.puppet, PROVISIONING_COMPLETE);
        puppet_close(&story.puppet, reason);
        assert_int_equal(party_saw_count(story.device, BRAMBLE_PROVISIONING_DONE), reason == 0);
        assert_int_equal(party_saw_count(story.device, BRAMBLE_PROVISIONING_FAILED), reason == 1);
        world_free(story.world);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(device_hears_unknown_type),
        cmocka_unit_test(device_hears_unexpected_pdu),
        cmocka_unit_test(device_hears_wrong_length),
        cmocka_unit_test(device_hears_bad_start),
        cmocka_unit_test(plain_device_hears_bad_start),
        cmocka_unit_test(device_hears_bad_public_key),
        cmocka_unit_test(device_hears_its_own_public_key),
        cmocka_unit_test(device_hears_wrong_confirmation),
        cmocka_unit_test(device_hears_its_own_confirmation_and_random),
        cmocka_unit_test(device_hears_bad_data),
        cmocka_unit_test(device_and_honest_puppet),
        cmocka_unit_test(device_breaks),
        cmocka_unit_test(device_hears_endless_pdu),
        cmocka_unit_test(device_waits_in_vain),
        cmocka_unit_test(device_is_not_acknowledged),
        cmocka_unit_test(device_is_acknowledged_too_late),
        cmocka_unit_test(device_is_answered_instead),
        cmocka_unit_test(input_complete_waits),
        cmocka_unit_test(device_is_not_held),
        cmocka_unit_test(device_is_left),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
