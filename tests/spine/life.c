/* Stories of a node's life: made with the smallest tables, used badly by its owner, left from within its own callbacks.
 */
#include "craft.h"

#include <stdlib.h>
#include <string.h>

/* ---- Callbacks that do something --------------------------------------------------------------------------------- */

static void reset_myself(struct actor *actor, const struct bramble_received *received)
{
    (void)received;
    bramble_node_reset(actor->node);
    assert_true(bramble_node_is_member(actor->node)); /* not inside the call */
}

static void a_handler_may_reset_its_node(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(1);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct actor *b = mesh_add(mesh, 10, 0);
    b->on_word = reset_myself;
    assert_int_equal(actor_ask(a, b->address, 1, 3000), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(2));
    assert_int_equal(a->response.result, 0); /* the answer went first */
    assert_false(bramble_node_is_member(b->node));
    assert_int_equal(b->events[BRAMBLE_EVENT_RESET], 1);
    mesh_close(mesh);
}

static int late_result;

static void go_on_talking(struct actor *actor, const struct bramble_response *response)
{
    assert_int_equal(response->result, BRAMBLE_ERROR_CANCELLED);
    const struct bramble_to to = BRAMBLE_TO(0x0300, 0);
    late_result = actor_say_octets(actor, &to, 7, 60);
    (void)actor_ask(actor, 0x0300, 8, 1000);
    assert_int_equal(bramble_publish(actor_talker(actor)), BRAMBLE_ERROR_STATE);
}

/* A request that the reset ends tells its owner, and he does not see that the network is gone. */
static void nothing_is_said_from_within_a_reset(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(2);
    struct actor *a = mesh_add(mesh, 0, 0);
    assert_int_equal(actor_ask(a, 0x0300, 1, 3000), 0);
    mesh_run(mesh, BRAMBLE_MILLISECONDS(500));
    a->on_response = go_on_talking;
    bramble_node_reset(a->node);
    actor_poke(a);
    mesh_run(mesh, BRAMBLE_SECONDS(10));
    assert_int_equal(a->responses, 1);
    assert_int_equal(late_result, BRAMBLE_ERROR_NOT_PROVISIONED);
    assert_int_equal(bramble_store_memory_count(&a->store_memory), 0); /* no number was drawn after the end */
    assert_int_equal(bramble_node_sequence(a->node), 0);
    mesh_close(mesh);
}

static struct bramble_membership membership_of(const struct actor *actor)
{
    struct bramble_membership membership = {.address = 0x0123};
    memcpy(membership.net_key, actor->mesh->net_key, 16);
    memcpy(membership.device_key, actor->device_key, 16);
    return membership;
}

static void join_at_once(struct actor *actor, const struct bramble_response *response)
{
    const struct bramble_membership membership = membership_of(actor);
    assert_int_equal(response->result, BRAMBLE_ERROR_CANCELLED);
    late_result = bramble_node_join(actor->node, &membership);
}

/* Half of the node has left by then, and the other half would take the new keys with it. */
static void nobody_joins_from_within_a_reset(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(16);
    struct actor *a = mesh_add(mesh, 0, 0);
    assert_int_equal(actor_ask(a, 0x0300, 1, 3000), 0);
    mesh_run(mesh, BRAMBLE_MILLISECONDS(500));
    a->on_response = join_at_once;
    bramble_node_reset(a->node);
    actor_poke(a);
    mesh_run(mesh, BRAMBLE_SECONDS(10));
    assert_int_equal(a->responses, 1);
    assert_int_equal(late_result, BRAMBLE_ERROR_STATE);
    assert_false(bramble_node_is_member(a->node));
    const struct bramble_membership membership = membership_of(a);
    assert_int_equal(bramble_node_join(a->node, &membership), 0); /* and now it may */
    mesh_close(mesh);
}

/* There is nothing to leave, so nothing waits that would end the next membership. */
static void a_reset_of_nobody_ends_no_later_membership(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(17);
    struct actor *a = mesh_place(mesh, 0, 0);
    actor_start(a);
    const struct bramble_membership membership = membership_of(a);
    bramble_node_reset(a->node);
    assert_int_equal(bramble_node_join(a->node, &membership), 0);
    actor_poke(a);
    mesh_run(mesh, BRAMBLE_SECONDS(20));
    assert_true(bramble_node_is_member(a->node));
    assert_int_equal(a->events[BRAMBLE_EVENT_RESET], 0);
    mesh_close(mesh);
}

static void ask_again(struct actor *actor, const struct bramble_response *response)
{
    (void)response;
    if (actor->responses < 5) {
        assert_int_equal(actor_ask(actor, response->destination, actor->responses, 1000), 0);
        bramble_request_cancel(actor_talker(actor)); /* the new one, too */
    }
}

