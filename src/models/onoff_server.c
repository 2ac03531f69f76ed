/* Generic OnOff Server (<bramble/generic_onoff.h>; Mesh Model 1.1 section 3.3.1).
 *
 * `on` is the present state, `target` where the transition under way leads to (both are the same when none is). A
 * message that brings no change and meets no transition does nothing but to be answered.
 *
 * Invariant: without a running transition, target == on. */
#include "access/access.h"
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

static void transition_event(void *context, enum bramble_transition_event event)
{
    struct bramble_onoff_server *server = context;
    bool takes_time = server->transition.duration > 0;
    if (event == BRAMBLE_TRANSITION_ENDS) {
        end(server, takes_time);
    } else if (takes_time) {
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
        bramble_transition_start(&server->transition, request->delay, request->transition);
        return;
    }
    bramble_transition_begin(&server->transition, request->transition);
    if (request->transition > 0) {
        begin(server);
    } else {
        end(server, false);
    }
}

void bramble_onoff_server_status(struct bramble_model_ref model, struct bramble_generic_onoff_status *status)
{
    const struct bramble_onoff_server *server = state_of(model);
    memset(status, 0, sizeof *status);
    status->present_onoff = server->on;
    if (bramble_transition_running(&server->transition)) {
        status->has_target = true;
        status->target_onoff = server->target;
        bramble_transition_encode(bramble_transition_remaining(&server->transition), &status->remaining_steps,
                                  &status->remaining_resolution);
    }
}

int bramble_onoff_server_answer(const struct bramble_received *received)
{
    struct bramble_generic_onoff_status status;
    bramble_onoff_server_status(received->model, &status);
    struct bramble_message message = bramble_generic_onoff_status_message(&status);
    return bramble_reply(received, &message);
}

/* An answer that finds no room below is asked for again by the client. */
static void answer_get(struct bramble_model_ref model, const struct bramble_received *received)
{
    const struct bramble_onoff_server *server = state_of(model);
    if (server->callbacks != NULL && server->callbacks->get != NULL) {
        server->callbacks->get(model, received);
    } else {
        int result = bramble_onoff_server_answer(received);
        (void)result;
    }
}

static void on_get(struct bramble_model_ref model, const struct bramble_received *received, const void *fields)
{
    (void)fields;
    answer_get(model, received);
}

static void set(struct bramble_model_ref model, const struct bramble_received *received, uint8_t tid,
                const struct bramble_onoff_request *request)
{
    struct bramble_onoff_server *server = state_of(model);
    bool is_new = bramble_transaction_is_new(&server->transactions, received, tid);
    if (is_new && server->callbacks != NULL && server->callbacks->set != NULL) {
        server->callbacks->set(model, received, request);
        return;
    }
    if (is_new) {
        execute(server, request);
    }
    if (request->acknowledged) {
        answer_get(model, received);
    }
}

static bramble_time duration(struct bramble_model_ref model, bool told, uint8_t steps, uint8_t resolution)
{
    return told ? bramble_transition_duration(steps, resolution) : bramble_default_transition_time(model);
}

static void on_set(struct bramble_model_ref model, const struct bramble_received *received, const void *fields)
{
    const struct bramble_generic_onoff_set *message = fields;
    struct bramble_onoff_request request = {
        .on = message->onoff != 0,
        .acknowledged = true,
        .delay = BRAMBLE_MILLISECONDS(5U * message->delay),
        .transition =
            duration(model, message->has_transition, message->transition_steps, message->transition_resolution)};
    set(model, received, message->tid, &request);
}

static void on_set_unacknowledged(struct bramble_model_ref model, const struct bramble_received *received,
                                  const void *fields)
{
    const struct bramble_generic_onoff_set_unacknowledged *message = fields;
    struct bramble_onoff_request request = {
        .on = message->onoff != 0,
        .delay = BRAMBLE_MILLISECONDS(5U * message->delay),
        .transition =
            duration(model, message->has_transition, message->transition_steps, message->transition_resolution)};
    set(model, received, message->tid, &request);
}

static int publish(struct bramble_model_ref model, struct bramble_message *message)
{
    struct bramble_onoff_server *server = state_of(model);
    bramble_onoff_server_status(model, &server->status);
    *message = bramble_generic_onoff_status_message(&server->status);
    return BRAMBLE_OK;
}

/* The state is there at once; the lamp follows in the first turn. */
static void power_up(struct bramble_onoff_server *server, bool on)
{
    server->on = on;
    server->target = on;
    server->powered_up = true;
    bramble_transition_start(&server->transition, 0, 0);
}

static void start(struct bramble_model_ref model)
{
    struct bramble_onoff_server *server = state_of(model);
    server->model = model;
    server->target = server->on;
    server->called_off = false;
    server->powered_up = false;
    memset(&server->transactions, 0, sizeof server->transactions);
    bramble_transition_init(&server->transition, model.node, transition_event, server);
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

static const struct bramble_handler handlers[] = {
    {bramble_generic_onoff_get_type, on_get},
    {bramble_generic_onoff_set_type, on_set},
    {bramble_generic_onoff_set_unacknowledged_type, on_set_unacknowledged},
};

const struct bramble_model_type bramble_onoff_server_type = {
    .handlers = handlers,
    .handler_count = sizeof handlers / sizeof handlers[0],
    .start = start,
    .publish = publish,
    .reset = reset,
    .save = save,
    .restore = restore,
};

void bramble_onoff_server_set(struct bramble_model_ref model, bool on, bramble_time delay, bramble_time transition)
{
    struct bramble_onoff_server *server = state_of(model);
    if (aim_at(server, on)) {
        bramble_transition_start(&server->transition, delay, transition);
    }
}
