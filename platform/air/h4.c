/* Reading H4; see h4.h. One octet at a time: a host says little, and nothing can be cut in a wrong place. */
#include "h4.h"

#include <stdbool.h>
#include <string.h>

static const uint8_t reset_packet[] = {AIR_PACKET_COMMAND, 0x03, 0x0C, 0x00};

void air_h4_start(struct air_h4 *h4, const struct air_h4_host *host)
{
    memset(h4, 0, sizeof *h4);
    h4->host = *host;
}

static size_t header_octets(uint8_t kind)
{
    switch (kind) {
    case AIR_PACKET_COMMAND:
    case AIR_PACKET_SCO:
        return 3;
    case AIR_PACKET_ACL:
    case AIR_PACKET_ISO:
        return 4;
    default:
        return 0; /* none that a host sends */
    }
}

/* Of a header that is complete. */
static uint16_t body_octets(const struct air_h4 *h4)
{
    unsigned length = h4->packet[2];
    if (h4->kind == AIR_PACKET_ACL) {
        length |= (unsigned)h4->packet[3] << 8;
    } else if (h4->kind == AIR_PACKET_ISO) {
        length |= (h4->packet[3] & 0x3FU) << 8;
    }
    return (uint16_t)length;
}

static void complete(struct air_h4 *h4)
{
    h4->state = AIR_H4_KIND;
    if (h4->kind == AIR_PACKET_COMMAND) {
        h4->host.command(h4->host.context, (uint16_t)(h4->packet[0] | (unsigned)h4->packet[1] << 8),
                         &h4->packet[AIR_COMMAND_HEADER_OCTETS], h4->packet[2]);
    } else {
        h4->host.data(h4->host.context, h4->kind);
    }
}

static void begin(struct air_h4 *h4, uint8_t kind)
{
    h4->have = 0;
    if (header_octets(kind) == 0) {
        h4->state = AIR_H4_LOST;
        h4->host.lost(h4->host.context);
        return;
    }
    h4->kind = kind;
    h4->state = AIR_H4_HEADER;
}

static void read_header(struct air_h4 *h4, uint8_t octet)
{
    h4->packet[h4->have++] = octet;
    if (h4->have < header_octets(h4->kind)) {
        return;
    }
    h4->wanted = body_octets(h4);
    h4->state = AIR_H4_BODY;
    if (h4->wanted == 0) {
        complete(h4);
    }
}

static void read_body(struct air_h4 *h4, uint8_t octet)
{
    if (h4->kind == AIR_PACKET_COMMAND) {
        h4->packet[h4->have++] = octet;
    }
    h4->wanted--;
    if (h4->wanted == 0) {
        complete(h4);
    }
}

/* No beginning of these four octets stands again inside of them, so after a mismatch only their first can fit. */
static void look_for_reset(struct air_h4 *h4, uint8_t octet)
{
    if (octet != reset_packet[h4->have]) {
        h4->have = 0;
    }
    if (octet != reset_packet[h4->have]) {
        return;
    }
    h4->have++;
    if (h4->have == sizeof reset_packet) {
        memcpy(h4->packet, &reset_packet[1], AIR_COMMAND_HEADER_OCTETS);
        h4->kind = AIR_PACKET_COMMAND;
        complete(h4);
    }
}

void air_h4_read(struct air_h4 *h4, const uint8_t *octets, size_t size)
{
    for (size_t i = 0; i < size; i++) {
        switch ((enum air_h4_state)h4->state) {
        case AIR_H4_KIND:
            begin(h4, octets[i]);
            break;
        case AIR_H4_HEADER:
            read_header(h4, octets[i]);
            break;
        case AIR_H4_BODY:
            read_body(h4, octets[i]);
            break;
        case AIR_H4_LOST:
            look_for_reset(h4, octets[i]);
            break;
        }
    }
}
