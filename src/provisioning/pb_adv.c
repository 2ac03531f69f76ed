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

static struct provisioning_slot *slot_of(struct pb_adv *link)
{
    return (struct provisioning_slot *)(void *)((uint8_t *)link - offsetof(struct provisioning_slot, pb_adv));
}

static struct pb_adv *link_of(struct provisioning_session *session)
{
    return &((struct provisioning_slot *)(void *)session)->pb_adv;
}
_Static_assert(offsetof(struct provisioning_slot, session) == 0, "link_of() finds the link behind the session");

struct provisioning_session *pb_adv_session(struct pb_adv *link)
{
    return &slot_of(link)->session;
}

struct provisioning *pb_adv_room(struct pb_adv *link)
{
    return pb_adv_session(link)->room;
}

struct pb_adv *pb_adv_find(const struct provisioning *room, uint32_t link_id)
{
    for (unsigned i = 0; i < room->slot_count; i++) {
        struct pb_adv *link = &room->slots[i].pb_adv;
        if (link->link_id == link_id && link->state != PB_ADV_UNUSED) {
            return link;
        }
    }
    return NULL;
}

/* ---- Pauses ---- */

static void pace(struct pb_adv *link)
{
    const struct provisioning *room = pb_adv_room(link);
    timer_start(room->timers, &link->tick,
                provisioning_random_pause(room, PB_ADV_SPACING_MIN_MS * 1000U,
                                          (PB_ADV_SPACING_MAX_MS - PB_ADV_SPACING_MIN_MS) * 1000U));
}

void pb_adv_owe(struct pb_adv *link, unsigned due)
{
    bool waiting = link->due != 0 || link->in_air;
    link->due = (uint8_t)(link->due | due);
    if (!waiting) {
        pace(link);
    }
}

/* Nothing is in the air: what comes next? */
static void go_on(struct pb_adv *link)
{
    if (link->due != 0) {
        pace(link);
    } else if (link->state == PB_ADV_OPENING || pb_adv_session(link)->outstanding) {
        bool quick = link->times_left > 0;
        link->times_left = (uint8_t)(quick ? link->times_left - 1U : PB_ADV_QUICK_REPEATS);
        timer_start(pb_adv_room(link)->timers, &link->tick, (quick ? PB_ADV_REPEAT_MS : PB_ADV_PEACE_MS) * 1000U);
    }
}

/* ---- Sending ---- */

/* Writes the packet of this kind; answers its octets. */
static size_t write_packet(struct pb_adv *link, unsigned kind, uint8_t packet[PROVISIONING_PACKET_MAX])
{
    uint8_t *content = packet + PROVISIONING_PACKET_HEADER;
    unsigned opcode = PROVISIONING_LINK_OPEN;
    size_t size = 1;
    packet[0] = (uint8_t)(link->link_id >> 24);
    packet[1] = (uint8_t)(link->link_id >> 16);
    packet[2] = (uint8_t)(link->link_id >> 8);
    packet[3] = (uint8_t)link->link_id;
    packet[4] = 0;
    if (kind == PB_ADV_DUE_SEGMENT) {
        packet[4] = link->out_transaction;
        return PROVISIONING_PACKET_HEADER + provisioning_segment(&link->out, link->out_segment, content);
    }
    if (kind == PB_ADV_DUE_LINK_OPEN) {
        memcpy(content + 1, pb_adv_session(link)->uuid, 16);
        size += 16;
    } else if (kind == PB_ADV_DUE_LINK_ACK) {
        opcode = PROVISIONING_LINK_ACK;
    } else if (kind == PB_ADV_DUE_CLOSE) {
        opcode = PROVISIONING_LINK_CLOSE;
        content[1] = link->close_reason;
        size++;
    }
    content[0] = (uint8_t)(opcode << 2 | PROVISIONING_CONTENT_CONTROL);
    if (kind == PB_ADV_DUE_ACK) {
        packet[4] = link->ack;
        content[0] = PROVISIONING_ACK_OCTET;
    }
    return PROVISIONING_PACKET_HEADER + size;
}

