/* The virtual controller of a radio: advertising sets, the scanner's switch, and the port that its host sees.
 *
 * The sets share one transmitter. Its one event source stands for the end of the packet in the air while an advertising
 * event is in progress, else for the next thing to do: report a cancelled set, or begin the event of the set that has
 * been due longest.
 *
 * Invariants
 *  C1 A set with a ticket will be reported exactly once, unless its owner is replaced before.
 *  C2 While train.sending, the air source is at the end of packet train.packet; events of the same radio never overlap.
 *  C3 While the power is off nothing is reported; sets that were open are marked cancelled and reported afterwards.
 */
#include "scan.h"
#include "world.h"
#include <string.h>

static bramble_time packet_end(const struct bramble_world *world, const struct sim_train *train)
{
    return train->start + train->packet * (train->duration_us + world->config.channel_gap_us) + train->duration_us;
}

static bool powered(const struct bramble_world *world, const struct sim_controller *controller)
{
    return (world->radios[controller->radio].state & SIM_RADIO_POWERED) != 0;
}

/* ---- Accounts ---------------------------------------------------------------------------------------------------- */

/* Closes the stretch of listening and power that has run until now and begins a new one. */
static void settle_accounts(struct bramble_world *world, struct sim_controller *controller)
{
    struct sim_radio *radio = &world->radios[controller->radio];
    if ((radio->state & SIM_RADIO_POWERED) != 0) {
        controller->powered_us += world->now - controller->powered_since;
    }
    if (radio->state == SIM_RADIO_LISTENS) {
        controller->listen_us += sim_scan_listened(radio, world->now);
    }
    controller->powered_since = world->now;
}

/* Somewhere in the rotation, drawn anew each time. */
static void begin_to_scan(struct bramble_world *world, struct sim_controller *controller)
{
    struct sim_radio *radio = &world->radios[controller->radio];
    uint64_t bits = sim_next(&controller->scan_random);
    radio->slot_start = world->now - sim_below(bits, radio->scan_interval_us);
    radio->slot_channel = (uint8_t)((uint32_t)bits % BRAMBLE_SIM_CHANNELS);
    radio->listening_since = world->now;
}

static void set_state(struct bramble_world *world, struct sim_controller *controller, uint8_t state)
{
    struct sim_radio *radio = &world->radios[controller->radio];
    settle_accounts(world, controller);
    bool listened = radio->state == SIM_RADIO_LISTENS;
    radio->state = state;
    if (state == SIM_RADIO_LISTENS && !listened) {
        begin_to_scan(world, controller);
        sim_radio_join(world, controller->radio);
    } else if (listened) {
        radio->listening_since = world->now;
    }
}

void sim_controller_init(struct bramble_world *world, struct sim_controller *controller, uint32_t number)
{
    struct sim_radio *radio = &world->radios[number];
    uint64_t seed = world->config.seed;
    controller->world = world;
    controller->radio = number;
    controller->deadline = BRAMBLE_NEVER;
    controller->walk = SIM_NONE;
    controller->owner_random = sim_hash(seed, SIM_PURPOSE_OWNER, number, 0);
    controller->delay_random = sim_hash(seed, SIM_PURPOSE_DELAY, number, 0);
    controller->scan_random = sim_hash(seed, SIM_PURPOSE_SCAN, number, 0);
    controller->source = sim_queue_add_source(world, SIM_SOURCE_WAKE, number);
    uint32_t air = sim_queue_add_source(world, SIM_SOURCE_AIR, number);
    controller->air_source = air;
    controller->powered_since = world->now;
    radio->scan_interval_us = world->config.scan_interval_us;
    radio->scan_window_us = world->config.scan_window_us;
    radio->receptions = SIM_NONE;
    radio->state = SIM_RADIO_LISTENS;
    begin_to_scan(world, controller);
}

/* ---- The transmitter --------------------------------------------------------------------------------------------- */

static struct sim_set *set_of_ticket(struct sim_controller *controller, uint32_t ticket)
{
    for (uint8_t i = 0; ticket != 0 && i < controller->world->config.advertising_sets; i++) {
        if (controller->sets[i].ticket == ticket) {
            return &controller->sets[i];
        }
    }
    return NULL;
}

/* The set that is due first; of two, the one whose ticket is older. */
static struct sim_set *next_set(struct sim_controller *controller)
{
    struct sim_set *next = NULL;
    for (uint8_t i = 0; i < controller->world->config.advertising_sets; i++) {
        struct sim_set *set = &controller->sets[i];
        if (set->ticket != 0 && (next == NULL || set->due < next->due ||
                                 (set->due == next->due && (int32_t)(set->ticket - next->ticket) < 0))) {
            next = set;
        }
    }
    return next;
}

