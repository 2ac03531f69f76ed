/* Advertisements in what a host and its controller said to each other: H4 with direction, link type 201. */
#ifndef TOOL_WHY_CAPTURE_HCI_H
#define TOOL_WHY_CAPTURE_HCI_H

#include <bramble/types.h>

/* Calls `take` for each advertisement in a record: what the controller reports, with who sent it, and what it is told
 * to send, as from nobody (zeros). Only what is neither connectable nor scannable. Nothing in the record is trusted. */
void capture_hci_record(const uint8_t *octets, size_t size,
                        void (*take)(void *context, const uint8_t advertiser[6], struct bramble_view data),
                        void *context);

#endif
