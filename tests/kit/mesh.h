/* The kit of the stories: nodes with a plain application in a room of the simulator.
 *
 * A story opens a mesh, places nodes, lets them join with known keys, does something, lets time pass and asks what came
 * of it. Closing the mesh checks every invariant of every node and the books.
 *
 *     struct mesh *mesh = mesh_open(7);                  seed 7
 *     struct actor *a = mesh_add(mesh, 0, 0);            at x, y in metres; a member with the next address, key bound
 *     struct actor *b = mesh_add(mesh, 10, 0);
 *     actor_say(a, b->address, 42);                      a vendor message with the number 42
 *     mesh_run(mesh, BRAMBLE_SECONDS(1));
 *     assert_int_equal(b->heard_count, 1);
 *     mesh_close(mesh);
 *
 * Each actor has one element with the Configuration Server, the Generic OnOff server and client, and a vendor model
 * that keeps what it hears; a second element has a second vendor model.
 */
#ifndef TESTS_KIT_MESH_H
#define TESTS_KIT_MESH_H

#include <bramble/configuration.h>
#include <bramble/crypto_host.h>
#include <bramble/generic_onoff.h>
#include <bramble/node.h>
#include <bramble/sim.h>
#include <bramble/store_memory.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

#define MESH_ACTORS 64U
#define ACTOR_HEARD 32U
#define WORD_OPCODE BRAMBLE_VENDOR_OPCODE(0x01, 0x003F)     /* a word: octets, not answered */
#define QUESTION_OPCODE BRAMBLE_VENDOR_OPCODE(0x02, 0x003F) /* answered with WORD_OPCODE and the same octets */
#define TALKER BRAMBLE_VENDOR_MODEL(0x003F, 0x0001)

struct mesh;

/* A word that an actor heard. */
struct word {
    struct bramble_received received;
    uint32_t number; /* its first four octets, big-endian */
    size_t size;
};

struct actor {
    struct mesh *mesh;
    struct bramble_node *node;
    bramble_radio radio;
    uint16_t address;
    uint8_t device_key[16];

    /* set before actor_start() where the kit's own choice does not fit */
    struct bramble_config config;
    struct bramble_limits limits;

    struct bramble_onoff_server onoff;
    struct bramble_onoff_client client;
    struct bramble_configuration_client configuration;
    unsigned events[16]; /* by kind */
    struct word heard[ACTOR_HEARD];
    unsigned heard_count;
    unsigned heard_by_element[2];
    struct bramble_response response; /* of the last request; its pointers are void */
    unsigned responses;
    bool answers; /* to questions; true by default */

    /* what a story wants to be done from within a callback; may be NULL */
    void (*on_word)(struct actor *actor, const struct bramble_received *received);
    void (*on_response)(struct actor *actor, const struct bramble_response *response);
    void (*on_event)(struct actor *actor, const struct bramble_event *event);
    unsigned publications_changed; /* calls of the talkers' publication_changed */

    /* private */
    struct bramble_port port;
    struct bramble_store store;
    struct bramble_store_memory store_memory;
    uint8_t store_octets[16384];
    void *memory;
};

struct mesh {
    struct bramble_crypto crypto;
    void *crypto_memory;
    struct bramble_world_config world_config;
    struct bramble_world *world;
    struct actor *actors[MESH_ACTORS];
    unsigned actor_count;
    uint8_t net_key[16];
    uint8_t app_key[16];
    uint16_t next_address;
};

/* Free-space like: exponent 2, no shadowing, about 30 m of range, so that geometry decides who hears whom. */
struct mesh *mesh_open(uint64_t seed);
void mesh_close(struct mesh *mesh);
void mesh_run(struct mesh *mesh, bramble_time time);
/* Checks invariants and books of all nodes now. */
void mesh_check(struct mesh *mesh);

/* Adds a started node that has joined, holds AppKey 0 and has it bound to everything. */
struct actor *mesh_add(struct mesh *mesh, int x_m, int y_m);
/* The parts of mesh_add, for stories that want something else in between. */
struct actor *mesh_place(struct mesh *mesh, int x_m, int y_m);
void actor_start(struct actor *actor);
/* What a start as this actor is now answers; in memory of its own, and at once stopped. */
int actor_try_start(struct actor *actor);
void actor_join(struct actor *actor);
void actor_equip(struct actor *actor); /* AppKey 0, bound to all models */
/* Stops the node without a word, as a power cut does, and starts it again from its store. */
void actor_restart(struct actor *actor);

struct bramble_model_ref actor_model(struct actor *actor, uint8_t element, bramble_model_id id);
struct bramble_model_ref actor_talker(struct actor *actor);
/* Calls after which the simulator must look at the node again. */
void actor_poke(struct actor *actor);
/* Sends a word of four octets, or of `size` (zeros behind the number); answers the result of bramble_send(). */
int actor_say(struct actor *actor, uint16_t destination, uint32_t number);
int actor_say_octets(struct actor *actor, const struct bramble_to *to, uint32_t number, size_t size);
/* Asks a question by bramble_request(); the outcome is in actor->response. */
int actor_ask(struct actor *actor, uint16_t destination, uint32_t number, uint32_t timeout_ms);
void actor_subscribe(struct actor *actor, uint8_t element, uint16_t group);
uint32_t actor_drops(const struct actor *actor, enum bramble_drop reason);
uint32_t actor_class(const struct actor *actor, enum bramble_class kind);

#endif
