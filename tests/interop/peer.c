/* Bramble's side of a meeting with a foreign stack: one real node behind a controller, in one of two roles.
 *
 *     peer BEARER lamp UUID            a lamp that belongs to nobody; lives until it is told to end (SIGTERM)
 *     peer BEARER commissioner UUID    founds a network, provisions the device with this UUID as soon as it is heard,
 *                                      configures it, switches its light in each way that there is; ends with 0
 *
 * All that happens is one line each on stdout, for the test to wait for. The first is "ready". What goes wrong is a
 * line that begins with "failed", and the end of the program with 1.
 *
 * Nothing is kept: each run is a new device, or a new network.
 */
#include <bramble/configure.h>
#include <bramble/generic_onoff.h>
#include <bramble/health.h>
#include <bramble/linux.h>
#include <bramble/provisioner.h>
#include <bramble/provisioning.h>

#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { GROUP = 0xC000, OWN_ADDRESS = 0x0001, FIRST_ADDRESS = 0x0100 };

static struct bramble_linux world;
static volatile sig_atomic_t ended;
static int status;

static void say(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vprintf(format, arguments);
    va_end(arguments);
    putchar('\n');
    fflush(stdout);
}

static void end(int with)
{
    status = with;
    ended = 1;
}

/* Whether it worked; if not, that was the end. */
static bool good(int result, const char *what)
{
    if (result >= 0) {
        return true;
    }
    say("failed: %s: %s", what, bramble_error_text(result));
    end(1);
    return false;
}

static void on_signal(int number)
{
    (void)number;
    ended = 1;
    (void)bramble_loop_post(&world.loop, (struct bramble_letter){0});
}

static void say_octets(const char *what, const uint8_t *octets, size_t size)
{
    char text[2 * 64 + 1] = "";
    for (size_t i = 0; i < size && i < 64; i++) {
        snprintf(text + 2 * i, 3, "%02x", octets[i]);
    }
    say("%s %s", what, text);
}

/* ---- The lamp ---------------------------------------------------------------------------------------------------- */

struct lamp {
    struct bramble_health_server health;
    struct bramble_onoff_server onoff;
};

static void apply(struct bramble_model_ref model, bool on)
{
    (void)model;
    say("light %s", on ? "on" : "off");
}

static const struct bramble_onoff_server_callbacks hardware = {.apply = apply};
static struct lamp lamp = {.onoff = {.callbacks = &hardware}};
static const struct bramble_model lamp_models[] = {
    BRAMBLE_CONFIGURATION_SERVER,
    BRAMBLE_HEALTH_SERVER(struct lamp, health),
    BRAMBLE_ONOFF_SERVER(struct lamp, onoff),
};
static const struct bramble_element lamp_element = {.location = 0x010E, .model_count = 3, .models = lamp_models};
static const struct bramble_composition lamp_composition = {
    .company_id = 0x05F1, .product_id = 1, .version_id = 1, .element_count = 1, .elements = &lamp_element};
static const struct bramble_feature *const lamp_features[] = {&bramble_feature_provisionable, NULL};

static void lamp_event(void *application, struct bramble_node *node, const struct bramble_event *event)
{
    (void)application;
    (void)node;
    if (event->kind == BRAMBLE_EVENT_JOINED) {
        say("joined %04x", event->address);
    } else if (event->kind == BRAMBLE_EVENT_RESET) {
        say("reset");
    } else if (event->kind == BRAMBLE_EVENT_PROVISIONING && event->provisioning->kind == BRAMBLE_PROVISIONING_FAILED) {
        say("attempt failed: %s", bramble_provisioning_cause_text(event->provisioning->of.cause));
    }
}

static void be_lamp(const uint8_t uuid[16])
{
    static struct bramble_provisioning_abilities abilities;
    memcpy(abilities.uuid, uuid, sizeof abilities.uuid);
    const struct bramble_config config = {.composition = &lamp_composition,
                                          .features = lamp_features,
                                          .provisioning = &abilities,
                                          .application = &lamp,
                                          .event = lamp_event};
    (void)good(bramble_linux_start(&world, &config), "the lamp's node");
}

/* ---- The commissioner -------------------------------------------------------------------------------------------- */

