/* Reading network PDUs; see reader.h. */
#include "why/reader.h"

#include "crypto/crypto.h"
#include "network/network.h"

#include <bramble/message.h>

#include <stdlib.h>
#include <string.h>

#define AD_MESH_MESSAGE 0x2AU
#define SEGMENT_ACKNOWLEDGMENT 0x00U
/* How far the IV index of a node that has lost touch may be from the one given, for us to find it. */
#define IV_INDEX_REACH 4U

void why_reader_start(struct why_reader *reader, const struct bramble_crypto *crypto, uint32_t iv_index)
{
    memset(reader, 0, sizeof *reader);
    reader->crypto = crypto;
    reader->iv_index = iv_index;
}

void why_reader_end(struct why_reader *reader)
{
    const struct bramble_crypto *crypto = reader->crypto;
    for (size_t i = 0; i < reader->net_count; i++) {
        crypto->key_destroy(crypto->context, reader->nets[i].credential.encryption);
        crypto->key_destroy(crypto->context, reader->nets[i].credential.privacy);
    }
    for (size_t i = 0; i < reader->app_count; i++) {
        crypto->key_destroy(crypto->context, reader->apps[i].handle);
    }
    free(reader->nets);
    free(reader->apps);
    free(reader->devices);
    free(reader->labels);
    memset(reader, 0, sizeof *reader);
}

/* ---- Keys -------------------------------------------------------------------------------------------------------- */

static void import(const struct why_reader *reader, const uint8_t octets[16], bramble_key *key)
{
    if (reader->crypto->key_import(reader->crypto->context, octets, key) < 0) {
        die("no place for another key");
    }
}

void why_reader_net_key(struct why_reader *reader, const uint8_t key[16])
{
    for (size_t i = 0; i < reader->net_count; i++) {
        if (memcmp(reader->nets[i].octets, key, 16) == 0) {
            return;
        }
    }
    reader->nets = make_room(reader->nets, reader->net_count, &reader->net_capacity, sizeof *reader->nets);
    struct why_net_key *net = &reader->nets[reader->net_count++];
    struct crypto_k2 material;
    memcpy(net->octets, key, 16);
    if (crypto_k2_flooding(reader->crypto, key, &material) < 0) {
        die("the keys of a network cannot be derived");
    }
    net->credential.nid = material.nid;
    import(reader, material.encryption_key, &net->credential.encryption);
    import(reader, material.privacy_key, &net->credential.privacy);
}

void why_reader_app_key(struct why_reader *reader, const uint8_t key[16])
{
    for (size_t i = 0; i < reader->app_count; i++) {
        if (memcmp(reader->apps[i].octets, key, 16) == 0) {
            return;
        }
    }
    reader->apps = make_room(reader->apps, reader->app_count, &reader->app_capacity, sizeof *reader->apps);
    struct why_app_key *app = &reader->apps[reader->app_count++];
    memcpy(app->octets, key, 16);
    if (crypto_k4(reader->crypto, key, &app->aid) < 0) {
        die("the AID of a key cannot be derived");
    }
    import(reader, key, &app->handle);
}

void why_reader_device_key(struct why_reader *reader, uint16_t address, const uint8_t key[16])
{
    for (size_t i = 0; i < reader->device_count; i++) {
        if (reader->devices[i].address == address && memcmp(reader->devices[i].octets, key, 16) == 0) {
            return;
        }
    }
    reader->devices =
        make_room(reader->devices, reader->device_count, &reader->device_capacity, sizeof *reader->devices);
    struct why_device_key *device = &reader->devices[reader->device_count++];
    device->address = address;
    memcpy(device->octets, key, 16);
}

void why_reader_label(struct why_reader *reader, const uint8_t uuid[16])
{
    reader->labels = make_room(reader->labels, reader->label_count, &reader->label_capacity, sizeof *reader->labels);
    struct why_label *label = &reader->labels[reader->label_count++];
    memcpy(label->uuid, uuid, 16);
    if (crypto_virtual_address(reader->crypto, uuid, &label->address) < 0) {
        die("the address of a label cannot be derived");
    }
}

