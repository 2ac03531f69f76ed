/* Stories of the access layer: requests and answers, publication, loopback, virtual addresses. */
#include "craft.h"

#include <string.h>

static void a_question_is_answered(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(1);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct actor *b = mesh_add(mesh, 10, 0);
    struct actor *c = mesh_add(mesh, 0, 10);
    assert_int_equal(actor_ask(a, b->address, 1, 0), 0);
    assert_int_equal(actor_ask(a, b->address, 2, 0), BRAMBLE_ERROR_BUSY); /* the answers could not be told apart */
    assert_int_equal(actor_ask(a, c->address, 3, 0), 0);                  /* another node: at once */
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(a->responses, 2);
    assert_int_equal(a->response.result, 0);
    assert_int_equal(b->heard_count, 1);
    assert_int_equal(c->heard_count, 1);
    assert_int_equal(a->heard_count, 0); /* an answer that was waited for goes to who waited */
    mesh_close(mesh);
}

static void a_silent_node_is_asked_three_times(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(2);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct actor *b = mesh_add(mesh, 10, 0);
    b->answers = false;
    assert_int_equal(actor_ask(a, b->address, 1, 3000), 0);
    mesh_run(mesh, BRAMBLE_MILLISECONDS(2900));
    assert_int_equal(a->responses, 0);
    mesh_run(mesh, BRAMBLE_MILLISECONDS(200));
    assert_int_equal(a->responses, 1);
    assert_int_equal(a->response.result, BRAMBLE_ERROR_TIMEOUT);
    assert_int_equal(b->heard_count, 3);
    mesh_close(mesh);
}

static void cancelled_requests_end_in_the_next_turn(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(3);
    struct actor *a = mesh_add(mesh, 0, 0);
    assert_int_equal(actor_ask(a, 0x0500, 1, 3000), 0);
    bramble_request_cancel(actor_talker(a));
    assert_int_equal(a->responses, 0); /* no callback inside the call */
    actor_poke(a);
    mesh_run(mesh, 1);
    assert_int_equal(a->responses, 1);
    assert_int_equal(a->response.result, BRAMBLE_ERROR_CANCELLED);
    mesh_close(mesh);
}

static void answers_wait_as_advised(void **state)
{
    (void)state;
    bramble_time least = BRAMBLE_NEVER;
    bramble_time most = 0;
    struct mesh *mesh = mesh_open(4);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct actor *b = mesh_add(mesh, 10, 0);
    (void)b;
    for (uint32_t i = 0; i < 50; i++) {
        bramble_time before = bramble_world_now(mesh->world);
        unsigned responses = a->responses;
        assert_int_equal(actor_ask(a, b->address, i, 3000), 0);
        while (a->responses == responses) {
            mesh_run(mesh, BRAMBLE_MILLISECONDS(1));
        }
        bramble_time took = bramble_world_now(mesh->world) - before;
        least = took < least ? took : least;
        most = took > most ? took : most;
        mesh_run(mesh, BRAMBLE_MILLISECONDS(200));
    }
    assert_true(least >= BRAMBLE_MILLISECONDS(20));
    assert_true(most <= BRAMBLE_MILLISECONDS(50 + 2 * 15 + 60));
    mesh_close(mesh);
}

