/* Opens the four kinds of carrier (<bramble/carrier.h>). Each handle is non-blocking and not inherited.
 *
 * The HCI user channel: kernel headers for it are part of BlueZ and not of every machine, so the few words that are
 * needed stand here. Binding answers EBUSY while the adapter is up, EUSERS when another program has the channel.
 *
 * A serial line is taken for ourselves twice: TIOCEXCL keeps other users out, flock() also root's other programs, which
 * TIOCEXCL lets in.
 *
 * TCP: the first time, all addresses of the host are tried in turn, and each is waited for; the one that worked is
 * remembered, so that coming back needs no name server and never waits.
 */
#include "carrier.h"

#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <termios.h>
#include <unistd.h>

/* ---- The system's calls ------------------------------------------------------------------------------------------ */

static int system_bind(int handle, const void *address, socklen_t size)
{
    return bind(handle, address, size);
}

static int system_connect(int handle, const void *address, socklen_t size)
{
    return connect(handle, address, size);
}

static int system_open(const char *path, int flags)
{
    return open(path, flags);
}

const struct bramble_carrier_system carrier_linux = {socket, system_bind, system_connect, system_open,
                                                     BRAMBLE_CARRIER_PATIENCE};

/* Gives up a handle that was not good enough. */
static int give_up(struct bramble_carrier *carrier, int handle)
{
    int system_error = errno;
    (void)close(handle);
    return carrier_cannot(carrier, system_error);
}

/* ---- An adapter -------------------------------------------------------------------------------------------------- */

#define PROTOCOL_HCI 1
#define CHANNEL_USER 1

struct adapter_address {
    unsigned short family;
    unsigned short device;
    unsigned short channel;
};

static int open_adapter(struct bramble_carrier *carrier)
{
    const struct adapter_address address = {AF_BLUETOOTH, carrier->bearer.adapter, CHANNEL_USER};
    int handle = carrier->system->socket(AF_BLUETOOTH, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, PROTOCOL_HCI);
    if (handle < 0) {
        return carrier_cannot(carrier, errno);
    }
    return carrier->system->bind(handle, &address, sizeof address) < 0 ? give_up(carrier, handle) : handle;
}

/* ---- A serial line ----------------------------------------------------------------------------------------------- */

static const struct speed {
    uint32_t baud;
    speed_t code;
} speeds[] = {{1200, B1200},       {2400, B2400},       {4800, B4800},       {9600, B9600},       {19200, B19200},
              {38400, B38400},     {57600, B57600},     {115200, B115200},   {230400, B230400},   {460800, B460800},
              {500000, B500000},   {576000, B576000},   {921600, B921600},   {1000000, B1000000}, {1152000, B1152000},
              {1500000, B1500000}, {2000000, B2000000}, {2500000, B2500000}, {3000000, B3000000}, {3500000, B3500000},
              {4000000, B4000000}};

/* The nearest speeds below and above are told, so that one of them can be taken. */
static int no_such_speed(struct bramble_carrier *carrier)
{
    size_t above = 1;
    while (above + 1 < sizeof speeds / sizeof *speeds && speeds[above].baud < carrier->bearer.baud) {
        above++;
    }
    return carrier_trouble(carrier, BRAMBLE_ERROR_NOT_SUPPORTED,
                           "Linux has no speed of %u baud; the next ones are %u and %u", carrier->bearer.baud,
                           speeds[above - 1].baud, speeds[above].baud);
}

static const struct speed *speed_of(uint32_t baud)
{
    for (size_t i = 0; i < sizeof speeds / sizeof *speeds; i++) {
        if (speeds[i].baud == baud) {
            return &speeds[i];
        }
    }
    return NULL;
}

/* Raw octets, eight bits, one stop bit, no parity. What was in the line's buffers is of somebody else's time. False
 * with errno. */
static bool prepare_line(int handle, const struct speed *speed, bool flow_control)
{
    struct termios line;
    if (tcgetattr(handle, &line) < 0) {
        return false;
    }
    line.c_iflag &= ~(tcflag_t)(IGNBRK | BRKINT | PARMRK | ISTRIP | INLCR | IGNCR | ICRNL | IXON | IXOFF | IXANY);
    line.c_oflag &= ~(tcflag_t)OPOST;
    line.c_lflag &= ~(tcflag_t)(ECHO | ECHONL | ICANON | ISIG | IEXTEN);
    line.c_cflag &= ~(tcflag_t)(CSIZE | PARENB | CSTOPB | CRTSCTS);
    line.c_cflag |= (tcflag_t)(CS8 | CLOCAL | CREAD) | (flow_control ? CRTSCTS : 0U);
    line.c_cc[VMIN] = 1;
    line.c_cc[VTIME] = 0;
    return cfsetispeed(&line, speed->code) == 0 && cfsetospeed(&line, speed->code) == 0 &&
           tcsetattr(handle, TCSANOW, &line) == 0 && tcflush(handle, TCIOFLUSH) == 0;
}

