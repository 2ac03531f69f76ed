/* The beacons of unprovisioned devices, as a provisioner hears them (Mesh Protocol 1.1 section 3.10.2): who is there to
 * be provisioned, told now and then and not with each beacon. Sending them: unprovisioned.c. */
#include "provisioning/provisioning.h"
#include <bramble/messages/beacon.h>

#define SEEN_REPEAT_S 5U

/* True when this device was not reported in the last few seconds; remembers it in the place of the one reported longest
 * ago. With more devices than places some are reported more often: the table bounds memory, not truth. */
static bool worth_reporting(const struct provisioning *room, const uint8_t uuid[16])
{
    const struct provisioning_provisioner *part = room->provisioner_part;
    bramble_time now = room->wiring.timers->now;
    struct provisioning_seen *place = NULL;
    for (uint16_t i = 0; i < part->seen_count; i++) {
        struct provisioning_seen *seen = &part->seen[i];
        if (seen->used && memcmp(seen->uuid, uuid, sizeof seen->uuid) == 0) {
            place = seen;
            break;
        }
        if (place == NULL || (place->used && (!seen->used || seen->reported < place->reported))) {
            place = seen;
        }
    }
    if (place == NULL) {
        return true;
    }
    if (place->used && memcmp(place->uuid, uuid, sizeof place->uuid) == 0 &&
        now - place->reported < BRAMBLE_SECONDS(SEEN_REPEAT_S)) {
        return false;
    }
    memcpy(place->uuid, uuid, sizeof place->uuid);
    place->reported = now;
    place->used = true;
    return true;
}

void provisioning_device_heard(struct provisioning *room, const struct bearer_heard *heard)
{
    struct bramble_unprovisioned_device_beacon beacon;
    struct reader reader = reader_of(heard->pdu);
    reader_u8(&reader); /* the beacon type */
    if (bramble_unprovisioned_device_beacon_decode(reader_rest(&reader), &beacon) < 0) {
        books_later_value(room->wiring.books, BRAMBLE_DROP_BEACON_MALFORMED, (uint32_t)heard->pdu.size);
        return;
    }
    if (!worth_reporting(room, beacon.device_uuid)) {
        return;
    }
    struct bramble_provisioning_event event = {
        .kind = BRAMBLE_PROVISIONING_BEACON,
        .provisioner = true,
        .uuid = beacon.device_uuid,
        .of.beacon =
            {
                .oob_information = beacon.oob_information,
                .has_uri_hash = beacon.has_uri_hash,
                .rssi_dbm = heard->rssi_dbm,
            },
    };
    memcpy(event.of.beacon.uri_hash, beacon.uri_hash, sizeof beacon.uri_hash);
    if (room->wiring.event != NULL) {
        room->wiring.event(room->wiring.context, &event);
    }
}
