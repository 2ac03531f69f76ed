/* Provisioning: every calculated value of an exchange, its PDUs, the PB-ADV packets that carry them, AuthValues. */
#include "fields.h"

#include "provisioning/authentication.h"
#include "voice.h"
#include <bramble/messages/provisioning.h>

/* ---- One PDU --------------------------------------------------------------------------------------------------- */

static void provisioning_pdu(struct vector *vector)
{
    struct bramble_view pdu = vector_octets(vector, "pdu");
    if (pdu.size == 0) {
        return;
    }
    const struct bramble_message_names *names = bramble_message_names_find(BRAMBLE_LAYER_PROVISIONING, pdu.data[0]);
    check_message(vector, names, view_of(pdu.data + 1, pdu.size - 1), "fields", BRAMBLE_STRICT);
    if (vector_has(vector, "fields.error_name") && names != NULL && names->field_count > 0) {
        const char *name = bramble_value_name(&names->fields[0], vector_number(vector, "fields.error_code"));
        const char *expected = vector_text(vector, "fields.error_name");
        if (name == NULL || strcmp(name, expected) != 0) {
            fault(vector, "fields.error_name", expected, name != NULL ? name : "(no name)");
        }
    }
}

/* ---- AuthValue ------------------------------------------------------------------------------------------------- */

static void auth_value(struct vector *vector)
{
    struct provisioning_agreement agreement = {
        .octets = (uint8_t)provisioning_value_octets((unsigned)vector_number(vector, "in.algorithm"))};
    struct bramble_provisioning_value value = {.action = BRAMBLE_OUTPUT_NUMERIC};
    const char *type = vector_text(vector, "in.type");
    if (strcmp(type, "numeric") == 0) {
        value.number = (uint32_t)vector_number(vector, "in.value");
        provisioning_auth_value(&agreement, BRAMBLE_AUTHENTICATION_OUTPUT, &value);
    } else if (strcmp(type, "alphanumeric") == 0) {
        const char *text = vector_text(vector, "in.value");
        provisioning_auth_octets(&agreement, view_of(text, strlen(text)));
    }
    same_memory(vector, agreement.of.values.auth_value, agreement.octets, "out.auth_value");
}

static const char *const methods[] = {"none", "static_oob", "output_oob", "input_oob"};
static const char *const output_actions[] = {"blink", "beep", "vibrate", "output_numeric", "output_alphanumeric"};
static const char *const input_actions[] = {"push", "twist", "input_number", "input_alphanumeric"};

static void same_word(struct vector *vector, const char *const *words, size_t count, unsigned number, const char *path)
{
    const char *given = vector_text(vector, path);
    const char *word = number < count ? words[number] : "(none)";
    if (strcmp(given, word) != 0) {
        fault(vector, path, given, word);
    }
}

/* What was shown or typed in, and the AuthValue that it becomes. */
static void check_value(struct vector *vector, const uint8_t *start, struct provisioning_agreement *agreement)
{
    unsigned method = start[PROVISIONING_START_METHOD];
    struct bramble_provisioning_value value = {.action = start[PROVISIONING_START_ACTION],
                                               .size = start[PROVISIONING_START_SIZE]};
    bool output = method == BRAMBLE_AUTHENTICATION_OUTPUT;
    same_word(vector, output ? output_actions : input_actions, output ? 5 : 4, value.action, "in.auth.action");
    same_number(vector, value.size, "in.auth.size");
    int result;
    if (provisioning_action_is_text(method, value.action)) {
        const char *text = vector_text(vector, "in.auth.value");
        result = provisioning_value_read(method, view_of(text, strlen(text)), &value);
    } else {
        result = provisioning_value_number(method, (uint32_t)vector_number(vector, "in.auth.value"), &value);
    }
    if (succeeded(vector, "the value shown or typed", result)) {
        provisioning_auth_value(agreement, method, &value);
    }
}

