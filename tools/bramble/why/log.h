/* What the simulation knows of the messages that a question is about.
 *
 * While a scenario runs, everything that the world and the nodes tell is looked through for messages of the source, or
 * for the destination, that is asked for. Of these, what each radio met of each network PDU is kept; of messages that
 * can no longer be the answer only how many they were.
 */
#ifndef TOOL_WHY_LOG_H
#define TOOL_WHY_LOG_H

#include "why/book.h"
#include "why/query.h"

struct simulation;
struct sim_node;

#define WHY_LOG_NUMBERS 16384U /* advertising events that are remembered with their PDU; a power of two */

/* A network PDU that a node handed to its radio, not on air yet. */
struct why_waiting {
    uint32_t node;
    struct bramble_trace trace;
};

struct why_log {
    struct simulation *simulation;
    struct why_query query;
    uint32_t node; /* the one that is asked for; WHY_NOBODY: given by an address that nobody has yet */
    struct why_book book;
    struct why_waiting *waiting;
    size_t waiting_count, waiting_capacity;
    struct why_number_of {
        uint64_t number;
        struct why_message *message;
        uint16_t source;
        uint32_t sequence;
    } * numbers; /* WHY_LOG_NUMBERS of them */
    /* The copy that is being handed to a node; NULL: none of interest. */
    struct {
        uint32_t node;
        struct why_message *message;
        uint16_t source;
        uint32_t sequence;
    } hearing;
    uint32_t seen, reached; /* messages that were for the node (--why-not) or of it; forgotten ones included */
    uint32_t highest;       /* sequence number seen of the source */
};

/* False with a cause when the scenario has no such node. */
bool why_log_start(struct why_log *log, struct simulation *simulation, const struct why_query *query,
                   struct text *error);
void why_log_end(struct why_log *log);
void why_log_air(struct why_log *log, const struct bramble_air_event *event);
void why_log_trace(struct why_log *log, struct sim_node *node, const struct bramble_trace *trace);
/* The message that answers the question; NULL, and why there is none in words. */
const struct why_message *why_log_answer(struct why_log *log, struct text *none);

#endif
