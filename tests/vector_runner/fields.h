/* Messages as JSON: what a vector says in `fields`, against the codec and the names of <bramble/describe.h>. */
#ifndef VECTOR_RUNNER_FIELDS_H
#define VECTOR_RUNNER_FIELDS_H

#include "vector.h"

#include <bramble/describe.h>

/* Encodes the fields at `path` and compares with `parameters`; decodes `parameters` and compares with the fields: all
 * of them, and no other. `names` NULL: nobody has described this message. */
void check_message(struct vector *vector, const struct bramble_message_names *names, struct bramble_view parameters,
                   const char *path, enum bramble_strictness strictness);
/* The same with the fields given. */
void check_fields(struct vector *vector, const struct bramble_message_names *names, struct bramble_view parameters,
                  const json_t *fields, enum bramble_strictness strictness);

/* An object of the fields of `names` that stand in `in`, `mid` or `out` of the vector (freed with json_decref). */
json_t *fields_around(struct vector *vector, const struct bramble_message_names *names);

#endif
