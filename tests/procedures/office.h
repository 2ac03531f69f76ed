/* An office: a provisioner and lamps that stand in its node table, beacons on. What the stories of procedures across a
 * network share.
 *
 *     struct office *office = office_open(1, 4);           seed 1, four lamps
 *     ...
 *     office_close(office);                                checks every invariant and the books of every node
 */
#ifndef TESTS_PROCEDURES_OFFICE_H
#define TESTS_PROCEDURES_OFFICE_H

#include "mesh.h"

#include "features/provisioner.h"
#include "node/node.h"

#include <bramble/key_refresh.h>

#include <string.h>

#define OFFICE_LAMPS 8U
#define OFFICE_NODES 16U /* places in the table */
#define SECOND BRAMBLE_SECONDS(1)
#define MINUTE BRAMBLE_SECONDS(60)
#define HOUR BRAMBLE_SECONDS(3600)

struct office {
    struct mesh *mesh;
    struct actor *phone;
    struct actor *lamps[OFFICE_LAMPS];
    unsigned lamp_count;

    /* A key refresh under way, and what it told. */
    struct bramble_key_refresh refresh;
    struct bramble_key_refresh_node nodes[OFFICE_NODES];
    unsigned told;
    unsigned passes; /* that ended with somebody missing */
    bool done;
    void (*on_told)(struct office *office, const struct bramble_key_refresh_node *node);
    void (*on_missing)(struct office *office);
};

struct office *office_open(uint64_t seed, unsigned lamps);
void office_close(struct office *office);
/* A power cut of the provisioner; what its application kept in memory is gone, too. */
void office_phone_restart(struct office *office);
/* Out of reach, and back. */
void office_away(struct office *office, struct actor *actor, bool away);
/* Fills in the list from the table, for start or resume. */
void office_refresh_ready(struct office *office);
void office_refresh_start(struct office *office);
/* Runs until it is done, or for so long. */
void office_refresh_run(struct office *office, bramble_time time);
struct bramble_key_refresh_node *office_refresh_node(struct office *office, const struct actor *actor);
struct bramble_model_ref office_client(struct office *office);
const struct keys_net *office_net_key(const struct actor *actor);
/* The key that an actor sends with. */
const uint8_t *office_key(const struct actor *actor);
/* Each of the two hears the other, with the AppKey. */
void office_talk(struct office *office, struct actor *a, struct actor *b);
bool office_hears(struct office *office, struct actor *from, struct actor *to);

#endif
