/* Stories of the Configuration Server: the node as a whole. A phone reads and sets a lamp's states; what the lamp does
 * not have says so; what makes no sense is dropped; and a node may configure itself. */
#include "pair.h"

#include <bramble/describe.h>
#include <bramble/messages/generic_onoff.h>

static void states_are_set_and_read_back(void **state)
{
    struct pair *pair = pair_open(1);
    const struct network *network = access_network(access_of(pair->lamps[0].node));
    (void)state;

    const struct bramble_config_beacon_status *beacon = ask(pair, bramble_config_beacon_get_message());
    assert_int_equal(beacon->beacon, 1);
    beacon = ask(pair, bramble_config_beacon_set_message(&(struct bramble_config_beacon_set){.beacon = 0}));
    assert_int_equal(beacon->beacon, 0);
    assert_false(network->beacon_on);

    const struct bramble_config_default_ttl_status *ttl = ask(pair, bramble_config_default_ttl_get_message());
    assert_int_equal(ttl->ttl, 5);
    ttl = ask(pair, bramble_config_default_ttl_set_message(&(struct bramble_config_default_ttl_set){.ttl = 0x7F}));
    assert_int_equal(ttl->ttl, 0x7F);
    ttl = ask(pair, bramble_config_default_ttl_set_message(&(struct bramble_config_default_ttl_set){.ttl = 2}));
    assert_int_equal(network->default_ttl, 2);

    const struct bramble_config_relay_status *relay = ask(pair, bramble_config_relay_get_message());
    assert_int_equal(relay->relay, BRAMBLE_FEATURE_STATE_DISABLED);
    struct bramble_config_relay_set on = {.relay = 1, .retransmit_count = 0, .retransmit_interval_steps = 4};
    relay = ask(pair, bramble_config_relay_set_message(&on));
    assert_int_equal(relay->relay, BRAMBLE_FEATURE_STATE_ENABLED);
    assert_int_equal(relay->retransmit_count, 0);
    assert_int_equal(relay->retransmit_interval_steps, 4);
    assert_int_equal(network->relay, NETWORK_RELAY_ON);
    assert_int_equal(network->relay_retransmit, 4 << 3);

    const struct bramble_config_network_transmit_status *transmit =
        ask(pair, bramble_config_network_transmit_get_message());
    assert_int_equal(transmit->transmit_count, 2);          /* three transmissions */
    assert_int_equal(transmit->transmit_interval_steps, 1); /* 20 ms apart */
    /* Last, since eight transmissions 320 ms apart keep everything that follows waiting. */
    struct bramble_config_network_transmit_set often = {.transmit_count = 7, .transmit_interval_steps = 31};
    transmit = ask(pair, bramble_config_network_transmit_set_message(&often));
    assert_int_equal(transmit->transmit_count, 7);
    assert_int_equal(transmit->transmit_interval_steps, 31);
    assert_int_equal(network->network_transmit, 0xFF);

    assert_int_equal(pair->lamps[0].application.events[BRAMBLE_EVENT_CONFIGURATION], 5);
    pair_close(pair);
}