static void check_auth(struct vector *vector, uint8_t algorithm)
{
    struct provisioning_agreement agreement = {.oob = &bramble_oob,
                                               .octets = (uint8_t)provisioning_value_octets(algorithm)};
    const uint8_t *start = vector_fixed(vector, 5, "in.start");
    equal_number(vector, "Start is possible",
                 provisioning_start_possible(vector_fixed(vector, 11, "in.capabilities"), start), 1);
    equal_number(vector, "algorithm in Start", start[PROVISIONING_START_ALGORITHM], algorithm);
    same_number(vector, start[PROVISIONING_START_KEY], "in.device_public_key_oob");
    same_word(vector, methods, 4, start[PROVISIONING_START_METHOD], "in.auth.method");
    if (start[PROVISIONING_START_METHOD] == BRAMBLE_AUTHENTICATION_STATIC) {
        provisioning_auth_octets(&agreement, vector_octets(vector, "in.auth.value"));
    } else if (start[PROVISIONING_START_METHOD] != BRAMBLE_AUTHENTICATION_NONE) {
        check_value(vector, start, &agreement);
    }
    same_memory(vector, agreement.of.values.auth_value, provisioning_value_octets(algorithm), "in.auth_value");
}

/* ---- Calculations ---------------------------------------------------------------------------------------------- */

static void check_curve(struct vector *vector)
{
    const struct bramble_crypto *crypto = vector->crypto;
    static const char *const sides[] = {"provisioner", "device"};
    for (unsigned i = 0; i < 2; i++) {
        const uint8_t *private_key = vector_fixed(vector, 32, "in.%s_private_key", sides[i]);
        const uint8_t *peer = vector_fixed(vector, 64, "in.%s_public_key", sides[1 - i]);
        uint8_t public_key[64] = {0};
        uint8_t secret[32] = {0};
        if (succeeded(vector, "p256_public_key", crypto->p256_public_key(crypto->context, private_key, public_key))) {
            same_memory(vector, public_key, 64, "in.%s_public_key", sides[i]);
        }
        if (succeeded(vector, "p256_shared_secret",
                      crypto->p256_shared_secret(crypto->context, private_key, peer, secret))) {
            same_memory(vector, secret, 32, "out.ecdh_secret");
        }
    }
}

/* The octets that both sides have seen go by, in the places that the room gives them. */
static void check_inputs(struct vector *vector)
{
    uint8_t inputs[PROVISIONING_INPUTS_OCTETS];
    memcpy(inputs + PROVISIONING_INPUTS_INVITE, vector_fixed(vector, 1, "in.invite"), 1);
    memcpy(inputs + PROVISIONING_INPUTS_CAPABILITIES, vector_fixed(vector, 11, "in.capabilities"), 11);
    memcpy(inputs + PROVISIONING_INPUTS_START, vector_fixed(vector, 5, "in.start"), 5);
    memcpy(inputs + PROVISIONING_INPUTS_PROVISIONER_KEY, vector_fixed(vector, 64, "in.provisioner_public_key"), 64);
    memcpy(inputs + PROVISIONING_INPUTS_DEVICE_KEY, vector_fixed(vector, 64, "in.device_public_key"), 64);
    same_memory(vector, inputs, sizeof inputs, "out.confirmation_inputs");
}

/* 16 or 32 octets in an array of 32. */
static const uint8_t *value_of(struct vector *vector, uint8_t algorithm, const char *path)
{
    uint8_t *value = vector_memory(vector, PROVISIONING_VALUE_MAX);
    size_t size = provisioning_value_octets(algorithm);
    memcpy(value, vector_fixed(vector, size, path), size);
    return value;
}

static void check_confirmations(struct vector *vector, uint8_t algorithm)
{
    size_t octets = provisioning_value_octets(algorithm);
    const uint8_t *auth = value_of(vector, algorithm, "in.auth_value");
    const uint8_t *salt = value_of(vector, algorithm, "out.confirmation_salt");
    const uint8_t *key = value_of(vector, algorithm, "out.confirmation_key");
    uint8_t out[PROVISIONING_VALUE_MAX] = {0};
    if (succeeded(vector, "voice_confirmation_salt",
                  voice_confirmation_salt(vector->crypto, algorithm,
                                          vector_fixed(vector, PROVISIONING_INPUTS_OCTETS, "out.confirmation_inputs"),
                                          out))) {
        same_memory(vector, out, octets, "out.confirmation_salt");
    }
    if (succeeded(vector, "voice_confirmation_key",
                  voice_confirmation_key(vector->crypto, algorithm, vector_fixed(vector, 32, "out.ecdh_secret"), auth,
                                         salt, out))) {
        same_memory(vector, out, octets, "out.confirmation_key");
    }
    if (succeeded(vector, "provisioning_confirmation",
                  voice_confirmation(vector->crypto, algorithm, key,
                                     value_of(vector, algorithm, "in.random_provisioner"), auth, out))) {
        same_memory(vector, out, octets, "out.confirmation_provisioner");
    }
    if (succeeded(vector, "provisioning_confirmation",
                  voice_confirmation(vector->crypto, algorithm, key, value_of(vector, algorithm, "in.random_device"),
                                     auth, out))) {
        same_memory(vector, out, octets, "out.confirmation_device");
    }
}

