/* Invariants: what must hold whenever nobody is inside a node.
 *
 * They stand, numbered, at the top of the files that keep them: a letter for the subject, a number. A layer's check
 * function looks at those that can be seen in a node at rest, and names the first that does not hold, with the value
 * that shows it. Of the others their list says who sees to them: a suite that watches from outside.
 *
 *   B books    C clock and timers    W bearer    K keys    S sequence numbers    I IV index    N network
 *   R replay   T transport           G segmentation        A access              P provisioning
 *   PT node table   HB heartbeats    F flight recorder     M membership and the node as a whole
 */
#ifndef BASE_INVARIANT_H
#define BASE_INVARIANT_H

#include <bramble/node.h>
#include <string.h>

/* Answers false, for the check to return. */
static inline bool invariant_broken(struct bramble_violation *violation, const char *invariant, uint32_t value)
{
    violation->invariant = invariant;
    violation->value = value;
    return false;
}

/* Which numbers of a window [first, first + INVARIANT_WINDOW) have been seen: a table of any length is searched for
 * numbers that come twice by going through it once for each window, without memory that grows with it. */
#define INVARIANT_WINDOW 4096U
struct invariant_seen {
    uint32_t first;
    uint32_t bits[INVARIANT_WINDOW / 32U];
};

static inline void invariant_seen_begin(struct invariant_seen *seen, uint32_t first)
{
    seen->first = first;
    memset(seen->bits, 0, sizeof seen->bits);
}

/* True when the number was seen before; one outside of the window never was. */
static inline bool invariant_seen_twice(struct invariant_seen *seen, uint32_t number)
{
    uint32_t at = number - seen->first;
    if (at >= INVARIANT_WINDOW) {
        return false;
    }
    uint32_t bit = (uint32_t)1 << (at % 32U);
    bool before = (seen->bits[at / 32U] & bit) != 0;
    seen->bits[at / 32U] |= bit;
    return before;
}

#endif
