/* The authentication value: what the user sees, hears or types, and the octets that it becomes
 * (Mesh Protocol 1.1 section 5.4.2.4).
 */
#ifndef PROVISIONING_AUTHENTICATION_H
#define PROVISIONING_AUTHENTICATION_H

#include "provisioning/calculation.h"
#include <bramble/port.h>

/* AuthValue from its source; all write PROVISIONING_VALUE_MAX octets, of which provisioning_value_octets() count.
 * Numbers are right aligned, text is left aligned; of a static value too long the first octets count, one too short is
 * followed by zeros. */
void provisioning_auth_none(uint8_t auth_value[PROVISIONING_VALUE_MAX]);
void provisioning_auth_number(uint8_t algorithm, uint64_t number, uint8_t auth_value[PROVISIONING_VALUE_MAX]);
void provisioning_auth_octets(uint8_t algorithm, struct bramble_view octets,
                              uint8_t auth_value[PROVISIONING_VALUE_MAX]);
/* From a value shown or typed, as its action wants it. `method` is OUTPUT or INPUT. */
void provisioning_auth_value(uint8_t algorithm, uint8_t method, const struct bramble_provisioning_value *value,
                             uint8_t auth_value[PROVISIONING_VALUE_MAX]);

/* Text (digits and capital letters) rather than a number? */
bool provisioning_action_is_text(uint8_t method, uint8_t action);
/* Something that is counted (blinks, pushes): the number is at least 1. */
bool provisioning_action_is_count(uint8_t method, uint8_t action);

/* A random value for value->action and value->size. */
BRAMBLE_MUST_CHECK int provisioning_value_generate(const struct bramble_port *port, uint8_t method,
                                                   struct bramble_provisioning_value *value);
/* What the user typed, for value->action and value->size. BRAMBLE_ERROR_LENGTH, BRAMBLE_ERROR_VALUE. */
BRAMBLE_MUST_CHECK int provisioning_value_read(uint8_t method, struct bramble_view typed,
                                               struct bramble_provisioning_value *value);
BRAMBLE_MUST_CHECK int provisioning_value_number(uint8_t method, uint32_t number,
                                                 struct bramble_provisioning_value *value);

/* A random number from 0 to bound - 1, each equally likely. */
BRAMBLE_MUST_CHECK int provisioning_random_below(const struct bramble_port *port, uint32_t bound, uint32_t *number);

#endif
