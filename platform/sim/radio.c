/* Packets in the air, and what becomes of each at each receiver in reach.
 *
 * When an advertising event begins, its three packets and their times are known. One walk along the neighbours finds
 * for each the packet that it is tuned to; that is a reception, entered in two chains: at the packet (to be settled
 * when it ends) and at the receiver (to be compared with what else arrives there). Any two receptions at one receiver
 * are compared once, when the later event begins, and the one that the other destroys is marked. When a packet ends,
 * each of its receptions is settled: delivered, or lost for the first of the causes that applies.
 *
 * Why the event and not each packet: a receiver is tuned to one channel, so of three packets it can hear one. A walk
 * for each packet would look at three times as many pairs to find the same receptions. Only a scanner that changes its
 * channel in the middle of the event can be tuned to none of the three packets, or to two.
 *
 * Invariants
 *  R1 A reception in use stands in the chain of its packet and in the chain of its receiver, and in no other.
 *  R2 The chain of a receiver holds no reception whose packet has been settled.
 *  R3 Chains of packets are in the order of the neighbours' numbers (late joiners behind), so owners are called in an
 *     order that does not depend on where memory lies.
 */
#include "scan.h"
#include "world.h"
#include <string.h>

/* ---- The pool ---------------------------------------------------------------------------------------------------- */

static void grow_pool(struct bramble_world *world, uint32_t capacity)
{
    uint32_t old = world->reception_capacity;
    world->receptions = sim_aligned(world, world->receptions, old, capacity, sizeof *world->receptions);
    for (uint32_t i = old; i < capacity; i++) {
        world->receptions[i].next_of_packet = i + 1U < capacity ? i + 1U : world->free_reception;
    }
    world->free_reception = old;
    world->reception_capacity = capacity;
}

/* So many that a busy world does not have to grow while packets flow: at most two of each event at each neighbour can
 * be in use, but in a large world never at all of them at once. */
void sim_radio_reserve(struct bramble_world *world)
{
    uint64_t most = 2U * world->neighbour_entries;
    uint64_t usual = 16U * (uint64_t)world->radio_count;
    usual = usual < 16384U ? 16384U : usual;
    uint64_t wanted = most < usual ? most : usual;
    if (wanted > world->reception_capacity) {
        grow_pool(world, (uint32_t)wanted);
    }
}

static uint32_t take_reception(struct bramble_world *world)
{
    if (world->free_reception == SIM_NONE) {
        grow_pool(world, world->reception_capacity < 64U ? 64U : 2U * world->reception_capacity);
    }
    uint32_t reception = world->free_reception;
    world->free_reception = world->receptions[reception].next_of_packet;
    return reception;
}

static void leave_receiver(struct bramble_world *world, uint32_t reception)
{
    uint32_t *at = &world->radios[world->receptions[reception].receiver].receptions;
    while (*at != reception) {
        at = &world->receptions[*at].next_at_receiver;
    }
    *at = world->receptions[reception].next_at_receiver;
}

/* ---- Telling ----------------------------------------------------------------------------------------------------- */

static struct bramble_air_event air_event(const struct sim_controller *transmitter, uint8_t kind)
{
    const struct sim_train *train = &transmitter->train;
    struct bramble_air_event event = {0};
    event.kind = kind;
    event.advertisement_kind = train->kind;
    event.time = train->start;
    event.number = train->number;
    event.transmitter = transmitter->radio;
    event.receiver = BRAMBLE_RADIO_NONE;
    event.other = BRAMBLE_RADIO_NONE;
    event.repetition = train->repetition;
    event.event_type = train->event_type;
    event.address_public = train->address_public;
    memcpy(event.address, train->address, sizeof event.address);
    event.data.data = train->data;
    event.data.size = train->size;
    return event;
}

static void tell_sent(const struct bramble_world *world, const struct sim_controller *transmitter)
{
    struct bramble_air_event event = air_event(transmitter, BRAMBLE_AIR_SENT);
    event.channel = 37;
    event.gap_us = (uint16_t)world->config.channel_gap_us;
    event.signal_cdbm = world->places[transmitter->radio].transmit_power_cdbm;
    world->observe(world->observe_context, &event);
}

