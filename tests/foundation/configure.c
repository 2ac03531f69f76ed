/* Stories of the procedure that configures nodes from a plan. */
#include "pair.h"

static const uint8_t label[16] = {0x00, 0x73, 0xE7, 0xE4, 0xD8, 0xB9, 0x44, 0x0F,
                                  0xAF, 0x84, 0x15, 0xDF, 0x4C, 0x56, 0xC0, 0xE1}; /* virtual address B529 */

static const uint16_t first_key[] = {0};
static const uint16_t both_keys[] = {0, 1};
static const uint16_t groups[] = {0xC001, 0xC002};
static const struct bramble_publication publication = {.address = 0xC001,
                                                       .app_key_index = 0,
                                                       .ttl = BRAMBLE_TTL_DEFAULT,
                                                       .period = 0x43, /* 3 s */
                                                       .retransmit = 0x0A};
static const struct bramble_configure_key app_keys[] = {
    {.net_key_index = 0, .app_key_index = 0, .key = {0xA0}},
    {.net_key_index = 0, .app_key_index = 1, .key = {0xA1}},
};
static const struct bramble_configure_model models[] = {
    {.id = ONOFF_SERVER,
     .element = BRAMBLE_CONFIGURE_EACH,
     .required = true,
     .keys = first_key,
     .key_count = 1,
     .groups = groups,
     .group_count = 1,
     .publication = &publication},
    {.id = VENDOR_MODEL,
     .element = BRAMBLE_CONFIGURE_EACH,
     .keys = first_key,
     .key_count = 1,
     .labels = &label,
     .label_count = 1,
     .publication = &publication,
     .publication_label = label},
    {.id = LEVEL_SERVER, .element = 0, .groups = groups, .group_count = 2},
    {.id = LEVEL_SERVER, .element = 1, .groups = groups, .group_count = 2}, /* not there: nothing is done */
    {.id = ABSENT_MODEL, .element = BRAMBLE_CONFIGURE_EACH, .keys = both_keys, .key_count = 2},
};
static const struct bramble_config_relay_set relay = {
    .relay = 1, .retransmit_count = 2, .retransmit_interval_steps = 1};
static const struct bramble_config_default_ttl_set ttl = {.ttl = 9};
static const struct bramble_config_heartbeat_publication_set heartbeat = {
    .destination = PHONE, .count_log = 0xFF, .period_log = 6, .ttl = 5};
static const struct bramble_configure_message messages[] = {
    {bramble_config_relay_set_type, &relay},
    {bramble_config_default_ttl_set_type, &ttl},
    {bramble_config_heartbeat_publication_set_type, &heartbeat},
    {bramble_config_beacon_get_type, NULL},
};
static const struct bramble_configure_plan plan = {
    .app_keys = app_keys,
    .app_key_count = 2,
    .models = models,
    .model_count = 5,
    .messages = messages,
    .message_count = 4,
};
/* composition; 2 keys; OnOff on two elements: bind, group, publication; vendor: bind, label, publication; level: two
 * groups; four messages. */
#define PLAN_STEPS (1U + 2U + 2U * 3U + 3U + 2U + 4U)

struct job {
    struct bramble_configure configure;
    unsigned calls;
    bool ended;
};

static void ended(struct bramble_configure *configure)
{
    struct job *job = configure->context;
    job->calls++;
    job->ended = true;
}

static void job_start(struct pair *pair, struct job *job, uint16_t address, const struct bramble_configure_plan *how)
{
    memset(job, 0, sizeof *job);
    job->configure.address = address;
    job->configure.plan = how;
    job->configure.done = ended;
    job->configure.context = job;
    assert_int_equal(bramble_configure_start(phone_model(pair, BRAMBLE_SIG_MODEL(0x0001)), &job->configure), 0);
    assert_int_equal(job->calls, 0); /* never inside the call */
    bramble_world_poke(pair->world, pair->phone.radio);
}

static void job_run(struct pair *pair, struct job *job)
{
    bramble_world_run_until_flag(pair->world, bramble_world_now(pair->world) + BRAMBLE_SECONDS(300), &job->ended);
    assert_true(job->ended);
    assert_int_equal(job->calls, 1);
}

