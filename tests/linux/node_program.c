/* Stories about `bramble node` as a program of its own: provisioned over the air by the simulator's phone, configured,
 * switched, ended, begun again. What it says is read from its standard output, as JSON.
 *
 * Usage: test_linux_node_program BRAMBLE [cmocka's]; the program to be run.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "apps.h"
#include "small_air.h"

#include <bramble/linux.h>
#include <bramble/provisioner.h>

#include <fcntl.h>
#include <jansson.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *program; /* bramble */
static char folder[64], socket_path[96], word[128], store[96];
static pid_t air;

/* ---- The program ------------------------------------------------------------------------------------------------- */

static struct {
    pid_t process;
    int input;
    struct bramble_loop_watch output;
    char line[4096];
    size_t size;
    bool ended;
    json_t *said; /* array: all that it has said since it began */
} child;

static struct bramble_linux world; /* the phone's */

static void child_says(void *context, bramble_time now, unsigned what)
{
    char octets[512];
    ssize_t got = read(child.output.handle, octets, sizeof octets);
    (void)context;
    (void)now;
    (void)what;
    if (got <= 0) {
        bramble_loop_unwatch(&world.loop, &child.output);
        child.ended = true;
    }
    for (ssize_t i = 0; i < got; i++) {
        assert_true(child.size + 1 < sizeof child.line);
        child.line[child.size++] = octets[i];
        if (octets[i] == '\n') {
            json_t *said = json_loadb(child.line, child.size, 0, NULL);
            child.size = 0;
            assert_non_null(said); /* nothing but JSON */
            assert_int_equal(json_array_append_new(child.said, said), 0);
        }
    }
}

static void child_begins(void)
{
    int input[2], output[2];
    assert_int_equal(pipe2(input, O_CLOEXEC), 0);
    assert_int_equal(pipe2(output, O_CLOEXEC), 0);
    child.process = fork();
    if (child.process == 0) {
        (void)dup2(input[0], STDIN_FILENO);
        (void)dup2(output[1], STDOUT_FILENO);
        (void)execl(program, "bramble", "node", "lamp", "--bearer", word, "--store", store, "--json", "--name", "it",
                    (char *)NULL);
        _exit(99);
    }
    (void)close(input[0]);
    (void)close(output[1]);
    child.input = input[1];
    child.size = 0;
    child.ended = false;
    child.said = json_array();
    child.output = (struct bramble_loop_watch){.handle = output[0], .ready = child_says};
    assert_int_equal(bramble_loop_watch(&world.loop, &child.output), 0);
}

/* The n-th thing of this name that it says; in vain until the test's time limit. */
static const json_t *child_says_event(const char *event, unsigned n)
{
    for (;;) {
        size_t i;
        json_t *said;
        unsigned seen = 0;
        json_array_foreach(child.said, i, said) {
            assert_string_equal(json_string_value(json_object_get(said, "name")), "it");
            if (strcmp(json_string_value(json_object_get(said, "event")), event) == 0 && seen++ == n) {
                return said;
            }
        }
        assert_false(child.ended); /* it never said that */
        bramble_linux_turn(&world, bramble_clock_now() + BRAMBLE_MILLISECONDS(50));
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

static void child_ends(int number)
{
    int status = -1;
    assert_int_equal(kill(child.process, number), 0);
    (void)child_says_event("stopped", 0);
    assert_int_equal(waitpid(child.process, &status, 0), child.process);
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), 0);
    bramble_loop_unwatch(&world.loop, &child.output);
    (void)close(child.output.handle);
    (void)close(child.input);
    json_decref(child.said);
    child.process = 0;
}

/* ---- The phone --------------------------------------------------------------------------------------------------- */

static const struct bramble_membership network = {.net_key = {1, 2, 3}, .address = 1, .device_key = {4, 5, 6}};
static const uint8_t app_key[16] = {7, 8, 9};
static struct phone phone;
static uint8_t device[16];
static unsigned provisioned, configured, answered;

static void beacon(void *context, const uint8_t uuid[16], int8_t rssi_dbm)
{
    (void)context;
    (void)rssi_dbm;
    memcpy(device, uuid, sizeof device);
}

