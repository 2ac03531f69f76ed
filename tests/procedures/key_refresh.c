/* Stories of a key refresh across a network: everybody there, somebody absent for a part of it, somebody excluded,
 * power cuts of the provisioner and of nodes in every phase. */
#include "office.h"

static void expect_all_new(struct office *office)
{
    assert_true(office->done);
    assert_int_equal(office->refresh.result, 0);
    assert_int_equal(bramble_key_refresh_count(&office->refresh, BRAMBLE_KEY_REFRESH_COMPLETE), office->lamp_count);
    const uint8_t *key = office_key(office->phone);
    assert_memory_not_equal(key, office->mesh->net_key, 16);
    const uint8_t *app_key = keys_app_find(node_keys(office->phone->node), 0)->generation[0].key;
    assert_memory_not_equal(app_key, office->mesh->app_key, 16);
    for (unsigned i = 0; i < office->lamp_count; i++) {
        assert_int_equal(office_net_key(office->lamps[i])->phase, 0);
        assert_memory_equal(office_key(office->lamps[i]), key, 16);
        assert_memory_equal(keys_app_find(node_keys(office->lamps[i]->node), 0)->generation[0].key, app_key, 16);
        office_talk(office, office->phone, office->lamps[i]);
    }
}

static void everybody_gets_new_keys(void **state)
{
    (void)state;
    struct office *office = office_open(1, 4);
    office_refresh_start(office);
    assert_true(bramble_key_refresh_under_way(office->phone->node, 0));
    office_refresh_run(office, MINUTE);
    expect_all_new(office);
    assert_int_equal(office->passes, 0);
    assert_false(bramble_key_refresh_under_way(office->phone->node, 0));
    office_close(office);
}

/* ---- Somebody is absent ------------------------------------------------------------------------------------------ */

static void phase_1_waits_for_who_is_absent(void **state)
{
    (void)state;
    struct office *office = office_open(2, 4);
    office_away(office, office->lamps[2], true);
    office->refresh.retry_ms = 600000;
    office_refresh_start(office);
    office_refresh_run(office, 2 * HOUR);
    assert_false(office->done);
    assert_int_equal(office->refresh.phase, 1);
    assert_int_equal(office->refresh.missing_count, 1);
    assert_in_range(office->passes, 10, 12);
    const struct bramble_key_refresh_node *node = office_refresh_node(office, office->lamps[2]);
    assert_int_equal(node->state, BRAMBLE_KEY_REFRESH_WAITING);
    assert_int_equal(node->result, BRAMBLE_ERROR_TIMEOUT);
    assert_int_equal(bramble_key_refresh_count(&office->refresh, BRAMBLE_KEY_REFRESH_HAS_KEYS), 3);
    office_talk(office, office->lamps[0], office->lamps[1]); /* nobody notices anything */
    office_away(office, office->lamps[2], false);
    office_talk(office, office->lamps[0], office->lamps[2]);
    office_refresh_run(office, HOUR);
    expect_all_new(office);
    office_close(office);
}

static void give_up_on_the_third_pass(struct office *office)
{
    if (office->passes == 3) {
        bramble_key_refresh_go_on(&office->refresh);
    }
}

static void who_misses_phase_1_is_lost_and_told_about(void **state)
{
    (void)state;
    struct office *office = office_open(3, 3);
    office_away(office, office->lamps[1], true);
    office->on_missing = give_up_on_the_third_pass;
    office_refresh_start(office);
    office_refresh_run(office, HOUR);
    assert_true(office->done);
    assert_int_equal(office->passes, 3);
    assert_int_equal(office->refresh.result, 0);
    assert_int_equal(bramble_key_refresh_count(&office->refresh, BRAMBLE_KEY_REFRESH_COMPLETE), 2);
    assert_int_equal(office_refresh_node(office, office->lamps[1])->state, BRAMBLE_KEY_REFRESH_LOST);
    assert_int_equal(office_refresh_node(office, office->lamps[1])->result, BRAMBLE_ERROR_TIMEOUT);
    office_away(office, office->lamps[1], false);
    mesh_run(office->mesh, MINUTE);
    assert_false(office_hears(office, office->phone, office->lamps[1]));
    assert_false(office_hears(office, office->lamps[1], office->phone));
    office_talk(office, office->phone, office->lamps[0]);
    office_close(office);
}

