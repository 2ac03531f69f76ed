/* Who speaks when, and what fails when: the scenario's traffic and faults as timers of the world.
 *
 * Each sort of traffic is a chain: a press sets the timer of the next one. Times count from the moment in which
 * everything was configured, so that a scenario does not depend on how long that took.
 */
#include "apps.h"
#include "simulation.h"

#include <stdlib.h>
#include <string.h>

/* ---- Pressing ---------------------------------------------------------------------------------------------------- */

static void answered(struct bramble_model_ref model, const struct bramble_response *response)
{
    struct press *press = response->context;
    (void)model;
    if (response->result == 0) {
        measure_answered(press->measure, press->place);
    }
}

static int speak(struct sim_node *from, uint16_t destination, struct press *press, bool on)
{
    uint16_t configured = from->placed->set->speaks_to;
    if (press->acknowledged) {
        return wall_switch_ask(from->node, destination, on, answered, press);
    }
    if (destination == configured) {
        return wall_switch_press(from->node, on);
    }
    return wall_switch_press_to(from->node, destination, on);
}

static uint32_t press_now(struct simulation *simulation, struct sim_node *from, uint16_t destination, bool acknowledged)
{
    struct measure *measure = &simulation->measure;
    uint32_t place = measure_press(measure, from, destination, acknowledged);
    struct press *press = measure_at(measure, place);
    int result = speak(from, destination, press, press->number % 2 == 1);
    if (result < 0) {
        tell(simulation->story, "press %u: %s refuses to send: %s", (unsigned)press->number, from->placed->name,
             bramble_error_text(result));
        measure_refused(measure, place);
    }
    return place;
}

uint32_t traffic_press(struct simulation *simulation, struct sim_node *from, uint16_t group)
{
    uint32_t place = press_now(simulation, from, group, false);
    bramble_world_poke(simulation->world, from->number);
    return place;
}

/* ---- Chains ------------------------------------------------------------------------------------------------------ */

struct chain {
    struct simulation *simulation;
    const struct traffic *traffic;
    struct dice dice;
    uint32_t done;
    bramble_time begin;
    bramble_time end; /* no press at or after this */
};

static bramble_time time_of(struct chain *chain)
{
    const struct traffic *traffic = chain->traffic;
    bramble_time time = chain->begin + traffic->start + chain->done * traffic->every;
    if (traffic->spread > 0) {
        time += dice_below(&chain->dice, (uint32_t)traffic->spread);
    }
    return time;
}

/* The nth of the nodes that a word of the scenario means: all of a set, or one; NULL for none. Only those that can
 * press or be pressed, and are on. */
static struct sim_node *nth_of(struct simulation *simulation, const char *word, uint32_t n, const struct sim_node *but)
{
    uint32_t count = 0;
    for (int round = 0; round < 2; round++) {
        uint32_t seen = 0;
        for (uint32_t i = 0; i < simulation->count; i++) {
            struct sim_node *node = &simulation->nodes[i];
            bool named = strcmp(node->placed->set->name, word) == 0 || strcmp(node->placed->name, word) == 0;
            if (!named || node == but || node->address == 0 || !bramble_world_power(simulation->world, i)) {
                continue;
            }
            if (round == 1 && seen == n % count) {
                return node;
            }
            seen++;
        }
        if (seen == 0) {
            return NULL;
        }
        count = seen;
    }
    return NULL;
}

static void next_press(void *context, struct bramble_world *world)
{
    struct chain *chain = context;
    const struct traffic *traffic = chain->traffic;
    struct simulation *simulation = chain->simulation;
    uint32_t turn = traffic->random_order ? dice_below(&chain->dice, UINT32_MAX) : chain->done;
    const struct group *group = scenario_group(simulation->scenario, traffic->to);
    struct sim_node *from = nth_of(simulation, traffic->from, turn, NULL);
    struct sim_node *to = group != NULL ? NULL : nth_of(simulation, traffic->to, turn, from);
    if (from != NULL && (group != NULL || to != NULL)) {
        press_now(simulation, from, group != NULL ? group->address : to->address, traffic->acknowledged);
    }
    chain->done++;
    if (chain->done < traffic->count) {
        bramble_time time = time_of(chain);
        if (time < chain->end && bramble_world_at(world, time, next_press, chain) < 0) {
            die("no memory for a timer");
        }
    }
}

