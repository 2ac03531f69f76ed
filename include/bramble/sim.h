/* The simulator: a world of virtual radios in virtual time.
 *
 * What it is. A discrete-event model of Bluetooth LE legacy advertising on the three primary channels: who is within
 * whose reach, when each packet is in the air, who was listening there and then, and what became of it. Each radio has
 * a virtual controller (advertising sets, a scanner) whose host side is a struct bramble_port. What stands behind the
 * port is the owner of the radio: a node running the production stack, or any object with four functions.
 *
 * A world in five calls:
 *
 *     struct bramble_world_config config;
 *     bramble_world_defaults(&config);
 *     config.seed = 7;
 *     bramble_world_create(&config, &world);
 *     bramble_world_add_radio(world, &(struct bramble_position){0, 0, 0}, &radio);
 *     bramble_world_port(world, radio, &port);              ... the configuration of a node points to `port`
 *     bramble_world_attach_node(world, radio, node);
 *     bramble_world_run_until(world, BRAMBLE_SECONDS(60));
 *
 * Threads: one thread at a time may be inside a world, the nodes that live in it included; different worlds may be in
 * different threads.
 *
 * Time is virtual: it jumps from event to event, in microseconds, and costs only what happens in it. A scanner that
 * hears nothing costs nothing. Events due together are handled in the order in which they were asked for.
 *
 * The same configuration, seed and calls give the same events to the last byte, on any machine and at any optimisation
 * level: all arithmetic is in integers (hundredths of a decibel, millimetres, microseconds). Each radio draws from
 * random streams of its own, so an additional radio somewhere else does not change what the others draw.
 *
 * The air. An advertising event sends the same packet on channels 37, 38 and 39 in turn: air time 8 us x (16 + octets
 * of advertising data), then a gap of 150 us. Each event, the first included, is delayed by a random 0 to 10 ms (Core
 * Specification, volume 6, part B, section 4.4.2.2). The sets of one controller share one radio: an event that falls
 * into another one of the same radio waits until that one has ended, and while its radio sends a receiver is deaf (from
 * the first bit on channel 37 to the last on 39). The scanner stays on one channel for a scan interval, listens there
 * for the scan window, then goes on to the next channel.
 *
 * Who hears. The signal at a receiver is transmit power - path loss at 1 m - 10 n log10(distance) - shadowing, where
 * the shadowing is drawn once per pair of radios and is the same both ways. A packet is received when all of this
 * holds: the receiver is powered and was listening on that channel from the first bit to the last; the signal is at or
 * above the sensitivity; no other packet overlapped it on that channel whose signal there was stronger than this one
 * less the capture threshold; the receiver's own radio did not send meanwhile; no jammer drowned it; no loss that the
 * scenario laid on the link took it. Simplifications: signals below (sensitivity - interference margin) neither reach
 * nor disturb anyone; interferers are judged one by one, their powers do not add up; a receiver is not held by a weak
 * packet that began before a strong one.
 *
 * The record. Nothing is lost in silence. For each advertising event and each receiver in range the world counts, at
 * the receiver: each packet of it that was received, each one that was lost while the receiver was tuned to it, with
 * its cause, and once the event as a whole if the receiver was not tuned to any of its packets (enum bramble_loss). An
 * observer gets each of these one by one; without an observer nothing is paid for it.
 *
 * Owners and their turns. The world calls heard() at the end of each packet received and done() when a ticket of the
 * port ends. After each of these, and when the deadline that due() told has come, it calls run() if due() <= now. An
 * owner may call all functions of its port from there. When the scenario calls into a node from outside (a switch is
 * pressed), the node's deadline changes without the world seeing it: the world asks every owner again at the beginning
 * of bramble_world_run_until() and after each timer of the scenario. Where the owner of one radio calls into that of
 * another, say so by bramble_world_poke().
 *
 * Memory. The world allocates while radios, links and walks are added, and grows its pools amortised; while packets
 * flow in a world that has been running for a moment it does not allocate (bramble_world_allocations tells).
 *
 * Errors: functions that answer int give 0 or a negative number of <bramble/error.h>. A radio that does not exist is a
 * mistake of the caller and ends the process with a message; so does the end of the machine's memory.
 */
