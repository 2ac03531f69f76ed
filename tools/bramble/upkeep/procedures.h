/* What the person with the phone does for the whole network. */
#ifndef TOOL_UPKEEP_PROCEDURES_H
#define TOOL_UPKEEP_PROCEDURES_H

#include "simulation.h"

#include <bramble/key_refresh.h>

/* A key refresh under way or done. */
struct renewal {
    struct simulation *simulation;
    struct bramble_key_refresh refresh;
    struct bramble_key_refresh_node *nodes;
    struct bramble_key_refresh_key app_key;
    struct simulation_keys keys; /* the new ones */
    bramble_time began, ended;   /* 0: not yet */
    uint32_t passes_missing;     /* passes after which somebody had not answered */
    uint32_t count, complete;    /* nodes; those that forgot the old keys by being told so */
    bool good;
};

/* Begins; the outcome comes into `renewal`. False with the cause in the story. */
bool renewal_begin(struct renewal *renewal, struct simulation *simulation);
void renewal_free(struct renewal *renewal);

/* The phone begins or ends an IV update; the others follow its beacons. False with the cause in the story. */
bool iv_update_step(struct simulation *simulation, bool begin);

#endif
