#include "small_air.h"

#include <bramble/air.h>
#include <bramble/loop.h>

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#define SEATS 8

static struct bramble_loop loop;
static struct bramble_world *world;
static struct bramble_air *air;
static enum small_air_manner how;
static bramble_time began;
static struct seat {
    struct bramble_loop_watch watch;
    bool open;
} seats[SEATS];

static void must(bool is_so, const char *what)
{
    if (!is_so) {
        perror(what);
        _exit(3);
    }
}

static void put_out(void *context, uint32_t seat, const uint8_t *octets, size_t size)
{
    (void)context;
    if (seat < SEATS && seats[seat].open) {
        (void)send(seats[seat].watch.handle, octets, size, MSG_NOSIGNAL);
    }
}

static void catch_up(bramble_time now)
{
    bramble_world_run_until(world, now - began);
}

static void client(void *context, bramble_time now, unsigned what)
{
    struct seat *seat = context;
    uint32_t number = (uint32_t)(seat - seats);
    uint8_t octets[1024];
    ssize_t size = recv(seat->watch.handle, octets, sizeof octets, 0);
    (void)what;
    if (size <= 0) {
        bramble_loop_unwatch(&loop, &seat->watch);
        (void)close(seat->watch.handle);
        seat->open = false;
        if (how == SMALL_AIR_HONEST) {
            bramble_air_close(air, number);
        }
    } else if (how == SMALL_AIR_HONEST) {
        catch_up(now);
        bramble_air_input(air, number, octets, (size_t)size);
    } else if (how == SMALL_AIR_BABBLES) {
        memset(octets, 0xAA, sizeof octets);
        (void)send(seat->watch.handle, octets, 64, MSG_NOSIGNAL);
    }
}

static void caller(void *context, bramble_time now, unsigned what)
{
    const struct bramble_loop_watch *listener = context;
    uint32_t number = 0;
    (void)what;
    int handle = accept(listener->handle, NULL, NULL);
    must(handle >= 0, "accept");
    if (how == SMALL_AIR_HANGS_UP) {
        (void)close(handle);
        return;
    }
    catch_up(now);
    if (how == SMALL_AIR_HONEST) {
        must(bramble_air_open(air, &number) == 0 && number < SEATS, "a seat");
    } else {
        while (seats[number].open) {
            number++;
        }
    }
    seats[number] =
        (struct seat){.watch = {.handle = handle, .ready = client, .context = &seats[number]}, .open = true};
    must(bramble_loop_watch(&loop, &seats[number].watch) == 0, "a watch");
}

static _Noreturn void live(int listener)
{
    struct bramble_loop_watch watch = {.handle = listener, .ready = caller, .context = &watch};
    struct bramble_world_config config;
    bramble_world_defaults(&config);
    must(bramble_world_create(&config, &world) == 0, "a world");
    const struct bramble_air_config air_config = {.world = world, .output = put_out};
    must(bramble_air_create(&air_config, &air) == 0, "an air");
    must(bramble_loop_open(&loop) == 0 && bramble_loop_watch(&loop, &watch) == 0, "a loop");
    began = bramble_loop_now(&loop);
    for (;;) {
        catch_up(bramble_loop_now(&loop));
        bramble_time next = bramble_world_next(world);
        (void)bramble_loop_turn(&loop, next == BRAMBLE_NEVER ? next : began + next);
    }
}

pid_t small_air_begin(const char *path, enum small_air_manner manner)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    (void)snprintf(address.sun_path, sizeof address.sun_path, "%s", path);
    (void)unlink(path);
    int listener = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    must(listener >= 0 && bind(listener, (const void *)&address, sizeof address) == 0 && listen(listener, 8) == 0,
         path);
    pid_t parent = getpid();
    pid_t process = fork();
    must(process >= 0, "fork");
    if (process == 0) {
        must(prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && getppid() == parent, "a parent");
        how = manner;
        live(listener);
    }
    (void)close(listener);
    return process;
}

void small_air_end(pid_t process)
{
    (void)kill(process, SIGKILL);
    while (waitpid(process, NULL, 0) < 0 && errno == EINTR) {
    }
}
