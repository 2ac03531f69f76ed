/* Stories of a provisioner: whom it remembers, which addresses it gives, and what a power cut leaves of that. */
#include "mesh.h"

#include "features/provisioner.h"
#include "node/node.h"

#include <string.h>

#define SECOND BRAMBLE_SECONDS(1)
#define NODES 4U
#define FIRST 0x0100U
#define LAST 0x01FFU
#define ELEMENTS 2U /* of each actor of the kit */

static const struct bramble_feature *const features[] = {&bramble_feature_provisioner, NULL};
static const struct bramble_feature *const newcomer_features[] = {&bramble_feature_provisionable, NULL};

/* What the provisioner's application has heard; one provisioner per story. */
static struct {
    unsigned done;
    unsigned failed;
    unsigned closed;
    uint8_t cause;
    uint16_t address;      /* given last */
    bool in_table_by_then; /* when DONE came */
    unsigned table_errors;
    int table_error;
    unsigned store_errors;
    uint32_t store_key;
} news;

static int silence(void **state)
{
    (void)state;
    memset(&news, 0, sizeof news);
    return 0;
}

static void provisioning_news(struct bramble_node *node, const struct bramble_provisioning_event *event)
{
    struct bramble_provisioned_node other;
    if (event->kind == BRAMBLE_PROVISIONING_DONE) {
        news.done++;
        news.address = event->of.done.membership->address;
        news.in_table_by_then = bramble_provisioner_find(node, event->uuid, &other) == 0 &&
                                memcmp(other.device_key, event->of.done.membership->device_key, 16) == 0;
    } else if (event->kind == BRAMBLE_PROVISIONING_FAILED) {
        news.failed++;
        news.cause = event->of.cause;
    } else if (event->kind == BRAMBLE_PROVISIONING_LINK_CLOSED) {
        news.closed++;
    }
}

static void hear(void *application, struct bramble_node *node, const struct bramble_event *event)
{
    (void)application;
    if (event->kind == BRAMBLE_EVENT_PROVISIONING) {
        provisioning_news(node, event->provisioning);
    } else if (event->kind == BRAMBLE_EVENT_NODE_TABLE) {
        news.table_errors++;
        news.table_error = event->error;
    } else if (event->kind == BRAMBLE_EVENT_STORE_FAILED) {
        news.store_errors++;
        news.store_key = event->value;
    }
}

static void start_provisioner(struct actor *phone)
{
    assert_int_equal(bramble_provisioner_start(phone->node, FIRST, LAST), 0);
    actor_poke(phone);
}

static struct actor *add_provisioner(struct mesh *mesh)
{
    struct actor *phone = mesh_place(mesh, 0, 0);
    phone->config.features = features;
    phone->config.provisioner_nodes = NODES;
    phone->config.event = hear;
    phone->limits.feature_octets = BRAMBLE_PROVISIONER_OCTETS(NODES);
    phone->limits.provisioning_links = 1;
    actor_start(phone);
    actor_join(phone);
    start_provisioner(phone);
    return phone;
}

struct newcomer {
    struct bramble_provisioning_abilities abilities;
    struct actor *actor;
};

static void add_newcomer(struct mesh *mesh, struct newcomer *newcomer, uint8_t name)
{
    memset(&newcomer->abilities, 0, sizeof newcomer->abilities);
    memset(newcomer->abilities.uuid, name, 16);
    newcomer->actor = mesh_place(mesh, 3 + name, 0);
    newcomer->actor->config.features = newcomer_features;
    newcomer->actor->config.provisioning = &newcomer->abilities;
    newcomer->actor->limits.provisioning_links = 1;
    actor_start(newcomer->actor);
}

static void begin(struct actor *phone, const struct newcomer *newcomer, uint16_t address)
{
    struct bramble_provision_options options = {.membership = {.address = address}};
    memcpy(options.uuid, newcomer->abilities.uuid, 16);
    memcpy(options.membership.net_key, phone->mesh->net_key, 16);
    options.membership.iv_index = bramble_node_iv_index(phone->node, &options.membership.iv_update);
    assert_true(bramble_provision(phone->node, &options) > 0);
    actor_poke(phone);
}

