/* Stories of messages that are refused because of their number, or because there is no place to remember it: nobody
 * goes deaf without a word, and whoever replays does not make a node tell stories without end. */
#include "craft.h"

#include <string.h>

#define SECOND BRAMBLE_SECONDS(1)

/* What was told last. */
static struct bramble_event refused;

static void hear(struct actor *actor, const struct bramble_event *event)
{
    (void)actor;
    if (event->kind == BRAMBLE_EVENT_SOURCE_REFUSED || event->kind == BRAMBLE_EVENT_REPLAY_LIST_FULL) {
        refused = *event;
    }
}

static struct mesh *open(uint64_t seed, struct actor **listener)
{
    struct mesh *mesh = mesh_open(seed);
    memset(&refused, 0, sizeof refused);
    *listener = mesh_add(mesh, 0, 0);
    (*listener)->on_event = hear;
    mesh_run(mesh, 20 * SECOND);
    return mesh;
}

/* A word from any source under any number. */
static void inject(struct actor *hearer, uint16_t source, uint32_t iv_index, uint32_t sequence)
{
    uint8_t transport[NETWORK_TRANSPORT_MAX];
    struct crafted crafted = {.src = source, .dst = hearer->address, .seq = sequence, .ttl = 3, .iv_index = iv_index};
    crafted.transport = view_of(transport, craft_word(hearer, &crafted, sequence, transport));
    network_cache_clear(&node_network(hearer->node)->cache); /* it was long ago */
    actor_inject(hearer, &crafted);
}

static unsigned told(const struct actor *actor)
{
    return actor->events[BRAMBLE_EVENT_SOURCE_REFUSED];
}

/* Restored from an old copy, or provisioned anew at an address that others know: its numbers begin again below. */
static void who_begins_again_below_is_told_about_once(void **state)
{
    (void)state;
    struct actor *listener;
    struct mesh *mesh = open(1, &listener);
    struct actor *a = mesh_add(mesh, 5, 0);
    for (uint32_t i = 0; i < 20; i++) {
        assert_int_equal(actor_say(a, listener->address, i), 0);
        mesh_run(mesh, SECOND);
    }
    assert_int_equal(listener->heard_count, 20);
    network_cache_clear(&node_network(listener->node)->cache); /* it was long ago */
    node_network(a->node)->sequence = 0;                       /* its store was put back */
    for (uint32_t i = 0; i < 20; i++) {
        assert_int_equal(actor_say(a, listener->address, i), 0);
        mesh_run(mesh, SECOND);
        assert_int_equal(told(listener), i >= 2);
    }
    assert_int_equal(listener->heard_count, 20);
    assert_int_equal(actor_drops(listener, BRAMBLE_DROP_TRANSPORT_REPLAYED), 20);
    assert_int_equal(refused.address, a->address);
    assert_int_equal(refused.drop, BRAMBLE_DROP_TRANSPORT_REPLAYED);
    assert_int_equal(refused.value, 2);
    assert_int_equal(refused.against, 19);
    assert_int_equal(actor_say(a, listener->address, 21), 0); /* above at last */
    mesh_run(mesh, SECOND);
    assert_int_equal(listener->heard_count, 21);
    network_cache_clear(&node_network(listener->node)->cache);
    node_network(a->node)->sequence = 0; /* and once more: told once more */
    for (uint32_t i = 0; i < 5; i++) {
        assert_int_equal(actor_say(a, listener->address, i), 0);
        mesh_run(mesh, SECOND);
    }
    assert_int_equal(told(listener), 2);
    assert_int_equal(refused.against, 20);
    mesh_close(mesh);
}

