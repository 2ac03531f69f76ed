/* A partner that puts a lamp through a fixed script of messages and tells each octet of its answers.
 *
 *     partner BEARER STORE UUID      BEARER as for `bramble shell`, or "sim": a lamp in the simulator
 *
 * It founds a network whose keys are always the same, provisions the device with this UUID as soon as it is heard, says
 * each line of the script, and prints what comes back: "say NAME: OCTETS" and "answer OCTETS", opcode first. What shall
 * not be answered is followed by a question that is: were it answered, that would stand before. Ends with 0 when the
 * lamp has left and beacons again; else with a line that begins with "failed".
 *
 * A line that is not answered is said again, a few times; an answer that came twice for that reason is told once.
 */
#include "shell/ground.h"
#include "shell/shell.h"

#include <bramble/configuration.h>
#include <bramble/provisioner.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { OWN_ADDRESS = 0x0001, LAMP_ADDRESS = 0x0100 };
#define PATIENCE BRAMBLE_SECONDS(120)
#define AGAIN_AFTER BRAMBLE_SECONDS(5)
#define ATTEMPTS 8U
#define OCTETS_MAX 380U
#define LAMPS_APP_KEY 0x63, 0x96, 0x47, 0x71, 0x73, 0x4f, 0xbd, 0x76, 0xe3, 0xb4, 0x05, 0x19, 0xd1, 0xd9, 0x4a, 0x48

struct said {
    const char *name;
    bool under_app_key;
    bool unanswered;
    uint8_t size;
    uint8_t octets[24];
};

#define LINE(name_, under_app_key_, unanswered_, ...)                                                                  \
    {                                                                                                                  \
        .name = (name_), .under_app_key = (under_app_key_), .unanswered = (unanswered_),                               \
        .size = sizeof((uint8_t[]){__VA_ARGS__}), .octets = {                                                          \
            __VA_ARGS__                                                                                                \
        }                                                                                                              \
    }
#define TO_NODE(name, ...) LINE(name, false, false, __VA_ARGS__)
#define TO_MODEL(name, ...) LINE(name, true, false, __VA_ARGS__)
#define IN_VAIN_TO_NODE(name, ...) LINE(name, false, true, __VA_ARGS__)
#define IN_VAIN_TO_MODEL(name, ...) LINE(name, true, true, __VA_ARGS__)

static const struct said script[] = {
    TO_NODE("composition page 0", 0x80, 0x08, 0x00),
    TO_NODE("the highest composition page there is", 0x80, 0x08, 0xFF),
    TO_NODE("AppKey Add", 0x00, 0x00, 0x00, 0x00, LAMPS_APP_KEY),
    TO_NODE("AppKey Add under a NetKey that is not there", 0x00, 0x05, 0x00, 0x00, LAMPS_APP_KEY),
    TO_NODE("Bind OnOff", 0x80, 0x3D, 0x00, 0x01, 0x00, 0x00, 0x00, 0x10),
    TO_NODE("Bind Health", 0x80, 0x3D, 0x00, 0x01, 0x00, 0x00, 0x02, 0x00),
    TO_NODE("Bind a model that is not there", 0x80, 0x3D, 0x00, 0x01, 0x00, 0x00, 0x01, 0x10),
    TO_NODE("Subscribe OnOff", 0x80, 0x1B, 0x00, 0x01, 0x00, 0xC0, 0x00, 0x10),
    TO_NODE("Default TTL Get", 0x80, 0x0C),
    TO_NODE("Relay Get", 0x80, 0x26),
    TO_NODE("Relay Set on", 0x80, 0x27, 0x01, 0x0A),
    TO_MODEL("OnOff Get", 0x82, 0x01),
    TO_MODEL("OnOff Set on", 0x82, 0x02, 0x01, 0x01),
    IN_VAIN_TO_MODEL("OnOff Set Unacknowledged off", 0x82, 0x03, 0x00, 0x02),
    TO_MODEL("OnOff Get", 0x82, 0x01),
    TO_MODEL("OnOff Set on, in six seconds", 0x82, 0x02, 0x01, 0x03, 0x3C, 0x00),
    TO_MODEL("OnOff Set off", 0x82, 0x02, 0x00, 0x04),
    IN_VAIN_TO_MODEL("OnOff Set to a prohibited value", 0x82, 0x02, 0x02, 0x05),
    IN_VAIN_TO_MODEL("OnOff Set cut short", 0x82, 0x02, 0x01),
    IN_VAIN_TO_MODEL("an opcode that nobody has", 0x82, 0x7E, 0x01),
    IN_VAIN_TO_MODEL("a vendor's opcode", 0xC1, 0xF1, 0x05, 0x01),
    IN_VAIN_TO_NODE("OnOff Set under the device key", 0x82, 0x02, 0x01, 0x06),
    IN_VAIN_TO_MODEL("Relay Set under the AppKey", 0x80, 0x27, 0x00, 0x00),
    TO_MODEL("OnOff Get", 0x82, 0x01),
    TO_MODEL("Attention Get", 0x80, 0x04),
    IN_VAIN_TO_MODEL("Health Fault Get of a company that it has no tests of", 0x80, 0x31, 0xF1, 0x05),
    IN_VAIN_TO_NODE("Relay Set to a prohibited value", 0x80, 0x27, 0x03, 0x00),
    TO_NODE("Relay Get", 0x80, 0x26),
    TO_NODE("Relay Set off", 0x80, 0x27, 0x00, 0x00),
    TO_NODE("Unbind OnOff", 0x80, 0x3F, 0x00, 0x01, 0x00, 0x00, 0x00, 0x10),
    IN_VAIN_TO_MODEL("OnOff Get of a model without the key", 0x82, 0x01),
    TO_NODE("AppKey Delete", 0x80, 0x00, 0x00, 0x00, 0x00),
    TO_NODE("Node Reset", 0x80, 0x49),
};
#define LINES (sizeof script / sizeof script[0])

