/* What a proxy says: service data of its advertisements, proxy configuration messages. */
#include "fields.h"
#include "network.h"

#include <bramble/messages/proxy.h>

/* ---- Service data ---------------------------------------------------------------------------------------------- */

/* Under which number each identification stands in the service data, and how its hash is made. */
static const struct {
    const char *type;
    uint8_t number;
} identifications[] = {
    {"network_id", 0}, {"node_identity", 1}, {"private_network_identity", 2}, {"private_node_identity", 3}};

static int identification_hash(struct vector *vector, uint8_t number, bramble_key identity_key, uint8_t hash[8])
{
    const uint8_t *random = vector_fixed(vector, 8, "in.random");
    uint8_t network_id[8] = {0};
    if (number == 2) {
        int result = crypto_k3(vector->crypto, vector_fixed(vector, 16, "in.net_key"), network_id);
        return result < 0
                   ? result
                   : crypto_private_network_identity_hash(vector->crypto, identity_key, network_id, random, hash);
    }
    uint16_t address = (uint16_t)vector_number(vector, "in.address");
    return number == 1 ? crypto_node_identity_hash(vector->crypto, identity_key, random, address, hash)
                       : crypto_private_node_identity_hash(vector->crypto, identity_key, random, address, hash);
}

/* The hash, and the block that it is cut from. */
static void check_hash(struct vector *vector, uint8_t number, json_t *fields)
{
    uint8_t raw[16] = {0};
    uint8_t hash[8] = {0};
    uint8_t block[16] = {0};
    char text[17];
    succeeded(vector, "crypto_identity_key",
              crypto_identity_key(vector->crypto, vector_fixed(vector, 16, "in.net_key"), raw));
    same_memory(vector, raw, 16, "mid.identity_key");
    bramble_key key = key_of(vector, raw);
    succeeded(vector, "the hash", identification_hash(vector, number, key, hash));
    succeeded(vector, "block",
              vector->crypto->block(vector->crypto->context, key, vector_fixed(vector, 16, "mid.plaintext"), block));
    same_memory(vector, block, 16, "mid.hash_full");
    equal_octets(vector, "the second half of mid.hash_full", view_of(hash, 8), view_of(block + 8, 8));
    key_drop(vector, key);
    for (size_t i = 0; i < 8; i++) {
        snprintf(text + 2 * i, 3, "%02x", hash[i]);
    }
    json_object_set_new(fields, "hash", json_string(text));
    json_object_set(fields, "random", vector_json(vector, "in.random"));
}

static void check_network_id(struct vector *vector, json_t *fields)
{
    uint8_t network_id[8] = {0};
    char text[17];
    succeeded(vector, "crypto_k3", crypto_k3(vector->crypto, vector_fixed(vector, 16, "in.net_key"), network_id));
    for (size_t i = 0; i < 8; i++) {
        snprintf(text + 2 * i, 3, "%02x", network_id[i]);
    }
    json_object_set_new(fields, "network_id", json_string(text));
}

static void proxy_service_data(struct vector *vector)
{
    const char *type = vector_text(vector, "in.type");
    for (size_t i = 0; i < sizeof identifications / sizeof *identifications; i++) {
        if (strcmp(type, identifications[i].type) == 0) {
            json_t *fields = json_object();
            json_object_set_new(fields, "identification_type", json_integer(identifications[i].number));
            if (identifications[i].number == 0) {
                check_network_id(vector, fields);
            } else {
                check_hash(vector, identifications[i].number, fields);
            }
            check_fields(vector, bramble_message_names_called("Proxy Service Data"),
                         vector_octets(vector, "out.service_data"), fields, BRAMBLE_STRICT);
            json_decref(fields);
            return;
        }
    }
    fault(vector, "in.type", "a kind of identification", type);
}

static void provisioning_service_data(struct vector *vector)
{
    const struct bramble_message_names *names = bramble_message_names_called("Provisioning Service Data");
    json_t *fields = names != NULL ? fields_around(vector, names) : NULL;
    check_fields(vector, names, vector_octets(vector, "out.service_data"), fields, BRAMBLE_STRICT);
    json_decref(fields);
}

/* Nothing advertises connectably yet, so nothing puts service data into an AD structure. */
static const char *const not_advertised[] = {"out.ad_structure", NULL};

