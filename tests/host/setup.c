/* Bringing a controller up: what it is asked, what it lacks, and who is told. */
#include "fake.h"

#include "host/hci.h"

#include <string.h>

static struct desk desk;

static void a_small_controller_comes_up(void **state)
{
    (void)state;
    desk_init(&desk, 0);
    desk_start(&desk);
    const struct bramble_host_controller *controller = bramble_host_controller(&desk.host);
    assert_int_equal(controller->hci_version, 9);
    assert_int_equal(controller->manufacturer, 0x0059);
    assert_int_equal(controller->lmp_subversion, 0x1234);
    assert_memory_equal(controller->public_address, "\x42\x00\x05\x01\xAA\x00", 6);
    assert_false(controller->extended);
    assert_false(controller->measurable);
    assert_int_equal(controller->sets, 1);
    assert_int_equal(controller->advertising_octets, 31);
    assert_memory_equal(controller->random_address, desk.random, 6);
    assert_int_equal(desk.random[5] & 0xC0, 0xC0); /* static */
    assert_int_equal(bramble_host_port(&desk.host)->advertising_sets, 1);
    assert_int_equal(desk_events(&desk, BRAMBLE_HOST_EVENT_READY), 1);
    assert_int_equal(desk.event_count, 1);
    assert_memory_equal(desk.event_mask, "\x00\x80\x00\x00\x00\x00\x00\x20", 8);
    assert_memory_equal(desk.le_event_mask, "\x02\x00\x00\x00\x00\x00\x00\x00", 8);
    desk_check(&desk);
}

static void a_controller_with_sets_comes_up(void **state)
{
    static const uint8_t supported[] = {1, 3, 4, 8};
    (void)state;
    for (unsigned i = 0; i < sizeof supported; i++) {
        desk_init(&desk, supported[i]);
        desk_start(&desk);
        const struct bramble_host_controller *controller = bramble_host_controller(&desk.host);
        assert_true(controller->extended);
        assert_true(controller->measurable);
        assert_int_equal(controller->sets_supported, supported[i]);
        assert_int_equal(controller->sets, supported[i] < 4 ? supported[i] : 4);
        assert_int_equal(controller->advertising_octets, 251);
        assert_int_equal(controller->features[1], 0x10);
        assert_int_equal(bramble_host_port(&desk.host)->advertising_sets, controller->sets);
        assert_memory_equal(desk.le_event_mask, "\x00\x10\x02\x00\x00\x00\x00\x00", 8);
        desk_check(&desk);
    }
}

static void the_owner_may_want_less(void **state)
{
    (void)state;
    desk_init(&desk, 8);
    desk.config.sets = 2;
    desk_start(&desk);
    assert_int_equal(bramble_host_controller(&desk.host)->sets, 2);

    desk_init(&desk, 8);
    desk.config.legacy = true;
    desk_start(&desk);
    assert_false(bramble_host_controller(&desk.host)->extended);
    assert_true(desk.used_legacy);
    desk_check(&desk);
}

static void a_controller_that_does_not_list_its_commands_is_believed_unless_the_owner_knows_better(void **state)
{
    (void)state;
    for (unsigned known = 0; known < 2; known++) {
        desk_init(&desk, 3);
        desk.secretive = true;
        desk.config.extended = known != 0;
        desk_start(&desk);
        assert_int_equal(bramble_host_controller(&desk.host)->extended, known);
        assert_int_equal(bramble_host_controller(&desk.host)->sets, known ? 3 : 1);
        desk_check(&desk);
    }
}

static void a_controller_that_cannot_say_how_many_sets_has_one(void **state)
{
    (void)state;
    desk_init(&desk, 4);
    desk.no_set_count = true;
    desk_start(&desk);
    assert_true(bramble_host_controller(&desk.host)->extended);
    assert_int_equal(bramble_host_controller(&desk.host)->sets, 1);
}

static void the_same_in_pieces_of_any_size(void **state)
{
    (void)state;
    for (unsigned piece = 1; piece < 80; piece++) {
        desk_init(&desk, 4);
        desk.piece = piece;
        desk_start(&desk);
        (void)desk_advertise(&desk, 1, 3, 20);
        desk_pass(&desk, BRAMBLE_SECONDS(1));
        assert_int_equal(desk_aired(&desk, 1), 3);
        desk_check(&desk);
    }
}

