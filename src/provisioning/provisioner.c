/* The provisioner's side of the protocol (Mesh Protocol 1.1 section 5.4). See session.h and <bramble/provisioning.h>.
 * What a provisioner hears of devices before it talks to them: beacons_heard.c.
 *
 * Its own key pair is made while Invite and Start are exchanged. When Start is acknowledged Public Key follows, then
 * Confirmation as soon as the AuthValue is known here, and with input OOB at the device. After Complete the link is
 * closed, and once the device can know that, DONE is reported.
 */
#include "provisioning/oob.h"
#include "provisioning/provisioning.h"

static uint8_t *inputs_of(struct provisioning_session *session, unsigned at)
{
    return session->agreement.of.inputs + at;
}

/* ---- Capabilities and choice ---- */

/* Without OOB there is one choice: CMAC-AES128, and no proof. It is all zeros, as `start` is. */
static unsigned choose_plain(const uint8_t capabilities[PROVISIONING_CAPABILITIES_OCTETS])
{
    if ((capabilities[PROVISIONING_CAPABLE_ALGORITHMS] & BRAMBLE_ALGORITHM_CMAC_AES128) == 0) {
        return BRAMBLE_PROVISIONING_CAUSE_NO_COMMON_ALGORITHM;
    }
    return (capabilities[PROVISIONING_CAPABLE_OOB] & PROVISIONING_OOB_ONLY) != 0
               ? BRAMBLE_PROVISIONING_CAUSE_NO_AUTHENTICATION
               : BRAMBLE_PROVISIONING_CAUSE_NONE;
}

static unsigned begin_with(struct provisioning_session *session)
{
    const struct bramble_oob *oob = session->agreement.oob;
    const uint8_t *capabilities = inputs_of(session, PROVISIONING_INPUTS_CAPABILITIES);
    uint8_t start[PROVISIONING_START_OCTETS] = {0};
    unsigned cause = oob != NULL ? oob->choose(capabilities, &session->wishes, start) : choose_plain(capabilities);
    if (cause == BRAMBLE_PROVISIONING_CAUSE_NONE) {
        provisioning_take_start(session, start);
        session->step = PROVISIONING_STEP_START;
        provisioning_send(session, PROVISIONING_START, inputs_of(session, PROVISIONING_INPUTS_START),
                          PROVISIONING_NO_PDU);
    }
    return cause;
}

/* Addresses for the device. */
static unsigned reserve(struct provisioning_session *session)
{
    const struct provisioning_provisioner *part = session->room->provisioner_part;
    uint16_t *address = &session->membership.address;
    if (*address + session->elements - 1U > 0x7FFFU) {
        return BRAMBLE_PROVISIONING_CAUSE_OUT_OF_ADDRESSES;
    }
    unsigned cause = part->reserve(part->context, session->uuid, session->elements, address);
    return *address == 0 && cause == BRAMBLE_PROVISIONING_CAUSE_NONE ? BRAMBLE_PROVISIONING_CAUSE_OUT_OF_ADDRESSES
                                                                     : cause;
}

static unsigned read_big(const uint8_t *at)
{
    return (unsigned)at[0] << 8 | at[1];
}

static unsigned received_capabilities(struct provisioning_session *session, const uint8_t *octets)
{
    struct bramble_provisioning_event event = {
        .of.capabilities =
            {
                .elements = octets[PROVISIONING_CAPABLE_ELEMENTS],
                .algorithms = (uint16_t)read_big(octets + PROVISIONING_CAPABLE_ALGORITHMS - 1),
                .public_key_oob = (octets[PROVISIONING_CAPABLE_KEY] & 1U) != 0,
                .static_oob = (octets[PROVISIONING_CAPABLE_OOB] & PROVISIONING_OOB_STATIC) != 0,
                .authenticated_only = (octets[PROVISIONING_CAPABLE_OOB] & PROVISIONING_OOB_ONLY) != 0,
                .output_size = octets[PROVISIONING_CAPABLE_SIZE],
                .output_actions = (uint16_t)read_big(octets + PROVISIONING_CAPABLE_ACTIONS - 1),
                .input_size = octets[PROVISIONING_CAPABLE_SIZE + PROVISIONING_CAPABLE_TO_INPUT],
                .input_actions =
                    (uint16_t)read_big(octets + PROVISIONING_CAPABLE_ACTIONS + PROVISIONING_CAPABLE_TO_INPUT - 1),
            },
    };
    const struct bramble_device_capabilities *capabilities = &event.of.capabilities;
    if (capabilities->elements == 0 || capabilities->output_size > BRAMBLE_OOB_SIZE_MAX ||
        capabilities->input_size > BRAMBLE_OOB_SIZE_MAX) {
        return BRAMBLE_PROVISIONING_CAUSE_FOUND_INVALID_FORMAT;
    }
    memcpy(inputs_of(session, PROVISIONING_INPUTS_CAPABILITIES), octets, PROVISIONING_CAPABILITIES_OCTETS);
    session->elements = capabilities->elements;
    unsigned cause = reserve(session);
    if (cause != BRAMBLE_PROVISIONING_CAUSE_NONE) {
        return cause;
    }
    session->step = PROVISIONING_STEP_CHOOSE;
    session->question = session->wishes.choose ? PROVISIONING_ASKED_CHOICE : PROVISIONING_NO_QUESTION;
    provisioning_tell(session, &event, BRAMBLE_PROVISIONING_CAPABILITIES);
    return BRAMBLE_PROVISIONING_CAUSE_NONE;
}

