/* In, out and relay: see network.h for the way of a packet.
 *
 * Two keys may share a NID by accident. What looks like an echo or a repeat under one of them may be an honest PDU
 * under the other, so such a verdict stands only when no other key with that NID opens the PDU.
 */
#include "network/network.h"

#define SEQUENCE_LOW 0xF00000U

void network_init(struct network *network)
{
    network_iv_init(network);
    network_beacon_init(network);
}

void network_start(struct network *network, uint16_t address, uint8_t element_count)
{
    network->address = address;
    network->element_count = element_count;
    network_iv_begin(network);
    network_beacon_soon(network);
}

void network_stop(struct network *network)
{
    network->address = BRAMBLE_ADDRESS_UNASSIGNED;
    network->element_count = 0;
    timer_stop(&network->beacon_timer);
    network_iv_end(network);
    network_cache_clear(&network->cache);
    memset(network->interests, 0, network->interest_count * sizeof *network->interests);
    memset(network->beacons, 0, network->keys->net_count * sizeof *network->beacons);
}

/* ---- Out --------------------------------------------------------------------------------------------------------- */

int network_draw(struct network *network)
{
    uint32_t sequence = network->sequence;
    if (sequence > NETWORK_SEQUENCE_MAX) {
        return BRAMBLE_ERROR_SEQUENCE;
    }
    if (sequence >= network->sequence_reserved) { /* S2: in the store first */
        uint32_t before = network->sequence_reserved;
        network->sequence_reserved = sequence + NETWORK_SEQUENCE_BLOCK;
        if (network->receiver->save_iv_record(network->context) < 0) {
            network->sequence_reserved = before;
            return BRAMBLE_ERROR_STORE;
        }
        if (sequence >= SEQUENCE_LOW) {
            network->receiver->sequence_low(network->context);
        }
    }
    network->sequence = sequence + 1U;
    return (int)sequence;
}

/* A write that fails may have reached the store all the same: the block counts as given back in any case (S2). */
void network_sequence_settle(struct network *network)
{
    network->sequence_reserved = network->sequence;
    (void)network->receiver->save_iv_record(network->context);
}

void network_tell(const struct network *network, const struct envelope *envelope, enum bramble_drop reason,
                  uint32_t value)
{
    if (reason == BRAMBLE_DROP_NONE && !books_traced(network->books)) {
        return;
    }
    struct bramble_trace trace = {
        .classification = envelope->classification,
        .drop = envelope->drop,
        .origin = envelope->origin,
        .ttl = envelope->ttl,
        .ctl = envelope->ctl,
        .key_index = envelope->net != NULL ? envelope->net->index : BRAMBLE_KEY_INDEX_NONE,
        .source = envelope->src,
        .destination = envelope->dst,
        .sequence = envelope->seq,
        .iv_index = envelope->iv_index,
        .opcode = envelope->opcode,
        .value = envelope->drop_value,
    };
    if (reason == BRAMBLE_DROP_NONE) {
        books_trace(network->books, (enum bramble_trace_kind)value, &trace);
    } else {
        trace.value = value;
        books_later(network->books, reason, &trace);
    }
}

int network_send(struct network *network, const struct envelope *envelope, uint32_t tag)
{
    const struct keys_net *net = envelope->net;
    bool relayed = envelope->origin == BRAMBLE_ORIGIN_RELAYED;
    unsigned transmit = relayed ? network->relay_retransmit : network->network_transmit;
    struct bearer_buffer *buffer =
        bearer_take(network->bearer, relayed ? BRAMBLE_ADVERTISEMENT_RELAY : BRAMBLE_ADVERTISEMENT_LOCAL);
    if (buffer == NULL) {
        return BRAMBLE_ERROR_FULL;
    }
    int size = network_pdu_seal(network->keys->crypto, &net->generation[keys_net_sending(net)].flooding, envelope,
                                bearer_pdu(buffer));
    if (size < 0) {
        return size;
    }
    buffer->count = (uint8_t)((transmit & 7U) + 1U);
    buffer->interval_ms = (uint16_t)(((transmit >> 3) + 1U) * 10U);
    buffer->tag = tag;
    bearer_put(network->bearer, buffer, (size_t)size);
    network_trace(network, BRAMBLE_TRACE_SENT, envelope);
    return 0;
}

/* ---- In ---------------------------------------------------------------------------------------------------------- */

