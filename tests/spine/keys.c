/* Stories of keys: a refresh from its beginning to its end, nodes that join in the middle of one, places in the table
 * and in the store. */
#include "craft.h"

#include <string.h>

static void key_of(uint8_t octet, uint8_t key[16])
{
    memset(key, octet, 16);
}

static uint8_t phase_of(const struct actor *actor)
{
    return node_keys(actor->node)->nets[0].phase;
}

static void beacons_on(struct mesh *mesh)
{
    for (unsigned i = 0; i < mesh->actor_count; i++) {
        network_beacon_set(node_network(mesh->actors[i]->node), true);
        actor_poke(mesh->actors[i]);
    }
}

/* The new key reaches the new node in provisioning, with the flag that says that it is one. */
static void who_joins_during_a_refresh_hears_its_end(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(1);
    struct actor *a = mesh_place(mesh, 0, 0);
    actor_start(a);
    struct bramble_membership membership = {.address = a->address, .key_refresh = true};
    memcpy(membership.net_key, mesh->net_key, 16);
    assert_int_equal(bramble_node_join(a->node, &membership), 0);
    assert_int_equal(phase_of(a), 2);
    actor_restart(a); /* and again after a restart */
    assert_int_equal(phase_of(a), 2);
    const struct keys_net_generation *generation = &node_keys(a->node)->nets[0].generation[1];
    actor_inject_beacon(a, generation, 1, 0);
    assert_int_equal(phase_of(a), 2);
    assert_int_equal(actor_drops(a, BRAMBLE_DROP_BEACON_OLD_KEY), 0);
    actor_inject_beacon(a, generation, 0, 0);
    assert_int_equal(phase_of(a), 0);
    mesh_close(mesh);
}

/* Both nodes talk in every phase, under either AppKey, whichever of the two is ahead. */
static void an_app_key_is_renewed_without_a_word_lost(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(2);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct actor *b = mesh_add(mesh, 10, 0);
    struct keys *of_a = node_keys(a->node);
    struct keys *of_b = node_keys(b->node);
    uint8_t net[16];
    uint8_t app[16];
    key_of(0x91, net);
    key_of(0x92, app);
    uint32_t said = 0;
    for (unsigned step = 0; step < 9; step++) {
        switch (step) {
        case 1:
            assert_int_equal(keys_app_update(of_a, keys_app_find(of_a, 0), app),
                             BRAMBLE_ERROR_STATE); /* in phase 1 only */
            assert_int_equal(keys_net_update(of_a, keys_net_find(of_a, 0), net), 0);
            break;
        case 2:
            assert_int_equal(keys_app_update(of_a, keys_app_find(of_a, 0), app), 0);
            assert_int_equal(keys_app_update(of_a, keys_app_find(of_a, 0), app),
                             0); /* the answer was lost; asked again */
            assert_int_equal(keys_app_update(of_a, keys_app_find(of_a, 0), net), BRAMBLE_ERROR_STATE);
            break;
        case 3:
            assert_int_equal(keys_net_update(of_b, keys_net_find(of_b, 0), net), 0);
            break;
        case 4:
            assert_int_equal(keys_app_update(of_b, keys_app_find(of_b, 0), app), 0);
            break;
        case 5:
            assert_int_equal(keys_net_switch(keys_net_find(of_a, 0)),
                             0); /* a sends under the new keys, b under the old */
            break;
        case 6:
            assert_int_equal(keys_net_switch(keys_net_find(of_b, 0)), 0);
            break;
        case 7:
            keys_net_revoke(of_a, keys_net_find(of_a, 0));
            break;
        case 8:
            keys_net_revoke(of_b, keys_net_find(of_b, 0));
            break;
        default:
            break;
        }
        said++;
        assert_int_equal(actor_say(a, b->address, said), 0);
        assert_int_equal(actor_say(b, a->address, said), 0);
        mesh_run(mesh, BRAMBLE_SECONDS(1));
        assert_int_equal(b->heard_count, said);
        assert_int_equal(a->heard_count, said);
        mesh_check(mesh);
    }
    assert_memory_equal(of_a->apps[0].generation[0].key, app, 16);
    mesh_close(mesh);
}