void sim_controller_schedule(struct bramble_world *world, struct sim_controller *controller)
{
    bramble_time time = BRAMBLE_NEVER;
    if (controller->train.sending) {
        return; /* C2 */
    }
    if (powered(world, controller)) {
        const struct sim_set *set = next_set(controller);
        if (set != NULL) {
            time = set->due > world->now ? set->due : world->now;
        }
    }
    sim_queue_set(&world->queue, controller->air_source, time);
}

/* Cancelled sets are due at once (cancel_set), so they come out first; the set in the air is reported after it. */
static void cancel_set(struct bramble_world *world, struct sim_set *set)
{
    set->cancelled = 1;
    set->due = set->due < world->now ? set->due : world->now;
}

static void report(struct bramble_world *world, struct sim_controller *controller, struct sim_set *set)
{
    uint32_t ticket = set->ticket;
    int result = set->left == 0 ? 0 : BRAMBLE_ERROR_CANCELLED;
    memset(set, 0, sizeof *set);
    sim_done(world, controller, ticket, result, (struct bramble_view){NULL, 0});
}

static uint32_t advertising_delay(struct sim_controller *controller)
{
    return sim_below(sim_next(&controller->delay_random), controller->world->config.advertising_delay_max_us + 1U);
}

/* The advertising event in the air has ended. */
static void end_event(struct bramble_world *world, struct sim_controller *controller)
{
    if (controller->train.set == BRAMBLE_SIM_ADVERTISING_SETS_MAX) {
        return; /* its owner was replaced */
    }
    struct sim_set *set = &controller->sets[controller->train.set];
    if (!controller->train.cut) {
        set->sent++;
        set->left--;
    }
    if (set->left > 0 && !set->cancelled) {
        set->due = controller->train.start + set->interval_us + advertising_delay(controller);
    } else if (powered(world, controller)) {
        report(world, controller, set);
    }
}

void sim_controller_air(struct bramble_world *world, struct sim_controller *controller)
{
    if (controller->train.sending) {
        if (sim_radio_end(world, controller)) {
            sim_queue_set(&world->queue, controller->air_source, packet_end(world, &controller->train));
            return;
        }
        end_event(world, controller);
    } else {
        struct sim_set *set = next_set(controller);
        if (set->cancelled) {
            report(world, controller, set);
        } else {
            sim_radio_begin(world, controller, (uint8_t)(set - controller->sets));
            sim_queue_set(&world->queue, controller->air_source, packet_end(world, &controller->train));
            return;
        }
    }
    sim_controller_schedule(world, controller);
}

/* ---- The port ---------------------------------------------------------------------------------------------------- */

uint32_t sim_controller_ticket(struct sim_controller *controller)
{
    controller->last_ticket++;
    if (controller->last_ticket == 0) {
        controller->last_ticket = 1;
    }
    return controller->last_ticket;
}

static int port_random(void *context, uint8_t *out, size_t count)
{
    struct sim_controller *controller = context;
    while (count > 0) {
        uint64_t bits = sim_next(&controller->owner_random);
        for (unsigned i = 0; i < 8U && count > 0; i++, count--) {
            *out++ = (uint8_t)(bits >> (8U * i));
        }
    }
    return 0;
}

/* A free set with a ticket and the data in it, for one event that is due now. */
static int open_set(struct sim_controller *controller, struct bramble_view data, struct sim_set **opened)
{
    struct bramble_world *world = controller->world;
    if (data.size > BRAMBLE_SIM_ADVERTISING_DATA_MAX) {
        return BRAMBLE_ERROR_LENGTH;
    }
    if (!powered(world, controller)) {
        return BRAMBLE_ERROR_STATE;
    }
    struct sim_set *set = controller->sets;
    struct sim_set *end = set + world->config.advertising_sets;
    while (set < end && set->ticket != 0) {
        set++;
    }
    if (set == end) {
        return BRAMBLE_ERROR_BUSY;
    }
    memset(set, 0, sizeof *set);
    set->due = world->now;
    set->ticket = sim_controller_ticket(controller);
    set->left = 1;
    set->event_type = BRAMBLE_EVENT_NONCONNECTABLE;
    set->size = (uint8_t)data.size;
    if (data.size > 0) {
        memcpy(set->data, data.data, data.size);
    }
    *opened = set;
    return 0;
}

