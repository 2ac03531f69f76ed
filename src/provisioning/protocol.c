/* What device and provisioner have in common: the life of a session, and the room around it. See session.h.
 *
 * A session lives from provisioning_session_begin() until provisioning_closed() has reported LINK_CLOSED. In between
 * its outcome changes once, from running to succeeded or broken. What the application says (an answer, a choice, a wish
 * to end) is written down and the `work` timer started, due now: the consequences, and the events that tell of them,
 * come in the node's next turn.
 *
 * A failure that a device finds is told to the provisioner by Failed, and the link stays until the provisioner closes
 * it: whatever still comes is answered with Failed (unexpected PDU). A failure that a provisioner finds is told by
 * closing the link, since Failed is a PDU of devices only. Failed waits for the PDU before it to be acknowledged, or
 * the two transactions would overtake each other.
 *
 * The order in which a bad PDU is judged: unknown type (code 1), a type out of turn (3), a wrong length (2).
 */
#include "provisioning/provisioning.h"

#define PROTOCOL_TIMEOUT_MS 60000U
#define LINGER_MS 5000U   /* a device that has succeeded waits so long for the provisioner to close the link */
#define P256_RETRY_MS 20U /* the port was busy with another one */

static const struct provisioning_wiring *wiring_of(const struct provisioning_session *session)
{
    return &session->room->wiring;
}

/* ---- The protocol timer, the work timer ---- */

/* While the attempt runs it starts again with each PDU. Once the outcome is known, no PDU prolongs the link. */
static void restart_protocol_timer(struct provisioning_session *session)
{
    uint32_t timeout_ms = PROTOCOL_TIMEOUT_MS;
    if (session->outcome == PROVISIONING_SUCCEEDED) {
        timeout_ms = LINGER_MS;
    } else if (session->wishes.protocol_timeout_ms > 0) {
        timeout_ms = session->wishes.protocol_timeout_ms;
    }
    timer_start(wiring_of(session)->timers, &session->protocol, BRAMBLE_MILLISECONDS(timeout_ms));
}

static void protocol_timeout(void *context, struct bramble_timer *timer)
{
    struct provisioning_session *session = context;
    (void)timer;
    if (session->outcome == PROVISIONING_RUNNING) {
        provisioning_lost(session, BRAMBLE_PROVISIONING_CAUSE_PROTOCOL_TIMEOUT);
    } else {
        bool succeeded = session->outcome == PROVISIONING_SUCCEEDED;
        session->link->close(session->instance, succeeded ? PROVISIONING_CLOSE_SUCCESS : PROVISIONING_CLOSE_TIMEOUT);
    }
}

static void ask_port(struct provisioning_session *session);

static void work_due(void *context, struct bramble_timer *timer)
{
    struct provisioning_session *session = context;
    (void)timer;
    if (session->outcome != PROVISIONING_RUNNING) {
        return;
    }
    if (session->cancelled) {
        provisioning_fail(session, BRAMBLE_PROVISIONING_CAUSE_CANCELLED, 0);
        session->link->close(session->instance, PROVISIONING_CLOSE_FAIL);
        return;
    }
    if (session->p256 != PROVISIONING_P256_NOTHING && session->ticket == 0) {
        ask_port(session);
    }
    if (session->outcome == PROVISIONING_RUNNING) {
        session->role->advance(session);
    }
}

void provisioning_wake(struct provisioning_session *session)
{
    timer_start(wiring_of(session)->timers, &session->work, 0);
}

/* ---- Beginning and end ---- */

void provisioning_session_begin(struct provisioning_session *session, struct provisioning *room,
                                const struct provisioning_role *role, const uint8_t uuid[16])
{
    timer_stop(&session->protocol);
    timer_stop(&session->work);
    memset(session, 0, sizeof *session);
    session->room = room;
    session->role = role;
    memcpy(session->uuid, uuid, sizeof session->uuid);
    room->numbers = room->numbers % INT32_MAX + 1;
    session->number = room->numbers;
    timer_init(&session->protocol, protocol_timeout, session);
    timer_init(&session->work, work_due, session);
}

