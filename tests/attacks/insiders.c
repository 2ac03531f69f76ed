/* Attacks by insiders: whoever holds a NetKey (a relay that was taken from the wall) but no application key, or an
 * application key but nobody's device key. They may speak as any source; what they must not be able to do is to be
 * believed above their keys, to silence others for good, or to use up what the victim cannot get back.
 */
#include "craft.h"

#include "crypto/crypto.h"

#include <bramble/heartbeat.h>

#include <string.h>

#define LAST 0xFFFFFFU /* the highest sequence number */

static const uint8_t unknown_control[] = {0x55, 1};
static const uint8_t acknowledgment_of_nothing[] = {0x00, 0x04, 0x00, 0, 0, 0, 1};

static struct crafted control(uint16_t src, uint16_t dst, uint32_t seq, const void *octets, size_t size)
{
    return (struct crafted){.ctl = true, .ttl = 5, .src = src, .dst = dst, .seq = seq, .transport = {octets, size}};
}

static unsigned sources_known(const struct actor *actor)
{
    const struct replay_list *replay = &node_transport(actor->node)->replay;
    unsigned count = 0;
    for (uint16_t i = 0; i < replay->count; i++) {
        count += replay->entries[i].source != 0;
    }
    return count;
}

/* ---- With the NetKey alone --------------------------------------------------------------------------------------- */

/* Control messages have no key but the NetKey. Said under a thousand names they would fill the replay list, which
 * forgets nobody, and shut out every honest node that comes later. */
