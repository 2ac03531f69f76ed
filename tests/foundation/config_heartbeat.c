/* Stories of the Configuration Server: heartbeat publication and subscription. What the feature does with them has its
 * own tests; here it is what a client sets, reads and is refused. */
#include "pair.h"

#include "features/feature.h"

static const struct bramble_config_heartbeat_publication_status *
publish(struct pair *pair, const struct bramble_config_heartbeat_publication_set *fields)
{
    return ask(pair, bramble_config_heartbeat_publication_set_message(fields));
}

static const struct bramble_config_heartbeat_subscription_status *subscribe(struct pair *pair, uint16_t source,
                                                                            uint16_t destination, uint8_t period_log)
{
    struct bramble_config_heartbeat_subscription_set fields = {source, destination, period_log};
    return ask(pair, bramble_config_heartbeat_subscription_set_message(&fields));
}

static void a_publication_is_set_read_and_ended(void **state)
{
    struct pair *pair = pair_open(1);
    struct bramble_config_heartbeat_publication_set fields = {.destination = 0xC011,
                                                              .count_log = 0xFF,
                                                              .period_log = 6,
                                                              .ttl = 4,
                                                              .features = BRAMBLE_FEATURES_RELAY,
                                                              .net_key_index = 0};
    (void)state;
    const struct bramble_config_heartbeat_publication_status *status =
        ask(pair, bramble_config_heartbeat_publication_get_message());
    assert_int_equal(status->destination, 0);
    for (unsigned reading = 0; reading < 2; reading++) {
        status = reading == 0 ? publish(pair, &fields) : ask(pair, bramble_config_heartbeat_publication_get_message());
        assert_int_equal(status->status, BRAMBLE_STATUS_SUCCESS);
        assert_int_equal(status->destination, 0xC011);
        assert_int_equal(status->count_log, 0xFF);
        assert_int_equal(status->period_log, 6);
        assert_int_equal(status->ttl, 4);
        assert_int_equal(status->features, BRAMBLE_FEATURES_RELAY);
        assert_int_equal(status->net_key_index, 0);
    }
    fields.destination = 0; /* an unassigned destination zeroes the rest */
    status = publish(pair, &fields);
    assert_int_equal(status->status, BRAMBLE_STATUS_SUCCESS);
    assert_int_equal(status->destination, 0);
    assert_int_equal(status->count_log, 0);
    assert_int_equal(status->period_log, 0);
    assert_int_equal(status->ttl, 0);
    assert_int_equal(status->features, 0);
    pair_close(pair);
}

/* On an error the request is echoed: the opposite of model publication. */
static void a_refused_publication_is_echoed(void **state)
{
    struct pair *pair = pair_open(1);
    struct bramble_config_heartbeat_publication_set fields = {
        .destination = 0xC011, .count_log = 3, .period_log = 6, .ttl = 4, .features = 1, .net_key_index = 0x0AAA};
    (void)state;
    const struct bramble_config_heartbeat_publication_status *status = publish(pair, &fields);
    assert_int_equal(status->status, BRAMBLE_STATUS_INVALID_NETKEY_INDEX);
    assert_int_equal(status->destination, 0xC011);
    assert_int_equal(status->count_log, 3);
    assert_int_equal(status->period_log, 6);
    assert_int_equal(status->ttl, 4);
    assert_int_equal(status->features, 1);
    assert_int_equal(status->net_key_index, 0x0AAA);
    status = ask(pair, bramble_config_heartbeat_publication_get_message());
    assert_int_equal(status->destination, 0);

    static const struct {
        uint32_t opcode;
        size_t size;
        uint8_t octets[9];
    } prohibited[] = {
        {0x8039, 9, {0x11, 0xC0, 0x12, 6, 4, 0, 0, 0, 0}}, /* count log 0x12 to 0xFE */
        {0x8039, 9, {0x11, 0xC0, 0xFE, 6, 4, 0, 0, 0, 0}},
        {0x8039, 9, {0x11, 0xC0, 1, 0x12, 4, 0, 0, 0, 0}}, /* period log above 0x11 */
        {0x8039, 9, {0x11, 0xC0, 1, 6, 0x80, 0, 0, 0, 0}}, /* TTL above 127 */
        {0x8039, 9, {0x23, 0x81, 1, 6, 4, 0, 0, 0, 0}},    /* a virtual destination */
        {0x803B, 5, {0x01, 0xC0, 0x00, 0x01, 3}},          /* subscription to a group as source */
        {0x803B, 5, {0x01, 0x00, 0x23, 0x81, 3}},          /* to a virtual destination */
        {0x803B, 5, {0x01, 0x00, 0x00, 0x01, 0x12}},       /* period log above 0x11 */
    };
    for (size_t i = 0; i < sizeof prohibited / sizeof prohibited[0]; i++) {
        ask_malformed(pair, prohibited[i].opcode, prohibited[i].octets, prohibited[i].size);
    }
    pair_close(pair);
}

