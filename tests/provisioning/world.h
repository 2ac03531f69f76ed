/* A small world for provisioning stories: a few nodes' rooms joined by a medium that can lose, repeat, delay and change
 * what is said. Virtual time, one seed. The rooms, bearers and timers are the production ones; the port is this file's.
 *
 * Air: an advertisement handed to the port starts at once, is heard 0.4 ms later and ends after 1 ms. P-256 takes
 * 10 ms.
 */
#ifndef TESTS_PROVISIONING_WORLD_H
#define TESTS_PROVISIONING_WORLD_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "provisioning/provisioning.h"
#include <bramble/crypto_host.h>

#define WORLD_PARTIES 7
#define WORLD_SLOTS 5
#define WORLD_EVENTS 96
#define WORLD_PENDING 512

struct world;

/* One event as the application of a party saw it, copied. */
struct seen_event {
    bramble_time time;
    uint8_t kind;
    bool provisioner;
    uint32_t link;
    uint8_t uuid[16];
    uint8_t cause;
    uint8_t attention_s;
    uint8_t elements;
    struct bramble_membership membership;
    struct bramble_device_capabilities capabilities;
    struct bramble_provisioning_value value;
    uint16_t oob_information;
    bool has_uri_hash;
};

struct party {
    struct world *world;
    unsigned index;
    struct books_counts counts;
    struct bearer bearer;
    struct bearer_buffer buffers[12];
    struct bramble_port port;
    struct provisioning room;
    struct provisioning_slot slots[WORLD_SLOTS];
    struct provisioning_provisioner part;
    struct provisioning_seen seen_devices[4];
    struct bramble_provisioning_abilities abilities;
    struct seen_event events[WORLD_EVENTS];
    unsigned event_count;
    bool calling;     /* inside a call of the application: no event may come */
    uint64_t random;  /* state of its random source */
    int fixed_random; /* -1: none; else every octet drawn is this one */
    bool random_broken;
    bool p256_broken;
    bool p256_busy; /* answers "busy" */
    unsigned p256_asked;
    uint32_t tickets;
    unsigned sent;         /* packets of PB-ADV put on the air */
    uint16_t next_address; /* what is reserved next; 0: none is free */
    bool off;              /* hears nothing, and nothing of it is heard */
    void (*on_event)(struct party *party, const struct bramble_provisioning_event *event);
};

enum pending_kind { PENDING_DELIVERY, PENDING_SENT, PENDING_P256, PENDING_USER };

struct pending {
    bramble_time time;
    uint64_t order;
    uint8_t kind;
    uint8_t party;
    uint8_t size;
    uint8_t octets[64];
    uint32_t ticket;
    int result;
    void (*user)(struct party *party);
};

/* What the medium does with one packet on its way to one hearer. */
enum fate { FATE_DELIVER, FATE_LOSE, FATE_TWICE, FATE_LATE };
typedef enum fate world_filter(struct world *world, struct party *from, struct party *to, uint8_t *pdu, size_t size);

struct world {
    struct party parties[WORLD_PARTIES];
    unsigned count;
    bramble_time now;
    uint64_t random;
    uint64_t orders;
    unsigned loss_percent;
    struct bramble_crypto crypto;
    _Alignas(max_align_t) uint8_t crypto_memory[16384];
    struct pending pending[WORLD_PENDING];
    unsigned pending_count;
    world_filter *filter;
    unsigned filter_count; /* the filter's own */
    /* Hears everything that any party says; `ad_type` and the PDU. May be NULL. */
    void (*eavesdrop)(struct world *world, struct party *from, uint8_t ad_type, struct bramble_view pdu);
    void *eavesdropper;
    /* What a user carries from one screen to another. */
    struct bramble_provisioning_value shown;
    bool is_shown;
    struct party *asked;
    uint32_t asked_link;
    bool user_absent;
};

struct world *world_new(uint64_t seed);
void world_free(struct world *world);
/* A device: abilities with its UUID; further ones are set in party->abilities before world_enable(). */
struct party *world_device(struct world *world);
struct party *world_provisioner(struct world *world, uint16_t links);
void world_enable(struct party *device);
void world_run(struct world *world, bramble_time duration);
/* Runs until the party has seen an event of this kind (from its event `from` on) or the time is over; NULL then. */
const struct seen_event *world_until(struct party *party, uint8_t kind, bramble_time limit);
/* The (only) event of this kind so far, or NULL. */
const struct seen_event *party_saw(const struct party *party, uint8_t kind);
unsigned party_saw_count(const struct party *party, uint8_t kind);
/* Puts a PB-ADV packet on the air for one hearer, as if somebody had said it. */
void world_say(struct party *to, struct bramble_view packet);
/* In the name of the user: calls fn after `after`. */
void world_later(struct party *party, bramble_time after, void (*fn)(struct party *party));

struct bramble_provision_options world_options(const struct party *device);
/* bramble_provision in effect; answers the link. */
uint32_t world_provision(struct party *provisioner, const struct bramble_provision_options *options);
/* Both sides are done and agree. */
void assert_provisioned(struct party *provisioner, struct party *device);
/* The last FAILED of a party has this cause. */
void assert_failed(struct party *party, unsigned cause);
/* No link, no ticket, no timer is left, and the invariants hold. */
void assert_quiet(struct world *world);
uint32_t party_dropped(const struct party *party, enum bramble_drop reason);

#endif
