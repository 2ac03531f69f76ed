/* In, out and relay: see network.h for the way of a packet.
 *
 * Two keys may share a NID by accident. What looks like an echo or a repeat under one of them may be an honest PDU
 * under the other, so such a verdict stands only when no other key with that NID opens the PDU.
 */
#include "network/network.h"

#define SEQUENCE_LOW 0xF00000U

#define TICK_MS 10000U
#define TICKS_OF_A_MINUTE 6U

/* One timer for all that goes by the clock: beacons every ten seconds and sometimes in between, and the age of the IV
 * index every minute. What comes in between does not move the ten seconds that follow it. */
static void tick(struct bramble_node *node, struct bramble_timer *timer)
{
    struct network *network = BRAMBLE_TIMER_OWNER(timer, struct network, timer);
    unsigned soon_ms = network->soon_ms;
    (void)node;
    network->soon_ms = 0;
    timer_start(&network->bearer.timers, timer, BRAMBLE_MILLISECONDS(TICK_MS - soon_ms));
    network_beacons(network, soon_ms != 0);
    if (soon_ms == 0 && ++network->ticks == TICKS_OF_A_MINUTE) {
        network->ticks = 0;
        network_iv_minute(network);
    }
}

void network_init(struct network *network)
{
    timer_init(&network->timer, tick);
    network->beacon_on = true;
    network_stop(network);
}

void network_start(struct network *network, uint16_t address, uint8_t element_count)
{
    network->address = address;
    network->element_count = element_count;
    network->iv.period = 1;
    network->ticks = 0;
    network_beacon_soon(network);
}

void network_stop(struct network *network)
{
    network->address = BRAMBLE_ADDRESS_UNASSIGNED;
    network->element_count = 0;
    bool test_mode = network->iv.test_mode;
    timer_stop(&network->timer);
    memset(&network->iv, 0, sizeof network->iv);
    network->iv.test_mode = test_mode;
    network->iv.recovery_minutes = NETWORK_IV_LONG_AGO;
    network->sequence = 0; /* numbers are those of an index */
    network->sequence_reserved = 0;
    network_cache_clear(&network->cache);
    memset(network->interests, 0, network->interest_count * sizeof *network->interests);
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
        if (network->receiver->save_iv_record(network) < 0) {
            network->sequence_reserved = before;
            return BRAMBLE_ERROR_STORE;
        }
        if (sequence >= SEQUENCE_LOW) {
            network->receiver->event(network, BRAMBLE_EVENT_SEQUENCE_LOW);
        }
    }
    network->sequence = sequence + 1U;
    return (int)sequence;
}

/* A write that fails may have reached the store all the same: the block counts as given back in any case (S2). */
void network_sequence_settle(struct network *network)
{
    network->sequence_reserved = network->sequence;
    (void)network->receiver->save_iv_record(network);
}

#define TRACED_FROM offsetof(struct bramble_trace, kind)
#define STANDS(member, as)                                                                                             \
    _Static_assert(offsetof(struct envelope, member) == offsetof(struct bramble_trace, as) - TRACED_FROM,              \
                   "an envelope begins as a trace")
STANDS(classification, classification);
STANDS(ctl, ctl);
STANDS(src, source);
STANDS(dst, destination);
STANDS(seq, sequence);

void network_tell(const struct network *network, const struct envelope *envelope, enum bramble_drop reason,
                  uint32_t value)
{
    struct bramble_trace trace;
    if (reason == BRAMBLE_DROP_NONE && !books_traced(&network->bearer.books)) {
        return;
    }
    memcpy(&trace.kind, envelope, offsetof(struct bramble_trace, value) - TRACED_FROM);
    trace.key_index = envelope->net != NULL ? envelope->net->index : BRAMBLE_KEY_INDEX_NONE;
    trace.element = 0;
    trace.value = envelope->drop_value;
    if (reason == BRAMBLE_DROP_NONE) {
        books_trace(&network->bearer.books, (enum bramble_trace_kind)value, &trace);
    } else {
        trace.value = value;
        books_later(&network->bearer.books, reason, &trace);
    }
}