static void send_own_key(struct provisioning_session *session)
{
    bool known = *inputs_of(session, PROVISIONING_INPUTS_START + PROVISIONING_START_KEY) != 0;
    session->step = PROVISIONING_STEP_KEYS;
    session->own_key_sent = true;
    provisioning_send(session, PROVISIONING_PUBLIC_KEY, session->own,
                      known ? PROVISIONING_NO_PDU : PROVISIONING_PUBLIC_KEY);
    if (known) {
        session->agreement.oob->find_key(session);
    }
}

/* ---- Confirmation, Random, Data, Complete ---- */

static unsigned send_confirmation(struct provisioning_session *session)
{
    unsigned cause = provisioning_make_confirmation(session);
    if (cause == BRAMBLE_PROVISIONING_CAUSE_NONE) {
        provisioning_send(session, PROVISIONING_CONFIRMATION, session->peer, PROVISIONING_CONFIRMATION);
    }
    return cause;
}

static unsigned received_confirmation(struct provisioning_session *session, const uint8_t *parameters)
{
    struct provisioning_agreement *agreement = &session->agreement;
    if (crypto_equal(parameters, session->peer, agreement->octets)) {
        return BRAMBLE_PROVISIONING_CAUSE_REFLECTED_CONFIRMATION;
    }
    memcpy(session->confirmation, parameters, agreement->octets);
    provisioning_send(session, PROVISIONING_RANDOM, session->own, PROVISIONING_RANDOM);
    return BRAMBLE_PROVISIONING_CAUSE_NONE;
}

static unsigned received_random(struct provisioning_session *session, const uint8_t *parameters)
{
    const struct provisioning_provisioner *part = session->room->provisioner_part;
    uint8_t *sealed = provisioning_sealed(&session->agreement);
    unsigned cause = provisioning_check_random(session, parameters);
    if (cause != BRAMBLE_PROVISIONING_CAUSE_NONE) {
        return cause;
    }
    provisioning_data_write(&session->membership, sealed);
    cause = provisioning_cause_of(provisioning_seal(session->room->crypto, &session->agreement, false, sealed));
    if (cause == BRAMBLE_PROVISIONING_CAUSE_NONE) {
        part->tell(part->context, session->uuid);
        provisioning_send(session, PROVISIONING_DATA, sealed, PROVISIONING_COMPLETE);
    }
    return cause;
}

/* ---- The role ---- */

static unsigned provisioner_opened(struct provisioning_session *session)
{
    provisioning_send(session, PROVISIONING_INVITE, inputs_of(session, PROVISIONING_INPUTS_INVITE),
                      PROVISIONING_CAPABILITIES);
    return provisioning_make_own_key(session);
}

static unsigned provisioner_advance(struct provisioning_session *session)
{
    if (session->step == PROVISIONING_STEP_CHOOSE && session->question == PROVISIONING_NO_QUESTION) {
        return begin_with(session);
    }
    if (session->step == PROVISIONING_STEP_START && session->own_key && !session->outstanding) {
        send_own_key(session);
        provisioning_advance(session, BRAMBLE_PROVISIONING_CAUSE_NONE); /* the other key may be known already */
    } else if (session->step == PROVISIONING_STEP_READY && !session->outstanding &&
               session->expected == PROVISIONING_NO_PDU) {
        return send_confirmation(session);
    }
    return BRAMBLE_PROVISIONING_CAUSE_NONE;
}

static unsigned provisioner_received(struct provisioning_session *session, unsigned type, uint8_t *parameters)
{
    switch (type) {
    case PROVISIONING_CAPABILITIES:
        return received_capabilities(session, parameters);
    case PROVISIONING_INPUT_COMPLETE:
        provisioning_say(session, BRAMBLE_PROVISIONING_INPUT_COMPLETE, 0);
        break;
    case PROVISIONING_CONFIRMATION:
        return received_confirmation(session, parameters);
    case PROVISIONING_RANDOM:
        return received_random(session, parameters);
    case PROVISIONING_COMPLETE: /* when the link is closed DONE is reported */
        session->outcome = PROVISIONING_SUCCEEDED;
        crypto_wipe(session->agreement.secret, sizeof session->agreement.secret);
        provisioning_link_close(session, PROVISIONING_CLOSE_SUCCESS);
        break;
    default:
        return BRAMBLE_PROVISIONING_CAUSE_DEVICE_SAYS_PROHIBITED +
               (parameters[0] <= PROVISIONING_CODE_INVALID_DATA ? parameters[0] : 0U);
    }
    return BRAMBLE_PROVISIONING_CAUSE_NONE;
}

