/* A vendor model: a thermometer with messages of its own, and a display that shows what several of them say.
 *
 * The messages are described in thermometer.txt; the two generated files are made of it:
 *
 *     python3 src/message/generate.py --input thermometer.txt \
 *             --header thermometer_generated.h --source thermometer_generated.c
 *
 * A model is a type (which messages it takes, and what it does with them), known to the stack by nothing but this
 * table. The thermometer looks at its sensor every second, and publishes when the temperature has moved by its
 * threshold. The display is subscribed to the group that the thermometers publish to; it also sets a threshold, and
 * waits for the answer. The temperature is made up here: it rises by a tenth of a degree each second. */
#include "thermometer_generated.h"

#include <bramble/configuration.h>
#include <bramble/room.h>

#include <stdio.h>

#define GROUP 0xC000U
#define THERMOMETERS 2U

/* ---- The server -------------------------------------------------------------------------------------------------- */

struct thermometer {
    struct bramble_model_ref model;
    struct bramble_timer sample;
    int16_t temperature; /* hundredths of a degree Celsius */
    int16_t published;
    uint16_t threshold;
};

static int thermometer_publish(struct bramble_model_ref model, uint8_t *out, size_t capacity)
{
    struct thermometer *self = bramble_model_state(model);
    const struct example_thermometer_status status = {.temperature = self->temperature,
                                                      .health = EXAMPLE_SENSOR_HEALTH_FINE};
    const struct bramble_message message = example_thermometer_status_message(&status);
    self->published = self->temperature;
    return bramble_message_encode(&message, out, capacity);
}

static void thermometer_answer(struct bramble_model_ref model, const struct bramble_received *received)
{
    const struct thermometer *self = bramble_model_state(model);
    const struct example_thermometer_status status = {.temperature = self->temperature};
    const struct bramble_message message = example_thermometer_status_message(&status);
    if (bramble_reply(received, &message) < 0) {
        printf("no room for an answer: whoever asked will ask again\n");
    }
}

static void thermometer_on_get(struct bramble_model_ref model, const struct bramble_received *received,
                               const void *fields)
{
    (void)fields;
    thermometer_answer(model, received);
}

static void thermometer_on_threshold_set(struct bramble_model_ref model, const struct bramble_received *received,
                                         const void *fields)
{
    const struct example_thermometer_threshold_set *set = fields;
    struct thermometer *self = bramble_model_state(model);
    self->threshold = set->threshold;
    thermometer_answer(model, received);
}

static void thermometer_sample(struct bramble_node *node, struct bramble_timer *timer)
{
    struct thermometer *self = BRAMBLE_TIMER_OWNER(timer, struct thermometer, sample);
    bramble_timer_start(node, timer, BRAMBLE_SECONDS(1));
    self->temperature = (int16_t)(self->temperature + 10);
    if (self->temperature - self->published >= self->threshold && bramble_publish(self->model) < 0) {
        printf("nobody has told this thermometer where to publish\n");
    }
}

static void thermometer_start(struct bramble_model_ref model)
{
    struct thermometer *self = bramble_model_state(model);
    self->model = model;
    self->published = self->temperature;
    bramble_timer_init(&self->sample, thermometer_sample);
    bramble_timer_start(model.node, &self->sample, BRAMBLE_SECONDS(1));
}

static const struct bramble_handler thermometer_handlers[] = {
    {example_thermometer_get_type, thermometer_on_get},
    {example_thermometer_threshold_set_type, thermometer_on_threshold_set},
};
static const struct bramble_model_type thermometer_type = {
    BRAMBLE_HANDLERS(thermometer_handlers),
    .start = thermometer_start,
    .publish = thermometer_publish,
};

/* ---- The client -------------------------------------------------------------------------------------------------- */

struct display {
    unsigned shown;
    unsigned answers;
};

static void display_on_status(struct bramble_model_ref model, const struct bramble_received *received,
                              const void *fields)
{
    const struct example_thermometer_status *status = fields;
    struct display *self = bramble_model_state(model);
    self->shown++;
    printf("%5.1f s  thermometer %u says %.1f degrees\n", (double)received->time / 1e6, received->source,
           status->temperature / 100.0);
}

