/* What an application calls, with the room in the node's place: <bramble/provisioning.h> explains each. None of them
 * tells anything; what they set in motion comes in a later turn. */
#include "provisioning/oob.h"
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

static int answer(struct provisioning *room, uint32_t link, const struct bramble_view *octets, uint32_t number)
{
    struct provisioning_session *session = session_by_number(room, link);
    if (session == NULL) {
        return BRAMBLE_ERROR_NOT_FOUND;
    }
    return session->question <= PROVISIONING_ASKED_CHOICE ? BRAMBLE_ERROR_STATE
                                                          : session->agreement.oob->answer(session, octets, number);
}

int provisioning_answer(struct provisioning *room, uint32_t link, struct bramble_view octets)
{
    return answer(room, link, &octets, 0);
}

int provisioning_answer_number(struct provisioning *room, uint32_t link, uint32_t number)
{
    return answer(room, link, NULL, number);
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