/* ---- Faults ------------------------------------------------------------------------------------------------------ */

struct failing {
    struct simulation *simulation;
    const struct fault *fault;
    uint32_t jammer;
};

static void fault_ends(void *context, struct bramble_world *world)
{
    struct failing *failing = context;
    const struct fault *fault = failing->fault;
    if (fault->kind == FAULT_JAMMER) {
        bramble_world_set_jammer(world, failing->jammer, false);
        tell(failing->simulation->story, "%s  the jammer falls silent", as_clock(bramble_world_now(world)));
    } else if (fault->kind == FAULT_LINK) {
        const struct sim_node *a = simulation_find(failing->simulation, fault->node);
        const struct sim_node *b = simulation_find(failing->simulation, fault->other);
        if (bramble_world_set_link(world, a->number, b->number, 0, 0) < 0) {
            die("no memory for a link");
        }
        tell(failing->simulation->story, "%s  the link between %s and %s is as before",
             as_clock(bramble_world_now(world)), fault->node, fault->other);
    }
}

/* Under its old address, and with sequence numbers from 0: the others have not forgotten the higher ones. */
static void add_again(void *context, struct bramble_world *world)
{
    struct failing *failing = context;
    struct sim_node *node = simulation_find(failing->simulation, failing->fault->node);
    bool left = !bramble_node_is_member(node->node); /* unless its power went before it could */
    if (left) {
        simulation_preset(node);
    }
    tell(failing->simulation->story, "%s  %s is %s", as_clock(bramble_world_now(world)), failing->fault->node,
         left ? "added again" : "a member still, and not added again");
}

/* It leaves in its next turn, and is added after that. */
static void reset_for_again(struct failing *failing, const struct sim_node *node, const char *clock)
{
    struct simulation *simulation = failing->simulation;
    bool powered = bramble_world_power(simulation->world, node->number);
    if (!powered || !bramble_node_is_member(node->node)) {
        tell(simulation->story, "%s  %s cannot be reset: it %s", clock, failing->fault->node,
             powered ? "is no member" : "has no power");
        return;
    }
    bramble_node_reset(node->node);
    bramble_world_poke(simulation->world, node->number);
    if (bramble_world_at(simulation->world, bramble_world_now(simulation->world) + BRAMBLE_SECONDS(1), add_again,
                         failing) < 0) {
        die("no memory for a timer");
    }
    tell(simulation->story, "%s  %s is reset", clock, failing->fault->node);
}

static void fault_begins(void *context, struct bramble_world *world)
{
    struct failing *failing = context;
    const struct fault *fault = failing->fault;
    struct simulation *simulation = failing->simulation;
    const struct sim_node *node = fault->node == NULL ? NULL : simulation_find(simulation, fault->node);
    const char *clock = as_clock(bramble_world_now(world));
    switch (fault->kind) {
    case FAULT_OFF:
    case FAULT_ON:
        bramble_world_set_power(world, node->number, fault->kind == FAULT_ON);
        tell(simulation->story, "%s  %s is switched %s", clock, fault->node, fault->kind == FAULT_ON ? "on" : "off");
        break;
    case FAULT_JAMMER:
        if (bramble_world_add_jammer(world, &fault->jammer, &failing->jammer) < 0) {
            die("%s:%d: the jammer cannot be made", simulation->scenario->file, fault->line);
        }
        tell(simulation->story, "%s  a jammer begins", clock);
        break;
    case FAULT_AGAIN:
        reset_for_again(failing, node, clock);
        break;
    case FAULT_LINK:
    default:
        if (bramble_world_set_link(world, node->number, simulation_find(simulation, fault->other)->number,
                                   fault->extra_cdb, fault->loss_per_10000) < 0) {
            die("no memory for a link");
        }
        tell(simulation->story, "%s  the link between %s and %s gets worse", clock, fault->node, fault->other);
        break;
    }
}

