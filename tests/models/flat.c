/* See flat.h. */
#include "flat.h"

#include <stdlib.h>
#include <string.h>

static struct device *devices[8];
static unsigned device_count;

static void status_heard(struct bramble_model_ref model, const struct bramble_received *received,
                         const struct bramble_generic_onoff_status *status)
{
    struct device *device = bramble_node_application(model.node);
    (void)received;
    device->heard[device->heard_count++ % DEVICE_NOTES] = *status;
}

static void fade_changed(struct bramble_model_ref model, bramble_time duration)
{
    ((struct device *)bramble_node_application(model.node))->fade_told = duration;
}

void device_apply(struct bramble_model_ref model, bool on)
{
    struct device *device = bramble_node_application(model.node);
    device->applied[device->applied_count++ % DEVICE_NOTES] = (struct note){bramble_node_now(model.node), on};
}

void device_answered(struct bramble_model_ref model, const struct bramble_response *response)
{
    struct device *device = bramble_node_application(model.node);
    device->result = response->result;
    device->responses++;
    if (response->result < 0) {
        return;
    }
    if (response->received->opcode == BRAMBLE_GENERIC_ONOFF_STATUS_OPCODE) {
        device->answer = *(const struct bramble_generic_onoff_status *)response->fields;
    } else {
        const struct bramble_generic_default_transition_time_status *status = response->fields;
        device->fade_answer = bramble_transition_duration(status->transition_steps, status->transition_resolution);
    }
}

static const struct bramble_onoff_server_callbacks ordinary = {.apply = device_apply};

static const struct bramble_model models[] = {
    BRAMBLE_CONFIGURATION_SERVER,
    BRAMBLE_ONOFF_SERVER(struct device, onoff),
    BRAMBLE_ONOFF_CLIENT(struct device, client),
    BRAMBLE_DEFAULT_TRANSITION_TIME_SERVER(struct device, fade),
    BRAMBLE_DEFAULT_TRANSITION_TIME_CLIENT(struct device, fade_client),
};
static const struct bramble_element element = {.model_count = 5, .models = models};
static const struct bramble_composition composition = {.company_id = 0x003F, .element_count = 1, .elements = &element};

struct device *device_add_with(struct mesh *mesh, const struct bramble_onoff_server_callbacks *callbacks)
{
    assert_true(device_count < sizeof devices / sizeof devices[0]);
    struct device *device = calloc(1, sizeof *device);
    assert_non_null(device);
    devices[device_count++] = device;
    device->onoff.callbacks = callbacks;
    device->client.status = status_heard;
    device->fade.changed = fade_changed;
    device->actor = mesh_place(mesh, (int)(2 * device_count), 0);
    device->actor->config.composition = &composition;
    device->actor->config.application = device;
    device->actor->config.event = NULL;
    device->actor->config.answer_at_once = true;
    actor_start(device->actor);
    actor_join(device->actor);
    assert_int_equal(bramble_app_key_add(device->actor->node, 0, 0, mesh->app_key), 0);
    for (uint16_t model = 1; model < 5; model++) {
        assert_int_equal(bramble_model_bind((struct bramble_model_ref){device->actor->node, model}, 0), 0);
    }
    return device;
}

struct device *device_add(struct mesh *mesh)
{
    return device_add_with(mesh, &ordinary);
}

int device_forget_all(void **state)
{
    (void)state;
    while (device_count > 0) {
        free(devices[--device_count]);
    }
    return 0;
}

struct bramble_model_ref lamp_of(struct device *device)
{
    return actor_model(device->actor, 0, BRAMBLE_MODEL_GENERIC_ONOFF_SERVER);
}

struct bramble_model_ref switch_of(struct device *device)
{
    return actor_model(device->actor, 0, BRAMBLE_MODEL_GENERIC_ONOFF_CLIENT);
}

struct bramble_model_ref fade_of(struct device *device)
{
    return actor_model(device->actor, 0, BRAMBLE_MODEL_GENERIC_DEFAULT_TRANSITION_TIME_SERVER);
}

void device_subscribe(struct device *device, uint16_t group)
{
    assert_int_equal(bramble_model_subscribe(lamp_of(device), group), 0);
}

void device_publish(struct bramble_model_ref model, uint16_t address, uint8_t period)
{
    const struct bramble_publication publication = {
        .address = address, .label = 0xFF, .ttl = BRAMBLE_TTL_DEFAULT, .period = period};
    assert_int_equal(bramble_model_publish_to(model, &publication, NULL), 0);
}

void press(struct device *wall, uint16_t address, const struct bramble_onoff_change *change)
{
    const struct bramble_to to = BRAMBLE_TO(address, 0);
    assert_int_equal(bramble_onoff_client_set_unacknowledged(switch_of(wall), &to, change), 0);
    actor_poke(wall->actor);
}

void press_and_ask(struct device *wall, uint16_t address, const struct bramble_onoff_change *change)
{
    const struct bramble_to to = BRAMBLE_TO(address, 0);
    assert_int_equal(bramble_onoff_client_set(switch_of(wall), &to, change, device_answered, NULL), 0);
    actor_poke(wall->actor);
}

void ask(struct device *wall, uint16_t address)
{
    const struct bramble_to to = BRAMBLE_TO(address, 0);
    assert_int_equal(bramble_onoff_client_get(switch_of(wall), &to, device_answered, NULL), 0);
    actor_poke(wall->actor);
}

void press_with_tid(struct device *wall, uint16_t address, bool on, uint8_t tid)
{
    const struct bramble_generic_onoff_set set = {.onoff = on, .tid = tid};
    const struct bramble_message message = bramble_generic_onoff_set_message(&set);
    const struct bramble_to to = BRAMBLE_TO(address, 0);
    assert_int_equal(bramble_send(switch_of(wall), &to, &message), 0);
    actor_poke(wall->actor);
}
