/* The IV index (Mesh Protocol 1.1 section 3.11.5).
 *
 * Two states. Normal: we transmit with the index. In progress: the index has grown by one, and we still transmit with
 * the one before. Sequence numbers start again at 0 when the index that we transmit with grows, which is on the step
 * from in progress to normal, and on recovery.
 *
 *   told (index, flag) seen from (ours, state)                what happens
 *   below ours                                                ignored: BEACON_IV_INDEX
 *   more than 42 above                                        ignored: BEACON_IV_INDEX, and told to the application
 *   ours, normal, flag 1                                      ignored: a replay, or a node that did not finish:
 *                                                             BEACON_IV_OVER
 *   ours, in progress, flag 0                                 the update ends, 96 h after it began
 *   ours + 1, normal, flag 1                                  the update begins, 96 h after the last one ended
 *   ours + 1, in progress, flag 1                             recovery: we have missed the end of our update, the time
 *                                                             after it and the start of the next. (Others ignore it:
 *                                                             then a node is deaf until that update ends, too)
 *   anything else above ours                                  recovery: at most once in 192 h; no 96 h limit
 *   what would move the index, but in a subnet that is        ignored: BEACON_IV_SUBNET
 *   not the primary one, of which we are a member
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
 * The age is stored after 1, 2, 4, 8, ... minutes and then every hour. So a node that is restarted every half hour, or
 * every five minutes, still counts at least half of the time that it runs, and one that runs for long does not wear out
 * its store. A node that counts less than the others is late and not lost: it understands both indexes meanwhile, and
 * when it is a whole step behind the next beacon is a recovery, which asks for no age.
 */
#include "base/invariant.h"
#include "network/network.h"

#define MINUTE BRAMBLE_SECONDS(60)
#define HOURS(hours) ((hours)*60U) /* ages are in minutes */
#define AGE_MINIMUM HOURS(96U)
#define AGE_MAXIMUM HOURS(144U)
#define AGE_RECOVERY HOURS(192U)
#define AGE_LONG_AGO HOURS(1000U) /* all that is longer ago is the same */
#define SAVE_MINUTES_MAX 60U
#define INDEX_AHEAD_MAX 42U
#define SEQUENCE_HALF 0x800000U

/* Minutes now of which there were `before` when the timer was started. */
static unsigned age_of(const struct network *network, unsigned before)
{
    const struct network_iv *iv = &network->iv;
    bramble_time passed = network->timers->now + iv->period * MINUTE - iv->age.due;
    uint32_t age = before + time_units(passed, MINUTE);
    return age < AGE_LONG_AGO ? age : AGE_LONG_AGO;
}

/* Whole minutes that the present state has lasted, as far as we know. */
static unsigned state_age(const struct network *network)
{
    return age_of(network, network->iv.minutes);
}

static unsigned recovery_age(const struct network *network)
{
    unsigned before = network->iv.recovery_minutes;
    return before == NETWORK_IV_NO_RECOVERY ? before : age_of(network, before);
}

/* The timer begins anew, and with it what is counted from its start. */
static void count_on(struct network *network, unsigned period)
{
    struct network_iv *iv = &network->iv;
    iv->minutes = (uint16_t)state_age(network);
    iv->recovery_minutes = (uint16_t)recovery_age(network);
    iv->period = (uint8_t)period;
    timer_start(network->timers, &iv->age, period * MINUTE);
}

static bool long_enough(const struct network *network)
{
    return network->iv.test_mode || network->iv.age_unknown || state_age(network) >= AGE_MINIMUM;
}

/* Takes the new state, stores it, and tells everybody. */
static int enter(struct network *network, uint32_t index, bool in_progress, bool recovered)
{
    struct network_iv *iv = &network->iv;
    uint8_t before[offsetof(struct network_iv, test_mode)];
    uint32_t sequence = network->sequence;
    uint32_t reserved = network->sequence_reserved;
    uint32_t sending_before = network_iv_sending(network);
    bool moved = index != iv->index;
    count_on(network, iv->period);
    memcpy(before, iv, sizeof before);
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
    if (network->receiver->save_iv_record(network->context) < 0) {
        memcpy(iv, before, sizeof before); /* nothing has been announced or sent yet: the next beacon tries again */
        network->sequence = sequence;
        network->sequence_reserved = reserved;
        return BRAMBLE_ERROR_STORE;
    }
    if (moved) {
        network_cache_clear(&network->cache);
    }
    struct bramble_trace trace = {.iv_index = index, .value = in_progress, .sequence = sequence};
    books_trace(network->books, BRAMBLE_TRACE_IV_INDEX, &trace);
    network->receiver->iv_changed(network->context);
    network_beacon_soon(network);
    return 0;
}

static int leave_in_progress(struct network *network)
{
    if (network->receiver->iv_held(network->context)) {
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
        network->receiver->iv_out_of_reach(network->context);
    }
}

enum bramble_drop network_iv_out_of_reach(const struct network *network)
{
    bool too_far = network->iv.heard_ahead - network->iv.index > INDEX_AHEAD_MAX;
    return too_far ? BRAMBLE_DROP_BEACON_IV_INDEX : BRAMBLE_DROP_BEACON_IV_TOO_EARLY;
}

