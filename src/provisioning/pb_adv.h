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

enum pb_adv_state { PB_ADV_IDLE, PB_ADV_OPENING, PB_ADV_OPEN, PB_ADV_CLOSING };

struct pb_adv {
    struct provisioning_session *session; /* of the same slot */
    struct provisioning *room;
    uint32_t link_id;
    uint32_t link_timeout_ms;
    uint32_t transaction_timeout_ms;
    uint8_t state; /* enum pb_adv_state */
    bool provisioner;
    bool reopen; /* a new link waits until this one has been closed */

    uint8_t due; /* bits: what waits to be sent */
    bool in_air; /* a packet is with the bearer */
    uint8_t in_air_kind;
    uint8_t in_air_transaction;
    uint16_t generation; /* tells the present link's packets from those of an earlier one */

    uint8_t ack; /* transaction to be acknowledged */
    uint8_t close_reason;
    uint8_t times_left; /* CLOSING: Link Close is to be sent; before: `out` or Link Open is repeated quickly */
    bool closed_told;   /* the session knows */

    bool sending;            /* `out` waits for its acknowledgment */
    uint8_t out_transaction; /* of `out`, or of the last one sent */
    uint8_t out_segment;     /* next to be sent */
    uint8_t out_size;
    uint8_t expected; /* next transaction of the peer */
    bool completed_any;
    struct provisioning_assembly in;
    uint8_t out[PROVISIONING_PDU_MAX];
    uint8_t in_octets[PROVISIONING_PDU_MAX];

    struct bramble_timer spacing;
    struct bramble_timer repeat;
    struct bramble_timer deadline;
};

void pb_adv_init(struct pb_adv *link, struct provisioning *room, struct provisioning_session *session);
/* Provisioner: opens a link to the device of the session. Zero timeouts are the specification's. BRAMBLE_ERROR_RANDOM.
 */
BRAMBLE_MUST_CHECK int pb_adv_open(struct pb_adv *link, uint32_t link_timeout_ms, uint32_t transaction_timeout_ms);
/* Stops everything at once, saying nothing to anybody. */
void pb_adv_stop(struct pb_adv *link);
/* A new link can begin here without disturbing an older one that is still being closed. */
bool pb_adv_idle(const struct pb_adv *link);

extern const struct provisioning_link pb_adv_link;

/* ---- Between pb_adv.c and pb_adv_heard.c ---- */

/* Bits of `due`: what waits to be sent. */
#define PB_ADV_DUE_LINK_OPEN 0x01U
#define PB_ADV_DUE_LINK_ACK 0x02U
#define PB_ADV_DUE_ACK 0x04U
#define PB_ADV_DUE_SEGMENT 0x08U
#define PB_ADV_DUE_CLOSE 0x10U

#define PB_ADV_PROVISIONER_HALF 0x00U
#define PB_ADV_DEVICE_HALF 0x80U
#define PB_ADV_HALF_MASK 0x7FU

/* Starts the pause before the next packet, if one is due and none is under way. */
void pb_adv_kick(struct pb_adv *link);
/* No transaction is repeated any more. */
void pb_adv_stop_sending(struct pb_adv *link);
void pb_adv_become_idle(struct pb_adv *link);
void pb_adv_tell_closed(struct pb_adv *link, unsigned cause);
/* The former link is gone; the one that waited for that begins. */
void pb_adv_reopen(struct pb_adv *link);
/* A fresh start of everything but the identity of the link. */
void pb_adv_reset(struct pb_adv *link, bool provisioner, uint32_t link_id);
uint8_t pb_adv_next_transaction(uint8_t transaction);
uint8_t pb_adv_peer_half(const struct pb_adv *link);

#endif
