/* Telling repeats of a message from new ones by their transaction identifier (<bramble/transition.h>). Times are kept
 * in 32 bits of a millisecond or so: what comes 50 days later, to the second, could be taken for a repeat. */
#include <bramble/transition.h>

#define UNIT_SHIFT 10U

bool bramble_transaction_is_new(struct bramble_transactions *transactions, const struct bramble_received *received,
                                uint8_t tid)
{
    uint32_t from = received->source | (uint32_t)received->destination << 16;
    uint32_t now = (uint32_t)(received->time >> UNIT_SHIFT);
    uint32_t oldest = 0;
    unsigned place = 0; /* of this source and destination; or else the one that was used the longest time ago */
    bool repeated = false;
    for (unsigned i = 0; i < BRAMBLE_TRANSACTIONS; i++) {
        uint32_t age = transactions->last[i].from != 0 ? now - transactions->last[i].time : UINT32_MAX;
        if (transactions->last[i].from == from) {
            place = i;
            repeated = transactions->tid[i] == tid && age < (BRAMBLE_TRANSACTION_TIME >> UNIT_SHIFT);
            break;
        }
        if (age > oldest) {
            oldest = age;
            place = i;
        }
    }
    transactions->last[place].from = from;
    transactions->last[place].time = now;
    transactions->tid[place] = tid;
    return !repeated;
}
