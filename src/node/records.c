/* What a node saves, when, and what happens if the store fails: see base/records.h for the kinds and their order.
 *
 * Two moments. What must be in the store before something else happens (the sequence block and IV index, a replay mark)
 * is written at once and synced; when that fails, the other thing does not happen. All else is marked and written at
 * the end of the turn, in an order in which every prefix is a consistent node: keys before what refers to them,
 * identity last. A record whose write fails stays marked and is tried again ten seconds later; until all the others are
 * in the store, the identity of a new member is not, so a cut leaves either a whole node or none. Likewise what a reset
 * could not erase is tried again, and nobody joins before it is gone.
 *
 * A record that has not changed is not written again.
 */
#include "node/records.h"

#define PLACE_ALL 31U /* the bit that stands for all places from 31 on */
#define RETRY BRAMBLE_SECONDS(10)

void node_store_failed(struct bramble_node *node, uint16_t key, int error)
{
    node->store_failed_key = key;
    node->store_error = error;
    node->news |= NODE_NEWS_STORE_FAILED;
}

/* ---- One record -------------------------------------------------------------------------------------------------- */

static int put(struct bramble_node *node, uint16_t key, const struct writer *writer)
{
    const struct bramble_store *store = node->config.store;
    int result = writer->failed ? BRAMBLE_ERROR_LENGTH : 0;
    if (result == 0) {
        uint8_t old[BRAMBLE_STORE_RECORD_MAX];
        int size = store->get(store->context, key, old, sizeof old);
        if (size >= 0 && view_equal(view_of(old, (size_t)size), writer_done(writer))) {
            return 0;
        }
        result = store->put(store->context, key, writer_done(writer));
    }
    if (result < 0) {
        node_store_failed(node, key, result);
    }
    return result;
}

static int erase(struct bramble_node *node, uint16_t key)
{
    int result = node->config.store->erase(node->config.store->context, key);
    if (result < 0) {
        node_store_failed(node, key, result);
    }
    return result;
}

static int sync(struct bramble_node *node, uint16_t key)
{
    const struct bramble_store *store = node->config.store;
    int result = store->sync != NULL ? store->sync(store->context) : 0;
    if (result < 0) {
        node_store_failed(node, key, result);
    }
    return result;
}

static int write_place(struct bramble_node *node, const struct record_format *format, unsigned place)
{
    uint8_t octets[BRAMBLE_STORE_RECORD_MAX];
    struct writer writer = writer_of(octets, sizeof octets);
    uint16_t key = record_key((enum record_kind)format->kind, place);
    format->write(node, place, &writer);
    return writer.size == 0 && !writer.failed ? erase(node, key) : put(node, key, &writer);
}

static int write_now(struct bramble_node *node, const struct record_format *format, unsigned place)
{
    if (node->config.store == NULL || node->restoring) {
        return 0;
    }
    int result = write_place(node, format, place);
    return result < 0 ? result : sync(node, record_key((enum record_kind)format->kind, place));
}

int node_record_iv(struct bramble_node *node)
{
    static const struct record_format format = {RECORD_IV_INDEX, node_write_iv};
    return write_now(node, &format, 0);
}

static int save_replay(void *context, unsigned place)
{
    static const struct record_format format = {RECORD_REPLAY, node_write_replay};
    return write_now(context, &format, place / RECORD_MARKS);
}

/* ---- At the end of a turn ---------------------------------------------------------------------------------------- */

unsigned node_record_places(const struct bramble_node *node, enum record_kind kind)
{
    unsigned features = 0;
    switch (kind) {
    case RECORD_NET_KEY:
        return node->keys.net_count;
    case RECORD_APP_KEY:
        return node->keys.app_count;
    case RECORD_LABEL:
        return node->keys.label_count;
    case RECORD_MODEL:
        return node->access.model_count;
    case RECORD_FEATURE:
        for (unsigned i = 0; i < node->features.count; i++) {
            features += node->features.descriptor[i]->record_count;
        }
        return features;
    case RECORD_REPLAY:
        return (node->transport.replay.count + RECORD_MARKS - 1U) / RECORD_MARKS;
    default:
        return 1;
    }
}

