/* CMAC and CCM as the rooms above call them: the port's own, or those that it names (ccm.c, cmac.c). */
#include "crypto/chain.h"
#include "crypto/crypto.h"

int crypto_ccm(const struct bramble_crypto *crypto, bramble_key key, const struct bramble_ccm *ccm)
{
    return crypto->ccm != NULL ? crypto->ccm(crypto->context, key, ccm) : crypto->modes->ccm(crypto, key, ccm);
}

int crypto_cmac_parts(const struct bramble_crypto *crypto, bramble_key key, const struct bramble_view *parts,
                      size_t count, uint8_t mac[16])
{
    return crypto->cmac != NULL ? crypto->cmac(crypto->context, key, parts, count, mac)
                                : crypto->modes->cmac(crypto, key, parts, count, mac);
}

int crypto_cmac(const struct bramble_crypto *crypto, bramble_key key, struct bramble_view message, uint8_t mac[16])
{
    return crypto_cmac_parts(crypto, key, &message, 1, mac);
}

int crypto_cmac_raw(const struct bramble_crypto *crypto, const uint8_t key[16], struct bramble_view message,
                    uint8_t mac[16])
{
    bramble_key handle = 0;
    int result = crypto->key_import(crypto->context, key, &handle);
    if (result == 0) {
        result = crypto_cmac(crypto, handle, message, mac);
        crypto->key_destroy(crypto->context, handle);
    }
    return result;
}
