/* The device's side of the protocol (Mesh Protocol 1.1 section 5.4). See session.h and <bramble/provisioning.h>.
 *
 * The key pair of the attempt is made while Invite and Start are exchanged, which takes longer; with an OOB key pair
 * only when Start says that the provisioner does not know that. The provisioner's Confirmation may come before we have
 * calculated ours, and waits.
 *
 * A device has one link, and that may lie in borrowed memory (features/provisionable.c): nothing of it is touched any
 * more once the node has joined.
 */
#include "provisioning/provisioning.h"

static uint8_t *capabilities_of(struct provisioning_session *session)
{
    return session->agreement.of.inputs + PROVISIONING_INPUTS_CAPABILITIES;
}

/* ---- Invite, Start, Public Key ---- */

/* A size and the actions, at most five, that it is for; none where there is not the other. */
static void write_means(uint8_t *to, unsigned size, unsigned actions)
{
    if (size > 0 && actions > 0) {
        to[PROVISIONING_CAPABLE_SIZE] = (uint8_t)size;
        to[PROVISIONING_CAPABLE_ACTIONS] = (uint8_t)actions;
    }
}

static void received_invite(struct provisioning_session *session, const uint8_t *parameters)
{
    struct provisioning *room = session->room;
    const struct bramble_provisioning_abilities *abilities = room->abilities;
    uint8_t *to = capabilities_of(session); /* all zeros */
    bool has_static = abilities->static_oob.size > 0 || abilities->static_oob_asked;
    unsigned seconds = parameters[0];
    session->agreement.of.inputs[PROVISIONING_INPUTS_INVITE] = (uint8_t)seconds;
    to[PROVISIONING_CAPABLE_ELEMENTS] = room->elements;
    to[PROVISIONING_CAPABLE_ALGORITHMS] =
        (uint8_t)(abilities->algorithms != 0 ? abilities->algorithms
                                             : BRAMBLE_ALGORITHM_CMAC_AES128 | BRAMBLE_ALGORITHM_HMAC_SHA256);
    to[PROVISIONING_CAPABLE_KEY] = abilities->private_key != NULL;
    to[PROVISIONING_CAPABLE_OOB] = (uint8_t)((has_static ? PROVISIONING_OOB_STATIC : 0U) |
                                             (abilities->authenticated_only ? PROVISIONING_OOB_ONLY : 0U));
    write_means(to, abilities->output_size, abilities->output_actions);
    write_means(to + PROVISIONING_CAPABLE_TO_INPUT, abilities->input_size, abilities->input_actions);
    session->expected = PROVISIONING_START;
    provisioning_send(session, PROVISIONING_CAPABILITIES, to, PROVISIONING_CAPABILITIES_OCTETS);
    if (seconds > 0) {
        struct bramble_provisioning_event event = {.of.attention_s = (uint8_t)seconds};
        timer_start(room->timers, &room->timer, BRAMBLE_SECONDS(seconds));
        provisioning_tell(session, &event, BRAMBLE_PROVISIONING_ATTENTION);
    }
}

static void received_start(struct provisioning_session *session, const uint8_t *start)
{
    const struct bramble_provisioning_abilities *abilities = session->room->abilities;
    if (!provisioning_start_possible(capabilities_of(session), start)) {
        provisioning_fail(session, BRAMBLE_PROVISIONING_CAUSE_FOUND_INVALID_FORMAT);
        return;
    }
    provisioning_take_start(session, start);
    session->step = PROVISIONING_STEP_KEYS;
    session->expected = PROVISIONING_PUBLIC_KEY;
    if (start[PROVISIONING_START_KEY] != 0) { /* the provisioner has it from elsewhere */
        session->own_key_sent = true;
        memcpy(session->agreement.secret, abilities->private_key, BRAMBLE_P256_PRIVATE_OCTETS);
        memcpy(provisioning_public_key(session, false), abilities->public_key, BRAMBLE_P256_PUBLIC_OCTETS);
        session->own_key = true;
    } else if (abilities->private_key != NULL) {
        provisioning_make_own_key(session);
    }
}

