/* Models: what a node is made of, and how models talk (Mesh Protocol 1.1 section 3.7 and chapter 4).
 *
 * A node's composition is constant data: elements, each with models. A model is described by `struct bramble_model`:
 * its identifier, its type (which messages it takes, and what it does with them), where its state lies inside the
 * application's own struct, how many keys and subscriptions it may hold, and which models it extends. All nodes that
 * are made alike share one composition in flash; what differs per node lies in the node's memory and in the
 * application's struct.
 *
 *     struct lamp { struct bramble_onoff_server onoff; };                       the application's own struct
 *     static const struct bramble_model models[] = {
 *         BRAMBLE_CONFIGURATION_SERVER,
 *         {.id = BRAMBLE_SIG_MODEL(0x1000), .type = &bramble_onoff_server_type,
 *          .state_offset = offsetof(struct lamp, onoff), .keys = 1, .groups = 4, .publish_octets = 8},
 *     };
 *
 * A message reaches a model when the element it is addressed to has a model whose type takes its opcode, that model is
 * bound to the application key (or the type takes the device key), and, for a group or virtual address, is subscribed
 * to it. The handler gets the decoded fields; what it answers goes by bramble_reply(). It runs inside a turn of the
 * node (bramble_node_run, _heard or _done) and may call every function of this header. No handler runs inside a call of
 * the application.
 */
#ifndef BRAMBLE_MODEL_H
#define BRAMBLE_MODEL_H

#include <bramble/error.h>
#include <bramble/message.h>
#include <bramble/timer.h>
#include <bramble/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/* One model of one node: `index` counts the models through all elements in the order of the composition. */
struct bramble_model_ref {
    BRAMBLE_PAIR struct bramble_node *node;
    unsigned index;
};

/* Credentials that secure a network PDU. */
enum bramble_credentials { BRAMBLE_CREDENTIALS_FLOODING, BRAMBLE_CREDENTIALS_FRIENDSHIP, BRAMBLE_CREDENTIALS_DIRECTED };

/* What is known of a message received: small, copyable, and all that an answer needs, now or later. */
struct bramble_received {
    struct bramble_model_ref model; /* the model that got it */
    uint8_t label;       /* which of the node's labels authenticated it; 0xFF unless `destination` is virtual */
    uint8_t ttl;         /* as received; 0x7F when it came from this node itself */
    uint8_t credentials; /* enum bramble_credentials */
    int8_t rssi_dbm;     /* of the last hop; 127 unknown */
    bool to_itself;      /* it came from this very node */
    uint16_t source;
    uint16_t destination; /* as sent: unicast, group or virtual */
    uint16_t net_key_index;
    uint16_t key_index;    /* AppKey index, BRAMBLE_DEVICE_KEY_OWN or BRAMBLE_DEVICE_KEY_PEER */
    uint16_t answer_place; /* 0: the network; else private to the stack */
    uint32_t opcode;
    uint32_t sequence;
    bramble_time time;
};

/* One message that a model type takes. Sorted in any order; a table belongs to one type. */
struct bramble_handler {
    const struct bramble_message_type *type;
    void (*handle)(struct bramble_model_ref model, const struct bramble_received *received, const void *fields);
};

/* Flags of a model type. */
#define BRAMBLE_MODEL_DEVICE_KEY 0x01U   /* takes messages under the device key only; cannot be bound or published */
#define BRAMBLE_MODEL_NO_SUBSCRIBE 0x02U /* cannot be subscribed */
#define BRAMBLE_MODEL_CLIENT 0x04U  /* with DEVICE_KEY: takes answers under the device key of the node that answers */
#define BRAMBLE_MODEL_FORGETS 0x10U /* does without a store: a node that has one is refused */
#define BRAMBLE_MODEL_LIBRARY_STATE 0x08U /* the state is the library's own struct: its other models may read it */

struct bramble_model_type;
struct bramble_request_table; /* private to the library's servers */

/* Takes the messages of an array of handlers, decoded. */
int bramble_handlers_take(const struct bramble_received *received, const struct bramble_view *parameters);
bool bramble_handlers_know(const struct bramble_model_type *type, uint32_t opcode);

/* The members of a model type for an array of handlers: .handlers and what belongs to it. A type without them does not
 * bring the codec into an image. */
#define BRAMBLE_HANDLERS(array)                                                                                        \
    .handlers = (array), .handler_count = sizeof(array) / sizeof(array)[0], .raw = bramble_handlers_take,              \
    .takes = bramble_handlers_know

