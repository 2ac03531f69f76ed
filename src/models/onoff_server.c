/* Generic OnOff Server (<bramble/generic_onoff.h>; Mesh Model 1.1 section 3.3.1).
 *
 * `on` is the present state, `target` where the transition under way leads to (both are the same when none is). A
 * message that brings no change and meets no transition does nothing but to be answered.
 *
 * Invariant: without a running transition, target == on. */
#include "foundation/request.h"
#include <bramble/default_transition_time.h>
#include <bramble/generic_onoff.h>

static struct bramble_onoff_server *state_of(struct bramble_model_ref model)
{
    return bramble_model_state(model);
}

/* The target is reached. After a power cut the application is told in any case. */
static void apply(struct bramble_onoff_server *server)
{
    bool told = (server->on == server->target) & !server->powered_up;
    server->on = server->target;
    server->powered_up = false;
    if (!told && server->callbacks != NULL && server->callbacks->apply != NULL) {
        server->callbacks->apply(server->model, server->on);
    }
}

/* A change that takes time begins: what is to be on is on from now. And it ends: that is news if it is one. Without a
 * publish address nothing happens; a publication that finds no room is made up for by the next one. */
static void transition_event(struct bramble_transition *transition, enum bramble_transition_event event)
{
    struct bramble_onoff_server *server = (void *)transition; /* its first member */
    bool begins = event == BRAMBLE_TRANSITION_BEGINS;
    bool news = begins | server->unsettled | (server->on != server->target);
    server->unsettled = begins;
    if (!begins | server->target) {
        apply(server);
    }
    if (news) {
        (void)!bramble_publish(server->model);
    }
}

/* A change begins, with its delay, if there is something to do for it: later in this turn, or in the next. */
static void change(struct bramble_onoff_server *server, bool on, uint32_t delay_ms, uint32_t transition_ms)
{
    bool running = timer_running(&server->transition.timer);
    if (server->target != on && server->on_power_up != NULL) {
        bramble_model_state_changed(server->model);
    }
    server->unsettled = server->unsettled | running;
    server->target = on;
    if (running | (server->on != on)) {
        bramble_transition_start(server->model.node, &server->transition, delay_ms, transition_ms);
    }
}

/* ---- Messages ---------------------------------------------------------------------------------------------------- */

#define FIRST_OF_OPCODES (BRAMBLE_GENERIC_ONOFF_STATUS_OPCODE >> 8)
#define STATUS REQUEST_OPCODE(BRAMBLE_GENERIC_ONOFF_STATUS_OPCODE)

/* present(1), and during a transition target(1) remaining(1): answers how many */
static unsigned put_status(const struct bramble_onoff_server *server, uint8_t *out)
{
    out[0] = server->on;
    if (!timer_running(&server->transition.timer)) {
        return 1;
    }
    out[1] = server->target;
    out[2] = bramble_transition_octet(bramble_transition_remaining_ms(server->model.node, &server->transition));
    return 3;
}

void bramble_onoff_server_status(struct bramble_model_ref model, struct bramble_generic_onoff_status *status)
{
    uint8_t octets[3] = {0};
    unsigned size = put_status(state_of(model), octets);
    *status = (struct bramble_generic_onoff_status){
        .present_onoff = octets[0],
        .has_target = size > 1,
        .target_onoff = octets[1],
        .remaining_steps = octets[2] & 0x3FU,
        .remaining_resolution = octets[2] >> 6,
    };
}

static int answer_status(struct request *request)
{
    struct writer *answer = &request->answer; /* which has room */
    answer->size += put_status(state_of(request->received->model), answer->start + answer->size);
    return REQUEST_ANSWERED;
}

int bramble_onoff_server_answer(const struct bramble_received *received)
{
    struct request request;
    request_begin(&request, received, STATUS);
    (void)answer_status(&request);
    return request_send(&request);
}

static int publish(struct bramble_model_ref model, uint8_t *out, size_t capacity)
{
    if (capacity < 5) {
        return BRAMBLE_ERROR_LENGTH;
    }
    out[0] = FIRST_OF_OPCODES;
    out[1] = BRAMBLE_GENERIC_ONOFF_STATUS_OPCODE & 0xFFU;
    return (int)(2 + put_status(state_of(model), out + 2));
}

static int on_get(struct request *request)
{
    const struct bramble_onoff_server *server = state_of(request->received->model);
    if (server->callbacks != NULL && server->callbacks->get != NULL) {
        server->callbacks->get(request->received->model, request->received);
        return REQUEST_IGNORED; /* the application answers */
    }
    return answer_status(request);
}

/* Answers whether the application carries it out, and answers. What has no delay happens at once. */
static bool execute(struct bramble_onoff_server *server, const struct bramble_received *received,
                    const struct bramble_onoff_request *wanted)
{
    if (server->callbacks != NULL && server->callbacks->set != NULL) {
        server->callbacks->set(received->model, received, wanted);
        return true;
    }
    change(server, wanted->on, wanted->delay_ms, wanted->transition_ms);
    if (wanted->delay_ms == 0 && timer_running(&server->transition.timer)) {
        bramble_transition_hurry(server->model.node, &server->transition);
    }
    return false;
}

