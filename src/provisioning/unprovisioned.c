/* The beacon of an unprovisioned device (Mesh Protocol 1.1 section 3.10.2): sending it while nobody talks to the
 * device.
 *
 * The pause between two beacons varies by a sixteenth each way and the first one comes at a random time, so that a
 * hundred lamps that get power together do not beacon in step.
 */
#include "provisioning/provisioning.h"

#include <bramble/messages/beacon.h>

#define INTERVAL_DEFAULT_MS 2000U

static bool talked_to(const struct provisioning *room)
{
    for (uint16_t i = 0; i < room->wiring.slot_count; i++) {
        if (room->wiring.slots[i].session.role == &provisioning_device_role) {
            return true;
        }
    }
    return false;
}

static uint32_t interval_us(const struct provisioning *room)
{
    uint16_t given_ms = room->abilities->beacon_interval_ms;
    return (given_ms > 0 ? given_ms : INTERVAL_DEFAULT_MS) * 1000U;
}

static uint32_t random_up_to(const struct provisioning *room, uint32_t bound)
{
    uint32_t drawn = 0;
    return provisioning_random_below(room->wiring.port, bound + 1, &drawn) < 0 ? bound / 2 : drawn;
}

static void send_beacon(const struct provisioning *room)
{
    struct bramble_unprovisioned_device_beacon beacon = {
        .oob_information = room->abilities->oob_information,
        .has_uri_hash = room->abilities->uri.size > 0,
    };
    memcpy(beacon.device_uuid, room->abilities->uuid, sizeof beacon.device_uuid);
    memcpy(beacon.uri_hash, room->uri_hash, sizeof beacon.uri_hash);
    struct bramble_message message = bramble_unprovisioned_device_beacon_message(&beacon);
    struct bearer_buffer *buffer = bearer_take(room->wiring.bearer, BRAMBLE_ADVERTISEMENT_BEACON);
    if (buffer == NULL) {
        return; /* the bearer is full, and has counted it; another beacon will follow */
    }
    int size = bramble_message_encode(&message, bearer_pdu(buffer), BEARER_PDU_MAX);
    if (size > 0) {
        bearer_put(room->wiring.bearer, buffer, (size_t)size);
    }
}

static void beacon_due(void *context, struct bramble_timer *timer)
{
    struct provisioning *room = context;
    uint32_t interval = interval_us(room);
    send_beacon(room);
    timer_start(room->wiring.timers, timer, interval - interval / 16 + random_up_to(room, interval / 8));
}

void provisioning_beacon_update(struct provisioning *room)
{
    if (room->beacon.fire == NULL) {
        timer_init(&room->beacon, beacon_due, room);
    }
    if (!room->unprovisioned || talked_to(room)) {
        timer_stop(&room->beacon);
    } else if (!timer_running(&room->beacon)) {
        timer_start(room->wiring.timers, &room->beacon, random_up_to(room, interval_us(room)));
    }
}
