/* See mesh.h. */
#include "mesh.h"

#include "message/codec.h"
#include "node/node.h"

#include <stdlib.h>
#include <string.h>

#define KEYS 512U

/* ---- The vendor model -------------------------------------------------------------------------------------------- */

static uint32_t number_of(struct bramble_view octets)
{
    uint32_t number = 0;
    for (size_t i = 0; i < 4 && i < octets.size; i++) {
        number = number << 8 | octets.data[i];
    }
    return number;
}

static struct actor *actor_of(struct bramble_node *node)
{
    return bramble_node_application(node);
}

static int talker_raw(const struct bramble_received *received, const struct bramble_view *parameters)
{
    struct actor *actor = actor_of(received->model.node);
    if (received->opcode != WORD_OPCODE && received->opcode != QUESTION_OPCODE) {
        return 0;
    }
    struct word *word = &actor->heard[actor->heard_count % ACTOR_HEARD];
    word->received = *received;
    word->number = number_of(*parameters);
    word->size = parameters->size;
    actor->heard_count++;
    actor->heard_by_element[bramble_model_element(received->model)]++;
    if (received->opcode == QUESTION_OPCODE && actor->answers) {
        struct bramble_message answer = bramble_message_raw(WORD_OPCODE, *parameters);
        assert_int_equal(bramble_reply(received, &answer), 0);
    }
    if (actor->on_word != NULL) {
        actor->on_word(actor, received);
    }
    return 1;
}

static void talker_publication_changed(struct bramble_model_ref model)
{
    actor_of(model.node)->publications_changed++;
}

static const struct bramble_model_type talker_type = {.raw = talker_raw,
                                                      .publication_changed = talker_publication_changed};

/* A type for waiting: the answer's octets as the rest of the message. */
struct word_fields {
    struct bramble_view octets;
};
static const struct bramble_message_type word_type[] = {
    {3},         {WORD_OPCODE >> 16}, {WORD_OPCODE & 0xFFU}, {WORD_OPCODE >> 8 & 0xFFU}, {sizeof(struct word_fields)},
    {CODE_REST}, {CODE_END},
};

#define TALKER_MODEL                                                                                                   \
    {                                                                                                                  \
        .id = TALKER, .type = &talker_type, .keys = 2, .groups = 4, .publish_octets = 16                               \
    }

static const struct bramble_model first_models[] = {
    BRAMBLE_CONFIGURATION_SERVER,
    BRAMBLE_CONFIGURATION_CLIENT(struct actor, configuration),
    BRAMBLE_ONOFF_SERVER(struct actor, onoff),
    BRAMBLE_ONOFF_CLIENT(struct actor, client),
    TALKER_MODEL,
};
static const struct bramble_model second_models[] = {TALKER_MODEL};
static const struct bramble_element elements[] = {
    {.location = 0x0100, .model_count = 5, .models = first_models},
    {.location = 0x0101, .model_count = 1, .models = second_models},
};
static const struct bramble_composition composition = {
    .company_id = 0x003F, .product_id = 1, .version_id = 1, .element_count = 2, .elements = elements};

static const struct bramble_limits actor_limits = BRAMBLE_LIMITS_OF(BRAMBLE_LIMITS_SIMULATOR);

/* ---- The mesh ---------------------------------------------------------------------------------------------------- */

struct mesh *mesh_open(uint64_t seed)
{
    struct mesh *mesh = calloc(1, sizeof *mesh);
    assert_non_null(mesh);
    size_t bytes = bramble_crypto_host_bytes(KEYS);
    mesh->crypto_memory = malloc(bytes);
    assert_int_equal(bramble_crypto_host_start(mesh->crypto_memory, bytes, KEYS, &mesh->crypto), 0);
    bramble_world_defaults(&mesh->world_config);
    mesh->world_config.seed = seed;
    mesh->world_config.crypto = &mesh->crypto;
    mesh->world_config.path_loss_exponent_hundredths = 200;
    mesh->world_config.path_loss_1m_cdb = 6000; /* with exponent 2 and -90 dBm: 31 m */
    mesh->world_config.shadowing_cdb = 0;
    assert_int_equal(bramble_world_create(&mesh->world_config, &mesh->world), 0);
    memset(mesh->net_key, 0x11, 16);
    memset(mesh->app_key, 0x22, 16);
    mesh->next_address = 0x0001;
    return mesh;
}

