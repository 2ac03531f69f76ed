/* Attacks by quantity: a neighbour that never stops talking, packets that go round and round, noise, questions without
 * end. The bound is always one that was chosen when the node was created, and what is honest goes on.
 */
#include "tape.h"

#include "craft.h"

#include <string.h>

static struct actor *relay_at(struct mesh *mesh, int x_m, int y_m, uint16_t cache_entries)
{
    struct actor *actor = mesh_place(mesh, x_m, y_m);
    actor->limits.cache_entries = cache_entries;
    actor_start(actor);
    actor_join(actor);
    actor_equip(actor);
    assert_int_equal(bramble_relay_set(actor->node, true, (struct bramble_transmit){2, 20}), 0);
    return actor;
}

static uint32_t relayed(const struct mesh *mesh)
{
    uint32_t sum = 0;
    for (unsigned i = 0; i < mesh->actor_count; i++) {
        sum += bramble_class_count(mesh->actors[i]->node, BRAMBLE_CLASS_RELAYED);
    }
    return sum;
}

/* An insider has a relay carry two hundred packets a second for others. The relay's own messages leave all the same, in
 * a tenth of a second, and what is addressed to it is taken. */
static void a_loud_neighbour_does_not_starve_own_traffic(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(1);
    struct actor *victim = relay_at(mesh, 0, 0, 64);
    struct actor *honest = mesh_add(mesh, 10, 0);
    const uint8_t transport[] = {0x40, 1, 2, 3, 4, 5, 6, 7, 8};
    struct crafted crafted = {.ttl = 127, .src = 0x0666, .dst = 0x0777, .transport = {transport, sizeof transport}};
    unsigned said = 0;
    for (crafted.seq = 1; crafted.seq <= 1000; crafted.seq++) {
        actor_inject(victim, &crafted);
        if (crafted.seq % 100 == 0) {
            said++;
            assert_int_equal(actor_say(victim, honest->address, said), 0);
            assert_int_equal(actor_say(honest, victim->address, said), 0);
        }
        if (crafted.seq % 100 == 20 && said > 0) {
            assert_int_equal(honest->heard_count, said);
            assert_int_equal(victim->heard_count, said);
        }
        mesh_run(mesh, BRAMBLE_MILLISECONDS(5));
    }
    assert_int_equal(said, 10);
    assert_true(actor_drops(victim, BRAMBLE_DROP_NETWORK_RELAY_FULL) > 0); /* it was more than fits, and is named */
    mesh_close(mesh);
}

/* A packet of the highest TTL among relays that remember two packets each: it comes back to relays that have forgotten
 * it. Each round costs a TTL, so it dies out; with a memory of usual size each relay carries it once. */
static void a_packet_does_not_go_round_for_ever(void **state)
{
    (void)state;
    for (uint16_t entries = 2; entries <= 64; entries = (uint16_t)(entries * 32)) {
        struct mesh *mesh = mesh_open(2);
        for (int i = 0; i < 6; i++) {
            relay_at(mesh, i % 3 * 5, i / 3 * 5, entries);
        }
        const uint8_t transport[] = {0x40, 1, 2, 3, 4, 5, 6, 7, 8};
        struct crafted crafted = {.ttl = 127, .dst = 0x0777, .transport = {transport, sizeof transport}};
        for (uint16_t i = 0; i < 8; i++) {
            crafted.src = (uint16_t)(0x0600 + i);
            crafted.seq = i;
            actor_inject(mesh->actors[i % 6], &crafted);
        }
        mesh_run(mesh, BRAMBLE_SECONDS(60));
        uint32_t sum = relayed(mesh);
        mesh_run(mesh, BRAMBLE_SECONDS(60));
        assert_int_equal(relayed(mesh), sum);
        assert_true(entries < 64 || sum <= 8 * 6);
        mesh_close(mesh);
    }
}

/* What an outsider says again when the relays have forgotten it is authentic, and a relay keeps no replay list: it is
 * carried once more. Not more often than it is said. */