/* What the plan asks for, seen inside the lamp. */
static void expect_configured(struct pair *pair, unsigned lamp)
{
    struct bramble_node *node = pair->lamps[lamp].node;
    const struct access *access = access_of(node);
    struct bramble_model_ref model;
    struct bramble_publication published;
    assert_memory_equal(keys_app_find(access_keys(access), 1)->generation[0].key, app_keys[1].key, 16);
    for (uint8_t element = 0; element < 2; element++) {
        assert_int_equal(bramble_model_find(node, element, ONOFF_SERVER, &model), 0);
        assert_true(bramble_model_is_bound(model, 0));
        assert_false(bramble_model_is_bound(model, 1));
        assert_true(access_is_subscribed(access, model.index, 0xC001, TRANSPORT_LABEL_NONE));
        assert_int_equal(access_is_subscribed(access, model.index, 0xC002, TRANSPORT_LABEL_NONE), element == 0);
        assert_int_equal(bramble_publication_get(model, &published), 0);
        assert_int_equal(published.address, 0xC001);
        assert_int_equal(published.ttl, BRAMBLE_TTL_DEFAULT);
        assert_int_equal(published.period, 0x43);
        assert_int_equal(published.retransmit, 0x0A);
    }
    assert_int_equal(bramble_model_find(node, 0, VENDOR_MODEL, &model), 0);
    assert_true(bramble_model_is_bound(model, 0));
    assert_true(access_is_subscribed(access, model.index, 0xB529, 0));
    assert_int_equal(bramble_publication_get(model, &published), 0);
    assert_int_equal(published.address, 0xB529);
    assert_true(access_network(access)->relay);
    assert_int_equal(access_network(access)->default_ttl, 9);
    struct bramble_heartbeat_publication beats;
    assert_int_equal(bramble_heartbeat_publication_get(node, &beats), 0);
    assert_int_equal(beats.destination, PHONE);
}

static void a_node_is_configured_from_a_plan(void **state)
{
    struct pair *pair = pair_open(1);
    struct job job;
    struct bramble_composition_reader reader;
    (void)state;
    job_start(pair, &job, LAMP, &plan);
    assert_int_equal(bramble_configure_start(phone_model(pair, BRAMBLE_SIG_MODEL(0x0001)), &job.configure),
                     BRAMBLE_ERROR_STATE);
    job_run(pair, &job);
    assert_int_equal(job.configure.result, 0);
    assert_null(job.configure.failed);
    assert_int_equal(job.configure.steps, PLAN_STEPS);
    assert_int_equal(job.configure.step, PLAN_STEPS);
    assert_int_equal(
        bramble_composition_read(view_of(job.configure.composition, job.configure.composition_size), &reader), 0);
    assert_int_equal(reader.page.pid, 0x001A);
    expect_configured(pair, 0);

    /* Once more changes nothing and fails nowhere. */
    job_start(pair, &job, LAMP, &plan);
    job_run(pair, &job);
    assert_int_equal(job.configure.result, 0);
    expect_configured(pair, 0);
    pair_close(pair);
}

/* Eight lamps side by side, all over one client; the air loses every tenth packet. */
static void many_nodes_are_configured_at_once(void **state)
{
    struct pair *pair = pair_open(PAIR_LAMPS);
    struct job jobs[PAIR_LAMPS];
    (void)state;
    for (unsigned i = 0; i < PAIR_LAMPS; i++) {
        assert_int_equal(bramble_world_set_link(pair->world, pair->phone.radio, pair->lamps[i].radio, 0, 1000), 0);
        job_start(pair, &jobs[i], (uint16_t)(LAMP + i * LAMP_STEP), &plan);
    }
    for (unsigned i = 0; i < PAIR_LAMPS; i++) {
        if (!jobs[i].ended) {
            job_run(pair, &jobs[i]);
        }
        assert_int_equal(jobs[i].calls, 1);
        assert_int_equal(jobs[i].configure.result, 0);
        expect_configured(pair, i);
    }
    pair_close(pair);
}

static void a_refusal_tells_what_and_why(void **state)
{
    static const uint16_t too_many[] = {0xC001, 0xC002, 0xC003};
    static const struct bramble_configure_model crowded = {
        .id = ONOFF_SERVER, .element = 1, .groups = too_many, .group_count = 3};
    static const struct bramble_configure_plan refused = {.models = &crowded, .model_count = 1};
    struct pair *pair = pair_open(1);
    struct job job;
    (void)state;
    job_start(pair, &job, LAMP, &refused);
    job_run(pair, &job);
    assert_int_equal(job.configure.result, BRAMBLE_ERROR_REJECTED);
    assert_int_equal(job.configure.status, BRAMBLE_STATUS_INSUFFICIENT_RESOURCES);
    assert_ptr_equal(job.configure.failed, bramble_config_model_subscription_add_type);
    assert_int_equal(job.configure.element, BULB);
    assert_int_equal(job.configure.model, ONOFF_SERVER);
    assert_int_equal(job.configure.step, 3); /* the third subscription */
    pair_close(pair);
}

