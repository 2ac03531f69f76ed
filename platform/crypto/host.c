/* The crypto port over OpenSSL 3 for computers (<bramble/crypto_host.h>).
 *
 * Why OpenSSL's ECB and nothing above it: a block costs 12 ns in OpenSSL's EVP as in mbedTLS (both use the processor's
 * AES instructions, and one block after the other is bound by their latency), but OpenSSL enciphers four or eight
 * independent blocks in the time of one. CCM and CMAC are therefore composed here so that whatever is independent goes
 * into one call: for a network PDU, the first block of the tag and all masks together. OpenSSL's own CCM costs three
 * times as much for 18 octets, since setting a nonce there is dearer than the encryption. bench/crypto_bench measures
 * all of this.
 *
 * State:
 *   slots    the keys, each once, found by a hash of its octets; 40 octets each, in the caller's memory.
 *   desks    OpenSSL contexts, at most DESKS_MAX. A key that is being used sits at a desk, expanded. When all desks are
 *            taken, one that was not used since the hand of the clock last passed is given away.
 *   memo     remembered decryptions, if asked for (bramble_crypto_host_share).
 *
 * Invariants:
 *   1. A slot in use (users > 0) is in exactly one bucket chain; a slot not in use is in the list of free slots.
 *   2. slot.desk and desk.slot point to each other, or are NONE.
 *   3. A desk without a slot holds the zero key and is in the list of free desks.
 *   4. No two slots in use hold the same octets.
 *   5. A serial number names one import of one key and is never given twice, so what the memo remembers of a key that
 *      was destroyed can never be taken for the answer of another key in the same slot.
 */
#include <bramble/crypto_host.h>

#include <openssl/bn.h>
#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <string.h>

#define NONE UINT32_MAX
#define DESKS_MAX 128U
#define SHARE_ENTRIES_MAX 0x100000U
#define SHARE_TEXT_MAX 32U
#define BATCH_BLOCKS 8U /* as many as OpenSSL enciphers side by side */

struct slot {
    uint64_t serial;
    uint8_t key[16];
    uint32_t users; /* 0 = free */
    uint32_t next;  /* in the bucket chain, or in the list of free slots */
    uint32_t desk;
};

struct desk {
    EVP_CIPHER_CTX *cipher;
    uint32_t slot;
    uint32_t next_free;
    bool used_lately;
    bool subkeys_known;
    uint8_t subkeys[2][16]; /* CMAC's K1 (last block complete) and K2 */
};

/* One remembered decryption. */
struct memo {
    uint64_t serial; /* 0 = empty */
    uint8_t nonce[13];
    uint8_t size;
    uint8_t mic_size;
    bool authentic;
    uint8_t mic[16];
    uint8_t enciphered[SHARE_TEXT_MAX];
    uint8_t clear[SHARE_TEXT_MAX];
};

struct curve {
    EC_GROUP *group;
    BN_CTX *scratch;
    BIGNUM *scalar;
    BIGNUM *x;
    BIGNUM *y;
    EC_POINT *point;
    EC_POINT *product;
};

struct bramble_crypto_host {
    size_t bytes; /* of the caller's memory, to wipe it all at the end */
    struct slot *slots;
    uint32_t *buckets;
    uint32_t bucket_mask;
    uint32_t free_slot;
    uint64_t serial;
    struct desk *desks;
    uint32_t desk_count;
    uint32_t free_desk;
    uint32_t hand;
    struct memo *memos;
    uint32_t memo_mask;
    EVP_CIPHER *aes;
    EVP_MD *sha256;
    EVP_MD_CTX *hash;
    struct curve curve;
    struct bramble_crypto_host_counts counts;
};

/* ---- Blocks ------------------------------------------------------------------------------------------------------ */

static inline void block_xor(uint8_t to[16], const uint8_t with[16])
{
    uint64_t a[2];
    uint64_t b[2];
    memcpy(a, to, 16);
    memcpy(b, with, 16);
    a[0] ^= b[0];
    a[1] ^= b[1];
    memcpy(to, a, 16);
}

