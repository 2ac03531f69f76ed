/* Configuring a node from a plan: what a provisioning application does with each new node, done step by step by itself.
 *
 * A plan is constant data: which application keys a node gets, and for each model of interest which of these it is
 * bound to, which groups it is subscribed to and how it publishes; then any other configuration messages. One plan
 * serves any number of nodes, also nodes of different kinds: the node's composition is read first, and what a plan says
 * about a model is done on each element that has it.
 *
 *     static const uint16_t keys[] = {0}, groups[] = {0xC001};
 *     static const struct bramble_configure_key app_keys[] = {{.app_key_index = 0, .key = {...}}};
 *     static const struct bramble_configure_model models[] = {
 *         {.id = BRAMBLE_SIG_MODEL(0x1000), .element = BRAMBLE_CONFIGURE_EACH, .keys = keys, .key_count = 1,
 *          .groups = groups, .group_count = 1},
 *     };
 *     static const struct bramble_config_relay_set relay = {.relay = 1, .retransmit_count = 2};
 *     static const struct bramble_configure_message messages[] = {{bramble_config_relay_set_type, &relay}};
 *     static const struct bramble_configure_plan plan = {
 *         .app_keys = app_keys, .app_key_count = 1, .models = models, .model_count = 1,
 *         .messages = messages, .message_count = 1,
 *     };
 *
 *     lamp->configure.address = 0x0012;
 *     lamp->configure.plan = &plan;
 *     lamp->configure.done = lamp_is_configured;
 *     int result = bramble_configure_start(client, &lamp->configure);
 *
 * The struct belongs to the caller, is all zeros before its first use, and must stay where it is until `done` was
 * called. Several nodes may be configured at once, each with a struct of its own: as many requests are under way as
 * there are nodes, and where the node has no place for a request (limits: requests, segmented_out) a procedure waits
 * for one.
 *
 * Order: composition data; application keys; then model by model in the order of the plan, and for each element that
 * has it: bindings, groups, labels, publication; then the other messages. Each step waits for its answer. A step that
 * is not answered is repeated; all steps may be repeated without harm, so the whole procedure may be, too. The first
 * step that the node refuses, or that stays unanswered, ends the procedure, and the struct tells which it was and why.
 */
#ifndef BRAMBLE_CONFIGURE_H
#define BRAMBLE_CONFIGURE_H

#include <bramble/configuration.h>
#include <bramble/timer.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- The plan ------------------------------------------------------------------------------------------------ */

struct bramble_configure_key {
    uint16_t net_key_index;
    uint16_t app_key_index;
    uint8_t key[16];
};

#define BRAMBLE_CONFIGURE_EACH 0xFFU /* each element that has the model */

struct bramble_configure_model {
    bramble_model_id id;
    uint8_t element; /* 0 is the primary one; or BRAMBLE_CONFIGURE_EACH */
    bool required;   /* a node without this model is an error; otherwise nothing is done for it */
    uint8_t key_count;
    uint8_t group_count;
    uint8_t label_count;
    const uint16_t *keys;                          /* AppKey indexes that it is bound to */
    const uint16_t *groups;                        /* addresses that it is subscribed to */
    const uint8_t (*labels)[16];                   /* Label UUIDs that it is subscribed to */
    const struct bramble_publication *publication; /* its `label` is ignored; NULL: left as it is */
    const uint8_t *publication_label;              /* Label UUID to publish to instead of publication->address */
};

/* Any configuration message that is answered, e.g. Config Relay Set. */
struct bramble_configure_message {
    const struct bramble_message_type *type;
    const void *fields;
};

struct bramble_configure_plan {
    const struct bramble_configure_key *app_keys;
    const struct bramble_configure_model *models;
    const struct bramble_configure_message *messages;
    uint8_t app_key_count;
    uint8_t model_count;
    uint8_t message_count;
    uint8_t rounds;      /* how often a step is tried when it stays unanswered; 0: three times. Each is a request of
                            bramble_request() with its own repetitions */
    uint32_t timeout_ms; /* of each request; 0: the stack's default */
};

/* ---- The procedure ------------------------------------------------------------------------------------------- */

#define BRAMBLE_COMPOSITION_OCTETS_MAX 379U /* of page 0 in one message */

struct bramble_configure {
    /* Filled in by the caller. */
    uint16_t address;       /* of the node's primary element */
    uint16_t net_key_index; /* the subnet to reach it in */
    const struct bramble_configure_plan *plan;
    void (*done)(struct bramble_configure *configure); /* called once, inside bramble_node_run() */
    void *context;

    /* To be read at any time: where it is. `steps` is known once the composition has been read. */
    uint16_t step;
    uint16_t steps;
    uint16_t composition_size;
    uint8_t composition[BRAMBLE_COMPOSITION_OCTETS_MAX]; /* page 0, for bramble_composition_read() */
    uint16_t repeated;                                   /* steps that had to be repeated */

    /* To be read in `done`. `result` 0: all steps were done. BRAMBLE_ERROR_TIMEOUT: the step was not answered.
     * BRAMBLE_ERROR_REJECTED: the node refused it with `status`. BRAMBLE_ERROR_NOT_FOUND: it has no model `model`,
     * which the plan requires. BRAMBLE_ERROR_LENGTH: its composition data make no sense. BRAMBLE_ERROR_CANCELLED.
     * Others: the message could not be sent (bramble_request). */
    int result;
    uint8_t status;                            /* of <bramble/status.h> */
    const struct bramble_message_type *failed; /* the request that failed, NULL when none did */
    uint16_t element;                          /* address of the element, and model, that it was about; or 0 */
    bramble_model_id model;

    /* Private. */
    struct bramble_model_ref client;
    struct bramble_timer timer;
    uint8_t rounds_left;
    uint8_t waits_left;
    bool running;
    bool cancelled;
};

/* Begins. Errors: BRAMBLE_ERROR_STATE when it is running already, BRAMBLE_ERROR_ARGUMENT without plan, or those of
 * bramble_request(); `done` is not called then. */
BRAMBLE_MUST_CHECK int bramble_configure_start(struct bramble_model_ref client, struct bramble_configure *configure);
/* Ends it with BRAMBLE_ERROR_CANCELLED when the step under way has come to its end; nothing happens if it does not run.
 */
void bramble_configure_cancel(struct bramble_configure *configure);

#ifdef __cplusplus
}
#endif

#endif
