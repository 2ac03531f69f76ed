/* Random octets of firmware: none before the controller has given enough, and then other ones each time. */
#include "platform/bare/random.h"

#include <bramble/crypto_host.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static _Alignas(max_align_t) uint8_t memory[8192];
static struct bramble_crypto crypto;
static int fails; /* so many hashes */
static int (*sha256)(void *context, const struct bramble_view *parts, size_t count, uint8_t digest[32]);

static int hash(void *context, const struct bramble_view *parts, size_t count, uint8_t digest[32])
{
    if (fails > 0) {
        fails--;
        return BRAMBLE_ERROR_CRYPTO;
    }
    return sha256(context, parts, count, digest);
}

static struct random seeded(uint8_t with, unsigned times)
{
    struct random random = {.crypto = &crypto};
    for (unsigned i = 0; i < times; i++) {
        const uint8_t octets[8] = {with, (uint8_t)i};
        random_seed(&random, octets);
    }
    return random;
}

static void nothing_is_drawn_before_the_controller_has_given_enough(void **state)
{
    uint8_t out[4];
    (void)state;
    for (unsigned times = 0; times < 6; times++) {
        struct random random = seeded(1, times);
        assert_int_equal(random_draw(&random, out, sizeof out), times < 4 ? BRAMBLE_ERROR_RANDOM : 0);
    }
    struct random random = seeded(1, 3);
    const uint8_t last[8] = {1, 3};
    fails = 1; /* what could not be stirred in does not count */
    random_seed(&random, last);
    assert_int_equal(random_draw(&random, out, sizeof out), BRAMBLE_ERROR_RANDOM);
}

static void each_draw_is_another_one(void **state)
{
    struct random random = seeded(1, 4);
    uint8_t drawn[200][16];
    (void)state;
    for (unsigned i = 0; i < 200; i++) {
        assert_int_equal(random_draw(&random, drawn[i], 16), 0);
        for (unsigned k = 0; k < i; k++) {
            assert_memory_not_equal(drawn[i], drawn[k], 16);
        }
        assert_memory_not_equal(drawn[i], random.state, 16);
    }
}

static void every_octet_of_every_seed_counts(void **state)
{
    uint8_t model[16], other[16];
    (void)state;
    struct random random = seeded(1, 4);
    assert_int_equal(random_draw(&random, model, 16), 0);
    random = seeded(1, 4);
    assert_int_equal(random_draw(&random, other, 16), 0);
    assert_memory_equal(other, model, 16);
    for (unsigned i = 0; i < 32; i++) {
        random = (struct random){.crypto = &crypto};
        for (unsigned k = 0; k < 4; k++) {
            uint8_t octets[8] = {1, (uint8_t)k};
            octets[i % 8] ^= (uint8_t)(i / 8 == k);
            random_seed(&random, octets);
        }
        assert_int_equal(random_draw(&random, other, 16), 0);
        assert_memory_not_equal(other, model, 16);
    }
}

static void a_draw_of_any_length_is_whole(void **state)
{
    static const size_t sizes[] = {0, 1, 31, 32, 33, 64, 8159, 8160};
    uint8_t out[8162], again[8162];
    (void)state;
    for (unsigned i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        struct random random = seeded(2, 4);
        memset(out, 0x5A, sizeof out);
        assert_int_equal(random_draw(&random, out, sizes[i]), 0);
        assert_int_equal(out[sizes[i]], 0x5A);
        random = seeded(2, 4);
        assert_int_equal(random_draw(&random, again, sizes[7]), 0);
        assert_memory_equal(out, again, sizes[i]); /* of one stream */
    }
    struct random random = seeded(2, 4);
    assert_int_equal(random_draw(&random, out, 8161), BRAMBLE_ERROR_RANDOM);
}

static void a_hash_that_fails_gives_nothing_away(void **state)
{
    uint8_t out[64];
    (void)state;
    for (int i = 1; i <= 3; i++) {
        struct random random = seeded(3, 4);
        uint8_t before[32];
        memcpy(before, random.state, sizeof before);
        fails = i;
        assert_int_equal(random_draw(&random, out, sizeof out), BRAMBLE_ERROR_CRYPTO);
        assert_memory_equal(random.state, before, sizeof before);
        fails = 0;
    }
}

int main(void)
{
    if (bramble_crypto_host_start(memory, sizeof memory, 8, &crypto) < 0) {
        return 1;
    }
    sha256 = crypto.sha256;
    crypto.sha256 = hash;
    const struct CMUnitTest stories[] = {
        cmocka_unit_test(nothing_is_drawn_before_the_controller_has_given_enough),
        cmocka_unit_test(each_draw_is_another_one),
        cmocka_unit_test(every_octet_of_every_seed_counts),
        cmocka_unit_test(a_draw_of_any_length_is_whole),
        cmocka_unit_test(a_hash_that_fails_gives_nothing_away),
    };
    int result = cmocka_run_group_tests(stories, NULL, NULL);
    bramble_crypto_host_stop(&crypto);
    return result;
}
