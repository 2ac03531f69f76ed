/* The two sides of HCI that are ours, put together: nodes behind hosts (<bramble/host.h>) behind virtual controllers,
 * on one air with a simulated node. All of it in virtual time: octets that one side has said reach the other in the
 * same microsecond.
 *
 * The simulated node is at one end of a line, a lamp behind a controller at the other end, out of its reach; between
 * them stands a relay behind a controller.
 */
#include "mesh.h"

#include <bramble/air.h>
#include <bramble/host.h>

#include <stdlib.h>
#include <string.h>

enum { RELAY, LAMP, PEERS };
#define INBOX 65536U

struct device {
    struct bramble_onoff_server lamp;
};
static const struct bramble_model models[] = {
    BRAMBLE_CONFIGURATION_SERVER,
    BRAMBLE_ONOFF_SERVER(struct device, lamp),
};
static const struct bramble_element element = {.model_count = 2, .models = models};
static const struct bramble_composition composition = {.element_count = 1, .elements = &element};
static const struct bramble_limits limits = BRAMBLE_LIMITS_OF(BRAMBLE_LIMITS_GATEWAY);

struct peer {
    struct line *line;
    uint32_t seat;
    struct bramble_host host;
    struct bramble_port platform;
    struct device device;
    struct bramble_node *node;
    uint64_t memory[BRAMBLE_NODE_BYTES(BRAMBLE_LIMITS_GATEWAY) / 8];
    uint8_t inbox[INBOX];
    size_t size;
    uint64_t dice;
    unsigned events[BRAMBLE_HOST_EVENT_COUNT];
};

struct line {
    struct mesh *mesh;
    struct actor *actor;
    struct bramble_air *air;
    struct peer peers[PEERS];
};

static bramble_time now(const struct line *line)
{
    return bramble_world_now(line->mesh->world);
}

static int give_random(void *context, uint8_t *out, size_t count)
{
    struct peer *peer = context;
    for (size_t i = 0; i < count; i++) {
        peer->dice = peer->dice * 6364136223846793005U + 1442695040888963407U;
        out[i] = (uint8_t)(peer->dice >> 56);
    }
    return 0;
}

static int send_packet(void *context, struct bramble_view packet)
{
    struct peer *peer = context;
    bramble_air_input(peer->line->air, peer->seat, packet.data, packet.size);
    return 0;
}

static void note_event(void *context, const struct bramble_host_event *event)
{
    ((struct peer *)context)->events[event->kind]++;
}

static void take_output(void *context, uint32_t seat, const uint8_t *octets, size_t size)
{
    struct peer *peer = &((struct line *)context)->peers[seat];
    assert_true(peer->size + size <= INBOX);
    memcpy(&peer->inbox[peer->size], octets, size);
    peer->size += size;
}

static void run_peer(struct peer *peer)
{
    uint8_t octets[INBOX];
    size_t size = peer->size;
    memcpy(octets, peer->inbox, size);
    peer->size = 0;
    bramble_host_octets(&peer->host, now(peer->line), octets, size);
    (void)bramble_host_run(&peer->host, now(peer->line));
}

static void pass(struct line *line, bramble_time duration)
{
    for (bramble_time until = now(line) + duration; now(line) < until;) {
        bramble_time next = bramble_world_next(line->mesh->world);
        for (unsigned i = 0; i < PEERS; i++) {
            bramble_time due = line->peers[i].size > 0 ? 0 : bramble_host_due(&line->peers[i].host);
            next = due < next ? due : next;
        }
        next = next > now(line) ? next : now(line) + 1U;
        bramble_world_run_until(line->mesh->world, next < until ? next : until);
        for (unsigned i = 0; i < PEERS; i++) {
            run_peer(&line->peers[i]);
        }
    }
}

static void start_peer(struct line *line, unsigned which, bool legacy)
{
    struct peer *peer = &line->peers[which];
    peer->line = line;
    peer->dice = which + 1U;
    peer->platform = (struct bramble_port){.context = peer, .random = give_random};
    assert_int_equal(bramble_air_open(line->air, &peer->seat), 0);
    assert_int_equal(peer->seat, which);
    const struct bramble_host_config host = {
        .platform = &peer->platform, .send = send_packet, .event = note_event, .context = peer, .legacy = legacy};
    assert_int_equal(bramble_host_start(&peer->host, &host, now(line)), 0);
    const struct bramble_config config = {.composition = &composition,
                                          .application = &peer->device,
                                          .limits = &limits,
                                          .port = bramble_host_port(&peer->host),
                                          .crypto = &line->mesh->crypto,
                                          .network_transmit = {.count = 3, .interval_ms = 20},
                                          .relay_retransmit = {.count = 3, .interval_ms = 20},
                                          .relay = which == RELAY};
    assert_int_equal(bramble_node_start(peer->memory, sizeof peer->memory, &config, now(line), &peer->node), 0);
    bramble_host_attach_node(&peer->host, peer->node);
    struct bramble_membership membership = {.address = (uint16_t)(0x100 + which)};
    memcpy(membership.net_key, line->mesh->net_key, 16);
    memcpy(membership.device_key, "a device's key..", 16);
    assert_int_equal(bramble_node_join(peer->node, &membership), 0);
    assert_int_equal(bramble_app_key_add(peer->node, 0, 0, line->mesh->app_key), 0);
    assert_int_equal(bramble_model_bind((struct bramble_model_ref){peer->node, 1}, 0), 0);
}

