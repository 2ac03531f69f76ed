/* Stories of the IV index across a network: updates that go round by beacons, nodes that were away for one or for many,
 * power cuts in each state, numbers that run out by themselves. The state machine of one node, line by line, is in
 * tests/spine/iv_index.c as well. */
#include "craft.h"
#include "office.h"

static uint32_t index_of(const struct actor *actor, bool *in_progress)
{
    return bramble_node_iv_index(actor->node, in_progress);
}

static void expect_state(const struct actor *actor, uint32_t index, bool in_progress)
{
    bool update = !in_progress;
    assert_int_equal(index_of(actor, &update), index);
    assert_int_equal(update, in_progress);
}

static void expect_all(struct office *office, uint32_t index, bool in_progress)
{
    for (unsigned i = 0; i < office->mesh->actor_count; i++) {
        expect_state(office->mesh->actors[i], index, in_progress);
    }
}

static void start(struct office *office)
{
    assert_int_equal(bramble_iv_update_start(office->phone->node), 0);
    actor_poke(office->phone);
}

static void finish(struct office *office)
{
    assert_int_equal(bramble_iv_update_end(office->phone->node), 0);
    actor_poke(office->phone);
}

/* A whole update as fast as the rules allow, and the 96 h after it. */
static void update(struct office *office)
{
    start(office);
    mesh_run(office->mesh, 97 * HOUR);
    finish(office);
    mesh_run(office->mesh, 97 * HOUR);
}

static int told(struct actor *actor, uint32_t index, bool in_progress)
{
    return network_iv_told(node_network(actor->node), &node_keys(actor->node)->nets[0], index, in_progress);
}

/* ---- All are there ----------------------------------------------------------------------------------------------- */

static void an_update_goes_round_by_beacons(void **state)
{
    (void)state;
    struct office *office = office_open(1, 3);
    for (uint32_t index = 1; index <= 2; index++) { /* the second one has no unknown age to help it */
        start(office);
        mesh_run(office->mesh, 5 * MINUTE);
        expect_all(office, index, true);
        office_talk(office, office->phone, office->lamps[0]);
        assert_int_equal(bramble_iv_update_end(office->phone->node), BRAMBLE_ERROR_STATE);
        mesh_run(office->mesh, 95 * HOUR);
        assert_int_equal(bramble_iv_update_end(office->phone->node), BRAMBLE_ERROR_STATE);
        mesh_run(office->mesh, HOUR);
        finish(office);
        mesh_run(office->mesh, HOUR);
        expect_all(office, index, false);
        office_talk(office, office->phone, office->lamps[0]);
        assert_in_range(bramble_node_sequence(office->phone->node), 0, 20);
        assert_int_equal(bramble_iv_update_start(office->phone->node), BRAMBLE_ERROR_STATE);
        mesh_run(office->mesh, 94 * HOUR);
        assert_int_equal(bramble_iv_update_start(office->phone->node), BRAMBLE_ERROR_STATE); /* not 192 h yet */
        mesh_run(office->mesh, HOUR);
    }
    office_close(office);
}

static void an_update_that_nobody_ends_is_over_after_144_hours(void **state)
{
    (void)state;
    struct office *office = office_open(2, 3);
    start(office);
    mesh_run(office->mesh, 143 * HOUR);
    expect_all(office, 1, true);
    mesh_run(office->mesh, 2 * HOUR);
    expect_all(office, 1, false);
    office_talk(office, office->lamps[0], office->lamps[1]);
    office_close(office);
}

static void test_mode_needs_no_hours(void **state)
{
    (void)state;
    struct office *office = office_open(3, 2);
    for (unsigned i = 0; i < office->mesh->actor_count; i++) {
        bramble_iv_test_mode(office->mesh->actors[i]->node, true);
    }
    for (uint32_t index = 1; index <= 6; index++) {
        start(office);
        mesh_run(office->mesh, MINUTE);
        expect_all(office, index, true);
        finish(office);
        mesh_run(office->mesh, MINUTE);
        expect_all(office, index, false);
        office_talk(office, office->phone, office->lamps[1]);
    }
    office_close(office);
}

