/* In, out and relay: see network.h for the way of a packet.
 *
 * Two keys may share a NID by accident. What looks like an echo or a repeat under one of them may be an honest PDU
 * under the other, so such a verdict stands only when no other key with that NID opens the PDU.
 */
#include "network/network.h"

#define SEQUENCE_LOW 0xF00000U
#define PRIORITY_RELAY 4U

void network_init(struct network *network)
{
    network_cache_clear(&network->cache);
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
    if (network->sequence > NETWORK_SEQUENCE_MAX) {
        return BRAMBLE_ERROR_SEQUENCE;
    }
    if (network->sequence >= network->sequence_reserved) { /* S2: in the store first */
        uint32_t before = network->sequence_reserved;
        network->sequence_reserved = network->sequence + NETWORK_SEQUENCE_BLOCK;
        if (network->receiver.save_iv_record(network->receiver.context) < 0) {
            network->sequence_reserved = before;
            return BRAMBLE_ERROR_STORE;
        }
        if (network->sequence >= SEQUENCE_LOW && network->receiver.sequence_low != NULL) {
            network->receiver.sequence_low(network->receiver.context);
        }
    }
    return (int)network->sequence++;
}

/* A write that fails may have reached the store all the same: the block counts as given back in any case (S2). */
void network_sequence_settle(struct network *network)
{
    network->sequence_reserved = network->sequence;
    (void)network->receiver.save_iv_record(network->receiver.context);
}

static void trace_of(const struct envelope *envelope, struct bramble_trace *trace)
{
    memset(trace, 0, sizeof *trace);
    trace->classification = envelope->classification;
    trace->drop = envelope->drop;
    trace->origin = envelope->origin;
    trace->ttl = envelope->ttl;
    trace->ctl = envelope->ctl;
    trace->key_index = envelope->net != NULL ? envelope->net->index : BRAMBLE_KEY_INDEX_NONE;
    trace->source = envelope->src;
    trace->destination = envelope->dst;
    trace->sequence = envelope->seq;
    trace->iv_index = envelope->iv_index;
    trace->opcode = envelope->opcode;
    trace->value = envelope->drop_value;
}

int network_send(struct network *network, const struct envelope *envelope, uint8_t priority, bearer_done_callback *done,
                 void *context, uint32_t tag)
{
    const struct keys_net *net = envelope->net;
    bool relayed = envelope->origin == BRAMBLE_ORIGIN_RELAYED;
    struct bramble_transmit transmit = relayed ? network->relay_retransmit : network->network_transmit;
    uint8_t pdu[NETWORK_PDU_MAX];
    int size = network_pdu_seal(network->crypto, &net->generation[keys_net_sending(net)].flooding, envelope, pdu);
    if (size < 0) {
        return size;
    }
    const struct bearer_request request = {
        .ad_type = BRAMBLE_AD_MESH_MESSAGE,
        .kind = relayed ? BRAMBLE_ADVERTISEMENT_RELAY : BRAMBLE_ADVERTISEMENT_LOCAL,
        .priority = priority,
        .count = transmit.count,
        .interval_ms = transmit.interval_ms,
        .done = done,
        .context = context,
        .tag = tag,
    };
    int handle = bearer_send(network->bearer, &request, view_of(pdu, (size_t)size));
    if (handle >= 0 && books_traced(network->books)) {
        struct bramble_trace trace;
        trace_of(envelope, &trace);
        books_trace(network->books, BRAMBLE_TRACE_SENT, &trace);
    }
    return handle;
}

/* ---- In ---------------------------------------------------------------------------------------------------------- */

static void drop(struct envelope *envelope, enum bramble_drop reason, uint32_t value)
{
    envelope->classification = BRAMBLE_CLASS_DROPPED;
    envelope->drop = (uint8_t)reason;
    envelope->drop_value = value;
}

/* Tries one key. True when it settles the PDU: opened, or broken crypto. An apparent echo or repeat is left in the
 * envelope's classification and the search goes on. */