static struct {
    struct shell_ground ground;
    struct bramble_node *node;
    uint8_t uuid[16];
    bool provisioning;
    bool provisioned;
    bool heard_again; /* it beacons */
    bool failed;
    bool answered;
    bool repeated; /* the line was said more than once: its answer may come again */
} partner;

static void fail(const char *what, int error)
{
    if (!partner.failed) {
        printf("failed: %s: %s\n", what, error < 0 ? bramble_error_text(error) : "in vain");
    }
    partner.failed = true;
}

/* ---- What comes back --------------------------------------------------------------------------------------------- */

static void as_text(char *text, size_t capacity, const uint8_t *octets, size_t size)
{
    size_t used = 0;
    text[0] = '\0';
    for (size_t i = 0; i < size && used + 3 < capacity; i++, used += 2) {
        snprintf(text + used, 3, "%02x", octets[i]);
    }
}

static int hears(const struct bramble_received *received, const struct bramble_view *parameters)
{
    uint8_t octets[OCTETS_MAX];
    char text[1 + 2 * OCTETS_MAX];
    int opcode = bramble_opcode_write(received->opcode, octets, sizeof octets);
    if (received->source != LAMP_ADDRESS || opcode < 0 || parameters->size > sizeof octets - (size_t)opcode) {
        return 0;
    }
    memcpy(octets + opcode, parameters->data, parameters->size);
    as_text(text, sizeof text, octets, (size_t)opcode + parameters->size);
    if (!partner.answered || !partner.repeated) {
        printf("answer %s\n", text);
    }
    partner.answered = true;
    return 1;
}

static void told(void *application, struct bramble_node *node, const struct bramble_event *event)
{
    const struct bramble_provisioning_event *what = event->provisioning;
    (void)application;
    if (event->kind != BRAMBLE_EVENT_PROVISIONING || memcmp(what->uuid, partner.uuid, sizeof partner.uuid) != 0) {
        return;
    }
    partner.heard_again |= what->kind == BRAMBLE_PROVISIONING_BEACON && partner.provisioned;
    partner.provisioned |= what->kind == BRAMBLE_PROVISIONING_DONE;
    partner.provisioning &= what->kind != BRAMBLE_PROVISIONING_FAILED;
    if (what->kind == BRAMBLE_PROVISIONING_BEACON && !partner.provisioning) {
        struct bramble_provision_options options = {.oob = &bramble_oob_provisioner};
        int result = bramble_provisioner_membership(node, 0, &options.membership);
        memcpy(options.uuid, partner.uuid, sizeof options.uuid);
        options.membership.address = LAMP_ADDRESS;
        partner.provisioning = result == 0 && bramble_provision(node, &options) == 0;
    }
}

/* ---- The partner's own node -------------------------------------------------------------------------------------- */

static const struct bramble_model_type node_ear = {.flags = BRAMBLE_MODEL_DEVICE_KEY | BRAMBLE_MODEL_CLIENT,
                                                   .raw = hears};
static const struct bramble_model_type model_ear = {.raw = hears};
static const struct bramble_model models[] = {
    BRAMBLE_CONFIGURATION_SERVER,
    {.id = BRAMBLE_SIG_MODEL(0x0001), .type = &node_ear},
    {.id = BRAMBLE_SIG_MODEL(0x1001), .type = &model_ear, .keys = 1},
};
static const struct bramble_element element = {.model_count = 3, .models = models};
static const struct bramble_composition composition = {.element_count = 1, .elements = &element};
static const struct bramble_feature *const features[] = {&bramble_feature_provisioner, NULL};

