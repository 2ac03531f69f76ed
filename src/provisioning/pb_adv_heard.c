/* PB-ADV links, the receiving half. See pb_adv.c, which has the whole story, and pb_adv.h.
 *
 * Everything here comes from the air and from anybody. A packet of an unknown link, out of turn or malformed is dropped
 * by name and changes nothing: each function answers why it dropped what it was given, or BRAMBLE_DROP_NONE.
 */
#include "provisioning/pb_adv.h"

#include "provisioning/provisioning.h"

#define AHEAD_MAX 0x3FU /* a transaction number further ahead than this is one behind */

struct packet {
    uint32_t link_id;
    unsigned transaction;
    struct bramble_view content; /* at least one octet */
};

/* Somebody still speaks on a link that is closed or being closed. */
static enum bramble_drop heard_on_closed(struct pb_adv *link)
{
    if (link->state == PB_ADV_IDLE) {
        link->times_left = 1;
        pb_adv_owe(link, PB_ADV_DUE_CLOSE);
    }
    return BRAMBLE_DROP_PROVISIONING_OTHER_LINK;
}

static enum bramble_drop heard_link_close(struct pb_adv *link, unsigned reason)
{
    unsigned cause = BRAMBLE_PROVISIONING_CAUSE_CLOSED_BY_PEER_FAILED;
    if (reason <= PROVISIONING_CLOSE_TIMEOUT) {
        cause = BRAMBLE_PROVISIONING_CAUSE_CLOSED_BY_PEER + reason;
    }
    if (link->state != PB_ADV_IDLE) {
        link->close_reason = (uint8_t)reason;
        pb_adv_closed(link, cause);
    }
    return BRAMBLE_DROP_NONE;
}

static enum bramble_drop heard_link_ack(struct pb_adv *link)
{
    if (!pb_adv_is_provisioner(link)) {
        return BRAMBLE_DROP_PROVISIONING_OUT_OF_ORDER;
    }
    if (link->state == PB_ADV_OPENING) { /* else it is one of several */
        link->state = PB_ADV_OPEN;
        link->due = 0;
        timer_stop(&link->tick);
        provisioning_opened(pb_adv_session(link));
    }
    return BRAMBLE_DROP_NONE;
}

static enum bramble_drop heard_link_open(struct pb_adv *link, const uint8_t *uuid)
{
    if (pb_adv_is_provisioner(link) || memcmp(uuid, pb_adv_session(link)->uuid, 16) != 0) {
        return BRAMBLE_DROP_PROVISIONING_OUT_OF_ORDER;
    }
    pb_adv_owe(link, PB_ADV_DUE_LINK_ACK); /* our acknowledgment was lost */
    return BRAMBLE_DROP_NONE;
}

static enum bramble_drop heard_control(struct provisioning *room, struct pb_adv *link, const struct packet *packet)
{
    static const uint8_t sizes[] = {17, 1, 2};
    const uint8_t *content = packet->content.data;
    unsigned opcode = content[0] >> 2;
    if (opcode > PROVISIONING_LINK_CLOSE || packet->content.size != sizes[opcode] || packet->transaction != 0) {
        return BRAMBLE_DROP_PROVISIONING_MALFORMED;
    }
    if (link == NULL) {
        return opcode == PROVISIONING_LINK_OPEN && room->accept != NULL
                   ? room->accept(room, content + 1, packet->link_id)
                   : BRAMBLE_DROP_PROVISIONING_OTHER_LINK;
    }
    if (opcode == PROVISIONING_LINK_CLOSE) {
        return heard_link_close(link, content[1]);
    }
    if (link->state <= PB_ADV_CLOSING) {
        return heard_on_closed(link);
    }
    return opcode == PROVISIONING_LINK_ACK ? heard_link_ack(link) : heard_link_open(link, content + 1);
}