static void drop(struct envelope *envelope, enum bramble_drop reason, uint32_t value)
{
    envelope->classification = BRAMBLE_CLASS_DROPPED;
    envelope->drop = (uint8_t)reason;
    envelope->drop_value = value;
}

/* Tries the key that the envelope names. 0: it is opened. _EXISTS: an echo or a repeat, as the envelope's class says.
 * _AUTHENTICATION, _LENGTH, _CRYPTO. What the header says is in the envelope in any case. */
static int try_key(struct network *network, const struct keys_credential *credential, const struct bramble_view *pdu,
                   struct envelope *envelope)
{
    const struct bramble_crypto *crypto = network->keys->crypto;
    int result = network_pdu_header(crypto, credential, pdu->data, envelope);
    if (result < 0) {
        return result;
    }
    uint32_t key = network_cache_key(envelope->net->index, envelope->iv_index, envelope->src, envelope->seq);
    envelope->classification = BRAMBLE_CLASS_OWN_ECHO;
    if (network_is_own(network, envelope->src)) {
        return BRAMBLE_ERROR_EXISTS;
    }
    envelope->classification = BRAMBLE_CLASS_REPEATED;
    if (network_cache_has(&network->cache, key)) {
        return BRAMBLE_ERROR_EXISTS;
    }
    result = network_pdu_body(crypto, credential, pdu, envelope);
    if (result == 0) {
        network_cache_add(&network->cache, key); /* N1 */
    }
    return result;
}

/* The key of this number, if it is there and has the NID, goes into the envelope. Each NetKey has two numbers, the
 * first for its new generation (as in beacon.c). NULL: it is not. */
static const struct keys_credential *candidate(const struct network *network, unsigned number, unsigned nid,
                                               struct envelope *envelope)
{
    struct keys_net *net = &network->keys->nets[number / 2U];
    unsigned generation = ~number & 1U;
    const struct keys_credential *credential = &net->generation[generation].flooding;
    if (net->index == BRAMBLE_KEY_INDEX_NONE || generation >= keys_net_generations(net) || credential->nid != nid) {
        return NULL;
    }
    envelope->net = net;
    envelope->generation = (uint8_t)generation;
    return credential;
}

/* True when the envelope holds an authentic PDU that we have not had before. Else its class is that of the first key
 * under which it is known; what a key that does not open it makes of the header means nothing. */
static bool open_pdu(struct network *network, const struct bramble_view *pdu, struct envelope *envelope)
{
    const unsigned none = 2U * network->keys->net_count;
    enum bramble_drop why = BRAMBLE_DROP_NETWORK_UNKNOWN_NID;
    uint32_t iv_index = network_pdu_iv_index(network->iv.index, pdu->data[0]);
    unsigned nid = pdu->data[0] & 0x7FU;
    unsigned known = none;
    unsigned tried = none;
    envelope->iv_index = iv_index;
    for (unsigned number = 0; number < none; number++) {
        const struct keys_credential *credential = candidate(network, number, nid, envelope);
        if (credential == NULL) {
            continue;
        }
        tried = number;
        why = BRAMBLE_DROP_NETWORK_AUTHENTICATION;
        if (iv_index > network->iv.index) {
            continue; /* of the index before 0, which does not exist */
        }
        int result = try_key(network, credential, pdu, envelope);
        if (result == 0) {
            return true;
        }
        if (result == BRAMBLE_ERROR_CRYPTO) {
            why = BRAMBLE_DROP_NETWORK_CRYPTO;
            known = none;
            break;
        }
        known = result == BRAMBLE_ERROR_EXISTS && known == none ? number : known;
    }
    if (known == none) {
        memset(envelope, 0, offsetof(struct envelope, octets));
        drop(envelope, why, why == BRAMBLE_DROP_NETWORK_CRYPTO ? 0 : nid);
    } else if (known != tried) {
        const struct keys_credential *credential = candidate(network, known, nid, envelope);
        (void)try_key(network, credential, pdu, envelope);
    }
    return false;
}

