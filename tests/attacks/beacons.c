/* Attacks by beacons: forged ones, old ones said again, and those of insiders who hold a NetKey and may seal any they
 * like. A beacon moves two things, the IV index and the phase of a key refresh; neither may go where it cannot come
 * back from, and neither faster than the specification's hours.
 */
#include "tape.h"

#include "craft.h"

#include <string.h>

#define FLAG_KEY_REFRESH 1U
#define FLAG_IV_UPDATE 2U

static void beacons_on(struct mesh *mesh)
{
    for (unsigned i = 0; i < mesh->actor_count; i++) {
        network_beacon_set(node_network(mesh->actors[i]->node), true);
        actor_poke(mesh->actors[i]);
    }
}

static uint32_t index_of(const struct actor *actor)
{
    return bramble_node_iv_index(actor->node, NULL);
}

static bool in_progress(const struct actor *actor)
{
    bool update = false;
    (void)bramble_node_iv_index(actor->node, &update);
    return update;
}

static struct keys_net *net_of(const struct actor *actor)
{
    return &node_keys(actor->node)->nets[0];
}

static void told(struct actor *victim, unsigned generation, uint8_t flags, uint32_t iv_index)
{
    actor_inject_beacon(victim, &net_of(victim)->generation[generation], flags, iv_index);
}

