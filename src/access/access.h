/* The access layer (Mesh Protocol 1.1 section 3.7 and chapter 4): composition, dispatch, bindings, subscriptions,
 * publications, requests and answers, messages to oneself.
 *
 * The public functions of <bramble/model.h> are implemented here. They find the layer from the node pointer because
 * the access layer lies at the very start of the node: access_of() below, asserted in the node room.
 *
 * Files: access.c (wiring), composition.c (models, page 0), extension.c (extension trees), lists.c (bindings,
 * subscriptions), dispatch.c, described.c (handlers with fields), trace.c, send.c, publication.c, request.c, reply.c
 * (delayed answers), loopback.c, ask.c (what an application asks); internal.h is between them.
 *
 * Invariants
 *   A1  A binding names an AppKey that exists; a publication names an AppKey bound to its model.
 *   A2  The interest table's count of a group equals the number of subscription lists that hold it.
 *   A3  Models of one extension tree on one element share the subscription list of its first model.
 *   A4  A callback of an application or model runs only inside a turn. (Suites.)
 *   A5  What names a virtual address (a list, a publication) names a label in use of this very address, and a label is
 *       used at least as often.
 *   A6  A request or an answer that waits has a timer running: it ends.
 *   A7  The queue of messages to ourselves is within its bounds.
 */
#ifndef ACCESS_ACCESS_H
#define ACCESS_ACCESS_H

#include "base/records.h"
#include "transport/transport.h"
#include <bramble/message.h>
#include <bramble/model.h>
#include <bramble/node.h>

/* A publication as it travels: address(2), 0 if there is none; AppKey index(2) TTL(1) period(1) retransmit(1). Bit 12
 * of the index asks for friendship credentials, which this node cannot have yet. */
#define ACCESS_PUBLICATION_OCTETS 7U
#define ACCESS_PUBLICATION_FRIENDSHIP 0x1000U

enum access_stirred {
    ACCESS_STIRRED_AGAIN = 1,  /* to reckon when the first repetition comes */
    ACCESS_STIRRED_PERIOD = 2, /* a period begins */
    ACCESS_STIRRED_STATE = 4,  /* to tell the model's type that its publication has changed */
    ACCESS_STIRRED_MESSAGE = 8 /* to ask it for a message and send that */
};

struct access_publication {
    struct bramble_timer timer; /* the first member: runs to the next repetition or period, whichever comes first */
    uint8_t state[ACCESS_PUBLICATION_OCTETS];
    uint8_t label;           /* TRANSPORT_LABEL_NONE unless the address is virtual */
    uint8_t again_left;      /* repetitions of the last message */
    uint8_t fast_divisor;    /* Health fast period: the period is divided by 2^n; 0 normally */
    uint8_t stirred;         /* why the timer fires, if not because something is due: ACCESS_STIRRED_... */
    uint8_t size;            /* of the last message */
    uint16_t first_octet;    /* of it, in access->publish_octets */
    bramble_time period_due; /* BRAMBLE_NEVER: not periodic */
};

struct access_group {
    uint16_t address; /* 0: a free place, which is all zeros */
    uint8_t label;    /* TRANSPORT_LABEL_NONE unless virtual */
};

struct access_model {
    uint8_t element;
    uint8_t list_owner;   /* model whose subscription list this one uses (may be itself) */
    uint8_t group_count;  /* places of its tree's list, when it is the tree's first model */
    uint16_t first_key;   /* in access->keys_of_models */
    uint16_t first_group; /* in access->groups */
    const struct bramble_model *description;
    struct access_publication *publication; /* NULL: it cannot publish */
};

struct access;

/* What request.c has of the others, once something was asked: who never asks has none of it in the image. */
struct access_asking {
    /* A response that a request waits for? Ends the request and answers true. */
    bool (*answered)(struct access *access, struct bramble_received *received, struct bramble_view parameters);
    /* Ends all requests. */
    void (*end)(struct access *access, int result);
};

/* The queue of messages to ourselves, which the limits name; a node of other limits has none of it in the image. */
struct bramble_loopback {
    /* _FULL. */
    int (*put)(struct access *access, unsigned model, const struct envelope *message, struct bramble_view payload);
    /* Where the payload of the next message will lie; NULL when there is room for few octets only. */
    uint8_t *(*room)(const struct access *access, size_t *capacity);
    /* Delivers the first message; false when there is none. */
    bool (*run)(struct access *access);
};

struct access_request {
    bool used;
    bool cancelled;
    uint8_t attempts_left;
    uint16_t model;
    struct bramble_wait wait;
    struct bramble_to to;
    bramble_time left;    /* of the time that it may take, after the timer that runs */
    bramble_time spacing; /* between attempts */
    uint16_t size;
    uint8_t *octets;
    struct bramble_timer timer;
};

