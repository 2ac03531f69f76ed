/* An attacker without keys that keeps what it heard and says it again.
 *
 *     struct tape tape;
 *     tape_open(mesh, &tape, 5, 5);         records from now on
 *     ...
 *     tape_play(mesh, &tape);               all of it, in order, 200 ms apart, each three times
 */
#ifndef TESTS_KIT_TAPE_H
#define TESTS_KIT_TAPE_H

#include "mesh.h"

#define TAPE_MAX 96U

struct tape {
    struct bramble_port port;
    bramble_radio radio;
    uint8_t octets[TAPE_MAX][31];
    size_t size[TAPE_MAX];
    unsigned count; /* what it hears beyond TAPE_MAX is lost */
};

/* A receiver at x, y in metres that keeps mesh messages and beacons. The tape must stay until the mesh is closed. */
void tape_open(struct mesh *mesh, struct tape *tape, int x_m, int y_m);
/* Says one recorded packet again. */
void tape_say(struct tape *tape, unsigned place);
void tape_play(struct mesh *mesh, struct tape *tape);

#endif
