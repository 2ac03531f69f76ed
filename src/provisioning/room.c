/* The room: its slots. See provisioning.h. */
#include "provisioning/provisioning.h"

void provisioning_borrow(struct provisioning *room, void *memory)
{
    room->slots = memory;
    room->slot_count = 1;
    memset(memory, 0, sizeof *room->slots);
}

void provisioning_give_back(struct provisioning *room)
{
    if (room->slot_count > 0) {
        provisioning_slot_clear(room->slots);
        room->slot_count = 0;
    }
}

void provisioning_report(struct provisioning *room, struct bramble_provisioning_event *event, unsigned kind)
{
    event->kind = (uint8_t)kind;
    room->event(room, event);
}

int provisioning_random(const struct provisioning *room, uint8_t *to, size_t octets)
{
    const struct bramble_port *port = provisioning_port(room);
    return port->random(port->context, to, octets);
}

void provisioning_pause(const struct provisioning *room, struct bramble_timer *timer, uint32_t least_us,
                        uint32_t range_us)
{
    uint8_t octet = 128;
    (void)provisioning_random(room, &octet, 1);
    timer_start(&room->bearer->timers, timer, least_us + range_us / 256U * octet);
}

struct provisioning_slot *provisioning_free_slot(const struct provisioning *room)
{
    struct provisioning_slot *best = NULL;
    uint32_t best_rank = UINT32_MAX;
    struct provisioning_slot *slot = room->slots;
    for (unsigned left = room->slot_count; left > 0; left--, slot++) {
        uint32_t rank = slot->session.number; /* which has 31 bits */
        if (slot->pb_adv.state >= PB_ADV_CLOSING) {
            rank |= 1U << 31U;
        }
        if (slot->session.role == NULL && rank <= best_rank) {
            best = slot;
            best_rank = rank;
        }
    }
    return best;
}

void provisioning_slot_clear(struct provisioning_slot *slot)
{
    pb_adv_stop(&slot->pb_adv);
    timer_stop(&slot->session.deadline);
    crypto_wipe(&slot->session, sizeof slot->session);
}

void provisioning_stop(struct provisioning *room)
{
    struct provisioning_slot *slot = room->slots;
    for (unsigned left = room->slot_count; left > 0; left--, slot++) {
        provisioning_slot_clear(slot);
    }
    timer_stop(&room->timer);
}

const struct provisioning_service provisioning_service = {
    .stop = provisioning_stop,
    .done = provisioning_done,
    .pb_adv_heard = provisioning_pb_adv_heard,
    .sent = provisioning_pb_adv_sent,
};
