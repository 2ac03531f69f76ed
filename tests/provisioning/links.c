/* Links under bad conditions: loss, repetition, lateness, silence at the worst moment; several at once; none left.
 *
 * Whatever the medium does, the two sides never end in the one way that would lose a device to its owner: the device a
 * node, and the provisioner not knowing.
 */
#include "pair.h"

#include <stdio.h>

#define CAUSE(name) BRAMBLE_PROVISIONING_CAUSE_##name

/* ---- Filters ---- */

static bool is_complete(const uint8_t *pdu, size_t size)
{
    return kind_of(pdu) == PROVISIONING_CONTENT_START && size == 10 && pdu[9] == PROVISIONING_COMPLETE;
}

static enum fate every_ack_lost_once(struct world *world, struct party *from, struct party *to, uint8_t *pdu,
                                     size_t size)
{
    (void)from;
    (void)to;
    (void)size;
    return is_ack(pdu) && world->filter_count++ % 2 == 0 ? FATE_LOSE : FATE_DELIVER;
}

/* Each transaction's first acknowledgment is lost: it is repeated, and acknowledged again. */
static void acknowledgments_lost(void **state)
{
    (void)state;
    struct pair pair = pair_new(SEED);
    pair.world->filter = every_ack_lost_once;
    provision(&pair);
    assert_true(party_dropped(pair.device, BRAMBLE_DROP_PROVISIONING_REPEATED) > 0);
    assert_int_equal(party_saw_count(pair.device, BRAMBLE_PROVISIONING_FAILED), 0);
    world_free(pair.world);
}

static enum fate provisioner_never_acknowledges(struct world *world, struct party *from, struct party *to, uint8_t *pdu,
                                                size_t size)
{
    (void)world;
    (void)to;
    (void)size;
    return is_ack(pdu) && from->index == 0 ? FATE_LOSE : FATE_DELIVER;
}

/* Not one acknowledgment reaches the device, yet each next PDU of the provisioner shows it that the one before arrived,
 * and Link Close with success shows it that Complete did. */
static void answers_overtake_acknowledgments(void **state)
{
    (void)state;
    struct pair pair = pair_new(SEED);
    pair.world->filter = provisioner_never_acknowledges;
    provision(&pair);
    world_free(pair.world);
}

static enum fate everything_twice(struct world *world, struct party *from, struct party *to, uint8_t *pdu, size_t size)
{
    (void)world;
    (void)from;
    (void)to;
    (void)pdu;
    (void)size;
    return FATE_TWICE;
}

static enum fate every_third_late(struct world *world, struct party *from, struct party *to, uint8_t *pdu, size_t size)
{
    (void)from;
    (void)to;
    (void)pdu;
    (void)size;
    return world->filter_count++ % 3 == 1 ? FATE_LATE : FATE_DELIVER;
}

/* Late ones are overtaken by two to five packets: continuations come before their start, acknowledgments after the next
 * transaction. */
static void repeated_and_overtaken(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < 20; seed++) {
        struct pair pair = pair_new(SEED + seed);
        pair.world->filter = everything_twice;
        provision(&pair);
        world_free(pair.world);
        pair = pair_new(SEED + seed);
        pair.world->filter = every_third_late;
        pair.world->filter_count = (unsigned)seed;
        provision(&pair);
        world_free(pair.world);
    }
}

static enum fate one_bit_wrong(struct world *world, struct party *from, struct party *to, uint8_t *pdu, size_t size)
{
    (void)from;
    (void)to;
    if (kind_of(pdu) != PROVISIONING_CONTENT_CONTROL && size > 9 && world->filter_count++ % 4 == 0) {
        pdu[size - 1] ^= 0x10;
    }
    return FATE_DELIVER;
}

static void frame_check_fails(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < 10; seed++) {
        struct pair pair = pair_new(SEED + seed);
        pair.world->filter = one_bit_wrong;
        pair.world->filter_count = (unsigned)seed;
        provision(&pair);
        assert_true(party_dropped(pair.device, BRAMBLE_DROP_PROVISIONING_FCS) +
                        party_dropped(pair.provisioner, BRAMBLE_DROP_PROVISIONING_FCS) >
                    0);
        world_free(pair.world);
    }
}

/* ---- Loss ---- */

#define LOSSY_RUNS 40U

