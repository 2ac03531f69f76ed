/* What a node saves, when, and what happens if the store fails: see base/records.h for the kinds and their order.
 *
 * Two moments. What must be in the store before something else happens (the sequence block and IV index, a replay mark)
 * is written at once and synced; when that fails, the other thing does not happen. All else is marked and written at
 * the end of the turn, in an order in which every prefix is a consistent node: keys before what refers to them,
 * identity last. A record whose write fails stays marked and is tried again, ten seconds later at first and then twice
 * as late each time; until all the others are in the store, the identity of a new member is not, so a cut leaves either
 * a whole node or none. Likewise what a reset could not erase is tried again, and nobody joins before it is gone.
 *
 * A reset first turns the identity into one without an address, by one put: from then on the node is nobody's, and
 * whoever starts from this store finishes the erasing, the identity last. Only where even that put fails the identity
 * itself is erased first; what such a reset leaves behind, if the power is cut too, is erased by the next start but for
 * the provisioner's table.
 *
 * A record that has not changed is not written again.
 */
#include "node/records.h"

#define PLACE_ALL 31U /* the bit that stands for all places from 31 on */
#define RETRY_FIRST BRAMBLE_SECONDS(10)
#define RETRY_DOUBLINGS 8U /* up to 43 minutes */
#define STATES_PAUSE BRAMBLE_SECONDS(5)
#define STATES_PERIOD BRAMBLE_SECONDS(300)
#define STATES_IN_A_ROW 8U
#define KEY_LAST (BRAMBLE_STORE_APPLICATION_FIRST - 1U)
#define MEMBERSHIP_LAST (((unsigned)RECORD_NODE_TABLE << 8) - 1U)

/* ---- What is told ------------------------------------------------------------------------------------------------ */

void node_store_failed(struct bramble_node *node, uint16_t key, int error)
{
    struct node_records *records = node->records;
    if (!records->restoring) {
        if (records->sick == error) {
            return;
        }
        records->sick = (int16_t)error;
        records->wrote = false;
    }
    if (records->news_count == RECORD_NEWS) {
        records->news_more++;
        return;
    }
    records->news[records->news_count++] = (struct record_news){key, (int16_t)error};
    node->access.changed |= ACCESS_CHANGED_STORE_FAILED;
}

static void announce(struct bramble_node *node)
{
    struct node_records *records = node->records;
    unsigned count = records->news_count;
    uint16_t more = records->news_more;
    records->news_count = 0;
    records->news_more = 0;
    for (unsigned i = 0; i < count; i++) {
        const struct bramble_event event = {.kind = BRAMBLE_EVENT_STORE_FAILED,
                                            .address = i + 1 == count ? more : 0,
                                            .value = records->news[i].key,
                                            .error = records->news[i].error};
        node_tell(node, &event);
    }
}

/* Nothing waits to be written or erased, and after the failure something was. */
static void look_whether_healed(struct bramble_node *node)
{
    struct node_records *records = node->records;
    bool waits = records->identity_dirty || records->erasing != ERASE_NOTHING;
    for (unsigned kind = 0; kind < RECORD_DIRTY_KINDS; kind++) {
        waits = waits || records->dirty[kind] != 0;
    }
    if (records->sick != 0 && records->wrote && !waits) {
        records->sick = 0;
        records->retries = 0;
        node->access.changed |= ACCESS_CHANGED_STORE_WORKS;
    }
}

static void retry_later(struct bramble_node *node)
{
    struct node_records *records = node->records;
    if (timer_running(&records->store_timer)) {
        return;
    }
    timer_start(node_timers(node), &records->store_timer, RETRY_FIRST << records->retries);
    if (records->retries < RETRY_DOUBLINGS) {
        records->retries++;
    }
}

/* ---- One record -------------------------------------------------------------------------------------------------- */

static int failed_at(struct bramble_node *node, uint16_t key, int result)
{
    if (result < 0) {
        node_store_failed(node, key, result);
    }
    return result;
}