static void wipe_secrets(struct provisioning_session *session)
{
    crypto_wipe(session->private_key, sizeof session->private_key);
    crypto_wipe(session->secret, sizeof session->secret);
    crypto_wipe(session->auth_value, sizeof session->auth_value);
    crypto_wipe(&session->value, sizeof session->value);
    crypto_wipe(session->confirmation_key, sizeof session->confirmation_key);
    crypto_wipe(session->own_random, sizeof session->own_random);
    crypto_wipe(&session->keys, sizeof session->keys);
    crypto_wipe(session->wishes.static_octets, sizeof session->wishes.static_octets);
}

/* From now on nothing that was asked for is waited for. */
static void settle(struct provisioning_session *session, uint8_t outcome)
{
    session->outcome = outcome;
    session->ticket = 0;
    session->p256 = PROVISIONING_P256_NOTHING;
    session->question = PROVISIONING_NO_QUESTION;
    timer_stop(&session->work);
    wipe_secrets(session);
}

void provisioning_tell(struct provisioning_session *session, struct bramble_provisioning_event *event, uint8_t kind)
{
    const struct provisioning_wiring *wiring = wiring_of(session);
    event->kind = kind;
    event->provisioner = session->role->provisioner;
    event->link = session->number;
    event->uuid = session->uuid;
    if (wiring->event != NULL) {
        wiring->event(wiring->context, event);
    }
}

void provisioning_ask(struct provisioning_session *session, uint8_t question, uint8_t event_kind)
{
    struct bramble_provisioning_event event = {0};
    session->question = question;
    if (question == PROVISIONING_ASKED_VALUE) {
        event.of.value.action = session->value.action;
        event.of.value.size = session->value.size;
    }
    provisioning_tell(session, &event, event_kind);
}

static void send_failed(struct provisioning_session *session, uint8_t code)
{
    if (session->outstanding) {
        session->failed_due = session->failed_due != 0 ? session->failed_due : code;
    } else {
        provisioning_send(session, PROVISIONING_FAILED, view_of(&code, 1));
    }
}

void provisioning_fail(struct provisioning_session *session, unsigned cause, uint8_t code)
{
    if (session->outcome != PROVISIONING_RUNNING) {
        return;
    }
    settle(session, PROVISIONING_BROKEN);
    restart_protocol_timer(session);
    crypto_wipe(&session->membership, sizeof session->membership);
    if (!session->role->provisioner && code != 0) {
        send_failed(session, code);
    } else if (session->role->provisioner && code != 0) {
        session->link->close(session->instance, PROVISIONING_CLOSE_FAIL);
    }
    struct bramble_provisioning_event event = {.of.cause = (uint8_t)cause};
    provisioning_tell(session, &event, BRAMBLE_PROVISIONING_FAILED);
}

void provisioning_fail_crypto(struct provisioning_session *session, int error)
{
    provisioning_fail(session,
                      error == BRAMBLE_ERROR_RANDOM ? BRAMBLE_PROVISIONING_CAUSE_RANDOM_FAILED
                                                    : BRAMBLE_PROVISIONING_CAUSE_CRYPTO_FAILED,
                      PROVISIONING_CODE_UNEXPECTED_ERROR);
}

void provisioning_succeed(struct provisioning_session *session)
{
    settle(session, PROVISIONING_SUCCEEDED);
    restart_protocol_timer(session);
}

/* ---- From the link ---- */

static void beacon_update(struct provisioning *room)
{
    if (room->device != NULL) {
        room->device->beacon_update(room);
    }
}

void provisioning_opened(struct provisioning_session *session)
{
    struct bramble_provisioning_event event = {0};
    restart_protocol_timer(session);
    beacon_update(session->room);
    provisioning_tell(session, &event, BRAMBLE_PROVISIONING_LINK_OPENED);
    session->role->opened(session);
}

