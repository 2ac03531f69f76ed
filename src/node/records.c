/* What a node saves and how it comes back: see base/records.h for the kinds and their order.
 *
 * A record begins with a version octet; one of another version, or of a wrong length, is reported by its key and left
 * out, and the rest of the node still starts. A record that has not changed is not written again.
 */
#include "node/node.h"

#define VERSION 1U
#define PLACE_ALL 31U /* the bit that stands for all places from 31 on */
#define MARKS_A_RECORD 8U

static uint16_t key_of(enum record_kind kind, unsigned place)
{
    return (uint16_t)((unsigned)kind << 8 | place);
}

static void failed(struct bramble_node *node, uint16_t key, int error)
{
    node->store_failed_key = key;
    node->store_error = error;
    node->news |= NODE_NEWS_STORE_FAILED;
}

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
        failed(node, key, result);
    }
    return result;
}

static void erase(struct bramble_node *node, uint16_t key)
{
    int result = node->config.store->erase(node->config.store->context, key);
    if (result < 0) {
        failed(node, key, result);
    }
}

/* ---- Writing, one function a kind -------------------------------------------------------------------------------- */

int node_record_iv(struct bramble_node *node)
{
    if (node->config.store == NULL || node->restoring) {
        return 0;
    }
    uint8_t octets[16];
    struct writer writer = writer_of(octets, sizeof octets);
    writer_u8(&writer, VERSION);
    writer_big(&writer, node->network.iv.index, 4);
    writer_u8(&writer, node->network.iv.in_progress);
    writer_big(&writer, network_iv_hours(&node->network), 2);
    writer_u8(&writer, node->network.iv.age_unknown);
    writer_big(&writer, node->network.sequence_reserved, 4);
    return put(node, key_of(RECORD_IV_INDEX, 0), &writer);
}

static void write_net_key(struct bramble_node *node, unsigned place, struct writer *writer)
{
    const struct keys_net *net = &node->keys.nets[place];
    if (net->index != BRAMBLE_KEY_INDEX_NONE) {
        writer_u8(writer, VERSION);
        writer_big(writer, net->index, 2);
        writer_u8(writer, net->phase);
        writer_octets(writer, net->generation[0].key, 16);
        writer_octets(writer, net->generation[1].key, 16);
    }
}

static void write_app_key(struct bramble_node *node, unsigned place, struct writer *writer)
{
    const struct keys_app *app = &node->keys.apps[place];
    if (app->index != BRAMBLE_KEY_INDEX_NONE) {
        writer_u8(writer, VERSION);
        writer_big(writer, app->index, 2);
        writer_big(writer, app->net_index, 2);
        writer_u8(writer, app->generation[1].handle != 0);
        writer_octets(writer, app->generation[0].key, 16);
        writer_octets(writer, app->generation[1].key, 16);
    }
}

static void write_label(struct bramble_node *node, unsigned place, struct writer *writer)
{
    if (node->keys.labels[place].uses > 0) {
        writer_u8(writer, VERSION);
        writer_octets(writer, node->keys.labels[place].uuid, 16);
    }
}

static void write_model(struct bramble_node *node, unsigned place, struct writer *writer)
{
    const struct access_model *model = &node->access.models[place];
    writer_u8(writer, VERSION);
    writer_u8(writer, model->description->keys);
    for (unsigned i = 0; i < model->description->keys; i++) {
        writer_big(writer, access_key_place(&node->access, place, i), 2);
    }
    unsigned groups = model->list_owner == place ? model->group_count : 0U;
    writer_u8(writer, (uint8_t)groups);
    for (unsigned i = 0; i < groups; i++) {
        const struct access_group *group = &node->access.groups[model->first_group + i];
        writer_big(writer, group->address, 2);
        writer_u8(writer, group->label);
    }
    bool publishes = model->publication != NULL && model->publication->state.address != BRAMBLE_ADDRESS_UNASSIGNED;
    writer_u8(writer, publishes);
    if (publishes) {
        const struct bramble_publication *state = &model->publication->state;
        writer_big(writer, state->address, 2);
        writer_u8(writer, state->label);
        writer_big(writer, state->app_key_index, 2);
        writer_u8(writer, state->friendship);
        writer_u8(writer, state->ttl);
        writer_u8(writer, state->period);
        writer_u8(writer, state->retransmit);
    }
}

static void write_transmit(struct writer *writer, struct bramble_transmit transmit)
{
    writer_u8(writer, transmit.count);
    writer_big(writer, transmit.interval_ms, 2);
}

