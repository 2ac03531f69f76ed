/* Advertising sets: when each of their events goes on air, and how an enabling ends; see controller.h.
 *
 * Events of a set follow each other by its interval plus a random 0 to 10 ms; the first comes that random time after
 * enabling (Core Specification, volume 6, part B, section 4.4.2.2). When the radio is busy with another set an event
 * waits for it, and the next one still counts from when it was due.
 */
#include "controller.h"

#include <string.h>

#define DELAY_MAX_US 10000U

static bramble_time random_delay(struct air_controller *controller)
{
    uint8_t octets[4] = {0};
    (void)controller->port.random(controller->port.context, octets, sizeof octets);
    return (uint64_t)air_get(octets, 4) * (DELAY_MAX_US + 1U) >> 32U;
}

void air_set_forget(struct air_controller *controller, struct air_set *set)
{
    uint32_t ticket = set->ticket;
    if (ticket != 0) {
        controller->port.advertise_cancel(controller->port.context, ticket);
    }
    memset(set, 0, sizeof *set);
    set->ticket = ticket;
    set->until = BRAMBLE_NEVER;
}

void air_sets_reset(struct air_controller *controller)
{
    for (uint8_t i = 0; i < AIR_SETS_MAX; i++) {
        air_set_forget(controller, &controller->sets[i]);
    }
}

void air_set_enable(struct air_controller *controller, struct air_set *set, uint32_t duration_10ms, uint8_t events_max)
{
    bramble_time now = bramble_world_now(controller->world);
    air_set_disable(controller, set);
    set->enabled = true;
    set->events = 0;
    set->events_max = events_max;
    set->due = now + random_delay(controller);
    set->until = duration_10ms == 0 ? BRAMBLE_NEVER : now + duration_10ms * 10000ULL;
}

void air_set_disable(struct air_controller *controller, struct air_set *set)
{
    if (set->ticket != 0) {
        controller->port.advertise_cancel(controller->port.context, set->ticket);
    }
    set->enabled = false;
    set->counts = false;
    set->until = BRAMBLE_NEVER;
}

/* The end that the host did not ask for by a command. */
static void terminate(struct air_controller *controller, struct air_set *set, enum air_status status)
{
    const uint8_t body[] = {(uint8_t)status, set->handle, 0, 0, set->events_max == 0 ? 0 : set->events};
    air_set_disable(controller, set);
    (void)air_le_event(controller, AIR_LE_SET_TERMINATED, body, sizeof body);
}

static void air_one(struct air_controller *controller, struct air_set *set)
{
    struct bramble_world_packet packet = {.data = {set->data, set->size}, .event_type = set->event_type};
    const uint8_t *random = controller->used == AIR_EXTENDED ? set->address : controller->random_address;
    packet.address_public = set->own_address_type == AIR_OWN_ADDRESS_PUBLIC;
    memcpy(packet.address, packet.address_public ? controller->public_address : random, sizeof packet.address);
    set->counts = bramble_world_advertise(controller->world, controller->radio, &packet, &set->ticket) == 0;
    if (!set->counts) { /* a radio has a place for each set (V2), so this is never seen; but a turn must go on */
        set->due += set->interval_us;
    }
}

void air_sets_run(struct air_controller *controller, bramble_time now)
{
    for (uint8_t i = 0; i < AIR_SETS_MAX; i++) {
        struct air_set *set = &controller->sets[i];
        if (set->enabled && set->until <= now) {
            terminate(controller, set, AIR_TIMEOUT);
        } else if (set->enabled && set->ticket == 0 && set->due <= now) {
            air_one(controller, set);
        }
    }
}

bramble_time air_sets_due(const struct air_controller *controller)
{
    bramble_time due = BRAMBLE_NEVER;
    for (uint8_t i = 0; i < AIR_SETS_MAX; i++) {
        const struct air_set *set = &controller->sets[i];
        if (set->enabled && set->ticket == 0 && set->due < due) {
            due = set->due;
        }
        due = set->enabled && set->until < due ? set->until : due;
    }
    return due;
}

static struct air_set *set_of_ticket(struct air_controller *controller, uint32_t ticket)
{
    for (uint8_t i = 0; i < AIR_SETS_MAX; i++) {
        if (controller->sets[i].ticket == ticket) {
            return &controller->sets[i];
        }
    }
    return NULL;
}

bool air_sets_done(struct air_controller *controller, bramble_time now, uint32_t ticket, int result)
{
    struct air_set *set = set_of_ticket(controller, ticket);
    if (set == NULL) {
        return false;
    }
    bool counts = set->counts && result == 0;
    set->ticket = 0;
    set->counts = false;
    controller->counts.advertised += result == 0;
    if (!counts) {
        return true;
    }
    set->events = (uint8_t)(set->events + 1U); /* compared only where there is a limit, which it then does not pass */
    set->due += set->interval_us + random_delay(controller);
    set->due = set->due < now ? now : set->due;
    if (set->events_max != 0 && set->events >= set->events_max) {
        terminate(controller, set, AIR_LIMIT_REACHED);
    } else if (set->until <= now) {
        terminate(controller, set, AIR_TIMEOUT);
    }
    return true;
}
