/* Somebody in the network who holds every key of the victim and says whatever the input asks for: the choices of the
 * input are fields and payloads, and the insider encrypts, obfuscates and authenticates, so that the layers behind the
 * cryptography are reached. An input is a row of steps; each begins with one octet of `enum insider_step` (modulo their
 * number) and goes on as the enum says. An outsider's wishes are among them: octets as they are, repeats, reflections,
 * spoilt octets.
 *
 *     HEADER := how source destination ttl     how: bits 0-1 place of the NetKey, 2 its generation, 3-4 the IV index
 *                                              (as the victim sends, current, one less, one more), 5-6 the sequence
 *                                              number (the source's next, further on by an octet, the last one again,
 *                                              three octets)
 *     source, destination: an octet that chooses among the interesting ones; 0xF0 and above: two octets follow
 */
#ifndef FUZZ_INSIDER_H
#define FUZZ_INSIDER_H

#include "fuzz.h"

enum insider_step {
    INSIDER_RAW,     /* type, size, advertising data */
    INSIDER_NETWORK, /* HEADER, CTL (bit 7) and size, transport PDU */
    INSIDER_ACCESS,  /* HEADER, key, flags, [segment to be left out], size, access payload */
    INSIDER_CONTROL, /* HEADER, opcode, flags, [segment to be left out], size, parameters */
    INSIDER_ACK,    /* HEADER (its addresses do not count), transfer, four octets: acknowledges what the victim sends */
    INSIDER_BEACON, /* key place, flags, IV index (one octet: more than ours by so much; 0x80: four octets follow) */
    INSIDER_TIME,   /* how long */
    INSIDER_ACT,    /* the victim's application does something: victim_act.c */
    INSIDER_REPEAT, /* what was heard so many PDUs before is heard again */
    INSIDER_REFLECT, /* so is what the victim said */
    INSIDER_SPOIL,   /* position, value: the next advertising data have this octet changed */
    INSIDER_FAIL,    /* what, how often: radio, randomness or store fail */
    INSIDER_CUT,     /* power is cut */
    INSIDER_STEPS
};

/* Flags of ACCESS and CONTROL. */
#define INSIDER_LONG_MIC 0x01U
#define INSIDER_SEGMENTED 0x02U
#define INSIDER_REVERSED 0x04U
#define INSIDER_HOLE 0x08U    /* a segment is left out: its number follows */
#define INSIDER_NEW_KEY 0x10U /* the new generation of the application key */
#define INSIDER_TWICE 0x20U

/* Key of ACCESS: the low two bits, and the place of an application key above them. */
enum insider_key { INSIDER_APP_KEY, INSIDER_OWN_DEVICE_KEY, INSIDER_PEER_DEVICE_KEY, INSIDER_WRONG_KEY };

/* Does all steps of an input, from the bench as it was kept. */
void insider_run(struct choices *choices);

#endif