static struct line *line_open(uint64_t seed, bool legacy)
{
    static const struct bramble_position places[PEERS] = {{20000, 0, 0}, {40000, 0, 0}};
    struct line *line = calloc(1, sizeof *line);
    assert_non_null(line);
    line->mesh = mesh_open(seed);
    line->actor = mesh_add(line->mesh, 0, 0);
    const struct bramble_air_config config = {.world = line->mesh->world,
                                              .crypto = &line->mesh->crypto,
                                              .places = places,
                                              .place_count = PEERS,
                                              .output = take_output,
                                              .context = line};
    assert_int_equal(bramble_air_create(&config, &line->air), 0);
    for (unsigned i = 0; i < PEERS; i++) {
        start_peer(line, i, legacy);
    }
    assert_false(bramble_world_in_range(line->mesh->world, line->actor->radio, bramble_air_radio(line->air, LAMP)));
    pass(line, BRAMBLE_SECONDS(1));
    return line;
}

static void line_close(struct line *line)
{
    for (unsigned i = 0; i < PEERS; i++) {
        struct bramble_violation violation = {"", 0};
        if (bramble_node_check(line->peers[i].node, &violation) != 0) {
            fail_msg("node %u: %s (%u)", i, violation.invariant, violation.value);
        }
        bramble_air_close(line->air, i);
        bramble_node_stop(line->peers[i].node);
    }
    bramble_air_destroy(line->air);
    mesh_close(line->mesh);
    free(line);
}

static void answered(struct bramble_model_ref model, const struct bramble_response *response)
{
    (void)model;
    *(int *)response->context = response->result;
}

/* The simulated node switches the lamp over the relay, and is answered. */
static void switch_lamp(struct line *line, bool on)
{
    const struct bramble_to to = BRAMBLE_TO(0x100 + LAMP, 0);
    const struct bramble_onoff_change change = {.on = on};
    int result = 1;
    struct bramble_model_ref client = actor_model(line->actor, 0, BRAMBLE_MODEL_GENERIC_ONOFF_CLIENT);
    assert_int_equal(bramble_onoff_client_set(client, &to, &change, answered, &result), 0);
    actor_poke(line->actor);
    for (unsigned i = 0; i < 20 && result == 1; i++) { /* a packet may be lost: then it is asked again */
        pass(line, BRAMBLE_SECONDS(1));
    }
    assert_int_equal(result, 0);
    assert_true(line->peers[LAMP].device.lamp.on == on);
}

/* What the host asked for, what it was told, and what the controller has done are the same numbers. */
static void compare_books(struct line *line, unsigned which, bool extended)
{
    const struct peer *peer = &line->peers[which];
    const struct bramble_host_statistics *host = bramble_host_statistics(&peer->host);
    struct bramble_air_counts air;
    bramble_air_counts(line->air, peer->seat, &air);
    assert_int_equal(air.commands, host->commands);
    assert_int_equal(host->refused, 0); /* but for what it probes, to see whether the controller still scans */
    assert_int_equal(air.reported, host->reports);
    assert_int_equal(air.lost_sync, 0);
    assert_int_equal(host->events_asked, host->events_aired + host->events_unaired + host->events_untold);
    if (extended) {
        assert_int_equal(air.advertised, host->events_asked);
        assert_int_equal(host->events_aired, host->events_asked);
        assert_int_equal(peer->events[BRAMBLE_HOST_EVENT_AIRED_FEWER], 0);
    } else {
        assert_int_equal(host->events_untold, host->events_asked);
        assert_in_range(air.advertised, host->events_asked * 9 / 10, host->events_asked);
    }
    for (unsigned i = 0; i < BRAMBLE_HOST_MALFORMED_COUNT; i++) {
        assert_int_equal(host->malformed[i], 0);
    }
}

static void a_lamp_is_switched(bool legacy)
{
    struct line *line = line_open(legacy ? 21 : 22, legacy);
    for (unsigned i = 0; i < PEERS; i++) {
        assert_true(bramble_host_is_ready(&line->peers[i].host));
        assert_true(bramble_host_controller(&line->peers[i].host)->extended == !legacy);
    }
    for (unsigned i = 0; i < 10; i++) {
        switch_lamp(line, i % 2 == 0);
    }
    compare_books(line, RELAY, !legacy);
    compare_books(line, LAMP, !legacy);
    line_close(line);
}

static void a_lamp_behind_a_controller_is_switched_over_a_relay_behind_another(void **state)
{
    (void)state;
    a_lamp_is_switched(false);
}

static void the_same_with_legacy_commands(void **state)
{
    (void)state;
    a_lamp_is_switched(true);
}

static void a_controller_that_is_taken_away_and_comes_back_is_used_again(void **state)
{
    (void)state;
    struct line *line = line_open(23, false);
    struct peer *relay = &line->peers[RELAY];
    switch_lamp(line, true);
    bramble_air_close(line->air, RELAY);
    relay->size = 0;
    bramble_host_lost(&relay->host, now(line));
    pass(line, BRAMBLE_SECONDS(5));
    assert_false(bramble_host_is_ready(&relay->host));
    uint32_t seat;
    assert_int_equal(bramble_air_open(line->air, &seat), 0);
    assert_int_equal(seat, RELAY);
    bramble_host_found(&relay->host, now(line));
    pass(line, BRAMBLE_SECONDS(2));
    assert_true(bramble_host_is_ready(&relay->host));
    switch_lamp(line, false);
    assert_int_equal(relay->events[BRAMBLE_HOST_EVENT_LOST], 1);
    line_close(line);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_lamp_behind_a_controller_is_switched_over_a_relay_behind_another),
        cmocka_unit_test(the_same_with_legacy_commands),
        cmocka_unit_test(a_controller_that_is_taken_away_and_comes_back_is_used_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