void mesh_check(struct mesh *mesh)
{
    for (unsigned i = 0; i < mesh->actor_count; i++) {
        struct bramble_violation violation = {NULL, 0};
        if (mesh->actors[i]->node != NULL && bramble_node_check(mesh->actors[i]->node, &violation) < 0) {
            fail_msg("node %04x: %s", bramble_node_address(mesh->actors[i]->node), violation.invariant);
        }
    }
}

void mesh_close(struct mesh *mesh)
{
    mesh_check(mesh);
    for (unsigned i = 0; i < mesh->actor_count; i++) {
        if (mesh->actors[i]->node != NULL) {
            bramble_node_stop(mesh->actors[i]->node);
        }
    }
    bramble_world_destroy(mesh->world);
    struct bramble_crypto_host_counts counts;
    bramble_crypto_host_counts(&mesh->crypto, &counts);
    assert_int_equal(counts.keys, 0); /* every key that was imported was destroyed */
    for (unsigned i = 0; i < mesh->actor_count; i++) {
        free(mesh->actors[i]->memory);
        free(mesh->actors[i]);
    }
    bramble_crypto_host_stop(&mesh->crypto);
    free(mesh->crypto_memory);
    free(mesh);
}

void mesh_run(struct mesh *mesh, bramble_time time)
{
    bramble_world_run_until(mesh->world, bramble_world_now(mesh->world) + time);
}

/* ---- Actors ------------------------------------------------------------------------------------------------------ */

static void event(void *application, struct bramble_node *node, const struct bramble_event *told)
{
    struct actor *actor = application;
    (void)node;
    actor->events[told->kind]++;
    if (actor->on_event != NULL) {
        actor->on_event(actor, told);
    }
}

static int peer_key(void *context, uint16_t address, uint8_t key[16])
{
    const struct mesh *mesh = context;
    for (unsigned i = 0; i < mesh->actor_count; i++) {
        if (mesh->actors[i]->address <= address && address < mesh->actors[i]->address + 2) {
            memcpy(key, mesh->actors[i]->device_key, 16);
            return 0;
        }
    }
    return BRAMBLE_ERROR_NOT_FOUND;
}

struct actor *mesh_place(struct mesh *mesh, int x_m, int y_m)
{
    assert_true(mesh->actor_count < MESH_ACTORS);
    struct actor *actor = calloc(1, sizeof *actor);
    assert_non_null(actor);
    mesh->actors[mesh->actor_count++] = actor;
    actor->mesh = mesh;
    const struct bramble_position position = {x_m * 1000, y_m * 1000, 0};
    assert_int_equal(bramble_world_add_radio(mesh->world, &position, &actor->radio), 0);
    bramble_world_port(mesh->world, actor->radio, &actor->port);
    bramble_store_memory_init(&actor->store_memory, actor->store_octets, sizeof actor->store_octets);
    bramble_store_memory_port(&actor->store_memory, &actor->store);
    actor->limits = actor_limits;
    actor->answers = true;
    actor->address = mesh->next_address;
    mesh->next_address = (uint16_t)(mesh->next_address + 0x10);
    memset(actor->device_key, (int)(0x40 + mesh->actor_count), 16);
    actor->config = (struct bramble_config){
        .composition = &composition,
        .limits = &actor->limits,
        .port = &actor->port,
        .crypto = &mesh->crypto,
        .store = &actor->store,
        .application = actor,
        .event = event,
        .beacon_off = true,
    };
    return actor;
}

void actor_start(struct actor *actor)
{
    size_t bytes = bramble_node_bytes(&actor->limits);
    free(actor->memory);
    actor->memory = malloc(bytes);
    memset(actor->memory, 0xA5, bytes); /* nothing may depend on what was there */
    assert_int_equal(
        bramble_node_start(actor->memory, bytes, &actor->config, bramble_world_now(actor->mesh->world), &actor->node),
        0);
    bramble_device_keys_from(actor->node, peer_key, actor->mesh);
    bramble_world_attach_node(actor->mesh->world, actor->radio, actor->node);
}

int actor_try_start(struct actor *actor)
{
    size_t bytes = bramble_node_bytes(&actor->limits);
    void *memory = malloc(bytes);
    struct bramble_node *node = NULL;
    int result = bramble_node_start(memory, bytes, &actor->config, 0, &node);
    if (result == 0) {
        bramble_node_stop(node);
    }
    free(memory);
    return result;
}

