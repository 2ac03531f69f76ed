/* Captures of HCI (hci_capture.h): octets to packets, packets to records of pcap.
 *
 * The packets are put together here and not asked of the host (<bramble/host.h>), which keeps events only and passes
 * over what makes no sense to it: a capture is there to show just that.
 *
 * All numbers of the file are little-endian, but the direction before each packet, which is big-endian (link type 201).
 */
#include "hci_capture.h"

#include <errno.h>
#include <string.h>
#include <time.h>

#define MAGIC 0xA1B2C3D4U
#define LINK_TYPE 201U
#define SENT 0U
#define RECEIVED 1U

enum { COMMAND = 1, ACL_DATA, SYNCHRONOUS_DATA, EVENT, ISO_DATA };

static uint8_t *little(uint8_t *at, uint32_t value, unsigned octets)
{
    for (unsigned i = 0; i < octets; i++) {
        *at++ = (uint8_t)(value >> (8U * i));
    }
    return at;
}

static void put(struct bramble_hci_capture *capture, const void *octets, size_t size)
{
    if (capture->error == 0 && fwrite(octets, 1, size, capture->file) != size) {
        capture->error = errno;
    }
}

static void flush(struct bramble_hci_capture *capture)
{
    if (capture->error == 0 && fflush(capture->file) != 0) {
        capture->error = errno;
    }
}

/* `kept` octets of a packet of `size`. */
static void record(struct bramble_hci_capture *capture, uint8_t direction, const uint8_t *octets, size_t kept,
                   size_t size)
{
    struct timespec now;
    uint8_t head[16 + 4] = {0};
    (void)clock_gettime(CLOCK_REALTIME, &now);
    uint8_t *at = little(head, (uint32_t)now.tv_sec, 4);
    at = little(at, (uint32_t)(now.tv_nsec / 1000), 4);
    at = little(at, (uint32_t)kept + 4U, 4);
    (void)little(at, (uint32_t)size + 4U, 4);
    head[sizeof head - 1] = direction;
    put(capture, head, sizeof head);
    put(capture, octets, kept);
    flush(capture);
}

int hci_capture_open(struct bramble_hci_capture *capture, const char *path)
{
    uint8_t head[24];
    memset(capture, 0, sizeof *capture);
    capture->file = fopen(path, "wb");
    if (capture->file == NULL) {
        return errno;
    }
    uint8_t *at = little(head, MAGIC, 4);
    at = little(at, 2, 2); /* version 2.4 */
    at = little(at, 4, 2);
    at = little(at, 0, 4); /* times are of UTC, */
    at = little(at, 0, 4); /* and as exact as they are */
    at = little(at, 65535 + 5 + 4, 4);
    (void)little(at, LINK_TYPE, 4);
    put(capture, head, sizeof head);
    flush(capture);
    int error = capture->error;
    if (error != 0) {
        (void)hci_capture_close(capture);
    }
    return error;
}

void hci_capture_sent(struct bramble_hci_capture *capture, struct bramble_view packet)
{
    record(capture, SENT, packet.data, packet.size, packet.size);
}

/* Octets up to and with the length of a packet of this kind; 0: no controller sends such. */
static uint32_t header_size(uint8_t kind)
{
    static const uint8_t sizes[] = {[ACL_DATA] = 5, [SYNCHRONOUS_DATA] = 4, [EVENT] = 3, [ISO_DATA] = 5};
    return kind < sizeof sizes ? sizes[kind] : 0;
}

/* How long the packet is that has begun, as far as that is known: its header, or all of it. */
static uint32_t whole_size(const struct bramble_hci_capture *capture)
{
    const uint8_t *packet = capture->packet;
    uint32_t header = header_size(packet[0]);
    if (capture->size < header) {
        return header;
    }
    switch (packet[0]) {
    case EVENT:
        return header + packet[2];
    case SYNCHRONOUS_DATA:
        return header + packet[3];
    case ACL_DATA:
        return header + (packet[3] | (uint32_t)packet[4] << 8);
    default:
        return header + (packet[3] | (uint32_t)(packet[4] & 0x3FU) << 8);
    }
}

static void keep(struct bramble_hci_capture *capture, const uint8_t *octets, size_t size)
{
    if (capture->size < sizeof capture->packet) {
        size_t room = sizeof capture->packet - capture->size;
        memcpy(capture->packet + capture->size, octets, size < room ? size : room);
    }
    capture->size += (uint32_t)size;
}

static void end_packet(struct bramble_hci_capture *capture, size_t size)
{
    size_t kept = capture->size < sizeof capture->packet ? capture->size : sizeof capture->packet;
    record(capture, RECEIVED, capture->packet, kept, size);
    capture->size = 0;
}

void hci_capture_received(struct bramble_hci_capture *capture, struct bramble_view octets)
{
    for (size_t at = 0; at < octets.size;) {
        if (capture->size == 0 && header_size(octets.data[at]) == 0) {
            record(capture, RECEIVED, octets.data + at, octets.size - at, octets.size - at);
            return;
        }
        size_t missing = capture->size == 0 ? 1 : whole_size(capture) - capture->size;
        size_t count = missing < octets.size - at ? missing : octets.size - at;
        keep(capture, octets.data + at, count);
        at += count;
        if (capture->size == whole_size(capture)) {
            end_packet(capture, capture->size);
        }
    }
}

void hci_capture_cut(struct bramble_hci_capture *capture)
{
    if (capture->size > 0) {
        end_packet(capture, whole_size(capture));
    }
}

int hci_capture_close(struct bramble_hci_capture *capture)
{
    if (capture->file == NULL) {
        return 0;
    }
    hci_capture_cut(capture);
    if (fclose(capture->file) != 0 && capture->error == 0) {
        capture->error = errno;
    }
    capture->file = NULL;
    return capture->error;
}