void node_record_dirty(struct bramble_node *node, enum record_kind kind, unsigned place)
{
    node->records_dirty = true;
    if (kind == RECORD_IDENTITY) {
        node->identity_dirty = true;
    } else {
        node->dirty[kind & 0x0F] |= 1U << (place < PLACE_ALL ? place : PLACE_ALL);
    }
}

static void changed(void *context, enum record_kind kind, unsigned place)
{
    struct bramble_node *node = context;
    if (!node->restoring) {
        node_record_dirty(node, kind, place);
    }
}

/* Answers false when a record of this kind could not be written; it is marked again. */
static bool write_kind(struct bramble_node *node, const struct record_format *format)
{
    uint32_t dirty = node->dirty[format->kind];
    node->dirty[format->kind] = 0;
    for (unsigned place = 0; dirty != 0 && place < node_record_places(node, format->kind); place++) {
        if ((dirty >> (place < PLACE_ALL ? place : PLACE_ALL) & 1U) != 0 && write_place(node, format, place) < 0) {
            node_record_dirty(node, format->kind, place);
        }
    }
    return node->dirty[format->kind] == 0;
}

static bool write_all(struct bramble_node *node)
{
    static const struct record_format identity = {RECORD_IDENTITY, node_write_identity};
    bool whole = true;
    if (node->dirty[RECORD_MODEL] != 0) { /* labels change with the lists that name them */
        node->dirty[RECORD_LABEL] = UINT32_MAX;
    }
    for (const struct record_format *format = node_record_formats; format->kind != 0; format++) {
        whole = write_kind(node, format) && whole;
    }
    if (node->identity_dirty && whole) {
        node->identity_dirty = node_record_iv(node) < 0 || write_place(node, &identity, 0) < 0;
    }
    return whole && !node->identity_dirty;
}

void node_records_forget(struct bramble_node *node)
{
    memset(node->dirty, 0, sizeof node->dirty);
    node->identity_dirty = false;
    node->records_dirty = false;
}

void node_records_flush(struct bramble_node *node)
{
    if (!node->records_dirty) {
        return;
    }
    bool member = node->network.address != BRAMBLE_ADDRESS_UNASSIGNED;
    if (node->config.store == NULL || (!member && !node->erasing)) {
        node_records_forget(node);
        return;
    }
    bool whole = member ? write_all(node) : node_records_erase(node) == 0;
    node->records_dirty = false;
    if (!whole || sync(node, record_key(RECORD_IDENTITY, 0)) < 0) {
        timer_start(&node->timers, &node->store_timer, RETRY);
    }
}

/* Also what failed and waits to be tried again. */
static bool pending(void *context)
{
    const struct bramble_node *node = context;
    return node->records_dirty || timer_running(&node->store_timer);
}

bool node_records_pending(const struct bramble_node *node)
{
    return node->records_dirty;
}

static void retry(void *context, struct bramble_timer *timer)
{
    struct bramble_node *node = context;
    (void)timer;
    node->records_dirty = true; /* at the end of this turn */
}

void node_records_init(struct bramble_node *node)
{
    node->access.records = (struct records){node, changed, pending};
    node->transport.replay.context = node;
    node->transport.replay.save = node->config.store != NULL ? save_replay : NULL;
    timer_init(&node->store_timer, retry, node);
}

int node_records_erase(struct bramble_node *node)
{
    const struct bramble_store *store = node->config.store;
    node_records_forget(node);
    node->erasing = false;
    if (store == NULL) {
        return 0;
    }
    int result = erase(node, record_key(RECORD_IDENTITY, 0)); /* first: from here on the node is nobody's */
    uint16_t key = 0;
    for (uint16_t from = 0; store->next(store->context, from, &key) == 0 && key < record_key(RECORD_NODE_TABLE, 0);
         from = (uint16_t)(key + 1)) {
        int erased = erase(node, key);
        result = result < 0 ? result : erased;
    }
    int synced = sync(node, record_key(RECORD_IDENTITY, 0));
    result = result < 0 ? result : synced;
    if (result < 0) { /* what is left would come back in the next restart, or in the next membership */
        node->erasing = true;
        timer_start(&node->timers, &node->store_timer, RETRY);
    }
    return result;
}
