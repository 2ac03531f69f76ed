/* The provisioning room: what the node embeds and calls. <bramble/provisioning.h> explains provisioning itself.
 *
 * Device and provisioner are two roles, each linked only where something calls provisioning_device_enable() or
 * provisioning_provisioner_enable(): the rest of the room reaches them through `room->accept` and `room->provisioner`.
 * The two features of these names do that (features/provisionable.c, features/provisioner.c), and their descriptors
 * give the node `provisioning_service`, its only way to the room: a node that lists neither does not link the room at
 * all.
 *
 * Wiring: what the bearer's owner hears of PB-ADV goes to pb_adv_heard, and what it has sent to sent; what comes with a
 * ticket is offered to done. Events are reported from inside these, from timers and when the bearer has sent something,
 * never from inside a function that an application calls. A callback may call everything below except
 * provisioning_stop().
 *
 * Files: generic.c (segments), pb_adv.c, pb_adv_heard.c and pb_adv_open.c (links), calculation.c (numbers), protocol.c
 * (what both roles have in common), oob.c, authentication.c and hmac.c (what is linked with `bramble_oob`), choice.c
 * (with `bramble_oob_provisioner`), device.c, unprovisioned.c and provisioner.c, beacons_heard.c (the roles), room.c,
 * application.c (what an application calls), check.c (invariants).
 */
#ifndef PROVISIONING_PROVISIONING_H
#define PROVISIONING_PROVISIONING_H

#include "base/invariant.h"
#include "provisioning/pb_adv.h"
#include "provisioning/session.h"

/* A device whose beacon was reported lately. */
struct provisioning_seen {
    uint8_t uuid[16];
    bramble_time reported;
    bool used;
};

/* What the provisioner's part adds; the feature that has it keeps this in its own memory. */
struct provisioning_provisioner {
    /* Takes addresses for a device with so many elements: from `*address` on, or where that is 0 from an address of its
     * own choice, which it writes there. Answers a cause of failure, NONE when it is done. What was taken is free again
     * when FAILED is reported for this UUID. */
    uint8_t (*reserve)(void *context, const uint8_t uuid[16], uint8_t elements, uint16_t *address);
    /* The device is told its addresses now. It may live there from here on, whatever we hear of it. */
    void (*tell)(void *context, const uint8_t uuid[16]);
    void *context;
    uint8_t uuid[16];               /* of the device whose link has just been closed */
    struct provisioning_seen *seen; /* may be NULL: every beacon is reported */
    uint16_t seen_count;
    bool scanning;
};

/* The functions of provisioner.c and beacons_heard.c, reached only if they are linked. */
struct provisioning_provisioner_functions {
    int (*begin)(struct provisioning *room, const struct bramble_provision_options *options);
    int (*choose)(struct provisioning_session *session, const struct bramble_provisioning_choice *choice);
    void (*beacon)(struct provisioning *room, const struct bearer_heard *heard);
};

/* What is small stands within reach of short instructions. */
struct provisioning {
    struct bramble_timer timer; /* of the device role: the next beacon; while somebody talks, attention */

    /* ---- Set by its owner ---- */
    struct bearer *bearer;
    uint16_t slot_count;

    /* ---- At first all zero ---- */
    uint8_t elements;

    /* ---- Set by its owner ---- */
    const struct bramble_crypto *crypto;
    void (*event)(struct provisioning *room, const struct bramble_provisioning_event *event);
    struct provisioning_slot *slots; /* all zero, too */

    /* ---- At first all zero ---- */
    /* A device is asked for a link; answers why there is none, or BRAMBLE_DROP_NONE. NULL: the device role is off, or
     * not linked */
    enum bramble_drop (*accept)(struct provisioning *room, const uint8_t uuid[16], uint32_t link_id);
    const struct bramble_provisioning_abilities *abilities;
    struct provisioning_session *device; /* of the device role; NULL: nobody talks to us */
    uint32_t given_up;                   /* number of the link whose end is to be told; 0: none */
    const struct provisioning_provisioner_functions *provisioner; /* NULL: not linked, or not wanted */
    struct provisioning_provisioner *provisioner_part;
    uint32_t numbers; /* of links, counted up */
};

/* One slot in memory of `sizeof(struct provisioning_slot)` octets, for a room that has none of its own; and none again:
 * nothing in that memory is touched any more. */
void provisioning_borrow(struct provisioning *room, void *memory);
void provisioning_give_back(struct provisioning *room);

