/* A folder for the sockets of a program that serves at fixed paths.
 *
 * btvirt binds its Unix sockets below /tmp, under names that cannot be chosen. Several tests run at once, and each
 * wants one of its own; a mount namespace would do, but not every machine lets one have it. Preloaded (LD_PRELOAD),
 * this library binds a Unix socket whose path begins with /tmp/bt-server- in the folder of the environment variable
 * BRAMBLE_SOCKET_FOLDER instead, under the same name, and leaves alone what lies at the path itself.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#define FIXED "/tmp/bt-server-"
#define REAL(name, result, ...) ((result(*)(__VA_ARGS__))dlsym(RTLD_NEXT, name))

/* 1: `moved` is where it goes. 0: it stays where it is. -1: the folder's path is too long. */
static int moved_path(const char *path, char *moved, size_t octets)
{
    const char *folder = getenv("BRAMBLE_SOCKET_FOLDER");
    if (folder == NULL || strncmp(path, FIXED, strlen(FIXED)) != 0) {
        return 0;
    }
    int length = snprintf(moved, octets, "%s/%s", folder, path + strlen("/tmp/"));
    return length > 0 && (size_t)length < octets ? 1 : -1;
}

int bind(int fd, const struct sockaddr *address, socklen_t octets)
{
    struct sockaddr_un own = {.sun_family = AF_UNIX};
    int moves = 0;
    if (address->sa_family == AF_UNIX && octets > sizeof address->sa_family) {
        char path[sizeof own.sun_path + 1] = {0};
        size_t length = octets - sizeof address->sa_family;
        memcpy(path, ((const struct sockaddr_un *)address)->sun_path,
               length < sizeof own.sun_path ? length : sizeof own.sun_path);
        moves = moved_path(path, own.sun_path, sizeof own.sun_path);
    }
    if (moves < 0) {
        errno = ENAMETOOLONG;
        return -1;
    }
    int (*real)(int, const struct sockaddr *, socklen_t) = REAL("bind", int, int, const struct sockaddr *, socklen_t);
    return moves == 0 ? real(fd, address, octets) : real(fd, (const struct sockaddr *)&own, sizeof own);
}

int unlink(const char *path)
{
    char moved[sizeof((struct sockaddr_un *)NULL)->sun_path];
    int moves = moved_path(path, moved, sizeof moved);
    return REAL("unlink", int, const char *)(moves > 0 ? moved : path);
}
