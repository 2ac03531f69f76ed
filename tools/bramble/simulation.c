/* Building the world of a scenario, and asking about it; see simulation.h. */
#include "simulation.h"
#include "air_log.h"
#include "apps.h"
#include "why/log.h"

#include <bramble/flight_recorder.h>
#include <bramble/provisioner.h>

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* ---- The port of a node: its radio's, with a trace --------------------------------------------------------------- */

static int port_random(void *context, uint8_t *out, size_t count)
{
    const struct bramble_port *port = &((struct sim_node *)context)->world_port;
    return port->random(port->context, out, count);
}

static int port_advertise(void *context, const struct bramble_advertisement *advertisement, uint32_t *ticket)
{
    const struct bramble_port *port = &((struct sim_node *)context)->world_port;
    return port->advertise(port->context, advertisement, ticket);
}

static void port_advertise_cancel(void *context, uint32_t ticket)
{
    const struct bramble_port *port = &((struct sim_node *)context)->world_port;
    port->advertise_cancel(port->context, ticket);
}

static int port_scan(void *context, bool on)
{
    const struct bramble_port *port = &((struct sim_node *)context)->world_port;
    return port->scan(port->context, on);
}

static int port_p256(void *context, const uint8_t private_key[32], const uint8_t *peer_public_key, uint32_t *ticket)
{
    const struct bramble_port *port = &((struct sim_node *)context)->world_port;
    return port->p256(port->context, private_key, peer_public_key, ticket);
}

static void port_trace(void *context, const struct bramble_trace *trace)
{
    struct sim_node *node = context;
    measure_trace(&node->simulation->measure, node, trace);
    if (node->simulation->why != NULL) {
        why_log_trace(node->simulation->why, node, trace);
    }
}

static void make_port(struct sim_node *node)
{
    bramble_world_port(node->simulation->world, node->number, &node->world_port);
    node->port = node->world_port;
    node->port.context = node;
    node->port.random = port_random;
    node->port.advertise = port_advertise;
    node->port.advertise_cancel = port_advertise_cancel;
    node->port.scan = node->world_port.scan == NULL ? NULL : port_scan;
    node->port.p256 = node->world_port.p256 == NULL ? NULL : port_p256;
    node->port.trace = port_trace;
}

static void observe(void *context, const struct bramble_air_event *event)
{
    struct simulation *simulation = context;
    measure_air(&simulation->measure, event);
    if (simulation->why != NULL) {
        why_log_air(simulation->why, event);
    }
    if (simulation->air_file != NULL) {
        air_log_write(simulation->air_file, simulation, event);
    }
    if (simulation->capture_file != NULL) {
        bramble_capture_air(&simulation->capture, event);
    }
}

/* ---- Nodes ------------------------------------------------------------------------------------------------------- */

static void *make_application(const struct sim_node *node)
{
    void *application;
    switch (node->kind) {
    case KIND_LAMP:
        application = allocate(1, sizeof(struct lamp));
        lamp_init(application);
        return application;
    case KIND_SWITCH:
        application = allocate(1, sizeof(struct wall_switch));
        wall_switch_init(application);
        return application;
    case KIND_SENSOR:
        application = allocate(1, sizeof(struct floor_sensor));
        floor_sensor_init(application, node->number);
        return application;
    case KIND_COMMISSIONER:
        return allocate(1, sizeof(struct phone)); /* its listener comes with the commissioning */
    case KIND_RELAY:
    default:
        return allocate(1, sizeof(struct relay_only));
    }
}

static const struct bramble_composition *composition_of(enum kind kind)
{
    static const struct bramble_composition *const compositions[KIND_COUNT] = {
        [KIND_LAMP] = &lamp_composition,           [KIND_SWITCH] = &wall_switch_composition,
        [KIND_SENSOR] = &floor_sensor_composition, [KIND_RELAY] = &relay_only_composition,
        [KIND_COMMISSIONER] = &phone_composition,
    };
    return compositions[kind];
}

/* What nodes list; those without a flight recorder begin one later. */
static const struct bramble_feature *const phone_features[] = {&bramble_feature_flight_recorder,
                                                               &bramble_feature_provisioner, NULL};
static const struct bramble_feature *const device_features[] = {&bramble_feature_flight_recorder,
                                                                &bramble_feature_provisionable, NULL};
static const struct bramble_feature *const preset_features[] = {&bramble_feature_flight_recorder, NULL};