static void a_required_model_must_be_there(void **state)
{
    static const struct bramble_configure_model needed = {
        .id = ABSENT_MODEL, .element = BRAMBLE_CONFIGURE_EACH, .required = true};
    static const struct bramble_configure_plan demanding = {
        .app_keys = app_keys, .app_key_count = 1, .models = &needed, .model_count = 1};
    struct pair *pair = pair_open(1);
    struct job job;
    (void)state;
    job_start(pair, &job, LAMP, &demanding);
    job_run(pair, &job);
    assert_int_equal(job.configure.result, BRAMBLE_ERROR_NOT_FOUND);
    assert_int_equal(job.configure.model, ABSENT_MODEL);
    assert_null(keys_app_next(access_keys(access_of(pair->lamps[0].node)), 0)); /* nothing was begun */
    pair_close(pair);
}

/* A lamp that is switched off: each step has its rounds, then the procedure gives up and says where. Switched on again
 * in time, it goes on as if nothing had been. */
static void a_silent_node_ends_it_and_a_slow_one_does_not(void **state)
{
    static const struct bramble_configure_plan hasty = {
        .app_keys = app_keys, .app_key_count = 1, .rounds = 2, .timeout_ms = 1500};
    struct pair *pair = pair_open(1);
    struct job job;
    (void)state;
    bramble_world_set_power(pair->world, pair->lamps[0].radio, false);
    bramble_time start = bramble_world_now(pair->world);
    job_start(pair, &job, LAMP, &hasty);
    job_run(pair, &job);
    assert_int_equal(job.configure.result, BRAMBLE_ERROR_TIMEOUT);
    assert_ptr_equal(job.configure.failed, bramble_config_composition_data_get_type);
    assert_int_equal(job.configure.repeated, 1);
    bramble_time took = bramble_world_now(pair->world) - start;
    assert_true(took >= BRAMBLE_MILLISECONDS(3000) && took < BRAMBLE_MILLISECONDS(3100));

    job_start(pair, &job, LAMP, &hasty);
    run_for(pair, BRAMBLE_MILLISECONDS(1600));
    bramble_world_set_power(pair->world, pair->lamps[0].radio, true);
    job_run(pair, &job);
    assert_int_equal(job.configure.result, 0);
    assert_int_equal(job.configure.repeated, 1);
    pair_close(pair);
}

static void it_can_be_cancelled(void **state)
{
    struct pair *pair = pair_open(1);
    struct job job;
    (void)state;
    memset(&job, 0, sizeof job);
    bramble_configure_cancel(&job.configure); /* it does not run */
    job_start(pair, &job, LAMP, &plan);
    run_for(pair, BRAMBLE_MILLISECONDS(200));
    bramble_configure_cancel(&job.configure);
    job_run(pair, &job);
    assert_int_equal(job.configure.result, BRAMBLE_ERROR_CANCELLED);
    assert_true(job.configure.step < PLAN_STEPS);
    assert_non_null(job.configure.failed);
    pair_close(pair);
}

static void what_cannot_begin_says_so_at_once(void **state)
{
    struct pair *pair = pair_open(1);
    struct bramble_configure configure = {.address = 0x0500, .plan = &plan};
    struct bramble_model_ref client = phone_model(pair, BRAMBLE_SIG_MODEL(0x0001));
    (void)state;
    assert_int_equal(bramble_configure_start(client, &configure), BRAMBLE_ERROR_KEY); /* nobody's device key */
    configure.address = 0xC000;
    assert_int_equal(bramble_configure_start(client, &configure), BRAMBLE_ERROR_ADDRESS);
    configure.plan = NULL;
    assert_int_equal(bramble_configure_start(client, &configure), BRAMBLE_ERROR_ARGUMENT);
    configure.plan = &plan;
    configure.address = LAMP;
    configure.net_key_index = 5;
    assert_int_equal(bramble_configure_start(client, &configure), BRAMBLE_ERROR_KEY);
    pair_close(pair);
}

