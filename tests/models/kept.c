/* Stories of model states that survive a power cut: which, when they are written, how often at most, and what becomes
 * of them when the firmware is another one. */
#include "mesh.h"

#include "node/node.h"
#include <bramble/default_transition_time.h>
#include <bramble/health.h>

#include <string.h>

#define COMPANY 0x0136U
#define FAULTS_MAX 4U

/* What is in the lamp's RAM: gone after a power cut. */
struct lamp {
    struct bramble_onoff_server onoff;
    struct bramble_default_transition_time_server fade;
    struct bramble_health_server health;
    struct bramble_health_faults faults;
    uint8_t current[FAULTS_MAX];
    uint8_t registered[FAULTS_MAX];
    unsigned applied;
    bool lit;
    unsigned store_failures;
    uint32_t store_key;
    int store_error;
};

static const struct bramble_model models[] = {
    BRAMBLE_CONFIGURATION_SERVER,
    BRAMBLE_HEALTH_SERVER_KEPT(struct lamp, health),
    BRAMBLE_ONOFF_SERVER(struct lamp, onoff),
    BRAMBLE_DEFAULT_TRANSITION_TIME_SERVER(struct lamp, fade),
};
static const struct bramble_model models_turned[] = {
    BRAMBLE_CONFIGURATION_SERVER,
    BRAMBLE_HEALTH_SERVER_KEPT(struct lamp, health),
    BRAMBLE_DEFAULT_TRANSITION_TIME_SERVER(struct lamp, fade),
    BRAMBLE_ONOFF_SERVER(struct lamp, onoff),
};
static const struct bramble_element element = {.model_count = 4, .models = models};
static const struct bramble_element element_turned = {.model_count = 4, .models = models_turned};
static const struct bramble_composition composition = {.element_count = 1, .elements = &element};
static const struct bramble_composition composition_turned = {.element_count = 1, .elements = &element_turned};

static void apply(struct bramble_model_ref model, bool on)
{
    struct lamp *lamp = bramble_node_application(model.node);
    lamp->applied++;
    lamp->lit = on;
}

static const struct bramble_onoff_server_callbacks callbacks = {.apply = apply};

static void event(void *application, struct bramble_node *node, const struct bramble_event *told)
{
    struct lamp *lamp = application;
    (void)node;
    if (told->kind == BRAMBLE_EVENT_STORE_FAILED) {
        lamp->store_failures++;
        lamp->store_key = told->value;
        lamp->store_error = told->error;
    }
}

/* What the firmware sets before its node starts. */
static void power_on(struct lamp *lamp, const struct bramble_onoff_power_up *on_power_up)
{
    memset(lamp, 0, sizeof *lamp);
    lamp->onoff.callbacks = &callbacks;
    lamp->onoff.on_power_up = on_power_up;
    lamp->faults = (struct bramble_health_faults){
        .company_id = COMPANY, .capacity = FAULTS_MAX, .current = lamp->current, .registered = lamp->registered};
    lamp->health.faults = &lamp->faults;
    lamp->health.company_count = 1;
}

static struct actor *add(struct mesh *mesh, struct lamp *lamp, const struct bramble_onoff_power_up *on_power_up)
{
    struct actor *actor = mesh_place(mesh, 0, 0);
    power_on(lamp, on_power_up);
    actor->config.composition = &composition;
    actor->config.application = lamp;
    actor->config.event = event;
    actor_start(actor);
    actor_join(actor);
    mesh_run(mesh, BRAMBLE_SECONDS(10));
    return actor;
}

static void power_cut(struct actor *actor, struct lamp *lamp)
{
    power_on(lamp, lamp->onoff.on_power_up);
    actor_restart(actor);
    mesh_run(actor->mesh, BRAMBLE_MILLISECONDS(10));
}

static struct bramble_model_ref onoff_of(struct actor *actor)
{
    return actor_model(actor, 0, BRAMBLE_MODEL_GENERIC_ONOFF_SERVER);
}

static void switch_to(struct actor *actor, bool on, bramble_time transition)
{
    bramble_onoff_server_set(onoff_of(actor), on, 0, transition);
    actor_poke(actor);
    mesh_run(actor->mesh, BRAMBLE_MILLISECONDS(10));
}

/* ---- Generic OnOff ----------------------------------------------------------------------------------------------- */

