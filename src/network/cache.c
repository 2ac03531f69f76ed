/* The message cache (Mesh Protocol 1.1 section 3.4.6.5).
 *
 * A ring of keys, made of NetKey, IVI bit, source and sequence number; TTL and NetMIC play no part, since a relay
 * changes both. Looked up before authentication, entered only after it. Beside it lies a table of fingerprints of PDUs
 * whose header was known at the time: three of four copies heard are octet for octet the same, and a hit there saves
 * the deobfuscation. That is a shortcut and no more: so a fingerprint has one place where it may be, and whatever comes
 * to the same place takes it.
 *
 * Whoever is new pays for a whole search, so a large cache is cut into rings of 32, and the key says which one is its
 * own. They have one hand, which every key moves on: so a key stays for the next 31 at least, and for as many as there
 * are places on the average.
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
#define RING 32U

uint32_t network_cache_key(unsigned net_index, uint32_t iv_index, unsigned src, uint32_t seq)
{
    return (seq ^ iv_index << 31 >> 7 ^ (src << 12 ^ net_index) * SPREAD) | NOT_EMPTY;
}

/* One of `count` things, by the upper half of a word. */
static unsigned one_of(unsigned count, uint32_t word)
{
    return (word >> 16) * count >> 16;
}

static uint32_t *ring_of(const struct network_cache *cache, uint32_t key)
{
    return cache->words + one_of(cache->count / RING, key * SPREAD) * RING;
}

static unsigned ring_size(const struct network_cache *cache)
{
    return cache->count < 2 * RING ? cache->count : RING;
}

/* Four are looked at in one step. Those behind the last key of a ring are the next one's, or fingerprints: they are
 * looked at for nothing (there are two places at least, so there are four words). */
bool network_cache_has(const struct network_cache *cache, uint32_t key)
{
    const uint32_t *at = ring_of(cache, key);
    for (const uint32_t *end = at + ring_size(cache); at < end; at += 4) {
        if (at[0] == key || at[1] == key || at[2] == key || at[3] == key) {
            return true;
        }
    }
    return false;
}

void network_cache_add(struct network_cache *cache, uint32_t key)
{
    unsigned place = cache->next;
    ring_of(cache, key)[place] = key;
    cache->next = (uint16_t)(place + 1U < ring_size(cache) ? place + 1U : 0);
}

uint32_t *network_cache_place(const struct network_cache *cache, const uint8_t *pdu, uint32_t *fingerprint)
{
    uint32_t words[2];
    memcpy(words, pdu + 1, sizeof words);
    *fingerprint = (words[0] ^ words[1] * SPREAD) * SPREAD | NOT_EMPTY;
    return &cache->words[cache->count + one_of(cache->count, *fingerprint)];
}

void network_cache_clear(struct network_cache *cache)
{
    memset(cache->words, 0, cache->count * NETWORK_CACHE_WORDS * sizeof *cache->words);
}
