/* Capture files, see capture_file.h.
 *
 * pcapng is a sequence of blocks: type, length, body, length again. A section header tells the order of octets, an
 * interface description the link type and the resolution of times, packet blocks have the packets. The older pcap has
 * one header for all. A packet is, after the pseudo header of link type 256: access address, PDU header, advertiser's
 * address, advertising data, CRC.
 */
#include "why/capture_file.h"

#include "why/capture_hci.h"

#include <string.h>

#define BLOCK_SECTION 0x0A0D0D0AU
#define BLOCK_INTERFACE 1U
#define BLOCK_ENHANCED_PACKET 6U
#define BYTE_ORDER_MAGIC 0x1A2B3C4DU
#define PCAP_MICROSECONDS 0xA1B2C3D4U
#define PCAP_NANOSECONDS 0xA1B23C4DU
#define LINK_TYPE_HCI 201U
#define LINK_TYPE_LE 251U
#define LINK_TYPE_LE_PSEUDO_HEADER 256U
#define PSEUDO_HEADER_OCTETS 10U
#define ADVERTISING_ACCESS_ADDRESS 0x8E89BED6U
#define ADV_NONCONN_IND 2U
#define OPTION_RESOLUTION 9U
#define INTERFACES_MAX 16U

struct file {
    const uint8_t *octets;
    size_t size;
    bool big_endian;
    struct {
        uint32_t link_type;
        uint64_t units_per_second;
    } interfaces[INTERFACES_MAX];
    uint32_t interface_count;
    void (*take)(void *context, const struct captured_packet *packet);
    void *context;
    struct text *error;
};

static bool wrong(struct file *file, size_t at, const char *cause)
{
    text_add(file->error, "at octet %zu: %s", at, cause);
    return false;
}

static uint32_t number(const struct file *file, size_t at, unsigned octets)
{
    uint32_t value = 0;
    for (unsigned i = 0; i < octets; i++) {
        unsigned place = file->big_endian ? octets - 1 - i : i;
        value |= (uint32_t)file->octets[at + i] << (8U * place);
    }
    return value;
}

/* ---- Packets ----------------------------------------------------------------------------------------------------- */

struct hci_record {
    struct file *file;
    bramble_time time;
};

static void take_hci(void *context, const uint8_t advertiser[6], struct bramble_view data)
{
    struct hci_record *record = context;
    const struct captured_packet captured = {record->time, advertiser, data};
    record->file->take(record->file->context, &captured);
}

static void packet(struct file *file, uint32_t interface, uint64_t stamp, const uint8_t *octets, size_t size)
{
    uint64_t units = file->interfaces[interface].units_per_second;
    bramble_time time = stamp / units * 1000000U + stamp % units * 1000000U / units;
    if (file->interfaces[interface].link_type == LINK_TYPE_HCI) {
        capture_hci_record(octets, size, take_hci, &(struct hci_record){file, time});
        return;
    }
    if (file->interfaces[interface].link_type == LINK_TYPE_LE_PSEUDO_HEADER) {
        if (size < PSEUDO_HEADER_OCTETS) {
            return;
        }
        octets += PSEUDO_HEADER_OCTETS;
        size -= PSEUDO_HEADER_OCTETS;
    }
    if (size < 4 + 2 + 6) {
        return;
    }
    uint32_t access_address =
        (uint32_t)octets[3] << 24 | (uint32_t)octets[2] << 16 | (uint32_t)octets[1] << 8 | octets[0];
    size_t length = octets[5];
    if (access_address != ADVERTISING_ACCESS_ADDRESS || (octets[4] & 0x0F) != ADV_NONCONN_IND || length < 6 ||
        length > size - 6) {
        return; /* another channel or kind of packet, or cut short: nothing for the mesh */
    }
    const struct captured_packet captured = {
        .time = time,
        .advertiser = octets + 6,
        .data = {octets + 12, length - 6},
    };
    file->take(file->context, &captured);
}

static bool is_known(uint32_t link_type)
{
    return link_type == LINK_TYPE_LE || link_type == LINK_TYPE_LE_PSEUDO_HEADER || link_type == LINK_TYPE_HCI;
}

/* ---- pcapng ------------------------------------------------------------------------------------------------------ */

static uint64_t units_of(uint8_t resolution)
{
    unsigned exponent = resolution & 0x7F;
    uint64_t units = 1;
    for (unsigned i = 0; i < exponent && units < UINT64_C(1000000000000); i++) {
        units *= (resolution & 0x80) != 0 ? 2 : 10;
    }
    return units;
}

