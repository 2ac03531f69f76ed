/* An air inside this process: the simulator's world with the shell's radio and a few lamps in it. See ground.h. */
#include "apps.h"
#include "options.h"
#include "shell/ground.h"
#include "shell/shell.h"

#include <bramble/capture.h>
#include <bramble/crypto_host.h>
#include <bramble/sim.h>
#include <bramble/store_files.h>

#include <errno.h>
#include <poll.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#define KEY_SLOTS 2048U
#define STEP BRAMBLE_MILLISECONDS(10)

/* A node with its store, lamp or shell. */
struct place {
    struct bramble_store_files files;
    struct bramble_store store;
    struct bramble_port port;
    struct bramble_node *node;
    void *memory;
    bramble_radio radio;
    bool opened;
    struct bramble_provisioning_abilities abilities;
    struct lamp lamp;
    char shown[BRAMBLE_OOB_SIZE_MAX + 1];
    uint32_t link; /* on which something was asked for */
};

struct sim_ground {
    struct bramble_crypto crypto;
    void *crypto_memory;
    struct bramble_world *world;
    struct place shell;
    struct place *lamps;
    unsigned lamp_count;
    bool paced;
    bool radio;
    uint64_t began_ms;
    FILE *file; /* of the capture; NULL: none */
    struct bramble_capture capture;
};

static const struct bramble_feature *const lamp_features[] = {&bramble_feature_provisionable,
                                                              &bramble_feature_heartbeat, NULL};
static const struct bramble_limits lamp_limits = BRAMBLE_LIMITS_OF(BRAMBLE_LIMITS_SIMULATOR);

static struct sim_ground *inner(const struct shell_ground *ground)
{
    return ground->inner;
}

static bool open_place(struct sim_ground *sim, struct place *place, const char *directory, int32_t x_mm, char *trouble)
{
    struct bramble_position position = {x_mm, 0, 0};
    place->opened = true;
    if (bramble_store_files_open(&place->files, directory) < 0) {
        snprintf(trouble, SHELL_TROUBLE_MAX, "%s", place->files.trouble);
        return false;
    }
    bramble_store_files_port(&place->files, &place->store);
    if (bramble_world_add_radio(sim->world, &position, &place->radio) < 0) {
        die("no memory for a radio");
    }
    bramble_world_port(sim->world, place->radio, &place->port);
    return true;
}

static int start_place(struct sim_ground *sim, struct place *place, const struct bramble_config *config)
{
    struct bramble_config whole = *config;
    whole.port = &place->port;
    whole.crypto = &sim->crypto;
    whole.store = &place->store;
    size_t bytes = bramble_node_bytes(whole.limits);
    place->memory = allocate(bytes, 1);
    int result = bramble_node_start(place->memory, bytes, &whole, bramble_world_now(sim->world), &place->node);
    if (result >= 0) {
        bramble_world_attach_node(sim->world, place->radio, place->node);
    }
    return result;
}

/* The application of a lamp's node is its lamp, which is part of its place. */
static void lamp_event(void *application, struct bramble_node *node, const struct bramble_event *event)
{
    struct place *place = (struct place *)((char *)application - offsetof(struct place, lamp));
    const struct bramble_provisioning_event *what = event->provisioning;
    (void)node;
    if (event->kind != BRAMBLE_EVENT_PROVISIONING) {
        return;
    }
    if (what->kind == BRAMBLE_PROVISIONING_OUTPUT && what->of.value.text[0] != '\0') {
        snprintf(place->shown, sizeof place->shown, "%s", what->of.value.text);
    } else if (what->kind == BRAMBLE_PROVISIONING_OUTPUT) {
        snprintf(place->shown, sizeof place->shown, "%u", (unsigned)what->of.value.number);
    } else if (what->kind == BRAMBLE_PROVISIONING_INPUT_REQUESTED) {
        place->link = what->link;
    } else if (what->kind == BRAMBLE_PROVISIONING_LINK_CLOSED) {
        place->shown[0] = '\0';
    }
}

static bool start_lamp(struct sim_ground *sim, unsigned i, const char *store, char *trouble)
{
    struct place *place = &sim->lamps[i];
    char *directory = format_text("%s/lamp-%u", store, i + 1);
    bool right = open_place(sim, place, directory, 1000 * (int32_t)(i + 1), trouble);
    free(directory);
    if (!right) {
        return false;
    }
    memcpy(place->abilities.uuid, "\xb7\xa3\xb1\xe0\x00\x00\x40\x00\x80\x00\x00\x00\x00\x00\x00", 15);
    place->abilities.uuid[15] = (uint8_t)(i + 1);
    place->abilities.oob = &bramble_oob;
    lamp_init(&place->lamp);
    place->lamp.onoff.on_power_up = &bramble_on_power_up_restore;
    const struct bramble_config config = {.composition = &lamp_composition,
                                          .limits = &lamp_limits,
                                          .features = lamp_features,
                                          .provisioning = &place->abilities,
                                          .application = &place->lamp,
                                          .event = lamp_event};
    int result = start_place(sim, place, &config);
    if (result < 0) {
        snprintf(trouble, SHELL_TROUBLE_MAX, "lamp %u does not start: %s", i + 1, bramble_error_text(result));
    }
    return result >= 0;
}

static void close_place(struct place *place)
{
    if (place->node != NULL) {
        bramble_node_stop(place->node);
    }
    if (place->opened) {
        (void)bramble_store_files_close(&place->files);
    }
    free(place->memory);
}

