/* Network PDUs: the format both ways, every value in between, and the way in through the bearer and the network layer;
 * the choice of the IV index.
 */
#include "network.h"

/* ---- Credentials ----------------------------------------------------------------------------------------------- */

static uint16_t friendship_u16(struct vector *vector, const char *name)
{
    return (uint16_t)vector_number(vector, "keys.friendship.%s", name);
}

static int derive(struct vector *vector, struct credentials *credentials)
{
    const char *kind = vector_text(vector, "keys.credentials");
    memcpy(credentials->net_key, vector_fixed(vector, 16, "keys.net_key"), 16);
    if (strcmp(kind, "flooding") == 0) {
        credentials->kind = BRAMBLE_CREDENTIALS_FLOODING;
        return crypto_k2_flooding(vector->crypto, credentials->net_key, &credentials->material);
    }
    if (strcmp(kind, "directed") == 0) {
        credentials->kind = BRAMBLE_CREDENTIALS_DIRECTED;
        return crypto_k2_directed(vector->crypto, credentials->net_key, &credentials->material);
    }
    credentials->kind = BRAMBLE_CREDENTIALS_FRIENDSHIP;
    return crypto_k2_friendship(vector->crypto, credentials->net_key, friendship_u16(vector, "lpn_address"),
                                friendship_u16(vector, "friend_address"), friendship_u16(vector, "lpn_counter"),
                                friendship_u16(vector, "friend_counter"), &credentials->material);
}

bool credentials_of(struct vector *vector, struct credentials *credentials)
{
    memset(credentials, 0, sizeof *credentials);
    credentials->derived = vector_has(vector, "keys.net_key");
    if (credentials->derived) {
        if (!succeeded(vector, "deriving the credentials", derive(vector, credentials))) {
            return false;
        }
        same_number(vector, credentials->material.nid, "keys.nid");
        same_memory(vector, credentials->material.encryption_key, 16, "keys.encryption_key");
        same_memory(vector, credentials->material.privacy_key, 16, "keys.privacy_key");
    } else {
        credentials->material.nid = (uint8_t)vector_number(vector, "keys.nid");
        memcpy(credentials->material.encryption_key, vector_fixed(vector, 16, "keys.encryption_key"), 16);
        memcpy(credentials->material.privacy_key, vector_fixed(vector, 16, "keys.privacy_key"), 16);
    }
    const struct keys keys = {.crypto = vector->crypto};
    return succeeded(vector, "keys_credential",
                     keys_credential(&keys, &credentials->material, &credentials->credential));
}

void credentials_drop(struct vector *vector, struct credentials *credentials)
{
    const struct keys keys = {.crypto = vector->crypto};
    keys_credential_destroy(&keys, &credentials->credential);
}

struct keys_net *credentials_net(struct vector *vector, const struct credentials *credentials, struct spine *spine)
{
    bool flooding = credentials->derived && credentials->kind == BRAMBLE_CREDENTIALS_FLOODING;
    return spine_net(vector, spine, credentials->net_key, flooding ? NULL : &credentials->material);
}

/* ---- One PDU --------------------------------------------------------------------------------------------------- */

void check_obfuscation(struct vector *vector, const struct credentials *credentials, uint32_t iv_index,
                       struct bramble_view pdu, const char *prefix)
{
    uint8_t clear[6], block[16];
    uint8_t pecb[6] = {0};
    bramble_key privacy = credentials->credential.privacy;
    if (pdu.size < NETWORK_PDU_MIN) {
        return;
    }
    memcpy(clear, pdu.data + 1, 6);
    if (!succeeded(vector, "PECB", crypto_obfuscate(vector->crypto, privacy, iv_index, pdu.data + 7, pecb)) ||
        !succeeded(vector, "header", crypto_obfuscate(vector->crypto, privacy, iv_index, pdu.data + 7, clear))) {
        return;
    }
    same_memory(vector, pecb, 6, "%specb", prefix);
    if (vector_has(vector, "%sctl_ttl_seq_src", prefix)) {
        same_memory(vector, clear, 6, "%sctl_ttl_seq_src", prefix);
    }
    if (vector_has(vector, "%sobfuscated_header", prefix)) {
        same_memory(vector, pdu.data + 1, 6, "%sobfuscated_header", prefix);
    }
    const uint8_t *plaintext = vector_fixed(vector, 16, "%sprivacy_plaintext", prefix);
    if (succeeded(vector, "block", vector->crypto->block(vector->crypto->context, privacy, plaintext, block))) {
        same_memory(vector, block, 6, "%specb", prefix);
    }
}