/* Goes away as soon as it is known to have the keys, or to have switched. */
static struct actor *leaves;
static uint8_t leaves_in;

static void leave(struct office *office, const struct bramble_key_refresh_node *node)
{
    if (node->address == leaves->address && node->state == leaves_in) {
        office_away(office, leaves, true);
    }
}

static void a_beacon_tells_who_missed_phase_2_or_3(void **state)
{
    (void)state;
    for (leaves_in = BRAMBLE_KEY_REFRESH_HAS_KEYS; leaves_in <= BRAMBLE_KEY_REFRESH_SWITCHED; leaves_in++) {
        struct office *office = office_open(4, 3);
        leaves = office->lamps[1];
        office->on_told = leave;
        office_refresh_start(office);
        office_refresh_run(office, HOUR);
        assert_true(office->done);
        assert_int_equal(office->refresh.result, 0);
        assert_int_equal(office_refresh_node(office, leaves)->state, leaves_in);
        assert_int_equal(office_net_key(leaves)->phase, leaves_in);
        assert_int_equal(office_net_key(office->lamps[0])->phase, 0);
        mesh_run(office->mesh, 100 * HOUR);
        actor_restart(leaves); /* also where the power was cut meanwhile */
        office_away(office, leaves, false);
        mesh_run(office->mesh, 2 * MINUTE);
        assert_int_equal(office_net_key(leaves)->phase, 0);
        office_talk(office, office->phone, leaves);
        office_close(office);
    }
}

/* ---- Somebody is excluded ---------------------------------------------------------------------------------------- */

static void who_is_excluded_hears_nothing_any_more(void **state)
{
    (void)state;
    struct office *office = office_open(5, 3);
    office_refresh_ready(office);
    office_refresh_node(office, office->lamps[2])->state = BRAMBLE_KEY_REFRESH_EXCLUDED;
    assert_int_equal(bramble_key_refresh_start(office_client(office), &office->refresh), 0);
    actor_poke(office->phone);
    office_refresh_run(office, MINUTE);
    assert_true(office->done);
    assert_int_equal(office->passes, 0);
    assert_int_equal(bramble_key_refresh_count(&office->refresh, BRAMBLE_KEY_REFRESH_COMPLETE), 2);
    assert_int_equal(office_refresh_node(office, office->lamps[2])->state, BRAMBLE_KEY_REFRESH_EXCLUDED);
    assert_int_equal(office_net_key(office->lamps[2])->phase, 0);
    assert_memory_equal(office_key(office->lamps[2]), office->mesh->net_key, 16);
    assert_false(office_hears(office, office->phone, office->lamps[2]));
    assert_false(office_hears(office, office->lamps[2], office->phone));
    office_talk(office, office->lamps[0], office->lamps[1]);
    office_close(office);
}

/* ---- Who answers otherwise --------------------------------------------------------------------------------------- */

static void a_node_need_not_have_every_app_key(void **state)
{
    (void)state;
    struct office *office = office_open(6, 2);
    static const uint8_t chosen[16] = {0x99};
    static const struct bramble_key_refresh_key keys[] = {{.app_key_index = 1, .key = {0x98}}};
    assert_int_equal(bramble_app_key_add(office->phone->node, 0, 1, (const uint8_t[16]){0x51}), 0);
    assert_int_equal(bramble_app_key_add(office->lamps[0]->node, 0, 1, (const uint8_t[16]){0x51}), 0);
    office->refresh.net_key = chosen;
    office->refresh.app_keys = keys;
    office->refresh.app_key_count = 1;
    office_refresh_start(office);
    office_refresh_run(office, MINUTE);
    expect_all_new(office);
    assert_memory_equal(office_key(office->lamps[1]), chosen, 16);
    assert_memory_equal(keys_app_find(node_keys(office->lamps[0]->node), 1)->generation[0].key, keys[0].key, 16);
    assert_null(keys_app_find(node_keys(office->lamps[1]->node), 1));
    office_close(office);
}

