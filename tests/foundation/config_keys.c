/* Stories of the Configuration Server: NetKeys, AppKeys and the phases of a key refresh. Each of the specification's
 * statuses that a key message can be answered with is provoked once. */
#include "pair.h"

static uint8_t netkey_add(struct pair *pair, uint16_t index, const uint8_t key[16])
{
    struct bramble_config_netkey_add add = {.net_key_index = index};
    memcpy(add.net_key, key, 16);
    const struct bramble_config_netkey_status *status = ask(pair, bramble_config_netkey_add_message(&add));
    assert_int_equal(status->net_key_index, index);
    return status->status;
}

static uint8_t netkey_update(struct pair *pair, uint16_t index, const uint8_t key[16])
{
    struct bramble_config_netkey_update update = {.net_key_index = index};
    memcpy(update.net_key, key, 16);
    const struct bramble_config_netkey_status *status = ask(pair, bramble_config_netkey_update_message(&update));
    assert_int_equal(status->net_key_index, index);
    return status->status;
}

static uint8_t netkey_delete(struct pair *pair, uint16_t index)
{
    struct bramble_config_netkey_delete delete = {.net_key_index = index};
    const struct bramble_config_netkey_status *status = ask(pair, bramble_config_netkey_delete_message(&delete));
    assert_int_equal(status->net_key_index, index);
    return status->status;
}

static uint8_t appkey_add(struct pair *pair, uint16_t net_index, uint16_t index, const uint8_t key[16])
{
    struct bramble_config_appkey_add add = {.net_key_index = net_index, .app_key_index = index};
    memcpy(add.app_key, key, 16);
    const struct bramble_config_appkey_status *status = ask(pair, bramble_config_appkey_add_message(&add));
    assert_int_equal(status->net_key_index, net_index);
    assert_int_equal(status->app_key_index, index);
    return status->status;
}

static uint8_t appkey_update(struct pair *pair, uint16_t net_index, uint16_t index, const uint8_t key[16])
{
    struct bramble_config_appkey_update update = {.net_key_index = net_index, .app_key_index = index};
    memcpy(update.app_key, key, 16);
    const struct bramble_config_appkey_status *status = ask(pair, bramble_config_appkey_update_message(&update));
    return status->status;
}

static uint8_t appkey_delete(struct pair *pair, uint16_t net_index, uint16_t index)
{
    struct bramble_config_appkey_delete delete = {.net_key_index = net_index, .app_key_index = index};
    const struct bramble_config_appkey_status *status = ask(pair, bramble_config_appkey_delete_message(&delete));
    return status->status;
}

static const struct bramble_config_key_refresh_phase_status *phase_get(struct pair *pair, uint16_t index)
{
    return ask(pair,
               bramble_config_key_refresh_phase_get_message(&(struct bramble_config_key_refresh_phase_get){index}));
}

static const struct bramble_config_key_refresh_phase_status *phase_set(struct pair *pair, uint16_t index,
                                                                       uint8_t transition)
{
    struct bramble_config_key_refresh_phase_set set = {.net_key_index = index, .transition = transition};
    return ask(pair, bramble_config_key_refresh_phase_set_message(&set));
}

static void net_keys_are_added_and_listed(void **state)
{
    struct pair *pair = pair_open(1);
    (void)state;
    assert_int_equal(netkey_add(pair, 0x0FFF, other_key), BRAMBLE_STATUS_SUCCESS);
    assert_int_equal(netkey_add(pair, 0x0FFF, other_key), BRAMBLE_STATUS_SUCCESS);
    assert_int_equal(pair->lamps[0].application.events[BRAMBLE_EVENT_KEYS], 1); /* the repetition changed nothing */
    assert_int_equal(netkey_add(pair, 0x0FFF, app_key), BRAMBLE_STATUS_KEY_INDEX_ALREADY_STORED);
    assert_int_equal(netkey_add(pair, 0x0123, app_key), BRAMBLE_STATUS_INSUFFICIENT_RESOURCES);
    const struct bramble_config_netkey_list *list = ask(pair, bramble_config_netkey_get_message());
    assert_int_equal(list->net_key_indexes.size, 3);
    assert_int_equal(bramble_key_indexes_count(list->net_key_indexes), 2);
    assert_int_equal(bramble_key_indexes_at(list->net_key_indexes, 0), 0);
    assert_int_equal(bramble_key_indexes_at(list->net_key_indexes, 1), 0x0FFF);
    pair_close(pair);
}

