/* Stories of heartbeats: who sends them, who counts them, and how far they came (Mesh Protocol 1.1 section 3.6.7). */
#include "mesh.h"

#include "features/heartbeat.h"
#include "node/node.h"

#define SECOND BRAMBLE_SECONDS(1)
#define GROUP 0xC005U
#define TTL 10U

static const struct bramble_feature *const features[] = {&bramble_feature_heartbeat, NULL};
static const struct bramble_transmit thrice = {3, 20};

static struct actor *add(struct mesh *mesh, int x_m, bool relay)
{
    struct actor *actor = mesh_place(mesh, x_m, 0);
    actor->config.features = features;
    actor->config.relay = relay;
    actor_start(actor);
    actor_join(actor);
    return actor;
}

static void publish(struct actor *actor, uint16_t destination, uint8_t count_log, uint8_t period_log)
{
    const struct bramble_heartbeat_publication publication = {
        .destination = destination, .count_log = count_log, .period_log = period_log, .ttl = TTL};
    assert_int_equal(bramble_heartbeat_publication_set(actor->node, &publication), 0);
    actor_poke(actor);
}

static void subscribe(struct actor *actor, uint16_t source, uint16_t destination, uint8_t period_log)
{
    assert_int_equal(bramble_heartbeat_subscription_set(actor->node, source, destination, period_log), 0);
    actor_poke(actor);
}

static struct bramble_heartbeat_publication sent(const struct actor *actor)
{
    struct bramble_heartbeat_publication publication;
    assert_int_equal(bramble_heartbeat_publication_get(actor->node, &publication), 0);
    return publication;
}

static struct bramble_heartbeat_subscription counted(const struct actor *actor)
{
    struct bramble_heartbeat_subscription subscription;
    assert_int_equal(bramble_heartbeat_subscription_get(actor->node, &subscription), 0);
    return subscription;
}

/* ---- Sending and counting ---------------------------------------------------------------------------------------- */

static void so_many_heartbeats_are_sent_and_no_more(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(1);
    struct actor *lamp = add(mesh, 0, false);
    struct actor *monitor = add(mesh, 10, false);
    subscribe(monitor, lamp->address, monitor->address, 0x08); /* 128 s */
    assert_int_equal(counted(monitor).min_hops, 0x7F);
    publish(lamp, monitor->address, 0x03, 0x03); /* four of them, every 4 s */
    mesh_run(mesh, SECOND);
    assert_int_equal(monitor->events[BRAMBLE_EVENT_HEARTBEAT], 1); /* the first one comes at once */
    assert_int_equal(sent(lamp).count_log, 0x03);                  /* three are left, rounded up */
    mesh_run(mesh, 4 * SECOND);
    assert_int_equal(monitor->events[BRAMBLE_EVENT_HEARTBEAT], 2);
    assert_int_equal(sent(lamp).count_log, 0x02);
    mesh_run(mesh, 60 * SECOND);
    assert_int_equal(monitor->events[BRAMBLE_EVENT_HEARTBEAT], 4);
    assert_int_equal(sent(lamp).count_log, 0x00);
    assert_int_equal(counted(monitor).count_log, 0x03); /* four to seven */
    assert_int_equal(counted(monitor).min_hops, 1);
    assert_int_equal(counted(monitor).max_hops, 1);
    bramble_node_run(monitor->node, bramble_world_now(mesh->world)); /* or time would stand still since the last one */
    assert_int_equal(counted(monitor).period_log, 0x06);             /* 63 s are left: 32 to 63 */
    mesh_close(mesh);
}

static void hops_tell_how_far_a_heartbeat_came(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(2);
    struct actor *lamp = add(mesh, 0, false);
    struct actor *monitor = add(mesh, 75, false);
    for (int x = 25; x <= 50; x += 25) {
        add(mesh, x, true);
    }
    subscribe(monitor, lamp->address, monitor->address, 0x10);
    publish(lamp, monitor->address, BRAMBLE_HEARTBEAT_WITHOUT_END, 0x03);
    mesh_run(mesh, 10 * SECOND);
    assert_int_equal(counted(monitor).min_hops, 3);
    assert_int_equal(counted(monitor).max_hops, 3);
    const struct bramble_position beside = {10000, 0, 0};
    bramble_world_set_position(mesh->world, monitor->radio, &beside);
    mesh_run(mesh, 10 * SECOND);
    assert_int_equal(counted(monitor).min_hops, 1);
    assert_int_equal(counted(monitor).max_hops, 3);
    assert_int_equal(sent(lamp).count_log, BRAMBLE_HEARTBEAT_WITHOUT_END);
    mesh_close(mesh);
}

