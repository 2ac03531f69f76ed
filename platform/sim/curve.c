/* P-256 for the owners: computed at once, answered after the time that a small chip would take. */
#include "world.h"
#include <string.h>

static uint32_t new_curve(struct bramble_world *world)
{
    uint32_t number = world->free_curve;
    if (number != SIM_NONE) {
        world->free_curve = world->curves[number].next_free;
        return number;
    }
    number = world->curve_count++;
    world->curves = sim_room_for_one(world, world->curves, number, &world->curve_capacity, sizeof *world->curves);
    return number;
}

int sim_curve_ask(void *context, const uint8_t private_key[32], const uint8_t *peer_public_key, uint32_t *ticket)
{
    struct sim_controller *controller = context;
    struct bramble_world *world = controller->world;
    const struct bramble_crypto *crypto = world->config.crypto;
    if ((world->radios[controller->radio].state & SIM_RADIO_POWERED) == 0) {
        return BRAMBLE_ERROR_STATE;
    }
    uint32_t number = new_curve(world);
    struct sim_curve *curve = &world->curves[number];
    memset(curve, 0, sizeof *curve);
    curve->radio = controller->radio;
    curve->ticket = sim_controller_ticket(controller);
    curve->generation = controller->generation;
    if (peer_public_key == NULL) {
        curve->size = BRAMBLE_P256_PUBLIC_OCTETS;
        curve->result = crypto->p256_public_key(crypto->context, private_key, curve->data);
    } else {
        curve->size = BRAMBLE_P256_SECRET_OCTETS;
        curve->result = crypto->p256_shared_secret(crypto->context, private_key, peer_public_key, curve->data);
    }
    curve->source = sim_queue_add_source(world, SIM_SOURCE_CURVE, number);
    sim_queue_set(&world->queue, curve->source, world->now + world->config.p256_us);
    *ticket = curve->ticket;
    return 0;
}

void sim_curve_answer(struct bramble_world *world, uint32_t number)
{
    struct sim_curve curve = world->curves[number];
    struct sim_controller *controller = world->controllers[curve.radio];
    sim_queue_free_source(&world->queue, curve.source);
    world->curves[number].size = 0;
    world->curves[number].next_free = world->free_curve;
    world->free_curve = number;
    if (curve.generation == controller->generation) {
        int result = curve.cancelled ? BRAMBLE_ERROR_CANCELLED : curve.result;
        struct bramble_view data = {curve.data, result < 0 ? 0U : curve.size};
        sim_done(world, controller, curve.ticket, result, data);
    }
}

/* Power off: what is being computed is lost, and that will be told when the power is back. */
void sim_curve_power(struct bramble_world *world, uint32_t radio, bool on)
{
    for (uint32_t i = 0; i < world->curve_count; i++) {
        struct sim_curve *curve = &world->curves[i];
        if (curve->size != 0 && curve->radio == radio) {
            curve->cancelled = 1;
            sim_queue_set(&world->queue, curve->source, on ? world->now : BRAMBLE_NEVER);
        }
    }
}