static void write_states(struct bramble_node *node, unsigned place, struct writer *writer)
{
    const struct network *network = &node->network;
    (void)place;
    writer_u8(writer, VERSION);
    writer_u8(writer, network->default_ttl);
    writer_u8(writer, network->relay);
    writer_u8(writer, network->beacon_on);
    write_transmit(writer, network->network_transmit);
    write_transmit(writer, network->relay_retransmit);
}

static void write_feature(struct bramble_node *node, unsigned place, struct writer *writer)
{
    const struct features *features = &node->features;
    for (unsigned i = 0; i < features->count; i++) {
        const struct bramble_feature *feature = features->descriptor[i];
        unsigned base = features->record_base[i];
        if (place >= base && place < base + feature->record_count && feature->save != NULL) {
            writer_u8(writer, VERSION);
            size_t octets = feature->save(features->state[i], place - base, writer->start + writer->size,
                                          writer->capacity - writer->size);
            writer->size = octets == 0 ? 0 : writer->size + octets;
        }
    }
}

static void write_replay(struct bramble_node *node, unsigned place, struct writer *writer)
{
    const struct replay_list *list = &node->transport.replay;
    writer_u8(writer, VERSION);
    for (unsigned i = place * MARKS_A_RECORD; i < (place + 1U) * MARKS_A_RECORD && i < list->count; i++) {
        writer_big(writer, list->entries[i].source, 2);
        writer_big(writer, list->entries[i].iv_index, 4);
        writer_big(writer, list->entries[i].sequence + list->entries[i].margin, 4);
    }
}

static void write_identity(struct bramble_node *node, unsigned place, struct writer *writer)
{
    (void)place;
    writer_u8(writer, VERSION);
    writer_big(writer, node->network.address, 2);
    writer_octets(writer, node->keys.device_key, 16);
}

struct record_type {
    uint8_t kind;
    void (*write)(struct bramble_node *node, unsigned place, struct writer *writer); /* nothing written: erase it */
};

/* In the order in which they are written. */
static const struct record_type types[] = {
    {RECORD_NET_KEY, write_net_key}, {RECORD_APP_KEY, write_app_key}, {RECORD_LABEL, write_label},
    {RECORD_MODEL, write_model},     {RECORD_STATES, write_states},   {RECORD_FEATURE, write_feature},
};

static unsigned places_of(const struct bramble_node *node, unsigned kind)
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
    default:
        return 1;
    }
}

static void write_place(struct bramble_node *node, const struct record_type *type, unsigned place)
{
    uint8_t octets[BRAMBLE_STORE_RECORD_MAX];
    struct writer writer = writer_of(octets, sizeof octets);
    type->write(node, place, &writer);
    if (writer.size == 0 && !writer.failed) {
        erase(node, key_of((enum record_kind)type->kind, place));
    } else {
        (void)put(node, key_of((enum record_kind)type->kind, place), &writer);
    }
}

static void write_kind(struct bramble_node *node, const struct record_type *type)
{
    uint32_t dirty = node->dirty[type->kind];
    node->dirty[type->kind] = 0;
    for (unsigned place = 0; dirty != 0 && place < places_of(node, type->kind); place++) {
        if ((dirty >> (place < PLACE_ALL ? place : PLACE_ALL) & 1U) != 0) {
            write_place(node, type, place);
        }
    }
}

void node_records_flush(struct bramble_node *node)
{
    if (!node_records_pending(node)) {
        return;
    }
    if (node->config.store == NULL || node->network.address == BRAMBLE_ADDRESS_UNASSIGNED) {
        memset(node->dirty, 0, sizeof node->dirty);
        node->identity_dirty = false;
        node->records_dirty = false;
        return;
    }
    node->records_dirty = false;
    if (node->dirty[RECORD_MODEL] != 0) { /* labels change with the lists that name them */
        node->dirty[RECORD_LABEL] = UINT32_MAX;
    }
    for (size_t i = 0; i < sizeof types / sizeof types[0]; i++) {
        write_kind(node, &types[i]);
    }
    if (node->identity_dirty) {
        static const struct record_type identity = {RECORD_IDENTITY, write_identity};
        node->identity_dirty = node_record_iv(node) < 0;
        if (!node->identity_dirty) {
            write_place(node, &identity, 0);
        }
    }
    if (node->config.store->sync != NULL) {
        (void)node->config.store->sync(node->config.store->context);
    }
}

bool node_records_pending(const struct bramble_node *node)
{
    return node->records_dirty;
}

static void changed(void *context, enum record_kind kind, unsigned place)
{
    struct bramble_node *node = context;
    if (node->restoring) {
        return;
    }
    node->records_dirty = true;
    if (kind == RECORD_IDENTITY) {
        node->identity_dirty = true;
    } else {
        node->dirty[kind & 0x0F] |= 1U << (place < PLACE_ALL ? place : PLACE_ALL);
    }
}