/* ---- Somebody was away ------------------------------------------------------------------------------------------- */

/* Both for who was out of reach and for who was without power. */
static void who_was_away_for_one_update_or_for_several_is_back_at_once(void **state)
{
    (void)state;
    for (unsigned updates = 1; updates <= 5; updates += 2) {
        for (unsigned power = 0; power < 2; power++) {
            struct office *office = office_open(4, 2);
            struct actor *away = office->lamps[1];
            office_talk(office, office->phone, away);
            mesh_run(office->mesh, 97 * HOUR);
            office_away(office, away, true);
            bramble_world_set_power(office->mesh->world, away->radio, power == 0);
            for (unsigned i = 0; i < updates; i++) {
                update(office);
            }
            office_away(office, away, false);
            if (power == 1) {
                actor_restart(away);
            }
            mesh_run(office->mesh, MINUTE);
            expect_all(office, updates, false);
            assert_int_equal(bramble_node_sequence(away->node), 0); /* a new index, new numbers */
            office_talk(office, office->phone, away);
            office_talk(office, away, office->lamps[0]);
            assert_int_equal(away->events[BRAMBLE_EVENT_IV_INDEX_OUT_OF_REACH], 0);
            office_close(office);
        }
    }
}

/* It comes back in the middle of an update: the next one, or the one after. */
static void who_comes_back_in_the_middle_of_an_update_takes_part(void **state)
{
    (void)state;
    for (unsigned missed = 0; missed < 3; missed++) {
        struct office *office = office_open(5, 2);
        struct actor *away = office->lamps[1];
        mesh_run(office->mesh, 97 * HOUR);
        office_away(office, away, true);
        for (unsigned i = 0; i < missed; i++) {
            update(office);
        }
        start(office);
        mesh_run(office->mesh, 48 * HOUR);
        office_away(office, away, false);
        mesh_run(office->mesh, MINUTE);
        expect_all(office, missed + 1, true);
        office_talk(office, office->phone, away);
        mesh_run(office->mesh, 49 * HOUR);
        finish(office);
        mesh_run(office->mesh, 50 * HOUR); /* it may be late, by the time that it was away */
        expect_all(office, missed + 1, false);
        office_talk(office, office->phone, away);
        office_close(office);
    }
}

/* It went away in the middle of an update, and missed its end and the start of the next one. */
static void who_is_still_in_the_last_update_goes_on_with_this_one(void **state)
{
    (void)state;
    struct office *office = office_open(6, 2);
    struct actor *away = office->lamps[1];
    start(office);
    mesh_run(office->mesh, MINUTE);
    expect_all(office, 1, true);
    bramble_world_set_power(office->mesh->world, away->radio, false);
    mesh_run(office->mesh, 97 * HOUR);
    finish(office);
    mesh_run(office->mesh, 97 * HOUR);
    start(office);
    mesh_run(office->mesh, HOUR);
    actor_restart(away);
    expect_state(away, 1, true);
    mesh_run(office->mesh, MINUTE);
    expect_all(office, 2, true);
    office_talk(office, office->phone, away);
    office_close(office);
}

/* The network has ended its update, and this node's own hours have hardly begun: it is late, and yet understood. */
static void who_is_late_is_heard_meanwhile(void **state)
{
    (void)state;
    struct office *office = office_open(7, 2);
    struct actor *away = office->lamps[1];
    start(office);
    mesh_run(office->mesh, MINUTE);
    bramble_world_set_power(office->mesh->world, away->radio, false);
    mesh_run(office->mesh, 97 * HOUR);
    finish(office);
    mesh_run(office->mesh, HOUR);
    actor_restart(away);
    mesh_run(office->mesh, MINUTE);
    expect_state(office->phone, 1, false);
    expect_state(away, 1, true); /* 96 h in each state, by its own clock */
    assert_true(actor_drops(away, BRAMBLE_DROP_BEACON_IV_TOO_EARLY) > 0);
    office_talk(office, office->phone, away);
    mesh_run(office->mesh, 97 * HOUR);
    expect_all(office, 1, false);
    office_talk(office, office->phone, away);
    office_close(office);
}