static void tell_reception(const struct bramble_world *world, const struct sim_controller *transmitter,
                           const struct sim_reception *reception, uint8_t kind, enum bramble_loss loss, uint32_t other)
{
    struct bramble_air_event event = air_event(transmitter, kind);
    event.loss = (uint8_t)loss;
    event.channel = (uint8_t)(37U + reception->channel);
    event.signal_cdbm = reception->signal_cdbm;
    event.time += reception->channel * (transmitter->train.duration_us + world->config.channel_gap_us);
    event.receiver = reception->receiver;
    event.other = other;
    world->observe(world->observe_context, &event);
}

/* The receiver is tuned to none of the packets of the event. */
static void lose_event(struct bramble_world *world, const struct sim_controller *transmitter,
                       const struct sim_neighbour *neighbour, enum bramble_loss loss)
{
    world->tallies[neighbour->radio].lost[loss]++;
    if (world->observe != NULL) {
        struct bramble_air_event event = air_event(transmitter, BRAMBLE_AIR_LOST);
        event.loss = (uint8_t)loss;
        event.signal_cdbm = neighbour->signal_cdbm;
        event.receiver = neighbour->radio;
        world->observe(world->observe_context, &event);
    }
}

/* ---- An event begins --------------------------------------------------------------------------------------------- */

/* Marks what a new reception destroys at its receiver, and whether it is itself destroyed. */
static void compare_at_receiver(struct bramble_world *world, struct sim_reception *new_one)
{
    int32_t capture = world->config.capture_cdb;
    uint32_t new_end = new_one->start + new_one->duration_us;
    for (uint32_t i = world->radios[new_one->receiver].receptions; i != SIM_NONE;
         i = world->receptions[i].next_at_receiver) {
        struct sim_reception *other = &world->receptions[i];
        /* Start times have 32 bits of a longer count: their difference tells who is first. */
        if (other->channel != new_one->channel ||
            (int32_t)(new_one->start - (other->start + other->duration_us)) >= 0 ||
            (int32_t)(other->start - new_end) >= 0) {
            continue;
        }
        if (new_one->signal_cdbm > other->signal_cdbm - capture) {
            other->flags |= SIM_RECEPTION_COLLIDED;
            other->other = new_one->transmitter;
        }
        if (other->signal_cdbm > new_one->signal_cdbm - capture) {
            new_one->flags |= SIM_RECEPTION_COLLIDED;
            new_one->other = other->transmitter;
        }
    }
}

static void add_reception(struct bramble_world *world, struct sim_controller *transmitter,
                          const struct sim_neighbour *neighbour, uint8_t channel)
{
    struct sim_train *train = &transmitter->train;
    uint32_t index = take_reception(world);
    struct sim_reception *reception = &world->receptions[index];
    struct sim_radio *receiver = &world->radios[neighbour->radio];
    reception->receiver = neighbour->radio;
    reception->transmitter = transmitter->radio;
    reception->start = (uint32_t)train->start + channel * (train->duration_us + world->config.channel_gap_us);
    reception->other = SIM_NONE;
    reception->duration_us = train->duration_us;
    reception->signal_cdbm = neighbour->signal_cdbm;
    reception->loss_per_10000 = neighbour->loss_per_10000;
    reception->channel = channel;
    reception->flags = neighbour->signal_cdbm < world->config.sensitivity_cdbm ? SIM_RECEPTION_WEAK : 0;
    if (receiver->receptions != SIM_NONE) {
        compare_at_receiver(world, reception);
    }
    reception->next_at_receiver = receiver->receptions;
    receiver->receptions = index;
    reception->next_of_packet = SIM_NONE;
    if (train->receptions[channel] == SIM_NONE) {
        train->receptions[channel] = index;
    } else {
        world->receptions[train->last_reception[channel]].next_of_packet = index;
    }
    train->last_reception[channel] = index;
}