static void seed(void *context, const uint8_t octets[8])
{
    (void)octets;
    assert_ptr_equal(context, &desk);
    assert_false(bramble_host_is_ready(&desk.host));
}

/* What a platform draws from what it was given. */
static uint8_t given[12][8];
static unsigned given_count;

static void keep_seed(void *context, const uint8_t octets[8])
{
    assert_ptr_equal(context, &desk);
    memcpy(given[given_count++], octets, 8);
}

static int draw_seed(void *context, uint8_t *out, size_t count)
{
    (void)context;
    if (given_count < 4) {
        return BRAMBLE_ERROR_RANDOM;
    }
    memset(out, given[given_count - 1][0], count);
    return 0;
}

static void a_platform_without_randomness_gets_it_from_the_controller_before_any_is_drawn(void **state)
{
    (void)state;
    for (uint8_t sets = 0; sets < 2; sets++) {
        desk_init(&desk, sets);
        given_count = 0;
        desk.config.seed = keep_seed;
        desk.platform.random = draw_seed;
        desk_start(&desk);
        assert_int_equal(given_count, 4);
        for (unsigned i = 0; i < 4; i++) {
            assert_int_equal(given[i][7], i + 1);
        }
        assert_int_equal(desk.random[1], 4);
        assert_int_equal(desk_events(&desk, BRAMBLE_HOST_EVENT_NO_RANDOM), 0);

        desk_controller_restarts(&desk); /* and anew from the next one */
        bramble_host_lost(&desk.host, desk.now);
        bramble_host_found(&desk.host, desk.now);
        desk_pass(&desk, BRAMBLE_SECONDS(1));
        assert_int_equal(given_count, 8);
        desk_check(&desk);
    }
    desk_init(&desk, 4); /* who does not want it does not ask */
    desk_start(&desk);
    assert_int_equal(desk.randoms, 0);
}

static void questions_may_be_refused_and_what_is_needed_may_not(void **state)
{
    static const struct {
        uint16_t opcode;
        bool needed;
    } commands[] = {
        {HCI_READ_LOCAL_VERSION, false},
        {HCI_READ_LOCAL_COMMANDS, false},
        {HCI_READ_LOCAL_FEATURES, false},
        {HCI_READ_BD_ADDR, false},
        {HCI_LE_READ_FEATURES, false},
        {HCI_LE_READ_MAXIMUM_ADVERTISING_DATA_LENGTH, false},
        {HCI_LE_READ_NUMBER_OF_ADVERTISING_SETS, false},
        {HCI_RESET, true},
        {HCI_SET_EVENT_MASK, true},
        {HCI_LE_SET_EVENT_MASK, true},
        {HCI_LE_RAND, true}, /* when it is asked for */
        {HCI_LE_SET_RANDOM_ADDRESS, true},
    };
    (void)state;
    for (unsigned i = 0; i < sizeof commands / sizeof commands[0]; i++) {
        desk_init(&desk, 4);
        desk.config.seed = seed;
        desk.refuse = commands[i].opcode;
        desk.refuse_with = 0x01;
        desk.refuse_times = 1000;
        desk_begin(&desk);
        desk_pass(&desk, BRAMBLE_SECONDS(5));
        assert_int_equal(bramble_host_is_ready(&desk.host), !commands[i].needed);
        if (commands[i].needed) { /* at 0, 0.1, 1.1, 3.1 s */
            assert_int_equal(desk_events(&desk, BRAMBLE_HOST_EVENT_REFUSED), 4);
            const struct bramble_host_event *event = desk_last_event(&desk, BRAMBLE_HOST_EVENT_REFUSED);
            assert_int_equal(event->opcode, commands[i].opcode);
            assert_int_equal(event->status, 0x01);
            assert_int_equal(event->attempts, 4);
        }
        desk.refuse_times = 0;
        desk_pass(&desk, BRAMBLE_SECONDS(5));
        assert_true(bramble_host_is_scanning(&desk.host));
        desk_check(&desk);
    }
}

