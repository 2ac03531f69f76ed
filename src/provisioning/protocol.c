/* What device and provisioner have in common: the life of a session and the way to the session keys. See session.h.
 *
 * A session lives from provisioning_session_begin() until provisioning_closed() has reported LINK_CLOSED. In between
 * its outcome changes once, from running to succeeded or broken. What the application says (an answer, a choice, a wish
 * to end) is written down and the link woken: the consequences, and the events that tell of them, come in a later turn.
 *
 * A failure that a device finds is told to the provisioner by Failed, and the link stays until the provisioner closes
 * it: whatever still comes is answered with Failed (unexpected PDU). A failure that a provisioner finds is told by
 * closing the link, since Failed is a PDU of devices only. Failed waits for the PDU before it to be acknowledged, or
 * the two transactions would overtake each other.
 *
 * The order in which a bad PDU is judged: unknown type (code 1), a type out of turn (3), a wrong length (2).
 */
#include "provisioning/provisioning.h"

/* ---- The deadline ---- */

static void start_deadline(struct provisioning_session *session, unsigned cause)
{
    static const uint32_t device_ms[] = {0, PB_ADV_TRANSACTION_TIMEOUT_MS, PROVISIONING_PROTOCOL_TIMEOUT_MS};
    const uint32_t *timeout_ms = session->role->provisioner ? session->wishes.timeout_ms : device_ms;
    session->deadline_cause = (uint8_t)cause;
    timer_start(session->room->timers, &session->deadline,
                BRAMBLE_MILLISECONDS(timeout_ms[cause - BRAMBLE_PROVISIONING_CAUSE_LINK_TIMEOUT]));
}

void provisioning_await(struct provisioning_session *session, unsigned cause)
{
    if (session->outcome == PROVISIONING_RUNNING) {
        start_deadline(session, cause);
    }
}

static void deadline_over(struct bramble_node *node, struct bramble_timer *timer)
{
    struct provisioning_session *session = BRAMBLE_TIMER_OWNER(timer, struct provisioning_session, deadline);
    (void)node;
    provisioning_fail(session, session->deadline_cause);
    provisioning_link_close(session, PROVISIONING_CLOSE_TIMEOUT);
}

/* ---- Beginning ---- */

void provisioning_session_begin(struct provisioning_session *session, struct provisioning *room,
                                const struct provisioning_role *role, const uint8_t *uuid)
{
    memset(session, 0, sizeof *session); /* it is free, so no timer runs */
    room->numbers = room->numbers % INT32_MAX + 1U;
    session->room = room;
    session->role = role;
    session->uuid = uuid;
    session->number = room->numbers;
    timer_init(&session->deadline, deadline_over);
}

/* ---- Events ---- */

void provisioning_tell(struct provisioning_session *session, struct bramble_provisioning_event *event, unsigned kind)
{
    event->kind = (uint8_t)kind;
    event->provisioner = session->role->provisioner;
    event->link = session->number;
    event->uuid = session->uuid;
    session->room->event(session->room, event);
}

void provisioning_say(struct provisioning_session *session, unsigned kind)
{
    struct bramble_provisioning_event event = {0};
    provisioning_tell(session, &event, kind);
}

void provisioning_ask(struct provisioning_session *session, unsigned question, unsigned event_kind)
{
    struct bramble_provisioning_event event = {.of.value = {.action = session->action, .size = session->size}};
    session->question = (uint8_t)question;
    provisioning_tell(session, &event, event_kind);
}

/* ---- The outcome ---- */

/* From now on nothing that was asked for is waited for. What is still being sent is not secret and stays: AuthValue and
 * keys stand where the public keys stood only when those have arrived. */
