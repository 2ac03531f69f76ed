/* How the content of each kind of record is written; restore.c reads the same fields in the same order. Integers are
 * big-endian. The frame is that of base/records.h. */
#include "node/records.h"

static void write_net_key(const struct bramble_node *node, unsigned place, struct writer *writer)
{
    const struct keys_net *net = &node_keys(node)->nets[place];
    if (net->index != BRAMBLE_KEY_INDEX_NONE) {
        writer_big(writer, net->index, 2);
        writer_u8(writer, net->phase);
        writer_octets(writer, net->generation[0].key, 16);
        writer_octets(writer, net->generation[1].key, 16);
    }
}

static void write_app_key(const struct bramble_node *node, unsigned place, struct writer *writer)
{
    const struct keys_app *app = &node_keys(node)->apps[place];
    if (app->index != BRAMBLE_KEY_INDEX_NONE) {
        writer_big(writer, app->index, 2);
        writer_big(writer, app->net_index, 2);
        writer_u8(writer, app->generation[1].handle != 0);
        writer_octets(writer, app->generation[0].key, 16);
        writer_octets(writer, app->generation[1].key, 16);
    }
}

static void write_label(const struct bramble_node *node, unsigned place, struct writer *writer)
{
    if (node_keys(node)->labels[place].uses > 0) {
        writer_octets(writer, node_keys(node)->labels[place].uuid, 16);
    }
}

/* The subscription list is in the record of the first model of an extension tree, whose list it is. */
static void write_model(const struct bramble_node *node, unsigned place, struct writer *writer)
{
    const struct access_model *model = &node->access.models[place];
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
    const struct access_publication *publication = model->publication;
    bool publishes = publication != NULL && access_publication_address(publication) != BRAMBLE_ADDRESS_UNASSIGNED;
    writer_u8(writer, publishes);
    if (publishes) {
        writer_octets(writer, publication->state, ACCESS_PUBLICATION_OCTETS);
        writer_u8(writer, publication->label);
    }
}

bool node_records_fit(const struct bramble_node *node)
{
    for (unsigned place = 0; place < node->access.model_count; place++) {
        uint8_t octets[BRAMBLE_STORE_RECORD_MAX];
        struct writer writer = record_begin(octets);
        write_model(node, place, &writer); /* nothing is published yet */
        writer_big(&writer, 0, ACCESS_PUBLICATION_OCTETS + 1U);
        if (writer.failed) {
            return false;
        }
    }
    return true;
}

static void write_states(const struct bramble_node *node, unsigned place, struct writer *writer)
{
    const struct network *network = node_network(node);
    (void)place;
    writer_u8(writer, network->default_ttl);
    writer_u8(writer, network->relay == NETWORK_RELAY_ON);
    writer_u8(writer, network->beacon_on);
    writer_u8(writer, network->network_transmit);
    writer_u8(writer, network->relay_retransmit);
}

static void write_feature(const struct bramble_node *node, unsigned place, struct writer *writer)
{
    const struct bramble_feature *feature;
    struct feature_walk walk = {0};
    size_t empty = writer->size;
    while ((feature = feature_next(&node->access, &walk)) != NULL) {
        unsigned base = features_record_base(&node->access, walk.count - 1);
        if (place >= base && place < base + feature->record_count && feature->save != NULL) {
            writer_u8(writer, feature->identity);
            size_t octets =
                feature->save(walk.state, place - base, writer->start + writer->size, writer->capacity - writer->size);
            writer->size = octets == 0 ? empty : writer->size + octets;
        }
    }
}

void node_write_model_state(const struct bramble_node *node, unsigned place, struct writer *writer)
{
    const struct access_model *model = &node->access.models[place];
    const struct bramble_model_type *type = model->description->type;
    size_t empty = writer->size;
    if (type->save == NULL) {
        return;
    }
    writer_big(writer, model->description->id, 4);
    writer_u8(writer, model->element);
    size_t room = writer->capacity - writer->size;
    size_t octets = type->save((struct bramble_model_ref){access_node(&node->access), (uint16_t)place},
                               writer->start + writer->size, room);
    writer->failed = writer->failed || octets > room;
    writer->size = octets == 0 ? empty : writer->size + octets;
}

void node_write_iv(const struct bramble_node *node, unsigned place, struct writer *writer)
{
    const struct network_iv *iv = &node_network(node)->iv;
    (void)place;
    writer_big(writer, iv->index, 4);
    writer_u8(writer, iv->in_progress);
    writer_big(writer, iv->minutes, 2);
    writer_u8(writer, iv->age_unknown);
    writer_big(writer, iv->recovery_minutes, 2);
    writer_big(writer, node_network(node)->sequence_reserved, 4);
}

void node_write_replay(const struct bramble_node *node, unsigned place, struct writer *writer)
{
    const struct replay_list *list = &node_transport(node)->replay;
    uint32_t iv_index = node_network(node)->iv.index;
    for (unsigned i = place * RECORD_MARKS; i < (place + 1U) * RECORD_MARKS && i < list->count; i++) {
        writer_big(writer, list->entries[i].source, 2);
        writer_big(writer, iv_index - (uint32_t)replay_steps(&list->entries[i], iv_index), 4);
        writer_big(writer, list->entries[i].sequence + list->entries[i].margin, 4);
    }
}

void node_write_nobody(const struct bramble_node *node, unsigned place, struct writer *writer)
{
    (void)node;
    (void)place;
    writer_big(writer, BRAMBLE_ADDRESS_UNASSIGNED, 2);
}

void node_write_identity(const struct bramble_node *node, unsigned place, struct writer *writer)
{
    (void)place;
    writer_big(writer, node_network(node)->address, 2);
    writer_octets(writer, node_keys(node)->device_key, 16);
}

const struct record_format node_record_formats[] = {
    {RECORD_NET_KEY, write_net_key},    {RECORD_APP_KEY, write_app_key},
    {RECORD_LABEL, write_label},        {RECORD_MODEL, write_model},
    {RECORD_STATES, write_states},      {RECORD_FEATURE, write_feature},
    {RECORD_REPLAY, node_write_replay}, {0, NULL},
};