static void counting_ends_with_its_period_and_the_counts_stay(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(3);
    struct actor *lamp = add(mesh, 0, false);
    struct actor *monitor = add(mesh, 10, false);
    subscribe(monitor, lamp->address, monitor->address, 0x04); /* 8 s */
    assert_int_equal(counted(monitor).period_log, 0x04);
    publish(lamp, monitor->address, BRAMBLE_HEARTBEAT_WITHOUT_END, 0x02); /* every 2 s, also after these 8 s */
    mesh_run(mesh, 30 * SECOND);
    assert_int_equal(monitor->events[BRAMBLE_EVENT_HEARTBEAT], 4);
    assert_int_equal(counted(monitor).count_log, 0x03);
    assert_int_equal(counted(monitor).period_log, 0);
    assert_int_equal(counted(monitor).source, lamp->address);
    subscribe(monitor, lamp->address, monitor->address, 0x04); /* anew, from zero */
    assert_int_equal(counted(monitor).count_log, 0);
    mesh_run(mesh, 3 * SECOND);
    assert_true(counted(monitor).count_log > 0);
    mesh_close(mesh);
}

static void only_who_listens_to_a_group_hears_its_heartbeats(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(4);
    struct actor *lamp = add(mesh, 0, false);
    struct actor *other = add(mesh, 5, false);
    struct actor *monitor = add(mesh, 10, false);
    subscribe(monitor, lamp->address, GROUP, 0x10);
    publish(lamp, GROUP, BRAMBLE_HEARTBEAT_WITHOUT_END, 0x02);
    publish(other, GROUP, BRAMBLE_HEARTBEAT_WITHOUT_END, 0x02); /* not whom the monitor listens to */
    mesh_run(mesh, 5 * SECOND);
    assert_int_equal(monitor->events[BRAMBLE_EVENT_HEARTBEAT], 3);
    assert_int_equal(other->events[BRAMBLE_EVENT_HEARTBEAT], 0);
    subscribe(monitor, lamp->address, GROUP, 0); /* enough */
    uint32_t consumed = actor_class(monitor, BRAMBLE_CLASS_CONSUMED);
    mesh_run(mesh, 5 * SECOND);
    assert_int_equal(monitor->events[BRAMBLE_EVENT_HEARTBEAT], 3);
    assert_int_equal(actor_class(monitor, BRAMBLE_CLASS_CONSUMED), consumed); /* nor does it take them in any more */
    assert_int_equal(counted(monitor).count_log, 0x02);                       /* what was counted can still be read */
    mesh_close(mesh);
}

static void a_feature_that_is_switched_sends_a_heartbeat(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(5);
    struct actor *lamp = add(mesh, 0, false);
    struct actor *monitor = add(mesh, 10, false);
    struct bramble_heartbeat_publication publication = {
        .destination = monitor->address, .ttl = TTL, .features = BRAMBLE_FEATURE_RELAY | 0x8000U};
    subscribe(monitor, lamp->address, monitor->address, 0x10);
    assert_int_equal(bramble_heartbeat_publication_set(lamp->node, &publication), 0);
    assert_int_equal(sent(lamp).features, BRAMBLE_FEATURE_RELAY); /* bits that nobody knows are left out */
    mesh_run(mesh, 10 * SECOND);
    assert_int_equal(monitor->events[BRAMBLE_EVENT_HEARTBEAT], 0);
    assert_int_equal(bramble_relay_set(lamp->node, true, thrice), 0);
    actor_poke(lamp);
    mesh_run(mesh, SECOND);
    assert_int_equal(monitor->events[BRAMBLE_EVENT_HEARTBEAT], 1);
    assert_int_equal(bramble_relay_set(lamp->node, true, thrice), 0); /* it was on already */
    actor_poke(lamp);
    mesh_run(mesh, SECOND);
    assert_int_equal(monitor->events[BRAMBLE_EVENT_HEARTBEAT], 1);
    publication.features = BRAMBLE_FEATURE_PROXY;
    assert_int_equal(bramble_heartbeat_publication_set(lamp->node, &publication), 0);
    assert_int_equal(bramble_relay_set(lamp->node, false, thrice), 0); /* not among those that trigger */
    actor_poke(lamp);
    mesh_run(mesh, SECOND);
    assert_int_equal(monitor->events[BRAMBLE_EVENT_HEARTBEAT], 1);
    mesh_close(mesh);
}

