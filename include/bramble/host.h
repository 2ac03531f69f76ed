/* The host side of a Bluetooth LE controller: what lies between a node's port and the octets of an HCI transport.
 *
 * A controller is a radio with a processor of its own: a USB dongle, the other core of a chip, a virtual one. It speaks
 * HCI (Bluetooth Core 5.4, volume 4, part E); the octets of it travel over a serial line, a socket or a pipe, each
 * packet with one octet before it that tells its kind (H4, part A). A `struct bramble_host` speaks the other side: it
 * brings the controller up, lets it scan and advertise as a mesh needs it, and survives that it resets, vanishes and
 * comes back. What a node sees of all this is a `struct bramble_port` (<bramble/port.h>).
 *
 * It is a value like a node: its state lies in one struct in the caller's memory, it does no I/O, never allocates, and
 * time comes in with each call. So the same code runs on Linux, on a chip without operating system, and in a test.
 *
 *     static struct bramble_host host;
 *     static const struct bramble_host_config host_config = {
 *         .platform = &platform,      a port whose `random` is used (and `p256` and `trace`, where it has them)
 *         .send = uart_send,          takes a whole packet, or answers BRAMBLE_ERROR_BUSY
 *         .event = host_event,        may be NULL: what happened to the controller, for a log
 *     };
 *     bramble_host_start(&host, &host_config, now);
 *     config.port = bramble_host_port(&host);
 *     bramble_node_start(memory, sizeof memory, &config, now, &node);
 *     bramble_host_attach_node(&host, node);
 *
 * The loop of a program on Linux, around a descriptor of a line or socket:
 *
 *     for (;;) {
 *         bramble_time due = bramble_host_run(&host, now());          runs the node, too
 *         poll(descriptor, until due)                                 POLLOUT as well, after a BUSY
 *         readable:  size = read(descriptor, octets, sizeof octets);
 *                    bramble_host_octets(&host, now(), octets, size);
 *         writable:  bramble_host_writable(&host, now());
 *         closed:    bramble_host_lost(&host, now());                 and _found() once it is open again
 *     }
 *
 * The loop of a chip, where an interrupt puts each octet of the UART into a ring:
 *
 *     for (;;) {
 *         bramble_host_octets(&host, now(), what the ring holds);     any number, cut anywhere
 *         if (bramble_host_run(&host, now()) > now()) {
 *             wait for an interrupt, or until then
 *         }
 *     }
 *
 * There `send` copies a packet (BRAMBLE_HOST_PACKET_MAX octets at most) into the transmitter's buffer, and answers BUSY
 * while the one before is still in it. No function of this header may be called from the interrupt itself: one thread
 * at a time is inside a host and its node.
 *
 * Scanning is passive, without a filter of duplicates, and listens all the time: the window is the interval.
 *
 * Advertising. Controllers with extended advertising (Core 5.0) get each advertisement as legacy PDUs on an advertising
 * set of its own, up to `sets` of them side by side, so relayed and own messages do not wait for each other. The
 * controller counts the transmissions and tells at their end how many it aired; that it aired fewer than were asked
 * for is an event. Each advertisement goes out under a new non-resolvable private address.
 * Other controllers have one set and count nothing. There each transmission is one enabling, and the host keeps the
 * time between them; the interval that the controller is given is so long that it never transmits twice. What such a
 * controller aired cannot be measured, and the statistics say so (`events_untold`). A new address for each
 * advertisement is possible only while the scanner is off, since controllers refuse to change it under a scanner;
 * otherwise all of them share the random static address that was drawn as the controller came up.
 * A controller with extended advertising that never tells the end of a set is treated in the second way, set by set.
 *
 * Trouble. A command that is not answered, a Hardware Error, a controller that says it is newly started, or that is
 * found to scan no more after ten seconds in which nothing was heard: the host brings it up anew, restores scanning,
 * and repeats the advertisements that were under way (receivers know a repeated PDU). If it stays away for longer than
 * BRAMBLE_HOST_PATIENCE, what waits ends with BRAMBLE_ERROR_TIMEOUT and new advertisements are refused with
 * BRAMBLE_ERROR_STATE, so that a node's buffers do not stay full of what is out of date; the host goes on trying, at
 * last every ten seconds. bramble_host_lost() and _found() do the same when the transport itself ends. The node keeps
 * all it knows; to it this is an hour in which nobody was in reach.
 *
 * What comes from a controller is trusted with nothing but the content of advertisements, which nobody trusts: octets
 * that make no sense are counted by reason and passed over, and the host finds back into step.
 */
