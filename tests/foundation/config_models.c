/* Stories of the Configuration Server: bindings and subscriptions. */
#include "pair.h"

static const uint8_t label[16] = {0x00, 0x73, 0xE7, 0xE4, 0xD8, 0xB9, 0x44, 0x0F,
                                  0xAF, 0x84, 0x15, 0xDF, 0x4C, 0x56, 0xC0, 0xE1}; /* virtual address B529 */
static const uint8_t label_2[16] = {2};
static const uint8_t label_3[16] = {3};
#define LABEL_ADDRESS 0xB529U

static uint8_t bind_to(struct pair *pair, uint16_t element, bramble_model_id model, uint16_t index)
{
    struct bramble_config_model_app_bind bind = {.element_address = element, .app_key_index = index, .model = model};
    const struct bramble_config_model_app_status *status = ask(pair, bramble_config_model_app_bind_message(&bind));
    assert_int_equal(status->element_address, element);
    assert_int_equal(status->app_key_index, index);
    assert_int_equal(status->model, model);
    return status->status;
}

static uint8_t unbind_from(struct pair *pair, uint16_t element, bramble_model_id model, uint16_t index)
{
    struct bramble_config_model_app_unbind unbind = {
        .element_address = element, .app_key_index = index, .model = model};
    const struct bramble_config_model_app_status *status = ask(pair, bramble_config_model_app_unbind_message(&unbind));
    return status->status;
}

enum way { ADD, DELETE, OVERWRITE };

static uint8_t group(struct pair *pair, enum way way, uint16_t element, uint16_t address, bramble_model_id model)
{
    struct bramble_config_model_subscription_add fields = {
        .element_address = element, .address = address, .model = model};
    struct bramble_message message = bramble_config_model_subscription_add_message(&fields);
    struct bramble_config_model_subscription_delete removed = {element, address, model};
    struct bramble_config_model_subscription_overwrite only = {element, address, model};
    if (way == DELETE) {
        message = bramble_config_model_subscription_delete_message(&removed);
    } else if (way == OVERWRITE) {
        message = bramble_config_model_subscription_overwrite_message(&only);
    }
    const struct bramble_config_model_subscription_status *status = ask(pair, message);
    assert_int_equal(status->element_address, element);
    assert_int_equal(status->address, address);
    assert_int_equal(status->model, model);
    return status->status;
}

/* Answers the whole status, for its address. */
static const struct bramble_config_model_subscription_status *
labelled(struct pair *pair, enum way way, uint16_t element, const uint8_t uuid[16], bramble_model_id model)
{
    struct bramble_config_model_subscription_virtual_address_add add = {.element_address = element, .model = model};
    struct bramble_config_model_subscription_virtual_address_delete removed = {.element_address = element,
                                                                               .model = model};
    struct bramble_config_model_subscription_virtual_address_overwrite only = {.element_address = element,
                                                                               .model = model};
    memcpy(add.label_uuid, uuid, 16);
    memcpy(removed.label_uuid, uuid, 16);
    memcpy(only.label_uuid, uuid, 16);
    return ask(pair, way == ADD      ? bramble_config_model_subscription_virtual_address_add_message(&add)
                     : way == DELETE ? bramble_config_model_subscription_virtual_address_delete_message(&removed)
                                     : bramble_config_model_subscription_virtual_address_overwrite_message(&only));
}

static uint8_t delete_all(struct pair *pair, uint16_t element, bramble_model_id model)
{
    struct bramble_config_model_subscription_delete_all fields = {.element_address = element, .model = model};
    const struct bramble_config_model_subscription_status *status =
        ask(pair, bramble_config_model_subscription_delete_all_message(&fields));
    assert_int_equal(status->address, 0);
    return status->status;
}

/* Asserts the list of a SIG model as the lamp tells it. */
static void expect_list(struct pair *pair, uint16_t element, bramble_model_id model, unsigned count,
                        const uint16_t *addresses)
{
    struct bramble_config_sig_model_subscription_get get = {.element_address = element,
                                                            .sig_model_id = (uint16_t)model};
    const struct bramble_config_sig_model_subscription_list *list =
        ask(pair, bramble_config_sig_model_subscription_get_message(&get));
    struct bramble_view rest = list->addresses;
    struct bramble_item_u16 item;
    assert_int_equal(list->status, BRAMBLE_STATUS_SUCCESS);
    assert_int_equal(rest.size, 2 * count);
    for (unsigned found = 0; bramble_list_next(bramble_item_u16_type, &rest, &item, sizeof item) > 0; found++) {
        bool expected = false;
        for (unsigned i = 0; i < count; i++) {
            expected = expected || addresses[i] == item.value;
        }
        assert_true(expected);
    }
}

