/* PB-ADV links (Mesh Protocol 1.1 sections 5.2.1 and 5.3). See pb_adv.h, and generic.h for the packets.
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
 * (provisioning_link.delivered), since the other side's answer may overtake its acknowledgment, or the acknowledgment
 * may be lost while the answer is heard.
 *
 * Receiving. Transactions of the other side are numbered within its half of 0x00 to 0xFF. The expected number is
 * assembled; a number that was completed before is acknowledged again, since the acknowledgment seems to have been
 * lost; a number a little ahead means that the other side has given its former transaction up.
 *
 * An IDLE link remembers its Link ID until the slot is used again: whoever still speaks on it missed our Link Close
 * and is told once more.
 *
 * Invariants: (1) `in_air` from bearer_put() until the bearer tells its end, of the same generation; (2) `spacing` runs
 * only while nothing is in the air and something is due; (3) the session is told exactly once that the link is closed.
 */
#include "provisioning/pb_adv.h"

#include "provisioning/provisioning.h"

#define LINK_ID_DRAWS 8U

static struct timers *timers_of(const struct pb_adv *link)
{
    return link->room->wiring.timers;
}

static uint8_t own_half(const struct pb_adv *link)
{
    return link->provisioner ? PB_ADV_PROVISIONER_HALF : PB_ADV_DEVICE_HALF;
}

uint8_t pb_adv_peer_half(const struct pb_adv *link)
{
    return link->provisioner ? PB_ADV_DEVICE_HALF : PB_ADV_PROVISIONER_HALF;
}

uint8_t pb_adv_next_transaction(uint8_t transaction)
{
    return (uint8_t)((transaction & ~PB_ADV_HALF_MASK) | ((transaction + 1U) & PB_ADV_HALF_MASK));
}

/* ---- Sending ---- */

void pb_adv_kick(struct pb_adv *link)
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
    static const uint8_t order[] = {PB_ADV_DUE_LINK_OPEN, PB_ADV_DUE_LINK_ACK, PB_ADV_DUE_ACK, PB_ADV_DUE_CLOSE,
                                    PB_ADV_DUE_SEGMENT};
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
    case PB_ADV_DUE_LINK_OPEN:
        return control_content(link, PROVISIONING_LINK_OPEN, content);
    case PB_ADV_DUE_LINK_ACK:
        return control_content(link, PROVISIONING_LINK_ACK, content);
    case PB_ADV_DUE_CLOSE:
        return control_content(link, PROVISIONING_LINK_CLOSE, content);
    case PB_ADV_DUE_ACK:
        *transaction = link->ack;
        content[0] = PROVISIONING_ACK_OCTET;
        return 1;
    default:
        *transaction = link->out_transaction;
        return provisioning_segment(view_of(link->out, link->out_size), link->out_segment, content);
    }
}

/* Never 0: the place of the link, and which link in it this is. */
static uint32_t tag_of(const struct pb_adv *link)
{
    size_t octets = (size_t)((const char *)link - (const char *)link->room->wiring.slots);
    return (uint32_t)(octets / sizeof(struct provisioning_slot) + 1U) << 16 | link->generation;
}

static void spacing_over(void *context, struct bramble_timer *timer)
{
    struct pb_adv *link = context;
    (void)timer;
    uint8_t kind = most_urgent(link->due);
    uint8_t content[PROVISIONING_CONTENT_MAX];
    uint8_t transaction = 0;
    int size = kind != 0 ? make_content(link, kind, content, &transaction) : 0;
    if (size <= 0) {
        return; /* what was due has been acknowledged during the pause */
    }
    struct provisioning_packet packet = {link->link_id, transaction, view_of(content, (size_t)size)};
    struct bearer *bearer = link->room->wiring.bearer;
    struct bearer_buffer *buffer = bearer_take(bearer, BRAMBLE_ADVERTISEMENT_PROVISIONING);
    size = buffer != NULL ? provisioning_packet_write(&packet, bearer_pdu(buffer)) : BRAMBLE_ERROR_FULL;
    if (size < 0) {
        pb_adv_kick(link); /* the bearer is full (and has counted that): after another pause */
        return;
    }
    buffer->tag = tag_of(link);
    bearer_put(bearer, buffer, (size_t)size);
    link->in_air = true;
    link->in_air_kind = kind;
    link->in_air_transaction = transaction;
    if (kind != PB_ADV_DUE_SEGMENT && kind != PB_ADV_DUE_CLOSE) {
        link->due = (uint8_t)(link->due & ~kind);
    }
}

static void wait_for_answer(struct pb_adv *link)
{
    bool quick = link->times_left > 0;
    link->times_left = (uint8_t)(quick ? link->times_left - 1U : PB_ADV_QUICK_REPEATS);
    timer_start(timers_of(link), &link->repeat,
                quick ? BRAMBLE_MILLISECONDS(PB_ADV_REPEAT_MS) : BRAMBLE_MILLISECONDS(PB_ADV_PEACE_MS));
}

static void segment_sent(struct pb_adv *link)
{
    if (!link->sending || link->in_air_transaction != link->out_transaction || (link->due & PB_ADV_DUE_SEGMENT) == 0) {
        return; /* acknowledged, or replaced, while it was in the air */
    }
    link->out_segment++;
    if (link->out_segment >= provisioning_segment_count(link->out_size)) {
        link->due = (uint8_t)(link->due & ~PB_ADV_DUE_SEGMENT);
        wait_for_answer(link);
    }
}

void pb_adv_tell_closed(struct pb_adv *link, unsigned cause)
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

