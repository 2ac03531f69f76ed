/* The provisioner's side of the protocol (Mesh Protocol 1.1 section 5.4). See session.h and <bramble/provisioning.h>.
 * What a provisioner hears of devices before it talks to them: beacons_heard.c.
 *
 *   - OPENING: the link is being opened.
 *   - CAPABILITIES: Invite was sent.
 *   - CHOOSING: the application chooses how.
 *   - START: Start was sent; when it is acknowledged and our own key pair is made, Public Key follows.
 *   - KEY: Public Key was sent; waits for the device's, over the air or from the application.
 *   - SECRET: waits for the shared secret.
 *   - VALUE: the authentication value is being found: asked for, shown and entered at the device, looked up;
 *     Confirmation follows.
 *   - CONFIRMATION: waits for the device's Confirmation; Random follows.
 *   - RANDOM: waits for the device's Random; if it fits its Confirmation, Data follows.
 *   - DATA: waits for Complete; then the link is closed, and once the device can know that, DONE is reported.
 */
#include "provisioning/choice.h"
#include "provisioning/provisioning.h"

enum provisioner_step {
    PROVISIONER_OPENING,
    PROVISIONER_CAPABILITIES,
    PROVISIONER_CHOOSING,
    PROVISIONER_START,
    PROVISIONER_KEY,
    PROVISIONER_SECRET,
    PROVISIONER_VALUE,
    PROVISIONER_CONFIRMATION,
    PROVISIONER_RANDOM,
    PROVISIONER_DATA
};

#define TYPE_BIT(type) (1U << (type))

/* ---- Capabilities and choice ---- */

static void begin_with(struct provisioning_session *session)
{
    struct bramble_device_capabilities capabilities;
    struct provisioning_start start;
    struct bramble_view octets =
        view_of(session->inputs + PROVISIONING_INPUTS_CAPABILITIES, PROVISIONING_CAPABILITIES_OCTETS);
    if (provisioning_capabilities_read(octets, &capabilities) < 0) {
        return; /* was read before */
    }
    unsigned cause = provisioning_make_choice(&capabilities, &session->wishes, &start);
    if (cause != BRAMBLE_PROVISIONING_CAUSE_NONE) {
        provisioning_fail(session, cause, PROVISIONING_CODE_UNEXPECTED_ERROR);
        return;
    }
    session->algorithm = start.algorithm;
    session->method = start.method;
    session->value.action = start.action;
    session->value.size = start.size;
    session->public_key_oob = start.public_key_oob;
    session->step = PROVISIONER_START;
    uint8_t *parameters = session->inputs + PROVISIONING_INPUTS_START;
    provisioning_start_write(&start, parameters);
    provisioning_send(session, PROVISIONING_START, view_of(parameters, PROVISIONING_START_OCTETS));
}

static uint8_t reserve(const struct provisioning_session *session, uint8_t elements, uint16_t *address)
{
    const struct provisioning_provisioner *part = session->room->provisioner_part;
    uint8_t cause = BRAMBLE_PROVISIONING_CAUSE_NONE;
    if (*address + elements - 1U > 0x7FFFU) {
        return BRAMBLE_PROVISIONING_CAUSE_OUT_OF_ADDRESSES;
    }
    if (part->reserve != NULL) {
        cause = part->reserve(part->context, session->uuid, elements, address);
    }
    return *address == 0 && cause == BRAMBLE_PROVISIONING_CAUSE_NONE ? BRAMBLE_PROVISIONING_CAUSE_OUT_OF_ADDRESSES
                                                                     : cause;
}

static void received_capabilities(struct provisioning_session *session, struct bramble_view parameters)
{
    struct bramble_provisioning_event event = {0};
    struct bramble_device_capabilities *capabilities = &event.of.capabilities;
    if (provisioning_capabilities_read(parameters, capabilities) < 0) {
        provisioning_fail(session, BRAMBLE_PROVISIONING_CAUSE_FOUND_INVALID_FORMAT, PROVISIONING_CODE_INVALID_FORMAT);
        return;
    }
    memcpy(session->inputs + PROVISIONING_INPUTS_CAPABILITIES, parameters.data, parameters.size);
    uint8_t cause = reserve(session, capabilities->elements, &session->membership.address);
    if (cause != BRAMBLE_PROVISIONING_CAUSE_NONE) {
        provisioning_fail(session, cause, PROVISIONING_CODE_UNEXPECTED_ERROR);
        return;
    }
    session->elements = capabilities->elements;
    session->step = PROVISIONER_CHOOSING;
    session->question = session->wishes.choose ? PROVISIONING_ASKED_CHOICE : PROVISIONING_NO_QUESTION;
    provisioning_tell(session, &event, BRAMBLE_PROVISIONING_CAPABILITIES);
}