static void models_are_bound_and_unbound(void **state)
{
    struct pair *pair = pair_open(1);
    (void)state;
    give_app_key(pair, 0, 5, app_key);
    give_app_key(pair, 0, 6, other_key);
    give_app_key(pair, 0, 7, label);

    assert_int_equal(bind_to(pair, 0x0700, ONOFF_SERVER, 5), BRAMBLE_STATUS_INVALID_ADDRESS);
    assert_int_equal(bind_to(pair, LAMP, ABSENT_MODEL, 5), BRAMBLE_STATUS_INVALID_MODEL);
    assert_int_equal(bind_to(pair, BULB, VENDOR_MODEL, 5), BRAMBLE_STATUS_INVALID_MODEL);
    assert_int_equal(bind_to(pair, LAMP, ONOFF_SERVER, 0x0F00), BRAMBLE_STATUS_INVALID_APPKEY_INDEX);
    assert_int_equal(bind_to(pair, LAMP, BRAMBLE_SIG_MODEL(0x0000), 5), BRAMBLE_STATUS_CANNOT_BIND);
    assert_int_equal(bind_to(pair, LAMP, ONOFF_SERVER, 5), BRAMBLE_STATUS_SUCCESS);
    assert_int_equal(bind_to(pair, LAMP, ONOFF_SERVER, 5), BRAMBLE_STATUS_SUCCESS);
    assert_int_equal(bind_to(pair, LAMP, ONOFF_SERVER, 6), BRAMBLE_STATUS_SUCCESS);
    assert_int_equal(bind_to(pair, LAMP, ONOFF_SERVER, 7), BRAMBLE_STATUS_INSUFFICIENT_RESOURCES);
    assert_int_equal(bind_to(pair, LAMP, VENDOR_MODEL, 6), BRAMBLE_STATUS_SUCCESS);
    assert_false(bramble_model_is_bound(lamp_model(pair, 1, ONOFF_SERVER), 5)); /* the other element has its own */

    struct bramble_config_sig_model_app_get get = {.element_address = LAMP, .sig_model_id = 0x1000};
    const struct bramble_config_sig_model_app_list *list = ask(pair, bramble_config_sig_model_app_get_message(&get));
    assert_int_equal(list->status, BRAMBLE_STATUS_SUCCESS);
    assert_int_equal(list->sig_model_id, 0x1000);
    assert_int_equal(list->app_key_indexes.size, 3);
    assert_int_equal(bramble_key_indexes_at(list->app_key_indexes, 0), 5);
    assert_int_equal(bramble_key_indexes_at(list->app_key_indexes, 1), 6);
    get.sig_model_id = 0x1300;
    list = ask(pair, bramble_config_sig_model_app_get_message(&get));
    assert_int_equal(list->status, BRAMBLE_STATUS_INVALID_MODEL);
    assert_int_equal(list->app_key_indexes.size, 0);
    struct bramble_config_vendor_model_app_get vendor = {
        .element_address = LAMP, .company_id = 0x003F, .vendor_model_id = 0x002A};
    const struct bramble_config_vendor_model_app_list *vendor_list =
        ask(pair, bramble_config_vendor_model_app_get_message(&vendor));
    assert_int_equal(vendor_list->status, BRAMBLE_STATUS_SUCCESS);
    assert_int_equal(vendor_list->company_id, 0x003F);
    assert_int_equal(vendor_list->vendor_model_id, 0x002A);
    assert_int_equal(bramble_key_indexes_at(vendor_list->app_key_indexes, 0), 6);
    vendor.element_address = 0x0700;
    vendor_list = ask(pair, bramble_config_vendor_model_app_get_message(&vendor));
    assert_int_equal(vendor_list->status, BRAMBLE_STATUS_INVALID_ADDRESS);

    assert_int_equal(unbind_from(pair, LAMP, ONOFF_SERVER, 0x0F00), BRAMBLE_STATUS_INVALID_APPKEY_INDEX);
    assert_int_equal(unbind_from(pair, LAMP, ABSENT_MODEL, 5), BRAMBLE_STATUS_INVALID_MODEL);
    assert_int_equal(unbind_from(pair, LAMP, ONOFF_SERVER, 5), BRAMBLE_STATUS_SUCCESS);
    assert_int_equal(unbind_from(pair, LAMP, ONOFF_SERVER, 5), BRAMBLE_STATUS_SUCCESS);
    assert_false(bramble_model_is_bound(lamp_model(pair, 0, ONOFF_SERVER), 5));
    assert_true(bramble_model_is_bound(lamp_model(pair, 0, ONOFF_SERVER), 6));
    pair_close(pair);
}