/* A restart in either phase changes nothing. */
static void a_refresh_survives_restarts(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(3);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct actor *b = mesh_add(mesh, 10, 0);
    uint8_t net[16];
    uint8_t app[16];
    key_of(0x91, net);
    key_of(0x92, app);
    for (unsigned i = 0; i < 2; i++) {
        struct bramble_node *node = mesh->actors[i]->node;
        assert_int_equal(keys_net_update(node_keys(node), keys_net_find(node_keys(node), 0), net), 0);
        assert_int_equal(keys_app_update(node_keys(node), keys_app_find(node_keys(node), 0), app), 0);
    }
    for (unsigned phase = 1; phase <= 2; phase++) {
        if (phase == 2) {
            assert_int_equal(keys_net_switch(keys_net_find(node_keys(a->node), 0)), 0);
            assert_int_equal(keys_net_switch(keys_net_find(node_keys(b->node), 0)), 0);
        }
        records_changed(&a->node->access.records, RECORD_NET_KEY, 0);
        records_changed(&a->node->access.records, RECORD_APP_KEY, 0);
        actor_poke(a);
        mesh_run(mesh, BRAMBLE_SECONDS(1));
        actor_restart(a);
        assert_int_equal(phase_of(a), phase);
        assert_int_equal(actor_say(a, b->address, phase), 0);
        assert_int_equal(actor_say(b, a->address, phase), 0);
        mesh_run(mesh, BRAMBLE_SECONDS(1));
        assert_int_equal(b->heard_count, phase);
        assert_int_equal(a->heard_count, phase);
    }
    mesh_close(mesh);
}

/* A beacon under the new key may be the first news of a switch, or of the end, missed phases included. */
static void who_was_away_is_brought_up_to_date_by_one_beacon(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(4);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct keys_net *net = &node_keys(a->node)->nets[0];
    uint8_t key[16];
    key_of(0x91, key);
    assert_int_equal(keys_net_update(node_keys(a->node), keys_net_find(node_keys(a->node), 0), key), 0);
    actor_inject_beacon(a, &net->generation[0], 1, 0); /* the old key says nothing about the new one */
    assert_int_equal(net->phase, 1);
    actor_inject_beacon(a, &net->generation[1], 0x81,
                        0); /* reserved bits are authenticated as they came, then masked */
    assert_int_equal(net->phase, 2);
    actor_inject_beacon(a, &net->generation[0], 0, 0);
    assert_int_equal(net->phase, 2);
    assert_int_equal(actor_drops(a, BRAMBLE_DROP_BEACON_OLD_KEY), 1);
    actor_inject_beacon(a, &net->generation[1], 0, 0);
    assert_int_equal(net->phase, 0);
    key_of(0x92, key);
    assert_int_equal(keys_net_update(node_keys(a->node), keys_net_find(node_keys(a->node), 0), key), 0);
    actor_inject_beacon(a, &net->generation[1], 0, 0); /* the whole of phase 2 was missed */
    assert_int_equal(net->phase, 0);
    assert_memory_equal(net->generation[0].key, key, 16);
    mesh_close(mesh);
}

/* A key comes back to the place in the table that its record names: else its next record would stand beside the old
 * one, and the old one would come back from the dead. */