/* Whoever is in the new subnet need not wait for the minutes that may pass between two beacons of a calm network. */
static void a_new_subnet_is_beaconed_at_once(void **state)
{
    struct pair *pair = pair_open(1);
    const struct network *network = access_network(access_of(pair->lamps[0].node));
    (void)state;
    run_for(pair, BRAMBLE_SECONDS(3));
    uint32_t before = network->beacons_sent;
    assert_int_equal(netkey_add(pair, 1, other_key), BRAMBLE_STATUS_SUCCESS);
    run_for(pair, BRAMBLE_SECONDS(2));
    assert_true(network->beacons_sent >= before + 2); /* one for each subnet */
    before = network->beacons_sent;
    assert_int_equal(netkey_add(pair, 1, other_key), BRAMBLE_STATUS_SUCCESS); /* nothing new */
    run_for(pair, BRAMBLE_SECONDS(2));
    assert_int_equal(network->beacons_sent, before);
    pair_close(pair);
}

static void app_keys_are_added_and_listed(void **state)
{
    struct pair *pair = pair_open(1);
    (void)state;
    assert_int_equal(netkey_add(pair, 1, other_key), BRAMBLE_STATUS_SUCCESS);
    assert_int_equal(appkey_add(pair, 0, 0x0456, app_key), BRAMBLE_STATUS_SUCCESS);
    assert_int_equal(appkey_add(pair, 0, 0x0456, app_key), BRAMBLE_STATUS_SUCCESS);
    assert_int_equal(appkey_add(pair, 0, 0x0456, other_key), BRAMBLE_STATUS_KEY_INDEX_ALREADY_STORED);
    assert_int_equal(appkey_add(pair, 1, 0x0456, app_key), BRAMBLE_STATUS_INVALID_NETKEY_INDEX);
    assert_int_equal(appkey_add(pair, 7, 0x0457, app_key), BRAMBLE_STATUS_INVALID_NETKEY_INDEX);
    assert_int_equal(appkey_add(pair, 0, 0x0002, other_key), BRAMBLE_STATUS_SUCCESS);
    assert_int_equal(appkey_add(pair, 1, 0x0003, other_key), BRAMBLE_STATUS_SUCCESS);
    assert_int_equal(appkey_add(pair, 1, 0x0004, other_key), BRAMBLE_STATUS_INSUFFICIENT_RESOURCES);

    const struct bramble_config_appkey_list *list =
        ask(pair, bramble_config_appkey_get_message(&(struct bramble_config_appkey_get){0}));
    assert_int_equal(list->status, BRAMBLE_STATUS_SUCCESS);
    assert_int_equal(bramble_key_indexes_count(list->app_key_indexes), 2);
    assert_int_equal(bramble_key_indexes_at(list->app_key_indexes, 0), 0x0002);
    assert_int_equal(bramble_key_indexes_at(list->app_key_indexes, 1), 0x0456);
    list = ask(pair, bramble_config_appkey_get_message(&(struct bramble_config_appkey_get){1}));
    assert_int_equal(list->app_key_indexes.size, 2); /* an odd one is not packed */
    assert_int_equal(bramble_key_indexes_at(list->app_key_indexes, 0), 0x0003);
    list = ask(pair, bramble_config_appkey_get_message(&(struct bramble_config_appkey_get){7}));
    assert_int_equal(list->status, BRAMBLE_STATUS_INVALID_NETKEY_INDEX);
    assert_int_equal(list->net_key_index, 7);
    assert_int_equal(list->app_key_indexes.size, 0);
    pair_close(pair);
}

static void a_deleted_app_key_takes_its_bindings_and_publications(void **state)
{
    struct pair *pair = pair_open(1);
    struct bramble_publication publication;
    (void)state;
    give_app_key(pair, 0, 5, app_key);
    give_app_key(pair, 0, 6, other_key);
    bind_model(pair, LAMP, ONOFF_SERVER, 5);
    bind_model(pair, LAMP, ONOFF_SERVER, 6);
    struct bramble_config_model_publication_set set = {.element_address = LAMP,
                                                       .publish_address = 0xC000,
                                                       .app_key_index = 5,
                                                       .publish_ttl = 0xFF,
                                                       .model = ONOFF_SERVER};
    const struct bramble_config_model_publication_status *status =
        ask(pair, bramble_config_model_publication_set_message(&set));
    assert_int_equal(status->status, BRAMBLE_STATUS_SUCCESS);

    assert_int_equal(appkey_delete(pair, 9, 5), BRAMBLE_STATUS_INVALID_NETKEY_INDEX);
    assert_int_equal(appkey_delete(pair, 0, 0x0999), BRAMBLE_STATUS_SUCCESS); /* the answer may have got lost */
    assert_int_equal(netkey_add(pair, 1, other_key), BRAMBLE_STATUS_SUCCESS);
    assert_int_equal(appkey_delete(pair, 1, 5), BRAMBLE_STATUS_INVALID_BINDING);
    assert_true(bramble_model_is_bound(lamp_model(pair, 0, ONOFF_SERVER), 5));

    assert_int_equal(appkey_delete(pair, 0, 5), BRAMBLE_STATUS_SUCCESS);
    assert_false(bramble_model_is_bound(lamp_model(pair, 0, ONOFF_SERVER), 5));
    assert_true(bramble_model_is_bound(lamp_model(pair, 0, ONOFF_SERVER), 6));
    assert_int_equal(bramble_publication_get(lamp_model(pair, 0, ONOFF_SERVER), &publication), 0);
    assert_int_equal(publication.address, 0);
    assert_int_equal(appkey_delete(pair, 0, 5), BRAMBLE_STATUS_SUCCESS);
    pair_close(pair);
}

