/* Stories of lamps and switches: what Generic OnOff does when messages come (Mesh Model 1.1 sections 3.3.1 and 3.4.1).
 */
#include "flat.h"

#define SECOND BRAMBLE_SECONDS(1)
#define SOON BRAMBLE_MILLISECONDS(200) /* by then a message has arrived and been answered */

static const struct bramble_onoff_change on = {.on = true};
static const struct bramble_onoff_change off = {.on = false};

static void a_press_switches_the_lamp_at_once(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(1);
    struct device *lamp = device_add(mesh);
    struct device *wall = device_add(mesh);
    press(wall, lamp->actor->address, &on);
    mesh_run(mesh, SOON);
    assert_true(lamp->onoff.on);
    assert_int_equal(lamp->applied_count, 1);
    press(wall, lamp->actor->address, &on); /* already on: the hardware is left alone */
    mesh_run(mesh, SOON);
    assert_int_equal(lamp->applied_count, 1);
    press(wall, lamp->actor->address, &off);
    mesh_run(mesh, SOON);
    assert_false(lamp->onoff.on);
    assert_int_equal(lamp->applied_count, 2);
    assert_int_equal(wall->heard_count, 0); /* nobody asked for an answer */
    mesh_close(mesh);
}

static void who_asks_is_answered(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(2);
    struct device *lamp = device_add(mesh);
    struct device *wall = device_add(mesh);
    press_and_ask(wall, lamp->actor->address, &on);
    mesh_run(mesh, SOON);
    assert_int_equal(wall->responses, 1);
    assert_int_equal(wall->result, 0);
    assert_int_equal(wall->answer.present_onoff, 1);
    assert_false(wall->answer.has_target);
    ask(wall, lamp->actor->address);
    mesh_run(mesh, SOON);
    assert_int_equal(wall->responses, 2);
    assert_int_equal(wall->answer.present_onoff, 1);
    mesh_close(mesh);
}

static void one_press_switches_all_lamps_of_a_group(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(3);
    struct device *lamps[3];
    for (unsigned i = 0; i < 3; i++) {
        lamps[i] = device_add(mesh);
        if (i != 1) {
            device_subscribe(lamps[i], GROUP);
        }
    }
    struct device *wall = device_add(mesh);
    device_publish(switch_of(wall), GROUP, 0);
    assert_int_equal(bramble_onoff_client_set_unacknowledged(switch_of(wall), NULL, &on), 0);
    actor_poke(wall->actor);
    mesh_run(mesh, SOON);
    assert_true(lamps[0]->onoff.on);
    assert_false(lamps[1]->onoff.on); /* not subscribed */
    assert_true(lamps[2]->onoff.on);
    mesh_close(mesh);
}

/* ---- Transactions ------------------------------------------------------------------------------------------------ */

static void a_repeated_set_is_answered_and_not_carried_out_again(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(4);
    struct device *lamp = device_add(mesh);
    struct device *wall = device_add(mesh);
    press_with_tid(wall, lamp->actor->address, true, 9);
    mesh_run(mesh, SOON);
    bramble_onoff_server_set(lamp_of(lamp), false, 0, 0); /* somebody pulls the cord at the lamp */
    actor_poke(lamp->actor);
    mesh_run(mesh, SOON);
    assert_false(lamp->onoff.on);
    press_with_tid(wall, lamp->actor->address, true, 9);
    mesh_run(mesh, SOON);
    assert_false(lamp->onoff.on);
    assert_int_equal(lamp->applied_count, 2);
    assert_int_equal(wall->heard_count, 2);
    assert_int_equal(wall->heard[1].present_onoff, 0); /* the truth, not an echo */
    mesh_run(mesh, 6 * SECOND);
    press_with_tid(wall, lamp->actor->address, true, 9); /* too late to be a repeat */
    mesh_run(mesh, SOON);
    assert_true(lamp->onoff.on);
    mesh_close(mesh);
}

static void each_press_of_a_client_is_a_transaction_of_its_own(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(5);
    struct device *lamp = device_add(mesh);
    struct device *wall = device_add(mesh);
    for (unsigned i = 0; i < 300; i++) { /* the TID wraps around at 256 */
        press(wall, lamp->actor->address, i % 2 == 0 ? &on : &off);
        mesh_run(mesh, SOON);
        assert_int_equal(lamp->applied_count, i + 1);
    }
    mesh_close(mesh);
}

