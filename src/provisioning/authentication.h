/* The authentication value: what the user sees, hears or types, and the octets that it becomes
 * (Mesh Protocol 1.1 section 5.4.2.4).
 */
#ifndef PROVISIONING_AUTHENTICATION_H
#define PROVISIONING_AUTHENTICATION_H

#include "provisioning/calculation.h"
#include <bramble/port.h>

/* The AuthValue of a static value: of one too long the first octets count, one too short is followed by zeros. */
void provisioning_auth_octets(struct provisioning_agreement *agreement, struct bramble_view octets);
/* From a value shown or typed, as its action wants it: numbers are right aligned, text left. `method` is OUTPUT or
 * INPUT. */
void provisioning_auth_value(struct provisioning_agreement *agreement, unsigned method,
                             const struct bramble_provisioning_value *value);

/* Text (digits and capital letters) rather than a number? */
bool provisioning_action_is_text(unsigned method, unsigned action);
/* Something that is counted (blinks, pushes): the number is at least 1. */
bool provisioning_action_is_count(unsigned method, unsigned action);

/* A random value for value->action and value->size; all else in it is zero. BRAMBLE_ERROR_RANDOM. */
BRAMBLE_MUST_CHECK int provisioning_value_generate(const struct bramble_port *port, unsigned method,
                                                   struct bramble_provisioning_value *value);
/* What the user typed, for value->action and value->size. BRAMBLE_ERROR_LENGTH, BRAMBLE_ERROR_VALUE. */
BRAMBLE_MUST_CHECK int provisioning_value_read(unsigned method, struct bramble_view typed,
                                               struct bramble_provisioning_value *value);
BRAMBLE_MUST_CHECK int provisioning_value_number(unsigned method, uint32_t number,
                                                 struct bramble_provisioning_value *value);

#endif
