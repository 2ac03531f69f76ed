/* Stories of a provisioner: whom it provisions, where they live, and whom it remembers. What a power cut leaves of
 * that: provisioner_lasting.c. */
#include "phone.h"

/* ---- Provisioning ------------------------------------------------------------------------------------------------ */

static void note_answer(struct bramble_model_ref model, const struct bramble_response *response)
{
    ((struct actor *)bramble_node_application(model.node))->response.result = response->result;
    ((struct actor *)bramble_node_application(model.node))->responses++;
}

static void devices_get_addresses_one_after_the_other_and_can_be_talked_to(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(1);
    struct actor *phone = phone_add(mesh);
    struct newcomer newcomers[2];
    newcomer_add(mesh, &newcomers[0], 1);
    newcomer_add(mesh, &newcomers[1], 2);
    for (unsigned i = 0; i < 2; i++) {
        phone_provision(phone, &newcomers[i]);
        assert_int_equal(news.done, i + 1);
        assert_true(news.in_table_by_then);
        assert_int_equal(news.address, FIRST + i * ELEMENTS);
        assert_int_equal(bramble_node_address(newcomers[i].actor->node), news.address);
    }
    assert_int_equal(bramble_provisioner_count(phone->node), 2);

    /* The device key is at hand. */
    const struct bramble_message get = bramble_config_default_ttl_get_message();
    const struct bramble_to to = BRAMBLE_TO(news.address, BRAMBLE_DEVICE_KEY_PEER);
    const struct bramble_wait wait = {.response = bramble_config_default_ttl_status_type, .done = note_answer};
    struct bramble_model_ref client = actor_model(phone, 0, BRAMBLE_SIG_MODEL(0x0001));
    assert_int_equal(bramble_request(client, &to, &get, &wait), 0);
    actor_poke(phone);
    mesh_run(mesh, 2 * SECOND);
    assert_int_equal(phone->responses, 1);
    assert_int_equal(phone->response.result, 0);
    mesh_close(mesh);
}

static void an_attempt_that_fails_gives_its_addresses_back(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(2);
    struct actor *phone = phone_add(mesh);
    struct newcomer newcomer;
    newcomer_add(mesh, &newcomer, 1);
    uint32_t records = bramble_store_memory_count(&phone->store_memory);
    phone_begin(phone, &newcomer, 0);
    bramble_time patience = bramble_world_now(mesh->world) + 10 * SECOND;
    while (phone_next_address(phone) == FIRST && bramble_world_now(mesh->world) < patience) {
        mesh_run(mesh, BRAMBLE_MILLISECONDS(10));
    }
    assert_int_equal(phone_next_address(phone), FIRST + ELEMENTS); /* reserved, in the store too */
    assert_int_equal(bramble_store_memory_count(&phone->store_memory), records + 1);
    assert_int_equal(bramble_provisioner_count(phone->node), 0);
    bramble_world_set_power(mesh->world, newcomer.actor->radio, false);
    mesh_run(mesh, 100 * SECOND);
    assert_int_equal(news.failed, 1);
    assert_int_equal(phone_next_address(phone), FIRST);
    assert_int_equal(bramble_store_memory_count(&phone->store_memory), records);
    mesh_close(mesh);
}

static void a_full_table_is_a_cause_to_fail(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(3);
    struct actor *phone = phone_add(mesh);
    for (uint8_t i = 0; i < NODES; i++) {
        assert_int_equal(phone_import(phone, (uint8_t)(0x80 + i), (uint16_t)(0x1000 + i), 1), 0);
    }
    assert_int_equal(phone_import(phone, 0x90, 0x2000, 1), BRAMBLE_ERROR_FULL);
    struct newcomer newcomer;
    newcomer_add(mesh, &newcomer, 1);
    phone_provision(phone, &newcomer);
    assert_int_equal(news.failed, 1);
    assert_int_equal(news.cause, BRAMBLE_PROVISIONING_CAUSE_NODE_TABLE_FULL);
    assert_false(bramble_node_is_member(newcomer.actor->node));

    assert_int_equal(bramble_provisioner_remove(phone->node, 0x1000), 0);
    mesh_run(mesh, 5 * SECOND);
    phone_provision(phone, &newcomer);
    assert_int_equal(news.done, 1);
    mesh_close(mesh);
}

