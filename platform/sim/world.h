/* The inside of a simulated world: the structs that its source files share.
 *
 *   world.c        making a world, its turns and timers        radio.c      packets in the air and what becomes of them
 *   event_queue.c  who acts next                               scan.h       where a scanner listens, from the time
 *   controller.c   advertising sets and the port               grid.c       who is in reach of whom
 *   walk.c         moving radios                               path_loss.c  how strong a signal arrives
 *   jammer.c       noise                                       record.c     what was counted, energy
 *   curve.c        P-256 requests                              capture.c    pcapng
 *   attach_node.c  a node behind a radio
 *
 * What a candidate reception touches is kept apart from everything else: struct sim_radio is one cache line, and so are
 * two struct sim_reception. All else about a radio is in struct sim_controller, whose place in memory never changes.
 */
#ifndef SIM_WORLD_H
#define SIM_WORLD_H

#include "event_queue.h"
#include "random.h"
#include <bramble/sim.h>

#define SIM_NONE UINT32_MAX

/* ---- Who is in reach (grid.c) ------------------------------------------------------------------------------------ */

/* Sits in the list of the radio that sends. If a stands in the list of b, b stands in the list of a. */
struct sim_neighbour {
    uint32_t radio;
    int16_t signal_cdbm; /* of the list's owner at `radio` */
    uint16_t loss_per_10000;
};

struct sim_neighbours {
    struct sim_neighbour *list; /* by number */
    uint32_t count;
    uint32_t capacity;
};

struct sim_place {
    struct bramble_position position;
    int32_t cell_x;
    int32_t cell_y;
    uint32_t next_in_bucket;
    int16_t transmit_power_cdbm;
};

struct sim_grid {
    uint32_t *buckets; /* first radio of all cells that hash to it, or SIM_NONE */
    uint32_t bucket_count;
    int32_t range_mm; /* nobody further away is in reach; also the size of a cell */
    int16_t strongest_cdbm;
};

/* A loss that the scenario laid on a link. Open addressing; key 0 (never a pair, since a < b) is an empty slot. */
struct sim_link {
    uint64_t key; /* smaller number << 32 | larger number */
    uint16_t extra_cdb;
    uint16_t loss_per_10000;
};

/* ---- Packets in the air (radio.c) -------------------------------------------------------------------------------- */

/* One packet that a receiver in reach is tuned to, from the beginning of the advertising event until the packet ends.
 */
struct sim_reception {
    uint32_t receiver;
    uint32_t transmitter;
    uint32_t next_of_packet;   /* a chain of all receptions of this packet; also the chain of free receptions */
    uint32_t next_at_receiver; /* a chain of all receptions that are under way or to come at this receiver */
    uint32_t start;            /* low 32 bits of the time */
    uint32_t other;            /* who destroyed it, if COLLIDED */
    uint16_t duration_us;
    int16_t signal_cdbm;
    uint16_t loss_per_10000;
    uint8_t channel; /* 0 to 2 for 37 to 39 */
    uint8_t flags;
};

enum { SIM_RECEPTION_COLLIDED = 1, SIM_RECEPTION_WEAK = 2 /* too weak to be decoded: it only disturbs */ };

struct sim_radio {
    bramble_time slot_start; /* of the scan interval at the last look (scan.h) */
    bramble_time listening_since;
    bramble_time busy_from;   /* the radio's own last advertising event: from its first bit */
    bramble_time busy_until;  /* to its last */
    bramble_time busy_before; /* the end of the one before that */
    uint32_t scan_interval_us;
    uint32_t scan_window_us;
    uint32_t receptions; /* chain through next_at_receiver */
    uint8_t slot_channel;
    uint8_t state;
    uint8_t unused[10]; /* up to 64: one cache line each */
};

_Static_assert(sizeof(struct sim_radio) == 64 && sizeof(struct sim_reception) == 32, "see the top of this file");

enum { SIM_RADIO_POWERED = 1, SIM_RADIO_SCANNING = 2, SIM_RADIO_LISTENS = 3 };

struct sim_tally {
    uint64_t audible_us;
    uint32_t heard;
    uint32_t lost[BRAMBLE_LOSS_COUNT];
};

/* ---- Controllers (controller.c) ---------------------------------------------------------------------------------- */