/* Which of the room's links this is; never 0. */
static uint32_t tag_of(struct pb_adv *link)
{
    return (uint32_t)(slot_of(link) - pb_adv_room(link)->slots) + 1U;
}

/* The bearer has sent a packet (or failed to: repetition will make up for it). */
void provisioning_pb_adv_sent(struct provisioning *room, uint32_t tag)
{
    struct pb_adv *link = &room->slots[tag - 1U].pb_adv;
    if (tag <= room->slot_count && link->in_air) {
        link->in_air = false;
        go_on(link);
    }
}

static bool hand_over(struct pb_adv *link, unsigned kind)
{
    struct bearer *bearer = pb_adv_room(link)->bearer;
    struct bearer_buffer *buffer = bearer_take(bearer, BRAMBLE_ADVERTISEMENT_PROVISIONING);
    if (buffer != NULL) {
        buffer->tag = tag_of(link);
        bearer_put(bearer, buffer, write_packet(link, kind, bearer_pdu(buffer)));
    }
    return buffer != NULL;
}

static void begin_opening(struct pb_adv *link, uint32_t link_id);
static int draw_link_id(struct pb_adv *link, uint32_t *link_id);

/* The former link is gone; the one that waited for that begins. */
static void open_again(struct pb_adv *link)
{
    uint32_t link_id = 0;
    if (draw_link_id(link, &link_id) < 0) {
        provisioning_closed(pb_adv_session(link), BRAMBLE_PROVISIONING_CAUSE_RANDOM_FAILED);
    } else {
        begin_opening(link, link_id);
    }
}

/* One Link Close has been said. The first one is enough for the session. */
static void close_said(struct pb_adv *link)
{
    if (link->due == 0) {
        link->state = PB_ADV_IDLE;
    }
    if (!link->reopen) {
        if (pb_adv_session(link)->role != NULL) {
            provisioning_closed(pb_adv_session(link), BRAMBLE_PROVISIONING_CAUSE_NONE);
        }
    } else if (link->due == 0) {
        open_again(link);
    }
}

static void tick(struct bramble_node *node, struct bramble_timer *timer)
{
    struct pb_adv *link = BRAMBLE_TIMER_OWNER(timer, struct pb_adv, tick);
    unsigned kind = link->due & (0U - link->due);
    (void)node;
    if (kind == 0) { /* no answer has come: all of it once more */
        link->out_segment = 0;
        pb_adv_owe(link, link->state == PB_ADV_OPENING ? PB_ADV_DUE_LINK_OPEN : PB_ADV_DUE_SEGMENT);
        return;
    }
    if (kind == PB_ADV_DUE_WORK) {
        link->due = (uint8_t)(link->due & ~kind);
        go_on(link);
        provisioning_work(pb_adv_session(link));
        return;
    }
    if (!hand_over(link, kind)) {
        pace(link); /* the bearer is full (and has counted that): after another pause */
        return;
    }
    link->in_air = true;
    bool last = kind == PB_ADV_DUE_SEGMENT ? link->out_segment++ == provisioning_last_segment(link->out.size)
                                           : kind != PB_ADV_DUE_CLOSE || --link->times_left == 0;
    if (last) {
        link->due = (uint8_t)(link->due & ~kind);
    }
    if (kind == PB_ADV_DUE_CLOSE) {
        close_said(link);
    }
}

/* ---- From the session ---- */

void pb_adv_stop_sending(struct pb_adv *link)
{
    pb_adv_session(link)->outstanding = false;
    link->due = (uint8_t)(link->due & ~(unsigned)PB_ADV_DUE_SEGMENT);
    if (link->due == 0) {
        timer_stop(&link->tick);
    }
}

void provisioning_link_send(struct provisioning_session *session, unsigned type, const uint8_t *parameters, size_t size)
{
    struct pb_adv *link = link_of(session);
    session->outstanding = true;
    link->out_transaction = pb_adv_next_transaction(link->out_transaction);
    link->out.type = (uint8_t)type;
    link->out.size = (uint8_t)size;
    link->out.parameters = parameters;
    link->out_segment = 0;
    link->times_left = PB_ADV_QUICK_REPEATS;
    pb_adv_owe(link, PB_ADV_DUE_SEGMENT);
}