/* The node is nobody's: it beacons and can be provisioned. `abilities` must stay valid. BRAMBLE_ERROR_NOT_SUPPORTED:
 * the port has no P-256, there is no slot, or the abilities want what `oob` is needed for; _VALUE, _LENGTH: abilities
 * out of range. */
BRAMBLE_MUST_CHECK int provisioning_device_enable(struct provisioning *room,
                                                  const struct bramble_provisioning_abilities *abilities,
                                                  uint8_t elements);
/* The node has joined a network: no beacons, no links. Who is just being provisioned hears no more, and the
 * application is told in the next turn. May be called from inside the DONE event, where that link is no more. */
void provisioning_device_disable(struct provisioning *room);

/* The node can provision others. `part` must stay valid. */
void provisioning_provisioner_enable(struct provisioning *room, struct provisioning_provisioner *part);
/* Ends all attempts as if the application had cancelled each of them. Those whose device has said Complete are reported
 * as done all the same. */
void provisioning_provisioner_cancel(struct provisioning *room);

/* Ends everything without a word: timers, links, tickets; wipes all secrets. */
void provisioning_stop(struct provisioning *room);

/* True when the ticket was of this room. */
bool provisioning_done(struct provisioning *room, uint32_t ticket, int result, struct bramble_view data);
void provisioning_pb_adv_heard(struct provisioning *room, const struct bearer_heard *heard);
/* The packet with this tag is out, or will never be (struct bearer_owner). */
void provisioning_pb_adv_sent(struct provisioning *room, unsigned tag);
/* The beacon of an unprovisioned device (beacon type 0), malformed ones included. */
static inline void provisioning_beacon_heard(struct provisioning *room, const struct bearer_heard *heard)
{
    if (room->provisioner != NULL && room->provisioner_part->scanning) {
        room->provisioner->beacon(room, heard);
    }
}

/* What a node calls of all this, whoever asked for the room. */
struct provisioning_service {
    void (*stop)(struct provisioning *room);
    bool (*done)(struct provisioning *room, uint32_t ticket, int result, struct bramble_view data);
    void (*pb_adv_heard)(struct provisioning *room, const struct bearer_heard *heard);
    void (*sent)(struct provisioning *room, unsigned tag);
};
extern const struct provisioning_service provisioning_service;

/* The functions of <bramble/provisioning.h>, with the room in the node's place. */
BRAMBLE_MUST_CHECK int provisioning_begin(struct provisioning *room, const struct bramble_provision_options *options);
BRAMBLE_MUST_CHECK int provisioning_choose(struct provisioning *room, uint32_t link,
                                           const struct bramble_provisioning_choice *choice);
BRAMBLE_MUST_CHECK int provisioning_answer(struct provisioning *room, uint32_t link, struct bramble_view answer);
BRAMBLE_MUST_CHECK int provisioning_answer_number(struct provisioning *room, uint32_t link, uint32_t number);
BRAMBLE_MUST_CHECK int provisioning_cancel(struct provisioning *room, uint32_t link);
BRAMBLE_MUST_CHECK int provisioning_scan(struct provisioning *room, bool on);

/* True when the invariants of session.h hold in all slots; else `violation` says which does not. */
bool provisioning_check(const struct provisioning *room, struct bramble_violation *violation);

/* ---- Inside the room ---- */

/* A slot for a new session; NULL: all are in use. Free ones that are not busy closing come first, then those whose Link
 * ID was used longest ago. */
struct provisioning_slot *provisioning_free_slot(const struct provisioning *room);
/* The slot is free at once: no timer, no ticket, no secret; whoever still speaks on the link is not answered. */
void provisioning_slot_clear(struct provisioning_slot *slot);
/* Starts the beacon of an unprovisioned device; later ones follow. */
void provisioning_beacon_start(struct provisioning *room);
void provisioning_beacon_send(struct provisioning *room);
void provisioning_device_heard(struct provisioning *room, const struct bearer_heard *heard);

static inline const struct bramble_port *provisioning_port(const struct provisioning *room)
{
    return room->bearer->books.port;
}

/* Tells an event that has all but its kind. */
void provisioning_report(struct provisioning *room, struct bramble_provisioning_event *event, unsigned kind);
/* Draws octets. A negative error: the port could not. */
int provisioning_random(const struct provisioning *room, uint8_t *to, size_t octets);
/* Starts a timer to fire after `least_us`, and up to `range_us` more by chance, in 256 steps. The pauses keep speakers
 * apart; nothing secret depends on them, so a random source that fails costs nothing but that. */
void provisioning_pause(const struct provisioning *room, struct bramble_timer *timer, uint32_t least_us,
                        uint32_t range_us);

#endif
