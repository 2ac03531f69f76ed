/* PB-ADV links (Mesh Protocol 1.1 sections 5.2.1 and 5.3). See pb_adv.h, and generic.h for the packets.
 *
 * A link of the provisioner:  IDLE -> OPENING (Link Open until Link Ack) -> OPEN -> CLOSING (Link Close, a few times)
 * -> IDLE A link of the device:       IDLE -> OPEN (at Link Open) -> CLOSING -> IDLE
 *
 * Sending. What is to be sent is a set of bits, `due`, not a queue: the packet is made when its turn comes, so it tells
 * the truth of that moment, and a second reason to send the same thing costs nothing. Before each packet comes a random
 * pause of 20 to 50 ms, and only one packet of a link is with the bearer at a time. Acknowledgments go first: they end
 * the other side's repetitions.
 *
 * A transaction (one provisioning PDU in up to three packets) is repeated as a whole until it is acknowledged. It also
 * counts as received when the session says so (provisioning_link.delivered), since the other side's answer may overtake
 * its acknowledgment, or the acknowledgment may be lost while the answer is heard.
 *
 * Receiving. Transactions of the other side are numbered within its half of 0x00 to 0xFF. The expected number is
 * assembled; a number that was completed before is acknowledged again, since the acknowledgment seems to have been
 * lost; a number a little ahead means that the other side has given its former transaction up.
 *
 * An IDLE link remembers its Link ID until the slot is used again: whoever still speaks on it missed our Link Close
 * and is told once more.
 *
 * Invariants: (1) `in_air` from bearer_send() until its done callback of the same generation; (2) `spacing` runs only
 * while nothing is in the air and something is due; (3) the session is told exactly once that the link is closed.
 */
#include "provisioning/pb_adv.h"

#include "provisioning/provisioning.h"

enum pb_adv_state { PB_ADV_IDLE, PB_ADV_OPENING, PB_ADV_OPEN, PB_ADV_CLOSING };

/* Bits of `due`, in order of urgency. */
#define DUE_LINK_OPEN 0x01U
#define DUE_LINK_ACK 0x02U
#define DUE_ACK 0x04U
#define DUE_SEGMENT 0x08U
#define DUE_CLOSE 0x10U

#define PROVISIONER_HALF 0x00U
#define DEVICE_HALF 0x80U
#define HALF_MASK 0x7FU
#define AHEAD_MAX 0x3FU /* a transaction number further ahead than this is one behind */
#define LINK_ID_DRAWS 8U

static void link_sent(void *context, uint32_t tag, int result);

static struct timers *timers_of(const struct pb_adv *link)
{
    return link->room->wiring.timers;
}

static void drop(const struct pb_adv *link, enum bramble_drop reason)
{
    books_later(link->room->wiring.books, reason, NULL);
}

static uint8_t own_half(const struct pb_adv *link)
{
    return link->provisioner ? PROVISIONER_HALF : DEVICE_HALF;
}

static uint8_t peer_half(const struct pb_adv *link)
{
    return link->provisioner ? DEVICE_HALF : PROVISIONER_HALF;
}

static uint8_t next_transaction(uint8_t transaction)
{
    return (uint8_t)((transaction & ~HALF_MASK) | ((transaction + 1U) & HALF_MASK));
}

/* ---- Sending ---- */

static void kick(struct pb_adv *link)
{
    if (link->due == 0 || link->in_air || timer_running(&link->spacing)) {
        return;
    }
    uint32_t random = 0;
    uint32_t range_us = (PB_ADV_SPACING_MAX_MS - PB_ADV_SPACING_MIN_MS) * 1000U;
    if (provisioning_random_below(link->room->wiring.port, range_us + 1, &random) < 0) {
        random = range_us / 2; /* the pause keeps two speakers apart; nothing secret depends on it */
    }
    timer_start(timers_of(link), &link->spacing, BRAMBLE_MILLISECONDS(PB_ADV_SPACING_MIN_MS) + random);
}

