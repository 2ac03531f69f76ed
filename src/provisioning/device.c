/* The device's side of the protocol (Mesh Protocol 1.1 section 5.4). See session.h and <bramble/provisioning.h>.
 *
 * INVITE    waits for Invite; answers with Capabilities
 * START     waits for Start
 * KEY       waits for the provisioner's Public Key
 * SECRET    both keys are known (ours was sent, unless the provisioner has it): waits for the shared secret
 * VALUE     the authentication value is being found: shown, entered, looked up; then waits for Confirmation, which may
 *           have come already, since the provisioner may calculate faster than we do; answers with Confirmation
 * RANDOM    waits for Random; if it fits the provisioner's Confirmation, answers with Random
 * DATA      waits for Data; answers with Complete
 * COMPLETE  waits until Complete has been received: acknowledged, or the link closed with success
 *
 * The key pair of the attempt is made while Invite and Start are exchanged, which takes longer; with an OOB key pair
 * only when Start says that the provisioner does not know that.
 */
#include "provisioning/pdu.h"
#include "provisioning/provisioning.h"

enum device_step {
    DEVICE_INVITE,
    DEVICE_START,
    DEVICE_KEY,
    DEVICE_SECRET,
    DEVICE_VALUE,
    DEVICE_RANDOM,
    DEVICE_DATA,
    DEVICE_COMPLETE
};

#define TYPE_BIT(type) (1U << (type))

static const struct bramble_provisioning_abilities *abilities_of(const struct provisioning_session *session)
{
    return session->room->abilities;
}

static bool has_oob_key(const struct bramble_provisioning_abilities *abilities)
{
    return abilities->private_key != NULL;
}

/* ---- Attention ---- */

static void attention_change(struct provisioning *room, const struct provisioning_session *session, uint8_t seconds)
{
    room->attention_s = seconds;
    struct bramble_provisioning_event event = {
        .kind = BRAMBLE_PROVISIONING_ATTENTION,
        .link = session != NULL ? session->number : 0,
        .uuid = room->abilities->uuid,
        .of.attention_s = seconds,
    };
    if (room->wiring.event != NULL) {
        room->wiring.event(room->wiring.context, &event);
    }
}

static void attention_over(void *context, struct bramble_timer *timer)
{
    (void)timer;
    attention_change(context, NULL, 0);
}

static void attention_start(struct provisioning_session *session, uint8_t seconds)
{
    if (seconds > 0) {
        timer_start(session->room->wiring.timers, &session->room->attention, BRAMBLE_SECONDS(seconds));
        attention_change(session->room, session, seconds);
    }
}

static void attention_end(struct provisioning_session *session)
{
    timer_stop(&session->room->attention);
    if (session->room->attention_s > 0) {
        attention_change(session->room, session, 0);
    }
}

/* ---- Invite, Start, Public Key ---- */

static uint16_t algorithms_of(const struct bramble_provisioning_abilities *abilities)
{
    return abilities->algorithms != 0 ? abilities->algorithms
                                      : BRAMBLE_ALGORITHM_CMAC_AES128 | BRAMBLE_ALGORITHM_HMAC_SHA256;
}

static struct bramble_device_capabilities capabilities_of(const struct provisioning *room)
{
    const struct bramble_provisioning_abilities *abilities = room->abilities;
    return (struct bramble_device_capabilities){
        .elements = room->elements,
        .algorithms = algorithms_of(abilities),
        .public_key_oob = has_oob_key(abilities),
        .static_oob = abilities->static_oob.size > 0 || abilities->static_oob_asked,
        .authenticated_only = abilities->authenticated_only,
        .output_size = abilities->output_actions != 0 ? abilities->output_size : 0,
        .output_actions = abilities->output_size > 0 ? abilities->output_actions : 0,
        .input_size = abilities->input_actions != 0 ? abilities->input_size : 0,
        .input_actions = abilities->input_size > 0 ? abilities->input_actions : 0,
    };
}

static void received_invite(struct provisioning_session *session, struct bramble_view parameters)
{
    struct bramble_device_capabilities capabilities = capabilities_of(session->room);
    uint8_t *octets = session->inputs + PROVISIONING_INPUTS_CAPABILITIES;
    session->inputs[PROVISIONING_INPUTS_INVITE] = parameters.data[0];
    provisioning_capabilities_write(&capabilities, octets);
    session->step = DEVICE_START;
    provisioning_send(session, PROVISIONING_CAPABILITIES, view_of(octets, PROVISIONING_CAPABILITIES_OCTETS));
    attention_start(session, parameters.data[0]);
}