static inline void xor_some(uint8_t *to, const uint8_t *with, size_t size)
{
    if (size == 16) {
        block_xor(to, with);
        return;
    }
    for (size_t i = 0; i < size; i++) {
        to[i] ^= with[i];
    }
}

/* Enciphers `count` independent blocks, in place or not. */
static inline bool encipher(const struct desk *desk, const uint8_t *in, uint8_t *out, size_t count)
{
    int size = 0;
    return EVP_EncryptUpdate(desk->cipher, out, &size, in, (int)(count * 16)) == 1;
}

/* ---- Desks: expanded keys ---------------------------------------------------------------------------------------- */

/* Expands a key into an OpenSSL context that exists already: no heap. */
static bool expand(const struct desk *desk, const uint8_t key[16])
{
    return EVP_EncryptInit_ex(desk->cipher, NULL, NULL, key, NULL) == 1;
}

static void leave_desk(struct bramble_crypto_host *host, uint32_t index)
{
    static const uint8_t zero[16] = {0};
    struct desk *desk = &host->desks[index];
    host->slots[desk->slot].desk = NONE;
    desk->slot = NONE;
    desk->subkeys_known = false;
    OPENSSL_cleanse(desk->subkeys, sizeof desk->subkeys);
    expand(desk, zero);
    desk->next_free = host->free_desk;
    host->free_desk = index;
}

/* A free desk; if there is none, the clock's hand goes round until it finds one that was not used since last time. */
static uint32_t clear_desk(struct bramble_crypto_host *host)
{
    while (host->free_desk == NONE) {
        uint32_t index = host->hand;
        host->hand = index + 1 == host->desk_count ? 0 : index + 1;
        if (host->desks[index].used_lately) {
            host->desks[index].used_lately = false;
        } else {
            leave_desk(host, index);
        }
    }
    uint32_t index = host->free_desk;
    host->free_desk = host->desks[index].next_free;
    return index;
}

static struct desk *sit_down(struct bramble_crypto_host *host, struct slot *slot)
{
    uint32_t index = clear_desk(host);
    struct desk *desk = &host->desks[index];
    desk->slot = (uint32_t)(slot - host->slots);
    slot->desk = index;
    if (!expand(desk, slot->key)) {
        leave_desk(host, index);
        return NULL;
    }
    host->counts.expansions++;
    return desk;
}

static inline struct slot *slot_of(struct bramble_crypto_host *host, bramble_key handle)
{
    if (handle == 0 || handle > host->counts.slots || host->slots[handle - 1].users == 0) {
        return NULL;
    }
    return &host->slots[handle - 1];
}

/* The expanded key of a slot; NULL if OpenSSL fails. */
static inline struct desk *desk_of(struct bramble_crypto_host *host, struct slot *slot)
{
    struct desk *desk = slot->desk != NONE ? &host->desks[slot->desk] : sit_down(host, slot);
    if (desk != NULL) {
        desk->used_lately = true;
    }
    return desk;
}

/* ---- Keys -------------------------------------------------------------------------------------------------------- */

static uint32_t *bucket_of(struct bramble_crypto_host *host, const uint8_t key[16])
{
    uint64_t halves[2];
    memcpy(halves, key, 16);
    uint64_t mixed = (halves[0] ^ (halves[1] << 32 | halves[1] >> 32)) * 0x9E3779B97F4A7C15U;
    return &host->buckets[(mixed >> 32) & host->bucket_mask];
}

static int key_import(void *context, const uint8_t key[16], bramble_key *handle)
{
    struct bramble_crypto_host *host = context;
    uint32_t *bucket = bucket_of(host, key);
    for (uint32_t index = *bucket; index != NONE; index = host->slots[index].next) {
        struct slot *slot = &host->slots[index];
        if (memcmp(slot->key, key, 16) == 0) {
            if (slot->users == UINT32_MAX) {
                return BRAMBLE_ERROR_FULL;
            }
            slot->users++;
            host->counts.imports++;
            host->counts.imports_same++;
            *handle = index + 1;
            return BRAMBLE_OK;
        }
    }
    if (host->free_slot == NONE) {
        return BRAMBLE_ERROR_FULL;
    }
    uint32_t index = host->free_slot;
    struct slot *slot = &host->slots[index];
    host->free_slot = slot->next;
    memcpy(slot->key, key, 16);
    slot->serial = ++host->serial;
    slot->users = 1;
    slot->desk = NONE;
    slot->next = *bucket;
    *bucket = index;
    host->counts.imports++;
    host->counts.keys++;
    if (host->counts.keys > host->counts.keys_most) {
        host->counts.keys_most = host->counts.keys;
    }
    *handle = index + 1;
    return BRAMBLE_OK;
}

