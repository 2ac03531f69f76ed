/* The kernel's Bluetooth sockets, for programs that insist on the kernel's Bluetooth.
 *
 * bluetooth-meshd finds an adapter by a management socket and takes it over by a user channel: two kinds of
 * AF_BLUETOOTH socket, which a kernel without Bluetooth does not have. Preloaded (LD_PRELOAD), this library makes there
 * be one adapter, hci0, whose controller is at the other end of the Unix stream socket in the environment variable
 * BRAMBLE_HCI_SOCKET and speaks H4. The program runs its own HCI code, unmodified. The tests use it only where the
 * kernel has no Bluetooth.
 *
 *   user channel         a stream socket connected to the controller. What the program writes passes as it is; what it
 *                        reads is cut into packets, one a call, as the kernel does. Only octets of the packet that is
 *                        being read are taken from the stream, so the descriptor stays readable while there are more.
 *   management socket    one end of a pair. Each command that is written is answered into the other end before the
 *                        write returns: there is one controller, an LE one, not powered; all else is unknown.
 *
 * An adapter that nobody serves, or another number than 0, is ENODEV, as from the kernel. Other protocols than HCI are
 * EPROTONOSUPPORT. The programs use these sockets from one thread; the table has no lock.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <unistd.h>

enum {
    PROTOCOL_HCI = 1,
    CHANNEL_USER = 1,
    CHANNEL_CONTROL = 3,

    READ_INDEX_LIST = 0x0003, /* management commands */
    READ_INFO = 0x0004,
    COMMAND_COMPLETE = 0x0001, /* management events */
    COMMAND_STATUS = 0x0002,
    UNKNOWN_COMMAND = 0x01,
    MANAGEMENT_HEADER = 6,

    DESCRIPTORS = 1024,
    PACKET_OCTETS = 1 + 4 + 0xFFFF,
};

struct hci_address {
    uint16_t family;
    uint16_t device;
    uint16_t channel;
};

struct hci_socket {
    enum { UNBOUND, USER, CONTROL } kind;
    int answers;                   /* of a management socket: the end that the shim writes to */
    uint8_t packet[PACKET_OCTETS]; /* of a user channel: the packet that is being read */
    size_t octets;
};

static struct hci_socket *by_descriptor[DESCRIPTORS];

/* The function that the program would have called without this library. */
#define REAL(name, result, ...) ((result(*)(__VA_ARGS__))dlsym(RTLD_NEXT, name))

static struct hci_socket *find(int fd)
{
    return fd >= 0 && fd < DESCRIPTORS ? by_descriptor[fd] : NULL;
}

static bool is(int fd, int kind)
{
    struct hci_socket *hci = find(fd);
    return hci != NULL && (int)hci->kind == kind;
}

static int fail(int reason)
{
    errno = reason;
    return -1;
}

/* The user channel */

/* How long the packet is of which `octets` are there; before that can be known, how many are needed to know it. */
static size_t packet_octets(const uint8_t *packet, size_t octets)
{
    static const struct {
        uint8_t header, length_at, length_octets;
    } types[] = {{0, 0, 0}, {4, 3, 1}, {5, 3, 2}, {4, 3, 1}, {3, 2, 1}, {5, 3, 2}};
    if (octets == 0)
        return 1;
    size_t type = packet[0] < sizeof types / sizeof types[0] ? packet[0] : 0;
    if (type == 0)
        return 1; /* no packet type: the reader shall see it */
    if (octets < types[type].header)
        return types[type].header;
    size_t length = packet[types[type].length_at];
    if (types[type].length_octets == 2)
        length |= (size_t)packet[types[type].length_at + 1] << 8;
    return types[type].header + length;
}

static ssize_t read_packet(int fd, const struct iovec *parts, size_t count, int flags)
{
    struct hci_socket *hci = by_descriptor[fd];
    for (size_t whole; hci->octets < (whole = packet_octets(hci->packet, hci->octets));) {
        ssize_t more = REAL("recv", ssize_t, int, void *, size_t, int)(fd, hci->packet + hci->octets,
                                                                       whole - hci->octets, flags & MSG_DONTWAIT);
        if (more <= 0)
            return more; /* what there is of the packet is kept */
        hci->octets += (size_t)more;
    }
    size_t given = 0;
    for (size_t i = 0; i < count && given < hci->octets; i++) {
        size_t left = hci->octets - given;
        size_t here = parts[i].iov_len < left ? parts[i].iov_len : left;
        memcpy(parts[i].iov_base, hci->packet + given, here);
        given += here;
    }
    hci->octets = 0;
    return (ssize_t)given;
}

static int become_user_channel(int fd, uint16_t device)
{
    const char *path = getenv("BRAMBLE_HCI_SOCKET");
    struct sockaddr_un server = {.sun_family = AF_UNIX};
    if (device != 0 || path == NULL || strlen(path) >= sizeof server.sun_path)
        return fail(ENODEV);
    memcpy(server.sun_path, path, strlen(path));
    if (connect(fd, (struct sockaddr *)&server, sizeof server) < 0)
        return fail(ENODEV);
    by_descriptor[fd]->kind = USER;
    return 0;
}

/* The management socket */

static int become_control(int fd)
{
    int ends[2];
    int flags = fcntl(fd, F_GETFL);
    int close_on_exec = fcntl(fd, F_GETFD);
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) < 0)
        return -1;
    bool good = dup2(ends[0], fd) == fd && fcntl(fd, F_SETFL, flags) == 0 && fcntl(fd, F_SETFD, close_on_exec) == 0;
    REAL("close", int, int)(ends[0]);
    if (!good) {
        REAL("close", int, int)(ends[1]);
        return fail(EIO);
    }
    by_descriptor[fd]->answers = ends[1];
    by_descriptor[fd]->kind = CONTROL;
    return 0;
}