/* The listener has lost its power, too, and knows marks only. */
static void a_restart_of_the_listener_hides_nobody(void **state)
{
    (void)state;
    struct actor *listener;
    struct mesh *mesh = open(2, &listener);
    inject(listener, 0x0700, 0, 500);
    actor_restart(listener);
    mesh_run(mesh, 20 * SECOND);
    for (uint32_t i = 0; i < 4; i++) {
        inject(listener, 0x0700, 0, 440 + i); /* so close it may be the margin: for a moment only */
    }
    assert_int_equal(told(listener), 0);
    for (uint32_t i = 0; i < 4; i++) {
        inject(listener, 0x0700, 0, i);
    }
    assert_int_equal(told(listener), 1);
    assert_int_equal(refused.drop, BRAMBLE_DROP_TRANSPORT_REPLAY_MARGIN);
    assert_int_equal(refused.against, 500);
    mesh_close(mesh);
}

/* Segments have numbers of their own; what is refused is the number of their message, and one message is no rate. */
static void segments_are_told_by_the_number_of_their_message(void **state)
{
    (void)state;
    struct actor *listener;
    struct mesh *mesh = open(8, &listener);
    const struct crafted crafted = {.src = 0x0700, .dst = 0xFFFF, .ttl = 3};
    struct crafted_upper upper;
    inject(listener, 0x0700, 0, 100);
    for (uint32_t message = 0; message < 3; message++) {
        craft_upper(listener, &crafted, 10 + message, 1, 30, &upper);
        for (uint8_t segment = 0; segment <= upper.seg_n; segment++) {
            actor_inject_segment(listener, crafted, &upper, segment, 200 + 10 * message + segment);
        }
        assert_int_equal(told(listener), message == 2);
    }
    assert_int_equal(actor_drops(listener, BRAMBLE_DROP_TRANSPORT_REPLAYED), 3U * (upper.seg_n + 1U));
    assert_int_equal(refused.value, 12);
    assert_int_equal(refused.against, 100);
    mesh_close(mesh);
}

static void an_old_iv_index_is_told_as_such(void **state)
{
    (void)state;
    struct actor *listener;
    struct mesh *mesh = open(3, &listener);
    assert_int_equal(network_iv_told(node_network(listener->node), &node_keys(listener->node)->nets[0], 7, false), 0);
    inject(listener, 0x0700, 7, 4);
    for (uint32_t i = 0; i < 4; i++) {
        inject(listener, 0x0700, 6, 1000 + i);
    }
    assert_int_equal(told(listener), 1);
    assert_int_equal(refused.drop, BRAMBLE_DROP_TRANSPORT_OLD_IV_INDEX);
    assert_int_equal(refused.value, 6);
    assert_int_equal(refused.against, 7);
    mesh_close(mesh);
}

static void replays_are_no_news(void **state)
{
    (void)state;
    struct actor *listener;
    struct mesh *mesh = open(4, &listener);
    inject(listener, 0x0700, 0, 500);
    for (unsigned i = 0; i < 1000; i++) {
        inject(listener, 0x0700, 0, 77); /* one message, again and again */
    }
    assert_int_equal(actor_drops(listener, BRAMBLE_DROP_TRANSPORT_REPLAYED), 1000);
    assert_int_equal(told(listener), 0);
    inject(listener, 0x0700, 0, 498); /* two that were overtaken */
    inject(listener, 0x0700, 0, 501);
    inject(listener, 0x0700, 0, 499);
    assert_int_equal(told(listener), 0);
    /* All that 100 sources ever said, between honest messages: one source in ten seconds, whatever is replayed. */
    for (uint16_t source = 0; source < 100; source++) {
        inject(listener, (uint16_t)(0x0100 + source), 0, 1000);
    }
    for (unsigned second = 0; second < 60; second++) {
        for (uint16_t source = 0; source < 100; source++) {
            inject(listener, (uint16_t)(0x0100 + source), 0, second);
        }
        mesh_run(mesh, SECOND);
    }
    assert_in_range(told(listener), 5, 7);
    mesh_close(mesh);
}

