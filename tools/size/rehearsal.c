/* How deep the stack of the relay node becomes, measured by painting. The program runs in an emulator: the relay node
 * of
 * ./dev size, and a partner that provisions and configures it over advertisements, switches it, sends through it what
 * it relays, and resets it at last.
 *
 * Before each call of the relay node the stack below is painted; afterwards the lowest octet that has changed tells how
 * deep the call went. The port's functions and the crypto of this file are included, a crypto library is not: in its
 * place stand a permutation of 16 octets and a mixing function, which both nodes use alike and which protect nothing.
 * Time is virtual, the medium loses nothing, random octets are counted up: each run is the same.
 *
 * Prints the octets; ends without a number when the partner did not get all its answers.
 */
#include "platform/bare/log.h"
#include "platform/bare/semihosting.h"

#include <bramble/configuration.h>
#include <bramble/configure.h>
#include <bramble/generic_onoff.h>
#include <bramble/node.h>
#include <bramble/provisioner.h>
#include <string.h>

/* Of images.py. */
extern const struct bramble_config bramble_size_config;
extern void *const bramble_size_memory;
int main(void);

/* ---- Painting ---------------------------------------------------------------------------------------------------- */

#define PAINTED 8192U
#define PAINT 0xA5U

static size_t deepest;

/* The stack grows downwards; what lies below the frame of who calls is free. */
static uint8_t *below(void)
{
    return (uint8_t *)__builtin_frame_address(0);
}

static __attribute__((noinline)) void paint(void)
{
    volatile uint8_t *at = below();
    for (unsigned i = 64; i < PAINTED; i++) {
        *(at - i) = PAINT;
    }
}

static __attribute__((noinline)) void look(void)
{
    const volatile uint8_t *at = below();
    size_t depth = PAINTED - 1U;
    while (depth > 64 && *(at - depth) == PAINT) {
        depth--;
    }
    deepest = depth > deepest ? depth : deepest;
}

#define MEASURED(call)                                                                                                 \
    do {                                                                                                               \
        paint();                                                                                                       \
        call;                                                                                                          \
        look();                                                                                                        \
    } while (0)

/* ---- Crypto that protects nothing -------------------------------------------------------------------------------- */

#define KEYS 128U
static uint8_t keys[KEYS][16];
static bool key_used[KEYS];

static int key_import(void *context, const uint8_t key[16], bramble_key *handle)
{
    (void)context;
    for (unsigned i = 0; i < KEYS; i++) {
        if (!key_used[i]) {
            key_used[i] = true;
            memcpy(keys[i], key, 16);
            *handle = i + 1U;
            return 0;
        }
    }
    return BRAMBLE_ERROR_FULL;
}

static void key_destroy(void *context, bramble_key handle)
{
    (void)context;
    if (handle > 0) {
        key_used[handle - 1U] = false;
    }
}

static int block(void *context, bramble_key handle, const uint8_t in[16], uint8_t out[16])
{
    (void)context;
    uint8_t state[16];
    memcpy(state, in, 16);
    for (unsigned i = 0; i < 64; i++) {
        uint8_t mixed = (uint8_t)(state[i % 16U] + (state[(i + 15U) % 16U] ^ keys[handle - 1U][i % 16U]) * 73U + i);
        state[i % 16U] = (uint8_t)(mixed << 3 | mixed >> 5);
    }
    memcpy(out, state, 16);
    return 0;
}

static int sha256(void *context, const struct bramble_view *parts, size_t count, uint8_t digest[32])
{
    (void)context;
    uint32_t mixed = 2166136261U;
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < parts[i].size; j++) {
            mixed = (mixed ^ parts[i].data[j]) * 16777619U;
        }
    }
    for (unsigned i = 0; i < 32; i++) {
        mixed = (mixed ^ i) * 16777619U;
        digest[i] = (uint8_t)(mixed >> 16);
    }
    return 0;
}

static const struct bramble_crypto crypto = {.key_import = key_import,
                                             .key_destroy = key_destroy,
                                             .block = block,
                                             .sha256 = sha256,
                                             .modes = &bramble_block_modes};

/* ---- The port: what one advertises the other hears --------------------------------------------------------------- */

#define WAITING 16U

struct side {
    struct bramble_node *node;
    struct side *other;
    struct {
        uint32_t ticket; /* 0: free */
        uint8_t octets[64];
        uint8_t size;
        bool heard; /* by the other; else the result of a P-256 operation */
    } waiting[WAITING];
    uint32_t tickets;
};

static struct side relay, partner;
static uint8_t random_octet;

static int port_random(void *context, uint8_t *out, size_t count)
{
    (void)context;
    for (size_t i = 0; i < count; i++) {
        out[i] = random_octet++;
    }
    return 0;
}