static void thirty_percent_loss(void **state)
{
    (void)state;
    bramble_time total = 0;
    for (unsigned run = 0; run < LOSSY_RUNS; run++) {
        struct pair pair = pair_new(SEED + run);
        pair.world->loss_percent = 30;
        world_provision(pair.provisioner, &pair.options);
        assert_non_null(world_until(pair.device, BRAMBLE_PROVISIONING_DONE, MINUTE));
        total += pair.world->now;
        world_run(pair.world, 2 * MINUTE);
        assert_provisioned(pair.provisioner, pair.device);
        assert_quiet(pair.world);
        world_free(pair.world);
    }
    printf("mean time with 30 %% loss: %.3f s (%u runs)\n", (double)total / LOSSY_RUNS / 1e6, LOSSY_RUNS);
}

/* ---- The end of an attempt ---- */

static enum fate complete_lost(struct world *world, struct party *from, struct party *to, uint8_t *pdu, size_t size)
{
    (void)world;
    (void)from;
    (void)to;
    return is_complete(pdu, size) ? FATE_LOSE : FATE_DELIVER;
}

/* Complete never arrives: both say that it failed, and the device can be provisioned again. */
static void complete_never_arrives(void **state)
{
    (void)state;
    struct pair pair = pair_new(SEED);
    pair.world->filter = complete_lost;
    world_provision(pair.provisioner, &pair.options);
    world_run(pair.world, 2 * MINUTE);
    assert_failed(pair.device, CAUSE(TRANSACTION_TIMEOUT));
    assert_failed(pair.provisioner, CAUSE(CLOSED_BY_PEER_TIMEOUT));
    assert_int_equal(party_saw_count(pair.device, BRAMBLE_PROVISIONING_DONE), 0);
    pair.world->filter = NULL;
    provision(&pair);
    world_free(pair.world);
}

static enum fate end_lost(struct world *world, struct party *from, struct party *to, uint8_t *pdu, size_t size)
{
    (void)to;
    (void)size;
    if (from->index == 1 && is_complete(pdu, size)) {
        world->filter_count++;
    }
    bool end = world->filter_count > 0 && (is_ack(pdu) || is_control(pdu, PROVISIONING_LINK_CLOSE));
    return from->index == 0 && end && world->filter_count < 8 ? FATE_LOSE : FATE_DELIVER;
}

/* The acknowledgment of Complete is lost, and so are all Link Close: the provisioner has long forgotten the attempt
 * when the device still repeats Complete. It is told once more, and is a node. */
static void end_is_lost(void **state)
{
    (void)state;
    struct pair pair = pair_new(SEED);
    pair.world->filter = end_lost;
    world_provision(pair.provisioner, &pair.options);
    assert_non_null(world_until(pair.provisioner, BRAMBLE_PROVISIONING_LINK_CLOSED, MINUTE));
    world_run(pair.world, BRAMBLE_MILLISECONDS(300));
    assert_int_equal(party_saw_count(pair.device, BRAMBLE_PROVISIONING_DONE), 0);
    world_run(pair.world, BRAMBLE_SECONDS(20));
    assert_true(pair.world->filter_count >= 8);
    assert_provisioned(pair.provisioner, pair.device);
    assert_quiet(pair.world);
    world_free(pair.world);
}

static void go_off(struct party *party)
{
    party->off = true;
}

/* The device is carried out of range at any moment, for good. */
static void link_lost_at_any_moment(void **state)
{
    (void)state;
    unsigned both = 0, none = 0, provisioner_only = 0;
    for (bramble_time moment = 0; moment < BRAMBLE_MILLISECONDS(1500); moment += BRAMBLE_MILLISECONDS(10)) {
        struct pair pair = pair_new(SEED + moment);
        world_provision(pair.provisioner, &pair.options);
        world_later(pair.device, moment, go_off);
        world_run(pair.world, 3 * MINUTE);
        assert_quiet(pair.world);
        unsigned here = party_saw_count(pair.device, BRAMBLE_PROVISIONING_DONE);
        unsigned there = party_saw_count(pair.provisioner, BRAMBLE_PROVISIONING_DONE);
        assert_true(here <= there);
        both += here == 1;
        none += there == 0;
        provisioner_only += there > here;
        if (here == 0) {
            assert_true(timer_running(&pair.device->room.timer));
        }
        if (there == 0) {
            unsigned cause = party_saw(pair.provisioner, BRAMBLE_PROVISIONING_FAILED)->cause;
            assert_true(cause == CAUSE(LINK_TIMEOUT) || cause == CAUSE(TRANSACTION_TIMEOUT) ||
                        cause == CAUSE(PROTOCOL_TIMEOUT));
        }
        world_free(pair.world);
    }
    printf("lost at any of 150 moments: %u done, %u not, %u where only the provisioner knows\n", both, none,
           provisioner_only);
    assert_true(both > 20 && none > 80 && provisioner_only <= 12);
}

