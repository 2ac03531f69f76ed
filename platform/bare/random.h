/* Random octets for a chip that has no source of its own: from its controller's.
 *
 * The host asks the controller for random numbers whenever it brings it up (LE Rand, `seed` of <bramble/host.h>), and
 * they are stirred into a state of 32 octets; from there octets are drawn by SHA-256, each call leaving a new state
 * from which no octet drawn before can be told.
 *
 * So they are as good as the controller's random number generator is, and as private as the line to it: a real
 * controller has a true one (Core Specification, volume 2, part H section 2). In an emulator there is none at all: the
 * virtual controllers of `bramble air` draw theirs from the seed of the run, and whoever knows it knows every key that
 * was made there. That is right for tests, and for nothing else.
 */
#ifndef BARE_RANDOM_H
#define BARE_RANDOM_H

#include <bramble/crypto.h>

#define RANDOM_SEED_OCTETS 32U /* of the controller, before anything is drawn */

struct random {
    const struct bramble_crypto *crypto; /* for its SHA-256 */
    uint8_t state[32];
    uint32_t seeded; /* octets stirred in */
};

/* Stirs in 8 octets of the controller; for `seed` of the host's configuration. */
void random_seed(void *random, const uint8_t octets[8]);
/* For the port (<bramble/port.h>); BRAMBLE_ERROR_RANDOM before the controller has given enough. */
int random_draw(void *random, uint8_t *out, size_t count);

#endif