#ifndef BRAMBLE_SIM_H
#define BRAMBLE_SIM_H

#include <bramble/crypto.h>
#include <bramble/error.h>
#include <bramble/port.h>
#include <bramble/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- The values that every scenario shares ---------------------------------------------------------------------- */

/* From the decision of a host (its call of advertise) to the earliest first bit on air, before the random advertising
 * delay. One value for every scenario; docs and tests compare it with published round trips over a line of ten nodes.
 */
#define BRAMBLE_SIM_HOST_LATENCY_US 2200U
/* A mesh node listens all the time: the window is as long as the interval, and the channel changes every 30 ms. */
#define BRAMBLE_SIM_SCAN_INTERVAL_US 30000U
#define BRAMBLE_SIM_SCAN_WINDOW_US 30000U
/* Advertising sets of one controller: so many advertisements side by side, on one radio. */
#define BRAMBLE_SIM_ADVERTISING_SETS 4U
#define BRAMBLE_SIM_ADVERTISING_SETS_MAX 8U

#define BRAMBLE_SIM_CHANNELS 3U /* 37, 38, 39 */
#define BRAMBLE_SIM_ADVERTISING_DATA_MAX 31U
#define BRAMBLE_SIM_WALK_STEP_US 250000U /* a walking radio is moved that often */

/* Air time in microseconds of one packet with `size` octets of advertising data on the 1M PHY: preamble 1, access
 * address 4, header 2, address 6 and CRC 3 come on top. */
static inline uint32_t bramble_air_time_us(size_t size)
{
    return 8U * (16U + (uint32_t)size);
}

struct bramble_world;

/* Radios are numbered from 0 in the order in which they were added. */
typedef uint32_t bramble_radio;
#define BRAMBLE_RADIO_NONE UINT32_MAX

struct bramble_position {
    int32_t x_mm;
    int32_t y_mm;
    int32_t z_mm;
};

/* ---- Making a world ---------------------------------------------------------------------------------------------- */

/* `_cdb` is hundredths of a decibel, `_cdbm` hundredths of a dBm: -9000 is -90 dBm. */
struct bramble_world_config {
    uint64_t seed;
    const struct bramble_crypto *crypto; /* computes P-256 for all radios; NULL: their ports offer no p256 */
    uint32_t p256_us;                    /* virtual time that one P-256 operation takes; default 20 ms */

    uint32_t host_latency_us;          /* default BRAMBLE_SIM_HOST_LATENCY_US */
    uint32_t advertising_delay_max_us; /* default 10 ms */
    uint32_t channel_gap_us;           /* between the packets of one event; default 150 us */
    uint32_t scan_interval_us;         /* 2500 at least; default BRAMBLE_SIM_SCAN_INTERVAL_US */
    uint32_t scan_window_us;           /* up to the interval; default BRAMBLE_SIM_SCAN_WINDOW_US */
    uint8_t advertising_sets;          /* default BRAMBLE_SIM_ADVERTISING_SETS */

    int16_t transmit_power_cdbm;            /* default 0 dBm; per radio: bramble_world_set_transmit_power */
    int16_t sensitivity_cdbm;               /* default -90 dBm */
    uint16_t path_loss_1m_cdb;              /* default 40 dB */
    uint16_t path_loss_exponent_hundredths; /* n; default 300 (an office with thin walls); 200 is free space */
    uint16_t shadowing_cdb;                 /* standard deviation, cut at three of them; default 4 dB; 0: none */
    uint16_t capture_cdb;                   /* default 8 dB; 30000: any overlap destroys both */
    uint16_t interference_margin_cdb;       /* see "Simplifications" above; default 0 */
    uint16_t loss_per_10000;                /* of all packets, at random, on top of all else; default 0 */

    uint32_t transmit_ua; /* current while sending; default 5000 uA */
    uint32_t receive_ua;  /* while listening; default 5000 uA */
    uint32_t idle_ua;     /* always; default 2 uA */
};

void bramble_world_defaults(struct bramble_world_config *config);

/* Makes an empty world at time 0. BRAMBLE_ERROR_ARGUMENT for a configuration that makes no sense (a window longer than
 * its interval, no advertising set), BRAMBLE_ERROR_NO_MEMORY. */