static void a_response_may_start_and_cancel_requests(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(3);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct actor *b = mesh_add(mesh, 10, 0);
    a->on_response = ask_again;
    assert_int_equal(actor_ask(a, b->address, 1, 1000), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(10));
    assert_int_equal(a->responses, 5);
    assert_int_equal(a->response.result, BRAMBLE_ERROR_CANCELLED);
    mesh_close(mesh);
}

/* What was cancelled stays so, even if the answer is heard before the turn in which that is told. */
static void a_cancelled_request_is_not_answered(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(4);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct actor *b = mesh_add(mesh, 10, 0);
    assert_int_equal(actor_ask(a, b->address, 1, 1000), 0);
    bramble_request_cancel(actor_talker(a));
    uint8_t word[NETWORK_TRANSPORT_MAX];
    uint8_t octets[CRAFTED_MAX];
    struct crafted crafted = {.ttl = 4, .src = b->address, .dst = a->address, .seq = 9};
    crafted.transport = view_of(word, craft_word(a, &crafted, 1, word));
    const struct bramble_heard heard = {.data = {octets, craft(a, &crafted, octets)},
                                        .event_type = BRAMBLE_EVENT_NONCONNECTABLE};
    bramble_node_heard(a->node, bramble_world_now(mesh->world), &heard);
    (void)bramble_node_run(a->node, bramble_world_now(mesh->world));
    assert_int_equal(a->responses, 1);
    assert_int_equal(a->response.result, BRAMBLE_ERROR_CANCELLED);
    assert_int_equal(a->heard_count, 1); /* the word reaches the model like any other */
    mesh_close(mesh);
}

static void unbind_and_leave_the_list(struct actor *actor, const struct bramble_received *received)
{
    struct access *access = &actor->node->access;
    assert_int_equal(access_unbind(access, received->model.index, 0), 0);
    assert_int_equal(access_unsubscribe_all(access, received->model.index), 0);
}

