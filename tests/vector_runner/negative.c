/* What must be refused, and for the right reason. The keys are used the same way as where something must be accepted,
 * so that nothing is refused merely because it was not tried.
 */
#include "fields.h"
#include "network.h"

#include "voice.h"

/* ---- Network PDUs ---------------------------------------------------------------------------------------------- */

/* Words in the vector's remark that tell which reason the books must give; all others: the NetMIC does not match. */
static const struct {
    const char *word;
    enum bramble_drop reason;
} reasons[] = {{"NID", BRAMBLE_DROP_NETWORK_UNKNOWN_NID},
               {"SRC", BRAMBLE_DROP_NETWORK_SOURCE},
               {"DST", BRAMBLE_DROP_NETWORK_DESTINATION}};

static enum bramble_drop reason_of(struct vector *vector)
{
    const char *why = vector_text(vector, "why");
    for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++) {
        if (strstr(why, reasons[i].word) != NULL) {
            return reasons[i].reason;
        }
    }
    return BRAMBLE_DROP_NETWORK_AUTHENTICATION;
}

/* A node at the vector's IV index hears it. */
static void check_unheard(struct vector *vector, const struct credentials *credentials, struct bramble_view pdu,
                          enum bramble_drop reason)
{
    struct spine *spine = vector_memory(vector, sizeof *spine);
    spine_start(vector, spine, 0x0001, (uint32_t)vector_number(vector, "iv_index"));
    credentials_net(vector, credentials, spine);
    spine_hear(spine, pdu);
    equal_number(vector, "PDUs heard", spine->transport.network.bearer.books.counts->heard, 1);
    equal_number(vector, "PDUs delivered", spine->deliveries, 0);
    equal_number(vector, "PDUs relayed", spine->sent_count, 0);
    if (spine->heard.drop != reason) {
        fault(vector, "reason", bramble_drop_name(reason), bramble_drop_name((enum bramble_drop)spine->heard.drop));
    }
    spine_stop(spine);
}

/* The vector means this IV index and no other; a node may rightly choose the one before it, by the IVI bit. */
static void network_pdu(struct vector *vector)
{
    struct credentials credentials;
    enum bramble_drop reason = reason_of(vector);
    struct bramble_view pdu = vector_octets(vector, "pdu");
    uint32_t iv_index = (uint32_t)vector_number(vector, "iv_index");
    if (pdu.size > 0 && credentials_of(vector, &credentials)) {
        struct envelope opened;
        opened.proxy = false;
        int result = network_pdu_open(vector->crypto, &credentials.credential, iv_index, pdu, &opened);
        if (reason == BRAMBLE_DROP_NETWORK_AUTHENTICATION) {
            refused(vector, "network_pdu_open", result, BRAMBLE_ERROR_AUTHENTICATION);
        } else {
            succeeded(vector, "network_pdu_open", result); /* it is refused by who asks for NID and addresses */
        }
        if (network_pdu_iv_index(iv_index, pdu.data[0]) == iv_index) {
            check_unheard(vector, &credentials, pdu, reason);
        }
        credentials_drop(vector, &credentials);
    }
}

/* ---- Beacons --------------------------------------------------------------------------------------------------- */

static void secure_network_beacon(struct vector *vector)
{
    const uint8_t *net_key = vector_fixed(vector, 16, "net_key");
    struct bramble_view beacon = vector_octets(vector, "beacon");
    struct spine *spine = vector_memory(vector, sizeof *spine);
    const struct bearer_heard heard = {.pdu = beacon, .rssi_dbm = -60};
    equal_number(vector, "octets of the beacon", beacon.size, NETWORK_SECURE_BEACON_OCTETS);
    equal_number(vector, "authentic",
                 beacon.size == NETWORK_SECURE_BEACON_OCTETS &&
                     network_secure_beacon_is_authentic(vector->crypto, net_key, beacon.data),
                 false);
    spine_start(vector, spine, 0x0001, 0);
    spine_net(vector, spine, net_key, NULL);
    network_beacon_heard(&spine->transport.network, &heard);
    equal_number(vector, "beacons that the node took", spine->nets[0].beacons_heard, 0);
    equal_number(vector, "beacons dropped as not authentic",
                 spine->transport.network.bearer.books.counts->drops[BRAMBLE_DROP_BEACON_AUTHENTICATION], 1);
    equal_number(vector, "IV index afterwards", spine->transport.network.iv.index, 0);
    spine_stop(spine);
}

/* ---- Provisioning ---------------------------------------------------------------------------------------------- */