void provisioning_received(struct provisioning_session *session, struct bramble_view pdu)
{
    struct reader reader = reader_of(pdu);
    uint8_t type = reader_u8(&reader);
    if (session->outcome == PROVISIONING_RUNNING) {
        restart_protocol_timer(session);
        session->role->received(session, type, reader_rest(&reader));
    } else if (!session->role->provisioner) {
        send_failed(session, PROVISIONING_CODE_UNEXPECTED_PDU);
    }
}

void provisioning_received_too_long(struct provisioning_session *session)
{
    if (session->outcome == PROVISIONING_RUNNING) {
        provisioning_fail(session, BRAMBLE_PROVISIONING_CAUSE_FOUND_INVALID_FORMAT, PROVISIONING_CODE_INVALID_FORMAT);
    } else if (!session->role->provisioner) {
        send_failed(session, PROVISIONING_CODE_UNEXPECTED_PDU);
    }
}

void provisioning_sent(struct provisioning_session *session)
{
    session->outstanding = false;
    if (session->failed_due != 0) {
        uint8_t code = session->failed_due;
        session->failed_due = 0;
        provisioning_send(session, PROVISIONING_FAILED, view_of(&code, 1));
    } else if (session->outcome == PROVISIONING_RUNNING) {
        session->role->advance(session);
    }
}

void provisioning_lost(struct provisioning_session *session, unsigned cause)
{
    provisioning_fail(session, cause, 0);
    session->link->close(session->instance, PROVISIONING_CLOSE_TIMEOUT);
}

void provisioning_closed(struct provisioning_session *session, unsigned cause)
{
    struct provisioning *room = session->room;
    session->role->ended(session, cause);
    timer_stop(&session->protocol);
    timer_stop(&session->work);
    struct bramble_provisioning_event event = {0};
    uint8_t uuid[16]; /* the slot may be used again from inside the callback */
    memcpy(uuid, session->uuid, sizeof uuid);
    event.kind = BRAMBLE_PROVISIONING_LINK_CLOSED;
    event.provisioner = session->role->provisioner;
    event.link = session->number;
    event.uuid = uuid;
    session->role = NULL;
    beacon_update(room);
    if (room->wiring.event != NULL) {
        room->wiring.event(room->wiring.context, &event);
    }
}

/* ---- PDUs ---- */

void provisioning_send(struct provisioning_session *session, uint8_t type, struct bramble_view parameters)
{
    uint8_t memory[PROVISIONING_PDU_MAX];
    struct writer writer = writer_of(memory, sizeof memory);
    writer_u8(&writer, type);
    writer_view(&writer, parameters);
    session->outstanding = true;
    if (session->outcome == PROVISIONING_RUNNING) {
        restart_protocol_timer(session);
    }
    session->link->send(session->instance, writer_done(&writer));
}

void provisioning_answered(struct provisioning_session *session)
{
    if (session->outstanding) {
        session->outstanding = false;
        session->link->delivered(session->instance);
    }
}

static size_t parameters_octets(const struct provisioning_session *session, uint8_t type)
{
    static const uint8_t octets[] = {1, 11, 5, 64, 0, 0, 0, PROVISIONING_DATA_ENCRYPTED_OCTETS, 0, 1};
    if (type == PROVISIONING_CONFIRMATION || type == PROVISIONING_RANDOM) {
        return provisioning_value_octets(session->algorithm);
    }
    return octets[type];
}

