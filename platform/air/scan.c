/* Scanning, and what is reported of what was heard; see controller.h (Core Specification, volume 4, part E, sections
 * 7.8.10, 7.8.11, 7.8.64, 7.8.65, 7.7.65.2, 7.7.65.13).
 *
 * A packet that was heard is counted under exactly one of: reported, duplicates, filtered, masked, discarded.
 */
#include "controller.h"

#include <string.h>

#define UNIT_US 625U
#define INTERVAL_LEAST 4U
#define INTERVAL_LEGACY_MOST 0x4000U
#define PHY_1M 1U
#define PHY_CODED 4U

/* ---- On and off -------------------------------------------------------------------------------------------------- */

void air_scan_stop(struct air_controller *controller)
{
    controller->scan.enabled = false;
    controller->scan.until = BRAMBLE_NEVER;
    (void)controller->port.scan(controller->port.context, false);
}

void air_scan_reset(struct air_controller *controller)
{
    memset(&controller->scan, 0, sizeof controller->scan);
    controller->scan.interval_us = 16U * UNIT_US; /* 10 ms, as after power-on */
    controller->scan.window_us = 16U * UNIT_US;
    air_scan_stop(controller);
}

void air_scan_run(struct air_controller *controller, bramble_time now)
{
    if (controller->scan.enabled && controller->scan.until <= now) {
        air_scan_stop(controller);
        (void)air_le_event(controller, AIR_LE_SCAN_TIMEOUT, NULL, 0);
    }
}

/* ---- Commands ---------------------------------------------------------------------------------------------------- */

static uint8_t take_parameters(struct air_controller *controller, uint8_t own_address_type, uint8_t policy,
                               uint32_t interval, uint32_t window)
{
    struct air_scan *scan = &controller->scan;
    if (own_address_type > AIR_OWN_ADDRESS_RANDOM || policy > 1U) {
        return AIR_INVALID; /* without a list to resolve addresses there are only these */
    }
    if (interval < INTERVAL_LEAST || window < INTERVAL_LEAST || window > interval) {
        return AIR_INVALID;
    }
    if (interval > INTERVAL_LEGACY_MOST) {
        return AIR_UNSUPPORTED; /* an extended scan may ask for more than a radio of the simulator has */
    }
    scan->own_address_type = own_address_type;
    scan->white_list_only = policy == 1U;
    scan->interval_us = interval * UNIT_US;
    scan->window_us = window * UNIT_US;
    return AIR_SUCCESS;
}

uint8_t air_scan_parameters(struct air_controller *controller, const uint8_t *parameters, size_t size,
                            struct air_reply *reply)
{
    (void)size;
    (void)reply;
    uint32_t interval = air_get(&parameters[1], 2);
    if (controller->scan.enabled) {
        return AIR_DISALLOWED;
    }
    if (parameters[0] > 1U || interval > INTERVAL_LEGACY_MOST) {
        return AIR_INVALID;
    }
    return take_parameters(controller, parameters[5], parameters[6], interval, air_get(&parameters[3], 2));
}

uint8_t air_scan_extended_parameters(struct air_controller *controller, const uint8_t *parameters, size_t size,
                                     struct air_reply *reply)
{
    (void)reply;
    uint8_t phys = parameters[2];
    if (controller->scan.enabled) {
        return AIR_DISALLOWED;
    }
    if (phys == 0 || (phys & ~(PHY_1M | PHY_CODED)) != 0) {
        return AIR_INVALID;
    }
    if (phys != PHY_1M) {
        return AIR_UNSUPPORTED;
    }
    if (size != 8U || parameters[3] > 1U) {
        return AIR_INVALID;
    }
    return take_parameters(controller, parameters[0], parameters[1], air_get(&parameters[4], 2),
                           air_get(&parameters[6], 2));
}

static uint8_t switch_scan(struct air_controller *controller, bool extended, uint8_t enable, uint8_t filter,
                           uint32_t duration_10ms)
{
    struct air_scan *scan = &controller->scan;
    if (enable == 0) {
        air_scan_stop(controller);
        return AIR_SUCCESS;
    }
    if (scan->own_address_type == AIR_OWN_ADDRESS_RANDOM && !controller->has_random_address) {
        return AIR_INVALID;
    }
    if (!scan->enabled) { /* again: only the filter and the end are new, and the radio goes on as it was */
        (void)bramble_world_set_scan(controller->world, controller->radio, scan->interval_us, scan->window_us);
        (void)controller->port.scan(controller->port.context, true);
    }
    scan->enabled = true;
    scan->extended = extended;
    scan->filter_duplicates = filter != 0;
    scan->heard_count = 0;
    scan->until = duration_10ms == 0 ? BRAMBLE_NEVER : bramble_world_now(controller->world) + duration_10ms * 10000ULL;
    return AIR_SUCCESS;
}

uint8_t air_scan_enable(struct air_controller *controller, const uint8_t *parameters, size_t size,
                        struct air_reply *reply)
{
    (void)size;
    (void)reply;
    if (parameters[0] > 1U || parameters[1] > 1U) {
        return AIR_INVALID;
    }
    return switch_scan(controller, false, parameters[0], parameters[1], 0);
}

uint8_t air_scan_extended_enable(struct air_controller *controller, const uint8_t *parameters, size_t size,
                                 struct air_reply *reply)
{
    (void)size;
    (void)reply;
    uint32_t duration = air_get(&parameters[2], 2);
    uint32_t period = air_get(&parameters[4], 2);
    if (parameters[0] > 1U || parameters[1] > 2U || (parameters[1] == 2U && (period == 0 || duration == 0))) {
        return AIR_INVALID;
    }
    if (parameters[0] == 1U && period != 0 && duration != 0) {
        return AIR_UNSUPPORTED;
    }
    return switch_scan(controller, true, parameters[0], parameters[1], duration);
}