static void key_destroy(void *context, bramble_key handle)
{
    struct bramble_crypto_host *host = context;
    struct slot *slot = slot_of(host, handle);
    if (slot == NULL || --slot->users > 0) {
        return;
    }
    uint32_t index = handle - 1;
    uint32_t *link = bucket_of(host, slot->key);
    while (*link != index) {
        link = &host->slots[*link].next;
    }
    *link = slot->next;
    if (slot->desk != NONE) {
        leave_desk(host, slot->desk);
    }
    OPENSSL_cleanse(slot->key, sizeof slot->key);
    slot->next = host->free_slot;
    host->free_slot = index;
    host->counts.keys--;
}

/* The expanded key behind a handle: BRAMBLE_ERROR_KEY if there is none, BRAMBLE_ERROR_CRYPTO if OpenSSL fails. */
static inline int take(struct bramble_crypto_host *host, bramble_key handle, struct slot **slot, struct desk **desk)
{
    *slot = slot_of(host, handle);
    if (*slot == NULL) {
        return BRAMBLE_ERROR_KEY;
    }
    *desk = desk_of(host, *slot);
    return *desk == NULL ? BRAMBLE_ERROR_CRYPTO : BRAMBLE_OK;
}

static int block(void *context, bramble_key handle, const uint8_t in[16], uint8_t out[16])
{
    struct slot *slot = NULL;
    struct desk *desk = NULL;
    int result = take(context, handle, &slot, &desk);
    if (result == BRAMBLE_OK && !encipher(desk, in, out, 1)) {
        result = BRAMBLE_ERROR_CRYPTO;
    }
    return result;
}

/* ---- CMAC (RFC 4493) --------------------------------------------------------------------------------------------- */

static void field_double(const uint8_t in[16], uint8_t out[16])
{
    uint8_t carry = (uint8_t)(in[0] >> 7);
    for (size_t i = 0; i < 15; i++) {
        out[i] = (uint8_t)(in[i] << 1 | in[i + 1] >> 7);
    }
    out[15] = (uint8_t)(in[15] << 1 ^ (0x87 & -carry));
}

static bool learn_subkeys(struct desk *desk)
{
    uint8_t zero[16] = {0};
    if (!encipher(desk, zero, zero, 1)) {
        return false;
    }
    field_double(zero, desk->subkeys[0]);
    field_double(desk->subkeys[0], desk->subkeys[1]);
    desk->subkeys_known = true;
    return true;
}

/* The parts are XORed straight into the chain; `filled` octets of the block under way are in it already. A full block
 * waits until more octets come, because the last one is masked. */
static int cmac(void *context, bramble_key handle, const struct bramble_view *parts, size_t count, uint8_t mac[16])
{
    struct slot *slot = NULL;
    struct desk *desk = NULL;
    int result = take(context, handle, &slot, &desk);
    if (result < 0) {
        return result;
    }
    bool good = desk->subkeys_known || learn_subkeys(desk);
    uint8_t chain[16] = {0};
    size_t filled = 0;
    for (size_t i = 0; i < count; i++) {
        for (size_t done = 0; good && done < parts[i].size;) {
            if (filled == 16) {
                good = encipher(desk, chain, chain, 1);
                filled = 0;
            }
            size_t left = parts[i].size - done;
            size_t taken = left < 16 - filled ? left : 16 - filled;
            xor_some(chain + filled, parts[i].data + done, taken);
            filled += taken;
            done += taken;
        }
    }
    if (filled < 16) {
        chain[filled] ^= 0x80;
    }
    block_xor(chain, desk->subkeys[filled < 16]);
    return good && encipher(desk, chain, mac, 1) ? BRAMBLE_OK : BRAMBLE_ERROR_CRYPTO;
}

