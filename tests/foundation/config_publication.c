/* Stories of the Configuration Server: publication. */
#include "pair.h"

static const uint8_t label[16] = {0x00, 0x73, 0xE7, 0xE4, 0xD8, 0xB9, 0x44, 0x0F,
                                  0xAF, 0x84, 0x15, 0xDF, 0x4C, 0x56, 0xC0, 0xE1}; /* virtual address B529 */

static const struct bramble_config_model_publication_set ordinary = {
    .element_address = LAMP,
    .publish_address = 0xC001,
    .app_key_index = 5,
    .publish_ttl = 7,
    .period_steps = 3,
    .period_resolution = BRAMBLE_RESOLUTION_10_S,
    .retransmit_count = 2,
    .retransmit_interval_steps = 30,
    .model = ONOFF_SERVER,
};

static const struct bramble_config_model_publication_status *
set(struct pair *pair, const struct bramble_config_model_publication_set *fields)
{
    return ask(pair, bramble_config_model_publication_set_message(fields));
}

static const struct bramble_config_model_publication_status *get(struct pair *pair, uint16_t element,
                                                                 bramble_model_id model)
{
    struct bramble_config_model_publication_get fields = {.element_address = element, .model = model};
    return ask(pair, bramble_config_model_publication_get_message(&fields));
}

/* On an error everything but element and model is zero. */
static void expect_refused(const struct bramble_config_model_publication_status *status, uint8_t code, uint16_t element,
                           bramble_model_id model)
{
    assert_int_equal(status->status, code);
    assert_int_equal(status->element_address, element);
    assert_int_equal(status->model, model);
    assert_int_equal(status->publish_address, 0);
    assert_int_equal(status->app_key_index, 0);
    assert_int_equal(status->credential_flag, 0);
    assert_int_equal(status->publish_ttl, 0);
    assert_int_equal(status->period_steps, 0);
    assert_int_equal(status->period_resolution, 0);
    assert_int_equal(status->retransmit_count, 0);
    assert_int_equal(status->retransmit_interval_steps, 0);
}

static void a_publication_is_set_and_read_back(void **state)
{
    struct pair *pair = pair_open(1);
    struct bramble_publication publication;
    (void)state;
    give_app_key(pair, 0, 5, app_key);
    bind_model(pair, LAMP, ONOFF_SERVER, 5);
    bind_model(pair, LAMP, VENDOR_MODEL, 5);
    expect_refused(get(pair, LAMP, ONOFF_SERVER), BRAMBLE_STATUS_SUCCESS, LAMP, ONOFF_SERVER); /* all zeros */
    for (unsigned reading = 0; reading < 2; reading++) {
        const struct bramble_config_model_publication_status *status =
            reading == 0 ? set(pair, &ordinary) : get(pair, LAMP, ONOFF_SERVER);
        assert_int_equal(status->status, BRAMBLE_STATUS_SUCCESS);
        assert_int_equal(status->element_address, LAMP);
        assert_int_equal(status->publish_address, 0xC001);
        assert_int_equal(status->app_key_index, 5);
        assert_int_equal(status->credential_flag, 0);
        assert_int_equal(status->publish_ttl, 7);
        assert_int_equal(status->period_steps, 3);
        assert_int_equal(status->period_resolution, BRAMBLE_RESOLUTION_10_S);
        assert_int_equal(status->retransmit_count, 2);
        assert_int_equal(status->retransmit_interval_steps, 30);
        assert_int_equal(status->model, ONOFF_SERVER);
    }
    assert_int_equal(bramble_publication_get(lamp_model(pair, 0, ONOFF_SERVER), &publication), 0);
    assert_int_equal(bramble_period_duration(publication.period), BRAMBLE_SECONDS(30));

    struct bramble_config_model_publication_set vendor = ordinary;
    vendor.model = VENDOR_MODEL;
    vendor.publish_ttl = 0xFF;
    const struct bramble_config_model_publication_status *status = set(pair, &vendor);
    assert_int_equal(status->status, BRAMBLE_STATUS_SUCCESS);
    assert_int_equal(status->model, VENDOR_MODEL);
    assert_int_equal(status->publish_ttl, 0xFF);

    /* Every TTL up to 127 may be set, 1 as well: the Default TTL is the state that prohibits it. */
    static const uint8_t ttls[] = {0, 1, 2, 127};
    for (unsigned i = 0; i < 4; i++) {
        struct bramble_config_model_publication_set other = ordinary;
        other.publish_ttl = ttls[i];
        status = set(pair, &other);
        assert_int_equal(status->status, BRAMBLE_STATUS_SUCCESS);
        assert_int_equal(status->publish_ttl, ttls[i]);
    }

    /* An unassigned address ends it and zeroes the rest, whatever the other fields say. */
    struct bramble_config_model_publication_set off = ordinary;
    off.publish_address = 0;
    off.app_key_index = 0x0ABC;
    expect_refused(set(pair, &off), BRAMBLE_STATUS_SUCCESS, LAMP, ONOFF_SERVER);
    assert_int_equal(bramble_publication_get(lamp_model(pair, 0, ONOFF_SERVER), &publication), 0);
    assert_int_equal(publication.address, 0);
    assert_int_equal(get(pair, LAMP, VENDOR_MODEL)->publish_address, 0xC001);
    pair_close(pair);
}

