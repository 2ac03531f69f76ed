/* See tape.h. */
#include "tape.h"

#include <string.h>

static void record(void *context, bramble_time now, const struct bramble_heard *heard)
{
    struct tape *tape = context;
    (void)now;
    if (tape->count < TAPE_MAX && heard->data.size > 2 &&
        (heard->data.data[1] == BRAMBLE_AD_MESH_MESSAGE || heard->data.data[1] == BRAMBLE_AD_MESH_BEACON)) {
        memcpy(tape->octets[tape->count], heard->data.data, heard->data.size);
        tape->size[tape->count++] = heard->data.size;
    }
}

static const struct bramble_owner recorder = {.heard = record};

void tape_open(struct mesh *mesh, struct tape *tape, int x_m, int y_m)
{
    const struct bramble_position position = {x_m * 1000, y_m * 1000, 0};
    memset(tape, 0, sizeof *tape);
    assert_int_equal(bramble_world_add_radio(mesh->world, &position, &tape->radio), 0);
    bramble_world_port(mesh->world, tape->radio, &tape->port);
    bramble_world_attach(mesh->world, tape->radio, &recorder, tape);
}

void tape_say(struct tape *tape, unsigned place)
{
    assert_true(place < tape->count);
    const struct bramble_advertisement advertisement = {
        .data = {tape->octets[place], tape->size[place]}, .count = 3, .interval_ms = 20};
    uint32_t ticket;
    assert_int_equal(tape->port.advertise(tape->port.context, &advertisement, &ticket), 0);
}

void tape_play(struct mesh *mesh, struct tape *tape)
{
    unsigned count = tape->count;
    for (unsigned i = 0; i < count; i++) {
        tape_say(tape, i);
        mesh_run(mesh, BRAMBLE_MILLISECONDS(200));
    }
}
