/* Stories of a store that fails, dies or is full, and of a node that has all there is to lose: whichever call fails,
 * nothing is lost, and what could not be done is done later. */
#include "faults.h"
#include "rich.h"

#include <bramble/provisioner.h>

#include <stdlib.h>
#include <string.h>

/* Each function of the store fails once, at its nth call: the node starts or says that it cannot, is whole or none, and
 * a later start finds all that was there. */
static bool fails_once(enum fault kind, uint32_t nth)
{
    struct mesh *mesh = mesh_open(nth);
    struct actor *actor = rich_add(mesh);
    struct faults faults;
    faults_install(&faults, &actor->store);
    faults_strike(&faults, kind, nth, false);
    size_t bytes = bramble_node_bytes(&actor->limits);
    void *memory = malloc(bytes);
    struct bramble_node *node = NULL;
    int result = bramble_node_start(memory, bytes, &actor->config, 0, &node);
    assert_true(result == 0 || (result == BRAMBLE_ERROR_STORE && faults.struck[kind]));
    if (result == 0) {
        (void)bramble_node_run(node, 0);
        assert_true(bramble_node_is_member(node));
        assert_int_equal(bramble_node_check(node, NULL), 0);
        bramble_node_stop(node);
    }
    free(memory);
    bool struck = faults.struck[kind];
    faults_mend(&faults);
    rich_restart(actor);
    assert_int_equal(rich_told.failures, 0);
    assert_true(bramble_node_is_member(actor->node));
    assert_int_equal(bramble_provisioner_count(actor->node), 2);
    assert_non_null(keys_app_find(node_keys(actor->node), 1));
    mesh_close(mesh);
    memset(&rich_told, 0, sizeof rich_told);
    return struck;
}

static void whatever_function_of_the_store_fails_nothing_is_lost(void **state)
{
    (void)state;
    for (enum fault kind = FAULT_PUT; kind < FAULTS; kind++) {
        uint32_t nth = 1;
        while (fails_once(kind, nth)) {
            nth++;
        }
        assert_true(nth > 1 || kind == FAULT_PUT || kind == FAULT_ERASE); /* a start changes nothing */
    }
}

/* The same in a reset: what could not be erased, or even found, is erased later. */
static bool reset_fails_once(enum fault kind, uint32_t nth)
{
    struct mesh *mesh = mesh_open(nth);
    struct actor *actor = rich_place(mesh);
    struct faults faults;
    faults_install(&faults, &actor->store);
    actor_start(actor);
    actor_join(actor);
    rich_serve(actor);
    rich_equip(actor);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    faults_strike(&faults, kind, nth, false);
    bramble_node_reset(actor->node);
    actor_poke(actor);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_false(bramble_node_is_member(actor->node));
    assert_int_equal(rich_told.failures, faults.struck[kind]);
    mesh_run(mesh, BRAMBLE_SECONDS(12));
    assert_int_equal(bramble_store_memory_count(&actor->store_memory), 0);
    assert_int_equal(rich_told.works, rich_told.failures);
    bool struck = faults.struck[kind];
    mesh_close(mesh);
    memset(&rich_told, 0, sizeof rich_told);
    return struck;
}

static void whatever_function_fails_in_a_reset_it_is_finished_later(void **state)
{
    static const enum fault kinds[] = {FAULT_PUT, FAULT_ERASE, FAULT_NEXT, FAULT_SYNC};
    (void)state;
    for (unsigned i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
        uint32_t nth = 1;
        while (reset_fails_once(kinds[i], nth)) {
            nth++;
        }
        assert_true(nth > 1);
    }
}

/* A dead store is told once, and asked less and less; that it works again is told as well. */
static void a_dead_store_is_told_once_until_it_works(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(12);
    struct actor *actor = rich_add(mesh);
    struct faults faults;
    bramble_node_stop(actor->node);
    faults_install(&faults, &actor->store);
    rich_restart(actor);
    faults_strike(&faults, FAULT_PUT, 1, true);
    actor_subscribe(actor, 1, 0xC005);
    mesh_run(mesh, BRAMBLE_SECONDS(3600));
    assert_int_equal(rich_told.failures, 1);
    assert_int_equal(rich_told.works, 0);
    assert_true(faults.calls[FAULT_PUT] >= 8 && faults.calls[FAULT_PUT] < 20); /* IV hours among them */
    assert_false(rich_takes_word_of(actor, RICH_SOURCE, 100, 0));
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(rich_told.failures, 1);
    faults_mend(&faults);
    mesh_run(mesh, BRAMBLE_SECONDS(3600));
    assert_int_equal(rich_told.works, 1);
    assert_true(rich_takes_word_of(actor, RICH_SOURCE, 101, 0));
    rich_restart(actor);
    assert_true(
        access_is_subscribed(&actor->node->access, actor_model(actor, 1, TALKER).index, 0xC005, TRANSPORT_LABEL_NONE));
    faults_strike(&faults, FAULT_PUT, 1, false); /* the next failure is news again */
    assert_false(rich_takes_word_of(actor, RICH_SOURCE, 102, 0));
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(rich_told.failures, 1);
    assert_true(rich_takes_word_of(actor, RICH_SOURCE, 103, 0));
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(rich_told.works, 1);
    mesh_close(mesh);
}

/* A store that is full refuses what is new, by name, and keeps what it has. */
static void a_full_store_keeps_what_it_has(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(13);
    struct actor *actor = rich_add(mesh);
    size_t capacity = actor->store_memory.capacity;
    actor->store_memory.capacity = actor->store_memory.used + 4;
    uint8_t key[16] = {1};
    assert_int_equal(bramble_app_key_add(actor->node, 0, 2, key), 0);
    actor_poke(actor);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(rich_told.failures, 1);
    assert_int_equal(rich_told.key, RECORD_APP_KEY << 8 | 2);
    assert_int_equal(rich_told.error, BRAMBLE_ERROR_FULL);
    assert_true(rich_takes_word_of(actor, RICH_SOURCE, 20, 0)); /* a record that is there can be written */
    rich_restart(actor);
    assert_int_equal(rich_told.failures, 0);
    assert_true(bramble_node_is_member(actor->node));
    assert_false(rich_takes_word_of(actor, RICH_SOURCE, 20, 0));
    actor->store_memory.capacity = capacity;
    mesh_close(mesh);
}

#define STORY(name) cmocka_unit_test_setup(name, rich_silence)

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORY(whatever_function_of_the_store_fails_nothing_is_lost),
        STORY(whatever_function_fails_in_a_reset_it_is_finished_later),
        STORY(a_dead_store_is_told_once_until_it_works),
        STORY(a_full_store_keeps_what_it_has),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