/* ---- CCM (RFC 3610) ---------------------------------------------------------------------------------------------- */

enum direction { ENCRYPT, DECRYPT };

/* The sizes that the port allows; the rooms above ask for no other, but another caller may. */
static int ccm_check(struct bramble_view additional, size_t size, size_t mic_size)
{
    if (mic_size != 4 && mic_size != 8 && mic_size != 16) {
        return BRAMBLE_ERROR_ARGUMENT;
    }
    return size > 0xFFFF || additional.size > 0xFEFF ? BRAMBLE_ERROR_LENGTH : BRAMBLE_OK;
}

static inline void counter_block(uint8_t to[16], const uint8_t nonce[13], size_t number)
{
    to[0] = 1;
    memcpy(to + 1, nonce, 13);
    to[14] = (uint8_t)(number >> 8);
    to[15] = (uint8_t)number;
}

static bool chain_additional(const struct desk *desk, struct bramble_view additional, uint8_t chain[16])
{
    size_t taken = additional.size < 14 ? additional.size : 14;
    chain[0] ^= (uint8_t)(additional.size >> 8);
    chain[1] ^= (uint8_t)additional.size;
    xor_some(chain + 2, additional.data, taken);
    bool good = encipher(desk, chain, chain, 1);
    while (good && taken < additional.size) {
        size_t left = additional.size - taken;
        size_t count = left < 16 ? left : 16;
        xor_some(chain, additional.data + taken, count);
        good = encipher(desk, chain, chain, 1);
        taken += count;
    }
    return good;
}

/* Masks or unmasks up to a block of text; chains the clear text. */
static inline bool chain_text(const struct desk *desk, enum direction direction, uint8_t *text, size_t size,
                              const uint8_t mask[16], uint8_t chain[16])
{
    if (direction == ENCRYPT) {
        xor_some(chain, text, size);
        xor_some(text, mask, size);
    } else {
        xor_some(text, mask, size);
        xor_some(chain, text, size);
    }
    return encipher(desk, chain, chain, 1);
}

/* Works on the text in place and leaves the masked tag in `tag`.
 *
 * The blocks that depend on nothing are enciphered side by side: in the first batch the first block of the tag, the
 * mask of the tag and the masks of up to six blocks of text, then eight masks at a time. */
static bool ccm(const struct desk *desk, enum direction direction, const uint8_t nonce[13],
                struct bramble_view additional, uint8_t *text, size_t size, size_t mic_size, uint8_t tag[16])
{
    uint8_t blocks[BATCH_BLOCKS][16];
    uint8_t tag_mask[16];
    size_t left = (size + 15) / 16;
    size_t number = 0;
    size_t first = 2;
    size_t count = left < BATCH_BLOCKS - first ? left : BATCH_BLOCKS - first;

    counter_block(blocks[0], nonce, size);
    blocks[0][0] = (uint8_t)((additional.size > 0 ? 0x40 : 0) | ((mic_size - 2) / 2) << 3 | 1);
    counter_block(blocks[1], nonce, 0);
    for (size_t i = 0; i < count; i++) {
        counter_block(blocks[first + i], nonce, ++number);
    }
    bool good = encipher(desk, blocks[0], blocks[0], first + count);
    memcpy(tag, blocks[0], 16);
    memcpy(tag_mask, blocks[1], 16);
    if (good && additional.size > 0) {
        good = chain_additional(desk, additional, tag);
    }
    while (good && count > 0) {
        for (size_t i = 0; good && i < count; i++) {
            size_t taken = size < 16 ? size : 16;
            good = chain_text(desk, direction, text, taken, blocks[first + i], tag);
            text += taken;
            size -= taken;
        }
        left -= count;
        first = 0;
        count = left < BATCH_BLOCKS ? left : BATCH_BLOCKS;
        for (size_t i = 0; i < count; i++) {
            counter_block(blocks[i], nonce, ++number);
        }
        good = good && (count == 0 || encipher(desk, blocks[0], blocks[0], count));
    }
    block_xor(tag, tag_mask);
    return good;
}