/* The scan window of the receiver ends in the event: looks at each packet on its own. */
static void offer_each_packet(struct bramble_world *world, struct sim_controller *transmitter,
                              const struct sim_neighbour *neighbour, bool decodable)
{
    const struct sim_train *train = &transmitter->train;
    const struct sim_radio *receiver = &world->radios[neighbour->radio];
    bool tuned = false;
    enum bramble_loss loss = BRAMBLE_LOSS_SCAN_ROTATION;
    bramble_time start = train->start;
    for (uint8_t channel = 0; channel < BRAMBLE_SIM_CHANNELS; channel++) {
        enum sim_scan scan = sim_scan_packet(receiver, channel, start, start + train->duration_us);
        if (scan == SIM_SCAN_HEARS) {
            add_reception(world, transmitter, neighbour, channel);
            tuned = true;
        } else if (scan == SIM_SCAN_WINDOW) {
            loss = BRAMBLE_LOSS_SCAN_WINDOW;
        }
        start += train->duration_us + world->config.channel_gap_us;
    }
    if (!tuned && decodable) {
        lose_event(world, transmitter, neighbour, loss);
    }
}

static void offer(struct bramble_world *world, struct sim_controller *transmitter,
                  const struct sim_neighbour *neighbour, bramble_time end)
{
    struct sim_radio *receiver = &world->radios[neighbour->radio];
    bool decodable = neighbour->signal_cdbm >= world->config.sensitivity_cdbm;
    if (receiver->state != SIM_RADIO_LISTENS) {
        if (decodable) {
            lose_event(world, transmitter, neighbour,
                       (receiver->state & SIM_RADIO_POWERED) == 0 ? BRAMBLE_LOSS_OFF : BRAMBLE_LOSS_NOT_SCANNING);
        }
        return;
    }
    sim_scan_look(receiver, world->now);
    if (end - receiver->slot_start <= receiver->scan_window_us) { /* one channel during all of it */
        add_reception(world, transmitter, neighbour, receiver->slot_channel);
    } else {
        offer_each_packet(world, transmitter, neighbour, decodable);
    }
}

/* A non-resolvable private address (its two highest bits are 0), another one for each address epoch. */
static void make_address(const struct bramble_world *world, uint32_t radio, uint32_t epoch, uint8_t address[6])
{
    uint64_t bits = sim_hash(world->config.seed, SIM_PURPOSE_ADDRESS, radio, epoch);
    for (unsigned i = 0; i < 6; i++) {
        address[i] = (uint8_t)(bits >> (8U * i));
    }
    address[5] &= 0x3FU;
}

static void load_train(struct bramble_world *world, struct sim_controller *controller, uint8_t set_number)
{
    const struct sim_set *set = &controller->sets[set_number];
    struct sim_train *train = &controller->train;
    train->start = world->now;
    train->number = ++world->event_number;
    train->duration_us = (uint16_t)bramble_air_time_us(set->size);
    train->packet = 0;
    train->set = set_number;
    train->sending = 1;
    train->cut = 0;
    train->kind = set->kind;
    train->repetition = (uint8_t)(set->sent + 1U);
    train->size = set->size;
    memcpy(train->data, set->data, sizeof train->data);
    train->event_type = set->event_type;
    train->address_public = set->address_kind == SIM_ADDRESS_PUBLIC;
    if (set->address_kind == SIM_ADDRESS_EPOCH) {
        make_address(world, controller->radio, set->address_epoch, train->address);
    } else {
        memcpy(train->address, set->address, sizeof train->address);
    }
    for (unsigned i = 0; i < BRAMBLE_SIM_CHANNELS; i++) {
        train->receptions[i] = SIM_NONE;
    }
}

