/* Attacks by a false device, which does not know the authentication value: it gives the provisioner's own evidence
 * back, brings points that are none, or calculates. The false side is a puppet with real octets; the victim is
 * production code. An attack has failed when the provisioner names what it found, has not told the network's keys, and
 * provisions an honest device afterwards.
 */
#include "proof.h"

#include <openssl/evp.h>

struct false_device {
    struct world *world;
    struct party *provisioner;
    struct puppet puppet;
    struct bramble_provision_options options;
};

/* It says that it has a static value, and knows these algorithms. */
static void false_device(struct false_device *story, uint16_t algorithms)
{
    memset(story, 0, sizeof *story);
    story->world = world_new(PROOF_SEED);
    story->provisioner = world_provisioner(story->world, 1);
    puppet_init(&story->puppet, story->provisioner, false);
    story->puppet.capabilities[2] = (uint8_t)algorithms;
    story->puppet.capabilities[4] = 1;
    memset(story->options.uuid, 0xAB, 16);
    story->options.oob = &bramble_oob_provisioner;
    story->options.authentication = BRAMBLE_AUTHENTICATION_STATIC;
    story->options.static_oob = view_of(proof_static, sizeof proof_static);
}

static void go(struct false_device *story, enum puppet_answer answer)
{
    world_provision(story->provisioner, &story->options);
    puppet_follow(&story->puppet, answer);
}

/* The provisioner has given it up for this cause and told nobody the network's keys. */
static void false_device_fails(struct false_device *story, unsigned cause)
{
    unsigned heard = story->puppet.heard;
    world_run(story->world, BRAMBLE_SECONDS(1));
    assert_failed(story->provisioner, cause);
    assert_int_equal(story->puppet.heard, heard);
    assert_int_equal(party_saw_count(story->provisioner, BRAMBLE_PROVISIONING_DONE), 0);
    assert_quiet(story->world);
    story->world->eavesdrop = NULL;
    struct party *device = world_device(story->world);
    device->abilities.static_oob = view_of(proof_static, sizeof proof_static);
    struct bramble_provision_options options = world_options(device);
    options.authentication = BRAMBLE_AUTHENTICATION_STATIC;
    options.static_oob = story->options.static_oob;
    world_enable(device);
    world_provision(story->provisioner, &options);
    world_run(story->world, MINUTE);
    assert_provisioned(story->provisioner, device);
    world_free(story->world);
}

/* It gives the provisioner's own evidence back as if it were its own. */
static void a_device_that_reflects_the_evidence_gets_no_keys(void **state)
{
    (void)state;
    for (uint16_t algorithm = 1; algorithm <= 2; algorithm++) {
        struct false_device story;
        uint8_t reflected[32];
        size_t octets = algorithm == BRAMBLE_ALGORITHM_HMAC_SHA256 ? 32 : 16;
        false_device(&story, algorithm);
        go(&story, PUPPET_HEARD_CONFIRMATION);
        assert_int_equal(story.puppet.pdu_size, octets + 1);
        memcpy(reflected, story.puppet.pdu + 1, octets);
        puppet_send(&story.puppet, PROVISIONING_CONFIRMATION, reflected, octets);
        false_device_fails(&story, CAUSE(REFLECTED_CONFIRMATION)); /* and has not revealed its Random */

        false_device(&story, algorithm);
        go(&story, PUPPET_HEARD_RANDOM);
        memcpy(reflected, story.puppet.pdu + 1, octets);
        puppet_send(&story.puppet, PROVISIONING_RANDOM, reflected, octets);
        false_device_fails(&story, CAUSE(REFLECTED_RANDOM));
    }
}

/* The key itself, and the other point with the same X, which makes the same secret. */
static void a_device_that_reflects_the_public_key_gets_no_keys(void **state)
{
    (void)state;
    for (unsigned mirrored = 0; mirrored < 2; mirrored++) {
        struct false_device story;
        uint8_t key[64];
        false_device(&story, 3);
        go(&story, PUPPET_HEARD_PUBLIC_KEY);
        memcpy(key, story.puppet.pdu + 1, sizeof key);
        if (mirrored) {
            puppet_mirror(key);
        }
        puppet_send(&story.puppet, PROVISIONING_PUBLIC_KEY, key, sizeof key);
        false_device_fails(&story, CAUSE(REFLECTED_PUBLIC_KEY));
    }
}

static void a_device_with_a_point_off_the_curve_gets_no_keys(void **state)
{
    (void)state;
    for (unsigned number = 0; number < PROOF_BAD_POINTS; number++) {
        struct false_device story;
        uint8_t key[64];
        false_device(&story, 3);
        go(&story, PUPPET_HEARD_PUBLIC_KEY);
        proof_bad_point(number, story.puppet.inputs + PROVISIONING_INPUTS_DEVICE_KEY, key);
        puppet_send(&story.puppet, PROVISIONING_PUBLIC_KEY, key, sizeof key);
        false_device_fails(&story, CAUSE(INVALID_PUBLIC_KEY));
    }
}

/* ---- The hole in CMAC-AES128, and how to stay out of it ---------------------------------------------------------- */