static bool try_key(struct network *network, struct keys_net *net, unsigned generation, struct bramble_view pdu,
                    struct envelope *envelope)
{
    const struct keys_credential *credential = &net->generation[generation].flooding;
    struct envelope candidate;
    candidate.opcode = 0;
    uint32_t iv_index = network_pdu_iv_index(network->iv.index, pdu.data[0]);
    if (iv_index > network->iv.index) {
        return false; /* of the index before 0, which does not exist */
    }
    int result = network_pdu_header(network->crypto, credential, iv_index, pdu, &candidate);
    if (result < 0) {
        drop(envelope, BRAMBLE_DROP_NETWORK_CRYPTO, 0);
        return true;
    }
    uint64_t key = network_cache_key(net->index, iv_index, candidate.src, candidate.seq);
    bool own = network_is_own(network, candidate.src);
    if (own || network_cache_has(&network->cache, key)) {
        envelope->classification = own ? BRAMBLE_CLASS_OWN_ECHO : BRAMBLE_CLASS_REPEATED;
        envelope->drop = BRAMBLE_DROP_NONE;
        envelope->net = net;
        envelope->src = candidate.src;
        envelope->seq = candidate.seq;
        envelope->ttl = candidate.ttl;
        envelope->ctl = candidate.ctl;
        envelope->iv_index = iv_index;
        return false;
    }
    result = network_pdu_body(network->crypto, credential, pdu, &candidate);
    if (result < 0) {
        if (result == BRAMBLE_ERROR_CRYPTO) {
            drop(envelope, BRAMBLE_DROP_NETWORK_CRYPTO, 0);
        }
        return result == BRAMBLE_ERROR_CRYPTO;
    }
    candidate.origin = BRAMBLE_ORIGIN_RELAYED;
    candidate.bearer = envelope->bearer;
    candidate.rssi_dbm = envelope->rssi_dbm;
    candidate.credentials = BRAMBLE_CREDENTIALS_FLOODING;
    candidate.generation = (uint8_t)generation;
    candidate.net = net;
    candidate.classification = BRAMBLE_CLASS_DROPPED;
    candidate.drop = BRAMBLE_DROP_NONE;
    candidate.drop_value = 0;
    *envelope = candidate;
    network_cache_add(&network->cache, key);
    return true;
}

/* True when the envelope holds an authentic PDU that we have not had before. */
static bool open_pdu(struct network *network, struct bramble_view pdu, struct envelope *envelope)
{
    uint8_t nid = pdu.data[0] & 0x7F;
    drop(envelope, BRAMBLE_DROP_NETWORK_UNKNOWN_NID, nid);
    for (uint16_t i = 0; i < network->keys->net_count; i++) {
        struct keys_net *net = &network->keys->nets[i];
        if (net->index == BRAMBLE_KEY_INDEX_NONE) {
            continue;
        }
        for (unsigned generation = keys_net_generations(net); generation-- > 0;) { /* as in beacon.c */
            if (net->generation[generation].flooding.nid != nid) {
                continue;
            }
            if (envelope->drop == BRAMBLE_DROP_NETWORK_UNKNOWN_NID) {
                drop(envelope, BRAMBLE_DROP_NETWORK_AUTHENTICATION, nid);
            }
            if (try_key(network, net, generation, pdu, envelope)) {
                return envelope->drop == BRAMBLE_DROP_NONE;
            }
        }
    }
    return false;
}

static bool fields_allowed(struct envelope *envelope)
{
    if (!bramble_address_is_unicast(envelope->src)) {
        drop(envelope, BRAMBLE_DROP_NETWORK_SOURCE, envelope->src);
        return false;
    }
    if (envelope->size == 0) { /* of a control message; an access message would be below the least length */
        drop(envelope, BRAMBLE_DROP_NETWORK_LENGTH, 0);
        return false;
    }
    if (envelope->dst == BRAMBLE_ADDRESS_UNASSIGNED || (envelope->ctl && bramble_address_is_virtual(envelope->dst))) {
        drop(envelope, BRAMBLE_DROP_NETWORK_DESTINATION, envelope->dst);
        return false;
    }
    return true;
}

