/* A controller for stories: it speaks HCI, keeps to the specification's rules where a host could break them, lives in
 * virtual time, and can be made to behave badly. Its air is a list of what it transmitted.
 *
 * A desk is such a controller, a host at its other side, and the clock. Packets of the controller reach the host in
 * pieces of `piece` octets. Nothing takes time but what the story lets pass.
 */
#ifndef TESTS_HOST_FAKE_H
#define TESTS_HOST_FAKE_H

#include <bramble/host.h>
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#define FAKE_SETS 8
#define FAKE_AIR 512
#define FAKE_EVENTS 128
#define FAKE_ENDS 512

/* One advertising set; a controller without extended advertising has the first one only. */
struct fake_set {
    bool known; /* parameters were set */
    bool on;
    uint32_t interval_units;
    uint8_t address[6];
    bool has_address;
    uint8_t size;
    uint8_t data[31];
    uint8_t limit; /* of events; 0: none */
    uint8_t aired;
    bramble_time next;
};

struct fake_aired {
    bramble_time time;
    uint8_t set;
    uint8_t address[6];
    uint8_t size;
    uint8_t data[31];
};

struct fake_end {
    bramble_time time;
    uint32_t ticket;
    int result;
};

struct desk {
    struct bramble_host host;
    struct bramble_host_config config;
    struct bramble_port platform;
    bramble_time now;
    uint64_t seed;
    int random_fails;

    /* Who else is told what it airs; may be NULL. */
    void (*on_air)(struct desk *desk, const struct fake_aired *aired);

    /* What the controller is, chosen by the story. */
    uint8_t sets;      /* 0: no extended advertising */
    bool no_set_count; /* cannot be asked how many */
    bool secretive;    /* does not list the commands of extended advertising */
    bool never_ends;   /* does not tell the end of a set, and does not keep to the number of events */
    bool lax;          /* lets parameters of a running scan be set */
    bool no_low_energy;
    uint8_t airs_fewer;  /* so many events of each enabling are not aired */
    uint8_t room;        /* Num_HCI_Command_Packets of each answer */
    unsigned piece;      /* octets handed over at once */
    uint16_t refuse;     /* this command is refused ... */
    uint8_t refuse_with; /* ... with this status ... */
    int refuse_times;    /* ... so often */
    bool dead;           /* answers nothing, airs nothing */
    int deaf_to;         /* so many commands are not answered */
    int busy;            /* so many packets are not taken by the transport */
    bool broken;         /* the transport answers an error */

    /* Its state. */
    bool scanning;
    bool scan_parameters;
    uint16_t scan_interval;
    uint16_t scan_window;
    uint8_t scan_filters;
    bool has_random;
    uint8_t random[6];
    uint8_t event_mask[8];
    uint8_t le_event_mask[8];
    unsigned randoms; /* random numbers it has given: 8 octets each, which hold how many-eth it is */
    struct fake_set set[FAKE_SETS];
    uint8_t out[8192]; /* towards the host */
    unsigned out_size;

    /* What happened. */
    unsigned resets;
    unsigned commands;
    unsigned mixed; /* both kinds of advertising or scanning commands were used */
    bool used_legacy;
    bool used_extended;
    const char *wrong; /* a rule of the specification that the host broke */
    struct fake_aired air[FAKE_AIR];
    unsigned aired;
    struct bramble_host_event events[FAKE_EVENTS];
    bramble_time event_times[FAKE_EVENTS];
    unsigned event_count;
    struct fake_end ends[FAKE_ENDS];
    unsigned end_count;
    struct bramble_heard heard[64];
    uint8_t heard_data[64][31];
    unsigned heard_count;
};

/* A controller with extended advertising and so many sets, or without (0), and a host that has not begun. */
void desk_init(struct desk *desk, uint8_t sets);
/* The host begins; it is ready and scans when this returns, or the story says otherwise by desk_begin(). */
void desk_begin(struct desk *desk);
void desk_start(struct desk *desk);
void desk_pass(struct desk *desk, bramble_time duration);
void desk_pass_until(struct desk *desk, bramble_time time);

/* Octets from the controller as they are. */
void desk_octets(struct desk *desk, const void *octets, size_t size);
/* A legacy advertisement that the controller hears, reported as its kind of controller does it. */
void desk_hears(struct desk *desk, const struct fake_aired *aired);
/* An event of the controller, well framed. */
void desk_event(struct desk *desk, uint8_t code, const void *parameters, size_t size);
void desk_flush(struct desk *desk);
/* The controller loses all its state, without a word. */
void desk_controller_restarts(struct desk *desk);

/* An advertisement of `size` octets that begin with its length and `mark`. Answers the ticket. */
uint32_t desk_advertise(struct desk *desk, uint8_t mark, uint8_t count, uint16_t interval_ms);
int desk_try_advertise(struct desk *desk, uint8_t mark, uint8_t count, uint16_t interval_ms, uint32_t *ticket);

/* How often the advertisement with this mark was on air; its n-th time. */
unsigned desk_aired(const struct desk *desk, uint8_t mark);
const struct fake_aired *desk_airing(const struct desk *desk, uint8_t mark, unsigned n);
const struct fake_end *desk_end(const struct desk *desk, uint32_t ticket);
unsigned desk_events(const struct desk *desk, unsigned kind);
const struct bramble_host_event *desk_last_event(const struct desk *desk, unsigned kind);

/* The controller, as the desk uses it: a packet of the host; which set is on air next, not later than `until`, or NULL;
 * its event. */
int fake_send(void *desk, struct bramble_view packet);
struct fake_set *fake_next_on_air(struct desk *desk, bramble_time until);
void fake_air_one(struct desk *desk, unsigned number);

/* The books balance, no ticket ended twice, and the host broke no rule. */
void desk_check(const struct desk *desk);

#endif