static int keep(struct side *side, const uint8_t *octets, size_t size, bool heard, uint32_t *ticket)
{
    for (unsigned i = 0; i < WAITING; i++) {
        if (side->waiting[i].ticket == 0) {
            memcpy(side->waiting[i].octets, octets, size);
            side->waiting[i].size = (uint8_t)size;
            side->waiting[i].heard = heard;
            *ticket = side->waiting[i].ticket = ++side->tickets;
            return 0;
        }
    }
    return BRAMBLE_ERROR_BUSY;
}

static int advertise(void *context, const struct bramble_advertisement *advertisement, uint32_t *ticket)
{
    return keep(context, advertisement->data.data, advertisement->data.size, true, ticket);
}

static void advertise_cancel(void *context, uint32_t ticket)
{
    (void)context;
    (void)ticket;
}

/* A key pair of which both halves are the same, twice; then the secret is what both make of the two private halves. */
static int p256(void *context, const uint8_t private_key[32], const uint8_t *peer_public_key, uint32_t *ticket)
{
    uint8_t result[64];
    memcpy(result, private_key, 32);
    memcpy(result + 32, private_key, 32);
    for (unsigned i = 0; peer_public_key != NULL && i < 32; i++) {
        result[i] ^= peer_public_key[i];
    }
    return keep(context, result, peer_public_key != NULL ? 32 : 64, false, ticket);
}

static const struct bramble_port relay_port = {.context = &relay,
                                               .random = port_random,
                                               .advertise = advertise,
                                               .advertise_cancel = advertise_cancel,
                                               .advertising_sets = 1,
                                               .p256 = p256};
static const struct bramble_port partner_port = {.context = &partner,
                                                 .random = port_random,
                                                 .advertise = advertise,
                                                 .advertise_cancel = advertise_cancel,
                                                 .advertising_sets = 1,
                                                 .p256 = p256};

/* ---- The partner ------------------------------------------------------------------------------------------------- */

static struct partner_application {
    struct bramble_configuration_client client;
    struct bramble_onoff_client button;
    struct bramble_configure configure;
    uint16_t address; /* of the relay node, once it is provisioned */
    unsigned answers;
} application;

static const struct bramble_model models[] = {BRAMBLE_CONFIGURATION_SERVER,
                                              BRAMBLE_CONFIGURATION_CLIENT(struct partner_application, client),
                                              BRAMBLE_ONOFF_CLIENT(struct partner_application, button)};
static const struct bramble_element element = {.model_count = 3, .models = models};
static const struct bramble_composition composition = {.element_count = 1, .elements = &element};
static const struct bramble_feature *const features[] = {&bramble_feature_provisioner, NULL};
enum { PARTNER_OCTETS = 16384 };
static uint64_t partner_memory[PARTNER_OCTETS / 8];
static const uint8_t app_key[16] = {0x33};
static const struct bramble_provisioning_abilities abilities = {.uuid = {0x11}};

/* A device that is being provisioned already is refused, and told of again later. */
static void provision(struct bramble_node *node, const uint8_t uuid[16])
{
    struct bramble_provision_options options = {0};
    memcpy(options.uuid, uuid, 16);
    if (bramble_provisioner_membership(node, 0, &options.membership) == 0) {
        int result = bramble_provision(node, &options);
        (void)result;
    }
}

static void told(void *context, struct bramble_node *node, const struct bramble_event *event)
{
    (void)context;
    if (event->kind != BRAMBLE_EVENT_PROVISIONING) {
        return;
    }
    if (event->provisioning->kind == BRAMBLE_PROVISIONING_BEACON && application.address == 0) {
        provision(node, event->provisioning->uuid);
    } else if (event->provisioning->kind == BRAMBLE_PROVISIONING_DONE) {
        application.address = event->provisioning->of.done.membership->address;
    }
}

/* ---- Time -------------------------------------------------------------------------------------------------------- */

static bramble_time now;

static void end(struct side *side, unsigned i)
{
    struct bramble_view data = {side->waiting[i].octets, side->waiting[i].size};
    const struct bramble_view nothing = {NULL, 0};
    uint32_t ticket = side->waiting[i].ticket;
    bool heard = side->waiting[i].heard;
    const struct bramble_heard packet = {.data = data, .event_type = BRAMBLE_EVENT_NONCONNECTABLE, .rssi_dbm = -40};
    if (heard && side->other == &relay) {
        MEASURED(bramble_node_heard(relay.node, now, &packet));
    } else if (heard) {
        bramble_node_heard(partner.node, now, &packet);
    }
    side->waiting[i].ticket = 0;
    if (side == &relay) {
        MEASURED(bramble_node_done(relay.node, now, ticket, 0, heard ? nothing : data));
    } else {
        bramble_node_done(partner.node, now, ticket, 0, heard ? nothing : data);
    }
}

static void run_for(bramble_time span)
{
    for (bramble_time until = now + span; now < until; now += BRAMBLE_MILLISECONDS(10)) {
        MEASURED((void)bramble_node_run(relay.node, now));
        (void)bramble_node_run(partner.node, now);
        for (unsigned i = 0; i < WAITING; i++) {
            for (unsigned s = 0; s < 2; s++) {
                struct side *side = s == 0 ? &relay : &partner;
                if (side->waiting[i].ticket != 0) {
                    end(side, i);
                }
            }
        }
    }
}