static void settle(struct provisioning_session *session, unsigned outcome)
{
    struct provisioning_agreement *agreement = &session->agreement;
    session->outcome = (uint8_t)outcome;
    session->ticket = 0;
    session->p256 = PROVISIONING_P256_NOTHING;
    session->question = PROVISIONING_NO_QUESTION;
    crypto_wipe(agreement->secret, sizeof agreement->secret);
    if (outcome == PROVISIONING_SUCCEEDED) {
        return; /* what is to be reported is wiped then */
    }
    crypto_wipe(session->data, sizeof session->data);
    if (session->step >= PROVISIONING_STEP_VALUE) {
        crypto_wipe(agreement->of.values.auth_value, sizeof agreement->of.values.auth_value);
    }
}

static void send_failed(struct provisioning_session *session, unsigned code)
{
    if (session->outstanding) {
        session->failed_due = (uint8_t)(session->failed_due != 0 ? session->failed_due : code);
    } else {
        session->failed_due = 0;
        session->failed = (uint8_t)code;
        provisioning_send(session, PROVISIONING_FAILED, &session->failed, 1);
    }
}

/* How a device says to the provisioner what it has found; 0: it does not say it. */
static unsigned code_of(unsigned cause)
{
    static const uint8_t codes[] = {
        PROVISIONING_CODE_INVALID_PDU,         /* FOUND_INVALID_PDU */
        PROVISIONING_CODE_INVALID_FORMAT,      /* FOUND_INVALID_FORMAT */
        PROVISIONING_CODE_UNEXPECTED_PDU,      /* FOUND_UNEXPECTED_PDU */
        PROVISIONING_CODE_INVALID_DATA,        /* FOUND_INVALID_DATA */
        PROVISIONING_CODE_DECRYPTION_FAILED,   /* FOUND_DECRYPTION_FAILED */
        PROVISIONING_CODE_CONFIRMATION_FAILED, /* CONFIRMATION_MISMATCH */
        PROVISIONING_CODE_INVALID_FORMAT,      /* REFLECTED_PUBLIC_KEY */
        PROVISIONING_CODE_CONFIRMATION_FAILED, /* REFLECTED_CONFIRMATION */
        PROVISIONING_CODE_CONFIRMATION_FAILED, /* REFLECTED_RANDOM */
        PROVISIONING_CODE_INVALID_FORMAT,      /* INVALID_PUBLIC_KEY */
        PROVISIONING_CODE_UNEXPECTED_ERROR,    /* RANDOM_FAILED */
        PROVISIONING_CODE_UNEXPECTED_ERROR,    /* CRYPTO_FAILED */
    };
    _Static_assert(BRAMBLE_PROVISIONING_CAUSE_CRYPTO_FAILED - BRAMBLE_PROVISIONING_CAUSE_FOUND_INVALID_PDU + 1 ==
                       sizeof codes,
                   "a code for each cause that a device finds");
    cause -= BRAMBLE_PROVISIONING_CAUSE_FOUND_INVALID_PDU;
    return cause < sizeof codes ? codes[cause] : 0;
}

void provisioning_fail(struct provisioning_session *session, unsigned cause)
{
    if (session->outcome != PROVISIONING_RUNNING) {
        return;
    }
    settle(session, PROVISIONING_BROKEN);
    start_deadline(session, BRAMBLE_PROVISIONING_CAUSE_PROTOCOL_TIMEOUT);
    unsigned code = session->role->provisioner ? 0 : code_of(cause);
    if (code != 0) {
        send_failed(session, code);
    } else {
        bool timeout = cause - BRAMBLE_PROVISIONING_CAUSE_LINK_TIMEOUT < 3U;
        provisioning_link_close(session, timeout ? PROVISIONING_CLOSE_TIMEOUT : PROVISIONING_CLOSE_FAIL);
    }
    struct bramble_provisioning_event event = {.of.cause = (uint8_t)cause};
    provisioning_tell(session, &event, BRAMBLE_PROVISIONING_FAILED);
}

