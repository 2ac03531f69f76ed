/* The frame of a record in the store (src/node/records.h), as whoever writes records sees it: the fuzzer's content gets
 * a frame that is accepted, so that the readers behind it are reached. */
#ifndef FUZZ_RECORDS_FRAME_H
#define FUZZ_RECORDS_FRAME_H

#include "fuzz.h"

#include "node/records.h"

#include <string.h>

/* Makes the frame of `size` octets good again after their content was changed; answers the size. */
static inline size_t frame_mend(uint16_t key, uint8_t *octets, size_t size)
{
    (void)key;
    if (size > 0) {
        octets[0] = RECORD_VERSION;
    }
    return size;
}

/* Writes content in a good frame; answers the size. */
static inline size_t frame_around(uint16_t key, struct bramble_view content, uint8_t octets[BRAMBLE_STORE_RECORD_MAX])
{
    size_t size = content.size < BRAMBLE_STORE_RECORD_MAX - 1 ? content.size : BRAMBLE_STORE_RECORD_MAX - 1;
    if (size > 0) {
        memcpy(octets + 1, content.data, size);
    }
    return frame_mend(key, octets, size + 1);
}

#endif
