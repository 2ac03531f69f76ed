/* Wiping, comparing and decrypting where the library brings none of it: what the back ends for PSA and Mbed TLS share.
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

static bool equal(const uint8_t *a, const uint8_t *b, size_t size)
{
    const volatile uint8_t *left = a;
    const volatile uint8_t *right = b;
    uint8_t difference = 0;
    for (size_t i = 0; i < size; i++) {
        difference = (uint8_t)(difference | (left[i] ^ right[i]));
    }
    return difference == 0;
}

static int ccm_decrypt(void *context, bramble_key handle, const uint8_t nonce[13], struct bramble_view additional,
                       uint8_t *text, size_t size, const uint8_t *mic, size_t mic_size)
{
    struct desk *desk = NULL;
    uint8_t tag[16];
    int result = ccm_check(additional, size, mic_size);
    if (result == BRAMBLE_OK) {
        result = take(context, handle, &desk);
    }
    if (result < 0) {
        return result;
    }
    if (!desk_ccm(desk, DECRYPT, nonce, additional, text, size, mic_size, tag)) {
        result = BRAMBLE_ERROR_CRYPTO;
    } else if (!equal(tag, mic, mic_size)) {
        bool back = desk_ccm(desk, ENCRYPT, nonce, additional, text, size, mic_size, tag); /* as it came */
        result = back ? BRAMBLE_ERROR_AUTHENTICATION : BRAMBLE_ERROR_CRYPTO;
    }
    return result;
}

#endif
