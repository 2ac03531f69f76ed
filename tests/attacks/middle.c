/* Attacks from the middle: somebody changes on the air what device and provisioner say to each other, to make them
 * agree on less than both can do. All that was agreed goes into the confirmations of both sides, so a change fails
 * there, as long as there is an authentication value that the one in the middle does not know.
 */
#include "pair.h"

#define CAUSE(name) BRAMBLE_PROVISIONING_CAUSE_##name

static const uint8_t static_value[16] = {0x3A, 0x91, 0x5C, 0x08, 0xE7, 0x44, 0xB2, 0x1F,
                                         0x60, 0xD9, 0x83, 0x2E, 0xF5, 0x17, 0xAC, 0x70};

/* A provisioning PDU of one packet: Link ID, transaction, then 00, TotalLength, FCS, and the PDU itself. */
#define PDU 9U

/* What is changed: octet `offset` of the parameters of PDUs of this type, to (it & keep | set). */
struct change {
    uint8_t type;
    uint8_t offset;
    uint8_t keep;
    uint8_t set;
};

static struct change change;
static unsigned changed;
static unsigned data_said; /* encrypted network keys on the air */

static enum fate in_the_middle(struct world *world, struct party *from, struct party *to, uint8_t *pdu, size_t size)
{
    (void)world;
    (void)from;
    (void)to;
    if (size <= PDU || kind_of(pdu) != PROVISIONING_CONTENT_START) {
        return FATE_DELIVER;
    }
    data_said += pdu[PDU] == PROVISIONING_DATA;
    if (pdu[PDU] == change.type && pdu[5] == 0) {
        uint8_t *octet = &pdu[PDU + 1U + change.offset];
        *octet = (uint8_t)((*octet & change.keep) | change.set);
        pdu[8] = voice_fcs(view_of(pdu + PDU, size - PDU));
        changed++;
    }
    return FATE_DELIVER;
}

static struct pair pair_apart(const struct change *what)
{
    struct pair pair = {.world = world_new(SEED)};
    pair.provisioner = world_provisioner(pair.world, 1);
    pair.device = world_device(pair.world);
    pair.device->abilities.static_oob = view_of(static_value, sizeof static_value);
    pair.device->abilities.output_actions = BRAMBLE_ACTION_BIT(BRAMBLE_OUTPUT_ALPHANUMERIC);
    pair.device->abilities.output_size = 8;
    pair.options = world_options(pair.device);
    pair.options.authentication = BRAMBLE_AUTHENTICATION_BEST;
    pair.options.static_oob = view_of(static_value, sizeof static_value);
    pair.world->filter = in_the_middle;
    change = *what;
    changed = 0;
    data_said = 0;
    return pair;
}

/* The attempt fails for these causes, the keys stay at home, and without anybody in the middle the next one succeeds.
 */
static void fails(struct pair *pair, unsigned devices, unsigned provisioners)
{
    world_enable(pair->device);
    world_provision(pair->provisioner, &pair->options);
    world_run(pair->world, 3 * MINUTE);
    assert_true(changed > 0);
    assert_int_equal(data_said, 0);
    assert_failed(pair->device, devices);
    assert_failed(pair->provisioner, provisioners);
    assert_int_equal(party_saw_count(pair->device, BRAMBLE_PROVISIONING_DONE), 0);
    pair->world->filter = NULL;
    pair->device->event_count = pair->provisioner->event_count = 0;
    provision(pair);
    world_free(pair->world);
}

/* Without any change this pair takes HMAC-SHA256 and the static value. */
static void undisturbed_they_take_the_best(void **state)
{
    (void)state;
    static const struct change none = {.type = 0xFF};
    struct pair pair = pair_apart(&none);
    world_enable(pair.device);
    provision(&pair);
    assert_true(data_said > 0);
    assert_int_equal(changed, 0);
    world_free(pair.world);
}

static void the_stronger_algorithm_cannot_be_hidden(void **state)
{
    (void)state;
    static const struct change only_cmac = {PROVISIONING_CAPABILITIES, 2, 0x00, BRAMBLE_ALGORITHM_CMAC_AES128};
    struct pair pair = pair_apart(&only_cmac);
    fails(&pair, CAUSE(CONFIRMATION_MISMATCH), CAUSE(DEVICE_SAYS_CONFIRMATION_FAILED));
}