/* ---- Keys ---- */

static void send_own_key(struct provisioning_session *session)
{
    session->step = PROVISIONER_KEY;
    session->own_key_sent = true;
    provisioning_send(session, PROVISIONING_PUBLIC_KEY,
                      view_of(provisioning_own_key(session), BRAMBLE_P256_PUBLIC_OCTETS));
    if (session->public_key_oob && !session->wishes.public_key_given) {
        provisioning_ask(session, PROVISIONING_ASKED_PUBLIC_KEY, BRAMBLE_PROVISIONING_PUBLIC_KEY_REQUESTED);
    } else if (session->public_key_oob) {
        session->peer_key = true; /* it has been in `inputs` from the beginning */
    }
}

static void received_public_key(struct provisioning_session *session, struct bramble_view parameters)
{
    memcpy(provisioning_peer_key(session), parameters.data, parameters.size);
    session->peer_key = true;
}

/* ---- The authentication value ---- */

static void find_static_value(struct provisioning_session *session)
{
    const struct provisioning_wishes *wishes = &session->wishes;
    if (wishes->static_size > 0) {
        provisioning_auth_octets(session->algorithm, view_of(wishes->static_octets, wishes->static_size),
                                 session->auth_value);
        session->auth_known = true;
    } else {
        provisioning_ask(session, PROVISIONING_ASKED_STATIC, BRAMBLE_PROVISIONING_STATIC_OOB_REQUESTED);
    }
}

static void find_value(struct provisioning_session *session)
{
    session->step = PROVISIONER_VALUE;
    switch (session->method) {
    case BRAMBLE_AUTHENTICATION_STATIC:
        find_static_value(session);
        break;
    case BRAMBLE_AUTHENTICATION_OUTPUT:
        provisioning_ask(session, PROVISIONING_ASKED_VALUE, BRAMBLE_PROVISIONING_INPUT_REQUESTED);
        break;
    case BRAMBLE_AUTHENTICATION_INPUT:
        (void)provisioning_show_value(session);
        break;
    default:
        provisioning_auth_none(session->auth_value);
        session->auth_known = true;
        break;
    }
}

static void send_confirmation(struct provisioning_session *session)
{
    bool waits = session->method == BRAMBLE_AUTHENTICATION_INPUT && !session->input_complete;
    if (session->auth_known && !waits && !session->outstanding && provisioning_make_confirmation(session)) {
        session->step = PROVISIONER_CONFIRMATION;
        provisioning_send(session, PROVISIONING_CONFIRMATION,
                          view_of(session->own_confirmation, provisioning_value_octets(session->algorithm)));
    }
}

static void received_input_complete(struct provisioning_session *session)
{
    struct bramble_provisioning_event event = {0};
    session->input_complete = true;
    provisioning_tell(session, &event, BRAMBLE_PROVISIONING_INPUT_COMPLETE);
}

/* ---- Confirmation, Random, Data, Complete ---- */

static void received_confirmation(struct provisioning_session *session, struct bramble_view parameters)
{
    if (crypto_equal(parameters.data, session->own_confirmation, parameters.size)) {
        provisioning_fail(session, BRAMBLE_PROVISIONING_CAUSE_REFLECTED_CONFIRMATION,
                          PROVISIONING_CODE_CONFIRMATION_FAILED);
        return;
    }
    memcpy(session->peer_confirmation, parameters.data, parameters.size);
    session->step = PROVISIONER_RANDOM;
    provisioning_send(session, PROVISIONING_RANDOM, view_of(session->own_random, parameters.size));
}

static void received_random(struct provisioning_session *session, struct bramble_view parameters)
{
    uint8_t data[PROVISIONING_DATA_OCTETS];
    uint8_t encrypted[PROVISIONING_DATA_ENCRYPTED_OCTETS];
    if (!provisioning_check_random(session, parameters.data)) {
        return;
    }
    memcpy(session->membership.device_key, session->keys.device_key, sizeof session->membership.device_key);
    provisioning_data_write(&session->membership, data);
    int result = provisioning_data_encrypt(session->room->wiring.crypto, session->keys.session_key,
                                           session->keys.session_nonce_full + 3, data, encrypted);
    crypto_wipe(data, sizeof data);
    if (result < 0) {
        provisioning_fail_crypto(session, result);
        return;
    }
    const struct provisioning_provisioner *part = session->room->provisioner_part;
    if (part->tell != NULL) {
        part->tell(part->context, session->uuid);
    }
    session->step = PROVISIONER_DATA;
    provisioning_send(session, PROVISIONING_DATA, view_of(encrypted, sizeof encrypted));
}