static void who_missed_more_than_42_is_told_and_provisioned_anew(void **state)
{
    (void)state;
    struct office *office = office_open(8, 2);
    struct actor *away = office->lamps[1];
    assert_int_equal(told(office->phone, 42, false), 0);
    assert_int_equal(told(office->lamps[0], 42, false), 0);
    mesh_run(office->mesh, MINUTE);
    expect_all(office, 42, false); /* 42 can be made good */
    assert_int_equal(away->events[BRAMBLE_EVENT_IV_INDEX_OUT_OF_REACH], 0);
    mesh_run(office->mesh, 200 * HOUR);
    assert_int_equal(told(office->phone, 42 + 42, false), 0);
    assert_int_equal(told(office->phone, 42 + 43, true), 0);
    assert_int_equal(told(office->lamps[0], 42 + 42, false), 0);
    assert_int_equal(told(office->lamps[0], 42 + 43, true), 0);
    office_away(office, away, true);
    mesh_run(office->mesh, MINUTE);
    expect_state(away, 42, false);
    office_away(office, away, false);
    mesh_run(office->mesh, 10 * MINUTE);
    expect_state(away, 42, false);
    assert_int_equal(away->events[BRAMBLE_EVENT_IV_INDEX_OUT_OF_REACH], 1); /* not for each beacon */
    assert_true(actor_drops(away, BRAMBLE_DROP_BEACON_IV_INDEX) > 1);
    assert_false(office_hears(office, office->phone, away));

    bramble_node_reset(away->node);
    actor_poke(away);
    mesh_run(office->mesh, SECOND);
    struct bramble_membership membership = {.address = 0x0300, .iv_index = 85, .iv_update = true};
    memcpy(membership.net_key, office->mesh->net_key, 16);
    memcpy(membership.device_key, away->device_key, 16);
    assert_int_equal(bramble_node_join(away->node, &membership), 0);
    away->address = 0x0300;
    actor_equip(away);
    office_talk(office, office->phone, away);
    office_close(office);
}

/* ---- Old packets ------------------------------------------------------------------------------------------------- */

static void inject(struct actor *hearer, uint32_t iv_index, uint32_t sequence)
{
    uint8_t transport[NETWORK_TRANSPORT_MAX];
    struct crafted crafted = {.src = 0x0700, .dst = hearer->address, .seq = sequence, .ttl = 3, .iv_index = iv_index};
    crafted.transport = view_of(transport, craft_word(hearer, &crafted, sequence, transport));
    network_cache_clear(&node_network(hearer->node)->cache);
    actor_inject(hearer, &crafted);
}

/* After a recovery by one step packets of the index before are still understood: what was accepted of them must stay
 * refused, or whoever keeps a recording plays it again. Also by way of a restart. */
static void a_recovery_by_one_step_lets_nothing_in_again(void **state)
{
    (void)state;
    for (unsigned restarts = 0; restarts < 2; restarts++) {
        struct mesh *mesh = mesh_open(9);
        struct actor *a = mesh_add(mesh, 0, 0);
        for (uint32_t i = 0; i < 10; i++) {
            inject(a, 0, i);
        }
        assert_int_equal(a->heard_count, 10);
        actor_inject_beacon(a, &node_keys(a->node)->nets[0].generation[0], 0, 1);
        expect_state(a, 1, false);
        assert_int_equal(bramble_node_sequence(a->node), 0);
        if (restarts > 0) {
            actor_restart(a);
        }
        for (uint32_t i = 0; i < 10; i++) {
            inject(a, 0, i);
        }
        assert_int_equal(a->heard_count, 10);
        assert_int_equal(
            actor_drops(a, BRAMBLE_DROP_TRANSPORT_REPLAYED) + actor_drops(a, BRAMBLE_DROP_TRANSPORT_REPLAY_MARGIN), 10);
        inject(a, 0, 80); /* an honest one that was late */
        inject(a, 1, 0);
        inject(a, 1, 0);
        inject(a, 0, 81);
        assert_int_equal(a->heard_count, 12);
        assert_int_equal(actor_drops(a, BRAMBLE_DROP_TRANSPORT_OLD_IV_INDEX), 1);
        mesh_close(mesh);
    }
}