struct commissioner {
    struct bramble_configuration_client configuration;
    struct bramble_onoff_client onoff;
    uint8_t uuid[16]; /* of the device that it waits for */
    bool begun;
    struct bramble_configure configure;
    struct bramble_model_ref button;
    unsigned step;
};

static struct commissioner commissioner;
static const struct bramble_model commissioner_models[] = {
    BRAMBLE_CONFIGURATION_SERVER,
    BRAMBLE_CONFIGURATION_CLIENT(struct commissioner, configuration),
    BRAMBLE_ONOFF_CLIENT(struct commissioner, onoff),
};
static const struct bramble_element commissioner_element = {.model_count = 3, .models = commissioner_models};
static const struct bramble_composition commissioner_composition = {
    .company_id = 0x05F1, .product_id = 5, .version_id = 1, .element_count = 1, .elements = &commissioner_element};
static const struct bramble_feature *const commissioner_features[] = {&bramble_feature_provisioner, NULL};

static const uint16_t keys[] = {0};
static const uint16_t groups[] = {GROUP};
static struct bramble_configure_key app_key;
static const struct bramble_configure_model light = {.id = BRAMBLE_MODEL_GENERIC_ONOFF_SERVER,
                                                     .element = 0,
                                                     .required = true,
                                                     .keys = keys,
                                                     .key_count = 1,
                                                     .groups = groups,
                                                     .group_count = 1};
static const struct bramble_configure_plan plan = {
    .app_keys = &app_key, .app_key_count = 1, .models = &light, .model_count = 1};

/* What is said to the light, and the state that it must tell afterwards. A Get follows what nobody answers. */
static const struct {
    const char *what;
    enum { GET, SET, SET_GROUP } verb;
    bool on, segmented;
} talk[] = {
    {"unicast", SET, true, false}, {"get", GET, true, false},      {"group", SET_GROUP, false, false},
    {"get", GET, false, false},    {"segmented", SET, true, true}, {"get", GET, true, false},
};

static void next_step(void);

static void answered(struct bramble_model_ref model, const struct bramble_response *response)
{
    (void)model;
    if (!good(response->result, talk[commissioner.step].what)) {
        return;
    }
    const struct bramble_generic_onoff_status *told = response->fields;
    if ((told->present_onoff != 0) != talk[commissioner.step].on) {
        say("failed: %s: the light says %u", talk[commissioner.step].what, told->present_onoff);
        end(1);
        return;
    }
    say("%s: the light is %s", talk[commissioner.step].what, told->present_onoff != 0 ? "on" : "off");
    commissioner.step++;
    next_step();
}

static void next_step(void)
{
    for (; commissioner.step < sizeof talk / sizeof talk[0]; commissioner.step++) {
        struct bramble_to to = BRAMBLE_TO(commissioner.configure.address, 0);
        const struct bramble_onoff_change change = {.on = talk[commissioner.step].on};
        to.segmented = talk[commissioner.step].segmented;
        if (talk[commissioner.step].verb == SET_GROUP) {
            to.address = GROUP;
            if (!good(bramble_onoff_client_set_unacknowledged(commissioner.button, &to, &change), "group")) {
                return;
            }
            continue;
        }
        (void)good(talk[commissioner.step].verb == SET
                       ? bramble_onoff_client_set(commissioner.button, &to, &change, answered, NULL)
                       : bramble_onoff_client_get(commissioner.button, &to, answered, NULL),
                   talk[commissioner.step].what);
        return;
    }
    say("done");
    end(0);
}

static void configured(struct bramble_configure *configure)
{
    if (good(configure->result, "configuration")) {
        say("configured in %u steps", configure->steps);
        next_step();
    }
}

static void provisioned(struct bramble_node *node, const struct bramble_membership *membership)
{
    struct bramble_model_ref client;
    say("provisioned %04x", membership->address);
    say_octets("device key", membership->device_key, 16);
    commissioner.configure.address = membership->address;
    commissioner.configure.plan = &plan;
    commissioner.configure.done = configured;
    if (good(bramble_model_find(node, 0, BRAMBLE_SIG_MODEL(0x0001), &client), "the configuration client")) {
        (void)good(bramble_configure_start(client, &commissioner.configure), "configuration");
    }
}

