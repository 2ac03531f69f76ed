/* What a node says to itself: a queue of octets, drained in the same turn. No handler runs inside the call that sent.
 *
 * A message is delivered where it lies, and leaves the queue after that; what its handlers say is added behind it. */
#include "access/internal.h"

struct loopback_header {
    uint8_t label;
    uint16_t size; /* of the payload that follows */
    uint16_t model;
    uint16_t src;
    uint16_t dst;
    uint16_t key_index;
    uint16_t net_index;
};

static uint8_t *room(const struct access *access, size_t *capacity)
{
    size_t used = access->loopback_size + sizeof(struct loopback_header);
    if (access->loopback_capacity <= used + 2U * ACCESS_FEW) {
        return NULL;
    }
    *capacity = access->loopback_capacity - used;
    return access->loopback + used;
}

static int put(struct access *access, unsigned model, const struct envelope *message, struct bramble_view payload)
{
    const struct loopback_header header = {
        .label = message->label,
        .size = (uint16_t)payload.size,
        .model = (uint16_t)model,
        .src = message->src,
        .dst = message->dst,
        .key_index = message->key_index == BRAMBLE_DEVICE_KEY_PEER ? BRAMBLE_DEVICE_KEY_OWN : message->key_index,
        .net_index = message->net->index,
    };
    if (sizeof header + payload.size > (size_t)(access->loopback_capacity - access->loopback_size)) {
        return BRAMBLE_ERROR_FULL;
    }
    uint8_t *entry = access->loopback + access->loopback_size;
    memmove(entry + sizeof header, payload.data, payload.size); /* it may lie there already: access_room() */
    memcpy(entry, &header, sizeof header);
    access->loopback_size = (uint16_t)(access->loopback_size + sizeof header + payload.size);
    if (header.label != TRANSPORT_LABEL_NONE) {
        access_keys(access)->labels[header.label].uses++;
    }
    return 0;
}

static bool run(struct access *access)
{
    struct loopback_header header;
    if (access->loopback_size == 0) {
        return false;
    }
    memcpy(&header, access->loopback, sizeof header);
    struct bramble_received received = {
        .time = access_timers(access)->now,
        .source = header.src,
        .destination = header.dst,
        .net_key_index = header.net_index,
        .key_index = header.key_index,
        .label = header.label,
        .ttl = BRAMBLE_TTL_MAX,
        .rssi_dbm = BRAMBLE_RSSI_UNKNOWN,
        .to_itself = true,
    };
    bool group = !bramble_address_is_unicast(header.dst);
    const struct bramble_view payload = view_of(access->loopback + sizeof header, header.size);
    enum bramble_drop why = access_dispatch(access, &received, &payload, group ? header.model : access->model_count);
    if (why != BRAMBLE_DROP_NONE && !group) { /* for a group, the others are who it is for */
        struct bramble_trace trace = {
            .source = header.src, .destination = header.dst, .opcode = received.opcode, .value = (uint32_t)why};
        books_later(access_books(access), BRAMBLE_DROP_ACCESS_LOOPBACK_UNUSED, &trace);
    }
    size_t used = sizeof header + header.size;
    access->loopback_size = (uint16_t)(access->loopback_size - used);
    memmove(access->loopback, access->loopback + used, access->loopback_size);
    if (header.label != TRANSPORT_LABEL_NONE) {
        keys_label_release(access_keys(access), header.label);
    }
    return true;
}

const struct bramble_loopback bramble_loopback = {put, room, run};
