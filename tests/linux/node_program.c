/* Stories about `bramble node` as a program of its own, on the controllers of `bramble air`: a lamp and a switch are
 * provisioned over the air by the simulator's phone, configured, speak to each other, end, begin again, lose their
 * controllers. What they say is read from their standard output, as JSON.
 *
 * Usage: test_linux_node_program BRAMBLE [cmocka's]; the program to be run.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "apps.h"

#include <bramble/linux.h>
#include <bramble/provisioner.h>

#include <fcntl.h>
#include <jansson.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *program; /* bramble */
static char folder[64], socket_path[96], word[128];
static pid_t air;

/* ---- The program ------------------------------------------------------------------------------------------------- */

static struct child {
    const char *kind; /* the application */
    pid_t process;
    char store[96];
    int input;
    struct bramble_loop_watch output;
    char line[4096];
    size_t size;
    bool ended;
    json_t *said; /* array: all that it has said since it began */
} children[2] = {{.kind = "lamp"}, {.kind = "switch"}};
static struct child *const lamp = &children[0], *const button = &children[1];

static struct bramble_linux world; /* the phone's */

/* Starts a program that ends with this one, however it does: a test that is given up must leave nobody behind. */
static pid_t start(void)
{
    pid_t process = fork();
    assert_true(process >= 0);
    if (process == 0) {
        (void)prctl(PR_SET_PDEATHSIG, SIGKILL);
    }
    return process;
}

#define PATIENCE BRAMBLE_SECONDS(120)

/* One turn on the way to what is waited for since `begun`; when it has been waited for too long, tells what was said.
 */
static void wait_for(const char *what, bramble_time begun)
{
    if (bramble_clock_now() > begun + PATIENCE) {
        for (size_t i = 0; i < sizeof children / sizeof children[0]; i++) {
            fprintf(stderr, "the %s said\n", children[i].kind);
            (void)json_dumpf(children[i].said, stderr, JSON_INDENT(1));
            fputc('\n', stderr);
        }
        fail_msg("%s was waited for in vain; the phone's last trouble: \"%s\"", what, world.trouble);
    }
    bramble_linux_turn(&world, bramble_clock_now() + BRAMBLE_MILLISECONDS(50));
}

static void child_says(void *context, bramble_time now, unsigned what)
{
    struct child *child = context;
    char octets[512];
    ssize_t got = read(child->output.handle, octets, sizeof octets);
    (void)now;
    (void)what;
    if (got <= 0) {
        bramble_loop_unwatch(&world.loop, &child->output);
        child->ended = true;
    }
    for (ssize_t i = 0; i < got; i++) {
        assert_true(child->size + 1 < sizeof child->line);
        child->line[child->size++] = octets[i];
        if (octets[i] == '\n') {
            json_t *said = json_loadb(child->line, child->size, 0, NULL);
            child->size = 0;
            assert_non_null(said); /* nothing but JSON */
            assert_int_equal(json_array_append_new(child->said, said), 0);
        }
    }
}

static void child_begins(struct child *child)
{
    int input[2], output[2];
    assert_int_equal(pipe2(input, O_CLOEXEC), 0);
    assert_int_equal(pipe2(output, O_CLOEXEC), 0);
    child->process = start();
    if (child->process == 0) {
        (void)dup2(input[0], STDIN_FILENO);
        (void)dup2(output[1], STDOUT_FILENO);
        (void)execl(program, "bramble", "node", child->kind, "--bearer", word, "--store", child->store, "--json",
                    "--name", child->kind, (char *)NULL);
        _exit(99);
    }
    (void)close(input[0]);
    (void)close(output[1]);
    child->input = input[1];
    child->size = 0;
    child->ended = false;
    child->said = json_array();
    child->output = (struct bramble_loop_watch){.handle = output[0], .ready = child_says, .context = child};
    assert_int_equal(bramble_loop_watch(&world.loop, &child->output), 0);
}

/* The n-th thing of this name that it says. */
static const json_t *child_says_event(struct child *child, const char *event, unsigned n)
{
    bramble_time begun = bramble_clock_now();
    for (;;) {
        size_t i;
        json_t *said;
        unsigned seen = 0;
        json_array_foreach(child->said, i, said) {
            assert_string_equal(json_string_value(json_object_get(said, "name")), child->kind);
            if (strcmp(json_string_value(json_object_get(said, "event")), event) == 0 && seen++ == n) {
                return said;
            }
        }
        assert_false(child->ended); /* it never said that */
        wait_for(event, begun);
    }
}

static json_int_t number_of(const json_t *said, const char *field)
{
    const json_t *value = json_object_get(said, field);
    return json_is_boolean(value) ? json_boolean_value(value) : json_integer_value(value);
}

static const char *text_of(const json_t *said, const char *field)
{
    return json_string_value(json_object_get(said, field));
}