static void check_keys(struct vector *vector, uint8_t algorithm)
{
    struct voice_keys keys;
    memset(&keys, 0, sizeof keys);
    if (succeeded(vector, "provisioning_keys",
                  voice_keys(vector->crypto, algorithm, vector_fixed(vector, 32, "out.ecdh_secret"),
                             value_of(vector, algorithm, "out.confirmation_salt"),
                             value_of(vector, algorithm, "in.random_provisioner"),
                             value_of(vector, algorithm, "in.random_device"), &keys))) {
        same_memory(vector, keys.provisioning_salt, 16, "out.provisioning_salt");
        same_memory(vector, keys.session_key, 16, "out.session_key");
        same_memory(vector, keys.session_nonce_full, 16, "out.session_nonce_full");
        same_memory(vector, keys.session_nonce_full + 3, 13, "out.session_nonce");
        same_memory(vector, keys.device_key, 16, "out.device_key");
    }
}

/* The same in one go, as a session calculates it. */
static void check_agreement(struct vector *vector, uint8_t algorithm)
{
    size_t octets = provisioning_value_octets(algorithm);
    struct provisioning_agreement agreement = {.oob = &bramble_oob,
                                               .octets = (uint8_t)provisioning_value_octets(algorithm)};
    uint8_t out[PROVISIONING_VALUE_MAX];
    uint8_t data[PROVISIONING_DATA_ENCRYPTED_OCTETS];
    memcpy(agreement.secret, vector_fixed(vector, 32, "out.ecdh_secret"), 32);
    memcpy(agreement.of.inputs, vector_fixed(vector, PROVISIONING_INPUTS_OCTETS, "out.confirmation_inputs"),
           sizeof agreement.of.inputs);
    if (!succeeded(vector, "provisioning_salt", provisioning_salt(vector->crypto, &agreement))) {
        return;
    }
    same_memory(vector, agreement.of.values.text, octets, "out.confirmation_salt");
    memcpy(agreement.of.values.auth_value, value_of(vector, algorithm, "in.auth_value"), 32);
    static const char *const sides[] = {"device", "provisioner"};
    for (unsigned side = 0; side < 2; side++) {
        const uint8_t *random = vector_fixed(vector, octets, "in.random_%s", sides[side]);
        uint8_t padded[PROVISIONING_VALUE_MAX] = {0};
        memcpy(padded, random, octets);
        if (succeeded(vector, "provisioning_confirm", provisioning_confirm(vector->crypto, &agreement, padded, out))) {
            same_memory(vector, out, octets, "out.confirmation_%s", sides[side]);
        }
        memcpy(provisioning_random_of(&agreement, side == 1), random, octets);
    }
    if (!succeeded(vector, "provisioning_keys", provisioning_keys(vector->crypto, &agreement, out))) {
        return;
    }
    same_memory(vector, agreement.of.values.text, 16, "out.provisioning_salt");
    same_memory(vector, out, 16, "out.device_key");
    memcpy(data, vector_fixed(vector, PROVISIONING_DATA_OCTETS, "in.provisioning_data"), PROVISIONING_DATA_OCTETS);
    if (succeeded(vector, "provisioning_seal", provisioning_seal(vector->crypto, &agreement, false, data))) {
        same_memory(vector, data, PROVISIONING_DATA_OCTETS, "out.enc_provisioning_data");
        same_memory(vector, data + PROVISIONING_DATA_OCTETS, PROVISIONING_DATA_MIC_OCTETS, "out.provisioning_data_mic");
    }
    if (succeeded(vector, "provisioning_seal", provisioning_seal(vector->crypto, &agreement, true, data))) {
        same_memory(vector, data, PROVISIONING_DATA_OCTETS, "in.provisioning_data");
    }
}