static void useless_control_messages_fill_no_replay_list(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(1);
    struct actor *victim = mesh_add(mesh, 0, 0);
    struct actor *honest = mesh_add(mesh, 10, 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    uint32_t puts = victim->store_memory.puts;
    for (uint16_t i = 0; i < 1000; i++) {
        struct crafted crafted =
            control((uint16_t)(0x1000 + i), victim->address, 7, unknown_control, sizeof unknown_control);
        actor_inject(victim, &crafted);
        crafted.seq = 8;
        crafted.transport = view_of(acknowledgment_of_nothing, sizeof acknowledgment_of_nothing);
        actor_inject(victim, &crafted);
    }
    assert_int_equal(actor_drops(victim, BRAMBLE_DROP_TRANSPORT_CONTROL_UNKNOWN), 1000);
    assert_int_equal(actor_drops(victim, BRAMBLE_DROP_TRANSPORT_ACK_UNEXPECTED), 1000);
    assert_int_equal(sources_known(victim), 0);
    assert_int_equal(victim->store_memory.puts, puts); /* nor is the store worn out */
    assert_int_equal(actor_say(honest, victim->address, 42), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(victim->heard_count, 1);
    assert_int_equal(victim->events[BRAMBLE_EVENT_REPLAY_LIST_FULL], 0);
    mesh_close(mesh);
}

static struct actor *monitor_in(struct mesh *mesh, uint16_t source, uint16_t destination)
{
    static const struct bramble_feature *const features[] = {&bramble_feature_heartbeat, NULL};
    struct actor *actor = mesh_place(mesh, 0, 0);
    actor->config.features = features;
    actor_start(actor);
    actor_join(actor);
    actor_equip(actor);
    assert_int_equal(bramble_heartbeat_subscription_set(actor->node, source, destination, 0x11), 0);
    return actor;
}

/* The same with heartbeats, where the victim has use for those of one source only. */
static void heartbeats_that_nobody_counts_fill_no_replay_list(void **state)
{
    (void)state;
    static const uint8_t heartbeat[] = {0x0A, 5, 0, 0};
    struct mesh *mesh = mesh_open(2);
    struct actor *victim = monitor_in(mesh, 0x0999, 0x0001);
    assert_int_equal(victim->address, 0x0001);
    for (uint16_t i = 0; i < 1000; i++) {
        const struct crafted crafted =
            control((uint16_t)(0x1000 + i), i % 2 != 0 ? victim->address : BRAMBLE_ADDRESS_ALL_NODES, 7, heartbeat, 4);
        actor_inject(victim, &crafted);
    }
    assert_int_equal(sources_known(victim), 0);
    assert_int_equal(victim->events[BRAMBLE_EVENT_HEARTBEAT], 0);
    const struct crafted wanted = control(0x0999, victim->address, 7, heartbeat, 4);
    actor_inject(victim, &wanted);
    assert_int_equal(victim->events[BRAMBLE_EVENT_HEARTBEAT], 1);
    assert_int_equal(sources_known(victim), 1);
    mesh_close(mesh);
}

/* A control message of the highest number in somebody's name: if it raised the mark, that source would be silenced
 * until the IV index grows. */
static void an_unknown_control_message_silences_nobody(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(3);
    struct actor *victim = mesh_add(mesh, 0, 0);
    struct actor *honest = mesh_add(mesh, 10, 0);
    assert_int_equal(actor_say(honest, victim->address, 1), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    const struct crafted forged = control(honest->address, victim->address, LAST, unknown_control, 2);
    actor_inject(victim, &forged);
    assert_int_equal(actor_drops(victim, BRAMBLE_DROP_TRANSPORT_CONTROL_UNKNOWN), 1);
    assert_int_equal(actor_say(honest, victim->address, 2), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(victim->heard_count, 2);
    assert_int_equal(victim->heard[1].number, 2);
    mesh_close(mesh);
}

/* Without the application key an access message moves no mark and reaches nobody, whatever its number. */
static void without_the_app_key_nothing_is_said_and_nobody_is_silenced(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(4);
    struct actor *victim = mesh_add(mesh, 0, 0);
    struct actor *honest = mesh_add(mesh, 10, 0);
    uint8_t word[NETWORK_TRANSPORT_MAX];
    struct crafted crafted = {.ttl = 5, .src = honest->address, .dst = victim->address, .seq = LAST};
    size_t size = craft_word(victim, &crafted, 666, word);
    word[size - 1] ^= 1;
    crafted.transport = view_of(word, size);
    actor_inject(victim, &crafted);
    assert_int_equal(actor_drops(victim, BRAMBLE_DROP_TRANSPORT_AUTHENTICATION), 1);
    word[0] ^= 1; /* and under an AID that the victim does not know */
    crafted.seq--;
    actor_inject(victim, &crafted);
    assert_int_equal(actor_drops(victim, BRAMBLE_DROP_TRANSPORT_UNKNOWN_KEY), 1);
    assert_int_equal(sources_known(victim), 0);
    assert_int_equal(actor_say(honest, victim->address, 1), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(victim->heard_count, 1);
    assert_int_equal(victim->heard[0].number, 1);
    mesh_close(mesh);
}

/* A segmented message can be made whole without the application key. It is not accepted; and the place that it leaves
 * behind must not stand in the way of what the source really says, under lower numbers. */
static void a_whole_message_that_was_never_accepted_silences_nobody(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(5);
    struct actor *victim = mesh_add(mesh, 0, 0);
    struct actor *honest = mesh_add(mesh, 10, 0);
    struct crafted crafted = {.ttl = 5, .src = honest->address, .dst = victim->address};
    struct crafted_upper upper;
    craft_upper(victim, &crafted, LAST - 8, 666, 17, &upper);
    upper.octets[upper.size - 1] ^= 1;
    actor_inject_segment(victim, crafted, &upper, 0, LAST - 8);
    actor_inject_segment(victim, crafted, &upper, 1, LAST - 7);
    assert_int_equal(actor_drops(victim, BRAMBLE_DROP_TRANSPORT_AUTHENTICATION), 1);
    const struct bramble_to to = BRAMBLE_TO(victim->address, 0);
    assert_int_equal(actor_say_octets(honest, &to, 1, 40), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(3));
    assert_int_equal(victim->heard_count, 1);
    assert_int_equal(victim->heard[0].number, 1);
    assert_int_equal(actor_drops(honest, BRAMBLE_DROP_TRANSPORT_SEND_FAILED), 0);
    mesh_close(mesh);
}

/* With the application key the list can be filled, and each new name costs the store a write. A name that goes on
 * talking costs one in two seconds, however fast it talks; none costs more than one a message. */
static void many_names_cost_the_store_one_write_a_message_at_most(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(12);
    struct actor *victim = mesh_add(mesh, 0, 0);
    uint8_t word[NETWORK_TRANSPORT_MAX];
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    for (uint16_t names = 1; names <= 100; names = (uint16_t)(names + 99)) {
        uint32_t puts = victim->store_memory.puts;
        unsigned heard = victim->heard_count;
        for (uint16_t i = 0; i < 500; i++) { /* five seconds of a hundred a second */
            struct crafted crafted = {.ttl = 5,
                                      .src = (uint16_t)(0x1000 * names / 50 + 0x0600 + i % names),
                                      .dst = victim->address,
                                      .seq = 100U + i};
            crafted.transport = view_of(word, craft_word(victim, &crafted, i, word));
            actor_inject(victim, &crafted);
            mesh_run(mesh, BRAMBLE_MILLISECONDS(10));
        }
        assert_int_equal(victim->heard_count, heard + 500);
        assert_in_range(victim->store_memory.puts - puts, 1, names == 1 ? 20 : 500);
    }
    mesh_close(mesh);
}

/* ---- Under the victim's own name --------------------------------------------------------------------------------- */

static void our_own_address_as_the_source_is_an_echo(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(6);
    struct actor *victim = mesh_add(mesh, 0, 0);
    struct actor *honest = mesh_add(mesh, 10, 0);
    uint8_t word[NETWORK_TRANSPORT_MAX];
    for (uint16_t element = 0; element < 2; element++) {
        struct crafted crafted = {.ttl = 5,
                                  .src = (uint16_t)(victim->address + element),
                                  .dst = (uint16_t)(victim->address + 1 - element),
                                  .seq = LAST};
        crafted.transport = view_of(word, craft_word(victim, &crafted, 666, word));
        actor_inject(victim, &crafted);
        crafted.dst = 0xC000; /* neither is it relayed */
        crafted.seq--;
        actor_inject(victim, &crafted);
    }
    assert_int_equal(actor_class(victim, BRAMBLE_CLASS_OWN_ECHO), 4);
    assert_int_equal(victim->heard_count, 0);
    assert_int_equal(actor_say(victim, honest->address, 1), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(honest->heard_count, 1);
    mesh_close(mesh);
}

/* ---- Keys that are not for this ---------------------------------------------------------------------------------- */

/* A message of the Configuration Client under any key. */
static void configure(struct actor *victim, uint16_t src, uint32_t seq, const uint8_t *key, bool device_key)
{
    static const uint8_t node_reset[] = {0x80, 0x49};
    uint8_t octets[NETWORK_TRANSPORT_MAX] = {device_key ? 0x00 : 0x40};
    const struct bramble_crypto *crypto = &victim->mesh->crypto;
    bramble_key handle = 0;
    assert_int_equal(crypto->key_import(crypto->context, key, &handle), 0);
    struct crafted crafted = {.ttl = 5, .src = src, .dst = victim->address, .seq = seq};
    if (!device_key) {
        octets[0] = (uint8_t)(0x40 | node_keys(victim->node)->apps[0].aid[0]);
    }
    memcpy(octets + 1, node_reset, 2);
    assert_int_equal(
        transport_upper_seal(crypto, handle, device_key, false, NULL, seq, src, victim->address, 0, octets + 1, 2), 0);
    crypto->key_destroy(crypto->context, handle);
    crafted.transport = view_of(octets, 7);
    actor_inject(victim, &crafted);
}

/* Node Reset under the sender's own device key, which the victim knows (as a provisioner does), under a third node's,
 * and under the application key: none is the victim's own, and none configures it. */
static void a_device_key_of_another_configures_nobody(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(7);
    struct actor *victim = mesh_add(mesh, 0, 0);
    struct actor *liar = mesh_add(mesh, 10, 0);
    struct actor *third = mesh_add(mesh, 0, 10);
    configure(victim, liar->address, 100, liar->device_key, true);
    assert_int_equal(actor_drops(victim, BRAMBLE_DROP_ACCESS_NOT_BOUND), 1);
    configure(victim, liar->address, 101, third->device_key, true);
    assert_int_equal(actor_drops(victim, BRAMBLE_DROP_TRANSPORT_AUTHENTICATION), 1);
    configure(victim, liar->address, 102, mesh->app_key, false);
    assert_int_equal(actor_drops(victim, BRAMBLE_DROP_ACCESS_NOT_BOUND), 2);
    assert_true(bramble_node_is_member(victim->node));
    configure(victim, liar->address, 103, victim->device_key, true); /* the right key is what makes the difference */
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_false(bramble_node_is_member(victim->node));
    mesh_close(mesh);
}

/* A device key is between two nodes: to a group it opens nothing. */
static void the_device_key_opens_nothing_that_went_to_a_group(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(8);
    struct actor *victim = mesh_add(mesh, 0, 0);
    static const uint8_t node_reset[] = {0x00, 0x80, 0x49};
    uint8_t octets[NETWORK_TRANSPORT_MAX];
    memcpy(octets, node_reset, 3);
    struct crafted crafted = {.ttl = 5, .src = 0x0666, .dst = BRAMBLE_ADDRESS_ALL_NODES, .seq = 7};
    assert_int_equal(transport_upper_seal(&mesh->crypto, node_keys(victim->node)->device, true, false, NULL,
                                          crafted.seq, crafted.src, crafted.dst, 0, octets + 1, 2),
                     0);
    crafted.transport = view_of(octets, 7);
    actor_inject(victim, &crafted);
    assert_int_equal(actor_drops(victim, BRAMBLE_DROP_TRANSPORT_UNKNOWN_KEY), 1);
    assert_true(bramble_node_is_member(victim->node));
    mesh_close(mesh);
}

/* Labels that share their 16 bits can be made at will. What was sealed with another label does not open, though its
 * address is one that the victim listens to. */
static void a_label_with_the_same_address_is_another_label(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(9);
    struct actor *victim = mesh_add(mesh, 0, 0);
    uint8_t own[16] = {1};
    uint8_t forged[16] = {2};
    uint16_t address = 0;
    uint16_t other = 0;
    assert_int_equal(crypto_virtual_address(&mesh->crypto, own, &address), 0);
    for (uint32_t i = 0; other != address; i++) { /* a search of 2^14 on average */
        memcpy(forged + 4, &i, sizeof i);
        assert_int_equal(crypto_virtual_address(&mesh->crypto, forged, &other), 0);
    }
    assert_int_equal(bramble_model_subscribe_label(actor_talker(victim), own), 0);
    for (unsigned honest = 0; honest < 2; honest++) {
        const struct keys_app_generation *key = &node_keys(victim->node)->apps[0].generation[0];
        uint8_t octets[NETWORK_TRANSPORT_MAX] = {
            (uint8_t)(0x40 | node_keys(victim->node)->apps[0].aid[0]), 0xC1, 0x3F, 0x00, 0, 0, 0, 42};
        struct crafted crafted = {.ttl = 5, .src = 0x0666, .dst = address, .seq = 7 + honest};
        assert_int_equal(transport_upper_seal(&mesh->crypto, key->handle, false, false, honest != 0 ? own : forged,
                                              crafted.seq, crafted.src, address, 0, octets + 1, 7),
                         0);
        crafted.transport = view_of(octets, 12);
        actor_inject(victim, &crafted);
        assert_int_equal(victim->heard_count, honest);
    }
    assert_int_equal(actor_drops(victim, BRAMBLE_DROP_TRANSPORT_AUTHENTICATION), 1);
    mesh_close(mesh);
}

/* ---- Answers that nobody gave ------------------------------------------------------------------------------------ */

/* Whoever acknowledges must name the transfer. One who sees it on the air can end it, since the key of an
 * acknowledgment is the NetKey; one who guesses ends nothing, and the message arrives. */
static void a_guessed_acknowledgment_ends_no_transfer(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(10);
    struct actor *sender = mesh_add(mesh, 0, 0);
    struct actor *receiver = mesh_add(mesh, 10, 0);
    const struct bramble_to to = BRAMBLE_TO(receiver->address, 0);
    assert_int_equal(actor_say_octets(sender, &to, 1, 100), 0);
    unsigned seq_zero = lower_seq_zero(transport_place(node_transport(sender->node), 0)->header);
    for (uint32_t guess = 1; guess < 0x2000; guess += 113) {
        uint16_t fields = (uint16_t)(((seq_zero + guess) & 0x1FFF) << 2);
        const uint8_t octets[] = {0, (uint8_t)(fields >> 8), (uint8_t)fields, 0, 0, 1, 0xFF};
        const struct crafted forged = control(0x0666, sender->address, guess, octets, sizeof octets);
        actor_inject(sender, &forged);
    }
    assert_int_equal(actor_drops(sender, BRAMBLE_DROP_TRANSPORT_ACK_UNEXPECTED), 73);
    mesh_run(mesh, BRAMBLE_SECONDS(3));
    assert_int_equal(receiver->heard_count, 1);
    assert_int_equal(actor_drops(sender, BRAMBLE_DROP_TRANSPORT_SEND_FAILED), 0);
    mesh_close(mesh);
}

/* An answer from somebody else than the one who was asked ends no request. */
static void an_answer_from_another_source_ends_no_request(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(11);
    struct actor *asker = mesh_add(mesh, 0, 0);
    struct actor *asked = mesh_add(mesh, 10, 0);
    assert_int_equal(actor_ask(asker, asked->address, 5, 2000), 0);
    uint8_t word[NETWORK_TRANSPORT_MAX];
    struct crafted crafted = {.ttl = 5, .src = 0x0666, .dst = asker->address, .seq = 7};
    crafted.transport = view_of(word, craft_word(asker, &crafted, 666, word));
    actor_inject(asker, &crafted);
    assert_int_equal(asker->responses, 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(asker->responses, 1);
    assert_int_equal(asker->response.result, 0);
    mesh_close(mesh);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(useless_control_messages_fill_no_replay_list),
        cmocka_unit_test(heartbeats_that_nobody_counts_fill_no_replay_list),
        cmocka_unit_test(an_unknown_control_message_silences_nobody),
        cmocka_unit_test(without_the_app_key_nothing_is_said_and_nobody_is_silenced),
        cmocka_unit_test(a_whole_message_that_was_never_accepted_silences_nobody),
        cmocka_unit_test(many_names_cost_the_store_one_write_a_message_at_most),
        cmocka_unit_test(our_own_address_as_the_source_is_an_echo),
        cmocka_unit_test(a_device_key_of_another_configures_nobody),
        cmocka_unit_test(the_device_key_opens_nothing_that_went_to_a_group),
        cmocka_unit_test(a_label_with_the_same_address_is_another_label),
        cmocka_unit_test(a_guessed_acknowledgment_ends_no_transfer),
        cmocka_unit_test(an_answer_from_another_source_ends_no_request),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