/* Both can still talk to each other. */
static void talk(struct actor *a, struct actor *b)
{
    unsigned heard = b->heard_count;
    assert_int_equal(actor_say(a, b->address, 7), 0);
    mesh_run(a->mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(b->heard_count, heard + 1);
}

/* ---- Outsiders --------------------------------------------------------------------------------------------------- */

/* An authentic beacon, recorded, with each bit changed in turn: flags, Network ID, IV index, authentication value. */
static void a_beacon_with_any_bit_changed_moves_nothing(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(1);
    struct actor *victim = mesh_add(mesh, 0, 0);
    const struct keys_net_generation *generation = &net_of(victim)->generation[0];
    uint8_t octets[2 + NETWORK_SECURE_BEACON_OCTETS] = {1 + NETWORK_SECURE_BEACON_OCTETS, BRAMBLE_AD_MESH_BEACON};
    assert_int_equal(
        network_secure_beacon_seal(&mesh->crypto, generation->key, generation->network_id, 0, 0, octets + 2), 0);
    for (size_t bit = 8; bit < 8 * NETWORK_SECURE_BEACON_OCTETS; bit++) {
        octets[2 + bit / 8] ^= (uint8_t)(1U << bit % 8);
        actor_hear(victim, octets, sizeof octets, BRAMBLE_EVENT_NONCONNECTABLE);
        octets[2 + bit / 8] ^= (uint8_t)(1U << bit % 8);
    }
    assert_int_equal(actor_drops(victim, BRAMBLE_DROP_BEACON_UNKNOWN_NETWORK), 64);
    assert_int_equal(actor_drops(victim, BRAMBLE_DROP_BEACON_AUTHENTICATION), 8 + 32 + 64);
    assert_int_equal(index_of(victim), 0);
    assert_int_equal(net_of(victim)->phase, 0);
    mesh_close(mesh);
}

/* All beacons of two IV updates, said again when they are over, and once more after a restart. */
static void beacons_of_an_earlier_update_move_nothing(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(2);
    struct actor *victim = mesh_add(mesh, 0, 0);
    struct actor *other = mesh_add(mesh, 10, 0);
    struct tape tape;
    tape_open(mesh, &tape, 5, 5);
    bramble_iv_test_mode(victim->node, true);
    bramble_iv_test_mode(other->node, true);
    beacons_on(mesh);
    mesh_run(mesh, BRAMBLE_SECONDS(30));
    for (uint32_t update = 1; update <= 2; update++) {
        assert_int_equal(bramble_iv_update_start(other->node), 0);
        actor_poke(other);
        mesh_run(mesh, BRAMBLE_SECONDS(40));
        assert_true(in_progress(victim));
        assert_int_equal(bramble_iv_update_end(other->node), 0);
        actor_poke(other);
        mesh_run(mesh, BRAMBLE_SECONDS(40));
        assert_int_equal(index_of(victim), update);
    }
    assert_in_range(tape.count, 10, TAPE_MAX - 1);
    for (unsigned restarted = 0; restarted < 2; restarted++) {
        tape_play(mesh, &tape); /* in test mode: no hours forbid anything */
        assert_int_equal(index_of(victim), 2);
        assert_false(in_progress(victim));
        talk(other, victim);
        talk(victim, other);
        assert_true(actor_drops(victim, BRAMBLE_DROP_BEACON_IV_INDEX) > 0); /* of the first update */
        assert_true(actor_drops(victim, BRAMBLE_DROP_BEACON_IV_OVER) > 0);  /* "it has begun", of the second */
        actor_restart(victim);
        bramble_iv_test_mode(victim->node, true);
    }
    mesh_close(mesh);
}

/* ---- Insiders: the IV index -------------------------------------------------------------------------------------- */

/* Each IV index can be used once. An insider who pushes it ahead without bounds would end the network; as it is, a leap
 * of 42 is taken once in 192 h, over restarts too, and the network follows and goes on talking. */
static void the_index_is_pushed_by_42_once_in_192_hours(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(3);
    struct actor *victim = mesh_add(mesh, 0, 0);
    struct actor *other = mesh_add(mesh, 10, 0);
    beacons_on(mesh);
    mesh_run(mesh, BRAMBLE_SECONDS(30));
    const uint32_t beyond[] = {43, 44, 1000, 0x80000000U, UINT32_MAX};
    for (size_t i = 0; i < sizeof beyond / sizeof beyond[0]; i++) {
        told(victim, 0, i % 2 != 0 ? FLAG_IV_UPDATE : 0, beyond[i]);
        assert_int_equal(actor_drops(victim, BRAMBLE_DROP_BEACON_IV_INDEX), i + 1);
    }
    assert_int_equal(index_of(victim), 0);
    told(victim, 0, 0, 42);
    assert_int_equal(index_of(victim), 42);
    mesh_run(mesh, BRAMBLE_SECONDS(60));
    assert_int_equal(index_of(other), 42); /* the victim's own beacons have told it */
    talk(victim, other);
    talk(other, victim);
    for (unsigned hour = 0; hour < 191; hour += 10) { /* again and again */
        told(victim, 0, 0, 84);
        assert_int_equal(index_of(victim), 42);
        if (hour == 100) {
            actor_restart(victim);
            beacons_on(mesh); /* the stories' nodes start without */
        }
        mesh_run(mesh, 10 * NETWORK_HOUR);
    }
    assert_int_equal(index_of(other), 42);
    mesh_run(mesh, 10 * NETWORK_HOUR);
    told(victim, 0, 0, 84);
    assert_int_equal(index_of(victim), 84);
    mesh_run(mesh, BRAMBLE_SECONDS(60));
    talk(victim, other);
    mesh_close(mesh);
}

/* Ordinary updates, one after the other: each state lasts 96 h whatever an insider says. In 30 days that is four
 * indexes, of four billion. */
static void the_index_is_pushed_by_ordinary_updates_no_faster_than_the_hours_allow(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(4);
    struct actor *victim = mesh_add(mesh, 0, 0);
    for (unsigned hour = 0; hour < 30 * 24; hour += 4) {
        told(victim, 0, FLAG_IV_UPDATE, index_of(victim) + !in_progress(victim));
        told(victim, 0, 0, index_of(victim));
        mesh_run(mesh, 4 * NETWORK_HOUR);
    }
    assert_in_range(index_of(victim), 3, 4);
    mesh_close(mesh);
}

/* Who holds the key of another subnet only. */
static void another_subnet_moves_no_index(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(5);
    struct actor *victim = mesh_add(mesh, 0, 0);
    const uint8_t guests[16] = {0x66};
    assert_int_equal(bramble_net_key_add(victim->node, 1, guests), 0);
    actor_inject_beacon(victim, &keys_net_find(node_keys(victim->node), 1)->generation[0], FLAG_IV_UPDATE, 1);
    actor_inject_beacon(victim, &keys_net_find(node_keys(victim->node), 1)->generation[0], 0, 42);
    assert_int_equal(actor_drops(victim, BRAMBLE_DROP_BEACON_IV_SUBNET), 2);
    assert_int_equal(index_of(victim), 0);
    mesh_close(mesh);
}

/* ---- Insiders: key refresh --------------------------------------------------------------------------------------- */

/* A node that is being thrown out holds the old key. With it, it can neither end the refresh early, nor call it off,
 * nor move the index once the switch was made. */
static void who_holds_the_old_key_only_moves_no_refresh(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(6);
    struct actor *victim = mesh_add(mesh, 0, 0);
    const uint8_t new_key[16] = {0x77};
    told(victim, 0, FLAG_KEY_REFRESH, 0); /* no refresh is going on */
    assert_int_equal(net_of(victim)->phase, 0);
    assert_int_equal(keys_net_update(node_keys(victim->node), keys_net_find(node_keys(victim->node), 0), new_key), 0);
    told(victim, 0, FLAG_KEY_REFRESH, 0);
    told(victim, 0, 0, 0);
    assert_int_equal(net_of(victim)->phase, 1);
    assert_int_equal(keys_net_switch(keys_net_find(node_keys(victim->node), 0)), 0);
    told(victim, 0, 0, 0);
    told(victim, 0, 0, 42);
    assert_int_equal(actor_drops(victim, BRAMBLE_DROP_BEACON_OLD_KEY), 2);
    assert_int_equal(net_of(victim)->phase, 2);
    assert_int_equal(index_of(victim), 0);
    mesh_close(mesh);
}

/* When all is over, what the excluded node still says is of another network: beacons, and messages too. */
static void who_was_excluded_is_heard_by_nobody(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(7);
    struct actor *victim = mesh_add(mesh, 0, 0);
    struct actor *excluded = mesh_add(mesh, 10, 0);
    const uint8_t new_key[16] = {0x77};
    assert_int_equal(keys_net_update(node_keys(victim->node), keys_net_find(node_keys(victim->node), 0), new_key), 0);
    assert_int_equal(keys_net_switch(keys_net_find(node_keys(victim->node), 0)), 0);
    keys_net_revoke(node_keys(victim->node), keys_net_find(node_keys(victim->node), 0));
    actor_inject_beacon(victim, &net_of(excluded)->generation[0], FLAG_KEY_REFRESH, 0);
    actor_inject_beacon(victim, &net_of(excluded)->generation[0], 0, 42);
    assert_int_equal(actor_drops(victim, BRAMBLE_DROP_BEACON_UNKNOWN_NETWORK), 2);
    assert_int_equal(index_of(victim), 0);
    assert_int_equal(actor_say(excluded, victim->address, 1), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(victim->heard_count, 0);
    assert_true(actor_drops(victim, BRAMBLE_DROP_NETWORK_UNKNOWN_NID) > 0);
    mesh_close(mesh);
}

/* ---- Silence ----------------------------------------------------------------------------------------------------- */

/* Nodes beacon less often where they hear many beacons. An outsider who repeats an authentic one ten times a second
 * makes them rare, but not silent: one goes out in ten minutes, and one at once when there is something to tell. */
static void repeated_beacons_do_not_silence_ours(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(8);
    struct actor *victim = mesh_add(mesh, 0, 0);
    beacons_on(mesh);
    mesh_run(mesh, BRAMBLE_SECONDS(5));
    uint32_t before = node_network(victim->node)->beacons_sent;
    for (unsigned i = 0; i < 10 * 3600; i++) {
        told(victim, 0, 0, 0);
        mesh_run(mesh, BRAMBLE_MILLISECONDS(100));
    }
    assert_in_range(node_network(victim->node)->beacons_sent - before, 6, 8); /* in an hour */
    before = node_network(victim->node)->beacons_sent;
    told(victim, 0, FLAG_IV_UPDATE, 1);
    assert_true(in_progress(victim));
    mesh_run(mesh, BRAMBLE_SECONDS(2));
    assert_int_equal(node_network(victim->node)->beacons_sent, before + 1);
    mesh_close(mesh);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_beacon_with_any_bit_changed_moves_nothing),
        cmocka_unit_test(beacons_of_an_earlier_update_move_nothing),
        cmocka_unit_test(the_index_is_pushed_by_42_once_in_192_hours),
        cmocka_unit_test(the_index_is_pushed_by_ordinary_updates_no_faster_than_the_hours_allow),
        cmocka_unit_test(another_subnet_moves_no_index),
        cmocka_unit_test(who_holds_the_old_key_only_moves_no_refresh),
        cmocka_unit_test(who_was_excluded_is_heard_by_nobody),
        cmocka_unit_test(repeated_beacons_do_not_silence_ours),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
