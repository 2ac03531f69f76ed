/* See office.h. */
#include "office.h"

#include <stdlib.h>

static const struct bramble_feature *const phone_features[] = {&bramble_feature_provisioner, NULL};

static void phone_start(struct office *office)
{
    actor_start(office->phone);
    assert_int_equal(bramble_provisioner_start(office->phone->node, 0x0100, 0x01FF), 0);
    actor_poke(office->phone);
}

static struct actor *lamp_add(struct office *office, int x_m)
{
    struct actor *lamp = mesh_place(office->mesh, x_m, 0);
    struct bramble_provisioned_node other = {.address = lamp->address, .elements = 2};
    lamp->config.beacon_off = false;
    actor_start(lamp);
    actor_join(lamp);
    actor_equip(lamp);
    memset(other.uuid, (int)(0x80U + office->lamp_count), 16);
    memcpy(other.device_key, lamp->device_key, 16);
    assert_int_equal(bramble_provisioner_add(office->phone->node, &other), 0);
    return lamp;
}

struct office *office_open(uint64_t seed, unsigned lamps)
{
    struct office *office = calloc(1, sizeof *office);
    assert_non_null(office);
    office->mesh = mesh_open(seed);
    office->phone = mesh_place(office->mesh, 0, 0);
    office->phone->config.features = phone_features;
    office->phone->config.provisioner_nodes = OFFICE_NODES;
    office->phone->config.beacon_off = false;
    office->phone->limits.feature_octets = BRAMBLE_PROVISIONER_OCTETS(OFFICE_NODES);
    phone_start(office);
    actor_join(office->phone);
    actor_equip(office->phone);
    for (unsigned i = 0; i < lamps; i++) {
        office->lamps[i] = lamp_add(office, 2 + 2 * (int)i);
        office->lamp_count++;
    }
    mesh_run(office->mesh, SECOND);
    return office;
}

void office_close(struct office *office)
{
    mesh_close(office->mesh);
    free(office);
}

void office_phone_restart(struct office *office)
{
    actor_restart(office->phone);
    assert_int_equal(bramble_provisioner_start(office->phone->node, 0x0100, 0x01FF), 0);
    memset(&office->refresh, 0, sizeof office->refresh);
    memset(office->nodes, 0, sizeof office->nodes);
    actor_poke(office->phone);
}

void office_away(struct office *office, struct actor *actor, bool away)
{
    struct bramble_position position = bramble_world_position(office->mesh->world, actor->radio);
    position.y_mm = away ? 10000000 : 0;
    bramble_world_set_position(office->mesh->world, actor->radio, &position);
}

struct bramble_model_ref office_client(struct office *office)
{
    return actor_model(office->phone, 0, BRAMBLE_SIG_MODEL(0x0001));
}

/* ---- Key refresh ------------------------------------------------------------------------------------------------- */

static void told(struct bramble_key_refresh *refresh, const struct bramble_key_refresh_node *node)
{
    struct office *office = refresh->context;
    office->told++;
    if (office->on_told != NULL) {
        office->on_told(office, node);
    }
}

static void missing(struct bramble_key_refresh *refresh)
{
    struct office *office = refresh->context;
    office->passes++;
    if (office->on_missing != NULL) {
        office->on_missing(office);
    }
}

static void done(struct bramble_key_refresh *refresh)
{
    struct office *office = refresh->context;
    assert_false(office->done);
    office->done = true;
}

void office_refresh_ready(struct office *office)
{
    int count = bramble_key_refresh_nodes(office->phone->node, 0, office->nodes, OFFICE_NODES);
    assert_true(count >= 0);
    office->refresh.nodes = office->nodes;
    office->refresh.node_count = (uint16_t)count;
    office->refresh.context = office;
    office->refresh.told = told;
    office->refresh.missing = missing;
    office->refresh.done = done;
    office->done = false;
}

void office_refresh_start(struct office *office)
{
    office_refresh_ready(office);
    assert_int_equal(bramble_key_refresh_start(office_client(office), &office->refresh), 0);
    actor_poke(office->phone);
}

void office_refresh_run(struct office *office, bramble_time time)
{
    bramble_world_run_until_flag(office->mesh->world, bramble_world_now(office->mesh->world) + time, &office->done);
}

struct bramble_key_refresh_node *office_refresh_node(struct office *office, const struct actor *actor)
{
    for (unsigned i = 0; i < office->refresh.node_count; i++) {
        if (office->nodes[i].address == actor->address) {
            return &office->nodes[i];
        }
    }
    fail_msg("%04x is not in the list", actor->address);
    return NULL;
}

const struct keys_net *office_net_key(const struct actor *actor)
{
    return keys_net_find(node_keys(actor->node), 0);
}

const uint8_t *office_key(const struct actor *actor)
{
    const struct keys_net *net = office_net_key(actor);
    return net->generation[keys_net_sending(net)].key;
}

bool office_hears(struct office *office, struct actor *from, struct actor *to)
{
    unsigned before = to->heard_count;
    assert_int_equal(actor_say(from, to->address, before), 0);
    mesh_run(office->mesh, SECOND);
    return to->heard_count == before + 1;
}

/* Who has lost its power refuses a few numbers that it might have heard before: a margin, and no more than that. */
static void talk(struct office *office, struct actor *from, struct actor *to)
{
    unsigned attempts = 0;
    uint32_t margin = actor_drops(to, BRAMBLE_DROP_TRANSPORT_REPLAY_MARGIN);
    while (!office_hears(office, from, to)) {
        assert_true(++attempts < 64);
        assert_true(actor_drops(to, BRAMBLE_DROP_TRANSPORT_REPLAY_MARGIN) > margin);
        margin = actor_drops(to, BRAMBLE_DROP_TRANSPORT_REPLAY_MARGIN);
    }
}

void office_talk(struct office *office, struct actor *a, struct actor *b)
{
    talk(office, a, b);
    talk(office, b, a);
}
