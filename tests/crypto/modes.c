/* CCM, CMAC, HMAC and SHA-256 of every port against OpenSSL's own, on random inputs of every length that matters; and
 * everything that CCM must refuse.
 */
#include "ports.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/params.h>
#include <openssl/sha.h>

#define TEXT_MAX 1200U

/* OpenSSL's CCM: shares no line with ours but the block cipher. */
static void reference_ccm(const uint8_t key[16], const uint8_t nonce[13], struct bramble_view additional,
                          const uint8_t *text, size_t size, uint8_t *out, uint8_t *mic, size_t mic_size)
{
    EVP_CIPHER_CTX *cipher = EVP_CIPHER_CTX_new();
    int produced = 0;
    static const uint8_t nothing[1] = {0};
    assert_int_equal(EVP_EncryptInit_ex(cipher, EVP_aes_128_ccm(), NULL, NULL, NULL), 1);
    assert_int_equal(EVP_CIPHER_CTX_ctrl(cipher, EVP_CTRL_AEAD_SET_IVLEN, 13, NULL), 1);
    assert_int_equal(EVP_CIPHER_CTX_ctrl(cipher, EVP_CTRL_AEAD_SET_TAG, (int)mic_size, NULL), 1);
    assert_int_equal(EVP_EncryptInit_ex(cipher, NULL, NULL, key, nonce), 1);
    assert_int_equal(EVP_EncryptUpdate(cipher, NULL, &produced, NULL, (int)size), 1);
    if (additional.size > 0) {
        assert_int_equal(EVP_EncryptUpdate(cipher, NULL, &produced, additional.data, (int)additional.size), 1);
    }
    assert_int_equal(EVP_EncryptUpdate(cipher, out, &produced, size > 0 ? text : nothing, (int)size), 1);
    assert_int_equal(EVP_EncryptFinal_ex(cipher, out, &produced), 1);
    assert_int_equal(EVP_CIPHER_CTX_ctrl(cipher, EVP_CTRL_AEAD_GET_TAG, (int)mic_size, mic), 1);
    EVP_CIPHER_CTX_free(cipher);
}

static void reference_cmac(const uint8_t key[16], struct bramble_view message, uint8_t mac[16])
{
    EVP_MAC *kind = EVP_MAC_fetch(NULL, "CMAC", NULL);
    EVP_MAC_CTX *context = EVP_MAC_CTX_new(kind);
    char cipher[] = "AES-128-CBC";
    OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_CIPHER, cipher, 0),
                               OSSL_PARAM_construct_end()};
    size_t produced = 0;
    assert_int_equal(EVP_MAC_init(context, key, 16, parameters), 1);
    assert_int_equal(EVP_MAC_update(context, message.data, message.size), 1);
    assert_int_equal(EVP_MAC_final(context, mac, &produced, 16), 1);
    EVP_MAC_CTX_free(context);
    EVP_MAC_free(kind);
}

/* One text through one port: the same octets as OpenSSL, and back again. */
static void check_ccm(const struct bramble_crypto *crypto, const uint8_t key[16], const uint8_t nonce[13],
                      struct bramble_view additional, const uint8_t *text, size_t size, size_t mic_size)
{
    uint8_t expected[TEXT_MAX];
    uint8_t expected_mic[16];
    uint8_t work[TEXT_MAX];
    uint8_t mic[16];
    reference_ccm(key, nonce, additional, text, size, expected, expected_mic, mic_size);
    bramble_key handle = import(crypto, key);
    memcpy(work, text, size);
    assert_int_equal(crypto_ccm_encrypt(crypto, handle, nonce, additional, work, size, mic, mic_size), 0);
    assert_memory_equal(work, expected, size);
    assert_memory_equal(mic, expected_mic, mic_size);
    assert_int_equal(crypto_ccm_decrypt(crypto, handle, nonce, additional, work, size, mic, mic_size), 0);
    assert_memory_equal(work, text, size);
    destroy(crypto, handle);
}

