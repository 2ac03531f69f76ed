/* The beacon of an unprovisioned device (Mesh Protocol 1.1 section 3.10.2): sending it while nobody talks to the
 * device.
 *
 * The pause between two beacons varies by a sixteenth each way and the first one comes at a random time, so that a
 * hundred lamps that get power together do not beacon in step.
 */
#include "provisioning/provisioning.h"

#define BEACON_TYPE_UNPROVISIONED 0x00U
#define INTERVAL_DEFAULT_MS 2000U
#define BEACON_PRIORITY 2U /* after everything that somebody waits for */

int provisioning_beacon_write(const struct provisioning_beacon *beacon, uint8_t out[PROVISIONING_BEACON_MAX])
{
    struct writer writer = writer_of(out, PROVISIONING_BEACON_MAX);
    writer_u8(&writer, BEACON_TYPE_UNPROVISIONED);
    writer_octets(&writer, beacon->uuid, sizeof beacon->uuid);
    writer_big(&writer, beacon->oob_information, 2);
    if (beacon->has_uri_hash) {
        writer_octets(&writer, beacon->uri_hash, sizeof beacon->uri_hash);
    }
    return (int)writer.size;
}

int provisioning_beacon_read(struct bramble_view octets, struct provisioning_beacon *beacon)
{
    struct reader reader = reader_of(octets);
    if (reader_u8(&reader) != BEACON_TYPE_UNPROVISIONED) {
        return BRAMBLE_ERROR_VALUE;
    }
    memset(beacon, 0, sizeof *beacon);
    reader_copy(&reader, beacon->uuid, sizeof beacon->uuid);
    beacon->oob_information = (uint16_t)reader_big(&reader, 2);
    beacon->has_uri_hash = reader.left > 0;
    if (beacon->has_uri_hash) {
        reader_copy(&reader, beacon->uri_hash, sizeof beacon->uri_hash);
    }
    return reader_complete(&reader) ? 0 : BRAMBLE_ERROR_LENGTH;
}

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
    struct provisioning_beacon beacon = {
        .oob_information = room->abilities->oob_information,
        .has_uri_hash = room->abilities->uri.size > 0,
    };
    memcpy(beacon.uuid, room->abilities->uuid, sizeof beacon.uuid);
    memcpy(beacon.uri_hash, room->uri_hash, sizeof beacon.uri_hash);
    uint8_t octets[PROVISIONING_BEACON_MAX];
    int size = provisioning_beacon_write(&beacon, octets);
    struct bearer_request request = {
        .ad_type = BRAMBLE_AD_MESH_BEACON,
        .kind = BRAMBLE_ADVERTISEMENT_BEACON,
        .priority = BEACON_PRIORITY,
        .count = 1,
        .interval_ms = 20,
    };
    if (size < 0 || bearer_send(room->wiring.bearer, &request, view_of(octets, (size_t)size)) < 0) {
        return; /* the bearer is full, and has counted it; another beacon will follow */
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

bool provisioning_beacon_heard(struct provisioning *room, const struct bearer_heard *heard)
{
    if (heard->pdu.size == 0 || heard->pdu.data[0] != BEACON_TYPE_UNPROVISIONED) {
        return false;
    }
    if (room->provisioner != NULL && room->provisioner_part->scanning) {
        room->provisioner->beacon(room, heard);
    }
    return true;
}