#ifndef BRAMBLE_HOST_H
#define BRAMBLE_HOST_H

#include <bramble/port.h>

#ifdef __cplusplus
extern "C" {
#endif

#define BRAMBLE_HOST_SETS_MAX 4U    /* advertisements side by side at most */
#define BRAMBLE_HOST_PACKET_MAX 48U /* octets of the longest packet that `send` is given */
#define BRAMBLE_HOST_PATIENCE BRAMBLE_SECONDS(2)
#define BRAMBLE_HOST_COMMAND_TIMEOUT BRAMBLE_SECONDS(1)
#define BRAMBLE_HOST_TICKET_FIRST 0x80000000U /* tickets of advertisements are not below; those of `p256` must be */

/* ---- What happened ----------------------------------------------------------------------------------------------- */

/* X(name, text): what a host tells its owner. */
#define BRAMBLE_HOST_EVENTS(X)                                                                                         \
    X(READY, "the controller is up")                                                                                   \
    X(LOST, "the transport to the controller is gone")                                                                 \
    X(REFUSED, "the controller refused a command")                                                                     \
    X(SILENT, "the controller did not answer a command in time")                                                       \
    X(STUCK, "the transport takes no packets")                                                                         \
    X(HARDWARE_ERROR, "the controller reports a hardware error")                                                       \
    X(RESTARTED, "the controller has restarted by itself")                                                             \
    X(NO_LOW_ENERGY, "the controller has no Bluetooth Low Energy")                                                     \
    X(NO_RANDOM, "the platform gave no random octets, and an address needs some")                                      \
    X(AIRED_FEWER, "the controller aired fewer transmissions than it was asked for")                                   \
    X(NOT_COUNTED, "the controller does not tell the end of an advertising set; what it airs is not measurable")

enum bramble_host_event_kind {
#define BRAMBLE_HOST_ENTRY(name, text) BRAMBLE_HOST_EVENT_##name,
    BRAMBLE_HOST_EVENTS(BRAMBLE_HOST_ENTRY)
#undef BRAMBLE_HOST_ENTRY
        BRAMBLE_HOST_EVENT_COUNT
};

struct bramble_host_event {
    uint8_t kind;     /* enum bramble_host_event_kind */
    uint8_t status;   /* REFUSED: the HCI error code; HARDWARE_ERROR: the controller's code */
    uint16_t opcode;  /* REFUSED, SILENT, STUCK: the HCI command; else 0 */
    uint32_t ticket;  /* of the advertisement that it is about; 0: none */
    uint8_t asked;    /* AIRED_FEWER: transmissions asked for */
    uint8_t aired;    /* and aired */
    uint8_t attempts; /* SILENT, STUCK, REFUSED while the controller is brought up: the how many-eth attempt failed */
};

/* X(name, text): why something from the controller made no sense. */
#define BRAMBLE_HOST_MALFORMATIONS(X)                                                                                  \
    X(PACKET_KIND, "an octet that begins no packet; skipped until one begins")                                         \
    X(CUT_OFF, "a packet whose rest did not come within a second")                                                     \
    X(EVENT_SHORT, "an event that is shorter than its fields")                                                         \
    X(REPORT_COUNT, "an advertising report event that says it holds no report")                                        \
    X(REPORT_SHORT, "an advertising report that passes the end of its event")                                          \
    X(REPORT_DATA, "an advertising report with more than 31 octets of a legacy advertisement")                         \
    X(REPORT_LEFTOVER, "octets behind the last report of an event")                                                    \
    X(ANSWER_UNASKED, "an answer to a command that was not given, or had been given up")                               \
    X(ANSWER_SHORT, "an answer that is shorter than its fields")                                                       \
    X(SET_UNKNOWN, "the end of an advertising set that was not on the air")

enum bramble_host_malformation {
#define BRAMBLE_HOST_ENTRY(name, text) BRAMBLE_HOST_MALFORMED_##name,
    BRAMBLE_HOST_MALFORMATIONS(BRAMBLE_HOST_ENTRY)
#undef BRAMBLE_HOST_ENTRY
        BRAMBLE_HOST_MALFORMED_COUNT
};

/* Always: events_asked = events_aired + events_unaired + events_untold + those under way. */
struct bramble_host_statistics {
    uint32_t advertisements; /* tickets given */
    uint32_t events_asked;   /* transmissions asked of the controller; a repeated one counts again */
    uint32_t events_aired;   /* of these, those that the controller counted */
    uint32_t events_unaired; /* those that it says it did not air */
    uint32_t events_untold;  /* not measurable: it did not say, or was stopped, or went away in between */
    uint32_t reports;        /* advertisements heard and handed on */
    uint32_t passed_over;    /* reports that are no legacy advertisement: extended ones */
    uint32_t commands;       /* commands given */
    uint32_t refused;        /* of these, answered with an error */
    uint32_t unanswered;     /* of these, not answered in time */
    uint32_t ready;          /* times the controller came up */
    uint32_t malformed[BRAMBLE_HOST_MALFORMED_COUNT];
};

/* What the controller says of itself. All zeros until it is up for the first time. */
struct bramble_host_controller {
    uint8_t hci_version;         /* Assigned Numbers: 6 = 4.0, 9 = 5.0, 12 = 5.3 */
    uint8_t sets;                /* advertisements side by side that the host uses */
    uint8_t sets_supported;      /* advertising sets that it has; 0: no extended advertising */
    bool extended;               /* it is used by the commands of extended advertising */
    bool measurable;             /* it tells how many transmissions it aired */
    uint16_t manufacturer;       /* company identifier */
    uint16_t lmp_subversion;     /* of the manufacturer's own choice */
    uint16_t advertising_octets; /* of data at most; 31 without extended advertising */
    uint8_t public_address[6];   /* least significant octet first; zeros: it has none */
    uint8_t random_address[6];   /* what the host gave it */
    uint8_t features[8];         /* LE features, least significant octet first */
};

/* ---- Making one -------------------------------------------------------------------------------------------------- */

struct bramble_host_config {
    /* `random` is needed; `p256` and `trace` may be NULL. Called with its own context. The rest is not looked at. */
    const struct bramble_port *platform;
    /* Hands one whole packet, kind octet first, to the transport. Answers 0; BRAMBLE_ERROR_BUSY when it cannot be taken
     * now (nothing of it may have been taken; bramble_host_writable() or the next _run() tries again); any other error
     * when the transport is broken, which counts as if it were silent. Must not call back into the host. */
    int (*send)(void *context, struct bramble_view packet);
    /* May be NULL. Called from inside _octets(), _writable(), _run(), _lost(); must not call back into the host. */
    void (*event)(void *context, const struct bramble_host_event *event);
    /* May be NULL. Random octets of the controller, for a platform without a source of its own: four times 8 whenever
     * it is brought up, before the host draws anything from `platform`. How good they are is the controller's affair.
     * Must not call back into the host. */
    void (*seed)(void *context, const uint8_t octets[8]);
    void *context;             /* of these three */
    uint8_t sets;              /* advertisements side by side; 0: BRAMBLE_HOST_SETS_MAX */
    bool legacy;               /* true: extended advertising is not used though the controller has it */
    bool extended;             /* true: it is used though the controller does not list its commands */
    uint16_t scan_interval_ms; /* on one channel; 0: 30; 3 to 10240 */
};

/* Who hears what the controller hears: usually a node (bramble_host_attach_node()). `due` and `run` may both be NULL.
 */
struct bramble_host_receiver {
    void (*heard)(void *context, bramble_time now, const struct bramble_heard *heard);
    void (*done)(void *context, bramble_time now, uint32_t ticket, int result, struct bramble_view data);
    bramble_time (*run)(void *context, bramble_time now);
    bramble_time (*due)(const void *context);
};

/* One advertisement on its way. Private contents. */
struct bramble_host_slot {
    bramble_time at;   /* what its state waits for */
    bramble_time next; /* the next transmission is not earlier */
    uint32_t ticket;
    int16_t result;
    uint16_t interval_ms;
    uint16_t parameters_ms; /* the interval that the controller's set has; 0: none */
    uint8_t state;
    uint8_t left;  /* transmissions that are still to be asked for */
    uint8_t asked; /* those of the present enabling */
    bool counted;  /* the present enabling: the controller ends it */
    bool cancelled;
    bool unsure; /* a command was refused: the set may be on */
    uint8_t size;
    uint8_t data[31];
};

/* A host. Private contents: use the functions below. Must stay where it is while it is in use. */
struct bramble_host {
    struct bramble_host_config config;
    struct bramble_port port;
    const struct bramble_host_receiver *receiver;
    void *receiver_context;
    bramble_time now;
    bramble_time command_due;  /* an answer, or room for the next command, must come until then */
    bramble_time retry_at;     /* the next attempt to bring the controller up */
    bramble_time scan_at;      /* the next attempt to scan */
    bramble_time probe_at;     /* when to ask whether the controller still scans */
    bramble_time since;        /* ready, or not, since then */
    bramble_time packet_since; /* the incomplete packet began then */
    uint32_t ticket;           /* the last one given */
    uint32_t skip;             /* octets of a packet that nobody wants, still to come */
    uint16_t opcode;           /* the command that waits for its answer; 0: none */
    uint16_t packet_size;      /* octets of the incomplete packet */
    uint8_t owner;             /* whose command it is */
    uint8_t credits;           /* commands that the controller can take */
    uint8_t state;
    uint8_t step;      /* of bringing up */
    uint8_t abilities; /* commands that the controller has */
    uint8_t attempts;
    uint8_t scan_attempts;
    uint8_t turn; /* the slot that is asked first for the next command */
    bool out_of_step;
    bool scan_wanted;
    bool scan_prepared;
    bool scanning;
    bool probe_works;
    struct bramble_host_controller controller;
    struct bramble_host_statistics statistics;
    struct bramble_host_slot slots[BRAMBLE_HOST_SETS_MAX];
    uint8_t packet[258];
};

/* Begins to bring the controller up; without one, call bramble_host_lost() at once. The configuration is copied, what
 * it points to must last. The first packet goes out in the next _run(). BRAMBLE_ERROR_ARGUMENT: a pointer or function
 * that is needed is missing, or a number is out of its range. */
BRAMBLE_MUST_CHECK int bramble_host_start(struct bramble_host *host, const struct bramble_host_config *config,
                                          bramble_time now);

/* The port for a node's configuration: advertising and scanning by this host, the rest by the platform. Valid at once,
 * and as long as the host is; `advertising_sets` changes when the controller is known. What is given to it before the
 * controller is up waits (BRAMBLE_HOST_PATIENCE). Its `advertise` answers BRAMBLE_ERROR_BUSY while all sets are taken,
 * BRAMBLE_ERROR_STATE while there is no controller, BRAMBLE_ERROR_LENGTH and BRAMBLE_ERROR_ARGUMENT. */
const struct bramble_port *bramble_host_port(const struct bramble_host *host);

/* Whom to tell; NULL: nobody, and the ends of tickets are forgotten. `context` goes to each of its functions. */
void bramble_host_attach(struct bramble_host *host, const struct bramble_host_receiver *receiver, void *context);
/* The same for a node. In an object file of its own: a program without a node does not carry the stack. */
void bramble_host_attach_node(struct bramble_host *host, struct bramble_node *node);

/* ---- Running ----------------------------------------------------------------------------------------------------- */

/* Octets from the controller, in any pieces. What was heard reaches the receiver inside this call; call _run() after.
 */
void bramble_host_octets(struct bramble_host *host, bramble_time now, const uint8_t *octets, size_t size);
/* The transport takes packets again. Call _run() after. */
void bramble_host_writable(struct bramble_host *host, bramble_time now);
/* Does all that is due, lets the receiver do the same, gives the next command, and answers when it next wants to run.
 * To be called after anything else has been called, here or in the node. `now` never goes back. */
bramble_time bramble_host_run(struct bramble_host *host, bramble_time now);
/* When it, or its receiver, next wants to run; not above the present when something was queued. */
bramble_time bramble_host_due(const struct bramble_host *host);

/* The transport is gone, or there again. Both may be called at any time, and twice. */
void bramble_host_lost(struct bramble_host *host, bramble_time now);
void bramble_host_found(struct bramble_host *host, bramble_time now);

/* ---- Asking ------------------------------------------------------------------------------------------------------ */

bool bramble_host_is_ready(const struct bramble_host *host);
bool bramble_host_is_scanning(const struct bramble_host *host);
const struct bramble_host_controller *bramble_host_controller(const struct bramble_host *host);
const struct bramble_host_statistics *bramble_host_statistics(const struct bramble_host *host);

/* Texts, in an object file of its own that firmware need not link. Each answers a text for any number. */
const char *bramble_host_event_name(unsigned kind);
const char *bramble_host_event_text(unsigned kind);
const char *bramble_host_malformation_name(unsigned malformation);
const char *bramble_host_malformation_text(unsigned malformation);
const char *bramble_host_command_name(uint16_t opcode);
const char *bramble_host_status_text(uint8_t status);

#ifdef __cplusplus
}
#endif

#endif