static void close_ground(struct shell_ground *ground)
{
    struct sim_ground *sim = inner(ground);
    close_place(&sim->shell);
    for (unsigned i = 0; i < sim->lamp_count; i++) {
        close_place(&sim->lamps[i]);
    }
    bramble_world_destroy(sim->world);
    if (sim->file != NULL && (fclose(sim->file) != 0 || sim->capture.error != 0)) {
        fprintf(stderr, "bramble shell: the capture is not whole: it could not be written to the end\n");
    }
    bramble_crypto_host_stop(&sim->crypto);
    free(sim->crypto_memory);
    free(sim->lamps);
    free(sim);
}

static int start(struct shell_ground *ground, const struct bramble_config *config, struct bramble_node **node)
{
    int result = start_place(inner(ground), &inner(ground)->shell, config);
    *node = inner(ground)->shell.node;
    return result;
}

static bramble_time now(struct shell_ground *ground)
{
    return bramble_world_now(inner(ground)->world);
}

static bool readable(int handle, int wait_ms)
{
    struct pollfd watched = {.fd = handle, .events = POLLIN};
    return handle >= 0 && poll(&watched, 1, wait_ms) > 0;
}

static bool pass(struct shell_ground *ground, bramble_time until, int handle)
{
    struct sim_ground *sim = inner(ground);
    bramble_time here = bramble_world_now(sim->world);
    if (!sim->paced) {
        bramble_world_run_until(sim->world, until < here + STEP ? (until > here ? until : here) : here + STEP);
        return readable(handle, 0);
    }
    bool typed = handle >= 0 ? readable(handle, 10) : (poll(NULL, 0, 10), false);
    bramble_time outside = BRAMBLE_MILLISECONDS(clock_ms() - sim->began_ms);
    bramble_world_run_until(sim->world, outside > here ? outside : here);
    return typed;
}

static const char *no_controller(const struct shell_ground *ground)
{
    return inner(ground)->radio ? NULL : "say which one by --bearer";
}

static void make_world(struct sim_ground *sim, uint64_t seed)
{
    struct bramble_world_config config;
    size_t bytes = bramble_crypto_host_bytes(KEY_SLOTS);
    sim->crypto_memory = allocate(bytes, 1);
    if (bramble_crypto_host_start(sim->crypto_memory, bytes, KEY_SLOTS, &sim->crypto) < 0) {
        die("OpenSSL cannot be used");
    }
    bramble_world_defaults(&config);
    config.crypto = &sim->crypto;
    config.shadowing_cdb = 0;
    config.seed = seed;
    if (bramble_world_create(&config, &sim->world) < 0) {
        die("no memory for a world");
    }
}

/* Keys must not be those of the last time: the world's own randomness follows from its seed. */
static uint64_t draw_seed(void)
{
    uint64_t seed;
    FILE *random = fopen("/dev/urandom", "rb");
    if (random == NULL || fread(&seed, sizeof seed, 1, random) != 1) {
        die("/dev/urandom cannot be read");
    }
    fclose(random);
    return seed;
}

unsigned ground_sim(struct shell_ground *ground, unsigned lamps, const char *store, bool paced, bool radio,
                    char *trouble)
{
    return ground_sim_seeded(ground, lamps, store, paced, radio, draw_seed(), trouble);
}

unsigned ground_sim_seeded(struct shell_ground *ground, unsigned lamps, const char *store, bool paced, bool radio,
                           uint64_t seed, char *trouble)
{
    struct sim_ground *sim = allocate(1, sizeof *sim);
    make_world(sim, seed);
    sim->paced = paced;
    sim->radio = radio;
    sim->began_ms = clock_ms();
    sim->lamps = allocate(lamps + 1U, sizeof *sim->lamps);
    *ground = (struct shell_ground){.inner = sim,
                                    .port = &sim->shell.port,
                                    .store = &sim->shell.store,
                                    .crypto = &sim->crypto,
                                    .start = start,
                                    .now = now,
                                    .pass = pass,
                                    .no_controller = no_controller,
                                    .close = close_ground};
    bool right = open_place(sim, &sim->shell, store, 0, trouble);
    while (right && sim->lamp_count < lamps) {
        right = start_lamp(sim, sim->lamp_count++, store, trouble);
    }
    if (!right) {
        close_ground(ground);
        return SHELL_FAILED;
    }
    return SHELL_DONE;
}

static void observe(void *context, const struct bramble_air_event *event)
{
    bramble_capture_air(context, event);
}

unsigned ground_sim_capture(struct shell_ground *ground, const char *path, char *trouble)
{
    struct sim_ground *sim = inner(ground);
    sim->file = fopen(path, "wb");
    if (sim->file == NULL) {
        snprintf(trouble, SHELL_TROUBLE_MAX, "%s: the capture cannot be written: %s", path, strerror(errno));
        return SHELL_FAILED;
    }
    (void)bramble_capture_start(&sim->capture, BRAMBLE_CAPTURE_FIRST_CHANNEL, bramble_capture_to_file, sim->file);
    bramble_world_observe(sim->world, observe, &sim->capture);
    return SHELL_DONE;
}

void ground_sim_power(struct shell_ground *ground, unsigned lamp, bool on)
{
    bramble_world_set_power(inner(ground)->world, inner(ground)->lamps[lamp].radio, on);
}

bool ground_sim_lamp(const struct shell_ground *ground, unsigned lamp)
{
    return inner(ground)->lamps[lamp].lamp.onoff.on;
}

struct bramble_provisioning_abilities *ground_sim_abilities(struct shell_ground *ground, unsigned lamp)
{
    return &inner(ground)->lamps[lamp].abilities;
}

const char *ground_sim_shown(const struct shell_ground *ground, unsigned lamp)
{
    return inner(ground)->lamps[lamp].shown;
}

int ground_sim_enter(struct shell_ground *ground, unsigned lamp, uint32_t number)
{
    const struct place *place = &inner(ground)->lamps[lamp];
    return bramble_provisioning_answer_number(place->node, place->link, number);
}
