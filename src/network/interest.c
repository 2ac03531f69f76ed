/* The interest table: who is a PDU for? Written from above, read by network alone. */
#include "network/network.h"

int network_interest_add(struct network *network, uint16_t address, uint8_t kind)
{
    struct network_interest *free_place = NULL;
    for (uint16_t i = 0; i < network->interest_count; i++) {
        struct network_interest *interest = &network->interests[i];
        if (interest->address == address && interest->kind == kind) {
            interest->uses++; /* at most one for each place of a list: no overflow */
            return 0;
        }
        if (interest->address == BRAMBLE_ADDRESS_UNASSIGNED && free_place == NULL) {
            free_place = interest;
        }
    }
    if (free_place == NULL) {
        return BRAMBLE_ERROR_FULL;
    }
    free_place->address = address;
    free_place->kind = kind;
    free_place->uses = 1;
    return 0;
}

void network_interest_remove(struct network *network, uint16_t address, uint8_t kind)
{
    for (uint16_t i = 0; i < network->interest_count; i++) {
        struct network_interest *interest = &network->interests[i];
        if (interest->address == address && interest->kind == kind) {
            interest->uses--;
            if (interest->uses == 0) {
                interest->address = BRAMBLE_ADDRESS_UNASSIGNED;
            }
            return;
        }
    }
}

uint16_t network_interest_in(const struct network *network, uint16_t address)
{
    uint16_t kinds = 0;
    if (network_is_own(network, address)) {
        kinds |= NETWORK_INTEREST_ELEMENT;
    }
    if (address == BRAMBLE_ADDRESS_ALL_NODES || (address == BRAMBLE_ADDRESS_ALL_RELAYS && network->relay)) {
        kinds |= NETWORK_INTEREST_FIXED;
    }
    for (uint16_t i = 0; i < network->interest_count; i++) {
        if (network->interests[i].address == address) {
            kinds = (uint16_t)(kinds | network->interests[i].kind);
        }
    }
    return kinds;
}