static void provision(struct actor *phone, const struct newcomer *newcomer)
{
    unsigned closed = news.closed;
    begin(phone, newcomer, 0);
    for (unsigned i = 0; i < 100 && news.closed == closed; i++) {
        mesh_run(phone->mesh, SECOND);
    }
    assert_int_equal(news.closed, closed + 1);
}

static void leave(struct newcomer *newcomer)
{
    bramble_node_reset(newcomer->actor->node);
    actor_poke(newcomer->actor);
    mesh_run(newcomer->actor->mesh, SECOND);
    assert_false(bramble_node_is_member(newcomer->actor->node));
}

static struct bramble_provisioned_node imported(uint8_t name, uint16_t address, uint8_t elements)
{
    struct bramble_provisioned_node other = {.address = address, .elements = elements};
    memset(other.uuid, name, 16);
    memset(other.device_key, name, 16);
    return other;
}

static int import(struct actor *phone, uint8_t name, uint16_t address, uint8_t elements)
{
    const struct bramble_provisioned_node other = imported(name, address, elements);
    return bramble_provisioner_add(phone->node, &other);
}

static uint16_t next_address(struct actor *phone)
{
    uint16_t address = 0;
    assert_int_equal(bramble_provisioner_free_address(phone->node, ELEMENTS, &address), 0);
    return address;
}

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
    struct actor *phone = add_provisioner(mesh);
    struct newcomer newcomers[2];
    add_newcomer(mesh, &newcomers[0], 1);
    add_newcomer(mesh, &newcomers[1], 2);
    for (unsigned i = 0; i < 2; i++) {
        provision(phone, &newcomers[i]);
        assert_int_equal(news.done, i + 1);
        assert_true(news.in_table_by_then);
        assert_int_equal(news.address, FIRST + i * ELEMENTS);
        assert_int_equal(bramble_node_address(newcomers[i].actor->node), news.address);
    }
    assert_int_equal(bramble_provisioner_count(phone->node), 2);

    /* The device key is at hand. */
    const struct bramble_message get = bramble_config_default_ttl_get_message();
    const struct bramble_to to = BRAMBLE_TO(news.address, BRAMBLE_DEVICE_KEY_PEER);
    const struct bramble_wait wait = {.response = &bramble_config_default_ttl_status_type, .done = note_answer};
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
    struct actor *phone = add_provisioner(mesh);
    struct newcomer newcomer;
    add_newcomer(mesh, &newcomer, 1);
    uint32_t records = bramble_store_memory_count(&phone->store_memory);
    begin(phone, &newcomer, 0);
    bramble_time patience = bramble_world_now(mesh->world) + 10 * SECOND;
    while (next_address(phone) == FIRST && bramble_world_now(mesh->world) < patience) {
        mesh_run(mesh, BRAMBLE_MILLISECONDS(10));
    }
    assert_int_equal(next_address(phone), FIRST + ELEMENTS); /* reserved, in the store too */
    assert_int_equal(bramble_store_memory_count(&phone->store_memory), records + 1);
    assert_int_equal(bramble_provisioner_count(phone->node), 0);
    bramble_world_set_power(mesh->world, newcomer.actor->radio, false);
    mesh_run(mesh, 100 * SECOND);
    assert_int_equal(news.failed, 1);
    assert_int_equal(next_address(phone), FIRST);
    assert_int_equal(bramble_store_memory_count(&phone->store_memory), records);
    mesh_close(mesh);
}