static int port_advertise(void *context, const struct bramble_advertisement *advertisement, uint32_t *ticket)
{
    struct sim_controller *controller = context;
    struct bramble_world *world = controller->world;
    struct sim_set *set;
    if (advertisement->count == 0) {
        return BRAMBLE_ERROR_ARGUMENT;
    }
    int result = open_set(controller, advertisement->data, &set);
    if (result < 0) {
        return result;
    }
    bramble_time earliest = world->now + world->config.host_latency_us;
    if (earliest < advertisement->not_before) {
        earliest = advertisement->not_before;
    }
    set->due = earliest + advertising_delay(controller);
    set->interval_us = advertisement->interval_ms * 1000U;
    set->address_epoch = advertisement->address_epoch;
    set->left = advertisement->count;
    set->kind = advertisement->kind;
    *ticket = set->ticket;
    sim_controller_schedule(world, controller);
    return 0;
}

int bramble_world_advertise(struct bramble_world *world, bramble_radio radio, const struct bramble_world_packet *packet,
                            uint32_t *ticket)
{
    struct sim_controller *controller = sim_controller_of(world, radio);
    struct sim_set *set;
    if (packet->event_type != BRAMBLE_EVENT_CONNECTABLE && packet->event_type != BRAMBLE_EVENT_SCANNABLE &&
        packet->event_type != BRAMBLE_EVENT_NONCONNECTABLE) {
        return BRAMBLE_ERROR_ARGUMENT;
    }
    int result = open_set(controller, packet->data, &set);
    if (result < 0) {
        return result;
    }
    set->event_type = packet->event_type;
    set->address_kind = packet->address_public ? SIM_ADDRESS_PUBLIC : SIM_ADDRESS_RANDOM;
    memcpy(set->address, packet->address, sizeof set->address);
    *ticket = set->ticket;
    sim_controller_schedule(world, controller);
    return 0;
}

static void port_advertise_cancel(void *context, uint32_t ticket)
{
    struct sim_controller *controller = context;
    struct sim_set *set = set_of_ticket(controller, ticket);
    if (set != NULL) {
        cancel_set(controller->world, set);
        sim_controller_schedule(controller->world, controller);
    }
}

static int port_scan(void *context, bool on)
{
    struct sim_controller *controller = context;
    struct bramble_world *world = controller->world;
    uint8_t state = world->radios[controller->radio].state;
    uint8_t wanted = (uint8_t)(on ? state | SIM_RADIO_SCANNING : state & ~SIM_RADIO_SCANNING);
    if (wanted != state) {
        set_state(world, controller, wanted);
    }
    return 0;
}

void bramble_world_port(struct bramble_world *world, bramble_radio radio, struct bramble_port *port)
{
    memset(port, 0, sizeof *port);
    port->context = sim_controller_of(world, radio);
    port->random = port_random;
    port->advertise = port_advertise;
    port->advertise_cancel = port_advertise_cancel;
    port->advertising_sets = world->config.advertising_sets;
    port->scan = port_scan;
    port->p256 = world->config.crypto == NULL ? NULL : sim_curve_ask;
}

/* ---- Switches of the scenario ------------------------------------------------------------------------------------ */

void bramble_world_set_power(struct bramble_world *world, bramble_radio radio, bool on)
{
    struct sim_controller *controller = sim_controller_of(world, radio);
    uint8_t state = world->radios[radio].state;
    if (on == powered(world, controller)) {
        return;
    }
    set_state(world, controller, (uint8_t)(on ? state | SIM_RADIO_POWERED : state & ~SIM_RADIO_POWERED));
    for (uint8_t i = 0; !on && i < world->config.advertising_sets; i++) {
        if (controller->sets[i].ticket != 0) {
            cancel_set(world, &controller->sets[i]);
        }
    }
    controller->train.cut = 1;
    sim_curve_power(world, radio, on);
    sim_controller_schedule(world, controller);
    controller->deadline = BRAMBLE_NEVER;
    sim_queue_set(&world->queue, controller->source, BRAMBLE_NEVER);
    bramble_world_poke(world, radio);
}

bool bramble_world_power(const struct bramble_world *world, bramble_radio radio)
{
    return powered(world, sim_controller_of(world, radio));
}

void bramble_world_set_transmit_power(struct bramble_world *world, bramble_radio radio, int16_t cdbm)
{
    sim_controller_of(world, radio);
    sim_grid_strengthen(world, radio, cdbm);
}

int bramble_world_set_scan(struct bramble_world *world, bramble_radio radio, uint32_t interval_us, uint32_t window_us)
{
    struct sim_controller *controller = sim_controller_of(world, radio);
    if (!sim_scan_makes_sense(interval_us, window_us)) {
        return BRAMBLE_ERROR_ARGUMENT;
    }
    uint8_t state = world->radios[radio].state;
    set_state(world, controller, (uint8_t)(state & ~SIM_RADIO_SCANNING));
    world->radios[radio].scan_interval_us = interval_us;
    world->radios[radio].scan_window_us = window_us;
    set_state(world, controller, state);
    return 0;
}