BRAMBLE_MUST_CHECK int bramble_world_create(const struct bramble_world_config *config, struct bramble_world **world);
void bramble_world_destroy(struct bramble_world *world); /* NULL is allowed; owners are not touched */

/* Adds a radio, powered and scanning. */
BRAMBLE_MUST_CHECK int bramble_world_add_radio(struct bramble_world *world, const struct bramble_position *position,
                                               bramble_radio *radio);
uint32_t bramble_world_radios(const struct bramble_world *world);

/* ---- Owners ------------------------------------------------------------------------------------------------------ */

/* What stands behind a radio's port. Any of the functions may be NULL. */
struct bramble_owner {
    /* A packet was received. `heard` and what it points to last for the call. */
    void (*heard)(void *context, bramble_time now, const struct bramble_heard *heard);
    /* A ticket of the port ended (<bramble/port.h>). */
    void (*done)(void *context, bramble_time now, uint32_t ticket, int result, struct bramble_view data);
    /* Does what is due; answers when it next wants to run (BRAMBLE_NEVER: when something happens). */
    bramble_time (*run)(void *context, bramble_time now);
    /* When it next wants to run. Called after each heard() and done(), so it should be cheap. */
    bramble_time (*due)(const void *context);
};

/* Fills a port that is bound to the radio: random, advertise, advertise_cancel, scan, p256 (if the world has crypto).
 * trace is left NULL for the caller. The port is a plain value; it may be copied, and lasts as long as the world. */
void bramble_world_port(struct bramble_world *world, bramble_radio radio, struct bramble_port *port);

/* One advertising event in words that the port does not have: the advertiser's address, and what sort of event it is.
 * For an owner that is a controller itself (<bramble/air.h>). */
struct bramble_world_packet {
    struct bramble_view data; /* complete advertising data, up to BRAMBLE_SIM_ADVERTISING_DATA_MAX */
    uint8_t address[6];       /* least significant octet first */
    bool address_public;
    uint8_t event_type; /* enum bramble_event_type: CONNECTABLE, SCANNABLE or NONCONNECTABLE */
};
/* Airs it once, as soon as the radio is free: neither the host's latency nor the random delay is added. The ticket is
 * one of the port's: it takes an advertising set, may be cancelled, and its end is reported by done(). Errors are those
 * of the port's advertise; BRAMBLE_ERROR_ARGUMENT for another event type. */
BRAMBLE_MUST_CHECK int bramble_world_advertise(struct bramble_world *world, bramble_radio radio,
                                               const struct bramble_world_packet *packet, uint32_t *ticket);

/* Puts an owner behind a radio, in place of the one before. Tickets that were given to that one are forgotten: a node
 * that restarts after a power cut does not hear of what it asked before. `owner` must last; NULL: nobody. */
void bramble_world_attach(struct bramble_world *world, bramble_radio radio, const struct bramble_owner *owner,
                          void *context);
/* The same with a node, whose port must be the one of this radio. Its memory stays the caller's. */
void bramble_world_attach_node(struct bramble_world *world, bramble_radio radio, struct bramble_node *node);
/* The context that was attached (for a node: the node), or NULL. */
void *bramble_world_owner(const struct bramble_world *world, bramble_radio radio);

/* Asks the owner for its deadline again: somebody called into it from outside. */
void bramble_world_poke(struct bramble_world *world, bramble_radio radio);

/* Calls `after` each time an owner has had its turn, e.g. to check invariants. NULL: no more. */
void bramble_world_after_turn(struct bramble_world *world, void (*after)(void *context, bramble_radio radio),
                              void *context);

/* ---- Time -------------------------------------------------------------------------------------------------------- */

bramble_time bramble_world_now(const struct bramble_world *world);
/* When the next event is due, or BRAMBLE_NEVER: for who paces the world by a clock. Calls into an owner from outside
 * count from the next bramble_world_poke() or run on. */
bramble_time bramble_world_next(const struct bramble_world *world);

/* Handles everything that is due up to and including `time`; then it is `time`. Not to be called from a callback. */
void bramble_world_run_until(struct bramble_world *world, bramble_time time);
/* As above, and stops early, after the event during which `*stop` became true. */
void bramble_world_run_until_flag(struct bramble_world *world, bramble_time time, const bool *stop);

