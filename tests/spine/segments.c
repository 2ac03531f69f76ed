/* Stories of segmentation: whole messages through bad air, both ways, to one and to many. */
#include "craft.h"

#include <string.h>

static struct actor *pair(struct mesh *mesh, struct actor **other)
{
    struct actor *a = mesh_add(mesh, 0, 0);
    *other = mesh_add(mesh, 10, 0);
    return a;
}

static void the_longest_message_arrives_whole(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(1);
    struct actor *b;
    struct actor *a = pair(mesh, &b);
    const struct bramble_to to = BRAMBLE_TO(b->address, 0);
    assert_int_equal(actor_say_octets(a, &to, 1, 377), 0); /* with its opcode of three octets: 380, 32 segments */
    assert_int_equal(actor_say_octets(a, &to, 1, 378), BRAMBLE_ERROR_LENGTH);
    mesh_run(mesh, BRAMBLE_SECONDS(5));
    assert_int_equal(b->heard_count, 1);
    assert_int_equal(b->heard[0].size, 377);
    assert_int_equal(actor_class(b, BRAMBLE_CLASS_REASSEMBLING), 31);
    assert_int_equal(actor_drops(a, BRAMBLE_DROP_TRANSPORT_SEND_FAILED), 0);
    mesh_close(mesh);
}

static void lost_segments_are_sent_again(void **state)
{
    (void)state;
    unsigned arrived = 0;
    for (uint64_t seed = 1; seed <= 10; seed++) {
        struct mesh *mesh = mesh_open(seed);
        struct actor *b;
        struct actor *a = pair(mesh, &b);
        assert_int_equal(bramble_world_set_link(mesh->world, a->radio, b->radio, 0, 6000), 0); /* 60 % of packets */
        const struct bramble_to to = BRAMBLE_TO(b->address, 0);
        assert_int_equal(actor_say_octets(a, &to, 7, 100), 0);
        mesh_run(mesh, BRAMBLE_SECONDS(20));
        arrived += b->heard_count;
        assert_true(b->heard_count <= 1);
        mesh_close(mesh);
    }
    assert_in_range(arrived, 8, 10);
}

static void a_group_gets_segments_without_acknowledgment(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(3);
    struct actor *a = mesh_add(mesh, 0, 0);
    for (int i = 0; i < 5; i++) {
        actor_subscribe(mesh_add(mesh, 5 + i, 3), 0, 0xC001);
    }
    for (unsigned i = 1; i <= 5; i++) {
        assert_int_equal(bramble_world_set_link(mesh->world, a->radio, mesh->actors[i]->radio, 0, 3000), 0);
    }
    const struct bramble_to to = BRAMBLE_TO(0xC001, 0);
    assert_int_equal(actor_say_octets(a, &to, 9, 60), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(10));
    for (unsigned i = 1; i <= 5; i++) {
        assert_int_equal(mesh->actors[i]->heard_count, 1);
        assert_int_equal(mesh->actors[i]->heard[0].size, 60);
        assert_int_equal(bramble_node_sequence(mesh->actors[i]->node), 0); /* nobody answered anything */
    }
    mesh_close(mesh);
}

static void several_at_once_both_ways(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(4);
    struct actor *hub = mesh_add(mesh, 0, 0);
    struct actor *b = mesh_add(mesh, 10, 0);
    struct actor *c = mesh_add(mesh, 0, 10);
    const struct bramble_to to_b = BRAMBLE_TO(b->address, 0);
    const struct bramble_to to_c = BRAMBLE_TO(c->address, 0);
    const struct bramble_to to_hub = BRAMBLE_TO(hub->address, 0);
    assert_int_equal(actor_say_octets(hub, &to_b, 1, 80), 0);
    assert_int_equal(actor_say_octets(hub, &to_c, 2, 80), 0);
    assert_int_equal(actor_say_octets(b, &to_hub, 3, 80), 0);
    assert_int_equal(actor_say_octets(c, &to_hub, 4, 80), 0);
    assert_int_equal(actor_say_octets(hub, &to_b, 5, 80), BRAMBLE_ERROR_BUSY); /* one per destination */
    mesh_run(mesh, BRAMBLE_SECONDS(10));
    assert_int_equal(b->heard_count, 1);
    assert_int_equal(c->heard_count, 1);
    assert_int_equal(hub->heard_count, 2);
    mesh_close(mesh);
}

