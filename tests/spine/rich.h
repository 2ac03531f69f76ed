/* A node that has all there is to lose: keys, a label, bindings, lists, a publication, states, heartbeats, replay
 * marks, and the table of a provisioner. For stories of its records. */
#ifndef RICH_H
#define RICH_H

#include "craft.h"

#define RICH_NODES 4U    /* places of the provisioner's table */
#define RICH_SOURCES 11U /* two replay records */
#define RICH_SOURCE 0x0600U

/* What was told since the last look. */
struct rich_told {
    unsigned failures;
    uint32_t key;
    int32_t error;
    unsigned more;
    unsigned works;
};
extern struct rich_told rich_told;

/* For cmocka, before each story: nothing was told. */
int rich_silence(void **state);
/* The node with all it has, written. */
struct actor *rich_add(struct mesh *mesh);
/* Its parts: place it; have it begin as a provisioner; give it what it has. */
struct actor *rich_place(struct mesh *mesh);
void rich_serve(struct actor *actor);
void rich_equip(struct actor *actor);
/* A node with this address, for its table. */
void rich_import(struct actor *actor, uint16_t address);
/* The power is cut, and the node has its first turn. */
void rich_restart(struct actor *actor);
/* A word from somebody who holds the keys; true when it was accepted. */
bool rich_takes_word_of(struct actor *actor, uint16_t source, uint32_t sequence, uint32_t iv_index);

#endif
