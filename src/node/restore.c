/* How a node comes back from its store: see record_formats.c for the fields.
 *
 * A record that is damaged, of another version, or does not fit this node is reported by its key and left out, and the
 * rest of the node still starts, as far as that is safe: <bramble/node.h> says what each loss means. A record that
 * refers to something that is not there (a binding to an AppKey, a subscription to a label) is no damage: power was cut
 * between the writes of a deletion. It is read without that part, which is what the deletion was about to do, and
 * written again.
 *
 * Replay marks that are lost must not let old messages in again, so their place is taken by one that stands for all
 * sources that are not in the list (network/replay.h), and that is kept like the others.
 */
#include "node/records.h"

typedef void record_reader(struct bramble_node *node, unsigned place, struct reader *reader);

static void read_net_key(struct bramble_node *node, unsigned place, struct reader *reader)
{
    uint16_t index = (uint16_t)reader_big(reader, 2);
    uint8_t phase = reader_u8(reader);
    struct bramble_view keys = reader_octets(reader, 32);
    reader->failed =
        reader->failed || keys_net_restore(node_keys(node), place, index, phase, keys.data, keys.data + 16) < 0;
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
    int result = keys_app_restore(node_keys(node), place, net_index, index, keys.data, updated ? keys.data + 16 : NULL);
    reader->failed = result < 0 && result != BRAMBLE_ERROR_KEY;
    if (result == BRAMBLE_ERROR_KEY || (updated && node_keys(node)->apps[place].generation[1].handle == 0)) {
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
    struct keys_label *label = &node_keys(node)->labels[place];
    memcpy(label->uuid, uuid.data, 16);
    label->uses = 1;
    reader->failed = crypto_virtual_address(node_keys(node)->crypto, label->uuid, &label->address) < 0;
}

/* True when the address is no virtual one, or its label is there. */
static bool label_fits(const struct bramble_node *node, uint16_t address, uint8_t label)
{
    const struct keys *keys = node_keys(node);
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
    struct bramble_view state = reader_octets(reader, ACCESS_PUBLICATION_OCTETS);
    uint8_t label = reader_u8(reader);
    return reader->failed || (label_fits(node, (uint16_t)word_of(state.data), label) &&
                              access_publication_set(&node->access, place, state.data, label) == 0);
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

static void read_states(struct bramble_node *node, unsigned place, struct reader *reader)
{
    (void)place;
    uint8_t ttl = reader_u8(reader);
    bool relay = reader_u8(reader) != 0;
    bool beacon = reader_u8(reader) != 0;
    uint8_t network_transmit = reader_u8(reader);
    uint8_t relay_retransmit = reader_u8(reader);
    if (reader->failed || ttl == 1 || ttl > BRAMBLE_TTL_MAX) {
        reader->failed = true;
        return;
    }
    struct network *network = node_network(node);
    network->default_ttl = ttl;
    network->beacon_on = beacon;
    network->network_transmit = network_transmit;
    if (network->relay != NETWORK_RELAY_UNSUPPORTED) {
        network->relay = relay;
        network->relay_retransmit = relay_retransmit;
    }
}

/* What another feature has written, when the list of features was another one, is nothing that this one could read. */
static void read_feature(struct bramble_node *node, unsigned place, struct reader *reader)
{
    const struct bramble_feature *feature;
    struct feature_walk walk = {0};
    uint8_t identity = reader_u8(reader);
    while ((feature = feature_next(&node->access, &walk)) != NULL) {
        unsigned base = features_record_base(&node->access, walk.count - 1);
        if (place >= base && place < base + feature->record_count && feature->restore != NULL) {
            struct bramble_view content = reader_rest(reader);
            reader->failed = reader->failed || identity != feature->identity ||
                             feature->restore(&node->access, walk.state, place - base, content) < 0;
        }
    }
}

/* Of this model on this element, or it is another composition's. */
static void read_model_state(struct bramble_node *node, unsigned place, struct reader *reader)
{
    const struct access_model *model = &node->access.models[place];
    const struct bramble_model_type *type = model->description->type;
    bool ours = reader_big(reader, 4) == model->description->id;
    ours = reader_u8(reader) == model->element && ours;
    struct bramble_view saved = reader_rest(reader);
    reader->failed = reader->failed || !ours || type->restore == NULL ||
                     type->restore((struct bramble_model_ref){node, (uint16_t)place}, saved) < 0;
}

static void forget_marks(struct bramble_node *node, unsigned place, uint32_t iv_index)
{
    int forgotten = replay_forget(&node_transport(node)->replay, place, iv_index);
    if (forgotten >= 0) {
        node_record_dirty(node, RECORD_REPLAY, (unsigned)forgotten / RECORD_MARKS);
    }
}

/* Marks of a longer list than ours are lost, but it is known under which IV index they were made. */
static void read_replay(struct bramble_node *node, unsigned place, struct reader *reader)
{
    struct replay_list *list = &node_transport(node)->replay;
    uint32_t lost_index = 0;
    bool lost = false;
    for (unsigned i = place * RECORD_MARKS; reader->left > 0 && !reader->failed; i++) {
        struct replay_entry entry = {.source = (uint16_t)reader_big(reader, 2), .span = REPLAY_RESTORED};
        uint32_t iv_index = (uint32_t)reader_big(reader, 4);
        entry.iv_index = (uint16_t)iv_index;
        uint32_t sequence = (uint32_t)reader_big(reader, 4);
        reader->failed = reader->failed || sequence > REPLAY_SEQUENCE_MASK;
        entry.sequence = sequence & REPLAY_SEQUENCE_MASK;
        if (i < list->count) {
            list->entries[i] = entry;
        } else if (entry.source != BRAMBLE_ADDRESS_UNASSIGNED) {
            lost_index = !lost || iv_index > lost_index ? iv_index : lost_index;
            lost = true;
        }
    }
    if (lost) {
        forget_marks(node, list->count, lost_index);
        node_store_failed(node, record_key(RECORD_REPLAY, place), BRAMBLE_ERROR_FULL);
    }
}

static void read_iv(struct bramble_node *node, unsigned place, struct reader *reader)
{
    struct network *network = node_network(node);
    struct network_iv iv = network->iv;
    (void)place;
    iv.index = (uint32_t)reader_big(reader, 4);
    iv.in_progress = reader_u8(reader) != 0;
    iv.minutes = (uint16_t)reader_big(reader, 2);
    iv.age_unknown = reader_u8(reader) != 0;
    iv.recovery_minutes = (uint16_t)reader_big(reader, 2);
    uint32_t sequence = (uint32_t)reader_big(reader, 4);
    reader->failed = reader->failed || (iv.in_progress && iv.index == 0);
    if (!reader->failed) {
        network->iv = iv;
        network->sequence = sequence; /* no number at or above it has been used */
        network->sequence_reserved = sequence;
    }
}

/* An address of 0 is read as such: somebody has left and not erased all. */
static void read_identity(struct bramble_node *node, unsigned place, struct reader *reader)
{
    (void)place;
    unsigned address = (unsigned)reader_big(reader, 2);
    if (address == BRAMBLE_ADDRESS_UNASSIGNED) {
        return;
    }
    unsigned last = address + node->config.composition->element_count - 1U;
    struct bramble_view key = reader_octets(reader, 16);
    reader->failed = reader->failed || last > 0x7FFF || keys_device_set(node_keys(node), key.data) < 0;
    node_network(node)->address = reader->failed ? BRAMBLE_ADDRESS_UNASSIGNED : (uint16_t)address;
}

/* ---- One record -------------------------------------------------------------------------------------------------- */

/* 0: there and good. _NOT_FOUND. _STORE: it cannot be read. Others: a bad one. All but 0 and _NOT_FOUND are reported.
 */
static int read_record(struct bramble_node *node, enum record_kind kind, unsigned place, record_reader *read)
{
    uint8_t octets[BRAMBLE_STORE_RECORD_MAX];
    uint16_t key = record_key(kind, place);
    struct reader reader;
    int result = record_get(node->config.store, key, octets, &reader);
    if (result == 0) {
        read(node, place, &reader);
        result = reader_complete(&reader) ? 0 : BRAMBLE_ERROR_VALUE;
    }
    if (result < 0 && result != BRAMBLE_ERROR_NOT_FOUND) {
        node_store_failed(node, key, result);
    }
    return result;
}

/* The same where a node cannot be without it. */
static int read_needed(struct bramble_node *node, enum record_kind kind, record_reader *read)
{
    int result = read_record(node, kind, 0, read);
    if (result == BRAMBLE_ERROR_NOT_FOUND) {
        node_store_failed(node, record_key(kind, 0), result);
        return BRAMBLE_ERROR_VALUE;
    }
    return result;
}

static bool read_all(struct bramble_node *node, enum record_kind kind, record_reader *read)
{
    bool readable = true;
    for (unsigned place = 0; place < node_record_places(node, kind); place++) {
        int result = read_record(node, kind, place, read);
        readable = readable && result != BRAMBLE_ERROR_STORE;
        if (kind == RECORD_REPLAY && result < 0 && result != BRAMBLE_ERROR_NOT_FOUND) {
            forget_marks(node, place * RECORD_MARKS, node_network(node)->iv.index);
        }
    }
    return readable;
}

/* ---- What nobody reads ------------------------------------------------------------------------------------------- */

/* 0: somebody reads it. _FULL: behind the end of its table. _NOT_SUPPORTED: of a kind that this node does not know. */
static int look_at_key(const struct bramble_node *node, uint16_t key)
{
    enum record_kind kind = (enum record_kind)(key >> 8);
    unsigned place = key & 0xFFU;
    if (kind >= RECORD_NODE_TABLE && kind <= RECORD_WITHHELD) {
        return feature_find(&node->access, FEATURE_PROVISIONER, NULL) != NULL ? 0 : BRAMBLE_ERROR_NOT_SUPPORTED;
    }
    if (kind < RECORD_IV_INDEX || kind > RECORD_IDENTITY) {
        return BRAMBLE_ERROR_NOT_SUPPORTED;
    }
    return place < node_record_places(node, kind) ? 0 : BRAMBLE_ERROR_FULL;
}

/* Records of a longer table, another configuration or a later version stay where they are: they may be of use again. */
static bool look_for_strangers(struct bramble_node *node)
{
    const struct bramble_store *store = node->config.store;
    uint16_t key = 0;
    int found = store->next(store->context, 0, &key);
    for (; found >= 0 && key < BRAMBLE_STORE_APPLICATION_FIRST;
         found = store->next(store->context, (uint16_t)(key + 1U), &key)) {
        int result = look_at_key(node, key);
        if (result == BRAMBLE_ERROR_FULL && key >> 8 == RECORD_REPLAY) {
            result = read_record(node, RECORD_REPLAY, key & 0xFFU, read_replay);
            if (result < 0) {
                forget_marks(node, node_transport(node)->replay.count, node_network(node)->iv.index);
            }
        } else if (result < 0) {
            node_store_failed(node, key, result);
        }
    }
    return found >= 0 || found == BRAMBLE_ERROR_NOT_FOUND;
}

/* ---- All of it --------------------------------------------------------------------------------------------------- */

/* Answers false when a part could not be read at all. */
static bool read_member(struct bramble_node *node)
{
    bool readable = read_all(node, RECORD_APP_KEY, read_app_key);
    readable = readable && read_all(node, RECORD_LABEL, read_label);
    readable = readable && read_all(node, RECORD_MODEL, read_model);
    for (unsigned label = 0; label < node_keys(node)->label_count; label++) {
        keys_label_release(node_keys(node), label);
    }
    readable = readable && read_all(node, RECORD_STATES, read_states);
    readable = readable && read_all(node, RECORD_FEATURE, read_feature);
    readable = readable && read_all(node, RECORD_MODEL_STATE, read_model_state);
    readable = readable && read_all(node, RECORD_REPLAY, read_replay);
    return readable && look_for_strangers(node);
}

/* 1: there is at least one. 0: none, and that has been reported. _STORE. */
static int read_net_keys(struct bramble_node *node)
{
    unsigned told = node->records->news_count;
    if (!read_all(node, RECORD_NET_KEY, read_net_key)) {
        return BRAMBLE_ERROR_STORE;
    }
    if (keys_net_next(node_keys(node), 0) != NULL) {
        return 1;
    }
    if (told == node->records->news_count) {
        node_store_failed(node, record_key(RECORD_NET_KEY, 0), BRAMBLE_ERROR_NOT_FOUND);
    }
    return 0;
}

/* Whoever has left erases the rest, now and not later: the features have seen what was left. What a join that was
 * interrupted has left must not come back in the next membership either; it goes in the first turn. What stands beside
 * a record that a member cannot be without stays until somebody joins or resets the node. */
static void leftovers(struct bramble_node *node, int identity)
{
    const struct bramble_store *store = node->config.store;
    uint16_t key = 0;
    if (identity == 0 && node_network(node)->address == BRAMBLE_ADDRESS_UNASSIGNED) {
        (void)node_records_erase(node, ERASE_ALL); /* what fails is told, and tried again */
        node_call_features(node, offsetof(struct bramble_feature, reset));
    } else if (store->next(store->context, 0, &key) >= 0 && key < BRAMBLE_STORE_APPLICATION_FIRST &&
               (key < record_key(RECORD_NODE_TABLE, 0) || identity != BRAMBLE_ERROR_NOT_FOUND)) {
        node->records->erasing = ERASE_MEMBERSHIP;
        node->records->waiting = identity == BRAMBLE_ERROR_NOT_FOUND;
    }
}

int node_records_restore(struct bramble_node *node)
{
    node->records->restoring = true;
    int identity = read_record(node, RECORD_IDENTITY, 0, read_identity);
    int result = identity;
    if (result == 0 && node_network(node)->address != BRAMBLE_ADDRESS_UNASSIGNED) {
        result = read_needed(node, RECORD_IV_INDEX, read_iv);
        result = result == 0 ? read_net_keys(node) : result;
        result = result != 1 || read_member(node) ? result : BRAMBLE_ERROR_STORE;
    }
    if (result == 1) {
        node_begin_membership(node, node_network(node)->address);
    } else if (result != BRAMBLE_ERROR_STORE) {
        leftovers(node, identity);
        network_stop(node_network(node));
        keys_clear(node_keys(node));
    }
    node->access.changed &=
        (uint16_t) ~((unsigned)ACCESS_CHANGED_KEYS | ACCESS_CHANGED_CONFIGURATION | ACCESS_CHANGED_IV_INDEX);
    node->records->restoring = false;
    return result == BRAMBLE_ERROR_STORE || result == 1 ? result : 0;
}