static void take_oob_key_pair(struct provisioning_session *session)
{
    const struct bramble_provisioning_abilities *abilities = abilities_of(session);
    memcpy(session->private_key, abilities->private_key, BRAMBLE_P256_PRIVATE_OCTETS);
    memcpy(provisioning_own_key(session), abilities->public_key, BRAMBLE_P256_PUBLIC_OCTETS);
    session->own_key = true;
    session->own_key_sent = true; /* the provisioner has it from elsewhere */
}

static void received_start(struct provisioning_session *session, struct bramble_view parameters)
{
    struct bramble_device_capabilities capabilities = capabilities_of(session->room);
    struct provisioning_start start;
    if (provisioning_start_read(parameters, &start) < 0 || !provisioning_start_possible(&capabilities, &start)) {
        provisioning_fail(session, BRAMBLE_PROVISIONING_CAUSE_FOUND_INVALID_FORMAT, PROVISIONING_CODE_INVALID_FORMAT);
        return;
    }
    memcpy(session->inputs + PROVISIONING_INPUTS_START, parameters.data, PROVISIONING_START_OCTETS);
    session->algorithm = start.algorithm;
    session->method = start.method;
    session->value.action = start.action;
    session->value.size = start.size;
    session->step = DEVICE_KEY;
    if (start.public_key_oob) {
        take_oob_key_pair(session);
    } else if (has_oob_key(abilities_of(session))) {
        provisioning_make_own_key(session);
    }
}

static void received_public_key(struct provisioning_session *session, struct bramble_view parameters)
{
    memcpy(provisioning_peer_key(session), parameters.data, parameters.size);
    session->peer_key = true;
    session->step = DEVICE_SECRET;
}

/* ---- From the keys to the confirmation ---- */

static void exchange_keys(struct provisioning_session *session)
{
    if (!provisioning_keys_exchanged(session)) {
        return;
    }
    if (!session->own_key_sent) {
        session->own_key_sent = true;
        provisioning_send(session, PROVISIONING_PUBLIC_KEY,
                          view_of(provisioning_own_key(session), BRAMBLE_P256_PUBLIC_OCTETS));
    }
    if (!session->secret_known && session->p256 == PROVISIONING_P256_NOTHING) {
        provisioning_make_secret(session);
    }
}

static void find_static_value(struct provisioning_session *session)
{
    const struct bramble_provisioning_abilities *abilities = abilities_of(session);
    if (abilities->static_oob.size > 0) {
        provisioning_auth_octets(session->algorithm, abilities->static_oob, session->auth_value);
        session->auth_known = true;
    } else {
        provisioning_ask(session, PROVISIONING_ASKED_STATIC, BRAMBLE_PROVISIONING_STATIC_OOB_REQUESTED);
    }
}

static void find_value(struct provisioning_session *session)
{
    session->step = DEVICE_VALUE;
    switch (session->method) {
    case BRAMBLE_AUTHENTICATION_STATIC:
        find_static_value(session);
        break;
    case BRAMBLE_AUTHENTICATION_OUTPUT:
        (void)provisioning_show_value(session);
        break;
    case BRAMBLE_AUTHENTICATION_INPUT:
        provisioning_ask(session, PROVISIONING_ASKED_VALUE, BRAMBLE_PROVISIONING_INPUT_REQUESTED);
        break;
    default:
        provisioning_auth_none(session->auth_value);
        session->auth_known = true;
        break;
    }
}

/* The user's input must be known to be complete before the provisioner goes on; Input Complete waits for the link. */
static bool input_told(struct provisioning_session *session)
{
    if (session->method != BRAMBLE_AUTHENTICATION_INPUT || session->input_complete) {
        return true;
    }
    if (session->auth_known && !session->outstanding) {
        session->input_complete = true;
        provisioning_send(session, PROVISIONING_INPUT_COMPLETE, view_of(NULL, 0));
    }
    return session->input_complete;
}

