/* Stories about nodes on Linux: two of them on controllers of one air, paced by the clock, from the unprovisioned
 * beacon to a message, over a restart and over a controller that goes away; and controllers that are none. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "small_air.h"

#include <bramble/configuration.h>
#include <bramble/generic_onoff.h>
#include <bramble/linux.h>
#include <bramble/provisioner.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char folder[64], socket_path[96], word[128], stores[2][96];
static pid_t air;

/* ---- Two programs in one ----------------------------------------------------------------------------------------- */

struct device {
    struct bramble_onoff_server lamp;
    struct bramble_onoff_client button;
};
static const struct bramble_model models[] = {
    BRAMBLE_CONFIGURATION_SERVER,
    BRAMBLE_ONOFF_SERVER(struct device, lamp),
    BRAMBLE_ONOFF_CLIENT(struct device, button),
};
static const struct bramble_element element = {.model_count = 3, .models = models};
static const struct bramble_composition composition = {.element_count = 1, .elements = &element};

static struct program {
    struct bramble_linux world;
    struct device device;
    unsigned beacons, done, joined, left, gone, back;
    char why[BRAMBLE_TROUBLE_MAX];
} programs[2];
static struct program *const lamp = &programs[0], *const phone = &programs[1];

static const struct bramble_provisioning_abilities abilities = {
    .uuid = "a lamp on Linux", .oob = &bramble_oob, .beacon_interval_ms = 100};
static const struct bramble_membership phones = {
    .net_key = {1, 2, 3}, .address = 1, .device_key = {4, 5, 6}, .iv_index = 0};
static const uint8_t app_key[16] = {7, 8, 9};

static void event(void *application, struct bramble_node *node, const struct bramble_event *event)
{
    struct program *program = application == &lamp->device ? lamp : phone;
    (void)node;
    program->joined += event->kind == BRAMBLE_EVENT_JOINED;
    program->left += event->kind == BRAMBLE_EVENT_RESET;
    if (event->kind == BRAMBLE_EVENT_PROVISIONING) {
        program->beacons += event->provisioning->kind == BRAMBLE_PROVISIONING_BEACON &&
                            memcmp(event->provisioning->uuid, abilities.uuid, 16) == 0;
        program->done += event->provisioning->kind == BRAMBLE_PROVISIONING_DONE;
    }
}

static void controller(void *context, bramble_time now, bool there, const char *text)
{
    struct program *program = context;
    (void)now;
    program->gone += !there;
    program->back += there;
    assert_int_equal(program->gone, program->back + !there); /* N1 */
    (void)snprintf(program->why, sizeof program->why, "%s", text);
}

static int open_program(struct program *program, const char *store)
{
    const struct bramble_linux_options options = {
        .bearer = word, .store = store, .controller = controller, .context = program};
    return bramble_linux_open(&program->world, &options);
}

static void start(struct program *program)
{
    static const struct bramble_feature *const device[] = {&bramble_feature_provisionable, NULL};
    static const struct bramble_feature *const provisioner[] = {&bramble_feature_provisioner, NULL};
    const struct bramble_config config = {.composition = &composition,
                                          .application = &program->device,
                                          .event = event,
                                          .features = program == lamp ? device : provisioner,
                                          .provisioning = program == lamp ? &abilities : NULL};
    if (open_program(program, stores[program - programs]) < 0 || bramble_linux_start(&program->world, &config) < 0) {
        fail_msg("%s", program->world.trouble);
    }
}

#define PATIENCE BRAMBLE_SECONDS(60)

/* Who is there lives until *count has reached a number. */
static void live_until(const unsigned *count, unsigned number)
{
    bramble_time until = bramble_clock_now() + PATIENCE;
    while (*count < number) {
        for (unsigned i = 0; i < 2; i++) {
            if (programs[i].world.opened) {
                bramble_linux_turn(&programs[i].world, bramble_clock_now() + BRAMBLE_MILLISECONDS(1));
            }
            if (bramble_clock_now() > until) {
                fail_msg("waited in vain; program %u: %u beacons, %u done, %u joined, %u left, %u gone (%s), %u back",
                         i, programs[i].beacons, programs[i].done, programs[i].joined, programs[i].left,
                         programs[i].gone, programs[i].why, programs[i].back);
            }
        }
    }
}

static int begin(void **state)
{
    (void)state;
    memset(programs, 0, sizeof programs);
    (void)snprintf(folder, sizeof folder, "%s", "/tmp/bramble_linux_XXXXXX");
    assert_non_null(mkdtemp(folder));
    (void)snprintf(socket_path, sizeof socket_path, "%s/air", folder);
    (void)snprintf(word, sizeof word, "hci:unix:%s", socket_path);
    for (unsigned i = 0; i < 2; i++) {
        (void)snprintf(stores[i], sizeof stores[i], "%s/%u", folder, i);
    }
    air = 0;
    return 0;
}