/* ---- What happens ------------------------------------------------------------------------------------------------ */

static int start(void)
{
    static struct bramble_limits partner_limits = BRAMBLE_LIMITS_OF(BRAMBLE_LIMITS_SIMULATOR);
    partner_limits.feature_octets = BRAMBLE_PROVISIONER_OCTETS(4);
    relay.other = &partner;
    partner.other = &relay;

    struct bramble_config config = bramble_size_config;
    config.port = &relay_port;
    config.crypto = &crypto;
    config.provisioning = &abilities;
    int result;
    MEASURED(result =
                 bramble_node_start(bramble_size_memory, bramble_node_bytes(config.limits), &config, 0, &relay.node));
    if (result < 0) {
        return result;
    }
    struct bramble_config partner_config = {.composition = &composition,
                                            .limits = &partner_limits,
                                            .features = features,
                                            .port = &partner_port,
                                            .crypto = &crypto,
                                            .application = &application,
                                            .event = told,
                                            .provisioner_nodes = 4};
    result = bramble_node_start(partner_memory, sizeof partner_memory, &partner_config, 0, &partner.node);
    const struct bramble_membership membership = {.net_key = {0x77}, .address = 1, .device_key = {0x55}};
    return result < 0 ? result : bramble_node_join(partner.node, &membership);
}

static void configured(struct bramble_configure *configure)
{
    application.answers += configure->result == 0;
}

static int configure(struct bramble_model_ref client)
{
    static const uint16_t bound[] = {0};
    static const struct bramble_configure_key key = {.key = {0x33}};
    static const uint16_t groups[] = {0xC000, 0xC001};
    static const struct bramble_publication publication = {.address = 1, .ttl = 5, .period = 0x41};
    static const struct bramble_configure_model model[] = {{.id = BRAMBLE_SIG_MODEL(0x1000),
                                                            .key_count = 1,
                                                            .keys = bound,
                                                            .group_count = 2,
                                                            .groups = groups,
                                                            .publication = &publication,
                                                            .required = true}};
    static const struct bramble_configure_plan plan = {
        .app_keys = &key, .app_key_count = 1, .models = model, .model_count = 1};
    application.configure.address = application.address;
    application.configure.plan = &plan;
    application.configure.done = configured;
    return bramble_configure_start(client, &application.configure);
}

static void answered(struct bramble_model_ref model, const struct bramble_response *response)
{
    (void)model;
    application.answers += response->result == 0;
}

static int rehearse(void)
{
    struct bramble_model_ref client, button;
    if (start() < 0 || bramble_provisioner_start(partner.node, 0x0100, 0x0200) < 0 ||
        bramble_unprovisioned_scan(partner.node, true) < 0 || bramble_app_key_add(partner.node, 0, 0, app_key) < 0 ||
        bramble_model_find(partner.node, 0, BRAMBLE_SIG_MODEL(0x0001), &client) < 0 ||
        bramble_model_find(partner.node, 0, BRAMBLE_SIG_MODEL(0x1001), &button) < 0 ||
        bramble_model_bind(button, 0) < 0) {
        return -1;
    }
    run_for(BRAMBLE_SECONDS(30));
    if (application.address == 0 || configure(client) < 0) {
        return -2;
    }
    run_for(BRAMBLE_SECONDS(60));
    struct bramble_to to = BRAMBLE_TO(application.address, 0);
    const struct bramble_onoff_change on = {.on = true, .has_transition = true, .transition = BRAMBLE_SECONDS(1)};
    if (bramble_onoff_client_set(button, &to, &on, answered, NULL) < 0) {
        return -3;
    }
    run_for(BRAMBLE_SECONDS(10));
    to.segmented = true;
    to.long_mic = true;
    if (bramble_onoff_client_get(button, &to, answered, NULL) < 0) {
        return -4;
    }
    run_for(BRAMBLE_SECONDS(10));
    const struct bramble_to group = BRAMBLE_TO(0xC100, 0); /* nobody's: to be relayed */
    if (bramble_onoff_client_set_unacknowledged(button, &group, &on) < 0) {
        return -5;
    }
    run_for(BRAMBLE_SECONDS(10));
    const struct bramble_message reset = bramble_message_of(bramble_config_node_reset_type, NULL);
    const struct bramble_wait wait = {.done = answered};
    if (bramble_configuration_request(client, application.address, 0, &reset, &wait) < 0) {
        return -6;
    }
    run_for(BRAMBLE_SECONDS(10));
    return application.answers == 4 ? 0 : -100 - (int)application.answers;
}

int main(void)
{
    int result = rehearse();
    if (result == 0) {
        struct line line = {0};
        line_number(&line, (uint32_t)deepest);
        semihosting_line(line.text);
    }
    semihosting_exit(-result);
    return 0;
}
