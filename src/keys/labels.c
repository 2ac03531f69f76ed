/* Label UUIDs: see keys.h. A label is counted by each subscription list and publication that names it. */
#include "keys/keys.h"

#include <string.h>

int keys_label_use(struct keys *keys, const uint8_t uuid[16], uint16_t *address)
{
    struct keys_label *label = keys->labels;
    unsigned count = keys->label_count;
    unsigned spare = count;
    unsigned place = 0;
    for (; place < count && (label->uses == 0 || memcmp(label->uuid, uuid, 16) != 0); place++, label++) {
        spare = label->uses == 0 && spare == count ? place : spare; /* the first */
    }
    if (place == count) {
        int result = crypto_virtual_address(keys->crypto, uuid, address);
        if (result < 0 || spare == count) {
            return result < 0 ? result : BRAMBLE_ERROR_FULL;
        }
        place = spare;
        label = &keys->labels[place];
        memcpy(label->uuid, uuid, 16);
        label->address = *address;
    }
    label->uses++;
    *address = label->address;
    return (int)place;
}

void keys_label_release(struct keys *keys, unsigned label)
{
    if (label < keys->label_count && keys->labels[label].uses > 0) {
        keys->labels[label].uses--;
    }
}

int keys_label_next(const struct keys *keys, unsigned address, unsigned from)
{
    if (from == 0 && !bramble_address_is_virtual((uint16_t)address)) {
        return KEYS_LABEL_NONE; /* no label has such an address: there will be no other */
    }
    for (unsigned i = from; i < keys->label_count; i++) {
        if (keys->labels[i].uses > 0 && keys->labels[i].address == address) {
            return (int)i;
        }
    }
    return BRAMBLE_ERROR_NOT_FOUND;
}