/* An answer: whom it goes to, from which model. A short one waits here, with its octets, while its timer runs. */
struct access_reply {
    struct bramble_timer timer; /* the first member */
    uint8_t ttl;
    uint8_t size;
    uint16_t model;
    uint16_t address;
    uint16_t key_index;
    uint16_t net_key_index;
    uint8_t octets[11]; /* of an unsegmented message */
};

struct features; /* of the room above; kept here for the rooms above that */

/* Members in an order in which a small processor reaches most of them by its shortest instructions. */
struct access {
    bool reset_wanted;         /* the node leaves when all that it had to say is out; true until it has left */
    bool work;                 /* something was queued by a call: run at once */
    uint8_t feature_count;     /* of those that have started */
    uint8_t attention_seconds; /* as last told */
    uint16_t model_count;
    uint16_t key_places;
    uint16_t group_places;
    uint16_t publication_count;
    uint16_t publish_size; /* octets of publish_octets that are given to models */
    uint16_t request_count;
    uint16_t reply_count;
    uint16_t loopback_capacity;
    uint16_t loopback_size;
    uint16_t changed; /* bits of enum access_changed, announced once at the end of the turn */

    const struct bramble_config *config;
    struct records records;
    struct features *features;

    struct access_model *models;
    uint16_t *keys_of_models; /* AppKey indexes; BRAMBLE_KEY_INDEX_NONE = free */
    struct access_group *groups;
    struct access_publication *publications;
    uint8_t *publish_octets;
    struct access_request *requests;
    uint8_t *request_octets;
    const struct access_asking *asking; /* NULL: nothing was asked since the start */
    struct access_reply *replies;
    uint8_t *loopback; /* a queue of octets: entries one after the other */

    /* Of a model's element; NULL: no element has the server of it. */
    bramble_time (*default_transition_time)(struct bramble_model_ref model);

    struct transport transport; /* what it stands on, and in it all below */
};

/* What is announced at the end of a turn: bits by the event's number. */
enum access_changed {
    ACCESS_CHANGED_JOINED = 1 << BRAMBLE_EVENT_JOINED,
    ACCESS_CHANGED_RESET = 1 << BRAMBLE_EVENT_RESET,
    ACCESS_CHANGED_IV_INDEX = 1 << BRAMBLE_EVENT_IV_INDEX,
    ACCESS_CHANGED_KEYS = 1 << BRAMBLE_EVENT_KEYS,
    ACCESS_CHANGED_CONFIGURATION = 1 << BRAMBLE_EVENT_CONFIGURATION,
    ACCESS_CHANGED_ATTENTION = 1 << BRAMBLE_EVENT_ATTENTION,
    ACCESS_CHANGED_SEQUENCE_LOW = 1 << BRAMBLE_EVENT_SEQUENCE_LOW,
    ACCESS_CHANGED_STORE_FAILED = 1 << BRAMBLE_EVENT_STORE_FAILED,
    ACCESS_CHANGED_REFUSED = 1 << BRAMBLE_EVENT_SOURCE_REFUSED,
    ACCESS_CHANGED_IV_OUT_OF_REACH = 1 << BRAMBLE_EVENT_IV_INDEX_OUT_OF_REACH,
    ACCESS_CHANGED_STORE_WORKS = 1 << BRAMBLE_EVENT_STORE_WORKS
};

static inline struct access *access_of(const struct bramble_node *node)
{
    return (struct access *)(uintptr_t)node;
}

/* The rooms below, which lie one in the other. */
static inline struct transport *access_transport(const struct access *access)
{
    return (struct transport *)(uintptr_t)&access->transport;
}
static inline struct network *access_network(const struct access *access)
{
    return (struct network *)(uintptr_t)&access->transport.network;
}
static inline struct keys *access_keys(const struct access *access)
{
    return (struct keys *)(uintptr_t)&access->transport.network.keys;
}
static inline struct timers *access_timers(const struct access *access)
{
    return (struct timers *)(uintptr_t)&access->transport.network.bearer.timers;
}
static inline struct books *access_books(const struct access *access)
{
    return (struct books *)(uintptr_t)&access->transport.network.bearer.books;
}

static inline struct bramble_node *access_node(const struct access *access)
{
    return (struct bramble_node *)(uintptr_t)access;
}

/* Builds the model tables from the composition. _ARGUMENT when it does not fit the limits. Tables, their counts and the
 * pointers to others are set, all else is zero. */