static void received_complete(struct provisioning_session *session)
{
    provisioning_succeed(session);
    session->link->close(session->instance, PROVISIONING_CLOSE_SUCCESS);
}

static void received_failed(struct provisioning_session *session, struct bramble_view parameters)
{
    unsigned code = parameters.data[0];
    unsigned cause = BRAMBLE_PROVISIONING_CAUSE_DEVICE_SAYS_PROHIBITED;
    provisioning_fail(session, code <= PROVISIONING_CODE_INVALID_DATA ? cause + code : cause,
                      PROVISIONING_CODE_UNEXPECTED_ERROR);
}

/* ---- The role ---- */

static void provisioner_opened(struct provisioning_session *session)
{
    session->inputs[PROVISIONING_INPUTS_INVITE] = session->wishes.attention_s;
    session->step = PROVISIONER_CAPABILITIES;
    provisioning_send(session, PROVISIONING_INVITE, view_of(session->inputs + PROVISIONING_INPUTS_INVITE, 1));
    provisioning_make_own_key(session);
}

static unsigned expected_types(const struct provisioning_session *session)
{
    unsigned failed = TYPE_BIT(PROVISIONING_FAILED);
    switch (session->step) {
    case PROVISIONER_CAPABILITIES:
        return failed | TYPE_BIT(PROVISIONING_CAPABILITIES);
    case PROVISIONER_KEY:
        return failed | (session->public_key_oob || session->peer_key ? 0 : TYPE_BIT(PROVISIONING_PUBLIC_KEY));
    case PROVISIONER_VALUE:
        return failed | (session->method != BRAMBLE_AUTHENTICATION_INPUT || session->input_complete
                             ? 0
                             : TYPE_BIT(PROVISIONING_INPUT_COMPLETE));
    case PROVISIONER_CONFIRMATION:
        return failed | TYPE_BIT(PROVISIONING_CONFIRMATION);
    case PROVISIONER_RANDOM:
        return failed | TYPE_BIT(PROVISIONING_RANDOM);
    case PROVISIONER_DATA:
        return failed | TYPE_BIT(PROVISIONING_COMPLETE);
    default:
        return failed;
    }
}

static void provisioner_advance(struct provisioning_session *session)
{
    if (session->step == PROVISIONER_CHOOSING && session->question == PROVISIONING_NO_QUESTION) {
        begin_with(session);
    }
    if (session->step == PROVISIONER_START && !session->outstanding && session->own_key) {
        send_own_key(session);
    }
    if (session->step == PROVISIONER_KEY && provisioning_keys_exchanged(session)) {
        session->step = PROVISIONER_SECRET;
        provisioning_make_secret(session);
    }
    if (session->step == PROVISIONER_SECRET && session->secret_known) {
        find_value(session);
    }
    if (session->step == PROVISIONER_VALUE && session->outcome == PROVISIONING_RUNNING) {
        send_confirmation(session);
    }
}

static void provisioner_received(struct provisioning_session *session, uint8_t type, struct bramble_view parameters)
{
    if (!provisioning_screen(session, type, parameters.size, expected_types(session))) {
        return;
    }
    if (type == PROVISIONING_FAILED) {
        received_failed(session, parameters);
        return;
    }
    provisioning_answered(session);
    switch (type) {
    case PROVISIONING_CAPABILITIES:
        received_capabilities(session, parameters);
        break;
    case PROVISIONING_PUBLIC_KEY:
        received_public_key(session, parameters);
        break;
    case PROVISIONING_INPUT_COMPLETE:
        received_input_complete(session);
        break;
    case PROVISIONING_CONFIRMATION:
        received_confirmation(session, parameters);
        break;
    case PROVISIONING_RANDOM:
        received_random(session, parameters);
        break;
    default:
        received_complete(session);
        break;
    }
    if (session->outcome == PROVISIONING_RUNNING) {
        provisioner_advance(session);
    }
}

static void provisioner_ended(struct provisioning_session *session, unsigned cause)
{
    if (session->outcome == PROVISIONING_RUNNING) {
        provisioning_fail(session, cause, 0);
    } else if (session->outcome == PROVISIONING_SUCCEEDED) {
        struct bramble_membership membership = session->membership;
        struct bramble_provisioning_event event = {
            .of.done = {.membership = &membership, .elements = session->elements},
        };
        crypto_wipe(&session->membership, sizeof session->membership);
        provisioning_tell(session, &event, BRAMBLE_PROVISIONING_DONE);
        crypto_wipe(&membership, sizeof membership);
    }
}

static const struct provisioning_role provisioner_role = {
    .provisioner = true,
    .opened = provisioner_opened,
    .received = provisioner_received,
    .advance = provisioner_advance,
    .ended = provisioner_ended,
};