/* ---- Proxy configuration --------------------------------------------------------------------------------------- */

static void check_opened(struct vector *vector, const struct envelope *opened)
{
    same_number(vector, opened->ctl, "ctl");
    same_number(vector, opened->ttl, "ttl");
    same_number(vector, opened->seq, "seq");
    same_number(vector, opened->src, "src");
    same_number(vector, opened->dst, "dst");
    same_number(vector, opened->iv_index, "iv_index");
    same_octets(vector, envelope_transport_view(opened), "transport_pdu");
}

static void check_sealed(struct vector *vector, const struct credentials *credentials)
{
    struct bramble_view transport_pdu = vector_octets(vector, "transport_pdu");
    struct envelope envelope = {.ctl = true,
                                .proxy = true,
                                .ttl = (uint8_t)vector_number(vector, "ttl"),
                                .seq = (uint32_t)vector_number(vector, "seq"),
                                .src = (uint16_t)vector_number(vector, "src"),
                                .dst = (uint16_t)vector_number(vector, "dst"),
                                .iv_index = (uint32_t)vector_number(vector, "iv_index")};
    uint8_t pdu[NETWORK_PDU_MAX] = {0};
    if (transport_pdu.size > NETWORK_TRANSPORT_MAX) {
        fault(vector, "transport_pdu", "at most 16 octets", "more");
        return;
    }
    envelope.size = (uint8_t)transport_pdu.size;
    memcpy(envelope_transport(&envelope), transport_pdu.data, transport_pdu.size);
    int size = network_pdu_seal(vector->crypto, &credentials->credential, &envelope, pdu);
    if (succeeded(vector, "network_pdu_seal", size) && size > 15) {
        same_memory(vector, pdu, (size_t)size, "network_pdu");
        same_memory(vector, pdu + 7, (size_t)size - 15, "enc_dst_transport_pdu");
        same_memory(vector, pdu + size - 8, 8, "net_mic");
        check_obfuscation(vector, credentials, envelope.iv_index, view_of(pdu, (size_t)size), "");
    }
}

/* The header in front of what goes through the data characteristics. */
static void check_header(struct vector *vector)
{
    json_t *fields = json_object();
    json_object_set_new(fields, "sar", json_integer(0));
    json_object_set_new(fields, "message_type", json_integer(2));
    json_object_set(fields, "data", vector_json(vector, "network_pdu"));
    check_fields(vector, bramble_message_names_of(bramble_proxy_pdu_type), vector_octets(vector, "proxy_pdu"), fields,
                 BRAMBLE_STRICT);
    json_decref(fields);
}

static void proxy_configuration(struct vector *vector)
{
    struct credentials credentials;
    struct bramble_view transport_pdu = vector_octets(vector, "transport_pdu");
    uint8_t nonce[13];
    crypto_nonce_proxy(nonce, (uint32_t)vector_number(vector, "seq"), (uint16_t)vector_number(vector, "src"),
                       (uint32_t)vector_number(vector, "iv_index"));
    same_memory(vector, nonce, sizeof nonce, "proxy_nonce");
    if (credentials_of(vector, &credentials)) {
        struct envelope opened;
        memset(&opened, 0, sizeof opened);
        opened.proxy = true;
        check_sealed(vector, &credentials);
        if (succeeded(vector, "network_pdu_open",
                      network_pdu_open(vector->crypto, &credentials.credential,
                                       (uint32_t)vector_number(vector, "iv_index"),
                                       vector_octets(vector, "network_pdu"), &opened))) {
            check_opened(vector, &opened);
        }
    }
    credentials_drop(vector, &credentials);
    if (transport_pdu.size > 0) {
        same_number(vector, transport_pdu.data[0], "fields.opcode");
        check_message(vector, bramble_message_names_find(BRAMBLE_LAYER_PROXY_CONFIGURATION, transport_pdu.data[0]),
                      view_of(transport_pdu.data + 1, transport_pdu.size - 1), "fields", BRAMBLE_STRICT);
    }
    check_header(vector);
}

const struct vector_kind kinds_proxy[] = {
    {"proxy_service_data", proxy_service_data, NULL, not_advertised},
    {"provisioning_service_data", provisioning_service_data, NULL, not_advertised},
    {"proxy_configuration", proxy_configuration, NULL, NULL},
    {NULL, NULL, NULL, NULL},
};