/* ---- The network PDU --------------------------------------------------------------------------------------------- */

static bool opens(const struct why_reader *reader, uint32_t net, uint32_t iv_index, struct bramble_view octets,
                  struct envelope *envelope, struct why_pdu *pdu)
{
    memset(envelope, 0, sizeof *envelope);
    if (network_pdu_open(reader->crypto, &reader->nets[net].credential, iv_index, octets, envelope) < 0) {
        return false;
    }
    pdu->net = net;
    pdu->iv_index = iv_index;
    return true;
}

/* With the IV index that the IVI bit tells of, then with others that have the same bit. */
static bool find_key(const struct why_reader *reader, struct bramble_view octets, struct envelope *envelope,
                     struct why_pdu *pdu)
{
    uint32_t expected = network_pdu_iv_index(reader->iv_index, octets.data[0]);
    pdu->iv_index = expected > reader->iv_index ? reader->iv_index : expected;
    pdu->reading = WHY_UNKNOWN_NID;
    for (uint32_t away = 0; away <= IV_INDEX_REACH; away += 2) {
        for (uint32_t i = 0; i < reader->net_count; i++) {
            if (reader->nets[i].credential.nid != pdu->nid) {
                continue;
            }
            pdu->reading = WHY_WRONG_MIC;
            if (opens(reader, i, expected + away, octets, envelope, pdu) ||
                (away > 0 && opens(reader, i, expected - away, octets, envelope, pdu))) {
                pdu->reading = WHY_OPENED;
                return true;
            }
        }
    }
    return false;
}

static void read_transport(struct bramble_view transport, struct why_pdu *pdu)
{
    struct lower_pdu lower;
    if (!lower_pdu_read(pdu->ctl, transport, &lower) || lower.data.size > sizeof pdu->octets) {
        pdu->malformed = true;
        return;
    }
    pdu->segmented = lower.segmented;
    pdu->header = lower.header;
    pdu->long_mic = lower.segmented && lower.long_mic;
    pdu->seq_auth = pdu->sequence;
    if (lower.segmented) {
        pdu->seq_zero = lower.seq_zero;
        pdu->seg_o = lower.seg_o;
        pdu->seg_n = lower.seg_n;
        pdu->seq_auth = lower_seq_auth(pdu->sequence, lower.seq_zero);
        pdu->malformed = pdu->seq_auth == UINT32_MAX;
    }
    memcpy(pdu->octets, lower.data.data, lower.data.size);
    pdu->octet_count = (uint8_t)lower.data.size;
    if (pdu->ctl && !pdu->segmented && pdu->header == SEGMENT_ACKNOWLEDGMENT && pdu->octet_count == 6) {
        const uint8_t *at = pdu->octets;
        pdu->seq_zero = (uint16_t)((at[0] << 8 | at[1]) >> 2 & 0x1FFF);
        pdu->block = (uint32_t)at[2] << 24 | (uint32_t)at[3] << 16 | (uint32_t)at[4] << 8 | at[5];
    }
}

static void read_network(const struct why_reader *reader, struct bramble_view octets, struct why_pdu *pdu)
{
    struct envelope envelope;
    pdu->size = (uint8_t)octets.size;
    pdu->reading = WHY_BAD_LENGTH;
    if (octets.size < NETWORK_PDU_MIN || octets.size > NETWORK_PDU_MAX) {
        return;
    }
    pdu->ivi = octets.data[0] >> 7;
    pdu->nid = octets.data[0] & 0x7F;
    if (!find_key(reader, octets, &envelope, pdu)) {
        return;
    }
    pdu->ctl = envelope.ctl;
    pdu->ttl = envelope.ttl;
    pdu->source = envelope.src;
    pdu->destination = envelope.dst;
    pdu->sequence = envelope.seq;
    read_transport(envelope_transport_view(&envelope), pdu);
}