static int ccm_encrypt(void *context, bramble_key handle, const uint8_t nonce[13], struct bramble_view additional,
                       uint8_t *text, size_t size, uint8_t *mic, size_t mic_size)
{
    struct slot *slot = NULL;
    struct desk *desk = NULL;
    uint8_t tag[16];
    int result = ccm_check(additional, size, mic_size);
    if (result == BRAMBLE_OK) {
        result = take(context, handle, &slot, &desk);
    }
    if (result < 0) {
        return result;
    }
    if (!ccm(desk, ENCRYPT, nonce, additional, text, size, mic_size, tag)) {
        return BRAMBLE_ERROR_CRYPTO;
    }
    memcpy(mic, tag, mic_size);
    return BRAMBLE_OK;
}

static int decrypt(struct bramble_crypto_host *host, struct slot *slot, const uint8_t nonce[13],
                   struct bramble_view additional, uint8_t *text, size_t size, const uint8_t *mic, size_t mic_size)
{
    uint8_t tag[16];
    struct desk *desk = desk_of(host, slot);
    if (desk == NULL || !ccm(desk, DECRYPT, nonce, additional, text, size, mic_size, tag)) {
        OPENSSL_cleanse(text, size);
        return BRAMBLE_ERROR_CRYPTO;
    }
    if (CRYPTO_memcmp(tag, mic, mic_size) != 0) {
        OPENSSL_cleanse(text, size);
        return BRAMBLE_ERROR_AUTHENTICATION;
    }
    return BRAMBLE_OK;
}

/* ---- One decryption for all who receive the same bytes ------------------------------------------------------------ */

static struct memo *memo_of(const struct bramble_crypto_host *host, uint64_t serial, const uint8_t *mic)
{
    uint32_t word;
    memcpy(&word, mic, 4);
    uint64_t mixed = (word ^ serial << 32) * 0x9E3779B97F4A7C15U;
    return &host->memos[(mixed >> 40) & host->memo_mask];
}

static int decrypt_shared(struct bramble_crypto_host *host, struct slot *slot, const uint8_t nonce[13], uint8_t *text,
                          size_t size, const uint8_t *mic, size_t mic_size)
{
    struct memo *memo = memo_of(host, slot->serial, mic);
    if (memo->serial == slot->serial && memo->size == size && memo->mic_size == mic_size &&
        memcmp(memo->mic, mic, mic_size) == 0 && memcmp(memo->nonce, nonce, 13) == 0 &&
        memcmp(memo->enciphered, text, size) == 0) {
        host->counts.share_hits++;
        memcpy(text, memo->clear, size);
        return memo->authentic ? BRAMBLE_OK : BRAMBLE_ERROR_AUTHENTICATION;
    }
    host->counts.share_misses++;
    memo->serial = 0;
    memcpy(memo->nonce, nonce, 13);
    memcpy(memo->enciphered, text, size);
    memcpy(memo->mic, mic, mic_size);
    struct bramble_view nothing = {NULL, 0};
    int result = decrypt(host, slot, nonce, nothing, text, size, mic, mic_size);
    if (result == BRAMBLE_OK || result == BRAMBLE_ERROR_AUTHENTICATION) {
        memcpy(memo->clear, text, size);
        memo->size = (uint8_t)size;
        memo->mic_size = (uint8_t)mic_size;
        memo->authentic = result == BRAMBLE_OK;
        memo->serial = slot->serial;
    }
    return result;
}

static int ccm_decrypt(void *context, bramble_key handle, const uint8_t nonce[13], struct bramble_view additional,
                       uint8_t *text, size_t size, const uint8_t *mic, size_t mic_size)
{
    struct bramble_crypto_host *host = context;
    struct slot *slot = slot_of(host, handle);
    int result = ccm_check(additional, size, mic_size);
    if (result < 0) {
        return result;
    }
    if (slot == NULL) {
        return BRAMBLE_ERROR_KEY;
    }
    if (host->memos != NULL && additional.size == 0 && size > 0 && size <= SHARE_TEXT_MAX) {
        return decrypt_shared(host, slot, nonce, text, size, mic, mic_size);
    }
    return decrypt(host, slot, nonce, additional, text, size, mic, mic_size);
}

