/* The commands for advertising, legacy and extended; see controller.h (Core Specification, volume 4, part E, sections
 * 7.8.5 to 7.8.9 and 7.8.52 to 7.8.60). Legacy advertising is the first of the sets.
 *
 * Lengths were looked at by the caller as far as they are fixed; where one parameter tells the length of the rest, it
 * is judged here.
 */
#include "controller.h"

#include <string.h>

#define UNIT_US 625U
#define INTERVAL_LEAST 0x20U
#define INTERVAL_LEGACY_MOST 0x4000U
#define ALL_CHANNELS 7U
#define HANDLE_MOST 0xEFU
#define PHY_1M 1U
#define PROPERTY_LEGACY 0x10U
#define OPERATION_COMPLETE 3U
#define OPERATION_UNCHANGED 4U
#define EXTENDED_DATA_HEADER 4U

/* ---- What both judge --------------------------------------------------------------------------------------------- */

static uint8_t judge(uint32_t interval_min, uint32_t interval_max, uint8_t own_address_type, uint8_t channels,
                     uint8_t policy)
{
    if (interval_min < INTERVAL_LEAST || interval_max < interval_min || own_address_type > AIR_OWN_ADDRESS_RANDOM ||
        channels == 0 || channels > ALL_CHANNELS || policy > 3U) {
        return AIR_INVALID;
    }
    return channels == ALL_CHANNELS ? AIR_SUCCESS : AIR_UNSUPPORTED;
}

/* ---- Legacy ------------------------------------------------------------------------------------------------------ */

uint8_t air_legacy_parameters(struct air_controller *controller, const uint8_t *parameters, size_t size,
                              struct air_reply *reply)
{
    (void)size;
    (void)reply;
    struct air_set *set = &controller->sets[0];
    uint32_t min = air_get(&parameters[0], 2);
    uint32_t max = air_get(&parameters[2], 2);
    uint8_t type = parameters[4];
    bool directed = type == 1U || type == 4U;
    if (set->enabled) {
        return AIR_DISALLOWED;
    }
    uint8_t status = judge(directed ? INTERVAL_LEAST : min, directed ? INTERVAL_LEAST : max, parameters[5],
                           parameters[13], parameters[14]);
    if (type > 4U || max > INTERVAL_LEGACY_MOST) {
        return AIR_INVALID;
    }
    if (status != AIR_SUCCESS || directed) {
        return status != AIR_SUCCESS ? status : AIR_UNSUPPORTED;
    }
    set->exists = true;
    set->event_type = type; /* the same numbers: enum bramble_event_type */
    set->own_address_type = parameters[5];
    set->interval_us = (bramble_time)min * UNIT_US;
    return AIR_SUCCESS;
}

uint8_t air_legacy_power(struct air_controller *controller, const uint8_t *parameters, size_t size,
                         struct air_reply *reply)
{
    (void)parameters;
    (void)size;
    air_reply_put(reply, (uint8_t)controller->transmit_power_dbm, 1);
    return AIR_SUCCESS;
}

uint8_t air_legacy_data(struct air_controller *controller, const uint8_t *parameters, size_t size,
                        struct air_reply *reply)
{
    (void)size;
    (void)reply;
    if (parameters[0] > BRAMBLE_SIM_ADVERTISING_DATA_MAX) {
        return AIR_INVALID;
    }
    controller->sets[0].size = parameters[0];
    memcpy(controller->sets[0].data, &parameters[1], parameters[0]);
    return AIR_SUCCESS;
}

/* Nobody asks for it on this air, so it is judged and forgotten. */
uint8_t air_legacy_scan_response(struct air_controller *controller, const uint8_t *parameters, size_t size,
                                 struct air_reply *reply)
{
    (void)controller;
    (void)size;
    (void)reply;
    return parameters[0] > BRAMBLE_SIM_ADVERTISING_DATA_MAX ? AIR_INVALID : AIR_SUCCESS;
}

/* Parameters that were never set are those after a reset: connectable, 1.28 s, public address. */
static void legacy_defaults(struct air_set *set)
{
    if (!set->exists) {
        set->exists = true;
        set->event_type = BRAMBLE_EVENT_CONNECTABLE;
        set->interval_us = 0x800U * UNIT_US;
    }
}

