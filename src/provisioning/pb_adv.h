/* PB-ADV: provisioning links over advertisements (Mesh Protocol 1.1 section 5.2.1 and 5.3). See pb_adv.c. */
#ifndef PROVISIONING_PB_ADV_H
#define PROVISIONING_PB_ADV_H

#include "bearer/bearer.h"
#include "provisioning/session.h"

#define PB_ADV_SPACING_MIN_MS 20U /* before each packet, random */
#define PB_ADV_SPACING_MAX_MS 50U
#define PB_ADV_REPEAT_MS 200U   /* from the last packet of a transaction (or Link Open) to its repetition, */
#define PB_ADV_QUICK_REPEATS 3U /* so many times; */
#define PB_ADV_PEACE_MS 1000U   /* then once so long, for who needs peace to answer; and so on */
#define PB_ADV_LINK_TIMEOUT_MS 60000U
#define PB_ADV_TRANSACTION_TIMEOUT_MS 30000U
#define PB_ADV_CLOSES_SUCCESS 3U /* how often Link Close is sent: the device has learned of its success already, */
#define PB_ADV_CLOSES_FAILURE 5U /* but would wait for a minute if it missed the end of a failure */

/* In this order: those up to CLOSING are closed for the other side. */
enum pb_adv_state { PB_ADV_UNUSED, PB_ADV_IDLE, PB_ADV_CLOSING, PB_ADV_OPENING, PB_ADV_OPEN };

/* Bits of `due`: what waits to be sent, the most urgent first. */
enum pb_adv_due {
    PB_ADV_DUE_LINK_ACK = 0x01,
    PB_ADV_DUE_ACK = 0x02,
    PB_ADV_DUE_CLOSE = 0x04,
    PB_ADV_DUE_OUT = 0x08, /* `out`, a segment at a time */
    PB_ADV_DUE_WORK = 0x10 /* nothing for the air: the session's provisioning_work() */
};

/* What is small stands within reach of short instructions. */
struct pb_adv {
    struct bramble_timer tick; /* before a packet, or before a repetition */
    uint8_t state;             /* enum pb_adv_state */
    uint8_t due;               /* enum pb_adv_due bits */
    bool in_air;               /* a packet is with the bearer */
    bool reopen;               /* a new link waits until this one has been closed */
    uint8_t ack;               /* transaction to be acknowledged */
    uint8_t close_reason;
    uint8_t times_left; /* CLOSING: Link Close is to be sent; before: what waits for an answer is repeated quickly */
    uint8_t out_transaction; /* of `out`, or of the last one sent */
    uint8_t out_segment;     /* next to be sent */
    uint8_t expected;        /* next transaction of the peer */
    struct provisioning_assembly in;
    uint32_t link_id;            /* its octets in their order on the air */
    struct provisioning_pdu out; /* OPENING: the UUID in Link Open */
};

/* One link, in either role. */
struct provisioning_slot {
    struct provisioning_session session;
    struct pb_adv pb_adv;
};

/* Provisioner (pb_adv_open.c): opens a link to the device of the session; if the link is still being closed,
 * afterwards. BRAMBLE_ERROR_RANDOM. */
BRAMBLE_MUST_CHECK int pb_adv_open(struct pb_adv *link);
/* Its role's `acknowledged` and `reopen`. */
void pb_adv_acknowledged(struct provisioning_session *session);
void pb_adv_open_again(struct provisioning_session *session);
/* Device: the link that the other side has opened. */
void pb_adv_accept(struct pb_adv *link, uint32_t link_id);
/* Nobody is told, and nothing is sent any more. */
void pb_adv_stop(struct pb_adv *link);

/* ---- Between pb_adv.c, pb_adv_heard.c and pb_adv_open.c ---- */

#define PB_ADV_DEVICE_HALF 0x80U /* of the transaction numbers; the other is the provisioner's */
#define PB_ADV_HALF_MASK 0x7FU

static inline struct provisioning_session *pb_adv_session(struct pb_adv *link)
{
    return (struct provisioning_session *)(void *)((uint8_t *)link - offsetof(struct provisioning_slot, pb_adv));
}
static inline bool pb_adv_is_provisioner(const struct pb_adv *link)
{
    return (link->out_transaction & PB_ADV_DEVICE_HALF) == 0;
}
static inline uint8_t pb_adv_next_transaction(unsigned transaction)
{
    return (uint8_t)((transaction & PB_ADV_DEVICE_HALF) | ((transaction + 1U) & PB_ADV_HALF_MASK));
}
/* A fresh start. `half`: of the transactions of our own. */
void pb_adv_begin(struct pb_adv *link, unsigned state, uint32_t link_id, unsigned half);
/* The link with this identifier, open or not; NULL: there is none. */
struct pb_adv *pb_adv_find(const struct provisioning *room, uint32_t link_id);
/* This is to be sent, after a pause if nothing else is waiting. */
void pb_adv_owe(struct pb_adv *link, unsigned due);
/* Sends `out`, again and again. */
void pb_adv_send(struct pb_adv *link);
/* The other side has the PDU: it is not repeated any more. */
void pb_adv_stop_sending(struct pb_adv *link);
/* The link is closed: the other side did it, or there is nothing more to say. */
void pb_adv_closed(struct pb_adv *link, unsigned cause);

#endif