/* Only the key that secures the request cannot be removed; whatever depends on another one goes with it. */
static void a_deleted_net_key_takes_along_what_depends_on_it(void **state)
{
    struct pair *pair = pair_open(1);
    struct access *lamp = access_of(pair->lamps[0].node);
    (void)state;
    assert_int_equal(netkey_delete(pair, 0), BRAMBLE_STATUS_CANNOT_REMOVE);
    assert_int_equal(netkey_delete(pair, 0x0321), BRAMBLE_STATUS_SUCCESS); /* it is not there */

    assert_int_equal(netkey_add(pair, 1, other_key), BRAMBLE_STATUS_SUCCESS);
    give_app_key(pair, 1, 5, app_key);
    give_app_key(pair, 0, 6, other_key);
    bind_model(pair, LAMP, ONOFF_SERVER, 5);
    bind_model(pair, LAMP, VENDOR_MODEL, 6);
    struct bramble_config_heartbeat_publication_set heartbeat = {
        .destination = PHONE, .count_log = 0xFF, .period_log = 5, .ttl = 3, .net_key_index = 1};
    ask(pair, bramble_config_heartbeat_publication_set_message(&heartbeat));

    /* The same request under subnet 1 may delete key 0, but not itself. */
    assert_int_equal(bramble_net_key_add(pair->phone.node, 1, other_key), 0);
    struct bramble_config_netkey_delete delete_own = {.net_key_index = 1};
    const struct bramble_config_netkey_status *status =
        ask_in(pair, 1, bramble_config_netkey_delete_message(&delete_own));
    assert_int_equal(status->status, BRAMBLE_STATUS_CANNOT_REMOVE);

    assert_int_equal(netkey_delete(pair, 1), BRAMBLE_STATUS_SUCCESS);
    assert_null(keys_net_find(access_keys(lamp), 1));
    assert_null(keys_app_find(access_keys(lamp), 5));
    assert_non_null(keys_app_find(access_keys(lamp), 6));
    assert_false(bramble_model_is_bound(lamp_model(pair, 0, ONOFF_SERVER), 5));
    assert_true(bramble_model_is_bound(lamp_model(pair, 0, VENDOR_MODEL), 6));
    const struct bramble_config_heartbeat_publication_status *told =
        ask(pair, bramble_config_heartbeat_publication_get_message());
    assert_int_equal(told->destination, 0);
    pair_close(pair);
}

