/* What an application calls of the provisioner's part of a node (<bramble/provisioner.h>). */
#include "features/provisioner.h"

static struct provisioner *provisioner_of(const struct bramble_node *node)
{
    struct provisioner *provisioner = feature_find(access_of(node), FEATURE_PROVISIONER, NULL);
    if (provisioner != NULL) {
        provisioner_table_now(provisioner);
    }
    return provisioner;
}

int bramble_provisioner_start(struct bramble_node *node, uint16_t first, uint16_t last)
{
    struct provisioner *provisioner = provisioner_of(node);
    if (first == 0 && last == 0) {
        first = 0x0001;
        last = 0x7FFF;
    }
    if (provisioner == NULL || provisioner->access->config->limits->provisioning_links == 0) {
        return BRAMBLE_ERROR_NOT_SUPPORTED;
    }
    if (!bramble_address_is_unicast(first) || !bramble_address_is_unicast(last) || last < first) {
        return BRAMBLE_ERROR_ARGUMENT;
    }
    provisioner->table.first = first;
    provisioner->table.last = last;
    provisioner_serve_keys(provisioner);
    provisioning_provisioner_enable(&provisioner->access->features->provisioning, &provisioner->part);
    return BRAMBLE_OK;
}

int bramble_provisioner_free_address(struct bramble_node *node, uint8_t elements, uint16_t *address)
{
    const struct provisioner *provisioner = provisioner_of(node);
    if (provisioner == NULL) {
        return BRAMBLE_ERROR_NOT_SUPPORTED;
    }
    *address = provisioner_table_free_run(&provisioner->table, elements);
    return *address == 0 ? BRAMBLE_ERROR_FULL : BRAMBLE_OK;
}

int bramble_provisioner_membership(const struct bramble_node *node, uint16_t net_key_index,
                                   struct bramble_membership *membership)
{
    const struct provisioner *provisioner = provisioner_of(node);
    if (provisioner == NULL) {
        return BRAMBLE_ERROR_NOT_SUPPORTED;
    }
    const struct network *network = access_network(provisioner->access);
    const struct keys_net *net = keys_net_find(&network->keys, net_key_index);
    if (net == NULL) {
        return BRAMBLE_ERROR_KEY;
    }
    memset(membership, 0, sizeof *membership);
    memcpy(membership->net_key, net->generation[keys_net_sending(net)].key, 16);
    membership->net_key_index = net_key_index;
    membership->key_refresh = net->phase == 2;
    membership->iv_index = network->iv.index;
    membership->iv_update = network->iv.in_progress;
    return BRAMBLE_OK;
}

int bramble_provisioner_count(const struct bramble_node *node)
{
    const struct provisioner *provisioner = provisioner_of(node);
    int count = 0;
    if (provisioner == NULL) {
        return BRAMBLE_ERROR_NOT_SUPPORTED;
    }
    for (uint16_t i = 0; i < provisioner->table.capacity; i++) {
        count += provisioner->table.places[i].state == PROVISIONER_NODE;
    }
    return count;
}

int bramble_provisioner_capacity(const struct bramble_node *node)
{
    const struct provisioner *provisioner = provisioner_of(node);
    return provisioner == NULL ? BRAMBLE_ERROR_NOT_SUPPORTED : provisioner->table.capacity;
}

static int found_or_not(const struct provisioner_place *place, struct bramble_provisioned_node *found)
{
    if (place == NULL) {
        return BRAMBLE_ERROR_NOT_FOUND;
    }
    *found = place->node;
    return BRAMBLE_OK;
}

int bramble_provisioner_find(const struct bramble_node *node, const uint8_t uuid[16],
                             struct bramble_provisioned_node *found)
{
    const struct provisioner *provisioner = provisioner_of(node);
    if (provisioner == NULL) {
        return BRAMBLE_ERROR_NOT_SUPPORTED;
    }
    return found_or_not(provisioner_table_find(&provisioner->table, uuid, PROVISIONER_NODE), found);
}

int bramble_provisioner_at(const struct bramble_node *node, uint16_t address, struct bramble_provisioned_node *found)
{
    const struct provisioner *provisioner = provisioner_of(node);
    if (provisioner == NULL) {
        return BRAMBLE_ERROR_NOT_SUPPORTED;
    }
    return found_or_not(provisioner_table_at(&provisioner->table, address), found);
}

