/* Attacks by a false provisioner, which does not know the authentication value: it guesses, uses again what it heard,
 * goes back in the protocol or ahead. An attack has failed when the device names what it found, has revealed nothing
 * that helps the next attempt, and is provisioned by an honest provisioner afterwards.
 */
#include "proof.h"

static void a_provisioner_with_a_point_off_the_curve_gets_no_device(void **state)
{
    (void)state;
    for (unsigned number = 0; number < PROOF_BAD_POINTS; number++) {
        struct false_provisioner story;
        uint8_t key[64];
        false_provisioner(&story, PROVISIONING_ALGORITHM_HMAC);
        puppet_lead(&story.puppet, PUPPET_STARTED);
        proof_bad_point(number, story.puppet.inputs + PROVISIONING_INPUTS_PROVISIONER_KEY, key);
        puppet_send(&story.puppet, PROVISIONING_PUBLIC_KEY, key, sizeof key);
        (void)puppet_expect(&story.puppet, PROVISIONING_PUBLIC_KEY);
        false_provisioner_fails(&story, PROVISIONING_CODE_INVALID_FORMAT, CAUSE(INVALID_PUBLIC_KEY));
    }
}

/* The device says its Confirmation before it can know that the partner is false. Said back to it on the next link, this
 * one's is of other keys: nothing lasts from link to link. */
static void evidence_of_one_link_is_worth_nothing_on_the_next(void **state)
{
    (void)state;
    for (uint8_t algorithm = 0; algorithm < 2; algorithm++) {
        struct false_provisioner story;
        uint8_t earlier[32] = {0xC0};
        size_t octets = provisioning_value_octets(algorithm);
        for (unsigned attempt = 0; attempt < 3; attempt++) {
            uint8_t confirmation[32];
            if (attempt == 0) {
                false_provisioner(&story, algorithm);
            } else { /* on another link to the same device */
                puppet_init(&story.puppet, story.device, true);
                story.puppet.link_id += attempt;
                story.puppet.algorithm = algorithm;
                story.puppet.method = BRAMBLE_AUTHENTICATION_STATIC;
            }
            puppet_lead(&story.puppet, PUPPET_KEYED);
            puppet_send(&story.puppet, PROVISIONING_CONFIRMATION, earlier, octets);
            memcpy(confirmation, puppet_expect(&story.puppet, PROVISIONING_CONFIRMATION), octets);
            assert_memory_not_equal(confirmation, earlier, octets);
            memcpy(earlier, confirmation, octets);
            puppet_send(&story.puppet, PROVISIONING_RANDOM, story.puppet.random, octets);
            if (attempt == 2) {
                break;
            }
            puppet_expect_failed(&story.puppet, PROVISIONING_CODE_CONFIRMATION_FAILED); /* not its Random */
            puppet_close(&story.puppet, PROVISIONING_CLOSE_FAIL);
        }
        false_provisioner_fails(&story, PROVISIONING_CODE_CONFIRMATION_FAILED, CAUSE(CONFIRMATION_MISMATCH));
    }
}

/* One guess a link: after a wrong one everything is answered with Failed, and its Random stays with the device. */
static void a_second_guess_on_a_link_is_not_heard(void **state)
{
    (void)state;
    struct false_provisioner story;
    uint8_t guess[32] = {0};
    false_provisioner(&story, PROVISIONING_ALGORITHM_HMAC);
    puppet_lead(&story.puppet, PUPPET_CONFIRMED); /* a guess: all zero */
    puppet_send(&story.puppet, PROVISIONING_RANDOM, story.puppet.random, 32);
    puppet_expect_failed(&story.puppet, PROVISIONING_CODE_CONFIRMATION_FAILED);
    for (uint8_t i = 0; i < 20; i++) {
        guess[0] = i;
        puppet_send(&story.puppet, PROVISIONING_CONFIRMATION, guess, 32);
        puppet_expect_failed(&story.puppet, PROVISIONING_CODE_UNEXPECTED_PDU);
        puppet_send(&story.puppet, PROVISIONING_RANDOM, guess, 32);
        puppet_expect_failed(&story.puppet, PROVISIONING_CODE_UNEXPECTED_PDU);
    }
    puppet_send(&story.puppet, PROVISIONING_START, story.puppet.inputs + PROVISIONING_INPUTS_START, 5);
    false_provisioner_fails(&story, PROVISIONING_CODE_UNEXPECTED_PDU, CAUSE(CONFIRMATION_MISMATCH));
}

/* What the device shows is drawn anew for each link: a guesser meets another value each time, and what was watched once
 * is worth nothing. Four digits and a hundred links: none is opened by the same guess, and hardly two are the same. */