size_t bramble_crypto_host_share_bytes(uint32_t entries)
{
    bool power_of_two = entries != 0 && (entries & (entries - 1)) == 0;
    return power_of_two && entries <= SHARE_ENTRIES_MAX ? entries * sizeof(struct memo) : 0;
}

int bramble_crypto_host_share(struct bramble_crypto *crypto, void *memory, size_t bytes, uint32_t entries)
{
    struct bramble_crypto_host *host = crypto->context;
    size_t need = bramble_crypto_host_share_bytes(entries);
    if (need == 0) {
        return BRAMBLE_ERROR_ARGUMENT;
    }
    if (host->memos != NULL) {
        return BRAMBLE_ERROR_STATE;
    }
    if (bytes < need || (uintptr_t)memory % _Alignof(max_align_t) != 0) {
        return BRAMBLE_ERROR_NO_MEMORY;
    }
    memset(memory, 0, need);
    host->memos = memory;
    host->memo_mask = entries - 1;
    return BRAMBLE_OK;
}

/* ---- SHA-256 ----------------------------------------------------------------------------------------------------- */

static int sha256(void *context, const struct bramble_view *parts, size_t count, uint8_t digest[32])
{
    struct bramble_crypto_host *host = context;
    bool good = EVP_DigestInit_ex(host->hash, NULL, NULL) == 1;
    for (size_t i = 0; good && i < count; i++) {
        good = parts[i].size == 0 || EVP_DigestUpdate(host->hash, parts[i].data, parts[i].size) == 1;
    }
    return good && EVP_DigestFinal_ex(host->hash, digest, NULL) == 1 ? BRAMBLE_OK : BRAMBLE_ERROR_CRYPTO;
}

/* ---- P-256 ------------------------------------------------------------------------------------------------------- */

/* Reads a private key and refuses 0 and everything from the order of the curve on. */
static int read_scalar(struct curve *curve, const uint8_t private_key[32])
{
    if (BN_bin2bn(private_key, 32, curve->scalar) == NULL) {
        return BRAMBLE_ERROR_CRYPTO;
    }
    if (BN_is_zero(curve->scalar) || BN_cmp(curve->scalar, EC_GROUP_get0_order(curve->group)) >= 0) {
        return BRAMBLE_ERROR_VALUE;
    }
    return BRAMBLE_OK;
}

/* The coordinates of `product`; `y` may be NULL. */
static int write_product(struct curve *curve, uint8_t x[32], uint8_t *y)
{
    bool good =
        EC_POINT_get_affine_coordinates(curve->group, curve->product, curve->x, curve->y, curve->scratch) == 1 &&
        BN_bn2binpad(curve->x, x, 32) == 32 && (y == NULL || BN_bn2binpad(curve->y, y, 32) == 32);
    return good ? BRAMBLE_OK : BRAMBLE_ERROR_CRYPTO;
}

/* Forgets what an operation left behind, OpenSSL's list of errors included. */
static int tidy(struct curve *curve, int result)
{
    BN_clear(curve->scalar);
    BN_clear(curve->x);
    BN_clear(curve->y);
    if (result < 0) {
        ERR_clear_error();
    }
    return result;
}

static int p256_public_key(void *context, const uint8_t private_key[32], uint8_t public_key[64])
{
    struct curve *curve = &((struct bramble_crypto_host *)context)->curve;
    int result = read_scalar(curve, private_key);
    if (result == BRAMBLE_OK &&
        EC_POINT_mul(curve->group, curve->product, curve->scalar, NULL, NULL, curve->scratch) != 1) {
        result = BRAMBLE_ERROR_CRYPTO;
    }
    if (result == BRAMBLE_OK) {
        result = write_product(curve, public_key, public_key + 32);
    }
    return tidy(curve, result);
}