static void a_refusal_is_told_with_its_status(void **state)
{
    (void)state;
    struct office *office = office_open(7, 2);
    struct keys *keys = node_keys(office->lamps[1]->node);
    assert_int_equal(keys_net_update(keys, keys_net_find(keys, 0), (const uint8_t[16]){0x66}),
                     0); /* somebody else's key refresh */
    office->on_missing = give_up_on_the_third_pass;
    office_refresh_start(office);
    office_refresh_run(office, HOUR);
    assert_true(office->done);
    const struct bramble_key_refresh_node *node = office_refresh_node(office, office->lamps[1]);
    assert_int_equal(node->state, BRAMBLE_KEY_REFRESH_LOST);
    assert_int_equal(node->result, BRAMBLE_ERROR_REJECTED);
    assert_int_equal(node->status, BRAMBLE_STATUS_CANNOT_UPDATE);
    office_close(office);
}

static void beacons_alone_do_phases_2_and_3(void **state)
{
    (void)state;
    struct office *office = office_open(8, 4);
    office->refresh.beacons_ms = 60000;
    office_refresh_start(office);
    office_refresh_run(office, 2 * MINUTE);
    assert_true(office->done);
    assert_int_equal(bramble_key_refresh_count(&office->refresh, BRAMBLE_KEY_REFRESH_HAS_KEYS), 4);
    mesh_run(office->mesh, MINUTE);
    for (unsigned i = 0; i < 4; i++) {
        assert_int_equal(office_net_key(office->lamps[i])->phase, 0);
        office_talk(office, office->phone, office->lamps[i]);
    }
    office_close(office);
}

static void what_makes_no_sense_is_refused(void **state)
{
    (void)state;
    struct office *office = office_open(9, 1);
    struct bramble_model_ref client = office_client(office);
    static const struct bramble_key_refresh_key unknown[] = {{.app_key_index = 9}};
    office_refresh_ready(office);
    assert_int_equal(bramble_key_refresh_resume(client, &office->refresh), BRAMBLE_ERROR_STATE);
    office->refresh.net_key_index = 5;
    assert_int_equal(bramble_key_refresh_start(client, &office->refresh), BRAMBLE_ERROR_KEY);
    office->refresh.net_key_index = 0;
    office->refresh.net_key = office->mesh->net_key; /* the present one */
    assert_int_equal(bramble_key_refresh_start(client, &office->refresh), BRAMBLE_ERROR_ARGUMENT);
    office->refresh.net_key = NULL;
    office->refresh.app_keys = unknown;
    office->refresh.app_key_count = 1;
    assert_int_equal(bramble_key_refresh_start(client, &office->refresh), BRAMBLE_ERROR_KEY);
    office->refresh.app_key_count = 0;
    office->refresh.nodes = NULL;
    assert_int_equal(bramble_key_refresh_start(client, &office->refresh), BRAMBLE_ERROR_ARGUMENT);
    office->refresh.nodes = office->nodes;
    assert_false(bramble_key_refresh_under_way(office->phone->node, 0)); /* nothing has changed */
    assert_int_equal(bramble_key_refresh_nodes(office->phone->node, 0, office->nodes, 0), BRAMBLE_ERROR_FULL);
    assert_int_equal(bramble_key_refresh_nodes(office->phone->node, 3, office->nodes, 0), 0);
    assert_int_equal(bramble_key_refresh_nodes(office->lamps[0]->node, 0, office->nodes, 1),
                     BRAMBLE_ERROR_NOT_SUPPORTED);
    assert_int_equal(bramble_key_refresh_start(client, &office->refresh), 0);
    assert_int_equal(bramble_key_refresh_start(client, &office->refresh), BRAMBLE_ERROR_STATE);
    actor_poke(office->phone);
    office_refresh_run(office, MINUTE);
    expect_all_new(office);
    office_close(office);
}