BRAMBLE_MUST_CHECK int access_init(struct access *access);
/* Calls every type's start function. */
void access_start(struct access *access);
/* Forgets bindings, subscriptions, publications, requests; calls every type's reset function. */
void access_reset(struct access *access);
/* From transport. */
void access_deliver(struct transport *transport, const struct transport_received *received);
/* Delivers what the node said to itself. Answers true when there was something. */
static inline bool access_run(struct access *access)
{
    const struct bramble_loopback *loopback = access->config->limits->loopback;
    return loopback != NULL && loopback->run(access);
}

/* bramble_reply() with the answer's octets, opcode first. */
int access_reply_octets(const struct bramble_received *received, struct bramble_view payload);
/* Counts an answer that cannot be sent. */
void access_reply_failed(const struct access *access, unsigned address, int error);
/* Where the octets of a message may be written that is sent next: where they will wait if they are many, else (no such
 * place is free) `few`. */
#define ACCESS_FEW 16U
uint8_t *access_room(const struct access *access, uint8_t few[ACCESS_FEW], size_t *capacity);

/* ---- Composition ------------------------------------------------------------------------------------------------- */

/* The element with this unicast address, or negative _ADDRESS. */
int access_element_at(const struct access *access, unsigned address);
/* The model of this identifier on an element, or negative _NOT_FOUND. */
int access_model_at(const struct access *access, unsigned element, bramble_model_id model_id);
static inline const struct bramble_model_type *access_type(const struct access *access, unsigned model)
{
    return access->models[model].description->type;
}
/* Writes Composition Data page 0, without the page number; what does not fit is left out, and fails the writer. */
void access_composition_page(const struct access *access, struct writer *writer);

/* ---- Bindings ---------------------------------------------------------------------------------------------------- */

/* _KEY: no such AppKey. _NOT_SUPPORTED: a device key model. _FULL. Binding twice succeeds. */
int access_bind(struct access *access, unsigned model, uint16_t app_key_index);
/* Unbinding also ends a publication with this key. */
int access_unbind(struct access *access, unsigned model, uint16_t app_key_index);
bool access_is_bound(const struct access *access, unsigned model, unsigned app_key_index);
/* The i-th place; BRAMBLE_KEY_INDEX_NONE when free. There are description->keys of them. */
uint16_t access_key_place(const struct access *access, unsigned model, unsigned i);
/* An AppKey goes away: unbinds it everywhere, ends publications and transfers with it. Call before deleting it. */
void access_forget_app_key(struct access *access, uint16_t app_key_index);

/* ---- Subscriptions ----------------------------------------------------------------------------------------------- */

/* The list belongs to the whole extension tree. label: TRANSPORT_LABEL_NONE, or a label in use that the list then
 * holds one more use of. _ADDRESS (unicast, unassigned, all-nodes), _NOT_SUPPORTED, _FULL. */
int access_subscribe(struct access *access, unsigned model, uint16_t address, uint8_t label);
/* Removing what is not there succeeds. EVERY: all that is there. */
#define ACCESS_EVERY_GROUP BRAMBLE_ADDRESS_ALL_NODES /* which is on no list */
int access_unsubscribe(struct access *access, unsigned model, uint16_t address, uint8_t label);
static inline int access_unsubscribe_all(struct access *access, unsigned model)
{
    return access_unsubscribe(access, model, ACCESS_EVERY_GROUP, TRANSPORT_LABEL_NONE);
}
/* Marks the record of every list that is not empty. */
void access_lists_changed(struct access *access);
bool access_is_subscribed(const struct access *access, unsigned model, unsigned address, unsigned label);
/* Places of the list: none, where it has none. Free ones are all zeros. */
struct access_group *access_group_list(const struct access *access, unsigned model, unsigned *count);

/* ---- Publication ------------------------------------------------------------------------------------------------- */

/* Sets it (label uses as above: the publication holds one). _NOT_SUPPORTED, _KEY (not bound), _VALUE. Address 0
 * clears everything. */
int access_publication_set(struct access *access, unsigned model, const uint8_t state[ACCESS_PUBLICATION_OCTETS],
                           unsigned label);
static inline unsigned access_publication_address(const struct access_publication *publication)
{
    return word_of(publication->state);
}
static inline unsigned access_publication_key(const struct access_publication *publication)
{
    return word_of(publication->state + 2);
}
void access_publication_clear(struct access *access, unsigned model);
/* Divides the publish period by 2^divisor (Health). */
void access_publication_fast(struct access *access, unsigned model, uint8_t divisor);

/* True when every invariant holds; else `violation` says which does not. */
bool access_check(const struct access *access, struct bramble_violation *violation);

#endif