/* True when source, destination and length may be what they are. */
static bool fields_allowed(struct envelope *envelope)
{
    enum bramble_drop why = BRAMBLE_DROP_NONE;
    uint32_t value = envelope->dst;
    if (value == BRAMBLE_ADDRESS_UNASSIGNED || (envelope->ctl && bramble_address_is_virtual(envelope->dst))) {
        why = BRAMBLE_DROP_NETWORK_DESTINATION;
    }
    if (envelope->size == 0) { /* of a control message; an access message would be below the least length */
        why = BRAMBLE_DROP_NETWORK_LENGTH;
        value = 0;
    }
    if (!bramble_address_is_unicast(envelope->src)) {
        why = BRAMBLE_DROP_NETWORK_SOURCE;
        value = envelope->src;
    }
    drop(envelope, why, why != BRAMBLE_DROP_NONE ? value : 0);
    return why == BRAMBLE_DROP_NONE;
}

/* N2. The TTL is asked first: a TTL of 0 or 1 must not wrap. Answers why it was not passed on. */
static enum bramble_drop pass_on(struct network *network, struct envelope *envelope)
{
    if (envelope->ttl < 2) {
        return BRAMBLE_DROP_NETWORK_TTL;
    }
    if (network->relay != NETWORK_RELAY_ON) {
        return BRAMBLE_DROP_NETWORK_OTHER;
    }
    envelope->ttl--;
    int result = network_send(network, envelope, 0);
    envelope->ttl++;
    return result < 0 ? BRAMBLE_DROP_NETWORK_RELAY_FULL : BRAMBLE_DROP_NONE;
}

static void relay(struct network *network, struct envelope *envelope)
{
    bool unwanted = envelope->classification == BRAMBLE_CLASS_DROPPED;
    if ((envelope->interest & NETWORK_INTEREST_ELEMENT) != 0) {
        return;
    }
    enum bramble_drop why = pass_on(network, envelope);
    if (why == BRAMBLE_DROP_NONE) {
        envelope->classification = unwanted ? BRAMBLE_CLASS_RELAYED : envelope->classification;
    } else if (unwanted && envelope->drop == BRAMBLE_DROP_NONE) {
        drop(envelope, why, envelope->ttl);
    } else if (why == BRAMBLE_DROP_NETWORK_RELAY_FULL) {
        /* It has another final word: that others do not get it from us is counted beside it. */
        network_later(network, envelope, BRAMBLE_DROP_ADVERTISING_QUEUE_FULL, BRAMBLE_ADVERTISEMENT_RELAY);
    }
}

/* True when the PDU is known from now on. */
static bool take(struct network *network, const struct bearer_heard *heard, struct envelope *envelope)
{
    if (!open_pdu(network, &heard->pdu, envelope)) {
        return envelope->classification == BRAMBLE_CLASS_REPEATED;
    }
    envelope->origin = BRAMBLE_ORIGIN_RELAYED;
    envelope->rssi_dbm = heard->rssi_dbm;
    envelope->credentials = BRAMBLE_CREDENTIALS_FLOODING;
    envelope->opcode = 0;
    if (!fields_allowed(envelope)) {
        return false;
    }
    unsigned interest = network_interest_in(network, envelope->dst);
    envelope->interest = (uint8_t)interest;
    envelope->element = (interest & NETWORK_INTEREST_ELEMENT) != 0 ? (uint8_t)(envelope->dst - network->address) : 0xFF;
    if ((interest & NETWORK_INTEREST_OURS) != 0) {
        network->receiver->deliver(network->context, envelope);
    }
    relay(network, envelope);
    return true;
}

void network_heard(struct network *network, const struct bearer_heard *heard)
{
    struct envelope envelope;
    size_t size = heard->pdu.size;
    memset(&envelope, 0, offsetof(struct envelope, octets));
    if (network->address == BRAMBLE_ADDRESS_UNASSIGNED) {
        drop(&envelope, BRAMBLE_DROP_NOT_PROVISIONED, (uint32_t)size);
    } else if (size < NETWORK_PDU_MIN || size > NETWORK_PDU_MAX) {
        drop(&envelope, BRAMBLE_DROP_NETWORK_LENGTH, (uint32_t)size);
    } else {
        uint32_t fingerprint = network_cache_fingerprint(heard->pdu.data);
        uint32_t *place = network_cache_place(&network->cache, fingerprint);
        if (*place == fingerprint) {
            envelope.classification = BRAMBLE_CLASS_REPEATED;
        } else if (take(network, heard, &envelope)) {
            *place = fingerprint;
        }
    }
    books_close(network->books, envelope.classification, envelope.drop);
    network_trace(network, BRAMBLE_TRACE_HEARD, &envelope);
}
