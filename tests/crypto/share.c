/* One decryption for all receivers of the same bytes: the answers are those of a back end that does not share.
 */
#include "ports.h"

struct pair {
    void *memory[2];
    void *memo;
    struct bramble_crypto sharing;
    struct bramble_crypto plain;
};

static struct pair pair_start(uint32_t slots, uint32_t entries)
{
    struct pair pair;
    size_t bytes = bramble_crypto_host_bytes(slots);
    size_t memo_bytes = bramble_crypto_host_share_bytes(entries);
    pair.memory[0] = malloc(bytes);
    pair.memory[1] = malloc(bytes);
    pair.memo = malloc(memo_bytes);
    assert_int_equal(bramble_crypto_host_start(pair.memory[0], bytes, slots, &pair.sharing), 0);
    assert_int_equal(bramble_crypto_host_start(pair.memory[1], bytes, slots, &pair.plain), 0);
    assert_int_equal(bramble_crypto_host_share(&pair.sharing, pair.memo, memo_bytes, entries), 0);
    return pair;
}

static void pair_stop(struct pair *pair)
{
    bramble_crypto_host_stop(&pair->sharing);
    bramble_crypto_host_stop(&pair->plain);
    free(pair->memory[0]);
    free(pair->memory[1]);
    free(pair->memo);
}

static struct bramble_crypto_host_counts counts_of(const struct bramble_crypto *crypto)
{
    struct bramble_crypto_host_counts counts;
    bramble_crypto_host_counts(crypto, &counts);
    return counts;
}

struct packet {
    uint8_t nonce[13];
    uint8_t text[40];
    size_t size;
    uint8_t mic[16];
    size_t mic_size;
    uint8_t label[16];
    size_t label_size;
};

static struct packet random_packet(struct random *random, const struct bramble_crypto *crypto, bramble_key key)
{
    struct packet packet;
    random_fill(random, &packet, sizeof packet);
    packet.size = random_below(random, 41);
    packet.mic_size = random_below(random, 2) ? 4 : 8;
    packet.label_size = random_below(random, 8) == 0 ? 16 : 0;
    assert_int_equal(crypto_ccm_encrypt(crypto, key, packet.nonce, view_of(packet.label, packet.label_size),
                                        packet.text, packet.size, packet.mic, packet.mic_size),
                     0);
    return packet;
}

static int receive(const struct bramble_crypto *crypto, bramble_key key, const struct packet *packet, uint8_t text[40])
{
    memcpy(text, packet->text, sizeof packet->text);
    return crypto_ccm_decrypt(crypto, key, packet->nonce, view_of(packet->label, packet->label_size), text,
                              packet->size, packet->mic, packet->mic_size);
}

/* Turns one bit of what the sender sent, somewhere. */
static void spoil(struct random *random, struct packet *packet)
{
    uint8_t bit = (uint8_t)(1U << random_below(random, 8));
    switch (random_below(random, 3)) {
    case 0:
        packet->nonce[random_below(random, 13)] ^= bit;
        break;
    case 1:
        packet->mic[random_below(random, packet->mic_size)] ^= bit;
        break;
    default:
        packet->text[random_below(random, packet->size + 1)] ^= packet->size > 0 ? bit : 0;
        break;
    }
}

/* Many packets under three keys, some spoiled, each received many times in any order, with a memory that is far too
 * small (one entry), small, and large. */
static void sharing_changes_no_answer(void **state)
{
    (void)state;
    const uint32_t sizes[] = {1, 16, 1024};
    for (size_t s = 0; s < 3; s++) {
        struct pair pair = pair_start(3, sizes[s]);
        struct random random = {s + 1};
        bramble_key shared_keys[3], plain_keys[3];
        struct packet packets[64];
        for (size_t i = 0; i < 3; i++) {
            uint8_t key[16];
            random_fill(&random, key, 16);
            shared_keys[i] = import(&pair.sharing, key);
            plain_keys[i] = import(&pair.plain, key);
        }
        for (size_t i = 0; i < 64; i++) {
            packets[i] = random_packet(&random, &pair.plain, plain_keys[i % 3]);
            if (i % 4 == 3) {
                packets[i] = packets[i - 1];
                spoil(&random, &packets[i]);
            }
        }
        for (int step = 0; step < 20000; step++) {
            size_t i = random_below(&random, 64);
            size_t k = random_below(&random, 3);
            uint8_t one[40], other[40];
            int expected = receive(&pair.plain, plain_keys[k], &packets[i], one);
            assert_int_equal(receive(&pair.sharing, shared_keys[k], &packets[i], other), expected);
            assert_memory_equal(one, other, sizeof one);
        }
        struct bramble_crypto_host_counts counts = counts_of(&pair.sharing);
        assert_true(counts.share_hits > 0);
        assert_true(counts.share_misses > 0);
        assert_true(sizes[s] < 1024 || counts.share_hits > 2 * counts.share_misses);
        assert_int_equal(counts_of(&pair.plain).share_hits + counts_of(&pair.plain).share_misses, 0);
        pair_stop(&pair);
    }
}

