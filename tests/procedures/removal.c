/* Stories of a node that is removed: it forgets its keys, the provisioner forgets it, its addresses rest for two IV
 * updates, and nobody who kept its keys hears anything any more. */
#include "office.h"

#include <bramble/removal.h>

static unsigned calls;

static void gone(struct bramble_removal *removal)
{
    (void)removal;
    calls++;
}

static void remove_start(struct office *office, struct bramble_removal *removal, const struct actor *actor)
{
    calls = 0;
    removal->address = actor->address;
    removal->done = gone;
    assert_int_equal(bramble_removal_start(office_client(office), removal), 0);
    assert_int_equal(calls, 0);
    actor_poke(office->phone);
}

static void a_node_is_asked_to_leave_and_forgotten(void **state)
{
    (void)state;
    struct office *office = office_open(1, 3);
    struct actor *lamp = office->lamps[1];
    struct bramble_removal removal = {.address = 0};
    remove_start(office, &removal, lamp);
    assert_int_equal(bramble_removal_start(office_client(office), &removal), BRAMBLE_ERROR_STATE);
    mesh_run(office->mesh, 5 * SECOND);
    assert_int_equal(calls, 1);
    assert_int_equal(removal.result, 0);
    assert_true(removal.answered);
    assert_false(bramble_node_is_member(lamp->node));
    assert_int_equal(bramble_provisioner_count(office->phone->node), 2);
    assert_true(bramble_provisioner_is_withheld(office->phone->node, lamp->address));
    assert_int_equal(bramble_removal_start(office_client(office), &removal), BRAMBLE_ERROR_NOT_FOUND);
    removal.address = (uint16_t)(office->lamps[0]->address + 1); /* not its primary element */
    assert_int_equal(bramble_removal_start(office_client(office), &removal), BRAMBLE_ERROR_NOT_FOUND);
    const struct bramble_model_ref lamp_client = actor_model(office->lamps[0], 0, BRAMBLE_SIG_MODEL(0x0001));
    assert_int_equal(bramble_removal_start(lamp_client, &removal), BRAMBLE_ERROR_NOT_SUPPORTED);
    office_talk(office, office->phone, office->lamps[0]);
    office_close(office);
}

static void who_does_not_answer_stays_unless_one_insists(void **state)
{
    (void)state;
    struct office *office = office_open(2, 2);
    struct actor *lamp = office->lamps[1];
    struct bramble_removal removal = {.address = 0};
    office_away(office, lamp, true);
    remove_start(office, &removal, lamp);
    mesh_run(office->mesh, MINUTE);
    assert_int_equal(calls, 1);
    assert_int_equal(removal.result, BRAMBLE_ERROR_TIMEOUT);
    assert_int_equal(bramble_provisioner_count(office->phone->node), 2);
    remove_start(office, &removal, lamp);
    mesh_run(office->mesh, SECOND);
    bramble_removal_cancel(&removal);
    mesh_run(office->mesh, MINUTE);
    assert_int_equal(calls, 1);
    assert_int_equal(removal.result, BRAMBLE_ERROR_CANCELLED);
    assert_int_equal(bramble_provisioner_count(office->phone->node), 2);
    removal.even_if_silent = true;
    remove_start(office, &removal, lamp);
    mesh_run(office->mesh, MINUTE);
    assert_int_equal(calls, 1);
    assert_int_equal(removal.result, 0);
    assert_false(removal.answered);
    assert_int_equal(bramble_provisioner_count(office->phone->node), 1);
    assert_true(bramble_node_is_member(lamp->node)); /* and has its keys */
    office_close(office);
}

static void a_key_refresh_shuts_out_who_kept_its_keys(void **state)
{
    (void)state;
    struct office *office = office_open(3, 3);
    struct actor *stolen = office->lamps[1];
    struct bramble_removal removal = {.even_if_silent = true, .refresh = &office->refresh};
    office_away(office, stolen, true);
    office_refresh_ready(office); /* it is in the list */
    remove_start(office, &removal, stolen);
    office_refresh_run(office, 5 * MINUTE);
    assert_int_equal(calls, 1);
    assert_int_equal(removal.result, 0);
    assert_int_equal(removal.refresh_result, 0);
    assert_true(office->done);
    assert_int_equal(office->refresh.result, 0);
    assert_int_equal(office_refresh_node(office, stolen)->state, BRAMBLE_KEY_REFRESH_EXCLUDED);
    assert_int_equal(bramble_key_refresh_count(&office->refresh, BRAMBLE_KEY_REFRESH_COMPLETE), 2);
    office_away(office, stolen, false);
    mesh_run(office->mesh, 5 * MINUTE); /* beacons tell it nothing either */
    assert_false(office_hears(office, office->phone, stolen));
    assert_false(office_hears(office, stolen, office->phone));
    office_talk(office, office->phone, office->lamps[0]);
    office_close(office);
}

static void a_store_that_fails_keeps_the_node_in_the_table(void **state)
{
    (void)state;
    struct office *office = office_open(4, 2);
    struct bramble_removal removal = {.even_if_silent = true};
    office_talk(office, office->phone, office->lamps[1]);
    bramble_store_memory_fail(&office->phone->store_memory, 1, true);
    remove_start(office, &removal, office->lamps[1]);
    mesh_run(office->mesh, MINUTE);
    assert_int_equal(calls, 1);
    assert_int_equal(removal.result, BRAMBLE_ERROR_STORE);
    assert_false(removal.answered); /* not heard: its number could not be stored */
    assert_false(bramble_node_is_member(office->lamps[1]->node));
    assert_int_equal(bramble_provisioner_count(office->phone->node), 2);
    bramble_store_memory_fail(&office->phone->store_memory, 0, false);
    office_phone_restart(office);
    remove_start(office, &removal, office->lamps[1]); /* it has left: only the table is behind */
    mesh_run(office->mesh, MINUTE);
    assert_int_equal(calls, 1);
    assert_int_equal(removal.result, 0);
    assert_int_equal(bramble_provisioner_count(office->phone->node), 1);
    office_close(office);
}

