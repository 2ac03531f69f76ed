/* See voice.h. */
#include "voice.h"

#include "provisioning/authentication.h"
#include <bramble/messages/generic_provisioning.h>

/* ---- Packets ---- */

uint8_t voice_fcs(struct bramble_view pdu)
{
    uint8_t crc = 0xFF;
    for (size_t i = 0; i < pdu.size; i++) {
        crc ^= pdu.data[i];
        for (unsigned bit = 0; bit < 8; bit++) {
            crc = (uint8_t)((crc & 1U) != 0 ? (crc >> 1) ^ 0xE0U : crc >> 1);
        }
    }
    return (uint8_t)~crc;
}

int voice_packet_write(const struct voice_packet *packet, uint8_t out[PROVISIONING_PACKET_MAX])
{
    const struct bramble_pb_adv_pdu fields = {packet->link_id, packet->transaction, packet->content};
    return bramble_parameters_encode(bramble_pb_adv_pdu_type, &fields, out, PROVISIONING_PACKET_MAX);
}

int voice_packet_read(struct bramble_view octets, struct voice_packet *packet)
{
    struct bramble_pb_adv_pdu fields;
    int result = bramble_parameters_decode(bramble_pb_adv_pdu_type, octets, &fields, sizeof fields);
    if (result >= 0) {
        packet->link_id = fields.link_id;
        packet->transaction = fields.transaction_number;
        packet->content = fields.generic_provisioning_pdu;
    }
    return result;
}

enum provisioning_content_kind voice_content_kind(struct bramble_view content)
{
    return (enum provisioning_content_kind)(content.data[0] & 0x03U);
}

/* ---- Cutting up ---- */

unsigned voice_segment_count(size_t size)
{
    if (size == 0 || size > VOICE_TRANSACTION_MAX) {
        return 0;
    }
    if (size <= VOICE_START_DATA_MAX) {
        return 1;
    }
    size_t rest = size - VOICE_START_DATA_MAX;
    return (unsigned)(1 + (rest + VOICE_CONTINUATION_MAX - 1) / VOICE_CONTINUATION_MAX);
}

static size_t segment_offset(unsigned index)
{
    return index == 0 ? 0 : VOICE_START_DATA_MAX + (index - 1) * (size_t)VOICE_CONTINUATION_MAX;
}

static size_t segment_size(size_t total, unsigned index)
{
    size_t most = index == 0 ? VOICE_START_DATA_MAX : VOICE_CONTINUATION_MAX;
    size_t left = total - segment_offset(index);
    return left < most ? left : most;
}

int voice_segment(struct bramble_view pdu, unsigned index, uint8_t out[PROVISIONING_CONTENT_MAX])
{
    unsigned count = voice_segment_count(pdu.size);
    if (index >= count) {
        return BRAMBLE_ERROR_LENGTH;
    }
    struct reader reader = reader_of(pdu);
    reader_octets(&reader, segment_offset(index));
    struct bramble_view data = reader_octets(&reader, segment_size(pdu.size, index));
    if (index > 0) {
        const struct bramble_pb_adv_transaction_continuation fields = {(uint8_t)index, data};
        return bramble_parameters_encode(bramble_pb_adv_transaction_continuation_type, &fields, out,
                                         PROVISIONING_CONTENT_MAX);
    }
    const struct bramble_pb_adv_transaction_start fields = {
        .seg_n = (uint8_t)(count - 1),
        .total_length = (uint16_t)pdu.size,
        .fcs = voice_fcs(pdu),
        .data = data,
    };
    return bramble_parameters_encode(bramble_pb_adv_transaction_start_type, &fields, out, PROVISIONING_CONTENT_MAX);
}

/* ---- Putting together ---- */

void voice_assembly_init(struct voice_assembly *assembly, uint8_t *octets, uint16_t capacity)
{
    memset(assembly, 0, sizeof *assembly);
    assembly->octets = octets;
    assembly->capacity = capacity;
}

static uint64_t segment_bit(unsigned index)
{
    return (uint64_t)1 << index;
}