void why_read(const struct why_reader *reader, struct bramble_view data, struct why_pdu *pdu)
{
    memset(pdu, 0, sizeof *pdu);
    while (data.size > 0 && data.data[0] > 0 && data.data[0] < data.size) {
        size_t size = data.data[0];
        if (data.data[1] == AD_MESH_MESSAGE) {
            read_network(reader, (struct bramble_view){data.data + 2, size - 1}, pdu);
            return;
        }
        data = (struct bramble_view){data.data + size + 1, data.size - size - 1};
    }
}

/* ---- The access message ------------------------------------------------------------------------------------------ */

struct attempt {
    const struct why_reader *reader;
    const struct why_pdu *pdu;
    struct bramble_view upper;
    uint8_t clear[TRANSPORT_UPPER_MAX];
    int size;
};

static bool try_key(struct attempt *attempt, bramble_key key, bool device, const uint8_t *label)
{
    const struct why_pdu *pdu = attempt->pdu;
    memcpy(attempt->clear, attempt->upper.data, attempt->upper.size);
    attempt->size =
        transport_upper_open(attempt->reader->crypto, key, device, pdu->long_mic, label, pdu->seq_auth, pdu->source,
                             pdu->destination, pdu->iv_index, attempt->clear, attempt->upper.size);
    return attempt->size > 0;
}

static bool try_app_key(struct attempt *attempt, const struct why_app_key *app)
{
    const struct why_reader *reader = attempt->reader;
    if (app->aid != (attempt->pdu->header & 0x3F)) {
        return false;
    }
    if (!bramble_address_is_virtual(attempt->pdu->destination)) {
        return try_key(attempt, app->handle, false, NULL);
    }
    for (size_t i = 0; i < reader->label_count; i++) {
        if (reader->labels[i].address == attempt->pdu->destination &&
            try_key(attempt, app->handle, false, reader->labels[i].uuid)) {
            return true;
        }
    }
    return false;
}

static bool try_device_keys(struct attempt *attempt)
{
    const struct why_reader *reader = attempt->reader;
    for (size_t i = 0; i < reader->device_count; i++) {
        const struct why_device_key *device = &reader->devices[i];
        if (device->address != attempt->pdu->source && device->address != attempt->pdu->destination) {
            continue;
        }
        bramble_key handle;
        import(reader, device->octets, &handle);
        bool opened = try_key(attempt, handle, true, NULL);
        reader->crypto->key_destroy(reader->crypto->context, handle);
        if (opened) {
            return true;
        }
    }
    return false;
}

static uint32_t fingerprint_of(const uint8_t *octets, size_t count)
{
    uint32_t fingerprint = 2166136261U; /* FNV-1a */
    for (size_t i = 0; i < count; i++) {
        fingerprint = (fingerprint ^ octets[i]) * 16777619U;
    }
    return fingerprint;
}

bool why_read_access(const struct why_reader *reader, const struct why_pdu *pdu, struct bramble_view upper,
                     struct why_access *access)
{
    struct attempt attempt = {.reader = reader, .pdu = pdu, .upper = upper};
    memset(access, 0, sizeof *access);
    if (pdu->ctl || upper.size > sizeof attempt.clear) {
        return false;
    }
    access->device_key = (pdu->header & 0x40) == 0;
    bool opened = access->device_key && try_device_keys(&attempt);
    for (uint32_t i = 0; !access->device_key && !opened && i < reader->app_count; i++) {
        opened = try_app_key(&attempt, &reader->apps[i]);
        access->app = i;
    }
    if (!opened) {
        return false;
    }
    access->size = (uint16_t)attempt.size;
    access->fingerprint = fingerprint_of(attempt.clear, (size_t)attempt.size);
    return bramble_opcode_read((struct bramble_view){attempt.clear, (size_t)attempt.size}, &access->opcode) >= 0;
}
