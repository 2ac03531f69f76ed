/* Owners that do the worst: from within their callbacks they switch radios off and on, move them, change owners, links,
 * power and scanners, add radios, cancel what is in the air. Nothing may be lost: in the end every reception is back in
 * the pool, every ticket of an owner that stayed was told exactly once, and time never went back.
 */
#include "probe.h"
#include "world.h"

#define AGENTS 40U
#define MOST 60U

struct agent {
    struct bramble_port port;
    bramble_radio radio;
    uint32_t open[8]; /* tickets */
    uint32_t told;
};

static struct bramble_world *world;
static struct agent agents[MOST];
static uint64_t chance;
static bramble_time last;

static void add_agent(void);

static void send_something(struct agent *agent)
{
    uint8_t data[31] = {0};
    struct bramble_advertisement advertisement = {.data = {data, 1 + draw(&chance) % 31U},
                                                  .count = (uint8_t)(1 + draw(&chance) % 3U),
                                                  .interval_ms = (uint16_t)(draw(&chance) % 30U)};
    uint32_t ticket;
    if (agent->port.advertise(agent->port.context, &advertisement, &ticket) == 0) {
        for (unsigned i = 0; i < 8; i++) {
            if (agent->open[i] == 0) {
                agent->open[i] = ticket;
                return;
            }
        }
        fail_msg("more tickets are open than there are sets");
    }
}

static void do_something(void);

static void heard(void *context, bramble_time now, const struct bramble_heard *what)
{
    (void)what;
    assert_true(now >= last);
    last = now;
    if (draw(&chance) % 4U == 0) {
        send_something(context);
    }
    if (draw(&chance) % 8U == 0) {
        do_something();
    }
}

static void done(void *context, bramble_time now, uint32_t ticket, int result, struct bramble_view data)
{
    struct agent *agent = context;
    (void)data;
    assert_true(now >= last);
    last = now;
    assert_true(result == 0 || result == BRAMBLE_ERROR_CANCELLED);
    unsigned i = 0;
    while (i < 8 && agent->open[i] != ticket) {
        i++;
    }
    assert_true(i < 8); /* it was open, and is told once */
    agent->open[i] = 0;
    agent->told++;
    if (draw(&chance) % 8U == 0) {
        do_something();
    }
}

static const struct bramble_owner agent_owner = {heard, done, NULL, NULL};

static void add_agent(void)
{
    uint32_t number = bramble_world_radios(world);
    if (number < MOST) {
        struct agent *agent = &agents[number];
        struct bramble_position position = {(int32_t)(draw(&chance) % 60000U), (int32_t)(draw(&chance) % 60000U), 0};
        assert_int_equal(bramble_world_add_radio(world, &position, &agent->radio), 0);
        bramble_world_port(world, agent->radio, &agent->port);
        bramble_world_attach(world, agent->radio, &agent_owner, agent);
    }
}

static void do_something(void)
{
    uint32_t radios = bramble_world_radios(world);
    bramble_radio one = (bramble_radio)(draw(&chance) % radios);
    bramble_radio other = (one + 1U) % radios;
    struct agent *agent = &agents[one];
    struct bramble_position position = {(int32_t)(draw(&chance) % 60000U), (int32_t)(draw(&chance) % 60000U), 0};
    struct bramble_way_point way = {position, 1000};
    switch (draw(&chance) % 12U) {
    case 0:
    case 1:
        bramble_world_set_power(world, one, false);
        break;
    case 2:
    case 3:
    case 4:
        bramble_world_set_power(world, one, true);
        break;
    case 5:
        bramble_world_set_position(world, one, &position);
        break;
    case 6:
        assert_int_equal(bramble_world_walk(world, one, &way, 1, 20000), 0);
        break;
    case 7:
        assert_int_equal(agent->port.scan(agent->port.context, draw(&chance) % 2U == 0), 0);
        break;
    case 8:
        memset(agent->open, 0, sizeof agent->open);
        bramble_world_attach(world, one, &agent_owner, agent);
        break;
    case 9:
        assert_int_equal(bramble_world_set_link(world, one, other, (uint16_t)(draw(&chance) % 1000U), 100), 0);
        break;
    case 10:
        bramble_world_set_transmit_power(world, one, (int16_t)((int32_t)(draw(&chance) % 800U) - 400));
        add_agent();
        break;
    default:
        agent->port.advertise_cancel(agent->port.context, agent->open[draw(&chance) % 4U]);
        break;
    }
}

static void stir(void *context, struct bramble_world *stirred)
{
    (void)context;
    for (unsigned i = 0; i < 5; i++) {
        send_something(&agents[draw(&chance) % bramble_world_radios(stirred)]);
    }
    do_something();
    if (bramble_world_now(stirred) < BRAMBLE_SECONDS(10)) {
        assert_int_equal(bramble_world_at(stirred, bramble_world_now(stirred) + 2000, stir, NULL), 0);
    }
}

static uint32_t free_receptions(void)
{
    uint32_t count = 0;
    for (uint32_t i = world->free_reception; i != SIM_NONE; i = world->receptions[i].next_of_packet) {
        count++;
    }
    return count;
}

static void nothing_is_lost_whatever_owners_do(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 3; seed++) {
        struct bramble_world_config config;
        bramble_world_defaults(&config);
        config.seed = seed;
        world = new_world(&config);
        memset(agents, 0, sizeof agents);
        chance = seed * 7919;
        last = 0;
        for (unsigned i = 0; i < AGENTS; i++) {
            add_agent();
        }
        assert_int_equal(bramble_world_at(world, 0, stir, NULL), 0);
        bramble_world_run_until(world, BRAMBLE_SECONDS(10));
        for (uint32_t i = 0; i < bramble_world_radios(world); i++) { /* those without power tell when it is back */
            bramble_world_set_power(world, i, true);
        }
        /* The agents answer what they hear with a chance of a quarter each: deafen them, so that it ends. */
        for (uint32_t i = 0; i < bramble_world_radios(world); i++) {
            assert_int_equal(agents[i].port.scan(agents[i].port.context, false), 0);
        }
        uint32_t told = 0;
        for (unsigned round = 0; round < 20; round++) {
            bramble_world_run_until(world, bramble_world_now(world) + BRAMBLE_SECONDS(1));
            for (uint32_t i = 0; i < bramble_world_radios(world); i++) {
                bramble_world_set_power(world, i, true);
                assert_int_equal(agents[i].port.scan(agents[i].port.context, false), 0);
            }
        }
        for (uint32_t i = 0; i < bramble_world_radios(world); i++) {
            told += agents[i].told;
            assert_int_equal(world->radios[i].receptions, SIM_NONE);
            for (unsigned j = 0; j < 8; j++) {
                assert_int_equal(agents[i].open[j], 0);
            }
        }
        assert_true(told > 5000);
        assert_int_equal(free_receptions(), world->reception_capacity);
        bramble_world_destroy(world);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_is_lost_whatever_owners_do),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
