/* pcapng files (link-layer type 256): a section header, one interface, then one enhanced packet block a packet.
 *
 * A packet is: pseudo header (RF channel, signal, noise, offences against the access address, expected access address,
 * flags), access address, advertising PDU header, address, advertising data, CRC. Blocks are padded to four octets and
 * begin and end with their length.
 */
#include <bramble/capture.h>
#include <stdio.h>
#include <string.h>

#define PSEUDO_HEADER_OCTETS 10U
#define PACKET_MAX (PSEUDO_HEADER_OCTETS + 4U + 2U + 6U + BRAMBLE_SIM_ADVERTISING_DATA_MAX + 3U)
#define ACCESS_ADDRESS 0x8E89BED6U
/* Dewhitened; signal power, expected access address and the result of the CRC check are valid; the CRC is right. */
#define FLAGS 0x0C13U
#define BLOCK_SECTION 0x0A0D0D0AU
#define BLOCK_INTERFACE 1U
#define BLOCK_PACKET 6U
#define LINK_TYPE 256U

struct out {
    uint8_t octets[128];
    size_t size;
};

static void little(struct out *out, uint64_t value, unsigned octets)
{
    for (unsigned i = 0; i < octets; i++) {
        out->octets[out->size++] = (uint8_t)(value >> (8U * i));
    }
}

static void copy(struct out *out, const uint8_t *octets, size_t count)
{
    if (count > 0) {
        memcpy(&out->octets[out->size], octets, count);
        out->size += count;
    }
}

/* Core Specification, volume 6, part B, section 3.1.1: x^24 + x^10 + x^9 + x^6 + x^4 + x^3 + x + 1, from 0x555555,
 * octets with their lowest bit first. The register is kept mirrored, so it comes out in the order of the air. */
static uint32_t crc24(const uint8_t *octets, size_t count)
{
    uint32_t crc = 0xAAAAAA;
    for (size_t i = 0; i < count; i++) {
        crc ^= octets[i];
        for (unsigned bit = 0; bit < 8; bit++) {
            crc = (crc & 1U) != 0 ? crc >> 1 ^ 0xDA6000U : crc >> 1;
        }
    }
    return crc;
}

static void send_block(struct bramble_capture *capture, uint32_t type, const struct out *body)
{
    struct out block = {.size = 0};
    uint32_t padded = ((uint32_t)body->size + 3U) / 4U * 4U;
    little(&block, type, 4);
    little(&block, padded + 12U, 4);
    copy(&block, body->octets, body->size);
    little(&block, 0, (unsigned)(padded - body->size));
    little(&block, padded + 12U, 4);
    if (capture->error == 0) {
        int result = capture->write(capture->context, block.octets, block.size);
        capture->error = result < 0 ? result : 0;
    }
}

int bramble_capture_start(struct bramble_capture *capture, uint8_t channels, bramble_capture_write write, void *context)
{
    struct out section = {.size = 0};
    struct out interface = {.size = 0};
    memset(capture, 0, sizeof *capture);
    capture->write = write;
    capture->context = context;
    capture->channels = channels;
    little(&section, 0x1A2B3C4DU, 4); /* tells the order of octets */
    little(&section, 1, 2);           /* version 1.0 */
    little(&section, 0, 2);
    little(&section, UINT64_MAX, 8); /* length of the section: not told */
    send_block(capture, BLOCK_SECTION, &section);
    little(&interface, LINK_TYPE, 2);
    little(&interface, 0, 2);
    little(&interface, 0, 4); /* packets are never cut */
    little(&interface, 9, 2); /* option: resolution of times, */
    little(&interface, 1, 2);
    little(&interface, 6, 4); /* 10^-6 s */
    little(&interface, 0, 4); /* end of options */
    send_block(capture, BLOCK_INTERFACE, &interface);
    return capture->error;
}

/* The index by frequency that the pseudo header wants: 2402, 2426 and 2480 MHz. */
static uint8_t rf_channel(uint8_t channel)
{
    return channel == 37 ? 0 : channel == 38 ? 12 : 39;
}

/* The first octet of an advertising PDU: its type, and whether the address is random. */
static uint8_t pdu_header(uint8_t event_type, bool address_public)
{
    static const uint8_t types[] = {
        [BRAMBLE_EVENT_CONNECTABLE] = 0x00, [BRAMBLE_EVENT_SCANNABLE] = 0x06, [BRAMBLE_EVENT_NONCONNECTABLE] = 0x02};
    return (uint8_t)(types[event_type & 3U] | (address_public ? 0 : 0x40U));
}

static void write_packet(struct bramble_capture *capture, bramble_time time, uint8_t channel, int8_t signal_dbm,
                         uint8_t header, const uint8_t address[6], struct bramble_view data)
{
    struct out packet = {.size = 0};
    if (data.size > BRAMBLE_SIM_ADVERTISING_DATA_MAX) {
        capture->error = BRAMBLE_ERROR_LENGTH;
        return;
    }
    little(&packet, 0, 4); /* interface 0 */
    little(&packet, time >> 32, 4);
    little(&packet, time, 4);
    size_t length = PSEUDO_HEADER_OCTETS + 4U + 2U + 6U + data.size + 3U;
    little(&packet, length, 4); /* as captured and as sent */
    little(&packet, length, 4);
    little(&packet, rf_channel(channel), 1);
    little(&packet, (uint8_t)signal_dbm, 1);
    little(&packet, 0, 2); /* noise: not measured; offences: none */
    little(&packet, ACCESS_ADDRESS, 4);
    little(&packet, FLAGS, 2);
    little(&packet, ACCESS_ADDRESS, 4);
    size_t checked = packet.size;
    little(&packet, header, 1);
    little(&packet, 6U + data.size, 1);
    copy(&packet, address, 6);
    copy(&packet, data.data, data.size);
    little(&packet, crc24(&packet.octets[checked], packet.size - checked), 3);
    send_block(capture, BLOCK_PACKET, &packet);
    capture->records++;
}

void bramble_capture_packet(struct bramble_capture *capture, bramble_time time, uint8_t channel, int8_t signal_dbm,
                            const uint8_t address[6], struct bramble_view data)
{
    write_packet(capture, time, channel, signal_dbm, pdu_header(BRAMBLE_EVENT_NONCONNECTABLE, false), address, data);
}

void bramble_capture_air(struct bramble_capture *capture, const struct bramble_air_event *event)
{
    if (event->kind != BRAMBLE_AIR_SENT) {
        return;
    }
    for (uint8_t i = 0; i < BRAMBLE_SIM_CHANNELS; i++) {
        if ((capture->channels & 1U << i) != 0) {
            bramble_time start = event->time + i * (bramble_air_time_us(event->data.size) + event->gap_us);
            write_packet(capture, start, (uint8_t)(37U + i), (int8_t)(event->signal_cdbm / 100),
                         pdu_header(event->event_type, event->address_public), event->address, event->data);
        }
    }
}

int bramble_capture_to_file(void *file, const uint8_t *octets, size_t count)
{
    return fwrite(octets, 1, count, file) == count ? 0 : BRAMBLE_ERROR_STORE;
}
