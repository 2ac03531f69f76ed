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
    STATUS = 0x20,   /* an answer with a status, otherwise like no kind */
    NET_KEY = 0x40,  /* a NetKey index comes first */
    KEY_PAIR = 0x60, /* a NetKey and an AppKey index, packed */
    MODEL = 0x80,    /* an element comes first, and a model last; the octets before it are counted */
    LIST = 0xA0      /* the same of one length: that of a SIG model, or of a vendor model; all octets are counted */
};

#define ROW(message, answered, layout, handler)                                                                        \
    {                                                                                                                  \
        BRAMBLE_CONFIG_##message##_OPCODE, REQUEST_ANSWER(BRAMBLE_CONFIG_##answered##_OPCODE), (layout), (handler)     \
    }
static const struct request_row rows[] = {
    ROW(BEACON_GET, BEACON_STATUS, 0, config_beacon),
    ROW(BEACON_SET, BEACON_STATUS, 1, config_beacon),
    ROW(COMPOSITION_DATA_GET, COMPOSITION_DATA_STATUS, 1, config_composition_data),
    ROW(DEFAULT_TTL_GET, DEFAULT_TTL_STATUS, 0, config_default_ttl),
    ROW(DEFAULT_TTL_SET, DEFAULT_TTL_STATUS, 1, config_default_ttl),
    ROW(GATT_PROXY_GET, GATT_PROXY_STATUS, 0, config_absent_feature),
    ROW(GATT_PROXY_SET, GATT_PROXY_STATUS, 1, config_absent_feature),
    ROW(RELAY_GET, RELAY_STATUS, 0, config_relay),
    ROW(RELAY_SET, RELAY_STATUS, 2, config_relay),
    ROW(FRIEND_GET, FRIEND_STATUS, 0, config_absent_feature),
    ROW(FRIEND_SET, FRIEND_STATUS, 1, config_absent_feature),
    ROW(NETWORK_TRANSMIT_GET, NETWORK_TRANSMIT_STATUS, 0, config_network_transmit),
    ROW(NETWORK_TRANSMIT_SET, NETWORK_TRANSMIT_STATUS, 1, config_network_transmit),
    ROW(LOW_POWER_NODE_POLLTIMEOUT_GET, LOW_POWER_NODE_POLLTIMEOUT_STATUS, 2, config_poll_timeout),
    ROW(NODE_RESET, NODE_RESET_STATUS, 0, config_node_reset),

    ROW(NETKEY_ADD, NETKEY_STATUS, NET_KEY | 16, config_netkey_add),
    ROW(NETKEY_UPDATE, NETKEY_STATUS, NET_KEY | 16, config_netkey_update),
    ROW(NETKEY_DELETE, NETKEY_STATUS, NET_KEY, config_netkey_delete),
    ROW(NETKEY_GET, NETKEY_LIST, 0, config_netkey_list),
    ROW(APPKEY_ADD, APPKEY_STATUS, KEY_PAIR | 16, config_appkey),
    ROW(APPKEY_UPDATE, APPKEY_STATUS, KEY_PAIR | 16, config_appkey),
    ROW(APPKEY_DELETE, APPKEY_STATUS, KEY_PAIR, config_appkey),
    ROW(APPKEY_GET, APPKEY_LIST, NET_KEY, config_appkey_list),
    ROW(NODE_IDENTITY_GET, NODE_IDENTITY_STATUS, NET_KEY, config_node_identity),
    ROW(NODE_IDENTITY_SET, NODE_IDENTITY_STATUS, NET_KEY | 1, config_node_identity),
    ROW(KEY_REFRESH_PHASE_GET, KEY_REFRESH_PHASE_STATUS, NET_KEY, config_key_refresh_phase),
    ROW(KEY_REFRESH_PHASE_SET, KEY_REFRESH_PHASE_STATUS, NET_KEY | 1, config_key_refresh_phase),

    ROW(MODEL_APP_BIND, MODEL_APP_STATUS, MODEL | 4, config_bind),
    ROW(MODEL_APP_UNBIND, MODEL_APP_STATUS, MODEL | 4, config_bind),
    ROW(SIG_MODEL_APP_GET, SIG_MODEL_APP_LIST, LIST | 4, config_bound_list),
    ROW(VENDOR_MODEL_APP_GET, VENDOR_MODEL_APP_LIST, LIST | 6, config_bound_list),
    ROW(MODEL_SUBSCRIPTION_ADD, MODEL_SUBSCRIPTION_STATUS, MODEL | 4, config_subscribe),
    ROW(MODEL_SUBSCRIPTION_DELETE, MODEL_SUBSCRIPTION_STATUS, MODEL | 4, config_subscribe),
    ROW(MODEL_SUBSCRIPTION_OVERWRITE, MODEL_SUBSCRIPTION_STATUS, MODEL | 4, config_subscribe),
    ROW(MODEL_SUBSCRIPTION_DELETE_ALL, MODEL_SUBSCRIPTION_STATUS, MODEL | 2, config_subscribe),
    ROW(MODEL_SUBSCRIPTION_VIRTUAL_ADDRESS_ADD, MODEL_SUBSCRIPTION_STATUS, MODEL | 18, config_subscribe),
    ROW(MODEL_SUBSCRIPTION_VIRTUAL_ADDRESS_DELETE, MODEL_SUBSCRIPTION_STATUS, MODEL | 18, config_subscribe),
    ROW(MODEL_SUBSCRIPTION_VIRTUAL_ADDRESS_OVERWRITE, MODEL_SUBSCRIPTION_STATUS, MODEL | 18, config_subscribe),
    ROW(SIG_MODEL_SUBSCRIPTION_GET, SIG_MODEL_SUBSCRIPTION_LIST, LIST | 4, config_subscription_list),
    ROW(VENDOR_MODEL_SUBSCRIPTION_GET, VENDOR_MODEL_SUBSCRIPTION_LIST, LIST | 6, config_subscription_list),

    ROW(MODEL_PUBLICATION_GET, MODEL_PUBLICATION_STATUS, MODEL | 2, config_publication),
    ROW(MODEL_PUBLICATION_SET, MODEL_PUBLICATION_STATUS, MODEL | 9, config_publication),
    ROW(MODEL_PUBLICATION_VIRTUAL_ADDRESS_SET, MODEL_PUBLICATION_STATUS, MODEL | 23, config_publication),

    ROW(HEARTBEAT_PUBLICATION_GET, HEARTBEAT_PUBLICATION_STATUS, STATUS, config_heartbeat_publication),
    ROW(HEARTBEAT_PUBLICATION_SET, HEARTBEAT_PUBLICATION_STATUS, STATUS | 9, config_heartbeat_publication),
    ROW(HEARTBEAT_SUBSCRIPTION_GET, HEARTBEAT_SUBSCRIPTION_STATUS, STATUS, config_heartbeat_subscription),
    ROW(HEARTBEAT_SUBSCRIPTION_SET, HEARTBEAT_SUBSCRIPTION_STATUS, STATUS | 5, config_heartbeat_subscription),
};
#undef ROW