static void groups_are_added_deleted_and_overwritten(void **state)
{
    struct pair *pair = pair_open(1);
    (void)state;
    assert_int_equal(group(pair, ADD, 0x0700, 0xC001, ONOFF_SERVER), BRAMBLE_STATUS_INVALID_ADDRESS);
    assert_int_equal(group(pair, ADD, LAMP, 0xC001, ABSENT_MODEL), BRAMBLE_STATUS_INVALID_MODEL);
    assert_int_equal(group(pair, ADD, LAMP, 0xC001, BRAMBLE_SIG_MODEL(0x0000)), BRAMBLE_STATUS_NOT_A_SUBSCRIBE_MODEL);
    assert_int_equal(group(pair, ADD, LAMP, 0xC001, ONOFF_CLIENT), BRAMBLE_STATUS_NOT_A_SUBSCRIBE_MODEL);
    assert_int_equal(group(pair, DELETE, LAMP, 0xC001, ONOFF_CLIENT), BRAMBLE_STATUS_NOT_A_SUBSCRIBE_MODEL);
    assert_int_equal(delete_all(pair, LAMP, BRAMBLE_SIG_MODEL(0x0000)), BRAMBLE_STATUS_NOT_A_SUBSCRIBE_MODEL);
    assert_int_equal(group(pair, ADD, LAMP, 0x0000, ONOFF_SERVER), BRAMBLE_STATUS_INVALID_ADDRESS);
    assert_int_equal(group(pair, ADD, LAMP, 0x0234, ONOFF_SERVER), BRAMBLE_STATUS_INVALID_ADDRESS);
    assert_int_equal(group(pair, ADD, LAMP, 0x8123, ONOFF_SERVER), BRAMBLE_STATUS_INVALID_ADDRESS);
    assert_int_equal(group(pair, ADD, LAMP, 0xFFFF, ONOFF_SERVER), BRAMBLE_STATUS_INVALID_ADDRESS);
    assert_int_equal(group(pair, OVERWRITE, LAMP, 0xFFFF, ONOFF_SERVER), BRAMBLE_STATUS_INVALID_ADDRESS);
    assert_int_equal(group(pair, ADD, LAMP, 0xFFFD, ONOFF_SERVER), BRAMBLE_STATUS_SUCCESS); /* all-friends may be */
    assert_int_equal(group(pair, DELETE, LAMP, 0xFFFD, ONOFF_SERVER), BRAMBLE_STATUS_SUCCESS);

    /* OnOff and Level extend each other, so each sees the other's groups; three places are shared. */
    assert_int_equal(group(pair, ADD, LAMP, 0xC001, ONOFF_SERVER), BRAMBLE_STATUS_SUCCESS);
    assert_int_equal(group(pair, ADD, LAMP, 0xC001, LEVEL_SERVER), BRAMBLE_STATUS_SUCCESS);
    assert_int_equal(group(pair, ADD, LAMP, 0xC002, LEVEL_SERVER), BRAMBLE_STATUS_SUCCESS);
    assert_int_equal(group(pair, ADD, LAMP, 0xC003, ONOFF_SERVER), BRAMBLE_STATUS_SUCCESS);
    assert_int_equal(group(pair, ADD, LAMP, 0xC004, ONOFF_SERVER), BRAMBLE_STATUS_INSUFFICIENT_RESOURCES);
    expect_list(pair, LAMP, LEVEL_SERVER, 3, (const uint16_t[]){0xC001, 0xC002, 0xC003});
    expect_list(pair, BULB, ONOFF_SERVER, 0, NULL);

    assert_int_equal(group(pair, DELETE, LAMP, 0xC002, ONOFF_SERVER), BRAMBLE_STATUS_SUCCESS);
    assert_int_equal(group(pair, DELETE, LAMP, 0xC002, ONOFF_SERVER), BRAMBLE_STATUS_SUCCESS);
    expect_list(pair, LAMP, ONOFF_SERVER, 2, (const uint16_t[]){0xC001, 0xC003});

    /* Overwriting works with free places, without, and with an address that is in the list already. */
    assert_int_equal(group(pair, OVERWRITE, LAMP, 0xC005, ONOFF_SERVER), BRAMBLE_STATUS_SUCCESS);
    expect_list(pair, LAMP, ONOFF_SERVER, 1, (const uint16_t[]){0xC005});
    assert_int_equal(group(pair, ADD, LAMP, 0xC006, ONOFF_SERVER), BRAMBLE_STATUS_SUCCESS);
    assert_int_equal(group(pair, ADD, LAMP, 0xC007, ONOFF_SERVER), BRAMBLE_STATUS_SUCCESS);
    assert_int_equal(group(pair, OVERWRITE, LAMP, 0xC008, ONOFF_SERVER), BRAMBLE_STATUS_SUCCESS);
    expect_list(pair, LAMP, ONOFF_SERVER, 1, (const uint16_t[]){0xC008});
    assert_int_equal(group(pair, OVERWRITE, LAMP, 0xC008, LEVEL_SERVER), BRAMBLE_STATUS_SUCCESS);
    expect_list(pair, LAMP, ONOFF_SERVER, 1, (const uint16_t[]){0xC008});

    assert_int_equal(delete_all(pair, LAMP, ABSENT_MODEL), BRAMBLE_STATUS_INVALID_MODEL);
    assert_int_equal(delete_all(pair, LAMP, LEVEL_SERVER), BRAMBLE_STATUS_SUCCESS);
    expect_list(pair, LAMP, ONOFF_SERVER, 0, NULL);
    pair_close(pair);
}