static void it_may_be_stopped_and_resumed(void **state)
{
    (void)state;
    struct office *office = office_open(10, 3);
    office_refresh_start(office);
    mesh_run(office->mesh, SECOND / 10);
    bramble_key_refresh_cancel(&office->refresh);
    actor_poke(office->phone);
    office_refresh_run(office, MINUTE);
    assert_true(office->done);
    assert_int_equal(office->refresh.result, BRAMBLE_ERROR_CANCELLED);
    assert_int_equal(office_net_key(office->phone)->phase, 1);
    office_talk(office, office->lamps[0], office->lamps[1]);
    assert_int_equal(bramble_key_refresh_start(office_client(office), &office->refresh), BRAMBLE_ERROR_STATE);
    office_refresh_ready(office);
    assert_int_equal(bramble_key_refresh_resume(office_client(office), &office->refresh), 0);
    actor_poke(office->phone);
    office_refresh_run(office, MINUTE);
    expect_all_new(office);
    office_close(office);
}

/* Those that a configuration client sets are in the trace, as are those that beacons move. */
static unsigned phases_traced[3];

static void trace(void *context, const struct bramble_trace *told)
{
    (void)context;
    if (told->kind == BRAMBLE_TRACE_KEY_REFRESH) {
        phases_traced[told->value]++;
    }
}

static void every_phase_of_every_node_is_traced(void **state)
{
    (void)state;
    memset(phases_traced, 0, sizeof phases_traced);
    struct office *office = office_open(11, 3);
    for (unsigned i = 0; i < office->mesh->actor_count; i++) {
        office->mesh->actors[i]->port.trace = trace;
    }
    office_refresh_start(office);
    office_refresh_run(office, MINUTE);
    expect_all_new(office);
    for (unsigned phase = 0; phase < 3; phase++) {
        assert_int_equal(phases_traced[phase], 4);
    }
    office_close(office);
}

/* ---- Power cuts -------------------------------------------------------------------------------------------------- */

/* Cut every so often, all the way through. What was complete before the cut need not answer again: it stays so. */
static void the_provisioner_may_be_cut_at_any_time(void **state)
{
    (void)state;
    unsigned resumed[3] = {0, 0, 0};
    for (bramble_time at = 1000; at < 6 * SECOND; at += SECOND / 8) {
        struct office *office = office_open(20, 3);
        office_refresh_start(office);
        mesh_run(office->mesh, at);
        office_phone_restart(office);
        uint8_t phase = office_net_key(office->phone)->phase;
        if (phase != 0) {
            office_refresh_ready(office);
            assert_int_equal(bramble_key_refresh_resume(office_client(office), &office->refresh), 0);
            assert_int_equal(office->refresh.phase, phase);
            actor_poke(office->phone);
            office_refresh_run(office, 5 * MINUTE);
            expect_all_new(office);
        }
        resumed[phase]++;
        mesh_run(office->mesh, MINUTE);
        for (unsigned i = 0; phase == 0 && i < office->lamp_count; i++) {
            office_talk(office, office->phone, office->lamps[i]);
        }
        office_close(office);
    }
    assert_true(resumed[0] > 0 && resumed[1] > 0 && resumed[2] > 0); /* no phase was left out */
}

