/* The configuration of a node as one piece of octets that can be compared: what was there before a cut, after it, and
 * what came back from the store. It is read from the node's tables and not by the functions that write records. */
#include "play.h"

#include <string.h>

static void add(struct picture *picture, const void *octets, size_t size)
{
    assert_true(picture->size + size <= PICTURE_OCTETS);
    memcpy(picture->octets + picture->size, octets, size);
    picture->size += size;
}

static void add_number(struct picture *picture, uint32_t number)
{
    const uint8_t octets[4] = {(uint8_t)(number >> 24), (uint8_t)(number >> 16), (uint8_t)(number >> 8),
                               (uint8_t)number};
    add(picture, octets, sizeof octets);
}

static void add_address(struct picture *picture, const struct bramble_node *node, uint16_t address, uint8_t label)
{
    if (address != BRAMBLE_ADDRESS_UNASSIGNED) {
        add_number(picture, address);
    }
    if (label != TRANSPORT_LABEL_NONE && bramble_address_is_virtual(address)) {
        add(picture, node_keys(node)->labels[label].uuid, 16);
    }
}

static void add_keys(struct picture *picture, const struct keys *keys)
{
    for (unsigned i = 0; i < keys->net_count; i++) {
        const struct keys_net *net = &keys->nets[i];
        if (net->index != BRAMBLE_KEY_INDEX_NONE) {
            add_number(picture, net->index);
            add_number(picture, net->phase);
            add(picture, net->generation[0].key, 16);
            add(picture, net->generation[net->phase > 0 ? 1 : 0].key, 16);
        }
    }
    picture->apps_at = picture->size;
    for (unsigned i = 0; i < keys->app_count; i++) {
        const struct keys_app *app = &keys->apps[i];
        if (app->index != BRAMBLE_KEY_INDEX_NONE) {
            add_number(picture, (uint32_t)app->index << 16 | app->net_index);
            add(picture, app->generation[0].key, 16);
            add(picture, app->generation[app->generation[1].handle != 0 ? 1 : 0].key, 16);
        }
    }
    picture->apps_end = picture->size;
}

static void add_model(struct picture *picture, const struct bramble_node *node, unsigned place)
{
    const struct access *access = &node->access;
    for (unsigned i = 0; i < access->models[place].description->keys; i++) {
        add_number(picture, access_key_place(access, place, i));
    }
    unsigned count = 0;
    const struct access_group *groups = access_group_list(access, place, &count);
    uint32_t next = 0; /* in the order of their addresses, wherever in the list they stand */
    for (uint32_t after = 0; count > 0 && next <= UINT16_MAX; after = next) {
        next = UINT16_MAX + 1U;
        for (unsigned i = 0; i < count; i++) {
            next = groups[i].address > after && groups[i].address < next ? groups[i].address : next;
        }
        for (unsigned i = 0; i < count; i++) {
            if (groups[i].address == next) {
                add_address(picture, node, groups[i].address, groups[i].label);
            }
        }
    }
    const struct access_publication *publication = access->models[place].publication;
    if (publication != NULL && access_publication_address(publication) != BRAMBLE_ADDRESS_UNASSIGNED) {
        const uint8_t *state = publication->state;
        add_address(picture, node, (uint16_t)access_publication_address(publication), publication->label);
        add_number(picture, access_publication_key(publication));
        add_number(picture, (uint32_t)state[4] << 16 | (uint32_t)state[5] << 8 | state[6]);
    }
}

void picture_take(const struct player *player, struct picture *picture)
{
    const struct bramble_node *node = player->actor->node;
    picture->size = 0;
    if (!bramble_node_is_member(node)) {
        return;
    }
    const struct network *network = node_network(node);
    add_number(picture, network->address);
    add(picture, node_keys(node)->device_key, 16);
    add_keys(picture, node_keys(node));
    for (unsigned i = 0; i < node->access.model_count; i++) {
        add_model(picture, node, i);
    }
    add_number(picture, network->default_ttl);
    add_number(picture, (uint32_t)network->relay << 1 | network->beacon_on);
    add_number(picture, network->network_transmit);
    add_number(picture, network->relay_retransmit);
}

struct index_picture index_take(const struct player *player)
{
    struct index_picture picture = {0, false};
    picture.index = bramble_node_iv_index(player->actor->node, &picture.in_progress);
    return picture;
}

bool pictures_equal(const struct picture *a, const struct picture *b)
{
    return a->size == b->size && memcmp(a->octets, b->octets, a->size) == 0;
}

size_t picture_difference(const struct picture *a, const struct picture *b)
{
    size_t at = 0;
    while (at < a->size && at < b->size && a->octets[at] == b->octets[at]) {
        at++;
    }
    return at;
}
