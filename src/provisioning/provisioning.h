/* The provisioning room: what the node embeds and calls. <bramble/provisioning.h> explains provisioning itself.
 *
 * Device and provisioner are two roles, each linked only where something calls provisioning_device_enable() or
 * provisioning_provisioner_enable(): the rest of the room reaches them through `room->device` and `room->provisioner`.
 * The two features of these names do that (features/provisionable.c, features/provisioner.c), and their descriptors
 * give the node `provisioning_service`, its only way to the room: a node that lists neither does not link the room at
 * all.
 *
 * Wiring: pb_adv_heard is the bearer's pb_adv receiver (context: the room); the node's beacon receiver offers each
 * beacon to beacon_heard first; what comes with a ticket is offered to done. Events are reported from inside these
 * three and from timers, never from inside a function that an application calls. A callback may call everything below
 * except provisioning_stop().
 */
#ifndef PROVISIONING_PROVISIONING_H
#define PROVISIONING_PROVISIONING_H

#include "base/invariant.h"
#include "provisioning/pb_adv.h"
#include "provisioning/session.h"

/* One link, in either role. */
struct provisioning_slot {
    struct provisioning_session session;
    struct pb_adv pb_adv;
};

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
     * when FAILED is reported for this UUID. May be NULL: options must then give an address. */
    uint8_t (*reserve)(void *context, const uint8_t uuid[16], uint8_t elements, uint16_t *address);
    /* The device is told its addresses now. It may live there from here on, whatever we hear of it. May be NULL. */
    void (*tell)(void *context, const uint8_t uuid[16]);
    void *context;
    struct provisioning_seen *seen; /* may be NULL: every beacon is reported */
    uint16_t seen_count;
    bool scanning;
};

struct provisioning_wiring {
    const struct bramble_port *port;
    const struct bramble_crypto *crypto;
    struct timers *timers;
    struct books *books;
    struct bearer *bearer;
    struct provisioning_slot *slots;
    uint16_t slot_count;
    void (*event)(void *context, const struct bramble_provisioning_event *event);
    void *context;
};

/* The functions of device.c and unprovisioned.c, reached only if they are linked. */
struct provisioning_device_functions {
    const struct provisioning_role *role;
    /* (Re)starts or stops the beacon, as the state of the room wants it. */
    void (*beacon_update)(struct provisioning *room);
};

/* The functions of provisioner.c and beacons_heard.c, reached only if they are linked. */
struct provisioning_provisioner_functions {
    int (*begin)(struct provisioning *room, const struct bramble_provision_options *options);
    int (*choose)(struct provisioning_session *session, const struct bramble_provisioning_choice *choice);
    void (*beacon)(struct provisioning *room, const struct bearer_heard *heard);
};

struct provisioning {
    struct provisioning_wiring wiring;
    const struct bramble_provisioning_abilities *abilities;
    const struct provisioning_device_functions *device;           /* NULL: not linked, or not wanted */
    const struct provisioning_provisioner_functions *provisioner; /* likewise */
    struct provisioning_provisioner *provisioner_part;
    uint32_t numbers; /* of links, counted up */
    uint8_t elements;
    bool unprovisioned; /* the device role is on */
    uint8_t uri_hash[4];
    uint8_t attention_s;
    struct bramble_timer beacon;
    struct bramble_timer attention;
};

void provisioning_init(struct provisioning *room, const struct provisioning_wiring *wiring);

/* The node is nobody's: it beacons and can be provisioned. `abilities` must stay valid. BRAMBLE_ERROR_NOT_SUPPORTED:
 * the port has no P-256, or there is no slot; _VALUE, _LENGTH: abilities out of range; _CRYPTO. */
BRAMBLE_MUST_CHECK int provisioning_device_enable(struct provisioning *room,
                                                  const struct bramble_provisioning_abilities *abilities,
                                                  uint8_t elements);
/* The node has joined a network: no beacons, no new links. A link over which that happened is closed in its own time,
 * any other attempt is cancelled. May be called from inside the DONE event; DONE calls it itself. */
void provisioning_device_disable(struct provisioning *room);

/* The node can provision others. `part` must stay valid. */
void provisioning_provisioner_enable(struct provisioning *room, struct provisioning_provisioner *part);

/* Ends all attempts of one role as if the application had cancelled each of them. Those of a provisioner whose device
 * has said Complete are reported as done all the same. */
void provisioning_cancel_all(struct provisioning *room, bool provisioner);

/* Ends everything without a word: timers, links, tickets; wipes all secrets. */
void provisioning_stop(struct provisioning *room);

/* True when the ticket was of this room. */
bool provisioning_done(struct provisioning *room, uint32_t ticket, int result, struct bramble_view data);
void provisioning_pb_adv_heard(struct provisioning *room, const struct bearer_heard *heard);
/* The packet with this tag is out, or will never be (struct bearer_owner). */
void provisioning_pb_adv_sent(struct provisioning *room, uint32_t tag);
/* True when it was the beacon of an unprovisioned device (beacon type 0), malformed ones included. */
bool provisioning_beacon_heard(struct provisioning *room, const struct bearer_heard *heard);

/* What a node calls of all this, whoever asked for the room. */
struct provisioning_service {
    void (*init)(struct provisioning *room, const struct provisioning_wiring *wiring);
    void (*stop)(struct provisioning *room);
    bool (*done)(struct provisioning *room, uint32_t ticket, int result, struct bramble_view data);
    void (*pb_adv_heard)(struct provisioning *room, const struct bearer_heard *heard);
    void (*sent)(struct provisioning *room, uint32_t tag);
    bool (*beacon_heard)(struct provisioning *room, const struct bearer_heard *heard);
    bool (*check)(const struct provisioning *room, struct bramble_violation *violation);
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

struct provisioning_slot *provisioning_free_slot(struct provisioning *room);
extern const struct provisioning_role provisioning_device_role;
void provisioning_beacon_update(struct provisioning *room); /* see provisioning_device_functions */
void provisioning_device_heard(struct provisioning *room, const struct bearer_heard *heard);

#endif
