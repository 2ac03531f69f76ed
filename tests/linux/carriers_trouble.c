/* Stories about carriers that cannot be opened: each way of failing is told in one line, with what helps, and soon. The
 * errors that this machine cannot bring about come from system calls of our own. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "far_end.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

static char word[160];

/* Refused with this error, and these words, within the time that the header promises. */
static void assert_told(int result, int error, const char *part)
{
    assert_int_equal(result, error);
    size_t size = strlen(near_end.carrier.bearer.word);
    assert_memory_equal(near_end.carrier.trouble, near_end.carrier.bearer.word, size);
    assert_memory_equal(near_end.carrier.trouble + size, ": ", 2);
    if (strstr(near_end.carrier.trouble, part) == NULL || strchr(near_end.carrier.trouble, '\n') != NULL) {
        fail_msg("it is told: %s", near_end.carrier.trouble);
    }
    assert_false(bramble_carrier_is_open(&near_end.carrier));
    assert_int_equal(near_end.loop.count, 0);
    assert_null(near_end.loop.timers);
}

/* ---- A system that refuses --------------------------------------------------------------------------------------- */

static int refusal_of_socket, refusal_of_bind, refusal_of_connect, refusal_of_open; /* errno; 0: is let through */
static int opened[2];                                                               /* by the last socket() */

static int refuse(int error)
{
    errno = error;
    return error == 0 ? 0 : -1;
}

static int refusing_socket(int domain, int type, int protocol)
{
    (void)domain;
    (void)type;
    (void)protocol;
    if (refusal_of_socket != 0) {
        return refuse(refusal_of_socket);
    }
    assert_int_equal(pipe(opened), 0);
    (void)close(opened[1]);
    return opened[0];
}

static int refusing_bind(int handle, const void *address, socklen_t size)
{
    (void)handle;
    (void)address;
    (void)size;
    return refuse(refusal_of_bind);
}

static int refusing_connect(int handle, const void *address, socklen_t size)
{
    (void)handle;
    (void)address;
    (void)size;
    return refuse(refusal_of_connect);
}

static int refusing_open(const char *path, int flags)
{
    (void)path;
    (void)flags;
    return refuse(refusal_of_open);
}

static const struct bramble_carrier_system refusing = {refusing_socket, refusing_bind, refusing_connect, refusing_open,
                                                       BRAMBLE_SECONDS(3)};

struct refusal {
    int system_error, error;
    const char *part;
};

static void each_is_told(const char *bearer, int *place, const struct refusal *refusals, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        *place = refusals[i].system_error;
        assert_told(near_end_carrier_over(&refusing, bearer), refusals[i].error, refusals[i].part);
        *place = 0;
    }
}
#define EACH_IS_TOLD(bearer, place, refusals)                                                                          \
    each_is_told(bearer, place, refusals, sizeof(refusals) / sizeof *(refusals))

static void adapters(void **state)
{
    (void)state;
    static const struct refusal at_socket[] = {
        {EAFNOSUPPORT, BRAMBLE_ERROR_NOT_SUPPORTED, "this kernel has no Bluetooth; load it (modprobe bluetooth), or"},
        {EPROTONOSUPPORT, BRAMBLE_ERROR_NOT_SUPPORTED, "this kernel has no Bluetooth HCI"},
        {EPERM, BRAMBLE_ERROR_REJECTED, "setcap cap_net_admin+ep"},
        {EMFILE, BRAMBLE_ERROR_STATE, "cannot be opened: Too many open files"},
    };
    static const struct refusal at_bind[] = {
        {ENODEV, BRAMBLE_ERROR_NOT_FOUND, "there is no such adapter; is it plugged in?"},
        {EBUSY, BRAMBLE_ERROR_BUSY, "in use by the system's Bluetooth, which must let go of it first: bluetoothctl"},
        {EUSERS, BRAMBLE_ERROR_BUSY, "in use by another program"},
        {EPERM, BRAMBLE_ERROR_REJECTED, "no permission; run as root, or"},
        {EACCES, BRAMBLE_ERROR_REJECTED, "no permission; run as root, or"},
        {ERFKILL, BRAMBLE_ERROR_STATE, "rfkill unblock bluetooth"},
    };
    EACH_IS_TOLD("hci:hci0", &refusal_of_socket, at_socket);
    EACH_IS_TOLD("hci:hci0", &refusal_of_bind, at_bind);
}

