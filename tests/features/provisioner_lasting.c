/* Stories of a provisioner whose power is cut, or whose store fails: what is left of its table. */
#include "phone.h"

static void after_a_restart_the_table_is_as_it_was(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(9);
    struct actor *phone = phone_add(mesh);
    struct bramble_provisioned_node before;
    struct bramble_provisioned_node after;
    assert_int_equal(phone_import(phone, 1, 0x0100, 2), 0);
    assert_int_equal(phone_import(phone, 2, 0x0200, 3), 0);
    assert_int_equal(phone_import(phone, 3, 0x0300, 4), 0);
    assert_int_equal(bramble_provisioner_remove(phone->node, 0x0200), 0);
    assert_int_equal(bramble_provisioner_set_configured(phone->node, 0x0300, true), 0);
    assert_int_equal(bramble_provisioner_at(phone->node, 0x0300, &before), 0);
    actor_restart(phone);
    phone_start(phone);
    assert_int_equal(bramble_provisioner_count(phone->node), 2);
    assert_int_equal(bramble_provisioner_at(phone->node, 0x0303, &after), 0);
    assert_memory_equal(before.uuid, after.uuid, 16);
    assert_memory_equal(before.device_key, after.device_key, 16);
    assert_int_equal(after.elements, 4);
    assert_true(after.configured);
    assert_true(bramble_provisioner_is_withheld(phone->node, 0x0202));
    assert_int_equal(news.store_errors, 0);
    mesh_close(mesh);
}

/* The power goes when the device has told its elements and may soon be told its address. */
static void a_cut_in_the_middle_of_an_attempt_costs_the_addresses_only(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(10);
    struct actor *phone = phone_add(mesh);
    struct newcomer newcomer;
    newcomer_add(mesh, &newcomer, 1);
    phone_begin(phone, &newcomer, 0);
    for (unsigned i = 0; i < 1000 && phone_next_address(phone) == FIRST; i++) {
        mesh_run(mesh, BRAMBLE_MILLISECONDS(10));
    }
    actor_restart(phone);
    phone_start(phone);
    assert_int_equal(bramble_provisioner_count(phone->node), 0);
    assert_true(bramble_provisioner_is_withheld(phone->node, FIRST));
    assert_int_equal(phone_next_address(phone), FIRST + ELEMENTS);
    mesh_run(mesh, 100 * SECOND); /* the device gives up, too */
    phone_provision(phone, &newcomer);
    assert_int_equal(news.done, 1);
    assert_int_equal(news.address, FIRST + ELEMENTS);
    assert_int_equal(bramble_provisioner_count(phone->node), 1);
    mesh_close(mesh);
}

/* Each put of a second provisioning fails once, and the power goes with it: whatever the store then holds, no address
 * is given twice. */
static void wherever_the_store_stops_no_address_is_given_twice(void **state)
{
    (void)state;
    for (uint32_t nth = 1; nth <= 8; nth++) {
        struct mesh *mesh = mesh_open(100 + nth);
        struct actor *phone = phone_add(mesh);
        struct newcomer newcomer;
        newcomer_add(mesh, &newcomer, 1);
        phone_provision(phone, &newcomer);
        assert_int_equal(news.done, 1);
        newcomer_leave(&newcomer);
        mesh_run(mesh, 5 * SECOND);
        bramble_store_memory_fail(&phone->store_memory, nth, true);
        phone_begin(phone, &newcomer, 0);
        mesh_run(mesh, 100 * SECOND);
        uint16_t given = bramble_node_address(newcomer.actor->node);
        bramble_store_memory_fail(&phone->store_memory, 0, false);
        actor_restart(phone);
        phone_start(phone);
        mesh_check(mesh);
        assert_true(phone_next_address(phone) > FIRST); /* the first life's addresses are in use or withheld */
        if (given != 0) {
            struct bramble_provisioned_node other;
            bool known = bramble_provisioner_at(phone->node, given, &other) == 0;
            assert_true(known || bramble_provisioner_is_withheld(phone->node, given));
        }
        mesh_close(mesh);
        memset(&news, 0, sizeof news);
    }
}

static void a_store_that_fails_changes_nothing(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(11);
    struct actor *phone = phone_add(mesh);
    assert_int_equal(phone_import(phone, 1, FIRST, 2), 0);
    bramble_store_memory_fail(&phone->store_memory, 1, true);
    assert_int_equal(phone_import(phone, 2, 0x0200, 1), BRAMBLE_ERROR_STORE);
    assert_int_equal(bramble_provisioner_remove(phone->node, FIRST), BRAMBLE_ERROR_STORE);
    assert_int_equal(bramble_provisioner_set_configured(phone->node, FIRST, true), BRAMBLE_ERROR_STORE);
    struct bramble_provisioned_node other;
    assert_int_equal(bramble_provisioner_count(phone->node), 1);
    assert_int_equal(bramble_provisioner_at(phone->node, FIRST, &other), 0);
    assert_false(other.configured);
    struct newcomer newcomer;
    newcomer_add(mesh, &newcomer, 1);
    phone_provision(phone, &newcomer);
    assert_int_equal(news.cause, BRAMBLE_PROVISIONING_CAUSE_STORE_FAILED);
    assert_int_equal(news.store_key, 0x0A01); /* the second place of the table */
    bramble_store_memory_fail(&phone->store_memory, 0, false);
    mesh_close(mesh);
}

static void a_damaged_record_is_reported_and_left_out(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(12);
    struct actor *phone = phone_add(mesh);
    assert_int_equal(phone_import(phone, 1, 0x0100, 1), 0);
    assert_int_equal(phone_import(phone, 2, 0x0200, 1), 0);
    uint8_t record[BRAMBLE_STORE_RECORD_MAX];
    int size = phone->store.get(phone->store.context, 0x0A00, record, sizeof record);
    assert_true(size > 0);
    assert_int_equal(phone->store.put(phone->store.context, 0x0A00, view_of(record, (size_t)size - 1)), 0);
    actor_restart(phone);
    mesh_run(mesh, SECOND);
    assert_int_equal(news.store_errors, 1);
    assert_int_equal(news.store_key, 0x0A00);
    assert_int_equal(bramble_provisioner_count(phone->node), 1);
    record[0] = 7; /* a state that does not exist */
    assert_int_equal(phone->store.put(phone->store.context, 0x0A00, view_of(record, (size_t)size)), 0);
    actor_restart(phone);
    mesh_run(mesh, SECOND);
    assert_int_equal(news.store_errors, 2);
    assert_int_equal(bramble_provisioner_count(phone->node), 1);
    mesh_close(mesh);
}

#define STORY(name) cmocka_unit_test_setup(name, phone_silence)

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORY(after_a_restart_the_table_is_as_it_was),
        STORY(a_cut_in_the_middle_of_an_attempt_costs_the_addresses_only),
        STORY(wherever_the_store_stops_no_address_is_given_twice),
        STORY(a_store_that_fails_changes_nothing),
        STORY(a_damaged_record_is_reported_and_left_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