/* ---- Setting ----------------------------------------------------------------------------------------------------- */

static void without_a_destination_everything_else_is_zero(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(6);
    struct actor *lamp = add(mesh, 0, false);
    struct actor *monitor = add(mesh, 10, false);
    subscribe(monitor, lamp->address, monitor->address, 0x10);
    publish(lamp, monitor->address, 0x05, 0x02);
    mesh_run(mesh, 3 * SECOND);
    publish(lamp, 0, 0x05, 0x02);
    struct bramble_heartbeat_publication publication = sent(lamp);
    assert_int_equal(publication.count_log + publication.period_log + publication.ttl, 0);
    mesh_run(mesh, 10 * SECOND);
    assert_int_equal(monitor->events[BRAMBLE_EVENT_HEARTBEAT], 2);

    subscribe(monitor, lamp->address, monitor->address, 0); /* ended: the counts stay */
    assert_int_equal(counted(monitor).count_log, 0x02);
    assert_int_equal(counted(monitor).min_hops, 1);
    subscribe(monitor, 0, monitor->address, 0x10); /* cleared */
    struct bramble_heartbeat_subscription subscription = counted(monitor);
    assert_int_equal(subscription.destination + subscription.period_log + subscription.count_log +
                         subscription.min_hops + subscription.max_hops,
                     0);
    mesh_close(mesh);
}

static void what_makes_no_sense_is_refused_and_changes_nothing(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(7);
    struct actor *lamp = add(mesh, 0, false);
    struct bramble_node *node = lamp->node;
    struct bramble_heartbeat_publication good = {.destination = GROUP, .count_log = 2, .period_log = 9, .ttl = TTL};
    assert_int_equal(bramble_heartbeat_publication_set(node, &good), 0);
    struct bramble_heartbeat_publication bad = good;
    bad.destination = 0x8001;
    assert_int_equal(bramble_heartbeat_publication_set(node, &bad), BRAMBLE_ERROR_ADDRESS);
    bad = good;
    bad.net_key_index = 5;
    assert_int_equal(bramble_heartbeat_publication_set(node, &bad), BRAMBLE_ERROR_KEY);
    bad = good;
    bad.count_log = 0x12;
    assert_int_equal(bramble_heartbeat_publication_set(node, &bad), BRAMBLE_ERROR_VALUE);
    bad = good;
    bad.period_log = 0x12;
    assert_int_equal(bramble_heartbeat_publication_set(node, &bad), BRAMBLE_ERROR_VALUE);
    bad = good;
    bad.ttl = 0x80;
    assert_int_equal(bramble_heartbeat_publication_set(node, &bad), BRAMBLE_ERROR_VALUE);
    assert_int_equal(sent(lamp).period_log, 9);

    assert_int_equal(bramble_heartbeat_subscription_set(node, 0x8000, GROUP, 1), BRAMBLE_ERROR_ADDRESS);
    assert_int_equal(bramble_heartbeat_subscription_set(node, 1, (uint16_t)(lamp->address + 1), 1),
                     BRAMBLE_ERROR_ADDRESS); /* our second element */
    assert_int_equal(bramble_heartbeat_subscription_set(node, 1, 0x8000, 1), BRAMBLE_ERROR_ADDRESS);
    assert_int_equal(bramble_heartbeat_subscription_set(node, 1, GROUP, 0x12), BRAMBLE_ERROR_VALUE);
    assert_int_equal(counted(lamp).source, 0);
    mesh_close(mesh);
}

