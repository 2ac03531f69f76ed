/* The room: its slots, and what an application calls. See provisioning.h. */
#include "provisioning/provisioning.h"

#define BEACON_TYPE_UNPROVISIONED 0x00U /* the opcode of its description */

void provisioning_init(struct provisioning *room, const struct provisioning_wiring *wiring)
{
    memset(room, 0, sizeof *room);
    room->wiring = *wiring;
    for (uint16_t i = 0; i < wiring->slot_count; i++) {
        struct provisioning_slot *slot = &wiring->slots[i];
        memset(slot, 0, sizeof *slot);
        pb_adv_init(&slot->pb_adv, room, &slot->session);
    }
}

/* Free ones that are not busy closing come first, then those whose Link ID was used longest ago. */
struct provisioning_slot *provisioning_free_slot(struct provisioning *room)
{
    struct provisioning_slot *best = NULL;
    for (uint16_t i = 0; i < room->wiring.slot_count; i++) {
        struct provisioning_slot *slot = &room->wiring.slots[i];
        if (slot->session.role != NULL) {
            continue;
        }
        bool idle = pb_adv_idle(&slot->pb_adv);
        if (best == NULL || (idle && !pb_adv_idle(&best->pb_adv)) ||
            (idle == pb_adv_idle(&best->pb_adv) && slot->session.number < best->session.number)) {
            best = slot;
        }
    }
    return best;
}

static struct provisioning_session *session_by_number(struct provisioning *room, uint32_t number)
{
    for (uint16_t i = 0; i < room->wiring.slot_count; i++) {
        struct provisioning_session *session = &room->wiring.slots[i].session;
        if (session->role != NULL && session->number == number) {
            return session;
        }
    }
    return NULL;
}

void provisioning_cancel_all(struct provisioning *room, bool provisioner)
{
    for (uint16_t i = 0; i < room->wiring.slot_count; i++) {
        struct provisioning_session *session = &room->wiring.slots[i].session;
        if (session->role != NULL && session->role->provisioner == provisioner &&
            session->outcome == PROVISIONING_RUNNING) {
            session->cancelled = true;
            provisioning_wake(session);
        }
    }
}

void provisioning_stop(struct provisioning *room)
{
    for (uint16_t i = 0; i < room->wiring.slot_count; i++) {
        struct provisioning_slot *slot = &room->wiring.slots[i];
        pb_adv_stop(&slot->pb_adv);
        timer_stop(&slot->session.protocol);
        timer_stop(&slot->session.work);
        crypto_wipe(&slot->session, sizeof slot->session);
    }
    timer_stop(&room->beacon);
    timer_stop(&room->attention);
    room->unprovisioned = false;
    room->attention_s = 0;
    if (room->provisioner_part != NULL) {
        room->provisioner_part->scanning = false;
    }
}

bool provisioning_beacon_heard(struct provisioning *room, const struct bearer_heard *heard)
{
    if (heard->pdu.size == 0 || heard->pdu.data[0] != BEACON_TYPE_UNPROVISIONED) {
        return false;
    }
    if (room->provisioner != NULL && room->provisioner_part->scanning) {
        room->provisioner->beacon(room, heard);
    }
    return true;
}

/* ---- What an application calls ---- */

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

static int take_static(struct provisioning_session *session, struct bramble_view answer)
{
    if (answer.size == 0 || answer.size > PROVISIONING_VALUE_MAX) {
        return BRAMBLE_ERROR_LENGTH;
    }
    provisioning_auth_octets(session->algorithm, answer, session->auth_value);
    session->auth_known = true;
    return 0;
}

static int take_public_key(struct provisioning_session *session, struct bramble_view answer)
{
    if (answer.size != BRAMBLE_P256_PUBLIC_OCTETS) {
        return BRAMBLE_ERROR_LENGTH;
    }
    memcpy(provisioning_peer_key(session), answer.data, answer.size);
    session->peer_key = true;
    return 0;
}

