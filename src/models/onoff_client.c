/* Generic OnOff Client (<bramble/generic_onoff.h>; Mesh Model 1.1 section 3.4.1).
 *
 * Each change that the application asks for is one transaction: its message is encoded once, and every repetition, by
 * the request or by the publication, carries the same TID. The first TID after a start is drawn at random, so that the
 * first message after a restart is not taken for a repetition of the last one before it. */
#include "access/access.h"
#include <bramble/generic_onoff.h>

static struct bramble_onoff_client *state_of(struct bramble_model_ref model)
{
    return bramble_model_state(model);
}

static void on_status(struct bramble_model_ref model, const struct bramble_received *received, const void *fields)
{
    const struct bramble_onoff_client *client = state_of(model);
    if (client->status != NULL) {
        client->status(model, received, fields);
    }
}

static void start(struct bramble_model_ref model)
{
    const struct bramble_port *port = access_of(model.node)->config->port;
    uint8_t tid;
    if (port->random(port->context, &tid, 1) >= 0) {
        state_of(model)->tid = tid; /* without it we go on where the application's memory says */
    }
}

static const struct bramble_handler handlers[] = {{bramble_generic_onoff_status_type, on_status}};

const struct bramble_model_type bramble_onoff_client_type = {
    BRAMBLE_HANDLERS(handlers),
    .start = start,
};

static int request(struct bramble_model_ref client, const struct bramble_to *to, const struct bramble_message *message,
                   bramble_response_callback *done, void *context)
{
    struct bramble_wait wait = {.response = bramble_generic_onoff_status_type, .done = done, .context = context};
    return bramble_request(client, to, message, &wait);
}

int bramble_onoff_client_get(struct bramble_model_ref client, const struct bramble_to *to,
                             bramble_response_callback *done, void *context)
{
    struct bramble_message message = bramble_generic_onoff_get_message();
    return request(client, to, &message, done, context);
}

static int fill(struct bramble_model_ref client, const struct bramble_onoff_change *change,
                struct bramble_generic_onoff_set *set)
{
    memset(set, 0, sizeof *set);
    set->onoff = change->on;
    set->tid = state_of(client)->tid;
    set->has_transition = change->has_transition;
    if (!change->has_transition) {
        return BRAMBLE_OK;
    }
    if (change->transition > BRAMBLE_TRANSITION_MAX || change->delay > BRAMBLE_DELAY_MAX) {
        return BRAMBLE_ERROR_VALUE;
    }
    bramble_transition_encode(change->transition, &set->transition_steps, &set->transition_resolution);
    set->delay = (uint8_t)time_units(change->delay + 4999U, 5000U);
    return BRAMBLE_OK;
}

/* A transaction counts once it has been sent. */
static int counted(struct bramble_model_ref client, int result)
{
    if (result >= 0) {
        state_of(client)->tid++;
    }
    return result;
}

int bramble_onoff_client_set(struct bramble_model_ref client, const struct bramble_to *to,
                             const struct bramble_onoff_change *change, bramble_response_callback *done, void *context)
{
    struct bramble_generic_onoff_set set;
    int result = fill(client, change, &set);
    if (result < 0) {
        return result;
    }
    struct bramble_message message = bramble_generic_onoff_set_message(&set);
    return counted(client, request(client, to, &message, done, context));
}

int bramble_onoff_client_set_unacknowledged(struct bramble_model_ref client, const struct bramble_to *to,
                                            const struct bramble_onoff_change *change)
{
    struct bramble_generic_onoff_set set;
    int result = fill(client, change, &set);
    if (result < 0) {
        return result;
    }
    struct bramble_generic_onoff_set_unacknowledged fields = {.onoff = set.onoff,
                                                              .tid = set.tid,
                                                              .has_transition = set.has_transition,
                                                              .transition_steps = set.transition_steps,
                                                              .transition_resolution = set.transition_resolution,
                                                              .delay = set.delay};
    struct bramble_message message = bramble_generic_onoff_set_unacknowledged_message(&fields);
    return counted(client, to == NULL ? bramble_publish_message(client, &message) : bramble_send(client, to, &message));
}