static void what_the_node_does_not_have_is_not_supported(void **state)
{
    struct pair *pair = pair_open(1);
    (void)state;

    const struct bramble_config_gatt_proxy_status *proxy = ask(pair, bramble_config_gatt_proxy_get_message());
    assert_int_equal(proxy->gatt_proxy, BRAMBLE_FEATURE_STATE_NOT_SUPPORTED);
    proxy = ask(pair, bramble_config_gatt_proxy_set_message(&(struct bramble_config_gatt_proxy_set){1}));
    assert_int_equal(proxy->gatt_proxy, BRAMBLE_FEATURE_STATE_NOT_SUPPORTED);

    const struct bramble_config_friend_status *friendship = ask(pair, bramble_config_friend_get_message());
    assert_int_equal(friendship->friend_, BRAMBLE_FEATURE_STATE_NOT_SUPPORTED);
    friendship = ask(pair, bramble_config_friend_set_message(&(struct bramble_config_friend_set){1}));
    assert_int_equal(friendship->friend_, BRAMBLE_FEATURE_STATE_NOT_SUPPORTED);

    struct bramble_config_low_power_node_polltimeout_get poll = {.lpn_address = 0x0234};
    const struct bramble_config_low_power_node_polltimeout_status *timeout =
        ask(pair, bramble_config_low_power_node_polltimeout_get_message(&poll));
    assert_int_equal(timeout->lpn_address, 0x0234);
    assert_int_equal(timeout->poll_timeout, 0);

    struct bramble_config_node_identity_get get = {.net_key_index = 0};
    const struct bramble_config_node_identity_status *identity =
        ask(pair, bramble_config_node_identity_get_message(&get));
    assert_int_equal(identity->status, BRAMBLE_STATUS_SUCCESS);
    assert_int_equal(identity->identity, BRAMBLE_FEATURE_STATE_NOT_SUPPORTED);
    struct bramble_config_node_identity_set set = {.net_key_index = 0, .identity = 1};
    identity = ask(pair, bramble_config_node_identity_set_message(&set));
    assert_int_equal(identity->status, BRAMBLE_STATUS_FEATURE_NOT_SUPPORTED);
    assert_int_equal(identity->identity, BRAMBLE_FEATURE_STATE_NOT_SUPPORTED);
    get.net_key_index = 0x0777;
    identity = ask(pair, bramble_config_node_identity_get_message(&get));
    assert_int_equal(identity->status, BRAMBLE_STATUS_INVALID_NETKEY_INDEX);
    assert_int_equal(identity->net_key_index, 0x0777);

    struct network *network = access_network(access_of(pair->lamps[0].node));
    network->relay = NETWORK_RELAY_UNSUPPORTED; /* as with config.relay_unsupported */
    network->relay_retransmit = 0;
    struct bramble_config_relay_set on = {.relay = 1, .retransmit_count = 3};
    const struct bramble_config_relay_status *relay = ask(pair, bramble_config_relay_set_message(&on));
    assert_int_equal(relay->relay, BRAMBLE_FEATURE_STATE_NOT_SUPPORTED);
    assert_int_equal(relay->retransmit_count, 0);
    assert_int_equal(network->relay, NETWORK_RELAY_UNSUPPORTED);
    pair_close(pair);
}

/* Prohibited values and wrong lengths are dropped: neither stored, nor echoed, nor answered. */
static void what_makes_no_sense_is_dropped(void **state)
{
    static const struct {
        uint32_t opcode;
        size_t size;
        uint8_t octets[20];
    } cases[] = {
        {0x800A, 1, {2}},                   /* Beacon Set: neither off nor on */
        {0x800A, 2, {1, 0}},                /* too long */
        {0x800D, 1, {1}},                   /* Default TTL Set 1 */
        {0x800D, 1, {0x80}},                /* above 127 */
        {0x800D, 0, {0}},                   /* nothing */
        {0x8027, 2, {2, 0}},                /* Relay Set: "not supported" cannot be set */
        {0x8027, 1, {1}},                   /* without retransmission */
        {0x8013, 1, {2}},                   /* GATT Proxy Set */
        {0x8010, 1, {2}},                   /* Friend Set */
        {0x8024, 0, {0}},                   /* Network Transmit Set */
        {0x8047, 3, {0, 0, 2}},             /* Node Identity Set */
        {0x802D, 2, {0x00, 0x80}},          /* PollTimeout Get of a virtual address */
        {0x8008, 0, {0}},                   /* Composition Data Get without page */
        {0x8049, 1, {0}},                   /* Node Reset with something */
        {0x8016, 3, {0, 0, 1}},             /* Key Refresh Phase Set to 1 */
        {0x8016, 3, {0, 0, 4}},             /* and to 4 */
        {0x8040, 17, {0}},                  /* NetKey Add, one octet short */
        {0x00, 18, {0}},                    /* AppKey Add, one octet short */
        {0x803D, 5, {0x00, 0x01, 0, 0, 0}}, /* Model App Bind: neither two nor four octets of model */
        {0x801D, 4, {0x00, 0xC0, 0, 0x10}}, /* Subscription Delete All of a group "element" */
    };
    struct pair *pair = pair_open(1);
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        ask_malformed(pair, cases[i].opcode, cases[i].octets, cases[i].size);
    }
    const struct network *network = access_network(access_of(pair->lamps[0].node));
    assert_int_equal(network->default_ttl, 5);
    assert_true(network->beacon_on);
    assert_false(network->relay);
    pair_close(pair);
}

