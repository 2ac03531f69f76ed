/* A loop for programs on Linux: descriptors, timers, a mailbox, and the clock that all of them go by.
 *
 * A node is run by whoever has a clock and something to wait for. On Linux that is poll(2), and this is a thin order
 * around it: one thread sleeps until a descriptor has something, a timer is due, or somebody else put a letter into the
 * mailbox. There is nothing in it that a program with a loop of its own could not do; such a program needs only
 * bramble_clock_now() and bramble_random() from here.
 *
 *     struct bramble_loop loop;
 *     bramble_loop_open(&loop);
 *     bramble_loop_watch(&loop, &line);              struct bramble_loop_watch, filled in by the caller
 *     while (!stop) {
 *         bramble_time due = bramble_node_run(node, bramble_loop_now(&loop));
 *         bramble_loop_turn(&loop, due);             sleeps no longer than that; calls what has become ready
 *     }
 *     bramble_loop_close(&loop);
 *
 * One turn: sleep; read the clock once; deliver letters; call the watches that are ready, in the order in which they
 * were added; fire the timers that are due, in the order of their times, equal ones in the order of their starting.
 * A callback may add, remove, start and stop whatever it likes, itself included.
 *
 * Threads and signals: everything here belongs to the thread of the loop, except bramble_loop_post(), which any thread
 * and any signal handler may call while the loop is open.
 */
#ifndef BRAMBLE_LOOP_H
#define BRAMBLE_LOOP_H

#include <bramble/error.h>
#include <bramble/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Clock and randomness ---------------------------------------------------------------------------------------- */

/* The monotonic clock in microseconds: it never goes back and nobody sets it. It stands while the machine sleeps. */
bramble_time bramble_clock_now(void);

/* Unpredictable octets from the kernel, in the shape of struct bramble_port; `context` is not looked at. Answers 0 or
 * BRAMBLE_ERROR_RANDOM. */
int bramble_random(void *context, uint8_t *out, size_t count);

/* ---- The loop ---------------------------------------------------------------------------------------------------- */

#define BRAMBLE_LOOP_WATCHES_MAX 32U

#define BRAMBLE_LOOP_READABLE 1U /* there is something to read, or an end or an error to be found by reading */
#define BRAMBLE_LOOP_WRITABLE 2U

/* A descriptor that is waited for. The caller's memory, which must stay while it is watched. */
struct bramble_loop_watch {
    int handle;
    bool writable; /* wait for room to write, too; may be changed at any time */
    void (*ready)(void *context, bramble_time now, unsigned what);
    void *context;
};

/* Fires once at `due`, unless it is stopped or started anew. All zeros is one that does not run. */
struct bramble_loop_timer {
    void (*fire)(void *context, bramble_time now);
    void *context;
    bramble_time due;                /* read it at will; set by _start */
    struct bramble_loop_timer *next; /* inner */
    bool running;
};

/* What somebody outside the loop has to say; both fields are the sender's. */
struct bramble_letter {
    uint32_t kind;
    uint32_t value;
};

/* Private contents. Must stay where it is while it is open. */
struct bramble_loop {
    bramble_time now;
    struct bramble_loop_watch *watches[BRAMBLE_LOOP_WATCHES_MAX];
    unsigned count;
    struct bramble_loop_timer *timers; /* by due time */
    int mailbox[2];                    /* a pipe: reading end, writing end */
    void (*letter)(void *context, bramble_time now, struct bramble_letter letter);
    void *letter_context;
};

/* BRAMBLE_ERROR_NO_MEMORY: the process or the system has no descriptors left. */
BRAMBLE_MUST_CHECK int bramble_loop_open(struct bramble_loop *loop);
/* Forgets all watches and timers; descriptors stay open. Closing twice does nothing. */
void bramble_loop_close(struct bramble_loop *loop);

/* The time of the present turn. */
bramble_time bramble_loop_now(const struct bramble_loop *loop);
/* One turn. Sleeps until something happens, but not beyond `until` (BRAMBLE_NEVER: no end; anything that is not above
 * the present: looks only). Answers the number of callbacks called. */
int bramble_loop_turn(struct bramble_loop *loop, bramble_time until);

/* BRAMBLE_ERROR_FULL: BRAMBLE_LOOP_WATCHES_MAX are watched. Removing one that is not there does nothing. */
BRAMBLE_MUST_CHECK int bramble_loop_watch(struct bramble_loop *loop, struct bramble_loop_watch *watch);
void bramble_loop_unwatch(struct bramble_loop *loop, struct bramble_loop_watch *watch);

/* (Re)starts a timer; one whose time has passed fires in the next turn. */
void bramble_loop_start(struct bramble_loop *loop, struct bramble_loop_timer *timer, bramble_time due);
void bramble_loop_stop(struct bramble_loop *loop, struct bramble_loop_timer *timer);

/* Who reads the letters; NULL: they are thrown away. */
void bramble_loop_letters(struct bramble_loop *loop,
                          void (*letter)(void *context, bramble_time now, struct bramble_letter letter), void *context);
/* Puts a letter into the mailbox and wakes the loop. Letters of one sender arrive in order. Keeps errno, so that a
 * signal handler may call it. BRAMBLE_ERROR_FULL: some thousands are waiting already. */
int bramble_loop_post(const struct bramble_loop *loop, struct bramble_letter letter);

#ifdef __cplusplus
}
#endif

#endif