static bool interface_block(struct file *file, size_t at, size_t end)
{
    if (end - at < 8) {
        return wrong(file, at, "an interface description without its link type");
    }
    if (file->interface_count == INTERFACES_MAX) {
        return wrong(file, at, "more than 16 interfaces");
    }
    uint32_t link_type = number(file, at, 2);
    if (!is_known(link_type)) {
        text_add(file->error,
                 "at octet %zu: link type %u; Bluetooth LE link-layer packets have 251 or 256, HCI has 201", at,
                 (unsigned)link_type);
        return false;
    }
    uint64_t units = 1000000;
    for (size_t option = at + 8; end - option >= 4;) {
        uint32_t code = number(file, option, 2);
        size_t length = number(file, option + 2, 2);
        if (code == 0 || length > end - option - 4) {
            break;
        }
        if (code == OPTION_RESOLUTION && length >= 1) {
            units = units_of(file->octets[option + 4]);
        }
        size_t step = 4 + (length + 3) / 4 * 4;
        option = step > end - option ? end : option + step;
    }
    file->interfaces[file->interface_count].link_type = link_type;
    file->interfaces[file->interface_count++].units_per_second = units;
    return true;
}

static bool packet_block(struct file *file, size_t at, size_t end)
{
    if (end - at < 20) {
        return wrong(file, at, "a packet block that is too short");
    }
    uint32_t interface = number(file, at, 4);
    uint64_t stamp = (uint64_t)number(file, at + 4, 4) << 32 | number(file, at + 8, 4);
    uint32_t captured = number(file, at + 12, 4);
    if (interface >= file->interface_count) {
        return wrong(file, at, "a packet of an interface that is not described");
    }
    if (captured > end - at - 20) {
        return wrong(file, at, "a packet longer than its block");
    }
    packet(file, interface, stamp, file->octets + at + 20, captured);
    return true;
}

static bool block(struct file *file, size_t at, size_t *next)
{
    if (file->size - at < 12) {
        return wrong(file, at, "the file ends within a block");
    }
    if (number(file, at, 4) == BLOCK_SECTION) {
        file->big_endian = false;
        file->big_endian = number(file, at + 8, 4) != BYTE_ORDER_MAGIC;
        file->interface_count = 0;
        if (number(file, at + 8, 4) != BYTE_ORDER_MAGIC) {
            return wrong(file, at + 8, "a section in no known order of octets");
        }
    }
    size_t length = number(file, at + 4, 4);
    if (length < 12 || length % 4 != 0 || length > file->size - at) {
        return wrong(file, at + 4, "a block whose length does not fit the file");
    }
    *next = at + length;
    switch (number(file, at, 4)) {
    case BLOCK_INTERFACE:
        return interface_block(file, at + 8, at + length - 4);
    case BLOCK_ENHANCED_PACKET:
        return packet_block(file, at + 8, at + length - 4);
    default:
        return true; /* statistics, names, comments */
    }
}

/* ---- pcap -------------------------------------------------------------------------------------------------------- */

static bool read_pcap(struct file *file, uint64_t units)
{
    uint32_t link_type = file->size < 24 ? 0 : number(file, 20, 4) & 0xFFFFU;
    if (!is_known(link_type)) {
        return wrong(file, 20, "neither of Bluetooth LE link-layer packets (link type 251 or 256) nor of HCI (201)");
    }
    file->interfaces[0].link_type = link_type;
    file->interfaces[0].units_per_second = units;
    for (size_t at = 24; at < file->size;) {
        size_t left = file->size - at;
        size_t captured = left < 16 ? 0 : number(file, at + 8, 4);
        if (left < 16 || captured > left - 16) {
            return wrong(file, at, "the file ends within a packet");
        }
        uint64_t stamp = (uint64_t)number(file, at, 4) * units + number(file, at + 4, 4);
        packet(file, 0, stamp, file->octets + at + 16, captured);
        at += 16 + captured;
    }
    return true;
}

bool capture_file_read(const uint8_t *octets, size_t size,
                       void (*take)(void *context, const struct captured_packet *packet), void *context,
                       struct text *error)
{
    struct file file = {.octets = octets, .size = size, .take = take, .context = context, .error = error};
    for (int big_endian = 0; big_endian < 2 && size >= 4; big_endian++) {
        file.big_endian = big_endian == 1;
        uint32_t magic = number(&file, 0, 4);
        if (magic == PCAP_MICROSECONDS || magic == PCAP_NANOSECONDS) {
            return read_pcap(&file, magic == PCAP_MICROSECONDS ? 1000000 : 1000000000);
        }
    }
    file.big_endian = false;
    if (size < 12 || number(&file, 0, 4) != BLOCK_SECTION) {
        return wrong(&file, 0, "neither a pcapng nor a pcap file");
    }
    for (size_t at = 0, next = 0; at < size; at = next) {
        if (!block(&file, at, &next)) {
            return false;
        }
    }
    return true;
}
