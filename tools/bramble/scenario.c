/* A scenario's defaults, its end, and finding things in it by name. */
#include "scenario.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

const char *const kind_names[KIND_COUNT] = {"lamp", "switch", "sensor", "relay", "commissioner"};

void scenario_defaults(struct scenario *scenario)
{
    memset(scenario, 0, sizeof *scenario);
    bramble_world_defaults(&scenario->radio);
    scenario->seed = 1;
    scenario->network_transmit = (struct bramble_transmit){.count = 3, .interval_ms = 20};
    scenario->relay_retransmit = scenario->network_transmit;
    scenario->default_ttl = 10;
    scenario->beacons = true;
    scenario->limits = LIMITS_SIMULATOR;
    scenario->provisioning = (struct provisioning){
        .links = 4,
        .attempts = 3,
        .patience = BRAMBLE_SECONDS(6),
        .near_cdbm = -8000,
        .walk.speed_mm_per_s = 1200,
    };
}

void scenario_free(struct scenario *scenario)
{
    free(scenario->file);
    free(scenario->name);
    free(scenario->about);
    for (size_t i = 0; i < scenario->room_count; i++) {
        free(scenario->rooms[i].name);
    }
    free(scenario->rooms);
    for (size_t i = 0; i < scenario->group_count; i++) {
        free(scenario->groups[i].name);
    }
    free(scenario->groups);
    for (size_t i = 0; i < scenario->set_count; i++) {
        struct node_set *set = &scenario->sets[i];
        free(set->name);
        free(set->place.points);
        free(set->relay.numbers);
        free(set->listens_to);
        free(set->walk.points);
    }
    free(scenario->sets);
    free(scenario->provisioning.walk.points);
    for (size_t i = 0; i < scenario->traffic_count; i++) {
        free(scenario->traffic[i].name);
        free(scenario->traffic[i].from);
        free(scenario->traffic[i].to);
    }
    free(scenario->traffic);
    for (size_t i = 0; i < scenario->fault_count; i++) {
        free(scenario->faults[i].node);
        free(scenario->faults[i].other);
    }
    free(scenario->faults);
    for (size_t i = 0; i < scenario->upkeep_count; i++) {
        free(scenario->upkeep[i].who);
    }
    free(scenario->upkeep);
    free(scenario->expect.round_trip_us);
    memset(scenario, 0, sizeof *scenario);
}

bool choice_has(const struct choice_of *choice, uint32_t number)
{
    switch (choice->kind) {
    case CHOICE_ALL:
        return true;
    case CHOICE_EVERY:
        return number >= choice->first && (number - choice->first) % choice->every == 0;
    case CHOICE_LIST:
        for (size_t i = 0; i < choice->count; i++) {
            if (choice->numbers[i] == number) {
                return true;
            }
        }
        return false;
    case CHOICE_NONE:
    default:
        return false;
    }
}

const struct group *scenario_group(const struct scenario *scenario, const char *name)
{
    for (size_t i = 0; i < scenario->group_count; i++) {
        if (strcmp(scenario->groups[i].name, name) == 0) {
            return &scenario->groups[i];
        }
    }
    return NULL;
}

const struct group *scenario_group_at(const struct scenario *scenario, uint16_t address)
{
    for (size_t i = 0; i < scenario->group_count; i++) {
        if (scenario->groups[i].address == address) {
            return &scenario->groups[i];
        }
    }
    return NULL;
}

const struct node_set *scenario_set(const struct scenario *scenario, const char *name)
{
    for (size_t i = 0; i < scenario->set_count; i++) {
        if (strcmp(scenario->sets[i].name, name) == 0) {
            return &scenario->sets[i];
        }
    }
    return NULL;
}

uint32_t scenario_nodes(const struct scenario *scenario)
{
    uint32_t count = 0;
    for (size_t i = 0; i < scenario->set_count; i++) {
        count += scenario->sets[i].place.count;
    }
    return count;
}

bool scenario_load(const char *file, struct scenario *scenario, struct text *error)
{
    size_t size;
    char *octets = file_read(file, &size);
    if (octets == NULL) {
        scenario_defaults(scenario);
        text_add(error, "%s: the file cannot be read: %s", file, strerror(errno));
        return false;
    }
    bool good = scenario_read(file, octets, size, scenario, error);
    free(octets);
    return good;
}

/* ---- Random numbers ---------------------------------------------------------------------------------------------- */

/* A counter, scrambled by two multiplications and three shifts: good enough to place lamps and choose switches. */
static uint64_t dice_next(struct dice *dice)
{
    dice->state += UINT64_C(0x9E3779B97F4A7C15);
    uint64_t x = dice->state;
    x = (x ^ (x >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    x = (x ^ (x >> 27)) * UINT64_C(0x94D049BB133111EB);
    return x ^ (x >> 31);
}

struct dice dice_for(uint64_t seed, uint64_t purpose)
{
    struct dice dice = {seed};
    dice.state = dice_next(&dice) ^ (purpose * UINT64_C(0xD1342543DE82EF95));
    dice_next(&dice);
    return dice;
}

uint32_t dice_below(struct dice *dice, uint32_t below)
{
    return (uint32_t)(((dice_next(dice) >> 32) * below) >> 32);
}

void dice_octets(struct dice *dice, uint8_t *octets, size_t size)
{
    for (size_t i = 0; i < size; i++) {
        octets[i] = (uint8_t)(dice_next(dice) >> 24);
    }
}
