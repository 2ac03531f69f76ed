/* Stories of the shell: keys of the network, key refresh as a whole, in steps and by hand, networks taken over. */
#include "kit.h"

#define KEY "7dd7364cd842ad18c17c2b820c84c3d6"

static json_int_t number(const char *path)
{
    return json_integer_value(found(path));
}

static void net_key(uint8_t key[16])
{
    assert_int_equal(bramble_net_key_get(shell.node, 0, key), 0);
}

static void a_key_refresh_stops_where_it_is_told_to(void **state)
{
    uint8_t before[16], after[16];
    (void)state;
    commission();
    net_key(before);
    done("key-refresh-status");
    assert_int_equal(number("phase"), 0);
    done("key-refresh until=1");
    said("all have the new keys");
    assert_int_equal(json_array_size(found("refreshed")), 2);
    done("key-refresh-status 0");
    assert_int_equal(number("phase"), 1);
    assert_int_equal(json_array_size(found("having")), 2);
    net_key(after);
    assert_memory_equal(before, after, 16);
    done("kr-phase-get 0 @0100");
    assert_int_equal(number("status.phase"), 1);
    begin_anew();
    done("key-refresh 0 until=2");
    done("kr-phase-get 0 @0100");
    assert_int_equal(number("status.phase"), 2);
    net_key(after);
    assert_memory_not_equal(before, after, 16);
    done("key-refresh");
    done("kr-phase-get 0 @0100");
    assert_int_equal(number("status.phase"), 0);
    done("onoff-set on @0100");
}

/* Whoever is left out stays out, even when the key refresh is taken up again by somebody who does not think of it. */
static void who_is_left_out_of_a_key_refresh_hears_nobody_any_more(void **state)
{
    (void)state;
    commission();
    ends("key-refresh without=0300", SHELL_USAGE, "addresses of nodes");
    done("key-refresh without=0002 until=1");
    assert_string_equal(json_string_value(json_array_get(found("left_out"), 0)), "0x0002");
    begin_anew();
    done("key-refresh-status");
    said("0x0002 is left out");
    assert_int_equal(json_array_size(found("waiting")), 0);
    done("key-refresh");
    said("`node-reset force`");
    assert_int_equal(json_array_size(found("left_out")), 1);
    ends("ttl-get @0002", SHELL_NO_ANSWER, "did not answer");
    done("onoff-set on @0100");
    done("node-reset force @0002");
    done("key-refresh");
    assert_int_equal(json_array_size(found("left_out")), 0);
}

static void a_node_that_was_given_a_second_subnet_gets_its_new_key(void **state)
{
    (void)state;
    commission();
    done("subnet-create 5");
    ends("key-refresh 5", SHELL_USAGE, "no node of this network is in the subnet 5");
    done("netkey-add 5 @0100");
    done("key-refresh 5");
    assert_string_equal(json_string_value(json_array_get(found("refreshed"), 0)), "0x0100");
    done("netkey-del 5 @0100");
    ends("key-refresh 5", SHELL_USAGE, "no node of this network is in the subnet 5");
}

static void keys_are_refreshed_by_hand(void **state)
{
    uint8_t before[16], after[16];
    (void)state;
    commission();
    net_key(before);
    ends("netkey-update 0 @0100", SHELL_USAGE, "`subnet-update NETKEY`");
    done("subnet-update 0");
    ends("subnet-update 0", SHELL_USAGE, "being refreshed already");
    begin_anew();
    for (unsigned i = 0; i < 2; i++) {
        const char *node = i == 0 ? "0100" : "0002";
        char *line = format_text("netkey-update 0 @%s", node);
        done(line);
        free(line);
    }
    done("appkey-update 0 @0100");
    done("subnet-set-phase 0 2");
    net_key(after);
    assert_memory_not_equal(before, after, 16);
    done("kr-phase-set 0 2 @0100");
    done("kr-phase-set 0 2 @0002");
    done("kr-phase-set 0 3 @0100");
    done("kr-phase-set 0 3 @0002");
    done("subnet-set-phase 0 3");
    done("onoff-set on @0100");
    assert_true(ground_sim_lamp(&ground, 0));
    done("ttl-get @0002");
    ends("netkey-update 0 @0100", SHELL_USAGE, "`subnet-update NETKEY`"); /* nothing of it is left */
}