/* One advertising set. Free if ticket is 0. */
struct sim_set {
    bramble_time due; /* the next event */
    uint32_t ticket;
    uint32_t interval_us;
    uint32_t address_epoch;
    uint8_t left; /* events still to come */
    uint8_t sent;
    uint8_t kind;
    uint8_t cancelled;
    uint8_t size;
    uint8_t data[BRAMBLE_SIM_ADVERTISING_DATA_MAX];
    uint8_t event_type;
    uint8_t address_kind; /* enum sim_address_kind */
    uint8_t address[6];   /* unless it is SIM_ADDRESS_EPOCH */
};

enum sim_address_kind { SIM_ADDRESS_EPOCH /* made of address_epoch */, SIM_ADDRESS_RANDOM, SIM_ADDRESS_PUBLIC };

/* The advertising event that is in the air. */
struct sim_train {
    bramble_time start;
    uint64_t number;
    uint32_t receptions[BRAMBLE_SIM_CHANNELS]; /* chains through next_of_packet, in the order of the neighbours */
    uint32_t last_reception[BRAMBLE_SIM_CHANNELS];
    uint16_t duration_us; /* of each packet */
    uint8_t packet;       /* the one in the air, 0 to 2; the gap before it included */
    uint8_t set;
    uint8_t sending; /* 0: no event is in the air, and all else here is old */
    uint8_t cut;     /* the power went off in it */
    uint8_t kind;
    uint8_t repetition;
    uint8_t size;
    uint8_t event_type;
    bool address_public;
    uint8_t address[6];
    uint8_t data[BRAMBLE_SIM_ADVERTISING_DATA_MAX];
};

struct sim_controller {
    struct bramble_world *world;
    const struct bramble_owner *owner;
    void *owner_context;
    bramble_time deadline; /* when the owner wants to run, as it told last */
    uint32_t radio;
    uint32_t source;     /* SIM_SOURCE_WAKE */
    uint32_t air_source; /* SIM_SOURCE_AIR */
    uint32_t last_ticket;
    uint32_t generation; /* counts owners */
    uint32_t walk;       /* or SIM_NONE */
    uint64_t owner_random;
    uint64_t delay_random;
    uint64_t scan_random;
    struct sim_neighbours neighbours;
    struct sim_train train;
    /* Accounts; the "since" fields belong to a stretch that still runs. */
    uint64_t events;
    uint64_t packets;
    uint64_t transmit_us;
    uint64_t occupied_us;
    uint64_t listen_us;
    uint64_t powered_us;
    uint64_t listen_occupied_us; /* the part of occupied_us that fell into listening */
    bramble_time powered_since;
    struct sim_set sets[]; /* world->config.advertising_sets of them */
};

/* ---- The rest ---------------------------------------------------------------------------------------------------- */

struct sim_timer {
    void (*function)(void *context, struct bramble_world *world);
    void *context;
    uint32_t source;
    uint32_t next_free;
};

struct sim_curve {
    uint32_t radio;
    uint32_t ticket;
    uint32_t generation;
    uint32_t source;
    uint32_t next_free;
    int result;
    uint8_t size; /* 0: not in use */
    uint8_t cancelled;
    uint8_t data[BRAMBLE_P256_PUBLIC_OCTETS];
};

struct sim_walk {
    struct bramble_way_point *points; /* NULL: not in use */
    size_t count;
    size_t next; /* the point that it walks to; count: arrived */
    struct bramble_position from;
    bramble_time leg_start;
    bramble_time leg_us;
    uint32_t radio;
    uint32_t source;
    uint32_t speed_mm_per_s;
    uint32_t next_free;
};

struct sim_jammer {
    struct bramble_jammer jammer;
    bramble_time phase;
    bramble_time since;
    bramble_time until;
    int16_t *signal_cdbm; /* at each radio */
};

struct bramble_world {
    struct bramble_world_config config;
    bramble_time now;
    struct sim_queue queue;
    uint64_t events;
    uint64_t event_number;
    bool running;

    uint32_t radio_count;
    uint32_t radio_capacity;
    struct sim_radio *radios;
    struct sim_controller **controllers;
    struct sim_tally *tallies;
    struct sim_place *places;
    uint8_t *controller_memory; /* what is left of the last block of controllers */
    uint32_t controllers_left;
    void *controller_blocks; /* chain of blocks, to be freed in the end */

    struct sim_reception *receptions;
    uint32_t reception_capacity;
    uint32_t free_reception;

    struct sim_grid grid;
    struct sim_link *links;
    uint32_t link_count;
    uint32_t link_capacity;
    uint64_t neighbour_entries; /* in all lists */

