/* H4: HCI packets on a stream of octets (Core Specification, volume 4, part A), from the host.
 *
 * A packet is an octet that tells its kind, a header with a length, and a body. Of commands the whole is kept until it
 * is complete; data packets are counted and passed over, since there are no connections. An octet that begins no packet
 * means that host and controller have lost each other: then nothing counts but the four octets of an HCI_Reset.
 *
 * Invariants
 *  H1 How the octets are cut into pieces makes no difference.
 *  H2 At most sizeof h4->packet octets are ever kept.
 */
#ifndef AIR_H4_H
#define AIR_H4_H

#include <stddef.h>
#include <stdint.h>

#define AIR_PACKET_COMMAND 1U
#define AIR_PACKET_ACL 2U
#define AIR_PACKET_SCO 3U
#define AIR_PACKET_EVENT 4U
#define AIR_PACKET_ISO 5U
#define AIR_COMMAND_HEADER_OCTETS 3U
#define AIR_PARAMETERS_MAX 255U

struct air_h4_host {
    void (*command)(void *context, uint16_t opcode, const uint8_t *parameters, size_t size);
    void (*data)(void *context, uint8_t kind);
    void (*lost)(void *context); /* synchronisation is lost; told once until it is found again */
    void *context;
};

enum air_h4_state { AIR_H4_KIND, AIR_H4_HEADER, AIR_H4_BODY, AIR_H4_LOST };

struct air_h4 {
    struct air_h4_host host;
    uint8_t state;
    uint8_t kind;
    uint16_t have;   /* octets in packet; LOST: how much of a reset has been seen */
    uint16_t wanted; /* octets of the body still to come */
    uint8_t packet[AIR_COMMAND_HEADER_OCTETS + AIR_PARAMETERS_MAX];
};

void air_h4_start(struct air_h4 *h4, const struct air_h4_host *host);
void air_h4_read(struct air_h4 *h4, const uint8_t *octets, size_t size);

#endif
