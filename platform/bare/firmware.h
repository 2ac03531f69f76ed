/* An application as firmware: what firmware.c, which has the main(), needs to know of it. One of these per image, as
 * images/lamp.c shows. All memory is the image's own and static.
 */
#ifndef BARE_FIRMWARE_H
#define BARE_FIRMWARE_H

#include <bramble/node.h>

struct firmware_application {
    const char *name;
    /* Composition, limits, features, application and the states after joining; port, crypto, store and provisioning are
     * filled in, `event` is firmware.c's. */
    struct bramble_config config;
    void *memory; /* of the node: BRAMBLE_NODE_BYTES, aligned to 8 */
    size_t memory_size;
    void (*begin)(void); /* before the node starts */
    void (*look)(void);  /* after each turn; may be NULL */
};

extern const struct firmware_application firmware_application;

#endif
