/* See partner_honest.h. */
#include "partner_honest.h"

#include "bench.h"

#include "provisioning/authentication.h"

#include <string.h>

static const uint8_t own_random[32] = {7, 7, 7};
static uint8_t private_key[32] = {9, 9, 9};

const uint8_t *partner_public_key(void)
{
    static uint8_t public_key[64];
    fuzz_must(bench.crypto.p256_public_key(&bench.toy, private_key, public_key) == 0, "the partner has a key");
    return public_key;
}

void partner_begin(uint32_t link_id)
{
    partner.link_id = link_id;
    partner.next = partner.provisioner ? 0x00 : 0x80;
    partner.expected = partner.provisioner ? 0x80 : 0x00;
    partner.stage = 0;
    voice_assembly_init(&partner.assembly, partner.octets, sizeof partner.octets);
    memcpy(partner.inputs +
               (partner.provisioner ? PROVISIONING_INPUTS_PROVISIONER_KEY : PROVISIONING_INPUTS_DEVICE_KEY),
           partner_public_key(), 64);
}

static void take(size_t at, size_t most, struct bramble_view parameters)
{
    memcpy(partner.inputs + at, parameters.data, parameters.size < most ? parameters.size : most);
}

void partner_heard(struct bramble_view pdu)
{
    struct bramble_view parameters = view_of(pdu.data + 1, pdu.size - 1);
    size_t peer = partner.provisioner ? PROVISIONING_INPUTS_DEVICE_KEY : PROVISIONING_INPUTS_PROVISIONER_KEY;
    switch (pdu.data[0]) {
    case PROVISIONING_INVITE:
        take(PROVISIONING_INPUTS_INVITE, 1, parameters);
        break;
    case PROVISIONING_CAPABILITIES:
        take(PROVISIONING_INPUTS_CAPABILITIES, 11, parameters);
        break;
    case PROVISIONING_START:
        take(PROVISIONING_INPUTS_START, 5, parameters);
        break;
    case PROVISIONING_PUBLIC_KEY:
        take(peer, 64, parameters);
        break;
    case PROVISIONING_RANDOM:
        memcpy(partner.peer_random, parameters.data, parameters.size < 32 ? parameters.size : 32);
        break;
    default:
        break;
    }
}

/* ---- Calculation ------------------------------------------------------------------------------------------------ */

struct calculated {
    uint8_t algorithm;
    uint8_t secret[32];
    uint8_t auth_value[32];
    uint8_t salt[32];
    uint8_t key[32];
};

/* The authentication value as an honest partner knows it: static, what the victim shows, or the partner's number. */
static void authenticate(struct calculated *calculated, const uint8_t start[5])
{
    struct bramble_provisioning_value value = {.action = start[3], .size = start[4], .number = PARTNER_NUMBER};
    bool shown_by_victim = partner.provisioner == (start[2] == BRAMBLE_AUTHENTICATION_OUTPUT);
    memcpy(value.text, "A7", 3);
    switch (start[2]) {
    case BRAMBLE_AUTHENTICATION_STATIC:
        voice_auth_octets(calculated->algorithm, view_of(victim_static_oob, 32), calculated->auth_value);
        break;
    case BRAMBLE_AUTHENTICATION_OUTPUT:
    case BRAMBLE_AUTHENTICATION_INPUT:
        value = shown_by_victim ? bench.victim.value : value;
        voice_auth_value(calculated->algorithm, start[2], &value, calculated->auth_value);
        break;
    default:
        voice_auth_none(calculated->auth_value);
        break;
    }
}

static void calculate(struct calculated *calculated)
{
    const uint8_t *start = partner.inputs + PROVISIONING_INPUTS_START;
    size_t peer = partner.provisioner ? PROVISIONING_INPUTS_DEVICE_KEY : PROVISIONING_INPUTS_PROVISIONER_KEY;
    memset(calculated, 0, sizeof *calculated);
    calculated->algorithm = start[0] & 1U;
    authenticate(calculated, start);
    (void)bench.crypto.p256_shared_secret(&bench.toy, private_key, partner.inputs + peer, calculated->secret);
    (void)!voice_confirmation_salt(&bench.crypto, calculated->algorithm, partner.inputs, calculated->salt);
    (void)!voice_confirmation_key(&bench.crypto, calculated->algorithm, calculated->secret, calculated->auth_value,
                                  calculated->salt, calculated->key);
}

static size_t values_octets(void)
{
    return provisioning_value_octets(partner.inputs[PROVISIONING_INPUTS_START] & 1U);
}

