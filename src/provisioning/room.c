/* The room: its slots. See provisioning.h. */
#include "provisioning/provisioning.h"

void provisioning_init(struct provisioning *room)
{
    for (unsigned i = 0; i < room->slot_count; i++) {
        memset(&room->slots[i], 0, sizeof room->slots[i]);
        pb_adv_init(&room->slots[i].pb_adv);
    }
}

void provisioning_borrow(struct provisioning *room, void *memory)
{
    room->slots = memory;
    room->slot_count = 1;
    provisioning_init(room);
}

void provisioning_give_back(struct provisioning *room)
{
    if (room->slot_count > 0) {
        provisioning_slot_clear(room->slots);
        room->slot_count = 0;
    }
}

uint32_t provisioning_random_pause(const struct provisioning *room, uint32_t least_us, uint32_t range_us)
{
    const struct bramble_port *port = provisioning_port(room);
    uint8_t octet = 128;
    int result = port->random(port->context, &octet, 1);
    (void)result;
    return least_us + range_us / 256U * octet;
}

struct provisioning_slot *provisioning_free_slot(const struct provisioning *room)
{
    struct provisioning_slot *best = NULL;
    uint32_t best_age = 0;
    for (unsigned i = 0; i < room->slot_count; i++) {
        struct provisioning_slot *slot = &room->slots[i];
        uint32_t age = UINT32_MAX - slot->session.number; /* numbers have 31 bits */
        if (slot->pb_adv.state >= PB_ADV_CLOSING) {
            age -= (uint32_t)INT32_MAX + 1U;
        }
        if (slot->session.role == NULL && (best == NULL || age > best_age)) {
            best = slot;
            best_age = age;
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
    for (unsigned i = 0; i < room->slot_count; i++) {
        provisioning_slot_clear(&room->slots[i]);
    }
    timer_stop(&room->timer);
    room->unprovisioned = false;
    room->device = NULL;
    if (room->provisioner_part != NULL) {
        room->provisioner_part->scanning = false;
    }
}

const struct provisioning_service provisioning_service = {
    .init = provisioning_init,
    .stop = provisioning_stop,
    .done = provisioning_done,
    .pb_adv_heard = provisioning_pb_adv_heard,
    .sent = provisioning_pb_adv_sent,
};
