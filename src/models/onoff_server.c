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

/* After a power cut the application is told the state in any case. */
static void apply(struct bramble_onoff_server *server, bool on)
{
    if (server->on == on && !server->powered_up) {
        return;
    }
    server->on = on;
    server->powered_up = false;
    if (server->callbacks != NULL && server->callbacks->apply != NULL) {
        server->callbacks->apply(server->model, on);
    }
}

/* Without a publish address nothing happens; a publication that finds no room is made up for by the next one. */
static void publish_change(struct bramble_onoff_server *server)
{
    server->called_off = false;
    int result = bramble_publish(server->model);
    (void)result;
}

/* A change that takes time begins: what is to be on is on from now. */
static void begin(struct bramble_onoff_server *server)
{
    if (server->target) {
        apply(server, true);
    }
    publish_change(server);
}

static void end(struct bramble_onoff_server *server, bool took_time)
{
    bool changes = server->on != server->target;
    apply(server, server->target);
    if (changes || took_time || server->called_off) {
        publish_change(server);
    }
}

static void transition_event(struct bramble_transition *transition, enum bramble_transition_event event)
{
    struct bramble_onoff_server *server =
        (void *)((uint8_t *)transition - offsetof(struct bramble_onoff_server, transition));
    if (event == BRAMBLE_TRANSITION_ENDS) {
        end(server, transition->duration_ms > 0);
    } else {
        begin(server);
    }
}

/* Answers whether there is something to do for it. */
static bool aim_at(struct bramble_onoff_server *server, bool on)
{
    bool running = bramble_transition_running(&server->transition);
    server->called_off = server->called_off || running;
    if (server->target != on && server->on_power_up == BRAMBLE_ON_POWER_UP_RESTORE) {
        bramble_model_state_changed(server->model);
    }
    server->target = on;
    return running || server->on != on;
}

/* Carries out a request in the turn that it came in. */
static void execute(struct bramble_onoff_server *server, const struct bramble_onoff_request *request)
{
    if (!aim_at(server, request->on)) {
        return;
    }
    if (request->delay > 0) {
        bramble_transition_start(server->model.node, &server->transition, request->delay, request->transition);
        return;
    }
    bramble_transition_begin(server->model.node, &server->transition, request->transition);
    if (request->transition > 0) {
        begin(server);
    } else {
        end(server, false);
    }
}

/* ---- Messages ---------------------------------------------------------------------------------------------------- */

#define FIRST_OF_OPCODES (BRAMBLE_GENERIC_ONOFF_STATUS_OPCODE >> 8)
static const struct request_table table; /* below */
#define STATUS REQUEST_OPCODE(BRAMBLE_GENERIC_ONOFF_STATUS_OPCODE)

/* present(1), and during a transition target(1) remaining(1) */
static void put_status(const struct bramble_onoff_server *server, struct writer *writer)
{
    request_append(writer, server->on, 1);
    if (bramble_transition_running(&server->transition)) {
        bramble_time remaining = bramble_transition_remaining(server->model.node, &server->transition);
        request_append(writer, server->target | (unsigned)bramble_transition_octet(remaining) << 8, 2);
    }
}

void bramble_onoff_server_status(struct bramble_model_ref model, struct bramble_generic_onoff_status *status)
{
    uint8_t octets[3] = {0};
    struct writer writer = writer_of(octets, sizeof octets);
    put_status(state_of(model), &writer);
    *status = (struct bramble_generic_onoff_status){
        .present_onoff = octets[0],
        .has_target = writer.size > 1,
        .target_onoff = octets[1],
        .remaining_steps = octets[2] & 0x3FU,
        .remaining_resolution = octets[2] >> 6,
    };
}

int bramble_onoff_server_answer(const struct bramble_received *received)
{
    struct request request;
    request_begin(&request, received, &table, STATUS);
    put_status(state_of(received->model), &request.answer);
    return request_send(&request);
}

static int publish(struct bramble_model_ref model, uint8_t *out, size_t capacity)
{
    struct writer writer = writer_of(out, capacity);
    request_append(&writer, FIRST_OF_OPCODES | (BRAMBLE_GENERIC_ONOFF_STATUS_OPCODE & 0xFFU) << 8, 2);
    put_status(state_of(model), &writer);
    return writer.failed ? BRAMBLE_ERROR_LENGTH : (int)writer.size;
}