static int open_tty(struct bramble_carrier *carrier)
{
    const struct bramble_bearer *bearer = &carrier->bearer;
    const struct speed *speed = speed_of(bearer->baud);
    struct termios line;
    if (speed == NULL) {
        return no_such_speed(carrier);
    }
    int handle = carrier->system->open(bearer->path, O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
    if (handle < 0) {
        return carrier_cannot(carrier, errno);
    }
    if (tcgetattr(handle, &line) < 0 || flock(handle, LOCK_EX | LOCK_NB) < 0 || ioctl(handle, TIOCEXCL) < 0 ||
        !prepare_line(handle, speed, bearer->flow_control)) {
        return give_up(carrier, handle);
    }
    if (tcgetattr(handle, &line) < 0 || cfgetospeed(&line) != speed->code) { /* tcsetattr() does not tell */
        (void)close(handle);
        return carrier_trouble(carrier, BRAMBLE_ERROR_NOT_SUPPORTED, "this line cannot do %u baud; try 115200",
                               bearer->baud);
    }
    return handle;
}

/* ---- Sockets ----------------------------------------------------------------------------------------------------- */

/* A file that is no socket refuses like one that nobody listens at. */
static void tell_files_from_sockets(const char *path)
{
    struct stat status;
    if (errno == ECONNREFUSED) {
        errno = stat(path, &status) == 0 && !S_ISSOCK(status.st_mode) ? ENOTSOCK : ECONNREFUSED;
    }
}

static int open_unix(struct bramble_carrier *carrier)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    int handle = carrier->system->socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (handle < 0) {
        return carrier_cannot(carrier, errno);
    }
    memcpy(address.sun_path, carrier->bearer.path,
           strlen(carrier->bearer.path)); /* bearer.c has looked at its length */
    if (carrier->system->connect(handle, &address, sizeof address) < 0) {
        tell_files_from_sockets(address.sun_path);
        return give_up(carrier, handle);
    }
    return handle;
}

/* Packets are short and wanted at once; a machine that has gone away without a word is noticed within ten seconds. */
static void prepare_tcp(int handle)
{
    static const struct {
        int level, name, value;
    } options[] = {{IPPROTO_TCP, TCP_NODELAY, 1},  {SOL_SOCKET, SO_KEEPALIVE, 1},
                   {IPPROTO_TCP, TCP_KEEPIDLE, 4}, {IPPROTO_TCP, TCP_KEEPINTVL, 2},
                   {IPPROTO_TCP, TCP_KEEPCNT, 3},  {IPPROTO_TCP, TCP_USER_TIMEOUT, 10000}};
    for (size_t i = 0; i < sizeof options / sizeof *options; i++) {
        (void)setsockopt(handle, options[i].level, options[i].name, &options[i].value, sizeof options[i].value);
    }
}

/* Begins to connect to the address that the carrier holds. */
static int begin_tcp(struct bramble_carrier *carrier, bool *connecting)
{
    const struct sockaddr *address = (const void *)carrier->address;
    int handle = carrier->system->socket(address->sa_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (handle < 0) {
        return carrier_cannot(carrier, errno);
    }
    prepare_tcp(handle);
    *connecting = carrier->system->connect(handle, address, carrier->address_size) < 0;
    return *connecting && errno != EINPROGRESS ? give_up(carrier, handle) : handle;
}

static int connect_and_wait(struct bramble_carrier *carrier, bramble_time until)
{
    bool connecting = false;
    int handle = begin_tcp(carrier, &connecting);
    if (handle < 0 || !connecting) {
        return handle;
    }
    bramble_time now = bramble_clock_now();
    struct pollfd polled = {handle, POLLOUT, 0};
    int waited;
    do {
        waited = poll(&polled, 1, now < until ? (int)((until - now) / 1000U) : 0);
    } while (waited < 0 && errno == EINTR);
    int result = waited == 1 ? carrier_end(carrier, handle) : carrier_cannot(carrier, ETIMEDOUT);
    if (result < 0) {
        (void)close(handle);
        return result;
    }
    return handle;
}

/* The time that is left is shared among the addresses that are left. */
static int first_tcp(struct bramble_carrier *carrier)
{
    struct sockaddr_storage addresses[4];
    socklen_t sizes[4];
    bramble_time until = carrier->since + carrier->system->patience;
    int count = carrier_resolve(carrier, addresses, sizes, 4);
    int handle = count;
    for (int i = 0; i < count; i++) {
        bramble_time now = bramble_clock_now();
        memcpy(carrier->address, &addresses[i], sizes[i]);
        carrier->address_size = sizes[i];
        handle = connect_and_wait(carrier, now < until ? now + (until - now) / (bramble_time)(count - i) : now);
        if (handle >= 0) {
            break;
        }
    }
    return handle;
}

int carrier_end(struct bramble_carrier *carrier, int handle)
{
    int error = 0;
    socklen_t size = sizeof error;
    if (getsockopt(handle, SOL_SOCKET, SO_ERROR, &error, &size) < 0) {
        error = errno;
    }
    return error == 0 ? 0 : carrier_cannot(carrier, error);
}

int carrier_no_answer(struct bramble_carrier *carrier)
{
    return carrier_cannot(carrier, ETIMEDOUT);
}

void carrier_release(const struct bramble_carrier *carrier, int handle)
{
    if (carrier->bearer.kind == BRAMBLE_BEARER_TTY) {
        (void)ioctl(handle, TIOCNXCL); /* a pseudo terminal would keep it until its other end is closed, too */
    }
    (void)close(handle);
}

int carrier_begin(struct bramble_carrier *carrier, bool *connecting)
{
    *connecting = false;
    switch (carrier->bearer.kind) {
    case BRAMBLE_BEARER_ADAPTER:
        return open_adapter(carrier);
    case BRAMBLE_BEARER_TTY:
        return open_tty(carrier);
    case BRAMBLE_BEARER_UNIX:
        return open_unix(carrier);
    default:
        return carrier->address_size == 0 ? first_tcp(carrier) : begin_tcp(carrier, connecting);
    }
}