static void composition_is_told_and_can_be_read(void **state)
{
    static const bramble_model_id expected[] = {
        BRAMBLE_SIG_MODEL(0x0000), BRAMBLE_SIG_MODEL(0x0002), ONOFF_SERVER, LEVEL_SERVER, ONOFF_CLIENT, VENDOR_MODEL};
    struct pair *pair = pair_open(1);
    struct bramble_composition_reader reader;
    struct bramble_composition_element element;
    (void)state;

    /* Page 128 does not exist: the largest page below it is page 0. */
    struct bramble_config_composition_data_get get = {.page = 128};
    const struct bramble_config_composition_data_status *status =
        ask(pair, bramble_config_composition_data_get_message(&get));
    assert_int_equal(status->page, 0);
    assert_int_equal(bramble_composition_read(status->data, &reader), 0);
    assert_int_equal(reader.page.cid, 0x000C);
    assert_int_equal(reader.page.pid, 0x001A);
    assert_int_equal(reader.page.vid, 1);
    assert_int_equal(reader.page.crpl, 8);
    assert_int_equal(reader.page.features, BRAMBLE_FEATURES_RELAY);
    assert_int_equal(bramble_composition_next(&reader, &element), 1);
    assert_int_equal(element.location, 0x0100);
    assert_int_equal(element.sig_models.size, 10);
    assert_int_equal(element.vendor_models.size, 4);
    for (unsigned i = 0; i < 6; i++) {
        assert_int_equal(bramble_composition_model(&element, i), expected[i]);
    }
    assert_int_equal(bramble_composition_next(&reader, &element), 1);
    assert_int_equal(reader.element, 1);
    assert_int_equal(bramble_composition_models(&element), 1);
    assert_int_equal(bramble_composition_next(&reader, &element), 0);
    assert_int_equal(bramble_composition_find(status->data, ONOFF_SERVER, 0), 0);
    assert_int_equal(bramble_composition_find(status->data, ONOFF_SERVER, 1), 1);
    assert_int_equal(bramble_composition_find(status->data, ABSENT_MODEL, 0), BRAMBLE_ERROR_NOT_FOUND);
    pair_close(pair);
}

/* The status comes first, under the keys that are erased afterwards; then nothing is left. */
static void a_reset_node_answers_and_forgets(void **state)
{
    struct pair *pair = pair_open(1);
    struct actor *lamp = &pair->lamps[0];
    (void)state;
    give_app_key(pair, 0, 0, app_key);
    bind_model(pair, LAMP, ONOFF_SERVER, 0);
    ask(pair, bramble_config_node_reset_message());
    run_for(pair, BRAMBLE_SECONDS(2));
    assert_false(bramble_node_is_member(lamp->node));
    assert_int_equal(lamp->application.events[BRAMBLE_EVENT_RESET], 1);
    const struct keys *keys = access_keys(access_of(lamp->node));
    assert_null(keys_net_next(keys, 0));
    assert_null(keys_app_next(keys, 0));
    assert_int_equal(keys->device, 0);
    assert_false(bramble_model_is_bound(lamp_model(pair, 0, ONOFF_SERVER), 0));
    pair_close(pair);
}

#define HEALTH_SERVER BRAMBLE_SIG_MODEL(0x0002)

/* A lamp whose publications fill the air without a pause leaves as soon: nothing new is said. */
static void a_node_that_publishes_all_the_time_leaves_as_soon(void **state)
{
    struct pair *pair = pair_open(1);
    struct actor *lamp = &pair->lamps[0];
    struct bramble_model_ref model = lamp_model(pair, 0, HEALTH_SERVER);
    const struct bramble_to group = BRAMBLE_TO(0xC000, 0);
    (void)state;
    give_app_key(pair, 0, 0, app_key);
    bind_model(pair, LAMP, HEALTH_SERVER, 0);
    struct bramble_config_model_publication_set often = {.element_address = LAMP,
                                                         .publish_address = 0xC000,
                                                         .period_steps = 1,
                                                         .publish_ttl = 5,
                                                         .retransmit_count = 7,
                                                         .model = HEALTH_SERVER};
    const struct bramble_config_model_publication_status *told =
        ask(pair, bramble_config_model_publication_set_message(&often));
    assert_int_equal(told->status, 0);
    run_for(pair, BRAMBLE_SECONDS(1));
    uint32_t before = bramble_node_sequence(lamp->node);
    run_for(pair, BRAMBLE_SECONDS(1));
    assert_true(bramble_node_sequence(lamp->node) >= before + 10);
    ask(pair, bramble_config_node_reset_message());
    const struct bramble_message question = bramble_generic_onoff_get_message();
    assert_true(bramble_node_is_member(lamp->node)); /* still */
    assert_int_equal(bramble_send(model, &group, &question), BRAMBLE_ERROR_NOT_PROVISIONED);
    run_for(pair, BRAMBLE_SECONDS(2));
    assert_false(bramble_node_is_member(lamp->node));
    pair_close(pair);
}

