/* Asking for the default transition time of an element (<bramble/default_transition_time.h>).
 *
 * Every model that changes with time asks, few elements have the server: so it is found by its identifier, and this
 * file does not name the server's type, which would be linked for the question alone. */
#include <bramble/default_transition_time.h>

bramble_time bramble_default_transition_time(struct bramble_model_ref model)
{
    struct bramble_model_ref server;
    int result = bramble_model_find(model.node, bramble_model_element(model),
                                    BRAMBLE_MODEL_GENERIC_DEFAULT_TRANSITION_TIME_SERVER, &server);
    /* An application may have put a type of its own under this identifier: then its state is not ours to read. */
    if (result < 0 || (bramble_model_description(server)->type->flags & BRAMBLE_MODEL_LIBRARY_STATE) == 0) {
        return 0;
    }
    const struct bramble_default_transition_time_server *state = bramble_model_state(server);
    return bramble_transition_duration(state->steps, state->resolution);
}
