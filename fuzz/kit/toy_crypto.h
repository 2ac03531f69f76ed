/* Crypto that is no crypto: the functions of the crypto port with the same shapes and rules, fast and without any
 * strength. A fuzzer's time is for the protocol; and since all its state lies in one struct, a node that uses it can be
 * put back to an earlier moment by copying memory.
 *
 * It is also strict: a handle that was destroyed, or never given, is a broken promise of the core.
 */
#ifndef FUZZ_TOY_CRYPTO_H
#define FUZZ_TOY_CRYPTO_H

#include <bramble/crypto.h>

#define TOY_KEYS 128U

struct toy_crypto {
    struct {
        uint8_t octets[16];
        bool in_use;
    } keys[TOY_KEYS];
    unsigned count; /* keys in use */
};

void toy_crypto_port(struct toy_crypto *toy, struct bramble_crypto *port);

#endif
