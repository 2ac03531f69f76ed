/* See pair.h. */
#include "pair.h"

#include <stdlib.h>

const uint8_t app_key[16] = {0xA0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
const uint8_t other_key[16] = {0xB0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
static const uint8_t net_key[16] = {0xC0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};

enum {
    LAMP_SUBNETS = 2,
    LAMP_APP_KEYS = 3,
    LAMP_LABELS = 2,
    LAMP_MODELS = 9,
    LAMP_MODEL_KEYS = 12,
    LAMP_MODEL_GROUPS = 12,
    LAMP_PUBLICATIONS = 4,
    LAMP_PUBLISH_OCTETS = 48,
    LAMP_CACHE_ENTRIES = 32,
    LAMP_REPLAY_ENTRIES = 8,
    LAMP_INTERESTS = 4,
    LAMP_ADVERTISING_BUFFERS = 8,
    LAMP_SEGMENTED_OUT = 2,
    LAMP_SEGMENTED_IN = 2,
    LAMP_SEGMENTED_OCTETS = 384,
    LAMP_LOOPBACK_OCTETS = 128,
    LAMP_REPLIES = 4,
    LAMP_REQUESTS = 2,
    LAMP_REQUEST_OCTETS = 32,
    LAMP_PROVISIONING_LINKS = 0,
    LAMP_STORES = 1,
    LAMP_COUNTS = 1,
    LAMP_FEATURE_OCTETS = 256
};
static const struct bramble_limits lamp_limits = BRAMBLE_LIMITS_OF(LAMP);
static const struct bramble_limits phone_limits = BRAMBLE_LIMITS_OF(BRAMBLE_LIMITS_GATEWAY);

/* Models whose messages do not matter here: what is configured of them does. */
static const struct bramble_model_type plain_type = {.handlers = NULL};

static const struct bramble_relation level_extends[] = {{BRAMBLE_RELATION_EXTENDS, 0, ONOFF_SERVER},
                                                        {BRAMBLE_RELATION_END, 0, 0}};
static const struct bramble_model lamp_primary[] = {
    BRAMBLE_CONFIGURATION_SERVER,
    BRAMBLE_HEALTH_SERVER_KEPT(struct application, health),
    {.id = ONOFF_SERVER, .type = &plain_type, .keys = 2, .groups = 2, .publish_octets = 8},
    {.id = LEVEL_SERVER, .type = &plain_type, .keys = 1, .groups = 1, BRAMBLE_EXTENDS(level_extends)},
    {.id = ONOFF_CLIENT, .type = &plain_type, .keys = 1},
    {.id = VENDOR_MODEL, .type = &plain_type, .keys = 1, .groups = 2, .publish_octets = 11},
};
static const struct bramble_model lamp_bulb[] = {
    {.id = ONOFF_SERVER,
     .type = &bramble_onoff_server_type,
     .state_offset = offsetof(struct application, onoff),
     .keys = 1,
     .groups = 2,
     .publish_octets = 8},
};
static const struct bramble_element lamp_elements[] = {
    {.location = 0x0100, .model_count = sizeof lamp_primary / sizeof lamp_primary[0], .models = lamp_primary},
    {.location = 0x0101, .model_count = sizeof lamp_bulb / sizeof lamp_bulb[0], .models = lamp_bulb},
};
static const struct bramble_composition lamp_composition = {
    .company_id = 0x000C, .product_id = 0x001A, .version_id = 1, .element_count = 2, .elements = lamp_elements};

static const struct bramble_model phone_models[] = {
    BRAMBLE_CONFIGURATION_SERVER,
    BRAMBLE_CONFIGURATION_CLIENT(struct application, configuration),
    BRAMBLE_HEALTH_CLIENT(struct application, health_client),
};
static const struct bramble_element phone_elements[] = {{.model_count = 3, .models = phone_models}};
static const struct bramble_composition phone_composition = {
    .company_id = 0x000C, .product_id = 2, .version_id = 1, .element_count = 1, .elements = phone_elements};

static const struct bramble_feature *const features[] = {&bramble_feature_heartbeat, NULL};

/* ---- Callbacks ----------------------------------------------------------------------------------------------- */

static void event(void *context, struct bramble_node *node, const struct bramble_event *what)
{
    struct application *application = context;
    (void)node;
    application->events[what->kind]++;
    if (what->kind == BRAMBLE_EVENT_ATTENTION) {
        application->attention = what->value;
    }
}

static void unasked(struct bramble_model_ref model, const struct bramble_received *received,
                    const struct bramble_message_type *type, const void *fields)
{
    struct application *application = bramble_node_application(model.node);
    application->unasked++;
    application->unasked_opcode = received->opcode;
    application->unasked_time = received->time;
    assert_int_equal(bramble_message_opcode(type), received->opcode);
    application->unasked_size =
        bramble_parameters_encode(type, fields, application->unasked_octets, sizeof application->unasked_octets);
}

static int device_key_of(void *context, uint16_t address, uint8_t key[16])
{
    const struct pair *pair = context;
    for (unsigned i = 0; i < pair->lamp_count; i++) {
        if (address >= pair->lamps[i].address && address < pair->lamps[i].address + 2) {
            memcpy(key, pair->lamps[i].device_key, 16);
            return 0;
        }
    }
    return BRAMBLE_ERROR_NOT_FOUND;
}

/* ---- Opening and closing ------------------------------------------------------------------------------------- */

static void actor_open(struct pair *pair, struct actor *actor, uint16_t address, bool lamp)
{
    struct bramble_position position = {(int32_t)(address % 64) * 100, lamp ? 1000 : 0, 0};
    struct bramble_membership membership = {.net_key_index = 0, .address = address};
    assert_int_equal(bramble_world_add_radio(pair->world, &position, &actor->radio), 0);
    bramble_world_port(pair->world, actor->radio, &actor->port);
    actor->address = address;
    memset(actor->device_key, 0xD0 + address / 16, 16);
    struct application *application = &actor->application;
    application->configuration.status = unasked;
    application->health_client.status = unasked;
    for (unsigned i = 0; i < 2; i++) {
        application->faults[i] = (struct bramble_health_faults){.company_id = (uint16_t)(COMPANY + i),
                                                                .capacity = 3,
                                                                .current = application->current[i],
                                                                .registered = application->registered[i]};
    }
    application->health.faults = application->faults;
    application->health.company_count = 2;
    actor->config = (struct bramble_config){
        .composition = lamp ? &lamp_composition : &phone_composition,
        .limits = lamp ? &lamp_limits : &phone_limits,
        .features = features,
        .port = &actor->port,
        .crypto = &pair->crypto,
        .application = application,
        .event = event,
        .answer_at_once = true,
    };
    size_t bytes = bramble_node_bytes(actor->config.limits);
    actor->memory = malloc(bytes);
    assert_int_equal(
        bramble_node_start(actor->memory, bytes, &actor->config, bramble_world_now(pair->world), &actor->node), 0);
    memcpy(membership.net_key, net_key, 16);
    memcpy(membership.device_key, actor->device_key, 16);
    assert_int_equal(bramble_node_join(actor->node, &membership), 0);
    bramble_world_attach_node(pair->world, actor->radio, actor->node);
    bramble_world_poke(pair->world, actor->radio);
}

struct pair *pair_open(unsigned lamps)
{
    struct bramble_world_config config;
    struct pair *pair = calloc(1, sizeof *pair);
    size_t crypto_bytes = bramble_crypto_host_bytes(256);
    pair->crypto_memory = malloc(crypto_bytes);
    assert_int_equal(bramble_crypto_host_start(pair->crypto_memory, crypto_bytes, 256, &pair->crypto), 0);
    bramble_world_defaults(&config);
    config.seed = 1;
    config.shadowing_cdb = 0;
    assert_int_equal(bramble_world_create(&config, &pair->world), 0);
    actor_open(pair, &pair->phone, PHONE, false);
    for (unsigned i = 0; i < lamps; i++) {
        actor_open(pair, &pair->lamps[i], (uint16_t)(LAMP + i * LAMP_STEP), true);
    }
    pair->lamp_count = lamps;
    pair->to = LAMP;
    bramble_device_keys_from(pair->phone.node, device_key_of, pair);
    run_for(pair, BRAMBLE_MILLISECONDS(10));
    return pair;
}

static void actor_close(struct actor *actor)
{
    struct bramble_violation violation = {NULL, 0};
    uint32_t sum = 0;
    if (bramble_node_check(actor->node, &violation) < 0) {
        fail_msg("node %04x: %s (%u)", actor->address, violation.invariant, (unsigned)violation.value);
    }
    for (int i = 0; i < BRAMBLE_CLASS_COUNT; i++) {
        sum += bramble_class_count(actor->node, (enum bramble_class)i);
    }
    assert_int_equal(sum, bramble_heard_count(actor->node));
    bramble_node_stop(actor->node);
    free(actor->memory);
}

void pair_close(struct pair *pair)
{
    actor_close(&pair->phone);
    for (unsigned i = 0; i < pair->lamp_count; i++) {
        actor_close(&pair->lamps[i]);
    }
    bramble_world_destroy(pair->world);
    bramble_crypto_host_stop(&pair->crypto);
    free(pair->crypto_memory);
    free(pair);
}

void run_for(struct pair *pair, bramble_time time)
{
    bramble_world_run_until(pair->world, bramble_world_now(pair->world) + time);
}

/* ---- Asking ------------------------------------------------------------------------------------------------------ */

static void answer(struct bramble_model_ref model, const struct bramble_response *response)
{
    struct pair *pair = response->context;
    (void)model;
    pair->answered = true;
    pair->result = response->result;
    if (response->result == 0) {
        int size = bramble_parameters_encode(pair->type, response->fields, pair->octets, sizeof pair->octets);
        assert_true(size >= 0);
        assert_int_equal(bramble_parameters_decode(pair->type, view_of(pair->octets, (size_t)size), &pair->fields,
                                                   sizeof pair->fields),
                         0);
    }
}

static void wait_for(struct pair *pair, struct bramble_model_ref client, const struct bramble_to *to,
                     struct bramble_message message, struct bramble_wait wait)
{
    pair->type = wait.response;
    pair->answered = false;
    wait.done = answer;
    wait.context = pair;
    assert_int_equal(bramble_request(client, to, &message, &wait), 0);
    bramble_world_poke(pair->world, pair->phone.radio);
    bramble_world_run_until_flag(pair->world, bramble_world_now(pair->world) + BRAMBLE_SECONDS(20), &pair->answered);
    assert_true(pair->answered);
}

const void *ask_model(struct pair *pair, struct bramble_model_ref client, const struct bramble_to *to,
                      struct bramble_message message, const struct bramble_message_type *response)
{
    wait_for(pair, client, to, message, (struct bramble_wait){.response = response});
    return pair->result == 0 ? &pair->fields : NULL;
}

static struct bramble_to to_node(const struct pair *pair, uint16_t net_key_index)
{
    return (struct bramble_to){.address = pair->to,
                               .key_index = BRAMBLE_DEVICE_KEY_PEER,
                               .net_key_index = net_key_index,
                               .ttl = BRAMBLE_TTL_DEFAULT};
}

const void *ask_in(struct pair *pair, uint16_t net_key_index, struct bramble_message message)
{
    struct bramble_to to = to_node(pair, net_key_index);
    const void *fields = ask_model(pair, phone_model(pair, BRAMBLE_SIG_MODEL(0x0001)), &to, message,
                                   bramble_configuration_response(message.type));
    assert_non_null(fields);
    return fields;
}

const void *ask(struct pair *pair, struct bramble_message message)
{
    return ask_in(pair, 0, message);
}

void ask_malformed(struct pair *pair, uint32_t opcode, const void *parameters, size_t size)
{
    const struct bramble_node *lamp = pair->lamps[0].node;
    uint32_t before = bramble_drops(lamp, BRAMBLE_DROP_ACCESS_MALFORMED);
    struct bramble_wait wait = {.response = bramble_config_node_reset_status_type, .timeout_ms = 900, .attempts = 1};
    unsigned unasked_before = pair->phone.application.unasked;
    struct bramble_to to = to_node(pair, 0);
    wait_for(pair, phone_model(pair, BRAMBLE_SIG_MODEL(0x0001)), &to,
             bramble_message_raw(opcode, view_of(parameters, size)), wait);
    assert_int_equal(pair->result, BRAMBLE_ERROR_TIMEOUT);
    assert_int_equal(pair->phone.application.unasked, unasked_before);
    assert_int_equal(bramble_drops(lamp, BRAMBLE_DROP_ACCESS_MALFORMED), before + 1);
}

void give_app_key(struct pair *pair, uint16_t net_key_index, uint16_t app_key_index, const uint8_t key[16])
{
    struct bramble_config_appkey_add add = {.net_key_index = net_key_index, .app_key_index = app_key_index};
    memcpy(add.app_key, key, 16);
    const struct bramble_config_appkey_status *status = ask(pair, bramble_config_appkey_add_message(&add));
    assert_int_equal(status->status, BRAMBLE_STATUS_SUCCESS);
}

void bind_model(struct pair *pair, uint16_t element, bramble_model_id model, uint16_t app_key_index)
{
    struct bramble_config_model_app_bind bind = {
        .element_address = element, .app_key_index = app_key_index, .model = model};
    const struct bramble_config_model_app_status *status = ask(pair, bramble_config_model_app_bind_message(&bind));
    assert_int_equal(status->status, BRAMBLE_STATUS_SUCCESS);
}

static struct bramble_model_ref model_of(struct bramble_node *node, uint8_t element, bramble_model_id model)
{
    struct bramble_model_ref found = {NULL, 0};
    assert_int_equal(bramble_model_find(node, element, model, &found), 0);
    return found;
}

struct bramble_model_ref lamp_model(struct pair *pair, uint8_t element, bramble_model_id model)
{
    return model_of(pair->lamps[0].node, element, model);
}

struct bramble_model_ref phone_model(struct pair *pair, bramble_model_id model)
{
    return model_of(pair->phone.node, 0, model);
}
