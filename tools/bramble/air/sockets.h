/* Where clients of the air come in: Unix sockets and TCP ports of this machine, and what is wrong with them in words.
 */
#ifndef TOOL_AIR_SOCKETS_H
#define TOOL_AIR_SOCKETS_H

#include "text.h"

#include <stdbool.h>

/* Listens; the descriptor, or -1 with a cause in `error`. A socket file that nobody listens at any more is replaced;
 * the path is there from the moment at which clients may come, and not earlier. */
int socket_listen_unix(const char *path, struct text *error);
/* On 127.0.0.1; port 0: any that is free. Tells the port. */
int socket_listen_tcp(uint16_t port, uint16_t *chosen, struct text *error);
/* A client that waits, not blocking; -1: none. */
int socket_accept(int listener);

#endif
