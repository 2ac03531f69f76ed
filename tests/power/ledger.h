/* What an eavesdropper knows who was there all the time and holds all keys: every PDU that was ever on air, and for
 * each sequence number what was said with it. It judges from the air alone and asks no node. */
#ifndef TESTS_POWER_LEDGER_H
#define TESTS_POWER_LEDGER_H

#include "network/network.h"
#include <bramble/sim.h>

#define LEDGER_PDUS 32768U
#define LEDGER_BUCKETS 65536U
#define LEDGER_KEYS 4U

struct ledger_pdu {
    uint8_t size;
    uint8_t octets[BRAMBLE_SIM_ADVERTISING_DATA_MAX]; /* advertising data, complete */
};

/* What a nonce was used for. Relays change the TTL and nothing else, so the TTL is left out. */
struct ledger_use {
    uint64_t nonce; /* NetKey (1 octet), IV index (2), source (2), sequence number (3); 0: a free bucket */
    uint64_t content;
    uint32_t order; /* of the first PDU on air with it */
};

enum ledger_verdict { LEDGER_FINE, LEDGER_REUSED, LEDGER_UNREADABLE };

struct ledger {
    struct ledger_pdu pdus[LEDGER_PDUS]; /* different ones only, in the order of their first time on air */
    uint32_t pdu_at[LEDGER_BUCKETS];     /* place in pdus + 1 */
    struct ledger_use uses[LEDGER_BUCKETS];
    uint32_t count;
    struct keys_net nets[LEDGER_KEYS];
    struct keys_app apps[1];
    struct keys_label labels[1];
    struct keys keys;
    uint32_t newest_iv_index; /* that anybody may use */
    uint32_t reused_sequence; /* of what LEDGER_REUSED was said last */
    uint16_t reused_source;
};

struct ledger *ledger_open(const struct bramble_crypto *crypto);
void ledger_close(struct ledger *ledger);
void ledger_learn_key(struct ledger *ledger, uint16_t name, const uint8_t key[16]);
enum ledger_verdict ledger_write(struct ledger *ledger, struct bramble_view data);
/* The place in the ledger of the first PDU with these numbers, under whatever NetKey; negative when there was none. */
int64_t ledger_first(const struct ledger *ledger, uint32_t iv_index, uint16_t source, uint32_t sequence);

#endif
