/* The IV index (Mesh Protocol 1.1 section 3.11.5).
 *
 * Two states. Normal: we transmit with the index. In progress: the index has grown by one, and we still transmit with
 * the one before. Sequence numbers start again at 0 when the index that we transmit with grows, which is on the step
 * from in progress to normal, and on recovery.
 *
 *   told (index, flag) seen from (ours, state)                what happens
 *   below ours, or more than 42 above                         ignored: BEACON_IV_INDEX
 *   ours, normal, flag 1                                      ignored: a replay, or a node that did not finish:
 *                                                             BEACON_IV_OVER
 *   ours, in progress, flag 0                                 the update ends, 96 h after it began
 *   ours + 1, normal, flag 1                                  the update begins, 96 h after the last one ended
 *   anything else above ours                                  recovery: at most once in 192 h; no 96 h limit
 *   what would move the index, but in a subnet that is        ignored: BEACON_IV_SUBNET
 *   not the primary one, of which we are a member
 *
 * Ending an update waits until transport holds the index no longer; beginning and recovery do not wait. Replay lists
 * are never cleared: their entries carry the index they were made with. The message cache forgets what it holds with
 * the IVI bit of the new index: that is of two updates ago, and the same numbers come again.
 */
#include "network/network.h"

#define HOURS_MINIMUM 96U
#define HOURS_MAXIMUM 144U
#define HOURS_RECOVERY 192U
#define HOURS_LONG_AGO 1000U /* all that is longer ago is the same */
#define INDEX_AHEAD_MAX 42U

static uint16_t hours_since(const struct network *network, bramble_time since, uint16_t before)
{
    bramble_time hours = before + (network->timers->now - since) / NETWORK_HOUR;
    return hours < HOURS_LONG_AGO ? (uint16_t)hours : HOURS_LONG_AGO;
}

/* Whole hours that the present state has lasted. */
static uint16_t state_hours(const struct network *network)
{
    return hours_since(network, network->iv.changed, network->iv.hours_before);
}

static uint16_t recovery_hours(const struct network *network)
{
    return hours_since(network, network->iv.recovery, network->iv.recovery_hours_before);
}

static bool long_enough(const struct network *network)
{
    return network->iv.test_mode || network->iv.age_unknown || state_hours(network) >= HOURS_MINIMUM;
}

/* Takes the new state, stores it, and tells everybody. */
static int enter(struct network *network, uint32_t index, bool in_progress, bool recovered)
{
    struct network_iv before = network->iv;
    uint32_t sequence = network->sequence;
    uint32_t reserved = network->sequence_reserved;
    uint32_t sending_before = network_iv_sending(network);
    struct network_iv *iv = &network->iv;
    iv->index = index;
    iv->in_progress = in_progress;
    iv->leaving = false;
    iv->age_unknown = false;
    iv->changed = network->timers->now;
    iv->hours_before = 0;
    if (recovered) {
        iv->recovered = true;
        iv->recovery = network->timers->now;
        iv->recovery_hours_before = 0;
        iv->age_unknown = true; /* the 96 h limits do not apply after a recovery */
    }
    bool restart = network_iv_sending(network) > sending_before;
    if (restart) {
        network->sequence = 0;
        network->sequence_reserved = 0;
    }
    int result = network->receiver.save_iv_record(network->receiver.context);
    if (result < 0) { /* nothing has been announced or sent yet: stay where we were, the next beacon tries again */
        network->iv = before;
        network->sequence = sequence;
        network->sequence_reserved = reserved;
        return BRAMBLE_ERROR_STORE;
    }
    network_cache_forget(&network->cache, index);
    struct bramble_trace trace = {.iv_index = index, .value = in_progress, .sequence = sequence};
    books_trace(network->books, BRAMBLE_TRACE_IV_INDEX, &trace);
    network->receiver.iv_changed(network->receiver.context, before.index, recovered);
    network_beacon_soon(network);
    return 0;
}

