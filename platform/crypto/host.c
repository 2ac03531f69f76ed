/* The crypto port over OpenSSL 3 for computers (<bramble/crypto_host.h>).
 *
 * Why OpenSSL's ECB and nothing above it: a block costs 12 ns in OpenSSL's EVP as in mbedTLS (both use the processor's
 * AES instructions, and one block after the other is bound by their latency), but OpenSSL enciphers four or eight
 * independent blocks in the time of one. CCM and CMAC are therefore composed here so that whatever is independent goes
 * into one call: for a network PDU, the first block of the tag and all masks together. OpenSSL's own CCM takes more
 * than twice the time for 18 octets (146 ns, here 64), since setting a nonce there is dearer than the encryption.
 * bench/crypto measures all of this.
 *
 * Keys live in a table that holds each once (key_table.h); its desks are OpenSSL contexts, all made at the start. A
 * context takes another key without touching the heap.
 *
 * Decryptions may be remembered (bramble_crypto_host_share). Invariant: what is remembered carries the serial number of
 * its key, which is never given twice, so the answer of a key that was destroyed is never taken for that of another.
 */
#define OPENSSL_API_COMPAT 10100 /* for SHA-256: see there */

#include "host_curve.h"
#include "modes.h"
#include <bramble/crypto_host.h>

#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/sha.h>
#include <string.h>

#define DESKS_MAX 128U /* the header promises this number */
#define SHARE_ENTRIES_MAX 0x100000U
#define SHARE_TEXT_MAX 32U

struct desk {
    EVP_CIPHER_CTX *cipher;
    struct subkeys subkeys;
};

static inline bool encipher(struct desk *desk, const uint8_t *in, uint8_t *out, size_t count)
{
    int size = 0;
    return EVP_EncryptUpdate(desk->cipher, out, &size, in, (int)(count * 16)) == 1;
}

#include "back_end.h" /* needs what stands above */

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

struct bramble_crypto_host {
    struct back_end base;
    struct memo *memos;
    uint32_t memo_mask;
    EVP_CIPHER *aes;
    struct host_curve curve;
    uint64_t share_hits;
    uint64_t share_misses;
};

/* ---- Keys -------------------------------------------------------------------------------------------------------- */

/* Expands a key into an OpenSSL context that exists already: no heap. */
static bool seat(void *context, uint32_t index, const uint8_t key[16])
{
    struct bramble_crypto_host *host = context;
    return EVP_EncryptInit_ex(host->base.desks[index].cipher, NULL, NULL, key, NULL) == 1;
}

static void clear(void *context, uint32_t index)
{
    static const uint8_t zero[16] = {0};
    struct bramble_crypto_host *host = context;
    OPENSSL_cleanse(&host->base.desks[index].subkeys, sizeof host->base.desks[index].subkeys);
    (void)seat(host, index, zero);
}

/* ---- One decryption for all who receive the same bytes ----------------------------------------------------------- */

static struct memo *memo_of(const struct bramble_crypto_host *host, uint64_t serial, const uint8_t *mic)
{
    uint32_t word;
    memcpy(&word, mic, 4);
    uint64_t mixed = (word ^ serial << 32) * 0x9E3779B97F4A7C15U;
    return &host->memos[(mixed >> 40) & host->memo_mask];
}

static int decrypt_shared(struct bramble_crypto_host *host, struct key_slot *slot, const struct bramble_ccm *what)
{
    struct memo *memo = memo_of(host, slot->serial, what->mic);
    size_t size = what->size;
    if (memo->serial == slot->serial && memo->size == size && memo->mic_size == what->mic_size &&
        memcmp(memo->mic, what->mic, what->mic_size) == 0 && memcmp(memo->nonce, what->nonce, 13) == 0 &&
        memcmp(memo->enciphered, what->text, size) == 0) {
        host->share_hits++;
        memcpy(what->text, memo->clear, size);
        return memo->authentic ? BRAMBLE_OK : BRAMBLE_ERROR_AUTHENTICATION;
    }
    host->share_misses++;
    memo->serial = 0;
    memcpy(memo->nonce, what->nonce, 13);
    memcpy(memo->enciphered, what->text, size);
    memcpy(memo->mic, what->mic, what->mic_size);
    struct desk *desk = desk_of(&host->base, slot);
    int result = desk != NULL ? desk_ccm_whole(desk, what) : BRAMBLE_ERROR_CRYPTO;
    if (result == BRAMBLE_OK || result == BRAMBLE_ERROR_AUTHENTICATION) {
        memcpy(memo->clear, what->text, size);
        memo->size = (uint8_t)size;
        memo->mic_size = what->mic_size;
        memo->authentic = result == BRAMBLE_OK;
        memo->serial = slot->serial;
    }
    return result;
}

