/* Stories of health: a lamp tells its faults, tests itself, publishes faster while something is wrong, and makes itself
 * noticed. */
#include "pair.h"

#define CLIENT BRAMBLE_SIG_MODEL(0x0003)
#define SERVER BRAMBLE_SIG_MODEL(0x0002)

/* A lamp and a phone whose health models share application key 0. */
static struct pair *open_bound(void)
{
    struct pair *pair = pair_open(1);
    give_app_key(pair, 0, 0, app_key);
    bind_model(pair, LAMP, SERVER, 0);
    assert_int_equal(bramble_app_key_add(pair->phone.node, 0, 0, app_key), 0);
    assert_int_equal(bramble_model_bind(phone_model(pair, CLIENT), 0), 0);
    return pair;
}

static const void *ask_health(struct pair *pair, struct bramble_message message,
                              const struct bramble_message_type *response)
{
    struct bramble_to to = BRAMBLE_TO(LAMP, 0);
    return ask_model(pair, phone_model(pair, CLIENT), &to, message, response);
}

static void tell(struct pair *pair, struct bramble_message message)
{
    struct bramble_to to = BRAMBLE_TO(LAMP, 0);
    assert_int_equal(bramble_send(phone_model(pair, CLIENT), &to, &message), 0);
    bramble_world_poke(pair->world, pair->phone.radio);
    run_for(pair, BRAMBLE_SECONDS(1));
}

static int fault(struct pair *pair, uint16_t company, uint8_t number, bool present)
{
    int result = bramble_health_fault_set(lamp_model(pair, 0, SERVER), company, number, present);
    bramble_world_poke(pair->world, pair->lamps[0].radio);
    return result;
}

static const struct bramble_health_fault_status *fault_get(struct pair *pair, uint16_t company)
{
    struct bramble_health_fault_get get = {.company_id = company};
    return ask_health(pair, bramble_health_fault_get_message(&get), bramble_health_fault_status_type);
}

static void publish_to_phone(struct pair *pair, uint8_t steps)
{
    struct bramble_config_model_publication_set set = {.element_address = LAMP,
                                                       .publish_address = PHONE,
                                                       .app_key_index = 0,
                                                       .publish_ttl = 0xFF,
                                                       .period_steps = steps,
                                                       .period_resolution = BRAMBLE_RESOLUTION_1_S,
                                                       .model = SERVER};
    const struct bramble_config_model_publication_status *status =
        ask(pair, bramble_config_model_publication_set_message(&set));
    assert_int_equal(status->status, BRAMBLE_STATUS_SUCCESS);
}

static void faults_are_registered_until_they_are_cleared(void **state)
{
    struct pair *pair = open_bound();
    const struct bramble_health_faults *faults = pair->lamps[0].application.faults;
    const struct bramble_health_fault_status *status;
    (void)state;
    assert_int_equal(fault(pair, COMPANY, 0x01, true), 0);
    assert_int_equal(fault(pair, COMPANY, 0x80, true), 0);
    assert_int_equal(fault(pair, COMPANY, 0x80, true), 0); /* no news */
    assert_int_equal(fault(pair, COMPANY, 0x01, false), 0);
    assert_int_equal(faults[0].current_count, 1);
    assert_int_equal(faults[0].current[0], 0x80);
    status = fault_get(pair, COMPANY);
    assert_int_equal(status->company_id, COMPANY);
    assert_int_equal(status->test_id, 0);
    assert_int_equal(status->faults.size, 2);
    assert_int_equal(status->faults.data[0], 0x01);
    assert_int_equal(status->faults.data[1], 0x80);
    assert_int_equal(fault_get(pair, COMPANY + 1)->faults.size, 0); /* the other company has none */
    assert_null(fault_get(pair, 0x0777));                           /* an unknown one is ignored */

    struct bramble_health_fault_clear clear = {.company_id = COMPANY};
    status = ask_health(pair, bramble_health_fault_clear_message(&clear), bramble_health_fault_status_type);
    assert_int_equal(status->faults.size, 0);
    assert_int_equal(faults[0].current_count, 1); /* what is wrong now stays wrong */
    assert_int_equal(fault(pair, COMPANY, 0x81, true), 0);
    assert_int_equal(fault_get(pair, COMPANY)->faults.size, 1);
    struct bramble_health_fault_clear_unacknowledged quietly = {.company_id = COMPANY};
    tell(pair, bramble_health_fault_clear_unacknowledged_message(&quietly));
    assert_int_equal(fault_get(pair, COMPANY)->faults.size, 0);
    assert_int_equal(pair->phone.application.unasked, 0);
    pair_close(pair);
}

