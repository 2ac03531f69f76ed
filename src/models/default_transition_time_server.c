/* Generic Default Transition Time Server (<bramble/default_transition_time.h>; Mesh Model 1.1 section 3.3.3). */
#include "access/access.h"
#include <bramble/default_transition_time.h>

static struct bramble_default_transition_time_server *state_of(struct bramble_model_ref model)
{
    return bramble_model_state(model);
}

static struct bramble_generic_default_transition_time_status status_of(struct bramble_model_ref model)
{
    const struct bramble_default_transition_time_server *server = state_of(model);
    return (struct bramble_generic_default_transition_time_status){server->steps, server->resolution};
}

static int publish(struct bramble_model_ref model, uint8_t *out, size_t capacity)
{
    struct bramble_generic_default_transition_time_status status = status_of(model);
    struct bramble_message message = bramble_generic_default_transition_time_status_message(&status);
    return bramble_message_encode(&message, out, capacity);
}

static void answer(struct bramble_model_ref model, const struct bramble_received *received)
{
    struct bramble_generic_default_transition_time_status status = status_of(model);
    struct bramble_message message = bramble_generic_default_transition_time_status_message(&status);
    /* What finds no room below is asked for again by the client. */
    int result = bramble_reply(received, &message);
    (void)result;
}

/* Publishing is optional: without a publish address nothing happens. */
static void change(struct bramble_model_ref model, uint8_t steps, uint8_t resolution)
{
    struct bramble_default_transition_time_server *server = state_of(model);
    if (steps == server->steps && resolution == server->resolution) {
        return;
    }
    server->steps = steps;
    server->resolution = resolution;
    bramble_model_state_changed(model);
    int result = bramble_publish(model);
    (void)result;
}

static void set_to(struct bramble_model_ref model, uint8_t steps, uint8_t resolution)
{
    const struct bramble_default_transition_time_server *server = state_of(model);
    bool changes = steps != server->steps || resolution != server->resolution;
    change(model, steps, resolution);
    if (changes && server->changed != NULL) {
        server->changed(model, bramble_transition_duration(steps, resolution));
    }
}

static void on_get(struct bramble_model_ref model, const struct bramble_received *received, const void *fields)
{
    (void)fields;
    answer(model, received);
}

static void on_set(struct bramble_model_ref model, const struct bramble_received *received, const void *fields)
{
    const struct bramble_generic_default_transition_time_set *set = fields;
    set_to(model, set->transition_steps, set->transition_resolution);
    answer(model, received);
}

static void on_set_unacknowledged(struct bramble_model_ref model, const struct bramble_received *received,
                                  const void *fields)
{
    const struct bramble_generic_default_transition_time_set_unacknowledged *set = fields;
    (void)received;
    set_to(model, set->transition_steps, set->transition_resolution);
}

/* Models that change with time find the answer here, so that a node without this server is linked without it. */
static void start(struct bramble_model_ref model)
{
    access_of(model.node)->default_transition_time = bramble_default_transition_time;
}

static void reset(struct bramble_model_ref model)
{
    struct bramble_default_transition_time_server *server = state_of(model);
    server->steps = 0;
    server->resolution = 0;
}

static size_t save(struct bramble_model_ref model, uint8_t *out, size_t capacity)
{
    const struct bramble_default_transition_time_server *server = state_of(model);
    (void)capacity;
    out[0] = server->steps;
    out[1] = server->resolution;
    return 2;
}

static int restore(struct bramble_model_ref model, struct bramble_view saved)
{
    struct bramble_default_transition_time_server *server = state_of(model);
    if (saved.size != 2 || saved.data[0] >= BRAMBLE_TRANSITION_STEPS_UNKNOWN || saved.data[1] > 3) {
        return BRAMBLE_ERROR_VALUE;
    }
    server->steps = saved.data[0];
    server->resolution = saved.data[1];
    return BRAMBLE_OK;
}

static const struct bramble_handler handlers[] = {
    {bramble_generic_default_transition_time_get_type, on_get},
    {bramble_generic_default_transition_time_set_type, on_set},
    {bramble_generic_default_transition_time_set_unacknowledged_type, on_set_unacknowledged},
};

const struct bramble_model_type bramble_default_transition_time_server_type = {
    BRAMBLE_HANDLERS(handlers),
    .flags = BRAMBLE_MODEL_LIBRARY_STATE,
    .start = start,
    .publish = publish,
    .reset = reset,
    .save = save,
    .restore = restore,
};

int bramble_default_transition_time_set(struct bramble_model_ref model, bramble_time duration)
{
    uint8_t steps;
    uint8_t resolution;
    bramble_transition_encode(duration, &steps, &resolution);
    if (steps == BRAMBLE_TRANSITION_STEPS_UNKNOWN) {
        return BRAMBLE_ERROR_VALUE;
    }
    change(model, steps, resolution);
    return BRAMBLE_OK;
}
