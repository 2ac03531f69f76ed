/* Generic Default Transition Time Client (<bramble/default_transition_time.h>; Mesh Model 1.1 section 3.4.3). */
#include <bramble/default_transition_time.h>

static void on_status(struct bramble_model_ref model, const struct bramble_received *received, const void *fields)
{
    const struct bramble_default_transition_time_client *client = bramble_model_state(model);
    const struct bramble_generic_default_transition_time_status *status = fields;
    if (client->status != NULL) {
        client->status(model, received,
                       bramble_transition_duration(status->transition_steps, status->transition_resolution));
    }
}

static const struct bramble_handler handlers[] = {{bramble_generic_default_transition_time_status_type, on_status}};

const struct bramble_model_type bramble_default_transition_time_client_type = {
    BRAMBLE_HANDLERS(handlers),
};

static int encode(bramble_time duration, uint8_t *steps, uint8_t *resolution)
{
    bramble_transition_encode(duration, steps, resolution);
    return *steps == BRAMBLE_TRANSITION_STEPS_UNKNOWN ? BRAMBLE_ERROR_VALUE : BRAMBLE_OK;
}

static int request(struct bramble_model_ref client, const struct bramble_to *to, const struct bramble_message *message,
                   bramble_response_callback *done, void *context)
{
    struct bramble_wait wait = {
        .response = bramble_generic_default_transition_time_status_type, .done = done, .context = context};
    return bramble_request(client, to, message, &wait);
}

int bramble_default_transition_time_client_get(struct bramble_model_ref client, const struct bramble_to *to,
                                               bramble_response_callback *done, void *context)
{
    struct bramble_message message = bramble_generic_default_transition_time_get_message();
    return request(client, to, &message, done, context);
}

int bramble_default_transition_time_client_set(struct bramble_model_ref client, const struct bramble_to *to,
                                               bramble_time duration, bramble_response_callback *done, void *context)
{
    struct bramble_generic_default_transition_time_set set;
    int result = encode(duration, &set.transition_steps, &set.transition_resolution);
    if (result < 0) {
        return result;
    }
    struct bramble_message message = bramble_generic_default_transition_time_set_message(&set);
    return request(client, to, &message, done, context);
}

int bramble_default_transition_time_client_set_unacknowledged(struct bramble_model_ref client,
                                                              const struct bramble_to *to, bramble_time duration)
{
    struct bramble_generic_default_transition_time_set_unacknowledged set;
    int result = encode(duration, &set.transition_steps, &set.transition_resolution);
    if (result < 0) {
        return result;
    }
    struct bramble_message message = bramble_generic_default_transition_time_set_unacknowledged_message(&set);
    return bramble_send(client, to, &message);
}
