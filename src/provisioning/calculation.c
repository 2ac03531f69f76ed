/* See calculation.h. The two algorithms differ in three places: the salt and the confirmation key (HMAC-SHA256 takes
 * the AuthValue into the key), and the confirmation (CMAC-AES128 takes it into the text). Everything after the
 * confirmation is the same.
 */
#include "provisioning/calculation.h"

#include "base/octets.h"
#include <bramble/messages/provisioning.h>

size_t provisioning_value_octets(uint8_t algorithm)
{
    return algorithm == PROVISIONING_ALGORITHM_HMAC ? 32 : 16;
}

#define TEXT_VIEW(text) view_of(text, sizeof(text) - 1)

int provisioning_confirmation_salt(const struct bramble_crypto *crypto, uint8_t algorithm,
                                   const uint8_t inputs[PROVISIONING_INPUTS_OCTETS],
                                   uint8_t salt[PROVISIONING_VALUE_MAX])
{
    struct bramble_view view = view_of(inputs, PROVISIONING_INPUTS_OCTETS);
    return algorithm == PROVISIONING_ALGORITHM_HMAC ? crypto_s2(crypto, view, salt) : crypto_s1(crypto, view, salt);
}

int provisioning_confirmation_key(const struct bramble_crypto *crypto, uint8_t algorithm, const uint8_t secret[32],
                                  const uint8_t auth_value[PROVISIONING_VALUE_MAX],
                                  const uint8_t salt[PROVISIONING_VALUE_MAX], uint8_t key[PROVISIONING_VALUE_MAX])
{
    if (algorithm != PROVISIONING_ALGORITHM_HMAC) {
        return crypto_k1(crypto, view_of(secret, 32), salt, TEXT_VIEW("prck"), key);
    }
    uint8_t both[64];
    memcpy(both, secret, 32);
    memcpy(both + 32, auth_value, 32);
    int result = crypto_k5(crypto, view_of(both, sizeof both), salt, TEXT_VIEW("prck256"), key);
    crypto_wipe(both, sizeof both);
    return result;
}

int provisioning_confirmation(const struct bramble_crypto *crypto, uint8_t algorithm,
                              const uint8_t key[PROVISIONING_VALUE_MAX], const uint8_t random[PROVISIONING_VALUE_MAX],
                              const uint8_t auth_value[PROVISIONING_VALUE_MAX],
                              uint8_t confirmation[PROVISIONING_VALUE_MAX])
{
    if (algorithm == PROVISIONING_ALGORITHM_HMAC) {
        return crypto_hmac_sha256(crypto, key, view_of(random, 32), confirmation);
    }
    uint8_t both[32];
    memcpy(both, random, 16);
    memcpy(both + 16, auth_value, 16);
    int result = crypto_cmac_raw(crypto, key, view_of(both, sizeof both), confirmation);
    crypto_wipe(both, sizeof both);
    return result;
}

int provisioning_keys(const struct bramble_crypto *crypto, uint8_t algorithm, const uint8_t secret[32],
                      const uint8_t confirmation_salt[PROVISIONING_VALUE_MAX],
                      const uint8_t random_provisioner[PROVISIONING_VALUE_MAX],
                      const uint8_t random_device[PROVISIONING_VALUE_MAX], struct provisioning_keys *keys)
{
    size_t octets = provisioning_value_octets(algorithm);
    uint8_t memory[3 * PROVISIONING_VALUE_MAX];
    struct writer text = writer_of(memory, sizeof memory);
    writer_octets(&text, confirmation_salt, octets);
    writer_octets(&text, random_provisioner, octets);
    writer_octets(&text, random_device, octets);
    struct bramble_view shared = view_of(secret, 32);
    int result = crypto_s1(crypto, writer_done(&text), keys->provisioning_salt);
    if (result >= 0) {
        result = crypto_k1(crypto, shared, keys->provisioning_salt, TEXT_VIEW("prsk"), keys->session_key);
    }
    if (result >= 0) {
        result = crypto_k1(crypto, shared, keys->provisioning_salt, TEXT_VIEW("prsn"), keys->session_nonce_full);
    }
    if (result >= 0) {
        result = crypto_k1(crypto, shared, keys->provisioning_salt, TEXT_VIEW("prdk"), keys->device_key);
    }
    return result;
}