static int sync(struct bramble_node *node, uint16_t key)
{
    const struct bramble_store *store = node->config.store;
    return failed_at(node, key, store->sync != NULL ? store->sync(store->context) : 0);
}

static int write_place(struct bramble_node *node, const struct record_format *format, unsigned place)
{
    uint8_t octets[BRAMBLE_STORE_RECORD_MAX];
    struct writer writer = record_begin(octets);
    uint16_t key = record_key((enum record_kind)format->kind, place);
    format->write(node, place, &writer);
    int result = record_put(node->config.store, key, &writer);
    node->records->wrote = node->records->wrote || result > 0;
    return failed_at(node, key, result);
}

static int write_now(struct bramble_node *node, const struct record_format *format, unsigned place)
{
    if (node->records->restoring) {
        return 0;
    }
    int result = write_place(node, format, place);
    result = result < 0 ? result : sync(node, record_key((enum record_kind)format->kind, place));
    if (result >= 0) {
        look_whether_healed(node);
    }
    return result;
}

static int save_iv(struct bramble_node *node)
{
    static const struct record_format format = {RECORD_IV_INDEX, node_write_iv};
    return write_now(node, &format, 0);
}

static int save_replay(void *context, unsigned place)
{
    static const struct record_format format = {RECORD_REPLAY, node_write_replay};
    int result = write_now(context, &format, place / RECORD_MARKS);
    struct bramble_node *node = context;
    struct bramble_timer *settle = &node->records->settle_timer;
    if (result < 0) {
        node_record_dirty(node, RECORD_REPLAY, place / RECORD_MARKS);
    } else if (node_transport(node)->replay.entries[place].margin > 0 && !timer_running(settle)) {
        timer_start(node_timers(node), settle, BRAMBLE_MILLISECONDS(REPLAY_SETTLE_MS));
    }
    return result;
}

static const struct replay_keeper replay_keeper = {replay_mark, replay_lost, save_replay};

static void settle(struct bramble_node *node, struct bramble_timer *timer)
{
    replay_settle(&node_transport(node)->replay, node_timers(node)->now, false);
    if (node_transport(node)->replay.ahead) {
        timer_start(node_timers(node), timer, BRAMBLE_MILLISECONDS(REPLAY_SETTLE_MS));
    }
}

/* ---- At the end of a turn ---------------------------------------------------------------------------------------- */

unsigned node_record_places(const struct bramble_node *node, enum record_kind kind)
{
    switch (kind) {
    case RECORD_NET_KEY:
        return node_keys(node)->net_count;
    case RECORD_APP_KEY:
        return node_keys(node)->app_count;
    case RECORD_LABEL:
        return node_keys(node)->label_count;
    case RECORD_MODEL:
    case RECORD_MODEL_STATE:
        return node->access.model_count;
    case RECORD_FEATURE:
        return features_record_base(&node->access, node->access.feature_count);
    case RECORD_REPLAY:
        return (node_transport(node)->replay.count + RECORD_MARKS - 1U) / RECORD_MARKS;
    default:
        return 1;
    }
}

void node_record_dirty(struct bramble_node *node, enum record_kind kind, unsigned place)
{
    struct node_records *records = node->records;
    records->waiting = true;
    if (kind == RECORD_IDENTITY) {
        records->identity_dirty = true;
    } else {
        records->dirty[kind & 0x0F] |= 1U << (place < PLACE_ALL ? place : PLACE_ALL);
    }
}

static void changed(const struct records *records, enum record_kind kind, unsigned place)
{
    struct bramble_node *node = node_of_records(records);
    if (!node->records->restoring) {
        node_record_dirty(node, kind, place);
    }
}

/* Answers false when a record of this kind could not be written; it is marked again. */
static bool write_kind(struct bramble_node *node, const struct record_format *format)
{
    uint32_t dirty = node->records->dirty[format->kind];
    node->records->dirty[format->kind] = 0;
    for (unsigned place = 0; dirty != 0 && place < node_record_places(node, format->kind); place++) {
        if ((dirty >> (place < PLACE_ALL ? place : PLACE_ALL) & 1U) != 0 && write_place(node, format, place) < 0) {
            node_record_dirty(node, format->kind, place);
        }
    }
    return node->records->dirty[format->kind] == 0;
}