static void every_port_gives_the_ccm_of_openssl(void **state)
{
    struct ports *ports = *state;
    struct random random = {1};
    static const size_t mic_sizes[] = {4, 8, 16};
    static const size_t additional_sizes[] = {0, 1, 13, 14, 15, 16, 30, 31, 255};
    static const size_t long_sizes[] = {95, 96, 97, 112, 113, 128, 224, 225, 380, 1000};
    uint8_t key[16], nonce[13], text[TEXT_MAX], label[255];
    for (size_t round = 0; round <= 40 + sizeof long_sizes / sizeof *long_sizes; round++) {
        size_t size = round <= 40 ? round : long_sizes[round - 41];
        for (size_t m = 0; m < 3; m++) {
            for (size_t a = 0; a < sizeof additional_sizes / sizeof *additional_sizes; a++) {
                random_fill(&random, key, 16);
                random_fill(&random, nonce, 13);
                random_fill(&random, text, size);
                random_fill(&random, label, additional_sizes[a]);
                for (int port = 0; port < PORTS; port++) {
                    check_ccm(&ports->port[port], key, nonce, view_of(label, additional_sizes[a]), text, size,
                              mic_sizes[m]);
                }
            }
        }
    }
}

static void a_mic_may_follow_its_text_directly(void **state)
{
    struct ports *ports = *state;
    for (int port = 0; port < PORTS; port++) {
        const struct bramble_crypto *crypto = &ports->port[port];
        static const uint8_t key[16] = {7};
        static const uint8_t nonce[13] = {9};
        uint8_t packet[24] = "eighteen octets...";
        bramble_key handle = import(crypto, key);
        assert_int_equal(crypto_ccm_encrypt(crypto, handle, nonce, view_of(NULL, 0), packet, 18, packet + 18, 4), 0);
        assert_int_equal(crypto_ccm_decrypt(crypto, handle, nonce, view_of(NULL, 0), packet, 18, packet + 18, 4), 0);
        assert_memory_equal(packet, "eighteen octets...", 18);
        destroy(crypto, handle);
    }
}

/* A network PDU and a message to a virtual address, each with every single bit turned in turn: of the MIC, the text,
 * the nonce, the label and the key. */
static void one_wrong_bit_is_refused(void **state)
{
    struct ports *ports = *state;
    struct random random = {2};
    for (int port = 0; port < PORTS; port++) {
        for (size_t mic_size = 4; mic_size <= 8; mic_size += 4) {
            const struct bramble_crypto *crypto = &ports->port[port];
            uint8_t all[16 + 13 + 16 + 18 + 8]; /* key, nonce, label, text, MIC */
            uint8_t clear[18];
            random_fill(&random, all, sizeof all);
            memcpy(clear, all + 45, 18);
            bramble_key handle = import(crypto, all);
            struct bramble_view label = view_of(all + 29, 16);
            assert_int_equal(crypto_ccm_encrypt(crypto, handle, all + 16, label, all + 45, 18, all + 63, mic_size), 0);
            destroy(crypto, handle);
            for (size_t bit = 0; bit < (63 + mic_size) * 8; bit++) {
                uint8_t spoiled[sizeof all];
                memcpy(spoiled, all, sizeof all);
                spoiled[bit / 8] = (uint8_t)(spoiled[bit / 8] ^ 1U << bit % 8);
                handle = import(crypto, spoiled);
                assert_int_equal(crypto_ccm_decrypt(crypto, handle, spoiled + 16, view_of(spoiled + 29, 16),
                                                    spoiled + 45, 18, spoiled + 63, mic_size),
                                 BRAMBLE_ERROR_AUTHENTICATION);
                assert_memory_not_equal(spoiled + 45, clear, 18); /* and nobody gets to see the text */
                spoiled[bit / 8] = (uint8_t)(spoiled[bit / 8] ^ 1U << bit % 8);
                assert_memory_equal(spoiled, all, sizeof all); /* which is as it came */
                destroy(crypto, handle);
            }
        }
    }
}

static void sizes_that_ccm_does_not_have_are_refused(void **state)
{
    struct ports *ports = *state;
    static uint8_t large[4081];
    static const uint8_t key[16] = {1};
    static const uint8_t nonce[13] = {2};
    uint8_t mic[32] = {0};
    struct bramble_view nothing = view_of(NULL, 0);
    for (int port = 0; port < PORTS; port++) {
        const struct bramble_crypto *crypto = &ports->port[port];
        bramble_key handle = import(crypto, key);
        assert_int_equal(crypto_ccm_encrypt(crypto, handle, nonce, nothing, large, 4080, mic, 4), 0);
        assert_int_equal(crypto_ccm_decrypt(crypto, handle, nonce, nothing, large, 4080, mic, 4), 0);
        destroy(crypto, handle);
    }
    for (int port = 0; port < BACK_ENDS; port++) { /* the core asks for none of these, so its own modes trust it */
        const struct bramble_crypto *crypto = &ports->port[port];
        bramble_key handle = import(crypto, key);
        for (size_t size = 0; size <= 17; size++) {
            if (size != 4 && size != 8 && size != 16) {
                assert_int_equal(crypto_ccm_encrypt(crypto, handle, nonce, nothing, large, 5, mic, size),
                                 BRAMBLE_ERROR_ARGUMENT);
                assert_int_equal(crypto_ccm_decrypt(crypto, handle, nonce, nothing, large, 5, mic, size),
                                 BRAMBLE_ERROR_ARGUMENT);
            }
        }
        assert_int_equal(crypto_ccm_encrypt(crypto, handle, nonce, nothing, large, 4081, mic, 4), BRAMBLE_ERROR_LENGTH);
        assert_int_equal(crypto_ccm_decrypt(crypto, handle, nonce, view_of(large, 256), large, 5, mic, 4),
                         BRAMBLE_ERROR_LENGTH);
        destroy(crypto, handle);
    }
}