static void a_handler_may_unbind_its_own_model(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(5);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct actor *b = mesh_add(mesh, 10, 0);
    actor_subscribe(b, 0, 0xC001);
    actor_subscribe(b, 1, 0xC001);
    b->on_word = unbind_and_leave_the_list;
    const struct bramble_to to = BRAMBLE_TO(0xC001, 0);
    assert_int_equal(actor_say_octets(a, &to, 1, 60), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(5));
    assert_int_equal(b->heard_by_element[0], 1);
    assert_int_equal(b->heard_by_element[1], 1);
    assert_int_equal(actor_say(a, 0xC001, 2), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(b->heard_count, 2);
    mesh_close(mesh);
}

/* No callback inside a call of the application, those of its own models included. */
static void a_changed_publication_is_told_in_the_next_turn(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(6);
    struct actor *a = mesh_add(mesh, 0, 0);
    const struct bramble_publication publication = {.address = 0xC001, .ttl = 5};
    assert_int_equal(bramble_model_publish_to(actor_talker(a), &publication, NULL), 0);
    assert_int_equal(a->publications_changed, 0);
    assert_int_equal(bramble_node_due(a->node), 0);
    actor_poke(a);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(a->publications_changed, 1);
    actor_restart(a);
    assert_int_equal(a->publications_changed, 1); /* nor inside bramble_node_start() */
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(a->publications_changed, 2);
    mesh_close(mesh);
}

/* What an application chose for itself before the node joined is kept like all else. */
static void a_list_that_was_filled_before_joining_is_kept(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(15);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct actor *b = mesh_place(mesh, 10, 0);
    actor_start(b);
    actor_subscribe(b, 0, 0xC001);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    actor_join(b);
    actor_equip(b);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    actor_restart(b);
    assert_int_equal(actor_say(a, 0xC001, 1), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(b->heard_count, 1);
    mesh_close(mesh);
}

/* ---- Bad owners -------------------------------------------------------------------------------------------------- */

static void a_reset_of_nobody_does_nothing(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(7);
    struct actor *a = mesh_place(mesh, 0, 0);
    actor_start(a);
    bramble_node_reset(a->node);
    assert_int_equal(bramble_node_run(a->node, 1000), BRAMBLE_NEVER);
    actor_join(a);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_true(bramble_node_is_member(a->node));
    assert_int_equal(a->events[BRAMBLE_EVENT_RESET], 0);
    mesh_close(mesh);
}

static void clear_errors_for_who_is_no_member(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(8);
    struct actor *a = mesh_place(mesh, 0, 0);
    actor_start(a);
    uint8_t key[16] = {0};
    assert_int_equal(actor_say(a, 0x0100, 1), BRAMBLE_ERROR_NOT_PROVISIONED);
    assert_int_equal(actor_ask(a, 0x0100, 1, 0), BRAMBLE_ERROR_NOT_PROVISIONED);
    assert_int_equal(bramble_app_key_add(a->node, 0, 0, key), BRAMBLE_ERROR_NOT_PROVISIONED);
    assert_int_equal(bramble_iv_update_start(a->node), BRAMBLE_ERROR_NOT_PROVISIONED);
    assert_int_equal(bramble_publish(actor_talker(a)), BRAMBLE_ERROR_STATE);
    mesh_close(mesh);
}

static void no_key_index_is_no_key(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(9);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct bramble_model_ref talker = actor_talker(a);
    const struct bramble_publication publication = {.address = 0xC001, .app_key_index = BRAMBLE_KEY_INDEX_NONE};
    const struct bramble_to to = BRAMBLE_TO(0x0100, BRAMBLE_KEY_INDEX_NONE);
    assert_false(bramble_model_is_bound(talker, BRAMBLE_KEY_INDEX_NONE)); /* a free place is no binding */
    assert_int_equal(bramble_model_publish_to(talker, &publication, NULL), BRAMBLE_ERROR_KEY);
    assert_int_equal(actor_say_octets(a, &to, 1, 4), BRAMBLE_ERROR_KEY);
    mesh_close(mesh);
}

/* ---- Sizes ------------------------------------------------------------------------------------------------------- */

/* The smallest node that this composition allows: every table that may be empty is. It says, hears and relays. */
static void a_node_with_empty_tables_does_what_it_can(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(10);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct actor *b = mesh_place(mesh, 10, 0);
    b->limits.subnets = 1;
    b->limits.app_keys = 1;
    b->limits.labels = 0;
    b->limits.cache_entries = 2;
    b->limits.replay_entries = 1;
    b->limits.interests = 0;
    b->limits.advertising_buffers = 3;
    b->limits.segmented_out = 0;
    b->limits.segmented_in = 0;
    b->limits.segmented_octets = 0;
    b->limits.loopback_octets = 0;
    b->limits.replies = 0;
    b->limits.requests = 0;
    b->limits.request_octets = 0;
    b->limits.provisioning_links = 0;
    b->limits.feature_octets = 0;
    actor_start(b);
    actor_join(b);
    actor_equip(b);
    assert_int_equal(bramble_relay_set(b->node, true, (struct bramble_transmit){2, 20}), 0);
    const struct bramble_to to = BRAMBLE_TO(a->address, 0);
    const uint8_t label[16] = {1};
    const struct bramble_to to_label = {.label = label, .ttl = 5};
    assert_int_equal(actor_say(b, a->address, 1), 0);
    assert_int_equal(actor_say_octets(b, &to, 1, 60), BRAMBLE_ERROR_LENGTH);
    assert_int_equal(actor_say_octets(b, &to_label, 1, 4), BRAMBLE_ERROR_FULL);
    assert_int_equal(actor_say(b, b->address, 1), BRAMBLE_ERROR_FULL);
    assert_int_equal(actor_ask(b, a->address, 1, 0), BRAMBLE_ERROR_FULL);
    assert_int_equal(bramble_model_subscribe(actor_talker(b), 0xC001), BRAMBLE_ERROR_FULL);
    assert_int_equal(bramble_model_subscribe_label(actor_talker(b), label), BRAMBLE_ERROR_FULL);
    assert_int_equal(actor_ask(a, b->address, 2, 3000), 0);
    assert_int_equal(actor_say(a, 0xC000, 3), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(2));
    assert_int_equal(a->response.result, 0); /* at once, without a place to wait in */
    assert_true(actor_class(b, BRAMBLE_CLASS_RELAYED) >= 1);
    const struct bramble_to to_b = BRAMBLE_TO(b->address, 0);
    assert_int_equal(actor_say_octets(a, &to_b, 4, 60), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(5));
    assert_int_equal(actor_drops(a, BRAMBLE_DROP_TRANSPORT_SEND_FAILED), 1); /* it was told that there is no room */
    assert_true(actor_drops(b, BRAMBLE_DROP_TRANSPORT_SEGMENT_FULL) >= 1);
    actor_restart(b);
    assert_true(bramble_node_is_member(b->node));
    mesh_close(mesh);
}

static void limits_that_make_no_sense_are_refused(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(11);
    struct actor *a = mesh_place(mesh, 0, 0);
    const struct bramble_limits good = a->limits;
    struct bramble_limits *limits = &a->limits;
    assert_int_equal(actor_try_start(a), 0);
    limits->subnets = 0;
    assert_int_equal(actor_try_start(a), BRAMBLE_ERROR_ARGUMENT);
    *limits = good;
    limits->cache_entries = 1;
    assert_int_equal(actor_try_start(a), BRAMBLE_ERROR_ARGUMENT);
    *limits = good;
    limits->advertising_buffers = 2;
    assert_int_equal(actor_try_start(a), BRAMBLE_ERROR_ARGUMENT);
    *limits = good;
    limits->segmented_octets = 385;
    assert_int_equal(actor_try_start(a), BRAMBLE_ERROR_ARGUMENT);
    /* places are numbered by one octet, in the store and on subscription lists */
    *limits = good;
    limits->labels = 256;
    assert_int_equal(actor_try_start(a), BRAMBLE_ERROR_ARGUMENT);
    limits->labels = 255;
    assert_int_equal(actor_try_start(a), 0);
    *limits = good;
    limits->app_keys = 257;
    assert_int_equal(actor_try_start(a), BRAMBLE_ERROR_ARGUMENT);
    *limits = good;
    limits->subnets = 257;
    assert_int_equal(actor_try_start(a), BRAMBLE_ERROR_ARGUMENT);
    *limits = good;
    limits->models = 257;
    assert_int_equal(actor_try_start(a), BRAMBLE_ERROR_ARGUMENT);
    *limits = good;
    limits->replay_entries = 2049;
    assert_int_equal(actor_try_start(a), BRAMBLE_ERROR_ARGUMENT);
    mesh_close(mesh);
}

static void a_port_that_lacks_something_is_refused(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(12);
    struct actor *a = mesh_place(mesh, 0, 0);
    const struct bramble_port good = a->port;
    a->port.random = NULL;
    assert_int_equal(actor_try_start(a), BRAMBLE_ERROR_ARGUMENT);
    a->port = good;
    a->port.advertise = NULL;
    assert_int_equal(actor_try_start(a), BRAMBLE_ERROR_ARGUMENT);
    a->port = good;
    a->port.advertise_cancel = NULL;
    assert_int_equal(actor_try_start(a), BRAMBLE_ERROR_ARGUMENT);
    a->port = good;
    a->port.advertising_sets = 0;
    assert_int_equal(actor_try_start(a), BRAMBLE_ERROR_ARGUMENT);
    a->port = good;
    mesh_close(mesh);
}

/* A model whose record would not fit the store is refused when the node is made, not when somebody configures it. */
static void a_model_too_large_for_its_record_is_refused(void **state)
{
    (void)state;
    static const struct bramble_model_type type = {.flags = 0};
    struct bramble_model models[] = {{.id = TALKER, .type = &type, .keys = 100, .groups = 14}};
    const struct bramble_element elements[] = {{.model_count = 1, .models = models}};
    const struct bramble_composition composition = {.element_count = 1, .elements = elements};
    struct mesh *mesh = mesh_open(13);
    struct actor *a = mesh_place(mesh, 0, 0);
    a->config.composition = &composition;
    a->limits.model_keys = 128;
    a->limits.model_groups = 128;
    assert_int_equal(actor_try_start(a), BRAMBLE_ERROR_ARGUMENT); /* 1 + 1 + 200 + 1 + 42 + 10 + 4 octets */
    a->config.store = NULL;
    assert_int_equal(actor_try_start(a), 0);
    a->config.store = &a->store;
    models[0].groups = 13;
    assert_int_equal(actor_try_start(a), 0);
    mesh_close(mesh);
}

/* A time that is "never" does not wrap around to now. */
static void a_timer_may_be_set_to_never(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(14);
    struct actor *a = mesh_add(mesh, 0, 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    struct bramble_timer timer;
    bramble_timer_init(&timer, NULL);
    bramble_timer_start(a->node, &timer, BRAMBLE_NEVER);
    actor_poke(a);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_true(bramble_timer_running(&timer));
    bramble_timer_stop(&timer);
    mesh_close(mesh);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_handler_may_reset_its_node),
        cmocka_unit_test(nothing_is_said_from_within_a_reset),
        cmocka_unit_test(nobody_joins_from_within_a_reset),
        cmocka_unit_test(a_reset_of_nobody_ends_no_later_membership),
        cmocka_unit_test(a_response_may_start_and_cancel_requests),
        cmocka_unit_test(a_cancelled_request_is_not_answered),
        cmocka_unit_test(a_handler_may_unbind_its_own_model),
        cmocka_unit_test(a_changed_publication_is_told_in_the_next_turn),
        cmocka_unit_test(a_list_that_was_filled_before_joining_is_kept),
        cmocka_unit_test(a_reset_of_nobody_does_nothing),
        cmocka_unit_test(clear_errors_for_who_is_no_member),
        cmocka_unit_test(no_key_index_is_no_key),
        cmocka_unit_test(a_node_with_empty_tables_does_what_it_can),
        cmocka_unit_test(limits_that_make_no_sense_are_refused),
        cmocka_unit_test(a_port_that_lacks_something_is_refused),
        cmocka_unit_test(a_model_too_large_for_its_record_is_refused),
        cmocka_unit_test(a_timer_may_be_set_to_never),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