struct bramble_model_type {
    union {
        const struct bramble_handler *handlers;
        const struct bramble_request_table *requests;
    };
    uint16_t handler_count;
    uint16_t flags;
    /* Takes messages as octets: for messages that are not described (compatibility layers), and for servers that are to
     * be as small as they can. Answers 1 when it has taken the message, 0 to pass, negative when it is malformed and to
     * be ignored. BRAMBLE_HANDLERS() gives one that decodes. NULL: the model takes no messages. */
    int (*raw)(const struct bramble_received *received, const struct bramble_view *parameters);
    /* Whether an opcode is one of those that `raw` takes: then a message that does not come as far as `raw` is dropped
     * as one that the model is not bound for, or not subscribed for. NULL: such a message has no model here. */
    bool (*takes)(const struct bramble_model_type *type, uint32_t opcode);
    /* Called once when the node starts, before its first turn; state restored from the store follows. May be NULL. */
    void (*start)(struct bramble_model_ref model);
    /* Writes what is to be published now (periodically, and for bramble_publish): opcode and parameters, at most
     * `capacity` octets, as bramble_message_encode() does. Answers how many; negative: nothing is published. NULL: the
     * model does not publish its state. */
    int (*publish)(struct bramble_model_ref model, uint8_t *out, size_t capacity);
    /* The publication state was changed by a configuration client (period, address). May be NULL. */
    void (*publication_changed)(struct bramble_model_ref model);
    /* The node was reset: bring the state back to its beginning. May be NULL. */
    void (*reset)(struct bramble_model_ref model);
    /* The state that is to survive a restart ("Keeping a state" below). Both, or NULL: nothing is kept.
     * save: writes it into `out`, at most `capacity` octets (at least BRAMBLE_MODEL_STATE_MAX), and answers how many;
     * 0: there is nothing to keep. restore: takes it back, once after `start` and before the first turn; it must not
     * call the application nor send. Answers negative, and leaves the state as `start` made it, when the octets make no
     * sense: they come from a file. */
    size_t (*save)(struct bramble_model_ref model, uint8_t *out, size_t capacity);
    int (*restore)(struct bramble_model_ref model, struct bramble_view saved);
};

/* A model that another one extends or corresponds to. `element_offset` counts from the element of the latter (-4..3 is
 * common). The relations of a model end with an entry of kind BRAMBLE_RELATION_END. */
enum bramble_relation_kind { BRAMBLE_RELATION_END, BRAMBLE_RELATION_EXTENDS, BRAMBLE_RELATION_CORRESPONDS };

struct bramble_relation {
    uint8_t kind;
    int8_t element_offset;
    bramble_model_id model_id;
};

/* The members of a model for an array of relations: .extends and what reads it, which is not linked for others. */
#define BRAMBLE_EXTENDS(array) .extends = (array), .join = bramble_model_join
void bramble_model_join(struct bramble_model_ref model);

struct bramble_model {
    bramble_model_id id; /* BRAMBLE_SIG_MODEL(...) or BRAMBLE_VENDOR_MODEL(...) */
    const struct bramble_model_type *type;
    uint16_t state_offset;                  /* of the model's state in the application's struct; unused: 0 */
    uint8_t keys;                           /* application keys it can be bound to */
    uint8_t groups;                         /* addresses it can be subscribed to */
    uint8_t publish_octets;                 /* longest message it publishes, opcode included; 0: it does not publish */
    const struct bramble_relation *extends; /* NULL: none; else this and the next by BRAMBLE_EXTENDS() */
    void (*join)(struct bramble_model_ref model);
};

/* SIG models come first in `models`, then vendor models; at most 255 of each. */
struct bramble_element {
    uint16_t location; /* GATT namespace descriptor */
    uint8_t model_count;
    const struct bramble_model *models;
};

struct bramble_composition {
    uint16_t company_id;
    uint16_t product_id;
    uint16_t version_id;
    uint8_t element_count;
    const struct bramble_element *elements;
};

/* ---- Asking about a model ---------------------------------------------------------------------------------------- */

/* The model of this identifier on an element (0 = primary). BRAMBLE_ERROR_NOT_FOUND. */
BRAMBLE_MUST_CHECK int bramble_model_find(struct bramble_node *node, uint8_t element, bramble_model_id model_id,
                                          struct bramble_model_ref *found);
/* The model's state inside the application's struct. */
void *bramble_model_state(struct bramble_model_ref model);
const struct bramble_model *bramble_model_description(struct bramble_model_ref model);
uint8_t bramble_model_element(struct bramble_model_ref model);
/* Unicast address of the element that the model is on; 0 while the node is not provisioned. */
uint16_t bramble_model_address(struct bramble_model_ref model);
/* True when the model is bound to this AppKey. */
bool bramble_model_is_bound(struct bramble_model_ref model, uint16_t app_key_index);

/* ---- Keeping a state --------------------------------------------------------------------------------------------- */

/* A model whose type has `save` calls this when what it would save has changed. The node then asks for it at the end of
 * the turn and puts it into the store, as one record that names the model and its element, so that another composition
 * does not take it for its own. Only a member keeps states: joining writes all of them, Node Reset erases them.
 *
 * Flash wears out, so not every change is written. Between two writes of model states, all models of a node together,
 * lie at least five seconds, and after eight writes in a row five minutes, one write more being allowed for every five
 * minutes that pass: 290 a day at most, however often states change. What has changed meanwhile is written when the
 * time is up, or by bramble_node_stop(). So after a power cut a state that rests is what it was, and one that changes
 * all the time may be five minutes old. A state that is written for good before something else happens is none of
 * these: it belongs into records of the application (<bramble/store.h>). */
