/* PB-ADV links (Mesh Protocol 1.1 sections 5.2.1 and 5.3). See pb_adv.h, and generic.h for the segments.
 *
 *     provisioner:  IDLE -> OPENING (Link Open until Link Ack) -> OPEN -> CLOSING (a few Link Close) -> IDLE
 *     device:       IDLE -> OPEN (at Link Open) -> CLOSING -> IDLE
 *
 * Sending. What is to be sent is a set of bits, `due`, not a queue: the packet is made when its turn comes, so it tells
 * the truth of that moment, and a second reason to send the same thing costs nothing. Before each packet comes a random
 * pause of 20 to 50 ms, and only one packet of a link is with the bearer at a time. Acknowledgments go first: they end
 * the other side's repetitions.
 *
 * A transaction (one provisioning PDU in up to three packets) is repeated as a whole until it is acknowledged, as Link
 * Open is: quickly, since packets are lost easily, but with a long pause after every few. There are devices (BlueZ's
 * mesh daemon) that give each packet half a second and begin their answer anew with each packet heard; they never
 * answer who does not pause for longer than that. The transaction also counts as received when the session says so
 * (provisioning_link_delivered), since the other side's answer may overtake its acknowledgment, or the acknowledgment
 * may be lost while the answer is heard.
 *
 * One timer does for both pauses: with something due it is the one before the next packet, else the one before a
 * repetition. An acknowledgment of ours in between only puts the repetition off; whom we acknowledge is not silent.
 *
 * An IDLE link remembers its Link ID until the slot is used again: whoever still speaks on it missed our Link Close
 * and is told once more.
 *
 * Invariants: (1) `tick` runs as the first pause exactly while something is due and nothing is in the air; (2) the
 * session is told exactly once that the link is closed: then it has no role any more. The bearer's word that a packet
 * of a former link was sent shortens a pause at most.
 */
#include "provisioning/pb_adv.h"

#include "provisioning/provisioning.h"

struct pb_adv *pb_adv_find(const struct provisioning *room, uint32_t link_id)
{
    struct provisioning_slot *slot = room->slots;
    for (unsigned left = room->slot_count; left > 0; left--, slot++) {
        struct pb_adv *link = &slot->pb_adv;
        if (link->link_id == link_id && link->state != PB_ADV_UNUSED) {
            return link;
        }
    }
    return NULL;
}

/* ---- Pauses ---- */

static void pace(struct pb_adv *link)
{
    provisioning_pause(pb_adv_session(link)->room, &link->tick, PB_ADV_SPACING_MIN_MS * 1000U,
                       (PB_ADV_SPACING_MAX_MS - PB_ADV_SPACING_MIN_MS) * 1000U);
}

void pb_adv_owe(struct pb_adv *link, unsigned due)
{
    unsigned waiting = link->due | link->in_air;
    link->due = (uint8_t)(link->due | due);
    if (waiting == 0) {
        pace(link);
    }
}

/* Nothing is in the air: what comes next? */
static void go_on(struct pb_adv *link)
{
    struct provisioning_session *session = pb_adv_session(link);
    if (link->due != 0) {
        pace(link);
    } else if (session->outstanding) {
        uint32_t pause_ms = PB_ADV_REPEAT_MS;
        if (link->times_left-- == 0) {
            link->times_left = PB_ADV_QUICK_REPEATS;
            pause_ms = PB_ADV_PEACE_MS;
        }
        timer_start(&session->room->bearer->timers, &link->tick, pause_ms * 1000U);
    }
}

/* ---- Sending ---- */

/* Writes the packet of this kind, which is then no longer due unless more of it follows; answers its octets. */
static size_t write_packet(struct pb_adv *link, unsigned kind, uint8_t packet[PROVISIONING_PACKET_MAX])
{
    uint8_t *content = packet + PROVISIONING_PACKET_HEADER;
    size_t size = 1;
    unsigned first = PROVISIONING_LINK_ACK << 2 | PROVISIONING_CONTENT_CONTROL;
    unsigned transaction = 0;
    bool more = false;
    if (kind == PB_ADV_DUE_OUT) {
        size = provisioning_segment(&link->out, link->out_segment++, content);
        more = provisioning_segment_exists(&link->out, link->out_segment);
        first = content[0];
        transaction = link->out_transaction;
        if (link->state == PB_ADV_OPENING) {
            first = PROVISIONING_LINK_OPEN << 2 | PROVISIONING_CONTENT_CONTROL;
            transaction = 0;
        }
    } else if (kind == PB_ADV_DUE_CLOSE) {
        first = PROVISIONING_LINK_CLOSE << 2 | PROVISIONING_CONTENT_CONTROL;
        content[1] = link->close_reason;
        size = 2;
        more = --link->times_left != 0;
    } else if (kind == PB_ADV_DUE_ACK) {
        first = PROVISIONING_ACK_OCTET;
        transaction = link->ack;
    }
    if (!more) {
        link->due = (uint8_t)(link->due & ~kind);
    }
    memcpy(packet, &link->link_id, sizeof link->link_id);
    packet[4] = (uint8_t)transaction;
    content[0] = (uint8_t)first;
    return PROVISIONING_PACKET_HEADER + size;
}

/* A tag is the number of the link's slot, from 1. The bearer has sent a packet (or failed to: repetition
 * will make up for it). */
