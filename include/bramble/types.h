/* Bramble: the words that every other header uses.
 *
 * Rules that hold for every function of this library:
 *   - A pointer must not be NULL unless its description says that it may be.
 *   - Memory belongs to the caller. The library never allocates; what must outlive a call says so.
 *   - A negative result is an error of <bramble/error.h>; zero or more is success.
 *   - Time is given by the caller: microseconds on a clock that never goes back (rule 2 of docs/design.md).
 *   - Everything that one node does happens in the thread that called into it, one thread at a time.
 */
#ifndef BRAMBLE_TYPES_H
#define BRAMBLE_TYPES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Microseconds since some start that the caller chose. */
typedef uint64_t bramble_time;

#define BRAMBLE_NEVER UINT64_MAX /* a deadline that does not come */
#define BRAMBLE_MILLISECONDS(n) ((bramble_time)(n)*1000U)
#define BRAMBLE_SECONDS(n) ((bramble_time)(n)*1000000U)

/* Of two words: aligned like this they are handed over in two registers, and not through memory. */
#ifdef __cplusplus
#define BRAMBLE_PAIR alignas(8)
#else
#define BRAMBLE_PAIR _Alignas(8)
#endif

/* Octets that belong to somebody else and must not be changed. `data` may be NULL when `size` is 0. */
struct bramble_view {
    BRAMBLE_PAIR const uint8_t *data;
    size_t size;
};

/* A node. What is inside is known to nobody but the library: <bramble/node.h> makes, runs and asks it. */
struct bramble_node;

/* Results that must not be ignored. */
#if defined(__GNUC__) || defined(__clang__)
#define BRAMBLE_MUST_CHECK __attribute__((warn_unused_result))
#else
#define BRAMBLE_MUST_CHECK
#endif

/* ---- Addresses (Mesh Protocol 1.1 section 3.4.2) ------------------------------------------------------------- */

#define BRAMBLE_ADDRESS_UNASSIGNED 0x0000U
#define BRAMBLE_ADDRESS_ALL_DIRECTED_FORWARDING_NODES 0xFFFBU
#define BRAMBLE_ADDRESS_ALL_PROXIES 0xFFFCU
#define BRAMBLE_ADDRESS_ALL_FRIENDS 0xFFFDU
#define BRAMBLE_ADDRESS_ALL_RELAYS 0xFFFEU
#define BRAMBLE_ADDRESS_ALL_NODES 0xFFFFU

static inline bool bramble_address_is_unicast(uint16_t address)
{
    return address >= 0x0001U && address <= 0x7FFFU;
}

static inline bool bramble_address_is_virtual(uint16_t address)
{
    return address >= 0x8000U && address <= 0xBFFFU;
}

/* Group addresses, the fixed ones (0xFF00 and above) included; virtual addresses are not groups. */
static inline bool bramble_address_is_group(uint16_t address)
{
    return address >= 0xC000U;
}

#define BRAMBLE_TTL_MAX 0x7FU
#define BRAMBLE_TTL_DEFAULT 0xFFU /* "use the node's Default TTL" */

/* Key indexes have 12 bits; these two values stand for the device keys where a key index is asked for. */
#define BRAMBLE_KEY_INDEX_MAX 0x0FFFU
#define BRAMBLE_DEVICE_KEY_OWN 0xFFFEU  /* the device key of the node itself: an answer of its servers */
#define BRAMBLE_DEVICE_KEY_PEER 0xFFFDU /* the device key of the other node: what a configuration client uses */
#define BRAMBLE_KEY_INDEX_NONE 0xFFFFU

#ifdef __cplusplus
}
#endif

#endif
