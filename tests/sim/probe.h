/* A probe: an owner that writes down what happens to it, and the few lines that every story about radios begins with.
 */
#ifndef TESTS_SIM_PROBE_H
#define TESTS_SIM_PROBE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <bramble/sim.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PROBE_HEARD_MAX 64U
#define PROBE_DONE_MAX 16U

struct probe {
    struct bramble_port port;
    bramble_radio radio;
    uint32_t heard; /* in all; the first PROBE_HEARD_MAX are kept */
    struct {
        bramble_time time;
        uint8_t channel;
        int8_t rssi_dbm;
        uint8_t first_octet;
        uint8_t address[6];
    } what[PROBE_HEARD_MAX];
    uint32_t done;
    struct {
        bramble_time time;
        uint32_t ticket;
        int result;
        size_t size;
    } end[PROBE_DONE_MAX];
    uint32_t runs;
    bramble_time due;
};

static inline void probe_heard(void *context, bramble_time now, const struct bramble_heard *heard)
{
    struct probe *probe = context;
    if (probe->heard < PROBE_HEARD_MAX) {
        probe->what[probe->heard].time = now;
        probe->what[probe->heard].channel = heard->channel;
        probe->what[probe->heard].rssi_dbm = heard->rssi_dbm;
        probe->what[probe->heard].first_octet = heard->data.data[0];
        memcpy(probe->what[probe->heard].address, heard->address, 6);
    }
    probe->heard++;
}

static inline void probe_done(void *context, bramble_time now, uint32_t ticket, int result, struct bramble_view data)
{
    struct probe *probe = context;
    if (probe->done < PROBE_DONE_MAX) {
        probe->end[probe->done].time = now;
        probe->end[probe->done].ticket = ticket;
        probe->end[probe->done].result = result;
        probe->end[probe->done].size = data.size;
    }
    probe->done++;
}

static inline bramble_time probe_run(void *context, bramble_time now)
{
    struct probe *probe = context;
    (void)now;
    probe->runs++;
    probe->due = BRAMBLE_NEVER;
    return BRAMBLE_NEVER;
}

static inline bramble_time probe_due(const void *context)
{
    return ((const struct probe *)context)->due;
}

static const struct bramble_owner probe_owner = {probe_heard, probe_done, probe_run, probe_due};

/* A world without chance: no shadowing, no advertising delay, no host latency. */
static inline struct bramble_world_config plain_config(uint64_t seed)
{
    struct bramble_world_config config;
    bramble_world_defaults(&config);
    config.seed = seed;
    config.shadowing_cdb = 0;
    config.advertising_delay_max_us = 0;
    config.host_latency_us = 0;
    return config;
}

static inline struct bramble_world *new_world(const struct bramble_world_config *config)
{
    struct bramble_world *world = NULL;
    assert_int_equal(bramble_world_create(config, &world), 0);
    return world;
}

static inline void add_probe(struct bramble_world *world, struct probe *probe, int32_t x_mm, int32_t y_mm)
{
    struct bramble_position position = {x_mm, y_mm, 0};
    memset(probe, 0, sizeof *probe);
    probe->due = BRAMBLE_NEVER;
    assert_int_equal(bramble_world_add_radio(world, &position, &probe->radio), 0);
    bramble_world_port(world, probe->radio, &probe->port);
    bramble_world_attach(world, probe->radio, &probe_owner, probe);
}

/* Advertises `size` octets, the first of which is `mark`. */
static inline uint32_t advertise(struct probe *probe, uint8_t mark, size_t size, uint8_t count, uint16_t interval_ms)
{
    uint8_t data[31] = {0};
    data[0] = mark;
    struct bramble_advertisement advertisement = {.data = {data, size}, .count = count, .interval_ms = interval_ms};
    uint32_t ticket = 0;
    assert_int_equal(probe->port.advertise(probe->port.context, &advertisement, &ticket), 0);
    assert_int_not_equal(ticket, 0);
    return ticket;
}

static inline uint64_t losses(const struct bramble_world *world, const struct probe *probe, enum bramble_loss loss)
{
    struct bramble_radio_record record;
    bramble_world_record(world, probe->radio, &record);
    return record.lost[loss];
}

static inline uint64_t draw(uint64_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

#endif
