/* The invariants of session.h; linked only by who has them checked. */
#include "provisioning/provisioning.h"

static bool is_wiped(const void *secret, size_t octets)
{
    uint8_t any = 0;
    for (size_t i = 0; i < octets; i++) {
        any |= ((const uint8_t *)secret)[i];
    }
    return any == 0;
}

static bool has_no_secrets(const struct provisioning_session *session)
{
    const struct provisioning_agreement *agreement = &session->agreement;
    bool all = session->role == NULL || session->outcome == PROVISIONING_BROKEN;
    return is_wiped(agreement->secret, sizeof agreement->secret) &&
           (!all ||
            (is_wiped(agreement, sizeof *agreement) && is_wiped(&session->membership, sizeof session->membership)));
}

static bool session_check(const struct provisioning_session *session, struct bramble_violation *violation)
{
    if (session->role == NULL && (session->ticket != 0 || session->outstanding || timer_running(&session->deadline))) {
        return invariant_broken(violation, "P1: a session without role waits for nothing", session->number);
    }
    if (session->ticket != 0 && session->outcome != PROVISIONING_RUNNING) {
        return invariant_broken(violation, "P4: a session whose outcome is known has no ticket", session->ticket);
    }
    if ((session->role == NULL || session->outcome != PROVISIONING_RUNNING) && !has_no_secrets(session)) {
        return invariant_broken(violation, "P5: secrets are wiped when the outcome is known", session->number);
    }
    return true;
}

bool provisioning_check(const struct provisioning *room, struct bramble_violation *violation)
{
    for (unsigned i = 0; i < room->slot_count; i++) {
        const struct provisioning_session *session = &room->slots[i].session;
        if (!session_check(session, violation)) {
            return false;
        }
        if (session->role != NULL && session->room != room) {
            return invariant_broken(violation, "P6: a session has the room of its slot", i);
        }
    }
    return true;
}