void provisioning_link_delivered(struct provisioning_session *session)
{
    pb_adv_stop_sending(link_of(session));
}

void provisioning_link_leave(struct provisioning_session *session)
{
    struct pb_adv *link = link_of(session);
    link->close_reason = PROVISIONING_CLOSE_SUCCESS;
    pb_adv_closed(link, BRAMBLE_PROVISIONING_CAUSE_NONE);
}

void provisioning_link_wake(struct provisioning_session *session)
{
    pb_adv_owe(link_of(session), PB_ADV_DUE_WORK);
}

void provisioning_link_close(struct provisioning_session *session, unsigned reason)
{
    struct pb_adv *link = link_of(session);
    if (link->reopen) { /* nothing on the air belongs to it yet: with one more word for the former link it ends */
        link->reopen = false;
        link->times_left |= 1U;
        pb_adv_owe(link, PB_ADV_DUE_CLOSE);
    }
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

/* ---- Opening and closing ---- */

void pb_adv_init(struct pb_adv *link)
{
    timer_init(&link->tick, tick);
}

void pb_adv_stop(struct pb_adv *link)
{
    timer_stop(&link->tick);
    link->state = PB_ADV_UNUSED;
    link->due = 0;
    link->in_air = false;
    link->reopen = false;
}

/* A fresh start. `half`: of the transactions of our own. */
static void begin(struct pb_adv *link, unsigned state, uint32_t link_id, unsigned half)
{
    pb_adv_stop(link);
    link->state = (uint8_t)state;
    link->link_id = link_id;
    link->times_left = PB_ADV_QUICK_REPEATS;
    link->out_transaction = (uint8_t)(half | PB_ADV_HALF_MASK); /* the next is the first of the half */
    link->expected = (uint8_t)(half ^ PB_ADV_DEVICE_HALF);
    link->in.missing = 0;
}

void pb_adv_accept(struct pb_adv *link, uint32_t link_id)
{
    begin(link, PB_ADV_OPEN, link_id, PB_ADV_DEVICE_HALF);
    pb_adv_owe(link, PB_ADV_DUE_LINK_ACK);
}

static int draw_link_id(struct pb_adv *link, uint32_t *link_id)
{
    const struct provisioning *room = pb_adv_room(link);
    const struct bramble_port *port = provisioning_port(room);
    if (port->random(port->context, (uint8_t *)link_id, sizeof *link_id) < 0) {
        return BRAMBLE_ERROR_RANDOM;
    }
    while (pb_adv_find(room, *link_id) != NULL) {
        ++*link_id;
    }
    return 0;
}

static void begin_opening(struct pb_adv *link, uint32_t link_id)
{
    begin(link, PB_ADV_OPENING, link_id, 0);
    provisioning_await(pb_adv_session(link), BRAMBLE_PROVISIONING_CAUSE_LINK_TIMEOUT);
    pb_adv_owe(link, PB_ADV_DUE_LINK_OPEN);
}

int pb_adv_open(struct pb_adv *link)
{
    uint32_t link_id = 0;
    if (link->state == PB_ADV_CLOSING) {
        link->reopen = true; /* the former link is still saying good-bye, but that is no longer the session's */
        return 0;
    }
    int result = draw_link_id(link, &link_id);
    if (result == 0) {
        begin_opening(link, link_id);
    }
    return result;
}

void pb_adv_closed(struct pb_adv *link, unsigned cause)
{
    struct provisioning_session *session = pb_adv_session(link);
    timer_stop(&link->tick);
    session->outstanding = false;
    link->due = 0;
    link->state = PB_ADV_IDLE;
    if (link->reopen) {
        open_again(link);
    } else if (session->role != NULL) {
        provisioning_closed(session, cause);
    }
}
