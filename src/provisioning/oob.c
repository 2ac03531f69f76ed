/* See oob.h. */
#include "provisioning/oob.h"

#include "provisioning/provisioning.h"

/* ---- Device: what it offers, what was chosen ---- */

#define ALGORITHMS (BRAMBLE_ALGORITHM_CMAC_AES128 | BRAMBLE_ALGORITHM_HMAC_SHA256)

int provisioning_oob_check(const struct bramble_provisioning_abilities *abilities)
{
    size_t octets = abilities->static_oob.size;
    if (octets != 0 && octets != 16 && octets != 32) {
        return BRAMBLE_ERROR_LENGTH;
    }
    if (abilities->algorithms > ALGORITHMS || abilities->output_size > BRAMBLE_OOB_SIZE_MAX ||
        abilities->input_size > BRAMBLE_OOB_SIZE_MAX ||
        abilities->output_actions >= BRAMBLE_ACTION_BIT(BRAMBLE_OUTPUT_ALPHANUMERIC + 1U) ||
        abilities->input_actions >= BRAMBLE_ACTION_BIT(BRAMBLE_INPUT_ALPHANUMERIC + 1U) ||
        (abilities->private_key == NULL) != (abilities->public_key == NULL)) {
        return BRAMBLE_ERROR_VALUE;
    }
    return 0;
}

/* A size and the actions, at most five, that it is for; none where there is not the other. */
static void write_means(uint8_t *to, unsigned size, unsigned actions)
{
    if (size > 0 && actions > 0) {
        to[PROVISIONING_CAPABLE_SIZE] = (uint8_t)size;
        to[PROVISIONING_CAPABLE_ACTIONS] = (uint8_t)actions;
    }
}

void provisioning_oob_offer(const struct bramble_provisioning_abilities *abilities, uint8_t *to)
{
    bool has_static = abilities->static_oob.size > 0 || abilities->static_oob_asked;
    to[PROVISIONING_CAPABLE_ALGORITHMS] = (uint8_t)(abilities->algorithms != 0 ? abilities->algorithms : ALGORITHMS);
    to[PROVISIONING_CAPABLE_KEY] = abilities->private_key != NULL;
    to[PROVISIONING_CAPABLE_OOB] = (uint8_t)((has_static ? PROVISIONING_OOB_STATIC : 0U) |
                                             (abilities->authenticated_only ? PROVISIONING_OOB_ONLY : 0U));
    write_means(to, abilities->output_size, abilities->output_actions);
    write_means(to + PROVISIONING_CAPABLE_TO_INPUT, abilities->input_size, abilities->input_actions);
}

unsigned provisioning_oob_start(struct provisioning_session *session, const uint8_t *octets)
{
    const struct bramble_provisioning_abilities *abilities = session->room->abilities;
    struct provisioning_agreement *agreement = &session->agreement;
    if (!provisioning_start_possible(agreement->of.inputs + PROVISIONING_INPUTS_CAPABILITIES, octets)) {
        return BRAMBLE_PROVISIONING_CAUSE_FOUND_INVALID_FORMAT;
    }
    provisioning_take_start(session, octets);
    if (octets[PROVISIONING_START_KEY] != 0) { /* the provisioner has our public key from elsewhere */
        session->own_key_sent = true;
        memcpy(agreement->secret, abilities->private_key, BRAMBLE_P256_PRIVATE_OCTETS);
        memcpy(session->own, abilities->public_key, BRAMBLE_P256_PUBLIC_OCTETS);
        session->own_key = true;
    } else if (abilities->private_key != NULL) {
        return provisioning_make_own_key(session);
    }
    return BRAMBLE_PROVISIONING_CAUSE_NONE;
}

/* ---- The AuthValue ---- */

void provisioning_oob_ask(struct provisioning_session *session, unsigned question, unsigned event_kind)
{
    struct bramble_provisioning_event event = {.of.value = {.action = session->action, .size = session->size}};
    session->question = (uint8_t)question;
    provisioning_tell(session, &event, event_kind);
}

static void value_known(struct provisioning_session *session)
{
    session->step = PROVISIONING_STEP_READY;
}

