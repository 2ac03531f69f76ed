/* Carriers: what brings the octets of a Bluetooth controller to a program on Linux, and back.
 *
 * A controller speaks HCI, each packet with one octet before it that tells its kind (H4). How these octets travel is
 * said by a word, the bearer:
 *
 *     hci:hci0                         an adapter of this machine, by the kernel's HCI user channel (below)
 *     hci:tty:/dev/ttyACM0             a serial line, 115200 baud with hardware flow control (RTS and CTS)
 *     hci:tty:/dev/ttyUSB0,1000000     at another speed
 *     hci:tty:/dev/ttyUSB0,9600,noflow without flow control: for lines that have two wires
 *     hci:unix:/run/air                a Unix stream socket, for example of `bramble air`
 *     hci:tcp:192.168.1.7:5000         TCP; hci:tcp:[fd00::7]:5000 for IPv6; names are looked up
 *
 * The user channel takes the adapter out of the kernel's hands: nobody else can use it meanwhile. It needs
 * CAP_NET_ADMIN.
 *
 *     struct bramble_bearer bearer;
 *     struct bramble_carrier carrier;
 *     char trouble[BRAMBLE_TROUBLE_MAX];
 *     if (bramble_bearer_read(word, &bearer, trouble) < 0) ...          "there is no bearer \"hci:usb\"; there are ..."
 *     if (bramble_carrier_open(&carrier, &loop, &bearer, &receiver, context) < 0) {
 *         fprintf(stderr, "%s\n", carrier.trouble);                     "hci:hci0: in use; ..."
 *     }
 *
 * Opening ends within BRAMBLE_CARRIER_PATIENCE, well or not, and says in one line what is wrong and what helps. A
 * carrier that was open and goes away (a dongle pulled, a program ended) is `lost`, told once; it then tries to come
 * back by itself, after 0.1 s, 0.2 s, ... and at last every five seconds, and is `found` again. Whoever listens need
 * only hand both to the host (<bramble/host.h>): the node keeps all it knows.
 */
#ifndef BRAMBLE_CARRIER_H
#define BRAMBLE_CARRIER_H

#include <bramble/loop.h>

#ifdef __cplusplus
extern "C" {
#endif

#define BRAMBLE_TROUBLE_MAX 512U                    /* octets of a line that tells what is wrong, its zero included */
#define BRAMBLE_CARRIER_PATIENCE BRAMBLE_SECONDS(3) /* for a connection */
#define BRAMBLE_CARRIER_PACKET_MAX 1030U            /* octets of the longest packet that can be sent */

/* ---- Words ------------------------------------------------------------------------------------------------------- */

enum bramble_bearer_kind { BRAMBLE_BEARER_ADAPTER, BRAMBLE_BEARER_TTY, BRAMBLE_BEARER_UNIX, BRAMBLE_BEARER_TCP };

struct bramble_bearer {
    char word[256]; /* as it was given */
    char path[256]; /* of a line or socket; for TCP the host */
    char service[8];
    uint32_t baud;
    uint16_t adapter; /* the n of hciN */
    bool flow_control;
    uint8_t kind; /* enum bramble_bearer_kind */
};

/* Reads a word. BRAMBLE_ERROR_VALUE, with what is wrong in `trouble` (BRAMBLE_TROUBLE_MAX octets). */
BRAMBLE_MUST_CHECK int bramble_bearer_read(const char *word, struct bramble_bearer *bearer, char *trouble);

/* ---- Carriers ---------------------------------------------------------------------------------------------------- */

/* All are called from a turn of the loop, none from inside a function of this header. */
struct bramble_carrier_receiver {
    void (*octets)(void *context, bramble_time now, const uint8_t *octets, size_t size); /* in any pieces */
    void (*writable)(void *context, bramble_time now);                                   /* after a BUSY */
    void (*lost)(void *context, bramble_time now); /* `trouble` of the carrier says why */
    void (*found)(void *context, bramble_time now);
};

struct bramble_carrier_system; /* inner: the system calls that tests replace */

/* The caller's memory; must stay where it is while it is open. What is above the line may be read. */
struct bramble_carrier {
    char trouble[BRAMBLE_TROUBLE_MAX]; /* what went wrong last, in one line without an end of line; empty: nothing */
    uint64_t received;                 /* octets */
    uint64_t sent;
    uint32_t losses; /* times it was lost */

    /* Inner. */
    const struct bramble_carrier_system *system;
    struct bramble_loop *loop;
    struct bramble_bearer bearer;
    const struct bramble_carrier_receiver *receiver;
    void *context;
    struct bramble_loop_watch watch;
    struct bramble_loop_timer timer; /* of the next attempt, or the end of patience with this one */
    bramble_time pause;              /* before the next attempt */
    bramble_time since;              /* open, or trying, since then */
    uint64_t address[16];            /* of a socket: what was found to work is what is tried again */
    uint32_t address_size;           /* 0: not known yet */
    uint8_t state;
    uint16_t waiting_at;   /* of the packet that the carrier did not take at once, what is sent */
    uint16_t waiting_size; /* and its octets in all; 0: none waits */
    uint8_t waiting[BRAMBLE_CARRIER_PACKET_MAX];
};

/* Opens it, waiting no longer than BRAMBLE_CARRIER_PATIENCE, and watches it in the loop. The bearer is copied;
 * `receiver` must last. After an error nothing is open, and nothing is tried again.
 *
 * BRAMBLE_ERROR_NOT_FOUND: there is no such adapter, line, socket or host. _BUSY: somebody else uses it. _REJECTED: no
 * permission, or the connection was refused. _NOT_SUPPORTED: the kernel has no Bluetooth, or the line not this speed.
 * _TIMEOUT: no answer. _STATE: all else. `trouble` says which it is. */
BRAMBLE_MUST_CHECK int bramble_carrier_open(struct bramble_carrier *carrier, struct bramble_loop *loop,
                                            const struct bramble_bearer *bearer,
                                            const struct bramble_carrier_receiver *receiver, void *context);
/* Gives it back. Closing twice, or one that did not open, does nothing. */
void bramble_carrier_close(struct bramble_carrier *carrier);

bool bramble_carrier_is_open(const struct bramble_carrier *carrier);

/* Sends one whole packet, its kind octet first. BRAMBLE_ERROR_BUSY: the one before is still on its way; `writable` is
 * called when it is not. _STATE: the carrier is lost, which will be told in the next turn if it was not yet. _LENGTH.
 */
BRAMBLE_MUST_CHECK int bramble_carrier_send(struct bramble_carrier *carrier, struct bramble_view packet);

#ifdef __cplusplus
}
#endif

#endif
