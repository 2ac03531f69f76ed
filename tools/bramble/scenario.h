/* A scenario: where nodes stand or walk, what each one is, who talks to whom and when, what goes wrong, and what must
 * come of it. This is the data; scenario_yaml.c reads it from a file, layout.c puts the nodes on the floor.
 * docs/scenarios.md explains the file.
 *
 * Lengths are millimetres, times microseconds, levels hundredths of a decibel, shares hundredths of a per cent.
 */
#ifndef TOOL_SCENARIO_H
#define TOOL_SCENARIO_H

#include "text.h"
#include "upkeep/upkeep.h"

#include <bramble/node.h>
#include <bramble/sim.h>

enum kind {
    KIND_LAMP,         /* Generic OnOff Server */
    KIND_SWITCH,       /* Generic OnOff Client */
    KIND_SENSOR,       /* a vendor model that publishes what it measures */
    KIND_RELAY,        /* no application at all: passes on what it hears */
    KIND_COMMISSIONER, /* a person with a phone: provisions and configures the others */
    KIND_COUNT
};
extern const char *const kind_names[KIND_COUNT];

struct area {
    int32_t x_mm, y_mm, width_mm, height_mm;
};

enum place_kind { PLACE_NOWHERE, PLACE_LIST, PLACE_GRID, PLACE_LINE, PLACE_RANDOM };

/* How the nodes of a set are put on the floor. */
struct place {
    enum place_kind kind;
    uint32_t count;
    uint32_t columns, rows;             /* grid; row by row */
    struct bramble_position from, step; /* grid, line */
    struct bramble_position *points;    /* list */
    struct area area;                   /* random; all zeros: as large as `neighbours` asks for */
    uint32_t neighbours;                /* random: so many nodes in reach of each on average */
};

enum choice { CHOICE_NONE, CHOICE_ALL, CHOICE_EVERY, CHOICE_LIST };

/* Some of a set's nodes, by their numbers from 1. */
struct choice_of {
    enum choice kind;
    uint32_t every, first; /* first, first + every, ... */
    uint32_t *numbers;
    size_t count;
};
bool choice_has(const struct choice_of *choice, uint32_t number);

struct walk {
    struct bramble_position *points;
    size_t count;
    uint32_t speed_mm_per_s;
};

struct room {
    char *name;
    struct area area;
};

struct group {
    char *name;
    uint16_t address;
};

/* What nodes are set up wrongly with, on purpose: X(bit, word). */
#define WRONGS(X)                                                                                                      \
    X(NET_KEY, "net_key")           /* another NetKey */                                                               \
    X(APP_KEY, "app_key")           /* another AppKey */                                                               \
    X(IV_INDEX, "iv_index")         /* an IV index that is ahead by WRONG_IV_AHEAD */                                  \
    X(BINDING, "binding")           /* no model is bound to the AppKey */                                              \
    X(SUBSCRIPTION, "subscription") /* no model is subscribed to a group */
enum wrong_place {
#define WRONG_PLACE(bit, word) WRONG_PLACE_##bit,
    WRONGS(WRONG_PLACE)
#undef WRONG_PLACE
        WRONG_COUNT
};
#define WRONG_NET_KEY (1U << WRONG_PLACE_NET_KEY)
#define WRONG_APP_KEY (1U << WRONG_PLACE_APP_KEY)
#define WRONG_IV_INDEX (1U << WRONG_PLACE_IV_INDEX)
#define WRONG_BINDING (1U << WRONG_PLACE_BINDING)
#define WRONG_SUBSCRIPTION (1U << WRONG_PLACE_SUBSCRIPTION)
/* By two: the IVI bit is the same, and the nonce is not. */
#define WRONG_IV_AHEAD 2U

/* Nodes that are made alike: "lamp-1" to "lamp-70", or just "phone" when it is one. */
struct node_set {
    char *name;
    int line; /* in the file, for errors that are found later */
    enum kind kind;
    struct place place;
    struct choice_of relay;
    bool has_network_transmit, has_relay_retransmit, has_power, has_scan;
    struct bramble_transmit network_transmit, relay_retransmit;
    int16_t transmit_power_cdbm;
    uint32_t scan_interval_us, scan_window_us;
    uint16_t *listens_to; /* group addresses */
    size_t listens_to_count;
    uint16_t speaks_to; /* 0: to nobody */
    bramble_time every; /* sensors: publish that often */
    struct walk walk;
    bool has_replay;
    uint32_t replay; /* places of the replay list */
    uint32_t ttl;    /* its own default TTL; 0: the scenario's */
    unsigned wrong;  /* WRONG_... bits */
};

enum provisioning_by {
    PROVISIONING_PRESET,
    PROVISIONING_WALK,
    PROVISIONING_NOBODY /* devices they stay, until somebody comes from outside */
};