bool provisioning_screen(struct provisioning_session *session, uint8_t type, size_t size, unsigned allowed)
{
    if (type >= PROVISIONING_PDU_TYPES) {
        provisioning_fail(session, BRAMBLE_PROVISIONING_CAUSE_FOUND_INVALID_PDU, PROVISIONING_CODE_INVALID_PDU);
    } else if ((allowed & 1U << type) == 0 || type > PROVISIONING_FAILED) {
        provisioning_fail(session, BRAMBLE_PROVISIONING_CAUSE_FOUND_UNEXPECTED_PDU, PROVISIONING_CODE_UNEXPECTED_PDU);
    } else if (size != parameters_octets(session, type)) {
        provisioning_fail(session, BRAMBLE_PROVISIONING_CAUSE_FOUND_INVALID_FORMAT, PROVISIONING_CODE_INVALID_FORMAT);
    } else {
        return true;
    }
    return false;
}

/* ---- P-256 ---- */

uint8_t *provisioning_own_key(struct provisioning_session *session)
{
    return session->inputs +
           (session->role->provisioner ? PROVISIONING_INPUTS_PROVISIONER_KEY : PROVISIONING_INPUTS_DEVICE_KEY);
}

uint8_t *provisioning_peer_key(struct provisioning_session *session)
{
    return session->inputs +
           (session->role->provisioner ? PROVISIONING_INPUTS_DEVICE_KEY : PROVISIONING_INPUTS_PROVISIONER_KEY);
}

static void ask_port(struct provisioning_session *session)
{
    const struct bramble_port *port = wiring_of(session)->port;
    bool secret = session->p256 == PROVISIONING_P256_SECRET;
    int result = port->p256(port->context, session->private_key, secret ? provisioning_peer_key(session) : NULL,
                            &session->ticket);
    if (result == BRAMBLE_ERROR_BUSY) {
        session->ticket = 0;
        timer_start(wiring_of(session)->timers, &session->work, BRAMBLE_MILLISECONDS(P256_RETRY_MS));
    } else if (result < 0) {
        session->ticket = 0;
        provisioning_fail_crypto(session, result);
    }
}

void provisioning_make_own_key(struct provisioning_session *session)
{
    const struct bramble_port *port = wiring_of(session)->port;
    if (port->random(port->context, session->private_key, sizeof session->private_key) < 0) {
        provisioning_fail_crypto(session, BRAMBLE_ERROR_RANDOM);
        return;
    }
    session->p256 = PROVISIONING_P256_OWN_KEY;
    ask_port(session);
}

void provisioning_make_secret(struct provisioning_session *session)
{
    session->p256 = PROVISIONING_P256_SECRET;
    ask_port(session);
}

/* A public key begins with X. The point with the same X and the other Y makes the same secret, so X alone tells. */
bool provisioning_keys_exchanged(struct provisioning_session *session)
{
    if (session->own_key && session->peer_key &&
        memcmp(provisioning_own_key(session), provisioning_peer_key(session), BRAMBLE_P256_PUBLIC_OCTETS / 2) == 0) {
        provisioning_fail(session, BRAMBLE_PROVISIONING_CAUSE_REFLECTED_PUBLIC_KEY, PROVISIONING_CODE_INVALID_FORMAT);
        return false;
    }
    return session->own_key && session->peer_key;
}

static void p256_answered(struct provisioning_session *session, int result, struct bramble_view data)
{
    uint8_t asked = session->p256;
    size_t octets = asked == PROVISIONING_P256_SECRET ? BRAMBLE_P256_SECRET_OCTETS : BRAMBLE_P256_PUBLIC_OCTETS;
    session->ticket = 0;
    session->p256 = PROVISIONING_P256_NOTHING;
    if (asked == PROVISIONING_P256_SECRET && result == BRAMBLE_ERROR_VALUE) {
        provisioning_fail(session, BRAMBLE_PROVISIONING_CAUSE_INVALID_PUBLIC_KEY, PROVISIONING_CODE_INVALID_FORMAT);
    } else if (result < 0 || data.size != octets) {
        provisioning_fail_crypto(session, BRAMBLE_ERROR_CRYPTO);
    } else if (asked == PROVISIONING_P256_SECRET) {
        memcpy(session->secret, data.data, octets);
        crypto_wipe(session->private_key, sizeof session->private_key);
        session->secret_known = true;
        session->role->advance(session);
    } else {
        memcpy(provisioning_own_key(session), data.data, octets);
        session->own_key = true;
        session->role->advance(session);
    }
}

