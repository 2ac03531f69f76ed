/* Reading capture files: pcapng and pcap, of Bluetooth LE link-layer packets (link types 251 and 256), and of what a
 * host and its controller said to each other (201, HCI). */
#ifndef TOOL_WHY_CAPTURE_FILE_H
#define TOOL_WHY_CAPTURE_FILE_H

#include "text.h"

/* One advertising packet that is neither connectable nor scannable. */
struct captured_packet {
    bramble_time time; /* since the epoch of the file, microseconds */
    const uint8_t *advertiser;
    struct bramble_view data;
};

/* Calls `take` for each of them, in the order of the file. False with "at octet N: cause" when the file is broken or of
 * another kind; what came before has been taken then. Nothing in the file is trusted. */
bool capture_file_read(const uint8_t *octets, size_t size,
                       void (*take)(void *context, const struct captured_packet *packet), void *context,
                       struct text *error);

#endif
