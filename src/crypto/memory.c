/* Comparing and forgetting secrets.
 *
 * A comparison that stops at the first difference tells an attacker how many octets of a forged tag were right. A
 * memset before a return is removed by the compiler, which sees that nobody reads the memory again.
 */
#include "crypto/crypto.h"

bool crypto_equal(const void *a, const void *b, size_t size)
{
    const volatile uint8_t *left = a;
    const volatile uint8_t *right = b;
    uint8_t difference = 0;
    for (size_t i = 0; i < size; i++) {
        difference = (uint8_t)(difference | (left[i] ^ right[i]));
    }
    return difference == 0;
}

void crypto_wipe(void *memory, size_t size)
{
    volatile uint8_t *octets = memory;
    for (size_t i = 0; i < size; i++) {
        octets[i] = 0;
    }
}