static void check_pieces(struct vector *vector, struct bramble_view pdu, bool ctl, const char *prefix)
{
    size_t mic = ctl ? 8 : 4;
    if (pdu.size >= 9 + mic) {
        same_memory(vector, pdu.data + 7, pdu.size - 7 - mic, "%senc_dst_transport_pdu", prefix);
        same_memory(vector, pdu.data + pdu.size - mic, mic, "%snet_mic", prefix);
    }
}

static void check_opened(struct vector *vector, const struct envelope *opened, bool ctl, const char *prefix)
{
    equal_number(vector, "CTL of the opened PDU", opened->ctl, ctl);
    same_number(vector, opened->ttl, "%sttl", prefix);
    same_number(vector, opened->seq, "%sseq", prefix);
    same_number(vector, opened->src, "src");
    same_number(vector, opened->dst, "dst");
    same_number(vector, opened->iv_index, "iv_index");
    same_octets(vector, envelope_transport_view(opened), "%stransport_pdu", prefix);
}

static void check_one(struct vector *vector, const struct credentials *credentials, bool ctl, const char *prefix)
{
    struct bramble_view transport_pdu = vector_octets(vector, "%stransport_pdu", prefix);
    struct envelope envelope = {.ctl = ctl,
                                .ttl = (uint8_t)vector_number(vector, "%sttl", prefix),
                                .seq = (uint32_t)vector_number(vector, "%sseq", prefix),
                                .src = (uint16_t)vector_number(vector, "src"),
                                .dst = (uint16_t)vector_number(vector, "dst"),
                                .iv_index = (uint32_t)vector_number(vector, "iv_index")};
    uint8_t nonce[13];
    uint8_t pdu[NETWORK_PDU_MAX] = {0};
    struct envelope opened;
    if (transport_pdu.size > NETWORK_TRANSPORT_MAX) {
        fault(vector, prefix, "a transport PDU of at most 16 octets", "a longer one");
        return;
    }
    envelope.size = (uint8_t)transport_pdu.size;
    memcpy(envelope_transport(&envelope), transport_pdu.data, transport_pdu.size);
    crypto_nonce_network(nonce, ctl, envelope.ttl, envelope.seq, envelope.src, envelope.iv_index);
    same_memory(vector, nonce, 13, "%snetwork_nonce", prefix);
    int size = network_pdu_seal(vector->crypto, &credentials->credential, &envelope, pdu);
    if (succeeded(vector, "network_pdu_seal", size)) {
        same_memory(vector, pdu, (size_t)size, "%spdu", prefix);
        check_pieces(vector, view_of(pdu, (size_t)size), ctl, prefix);
        check_obfuscation(vector, credentials, envelope.iv_index, view_of(pdu, (size_t)size), prefix);
    }
    memset(&opened, 0, sizeof opened);
    if (succeeded(vector, "network_pdu_open",
                  network_pdu_open(vector->crypto, &credentials->credential, envelope.iv_index,
                                   vector_octets(vector, "%spdu", prefix), &opened))) {
        check_opened(vector, &opened, ctl, prefix);
    }
}

void check_network_pdus(struct vector *vector, const struct credentials *credentials, bool ctl)
{
    size_t count = vector_count(vector, "network_pdus");
    for (size_t i = 0; i < count; i++) {
        char prefix[40];
        snprintf(prefix, sizeof prefix, "network_pdus.%u.", (unsigned)i);
        check_one(vector, credentials, ctl, prefix);
    }
}

/* ---- A PDU and nothing above it -------------------------------------------------------------------------------- */

