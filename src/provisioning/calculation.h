/* What both sides calculate: from the exchanged octets to the confirmations, the session key and the device key
 * (Mesh Protocol 1.1 section 5.4.2). Every function takes all its inputs and keeps nothing.
 *
 * `algorithm` is the number in Start: 0 CMAC-AES128, 1 HMAC-SHA256. Values that have 16 octets with the first and 32
 * with the second are passed in arrays of 32, of which the first provisioning_value_octets() count.
 */
#ifndef PROVISIONING_CALCULATION_H
#define PROVISIONING_CALCULATION_H

#include "crypto/crypto.h"
#include <bramble/provisioning.h>

#define PROVISIONING_ALGORITHM_CMAC 0U
#define PROVISIONING_ALGORITHM_HMAC 1U
#define PROVISIONING_VALUE_MAX 32U

/* ConfirmationInputs: Invite, Capabilities, Start (without their type octets), provisioner's and device's public key.
 */
#define PROVISIONING_INPUTS_OCTETS 145U
#define PROVISIONING_INPUTS_INVITE 0U
#define PROVISIONING_INPUTS_CAPABILITIES 1U
#define PROVISIONING_INPUTS_START 12U
#define PROVISIONING_INPUTS_PROVISIONER_KEY 17U
#define PROVISIONING_INPUTS_DEVICE_KEY 81U

#define PROVISIONING_DATA_OCTETS 25U
#define PROVISIONING_DATA_MIC_OCTETS 8U
#define PROVISIONING_DATA_ENCRYPTED_OCTETS (PROVISIONING_DATA_OCTETS + PROVISIONING_DATA_MIC_OCTETS)

/* Octets of AuthValue, Random and Confirmation. */
size_t provisioning_value_octets(uint8_t algorithm);

/* s1 or s2 of the ConfirmationInputs; 16 or 32 octets. */
BRAMBLE_MUST_CHECK int provisioning_confirmation_salt(const struct bramble_crypto *crypto, uint8_t algorithm,
                                                      const uint8_t inputs[PROVISIONING_INPUTS_OCTETS],
                                                      uint8_t salt[PROVISIONING_VALUE_MAX]);
/* 16 or 32 octets. The AuthValue enters here with HMAC-SHA256 only. */
BRAMBLE_MUST_CHECK int provisioning_confirmation_key(const struct bramble_crypto *crypto, uint8_t algorithm,
                                                     const uint8_t secret[32],
                                                     const uint8_t auth_value[PROVISIONING_VALUE_MAX],
                                                     const uint8_t salt[PROVISIONING_VALUE_MAX],
                                                     uint8_t key[PROVISIONING_VALUE_MAX]);
/* The confirmation of one side's random. The AuthValue enters here with CMAC-AES128 only. */
BRAMBLE_MUST_CHECK int provisioning_confirmation(const struct bramble_crypto *crypto, uint8_t algorithm,
                                                 const uint8_t key[PROVISIONING_VALUE_MAX],
                                                 const uint8_t random[PROVISIONING_VALUE_MAX],
                                                 const uint8_t auth_value[PROVISIONING_VALUE_MAX],
                                                 uint8_t confirmation[PROVISIONING_VALUE_MAX]);

struct provisioning_keys {
    uint8_t provisioning_salt[16];
    uint8_t session_key[16];
    uint8_t session_nonce_full[16]; /* the nonce is its last 13 octets */
    uint8_t device_key[16];
};
BRAMBLE_MUST_CHECK int provisioning_keys(const struct bramble_crypto *crypto, uint8_t algorithm,
                                         const uint8_t secret[32],
                                         const uint8_t confirmation_salt[PROVISIONING_VALUE_MAX],
                                         const uint8_t random_provisioner[PROVISIONING_VALUE_MAX],
                                         const uint8_t random_device[PROVISIONING_VALUE_MAX],
                                         struct provisioning_keys *keys);

/* The provisioning data: NetKey, NetKey index, flags, IV index, address; encrypted octets, then the MIC. */
BRAMBLE_MUST_CHECK int provisioning_data_encrypt(const struct bramble_crypto *crypto, const uint8_t session_key[16],
                                                 const uint8_t session_nonce[13],
                                                 const uint8_t data[PROVISIONING_DATA_OCTETS],
                                                 uint8_t encrypted[PROVISIONING_DATA_ENCRYPTED_OCTETS]);
/* BRAMBLE_ERROR_AUTHENTICATION when the MIC does not match. */
BRAMBLE_MUST_CHECK int provisioning_data_decrypt(const struct bramble_crypto *crypto, const uint8_t session_key[16],
                                                 const uint8_t session_nonce[13],
                                                 const uint8_t encrypted[PROVISIONING_DATA_ENCRYPTED_OCTETS],
                                                 uint8_t data[PROVISIONING_DATA_OCTETS]);
/* The same as fields; `device_key` is left alone. Reading answers BRAMBLE_ERROR_VALUE for what no node can join with: a
 * key index above 0x0FFF, an address that is not unicast, an IV update in progress towards IV index 0. */
void provisioning_data_write(const struct bramble_membership *membership, uint8_t data[PROVISIONING_DATA_OCTETS]);
BRAMBLE_MUST_CHECK int provisioning_data_read(const uint8_t data[PROVISIONING_DATA_OCTETS],
                                              struct bramble_membership *membership);

#endif