static void faults_have_their_limits(void **state)
{
    struct pair *pair = open_bound();
    const struct bramble_health_faults *faults = pair->lamps[0].application.faults;
    (void)state;
    assert_int_equal(fault(pair, 0x0777, 1, true), BRAMBLE_ERROR_NOT_FOUND);
    assert_int_equal(fault(pair, COMPANY, 0, true), BRAMBLE_ERROR_VALUE);
    for (uint8_t i = 1; i <= 3; i++) {
        assert_int_equal(fault(pair, COMPANY, i, true), 0);
    }
    assert_int_equal(fault(pair, COMPANY, 4, true), BRAMBLE_ERROR_FULL);
    assert_int_equal(fault(pair, COMPANY, 2, false), 0);
    assert_int_equal(faults[0].current[0], 1);
    assert_int_equal(faults[0].current[1], 3);
    assert_int_equal(fault(pair, COMPANY, 4, true), BRAMBLE_ERROR_FULL); /* the registered ones are still three */
    assert_int_equal(faults[0].current_count, 2);
    assert_int_equal(fault(pair, COMPANY, 2, true), 0); /* but this one is registered */
    pair_close(pair);
}

/* ---- Tests --------------------------------------------------------------------------------------------------- */

static struct bramble_received asked; /* by the last test that takes its time */

static int finds_something(const struct bramble_received *received, uint16_t company, uint8_t test)
{
    if (test > 2) {
        return BRAMBLE_ERROR_NOT_SUPPORTED;
    }
    assert_int_equal(bramble_health_fault_set(received->model, company, 0x17, true), 0);
    asked = *received;
    return test == 2 ? BRAMBLE_HEALTH_TEST_LATER : 0;
}

static void a_test_is_run_and_answered(void **state)
{
    struct pair *pair = open_bound();
    struct bramble_health_fault_test request = {.test_id = 0, .company_id = COMPANY};
    const struct bramble_health_fault_status *status;
    (void)state;
    /* Without a test function only the standard test exists, and it finds nothing. */
    status = ask_health(pair, bramble_health_fault_test_message(&request), bramble_health_fault_status_type);
    assert_int_equal(status->faults.size, 0);
    request.test_id = 1;
    assert_null(ask_health(pair, bramble_health_fault_test_message(&request), bramble_health_fault_status_type));

    pair->lamps[0].application.health.test = finds_something;
    status = ask_health(pair, bramble_health_fault_test_message(&request), bramble_health_fault_status_type);
    assert_int_equal(status->test_id, 1);
    assert_int_equal(status->faults.size, 1);
    assert_int_equal(status->faults.data[0], 0x17);
    request.test_id = 7; /* no such test: the last one that was run stays the last one */
    assert_null(ask_health(pair, bramble_health_fault_test_message(&request), bramble_health_fault_status_type));
    assert_int_equal(fault_get(pair, COMPANY)->test_id, 1);
    request.company_id = 0x0777;
    assert_null(ask_health(pair, bramble_health_fault_test_message(&request), bramble_health_fault_status_type));

    struct bramble_health_fault_test_unacknowledged quietly = {.test_id = 1, .company_id = COMPANY + 1};
    tell(pair, bramble_health_fault_test_unacknowledged_message(&quietly));
    assert_int_equal(pair->lamps[0].application.faults[1].current_count, 1);
    assert_int_equal(pair->phone.application.unasked, 0);
    pair_close(pair);
}