/* The same with somebody absent: what is known of everybody comes back. */
static void a_restart_forgets_nobody(void **state)
{
    (void)state;
    struct office *office = office_open(21, 3);
    office_away(office, office->lamps[1], true);
    office_refresh_start(office);
    office_refresh_run(office, 2 * MINUTE);
    office_phone_restart(office);
    office_refresh_ready(office);
    assert_int_equal(bramble_key_refresh_resume(office_client(office), &office->refresh), 0);
    assert_int_equal(office_refresh_node(office, office->lamps[0])->state, BRAMBLE_KEY_REFRESH_HAS_KEYS);
    assert_int_equal(office_refresh_node(office, office->lamps[1])->state, BRAMBLE_KEY_REFRESH_WAITING);
    office_away(office, office->lamps[0], true); /* another one, in phase 2 */
    bramble_key_refresh_go_on(&office->refresh);
    actor_poke(office->phone);
    mesh_run(office->mesh, 5 * SECOND);
    assert_int_equal(office_net_key(office->phone)->phase, 2);
    office_phone_restart(office);
    office_refresh_ready(office);
    assert_int_equal(bramble_key_refresh_resume(office_client(office), &office->refresh), 0);
    actor_poke(office->phone);
    office_refresh_run(office, HOUR);
    assert_true(office->done);
    assert_int_equal(office_refresh_node(office, office->lamps[0])->state, BRAMBLE_KEY_REFRESH_HAS_KEYS);
    assert_int_equal(office_refresh_node(office, office->lamps[1])->state, BRAMBLE_KEY_REFRESH_LOST);
    assert_int_equal(office_refresh_node(office, office->lamps[2])->state, BRAMBLE_KEY_REFRESH_COMPLETE);
    office_close(office);
}

static void a_node_may_be_cut_at_any_time(void **state)
{
    (void)state;
    for (bramble_time at = 1000; at < 6 * SECOND; at += SECOND / 8) {
        struct office *office = office_open(22, 3);
        office_refresh_start(office);
        mesh_run(office->mesh, at);
        actor_restart(office->lamps[1]);
        actor_restart(office->lamps[2]);
        office_refresh_run(office, 5 * MINUTE);
        expect_all_new(office);
        office_close(office);
    }
}

/* Nobody hears of keys that a power cut could make us forget. */
static void keys_are_in_the_store_before_anybody_hears_of_them(void **state)
{
    (void)state;
    for (uint32_t write = 1; write <= 2; write++) { /* the record of the NetKey, that of the AppKey */
        struct office *office = office_open(23, 2);
        bramble_store_memory_fail(&office->phone->store_memory, write, true);
        office_refresh_start(office);
        mesh_run(office->mesh, 2 * MINUTE);
        assert_int_equal(office_net_key(office->phone)->phase, 1);
        assert_int_equal(office_net_key(office->lamps[0])->phase, 0);
        bramble_store_memory_fail(&office->phone->store_memory, 0, false);
        if (write == 2) { /* between the two: the AppKey has no new value */
            office_phone_restart(office);
            assert_int_equal(office_net_key(office->phone)->phase, 1);
            assert_int_equal(keys_app_find(node_keys(office->phone->node), 0)->generation[1].handle, 0);
            office_refresh_ready(office);
            assert_int_equal(bramble_key_refresh_resume(office_client(office), &office->refresh), 0);
            actor_poke(office->phone);
        }
        office_refresh_run(office, MINUTE);
        expect_all_new(office);
        office_close(office);
    }
}

/* A note of the last time that stays in the store would make a node of this time one that has its keys. */
static void notes_of_the_last_time_go_first_or_nothing_begins(void **state)
{
    (void)state;
    struct office *office = office_open(24, 2);
    office_refresh_start(office);
    office_refresh_run(office, MINUTE);
    expect_all_new(office);
    bramble_store_memory_fail(&office->phone->store_memory, 1, true);
    office_refresh_ready(office);
    assert_int_equal(bramble_key_refresh_start(office_client(office), &office->refresh), BRAMBLE_ERROR_STORE);
    assert_int_equal(office_net_key(office->phone)->phase, 0);
    bramble_store_memory_fail(&office->phone->store_memory, 0, false);
    mesh_run(office->mesh, MINUTE);
    assert_int_equal(office_net_key(office->lamps[0])->phase, 0);
    office->done = false;
    office_refresh_start(office);
    office_refresh_run(office, MINUTE);
    expect_all_new(office);
    office_close(office);
}