static void each_link_has_a_value_of_its_own(void **state)
{
    (void)state;
    struct world *world = world_new(PROOF_SEED);
    struct party *device = world_device(world);
    device->abilities.output_actions = BRAMBLE_ACTION_BIT(BRAMBLE_OUTPUT_NUMERIC);
    device->abilities.output_size = 4;
    world_enable(device);
    uint32_t seen[100];
    unsigned same = 0;
    for (unsigned link = 0; link < 100; link++) {
        static const uint8_t start[5] = {1, 0, BRAMBLE_AUTHENTICATION_OUTPUT, BRAMBLE_OUTPUT_NUMERIC, 4};
        const uint8_t guess[32] = {[31] = 0x42};
        struct puppet puppet;
        puppet_init(&puppet, device, true);
        puppet.link_id += link;
        device->event_count = 0;
        puppet_lead(&puppet, PUPPET_INVITED);
        puppet_send(&puppet, PROVISIONING_START, start, 5);
        puppet_send(&puppet, PROVISIONING_PUBLIC_KEY, puppet.inputs + PROVISIONING_INPUTS_PROVISIONER_KEY, 64);
        (void)puppet_expect(&puppet, PROVISIONING_PUBLIC_KEY);
        puppet_send(&puppet, PROVISIONING_CONFIRMATION, guess, 32);
        (void)puppet_expect(&puppet, PROVISIONING_CONFIRMATION);
        puppet_send(&puppet, PROVISIONING_RANDOM, guess, 32);
        puppet_expect_failed(&puppet, PROVISIONING_CODE_CONFIRMATION_FAILED);
        const struct seen_event *shown = party_saw(device, BRAMBLE_PROVISIONING_OUTPUT);
        assert_non_null(shown);
        seen[link] = shown->value.number;
        assert_true(seen[link] < 10000);
        for (unsigned i = 0; i < link; i++) {
            same += seen[i] == seen[link];
        }
        puppet_close(&puppet, PROVISIONING_CLOSE_FAIL);
    }
    assert_in_range(same, 0, 3); /* of 4950 pairs, every ten-thousandth */
    world_free(world);
}

/* A static value that could be searched is not accepted as one in the first place. */
static void a_short_static_value_is_refused(void **state)
{
    (void)state;
    struct world *world = world_new(PROOF_SEED);
    struct party *device = world_device(world);
    for (size_t size = 1; size < 32; size++) {
        device->abilities.static_oob = view_of(proof_static, size);
        assert_int_equal(provisioning_device_enable(&device->room, &device->abilities, 2),
                         size == 16 ? 0 : BRAMBLE_ERROR_LENGTH);
    }
    world_free(world);
}

/* Start twice: the second one would lower what was agreed. */
static void a_second_start_is_refused(void **state)
{
    (void)state;
    static const uint8_t nothing[5] = {0};
    struct false_provisioner story;
    false_provisioner(&story, PROVISIONING_ALGORITHM_HMAC);
    puppet_lead(&story.puppet, PUPPET_STARTED);
    puppet_send(&story.puppet, PROVISIONING_START, nothing, 5);
    false_provisioner_fails(&story, PROVISIONING_CODE_UNEXPECTED_PDU, CAUSE(FOUND_UNEXPECTED_PDU));

    false_provisioner(&story, PROVISIONING_ALGORITHM_HMAC);
    puppet_lead(&story.puppet, PUPPET_KEYED);
    puppet_send(&story.puppet, PROVISIONING_START, nothing, 5);
    false_provisioner_fails(&story, PROVISIONING_CODE_UNEXPECTED_PDU, CAUSE(FOUND_UNEXPECTED_PDU));
}

/* Data without having proved anything, at every step before. */
static void data_before_its_time_is_refused(void **state)
{
    (void)state;
    const uint8_t data[PROVISIONING_DATA_ENCRYPTED_OCTETS] = {0};
    for (int stage = PUPPET_OPEN; stage <= PUPPET_CONFIRMED; stage++) {
        struct false_provisioner story;
        false_provisioner(&story, PROVISIONING_ALGORITHM_HMAC);
        puppet_lead(&story.puppet, (enum puppet_stage)stage);
        puppet_send(&story.puppet, PROVISIONING_DATA, data, sizeof data);
        false_provisioner_fails(&story, PROVISIONING_CODE_UNEXPECTED_PDU, CAUSE(FOUND_UNEXPECTED_PDU));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_provisioner_with_a_point_off_the_curve_gets_no_device),
        cmocka_unit_test(evidence_of_one_link_is_worth_nothing_on_the_next),
        cmocka_unit_test(a_second_guess_on_a_link_is_not_heard),
        cmocka_unit_test(each_link_has_a_value_of_its_own),
        cmocka_unit_test(a_short_static_value_is_refused),
        cmocka_unit_test(a_second_start_is_refused),
        cmocka_unit_test(data_before_its_time_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