static void a_long_test_is_answered_when_it_ends(void **state)
{
    struct pair *pair = open_bound();
    struct bramble_health_fault_test request = {.test_id = 2, .company_id = COMPANY};
    (void)state;
    pair->lamps[0].application.health.test = finds_something;
    tell(pair, bramble_health_fault_test_message(&request));
    request.test_id = 1; /* one test at a time: this one is ignored */
    tell(pair, bramble_health_fault_test_message(&request));
    assert_int_equal(pair->phone.application.unasked, 0);
    bramble_health_test_done(&asked);
    bramble_health_test_done(&asked); /* no test is under way any more: nothing happens */
    bramble_world_poke(pair->world, pair->lamps[0].radio);
    run_for(pair, BRAMBLE_SECONDS(1));
    assert_int_equal(pair->phone.application.unasked, 1);
    assert_int_equal(pair->phone.application.unasked_opcode, BRAMBLE_HEALTH_FAULT_STATUS_OPCODE);
    assert_int_equal(pair->phone.application.unasked_octets[0], 2);
    assert_int_equal(pair->phone.application.unasked_octets[3], 0x17);
    pair_close(pair);
}

/* ---- Publication --------------------------------------------------------------------------------------------- */

/* Every 8 s while all is well; 2^2 times as often while something is wrong; at once when that changes. */
static void a_sick_lamp_publishes_more_often(void **state)
{
    struct pair *pair = open_bound();
    struct application *phone = &pair->phone.application;
    struct bramble_health_period_set fast = {.fast_period_divisor = 2};
    (void)state;
    const struct bramble_health_period_status *period =
        ask_health(pair, bramble_health_period_set_message(&fast), bramble_health_period_status_type);
    assert_int_equal(period->fast_period_divisor, 2);
    publish_to_phone(pair, 8);
    run_for(pair, BRAMBLE_SECONDS(33));
    assert_int_equal(phone->unasked, 4);
    assert_int_equal(phone->unasked_opcode, BRAMBLE_HEALTH_CURRENT_STATUS_OPCODE);
    assert_int_equal(phone->unasked_size, 3); /* no faults */

    phone->unasked = 0;
    assert_int_equal(fault(pair, COMPANY + 1, 0x42, true), 0);
    run_for(pair, BRAMBLE_MILLISECONDS(500));
    assert_int_equal(phone->unasked, 1);
    assert_int_equal(phone->unasked_size, 4);
    assert_int_equal(phone->unasked_octets[1] | phone->unasked_octets[2] << 8, COMPANY + 1);
    assert_int_equal(phone->unasked_octets[3], 0x42);
    run_for(pair, BRAMBLE_SECONDS(8)); /* and four more, all of the company that has faults */
    assert_int_equal(phone->unasked, 5);
    assert_int_equal(phone->unasked_octets[3], 0x42);

    phone->unasked = 0;
    assert_int_equal(fault(pair, COMPANY + 1, 0x42, false), 0);
    run_for(pair, BRAMBLE_MILLISECONDS(500));
    assert_int_equal(phone->unasked, 1);
    assert_int_equal(phone->unasked_size, 3);
    assert_int_equal(phone->unasked_octets[1] | phone->unasked_octets[2] << 8, COMPANY + 1);
    run_for(pair, BRAMBLE_SECONDS(9));
    assert_int_equal(phone->unasked, 2);
    pair_close(pair);
}