static struct bramble_model_ref ear(bool under_app_key)
{
    struct bramble_model_ref model;
    if (bramble_model_find(partner.node, 0, BRAMBLE_SIG_MODEL(under_app_key ? 0x1001 : 0x0001), &model) < 0) {
        abort();
    }
    return model;
}

static int found(void)
{
    static struct bramble_limits limits = BRAMBLE_LIMITS_OF(BRAMBLE_LIMITS_GATEWAY);
    static const uint8_t app_key[16] = {LAMPS_APP_KEY};
    limits.feature_octets = BRAMBLE_PROVISIONER_OCTETS(4);
    const struct bramble_config config = {.composition = &composition,
                                          .limits = &limits,
                                          .features = features,
                                          .application = &partner,
                                          .event = told,
                                          .provisioner_nodes = 4};
    const struct bramble_membership membership = {.net_key = {0x77}, .device_key = {0x55}, .address = OWN_ADDRESS};
    int result = partner.ground.start(&partner.ground, &config, &partner.node);
    result = result < 0 ? result : bramble_node_join(partner.node, &membership);
    result = result < 0 ? result : bramble_app_key_add(partner.node, 0, 0, app_key);
    result = result < 0 ? result : bramble_model_bind(ear(true), 0);
    result = result < 0 ? result : bramble_provisioner_start(partner.node, LAMP_ADDRESS, LAMP_ADDRESS);
    return result < 0 ? result : bramble_unprovisioned_scan(partner.node, true);
}

/* ---- The script -------------------------------------------------------------------------------------------------- */

/* Lets time pass until the condition holds; false: it did not in that time. */
static bool wait_for(const bool *condition, bramble_time patience)
{
    bramble_time until = partner.ground.now(&partner.ground) + patience;
    while (!*condition && partner.ground.now(&partner.ground) < until) {
        (void)partner.ground.pass(&partner.ground, until, -1);
    }
    return *condition;
}

static int say(const struct said *line)
{
    struct bramble_to to = BRAMBLE_TO(LAMP_ADDRESS, line->under_app_key ? 0 : BRAMBLE_DEVICE_KEY_PEER);
    uint32_t opcode = 0;
    int size = bramble_opcode_read((struct bramble_view){line->octets, line->size}, &opcode);
    if (size < 0) {
        return size;
    }
    const struct bramble_view parameters = {line->octets + size, line->size - (size_t)size};
    const struct bramble_message message = bramble_message_raw(opcode, parameters);
    return bramble_send(ear(line->under_app_key), &to, &message);
}

static bool carry_out(const struct said *line)
{
    char text[64];
    as_text(text, sizeof text, line->octets, line->size);
    printf("say %s: %s\n", line->name, text);
    partner.answered = partner.repeated = false;
    for (unsigned attempt = 0; attempt < ATTEMPTS && !partner.answered; attempt++) {
        int result = say(line);
        if (result < 0 && result != BRAMBLE_ERROR_BUSY) { /* busy: its segments are still on their way */
            fail(line->name, result);
            return false;
        }
        if (line->unanswered) { /* the order of what was said is kept, and the next line is answered */
            return true;
        }
        partner.repeated = attempt > 0;
        (void)wait_for(&partner.answered, AGAIN_AFTER);
    }
    if (partner.answered) {
        const bool never = false;
        (void)wait_for(&never, partner.repeated ? AGAIN_AFTER : 0); /* what was asked twice is answered twice */
        return true;
    }
    fail(line->name, 0);
    return false;
}

static bool play(void)
{
    if (!wait_for(&partner.provisioned, PATIENCE)) {
        fail("provisioning the device", 0);
        return false;
    }
    for (size_t i = 0; i < LINES; i++) {
        if (!carry_out(&script[i])) {
            return false;
        }
    }
    partner.heard_again = false;
    if (!wait_for(&partner.heard_again, PATIENCE)) {
        fail("hearing the device beacon again", 0);
    }
    return partner.heard_again;
}

int main(int argc, char **argv)
{
    char trouble[SHELL_TROUBLE_MAX] = "";
    if (argc != 4 || !hex_read(argv[3], partner.uuid, sizeof partner.uuid)) {
        fprintf(stderr, "usage: partner BEARER|sim STORE UUID\n");
        return 2;
    }
    unsigned code = strcmp(argv[1], "sim") == 0 ? ground_sim(&partner.ground, 1, argv[2], false, true, trouble)
                                                : ground_linux(&partner.ground, argv[1], argv[2], NULL, false, trouble);
    if (code != SHELL_DONE) {
        printf("failed: %s\n", trouble);
        return 1;
    }
    int result = found();
    if (result < 0) {
        fail("founding a network", result);
    }
    bool good = result >= 0 && play();
    partner.ground.close(&partner.ground);
    return good ? 0 : 1;
}