int network_send(struct network *network, const struct envelope *envelope, unsigned tag)
{
    const struct keys_net *net = envelope->net;
    bool relayed = envelope->origin == BRAMBLE_ORIGIN_RELAYED;
    struct bearer_buffer *buffer =
        bearer_take(&network->bearer, relayed ? BRAMBLE_ADVERTISEMENT_RELAY : BRAMBLE_ADVERTISEMENT_LOCAL);
    if (buffer == NULL) {
        return BRAMBLE_ERROR_FULL;
    }
    int size = network_pdu_seal(network->keys.crypto, &net->generation[keys_net_sending(net)].flooding, envelope,
                                bearer_pdu(buffer));
    if (size < 0) {
        return size;
    }
    buffer->transmit = relayed ? network->relay_retransmit : network->network_transmit;
    buffer->tag = (uint16_t)tag;
    bearer_put(&network->bearer, buffer, (size_t)size);
    network_trace(network, BRAMBLE_TRACE_SENT, envelope);
    return 0;
}

/* ---- In ---------------------------------------------------------------------------------------------------------- */

static void clear(struct envelope *envelope)
{
    memset(envelope, 0, offsetof(struct envelope, octets));
    envelope->classification = BRAMBLE_CLASS_DROPPED;
}

/* Its class is DROPPED until somebody has a use for it. */
static void drop(struct envelope *envelope, enum bramble_drop reason, uint32_t value)
{
    envelope->drop = (uint8_t)reason;
    envelope->drop_value = value;
}

/* Tries the key that the envelope names. 0: it is opened. _EXISTS: an echo or a repeat, as the envelope's class says.
 * _AUTHENTICATION, _LENGTH, _CRYPTO. What the header says is in the envelope in any case. */
static int try_key(struct network *network, const struct keys_credential *credential, const struct bramble_view *pdu,
                   struct envelope *envelope)
{
    const struct bramble_crypto *crypto = network->keys.crypto;
    int result = network_pdu_header(crypto, credential, pdu->data, envelope);
    if (result < 0) {
        return result;
    }
    uint32_t key = network_cache_key(envelope->net->index, envelope->iv_index, envelope->src, envelope->seq);
    bool own = network_is_own(network, envelope->src);
    if (own || network_cache_has(&network->cache, key)) {
        envelope->classification = own ? BRAMBLE_CLASS_OWN_ECHO : BRAMBLE_CLASS_REPEATED;
        return BRAMBLE_ERROR_EXISTS;
    }
    result = network_pdu_body(crypto, credential, pdu, envelope);
    if (result == 0) {
        network_cache_add(&network->cache, key); /* N1 */
    }
    return result;
}

/* True when the envelope holds an authentic PDU that we have not had before. Each NetKey is tried twice, its new
 * generation first. Not inlined: what it takes of the stack is free again when the PDU is delivered. */
static __attribute__((noinline)) bool open_pdu(struct network *network, const struct bramble_view *pdu,
                                               struct envelope *envelope)
{
    enum bramble_drop why = BRAMBLE_DROP_NETWORK_UNKNOWN_NID;
    uint32_t nid = pdu->data[0] & 0x7FU;
    uint32_t iv_index = network_pdu_iv_index(network->iv.index, pdu->data[0]);
    struct keys_net *net = network->keys.nets;
    int result = 0;
    for (unsigned left = 2U * network->keys.net_count; left-- > 0; net += ~left & 1U) {
        const struct keys_credential *credential = &net->generation[left & 1U].flooding;
        if (credential->nid != nid || credential->encryption == 0) {
            continue;
        }
        why = BRAMBLE_DROP_NETWORK_AUTHENTICATION;
        if (iv_index > network->iv.index) {
            continue; /* of the index before 0, which does not exist */
        }
        envelope->iv_index = iv_index;
        envelope->net = net;
        result = try_key(network, credential, pdu, envelope);
        if (result == 0) {
            envelope->classification = BRAMBLE_CLASS_DROPPED; /* so far */
            return true;
        }
        if (result == BRAMBLE_ERROR_CRYPTO) {
            why = BRAMBLE_DROP_NETWORK_CRYPTO;
            nid = 0;
            break;
        }
    }
    if (result != BRAMBLE_ERROR_EXISTS) { /* what a key that does not open it makes of a header means nothing */
        unsigned known = envelope->classification;
        clear(envelope);
        envelope->classification = (uint8_t)known;
        drop(envelope, known == BRAMBLE_CLASS_DROPPED ? why : BRAMBLE_DROP_NONE, nid);
    }
    return false;
}

