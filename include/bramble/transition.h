/* Changes that take time, and changes that must happen once: what all generic and lighting models share.
 *
 * Transition (Mesh Model 1.1 section 3.1.3). A Set message may say how long the change shall take and how long to wait
 * before it begins. Times of changes travel as one octet: 0 to 62 steps of 100 ms, 1 s, 10 s or 10 min, so at most
 * 10 h 20 min; 63 steps stand for "unknown". A delay travels as one octet of 5 ms, at most 1.275 s.
 *
 * Transaction (Mesh Model 1.1 section 3.2.1.2). A client may send the same Set several times, so that one of them
 * arrives. All carry the same transaction identifier (TID); a server acts on the first and only answers the others, if
 * they come within 6 s from the same source to the same destination. A server here remembers the last transactions of
 * several sources: with two switches that repeat their messages at the same time the repeats of the first one, coming
 * after the second one's, must not undo what the second one did.
 *
 * The structs are embedded in a model's state; their contents are private. They must be all zeros at first.
 */
#ifndef BRAMBLE_TRANSITION_H
#define BRAMBLE_TRANSITION_H

#include <bramble/model.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Times as octets --------------------------------------------------------------------------------------------- */

#define BRAMBLE_TRANSITION_STEPS_UNKNOWN 0x3FU
#define BRAMBLE_TRANSITION_MAX BRAMBLE_SECONDS(62U * 600U)
#define BRAMBLE_DELAY_MAX BRAMBLE_MILLISECONDS(255U * 5U)

/* A time as it travels, in one octet (steps in the low six bits, enum bramble_resolution above them), in milliseconds;
 * BRAMBLE_TRANSITION_UNKNOWN for 63 steps. */
#define BRAMBLE_TRANSITION_UNKNOWN UINT32_MAX
uint32_t bramble_transition_ms(uint8_t octet);
/* Milliseconds in the finest resolution that holds them, rounded up, so that what is not over never reads as 0. What is
 * longer than BRAMBLE_TRANSITION_MAX becomes 63 steps, "unknown". */
uint8_t bramble_transition_octet(uint32_t ms);

/* The same with the two parts by themselves, and durations as everywhere else; BRAMBLE_NEVER: unknown. */
static inline bramble_time bramble_transition_duration(uint8_t steps, uint8_t resolution)
{
    return steps >= BRAMBLE_TRANSITION_STEPS_UNKNOWN
               ? BRAMBLE_NEVER
               : BRAMBLE_MILLISECONDS(bramble_transition_ms((uint8_t)(steps | resolution << 6)));
}
void bramble_transition_encode(bramble_time duration, uint8_t *steps, uint8_t *resolution);

/* ---- A transition ------------------------------------------------------------------------------------------------ */

enum bramble_transition_event {
    BRAMBLE_TRANSITION_BEGINS, /* the delay is over, and the change takes time */
    BRAMBLE_TRANSITION_ENDS    /* the target is reached */
};
struct bramble_transition;
/* The transition is a member of what it belongs to, which is found from there. A callback may start a new one. */
typedef void bramble_transition_callback(struct bramble_transition *transition, enum bramble_transition_event event);

struct bramble_transition {
    struct bramble_timer timer;
    bramble_transition_callback *event;
    uint32_t duration_ms; /* of what follows the delay; 0 when that is over */
};

void bramble_transition_init(struct bramble_transition *transition, bramble_transition_callback *event);
/* Begins to wait for the delay, in place of what was under way. The events come in later turns or later in this one,
 * never inside this call. Times are those that can travel: up to BRAMBLE_TRANSITION_MAX. */
void bramble_transition_start(struct bramble_node *node, struct bramble_transition *transition, uint32_t delay_ms,
                              uint32_t duration_ms);
/* Ends the delay of one that was started just now: BEGINS or ENDS comes inside this call. */
void bramble_transition_hurry(struct bramble_node *node, struct bramble_transition *transition);
void bramble_transition_stop(struct bramble_transition *transition);
/* True from start to end, the delay included. In ENDS it does not run any more. */
static inline bool bramble_transition_running(const struct bramble_transition *transition)
{
    return bramble_timer_running(&transition->timer);
}
/* Milliseconds until it ends, rounded up, what is left of the delay included; 0 when it does not run. */
uint32_t bramble_transition_remaining_ms(const struct bramble_node *node, const struct bramble_transition *transition);

/* ---- Transactions ------------------------------------------------------------------------------------------------ */

#define BRAMBLE_TRANSACTIONS 4U /* sources remembered */
#define BRAMBLE_TRANSACTION_TIME BRAMBLE_SECONDS(6)

struct bramble_transactions {
    struct {
        uint32_t from; /* source, and destination in the upper half; 0: unused */
        uint32_t time; /* of the last message, in units of 1024 microseconds, low bits */
    } last[BRAMBLE_TRANSACTIONS];
    uint8_t tid[BRAMBLE_TRANSACTIONS];
};

/* True when the message begins a transaction, false when it repeats one. Remembers it in any case. */
bool bramble_transaction_is_new(struct bramble_transactions *transactions, const struct bramble_received *received,
                                uint8_t tid);

#ifdef __cplusplus
}
#endif

#endif