/* ---- Confirmation, Random, Data, Complete ---- */

static void received_confirmation(struct provisioning_session *session, const uint8_t *parameters)
{
    memcpy(session->confirmation, parameters, provisioning_value_octets(session->agreement.algorithm));
    session->confirmation_held = true;
    if (session->method == BRAMBLE_AUTHENTICATION_OUTPUT) {
        provisioning_say(session, BRAMBLE_PROVISIONING_INPUT_COMPLETE);
    }
}

static void answer_confirmation(struct provisioning_session *session)
{
    const uint8_t *confirmation = provisioning_make_confirmation(session);
    size_t octets = provisioning_value_octets(session->agreement.algorithm);
    if (confirmation == NULL) {
        return;
    }
    if (crypto_equal(confirmation, session->confirmation, octets)) {
        provisioning_fail(session, BRAMBLE_PROVISIONING_CAUSE_REFLECTED_CONFIRMATION);
        return;
    }
    session->expected = PROVISIONING_RANDOM;
    provisioning_send(session, PROVISIONING_CONFIRMATION, confirmation, octets);
}

static void received_random(struct provisioning_session *session, const uint8_t *parameters)
{
    if (provisioning_check_random(session, parameters)) {
        session->expected = PROVISIONING_DATA;
        provisioning_send(session, PROVISIONING_RANDOM, provisioning_random_of(&session->agreement, false),
                          provisioning_value_octets(session->agreement.algorithm));
    }
}

static void received_data(struct provisioning_session *session, const uint8_t *parameters)
{
    uint8_t data[PROVISIONING_DATA_ENCRYPTED_OCTETS];
    struct bramble_membership membership;
    memcpy(data, parameters, sizeof data);
    int result = provisioning_seal(session->room->crypto, &session->agreement, true, data);
    if (result == BRAMBLE_ERROR_AUTHENTICATION) {
        provisioning_fail(session, BRAMBLE_PROVISIONING_CAUSE_FOUND_DECRYPTION_FAILED);
    } else if (result < 0) {
        provisioning_fail_crypto(session, result);
    } else if (!provisioning_data_read(data, &membership) ||
               membership.address + session->room->elements - 1U > 0x7FFFU) {
        provisioning_fail(session, BRAMBLE_PROVISIONING_CAUSE_FOUND_INVALID_DATA);
    } else {
        memcpy(session->data, data, sizeof session->data);
        session->step = PROVISIONING_STEP_COMPLETE;
        provisioning_send(session, PROVISIONING_COMPLETE, data, 0);
    }
    crypto_wipe(data, sizeof data);
    crypto_wipe(&membership, sizeof membership);
}

/* ---- The role ---- */

static void device_opened(struct provisioning_session *session)
{
    if (session->room->abilities->private_key == NULL) {
        provisioning_make_own_key(session);
    }
}

static void device_advance(struct provisioning_session *session)
{
    if (session->step == PROVISIONING_STEP_VALUE && session->auth_known) {
        if (session->confirmation_held) {
            answer_confirmation(session);
        } else if (session->expected == PROVISIONING_NO_PDU && !session->outstanding) {
            /* the user's input must be known to be complete before the provisioner goes on */
            session->expected = PROVISIONING_CONFIRMATION;
            provisioning_send(session, PROVISIONING_INPUT_COMPLETE, session->data, 0);
        }
    } else if (session->step == PROVISIONING_STEP_COMPLETE && !session->outstanding) {
        provisioning_succeed(session);
    }
}