/* ---- Power cuts -------------------------------------------------------------------------------------------------- */

/* Each node loses its power in each state and on each side of each step, and none gets lost or uses a number twice. */
static void a_restart_in_any_state_changes_nothing(void **state)
{
    (void)state;
    struct office *office = office_open(10, 3);
    for (unsigned step = 0; step < 4; step++) {
        for (unsigned i = 0; i < office->mesh->actor_count; i++) {
            struct actor *actor = office->mesh->actors[i];
            bool before;
            uint32_t index = index_of(actor, &before);
            uint32_t sequence = bramble_node_sequence(actor->node);
            if (actor == office->phone) {
                office_phone_restart(office);
            } else {
                actor_restart(actor);
            }
            expect_state(actor, index, before);
            assert_true(bramble_node_sequence(actor->node) >= sequence);
        }
        office_talk(office, office->phone, office->lamps[step % 3]);
        mesh_run(office->mesh, 98 * HOUR);
        if (step % 2 == 0) {
            start(office);
        } else {
            finish(office);
        }
        mesh_run(office->mesh, HOUR / 2);
        expect_all(office, step / 2 + 1, step % 2 == 0);
    }
    office_close(office);
}

/* A lamp whose switch on the wall is used: it counts half of the time that it has power, and never more. */
static void a_node_that_is_restarted_all_the_time_still_ages(void **state)
{
    (void)state;
    static const struct {
        bramble_time powered;
        unsigned restarts_least; /* no power cut falls on a good moment: never before 96 h */
        unsigned restarts_most;
    } ways[] = {{30 * MINUTE, 192, 390}, {5 * MINUTE, 1152, 2400}};
    for (unsigned way = 0; way < 2; way++) {
        struct mesh *mesh = mesh_open(11);
        struct actor *a = mesh_add(mesh, 0, 0);
        unsigned restarts = 0;
        assert_int_equal(told(a, 1, true), 0);
        while (told(a, 1, false) != 0) {
            mesh_run(mesh, ways[way].powered);
            actor_restart(a);
            restarts++;
            assert_in_range(restarts, 0, ways[way].restarts_most);
        }
        assert_true(restarts >= ways[way].restarts_least);
        expect_state(a, 1, false);
        mesh_close(mesh);
    }
}

static void the_store_is_not_worn_out_by_it(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(12);
    struct actor *a = mesh_add(mesh, 0, 0);
    mesh_run(mesh, MINUTE / 2);
    uint32_t puts = a->store_memory.puts;
    mesh_run(mesh, 1000 * HOUR);
    assert_in_range(a->store_memory.puts - puts, 100, 192 + 10); /* none at all once it is old enough for everything */
    mesh_close(mesh);
}

/* ---- Numbers run out --------------------------------------------------------------------------------------------- */

/* Half of the numbers are used: an update by itself, and another one as soon as the rules allow it. */
static void who_needs_new_numbers_moves_the_network_on(void **state)
{
    (void)state;
    struct office *office = office_open(13, 2);
    struct actor *busy = office->lamps[1];
    mesh_run(office->mesh, 90 * HOUR);
    node_network(busy->node)->sequence = 0x800000;
    node_network(busy->node)->sequence_reserved = 0x800000;
    mesh_run(office->mesh, 4 * HOUR);
    expect_all(office, 0, false); /* joined less than 96 h ago */
    mesh_run(office->mesh, 4 * HOUR);
    expect_all(office, 1, true);
    office_talk(office, busy, office->phone);
    mesh_run(office->mesh, 94 * HOUR);
    expect_all(office, 1, true);
    mesh_run(office->mesh, 4 * HOUR);
    expect_all(office, 1, false);
    assert_int_equal(bramble_node_sequence(busy->node), 0);
    office_talk(office, busy, office->phone);
    mesh_run(office->mesh, 200 * HOUR);
    expect_all(office, 1, false); /* nobody needs another one */
    office_close(office);
}

