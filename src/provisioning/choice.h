/* What the provisioner chooses, from what it wants and what the device can (Mesh Protocol 1.1 section 5.4.2.1). */
#ifndef PROVISIONING_CHOICE_H
#define PROVISIONING_CHOICE_H

#include "provisioning/session.h"

/* Fills `start`. Answers CAUSE_NONE, or why it cannot be: NO_COMMON_ALGORITHM, NO_AUTHENTICATION, NO_PUBLIC_KEY. */
unsigned provisioning_make_choice(const uint8_t capabilities[PROVISIONING_CAPABILITIES_OCTETS],
                                  const struct provisioning_wishes *wishes, uint8_t start[PROVISIONING_START_OCTETS]);
/* BRAMBLE_ERROR_VALUE for numbers that mean nothing. */
BRAMBLE_MUST_CHECK int provisioning_choice_check(const struct bramble_provisioning_choice *choice);

#endif
