/* Attacks on the links of provisioning: packets whose lengths lie, and an outsider who says again, closes or crowds
 * somebody else's link.
 */
#include "proof.h"

/* ---- Lies about lengths ------------------------------------------------------------------------------------------ */

/* Transaction Start: SegN(6) 00, TotalLength, FCS, data; Continuation: index(6) 10, data. */
static void lie(struct puppet *puppet, uint8_t first, uint16_t total, size_t data)
{
    uint8_t content[24] = {first, (uint8_t)(total >> 8), (uint8_t)total};
    memset(content + 3, 0xEE, sizeof content - 3);
    puppet_packet(puppet, puppet->next, content, ((first & 3) == 0 ? 4 : 1) + data);
    world_run(puppet->world, BRAMBLE_MILLISECONDS(1));
}

/* The number of segments and the length of the whole do not agree; segments come without a beginning, behind the end,
 * or longer than their place. Each is dropped by name, and the same link goes on to an honest end. */
static void lies_about_lengths_write_nothing(void **state)
{
    (void)state;
    struct false_provisioner story;
    false_provisioner(&story, PROVISIONING_ALGORITHM_HMAC);
    memcpy(story.puppet.auth_value, proof_static, sizeof proof_static);
    puppet_lead(&story.puppet, PUPPET_STARTED); /* a public key is expected: the longest of all PDUs */
    struct puppet *puppet = &story.puppet;
    for (uint8_t seg_n = 1; seg_n < 64; seg_n++) {
        lie(puppet, (uint8_t)(seg_n << 2), 1, 1); /* one octet, in up to 64 segments */
    }
    lie(puppet, 0, 65, 20);           /* 65 octets in one */
    lie(puppet, 1 << 2, 65, 20);      /* in two */
    lie(puppet, 63 << 2, 65, 20);     /* in 64 */
    lie(puppet, 0, 0, 0);             /* nothing */
    lie(puppet, 0, 5, 20);            /* more data than its length */
    lie(puppet, 0, 20, 5);            /* less */
    lie(puppet, 2 << 2, 65, 19);      /* a first segment that is not full */
    lie(puppet, 63 << 2, 0xFFFF, 20); /* more than 64 segments hold */
    uint32_t malformed = party_dropped(story.device, BRAMBLE_DROP_PROVISIONING_MALFORMED);
    assert_int_equal(malformed, 63 + 8);
    for (uint8_t index = 0; index < 64; index++) {
        lie(puppet, (uint8_t)(index << 2 | 2), 0, 23); /* continued without a beginning */
    }
    assert_int_equal(party_dropped(story.device, BRAMBLE_DROP_PROVISIONING_OUT_OF_ORDER), 64);
    lie(puppet, 2 << 2, 65, 20); /* a true beginning */
    for (uint8_t index = 0; index < 64; index++) {
        for (size_t size = 0; size <= 23; size++) {
            if (!(index == 1 && size == 23) && !(index == 2 && size == 22)) {
                lie(puppet, (uint8_t)(index << 2 | 2), 0, size);
                malformed++;
            }
        }
    }
    assert_int_equal(party_dropped(story.device, BRAMBLE_DROP_PROVISIONING_MALFORMED), malformed);
    lie(puppet, 1 << 2 | 2, 0, 23);
    lie(puppet, 2 << 2 | 2, 0, 22); /* complete, and its check is wrong */
    assert_int_equal(party_dropped(story.device, BRAMBLE_DROP_PROVISIONING_FCS), 1);
    assert_int_equal(party_saw_count(story.device, BRAMBLE_PROVISIONING_FAILED), 0);
    puppet_send(puppet, PROVISIONING_PUBLIC_KEY, puppet->inputs + PROVISIONING_INPUTS_PROVISIONER_KEY, 64);
    (void)puppet_expect(puppet, PROVISIONING_PUBLIC_KEY);
    puppet_close(puppet, PROVISIONING_CLOSE_FAIL);
    proof_honest_provisioner(story.world, story.device);
    world_free(story.world);
}

/* ---- An outsider on somebody else's link ------------------------------------------------------------------------- */

#define HEARD_MAX 160U

struct listener {
    uint8_t packets[HEARD_MAX][40];
    size_t size[HEARD_MAX];
    unsigned count;
    uint32_t link_id;
};

static void record(struct world *world, struct party *from, uint8_t ad_type, struct bramble_view pdu)
{
    struct listener *listener = world->eavesdropper;
    if (ad_type == BRAMBLE_AD_PB_ADV && from->room.provisioner_part != NULL && listener->count < HEARD_MAX) {
        memcpy(listener->packets[listener->count], pdu.data, pdu.size);
        listener->size[listener->count++] = pdu.size;
        struct reader reader = reader_of(pdu);
        listener->link_id = (uint32_t)reader_big(&reader, 4);
    }
}

/* All that an honest provisioner said, said again to the same device when it is new once more: the device's key pair
 * and Random are others, so the provisioner's Confirmation fits nothing. */
