/* What was counted: names of losses, the accounts of a radio with its energy, sums over all radios, memory. */
#include "scan.h"
#include "world.h"
#include <string.h>

const char *bramble_loss_name(unsigned loss)
{
    static const char *const names[] = {
#define NAME(name, text) #name,
        BRAMBLE_LOSSES(NAME)
#undef NAME
    };
    return loss < BRAMBLE_LOSS_COUNT ? names[loss] : "UNKNOWN";
}

const char *bramble_loss_text(unsigned loss)
{
    static const char *const texts[] = {
#define TEXT(name, text) text,
        BRAMBLE_LOSSES(TEXT)
#undef TEXT
    };
    return loss < BRAMBLE_LOSS_COUNT ? texts[loss] : "unknown";
}

void bramble_world_record(const struct bramble_world *world, bramble_radio radio, struct bramble_radio_record *record)
{
    const struct sim_controller *controller = sim_controller_of(world, radio);
    const struct sim_radio *state = &world->radios[radio];
    const struct sim_tally *tally = &world->tallies[radio];
    const struct bramble_world_config *config = &world->config;
    memset(record, 0, sizeof *record);
    record->events = controller->events;
    record->packets = controller->packets;
    record->transmit_us = controller->transmit_us;
    record->occupied_us = controller->occupied_us;
    record->listen_us = controller->listen_us;
    record->powered_us = controller->powered_us;
    if ((state->state & SIM_RADIO_POWERED) != 0) {
        record->powered_us += world->now - controller->powered_since;
    }
    if (state->state == SIM_RADIO_LISTENS) {
        record->listen_us += sim_scan_listened(state, world->now);
    }
    record->listen_us -=
        controller->listen_occupied_us < record->listen_us ? controller->listen_occupied_us : record->listen_us;
    record->heard = tally->heard;
    record->audible_us = tally->audible_us;
    for (unsigned i = 0; i < BRAMBLE_LOSS_COUNT; i++) {
        record->lost[i] = tally->lost[i];
    }
    /* Microamperes times microseconds are picocoulombs. */
    record->charge_nc = (record->transmit_us * config->transmit_ua + record->listen_us * config->receive_ua +
                         record->powered_us * config->idle_ua) /
                        1000U;
}

void bramble_world_totals(const struct bramble_world *world, struct bramble_radio_record *totals)
{
    memset(totals, 0, sizeof *totals);
    for (uint32_t radio = 0; radio < world->radio_count; radio++) {
        struct bramble_radio_record record;
        bramble_world_record(world, radio, &record);
        totals->events += record.events;
        totals->packets += record.packets;
        totals->transmit_us += record.transmit_us;
        totals->occupied_us += record.occupied_us;
        totals->listen_us += record.listen_us;
        totals->powered_us += record.powered_us;
        totals->heard += record.heard;
        totals->audible_us += record.audible_us;
        totals->charge_nc += record.charge_nc;
        for (unsigned i = 0; i < BRAMBLE_LOSS_COUNT; i++) {
            totals->lost[i] += record.lost[i];
        }
    }
}

size_t bramble_world_bytes(const struct bramble_world *world)
{
    return world->bytes;
}

uint64_t bramble_world_allocations(const struct bramble_world *world)
{
    return world->allocations;
}
