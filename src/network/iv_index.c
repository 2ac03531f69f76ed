/* The IV index (Mesh Protocol 1.1 section 3.11.5).
 *
 * Two states. Normal: we transmit with the index. In progress: the index has grown by one, and we still transmit with
 * the one before. Sequence numbers start again at 0 when the index that we transmit with grows, which is on the step
 * from in progress to normal, and on recovery.
 *
 * The states form a line, on which each step leads to the next: normal with index i is place 2i, and before it lies "in
 * progress towards i" at 2i - 1. So what is told lies some places before or behind ours:
 *
 *   an index below ours               ignored: BEACON_IV_INDEX
 *   an index more than 42 above       ignored: BEACON_IV_INDEX, and told to the application
 *   one place before                  ignored: a replay, or a node that did not finish: BEACON_IV_OVER
 *   our own place                     nothing
 *   one place behind                  the update begins, or ends: 96 h after the last step
 *   farther behind                    recovery: at most once in 192 h; no 96 h limit. (Two places from "in progress" is
 *                                     the next update: we have missed the end of ours and the time after it. Others
 *                                     ignore it; then a node is deaf until that update ends, too)
 *   what would move the index, but    ignored: BEACON_IV_SUBNET
 *   in a subnet that is not the
 *   primary one, of which we are a
 *   member
 *
 * Invariants
 *   I1  The index never decreases, and grows by one, or by a recovery (suites). It is above 0 while an update is in
 *       progress.
 *   I2  A state that we have been in for less than 96 h is not left by an ordinary step, whatever is told; what counts
 *       is the time that we know of, never more than the true one (I6). A recovery, test mode, and the first step after
 *       joining or recovering, when we cannot know the age of the state, are the exceptions. (Suites.)
 *   I3  In progress we are for 144 h at most, by our own clock. (Suites: a store that fails delays it.)
 *   I4  Between two recoveries lie 192 h, except in test mode. (Suites.)
 *   I5  Index, state and sequence numbers are in the store before anything is sent or announced under them. (Suites.)
 *   I6  The age of the state survives restarts and is never overestimated: what is stored was true when it was stored,
 *       and time without power does not count. (Suites.)
 *   I7  Replay lists are never cleared by a step: their entries carry the index they were made with. (Suites.)
 *   I8  The end of an update is waited for (`leaving`) only while it is in progress.
 *   I9  The age is counted exactly while the node is a member; who is none has index 0 and no update.
 *
 * Ending an update waits until transport holds the index no longer; beginning and recovery do not wait. When the index
 * grows the message cache forgets what it holds: the IVI bit of the new one was that of two updates ago, and the same
 * numbers come again.
 *
 * Who needs new numbers gets them by itself: a member of the primary subnet that has used half of its sequence numbers
 * starts an update as soon as the 96 h rule allows, and ends it likewise. Half is left then: at the advised ten PDUs a
 * second that is nine days, and the two periods of 96 h are eight.
 *
 * The age is counted in whole minutes of the network's timer, and stored after 1, 2, 4, 8, ... of them and then every
 * hour. So a node that is restarted every half hour, or every five minutes, still counts at least half of the time that
 * it runs, and one that runs for long does not wear out its store. A node that counts less than the others is late and
 * not lost: it understands both indexes meanwhile, and when it is a whole step behind the next beacon is a recovery,
 * which asks for no age.
 */
#include "base/invariant.h"
#include "network/network.h"

#define HOURS(hours) ((hours)*60U) /* ages are in minutes */
#define AGE_MINIMUM HOURS(96U)
#define AGE_MAXIMUM HOURS(144U)
#define AGE_RECOVERY HOURS(192U)
#define SAVE_MINUTES_MAX 60U
#define INDEX_AHEAD_MAX 42U
#define SEQUENCE_HALF 0x800000U

static bool is_old_enough(const struct network *network)
{
    return network->iv.test_mode || network->iv.minutes >= AGE_MINIMUM;
}

static bool may_step(const struct network *network)
{
    return network->iv.age_unknown || is_old_enough(network);
}

/* Only members of the primary subnet move the index of a network. */
static bool is_primary(const struct network *network)
{
    return keys_net_find(&network->keys, 0) != NULL;
}

/* Takes the new state, stores it, and tells everybody. */
static int enter(struct network *network, uint32_t index, bool in_progress, bool recovered)
{
    struct network_iv *iv = &network->iv;
    const struct network_iv before = *iv;
    uint32_t sequence = network->sequence;
    uint32_t reserved = network->sequence_reserved;
    uint32_t sending_before = network_iv_sending(network);
    iv->index = index;
    iv->heard_ahead = 0;
    iv->minutes = 0;
    iv->in_progress = in_progress;
    iv->leaving = false;
    iv->age_unknown = recovered; /* the 96 h limits do not apply after a recovery */
    if (recovered) {
        iv->recovery_minutes = 0;
    }
    if (network_iv_sending(network) > sending_before) {
        network->sequence = 0;
        network->sequence_reserved = 0;
    }
    if (network->receiver->save_iv_record(network) < 0) {
        *iv = before; /* nothing has been announced or sent yet: the next beacon tries again */
        network->sequence = sequence;
        network->sequence_reserved = reserved;
        return BRAMBLE_ERROR_STORE;
    }
    if (index != before.index) {
        network_cache_clear(&network->cache);
    }
    network->ticks = 0;
    struct bramble_trace trace = {.iv_index = index, .value = in_progress, .sequence = sequence};
    books_trace(&network->bearer.books, BRAMBLE_TRACE_IV_INDEX, &trace);
    network->receiver->iv_changed(network);
    network_beacon_soon(network); /* which also begins the first of the minutes that are counted */
    return 0;
}