void provisioning_fail_crypto(struct provisioning_session *session, int error)
{
    provisioning_fail(session, error == BRAMBLE_ERROR_RANDOM ? BRAMBLE_PROVISIONING_CAUSE_RANDOM_FAILED
                                                             : BRAMBLE_PROVISIONING_CAUSE_CRYPTO_FAILED);
}

void provisioning_succeed(struct provisioning_session *session)
{
    settle(session, PROVISIONING_SUCCEEDED);
    if (session->role->provisioner) {
        provisioning_link_close(session, PROVISIONING_CLOSE_SUCCESS);
    } else {
        provisioning_link_leave(
            session); /* closing it is the provisioner's part, and the node has other things to do */
    }
}

/* The slot is given back before anything is told: whoever hears of it may use it anew, or, having joined, the memory.
 */
void provisioning_closed(struct provisioning_session *session, unsigned cause)
{
    struct provisioning *room = session->room;
    const struct provisioning_role *role = session->role;
    struct bramble_provisioning_event event = {.provisioner = role->provisioner, .link = session->number};
    struct bramble_membership membership;
    uint8_t uuid[16];
    if (session->step == PROVISIONING_STEP_COMPLETE && cause == BRAMBLE_PROVISIONING_CAUSE_CLOSED_BY_PEER) {
        session->outcome = PROVISIONING_SUCCEEDED; /* our Complete was heard, its acknowledgment was not */
    }
    provisioning_fail(session, cause);
    bool succeeded = session->outcome == PROVISIONING_SUCCEEDED;
    unsigned elements = session->elements;
    (void)provisioning_data_read(session->data, &membership); /* nothing that was not read, or given, before */
    memcpy(membership.device_key, session->agreement.of.keys.device_key, sizeof membership.device_key);
    memcpy(uuid, session->uuid, sizeof uuid);
    event.uuid = uuid;
    timer_stop(&session->deadline);
    session->role = NULL;
    crypto_wipe(&session->agreement, sizeof session->agreement + sizeof session->confirmation + sizeof session->data);
    role->ended(room, &event, succeeded);
    if (succeeded) {
        event.kind = BRAMBLE_PROVISIONING_DONE;
        event.of.done.membership = &membership;
        event.of.done.elements = (uint8_t)elements;
        room->event(room, &event);
    }
    crypto_wipe(&membership, sizeof membership);
    event.kind = BRAMBLE_PROVISIONING_LINK_CLOSED;
    room->event(room, &event);
}

/* ---- P-256 ---- */

uint8_t *provisioning_public_key(struct provisioning_session *session, bool of_provisioner)
{
    return session->agreement.of.inputs +
           (of_provisioner ? PROVISIONING_INPUTS_PROVISIONER_KEY : PROVISIONING_INPUTS_DEVICE_KEY);
}

static uint8_t *own_key(struct provisioning_session *session)
{
    return provisioning_public_key(session, session->role->provisioner);
}

static uint8_t *peer_key(struct provisioning_session *session)
{
    return provisioning_public_key(session, !session->role->provisioner);
}

static void ask_port(struct provisioning_session *session)
{
    const struct bramble_port *port = provisioning_port(session->room);
    bool secret = session->p256 == PROVISIONING_P256_SECRET;
    int result =
        port->p256(port->context, session->agreement.secret, secret ? peer_key(session) : NULL, &session->ticket);
    if (result < 0) {
        session->ticket = 0;
        if (result != BRAMBLE_ERROR_BUSY) {
            provisioning_fail_crypto(session, result);
        } else if (!session->outstanding) { /* with another one: soon again, or when our PDU has been heard */
            provisioning_link_wake(session);
        }
    }
}

void provisioning_make_own_key(struct provisioning_session *session)
{
    const struct bramble_port *port = provisioning_port(session->room);
    if (port->random(port->context, session->agreement.secret, sizeof session->agreement.secret) < 0) {
        provisioning_fail(session, BRAMBLE_PROVISIONING_CAUSE_RANDOM_FAILED);
        return;
    }
    session->p256 = PROVISIONING_P256_OWN_KEY;
    ask_port(session);
}