static void a_deleted_key_stays_deleted(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(5);
    struct actor *a = mesh_add(mesh, 0, 0);
    uint8_t key[16];
    for (uint16_t index = 1; index <= 2; index++) {
        key_of((uint8_t)index, key);
        assert_int_equal(bramble_app_key_add(a->node, 0, index, key), 0);
    }
    actor_poke(a);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    keys_app_delete(node_keys(a->node), keys_app_find(node_keys(a->node), 1)); /* leaves a hole in the middle */
    records_changed(&a->node->access.records, RECORD_APP_KEY, 1);
    actor_poke(a);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    actor_restart(a);
    struct keys_app *app = keys_app_find(node_keys(a->node), 2);
    assert_non_null(app);
    unsigned place = (unsigned)(app - node_keys(a->node)->apps);
    keys_app_delete(node_keys(a->node), keys_app_find(node_keys(a->node), 2));
    records_changed(&a->node->access.records, RECORD_APP_KEY, place);
    actor_poke(a);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    actor_restart(a);
    assert_null(keys_app_find(node_keys(a->node), 2));
    assert_non_null(keys_app_find(node_keys(a->node), 0));
    mesh_close(mesh);
}

static void the_same_holds_for_net_keys(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(6);
    struct actor *a = mesh_place(mesh, 0, 0);
    a->limits.subnets = 3;
    actor_start(a);
    actor_join(a);
    uint8_t key[16];
    for (uint16_t index = 1; index <= 2; index++) {
        key_of((uint8_t)index, key);
        assert_int_equal(bramble_net_key_add(a->node, index, key), 0);
    }
    key_of(0x55, key);
    assert_int_equal(keys_net_update(node_keys(a->node), keys_net_find(node_keys(a->node), 2), key), 0);
    actor_poke(a);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    keys_net_delete(node_keys(a->node), keys_net_find(node_keys(a->node), 1));
    records_changed(&a->node->access.records, RECORD_NET_KEY, 1);
    records_changed(&a->node->access.records, RECORD_NET_KEY, 2);
    actor_poke(a);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    actor_restart(a);
    struct keys_net *net = keys_net_find(node_keys(a->node), 2);
    assert_non_null(net);
    assert_int_equal(net->phase, 1);
    keys_net_revoke(node_keys(a->node), keys_net_find(node_keys(a->node), 2));
    records_changed(&a->node->access.records, RECORD_NET_KEY, (unsigned)(net - node_keys(a->node)->nets));
    actor_poke(a);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    actor_restart(a);
    net = keys_net_find(node_keys(a->node), 2);
    assert_non_null(net);
    assert_int_equal(net->phase, 0);
    assert_memory_equal(net->generation[0].key, key, 16);
    assert_int_equal(a->events[BRAMBLE_EVENT_STORE_FAILED], 0);
    mesh_close(mesh);
}

/* Credentials of two generations are both heard while both exist, and only then. */
static void the_old_key_is_deaf_after_its_end(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(7);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct actor *b = mesh_add(mesh, 10, 0);
    beacons_on(mesh);
    uint8_t key[16];
    key_of(0x91, key);
    assert_int_equal(keys_net_update(node_keys(a->node), keys_net_find(node_keys(a->node), 0), key), 0);
    assert_int_equal(actor_say(b, a->address, 1), 0); /* b was left out: it knows the old key only */
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(a->heard_count, 1);
    keys_net_revoke(node_keys(a->node), keys_net_find(node_keys(a->node), 0));
    assert_int_equal(actor_say(b, a->address, 2), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(a->heard_count, 1);
    assert_true(actor_drops(a, BRAMBLE_DROP_NETWORK_UNKNOWN_NID) >= 1);
    mesh_close(mesh);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_joins_during_a_refresh_hears_its_end),
        cmocka_unit_test(an_app_key_is_renewed_without_a_word_lost),
        cmocka_unit_test(a_refresh_survives_restarts),
        cmocka_unit_test(who_was_away_is_brought_up_to_date_by_one_beacon),
        cmocka_unit_test(a_deleted_key_stays_deleted),
        cmocka_unit_test(the_same_holds_for_net_keys),
        cmocka_unit_test(the_old_key_is_deaf_after_its_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
