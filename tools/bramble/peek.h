/* Looking into network PDUs that fly by, with the network key: whose message is it? */
#ifndef TOOL_PEEK_H
#define TOOL_PEEK_H

#include "text.h"

#include <bramble/crypto.h>

#define PEEK_KEYS_MAX 8U

struct peek {
    const struct bramble_crypto *crypto;
    struct peek_key {
        uint8_t nid;
        bramble_key encryption, privacy;
    } keys[PEEK_KEYS_MAX];
    uint32_t key_count;
    uint32_t iv_index; /* the highest in use */
};

struct peeked {
    bool ctl;
    uint8_t ttl;
    uint16_t source;
    uint32_t sequence;
    uint32_t iv_index;
};

void peek_start(struct peek *peek, const struct bramble_crypto *crypto, const uint8_t net_key[16], uint32_t iv_index);
/* One more key; beyond PEEK_KEYS_MAX the oldest is forgotten. */
void peek_add(struct peek *peek, const uint8_t net_key[16]);
void peek_end(struct peek *peek);
/* Reads the obfuscated header of a mesh message in advertising data. False when it is none, or of another network. */
bool peek_at(const struct peek *peek, struct bramble_view advertising_data, struct peeked *peeked);

#endif