static void display_on_answer(struct bramble_model_ref model, const struct bramble_response *response)
{
    struct display *self = bramble_model_state(model);
    if (response->result < 0) {
        printf("thermometer %u does not answer\n", response->destination);
        return;
    }
    const struct example_thermometer_status *status = response->fields;
    self->answers++;
    printf("%5.1f s  thermometer %u has the new threshold, and %.1f degrees\n", (double)response->received->time / 1e6,
           response->destination, status->temperature / 100.0);
}

static const struct bramble_handler display_handlers[] = {{example_thermometer_status_type, display_on_status}};
static const struct bramble_model_type display_type = {BRAMBLE_HANDLERS(display_handlers)};

/* ---- Devices ----------------------------------------------------------------------------------------------------- */

static const struct bramble_model thermometer_models[] = {
    BRAMBLE_CONFIGURATION_SERVER,
    {.id = EXAMPLE_MODEL_THERMOMETER_SERVER, .type = &thermometer_type, .keys = 1, .publish_octets = 6},
};
static const struct bramble_element thermometer_element = {.model_count = 2, .models = thermometer_models};
static const struct bramble_composition thermometer_composition = {
    .company_id = 0x05F1, .element_count = 1, .elements = &thermometer_element};

static const struct bramble_model display_models[] = {
    BRAMBLE_CONFIGURATION_SERVER,
    {.id = EXAMPLE_MODEL_THERMOMETER_CLIENT, .type = &display_type, .keys = 1, .groups = 1},
};
static const struct bramble_element display_element = {.model_count = 2, .models = display_models};
static const struct bramble_composition display_composition = {
    .company_id = 0x05F1, .element_count = 1, .elements = &display_element};

static int add_thermometer(struct bramble_room *room, struct thermometer *thermometer)
{
    const struct bramble_config config = {.composition = &thermometer_composition, .application = thermometer};
    const struct bramble_publication publication = {
        .address = GROUP, .label = 0xFF, .app_key_index = 0, .ttl = BRAMBLE_TTL_DEFAULT};
    struct bramble_node *node;
    int result = bramble_room_add(room, &config, &node);
    return result < 0 ? result : bramble_model_publish_to(thermometer->model, &publication, NULL);
}

static int add_display(struct bramble_room *room, struct display *display, struct bramble_model_ref *model)
{
    const struct bramble_config config = {.composition = &display_composition, .application = display};
    struct bramble_node *node;
    int result = bramble_room_add(room, &config, &node);
    if (result >= 0) {
        result = bramble_model_find(node, 0, EXAMPLE_MODEL_THERMOMETER_CLIENT, model);
    }
    return result < 0 ? result : bramble_model_subscribe(*model, GROUP);
}

/* The display wants to hear of every degree from the first thermometer; the other one keeps its two. */
static int set_threshold(struct bramble_model_ref display, uint16_t address)
{
    const struct example_thermometer_threshold_set set = {.threshold = 100};
    const struct bramble_message message = example_thermometer_threshold_set_message(&set);
    const struct bramble_to to = BRAMBLE_TO(address, 0);
    const struct bramble_wait wait = {.response = example_thermometer_status_type, .done = display_on_answer};
    return bramble_request(display, &to, &message, &wait);
}

int main(void)
{
    struct thermometer thermometers[THERMOMETERS] = {{.temperature = 2000, .threshold = 200},
                                                     {.temperature = 1800, .threshold = 200}};
    struct display display = {0, 0};
    struct bramble_model_ref client;
    struct bramble_room *room;
    if (bramble_room_open(1, &room) < 0) {
        return 1;
    }
    int result = add_display(room, &display, &client);
    for (unsigned i = 0; i < THERMOMETERS && result >= 0; i++) {
        result = add_thermometer(room, &thermometers[i]);
    }
    if (result >= 0) {
        result = set_threshold(client, bramble_model_address(thermometers[0].model));
    }
    bramble_room_run(room, BRAMBLE_SECONDS(60));
    bramble_room_close(room);
    if (result < 0) {
        printf("error %d\n", result);
    }
    /* In 59 samples the one rises by five whole degrees, the other twice by two. */
    return result >= 0 && display.answers == 1 && display.shown == 5 + 2 ? 0 : 1;
}
