/* What the stories of provisioning attacks share: a static authentication value that the attacker does not know, points
 * that are none, and how an attempt ends that has failed.
 */
#ifndef TESTS_ATTACKS_PROOF_H
#define TESTS_ATTACKS_PROOF_H

#include "puppet.h"

#define PROOF_SEED 61
#define MINUTE BRAMBLE_SECONDS(60)
#define CAUSE(name) BRAMBLE_PROVISIONING_CAUSE_##name

extern const uint8_t proof_static[32];

/* Points that are not on the curve and would give the private key away a few bits at a time; infinity; numbers above
 * the prime. */
#define PROOF_BAD_POINTS 5U
void proof_bad_point(unsigned number, const uint8_t good[64], uint8_t bad[64]);

/* An honest provisioner, who knows the static value, provisions the device. */
void proof_honest_provisioner(struct world *world, struct party *device);

/* A provisioner that does not know the static value, and its victim. */
struct false_provisioner {
    struct world *world;
    struct party *device;
    struct puppet puppet;
};
void false_provisioner(struct false_provisioner *story, uint8_t algorithm);
/* The device has answered Failed; an honest provisioner succeeds afterwards. Ends the story. */
void false_provisioner_fails(struct false_provisioner *story, uint8_t code, unsigned cause);

#endif
