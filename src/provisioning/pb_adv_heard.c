/* PB-ADV links, the receiving half. See pb_adv.c, which has the whole story, and pb_adv.h.
 *
 * Everything here comes from the air and from anybody. A packet of an unknown link, out of turn or malformed is dropped
 * by name and changes nothing: each function answers why it dropped what it was given, or BRAMBLE_DROP_NONE.
 */
#include "provisioning/pb_adv.h"

#include "provisioning/provisioning.h"

#define AHEAD_MAX 0x3FU /* a transaction number further ahead than this is one behind */

/* Places in a packet. */
#define TRANSACTION 4U
#define CONTENT PROVISIONING_PACKET_HEADER

static enum bramble_drop heard_link_ack(struct pb_adv *link)
{
    struct provisioning_session *session = pb_adv_session(link);
    if (session->role->acknowledged == NULL) {
        return BRAMBLE_DROP_PROVISIONING_OUT_OF_ORDER;
    }
    session->role->acknowledged(session);
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

static enum bramble_drop heard_link_close(struct pb_adv *link, unsigned reason)
{
    unsigned cause = reason < PROVISIONING_CLOSE_FAIL ? reason : PROVISIONING_CLOSE_FAIL;
    if (link->state != PB_ADV_IDLE) {
        link->close_reason = (uint8_t)reason;
        pb_adv_closed(link, BRAMBLE_PROVISIONING_CAUSE_CLOSED_BY_PEER + cause);
    }
    return BRAMBLE_DROP_NONE;
}
_Static_assert(BRAMBLE_PROVISIONING_CAUSE_CLOSED_BY_PEER_FAILED ==
                   BRAMBLE_PROVISIONING_CAUSE_CLOSED_BY_PEER + PROVISIONING_CLOSE_FAIL,
               "causes stand in the order of the reasons");

static enum bramble_drop heard_ack(struct pb_adv *link, const uint8_t *packet, unsigned size)
{
    struct provisioning_session *session = pb_adv_session(link);
    if (size != CONTENT + 1U || packet[CONTENT] != PROVISIONING_ACK_OCTET) {
        return BRAMBLE_DROP_PROVISIONING_MALFORMED;
    }
    if (!session->outstanding || packet[TRANSACTION] != link->out_transaction) {
        return BRAMBLE_DROP_PROVISIONING_OUT_OF_ORDER;
    }
    pb_adv_stop_sending(link);
    provisioning_sent(session);
    return BRAMBLE_DROP_NONE;
}

/* Transactions of the other side are numbered within its half of 0x00 to 0xFF. The expected number is assembled; the
 * one before is acknowledged again, since the acknowledgment seems to have been lost; a number a little ahead means
 * that the other side has given its former transaction up. */
static enum bramble_drop heard_segment(struct pb_adv *link, const uint8_t *packet, unsigned size)
{
    struct provisioning_pdu *pdu = &link->in.pdu;
    unsigned transaction = packet[TRANSACTION];
    unsigned ahead = (transaction - link->expected) & PB_ADV_HALF_MASK;
    enum bramble_drop why = BRAMBLE_DROP_PROVISIONING_REPEATED;
    if (((transaction ^ link->expected) & PB_ADV_DEVICE_HALF) != 0 || (ahead > AHEAD_MAX && ahead < PB_ADV_HALF_MASK)) {
        return BRAMBLE_DROP_PROVISIONING_OUT_OF_ORDER;
    }
    if (ahead <= AHEAD_MAX) {
        why = provisioning_assembly_take(&link->in, transaction, packet + CONTENT, size - CONTENT);
        if (why != BRAMBLE_DROP_NONE || link->in.missing != 0) {
            return why;
        }
        link->expected = pb_adv_next_transaction(transaction);
    }
    link->ack = (uint8_t)transaction;
    pb_adv_owe(link, PB_ADV_DUE_ACK);
    if (why == BRAMBLE_DROP_NONE) {
        provisioning_received(pb_adv_session(link), pdu->octets[PROVISIONING_PDU_TYPE],
                              pdu->size - PROVISIONING_PDU_PARAMETERS, pdu->octets + PROVISIONING_PDU_PARAMETERS);
    }
    return why;
}

static enum bramble_drop heard_packet(struct provisioning *room, const uint8_t *packet, unsigned size)
{
    static const uint8_t sizes[] = {CONTENT + 17, CONTENT + 1, CONTENT + 2};
    uint32_t link_id;
    memcpy(&link_id, packet, sizeof link_id);
    struct pb_adv *link = pb_adv_find(room, link_id);
    unsigned kind = packet[CONTENT] & PROVISIONING_KIND_MASK;
    unsigned opcode = packet[CONTENT] >> 2;
    if (kind == PROVISIONING_CONTENT_CONTROL) {
        if (opcode > PROVISIONING_LINK_CLOSE || size != sizes[opcode] || packet[TRANSACTION] != 0) {
            return BRAMBLE_DROP_PROVISIONING_MALFORMED;
        }
        if (link == NULL && opcode == PROVISIONING_LINK_OPEN && room->accept != NULL) {
            return room->accept(room, packet + CONTENT + 1, link_id);
        }
        if (link != NULL && opcode == PROVISIONING_LINK_CLOSE) {
            return heard_link_close(link, packet[CONTENT + 1U]);
        }
    }
    if (link == NULL) {
        return BRAMBLE_DROP_PROVISIONING_OTHER_LINK;
    }
    if (link->state <= PB_ADV_CLOSING) { /* somebody still speaks there: our Link Close was lost */
        if (link->state == PB_ADV_IDLE) {
            link->times_left = 1;
            pb_adv_owe(link, PB_ADV_DUE_CLOSE);
        }
        return BRAMBLE_DROP_PROVISIONING_OTHER_LINK;
    }
    if (kind == PROVISIONING_CONTENT_CONTROL) {
        return opcode == PROVISIONING_LINK_ACK ? heard_link_ack(link) : heard_link_open(link, packet + CONTENT + 1);
    }
    if (link->state == PB_ADV_OPENING) {
        return BRAMBLE_DROP_PROVISIONING_OUT_OF_ORDER;
    }
    return kind == PROVISIONING_CONTENT_ACK ? heard_ack(link, packet, size) : heard_segment(link, packet, size);
}

void provisioning_pb_adv_heard(struct provisioning *room, const struct bearer_heard *heard)
{
    const uint8_t *packet = heard->pdu.data;
    size_t size = heard->pdu.size;
    enum bramble_drop why = BRAMBLE_DROP_PROVISIONING_MALFORMED;
    uint32_t number = 0;
    if (size > PROVISIONING_PACKET_HEADER && size <= PROVISIONING_PACKET_MAX) {
        number = big32(packet); /* the Link ID, for who is told of a drop */
        why = heard_packet(room, packet, (unsigned)size);
    }
    if (why != BRAMBLE_DROP_NONE) {
        books_later_value(&room->bearer->books, why, number);
    }
}