static void pb_adv_transaction(struct vector *vector)
{
    struct voice_assembly assembly;
    struct voice_packet packet;
    uint8_t octets[VOICE_TRANSACTION_MAX];
    size_t count = vector_count(vector, "packets");
    enum voice_assembled last = VOICE_MORE;
    bool malformed = false;
    voice_assembly_init(&assembly, octets, sizeof octets);
    for (size_t i = 0; i < count; i++) {
        if (succeeded(vector, "voice_packet_read",
                      voice_packet_read(vector_octets(vector, "packets.%zu", i), &packet))) {
            last = voice_assembly_take(&assembly, packet.transaction, packet.content);
            malformed = malformed || last == VOICE_MALFORMED;
        }
    }
    if (last != VOICE_WRONG_FCS && !malformed) {
        fault(vector, "what became of the packets", "a wrong FCS or a malformed packet", "something else");
    }
}

static void public_key(struct vector *vector)
{
    const struct bramble_crypto *crypto = vector->crypto;
    static const uint8_t private_key[32] = {[31] = 7};
    uint8_t own[64], secret[32];
    if (succeeded(vector, "p256_public_key", crypto->p256_public_key(crypto->context, private_key, own))) {
        succeeded(vector, "a key that is one", crypto->p256_shared_secret(crypto->context, private_key, own, secret));
    }
    refused(vector, "p256_shared_secret",
            crypto->p256_shared_secret(crypto->context, private_key, vector_fixed(vector, 64, "public_key"), secret),
            BRAMBLE_ERROR_VALUE);
}

static void provisioning_data(struct vector *vector)
{
    uint8_t encrypted[PROVISIONING_DATA_ENCRYPTED_OCTETS];
    uint8_t data[PROVISIONING_DATA_OCTETS];
    memcpy(encrypted, vector_fixed(vector, PROVISIONING_DATA_OCTETS, "encrypted"), PROVISIONING_DATA_OCTETS);
    memcpy(encrypted + PROVISIONING_DATA_OCTETS, vector_fixed(vector, PROVISIONING_DATA_MIC_OCTETS, "mic"),
           PROVISIONING_DATA_MIC_OCTETS);
    refused(vector, "voice_data_decrypt",
            voice_data_decrypt(vector->crypto, vector_fixed(vector, 16, "session_key"),
                               vector_fixed(vector, 13, "session_nonce"), encrypted, data),
            BRAMBLE_ERROR_AUTHENTICATION);
}

/* ---- Access ---------------------------------------------------------------------------------------------------- */

/* The nonce is given whole; its parts are what the function takes. */
static void upper_transport(struct vector *vector)
{
    struct reader nonce = reader_of(view_of(vector_fixed(vector, 13, "nonce"), 13));
    struct bramble_view pdu = vector_octets(vector, "upper_transport_pdu");
    const uint8_t *label = vector_has(vector, "label_uuid") ? vector_fixed(vector, 16, "label_uuid") : NULL;
    uint8_t made[13];
    bramble_key key = key_of(vector, vector_fixed(vector, 16, "app_key"));
    equal_number(vector, "type of the nonce", reader_u8(&nonce), 1);
    bool long_mic = (reader_u8(&nonce) & 0x80) != 0;
    uint32_t seq = (uint32_t)reader_big(&nonce, 3);
    uint16_t src = (uint16_t)reader_big(&nonce, 2);
    uint16_t dst = (uint16_t)reader_big(&nonce, 2);
    uint32_t iv_index = (uint32_t)reader_big(&nonce, 4);
    crypto_nonce_application(made, long_mic, seq, src, dst, iv_index);
    same_memory(vector, made, 13, "nonce");
    uint8_t *octets = vector_memory(vector, pdu.size);
    memcpy(octets, pdu.data, pdu.size);
    refused(
        vector, "transport_upper_open",
        transport_upper_open(vector->crypto, key, false, long_mic, label, seq, src, dst, iv_index, octets, pdu.size),
        BRAMBLE_ERROR_AUTHENTICATION);
    key_drop(vector, key);
}

static void access_opcode(struct vector *vector)
{
    struct bramble_view message = vector_octets(vector, "access_message");
    uint32_t opcode = 0;
    bool reserved = message.size > 0 && message.data[0] == 0x7F;
    refused(vector, "bramble_opcode_read", bramble_opcode_read(message, &opcode),
            reserved ? BRAMBLE_ERROR_VALUE : BRAMBLE_ERROR_LENGTH);
}

const struct vector_kind kinds_negative[] = {
    {"network_pdu", NULL, network_pdu, NULL},
    {"secure_network_beacon", NULL, secure_network_beacon, NULL},
    {"pb_adv_transaction", NULL, pb_adv_transaction, NULL},
    {"public_key", NULL, public_key, NULL},
    {"provisioning_data", NULL, provisioning_data, NULL},
    {"upper_transport", NULL, upper_transport, NULL},
    {"access_opcode", NULL, access_opcode, NULL},
    {NULL, NULL, NULL, NULL},
};