static void provisioner_ended(struct provisioning *room, struct bramble_provisioning_event *event, bool succeeded)
{
    (void)succeeded;
    memcpy(room->provisioner_part->uuid, event->uuid, 16); /* the slot may be used anew */
    event->uuid = room->provisioner_part->uuid;
}

static const struct provisioning_role provisioner_role = {
    .provisioner = true,
    .opened = provisioner_opened,
    .received = provisioner_received,
    .advance = provisioner_advance,
    .acknowledged = pb_adv_acknowledged,
    .reopen = pb_adv_open_again,
    .ended = provisioner_ended,
};

/* ---- What the application wants ---- */

static bool being_provisioned(const struct provisioning *room, const uint8_t uuid[16])
{
    for (unsigned i = 0; i < room->slot_count; i++) {
        const struct provisioning_session *session = &room->slots[i].session;
        if (session->role == &provisioner_role && memcmp(session->uuid, uuid, 16) == 0) {
            return true;
        }
    }
    return false;
}

/* What is asked for without OOB being named is refused rather than passed over. */
static int check_options(const struct bramble_provision_options *options)
{
    const struct bramble_membership *membership = &options->membership;
    unsigned asked = (options->algorithms & ~BRAMBLE_ALGORITHM_CMAC_AES128) | options->authentication |
                     options->public_key_asked | options->public_key_required;
    if (membership->net_key_index > BRAMBLE_KEY_INDEX_MAX ||
        (membership->address != 0 && !bramble_address_is_unicast(membership->address)) ||
        (membership->iv_update && membership->iv_index == 0)) {
        return BRAMBLE_ERROR_VALUE;
    }
    if (options->oob == NULL) {
        return asked == 0 && options->public_key.size == 0 ? 0 : BRAMBLE_ERROR_NOT_SUPPORTED;
    }
    return options->oob->check_options != NULL ? options->oob->check_options(options) : BRAMBLE_ERROR_NOT_SUPPORTED;
}

static uint32_t or_default(uint32_t given, uint32_t otherwise)
{
    return given != 0 ? given : otherwise;
}

static void keep_wishes(struct provisioning_session *session, const struct bramble_provision_options *options)
{
    struct provisioning_wishes *wishes = &session->wishes;
    uint32_t protocol_ms = or_default(options->protocol_timeout_ms, PROVISIONING_PROTOCOL_TIMEOUT_MS);
    uint32_t transaction_ms = or_default(options->transaction_timeout_ms, PB_ADV_TRANSACTION_TIMEOUT_MS);
    memcpy(wishes->uuid, options->uuid, sizeof wishes->uuid);
    wishes->timeout_ms[0] = or_default(options->link_timeout_ms, PB_ADV_LINK_TIMEOUT_MS);
    wishes->timeout_ms[1] = transaction_ms < protocol_ms ? transaction_ms : protocol_ms;
    wishes->timeout_ms[2] = protocol_ms;
    wishes->choose = options->choose;
    *inputs_of(session, PROVISIONING_INPUTS_INVITE) = options->attention_s;
    session->membership = options->membership;
    session->timeout_ms = wishes->timeout_ms;
    session->agreement.oob = options->oob;
    if (options->oob != NULL) {
        options->oob->keep_options(session, options);
    }
}

static int provisioner_begin(struct provisioning *room, const struct bramble_provision_options *options)
{
    int result = check_options(options);
    if (result < 0) {
        return result;
    }
    if (provisioning_port(room)->p256 == NULL) {
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
    provisioning_session_begin(session, room, &provisioner_role, session->wishes.uuid);
    keep_wishes(session, options);
    result = pb_adv_open(&slot->pb_adv);
    if (result < 0) {
        provisioning_slot_clear(slot);
        return result;
    }
    return (int)session->number;
}

static int provisioner_choose(struct provisioning_session *session, const struct bramble_provisioning_choice *choice)
{
    const struct bramble_oob *oob = session->agreement.oob;
    bool plain = choice->algorithm <= BRAMBLE_ALGORITHM_CMAC_AES128 &&
                 choice->authentication == BRAMBLE_AUTHENTICATION_NONE && !choice->public_key_oob;
    int result = oob != NULL ? oob->take_choice(session, choice) : plain ? 0 : BRAMBLE_ERROR_NOT_SUPPORTED;
    if (result == 0) {
        session->question = PROVISIONING_NO_QUESTION;
        provisioning_link_wake(session);
    }
    return result;
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

void provisioning_provisioner_cancel(struct provisioning *room)
{
    for (unsigned i = 0; i < room->slot_count; i++) {
        struct provisioning_session *session = &room->slots[i].session;
        if (session->role == &provisioner_role && session->outcome == PROVISIONING_RUNNING) {
            session->cancelled = true;
            provisioning_link_wake(session);
        }
    }
}
