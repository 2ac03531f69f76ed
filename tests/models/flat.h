/* A flat with lamps and switches: what the stories about models share. Every device has all models of these stories on
 * its one element; who is lamp and who is switch is up to the story. Built on the kit (tests/kit/mesh.h).
 *
 *     struct mesh *mesh = mesh_open(3);
 *     struct device *lamp = device_add(mesh);           a member, AppKey 0 bound to all models, all in earshot
 *     struct device *wall = device_add(mesh);
 *     press(wall, lamp->actor->address, &(struct bramble_onoff_change){.on = true});
 *     mesh_run(mesh, BRAMBLE_SECONDS(1));
 *     assert_true(lamp->onoff.on);
 *     mesh_close(mesh);
 */
#ifndef TESTS_MODELS_FLAT_H
#define TESTS_MODELS_FLAT_H

#include "mesh.h"

#include <bramble/default_transition_time.h>
#include <bramble/generic_onoff.h>

#define DEVICE_NOTES 16U
#define GROUP 0xC001U

struct note {
    bramble_time time;
    bool on;
};

struct device {
    struct actor *actor;
    struct bramble_onoff_server onoff;
    struct bramble_onoff_client client;
    struct bramble_default_transition_time_server fade;
    struct bramble_default_transition_time_client fade_client;

    /* What happened. */
    struct note applied[DEVICE_NOTES]; /* calls of apply */
    unsigned applied_count;
    struct bramble_generic_onoff_status heard[DEVICE_NOTES]; /* statuses that no request waited for */
    unsigned heard_count;
    int result; /* of the last request */
    unsigned responses;
    struct bramble_generic_onoff_status answer;
    bramble_time fade_answer;
    bramble_time fade_told; /* by the server's callback */

    /* An application that owns the state: what it was asked, to be answered later. */
    struct bramble_received asked;
    unsigned asked_count;
    struct bramble_onoff_request request;
    unsigned request_count;
};

/* `callbacks` NULL: those of an ordinary lamp. The struct lives until device_forget_all(). */
struct device *device_add(struct mesh *mesh);
struct device *device_add_with(struct mesh *mesh, const struct bramble_onoff_server_callbacks *callbacks);
/* Teardown of each story. */
int device_forget_all(void **state);

struct bramble_model_ref lamp_of(struct device *device);
struct bramble_model_ref switch_of(struct device *device);
struct bramble_model_ref fade_of(struct device *device);

/* The lamp's `apply`, for callbacks of one's own. */
void device_apply(struct bramble_model_ref model, bool on);
/* Called by requests. */
void device_answered(struct bramble_model_ref model, const struct bramble_response *response);

void device_subscribe(struct device *device, uint16_t group); /* the lamp */
void device_publish(struct bramble_model_ref model, uint16_t address, uint8_t period);

/* A switch is pressed: unacknowledged, or asking for an answer. */
void press(struct device *wall, uint16_t address, const struct bramble_onoff_change *change);
void press_and_ask(struct device *wall, uint16_t address, const struct bramble_onoff_change *change);
void ask(struct device *wall, uint16_t address);
/* A Set with a transaction identifier of the story's choice. */
void press_with_tid(struct device *wall, uint16_t address, bool on, uint8_t tid);

#endif