static void old_packets_are_carried_once_for_each_time_they_are_said(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(3);
    for (int i = 0; i < 4; i++) {
        relay_at(mesh, i % 2 * 5, i / 2 * 5, 64);
    }
    struct tape tape;
    tape_open(mesh, &tape, 2, 2);
    for (uint32_t i = 0; i < 10; i++) {
        assert_int_equal(actor_say(mesh->actors[0], 0xC000, i), 0);
        mesh_run(mesh, BRAMBLE_SECONDS(1));
    }
    uint32_t before = relayed(mesh);
    assert_true(before <= 10 * 3);
    tape_play(mesh, &tape);
    assert_int_equal(relayed(mesh), before); /* they remember */
    for (unsigned i = 0; i < 4; i++) {
        network_cache_clear(&node_network(mesh->actors[i]->node)->cache);
    }
    tape_play(mesh, &tape);
    assert_in_range(relayed(mesh) - before, 1, 10 * 3);
    mesh_close(mesh);
}

static void a_ttl_of_0_or_1_goes_no_further(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(4);
    struct actor *victim = relay_at(mesh, 0, 0, 64);
    const uint8_t transport[] = {0x40, 1, 2, 3, 4, 5, 6, 7, 8};
    struct crafted crafted = {.src = 0x0666, .dst = 0x0777, .transport = {transport, sizeof transport}};
    for (crafted.ttl = 0; crafted.ttl <= 2; crafted.ttl++) {
        crafted.seq++;
        actor_inject(victim, &crafted);
    }
    assert_int_equal(actor_drops(victim, BRAMBLE_DROP_NETWORK_TTL), 2);
    assert_int_equal(bramble_class_count(victim->node, BRAMBLE_CLASS_RELAYED), 1);
    mesh_close(mesh);
}

/* Noise that looks like the victim's own network: the right NID, and nothing behind it. It costs a decryption each; it
 * is not relayed, enters no memory of the node, and what is honest is heard in between. */
static void noise_with_the_right_nid_costs_no_honest_message(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(5);
    struct actor *victim = relay_at(mesh, 0, 0, 64);
    struct actor *honest = mesh_add(mesh, 10, 0);
    uint64_t random = 1;
    uint8_t noise[31] = {30, BRAMBLE_AD_MESH_MESSAGE, node_keys(victim->node)->nets[0].generation[0].flooding.nid};
    for (unsigned i = 0; i < 2500; i++) { /* five seconds of five hundred a second */
        for (unsigned k = 3; k < sizeof noise; k++) {
            random = random * 6364136223846793005U + 1442695040888963407U;
            noise[k] = (uint8_t)(random >> 56);
        }
        actor_hear(victim, noise, sizeof noise, BRAMBLE_EVENT_NONCONNECTABLE);
        if (i % 500 == 250) {
            assert_int_equal(actor_say(honest, victim->address, i), 0);
        }
        mesh_run(mesh, BRAMBLE_MILLISECONDS(2));
    }
    assert_int_equal(victim->heard_count, 5);
    assert_int_equal(actor_drops(victim, BRAMBLE_DROP_NETWORK_AUTHENTICATION), 2500);
    assert_int_equal(bramble_class_count(victim->node, BRAMBLE_CLASS_RELAYED), 0);
    mesh_close(mesh);
}

static unsigned answers_lost;

static void answer_if_possible(struct actor *actor, const struct bramble_received *received)
{
    const uint8_t octets[4] = {0, 0, 0, 9};
    const struct bramble_message answer = bramble_message_raw(WORD_OPCODE, (struct bramble_view){octets, 4});
    (void)actor;
    answers_lost += received->opcode == QUESTION_OPCODE && bramble_reply(received, &answer) < 0;
}

/* A hundred questions a second from one member, who has the application key: more answers than the air takes. Those
 * that find no room are refused, and the application is told; nothing is left behind, and the next honest question is
 * answered. */
