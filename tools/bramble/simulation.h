/* A scenario come to life: a world with a node behind every radio, its keys, and what is measured while it runs.
 *
 * Files: simulation.c (building), simulation_members.c (who belongs to the network), commission.c (the person who walks
 * and provisions), traffic.c (who speaks when, what fails when), measure.c (what became of each message), and what
 * tells of it: report.c, story.c, json_report.c, svg.c.
 */
#ifndef TOOL_SIMULATION_H
#define TOOL_SIMULATION_H

#include "measure.h"
#include "scenario.h"
#include "story.h"
#include "upkeep/upkeep.h"

#include <bramble/capture.h>
#include <bramble/configure.h>
#include <bramble/crypto_host.h>
#include <bramble/node.h>
#include <bramble/sim.h>

enum standing {
    STANDING_DEVICE, /* belongs to nobody */
    STANDING_PROVISIONED,
    STANDING_CONFIGURED
};

struct sim_node {
    struct simulation *simulation;
    const struct placed *placed;
    uint32_t number; /* of the node and of its radio */
    enum kind kind;
    struct bramble_node *node;
    void *memory;
    void *application;
    struct bramble_port world_port; /* of the radio */
    struct bramble_port port;       /* what the node sees: the same, with a trace */
    struct bramble_provisioning_abilities abilities;
    struct sim_store store; /* where the scenario gives them to the nodes */
    struct bramble_config config;
    struct bramble_limits limits;
    enum standing standing;
    uint16_t address;
    uint8_t device_key[16];
    struct bramble_time_of_standing {
        bramble_time provisioned, configured;
    } when;
    uint32_t provisioned_from_mm; /* how far the phone was */
};

/* What a key refresh brings. */
struct simulation_keys {
    uint8_t net_key[16];
    uint8_t app_key[16];
};

struct simulation {
    const struct scenario *scenario;
    uint64_t seed;
    struct story *story;
    struct bramble_world *world;
    struct bramble_crypto crypto;
    void *crypto_memory;
    void *share_memory;
    struct placed *placed;
    struct sim_node *nodes;
    uint32_t count;
    uint8_t net_key[16];
    uint8_t app_key[16];
    uint8_t other_net_key[16], other_app_key[16];  /* of nodes that were given wrong ones */
    struct simulation_keys renewed[PEEK_KEYS_MAX]; /* keys that came after these, the oldest first */
    uint32_t renewed_count;
    uint32_t iv_index;
    struct bramble_limits limits, phone_limits;
    size_t node_octets; /* of one node that is not the phone */
    struct measure measure;
    struct commission *commission; /* NULL: all joined by preset */
    void *chains, *failings;       /* of traffic.c */
    struct why_log *why;           /* watches for the messages of a question; NULL: there is none */
    struct sim_upkeep *upkeep;     /* NULL: none */
    struct bramble_capture capture;
    FILE *capture_file;
    FILE *air_file;                /* every event of the observer, or NULL */
    uint32_t range_mm;             /* where nothing shadows */
    uint32_t hops_across;          /* the most that any message between two nodes needs */
    bramble_time configured;       /* when traffic began */
    const struct words *recorders; /* nodes whose flight recorder is told at the end, by name or address; or NULL */
    uint32_t loss_of_balance;      /* nodes whose books did not balance at the end; must be 0 */
};

/* Builds the world of a scenario: nodes are made and listen, nobody belongs to a network yet. Ends the program when a
 * node cannot be made. */
void simulation_start(struct simulation *simulation, const struct scenario *scenario, uint64_t seed,
                      struct story *story);
/* From now on all that is sent goes into a capture. False with errno when the file cannot be made. */
bool simulation_capture(struct simulation *simulation, const char *path);
/* Ends the capture; false when it could not be written. */
bool simulation_capture_end(struct simulation *simulation);
/* From now on every event on air is written down (air_log.h); the same answers. */
bool simulation_air(struct simulation *simulation, const char *path);
bool simulation_air_end(struct simulation *simulation);
void simulation_end(struct simulation *simulation);

/* Makes all nodes members of the network as the scenario says. False when a device stayed outside or is out of reach;
 * it is named in the story. */
bool simulation_provision(struct simulation *simulation);

/* Virtual time goes on, with a progress bar for what is going on. */
void simulation_run(struct simulation *simulation, bramble_time until);

/* A node that is no member joins with the keys and settings of the scenario, as all do where nobody provisions. */
void simulation_preset(struct sim_node *node);
/* A node that has lost its RAM is made anew, and restores what its store has. */
void simulation_make_again(struct sim_node *node);
/* New keys, drawn from the seed; and from now on they are in use, too. */
void simulation_draw_keys(const struct simulation *simulation, struct simulation_keys *keys);
void simulation_add_keys(struct simulation *simulation, const struct simulation_keys *keys);

struct sim_node *simulation_find(struct simulation *simulation, const char *name);
struct sim_node *simulation_at(struct simulation *simulation, uint16_t address);
struct sim_node *simulation_phone(struct simulation *simulation);
/* Whether a group's messages are meant for this node. */
bool simulation_listens(const struct sim_node *node, uint16_t group);
/* The fewest hops between nodes over relays that are on; UINT32_MAX: no way. Fills `hops` for all nodes from one. */
void simulation_hops(const struct simulation *simulation, uint32_t from, uint32_t *hops);
uint32_t simulation_hops_across(const struct simulation *simulation);
/* Names each device that no radio reaches, and answers whether there is none. Where somebody walks nobody can tell. */
bool simulation_all_in_reach(const struct simulation *simulation);
/* A duration as the octet of a publication state: rounded up to what can be told; 0: not periodic. */
uint8_t publish_period(bramble_time every);
/* Nodes other than the phone. */
uint32_t simulation_devices(const struct simulation *simulation);

/* ---- commission.c ------------------------------------------------------------------------------------------------ */

/* The walk of the person with the phone. True when every device was provisioned and configured. */
bool commission_run(struct simulation *simulation);
void commission_end(struct simulation *simulation);

/* ---- traffic.c --------------------------------------------------------------------------------------------------- */

/* Sets the traffic and the faults of the scenario going; answers how long they last. */
bramble_time traffic_begin(struct simulation *simulation, bramble_time duration);
/* The same, and lets it run to its end. */
void traffic_run(struct simulation *simulation, bramble_time duration);
/* One press now, outside of the scenario's traffic; its number in the measure. */
uint32_t traffic_press(struct simulation *simulation, struct sim_node *from, uint16_t group);

#endif
