/* The knowledge of a partner: what was exchanged, and what an honest one says next. See partner.h. */
#ifndef FUZZ_PARTNER_HONEST_H
#define FUZZ_PARTNER_HONEST_H

#include "fuzz.h"

#include "provisioning/session.h"
#include "voice.h"

#define PARTNER_NUMBER 2U /* what a partner shows, or has its user type */

struct partner {
    bool provisioner;
    uint8_t settings[3];
    bool mute; /* acknowledges nothing */

    uint32_t link_id;
    uint8_t next;     /* its next transaction */
    uint8_t expected; /* the victim's */
    struct voice_assembly assembly;
    uint8_t octets[256];
    bool ack_due;
    uint8_t ack;
    bool link_ack_due;
    bool link_acked;
    unsigned heard; /* PDUs */

    uint8_t stage; /* how many honest steps were done */
    uint8_t inputs[PROVISIONING_INPUTS_OCTETS];
    uint8_t peer_random[32];
};
extern struct partner partner;

/* A link begins. */
void partner_begin(uint32_t link_id);
/* A PDU of the victim. */
void partner_heard(struct bramble_view pdu);
/* Writes what comes next; 0: the link is to be opened, or closed. */
size_t partner_next_pdu(uint8_t out[128]);
const uint8_t *partner_public_key(void);

#endif
