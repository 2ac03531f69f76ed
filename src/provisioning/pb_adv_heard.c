/* PB-ADV links, the receiving half. See pb_adv.c, which has the whole story, and pb_adv.h.
 *
 * Everything here comes from the air and from anybody. A packet of an unknown link, out of turn or malformed is dropped
 * by name and changes nothing.
 */
#include "provisioning/pb_adv.h"

#include "provisioning/provisioning.h"

#define AHEAD_MAX 0x3FU /* a transaction number further ahead than this is one behind */

static void drop(const struct pb_adv *link, enum bramble_drop reason)
{
    books_later_value(link->room->wiring.books, reason, link->link_id);
}

/* A device is asked for a link. */
static void heard_link_open(struct provisioning *room, const struct provisioning_packet *packet,
                            const struct provisioning_control *control)
{
    if (!room->unprovisioned || memcmp(control->uuid, room->abilities->uuid, sizeof control->uuid) != 0) {
        books_later_value(room->wiring.books, BRAMBLE_DROP_PROVISIONING_OTHER_LINK, packet->link_id);
        return;
    }
    for (uint16_t i = 0; i < room->wiring.slot_count; i++) {
        const struct provisioning_session *session = &room->wiring.slots[i].session;
        if (session->role != NULL && !session->role->provisioner) {
            books_later_value(room->wiring.books, BRAMBLE_DROP_PROVISIONING_BUSY, packet->link_id);
            return;
        }
    }
    struct provisioning_slot *slot = provisioning_free_slot(room);
    if (slot == NULL || !pb_adv_idle(&slot->pb_adv)) {
        books_later_value(room->wiring.books, BRAMBLE_DROP_PROVISIONING_BUSY, packet->link_id);
        return;
    }
    struct pb_adv *link = &slot->pb_adv;
    provisioning_session_begin(&slot->session, room, room->device->role, room->abilities->uuid);
    slot->session.link = &pb_adv_link;
    slot->session.instance = link;
    pb_adv_reset(link, false, packet->link_id);
    link->transaction_timeout_ms = PB_ADV_TRANSACTION_TIMEOUT_MS;
    link->state = PB_ADV_OPEN;
    link->due = PB_ADV_DUE_LINK_ACK;
    pb_adv_kick(link);
    provisioning_opened(&slot->session);
}

static void heard_link_ack(struct pb_adv *link)
{
    if (!link->provisioner) {
        drop(link, BRAMBLE_DROP_PROVISIONING_OUT_OF_ORDER);
        return;
    }
    if (link->state != PB_ADV_OPENING) {
        return; /* one of several */
    }
    link->state = PB_ADV_OPEN;
    link->due = 0;
    timer_stop(&link->repeat);
    timer_stop(&link->deadline);
    provisioning_opened(link->session);
}

static void heard_link_close(struct pb_adv *link, uint8_t reason)
{
    unsigned cause = reason == PROVISIONING_CLOSE_SUCCESS   ? BRAMBLE_PROVISIONING_CAUSE_CLOSED_BY_PEER
                     : reason == PROVISIONING_CLOSE_TIMEOUT ? BRAMBLE_PROVISIONING_CAUSE_CLOSED_BY_PEER_TIMEOUT
                                                            : BRAMBLE_PROVISIONING_CAUSE_CLOSED_BY_PEER_FAILED;
    pb_adv_become_idle(link);
    link->close_reason = reason;
    if (link->reopen) {
        pb_adv_reopen(link);
    } else {
        pb_adv_tell_closed(link, cause);
    }
}

static void heard_control(struct provisioning *room, struct pb_adv *link, const struct provisioning_packet *packet)
{
    struct provisioning_control control;
    if (provisioning_control_read(packet->content, &control) < 0 || packet->transaction != 0) {
        books_later_value(room->wiring.books, BRAMBLE_DROP_PROVISIONING_MALFORMED, packet->link_id);
    } else if (link == NULL) {
        if (control.opcode == PROVISIONING_LINK_OPEN) {
            heard_link_open(room, packet, &control);
        } else {
            books_later_value(room->wiring.books, BRAMBLE_DROP_PROVISIONING_OTHER_LINK, packet->link_id);
        }
    } else if (control.opcode == PROVISIONING_LINK_CLOSE) {
        heard_link_close(link, control.reason);
    } else if (control.opcode == PROVISIONING_LINK_ACK) {
        heard_link_ack(link);
    } else if (!link->provisioner && link->state == PB_ADV_OPEN &&
               memcmp(control.uuid, link->session->uuid, sizeof control.uuid) == 0) {
        link->due |= PB_ADV_DUE_LINK_ACK; /* our acknowledgment was lost */
        pb_adv_kick(link);
    } else {
        drop(link, BRAMBLE_DROP_PROVISIONING_OUT_OF_ORDER);
    }
}

static void heard_ack(struct pb_adv *link, const struct provisioning_packet *packet)
{
    if (packet->content.size != 1 || packet->content.data[0] != PROVISIONING_ACK_OCTET) {
        drop(link, BRAMBLE_DROP_PROVISIONING_MALFORMED);
    } else if (!link->sending || packet->transaction != link->out_transaction) {
        drop(link, BRAMBLE_DROP_PROVISIONING_OUT_OF_ORDER);
    } else {
        pb_adv_stop_sending(link);
        provisioning_sent(link->session);
    }
}

