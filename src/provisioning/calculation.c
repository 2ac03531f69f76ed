/* See calculation.h. The two algorithms differ in three places: the salt and the confirmation key (HMAC-SHA256 takes
 * the AuthValue into the key), and the confirmation (CMAC-AES128 takes it into the text). What is different with
 * HMAC-SHA256 stands in hmac.c. Everything after the confirmation is the same.
 *
 * The confirmation key is calculated anew for each of the two confirmations, and session key and nonce when Data comes:
 * that takes less than a packet's time on the air, and nothing secret lies about meanwhile.
 */
#include "provisioning/calculation.h"

#include "base/octets.h"
#include "provisioning/oob.h"

int provisioning_salt(const struct bramble_crypto *crypto, struct provisioning_agreement *agreement)
{
    int result =
        agreement->octets == PROVISIONING_VALUE_MAX
            ? agreement->oob->salt(crypto, agreement)
            : crypto_s1(crypto, view_of(agreement->of.inputs, sizeof agreement->of.inputs), agreement->of.values.text);
    memset(agreement->of.values.auth_value, 0, sizeof agreement->of.values.auth_value);
    return result;
}

/* The names of what is derived from the shared secret. */
enum { CONFIRMATION_KEY = 0, SESSION_KEY = 4, DEVICE_KEY = 8, SESSION_NONCE = 12, NAME_OCTETS = 4 };

/* k1 of the shared secret and the salt of the stage. */
static int derive(const struct bramble_crypto *crypto, const struct provisioning_agreement *agreement, unsigned name,
                  uint8_t out[16])
{
    static const char names[] = "prckprskprdkprsn";
    return crypto_k1(crypto, view_of(agreement->secret, sizeof agreement->secret), agreement->of.values.text,
                     view_of(names + name, NAME_OCTETS), out);
}

int provisioning_confirm(const struct bramble_crypto *crypto, const struct provisioning_agreement *agreement,
                         const uint8_t *random, uint8_t confirmation[PROVISIONING_VALUE_MAX])
{
    struct {
        uint8_t key[16], random[16], auth_value[16];
    } secret;
    if (agreement->octets == PROVISIONING_VALUE_MAX) {
        return agreement->oob->confirm(crypto, agreement, random, confirmation);
    }
    octets_copy(secret.random, random, sizeof secret.random);
    octets_copy(secret.auth_value, agreement->of.values.auth_value, sizeof secret.auth_value);
    int result = derive(crypto, agreement, CONFIRMATION_KEY, secret.key);
    if (result >= 0) {
        result = crypto_cmac_raw(crypto, secret.key, view_of(secret.random, 32), confirmation);
    }
    crypto_wipe(&secret, sizeof secret);
    return result;
}

int provisioning_keys(const struct bramble_crypto *crypto, struct provisioning_agreement *agreement,
                      uint8_t device_key[16])
{
    uint8_t *text = agreement->of.values.text; /* and its salt takes the place of the confirmations' */
    int result = crypto_s1(crypto, view_of(text, 3U * agreement->octets), text);
    return result < 0 ? result : derive(crypto, agreement, DEVICE_KEY, device_key);
}

int provisioning_seal(const struct bramble_crypto *crypto, const struct provisioning_agreement *agreement, bool decrypt,
                      uint8_t data[PROVISIONING_DATA_ENCRYPTED_OCTETS])
{
    uint8_t octets[16]; /* the session key; then the nonce, which is the last 13 of them */
    struct bramble_ccm ccm;
    bramble_key key = 0;
    int result = derive(crypto, agreement, SESSION_KEY, octets);
    if (result >= 0) {
        result = crypto->key_import(crypto->context, octets, &key);
    }
    if (result >= 0) {
        result = derive(crypto, agreement, SESSION_NONCE, octets);
    }
    if (result >= 0) {
        ccm.mic_size = PROVISIONING_DATA_MIC_OCTETS;
        ccm.decrypt = decrypt;
        ccm.nonce = octets + 3;
        ccm.text = data;
        ccm.size = PROVISIONING_DATA_OCTETS;
        ccm.mic = data + PROVISIONING_DATA_OCTETS;
        ccm.additional = view_of(NULL, 0);
        result = crypto_ccm(crypto, key, &ccm);
    }
    crypto->key_destroy(crypto->context, key);
    crypto_wipe(octets, sizeof octets);
    return result;
}