/* The lamp can know four groups in all. An overwriting that finds no room must leave the list as it was. */
static void a_refused_overwriting_loses_nothing(void **state)
{
    struct pair *pair = pair_open(1);
    (void)state;
    for (uint16_t i = 0; i < 3; i++) {
        assert_int_equal(group(pair, ADD, LAMP, (uint16_t)(0xC001 + i), ONOFF_SERVER), BRAMBLE_STATUS_SUCCESS);
    }
    assert_int_equal(group(pair, ADD, BULB, 0xC001, ONOFF_SERVER), BRAMBLE_STATUS_SUCCESS); /* the same address */
    assert_int_equal(group(pair, ADD, LAMP, 0xC004, VENDOR_MODEL), BRAMBLE_STATUS_SUCCESS);
    assert_int_equal(group(pair, ADD, LAMP, 0xC005, VENDOR_MODEL), BRAMBLE_STATUS_INSUFFICIENT_RESOURCES);
    /* The bulb's only group is one that others listen to as well, so letting it go makes no room. */
    assert_int_equal(group(pair, OVERWRITE, BULB, 0xC005, ONOFF_SERVER), BRAMBLE_STATUS_INSUFFICIENT_RESOURCES);
    expect_list(pair, BULB, ONOFF_SERVER, 1, (const uint16_t[]){0xC001});
    /* The vendor model's is its own. */
    assert_int_equal(group(pair, OVERWRITE, LAMP, 0xC005, VENDOR_MODEL), BRAMBLE_STATUS_SUCCESS);
    struct bramble_config_vendor_model_subscription_get get = {
        .element_address = LAMP, .company_id = 0x003F, .vendor_model_id = 0x002A};
    const struct bramble_config_vendor_model_subscription_list *list =
        ask(pair, bramble_config_vendor_model_subscription_get_message(&get));
    assert_int_equal(list->status, BRAMBLE_STATUS_SUCCESS);
    assert_int_equal(list->company_id, 0x003F);
    assert_int_equal(list->addresses.size, 2);
    assert_int_equal(list->addresses.data[0] | list->addresses.data[1] << 8, 0xC005);
    get.vendor_model_id = 0x002B;
    list = ask(pair, bramble_config_vendor_model_subscription_get_message(&get));
    assert_int_equal(list->status, BRAMBLE_STATUS_INVALID_MODEL);
    assert_int_equal(list->addresses.size, 0);
    pair_close(pair);
}

