/* What became of each message: who got it, when, over which radios, and why not.
 *
 * Two sources tell of it. The nodes' own traces (port.h) say what was sent, delivered, relayed or dropped; the world's
 * observer (sim.h) says which packet was in the air, who received it and why others did not. Both are brought together
 * by the source address and sequence number of the network PDU, which the tool reads with the network key.
 *
 * measure.c listens to both, measure_settle.c draws the sum. A press is open until it is settled; then it is added to
 * the figures of its receivers, and what was lost is explained.
 */
#ifndef TOOL_MEASURE_H
#define TOOL_MEASURE_H

#include "histogram.h"
#include "peek.h"
#include "sent_book.h"
#include "why/reception.h"

struct simulation;
struct sim_node;

#define MEASURE_NOBODY WHY_NOBODY
#define MEASURE_HOPS_MAX 32U

/* What one node met of one message. */
struct meeting {
    struct reception air;
    bool expected;  /* the message is meant for this node */
    bool delivered; /* to its model */
    bool relayed;   /* handed on by this node */
    uint8_t hops;   /* of the copy that was delivered */
    bramble_time delivered_at;
};

/* One message from a switch. */
struct press {
    struct measure *measure;
    uint32_t place;  /* in measure->open */
    uint32_t number; /* from 1 */
    uint32_t from;   /* node */
    uint16_t destination;
    bool acknowledged;
    bool in_use;
    bool settled;
    bool sent; /* the node has given it a sequence number */
    bool answered;
    bool repeated; /* the request had to be sent again */
    bool keep;     /* somebody wants to look at it: not settled by itself */
    uint8_t ttl;
    uint16_t source;
    uint32_t sequence;
    bramble_time at;
    bramble_time answered_at;
    struct meeting *meetings; /* one for each node */
};

/* What one receiver got in all. */
struct receiver_count {
    uint32_t expected;
    uint32_t delivered;
};

/* A message that did not arrive. */
struct loss {
    uint32_t press;
    uint32_t node;
    bramble_time at;
    uint16_t source;
    uint32_t sequence;
    uint8_t why;                /* enum loss_why */
    struct bramble_trace trace; /* LOSS_STACK: what the node told of it */
    uint16_t lost[BRAMBLE_LOSS_COUNT];
};

#define MEASURE_OPEN_MAX 64U
#define MEASURE_NUMBERS 8192U /* advertising events that are remembered with their press; a power of two */

struct measure {
    struct simulation *simulation;
    struct peek peek;
    bool have_peek;
    bool keep_last; /* the last press stays open, for whoever draws its way */

    struct press open[MEASURE_OPEN_MAX];
    uint64_t open_keys[MEASURE_OPEN_MAX]; /* of those that were sent; 0: none */
    uint32_t open_places;                 /* places beyond this one are free */
    uint32_t presses;                     /* so far */
    struct {
        uint64_t number;
        uint32_t place; /* + 1; 0: none */
        uint32_t press;
    } numbers[MEASURE_NUMBERS];
    /* The press of which a copy is being handed to a node: the world tells of that right before the node does. A node
     * that cannot read a PDU cannot tell whose it is. */
    struct {
        uint32_t node;
        struct press *press; /* NULL: none */
    } hearing;

    /* Of settled presses. */
    struct receiver_count *receivers; /* one for each node */
    struct histogram latency;         /* to groups and nodes, not acknowledged */
    struct histogram hops_latency[MEASURE_HOPS_MAX];
    uint64_t deliveries, expected;
    uint64_t relayed_deliveries; /* that came over at least one relay */
    uint64_t hops_sum;
    uint32_t asked, answered, asked_again;
    struct histogram round_trip[MEASURE_HOPS_MAX]; /* by the hops that the way there needs at least */
    uint32_t asked_hops[MEASURE_HOPS_MAX];
    struct loss *losses;
    size_t loss_count, loss_capacity;
    uint64_t losses_by[LOSS_WHY_COUNT];
    uint32_t unsent; /* presses that the node refused */

    struct sent_book sent;
    /* Of the period that is measured. */
    bramble_time from, to;
    struct bramble_radio_record *before; /* one for each radio */
    struct bramble_radio_record air;     /* all radios together */
    uint64_t busiest_load; /* share of the time in which the busiest receiver heard something; millionths */
    uint32_t busiest;
    uint64_t heard, heard_before;
    uint64_t drops[BRAMBLE_DROP_COUNT], drops_before[BRAMBLE_DROP_COUNT];
    uint64_t classes[BRAMBLE_CLASS_COUNT], classes_before[BRAMBLE_CLASS_COUNT];
};

void measure_start(struct measure *measure, struct simulation *simulation);
void measure_end(struct measure *measure);

/* The node loses its memory, and its books with it: what stands in them is kept for the sums. */
void measure_bury(struct measure *measure, const struct sim_node *node);

/* From the nodes and from the world. */
void measure_trace(struct measure *measure, struct sim_node *node, const struct bramble_trace *trace);
void measure_air(struct measure *measure, const struct bramble_air_event *event);

/* A press is about to be made by `from`; its place. What the node sends first after this is taken for it. */
uint32_t measure_press(struct measure *measure, struct sim_node *from, uint16_t destination, bool acknowledged);
/* The node refused to send it. */
void measure_refused(struct measure *measure, uint32_t place);
void measure_answered(struct measure *measure, uint32_t place);
/* Settles every press that is older than `before`, kept ones excepted. */
void measure_settle(struct measure *measure, bramble_time before);
/* Its place is free again. */
void measure_let_go(struct measure *measure, uint32_t place);
struct press *measure_at(struct measure *measure, uint32_t place);
/* The press that was kept last, or NULL. */
const struct press *measure_last(const struct measure *measure);
/* The receiver of a press that is the most hops away, the latest of these; MEASURE_NOBODY when none got it. */
uint32_t measure_farthest(const struct measure *measure, const struct press *press);

/* The radios that the first copy went through to reach `node`: from the switch to the node, both included. Answers how
 * many; 0 when it did not arrive. */
uint32_t measure_way(const struct measure *measure, const struct press *press, uint32_t node, uint32_t *way,
                     uint32_t capacity);

/* Figures of the world and the nodes' books: at the beginning and at the end of what is measured. */
void measure_begin_period(struct measure *measure);
void measure_end_period(struct measure *measure);

/* The mean over all receivers of the share that each got, in millionths; UINT64_MAX when nobody was to get anything. */
uint64_t measure_mean_share(const struct measure *measure);
/* The receiver with the smallest share, or MEASURE_NOBODY. */
uint32_t measure_worst(const struct measure *measure);
/* Why a message was lost, in words; those of reception.h. */
void measure_explain(const struct measure *measure, const struct loss *loss, struct text *text);

#endif