/* How long no model state is written after one: the bound of <bramble/model.h>. */
static bramble_time state_pause(struct bramble_node *node)
{
    struct node_records *records = node->records;
    uint32_t passed = time_units(node_timers(node)->now - records->states_since, STATES_PERIOD);
    unsigned left = passed < STATES_IN_A_ROW ? records->states_left + passed : STATES_IN_A_ROW;
    left = left < STATES_IN_A_ROW ? left : STATES_IN_A_ROW;
    records->states_since += passed * STATES_PERIOD;
    records->states_left = (uint8_t)(left > 0 ? left - 1U : 0U);
    return records->states_left > 0 ? STATES_PAUSE : STATES_PERIOD;
}

static bool write_model_states(struct bramble_node *node)
{
    static const struct record_format format = {RECORD_MODEL_STATE, node_write_model_state};
    if (node->records->dirty[RECORD_MODEL_STATE] == 0 || timer_running(&node->records->state_timer)) {
        return true;
    }
    timer_start(node_timers(node), &node->records->state_timer, state_pause(node));
    return write_kind(node, &format);
}

static void states_may_be_written(struct bramble_node *node, struct bramble_timer *timer)
{
    (void)timer;
    node->records->waiting = node->records->waiting || node->records->dirty[RECORD_MODEL_STATE] != 0;
}

static bool write_all(struct bramble_node *node)
{
    static const struct record_format identity = {RECORD_IDENTITY, node_write_identity};
    bool whole = true;
    if (node->records->dirty[RECORD_MODEL] != 0) { /* labels change with the lists that name them */
        node->records->dirty[RECORD_LABEL] = UINT32_MAX;
    }
    for (const struct record_format *format = node_record_formats; format->kind != 0; format++) {
        whole = write_kind(node, format) && whole;
    }
    whole = write_model_states(node) && whole;
    if (node->records->identity_dirty && whole) {
        node->records->identity_dirty = save_iv(node) < 0 || write_place(node, &identity, 0) < 0;
    }
    return whole && !node->records->identity_dirty;
}

static void forget(struct node_records *records)
{
    memset(records->dirty, 0, sizeof records->dirty);
    records->identity_dirty = false;
    records->waiting = false;
    timer_stop(&records->state_timer);
}

static void flush(struct bramble_node *node)
{
    struct node_records *records = node->records;
    if (!records->waiting) {
        return;
    }
    if (node_network(node)->address == BRAMBLE_ADDRESS_UNASSIGNED) {
        (void)node_records_erase(node, (enum node_erasing)records->erasing); /* tries again by itself */
        return;
    }
    bool whole = write_all(node);
    records->waiting = false;
    if (sync(node, record_key(RECORD_IDENTITY, 0)) < 0 || !whole) {
        retry_later(node);
    } else {
        timer_stop(&records->store_timer);
        look_whether_healed(node);
    }
}

/* Also what failed and waits to be tried again. */
static bool pending(const struct records *records)
{
    const struct node_records *kept = node_of_records(records)->records;
    return kept->waiting || timer_running(&kept->store_timer);
}

static void joined(struct bramble_node *node)
{
    for (unsigned i = 0; i < node_keys(node)->net_count; i++) { /* where there is none, none will be written */
        node_record_dirty(node, RECORD_NET_KEY, i);
    }
    access_lists_changed(&node->access); /* a list may have been filled before */
    node_record_dirty(node, RECORD_STATES, 0);
    for (unsigned i = 0; i < node->access.model_count; i++) {
        node_record_dirty(node, RECORD_MODEL_STATE, i);
    }
    node_record_dirty(node, RECORD_IDENTITY, 0);
    flush(node);
}

static void finish(struct bramble_node *node)
{
    timer_stop(&node->records->state_timer);
    states_may_be_written(node, &node->records->state_timer);
    flush(node);
}