void sim_radio_begin(struct bramble_world *world, struct sim_controller *controller, uint8_t set)
{
    load_train(world, controller, set);
    struct sim_train *train = &controller->train;
    struct sim_radio *radio = &world->radios[controller->radio];
    bramble_time end = train->start + 3U * train->duration_us + 2U * world->config.channel_gap_us;
    radio->busy_before = radio->busy_until;
    radio->busy_from = train->start;
    radio->busy_until = end;
    controller->events++;
    controller->occupied_us += end - train->start;
    if ((radio->state & SIM_RADIO_SCANNING) != 0) {
        controller->listen_occupied_us += (end - train->start) * radio->scan_window_us / radio->scan_interval_us;
    }
    if (world->observe != NULL) {
        tell_sent(world, controller);
    }
    int32_t least = world->config.sensitivity_cdbm - (int32_t)world->config.interference_margin_cdb;
    const struct sim_neighbours *neighbours = &controller->neighbours;
    for (uint32_t i = 0; i < neighbours->count; i++) {
        if (neighbours->list[i].signal_cdbm >= least) {
            offer(world, controller, &neighbours->list[i], end);
        }
    }
}

/* ---- A receiver joins in the middle ------------------------------------------------------------------------------ */

static bool has_reception(const struct bramble_world *world, uint32_t receiver, uint32_t transmitter, uint8_t channel)
{
    uint32_t i = world->radios[receiver].receptions;
    while (i != SIM_NONE &&
           (world->receptions[i].transmitter != transmitter || world->receptions[i].channel != channel)) {
        i = world->receptions[i].next_at_receiver;
    }
    return i != SIM_NONE;
}

static void join_train(struct bramble_world *world, struct sim_controller *transmitter, uint32_t radio,
                       const struct sim_neighbour *reverse)
{
    const struct sim_train *train = &transmitter->train;
    int32_t signal = reverse->signal_cdbm - world->places[radio].transmit_power_cdbm +
                     world->places[transmitter->radio].transmit_power_cdbm;
    if (!train->sending || train->cut || signal < world->config.sensitivity_cdbm) {
        return;
    }
    struct sim_neighbour neighbour = {radio, (int16_t)signal, reverse->loss_per_10000};
    for (uint8_t channel = train->packet; channel < BRAMBLE_SIM_CHANNELS; channel++) {
        bramble_time start = train->start + channel * (train->duration_us + world->config.channel_gap_us);
        if (start >= world->now && !has_reception(world, radio, transmitter->radio, channel) &&
            sim_scan_packet(&world->radios[radio], channel, start, start + train->duration_us) == SIM_SCAN_HEARS) {
            add_reception(world, transmitter, &neighbour, channel);
        }
    }
}

void sim_radio_join(struct bramble_world *world, uint32_t radio)
{
    const struct sim_neighbours *neighbours = &world->controllers[radio]->neighbours;
    for (uint32_t i = 0; i < neighbours->count; i++) {
        join_train(world, world->controllers[neighbours->list[i].radio], radio, &neighbours->list[i]);
    }
}

/* ---- A packet ends ----------------------------------------------------------------------------------------------- */

static bool link_takes(const struct bramble_world *world, const struct sim_reception *reception, uint64_t number)
{
    uint64_t bits = sim_hash(world->config.seed, SIM_PURPOSE_LOSS, number,
                             (uint64_t)reception->receiver * BRAMBLE_SIM_CHANNELS + reception->channel);
    return sim_below(bits, 10000U) < reception->loss_per_10000;
}

/* The first cause that applies, or BRAMBLE_LOSS_COUNT if the packet was received. `other` tells who did it. */
static enum bramble_loss cause_of_loss(const struct bramble_world *world, const struct sim_controller *transmitter,
                                       const struct sim_reception *reception, bramble_time start, uint32_t *other)
{
    const struct sim_radio *receiver = &world->radios[reception->receiver];
    bramble_time end = start + reception->duration_us;
    *other = SIM_NONE;
    if (transmitter->train.cut || (receiver->state & SIM_RADIO_POWERED) == 0) {
        return BRAMBLE_LOSS_OFF;
    }
    if ((receiver->state & SIM_RADIO_SCANNING) == 0 || receiver->listening_since > start) {
        return BRAMBLE_LOSS_NOT_SCANNING;
    }
    if ((receiver->busy_from < end && receiver->busy_until > start) || receiver->busy_before > start) {
        return BRAMBLE_LOSS_HALF_DUPLEX;
    }
    if ((reception->flags & SIM_RECEPTION_COLLIDED) != 0) {
        *other = reception->other;
        return BRAMBLE_LOSS_COLLISION;
    }
    if (world->jammer_count != 0) {
        *other = sim_jammer_hit(world, reception, start);
        if (*other != SIM_NONE) {
            return BRAMBLE_LOSS_JAMMER;
        }
    }
    if (reception->loss_per_10000 != 0 && link_takes(world, reception, transmitter->train.number)) {
        return BRAMBLE_LOSS_LINK;
    }
    return BRAMBLE_LOSS_COUNT;
}