/* Not by hand, and not from another subnet than the primary one. */
static void who_may_not_does_not(void **state)
{
    (void)state;
    struct office *office = office_open(14, 1);
    struct actor *by_hand = mesh_place(office->mesh, 4, 4);
    struct actor *guest = mesh_place(office->mesh, 6, 4);
    struct bramble_membership membership = {.address = guest->address, .net_key_index = 7};
    by_hand->config.iv_update_by_hand = true;
    actor_start(by_hand);
    actor_join(by_hand);
    actor_start(guest);
    memset(membership.net_key, 0x70, 16);
    assert_int_equal(bramble_node_join(guest->node, &membership), 0);
    actor_poke(guest);
    mesh_run(office->mesh, 100 * HOUR);
    node_network(by_hand->node)->sequence = node_network(by_hand->node)->sequence_reserved = 0x900000;
    node_network(guest->node)->sequence = node_network(guest->node)->sequence_reserved = 0x900000;
    mesh_run(office->mesh, 300 * HOUR);
    expect_all(office, 0, false);
    assert_int_equal(bramble_iv_update_start(by_hand->node), 0);
    office_close(office);
}

/* ---- The table, row by row --------------------------------------------------------------------------------------- */

/* What a node at index 10 makes of what it is told: the state that it is in then, whether it has begun anew with its
 * sequence numbers, and whether what it had accepted under index 10 (or 9, in progress) is still refused. */
static const struct row {
    bool in_progress; /* seen from here, 100 h old */
    uint32_t told;
    bool flag;
    int answer;
    uint32_t index; /* afterwards */
    bool update;
    bool begins_anew;
} rows[] = {
    {false, 9, false, BRAMBLE_DROP_BEACON_IV_INDEX, 10, false, false},
    {false, 9, true, BRAMBLE_DROP_BEACON_IV_INDEX, 10, false, false},
    {false, 10, false, 0, 10, false, false},
    {false, 10, true, BRAMBLE_DROP_BEACON_IV_OVER, 10, false, false},
    {false, 11, false, 0, 11, false, true}, /* recovery: a whole update was missed */
    {false, 11, true, 0, 11, true, false},  /* the ordinary start */
    {false, 12, false, 0, 12, false, true},
    {false, 12, true, 0, 12, true, true},
    {false, 52, false, 0, 52, false, true},
    {false, 52, true, 0, 52, true, true},
    {false, 53, false, BRAMBLE_DROP_BEACON_IV_INDEX, 10, false, false},
    {false, 53, true, BRAMBLE_DROP_BEACON_IV_INDEX, 10, false, false},
    {true, 9, false, BRAMBLE_DROP_BEACON_IV_INDEX, 10, true, false},
    {true, 10, true, 0, 10, true, false},
    {true, 10, false, 0, 10, false, true}, /* the ordinary end */
    {true, 11, false, 0, 11, false, true}, /* the peer has finished a later update */
    {true, 11, true, 0, 11, true, true},   /* the peer has begun a later update: we recover, others ignore it */
    {true, 12, true, 0, 12, true, true},
    {true, 52, false, 0, 52, false, true},
    {true, 53, false, BRAMBLE_DROP_BEACON_IV_INDEX, 10, true, false},
};

