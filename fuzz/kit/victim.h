/* Whom the targets attack: a lamp (servers on two elements, a vendor model, heartbeats, provisionable), and a phone
 * (clients and a provisioner with a node table). Their applications do something in every callback, and have calls of
 * their own that an input may ask for.
 */
#ifndef FUZZ_VICTIM_H
#define FUZZ_VICTIM_H

#include "fuzz.h"

#include <bramble/configure.h>
#include <bramble/default_transition_time.h>
#include <bramble/flight_recorder.h>
#include <bramble/generic_onoff.h>
#include <bramble/health.h>
#include <bramble/heartbeat.h>
#include <bramble/node.h>
#include <bramble/provisioner.h>

#define VICTIM_COMPANY 0x003FU
#define VICTIM_TALKER BRAMBLE_VENDOR_MODEL(VICTIM_COMPANY, 0x0001)
#define VICTIM_WORD BRAMBLE_VENDOR_OPCODE(0x01, VICTIM_COMPANY)
#define VICTIM_QUESTION BRAMBLE_VENDOR_OPCODE(0x02, VICTIM_COMPANY)

#define LAMP_ADDRESS 0x0100U
#define PHONE_ADDRESS 0x0001U
#define VICTIM_PEER 0x0200U /* other nodes live from here on */
#define VICTIM_PEERS 8U
#define VICTIM_GROUP 0xC000U
#define PHONE_NODES 6U
#define VICTIM_RECORDER 128U /* octets of the lamp's flight recorder: it wraps around soon */

enum victim_kind { VICTIM_LAMP, VICTIM_PHONE };

/* The application's struct of either. */
struct victim {
    enum victim_kind kind;
    struct bramble_onoff_server onoff[2];
    struct bramble_default_transition_time_server transition;
    struct bramble_health_server health;
    struct bramble_health_faults faults[2];
    struct bramble_received tested; /* what asked for the last health test */
    uint8_t fault_octets[4][3];
    struct bramble_onoff_client switch_client;
    struct bramble_default_transition_time_client transition_client;
    struct bramble_health_client health_client;
    struct bramble_configuration_client configuration;
    struct bramble_configure configure[2];
    unsigned store_failures;                 /* events */
    uint32_t link;                           /* the provisioning link of the last event */
    uint8_t asked;                           /* kind of the last provisioning event that wants an answer; 0: none */
    struct bramble_provisioning_value value; /* of it, or shown to the user */
};

/* Fills the bench's configuration, limits and victim; the bench is clear. */
void victim_describe(enum victim_kind kind);
/* The first time: starts it as a member, configured, a second old, and keeps the bench like that for each input. */
void victim_wait(enum victim_kind kind);
/* Makes the running node a configured member: keys, bindings, subscriptions, publications. */
void victim_configure(void);
/* After each start of the node. */
void victim_started(struct bramble_node *node);
/* RAM is lost. */
void victim_forget(void);
/* The application does something, as the input chooses. */
void victim_act(struct choices *choices);
/* The device key of another node. */
void victim_peer_key(uint16_t address, uint8_t key[16]);
extern const uint8_t victim_label[16];
/* Configurations of provisioning that the input may choose from; the node is to be started after it. */
void victim_abilities(uint8_t choice);
extern const uint8_t victim_uuid[16];
extern const uint8_t victim_static_oob[32];

void victim_event(void *application, struct bramble_node *node, const struct bramble_event *event);

#endif