static void a_lamp_comes_back_as_it_was_told_to(void **state)
{
    static const bool expected[][2] = {{false, false}, {true, true}, {false, true}}; /* [policy][state before] */
    (void)state;
    static const struct bramble_onoff_power_up *const policies[] = {NULL, &bramble_on_power_up_on,
                                                                    &bramble_on_power_up_restore};
    for (unsigned policy = 0; policy < 3; policy++) {
        for (unsigned before = 0; before < 2; before++) {
            struct mesh *mesh = mesh_open(1);
            struct lamp lamp;
            struct actor *actor = add(mesh, &lamp, policies[policy]);
            switch_to(actor, before == 0, 0);
            mesh_run(mesh, BRAMBLE_SECONDS(10));
            switch_to(actor, before == 1, 0);
            power_cut(actor, &lamp);
            assert_int_equal(lamp.onoff.on, expected[policy][before]);
            assert_int_equal(lamp.lit, expected[policy][before]);
            assert_int_equal(lamp.applied, policy == 0 ? 0 : 1);
            assert_int_equal(lamp.store_failures, 0);
            mesh_close(mesh);
        }
    }
}

/* With a transition under way, where it was going to. */
static void a_transition_that_was_cut_off_has_arrived(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(2);
    struct lamp lamp;
    struct actor *actor = add(mesh, &lamp, &bramble_on_power_up_restore);
    switch_to(actor, true, 0);
    mesh_run(mesh, BRAMBLE_SECONDS(10));
    switch_to(actor, false, BRAMBLE_SECONDS(60));
    assert_true(lamp.onoff.on); /* until the end of the transition */
    power_cut(actor, &lamp);
    assert_false(lamp.onoff.on);
    mesh_close(mesh);
}

/* ---- The others -------------------------------------------------------------------------------------------------- */

static void faults_and_times_survive_and_go_with_the_network(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(3);
    struct lamp lamp;
    struct actor *actor = add(mesh, &lamp, NULL);
    struct bramble_model_ref fade = actor_model(actor, 0, BRAMBLE_MODEL_GENERIC_DEFAULT_TRANSITION_TIME_SERVER);
    struct bramble_model_ref health = actor_model(actor, 0, BRAMBLE_SIG_MODEL(0x0002));
    assert_int_equal(bramble_default_transition_time_set(fade, BRAMBLE_SECONDS(3)), 0);
    assert_int_equal(bramble_health_fault_set(health, COMPANY, 2, true), 0);
    assert_int_equal(bramble_health_fault_set(health, COMPANY, 7, true), 0);
    assert_int_equal(bramble_health_fault_set(health, COMPANY, 2, false), 0);
    lamp.health.fast_period_divisor = 9;
    bramble_model_state_changed(health);
    actor_poke(actor);
    mesh_run(mesh, BRAMBLE_SECONDS(10));
    power_cut(actor, &lamp);
    assert_true(bramble_transition_duration(lamp.fade.steps, lamp.fade.resolution) == BRAMBLE_SECONDS(3));
    assert_int_equal(lamp.health.fast_period_divisor, 9);
    assert_int_equal(lamp.faults.current_count, 0);
    assert_int_equal(lamp.faults.registered_count, 2);
    assert_int_equal(lamp.registered[0] + lamp.registered[1], 2 + 7);

    bramble_node_reset(actor->node);
    actor_poke(actor);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(bramble_store_memory_count(&actor->store_memory), 0);
    power_cut(actor, &lamp);
    assert_int_equal(lamp.fade.steps, 0);
    assert_int_equal(lamp.faults.registered_count, 0);
    actor_join(actor);
    mesh_run(mesh, BRAMBLE_SECONDS(10));
    power_cut(actor, &lamp);
    assert_int_equal(lamp.fade.steps, 0);
    mesh_close(mesh);
}

/* ---- How often --------------------------------------------------------------------------------------------------- */

/* A store that counts how often a model state is written. */
struct counting {
    struct bramble_store_memory memory; /* first: the other functions of the port use it */
    int (*put)(void *context, uint16_t key, struct bramble_view content);
    unsigned states;
};

static int put_and_count(void *context, uint16_t key, struct bramble_view content)
{
    struct counting *counting = context;
    counting->states += key >> 8 == RECORD_MODEL_STATE;
    return counting->put(context, key, content);
}

/* Fifty changes a second for two hours: at most eight writes in a row and one every five minutes; when it rests, the
 * last state is there. */