static void p256_answered(struct provisioning_session *session, int result, struct bramble_view data)
{
    bool secret = session->p256 == PROVISIONING_P256_SECRET;
    session->ticket = 0;
    session->p256 = PROVISIONING_P256_NOTHING;
    if (secret && result == BRAMBLE_ERROR_VALUE) {
        provisioning_fail(session, BRAMBLE_PROVISIONING_CAUSE_INVALID_PUBLIC_KEY);
    } else if (result < 0 || data.size != (secret ? BRAMBLE_P256_SECRET_OCTETS : BRAMBLE_P256_PUBLIC_OCTETS)) {
        provisioning_fail(session, BRAMBLE_PROVISIONING_CAUSE_CRYPTO_FAILED);
    } else {
        memcpy(secret ? session->agreement.secret : own_key(session), data.data, data.size);
        *(secret ? &session->secret_known : &session->own_key) = true;
        provisioning_advance(session);
    }
}

bool provisioning_done(struct provisioning *room, uint32_t ticket, int result, struct bramble_view data)
{
    for (unsigned i = 0; i < room->slot_count && ticket != 0; i++) {
        struct provisioning_session *session = &room->slots[i].session;
        if (session->ticket == ticket) {
            p256_answered(session, result, data);
            return true;
        }
    }
    return false;
}

/* ---- From Start to the AuthValue ---- */

void provisioning_take_start(struct provisioning_session *session, const uint8_t start[PROVISIONING_START_OCTETS])
{
    memcpy(session->agreement.of.inputs + PROVISIONING_INPUTS_START, start, PROVISIONING_START_OCTETS);
    session->agreement.algorithm = start[PROVISIONING_START_ALGORITHM];
    session->method = start[PROVISIONING_START_METHOD];
    session->action = start[PROVISIONING_START_ACTION];
    session->size = start[PROVISIONING_START_SIZE];
}

/* A public key begins with X. The point with the same X and the other Y makes the same secret, so X alone tells. */
static void exchange_keys(struct provisioning_session *session)
{
    if (memcmp(own_key(session), peer_key(session), BRAMBLE_P256_PUBLIC_OCTETS / 2U) == 0) {
        provisioning_fail(session, BRAMBLE_PROVISIONING_CAUSE_REFLECTED_PUBLIC_KEY);
        return;
    }
    session->step = PROVISIONING_STEP_SECRET;
    if (!session->role->provisioner && session->method != BRAMBLE_AUTHENTICATION_INPUT) {
        session->expected = PROVISIONING_CONFIRMATION; /* who sends it may calculate faster than we do */
    }
    if (!session->own_key_sent) {
        provisioning_send(session, PROVISIONING_PUBLIC_KEY, own_key(session), BRAMBLE_P256_PUBLIC_OCTETS);
    }
    session->p256 = PROVISIONING_P256_SECRET;
    ask_port(session);
}

static void show_value(struct provisioning_session *session)
{
    struct bramble_provisioning_event event = {.of.value = {.action = session->action, .size = session->size}};
    if (provisioning_value_generate(provisioning_port(session->room), session->method, &event.of.value) < 0) {
        provisioning_fail(session, BRAMBLE_PROVISIONING_CAUSE_RANDOM_FAILED);
        return;
    }
    provisioning_auth_value(&session->agreement, session->method, &event.of.value);
    session->auth_known = true;
    if (session->method == BRAMBLE_AUTHENTICATION_INPUT) {
        session->expected = PROVISIONING_INPUT_COMPLETE;
    }
    provisioning_tell(session, &event, BRAMBLE_PROVISIONING_OUTPUT);
}

