/* The life of a carrier (<bramble/carrier.h>): open, lost, trying to come back, open again.
 *
 *     CLOSED --open--> OPEN --the other side ends it--> PAUSING --pause over--> CONNECTING --made--> OPEN
 *                                                          ^------------------------'  not made, or not in time
 *
 * Most kinds connect at once and pass CONNECTING over. BROKEN is an OPEN one that a write has found to be gone: writes
 * happen inside calls of the receiver, who must not be called back then, so the timer tells it.
 *
 * The pause doubles with each attempt. It begins anew only after the carrier has been open for a while: a program that
 * takes in every caller and hangs up at once would otherwise be called a thousand times a second.
 *
 * C1  Outside CLOSED and PAUSING the handle is open and watched; in these two there is none.
 * C2  `lost` and `found` alternate, beginning with `lost`.
 * C3  A packet is sent whole or not at all, as long as the carrier is not lost: what the system did not take stays in
 *     `waiting`, and no other packet is taken before that is gone.
 */
#include "carrier.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

enum { CLOSED, OPEN, BROKEN, PAUSING, CONNECTING };

#define PAUSE_FIRST BRAMBLE_MILLISECONDS(100)
#define PAUSE_MOST BRAMBLE_SECONDS(5)
#define READS_IN_A_TURN 8

static void ready(void *context, bramble_time now, unsigned what);
static void timer(void *context, bramble_time now);

static bool is_socket(const struct bramble_carrier *carrier)
{
    return carrier->bearer.kind != BRAMBLE_BEARER_TTY;
}

/* ---- Coming and going -------------------------------------------------------------------------------------------- */

static int take_handle(struct bramble_carrier *carrier, int handle, bool connecting)
{
    carrier->watch = (struct bramble_loop_watch){handle, connecting, ready, carrier};
    int result = bramble_loop_watch(carrier->loop, &carrier->watch);
    if (result < 0) {
        carrier_release(carrier, handle);
        return carrier_trouble(carrier, result, "the loop has no place for another descriptor");
    }
    carrier->state = connecting ? CONNECTING : OPEN;
    return 0;
}

static void drop_handle(struct bramble_carrier *carrier)
{
    bramble_loop_unwatch(carrier->loop, &carrier->watch);
    carrier_release(carrier, carrier->watch.handle);
    carrier->waiting_size = carrier->waiting_at = 0;
}

static void pause_for(struct bramble_carrier *carrier, bramble_time now)
{
    carrier->state = PAUSING;
    bramble_loop_start(carrier->loop, &carrier->timer, now + carrier->pause);
    carrier->pause = carrier->pause * 2 < PAUSE_MOST ? carrier->pause * 2 : PAUSE_MOST;
}

static void lose(struct bramble_carrier *carrier, bramble_time now, int system_error)
{
    carrier_gone(carrier, system_error);
    drop_handle(carrier);
    if (now >= carrier->since + PAUSE_MOST) {
        carrier->pause = PAUSE_FIRST;
    }
    carrier->losses++;
    pause_for(carrier, now);
    carrier->receiver->lost(carrier->context, now);
}

static void is_found(struct bramble_carrier *carrier, bramble_time now)
{
    bramble_loop_stop(carrier->loop, &carrier->timer);
    carrier->state = OPEN;
    carrier->watch.writable = false;
    carrier->since = now;
    carrier->trouble[0] = '\0';
    carrier->receiver->found(carrier->context, now);
}

static void try_again(struct bramble_carrier *carrier, bramble_time now)
{
    bool connecting;
    carrier->since = now;
    int handle = carrier_begin(carrier, &connecting);
    if (handle < 0 || take_handle(carrier, handle, connecting) < 0) {
        pause_for(carrier, now);
    } else if (connecting) {
        bramble_loop_start(carrier->loop, &carrier->timer, now + carrier->system->patience);
    } else {
        is_found(carrier, now);
    }
}

static void timer(void *context, bramble_time now)
{
    struct bramble_carrier *carrier = context;
    if (carrier->state == BROKEN) {
        lose(carrier, now, EPIPE);
    } else if (carrier->state == PAUSING) {
        try_again(carrier, now);
    } else { /* CONNECTING, for too long */
        (void)carrier_no_answer(carrier);
        drop_handle(carrier);
        pause_for(carrier, now);
    }
}

/* ---- Octets ------------------------------------------------------------------------------------------------------ */

static bool is_later(int system_error)
{
    return system_error == EAGAIN || system_error == EWOULDBLOCK || system_error == EINTR;
}

/* How many of the octets the system took; negative with errno. A dead socket must not raise SIGPIPE. */
static ssize_t put(struct bramble_carrier *carrier, const uint8_t *octets, size_t size)
{
    ssize_t put = is_socket(carrier) ? send(carrier->watch.handle, octets, size, MSG_NOSIGNAL)
                                     : write(carrier->watch.handle, octets, size);
    if (put > 0) {
        carrier->sent += (uint64_t)put;
    }
    return put < 0 && is_later(errno) ? 0 : put;
}

