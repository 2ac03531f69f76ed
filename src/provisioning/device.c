/* The device's side of the protocol (Mesh Protocol 1.1 section 5.4). See session.h and <bramble/provisioning.h>.
 *
 * The key pair of the attempt is made while Invite and Start are exchanged, which takes longer; with an OOB key pair
 * only when Start says that the provisioner does not know that. The provisioner's Confirmation may come before we have
 * calculated ours, and waits.
 *
 * A device has one link, and that may lie in borrowed memory (features/provisionable.c): nothing of it is touched any
 * more once the node has joined.
 */
#include "provisioning/oob.h"
#include "provisioning/provisioning.h"

static uint8_t *capabilities_of(struct provisioning_session *session)
{
    return session->agreement.of.inputs + PROVISIONING_INPUTS_CAPABILITIES;
}

/* ---- Invite, Start, Public Key ---- */

static void received_invite(struct provisioning_session *session, unsigned seconds)
{
    struct provisioning *room = session->room;
    const struct bramble_oob *oob = session->agreement.oob;
    uint8_t *to = capabilities_of(session); /* all zeros */
    to[-1] = (uint8_t)seconds;              /* Invite stands before them in the inputs */
    to[PROVISIONING_CAPABLE_ELEMENTS] = room->elements;
    to[PROVISIONING_CAPABLE_ALGORITHMS] = BRAMBLE_ALGORITHM_CMAC_AES128;
    if (oob != NULL) {
        oob->offer(room->abilities, to);
    }
    provisioning_send(session, PROVISIONING_CAPABILITIES, to, PROVISIONING_START);
    if (seconds > 0) {
        timer_start(&room->bearer->timers, &room->timer, seconds * 1000000U);
        provisioning_say(session, BRAMBLE_PROVISIONING_ATTENTION, seconds);
    }
}

/* Without OOB there is one choice, which is all zeros, as the inputs are where Start has its place. */
static unsigned received_start(struct provisioning_session *session, const uint8_t *start)
{
    const struct bramble_oob *oob = session->agreement.oob;
    const uint8_t *zeros = session->agreement.of.inputs + PROVISIONING_INPUTS_START;
    session->step = PROVISIONING_STEP_KEYS;
    session->expected = PROVISIONING_PUBLIC_KEY;
    if (oob != NULL) {
        return oob->start(session, start);
    }
    return memcmp(zeros, start, PROVISIONING_START_OCTETS) == 0 ? BRAMBLE_PROVISIONING_CAUSE_NONE
                                                                : BRAMBLE_PROVISIONING_CAUSE_FOUND_INVALID_FORMAT;
}

/* ---- Confirmation, Random, Data, Complete ---- */

static void received_confirmation(struct provisioning_session *session, const uint8_t *parameters)
{
    memcpy(session->confirmation, parameters, session->agreement.octets);
    session->confirmation_held = true;
    if (session->method == BRAMBLE_AUTHENTICATION_OUTPUT) {
        provisioning_say(session, BRAMBLE_PROVISIONING_INPUT_COMPLETE, 0);
    }
}

static unsigned answer_confirmation(struct provisioning_session *session)
{
    const uint8_t *confirmation = session->peer;
    unsigned cause = provisioning_make_confirmation(session);
    if (cause != BRAMBLE_PROVISIONING_CAUSE_NONE) {
        return cause;
    }
    if (crypto_equal(confirmation, session->confirmation, session->agreement.octets)) {
        return BRAMBLE_PROVISIONING_CAUSE_REFLECTED_CONFIRMATION;
    }
    provisioning_send(session, PROVISIONING_CONFIRMATION, confirmation, PROVISIONING_RANDOM);
    return BRAMBLE_PROVISIONING_CAUSE_NONE;
}

static unsigned received_random(struct provisioning_session *session, const uint8_t *parameters)
{
    unsigned cause = provisioning_check_random(session, parameters);
    if (cause == BRAMBLE_PROVISIONING_CAUSE_NONE) {
        provisioning_send(session, PROVISIONING_RANDOM, session->own, PROVISIONING_DATA);
    }
    return cause;
}

static unsigned received_data(struct provisioning_session *session, uint8_t *data)
{
    int result = provisioning_seal(session->room->crypto, &session->agreement, true, data);
    if (result < 0) {
        return result == BRAMBLE_ERROR_AUTHENTICATION ? BRAMBLE_PROVISIONING_CAUSE_FOUND_DECRYPTION_FAILED
                                                      : provisioning_cause_of(result);
    }
    bool good = provisioning_data_read(data, session->room->elements, &session->membership);
    crypto_wipe(data, PROVISIONING_DATA_OCTETS);
    if (!good) {
        return BRAMBLE_PROVISIONING_CAUSE_FOUND_INVALID_DATA;
    }
    session->step = PROVISIONING_STEP_COMPLETE;
    provisioning_send(session, PROVISIONING_COMPLETE, data, PROVISIONING_NO_PDU);
    return BRAMBLE_PROVISIONING_CAUSE_NONE;
}

/* ---- The role ---- */

static unsigned device_opened(struct provisioning_session *session)
{
    return session->room->abilities->private_key == NULL ? provisioning_make_own_key(session)
                                                         : BRAMBLE_PROVISIONING_CAUSE_NONE;
}

