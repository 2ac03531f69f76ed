/* Generic OnOff: anything that is on or off (Mesh Model 1.1 sections 3.1.1, 3.3.1 and 3.4.1).
 *
 * The server owns the state, unless the application wants to. It keeps time of delays and transitions, tells repeats of
 * a message from new ones, answers, and publishes each change (if a publish address is configured: when the change
 * begins, when it ends, and when it is called off). All that is left to the application is `apply`, the hardware:
 *
 *     static void apply(struct bramble_model_ref model, bool on) { gpio_write(LAMP, on); }
 *     static const struct bramble_onoff_server_callbacks callbacks = {.apply = apply};
 *     struct lamp { struct bramble_onoff_server onoff; };
 *     struct lamp lamp = {.onoff = {.callbacks = &callbacks}};
 *     ... BRAMBLE_ONOFF_SERVER(struct lamp, onoff), ... in the element's models
 *
 * A state with two values cannot fade. With a transition the specification wants: to on, it is on from the beginning of
 * the transition; to off, it is off from its end. A Set without transition time takes the Default Transition Time of
 * the element (<bramble/default_transition_time.h>), or happens at once.
 *
 * After a restart the server is off, or on, or as it was: `on_power_up` chooses. If it is not simply off, `apply` is
 * called in the first turn; nothing is published for it, since all lamps of a building may get their power back at
 * once.
 *
 * An application that owns the state itself (a gateway to another world, whose lamp answers in its own time) gives
 * `get` or `set` or both: the server then leaves these messages to it, and the answer comes by bramble_reply(), or for
 * `set` alone by bramble_onoff_server_answer(), now or later: `received` may be copied and kept.
 *
 * The client counts transactions and waits for answers.
 */
#ifndef BRAMBLE_GENERIC_ONOFF_H
#define BRAMBLE_GENERIC_ONOFF_H

#include <bramble/messages/generic_onoff.h>
#include <bramble/model.h>
#include <bramble/transition.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Server ------------------------------------------------------------------------------------------------------ */

/* What a Set asks for, default transition time included. */
struct bramble_onoff_request {
    bool on;
    bool acknowledged; /* it wants an answer */
    uint32_t delay_ms;
    uint32_t transition_ms; /* after the delay */
};

/* Each may be NULL. All run inside a turn of the node. */
struct bramble_onoff_server_callbacks {
    /* The state has changed: switch the lamp. */
    void (*apply)(struct bramble_model_ref model, bool on);
    /* The application answers Get itself (and the repeats of a Set that it has got already). */
    void (*get)(struct bramble_model_ref model, const struct bramble_received *received);
    /* The application carries out Set itself, and answers if `acknowledged`. Repeats do not come here. */
    void (*set)(struct bramble_model_ref model, const struct bramble_received *received,
                const struct bramble_onoff_request *request);
};

/* What the state is when power comes back: the values of Generic OnPowerUp (Mesh Model 1.1 section 3.1.4), which the
 * application chooses for a server that has no such model beside it. NULL, the default, as the specification has it, is
 * off (or, where the application sets `on` before the node starts, as it says). */
struct bramble_onoff_power_up;
extern const struct bramble_onoff_power_up bramble_on_power_up_on;
/* As it was, or as a transition under way would have left it. For a member with a store; how soon a change is in it:
 * <bramble/model.h>, "Keeping a state". */
extern const struct bramble_onoff_power_up bramble_on_power_up_restore;

struct bramble_onoff_server {
    struct bramble_transition transition; /* private */

    bool on; /* the present state; read it at any time. The application may set it before the node starts */

    /* private */
    bool target;
    bool powered_up; /* the application has not been told the state since the start */
    bool unsettled;  /* a transition is published, or was replaced: the state at the end is news in any case */

    /* The application sets these before the node starts. */
    const struct bramble_onoff_server_callbacks *callbacks; /* NULL: none */
    const struct bramble_onoff_power_up *on_power_up;       /* NULL: off */

    /* private */
    struct bramble_transactions transactions;
    struct bramble_model_ref model;
};

extern const struct bramble_model_type bramble_onoff_server_type;

/* The model in a composition, its state being member `member_` of the application's struct. */
#define BRAMBLE_ONOFF_SERVER(application_, member_)                                                                    \
    {                                                                                                                  \
        .id = BRAMBLE_MODEL_GENERIC_ONOFF_SERVER, .type = &bramble_onoff_server_type,                                  \
        .state_offset = offsetof(application_, member_), .keys = 1, .groups = 4, .publish_octets = 5                   \
    }

/* Switches from inside (a button on the lamp, an application that owns the state): the same delay, transition, `apply`
 * and publication as by a message, beginning in the node's next turn. */
void bramble_onoff_server_set(struct bramble_model_ref model, bool on, bramble_time delay, bramble_time transition);

/* What the server would answer to a Get. */
void bramble_onoff_server_status(struct bramble_model_ref model, struct bramble_generic_onoff_status *status);

/* Answers a Get or Set with that. Errors as of bramble_reply. */
BRAMBLE_MUST_CHECK int bramble_onoff_server_answer(const struct bramble_received *received);

/* ---- Client ------------------------------------------------------------------------------------------------------ */

struct bramble_onoff_client {
    /* The application sets it before the node starts: a status that no request waits for (published, or the answer of
     * a group). May be NULL. */
    void (*status)(struct bramble_model_ref model, const struct bramble_received *received,
                   const struct bramble_generic_onoff_status *status);

    /* private */
    uint8_t tid; /* of the next transaction */
};

extern const struct bramble_model_type bramble_onoff_client_type;

#define BRAMBLE_ONOFF_CLIENT(application_, member_)                                                                    \
    {                                                                                                                  \
        .id = BRAMBLE_MODEL_GENERIC_ONOFF_CLIENT, .type = &bramble_onoff_client_type,                                  \
        .state_offset = offsetof(application_, member_), .keys = 1, .groups = 2, .publish_octets = 6                   \
    }

/* What a client wants. With has_transition false the server takes its default transition time, and no delay. */
struct bramble_onoff_change {
    bool on;
    bool has_transition;
    bramble_time transition; /* up to BRAMBLE_TRANSITION_MAX, rounded up to what can be told; 0: at once */
    bramble_time delay;      /* up to BRAMBLE_DELAY_MAX, rounded up to 5 ms */
};

/* Asks, or sets and waits for the answer: `done` (not NULL) is called once with the outcome; its `fields` then are a
 * struct bramble_generic_onoff_status. `to` is a unicast address. Errors as of bramble_request; _VALUE for times that
 * cannot be told. */
BRAMBLE_MUST_CHECK int bramble_onoff_client_get(struct bramble_model_ref client, const struct bramble_to *to,
                                                bramble_response_callback *done, void *context);
BRAMBLE_MUST_CHECK int bramble_onoff_client_set(struct bramble_model_ref client, const struct bramble_to *to,
                                                const struct bramble_onoff_change *change,
                                                bramble_response_callback *done, void *context);
/* Sets without an answer, to a unicast or group address; with `to` NULL to wherever the client is configured to
 * publish. Errors as of bramble_send, or bramble_publish. */
BRAMBLE_MUST_CHECK int bramble_onoff_client_set_unacknowledged(struct bramble_model_ref client,
                                                               const struct bramble_to *to,
                                                               const struct bramble_onoff_change *change);

#ifdef __cplusplus
}
#endif

#endif