/* ---- Provisioning data ----------------------------------------------------------------------------------------- */

static void check_membership(struct vector *vector)
{
    struct bramble_membership membership;
    uint8_t data[PROVISIONING_DATA_OCTETS] = {0};
    memset(&membership, 0, sizeof membership);
    memcpy(membership.net_key, vector_fixed(vector, 16, "in.provisioning_data_fields.net_key"), 16);
    membership.net_key_index = (uint16_t)vector_number(vector, "in.provisioning_data_fields.net_key_index");
    membership.address = (uint16_t)vector_number(vector, "in.provisioning_data_fields.unicast_address");
    membership.iv_index = (uint32_t)vector_number(vector, "in.provisioning_data_fields.iv_index");
    membership.key_refresh = vector_number(vector, "in.provisioning_data_fields.key_refresh") != 0;
    membership.iv_update = vector_number(vector, "in.provisioning_data_fields.iv_update") != 0;
    provisioning_data_write(&membership, data);
    same_memory(vector, data, sizeof data, "in.provisioning_data");
    memset(&membership, 0, sizeof membership);
    bool read =
        provisioning_data_read(vector_fixed(vector, PROVISIONING_DATA_OCTETS, "in.provisioning_data"), 1, &membership);
    if (succeeded(vector, "provisioning_data_read", read ? 0 : BRAMBLE_ERROR_VALUE)) {
        same_memory(vector, membership.net_key, 16, "in.provisioning_data_fields.net_key");
        same_number(vector, membership.net_key_index, "in.provisioning_data_fields.net_key_index");
        same_number(vector, membership.address, "in.provisioning_data_fields.unicast_address");
        same_number(vector, membership.iv_index, "in.provisioning_data_fields.iv_index");
        same_number(vector, (membership.key_refresh ? 1U : 0U) | (membership.iv_update ? 2U : 0U),
                    "in.provisioning_data_fields.flags");
    }
}

static void check_data(struct vector *vector)
{
    const uint8_t *key = vector_fixed(vector, 16, "out.session_key");
    const uint8_t *nonce = vector_fixed(vector, 13, "out.session_nonce");
    uint8_t encrypted[PROVISIONING_DATA_ENCRYPTED_OCTETS] = {0};
    uint8_t data[PROVISIONING_DATA_OCTETS] = {0};
    if (succeeded(vector, "voice_data_encrypt",
                  voice_data_encrypt(vector->crypto, key, nonce,
                                     vector_fixed(vector, PROVISIONING_DATA_OCTETS, "in.provisioning_data"),
                                     encrypted))) {
        same_memory(vector, encrypted, PROVISIONING_DATA_OCTETS, "out.enc_provisioning_data");
        same_memory(vector, encrypted + PROVISIONING_DATA_OCTETS, PROVISIONING_DATA_MIC_OCTETS,
                    "out.provisioning_data_mic");
    }
    memcpy(encrypted, vector_fixed(vector, PROVISIONING_DATA_OCTETS, "out.enc_provisioning_data"),
           PROVISIONING_DATA_OCTETS);
    memcpy(encrypted + PROVISIONING_DATA_OCTETS,
           vector_fixed(vector, PROVISIONING_DATA_MIC_OCTETS, "out.provisioning_data_mic"),
           PROVISIONING_DATA_MIC_OCTETS);
    if (succeeded(vector, "voice_data_decrypt", voice_data_decrypt(vector->crypto, key, nonce, encrypted, data))) {
        same_memory(vector, data, sizeof data, "in.provisioning_data");
    }
    check_membership(vector);
}

/* ---- PB-ADV ---------------------------------------------------------------------------------------------------- */

