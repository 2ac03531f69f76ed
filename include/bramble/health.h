/* Health: a node tells what is wrong with it, tests itself when asked, and draws attention to itself (Mesh Protocol 1.1
 * sections 4.4.3 and 4.4.4).
 *
 * Faults are octets whose meaning the specification gives (0x01 battery low warning, 0x02 battery low error, ...) or,
 * from 0x80, the company that defines the tests. Each company's faults are kept apart: current faults are those present
 * now, registered faults all those that were present since a client last cleared them.
 *
 *     static uint8_t current[4], registered[4];
 *     lamp.faults = (struct bramble_health_faults){.company_id = 0x0136, .capacity = 4, .current = current,
 *                                                  .registered = registered};
 *     lamp.health = (struct bramble_health_server){.faults = &lamp.faults, .company_count = 1, .test = lamp_test};
 *     ...
 *     bramble_health_fault_set(health, 0x0136, 0x02, true);
 *
 * When its current faults change, and with the period of its publication, the server publishes Health Current Status;
 * as long as there are faults, the period is divided by 2^fast_period_divisor.
 *
 * Attention is a time in seconds for which the node is to make itself noticed (blink, beep). It is told through
 * BRAMBLE_EVENT_ATTENTION, and to the server's own `attention` callback where a node has several.
 *
 * The registered faults, the test that was run last and the divisor survive a restart where the composition says
 * BRAMBLE_HEALTH_SERVER_KEPT (<bramble/model.h>, "Keeping a state"): up to 240 octets of 4 for each company and one for
 * each fault. What is wrong now the application finds out anew, and attention ends. BRAMBLE_HEALTH_SERVER is for nodes
 * without a store, and 350 octets smaller; a node with a store is not started with it (BRAMBLE_ERROR_NOT_SUPPORTED).
 */
#ifndef BRAMBLE_HEALTH_H
#define BRAMBLE_HEALTH_H

#include <bramble/messages/health.h>
#include <bramble/model.h>
#include <bramble/timer.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Server -------------------------------------------------------------------------------------------------- */

/* The faults of one company. Filled in by the application; the arrays are its own. */
struct bramble_health_faults {
    uint16_t company_id;
    uint8_t capacity; /* places of each array */
    uint8_t current_count;
    uint8_t registered_count;
    uint8_t test_id; /* the test that was run last; 0: the standard test */
    uint8_t *current;
    uint8_t *registered;
};

#define BRAMBLE_HEALTH_TEST_LATER 1 /* the test goes on; bramble_health_test_done() will tell */

extern const struct bramble_model_type bramble_health_server_type;
extern const struct bramble_model_type bramble_health_server_kept_type;

/* The server's state, in the application's struct: all zeros, but for what the application fills in. */
struct bramble_health_server {
    struct bramble_health_faults *faults; /* `company_count` of them */
    uint8_t company_count;

    /* Private. */
    uint8_t fast_period_divisor;
    uint8_t published;      /* whose turn it was among the companies */
    uint8_t testing;        /* company that a test is under way of, from 1; 0: none */
    bool news;              /* that of `published` is to be published */
    uint8_t attention_left; /* seconds */
    uint16_t index;         /* of the model */

    /* Runs a test of this company and sets the faults that it finds; `asked->model` is the server. Answers 0, or
     * BRAMBLE_HEALTH_TEST_LATER (then it keeps a copy of `asked`), or BRAMBLE_ERROR_NOT_SUPPORTED for a test that does
     * not exist (the request is ignored). NULL: no tests but 0x00, which finds nothing new. */
    int (*test)(const struct bramble_received *asked, uint16_t company_id, uint8_t test_id);
    /* Attention for so many seconds; 0: no longer. May be NULL. */
    void (*attention)(struct bramble_model_ref model, uint8_t seconds);

    struct bramble_timer attention_timer; /* private */
};

/* Its place in a composition: `member` is a struct bramble_health_server in `application`. One key, two groups, and
 * room to publish eight faults; a composition may say otherwise by writing the fields out. */
#define BRAMBLE_HEALTH_SERVER(application, member)                                                                     \
    BRAMBLE_HEALTH_SERVER_OF(bramble_health_server_type, application, member)
#define BRAMBLE_HEALTH_SERVER_KEPT(application, member)                                                                \
    BRAMBLE_HEALTH_SERVER_OF(bramble_health_server_kept_type, application, member)
#define BRAMBLE_HEALTH_SERVER_OF(type_, application, member)                                                           \
    {                                                                                                                  \
        .id = BRAMBLE_SIG_MODEL(0x0002), .type = &type_, .state_offset = offsetof(application, member), .keys = 1,     \
        .groups = 2, .publish_octets = 12                                                                              \
    }

/* A fault has appeared or is gone; an appearing one is registered as well. Publishes when the current faults changed.
 * BRAMBLE_ERROR_NOT_FOUND: no such company; BRAMBLE_ERROR_FULL: no place for one fault more; BRAMBLE_ERROR_VALUE:
 * fault 0 means "no fault". */
BRAMBLE_MUST_CHECK int bramble_health_fault_set(struct bramble_model_ref server, uint16_t company_id, uint8_t fault,
                                                bool present);
/* The test that answered BRAMBLE_HEALTH_TEST_LATER has ended: who asked for it, as the test was told, gets the
 * registered faults. Nothing happens when no test is under way. */
void bramble_health_test_done(const struct bramble_received *asked);
/* Seconds of attention that are left, rounded up. */
uint8_t bramble_health_attention(struct bramble_model_ref server);

/* ---- Client -------------------------------------------------------------------------------------------------- */

extern const struct bramble_model_type bramble_health_client_type;

/* The client's state, in the application's struct. */
struct bramble_health_client {
    /* Current Status, as servers publish it, and any status that no request of this node was waiting for. `type` tells
     * which one `fields` is; both last for the call. Faults are octets: status->faults.data. May be NULL. */
    void (*status)(struct bramble_model_ref model, const struct bramble_received *received,
                   const struct bramble_message_type *type, const void *fields);
};

/* Its place in a composition. Requests go by bramble_request() with the messages of <bramble/messages/health.h>. */
#define BRAMBLE_HEALTH_CLIENT(application, member)                                                                     \
    {                                                                                                                  \
        .id = BRAMBLE_SIG_MODEL(0x0003), .type = &bramble_health_client_type,                                          \
        .state_offset = offsetof(application, member), .keys = 1, .groups = 2                                          \
    }

#ifdef __cplusplus
}
#endif

#endif