uint8_t air_legacy_enable(struct air_controller *controller, const uint8_t *parameters, size_t size,
                          struct air_reply *reply)
{
    (void)size;
    (void)reply;
    struct air_set *set = &controller->sets[0];
    if (parameters[0] > 1U) {
        return AIR_INVALID;
    }
    if (parameters[0] == 0) {
        air_set_disable(controller, set);
        return AIR_SUCCESS;
    }
    legacy_defaults(set);
    if (set->own_address_type == AIR_OWN_ADDRESS_RANDOM && !controller->has_random_address) {
        return AIR_INVALID;
    }
    if (!set->enabled) { /* again: nothing is new */
        air_set_enable(controller, set, 0, 0);
    }
    return AIR_SUCCESS;
}

/* ---- Extended ---------------------------------------------------------------------------------------------------- */

static struct air_set *set_of_handle(struct air_controller *controller, uint8_t handle)
{
    for (uint8_t i = 0; i < controller->set_count; i++) {
        if (controller->sets[i].exists && controller->sets[i].handle == handle) {
            return &controller->sets[i];
        }
    }
    return NULL;
}

static struct air_set *free_set(struct air_controller *controller)
{
    for (uint8_t i = 0; i < controller->set_count; i++) {
        if (!controller->sets[i].exists) {
            return &controller->sets[i];
        }
    }
    return NULL;
}

static bool is_connectable(const struct air_set *set)
{
    return set->event_type == BRAMBLE_EVENT_CONNECTABLE;
}

uint8_t air_set_address(struct air_controller *controller, const uint8_t *parameters, size_t size,
                        struct air_reply *reply)
{
    (void)size;
    (void)reply;
    struct air_set *set = set_of_handle(controller, parameters[0]);
    if (set == NULL) {
        return AIR_UNKNOWN_SET;
    }
    if (set->enabled && is_connectable(set)) {
        return AIR_DISALLOWED;
    }
    memcpy(set->address, &parameters[1], sizeof set->address);
    set->has_address = true;
    return AIR_SUCCESS;
}

/* Success with the event type, or why there is no such advertising here. */
static uint8_t event_type_of(uint32_t properties, uint8_t *event_type)
{
    switch (properties) {
    case 0x13:
        *event_type = BRAMBLE_EVENT_CONNECTABLE;
        return AIR_SUCCESS;
    case 0x12:
        *event_type = BRAMBLE_EVENT_SCANNABLE;
        return AIR_SUCCESS;
    case 0x10:
        *event_type = BRAMBLE_EVENT_NONCONNECTABLE;
        return AIR_SUCCESS;
    case 0x15: /* directed */
    case 0x1D:
        return AIR_UNSUPPORTED;
    default: /* extended PDUs; or legacy ones of a kind that there is not */
        return (properties & PROPERTY_LEGACY) == 0 ? AIR_UNSUPPORTED : AIR_INVALID;
    }
}

uint8_t air_set_parameters(struct air_controller *controller, const uint8_t *parameters, size_t size,
                           struct air_reply *reply)
{
    (void)size;
    uint8_t event_type = 0;
    uint32_t min = air_get(&parameters[3], 3);
    struct air_set *set = set_of_handle(controller, parameters[0]);
    if (set != NULL && set->enabled) {
        return AIR_DISALLOWED;
    }
    uint8_t status = event_type_of(air_get(&parameters[1], 2), &event_type);
    if (status == AIR_SUCCESS) {
        status = judge(min, air_get(&parameters[6], 3), parameters[10], parameters[9], parameters[18]);
    }
    if (parameters[0] > HANDLE_MOST || (status == AIR_SUCCESS && parameters[20] != PHY_1M) || parameters[24] > 1U) {
        return AIR_INVALID;
    }
    if (status != AIR_SUCCESS) {
        return status;
    }
    if (set == NULL) {
        set = free_set(controller);
        if (set == NULL) {
            return AIR_MEMORY_FULL;
        }
        air_set_forget(controller, set);
    }
    set->exists = true;
    set->handle = parameters[0];
    set->event_type = event_type;
    set->own_address_type = parameters[10];
    set->interval_us = (bramble_time)min * UNIT_US;
    air_reply_put(reply, (uint8_t)controller->transmit_power_dbm, 1);
    return AIR_SUCCESS;
}

/* A set with legacy PDUs takes its data in one piece (section 7.8.54). */
static uint8_t judge_data(const uint8_t *parameters, size_t size)
{
    bool whole = parameters[1] == OPERATION_COMPLETE && parameters[2] <= 1U &&
                 parameters[3] <= BRAMBLE_SIM_ADVERTISING_DATA_MAX && size == EXTENDED_DATA_HEADER + parameters[3];
    return whole ? AIR_SUCCESS : AIR_INVALID;
}