void actor_join(struct actor *actor)
{
    struct bramble_membership membership = {.address = actor->address};
    memcpy(membership.net_key, actor->mesh->net_key, 16);
    memcpy(membership.device_key, actor->device_key, 16);
    assert_int_equal(bramble_node_join(actor->node, &membership), 0);
    actor_poke(actor);
}

void actor_equip(struct actor *actor)
{
    assert_int_equal(bramble_app_key_add(actor->node, 0, 0, actor->mesh->app_key), 0);
    assert_int_equal(bramble_model_bind(actor_talker(actor), 0), 0);
    assert_int_equal(bramble_model_bind(actor_model(actor, 1, TALKER), 0), 0);
    assert_int_equal(bramble_model_bind(actor_model(actor, 0, BRAMBLE_MODEL_GENERIC_ONOFF_SERVER), 0), 0);
    assert_int_equal(bramble_model_bind(actor_model(actor, 0, BRAMBLE_MODEL_GENERIC_ONOFF_CLIENT), 0), 0);
    actor_poke(actor);
}

struct actor *mesh_add(struct mesh *mesh, int x_m, int y_m)
{
    struct actor *actor = mesh_place(mesh, x_m, y_m);
    actor_start(actor);
    actor_join(actor);
    actor_equip(actor);
    return actor;
}

void actor_restart(struct actor *actor)
{
    bramble_world_set_power(actor->mesh->world, actor->radio, false);
    struct bramble_node *old = actor->node;
    void *memory = actor->memory;
    actor->memory = NULL;
    actor_start(actor);
    keys_clear(node_keys(old)); /* all that a power cut leaves behind outside of a node's memory */
    free(memory);
    bramble_world_set_power(actor->mesh->world, actor->radio, true);
    actor_poke(actor);
}

struct bramble_model_ref actor_model(struct actor *actor, uint8_t element, bramble_model_id id)
{
    struct bramble_model_ref model = {NULL, 0};
    assert_int_equal(bramble_model_find(actor->node, element, id, &model), 0);
    return model;
}

struct bramble_model_ref actor_talker(struct actor *actor)
{
    return actor_model(actor, 0, TALKER);
}

void actor_poke(struct actor *actor)
{
    bramble_world_poke(actor->mesh->world, actor->radio);
}

int actor_say_octets(struct actor *actor, const struct bramble_to *to, uint32_t number, size_t size)
{
    uint8_t octets[400] = {(uint8_t)(number >> 24), (uint8_t)(number >> 16), (uint8_t)(number >> 8), (uint8_t)number};
    const struct bramble_message message = bramble_message_raw(WORD_OPCODE, (struct bramble_view){octets, size});
    int result = bramble_send(actor_talker(actor), to, &message);
    actor_poke(actor);
    return result;
}

int actor_say(struct actor *actor, uint16_t destination, uint32_t number)
{
    const struct bramble_to to = BRAMBLE_TO(destination, 0);
    return actor_say_octets(actor, &to, number, 4);
}

static void answered(struct bramble_model_ref model, const struct bramble_response *response)
{
    struct actor *actor = actor_of(model.node);
    actor->response = *response;
    actor->responses++;
    if (actor->on_response != NULL) {
        actor->on_response(actor, response);
    }
}

int actor_ask(struct actor *actor, uint16_t destination, uint32_t number, uint32_t timeout_ms)
{
    const uint8_t octets[4] = {(uint8_t)(number >> 24), (uint8_t)(number >> 16), (uint8_t)(number >> 8),
                               (uint8_t)number};
    const struct bramble_message message = bramble_message_raw(QUESTION_OPCODE, (struct bramble_view){octets, 4});
    const struct bramble_to to = BRAMBLE_TO(destination, 0);
    const struct bramble_wait wait = {.response = word_type, .timeout_ms = timeout_ms, .done = answered};
    int result = bramble_request(actor_talker(actor), &to, &message, &wait);
    actor_poke(actor);
    return result;
}

void actor_subscribe(struct actor *actor, uint8_t element, uint16_t group)
{
    assert_int_equal(bramble_model_subscribe(actor_model(actor, element, TALKER), group), 0);
    actor_poke(actor);
}

uint32_t actor_drops(const struct actor *actor, enum bramble_drop reason)
{
    return bramble_drops(actor->node, reason);
}

uint32_t actor_class(const struct actor *actor, enum bramble_class kind)
{
    return bramble_class_count(actor->node, kind);
}
