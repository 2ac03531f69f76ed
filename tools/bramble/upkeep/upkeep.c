/* Carrying out the upkeep of a scenario: its lines as timers of the world, and what is told of it. */
#include "procedures.h"

#include <stdlib.h>
#include <string.h>

#define REBOOT_PAUSE BRAMBLE_SECONDS(5)
#define FAR_AWAY_MM 100000000 /* a hundred kilometres: out of every reach */

/* A line under way. */
struct task {
    struct sim_upkeep *upkeep;
    const struct upkeep *line;
    struct dice dice;
    uint32_t done;               /* how often it was begun */
    bool failed;                 /* a step that was refused */
    struct bramble_position was; /* away: where it hung */
    struct renewal *renewal;     /* key refresh */
};

/* What had been delivered when something happened. */
struct mark {
    bramble_time at;
    uint64_t delivered, expected;
    char *what; /* what began there */
};

struct sim_upkeep {
    struct simulation *simulation;
    bramble_time begin, end;
    struct task *tasks;
    size_t count;
    struct mark *marks;
    size_t mark_count;
};

/* ---- Marks ------------------------------------------------------------------------------------------------------- */

static void mark(struct sim_upkeep *upkeep, char *what)
{
    const struct measure *measure = &upkeep->simulation->measure;
    upkeep->marks[upkeep->mark_count++] = (struct mark){
        .at = bramble_world_now(upkeep->simulation->world) - upkeep->begin,
        .delivered = measure->deliveries,
        .expected = measure->expected,
        .what = what,
    };
}

/* ---- Away -------------------------------------------------------------------------------------------------------- */

static void comes_back(void *context, struct bramble_world *world)
{
    struct task *task = context;
    struct sim_node *node = simulation_find(task->upkeep->simulation, task->line->who);
    bramble_world_set_position(world, node->number, &task->was);
    tell(task->upkeep->simulation->story, "%s  %s is brought back", as_clock(bramble_world_now(world)),
         task->line->who);
    mark(task->upkeep, format_text("%s is back", task->line->who));
}

static void goes_away(struct task *task)
{
    struct simulation *simulation = task->upkeep->simulation;
    struct sim_node *node = simulation_find(simulation, task->line->who);
    task->was = bramble_world_position(simulation->world, node->number);
    const struct bramble_position far_away = {FAR_AWAY_MM, FAR_AWAY_MM, 0};
    bramble_world_set_position(simulation->world, node->number, &far_away);
    tell(simulation->story, "%s  %s is carried away", as_clock(bramble_world_now(simulation->world)), task->line->who);
    mark(task->upkeep, format_text("%s is away", task->line->who));
}

/* ---- Reboots ----------------------------------------------------------------------------------------------------- */

static bool may_be_rebooted(const struct sim_node *node, const char *who)
{
    return node->kind != KIND_COMMISSIONER && (strcmp(who, "any") == 0 || strcmp(node->placed->name, who) == 0 ||
                                               strcmp(node->placed->set->name, who) == 0);
}

static void reboot_one(struct task *task)
{
    struct simulation *simulation = task->upkeep->simulation;
    uint32_t candidates = 0;
    for (uint32_t i = 0; i < simulation->count; i++) {
        candidates += may_be_rebooted(&simulation->nodes[i], task->line->who);
    }
    uint32_t chosen = dice_below(&task->dice, candidates);
    for (uint32_t i = 0; i < simulation->count; i++) {
        if (may_be_rebooted(&simulation->nodes[i], task->line->who) && chosen-- == 0) {
            task->done += upkeep_reboot(&simulation->nodes[i], REBOOT_PAUSE);
        }
    }
}

/* ---- Lines ------------------------------------------------------------------------------------------------------- */

static void line_begins(void *context, struct bramble_world *world);

static void set_timer(struct task *task, bramble_time at, void (*function)(void *context, struct bramble_world *world))
{
    if (bramble_world_at(task->upkeep->simulation->world, at, function, task) < 0) {
        die("no memory for a timer");
    }
}