static void check_packet(struct vector *vector, uint32_t link_id, uint8_t transaction, struct bramble_view content,
                         const char *path)
{
    struct voice_packet packet = {link_id, transaction, content};
    uint8_t out[PROVISIONING_PACKET_MAX] = {0};
    int size = voice_packet_write(&packet, out);
    if (succeeded(vector, "voice_packet_write", size)) {
        same_memory(vector, out, (size_t)size, path);
    }
    memset(&packet, 0, sizeof packet);
    if (succeeded(vector, "voice_packet_read", voice_packet_read(vector_octets(vector, path), &packet))) {
        equal_number(vector, "link ID", packet.link_id, link_id);
        equal_number(vector, "transaction number", packet.transaction, transaction);
        equal_octets(vector, "content of the packet", packet.content, content);
    }
}

/* Takes the packets as they are given; `backwards` hears the continuations in reverse order. */
static void check_assembled(struct vector *vector, struct bramble_view pdu, const char *packets, size_t count,
                            bool backwards)
{
    struct voice_assembly assembly;
    struct voice_packet packet;
    uint8_t octets[VOICE_TRANSACTION_MAX];
    voice_assembly_init(&assembly, octets, sizeof octets);
    for (size_t i = 0; i < count; i++) {
        size_t which = backwards && i > 0 ? count - i : i;
        if (!succeeded(vector, "voice_packet_read",
                       voice_packet_read(vector_octets(vector, "%s.%zu", packets, which), &packet))) {
            return;
        }
        equal_number(vector, "what became of a packet",
                     voice_assembly_take(&assembly, packet.transaction, packet.content),
                     i + 1 < count ? VOICE_MORE : VOICE_ASSEMBLED);
    }
    equal_octets(vector, "the PDU put together", view_of(octets, assembly.total), pdu);
}

/* What a node itself can say and hear: cut up and put together by its own code. */
static void check_segments(struct vector *vector, struct bramble_view pdu, const char *packets, size_t count)
{
    struct provisioning_pdu out;
    struct provisioning_assembly assembly = {.transaction = 0};
    provisioning_pdu_write(&out, pdu.data[0], pdu.data + 1, pdu.size - 1);
    for (unsigned i = 0; i < count; i++) {
        struct bramble_view packet = vector_octets(vector, "%s.%u", packets, i);
        uint8_t content[PROVISIONING_CONTENT_MAX];
        if (packet.size <= PROVISIONING_PACKET_HEADER) {
            fault(vector, packets, "packets with content", "a shorter one");
            return;
        }
        struct bramble_view said =
            view_of(packet.data + PROVISIONING_PACKET_HEADER, packet.size - PROVISIONING_PACKET_HEADER);
        equal_octets(vector, "a segment", view_of(content, provisioning_segment(&out, i, content)), said);
        equal_number(vector, "what became of a segment",
                     provisioning_assembly_take(&assembly, packet.data[4], said.data, (unsigned)said.size),
                     BRAMBLE_DROP_NONE);
    }
    equal_number(vector, "segments missing", assembly.missing, 0);
    equal_octets(vector, "a PDU put together",
                 view_of(assembly.pdu.octets + PROVISIONING_PDU_TYPE,
                         assembly.pdu.size < out.size ? 0 : out.size - (size_t)PROVISIONING_PDU_TYPE),
                 pdu);
}

static void check_transaction(struct vector *vector, uint32_t link_id, uint8_t transaction, struct bramble_view pdu,
                              const char *packets)
{
    size_t count = vector_count(vector, "%s", packets);
    equal_number(vector, "segments", voice_segment_count(pdu.size), count);
    for (unsigned i = 0; i < count; i++) {
        uint8_t content[PROVISIONING_CONTENT_MAX];
        char path[80];
        int size = voice_segment(pdu, i, content);
        snprintf(path, sizeof path, "%s.%u", packets, i);
        if (succeeded(vector, "provisioning_segment", size)) {
            check_packet(vector, link_id, transaction, view_of(content, (size_t)size), path);
        }
    }
    check_assembled(vector, pdu, packets, count, false);
    check_assembled(vector, pdu, packets, count, true);
    if (pdu.size > 0 && pdu.size <= 1 + PROVISIONING_PARAMETERS_MAX && voice_segment_count(pdu.size) == count) {
        check_segments(vector, pdu, packets, count);
    }
}

static uint32_t link_id_at(struct vector *vector, const char *path)
{
    struct reader reader = reader_of(view_of(vector_fixed(vector, 4, path), 4));
    return (uint32_t)reader_big(&reader, 4);
}