static void is_broken(struct bramble_carrier *carrier)
{
    carrier->state = BROKEN;
    bramble_loop_start(carrier->loop, &carrier->timer, bramble_loop_now(carrier->loop));
}

int bramble_carrier_send(struct bramble_carrier *carrier, struct bramble_view packet)
{
    if (packet.size == 0 || packet.size > sizeof carrier->waiting) {
        return BRAMBLE_ERROR_LENGTH;
    }
    if (carrier->state != OPEN) {
        return BRAMBLE_ERROR_STATE;
    }
    if (carrier->waiting_size != 0) {
        return BRAMBLE_ERROR_BUSY;
    }
    ssize_t taken = put(carrier, packet.data, packet.size);
    if (taken < 0) {
        is_broken(carrier);
        return BRAMBLE_ERROR_STATE;
    }
    if ((size_t)taken < packet.size) {
        carrier->waiting_at = 0;
        carrier->waiting_size = (uint16_t)(packet.size - (size_t)taken);
        memcpy(carrier->waiting, packet.data + taken, carrier->waiting_size);
        carrier->watch.writable = true;
    }
    return 0;
}

/* Room for what waits. */
static void write_more(struct bramble_carrier *carrier, bramble_time now)
{
    size_t left = (size_t)(carrier->waiting_size - carrier->waiting_at);
    ssize_t taken = put(carrier, carrier->waiting + carrier->waiting_at, left);
    if (taken < 0) {
        is_broken(carrier);
    } else if ((size_t)taken < left) {
        carrier->waiting_at = (uint16_t)(carrier->waiting_at + taken);
    } else {
        carrier->waiting_at = carrier->waiting_size = 0;
        carrier->watch.writable = false;
        carrier->receiver->writable(carrier->context, now);
    }
}

/* Reads what is there, but not without end. */
static void read_more(struct bramble_carrier *carrier, bramble_time now)
{
    uint8_t octets[4096];
    for (unsigned i = 0; i < READS_IN_A_TURN && carrier->state == OPEN; i++) {
        ssize_t got = read(carrier->watch.handle, octets, sizeof octets);
        if (got < 0 && is_later(errno)) {
            return;
        }
        if (got <= 0) {
            lose(carrier, now, got < 0 ? errno : 0);
            return;
        }
        carrier->received += (uint64_t)got;
        carrier->receiver->octets(carrier->context, now, octets, (size_t)got);
    }
}

static void is_connected(struct bramble_carrier *carrier, bramble_time now)
{
    if (carrier_end(carrier, carrier->watch.handle) < 0) {
        drop_handle(carrier);
        pause_for(carrier, now);
        return;
    }
    is_found(carrier, now);
}

static void ready(void *context, bramble_time now, unsigned what)
{
    struct bramble_carrier *carrier = context;
    if (carrier->state == CONNECTING) {
        is_connected(carrier, now);
        return;
    }
    if ((what & BRAMBLE_LOOP_WRITABLE) != 0 && carrier->state == OPEN && carrier->waiting_size != 0) {
        write_more(carrier, now);
    }
    if ((what & BRAMBLE_LOOP_READABLE) != 0 && carrier->state == OPEN) {
        read_more(carrier, now);
    }
}

/* ---- The public side --------------------------------------------------------------------------------------------- */

int carrier_open_over(struct bramble_carrier *carrier, const struct bramble_carrier_system *system,
                      struct bramble_loop *loop, const struct bramble_bearer *bearer,
                      const struct bramble_carrier_receiver *receiver, void *context)
{
    bool connecting;
    memset(carrier, 0, sizeof *carrier);
    carrier->system = system;
    carrier->loop = loop;
    carrier->bearer = *bearer;
    carrier->receiver = receiver;
    carrier->context = context;
    carrier->timer.fire = timer;
    carrier->timer.context = carrier;
    carrier->pause = PAUSE_FIRST;
    carrier->since = bramble_clock_now();
    int handle = carrier_begin(carrier, &connecting);
    int result = handle < 0 ? handle : take_handle(carrier, handle, false);
    carrier->since = bramble_clock_now();
    return result;
}

int bramble_carrier_open(struct bramble_carrier *carrier, struct bramble_loop *loop,
                         const struct bramble_bearer *bearer, const struct bramble_carrier_receiver *receiver,
                         void *context)
{
    return carrier_open_over(carrier, &carrier_linux, loop, bearer, receiver, context);
}

void bramble_carrier_close(struct bramble_carrier *carrier)
{
    if (carrier->state == CLOSED) {
        return;
    }
    bramble_loop_stop(carrier->loop, &carrier->timer);
    if (carrier->state != PAUSING) {
        drop_handle(carrier);
    }
    carrier->state = CLOSED;
}

bool bramble_carrier_is_open(const struct bramble_carrier *carrier)
{
    return carrier->state == OPEN;
}
