/* Wiping and CCM where the library brings none of it: what the back ends for PSA and Mbed TLS share.
 * Included after back_end.h. */
#ifndef PLATFORM_CRYPTO_PLAIN_H
#define PLATFORM_CRYPTO_PLAIN_H

#include "back_end.h"

static void wipe(void *memory, size_t size)
{
    volatile uint8_t *octets = memory;
    for (size_t i = 0; i < size; i++) {
        octets[i] = 0;
    }
}

static int ccm(void *context, bramble_key handle, const struct bramble_ccm *what)
{
    struct desk *desk = NULL;
    int result = ccm_check(what);
    if (result == BRAMBLE_OK) {
        result = take(context, handle, &desk);
    }
    return result < 0 ? result : desk_ccm_whole(desk, what);
}

#endif