/* Calls `function` once, at `time` (at once if that has passed), after everything asked for that time before. It may
 * call into any node, change the world and set further timers. */
BRAMBLE_MUST_CHECK int bramble_world_at(struct bramble_world *world, bramble_time time,
                                        void (*function)(void *context, struct bramble_world *world), void *context);

/* Events handled since the world began (a measure of work). */
uint64_t bramble_world_events(const struct bramble_world *world);

/* ---- Changing the world ------------------------------------------------------------------------------------------ */

void bramble_world_set_position(struct bramble_world *world, bramble_radio radio,
                                const struct bramble_position *position);
struct bramble_position bramble_world_position(const struct bramble_world *world, bramble_radio radio);

/* A point on the way of a walk, and how long to stand there. */
struct bramble_way_point {
    struct bramble_position position;
    bramble_time stay;
};

/* Walks from where the radio stands along the points (copied) in straight lines; in place of a walk under way. No
 * points: stands still. */
BRAMBLE_MUST_CHECK int bramble_world_walk(struct bramble_world *world, bramble_radio radio,
                                          const struct bramble_way_point *points, size_t count,
                                          uint32_t speed_mm_per_s);
bool bramble_world_walking(const struct bramble_world *world, bramble_radio radio);

/* Power. While off a radio sends and hears nothing, its owner is not called, and advertise answers BRAMBLE_ERROR_STATE.
 * When it comes back, the tickets that were open when it went off end with BRAMBLE_ERROR_CANCELLED, then run() is
 * called if something is due. To model the loss of RAM attach a new owner before switching on. */
void bramble_world_set_power(struct bramble_world *world, bramble_radio radio, bool on);
bool bramble_world_power(const struct bramble_world *world, bramble_radio radio);

void bramble_world_set_transmit_power(struct bramble_world *world, bramble_radio radio, int16_t cdbm);
/* The scan interval and window of one radio, from now on. BRAMBLE_ERROR_ARGUMENT as for the configuration. */
int bramble_world_set_scan(struct bramble_world *world, bramble_radio radio, uint32_t interval_us, uint32_t window_us);

/* Lays an extra loss on the link between two radios, both ways: decibels (a wall), and a share of packets that is lost
 * at random though everything else was right. Both 0 restores the link; BRAMBLE_LINK_BLOCKED decibels cut it. */
#define BRAMBLE_LINK_BLOCKED 30000U
BRAMBLE_MUST_CHECK int bramble_world_set_link(struct bramble_world *world, bramble_radio a, bramble_radio b,
                                              uint16_t extra_cdb, uint16_t loss_per_10000);

/* Noise: for `on_us` out of each `period_us` (from a random phase) on the channels of the mask (bit 0 is channel 37).
 */
struct bramble_jammer {
    struct bramble_position position;
    int16_t transmit_power_cdbm;
    uint8_t channels;
    uint32_t period_us;
    uint32_t on_us;
};
/* Adds a jammer, working from now on, and gives its number. */
BRAMBLE_MUST_CHECK int bramble_world_add_jammer(struct bramble_world *world, const struct bramble_jammer *jammer,
                                                uint32_t *number);
void bramble_world_set_jammer(struct bramble_world *world, uint32_t number, bool on);

/* ---- Asking ------------------------------------------------------------------------------------------------------ */

/* The signal of `from` at `to` in hundredths of a dBm, links and positions as they are now, however weak. */
int32_t bramble_world_signal_cdbm(const struct bramble_world *world, bramble_radio from, bramble_radio to);
/* True if it is at or above the sensitivity. If not, packets between them are lost as "out of range". */
bool bramble_world_in_range(const struct bramble_world *world, bramble_radio from, bramble_radio to);
/* The radios that can hear `radio`, by number; writes up to `capacity` of them and answers how many there are. */
uint32_t bramble_world_neighbours(const struct bramble_world *world, bramble_radio radio, bramble_radio *neighbours,
                                  uint32_t capacity);