static void come_back(struct party *party)
{
    party->off = false;
}

/* Out of range for five seconds: the same attempt goes on. */
static void link_lost_for_a_while(void **state)
{
    (void)state;
    for (bramble_time moment = 0; moment < BRAMBLE_MILLISECONDS(1200); moment += BRAMBLE_MILLISECONDS(30)) {
        struct pair pair = pair_new(SEED + moment);
        world_later(pair.device, moment, go_off);
        world_later(pair.device, moment + BRAMBLE_SECONDS(5), come_back);
        provision(&pair);
        assert_int_equal(party_saw_count(pair.provisioner, BRAMBLE_PROVISIONING_LINK_OPENED), 1);
        world_free(pair.world);
    }
}

/* ---- Several at once ---- */

static void four_at_once(void **state)
{
    (void)state;
    for (unsigned loss = 0; loss <= 20; loss += 20) {
        struct world *world = world_new(SEED + loss);
        struct party *provisioner = world_provisioner(world, 4);
        struct party *devices[4];
        uint32_t links[4];
        world->loss_percent = loss;
        for (unsigned i = 0; i < 4; i++) {
            devices[i] = world_device(world);
            world_enable(devices[i]);
        }
        for (unsigned i = 0; i < 4; i++) {
            struct bramble_provision_options options = world_options(devices[i]);
            links[i] = world_provision(provisioner, &options);
            assert_int_equal(provisioning_begin(&provisioner->room, &options), BRAMBLE_ERROR_EXISTS);
        }
        struct bramble_provision_options fifth = world_options(devices[0]);
        memset(fifth.uuid, 0xEE, sizeof fifth.uuid);
        assert_int_equal(provisioning_begin(&provisioner->room, &fifth), BRAMBLE_ERROR_FULL);
        assert_true(links[0] != links[1] && links[1] != links[2] && links[2] != links[3]);
        world_run(world, loss == 0 ? BRAMBLE_SECONDS(3) : 2 * MINUTE);
        uint32_t addresses = 0;
        for (unsigned i = 0; i < 4; i++) {
            assert_provisioned(provisioner, devices[i]);
            addresses |= 1U << (party_saw(devices[i], BRAMBLE_PROVISIONING_DONE)->membership.address - 0x0100);
        }
        assert_int_equal(addresses, 0x55); /* 0x0100, 0x0102, 0x0104, 0x0106: no element's address twice */
        if (loss == 0) {
            assert_quiet(world);
        }
        world_free(world);
    }
}

static struct party *waiting[3];
static unsigned waiting_count;

static void next_please(struct party *party, const struct bramble_provisioning_event *event)
{
    if (event->kind == BRAMBLE_PROVISIONING_LINK_CLOSED && waiting_count > 0) {
        struct bramble_provision_options options = world_options(waiting[--waiting_count]);
        assert_true(provisioning_begin(&party->room, &options) > 0);
    }
}

/* One slot, three devices: the next attempt is begun from inside LINK_CLOSED of the one before, while that link is
 * still saying good-bye. */
static void one_after_the_other(void **state)
{
    (void)state;
    struct world *world = world_new(SEED);
    struct party *provisioner = world_provisioner(world, 1);
    for (unsigned i = 0; i < 3; i++) {
        waiting[i] = world_device(world);
        world_enable(waiting[i]);
    }
    waiting_count = 2;
    provisioner->on_event = next_please;
    struct bramble_provision_options options = world_options(waiting[2]);
    world_provision(provisioner, &options);
    assert_int_equal(provisioning_begin(&provisioner->room, &options), BRAMBLE_ERROR_EXISTS);
    world_run(world, BRAMBLE_SECONDS(5));
    for (unsigned i = 0; i < 3; i++) {
        assert_provisioned(provisioner, waiting[i]);
    }
    assert_quiet(world);
    world_free(world);
}

static void cancel_now(struct party *party)
{
    party->calling = true;
    assert_int_equal(provisioning_cancel(&party->room, party->room.numbers), 0);
    party->calling = false;
}

static void begin_and_cancel(struct party *party, const struct bramble_provisioning_event *event)
{
    if (event->kind == BRAMBLE_PROVISIONING_LINK_CLOSED && waiting_count > 0) {
        struct bramble_provision_options options = world_options(waiting[--waiting_count]);
        assert_true(provisioning_begin(&party->room, &options) > 0);
        world_later(party, BRAMBLE_MILLISECONDS(10), cancel_now);
    }
}