/* ---- Transitions ------------------------------------------------------------------------------------------------- */

static void to_on_it_is_on_from_the_beginning_of_the_transition(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(6);
    struct device *lamp = device_add(mesh);
    struct device *wall = device_add(mesh);
    const struct bramble_onoff_change slowly = {.on = true, .has_transition = true, .transition = 2 * SECOND};
    press_and_ask(wall, lamp->actor->address, &slowly);
    mesh_run(mesh, SOON);
    assert_true(lamp->onoff.on);
    assert_int_equal(wall->answer.present_onoff, 1);
    assert_true(wall->answer.has_target);
    assert_int_equal(wall->answer.target_onoff, 1);
    assert_true(bramble_transition_duration(wall->answer.remaining_steps, wall->answer.remaining_resolution) ==
                2 * SECOND);
    mesh_run(mesh, SECOND);
    ask(wall, lamp->actor->address);
    mesh_run(mesh, SOON);
    bramble_time left = bramble_transition_duration(wall->answer.remaining_steps, wall->answer.remaining_resolution);
    assert_true(left > BRAMBLE_MILLISECONDS(500) && left <= BRAMBLE_MILLISECONDS(900));
    mesh_run(mesh, SECOND);
    ask(wall, lamp->actor->address);
    mesh_run(mesh, SOON);
    assert_false(wall->answer.has_target);
    assert_int_equal(lamp->applied_count, 1);
    mesh_close(mesh);
}

static void to_off_it_is_off_from_the_end_of_the_transition(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(7);
    struct device *lamp = device_add(mesh);
    struct device *wall = device_add(mesh);
    const struct bramble_onoff_change slowly = {.on = false, .has_transition = true, .transition = 3 * SECOND};
    press(wall, lamp->actor->address, &on);
    mesh_run(mesh, SOON);
    bramble_time pressed = bramble_world_now(mesh->world);
    press_and_ask(wall, lamp->actor->address, &slowly);
    mesh_run(mesh, SOON);
    assert_true(lamp->onoff.on);
    assert_int_equal(wall->answer.present_onoff, 1);
    assert_true(wall->answer.has_target);
    assert_int_equal(wall->answer.target_onoff, 0);
    mesh_run(mesh, 4 * SECOND);
    assert_false(lamp->onoff.on);
    assert_int_equal(lamp->applied_count, 2);
    assert_in_range(lamp->applied[1].time - pressed, 3 * SECOND, 3 * SECOND + SOON);
    mesh_close(mesh);
}

static void a_delay_comes_before_everything_else(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(8);
    struct device *lamp = device_add(mesh);
    struct device *wall = device_add(mesh);
    const struct bramble_onoff_change later = {.on = true, .has_transition = true, .delay = BRAMBLE_MILLISECONDS(1000)};
    bramble_time pressed = bramble_world_now(mesh->world);
    press_and_ask(wall, lamp->actor->address, &later);
    mesh_run(mesh, SOON);
    assert_false(lamp->onoff.on);
    assert_int_equal(wall->answer.present_onoff, 0);
    assert_true(wall->answer.has_target);
    assert_int_equal(wall->answer.target_onoff, 1);
    mesh_run(mesh, SECOND);
    assert_true(lamp->onoff.on);
    assert_in_range(lamp->applied[0].time - pressed, SECOND, SECOND + SOON);
    ask(wall, lamp->actor->address);
    mesh_run(mesh, SOON);
    assert_false(wall->answer.has_target);
    mesh_close(mesh);
}

static void a_new_press_ends_the_transition_under_way(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(9);
    struct device *lamp = device_add(mesh);
    struct device *wall = device_add(mesh);
    const struct bramble_onoff_change slowly_off = {.on = false, .has_transition = true, .transition = 2 * SECOND};
    const struct bramble_onoff_change on_now = {.on = true, .has_transition = true};
    press(wall, lamp->actor->address, &on);
    mesh_run(mesh, SOON);
    press(wall, lamp->actor->address, &slowly_off);
    mesh_run(mesh, SECOND);
    press(wall, lamp->actor->address, &on_now);
    mesh_run(mesh, 3 * SECOND);
    assert_true(lamp->onoff.on);
    assert_int_equal(lamp->applied_count, 1); /* it never went dark */
    mesh_close(mesh);
}