/* True when source, destination and length may be what they are. */
static bool fields_allowed(struct envelope *envelope)
{
    unsigned dst = envelope->dst;
    if (!bramble_address_is_unicast(envelope->src)) {
        drop(envelope, BRAMBLE_DROP_NETWORK_SOURCE, envelope->src);
    } else if (envelope->size == 0) { /* of a control message; an access message would be below the least length */
        drop(envelope, BRAMBLE_DROP_NETWORK_LENGTH, 0);
    } else if (dst == BRAMBLE_ADDRESS_UNASSIGNED || (envelope->ctl && bramble_address_is_virtual((uint16_t)dst))) {
        drop(envelope, BRAMBLE_DROP_NETWORK_DESTINATION, dst);
    }
    return envelope->drop == BRAMBLE_DROP_NONE;
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

/* Three functions, so that the envelope is on the stack of the one and the others have it by a pointer: that takes half
 * as much for each of its octets on a small chip. And while a PDU is delivered nothing else of network is on the stack.
 *
 * First: what was heard, and who wants it. The envelope's origin is RELAYED if it is to go further. */
static __attribute__((noinline)) void take(struct network *network, const struct bearer_heard *heard,
                                           struct envelope *envelope)
{
    unsigned size = (unsigned)heard->pdu.size;
    clear(envelope);
    envelope->rssi_dbm = heard->rssi_dbm;
    if (network->address == BRAMBLE_ADDRESS_UNASSIGNED) {
        drop(envelope, BRAMBLE_DROP_NOT_PROVISIONED, size);
    } else if (size < NETWORK_PDU_MIN || size > NETWORK_PDU_MAX) {
        drop(envelope, BRAMBLE_DROP_NETWORK_LENGTH, size);
    } else {
        uint32_t fingerprint;
        uint32_t *place = network_cache_place(&network->cache, heard->pdu.data, &fingerprint);
        if (*place == fingerprint) {
            envelope->classification = BRAMBLE_CLASS_REPEATED;
        } else if (open_pdu(network, &heard->pdu, envelope)) {
            if (fields_allowed(envelope)) {
                envelope->origin = BRAMBLE_ORIGIN_RELAYED;
                envelope->interest = (uint8_t)network_interest_in(network, envelope->dst);
                *place = fingerprint;
            }
        } else if (envelope->classification == BRAMBLE_CLASS_REPEATED) {
            *place = fingerprint;
        }
    }
}

/* Last: relaying and the books. */
static __attribute__((noinline)) void finish(struct network *network, struct envelope *envelope)
{
    if (envelope->origin == BRAMBLE_ORIGIN_RELAYED && (envelope->interest & NETWORK_INTEREST_ELEMENT) == 0) {
        relay(network, envelope);
    }
    books_close(&network->bearer.books, envelope->classification, envelope->drop);
    network_trace(network, BRAMBLE_TRACE_HEARD, envelope);
}

void network_heard(struct network *network, const struct bearer_heard *heard)
{
    struct envelope envelope;
    take(network, heard, &envelope);
    if ((envelope.interest & NETWORK_INTEREST_OURS) != 0) {
        network->receiver->deliver(network, &envelope);
    }
    finish(network, &envelope);
}