static void a_full_receiver_refuses_and_says_so(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(5);
    struct actor *busy = mesh_place(mesh, 0, 0);
    busy->limits.segmented_in = 1;
    actor_start(busy);
    actor_join(busy);
    actor_equip(busy);
    struct actor *slow = mesh_add(mesh, 5, 0);
    struct actor *other = mesh_add(mesh, 0, 5);
    const struct bramble_to to = BRAMBLE_TO(busy->address, 0);
    assert_int_equal(actor_say_octets(slow, &to, 1, 300), 0);
    mesh_run(mesh, BRAMBLE_MILLISECONDS(300));
    assert_int_equal(actor_say_octets(other, &to, 2, 40), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_true(actor_drops(busy, BRAMBLE_DROP_TRANSPORT_SEGMENT_FULL) >= 1);
    assert_int_equal(actor_drops(other, BRAMBLE_DROP_TRANSPORT_SEND_FAILED), 1); /* told at once, not after retries */
    mesh_run(mesh, BRAMBLE_SECONDS(10));
    assert_int_equal(busy->heard_count, 1);
    mesh_close(mesh);
}

static void a_sender_that_vanishes_leaves_nothing_behind(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(6);
    struct actor *b;
    struct actor *a = pair(mesh, &b);
    const struct bramble_to to = BRAMBLE_TO(b->address, 0);
    assert_int_equal(actor_say_octets(a, &to, 1, 300), 0);
    mesh_run(mesh, BRAMBLE_MILLISECONDS(500));
    bramble_world_set_power(mesh->world, a->radio, false);
    mesh_run(mesh, BRAMBLE_SECONDS(15));
    assert_int_equal(actor_drops(b, BRAMBLE_DROP_TRANSPORT_SEGMENT_TIMEOUT), 1);
    assert_int_equal(b->heard_count, 0);
    mesh_close(mesh);
}

static void nobody_there_is_told_by_time(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(7);
    struct actor *a = mesh_add(mesh, 0, 0);
    const struct bramble_to to = BRAMBLE_TO(0x0777, 0);
    assert_int_equal(actor_say_octets(a, &to, 1, 30), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(5));
    assert_int_equal(actor_drops(a, BRAMBLE_DROP_TRANSPORT_SEND_FAILED), 1);
    assert_int_equal(actor_say_octets(a, &to, 1, 30), 0); /* its place is free again */
    mesh_close(mesh);
}

static void a_long_mic_makes_segments_of_a_short_message(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(8);
    struct actor *b;
    struct actor *a = pair(mesh, &b);
    struct bramble_to to = BRAMBLE_TO(b->address, 0);
    to.long_mic = true;
    to.ttl = 0;
    assert_int_equal(actor_say_octets(a, &to, 5, 4), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(2));
    assert_int_equal(b->heard_count, 1);
    assert_int_equal(b->heard[0].received.ttl, 0);
    assert_int_equal(actor_drops(a, BRAMBLE_DROP_TRANSPORT_SEND_FAILED), 0);
    mesh_close(mesh);
}

static void unsegmented_ones_in_between_do_no_harm(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(9);
    struct actor *b;
    struct actor *a = pair(mesh, &b);
    const struct bramble_to to = BRAMBLE_TO(b->address, 0);
    assert_int_equal(actor_say_octets(a, &to, 1, 200), 0);
    for (uint32_t i = 0; i < 5; i++) {
        mesh_run(mesh, BRAMBLE_MILLISECONDS(200));
        assert_int_equal(actor_say(a, b->address, 100 + i), 0);
    }
    mesh_run(mesh, BRAMBLE_SECONDS(5));
    assert_int_equal(b->heard_count, 6);
    mesh_close(mesh);
}

/* A relay that is itself subscribed finishes the message with the very segment that it has to pass on. */
static void a_subscribed_relay_passes_on_the_segment_that_completes_its_own_copy(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(10);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct actor *relay = mesh_add(mesh, 25, 0);
    struct actor *far = mesh_add(mesh, 50, 0);
    assert_int_equal(bramble_relay_set(relay->node, true, (struct bramble_transmit){3, 20}), 0);
    actor_subscribe(relay, 0, 0xC001);
    actor_subscribe(far, 0, 0xC001);
    const struct bramble_to to = BRAMBLE_TO(0xC001, 0);
    assert_int_equal(actor_say_octets(a, &to, 1, 60), 0);
    transport_place(node_transport(a->node), 0)->attempts = 0; /* each segment is sent once */
    mesh_run(mesh, BRAMBLE_SECONDS(5));
    assert_int_equal(relay->heard_count, 1);
    assert_int_equal(far->heard_count, 1);
    assert_int_equal(far->heard[0].received.sequence, relay->heard[0].received.sequence);
    mesh_close(mesh);
}

/* ---- By hand ----------------------------------------------------------------------------------------------------- */

/* Segment `seg_o` of a word of two segments whose SeqAuth is `seq_auth`, under the number `seq`. */
static void inject_segment(struct actor *to, struct crafted crafted, uint32_t seq_auth, uint8_t seg_o, uint32_t seq)
{
    struct crafted_upper upper;
    craft_upper(to, &crafted, seq_auth, 42, 17, &upper);
    actor_inject_segment(to, crafted, &upper, seg_o, seq);
}

static struct actor *receiver_with(struct mesh *mesh, uint16_t places)
{
    struct actor *b = mesh_place(mesh, 0, 0);
    b->limits.segmented_in = places;
    actor_start(b);
    actor_join(b);
    actor_equip(b);
    return b;
}

/* Numbers that it has used: each acknowledgment takes one. */
static uint32_t said(struct actor *actor)
{
    mesh_run(actor->mesh, BRAMBLE_MILLISECONDS(200));
    return bramble_node_sequence(actor->node);
}

/* The acknowledgment was lost, and meanwhile others have used the only place: the sender's repetition still gets one,
 * and the message is not taken twice. */
static void what_was_complete_is_acknowledged_from_memory(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(11);
    struct actor *b = receiver_with(mesh, 1);
    struct crafted first = {.ttl = 4, .src = 0x0666, .dst = b->address};
    struct crafted other = {.ttl = 4, .src = 0x0777, .dst = b->address};
    inject_segment(b, first, 100, 0, 100);
    inject_segment(b, first, 100, 1, 101);
    inject_segment(b, other, 50, 0, 50);
    inject_segment(b, other, 50, 1, 51);
    assert_int_equal(b->heard_count, 2);
    assert_int_equal(said(b), 2);
    inject_segment(b, first, 100, 0, 102);
    inject_segment(b, first, 100, 1, 103);
    assert_int_equal(said(b), 3); /* one for both */
    assert_int_equal(b->heard_count, 2);
    inject_segment(b, first, 90, 0, 104); /* older than what was accepted last: nobody remembers */
    assert_int_equal(said(b), 3);
    assert_int_equal(actor_drops(b, BRAMBLE_DROP_TRANSPORT_SEGMENT_OLD), 1);
    mesh_close(mesh);
}

/* Two packets between two turns: the second one's message takes the only place, and the first one's sender still learns
 * that its own is complete. */
static void an_acknowledgment_does_not_go_with_the_place(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(17);
    struct actor *b = receiver_with(mesh, 1);
    struct crafted first = {.ttl = 4, .src = 0x0666, .dst = b->address};
    struct crafted other = {.ttl = 4, .src = 0x0777, .dst = b->address};
    struct crafted_upper upper;
    uint8_t octets[CRAFTED_MAX];
    craft_upper(b, &first, 100, 42, 17, &upper);
    actor_inject_segment(b, first, &upper, 0, 100);
    const struct bramble_heard last = {.data = {octets, craft_segment(b, first, &upper, 1, 101, octets)},
                                       .event_type = BRAMBLE_EVENT_NONCONNECTABLE};
    bramble_node_heard(b->node, bramble_world_now(mesh->world), &last);
    inject_segment(b, other, 50, 0, 50);
    assert_int_equal(b->heard_count, 1);
    mesh_run(mesh, BRAMBLE_MILLISECONDS(50)); /* the other message's acknowledgment is due later */
    assert_int_equal(bramble_node_sequence(b->node), 1);
    mesh_run(mesh, BRAMBLE_SECONDS(11));
    mesh_close(mesh);
}

/* A message belongs to the subnet that its first segment came in. */
static void a_segment_from_another_subnet_does_not_belong(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(12);
    struct actor *b = receiver_with(mesh, 2);
    uint8_t key[16];
    memset(key, 0x66, sizeof key);
    assert_int_equal(bramble_net_key_add(b->node, 1, key), 0);
    struct crafted crafted = {.ttl = 4, .src = 0x0666, .dst = b->address};
    struct crafted elsewhere = crafted;
    elsewhere.credential = &keys_net_find(node_keys(b->node), 1)->generation[0].flooding;
    inject_segment(b, crafted, 100, 0, 100);
    inject_segment(b, elsewhere, 100, 1, 101);
    assert_int_equal(b->heard_count, 0);
    assert_int_equal(actor_drops(b, BRAMBLE_DROP_TRANSPORT_SEGMENT_OLD), 1);
    inject_segment(b, crafted, 100, 1, 102);
    assert_int_equal(b->heard_count, 1);
    mesh_close(mesh);
}

static uint8_t sent_ttl;
static unsigned sent_acknowledgments;

static void watch(void *context, const struct bramble_trace *trace)
{
    (void)context;
    if (trace->kind == BRAMBLE_TRACE_SENT && trace->ctl != 0) {
        sent_ttl = trace->ttl;
        sent_acknowledgments++;
    }
}

static void what_came_with_ttl_0_is_acknowledged_with_ttl_0(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(13);
    struct actor *b = mesh_place(mesh, 0, 0);
    b->port.trace = watch;
    actor_start(b);
    actor_join(b);
    actor_equip(b);
    for (uint8_t ttl = 0; ttl < 5; ttl = (uint8_t)(ttl + 4)) {
        struct crafted crafted = {.ttl = ttl, .src = 0x0666, .dst = b->address};
        uint32_t seq = 100U + ttl;
        sent_acknowledgments = 0;
        inject_segment(b, crafted, seq, 0, seq);
        inject_segment(b, crafted, seq, 1, seq + 1);
        mesh_run(mesh, BRAMBLE_MILLISECONDS(100));
        assert_int_equal(sent_acknowledgments, 1);
        assert_int_equal(sent_ttl, ttl == 0 ? 0 : 5);
    }
    assert_int_equal(b->heard_count, 2);
    mesh_close(mesh);
}

/* To many nobody acknowledges, so all is said again: as often as the state says, each time under new numbers. */
static void to_a_group_the_whole_is_repeated(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(14);
    struct actor *a = mesh_add(mesh, 0, 0);
    const struct bramble_to to = BRAMBLE_TO(0xC001, 0);
    assert_int_equal(actor_say_octets(a, &to, 1, 30), 0); /* 37 octets: four segments */
    mesh_run(mesh, BRAMBLE_SECONDS(5));
    assert_int_equal(bramble_node_sequence(a->node), 3 * 4);
    assert_int_equal(actor_drops(a, BRAMBLE_DROP_TRANSPORT_SEND_FAILED), 0);
    mesh_close(mesh);
}

/* An acknowledgment counts if it fits the transfer, from its receiver or on its behalf. */
static void acknowledgments_must_fit(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(15);
    struct actor *a = mesh_add(mesh, 0, 0);
    const struct bramble_to to = BRAMBLE_TO(0x0666, 0);
    assert_int_equal(actor_say_octets(a, &to, 1, 30), 0); /* SeqAuth 0, four segments */
    mesh_run(mesh, BRAMBLE_MILLISECONDS(100));
    struct crafted crafted = {.ctl = true, .ttl = 4, .src = 0x0666, .dst = a->address};
    const struct {
        uint8_t octets[7];
        uint16_t src;
        bool fits;
    } stories[] = {
        {{0, 0x00, 0x04, 0, 0, 0, 0x01}, 0x0666, false}, /* of another SeqZero */
        {{0, 0x00, 0x00, 0, 0, 0, 0x10}, 0x0666, false}, /* of a segment that there is not */
        {{0, 0x00, 0x00, 0, 0, 0, 0x01}, 0x0667, false}, /* from somebody else */
        {{0, 0x00, 0x00, 0, 0, 0, 0x01}, 0x0666, true},
        {{0, 0x00, 0x00, 0, 0, 0, 0x01}, 0x0666, false}, /* says nothing new */
        {{0, 0x80, 0x00, 0, 0, 0, 0x03}, 0x0668, true},  /* on behalf of it */
        {{0, 0x00, 0x00, 0, 0, 0, 0x0F}, 0x0666, true},
    };
    uint32_t unexpected = 0;
    for (uint32_t i = 0; i < sizeof stories / sizeof stories[0]; i++) {
        crafted.src = stories[i].src;
        crafted.seq = 10 + i;
        crafted.transport = view_of(stories[i].octets, 7);
        actor_inject(a, &crafted);
        unexpected += !stories[i].fits;
        assert_int_equal(actor_drops(a, BRAMBLE_DROP_TRANSPORT_ACK_UNEXPECTED), unexpected);
    }
    assert_false(transport_holds_iv(node_transport(a->node)));
    assert_int_equal(actor_drops(a, BRAMBLE_DROP_TRANSPORT_SEND_FAILED), 0);
    mesh_close(mesh);
}

/* An insider that opens a message under every name it can think of takes the places, for the discard timeout; then they
 * are free again. A message half received is not thrown out for it. */
static void places_taken_by_a_liar_come_back(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(16);
    struct actor *b = receiver_with(mesh, 2);
    struct crafted honest = {.ttl = 4, .src = 0x0100, .dst = b->address};
    inject_segment(b, honest, 10, 0, 10);
    for (uint16_t i = 0; i < 20; i++) {
        struct crafted liar = {.ttl = 4, .src = (uint16_t)(0x0600 + i), .dst = b->address};
        inject_segment(b, liar, 10, 0, 10);
    }
    assert_int_equal(actor_drops(b, BRAMBLE_DROP_TRANSPORT_SEGMENT_FULL), 19);
    inject_segment(b, honest, 10, 1, 11);
    assert_int_equal(b->heard_count, 1);
    mesh_run(mesh, BRAMBLE_SECONDS(11));
    assert_false(transport_holds_iv(node_transport(b->node)));
    honest.src = 0x0101;
    inject_segment(b, honest, 10, 0, 10);
    inject_segment(b, honest, 10, 1, 11);
    assert_int_equal(b->heard_count, 2);
    mesh_close(mesh);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_longest_message_arrives_whole),
        cmocka_unit_test(lost_segments_are_sent_again),
        cmocka_unit_test(a_group_gets_segments_without_acknowledgment),
        cmocka_unit_test(several_at_once_both_ways),
        cmocka_unit_test(a_full_receiver_refuses_and_says_so),
        cmocka_unit_test(a_sender_that_vanishes_leaves_nothing_behind),
        cmocka_unit_test(nobody_there_is_told_by_time),
        cmocka_unit_test(a_long_mic_makes_segments_of_a_short_message),
        cmocka_unit_test(unsegmented_ones_in_between_do_no_harm),
        cmocka_unit_test(a_subscribed_relay_passes_on_the_segment_that_completes_its_own_copy),
        cmocka_unit_test(what_was_complete_is_acknowledged_from_memory),
        cmocka_unit_test(an_acknowledgment_does_not_go_with_the_place),
        cmocka_unit_test(a_segment_from_another_subnet_does_not_belong),
        cmocka_unit_test(what_came_with_ttl_0_is_acknowledged_with_ttl_0),
        cmocka_unit_test(to_a_group_the_whole_is_repeated),
        cmocka_unit_test(acknowledgments_must_fit),
        cmocka_unit_test(places_taken_by_a_liar_come_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
