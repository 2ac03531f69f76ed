/* PB-ADV links, what only a provisioner does: opening one. See pb_adv.c, which has the whole story, and pb_adv.h. */
#include "provisioning/provisioning.h"

static int open(struct pb_adv *link)
{
    struct provisioning_session *session = pb_adv_session(link);
    uint32_t link_id = 0;
    if (provisioning_random(session->room, (uint8_t *)&link_id, sizeof link_id) < 0) {
        return BRAMBLE_ERROR_RANDOM;
    }
    while (pb_adv_find(session->room, link_id) != NULL) {
        link_id++;
    }
    pb_adv_begin(link, PB_ADV_OPENING, link_id, 0);
    provisioning_await(session, PROVISIONING_WAIT_LINK);
    link->out.size = 16;
    memcpy(link->out.octets, session->uuid, 16);
    pb_adv_send(link);
    return 0;
}

int pb_adv_open(struct pb_adv *link)
{
    /* the former link may still be saying good-bye, but that is no longer the session's */
    link->reopen = link->state == PB_ADV_CLOSING;
    return link->reopen ? 0 : open(link);
}

void pb_adv_acknowledged(struct provisioning_session *session)
{
    struct pb_adv *link = session->link;
    if (link->state == PB_ADV_OPENING) { /* else it is one of several */
        link->state = PB_ADV_OPEN;
        pb_adv_stop_sending(link);
        provisioning_opened(session);
    }
}

void pb_adv_open_again(struct provisioning_session *session)
{
    struct pb_adv *link = session->link;
    unsigned cause = BRAMBLE_PROVISIONING_CAUSE_NONE;
    link->reopen = false;
    if (session->cancelled) { /* nothing on the air belongs to it yet */
        cause = BRAMBLE_PROVISIONING_CAUSE_CANCELLED;
    } else if (open(link) < 0) {
        cause = BRAMBLE_PROVISIONING_CAUSE_RANDOM_FAILED;
    }
    if (cause != BRAMBLE_PROVISIONING_CAUSE_NONE) {
        provisioning_closed(session, cause);
    }
}