    struct sim_timer *timers;
    uint32_t timer_count;
    uint32_t timer_capacity;
    uint32_t free_timer;
    struct sim_curve *curves;
    uint32_t curve_count;
    uint32_t curve_capacity;
    uint32_t free_curve;
    struct sim_walk *walks;
    uint32_t walk_count;
    uint32_t walk_capacity;
    uint32_t free_walk;
    struct sim_jammer *jammers;
    uint32_t jammer_count;
    uint32_t jammer_capacity;

    void (*observe)(void *context, const struct bramble_air_event *event);
    void *observe_context;
    void (*after)(void *context, bramble_radio radio);
    void *after_context;

    size_t bytes;
    uint64_t allocations;
};

/* memory.c: all memory of the world. Out of memory ends the process with a message. New memory is zero. */
void *sim_resize(struct bramble_world *world, void *memory, size_t old_count, size_t new_count, size_t size);
void *sim_aligned(struct bramble_world *world, void *memory, size_t old_count, size_t new_count, size_t size);
/* The array with room for one more behind `count` items; may move it. */
void *sim_room_for_one(struct bramble_world *world, void *memory, uint32_t count, uint32_t *capacity, size_t size);
void sim_release(struct bramble_world *world, void *memory, size_t count, size_t size);
_Noreturn void sim_fail(const char *format, ...)
#if defined(__GNUC__) || defined(__clang__)
    __attribute__((format(printf, 1, 2)))
#endif
    ;
struct sim_controller *sim_controller_of(const struct bramble_world *world, bramble_radio radio);

/* world.c */
/* Gives the owner its turn after heard() or done(). */
void sim_turn(struct bramble_world *world, struct sim_controller *controller);
void sim_done(struct bramble_world *world, struct sim_controller *controller, uint32_t ticket, int result,
              struct bramble_view data);

/* controller.c */
void sim_controller_init(struct bramble_world *world, struct sim_controller *controller, uint32_t radio);
/* Has the transmitter's next event in the queue. */
void sim_controller_schedule(struct bramble_world *world, struct sim_controller *controller);
/* The transmitter's event has come: a packet ends or an advertising event begins. */
void sim_controller_air(struct bramble_world *world, struct sim_controller *controller);
uint32_t sim_controller_ticket(struct sim_controller *controller);

/* radio.c */
void sim_radio_begin(struct bramble_world *world, struct sim_controller *controller, uint8_t set);
/* The packet in the air ends: whoever received it hears of it. Answers true if more packets of the event follow; then
 * the next one is in the air. */
bool sim_radio_end(struct bramble_world *world, struct sim_controller *controller);
/* The radio listens from now on: what is already in the air may still be heard in part. */
void sim_radio_join(struct bramble_world *world, uint32_t radio);
void sim_radio_reserve(struct bramble_world *world);

/* grid.c and path_loss.c */
void sim_grid_add(struct bramble_world *world, uint32_t radio);
void sim_grid_move(struct bramble_world *world, uint32_t radio, const struct bramble_position *position);
void sim_grid_strengthen(struct bramble_world *world, uint32_t radio, int16_t transmit_power_cdbm);
int32_t sim_path_loss_cdb(const struct bramble_world_config *config, const struct bramble_position *a,
                          const struct bramble_position *b);
/* From 64 random bits: normal about 0 with the configured deviation, cut at three of them. */
int32_t sim_shadowing_cdb(const struct bramble_world_config *config, uint64_t bits);
int32_t sim_range_mm(const struct bramble_world_config *config, int16_t transmit_power_cdbm);

/* jammer.c */
/* The number of a jammer that drowned the reception, or SIM_NONE. */
uint32_t sim_jammer_hit(const struct bramble_world *world, const struct sim_reception *reception, bramble_time start);
void sim_jammer_place(struct bramble_world *world, uint32_t radio);
void sim_jammer_resize(struct bramble_world *world, uint32_t old_capacity);

/* walk.c */
void sim_walk_step(struct bramble_world *world, uint32_t walk);

/* curve.c */
int sim_curve_ask(void *context, const uint8_t private_key[32], const uint8_t *peer_public_key, uint32_t *ticket);
void sim_curve_answer(struct bramble_world *world, uint32_t curve);
void sim_curve_power(struct bramble_world *world, uint32_t radio, bool on);

#endif
