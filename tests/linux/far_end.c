#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "far_end.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/un.h>
#include <termios.h>
#include <unistd.h>

struct near_end near_end;
static char folder[64];
static char path[96];

/* ---- The near end ------------------------------------------------------------------------------------------------ */

static void octets(void *context, bramble_time now, const uint8_t *octets, size_t size)
{
    struct near_end *it = context;
    (void)now;
    assert_true(it->size + size <= sizeof it->heard);
    memcpy(it->heard + it->size, octets, size);
    it->size += size;
}

static void writable(void *context, bramble_time now)
{
    (void)now;
    ((struct near_end *)context)->writable++;
}

static void lost(void *context, bramble_time now)
{
    struct near_end *it = context;
    (void)now;
    it->lost++;
    assert_int_equal(it->lost, it->found + 1); /* C2 */
    assert_false(bramble_carrier_is_open(&it->carrier));
    assert_string_not_equal(it->carrier.trouble, "");
    if (it->send_when_lost) {
        assert_int_equal(bramble_carrier_send(&it->carrier, (struct bramble_view){(const uint8_t *)"x", 1}),
                         BRAMBLE_ERROR_STATE);
    }
}

static void found(void *context, bramble_time now)
{
    struct near_end *it = context;
    (void)now;
    it->found++;
    assert_int_equal(it->lost, it->found); /* C2 */
    assert_true(bramble_carrier_is_open(&it->carrier));
}

int near_end_open(void **state)
{
    (void)state;
    memset(&near_end, 0, sizeof near_end);
    (void)snprintf(folder, sizeof folder, "%s", "/tmp/bramble_far_XXXXXX");
    assert_non_null(mkdtemp(folder));
    (void)snprintf(path, sizeof path, "%s/socket", folder);
    return bramble_loop_open(&near_end.loop);
}

int near_end_close(void **state)
{
    (void)state;
    bramble_carrier_close(&near_end.carrier);
    bramble_carrier_close(&near_end.carrier); /* twice is no harm */
    assert_null(near_end.loop.timers);
    bramble_loop_close(&near_end.loop);
    (void)unlink(path);
    return rmdir(folder);
}

int near_end_carrier_over(const struct bramble_carrier_system *system, const char *word)
{
    static const struct bramble_carrier_receiver receiver = {octets, writable, lost, found};
    struct bramble_bearer bearer;
    char trouble[BRAMBLE_TROUBLE_MAX];
    assert_int_equal(bramble_bearer_read(word, &bearer, trouble), 0);
    return carrier_open_over(&near_end.carrier, system, &near_end.loop, &bearer, &receiver, &near_end);
}

int near_end_carrier(const char *word)
{
    return near_end_carrier_over(&carrier_linux, word);
}

void near_end_hears(size_t size)
{
    while (near_end.size < size) {
        (void)bramble_loop_turn(&near_end.loop, BRAMBLE_NEVER);
    }
}

void near_end_is_lost(unsigned times)
{
    while (near_end.lost < times) {
        (void)bramble_loop_turn(&near_end.loop, BRAMBLE_NEVER);
    }
}

void near_end_is_found(unsigned times)
{
    while (near_end.found < times) {
        (void)bramble_loop_turn(&near_end.loop, BRAMBLE_NEVER);
    }
}

/* ---- The far end ------------------------------------------------------------------------------------------------- */

const char *far_path(void)
{
    return path;
}

static int listen_at(int handle, const void *address, socklen_t size)
{
    assert_true(handle >= 0);
    assert_int_equal(bind(handle, address, size), 0);
    assert_int_equal(listen(handle, 4), 0);
    return handle;
}

int far_unix_listen(void)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    (void)snprintf(address.sun_path, sizeof address.sun_path, "%s", path);
    return listen_at(socket(AF_UNIX, SOCK_STREAM, 0), &address, sizeof address);
}

int far_tcp_listen(uint16_t *port)
{
    struct sockaddr_in address = {
        .sin_family = AF_INET, .sin_port = htons(*port), .sin_addr = {htonl(INADDR_LOOPBACK)}};
    socklen_t size = sizeof address;
    int one = 1;
    int handle = socket(AF_INET, SOCK_STREAM, 0);
    assert_int_equal(setsockopt(handle, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one), 0);
    (void)listen_at(handle, &address, sizeof address);
    assert_int_equal(getsockname(handle, (struct sockaddr *)&address, &size), 0);
    *port = ntohs(address.sin_port);
    return handle;
}

int far_accept(int listener)
{
    int handle = accept(listener, NULL, NULL);
    assert_true(handle >= 0);
    return handle;
}

int far_line(char *name, size_t capacity)
{
    int handle = posix_openpt(O_RDWR | O_NOCTTY);
    assert_true(handle >= 0);
    assert_int_equal(grantpt(handle), 0);
    assert_int_equal(unlockpt(handle), 0);
    assert_int_equal(ptsname_r(handle, name, capacity), 0);
    return handle;
}

void far_writes(int handle, const void *octets, size_t size)
{
    assert_int_equal(write(handle, octets, size), size);
}

void far_reads(int handle, const void *octets, size_t size)
{
    uint8_t got[4096];
    size_t have = 0;
    assert_true(size <= sizeof got);
    while (have < size) {
        ssize_t more = read(handle, got + have, size - have);
        assert_true(more > 0);
        have += (size_t)more;
    }
    assert_memory_equal(got, octets, size);
}