static void times_that_cannot_be_told_are_refused(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(10);
    struct device *wall = device_add(mesh);
    const struct bramble_to to = BRAMBLE_TO(0x0007, 0);
    struct bramble_onoff_change change = {.on = true, .has_transition = true, .transition = BRAMBLE_TRANSITION_MAX + 1};
    assert_int_equal(bramble_onoff_client_set_unacknowledged(switch_of(wall), &to, &change), BRAMBLE_ERROR_VALUE);
    change.transition = 0;
    change.delay = BRAMBLE_DELAY_MAX + 1;
    assert_int_equal(bramble_onoff_client_set_unacknowledged(switch_of(wall), &to, &change), BRAMBLE_ERROR_VALUE);
    change.delay = BRAMBLE_DELAY_MAX;
    assert_int_equal(bramble_onoff_client_set_unacknowledged(switch_of(wall), &to, &change), 0);
    mesh_close(mesh);
}

/* ---- Default transition time ------------------------------------------------------------------------------------- */

static void without_a_time_in_the_message_the_default_of_the_element_counts(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(11);
    struct device *lamp = device_add(mesh);
    struct device *wall = device_add(mesh);
    const struct bramble_to to = BRAMBLE_TO(lamp->actor->address, 0);
    const struct bramble_onoff_change at_once = {.on = false, .has_transition = true};
    struct bramble_model_ref client = actor_model(wall->actor, 0, BRAMBLE_MODEL_GENERIC_DEFAULT_TRANSITION_TIME_CLIENT);
    assert_int_equal(bramble_default_transition_time_client_set(client, &to, 5 * SECOND, device_answered, NULL), 0);
    actor_poke(wall->actor);
    mesh_run(mesh, SOON);
    assert_int_equal(wall->result, 0);
    assert_true(wall->fade_answer == 5 * SECOND);
    assert_true(lamp->fade_told == 5 * SECOND);

    press(wall, lamp->actor->address, &on);
    mesh_run(mesh, SOON);
    press(wall, lamp->actor->address, &off);
    mesh_run(mesh, 4 * SECOND);
    assert_true(lamp->onoff.on); /* still: off comes after five seconds */
    mesh_run(mesh, 2 * SECOND);
    assert_false(lamp->onoff.on);

    press(wall, lamp->actor->address, &on);
    mesh_run(mesh, SOON);
    press(wall, lamp->actor->address, &at_once); /* a time of 0 in the message is a time in the message */
    mesh_run(mesh, SOON);
    assert_false(lamp->onoff.on);
    mesh_close(mesh);
}

static void the_default_transition_time_is_asked_set_and_published(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(12);
    struct device *lamp = device_add(mesh);
    struct device *wall = device_add(mesh);
    const struct bramble_to to = BRAMBLE_TO(lamp->actor->address, 0);
    struct bramble_model_ref client = actor_model(wall->actor, 0, BRAMBLE_MODEL_GENERIC_DEFAULT_TRANSITION_TIME_CLIENT);
    assert_int_equal(bramble_default_transition_time_client_set_unacknowledged(client, &to, 70 * SECOND), 0);
    assert_int_equal(bramble_default_transition_time_client_set_unacknowledged(client, &to, BRAMBLE_TRANSITION_MAX + 1),
                     BRAMBLE_ERROR_VALUE);
    actor_poke(wall->actor);
    mesh_run(mesh, SOON);
    assert_int_equal(bramble_default_transition_time_client_get(client, &to, device_answered, NULL), 0);
    actor_poke(wall->actor);
    mesh_run(mesh, SOON);
    assert_true(wall->fade_answer == 70 * SECOND);
    assert_true(bramble_default_transition_time(lamp_of(lamp)) == 70 * SECOND);
    assert_int_equal(bramble_default_transition_time_set(fade_of(lamp), BRAMBLE_NEVER), BRAMBLE_ERROR_VALUE);
    assert_int_equal(bramble_default_transition_time_set(fade_of(lamp), BRAMBLE_MILLISECONDS(250)), 0);
    assert_true(bramble_default_transition_time(lamp_of(lamp)) == BRAMBLE_MILLISECONDS(300));
    mesh_close(mesh);
}

