/* Stories of a store that fails, at every write there is, and of power that is cut between two writes: a node is whole
 * or it is none, no number is used twice, nothing is accepted twice. */
#include "craft.h"
#include "faults.h"

#include <stdlib.h>
#include <string.h>

/* ---- The store fails --------------------------------------------------------------------------------------------- */

static void equip_and_talk(struct mesh *mesh, struct actor *a, struct actor *b)
{
    actor_equip(b);
    actor_subscribe(b, 0, 0xC001);
    mesh_run(mesh, BRAMBLE_MILLISECONDS(100));
    for (uint32_t i = 0; i < 4; i++) {
        (void)actor_say(a, b->address, i);
        (void)actor_say(b, a->address, i);
        mesh_run(mesh, BRAMBLE_MILLISECONDS(300));
    }
}

/* The store fails once, at the nth write: all that is lost is what could not be said or taken in that moment, and after
 * the next try the store has all of it. */
static bool fails_once_at(uint32_t nth)
{
    struct mesh *mesh = mesh_open(nth);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct actor *b = mesh_place(mesh, 10, 0);
    actor_start(b);
    bramble_store_memory_fail(&b->store_memory, nth, false);
    actor_join(b);
    equip_and_talk(mesh, a, b);
    bool struck = b->store_memory.fail_in == 0;
    assert_int_equal(b->events[BRAMBLE_EVENT_STORE_FAILED] > 0, struck);
    assert_true(b->heard_count >= 3);
    bramble_store_memory_fail(&b->store_memory, 0, false); /* what has not struck by now will not */
    mesh_run(mesh, BRAMBLE_SECONDS(12));                   /* what failed has been tried again */
    unsigned heard = b->heard_count;
    uint32_t used = bramble_node_sequence(b->node);
    unsigned failures = b->events[BRAMBLE_EVENT_STORE_FAILED];
    actor_restart(b);
    assert_true(bramble_node_is_member(b->node));
    assert_true(bramble_node_sequence(b->node) >= used);
    assert_int_equal(actor_say(a, 0xC001, 9), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(b->heard_count, heard + 1);
    assert_int_equal(b->events[BRAMBLE_EVENT_STORE_FAILED], failures);
    mesh_close(mesh);
    return struck;
}

static void a_store_that_fails_once_loses_nothing_for_good(void **state)
{
    (void)state;
    uint32_t nth = 1;
    while (fails_once_at(nth)) {
        nth++;
    }
    assert_true(nth > 10);
}

/* The store fails from the nth write on, then the power is cut. */
static bool fails_for_good_at(uint32_t nth)
{
    struct mesh *mesh = mesh_open(nth);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct actor *b = mesh_place(mesh, 10, 0);
    actor_start(b);
    bramble_store_memory_fail(&b->store_memory, nth, true);
    actor_join(b);
    equip_and_talk(mesh, a, b);
    bool struck = b->store_memory.failing;
    unsigned heard = b->heard_count;
    unsigned said = a->heard_count;
    uint32_t used = bramble_node_sequence(b->node);
    actor_restart(b);
    assert_int_equal(bramble_node_sequence(b->node) >= used || !bramble_node_is_member(b->node), 1);
    bramble_store_memory_fail(&b->store_memory, 0, false); /* a new flash chip */
    if (!bramble_node_is_member(b->node)) {
        actor_join(b); /* with another address, as after every provisioning */
    }
    mesh_run(mesh, BRAMBLE_SECONDS(12));
    assert_true(b->heard_count == heard && a->heard_count == said);
    assert_non_null(keys_net_find(node_keys(b->node), 0));
    mesh_close(mesh);
    return struck;
}

static void a_store_that_fails_for_good_leaves_a_whole_node_or_none(void **state)
{
    (void)state;
    uint32_t nth = 1;
    while (fails_for_good_at(nth)) {
        nth++;
    }
    assert_true(nth > 10);
}

/* Without its mark in the store a message is not taken, and it is not taken later either. */
static void what_cannot_be_marked_is_not_accepted(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(3);
    struct actor *b = mesh_add(mesh, 0, 0);
    uint8_t word[NETWORK_TRANSPORT_MAX];
    struct crafted crafted = {.ttl = 4, .src = 0x0666, .dst = b->address, .seq = 1};
    crafted.transport = view_of(word, craft_word(b, &crafted, 1, word));
    mesh_run(mesh, BRAMBLE_MILLISECONDS(10));
    bramble_store_memory_fail(&b->store_memory, 1, true);
    actor_inject(b, &crafted);
    assert_int_equal(b->heard_count, 0);
    assert_int_equal(actor_drops(b, BRAMBLE_DROP_TRANSPORT_STORE), 1);
    bramble_store_memory_fail(&b->store_memory, 0, false);
    actor_inject(b, &crafted); /* the message cache */
    assert_int_equal(b->heard_count, 0);
    crafted.seq = 2;
    crafted.transport = view_of(word, craft_word(b, &crafted, 2, word));
    actor_inject(b, &crafted);
    assert_int_equal(b->heard_count, 1);
    mesh_close(mesh);
}

/* No number without its block in the store, and a clear error; the number is not lost. */
static void without_a_block_nothing_is_said(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(4);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct actor *b = mesh_add(mesh, 10, 0);
    mesh_run(mesh, BRAMBLE_MILLISECONDS(10));
    bramble_store_memory_fail(&a->store_memory, 1, true);
    assert_int_equal(actor_say(a, b->address, 1), BRAMBLE_ERROR_STORE);
    const struct bramble_to to = BRAMBLE_TO(b->address, 0);
    assert_int_equal(actor_say_octets(a, &to, 1, 60), BRAMBLE_ERROR_STORE);
    bramble_store_memory_fail(&a->store_memory, 0, false);
    assert_int_equal(actor_say(a, b->address, 2), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(b->heard_count, 1);
    assert_int_equal(b->heard[0].received.sequence, 0);
    mesh_close(mesh);
}

static int unreadable(void *context, uint16_t key, uint8_t *out, size_t capacity)
{
    (void)context;
    (void)key;
    (void)out;
    (void)capacity;
    return BRAMBLE_ERROR_STORE;
}

/* Who cannot read who he is must not offer himself as new. */
static void a_store_that_cannot_be_read_starts_no_node(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(5);
    struct actor *a = mesh_place(mesh, 0, 0);
    a->store.get = unreadable;
    assert_int_equal(actor_try_start(a), BRAMBLE_ERROR_STORE);
    mesh_close(mesh);
}

/* A node that is wired, with keys in the crypto back end, and then cannot start after all, gives them back: closing the
 * mesh counts the handles. */
static int scanner_is_broken(void *context, bool on)
{
    (void)context;
    (void)on;
    return BRAMBLE_ERROR_NOT_SUPPORTED;
}

static void a_start_that_fails_late_leaves_no_keys_behind(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(6);
    struct actor *a = mesh_add(mesh, 0, 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    bramble_node_stop(a->node);
    a->node = NULL;
    struct faults faults;
    faults_install(&faults, &a->store);
    uint32_t nth = 0;
    do {
        faults_strike(&faults, FAULT_GET, ++nth, true);
    } while (actor_try_start(a) == BRAMBLE_ERROR_STORE);
    assert_true(nth > 4); /* identity, IV index, keys, and more */
    faults_mend(&faults);
    a->port.scan = scanner_is_broken;
    assert_int_equal(actor_try_start(a), BRAMBLE_ERROR_NOT_SUPPORTED);
    mesh_close(mesh);
}

/* ---- Power is cut in the middle ---------------------------------------------------------------------------------- */

/* A store without power fails for good; what it held then is what the node finds. */
static bool reset_is_cut_at(uint32_t nth)
{
    struct mesh *mesh = mesh_open(nth);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct actor *b = mesh_add(mesh, 10, 0);
    actor_subscribe(b, 0, 0xC001);
    assert_int_equal(actor_say(a, b->address, 1), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    bramble_store_memory_fail(&b->store_memory, nth, true);
    bramble_node_reset(b->node);
    actor_poke(b);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    bool struck = b->store_memory.failing;
    assert_false(bramble_node_is_member(b->node));
    bramble_store_memory_fail(&b->store_memory, 0, false);
    actor_restart(b);
    if (bramble_node_is_member(b->node)) {
        assert_int_equal(nth, 1); /* not even the identity was erased: nothing has happened */
    } else {
        actor_join(b);
        mesh_run(mesh, BRAMBLE_SECONDS(1));
        actor_restart(b);
        assert_null(keys_app_find(node_keys(b->node), 0)); /* nothing of the old life */
        assert_false(access_is_subscribed(&b->node->access, actor_talker(b).index, 0xC001, TRANSPORT_LABEL_NONE));
        assert_int_equal(node_transport(b->node)->replay.entries[0].source, 0);
    }
    mesh_close(mesh);
    return struck;
}

static void a_reset_that_is_cut_short_is_finished_later(void **state)
{
    (void)state;
    uint32_t nth = 1;
    while (reset_is_cut_at(nth)) {
        nth++;
    }
    assert_true(nth > 6);
}

static void a_reset_that_the_store_refuses_is_tried_again(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(7);
    struct actor *a = mesh_add(mesh, 0, 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    bramble_store_memory_fail(&a->store_memory, 1, true);
    bramble_node_reset(a->node);
    actor_poke(a);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_false(bramble_node_is_member(a->node));
    assert_int_equal(a->events[BRAMBLE_EVENT_STORE_FAILED], 1);
    struct bramble_membership membership = {.address = a->address};
    assert_int_equal(bramble_node_join(a->node, &membership), BRAMBLE_ERROR_STORE);
    bramble_store_memory_fail(&a->store_memory, 0, false);
    mesh_run(mesh, BRAMBLE_SECONDS(12));
    assert_int_equal(bramble_store_memory_count(&a->store_memory), 0);
    assert_int_equal(bramble_node_join(a->node, &membership), 0);
    mesh_close(mesh);
}

/* A key goes, and with it what refers to it; the cut may come between any two of the writes. What has nothing to do
 * with the key stays. */
static bool deletion_is_cut_at(uint32_t nth)
{
    struct mesh *mesh = mesh_open(nth);
    struct actor *b = mesh_add(mesh, 0, 0);
    uint8_t key[16];
    memset(key, 0x77, sizeof key);
    struct bramble_model_ref talker = actor_talker(b);
    assert_int_equal(bramble_app_key_add(b->node, 0, 1, key), 0);
    assert_int_equal(bramble_model_bind(talker, 1), 0);
    actor_subscribe(b, 0, 0xC001);
    const struct bramble_publication publication = {.address = 0xC009, .app_key_index = 1, .ttl = 5};
    assert_int_equal(bramble_model_publish_to(talker, &publication, NULL), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    struct keys_app *app = keys_app_find(node_keys(b->node), 1);
    bramble_store_memory_fail(&b->store_memory, nth, true);
    access_forget_app_key(&b->node->access, 1);
    keys_app_delete(node_keys(b->node), keys_app_find(node_keys(b->node), 1));
    records_changed(&b->node->access.records, RECORD_APP_KEY, (unsigned)(app - node_keys(b->node)->apps));
    actor_poke(b);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    bool struck = b->store_memory.failing;
    bramble_store_memory_fail(&b->store_memory, 0, false);
    for (unsigned restarts = 0; restarts < 2; restarts++) {
        b->events[BRAMBLE_EVENT_STORE_FAILED] = 0;
        actor_restart(b);
        mesh_run(mesh, BRAMBLE_SECONDS(1));
        talker = actor_talker(b);
        assert_true(bramble_model_is_bound(talker, 0));
        assert_true(access_is_subscribed(&b->node->access, talker.index, 0xC001, TRANSPORT_LABEL_NONE));
        assert_int_equal(bramble_model_is_bound(talker, 1), keys_app_find(node_keys(b->node), 1) != NULL);
        assert_int_equal(b->events[BRAMBLE_EVENT_STORE_FAILED], 0);
        mesh_check(mesh);
    }
    mesh_close(mesh);
    return struck;
}

static void a_deletion_that_is_cut_short_costs_nothing_else(void **state)
{
    (void)state;
    uint32_t nth = 1;
    while (deletion_is_cut_at(nth)) {
        nth++;
    }
    assert_true(nth > 2);
}

/* One write of a join fails, and the power is cut before it is tried again. */
static bool join_is_cut_after_failing_at(uint32_t nth)
{
    struct mesh *mesh = mesh_open(nth);
    struct actor *a = mesh_place(mesh, 0, 0);
    actor_start(a);
    bramble_store_memory_fail(&a->store_memory, nth, false);
    actor_join(a);
    bool struck = a->store_memory.fail_in == 0;
    bramble_store_memory_fail(&a->store_memory, 0, false);
    actor_restart(a);
    assert_int_equal(bramble_node_is_member(a->node), keys_net_find(node_keys(a->node), 0) != NULL);
    assert_true(!struck || nth > 3 || !bramble_node_is_member(a->node)); /* NetKey, states, IV index */
    mesh_close(mesh);
    return struck;
}

static void a_join_that_is_cut_short_makes_no_half_member(void **state)
{
    (void)state;
    uint32_t nth = 1;
    while (join_is_cut_after_failing_at(nth)) {
        nth++;
    }
    assert_true(nth > 4);
}

/* The end of a key refresh is written key by key. */
static bool refresh_is_cut_at(uint32_t nth)
{
    struct mesh *mesh = mesh_open(nth);
    struct actor *b = mesh_add(mesh, 0, 0);
    struct keys *keys = node_keys(b->node);
    uint8_t net[16];
    uint8_t app[16];
    memset(net, 0x91, sizeof net);
    memset(app, 0x92, sizeof app);
    assert_int_equal(keys_net_update(keys, keys_net_find(keys, 0), net), 0);
    assert_int_equal(keys_app_update(keys, keys_app_find(keys, 0), app), 0);
    assert_int_equal(keys_net_switch(keys_net_find(keys, 0)), 0);
    node_network(b->node)->receiver->key_refresh(node_network(b->node), &keys->nets[0]);
    actor_poke(b);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    bramble_store_memory_fail(&b->store_memory, nth, true);
    actor_inject_beacon(b, &keys->nets[0].generation[1], 0, 0);
    assert_int_equal(keys->nets[0].phase, 0);
    bool struck = b->store_memory.failing;
    bramble_store_memory_fail(&b->store_memory, 0, false);
    for (unsigned restarts = 0; restarts < 2; restarts++) {
        actor_restart(b);
        mesh_run(mesh, BRAMBLE_SECONDS(1));
        const struct keys_app *key = &node_keys(b->node)->apps[0];
        unsigned newest = node_keys(b->node)->nets[0].phase == 0 ? 0 : 1;
        assert_int_equal(newest, nth == 1 && struck ? 1 : 0);
        assert_memory_equal(node_keys(b->node)->nets[0].generation[newest].key, net, 16);
        assert_memory_equal(key->generation[newest].key, app, 16);
        mesh_check(mesh);
    }
    mesh_close(mesh);
    return struck;
}

static void the_end_of_a_refresh_that_is_cut_short_is_the_end(void **state)
{
    (void)state;
    uint32_t nth = 1;
    while (refresh_is_cut_at(nth)) {
        nth++;
    }
    assert_true(nth > 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_store_that_fails_once_loses_nothing_for_good),
        cmocka_unit_test(a_store_that_fails_for_good_leaves_a_whole_node_or_none),
        cmocka_unit_test(what_cannot_be_marked_is_not_accepted),
        cmocka_unit_test(without_a_block_nothing_is_said),
        cmocka_unit_test(a_store_that_cannot_be_read_starts_no_node),
        cmocka_unit_test(a_start_that_fails_late_leaves_no_keys_behind),
        cmocka_unit_test(a_reset_that_is_cut_short_is_finished_later),
        cmocka_unit_test(a_reset_that_the_store_refuses_is_tried_again),
        cmocka_unit_test(a_deletion_that_is_cut_short_costs_nothing_else),
        cmocka_unit_test(a_join_that_is_cut_short_makes_no_half_member),
        cmocka_unit_test(the_end_of_a_refresh_that_is_cut_short_is_the_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