static int end(void **state)
{
    static const char *const names[] = {"/bramble.journal", "/bramble.lock", ""};
    (void)state;
    for (unsigned i = 0; i < 2; i++) {
        assert_int_equal(bramble_linux_close(&programs[i].world), 0);
        assert_int_equal(bramble_linux_close(&programs[i].world), 0);
    }
    if (air != 0) {
        small_air_end(air);
    }
    for (unsigned i = 0; i < 6; i++) {
        char path[128];
        (void)snprintf(path, sizeof path, "%s%s", stores[i / 3], names[i % 3]);
        (void)remove(path);
    }
    (void)unlink(socket_path);
    return rmdir(folder);
}

/* ---- Stories ----------------------------------------------------------------------------------------------------- */

static void found_a_network(void)
{
    struct bramble_model_ref button;
    assert_int_equal(bramble_node_join(phone->world.node, &phones), 0);
    assert_int_equal(bramble_app_key_add(phone->world.node, 0, 0, app_key), 0);
    assert_int_equal(bramble_model_find(phone->world.node, 0, BRAMBLE_MODEL_GENERIC_ONOFF_CLIENT, &button), 0);
    assert_int_equal(bramble_model_bind(button, 0), 0);
    assert_int_equal(bramble_provisioner_start(phone->world.node, 2, 100), 0);
    assert_int_equal(bramble_unprovisioned_scan(phone->world.node, true), 0);
}

static void provision_the_lamp(void)
{
    struct bramble_provision_options options = {.membership = phones, .oob = &bramble_oob_provisioner};
    options.membership.address = 0;
    memcpy(options.uuid, abilities.uuid, sizeof options.uuid);
    assert_true(bramble_provision(phone->world.node, &options) > 0);
    live_until(&phone->done, 1);
    live_until(&lamp->joined, 1);
    assert_int_equal(bramble_node_address(lamp->world.node), 2);
}

static unsigned answers;

static void answered(struct bramble_model_ref model, const struct bramble_response *response)
{
    (void)model;
    assert_int_equal(response->result, 0);
    answers++;
}

/* The lamp keeps the key itself; how a client configures it is no business of this test. */
static void switch_the_lamp(bool on)
{
    struct bramble_model_ref button;
    const struct bramble_to to = BRAMBLE_TO(2, 0);
    const struct bramble_onoff_change change = {.on = on};
    answers = 0;
    assert_int_equal(bramble_model_find(phone->world.node, 0, BRAMBLE_MODEL_GENERIC_ONOFF_CLIENT, &button), 0);
    assert_int_equal(bramble_onoff_client_set(button, &to, &change, answered, NULL), 0);
    live_until(&answers, 1);
    assert_int_equal(lamp->device.lamp.on, on);
}

static void bind_the_lamp(void)
{
    struct bramble_model_ref server;
    assert_int_equal(bramble_app_key_add(lamp->world.node, 0, 0, app_key), 0);
    assert_int_equal(bramble_model_find(lamp->world.node, 0, BRAMBLE_MODEL_GENERIC_ONOFF_SERVER, &server), 0);
    assert_int_equal(bramble_model_bind(server, 0), 0);
}

static void two_nodes_meet_on_the_air_and_stay_together(void **state)
{
    (void)state;
    air = small_air_begin(socket_path, SMALL_AIR_HONEST);
    start(lamp);
    start(phone);
    found_a_network();
    live_until(&phone->beacons, 1);
    provision_the_lamp();
    bind_the_lamp();
    switch_the_lamp(true);

    /* The lamp's program ends and begins again: it is the node that it was. */
    assert_int_equal(bramble_linux_close(&lamp->world), 0);
    lamp->joined = 0;
    start(lamp);
    live_until(&lamp->joined, 1);
    assert_int_equal(bramble_node_address(lamp->world.node), 2);
    switch_the_lamp(false);

    /* The controllers go away, both at once, and come back: nothing was lost but time. */
    small_air_end(air);
    live_until(&lamp->gone, 1);
    live_until(&phone->gone, 1);
    assert_non_null(strstr(lamp->why, "the connection is gone"));
    air = small_air_begin(socket_path, SMALL_AIR_HONEST);
    live_until(&lamp->back, 1);
    live_until(&phone->back, 1);
    switch_the_lamp(true);
    assert_int_equal(lamp->gone, 1);
    assert_int_equal(phone->gone, 1);
}

/* A program that says something and ends at once, as one verb of a shell does: what it has said is heard. */
static void what_was_said_at_last_is_heard(void **state)
{
    (void)state;
    struct bramble_model_ref button;
    const struct bramble_to to = BRAMBLE_TO(2, 0);
    const struct bramble_onoff_change off = {.on = false};
    air = small_air_begin(socket_path, SMALL_AIR_HONEST);
    start(lamp);
    start(phone);
    found_a_network();
    live_until(&phone->beacons, 1);
    provision_the_lamp();
    bind_the_lamp();
    switch_the_lamp(true);
    bramble_time until = bramble_clock_now() + PATIENCE;
    while (!bramble_node_is_quiet(phone->world.node)) {
        assert_true(bramble_clock_now() < until);
        bramble_linux_turn(&phone->world, bramble_clock_now() + BRAMBLE_MILLISECONDS(1));
    }
    assert_int_equal(bramble_model_find(phone->world.node, 0, BRAMBLE_MODEL_GENERIC_ONOFF_CLIENT, &button), 0);
    assert_int_equal(bramble_onoff_client_set_unacknowledged(button, &to, &off), 0);
    assert_false(bramble_node_is_quiet(phone->world.node));
    assert_int_equal(bramble_linux_close(&phone->world), 0);
    until = bramble_clock_now() + PATIENCE;
    while (lamp->device.lamp.on && bramble_clock_now() < until) {
        bramble_linux_turn(&lamp->world, bramble_clock_now() + BRAMBLE_MILLISECONDS(50));
    }
    assert_false(lamp->device.lamp.on);
}