/* ---- Provisioning data ---- */

#define DATA_KEY_INDEX 16U
#define DATA_FLAGS 18U
#define DATA_IV_INDEX 19U
#define FLAG_KEY_REFRESH 0x01U
#define FLAG_IV_UPDATE 0x02U

static void write_big(uint8_t *at, unsigned value)
{
    at[0] = (uint8_t)(value >> 8);
    at[1] = (uint8_t)value;
}

static unsigned read_big(const uint8_t *at)
{
    return (unsigned)at[0] << 8 | at[1];
}

void provisioning_data_write(const struct bramble_membership *membership, uint8_t data[PROVISIONING_DATA_OCTETS])
{
    memcpy(data, membership->net_key, 16);
    write_big(data + DATA_KEY_INDEX, membership->net_key_index);
    data[DATA_FLAGS] =
        (uint8_t)((membership->key_refresh ? FLAG_KEY_REFRESH : 0U) | (membership->iv_update ? FLAG_IV_UPDATE : 0U));
    write_big(data + DATA_IV_INDEX, membership->iv_index >> 16);
    write_big(data + DATA_IV_INDEX + 2, membership->iv_index);
    write_big(data + PROVISIONING_DATA_ADDRESS, membership->address);
}

bool provisioning_data_read(const uint8_t data[PROVISIONING_DATA_OCTETS], unsigned elements,
                            struct bramble_membership *membership)
{
    octets_copy(membership->net_key, data, 16);
    membership->net_key_index = (uint16_t)read_big(data + DATA_KEY_INDEX);
    membership->key_refresh = (data[DATA_FLAGS] & FLAG_KEY_REFRESH) != 0;
    membership->iv_update = (data[DATA_FLAGS] & FLAG_IV_UPDATE) != 0;
    membership->iv_index = read_big(data + DATA_IV_INDEX) << 16 | read_big(data + DATA_IV_INDEX + 2);
    membership->address = (uint16_t)read_big(data + PROVISIONING_DATA_ADDRESS);
    return membership->net_key_index <= BRAMBLE_KEY_INDEX_MAX && membership->address != BRAMBLE_ADDRESS_UNASSIGNED &&
           membership->address + elements <= 0x8000U && !(membership->iv_update && membership->iv_index == 0);
}

/* ---- Capabilities and Start ---- */

bool provisioning_start_possible(const uint8_t capabilities[PROVISIONING_CAPABILITIES_OCTETS],
                                 const uint8_t start[PROVISIONING_START_OCTETS])
{
    unsigned method = start[PROVISIONING_START_METHOD];
    unsigned action = start[PROVISIONING_START_ACTION];
    unsigned size = start[PROVISIONING_START_SIZE];
    if (start[PROVISIONING_START_ALGORITHM] > PROVISIONING_ALGORITHM_HMAC ||
        (capabilities[PROVISIONING_CAPABLE_ALGORITHMS] >> start[PROVISIONING_START_ALGORITHM] & 1U) == 0 ||
        start[PROVISIONING_START_KEY] > 1U ||
        start[PROVISIONING_START_KEY] > (capabilities[PROVISIONING_CAPABLE_KEY] & 1U) ||
        method > BRAMBLE_AUTHENTICATION_INPUT) {
        return false;
    }
    if (method < BRAMBLE_AUTHENTICATION_OUTPUT) {
        bool is_static = method == BRAMBLE_AUTHENTICATION_STATIC;
        unsigned bit =
            capabilities[PROVISIONING_CAPABLE_OOB] & (is_static ? PROVISIONING_OOB_STATIC : PROVISIONING_OOB_ONLY);
        return action == 0 && size == 0 && (bit != 0) == is_static;
    }
    const uint8_t *able =
        method == BRAMBLE_AUTHENTICATION_INPUT ? capabilities + PROVISIONING_CAPABLE_TO_INPUT : capabilities;
    return size > 0 && size <= able[PROVISIONING_CAPABLE_SIZE] &&
           action + method <= (unsigned)BRAMBLE_INPUT_ALPHANUMERIC + BRAMBLE_AUTHENTICATION_INPUT &&
           (able[PROVISIONING_CAPABLE_ACTIONS] >> action & 1U) != 0;
}