static void done(void *context, const uint8_t uuid[16], const struct bramble_membership *membership)
{
    (void)context;
    (void)uuid;
    assert_int_equal(membership->address, 2);
    provisioned++;
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

static void live_until(const unsigned *count)
{
    while (*count == 0) {
        bramble_linux_turn(&world, BRAMBLE_NEVER);
    }
}

static void is_configured(struct bramble_configure *configure)
{
    assert_int_equal(configure->result, 0);
    configured++;
}

static void provision_and_configure(void)
{
    static const uint16_t keys[] = {0};
    static const struct bramble_configure_model models[] = {
        {.id = BRAMBLE_MODEL_GENERIC_ONOFF_SERVER, .keys = keys, .key_count = 1, .required = true}};
    static struct bramble_configure_key app_keys[1];
    static const struct bramble_configure_plan plan = {
        .app_keys = app_keys, .app_key_count = 1, .models = models, .model_count = 1};
    static struct bramble_configure configure;
    configure = (struct bramble_configure){.address = 2, .plan = &plan, .done = is_configured};
    memcpy(app_keys[0].key, app_key, sizeof app_key);
    assert_true(phone_provision(world.node, device, &network) > 0);
    live_until(&provisioned);
    assert_int_equal(phone_configure(world.node, &configure), 0);
    live_until(&configured);
}

static void note_answer(struct bramble_model_ref model, const struct bramble_response *response)
{
    (void)model;
    assert_int_equal(response->result, 0);
    answered++;
}

static void switch_on(bool on)
{
    struct bramble_model_ref client;
    const struct bramble_to to = BRAMBLE_TO(2, 0);
    const struct bramble_onoff_change change = {.on = on};
    answered = 0;
    assert_int_equal(bramble_model_find(world.node, 0, BRAMBLE_MODEL_GENERIC_ONOFF_CLIENT, &client), 0);
    assert_int_equal(bramble_onoff_client_set(client, &to, &change, note_answer, NULL), 0);
    live_until(&answered);
}

/* ---- The stories ------------------------------------------------------------------------------------------------- */

static int begin(void **state)
{
    (void)state;
    (void)snprintf(folder, sizeof folder, "%s", "/tmp/bramble_program_XXXXXX");
    assert_non_null(mkdtemp(folder));
    (void)snprintf(socket_path, sizeof socket_path, "%s/air", folder);
    (void)snprintf(word, sizeof word, "hci:unix:%s", socket_path);
    (void)snprintf(store, sizeof store, "%s/store", folder);
    air = small_air_begin(socket_path, SMALL_AIR_HONEST);
    phone_begins();
    return 0;
}

static int end(void **state)
{
    static const char *const names[] = {"/store/bramble.journal", "/store/bramble.lock", "/store", "/air"};
    (void)state;
    if (child.process != 0) {
        (void)kill(child.process, SIGKILL);
        (void)waitpid(child.process, NULL, 0);
        child.process = 0;
    }
    (void)bramble_linux_close(&world);
    small_air_end(air);
    for (unsigned i = 0; i < 4; i++) {
        char path[128];
        (void)snprintf(path, sizeof path, "%s%s", folder, names[i]);
        (void)remove(path);
    }
    return rmdir(folder);
}

static unsigned rights(const char *name)
{
    char path[160];
    struct stat status;
    (void)snprintf(path, sizeof path, "%s%s", store, name);
    assert_int_equal(stat(path, &status), 0);
    return status.st_mode & 07777U;
}

static void a_lamp_is_provisioned_configured_switched_and_begun_again(void **state)
{
    (void)state;
    char uuid[40];
    child_begins();
    const json_t *ready = child_says_event("ready", 0);
    assert_int_equal(number_of(ready, "member"), 0);
    assert_int_equal(number_of(ready, "extended_advertising"), 1);
    (void)snprintf(uuid, sizeof uuid, "%s", text_of(ready, "uuid"));
    assert_int_equal(strlen(uuid), 32);
    assert_int_equal(uuid[12], '4'); /* a random UUID, as RFC 4122 marks them */
    assert_int_equal(rights(""), 0700);
    assert_int_equal(rights("/bramble.journal"), 0600);

    while (device[0] == 0 && device[15] == 0) { /* the phone hears its beacon */
        bramble_linux_turn(&world, BRAMBLE_NEVER);
    }
    provision_and_configure();
    assert_int_equal(number_of(child_says_event("joined", 0), "address"), 2);
    (void)child_says_event("keys", 0);
    (void)child_says_event("configuration", 0);

    switch_on(true);
    assert_int_equal(number_of(child_says_event("onoff", 0), "on"), 1);
    assert_int_equal(write(child.input, "off\nperhaps\n", 12), 12); /* by hand */
    assert_int_equal(number_of(child_says_event("onoff", 1), "on"), 0);
    (void)child_says_event("not_understood", 0);
    child_ends(SIGTERM);

    child_begins();
    ready = child_says_event("ready", 0);
    assert_int_equal(number_of(ready, "member"), 1);
    assert_int_equal(number_of(ready, "address"), 2);
    assert_string_equal(text_of(ready, "uuid"), uuid);
    switch_on(true);
    assert_int_equal(number_of(child_says_event("onoff", 0), "on"), 1);

    /* The controllers go away and come back. */
    small_air_end(air);
    assert_non_null(strstr(text_of(child_says_event("controller_lost", 0), "text"), "the connection is gone"));
    air = small_air_begin(socket_path, SMALL_AIR_HONEST);
    (void)child_says_event("controller_found", 0);
    while (!bramble_host_is_ready(&world.host)) {
        bramble_linux_turn(&world, BRAMBLE_NEVER);
    }
    switch_on(false);
    assert_int_equal(number_of(child_says_event("onoff", 1), "on"), 0);
    child_ends(SIGINT);
}

int main(int count, char **words)
{
    const struct CMUnitTest stories[] = {
        cmocka_unit_test_setup_teardown(a_lamp_is_provisioned_configured_switched_and_begun_again, begin, end),
    };
    if (count < 2) {
        fputs("usage: test_linux_node_program BRAMBLE\n", stderr);
        return 2;
    }
    program = words[1];
    return cmocka_run_group_tests(stories, NULL, NULL);
}