static void heard_device(struct bramble_node *node, const uint8_t uuid[16])
{
    struct bramble_provision_options options = {.authentication = BRAMBLE_AUTHENTICATION_NONE};
    if (commissioner.begun || memcmp(uuid, commissioner.uuid, 16) != 0) {
        return;
    }
    say("heard the device");
    memcpy(options.uuid, uuid, sizeof options.uuid);
    commissioner.begun = true;
    if (good(bramble_provisioner_membership(node, 0, &options.membership), "what the device gets")) {
        (void)good(bramble_provision(node, &options), "provisioning");
    }
}

static void commissioner_event(void *application, struct bramble_node *node, const struct bramble_event *event)
{
    (void)application;
    if (event->kind != BRAMBLE_EVENT_PROVISIONING) {
        return;
    }
    const struct bramble_provisioning_event *told = event->provisioning;
    if (told->kind == BRAMBLE_PROVISIONING_BEACON) {
        heard_device(node, told->uuid);
    } else if (told->kind == BRAMBLE_PROVISIONING_DONE) {
        provisioned(node, told->of.done.membership);
    } else if (told->kind == BRAMBLE_PROVISIONING_FAILED) {
        say("failed: provisioning: %s", bramble_provisioning_cause_text(told->of.cause));
        end(1);
    }
}

static int found_network(struct bramble_node *node)
{
    struct bramble_membership network = {.address = OWN_ADDRESS};
    int result = bramble_random(NULL, network.net_key, sizeof network.net_key);
    result = result < 0 ? result : bramble_random(NULL, network.device_key, sizeof network.device_key);
    result = result < 0 ? result : bramble_random(NULL, app_key.key, sizeof app_key.key);
    result = result < 0 ? result : bramble_node_join(node, &network);
    result = result < 0 ? result : bramble_app_key_add(node, 0, 0, app_key.key);
    result =
        result < 0 ? result : bramble_model_find(node, 0, BRAMBLE_MODEL_GENERIC_ONOFF_CLIENT, &commissioner.button);
    result = result < 0 ? result : bramble_model_bind(commissioner.button, 0);
    result = result < 0 ? result : bramble_provisioner_start(node, FIRST_ADDRESS, 0x7FFF);
    say_octets("network key", network.net_key, 16);
    say_octets("application key", app_key.key, 16);
    return result < 0 ? result : bramble_unprovisioned_scan(node, true);
}

static void be_commissioner(const uint8_t uuid[16])
{
    memcpy(commissioner.uuid, uuid, sizeof commissioner.uuid);
    const struct bramble_config config = {.composition = &commissioner_composition,
                                          .features = commissioner_features,
                                          .application = &commissioner,
                                          .event = commissioner_event};
    if (good(bramble_linux_start(&world, &config), "the commissioner's node")) {
        (void)good(found_network(world.node), "the network");
    }
}

/* ---- The program ------------------------------------------------------------------------------------------------- */

static bool read_uuid(const char *text, uint8_t uuid[16])
{
    for (unsigned i = 0; i < 16; i++) {
        unsigned octet;
        if (sscanf(text + 2 * i, "%2x", &octet) != 1) {
            return false;
        }
        uuid[i] = (uint8_t)octet;
    }
    return strlen(text) == 32;
}

int main(int count, char **words)
{
    uint8_t uuid[16];
    if (count != 4 || !read_uuid(words[3], uuid) ||
        (strcmp(words[2], "lamp") != 0 && strcmp(words[2], "commissioner") != 0)) {
        fprintf(stderr, "usage: %s BEARER lamp|commissioner UUID\n", words[0]);
        return 2;
    }
    const struct bramble_linux_options options = {.bearer = words[1]};
    if (bramble_linux_open(&world, &options) < 0) {
        say("failed: %s", world.trouble);
        return 1;
    }
    signal(SIGTERM, on_signal);
    say("ready with %u advertising sets", bramble_host_controller(&world.host)->sets);
    if (strcmp(words[2], "lamp") == 0) {
        be_lamp(uuid);
    } else {
        be_commissioner(uuid);
    }
    while (!ended) {
        bramble_linux_turn(&world, BRAMBLE_NEVER);
    }
    struct bramble_violation violation;
    if (world.node != NULL && bramble_node_check(world.node, &violation) < 0) {
        say("failed: %s (%u)", violation.invariant, (unsigned)violation.value);
        status = 1;
    }
    return bramble_linux_close(&world) < 0 ? 1 : status;
}