/* ---- The addresses rest ------------------------------------------------------------------------------------------ */

static void update(struct office *office, bool cut)
{
    assert_int_equal(bramble_iv_update_start(office->phone->node), 0);
    actor_poke(office->phone);
    mesh_run(office->mesh, 48 * HOUR);
    if (cut) {
        office_phone_restart(office);
    }
    mesh_run(office->mesh, 49 * HOUR);
    assert_int_equal(bramble_iv_update_end(office->phone->node), 0);
    actor_poke(office->phone);
    if (cut) {
        mesh_run(office->mesh, 0);
        office_phone_restart(office);
    }
    mesh_run(office->mesh, 97 * HOUR);
}

static uint16_t next_address(struct office *office)
{
    uint16_t address = 0;
    assert_int_equal(bramble_provisioner_free_address(office->phone->node, 2, &address), 0);
    return address;
}

/* A new node at an address that the others remember. */
static void join_at(struct office *office, struct actor *actor, uint16_t address)
{
    struct bramble_membership membership;
    assert_int_equal(bramble_provisioner_membership(office->phone->node, 0, &membership), 0);
    membership.address = address;
    memcpy(membership.device_key, actor->device_key, 16);
    assert_int_equal(bramble_node_join(actor->node, &membership), 0);
    actor->address = address;
    actor_equip(actor);
}

/* Two real updates, with and without power cuts of the provisioner; with the removal in normal operation or in the
 * middle of an update. What others remember of the old node does not make them deaf to the new one. */
static void addresses_rest_until_the_iv_index_has_grown_by_two(void **state)
{
    (void)state;
    for (unsigned way = 0; way < 4; way++) {
        struct office *office = office_open(5, 3);
        struct actor *old = office->lamps[1];
        struct bramble_removal removal = {.address = 0};
        bool cut = (way & 1U) != 0;
        uint32_t begin = (way & 2U) != 0;
        if (begin == 1) {
            assert_int_equal(bramble_iv_update_start(office->phone->node), 0);
            actor_poke(office->phone);
            mesh_run(office->mesh, 97 * HOUR);
        }
        for (unsigned i = 0; i < 10; i++) {
            office_talk(office, old, office->lamps[0]);
        }
        uint16_t address = old->address;
        assert_int_equal(bramble_provisioner_start(office->phone->node, address, (uint16_t)(address + 0x200)), 0);
        remove_start(office, &removal, old);
        mesh_run(office->mesh, 5 * SECOND);
        assert_int_equal(removal.result, 0);
        assert_false(bramble_node_is_member(old->node));
        if (begin == 1) {
            assert_int_equal(bramble_iv_update_end(office->phone->node), 0);
            actor_poke(office->phone);
            mesh_run(office->mesh, 97 * HOUR);
        }
        uint32_t index = begin;
        for (; index < begin + 2; index++) {
            assert_int_equal(bramble_node_iv_index(office->phone->node, NULL), index);
            assert_int_equal(bramble_provisioner_start(office->phone->node, address, (uint16_t)(address + 0x200)), 0);
            assert_true(bramble_provisioner_is_withheld(office->phone->node, address));
            assert_true(next_address(office) != address);
            update(office, cut);
        }
        assert_int_equal(bramble_provisioner_start(office->phone->node, address, (uint16_t)(address + 0x200)), 0);
        assert_int_equal(bramble_node_iv_index(office->phone->node, NULL), begin + 2);
        assert_false(bramble_provisioner_is_withheld(office->phone->node, address));
        assert_int_equal(next_address(office), address);
        join_at(office, old, address);
        office_talk(office, old, office->lamps[0]);
        office_talk(office, old, office->phone);
        assert_int_equal(office->lamps[0]->events[BRAMBLE_EVENT_SOURCE_REFUSED], 0);
        office_close(office);
    }
}

/* What they rest for: somebody who does not wait is not heard, and whoever refuses it says so. */
static void who_gets_the_address_too_early_is_not_heard_and_told_about(void **state)
{
    (void)state;
    struct office *office = office_open(6, 2);
    struct actor *old = office->lamps[1];
    struct bramble_removal removal = {.address = 0};
    for (unsigned i = 0; i < 30; i++) {
        office_talk(office, old, office->lamps[0]);
    }
    remove_start(office, &removal, old);
    mesh_run(office->mesh, 5 * SECOND);
    network_cache_clear(&node_network(office->lamps[0]->node)->cache); /* hours later */
    join_at(office, old, old->address);
    for (unsigned i = 0; i < 5; i++) {
        assert_false(office_hears(office, old, office->lamps[0]));
    }
    assert_int_equal(office->lamps[0]->events[BRAMBLE_EVENT_SOURCE_REFUSED], 1);
    office_close(office);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_node_is_asked_to_leave_and_forgotten),
        cmocka_unit_test(who_does_not_answer_stays_unless_one_insists),
        cmocka_unit_test(a_key_refresh_shuts_out_who_kept_its_keys),
        cmocka_unit_test(a_store_that_fails_keeps_the_node_in_the_table),
        cmocka_unit_test(addresses_rest_until_the_iv_index_has_grown_by_two),
        cmocka_unit_test(who_gets_the_address_too_early_is_not_heard_and_told_about),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
