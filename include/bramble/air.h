/* The air: virtual Bluetooth LE controllers in a simulated world, spoken to by HCI over H4.
 *
 * What it is. Software that expects a Bluetooth controller at the other end of a wire (a host stack, firmware in an
 * emulator, a daemon) gets one that is made of nothing: its radio is one of the simulator's (<bramble/sim.h>), so it
 * has a place, its packets take air time, collide, and are lost for the causes that the world names. Nodes that are
 * simulated in the same world are on the same air.
 *
 *     struct bramble_air_config config = {.world = world, .crypto = &crypto, .output = to_client};
 *     bramble_air_create(&config, &air);
 *     bramble_air_open(air, &seat);                        a client is there: it has a controller
 *     bramble_air_input(air, seat, octets, size);          what it sends: H4, in pieces of any size
 *     bramble_world_run_until(world, ...);                 `output` gets what the controller has to say
 *     bramble_air_close(air, seat);                        it has gone, and its radio with it
 *
 * No I/O and no clock: time is the world's, so that the same inputs at the same times give the same octets. `bramble
 * air` is this behind sockets, paced by a real clock. Calls are made between two runs of the world, never from within.
 *
 * Seats. A client takes the lowest free seat. A seat is a place in the world and a radio; the next client on it gets a
 * controller as it is after power-on, and the same BD_ADDR.
 *
 * What the controller has (Core Specification 5.0, volume 4, part E):
 *   - the commands by which hosts begin, each parameter judged as the specification says; what is not there is answered
 *     with Unknown HCI Command. One command at a time is allowed for, and more are answered all the same, in order.
 *   - legacy advertising: connectable, scannable, non-connectable; repeated at the interval, 0 to 10 ms later each
 * time, for as long as it is enabled. Directed advertising is refused (Unsupported Feature or Parameter Value).
 *   - extended advertising with as many sets as the world has per radio, up to four, duration, number of events,
 *     Advertising Set Terminated. Sets with legacy PDUs only, so up to 31 octets in one piece and on the 1M PHY: others
 *     are refused with Unsupported Feature or Parameter Value, and so is a channel map that is not all three channels.
 *   - legacy and extended scanning with window, interval, duration (no period), filter for duplicates, white list.
 *     Nobody answers a scan request, so an active scan hears what a passive one does.
 *   - whoever has used legacy advertising or scanning commands is refused the extended ones until the next reset, and
 *     the other way round (section 3.1.1); a random address cannot be changed while scanning or advertising with it.
 *   - AES and random numbers; P-256 where the world has crypto.
 *   - no connections: who connects is not there yet. Data packets are read and discarded.
 *
 * Octets that are no H4 packet: Hardware Error, and everything is passed over until an HCI_Reset (part A, section 4).
 */
#ifndef BRAMBLE_AIR_H
#define BRAMBLE_AIR_H

#include <bramble/sim.h>

#ifdef __cplusplus
extern "C" {
#endif

struct bramble_air;

struct bramble_air_config {
    struct bramble_world *world;
    const struct bramble_crypto *crypto; /* for LE Encrypt; NULL: the command is unknown */
    int8_t transmit_power_dbm;           /* of the clients' radios, and what their controllers say of it */

    /* Where the seats are. Those beyond the list stand in rows of 16 from `corner`, half a metre apart. */
    const struct bramble_position *places;
    size_t place_count;
    struct bramble_position corner;

    /* Takes H4 packets from a seat's controller, whole ones. May not call back into the air. */
    void (*output)(void *context, uint32_t seat, const uint8_t *octets, size_t size);
    void *context;
};

/* The configuration is copied, its list too; the world and the crypto must last. BRAMBLE_ERROR_NO_MEMORY. */
BRAMBLE_MUST_CHECK int bramble_air_create(const struct bramble_air_config *config, struct bramble_air **air);
/* Takes all clients away. NULL is allowed. The world may be destroyed before or after, but not run in between. */
void bramble_air_destroy(struct bramble_air *air);

/* A client comes. Errors are those of bramble_world_add_radio(), and BRAMBLE_ERROR_NO_MEMORY. */
BRAMBLE_MUST_CHECK int bramble_air_open(struct bramble_air *air, uint32_t *seat);
/* It goes: its radio is silent from now on, in the middle of a packet if need be. */
void bramble_air_close(struct bramble_air *air, uint32_t seat);
bool bramble_air_is_open(const struct bramble_air *air, uint32_t seat);

/* What the client has sent; nothing happens for a seat that is not open. */
void bramble_air_input(struct bramble_air *air, uint32_t seat, const uint8_t *octets, size_t size);

/* The client does not take what it is given: advertising reports are discarded (and counted) from now on, as real
 * controllers do whose host is slow. All else is still put out. */
void bramble_air_hold(struct bramble_air *air, uint32_t seat, bool hold);

/* The radio of a seat that was open once; BRAMBLE_RADIO_NONE otherwise. */
bramble_radio bramble_air_radio(const struct bramble_air *air, uint32_t seat);

/* What the present client of a seat has made of its controller. */
struct bramble_air_counts {
    uint64_t commands;
    uint64_t unknown;      /* of these: not known here */
    uint64_t refused;      /* of these: known, and answered with an error */
    uint64_t data_packets; /* from the host; discarded */
    uint64_t lost_sync;    /* times that octets were no H4 packet */
    uint64_t advertised;   /* advertising events on air, to their end */
    uint64_t heard;        /* packets that the radio received for a scan */
    uint64_t reported;     /* of these: put out as a report */
    uint64_t duplicates;   /* of these: left out by the filter for duplicates */
    uint64_t filtered;     /* of these: not on the white list */
    uint64_t masked;       /* of these: the host's event masks do not want reports */
    uint64_t discarded;    /* of these: the host did not read */
};
void bramble_air_counts(const struct bramble_air *air, uint32_t seat, struct bramble_air_counts *counts);

#ifdef __cplusplus
}
#endif

#endif
