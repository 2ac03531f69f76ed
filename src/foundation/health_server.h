/* What the two types of Health Server share: the one whose state survives a restart, and the one without the code for
 * that. */
#ifndef FOUNDATION_HEALTH_SERVER_H
#define FOUNDATION_HEALTH_SERVER_H

#include "foundation/request.h"
#include <bramble/health.h>

#define FAST_PERIOD_DIVISOR_MAX 15U

#define HEALTH_SERVER_MEMBERS                                                                                          \
    .start = health_start, .publish = health_publish, .publication_changed = health_set_speed, .reset = health_reset,  \
    REQUESTS(health_requests)

extern const struct bramble_request_table health_requests;
void health_start(struct bramble_model_ref model);
int health_publish(struct bramble_model_ref model, uint8_t *out, size_t capacity);
void health_set_speed(struct bramble_model_ref model);
void health_reset(struct bramble_model_ref model);

/* The faults of a company; NULL when the server does not know it. */
struct bramble_health_faults *health_faults_of(const struct bramble_health_server *server, unsigned company_id);

#endif
