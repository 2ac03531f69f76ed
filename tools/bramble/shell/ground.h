/* The ground that a shell stands on: where its node lives, what time it is there, and how time passes.
 *
 * Two of them: Linux with a controller (ground_linux.c), and an air inside this process with a few lamps that belong to
 * nobody (ground_sim.c), for trying the shell without hardware and for tests.
 */
#ifndef TOOL_SHELL_GROUND_H
#define TOOL_SHELL_GROUND_H

#include <bramble/node.h>

#define SHELL_TROUBLE_MAX 512U

struct shell_ground {
    void *inner;
    const struct bramble_port *port;   /* its `random` may be used at any time */
    const struct bramble_store *store; /* of the shell's node */
    const struct bramble_crypto *crypto;
    /* Starts the shell's node: port, crypto and store of the configuration are filled in. The ground stops it. */
    int (*start)(struct shell_ground *ground, const struct bramble_config *config, struct bramble_node **node);
    bramble_time (*now)(struct shell_ground *ground);
    /* Time passes and the node runs: until `until`, or something happens, or a tenth of a second is over, or there is
     * something to read from `handle` (-1: nothing is waited for). True: there is. */
    bool (*pass)(struct shell_ground *ground, bramble_time until, int handle);
    /* NULL: there is a controller. Else why there is none. */
    const char *(*no_controller)(const struct shell_ground *ground);
    void (*close)(struct shell_ground *ground);
};

/* Both answer a code (enum shell_code), with a line in `trouble` (SHELL_TROUBLE_MAX octets) if it is not SHELL_DONE.
 * The store lies in the directory `store`, which is made if it is not there. `capture` is a file for what is said to
 * the controller and by it; NULL: none. With `extended` extended advertising is used though the controller does not say
 * that it has it. */
unsigned ground_linux(struct shell_ground *ground, const char *bearer, const char *store, const char *capture,
                      bool extended, char *trouble);

/* `lamps` lamps in a row, a metre apart, beside the shell; what they know lies in directories below `store`. With
 * `paced` time passes as it does outside, else as fast as it can. Without `radio` there is no controller. */
unsigned ground_sim(struct shell_ground *ground, unsigned lamps, const char *store, bool paced, bool radio,
                    char *trouble);
/* The same run again from the same seed, keys and all: for tests. */
unsigned ground_sim_seeded(struct shell_ground *ground, unsigned lamps, const char *store, bool paced, bool radio,
                           uint64_t seed, char *trouble);
#define GROUND_LAMPS_MAX 32U

/* Writes what is on a simulated ground's air into a capture; before anything has happened there. Answers as the others.
 */
unsigned ground_sim_capture(struct shell_ground *ground, const char *path, char *trouble);

/* The lamps of a simulated ground, from 0: switched on and off in its world, and looked at by tests. */
void ground_sim_power(struct shell_ground *ground, unsigned lamp, bool on);
bool ground_sim_lamp(const struct shell_ground *ground, unsigned lamp);
/* What a lamp can do when it is provisioned (changed in place, before somebody begins), what it shows its user then
 * ("" when nothing), and what its user does there: a number is typed, or a button pressed so often. */
struct bramble_provisioning_abilities *ground_sim_abilities(struct shell_ground *ground, unsigned lamp);
const char *ground_sim_shown(const struct shell_ground *ground, unsigned lamp);
int ground_sim_enter(struct shell_ground *ground, unsigned lamp, uint32_t number);

#endif