/* on(1) TID(1), and perhaps transition(1) delay(1) */
static int on_set(struct request *request)
{
    const struct bramble_received *received = request->received;
    const uint8_t *octets = request->octets;
    struct bramble_onoff_server *server = state_of(received->model);
    struct bramble_onoff_request wanted;
    wanted.acknowledged = request->which;
    wanted.delay_ms = 0;
    wanted.transition_ms = 0;
    if (request->size == 4) {
        wanted.delay_ms = 5U * octets[3];
        wanted.transition_ms = bramble_transition_ms(octets[2]);
    } else if (request->size != 2) {
        return REQUEST_MALFORMED;
    } else if (request->access->default_transition_time != NULL) {
        wanted.transition_ms = time_units(request->access->default_transition_time(received->model), 1000U);
    }
    wanted.on = octets[0] != 0;
    if (octets[0] > 1 || wanted.transition_ms == BRAMBLE_TRANSITION_UNKNOWN) {
        return REQUEST_MALFORMED;
    }
    if (bramble_transaction_is_new(&server->transactions, received, octets[1]) && execute(server, received, &wanted)) {
        return REQUEST_IGNORED;
    }
    return wanted.acknowledged ? on_get(request) : REQUEST_IGNORED;
}

enum { GET, SET };
static int (*const handlers[])(struct request *request) = {[GET] = on_get, [SET] = on_set};
static const struct request_row rows[] = {
    {REQUEST_OPCODE(BRAMBLE_GENERIC_ONOFF_GET_OPCODE), STATUS, 0, REQUEST_HOW(GET, 0)},
    {REQUEST_OPCODE(BRAMBLE_GENERIC_ONOFF_SET_OPCODE), STATUS, REQUEST_OCTETS, REQUEST_HOW(SET, true)},
    {REQUEST_OPCODE(BRAMBLE_GENERIC_ONOFF_SET_UNACKNOWLEDGED_OPCODE), REQUEST_UNANSWERED, REQUEST_OCTETS,
     REQUEST_HOW(SET, false)},
};
static const struct bramble_request_table table = {
    .rows = rows, .handlers = handlers, .count = sizeof rows / sizeof rows[0], .first = FIRST_OF_OPCODES};

/* ---- The life of the server -------------------------------------------------------------------------------------- */

/* Who has chosen one of these is linked with it. */
struct bramble_onoff_power_up {
    size_t octets; /* of a state that is kept */
    void (*start)(struct bramble_onoff_server *server);
    int (*restore)(struct bramble_onoff_server *server, struct bramble_view saved);
};

/* The state is there at once; the lamp follows in the first turn. */
static void power_up(struct bramble_onoff_server *server, bool on)
{
    server->on = on;
    server->target = on;
    server->powered_up = true;
    bramble_transition_start(server->model.node, &server->transition, 0, 0);
}

static void power_up_on(struct bramble_onoff_server *server)
{
    power_up(server, true);
}

static int keep_none(struct bramble_onoff_server *server, struct bramble_view saved)
{
    (void)server;
    (void)saved;
    return BRAMBLE_OK;
}

const struct bramble_onoff_power_up bramble_on_power_up_on = {0, power_up_on, keep_none};

static void wait_for_store(struct bramble_onoff_server *server)
{
    (void)server;
}

static int power_up_as_before(struct bramble_onoff_server *server, struct bramble_view saved)
{
    if (saved.size != 1 || saved.data[0] > 1) {
        return BRAMBLE_ERROR_VALUE;
    }
    power_up(server, saved.data[0] != 0);
    return BRAMBLE_OK;
}

const struct bramble_onoff_power_up bramble_on_power_up_restore = {1, wait_for_store, power_up_as_before};

static size_t save(struct bramble_model_ref model, uint8_t *out, size_t capacity)
{
    const struct bramble_onoff_server *server = state_of(model);
    (void)capacity;
    out[0] = server->target;
    return server->on_power_up != NULL ? server->on_power_up->octets : 0;
}

static int restore(struct bramble_model_ref model, struct bramble_view saved)
{
    struct bramble_onoff_server *server = state_of(model);
    return server->on_power_up != NULL ? server->on_power_up->restore(server, saved) : BRAMBLE_OK;
}

/* Leaving the network is no reason to stand in the dark: the lamp stays as it is. */
static void reset(struct bramble_model_ref model)
{
    struct bramble_onoff_server *server = state_of(model);
    bramble_transition_stop(&server->transition);
    server->target = server->on;
    server->unsettled = false;
    memset(&server->transactions, 0, sizeof server->transactions);
}

static void start(struct bramble_model_ref model)
{
    struct bramble_onoff_server *server = state_of(model);
    server->model = model;
    server->powered_up = false;
    bramble_transition_init(&server->transition, transition_event);
    reset(model);
    if (server->on_power_up != NULL) {
        server->on_power_up->start(server);
    }
}

const struct bramble_model_type bramble_onoff_server_type = {
    REQUESTS(table), .start = start, .publish = publish, .reset = reset, .save = save, .restore = restore,
};

void bramble_onoff_server_set(struct bramble_model_ref model, bool on, bramble_time delay, bramble_time transition)
{
    change(state_of(model), on, time_units(delay + 999U, 1000U), time_units(transition + 999U, 1000U));
}
