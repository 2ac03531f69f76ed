/* The beacons of unprovisioned devices, as a provisioner hears them (Mesh Protocol 1.1 section 3.10.2): who is there to
 * be provisioned, told now and then and not with each beacon. Sending them: unprovisioned.c. */
#include "provisioning/provisioning.h"

#define SEEN_REPEAT_S 5U

/* True when this device was not reported in the last few seconds; remembers it in the place of the one reported longest
 * ago. With more devices than places some are reported more often: the table bounds memory, not truth. */
static bool worth_reporting(const struct provisioning *room, const uint8_t uuid[16])
{
    const struct provisioning_provisioner *part = room->provisioner_part;
    bramble_time now = room->bearer->timers.now;
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

/* Type, UUID, OOB information; the hash of a URI, or nothing. */
#define BEACON_UUID 1U
#define BEACON_OOB 17U
#define BEACON_HASH 19U
#define BEACON_OCTETS 23U

void provisioning_device_heard(struct provisioning *room, const struct bearer_heard *heard)
{
    const uint8_t *octets = heard->pdu.data;
    size_t size = heard->pdu.size;
    if (size != BEACON_HASH && size != BEACON_OCTETS) {
        books_later_value(&room->bearer->books, BRAMBLE_DROP_BEACON_MALFORMED, (uint32_t)size);
        return;
    }
    if (!worth_reporting(room, octets + BEACON_UUID)) {
        return;
    }
    struct bramble_provisioning_event event = {
        .kind = BRAMBLE_PROVISIONING_BEACON,
        .provisioner = true,
        .uuid = octets + BEACON_UUID,
        .of.beacon =
            {
                .oob_information = (uint16_t)(octets[BEACON_OOB] << 8 | octets[BEACON_OOB + 1]),
                .has_uri_hash = size == BEACON_OCTETS,
                .rssi_dbm = heard->rssi_dbm,
            },
    };
    memcpy(event.of.beacon.uri_hash, octets + BEACON_HASH, size - BEACON_HASH);
    room->event(room, &event);
}