static void an_attempt_said_again_provisions_nobody(void **state)
{
    (void)state;
    struct listener listener = {.count = 0};
    struct world *world = world_new(PROOF_SEED);
    struct party *device = world_device(world);
    device->abilities.static_oob = view_of(proof_static, sizeof proof_static);
    world_enable(device);
    world->eavesdrop = record;
    world->eavesdropper = &listener;
    struct party *provisioner = world_provisioner(world, 1);
    struct bramble_provision_options options = world_options(device);
    options.authentication = BRAMBLE_AUTHENTICATION_STATIC;
    options.static_oob = device->abilities.static_oob;
    world_provision(provisioner, &options);
    world_run(world, MINUTE);
    assert_provisioned(provisioner, device);
    world->eavesdrop = NULL;

    device->event_count = 0;
    provisioner->off = true;
    world_enable(device);
    assert_in_range(listener.count, 10, HEARD_MAX - 1);
    for (unsigned i = 0; i < listener.count; i++) {
        listener.packets[i][0] ^= 1; /* the device remembers the number of the link, which nothing protects */
        world_say(device, view_of(listener.packets[i], listener.size[i]));
        world_run(world, BRAMBLE_MILLISECONDS(100));
    }
    world_run(world, 2 * MINUTE);
    assert_int_equal(party_saw_count(device, BRAMBLE_PROVISIONING_LINK_OPENED), 1);
    assert_int_equal(party_saw_count(device, BRAMBLE_PROVISIONING_DONE), 0);
    assert_failed(device, CAUSE(CONFIRMATION_MISMATCH));
    proof_honest_provisioner(world, device);
    world_free(world);
}

static struct listener on_air;
static struct party *spoilt; /* the side that the outsider speaks to */

static void spoil(struct party *party)
{
    const uint8_t close_link[] = {0, 0, 0, 0, 0x00, 0x0B, 0x02};
    uint8_t packet[sizeof close_link];
    memcpy(packet, close_link, sizeof packet);
    for (unsigned i = 0; i < 4; i++) {
        packet[i] = (uint8_t)(on_air.link_id >> (24 - 8 * i));
    }
    (void)party;
    world_say(spoilt, view_of(packet, sizeof packet));
}

/* Link numbers are said in the clear and nothing on a link is authenticated before its end: who hears one can end it.
 * That is all: it is named on both sides, nothing is left behind, and the next attempt succeeds. */
static void who_hears_a_link_can_end_it_and_no_more(void **state)
{
    (void)state;
    for (unsigned side = 0; side < 2; side++) {
        struct world *world = world_new(PROOF_SEED + side);
        struct party *device = world_device(world);
        struct party *provisioner = world_provisioner(world, 1);
        device->abilities.static_oob = view_of(proof_static, sizeof proof_static);
        world_enable(device);
        memset(&on_air, 0, sizeof on_air);
        world->eavesdrop = record;
        world->eavesdropper = &on_air;
        spoilt = side == 0 ? device : provisioner;
        struct bramble_provision_options options = world_options(device);
        options.authentication = BRAMBLE_AUTHENTICATION_STATIC;
        options.static_oob = device->abilities.static_oob;
        world_provision(provisioner, &options);
        world_later(device, BRAMBLE_MILLISECONDS(400), spoil);
        world_run(world, 3 * MINUTE);
        assert_int_equal(party_saw_count(device, BRAMBLE_PROVISIONING_DONE), 0);
        assert_int_equal(party_saw_count(device, BRAMBLE_PROVISIONING_FAILED), 1);
        assert_int_equal(party_saw_count(provisioner, BRAMBLE_PROVISIONING_FAILED), 1);
        assert_failed(spoilt, CAUSE(CLOSED_BY_PEER_FAILED));
        assert_quiet(world);
        device->event_count = provisioner->event_count = 0;
        world_provision(provisioner, &options);
        world_run(world, MINUTE);
        assert_provisioned(provisioner, device);
        world_free(world);
    }
}

/* A hundred others want a link while one is open: they are told nothing, and it goes on undisturbed. */
static void others_do_not_get_in_while_a_link_is_open(void **state)
{
    (void)state;
    struct false_provisioner story;
    false_provisioner(&story, PROVISIONING_ALGORITHM_HMAC);
    memcpy(story.puppet.auth_value, proof_static, sizeof proof_static);
    puppet_lead(&story.puppet, PUPPET_KEYED);
    for (uint32_t i = 0; i < 100; i++) {
        struct voice_control control = {.opcode = PROVISIONING_LINK_OPEN};
        uint8_t content[24];
        uint8_t octets[PROVISIONING_PACKET_MAX];
        memcpy(control.uuid, story.device->abilities.uuid, 16);
        struct voice_packet packet = {0x10000000 + i, 0,
                                      view_of(content, (size_t)voice_control_write(&control, content))};
        int size = voice_packet_write(&packet, octets);
        assert_true(size > 0);
        world_say(story.device, view_of(octets, (size_t)size));
        world_run(story.world, BRAMBLE_MILLISECONDS(1));
    }
    assert_int_equal(party_dropped(story.device, BRAMBLE_DROP_PROVISIONING_BUSY), 100);
    puppet_send(&story.puppet, PROVISIONING_CONFIRMATION, story.puppet.confirmation, 32);
    (void)puppet_expect(&story.puppet, PROVISIONING_CONFIRMATION);
    puppet_send(&story.puppet, PROVISIONING_RANDOM, story.puppet.random, 32);
    (void)puppet_expect(&story.puppet, PROVISIONING_RANDOM); /* who knows the value is believed */
    puppet_close(&story.puppet, PROVISIONING_CLOSE_FAIL);
    world_free(story.world);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lies_about_lengths_write_nothing),
        cmocka_unit_test(an_attempt_said_again_provisions_nobody),
        cmocka_unit_test(who_hears_a_link_can_end_it_and_no_more),
        cmocka_unit_test(others_do_not_get_in_while_a_link_is_open),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