static void a_deleted_net_key_takes_the_publication_along(void **state)
{
    (void)state;
    static const uint8_t key[16] = "a second subnet";
    struct mesh *mesh = mesh_open(8);
    struct actor *lamp = add(mesh, 0, false);
    assert_int_equal(bramble_net_key_add(lamp->node, 1, key), 0);
    const struct bramble_heartbeat_publication publication = {
        .destination = GROUP, .count_log = 0xFF, .period_log = 9, .ttl = TTL, .net_key_index = 1};
    assert_int_equal(bramble_heartbeat_publication_set(lamp->node, &publication), 0);
    heartbeat_net_key_deleted(access_of(lamp->node), 0);
    assert_int_equal(sent(lamp).destination, GROUP);
    heartbeat_net_key_deleted(access_of(lamp->node), 1);
    assert_int_equal(sent(lamp).destination, 0);
    mesh_close(mesh);
}

static void a_node_without_the_feature_says_so(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(9);
    struct actor *plain = mesh_add(mesh, 0, 0);
    struct actor *nobody = mesh_place(mesh, 5, 0);
    nobody->config.features = features;
    actor_start(nobody);
    struct bramble_heartbeat_publication publication = {0};
    struct bramble_heartbeat_subscription subscription;
    assert_int_equal(bramble_heartbeat_publication_set(plain->node, &publication), BRAMBLE_ERROR_NOT_SUPPORTED);
    assert_int_equal(bramble_heartbeat_publication_get(plain->node, &publication), BRAMBLE_ERROR_NOT_SUPPORTED);
    assert_int_equal(bramble_heartbeat_subscription_get(plain->node, &subscription), BRAMBLE_ERROR_NOT_SUPPORTED);
    assert_int_equal(bramble_heartbeat_subscription_set(plain->node, 1, GROUP, 1), BRAMBLE_ERROR_NOT_SUPPORTED);
    assert_int_equal(bramble_heartbeat_publication_set(nobody->node, &publication), BRAMBLE_ERROR_NOT_PROVISIONED);
    assert_int_equal(bramble_heartbeat_subscription_set(nobody->node, 1, GROUP, 1), BRAMBLE_ERROR_NOT_PROVISIONED);
    mesh_close(mesh);
}

/* ---- Lasting ----------------------------------------------------------------------------------------------------- */

static void after_a_restart_a_publication_without_end_goes_on(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(10);
    struct actor *lamp = add(mesh, 0, false);
    struct actor *limited = add(mesh, 5, false);
    struct actor *monitor = add(mesh, 10, false);
    subscribe(monitor, lamp->address, monitor->address, 0x10);
    publish(lamp, monitor->address, BRAMBLE_HEARTBEAT_WITHOUT_END, 0x03);
    publish(limited, monitor->address, 0x05, 0x03);
    mesh_run(mesh, SECOND);
    assert_int_equal(monitor->events[BRAMBLE_EVENT_HEARTBEAT], 1);
    actor_restart(lamp);
    actor_restart(limited);
    assert_int_equal(sent(lamp).count_log, BRAMBLE_HEARTBEAT_WITHOUT_END);
    assert_int_equal(sent(limited).count_log, 0);
    assert_int_equal(sent(limited).destination, monitor->address);
    mesh_run(mesh, 9 * SECOND);
    assert_int_equal(monitor->events[BRAMBLE_EVENT_HEARTBEAT], 3);
    bramble_node_reset(lamp->node);
    actor_poke(lamp);
    mesh_run(mesh, 10 * SECOND);
    assert_int_equal(monitor->events[BRAMBLE_EVENT_HEARTBEAT], 3);
    actor_restart(lamp); /* and the record is gone, too */
    actor_join(lamp);
    assert_int_equal(sent(lamp).destination, 0);
    mesh_close(mesh);
}

/* ---- What comes from the air ------------------------------------------------------------------------------------- */