static int take_answer(struct provisioning_session *session, struct bramble_view answer)
{
    int result;
    switch (session->question) {
    case PROVISIONING_ASKED_VALUE:
        result = provisioning_value_read(session->method, answer, &session->value);
        if (result >= 0) {
            provisioning_value_known(session);
        }
        return result;
    case PROVISIONING_ASKED_STATIC:
        return take_static(session, answer);
    case PROVISIONING_ASKED_PUBLIC_KEY:
        return take_public_key(session, answer);
    default:
        return BRAMBLE_ERROR_STATE;
    }
}

static int answer_taken(struct provisioning_session *session, int result)
{
    if (result >= 0) {
        session->question = PROVISIONING_NO_QUESTION;
        provisioning_wake(session);
    }
    return result;
}

int provisioning_answer(struct provisioning *room, uint32_t link, struct bramble_view answer)
{
    struct provisioning_session *session = session_by_number(room, link);
    return session == NULL ? BRAMBLE_ERROR_NOT_FOUND : answer_taken(session, take_answer(session, answer));
}

int provisioning_answer_number(struct provisioning *room, uint32_t link, uint32_t number)
{
    struct provisioning_session *session = session_by_number(room, link);
    if (session == NULL) {
        return BRAMBLE_ERROR_NOT_FOUND;
    }
    if (session->question != PROVISIONING_ASKED_VALUE) {
        return BRAMBLE_ERROR_STATE;
    }
    int result = provisioning_value_number(session->method, number, &session->value);
    if (result >= 0) {
        provisioning_value_known(session);
    }
    return answer_taken(session, result);
}

int provisioning_cancel(struct provisioning *room, uint32_t link)
{
    struct provisioning_session *session = session_by_number(room, link);
    if (session == NULL) {
        return BRAMBLE_ERROR_NOT_FOUND;
    }
    if (session->outcome != PROVISIONING_RUNNING || session->committed) {
        return BRAMBLE_ERROR_STATE;
    }
    session->cancelled = true;
    provisioning_wake(session);
    return 0;
}

int provisioning_scan(struct provisioning *room, bool on)
{
    if (room->provisioner == NULL) {
        return BRAMBLE_ERROR_NOT_SUPPORTED;
    }
    struct provisioning_provisioner *part = room->provisioner_part;
    if (on && !part->scanning) {
        for (uint16_t i = 0; i < part->seen_count; i++) {
            part->seen[i].used = false; /* who asks anew wants to hear of everybody */
        }
    }
    part->scanning = on;
    return 0;
}

/* ---- Invariants ---- */

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
    return is_wiped(session->private_key, sizeof session->private_key) &&
           is_wiped(session->secret, sizeof session->secret) &&
           is_wiped(session->auth_value, sizeof session->auth_value) && is_wiped(&session->keys, sizeof session->keys);
}

static bool session_check(const struct provisioning_session *session, struct bramble_violation *violation)
{
    if (session->role == NULL &&
        (session->ticket != 0 || timer_running(&session->protocol) || timer_running(&session->work))) {
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
    for (uint16_t i = 0; i < room->wiring.slot_count; i++) {
        const struct provisioning_session *session = &room->wiring.slots[i].session;
        const struct pb_adv *link = &room->wiring.slots[i].pb_adv;
        if (!session_check(session, violation)) {
            return false;
        }
        if (link->session != session || (session->role != NULL && session->room != room)) {
            return invariant_broken(violation, "P6: a link serves the session of its slot", i);
        }
    }
    return true;
}

const struct provisioning_service provisioning_service = {
    .init = provisioning_init,
    .stop = provisioning_stop,
    .done = provisioning_done,
    .pb_adv_heard = provisioning_pb_adv_heard,
    .sent = provisioning_pb_adv_sent,
    .beacon_heard = provisioning_beacon_heard,
    .check = provisioning_check,
};
