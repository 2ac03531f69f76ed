/* Two threads, then four, use the library as its headers allow: each has a world, nodes, a crypto back end and stores
 * of its own; tables, names and codec they share, since those are constant. In a second story they share one back end
 * behind a lock, which makes it one "made for threads". What a thread comes to must not depend on the others: it is
 * compared with the same story told alone.
 *
 * Built with the thread sanitizer (tests/threads/CMakeLists.txt). With the argument `race` two threads count on one
 * plain number, which the sanitizer must report: tests/threads/run.py.
 */
#define _DEFAULT_SOURCE
#include "mesh.h"

#include <bramble/crypto_psa.h>
#include <bramble/describe.h>
#include <bramble/store_files.h>

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define THREADS_MOST 4U
#define ACTORS 4U
#define KEY_SLOTS 512U

/* ---- A back end for all, behind a lock --------------------------------------------------------------------------- */

struct locked {
    pthread_mutex_t lock;
    struct bramble_crypto real;
};

/* `call` is answered under the lock. */
#define UNDER_LOCK(context, call)                                                                                      \
    struct locked *locked = (context);                                                                                 \
    const struct bramble_crypto *real = &locked->real;                                                                 \
    (void)pthread_mutex_lock(&locked->lock);                                                                           \
    int result = (call);                                                                                               \
    (void)pthread_mutex_unlock(&locked->lock);                                                                         \
    return result

static int locked_import(void *context, const uint8_t key[16], bramble_key *handle)
{
    UNDER_LOCK(context, real->key_import(real->context, key, handle));
}

static void locked_destroy(void *context, bramble_key handle)
{
    struct locked *locked = context;
    (void)pthread_mutex_lock(&locked->lock);
    locked->real.key_destroy(locked->real.context, handle);
    (void)pthread_mutex_unlock(&locked->lock);
}

static int locked_block(void *context, bramble_key handle, const uint8_t in[16], uint8_t out[16])
{
    UNDER_LOCK(context, real->block(real->context, handle, in, out));
}

static int locked_sha256(void *context, const struct bramble_view *parts, size_t count, uint8_t digest[32])
{
    UNDER_LOCK(context, real->sha256(real->context, parts, count, digest));
}

static int locked_public_key(void *context, const uint8_t private_key[32], uint8_t public_key[64])
{
    UNDER_LOCK(context, real->p256_public_key(real->context, private_key, public_key));
}

static int locked_secret(void *context, const uint8_t private_key[32], const uint8_t peer[64], uint8_t secret[32])
{
    UNDER_LOCK(context, real->p256_shared_secret(real->context, private_key, peer, secret));
}

/* CMAC and CCM are composed. */
static struct bramble_crypto locked_port(struct locked *locked)
{
    return (struct bramble_crypto){.context = locked,
                                   .key_import = locked_import,
                                   .key_destroy = locked_destroy,
                                   .block = locked_block,
                                   .modes = &bramble_block_modes,
                                   .sha256 = locked_sha256,
                                   .p256_public_key = locked_public_key,
                                   .p256_shared_secret = locked_secret};
}

/* ---- The story of one thread ------------------------------------------------------------------------------------- */

struct story {
    uint64_t seed;
    const struct bramble_crypto *shared; /* NULL: a back end of its own */
    char folder[64];
    uint64_t outcome; /* a digest of everything that was seen */
    unsigned words;   /* heard */
};

static void add(uint64_t *digest, const void *data, size_t size)
{
    const uint8_t *octets = data;
    for (size_t i = 0; i < size; i++) {
        *digest = (*digest ^ octets[i]) * 1099511628211U;
    }
}

static void add_number(uint64_t *digest, uint64_t number)
{
    add(digest, &number, sizeof number);
}

