/* A room with a few nodes (<bramble/room.h>): glue between the world, the host's crypto and nodes. */
#include <bramble/crypto_host.h>
#include <bramble/room.h>

#include <stdlib.h>
#include <string.h>

#define KEY_SLOTS 256U
#define DISTANCE_MM 2000

struct room_node {
    struct room_node *next;
    struct bramble_node *node;
    struct bramble_port port;
    uint64_t memory[];
};

struct bramble_room {
    struct bramble_crypto crypto;
    void *crypto_memory;
    struct bramble_world *world;
    struct room_node *nodes;
    uint16_t next_address;
};

static const struct bramble_limits default_limits = BRAMBLE_LIMITS_OF(BRAMBLE_LIMITS_SIMULATOR);
static const uint8_t network_key[16] = "a room's network";
static const uint8_t application_key[16] = "a room's key 0  ";

static int open_world(struct bramble_room *room, uint64_t seed)
{
    struct bramble_world_config config;
    bramble_world_defaults(&config);
    config.seed = seed;
    config.crypto = &room->crypto;
    return bramble_world_create(&config, &room->world);
}

int bramble_room_open(uint64_t seed, struct bramble_room **out)
{
    struct bramble_room *room = calloc(1, sizeof *room);
    size_t bytes = bramble_crypto_host_bytes(KEY_SLOTS);
    if (room == NULL) {
        return BRAMBLE_ERROR_NO_MEMORY;
    }
    room->next_address = 1;
    room->crypto_memory = malloc(bytes);
    int result = room->crypto_memory == NULL
                     ? BRAMBLE_ERROR_NO_MEMORY
                     : bramble_crypto_host_start(room->crypto_memory, bytes, KEY_SLOTS, &room->crypto);
    if (result < 0) {
        free(room->crypto_memory);
        free(room);
        return result;
    }
    result = open_world(room, seed);
    if (result < 0) {
        bramble_room_close(room);
        return result;
    }
    *out = room;
    return BRAMBLE_OK;
}

void bramble_room_close(struct bramble_room *room)
{
    if (room == NULL) {
        return;
    }
    for (struct room_node *node = room->nodes; node != NULL; node = node->next) {
        bramble_node_stop(node->node);
    }
    bramble_world_destroy(room->world);
    while (room->nodes != NULL) {
        struct room_node *next = room->nodes->next;
        free(room->nodes);
        room->nodes = next;
    }
    bramble_crypto_host_stop(&room->crypto);
    free(room->crypto_memory);
    free(room);
}

static unsigned models_of(const struct bramble_composition *composition)
{
    unsigned models = 0;
    for (unsigned i = 0; i < composition->element_count; i++) {
        models += composition->elements[i].model_count;
    }
    return models;
}

static int equip(struct bramble_node *node, const struct bramble_composition *composition)
{
    int result = bramble_app_key_add(node, 0, 0, application_key);
    for (unsigned i = 0; i < models_of(composition) && result >= 0; i++) {
        struct bramble_model_ref model = {node, (uint16_t)i};
        const struct bramble_model *description = bramble_model_description(model);
        if (description->keys > 0 && (description->type->flags & BRAMBLE_MODEL_DEVICE_KEY) == 0) {
            result = bramble_model_bind(model, 0);
        }
    }
    return result;
}

static int start(struct bramble_room *room, struct room_node *place, bramble_radio radio, struct bramble_config config)
{
    struct bramble_membership membership = {.address = room->next_address};
    memcpy(membership.net_key, network_key, 16);
    memcpy(membership.device_key, "device key      ", 16);
    membership.device_key[14] = (uint8_t)(room->next_address >> 8);
    membership.device_key[15] = (uint8_t)room->next_address;
    bramble_world_port(room->world, radio, &place->port);
    config.port = &place->port;
    int result = bramble_node_start(place->memory, bramble_node_bytes(config.limits), &config,
                                    bramble_world_now(room->world), &place->node);
    if (result < 0) {
        return result;
    }
    result = bramble_node_is_member(place->node) ? BRAMBLE_OK : bramble_node_join(place->node, &membership);
    if (result >= 0) {
        result = equip(place->node, config.composition);
    }
    if (result < 0) {
        bramble_node_stop(place->node);
    }
    return result;
}

int bramble_room_add(struct bramble_room *room, const struct bramble_config *config, struct bramble_node **node)
{
    struct bramble_config complete = *config;
    complete.limits = config->limits != NULL ? config->limits : &default_limits;
    complete.crypto = config->crypto != NULL ? config->crypto : &room->crypto;
    struct room_node *place = calloc(1, sizeof *place + bramble_node_bytes(complete.limits));
    if (place == NULL) {
        return BRAMBLE_ERROR_NO_MEMORY;
    }
    struct bramble_position position = {DISTANCE_MM * (int32_t)bramble_world_radios(room->world), 0, 0};
    bramble_radio radio;
    int result = bramble_world_add_radio(room->world, &position, &radio);
    if (result >= 0) {
        result = start(room, place, radio, complete);
    }
    if (result < 0) {
        free(place);
        return result;
    }
    bramble_world_attach_node(room->world, radio, place->node);
    room->next_address = (uint16_t)(room->next_address + config->composition->element_count);
    place->next = room->nodes;
    room->nodes = place;
    *node = place->node;
    return BRAMBLE_OK;
}

void bramble_room_run(struct bramble_room *room, bramble_time duration)
{
    bramble_world_run_until(room->world, bramble_world_now(room->world) + duration);
}

struct bramble_world *bramble_room_world(struct bramble_room *room)
{
    return room->world;
}
