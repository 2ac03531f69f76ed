/* Stories of the shell: any message to anybody, what comes in, labels, health. */
#include "kit.h"

/* The sample of the specification: Mesh Protocol 1.1 section 3.4.2.3. */
#define LABEL "0073e7e4d8b9440faf8415df4c56c0e1"
#define LABEL_ADDRESS "0xb529"

static void holds(const char *path, const char *wanted)
{
    const json_t *value = found(path);
    assert_string_equal(json_string_value(value), wanted);
}

static void a_message_is_sent_by_its_name_and_fields(void **state)
{
    (void)state;
    commission();
    done("send 0 generic-onoff-set onoff=on tid=7 @0100");
    assert_true(ground_sim_lamp(&ground, 0));
    holds("answers.0.message", "Generic OnOff Status");
    holds("answers.0.source", "0x0100");
    assert_int_equal(json_integer_value(found("answers.0.fields.present_onoff")), 1);
    said("0x0100: Generic OnOff Status: present_onoff 1 (On)");
    done("send device config-default-ttl-set ttl=9 @0100");
    assert_int_equal(json_integer_value(found("answers.0.fields.ttl")), 9);
    done("send device config-model-app-unbind element_address=0x0100 app_key_index=0 model=1000 @0100");
    assert_int_equal(json_integer_value(found("answers.0.fields.status")), 0);
}

static void a_message_is_sent_as_octets(void **state)
{
    (void)state;
    commission();
    done("send 0 82020109 @0100");
    assert_true(ground_sim_lamp(&ground, 0));
    holds("answers.0.opcode", "8204");
    holds("answers.0.parameters", "01");
    done("send 0 82020008 @0100 --segmented --wait 8204");
    assert_false(ground_sim_lamp(&ground, 0));
    assert_int_equal(json_array_size(found("answers")), 1);
    done("send 0 8203010a @0100 --wait none");
    assert_true(ground_sim_lamp(&ground, 0));
    assert_int_equal(json_array_size(found("answers")), 0);
    done("target 0100");
    done("send 0 8201 --wait 2s"); /* whatever comes in two seconds */
    assert_int_equal(json_array_size(found("answers")), 1);
}

static void a_vendor_s_message_in_many_segments_comes_whole(void **state)
{
    struct text line = {0};
    (void)state;
    commission();
    text_add(&line, "send 0 c0f105");
    for (unsigned i = 0; i < 377; i++) {
        text_add(&line, "%02x", i % 256);
    }
    text_add(&line, " @0001 --wait c0f105"); /* to this shell itself: nobody else understands it */
    done(line.octets);
    assert_int_equal(strlen(json_string_value(found("answers.0.parameters"))), 2 * 377);
    assert_true(json_is_null(found("answers.0.message")));
    text_free(&line);
    done("send 0 floor-reading temperature=2150 light=300 presence=on @0001 --wait floor-reading");
    said("Floor Reading: temperature 2150, light 300");
    done("send 0 c0f105aabb @0100 --segmented"); /* acknowledged by segments, understood by nobody */
    assert_int_equal(json_array_size(found("answers")), 0);
}

static void a_group_is_asked_and_all_answers_are_listed(void **state)
{
    (void)state;
    commission();
    done("appkey-add 0 @0002");
    done("bind 0002 0 1000");
    done("sub-add 0100 c000 1000");
    done("sub-add 0002 c000 1000");
    done("send 0 generic-onoff-get @c000");
    assert_int_equal(json_array_size(found("answers")), 2);
    said("2 messages came in");
    ends("send 0 generic-onoff-get @c001 --wait generic-onoff-status", SHELL_NO_ANSWER, "0xc001 did not answer");
}