static uint8_t most_urgent(uint8_t due)
{
    static const uint8_t order[] = {DUE_LINK_OPEN, DUE_LINK_ACK, DUE_ACK, DUE_CLOSE, DUE_SEGMENT};
    for (size_t i = 0; i < sizeof order; i++) {
        if ((due & order[i]) != 0) {
            return order[i];
        }
    }
    return 0;
}

static int control_content(const struct pb_adv *link, uint8_t opcode, uint8_t *content)
{
    struct provisioning_control control = {.opcode = opcode, .reason = link->close_reason};
    memcpy(control.uuid, link->session->uuid, sizeof control.uuid);
    return provisioning_control_write(&control, content);
}

/* Writes the content of a packet of this kind; answers its octets. */
static int make_content(struct pb_adv *link, uint8_t kind, uint8_t *content, uint8_t *transaction)
{
    *transaction = 0;
    switch (kind) {
    case DUE_LINK_OPEN:
        return control_content(link, PROVISIONING_LINK_OPEN, content);
    case DUE_LINK_ACK:
        return control_content(link, PROVISIONING_LINK_ACK, content);
    case DUE_CLOSE:
        return control_content(link, PROVISIONING_LINK_CLOSE, content);
    case DUE_ACK:
        *transaction = link->ack;
        content[0] = PROVISIONING_ACK_OCTET;
        return 1;
    default:
        *transaction = link->out_transaction;
        return provisioning_segment(view_of(link->out, link->out_size), link->out_segment, content);
    }
}

static void spacing_over(void *context, struct bramble_timer *timer)
{
    struct pb_adv *link = context;
    (void)timer;
    uint8_t kind = most_urgent(link->due);
    uint8_t content[PROVISIONING_CONTENT_MAX];
    uint8_t octets[PROVISIONING_PACKET_MAX];
    uint8_t transaction = 0;
    int size = make_content(link, kind, content, &transaction);
    if (size < 0) {
        return; /* nothing is due */
    }
    struct provisioning_packet packet = {link->link_id, transaction, view_of(content, (size_t)size)};
    size = provisioning_packet_write(&packet, octets);
    struct bearer_request request = {
        .ad_type = BRAMBLE_AD_PB_ADV,
        .kind = BRAMBLE_ADVERTISEMENT_PROVISIONING,
        .count = 1,
        .interval_ms = PB_ADV_SPACING_MIN_MS,
        .address_epoch = link->link_id,
        .done = link_sent,
        .context = link,
        .tag = link->generation,
    };
    if (size < 0 || bearer_send(link->room->wiring.bearer, &request, view_of(octets, (size_t)size)) < 0) {
        kick(link); /* the bearer is full (and has counted that): after another pause */
        return;
    }
    link->in_air = true;
    link->in_air_kind = kind;
    link->in_air_transaction = transaction;
    if (kind != DUE_SEGMENT && kind != DUE_CLOSE) {
        link->due = (uint8_t)(link->due & ~kind);
    }
}

static void segment_sent(struct pb_adv *link)
{
    if (!link->sending || link->in_air_transaction != link->out_transaction || (link->due & DUE_SEGMENT) == 0) {
        return; /* acknowledged, or replaced, while it was in the air */
    }
    link->out_segment++;
    if (link->out_segment >= provisioning_segment_count(link->out_size)) {
        link->due = (uint8_t)(link->due & ~DUE_SEGMENT);
        timer_start(timers_of(link), &link->repeat, BRAMBLE_MILLISECONDS(PB_ADV_REPEAT_MS));
    }
}

static void tell_closed(struct pb_adv *link, unsigned cause)
{
    if (!link->closed_told) {
        link->closed_told = true;
        provisioning_closed(link->session, cause);
    }
}

static void stop_timers(struct pb_adv *link)
{
    timer_stop(&link->spacing);
    timer_stop(&link->repeat);
    timer_stop(&link->deadline);
}

static void become_idle(struct pb_adv *link)
{
    stop_timers(link);
    link->due = 0;
    link->sending = false;
    link->state = PB_ADV_IDLE;
}

static int begin_opening(struct pb_adv *link);

