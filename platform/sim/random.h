/* Random numbers of the simulated world.
 *
 * Two kinds, both made of one mixing function, both the same on every machine:
 *   - a stream: eight octets of state, one for each purpose of each radio, so that what one radio draws does not depend
 *     on how often another one draws;
 *   - a hash of a few numbers, for what must have one value without being stored (the shadowing between two radios) or
 *     must not depend on the order of asking (was packet n lost on its way to radio r?).
 */
#ifndef SIM_RANDOM_H
#define SIM_RANDOM_H

#include <stdint.h>

/* Purposes of hashes and streams: each gives numbers that have nothing to do with those of the others. */
enum sim_purpose {
    SIM_PURPOSE_OWNER = 1, /* the port's random */
    SIM_PURPOSE_DELAY,     /* advertising delays */
    SIM_PURPOSE_SCAN,      /* where in its rotation a scanner begins */
    SIM_PURPOSE_SHADOWING,
    SIM_PURPOSE_ADDRESS,
    SIM_PURPOSE_LOSS,
    SIM_PURPOSE_JAMMER,
    SIM_PURPOSE_JAMMER_SHADOWING
};

#define SIM_GOLDEN 0x9E3779B97F4A7C15U /* 2^64 divided by the golden ratio: odd, and its multiples spread evenly */

/* A bijection of 64 bits in which every bit of the input moves about half of the output: two rounds of multiplication
 * by an odd constant between shifts. */
static inline uint64_t sim_mix(uint64_t value)
{
    value ^= value >> 30;
    value *= 0xBF58476D1CE4E5B9U;
    value ^= value >> 27;
    value *= 0x94D049BB133111EBU;
    value ^= value >> 31;
    return value;
}

static inline uint64_t sim_hash(uint64_t seed, enum sim_purpose purpose, uint64_t a, uint64_t b)
{
    uint64_t hash = sim_mix(seed + (uint64_t)purpose * SIM_GOLDEN);
    hash = sim_mix(hash + a * SIM_GOLDEN);
    return sim_mix(hash + b * SIM_GOLDEN);
}

/* The next 64 bits of a stream. */
static inline uint64_t sim_next(uint64_t *stream)
{
    *stream += SIM_GOLDEN;
    return sim_mix(*stream);
}

/* Evenly one of 0 .. count - 1, from 64 random bits. */
static inline uint32_t sim_below(uint64_t bits, uint32_t count)
{
    return (uint32_t)(((bits >> 32) * count) >> 32);
}

#endif
