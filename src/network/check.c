/* The invariants of the network layer: see network.h, and iv_index.c for those of the IV index. */
#include "base/invariant.h"
#include "network/network.h"

static bool sequence_check(const struct network *network, struct bramble_violation *violation)
{
    if (network->sequence > network->sequence_reserved) {
        return invariant_broken(violation, "S2: no sequence number is used before its block is in the store",
                                network->sequence);
    }
    if (network->sequence_reserved - network->sequence > NETWORK_SEQUENCE_BLOCK) {
        return invariant_broken(violation, "S4: one block of sequence numbers is reserved ahead",
                                network->sequence_reserved);
    }
    return true;
}

static bool interest_check(const struct network *network, uint16_t place, struct bramble_violation *violation)
{
    const struct network_interest *interest = &network->interests[place];
    bool twice = false;
    for (uint16_t i = 0; interest->address != 0 && i < place; i++) {
        twice = twice ||
                (network->interests[i].address == interest->address && network->interests[i].kind == interest->kind);
    }
    bool gap = interest->address != 0 && place > 0 && network->interests[place - 1].address == 0;
    if (twice || gap || (interest->address != 0) != (interest->uses != 0)) {
        return invariant_broken(violation, "N4: each place of the interest table is in use exactly while it is used",
                                interest->address);
    }
    return true;
}

bool network_check(const struct network *network, struct bramble_violation *violation)
{
    const struct network_cache *cache = &network->cache;
    bool member = network->address != BRAMBLE_ADDRESS_UNASSIGNED;
    if (!sequence_check(network, violation) || !network_iv_check(network, violation)) {
        return false;
    }
    if (cache->next >= cache->count) {
        return invariant_broken(violation, "N3: the ring of the message cache is written within its bounds",
                                cache->next);
    }
    for (uint16_t i = 0; i < network->interest_count; i++) {
        if (!interest_check(network, i, violation)) {
            return false;
        }
    }
    if (!member && network->sequence_reserved != 0) {
        return invariant_broken(violation, "N5: who is no member draws no number", network->sequence_reserved);
    }
    return true;
}
