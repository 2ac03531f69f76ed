/* What a node says to itself: a queue of octets, drained in the same turn. No handler runs inside the call that sent.
 */
#include "access/internal.h"

struct loopback_header {
    uint16_t size; /* of the payload that follows */
    uint16_t model;
    uint16_t src;
    uint16_t dst;
    uint16_t key_index;
    uint16_t net_index;
    uint8_t label;
};

int access_loopback_put(struct access *access, unsigned model, uint16_t src, uint16_t dst, uint8_t label,
                        uint16_t key_index, uint16_t net_index, struct bramble_view payload)
{
    const struct loopback_header header = {
        (uint16_t)payload.size, (uint16_t)model, src, dst, key_index, net_index, label};
    size_t left = (size_t)(access->loopback_capacity - access->loopback_size);
    if (sizeof header + payload.size > left) {
        const struct bramble_trace trace = {.source = src, .destination = dst, .value = (uint32_t)payload.size};
        books_later(access->books, BRAMBLE_DROP_ACCESS_LOOPBACK_FULL, &trace);
        return BRAMBLE_ERROR_FULL;
    }
    memcpy(access->loopback + access->loopback_size, &header, sizeof header);
    memcpy(access->loopback + access->loopback_size + sizeof header, payload.data, payload.size);
    access->loopback_size = (uint16_t)(access->loopback_size + sizeof header + payload.size);
    if (label != TRANSPORT_LABEL_NONE) {
        access->keys->labels[label].uses++;
    }
    return 0;
}

static void deliver_first(struct access *access)
{
    struct loopback_header header;
    uint8_t payload[TRANSPORT_ACCESS_MAX];
    memcpy(&header, access->loopback, sizeof header);
    memcpy(payload, access->loopback + sizeof header, header.size);
    size_t used = sizeof header + header.size;
    access->loopback_size = (uint16_t)(access->loopback_size - used);
    memmove(access->loopback, access->loopback + used, access->loopback_size);
    struct bramble_received received = {
        .time = access->timers->now,
        .source = header.src,
        .destination = header.dst,
        .net_key_index = header.net_index,
        .key_index = header.key_index,
        .label = header.label,
        .ttl = BRAMBLE_TTL_MAX,
        .rssi_dbm = BRAMBLE_RSSI_UNKNOWN,
        .to_itself = true,
    };
    enum bramble_drop why =
        access_dispatch(access, &received, view_of(payload, header.size),
                        bramble_address_is_unicast(header.dst) ? access->model_count : header.model);
    bool group = !bramble_address_is_unicast(header.dst);
    if (why != BRAMBLE_DROP_NONE && !group) { /* for a group, the others are who it is for */
        const struct bramble_trace trace = {
            .source = header.src, .destination = header.dst, .opcode = received.opcode, .value = (uint32_t)why};
        books_later(access->books, BRAMBLE_DROP_ACCESS_LOOPBACK_UNUSED, &trace);
    }
    if (header.label != TRANSPORT_LABEL_NONE) {
        keys_label_release(access->keys, header.label);
    }
}

bool access_run(struct access *access)
{
    bool told = access_publications_tell(access);
    if (access->loopback_size == 0) {
        return told;
    }
    deliver_first(access);
    return true;
}
