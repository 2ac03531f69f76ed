/* Messages, put together from the network PDUs that were on air.
 *
 * One message is: its network PDU, or its segments; the same segments and PDUs sent again; the acknowledgments that
 * came back; and the repetitions that a publication asks for: the same access message from the same source to the same
 * destination, not segmented, within WHY_REPEATED_WITHIN of the one before. Copies of relays belong to the PDU that
 * they are copies of.
 *
 * The book is filled by why_book_add(), packet by packet in the order of time, from a simulated world or a capture.
 */
#ifndef TOOL_WHY_BOOK_H
#define TOOL_WHY_BOOK_H

#include "why/reader.h"
#include "why/reception.h"

#define WHY_REPEATED_WITHIN BRAMBLE_SECONDS(2)
#define WHY_ADVERTISERS_MAX 16U

enum why_part_kind { WHY_WHOLE, WHY_SEGMENT, WHY_REPETITION, WHY_ACKNOWLEDGMENT };

/* Copies of one network PDU with the same TTL. */
struct why_copies {
    uint8_t ttl;
    uint32_t frames;                             /* advertising events, or records of the capture */
    uint8_t advertisers[WHY_ADVERTISERS_MAX][6]; /* who sent them, as far as there is room */
    uint8_t advertiser_count;
    bramble_time first;
};

/* One network PDU. */
struct why_part {
    uint8_t kind;       /* enum why_part_kind */
    struct why_pdu pdu; /* as it was first seen; its TTL is the highest seen */
    bramble_time first, last;
    uint32_t frames;
    bool again; /* this segment was sent before, with a lower sequence number */
    bool falls; /* its source had used a higher sequence number (below) before */
    uint32_t highest_before;
    bramble_time highest_at;
    struct why_copies *copies; /* the highest TTL first */
    size_t copy_count, copy_capacity;
    struct reception *receptions; /* simulation: one for each node, NULL: none */
};

/* What one node did with a message as a whole. */
struct why_receiver {
    bool meant;
    bool delivered;
    uint8_t ttl; /* of the copy that completed it */
    uint16_t element;
    bramble_time delivered_at;
    struct bramble_trace later; /* a reason on top of the books: drop is NONE when there was none */
    uint8_t relayed_ttl;        /* with which it was passed on first, + 1; 0: not */
    uint32_t own_iv_index;      /* when it dropped something */
};

struct why_message {
    uint32_t number;    /* from 1 */
    struct why_pdu pdu; /* of its first packet; `seq_auth` is the message's number */
    bool opened;
    struct why_access access;
    bool acknowledged; /* all its segments were */
    uint32_t have;     /* segments seen on air, a bit for each */
    uint32_t last_block;
    bool any_block;
    uint8_t upper[32 * 12];
    size_t upper_size; /* known with the last segment */
    bramble_time first, last;
    struct why_part *parts;
    size_t part_count, part_capacity;
    /* Simulation. */
    uint32_t from;                  /* node; WHY_NOBODY: not known */
    struct why_receiver *receivers; /* one for each node */
};

struct why_source {
    uint16_t address;
    uint32_t iv_index; /* highest used */
    uint32_t sequence; /* highest used under it */
    bramble_time at;
};

struct why_book {
    struct why_reader reader;
    struct why_message **messages; /* in the order in which they began */
    size_t count, capacity;
    uint32_t numbered;
    struct why_source *sources;
    size_t source_count, source_capacity;
    /* Which message a network PDU belongs to: a hash table. */
    struct why_place {
        uint64_t key;
        struct why_message *message;
    } * places;
    size_t place_count, place_capacity;
};

void why_book_start(struct why_book *book, const struct bramble_crypto *crypto, uint32_t iv_index);
void why_book_end(struct why_book *book);

/* A packet was on air. `pdu` must have been opened. Answers the part that it is (a copy of), and its message; NULL when
 * it belongs to no message that can be told (an acknowledgment of something not seen, impossible fields). */
struct why_part *why_book_add(struct why_book *book, bramble_time time, const struct why_pdu *pdu,
                              const uint8_t advertiser[6], struct why_message **message);
/* The message that this network PDU belongs to, acknowledgments included; or the one whose number this is. NULL: none.
 */
struct why_message *why_book_find(const struct why_book *book, uint16_t source, uint32_t iv_index, uint32_t sequence);
struct why_part *why_message_part(const struct why_message *message, uint16_t source, uint32_t sequence);
/* Simulation: whether the node took the message in: its model got it, or the stack handled it. */
bool why_message_arrived(const struct why_message *message, uint32_t node);
/* Forgets a message and all that belongs to it. */
void why_book_drop(struct why_book *book, size_t place);

#endif