static void check_ack(struct vector *vector, uint32_t link_id, uint8_t transaction, const char *path)
{
    static const uint8_t ack[] = {PROVISIONING_ACK_OCTET};
    check_packet(vector, link_id, transaction, view_of(ack, 1), path);
}

static void pb_adv_transaction(struct vector *vector)
{
    uint32_t link_id = link_id_at(vector, "in.link_id");
    uint8_t transaction = (uint8_t)vector_number(vector, "in.transaction");
    struct bramble_view pdu = vector_octets(vector, "in.provisioning_pdu");
    same_number(vector, voice_fcs(pdu), "out.fcs");
    same_number(vector, voice_segment_count(pdu.size) - 1U, "out.segn");
    check_transaction(vector, link_id, transaction, pdu, "out.packets");
    check_ack(vector, link_id, transaction, "out.ack");
}

/* Opens, acknowledgments and closes of links. `reason` counts for a close. */
static void check_control(struct vector *vector, uint32_t link_id, uint8_t opcode, const uint8_t *uuid, uint8_t reason,
                          const char *path)
{
    struct voice_control control = {.opcode = opcode, .reason = reason};
    uint8_t content[PROVISIONING_CONTENT_MAX];
    if (uuid != NULL) {
        memcpy(control.uuid, uuid, 16);
    }
    int size = voice_control_write(&control, content);
    if (!succeeded(vector, "voice_control_write", size)) {
        return;
    }
    check_packet(vector, link_id, 0, view_of(content, (size_t)size), path);
    struct voice_packet packet;
    if (succeeded(vector, "voice_packet_read", voice_packet_read(vector_octets(vector, path), &packet)) &&
        succeeded(vector, "voice_control_read", voice_control_read(packet.content, &control))) {
        equal_number(vector, "opcode", control.opcode, opcode);
        equal_number(vector, "reason", control.reason, reason);
        equal_octets(vector, "device UUID", view_of(control.uuid, uuid != NULL ? 16 : 0),
                     view_of(uuid, uuid != NULL ? 16 : 0));
    }
}

static void pb_adv_bearer_control(struct vector *vector)
{
    uint32_t link_id = link_id_at(vector, "fields.link_id");
    uint8_t transaction = (uint8_t)vector_number(vector, "fields.transaction");
    const char *name = vector_text(vector, "fields.name");
    equal_number(vector, "transaction number", transaction, 0);
    if (strcmp(name, "Transaction Acknowledgment") == 0) {
        check_ack(vector, link_id, transaction, "packet");
    } else if (strcmp(name, "Link Open") == 0) {
        check_control(vector, link_id, PROVISIONING_LINK_OPEN, vector_fixed(vector, 16, "fields.device_uuid"), 0,
                      "packet");
    } else if (strcmp(name, "Link ACK") == 0) {
        check_control(vector, link_id, PROVISIONING_LINK_ACK, NULL, 0, "packet");
    } else {
        check_control(vector, link_id, PROVISIONING_LINK_CLOSE, NULL, (uint8_t)vector_number(vector, "fields.reason"),
                      "packet");
    }
    const struct bramble_message_names *names = bramble_message_names_called(name);
    if (names == NULL || bramble_message_layer(names->type) != BRAMBLE_LAYER_GENERIC_PROVISIONING) {
        fault(vector, "fields.name", name, "no message of this name");
    }
}

/* ---- The whole exchange ---------------------------------------------------------------------------------------- */

/* What a PDU of this type holds in this exchange, type octet included. */
static struct bramble_view pdu_of(struct vector *vector, uint8_t type, const char *from)
{
    struct bramble_view parts[2] = {view_of("", 0), view_of("", 0)};
    switch (type) {
    case 0x00:
        parts[0] = vector_octets(vector, "in.invite");
        break;
    case 0x01:
        parts[0] = vector_octets(vector, "in.capabilities");
        break;
    case 0x02:
        parts[0] = vector_octets(vector, "in.start");
        break;
    case 0x03:
        parts[0] = vector_octets(vector, "in.%s_public_key", from);
        break;
    case 0x05:
        parts[0] = vector_octets(vector, "out.confirmation_%s", from);
        break;
    case 0x06:
        parts[0] = vector_octets(vector, "in.random_%s", from);
        break;
    case 0x07:
        parts[0] = vector_octets(vector, "out.enc_provisioning_data");
        parts[1] = vector_octets(vector, "out.provisioning_data_mic");
        break;
    default: /* Input Complete, Complete */
        break;
    }
    size_t capacity = 1 + parts[0].size + parts[1].size;
    struct writer writer = writer_of(vector_memory(vector, capacity), capacity);
    writer_u8(&writer, type);
    writer_view(&writer, parts[0]);
    writer_view(&writer, parts[1]);
    return writer_done(&writer);
}

