/* A session of the air behind sockets, paced by the real clock: one thread, one poll(). */
#ifndef TOOL_AIR_SERVER_H
#define TOOL_AIR_SERVER_H

#include "air/session.h"

struct air_doors {
    const char *path; /* of a Unix socket; NULL: none */
    bool tcp;
    uint16_t port;         /* of 127.0.0.1; 0: any */
    bramble_time duration; /* ends by itself after so long; 0: on SIGINT or SIGTERM */
};

/* Serves until the end; false with a cause when it could not begin. Says on the standard output where it listens. */
bool air_serve(struct air_session *session, const struct air_doors *doors, struct text *error);

#endif