/* The next of a repeated line: at a random time in its next period. */
static void again(struct task *task, uint64_t period)
{
    const struct upkeep *line = task->line;
    bramble_time begin = task->upkeep->begin + line->at + period * line->every;
    bramble_time end = line->until == BRAMBLE_NEVER ? task->upkeep->end : task->upkeep->begin + line->until;
    uint32_t seconds = (uint32_t)(line->every / BRAMBLE_SECONDS(1));
    bramble_time at = begin + BRAMBLE_SECONDS(seconds > 0 ? dice_below(&task->dice, seconds) : 0);
    if (at < end && at < task->upkeep->end) {
        set_timer(task, at, line_begins);
    }
}

static void begin_renewal(struct task *task)
{
    task->renewal = allocate(1, sizeof *task->renewal);
    task->failed = !renewal_begin(task->renewal, task->upkeep->simulation);
    mark(task->upkeep, copy_text("key refresh begins"));
}

static void iv_step(struct task *task, bool begin)
{
    task->failed = !iv_update_step(task->upkeep->simulation, begin);
    mark(task->upkeep, copy_text(begin ? "IV update begins" : "IV update ends"));
}

static void line_begins(void *context, struct bramble_world *world)
{
    struct task *task = context;
    switch (task->line->kind) {
    case UPKEEP_REBOOT:
        reboot_one(task);
        if (task->line->every > 0) {
            again(task, (bramble_world_now(world) - task->upkeep->begin - task->line->at) / task->line->every + 1);
        }
        return;
    case UPKEEP_IV_BEGIN:
    case UPKEEP_IV_END:
        iv_step(task, task->line->kind == UPKEEP_IV_BEGIN);
        break;
    case UPKEEP_KEY_REFRESH:
        begin_renewal(task);
        break;
    case UPKEEP_AWAY:
    default:
        goes_away(task);
        if (task->line->until != BRAMBLE_NEVER) {
            set_timer(task, task->upkeep->begin + task->line->until, comes_back);
        }
        break;
    }
    task->done++;
}

void upkeep_start(struct simulation *simulation, bramble_time begin, bramble_time end)
{
    const struct scenario *scenario = simulation->scenario;
    if (scenario->upkeep_count == 0) {
        return;
    }
    struct sim_upkeep *upkeep = allocate(1, sizeof *upkeep);
    simulation->upkeep = upkeep;
    upkeep->simulation = simulation;
    upkeep->begin = begin;
    upkeep->end = end;
    upkeep->count = scenario->upkeep_count;
    upkeep->tasks = allocate(upkeep->count, sizeof *upkeep->tasks);
    upkeep->marks = allocate(1 + 2 * upkeep->count, sizeof *upkeep->marks); /* each line has at most two */
    mark(upkeep, copy_text("beginning"));
    for (size_t i = 0; i < upkeep->count; i++) {
        struct task *task = &upkeep->tasks[i];
        *task = (struct task){
            .upkeep = upkeep, .line = &scenario->upkeep[i], .dice = dice_for(simulation->seed, 0x0F4EE9 + i)};
        if (task->line->every > 0) {
            again(task, 0);
        } else if (begin + task->line->at < end) {
            set_timer(task, begin + task->line->at, line_begins);
        }
    }
}

bramble_time upkeep_last(const struct upkeep *lines, size_t count)
{
    bramble_time last = 0;
    for (size_t i = 0; i < count; i++) {
        bramble_time end = lines[i].until == BRAMBLE_NEVER ? lines[i].at : lines[i].until;
        last = end > last ? end : last;
    }
    return last;
}

void upkeep_end(struct simulation *simulation)
{
    struct sim_upkeep *upkeep = simulation->upkeep;
    if (upkeep == NULL) {
        return;
    }
    for (size_t i = 0; i < upkeep->count; i++) {
        if (upkeep->tasks[i].renewal != NULL) {
            renewal_free(upkeep->tasks[i].renewal);
            free(upkeep->tasks[i].renewal);
        }
    }
    for (size_t i = 0; i < upkeep->mark_count; i++) {
        free(upkeep->marks[i].what);
    }
    free(upkeep->marks);
    free(upkeep->tasks);
    free(upkeep);
    simulation->upkeep = NULL;
}

/* ---- Telling of it ----------------------------------------------------------------------------------------------- */

static uint32_t done(const struct sim_upkeep *upkeep, enum upkeep_kind kind)
{
    uint32_t sum = 0;
    for (size_t i = 0; i < upkeep->count; i++) {
        sum += upkeep->tasks[i].line->kind == kind && !upkeep->tasks[i].failed ? upkeep->tasks[i].done : 0;
    }
    return sum;
}

