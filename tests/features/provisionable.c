/* Stories of a device that can be provisioned: when it says so, and what it needs for that. The protocol itself is told
 * in tests/provisioning. */
#include "mesh.h"

#include "features/feature.h"
#include "node/node.h"
#include <bramble/provisioner.h>

#include <stdlib.h>
#include <string.h>

#define SECOND BRAMBLE_SECONDS(1)
#define NODES 2U

static const struct bramble_feature *const device_features[] = {&bramble_feature_provisionable, NULL};
static const struct bramble_feature *const phone_features[] = {&bramble_feature_provisioner, NULL};
static const struct bramble_provisioning_abilities abilities = {.uuid = {0xB1, 0x0B}, .oob = &bramble_oob};

/* What phone and device heard; one of each per story. */
static struct {
    unsigned beacons;
    unsigned done;
    unsigned failed;
    unsigned device_done;
    unsigned device_failed;
    unsigned device_closed;
    int device_error; /* that came with the device's DONE */
} news;

static int silence(void **state)
{
    (void)state;
    memset(&news, 0, sizeof news);
    return 0;
}

static void hear(struct actor *actor, const struct bramble_event *event)
{
    (void)actor;
    if (event->kind != BRAMBLE_EVENT_PROVISIONING) {
        return;
    }
    uint8_t kind = event->provisioning->kind;
    if (!event->provisioning->provisioner) {
        news.device_done += kind == BRAMBLE_PROVISIONING_DONE;
        news.device_failed += kind == BRAMBLE_PROVISIONING_FAILED &&
                              event->provisioning->of.cause == BRAMBLE_PROVISIONING_CAUSE_CANCELLED;
        news.device_closed += kind == BRAMBLE_PROVISIONING_LINK_CLOSED;
        news.device_error = kind == BRAMBLE_PROVISIONING_DONE ? event->error : news.device_error;
        return;
    }
    news.beacons += kind == BRAMBLE_PROVISIONING_BEACON;
    news.done += kind == BRAMBLE_PROVISIONING_DONE;
    news.failed += kind == BRAMBLE_PROVISIONING_FAILED;
}

static struct actor *add_phone(struct mesh *mesh)
{
    struct actor *phone = mesh_place(mesh, 0, 0);
    phone->on_event = hear;
    phone->config.features = phone_features;
    phone->config.provisioner_nodes = NODES;
    phone->limits.feature_octets = BRAMBLE_PROVISIONER_OCTETS(NODES);
    phone->limits.provisioning_links = 1;
    actor_start(phone);
    actor_join(phone);
    assert_int_equal(bramble_provisioner_start(phone->node, 0x0100, 0x01FF), 0);
    assert_int_equal(bramble_unprovisioned_scan(phone->node, true), 0);
    actor_poke(phone);
    return phone;
}

static struct actor *place_device(struct mesh *mesh)
{
    struct actor *device = mesh_place(mesh, 5, 0);
    device->on_event = hear;
    device->config.features = device_features;
    device->config.provisioning = &abilities;
    device->limits.provisioning_links = 0; /* its link borrows the memory of segmented messages */
    return device;
}

static void begin(struct actor *phone)
{
    struct bramble_provision_options options = {.oob = &bramble_oob_provisioner};
    memcpy(options.uuid, abilities.uuid, 16);
    memcpy(options.membership.net_key, phone->mesh->net_key, 16);
    assert_true(bramble_provision(phone->node, &options) > 0);
    actor_poke(phone);
}

static unsigned beacons_in(struct mesh *mesh, bramble_time time)
{
    unsigned before = news.beacons;
    mesh_run(mesh, time);
    return news.beacons - before;
}

static void it_beacons_while_it_belongs_to_no_network(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(1);
    struct actor *phone = add_phone(mesh);
    struct actor *device = place_device(mesh);
    actor_start(device);
    assert_true(beacons_in(mesh, 20 * SECOND) >= 3); /* each device is reported every 5 s at most */
    begin(phone);
    mesh_run(mesh, 10 * SECOND);
    assert_int_equal(news.done, 1);
    assert_true(bramble_node_is_member(device->node));
    assert_int_equal(beacons_in(mesh, 20 * SECOND), 0);
    actor_restart(device); /* a member from the start */
    assert_true(bramble_node_is_member(device->node));
    assert_int_equal(beacons_in(mesh, 20 * SECOND), 0);
    bramble_node_reset(device->node);
    actor_poke(device);
    assert_true(beacons_in(mesh, 20 * SECOND) >= 3);
    begin(phone);
    mesh_run(mesh, 10 * SECOND);
    assert_int_equal(news.done, 2);
    mesh_close(mesh);
}

/* A crypto back end whose table of keys is full for a moment. */
static struct bramble_crypto whole_crypto;
static bool keys_full;