/* Every message of the library: found, filled with zeros, encoded, read back, put into words. */
static void names_and_codec(uint64_t *digest)
{
    const struct bramble_message_names *names;
    for (size_t i = 0; (names = bramble_message_names_at(i)) != NULL; i++) {
        union bramble_message_fields fields;
        uint8_t octets[512];
        char text[2048] = "";
        memset(&fields, 0, sizeof fields);
        int size = bramble_parameters_encode(names->type, &fields, octets, sizeof octets);
        if (size >= 0 && bramble_parameters_decode(names->type, (struct bramble_view){octets, (size_t)size}, &fields,
                                                   sizeof fields) == 0) {
            (void)bramble_describe_json(names, &fields, text, sizeof text);
        }
        assert_ptr_equal(bramble_message_names_of(names->type), names);
        assert_non_null(bramble_message_names_called(names->name));
        add(digest, text, strlen(text));
        add_number(digest, (uint64_t)size);
    }
    for (int error = 0; error > -30; error--) {
        add(digest, bramble_error_text(error), strlen(bramble_error_text(error)));
    }
    for (int reason = 0; reason < BRAMBLE_DROP_COUNT; reason++) {
        const char *name = bramble_drop_name((enum bramble_drop)reason);
        add(digest, name, strlen(name));
    }
}

static void add_actor(uint64_t *digest, const struct actor *actor)
{
    add_number(digest, actor->heard_count);
    for (unsigned i = 0; i < actor->heard_count && i < ACTOR_HEARD; i++) {
        add_number(digest, actor->heard[i].received.source);
        add_number(digest, actor->heard[i].number);
    }
    add_number(digest, bramble_node_sequence(actor->node));
    for (int kind = 0; kind < BRAMBLE_CLASS_COUNT; kind++) {
        add_number(digest, actor_class(actor, (enum bramble_class)kind));
    }
}

/* Nodes talk, one of them out of files, which then loses its power and comes back. */
static void nodes_talk(struct story *story, uint64_t *digest)
{
    struct mesh *mesh = mesh_open(story->seed);
    struct bramble_store_files files;
    struct bramble_store store;
    struct actor *actors[ACTORS];
    assert_int_equal(bramble_store_files_open(&files, story->folder), 0);
    bramble_store_files_port(&files, &store);
    for (unsigned i = 0; i < ACTORS; i++) {
        actors[i] = mesh_place(mesh, (int)(20U * i), 0);
        actors[i]->config.relay = true;
        actors[i]->config.crypto = story->shared != NULL ? story->shared : &mesh->crypto;
        actors[i]->config.store = i == 0 ? &store : &actors[i]->store;
        actor_start(actors[i]);
        actor_join(actors[i]);
        actor_equip(actors[i]);
    }
    for (unsigned i = 0; i < 12; i++) {
        if (i == 6) {
            actor_restart(actors[0]);
        }
        assert_true(actor_say(actors[0], actors[ACTORS - 1U]->address, i) >= 0);
        assert_true(actor_ask(actors[1], actors[2]->address, i, 5000) >= 0);
        mesh_run(mesh, BRAMBLE_SECONDS(2));
    }
    for (unsigned i = 0; i < ACTORS; i++) {
        add_actor(digest, actors[i]);
        story->words += actors[i]->heard_by_element[0];
    }
    mesh_close(mesh);
    add_number(digest, files.puts);
    assert_int_equal(bramble_store_files_close(&files), 0);
}

static void *tell(void *context)
{
    struct story *story = context;
    uint64_t digest = 14695981039346656037U;
    names_and_codec(&digest);
    nodes_talk(story, &digest);
    names_and_codec(&digest);
    story->outcome = digest;
    return NULL;
}

/* ---- Many of them ------------------------------------------------------------------------------------------------ */

static void story_open(struct story *story, uint64_t seed, const struct bramble_crypto *shared)
{
    *story = (struct story){.seed = seed, .shared = shared};
    (void)snprintf(story->folder, sizeof story->folder, "%s", "/tmp/bramble_threads_XXXXXX");
    assert_non_null(mkdtemp(story->folder));
}

