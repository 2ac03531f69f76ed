/* Captures of HCI: what a host and its controller say to each other, as a file that Wireshark and tshark read.
 *
 * The format is pcap with link type 201 (H4 with its direction); times are of the wall clock, so that the captures of
 * several programs can be laid beside each other. Each record is written at once: a file can be read while it grows,
 * and is whole up to its last record when the program is killed.
 */
#ifndef LINUX_HCI_CAPTURE_H
#define LINUX_HCI_CAPTURE_H

#include <bramble/types.h>

#include <stdio.h>

#define HCI_CAPTURE_OCTETS 1030U /* of a packet, that are kept; of a longer one the file tells the length */

struct bramble_hci_capture {
    FILE *file;
    int error;                          /* of the system: why nothing more is written; 0: all is well */
    uint32_t size;                      /* octets there are of the packet that is being received */
    uint8_t packet[HCI_CAPTURE_OCTETS]; /* these, as far as they are kept */
};

/* Makes the file, in place of one that was there. 0, or the system's error. */
int hci_capture_open(struct bramble_hci_capture *capture, const char *path);
/* One whole packet, its kind octet first, to the controller. */
void hci_capture_sent(struct bramble_hci_capture *capture, struct bramble_view packet);
/* Octets from the controller, in any pieces. Where they begin no packet, the rest of the piece is one record. */
void hci_capture_received(struct bramble_hci_capture *capture, struct bramble_view octets);
/* The transport is gone: what has come of a packet is a record, cut short. */
void hci_capture_cut(struct bramble_hci_capture *capture);
/* 0, or the system's error for which the file is not whole. */
int hci_capture_close(struct bramble_hci_capture *capture);

#endif