static void what_was_begun_by_hand_is_ended_by_itself(void **state)
{
    (void)state;
    commission();
    done("subnet-update 0");
    done("netkey-update 0 @0100");
    done("key-refresh");
    assert_int_equal(json_array_size(found("refreshed")), 2);
    done("onoff-set on @0100");
    done("ttl-get @0002");
}

static void keys_come_and_go(void **state)
{
    (void)state;
    commission();
    ends("subnet-import 1 0011", SHELL_USAGE, "32 hexadecimal digits");
    done("subnet-import 1 " KEY);
    done("appkey-import 1 3 " KEY);
    done("keys");
    assert_int_equal(json_array_size(found("net_keys")), 2);
    assert_int_equal(json_array_size(found("app_keys")), 2);
    done("appkey-delete 3");
    ends("onoff-get 3 @0100", SHELL_USAGE, "no AppKey 3");
    done("appkey-create 1 4");
    ends("subnet-delete 0", SHELL_REFUSED, "");
    done("subnet-delete 1");
    done("keys");
    assert_int_equal(json_array_size(found("net_keys")), 1);
    assert_int_equal(json_array_size(found("app_keys")), 1);
    begin_anew();
    done("keys");
    assert_int_equal(json_array_size(found("app_keys")), 1);
}

static void a_network_whose_keys_are_known_is_taken_over(void **state)
{
    (void)state;
    ends("create key=0011", SHELL_USAGE, "32 hexadecimal digits");
    done("create 0005 " KEY " 305419896");
    said("joined");
    done("show secrets");
    assert_string_equal(json_string_value(found("net_keys.0.key")), KEY);
    assert_int_equal(number("iv_index"), 0x12345678);
    ends("node-import " LAMP_2 " 3 0200 1 " KEY, SHELL_USAGE, "no NetKey 3");
    done("node-import " LAMP_2 " 0 0200 1 " KEY);
    done("list-nodes");
    assert_string_equal(json_string_value(found("nodes.0.address")), "0x0200");
    ends("node-import " LAMP_2 " 0 0200 1 " KEY, SHELL_FAILED, "importing the node");
}

static void a_device_joins_the_subnet_that_is_named(void **state)
{
    (void)state;
    done("create");
    done("subnet-create 2");
    ends("provision " LAMP_1 " netkey=3", SHELL_USAGE, "no NetKey 3");
    done("provision " LAMP_1 " 0100 netkey=2");
    done("netkey-get @0100");
    assert_string_equal(json_string_value(found("status.net_key_indexes.0")), "0x0002");
    done("discover-unprovisioned on 4");
    done("list-unprovisioned");
    assert_string_equal(json_string_value(found("devices.0.uuid")), LAMP_2);
}

static void an_iv_update_is_started_followed_and_ended(void **state)
{
    (void)state;
    commission();
    done("iv-update status");
    assert_int_equal(number("iv_index"), 0);
    done("iv-update start test");
    done("iv-update status");
    assert_int_equal(number("iv_index"), 1);
    assert_true(json_is_true(found("iv_update")));
    pass(BRAMBLE_SECONDS(30));
    done("iv-update end test");
    done("iv-update status");
    assert_false(json_is_true(found("iv_update")));
    done("onoff-set on @0100");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORY(a_key_refresh_stops_where_it_is_told_to),
        STORY(who_is_left_out_of_a_key_refresh_hears_nobody_any_more),
        STORY(a_node_that_was_given_a_second_subnet_gets_its_new_key),
        STORY(keys_are_refreshed_by_hand),
        STORY(what_was_begun_by_hand_is_ended_by_itself),
        STORY(keys_come_and_go),
        STORY(a_network_whose_keys_are_known_is_taken_over),
        STORY(a_device_joins_the_subnet_that_is_named),
        STORY(an_iv_update_is_started_followed_and_ended),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
