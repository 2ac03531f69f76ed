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
#include "provisioning/oob.h"
#include "provisioning/provisioning.h"

/* ---- The deadline ---- */

void provisioning_await(struct provisioning_session *session, enum provisioning_wait wait)
{
    if (session->outcome == PROVISIONING_RUNNING) {
        session->wait = (uint8_t)wait;
        timer_start(&session->room->bearer->timers, &session->deadline,
                    BRAMBLE_MILLISECONDS(session->timeout_ms[wait]));
    }
}

static void deadline_over(struct bramble_node *node, struct bramble_timer *timer)
{
    struct provisioning_session *session = BRAMBLE_TIMER_OWNER(timer, struct provisioning_session, deadline);
    (void)node;
    provisioning_fail(session, BRAMBLE_PROVISIONING_CAUSE_LINK_TIMEOUT + session->wait);
    provisioning_link_close(session, PROVISIONING_CLOSE_TIMEOUT);
}

/* ---- Beginning ---- */

/* Where the two public keys are, and later the two randoms. */
static void set_places(struct provisioning_session *session, uint8_t *provisioner, uint8_t *device)
{
    bool ours = session->role->provisioner;
    session->own = ours ? provisioner : device;
    session->peer = ours ? device : provisioner;
}

void provisioning_session_begin(struct provisioning_session *session, struct provisioning *room,
                                const struct provisioning_role *role, const uint8_t *uuid)
{
    static const uint32_t timeout_ms[] = {0, PB_ADV_TRANSACTION_TIMEOUT_MS, PROVISIONING_PROTOCOL_TIMEOUT_MS};
    memset(session, 0, sizeof *session); /* it is free, so no timer runs */
    room->numbers = (room->numbers & (INT32_MAX >> 1)) + 1U;
    session->room = room;
    session->role = role;
    session->uuid = uuid;
    session->timeout_ms = timeout_ms;
    session->number = room->numbers;
    session->link = &((struct provisioning_slot *)(void *)session)->pb_adv;
    set_places(session, session->agreement.of.inputs + PROVISIONING_INPUTS_PROVISIONER_KEY,
               session->agreement.of.inputs + PROVISIONING_INPUTS_DEVICE_KEY);
    session->agreement.octets = (uint8_t)provisioning_value_octets(PROVISIONING_ALGORITHM_CMAC);
    timer_init(&session->deadline, deadline_over);
}

/* ---- Sending ---- */

/* How long the parameters of a PDU are. */
static unsigned octets_of(const struct provisioning_session *session, unsigned type)
{
    static const uint8_t octets[] = {
        [PROVISIONING_INVITE] = 1,
        [PROVISIONING_CAPABILITIES] = PROVISIONING_CAPABILITIES_OCTETS,
        [PROVISIONING_START] = PROVISIONING_START_OCTETS,
        [PROVISIONING_PUBLIC_KEY] = BRAMBLE_P256_PUBLIC_OCTETS,
        [PROVISIONING_DATA] = PROVISIONING_DATA_ENCRYPTED_OCTETS,
        [PROVISIONING_FAILED] = 1,
    };
    return type - PROVISIONING_CONFIRMATION < 2U ? session->agreement.octets : octets[type];
}
_Static_assert(PROVISIONING_RANDOM == PROVISIONING_CONFIRMATION + 1, "the two that the algorithm makes long or short");

void provisioning_send(struct provisioning_session *session, unsigned type, const uint8_t *parameters,
                       unsigned expected)
{
    session->expected = (uint8_t)expected;
    provisioning_await(session, PROVISIONING_WAIT_TRANSACTION);
    provisioning_link_send(session, type, parameters, octets_of(session, type));
}

/* ---- Events ---- */

void provisioning_tell(struct provisioning_session *session, struct bramble_provisioning_event *event, unsigned kind)
{
    event->provisioner = session->role->provisioner;
    event->link = session->number;
    event->uuid = session->uuid;
    provisioning_report(session->room, event, kind);
}

void provisioning_say(struct provisioning_session *session, unsigned kind, unsigned octet)
{
    struct bramble_provisioning_event event = {.of.attention_s = (uint8_t)octet};
    provisioning_tell(session, &event, kind);
}
_Static_assert(offsetof(struct bramble_provisioning_event, of.attention_s) ==
                   offsetof(struct bramble_provisioning_event, of.cause),
               "the octet of an event is the same for all of them");

/* ---- The outcome ---- */

