/* The beacon of an unprovisioned device (Mesh Protocol 1.1 section 3.10.2): sending it while nobody talks to the
 * device.
 *
 * The pause between two beacons varies by a sixteenth each way and the first one comes at a random time, so that a
 * hundred lamps that get power together do not beacon in step.
 */
#include "provisioning/provisioning.h"

#define BEACON_UNPROVISIONED 0x00U
#define BEACON_OCTETS 19U /* without the hash of a URI, which has 4 */
#define INTERVAL_DEFAULT_MS 2000U

/* Both in sixteenths of the interval. */
static void beacon_later(struct provisioning *room, unsigned least, unsigned range)
{
    uint32_t given_ms = room->abilities->beacon_interval_ms;
    uint32_t sixteenth_us = (given_ms > 0 ? given_ms : INTERVAL_DEFAULT_MS) * 125U / 2U;
    provisioning_pause(room, &room->timer, least * sixteenth_us, range * sixteenth_us);
}

void provisioning_beacon_start(struct provisioning *room)
{
    beacon_later(room, 0, 16);
}

static size_t write_beacon(const struct provisioning *room, uint8_t *octets)
{
    const struct bramble_provisioning_abilities *abilities = room->abilities;
    octets[0] = BEACON_UNPROVISIONED;
    octets_copy(octets + 1, abilities->uuid, 16);
    octets[17] = (uint8_t)(abilities->oob_information >> 8);
    octets[18] = (uint8_t)abilities->oob_information;
    bool hashed = abilities->uri.size > 0 && crypto_uri_hash(room->crypto, abilities->uri, octets + BEACON_OCTETS) == 0;
    return hashed ? BEACON_OCTETS + 4U : BEACON_OCTETS;
}

void provisioning_beacon_send(struct provisioning *room)
{
    struct bearer_buffer *buffer = bearer_take(room->bearer, BRAMBLE_ADVERTISEMENT_BEACON);
    if (buffer != NULL) { /* else the bearer is full, and has counted it; another beacon will follow */
        bearer_put(room->bearer, buffer, write_beacon(room, bearer_pdu(buffer)));
    }
    beacon_later(room, 15, 2);
}