static void child_ends(struct child *child, int number)
{
    int status = -1;
    assert_int_equal(kill(child->process, number), 0);
    (void)child_says_event(child, "stopped", 0);
    assert_int_equal(waitpid(child->process, &status, 0), child->process);
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), 0);
    bramble_loop_unwatch(&world.loop, &child->output);
    (void)close(child->output.handle);
    (void)close(child->input);
    json_decref(child->said);
    child->process = 0;
}

/* ---- The phone --------------------------------------------------------------------------------------------------- */

#define GROUP 0xC000
static const struct bramble_membership network = {.net_key = {1, 2, 3}, .address = 1, .device_key = {4, 5, 6}};
static const uint8_t app_key[16] = {7, 8, 9};
static struct phone phone;
static uint8_t wanted[16]; /* the device that is to be heard */
static bool heard;
static unsigned configured;
static uint16_t provisioned; /* the last address given */

static void beacon(void *context, const uint8_t uuid[16], int8_t rssi_dbm)
{
    (void)context;
    (void)rssi_dbm;
    heard |= memcmp(uuid, wanted, sizeof wanted) == 0;
}

static void done(void *context, const uint8_t uuid[16], const struct bramble_membership *membership)
{
    (void)context;
    assert_memory_equal(uuid, wanted, sizeof wanted);
    provisioned = membership->address;
}

static void failed(void *context, const uint8_t uuid[16], const char *cause)
{
    (void)context;
    (void)uuid;
    fail_msg("not provisioned: %s", cause);
}

static void link_closed(void *context)
{
    (void)context;
}

static void phone_begins(void)
{
    static const struct bramble_feature *const features[] = {&bramble_feature_provisioner, NULL};
    static const struct phone_listener listener = {NULL, beacon, done, failed, link_closed};
    const struct bramble_linux_options options = {.bearer = word};
    const struct bramble_config config = {
        .composition = &phone_composition, .application = &phone, .event = phone_event, .features = features};
    phone_init(&phone, &listener);
    if (bramble_linux_open(&world, &options) < 0 || bramble_linux_start(&world, &config) < 0) {
        fail_msg("%s", world.trouble);
    }
    assert_int_equal(phone_found(world.node, &network, app_key, 0), 0);
}

static void is_configured(struct bramble_configure *configure)
{
    assert_int_equal(configure->result, 0);
    configured++;
}

/* The lamp listens to the group, the switch speaks to it. */
static void configure(uint16_t address)
{
    static const uint16_t keys[] = {0}, groups[] = {GROUP};
    static const struct bramble_publication publication = {.address = GROUP, .ttl = 4};
    static const struct bramble_configure_model models[] = {
        {.id = BRAMBLE_MODEL_GENERIC_ONOFF_SERVER, .keys = keys, .key_count = 1, .groups = groups, .group_count = 1},
        {.id = BRAMBLE_MODEL_GENERIC_ONOFF_CLIENT, .keys = keys, .key_count = 1, .publication = &publication},
    };
    static struct bramble_configure_key app_keys[1];
    static const struct bramble_configure_plan plan = {
        .app_keys = app_keys, .app_key_count = 1, .models = models, .model_count = 2};
    static struct bramble_configure running;
    running = (struct bramble_configure){.address = address, .plan = &plan, .done = is_configured};
    memcpy(app_keys[0].key, app_key, sizeof app_key);
    configured = 0;
    assert_int_equal(phone_configure(world.node, &running), 0);
    bramble_time begun = bramble_clock_now();
    while (configured == 0) {
        wait_for("the end of configuring", begun);
    }
}

static void uuid_of(const json_t *ready, uint8_t uuid[16])
{
    const char *digits = text_of(ready, "uuid");
    assert_int_equal(strlen(digits), 32);
    for (unsigned i = 0; i < 16; i++) {
        unsigned octet;
        assert_int_equal(sscanf(digits + 2 * i, "%2x", &octet), 1);
        uuid[i] = (uint8_t)octet;
    }
}

static void make_a_member(struct child *child, uint16_t address)
{
    const json_t *ready = child_says_event(child, "ready", 0);
    assert_int_equal(number_of(ready, "member"), 0);
    assert_int_equal(number_of(ready, "extended_advertising"), 1);
    uuid_of(ready, wanted);
    assert_int_equal(wanted[6] >> 4, 4); /* a random UUID, as RFC 4122 marks them */
    assert_int_equal(wanted[8] >> 6, 2);
    heard = false;
    bramble_time begun = bramble_clock_now();
    while (!heard) {
        wait_for("the device's beacon", begun);
    }
    assert_true(phone_provision(world.node, wanted, &network) > 0);
    begun = bramble_clock_now();
    while (provisioned != address) {
        wait_for("the end of provisioning", begun);
    }
    assert_int_equal(number_of(child_says_event(child, "joined", 0), "address"), address);
    configure(address);
    (void)child_says_event(child, "keys", 0);
    (void)child_says_event(child, "configuration", 0);
}