static void put16(uint8_t *at, unsigned value)
{
    at[0] = (uint8_t)value;
    at[1] = (uint8_t)(value >> 8);
}

static ssize_t answer(int fd, const struct iovec *parts, size_t count)
{
    uint8_t command[MANAGEMENT_HEADER] = {0};
    size_t copied = 0;
    size_t written = 0;
    for (size_t i = 0; i < count; i++) {
        size_t here = parts[i].iov_len < sizeof command - copied ? parts[i].iov_len : sizeof command - copied;
        if (here > 0)
            memcpy(command + copied, parts[i].iov_base, here);
        copied += here;
        written += parts[i].iov_len;
    }
    if (copied < sizeof command)
        return fail(EINVAL);

    uint8_t event[MANAGEMENT_HEADER + 3 + 280] = {0};
    uint8_t *result = event + MANAGEMENT_HEADER + 3;
    size_t octets = 0;
    unsigned opcode = command[0] | (unsigned)command[1] << 8;
    bool known = true;
    if (opcode == READ_INDEX_LIST) {
        put16(result, 1); /* one controller: number 0 */
        octets = 4;
    } else if (opcode == READ_INFO) {
        result[6] = 9;              /* Bluetooth 5.0 */
        put16(result + 9, 0xBE1B);  /* supported settings, LE among them */
        put16(result + 11, 0x0001); /* ... and a static address */
        put16(result + 13, 0x0200); /* current settings: LE, not powered */
        memcpy(result + 20, "hci0", 5);
        octets = 280;
    } else {
        known = false;
    }
    put16(event, known ? COMMAND_COMPLETE : COMMAND_STATUS);
    memcpy(event + 2, command + 2, 2);
    put16(event + 4, (unsigned)(3 + octets));
    put16(event + 6, opcode);
    event[8] = known ? 0 : UNKNOWN_COMMAND;
    ssize_t sent = REAL("send", ssize_t, int, const void *, size_t, int)(
        by_descriptor[fd]->answers, event, MANAGEMENT_HEADER + 3 + octets, MSG_NOSIGNAL | MSG_DONTWAIT);
    return sent < 0 ? -1 : (ssize_t)written;
}

/* What the programs call */

int socket(int domain, int type, int protocol)
{
    int (*real)(int, int, int) = REAL("socket", int, int, int, int);
    if (domain != AF_BLUETOOTH)
        return real(domain, type, protocol);
    if (protocol != PROTOCOL_HCI)
        return fail(EPROTONOSUPPORT);
    int fd = real(AF_UNIX, SOCK_STREAM | (type & (SOCK_CLOEXEC | SOCK_NONBLOCK)), 0);
    if (fd < 0)
        return -1;
    struct hci_socket *hci = fd < DESCRIPTORS ? calloc(1, sizeof *hci) : NULL;
    if (hci == NULL) {
        REAL("close", int, int)(fd);
        return fail(ENOMEM);
    }
    hci->kind = UNBOUND;
    hci->answers = -1;
    by_descriptor[fd] = hci;
    return fd;
}

int bind(int fd, const struct sockaddr *address, socklen_t octets)
{
    if (!is(fd, UNBOUND))
        return REAL("bind", int, int, const struct sockaddr *, socklen_t)(fd, address, octets);
    struct hci_address hci;
    if (octets < sizeof hci)
        return fail(EINVAL);
    memcpy(&hci, address, sizeof hci);
    return hci.channel == CHANNEL_USER      ? become_user_channel(fd, hci.device)
           : hci.channel == CHANNEL_CONTROL ? become_control(fd)
                                            : fail(EINVAL);
}

ssize_t write(int fd, const void *data, size_t octets)
{
    struct iovec part = {.iov_base = (void *)(uintptr_t)data, .iov_len = octets};
    return is(fd, CONTROL) ? answer(fd, &part, 1) : REAL("write", ssize_t, int, const void *, size_t)(fd, data, octets);
}

ssize_t writev(int fd, const struct iovec *parts, int count)
{
    return is(fd, CONTROL) ? answer(fd, parts, (size_t)count)
                           : REAL("writev", ssize_t, int, const struct iovec *, int)(fd, parts, count);
}

ssize_t read(int fd, void *data, size_t octets)
{
    struct iovec part = {.iov_base = data, .iov_len = octets};
    return is(fd, USER) ? read_packet(fd, &part, 1, 0) : REAL("read", ssize_t, int, void *, size_t)(fd, data, octets);
}

ssize_t readv(int fd, const struct iovec *parts, int count)
{
    return is(fd, USER) ? read_packet(fd, parts, (size_t)count, 0)
                        : REAL("readv", ssize_t, int, const struct iovec *, int)(fd, parts, count);
}

ssize_t recv(int fd, void *data, size_t octets, int flags)
{
    struct iovec part = {.iov_base = data, .iov_len = octets};
    return is(fd, USER) ? read_packet(fd, &part, 1, flags)
                        : REAL("recv", ssize_t, int, void *, size_t, int)(fd, data, octets, flags);
}

int close(int fd)
{
    struct hci_socket *hci = find(fd);
    if (hci != NULL) {
        by_descriptor[fd] = NULL;
        if (hci->answers >= 0)
            REAL("close", int, int)(hci->answers);
        free(hci);
    }
    return REAL("close", int, int)(fd);
}