void pb_adv_become_idle(struct pb_adv *link)
{
    stop_timers(link);
    link->due = 0;
    link->sending = false;
    link->state = PB_ADV_IDLE;
}

static int begin_opening(struct pb_adv *link);

/* The former link is gone; the one that waited for that begins. */
void pb_adv_reopen(struct pb_adv *link)
{
    if (begin_opening(link) < 0) {
        pb_adv_tell_closed(link, BRAMBLE_PROVISIONING_CAUSE_RANDOM_FAILED);
    }
}

static void close_sent(struct pb_adv *link)
{
    link->times_left = (uint8_t)(link->times_left > 0 ? link->times_left - 1 : 0);
    if (link->times_left == 0) {
        pb_adv_become_idle(link);
    }
    if (!link->reopen) {
        pb_adv_tell_closed(link, BRAMBLE_PROVISIONING_CAUSE_NONE);
    } else if (link->times_left == 0) {
        pb_adv_reopen(link);
    }
}

/* The bearer has sent a packet (or failed to: repetition will make up for it). */
void provisioning_pb_adv_sent(struct provisioning *room, uint32_t tag)
{
    struct pb_adv *link = &room->wiring.slots[(tag >> 16) - 1U].pb_adv;
    if (tag != tag_of(link) || !link->in_air) {
        return;
    }
    link->in_air = false;
    switch (link->in_air_kind) {
    case PB_ADV_DUE_LINK_OPEN:
        if (link->state == PB_ADV_OPENING) {
            wait_for_answer(link);
        }
        break;
    case PB_ADV_DUE_SEGMENT:
        segment_sent(link);
        break;
    case PB_ADV_DUE_CLOSE:
        close_sent(link);
        break;
    default:
        break;
    }
    pb_adv_kick(link);
}

static void repeat_due(void *context, struct bramble_timer *timer)
{
    struct pb_adv *link = context;
    (void)timer;
    if (link->state == PB_ADV_OPENING) {
        link->due |= PB_ADV_DUE_LINK_OPEN;
    } else if (link->sending) {
        link->out_segment = 0;
        link->due |= PB_ADV_DUE_SEGMENT;
    }
    pb_adv_kick(link);
}

static void deadline_over(void *context, struct bramble_timer *timer)
{
    struct pb_adv *link = context;
    (void)timer;
    provisioning_lost(link->session, link->state == PB_ADV_OPENING ? BRAMBLE_PROVISIONING_CAUSE_LINK_TIMEOUT
                                                                   : BRAMBLE_PROVISIONING_CAUSE_TRANSACTION_TIMEOUT);
}

/* ---- From the session ---- */

void pb_adv_stop_sending(struct pb_adv *link)
{
    link->sending = false;
    link->due = (uint8_t)(link->due & ~PB_ADV_DUE_SEGMENT);
    timer_stop(&link->repeat);
    timer_stop(&link->deadline);
}

static void link_send(void *instance, struct bramble_view pdu)
{
    struct pb_adv *link = instance;
    if (link->state != PB_ADV_OPEN || pdu.size == 0 || pdu.size > sizeof link->out) {
        return;
    }
    pb_adv_stop_sending(link);
    link->out_transaction = pb_adv_next_transaction(link->out_transaction);
    memcpy(link->out, pdu.data, pdu.size);
    link->out_size = (uint8_t)pdu.size;
    link->out_segment = 0;
    link->times_left = PB_ADV_QUICK_REPEATS;
    link->sending = true;
    link->due |= PB_ADV_DUE_SEGMENT;
    timer_start(timers_of(link), &link->deadline, BRAMBLE_MILLISECONDS(link->transaction_timeout_ms));
    pb_adv_kick(link);
}

static void link_delivered(void *instance)
{
    pb_adv_stop_sending(instance);
}

static void link_close(void *instance, uint8_t reason)
{
    struct pb_adv *link = instance;
    link->reopen = false; /* if it waited, nothing on the air belongs to it yet */
    if (link->state == PB_ADV_CLOSING || link->state == PB_ADV_IDLE) {
        return;
    }
    pb_adv_stop_sending(link);
    link->state = PB_ADV_CLOSING;
    link->close_reason = reason;
    link->times_left = reason == PROVISIONING_CLOSE_SUCCESS ? PB_ADV_CLOSES_SUCCESS : PB_ADV_CLOSES_FAILURE;
    link->due = (uint8_t)((link->due & PB_ADV_DUE_ACK) | PB_ADV_DUE_CLOSE);
    pb_adv_kick(link);
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
void pb_adv_reset(struct pb_adv *link, bool provisioner, uint32_t link_id)
{
    stop_timers(link);
    link->generation++;
    link->in_air = false;
    link->provisioner = provisioner;
    link->link_id = link_id;
    link->reopen = false;
    link->due = 0;
    link->times_left = PB_ADV_QUICK_REPEATS;
    link->closed_told = false;
    link->sending = false;
    link->out_transaction = (uint8_t)(own_half(link) | PB_ADV_HALF_MASK); /* the next is the first of the half */
    link->expected = pb_adv_peer_half(link);
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
    pb_adv_reset(link, true, link_id);
    link->state = PB_ADV_OPENING;
    link->due = PB_ADV_DUE_LINK_OPEN;
    timer_start(timers_of(link), &link->deadline, BRAMBLE_MILLISECONDS(link->link_timeout_ms));
    pb_adv_kick(link);
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
    pb_adv_become_idle(link);
    link->generation++;
    link->in_air = false;
    link->reopen = false;
    link->closed_told = true;
}

bool pb_adv_idle(const struct pb_adv *link)
{
    return link->state == PB_ADV_IDLE;
}
