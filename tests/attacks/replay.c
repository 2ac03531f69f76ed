/* Attacks by an outsider with a recorder: what was said once is said again after a reboot of the victim, in every state
 * of an IV update, after a recovery, and when the victim had not heard it the first time.
 */
#include "tape.h"

#include "craft.h"

/* The message cache is small, and time has passed: only the replay list knows. */
static void forget_repeats(struct actor *victim)
{
    network_cache_clear(&node_network(victim->node)->cache);
}

static uint32_t refused(const struct actor *victim)
{
    return actor_drops(victim, BRAMBLE_DROP_TRANSPORT_REPLAYED) +
           actor_drops(victim, BRAMBLE_DROP_TRANSPORT_REPLAY_MARGIN) +
           actor_drops(victim, BRAMBLE_DROP_TRANSPORT_OLD_IV_INDEX) +
           actor_drops(victim, BRAMBLE_DROP_TRANSPORT_SEGMENT_OLD) +
           actor_drops(victim, BRAMBLE_DROP_TRANSPORT_SEGMENT_REPEATED);
}

/* A short message, one to a group, and one of several segments. Answers how many the victim took. */
static unsigned say_all(struct actor *honest, struct actor *victim)
{
    const struct bramble_to to = BRAMBLE_TO(victim->address, 0);
    unsigned before = victim->heard_count;
    assert_int_equal(actor_say(honest, victim->address, 1), 0);
    mesh_run(honest->mesh, BRAMBLE_MILLISECONDS(500));
    assert_int_equal(actor_say(honest, 0xC001, 2), 0);
    mesh_run(honest->mesh, BRAMBLE_MILLISECONDS(500));
    assert_int_equal(actor_say_octets(honest, &to, 3, 40), 0);
    mesh_run(honest->mesh, BRAMBLE_SECONDS(2));
    return victim->heard_count - before;
}

struct story {
    struct mesh *mesh;
    struct actor *victim;
    struct actor *honest;
    struct tape tape;
};

static void story_open(struct story *story, uint64_t seed)
{
    story->mesh = mesh_open(seed);
    story->victim = mesh_add(story->mesh, 0, 0);
    story->honest = mesh_add(story->mesh, 10, 0);
    actor_subscribe(story->victim, 0, 0xC001);
    tape_open(story->mesh, &story->tape, 5, 5);
}

/* Plays all that was recorded; the victim takes nothing of it. */
static void replay_in_vain(struct story *story)
{
    unsigned heard = story->victim->heard_count;
    uint32_t before = refused(story->victim);
    assert_true(story->tape.count > 0);
    forget_repeats(story->victim);
    tape_play(story->mesh, &story->tape);
    assert_int_equal(story->victim->heard_count, heard);
    assert_true(refused(story->victim) > before);
}

static void nothing_is_taken_twice_after_a_reboot(void **state)
{
    (void)state;
    struct story story;
    story_open(&story, 1);
    for (unsigned round = 0; round < 3; round++) { /* the tape grows, the cuts too */
        assert_int_equal(say_all(story.honest, story.victim), 3);
        mesh_run(story.mesh, BRAMBLE_SECONDS(10)); /* margins are taken back */
        actor_restart(story.victim);
        replay_in_vain(&story);
    }
    mesh_close(story.mesh);
}

static void step_all(struct story *story, bool start)
{
    struct actor *actors[] = {story->honest, story->victim};
    for (unsigned i = 0; i < 2; i++) {
        bramble_iv_test_mode(actors[i]->node, true);
        assert_int_equal(start ? bramble_iv_update_start(actors[i]->node) : bramble_iv_update_end(actors[i]->node), 0);
        actor_poke(actors[i]);
    }
}

/* Index n is still listened to while n + 1 is in use. What was said under each of them is refused in each state, with
 * and without a reboot in between; what is new is taken. */
static void nothing_is_taken_twice_across_iv_updates(void **state)
{
    (void)state;
    for (unsigned rebooting = 0; rebooting < 2; rebooting++) {
        struct story story;
        story_open(&story, 2 + rebooting);
        assert_int_equal(say_all(story.honest, story.victim), 3);
        for (unsigned i = 0; i < 4; i++) { /* two updates */
            step_all(&story, i % 2 == 0);
            if (rebooting) {
                mesh_run(story.mesh, BRAMBLE_SECONDS(10));
                actor_restart(story.victim);
            }
            if (i < 3) { /* after the second update index 0 is two below: it is not even tried */
                replay_in_vain(&story);
            } else {
                unsigned heard = story.victim->heard_count;
                tape_play(story.mesh, &story.tape);
                assert_int_equal(story.victim->heard_count, heard);
            }
            story.tape.count = i < 2 ? story.tape.count : 0;
            assert_int_equal(say_all(story.honest, story.victim), 3);
        }
        mesh_close(story.mesh);
    }
}

