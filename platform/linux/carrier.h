/* The carriers: what their files share.
 *
 * bearer.c reads the words; carrier.c is the life of a carrier; carrier_open.c opens the four kinds; resolve.c looks up
 * names of hosts without waiting for ever; carrier_trouble.c has the lines that say what is wrong and what helps.
 */
#ifndef LINUX_CARRIER_H
#define LINUX_CARRIER_H

#include <bramble/carrier.h>

#include <sys/socket.h>

/* The calls that a machine may refuse in ways that another cannot bring about: tests put their own here. Each answers
 * as the call of that name does, errno included. */
struct bramble_carrier_system {
    int (*socket)(int domain, int type, int protocol);
    int (*bind)(int handle, const void *address, socklen_t size);
    int (*connect)(int handle, const void *address, socklen_t size);
    int (*open)(const char *path, int flags);
    bramble_time patience; /* BRAMBLE_CARRIER_PATIENCE */
};
extern const struct bramble_carrier_system carrier_linux;

/* bramble_carrier_open() over other system calls. */
int carrier_open_over(struct bramble_carrier *carrier, const struct bramble_carrier_system *system,
                      struct bramble_loop *loop, const struct bramble_bearer *bearer,
                      const struct bramble_carrier_receiver *receiver, void *context);

/* Begins to open; `since` of the carrier is when. The handle, and in *connecting whether the connection is still to be
 * made; or a negative error, told in `trouble`. The first time it waits for a connection, later never. */
int carrier_begin(struct bramble_carrier *carrier, bool *connecting);
/* How the making of a connection has ended: 0, or a negative error, told in `trouble`. */
int carrier_end(struct bramble_carrier *carrier, int handle);

/* Closes a handle that was open for use. */
void carrier_release(const struct bramble_carrier *carrier, int handle);

/* Tells in `trouble` what the system's error means for this kind of bearer. Answers the library's. */
int carrier_cannot(struct bramble_carrier *carrier, int system_error);
int carrier_no_answer(struct bramble_carrier *carrier);
/* Tells why an open carrier is gone; 0: the other side has closed it. */
void carrier_gone(struct bramble_carrier *carrier, int system_error);
int carrier_trouble(struct bramble_carrier *carrier, int error, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Looks up a host: writes up to `capacity` addresses, each into `size_of_one` octets, with their sizes. Answers how
 * many, or a negative error, told in `trouble`. */
int carrier_resolve(struct bramble_carrier *carrier, struct sockaddr_storage *addresses, socklen_t *sizes,
                    size_t capacity);

#endif