/* Companies with faults take turns. */
static void companies_take_turns(void **state)
{
    struct pair *pair = open_bound();
    struct application *phone = &pair->phone.application;
    unsigned seen[2] = {0, 0};
    (void)state;
    assert_int_equal(fault(pair, COMPANY, 1, true), 0);
    assert_int_equal(fault(pair, COMPANY + 1, 2, true), 0);
    publish_to_phone(pair, 1);
    for (unsigned i = 0; i < 6; i++) {
        run_for(pair, BRAMBLE_SECONDS(1));
        seen[phone->unasked_octets[3] - 1]++;
    }
    assert_int_equal(seen[0], 3);
    assert_int_equal(seen[1], 3);
    pair_close(pair);
}

/* A change is told at once, and by the company whose it is: also that its last fault is gone, while others have some.
 */
static void a_company_tells_its_own_changes(void **state)
{
    struct pair *pair = open_bound();
    const struct application *phone = &pair->phone.application;
    (void)state;
    publish_to_phone(pair, 0);
    static const struct {
        unsigned company;
        bool present;
        int octets; /* of the status: test, company, faults */
    } changes[] = {{0, true, 4}, {1, true, 4}, {1, false, 3}, {0, false, 3}};
    for (unsigned i = 0; i < 4; i++) {
        assert_int_equal(fault(pair, (uint16_t)(COMPANY + changes[i].company), 1, changes[i].present), 0);
        run_for(pair, BRAMBLE_SECONDS(1));
        assert_int_equal(phone->unasked, i + 1);
        assert_int_equal(phone->unasked_octets[1] | phone->unasked_octets[2] << 8, COMPANY + changes[i].company);
        assert_int_equal(phone->unasked_size, changes[i].octets);
    }
    pair_close(pair);
}

/* ---- Period and attention ------------------------------------------------------------------------------------ */

static void the_period_divisor_is_kept(void **state)
{
    struct pair *pair = open_bound();
    (void)state;
    const struct bramble_health_period_status *status =
        ask_health(pair, bramble_health_period_get_message(), bramble_health_period_status_type);
    assert_int_equal(status->fast_period_divisor, 0);
    struct bramble_health_period_set_unacknowledged quietly = {.fast_period_divisor = 15};
    tell(pair, bramble_health_period_set_unacknowledged_message(&quietly));
    assert_int_equal(pair->phone.application.unasked, 0);
    status = ask_health(pair, bramble_health_period_get_message(), bramble_health_period_status_type);
    assert_int_equal(status->fast_period_divisor, 15);
    /* 16 is prohibited: neither stored nor answered. */
    static const uint8_t sixteen[] = {16};
    uint32_t malformed = bramble_drops(pair->lamps[0].node, BRAMBLE_DROP_ACCESS_MALFORMED);
    tell(pair, bramble_message_raw(0x8035, view_of(sixteen, 1)));
    assert_int_equal(bramble_drops(pair->lamps[0].node, BRAMBLE_DROP_ACCESS_MALFORMED), malformed + 1);
    assert_int_equal(pair->phone.application.unasked, 0);
    status = ask_health(pair, bramble_health_period_get_message(), bramble_health_period_status_type);
    assert_int_equal(status->fast_period_divisor, 15);
    pair_close(pair);
}

static unsigned attention_calls;
static uint8_t attention_last;

static void notice(struct bramble_model_ref model, uint8_t seconds)
{
    (void)model;
    attention_calls++;
    attention_last = seconds;
}