static size_t confirmation(uint8_t *out)
{
    struct calculated calculated;
    calculate(&calculated);
    out[0] = PROVISIONING_CONFIRMATION;
    (void)!voice_confirmation(&bench.crypto, calculated.algorithm, calculated.key, own_random, calculated.auth_value,
                              out + 1);
    return 1 + values_octets();
}

static size_t provisioning_data(uint8_t *out)
{
    struct calculated calculated;
    struct voice_keys keys;
    struct bramble_membership membership = {.address = LAMP_ADDRESS, .iv_index = 5};
    uint8_t data[PROVISIONING_DATA_OCTETS];
    calculate(&calculated);
    memset(membership.net_key, 0x11, 16);
    provisioning_data_write(&membership, data);
    (void)!voice_keys(&bench.crypto, calculated.algorithm, calculated.secret, calculated.salt, own_random,
                      partner.peer_random, &keys);
    out[0] = PROVISIONING_DATA;
    (void)!voice_data_encrypt(&bench.crypto, keys.session_key, keys.session_nonce_full + 3, data, out + 1);
    return 1 + PROVISIONING_DATA_ENCRYPTED_OCTETS;
}

/* ---- What comes next -------------------------------------------------------------------------------------------- */

static size_t with(uint8_t *out, uint8_t type, const uint8_t *parameters, size_t size)
{
    out[0] = type;
    memcpy(out + 1, parameters, size);
    return size + 1;
}

static size_t start(uint8_t *out)
{
    uint8_t *parameters = partner.inputs + PROVISIONING_INPUTS_START;
    uint8_t how = partner.settings[0];
    parameters[0] = how & 1U;
    parameters[1] = how >> 1 & 1U;
    parameters[2] = how >> 2 & 3U;
    parameters[3] = partner.settings[1];
    parameters[4] = partner.settings[2];
    if (parameters[1] != 0) { /* the device's key is known beforehand: see victim_abilities() */
        uint8_t known[32];
        memset(known, 0x5A, sizeof known);
        (void)bench.crypto.p256_public_key(&bench.toy, known, partner.inputs + PROVISIONING_INPUTS_DEVICE_KEY);
    }
    return with(out, PROVISIONING_START, parameters, 5);
}

static size_t capabilities(uint8_t *out)
{
    uint8_t *parameters = partner.inputs + PROVISIONING_INPUTS_CAPABILITIES;
    uint8_t can = partner.settings[0];
    memset(parameters, 0, 11);
    parameters[0] = 2;
    parameters[2] = (can & 64U) != 0 ? 1 : 3;
    parameters[3] = (can & 32U) != 0;
    parameters[4] = can & 1U;
    if ((can & 8U) != 0) {
        parameters[5] = partner.settings[2] & 15U;
        parameters[7] = partner.settings[1];
    }
    if ((can & 16U) != 0) {
        parameters[8] = partner.settings[2] >> 4;
        parameters[10] = partner.settings[1];
    }
    return with(out, PROVISIONING_CAPABILITIES, parameters, 11);
}

static size_t provisioner_says(uint8_t *out)
{
    switch (partner.stage++) {
    case 1:
        return with(out, PROVISIONING_INVITE, partner.inputs, 1);
    case 2:
        return start(out);
    case 3:
        return with(out, PROVISIONING_PUBLIC_KEY, partner.inputs + PROVISIONING_INPUTS_PROVISIONER_KEY, 64);
    case 4:
        return confirmation(out);
    case 5:
        return with(out, PROVISIONING_RANDOM, own_random, values_octets());
    case 6:
        return provisioning_data(out);
    default:
        return 0;
    }
}

static size_t device_says(uint8_t *out)
{
    static const uint8_t nothing[1];
    const uint8_t *heard_start = partner.inputs + PROVISIONING_INPUTS_START;
    switch (partner.stage++) {
    case 0:
        return capabilities(out);
    case 1:
        if (heard_start[1] == 0) { /* else the provisioner knows it already */
            return with(out, PROVISIONING_PUBLIC_KEY, partner.inputs + PROVISIONING_INPUTS_DEVICE_KEY, 64);
        }
        return device_says(out);
    case 2:
        if (heard_start[2] == BRAMBLE_AUTHENTICATION_INPUT) {
            return with(out, PROVISIONING_INPUT_COMPLETE, nothing, 0);
        }
        return device_says(out);
    case 3:
        return confirmation(out);
    case 4:
        return with(out, PROVISIONING_RANDOM, own_random, values_octets());
    case 5:
        return with(out, PROVISIONING_COMPLETE, nothing, 0);
    default:
        return 0;
    }
}

size_t partner_next_pdu(uint8_t out[128])
{
    return partner.provisioner ? provisioner_says(out) : device_says(out);
}
