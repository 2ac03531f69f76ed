/* What one radio met of one packet that was sent, and why nothing came of it: the words of all explanations.
 *
 * The world's observer (sim.h) tells what became of each copy in the air, the node's own trace (port.h) what it did
 * with those it received. A reception gathers both; its cause is the first of these that holds:
 *
 *     received, and the node named a reason     STACK
 *     received, and taken for something else    KNOWN, OWN_ADDRESS
 *     received, and passed over                 NOT_WANTED: no model there is subscribed to the destination
 *     copies came by, none whole                the cause of most of them: COLLISION, ROTATION, ...
 *     no copy came by                           OUT_OF_RANGE
 */
#ifndef TOOL_WHY_RECEPTION_H
#define TOOL_WHY_RECEPTION_H

#include "text.h"

#include <bramble/drop.h>
#include <bramble/port.h>
#include <bramble/sim.h>

#define WHY_NOBODY UINT32_MAX

/* X(name, text) */
#define LOSS_WHYS(X)                                                                                                   \
    X(OFF, "powered off")                                                                                              \
    X(OUT_OF_RANGE, "out of range: no radio in reach ever sent it")                                                    \
    X(COLLISION, "collisions")                                                                                         \
    X(ROTATION, "the scanner was on other channels")                                                                   \
    X(HALF_DUPLEX, "its own radio was sending")                                                                        \
    X(JAMMER, "jammed")                                                                                                \
    X(LINK, "losses laid on the link")                                                                                 \
    X(STACK, "received, and dropped by the stack")                                                                     \
    X(KNOWN, "taken for a copy of an earlier PDU: its source has used this sequence number before")                    \
    X(OWN_ADDRESS, "taken for an echo: its source address is the receiver's own")                                      \
    X(NOT_WANTED, "received, and passed over: no model is subscribed to its destination")                              \
    X(UNEXPLAINED, "UNEXPLAINED")
enum loss_why {
#define LOSS_WHY_ENTRY(name, text) LOSS_##name,
    LOSS_WHYS(LOSS_WHY_ENTRY)
#undef LOSS_WHY_ENTRY
        LOSS_WHY_COUNT
};
const char *loss_why_name(unsigned why); /* "COLLISION" */
const char *loss_why_text(unsigned why);

struct reception {
    uint16_t heard; /* copies received whole */
    uint16_t lost[BRAMBLE_LOSS_COUNT];
    bool repeated, echo;        /* a copy was none for the node: in one of these classes */
    bool classified;            /* the node's books have a final word on a copy that was new to it: */
    struct bramble_trace trace; /* with what it told of it */
    uint32_t transmitter;       /* of the first copy received */
    uint8_t channel;            /* that it came on */
    bramble_time first;         /* when its packet ended here */
    struct {
        uint8_t loss, channel;
        uint32_t transmitter, other;
        bramble_time at;
    } last_lost; /* the last copy that was not received; valid when any of `lost` is */
};

/* All zeros, and nobody as transmitter. */
void reception_start(struct reception *reception);
/* A copy was received or lost here (HEARD, LOST). */
void reception_air(struct reception *reception, const struct bramble_air_event *event);
/* The node's final word on a copy (BRAMBLE_TRACE_HEARD). Copies of what it knows change nothing. */
void reception_heard(struct reception *reception, const struct bramble_trace *trace);
/* Copies that came by, received or not. */
uint32_t reception_copies(const struct reception *reception);
/* Why it did not arrive; to be asked where it did not. */
enum loss_why reception_why(const struct reception *reception);

/* Why a node dropped what the trace tells of, down to the number that did not fit: "replayed: sequence 41 is not above
 * 77 from 0x0012". */
void why_drop_words(struct text *text, const struct bramble_trace *trace);
/* What the trace's `value` is for this reason: "last_sequence", "nid"; NULL: nothing that could be compared. */
const char *why_drop_value_name(enum bramble_drop reason);
/* Why it did not arrive, as reception_why() says, in words: those of the drop, or "3 copies came by, none whole
 * (2 COLLISION, 1 LINK)". */
void reception_words(struct text *text, unsigned why, const struct bramble_trace *trace,
                     const uint16_t lost[BRAMBLE_LOSS_COUNT]);

#endif