/* N2. A TTL of at least 2. */
static int pass_on(struct network *network, const struct envelope *envelope)
{
    struct envelope onward = *envelope;
    onward.origin = BRAMBLE_ORIGIN_RELAYED;
    onward.ttl--;
    int handle = network_send(network, &onward, PRIORITY_RELAY, NULL, NULL, 0);
    network->relayed += handle >= 0;
    return handle;
}

/* The TTL is asked first: a TTL of 0 or 1 must not wrap. */
static void relay(struct network *network, struct envelope *envelope)
{
    if ((envelope->interest & NETWORK_INTEREST_ELEMENT) != 0) {
        return;
    }
    bool unwanted = envelope->classification == BRAMBLE_CLASS_DROPPED;
    bool without_reason = unwanted && envelope->drop == BRAMBLE_DROP_NONE;
    enum bramble_drop why = BRAMBLE_DROP_NONE;
    if (envelope->ttl < 2) {
        why = BRAMBLE_DROP_NETWORK_TTL;
    } else if (!network->relay || envelope->bearer != NETWORK_BEARER_ADVERTISING) {
        why = BRAMBLE_DROP_NETWORK_OTHER;
    } else if (pass_on(network, envelope) < 0) {
        why = BRAMBLE_DROP_NETWORK_RELAY_FULL;
        if (!without_reason) { /* it has another final word: that others do not get it from us is counted beside it */
            struct bramble_trace trace;
            trace_of(envelope, &trace);
            trace.value = BRAMBLE_ADVERTISEMENT_RELAY;
            books_later(network->books, BRAMBLE_DROP_ADVERTISING_QUEUE_FULL, &trace);
        }
    } else {
        envelope->classification = unwanted ? BRAMBLE_CLASS_RELAYED : envelope->classification;
    }
    if (without_reason && why != BRAMBLE_DROP_NONE) {
        drop(envelope, why, envelope->ttl);
    }
}

static void close_books(struct network *network, const struct envelope *envelope)
{
    books_close(network->books, envelope->classification, envelope->drop);
    if (books_traced(network->books)) {
        struct bramble_trace trace;
        trace_of(envelope, &trace);
        books_trace(network->books, BRAMBLE_TRACE_HEARD, &trace);
    }
}

void network_heard(struct network *network, const struct bearer_heard *heard, enum network_bearer bearer)
{
    struct envelope envelope;
    struct bramble_view pdu = heard->pdu;
    memset(&envelope, 0, offsetof(struct envelope, octets));
    if (pdu.size >= NETWORK_PDU_MIN && pdu.size <= NETWORK_PDU_MAX &&
        network_cache_has_fingerprint(&network->cache, network_cache_fingerprint(pdu))) {
        envelope.classification = BRAMBLE_CLASS_REPEATED;
        close_books(network, &envelope);
        return;
    }
    envelope.bearer = (uint8_t)bearer;
    envelope.rssi_dbm = heard->rssi_dbm;
    if (network->address == BRAMBLE_ADDRESS_UNASSIGNED) {
        drop(&envelope, BRAMBLE_DROP_NOT_PROVISIONED, (uint32_t)pdu.size);
    } else if (pdu.size < NETWORK_PDU_MIN || pdu.size > NETWORK_PDU_MAX) {
        drop(&envelope, BRAMBLE_DROP_NETWORK_LENGTH, (uint32_t)pdu.size);
    } else if (open_pdu(network, pdu, &envelope) && fields_allowed(&envelope)) {
        envelope.interest = network_interest_in(network, envelope.dst);
        envelope.element =
            (envelope.interest & NETWORK_INTEREST_ELEMENT) != 0 ? (uint8_t)(envelope.dst - network->address) : 0xFF;
        if ((envelope.interest & NETWORK_INTEREST_OURS) != 0) {
            network->receiver.deliver(network->receiver.context, &envelope);
        }
        relay(network, &envelope);
        network_cache_add_fingerprint(&network->cache, network_cache_fingerprint(pdu));
    } else if (envelope.classification == BRAMBLE_CLASS_REPEATED) {
        network_cache_add_fingerprint(&network->cache, network_cache_fingerprint(pdu));
    }
    close_books(network, &envelope);
}
