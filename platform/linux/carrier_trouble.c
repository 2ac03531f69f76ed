/* What is wrong with a carrier, and what helps, in one line: for each kind of bearer what an error of the system means
 * there. */
#include "carrier.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static const struct meaning {
    uint8_t kind; /* enum bramble_bearer_kind */
    int system_error;
    int error;
    const char *text;
} meanings[] = {
    {BRAMBLE_BEARER_ADAPTER, EAFNOSUPPORT, BRAMBLE_ERROR_NOT_SUPPORTED,
     "this kernel has no Bluetooth; load it (modprobe bluetooth), or use a controller on a serial line (hci:tty:PATH)"},
    {BRAMBLE_BEARER_ADAPTER, EPROTONOSUPPORT, BRAMBLE_ERROR_NOT_SUPPORTED,
     "this kernel has no Bluetooth HCI; load it (modprobe bluetooth), or use a controller on a serial line"},
    {BRAMBLE_BEARER_ADAPTER, ENODEV, BRAMBLE_ERROR_NOT_FOUND,
     "there is no such adapter; is it plugged in? Those that are there: ls /sys/class/bluetooth"},
    {BRAMBLE_BEARER_ADAPTER, EBUSY, BRAMBLE_ERROR_BUSY,
     "in use by the system's Bluetooth, which must let go of it first: bluetoothctl power off"},
    {BRAMBLE_BEARER_ADAPTER, EUSERS, BRAMBLE_ERROR_BUSY,
     "in use by another program through its user channel; end that program, or take another adapter"},
    {BRAMBLE_BEARER_ADAPTER, EPERM, BRAMBLE_ERROR_REJECTED,
     "no permission; run as root, or give the program the right once: setcap cap_net_admin+ep PROGRAM"},
    {BRAMBLE_BEARER_ADAPTER, EACCES, BRAMBLE_ERROR_REJECTED,
     "no permission; run as root, or give the program the right once: setcap cap_net_admin+ep PROGRAM"},
    {BRAMBLE_BEARER_ADAPTER, ERFKILL, BRAMBLE_ERROR_STATE, "switched off; switch it on: rfkill unblock bluetooth"},

    {BRAMBLE_BEARER_TTY, ENOENT, BRAMBLE_ERROR_NOT_FOUND,
     "there is no such line; is the controller plugged in? Lines that are there: ls /dev/ttyACM* /dev/ttyUSB*"},
    {BRAMBLE_BEARER_TTY, ENXIO, BRAMBLE_ERROR_NOT_FOUND,
     "there is nothing behind this line; plug the controller in anew"},
    {BRAMBLE_BEARER_TTY, ENODEV, BRAMBLE_ERROR_NOT_FOUND,
     "there is nothing behind this line; plug the controller in anew"},
    {BRAMBLE_BEARER_TTY, EIO, BRAMBLE_ERROR_NOT_FOUND,
     "there is nothing behind this line; plug the controller in anew"},
    {BRAMBLE_BEARER_TTY, EBUSY, BRAMBLE_ERROR_BUSY,
     "in use by another program; which one tells: fuser -v PATH. End that program"},
    {BRAMBLE_BEARER_TTY, EWOULDBLOCK, BRAMBLE_ERROR_BUSY,
     "in use by another program; which one tells: fuser -v PATH. End that program"},
    {BRAMBLE_BEARER_TTY, EACCES, BRAMBLE_ERROR_REJECTED,
     "no permission; join the group that owns the line (usermod -aG dialout USER) and log in anew"},
    {BRAMBLE_BEARER_TTY, EPERM, BRAMBLE_ERROR_REJECTED,
     "no permission; join the group that owns the line (usermod -aG dialout USER) and log in anew"},
    {BRAMBLE_BEARER_TTY, ENOTTY, BRAMBLE_ERROR_NOT_FOUND,
     "this is no serial line; a socket would be hci:unix:PATH, lines are /dev/ttyACM0, /dev/ttyUSB0 and the like"},
    {BRAMBLE_BEARER_TTY, EISDIR, BRAMBLE_ERROR_NOT_FOUND,
     "this is a folder and no serial line; lines are /dev/ttyACM0, /dev/ttyUSB0 and the like"},

    {BRAMBLE_BEARER_UNIX, ENOENT, BRAMBLE_ERROR_NOT_FOUND,
     "there is no such socket; start first what makes it, for example: bramble air --socket PATH"},
    {BRAMBLE_BEARER_UNIX, ENOTDIR, BRAMBLE_ERROR_NOT_FOUND,
     "there is no such socket; start first what makes it, for example: bramble air --socket PATH"},
    {BRAMBLE_BEARER_UNIX, ECONNREFUSED, BRAMBLE_ERROR_REJECTED,
     "nobody listens there any more; start again what did, for example: bramble air --socket PATH"},
    {BRAMBLE_BEARER_UNIX, ENOTSOCK, BRAMBLE_ERROR_NOT_FOUND,
     "this is a file and no socket; start what makes one there, for example: bramble air --socket PATH"},
    {BRAMBLE_BEARER_UNIX, EACCES, BRAMBLE_ERROR_REJECTED,
     "no permission; the owner of the socket can give it: chmod o+rw PATH"},
    {BRAMBLE_BEARER_UNIX, EPROTOTYPE, BRAMBLE_ERROR_NOT_SUPPORTED,
     "this socket is of another kind; a controller's is a stream (SOCK_STREAM)"},
    {BRAMBLE_BEARER_UNIX, EAGAIN, BRAMBLE_ERROR_BUSY,
     "whoever listens there takes nobody in; it may be stuck: start it anew"},

    {BRAMBLE_BEARER_TCP, ECONNREFUSED, BRAMBLE_ERROR_REJECTED,
     "that machine answers, and nobody listens on this port; start the controller's program there, or check the port"},
    {BRAMBLE_BEARER_TCP, ETIMEDOUT, BRAMBLE_ERROR_TIMEOUT,
     "that machine does not answer; is it on, is the address right, does a firewall stand between?"},
    {BRAMBLE_BEARER_TCP, EHOSTUNREACH, BRAMBLE_ERROR_NOT_FOUND,
     "no way leads to that machine; is it on, and this machine in its network?"},
    {BRAMBLE_BEARER_TCP, ENETUNREACH, BRAMBLE_ERROR_NOT_FOUND,
     "no way leads to that network; is this machine connected? (ip route)"},
};