static int p256_shared_secret(void *context, const uint8_t private_key[32], const uint8_t peer_public_key[64],
                              uint8_t secret[32])
{
    struct curve *curve = &((struct bramble_crypto_host *)context)->curve;
    uint8_t encoded[65] = {POINT_CONVERSION_UNCOMPRESSED};
    memcpy(encoded + 1, peer_public_key, 64);
    int result = read_scalar(curve, private_key);
    /* Refuses coordinates beyond the field's prime and points that are not on the curve. */
    if (result == BRAMBLE_OK &&
        EC_POINT_oct2point(curve->group, curve->point, encoded, sizeof encoded, curve->scratch) != 1) {
        result = BRAMBLE_ERROR_VALUE;
    }
    if (result == BRAMBLE_OK &&
        EC_POINT_mul(curve->group, curve->product, NULL, curve->point, curve->scalar, curve->scratch) != 1) {
        result = BRAMBLE_ERROR_CRYPTO;
    }
    if (result == BRAMBLE_OK) {
        result = write_product(curve, secret, NULL);
    }
    return tidy(curve, result);
}

static int start_curve(struct curve *curve)
{
    curve->group = EC_GROUP_new_by_curve_name(NID_X9_62_prime256v1);
    if (curve->group == NULL) {
        return BRAMBLE_ERROR_CRYPTO;
    }
    curve->scratch = BN_CTX_new();
    curve->scalar = BN_new();
    curve->x = BN_new();
    curve->y = BN_new();
    curve->point = EC_POINT_new(curve->group);
    curve->product = EC_POINT_new(curve->group);
    bool good = curve->scratch != NULL && curve->scalar != NULL && curve->x != NULL && curve->y != NULL &&
                curve->point != NULL && curve->product != NULL;
    if (good) {
        BN_set_flags(curve->scalar, BN_FLG_CONSTTIME);
    }
    return good ? BRAMBLE_OK : BRAMBLE_ERROR_NO_MEMORY;
}

static void stop_curve(struct curve *curve)
{
    EC_POINT_clear_free(curve->product);
    EC_POINT_clear_free(curve->point);
    BN_clear_free(curve->y);
    BN_clear_free(curve->x);
    BN_clear_free(curve->scalar);
    BN_CTX_free(curve->scratch);
    EC_GROUP_free(curve->group);
}

/* ---- Beginning and end ------------------------------------------------------------------------------------------- */

/* Where things lie in the caller's memory: the struct, then slots, desks and buckets, each aligned for any type. */
struct layout {
    uint32_t desks;
    uint32_t buckets;
    size_t slots_at;
    size_t desks_at;
    size_t buckets_at;
    size_t bytes;
};

static size_t place(struct layout *layout, size_t bytes)
{
    const size_t alignment = _Alignof(max_align_t);
    size_t at = layout->bytes;
    layout->bytes += (bytes + alignment - 1) / alignment * alignment;
    return at;
}

static struct layout lay_out(uint32_t slots)
{
    struct layout layout = {.desks = slots < DESKS_MAX ? slots : DESKS_MAX, .buckets = 1};
    while (layout.buckets < slots) {
        layout.buckets *= 2;
    }
    (void)place(&layout, sizeof(struct bramble_crypto_host));
    layout.slots_at = place(&layout, slots * sizeof(struct slot));
    layout.desks_at = place(&layout, layout.desks * sizeof(struct desk));
    layout.buckets_at = place(&layout, layout.buckets * sizeof(uint32_t));
    return layout;
}

size_t bramble_crypto_host_bytes(uint32_t slots)
{
    return slots == 0 || slots > BRAMBLE_CRYPTO_HOST_SLOTS_MAX ? 0 : lay_out(slots).bytes;
}

/* Makes a cipher context and expands the zero key into it, so that every allocation has been made. */
static bool furnish(struct bramble_crypto_host *host, struct desk *desk)
{
    static const uint8_t zero[16] = {0};
    desk->cipher = EVP_CIPHER_CTX_new();
    return desk->cipher != NULL && EVP_EncryptInit_ex2(desk->cipher, host->aes, zero, NULL, NULL) == 1 &&
           EVP_CIPHER_CTX_set_padding(desk->cipher, 0) == 1;
}