void provisioning_pb_adv_sent(struct provisioning *room, unsigned tag)
{
    struct pb_adv *link = &room->slots[tag - 1U].pb_adv;
    if (tag <= room->slot_count && link->in_air) {
        link->in_air = false;
        go_on(link);
    }
}

/* The first Link Close that is said is enough for the session, the others are for the other side. */
static void over(struct pb_adv *link, unsigned cause)
{
    struct provisioning_session *session = pb_adv_session(link);
    bool silent = (link->due & ~(unsigned)PB_ADV_DUE_WORK) == 0;
    if (silent) {
        link->state = PB_ADV_IDLE;
    }
    if (!link->reopen) {
        if (session->role != NULL) {
            provisioning_closed(session, cause);
        }
    } else if (silent) {
        session->role->reopen(session);
    }
}

static void tick(struct bramble_node *node, struct bramble_timer *timer)
{
    struct pb_adv *link = BRAMBLE_TIMER_OWNER(timer, struct pb_adv, tick);
    struct provisioning_session *session = pb_adv_session(link);
    struct provisioning *room = session->room;
    unsigned kind = link->due & (0U - link->due);
    (void)node;
    if (kind == 0) { /* no answer has come: all of it once more */
        link->out_segment = 0;
        pb_adv_owe(link, PB_ADV_DUE_OUT);
        return;
    }
    if (kind == PB_ADV_DUE_WORK) {
        link->due = (uint8_t)(link->due & ~kind);
        go_on(link);
        provisioning_work(session);
        return;
    }
    struct bearer_buffer *buffer = bearer_take(room->bearer, BRAMBLE_ADVERTISEMENT_PROVISIONING);
    if (buffer == NULL) {
        pace(link); /* the bearer is full (and has counted that): after another pause */
        return;
    }
    link->in_air = true;
    buffer->tag =
        (uint16_t)((size_t)((uint8_t *)link - (uint8_t *)room->slots) / sizeof(struct provisioning_slot) + 1U);
    bearer_put(room->bearer, buffer, write_packet(link, kind, bearer_pdu(buffer)));
    if (kind == PB_ADV_DUE_CLOSE) {
        over(link, BRAMBLE_PROVISIONING_CAUSE_NONE);
    }
}

/* ---- From the session ---- */

void pb_adv_stop_sending(struct pb_adv *link)
{
    pb_adv_session(link)->outstanding = false;
    link->due = (uint8_t)(link->due & ~(unsigned)PB_ADV_DUE_OUT);
    if (link->due == 0) {
        timer_stop(&link->tick);
    }
}

void pb_adv_send(struct pb_adv *link)
{
    pb_adv_session(link)->outstanding = true;
    link->out_segment = 0;
    link->times_left = PB_ADV_QUICK_REPEATS;
    pb_adv_owe(link, PB_ADV_DUE_OUT);
}

void provisioning_link_send(struct provisioning_session *session, unsigned type, const uint8_t *parameters, size_t size)
{
    struct pb_adv *link = session->link;
    link->out_transaction = pb_adv_next_transaction(link->out_transaction);
    provisioning_pdu_write(&link->out, type, parameters, size);
    pb_adv_send(link);
}

void provisioning_link_delivered(struct provisioning_session *session)
{
    pb_adv_stop_sending(session->link);
}

void provisioning_link_leave(struct provisioning_session *session)
{
    pb_adv_closed(session->link, BRAMBLE_PROVISIONING_CAUSE_NONE);
}

void provisioning_link_wake(struct provisioning_session *session)
{
    pb_adv_owe(session->link, PB_ADV_DUE_WORK);
}

void provisioning_link_close(struct provisioning_session *session, unsigned reason)
{
    struct pb_adv *link = session->link;
    if (link->state <= PB_ADV_CLOSING) {
        return;
    }
    pb_adv_stop_sending(link);
    link->state = PB_ADV_CLOSING;
    link->close_reason = (uint8_t)reason;
    link->times_left = reason == PROVISIONING_CLOSE_SUCCESS ? PB_ADV_CLOSES_SUCCESS : PB_ADV_CLOSES_FAILURE;
    link->due = (uint8_t)(link->due & PB_ADV_DUE_ACK);
    pb_adv_owe(link, PB_ADV_DUE_CLOSE);
}

/* ---- Beginning and end ---- */

void pb_adv_stop(struct pb_adv *link)
{
    timer_stop(&link->tick);
    memset(&link->state, 0, offsetof(struct pb_adv, link_id) - offsetof(struct pb_adv, state));
}

void pb_adv_begin(struct pb_adv *link, unsigned state, uint32_t link_id, unsigned half)
{
    pb_adv_stop(link);
    timer_init(&link->tick, tick);
    link->state = (uint8_t)state;
    link->link_id = link_id;
    link->out_transaction = (uint8_t)(half | PB_ADV_HALF_MASK); /* the next is the first of the half */
    link->expected = (uint8_t)(half ^ PB_ADV_DEVICE_HALF);
}

void pb_adv_accept(struct pb_adv *link, uint32_t link_id)
{
    pb_adv_begin(link, PB_ADV_OPEN, link_id, PB_ADV_DEVICE_HALF);
    pb_adv_owe(link, PB_ADV_DUE_LINK_ACK);
}

void pb_adv_closed(struct pb_adv *link, unsigned cause)
{
    timer_stop(&link->tick);
    pb_adv_session(link)->outstanding = false;
    link->due = 0;
    over(link, cause);
}
