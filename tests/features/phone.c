/* See phone.h. */
#include "phone.h"

static const struct bramble_feature *const features[] = {&bramble_feature_provisioner, NULL};
static const struct bramble_feature *const newcomer_features[] = {&bramble_feature_provisionable, NULL};

struct news news;

int phone_silence(void **state)
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

void phone_start(struct actor *phone)
{
    assert_int_equal(bramble_provisioner_start(phone->node, FIRST, LAST), 0);
    actor_poke(phone);
}

struct actor *phone_add(struct mesh *mesh)
{
    struct actor *phone = mesh_place(mesh, 0, 0);
    phone->config.features = features;
    phone->config.provisioner_nodes = NODES;
    phone->config.event = hear;
    phone->limits.feature_octets = BRAMBLE_PROVISIONER_OCTETS(NODES);
    phone->limits.provisioning_links = 1;
    actor_start(phone);
    actor_join(phone);
    phone_start(phone);
    return phone;
}

void newcomer_add(struct mesh *mesh, struct newcomer *newcomer, uint8_t name)
{
    memset(&newcomer->abilities, 0, sizeof newcomer->abilities);
    memset(newcomer->abilities.uuid, name, 16);
    newcomer->actor = mesh_place(mesh, 3 + name, 0);
    newcomer->actor->config.features = newcomer_features;
    newcomer->actor->config.provisioning = &newcomer->abilities;
    newcomer->actor->limits.provisioning_links = 1;
    actor_start(newcomer->actor);
}

void phone_begin(struct actor *phone, const struct newcomer *newcomer, uint16_t address)
{
    struct bramble_provision_options options = {.membership = {.address = address}, .oob = &bramble_oob_provisioner};
    memcpy(options.uuid, newcomer->abilities.uuid, 16);
    memcpy(options.membership.net_key, phone->mesh->net_key, 16);
    options.membership.iv_index = bramble_node_iv_index(phone->node, &options.membership.iv_update);
    assert_true(bramble_provision(phone->node, &options) > 0);
    actor_poke(phone);
}

void phone_provision(struct actor *phone, const struct newcomer *newcomer)
{
    unsigned closed = news.closed;
    phone_begin(phone, newcomer, 0);
    for (unsigned i = 0; i < 100 && news.closed == closed; i++) {
        mesh_run(phone->mesh, SECOND);
    }
    assert_int_equal(news.closed, closed + 1);
}

void newcomer_leave(struct newcomer *newcomer)
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

int phone_import(struct actor *phone, uint8_t name, uint16_t address, uint8_t elements)
{
    const struct bramble_provisioned_node other = imported(name, address, elements);
    return bramble_provisioner_add(phone->node, &other);
}

uint16_t phone_next_address(struct actor *phone)
{
    uint16_t address = 0;
    assert_int_equal(bramble_provisioner_free_address(phone->node, ELEMENTS, &address), 0);
    return address;
}
