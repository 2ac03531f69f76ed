/* Stories of what lasts: replay, restarts, the IV index, key refresh; and the node's own memory. */
#include "tape.h"

#include "node/node.h"

#include <string.h>

static void what_was_said_once_is_refused_the_second_time(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(1);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct actor *b = mesh_add(mesh, 10, 0);
    struct tape tape;
    tape_open(mesh, &tape, 5, 5);
    const struct bramble_to to = BRAMBLE_TO(b->address, 0);
    for (uint32_t i = 0; i < 5; i++) {
        assert_int_equal(actor_say(a, b->address, i), 0);
        mesh_run(mesh, BRAMBLE_MILLISECONDS(300));
    }
    assert_int_equal(actor_say_octets(a, &to, 5, 30), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(2));
    assert_int_equal(b->heard_count, 6);
    tape_play(mesh, &tape); /* the message cache knows them */
    assert_int_equal(b->heard_count, 6);

    actor_restart(b); /* now only the replay list does */
    tape_play(mesh, &tape);
    assert_int_equal(b->heard_count, 6);
    assert_true(actor_drops(b, BRAMBLE_DROP_TRANSPORT_REPLAYED) + actor_drops(b, BRAMBLE_DROP_TRANSPORT_REPLAY_MARGIN) >
                0);
    mesh_close(mesh);
}

static void a_full_replay_list_refuses_new_sources_by_name(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(2);
    struct actor *b = mesh_place(mesh, 0, 0);
    b->limits.replay_entries = 2;
    actor_start(b);
    actor_join(b);
    actor_equip(b);
    for (int i = 0; i < 3; i++) {
        struct actor *a = mesh_add(mesh, 5, i);
        assert_int_equal(actor_say(a, b->address, (uint32_t)i), 0);
        mesh_run(mesh, BRAMBLE_SECONDS(1));
    }
    assert_int_equal(b->heard_count, 2);
    assert_int_equal(actor_drops(b, BRAMBLE_DROP_TRANSPORT_REPLAY_FULL), 1);
    assert_int_equal(b->events[BRAMBLE_EVENT_REPLAY_LIST_FULL], 1);
    mesh_close(mesh);
}

