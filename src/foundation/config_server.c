/* The Configuration Server: the model type, its table of requests, and what the handlers share.
 *
 * The model is stateless. The states that it serves live where they are used: keys in `keys`, TTL, relay, beacon and
 * transmit states in `network`, bindings, subscriptions and publications in `access`, heartbeats in their feature. So a
 * node that is configured by its own application (bramble_model_bind and relatives) and one that is configured from
 * afar end up in the same states, and several ways in cannot disagree.
 *
 * Dispatch lets requests under this node's own device key through and no others. A node that knows the device keys of
 * others (a provisioner) would otherwise let each of them configure it.
 */
#include "foundation/config_server.h"

#include <bramble/configuration.h>

/* Kinds of layout. The octets beside them are those that come after the keys, or between element and model. */
enum {
    PLAIN,       /* nothing but the octets, and an answer without a status */
    STATUS,      /* the same with a status */
    NET_KEY,     /* two octets come first: a NetKey index */
    KEY_PAIR,    /* three octets: a NetKey and an AppKey index, packed */
    MODEL,       /* an element comes first, and a model last; in the answer, two octets between them */
    PUBLICATION, /* the same, with a publication between them */
    SIG_MODEL,   /* an element, and a model of the SIG */
    VENDOR_MODEL /* an element, and a vendor's model */
};
#define KIND_SHIFT 5U

static int (*const handlers[])(struct request *request) = {
#define HANDLERS(X)                                                                                                    \
    X(state)                                                                                                           \
    X(composition_data)                                                                                                \
    X(poll_timeout)                                                                                                    \
    X(node_reset)                                                                                                      \
    X(netkey)                                                                                                          \
    X(netkey_list)                                                                                                     \
    X(appkey)                                                                                                          \
    X(appkey_list)                                                                                                     \
    X(node_identity)                                                                                                   \
    X(key_refresh_phase)                                                                                               \
    X(bind)                                                                                                            \
    X(bound_list)                                                                                                      \
    X(subscription)                                                                                                    \
    X(subscription_list)                                                                                               \
    X(publication)                                                                                                     \
    X(heartbeat)
#define HANDLER(name) config_##name,
    HANDLERS(HANDLER)
#undef HANDLER
};
enum {
#define HANDLER(name) HANDLER_##name,
    HANDLERS(HANDLER)
#undef HANDLER
};
#undef HANDLERS