/* A model of the application's own under this identifier has a state of its own, too: it is not read. */
static void what_is_not_the_librarys_is_not_read(void **state)
{
    (void)state;
    struct stranger {
        struct bramble_onoff_server onoff;
        uint8_t something_else[64];
    } stranger = {.something_else = {20, 1}};
    static const struct bramble_model_type type = {.handlers = NULL};
    static const struct bramble_model models[] = {
        BRAMBLE_ONOFF_SERVER(struct stranger, onoff),
        {.id = BRAMBLE_MODEL_GENERIC_DEFAULT_TRANSITION_TIME_SERVER,
         .type = &type,
         .state_offset = offsetof(struct stranger, something_else)},
    };
    static const struct bramble_element element = {.model_count = 2, .models = models};
    static const struct bramble_composition composition = {.element_count = 1, .elements = &element};
    struct mesh *mesh = mesh_open(23);
    struct actor *actor = mesh_place(mesh, 0, 0);
    actor->config.composition = &composition;
    actor->config.application = &stranger;
    actor->config.event = NULL;
    actor_start(actor);
    actor_join(actor);
    const struct bramble_model_ref lamp = actor_model(actor, 0, BRAMBLE_MODEL_GENERIC_ONOFF_SERVER);
    assert_true(bramble_default_transition_time(lamp) == 0);
    mesh_close(mesh);
}

/* ---- Publication ------------------------------------------------------------------------------------------------- */

static void a_change_is_published_when_it_begins_and_when_it_ends(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(13);
    struct device *lamp = device_add(mesh);
    struct device *wall = device_add(mesh);
    struct device *panel = device_add(mesh);
    device_publish(lamp_of(lamp), panel->actor->address, 0);
    press(wall, lamp->actor->address, &on);
    mesh_run(mesh, SOON);
    assert_int_equal(panel->heard_count, 1);
    assert_int_equal(panel->heard[0].present_onoff, 1);
    assert_false(panel->heard[0].has_target);
    press(wall, lamp->actor->address, &on); /* no change, nothing to publish */
    mesh_run(mesh, SOON);
    assert_int_equal(panel->heard_count, 1);

    const struct bramble_onoff_change slowly_off = {.on = false, .has_transition = true, .transition = 2 * SECOND};
    press(wall, lamp->actor->address, &slowly_off);
    mesh_run(mesh, SOON);
    assert_int_equal(panel->heard_count, 2);
    assert_int_equal(panel->heard[1].present_onoff, 1);
    assert_true(panel->heard[1].has_target);
    assert_int_equal(panel->heard[1].target_onoff, 0);
    mesh_run(mesh, 3 * SECOND);
    assert_int_equal(panel->heard_count, 3);
    assert_int_equal(panel->heard[2].present_onoff, 0);
    assert_false(panel->heard[2].has_target);

    const struct bramble_onoff_change slowly_on = {.on = true, .has_transition = true, .transition = 2 * SECOND};
    press(wall, lamp->actor->address, &slowly_on);
    mesh_run(mesh, 3 * SECOND);
    assert_int_equal(panel->heard_count, 5);
    assert_int_equal(panel->heard[3].present_onoff, 1);
    assert_true(panel->heard[3].has_target);
    assert_int_equal(panel->heard[4].present_onoff, 1); /* nothing to see, but the transition is over */
    assert_false(panel->heard[4].has_target);
    mesh_close(mesh);
}

