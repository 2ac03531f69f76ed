/* How a node comes back from its store: see record_formats.c for the fields.
 *
 * A record of another version, or of a wrong length, is reported by its key and left out, and the rest of the node
 * still starts. A record that refers to something that is not there (a binding to an AppKey, a subscription to a label)
 * is no damage: power was cut between the writes of a deletion. It is read without that part, which is what the
 * deletion was about to do, and written again.
 */
#include "node/records.h"

typedef void record_reader(struct bramble_node *node, unsigned place, struct reader *reader);

static void read_net_key(struct bramble_node *node, unsigned place, struct reader *reader)
{
    uint16_t index = (uint16_t)reader_big(reader, 2);
    uint8_t phase = reader_u8(reader);
    struct bramble_view keys = reader_octets(reader, 32);
    reader->failed =
        reader->failed || keys_net_restore(&node->keys, place, index, phase, keys.data, keys.data + 16) < 0;
}

static void read_app_key(struct bramble_node *node, unsigned place, struct reader *reader)
{
    uint16_t index = (uint16_t)reader_big(reader, 2);
    uint16_t net_index = (uint16_t)reader_big(reader, 2);
    bool updated = reader_u8(reader) != 0;
    struct bramble_view keys = reader_octets(reader, 32);
    if (reader->failed) {
        return;
    }
    int result = keys_app_restore(&node->keys, place, net_index, index, keys.data, updated ? keys.data + 16 : NULL);
    reader->failed = result < 0 && result != BRAMBLE_ERROR_KEY;
    if (result == BRAMBLE_ERROR_KEY || (updated && node->keys.apps[place].generation[1].handle == 0)) {
        node_record_dirty(node, RECORD_APP_KEY, place);
    }
}

/* A label comes back with one use, which is given up when the lists that name it are back. */
static void read_label(struct bramble_node *node, unsigned place, struct reader *reader)
{
    struct bramble_view uuid = reader_octets(reader, 16);
    if (reader->failed) {
        return;
    }
    struct keys_label *label = &node->keys.labels[place];
    memcpy(label->uuid, uuid.data, 16);
    label->uses = 1;
    reader->failed = crypto_virtual_address(node->keys.crypto, label->uuid, &label->address) < 0;
}

/* True when the address is no virtual one, or its label is there. */
static bool label_fits(const struct bramble_node *node, uint16_t address, uint8_t label)
{
    const struct keys *keys = &node->keys;
    return label == TRANSPORT_LABEL_NONE ||
           (label < keys->label_count && keys->labels[label].uses > 0 && keys->labels[label].address == address);
}

/* Answers true when all keys could be bound. */
static bool read_bindings(struct bramble_node *node, unsigned place, struct reader *reader)
{
    bool whole = true;
    for (unsigned left = reader_u8(reader); left > 0; left--) {
        uint16_t index = (uint16_t)reader_big(reader, 2);
        if (!reader->failed && index != BRAMBLE_KEY_INDEX_NONE) {
            whole = access_bind(&node->access, place, index) == 0 && whole;
        }
    }
    return whole;
}

static bool read_subscriptions(struct bramble_node *node, unsigned place, struct reader *reader)
{
    bool whole = true;
    for (unsigned left = reader_u8(reader); left > 0; left--) {
        uint16_t address = (uint16_t)reader_big(reader, 2);
        uint8_t label = reader_u8(reader);
        if (!reader->failed && address != BRAMBLE_ADDRESS_UNASSIGNED) {
            whole = label_fits(node, address, label) && access_subscribe(&node->access, place, address, label) == 0 &&
                    whole;
        }
    }
    return whole;
}

static bool read_publication(struct bramble_node *node, unsigned place, struct reader *reader)
{
    struct bramble_publication state;
    memset(&state, 0, sizeof state);
    state.address = (uint16_t)reader_big(reader, 2);
    state.label = reader_u8(reader);
    state.app_key_index = (uint16_t)reader_big(reader, 2);
    state.friendship = reader_u8(reader) != 0;
    state.ttl = reader_u8(reader);
    state.period = reader_u8(reader);
    state.retransmit = reader_u8(reader);
    return reader->failed ||
           (label_fits(node, state.address, state.label) && access_publication_set(&node->access, place, &state) == 0);
}

