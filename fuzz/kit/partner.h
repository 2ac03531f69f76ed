/* The other side of a provisioning link, played by the input. It knows the protocol and can calculate what an honest
 * side would say, so an input can be honest up to one point and then wrong; and it acknowledges what it hears, unless
 * told not to. Link numbers and transaction numbers are right by themselves where a step does not say otherwise.
 *
 * An input is three octets of settings and a row of steps. The settings of a partner that provisions: how Start is to
 * be (bit 0 algorithm, bit 1 public key out of band, bits 2-3 method), action, size. Of one that is a device: what
 * can be done (as in victim.h), action and size of its output and input.
 */
#ifndef FUZZ_PARTNER_H
#define FUZZ_PARTNER_H

#include "fuzz.h"

enum partner_step {
    PARTNER_HONEST,  /* what an honest partner says next, and time until an answer was heard */
    PARTNER_SPOILT,  /* position, value, octets more (or, from 0x80, fewer): the same with that change */
    PARTNER_PDU,     /* type, size, parameters: as a transaction */
    PARTNER_PACKET,  /* transaction (0: the next), size, content: a packet on the link */
    PARTNER_CONTROL, /* opcode, reason: bearer control */
    PARTNER_ACKS,    /* how: acknowledges (even) or not */
    PARTNER_TIME,    /* how long */
    PARTNER_ANSWER,  /* what, and what belongs to it: the victim's application answers what it was asked */
    PARTNER_BEGIN,   /* a provisioner's application begins, or scans; a device's resets its node */
    PARTNER_BEACON,  /* OOB information, with URI hash, UUID: an unprovisioned device beacon */
    PARTNER_REFLECT, /* which: a packet of the victim comes back */
    PARTNER_RAW,     /* size, advertising data */
    PARTNER_CANCEL,  /* the victim's application gives up */
    PARTNER_STEPS
};

/* Does all steps of an input with the bench as it is: the partner is a provisioner, or a device. */
void partner_run(struct choices *choices, bool provisioner);

#endif