static void a_device_provisioned_again_keeps_its_place_and_gets_new_addresses(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(4);
    struct actor *phone = phone_add(mesh);
    struct newcomer newcomer;
    struct bramble_provisioned_node first;
    struct bramble_provisioned_node second;
    newcomer_add(mesh, &newcomer, 1);
    phone_provision(phone, &newcomer);
    assert_int_equal(bramble_provisioner_set_configured(phone->node, FIRST, true), 0);
    assert_int_equal(bramble_provisioner_find(phone->node, newcomer.abilities.uuid, &first), 0);
    newcomer_leave(&newcomer);
    phone_provision(phone, &newcomer);
    assert_int_equal(news.done, 2);
    assert_int_equal(bramble_provisioner_count(phone->node), 1);
    assert_int_equal(bramble_provisioner_find(phone->node, newcomer.abilities.uuid, &second), 0);
    assert_int_equal(second.address, FIRST + ELEMENTS);
    assert_false(second.configured); /* it is a new node, and knows nothing */
    assert_memory_not_equal(first.device_key, second.device_key, 16);
    assert_true(bramble_provisioner_is_withheld(phone->node, FIRST + 1));
    assert_false(bramble_provisioner_is_withheld(phone->node, FIRST + ELEMENTS));
    mesh_close(mesh);
}

/* Nobody is told an address that another node has: the attempt fails before. */
static void an_address_of_the_application_is_given_only_if_it_is_free(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(5);
    struct actor *phone = phone_add(mesh);
    struct newcomer newcomer;
    newcomer_add(mesh, &newcomer, 1);
    assert_int_equal(phone_import(phone, 0x80, 0x0301, 3), 0);
    const uint16_t taken[] = {0x0300, (uint16_t)(phone->address + 1)}; /* its second element, our own second element */
    for (unsigned i = 0; i < 2; i++) {
        phone_begin(phone, &newcomer, taken[i]);
        mesh_run(mesh, 20 * SECOND);
        assert_int_equal(news.failed, i + 1);
        assert_int_equal(news.cause, BRAMBLE_PROVISIONING_CAUSE_ADDRESS_TAKEN);
    }
    assert_int_equal(bramble_provisioner_count(phone->node), 1);
    phone_begin(phone, &newcomer, 0x02FF);
    mesh_run(mesh, 20 * SECOND);
    assert_int_equal(news.done, 1);
    assert_int_equal(bramble_node_address(newcomer.actor->node), 0x02FF);
    assert_int_equal(bramble_provisioner_count(phone->node), 2);
    assert_int_equal(news.table_errors, 0);
    mesh_close(mesh);
}

/* A new firmware with fewer elements, at the old address: others remember the numbers of those that are gone. */
static void elements_that_a_device_has_no_longer_are_withheld(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(17);
    struct actor *phone = phone_add(mesh);
    struct newcomer newcomer;
    newcomer_add(mesh, &newcomer, 1);
    assert_int_equal(phone_import(phone, 1, FIRST, ELEMENTS + 2), 0);
    phone_begin(phone, &newcomer, FIRST);
    mesh_run(mesh, 20 * SECOND);
    assert_int_equal(news.done, 1);
    assert_int_equal(bramble_provisioner_count(phone->node), 1);
    assert_false(bramble_provisioner_is_withheld(phone->node, FIRST + ELEMENTS - 1));
    assert_true(bramble_provisioner_is_withheld(phone->node, FIRST + ELEMENTS));
    assert_int_equal(phone_next_address(phone), FIRST + ELEMENTS + 2);
    actor_restart(phone);
    phone_start(phone);
    assert_int_equal(phone_next_address(phone), FIRST + ELEMENTS + 2);
    mesh_close(mesh);
}

/* The device is heard no more after it was told its address. It may live there: other stacks' devices join at once. */
static void addresses_that_a_lost_device_was_told_are_withheld(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(15);
    struct actor *phone = phone_add(mesh);
    struct newcomer newcomer;
    newcomer_add(mesh, &newcomer, 1);
    phone_begin(phone, &newcomer, 0);
    const struct provisioning_session *session = &newcomer.actor->node->features.provisioning.slots[0].session;
    bramble_time patience = bramble_world_now(mesh->world) + 10 * SECOND;
    while (session->step != PROVISIONING_STEP_COMPLETE && bramble_world_now(mesh->world) < patience) {
        mesh_run(mesh, BRAMBLE_MILLISECONDS(1));
    }
    assert_int_equal(session->step, PROVISIONING_STEP_COMPLETE);
    bramble_world_set_power(mesh->world, newcomer.actor->radio, false);
    mesh_run(mesh, 100 * SECOND);
    assert_int_equal(news.failed, 1);
    assert_int_equal(bramble_provisioner_count(phone->node), 0);
    assert_true(bramble_provisioner_is_withheld(phone->node, FIRST));
    assert_int_equal(phone_next_address(phone), FIRST + ELEMENTS);
    mesh_close(mesh);
}