static int start_openssl(struct bramble_crypto_host *host)
{
    host->aes = EVP_CIPHER_fetch(NULL, "AES-128-ECB", NULL);
    host->sha256 = EVP_MD_fetch(NULL, "SHA256", NULL);
    if (host->aes == NULL || host->sha256 == NULL) {
        return BRAMBLE_ERROR_CRYPTO;
    }
    host->hash = EVP_MD_CTX_new();
    if (host->hash == NULL || EVP_DigestInit_ex2(host->hash, host->sha256, NULL) != 1) {
        return BRAMBLE_ERROR_NO_MEMORY;
    }
    for (uint32_t i = 0; i < host->desk_count; i++) {
        host->desks[i].slot = NONE;
        host->desks[i].next_free = i + 1 < host->desk_count ? i + 1 : NONE;
        if (!furnish(host, &host->desks[i])) {
            return BRAMBLE_ERROR_NO_MEMORY;
        }
    }
    return start_curve(&host->curve);
}

static void stop_host(struct bramble_crypto_host *host)
{
    for (uint32_t i = 0; i < host->desk_count; i++) {
        EVP_CIPHER_CTX_free(host->desks[i].cipher); /* wipes the expanded key */
    }
    EVP_MD_CTX_free(host->hash);
    EVP_MD_free(host->sha256);
    EVP_CIPHER_free(host->aes);
    stop_curve(&host->curve);
    if (host->memos != NULL) {
        OPENSSL_cleanse(host->memos, ((size_t)host->memo_mask + 1) * sizeof(struct memo));
    }
    OPENSSL_cleanse(host, host->bytes);
}

int bramble_crypto_host_start(void *memory, size_t bytes, uint32_t slots, struct bramble_crypto *out)
{
    size_t need = bramble_crypto_host_bytes(slots);
    if (need == 0) {
        return BRAMBLE_ERROR_ARGUMENT;
    }
    if (memory == NULL || bytes < need || (uintptr_t)memory % _Alignof(max_align_t) != 0) {
        return BRAMBLE_ERROR_NO_MEMORY;
    }
    struct layout layout = lay_out(slots);
    struct bramble_crypto_host *host = memory;
    uint8_t *start = memory;
    memset(memory, 0, need);
    host->bytes = need;
    host->slots = (void *)(start + layout.slots_at);
    host->desks = (void *)(start + layout.desks_at);
    host->buckets = (void *)(start + layout.buckets_at);
    host->bucket_mask = layout.buckets - 1;
    host->desk_count = layout.desks;
    host->counts.slots = slots;
    for (uint32_t i = 0; i < slots; i++) {
        host->slots[i].next = i + 1 < slots ? i + 1 : NONE;
        host->slots[i].desk = NONE;
    }
    for (uint32_t i = 0; i < layout.buckets; i++) {
        host->buckets[i] = NONE;
    }
    int result = start_openssl(host);
    if (result < 0) {
        ERR_clear_error();
        stop_host(host);
        return result;
    }
    *out = (struct bramble_crypto){
        .context = host,
        .key_import = key_import,
        .key_destroy = key_destroy,
        .block = block,
        .cmac = cmac,
        .ccm_encrypt = ccm_encrypt,
        .ccm_decrypt = ccm_decrypt,
        .sha256 = sha256,
        .p256_public_key = p256_public_key,
        .p256_shared_secret = p256_shared_secret,
    };
    return BRAMBLE_OK;
}

void bramble_crypto_host_stop(struct bramble_crypto *crypto)
{
    if (crypto->context != NULL) {
        stop_host(crypto->context);
    }
    memset(crypto, 0, sizeof *crypto);
}

void bramble_crypto_host_counts(const struct bramble_crypto *crypto, struct bramble_crypto_host_counts *counts)
{
    *counts = ((const struct bramble_crypto_host *)crypto->context)->counts;
}