/* Another one ends the key refresh while we wait for answers in phase 2: who is absent costs no more than otherwise. */
static void it_may_be_ended_by_another_one(void **state)
{
    (void)state;
    struct office *office = office_open(25, 3);
    leaves = office->lamps[1];
    leaves_in = BRAMBLE_KEY_REFRESH_HAS_KEYS;
    office->on_told = leave;
    office_refresh_start(office);
    while (office->refresh.phase != 2 || office->refresh.under_way == 0) {
        mesh_run(office->mesh, SECOND / 10);
    }
    struct bramble_node *phone = office->phone->node;
    keys_net_revoke(node_keys(phone), keys_net_find(node_keys(phone), 0));
    network_key_refreshed(node_network(phone), &node_keys(phone)->nets[0]);
    actor_poke(office->phone);
    office_refresh_run(office, 6 * MINUTE);
    assert_true(office->done);
    assert_int_equal(office->refresh.result, 0);
    assert_int_equal(office_refresh_node(office, leaves)->state, BRAMBLE_KEY_REFRESH_HAS_KEYS);
    assert_int_equal(office_refresh_node(office, office->lamps[2])->state, BRAMBLE_KEY_REFRESH_COMPLETE);
    office_close(office);
}

/* A newcomer in the middle of it, and one afterwards: the provisioner's application need not know the keys. */
static void newcomers_get_the_keys_of_the_moment(void **state)
{
    (void)state;
    for (uint8_t phase = 0; phase <= 3; phase++) { /* 3: afterwards */
        struct office *office = office_open(24, 2);
        struct actor *newcomer = mesh_place(office->mesh, 1, 3);
        struct bramble_provisioned_node other = {.address = newcomer->address, .elements = 2};
        struct bramble_membership membership;
        uint8_t key[16];
        if (phase > 0) {
            office_refresh_start(office);
            while (office->refresh.phase != 0 && office_net_key(office->phone)->phase != phase) {
                mesh_run(office->mesh, SECOND / 50);
            }
        }
        assert_int_equal(bramble_provisioner_membership(office->phone->node, 5, &membership), BRAMBLE_ERROR_KEY);
        assert_int_equal(bramble_provisioner_membership(office->lamps[0]->node, 0, &membership),
                         BRAMBLE_ERROR_NOT_SUPPORTED);
        assert_int_equal(bramble_provisioner_membership(office->phone->node, 0, &membership), 0);
        assert_int_equal(membership.key_refresh, phase == 2);
        assert_int_equal(memcmp(membership.net_key, office->mesh->net_key, 16) == 0, phase < 2);
        membership.address = newcomer->address;
        memcpy(membership.device_key, newcomer->device_key, 16);
        newcomer->config.beacon_off = false;
        actor_start(newcomer);
        assert_int_equal(bramble_node_join(newcomer->node, &membership), 0);
        memcpy(other.uuid, newcomer->device_key, 16);
        memcpy(other.device_key, newcomer->device_key, 16);
        assert_int_equal(bramble_provisioner_add(office->phone->node, &other), 0);
        if (phase == 1) { /* it has the old key: the list is made anew */
            bramble_key_refresh_cancel(&office->refresh);
            actor_poke(office->phone);
            office_refresh_run(office, MINUTE);
            office_refresh_ready(office);
            assert_int_equal(bramble_key_refresh_resume(office_client(office), &office->refresh), 0);
            actor_poke(office->phone);
        }
        office_refresh_run(office, MINUTE);
        assert_int_equal(office->done, phase > 0);
        mesh_run(office->mesh, MINUTE);
        assert_int_equal(bramble_app_key_get(office->phone->node, 0, key), 0);
        memcpy(office->mesh->app_key, key, 16);
        actor_equip(newcomer);
        assert_int_equal(bramble_net_key_get(newcomer->node, 0, key), 0);
        assert_memory_equal(key, office_key(office->phone), 16);
        assert_int_equal(bramble_net_key_get(newcomer->node, 1, key), BRAMBLE_ERROR_KEY);
        assert_int_equal(bramble_app_key_get(newcomer->node, 1, key), BRAMBLE_ERROR_KEY);
        assert_int_equal(office_net_key(newcomer)->phase, 0);
        office_talk(office, newcomer, office->lamps[0]);
        office_close(office);
    }
}