/* ---- What the application wants ---- */

static bool being_provisioned(const struct provisioning *room, const uint8_t uuid[16])
{
    for (uint16_t i = 0; i < room->wiring.slot_count; i++) {
        const struct provisioning_session *session = &room->wiring.slots[i].session;
        if (session->role == &provisioner_role && memcmp(session->uuid, uuid, sizeof session->uuid) == 0) {
            return true;
        }
    }
    return false;
}

static struct bramble_provisioning_choice choice_of(const struct bramble_provision_options *options)
{
    return (struct bramble_provisioning_choice){
        .authentication = options->authentication,
        .action = options->action,
        .size = options->size,
    };
}

static int check_options(const struct bramble_provision_options *options)
{
    const uint16_t known = BRAMBLE_ALGORITHM_CMAC_AES128 | BRAMBLE_ALGORITHM_HMAC_SHA256;
    const struct bramble_provisioning_choice choice = choice_of(options);
    const struct bramble_membership *membership = &options->membership;
    if (options->static_oob.size > PROVISIONING_VALUE_MAX ||
        (options->public_key.size != 0 && options->public_key.size != BRAMBLE_P256_PUBLIC_OCTETS)) {
        return BRAMBLE_ERROR_LENGTH;
    }
    if ((options->algorithms & ~known) != 0 || membership->net_key_index > BRAMBLE_KEY_INDEX_MAX ||
        (membership->address != 0 && !bramble_address_is_unicast(membership->address)) ||
        (membership->iv_update && membership->iv_index == 0)) {
        return BRAMBLE_ERROR_VALUE;
    }
    return provisioning_choice_check(&choice);
}

static void keep_wishes(struct provisioning_session *session, const struct bramble_provision_options *options)
{
    struct provisioning_wishes *wishes = &session->wishes;
    wishes->choice = choice_of(options);
    wishes->algorithms =
        options->algorithms != 0 ? options->algorithms : BRAMBLE_ALGORITHM_CMAC_AES128 | BRAMBLE_ALGORITHM_HMAC_SHA256;
    wishes->output_actions = options->output_actions;
    wishes->input_actions = options->input_actions;
    wishes->static_size = (uint8_t)options->static_oob.size;
    struct writer writer = writer_of(wishes->static_octets, sizeof wishes->static_octets);
    writer_view(&writer, options->static_oob);
    wishes->attention_s = options->attention_s;
    wishes->public_key_given = options->public_key.size > 0;
    wishes->public_key_asked = options->public_key_asked;
    wishes->public_key_required = options->public_key_required;
    wishes->choose = options->choose;
    wishes->protocol_timeout_ms = options->protocol_timeout_ms;
    if (wishes->public_key_given) {
        memcpy(provisioning_peer_key(session), options->public_key.data, BRAMBLE_P256_PUBLIC_OCTETS);
    }
    session->membership = options->membership;
}

static int provisioner_begin(struct provisioning *room, const struct bramble_provision_options *options)
{
    int result = check_options(options);
    if (result < 0) {
        return result;
    }
    if (room->wiring.port->p256 == NULL) {
        return BRAMBLE_ERROR_NOT_SUPPORTED;
    }
    if (being_provisioned(room, options->uuid)) {
        return BRAMBLE_ERROR_EXISTS;
    }
    struct provisioning_slot *slot = provisioning_free_slot(room);
    if (slot == NULL) {
        return BRAMBLE_ERROR_FULL;
    }
    struct provisioning_session *session = &slot->session;
    provisioning_session_begin(session, room, &provisioner_role, options->uuid);
    session->link = &pb_adv_link;
    session->instance = &slot->pb_adv;
    keep_wishes(session, options);
    result = pb_adv_open(&slot->pb_adv, options->link_timeout_ms, options->transaction_timeout_ms);
    if (result < 0) {
        session->role = NULL;
        return result;
    }
    return (int)session->number;
}

static int provisioner_choose(struct provisioning_session *session, const struct bramble_provisioning_choice *choice)
{
    int result = provisioning_choice_check(choice);
    if (result < 0) {
        return result;
    }
    session->wishes.choice = *choice;
    session->wishes.public_key_asked = choice->public_key_oob && !session->wishes.public_key_given;
    session->question = PROVISIONING_NO_QUESTION;
    provisioning_wake(session);
    return 0;
}

static const struct provisioning_provisioner_functions provisioner_functions = {
    .begin = provisioner_begin,
    .choose = provisioner_choose,
    .beacon = provisioning_device_heard,
};

void provisioning_provisioner_enable(struct provisioning *room, struct provisioning_provisioner *part)
{
    room->provisioner_part = part;
    room->provisioner = &provisioner_functions;
}
