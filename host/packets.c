/* Octets to packets (H4: Bluetooth Core 5.4, volume 4, part A).
 *
 * A packet is put together in `packet`, kind octet first. Only events are kept; data packets, which nobody asked for,
 * are skipped by their length. Where an octet begins no packet the stream is out of step (octets were lost on the way):
 * then only what looks like an event of those that the host knows is taken for a beginning, until a packet is whole.
 */
#include "host/host.h"

#define CUT_OFF_AFTER BRAMBLE_SECONDS(1)

static bool is_known_event(uint8_t code)
{
    return code == HCI_COMMAND_COMPLETE || code == HCI_COMMAND_STATUS || code == HCI_HARDWARE_ERROR ||
           code == HCI_LE_META;
}

/* Octets up to and with the length of a packet of this kind; 0: there is no such kind. */
static unsigned header_size(uint8_t kind)
{
    switch (kind) {
    case HCI_EVENT:
        return 3;
    case HCI_SYNCHRONOUS_DATA:
        return 4;
    case HCI_ACL_DATA:
    case HCI_ISO_DATA:
        return 5;
    default:
        return 0;
    }
}

/* The first octets cannot be the beginning of a packet: leaves those that may be. */
static void check_beginning(struct bramble_host *host)
{
    if (host->packet_size == 1) {
        if (header_size(host->packet[0]) == 0 && !host->out_of_step) {
            host_malformed(host, BRAMBLE_HOST_MALFORMED_PACKET_KIND);
            host->out_of_step = true;
        }
        if (header_size(host->packet[0]) == 0 || (host->out_of_step && host->packet[0] != HCI_EVENT)) {
            host->packet_size = 0;
        }
    } else if (host->packet_size == 2 && host->out_of_step && !is_known_event(host->packet[1])) {
        host->packet_size = host->packet[1] == HCI_EVENT;
    }
}

/* The header is there: how much more belongs to the packet. */
static uint32_t content_size(const uint8_t *packet)
{
    switch (packet[0]) {
    case HCI_EVENT:
        return packet[2];
    case HCI_SYNCHRONOUS_DATA:
        return packet[3];
    case HCI_ACL_DATA:
        return packet[3] | (uint32_t)packet[4] << 8;
    default:
        return packet[3] | (uint32_t)(packet[4] & 0x3FU) << 8;
    }
}

/* Takes one octet of a header, or as much as there is of an event's content. */
static void take(struct bramble_host *host, struct reader *octets)
{
    unsigned header = host->packet_size > 0 ? header_size(host->packet[0]) : 1;
    size_t count = 1;
    if (host->packet_size >= header) {
        count = header + content_size(host->packet) - host->packet_size;
        count = count < octets->left ? count : octets->left;
    } else if (host->packet_size == 0) {
        host->packet_since = host->now;
    }
    reader_copy(octets, &host->packet[host->packet_size], count);
    host->packet_size = (uint16_t)(host->packet_size + count);
}

static void look_at_packet(struct bramble_host *host)
{
    check_beginning(host);
    unsigned header = host->packet_size > 0 ? header_size(host->packet[0]) : 1;
    if (host->packet_size < header) {
        return;
    }
    uint32_t content = content_size(host->packet);
    if (host->packet[0] != HCI_EVENT) {
        host->skip = content;
        host->packet_size = 0;
    } else if (host->packet_size == header + content) {
        host->packet_size = 0;
        host->out_of_step = false;
        host_event(host, view_of(&host->packet[1], header + content - 1));
    }
}

void host_drop_packet(struct bramble_host *host)
{
    host->out_of_step = host->out_of_step || host->packet_size > 0 || host->skip > 0;
    host->packet_size = 0;
    host->skip = 0;
}

void bramble_host_octets(struct bramble_host *host, bramble_time now, const uint8_t *octets, size_t size)
{
    host->now = now > host->now ? now : host->now;
    if (host->state == HOST_ABSENT) {
        return;
    }
    if ((host->packet_size > 0 || host->skip > 0) && host->now - host->packet_since > CUT_OFF_AFTER) {
        host_malformed(host, BRAMBLE_HOST_MALFORMED_CUT_OFF);
        host_drop_packet(host);
    }
    struct reader left = reader_of(view_of(octets, size));
    while (left.left > 0) {
        if (host->skip > 0) {
            host->skip -= (uint32_t)reader_octets(&left, host->skip < left.left ? host->skip : left.left).size;
        } else {
            take(host, &left);
            look_at_packet(host);
        }
    }
}
