/* Hosts at the controllers of the virtual air (<bramble/air.h>), which nobody made for these stories: there packets
 * take air time, collide, and are missed for causes that the world names.
 */
#include "base/octets.h"

#include <bramble/air.h>
#include <bramble/host.h>
#include <bramble/sim.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define CLIENTS 3U

struct client {
    struct bramble_host host;
    uint32_t seat;
    uint8_t out[4096]; /* towards the host: the air may not be called from its output */
    size_t out_size;
    uint64_t random;
    unsigned heard[256]; /* by mark */
    unsigned ends;
    unsigned failures;
    unsigned events[BRAMBLE_HOST_EVENT_COUNT];
};

static struct {
    struct bramble_world *world;
    struct bramble_air *air;
    struct client clients[CLIENTS];
    unsigned count;
    bramble_time now;
} sky;

static int random_octets(void *context, uint8_t *out, size_t count)
{
    struct client *client = context;
    for (size_t i = 0; i < count; i++) {
        client->random = client->random * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
        out[i] = (uint8_t)(client->random >> 33);
    }
    return 0;
}

static int to_air(void *context, struct bramble_view packet)
{
    bramble_air_input(sky.air, ((struct client *)context)->seat, packet.data, packet.size);
    return 0;
}

static void from_air(void *context, uint32_t seat, const uint8_t *octets, size_t size)
{
    (void)context;
    for (unsigned i = 0; i < CLIENTS; i++) {
        struct client *client = &sky.clients[i];
        if (client->seat == seat) {
            assert_true(size <= sizeof client->out - client->out_size);
            memcpy(client->out + client->out_size, octets, size);
            client->out_size += size;
        }
    }
}

static void event(void *context, const struct bramble_host_event *what)
{
    ((struct client *)context)->events[what->kind]++;
}

static void heard(void *context, bramble_time now, const struct bramble_heard *what)
{
    (void)now;
    if (what->event_type == BRAMBLE_EVENT_NONCONNECTABLE && what->data.size == 4) {
        ((struct client *)context)->heard[what->data.data[2]]++;
    }
}

static void done(void *context, bramble_time now, uint32_t ticket, int result, struct bramble_view data)
{
    (void)now;
    (void)ticket;
    (void)data;
    ((struct client *)context)->ends++;
    ((struct client *)context)->failures += result != 0;
}

static void run_clients(void)
{
    bool busy = true;
    while (busy) {
        busy = false;
        for (unsigned i = 0; i < sky.count; i++) {
            struct client *client = &sky.clients[i];
            uint8_t octets[sizeof client->out];
            size_t size = client->out_size;
            memcpy(octets, client->out, size);
            client->out_size = 0;
            bramble_host_octets(&client->host, sky.now, octets, size);
            (void)bramble_host_run(&client->host, sky.now);
            busy = busy || size > 0 || client->out_size > 0;
        }
    }
}

static void pass(bramble_time duration)
{
    for (bramble_time until = sky.now + duration; sky.now < until;) {
        sky.now += BRAMBLE_MILLISECONDS(1);
        bramble_world_run_until(sky.world, sky.now);
        run_clients();
    }
}

/* Client 0 speaks by the kind of advertising that is asked for, the others listen. */
static void open_sky(unsigned count, bool legacy)
{
    static const struct bramble_host_receiver receiver = {heard, done, NULL, NULL};
    static struct bramble_port platforms[CLIENTS];
    memset(&sky, 0, sizeof sky);
    struct bramble_world_config world;
    bramble_world_defaults(&world);
    world.advertising_sets = 4;
    world.shadowing_cdb = 0;
    assert_int_equal(bramble_world_create(&world, &sky.world), 0);
    const struct bramble_air_config config = {.world = sky.world, .output = from_air};
    assert_int_equal(bramble_air_create(&config, &sky.air), 0);
    for (unsigned i = 0; i < CLIENTS; i++) {
        sky.clients[i].seat = UINT32_MAX;
    }
    sky.count = count;
    for (unsigned i = 0; i < count; i++) {
        struct client *client = &sky.clients[i];
        assert_int_equal(bramble_air_open(sky.air, &client->seat), 0);
        client->random = i + 1;
        platforms[i].context = client;
        platforms[i].random = random_octets;
        const struct bramble_host_config host = {
            .platform = &platforms[i], .send = to_air, .event = event, .context = client, .legacy = legacy};
        assert_int_equal(bramble_host_start(&client->host, &host, 0), 0);
        bramble_host_attach(&client->host, &receiver, client);
        const struct bramble_port *port = bramble_host_port(&client->host);
        assert_int_equal(port->scan(port->context, true), 0);
    }
    pass(BRAMBLE_MILLISECONDS(100));
    for (unsigned i = 0; i < count; i++) {
        assert_true(bramble_host_is_scanning(&sky.clients[i].host));
        assert_int_equal(bramble_host_controller(&sky.clients[i].host)->sets, legacy ? 1 : 4);
    }
}