struct provisioning {
    enum provisioning_by by;
    uint32_t links;        /* devices at once */
    uint32_t attempts;     /* per device */
    bramble_time patience; /* how long the person waits at a place where nothing new is heard */
    int16_t near_cdbm;     /* a device that is heard more weakly is left for a nearer place; the last place takes all */
    struct walk walk;
};

/* One sort of traffic: presses, one after the other. */
struct traffic {
    char *name;
    int line;
    char *from;         /* a set (in turn) or a node */
    char *to;           /* a group, a set (each node in turn), a node, or an address */
    bramble_time start; /* after everything is configured */
    bramble_time every;
    bramble_time spread; /* each press up to so much later, at random */
    uint32_t count;
    bool acknowledged;
    bool random_order; /* of the senders; else in turn */
};

enum fault_kind { FAULT_OFF, FAULT_ON, FAULT_JAMMER, FAULT_LINK, FAULT_AGAIN };

struct fault {
    enum fault_kind kind;
    int line;
    bramble_time at;    /* after everything is configured */
    bramble_time until; /* jammer, link; BRAMBLE_NEVER: for good */
    char *node, *other; /* off, on: node; link: both */
    struct bramble_jammer jammer;
    uint16_t extra_cdb, loss_per_10000;
};

/* What must come of it; zero: not asked. */
struct expectations {
    uint32_t delivered; /* mean share over the receivers */
    uint32_t worst_receiver;
    uint32_t answered; /* acknowledged round trips */
    uint32_t hops_across;
    uint32_t *round_trip_us; /* reference means for 1, 2, ... hops */
    size_t round_trip_count;
    uint32_t round_trip_within;
};

enum limits_preset { LIMITS_CHIP, LIMITS_GATEWAY, LIMITS_SIMULATOR };

struct scenario {
    char *file;
    char *name;
    char *about;
    uint64_t seed;
    bramble_time duration;             /* of the traffic; 0: until the last press, and a little longer */
    struct bramble_world_config radio; /* seed and crypto are filled in by the simulation */
    struct bramble_transmit network_transmit, relay_retransmit;
    uint8_t default_ttl;
    bool answer_at_once;
    bool beacons;
    bool stores; /* nodes have stores, and may be rebooted */
    enum limits_preset limits;
    uint32_t flight_recorder;    /* octets of every node's; 0: none */
    int32_t width_mm, height_mm; /* 0: as large as the nodes need */
    struct room *rooms;
    size_t room_count;
    struct group *groups;
    size_t group_count;
    struct node_set *sets;
    size_t set_count;
    struct provisioning provisioning;
    struct traffic *traffic;
    size_t traffic_count;
    struct fault *faults;
    size_t fault_count;
    struct upkeep *upkeep;
    size_t upkeep_count;
    struct expectations expect;
};

/* All defaults; the radio's are the simulator's. */
void scenario_defaults(struct scenario *scenario);
void scenario_free(struct scenario *scenario);

/* Reads a scenario. Answers false with "FILE:LINE: cause" in `error`; the scenario is then to be freed all the same. */
bool scenario_read(const char *file, const char *octets, size_t size, struct scenario *scenario, struct text *error);
bool scenario_load(const char *file, struct scenario *scenario, struct text *error);

/* The group of that name, or NULL. */
const struct group *scenario_group(const struct scenario *scenario, const char *name);
const struct group *scenario_group_at(const struct scenario *scenario, uint16_t address);
const struct node_set *scenario_set(const struct scenario *scenario, const char *name);
uint32_t scenario_nodes(const struct scenario *scenario);

/* ---- Layout ------------------------------------------------------------------------------------------------------ */

/* A node of the scenario on its place. */
struct placed {
    const struct node_set *set;
    uint32_t number; /* within the set, from 1 */
    char name[32];
    struct bramble_position position;
    bool relay;
};

/* Puts all nodes on the floor; `count` is scenario_nodes(). Random places follow from the seed. */
void layout(const struct scenario *scenario, uint64_t seed, struct placed *placed, uint32_t count);
/* The rectangle that holds floor, rooms, nodes and walks. */
struct area layout_bounds(const struct scenario *scenario, const struct placed *placed, uint32_t count);
/* How far a packet reaches where nothing shadows it. */
uint32_t layout_range_mm(const struct bramble_world_config *radio);
uint32_t distance_mm(const struct bramble_position *a, const struct bramble_position *b);
/* The number of the node of this name, or UINT32_MAX. */
uint32_t layout_find(const struct placed *placed, uint32_t count, const char *name);

/* ---- Random numbers of the scenario ------------------------------------------------------------------------------ */

/* A stream that belongs to one purpose: the world has streams of its own. */
struct dice {
    uint64_t state;
};
struct dice dice_for(uint64_t seed, uint64_t purpose);
/* 0 to below - 1. */
uint32_t dice_below(struct dice *dice, uint32_t below);
void dice_octets(struct dice *dice, uint8_t *octets, size_t size);

#endif
