/* Listening sockets; see sockets.h. */
#include "air/sockets.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#define BACKLOG 64
#define BEGUN_FORMAT "~%x" /* behind the path, with the number of the process, as long as nobody is let in */
#define PATH_OCTETS_MAX (sizeof((struct sockaddr_un *)0)->sun_path - sizeof "~ffffffff")

static bool make_nonblocking(int descriptor)
{
    int flags = fcntl(descriptor, F_GETFL);
    return flags >= 0 && fcntl(descriptor, F_SETFL, flags | O_NONBLOCK) == 0 &&
           fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0;
}

static int fail(int descriptor)
{
    if (descriptor >= 0) {
        close(descriptor);
    }
    return -1;
}

/* True if somebody answers at the path. */
static bool is_alive(const struct sockaddr_un *address)
{
    int probe = socket(AF_UNIX, SOCK_STREAM, 0);
    bool alive = probe >= 0 && make_nonblocking(probe) &&
                 (connect(probe, (const struct sockaddr *)address, sizeof *address) == 0 || errno == EAGAIN);
    (void)fail(probe);
    return alive;
}

/* A path that is taken: free it if it is a socket that was left behind. */
static bool clear_path(const struct sockaddr_un *address, struct text *error)
{
    struct stat status;
    if (lstat(address->sun_path, &status) != 0) {
        return true;
    }
    if (!S_ISSOCK(status.st_mode)) {
        text_add(error, "%s: this is no socket, and is left alone; choose another path", address->sun_path);
    } else if (is_alive(address)) {
        text_add(error, "%s: another program listens there; end it, or choose another path", address->sun_path);
    } else if (unlink(address->sun_path) != 0) {
        text_add(error, "%s: nobody listens there, and it cannot be removed: %s", address->sun_path, strerror(errno));
    }
    return error->size == 0;
}

/* Between bind() and listen() a socket is there and refuses all who come. So both are done under a name of this
 * process, which then becomes the path: whoever sees the path is let in. */
static bool listen_at(int listener, const struct sockaddr_un *address, struct text *error)
{
    struct sockaddr_un begun = *address;
    size_t size = strlen(begun.sun_path);
    (void)snprintf(&begun.sun_path[size], sizeof begun.sun_path - size, BEGUN_FORMAT, (unsigned)getpid());
    (void)unlink(begun.sun_path); /* of a process that had our number, and was killed */
    if (bind(listener, (const struct sockaddr *)&begun, sizeof begun) == 0 && listen(listener, BACKLOG) == 0 &&
        rename(begun.sun_path, address->sun_path) == 0) {
        return true;
    }
    text_add(error, "%s: no socket can be made there: %s; choose a folder that is there and that you may write to",
             address->sun_path, strerror(errno));
    (void)unlink(begun.sun_path);
    return false;
}

int socket_listen_unix(const char *path, struct text *error)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    if (strlen(path) > PATH_OCTETS_MAX) {
        text_add(error, "%s: a path of a socket has at most %zu octets", path, PATH_OCTETS_MAX);
        return -1;
    }
    memcpy(address.sun_path, path, strlen(path));
    int listener = socket(AF_UNIX, SOCK_STREAM, 0);
    if (listener < 0 || !make_nonblocking(listener)) {
        text_add(error, "no socket: %s", strerror(errno));
        return fail(listener);
    }
    return clear_path(&address, error) && listen_at(listener, &address, error) ? listener : fail(listener);
}

int socket_listen_tcp(uint16_t port, uint16_t *chosen, struct text *error)
{
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(port)};
    socklen_t length = sizeof address;
    int on = 1;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int listener = socket(AF_INET, SOCK_STREAM, 0);
    if (listener < 0 || !make_nonblocking(listener)) {
        text_add(error, "no socket: %s", strerror(errno));
        return fail(listener);
    }
    (void)setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (bind(listener, (const struct sockaddr *)&address, sizeof address) != 0 || listen(listener, BACKLOG) != 0 ||
        getsockname(listener, (struct sockaddr *)&address, &length) != 0) {
        text_add(error, "port %u of 127.0.0.1: %s", port,
                 errno == EADDRINUSE ? "another program listens there; choose another port" : strerror(errno));
        return fail(listener);
    }
    *chosen = ntohs(address.sin_port);
    return listener;
}

int socket_accept(int listener)
{
    int client = accept(listener, NULL, NULL);
    int on = 1;
    if (client >= 0 && !make_nonblocking(client)) {
        return fail(client);
    }
    if (client >= 0) { /* commands and events are small; for a Unix socket it is refused, which is no harm */
        (void)setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    }
    return client;
}
