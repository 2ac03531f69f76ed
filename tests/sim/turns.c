/* The hook after each turn: whoever wants to know at which event a node went wrong looks at it there. Here ten nodes
 * talk through bad air, one loses its power and comes back, and after every turn of every node all its invariants
 * hold. */
#include <bramble/configuration.h>
#include <bramble/generic_onoff.h>
#include <bramble/room.h>

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>
#include <stdio.h>

#define NODES 10U
#define GROUP 0xC000U
#define SEED 7U

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

struct watch {
    struct bramble_world *world;
    unsigned turns[NODES];
};

static void look(void *context, bramble_radio radio)
{
    struct watch *watch = context;
    const struct bramble_node *node = bramble_world_owner(watch->world, radio);
    struct bramble_violation violation = {NULL, 0};
    watch->turns[radio]++;
    if (bramble_node_check(node, &violation) < 0) {
        fail_msg("seed %u, %llu us, node %u: %s (%u)", SEED, (unsigned long long)bramble_world_now(watch->world),
                 (unsigned)radio, violation.invariant, (unsigned)violation.value);
    }
}

static struct bramble_node *add(struct bramble_room *room, struct device *device)
{
    const struct bramble_config config = {.composition = &composition, .application = device, .relay = true};
    struct bramble_node *node;
    struct bramble_model_ref lamp;
    assert_int_equal(bramble_room_add(room, &config, &node), 0);
    assert_int_equal(bramble_model_find(node, 0, BRAMBLE_MODEL_GENERIC_ONOFF_SERVER, &lamp), 0);
    assert_int_equal(bramble_model_subscribe(lamp, GROUP), 0);
    return node;
}

static void press(struct bramble_node *node, bool on)
{
    const struct bramble_to to = BRAMBLE_TO(GROUP, 0);
    const struct bramble_onoff_change change = {.on = on};
    struct bramble_model_ref button;
    assert_int_equal(bramble_model_find(node, 0, BRAMBLE_MODEL_GENERIC_ONOFF_CLIENT, &button), 0);
    assert_int_equal(bramble_onoff_client_set_unacknowledged(button, &to, &change), 0);
}

static void every_node_holds_its_invariants_after_each_of_its_turns(void **state)
{
    (void)state;
    struct device devices[NODES] = {0};
    struct bramble_node *nodes[NODES];
    struct bramble_room *room;
    assert_int_equal(bramble_room_open(SEED, &room), 0);
    struct watch watch = {.world = bramble_room_world(room)};
    for (unsigned i = 0; i < NODES; i++) {
        nodes[i] = add(room, &devices[i]);
    }
    for (unsigned i = 1; i < NODES; i++) {
        assert_int_equal(bramble_world_set_link(watch.world, i - 1, i, 0, 4000), 0); /* four of ten are lost */
    }
    bramble_world_after_turn(watch.world, look, &watch);
    for (unsigned second = 0; second < 20; second++) {
        bramble_world_set_power(watch.world, 4, second < 5 || second >= 10);
        press(nodes[second % 4], second % 2 == 0);
        bramble_room_run(room, BRAMBLE_SECONDS(1));
    }
    for (unsigned i = 0; i < NODES; i++) {
        assert_true(watch.turns[i] > 20);
        assert_false(devices[i].lamp.on); /* the last press was to off, and reached everyone */
    }
    bramble_room_close(room);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_node_holds_its_invariants_after_each_of_its_turns),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