static void a_thousand_receivers_cost_one_decryption(void **state)
{
    (void)state;
    struct pair pair = pair_start(1, 64);
    struct random random = {9};
    static const uint8_t key[16] = {5};
    bramble_key handle = import(&pair.sharing, key);
    struct packet packet = random_packet(&random, &pair.sharing, handle);
    packet.size = 18;
    packet.label_size = 0;
    uint8_t text[40];
    random_fill(&random, packet.text, 18);
    uint8_t clear[18];
    memcpy(clear, packet.text, 18);
    assert_int_equal(crypto_ccm_encrypt(&pair.sharing, handle, packet.nonce, view_of(NULL, 0), packet.text, 18,
                                        packet.mic, packet.mic_size),
                     0);
    for (int i = 0; i < 1000; i++) {
        assert_int_equal(receive(&pair.sharing, handle, &packet, text), 0);
        assert_memory_equal(text, clear, 18);
    }
    assert_int_equal(counts_of(&pair.sharing).share_misses, 1);
    assert_int_equal(counts_of(&pair.sharing).share_hits, 999);
    pair_stop(&pair);
}

/* A key is destroyed and another one takes its slot, and so its handle: nothing remembered may be answered for it. */
static void a_new_key_does_not_inherit_answers(void **state)
{
    (void)state;
    struct pair pair = pair_start(1, 1);
    struct random random = {10};
    static const uint8_t old_key[16] = {1};
    static const uint8_t new_key[16] = {2};
    uint8_t text[40];
    bramble_key handle = import(&pair.sharing, old_key);
    struct packet packet = random_packet(&random, &pair.sharing, handle);
    while (packet.size < 8 || packet.label_size > 0) {
        packet = random_packet(&random, &pair.sharing, handle);
    }
    assert_int_equal(receive(&pair.sharing, handle, &packet, text), 0);
    destroy(&pair.sharing, handle);
    assert_int_equal(receive(&pair.sharing, handle, &packet, text), BRAMBLE_ERROR_KEY);
    assert_int_equal(import(&pair.sharing, new_key), handle);
    assert_int_equal(receive(&pair.sharing, handle, &packet, text), BRAMBLE_ERROR_AUTHENTICATION);
    pair_stop(&pair);
}

static void sharing_is_refused_what_it_cannot_use(void **state)
{
    (void)state;
    struct pair pair = pair_start(1, 4);
    size_t bytes = bramble_crypto_host_share_bytes(8);
    uint8_t *memory = malloc(bytes);
    assert_int_equal(bramble_crypto_host_share_bytes(0), 0);
    assert_int_equal(bramble_crypto_host_share_bytes(12), 0);
    assert_int_equal(bramble_crypto_host_share_bytes(0x200000), 0);
    assert_int_equal(bramble_crypto_host_share(&pair.plain, memory, bytes, 12), BRAMBLE_ERROR_ARGUMENT);
    assert_int_equal(bramble_crypto_host_share(&pair.plain, memory, bytes - 1, 8), BRAMBLE_ERROR_NO_MEMORY);
    assert_int_equal(bramble_crypto_host_share(&pair.plain, memory + 4, bytes, 8), BRAMBLE_ERROR_NO_MEMORY);
    assert_int_equal(bramble_crypto_host_share(&pair.sharing, memory, bytes, 8), BRAMBLE_ERROR_STATE);
    free(memory);
    pair_stop(&pair);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sharing_changes_no_answer),
        cmocka_unit_test(a_thousand_receivers_cost_one_decryption),
        cmocka_unit_test(a_new_key_does_not_inherit_answers),
        cmocka_unit_test(sharing_is_refused_what_it_cannot_use),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
