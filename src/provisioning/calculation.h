/* What both sides calculate: from the exchanged octets to the confirmations, the session key and the device key
 * (Mesh Protocol 1.1 section 5.4.2). Pure functions over one struct.
 *
 * `algorithm` is the number in Start: 0 CMAC-AES128, 1 HMAC-SHA256. Salt, AuthValue, Random and Confirmation have 16
 * octets with the first and 32 with the second. Without OOB the two are equally strong, so HMAC-SHA256 is linked
 * together with OOB (oob.h).
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

#define PROVISIONING_CAPABILITIES_OCTETS 11U
#define PROVISIONING_START_OCTETS 5U
#define PROVISIONING_DATA_OCTETS 25U
#define PROVISIONING_DATA_ADDRESS 23U /* where the address stands in them */
#define PROVISIONING_DATA_MIC_OCTETS 8U
#define PROVISIONING_DATA_ENCRYPTED_OCTETS (PROVISIONING_DATA_OCTETS + PROVISIONING_DATA_MIC_OCTETS)

struct bramble_oob;

/* In stages, each of which needs what the one before has left: the exchanged octets, until the confirmation salt is
 * calculated of them; the values of the confirmations, until they are verified; then the provisioning salt, where the
 * other salt was. */
struct provisioning_agreement {
    const struct bramble_oob *oob; /* what is linked: see oob.h. NULL: nothing but CMAC-AES128 without OOB */
    uint8_t octets;                /* of AuthValue, Random and Confirmation: 32 is HMAC-SHA256 */
    uint8_t secret[32];            /* until it is known, our private key */
    union {
        uint8_t inputs[PROVISIONING_INPUTS_OCTETS];
        struct {
            uint8_t auth_value[PROVISIONING_VALUE_MAX]; /* directly behind the secret, as HMAC-SHA256 wants it */
            /* The text of the provisioning salt: confirmation salt, the provisioner's and the device's random, one
             * after the other, of as many octets each as the algorithm wants. */
            uint8_t text[3U * PROVISIONING_VALUE_MAX];
        } values;
    } of;
};

/* Octets of AuthValue, Random and Confirmation. */
static inline unsigned provisioning_value_octets(unsigned algorithm)
{
    return 16U << algorithm;
}
/* Where the random of the provisioner or of the device has its place. */
static inline uint8_t *provisioning_random_of(struct provisioning_agreement *agreement, bool provisioner)
{
    return agreement->of.values.text + (provisioner ? 1U : 2U) * agreement->octets;
}
/* Behind the provisioning salt, when the randoms are no longer needed: the provisioner's Data. */
static inline uint8_t *provisioning_sealed(struct provisioning_agreement *agreement)
{
    return agreement->of.values.text + 16;
}

/* From the exchanged octets to the confirmation salt: the second stage begins, with an AuthValue of zeros, and with
 * the two randoms not known. */
BRAMBLE_MUST_CHECK int provisioning_salt(const struct bramble_crypto *crypto, struct provisioning_agreement *agreement);
/* The confirmation of one side's random, which has as many octets as the algorithm wants. */
BRAMBLE_MUST_CHECK int provisioning_confirm(const struct bramble_crypto *crypto,
                                            const struct provisioning_agreement *agreement, const uint8_t *random,
                                            uint8_t confirmation[PROVISIONING_VALUE_MAX]);
/* From the values to provisioning salt and device key. Both randoms are in their places, and stay there until Data is
 * sealed. */
BRAMBLE_MUST_CHECK int provisioning_keys(const struct bramble_crypto *crypto, struct provisioning_agreement *agreement,
                                         uint8_t device_key[16]);
/* Encrypts or decrypts the provisioning data in place, with the session key; the MIC follows them.
 * BRAMBLE_ERROR_AUTHENTICATION when it does not match. */
BRAMBLE_MUST_CHECK int provisioning_seal(const struct bramble_crypto *crypto,
                                         const struct provisioning_agreement *agreement, bool decrypt,
                                         uint8_t data[PROVISIONING_DATA_ENCRYPTED_OCTETS]);

/* The provisioning data: NetKey, NetKey index, flags, IV index, address. `device_key` is left alone. */
void provisioning_data_write(const struct bramble_membership *membership, uint8_t data[PROVISIONING_DATA_OCTETS]);
/* False for what no node of so many elements can join with: a key index above 0x0FFF, addresses that are not unicast,
 * an IV update in progress towards IV index 0. */
bool provisioning_data_read(const uint8_t data[PROVISIONING_DATA_OCTETS], unsigned elements,
                            struct bramble_membership *membership);

/* Capabilities and Start, octet by octet. Of the capabilities' three fields of sixteen bits only the lower eight have a
 * meaning, and they are what is named here. Input stands three octets behind output. */
enum {
    PROVISIONING_CAPABLE_ELEMENTS = 0,
    PROVISIONING_CAPABLE_ALGORITHMS = 2,
    PROVISIONING_CAPABLE_KEY = 3,
    PROVISIONING_CAPABLE_OOB = 4,
    PROVISIONING_CAPABLE_SIZE = 5,
    PROVISIONING_CAPABLE_ACTIONS = 7,
    PROVISIONING_CAPABLE_TO_INPUT = 3
};
#define PROVISIONING_OOB_STATIC 0x01U
#define PROVISIONING_OOB_ONLY 0x02U /* refuses to be provisioned without */

enum {
    PROVISIONING_START_ALGORITHM,
    PROVISIONING_START_KEY, /* 1: the device's public key is known from elsewhere */
    PROVISIONING_START_METHOD,
    PROVISIONING_START_ACTION,
    PROVISIONING_START_SIZE
};

/* What HMAC-SHA256 does instead; reached through `oob`. */
BRAMBLE_MUST_CHECK int provisioning_hmac_salt(const struct bramble_crypto *crypto,
                                              struct provisioning_agreement *agreement);
BRAMBLE_MUST_CHECK int provisioning_hmac_confirm(const struct bramble_crypto *crypto,
                                                 const struct provisioning_agreement *agreement, const uint8_t *random,
                                                 uint8_t confirmation[PROVISIONING_VALUE_MAX]);

/* Can a device with these capabilities do this? False also for what Start prohibits in itself. */
bool provisioning_start_possible(const uint8_t capabilities[PROVISIONING_CAPABILITIES_OCTETS],
                                 const uint8_t start[PROVISIONING_START_OCTETS]);

#endif