/* A request that names a NetKey, and perhaps an AppKey, which its handler looks for: two octets, or three for both. */
static int identify_keys(struct request *request, unsigned octets, unsigned octets_after)
{
    if (request->size != octets + octets_after) {
        return REQUEST_MALFORMED;
    }
    unsigned index = request_word(request->octets);
    if (octets == 3) {
        index &= BRAMBLE_KEY_INDEX_MAX;
    } else if (index > BRAMBLE_KEY_INDEX_MAX) {
        return REQUEST_MALFORMED;
    }
    request->index = (uint16_t)index;
    request->net = keys_net_find(request->access->keys, request->index);
    request->status = request->net == NULL ? BRAMBLE_STATUS_INVALID_NETKEY_INDEX : BRAMBLE_STATUS_SUCCESS;
    writer_octets(&request->answer, request->octets, octets);
    return 0;
}

/* The first wrong field gives the status: element, then model. An identifier of four octets without a company would
 * mean a model of the SIG. */
static int identify_model(struct request *request, unsigned octets_before)
{
    const struct access *access = request->access;
    const uint8_t *at = request->octets + octets_before;
    unsigned element = request_word(request->octets);
    bramble_model_id id = BRAMBLE_SIG_MODEL(request_word(at));
    request->model_octets = (uint8_t)(request->size - octets_before);
    if (request->model_octets == 4) {
        id = BRAMBLE_VENDOR_MODEL(request_word(at), request_word(at + 2));
    }
    if (!bramble_address_is_unicast((uint16_t)element) || bramble_model_is_vendor(id) != (request->model_octets == 4)) {
        return REQUEST_MALFORMED;
    }
    request_put(request, element, 2);
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

static int identify(struct request *request, unsigned layout)
{
    unsigned octets = layout & REQUEST_OCTETS;
    request_put(request, 0, 1); /* the status */
    switch (layout & REQUEST_KIND) {
    case NET_KEY:
        return identify_keys(request, 2, octets);
    case KEY_PAIR:
        return identify_keys(request, 3, octets);
    case MODEL:
        if (request->size != octets + 2 && request->size != octets + 4) {
            return REQUEST_MALFORMED;
        }
        return identify_model(request, octets);
    case LIST:
        return request->size == octets ? identify_model(request, 2) : REQUEST_MALFORMED;
    default:
        return request->size == octets ? 0 : REQUEST_MALFORMED;
    }
}

static const struct request_table table = {rows, sizeof rows / sizeof rows[0], identify};

static int raw(struct bramble_model_ref model, const struct bramble_received *received, struct bramble_view parameters)
{
    (void)model;
    return request_take(&table, received, parameters);
}

static bool takes(uint32_t opcode)
{
    return request_known(&table, opcode);
}

const struct bramble_model_type bramble_configuration_server_type = {
    .flags = BRAMBLE_MODEL_DEVICE_KEY | BRAMBLE_MODEL_NO_SUBSCRIBE,
    .raw = raw,
    .takes = takes,
};

uint8_t config_status(int result)
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
        return BRAMBLE_STATUS_SUCCESS;
    }
    unsigned error = (unsigned)-result;
    unsigned status = error < sizeof statuses ? statuses[error] : 0;
    return (uint8_t)(status != 0 ? status : BRAMBLE_STATUS_UNSPECIFIED_ERROR);
}

void config_changed(struct access *access, enum record_kind kind, unsigned place)
{
    bool key = kind == RECORD_NET_KEY || kind == RECORD_APP_KEY;
    access->changed |= key ? ACCESS_CHANGED_KEYS : ACCESS_CHANGED_CONFIGURATION;
    records_changed(&access->records, kind, place);
}

void config_put_model(struct request *request)
{
    writer_octets(&request->answer, request->octets + request->size - request->model_octets, request->model_octets);
}

void config_put_index(struct request *request, size_t start, unsigned index)
{
    struct writer *answer = &request->answer;
    if ((answer->size - start) % 3 == 0) {
        request_put(request, index, 2);
        return;
    }
    /* The second of a pair: four of its bits go into the octet before. */
    request_put(request, index >> 4, 1);
    if (!answer->failed) {
        answer->start[answer->size - 2] |= (uint8_t)(index << 4);
    }
}
