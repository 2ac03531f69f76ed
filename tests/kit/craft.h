/* PDUs made by hand: what an insider, who holds the keys, or an outsider sends.
 *
 *     struct crafted crafted = {.src = 0x0666, .dst = b->address, .seq = 5, .ttl = 3, .transport = {octets, size}};
 *     actor_inject(b, &crafted);                             sealed with b's first NetKey, and b hears it
 */
#ifndef TESTS_KIT_CRAFT_H
#define TESTS_KIT_CRAFT_H

#include "mesh.h"

#include "node/node.h"

/* A network PDU in the clear. */
struct crafted {
    bool ctl;
    uint8_t ttl;
    uint16_t src;
    uint16_t dst;
    uint32_t seq;
    uint32_t iv_index;
    const struct keys_credential *credential; /* NULL: of the hearer's first NetKey */
    struct bramble_view transport;
};

#define CRAFTED_MAX 31U

/* Seals it as advertising data; answers their size. */
size_t craft(const struct actor *hearer, const struct crafted *crafted, uint8_t out[CRAFTED_MAX]);
/* The actor hears advertising data at the world's present time, and has its turn. */
void actor_hear(struct actor *actor, const void *octets, size_t size, uint8_t event_type);
/* Both in one. */
void actor_inject(struct actor *hearer, const struct crafted *crafted);
/* An access message of four octets (WORD_OPCODE, `number`) under AppKey 0 in an unsegmented transport PDU; answers
 * its size. The sequence number, addresses and IV index of `crafted` go into its nonce. */
size_t craft_word(const struct actor *hearer, const struct crafted *crafted, uint32_t number,
                  uint8_t out[NETWORK_TRANSPORT_MAX]);

/* A word of `size` octets behind its opcode, as the upper transport PDU of a segmented message. A story may spoil it.
 */
struct crafted_upper {
    uint32_t seq_auth;
    uint8_t header; /* AKF and AID */
    bool long_mic;
    uint8_t seg_n;
    size_t size;
    uint8_t octets[TRANSPORT_UPPER_MAX];
};
/* Under AppKey 0; addresses and IV index of `crafted` and `seq_auth` go into its nonce. */
void craft_upper(const struct actor *hearer, const struct crafted *crafted, uint32_t seq_auth, uint32_t number,
                 size_t size, struct crafted_upper *out);
/* Its segment `seg_o`, under the sequence number `seq`, as advertising data; answers their size. And heard, too. */
size_t craft_segment(const struct actor *hearer, struct crafted crafted, const struct crafted_upper *upper,
                     uint8_t seg_o, uint32_t seq, uint8_t out[CRAFTED_MAX]);
void actor_inject_segment(struct actor *hearer, struct crafted crafted, const struct crafted_upper *upper,
                          uint8_t seg_o, uint32_t seq);
/* A secure network beacon under a generation of a NetKey, as the hearer holds it, and the hearer hears it. */
void actor_inject_beacon(struct actor *hearer, const struct keys_net_generation *generation, uint8_t flags,
                         uint32_t iv_index);

#endif
