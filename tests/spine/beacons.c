/* Stories of secure network beacons between members: several subnets, the same beacon many times, news that come too
 * early, and what a newcomer is told about an IV update under way. */
#include "craft.h"

#include <string.h>

static bool in_progress(const struct actor *actor)
{
    bool update = false;
    (void)bramble_node_iv_index(actor->node, &update);
    return update;
}

/* What a neighbour repeats every ten seconds is not looked at only once: it may be refused now and hold later. */
static void what_came_too_early_is_obeyed_when_it_is_time(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(1);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct keys_net_generation *generation = &node_keys(a->node)->nets[0].generation[0];
    actor_inject_beacon(a, generation, 2, 1);
    assert_true(in_progress(a));
    for (unsigned i = 1; i <= 3; i++) { /* the very same octets, before the 96 hours are over */
        mesh_run(mesh, BRAMBLE_SECONDS(10));
        actor_inject_beacon(a, generation, 0, 1);
        assert_true(in_progress(a));
        assert_int_equal(actor_drops(a, BRAMBLE_DROP_BEACON_IV_TOO_EARLY), i);
    }
    mesh_run(mesh, 97 * NETWORK_HOUR);
    actor_inject_beacon(a, generation, 0, 1);
    assert_false(in_progress(a));
    mesh_close(mesh);
}

static void test_mode_makes_the_same_beacon_count(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(2);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct keys_net_generation *generation = &node_keys(a->node)->nets[0].generation[0];
    actor_inject_beacon(a, generation, 2, 1);
    actor_inject_beacon(a, generation, 0, 1);
    assert_true(in_progress(a));
    bramble_iv_test_mode(a->node, true);
    actor_inject_beacon(a, generation, 0, 1);
    assert_false(in_progress(a));
    mesh_close(mesh);
}

/* ---- Several subnets --------------------------------------------------------------------------------------------- */

struct ear {
    const struct keys *keys;
    unsigned by_subnet[2];
};

static void listen(void *context, const struct bramble_air_event *event)
{
    struct ear *ear = context;
    if (event->kind != BRAMBLE_AIR_SENT || event->data.data[1] != BRAMBLE_AD_MESH_BEACON) {
        return;
    }
    for (unsigned i = 0; i < 2; i++) {
        ear->by_subnet[i] += memcmp(ear->keys->nets[i].generation[0].network_id, event->data.data + 4, 8) == 0;
    }
}

/* Each has its own interval: a crowd in one of them does not silence the other. */
static void each_subnet_has_beacons_of_its_own(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(3);
    struct actor *a = mesh_place(mesh, 0, 0);
    a->config.beacon_off = false;
    actor_start(a);
    actor_join(a);
    uint8_t key[16];
    memset(key, 0x77, 16);
    assert_int_equal(bramble_net_key_add(a->node, 1, key), 0);
    struct ear ear = {node_keys(a->node), {0, 0}};
    bramble_world_observe(mesh->world, listen, &ear);
    for (unsigned i = 0; i < 600; i++) { /* 10 minutes, with a beacon a second in the first subnet only */
        mesh_run(mesh, BRAMBLE_SECONDS(1));
        actor_inject_beacon(a, &node_keys(a->node)->nets[0].generation[0], 0, 0);
    }
    assert_in_range(ear.by_subnet[0], 2, 5); /* after 10 s, 110 s, 600 s */
    assert_in_range(ear.by_subnet[1], 58, 62);
    mesh_close(mesh);
}

/* ---- Newcomers --------------------------------------------------------------------------------------------------- */

static struct actor *newcomer(struct mesh *mesh, uint32_t iv_index, bool iv_update)
{
    struct actor *actor = mesh_place(mesh, 0, 0);
    actor_start(actor);
    struct bramble_membership membership = {.address = actor->address, .iv_index = iv_index, .iv_update = iv_update};
    memcpy(membership.net_key, mesh->net_key, 16);
    assert_int_equal(bramble_node_join(actor->node, &membership), 0);
    return actor;
}

/* Nobody told it how long the network has been in its state, so the next step of the network is its own, at once. */
static void a_newcomer_follows_the_next_step_at_once(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(4);
    struct actor *a = newcomer(mesh, 5, true);
    assert_true(in_progress(a));
    actor_inject_beacon(a, &node_keys(a->node)->nets[0].generation[0], 0, 5);
    assert_false(in_progress(a));
    struct actor *b = newcomer(mesh, 5, false);
    actor_inject_beacon(b, &node_keys(b->node)->nets[0].generation[0], 2, 6);
    assert_true(in_progress(b));
    assert_int_equal(bramble_node_iv_index(b->node, NULL), 6);
    mesh_close(mesh);
}

/* And from there on it counts hours like everybody. */
static void a_newcomers_second_step_waits(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(5);
    struct actor *a = newcomer(mesh, 5, true);
    actor_inject_beacon(a, &node_keys(a->node)->nets[0].generation[0], 0, 5);
    actor_inject_beacon(a, &node_keys(a->node)->nets[0].generation[0], 2, 6);
    assert_false(in_progress(a));
    assert_int_equal(actor_drops(a, BRAMBLE_DROP_BEACON_IV_TOO_EARLY), 1);
    mesh_close(mesh);
}

/* ---- Who stops --------------------------------------------------------------------------------------------------- */

static void count_sent(void *context, const struct bramble_air_event *event)
{
    unsigned *sent = context;
    *sent += event->kind == BRAMBLE_AIR_SENT;
}

static void who_stops_takes_back_what_has_not_been_sent(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(6);
    struct actor *a = mesh_add(mesh, 0, 0);
    unsigned sent = 0;
    bramble_world_observe(mesh->world, count_sent, &sent);
    for (uint32_t i = 0; i < 6; i++) {
        assert_int_equal(actor_say(a, 0xC001, i), 0);
    }
    mesh_run(mesh, BRAMBLE_MILLISECONDS(12)); /* the first of three events of the first of six */
    bramble_world_attach_node(mesh->world, a->radio, NULL);
    bramble_node_stop(a->node);
    a->node = NULL;
    mesh_run(mesh, BRAMBLE_SECONDS(2));
    assert_in_range(sent, 1, 2);
    mesh_close(mesh);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_came_too_early_is_obeyed_when_it_is_time),
        cmocka_unit_test(test_mode_makes_the_same_beacon_count),
        cmocka_unit_test(each_subnet_has_beacons_of_its_own),
        cmocka_unit_test(a_newcomer_follows_the_next_step_at_once),
        cmocka_unit_test(a_newcomers_second_step_waits),
        cmocka_unit_test(who_stops_takes_back_what_has_not_been_sent),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