/* ---- The lamp configures itself ---------------------------------------------------------------------------------- */

struct self {
    int result;
    unsigned calls;
    uint8_t ttl;
    bool to_itself;
};

static void ttl_told(struct bramble_model_ref model, const struct bramble_response *response)
{
    struct self *self = response->context;
    (void)model;
    self->calls++;
    self->result = response->result;
    if (response->result == 0) {
        self->ttl = ((const struct bramble_config_default_ttl_status *)response->fields)->ttl;
        self->to_itself = response->received->to_itself;
    }
}

static void a_node_configures_itself(void **state)
{
    struct pair *pair = pair_open(1);
    struct self self = {.result = 1};
    (void)state;
    /* The phone: its own address, its own device key. Nothing goes on air, and no callback comes inside the call. */
    struct bramble_config_default_ttl_set set = {.ttl = 9};
    struct bramble_message message = bramble_config_default_ttl_set_message(&set);
    struct bramble_wait wait = {.done = ttl_told, .context = &self};
    uint32_t sequence = bramble_node_sequence(pair->phone.node);
    assert_int_equal(
        bramble_configuration_request(phone_model(pair, BRAMBLE_SIG_MODEL(0x0001)), PHONE, 0, &message, &wait), 0);
    assert_int_equal(self.calls, 0);
    assert_int_equal(access_network(access_of(pair->phone.node))->default_ttl, 5);
    bramble_world_poke(pair->world, pair->phone.radio);
    run_for(pair, 1);
    assert_int_equal(self.calls, 1);
    assert_int_equal(self.result, 0);
    assert_int_equal(self.ttl, 9);
    assert_true(self.to_itself);
    assert_int_equal(access_network(access_of(pair->phone.node))->default_ttl, 9);
    assert_int_equal(bramble_node_sequence(pair->phone.node), sequence);
    pair_close(pair);
}

/* A node that knows the phone's device key may answer the phone, but the phone's device key is not the lamp's: what
 * comes under the key of its sender configures nobody. */
static int phone_key(void *context, uint16_t address, uint8_t key[16])
{
    const struct pair *pair = context;
    memcpy(key, address == PHONE ? pair->phone.device_key : pair->lamps[0].device_key, 16);
    return 0;
}

static void the_key_of_the_sender_configures_nobody(void **state)
{
    struct pair *pair = pair_open(1);
    (void)state;
    bramble_device_keys_from(pair->lamps[0].node, phone_key, pair);
    struct bramble_config_default_ttl_set set = {.ttl = 33};
    struct bramble_message message = bramble_config_default_ttl_set_message(&set);
    struct bramble_to to = {.address = LAMP, .key_index = BRAMBLE_DEVICE_KEY_OWN, .ttl = BRAMBLE_TTL_DEFAULT};
    assert_int_equal(bramble_send(phone_model(pair, BRAMBLE_SIG_MODEL(0x0001)), &to, &message), 0);
    bramble_world_poke(pair->world, pair->phone.radio);
    run_for(pair, BRAMBLE_SECONDS(1));
    assert_int_equal(access_network(access_of(pair->lamps[0].node))->default_ttl, 5);
    assert_int_equal(bramble_drops(pair->lamps[0].node, BRAMBLE_DROP_ACCESS_NOT_BOUND), 1);
    pair_close(pair);
}