/* ---- The table --------------------------------------------------------------------------------------------------- */

static void nodes_are_told_in_the_order_of_their_addresses(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(6);
    struct actor *phone = phone_add(mesh);
    static const uint16_t addresses[] = {0x0300, 0x0100, 0x7FFF, 0x0200};
    for (uint8_t i = 0; i < 4; i++) {
        assert_int_equal(phone_import(phone, i, addresses[i], 1), 0);
    }
    static const uint16_t sorted[] = {0x0100, 0x0200, 0x0300, 0x7FFF};
    struct bramble_provisioned_node other = {.address = 0};
    for (unsigned i = 0; i < 4; i++) {
        assert_int_equal(bramble_provisioner_next(phone->node, other.address, &other), 0);
        assert_int_equal(other.address, sorted[i]);
    }
    assert_int_equal(bramble_provisioner_next(phone->node, other.address, &other), BRAMBLE_ERROR_NOT_FOUND);
    assert_int_equal(bramble_provisioner_capacity(phone->node), NODES);
    mesh_close(mesh);
}

static void an_import_that_contradicts_the_table_is_refused(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(7);
    struct actor *phone = phone_add(mesh);
    struct bramble_provisioned_node other;
    assert_int_equal(phone_import(phone, 1, 0x0200, 4), 0);
    assert_int_equal(phone_import(phone, 1, 0x0300, 1), BRAMBLE_ERROR_EXISTS); /* the same device */
    assert_int_equal(phone_import(phone, 2, 0x0203, 1), BRAMBLE_ERROR_EXISTS); /* the same address */
    assert_int_equal(phone_import(phone, 2, 0x01FE, 3), BRAMBLE_ERROR_EXISTS);
    assert_int_equal(phone_import(phone, 2, phone->address, 1), BRAMBLE_ERROR_EXISTS); /* our own */
    assert_int_equal(phone_import(phone, 2, 0, 1), BRAMBLE_ERROR_ADDRESS);
    assert_int_equal(phone_import(phone, 2, 0x7FFF, 2), BRAMBLE_ERROR_ADDRESS);
    assert_int_equal(phone_import(phone, 2, 0x0204, 0), BRAMBLE_ERROR_ADDRESS);
    assert_int_equal(phone_import(phone, 2, 0x0204, 1), 0);
    assert_int_equal(bramble_provisioner_at(phone->node, 0x0203, &other), 0);
    assert_int_equal(other.address, 0x0200);
    assert_int_equal(bramble_provisioner_at(phone->node, 0x0205, &other), BRAMBLE_ERROR_NOT_FOUND);
    assert_int_equal(bramble_provisioner_remove(phone->node, 0x0201), BRAMBLE_ERROR_NOT_FOUND); /* not its primary */
    assert_int_equal(bramble_provisioner_set_configured(phone->node, 0x0201, true), BRAMBLE_ERROR_NOT_FOUND);
    assert_int_equal(bramble_provisioner_start(phone->node, 0x0200, 0x0100), BRAMBLE_ERROR_ARGUMENT);
    assert_int_equal(bramble_provisioner_start(phone->node, 0x7FFF, 0x8000), BRAMBLE_ERROR_ARGUMENT);
    mesh_close(mesh);
}

static void step_iv_index(struct actor *actor)
{
    bramble_iv_test_mode(actor->node, true);
    assert_int_equal(bramble_iv_update_start(actor->node), 0);
    actor_poke(actor);
    mesh_run(actor->mesh, SECOND);
    assert_int_equal(bramble_iv_update_end(actor->node), 0);
    actor_poke(actor);
    mesh_run(actor->mesh, SECOND);
}

static void removed_addresses_come_back_when_the_iv_index_has_grown_by_two(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(8);
    struct actor *phone = phone_add(mesh);
    assert_int_equal(phone_import(phone, 1, FIRST, 2), 0);
    assert_int_equal(bramble_provisioner_remove(phone->node, FIRST), 0);
    assert_int_equal(bramble_provisioner_count(phone->node), 0);
    assert_int_equal(phone_next_address(phone), FIRST + 2);
    step_iv_index(phone);
    assert_int_equal(phone_next_address(phone), FIRST + 2);
    actor_restart(phone); /* that survives */
    phone_start(phone);
    assert_int_equal(phone_next_address(phone), FIRST + 2);
    step_iv_index(phone);
    assert_int_equal(phone_next_address(phone), FIRST);
    mesh_close(mesh);
}

