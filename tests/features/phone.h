/* A provisioner with a small table, and newcomers that it provisions: what the provisioner's stories share. */
#ifndef TESTS_FEATURES_PHONE_H
#define TESTS_FEATURES_PHONE_H

#include "mesh.h"

#include "features/provisioner.h"
#include "node/node.h"

#include <string.h>

#define SECOND BRAMBLE_SECONDS(1)
#define NODES 4U
#define FIRST 0x0100U
#define LAST 0x01FFU
#define ELEMENTS 2U /* of each actor of the kit */

/* What the provisioner's application has heard; one provisioner per story. */
struct news {
    unsigned done;
    unsigned failed;
    unsigned closed;
    uint8_t cause;
    uint16_t address;      /* given last */
    bool in_table_by_then; /* when DONE came */
    unsigned table_errors;
    int table_error;
    unsigned store_errors;
    uint32_t store_key;
};
extern struct news news;

struct newcomer {
    struct bramble_provisioning_abilities abilities;
    struct actor *actor;
};

/* Before each story. */
int phone_silence(void **state);
struct actor *phone_add(struct mesh *mesh);
/* After a restart. */
void phone_start(struct actor *phone);
void newcomer_add(struct mesh *mesh, struct newcomer *newcomer, uint8_t name);
/* Begins to provision at this address, or (0) at one that the phone chooses. */
void phone_begin(struct actor *phone, const struct newcomer *newcomer, uint16_t address);
/* The same, and waits for the end, good or bad. */
void phone_provision(struct actor *phone, const struct newcomer *newcomer);
/* Somebody resets it. */
void newcomer_leave(struct newcomer *newcomer);
/* bramble_provisioner_add() of a node that is made up. */
int phone_import(struct actor *phone, uint8_t name, uint16_t address, uint8_t elements);
/* What a newcomer would get now. */
uint16_t phone_next_address(struct actor *phone);

#endif