static void a_flood_of_questions_leaves_nothing_behind(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(6);
    struct actor *victim = mesh_add(mesh, 0, 0);
    struct actor *honest = mesh_add(mesh, 10, 0);
    const struct keys_app_generation *key = &node_keys(victim->node)->apps[0].generation[0];
    struct crafted crafted = {.ttl = 5, .src = 0x0666, .dst = victim->address};
    victim->answers = false; /* but so: */
    victim->on_word = answer_if_possible;
    answers_lost = 0;
    for (crafted.seq = 1; crafted.seq <= 500; crafted.seq++) {
        uint8_t octets[NETWORK_TRANSPORT_MAX] = {
            (uint8_t)(0x40 | node_keys(victim->node)->apps[0].aid[0]), 0xC2, 0x3F, 0x00, 0, 0, 0, 1};
        assert_int_equal(transport_upper_seal(&mesh->crypto, key->handle, false, false, NULL, crafted.seq, crafted.src,
                                              crafted.dst, 0, octets + 1, 7),
                         0);
        crafted.transport = view_of(octets, 12);
        actor_inject(victim, &crafted);
        mesh_run(mesh, BRAMBLE_MILLISECONDS(10));
    }
    assert_int_equal(victim->heard_count, 500);
    assert_in_range(answers_lost, 1, 499);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    for (unsigned kind = 0; kind < BEARER_KINDS; kind++) {
        assert_int_equal(node_bearer(victim->node)->used[kind], 0);
    }
    assert_int_equal(actor_ask(honest, victim->address, 5, 1000), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(honest->responses, 1);
    assert_int_equal(honest->response.result, 0);
    mesh_close(mesh);
}

/* The message cache of a small chip holds 32 packets. Flushing it with as many of one's own lets an old packet be seen
 * as new by the network layer; the replay list still refuses it. */
static void flushing_the_message_cache_lets_nothing_in_again(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(7);
    struct actor *victim = relay_at(mesh, 0, 0, 32);
    uint8_t word[NETWORK_TRANSPORT_MAX];
    uint8_t old[CRAFTED_MAX];
    struct crafted crafted = {.ttl = 5, .src = 0x0100, .dst = victim->address, .seq = 7};
    crafted.transport = view_of(word, craft_word(victim, &crafted, 1, word));
    size_t size = craft(victim, &crafted, old);
    actor_hear(victim, old, size, BRAMBLE_EVENT_NONCONNECTABLE);
    assert_int_equal(victim->heard_count, 1);
    for (uint32_t i = 0; i < 32; i++) {
        const struct crafted filler = {
            .ctl = true, .ttl = 2, .src = 0x0666, .dst = 0x0777, .seq = i, .transport = {(const uint8_t *)"\x55", 1}};
        actor_inject(victim, &filler);
    }
    struct network_cache *cache = &node_network(victim->node)->cache;
    for (uint32_t i = 0; i < cache->count; i++) { /* all fingerprints are those of other PDUs by now, too */
        cache->words[cache->count + i] = 1;
    }
    actor_hear(victim, old, size, BRAMBLE_EVENT_NONCONNECTABLE);
    assert_int_equal(actor_drops(victim, BRAMBLE_DROP_TRANSPORT_REPLAYED), 1);
    assert_int_equal(victim->heard_count, 1);
    mesh_close(mesh);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_loud_neighbour_does_not_starve_own_traffic),
        cmocka_unit_test(a_packet_does_not_go_round_for_ever),
        cmocka_unit_test(old_packets_are_carried_once_for_each_time_they_are_said),
        cmocka_unit_test(a_ttl_of_0_or_1_goes_no_further),
        cmocka_unit_test(noise_with_the_right_nid_costs_no_honest_message),
        cmocka_unit_test(a_flood_of_questions_leaves_nothing_behind),
        cmocka_unit_test(flushing_the_message_cache_lets_nothing_in_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
