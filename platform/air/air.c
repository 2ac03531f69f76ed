/* Seats: who is there, where, and with which radio; see <bramble/air.h>.
 *
 * A seat keeps its radio when its client has gone, switched off and without an owner; the next client on the seat gets
 * it. So the world does not grow with every client that comes and goes.
 *
 * Invariants
 *  S1 A seat that is not open has a radio without power and without owner, or none at all.
 *  S2 Seats do not move: the world and the controller point into them.
 */
#include "controller.h"

#include <stdlib.h>
#include <string.h>

#define ROW 16U
#define STEP_MM 500U

struct seat {
    struct bramble_air *air;
    uint32_t number;
    bramble_radio radio;
    bool open;
    struct air_controller controller;
};

struct bramble_air {
    struct bramble_air_config config;
    struct bramble_position *places;
    struct seat **seats;
    uint32_t count;
    uint32_t capacity;
};

int bramble_air_create(const struct bramble_air_config *config, struct bramble_air **result)
{
    struct bramble_air *air = calloc(1, sizeof *air);
    struct bramble_position *places = calloc(config->place_count + 1U, sizeof *places);
    if (air == NULL || places == NULL) {
        free(air);
        free(places);
        return BRAMBLE_ERROR_NO_MEMORY;
    }
    for (size_t i = 0; i < config->place_count; i++) {
        places[i] = config->places[i];
    }
    air->config = *config;
    air->config.places = places;
    air->places = places;
    *result = air;
    return 0;
}

void bramble_air_destroy(struct bramble_air *air)
{
    if (air == NULL) {
        return;
    }
    for (uint32_t i = 0; i < air->count; i++) {
        free(air->seats[i]);
    }
    free(air->seats);
    free(air->places);
    free(air);
}

static struct bramble_position place_of(const struct bramble_air *air, uint32_t number)
{
    const struct bramble_air_config *config = &air->config;
    if (number < config->place_count) {
        return air->places[number];
    }
    uint32_t rest = number - (uint32_t)config->place_count;
    struct bramble_position place = config->corner;
    place.x_mm += (int32_t)(rest % ROW * STEP_MM);
    place.y_mm += (int32_t)(rest / ROW * STEP_MM);
    return place;
}

static struct seat *seat_at(const struct bramble_air *air, uint32_t number)
{
    return number < air->count && air->seats[number]->open ? air->seats[number] : NULL;
}

static struct seat *lowest_free(const struct bramble_air *air)
{
    for (uint32_t i = 0; i < air->count; i++) {
        if (!air->seats[i]->open) {
            return air->seats[i];
        }
    }
    return NULL;
}

static bool make_room(struct bramble_air *air)
{
    if (air->count == air->capacity) {
        uint32_t capacity = air->capacity == 0 ? 16U : 2U * air->capacity;
        struct seat **seats = realloc(air->seats, capacity * sizeof(struct seat *));
        if (seats == NULL) {
            return false;
        }
        air->seats = seats;
        air->capacity = capacity;
    }
    return true;
}

static int add_seat(struct bramble_air *air, struct seat **result)
{
    struct seat *seat = make_room(air) ? calloc(1, sizeof *seat) : NULL;
    if (seat == NULL) {
        return BRAMBLE_ERROR_NO_MEMORY;
    }
    struct bramble_position place = place_of(air, air->count);
    int error = bramble_world_add_radio(air->config.world, &place, &seat->radio);
    if (error < 0) {
        free(seat);
        return error;
    }
    bramble_world_set_transmit_power(air->config.world, seat->radio, (int16_t)(100 * air->config.transmit_power_dbm));
    bramble_world_set_power(air->config.world, seat->radio, false);
    seat->air = air;
    seat->number = air->count;
    air->seats[air->count++] = seat;
    *result = seat;
    return 0;
}

static void put_out(void *context, const uint8_t *octets, size_t size)
{
    const struct seat *seat = context;
    const struct bramble_air_config *config = &seat->air->config;
    config->output(config->context, seat->number, octets, size);
}

int bramble_air_open(struct bramble_air *air, uint32_t *number)
{
    struct seat *seat = lowest_free(air);
    int error = seat == NULL ? add_seat(air, &seat) : 0;
    if (error < 0) {
        return error;
    }
    const struct air_controller_config config = {
        .world = air->config.world,
        .radio = seat->radio,
        .crypto = air->config.crypto,
        .number = seat->number,
        .transmit_power_dbm = air->config.transmit_power_dbm,
        .output = put_out,
        .context = seat,
    };
    seat->open = true;
    air_controller_start(&seat->controller, &config);
    bramble_world_attach(config.world, seat->radio, &air_owner, &seat->controller);
    bramble_world_set_power(config.world, seat->radio, true);
    *number = seat->number;
    return 0;
}

void bramble_air_close(struct bramble_air *air, uint32_t number)
{
    struct seat *seat = seat_at(air, number);
    if (seat != NULL) {
        seat->open = false;
        bramble_world_attach(air->config.world, seat->radio, NULL, NULL);
        bramble_world_set_power(air->config.world, seat->radio, false);
    }
}

bool bramble_air_is_open(const struct bramble_air *air, uint32_t number)
{
    return seat_at(air, number) != NULL;
}

void bramble_air_input(struct bramble_air *air, uint32_t number, const uint8_t *octets, size_t size)
{
    struct seat *seat = seat_at(air, number);
    if (seat != NULL) {
        air_controller_input(&seat->controller, octets, size);
    }
}

void bramble_air_hold(struct bramble_air *air, uint32_t number, bool hold)
{
    struct seat *seat = seat_at(air, number);
    if (seat != NULL) {
        seat->controller.held = hold;
    }
}

bramble_radio bramble_air_radio(const struct bramble_air *air, uint32_t number)
{
    return number < air->count ? air->seats[number]->radio : BRAMBLE_RADIO_NONE;
}

void bramble_air_counts(const struct bramble_air *air, uint32_t number, struct bramble_air_counts *counts)
{
    const struct seat *seat = seat_at(air, number);
    memset(counts, 0, sizeof *counts);
    if (seat != NULL) {
        *counts = seat->controller.counts;
    }
}
