/* Stories of the shell's core: verbs against lamps of the simulator, in virtual time. */
#include "kit.h"

static void a_discovery_lasts_as_long_as_it_was_told_to(void **state)
{
    (void)state;
    done("create");
    bramble_time began = ground.now(&ground);
    done("discover-unprovisioned 7s");
    assert_true(ground.now(&ground) == began + BRAMBLE_SECONDS(7));
    assert_int_equal(json_array_size(json_object_get(shell.outcome.json, "devices")), LAMPS);
}

static void a_lamp_is_commissioned_and_switched(void **state)
{
    (void)state;
    commission();
    done("onoff-set on @0100");
    assert_true(ground_sim_lamp(&ground, 0));
    done("sub-add 0100 c000 1000");
    done("onoff-set off @c000");
    assert_false(ground_sim_lamp(&ground, 0));
    done("target 0100");
    done("onoff-get");
    said("0x0100 is off");
    struct bramble_provisioned_node second;
    uint8_t uuid[16];
    assert_true(hex_read(LAMP_2, uuid, 16));
    assert_int_equal(bramble_provisioner_find(shell.node, uuid, &second), 0);
    assert_int_equal(second.address, 0x0002);
}

static void an_element_finds_its_node_and_a_refusal_is_named(void **state)
{
    (void)state;
    commission();
    assert_int_equal(say_line("bind 0100 0 1001"), SHELL_REFUSED);
    said("0x0100 refused: the element has no such model");
    assert_int_equal(say_line("bind 0300 0 1000"), SHELL_USAGE);
    said("no node of this network has an element 0x0300");
}

static void who_is_silent_is_said_with_the_time_that_was_waited(void **state)
{
    (void)state;
    commission();
    ground_sim_power(&ground, 0, false);
    bramble_time began = ground.now(&ground);
    assert_int_equal(say_line("ttl-get @0100"), SHELL_NO_ANSWER);
    bramble_time waited = ground.now(&ground) - began;
    json_int_t waited_ms = json_integer_value(json_object_get(shell.outcome.json, "waited_ms"));
    assert_in_range((uintmax_t)waited_ms, (waited - BRAMBLE_MILLISECONDS(20)) / 1000, waited / 1000);
    said("did not answer within");
    ground_sim_power(&ground, 0, true);
    done("ttl-get @0100");
}

static void without_a_controller_nothing_is_said_to_anybody(void **state)
{
    (void)state;
    commission();
    shell.has_controller = false;
    snprintf(shell.no_controller, sizeof shell.no_controller, "it was pulled out");
    assert_int_equal(say_line("ttl-get @0100"), SHELL_NO_CONTROLLER);
    said("it was pulled out");
    done("show");
    shell.has_controller = true;
}

static void a_verb_can_be_called_off_and_one_said_meanwhile(void **state)
{
    (void)state;
    commission();
    ground_sim_power(&ground, 0, false);
    assert_true(shell_begin(&shell, "ttl-get @0100", ground.now(&ground)));
    pass(BRAMBLE_MILLISECONDS(100));
    assert_true(shell.busy);
    assert_false(shell_begin(&shell, "show", ground.now(&ground)));
    assert_true(shell_begin(&shell, "help ttl-set", ground.now(&ground)));
    assert_non_null(strstr(news.octets, "usage: ttl-set TTL"));
    assert_true(shell.busy);
    shell_cancel(&shell, ground.now(&ground));
    pass(BRAMBLE_MILLISECONDS(20));
    assert_false(shell.busy);
    said("cancelled");
}

static void a_key_refresh_waits_for_who_is_silent_and_goes_on(void **state)
{
    uint8_t before[16], after[16];
    (void)state;
    commission();
    assert_int_equal(bramble_net_key_get(shell.node, 0, before), 0);
    ground_sim_power(&ground, 1, false);
    assert_int_equal(say_line("key-refresh"), SHELL_NO_ANSWER);
    said("0x0002 did not take the new keys");
    done("onoff-set on @0100");
    ground_sim_power(&ground, 1, true);
    done("key-refresh");
    assert_int_equal(bramble_net_key_get(shell.node, 0, after), 0);
    assert_memory_not_equal(before, after, 16);
    done("ttl-get @0002");
    done("onoff-set off @0100");
}

static void a_node_that_is_reset_takes_its_groups_along(void **state)
{
    (void)state;
    commission();
    done("sub-add 0100 c000 1000");
    assert_int_equal(shell.book.tables[SHELL_GROUPS].count, 1);
    done("target 0100");
    done("node-reset");
    assert_int_equal(shell.book.tables[SHELL_GROUPS].count, 0);
    assert_int_equal(shell.target, 0);
    assert_int_equal(bramble_provisioner_count(shell.node), 1);
}

static void a_node_that_stays_silent_at_its_reset_keeps_its_groups(void **state)
{
    (void)state;
    commission();
    done("sub-add 0100 c000 1000");
    ground_sim_power(&ground, 0, false);
    assert_int_equal(say_line("node-reset @0100"), SHELL_NO_ANSWER);
    assert_int_equal(shell.book.tables[SHELL_GROUPS].count, 1);
    done("node-reset force @0100");
    assert_int_equal(shell.book.tables[SHELL_GROUPS].count, 0);
}