static void a_label_may_be_published_to(void **state)
{
    struct pair *pair = pair_open(1);
    const struct keys *keys = access_keys(access_of(pair->lamps[0].node));
    struct bramble_config_model_publication_virtual_address_set virtual_set = {
        .element_address = LAMP, .app_key_index = 5, .publish_ttl = 0xFF, .model = ONOFF_SERVER};
    (void)state;
    memcpy(virtual_set.label_uuid, label, 16);
    give_app_key(pair, 0, 5, app_key);
    expect_refused(ask(pair, bramble_config_model_publication_virtual_address_set_message(&virtual_set)),
                   BRAMBLE_STATUS_INVALID_APPKEY_INDEX, LAMP, ONOFF_SERVER);
    assert_int_equal(keys->labels[0].uses, 0);
    bind_model(pair, LAMP, ONOFF_SERVER, 5);
    for (unsigned again = 0; again < 2; again++) {
        const struct bramble_config_model_publication_status *status =
            ask(pair, bramble_config_model_publication_virtual_address_set_message(&virtual_set));
        assert_int_equal(status->status, BRAMBLE_STATUS_SUCCESS);
        assert_int_equal(status->publish_address, 0xB529);
        assert_int_equal(keys->labels[0].uses, 1);
    }
    assert_int_equal(get(pair, LAMP, ONOFF_SERVER)->publish_address, 0xB529);
    set(pair, &ordinary);
    assert_int_equal(keys->labels[0].uses, 0);

    /* A lamp whose label places are taken says so, and keeps publishing where it did. */
    static const uint8_t taken[2][16] = {{8}, {9}};
    for (unsigned i = 0; i < 2; i++) {
        assert_true(bramble_model_subscribe_label(lamp_model(pair, 0, ONOFF_SERVER), taken[i]) >= 0);
    }
    expect_refused(ask(pair, bramble_config_model_publication_virtual_address_set_message(&virtual_set)),
                   BRAMBLE_STATUS_INSUFFICIENT_RESOURCES, LAMP, ONOFF_SERVER);
    assert_int_equal(get(pair, LAMP, ONOFF_SERVER)->publish_address, 0xC001);
    pair_close(pair);
}