static void schedule_faults(struct simulation *simulation, struct failing *failings, bramble_time begin)
{
    const struct scenario *scenario = simulation->scenario;
    for (size_t i = 0; i < scenario->fault_count; i++) {
        const struct fault *fault = &scenario->faults[i];
        failings[i] = (struct failing){simulation, fault, 0};
        if (bramble_world_at(simulation->world, begin + fault->at, fault_begins, &failings[i]) < 0 ||
            (fault->until != BRAMBLE_NEVER &&
             bramble_world_at(simulation->world, begin + fault->until, fault_ends, &failings[i]) < 0)) {
            die("no memory for a timer");
        }
    }
}

/* ---- The whole --------------------------------------------------------------------------------------------------- */

#define AFTER_THE_LAST BRAMBLE_SECONDS(5)

static bramble_time natural_end(const struct scenario *scenario)
{
    bramble_time end = 0;
    for (size_t i = 0; i < scenario->traffic_count; i++) {
        const struct traffic *traffic = &scenario->traffic[i];
        bramble_time last = traffic->start + (traffic->count - 1) * traffic->every + traffic->spread;
        end = last > end ? last : end;
    }
    for (size_t i = 0; i < scenario->fault_count; i++) {
        end = scenario->faults[i].at > end ? scenario->faults[i].at : end;
    }
    bramble_time last = upkeep_last(scenario->upkeep, scenario->upkeep_count);
    end = last > end ? last : end;
    return end + AFTER_THE_LAST;
}

/* What is on its way shall arrive, so that all that was sent was also on air. */
static void drain(struct simulation *simulation)
{
    for (unsigned i = 0; i < 200 && simulation->measure.sent.in_queues > 0; i++) {
        bramble_world_run_until(simulation->world, bramble_world_now(simulation->world) + BRAMBLE_MILLISECONDS(50));
    }
}

bramble_time traffic_begin(struct simulation *simulation, bramble_time duration)
{
    const struct scenario *scenario = simulation->scenario;
    struct bramble_world *world = simulation->world;
    bramble_time begin = bramble_world_now(world);
    bramble_time length = duration > 0 ? duration : scenario->duration > 0 ? scenario->duration : natural_end(scenario);
    struct chain *chains = allocate(scenario->traffic_count, sizeof *chains);
    struct failing *failings = allocate(scenario->fault_count, sizeof *failings);
    simulation->chains = chains; /* timers of the world point to them: they last as long as it does */
    simulation->failings = failings;
    measure_begin_period(&simulation->measure);
    for (size_t i = 0; i < scenario->traffic_count; i++) {
        chains[i] = (struct chain){.simulation = simulation,
                                   .traffic = &scenario->traffic[i],
                                   .dice = dice_for(simulation->seed, 0x7AFF1C + i),
                                   .begin = begin,
                                   .end = begin + length};
        bramble_time first = time_of(&chains[i]);
        if (first < chains[i].end && bramble_world_at(world, first, next_press, &chains[i]) < 0) {
            die("no memory for a timer");
        }
    }
    schedule_faults(simulation, failings, begin);
    upkeep_start(simulation, begin, begin + length);
    return length;
}

void traffic_run(struct simulation *simulation, bramble_time duration)
{
    bramble_time begin = bramble_world_now(simulation->world);
    bramble_time length = traffic_begin(simulation, duration);
    bramble_time bar = length / 100 > 0 ? length / 100 : length;
    for (bramble_time at = 0; at < length;) {
        at = length - at > bar ? at + bar : length;
        simulation_run(simulation, begin + at);
        story_bar(simulation->story, at, length, "%u messages, %s of virtual time",
                  (unsigned)simulation->measure.presses, as_clock(at));
    }
    story_bar_end(simulation->story);
    drain(simulation);
    measure_settle(&simulation->measure, BRAMBLE_NEVER);
    measure_end_period(&simulation->measure);
}