static enum bramble_drop heard_ack(struct pb_adv *link, const struct packet *packet)
{
    struct provisioning_session *session = pb_adv_session(link);
    if (packet->content.size != 1 || packet->content.data[0] != PROVISIONING_ACK_OCTET) {
        return BRAMBLE_DROP_PROVISIONING_MALFORMED;
    }
    if (!session->outstanding || packet->transaction != link->out_transaction) {
        return BRAMBLE_DROP_PROVISIONING_OUT_OF_ORDER;
    }
    pb_adv_stop_sending(link);
    provisioning_sent(session);
    return BRAMBLE_DROP_NONE;
}

static void acknowledge(struct pb_adv *link, unsigned transaction)
{
    link->ack = (uint8_t)transaction;
    pb_adv_owe(link, PB_ADV_DUE_ACK);
}

/* Transactions of the other side are numbered within its half of 0x00 to 0xFF. The expected number is assembled; the
 * one before is acknowledged again, since the acknowledgment seems to have been lost; a number a little ahead means
 * that the other side has given its former transaction up. */
static enum bramble_drop heard_segment(struct pb_adv *link, const struct packet *packet)
{
    struct provisioning_session *session = pb_adv_session(link);
    unsigned ahead = packet->transaction - link->expected;
    if (((packet->transaction ^ link->expected) & PB_ADV_DEVICE_HALF) != 0) {
        return BRAMBLE_DROP_PROVISIONING_OUT_OF_ORDER;
    }
    if ((ahead & PB_ADV_HALF_MASK) == PB_ADV_HALF_MASK) {
        acknowledge(link, packet->transaction);
        return BRAMBLE_DROP_PROVISIONING_REPEATED;
    }
    if ((ahead & PB_ADV_HALF_MASK) > AHEAD_MAX) {
        return BRAMBLE_DROP_PROVISIONING_OUT_OF_ORDER;
    }
    uint8_t *key = provisioning_room_for_key(session);
    enum bramble_drop why = provisioning_assembly_take(&link->in, key, packet->transaction, packet->content);
    if (why == BRAMBLE_DROP_NONE && link->in.missing == 0) {
        link->expected = pb_adv_next_transaction(packet->transaction);
        acknowledge(link, packet->transaction);
        provisioning_received(session, link->in.type, link->in.size, provisioning_assembled(&link->in, key));
    }
    return why;
}

static enum bramble_drop heard_packet(struct provisioning *room, const struct packet *packet)
{
    struct pb_adv *link = pb_adv_find(room, packet->link_id);
    unsigned kind = packet->content.data[0] & PROVISIONING_KIND_MASK;
    if (kind == PROVISIONING_CONTENT_CONTROL) {
        return heard_control(room, link, packet);
    }
    if (link == NULL) {
        return BRAMBLE_DROP_PROVISIONING_OTHER_LINK;
    }
    if (link->state <= PB_ADV_CLOSING) {
        return heard_on_closed(link);
    }
    if (link->state == PB_ADV_OPENING) {
        return BRAMBLE_DROP_PROVISIONING_OUT_OF_ORDER;
    }
    return kind == PROVISIONING_CONTENT_ACK ? heard_ack(link, packet) : heard_segment(link, packet);
}

void provisioning_pb_adv_heard(struct provisioning *room, const struct bearer_heard *heard)
{
    const uint8_t *octets = heard->pdu.data;
    enum bramble_drop why = BRAMBLE_DROP_PROVISIONING_MALFORMED;
    struct packet packet = {.link_id = 0};
    if (heard->pdu.size > PROVISIONING_PACKET_HEADER && heard->pdu.size <= PROVISIONING_PACKET_MAX) {
        packet.link_id = (uint32_t)octets[0] << 24 | (uint32_t)octets[1] << 16 | (uint32_t)octets[2] << 8 | octets[3];
        packet.transaction = octets[4];
        packet.content = view_of(octets + PROVISIONING_PACKET_HEADER, heard->pdu.size - PROVISIONING_PACKET_HEADER);
        why = heard_packet(room, &packet);
    }
    if (why != BRAMBLE_DROP_NONE) {
        books_later_value(room->bearer->books, why, packet.link_id);
    }
}
