/* What an application calls, with the room in the node's place: <bramble/provisioning.h> explains each. None of them
 * tells anything; what they set in motion comes in a later turn. */
#include "provisioning/provisioning.h"

static struct provisioning_session *session_by_number(struct provisioning *room, uint32_t number)
{
    for (unsigned i = 0; i < room->slot_count; i++) {
        struct provisioning_session *session = &room->slots[i].session;
        if (session->role != NULL && session->number == number) {
            return session;
        }
    }
    return NULL;
}

int provisioning_begin(struct provisioning *room, const struct bramble_provision_options *options)
{
    return room->provisioner == NULL ? BRAMBLE_ERROR_NOT_SUPPORTED : room->provisioner->begin(room, options);
}

int provisioning_choose(struct provisioning *room, uint32_t link, const struct bramble_provisioning_choice *choice)
{
    struct provisioning_session *session = session_by_number(room, link);
    if (session == NULL) {
        return BRAMBLE_ERROR_NOT_FOUND;
    }
    return session->question != PROVISIONING_ASKED_CHOICE ? BRAMBLE_ERROR_STATE
                                                          : room->provisioner->choose(session, choice);
}

static int answer_taken(struct provisioning_session *session)
{
    session->question = PROVISIONING_NO_QUESTION;
    provisioning_link_wake(session);
    return 0;
}

/* The value that was asked for: typed, or where `typed` is NULL a number. */
static int take_value(struct provisioning_session *session, const struct bramble_view *typed, uint32_t number)
{
    struct bramble_provisioning_value value = {.action = session->action, .size = session->size};
    int result = typed != NULL ? provisioning_value_read(session->method, *typed, &value)
                               : provisioning_value_number(session->method, number, &value);
    if (result < 0) {
        return result;
    }
    provisioning_auth_value(&session->agreement, session->method, &value);
    session->auth_known = true;
    return answer_taken(session);
}

static int take_static(struct provisioning_session *session, struct bramble_view answer)
{
    if (answer.size == 0 || answer.size > PROVISIONING_VALUE_MAX) {
        return BRAMBLE_ERROR_LENGTH;
    }
    provisioning_auth_octets(&session->agreement, answer);
    session->auth_known = true;
    return answer_taken(session);
}

static int take_public_key(struct provisioning_session *session, struct bramble_view answer)
{
    if (answer.size != BRAMBLE_P256_PUBLIC_OCTETS) {
        return BRAMBLE_ERROR_LENGTH;
    }
    memcpy(provisioning_public_key(session, false), answer.data, BRAMBLE_P256_PUBLIC_OCTETS);
    session->peer_key = true;
    return answer_taken(session);
}

int provisioning_answer(struct provisioning *room, uint32_t link, struct bramble_view answer)
{
    struct provisioning_session *session = session_by_number(room, link);
    if (session == NULL) {
        return BRAMBLE_ERROR_NOT_FOUND;
    }
    switch (session->question) {
    case PROVISIONING_ASKED_VALUE:
        return take_value(session, &answer, 0);
    case PROVISIONING_ASKED_STATIC:
        return take_static(session, answer);
    case PROVISIONING_ASKED_PUBLIC_KEY:
        return take_public_key(session, answer);
    default:
        return BRAMBLE_ERROR_STATE;
    }
}

int provisioning_answer_number(struct provisioning *room, uint32_t link, uint32_t number)
{
    struct provisioning_session *session = session_by_number(room, link);
    if (session == NULL) {
        return BRAMBLE_ERROR_NOT_FOUND;
    }
    return session->question != PROVISIONING_ASKED_VALUE ? BRAMBLE_ERROR_STATE : take_value(session, NULL, number);
}

int provisioning_cancel(struct provisioning *room, uint32_t link)
{
    struct provisioning_session *session = session_by_number(room, link);
    if (session == NULL) {
        return BRAMBLE_ERROR_NOT_FOUND;
    }
    if (session->outcome != PROVISIONING_RUNNING || session->step == PROVISIONING_STEP_COMPLETE) {
        return BRAMBLE_ERROR_STATE;
    }
    session->cancelled = true;
    provisioning_link_wake(session);
    return 0;
}

int provisioning_scan(struct provisioning *room, bool on)
{
    if (room->provisioner == NULL) {
        return BRAMBLE_ERROR_NOT_SUPPORTED;
    }
    struct provisioning_provisioner *part = room->provisioner_part;
    if (on && !part->scanning) {
        for (unsigned i = 0; i < part->seen_count; i++) {
            part->seen[i].used = false; /* who asks anew wants to hear of everybody */
        }
    }
    part->scanning = on;
    return 0;
}
