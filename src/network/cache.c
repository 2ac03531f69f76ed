/* The message cache (Mesh Protocol 1.1 section 3.4.6.5).
 *
 * A ring of keys, made of NetKey, IVI bit, source and sequence number; TTL and NetMIC play no part, since a relay
 * changes both. Looked up before authentication, entered only after it. Beside it lies a table of fingerprints of PDUs
 * whose header was known at the time: three of four copies heard are octet for octet the same, and a hit there saves
 * the deobfuscation. That is a shortcut and no more: so a fingerprint has one place where it may be, and whatever comes
 * to the same place takes it.
 *
 * Both are words of 32 bits. IVI bit and number are whole in a key, so two PDUs of one source never have the same;
 * those of two sources, or under two NetKeys, have once in 2^31 times: then a PDU is taken for a repeat. Nobody without
 * the NetKey can bring that about, and who has it could use the other's source and number at once.
 *
 * A fingerprint is made of eight of the thirteen octets that a header is read from: the six obfuscated ones and the
 * first two of those that obfuscate it. Who forges a PDU with the fingerprint of an honest one must make it decrypt to
 * a header that is in the cache, or it is not entered: a source and a number, one try in 2^34 in a cache of 64. Octets
 * behind the header would not do: a known header before the end of an honest PDU would enter, without any key, the
 * fingerprint of a PDU that is still to come.
 */
#include "network/network.h"

#define NOT_EMPTY 0x80000000U
#define SPREAD 0x9E3779B1U /* 2^32 divided by the golden ratio: every bit of a factor reaches the upper half */

uint32_t network_cache_key(unsigned net_index, uint32_t iv_index, unsigned src, uint32_t seq)
{
    return (seq ^ iv_index << 31 >> 7 ^ (src << 12 ^ net_index) * SPREAD) | NOT_EMPTY;
}

uint32_t network_cache_fingerprint(const uint8_t *pdu)
{
    uint32_t words[2];
    memcpy(words, pdu + 1, sizeof words);
    return (words[0] ^ words[1] * SPREAD) * SPREAD | NOT_EMPTY;
}

/* Whoever is new pays for a whole search, so four are looked at in one step. Those behind the last key are
 * fingerprints: they are looked at for nothing (there are two places at least, so there are four words). */
bool network_cache_has(const struct network_cache *cache, uint32_t key)
{
    const uint32_t *at = cache->words;
    for (const uint32_t *end = at + cache->count; at < end; at += 4) {
        if (at[0] == key || at[1] == key || at[2] == key || at[3] == key) {
            return true;
        }
    }
    return false;
}

void network_cache_add(struct network_cache *cache, uint32_t key)
{
    unsigned place = cache->next;
    cache->words[place] = key;
    cache->next = (uint16_t)(place + 1U < cache->count ? place + 1U : 0);
}

uint32_t *network_cache_place(const struct network_cache *cache, uint32_t fingerprint)
{
    return &cache->words[cache->count + ((fingerprint >> 16) * cache->count >> 16)];
}

void network_cache_clear(struct network_cache *cache)
{
    memset(cache->words, 0, cache->count * NETWORK_CACHE_WORDS * sizeof *cache->words);
}
