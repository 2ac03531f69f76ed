/* A sensor at the ceiling: a model of a vendor's own, which publishes what it measures with the period that it was
 * configured for; and the model of whoever wants to hear it. Their message is described in messages/floor_sensor.txt.
 */
#include "apps.h"

#include <stddef.h>
#include <string.h>

/* ---- The sensor -------------------------------------------------------------------------------------------------- */

static int publish(struct bramble_model_ref model, uint8_t *out, size_t capacity)
{
    struct bramble_floor_reading *reading = bramble_model_state(model);
    const struct bramble_message message = bramble_floor_reading_message(reading);
    /* The day goes on: the temperature wanders, people come and go. */
    reading->temperature = (int16_t)(1900 + (reading->temperature * 31 + 17) % 700);
    reading->light = (uint16_t)(100U + (reading->light * 7U + 13U) % 900U);
    reading->presence ^= 1U;
    return bramble_message_encode(&message, out, capacity);
}

static const struct bramble_model_type server_type = {.flags = BRAMBLE_MODEL_NO_SUBSCRIBE, .publish = publish};

static const struct bramble_model models[] = {
    BRAMBLE_CONFIGURATION_SERVER,
    BRAMBLE_HEALTH_SERVER_KEPT(struct floor_sensor, health),
    {.id = APP_FLOOR_SENSOR_SERVER,
     .type = &server_type,
     .state_offset = offsetof(struct floor_sensor, reading),
     .keys = 1,
     .publish_octets = 8},
};
/* The vendor's model stands behind the two of the specification. */
static const struct bramble_element elements[] = {{.location = 0x010F, .model_count = 3, .models = models}};
const struct bramble_composition floor_sensor_composition = {
    .company_id = APP_COMPANY, .product_id = 3, .version_id = 1, .element_count = 1, .elements = elements};

void floor_sensor_init(struct floor_sensor *sensor, uint32_t seed)
{
    memset(sensor, 0, sizeof *sensor);
    sensor->reading.temperature = (int16_t)(2000 + seed % 500);
    sensor->reading.light = (uint16_t)(200 + seed % 300);
}

/* ---- Who hears it ------------------------------------------------------------------------------------------------ */

static void reading(struct bramble_model_ref model, const struct bramble_received *received, const void *fields)
{
    struct floor_sensor_client *client = bramble_model_state(model);
    (void)received;
    (void)fields;
    client->readings++;
}

static const struct bramble_handler handlers[] = {{bramble_floor_reading_type, reading}};
const struct bramble_model_type floor_sensor_client_type = {BRAMBLE_HANDLERS(handlers)};