int carrier_trouble(struct bramble_carrier *carrier, int error, const char *format, ...)
{
    va_list arguments;
    int size = snprintf(carrier->trouble, sizeof carrier->trouble, "%s: ", carrier->bearer.word);
    va_start(arguments, format);
    (void)vsnprintf(carrier->trouble + size, sizeof carrier->trouble - (size_t)size, format, arguments);
    va_end(arguments);
    return error;
}

int carrier_cannot(struct bramble_carrier *carrier, int system_error)
{
    for (size_t i = 0; i < sizeof meanings / sizeof *meanings; i++) {
        if (meanings[i].kind == carrier->bearer.kind && meanings[i].system_error == system_error) {
            return carrier_trouble(carrier, meanings[i].error, "%s", meanings[i].text);
        }
    }
    return carrier_trouble(carrier, BRAMBLE_ERROR_STATE, "cannot be opened: %s", strerror(system_error));
}

void carrier_gone(struct bramble_carrier *carrier, int system_error)
{
    static const char *const what[] = {
        [BRAMBLE_BEARER_ADAPTER] = "the adapter is gone",
        [BRAMBLE_BEARER_TTY] = "the line is gone",
        [BRAMBLE_BEARER_UNIX] = "the connection is gone",
        [BRAMBLE_BEARER_TCP] = "the connection is gone",
    };
    bool closed = system_error == 0 || system_error == ECONNRESET || system_error == EPIPE;
    (void)carrier_trouble(carrier, 0, "%s: %s", what[carrier->bearer.kind],
                          closed ? "the other side has closed it" : strerror(system_error));
}
