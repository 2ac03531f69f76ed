/* Stories of the IV index and the sequence numbers under it: updates, recoveries, messages under way, numbers that run
 * out. What an update looks like from afar is in memory.c. */
#include "craft.h"

#include <string.h>

static int told(struct actor *actor, uint32_t index, bool in_progress)
{
    return network_iv_told(node_network(actor->node), &node_keys(actor->node)->nets[0], index, in_progress);
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

static void both_in_test_mode(struct actor *a, struct actor *b)
{
    bramble_iv_test_mode(a->node, true);
    bramble_iv_test_mode(b->node, true);
}

static void step(struct actor *actor, uint32_t index, bool update)
{
    assert_int_equal(told(actor, index, update), 0);
    assert_int_equal(index_of(actor), index);
    assert_int_equal(in_progress(actor), update);
}

/* ---- The table of iv_index.c ------------------------------------------------------------------------------------- */

static void every_line_of_the_table_holds(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(1);
    struct actor *a = mesh_add(mesh, 0, 0);
    assert_int_equal(told(a, 0, false), 0);
    assert_int_equal(told(a, 0, true), BRAMBLE_DROP_BEACON_IV_OVER);
    assert_int_equal(told(a, 43, false), BRAMBLE_DROP_BEACON_IV_INDEX);
    step(a, 1, true); /* just joined: no 96 h */
    assert_int_equal(told(a, 1, false), BRAMBLE_DROP_BEACON_IV_TOO_EARLY);
    assert_int_equal(told(a, 0, false), BRAMBLE_DROP_BEACON_IV_INDEX);
    mesh_run(mesh, 97 * NETWORK_HOUR);
    step(a, 1, false);
    assert_int_equal(told(a, 2, true), BRAMBLE_DROP_BEACON_IV_TOO_EARLY);
    step(a, 2, false); /* normal, + 1, flag 0: a recovery, which asks for no hours */
    step(a, 3, true);  /* and after one they do not count once */
    assert_int_equal(told(a, 4, false), BRAMBLE_DROP_BEACON_IV_TOO_EARLY); /* no second recovery */
    mesh_run(mesh, 193 * NETWORK_HOUR);                                    /* the update has ended itself by now */
    assert_false(in_progress(a));
    step(a, 3 + 42, true); /* + 2 to + 42: a recovery */
    mesh_close(mesh);
}

static void no_second_recovery_after_a_restart_either(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(2);
    struct actor *a = mesh_add(mesh, 0, 0);
    step(a, 5, false);
    mesh_run(mesh, 100 * NETWORK_HOUR);
    actor_restart(a);
    assert_int_equal(told(a, 10, false), BRAMBLE_DROP_BEACON_IV_TOO_EARLY);
    mesh_run(mesh, 90 * NETWORK_HOUR);
    assert_int_equal(told(a, 10, false), BRAMBLE_DROP_BEACON_IV_TOO_EARLY);
    mesh_run(mesh, 4 * NETWORK_HOUR); /* the restart has cost less than an hour */
    step(a, 10, false);
    mesh_close(mesh);
}

static void only_the_primary_subnet_moves_its_members(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(3);
    struct actor *member = mesh_add(mesh, 0, 0);
    uint8_t key[16];
    memset(key, 0x44, sizeof key);
    assert_int_equal(bramble_net_key_add(member->node, 7, key), 0);
    const struct keys_net *other = keys_net_find(node_keys(member->node), 7);
    assert_int_equal(network_iv_told(node_network(member->node), other, 1, true), BRAMBLE_DROP_BEACON_IV_SUBNET);
    assert_int_equal(index_of(member), 0);
    assert_int_equal(network_iv_told(node_network(member->node), other, 0, false), 0);

    struct actor *guest = mesh_place(mesh, 5, 0); /* knows the other subnet only */
    actor_start(guest);
    struct bramble_membership membership = {.address = guest->address, .net_key_index = 7};
    memcpy(membership.net_key, key, 16);
    assert_int_equal(bramble_node_join(guest->node, &membership), 0);
    assert_int_equal(bramble_iv_update_start(guest->node), BRAMBLE_ERROR_STATE); /* nobody else would follow */
    step(guest, 1, true);
    mesh_close(mesh);
}

static void the_last_index_is_the_last(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(4);
    struct actor *a = mesh_place(mesh, 0, 0);
    actor_start(a);
    struct bramble_membership membership = {.address = a->address, .iv_index = UINT32_MAX - 1};
    assert_int_equal(bramble_node_join(a->node, &membership), 0);
    bramble_iv_test_mode(a->node, true);
    assert_int_equal(bramble_iv_update_start(a->node), 0);
    assert_int_equal(bramble_iv_update_end(a->node), 0);
    assert_int_equal(index_of(a), UINT32_MAX);
    assert_int_equal(bramble_iv_update_start(a->node), BRAMBLE_ERROR_STATE);
    assert_int_equal(told(a, 0, true), BRAMBLE_DROP_BEACON_IV_INDEX);
    assert_int_equal(told(a, UINT32_MAX, false), 0);
    mesh_close(mesh);
}

/* ---- The air on both sides of a step ----------------------------------------------------------------------------- */

/* After two updates the same numbers come again with the same IVI bit. */
static void numbers_of_two_updates_ago_are_no_repeats(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(5);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct actor *b = mesh_add(mesh, 10, 0);
    both_in_test_mode(a, b);
    for (uint32_t index = 0; index < 5; index++) {
        assert_int_equal(bramble_node_sequence(a->node), 0);
        for (uint32_t i = 0; i < 3; i++) {
            assert_int_equal(actor_say(a, b->address, i), 0);
            mesh_run(mesh, BRAMBLE_SECONDS(1));
        }
        assert_int_equal(b->heard_count, 3 * (index + 1));
        step(a, index + 1, true);
        step(b, index + 1, true);
        step(a, index + 1, false);
        step(b, index + 1, false);
    }
    mesh_close(mesh);
}

/* Who slept through an update and a half still has in its cache what it heard before. */
static void numbers_from_before_a_leap_are_no_repeats(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(15);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct actor *b = mesh_add(mesh, 10, 0);
    both_in_test_mode(a, b);
    step(b, 1, true); /* and a still sends with 0 */
    for (uint32_t i = 0; i < 3; i++) {
        assert_int_equal(actor_say(a, b->address, i), 0);
        mesh_run(mesh, BRAMBLE_SECONDS(1));
    }
    assert_int_equal(b->heard_count, 3);
    step(a, 3, true);
    step(b, 3, true);
    for (uint32_t i = 0; i < 3; i++) {
        assert_int_equal(actor_say(a, b->address, i), 0);
        mesh_run(mesh, BRAMBLE_SECONDS(1));
    }
    assert_int_equal(b->heard_count, 6);
    mesh_close(mesh);
}

/* Whoever ends an update has heard others send with the new index already, and passes none of that on a second time. */
static void the_end_of_an_update_repeats_nothing(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(16);
    struct actor *b = mesh_add(mesh, 0, 0);
    uint8_t word[NETWORK_TRANSPORT_MAX];
    struct crafted crafted = {.ttl = 4, .src = 0x0666, .dst = 0x0300, .seq = 1, .iv_index = 1};
    crafted.transport = view_of(word, craft_word(b, &crafted, 1, word));
    bramble_iv_test_mode(b->node, true);
    node_network(b->node)->relay = NETWORK_RELAY_ON;
    step(b, 1, true);
    actor_inject(b, &crafted);
    assert_int_equal(bramble_class_count(b->node, BRAMBLE_CLASS_RELAYED), 1);
    step(b, 1, false);
    crafted.ttl = 3; /* a copy that took another way */
    actor_inject(b, &crafted);
    assert_int_equal(bramble_class_count(b->node, BRAMBLE_CLASS_RELAYED), 1);
    mesh_close(mesh);
}

/* Neighbours are never all in the same state at once. */
static void both_sides_of_a_step_understand_each_other(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(6);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct actor *b = mesh_add(mesh, 10, 0);
    both_in_test_mode(a, b);
    uint32_t said = 0;
    for (unsigned change = 0; change < 4; change++) {
        step(change % 2 == 0 ? a : b, 1, change < 2);
        said++;
        assert_int_equal(actor_say(a, b->address, said), 0);
        assert_int_equal(actor_say(b, a->address, said), 0);
        mesh_run(mesh, BRAMBLE_SECONDS(1));
        assert_int_equal(a->heard_count, said);
        assert_int_equal(b->heard_count, said);
    }
    mesh_close(mesh);
}

/* A relay that is a step ahead passes on what it hears under the index that it came with: who is not there yet could
 * not read it otherwise. */
static void what_is_relayed_keeps_its_index(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(6);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct actor *relay = mesh_add(mesh, 25, 0);
    struct actor *c = mesh_add(mesh, 50, 0);
    assert_int_equal(bramble_relay_set(relay->node, true, (struct bramble_transmit){3, 20}), 0);
    bramble_iv_test_mode(relay->node, true);
    step(relay, 1, true);
    step(relay, 1, false);
    assert_int_equal(actor_say(relay, c->address, 1), 0); /* its own it says under the new one, which is none for c */
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(c->heard_count, 0);
    assert_int_equal(actor_say(a, c->address, 2), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(actor_class(relay, BRAMBLE_CLASS_RELAYED), 1);
    assert_int_equal(c->heard_count, 1);
    assert_int_equal(c->heard[0].number, 2);
    mesh_close(mesh);
}

/* ---- Messages under way ------------------------------------------------------------------------------------------ */

static void the_end_of_an_update_waits_for_what_is_under_way(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(7);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct actor *b = mesh_add(mesh, 10, 0);
    both_in_test_mode(a, b);
    step(a, 1, true);
    step(b, 1, true);
    const struct bramble_to to = BRAMBLE_TO(b->address, 0);
    assert_int_equal(actor_say_octets(a, &to, 1, 200), 0);
    mesh_run(mesh, BRAMBLE_MILLISECONDS(500));
    assert_int_equal(told(a, 1, false), 0); /* accepted, but not yet */
    assert_int_equal(told(b, 1, false), 0);
    assert_true(in_progress(a));
    assert_true(in_progress(b));
    mesh_run(mesh, BRAMBLE_SECONDS(10));
    assert_int_equal(b->heard_count, 1);
    assert_int_equal(actor_drops(a, BRAMBLE_DROP_TRANSPORT_SEND_FAILED), 0);
    assert_false(in_progress(a));
    assert_false(in_progress(b));
    assert_in_range(bramble_node_sequence(a->node), 0, 1); /* anew */
    mesh_close(mesh);
}

/* Holds that never end do not keep it for longer than 144 h, whenever in the hours of the node it has begun. */
static void nobody_keeps_an_update_from_ending(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(8);
    struct actor *a = mesh_add(mesh, 0, 0);
    mesh_run(mesh, NETWORK_HOUR / 3);
    step(a, 1, true);
    struct transport_transfer *in = transport_place(node_transport(a->node), node_transport(a->node)->out_count);
    in->state = TRANSFER_RECEIVING; /* somebody who never lets go */
    mesh_run(mesh, 97 * NETWORK_HOUR);
    assert_int_equal(told(a, 1, false), 0);
    assert_true(in_progress(a));
    mesh_run(mesh, 47 * NETWORK_HOUR - BRAMBLE_SECONDS(60));
    assert_true(in_progress(a));
    mesh_run(mesh, BRAMBLE_SECONDS(120));
    assert_false(in_progress(a));
    in->state = TRANSFER_FREE;
    mesh_close(mesh);
}

/* Entering an update does not wait; a recovery does not wait either, and what was under way under the old index ends
 * by name. An answer that has drawn no number yet goes out under the new index. */
static void a_recovery_ends_what_had_a_number(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(9);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct actor *b = mesh_add(mesh, 10, 0);
    const struct bramble_to to = BRAMBLE_TO(b->address, 0);
    assert_int_equal(actor_say_octets(a, &to, 1, 200), 0);
    mesh_run(mesh, BRAMBLE_MILLISECONDS(300));
    struct transport *transport = node_transport(a->node);
    struct envelope late = {.net = &node_keys(a->node)->nets[0],
                            .label = TRANSPORT_LABEL_NONE,
                            .src = a->address,
                            .dst = (uint16_t)(b->address + 1),
                            .ttl = 5,
                            .segmented = true};
    const uint8_t word[] = {0xC1, 0x3F, 0x00, 0, 0, 0, 2};
    assert_int_equal(transport_send(transport, &late, word, sizeof word, 400000), 0);
    step(a, 3, false);
    step(b, 3, false);
    actor_poke(a);
    mesh_run(mesh, BRAMBLE_SECONDS(15));
    assert_int_equal(actor_drops(a, BRAMBLE_DROP_TRANSPORT_SEND_FAILED), 1); /* at its next segment */
    assert_int_equal(b->heard_by_element[0], 0);
    assert_int_equal(b->heard_by_element[1], 1);
    assert_int_equal(actor_drops(b, BRAMBLE_DROP_TRANSPORT_SEGMENT_TIMEOUT), 1);
    mesh_close(mesh);
}

/* ---- Numbers run out --------------------------------------------------------------------------------------------- */

static void numbers_run_out_and_an_update_brings_new_ones(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(10);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct actor *b = mesh_add(mesh, 10, 0);
    both_in_test_mode(a, b);
    const struct bramble_to to = BRAMBLE_TO(b->address, 0);
    node_network(a->node)->sequence = NETWORK_SEQUENCE_MAX - 5;
    node_network(a->node)->sequence_reserved = NETWORK_SEQUENCE_MAX - 5;
    assert_int_equal(actor_say(a, b->address, 1), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(a->events[BRAMBLE_EVENT_SEQUENCE_LOW], 1);
    assert_int_equal(actor_say_octets(a, &to, 2, 200), 0); /* more segments than there are numbers */
    mesh_run(mesh, BRAMBLE_SECONDS(2));
    assert_int_equal(actor_drops(a, BRAMBLE_DROP_TRANSPORT_SEND_FAILED), 1);
    assert_int_equal(bramble_node_sequence(a->node), NETWORK_SEQUENCE_MAX + 1);
    assert_int_equal(actor_say(a, b->address, 3), BRAMBLE_ERROR_SEQUENCE);
    assert_int_equal(actor_say_octets(a, &to, 3, 20), BRAMBLE_ERROR_SEQUENCE);
    actor_restart(a);
    assert_int_equal(actor_say(a, b->address, 3), BRAMBLE_ERROR_SEQUENCE);
    bramble_iv_test_mode(a->node, true);
    step(a, 1, true);
    step(b, 1, true);
    assert_int_equal(actor_say(a, b->address, 3), BRAMBLE_ERROR_SEQUENCE);
    step(a, 1, false);
    assert_int_equal(actor_say(a, b->address, 4), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(b->heard_count, 2);
    assert_int_equal(b->heard[1].received.sequence, 0);
    mesh_close(mesh);
}

/* The new index is in the store before it is used, or it is not used. */
static void a_step_that_cannot_be_stored_is_not_made(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(11);
    struct actor *a = mesh_add(mesh, 0, 0);
    bramble_iv_test_mode(a->node, true);
    assert_int_equal(actor_say(a, 0x0700, 1), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    bramble_store_memory_fail(&a->store_memory, 1, true);
    assert_int_equal(bramble_iv_update_start(a->node), BRAMBLE_ERROR_STORE);
    assert_int_equal(index_of(a), 0);
    bramble_store_memory_fail(&a->store_memory, 0, false);
    assert_int_equal(bramble_iv_update_start(a->node), 0);
    bramble_store_memory_fail(&a->store_memory, 1, true);
    assert_int_equal(bramble_iv_update_end(a->node), BRAMBLE_ERROR_STORE);
    assert_true(in_progress(a));
    assert_int_equal(bramble_node_sequence(a->node), 1);
    bramble_store_memory_fail(&a->store_memory, 0, false);
    assert_int_equal(bramble_iv_update_end(a->node), 0);
    assert_int_equal(bramble_node_sequence(a->node), 0);
    mesh_close(mesh);
}

/* ---- Beacons of the own ------------------------------------------------------------------------------------------ */

/* What an application starts between two turns spreads over a second like all else, however long the node has slept. */
static void beacons_that_an_application_causes_do_not_come_all_at_once(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(13);
    bramble_time at[8];
    for (int i = 0; i < 8; i++) {
        struct actor *actor = mesh_add(mesh, i, 0);
        network_beacon_set(node_network(actor->node), true);
        actor_poke(actor);
    }
    mesh_run(mesh, BRAMBLE_SECONDS(500));
    bramble_time asked = bramble_world_now(mesh->world);
    bramble_time least = BRAMBLE_NEVER;
    bramble_time most = 0;
    for (unsigned i = 0; i < 8; i++) {
        uint32_t before = node_network(mesh->actors[i]->node)->beacons_sent;
        bramble_iv_test_mode(mesh->actors[i]->node, true);
        assert_int_equal(bramble_iv_update_start(mesh->actors[i]->node), 0);
        assert_int_equal(node_network(mesh->actors[i]->node)->beacons_sent, before);
        actor_poke(mesh->actors[i]);
        mesh_run(mesh, 1);
        at[i] = bramble_node_due(mesh->actors[i]->node);
        least = at[i] < least ? at[i] : least;
        most = at[i] > most ? at[i] : most;
    }
    assert_true(most > asked + BRAMBLE_MILLISECONDS(500));
    assert_true(most < asked + BRAMBLE_MILLISECONDS(1100));
    assert_true(most - least > BRAMBLE_MILLISECONDS(300));
    mesh_close(mesh);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_line_of_the_table_holds),
        cmocka_unit_test(no_second_recovery_after_a_restart_either),
        cmocka_unit_test(only_the_primary_subnet_moves_its_members),
        cmocka_unit_test(the_last_index_is_the_last),
        cmocka_unit_test(numbers_of_two_updates_ago_are_no_repeats),
        cmocka_unit_test(numbers_from_before_a_leap_are_no_repeats),
        cmocka_unit_test(the_end_of_an_update_repeats_nothing),
        cmocka_unit_test(both_sides_of_a_step_understand_each_other),
        cmocka_unit_test(what_is_relayed_keeps_its_index),
        cmocka_unit_test(the_end_of_an_update_waits_for_what_is_under_way),
        cmocka_unit_test(nobody_keeps_an_update_from_ending),
        cmocka_unit_test(a_recovery_ends_what_had_a_number),
        cmocka_unit_test(numbers_run_out_and_an_update_brings_new_ones),
        cmocka_unit_test(a_step_that_cannot_be_stored_is_not_made),
        cmocka_unit_test(beacons_that_an_application_causes_do_not_come_all_at_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