static void configure_node(struct sim_node *node)
{
    const struct simulation *simulation = node->simulation;
    const struct scenario *scenario = simulation->scenario;
    const struct node_set *set = node->placed->set;
    bool preset = scenario->provisioning.by == PROVISIONING_PRESET;
    bool phone = node->kind == KIND_COMMISSIONER;
    node->limits = phone ? simulation->phone_limits : simulation->limits;
    if (set->has_replay) {
        node->limits.replay_entries = (uint16_t)set->replay;
    }
    node->config = (struct bramble_config){
        .composition = composition_of(node->kind),
        .limits = &node->limits,
        .features = (phone    ? phone_features
                     : preset ? preset_features
                              : device_features) +
                    (scenario->flight_recorder == 0),
        .flight_recorder_octets = (uint16_t)scenario->flight_recorder,
        .port = &node->port,
        .crypto = &simulation->crypto,
        .store = scenario->stores ? &node->store.port : NULL,
        .provisioning = preset || phone ? NULL : &node->abilities,
        .application = node->application,
        .event = phone ? phone_event : NULL,
        .network_transmit = set->has_network_transmit ? set->network_transmit : scenario->network_transmit,
        .relay_retransmit = set->has_relay_retransmit ? set->relay_retransmit : scenario->relay_retransmit,
        .default_ttl = set->ttl > 0 ? (uint8_t)set->ttl : scenario->default_ttl,
        .relay = scenario->provisioning.by != PROVISIONING_WALK && node->placed->relay,
        .beacon_off = !scenario->beacons,
        .answer_at_once = scenario->answer_at_once,
        .provisioner_nodes = (uint16_t)simulation->count,
    };
}

static void start_node(struct sim_node *node)
{
    struct bramble_world *world = node->simulation->world;
    node->application = make_application(node);
    configure_node(node);
    size_t octets = bramble_node_bytes(node->config.limits);
    node->memory = allocate(1, octets);
    int result = bramble_node_start(node->memory, octets, &node->config, bramble_world_now(world), &node->node);
    if (result < 0) {
        die("%s: the node cannot start: %s", node->placed->name, bramble_error_text(result));
    }
    bramble_world_attach_node(world, node->number, node->node);
}

void simulation_make_again(struct sim_node *node)
{
    free(node->memory);
    free(node->application);
    start_node(node);
}

#define STORE_OCTETS 8192U /* more than the records of any of these nodes take; the phone's table comes on top */

static void make_node(struct simulation *simulation, uint32_t number)
{
    struct sim_node *node = &simulation->nodes[number];
    const struct node_set *set = simulation->placed[number].set;
    bramble_radio radio;
    node->simulation = simulation;
    node->placed = &simulation->placed[number];
    node->number = number;
    node->kind = set->kind;
    if (bramble_world_add_radio(simulation->world, &node->placed->position, &radio) < 0 || radio != number) {
        die("%s: no radio", node->placed->name);
    }
    if (set->has_power) {
        bramble_world_set_transmit_power(simulation->world, radio, set->transmit_power_cdbm);
    }
    if (set->has_scan &&
        bramble_world_set_scan(simulation->world, radio, set->scan_interval_us, set->scan_window_us) < 0) {
        die("%s: this scan interval and window are not possible", node->placed->name);
    }
    struct dice dice = dice_for(simulation->seed, 0x0DE000000000 + number);
    dice_octets(&dice, node->abilities.uuid, sizeof node->abilities.uuid);
    node->abilities.oob = &bramble_oob;
    dice_octets(&dice, node->device_key, sizeof node->device_key);
    make_port(node);
    if (simulation->scenario->stores) {
        sim_store_start(&node->store, STORE_OCTETS + (node->kind == KIND_COMMISSIONER ? simulation->count * 128U : 0U));
    }
    start_node(node);
    if (set->walk.count > 0) {
        struct bramble_way_point *points = allocate(set->walk.count, sizeof *points);
        for (size_t i = 0; i < set->walk.count; i++) {
            points[i].position = set->walk.points[i];
        }
        if (bramble_world_walk(simulation->world, radio, points, set->walk.count, set->walk.speed_mm_per_s) < 0) {
            die("%s: cannot walk", node->placed->name);
        }
        free(points);
    }
}

/* ---- The whole --------------------------------------------------------------------------------------------------- */

