/* Stories of the network layer: who hears whom, what is relayed, what is a repeat. */
#include "mesh.h"

#include <string.h>

static void neighbours_hear_each_other(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(1);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct actor *b = mesh_add(mesh, 20, 0);
    assert_int_equal(actor_say(a, b->address, 42), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(b->heard_count, 1);
    assert_int_equal(b->heard[0].number, 42);
    assert_int_equal(b->heard[0].received.source, a->address);
    assert_int_equal(b->heard[0].received.ttl, 5);
    /* three transmissions: one consumed, the others repeats */
    assert_int_equal(actor_class(b, BRAMBLE_CLASS_CONSUMED), 1);
    assert_int_equal(bramble_heard_count(b->node), 1 + actor_class(b, BRAMBLE_CLASS_REPEATED));
    mesh_close(mesh);
}

static void a_relay_carries_what_is_out_of_reach(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(2);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct actor *relay = mesh_add(mesh, 25, 0);
    struct actor *c = mesh_add(mesh, 50, 0);
    assert_int_equal(actor_say(a, c->address, 1), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(c->heard_count, 0);
    assert_int_equal(actor_drops(relay, BRAMBLE_DROP_NETWORK_OTHER), 1); /* Relay is off, and it says so */

    assert_int_equal(bramble_relay_set(relay->node, true, (struct bramble_transmit){3, 20}), 0);
    assert_int_equal(actor_say(a, c->address, 2), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(c->heard_count, 1);
    assert_int_equal(c->heard[0].received.ttl, 4);
    assert_int_equal(actor_class(relay, BRAMBLE_CLASS_RELAYED), 1);
    assert_true(actor_class(a, BRAMBLE_CLASS_OWN_ECHO) > 0); /* it heard its own message from the relay */
    mesh_close(mesh);
}

static struct mesh *line(unsigned nodes, uint64_t seed)
{
    struct mesh *mesh = mesh_open(seed);
    for (unsigned i = 0; i < nodes; i++) {
        struct actor *actor = mesh_add(mesh, (int)i * 20, 0);
        assert_int_equal(bramble_relay_set(actor->node, true, (struct bramble_transmit){3, 20}), 0);
    }
    return mesh;
}

static void a_ttl_ends_where_it_should(void **state)
{
    (void)state;
    struct mesh *mesh = line(6, 3);
    struct bramble_to to = BRAMBLE_TO(BRAMBLE_ADDRESS_ALL_NODES, 0);
    const uint8_t ttls[] = {0, 2, 3, 127};
    const unsigned reach[] = {1, 2, 3, 5}; /* the furthest that hears it */
    for (unsigned i = 0; i < 4; i++) {
        unsigned before[6];
        for (unsigned n = 0; n < 6; n++) {
            before[n] = mesh->actors[n]->heard_count;
        }
        to.ttl = ttls[i];
        assert_int_equal(actor_say_octets(mesh->actors[0], &to, i, 4), 0);
        mesh_run(mesh, BRAMBLE_SECONDS(2));
        for (unsigned n = 1; n < 6; n++) {
            assert_int_equal(mesh->actors[n]->heard_count - before[n], n <= reach[i]);
        }
    }
    to.ttl = 1; /* may not be sent */
    assert_int_equal(actor_say_octets(mesh->actors[0], &to, 9, 4), BRAMBLE_ERROR_VALUE);
    mesh_close(mesh);
}

static void nobody_relays_twice(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(4);
    for (int i = 0; i < 9; i++) { /* all in range of each other */
        struct actor *actor = mesh_add(mesh, i % 3 * 3, i / 3 * 3);
        assert_int_equal(bramble_relay_set(actor->node, true, (struct bramble_transmit){3, 20}), 0);
    }
    assert_int_equal(actor_say(mesh->actors[0], 0xC000, 1), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(2));
    for (unsigned i = 1; i < 9; i++) {
        assert_int_equal(actor_class(mesh->actors[i], BRAMBLE_CLASS_RELAYED), 1);
    }
    mesh_close(mesh);
}

static void a_small_cache_makes_no_storm(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(5);
    for (int i = 0; i < 8; i++) {
        struct actor *actor = mesh_place(mesh, i % 3 * 3, i / 3 * 3);
        actor->limits.cache_entries = 2;
        actor_start(actor);
        actor_join(actor);
        actor_equip(actor);
        assert_int_equal(bramble_relay_set(actor->node, true, (struct bramble_transmit){1, 20}), 0);
    }
    for (unsigned i = 0; i < 8; i++) {
        assert_int_equal(actor_say(mesh->actors[i], 0xC000, i), 0);
    }
    mesh_run(mesh, BRAMBLE_SECONDS(20));
    uint32_t before[8];
    for (unsigned i = 0; i < 8; i++) {
        before[i] = actor_class(mesh->actors[i], BRAMBLE_CLASS_RELAYED);
    }
    mesh_run(mesh, BRAMBLE_SECONDS(20)); /* the TTL has ended it: silence */
    for (unsigned i = 0; i < 8; i++) {
        assert_int_equal(actor_class(mesh->actors[i], BRAMBLE_CLASS_RELAYED), before[i]);
    }
    mesh_close(mesh);
}

static void relaying_does_not_starve_the_node_itself(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(6);
    struct actor *loud = mesh_add(mesh, 0, 0);
    struct actor *relay = mesh_add(mesh, 20, 0);
    struct actor *far = mesh_add(mesh, 40, 0);
    assert_int_equal(bramble_relay_set(relay->node, true, (struct bramble_transmit){3, 20}), 0);
    loud->config.network_transmit = (struct bramble_transmit){1, 20};
    for (unsigned i = 0; i < 200; i++) {
        (void)actor_say(loud, 0xC000, i); /* what its own queue does not take is lost to it alone */
        if (i == 100) {
            assert_int_equal(actor_say(relay, far->address, 4242), 0);
        }
        mesh_run(mesh, BRAMBLE_MILLISECONDS(10));
        if (i == 120) { /* 200 ms later */
            assert_int_equal(far->heard_count, 1);
            assert_int_equal(far->heard[0].number, 4242);
        }
    }
    mesh_close(mesh);
}

static void an_unprovisioned_node_counts_what_it_hears(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(7);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct actor *new_one = mesh_place(mesh, 5, 0);
    actor_start(new_one);
    assert_int_equal(actor_say(a, 0xC000, 1), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_true(actor_drops(new_one, BRAMBLE_DROP_NOT_PROVISIONED) >= 1);
    assert_int_equal(actor_say(new_one, 0xC000, 1), BRAMBLE_ERROR_NOT_PROVISIONED);
    mesh_close(mesh);
}

static void two_subnets_do_not_mix(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(8);
    struct actor *a = mesh_add(mesh, 0, 0);
    memset(mesh->net_key, 0x77, 16); /* the other network */
    struct actor *stranger = mesh_add(mesh, 5, 0);
    assert_int_equal(bramble_relay_set(stranger->node, true, (struct bramble_transmit){3, 20}), 0);
    struct actor *both = mesh_add(mesh, 10, 0); /* primary subnet: the other one */
    uint8_t first[16];
    memset(first, 0x11, 16);
    assert_int_equal(bramble_net_key_add(both->node, 1, first), 0);
    uint8_t app[16];
    memset(app, 0x33, 16);
    assert_int_equal(bramble_app_key_add(both->node, 1, 5, app), 0);
    assert_int_equal(bramble_model_bind(actor_talker(both), 5), 0);
    assert_int_equal(bramble_app_key_add(a->node, 0, 5, app), 0);
    assert_int_equal(bramble_model_bind(actor_talker(a), 5), 0);
    const struct bramble_to to = BRAMBLE_TO(both->address, 5);
    assert_int_equal(actor_say_octets(a, &to, 7, 4), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(both->heard_count, 1);
    assert_int_equal(both->heard[0].received.net_key_index, 1);
    assert_int_equal(both->heard[0].received.key_index, 5);
    assert_true(actor_drops(stranger, BRAMBLE_DROP_NETWORK_UNKNOWN_NID) >= 1);
    /* AppKey 0 belongs to the other subnet: the same key octets under another NetKey reach nobody */
    assert_int_equal(actor_say(a, both->address, 8), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(both->heard_count, 1);
    assert_int_equal(actor_drops(both, BRAMBLE_DROP_TRANSPORT_UNKNOWN_KEY), 1);
    mesh_close(mesh);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(neighbours_hear_each_other),
        cmocka_unit_test(a_relay_carries_what_is_out_of_reach),
        cmocka_unit_test(a_ttl_ends_where_it_should),
        cmocka_unit_test(nobody_relays_twice),
        cmocka_unit_test(a_small_cache_makes_no_storm),
        cmocka_unit_test(relaying_does_not_starve_the_node_itself),
        cmocka_unit_test(an_unprovisioned_node_counts_what_it_hears),
        cmocka_unit_test(two_subnets_do_not_mix),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