/* Of the stretch that begins with this mark. */
static void stretch(const struct sim_upkeep *upkeep, size_t number, uint64_t *delivered, uint64_t *expected)
{
    const struct measure *measure = &upkeep->simulation->measure;
    bool last = number + 1 == upkeep->mark_count;
    *delivered = (last ? measure->deliveries : upkeep->marks[number + 1].delivered) - upkeep->marks[number].delivered;
    *expected = (last ? measure->expected : upkeep->marks[number + 1].expected) - upkeep->marks[number].expected;
}

void upkeep_report(struct simulation *simulation)
{
    const struct sim_upkeep *upkeep = simulation->upkeep;
    if (upkeep == NULL) {
        return;
    }
    struct story *story = simulation->story;
    tell(story, "upkeep                     IV updates begun %u, ended %u; key refreshes %u; reboots %u",
         (unsigned)done(upkeep, UPKEEP_IV_BEGIN), (unsigned)done(upkeep, UPKEEP_IV_END),
         (unsigned)done(upkeep, UPKEEP_KEY_REFRESH), (unsigned)done(upkeep, UPKEEP_REBOOT));
    for (size_t i = 0; i < upkeep->mark_count; i++) {
        uint64_t delivered;
        uint64_t expected;
        stretch(upkeep, i, &delivered, &expected);
        if (expected > 0) {
            tell(story, "  from %-20s %s of %llu, beginning at %s h", upkeep->marks[i].what,
                 as_share(delivered, expected), (unsigned long long)expected,
                 decimal((int64_t)(upkeep->marks[i].at / BRAMBLE_SECONDS(360)), 1));
        }
    }
}

static json_t *renewal_json(const struct renewal *renewal)
{
    return json_pack("{s:b,s:i,s:i,s:i,s:I}", "complete", (int)renewal->good, "nodes", (int)renewal->count,
                     "nodes_told", (int)renewal->complete, "passes_with_somebody_missing", (int)renewal->passes_missing,
                     "seconds", (json_int_t)(renewal->ended > 0 ? (renewal->ended - renewal->began) / 1000000 : 0));
}

json_t *upkeep_json(struct simulation *simulation)
{
    const struct sim_upkeep *upkeep = simulation->upkeep;
    if (upkeep == NULL) {
        return NULL;
    }
    json_t *stretches = json_array();
    json_t *renewals = json_array();
    for (size_t i = 0; i < upkeep->mark_count; i++) {
        uint64_t delivered;
        uint64_t expected;
        stretch(upkeep, i, &delivered, &expected);
        json_array_append_new(stretches, json_pack("{s:s,s:I,s:I,s:I}", "from", upkeep->marks[i].what, "second",
                                                   (json_int_t)(upkeep->marks[i].at / 1000000), "delivered",
                                                   (json_int_t)delivered, "expected", (json_int_t)expected));
    }
    for (size_t i = 0; i < upkeep->count; i++) {
        if (upkeep->tasks[i].renewal != NULL) {
            json_array_append_new(renewals, renewal_json(upkeep->tasks[i].renewal));
        }
    }
    return json_pack("{s:i,s:i,s:i,s:o,s:o}", "iv_updates_begun", (int)done(upkeep, UPKEEP_IV_BEGIN),
                     "iv_updates_ended", (int)done(upkeep, UPKEEP_IV_END), "reboots", (int)done(upkeep, UPKEEP_REBOOT),
                     "key_refreshes", renewals, "stretches", stretches);
}

bool upkeep_verdict(struct simulation *simulation)
{
    const struct sim_upkeep *upkeep = simulation->upkeep;
    bool good = true;
    for (size_t i = 0; upkeep != NULL && i < upkeep->count; i++) {
        const struct task *task = &upkeep->tasks[i];
        const struct renewal *renewal = task->renewal;
        if (task->failed || (renewal != NULL && !renewal->good)) {
            tell(simulation->story, "NOT MET: the upkeep of line %d %s", task->line->line,
                 task->failed          ? "could not begin"
                 : renewal->ended == 0 ? "was still under way at the end"
                                       : "did not reach every node");
            good = false;
        }
    }
    return good;
}