int bramble_provisioner_next(const struct bramble_node *node, uint16_t after, struct bramble_provisioned_node *found)
{
    const struct provisioner *provisioner = provisioner_of(node);
    const struct provisioner_place *next = NULL;
    if (provisioner == NULL) {
        return BRAMBLE_ERROR_NOT_SUPPORTED;
    }
    for (uint16_t i = 0; i < provisioner->table.capacity; i++) {
        const struct provisioner_place *place = &provisioner->table.places[i];
        if (place->state == PROVISIONER_NODE && place->node.address > after &&
            (next == NULL || place->node.address < next->node.address)) {
            next = place;
        }
    }
    return found_or_not(next, found);
}

int bramble_provisioner_add(struct bramble_node *node, const struct bramble_provisioned_node *other)
{
    struct provisioner *provisioner = provisioner_of(node);
    struct provisioner_place content = {.node = *other, .state = PROVISIONER_NODE};
    if (provisioner == NULL) {
        return BRAMBLE_ERROR_NOT_SUPPORTED;
    }
    if (other->address == 0 || other->elements == 0 || (uint32_t)other->address + other->elements - 1U > 0x7FFFU) {
        return BRAMBLE_ERROR_ADDRESS;
    }
    const struct provisioner_table *table = &provisioner->table;
    if (provisioner_table_find(table, other->uuid, PROVISIONER_NODE) != NULL ||
        provisioner_table_find(table, other->uuid, PROVISIONER_RESERVED) != NULL ||
        provisioner_table_overlaps(table, other->address, other->elements, NULL) ||
        provisioner_run_overlaps(other->address, other->elements, table->own, table->own_count)) {
        return BRAMBLE_ERROR_EXISTS;
    }
    return provisioner_enter(provisioner, &content);
}

/* The node whose primary address this is. */
static struct provisioner_place *primary_at(const struct provisioner *provisioner, uint16_t address)
{
    struct provisioner_place *place = provisioner_table_at(&provisioner->table, address);
    return place != NULL && place->node.address == address ? place : NULL;
}

int bramble_provisioner_set_configured(struct bramble_node *node, uint16_t address, bool configured)
{
    struct provisioner *provisioner = provisioner_of(node);
    if (provisioner == NULL) {
        return BRAMBLE_ERROR_NOT_SUPPORTED;
    }
    struct provisioner_place *place = primary_at(provisioner, address);
    if (place == NULL) {
        return BRAMBLE_ERROR_NOT_FOUND;
    }
    struct provisioner_place content = *place;
    content.node.configured = configured;
    return provisioner_place_write(provisioner, place, &content);
}

int bramble_provisioner_remove(struct bramble_node *node, uint16_t address)
{
    struct provisioner *provisioner = provisioner_of(node);
    if (provisioner == NULL) {
        return BRAMBLE_ERROR_NOT_SUPPORTED;
    }
    struct provisioner_place *place = primary_at(provisioner, address);
    return place == NULL ? BRAMBLE_ERROR_NOT_FOUND : provisioner_place_remove(provisioner, place);
}

int bramble_provisioner_accept_loss(struct bramble_node *node)
{
    struct provisioner *provisioner = provisioner_of(node);
    if (provisioner == NULL) {
        return BRAMBLE_ERROR_NOT_SUPPORTED;
    }
    int result = BRAMBLE_ERROR_NOT_FOUND;
    for (uint16_t i = 0; i < provisioner->table.capacity; i++) {
        struct provisioner_withheld *entry = &provisioner->table.withheld[i];
        const struct provisioner_withheld before = *entry;
        if (before.count == 0 || before.iv_index != PROVISIONER_FOR_GOOD) {
            continue;
        }
        entry->count = 0;
        result = provisioner_store_withheld(provisioner, i);
        if (result < 0) {
            *entry = before;
            return result;
        }
    }
    return result;
}

bool bramble_provisioner_is_withheld(const struct bramble_node *node, uint16_t address)
{
    const struct provisioner *provisioner = provisioner_of(node);
    return provisioner != NULL && provisioner_table_is_withheld(&provisioner->table, address);
}