static void aes(bool decrypt, const uint8_t key[16], const uint8_t in[16], uint8_t out[16])
{
    EVP_CIPHER_CTX *context = EVP_CIPHER_CTX_new();
    int size = 0;
    assert_non_null(context);
    assert_int_equal(EVP_CipherInit_ex(context, EVP_aes_128_ecb(), NULL, key, NULL, !decrypt), 1);
    EVP_CIPHER_CTX_set_padding(context, 0);
    assert_int_equal(EVP_CipherUpdate(context, out, &size, in, 16), 1);
    assert_int_equal(size, 16);
    EVP_CIPHER_CTX_free(context);
}

/* CMAC of two whole blocks is E(E(first) ^ second ^ K1): who knows the key can solve it for either block. */
static void cmac_subkey(const uint8_t key[16], uint8_t k1[16])
{
    uint8_t zero[16] = {0};
    uint8_t l[16];
    aes(false, key, zero, l);
    for (unsigned i = 0; i < 16; i++) {
        k1[i] = (uint8_t)(l[i] << 1 | (i < 15 ? l[i + 1] >> 7 : 0));
    }
    k1[15] ^= (uint8_t)((l[0] & 0x80) != 0 ? 0x87 : 0);
}

static void solve_second(const uint8_t key[16], const uint8_t mac[16], const uint8_t first[16], uint8_t second[16])
{
    uint8_t k1[16];
    uint8_t inner[16];
    cmac_subkey(key, k1);
    aes(true, key, mac, second);
    aes(false, key, first, inner);
    for (unsigned i = 0; i < 16; i++) {
        second[i] ^= k1[i] ^ inner[i];
    }
}

static void solve_first(const uint8_t key[16], const uint8_t mac[16], const uint8_t second[16], uint8_t first[16])
{
    uint8_t k1[16];
    uint8_t inner[16];
    cmac_subkey(key, k1);
    aes(true, key, mac, inner);
    for (unsigned i = 0; i < 16; i++) {
        inner[i] ^= k1[i] ^ second[i];
    }
    aes(true, key, inner, first);
}

/* With CMAC-AES128 the false device knows the key of the confirmations. From the provisioner's Confirmation and Random
 * it calculates the authentication value, however long that is; and it has committed itself to nothing, since it can
 * find a Random that fits whatever Confirmation it has said. This is the protocol of Mesh 1.0: it cannot be mended by
 * one side alone. A provisioner that is told to use HMAC-SHA256 only does not enter: it has said no more than Invite.
 */
static void who_knows_only_cmac_gets_nothing_where_hmac_is_required(void **state)
{
    (void)state;
    struct false_device story;
    uint8_t said[16];
    uint8_t provisioners[16];
    uint8_t found[16];
    uint8_t fitting[16];
    memset(said, 0xC0, sizeof said);

    false_device(&story, BRAMBLE_ALGORITHM_CMAC_AES128);
    go(&story, PUPPET_HEARD_CONFIRMATION);
    memcpy(provisioners, story.puppet.pdu + 1, 16);
    puppet_send(&story.puppet, PROVISIONING_CONFIRMATION, said, 16);
    solve_second(story.puppet.key, provisioners, puppet_expect(&story.puppet, PROVISIONING_RANDOM), found);
    assert_memory_equal(found, proof_static, 16); /* the hole is real */
    solve_first(story.puppet.key, said, found, fitting);
    puppet_send(&story.puppet, PROVISIONING_RANDOM, fitting, 16);
    (void)puppet_expect(&story.puppet, PROVISIONING_DATA); /* and the network's key is gone */
    puppet_close(&story.puppet, PROVISIONING_CLOSE_FAIL);
    world_free(story.world);

    false_device(&story, BRAMBLE_ALGORITHM_CMAC_AES128);
    story.options.algorithms = BRAMBLE_ALGORITHM_HMAC_SHA256;
    go(&story, PUPPET_HEARD_INVITE);
    puppet_send(&story.puppet, PROVISIONING_CAPABILITIES, story.puppet.capabilities, 11);
    false_device_fails(&story, CAUSE(NO_COMMON_ALGORITHM));
}

/* With HMAC-SHA256 the authentication value is in the key of the confirmations: what was said before binds, and a false
 * device that learns the provisioner's Random has nothing to solve. */
static void with_hmac_a_false_device_learns_nothing_that_helps(void **state)
{
    (void)state;
    struct false_device story;
    uint8_t said[32];
    memset(said, 0xC0, sizeof said);
    false_device(&story, 3);
    go(&story, PUPPET_HEARD_CONFIRMATION);
    assert_int_equal(story.puppet.algorithm, PROVISIONING_ALGORITHM_HMAC); /* the stronger one, unasked */
    puppet_send(&story.puppet, PROVISIONING_CONFIRMATION, said, 32);
    (void)puppet_expect(&story.puppet, PROVISIONING_RANDOM);
    puppet_send(&story.puppet, PROVISIONING_RANDOM, said, 32);
    false_device_fails(&story, CAUSE(CONFIRMATION_MISMATCH));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_device_that_reflects_the_evidence_gets_no_keys),
        cmocka_unit_test(a_device_that_reflects_the_public_key_gets_no_keys),
        cmocka_unit_test(a_device_with_a_point_off_the_curve_gets_no_keys),
        cmocka_unit_test(who_knows_only_cmac_gets_nothing_where_hmac_is_required),
        cmocka_unit_test(with_hmac_a_false_device_learns_nothing_that_helps),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
