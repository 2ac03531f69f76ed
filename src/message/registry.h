/* The lists that generate.py makes of all names, and that names.c looks into. */
#ifndef MESSAGE_REGISTRY_H
#define MESSAGE_REGISTRY_H

#include <bramble/describe.h>

/* Messages with an opcode, sorted by layer and opcode. */
extern const struct bramble_message_names *const message_registry[];
extern const size_t message_registry_count;

/* Everything else: structures, and PDUs that are told apart by bits. */
extern const struct bramble_message_names *const message_others[];
extern const size_t message_others_count;

#endif