static void device_received(struct provisioning_session *session, unsigned type, const uint8_t *parameters)
{
    switch (type) {
    case PROVISIONING_INVITE:
        received_invite(session, parameters);
        break;
    case PROVISIONING_START:
        received_start(session, parameters);
        break;
    case PROVISIONING_PUBLIC_KEY: /* stands where it belongs */
        session->peer_key = true;
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
}

static void end_attention(struct provisioning *room, struct bramble_provisioning_event *event)
{
    event->kind = BRAMBLE_PROVISIONING_ATTENTION;
    event->of.attention_s = 0;
    room->event(room, event);
}

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
        end_attention(room, event);
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
    if (!room->unprovisioned || memcmp(uuid, room->abilities->uuid, 16) != 0) {
        return BRAMBLE_DROP_PROVISIONING_OTHER_LINK;
    }
    struct provisioning_slot *slot = room->device == NULL ? provisioning_free_slot(room) : NULL;
    if (slot == NULL || slot->pb_adv.state >= PB_ADV_CLOSING) {
        return BRAMBLE_DROP_PROVISIONING_BUSY;
    }
    timer_stop(&room->timer);
    room->device = &slot->session;
    provisioning_session_begin(room->device, room, &device_role, room->abilities->uuid);
    pb_adv_accept(&slot->pb_adv, link_id);
    provisioning_opened(room->device);
    return BRAMBLE_DROP_NONE;
}

/* The node has joined by other means while somebody provisioned it: that is told now. */
static void tell_given_up(struct provisioning *room)
{
    struct bramble_provisioning_event event = {.link = room->given_up, .uuid = room->abilities->uuid};
    room->given_up = 0;
    end_attention(room, &event);
    event.kind = BRAMBLE_PROVISIONING_FAILED;
    event.of.cause = BRAMBLE_PROVISIONING_CAUSE_CANCELLED;
    room->event(room, &event);
    event.kind = BRAMBLE_PROVISIONING_LINK_CLOSED;
    room->event(room, &event);
}

static void timer_fired(struct bramble_node *node, struct bramble_timer *timer)
{
    struct provisioning *room = BRAMBLE_TIMER_OWNER(timer, struct provisioning, timer);
    (void)node;
    if (room->given_up != 0) {
        tell_given_up(room);
    } else if (room->device != NULL) {
        struct bramble_provisioning_event event = {.of.attention_s = 0};
        provisioning_tell(room->device, &event, BRAMBLE_PROVISIONING_ATTENTION);
    } else {
        provisioning_beacon_send(room);
    }
}

static int check_abilities(const struct bramble_provisioning_abilities *abilities)
{
    const unsigned known = BRAMBLE_ALGORITHM_CMAC_AES128 | BRAMBLE_ALGORITHM_HMAC_SHA256;
    size_t octets = abilities->static_oob.size;
    if (octets != 0 && octets != 16 && octets != 32) {
        return BRAMBLE_ERROR_LENGTH;
    }
    if (abilities->algorithms > known || abilities->output_size > BRAMBLE_OOB_SIZE_MAX ||
        abilities->input_size > BRAMBLE_OOB_SIZE_MAX ||
        abilities->output_actions >= BRAMBLE_ACTION_BIT(BRAMBLE_OUTPUT_ALPHANUMERIC + 1U) ||
        abilities->input_actions >= BRAMBLE_ACTION_BIT(BRAMBLE_INPUT_ALPHANUMERIC + 1U) ||
        (abilities->private_key == NULL) != (abilities->public_key == NULL)) {
        return BRAMBLE_ERROR_VALUE;
    }
    return 0;
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
    room->unprovisioned = true;
    if (room->device == NULL) { /* it may be on already, and talked to */
        timer_stop(&room->timer);
        timer_init(&room->timer, timer_fired);
        provisioning_beacon_start(room);
    }
    return 0;
}

void provisioning_device_disable(struct provisioning *room)
{
    room->unprovisioned = false;
    timer_stop(&room->timer);
    if (room->device != NULL) {
        room->given_up = room->device->number;
        provisioning_slot_clear((struct provisioning_slot *)(void *)room->device);
        room->device = NULL;
        timer_start(room->timers, &room->timer, 0);
    }
}