void receiver_start(struct vector *vector, const struct credentials *credentials, struct spine *spine)
{
    uint16_t dst = (uint16_t)vector_number(vector, "dst");
    bool unicast = bramble_address_is_unicast(dst);
    uint16_t elsewhere = vector_number(vector, "src") == 1 ? 2 : 1;
    spine_start(vector, spine, unicast ? dst : elsewhere, (uint32_t)vector_number(vector, "iv_index"));
    credentials_net(vector, credentials, spine);
    if (!unicast) {
        succeeded(vector, "network_interest_add",
                  network_interest_add(&spine->transport.network, dst, NETWORK_INTEREST_GROUP));
    }
}

/* The whole way in: bearer, cache, key look-up, addresses, interest. */
static void check_heard(struct vector *vector, const struct credentials *credentials, bool ctl)
{
    struct spine *spine = vector_memory(vector, sizeof *spine);
    size_t count = vector_count(vector, "network_pdus");
    receiver_start(vector, credentials, spine);
    for (size_t i = 0; i < count; i++) {
        char prefix[40];
        snprintf(prefix, sizeof prefix, "network_pdus.%u.", (unsigned)i);
        spine_hear(spine, vector_octets(vector, "%spdu", prefix));
        equal_number(vector, "PDUs that network delivered", spine->deliveries, i + 1);
        check_opened(vector, &spine->delivered, ctl, prefix);
    }
    spine_stop(spine);
}

static void network_pdu(struct vector *vector)
{
    struct credentials credentials;
    bool ctl = vector_number(vector, "ctl") != 0;
    if (credentials_of(vector, &credentials)) {
        check_network_pdus(vector, &credentials, ctl);
        check_heard(vector, &credentials, ctl);
        same_number(vector, vector_number(vector, "network_pdus.0.seq"), "seq");
        same_number(vector, vector_number(vector, "network_pdus.0.ttl"), "ttl");
    }
    credentials_drop(vector, &credentials);
}

/* ---- The IV index ---------------------------------------------------------------------------------------------- */

static void hear_with_iv(struct vector *vector, struct spine *spine)
{
    struct bramble_view pdu = vector_octets(vector, "pdu");
    spine_start(vector, spine, 0x0001, (uint32_t)vector_number(vector, "current_iv_index"));
    spine->transport.network.iv.in_progress = vector_number(vector, "iv_update_in_progress") != 0;
    spine_net(vector, spine, vector_fixed(vector, 16, "net_key"), NULL);
    spine_hear(spine, pdu);
    equal_number(vector, "PDUs heard", spine->transport.network.bearer.books.counts->heard, 1);
    spine_stop(spine);
}

static void iv_index_selection(struct vector *vector)
{
    struct spine *spine = vector_memory(vector, sizeof *spine);
    struct bramble_view pdu = vector_octets(vector, "pdu");
    hear_with_iv(vector, spine);
    equal_number(vector, "PDUs dropped as not authentic",
                 spine->transport.network.bearer.books.counts->drops[BRAMBLE_DROP_NETWORK_AUTHENTICATION], 0);
    same_number(vector, spine->heard.iv_index, "iv_index_used");
    if (pdu.size > 0) {
        same_number(vector, network_pdu_iv_index((uint32_t)vector_number(vector, "current_iv_index"), pdu.data[0]),
                    "iv_index_used");
    }
}

static void iv_index_refusal(struct vector *vector)
{
    struct spine *spine = vector_memory(vector, sizeof *spine);
    hear_with_iv(vector, spine);
    equal_number(vector, "PDUs that network delivered", spine->deliveries, 0);
    equal_number(vector, "PDUs dropped as not authentic",
                 spine->transport.network.bearer.books.counts->drops[BRAMBLE_DROP_NETWORK_AUTHENTICATION], 1);
}

const struct vector_kind kinds_network[] = {
    {"network_pdu", network_pdu, NULL, NULL},
    {"iv_index_selection", iv_index_selection, iv_index_refusal, NULL},
    {NULL, NULL, NULL, NULL},
};