static void a_full_table_is_a_cause_to_fail(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(3);
    struct actor *phone = add_provisioner(mesh);
    for (uint8_t i = 0; i < NODES; i++) {
        assert_int_equal(import(phone, (uint8_t)(0x80 + i), (uint16_t)(0x1000 + i), 1), 0);
    }
    assert_int_equal(import(phone, 0x90, 0x2000, 1), BRAMBLE_ERROR_FULL);
    struct newcomer newcomer;
    add_newcomer(mesh, &newcomer, 1);
    provision(phone, &newcomer);
    assert_int_equal(news.failed, 1);
    assert_int_equal(news.cause, BRAMBLE_PROVISIONING_CAUSE_NODE_TABLE_FULL);
    assert_false(bramble_node_is_member(newcomer.actor->node));

    assert_int_equal(bramble_provisioner_remove(phone->node, 0x1000), 0);
    mesh_run(mesh, 5 * SECOND);
    provision(phone, &newcomer);
    assert_int_equal(news.done, 1);
    mesh_close(mesh);
}

static void a_device_provisioned_again_keeps_its_place_and_gets_new_addresses(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(4);
    struct actor *phone = add_provisioner(mesh);
    struct newcomer newcomer;
    struct bramble_provisioned_node first;
    struct bramble_provisioned_node second;
    add_newcomer(mesh, &newcomer, 1);
    provision(phone, &newcomer);
    assert_int_equal(bramble_provisioner_set_configured(phone->node, FIRST, true), 0);
    assert_int_equal(bramble_provisioner_find(phone->node, newcomer.abilities.uuid, &first), 0);
    leave(&newcomer);
    provision(phone, &newcomer);
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
    struct actor *phone = add_provisioner(mesh);
    struct newcomer newcomer;
    add_newcomer(mesh, &newcomer, 1);
    assert_int_equal(import(phone, 0x80, 0x0301, 3), 0);
    const uint16_t taken[] = {0x0300, (uint16_t)(phone->address + 1)}; /* its second element, our own second element */
    for (unsigned i = 0; i < 2; i++) {
        begin(phone, &newcomer, taken[i]);
        mesh_run(mesh, 20 * SECOND);
        assert_int_equal(news.failed, i + 1);
        assert_int_equal(news.cause, BRAMBLE_PROVISIONING_CAUSE_ADDRESS_TAKEN);
    }
    assert_int_equal(bramble_provisioner_count(phone->node), 1);
    begin(phone, &newcomer, 0x02FF);
    mesh_run(mesh, 20 * SECOND);
    assert_int_equal(news.done, 1);
    assert_int_equal(bramble_node_address(newcomer.actor->node), 0x02FF);
    assert_int_equal(bramble_provisioner_count(phone->node), 2);
    assert_int_equal(news.table_errors, 0);
    mesh_close(mesh);
}

/* The device is heard no more after it was told its address. It may live there: other stacks' devices join at once. */
static void addresses_that_a_lost_device_was_told_are_withheld(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(15);
    struct actor *phone = add_provisioner(mesh);
    struct newcomer newcomer;
    add_newcomer(mesh, &newcomer, 1);
    begin(phone, &newcomer, 0);
    const struct provisioning_session *session = &newcomer.actor->node->provisioning.wiring.slots[0].session;
    bramble_time patience = bramble_world_now(mesh->world) + 10 * SECOND;
    while (!session->committed && bramble_world_now(mesh->world) < patience) {
        mesh_run(mesh, BRAMBLE_MILLISECONDS(1));
    }
    assert_true(session->committed);
    bramble_world_set_power(mesh->world, newcomer.actor->radio, false);
    mesh_run(mesh, 100 * SECOND);
    assert_int_equal(news.failed, 1);
    assert_int_equal(bramble_provisioner_count(phone->node), 0);
    assert_true(bramble_provisioner_is_withheld(phone->node, FIRST));
    assert_int_equal(next_address(phone), FIRST + ELEMENTS);
    mesh_close(mesh);
}

/* ---- The table --------------------------------------------------------------------------------------------------- */