int provisioning_data_encrypt(const struct bramble_crypto *crypto, const uint8_t session_key[16],
                              const uint8_t session_nonce[13], const uint8_t data[PROVISIONING_DATA_OCTETS],
                              uint8_t encrypted[PROVISIONING_DATA_ENCRYPTED_OCTETS])
{
    bramble_key key = 0;
    int result = crypto->key_import(crypto->context, session_key, &key);
    if (result < 0) {
        return result;
    }
    memcpy(encrypted, data, PROVISIONING_DATA_OCTETS);
    result = crypto_ccm_encrypt(crypto, key, session_nonce, view_of(NULL, 0), encrypted, PROVISIONING_DATA_OCTETS,
                                encrypted + PROVISIONING_DATA_OCTETS, PROVISIONING_DATA_MIC_OCTETS);
    crypto->key_destroy(crypto->context, key);
    return result;
}

int provisioning_data_decrypt(const struct bramble_crypto *crypto, const uint8_t session_key[16],
                              const uint8_t session_nonce[13],
                              const uint8_t encrypted[PROVISIONING_DATA_ENCRYPTED_OCTETS],
                              uint8_t data[PROVISIONING_DATA_OCTETS])
{
    bramble_key key = 0;
    int result = crypto->key_import(crypto->context, session_key, &key);
    if (result < 0) {
        return result;
    }
    memcpy(data, encrypted, PROVISIONING_DATA_OCTETS);
    result = crypto_ccm_decrypt(crypto, key, session_nonce, view_of(NULL, 0), data, PROVISIONING_DATA_OCTETS,
                                encrypted + PROVISIONING_DATA_OCTETS, PROVISIONING_DATA_MIC_OCTETS);
    crypto->key_destroy(crypto->context, key);
    return result;
}

void provisioning_data_write(const struct bramble_membership *membership, uint8_t data[PROVISIONING_DATA_OCTETS])
{
    struct bramble_provisioning_plain_data fields = {
        .net_key_index = membership->net_key_index,
        .flags = (uint8_t)((membership->key_refresh ? BRAMBLE_PROVISIONING_FLAGS_KEY_REFRESH : 0) |
                           (membership->iv_update ? BRAMBLE_PROVISIONING_FLAGS_IV_UPDATE : 0)),
        .iv_index = membership->iv_index,
        .unicast_address = membership->address,
    };
    memcpy(fields.net_key, membership->net_key, sizeof fields.net_key);
    /* Tolerant: what was checked when the attempt began is not refused here, and test equipment may send nonsense. */
    int result = bramble_parameters_encode_detailed(bramble_provisioning_plain_data_type, &fields, data,
                                                    PROVISIONING_DATA_OCTETS, BRAMBLE_TOLERANT, NULL);
    if (result < 0) {
        memset(data, 0, PROVISIONING_DATA_OCTETS); /* no receiver takes the address 0 */
    }
    crypto_wipe(&fields, sizeof fields);
}

int provisioning_data_read(const uint8_t data[PROVISIONING_DATA_OCTETS], struct bramble_membership *membership)
{
    struct bramble_provisioning_plain_data fields;
    int result = bramble_parameters_decode(bramble_provisioning_plain_data_type,
                                           view_of(data, PROVISIONING_DATA_OCTETS), &fields, sizeof fields);
    if (result >= 0) {
        memcpy(membership->net_key, fields.net_key, sizeof membership->net_key);
        membership->net_key_index = fields.net_key_index;
        membership->key_refresh = (fields.flags & BRAMBLE_PROVISIONING_FLAGS_KEY_REFRESH) != 0;
        membership->iv_update = (fields.flags & BRAMBLE_PROVISIONING_FLAGS_IV_UPDATE) != 0;
        membership->iv_index = fields.iv_index;
        membership->address = fields.unicast_address;
    }
    crypto_wipe(&fields, sizeof fields);
    return result >= 0 && membership->iv_update && membership->iv_index == 0 ? BRAMBLE_ERROR_VALUE : result;
}