static void send_raw(struct actor *actor, uint16_t destination, uint8_t ttl, struct bramble_view parameters)
{
    struct envelope envelope = {.net = keys_net_find(node_keys(actor->node), 0),
                                .ctl = true,
                                .opcode = 0x0A,
                                .key_index = BRAMBLE_KEY_INDEX_NONE,
                                .label = TRANSPORT_LABEL_NONE,
                                .src = actor->address,
                                .dst = destination,
                                .ttl = ttl};
    assert_int_equal(transport_send(node_transport(actor->node), &envelope, parameters.data, parameters.size, 0), 0);
    actor_poke(actor);
}

static void a_heartbeat_that_cannot_be_true_is_dropped_by_name(void **state)
{
    (void)state;
    static const uint8_t more_ttl_than_it_began_with[3] = {5, 0, 0};
    static const uint8_t unknown_bits[3] = {0x80U | 10U, 0xFF, 0xFF};
    struct mesh *mesh = mesh_open(11);
    struct actor *liar = add(mesh, 0, false);
    struct actor *monitor = add(mesh, 10, false);
    subscribe(monitor, liar->address, monitor->address, 0x10);
    send_raw(liar, monitor->address, 10, view_of(more_ttl_than_it_began_with, 3));
    mesh_run(mesh, SECOND);
    send_raw(liar, monitor->address, 10, view_of(more_ttl_than_it_began_with, 2));
    mesh_run(mesh, SECOND);
    assert_int_equal(actor_drops(monitor, BRAMBLE_DROP_TRANSPORT_CONTROL_MALFORMED), 2);
    assert_int_equal(monitor->events[BRAMBLE_EVENT_HEARTBEAT], 0);
    send_raw(liar, monitor->address, 10, view_of(unknown_bits, 3)); /* from a later version: fine */
    mesh_run(mesh, SECOND);
    assert_int_equal(monitor->events[BRAMBLE_EVENT_HEARTBEAT], 1);
    assert_int_equal(counted(monitor).max_hops, 1);
    mesh_close(mesh);
}

static void the_count_stops_at_its_end_instead_of_starting_again(void **state)
{
    (void)state;
    static const uint8_t parameters[3] = {10, 0, 0};
    struct mesh *mesh = mesh_open(12);
    struct actor *monitor = add(mesh, 0, false);
    subscribe(monitor, 0x0123, GROUP, 0x11);
    struct transport_control_handler *handler = node_transport(monitor->node)->controls;
    while (handler->opcode != 0x0A) {
        handler = handler->next;
    }
    struct envelope envelope = {.src = 0x0123, .dst = GROUP, .ttl = 10};
    for (unsigned i = 0; i < 0xFFFE; i++) {
        assert_true(handler->handle(handler->context, &envelope, view_of(parameters, 3)));
    }
    assert_int_equal(counted(monitor).count_log, 0x10);
    for (unsigned i = 0; i < 3; i++) {
        assert_true(handler->handle(handler->context, &envelope, view_of(parameters, 3)));
    }
    assert_int_equal(counted(monitor).count_log, 0xFF);
    mesh_close(mesh);
}

static void its_memory_is_what_the_macro_says(void **state)
{
    (void)state;
    const struct bramble_config config = {0};
    assert_int_equal(feature_octets(&bramble_feature_heartbeat, &config), BRAMBLE_HEARTBEAT_OCTETS);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(so_many_heartbeats_are_sent_and_no_more),
        cmocka_unit_test(hops_tell_how_far_a_heartbeat_came),
        cmocka_unit_test(counting_ends_with_its_period_and_the_counts_stay),
        cmocka_unit_test(only_who_listens_to_a_group_hears_its_heartbeats),
        cmocka_unit_test(a_feature_that_is_switched_sends_a_heartbeat),
        cmocka_unit_test(without_a_destination_everything_else_is_zero),
        cmocka_unit_test(what_makes_no_sense_is_refused_and_changes_nothing),
        cmocka_unit_test(a_deleted_net_key_takes_the_publication_along),
        cmocka_unit_test(a_node_without_the_feature_says_so),
        cmocka_unit_test(after_a_restart_a_publication_without_end_goes_on),
        cmocka_unit_test(a_heartbeat_that_cannot_be_true_is_dropped_by_name),
        cmocka_unit_test(the_count_stops_at_its_end_instead_of_starting_again),
        cmocka_unit_test(its_memory_is_what_the_macro_says),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