static void read_model(struct bramble_node *node, unsigned place, struct reader *reader)
{
    bool whole = read_bindings(node, place, reader);
    whole = read_subscriptions(node, place, reader) && whole;
    if (reader_u8(reader) != 0) {
        whole = read_publication(node, place, reader) && whole;
    }
    if (!whole && !reader->failed) {
        node_record_dirty(node, RECORD_MODEL, place);
    }
}

static struct bramble_transmit read_transmit(struct reader *reader)
{
    struct bramble_transmit transmit;
    transmit.count = reader_u8(reader);
    transmit.interval_ms = (uint16_t)reader_big(reader, 2);
    reader->failed = reader->failed || !node_transmit_is_valid(transmit);
    return transmit;
}

static void read_states(struct bramble_node *node, unsigned place, struct reader *reader)
{
    (void)place;
    uint8_t ttl = reader_u8(reader);
    bool relay = reader_u8(reader) != 0;
    bool beacon = reader_u8(reader) != 0;
    struct bramble_transmit network_transmit = read_transmit(reader);
    struct bramble_transmit relay_retransmit = read_transmit(reader);
    if (reader->failed || ttl == 1 || ttl > BRAMBLE_TTL_MAX) {
        reader->failed = true;
        return;
    }
    struct network *network = &node->network;
    network->default_ttl = ttl;
    network->relay = relay && network->relay_supported;
    network->beacon_on = beacon;
    network->network_transmit = network_transmit;
    network->relay_retransmit = relay_retransmit;
}

static void read_feature(struct bramble_node *node, unsigned place, struct reader *reader)
{
    const struct features *features = &node->features;
    for (unsigned i = 0; i < features->count; i++) {
        const struct bramble_feature *feature = features->descriptor[i];
        unsigned base = features->record_base[i];
        if (place >= base && place < base + feature->record_count && feature->restore != NULL) {
            struct bramble_view content = reader_rest(reader);
            reader->failed =
                reader->failed || feature->restore(&node->access, features->state[i], place - base, content) < 0;
        }
    }
}

static void read_replay(struct bramble_node *node, unsigned place, struct reader *reader)
{
    struct replay_list *list = &node->transport.replay;
    for (unsigned i = place * RECORD_MARKS; i < list->count && reader->left > 0; i++) {
        struct replay_entry *entry = &list->entries[i];
        entry->source = (uint16_t)reader_big(reader, 2);
        entry->iv_index = (uint32_t)reader_big(reader, 4);
        uint32_t sequence = (uint32_t)reader_big(reader, 4);
        reader->failed = reader->failed || sequence > REPLAY_SEQUENCE_MASK;
        entry->sequence = sequence & REPLAY_SEQUENCE_MASK;
        entry->span = REPLAY_RESTORED;
    }
}

static void read_iv(struct bramble_node *node, unsigned place, struct reader *reader)
{
    struct network_iv_record iv;
    (void)place;
    iv.index = (uint32_t)reader_big(reader, 4);
    iv.in_progress = reader_u8(reader) != 0;
    iv.minutes = (uint16_t)reader_big(reader, 2);
    iv.age_unknown = reader_u8(reader) != 0;
    iv.recovery_minutes = (uint16_t)reader_big(reader, 2);
    iv.sequence = (uint32_t)reader_big(reader, 4);
    reader->failed = reader->failed || (iv.in_progress && iv.index == 0);
    if (!reader->failed) {
        network_iv_restore(&node->network, &iv);
    }
}

static void read_identity(struct bramble_node *node, unsigned place, struct reader *reader)
{
    (void)place;
    unsigned address = (unsigned)reader_big(reader, 2);
    unsigned last = address + node->config.composition->element_count - 1U;
    struct bramble_view key = reader_octets(reader, 16);
    reader->failed = reader->failed || address == 0 || last > 0x7FFF || keys_device_set(&node->keys, key.data) < 0;
    node->network.address = reader->failed ? BRAMBLE_ADDRESS_UNASSIGNED : (uint16_t)address;
}