/* Several are refused at once: each is told about in the end. */
static void nobody_is_forgotten(void **state)
{
    (void)state;
    struct actor *listener;
    struct mesh *mesh = open(5, &listener);
    bool seen[5] = {false};
    for (uint16_t i = 0; i < 5; i++) {
        inject(listener, (uint16_t)(0x0700 + i), 0, 5000);
    }
    for (uint32_t minute = 0; minute < 10; minute++) {
        for (uint16_t i = 0; i < 5; i++) {
            inject(listener, (uint16_t)(0x0700 + i), 0, minute);
            seen[refused.address == 0 ? i : refused.address - 0x0700] |= refused.address != 0;
        }
        mesh_run(mesh, 60 * SECOND);
    }
    assert_int_equal(told(listener), 5);
    for (unsigned i = 0; i < 5; i++) {
        assert_true(seen[i]);
    }
    mesh_close(mesh);
}

/* ---- A full list ------------------------------------------------------------------------------------------------- */

static struct mesh *open_small(uint64_t seed, struct actor **listener)
{
    struct mesh *mesh = mesh_open(seed);
    memset(&refused, 0, sizeof refused);
    *listener = mesh_place(mesh, 0, 0);
    (*listener)->limits.replay_entries = 4;
    (*listener)->on_event = hear;
    actor_start(*listener);
    actor_join(*listener);
    actor_equip(*listener);
    for (uint16_t i = 0; i < 4; i++) {
        inject(*listener, (uint16_t)(0x0700 + i), 0, 10);
    }
    assert_int_equal((*listener)->heard_count, 4);
    return mesh;
}

static void a_full_list_refuses_by_name_and_tells_once(void **state)
{
    (void)state;
    struct actor *listener;
    struct mesh *mesh = open_small(6, &listener);
    for (uint32_t i = 0; i < 50; i++) {
        inject(listener, 0x0100, 0, i);
        inject(listener, 0x0101, 0, i);
        inject(listener, (uint16_t)(0x0700 + i % 4), 0, 11 + i); /* who has a place is heard */
        mesh_run(mesh, 1);
    }
    assert_int_equal(listener->heard_count, 54);
    assert_int_equal(actor_drops(listener, BRAMBLE_DROP_TRANSPORT_REPLAY_FULL), 100);
    assert_int_equal(listener->events[BRAMBLE_EVENT_REPLAY_LIST_FULL], 2);
    assert_int_equal(refused.address, 0x0101);
    assert_int_equal(refused.against, 4);
    for (uint16_t source = 0x0100; source < 0x0100 + 1000; source++) { /* a thousand names: not a thousand events */
        inject(listener, source, 0, 100);
    }
    assert_in_range(listener->events[BRAMBLE_EVENT_REPLAY_LIST_FULL], 3, 64);
    mesh_close(mesh);
}

/* A place is free for others when nothing that it protects from can come any more. */
static void after_two_updates_the_place_of_who_fell_silent_is_free(void **state)
{
    (void)state;
    struct actor *listener;
    struct mesh *mesh = open_small(7, &listener);
    struct network *network = node_network(listener->node);
    bramble_iv_test_mode(listener->node, true);
    for (uint32_t index = 1; index <= 2; index++) {
        assert_int_equal(network_iv_told(network, &node_keys(listener->node)->nets[0], index, true), 0);
        inject(listener, 0x0700, index - 1, 1000); /* this one goes on talking */
        inject(listener, 0x0100, index - 1, 0);
        assert_int_equal(network_iv_told(network, &node_keys(listener->node)->nets[0], index, false), 0);
        inject(listener, 0x0701, 0, 5); /* an old one */
    }
    assert_int_equal(actor_drops(listener, BRAMBLE_DROP_TRANSPORT_REPLAY_FULL), 2);
    unsigned before = listener->heard_count;
    inject(listener, 0x0100, 1, 1); /* still by the index before: 0x0701's marks are of 0 */
    assert_int_equal(listener->heard_count, before);
    inject(listener, 0x0100, 2, 2);
    inject(listener, 0x0101, 2, 0);
    inject(listener, 0x0102, 2, 0);
    inject(listener, 0x0103, 2, 0); /* no more: 0x0700 has spoken since */
    assert_int_equal(listener->heard_count, before + 3);
    inject(listener, 0x0700, 1, 1000);
    inject(listener, 0x0100, 2, 2);
    assert_int_equal(listener->heard_count, before + 3);
    actor_restart(listener);
    inject(listener, 0x0100, 2, 2); /* the place is in the store under its new name */
    inject(listener, 0x0100, 2, 3);
    assert_int_equal(listener->heard_count, before + 4);
    mesh_close(mesh);
}