/* Keys that are deleted meanwhile take nobody else's turn, and an end is an end. */
static void keys_may_go_meanwhile(void **state)
{
    (void)state;
    struct office *office = office_open(25, 3);
    struct keys *keys = node_keys(office->phone->node);
    struct actor *slow = office->lamps[2];
    uint8_t key[16];
    for (uint8_t index = 1; index < 3; index++) {
        const uint8_t app_key[16] = {index};
        assert_int_equal(bramble_app_key_add(office->phone->node, 0, index, app_key), 0);
        assert_int_equal(bramble_app_key_add(slow->node, 0, index, app_key), 0);
    }
    office_refresh_start(office);
    while (office_refresh_node(office, slow)->step != 2) { /* next is AppKey 1 */
        mesh_run(office->mesh, SECOND / 100);
    }
    keys_app_delete(keys, keys_app_find(keys, 0));
    keys_app_delete(keys, keys_app_find(keys, 1));
    office_refresh_run(office, 5 * MINUTE);
    assert_true(office->done);
    assert_int_equal(office->refresh.result, 0);
    assert_int_equal(bramble_app_key_get(office->phone->node, 2, key), 0);
    assert_memory_equal(keys_app_find(node_keys(slow->node), 2)->generation[0].key, key, 16);

    office_refresh_start(office);
    mesh_run(office->mesh, SECOND / 10);
    bramble_node_reset(office->phone->node); /* and all of it may go */
    actor_poke(office->phone);
    office_refresh_run(office, MINUTE);
    assert_true(office->done);
    assert_int_equal(office->refresh.result, BRAMBLE_ERROR_KEY);
    office_close(office);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(everybody_gets_new_keys),
        cmocka_unit_test(phase_1_waits_for_who_is_absent),
        cmocka_unit_test(who_misses_phase_1_is_lost_and_told_about),
        cmocka_unit_test(a_beacon_tells_who_missed_phase_2_or_3),
        cmocka_unit_test(who_is_excluded_hears_nothing_any_more),
        cmocka_unit_test(a_node_need_not_have_every_app_key),
        cmocka_unit_test(a_refusal_is_told_with_its_status),
        cmocka_unit_test(beacons_alone_do_phases_2_and_3),
        cmocka_unit_test(what_makes_no_sense_is_refused),
        cmocka_unit_test(it_may_be_stopped_and_resumed),
        cmocka_unit_test(every_phase_of_every_node_is_traced),
        cmocka_unit_test(the_provisioner_may_be_cut_at_any_time),
        cmocka_unit_test(a_restart_forgets_nobody),
        cmocka_unit_test(a_node_may_be_cut_at_any_time),
        cmocka_unit_test(keys_are_in_the_store_before_anybody_hears_of_them),
        cmocka_unit_test(notes_of_the_last_time_go_first_or_nothing_begins),
        cmocka_unit_test(it_may_be_ended_by_another_one),
        cmocka_unit_test(newcomers_get_the_keys_of_the_moment),
        cmocka_unit_test(keys_may_go_meanwhile),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