static unsigned show_value(struct provisioning_session *session)
{
    struct bramble_provisioning_event event = {.of.value = {.action = session->action, .size = session->size}};
    if (provisioning_value_generate(provisioning_port(session->room), session->method, &event.of.value) < 0) {
        return BRAMBLE_PROVISIONING_CAUSE_RANDOM_FAILED;
    }
    provisioning_auth_value(&session->agreement, session->method, &event.of.value);
    value_known(session);
    if (session->method == BRAMBLE_AUTHENTICATION_INPUT) {
        session->expected = PROVISIONING_INPUT_COMPLETE;
    }
    provisioning_tell(session, &event, BRAMBLE_PROVISIONING_OUTPUT);
    return BRAMBLE_PROVISIONING_CAUSE_NONE;
}

unsigned provisioning_oob_find_value(struct provisioning_session *session)
{
    bool provisioner = session->role->provisioner;
    if (session->method != BRAMBLE_AUTHENTICATION_STATIC) {
        if ((session->method == BRAMBLE_AUTHENTICATION_INPUT) == provisioner) {
            return show_value(session);
        }
        provisioning_oob_ask(session, PROVISIONING_ASKED_VALUE, BRAMBLE_PROVISIONING_INPUT_REQUESTED);
        return BRAMBLE_PROVISIONING_CAUSE_NONE;
    }
    struct bramble_view value = provisioner ? view_of(session->confirmation, session->wishes.static_size)
                                            : session->room->abilities->static_oob;
    if (value.size > 0) {
        provisioning_auth_octets(&session->agreement, value);
        value_known(session);
    } else {
        provisioning_oob_ask(session, PROVISIONING_ASKED_STATIC, BRAMBLE_PROVISIONING_STATIC_OOB_REQUESTED);
    }
    return BRAMBLE_PROVISIONING_CAUSE_NONE;
}

/* ---- The application's answers ---- */

static int take_value(struct provisioning_session *session, const struct bramble_view *typed, uint32_t number)
{
    struct bramble_provisioning_value value = {.action = session->action, .size = session->size};
    int result = typed != NULL ? provisioning_value_read(session->method, *typed, &value)
                               : provisioning_value_number(session->method, number, &value);
    if (result < 0) {
        return result;
    }
    provisioning_auth_value(&session->agreement, session->method, &value);
    value_known(session);
    if (!session->role
             ->provisioner) { /* the user's input must be known to be complete before the provisioner goes on */
        provisioning_send(session, PROVISIONING_INPUT_COMPLETE, session->confirmation, PROVISIONING_CONFIRMATION);
    }
    return 0;
}

static int take_octets(struct provisioning_session *session, struct bramble_view answer)
{
    if (session->question == PROVISIONING_ASKED_STATIC) {
        if (answer.size == 0 || answer.size > PROVISIONING_VALUE_MAX) {
            return BRAMBLE_ERROR_LENGTH;
        }
        provisioning_auth_octets(&session->agreement, answer);
        value_known(session);
        return 0;
    }
    if (answer.size != BRAMBLE_P256_PUBLIC_OCTETS) {
        return BRAMBLE_ERROR_LENGTH;
    }
    memcpy(session->peer, answer.data, BRAMBLE_P256_PUBLIC_OCTETS);
    session->peer_key = true;
    return 0;
}

int provisioning_oob_answer(struct provisioning_session *session, const struct bramble_view *octets, uint32_t number)
{
    if (octets == NULL && session->question != PROVISIONING_ASKED_VALUE) {
        return BRAMBLE_ERROR_STATE;
    }
    int result = session->question == PROVISIONING_ASKED_VALUE ? take_value(session, octets, number)
                                                               : take_octets(session, *octets);
    if (result == 0) {
        session->question = PROVISIONING_NO_QUESTION;
        provisioning_link_wake(session);
    }
    return result;
}

const struct bramble_oob bramble_oob = {
    .check = provisioning_oob_check,
    .offer = provisioning_oob_offer,
    .start = provisioning_oob_start,
    .find_value = provisioning_oob_find_value,
    .answer = provisioning_oob_answer,
    .salt = provisioning_hmac_salt,
    .confirm = provisioning_hmac_confirm,
};