static int save_replay(void *context, unsigned place)
{
    struct bramble_node *node = context;
    if (node->config.store == NULL) {
        return 0;
    }
    uint8_t octets[BRAMBLE_STORE_RECORD_MAX];
    struct writer writer = writer_of(octets, sizeof octets);
    write_replay(node, place / MARKS_A_RECORD, &writer);
    return put(node, key_of(RECORD_REPLAY, place / MARKS_A_RECORD), &writer);
}

void node_records_init(struct bramble_node *node)
{
    node->access.records = (struct records){node, changed};
    node->transport.replay.context = node;
    node->transport.replay.save = save_replay;
}

void node_records_erase(struct bramble_node *node)
{
    const struct bramble_store *store = node->config.store;
    if (store == NULL) {
        return;
    }
    erase(node, key_of(RECORD_IDENTITY, 0)); /* first: from here on the node is nobody's */
    uint16_t key = 0;
    for (uint16_t from = 0x0100; store->next(store->context, from, &key) == 0 && key < 0x0A00; from = key) {
        erase(node, key);
        if (node->store_error != 0 && node->store_failed_key == key) {
            key++;
        }
    }
}

/* ---- Reading ----------------------------------------------------------------------------------------------------- */

static void read_net_key(struct bramble_node *node, unsigned place, struct reader *reader)
{
    uint16_t index = (uint16_t)reader_big(reader, 2);
    uint8_t phase = reader_u8(reader);
    struct bramble_view keys = reader_octets(reader, 32);
    if (reader->failed || keys_net_add(&node->keys, index, keys.data) < 0) {
        reader->failed = true;
        return;
    }
    if (phase > 0 && keys_net_update(&node->keys, index, keys.data + 16) < 0) {
        reader->failed = reader->failed || keys_net_join_refreshing(&node->keys, index) < 0;
    }
    if (phase == 2) { /* the switch follows when the AppKeys are there */
        node->switch_later |= 1U << (place < PLACE_ALL ? place : PLACE_ALL);
    }
}

static void read_app_key(struct bramble_node *node, unsigned place, struct reader *reader)
{
    uint16_t index = (uint16_t)reader_big(reader, 2);
    uint16_t net_index = (uint16_t)reader_big(reader, 2);
    bool updated = reader_u8(reader) != 0;
    struct bramble_view keys = reader_octets(reader, 32);
    (void)place;
    reader->failed = reader->failed || keys_app_add(&node->keys, net_index, index, keys.data) < 0 ||
                     (updated && keys_app_update(&node->keys, net_index, index, keys.data + 16) < 0);
}

/* A label comes back with one use, which is given up when the lists that name it are back. */
static void read_label(struct bramble_node *node, unsigned place, struct reader *reader)
{
    struct bramble_view uuid = reader_octets(reader, 16);
    if (place >= node->keys.label_count || reader->failed) {
        reader->failed = true;
        return;
    }
    struct keys_label *label = &node->keys.labels[place];
    memcpy(label->uuid, uuid.data, 16);
    label->uses = 1;
    reader->failed = crypto_virtual_address(node->keys.crypto, label->uuid, &label->address) < 0;
}

static void read_publication(struct bramble_node *node, unsigned place, struct reader *reader)
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
    bool label_is_there = state.label == TRANSPORT_LABEL_NONE ||
                          (state.label < node->keys.label_count && node->keys.labels[state.label].uses > 0);
    reader->failed = reader->failed || !label_is_there || access_publication_set(&node->access, place, &state) < 0;
}

static void read_model(struct bramble_node *node, unsigned place, struct reader *reader)
{
    struct access *access = &node->access;
    if (place >= access->model_count) {
        reader->failed = true;
        return;
    }
    for (unsigned i = reader_u8(reader); i > 0; i--) {
        uint16_t index = (uint16_t)reader_big(reader, 2);
        reader->failed = reader->failed || (index != BRAMBLE_KEY_INDEX_NONE && access_bind(access, place, index) < 0);
    }
    for (unsigned i = reader_u8(reader); i > 0; i--) {
        uint16_t address = (uint16_t)reader_big(reader, 2);
        uint8_t label = reader_u8(reader);
        bool label_is_there =
            label == TRANSPORT_LABEL_NONE || (label < node->keys.label_count && node->keys.labels[label].uses > 0);
        reader->failed =
            reader->failed || !label_is_there || (address != 0 && access_subscribe(access, place, address, label) < 0);
    }
    if (reader_u8(reader) != 0) {
        read_publication(node, place, reader);
    }
}