static void what_makes_no_sense_is_explained_and_not_sent(void **state)
{
    static const struct {
        const char *line, *part;
    } wrong[] = {
        {"send 0 generic-onoff-sett onoff=1 @0100", "did you mean generic-onoff-set"},
        {"send 0 generic-onoff-set @c000 onoff", "NAME=VALUE"},
        {"send 0 generic-onoff-set onof=1 @0100", "no such field"},
        {"send 0 generic-onoff-set onoff=perhaps @0100", "a number"},
        {"send 0 generic-onoff-set onoff=256 @0100", "does not fit"},
        {"send 7 generic-onoff-get @0100", "`appkey-create 0 7`"},
        {"send appkey generic-onoff-get @0100", "or the word device"},
        {"send device generic-onoff-get @0300", "nobody here has its device key"},
        {"send 0 820 @0100", "no access message"},
        {"send 0 7f @0100", "no access message"},
        {"send 0 8201 8201 @0100", "one word too many"},
        {"send 0 8201 @0100 --wait nobody", "is no message"},
        {"send 0 8201 @0100 --hurry", "the options of `send`"},
        {"send 0 8201 @0100 --ttl 128", "the options of `send`"},
        {"send 0 8201 @0", "nobody has the address 0"},
        {"send 0 8201 @b529", "no label is known"},
        {"send 0 8201", "which node?"},
        {"send 0", "MESSAGE is missing"},
        {"send 0 health-fault-status faults=123 @0100", "even number"},
    };
    (void)state;
    commission();
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        ends(wrong[i].line, SHELL_USAGE, wrong[i].part);
    }
}

static void who_does_not_answer_is_asked_three_times(void **state)
{
    (void)state;
    commission();
    ground_sim_power(&ground, 0, false);
    uint32_t before = bramble_node_sequence(shell.node);
    done("timeout 2s");
    bramble_time began = ground.now(&ground);
    ends("send 0 8201 @0100", SHELL_NO_ANSWER, "did not answer within 2.0 s");
    assert_true(ground.now(&ground) - began <= BRAMBLE_MILLISECONDS(2050));
    assert_int_equal(bramble_node_sequence(shell.node) - before, 3);
    ends("onoff-get @0100", SHELL_NO_ANSWER, "did not answer within 2.0 s");
    ends("health-period-get @0100", SHELL_NO_ANSWER, "did not answer within 2.0 s");
    ends("provision 00112233445566778899aabbccddeeff", SHELL_NO_ANSWER, "the time of --timeout or `timeout` is up");
    ends("node-reset @0100", SHELL_NO_ANSWER, "did not answer");
}

/* A lamp that tells a group what it does: whoever listens hears of it, also while something else is under way. */
static void what_nobody_waits_for_is_shown(void **state)
{
    (void)state;
    commission();
    done("pub-set 0100 c005 0 0 0 1000");
    done("sub-add 0100 c000 1000");
    done("onoff-set on @c000");
    pass(BRAMBLE_SECONDS(1));
    assert_true(news.octets == NULL || strstr(news.octets, "OnOff Status") == NULL);
    done("listen-to c005");
    done("onoff-set off @c000");
    pass(BRAMBLE_SECONDS(1));
    was_told("0x0100 to 0xc005: Generic OnOff Status: present_onoff 0 (Off)");
    assert_true(shell_begin(&shell, "listen 5s", ground.now(&ground)));
    pass(BRAMBLE_SECONDS(6));
    assert_int_equal(json_array_size(found("messages")), 0);
    done("pub-set 0100 c005 0 1s 0 1000");
    done("listen 3500ms");
    assert_int_equal(json_array_size(found("messages")), 3);
    holds("messages.0.destination", "0xc005");
    holds("messages.0.key", "0x0000");
}

