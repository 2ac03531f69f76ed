/* The status codes of the specification: what a foundation model tells another node (Mesh Protocol 1.1
 * section 4.3.5.1).
 *
 * They travel inside messages and are neither errors (<bramble/error.h>) nor drop reasons (<bramble/drop.h>). The list
 * comes from the message descriptions, like everything that goes over the air: `enum bramble_status`,
 * BRAMBLE_STATUS_SUCCESS and so on.
 */
#ifndef BRAMBLE_STATUS_H
#define BRAMBLE_STATUS_H

#include <bramble/messages/common.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A sentence about a status code; any number is answered. In an object file of its own. The names of the codes are
 * among the message names (<bramble/describe.h>). */
const char *bramble_status_text(uint8_t status);

#ifdef __cplusplus
}
#endif

#endif
