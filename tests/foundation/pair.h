/* A phone that configures, and lamps that are configured, in a room of the simulator: what the foundation's stories
 * share. The phone knows the lamps' device keys; everyone is a member of subnet 0 from the start.
 *
 *     struct pair *pair = pair_open(1);
 *     const struct bramble_config_relay_status *status = ask(pair, bramble_config_relay_get_message());
 *     ...
 *     pair_close(pair);                       checks every invariant and the books of every node
 *
 * A lamp has small tables, so that each of them can be filled: 2 subnets, 3 AppKeys, 2 labels, 4 groups in all.
 */
#ifndef TESTS_FOUNDATION_PAIR_H
#define TESTS_FOUNDATION_PAIR_H

#include "access/access.h"

#include <bramble/configuration.h>
#include <bramble/configure.h>
#include <bramble/crypto_host.h>
#include <bramble/generic_onoff.h>
#include <bramble/health.h>
#include <bramble/heartbeat.h>
#include <bramble/node.h>
#include <bramble/sim.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define PAIR_LAMPS 8U
#define PHONE 0x0001U
#define LAMP 0x0100U /* primary element of the first lamp; the next one has 0x0110, ... */
#define LAMP_STEP 0x0010U
#define BULB (LAMP + 1U) /* its second element */

#define ONOFF_SERVER BRAMBLE_SIG_MODEL(0x1000)
#define LEVEL_SERVER BRAMBLE_SIG_MODEL(0x1002) /* extends the OnOff server: they share a list of 3 places */
#define ONOFF_CLIENT BRAMBLE_SIG_MODEL(0x1001) /* neither subscribes nor publishes; only on the primary element */
#define VENDOR_MODEL BRAMBLE_VENDOR_MODEL(0x003F, 0x002A)
#define ABSENT_MODEL BRAMBLE_SIG_MODEL(0x1300)
#define COMPANY 0x0136U

/* What the application of a node keeps. The phone uses the clients, a lamp the health server. */
struct application {
    struct bramble_configuration_client configuration;
    struct bramble_health_client health_client;
    struct bramble_health_server health;
    struct bramble_onoff_server onoff; /* of a lamp's second element */
    struct bramble_health_faults faults[2];
    uint8_t current[2][3];
    uint8_t registered[2][3];
    unsigned events[BRAMBLE_EVENT_STORE_FAILED + 1]; /* how many of each kind */
    uint32_t attention;                              /* value of the last ATTENTION event */
    unsigned unasked;                                /* statuses that no request waited for */
    uint32_t unasked_opcode;
    uint8_t unasked_octets[16]; /* its parameters */
    int unasked_size;
    bramble_time unasked_time;
};

struct actor {
    struct bramble_node *node;
    void *memory;
    struct bramble_config config;
    struct bramble_port port;
    bramble_radio radio;
    struct application application;
    uint8_t device_key[16];
    uint16_t address;
};

struct pair {
    struct bramble_crypto crypto;
    void *crypto_memory;
    struct bramble_world *world;
    struct actor phone;
    struct actor lamps[PAIR_LAMPS];
    unsigned lamp_count;
    /* The last answer, decoded anew so that it outlives its callback. */
    bool answered;
    int result;
    uint16_t to; /* whom ask() asks: the first lamp, or what a story sets */
    uint8_t octets[BRAMBLE_COMPOSITION_OCTETS_MAX + 8U];
    union bramble_message_fields fields;
    const struct bramble_message_type *type;
};

struct pair *pair_open(unsigned lamps);
void pair_close(struct pair *pair);
void run_for(struct pair *pair, bramble_time time);

/* Sends a configuration message to pair->to, waits, and answers the fields of the response. */
const void *ask(struct pair *pair, struct bramble_message message);
/* The same under another subnet. */
const void *ask_in(struct pair *pair, uint16_t net_key_index, struct bramble_message message);
/* Any client of the phone asks; NULL when nobody answered. */
const void *ask_model(struct pair *pair, struct bramble_model_ref client, const struct bramble_to *to,
                      struct bramble_message message, const struct bramble_message_type *response);
/* Sends octets that are no proper message: nobody answers, and the lamp has counted them as malformed. */
void ask_malformed(struct pair *pair, uint32_t opcode, const void *parameters, size_t size);
/* The phone's application key 0 (and that of the lamp, once it was given) and another one. */
extern const uint8_t app_key[16];
extern const uint8_t other_key[16];

/* Steps that many stories begin with; each asserts its success. */
void give_app_key(struct pair *pair, uint16_t net_key_index, uint16_t app_key_index, const uint8_t key[16]);
void bind_model(struct pair *pair, uint16_t element, bramble_model_id model, uint16_t app_key_index);
/* The lamp's model, looked up inside its node. */
struct bramble_model_ref lamp_model(struct pair *pair, uint8_t element, bramble_model_id model);
struct bramble_model_ref phone_model(struct pair *pair, bramble_model_id model);

#define STATUS(name) ((uint8_t)BRAMBLE_STATUS_##name)

#endif