static void nodes_are_told_in_the_order_of_their_addresses(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(6);
    struct actor *phone = add_provisioner(mesh);
    static const uint16_t addresses[] = {0x0300, 0x0100, 0x7FFF, 0x0200};
    for (uint8_t i = 0; i < 4; i++) {
        assert_int_equal(import(phone, i, addresses[i], 1), 0);
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
    struct actor *phone = add_provisioner(mesh);
    struct bramble_provisioned_node other;
    assert_int_equal(import(phone, 1, 0x0200, 4), 0);
    assert_int_equal(import(phone, 1, 0x0300, 1), BRAMBLE_ERROR_EXISTS); /* the same device */
    assert_int_equal(import(phone, 2, 0x0203, 1), BRAMBLE_ERROR_EXISTS); /* the same address */
    assert_int_equal(import(phone, 2, 0x01FE, 3), BRAMBLE_ERROR_EXISTS);
    assert_int_equal(import(phone, 2, phone->address, 1), BRAMBLE_ERROR_EXISTS); /* our own */
    assert_int_equal(import(phone, 2, 0, 1), BRAMBLE_ERROR_ADDRESS);
    assert_int_equal(import(phone, 2, 0x7FFF, 2), BRAMBLE_ERROR_ADDRESS);
    assert_int_equal(import(phone, 2, 0x0204, 0), BRAMBLE_ERROR_ADDRESS);
    assert_int_equal(import(phone, 2, 0x0204, 1), 0);
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
    struct actor *phone = add_provisioner(mesh);
    assert_int_equal(import(phone, 1, FIRST, 2), 0);
    assert_int_equal(bramble_provisioner_remove(phone->node, FIRST), 0);
    assert_int_equal(bramble_provisioner_count(phone->node), 0);
    assert_int_equal(next_address(phone), FIRST + 2);
    step_iv_index(phone);
    assert_int_equal(next_address(phone), FIRST + 2);
    actor_restart(phone); /* that survives */
    start_provisioner(phone);
    assert_int_equal(next_address(phone), FIRST + 2);
    step_iv_index(phone);
    assert_int_equal(next_address(phone), FIRST);
    mesh_close(mesh);
}

/* ---- Lasting ----------------------------------------------------------------------------------------------------- */

static void after_a_restart_the_table_is_as_it_was(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(9);
    struct actor *phone = add_provisioner(mesh);
    struct bramble_provisioned_node before;
    struct bramble_provisioned_node after;
    assert_int_equal(import(phone, 1, 0x0100, 2), 0);
    assert_int_equal(import(phone, 2, 0x0200, 3), 0);
    assert_int_equal(import(phone, 3, 0x0300, 4), 0);
    assert_int_equal(bramble_provisioner_remove(phone->node, 0x0200), 0);
    assert_int_equal(bramble_provisioner_set_configured(phone->node, 0x0300, true), 0);
    assert_int_equal(bramble_provisioner_at(phone->node, 0x0300, &before), 0);
    actor_restart(phone);
    start_provisioner(phone);
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
    struct actor *phone = add_provisioner(mesh);
    struct newcomer newcomer;
    add_newcomer(mesh, &newcomer, 1);
    begin(phone, &newcomer, 0);
    for (unsigned i = 0; i < 1000 && next_address(phone) == FIRST; i++) {
        mesh_run(mesh, BRAMBLE_MILLISECONDS(10));
    }
    actor_restart(phone);
    start_provisioner(phone);
    assert_int_equal(bramble_provisioner_count(phone->node), 0);
    assert_true(bramble_provisioner_is_withheld(phone->node, FIRST));
    assert_int_equal(next_address(phone), FIRST + ELEMENTS);
    mesh_run(mesh, 100 * SECOND); /* the device gives up, too */
    provision(phone, &newcomer);
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
        struct actor *phone = add_provisioner(mesh);
        struct newcomer newcomer;
        add_newcomer(mesh, &newcomer, 1);
        provision(phone, &newcomer);
        assert_int_equal(news.done, 1);
        leave(&newcomer);
        mesh_run(mesh, 5 * SECOND);
        bramble_store_memory_fail(&phone->store_memory, nth, true);
        begin(phone, &newcomer, 0);
        mesh_run(mesh, 100 * SECOND);
        uint16_t given = bramble_node_address(newcomer.actor->node);
        bramble_store_memory_fail(&phone->store_memory, 0, false);
        actor_restart(phone);
        start_provisioner(phone);
        mesh_check(mesh);
        assert_true(next_address(phone) > FIRST); /* the first life's addresses are in use or withheld */
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
    struct actor *phone = add_provisioner(mesh);
    assert_int_equal(import(phone, 1, FIRST, 2), 0);
    bramble_store_memory_fail(&phone->store_memory, 1, true);
    assert_int_equal(import(phone, 2, 0x0200, 1), BRAMBLE_ERROR_STORE);
    assert_int_equal(bramble_provisioner_remove(phone->node, FIRST), BRAMBLE_ERROR_STORE);
    assert_int_equal(bramble_provisioner_set_configured(phone->node, FIRST, true), BRAMBLE_ERROR_STORE);
    struct bramble_provisioned_node other;
    assert_int_equal(bramble_provisioner_count(phone->node), 1);
    assert_int_equal(bramble_provisioner_at(phone->node, FIRST, &other), 0);
    assert_false(other.configured);
    struct newcomer newcomer;
    add_newcomer(mesh, &newcomer, 1);
    provision(phone, &newcomer);
    assert_int_equal(news.cause, BRAMBLE_PROVISIONING_CAUSE_STORE_FAILED);
    assert_int_equal(news.store_key, 0x0A01); /* the second place of the table */
    bramble_store_memory_fail(&phone->store_memory, 0, false);
    mesh_close(mesh);
}

static void a_damaged_record_is_reported_and_left_out(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(12);
    struct actor *phone = add_provisioner(mesh);
    assert_int_equal(import(phone, 1, 0x0100, 1), 0);
    assert_int_equal(import(phone, 2, 0x0200, 1), 0);
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

static void who_leaves_the_network_forgets_its_nodes(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(13);
    struct actor *phone = add_provisioner(mesh);
    assert_int_equal(import(phone, 1, 0x0100, 1), 0);
    assert_int_equal(import(phone, 2, 0x0200, 1), 0);
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
        struct actor *phone = add_provisioner(mesh);
        struct newcomer newcomer;
        add_newcomer(mesh, &newcomer, 1);
        mesh_run(mesh, SECOND);
        begin(phone, &newcomer, 0);
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

#define STORY(name) cmocka_unit_test_setup(name, silence)

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORY(devices_get_addresses_one_after_the_other_and_can_be_talked_to),
        STORY(an_attempt_that_fails_gives_its_addresses_back),
        STORY(a_full_table_is_a_cause_to_fail),
        STORY(a_device_provisioned_again_keeps_its_place_and_gets_new_addresses),
        STORY(an_address_of_the_application_is_given_only_if_it_is_free),
        STORY(addresses_that_a_lost_device_was_told_are_withheld),
        STORY(nodes_are_told_in_the_order_of_their_addresses),
        STORY(an_import_that_contradicts_the_table_is_refused),
        STORY(removed_addresses_come_back_when_the_iv_index_has_grown_by_two),
        STORY(after_a_restart_the_table_is_as_it_was),
        STORY(a_cut_in_the_middle_of_an_attempt_costs_the_addresses_only),
        STORY(wherever_the_store_stops_no_address_is_given_twice),
        STORY(a_store_that_fails_changes_nothing),
        STORY(a_damaged_record_is_reported_and_left_out),
        STORY(who_leaves_the_network_forgets_its_nodes),
        STORY(who_leaves_the_network_gives_up_its_attempts),
        STORY(a_node_without_the_feature_says_so),
        STORY(its_memory_is_what_the_macro_says),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