/* Phase 0 -> 1 by the new key, 1 -> 2 and 2 -> 0 by the phase; every other way in is refused with its status. */
static void a_key_refresh_goes_through_its_phases(void **state)
{
    static const uint8_t new_key[16] = {0xE0};
    static const uint8_t new_app_key[16] = {0xE1};
    struct pair *pair = pair_open(1);
    const struct keys *keys = access_keys(access_of(pair->lamps[0].node));
    const struct bramble_config_key_refresh_phase_status *phase;
    (void)state;
    assert_int_equal(netkey_add(pair, 1, other_key), BRAMBLE_STATUS_SUCCESS);
    give_app_key(pair, 1, 5, app_key);
    give_app_key(pair, 0, 6, app_key);

    /* Phase 0. */
    phase = phase_get(pair, 1);
    assert_int_equal(phase->status, BRAMBLE_STATUS_SUCCESS);
    assert_int_equal(phase->phase, 0);
    phase = phase_get(pair, 0x0555);
    assert_int_equal(phase->status, BRAMBLE_STATUS_INVALID_NETKEY_INDEX);
    assert_int_equal(phase->phase, 0);
    assert_int_equal(phase_set(pair, 0x0555, 2)->status, BRAMBLE_STATUS_INVALID_NETKEY_INDEX);
    phase = phase_set(pair, 1, 2);
    assert_int_equal(phase->status, BRAMBLE_STATUS_CANNOT_UPDATE);
    assert_int_equal(phase->phase, 0);
    phase = phase_set(pair, 1, 3);
    assert_int_equal(phase->status, BRAMBLE_STATUS_SUCCESS);
    assert_int_equal(phase->phase, 0);
    assert_int_equal(appkey_update(pair, 1, 5, new_app_key), BRAMBLE_STATUS_CANNOT_UPDATE);
    assert_int_equal(netkey_update(pair, 0x0555, new_key), BRAMBLE_STATUS_INVALID_NETKEY_INDEX);
    assert_int_equal(netkey_update(pair, 1, other_key), BRAMBLE_STATUS_KEY_INDEX_ALREADY_STORED);
    assert_int_equal(netkey_update(pair, 1, new_key), BRAMBLE_STATUS_SUCCESS);

    /* Phase 1: the same new key again is fine, another one is not. */
    assert_int_equal(phase_get(pair, 1)->phase, 1);
    assert_int_equal(netkey_update(pair, 1, new_key), BRAMBLE_STATUS_SUCCESS);
    assert_int_equal(netkey_update(pair, 1, new_app_key), BRAMBLE_STATUS_CANNOT_UPDATE);
    assert_int_equal(appkey_update(pair, 0x0555, 5, new_app_key), BRAMBLE_STATUS_INVALID_NETKEY_INDEX);
    assert_int_equal(appkey_update(pair, 1, 0x0666, new_app_key), BRAMBLE_STATUS_INVALID_APPKEY_INDEX);
    assert_int_equal(appkey_update(pair, 1, 6, new_app_key), BRAMBLE_STATUS_INVALID_BINDING);
    assert_int_equal(appkey_update(pair, 1, 5, new_app_key), BRAMBLE_STATUS_SUCCESS);
    assert_int_equal(appkey_update(pair, 1, 5, new_app_key), BRAMBLE_STATUS_SUCCESS);
    assert_int_equal(appkey_update(pair, 1, 5, new_key), BRAMBLE_STATUS_CANNOT_UPDATE);
    assert_int_equal(keys_app_sending(keys, keys_app_find(keys, 5)), 0);

    /* Phase 2. */
    phase = phase_set(pair, 1, 2);
    assert_int_equal(phase->status, BRAMBLE_STATUS_SUCCESS);
    assert_int_equal(phase->phase, 2);
    assert_int_equal(phase_set(pair, 1, 2)->status, BRAMBLE_STATUS_SUCCESS);
    assert_int_equal(netkey_update(pair, 1, new_app_key), BRAMBLE_STATUS_CANNOT_UPDATE);
    assert_int_equal(netkey_update(pair, 1, new_key), BRAMBLE_STATUS_CANNOT_UPDATE);
    assert_int_equal(keys_app_sending(keys, keys_app_find(keys, 5)), 1);

    /* Phase 3 is never visible: the old keys go, and all is normal. */
    phase = phase_set(pair, 1, 3);
    assert_int_equal(phase->status, BRAMBLE_STATUS_SUCCESS);
    assert_int_equal(phase->phase, 0);
    assert_memory_equal(keys_net_find(keys, 1)->generation[0].key, new_key, 16);
    assert_memory_equal(keys_app_find(keys, 5)->generation[0].key, new_app_key, 16);
    assert_memory_equal(keys_app_find(keys, 6)->generation[0].key, app_key, 16);

    /* From phase 1 straight to the end. */
    assert_int_equal(netkey_update(pair, 1, other_key), BRAMBLE_STATUS_SUCCESS);
    phase = phase_set(pair, 1, 3);
    assert_int_equal(phase->status, BRAMBLE_STATUS_SUCCESS);
    assert_int_equal(phase->phase, 0);
    assert_memory_equal(keys_net_find(keys, 1)->generation[0].key, other_key, 16);
    assert_memory_equal(keys_app_find(keys, 5)->generation[0].key, new_app_key, 16); /* it was not updated */
    pair_close(pair);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(net_keys_are_added_and_listed),
        cmocka_unit_test(a_new_subnet_is_beaconed_at_once),
        cmocka_unit_test(app_keys_are_added_and_listed),
        cmocka_unit_test(a_deleted_app_key_takes_its_bindings_and_publications),
        cmocka_unit_test(a_deleted_net_key_takes_along_what_depends_on_it),
        cmocka_unit_test(a_key_refresh_goes_through_its_phases),
    };
    return cmocka_run_group_tests_name("configuration: keys", tests, NULL, NULL);
}