/* The former link is gone; the one that waited for that begins. */
static void reopen(struct pb_adv *link)
{
    if (begin_opening(link) < 0) {
        tell_closed(link, BRAMBLE_PROVISIONING_CAUSE_RANDOM_FAILED);
    }
}

static void close_sent(struct pb_adv *link)
{
    link->closes_left = (uint8_t)(link->closes_left > 0 ? link->closes_left - 1 : 0);
    if (link->closes_left == 0) {
        become_idle(link);
    }
    if (!link->reopen) {
        tell_closed(link, BRAMBLE_PROVISIONING_CAUSE_NONE);
    } else if (link->closes_left == 0) {
        reopen(link);
    }
}

/* The bearer has sent a packet (or failed to: repetition will make up for it). */
static void link_sent(void *context, uint32_t tag, int result)
{
    struct pb_adv *link = context;
    (void)result;
    if (tag != link->generation || !link->in_air) {
        return;
    }
    link->in_air = false;
    switch (link->in_air_kind) {
    case DUE_LINK_OPEN:
        if (link->state == PB_ADV_OPENING) {
            timer_start(timers_of(link), &link->repeat, BRAMBLE_MILLISECONDS(PB_ADV_REPEAT_MS));
        }
        break;
    case DUE_SEGMENT:
        segment_sent(link);
        break;
    case DUE_CLOSE:
        close_sent(link);
        break;
    default:
        break;
    }
    kick(link);
}

static void repeat_due(void *context, struct bramble_timer *timer)
{
    struct pb_adv *link = context;
    (void)timer;
    if (link->state == PB_ADV_OPENING) {
        link->due |= DUE_LINK_OPEN;
    } else if (link->sending) {
        link->out_segment = 0;
        link->due |= DUE_SEGMENT;
    }
    kick(link);
}

static void deadline_over(void *context, struct bramble_timer *timer)
{
    struct pb_adv *link = context;
    (void)timer;
    provisioning_lost(link->session, link->state == PB_ADV_OPENING ? BRAMBLE_PROVISIONING_CAUSE_LINK_TIMEOUT
                                                                   : BRAMBLE_PROVISIONING_CAUSE_TRANSACTION_TIMEOUT);
}

/* ---- From the session ---- */

static void stop_sending(struct pb_adv *link)
{
    link->sending = false;
    link->due = (uint8_t)(link->due & ~DUE_SEGMENT);
    timer_stop(&link->repeat);
    timer_stop(&link->deadline);
}

static void link_send(void *instance, struct bramble_view pdu)
{
    struct pb_adv *link = instance;
    if (link->state != PB_ADV_OPEN || pdu.size == 0 || pdu.size > sizeof link->out) {
        return;
    }
    stop_sending(link);
    link->out_transaction = next_transaction(link->out_transaction);
    memcpy(link->out, pdu.data, pdu.size);
    link->out_size = (uint8_t)pdu.size;
    link->out_segment = 0;
    link->sending = true;
    link->due |= DUE_SEGMENT;
    timer_start(timers_of(link), &link->deadline, BRAMBLE_MILLISECONDS(link->transaction_timeout_ms));
    kick(link);
}

static void link_delivered(void *instance)
{
    stop_sending(instance);
}

static void link_close(void *instance, uint8_t reason)
{
    struct pb_adv *link = instance;
    link->reopen = false; /* if it waited, nothing on the air belongs to it yet */
    if (link->state == PB_ADV_CLOSING || link->state == PB_ADV_IDLE) {
        return;
    }
    stop_sending(link);
    link->state = PB_ADV_CLOSING;
    link->close_reason = reason;
    link->closes_left = reason == PROVISIONING_CLOSE_SUCCESS ? PB_ADV_CLOSES_SUCCESS : PB_ADV_CLOSES_FAILURE;
    link->due = (uint8_t)((link->due & DUE_ACK) | DUE_CLOSE);
    kick(link);
}

const struct provisioning_link pb_adv_link = {link_send, link_delivered, link_close, PROVISIONING_PDU_MAX};

/* ---- Opening ---- */