static void acknowledge(struct pb_adv *link, uint8_t transaction)
{
    link->ack = transaction;
    link->due |= PB_ADV_DUE_ACK;
    pb_adv_kick(link);
}

/* Is this transaction the one to be assembled? Repeats of completed ones are acknowledged here. */
static bool transaction_fits(struct pb_adv *link, uint8_t transaction, bool start)
{
    if ((transaction & ~PB_ADV_HALF_MASK) != pb_adv_peer_half(link)) {
        drop(link, BRAMBLE_DROP_PROVISIONING_OUT_OF_ORDER);
        return false;
    }
    uint8_t ahead = (uint8_t)((transaction - link->expected) & PB_ADV_HALF_MASK);
    if (ahead == 0 || (ahead <= AHEAD_MAX && (start || link->in.transaction == transaction))) {
        return true;
    }
    if (ahead == PB_ADV_HALF_MASK && link->completed_any) {
        drop(link, BRAMBLE_DROP_PROVISIONING_REPEATED);
        acknowledge(link, transaction);
    } else {
        drop(link, BRAMBLE_DROP_PROVISIONING_OUT_OF_ORDER);
    }
    return false;
}

static void heard_segment(struct pb_adv *link, const struct provisioning_packet *packet)
{
    bool start = provisioning_content_kind(packet->content) == PROVISIONING_CONTENT_START;
    if (!transaction_fits(link, packet->transaction, start)) {
        return;
    }
    switch (provisioning_assembly_take(&link->in, packet->transaction, packet->content)) {
    case PROVISIONING_ASSEMBLED: {
        struct bramble_view pdu = view_of(link->in.octets, link->in.total);
        link->in.total = 0;
        link->completed_any = true;
        link->expected = pb_adv_next_transaction(packet->transaction);
        acknowledge(link, packet->transaction);
        provisioning_received(link->session, pdu);
        break;
    }
    case PROVISIONING_TOO_LONG:
        link->completed_any = true;
        link->expected = pb_adv_next_transaction(packet->transaction);
        acknowledge(link, packet->transaction);
        provisioning_received_too_long(link->session);
        break;
    case PROVISIONING_MALFORMED:
        drop(link, BRAMBLE_DROP_PROVISIONING_MALFORMED);
        break;
    case PROVISIONING_WRONG_FCS:
        drop(link, BRAMBLE_DROP_PROVISIONING_FCS);
        break;
    case PROVISIONING_NOT_STARTED:
        drop(link, BRAMBLE_DROP_PROVISIONING_OUT_OF_ORDER);
        break;
    case PROVISIONING_HELD:
    case PROVISIONING_MORE:
        break;
    }
}

static struct pb_adv *find_link(struct provisioning *room, uint32_t link_id)
{
    for (uint16_t i = 0; i < room->wiring.slot_count; i++) {
        struct pb_adv *link = &room->wiring.slots[i].pb_adv;
        if (link->link_id == link_id && link->generation != 0) {
            return link;
        }
    }
    return NULL;
}

/* Somebody still speaks on a link that is closed or being closed. */
static void heard_on_closed(struct pb_adv *link, const struct provisioning_packet *packet)
{
    struct provisioning_control control;
    if (provisioning_content_kind(packet->content) == PROVISIONING_CONTENT_CONTROL &&
        provisioning_control_read(packet->content, &control) == 0 && control.opcode == PROVISIONING_LINK_CLOSE) {
        if (link->state == PB_ADV_CLOSING) {
            heard_link_close(link, control.reason);
        }
        return;
    }
    drop(link, BRAMBLE_DROP_PROVISIONING_OTHER_LINK);
    if (link->state == PB_ADV_IDLE) {
        link->times_left = 1;
        link->due = PB_ADV_DUE_CLOSE;
        pb_adv_kick(link);
    }
}

void provisioning_pb_adv_heard(struct provisioning *room, const struct bearer_heard *heard)
{
    struct provisioning_packet packet;
    if (provisioning_packet_read(heard->pdu, &packet) < 0) {
        books_later_value(room->wiring.books, BRAMBLE_DROP_PROVISIONING_MALFORMED, 0);
        return;
    }
    struct pb_adv *link = find_link(room, packet.link_id);
    if (link != NULL && (link->state == PB_ADV_IDLE || link->state == PB_ADV_CLOSING)) {
        heard_on_closed(link, &packet);
        return;
    }
    enum provisioning_content_kind kind = provisioning_content_kind(packet.content);
    if (kind == PROVISIONING_CONTENT_CONTROL) {
        heard_control(room, link, &packet);
    } else if (link == NULL) {
        books_later_value(room->wiring.books, BRAMBLE_DROP_PROVISIONING_OTHER_LINK, packet.link_id);
    } else if (link->state == PB_ADV_OPENING) {
        drop(link, BRAMBLE_DROP_PROVISIONING_OUT_OF_ORDER);
    } else if (kind == PROVISIONING_CONTENT_ACK) {
        heard_ack(link, &packet);
    } else {
        heard_segment(link, &packet);
    }
}
