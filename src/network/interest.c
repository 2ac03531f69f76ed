/* The interest table: who is a PDU for? Written from above, read by network alone. What is in use stands before what is
 * free, so that a search ends at the first free place. */
#include "network/network.h"

/* Where the interest stands, or the first free place; NULL: neither. */
static struct network_interest *place_of(const struct network *network, unsigned address, unsigned kind)
{
    for (unsigned i = 0; i < network->interest_count; i++) {
        struct network_interest *interest = &network->interests[i];
        if (interest->address == BRAMBLE_ADDRESS_UNASSIGNED ||
            (interest->address == address && interest->kind == kind)) {
            return interest;
        }
    }
    return NULL;
}

int network_interest_add(struct network *network, uint16_t address, uint8_t kind)
{
    struct network_interest *interest = place_of(network, address, kind);
    if (interest == NULL) {
        return BRAMBLE_ERROR_FULL;
    }
    interest->address = address;
    interest->kind = kind;
    interest->uses++; /* 0 in a free place; at most one for each place of a list: no overflow */
    return 0;
}

void network_interest_remove(struct network *network, uint16_t address, uint8_t kind)
{
    struct network_interest *interest = place_of(network, address, kind);
    if (interest != NULL && interest->uses > 0 && --interest->uses == 0) {
        struct network_interest *end = place_of(network, BRAMBLE_ADDRESS_UNASSIGNED, 0);
        struct network_interest *last = (end != NULL ? end : network->interests + network->interest_count) - 1;
        *interest = *last;
        memset(last, 0, sizeof *last);
    }
}

unsigned network_interest_in(const struct network *network, uint16_t address)
{
    unsigned kinds = network_is_own(network, address) ? NETWORK_INTEREST_ELEMENT : 0;
    if (address == BRAMBLE_ADDRESS_ALL_NODES ||
        (address == BRAMBLE_ADDRESS_ALL_RELAYS && network->relay == NETWORK_RELAY_ON)) {
        kinds |= NETWORK_INTEREST_FIXED;
    }
    const struct network_interest *interest = network->interests;
    for (unsigned left = network->interest_count; left > 0 && interest->address != 0; left--, interest++) {
        if (interest->address == address) {
            kinds |= interest->kind;
        }
    }
    return kinds;
}