/* Who was told that the lamp goes off is told that it stays on; by whichever way the change was called off. */
static void a_change_that_is_called_off_is_published(void **state)
{
    const struct bramble_onoff_change slowly_off = {.on = false, .has_transition = true, .transition = 60 * SECOND};
    const struct bramble_onoff_change later_on = {.on = true, .has_transition = true, .delay = BRAMBLE_DELAY_MAX};
    for (unsigned way = 0; way < 3; way++) {
        struct mesh *mesh = mesh_open(30 + way);
        struct device *lamp = device_add(mesh);
        struct device *wall = device_add(mesh);
        struct device *panel = device_add(mesh);
        device_publish(lamp_of(lamp), panel->actor->address, 0);
        press(wall, lamp->actor->address, &on);
        mesh_run(mesh, SOON);
        press(wall, lamp->actor->address, &slowly_off);
        mesh_run(mesh, SOON);
        assert_int_equal(panel->heard_count, 2);
        assert_int_equal(panel->heard[1].target_onoff, 0);
        if (way < 2) {
            press(wall, lamp->actor->address, way == 0 ? &on : &later_on);
        } else {
            bramble_onoff_server_set(lamp_of(lamp), true, 0, 0);
            actor_poke(lamp->actor);
        }
        mesh_run(mesh, 2 * SECOND);
        assert_int_equal(panel->heard_count, 3);
        assert_int_equal(panel->heard[2].present_onoff, 1);
        assert_false(panel->heard[2].has_target);
        assert_int_equal(lamp->applied_count, 1);
        mesh_close(mesh);
        device_forget_all(state);
    }
}

static void a_lamp_tells_its_state_periodically(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(14);
    struct device *lamp = device_add(mesh);
    struct device *panel = device_add(mesh);
    device_publish(lamp_of(lamp), panel->actor->address, 0x42); /* every 2 s */
    actor_poke(lamp->actor);
    mesh_run(mesh, BRAMBLE_MILLISECONDS(7000));
    assert_int_equal(panel->heard_count, 3);
    mesh_close(mesh);
}

static void the_cord_at_the_lamp_takes_the_same_way(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(15);
    struct device *lamp = device_add(mesh);
    struct device *panel = device_add(mesh);
    device_publish(lamp_of(lamp), panel->actor->address, 0);
    bramble_onoff_server_set(lamp_of(lamp), true, 0, 0);
    assert_false(lamp->onoff.on); /* nothing runs inside the call */
    assert_int_equal(lamp->applied_count, 0);
    actor_poke(lamp->actor);
    mesh_run(mesh, SOON);
    assert_true(lamp->onoff.on);
    assert_int_equal(lamp->applied_count, 1);
    assert_int_equal(panel->heard_count, 1);
    assert_false(panel->heard[0].has_target);
    mesh_close(mesh);
}

/* ---- The application owns the state ------------------------------------------------------------------------------ */

static void note_get(struct bramble_model_ref model, const struct bramble_received *received)
{
    struct device *device = bramble_node_application(model.node);
    device->asked = *received;
    device->asked_count++;
}

static void note_set(struct bramble_model_ref model, const struct bramble_received *received,
                     const struct bramble_onoff_request *request)
{
    struct device *device = bramble_node_application(model.node);
    device->asked = *received;
    device->request = *request;
    device->request_count++;
}

static void an_application_that_owns_the_state_answers_in_its_own_time(void **state)
{
    (void)state;
    static const struct bramble_onoff_server_callbacks own = {.apply = device_apply, .get = note_get, .set = note_set};
    struct mesh *mesh = mesh_open(16);
    struct device *gateway = device_add_with(mesh, &own);
    struct device *wall = device_add(mesh);
    const struct bramble_to to = BRAMBLE_TO(gateway->actor->address, 0);
    const struct bramble_message get = bramble_generic_onoff_get_message();
    const struct bramble_wait wait = {
        .response = bramble_generic_onoff_status_type, .timeout_ms = 10000, .attempts = 1, .done = device_answered};
    assert_int_equal(bramble_request(switch_of(wall), &to, &get, &wait), 0);
    actor_poke(wall->actor);
    mesh_run(mesh, 3 * SECOND);
    assert_int_equal(gateway->asked_count, 1);
    assert_int_equal(wall->responses, 0);
    const struct bramble_generic_onoff_status status = {.present_onoff = 1};
    const struct bramble_message answer = bramble_generic_onoff_status_message(&status);
    assert_int_equal(bramble_reply(&gateway->asked, &answer), 0);
    actor_poke(gateway->actor);
    mesh_run(mesh, SOON);
    assert_int_equal(wall->responses, 1);
    assert_int_equal(wall->answer.present_onoff, 1);
    mesh_close(mesh);
}