/* The static value is hidden: the provisioner would do without. */
static void the_means_of_proof_cannot_be_hidden(void **state)
{
    (void)state;
    static const struct change no_static = {PROVISIONING_CAPABILITIES, 4, 0xFE, 0x00};
    struct pair pair = pair_apart(&no_static);
    fails(&pair, CAUSE(CONFIRMATION_MISMATCH), CAUSE(DEVICE_SAYS_CONFIRMATION_FAILED));

    pair = pair_apart(&no_static); /* a provisioner that insists notices at once */
    pair.options.authentication = BRAMBLE_AUTHENTICATION_STATIC;
    fails(&pair, CAUSE(CLOSED_BY_PEER_FAILED), CAUSE(NO_AUTHENTICATION));
}

/* A device that wants proof is not talked out of it by hiding that from the provisioner. */
static void a_device_that_wants_proof_is_not_had_without(void **state)
{
    (void)state;
    static const struct change nothing_wanted = {PROVISIONING_CAPABILITIES, 4, 0x00, 0x00};
    struct pair pair = pair_apart(&nothing_wanted);
    pair.device->abilities.authenticated_only = true;
    fails(&pair, CAUSE(FOUND_INVALID_FORMAT), CAUSE(DEVICE_SAYS_INVALID_FORMAT));
}

/* What the provisioner chose is changed on its way to the device: another method, another algorithm. */
static void the_choice_cannot_be_changed(void **state)
{
    (void)state;
    static const struct change no_proof = {PROVISIONING_START, 2, 0x00, BRAMBLE_AUTHENTICATION_NONE};
    static const struct change other_algorithm = {PROVISIONING_START, 0, 0x00, PROVISIONING_ALGORITHM_CMAC};
    struct pair pair = pair_apart(&no_proof);
    fails(&pair, CAUSE(CONFIRMATION_MISMATCH), CAUSE(DEVICE_SAYS_CONFIRMATION_FAILED));
    pair = pair_apart(&other_algorithm); /* now they do not even agree how long a confirmation is */
    fails(&pair, CAUSE(FOUND_INVALID_FORMAT), CAUSE(DEVICE_SAYS_INVALID_FORMAT));
}

/* The device's public key could be had from its label, and that is hidden. */
static void a_key_that_is_required_out_of_band_is_not_taken_from_the_air(void **state)
{
    (void)state;
    static const struct change no_key = {PROVISIONING_CAPABILITIES, 3, 0x00, 0x00};
    uint8_t private_key[32];
    uint8_t public_key[64];
    struct pair pair = pair_apart(&no_key);
    memset(private_key, 0x42, sizeof private_key);
    assert_int_equal(pair.world->crypto.p256_public_key(pair.world->crypto.context, private_key, public_key), 0);
    pair.device->abilities.private_key = private_key;
    pair.device->abilities.public_key = public_key;
    pair.options.public_key = view_of(public_key, sizeof public_key);
    pair.options.public_key_required = true;
    fails(&pair, CAUSE(CLOSED_BY_PEER_FAILED), CAUSE(NO_PUBLIC_KEY));
}

/* How long the device blinks, how many elements it has: nothing that was said stays outside of the confirmations. */
static void nothing_that_was_said_can_be_changed(void **state)
{
    (void)state;
    static const struct change attention = {PROVISIONING_INVITE, 0, 0x00, 7};
    static const struct change elements = {PROVISIONING_CAPABILITIES, 0, 0x00, 5};
    struct pair pair = pair_apart(&attention);
    fails(&pair, CAUSE(CONFIRMATION_MISMATCH), CAUSE(DEVICE_SAYS_CONFIRMATION_FAILED));
    pair = pair_apart(&elements);
    fails(&pair, CAUSE(CONFIRMATION_MISMATCH), CAUSE(DEVICE_SAYS_CONFIRMATION_FAILED));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(undisturbed_they_take_the_best),
        cmocka_unit_test(the_stronger_algorithm_cannot_be_hidden),
        cmocka_unit_test(the_means_of_proof_cannot_be_hidden),
        cmocka_unit_test(a_device_that_wants_proof_is_not_had_without),
        cmocka_unit_test(the_choice_cannot_be_changed),
        cmocka_unit_test(a_key_that_is_required_out_of_band_is_not_taken_from_the_air),
        cmocka_unit_test(nothing_that_was_said_can_be_changed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