static void lines(void **state)
{
    (void)state;
    static const struct refusal at_open[] = {
        {EACCES, BRAMBLE_ERROR_REJECTED, "usermod -aG dialout USER"},
        {EBUSY, BRAMBLE_ERROR_BUSY, "in use by another program; which one tells: fuser"},
        {ENXIO, BRAMBLE_ERROR_NOT_FOUND, "there is nothing behind this line"},
        {EIO, BRAMBLE_ERROR_NOT_FOUND, "there is nothing behind this line"},
    };
    EACH_IS_TOLD("hci:tty:/dev/ttyACM0", &refusal_of_open, at_open);
    (void)snprintf(word, sizeof word, "hci:tty:%s", far_path());
    assert_told(near_end_carrier(word), BRAMBLE_ERROR_NOT_FOUND,
                "there is no such line; is the controller plugged in?");
    assert_told(near_end_carrier("hci:unix:/etc/passwd"), BRAMBLE_ERROR_NOT_FOUND, "this is a file and no socket");
    assert_told(near_end_carrier("hci:tty:/tmp"), BRAMBLE_ERROR_NOT_FOUND, "this is a folder and no serial line");
    assert_told(near_end_carrier("hci:tty:/dev/null"), BRAMBLE_ERROR_NOT_FOUND, "this is no serial line");
}

static void a_line_that_another_program_has(void **state)
{
    (void)state;
    char path[64];
    int far = far_line(path, sizeof path);
    int other = open(path, O_RDWR | O_NOCTTY);
    assert_int_equal(flock(other, LOCK_EX), 0);
    (void)snprintf(word, sizeof word, "hci:tty:%s", path);
    assert_told(near_end_carrier(word), BRAMBLE_ERROR_BUSY, "in use by another program");
    (void)close(other);
    assert_int_equal(near_end_carrier(word), 0);
    (void)close(far);
}

static void speeds_that_there_are_not(void **state)
{
    (void)state;
    static const struct {
        const char *speed, *part;
    } cases[] = {{"115201", "no speed of 115201 baud; the next ones are 115200 and 230400"},
                 {"1201", "the next ones are 1200 and 2400"},
                 {"3999999", "the next ones are 3500000 and 4000000"}};
    for (unsigned i = 0; i < 3; i++) {
        (void)snprintf(word, sizeof word, "hci:tty:/dev/ttyACM0,%s", cases[i].speed);
        assert_told(near_end_carrier(word), BRAMBLE_ERROR_NOT_SUPPORTED, cases[i].part);
    }
}

static void unix_sockets(void **state)
{
    (void)state;
    static const struct refusal at_connect[] = {
        {EACCES, BRAMBLE_ERROR_REJECTED, "no permission; the owner of the socket can give it"},
        {EAGAIN, BRAMBLE_ERROR_BUSY, "takes nobody in"},
    };
    EACH_IS_TOLD("hci:unix:/run/air", &refusal_of_connect, at_connect);
    (void)snprintf(word, sizeof word, "hci:unix:%s", far_path());
    assert_told(near_end_carrier(word), BRAMBLE_ERROR_NOT_FOUND, "bramble air --socket PATH");
    (void)close(far_unix_listen()); /* the file stays, as after a crash */
    assert_told(near_end_carrier(word), BRAMBLE_ERROR_REJECTED, "nobody listens there any more");
}

static void tcp(void **state)
{
    (void)state;
    static const struct refusal at_connect[] = {
        {EHOSTUNREACH, BRAMBLE_ERROR_NOT_FOUND, "no way leads to that machine"},
        {ENETUNREACH, BRAMBLE_ERROR_NOT_FOUND, "is this machine connected?"},
    };
    EACH_IS_TOLD("hci:tcp:127.0.0.1:5000", &refusal_of_connect, at_connect);
    uint16_t port = 0;
    (void)close(far_tcp_listen(&port));
    (void)snprintf(word, sizeof word, "hci:tcp:127.0.0.1:%u", port);
    assert_told(near_end_carrier(word), BRAMBLE_ERROR_REJECTED, "nobody listens on this port");
    assert_told(near_end_carrier("hci:tcp:no-such-machine.invalid:5000"), BRAMBLE_ERROR_NOT_FOUND,
                "there is no machine \"no-such-machine.invalid\"");
}

/* A connection that is never made: a socket that never becomes writable, behind a connect() that says "soon". */
static int slow_socket(int domain, int type, int protocol)
{
    (void)domain;
    (void)type;
    (void)protocol;
    assert_int_equal(pipe(opened), 0);
    return opened[0];
}

static void a_machine_that_does_not_answer(void **state)
{
    (void)state;
    const struct bramble_carrier_system slow = {slow_socket, refusing_bind, refusing_connect, refusing_open,
                                                BRAMBLE_MILLISECONDS(20)};
    refusal_of_connect = EINPROGRESS;
    assert_told(near_end_carrier_over(&slow, "hci:tcp:127.0.0.1:5000"), BRAMBLE_ERROR_TIMEOUT,
                "does not answer; is it on");
    refusal_of_connect = 0;
    (void)close(opened[1]);
}

int main(void)
{
#define STORY(name) cmocka_unit_test_setup_teardown(name, near_end_open, near_end_close)
    const struct CMUnitTest stories[] = {
        STORY(adapters),     STORY(lines), STORY(a_line_that_another_program_has), STORY(speeds_that_there_are_not),
        STORY(unix_sockets), STORY(tcp),   STORY(a_machine_that_does_not_answer),
    };
    return cmocka_run_group_tests(stories, NULL, NULL);
}
