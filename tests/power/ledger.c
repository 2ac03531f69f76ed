/* See ledger.h. Two hash tables with open addressing; none of them is ever more than half full. */
#include "ledger.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct ledger *ledger_open(const struct bramble_crypto *crypto)
{
    struct ledger *ledger = calloc(1, sizeof *ledger);
    if (ledger == NULL) {
        abort();
    }
    ledger->keys = (struct keys){.crypto = crypto,
                                 .nets = ledger->nets,
                                 .apps = ledger->apps,
                                 .labels = ledger->labels,
                                 .net_count = LEDGER_KEYS};
    keys_init(&ledger->keys);
    return ledger;
}

void ledger_close(struct ledger *ledger)
{
    keys_clear(&ledger->keys);
    free(ledger);
}

void ledger_learn_key(struct ledger *ledger, uint16_t name, const uint8_t key[16])
{
    if (keys_net_add(&ledger->keys, name, key) < 0) {
        fprintf(stderr, "power: the ledger cannot take NetKey %u\n", name);
        abort();
    }
}

static uint64_t hash(uint64_t seed, const void *data, size_t size)
{
    const uint8_t *octets = data;
    uint64_t value = seed ^ 0xCBF29CE484222325U;
    for (size_t i = 0; i < size; i++) {
        value = (value ^ octets[i]) * 0x100000001B3U;
    }
    return value ^ value >> 29;
}

/* Enters advertising data; answers false when it has been on air before. */
static bool is_new(struct ledger *ledger, struct bramble_view data)
{
    uint64_t bucket = hash(1, data.data, data.size);
    for (;; bucket++) {
        uint32_t *at = &ledger->pdu_at[bucket % LEDGER_BUCKETS];
        if (*at == 0) {
            if (ledger->count == LEDGER_PDUS) {
                fprintf(stderr, "power: the ledger is full\n");
                abort();
            }
            struct ledger_pdu *pdu = &ledger->pdus[ledger->count++];
            pdu->size = (uint8_t)data.size;
            memcpy(pdu->octets, data.data, data.size);
            *at = ledger->count;
            return true;
        }
        const struct ledger_pdu *known = &ledger->pdus[*at - 1U];
        if (known->size == data.size && memcmp(known->octets, data.data, data.size) == 0) {
            return false;
        }
    }
}

static uint64_t nonce_of(unsigned key, uint32_t iv_index, uint16_t source, uint32_t sequence)
{
    return (uint64_t)(key + 1U) << 56 | (uint64_t)(iv_index & 0xFFFFU) << 40 | (uint64_t)source << 24 | sequence;
}

static struct ledger_use *use_of(const struct ledger *ledger, uint64_t nonce)
{
    uint64_t bucket = hash(2, &nonce, sizeof nonce);
    for (;; bucket++) {
        const struct ledger_use *use = &ledger->uses[bucket % LEDGER_BUCKETS];
        if (use->nonce == nonce || use->nonce == 0) {
            return (struct ledger_use *)(uintptr_t)use;
        }
    }
}

/* Opens a network PDU with whatever key and IV index fits. */
static bool open_pdu(const struct ledger *ledger, struct bramble_view pdu, struct envelope *envelope, unsigned *key)
{
    for (unsigned i = 0; i < LEDGER_KEYS; i++) {
        const struct keys_credential *credential = &ledger->nets[i].generation[0].flooding;
        if (ledger->nets[i].index == BRAMBLE_KEY_INDEX_NONE || (pdu.data[0] & 0x7F) != credential->nid) {
            continue;
        }
        for (uint32_t back = 0; back <= ledger->newest_iv_index; back++) {
            uint32_t index = ledger->newest_iv_index - back;
            if ((index & 1U) == (uint32_t)(pdu.data[0] >> 7) &&
                network_pdu_open(ledger->keys.crypto, credential, index, pdu, envelope) == 0) {
                *key = i;
                return true;
            }
        }
    }
    return false;
}

enum ledger_verdict ledger_write(struct ledger *ledger, struct bramble_view data)
{
    if (data.size < 3 || !is_new(ledger, data) || data.data[1] != BRAMBLE_AD_MESH_MESSAGE) {
        return LEDGER_FINE;
    }
    struct envelope envelope;
    memset(&envelope, 0, sizeof envelope);
    unsigned key = 0;
    if (!open_pdu(ledger, (struct bramble_view){data.data + 2, data.size - 2}, &envelope, &key)) {
        return LEDGER_UNREADABLE;
    }
    const uint8_t head[3] = {envelope.ctl, (uint8_t)(envelope.dst >> 8), (uint8_t)envelope.dst};
    uint64_t content = hash(hash(3, head, sizeof head), envelope_transport(&envelope), envelope.size);
    uint64_t nonce = nonce_of(key, envelope.iv_index, envelope.src, envelope.seq);
    struct ledger_use *use = use_of(ledger, nonce);
    if (use->nonce == nonce) {
        ledger->reused_source = envelope.src;
        ledger->reused_sequence = envelope.seq;
        return use->content == content ? LEDGER_FINE : LEDGER_REUSED;
    }
    *use = (struct ledger_use){.nonce = nonce, .content = content, .order = ledger->count - 1U};
    return LEDGER_FINE;
}

int64_t ledger_first(const struct ledger *ledger, uint32_t iv_index, uint16_t source, uint32_t sequence)
{
    int64_t first = -1;
    for (unsigned key = 0; key < LEDGER_KEYS; key++) {
        uint64_t nonce = nonce_of(key, iv_index, source, sequence);
        const struct ledger_use *use = use_of(ledger, nonce);
        if (use->nonce == nonce && (first < 0 || use->order < first)) {
            first = use->order;
        }
    }
    return first;
}
