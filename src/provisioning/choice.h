/* What the provisioner chooses, from what it wants and what the device can (Mesh Protocol 1.1 section 5.4.2.1). */
#ifndef PROVISIONING_CHOICE_H
#define PROVISIONING_CHOICE_H

#include "provisioning/pdu.h"
#include "provisioning/session.h"

/* Fills `start`. Answers CAUSE_NONE, or why it cannot be: NO_COMMON_ALGORITHM, NO_AUTHENTICATION, NO_PUBLIC_KEY. */
unsigned provisioning_make_choice(const struct bramble_device_capabilities *capabilities,
                                  const struct provisioning_wishes *wishes, struct provisioning_start *start);
/* BRAMBLE_ERROR_VALUE for numbers that mean nothing. */
BRAMBLE_MUST_CHECK int provisioning_choice_check(const struct bramble_provisioning_choice *choice);

#endif