static void an_application_that_carries_out_sets_gets_each_of_them_once(void **state)
{
    (void)state;
    static const struct bramble_onoff_server_callbacks own = {.apply = device_apply, .set = note_set};
    struct mesh *mesh = mesh_open(17);
    struct device *gateway = device_add_with(mesh, &own);
    struct device *wall = device_add(mesh);
    gateway->fade.steps = 3; /* 300 ms */
    press_with_tid(wall, gateway->actor->address, true, 1);
    mesh_run(mesh, SOON);
    assert_int_equal(gateway->request_count, 1);
    assert_true(gateway->request.on && gateway->request.acknowledged);
    assert_true(gateway->request.transition_ms == 300);
    assert_false(gateway->onoff.on); /* the model did nothing */
    assert_int_equal(wall->heard_count, 0);

    bramble_onoff_server_set(lamp_of(gateway), true, 0, 0); /* two seconds later it is done */
    actor_poke(gateway->actor);
    mesh_run(mesh, 2 * SECOND);
    assert_int_equal(bramble_onoff_server_answer(&gateway->asked), 0);
    actor_poke(gateway->actor);
    mesh_run(mesh, SOON);
    assert_int_equal(wall->heard_count, 1);
    assert_int_equal(wall->heard[0].present_onoff, 1);

    press_with_tid(wall, gateway->actor->address, true, 1); /* a repeat: answered by the model */
    mesh_run(mesh, SOON);
    assert_int_equal(gateway->request_count, 1);
    assert_int_equal(wall->heard_count, 2);
    mesh_close(mesh);
}

/* ---- Leaving ----------------------------------------------------------------------------------------------------- */

static void a_lamp_that_leaves_its_network_stays_as_it_is(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(18);
    struct device *lamp = device_add(mesh);
    struct device *wall = device_add(mesh);
    const struct bramble_onoff_change slowly_off = {.on = false, .has_transition = true, .transition = 2 * SECOND};
    press(wall, lamp->actor->address, &on);
    mesh_run(mesh, SOON);
    press(wall, lamp->actor->address, &slowly_off);
    mesh_run(mesh, SOON);
    lamp->fade.steps = 7;
    bramble_node_reset(lamp->actor->node);
    actor_poke(lamp->actor);
    mesh_run(mesh, 5 * SECOND);
    assert_false(bramble_node_is_member(lamp->actor->node));
    assert_true(lamp->onoff.on);
    assert_int_equal(lamp->fade.steps, 0); /* what the network configured is forgotten */
    mesh_close(mesh);
}

#define STORY(name) cmocka_unit_test_teardown(name, device_forget_all)

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORY(a_press_switches_the_lamp_at_once),
        STORY(who_asks_is_answered),
        STORY(one_press_switches_all_lamps_of_a_group),
        STORY(a_repeated_set_is_answered_and_not_carried_out_again),
        STORY(each_press_of_a_client_is_a_transaction_of_its_own),
        STORY(to_on_it_is_on_from_the_beginning_of_the_transition),
        STORY(to_off_it_is_off_from_the_end_of_the_transition),
        STORY(a_delay_comes_before_everything_else),
        STORY(a_new_press_ends_the_transition_under_way),
        STORY(times_that_cannot_be_told_are_refused),
        STORY(without_a_time_in_the_message_the_default_of_the_element_counts),
        STORY(the_default_transition_time_is_asked_set_and_published),
        STORY(what_is_not_the_librarys_is_not_read),
        STORY(a_change_is_published_when_it_begins_and_when_it_ends),
        STORY(a_change_that_is_called_off_is_published),
        STORY(a_lamp_tells_its_state_periodically),
        STORY(the_cord_at_the_lamp_takes_the_same_way),
        STORY(an_application_that_owns_the_state_answers_in_its_own_time),
        STORY(an_application_that_carries_out_sets_gets_each_of_them_once),
        STORY(a_lamp_that_leaves_its_network_stays_as_it_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