/* Cuts a message into parts at random places, empty parts included. */
static size_t cut(struct random *random, const uint8_t *message, size_t size, struct bramble_view parts[8])
{
    size_t count = 0;
    size_t done = 0;
    while (count < 7 && random_below(random, 4) != 0) {
        size_t taken = random_below(random, size - done + 1);
        parts[count++] = view_of(message + done, taken);
        done += taken;
    }
    parts[count++] = view_of(message + done, size - done);
    return count;
}

static void cmac_does_not_care_how_a_message_is_cut(void **state)
{
    struct ports *ports = *state;
    struct random random = {3};
    for (size_t size = 0; size <= 70; size++) {
        for (int round = 0; round < 10; round++) {
            uint8_t key[16], message[70], expected[16], mac[16];
            struct bramble_view parts[8];
            random_fill(&random, key, 16);
            random_fill(&random, message, size);
            reference_cmac(key, view_of(message, size), expected);
            size_t count = cut(&random, message, size, parts);
            for (int port = 0; port < PORTS; port++) {
                const struct bramble_crypto *crypto = &ports->port[port];
                bramble_key handle = import(crypto, key);
                assert_int_equal(crypto_cmac_parts(crypto, handle, parts, count, mac), 0);
                assert_memory_equal(mac, expected, 16);
                assert_int_equal(crypto_cmac(crypto, handle, view_of(message, size), mac), 0);
                assert_memory_equal(mac, expected, 16);
                destroy(crypto, handle);
            }
        }
    }
}

static void hmac_is_that_of_openssl(void **state)
{
    struct ports *ports = *state;
    struct random random = {4};
    for (size_t size = 0; size <= 150; size++) {
        uint8_t key[32], message[150], expected[32], mac[32];
        random_fill(&random, key, sizeof key);
        random_fill(&random, message, size);
        assert_non_null(HMAC(EVP_sha256(), key, sizeof key, message, size, expected, NULL));
        for (int port = 0; port < BACK_ENDS; port++) {
            assert_int_equal(crypto_hmac_sha256(&ports->port[port], key, view_of(message, size), mac), 0);
            assert_memory_equal(mac, expected, 32);
        }
    }
}

static void sha256_does_not_care_how_a_message_is_cut(void **state)
{
    struct ports *ports = *state;
    struct random random = {5};
    for (size_t size = 0; size <= 200; size++) {
        uint8_t message[200], expected[32], digest[32];
        struct bramble_view parts[8];
        random_fill(&random, message, size);
        SHA256(message, size, expected);
        size_t count = cut(&random, message, size, parts);
        for (int port = 0; port < BACK_ENDS; port++) {
            const struct bramble_crypto *crypto = &ports->port[port];
            assert_int_equal(crypto->sha256(crypto->context, parts, count, digest), 0);
            assert_memory_equal(digest, expected, 32);
        }
    }
}

static int start(void **state)
{
    *state = ports_start(16);
    return 0;
}

static int stop(void **state)
{
    ports_stop(*state);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_port_gives_the_ccm_of_openssl),
        cmocka_unit_test(a_mic_may_follow_its_text_directly),
        cmocka_unit_test(one_wrong_bit_is_refused),
        cmocka_unit_test(sizes_that_ccm_does_not_have_are_refused),
        cmocka_unit_test(cmac_does_not_care_how_a_message_is_cut),
        cmocka_unit_test(hmac_is_that_of_openssl),
        cmocka_unit_test(sha256_does_not_care_how_a_message_is_cut),
    };
    return cmocka_run_group_tests(tests, start, stop);
}