static void answer_confirmation(struct provisioning_session *session)
{
    size_t octets = provisioning_value_octets(session->algorithm);
    if (!input_told(session) || !session->auth_known || !session->confirmation_held ||
        !provisioning_make_confirmation(session)) {
        return;
    }
    if (crypto_equal(session->own_confirmation, session->peer_confirmation, octets)) {
        provisioning_fail(session, BRAMBLE_PROVISIONING_CAUSE_REFLECTED_CONFIRMATION,
                          PROVISIONING_CODE_CONFIRMATION_FAILED);
        return;
    }
    session->step = DEVICE_RANDOM;
    provisioning_send(session, PROVISIONING_CONFIRMATION, view_of(session->own_confirmation, octets));
}

static void received_confirmation(struct provisioning_session *session, struct bramble_view parameters)
{
    memcpy(session->peer_confirmation, parameters.data, parameters.size);
    session->confirmation_held = true;
    if (session->method == BRAMBLE_AUTHENTICATION_OUTPUT) {
        struct bramble_provisioning_event event = {0};
        provisioning_tell(session, &event, BRAMBLE_PROVISIONING_INPUT_COMPLETE);
    }
}

/* ---- Random, Data, Complete ---- */

static void received_random(struct provisioning_session *session, struct bramble_view parameters)
{
    if (provisioning_check_random(session, parameters.data)) {
        session->step = DEVICE_DATA;
        provisioning_send(session, PROVISIONING_RANDOM, view_of(session->own_random, parameters.size));
    }
}

static bool addresses_fit(const struct provisioning_session *session)
{
    return session->membership.address + session->room->elements - 1U <= 0x7FFFU;
}

static void received_data(struct provisioning_session *session, struct bramble_view parameters)
{
    uint8_t data[PROVISIONING_DATA_OCTETS];
    int result = provisioning_data_decrypt(session->room->wiring.crypto, session->keys.session_key,
                                           session->keys.session_nonce_full + 3, parameters.data, data);
    if (result == BRAMBLE_ERROR_AUTHENTICATION) {
        provisioning_fail(session, BRAMBLE_PROVISIONING_CAUSE_FOUND_DECRYPTION_FAILED,
                          PROVISIONING_CODE_DECRYPTION_FAILED);
    } else if (result < 0) {
        provisioning_fail_crypto(session, result);
    } else if (provisioning_data_read(data, &session->membership) < 0 || !addresses_fit(session)) {
        provisioning_fail(session, BRAMBLE_PROVISIONING_CAUSE_FOUND_INVALID_DATA, PROVISIONING_CODE_INVALID_DATA);
    } else {
        memcpy(session->membership.device_key, session->keys.device_key, sizeof session->membership.device_key);
        session->step = DEVICE_COMPLETE;
        session->committed = true;
        provisioning_send(session, PROVISIONING_COMPLETE, view_of(NULL, 0));
    }
    crypto_wipe(data, sizeof data);
}

static void report_done(struct provisioning_session *session)
{
    struct bramble_membership membership = session->membership;
    struct bramble_provisioning_event event = {.of.membership = &membership};
    provisioning_succeed(session);
    provisioning_device_disable(session->room);
    crypto_wipe(&session->membership, sizeof session->membership);
    provisioning_tell(session, &event, BRAMBLE_PROVISIONING_DONE);
    crypto_wipe(&membership, sizeof membership);
}

/* ---- The role ---- */

static void device_opened(struct provisioning_session *session)
{
    if (!has_oob_key(abilities_of(session))) {
        provisioning_make_own_key(session);
    }
}

static unsigned expected_types(const struct provisioning_session *session)
{
    switch (session->step) {
    case DEVICE_INVITE:
        return TYPE_BIT(PROVISIONING_INVITE);
    case DEVICE_START:
        return TYPE_BIT(PROVISIONING_START);
    case DEVICE_KEY:
        return TYPE_BIT(PROVISIONING_PUBLIC_KEY);
    case DEVICE_SECRET:
    case DEVICE_VALUE:
        return !session->own_key_sent || session->confirmation_held ||
                       (session->method == BRAMBLE_AUTHENTICATION_INPUT && !session->input_complete)
                   ? 0
                   : TYPE_BIT(PROVISIONING_CONFIRMATION);
    case DEVICE_RANDOM:
        return TYPE_BIT(PROVISIONING_RANDOM);
    case DEVICE_DATA:
        return TYPE_BIT(PROVISIONING_DATA);
    default:
        return 0;
    }
}