uint8_t air_set_data(struct air_controller *controller, const uint8_t *parameters, size_t size, struct air_reply *reply)
{
    (void)reply;
    struct air_set *set = set_of_handle(controller, parameters[0]);
    if (set == NULL) {
        return AIR_UNKNOWN_SET;
    }
    uint8_t status = judge_data(parameters, size);
    if (status == AIR_SUCCESS) {
        set->size = parameters[3];
        memcpy(set->data, &parameters[EXTENDED_DATA_HEADER], set->size);
    }
    return status;
}

uint8_t air_set_scan_response(struct air_controller *controller, const uint8_t *parameters, size_t size,
                              struct air_reply *reply)
{
    (void)reply;
    const struct air_set *set = set_of_handle(controller, parameters[0]);
    if (set == NULL) {
        return AIR_UNKNOWN_SET;
    }
    if (set->event_type == BRAMBLE_EVENT_NONCONNECTABLE && parameters[3] > 0) {
        return AIR_INVALID;
    }
    return judge_data(parameters, size);
}

/* One entry of the list: may this set be switched on, or off? */
static uint8_t judge_entry(struct air_controller *controller, bool enable, const uint8_t *entries, unsigned number)
{
    const struct air_set *set = set_of_handle(controller, entries[4U * number]);
    for (unsigned i = 0; i < number; i++) {
        if (entries[4U * i] == entries[4U * number]) {
            return AIR_INVALID;
        }
    }
    if (set == NULL) {
        return AIR_UNKNOWN_SET;
    }
    bool without_address = set->own_address_type == AIR_OWN_ADDRESS_RANDOM && !set->has_address;
    return enable && without_address ? AIR_INVALID : AIR_SUCCESS;
}

static uint8_t disable_all(struct air_controller *controller)
{
    for (uint8_t i = 0; i < controller->set_count; i++) {
        air_set_disable(controller, &controller->sets[i]);
    }
    return AIR_SUCCESS;
}

uint8_t air_set_enable_command(struct air_controller *controller, const uint8_t *parameters, size_t size,
                               struct air_reply *reply)
{
    (void)reply;
    bool enable = parameters[0] == 1U;
    unsigned count = parameters[1];
    const uint8_t *entries = &parameters[2];
    if (parameters[0] > 1U || size != 2U + 4U * count || (enable && count == 0)) {
        return AIR_INVALID;
    }
    if (count == 0) {
        return disable_all(controller);
    }
    for (unsigned i = 0; i < count; i++) {
        uint8_t status = judge_entry(controller, enable, entries, i);
        if (status != AIR_SUCCESS) {
            return status; /* V3: none of them is switched */
        }
    }
    for (unsigned i = 0; i < count; i++) {
        const uint8_t *entry = &entries[4U * i];
        struct air_set *set = set_of_handle(controller, entry[0]);
        if (enable) {
            air_set_enable(controller, set, air_get(&entry[1], 2), entry[3]);
        } else {
            air_set_disable(controller, set);
        }
    }
    return AIR_SUCCESS;
}

uint8_t air_set_data_length(struct air_controller *controller, const uint8_t *parameters, size_t size,
                            struct air_reply *reply)
{
    (void)controller;
    (void)parameters;
    (void)size;
    air_reply_put(reply, BRAMBLE_SIM_ADVERTISING_DATA_MAX, 2);
    return AIR_SUCCESS;
}

uint8_t air_set_number(struct air_controller *controller, const uint8_t *parameters, size_t size,
                       struct air_reply *reply)
{
    (void)parameters;
    (void)size;
    air_reply_put(reply, controller->set_count, 1);
    return AIR_SUCCESS;
}

uint8_t air_set_remove(struct air_controller *controller, const uint8_t *parameters, size_t size,
                       struct air_reply *reply)
{
    (void)size;
    (void)reply;
    struct air_set *set = set_of_handle(controller, parameters[0]);
    if (set == NULL) {
        return AIR_UNKNOWN_SET;
    }
    if (set->enabled) {
        return AIR_DISALLOWED;
    }
    air_set_forget(controller, set);
    return AIR_SUCCESS;
}

uint8_t air_set_clear(struct air_controller *controller, const uint8_t *parameters, size_t size,
                      struct air_reply *reply)
{
    (void)parameters;
    (void)size;
    (void)reply;
    for (uint8_t i = 0; i < controller->set_count; i++) {
        if (controller->sets[i].enabled) {
            return AIR_DISALLOWED;
        }
    }
    for (uint8_t i = 0; i < controller->set_count; i++) {
        air_set_forget(controller, &controller->sets[i]);
    }
    return AIR_SUCCESS;
}