static void find_static_value(struct provisioning_session *session)
{
    struct bramble_view value = session->role->provisioner ? view_of(session->confirmation, session->wishes.static_size)
                                                           : session->room->abilities->static_oob;
    if (value.size > 0) {
        provisioning_auth_octets(&session->agreement, value);
        session->auth_known = true;
    } else {
        provisioning_ask(session, PROVISIONING_ASKED_STATIC, BRAMBLE_PROVISIONING_STATIC_OOB_REQUESTED);
    }
}

static void find_value(struct provisioning_session *session)
{
    int result = provisioning_salt(session->room->crypto, &session->agreement);
    session->step = PROVISIONING_STEP_VALUE;
    if (result < 0) {
        provisioning_fail_crypto(session, result);
    } else if (session->method == BRAMBLE_AUTHENTICATION_NONE) {
        session->auth_known = true;
    } else if (session->method == BRAMBLE_AUTHENTICATION_STATIC) {
        find_static_value(session);
    } else if ((session->method == BRAMBLE_AUTHENTICATION_INPUT) == session->role->provisioner) {
        show_value(session);
    } else {
        provisioning_ask(session, PROVISIONING_ASKED_VALUE, BRAMBLE_PROVISIONING_INPUT_REQUESTED);
    }
}

void provisioning_advance(struct provisioning_session *session)
{
    if (session->p256 != PROVISIONING_P256_NOTHING && session->ticket == 0) {
        ask_port(session);
    }
    if (session->step == PROVISIONING_STEP_KEYS && session->own_key && session->peer_key) {
        exchange_keys(session);
    }
    /* our public key may still be on its way, and its octets make room for the AuthValue */
    if (session->step == PROVISIONING_STEP_SECRET && session->secret_known && !session->outstanding) {
        find_value(session);
    }
    if (session->outcome == PROVISIONING_RUNNING) {
        session->role->advance(session);
    }
}

/* ---- Confirmations ---- */

const uint8_t *provisioning_make_confirmation(struct provisioning_session *session)
{
    const struct bramble_port *port = provisioning_port(session->room);
    bool provisioner = session->role->provisioner;
    uint8_t *random = provisioning_random_of(&session->agreement, provisioner);
    uint8_t *confirmation = provisioning_random_of(&session->agreement, !provisioner);
    uint8_t made[PROVISIONING_VALUE_MAX];
    size_t octets = provisioning_value_octets(session->agreement.algorithm);
    int result = BRAMBLE_ERROR_RANDOM;
    if (port->random(port->context, random, octets) >= 0) {
        result = provisioning_confirm(session->room->crypto, &session->agreement, random, made);
    }
    if (result < 0) {
        provisioning_fail_crypto(session, result);
        return NULL;
    }
    session->step = PROVISIONING_STEP_PROVE;
    return memcpy(confirmation, made, octets);
}

bool provisioning_check_random(struct provisioning_session *session, const uint8_t *random)
{
    struct provisioning_agreement *agreement = &session->agreement;
    bool provisioner = session->role->provisioner;
    size_t octets = provisioning_value_octets(agreement->algorithm);
    uint8_t expected[PROVISIONING_VALUE_MAX];
    if (crypto_equal(random, provisioning_random_of(agreement, provisioner), octets)) {
        provisioning_fail(session, BRAMBLE_PROVISIONING_CAUSE_REFLECTED_RANDOM);
        return false;
    }
    int result = provisioning_confirm(session->room->crypto, agreement, random, expected);
    if (result >= 0 && !crypto_equal(expected, session->confirmation, octets)) {
        provisioning_fail(session, BRAMBLE_PROVISIONING_CAUSE_CONFIRMATION_MISMATCH);
        return false;
    }
    if (result >= 0) {
        memcpy(provisioning_random_of(agreement, !provisioner), random, octets);
        result = provisioning_keys(session->room->crypto, agreement);
    }
    if (result < 0) {
        provisioning_fail_crypto(session, result);
    }
    return result >= 0;
}

/* ---- From the link ---- */