static void without_low_energy_there_is_nothing_to_try_again(void **state)
{
    (void)state;
    uint32_t ticket = 0;
    desk_init(&desk, 0);
    desk.no_low_energy = true;
    desk_begin(&desk);
    uint32_t waiting = desk_advertise(&desk, 1, 1, 20);
    desk_pass(&desk, BRAMBLE_SECONDS(60));
    assert_int_equal(desk_events(&desk, BRAMBLE_HOST_EVENT_NO_LOW_ENERGY), 1);
    assert_int_equal(desk.event_count, 1);
    assert_int_equal(desk.resets, 1);
    assert_int_equal(desk_end(&desk, waiting)->result, BRAMBLE_ERROR_TIMEOUT);
    assert_int_equal(desk_try_advertise(&desk, 1, 1, 20, &ticket), BRAMBLE_ERROR_STATE);

    desk.no_low_energy = false; /* another one is plugged in */
    bramble_host_found(&desk.host, desk.now);
    desk_pass(&desk, BRAMBLE_SECONDS(1));
    assert_true(bramble_host_is_scanning(&desk.host));
    desk_check(&desk);
}

static void a_controller_that_takes_its_time_is_waited_for(void **state)
{
    (void)state;
    desk_init(&desk, 4);
    desk.dead = true;
    desk_begin(&desk);
    uint32_t ticket = desk_advertise(&desk, 1, 3, 20); /* the node is up before the controller */
    desk_pass(&desk, BRAMBLE_MILLISECONDS(1050));
    desk.dead = false;
    desk_pass(&desk, BRAMBLE_SECONDS(2));
    assert_int_equal(desk_events(&desk, BRAMBLE_HOST_EVENT_SILENT), 1);
    assert_int_equal(desk_last_event(&desk, BRAMBLE_HOST_EVENT_SILENT)->opcode, HCI_RESET);
    assert_int_equal(desk_events(&desk, BRAMBLE_HOST_EVENT_READY), 1);
    assert_int_equal(desk_aired(&desk, 1), 3);
    assert_int_equal(desk_end(&desk, ticket)->result, 0);
    desk_check(&desk);
}

static void nobody_there_is_told_within_five_seconds_and_tried_ever_more_rarely(void **state)
{
    (void)state;
    desk_init(&desk, 4);
    desk.dead = true;
    desk_begin(&desk);
    desk_pass(&desk, BRAMBLE_SECONDS(5));
    assert_true(desk_events(&desk, BRAMBLE_HOST_EVENT_SILENT) >= 2);
    assert_int_equal(desk_last_event(&desk, BRAMBLE_HOST_EVENT_SILENT)->opcode, HCI_RESET);
    desk_pass(&desk, BRAMBLE_SECONDS(60));
    unsigned before = desk.commands;
    desk_pass(&desk, BRAMBLE_SECONDS(110));
    assert_int_equal(desk.commands - before, 10); /* ten seconds of rest, one for the answer */
    desk.dead = false;
    desk_pass(&desk, BRAMBLE_SECONDS(11));
    assert_true(bramble_host_is_scanning(&desk.host));
    desk_check(&desk);
}

static void an_address_needs_randomness(void **state)
{
    (void)state;
    desk_init(&desk, 4);
    desk.random_fails = 2;
    desk_begin(&desk);
    desk_pass(&desk, BRAMBLE_SECONDS(3));
    assert_int_equal(desk_events(&desk, BRAMBLE_HOST_EVENT_NO_RANDOM), 2);
    assert_true(bramble_host_is_scanning(&desk.host));

    desk.random_fails = 1;
    uint32_t ticket = desk_advertise(&desk, 1, 3, 20);
    desk_pass(&desk, BRAMBLE_SECONDS(1));
    assert_int_equal(desk_end(&desk, ticket)->result, BRAMBLE_ERROR_RANDOM);
    assert_int_equal(desk_last_event(&desk, BRAMBLE_HOST_EVENT_NO_RANDOM)->ticket, ticket);
    assert_int_equal(desk_aired(&desk, 1), 0);
    ticket = desk_advertise(&desk, 2, 3, 20);
    desk_pass(&desk, BRAMBLE_SECONDS(1));
    assert_int_equal(desk_end(&desk, ticket)->result, 0);
    desk_check(&desk);
}

static int same_octets(void *context, uint8_t *out, size_t count)
{
    memset(out, *(const uint8_t *)context, count);
    return 0;
}