static void a_state_that_never_rests_does_not_wear_out_the_store(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(4);
    struct lamp lamp;
    struct actor *actor = add(mesh, &lamp, &bramble_on_power_up_restore);
    struct bramble_model_ref health = actor_model(actor, 0, BRAMBLE_SIG_MODEL(0x0002));
    struct counting counting = {.memory = actor->store_memory, .put = actor->store.put};
    actor->store.context = &counting;
    actor->store.put = put_and_count;
    for (unsigned i = 0; i < 7200; i++) {
        for (unsigned j = 0; j < 50; j++) {
            lamp.health.fast_period_divisor ^= 1U;
            bramble_model_state_changed(health);
        }
        lamp.health.fast_period_divisor = (uint8_t)(i & 15U);
        actor_poke(actor);
        mesh_run(mesh, BRAMBLE_SECONDS(1));
    }
    assert_in_range(counting.states, 7200 / 300, 8 + 7200 / 300);
    mesh_run(mesh, BRAMBLE_SECONDS(300));
    power_cut(actor, &lamp);
    assert_int_equal(lamp.health.fast_period_divisor, 7199 & 15);
    mesh_close(mesh);
}

/* One press on a lamp that rested is in the store in the same turn, and a node that is stopped writes all. */
static void a_single_change_is_written_at_once_and_a_stop_writes_the_rest(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(5);
    struct lamp lamp;
    struct actor *actor = add(mesh, &lamp, &bramble_on_power_up_restore);
    switch_to(actor, true, 0);
    power_cut(actor, &lamp);
    assert_true(lamp.onoff.on);
    switch_to(actor, false, 0);
    switch_to(actor, true, 0);
    switch_to(actor, false, 0);
    power_cut(actor, &lamp);
    switch_to(actor, true, 0);
    switch_to(actor, false, 0);
    switch_to(actor, true, 0);
    bramble_node_stop(actor->node);
    power_cut(actor, &lamp);
    assert_true(lamp.onoff.on);
    mesh_close(mesh);
}

/* ---- Another firmware -------------------------------------------------------------------------------------------- */

/* The record says whose it is: in another composition it is refused by name, and the state begins anew. */
static void another_composition_does_not_take_a_state_for_its_own(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(6);
    struct lamp lamp;
    struct actor *actor = add(mesh, &lamp, &bramble_on_power_up_restore);
    switch_to(actor, true, 0);
    mesh_run(mesh, BRAMBLE_SECONDS(10));
    actor->config.composition = &composition_turned;
    power_cut(actor, &lamp);
    assert_int_equal(lamp.store_failures, 2); /* the two models that changed places */
    assert_int_equal(lamp.store_key, RECORD_MODEL_STATE << 8 | 3);
    assert_int_equal(lamp.store_error, BRAMBLE_ERROR_VALUE);
    assert_false(lamp.onoff.on);
    assert_true(bramble_node_is_member(actor->node));
    mesh_close(mesh);
}

/* A Health Server that could not keep its faults in the store that there is does not begin to collect any. */
static void a_model_that_forgets_is_refused_beside_a_store(void **state)
{
    static const struct bramble_model forgetful_models[] = {BRAMBLE_CONFIGURATION_SERVER,
                                                            BRAMBLE_HEALTH_SERVER(struct lamp, health)};
    static const struct bramble_element forgetful_element = {.model_count = 2, .models = forgetful_models};
    static const struct bramble_composition forgetful = {.element_count = 1, .elements = &forgetful_element};
    (void)state;
    struct mesh *mesh = mesh_open(7);
    struct lamp lamp;
    struct actor *actor = add(mesh, &lamp, NULL);
    assert_int_equal(actor_try_start(actor), 0);
    actor->config.composition = &forgetful;
    assert_int_equal(actor_try_start(actor), BRAMBLE_ERROR_NOT_SUPPORTED);
    actor->config.store = NULL;
    assert_int_equal(actor_try_start(actor), 0);
    mesh_close(mesh);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_lamp_comes_back_as_it_was_told_to),
        cmocka_unit_test(a_transition_that_was_cut_off_has_arrived),
        cmocka_unit_test(faults_and_times_survive_and_go_with_the_network),
        cmocka_unit_test(a_state_that_never_rests_does_not_wear_out_the_store),
        cmocka_unit_test(a_single_change_is_written_at_once_and_a_stop_writes_the_rest),
        cmocka_unit_test(another_composition_does_not_take_a_state_for_its_own),
        cmocka_unit_test(a_model_that_forgets_is_refused_beside_a_store),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
