/* The story of one message: what is known of it, as a list of findings.
 *
 * A finding is a kind, who it is about, and numbers by name. Its sentence (words.c) and its JSON object (json.c) are
 * both made from that, so the sentences cite nothing that the JSON does not have. Two sources of truth write findings:
 * simulated.c, which knows what every radio met, and captured.c, which knows only what was on air.
 */
#ifndef TOOL_WHY_STORY_H
#define TOOL_WHY_STORY_H

#include "why/book.h"
#include "why/query.h"

#include <jansson.h>

/* X(name): numbers of a finding. Those that tshark can read in a packet have the names of its fields. */
#define WHY_NUMBERS(X)                                                                                                 \
    X(at_us)                                                                                                           \
    X(source)                                                                                                          \
    X(destination)                                                                                                     \
    X(iv_index)                                                                                                        \
    X(sequence)                                                                                                        \
    X(ttl)                                                                                                             \
    X(ivi)                                                                                                             \
    X(nid)                                                                                                             \
    X(ctl)                                                                                                             \
    X(akf)                                                                                                             \
    X(aid)                                                                                                             \
    X(opcode)                                                                                                          \
    X(seqzero)                                                                                                         \
    X(sego)                                                                                                            \
    X(segn)                                                                                                            \
    X(blockack)                                                                                                        \
    X(frames)      /* advertising events or records */                                                                 \
    X(advertisers) /* different addresses that sent them, at least */                                                  \
    X(relayed_ttl) /* the TTL that it was passed on with */                                                            \
    X(hops)                                                                                                            \
    X(element)                                                                                                         \
    X(missing)       /* segments, a bit for each */                                                                    \
    X(last_sequence) /* that was used before */                                                                        \
    X(last_at_us)                                                                                                      \
    X(own_iv_index)                                                                                                    \
    X(channel)                                                                                                         \
    X(lost_at_us)                                                                                                      \
    X(copies)

enum why_number {
#define WHY_NUMBER_ENTRY(name) WHY_##name,
    WHY_NUMBERS(WHY_NUMBER_ENTRY)
#undef WHY_NUMBER_ENTRY
        WHY_NUMBER_COUNT
};

/* X(name) */
#define WHY_FINDINGS(X)                                                                                                \
    X(MESSAGE) /* what it is */                                                                                        \
    X(SENT)    /* one of its network PDUs was on air */                                                                \
    X(REPETITION)                                                                                                      \
    X(SEGMENT)                                                                                                         \
    X(ACKNOWLEDGMENT)                                                                                                  \
    X(DELIVERED)                                                                                                       \
    X(RELAYED)                                                                                                         \
    X(DROPPED)     /* `trace` tells why */                                                                             \
    X(LOST)        /* `why`, `lost`: in the air */                                                                     \
    X(NOT_WANTED)  /* meant for it, and no model of it listens */                                                      \
    X(GIVEN_UP)    /* `trace`: reassembly or sending ended without success */                                          \
    X(INCOMPLETE)  /* not all segments came, and more may have come after the end */                                   \
    X(COPIES)      /* capture: copies with one TTL */                                                                  \
    X(NOT_RELAYED) /* capture */                                                                                       \
    X(FALLS)       /* capture: a higher sequence number was used before */                                             \
    X(OTHER_IV)    /* capture: sent under another IV index than the network's */                                       \
    X(CLOSED)      /* capture: no key opens the message */                                                             \
    X(ACKNOWLEDGED)                                                                                                    \
    X(UNACKNOWLEDGED)                                                                                                  \
    X(ANSWERED)   /* capture: its destination sent something back */                                                   \
    X(UNKNOWABLE) /* capture: whether it arrived */

enum why_finding_kind {
#define WHY_FINDING_ENTRY(name) WHY_FINDING_##name,
    WHY_FINDINGS(WHY_FINDING_ENTRY)
#undef WHY_FINDING_ENTRY
        WHY_FINDING_COUNT
};

#define WHY_NAME_OCTETS 40U

struct why_finding {
    uint8_t kind;                                       /* enum why_finding_kind */
    bool bystander;                                     /* about a node that it was not meant for */
    bool asked;                                         /* what --why-not asks for */
    char node[WHY_NAME_OCTETS], other[WHY_NAME_OCTETS]; /* empty: nobody */
    char text[64];                                      /* the message's name, or none */
    uint64_t has;
    uint64_t number[WHY_NUMBER_COUNT];
    uint8_t why; /* enum loss_why */
    struct bramble_trace trace;
    uint16_t lost[BRAMBLE_LOSS_COUNT];
};

struct why_story {
    struct why_query query;
    bool captured;    /* else simulated */
    struct text none; /* in place of a message, or besides it: what there is to say of the question */
    struct why_finding *findings;
    size_t count, capacity;
};

void why_story_start(struct why_story *story, const struct why_query *query, bool captured);
void why_story_end(struct why_story *story);
struct why_finding *why_add(struct why_story *story, enum why_finding_kind kind, const char *node);
void why_set(struct why_finding *finding, enum why_number number, uint64_t value);
bool why_has(const struct why_finding *finding, enum why_number number);
const char *why_number_name(unsigned number);
const char *why_finding_name(unsigned kind);

/* What both sources tell first: what the message is, and its PDUs on air. `name_of` names an address. */
typedef void why_namer(void *context, uint16_t address, char name[WHY_NAME_OCTETS]);
void why_tell_message(struct why_story *story, const struct why_message *message, why_namer *name_of, void *context);

struct simulation;
/* simulated.c: what became of it, node by node; `asked` is the node that --why-not asks for. */
void why_tell_simulated(struct why_story *story, const struct simulation *simulation, const struct why_message *message,
                        uint32_t asked);

/* words.c */
void why_words(const struct why_story *story, struct text *text);
/* json.c; a new reference. */
json_t *why_json(const struct why_story *story);

#endif