void pb_adv_init(struct pb_adv *link, struct provisioning *room, struct provisioning_session *session)
{
    memset(link, 0, sizeof *link);
    link->room = room;
    link->session = session;
    link->closed_told = true;
    timer_init(&link->spacing, spacing_over, link);
    timer_init(&link->repeat, repeat_due, link);
    timer_init(&link->deadline, deadline_over, link);
}

/* A fresh start of everything but the identity of the link. */
static void link_reset(struct pb_adv *link, bool provisioner, uint32_t link_id)
{
    stop_timers(link);
    link->generation++;
    link->in_air = false;
    link->provisioner = provisioner;
    link->link_id = link_id;
    link->reopen = false;
    link->due = 0;
    link->closed_told = false;
    link->sending = false;
    link->out_transaction = (uint8_t)(own_half(link) | HALF_MASK); /* the next is the first of the half */
    link->expected = peer_half(link);
    link->completed_any = false;
    provisioning_assembly_init(&link->in, link->in_octets, sizeof link->in_octets);
}

static bool link_id_in_use(const struct provisioning *room, uint32_t link_id)
{
    for (uint16_t i = 0; i < room->wiring.slot_count; i++) {
        if (room->wiring.slots[i].pb_adv.link_id == link_id) {
            return true;
        }
    }
    return false;
}

static int draw_link_id(const struct provisioning *room, uint32_t *link_id)
{
    for (unsigned draw = 0; draw < LINK_ID_DRAWS; draw++) {
        uint8_t octets[4];
        if (room->wiring.port->random(room->wiring.port->context, octets, sizeof octets) < 0) {
            return BRAMBLE_ERROR_RANDOM;
        }
        struct reader reader = reader_of(view_of(octets, sizeof octets));
        *link_id = (uint32_t)reader_big(&reader, 4);
        if (!link_id_in_use(room, *link_id)) {
            return 0;
        }
    }
    return BRAMBLE_ERROR_RANDOM;
}

static int begin_opening(struct pb_adv *link)
{
    uint32_t link_id = 0;
    link->reopen = false;
    int result = draw_link_id(link->room, &link_id);
    if (result < 0) {
        return result;
    }
    link_reset(link, true, link_id);
    link->state = PB_ADV_OPENING;
    link->due = DUE_LINK_OPEN;
    timer_start(timers_of(link), &link->deadline, BRAMBLE_MILLISECONDS(link->link_timeout_ms));
    kick(link);
    return 0;
}

int pb_adv_open(struct pb_adv *link, uint32_t link_timeout_ms, uint32_t transaction_timeout_ms)
{
    link->link_timeout_ms = link_timeout_ms > 0 ? link_timeout_ms : PB_ADV_LINK_TIMEOUT_MS;
    link->transaction_timeout_ms = transaction_timeout_ms > 0 ? transaction_timeout_ms : PB_ADV_TRANSACTION_TIMEOUT_MS;
    if (link->state == PB_ADV_CLOSING) {
        link->reopen = true; /* the former link is still saying good-bye, but that is no longer the session's */
        link->closed_told = false;
        return 0;
    }
    return begin_opening(link);
}

void pb_adv_stop(struct pb_adv *link)
{
    become_idle(link);
    link->generation++;
    link->in_air = false;
    link->reopen = false;
    link->closed_told = true;
}

bool pb_adv_idle(const struct pb_adv *link)
{
    return link->state == PB_ADV_IDLE;
}

/* ---- Receiving ---- */

