/* See rich.h. */
#include "rich.h"

#include <bramble/heartbeat.h>
#include <bramble/provisioner.h>

#include <string.h>

static const struct bramble_feature *const features[] = {&bramble_feature_heartbeat, &bramble_feature_provisioner,
                                                         NULL};

struct rich_told rich_told;

static void on_event(struct actor *actor, const struct bramble_event *event)
{
    (void)actor;
    if (event->kind == BRAMBLE_EVENT_STORE_FAILED) {
        rich_told.failures++;
        rich_told.key = event->value;
        rich_told.error = event->error;
        rich_told.more = event->address;
    }
    rich_told.works += event->kind == BRAMBLE_EVENT_STORE_WORKS;
}

int rich_silence(void **state)
{
    (void)state;
    memset(&rich_told, 0, sizeof rich_told);
    return 0;
}

bool rich_takes_word_of(struct actor *actor, uint16_t source, uint32_t sequence, uint32_t iv_index)
{
    uint8_t word[NETWORK_TRANSPORT_MAX];
    struct crafted crafted = {.ttl = 4, .src = source, .dst = actor->address, .seq = sequence, .iv_index = iv_index};
    unsigned before = actor->heard_count;
    crafted.transport = view_of(word, craft_word(actor, &crafted, sequence, word));
    actor->heard_count = 0; /* there is room for few */
    actor_inject(actor, &crafted);
    bool taken = actor->heard_count == 1;
    actor->heard_count = before;
    return taken;
}

struct actor *rich_place(struct mesh *mesh)
{
    struct actor *actor = mesh_place(mesh, 0, 0);
    actor->config.features = features;
    actor->config.provisioner_nodes = RICH_NODES;
    actor->limits.feature_octets = BRAMBLE_HEARTBEAT_OCTETS + BRAMBLE_PROVISIONER_OCTETS(RICH_NODES);
    actor->limits.provisioning_links = 1;
    actor->on_event = on_event;
    return actor;
}

void rich_serve(struct actor *actor)
{
    assert_int_equal(bramble_provisioner_start(actor->node, 0x0100, 0x7FFF), 0);
}

void rich_import(struct actor *actor, uint16_t address)
{
    struct bramble_provisioned_node other = {.address = address, .elements = 2};
    memset(other.uuid, address >> 8, 16);
    assert_int_equal(bramble_provisioner_add(actor->node, &other), 0);
}

void rich_equip(struct actor *actor)
{
    static const uint8_t label[16] = {0x4C, 1, 2};
    uint8_t key[16];
    memset(key, 0x33, 16);
    actor_equip(actor);
    struct bramble_model_ref talker = actor_talker(actor);
    assert_int_equal(bramble_app_key_add(actor->node, 0, 1, key), 0);
    assert_int_equal(bramble_model_bind(talker, 1), 0);
    actor_subscribe(actor, 0, 0xC001);
    assert_int_equal(bramble_model_subscribe_label(talker, label), 0);
    const struct bramble_publication publication = {.address = 0xC009, .app_key_index = 1, .ttl = 5};
    assert_int_equal(bramble_model_publish_to(talker, &publication, NULL), 0);
    const struct bramble_heartbeat_publication heartbeat = {
        .destination = 0xC00A, .count_log = BRAMBLE_HEARTBEAT_WITHOUT_END, .period_log = 0x11, .ttl = 5};
    assert_int_equal(bramble_heartbeat_publication_set(actor->node, &heartbeat), 0);
    rich_import(actor, 0x0100);
    rich_import(actor, 0x0200);
    rich_import(actor, 0x0300);
    assert_int_equal(bramble_provisioner_remove(actor->node, 0x0200), 0);
    for (uint16_t i = 0; i < RICH_SOURCES; i++) {
        assert_true(rich_takes_word_of(actor, (uint16_t)(RICH_SOURCE + i), 10, 0));
    }
    actor_poke(actor);
}

struct actor *rich_add(struct mesh *mesh)
{
    struct actor *actor = rich_place(mesh);
    actor_start(actor);
    actor_join(actor);
    rich_serve(actor);
    rich_equip(actor);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(rich_told.failures, 0);
    return actor;
}

void rich_restart(struct actor *actor)
{
    memset(&rich_told, 0, sizeof rich_told);
    actor_restart(actor);
    rich_serve(actor);
    mesh_run(actor->mesh, BRAMBLE_MILLISECONDS(1));
    mesh_check(actor->mesh);
}