/* ---- The white list ---------------------------------------------------------------------------------------------- */

static uint8_t find(const struct air_controller *controller, const uint8_t address[7])
{
    uint8_t i = 0;
    while (i < controller->white_list_count && memcmp(controller->white_list[i].octets, address, 7) != 0) {
        i++;
    }
    return i;
}

static bool white_list_in_use(const struct air_controller *controller)
{
    return controller->scan.enabled && controller->scan.white_list_only;
}

uint8_t air_white_list_size(struct air_controller *controller, const uint8_t *parameters, size_t size,
                            struct air_reply *reply)
{
    (void)controller;
    (void)parameters;
    (void)size;
    air_reply_put(reply, AIR_WHITE_LIST_MAX, 1);
    return AIR_SUCCESS;
}

uint8_t air_white_list_clear(struct air_controller *controller, const uint8_t *parameters, size_t size,
                             struct air_reply *reply)
{
    (void)parameters;
    (void)size;
    (void)reply;
    if (white_list_in_use(controller)) {
        return AIR_DISALLOWED;
    }
    controller->white_list_count = 0;
    return AIR_SUCCESS;
}

uint8_t air_white_list_add(struct air_controller *controller, const uint8_t *parameters, size_t size,
                           struct air_reply *reply)
{
    (void)size;
    (void)reply;
    uint8_t place = find(controller, parameters);
    if (white_list_in_use(controller)) {
        return AIR_DISALLOWED;
    }
    if (parameters[0] > 1U) {
        return parameters[0] == 0xFFU ? AIR_UNSUPPORTED : AIR_INVALID; /* 0xFF: anonymous, which nobody is here */
    }
    if (place == AIR_WHITE_LIST_MAX) {
        return AIR_MEMORY_FULL;
    }
    memcpy(controller->white_list[place].octets, parameters, 7);
    controller->white_list_count = (uint8_t)(controller->white_list_count + (place == controller->white_list_count));
    return AIR_SUCCESS;
}

uint8_t air_white_list_remove(struct air_controller *controller, const uint8_t *parameters, size_t size,
                              struct air_reply *reply)
{
    (void)size;
    (void)reply;
    uint8_t place = find(controller, parameters);
    if (white_list_in_use(controller)) {
        return AIR_DISALLOWED;
    }
    if (place < controller->white_list_count) {
        controller->white_list_count--;
        controller->white_list[place] = controller->white_list[controller->white_list_count];
    }
    return AIR_SUCCESS;
}

/* ---- Reports ----------------------------------------------------------------------------------------------------- */

static bool is_duplicate(struct air_scan *scan, const struct air_address *address)
{
    uint32_t known = scan->heard_count < AIR_DUPLICATES_MAX ? scan->heard_count : AIR_DUPLICATES_MAX;
    for (uint32_t i = 0; i < known; i++) {
        if (memcmp(&scan->heard[i], address, sizeof *address) == 0) {
            return true;
        }
    }
    scan->heard[scan->heard_count++ % AIR_DUPLICATES_MAX] = *address;
    return false;
}

static bool put_legacy(struct air_controller *controller, const struct air_address *address,
                       const struct bramble_heard *heard)
{
    uint8_t body[12U + BRAMBLE_SIM_ADVERTISING_DATA_MAX] = {1, heard->event_type};
    memcpy(&body[2], address->octets, 7);
    body[9] = (uint8_t)heard->data.size;
    memcpy(&body[10], heard->data.data, heard->data.size);
    body[10U + heard->data.size] = (uint8_t)heard->rssi_dbm;
    return air_le_event(controller, AIR_LE_ADVERTISING_REPORT, body, 11U + heard->data.size);
}

/* All that is on this air are legacy PDUs: bit 4 of the event type says so. */
static bool put_extended(struct air_controller *controller, const struct air_address *address,
                         const struct bramble_heard *heard)
{
    static const uint8_t types[] = {
        [BRAMBLE_EVENT_CONNECTABLE] = 0x13, [BRAMBLE_EVENT_SCANNABLE] = 0x12, [BRAMBLE_EVENT_NONCONNECTABLE] = 0x10};
    uint8_t body[25U + BRAMBLE_SIM_ADVERTISING_DATA_MAX] = {1, types[heard->event_type & 3U], 0};
    memcpy(&body[3], address->octets, 7);
    body[10] = PHY_1M;
    body[11] = 0;    /* no packets on a secondary channel */
    body[12] = 0xFF; /* no advertising SID */
    body[13] = 0x7F; /* transmit power: not told */
    body[14] = (uint8_t)heard->rssi_dbm;
    /* 15 to 23: no periodic advertising, no direct address */
    body[24] = (uint8_t)heard->data.size;
    memcpy(&body[25], heard->data.data, heard->data.size);
    return air_le_event(controller, AIR_LE_EXTENDED_ADVERTISING_REPORT, body, 25U + heard->data.size);
}

void air_scan_heard(struct air_controller *controller, const struct bramble_heard *heard)
{
    struct air_scan *scan = &controller->scan;
    struct bramble_air_counts *counts = &controller->counts;
    struct air_address address = {{heard->address_public ? 0 : 1U}};
    memcpy(&address.octets[1], heard->address, 6);
    counts->heard++;
    if (scan->white_list_only && find(controller, address.octets) == controller->white_list_count) {
        counts->filtered++;
    } else if (controller->held) {
        counts->discarded++;
    } else if (scan->filter_duplicates && is_duplicate(scan, &address)) {
        counts->duplicates++;
    } else if (scan->extended ? put_extended(controller, &address, heard) : put_legacy(controller, &address, heard)) {
        counts->reported++;
    } else {
        counts->masked++;
    }
}