static enum voice_assembled assembly_place(struct voice_assembly *assembly, unsigned index, struct bramble_view data)
{
    if ((assembly->missing & segment_bit(index)) == 0) {
        return VOICE_HELD;
    }
    memcpy(assembly->octets + segment_offset(index), data.data, data.size);
    assembly->missing &= ~segment_bit(index);
    if (assembly->missing != 0) {
        return VOICE_MORE;
    }
    if (voice_fcs(view_of(assembly->octets, assembly->total)) != assembly->fcs) {
        assembly->total = 0;
        return VOICE_WRONG_FCS;
    }
    return VOICE_ASSEMBLED;
}

static enum voice_assembled assembly_start(struct voice_assembly *assembly, uint8_t transaction,
                                           struct bramble_view content)
{
    struct bramble_pb_adv_transaction_start start;
    if (bramble_pb_adv_transaction_start_decode(content, &start) < 0 ||
        voice_segment_count(start.total_length) != start.seg_n + 1U ||
        start.data.size != segment_size(start.total_length, 0)) {
        return VOICE_MALFORMED;
    }
    if (start.total_length > assembly->capacity) {
        return VOICE_TOO_LONG;
    }
    if (assembly->total != start.total_length || assembly->transaction != transaction || assembly->fcs != start.fcs) {
        assembly->total = start.total_length;
        assembly->transaction = transaction;
        assembly->fcs = start.fcs;
        assembly->missing = start.seg_n == VOICE_SEGMENTS_MAX - 1 ? UINT64_MAX : segment_bit(start.seg_n + 1U) - 1;
    }
    return assembly_place(assembly, 0, start.data);
}

static enum voice_assembled assembly_continue(struct voice_assembly *assembly, uint8_t transaction,
                                              struct bramble_view content)
{
    struct bramble_pb_adv_transaction_continuation segment;
    if (assembly->total == 0 || assembly->transaction != transaction) {
        return VOICE_NOT_STARTED;
    }
    if (bramble_pb_adv_transaction_continuation_decode(content, &segment) < 0 ||
        segment.segment_index >= voice_segment_count(assembly->total) ||
        segment.data.size != segment_size(assembly->total, segment.segment_index)) {
        return VOICE_MALFORMED;
    }
    return assembly_place(assembly, segment.segment_index, segment.data);
}

enum voice_assembled voice_assembly_take(struct voice_assembly *assembly, uint8_t transaction,
                                         struct bramble_view content)
{
    if (content.size == 0) {
        return VOICE_MALFORMED;
    }
    switch (voice_content_kind(content)) {
    case PROVISIONING_CONTENT_START:
        return assembly_start(assembly, transaction, content);
    case PROVISIONING_CONTENT_CONTINUATION:
        return assembly_continue(assembly, transaction, content);
    default:
        return VOICE_MALFORMED;
    }
}

/* ---- Bearer control ---- */

int voice_control_write(const struct voice_control *control, uint8_t out[PROVISIONING_CONTENT_MAX])
{
    struct bramble_pb_adv_link_open open;
    const struct bramble_pb_adv_link_close close = {control->reason};
    struct bramble_message message;
    switch (control->opcode) {
    case PROVISIONING_LINK_OPEN:
        memcpy(open.device_uuid, control->uuid, sizeof open.device_uuid);
        message = bramble_pb_adv_link_open_message(&open);
        break;
    case PROVISIONING_LINK_ACK:
        message = bramble_pb_adv_link_ack_message();
        break;
    case PROVISIONING_LINK_CLOSE:
        message = bramble_pb_adv_link_close_message(&close);
        break;
    default:
        return BRAMBLE_ERROR_VALUE;
    }
    return bramble_message_encode(&message, out, PROVISIONING_CONTENT_MAX);
}

static int read_link_open(struct bramble_view parameters, struct voice_control *control)
{
    struct bramble_pb_adv_link_open open;
    int result = bramble_pb_adv_link_open_decode(parameters, &open);
    if (result >= 0) {
        memcpy(control->uuid, open.device_uuid, sizeof control->uuid);
    }
    return result;
}

static int read_link_close(struct bramble_view parameters, struct voice_control *control)
{
    struct bramble_pb_adv_link_close close;
    int result = bramble_pb_adv_link_close_decode(parameters, &close);
    if (result >= 0) {
        control->reason = close.reason;
    }
    return result;
}