static void a_wrong_publication_is_refused(void **state)
{
    struct pair *pair = pair_open(1);
    struct bramble_config_model_publication_set fields = ordinary;
    (void)state;
    give_app_key(pair, 0, 5, app_key);
    give_app_key(pair, 0, 6, other_key);
    bind_model(pair, LAMP, ONOFF_SERVER, 5);
    set(pair, &ordinary);

    fields.element_address = 0x0700;
    expect_refused(set(pair, &fields), BRAMBLE_STATUS_INVALID_ADDRESS, 0x0700, ONOFF_SERVER);
    expect_refused(get(pair, 0x0700, ONOFF_SERVER), BRAMBLE_STATUS_INVALID_ADDRESS, 0x0700, ONOFF_SERVER);
    fields = ordinary;
    fields.model = ABSENT_MODEL;
    expect_refused(set(pair, &fields), BRAMBLE_STATUS_INVALID_MODEL, LAMP, ABSENT_MODEL);
    expect_refused(get(pair, LAMP, ABSENT_MODEL), BRAMBLE_STATUS_INVALID_MODEL, LAMP, ABSENT_MODEL);
    fields.model = BRAMBLE_SIG_MODEL(0x0000);
    expect_refused(set(pair, &fields), BRAMBLE_STATUS_INVALID_PUBLISH_PARAMETERS, LAMP, fields.model);
    fields.model = ONOFF_CLIENT;
    expect_refused(set(pair, &fields), BRAMBLE_STATUS_INVALID_PUBLISH_PARAMETERS, LAMP, ONOFF_CLIENT);
    fields = ordinary;
    fields.app_key_index = 6; /* the lamp has it, but the model is not bound to it */
    expect_refused(set(pair, &fields), BRAMBLE_STATUS_INVALID_APPKEY_INDEX, LAMP, ONOFF_SERVER);
    fields.app_key_index = 0x0FFF;
    expect_refused(set(pair, &fields), BRAMBLE_STATUS_INVALID_APPKEY_INDEX, LAMP, ONOFF_SERVER);
    fields = ordinary;
    fields.credential_flag = 1; /* friendship credentials, which this node cannot have */
    expect_refused(set(pair, &fields), BRAMBLE_STATUS_FEATURE_NOT_SUPPORTED, LAMP, ONOFF_SERVER);
    assert_int_equal(get(pair, LAMP, ONOFF_SERVER)->publish_address, 0xC001); /* none of these changed anything */

    /* Prohibited: a virtual address without its label, and a TTL between 127 and the default's mark. */
    static const uint8_t virtual_address[] = {0x00, 0x01, 0x23, 0x81, 5, 0, 7, 0, 0, 0x00, 0x10};
    static const uint8_t ttl[] = {0x00, 0x01, 0x01, 0xC0, 5, 0, 0x80, 0, 0, 0x00, 0x10};
    ask_malformed(pair, 0x03, virtual_address, sizeof virtual_address);
    ask_malformed(pair, 0x03, ttl, sizeof ttl);
    assert_int_equal(get(pair, LAMP, ONOFF_SERVER)->publish_ttl, 7);
    pair_close(pair);
}

static void unbinding_ends_the_publication(void **state)
{
    struct pair *pair = pair_open(1);
    (void)state;
    give_app_key(pair, 0, 5, app_key);
    bind_model(pair, LAMP, ONOFF_SERVER, 5);
    set(pair, &ordinary);
    struct bramble_config_model_app_unbind unbind = {
        .element_address = LAMP, .app_key_index = 5, .model = ONOFF_SERVER};
    ask(pair, bramble_config_model_app_unbind_message(&unbind));
    expect_refused(get(pair, LAMP, ONOFF_SERVER), BRAMBLE_STATUS_SUCCESS, LAMP, ONOFF_SERVER);
    pair_close(pair);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_publication_is_set_and_read_back),
        cmocka_unit_test(a_label_may_be_published_to),
        cmocka_unit_test(a_wrong_publication_is_refused),
        cmocka_unit_test(unbinding_ends_the_publication),
    };
    return cmocka_run_group_tests_name("configuration: publication", tests, NULL, NULL);
}