static void attention_counts_down(void **state)
{
    struct pair *pair = open_bound();
    struct application *lamp = &pair->lamps[0].application;
    struct bramble_health_attention_set set = {.attention = 10};
    (void)state;
    attention_calls = 0;
    lamp->health.attention = notice;
    const struct bramble_health_attention_status *status =
        ask_health(pair, bramble_health_attention_get_message(), bramble_health_attention_status_type);
    assert_int_equal(status->attention, 0);
    status = ask_health(pair, bramble_health_attention_set_message(&set), bramble_health_attention_status_type);
    assert_int_equal(status->attention, 10);
    assert_int_equal(lamp->events[BRAMBLE_EVENT_ATTENTION], 1);
    assert_int_equal(lamp->attention, 10);
    assert_int_equal(attention_last, 10);
    run_for(pair, BRAMBLE_MILLISECONDS(3500));
    status = ask_health(pair, bramble_health_attention_get_message(), bramble_health_attention_status_type);
    assert_int_equal(status->attention, 7); /* 6.5 s are left */
    run_for(pair, BRAMBLE_SECONDS(7));
    assert_int_equal(lamp->events[BRAMBLE_EVENT_ATTENTION], 2);
    assert_int_equal(lamp->attention, 0);
    assert_int_equal(attention_calls, 2);
    assert_int_equal(attention_last, 0);

    /* Prolonged, then ended early by a client that wants no answer. */
    set.attention = 200;
    ask_health(pair, bramble_health_attention_set_message(&set), bramble_health_attention_status_type);
    struct bramble_health_attention_set_unacknowledged quietly = {.attention = 0};
    tell(pair, bramble_health_attention_set_unacknowledged_message(&quietly));
    assert_int_equal(lamp->attention, 0);
    assert_int_equal(attention_calls, 4);
    tell(pair, bramble_health_attention_set_unacknowledged_message(&quietly)); /* it is off already */
    assert_int_equal(attention_calls, 4);
    assert_int_equal(pair->phone.application.unasked, 0);
    pair_close(pair);
}

/* Faults are the lamp's own and outlive the network; what the network asked for does not. */
static void a_reset_ends_what_the_network_asked_for(void **state)
{
    struct pair *pair = open_bound();
    struct application *lamp = &pair->lamps[0].application;
    struct bramble_health_attention_set attention = {.attention = 200};
    struct bramble_health_period_set period = {.fast_period_divisor = 3};
    (void)state;
    assert_int_equal(fault(pair, COMPANY, 1, true), 0);
    ask_health(pair, bramble_health_attention_set_message(&attention), bramble_health_attention_status_type);
    ask_health(pair, bramble_health_period_set_message(&period), bramble_health_period_status_type);
    ask(pair, bramble_config_node_reset_message());
    run_for(pair, BRAMBLE_SECONDS(2));
    assert_false(bramble_node_is_member(pair->lamps[0].node));
    assert_int_equal(lamp->attention, 0);
    assert_int_equal(lamp->health.fast_period_divisor, 0);
    assert_int_equal(lamp->faults[0].current_count, 1);
    pair_close(pair);
}

/* Without a bound key the server hears nothing, even of who has the lamp's keys. */
static void an_unbound_server_is_deaf(void **state)
{
    struct pair *pair = pair_open(1);
    (void)state;
    give_app_key(pair, 0, 0, app_key);
    assert_int_equal(bramble_app_key_add(pair->phone.node, 0, 0, app_key), 0);
    assert_int_equal(bramble_model_bind(phone_model(pair, CLIENT), 0), 0);
    assert_null(fault_get(pair, COMPANY));
    assert_true(bramble_drops(pair->lamps[0].node, BRAMBLE_DROP_ACCESS_NOT_BOUND) > 0);
    pair_close(pair);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(faults_are_registered_until_they_are_cleared),
        cmocka_unit_test(faults_have_their_limits),
        cmocka_unit_test(a_test_is_run_and_answered),
        cmocka_unit_test(a_long_test_is_answered_when_it_ends),
        cmocka_unit_test(a_sick_lamp_publishes_more_often),
        cmocka_unit_test(companies_take_turns),
        cmocka_unit_test(a_company_tells_its_own_changes),
        cmocka_unit_test(the_period_divisor_is_kept),
        cmocka_unit_test(attention_counts_down),
        cmocka_unit_test(a_reset_ends_what_the_network_asked_for),
        cmocka_unit_test(an_unbound_server_is_deaf),
    };
    return cmocka_run_group_tests_name("health", tests, NULL, NULL);
}