static void close_sky(void)
{
    for (unsigned i = 0; i < sky.count; i++) {
        struct bramble_air_counts counts;
        const struct client *client = &sky.clients[i];
        const struct bramble_host_statistics *statistics = bramble_host_statistics(&client->host);
        bramble_air_counts(sky.air, client->seat, &counts);
        assert_int_equal(counts.reported, statistics->reports);
        assert_int_equal(counts.lost_sync, 0);
        assert_int_equal(counts.unknown, 0);
        assert_int_equal(statistics->refused, 0);
        for (unsigned k = 0; k < BRAMBLE_HOST_MALFORMED_COUNT; k++) {
            assert_int_equal(statistics->malformed[k], 0);
        }
        assert_int_equal(client->events[BRAMBLE_HOST_EVENT_READY], 1);
    }
    bramble_air_destroy(sky.air);
    bramble_world_destroy(sky.world);
}

static int speak(unsigned which, uint8_t mark, uint8_t count)
{
    const uint8_t data[] = {3, 0x2A, mark, mark};
    const struct bramble_advertisement advertisement = {.data = {data, 4}, .count = count, .interval_ms = 20};
    const struct bramble_port *port = bramble_host_port(&sky.clients[which].host);
    uint32_t ticket;
    return port->advertise(port->context, &advertisement, &ticket);
}

static uint64_t advertised(unsigned which)
{
    struct bramble_air_counts counts;
    bramble_air_counts(sky.air, sky.clients[which].seat, &counts);
    return counts.advertised;
}

static void what_is_said_is_aired_and_heard(void **state)
{
    (void)state;
    for (unsigned legacy = 0; legacy < 2; legacy++) {
        open_sky(2, legacy != 0);
        for (unsigned i = 0; i < 50; i++) {
            assert_int_equal(speak(0, (uint8_t)i, 3), 0);
            pass(BRAMBLE_MILLISECONDS(200));
            assert_int_equal(speak(1, (uint8_t)(100 + i), 3), 0);
            pass(BRAMBLE_MILLISECONDS(200));
            assert_in_range(sky.clients[1].heard[i], 1, 3);
            assert_in_range(sky.clients[0].heard[100 + i], 1, 3);
        }
        for (unsigned i = 0; i < 2; i++) {
            const struct bramble_host_statistics *statistics = bramble_host_statistics(&sky.clients[i].host);
            assert_int_equal(sky.clients[i].ends, 50);
            assert_int_equal(sky.clients[i].failures, 0);
            assert_int_equal(advertised(i), 150);
            assert_int_equal(statistics->events_asked, 150);
            assert_int_equal(statistics->events_aired, legacy ? 0 : 150);
            assert_int_equal(statistics->events_untold, legacy ? 150 : 0);
        }
        close_sky();
    }
}

/* A hundred advertisements of one event each second, for a minute, one speaker and two listeners. */
static void a_hundred_a_second_are_all_aired(void **state)
{
    (void)state;
    open_sky(3, false);
    for (unsigned i = 0; i < 6000; i++) {
        assert_int_equal(speak(0, (uint8_t)i, 1), 0);
        pass(BRAMBLE_MILLISECONDS(10));
    }
    pass(BRAMBLE_SECONDS(1));
    const struct bramble_host_statistics *statistics = bramble_host_statistics(&sky.clients[0].host);
    assert_int_equal(statistics->events_asked, 6000);
    assert_int_equal(statistics->events_aired, 6000);
    assert_int_equal(advertised(0), 6000);
    assert_int_equal(sky.clients[0].ends, 6000);
    for (unsigned i = 1; i < 3; i++) {
        uint32_t reports = bramble_host_statistics(&sky.clients[i].host)->reports;
        print_message("listener %u heard %u of 6000\n", i, (unsigned)reports);
        assert_in_range(reports, 5500, 6000);
    }
    close_sky();
}

int main(void)
{
    const struct CMUnitTest stories[] = {
        cmocka_unit_test(what_is_said_is_aired_and_heard),
        cmocka_unit_test(a_hundred_a_second_are_all_aired),
    };
    return cmocka_run_group_tests(stories, NULL, NULL);
}
