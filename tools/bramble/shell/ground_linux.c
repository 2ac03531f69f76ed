/* Linux as the ground of a shell: a controller by <bramble/linux.h>. See ground.h. */
#include "shell/ground.h"
#include "shell/shell.h"

#include <bramble/linux.h>

#include <stdlib.h>
#include <string.h>

#define LOOK_EVERY BRAMBLE_MILLISECONDS(100)

struct linux_ground {
    struct bramble_linux world;
    struct bramble_loop_watch typed;
    bool watching;
    bool readable;
    char gone[BRAMBLE_TROUBLE_MAX]; /* why there is no controller; empty: there is one */
};

static struct linux_ground *inner(const struct shell_ground *ground)
{
    return ground->inner;
}

static void controller(void *context, bramble_time time, bool there, const char *text)
{
    struct linux_ground *machine = context;
    (void)time;
    snprintf(machine->gone, sizeof machine->gone, "%s", there ? "" : text);
}

static int start(struct shell_ground *ground, const struct bramble_config *config, struct bramble_node **node)
{
    int result = bramble_linux_start(&inner(ground)->world, config);
    *node = inner(ground)->world.node;
    return result;
}

static bramble_time now(struct shell_ground *ground)
{
    return bramble_loop_now(&inner(ground)->world.loop);
}

static void ready(void *context, bramble_time time, unsigned what)
{
    (void)time;
    (void)what;
    ((struct linux_ground *)context)->readable = true;
}

static void watch(struct linux_ground *machine, int handle)
{
    if (machine->watching && machine->typed.handle != handle) {
        bramble_loop_unwatch(&machine->world.loop, &machine->typed);
        machine->watching = false;
    }
    if (!machine->watching && handle >= 0) {
        machine->typed = (struct bramble_loop_watch){.handle = handle, .ready = ready, .context = machine};
        machine->watching = bramble_loop_watch(&machine->world.loop, &machine->typed) == 0;
    }
}

static bool pass(struct shell_ground *ground, bramble_time until, int handle)
{
    struct linux_ground *machine = inner(ground);
    bramble_time look = bramble_clock_now() + LOOK_EVERY;
    watch(machine, handle);
    machine->readable = false;
    bramble_linux_turn(&machine->world, until < look ? until : look);
    return machine->readable;
}

static const char *no_controller(const struct shell_ground *ground)
{
    return inner(ground)->gone[0] != '\0' ? inner(ground)->gone : NULL;
}

static void close_ground(struct shell_ground *ground)
{
    struct bramble_linux *world = &inner(ground)->world;
    if (bramble_linux_close(world) < 0) {
        fprintf(stderr, "bramble shell: %s\n", world->trouble);
    }
    free(inner(ground));
}

unsigned ground_linux(struct shell_ground *ground, const char *bearer, const char *store, const char *capture,
                      bool extended, char *trouble)
{
    struct bramble_bearer read;
    if (bramble_bearer_read(bearer, &read, trouble) < 0) {
        return SHELL_USAGE;
    }
    struct linux_ground *machine = allocate(1, sizeof *machine);
    const struct bramble_linux_options options = {.bearer = bearer,
                                                  .store = store,
                                                  .capture = capture,
                                                  .extended = extended,
                                                  .controller = controller,
                                                  .context = machine};
    int result = bramble_linux_open(&machine->world, &options);
    if (result < 0) {
        bool files = result == BRAMBLE_ERROR_STORE || machine->world.files.trouble[0] != '\0';
        snprintf(trouble, SHELL_TROUBLE_MAX, "%s", machine->world.trouble);
        free(machine);
        return files ? SHELL_FAILED : SHELL_NO_CONTROLLER;
    }
    *ground = (struct shell_ground){.inner = machine,
                                    .port = bramble_host_port(&machine->world.host),
                                    .store = &machine->world.store,
                                    .crypto = &machine->world.crypto,
                                    .start = start,
                                    .now = now,
                                    .pass = pass,
                                    .no_controller = no_controller,
                                    .close = close_ground};
    return SHELL_DONE;
}