/* Why a packet was not received by a radio in range. X(name, text) */
#define BRAMBLE_LOSSES(X)                                                                                              \
    X(OFF, "powered off")                                                                                              \
    X(NOT_SCANNING, "the scanner is off")                                                                              \
    X(SCAN_WINDOW, "between two scan windows")                                                                         \
    X(SCAN_ROTATION, "the scanner changed its channel during the event")                                               \
    X(HALF_DUPLEX, "the receiver's own radio was sending")                                                             \
    X(COLLISION, "another packet overlapped it")                                                                       \
    X(JAMMER, "drowned by a jammer")                                                                                   \
    X(LINK, "a loss that the scenario laid on the link")

enum bramble_loss {
#define BRAMBLE_LOSS_ENTRY(name, text) BRAMBLE_LOSS_##name,
    BRAMBLE_LOSSES(BRAMBLE_LOSS_ENTRY)
#undef BRAMBLE_LOSS_ENTRY
        BRAMBLE_LOSS_COUNT
};
const char *bramble_loss_name(unsigned loss); /* "COLLISION" */
const char *bramble_loss_text(unsigned loss);

/* What one radio has done and met. Times in microseconds. */
struct bramble_radio_record {
    uint64_t events;      /* advertising events sent */
    uint64_t packets;     /* packets sent: three for each event, fewer if the power was cut in it */
    uint64_t transmit_us; /* air time of these packets */
    uint64_t occupied_us; /* time in which the radio was taken by its own events, gaps included */
    uint64_t listen_us;   /* time within scan windows, less occupied_us */
    uint64_t powered_us;
    uint64_t heard;                    /* packets received */
    uint64_t lost[BRAMBLE_LOSS_COUNT]; /* see "The record" above */
    uint64_t audible_us; /* air time of all packets in range on the channel it was tuned to: the load at this place */
    uint64_t charge_nc;  /* estimate in nanocoulomb, from the currents of the configuration */
};
void bramble_world_record(const struct bramble_world *world, bramble_radio radio, struct bramble_radio_record *record);
/* The sum over all radios. */
void bramble_world_totals(const struct bramble_world *world, struct bramble_radio_record *record);

/* Octets that the world holds in all, and how often it has asked for memory. Owners are not counted. */
size_t bramble_world_bytes(const struct bramble_world *world);
uint64_t bramble_world_allocations(const struct bramble_world *world);

/* ---- Observing --------------------------------------------------------------------------------------------------- */

enum bramble_air_kind {
    BRAMBLE_AIR_SENT,  /* an advertising event begins: its packet on channel 37 + i starts at time + i (air time + gap)
                        */
    BRAMBLE_AIR_HEARD, /* `receiver` received the packet on `channel`, which began at `time` */
    BRAMBLE_AIR_LOST   /* it did not: `loss`; channel 0 when it was not tuned to any packet of the event */
};

struct bramble_air_event {
    uint8_t kind;               /* enum bramble_air_kind */
    uint8_t loss;               /* enum bramble_loss, for LOST */
    uint8_t channel;            /* 37 (SENT), 37 to 39 (HEARD, LOST), 0 */
    uint8_t advertisement_kind; /* enum bramble_advertisement_kind */
    int16_t signal_cdbm;        /* at the receiver; for SENT the transmit power */
    uint16_t gap_us;            /* for SENT: between the packets of the event */
    bramble_time time;          /* when the packet began (its first bit) */
    uint64_t number;            /* of the advertising event: 1, 2, ... in the world, the same in all that tells of it */
    bramble_radio transmitter;
    bramble_radio receiver;   /* BRAMBLE_RADIO_NONE for SENT */
    bramble_radio other;      /* COLLISION: a transmitter that destroyed it; JAMMER: its number; else _NONE */
    uint8_t repetition;       /* 1 for the first event of the advertisement, and so on */
    uint8_t event_type;       /* enum bramble_event_type */
    bool address_public;      /* else random */
    uint8_t address[6];       /* the advertiser's address in this event, least significant octet first */
    struct bramble_view data; /* complete advertising data; lasts for the call */
};

/* From now on `observe` is called for each event on air. NULL: no more. It must not change the world. */
void bramble_world_observe(struct bramble_world *world,
                           void (*observe)(void *context, const struct bramble_air_event *event), void *context);

#ifdef __cplusplus
}
#endif

#endif