static void a_node_talks_to_itself(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(5);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct actor *b = mesh_add(mesh, 10, 0);
    uint16_t second = (uint16_t)(a->address + 1);
    assert_int_equal(actor_say(a, second, 1), 0);
    assert_int_equal(a->heard_count, 0); /* not inside the call */
    mesh_run(mesh, 1);
    assert_int_equal(a->heard_by_element[1], 1);
    assert_true(a->heard[0].received.to_itself);
    assert_int_equal(bramble_node_sequence(a->node), 0); /* nothing went on air */

    actor_subscribe(a, 1, 0xC005);
    actor_subscribe(b, 0, 0xC005);
    assert_int_equal(actor_say(a, 0xC005, 2), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(a->heard_by_element[1], 2);
    assert_int_equal(b->heard_count, 1);

    const struct bramble_to group = BRAMBLE_TO(0xC005, 0);
    assert_int_equal(actor_say_octets(a, &group, 3, 60), 0); /* what is encrypted where it lies is for the others */
    mesh_run(mesh, BRAMBLE_SECONDS(2));
    assert_int_equal(a->heard_by_element[1], 3);
    assert_int_equal(b->heard_count, 2);

    assert_int_equal(actor_ask(a, second, 3, 0), 0);
    mesh_run(mesh, 1);
    assert_int_equal(a->responses, 1);
    assert_int_equal(a->response.result, 0);
    mesh_close(mesh);
}

static void keys_and_lists_decide_who_gets_a_message(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(6);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct actor *b = mesh_add(mesh, 10, 0);
    uint8_t key[16];
    memset(key, 0x55, 16);
    assert_int_equal(bramble_app_key_add(a->node, 0, 1, key), 0);
    assert_int_equal(bramble_app_key_add(b->node, 0, 1, key), 0);
    const struct bramble_to to = BRAMBLE_TO(b->address, 1);
    assert_int_equal(actor_say_octets(a, &to, 1, 4), BRAMBLE_ERROR_KEY); /* our own model is not bound to it */
    assert_int_equal(bramble_model_bind(actor_talker(a), 1), 0);
    assert_int_equal(actor_say_octets(a, &to, 1, 4), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(b->heard_count, 0);
    assert_int_equal(actor_drops(b, BRAMBLE_DROP_ACCESS_NO_MODEL), 1); /* no model under this key */

    actor_subscribe(b, 0, 0xC001);
    assert_int_equal(actor_say(a, 0xC001, 2), 0);
    assert_int_equal(actor_say(a, 0xC002, 3), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(b->heard_count, 1);
    assert_int_equal(b->heard_by_element[0], 1); /* the second element is not subscribed */
    assert_int_equal(actor_say(a, BRAMBLE_ADDRESS_ALL_NODES, 4), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(b->heard_by_element[0], 2); /* the primary element, unasked */
    assert_int_equal(b->heard_by_element[1], 0);
    mesh_close(mesh);
}

/* Two labels with one virtual address: 1 in 2^14, so a search finds a pair soon. */
static void find_collision(struct actor *actor, uint8_t one[16], uint8_t other[16])
{
    static uint8_t seen[0x4000][2];
    memset(seen, 0, sizeof seen);
    for (uint32_t i = 1; i < 0xFFFF; i++) {
        uint8_t label[16] = {(uint8_t)(i >> 8), (uint8_t)i};
        struct bramble_publication publication = {.app_key_index = 0, .ttl = BRAMBLE_TTL_DEFAULT};
        assert_int_equal(bramble_model_publish_to(actor_talker(actor), &publication, label), 0);
        assert_int_equal(bramble_publication_get(actor_talker(actor), &publication), 0);
        uint8_t *place = seen[publication.address & 0x3FFF];
        if (place[0] != 0 || place[1] != 0) {
            memset(one, 0, 16);
            memset(other, 0, 16);
            memcpy(one, place, 2);
            memcpy(other, label, 2);
            return;
        }
        memcpy(place, label, 2);
    }
    fail_msg("no two of 65,534 labels share a virtual address");
}

static void labels_that_share_an_address_are_told_apart(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(7);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct actor *b = mesh_add(mesh, 10, 0);
    struct actor *c = mesh_add(mesh, 0, 10);
    uint8_t one[16];
    uint8_t other[16];
    find_collision(a, one, other);
    assert_int_equal(bramble_model_subscribe_label(actor_talker(b), one), 0);
    assert_int_equal(bramble_model_subscribe_label(actor_model(b, 1, TALKER), other), 0);
    assert_int_equal(bramble_model_subscribe_label(actor_talker(c), other), 0);
    const struct bramble_to to = {.label = one, .ttl = BRAMBLE_TTL_DEFAULT};
    assert_int_equal(actor_say_octets(a, &to, 1, 4), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(b->heard_by_element[0], 1);
    assert_int_equal(b->heard_by_element[1], 0);
    assert_int_equal(c->heard_count, 0);
    assert_int_equal(actor_drops(c, BRAMBLE_DROP_TRANSPORT_AUTHENTICATION), 1);
    const struct bramble_to long_one = {.label = other, .ttl = BRAMBLE_TTL_DEFAULT};
    assert_int_equal(actor_say_octets(a, &long_one, 2, 60), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(5));
    assert_int_equal(b->heard_by_element[0], 1);
    assert_int_equal(b->heard_by_element[1], 1);
    assert_int_equal(c->heard_count, 1);
    mesh_close(mesh);
}

static void publications_repeat_with_new_numbers(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(8);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct actor *b = mesh_add(mesh, 10, 0);
    actor_subscribe(b, 0, 0xC009);
    const struct bramble_publication publication = {
        .address = 0xC009, .ttl = BRAMBLE_TTL_DEFAULT, .retransmit = 2 | 1 << 3}; /* twice again, 100 ms apart */
    assert_int_equal(bramble_model_publish_to(actor_talker(a), &publication, NULL), 0);
    const struct bramble_message message =
        bramble_message_raw(WORD_OPCODE, (struct bramble_view){(const uint8_t *)"\0\0\0\7", 4});
    assert_int_equal(bramble_publish_message(actor_talker(a), &message), 0);
    actor_poke(a);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(b->heard_count, 3);
    assert_true(b->heard[1].received.sequence > b->heard[0].received.sequence);
    assert_int_equal(b->heard[2].number, 7);
    assert_in_range(b->heard[1].received.time - b->heard[0].received.time, 85000, 140000);
    mesh_close(mesh);
}

static void onoff_publishes_its_state_in_periods(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(9);
    struct actor *lamp = mesh_add(mesh, 0, 0);
    mesh_add(mesh, 10, 0);
    const struct bramble_publication publication = {
        .address = 0xC009, .ttl = BRAMBLE_TTL_DEFAULT, .period = 1 << 6 | 2}; /* every two seconds */
    assert_int_equal(
        bramble_model_publish_to(actor_model(lamp, 0, BRAMBLE_MODEL_GENERIC_ONOFF_SERVER), &publication, NULL), 0);
    actor_poke(lamp);
    mesh_run(mesh, BRAMBLE_SECONDS(21));
    assert_int_equal(bramble_node_sequence(lamp->node), 10);
    mesh_close(mesh);
}

static int publish_word(struct actor *actor, uint8_t number, size_t size)
{
    uint8_t octets[32] = {0, 0, 0, number};
    const struct bramble_message message = bramble_message_raw(WORD_OPCODE, (struct bramble_view){octets, size});
    int result = bramble_publish_message(actor_talker(actor), &message);
    actor_poke(actor);
    return result;
}

/* What is too long to be published is refused, and not a part of it is repeated in place of the one before. */
static void a_refused_publication_leaves_no_trace(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(10);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct actor *b = mesh_add(mesh, 10, 0);
    actor_subscribe(b, 0, 0xC009);
    const struct bramble_publication publication = {.address = 0xC009, .ttl = 5, .retransmit = 2 | 1 << 3};
    assert_int_equal(bramble_model_publish_to(actor_talker(a), &publication, NULL), 0);
    assert_int_equal(publish_word(a, 7, 4), 0);
    assert_int_equal(publish_word(a, 8, 20), BRAMBLE_ERROR_LENGTH);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    for (unsigned i = 0; i < b->heard_count; i++) {
        assert_int_equal(b->heard[i].number, 7);
        assert_int_equal(b->heard[i].size, 4);
    }
    assert_true(b->heard_count >= 1);
    mesh_close(mesh);
}

static void period_of_onoff(struct actor *actor, uint8_t period)
{
    const struct bramble_publication publication = {.address = 0xC009, .ttl = 5, .period = period};
    assert_int_equal(
        bramble_model_publish_to(actor_model(actor, 0, BRAMBLE_MODEL_GENERIC_ONOFF_SERVER), &publication, NULL), 0);
}

/* The specification allows every publish TTL up to 127; 1 is heard by the neighbours only, as 0 is. */
static void a_publication_may_have_a_ttl_of_1(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(15);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct actor *relay = mesh_add(mesh, 20, 0);
    struct actor *far = mesh_add(mesh, 40, 0);
    assert_int_equal(bramble_relay_set(relay->node, true, (struct bramble_transmit){3, 20}), 0);
    actor_subscribe(relay, 0, 0xC009);
    actor_subscribe(far, 0, 0xC009);
    const struct bramble_publication publication = {.address = 0xC009, .ttl = 1};
    assert_int_equal(bramble_model_publish_to(actor_talker(a), &publication, NULL), 0);
    assert_int_equal(publish_word(a, 7, 4), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(relay->heard_count, 1);
    assert_int_equal(relay->heard[0].received.ttl, 1);
    assert_int_equal(far->heard_count, 0);
    mesh_close(mesh);
}

/* A laptop that slept for an hour does not say in one breath what it did not say in that hour. */
static void missed_periods_are_not_caught_up(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(11);
    struct actor *a = mesh_add(mesh, 0, 0);
    period_of_onoff(a, 1); /* 100 ms */
    actor_poke(a);
    mesh_run(mesh, 1);
    bramble_time later = bramble_world_now(mesh->world) + BRAMBLE_SECONDS(3600);
    bramble_time due = 0;
    for (unsigned turn = 0; turn < 20 && due <= later; turn++) {
        due = bramble_node_run(a->node, later);
    }
    assert_in_range(bramble_node_sequence(a->node), 0, 2);
    assert_in_range(due, later + 1, later + BRAMBLE_MILLISECONDS(100));
    mesh_close(mesh);
}

/* Health may divide a period by 2^15; nobody publishes every three microseconds. */
static void a_fast_period_has_a_floor(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(12);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct bramble_model_ref onoff = actor_model(a, 0, BRAMBLE_MODEL_GENERIC_ONOFF_SERVER);
    period_of_onoff(a, 1 << 6 | 4); /* 4 s */
    const uint8_t divisors[] = {0, 2, 15};
    const uint32_t expected[] = {5, 20, 200}; /* in 20 s */
    for (unsigned i = 0; i < 3; i++) {
        access_publication_fast(&a->node->access, onoff.index, divisors[i]);
        actor_poke(a);
        uint32_t before = bramble_node_sequence(a->node);
        mesh_run(mesh, BRAMBLE_SECONDS(20));
        assert_in_range(bramble_node_sequence(a->node) - before, expected[i] - 1, expected[i]);
    }
    period_of_onoff(a, 0); /* what is not periodic does not become so */
    actor_poke(a);
    uint32_t before = bramble_node_sequence(a->node);
    mesh_run(mesh, BRAMBLE_SECONDS(5));
    assert_int_equal(bramble_node_sequence(a->node), before);
    mesh_close(mesh);
}

/* Device keys are for one node at a time: to a group nothing goes out and nothing is let in. */
static void device_keys_are_for_unicast_addresses(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(13);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct bramble_model_ref client = actor_model(a, 0, BRAMBLE_SIG_MODEL(0x0001));
    const struct bramble_message message = bramble_message_raw(0x8008, (struct bramble_view){(const uint8_t *)"", 1});
    const uint8_t label[16] = {1};
    struct bramble_to to = BRAMBLE_TO(BRAMBLE_ADDRESS_ALL_NODES, BRAMBLE_DEVICE_KEY_OWN);
    assert_int_equal(bramble_send(client, &to, &message), BRAMBLE_ERROR_ADDRESS);
    to.key_index = BRAMBLE_DEVICE_KEY_PEER;
    assert_int_equal(bramble_send(client, &to, &message), BRAMBLE_ERROR_ADDRESS);
    to.label = label;
    assert_int_equal(bramble_send(client, &to, &message), BRAMBLE_ERROR_ADDRESS);
    assert_int_equal(bramble_node_sequence(a->node), 0);

    uint8_t transport[NETWORK_TRANSPORT_MAX] = {0x00, 0x80, 0x08, 0x00};
    struct crafted crafted = {.ttl = 4, .src = 0x0666, .dst = BRAMBLE_ADDRESS_ALL_NODES, .seq = 7};
    assert_int_equal(transport_upper_seal(&mesh->crypto, node_keys(a->node)->device, true, false, NULL, crafted.seq,
                                          crafted.src, crafted.dst, 0, transport + 1, 3),
                     0);
    crafted.transport = view_of(transport, 8);
    actor_inject(a, &crafted);
    assert_int_equal(actor_drops(a, BRAMBLE_DROP_TRANSPORT_UNKNOWN_KEY), 1);
    mesh_close(mesh);
}

/* An answer that cannot be sent is counted, whoever was to look at the result. */
static void an_answer_that_is_lost_here_is_counted(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(14);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct actor *b = mesh_add(mesh, 10, 0);
    b->answers = false;
    assert_int_equal(actor_say(a, b->address, 1), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    const struct bramble_received *received = &b->heard[0].received;
    const uint8_t octets[40] = {0};
    const struct bramble_message answer = bramble_message_raw(WORD_OPCODE, (struct bramble_view){octets, 40});
    assert_int_equal(bramble_reply(received, &answer), 0);
    assert_int_equal(bramble_reply(received, &answer), BRAMBLE_ERROR_BUSY); /* one is on its way to the same node */
    assert_int_equal(actor_drops(b, BRAMBLE_DROP_ACCESS_REPLY_FAILED), 1);
    unsigned full = 0;
    while (actor_say(b, a->address, 9) == 0) {
        full++;
    }
    assert_in_range(full, 3, 12);
    assert_int_equal(actor_drops(b, BRAMBLE_DROP_ADVERTISING_QUEUE_FULL), 1);
    mesh_close(mesh);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_question_is_answered),
        cmocka_unit_test(a_silent_node_is_asked_three_times),
        cmocka_unit_test(cancelled_requests_end_in_the_next_turn),
        cmocka_unit_test(answers_wait_as_advised),
        cmocka_unit_test(a_node_talks_to_itself),
        cmocka_unit_test(keys_and_lists_decide_who_gets_a_message),
        cmocka_unit_test(labels_that_share_an_address_are_told_apart),
        cmocka_unit_test(publications_repeat_with_new_numbers),
        cmocka_unit_test(onoff_publishes_its_state_in_periods),
        cmocka_unit_test(a_refused_publication_leaves_no_trace),
        cmocka_unit_test(a_publication_may_have_a_ttl_of_1),
        cmocka_unit_test(missed_periods_are_not_caught_up),
        cmocka_unit_test(a_fast_period_has_a_floor),
        cmocka_unit_test(device_keys_are_for_unicast_addresses),
        cmocka_unit_test(an_answer_that_is_lost_here_is_counted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