static unsigned device_advance(struct provisioning_session *session)
{
    if (session->step == PROVISIONING_STEP_READY && session->confirmation_held) {
        return answer_confirmation(session);
    }
    if (session->step == PROVISIONING_STEP_COMPLETE && !session->outstanding) {
        provisioning_link_leave(
            session); /* closing it is the provisioner's part, and the node has other things to do */
    }
    return BRAMBLE_PROVISIONING_CAUSE_NONE;
}

static unsigned device_received(struct provisioning_session *session, unsigned type, uint8_t *parameters)
{
    switch (type) {
    case PROVISIONING_INVITE:
        received_invite(session, parameters[0]);
        break;
    case PROVISIONING_START:
        return received_start(session, parameters);
    case PROVISIONING_CONFIRMATION:
        received_confirmation(session, parameters);
        break;
    case PROVISIONING_RANDOM:
        return received_random(session, parameters);
    default:
        return received_data(session, parameters);
    }
    return BRAMBLE_PROVISIONING_CAUSE_NONE;
}

/* Attention has ended at the latest with the link. */
static void device_ended(struct provisioning *room, struct bramble_provisioning_event *event, bool succeeded)
{
    bool attention = timer_running(&room->timer);
    room->device = NULL;
    if (succeeded) {
        provisioning_device_disable(room);
    } else {
        provisioning_beacon_start(room);
    }
    if (attention) {
        event->of.attention_s = 0;
        provisioning_report(room, event, BRAMBLE_PROVISIONING_ATTENTION);
    }
}

static const struct provisioning_role device_role = {
    .provisioner = false,
    .opened = device_opened,
    .received = device_received,
    .advance = device_advance,
    .ended = device_ended,
};

/* ---- On and off ---- */

static enum bramble_drop accept(struct provisioning *room, const uint8_t uuid[16], uint32_t link_id)
{
    if (memcmp(uuid, room->abilities->uuid, 16) != 0) {
        return BRAMBLE_DROP_PROVISIONING_OTHER_LINK;
    }
    struct provisioning_slot *slot = room->device == NULL ? provisioning_free_slot(room) : NULL;
    if (slot == NULL || slot->pb_adv.state >= PB_ADV_CLOSING) {
        return BRAMBLE_DROP_PROVISIONING_BUSY;
    }
    struct provisioning_session *session = &slot->session;
    timer_stop(&room->timer);
    room->device = session;
    provisioning_session_begin(session, room, &device_role, room->abilities->uuid);
    session->agreement.oob = room->abilities->oob;
    pb_adv_accept(session->link, link_id);
    provisioning_opened(session);
    return BRAMBLE_DROP_NONE;
}

/* The node has joined by other means while somebody provisioned it: that is told now. */
static void tell_given_up(struct provisioning *room)
{
    static const uint8_t kinds[] = {BRAMBLE_PROVISIONING_ATTENTION, BRAMBLE_PROVISIONING_FAILED,
                                    BRAMBLE_PROVISIONING_LINK_CLOSED};
    struct bramble_provisioning_event event = {.link = room->given_up, .uuid = room->abilities->uuid};
    room->given_up = 0;
    for (unsigned i = 0; i < sizeof kinds; i++) {
        provisioning_report(room, &event, kinds[i]);
        event.of.cause = BRAMBLE_PROVISIONING_CAUSE_CANCELLED;
    }
}

static void timer_fired(struct bramble_node *node, struct bramble_timer *timer)
{
    struct provisioning *room = BRAMBLE_TIMER_OWNER(timer, struct provisioning, timer);
    (void)node;
    if (room->given_up != 0) {
        tell_given_up(room);
    } else if (room->device != NULL) {
        provisioning_say(room->device, BRAMBLE_PROVISIONING_ATTENTION, 0);
    } else {
        provisioning_beacon_send(room);
    }
}

/* What is asked for without OOB being named is refused rather than passed over. */
static int check_abilities(const struct bramble_provisioning_abilities *abilities)
{
    if (abilities->oob != NULL) {
        return abilities->oob->check(abilities);
    }
    unsigned asked = (abilities->algorithms & ~BRAMBLE_ALGORITHM_CMAC_AES128) | abilities->static_oob_asked |
                     abilities->authenticated_only | abilities->output_size | abilities->input_size;
    return asked == 0 && abilities->static_oob.size == 0 && abilities->private_key == NULL
               ? 0
               : BRAMBLE_ERROR_NOT_SUPPORTED;
}

int provisioning_device_enable(struct provisioning *room, const struct bramble_provisioning_abilities *abilities,
                               uint8_t elements)
{
    int result = check_abilities(abilities);
    if (result < 0) {
        return result;
    }
    if (provisioning_port(room)->p256 == NULL || room->slot_count == 0) {
        return BRAMBLE_ERROR_NOT_SUPPORTED;
    }
    room->accept = accept;
    room->abilities = abilities;
    room->elements = elements;
    if (room->device == NULL) { /* it may be on already, and talked to */
        timer_init(&room->timer, timer_fired);
        provisioning_beacon_start(room);
    }
    return 0;
}

void provisioning_device_disable(struct provisioning *room)
{
    room->accept = NULL;
    timer_stop(&room->timer);
    if (room->device != NULL) {
        room->given_up = room->device->number;
        provisioning_slot_clear((struct provisioning_slot *)(void *)room->device);
        room->device = NULL;
        timer_start(&room->bearer->timers, &room->timer, 0);
    }
}