static void story_close(const struct story *story)
{
    static const char *const names[] = {"/bramble.journal", "/bramble.lock", ""};
    for (unsigned i = 0; i < sizeof names / sizeof *names; i++) {
        char path[96];
        (void)snprintf(path, sizeof path, "%s%s", story->folder, names[i]);
        assert_int_equal(remove(path), 0);
    }
}

/* As many stories side by side, each of which must end as it does alone. */
static void side_by_side(unsigned count, const struct bramble_crypto *shared)
{
    struct story stories[THREADS_MOST];
    pthread_t threads[THREADS_MOST];
    for (unsigned i = 0; i < count; i++) {
        story_open(&stories[i], 100U + i, shared);
    }
    for (unsigned i = 0; i < count; i++) {
        assert_int_equal(pthread_create(&threads[i], NULL, tell, &stories[i]), 0);
    }
    for (unsigned i = 0; i < count; i++) {
        assert_int_equal(pthread_join(threads[i], NULL), 0);
    }
    for (unsigned i = 0; i < count; i++) {
        struct story alone;
        story_open(&alone, 100U + i, NULL);
        (void)tell(&alone);
        assert_true(stories[i].words > 20);
        assert_true(stories[i].outcome == alone.outcome);
        story_close(&alone);
        story_close(&stories[i]);
    }
}

static void two_threads_have_all_of_their_own(void **state)
{
    (void)state;
    side_by_side(2, NULL);
}

static void four_threads_have_all_of_their_own(void **state)
{
    (void)state;
    side_by_side(4, NULL);
}

static void two_threads_share_a_back_end_behind_a_lock(void **state)
{
    (void)state;
    struct locked locked;
    void *memory = malloc(bramble_crypto_host_bytes(KEY_SLOTS));
    assert_int_equal(pthread_mutex_init(&locked.lock, NULL), 0);
    assert_int_equal(bramble_crypto_host_start(memory, bramble_crypto_host_bytes(KEY_SLOTS), KEY_SLOTS, &locked.real),
                     0);
    struct bramble_crypto shared = locked_port(&locked);
    side_by_side(2, &shared);
    bramble_crypto_host_stop(&locked.real);
    (void)pthread_mutex_destroy(&locked.lock);
    free(memory);
}

#ifdef HAVE_PSA
static void two_threads_share_psa_behind_a_lock(void **state)
{
    (void)state;
    struct locked locked;
    void *memory = malloc(bramble_crypto_psa_bytes(KEY_SLOTS));
    assert_int_equal(pthread_mutex_init(&locked.lock, NULL), 0);
    assert_int_equal(bramble_crypto_psa_start(memory, bramble_crypto_psa_bytes(KEY_SLOTS), KEY_SLOTS, &locked.real), 0);
    struct bramble_crypto shared = locked_port(&locked);
    side_by_side(2, &shared);
    bramble_crypto_psa_stop(&locked.real);
    (void)pthread_mutex_destroy(&locked.lock);
    free(memory);
}
#endif

/* ---- A race, to see that it would be seen ------------------------------------------------------------------------ */

static unsigned counted;

static void *count_without_lock(void *context)
{
    for (unsigned i = 0; i < 1000; i++) {
        counted++;
    }
    return context;
}

static int race(void)
{
    pthread_t threads[2];
    for (unsigned i = 0; i < 2; i++) {
        (void)pthread_create(&threads[i], NULL, count_without_lock, NULL);
    }
    for (unsigned i = 0; i < 2; i++) {
        (void)pthread_join(threads[i], NULL);
    }
    return counted == 0;
}

int main(int argc, char **argv)
{
    if (argc > 1 && strcmp(argv[1], "race") == 0) {
        return race();
    }
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_threads_have_all_of_their_own),
        cmocka_unit_test(four_threads_have_all_of_their_own),
        cmocka_unit_test(two_threads_share_a_back_end_behind_a_lock),
#ifdef HAVE_PSA
        cmocka_unit_test(two_threads_share_psa_behind_a_lock),
#endif
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
