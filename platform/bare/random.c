/* Random octets from the controller's. The state is replaced before anything is handed out ("fast key erasure"): a
 * block is SHA-256 of the state and a number, and block 0 is the next state. */
#include "random.h"

#include <bramble/error.h>
#include <string.h>

static int block(const struct random *random, uint8_t number, struct bramble_view more, uint8_t out[32])
{
    const struct bramble_view parts[] = {{random->state, sizeof random->state}, {&number, 1}, more};
    return random->crypto->sha256(random->crypto->context, parts, sizeof parts / sizeof parts[0], out);
}

void random_seed(void *context, const uint8_t octets[8])
{
    struct random *random = context;
    uint8_t next[32];
    if (block(random, 0, (struct bramble_view){octets, 8}, next) == 0) {
        memcpy(random->state, next, sizeof next);
        random->seeded += 8;
    }
}

int random_draw(void *context, uint8_t *out, size_t count)
{
    struct random *random = context;
    const struct bramble_view nothing = {NULL, 0};
    uint8_t next[32];
    if (random->seeded < RANDOM_SEED_OCTETS || count > sizeof next * UINT8_MAX) {
        return BRAMBLE_ERROR_RANDOM;
    }
    int result = block(random, 0, nothing, next);
    for (uint8_t number = 1; result == 0 && count > 0; number++) {
        uint8_t drawn[32];
        size_t size = count < sizeof drawn ? count : sizeof drawn;
        result = block(random, number, nothing, drawn);
        memcpy(out, drawn, size);
        out += size;
        count -= size;
    }
    if (result == 0) {
        memcpy(random->state, next, sizeof next);
    }
    return result;
}