/* Through the codec and back. */
static void check_coded(struct vector *vector, struct bramble_view pdu)
{
    const struct bramble_message_names *names = bramble_message_names_find(BRAMBLE_LAYER_PROVISIONING, pdu.data[0]);
    union bramble_message_fields fields;
    uint8_t out[128];
    if (names == NULL) {
        fault(vector, "type of a PDU", "a known one", "an unknown one");
        return;
    }
    if (succeeded(
            vector, names->name,
            bramble_parameters_decode(names->type, view_of(pdu.data + 1, pdu.size - 1), &fields, sizeof fields))) {
        const struct bramble_message message = bramble_message_of(names->type, &fields);
        int size = bramble_message_encode(&message, out, sizeof out);
        if (succeeded(vector, names->name, size)) {
            equal_octets(vector, names->name, view_of(out, (size_t)size), pdu);
        }
    }
}

static void check_exchanged(struct vector *vector, unsigned i)
{
    struct bramble_view pdu = vector_octets(vector, "exchange.%u.pdu", i);
    const char *from = vector_text(vector, "exchange.%u.from", i);
    char packets[40], ack[40];
    if (pdu.size == 0) {
        return;
    }
    equal_octets(vector, "PDU of the exchange", pdu, pdu_of(vector, pdu.data[0], from));
    check_coded(vector, pdu);
    if (vector_has(vector, "exchange.%u.pb_adv_packets", i)) {
        uint32_t link_id = link_id_at(vector, "link_id");
        uint8_t transaction = (uint8_t)vector_number(vector, "exchange.%u.transaction", i);
        same_number(vector, voice_fcs(pdu), "exchange.%u.fcs", i);
        snprintf(packets, sizeof packets, "exchange.%u.pb_adv_packets", i);
        snprintf(ack, sizeof ack, "exchange.%u.ack", i);
        check_transaction(vector, link_id, transaction, pdu, packets);
        check_ack(vector, link_id, transaction, ack);
    }
}

static void check_link(struct vector *vector)
{
    uint32_t link_id = link_id_at(vector, "link_id");
    check_control(vector, link_id, PROVISIONING_LINK_OPEN, vector_fixed(vector, 16, "device_uuid"), 0, "link_open");
    check_control(vector, link_id, PROVISIONING_LINK_ACK, NULL, 0, "link_ack");
    check_control(vector, link_id, PROVISIONING_LINK_CLOSE, NULL, PROVISIONING_CLOSE_SUCCESS, "link_close");
}

static void provisioning(struct vector *vector)
{
    uint8_t algorithm = (uint8_t)vector_number(vector, "algorithm");
    size_t count = vector_count(vector, "exchange");
    check_curve(vector);
    check_auth(vector, algorithm);
    check_inputs(vector);
    check_confirmations(vector, algorithm);
    check_keys(vector, algorithm);
    check_agreement(vector, algorithm);
    check_data(vector);
    for (unsigned i = 0; i < count; i++) {
        check_exchanged(vector, i);
    }
    if (vector_has(vector, "link_id")) {
        check_link(vector);
    }
}

const struct vector_kind kinds_provisioning[] = {
    {"provisioning", provisioning, NULL, NULL},
    {"provisioning_pdu", provisioning_pdu, NULL, NULL},
    {"auth_value", auth_value, NULL, NULL},
    {"pb_adv_transaction", pb_adv_transaction, NULL, NULL},
    {"pb_adv_bearer_control", pb_adv_bearer_control, NULL, NULL},
    {NULL, NULL, NULL, NULL},
};