/* ---- All of it --------------------------------------------------------------------------------------------------- */

/* 0: there and good. _NOT_FOUND. _VALUE: a bad one, which is reported and left out. _STORE: it cannot be read. */
static int read_record(struct bramble_node *node, enum record_kind kind, unsigned place, record_reader *read)
{
    uint8_t octets[BRAMBLE_STORE_RECORD_MAX];
    const struct bramble_store *store = node->config.store;
    uint16_t key = record_key(kind, place);
    int size = store->get(store->context, key, octets, sizeof octets);
    if (size == BRAMBLE_ERROR_NOT_FOUND) {
        return BRAMBLE_ERROR_NOT_FOUND;
    }
    if (size < 0 && size != BRAMBLE_ERROR_LENGTH && size != BRAMBLE_ERROR_VALUE) {
        node_store_failed(node, key, size);
        return BRAMBLE_ERROR_STORE;
    }
    struct reader reader = reader_of(view_of(octets, size < 0 ? 0 : (size_t)size));
    bool known = reader_u8(&reader) == RECORD_VERSION;
    if (known && !reader.failed) {
        read(node, place, &reader);
    }
    if (!known || !reader_complete(&reader)) {
        node_store_failed(node, key, BRAMBLE_ERROR_VALUE);
        return BRAMBLE_ERROR_VALUE;
    }
    return 0;
}

static bool read_all(struct bramble_node *node, enum record_kind kind, record_reader *read)
{
    bool readable = true;
    for (unsigned place = 0; place < node_record_places(node, kind); place++) {
        readable = read_record(node, kind, place, read) != BRAMBLE_ERROR_STORE && readable;
    }
    return readable;
}

/* Answers false when a part could not be read at all. Replay marks that are there but cannot be read would let old
 * messages in again, so the node does not start without them; a bad record of eight marks is reported, like others. */
static bool read_member(struct bramble_node *node)
{
    bool readable = read_all(node, RECORD_NET_KEY, read_net_key);
    readable = readable && read_all(node, RECORD_APP_KEY, read_app_key);
    readable = readable && read_all(node, RECORD_LABEL, read_label);
    readable = readable && read_all(node, RECORD_MODEL, read_model);
    for (unsigned label = 0; label < node->keys.label_count; label++) {
        keys_label_release(&node->keys, label);
    }
    readable = readable && read_all(node, RECORD_STATES, read_states);
    readable = readable && read_all(node, RECORD_FEATURE, read_feature);
    return readable && read_all(node, RECORD_REPLAY, read_replay);
}

/* What an interrupted join or reset has left must not come back in the next membership. A reset is finished at once;
 * what stands behind a damaged identity is kept until somebody joins. */
static void leftovers(struct bramble_node *node, int why)
{
    const struct bramble_store *store = node->config.store;
    uint16_t key = 0;
    if (store->next(store->context, 0, &key) == 0 && key < record_key(RECORD_NODE_TABLE, 0)) {
        node->erasing = true;
        node->records_dirty = why == BRAMBLE_ERROR_NOT_FOUND;
    }
}

int node_records_restore(struct bramble_node *node)
{
    if (node->config.store == NULL) {
        return 0;
    }
    node->restoring = true;
    int result = read_record(node, RECORD_IDENTITY, 0, read_identity);
    if (result == 0) { /* without the IV index numbers would be used again: then it is not a member */
        result = read_record(node, RECORD_IV_INDEX, 0, read_iv);
    }
    if (result == 0) {
        result = read_member(node) ? 1 : BRAMBLE_ERROR_STORE;
    }
    if (result == 1) {
        node_begin_membership(node, node->network.address);
    } else {
        node->network.address = BRAMBLE_ADDRESS_UNASSIGNED;
        network_iv_end(&node->network);
        keys_clear(&node->keys);
        leftovers(node, result);
    }
    node->access.changed = 0;
    node->restoring = false;
    return result == BRAMBLE_ERROR_STORE || result == 1 ? result : 0;
}
