/* Telling repeats of a message from new ones by their transaction identifier (<bramble/transition.h>). */
#include <bramble/transition.h>

/* The place of this source and destination; or else the one that was used the longest time ago. */
static struct bramble_transaction *place_for(struct bramble_transactions *transactions,
                                             const struct bramble_received *received)
{
    struct bramble_transaction *oldest = &transactions->last[0];
    for (unsigned i = 0; i < BRAMBLE_TRANSACTIONS; i++) {
        struct bramble_transaction *place = &transactions->last[i];
        if (place->time != 0 && place->source == received->source && place->destination == received->destination) {
            return place;
        }
        if (place->time < oldest->time) {
            oldest = place;
        }
    }
    return oldest;
}

bool bramble_transaction_is_new(struct bramble_transactions *transactions, const struct bramble_received *received,
                                uint8_t tid)
{
    struct bramble_transaction *place = place_for(transactions, received);
    bool repeated = place->time != 0 && place->source == received->source &&
                    place->destination == received->destination && place->tid == tid &&
                    received->time - (place->time - 1U) < BRAMBLE_TRANSACTION_TIME;
    place->time = received->time + 1U;
    place->source = received->source;
    place->destination = received->destination;
    place->tid = tid;
    return !repeated;
}
