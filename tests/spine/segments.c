/* Stories of segmentation: whole messages through bad air, both ways, to one and to many. */
#include "mesh.h"

#include "node/node.h"

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

static void a_short_message_may_be_segmented_with_a_long_mic(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(8);
    struct actor *b;
    struct actor *a = pair(mesh, &b);
    struct bramble_to to = BRAMBLE_TO(b->address, 0);
    to.segmented = true;
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
    a->node->transport.sar_transmitter.multicast_retransmissions_count = 0; /* each segment is sent once */
    const struct bramble_to to = BRAMBLE_TO(0xC001, 0);
    assert_int_equal(actor_say_octets(a, &to, 1, 60), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(5));
    assert_int_equal(relay->heard_count, 1);
    assert_int_equal(far->heard_count, 1);
    assert_int_equal(far->heard[0].received.sequence, relay->heard[0].received.sequence);
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
        cmocka_unit_test(a_short_message_may_be_segmented_with_a_long_mic),
        cmocka_unit_test(unsegmented_ones_in_between_do_no_harm),
        cmocka_unit_test(a_subscribed_relay_passes_on_the_segment_that_completes_its_own_copy),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
