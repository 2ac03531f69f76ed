/* What was counted: names of losses, sums over all radios, memory. */
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