/* Begun while the former link is being closed, and cancelled before its own was ever opened. */
static void cancelled_while_waiting(void **state)
{
    (void)state;
    struct pair pair = pair_new(SEED);
    waiting[0] = pair.device;
    waiting_count = 1;
    pair.provisioner->on_event = begin_and_cancel;
    memset(pair.options.uuid, 0x99, 16); /* nobody of that name is there */
    pair.options.link_timeout_ms = 1000;
    world_provision(pair.provisioner, &pair.options);
    world_run(pair.world, BRAMBLE_SECONDS(10));
    assert_int_equal(party_saw_count(pair.provisioner, BRAMBLE_PROVISIONING_LINK_CLOSED), 2);
    assert_failed(pair.provisioner, CAUSE(CANCELLED));
    assert_int_equal(party_saw_count(pair.device, BRAMBLE_PROVISIONING_LINK_OPENED), 0);
    assert_quiet(pair.world);
    pair.provisioner->on_event = NULL;
    pair.options = world_options(pair.device);
    provision(&pair);
    world_free(pair.world);
}

/* ---- Opening ---- */

static void link_open_repeated(void **state)
{
    (void)state;
    struct world *world = world_new(SEED);
    struct party *device = world_device(world);
    struct puppet puppet;
    world_enable(device);
    puppet_init(&puppet, device, true);
    puppet_lead(&puppet, PUPPET_INVITED);
    puppet.link_acked = false;
    puppet_open(&puppet); /* acknowledged again, and the attempt is where it was */
    assert_int_equal(party_saw_count(device, BRAMBLE_PROVISIONING_LINK_OPENED), 1);

    struct puppet other = puppet; /* somebody else wants the same device */
    struct voice_control open = {.opcode = PROVISIONING_LINK_OPEN};
    uint8_t content[PROVISIONING_CONTENT_MAX];
    memcpy(open.uuid, device->abilities.uuid, 16);
    other.link_id ^= 1;
    puppet_packet(&other, 0, content, (size_t)voice_control_write(&open, content));
    world_run(world, BRAMBLE_MILLISECONDS(100));
    assert_int_equal(party_dropped(device, BRAMBLE_DROP_PROVISIONING_BUSY), 1);

    open.uuid[0] ^= 1; /* and another device on our link */
    puppet_packet(&puppet, 0, content, (size_t)voice_control_write(&open, content));
    world_run(world, BRAMBLE_MILLISECONDS(100));
    assert_int_equal(party_dropped(device, BRAMBLE_DROP_PROVISIONING_OUT_OF_ORDER), 1);

    puppet_close(&puppet, PROVISIONING_CLOSE_FAIL);
    open.uuid[0] ^= 1; /* a late repetition of the old Link Open opens nothing: it is answered with Link Close */
    puppet_packet(&puppet, 0, content, (size_t)voice_control_write(&open, content));
    world_run(world, BRAMBLE_MILLISECONDS(100));
    assert_int_equal(party_saw_count(device, BRAMBLE_PROVISIONING_LINK_OPENED), 1);
    assert_int_equal(puppet.closes, 1);
    assert_quiet(world);
    world_free(world);
}

/* A device that needs half a second in peace before it says anything, and begins that anew with each packet it hears.
 */
struct slow_device {
    struct world *world;
    struct party *provisioner;
    bramble_time heard;
    uint32_t link_id;
    uint8_t transaction;
    bool owes_link_ack;
    bool owes_ack;
    unsigned said;
};

static void slow_device_hears(struct world *world, struct party *from, uint8_t ad_type, struct bramble_view pdu)
{
    struct slow_device *slow = world->eavesdropper;
    struct voice_packet packet;
    if (ad_type != BRAMBLE_AD_PB_ADV || from != slow->provisioner || voice_packet_read(pdu, &packet) < 0) {
        return;
    }
    slow->heard = world->now;
    slow->link_id = packet.link_id;
    slow->transaction = packet.transaction;
    slow->owes_link_ack = is_control(pdu.data, PROVISIONING_LINK_OPEN);
    slow->owes_ack = kind_of(pdu.data) == PROVISIONING_CONTENT_START;
}