/* ---- The air, which is a program, too ---------------------------------------------------------------------------- */

static void air_begins(void)
{
    air = start();
    if (air == 0) {
        (void)execl(program, "bramble", "air", "--socket", socket_path, "--quiet", (char *)NULL);
        _exit(99);
    }
    while (access(socket_path, F_OK) != 0) {
        assert_int_equal(waitpid(air, NULL, WNOHANG), 0);
        (void)usleep(10000);
    }
}

static void air_ends(void)
{
    (void)kill(air, SIGKILL); /* as a dongle is pulled out: the socket's file stays */
    (void)waitpid(air, NULL, 0);
    (void)unlink(socket_path);
}

/* ---- The stories ------------------------------------------------------------------------------------------------- */

static int begin(void **state)
{
    (void)state;
    (void)snprintf(folder, sizeof folder, "%s", "/tmp/bramble_program_XXXXXX");
    assert_non_null(mkdtemp(folder));
    (void)snprintf(socket_path, sizeof socket_path, "%s/air", folder);
    (void)snprintf(word, sizeof word, "hci:unix:%s", socket_path);
    for (unsigned i = 0; i < 2; i++) {
        (void)snprintf(children[i].store, sizeof children[i].store, "%s/%u", folder, i);
    }
    air_begins();
    phone_begins();
    return 0;
}

static int end(void **state)
{
    static const char *const names[] = {"/bramble.journal", "/bramble.lock", ""};
    (void)state;
    for (unsigned i = 0; i < 2; i++) {
        if (children[i].process != 0) {
            (void)kill(children[i].process, SIGKILL);
            (void)waitpid(children[i].process, NULL, 0);
        }
        for (unsigned k = 0; k < 3; k++) {
            char path[128];
            (void)snprintf(path, sizeof path, "%s%s", children[i].store, names[k]);
            (void)remove(path);
        }
    }
    (void)bramble_linux_close(&world);
    air_ends();
    return rmdir(folder);
}

static unsigned rights(const char *store, const char *name)
{
    char path[160];
    struct stat status;
    (void)snprintf(path, sizeof path, "%s%s", store, name);
    assert_int_equal(stat(path, &status), 0);
    return status.st_mode & 07777U;
}

static void type(const struct child *child, const char *text)
{
    assert_int_equal(write(child->input, text, strlen(text)), strlen(text));
}

static void the_lamp_says(unsigned n, bool on)
{
    assert_int_equal(number_of(child_says_event(lamp, "onoff", n), "on"), on);
}

static void a_lamp_and_a_switch_live_through_all_that_happens(void **state)
{
    (void)state;
    uint8_t before[16];
    child_begins(lamp);
    child_begins(button);
    make_a_member(lamp, 2);
    memcpy(before, wanted, sizeof before);
    make_a_member(button, 3);
    assert_int_equal(rights(lamp->store, ""), 0700);
    assert_int_equal(rights(lamp->store, "/bramble.journal"), 0600);

    type(button, "on\n");
    the_lamp_says(0, true);
    type(lamp, "off\nperhaps\n"); /* by hand */
    the_lamp_says(1, false);
    (void)child_says_event(lamp, "not_understood", 0);

    /* The lamp's program ends and begins again: it is the node that it was. */
    child_ends(lamp, SIGTERM);
    child_begins(lamp);
    const json_t *ready = child_says_event(lamp, "ready", 0);
    assert_int_equal(number_of(ready, "member"), 1);
    assert_int_equal(number_of(ready, "address"), 2);
    uuid_of(ready, wanted);
    assert_memory_equal(wanted, before, sizeof before);
    type(button, "on\n");
    the_lamp_says(0, true);

    /* The controllers go away and come back: nothing was lost but time. */
    air_ends();
    assert_non_null(strstr(text_of(child_says_event(lamp, "controller_lost", 0), "text"), "the connection is gone"));
    air_begins();
    (void)child_says_event(lamp, "controller_found", 0);
    (void)child_says_event(button, "controller_found", 0);
    type(button, "off\n");
    the_lamp_says(1, false);
    child_ends(lamp, SIGINT);
    child_ends(button, SIGTERM);
}

int main(int count, char **words)
{
    const struct CMUnitTest stories[] = {
        cmocka_unit_test_setup_teardown(a_lamp_and_a_switch_live_through_all_that_happens, begin, end),
    };
    if (count < 2) {
        fputs("usage: test_linux_node_program BRAMBLE\n", stderr);
        return 2;
    }
    program = words[1];
    return cmocka_run_group_tests(stories, NULL, NULL);
}