static void an_address_is_neither_all_zeros_nor_all_ones(void **state)
{
    static const uint8_t octets[] = {0x00, 0xFF};
    (void)state;
    for (unsigned i = 0; i < 2; i++) {
        uint8_t octet = octets[i];
        struct bramble_port platform = {.context = &octet, .random = same_octets};
        desk_init(&desk, 1);
        desk.config.platform = &platform;
        desk_start(&desk);
        (void)desk_advertise(&desk, 1, 1, 20);
        desk_pass(&desk, BRAMBLE_SECONDS(1));
        assert_int_equal(desk.random[0] & 3, 1);
        assert_int_equal(desk_airing(&desk, 1, 0)->address[0] & 3, 1);
    }
}

static void what_cannot_be_is_refused(void **state)
{
    (void)state;
    desk_init(&desk, 0);
    struct bramble_host_config config = desk.config;
    config.send = NULL;
    assert_int_equal(bramble_host_start(&desk.host, &config, 0), BRAMBLE_ERROR_ARGUMENT);
    config = desk.config;
    config.platform = NULL;
    assert_int_equal(bramble_host_start(&desk.host, &config, 0), BRAMBLE_ERROR_ARGUMENT);
    config = desk.config;
    config.sets = BRAMBLE_HOST_SETS_MAX + 1;
    assert_int_equal(bramble_host_start(&desk.host, &config, 0), BRAMBLE_ERROR_ARGUMENT);
    config = desk.config;
    config.scan_interval_ms = 2;
    assert_int_equal(bramble_host_start(&desk.host, &config, 0), BRAMBLE_ERROR_ARGUMENT);
    config.scan_interval_ms = 10241;
    assert_int_equal(bramble_host_start(&desk.host, &config, 0), BRAMBLE_ERROR_ARGUMENT);
    struct bramble_port platform = desk.platform;
    platform.random = NULL;
    config = desk.config;
    config.platform = &platform;
    assert_int_equal(bramble_host_start(&desk.host, &config, 0), BRAMBLE_ERROR_ARGUMENT);
}

static void texts_answer_for_every_number(void **state)
{
    (void)state;
    for (unsigned i = 0; i < 300; i++) {
        assert_true(strlen(bramble_host_event_name(i)) > 0 && strlen(bramble_host_event_text(i)) > 0);
        assert_true(strlen(bramble_host_malformation_name(i)) > 0 && strlen(bramble_host_malformation_text(i)) > 0);
        assert_true(strlen(bramble_host_status_text((uint8_t)i)) > 0);
    }
    assert_string_equal(bramble_host_command_name(0x0C03), "Reset");
    assert_string_equal(bramble_host_command_name(0), "no command");
    assert_string_equal(bramble_host_command_name(0xFFFF), "a command that the host does not use");
    assert_string_equal(bramble_host_status_text(0x01), "the controller does not know this command");
    assert_string_equal(bramble_host_event_name(BRAMBLE_HOST_EVENT_READY), "READY");
}

int main(void)
{
    const struct CMUnitTest stories[] = {
        cmocka_unit_test(a_small_controller_comes_up),
        cmocka_unit_test(a_controller_with_sets_comes_up),
        cmocka_unit_test(the_owner_may_want_less),
        cmocka_unit_test(a_controller_that_does_not_list_its_commands_is_believed_unless_the_owner_knows_better),
        cmocka_unit_test(a_controller_that_cannot_say_how_many_sets_has_one),
        cmocka_unit_test(the_same_in_pieces_of_any_size),
        cmocka_unit_test(a_platform_without_randomness_gets_it_from_the_controller_before_any_is_drawn),
        cmocka_unit_test(questions_may_be_refused_and_what_is_needed_may_not),
        cmocka_unit_test(without_low_energy_there_is_nothing_to_try_again),
        cmocka_unit_test(a_controller_that_takes_its_time_is_waited_for),
        cmocka_unit_test(nobody_there_is_told_within_five_seconds_and_tried_ever_more_rarely),
        cmocka_unit_test(an_address_needs_randomness),
        cmocka_unit_test(an_address_is_neither_all_zeros_nor_all_ones),
        cmocka_unit_test(what_cannot_be_is_refused),
        cmocka_unit_test(texts_answer_for_every_number),
    };
    return cmocka_run_group_tests(stories, NULL, NULL);
}
