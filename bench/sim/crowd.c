/* See crowd.h. A node's message goes to all nodes, with the largest TTL, so that it floods as an agent's does; each
 * node hands it to a vendor model that counts it. */
#include "crowd.h"

#include "flood.h"

#include <bramble/crypto_host.h>
#include <bramble/node.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define KEYS 16384U
#define SHARED 4096U
#define MODEL BRAMBLE_VENDOR_MODEL(0x003F, 1)
#define OPCODE BRAMBLE_VENDOR_OPCODE(1, 0x003F)

struct member {
    struct bramble_port port;
    struct bramble_config config;
    struct bramble_node *node;
    bramble_radio radio;
    uint64_t reached;
};

struct crowd {
    enum crowd_kind kind;
    uint32_t size;
    uint32_t placed;
    struct flood_agent *agents;
    struct member *members;
    uint8_t *memory;
    size_t stride;
    struct bramble_crypto crypto;
    void *crypto_memory;
    void *share_memory;
};

static void check(int result, const char *what)
{
    if (result < 0) {
        fprintf(stderr, "bench: %s: %s\n", what, bramble_error_text(result));
        exit(1);
    }
}

static int take(const struct bramble_received *received, const struct bramble_view *parameters)
{
    (void)parameters;
    ((struct member *)bramble_node_application(received->model.node))->reached++;
    return 1;
}

static const struct bramble_model_type type = {.raw = take};
static const struct bramble_model models[] = {{.id = MODEL, .type = &type, .keys = 1}};
static const struct bramble_element elements[] = {{.model_count = 1, .models = models}};
static const struct bramble_composition composition = {.element_count = 1, .elements = elements};
static const struct bramble_limits limits = BRAMBLE_LIMITS_OF(BRAMBLE_LIMITS_SIMULATOR);
static const uint8_t key[16] = {7};

struct crowd *crowd_open(enum crowd_kind kind, uint32_t size)
{
    struct crowd *crowd = calloc(1, sizeof *crowd);
    crowd->kind = kind;
    crowd->size = size;
    if (kind == CROWD_AGENTS) {
        crowd->agents = calloc(size, sizeof *crowd->agents);
        return crowd;
    }
    crowd->members = calloc(size, sizeof *crowd->members);
    crowd->stride = bramble_node_bytes(&limits);
    crowd->memory = malloc(crowd->stride * size);
    size_t bytes = bramble_crypto_host_bytes(KEYS);
    crowd->crypto_memory = malloc(bytes);
    check(bramble_crypto_host_start(crowd->crypto_memory, bytes, KEYS, &crowd->crypto), "crypto");
    if (kind == CROWD_NODES_SHARING) {
        bytes = bramble_crypto_host_share_bytes(SHARED);
        crowd->share_memory = malloc(bytes);
        check(bramble_crypto_host_share(&crowd->crypto, crowd->share_memory, bytes, SHARED), "sharing");
    }
    return crowd;
}

void crowd_close(struct crowd *crowd)
{
    for (uint32_t i = 0; crowd->members != NULL && i < crowd->placed; i++) {
        check(bramble_node_check(crowd->members[i].node, NULL), "an invariant of a node");
    }
    if (crowd->kind != CROWD_AGENTS) {
        bramble_crypto_host_stop(&crowd->crypto);
    }
    free(crowd->share_memory);
    free(crowd->crypto_memory);
    free(crowd->memory);
    free(crowd->members);
    free(crowd->agents);
    free(crowd);
}

const char *crowd_name(enum crowd_kind kind)
{
    return kind == CROWD_AGENTS ? "radio_world" : kind == CROWD_NODES ? "nodes" : "nodes_sharing";
}

static void place_node(struct crowd *crowd, struct bramble_world *world, bramble_radio radio, bool relays)
{
    struct member *member = &crowd->members[crowd->placed];
    member->radio = radio;
    bramble_world_port(world, radio, &member->port);
    member->config = (struct bramble_config){.composition = &composition,
                                             .limits = &limits,
                                             .port = &member->port,
                                             .crypto = &crowd->crypto,
                                             .application = member,
                                             .relay = relays,
                                             .relay_unsupported = !relays,
                                             .default_ttl = 127,
                                             .beacon_off = true};
    check(bramble_node_start(crowd->memory + crowd->stride * crowd->placed, crowd->stride, &member->config,
                             bramble_world_now(world), &member->node),
          "node");
    struct bramble_membership membership = {.address = (uint16_t)(crowd->placed + 1U)};
    memcpy(membership.net_key, key, 16);
    memcpy(membership.device_key, &crowd->placed, sizeof crowd->placed);
    check(bramble_node_join(member->node, &membership), "join");
    check(bramble_app_key_add(member->node, 0, 0, key), "key");
    struct bramble_model_ref model;
    check(bramble_model_find(member->node, 0, MODEL, &model), "model");
    check(bramble_model_bind(model, 0), "bind");
    bramble_world_attach_node(world, radio, member->node);
}

void crowd_place(struct crowd *crowd, struct bramble_world *world, bramble_radio radio, bool relays)
{
    if (crowd->kind == CROWD_AGENTS) {
        struct flood_agent *agent = &crowd->agents[crowd->placed];
        bramble_world_port(world, radio, &agent->port);
        agent->relays = relays;
        agent->transmissions = 3;
        agent->interval_ms = 20;
        agent->octets = 24;
        bramble_world_attach(world, radio, &flood_owner, agent);
    } else {
        place_node(crowd, world, radio, relays);
    }
    crowd->placed++;
}

void crowd_send(struct crowd *crowd, struct bramble_world *world, uint32_t number, uint32_t message)
{
    if (crowd->kind == CROWD_AGENTS) {
        flood_send(&crowd->agents[number], message);
        return;
    }
    struct bramble_model_ref model;
    check(bramble_model_find(crowd->members[number].node, 0, MODEL, &model), "model");
    const uint8_t octet = (uint8_t)message; /* with opcode and header: 24 octets of advertising data */
    const struct bramble_message said = bramble_message_raw(OPCODE, (struct bramble_view){&octet, 1});
    const struct bramble_to to = BRAMBLE_TO(BRAMBLE_ADDRESS_ALL_NODES, 0);
    check(bramble_send(model, &to, &said), "send");
    bramble_world_poke(world, crowd->members[number].radio);
}

uint64_t crowd_reached(const struct crowd *crowd)
{
    uint64_t reached = 0;
    for (uint32_t i = 0; i < crowd->size; i++) {
        reached += crowd->kind == CROWD_AGENTS ? crowd->agents[i].new_messages : crowd->members[i].reached;
    }
    return reached;
}

size_t crowd_octets(const struct crowd *crowd)
{
    return crowd->kind == CROWD_AGENTS
               ? sizeof(struct flood_agent)
               : crowd->stride + sizeof(struct member) + bramble_crypto_host_bytes(KEYS) / crowd->size;
}