static int ccm(void *context, bramble_key handle, const struct bramble_ccm *what)
{
    struct bramble_crypto_host *host = context;
    struct key_slot *slot = key_table_slot(&host->base.keys, handle);
    int result = ccm_check(what);
    if (result < 0) {
        return result;
    }
    if (slot == NULL) {
        return BRAMBLE_ERROR_KEY;
    }
    if (what->decrypt && host->memos != NULL && what->additional.size == 0 && what->size > 0 &&
        what->size <= SHARE_TEXT_MAX) {
        return decrypt_shared(host, slot, what);
    }
    struct desk *desk = desk_of(&host->base, slot);
    return desk != NULL ? desk_ccm_whole(desk, what) : BRAMBLE_ERROR_CRYPTO;
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

/* OpenSSL calls these three deprecated, but its EVP allocates a context for every hash. */
static int sha256(void *context, const struct bramble_view *parts, size_t count, uint8_t digest[32])
{
    (void)context;
    SHA256_CTX hash;
    bool good = SHA256_Init(&hash) == 1;
    for (size_t i = 0; good && i < count; i++) {
        good = parts[i].size == 0 || SHA256_Update(&hash, parts[i].data, parts[i].size) == 1;
    }
    good = good && SHA256_Final(digest, &hash) == 1;
    OPENSSL_cleanse(&hash, sizeof hash);
    return good ? BRAMBLE_OK : BRAMBLE_ERROR_CRYPTO;
}

/* ---- P-256 ------------------------------------------------------------------------------------------------------- */

static int p256_public_key(void *context, const uint8_t private_key[32], uint8_t public_key[64])
{
    return bramble_host_curve_public_key(&((struct bramble_crypto_host *)context)->curve, private_key, public_key);
}

static int p256_shared_secret(void *context, const uint8_t private_key[32], const uint8_t peer_public_key[64],
                              uint8_t secret[32])
{
    return bramble_host_curve_shared_secret(&((struct bramble_crypto_host *)context)->curve, private_key,
                                            peer_public_key, secret);
}

/* ---- Beginning and end ------------------------------------------------------------------------------------------- */

size_t bramble_crypto_host_bytes(uint32_t slots)
{
    return back_end_bytes(sizeof(struct bramble_crypto_host), slots, DESKS_MAX);
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
    if (host->aes == NULL) {
        return BRAMBLE_ERROR_CRYPTO;
    }
    for (uint32_t i = 0; i < host->base.keys.desk_count; i++) {
        if (!furnish(host, &host->base.desks[i])) {
            return BRAMBLE_ERROR_NO_MEMORY;
        }
    }
    return bramble_host_curve_start(&host->curve);
}

static void stop_host(struct bramble_crypto_host *host)
{
    bramble_key_table_stop(&host->base.keys);
    for (uint32_t i = 0; i < host->base.keys.desk_count; i++) {
        EVP_CIPHER_CTX_free(host->base.desks[i].cipher); /* wipes the expanded key */
    }
    EVP_CIPHER_free(host->aes);
    bramble_host_curve_stop(&host->curve);
    if (host->memos != NULL) {
        OPENSSL_cleanse(host->memos, ((size_t)host->memo_mask + 1) * sizeof(struct memo));
    }
    OPENSSL_cleanse(host, host->base.bytes);
}

int bramble_crypto_host_start(void *memory, size_t bytes, uint32_t slots, struct bramble_crypto *out)
{
    struct bramble_crypto_host *host = memory;
    int result = back_end_start(memory, bytes, sizeof *host, slots, DESKS_MAX, seat, clear);
    if (result < 0) {
        return result;
    }
    result = start_openssl(host);
    if (result < 0) {
        ERR_clear_error();
        stop_host(host);
        return result;
    }
    *out = BACK_END_PORT(host);
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
    const struct bramble_crypto_host *host = crypto->context;
    *counts = (struct bramble_crypto_host_counts){
        .slots = host->base.keys.slot_count,
        .keys = host->base.keys.keys,
        .keys_most = host->base.keys.keys_most,
        .imports = host->base.keys.imports,
        .imports_same = host->base.keys.imports_same,
        .expansions = host->base.keys.expansions,
        .share_hits = host->share_hits,
        .share_misses = host->share_misses,
    };
}