static int leave_in_progress(struct network *network)
{
    if (network->receiver.iv_held(network->receiver.context)) {
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

static int recover(struct network *network, uint32_t index, bool in_progress)
{
    const struct network_iv *iv = &network->iv;
    if (iv->recovered && !iv->test_mode && recovery_hours(network) < HOURS_RECOVERY) {
        return BRAMBLE_DROP_BEACON_IV_TOO_EARLY;
    }
    (void)enter(network, index, in_progress, true);
    return 0;
}

int network_iv_told(struct network *network, const struct keys_net *net, uint32_t iv_index, bool in_progress)
{
    const struct network_iv *iv = &network->iv;
    if (iv_index < iv->index || iv_index - iv->index > INDEX_AHEAD_MAX) {
        return BRAMBLE_DROP_BEACON_IV_INDEX;
    }
    if (iv_index == iv->index && in_progress == iv->in_progress) {
        return 0;
    }
    if (iv_index == iv->index && in_progress) {
        return BRAMBLE_DROP_BEACON_IV_OVER;
    }
    if (net->index != 0 && keys_net_find(network->keys, 0) != NULL) {
        return BRAMBLE_DROP_BEACON_IV_SUBNET;
    }
    if (iv_index == iv->index) {
        if (!long_enough(network)) {
            return BRAMBLE_DROP_BEACON_IV_TOO_EARLY;
        }
        (void)leave_in_progress(network);
        return 0;
    }
    if (iv_index == iv->index + 1 && in_progress && !iv->in_progress) {
        if (!long_enough(network)) {
            return BRAMBLE_DROP_BEACON_IV_TOO_EARLY;
        }
        (void)enter(network, iv_index, true, false);
        return 0;
    }
    return recover(network, iv_index, in_progress);
}

int network_iv_update_start(struct network *network)
{
    if (network->iv.in_progress || !long_enough(network) || network->iv.index == UINT32_MAX) {
        return BRAMBLE_ERROR_STATE;
    }
    return enter(network, network->iv.index + 1, true, false);
}

int network_iv_update_end(struct network *network)
{
    if (!network->iv.in_progress || !long_enough(network)) {
        return BRAMBLE_ERROR_STATE;
    }
    return leave_in_progress(network);
}

/* Every hour: the age of the state goes into the store, and an update that nobody ended ends after 144 h. */
static void hour_passed(void *context, struct bramble_timer *timer)
{
    struct network *network = context;
    timer_start_at(network->timers, timer, timer->due + NETWORK_HOUR);
    if (state_hours(network) <= HOURS_RECOVERY) {
        (void)network->receiver.save_iv_record(network->receiver.context);
    }
    if (network->iv.in_progress && state_hours(network) >= HOURS_MAXIMUM) {
        (void)enter(network, network->iv.index, false, false);
    }
}

void network_iv_init(struct network *network)
{
    timer_init(&network->iv.hour, hour_passed, network);
}

void network_iv_begin(struct network *network)
{
    network->iv.changed = network->timers->now;
    network->iv.recovery = network->timers->now;
    timer_start(network->timers, &network->iv.hour, NETWORK_HOUR);
}

void network_iv_end(struct network *network)
{
    bool test_mode = network->iv.test_mode;
    timer_stop(&network->iv.hour);
    memset(&network->iv, 0, sizeof network->iv);
    network->iv.test_mode = test_mode;
    network_iv_init(network);
}

void network_iv_save(const struct network *network, struct network_iv_record *record)
{
    const struct network_iv *iv = &network->iv;
    record->index = iv->index;
    record->in_progress = iv->in_progress;
    record->age_unknown = iv->age_unknown;
    record->hours = state_hours(network);
    record->recovery_hours = iv->recovered ? recovery_hours(network) : NETWORK_IV_NO_RECOVERY;
    record->sequence = network->sequence_reserved;
}

void network_iv_restore(struct network *network, const struct network_iv_record *record)
{
    struct network_iv *iv = &network->iv;
    iv->index = record->index;
    iv->in_progress = record->in_progress;
    iv->age_unknown = record->age_unknown;
    iv->hours_before = record->hours;
    iv->recovered = record->recovery_hours != NETWORK_IV_NO_RECOVERY;
    iv->recovery_hours_before = record->recovery_hours;
    network->sequence = record->sequence;
    network->sequence_reserved = record->sequence;
}