static void slow_device_says(struct slow_device *slow)
{
    uint8_t octets[PROVISIONING_PACKET_MAX];
    uint8_t content[PROVISIONING_CONTENT_MAX] = {PROVISIONING_ACK_OCTET};
    size_t size = 1;
    if (!slow->owes_link_ack && !slow->owes_ack) {
        return;
    }
    if (slow->owes_link_ack) {
        const struct voice_control control = {.opcode = PROVISIONING_LINK_ACK};
        size = (size_t)voice_control_write(&control, content);
    }
    struct voice_packet packet = {slow->link_id, slow->transaction, view_of(content, size)};
    world_say(slow->provisioner, view_of(octets, (size_t)voice_packet_write(&packet, octets)));
    slow->owes_link_ack = slow->owes_ack = false;
    slow->said++;
}

/* BlueZ's mesh daemon is such a device: it gives each PB-ADV packet half a second on the air, and whatever it hears
 * makes it put its answer at the end of the queue again. Who repeats without pause never gets one. */
static void device_answers_in_peace_only(void **state)
{
    (void)state;
    struct pair pair = pair_new(SEED);
    struct slow_device slow = {.world = pair.world, .provisioner = pair.provisioner};
    pair.device->off = true;
    pair.world->eavesdropper = &slow;
    pair.world->eavesdrop = slow_device_hears;
    world_provision(pair.provisioner, &pair.options);
    for (unsigned i = 0; i < 1000 && slow.said < 2; i++) {
        world_run(pair.world, BRAMBLE_MILLISECONDS(10));
        if (pair.world->now - slow.heard >= BRAMBLE_MILLISECONDS(510)) {
            slow_device_says(&slow);
        }
    }
    assert_int_equal(party_saw_count(pair.provisioner, BRAMBLE_PROVISIONING_LINK_OPENED), 1);
    assert_int_equal(slow.said, 2); /* Link Ack, and the acknowledgment of Invite */
    bramble_time heard = slow.heard;
    world_run(pair.world, BRAMBLE_SECONDS(3));
    assert_int_equal(slow.heard, heard); /* Invite is not repeated any more */
    pair.world->eavesdrop = NULL;
    world_run(pair.world, 3 * MINUTE);
    assert_quiet(pair.world);
    world_free(pair.world);
}

static void packets_of_others(void **state)
{
    (void)state;
    struct pair pair = pair_new(SEED);
    struct party *other = world_device(pair.world);
    world_enable(other);
    provision(&pair);
    assert_true(party_dropped(other, BRAMBLE_DROP_PROVISIONING_OTHER_LINK) >= 29);
    assert_int_equal(other->event_count, 0);
    world_free(pair.world);
}

/* The node is stopped in the middle: no timer, no ticket, no event remains, whatever the port still has to say. */
static void stopped_in_the_middle(void **state)
{
    (void)state;
    for (bramble_time moment = 0; moment < BRAMBLE_MILLISECONDS(1200); moment += BRAMBLE_MILLISECONDS(5)) {
        struct pair pair = pair_new(SEED + moment);
        world_provision(pair.provisioner, &pair.options);
        world_run(pair.world, moment);
        unsigned events = pair.device->event_count;
        provisioning_stop(&pair.device->room);
        provisioning_stop(&pair.provisioner->room);
        assert_true(timers_due(&pair.device->bearer.timers) == BRAMBLE_NEVER);
        assert_true(timers_due(&pair.provisioner->bearer.timers) == BRAMBLE_NEVER);
        world_run(pair.world, BRAMBLE_SECONDS(5));
        assert_int_equal(pair.device->event_count, events);
        for (size_t i = 0; i < sizeof pair.device->slots[0].session; i++) { /* no secret is left behind */
            assert_int_equal(((const uint8_t *)&pair.device->slots[0].session)[i], 0);
        }
        world_free(pair.world);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(acknowledgments_lost),
        cmocka_unit_test(answers_overtake_acknowledgments),
        cmocka_unit_test(repeated_and_overtaken),
        cmocka_unit_test(frame_check_fails),
        cmocka_unit_test(thirty_percent_loss),
        cmocka_unit_test(complete_never_arrives),
        cmocka_unit_test(end_is_lost),
        cmocka_unit_test(link_lost_at_any_moment),
        cmocka_unit_test(link_lost_for_a_while),
        cmocka_unit_test(four_at_once),
        cmocka_unit_test(one_after_the_other),
        cmocka_unit_test(cancelled_while_waiting),
        cmocka_unit_test(link_open_repeated),
        cmocka_unit_test(device_answers_in_peace_only),
        cmocka_unit_test(packets_of_others),
        cmocka_unit_test(stopped_in_the_middle),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