void provisioning_opened(struct provisioning_session *session)
{
    provisioning_await(session, BRAMBLE_PROVISIONING_CAUSE_PROTOCOL_TIMEOUT);
    provisioning_say(session, BRAMBLE_PROVISIONING_LINK_OPENED);
    session->role->opened(session);
}

static size_t parameters_octets(const struct provisioning_session *session, unsigned type)
{
    static const uint8_t octets[] = {1,
                                     PROVISIONING_CAPABILITIES_OCTETS,
                                     PROVISIONING_START_OCTETS,
                                     64,
                                     0,
                                     0,
                                     0,
                                     PROVISIONING_DATA_ENCRYPTED_OCTETS,
                                     0,
                                     1};
    if (type == PROVISIONING_CONFIRMATION || type == PROVISIONING_RANDOM) {
        return provisioning_value_octets(session->agreement.algorithm);
    }
    return octets[type];
}

/* What is wrong with a PDU: a code of Failed, in the order in which it is judged; 0: nothing. */
static unsigned judge(const struct provisioning_session *session, unsigned type, unsigned size)
{
    bool expected = type == session->expected || (type == PROVISIONING_FAILED && session->role->provisioner);
    if (type >= PROVISIONING_PDU_TYPES) {
        return PROVISIONING_CODE_INVALID_PDU;
    }
    if (!expected) {
        return PROVISIONING_CODE_UNEXPECTED_PDU;
    }
    return size == parameters_octets(session, type) ? 0 : PROVISIONING_CODE_INVALID_FORMAT;
}

uint8_t *provisioning_room_for_key(struct provisioning_session *session)
{
    return session->expected == PROVISIONING_PUBLIC_KEY ? peer_key(session) : NULL;
}

void provisioning_received(struct provisioning_session *session, unsigned type, unsigned size,
                           const uint8_t *parameters)
{
    if (session->cancelled && type != PROVISIONING_COMPLETE) { /* not a step further; but who is a node is one */
        provisioning_fail(session, BRAMBLE_PROVISIONING_CAUSE_CANCELLED);
        return;
    }
    if (session->outcome != PROVISIONING_RUNNING) {
        if (!session->role->provisioner) {
            send_failed(session, PROVISIONING_CODE_UNEXPECTED_PDU);
        }
        return;
    }
    unsigned code = judge(session, type, size);
    if (code != 0) {
        provisioning_fail(session, BRAMBLE_PROVISIONING_CAUSE_FOUND_INVALID_PDU - PROVISIONING_CODE_INVALID_PDU + code);
        return;
    }
    provisioning_link_delivered(session);
    provisioning_await(session, BRAMBLE_PROVISIONING_CAUSE_PROTOCOL_TIMEOUT);
    session->expected = PROVISIONING_NO_PDU;
    session->role->received(session, type, parameters);
    if (session->outcome == PROVISIONING_RUNNING) {
        provisioning_advance(session);
    }
}

void provisioning_sent(struct provisioning_session *session)
{
    if (session->failed_due != 0) {
        send_failed(session, session->failed_due);
    } else if (session->outcome == PROVISIONING_RUNNING) {
        provisioning_await(session, BRAMBLE_PROVISIONING_CAUSE_PROTOCOL_TIMEOUT);
        provisioning_advance(session);
    }
}

void provisioning_work(struct provisioning_session *session)
{
    if (session->cancelled) {
        provisioning_fail(session, BRAMBLE_PROVISIONING_CAUSE_CANCELLED);
    }
    if (session->outcome == PROVISIONING_RUNNING) {
        provisioning_advance(session);
    }
}

void provisioning_send(struct provisioning_session *session, unsigned type, const uint8_t *parameters, size_t size)
{
    provisioning_await(session, BRAMBLE_PROVISIONING_CAUSE_TRANSACTION_TIMEOUT);
    provisioning_link_send(session, type, parameters, size);
}
