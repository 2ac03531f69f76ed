/* The message cache (Mesh Protocol 1.1 section 3.4.6.5).
 *
 * Keyed on NetKey, IVI bit, source and sequence number, in one integer of 64 bits; TTL and NetMIC play no part, since a
 * relay changes both. Looked up before authentication, entered only after it. Beside it lies a ring of fingerprints of
 * PDUs whose header was known at the time: three of four copies heard are octet for octet the same, and a hit there
 * saves the deobfuscation.
 *
 * A fingerprint is eight of the thirteen octets that a header is read from: the six obfuscated ones and the first two
 * of those that obfuscate it. Who forges a PDU with the fingerprint of an honest one has five octets left to choose,
 * and what header they make is known to nobody without the key: one try in 2^34 hits a source and number in a cache of
 * 64. Octets behind the header would not do: a known header before the end of an honest PDU would enter, without any
 * key, the fingerprint of a PDU that is still to come.
 *
 * Both are searched from the newest backwards: repeats come in bursts.
 */
#include "network/network.h"

uint64_t network_cache_key(uint16_t net_index, uint32_t iv_index, uint16_t src, uint32_t seq)
{
    /* Never 0, which stands for an empty place: a source is not 0. */
    return (uint64_t)src << 40 | (uint64_t)seq << 16 | (uint64_t)(net_index & 0xFFF) << 1 | (iv_index & 1);
}

uint64_t network_cache_fingerprint(struct bramble_view pdu)
{
    uint64_t octets;
    memcpy(&octets, pdu.data + 1, sizeof octets);
    return octets | 1; /* never 0 */
}

/* Of the `count` values before `end`, the last first. Most PDUs that are new pay for a whole search, so four are looked
 * at in one step. */
static bool run_has(const uint64_t *end, unsigned count, uint64_t value)
{
    for (; count >= 4; count -= 4, end -= 4) {
        if (end[-1] == value || end[-2] == value || end[-3] == value || end[-4] == value) {
            return true;
        }
    }
    for (; count > 0; count--, end--) {
        if (end[-1] == value) {
            return true;
        }
    }
    return false;
}

static bool ring_has(const uint64_t *ring, uint16_t count, uint16_t next, uint64_t value)
{
    return run_has(ring + next, next, value) || run_has(ring + count, (unsigned)count - next, value);
}

bool network_cache_has(const struct network_cache *cache, uint64_t key)
{
    return ring_has(cache->keys, cache->count, cache->key_next, key);
}

bool network_cache_has_fingerprint(const struct network_cache *cache, uint64_t fingerprint)
{
    return ring_has(cache->fingerprints, cache->count, cache->fingerprint_next, fingerprint);
}

void network_cache_add(struct network_cache *cache, uint64_t key)
{
    cache->keys[cache->key_next] = key;
    cache->key_next = (uint16_t)(cache->key_next + 1 < cache->count ? cache->key_next + 1 : 0);
}

void network_cache_add_fingerprint(struct network_cache *cache, uint64_t fingerprint)
{
    cache->fingerprints[cache->fingerprint_next] = fingerprint;
    cache->fingerprint_next = (uint16_t)(cache->fingerprint_next + 1 < cache->count ? cache->fingerprint_next + 1 : 0);
}

void network_cache_forget(struct network_cache *cache, uint32_t iv_index)
{
    for (unsigned i = 0; i < cache->count; i++) {
        if ((cache->keys[i] & 1) == (iv_index & 1)) {
            cache->keys[i] = 0;
        }
    }
}

void network_cache_clear(struct network_cache *cache)
{
    memset(cache->keys, 0, cache->count * sizeof *cache->keys);
    memset(cache->fingerprints, 0, cache->count * sizeof *cache->fingerprints);
    cache->key_next = 0;
    cache->fingerprint_next = 0;
}