static void who_leaves_the_network_forgets_its_nodes(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(13);
    struct actor *phone = phone_add(mesh);
    assert_int_equal(phone_import(phone, 1, 0x0100, 1), 0);
    assert_int_equal(phone_import(phone, 2, 0x0200, 1), 0);
    assert_int_equal(bramble_provisioner_remove(phone->node, 0x0100), 0);
    bramble_node_reset(phone->node);
    actor_poke(phone);
    mesh_run(mesh, SECOND);
    assert_int_equal(bramble_provisioner_count(phone->node), 0);
    assert_false(bramble_provisioner_is_withheld(phone->node, 0x0100));
    uint16_t key;
    assert_int_equal(phone->store.next(phone->store.context, 0x0A00, &key), BRAMBLE_ERROR_NOT_FOUND);
    mesh_close(mesh);
}

/* Nobody becomes a member of a network that the provisioner has left. */
static void who_leaves_the_network_gives_up_its_attempts(void **state)
{
    (void)state;
    for (unsigned moment = 0; moment < 1400; moment += 20) {
        struct mesh *mesh = mesh_open(200 + moment);
        struct actor *phone = phone_add(mesh);
        struct newcomer newcomer;
        newcomer_add(mesh, &newcomer, 1);
        mesh_run(mesh, SECOND);
        phone_begin(phone, &newcomer, 0);
        mesh_run(mesh, BRAMBLE_MILLISECONDS(moment));
        bool ended = news.done > 0;
        bramble_node_reset(phone->node);
        actor_poke(phone);
        mesh_run(mesh, 100 * SECOND);
        assert_int_equal(news.done + news.failed, 1);
        assert_true(ended || news.failed == 0 || news.cause == BRAMBLE_PROVISIONING_CAUSE_CANCELLED);
        assert_int_equal(bramble_node_is_member(newcomer.actor->node), news.done);
        assert_int_equal(bramble_provisioner_count(phone->node), 0);
        mesh_close(mesh);
        memset(&news, 0, sizeof news);
    }
}

static void a_node_without_the_feature_says_so(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(14);
    struct actor *plain = mesh_add(mesh, 0, 0);
    struct bramble_provisioned_node other = {.address = 1};
    uint16_t address;
    assert_int_equal(bramble_provisioner_start(plain->node, 0, 0), BRAMBLE_ERROR_NOT_SUPPORTED);
    assert_int_equal(bramble_provisioner_count(plain->node), BRAMBLE_ERROR_NOT_SUPPORTED);
    assert_int_equal(bramble_provisioner_free_address(plain->node, 1, &address), BRAMBLE_ERROR_NOT_SUPPORTED);
    assert_int_equal(bramble_provisioner_add(plain->node, &other), BRAMBLE_ERROR_NOT_SUPPORTED);
    assert_int_equal(bramble_provisioner_next(plain->node, 0, &other), BRAMBLE_ERROR_NOT_SUPPORTED);
    assert_int_equal(bramble_provisioner_remove(plain->node, 1), BRAMBLE_ERROR_NOT_SUPPORTED);
    assert_false(bramble_provisioner_is_withheld(plain->node, 1));
    mesh_close(mesh);
}

static void its_memory_is_what_the_macro_says(void **state)
{
    (void)state;
    struct bramble_config config = {0};
    assert_int_equal(feature_octets(&bramble_feature_provisioner, &config),
                     BRAMBLE_PROVISIONER_OCTETS(BRAMBLE_PROVISIONER_NODES_DEFAULT));
    config.provisioner_nodes = 7;
    assert_int_equal(feature_octets(&bramble_feature_provisioner, &config), BRAMBLE_PROVISIONER_OCTETS(7));
}

#define STORY(name) cmocka_unit_test_setup(name, phone_silence)

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORY(devices_get_addresses_one_after_the_other_and_can_be_talked_to),
        STORY(an_attempt_that_fails_gives_its_addresses_back),
        STORY(a_full_table_is_a_cause_to_fail),
        STORY(a_device_provisioned_again_keeps_its_place_and_gets_new_addresses),
        STORY(an_address_of_the_application_is_given_only_if_it_is_free),
        STORY(elements_that_a_device_has_no_longer_are_withheld),
        STORY(addresses_that_a_lost_device_was_told_are_withheld),
        STORY(nodes_are_told_in_the_order_of_their_addresses),
        STORY(an_import_that_contradicts_the_table_is_refused),
        STORY(removed_addresses_come_back_when_the_iv_index_has_grown_by_two),
        STORY(who_leaves_the_network_forgets_its_nodes),
        STORY(who_leaves_the_network_gives_up_its_attempts),
        STORY(a_node_without_the_feature_says_so),
        STORY(its_memory_is_what_the_macro_says),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
