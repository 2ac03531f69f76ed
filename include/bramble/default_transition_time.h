/* Generic Default Transition Time: how long changes on an element take when a message does not say (Mesh Model 1.1
 * sections 3.1.3.1 and 3.3.3).
 *
 * A server holds one duration for its element. Every server on the same element that changes with time (Generic OnOff,
 * Level, lightness, ...) looks it up by itself when it gets a Set without transition time; without this model such
 * changes happen at once. The duration travels as 0 to 62 steps of 100 ms, 1 s, 10 s or 10 min
 * (<bramble/transition.h>).
 *
 * The duration survives a restart (<bramble/model.h>, "Keeping a state"); what the application sets before the node
 * starts holds until a client or bramble_default_transition_time_set() has changed it in this network.
 *
 *     struct lamp { struct bramble_onoff_server onoff; struct bramble_default_transition_time_server fade; };
 *     ... BRAMBLE_DEFAULT_TRANSITION_TIME_SERVER(struct lamp, fade), ... in the element's models
 */
#ifndef BRAMBLE_DEFAULT_TRANSITION_TIME_H
#define BRAMBLE_DEFAULT_TRANSITION_TIME_H

#include <bramble/messages/generic_default_transition_time.h>
#include <bramble/model.h>
#include <bramble/transition.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Server ------------------------------------------------------------------------------------------------------ */

struct bramble_default_transition_time_server {
    /* The application may set these before the node starts; zeros are the ordinary case: changes happen at once. */
    uint8_t steps;      /* 0 to 62 */
    uint8_t resolution; /* enum bramble_resolution */
    /* A client changed the duration. May be NULL. */
    void (*changed)(struct bramble_model_ref model, bramble_time duration);
};

extern const struct bramble_model_type bramble_default_transition_time_server_type;

/* The model in a composition, its state being member `member_` of the application's struct. */
#define BRAMBLE_DEFAULT_TRANSITION_TIME_SERVER(application_, member_)                                                  \
    {                                                                                                                  \
        .id = BRAMBLE_MODEL_GENERIC_DEFAULT_TRANSITION_TIME_SERVER,                                                    \
        .type = &bramble_default_transition_time_server_type, .state_offset = offsetof(application_, member_),         \
        .keys = 1, .groups = 2, .publish_octets = 3                                                                    \
    }

/* The duration held by the server on this model's element; 0 when there is no such server. */
bramble_time bramble_default_transition_time(struct bramble_model_ref model);

/* Sets it from inside, rounded up to what can be told, and publishes it. BRAMBLE_ERROR_VALUE: longer than
 * BRAMBLE_TRANSITION_MAX. */
BRAMBLE_MUST_CHECK int bramble_default_transition_time_set(struct bramble_model_ref model, bramble_time duration);

/* ---- Client ------------------------------------------------------------------------------------------------------ */

struct bramble_default_transition_time_client {
    /* A status that nobody asked for (published, or to a group). May be NULL. */
    void (*status)(struct bramble_model_ref model, const struct bramble_received *received, bramble_time duration);
};

extern const struct bramble_model_type bramble_default_transition_time_client_type;

#define BRAMBLE_DEFAULT_TRANSITION_TIME_CLIENT(application_, member_)                                                  \
    {                                                                                                                  \
        .id = BRAMBLE_MODEL_GENERIC_DEFAULT_TRANSITION_TIME_CLIENT,                                                    \
        .type = &bramble_default_transition_time_client_type, .state_offset = offsetof(application_, member_),         \
        .keys = 1, .groups = 2                                                                                         \
    }

/* Ask and set; `done` (not NULL) is called once with the outcome, its `fields` then are a
 * struct bramble_generic_default_transition_time_status. Errors as of bramble_request; _VALUE also for durations that
 * cannot be told. */
BRAMBLE_MUST_CHECK int bramble_default_transition_time_client_get(struct bramble_model_ref client,
                                                                  const struct bramble_to *to,
                                                                  bramble_response_callback *done, void *context);
BRAMBLE_MUST_CHECK int bramble_default_transition_time_client_set(struct bramble_model_ref client,
                                                                  const struct bramble_to *to, bramble_time duration,
                                                                  bramble_response_callback *done, void *context);
/* Sets without an answer, so groups may be addressed. Errors as of bramble_send. */
BRAMBLE_MUST_CHECK int bramble_default_transition_time_client_set_unacknowledged(struct bramble_model_ref client,
                                                                                 const struct bramble_to *to,
                                                                                 bramble_time duration);

#ifdef __cplusplus
}
#endif

#endif