static void a_node_comes_back_from_its_store(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(3);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct actor *b = mesh_add(mesh, 10, 0);
    uint8_t label[16] = {1, 2, 3};
    actor_subscribe(b, 1, 0xC123);
    assert_int_equal(bramble_model_subscribe_label(actor_talker(b), label), 0);
    const struct bramble_publication publication = {.address = 0xC124, .ttl = 9, .period = 0x42, .retransmit = 3};
    assert_int_equal(bramble_model_publish_to(actor_talker(b), &publication, NULL), 0);
    assert_int_equal(bramble_relay_set(b->node, true, (struct bramble_transmit){2, 30}), 0);
    assert_int_equal(actor_say(b, a->address, 1), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    uint32_t used = bramble_node_sequence(b->node);
    actor_restart(b);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_true(bramble_node_is_member(b->node));
    assert_int_equal(bramble_node_address(b->node), b->address);
    assert_true(bramble_node_sequence(b->node) >= used); /* no number twice */
    assert_int_equal(b->events[BRAMBLE_EVENT_STORE_FAILED], 0);
    struct bramble_publication read;
    assert_int_equal(bramble_publication_get(actor_talker(b), &read), 0);
    assert_int_equal(read.address, 0xC124);
    assert_int_equal(read.ttl, 9);
    assert_int_equal(read.period, 0x42);
    assert_int_equal(read.retransmit, 3);
    assert_int_equal(node_network(b->node)->relay, NETWORK_RELAY_ON);
    assert_int_equal(node_network(b->node)->relay_retransmit, 1 | 2 << 3);
    const struct bramble_to to = {.label = label, .ttl = BRAMBLE_TTL_DEFAULT};
    assert_int_equal(actor_say(a, 0xC123, 2), 0);
    assert_int_equal(actor_say_octets(a, &to, 3, 4), 0);
    assert_int_equal(actor_say(b, a->address, 4), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(b->heard_by_element[1], 1);
    assert_int_equal(b->heard_by_element[0], 1);
    assert_int_equal(a->heard_count, 2);
    mesh_close(mesh);
}

static void a_damaged_record_costs_itself_only(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(4);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct actor *b = mesh_add(mesh, 10, 0);
    const uint8_t nonsense[] = {0xEE, 1, 2};
    mesh_run(mesh, BRAMBLE_MILLISECONDS(10));
    assert_int_equal(b->store.put(b->store.context, RECORD_STATES << 8, (struct bramble_view){nonsense, 3}), 0);
    actor_restart(b);
    mesh_run(mesh, BRAMBLE_MILLISECONDS(10));
    assert_int_equal(b->events[BRAMBLE_EVENT_STORE_FAILED], 1);
    assert_int_equal(actor_say(a, b->address, 1), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(b->heard_count, 1);
    mesh_close(mesh);
}

static void a_reset_node_is_nobodys_and_can_join_again(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(5);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct actor *b = mesh_add(mesh, 10, 0);
    actor_subscribe(b, 0, 0xC001);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    bramble_node_reset(b->node);
    actor_poke(b);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_false(bramble_node_is_member(b->node));
    assert_int_equal(b->events[BRAMBLE_EVENT_RESET], 1);
    assert_int_equal(bramble_store_memory_count(&b->store_memory), 0);
    actor_restart(b);
    assert_false(bramble_node_is_member(b->node));
    actor_join(b);
    actor_equip(b);
    assert_int_equal(actor_say(a, 0xC001, 1), 0); /* the subscription is gone */
    assert_int_equal(actor_say(a, b->address, 2), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(b->heard_count, 1);
    mesh_close(mesh);
}

/* ---- IV index and keys ------------------------------------------------------------------------------------------- */

static void beacons_on(struct mesh *mesh)
{
    for (unsigned i = 0; i < mesh->actor_count; i++) {
        network_beacon_set(node_network(mesh->actors[i]->node), true);
        actor_poke(mesh->actors[i]);
    }
}

static void an_iv_update_spreads_and_ends(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(6);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct actor *b = mesh_add(mesh, 20, 0);
    struct actor *c = mesh_add(mesh, 40, 0); /* hears b only */
    beacons_on(mesh);
    for (unsigned i = 0; i < 3; i++) {
        bramble_iv_test_mode(mesh->actors[i]->node, true);
    }
    assert_int_equal(actor_say(c, b->address, 1), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(30));
    assert_int_equal(bramble_iv_update_start(a->node), 0);
    actor_poke(a);
    mesh_run(mesh, BRAMBLE_SECONDS(60));
    bool in_progress = false;
    assert_int_equal(bramble_node_iv_index(c->node, &in_progress), 1);
    assert_true(in_progress);
    uint32_t sequence = bramble_node_sequence(c->node);
    assert_int_equal(actor_say(c, b->address, 2), 0); /* still under index 0, numbers go on */
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(b->heard_count, 2);
    assert_int_equal(bramble_node_sequence(c->node), sequence + 1);
    assert_int_equal(bramble_iv_update_end(a->node), 0);
    actor_poke(a);
    mesh_run(mesh, BRAMBLE_SECONDS(60));
    assert_int_equal(bramble_node_iv_index(c->node, &in_progress), 1);
    assert_false(in_progress);
    assert_int_equal(bramble_node_sequence(c->node), 0);
    assert_int_equal(actor_say(c, b->address, 3), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(b->heard_count, 3);
    mesh_close(mesh);
}

static void the_96_hours_are_kept(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(7);
    struct actor *a = mesh_add(mesh, 0, 0);
    assert_int_equal(bramble_iv_update_start(a->node), 0); /* just joined: the network's age is not known */
    assert_int_equal(bramble_iv_update_end(a->node), BRAMBLE_ERROR_STATE);
    mesh_run(mesh, 95 * NETWORK_HOUR);
    assert_int_equal(bramble_iv_update_end(a->node), BRAMBLE_ERROR_STATE);
    mesh_run(mesh, 2 * NETWORK_HOUR);
    assert_int_equal(bramble_iv_update_end(a->node), 0);
    assert_int_equal(bramble_iv_update_start(a->node), BRAMBLE_ERROR_STATE);
    mesh_run(mesh, 50 * NETWORK_HOUR);
    actor_restart(a); /* the hours are kept, too */
    mesh_run(mesh, 40 * NETWORK_HOUR);
    assert_int_equal(bramble_iv_update_start(a->node), BRAMBLE_ERROR_STATE);
    mesh_run(mesh, 7 * NETWORK_HOUR);
    assert_int_equal(bramble_iv_update_start(a->node), 0);
    mesh_run(mesh, 145 * NETWORK_HOUR); /* nobody ends it: it ends itself */
    bool in_progress = true;
    (void)bramble_node_iv_index(a->node, &in_progress);
    assert_false(in_progress);
    mesh_close(mesh);
}

static void who_slept_through_updates_recovers_once(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(8);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct actor *b = mesh_add(mesh, 10, 0);
    beacons_on(mesh);
    mesh_run(mesh, BRAMBLE_SECONDS(30));
    bramble_world_set_power(mesh->world, b->radio, false);
    bramble_iv_test_mode(a->node, true);
    for (unsigned i = 0; i < 3; i++) {
        assert_int_equal(bramble_iv_update_start(a->node), 0);
        assert_int_equal(bramble_iv_update_end(a->node), 0);
    }
    bramble_world_set_power(mesh->world, b->radio, true);
    actor_poke(a);
    mesh_run(mesh, BRAMBLE_SECONDS(60));
    assert_int_equal(bramble_node_iv_index(b->node, NULL), 3);
    assert_int_equal(actor_say(a, b->address, 1), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(b->heard_count, 1);
    /* a second leap within 192 h is refused */
    assert_int_equal(network_iv_told(node_network(b->node), &node_keys(b->node)->nets[0], 5, false),
                     BRAMBLE_DROP_BEACON_IV_TOO_EARLY);
    assert_int_equal(network_iv_told(node_network(b->node), &node_keys(b->node)->nets[0], 3 + 43, false),
                     BRAMBLE_DROP_BEACON_IV_INDEX);
    assert_int_equal(network_iv_told(node_network(b->node), &node_keys(b->node)->nets[0], 2, false),
                     BRAMBLE_DROP_BEACON_IV_INDEX);
    mesh_close(mesh);
}

static void old_numbers_stay_refused_after_a_step_of_one(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(9);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct actor *b = mesh_add(mesh, 10, 0);
    struct tape tape;
    tape_open(mesh, &tape, 5, 5);
    for (uint32_t i = 0; i < 5; i++) {
        assert_int_equal(actor_say(a, b->address, i), 0);
        mesh_run(mesh, BRAMBLE_MILLISECONDS(300));
    }
    /* b recovers by one step: told of index 1, normal */
    assert_int_equal(network_iv_told(node_network(b->node), &node_keys(b->node)->nets[0], 1, false), 0);
    network_cache_clear(&node_network(b->node)->cache); /* the cache is small; time has passed */
    tape_play(mesh, &tape);
    assert_int_equal(b->heard_count, 5);
    assert_true(actor_drops(b, BRAMBLE_DROP_TRANSPORT_REPLAYED) >= 5);
    mesh_close(mesh);
}

static void beacons_carry_a_key_refresh(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(10);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct actor *b = mesh_add(mesh, 10, 0);
    beacons_on(mesh);
    uint8_t key[16];
    memset(key, 0x99, 16);
    for (unsigned i = 0; i < 2; i++) {
        assert_int_equal(
            keys_net_update(node_keys(mesh->actors[i]->node), keys_net_find(node_keys(mesh->actors[i]->node), 0), key),
            0);
    }
    assert_int_equal(actor_say(a, b->address, 1), 0); /* phase 1: under the old key */
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(b->heard_count, 1);
    assert_int_equal(keys_net_switch(keys_net_find(node_keys(a->node), 0)), 0);
    network_beacon_soon(node_network(a->node));
    assert_int_equal(actor_say(a, b->address, 2), 0); /* phase 2: under the new one, b still in 1 */
    mesh_run(mesh, BRAMBLE_SECONDS(5));
    assert_int_equal(b->heard_count, 2);
    assert_int_equal(node_keys(b->node)->nets[0].phase, 2); /* told by the beacon */
    keys_net_revoke(node_keys(a->node), keys_net_find(node_keys(a->node), 0));
    network_beacon_soon(node_network(a->node));
    mesh_run(mesh, BRAMBLE_SECONDS(15));
    assert_int_equal(node_keys(b->node)->nets[0].phase, 0);
    assert_int_equal(actor_say(b, a->address, 3), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(a->heard_count, 1);
    assert_int_equal(b->events[BRAMBLE_EVENT_KEYS] >= 2, 1);
    mesh_close(mesh);
}

/* Octets that nobody with the key has made: not even where nothing has been heard yet, and not with an authentic
 * beacon's authentication value under the other key's Network ID. */
static void forged_beacons_move_nothing(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(13);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct keys_net *net = &node_keys(a->node)->nets[0];
    uint8_t key[16];
    memset(key, 0x99, 16);
    assert_int_equal(keys_net_update(node_keys(a->node), keys_net_find(node_keys(a->node), 0), key), 0);
    uint8_t data[2 + NETWORK_SECURE_BEACON_OCTETS] = {1 + NETWORK_SECURE_BEACON_OCTETS, BRAMBLE_AD_MESH_BEACON, 1};
    const struct bramble_heard heard = {
        .data = {data, sizeof data}, .event_type = BRAMBLE_EVENT_NONCONNECTABLE, .channel = 37};
    memcpy(data + 4, net->generation[1].network_id, 8); /* all else is zero */
    bramble_node_heard(a->node, bramble_node_now(a->node), &heard);
    assert_int_equal(net->phase, 1);
    assert_int_equal(actor_drops(a, BRAMBLE_DROP_BEACON_AUTHENTICATION), 1);

    assert_int_equal(network_secure_beacon_seal(&mesh->crypto, net->generation[0].key, net->generation[0].network_id, 0,
                                                0, data + 2),
                     0);
    bramble_node_heard(a->node, bramble_node_now(a->node), &heard); /* authentic, under the old key */
    memcpy(data + 4, net->generation[1].network_id, 8);
    bramble_node_heard(a->node, bramble_node_now(a->node), &heard);
    assert_int_equal(net->phase, 1);
    assert_int_equal(actor_drops(a, BRAMBLE_DROP_BEACON_AUTHENTICATION), 2);
    mesh_close(mesh);
}

static void beacons_thin_out_in_a_crowd(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(11);
    for (int i = 0; i < 20; i++) {
        mesh_add(mesh, i % 5, i / 5);
    }
    beacons_on(mesh);
    mesh_run(mesh, BRAMBLE_SECONDS(600));
    uint32_t before = 0;
    uint32_t after = 0;
    for (unsigned i = 0; i < 20; i++) {
        before += node_network(mesh->actors[i]->node)->beacons_sent;
    }
    mesh_run(mesh, BRAMBLE_SECONDS(600));
    for (unsigned i = 0; i < 20; i++) {
        after += node_network(mesh->actors[i]->node)->beacons_sent;
    }
    assert_in_range(after - before, 40, 90); /* about one in ten seconds, by all of them together */
    mesh_close(mesh);
}

/* ---- The node as a value ----------------------------------------------------------------------------------------- */

static void the_size_is_a_constant_expression(void **state)
{
    (void)state;
    static uint64_t memory[BRAMBLE_NODE_BYTES(BRAMBLE_LIMITS_CHIP) / 8];
    const struct bramble_limits chip = BRAMBLE_LIMITS_OF(BRAMBLE_LIMITS_CHIP);
    const struct bramble_limits gateway = BRAMBLE_LIMITS_OF(BRAMBLE_LIMITS_GATEWAY);
    const struct bramble_limits simulator = BRAMBLE_LIMITS_OF(BRAMBLE_LIMITS_SIMULATOR);
    assert_int_equal(bramble_node_bytes(&chip), sizeof memory);
    assert_int_equal(bramble_node_bytes(&gateway), BRAMBLE_NODE_BYTES(BRAMBLE_LIMITS_GATEWAY));
    assert_int_equal(bramble_node_bytes(&simulator), BRAMBLE_NODE_BYTES(BRAMBLE_LIMITS_SIMULATOR));
    print_message("node: chip %zu, gateway %zu, simulator %zu octets\n", bramble_node_bytes(&chip),
                  bramble_node_bytes(&gateway), bramble_node_bytes(&simulator));
}

static void too_little_memory_is_refused(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(12);
    struct actor *actor = mesh_place(mesh, 0, 0);
    uint64_t memory[8];
    struct bramble_node *node;
    assert_int_equal(bramble_node_start(memory, sizeof memory, &actor->config, 0, &node), BRAMBLE_ERROR_NO_MEMORY);
    actor->limits.models = 3;
    static uint64_t large[4096];
    assert_int_equal(bramble_node_start(large, sizeof large, &actor->config, 0, &node), BRAMBLE_ERROR_ARGUMENT);
    mesh_close(mesh);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_said_once_is_refused_the_second_time),
        cmocka_unit_test(a_full_replay_list_refuses_new_sources_by_name),
        cmocka_unit_test(a_node_comes_back_from_its_store),
        cmocka_unit_test(a_damaged_record_costs_itself_only),
        cmocka_unit_test(a_reset_node_is_nobodys_and_can_join_again),
        cmocka_unit_test(an_iv_update_spreads_and_ends),
        cmocka_unit_test(the_96_hours_are_kept),
        cmocka_unit_test(who_slept_through_updates_recovers_once),
        cmocka_unit_test(old_numbers_stay_refused_after_a_step_of_one),
        cmocka_unit_test(beacons_carry_a_key_refresh),
        cmocka_unit_test(forged_beacons_move_nothing),
        cmocka_unit_test(beacons_thin_out_in_a_crowd),
        cmocka_unit_test(the_size_is_a_constant_expression),
        cmocka_unit_test(too_little_memory_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