/* A reset that was promised is kept, though the program is ended in the same moment. */
static void a_node_that_was_to_leave_has_left_when_it_ends(void **state)
{
    (void)state;
    air = small_air_begin(socket_path, SMALL_AIR_HONEST);
    start(lamp);
    assert_int_equal(bramble_node_join(lamp->world.node, &phones), 0);
    live_until(&lamp->joined, 1);
    assert_int_equal(bramble_linux_close(&lamp->world), 0);
    start(lamp);
    assert_true(bramble_node_is_member(lamp->world.node));
    live_until(&lamp->joined, 2);
    bramble_node_reset(lamp->world.node);
    assert_false(bramble_node_is_quiet(lamp->world.node));
    assert_int_equal(bramble_linux_close(&lamp->world), 0);
    assert_int_equal(lamp->left, 1); /* who listens to events is told */
    start(lamp);
    assert_false(bramble_node_is_member(lamp->world.node));
}

static void a_controller_that_is_none_is_told_of(void **state)
{
    (void)state;
    static const struct {
        enum small_air_manner manner;
        int error;
        const char *part;
    } cases[] = {
        {SMALL_AIR_SILENT, BRAMBLE_ERROR_TIMEOUT, "the controller does not answer; start it anew"},
        {SMALL_AIR_BABBLES, BRAMBLE_ERROR_TIMEOUT, "what comes from there is not HCI; is it a controller, and"},
        {SMALL_AIR_HANGS_UP, BRAMBLE_ERROR_REJECTED,
         "the other side has closed it, before the controller was up; look"},
    };
    for (unsigned i = 0; i < 3; i++) {
        const struct bramble_linux_options options = {.bearer = word, .patience = BRAMBLE_MILLISECONDS(1200)};
        air = small_air_begin(socket_path, cases[i].manner);
        assert_int_equal(bramble_linux_open(&lamp->world, &options), cases[i].error);
        if (strstr(lamp->world.trouble, cases[i].part) == NULL) {
            fail_msg("it is told: %s", lamp->world.trouble);
        }
        small_air_end(air);
        air = 0;
    }
}

static void what_else_cannot_be_opened_is_told_of(void **state)
{
    (void)state;
    assert_int_equal(open_program(lamp, stores[0]), BRAMBLE_ERROR_NOT_FOUND);
    assert_non_null(strstr(lamp->world.trouble, "there is no such socket"));
    assert_int_equal(open_program(lamp, "/no/such/folder"), BRAMBLE_ERROR_NOT_FOUND);
    assert_non_null(strstr(lamp->world.trouble, "/no/such/folder"));
    (void)snprintf(word, sizeof word, "usb");
    assert_int_equal(open_program(lamp, stores[0]), BRAMBLE_ERROR_VALUE);
    assert_non_null(strstr(lamp->world.trouble, "there is no bearer \"usb\""));
}

static void a_store_that_another_program_has_is_told_of(void **state)
{
    (void)state;
    air = small_air_begin(socket_path, SMALL_AIR_HONEST);
    start(lamp);
    assert_int_equal(open_program(phone, stores[0]), BRAMBLE_ERROR_BUSY);
    assert_non_null(strstr(phone->world.trouble, "in use by"));
}

static void a_node_that_cannot_be_is_told_of(void **state)
{
    (void)state;
    static const struct bramble_limits none = {.subnets = 0};
    const struct bramble_config config = {.composition = &composition, .limits = &none};
    air = small_air_begin(socket_path, SMALL_AIR_HONEST);
    assert_int_equal(open_program(lamp, stores[0]), 0);
    assert_int_equal(bramble_linux_start(&lamp->world, &config), BRAMBLE_ERROR_ARGUMENT);
    assert_non_null(strstr(lamp->world.trouble, "subnets is 0 and must be from 1 to 256"));
}

int main(void)
{
#define STORY(name) cmocka_unit_test_setup_teardown(name, begin, end)
    const struct CMUnitTest stories[] = {
        STORY(two_nodes_meet_on_the_air_and_stay_together),
        STORY(what_was_said_at_last_is_heard),
        STORY(a_node_that_was_to_leave_has_left_when_it_ends),
        STORY(a_controller_that_is_none_is_told_of),
        STORY(what_else_cannot_be_opened_is_told_of),
        STORY(a_store_that_another_program_has_is_told_of),
        STORY(a_node_that_cannot_be_is_told_of),
    };
    return cmocka_run_group_tests(stories, NULL, NULL);
}