bool provisioning_done(struct provisioning *room, uint32_t ticket, int result, struct bramble_view data)
{
    for (uint16_t i = 0; i < room->wiring.slot_count; i++) {
        struct provisioning_session *session = &room->wiring.slots[i].session;
        if (session->role != NULL && session->ticket == ticket && ticket != 0) {
            p256_answered(session, result, data);
            return true;
        }
    }
    return false;
}

/* ---- Authentication values ---- */

void provisioning_value_known(struct provisioning_session *session)
{
    provisioning_auth_value(session->algorithm, session->method, &session->value, session->auth_value);
    session->auth_known = true;
}

bool provisioning_show_value(struct provisioning_session *session)
{
    int result = provisioning_value_generate(wiring_of(session)->port, session->method, &session->value);
    if (result < 0) {
        provisioning_fail_crypto(session, result);
        return false;
    }
    provisioning_value_known(session);
    struct bramble_provisioning_event event = {.of.value = session->value};
    provisioning_tell(session, &event, BRAMBLE_PROVISIONING_OUTPUT);
    return true;
}

/* ---- Confirmations ---- */

bool provisioning_make_confirmation(struct provisioning_session *session)
{
    const struct bramble_crypto *crypto = wiring_of(session)->crypto;
    const struct bramble_port *port = wiring_of(session)->port;
    uint8_t algorithm = session->algorithm;
    int result = provisioning_confirmation_salt(crypto, algorithm, session->inputs, session->confirmation_salt);
    if (result >= 0) {
        result = provisioning_confirmation_key(crypto, algorithm, session->secret, session->auth_value,
                                               session->confirmation_salt, session->confirmation_key);
    }
    if (result >= 0) {
        result = port->random(port->context, session->own_random, provisioning_value_octets(algorithm)) < 0
                     ? BRAMBLE_ERROR_RANDOM
                     : 0;
    }
    if (result >= 0) {
        result = provisioning_confirmation(crypto, algorithm, session->confirmation_key, session->own_random,
                                           session->auth_value, session->own_confirmation);
    }
    if (result < 0) {
        provisioning_fail_crypto(session, result);
    }
    return result >= 0;
}

static int draw_session_keys(struct provisioning_session *session, const uint8_t *random)
{
    const uint8_t *own = session->own_random;
    bool provisioner = session->role->provisioner;
    return provisioning_keys(wiring_of(session)->crypto, session->algorithm, session->secret,
                             session->confirmation_salt, provisioner ? own : random, provisioner ? random : own,
                             &session->keys);
}

bool provisioning_check_random(struct provisioning_session *session, const uint8_t *random)
{
    size_t octets = provisioning_value_octets(session->algorithm);
    uint8_t expected[PROVISIONING_VALUE_MAX];
    if (crypto_equal(random, session->own_random, octets)) {
        provisioning_fail(session, BRAMBLE_PROVISIONING_CAUSE_REFLECTED_RANDOM, PROVISIONING_CODE_CONFIRMATION_FAILED);
        return false;
    }
    int result = provisioning_confirmation(wiring_of(session)->crypto, session->algorithm, session->confirmation_key,
                                           random, session->auth_value, expected);
    if (result >= 0 && !crypto_equal(expected, session->peer_confirmation, octets)) {
        provisioning_fail(session, BRAMBLE_PROVISIONING_CAUSE_CONFIRMATION_MISMATCH,
                          PROVISIONING_CODE_CONFIRMATION_FAILED);
        return false;
    }
    if (result >= 0) {
        result = draw_session_keys(session, random);
    }
    if (result < 0) {
        provisioning_fail_crypto(session, result);
    }
    return result >= 0;
}