/* Two procedures for one node, or more procedures than the client has places: the later ones wait their turn. */
static void procedures_wait_for_each_other(void **state)
{
    struct pair *pair = pair_open(1);
    struct job first;
    struct job second;
    (void)state;
    job_start(pair, &first, LAMP, &plan);
    job_start(pair, &second, LAMP, &plan);
    job_run(pair, &first);
    assert_int_equal(first.configure.result, 0);
    if (!second.ended) {
        job_run(pair, &second);
    }
    assert_int_equal(second.calls, 1);
    assert_int_equal(second.configure.result, 0);
    expect_configured(pair, 0);
    pair_close(pair);
}

/* The phone configures itself: its requests go round inside it, and nothing of it goes on air. */
static void a_node_configures_itself_by_plan(void **state)
{
    static const struct bramble_configure_model own = {
        .id = BRAMBLE_SIG_MODEL(0x0003), .keys = first_key, .key_count = 1, .required = true};
    static const struct bramble_configure_plan plan_of_its_own = {.app_keys = app_keys,
                                                                  .app_key_count = 1,
                                                                  .models = &own,
                                                                  .model_count = 1,
                                                                  .messages = &messages[1],
                                                                  .message_count = 1};
    struct pair *pair = pair_open(0);
    struct job job;
    (void)state;
    uint32_t sequence = bramble_node_sequence(pair->phone.node);
    job_start(pair, &job, PHONE, &plan_of_its_own);
    job_run(pair, &job);
    assert_int_equal(job.configure.result, 0);
    assert_true(bramble_model_is_bound(phone_model(pair, BRAMBLE_SIG_MODEL(0x0003)), 0));
    assert_int_equal(access_network(access_of(pair->phone.node))->default_ttl, 9);
    assert_int_equal(bramble_node_sequence(pair->phone.node), sequence);
    pair_close(pair);
}

/* A status that comes late, of a message before, looks like the one that is waited for. It must not be taken for it:
 * here the lamp would refuse the second key. */
static void a_late_answer_does_not_count_for_a_later_step(void **state)
{
    static const struct bramble_configure_plan two_keys = {.app_keys = app_keys, .app_key_count = 2};
    struct bramble_config_appkey_status late = {.status = BRAMBLE_STATUS_SUCCESS};
    struct bramble_message message = bramble_config_appkey_status_message(&late);
    struct bramble_to to = {.address = PHONE, .key_index = BRAMBLE_DEVICE_KEY_OWN, .ttl = BRAMBLE_TTL_DEFAULT};
    struct pair *pair = pair_open(1);
    struct job job;
    (void)state;
    assert_int_equal(bramble_app_key_add(pair->lamps[0].node, 0, 1, other_key), 0);
    job_start(pair, &job, LAMP, &two_keys);
    while (job.configure.step < 2) {
        run_for(pair, 100);
    }
    bramble_world_set_power(pair->world, pair->lamps[0].radio, false); /* it misses the first attempt */
    run_for(pair, BRAMBLE_MILLISECONDS(200));
    bramble_world_set_power(pair->world, pair->lamps[0].radio, true);
    assert_int_equal(bramble_send(lamp_model(pair, 0, BRAMBLE_SIG_MODEL(0x0000)), &to, &message), 0);
    bramble_world_poke(pair->world, pair->lamps[0].radio);
    job_run(pair, &job);
    assert_int_equal(job.configure.result, BRAMBLE_ERROR_REJECTED);
    assert_int_equal(job.configure.status, BRAMBLE_STATUS_KEY_INDEX_ALREADY_STORED);
    assert_int_equal(job.configure.repeated, 1);
    pair_close(pair);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_node_is_configured_from_a_plan),
        cmocka_unit_test(many_nodes_are_configured_at_once),
        cmocka_unit_test(a_refusal_tells_what_and_why),
        cmocka_unit_test(a_required_model_must_be_there),
        cmocka_unit_test(a_silent_node_ends_it_and_a_slow_one_does_not),
        cmocka_unit_test(a_late_answer_does_not_count_for_a_later_step),
        cmocka_unit_test(it_can_be_cancelled),
        cmocka_unit_test(what_cannot_begin_says_so_at_once),
        cmocka_unit_test(procedures_wait_for_each_other),
        cmocka_unit_test(a_node_configures_itself_by_plan),
    };
    return cmocka_run_group_tests_name("configure", tests, NULL, NULL);
}