static void labels_are_addresses_of_16_octets(void **state)
{
    (void)state;
    commission();
    ends("sub-add 0100 b529 1000", SHELL_USAGE, "no label is known");
    done("virt-add " LABEL);
    holds("address", LABEL_ADDRESS);
    done("virt-add " LABEL);
    said("was known");
    done("sub-add 0100 b529 1000");
    done("sub-get 0100 1000");
    holds("status.addresses.0", LABEL_ADDRESS);
    done("onoff-set on @b529");
    assert_true(ground_sim_lamp(&ground, 0));
    done("send 0 generic-onoff-get @" LABEL);
    assert_int_equal(json_array_size(found("answers")), 1);
    begin_anew();
    done("onoff-set off @b529");
    assert_false(ground_sim_lamp(&ground, 0));
    done("group-list");
    holds("groups.0.label", LABEL);
    holds("labels.0.address", LABEL_ADDRESS);
    done("sub-wrt 0100 ffeeddccbbaa99887766554433221100 1000"); /* a label that is used becomes known */
    done("group-list");
    assert_int_equal(json_array_size(found("groups")), 1);
    assert_int_equal(json_array_size(found("labels")), 2);
    done("sub-del 0100 ffeeddccbbaa99887766554433221100 1000");
    done("sub-get 0100 1000");
    assert_int_equal(json_array_size(found("status.addresses")), 0);
    done("sub-add 0100 c000 1000");
    done("sub-del-all 0100 1000");
    done("group-list");
    assert_int_equal(json_array_size(found("groups")), 0);
}

static void a_label_is_published_to(void **state)
{
    (void)state;
    commission();
    done("virt-add");
    char address[8];
    snprintf(address, sizeof address, "%s", json_string_value(found("address")) + 2);
    char *line = format_text("pub-set 0100 %s 0 0 0 1000", address);
    done(line);
    free(line);
    line = format_text("listen-to %s", address);
    done(line);
    free(line);
    done("sub-add 0100 c000 1000");
    done("onoff-set on @c000");
    pass(BRAMBLE_SECONDS(1));
    was_told("Generic OnOff Status: present_onoff 1 (On)");
}

static void health_is_asked_and_attention_drawn(void **state)
{
    (void)state;
    commission();
    done("bind 0100 0 0002");
    ends("health-fault-get 05f1 @0100", SHELL_NO_ANSWER, "did not answer"); /* it has no tests of this company */
    done("health-period-set 3 @0100");
    done("health-period-get @0100");
    assert_int_equal(json_integer_value(found("status.fast_period_divisor")), 3);
    done("attention-set 5 @0100");
    done("attention-get @0100");
    assert_in_range(json_integer_value(found("status.attention")), 4, 5);
}

static void heartbeats_are_counted_by_the_shell_itself(void **state)
{
    (void)state;
    commission();
    done("hb-sub-set 0100 0001 5 @0001");
    done("hb-pub-set 0001 2 2 5 0 0 @0100");
    pass(BRAMBLE_SECONDS(5));
    was_told("a heartbeat of 0x0100: 1 hop");
    done("hb-sub-get @0001");
    assert_int_equal(json_integer_value(found("status.count_log")), 2);
}

static void messages_and_fields_are_completed(void **state)
{
    (void)state;
    commission();
    done("virt-add " LABEL);
    completes_to("send 0 generic-onoff-g", "generic-onoff-get ");
    completes_to("send 0 generic-onoff-set on", "onoff= ");
    completes_to("send 0 @0100 generic-onoff-set onoff=1 t", "tid= transition_steps= transition_resolution= ");
    completes_to("send 0 generic-onoff-set --wait generic-onoff-st", "generic-onoff-status ");
    completes_to("send 0 generic-onoff-set --w", "--wait ");
    completes_to("send 0 8201 @b", "@b529 ");
    done("help generic-onoff-set");
    said("opcode 8202");
    said("onoff: 0 Off, 1 On");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORY(a_message_is_sent_by_its_name_and_fields),
        STORY(a_message_is_sent_as_octets),
        STORY(a_vendor_s_message_in_many_segments_comes_whole),
        STORY(a_group_is_asked_and_all_answers_are_listed),
        STORY(what_makes_no_sense_is_explained_and_not_sent),
        STORY(who_does_not_answer_is_asked_three_times),
        STORY(what_nobody_waits_for_is_shown),
        STORY(labels_are_addresses_of_16_octets),
        STORY(a_label_is_published_to),
        STORY(health_is_asked_and_attention_drawn),
        STORY(heartbeats_are_counted_by_the_shell_itself),
        STORY(messages_and_fields_are_completed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