/* All that is secret, and public keys with it. */
static void forget(struct provisioning_session *session)
{
    crypto_wipe(&session->agreement,
                sizeof session->agreement + sizeof session->confirmation + sizeof session->membership);
}
_Static_assert(offsetof(struct provisioning_session, membership) == offsetof(struct provisioning_session, agreement) +
                                                                        sizeof(struct provisioning_agreement) +
                                                                        PROVISIONING_VALUE_MAX,
               "what is to be forgotten is in one piece");

static void send_failed(struct provisioning_session *session, unsigned code)
{
    if (session->failed_due == 0) {
        session->failed_due = (uint8_t)code;
    }
    if (!session->outstanding) {
        provisioning_send(session, PROVISIONING_FAILED, &session->failed_due, PROVISIONING_NO_PDU);
        session->failed_due = 0;
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
    if (session->outcome != PROVISIONING_RUNNING || cause == BRAMBLE_PROVISIONING_CAUSE_NONE) {
        return;
    }
    unsigned code = session->role->provisioner ? 0 : code_of(cause);
    provisioning_await(session, PROVISIONING_WAIT_PROTOCOL);
    session->outcome = PROVISIONING_BROKEN;
    session->ticket = 0;
    session->question = PROVISIONING_NO_QUESTION;
    forget(session);
    if (code != 0) {
        send_failed(session, code);
    } else {
        bool timeout = cause - BRAMBLE_PROVISIONING_CAUSE_LINK_TIMEOUT < 3U;
        provisioning_link_close(session, timeout ? PROVISIONING_CLOSE_TIMEOUT : PROVISIONING_CLOSE_FAIL);
    }
    provisioning_say(session, BRAMBLE_PROVISIONING_FAILED, cause);
}

unsigned provisioning_cause_of(int result)
{
    if (result >= 0) {
        return BRAMBLE_PROVISIONING_CAUSE_NONE;
    }
    return result == BRAMBLE_ERROR_RANDOM ? BRAMBLE_PROVISIONING_CAUSE_RANDOM_FAILED
                                          : BRAMBLE_PROVISIONING_CAUSE_CRYPTO_FAILED;
}

/* The slot is given back before anything is told: whoever hears of it may use it anew, or, having joined, the memory.
 */
void provisioning_closed(struct provisioning_session *session, unsigned cause)
{
    struct provisioning *room = session->room;
    const struct provisioning_role *role = session->role;
    struct bramble_provisioning_event event = {
        .provisioner = role->provisioner, .link = session->number, .uuid = session->uuid};
    struct bramble_membership membership;
    if (session->step == PROVISIONING_STEP_COMPLETE && session->outcome == PROVISIONING_RUNNING &&
        cause <= BRAMBLE_PROVISIONING_CAUSE_CLOSED_BY_PEER) {
        session->outcome = PROVISIONING_SUCCEEDED; /* our Complete was heard, even if its acknowledgment was not */
    }
    provisioning_fail(session, cause);
    bool succeeded = session->outcome == PROVISIONING_SUCCEEDED;
    octets_copy(&membership, &session->membership, sizeof membership);
    event.of.done.elements = session->elements;
    timer_stop(&session->deadline);
    session->role = NULL;
    forget(session);
    role->ended(room, &event, succeeded);
    if (succeeded) {
        event.of.done.membership = &membership;
        provisioning_report(room, &event, BRAMBLE_PROVISIONING_DONE);
    }
    crypto_wipe(&membership, sizeof membership);
    provisioning_report(room, &event, BRAMBLE_PROVISIONING_LINK_CLOSED);
}

/* ---- P-256 ---- */

/* What is not begun at once, because the port is busy with another one, is begun soon: by the link's call, or when our
 * PDU has been heard. */
static unsigned ask_port(struct provisioning_session *session)
{
    const struct bramble_port *port = provisioning_port(session->room);
    int result =
        port->p256(port->context, session->agreement.secret, session->own_key ? session->peer : NULL, &session->ticket);
    if (result < 0) {
        session->ticket = 0;
    }
    if (result != BRAMBLE_ERROR_BUSY) {
        return provisioning_cause_of(result);
    }
    if (!session->outstanding) {
        provisioning_link_wake(session);
    }
    return BRAMBLE_PROVISIONING_CAUSE_NONE;
}

static unsigned draw(struct provisioning_session *session, uint8_t *to, size_t octets)
{
    return provisioning_random(session->room, to, octets) < 0 ? BRAMBLE_PROVISIONING_CAUSE_RANDOM_FAILED
                                                              : BRAMBLE_PROVISIONING_CAUSE_NONE;
}

unsigned provisioning_make_own_key(struct provisioning_session *session)
{
    session->curve_wanted = true;
    return draw(session, session->agreement.secret, sizeof session->agreement.secret);
}

static unsigned p256_answered(struct provisioning_session *session, int result, const struct bramble_view *data)
{
    bool secret = session->own_key;
    session->ticket = 0;
    session->curve_wanted = false;
    if (secret && result == BRAMBLE_ERROR_VALUE) {
        return BRAMBLE_PROVISIONING_CAUSE_INVALID_PUBLIC_KEY;
    }
    if (result < 0 || data->size != (secret ? BRAMBLE_P256_SECRET_OCTETS : BRAMBLE_P256_PUBLIC_OCTETS)) {
        return BRAMBLE_PROVISIONING_CAUSE_CRYPTO_FAILED;
    }
    session->own_key = true;
    if (secret) {
        session->step = PROVISIONING_STEP_AGREED;
    }
    octets_copy(secret ? session->agreement.secret : session->own, data->data, data->size);
    return BRAMBLE_PROVISIONING_CAUSE_NONE;
}

bool provisioning_done(struct provisioning *room, uint32_t ticket, int result, struct bramble_view data)
{
    struct provisioning_slot *slot = room->slots;
    for (unsigned left = ticket != 0 ? room->slot_count : 0; left > 0; left--, slot++) {
        struct provisioning_session *session = &slot->session;
        if (session->ticket == ticket) {
            provisioning_advance(session, p256_answered(session, result, &data));
            return true;
        }
    }
    return false;
}

/* ---- From Start to the AuthValue ---- */

void provisioning_take_start(struct provisioning_session *session, const uint8_t start[PROVISIONING_START_OCTETS])
{
    memcpy(session->agreement.of.inputs + PROVISIONING_INPUTS_START, start, PROVISIONING_START_OCTETS);
    session->agreement.octets = (uint8_t)provisioning_value_octets(start[PROVISIONING_START_ALGORITHM]);
    session->method = start[PROVISIONING_START_METHOD];
    session->action = start[PROVISIONING_START_ACTION];
    session->size = start[PROVISIONING_START_SIZE];
}

/* A public key begins with X. The point with the same X and the other Y makes the same secret, so X alone tells. */
static unsigned exchange_keys(struct provisioning_session *session)
{
    if (memcmp(session->own, session->peer, BRAMBLE_P256_PUBLIC_OCTETS / 2U) == 0) {
        return BRAMBLE_PROVISIONING_CAUSE_REFLECTED_PUBLIC_KEY;
    }
    session->step = PROVISIONING_STEP_SECRET;
    session->curve_wanted = true;
    if (!session->role->provisioner && session->method != BRAMBLE_AUTHENTICATION_INPUT) {
        session->expected = PROVISIONING_CONFIRMATION; /* who sends it may calculate faster than we do */
    }
    if (!session->own_key_sent) {
        provisioning_send(session, PROVISIONING_PUBLIC_KEY, session->own, session->expected);
    }
    return BRAMBLE_PROVISIONING_CAUSE_NONE;
}

static unsigned find_value(struct provisioning_session *session)
{
    unsigned cause = provisioning_cause_of(provisioning_salt(session->room->crypto, &session->agreement));
    session->step = PROVISIONING_STEP_VALUE;
    set_places(session, provisioning_random_of(&session->agreement, true),
               provisioning_random_of(&session->agreement, false));
    if (cause != BRAMBLE_PROVISIONING_CAUSE_NONE || session->method != BRAMBLE_AUTHENTICATION_NONE) {
        return cause != BRAMBLE_PROVISIONING_CAUSE_NONE ? cause : session->agreement.oob->find_value(session);
    }
    session->step = PROVISIONING_STEP_READY;
    return BRAMBLE_PROVISIONING_CAUSE_NONE;
}

static unsigned take_step(struct provisioning_session *session)
{
    unsigned cause = BRAMBLE_PROVISIONING_CAUSE_NONE;
    if (session->step == PROVISIONING_STEP_KEYS && session->own_key && session->peer_key) {
        cause = exchange_keys(session);
    }
    if (cause == BRAMBLE_PROVISIONING_CAUSE_NONE && session->curve_wanted && session->ticket == 0) {
        cause = ask_port(session);
    }
    if (session->step == PROVISIONING_STEP_AGREED && !session->outstanding) { /* the link will be needed */
        cause = find_value(session);
    }
    return cause != BRAMBLE_PROVISIONING_CAUSE_NONE ? cause : session->role->advance(session);
}

void provisioning_advance(struct provisioning_session *session, unsigned cause)
{
    if (session->outcome == PROVISIONING_RUNNING) {
        provisioning_fail(session, cause != BRAMBLE_PROVISIONING_CAUSE_NONE ? cause : take_step(session));
    }
}

/* ---- Confirmations ---- */

unsigned provisioning_make_confirmation(struct provisioning_session *session)
{
    struct provisioning_agreement *agreement = &session->agreement;
    unsigned cause = draw(session, session->own, agreement->octets);
    session->step = PROVISIONING_STEP_PROVE;
    if (cause != BRAMBLE_PROVISIONING_CAUSE_NONE) {
        return cause;
    }
    return provisioning_cause_of(provisioning_confirm(session->room->crypto, agreement, session->own, session->peer));
}

unsigned provisioning_check_random(struct provisioning_session *session, const uint8_t *random)
{
    const struct bramble_crypto *crypto = session->room->crypto;
    struct provisioning_agreement *agreement = &session->agreement;
    uint8_t expected[PROVISIONING_VALUE_MAX];
    if (crypto_equal(random, session->own, agreement->octets)) {
        return BRAMBLE_PROVISIONING_CAUSE_REFLECTED_RANDOM;
    }
    int result = provisioning_confirm(crypto, agreement, random, expected);
    if (result >= 0) {
        if (!crypto_equal(expected, session->confirmation, agreement->octets)) {
            return BRAMBLE_PROVISIONING_CAUSE_CONFIRMATION_MISMATCH;
        }
        memcpy(session->peer, random, agreement->octets);
        result = provisioning_keys(crypto, agreement, session->membership.device_key);
    }
    return provisioning_cause_of(result);
}

/* ---- From the link ---- */

void provisioning_opened(struct provisioning_session *session)
{
    provisioning_await(session, PROVISIONING_WAIT_PROTOCOL);
    provisioning_say(session, BRAMBLE_PROVISIONING_LINK_OPENED, 0);
    provisioning_advance(session, session->role->opened(session));
}

/* A PDU is judged, and if nothing is wrong with it, taken: the cause of a failure. */
static unsigned take(struct provisioning_session *session, unsigned type, unsigned size, uint8_t *parameters)
{
    if (type >= PROVISIONING_PDU_TYPES) {
        return BRAMBLE_PROVISIONING_CAUSE_FOUND_INVALID_PDU;
    }
    if (type != session->expected && (type != PROVISIONING_FAILED || !session->role->provisioner)) {
        return BRAMBLE_PROVISIONING_CAUSE_FOUND_UNEXPECTED_PDU;
    }
    if (size != octets_of(session, type)) {
        return BRAMBLE_PROVISIONING_CAUSE_FOUND_INVALID_FORMAT;
    }
    provisioning_link_delivered(session);
    provisioning_await(session, PROVISIONING_WAIT_PROTOCOL);
    session->expected = PROVISIONING_NO_PDU;
    if (type == PROVISIONING_PUBLIC_KEY) {
        octets_copy(session->peer, parameters, BRAMBLE_P256_PUBLIC_OCTETS);
        session->peer_key = true;
        return BRAMBLE_PROVISIONING_CAUSE_NONE;
    }
    return session->role->received(session, type, parameters);
}

void provisioning_received(struct provisioning_session *session, unsigned type, unsigned size, uint8_t *parameters)
{
    unsigned cause = BRAMBLE_PROVISIONING_CAUSE_CANCELLED;
    if (session->outcome != PROVISIONING_RUNNING) {
        if (!session->role->provisioner) {
            send_failed(session, PROVISIONING_CODE_UNEXPECTED_PDU);
        }
        return;
    }
    if (!session->cancelled || type == PROVISIONING_COMPLETE) { /* not a step further; but who is a node is one */
        cause = take(session, type, size, parameters);
    }
    provisioning_advance(session, cause);
}

void provisioning_sent(struct provisioning_session *session)
{
    if (session->failed_due != 0) {
        send_failed(session, session->failed_due);
    }
    provisioning_await(session, PROVISIONING_WAIT_PROTOCOL);
    provisioning_advance(session, BRAMBLE_PROVISIONING_CAUSE_NONE);
}

void provisioning_work(struct provisioning_session *session)
{
    provisioning_advance(session,
                         session->cancelled ? BRAMBLE_PROVISIONING_CAUSE_CANCELLED : BRAMBLE_PROVISIONING_CAUSE_NONE);
}