/* Years later it is another source, or the same one once more: each step of the IV index may make room, so who finds
 * none after it is told of again. */
static void a_list_that_is_full_again_is_told_of_again(void **state)
{
    (void)state;
    struct actor *listener;
    struct mesh *mesh = open_small(9, &listener);
    bramble_iv_test_mode(listener->node, true);
    inject(listener, 0x0100, 0, 0);
    inject(listener, 0x0100, 0, 1);
    assert_int_equal(listener->events[BRAMBLE_EVENT_REPLAY_LIST_FULL], 1);
    for (uint16_t i = 0; i < 4; i++) {
        inject(listener, (uint16_t)(0x0700 + i), 0, 11);
    }
    assert_int_equal(network_iv_told(node_network(listener->node), &node_keys(listener->node)->nets[0], 1, true), 0);
    inject(listener, 0x0100, 0, 2);
    inject(listener, 0x0100, 0, 3);
    assert_int_equal(listener->events[BRAMBLE_EVENT_REPLAY_LIST_FULL], 2);
    mesh_close(mesh);
}

/* What <bramble/limits.h> says that an entry costs. */
static void an_entry_costs_what_is_promised(void **state)
{
    (void)state;
    struct bramble_limits limits = BRAMBLE_LIMITS_OF(BRAMBLE_LIMITS_CHIP);
    size_t before = bramble_node_bytes(&limits);
    limits.replay_entries = (uint16_t)(limits.replay_entries + 100);
    assert_int_equal(bramble_node_bytes(&limits) - before, 1200);
    struct actor *listener;
    struct mesh *mesh = open_small(8, &listener);
    uint8_t octets[BRAMBLE_STORE_RECORD_MAX];
    int size = listener->store.get(listener->store.context, (uint16_t)(RECORD_REPLAY << 8), octets, sizeof octets);
    assert_in_range(size, 4 * 10, 4 * 10 + 8); /* and what the record itself needs */
    mesh_close(mesh);
}

/* What the listener knew of others was damaged in its store: who is refused for that is told about, too. */
static void who_is_refused_for_what_was_lost_is_told_about(void **state)
{
    (void)state;
    struct actor *listener;
    struct mesh *mesh = open(9, &listener);
    inject(listener, 0x0700, 0, 500);
    const uint8_t garbage[] = {1, 2, 3};
    assert_int_equal(listener->store.put(listener->store.context, (uint16_t)(RECORD_REPLAY << 8), view_of(garbage, 3)),
                     0);
    actor_restart(listener);
    for (uint32_t i = 0; i < 10; i++) {
        inject(listener, 0x0700, 0, 600 + i);
        mesh_run(mesh, SECOND);
    }
    assert_int_equal(actor_drops(listener, BRAMBLE_DROP_TRANSPORT_REPLAY_LOST), 10);
    assert_int_equal(told(listener), 1);
    assert_int_equal(refused.address, 0x0700);
    assert_int_equal(refused.drop, BRAMBLE_DROP_TRANSPORT_REPLAY_LOST);
    mesh_close(mesh);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_begins_again_below_is_told_about_once),
        cmocka_unit_test(a_restart_of_the_listener_hides_nobody),
        cmocka_unit_test(segments_are_told_by_the_number_of_their_message),
        cmocka_unit_test(an_old_iv_index_is_told_as_such),
        cmocka_unit_test(replays_are_no_news),
        cmocka_unit_test(nobody_is_forgotten),
        cmocka_unit_test(a_full_list_refuses_by_name_and_tells_once),
        cmocka_unit_test(after_two_updates_the_place_of_who_fell_silent_is_free),
        cmocka_unit_test(a_list_that_is_full_again_is_told_of_again),
        cmocka_unit_test(an_entry_costs_what_is_promised),
        cmocka_unit_test(who_is_refused_for_what_was_lost_is_told_about),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