#define ROW(message, answered, kind, octets, handler, which)                                                           \
    {                                                                                                                  \
        REQUEST_OPCODE(BRAMBLE_CONFIG_##message##_OPCODE), REQUEST_OPCODE(BRAMBLE_CONFIG_##answered##_OPCODE),         \
            (kind) << KIND_SHIFT | (octets), REQUEST_HOW(HANDLER_##handler, (which))                                   \
    }
static const struct request_row rows[] = {
    ROW(BEACON_GET, BEACON_STATUS, PLAIN, 0, state, STATE_BEACON),
    ROW(BEACON_SET, BEACON_STATUS, PLAIN, 1, state, STATE_BEACON),
    ROW(COMPOSITION_DATA_GET, COMPOSITION_DATA_STATUS, PLAIN, 1, composition_data, 0),
    ROW(DEFAULT_TTL_GET, DEFAULT_TTL_STATUS, PLAIN, 0, state, STATE_TTL),
    ROW(DEFAULT_TTL_SET, DEFAULT_TTL_STATUS, PLAIN, 1, state, STATE_TTL),
    ROW(GATT_PROXY_GET, GATT_PROXY_STATUS, PLAIN, 0, state, STATE_ABSENT),
    ROW(GATT_PROXY_SET, GATT_PROXY_STATUS, PLAIN, 1, state, STATE_ABSENT),
    ROW(RELAY_GET, RELAY_STATUS, PLAIN, 0, state, STATE_RELAY),
    ROW(RELAY_SET, RELAY_STATUS, PLAIN, 2, state, STATE_RELAY),
    ROW(FRIEND_GET, FRIEND_STATUS, PLAIN, 0, state, STATE_ABSENT),
    ROW(FRIEND_SET, FRIEND_STATUS, PLAIN, 1, state, STATE_ABSENT),
    ROW(NETWORK_TRANSMIT_GET, NETWORK_TRANSMIT_STATUS, PLAIN, 0, state, STATE_TRANSMIT),
    ROW(NETWORK_TRANSMIT_SET, NETWORK_TRANSMIT_STATUS, PLAIN, 1, state, STATE_TRANSMIT),
    ROW(LOW_POWER_NODE_POLLTIMEOUT_GET, LOW_POWER_NODE_POLLTIMEOUT_STATUS, PLAIN, 2, poll_timeout, 0),
    ROW(NODE_RESET, NODE_RESET_STATUS, PLAIN, 0, node_reset, 0),

    ROW(NETKEY_ADD, NETKEY_STATUS, NET_KEY, 16, netkey, CHANGE_ADD),
    ROW(NETKEY_UPDATE, NETKEY_STATUS, NET_KEY, 16, netkey, CHANGE_UPDATE),
    ROW(NETKEY_DELETE, NETKEY_STATUS, NET_KEY, 0, netkey, CHANGE_DELETE),
    ROW(NETKEY_GET, NETKEY_LIST, PLAIN, 0, netkey_list, 0),
    ROW(APPKEY_ADD, APPKEY_STATUS, KEY_PAIR, 16, appkey, CHANGE_ADD),
    ROW(APPKEY_UPDATE, APPKEY_STATUS, KEY_PAIR, 16, appkey, CHANGE_UPDATE),
    ROW(APPKEY_DELETE, APPKEY_STATUS, KEY_PAIR, 0, appkey, CHANGE_DELETE),
    ROW(APPKEY_GET, APPKEY_LIST, NET_KEY, 0, appkey_list, 0),
    ROW(NODE_IDENTITY_GET, NODE_IDENTITY_STATUS, NET_KEY, 0, node_identity, 0),
    ROW(NODE_IDENTITY_SET, NODE_IDENTITY_STATUS, NET_KEY, 1, node_identity, 0),
    ROW(KEY_REFRESH_PHASE_GET, KEY_REFRESH_PHASE_STATUS, NET_KEY, 0, key_refresh_phase, 0),
    ROW(KEY_REFRESH_PHASE_SET, KEY_REFRESH_PHASE_STATUS, NET_KEY, 1, key_refresh_phase, 0),

    ROW(MODEL_APP_BIND, MODEL_APP_STATUS, MODEL, 2, bind, true),
    ROW(MODEL_APP_UNBIND, MODEL_APP_STATUS, MODEL, 2, bind, false),
    ROW(SIG_MODEL_APP_GET, SIG_MODEL_APP_LIST, SIG_MODEL, 0, bound_list, 0),
    ROW(VENDOR_MODEL_APP_GET, VENDOR_MODEL_APP_LIST, VENDOR_MODEL, 0, bound_list, 0),
    ROW(MODEL_SUBSCRIPTION_ADD, MODEL_SUBSCRIPTION_STATUS, MODEL, 2, subscription, CHANGE_ADD),
    ROW(MODEL_SUBSCRIPTION_DELETE, MODEL_SUBSCRIPTION_STATUS, MODEL, 2, subscription, CHANGE_DELETE),
    ROW(MODEL_SUBSCRIPTION_OVERWRITE, MODEL_SUBSCRIPTION_STATUS, MODEL, 2, subscription, CHANGE_OVERWRITE),
    ROW(MODEL_SUBSCRIPTION_DELETE_ALL, MODEL_SUBSCRIPTION_STATUS, MODEL, 0, subscription, CHANGE_DELETE_ALL),
    ROW(MODEL_SUBSCRIPTION_VIRTUAL_ADDRESS_ADD, MODEL_SUBSCRIPTION_STATUS, MODEL, 16, subscription, CHANGE_ADD),
    ROW(MODEL_SUBSCRIPTION_VIRTUAL_ADDRESS_DELETE, MODEL_SUBSCRIPTION_STATUS, MODEL, 16, subscription, CHANGE_DELETE),
    ROW(MODEL_SUBSCRIPTION_VIRTUAL_ADDRESS_OVERWRITE, MODEL_SUBSCRIPTION_STATUS, MODEL, 16, subscription,
        CHANGE_OVERWRITE),
    ROW(SIG_MODEL_SUBSCRIPTION_GET, SIG_MODEL_SUBSCRIPTION_LIST, SIG_MODEL, 0, subscription_list, 0),
    ROW(VENDOR_MODEL_SUBSCRIPTION_GET, VENDOR_MODEL_SUBSCRIPTION_LIST, VENDOR_MODEL, 0, subscription_list, 0),

    ROW(MODEL_PUBLICATION_GET, MODEL_PUBLICATION_STATUS, PUBLICATION, 0, publication, 0),
    ROW(MODEL_PUBLICATION_SET, MODEL_PUBLICATION_STATUS, PUBLICATION, 7, publication, 0),
    ROW(MODEL_PUBLICATION_VIRTUAL_ADDRESS_SET, MODEL_PUBLICATION_STATUS, PUBLICATION, 21, publication, 0),

    ROW(HEARTBEAT_PUBLICATION_GET, HEARTBEAT_PUBLICATION_STATUS, STATUS, 0, heartbeat, false),
    ROW(HEARTBEAT_PUBLICATION_SET, HEARTBEAT_PUBLICATION_STATUS, STATUS, 9, heartbeat, false),
    ROW(HEARTBEAT_SUBSCRIPTION_GET, HEARTBEAT_SUBSCRIPTION_STATUS, STATUS, 0, heartbeat, true),
    ROW(HEARTBEAT_SUBSCRIPTION_SET, HEARTBEAT_SUBSCRIPTION_STATUS, STATUS, 5, heartbeat, true),
};
#undef ROW

/* Values that the specification prohibits: at octet `at` of the parameters, those from `from` to `to`. Of numbers of
 * two octets the high one tells. */
struct prohibited {
    uint8_t opcode, at, from, to;
};
#define NOT(message, at, from, to)                                                                                     \
    {                                                                                                                  \
        REQUEST_OPCODE(BRAMBLE_CONFIG_##message##_OPCODE), (at), (from), (to)                                          \
    }
static const struct prohibited prohibited[] = {
    NOT(BEACON_SET, 0, 0x02, 0xFF),
    NOT(DEFAULT_TTL_SET, 0, 0x01, 0x01),
    NOT(DEFAULT_TTL_SET, 0, 0x80, 0xFF),
    NOT(GATT_PROXY_SET, 0, 0x02, 0xFF),
    NOT(RELAY_SET, 0, 0x02, 0xFF),
    NOT(FRIEND_SET, 0, 0x02, 0xFF),
    NOT(LOW_POWER_NODE_POLLTIMEOUT_GET, 1, 0x80, 0xFF), /* not unicast */
    NOT(NODE_IDENTITY_SET, 2, 0x02, 0xFF),
    NOT(KEY_REFRESH_PHASE_SET, 2, 0x00, 0x01), /* transitions are 2 and 3 */
    NOT(KEY_REFRESH_PHASE_SET, 2, 0x04, 0xFF),
    NOT(MODEL_APP_BIND, 3, 0x10, 0xFF), /* the AppKey index */
    NOT(MODEL_APP_UNBIND, 3, 0x10, 0xFF),
    NOT(MODEL_PUBLICATION_SET, 3, 0x80, 0xBF), /* a virtual address */
    NOT(MODEL_PUBLICATION_SET, 6, 0x80, 0xFE), /* the TTL */
    NOT(MODEL_PUBLICATION_VIRTUAL_ADDRESS_SET, 20, 0x80, 0xFE),
    NOT(HEARTBEAT_PUBLICATION_SET, 1, 0x80, 0xBF),  /* a virtual destination */
    NOT(HEARTBEAT_PUBLICATION_SET, 2, 0x12, 0xFE),  /* the count */
    NOT(HEARTBEAT_PUBLICATION_SET, 3, 0x12, 0xFF),  /* the period */
    NOT(HEARTBEAT_PUBLICATION_SET, 4, 0x80, 0xFF),  /* the TTL */
    NOT(HEARTBEAT_PUBLICATION_SET, 8, 0x10, 0xFF),  /* the NetKey index */
    NOT(HEARTBEAT_SUBSCRIPTION_SET, 1, 0x80, 0xFF), /* a source that is not unicast */
    NOT(HEARTBEAT_SUBSCRIPTION_SET, 3, 0x80, 0xBF), /* a virtual destination */
    NOT(HEARTBEAT_SUBSCRIPTION_SET, 4, 0x12, 0xFF), /* the period */
};
#undef NOT

static bool is_prohibited(const struct request *request, unsigned opcode)
{
    for (unsigned i = 0; i < sizeof prohibited / sizeof prohibited[0]; i++) {
        const struct prohibited *values = &prohibited[i];
        if (values->opcode == opcode) {
            unsigned value = request->octets[values->at];
            if (value >= values->from && value <= values->to) {
                return true;
            }
        }
    }
    return false;
}

/* A request that names a NetKey, and perhaps an AppKey, which its handler looks for. */
static int identify_keys(struct request *request, unsigned kind)
{
    unsigned index = word_of(request->octets);
    if (kind == NET_KEY && index > BRAMBLE_KEY_INDEX_MAX) {
        return REQUEST_MALFORMED;
    }
    request->index = (uint16_t)(index & BRAMBLE_KEY_INDEX_MAX);
    request->net = keys_net_find(access_keys(request->access), request->index);
    request->status = request->net == NULL ? BRAMBLE_STATUS_INVALID_NETKEY_INDEX : BRAMBLE_STATUS_SUCCESS;
    writer_octets(&request->answer, request->octets, kind);
    return 0;
}

/* The first wrong field gives the status: element, then model. An identifier of four octets without a company would
 * mean a model of the SIG. The answer has the same two ends as the request. */
static int identify_model(struct request *request, unsigned kind, unsigned between)
{
    const struct access *access = request->access;
    const uint8_t *at = request->octets + 2 + between;
    unsigned octets = request->size - between - 2U;
    if (octets == 2 ? kind == VENDOR_MODEL : octets != 4 || kind == SIG_MODEL) {
        return REQUEST_MALFORMED;
    }
    unsigned element = word_of(request->octets);
    bramble_model_id id = BRAMBLE_SIG_MODEL(word_of(at));
    if (octets == 4) {
        id = BRAMBLE_VENDOR_MODEL(word_of(at), word_of(at + 2));
    }
    if (element - 1U >= 0x7FFFU || bramble_model_is_vendor(id) != (octets == 4)) {
        return REQUEST_MALFORMED;
    }
    request_put(request, element, 2);
    request->at = request->answer.start + request->answer.size;
    request_put(request, 0, kind == MODEL ? 2 : kind == PUBLICATION ? ACCESS_PUBLICATION_OCTETS : 0);
    writer_octets(&request->answer, at, octets);
    request->model_octets = (uint8_t)octets;
    int place = access_element_at(access, (uint16_t)element);
    int model = access_model_at(access, (unsigned)place, id);
    if (place < 0) {
        request->status = BRAMBLE_STATUS_INVALID_ADDRESS;
    } else if (model < 0) {
        request->status = BRAMBLE_STATUS_INVALID_MODEL;
    }
    request->index = (uint16_t)model;
    return 0;
}

/* What handlers fill in is there in any case. */
_Static_assert(2 + 1 + 2 + ACCESS_PUBLICATION_OCTETS + 4 <= ACCESS_FEW, "opcode, status, element, publication, model");

/* Not inlined: what it takes of the stack is free again when the handler goes deeper. */
static __attribute__((noinline)) int identify(struct request *request, unsigned kind, unsigned octets)
{
    if (kind >= MODEL) {
        return identify_model(request, kind, octets);
    }
    unsigned before = kind >= NET_KEY ? kind : 0; /* octets */
    if (request->size != before + octets) {
        return REQUEST_MALFORMED;
    }
    return before > 0 ? identify_keys(request, kind) : 0;
}

/* The status code for what a handler or a room below answered. */
static unsigned status_of(int result)
{
    static const uint8_t statuses[] = {
        [-BRAMBLE_ERROR_STATE] = BRAMBLE_STATUS_CANNOT_UPDATE,
        [-BRAMBLE_ERROR_FULL] = BRAMBLE_STATUS_INSUFFICIENT_RESOURCES,
        [-BRAMBLE_ERROR_EXISTS] = BRAMBLE_STATUS_KEY_INDEX_ALREADY_STORED,
        [-BRAMBLE_ERROR_VALUE] = BRAMBLE_STATUS_INVALID_PUBLISH_PARAMETERS,
        [-BRAMBLE_ERROR_KEY] = BRAMBLE_STATUS_INVALID_APPKEY_INDEX,
        [-BRAMBLE_ERROR_ADDRESS] = BRAMBLE_STATUS_INVALID_ADDRESS,
        [-BRAMBLE_ERROR_NOT_SUPPORTED] = BRAMBLE_STATUS_FEATURE_NOT_SUPPORTED,
    };
    if (result >= 0) {
        return (unsigned)result;
    }
    unsigned error = (unsigned)-result;
    unsigned status = error < sizeof statuses ? statuses[error] : 0;
    return status != 0 ? status : BRAMBLE_STATUS_UNSPECIFIED_ERROR;
}

static int take(struct request *request, const struct request_row *row)
{
    unsigned kind = row->layout >> KIND_SHIFT;
    request_make_room(request);
    uint8_t *status = request->answer.start + request->answer.size;
    request_put(request, 0, kind != PLAIN);
    int result = identify(request, kind, row->layout & REQUEST_OCTETS);
    if (result != 0 || is_prohibited(request, row->opcode)) {
        return REQUEST_MALFORMED;
    }
    result = handlers[row->how & 0x0FU](request);
    if (result >= REQUEST_IGNORED) {
        return result;
    }
    if (kind != PLAIN) {
        *status = (uint8_t)(request->status != BRAMBLE_STATUS_SUCCESS ? request->status : status_of(result));
    }
    return REQUEST_ANSWERED;
}

const struct bramble_request_table config_requests = {
    .rows = rows, .take = take, .count = sizeof rows / sizeof rows[0], .first = 0x80};

const struct bramble_model_type bramble_configuration_server_type = {
    .flags = BRAMBLE_MODEL_DEVICE_KEY | BRAMBLE_MODEL_NO_SUBSCRIBE,
    REQUESTS(config_requests),
};

/* The first of a pair takes two octets, the last of which the second one shares. */
void config_put_index(struct request *request, unsigned index)
{
    struct writer *answer = &request->answer;
    if (request->second && answer->size < answer->capacity) {
        index = index << 4 | answer->start[--answer->size];
    }
    request_put(request, index, 2);
    request->second ^= !answer->failed;
}