/* A status that nobody waits for reaches the application of the client. */
static void an_unasked_status_is_told(void **state)
{
    struct pair *pair = pair_open(1);
    (void)state;
    struct bramble_message message = bramble_config_default_ttl_get_message();
    struct bramble_to to = {.address = LAMP, .key_index = BRAMBLE_DEVICE_KEY_PEER, .ttl = BRAMBLE_TTL_DEFAULT};
    assert_int_equal(bramble_send(phone_model(pair, BRAMBLE_SIG_MODEL(0x0001)), &to, &message), 0);
    bramble_world_poke(pair->world, pair->phone.radio);
    run_for(pair, BRAMBLE_SECONDS(1));
    assert_int_equal(pair->phone.application.unasked, 1);
    assert_int_equal(pair->phone.application.unasked_opcode, BRAMBLE_CONFIG_DEFAULT_TTL_STATUS_OPCODE);
    assert_int_equal(pair->phone.application.unasked_octets[0], 5);
    pair_close(pair);
}

/* Between two turns a node's clock stands still. What an application asks for then has its whole time all the same: the
 * request is sent once and not, as if its time were over already, several times at once. */
static void a_request_after_a_long_silence_is_sent_once(void **state)
{
    struct pair *pair = pair_open(1);
    (void)state;
    access_network(access_of(pair->phone.node))->beacon_on = false; /* nothing makes the phone run meanwhile */
    run_for(pair, BRAMBLE_SECONDS(40));
    uint32_t sequence = bramble_node_sequence(pair->phone.node);
    ask(pair, bramble_config_default_ttl_get_message());
    assert_int_equal(bramble_node_sequence(pair->phone.node), sequence + 1);
    pair_close(pair);
}

/* Of every request that the server takes the client knows the answer, and takes it. */
static void every_request_has_its_answer(void **state)
{
    const struct bramble_model_type *client = &bramble_configuration_client_type;
    unsigned requests = 0;
    (void)state;
    assert_int_equal(client->handler_count, 24);
    for (uint32_t opcode = 0; opcode < 0xC000; opcode++) {
        if (bramble_configuration_server_type.takes(&bramble_configuration_server_type, opcode)) {
            const struct bramble_message_names *request = bramble_message_names_find(BRAMBLE_LAYER_ACCESS, opcode);
            const struct bramble_message_type *answer = bramble_configuration_response(request->type);
            bool known = false;
            assert_non_null(answer);
            for (unsigned j = 0; j < client->handler_count; j++) {
                known = known || client->handlers[j].type == answer;
            }
            assert_true(known);
            requests++;
        }
    }
    assert_int_equal(requests, 47);
    assert_null(bramble_configuration_response(bramble_config_relay_status_type));
    struct bramble_config_netkey_status refused = {.status = BRAMBLE_STATUS_CANNOT_REMOVE};
    assert_int_equal(bramble_configuration_status(bramble_config_netkey_status_type, &refused),
                     BRAMBLE_STATUS_CANNOT_REMOVE);
    struct bramble_config_relay_status relay = {.relay = 1};
    assert_int_equal(bramble_configuration_status(bramble_config_relay_status_type, &relay), BRAMBLE_STATUS_SUCCESS);
}

/* For people: each code of the specification has a text of its own, and any number is answered. */
static void status_codes_have_texts(void **state)
{
    (void)state;
    for (unsigned i = 0; i <= BRAMBLE_STATUS_INVALID_BEARER; i++) {
        for (unsigned j = 0; j < i; j++) {
            assert_string_not_equal(bramble_status_text((uint8_t)i), bramble_status_text((uint8_t)j));
        }
        assert_string_not_equal(bramble_status_text((uint8_t)i), bramble_status_text(0xEE));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(states_are_set_and_read_back),
        cmocka_unit_test(what_the_node_does_not_have_is_not_supported),
        cmocka_unit_test(what_makes_no_sense_is_dropped),
        cmocka_unit_test(composition_is_told_and_can_be_read),
        cmocka_unit_test(a_reset_node_answers_and_forgets),
        cmocka_unit_test(a_node_that_publishes_all_the_time_leaves_as_soon),
        cmocka_unit_test(a_node_configures_itself),
        cmocka_unit_test(the_key_of_the_sender_configures_nobody),
        cmocka_unit_test(an_unasked_status_is_told),
        cmocka_unit_test(a_request_after_a_long_silence_is_sent_once),
        cmocka_unit_test(status_codes_have_texts),
        cmocka_unit_test(every_request_has_its_answer),
    };
    return cmocka_run_group_tests_name("configuration: the node", tests, NULL, NULL);
}