#define BRAMBLE_MODEL_STATE_MAX 246U
void bramble_model_state_changed(struct bramble_model_ref model);

/* ---- Sending ----------------------------------------------------------------------------------------------------- */

/* Where a message goes. In the ordinary case all is zero but address, key and the default TTL: BRAMBLE_TO() below. */
struct bramble_to {
    uint16_t address;       /* unicast, group or virtual */
    uint16_t key_index;     /* AppKey index; BRAMBLE_DEVICE_KEY_PEER: the device key of `address`;
                               BRAMBLE_DEVICE_KEY_OWN: our own */
    uint16_t net_key_index; /* with a device key: the subnet; with an AppKey it must be 0 or the key's own */
    const uint8_t *label;   /* 16 octets of Label UUID for a virtual address (address is then ignored), or NULL */
    uint8_t ttl;            /* 0 or 2 to 127, or BRAMBLE_TTL_DEFAULT */
    bool friendship;        /* use friendship credentials where a friendship exists */
    bool segmented;         /* segment even what fits one PDU: acknowledged delivery */
    bool long_mic;          /* 64-bit TransMIC (segmented messages only) */
};

/* The initializer of the ordinary case: struct bramble_to to = BRAMBLE_TO(0xC000, 0); */
#define BRAMBLE_TO(address_, key_)                                                                                     \
    {                                                                                                                  \
        .address = (address_), .key_index = (key_), .ttl = BRAMBLE_TTL_DEFAULT                                         \
    }

/* Sends a message from a model's element. The message is encoded before the call returns; nothing is kept.
 * Errors: BRAMBLE_ERROR_NOT_PROVISIONED, _KEY (unknown, or not bound to the model), _ADDRESS, _LENGTH (more than 380
 * octets), _VALUE (a field is prohibited), _FULL, _BUSY (a segmented message to this destination is under way). */
BRAMBLE_MUST_CHECK int bramble_send(struct bramble_model_ref model, const struct bramble_to *to,
                                    const struct bramble_message *message);

/* How an acknowledged request ended. */
struct bramble_response {
    int result;           /* 0: `received` and `fields` hold the response; BRAMBLE_ERROR_TIMEOUT; _CANCELLED */
    uint16_t destination; /* whom the request went to */
    const struct bramble_received *received;
    const void *fields; /* decoded, of the type that was waited for; valid during the callback only */
    void *context;
};
typedef void bramble_response_callback(struct bramble_model_ref model, const struct bramble_response *response);

/* What to wait for after a request. */
struct bramble_wait {
    const struct bramble_message_type *response;
    uint32_t timeout_ms; /* in all; 0: the stack's default, which grows with the number of segments and the TTL */
    uint8_t attempts;    /* transmissions of the request spread over the timeout; 0: three */
    bramble_response_callback *done;
    void *context;
};

/* Sends a message to a unicast address and waits for the answer; `done` is called exactly once, in a later turn.
 * Several requests may be under way at once to different nodes; a second one to the same node that waits for the same
 * opcode is BRAMBLE_ERROR_BUSY. Other errors: those of bramble_send. */
BRAMBLE_MUST_CHECK int bramble_request(struct bramble_model_ref model, const struct bramble_to *to,
                                       const struct bramble_message *message, const struct bramble_wait *wait);
/* Ends all requests of a model with BRAMBLE_ERROR_CANCELLED (in the next turn). */
void bramble_request_cancel(struct bramble_model_ref model);

/* Answers a message, now or later, under the key and credentials that it came with. Answers to others wait the random
 * 20 to 50 ms (request to unicast) or 20 to 500 ms (to a group) that the specification advises, unless the node's
 * configuration turned that off. */
BRAMBLE_MUST_CHECK int bramble_reply(const struct bramble_received *received, const struct bramble_message *message);

/* Publishes: in the next turn the type's `publish` function is asked for the message, once however often this was
 * called before; or the message is given, and 0 says that it is on its way. BRAMBLE_ERROR_STATE when the model has no
 * publish address. Retransmissions (new sequence number, same content) follow by themselves. */
BRAMBLE_MUST_CHECK int bramble_publish(struct bramble_model_ref model);
BRAMBLE_MUST_CHECK int bramble_publish_message(struct bramble_model_ref model, const struct bramble_message *message);

/* ---- Publication and subscription of a model, read and set directly ---------------------------------------------- */

struct bramble_publication {
    uint16_t address; /* 0: not publishing */
    uint8_t label;    /* index of the label when the address is virtual, else 0xFF */
    uint16_t app_key_index;
    bool friendship;
    uint8_t ttl;        /* or BRAMBLE_TTL_DEFAULT */
    uint8_t period;     /* bits 0-5 steps, bits 6-7 resolution (100 ms, 1 s, 10 s, 10 min); 0: not periodic */
    uint8_t retransmit; /* bits 0-2 count, bits 3-7 steps of 50 ms, minus one */
};

int bramble_publication_get(struct bramble_model_ref model, struct bramble_publication *publication);
/* The steps and the resolution as one duration. */
bramble_time bramble_period_duration(uint8_t period);

#ifdef __cplusplus
}
#endif

#endif