/* Statuses carry the virtual address, the second time and on errors as well; labels are held as long as a list names
 * them. */
static void labels_are_subscribed_to(void **state)
{
    struct pair *pair = pair_open(1);
    const struct keys *keys = access_keys(access_of(pair->lamps[0].node));
    const struct bramble_config_model_subscription_status *status;
    (void)state;
    for (unsigned again = 0; again < 2; again++) {
        status = labelled(pair, ADD, LAMP, label, ONOFF_SERVER);
        assert_int_equal(status->status, BRAMBLE_STATUS_SUCCESS);
        assert_int_equal(status->address, LABEL_ADDRESS);
        assert_int_equal(keys->labels[0].uses, 1);
    }
    expect_list(pair, LAMP, ONOFF_SERVER, 1, (const uint16_t[]){LABEL_ADDRESS});
    assert_int_equal(labelled(pair, ADD, LAMP, label, VENDOR_MODEL)->status, BRAMBLE_STATUS_SUCCESS);
    assert_int_equal(keys->labels[0].uses, 2);
    assert_int_equal(labelled(pair, ADD, LAMP, label_2, ONOFF_SERVER)->status, BRAMBLE_STATUS_SUCCESS);
    status = labelled(pair, ADD, LAMP, label_3, ONOFF_SERVER);
    assert_int_equal(status->status, BRAMBLE_STATUS_INSUFFICIENT_RESOURCES); /* two labels is what the lamp can hold */
    assert_true(bramble_address_is_virtual(status->address));
    status = labelled(pair, ADD, LAMP, label, ABSENT_MODEL);
    assert_int_equal(status->status, BRAMBLE_STATUS_INVALID_MODEL);
    assert_int_equal(status->address, LABEL_ADDRESS);
    assert_int_equal(labelled(pair, ADD, LAMP, label, ONOFF_CLIENT)->status, BRAMBLE_STATUS_NOT_A_SUBSCRIBE_MODEL);
    assert_int_equal(labelled(pair, DELETE, LAMP, label_3, ONOFF_CLIENT)->status, BRAMBLE_STATUS_NOT_A_SUBSCRIBE_MODEL);
    assert_int_equal(keys->labels[0].uses, 2);

    status = labelled(pair, OVERWRITE, LAMP, label, ONOFF_SERVER); /* in the list already; label_2 goes */
    assert_int_equal(status->status, BRAMBLE_STATUS_SUCCESS);
    assert_int_equal(keys->labels[1].uses, 0);
    assert_int_equal(labelled(pair, OVERWRITE, LAMP, label_3, ONOFF_SERVER)->status, BRAMBLE_STATUS_SUCCESS);
    assert_int_equal(keys->labels[0].uses, 1);
    assert_int_equal(keys->labels[1].uses, 1);

    assert_int_equal(labelled(pair, DELETE, LAMP, label_2, ONOFF_SERVER)->status, BRAMBLE_STATUS_SUCCESS);
    status = labelled(pair, DELETE, LAMP, label, VENDOR_MODEL);
    assert_int_equal(status->status, BRAMBLE_STATUS_SUCCESS);
    assert_int_equal(status->address, LABEL_ADDRESS);
    assert_int_equal(keys->labels[0].uses, 0);
    assert_int_equal(delete_all(pair, LAMP, LEVEL_SERVER), BRAMBLE_STATUS_SUCCESS);
    assert_int_equal(keys->labels[1].uses, 0);
    pair_close(pair);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(models_are_bound_and_unbound),
        cmocka_unit_test(groups_are_added_deleted_and_overwritten),
        cmocka_unit_test(a_refused_overwriting_loses_nothing),
        cmocka_unit_test(labels_are_subscribed_to),
    };
    return cmocka_run_group_tests_name("configuration: models", tests, NULL, NULL);
}