static void choose_limits(struct simulation *simulation)
{
    static const struct bramble_limits presets[] = {
        [LIMITS_CHIP] = BRAMBLE_LIMITS_OF(BRAMBLE_LIMITS_CHIP),
        [LIMITS_GATEWAY] = BRAMBLE_LIMITS_OF(BRAMBLE_LIMITS_GATEWAY),
        [LIMITS_SIMULATOR] = BRAMBLE_LIMITS_OF(BRAMBLE_LIMITS_SIMULATOR),
    };
    simulation->limits = presets[simulation->scenario->limits];
    simulation->phone_limits = presets[LIMITS_GATEWAY];
    uint32_t wanted = (uint32_t)BRAMBLE_PROVISIONER_OCTETS(simulation->count);
    if (simulation->phone_limits.feature_octets < wanted) {
        simulation->phone_limits.feature_octets = wanted;
    }
    if (simulation->phone_limits.replay_entries < simulation->count && simulation->count <= UINT16_MAX) {
        simulation->phone_limits.replay_entries = (uint16_t)simulation->count;
    }
    if (simulation->scenario->flight_recorder > 0) {
        uint32_t recorder = (uint32_t)BRAMBLE_FLIGHT_RECORDER_OCTETS(simulation->scenario->flight_recorder);
        simulation->limits.feature_octets += recorder;
        simulation->phone_limits.feature_octets += recorder;
    }
    simulation->node_octets = bramble_node_bytes(&simulation->limits);
}

#define SHARED_DECRYPTIONS 4096U

static void start_crypto(struct simulation *simulation)
{
    uint32_t slots = simulation->count * 2 + 512;
    size_t octets = bramble_crypto_host_bytes(slots);
    size_t shared = bramble_crypto_host_share_bytes(SHARED_DECRYPTIONS);
    simulation->crypto_memory = allocate(1, octets);
    simulation->share_memory = allocate(1, shared);
    int result = bramble_crypto_host_start(simulation->crypto_memory, octets, slots, &simulation->crypto);
    if (result == 0) {
        result = bramble_crypto_host_share(&simulation->crypto, simulation->share_memory, shared, SHARED_DECRYPTIONS);
    }
    if (result < 0) {
        die("the crypto back end does not start: %s", bramble_error_text(result));
    }
}

static void start_world(struct simulation *simulation)
{
    struct bramble_world_config config = simulation->scenario->radio;
    config.seed = simulation->seed;
    config.crypto = &simulation->crypto;
    int result = bramble_world_create(&config, &simulation->world);
    if (result < 0) {
        die("the world cannot be made: %s", bramble_error_text(result));
    }
}

void simulation_start(struct simulation *simulation, const struct scenario *scenario, uint64_t seed,
                      struct story *story)
{
    memset(simulation, 0, sizeof *simulation);
    simulation->scenario = scenario;
    simulation->seed = seed;
    simulation->story = story;
    simulation->count = scenario_nodes(scenario);
    simulation->placed = allocate(simulation->count, sizeof *simulation->placed);
    simulation->nodes = allocate(simulation->count, sizeof *simulation->nodes);
    layout(scenario, seed, simulation->placed, simulation->count);
    struct dice dice = dice_for(seed, 0x4E7);
    dice_octets(&dice, simulation->net_key, sizeof simulation->net_key);
    dice_octets(&dice, simulation->app_key, sizeof simulation->app_key);
    dice_octets(&dice, simulation->other_net_key, sizeof simulation->other_net_key);
    dice_octets(&dice, simulation->other_app_key, sizeof simulation->other_app_key);
    choose_limits(simulation);
    start_crypto(simulation);
    start_world(simulation);
    measure_start(&simulation->measure, simulation);
    for (uint32_t i = 0; i < simulation->count; i++) {
        make_node(simulation, i);
    }
    simulation->range_mm = layout_range_mm(&scenario->radio);
    bramble_world_observe(simulation->world, observe, simulation);
}

bool simulation_capture(struct simulation *simulation, const char *path)
{
    simulation->capture_file = fopen(path, "wb");
    if (simulation->capture_file == NULL) {
        return false;
    }
    return bramble_capture_start(&simulation->capture, BRAMBLE_CAPTURE_FIRST_CHANNEL, bramble_capture_to_file,
                                 simulation->capture_file) == 0;
}

bool simulation_capture_end(struct simulation *simulation)
{
    bool good = true;
    if (simulation->capture_file != NULL) {
        good = fclose(simulation->capture_file) == 0 && simulation->capture.error == 0;
        simulation->capture_file = NULL;
    }
    return good;
}

