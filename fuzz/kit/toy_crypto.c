/* See toy_crypto.h. */
#include "toy_crypto.h"

#include "fuzz.h"

#include <bramble/error.h>

#include <string.h>

#define ODD 0x9E3779B97F4A7C15U

static uint64_t mix(uint64_t word)
{
    word ^= word >> 29;
    word *= 0xBF58476D1CE4E5B9U;
    return word ^ word >> 32;
}

static int import(void *context, const uint8_t key[16], bramble_key *handle)
{
    struct toy_crypto *toy = context;
    for (unsigned i = 0; i < TOY_KEYS; i++) {
        if (!toy->keys[i].in_use) {
            toy->keys[i].in_use = true;
            memcpy(toy->keys[i].octets, key, 16);
            toy->count++;
            *handle = i + 1;
            return 0;
        }
    }
    return BRAMBLE_ERROR_FULL;
}

static const uint8_t *key_of(const struct toy_crypto *toy, bramble_key handle)
{
    fuzz_must(handle > 0 && handle <= TOY_KEYS && toy->keys[handle - 1].in_use,
              "a key is used between its import and its destruction");
    return toy->keys[handle - 1].octets;
}

static void destroy(void *context, bramble_key handle)
{
    struct toy_crypto *toy = context;
    if (handle != 0) {
        (void)key_of(toy, handle);
        toy->keys[handle - 1].in_use = false;
        toy->count--;
    }
}

static int block(void *context, bramble_key handle, const uint8_t in[16], uint8_t out[16])
{
    uint64_t key[2], text[2];
    memcpy(key, key_of(context, handle), 16);
    memcpy(text, in, 16);
    for (unsigned round = 0; round < 2; round++) {
        text[0] = mix(text[0] ^ key[0]) + text[1];
        text[1] = mix(text[1] ^ key[1] ^ ODD) + text[0];
    }
    memcpy(out, text, 16);
    return 0;
}

static int sha256(void *context, const struct bramble_view *parts, size_t count, uint8_t digest[32])
{
    uint64_t lanes[4] = {1, 2, 3, 4};
    unsigned lane = 0;
    (void)context;
    for (size_t i = 0; i < count; i++) {
        for (size_t k = 0; k < parts[i].size; k++) {
            lanes[lane] = mix(lanes[lane] ^ parts[i].data[k]) + ODD;
            lane = (lane + 1) % 4;
        }
    }
    for (unsigned round = 0; round < 8; round++) {
        lanes[round % 4] = mix(lanes[round % 4] + lanes[(round + 1) % 4] + round);
    }
    memcpy(digest, lanes, 32);
    return 0;
}

/* A public key is the private one with other octets behind it that follow from the first; both sides of a pair find the
 * same sum. A key whose second half does not follow from its first is no point of this "curve". */
static void point(const uint8_t x[32], uint8_t y[32])
{
    for (unsigned i = 0; i < 32; i++) {
        y[i] = (uint8_t)(x[i] * 5U + i);
    }
}

static bool is_zero(const uint8_t private_key[32])
{
    uint8_t all = 0;
    for (unsigned i = 0; i < 32; i++) {
        all |= private_key[i];
    }
    return all == 0;
}

static int public_key(void *context, const uint8_t private_key[32], uint8_t out[64])
{
    (void)context;
    if (is_zero(private_key)) {
        return BRAMBLE_ERROR_VALUE;
    }
    memcpy(out, private_key, 32);
    point(out, out + 32);
    return 0;
}

static int shared_secret(void *context, const uint8_t private_key[32], const uint8_t peer[64], uint8_t secret[32])
{
    uint8_t y[32];
    (void)context;
    point(peer, y);
    if (is_zero(private_key) || memcmp(y, peer + 32, 32) != 0) {
        return BRAMBLE_ERROR_VALUE;
    }
    for (unsigned i = 0; i < 32; i++) {
        secret[i] = (uint8_t)(private_key[i] + peer[i]);
    }
    return 0;
}

void toy_crypto_port(struct toy_crypto *toy, struct bramble_crypto *port)
{
    memset(toy, 0, sizeof *toy);
    *port = (struct bramble_crypto){
        .context = toy,
        .key_import = import,
        .key_destroy = destroy,
        .block = block,
        .modes = &bramble_block_modes,
        .sha256 = sha256,
        .p256_public_key = public_key,
        .p256_shared_secret = shared_secret,
    };
}