static int import_if_there_is_room(void *context, const uint8_t key[16], bramble_key *handle)
{
    return keys_full ? BRAMBLE_ERROR_FULL : whole_crypto.key_import(context, key, handle);
}

/* It has said Complete, and then it cannot join: its owner hears of it, and can provision it again. */
static void who_cannot_join_can_be_provisioned_again(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(2);
    struct actor *phone = add_phone(mesh);
    struct actor *device = place_device(mesh);
    whole_crypto = mesh->crypto;
    struct bramble_crypto crypto = mesh->crypto;
    crypto.key_import = import_if_there_is_room;
    device->config.crypto = &crypto;
    actor_start(device);
    begin(phone);
    const struct provisioning_session *session = &device->node->features.provisioning.slots[0].session;
    for (unsigned i = 0; i < 10000 && session->step != PROVISIONING_STEP_COMPLETE; i++) {
        mesh_run(mesh, BRAMBLE_MILLISECONDS(1));
    }
    keys_full = true;
    mesh_run(mesh, 2 * SECOND);
    keys_full = false;
    assert_int_equal(news.device_done, 1);
    assert_int_equal(news.device_error, BRAMBLE_ERROR_FULL);
    assert_false(bramble_node_is_member(device->node));
    assert_true(beacons_in(mesh, 20 * SECOND) >= 3);
    begin(phone);
    mesh_run(mesh, 10 * SECOND);
    assert_int_equal(news.device_done, 2);
    assert_int_equal(news.device_error, 0);
    assert_true(bramble_node_is_member(device->node));
    mesh_close(mesh);
}

/* At any moment of being provisioned: the link is gone at once with the memory that it had borrowed, and its end is
 * told in the next turn. */
static void it_joins_by_other_means_meanwhile(void **state)
{
    (void)state;
    unsigned cut_off = 0;
    for (unsigned moment = 0; moment < 1400; moment += 50) {
        struct mesh *mesh = mesh_open(moment + 2);
        struct actor *phone = add_phone(mesh);
        struct actor *device = place_device(mesh);
        actor_start(device);
        begin(phone);
        mesh_run(mesh, BRAMBLE_MILLISECONDS(moment));
        bool talked_to = device->node->features.provisioning.device != NULL;
        if (bramble_node_is_member(device->node)) {
            mesh_close(mesh);
            break;
        }
        actor_join(device);
        assert_null(device->node->features.provisioning.device);
        assert_int_equal(device->node->features.provisioning.slot_count, 0);
        unsigned closed = news.device_closed;
        actor_poke(device);
        mesh_run(mesh, SECOND);
        assert_int_equal(news.device_closed - closed, talked_to);
        assert_int_equal(news.device_failed, talked_to);
        assert_int_equal(bramble_node_check(device->node, NULL), 0);
        cut_off += talked_to;
        mesh_run(mesh, 100 * SECOND);
        assert_int_equal(news.done, 0);
        mesh_close(mesh);
        memset(&news, 0, sizeof news);
    }
    assert_true(cut_off > 5);
}

static int try_to_start(struct actor *actor)
{
    size_t bytes = bramble_node_bytes(&actor->limits);
    actor->config.limits = &actor->limits;
    free(actor->memory);
    actor->memory = malloc(bytes);
    return bramble_node_start(actor->memory, bytes, &actor->config, 0, &actor->node);
}

/* A wrong configuration is found when the node is made, not when nobody hears its beacons. */
static void a_device_that_lacks_something_does_not_start(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(3);
    struct actor *device = place_device(mesh);
    device->config.features = NULL;
    assert_int_equal(try_to_start(device), BRAMBLE_ERROR_ARGUMENT); /* abilities, but nothing that uses them */
    device->config.features = device_features;
    device->config.provisioning = NULL;
    assert_int_equal(try_to_start(device), BRAMBLE_ERROR_ARGUMENT);
    device->config.provisioning = &abilities;
    const struct bramble_limits limits = device->limits;
    device->limits.provisioning_links = device->limits.segmented_in = device->limits.segmented_out = 0;
    assert_int_equal(try_to_start(device), BRAMBLE_ERROR_NOT_SUPPORTED); /* there is no memory to be borrowed */
    device->limits = limits;
    const struct bramble_provisioning_abilities odd = {.oob = &bramble_oob, .output_size = 9};
    device->config.provisioning = &odd;
    assert_int_equal(try_to_start(device), BRAMBLE_ERROR_VALUE);
    device->config.provisioning = &abilities;
    assert_int_equal(try_to_start(device), 0);
    mesh_close(mesh);
}

#define STORY(name) cmocka_unit_test_setup(name, silence)

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORY(it_beacons_while_it_belongs_to_no_network),
        STORY(who_cannot_join_can_be_provisioned_again),
        STORY(it_joins_by_other_means_meanwhile),
        STORY(a_device_that_lacks_something_does_not_start),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