bool simulation_air(struct simulation *simulation, const char *path)
{
    simulation->air_file = fopen(path, "wb");
    if (simulation->air_file != NULL) {
        air_log_start(simulation->air_file);
    }
    return simulation->air_file != NULL;
}

bool simulation_air_end(struct simulation *simulation)
{
    bool good = true;
    if (simulation->air_file != NULL) {
        good = ferror(simulation->air_file) == 0;
        good = fclose(simulation->air_file) == 0 && good;
        simulation->air_file = NULL;
    }
    return good;
}

void simulation_end(struct simulation *simulation)
{
    simulation_capture_end(simulation);
    simulation_air_end(simulation);
    commission_end(simulation);
    upkeep_end(simulation);
    for (uint32_t i = 0; i < simulation->count; i++) {
        bramble_node_stop(simulation->nodes[i].node);
    }
    bramble_world_destroy(simulation->world);
    measure_end(&simulation->measure);
    free(simulation->chains);
    free(simulation->failings);
    for (uint32_t i = 0; i < simulation->count; i++) {
        free(simulation->nodes[i].memory);
        free(simulation->nodes[i].application);
        sim_store_end(&simulation->nodes[i].store);
    }
    bramble_crypto_host_stop(&simulation->crypto);
    free(simulation->crypto_memory);
    free(simulation->share_memory);
    free(simulation->nodes);
    free(simulation->placed);
    memset(simulation, 0, sizeof *simulation);
}

/* ---- Keys that come later ---------------------------------------------------------------------------------------- */

void simulation_draw_keys(const struct simulation *simulation, struct simulation_keys *keys)
{
    struct dice dice = dice_for(simulation->seed, 0x4E7000 + simulation->renewed_count);
    dice_octets(&dice, keys->net_key, sizeof keys->net_key);
    dice_octets(&dice, keys->app_key, sizeof keys->app_key);
}

void simulation_add_keys(struct simulation *simulation, const struct simulation_keys *keys)
{
    if (simulation->renewed_count == PEEK_KEYS_MAX) {
        memmove(&simulation->renewed[0], &simulation->renewed[1], sizeof simulation->renewed[0] * (PEEK_KEYS_MAX - 1));
        simulation->renewed_count--;
    }
    simulation->renewed[simulation->renewed_count++] = *keys;
    if (simulation->why != NULL) {
        why_reader_net_key(&simulation->why->book.reader, keys->net_key);
        why_reader_app_key(&simulation->why->book.reader, keys->app_key);
    }
    peek_add(&simulation->measure.peek, keys->net_key);
}

/* ---- Time and questions ------------------------------------------------------------------------------------------ */

#define SETTLING BRAMBLE_SECONDS(4)

void simulation_run(struct simulation *simulation, bramble_time until)
{
    bramble_time now = bramble_world_now(simulation->world);
    while (now < until) {
        now = until - now > BRAMBLE_SECONDS(1) ? now + BRAMBLE_SECONDS(1) : until;
        bramble_world_run_until(simulation->world, now);
        if (now > SETTLING) {
            measure_settle(&simulation->measure, now - SETTLING);
        }
    }
}

struct sim_node *simulation_find(struct simulation *simulation, const char *name)
{
    uint32_t number = layout_find(simulation->placed, simulation->count, name);
    return number == UINT32_MAX ? NULL : &simulation->nodes[number];
}

struct sim_node *simulation_at(struct simulation *simulation, uint16_t address)
{
    for (uint32_t i = 0; i < simulation->count; i++) {
        if (simulation->nodes[i].address == address) {
            return &simulation->nodes[i];
        }
    }
    return NULL;
}

struct sim_node *simulation_phone(struct simulation *simulation)
{
    for (uint32_t i = 0; i < simulation->count; i++) {
        if (simulation->nodes[i].kind == KIND_COMMISSIONER) {
            return &simulation->nodes[i];
        }
    }
    return NULL;
}

bool simulation_listens(const struct sim_node *node, uint16_t group)
{
    const struct node_set *set = node->placed->set;
    for (size_t i = 0; i < set->listens_to_count; i++) {
        if (set->listens_to[i] == group && node->kind == KIND_LAMP) {
            return true;
        }
    }
    return false;
}

uint32_t simulation_devices(const struct simulation *simulation)
{
    uint32_t devices = 0;
    for (uint32_t i = 0; i < simulation->count; i++) {
        devices += simulation->nodes[i].kind != KIND_COMMISSIONER;
    }
    return devices;
}