static void retry(struct bramble_node *node, struct bramble_timer *timer)
{
    (void)timer;
    node->records->waiting = true; /* at the end of this turn */
}

static const struct records_keeper keeper = {changed, pending};

static int begin(struct bramble_node *node)
{
    struct node_records *records = node->records;
    memset(records, 0, sizeof *records);
    node->access.records.keeper = &keeper;
    node_transport(node)->replay.context = node;
    node_transport(node)->replay.keeper = &replay_keeper;
    timer_init(&records->store_timer, retry);
    timer_init(&records->state_timer, states_may_be_written);
    timer_init(&records->settle_timer, settle);
    records->states_left = STATES_IN_A_ROW;
    records->states_since = node_timers(node)->now;
    for (unsigned i = 0; i < node->access.model_count; i++) {
        if ((access_type(&node->access, i)->flags & BRAMBLE_MODEL_FORGETS) != 0) {
            return BRAMBLE_ERROR_NOT_SUPPORTED; /* it has a twin that keeps its state */
        }
    }
    return node_records_fit(node) ? 0 : BRAMBLE_ERROR_ARGUMENT;
}

/* ---- Erasing ----------------------------------------------------------------------------------------------------- */

static int erase_all(struct bramble_node *node, enum node_erasing what)
{
    static const struct record_format nobody = {RECORD_IDENTITY, node_write_nobody};
    const struct bramble_store *store = node->config.store;
    uint16_t identity = record_key(RECORD_IDENTITY, 0);
    bool begun = what == ERASE_ALL && write_place(node, &nobody, 0) >= 0;
    int result = begun ? 0 : store->erase(store->context, identity);
    int synced = sync(node, identity);
    int table = what == ERASE_ALL ? record_erase_range(store, record_key(RECORD_NODE_TABLE, 0), KEY_LAST, identity) : 0;
    int rest = record_erase_range(store, 0, MEMBERSHIP_LAST, identity);
    result = result < 0 ? result : synced;
    result = result < 0 ? result : table;
    result = result < 0 ? result : rest;
    if (begun && result >= 0) {
        result = store->erase(store->context, identity);
    }
    return result < 0 ? result : sync(node, identity);
}

int node_records_erase(struct bramble_node *node, enum node_erasing what)
{
    forget(node->records);
    node->records->erasing = ERASE_NOTHING;
    if (what == ERASE_NOTHING) {
        return 0;
    }
    int result = failed_at(node, record_key(RECORD_IDENTITY, 0), erase_all(node, what));
    if (result < 0) { /* what is left would come back in the next restart, or in the next membership */
        node->records->erasing = (uint8_t)what;
        retry_later(node);
    } else {
        node->records->wrote = true;
        look_whether_healed(node);
    }
    return result;
}

/* ---- What the spine sees ----------------------------------------------------------------------------------------- */

/* T2; and M3: model states have a timer of their own, which is there to spare the flash. */
static bool check(const struct bramble_node *node, struct bramble_violation *violation)
{
    const struct node_records *records = node->records;
    if (node_transport(node)->replay.ahead && !timer_running(&records->settle_timer)) {
        return invariant_broken(violation, "T2: a replay mark that is ahead is taken back", 0);
    }
    uint32_t dirty = records->identity_dirty;
    for (unsigned kind = 0; kind < RECORD_DIRTY_KINDS; kind++) {
        bool waits = kind == RECORD_MODEL_STATE && timer_running(&records->state_timer);
        dirty |= waits ? 0 : records->dirty[kind];
    }
    return dirty == 0 || records->waiting || timer_running(&records->store_timer) ||
           invariant_broken(violation, "M3: what is not in the store will be written", dirty);
}

const struct bramble_records bramble_records = {
    .begin = begin,
    .restore = node_records_restore,
    .flush = flush,
    .finish = finish,
    .erase = node_records_erase,
    .joined = joined,
    .forget = forget,
    .save_iv = save_iv,
    .announce = announce,
    .check = check,
};
