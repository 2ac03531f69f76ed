/* Stories of the replay list and its marks in the store: nothing is accepted twice, also across a cut; an honest source
 * is not refused for long; the store is not worn out. */
#include "craft.h"
#include "faults.h"

#include "node/records.h"

#include <string.h>

static void who_fell_silent_is_heard_after_a_restart(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(1);
    struct actor *button = mesh_add(mesh, 0, 0);
    struct actor *lamp = mesh_add(mesh, 10, 0);
    for (uint32_t i = 0; i < 8; i++) { /* somebody plays with the switch */
        assert_int_equal(actor_say(button, lamp->address, i), 0);
        mesh_run(mesh, BRAMBLE_MILLISECONDS(150));
    }
    assert_int_equal(lamp->heard_count, 8);
    mesh_run(mesh, BRAMBLE_SECONDS(10));
    actor_restart(lamp);
    assert_int_equal(actor_say(button, lamp->address, 9), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(lamp->heard_count, 9);
    assert_false(timer_running(&lamp->node->records->settle_timer)); /* one message is no rate */
    mesh_close(mesh);
}

static void a_cut_costs_a_loud_source_about_two_seconds(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(2);
    struct actor *loud = mesh_add(mesh, 0, 0);
    struct actor *b = mesh_add(mesh, 10, 0);
    for (uint32_t i = 0; i < 30; i++) {
        assert_int_equal(actor_say(loud, b->address, i), 0);
        mesh_run(mesh, BRAMBLE_MILLISECONDS(200));
    }
    assert_int_equal(b->heard_count, 30);
    actor_restart(b);
    for (uint32_t i = 0; i < 30; i++) {
        assert_int_equal(actor_say(loud, b->address, 100 + i), 0);
        mesh_run(mesh, BRAMBLE_MILLISECONDS(200));
    }
    uint32_t refused = actor_drops(b, BRAMBLE_DROP_TRANSPORT_REPLAY_MARGIN);
    assert_int_equal(b->heard_count, 60 - refused);
    assert_in_range(refused, 0, 12); /* of a rate of five a second */
    assert_int_equal(actor_drops(b, BRAMBLE_DROP_TRANSPORT_REPLAYED), 0);
    mesh_close(mesh);
}

/* Three presses within a tenth of a second are no rate of thirty a second that a mark would have to run ahead of. */
static void a_burst_is_no_rate(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(6);
    struct actor *button = mesh_add(mesh, 0, 0);
    struct actor *lamp = mesh_add(mesh, 10, 0);
    const struct bramble_to to = BRAMBLE_TO(lamp->address, 0);
    assert_int_equal(actor_say(button, lamp->address, 1), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(10));
    assert_int_equal(actor_say(button, lamp->address, 2), 0);
    assert_int_equal(actor_say(button, lamp->address, 3), 0);
    assert_int_equal(actor_say_octets(button, &to, 4, 40), 0); /* five segments */
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(lamp->heard_count, 4);
    actor_restart(lamp);
    for (uint32_t i = 5; i < 30 && lamp->heard_count == 4; i++) {
        assert_int_equal(actor_say(button, lamp->address, i), 0);
        mesh_run(mesh, BRAMBLE_SECONDS(5));
    }
    assert_int_equal(lamp->heard_count, 5);
    assert_in_range(actor_drops(lamp, BRAMBLE_DROP_TRANSPORT_REPLAY_MARGIN), 0, 16); /* twice of what was sent */
    mesh_close(mesh);
}

static void a_loud_source_wears_nothing_out(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(3);
    struct actor *loud = mesh_add(mesh, 0, 0);
    struct actor *b = mesh_add(mesh, 10, 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    uint32_t puts = b->store_memory.puts;
    for (uint32_t i = 0; i < 300; i++) { /* a minute of five a second */
        assert_int_equal(actor_say(loud, b->address, i), 0);
        mesh_run(mesh, BRAMBLE_MILLISECONDS(200));
    }
    assert_int_equal(b->heard_count, 300);
    assert_in_range(b->store_memory.puts - puts, 20, 60); /* about one in two seconds */
    mesh_close(mesh);
}

static void a_clean_stop_leaves_no_margin(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(4);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct actor *b = mesh_add(mesh, 10, 0);
    for (uint32_t i = 0; i < 8; i++) {
        assert_int_equal(actor_say(a, b->address, i), 0);
        assert_int_equal(actor_say(b, a->address, i), 0);
        mesh_run(mesh, BRAMBLE_MILLISECONDS(150));
    }
    bramble_node_stop(b->node);
    actor_restart(b);
    assert_int_equal(bramble_node_sequence(b->node), 8); /* no block was thrown away either */
    assert_int_equal(actor_say(a, b->address, 9), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(b->heard_count, 9);
    mesh_close(mesh);
}

/* A mark that could not be taken back is taken back later: it does not make a restart deaf for longer than it must. */
static void taking_a_mark_back_may_fail(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(5);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct actor *b = mesh_add(mesh, 10, 0);
    for (uint32_t i = 0; i < 8; i++) {
        assert_int_equal(actor_say(a, b->address, i), 0);
        mesh_run(mesh, BRAMBLE_MILLISECONDS(150));
    }
    bramble_store_memory_fail(&b->store_memory, 1, true);
    mesh_run(mesh, BRAMBLE_SECONDS(10));
    assert_int_equal(b->events[BRAMBLE_EVENT_STORE_FAILED], 1);
    bramble_store_memory_fail(&b->store_memory, 0, false);
    mesh_run(mesh, BRAMBLE_SECONDS(60));
    assert_int_equal(b->events[BRAMBLE_EVENT_STORE_WORKS], 1);
    assert_false(timer_running(&b->node->records->settle_timer));
    actor_restart(b);
    assert_int_equal(actor_say(a, b->address, 9), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(b->heard_count, 9);
    mesh_close(mesh);
}

static void inject(struct actor *hearer, uint32_t sequence)
{
    uint8_t transport[NETWORK_TRANSPORT_MAX];
    struct crafted crafted = {.src = 0x0666, .dst = hearer->address, .seq = sequence, .ttl = 3};
    crafted.transport = view_of(transport, craft_word(hearer, &crafted, sequence, transport));
    actor_inject(hearer, &crafted);
}

/* The lower mark was written and could not be synced: nobody knows what is in the store. What comes next is marked
 * before it is accepted, as if there had never been a margin. */
static void a_mark_that_is_half_taken_back_lets_nothing_in_twice(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(7);
    struct actor *b = mesh_place(mesh, 0, 0);
    struct faults faults;
    faults_install(&faults, &b->store);
    actor_start(b);
    actor_join(b);
    actor_equip(b);
    uint32_t sequence = 0;
    for (; sequence < 8; sequence++) {
        inject(b, sequence);
        mesh_run(mesh, BRAMBLE_MILLISECONDS(150));
    }
    faults_strike(&faults, FAULT_SYNC, 1, true);
    while (!faults.struck[FAULT_SYNC]) {
        mesh_run(mesh, BRAMBLE_MILLISECONDS(100));
    }
    faults_mend(&faults);
    inject(b, sequence);
    assert_int_equal(b->heard_count, 9);
    actor_restart(b);
    inject(b, sequence);
    assert_int_equal(b->heard_count, 9);
    assert_int_equal(actor_drops(b, BRAMBLE_DROP_TRANSPORT_REPLAY_MARGIN), 1);
    mesh_close(mesh);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_fell_silent_is_heard_after_a_restart),
        cmocka_unit_test(a_cut_costs_a_loud_source_about_two_seconds),
        cmocka_unit_test(a_burst_is_no_rate),
        cmocka_unit_test(a_loud_source_wears_nothing_out),
        cmocka_unit_test(a_clean_stop_leaves_no_margin),
        cmocka_unit_test(taking_a_mark_back_may_fail),
        cmocka_unit_test(a_mark_that_is_half_taken_back_lets_nothing_in_twice),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