static void device_advance(struct provisioning_session *session)
{
    if (session->step == DEVICE_SECRET) {
        exchange_keys(session);
        if (session->secret_known && session->outcome == PROVISIONING_RUNNING) {
            find_value(session);
        }
    }
    if (session->step == DEVICE_VALUE && session->outcome == PROVISIONING_RUNNING) {
        answer_confirmation(session);
    }
    if (session->step == DEVICE_COMPLETE && !session->outstanding && session->outcome == PROVISIONING_RUNNING) {
        report_done(session);
    }
}

static void device_received(struct provisioning_session *session, uint8_t type, struct bramble_view parameters)
{
    if (!provisioning_screen(session, type, parameters.size, expected_types(session))) {
        return;
    }
    provisioning_answered(session);
    switch (type) {
    case PROVISIONING_INVITE:
        received_invite(session, parameters);
        break;
    case PROVISIONING_START:
        received_start(session, parameters);
        break;
    case PROVISIONING_PUBLIC_KEY:
        received_public_key(session, parameters);
        break;
    case PROVISIONING_CONFIRMATION:
        received_confirmation(session, parameters);
        break;
    case PROVISIONING_RANDOM:
        received_random(session, parameters);
        break;
    default:
        received_data(session, parameters);
        break;
    }
    if (session->outcome == PROVISIONING_RUNNING) {
        device_advance(session);
    }
}

static void device_ended(struct provisioning_session *session, unsigned cause)
{
    if (session->outcome == PROVISIONING_RUNNING) {
        if (session->step == DEVICE_COMPLETE && cause == BRAMBLE_PROVISIONING_CAUSE_CLOSED_BY_PEER) {
            report_done(session);
        } else {
            provisioning_fail(session, cause, 0);
        }
    }
    attention_end(session);
}

const struct provisioning_role provisioning_device_role = {
    .provisioner = false,
    .opened = device_opened,
    .received = device_received,
    .advance = device_advance,
    .ended = device_ended,
};

/* ---- On and off ---- */

static int check_abilities(const struct bramble_provisioning_abilities *abilities, uint8_t elements)
{
    const uint16_t known = BRAMBLE_ALGORITHM_CMAC_AES128 | BRAMBLE_ALGORITHM_HMAC_SHA256;
    if (abilities->static_oob.size != 0 && abilities->static_oob.size != 16 && abilities->static_oob.size != 32) {
        return BRAMBLE_ERROR_LENGTH;
    }
    if (elements == 0 || (abilities->algorithms & ~known) != 0 || abilities->output_size > BRAMBLE_OOB_SIZE_MAX ||
        abilities->input_size > BRAMBLE_OOB_SIZE_MAX ||
        abilities->output_actions >= BRAMBLE_ACTION_BIT(BRAMBLE_OUTPUT_ALPHANUMERIC + 1U) ||
        abilities->input_actions >= BRAMBLE_ACTION_BIT(BRAMBLE_INPUT_ALPHANUMERIC + 1U) ||
        (abilities->private_key == NULL) != (abilities->public_key == NULL)) {
        return BRAMBLE_ERROR_VALUE;
    }
    return 0;
}

static const struct provisioning_device_functions device_functions = {
    .role = &provisioning_device_role,
    .beacon_update = provisioning_beacon_update,
};

int provisioning_device_enable(struct provisioning *room, const struct bramble_provisioning_abilities *abilities,
                               uint8_t elements)
{
    int result = check_abilities(abilities, elements);
    if (result < 0) {
        return result;
    }
    if (room->wiring.port->p256 == NULL || room->wiring.slot_count == 0) {
        return BRAMBLE_ERROR_NOT_SUPPORTED;
    }
    if (abilities->uri.size > 0) {
        result = crypto_uri_hash(room->wiring.crypto, abilities->uri, room->uri_hash);
        if (result < 0) {
            return result;
        }
    }
    room->device = &device_functions;
    room->abilities = abilities;
    room->elements = elements;
    room->unprovisioned = true;
    if (room->attention.fire == NULL) {
        timer_init(&room->attention, attention_over, room);
    }
    provisioning_beacon_update(room);
    return 0;
}

void provisioning_device_disable(struct provisioning *room)
{
    room->unprovisioned = false;
    provisioning_beacon_update(room);
    provisioning_cancel_all(room, false);
}
