/* Stories of the shell: devices that prove that they are the one in front of the user. */
#include "kit.h"

static const uint8_t printed[16] = {0x00, 0x11, 0x22, 0x33, 0x44, 0x55, 0x66, 0x77,
                                    0x88, 0x99, 0xAA, 0xBB, 0xCC, 0xDD, 0xEE, 0xFF};

static void begins(const char *line)
{
    assert_true(shell_begin(&shell, line, ground.now(&ground)));
}

static void until_told(const char *part)
{
    for (unsigned i = 0; i < 6000 && (news.octets == NULL || strstr(news.octets, part) == NULL); i++) {
        pass(BRAMBLE_MILLISECONDS(10));
    }
    was_told(part);
}

/* What the device shows; it may do so a little later than somebody is asked for it here. */
static const char *shown(void)
{
    for (unsigned i = 0; i < 6000 && ground_sim_shown(&ground, 0)[0] == '\0'; i++) {
        pass(BRAMBLE_MILLISECONDS(10));
    }
    assert_string_not_equal(ground_sim_shown(&ground, 0), "");
    return ground_sim_shown(&ground, 0);
}

/* The user does at the device what was told here. */
static void enter(uint32_t number)
{
    int result = ground_sim_enter(&ground, 0, number);
    for (unsigned i = 0; i < 6000 && result < 0; i++) {
        pass(BRAMBLE_MILLISECONDS(10));
        result = ground_sim_enter(&ground, 0, number);
    }
    assert_int_equal(result, 0);
}

static void is_over(unsigned code, const char *part)
{
    for (unsigned i = 0; i < 12000 && shell.busy; i++) {
        pass(BRAMBLE_MILLISECONDS(10));
    }
    assert_false(shell.busy);
    said(part);
    assert_int_equal(shell.outcome.code, code);
}

/* The last number in what was told. */
static uint32_t number_told(void)
{
    const char *at = strrchr(news.octets, ':');
    assert_non_null(at);
    return (uint32_t)strtoul(at + 1, NULL, 10);
}

static struct bramble_provisioning_abilities *device(void)
{
    done("create");
    shell.config.user = true;
    return ground_sim_abilities(&ground, 0);
}

static void a_number_that_the_device_shows_is_typed_here(void **state)
{
    struct bramble_provisioning_abilities *abilities = device();
    (void)state;
    abilities->output_size = 6;
    abilities->output_actions = 1U << BRAMBLE_OUTPUT_NUMERIC;
    ends("oob 1234", SHELL_USAGE, "nobody asks for an OOB value");
    begins("provision " LAMP_1 " 0100");
    until_told("the device shows a number; answer with `oob VALUE`");
    begins("oob zzz"); /* no digits: the question stands */
    assert_true(shell.busy);
    char *line = format_text("oob %s", shown());
    begins(line);
    free(line);
    is_over(SHELL_DONE, "is a node now: 0x0100");
}

static void a_wrong_number_makes_no_node_and_may_be_tried_again(void **state)
{
    struct bramble_provisioning_abilities *abilities = device();
    (void)state;
    abilities->output_size = 1;
    abilities->output_actions = 1U << BRAMBLE_OUTPUT_BLINK;
    begins("provision " LAMP_1 " 0100");
    until_told("the device blinks; how often? Answer with `oob NUMBER`");
    char *line = format_text("oob %u", (unsigned)(atoi(shown()) % 9 + 1));
    begins(line);
    free(line);
    is_over(SHELL_REFUSED, "was not provisioned");
    assert_int_equal(bramble_provisioner_count(shell.node), 0);
    text_free(&news);
    begins("provision " LAMP_1 " 0100");
    until_told("blinks");
    line = format_text("oob %s", shown());
    begins(line);
    free(line);
    is_over(SHELL_DONE, "is a node now: 0x0100");
}

static void a_number_that_is_shown_here_is_typed_at_the_device(void **state)
{
    struct bramble_provisioning_abilities *abilities = device();
    (void)state;
    abilities->input_size = 8;
    abilities->input_actions = 1U << BRAMBLE_INPUT_NUMERIC;
    begins("provision " LAMP_1);
    until_told("at the device, type this number: ");
    pass(BRAMBLE_SECONDS(10)); /* people are slow */
    enter(number_told());
    is_over(SHELL_DONE, "is a node now");
}

static void a_button_is_pressed_as_often_as_is_said_here(void **state)
{
    struct bramble_provisioning_abilities *abilities = device();
    (void)state;
    abilities->input_size = 1;
    abilities->input_actions = 1U << BRAMBLE_INPUT_PUSH;
    begins("provision " LAMP_1);
    until_told("at the device, push its button: ");
    enter(number_told());
    is_over(SHELL_DONE, "is a node now");
}

static void a_value_that_is_printed_on_the_device_is_asked_for(void **state)
{
    struct bramble_provisioning_abilities *abilities = device();
    (void)state;
    abilities->static_oob = (struct bramble_view){printed, sizeof printed};
    begins("provision " LAMP_1);
    until_told("the device has a static value; answer with `oob`");
    begins("oob back");
    was_told("\"back\": a static value is octets");
    begins("oob 00112233445566778899aabbccddeeff");
    is_over(SHELL_DONE, "is a node now");
    done("node-reset @0002");
    pass(BRAMBLE_SECONDS(5));
    done("provision " LAMP_1 " oob=none");
}

/* A script cannot look at a device: it uses what is given with the verb, or none. */
static void a_script_is_asked_for_nothing(void **state)
{
    struct bramble_provisioning_abilities *abilities = device();
    (void)state;
    shell.config.user = false;
    abilities->output_size = 6;
    abilities->output_actions = 1U << BRAMBLE_OUTPUT_NUMERIC;
    abilities->static_oob = (struct bramble_view){printed, sizeof printed};
    abilities->authenticated_only = true;
    ends("provision " LAMP_1 " oob=00112233445566778899aabbccddeefe", SHELL_REFUSED, "was not provisioned");
    done("provision " LAMP_1 " oob=00112233445566778899aabbccddeeff");
    done("provision " LAMP_2);
}

static void whoever_loses_patience_ends_it(void **state)
{
    struct bramble_provisioning_abilities *abilities = device();
    (void)state;
    abilities->output_size = 6;
    abilities->output_actions = 1U << BRAMBLE_OUTPUT_NUMERIC;
    begins("provision " LAMP_1);
    until_told("the device shows a number");
    shell_cancel(&shell, ground.now(&ground));
    is_over(SHELL_FAILED, "the application cancelled it");
    shell.config.user = false;
    done("provision " LAMP_1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORY(a_number_that_the_device_shows_is_typed_here),
        STORY(a_wrong_number_makes_no_node_and_may_be_tried_again),
        STORY(a_number_that_is_shown_here_is_typed_at_the_device),
        STORY(a_button_is_pressed_as_often_as_is_said_here),
        STORY(a_value_that_is_printed_on_the_device_is_asked_for),
        STORY(a_script_is_asked_for_nothing),
        STORY(whoever_loses_patience_ends_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