static void keys_that_others_have_may_be_given(void **state)
{
    (void)state;
    uint8_t wanted[16], key[16];
    assert_true(hex_read("00112233445566778899aabbccddeeff", wanted, 16));
    ends("create 0123 0011", SHELL_USAGE, "32 hexadecimal digits, not 4");
    done("create 0123 00112233445566778899aabbccddeeff");
    assert_int_equal(bramble_node_address(shell.node), 0x0123);
    assert_int_equal(bramble_net_key_get(shell.node, 0, key), 0);
    assert_memory_equal(key, wanted, 16);
    ends("appkey-create 0 0 00112233445566778899aabbccddeeff00", SHELL_USAGE, "32 hexadecimal digits, not 34");
    done("appkey-create 0 0 00112233445566778899aabbccddeeff");
    assert_int_equal(bramble_app_key_get(shell.node, 0, key), 0);
    assert_memory_equal(key, wanted, 16);
}

static void what_is_typed_is_completed_by_its_type(void **state)
{
    (void)state;
    completes_to("onoff", "onoff-get onoff-set ");
    completes_to("bind ", "");
    commission();
    done("sub-add 0100 c000 1000");
    completes_to("bind ", "0002 0100 ");
    completes_to("bind 01", "0100 ");
    completes_to("bind 0100 ", "0 ");
    completes_to("ttl-set @0", "@0002 @0100 ");
    completes_to("onoff-set @c000 o", "on off ");
    completes_to("sub-del 0100 ", "c000 ");
    completes_to("show s", "secrets ");
    completes_to("help key-", "key-refresh key-refresh-status ");
    completes_to("nonsense ", "");
    completes_to("ttl-set 7 8 ", "");
}

/* Every verb of the table is complete: help, a chapter, and a message that exists with the fields that it names. */
static void every_verb_of_the_table_is_whole(void **state)
{
    const struct shell_verb *verb;
    (void)state;
    for (size_t i = 0; (verb = shell_verb_at(i)) != NULL; i++) {
        assert_non_null(verb->help);
        assert_non_null(verb->chapter);
        assert_non_null(verb->begin);
        assert_ptr_equal(shell_verb_called(verb->name), verb);
        assert_true(verb->message == NULL || bramble_message_names_called(verb->message) != NULL);
        assert_true(verb->virtual_message == NULL || bramble_message_names_called(verb->virtual_message) != NULL);
        assert_true(verb->vendor_message == NULL || bramble_message_names_called(verb->vendor_message) != NULL);
    }
    commission();
    static const char *const lines[] = {
        "netkey-get @0100",
        "appkey-get 0 @0100",
        "relay-get @0100",
        "beacon-get @0100",
        "network-transmit-get @0100",
        "friend-get @0100",
        "proxy-get @0100",
        "hb-sub-get @0100",
        "hb-pub-get @0100",
        "pub-get 0100 1000",
        "beacon-set off @0100",
        "relay-set on 2 1 @0100",
        "network-transmit-set 2 1 @0100",
        "unbind 0100 0 1000",
        "appkey-del 0 @0100",
        "pub-set 0100 0 0 0 0 1000",
        "ident-get 0 @0100",
        "ident-set 0 on @0100",
        "poll-timeout-get 0200 @0100",
        "mod-appidx-get 0100 1000",
        "mod-appidx-get 0100 05f1:0001",
        "sub-get 0100 1000",
        "sub-get 0100 0001 05f1",
        "kr-phase-get 0 @0100",
        "kr-phase-set 0 3 @0100",
        "composition-get 255 @0100",
        "hb-pub-set 0001 0 0 5 0 0 @0100",
        "hb-sub-set 0001 0100 0 @0100",
    };
    for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++) {
        unsigned code = say_line(lines[i]);
        if (code != SHELL_DONE && code != SHELL_REFUSED) {
            fail_msg("%s: %s", lines[i], shell.outcome.text.octets);
        }
    }
    done("subnet-create 1");
    done("netkey-add 1 @0100");
    done("netkey-del 1 @0100");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORY(a_discovery_lasts_as_long_as_it_was_told_to),
        STORY(a_lamp_is_commissioned_and_switched),
        STORY(keys_that_others_have_may_be_given),
        STORY(an_element_finds_its_node_and_a_refusal_is_named),
        STORY(who_is_silent_is_said_with_the_time_that_was_waited),
        STORY(without_a_controller_nothing_is_said_to_anybody),
        STORY(a_verb_can_be_called_off_and_one_said_meanwhile),
        STORY(a_key_refresh_waits_for_who_is_silent_and_goes_on),
        STORY(a_node_that_is_reset_takes_its_groups_along),
        STORY(a_node_that_stays_silent_at_its_reset_keeps_its_groups),
        STORY(what_is_typed_is_completed_by_its_type),
        STORY(every_verb_of_the_table_is_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