/* An ordinary step: an update ends, or begins. */
static int step(struct network *network)
{
    return network->iv.in_progress ? leave_in_progress(network) : enter(network, network->iv.index + 1U, true, false);
}

int network_iv_told(struct network *network, const struct keys_net *net, uint32_t iv_index, bool in_progress)
{
    const struct network_iv *iv = &network->iv;
    uint32_t ahead = iv_index - iv->index;
    if (iv_index < iv->index) {
        return BRAMBLE_DROP_BEACON_IV_INDEX;
    }
    if (ahead > INDEX_AHEAD_MAX) {
        out_of_reach(network, iv_index);
        return BRAMBLE_DROP_BEACON_IV_INDEX;
    }
    if (ahead == 0 && in_progress) {
        return iv->in_progress ? 0 : BRAMBLE_DROP_BEACON_IV_OVER;
    }
    if (ahead == 0 && !iv->in_progress) {
        return 0;
    }
    if (net->index != 0 && keys_net_find(network->keys, 0) != NULL) {
        return BRAMBLE_DROP_BEACON_IV_SUBNET;
    }
    if (ahead == 0 || (ahead == 1 && in_progress && !iv->in_progress)) {
        if (!long_enough(network)) {
            return BRAMBLE_DROP_BEACON_IV_TOO_EARLY;
        }
        (void)step(network); /* a store that fails: the next beacon tries again */
        return 0;
    }
    if (!iv->test_mode && recovery_age(network) < AGE_RECOVERY) {
        out_of_reach(network, iv_index);
        return BRAMBLE_DROP_BEACON_IV_TOO_EARLY;
    }
    (void)enter(network, iv_index, in_progress, true);
    return 0;
}

int network_iv_update(struct network *network, bool start)
{
    const struct network_iv *iv = &network->iv;
    bool primary = keys_net_find(network->keys, 0) != NULL; /* only its members move the index of a network */
    if (iv->in_progress == start || !long_enough(network) || (start && (!primary || iv->index == UINT32_MAX))) {
        return BRAMBLE_ERROR_STATE;
    }
    return step(network);
}

/* Whoever has used half of its sequence numbers moves the network on. It goes by the age that it has seen itself: what
 * it may be told at any time (long_enough) is no reason to tell others. What fails is tried again within the hour. */
static void renew_sequence(struct network *network)
{
    bool may = network->iv.test_mode || state_age(network) >= AGE_MINIMUM;
    bool last = network->iv.index == UINT32_MAX && !network->iv.in_progress;
    if (network->sequence >= SEQUENCE_HALF && !network->iv_by_hand && may && !last &&
        keys_net_find(network->keys, 0) != NULL) {
        (void)step(network);
    }
}

/* Now and then: the age of the state goes into the store (I6), an update that nobody ended ends after 144 h, and
 * whoever needs new sequence numbers sees to it. */
static void aged(struct bramble_node *node, struct bramble_timer *timer)
{
    struct network *network = BRAMBLE_TIMER_OWNER(timer, struct network, iv.age);
    unsigned period = 2U * network->iv.period;
    (void)node;
    count_on(network, period < SAVE_MINUTES_MAX ? period : SAVE_MINUTES_MAX);
    if (network->iv.minutes <= AGE_RECOVERY) {
        (void)network->receiver->save_iv_record(network->context);
    }
    if (network->iv.in_progress && network->iv.minutes >= AGE_MAXIMUM) {
        (void)enter(network, network->iv.index, false, false);
    } else {
        renew_sequence(network);
    }
}

void network_iv_init(struct network *network)
{
    network->iv.recovery_minutes = NETWORK_IV_NO_RECOVERY;
    timer_init(&network->iv.age, aged);
}

void network_iv_begin(struct network *network)
{
    network->iv.period = 1;
    timer_start(network->timers, &network->iv.age, MINUTE);
}

void network_iv_end(struct network *network)
{
    bool test_mode = network->iv.test_mode;
    timer_stop(&network->iv.age);
    memset(&network->iv, 0, sizeof network->iv);
    network->iv.test_mode = test_mode;
    network->sequence = 0; /* numbers are those of an index */
    network->sequence_reserved = 0;
    network_iv_init(network);
}

void network_iv_save(const struct network *network, struct network_iv_record *record)
{
    const struct network_iv *iv = &network->iv;
    record->index = iv->index;
    record->in_progress = iv->in_progress;
    record->age_unknown = iv->age_unknown;
    record->minutes = (uint16_t)state_age(network);
    record->recovery_minutes = (uint16_t)recovery_age(network);
    record->sequence = network->sequence_reserved;
}

void network_iv_restore(struct network *network, const struct network_iv_record *record)
{
    struct network_iv *iv = &network->iv;
    iv->index = record->index;
    iv->in_progress = record->in_progress;
    iv->age_unknown = record->age_unknown;
    iv->minutes = record->minutes;
    iv->recovery_minutes = record->recovery_minutes;
    network->sequence = record->sequence;
    network->sequence_reserved = record->sequence;
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
    if (timer_running(&iv->age) != member || (!member && (iv->index != 0 || iv->in_progress))) {
        return invariant_broken(violation, "I9: a member has an IV index and counts its age, others do not", iv->index);
    }
    return true;
}
