/* A story about the socket of `bramble air`: who waits for its path to be there, as scripts do, and then comes in, is
 * let in. A path that is there before somebody listens would make them fail, seldom, on a machine that is busy.
 *
 * listen() of this program looks at the path first.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "air/sockets.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <unistd.h>

static char folder[] = "/tmp/bramble_door_XXXXXX";
static struct sockaddr_un door = {.sun_family = AF_UNIX};
static unsigned listened;
static bool too_early;

int listen(int handle, int backlog)
{
    listened++;
    too_early |= access(door.sun_path, F_OK) == 0;
    return (int)syscall(SYS_listen, handle, backlog);
}

static int listen_there(void)
{
    struct text error = {0};
    int listener = socket_listen_unix(door.sun_path, &error);
    if (listener < 0) {
        fail_msg("%s", error.octets);
    }
    return listener;
}

static void come_in(int listener)
{
    int caller = socket(AF_UNIX, SOCK_STREAM, 0);
    assert_int_equal(connect(caller, (const struct sockaddr *)&door, sizeof door), 0);
    int client = socket_accept(listener);
    assert_true(client >= 0);
    (void)close(client);
    (void)close(caller);
}

static void whoever_sees_the_door_may_come_in(void **state)
{
    (void)state;
    assert_non_null(mkdtemp(folder));
    assert_in_range(snprintf(door.sun_path, sizeof door.sun_path, "%s/air", folder), 1, sizeof door.sun_path - 1);
    int first = listen_there();
    come_in(first);
    (void)close(first); /* and leaves its socket behind, which the next one takes the place of */
    listened = 0;
    assert_int_equal(access(door.sun_path, F_OK), 0);
    int second = listen_there();
    come_in(second);
    assert_int_equal(listened, 1);
    assert_false(too_early);
    (void)close(second);
    assert_int_equal(unlink(door.sun_path), 0);
    assert_int_equal(rmdir(folder), 0); /* nothing else was left */
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(whoever_sees_the_door_may_come_in)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
