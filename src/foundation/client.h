/* What the clients of this room share: their states begin with the callback that statuses go to. */
#ifndef FOUNDATION_CLIENT_H
#define FOUNDATION_CLIENT_H

#include "access/access.h"

/* The handler of all answers: tells the application which one came. */
void client_tell(struct bramble_model_ref model, const struct bramble_received *received, const void *fields);

#endif