static int on_get(struct request *request)
{
    const struct bramble_onoff_server *server = state_of(request->received->model);
    if (server->callbacks != NULL && server->callbacks->get != NULL) {
        server->callbacks->get(request->received->model, request->received);
        return REQUEST_IGNORED; /* the application answers */
    }
    put_status(server, &request->answer);
    return REQUEST_ANSWERED;
}

/* on(1) TID(1), and perhaps transition(1) delay(1) */
static int on_set(struct request *request)
{
    const struct bramble_received *received = request->received;
    const uint8_t *octets = request->octets;
    struct bramble_onoff_server *server = state_of(received->model);
    bool timed = request->size == 4;
    if ((request->size != 2 && !timed) || octets[0] > 1) {
        return REQUEST_MALFORMED;
    }
    const struct bramble_onoff_request wanted = {
        .on = octets[0] != 0,
        .acknowledged = request->which,
        .delay = timed ? BRAMBLE_MILLISECONDS(5U * octets[3]) : 0,
        .transition = timed ? bramble_transition_time(octets[2]) : bramble_default_transition_time(received->model)};
    if (wanted.transition == BRAMBLE_NEVER) {
        return REQUEST_MALFORMED;
    }
    if (bramble_transaction_is_new(&server->transactions, received, octets[1])) {
        if (server->callbacks != NULL && server->callbacks->set != NULL) {
            server->callbacks->set(received->model, received, &wanted);
            return REQUEST_IGNORED; /* the application answers */
        }
        execute(server, &wanted);
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
static const struct request_table table = {
    .rows = rows, .handlers = handlers, .count = sizeof rows / sizeof rows[0], .first = FIRST_OF_OPCODES};

static int raw(const struct bramble_received *received, const struct bramble_view *parameters)
{
    return request_take(received, parameters, &table);
}

static bool takes(uint32_t opcode)
{
    return request_known(&table, opcode);
}

/* ---- The life of the server -------------------------------------------------------------------------------------- */

/* The state is there at once; the lamp follows in the first turn. */
static void power_up(struct bramble_onoff_server *server, bool on)
{
    server->on = on;
    server->target = on;
    server->powered_up = true;
    bramble_transition_start(server->model.node, &server->transition, 0, 0);
}

static void start(struct bramble_model_ref model)
{
    struct bramble_onoff_server *server = state_of(model);
    server->model = model;
    server->target = server->on;
    server->called_off = false;
    server->powered_up = false;
    memset(&server->transactions, 0, sizeof server->transactions);
    bramble_transition_init(&server->transition, transition_event);
    if (server->on_power_up == BRAMBLE_ON_POWER_UP_DEFAULT) {
        power_up(server, true);
    }
}

static size_t save(struct bramble_model_ref model, uint8_t *out, size_t capacity)
{
    const struct bramble_onoff_server *server = state_of(model);
    (void)capacity;
    out[0] = server->target;
    return server->on_power_up == BRAMBLE_ON_POWER_UP_RESTORE ? 1 : 0;
}

static int restore(struct bramble_model_ref model, struct bramble_view saved)
{
    struct bramble_onoff_server *server = state_of(model);
    if (saved.size != 1 || saved.data[0] > 1) {
        return BRAMBLE_ERROR_VALUE;
    }
    if (server->on_power_up == BRAMBLE_ON_POWER_UP_RESTORE) {
        power_up(server, saved.data[0] != 0);
    }
    return BRAMBLE_OK;
}

/* Leaving the network is no reason to stand in the dark: the lamp stays as it is. */
static void reset(struct bramble_model_ref model)
{
    struct bramble_onoff_server *server = state_of(model);
    bramble_transition_stop(&server->transition);
    server->target = server->on;
    server->called_off = false;
    memset(&server->transactions, 0, sizeof server->transactions);
}

const struct bramble_model_type bramble_onoff_server_type = {
    .start = start,
    .publish = publish,
    .reset = reset,
    .raw = raw,
    .takes = takes,
    .save = save,
    .restore = restore,
};

void bramble_onoff_server_set(struct bramble_model_ref model, bool on, bramble_time delay, bramble_time transition)
{
    struct bramble_onoff_server *server = state_of(model);
    if (aim_at(server, on)) {
        bramble_transition_start(server->model.node, &server->transition, delay, transition);
    }
}