/* A device is asked for a link. */
static void heard_link_open(struct provisioning *room, const struct provisioning_packet *packet,
                            const struct provisioning_control *control)
{
    if (!room->unprovisioned || memcmp(control->uuid, room->abilities->uuid, sizeof control->uuid) != 0) {
        books_later(room->wiring.books, BRAMBLE_DROP_PROVISIONING_OTHER_LINK, NULL);
        return;
    }
    for (uint16_t i = 0; i < room->wiring.slot_count; i++) {
        const struct provisioning_session *session = &room->wiring.slots[i].session;
        if (session->role != NULL && !session->role->provisioner) {
            books_later(room->wiring.books, BRAMBLE_DROP_PROVISIONING_BUSY, NULL);
            return;
        }
    }
    struct provisioning_slot *slot = provisioning_free_slot(room);
    if (slot == NULL || !pb_adv_idle(&slot->pb_adv)) {
        books_later(room->wiring.books, BRAMBLE_DROP_PROVISIONING_BUSY, NULL);
        return;
    }
    struct pb_adv *link = &slot->pb_adv;
    provisioning_session_begin(&slot->session, room, &provisioning_device_role, room->abilities->uuid);
    slot->session.link = &pb_adv_link;
    slot->session.instance = link;
    link_reset(link, false, packet->link_id);
    link->transaction_timeout_ms = PB_ADV_TRANSACTION_TIMEOUT_MS;
    link->state = PB_ADV_OPEN;
    link->due = DUE_LINK_ACK;
    kick(link);
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
    become_idle(link);
    link->close_reason = reason;
    if (link->reopen) {
        reopen(link);
    } else {
        tell_closed(link, cause);
    }
}

static void heard_control(struct provisioning *room, struct pb_adv *link, const struct provisioning_packet *packet)
{
    struct provisioning_control control;
    if (provisioning_control_read(packet->content, &control) < 0 || packet->transaction != 0) {
        books_later(room->wiring.books, BRAMBLE_DROP_PROVISIONING_MALFORMED, NULL);
    } else if (link == NULL) {
        if (control.opcode == PROVISIONING_LINK_OPEN) {
            heard_link_open(room, packet, &control);
        } else {
            books_later(room->wiring.books, BRAMBLE_DROP_PROVISIONING_OTHER_LINK, NULL);
        }
    } else if (control.opcode == PROVISIONING_LINK_CLOSE) {
        heard_link_close(link, control.reason);
    } else if (control.opcode == PROVISIONING_LINK_ACK) {
        heard_link_ack(link);
    } else if (!link->provisioner && link->state == PB_ADV_OPEN &&
               memcmp(control.uuid, link->session->uuid, sizeof control.uuid) == 0) {
        link->due |= DUE_LINK_ACK; /* our acknowledgment was lost */
        kick(link);
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
        stop_sending(link);
        provisioning_sent(link->session);
    }
}

static void acknowledge(struct pb_adv *link, uint8_t transaction)
{
    link->ack = transaction;
    link->due |= DUE_ACK;
    kick(link);
}

/* Is this transaction the one to be assembled? Repeats of completed ones are acknowledged here. */
static bool transaction_fits(struct pb_adv *link, uint8_t transaction, bool start)
{
    if ((transaction & ~HALF_MASK) != peer_half(link)) {
        drop(link, BRAMBLE_DROP_PROVISIONING_OUT_OF_ORDER);
        return false;
    }
    uint8_t ahead = (uint8_t)((transaction - link->expected) & HALF_MASK);
    if (ahead == 0 || (ahead <= AHEAD_MAX && (start || link->in.transaction == transaction))) {
        return true;
    }
    if (ahead == HALF_MASK && link->completed_any) {
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
        link->expected = next_transaction(packet->transaction);
        acknowledge(link, packet->transaction);
        provisioning_received(link->session, pdu);
        break;
    }
    case PROVISIONING_TOO_LONG:
        link->completed_any = true;
        link->expected = next_transaction(packet->transaction);
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
        link->closes_left = 1;
        link->due = DUE_CLOSE;
        kick(link);
    }
}

void provisioning_pb_adv_heard(void *context, const struct bearer_heard *heard)
{
    struct provisioning *room = context;
    struct provisioning_packet packet;
    if (provisioning_packet_read(heard->pdu, &packet) < 0) {
        books_later(room->wiring.books, BRAMBLE_DROP_PROVISIONING_MALFORMED, NULL);
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
        books_later(room->wiring.books, BRAMBLE_DROP_PROVISIONING_OTHER_LINK, NULL);
    } else if (link->state == PB_ADV_OPENING) {
        drop(link, BRAMBLE_DROP_PROVISIONING_OUT_OF_ORDER);
    } else if (kind == PROVISIONING_CONTENT_ACK) {
        heard_ack(link, &packet);
    } else {
        heard_segment(link, &packet);
    }
}