/* The phone sends heartbeats, and the lamp is told to count them. */
static void heartbeats_are_counted(void **state)
{
    struct pair *pair = pair_open(1);
    struct bramble_heartbeat_publication phone = {
        .destination = LAMP, .count_log = 3, .period_log = 1, .ttl = 5, .net_key_index = 0};
    (void)state;
    const struct bramble_config_heartbeat_subscription_status *status = subscribe(pair, PHONE, LAMP, 7);
    assert_int_equal(status->status, BRAMBLE_STATUS_SUCCESS);
    assert_int_equal(status->source, PHONE);
    assert_int_equal(status->destination, LAMP);
    assert_int_equal(status->count_log, 0);
    assert_int_equal(bramble_heartbeat_publication_set(pair->phone.node, &phone), 0);
    bramble_world_poke(pair->world, pair->phone.radio);
    run_for(pair, BRAMBLE_SECONDS(10));
    status = ask(pair, bramble_config_heartbeat_subscription_get_message());
    assert_int_equal(status->status, BRAMBLE_STATUS_SUCCESS);
    assert_int_equal(status->count_log, 3); /* four of them: 2^2 to 2^3 - 1, rounded down */
    assert_int_equal(status->min_hops, 1);
    assert_int_equal(status->max_hops, 1);
    assert_int_equal(pair->lamps[0].application.events[BRAMBLE_EVENT_HEARTBEAT], 4);
    status = subscribe(pair, 0, 0, 0);
    assert_int_equal(status->status, BRAMBLE_STATUS_SUCCESS);
    assert_int_equal(status->source, 0);
    assert_int_equal(status->count_log, 0);
    pair_close(pair);
}

/* The lamp sends a heartbeat when its relay is switched on, since the client asked for that. */
static void switching_the_relay_triggers_a_heartbeat(void **state)
{
    struct pair *pair = pair_open(1);
    struct bramble_config_heartbeat_publication_set fields = {
        .destination = PHONE, .ttl = 5, .features = BRAMBLE_FEATURES_RELAY};
    (void)state;
    assert_int_equal(bramble_heartbeat_subscription_set(pair->phone.node, LAMP, PHONE, 8), 0);
    publish(pair, &fields);
    run_for(pair, BRAMBLE_SECONDS(1));
    assert_int_equal(pair->phone.application.events[BRAMBLE_EVENT_HEARTBEAT], 0);
    struct bramble_config_relay_set on = {.relay = 1, .retransmit_count = 2, .retransmit_interval_steps = 1};
    ask(pair, bramble_config_relay_set_message(&on));
    run_for(pair, BRAMBLE_SECONDS(1));
    assert_int_equal(pair->phone.application.events[BRAMBLE_EVENT_HEARTBEAT], 1);
    ask(pair, bramble_config_relay_set_message(&on)); /* it was on already */
    run_for(pair, BRAMBLE_SECONDS(1));
    assert_int_equal(pair->phone.application.events[BRAMBLE_EVENT_HEARTBEAT], 1);
    pair_close(pair);
}

/* A node whose configuration does not list the feature: zeros to read, and nothing to set. */
static void a_node_without_heartbeats_says_so(void **state)
{
    struct pair *pair = pair_open(1);
    struct bramble_config_heartbeat_publication_set fields = {.destination = 0xC011, .count_log = 1, .period_log = 2};
    (void)state;
    access_of(pair->lamps[0].node)->feature_count = 0;
    const struct bramble_config_heartbeat_publication_status *status =
        ask(pair, bramble_config_heartbeat_publication_get_message());
    assert_int_equal(status->status, BRAMBLE_STATUS_SUCCESS);
    assert_int_equal(status->destination, 0);
    status = publish(pair, &fields);
    assert_int_equal(status->status, BRAMBLE_STATUS_FEATURE_NOT_SUPPORTED);
    assert_int_equal(status->destination, 0xC011);
    const struct bramble_config_heartbeat_subscription_status *subscription = subscribe(pair, PHONE, LAMP, 3);
    assert_int_equal(subscription->status, BRAMBLE_STATUS_FEATURE_NOT_SUPPORTED);
    assert_int_equal(subscription->source, PHONE);
    subscription = ask(pair, bramble_config_heartbeat_subscription_get_message());
    assert_int_equal(subscription->source, 0);
    pair_close(pair);
}

/* The lamp can listen to four groups; a fifth for heartbeats is too many. */
static void a_subscription_needs_a_place(void **state)
{
    struct pair *pair = pair_open(1);
    (void)state;
    for (uint16_t i = 0; i < 3; i++) {
        assert_int_equal(bramble_model_subscribe(lamp_model(pair, 0, ONOFF_SERVER), (uint16_t)(0xC001 + i)), 0);
    }
    assert_int_equal(bramble_model_subscribe(lamp_model(pair, 0, VENDOR_MODEL), 0xC004), 0);
    const struct bramble_config_heartbeat_subscription_status *status = subscribe(pair, PHONE, 0xC009, 3);
    assert_int_equal(status->status, BRAMBLE_STATUS_INSUFFICIENT_RESOURCES);
    assert_int_equal(status->destination, 0xC009);
    assert_int_equal(status->count_log, 0);
    pair_close(pair);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_publication_is_set_read_and_ended),
        cmocka_unit_test(a_refused_publication_is_echoed),
        cmocka_unit_test(heartbeats_are_counted),
        cmocka_unit_test(switching_the_relay_triggers_a_heartbeat),
        cmocka_unit_test(a_node_without_heartbeats_says_so),
        cmocka_unit_test(a_subscription_needs_a_place),
    };
    return cmocka_run_group_tests_name("configuration: heartbeats", tests, NULL, NULL);
}