static void every_row_holds(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const struct row *row = &rows[i];
        struct mesh *mesh = mesh_open(30);
        struct actor *a = mesh_place(mesh, 0, 0);
        struct bramble_membership membership = {.address = a->address, .iv_index = 10, .iv_update = row->in_progress};
        memcpy(membership.net_key, mesh->net_key, 16);
        actor_start(a);
        assert_int_equal(bramble_node_join(a->node, &membership), 0);
        actor_equip(a);
        node_network(a->node)->iv.age_unknown = false;
        assert_int_equal(told(a, row->in_progress ? 10 : 11, !row->in_progress), BRAMBLE_DROP_BEACON_IV_TOO_EARLY);
        mesh_run(mesh, 100 * HOUR);
        assert_int_equal(actor_say(a, 0x0700, 1), 0);
        mesh_run(mesh, SECOND);
        uint32_t old = network_iv_sending(node_network(a->node));
        inject(a, old, 7);
        assert_int_equal(a->heard_count, 1);
        assert_int_equal(bramble_node_sequence(a->node), 1);

        assert_int_equal(told(a, row->told, row->flag), row->answer);
        expect_state(a, row->index, row->update);
        assert_int_equal(bramble_node_sequence(a->node), row->begins_anew ? 0 : 1);
        uint32_t sending = network_iv_sending(node_network(a->node));
        assert_true(sending > old || (sending == old && !row->begins_anew));
        if (row->index - old <= 1) { /* still understood */
            inject(a, old, 7);
            inject(a, old, 6);
            assert_int_equal(a->heard_count, 1);
        }
        assert_int_equal(a->events[BRAMBLE_EVENT_IV_INDEX_OUT_OF_REACH], row->told == 53);
        mesh_close(mesh);
    }
}

/* One recovery in 192 h is the rule. Who needs a second one hears nobody meanwhile, and says so. */
static void who_was_away_twice_says_that_it_has_to_wait(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(31);
    struct actor *a = mesh_add(mesh, 0, 0);
    const struct keys_net_generation *key = &node_keys(a->node)->nets[0].generation[0];
    actor_inject_beacon(a, key, 0, 2);
    expect_state(a, 2, false);
    mesh_run(mesh, 100 * HOUR);
    for (unsigned i = 0; i < 5; i++) {
        actor_inject_beacon(a, key, 0, 4);
    }
    expect_state(a, 2, false);
    assert_int_equal(a->events[BRAMBLE_EVENT_IV_INDEX_OUT_OF_REACH], 1);
    assert_int_equal(network_iv_out_of_reach(node_network(a->node)), BRAMBLE_DROP_BEACON_IV_TOO_EARLY);
    actor_inject_beacon(a, key, 0, 45); /* and now it is too late for good */
    actor_inject_beacon(a, key, 0, 46);
    actor_inject_beacon(a, key, 0, 4);
    assert_int_equal(a->events[BRAMBLE_EVENT_IV_INDEX_OUT_OF_REACH], 2);
    assert_int_equal(network_iv_out_of_reach(node_network(a->node)), BRAMBLE_DROP_BEACON_IV_INDEX);
    mesh_run(mesh, 93 * HOUR);
    actor_inject_beacon(a, key, 0, 4);
    expect_state(a, 4, false);
    mesh_close(mesh);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_update_goes_round_by_beacons),
        cmocka_unit_test(an_update_that_nobody_ends_is_over_after_144_hours),
        cmocka_unit_test(test_mode_needs_no_hours),
        cmocka_unit_test(who_was_away_for_one_update_or_for_several_is_back_at_once),
        cmocka_unit_test(who_comes_back_in_the_middle_of_an_update_takes_part),
        cmocka_unit_test(who_is_still_in_the_last_update_goes_on_with_this_one),
        cmocka_unit_test(who_is_late_is_heard_meanwhile),
        cmocka_unit_test(who_missed_more_than_42_is_told_and_provisioned_anew),
        cmocka_unit_test(a_recovery_by_one_step_lets_nothing_in_again),
        cmocka_unit_test(a_restart_in_any_state_changes_nothing),
        cmocka_unit_test(a_node_that_is_restarted_all_the_time_still_ages),
        cmocka_unit_test(the_store_is_not_worn_out_by_it),
        cmocka_unit_test(who_needs_new_numbers_moves_the_network_on),
        cmocka_unit_test(who_may_not_does_not),
        cmocka_unit_test(every_row_holds),
        cmocka_unit_test(who_was_away_twice_says_that_it_has_to_wait),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