static int8_t whole_decibels(int16_t cdbm)
{
    int32_t rounded = (cdbm >= 0 ? cdbm + 50 : cdbm - 50) / 100;
    return (int8_t)(rounded < -127 ? -127 : rounded > 20 ? 20 : rounded); /* what HCI can say */
}

static void settle(struct bramble_world *world, struct sim_controller *transmitter,
                   const struct sim_reception *reception, bramble_time start, struct bramble_heard *heard)
{
    struct sim_tally *tally = &world->tallies[reception->receiver];
    uint32_t other;
    enum bramble_loss loss = cause_of_loss(world, transmitter, reception, start, &other);
    tally->audible_us += reception->duration_us;
    if (loss != BRAMBLE_LOSS_COUNT) {
        tally->lost[loss]++;
        if (world->observe != NULL) {
            tell_reception(world, transmitter, reception, BRAMBLE_AIR_LOST, loss, other);
        }
        return;
    }
    tally->heard++;
    if (world->observe != NULL) {
        tell_reception(world, transmitter, reception, BRAMBLE_AIR_HEARD, 0, SIM_NONE);
    }
    struct sim_controller *receiver = world->controllers[reception->receiver];
    if (receiver->owner != NULL && receiver->owner->heard != NULL) {
        heard->rssi_dbm = whole_decibels(reception->signal_cdbm);
        receiver->owner->heard(receiver->owner_context, world->now, heard);
        sim_turn(world, receiver);
    }
}

static void settle_packet(struct bramble_world *world, struct sim_controller *transmitter, uint8_t channel)
{
    struct sim_train *train = &transmitter->train;
    bramble_time start = train->start + channel * (train->duration_us + world->config.channel_gap_us);
    struct bramble_heard heard = {0};
    heard.data.data = train->data;
    heard.data.size = train->size;
    heard.event_type = train->event_type;
    heard.address_public = train->address_public;
    heard.channel = (uint8_t)(37U + channel);
    memcpy(heard.address, train->address, sizeof heard.address);
    while (train->receptions[channel] != SIM_NONE) {
        uint32_t index = train->receptions[channel];
        leave_receiver(world, index);
        /* A copy: what an owner does may have the pool grow. */
        struct sim_reception reception = world->receptions[index];
        train->receptions[channel] = reception.next_of_packet;
        world->receptions[index].next_of_packet = world->free_reception;
        world->free_reception = index;
        if ((reception.flags & SIM_RECEPTION_WEAK) == 0) {
            settle(world, transmitter, &reception, start, &heard);
        }
    }
}

bool sim_radio_end(struct bramble_world *world, struct sim_controller *controller)
{
    struct sim_train *train = &controller->train;
    if (train->cut) {
        for (uint8_t channel = train->packet; channel < BRAMBLE_SIM_CHANNELS; channel++) {
            settle_packet(world, controller, channel);
        }
    } else {
        controller->packets++;
        controller->transmit_us += train->duration_us;
        settle_packet(world, controller, train->packet);
    }
    train->packet++;
    /* The power may also have gone off while the owners had their turns. */
    if (!train->cut && train->packet < BRAMBLE_SIM_CHANNELS) {
        return true;
    }
    for (uint8_t channel = train->packet; channel < BRAMBLE_SIM_CHANNELS; channel++) {
        settle_packet(world, controller, channel);
    }
    train->sending = 0;
    return false;
}
