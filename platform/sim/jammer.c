/* Noise: jammers need no events. Whether one was noisy during a packet is computed from the time when the packet ends;
 * how loud it is at each radio is kept, as long as nobody moves. */
#include "world.h"

static int16_t signal_at(const struct bramble_world *world, uint32_t number, uint32_t radio)
{
    const struct bramble_world_config *config = &world->config;
    const struct bramble_jammer *jammer = &world->jammers[number].jammer;
    int32_t loss = sim_path_loss_cdb(config, &jammer->position, &world->places[radio].position);
    if (config->shadowing_cdb != 0) {
        loss += sim_shadowing_cdb(config, sim_hash(config->seed, SIM_PURPOSE_JAMMER_SHADOWING, number, radio));
    }
    int32_t signal = jammer->transmit_power_cdbm - loss;
    return (int16_t)(signal < INT16_MIN ? INT16_MIN : signal > INT16_MAX ? INT16_MAX : signal);
}

int bramble_world_add_jammer(struct bramble_world *world, const struct bramble_jammer *jammer, uint32_t *number)
{
    if (jammer->period_us == 0 || jammer->on_us > jammer->period_us || jammer->channels == 0 || jammer->channels > 7U) {
        return BRAMBLE_ERROR_ARGUMENT;
    }
    world->jammers =
        sim_room_for_one(world, world->jammers, world->jammer_count, &world->jammer_capacity, sizeof *world->jammers);
    *number = world->jammer_count++;
    struct sim_jammer *made = &world->jammers[*number];
    made->jammer = *jammer;
    made->phase = sim_below(sim_hash(world->config.seed, SIM_PURPOSE_JAMMER, *number, 0), jammer->period_us);
    made->since = world->now;
    made->until = BRAMBLE_NEVER;
    made->signal_cdbm = sim_resize(world, NULL, 0, world->radio_capacity, sizeof *made->signal_cdbm);
    for (uint32_t radio = 0; radio < world->radio_count; radio++) {
        made->signal_cdbm[radio] = signal_at(world, *number, radio);
    }
    return 0;
}

void bramble_world_set_jammer(struct bramble_world *world, uint32_t number, bool on)
{
    if (number >= world->jammer_count) {
        sim_fail("there is no jammer %u", number);
    }
    struct sim_jammer *jammer = &world->jammers[number];
    if (on && jammer->until != BRAMBLE_NEVER) {
        jammer->since = world->now;
        jammer->until = BRAMBLE_NEVER;
    } else if (!on && jammer->until == BRAMBLE_NEVER) {
        jammer->until = world->now;
    }
}

void sim_jammer_place(struct bramble_world *world, uint32_t radio)
{
    for (uint32_t i = 0; i < world->jammer_count; i++) {
        world->jammers[i].signal_cdbm[radio] = signal_at(world, i, radio);
    }
}

void sim_jammer_resize(struct bramble_world *world, uint32_t old_capacity)
{
    for (uint32_t i = 0; i < world->jammer_count; i++) {
        struct sim_jammer *jammer = &world->jammers[i];
        jammer->signal_cdbm =
            sim_resize(world, jammer->signal_cdbm, old_capacity, world->radio_capacity, sizeof *jammer->signal_cdbm);
    }
}

/* Noise fills the first on_us of each period, counted from the phase. */
static bool noisy(const struct sim_jammer *jammer, bramble_time start, bramble_time end)
{
    start = start > jammer->since ? start : jammer->since;
    end = end < jammer->until ? end : jammer->until;
    if (start >= end || jammer->jammer.on_us == 0) {
        return false;
    }
    bramble_time into = (start + jammer->jammer.period_us - jammer->phase) % jammer->jammer.period_us;
    return into < jammer->jammer.on_us || into + (end - start) > jammer->jammer.period_us;
}

uint32_t sim_jammer_hit(const struct bramble_world *world, const struct sim_reception *reception, bramble_time start)
{
    for (uint32_t i = 0; i < world->jammer_count; i++) {
        const struct sim_jammer *jammer = &world->jammers[i];
        if ((jammer->jammer.channels & 1U << reception->channel) != 0 &&
            jammer->signal_cdbm[reception->receiver] > reception->signal_cdbm - (int32_t)world->config.capture_cdb &&
            noisy(jammer, start, start + reception->duration_us)) {
            return i;
        }
    }
    return SIM_NONE;
}