static struct bramble_transmit read_transmit(struct reader *reader)
{
    struct bramble_transmit transmit;
    transmit.count = reader_u8(reader);
    transmit.interval_ms = (uint16_t)reader_big(reader, 2);
    reader->failed = reader->failed || transmit.count < 1 || transmit.count > 8 || transmit.interval_ms < 10 ||
                     transmit.interval_ms > 320;
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
    for (unsigned i = place * MARKS_A_RECORD; i < list->count && reader->left > 0; i++) {
        struct replay_entry *entry = &list->entries[i];
        entry->source = (uint16_t)reader_big(reader, 2);
        entry->iv_index = (uint32_t)reader_big(reader, 4);
        entry->sequence = (uint32_t)reader_big(reader, 4);
        entry->restored = true;
    }
}

static void read_iv(struct bramble_node *node, unsigned place, struct reader *reader)
{
    (void)place;
    uint32_t index = (uint32_t)reader_big(reader, 4);
    bool in_progress = reader_u8(reader) != 0;
    uint16_t hours = (uint16_t)reader_big(reader, 2);
    bool age_unknown = reader_u8(reader) != 0;
    uint32_t sequence = (uint32_t)reader_big(reader, 4);
    if (!reader->failed) {
        network_iv_restore(&node->network, index, in_progress, hours, sequence);
        node->network.iv.age_unknown = age_unknown;
    }
}

/* True when the record was there and good; a bad one is reported and left out. */
static bool read_record(struct bramble_node *node, enum record_kind kind, unsigned place,
                        void (*read)(struct bramble_node *node, unsigned place, struct reader *reader))
{
    uint8_t octets[BRAMBLE_STORE_RECORD_MAX];
    const struct bramble_store *store = node->config.store;
    uint16_t key = key_of(kind, place);
    int size = store->get(store->context, key, octets, sizeof octets);
    if (size == BRAMBLE_ERROR_NOT_FOUND) {
        return false;
    }
    if (size < 0) {
        failed(node, key, size);
        return false;
    }
    struct reader reader = reader_of(view_of(octets, (size_t)size));
    bool known = reader_u8(&reader) == VERSION;
    if (known && !reader.failed) {
        read(node, place, &reader);
    }
    if (!known || !reader_complete(&reader)) {
        failed(node, key, BRAMBLE_ERROR_VALUE);
        return false;
    }
    return true;
}

static void read_all(struct bramble_node *node, enum record_kind kind,
                     void (*read)(struct bramble_node *node, unsigned place, struct reader *reader))
{
    for (unsigned place = 0; place < places_of(node, kind); place++) {
        (void)read_record(node, kind, place, read);
    }
}

static void read_identity(struct bramble_node *node, unsigned place, struct reader *reader)
{
    (void)place;
    node->network.address = (uint16_t)reader_big(reader, 2);
    struct bramble_view key = reader_octets(reader, 16);
    reader->failed = reader->failed || !bramble_address_is_unicast(node->network.address) ||
                     keys_device_set(&node->keys, key.data) < 0;
}

int node_records_restore(struct bramble_node *node)
{
    if (node->config.store == NULL) {
        return 0;
    }
    node->restoring = true;
    int member = 0;
    if (read_record(node, RECORD_IDENTITY, 0, read_identity) &&
        read_record(node, RECORD_IV_INDEX, 0, read_iv)) { /* without it, numbers would be used again: not a member */
        read_all(node, RECORD_NET_KEY, read_net_key);
        read_all(node, RECORD_APP_KEY, read_app_key);
        for (unsigned place = 0; place < node->keys.net_count; place++) {
            if ((node->switch_later >> (place < PLACE_ALL ? place : PLACE_ALL) & 1U) != 0) {
                int result = keys_net_switch(&node->keys, node->keys.nets[place].index);
                if (result < 0) {
                    failed(node, key_of(RECORD_NET_KEY, place), result);
                }
            }
        }
        read_all(node, RECORD_LABEL, read_label);
        read_all(node, RECORD_MODEL, read_model);
        for (unsigned label = 0; label < node->keys.label_count; label++) {
            keys_label_release(&node->keys, label);
        }
        (void)read_record(node, RECORD_STATES, 0, read_states);
        read_all(node, RECORD_FEATURE, read_feature);
        for (unsigned place = 0; place * MARKS_A_RECORD < node->transport.replay.count; place++) {
            (void)read_record(node, RECORD_REPLAY, place, read_replay);
        }
        uint16_t address = node->network.address;
        node_begin_membership(node, address);
        member = 1;
    } else {
        node->network.address = BRAMBLE_ADDRESS_UNASSIGNED;
        keys_clear(&node->keys);
    }
    node->access.changed = 0;
    node->restoring = false;
    return member;
}