static int leave_in_progress(struct network *network)
{
    if (network->receiver->iv_held(network)) {
        network->iv.leaving = true;
        return 0;
    }
    return enter(network, network->iv.index, false, false);
}

void network_iv_released(struct network *network)
{
    if (network->iv.leaving) {
        (void)leave_in_progress(network); /* a store that fails: the next beacon, or the 144 h, try again */
    }
}

/* The network has gone on without us: for too long, or (within 192 h of a recovery) for now. Told once each. */
static void out_of_reach(struct network *network, uint32_t iv_index)
{
    struct network_iv *iv = &network->iv;
    bool told = iv->heard_ahead != 0;
    bool told_too_far = told && iv->heard_ahead - iv->index > INDEX_AHEAD_MAX;
    if (!told || (!told_too_far && iv_index - iv->index > INDEX_AHEAD_MAX)) {
        iv->heard_ahead = iv_index;
        network->receiver->event(network, BRAMBLE_EVENT_IV_INDEX_OUT_OF_REACH);
    }
}

enum bramble_drop network_iv_out_of_reach(const struct network *network)
{
    bool too_far = network->iv.heard_ahead - network->iv.index > INDEX_AHEAD_MAX;
    return too_far ? BRAMBLE_DROP_BEACON_IV_INDEX : BRAMBLE_DROP_BEACON_IV_TOO_EARLY;
}

/* An ordinary step: an update ends, or begins, unless there is no index above ours. */
static int step(struct network *network)
{
    uint32_t next = network->iv.index + 1U;
    if (network->iv.in_progress) {
        return leave_in_progress(network);
    }
    return next != 0 ? enter(network, next, true, false) : BRAMBLE_ERROR_STATE;
}

int network_iv_told(struct network *network, const struct keys_net *net, uint32_t iv_index, bool in_progress)
{
    const struct network_iv *iv = &network->iv;
    uint32_t ahead = iv_index - iv->index;
    if (iv_index < iv->index || ahead > INDEX_AHEAD_MAX) {
        if (iv_index > iv->index) {
            out_of_reach(network, iv_index);
        }
        return BRAMBLE_DROP_BEACON_IV_INDEX;
    }
    int places = 2 * (int)ahead + iv->in_progress - in_progress;
    if (places <= 0) {
        return places < 0 ? BRAMBLE_DROP_BEACON_IV_OVER : 0;
    }
    if (net->index != 0 && is_primary(network)) {
        return BRAMBLE_DROP_BEACON_IV_SUBNET;
    }
    if (places == 1 ? !may_step(network) : !iv->test_mode && iv->recovery_minutes < AGE_RECOVERY) {
        if (places > 1) {
            out_of_reach(network, iv_index);
        }
        return BRAMBLE_DROP_BEACON_IV_TOO_EARLY;
    }
    (void)(places == 1 ? step(network)
                       : enter(network, iv_index, in_progress, true)); /* if the store fails: next time */
    return 0;
}

int network_iv_update(struct network *network, bool start)
{
    const struct network_iv *iv = &network->iv;
    if (iv->in_progress == start || !may_step(network) || (start && !is_primary(network))) {
        return BRAMBLE_ERROR_STATE;
    }
    return step(network);
}

/* Whoever has used half of its sequence numbers moves the network on. It goes by the age that it has seen itself: what
 * it may be told at any time (may_step) is no reason to tell others. What fails is tried again within the hour. */
static void renew_sequence(struct network *network)
{
    if (network->sequence >= SEQUENCE_HALF && !network->iv_by_hand && is_old_enough(network) && is_primary(network)) {
        (void)step(network);
    }
}

static void grow_older(uint16_t *minutes)
{
    *minutes = (uint16_t)(*minutes + (*minutes < NETWORK_IV_LONG_AGO));
}

/* An update that nobody ended ends after 144 h (I3). Now and then the age of the state goes into the store (I6), and
 * whoever needs new sequence numbers sees to it. */
void network_iv_minute(struct network *network)
{
    struct network_iv *iv = &network->iv;
    grow_older(&iv->minutes);
    grow_older(&iv->recovery_minutes);
    if (iv->in_progress && iv->minutes >= AGE_MAXIMUM) {
        (void)enter(network, iv->index, false, false); /* if the store fails: a minute later */
        return;
    }
    if (++iv->unsaved < iv->period) {
        return;
    }
    iv->unsaved = 0;
    iv->period = 2U * iv->period < SAVE_MINUTES_MAX ? (uint8_t)(2U * iv->period) : SAVE_MINUTES_MAX;
    if (iv->minutes <= AGE_RECOVERY) {
        (void)network->receiver->save_iv_record(network);
    }
    renew_sequence(network);
}

bool network_iv_check(const struct network *network, struct bramble_violation *violation)
{
    const struct network_iv *iv = &network->iv;
    bool member = network->address != BRAMBLE_ADDRESS_UNASSIGNED;
    if (iv->in_progress && iv->index == 0) {
        return invariant_broken(violation, "I1: an IV update in progress has an index above 0", iv->index);
    }
    if (iv->leaving && !iv->in_progress) {
        return invariant_broken(violation, "I8: only an IV update in progress is left", iv->index);
    }
    if (timer_running(&network->timer) != member || (!member && (iv->index != 0 || iv->in_progress))) {
        return invariant_broken(violation, "I9: a member has an IV index and counts its age, others do not", iv->index);
    }
    return true;
}
