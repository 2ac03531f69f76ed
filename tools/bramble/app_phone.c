/* The phone of the person who commissions a floor: it founds a network, hears new devices, provisions and configures
 * them. What to do next with whom is its user's decision (commission.c). */
#include "apps.h"

#include <bramble/provisioner.h>

#include <stddef.h>
#include <string.h>

static const struct bramble_model models[] = {
    BRAMBLE_CONFIGURATION_SERVER,
    BRAMBLE_CONFIGURATION_CLIENT(struct phone, configuration),
    BRAMBLE_ONOFF_CLIENT(struct phone, onoff),
    {.id = APP_FLOOR_SENSOR_CLIENT,
     .type = &floor_sensor_client_type,
     .state_offset = offsetof(struct phone, sensors),
     .keys = 1,
     .groups = 1},
};
static const struct bramble_element elements[] = {{.location = 0, .model_count = 4, .models = models}};
const struct bramble_composition phone_composition = {
    .company_id = APP_COMPANY, .product_id = 5, .version_id = 1, .element_count = 1, .elements = elements};

void phone_init(struct phone *phone, const struct phone_listener *listener)
{
    memset(phone, 0, sizeof *phone);
    phone->listener = *listener;
}

void phone_event(void *application, struct bramble_node *node, const struct bramble_event *event)
{
    const struct phone_listener *listener = &((struct phone *)application)->listener;
    const struct bramble_provisioning_event *told = event->provisioning;
    (void)node;
    if (event->kind != BRAMBLE_EVENT_PROVISIONING) {
        return;
    }
    switch (told->kind) {
    case BRAMBLE_PROVISIONING_BEACON:
        listener->beacon(listener->context, told->uuid, told->of.beacon.rssi_dbm);
        break;
    case BRAMBLE_PROVISIONING_DONE:
        listener->provisioned(listener->context, told->uuid, told->of.done.membership);
        break;
    case BRAMBLE_PROVISIONING_FAILED:
        listener->failed(listener->context, told->uuid, bramble_provisioning_cause_text(told->of.cause));
        break;
    case BRAMBLE_PROVISIONING_LINK_CLOSED:
        listener->link_closed(listener->context);
        break;
    default:
        break;
    }
}

static int hear_sensors(struct bramble_node *node, uint16_t group)
{
    struct bramble_model_ref client;
    int result = bramble_model_find(node, 0, APP_FLOOR_SENSOR_CLIENT, &client);
    if (result == 0) {
        result = bramble_model_bind(client, 0);
    }
    return result < 0 ? result : bramble_model_subscribe(client, group);
}

int phone_found(struct bramble_node *node, const struct bramble_membership *membership, const uint8_t app_key[16],
                uint16_t sensors)
{
    struct bramble_model_ref client;
    int result = bramble_node_join(node, membership);
    if (result == 0) {
        result = bramble_app_key_add(node, membership->net_key_index, 0, app_key);
    }
    if (result == 0) {
        result = bramble_model_find(node, 0, BRAMBLE_MODEL_GENERIC_ONOFF_CLIENT, &client);
    }
    if (result == 0) {
        result = bramble_model_bind(client, 0);
    }
    if (result == 0 && sensors != BRAMBLE_ADDRESS_UNASSIGNED) {
        result = hear_sensors(node, sensors);
    }
    if (result == 0) {
        result = bramble_provisioner_start(node, (uint16_t)(membership->address + 1U), 0x7FFF);
    }
    return result < 0 ? result : bramble_unprovisioned_scan(node, true);
}

int phone_provision(struct bramble_node *node, const uint8_t uuid[16], const struct bramble_membership *membership)
{
    struct bramble_provision_options options = {
        .membership = *membership, .oob = &bramble_oob_provisioner, .authentication = BRAMBLE_AUTHENTICATION_NONE};
    options.membership.address = BRAMBLE_ADDRESS_UNASSIGNED; /* the next free one */
    memcpy(options.uuid, uuid, sizeof options.uuid);
    return bramble_provision(node, &options);
}

int phone_configure(struct bramble_node *node, struct bramble_configure *configure)
{
    struct bramble_model_ref client;
    int result = bramble_model_find(node, 0, BRAMBLE_SIG_MODEL(0x0001), &client);
    return result < 0 ? result : bramble_configure_start(client, configure);
}