/* A recovery by one leaves the previous index valid: clearing the replay list there would let all of it in again. */
static void nothing_is_taken_twice_after_a_recovery_by_one(void **state)
{
    (void)state;
    struct story story;
    story_open(&story, 4);
    assert_int_equal(say_all(story.honest, story.victim), 3);
    actor_inject_beacon(story.victim, &node_keys(story.victim->node)->nets[0].generation[0], 0, 1);
    assert_int_equal(bramble_node_iv_index(story.victim->node, NULL), 1);
    replay_in_vain(&story);
    mesh_run(story.mesh, BRAMBLE_SECONDS(10));
    actor_restart(story.victim);
    replay_in_vain(&story);
    assert_int_equal(say_all(story.honest, story.victim), 3); /* still under index 0: honest ones get through */
    mesh_close(story.mesh);
}

/* Somebody records in one place what the victim cannot hear, and brings it later. The first time it is news to the
 * victim, which has no clock that it could be measured by; it is taken once, and not if a later one was taken before.
 */
static void what_was_held_back_is_taken_once_at_most(void **state)
{
    (void)state;
    struct story story;
    story_open(&story, 5);
    bramble_world_set_power(story.mesh->world, story.victim->radio, false);
    assert_int_equal(actor_say(story.honest, story.victim->address, 1), 0);
    mesh_run(story.mesh, BRAMBLE_SECONDS(1));
    bramble_world_set_power(story.mesh->world, story.victim->radio, true);
    actor_poke(story.victim);
    tape_play(story.mesh, &story.tape);
    assert_int_equal(story.victim->heard_count, 1);
    replay_in_vain(&story);

    bramble_world_set_power(story.mesh->world, story.victim->radio, false);
    story.tape.count = 0;
    assert_int_equal(actor_say(story.honest, story.victim->address, 2), 0);
    mesh_run(story.mesh, BRAMBLE_SECONDS(1));
    unsigned held_back = story.tape.count;
    bramble_world_set_power(story.mesh->world, story.victim->radio, true);
    actor_poke(story.victim);
    assert_int_equal(actor_say(story.honest, story.victim->address, 3), 0);
    mesh_run(story.mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(story.victim->heard_count, 2);
    story.tape.count = held_back;
    replay_in_vain(&story);
    mesh_close(story.mesh);
}

/* An outsider cannot fill the list: what it says again has sources that are in it already. When members have filled it,
 * that is told, the new source is refused by name, and those who are in it are heard and protected as before. */
static void a_full_list_is_told_and_protects_whom_it_knows(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(6);
    struct actor *victim = mesh_place(mesh, 0, 0);
    victim->limits.replay_entries = 1;
    actor_start(victim);
    actor_join(victim);
    actor_equip(victim);
    struct actor *known = mesh_add(mesh, 10, 0);
    struct actor *late = mesh_add(mesh, 0, 10);
    struct tape tape;
    tape_open(mesh, &tape, 5, 5);
    assert_int_equal(actor_say(known, victim->address, 1), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(actor_say(late, victim->address, 2), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(victim->heard_count, 1);
    assert_true(actor_drops(victim, BRAMBLE_DROP_TRANSPORT_REPLAY_FULL) > 0);
    assert_true(victim->events[BRAMBLE_EVENT_REPLAY_LIST_FULL] > 0);
    forget_repeats(victim);
    tape_play(mesh, &tape);
    assert_int_equal(victim->heard_count, 1);
    assert_int_equal(actor_say(known, victim->address, 3), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(victim->heard_count, 2);
    mesh_close(mesh);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_is_taken_twice_after_a_reboot),
        cmocka_unit_test(nothing_is_taken_twice_across_iv_updates),
        cmocka_unit_test(nothing_is_taken_twice_after_a_recovery_by_one),
        cmocka_unit_test(what_was_held_back_is_taken_once_at_most),
        cmocka_unit_test(a_full_list_is_told_and_protects_whom_it_knows),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