int voice_control_read(struct bramble_view content, struct voice_control *control)
{
    struct reader reader = reader_of(content);
    memset(control, 0, sizeof *control);
    uint8_t first = reader_u8(&reader);
    struct bramble_view parameters = reader_rest(&reader);
    control->opcode = first >> 2;
    if ((first & 0x03U) != PROVISIONING_CONTENT_CONTROL) {
        return BRAMBLE_ERROR_VALUE;
    }
    switch (control->opcode) {
    case PROVISIONING_LINK_OPEN:
        return read_link_open(parameters, control);
    case PROVISIONING_LINK_ACK:
        return parameters.size == 0 ? 0 : BRAMBLE_ERROR_LENGTH;
    case PROVISIONING_LINK_CLOSE:
        return read_link_close(parameters, control);
    default:
        return BRAMBLE_ERROR_VALUE;
    }
}

/* ---- Calculation ---- */

#define TEXT_VIEW(text) view_of(text, sizeof(text) - 1)

int voice_confirmation_salt(const struct bramble_crypto *crypto, uint8_t algorithm,
                            const uint8_t inputs[PROVISIONING_INPUTS_OCTETS], uint8_t salt[PROVISIONING_VALUE_MAX])
{
    struct bramble_view view = view_of(inputs, PROVISIONING_INPUTS_OCTETS);
    return algorithm == PROVISIONING_ALGORITHM_HMAC ? crypto_s2(crypto, view, salt) : crypto_s1(crypto, view, salt);
}

int voice_confirmation_key(const struct bramble_crypto *crypto, uint8_t algorithm, const uint8_t secret[32],
                           const uint8_t auth_value[PROVISIONING_VALUE_MAX], const uint8_t salt[PROVISIONING_VALUE_MAX],
                           uint8_t key[PROVISIONING_VALUE_MAX])
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

int voice_confirmation(const struct bramble_crypto *crypto, uint8_t algorithm,
                       const uint8_t key[PROVISIONING_VALUE_MAX], const uint8_t random[PROVISIONING_VALUE_MAX],
                       const uint8_t auth_value[PROVISIONING_VALUE_MAX], uint8_t confirmation[PROVISIONING_VALUE_MAX])
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

int voice_keys(const struct bramble_crypto *crypto, uint8_t algorithm, const uint8_t secret[32],
               const uint8_t confirmation_salt[PROVISIONING_VALUE_MAX],
               const uint8_t random_provisioner[PROVISIONING_VALUE_MAX],
               const uint8_t random_device[PROVISIONING_VALUE_MAX], struct voice_keys *keys)
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

int voice_data_encrypt(const struct bramble_crypto *crypto, const uint8_t session_key[16],
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

int voice_data_decrypt(const struct bramble_crypto *crypto, const uint8_t session_key[16],
                       const uint8_t session_nonce[13], const uint8_t encrypted[PROVISIONING_DATA_ENCRYPTED_OCTETS],
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

/* ---- AuthValue ---- */

void voice_auth_none(uint8_t auth_value[PROVISIONING_VALUE_MAX])
{
    memset(auth_value, 0, PROVISIONING_VALUE_MAX);
}

void voice_auth_number(uint8_t algorithm, uint64_t number, uint8_t auth_value[PROVISIONING_VALUE_MAX])
{
    memset(auth_value, 0, PROVISIONING_VALUE_MAX);
    struct writer writer = writer_of(auth_value + provisioning_value_octets(algorithm) - sizeof number, sizeof number);
    writer_big(&writer, number, sizeof number);
}

void voice_auth_octets(uint8_t algorithm, struct bramble_view octets, uint8_t auth_value[PROVISIONING_VALUE_MAX])
{
    size_t most = provisioning_value_octets(algorithm);
    size_t count = octets.size < most ? octets.size : most;
    memset(auth_value, 0, PROVISIONING_VALUE_MAX);
    if (count > 0) {
        memcpy(auth_value, octets.data, count);
    }
}

void voice_auth_value(uint8_t algorithm, uint8_t method, const struct bramble_provisioning_value *value,
                      uint8_t auth_value[PROVISIONING_VALUE_MAX])
{
    if (provisioning_action_is_text(method, value->action)) {
        size_t length = 0;
        while (length < BRAMBLE_OOB_SIZE_MAX && value->text[length] != 0) {
            length++;
        }
        voice_auth_octets(algorithm, view_of(value->text, length), auth_value);
    } else {
        voice_auth_number(algorithm, value->number, auth_value);
    }
}
