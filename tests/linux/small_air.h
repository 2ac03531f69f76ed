/* A process that is an air with controllers, at a Unix socket and paced by the clock: what carriers and nodes of the
 * tests talk to. And others that are no good controllers. */
#ifndef TEST_SMALL_AIR_H
#define TEST_SMALL_AIR_H

#include <sys/types.h>

enum small_air_manner {
    SMALL_AIR_HONEST,
    SMALL_AIR_SILENT,  /* takes connections and says nothing */
    SMALL_AIR_BABBLES, /* answers with octets that are no HCI */
    SMALL_AIR_HANGS_UP /* takes connections and closes them at once */
};

/* Begins; the socket is there when this returns. Answers the process. */
pid_t small_air_begin(const char *path, enum small_air_manner manner);
void small_air_end(pid_t process);

#endif
