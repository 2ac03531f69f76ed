/* What cryptography costs: both back ends, the core's own modes over them, and for comparison what the libraries
 * themselves offer for the same work, which is why the back ends are made as they are.
 *
 * Each figure is the best of several batches, in nanoseconds for one operation, with the heap calls of one operation
 * beside it: those of the whole process (heap_calls.h), the cipher libraries included.
 */
#define _POSIX_C_SOURCE 200809L

#include "crypto/crypto.h"
#include "base/octets.h"
#include <bramble/crypto_host.h>
#include <bramble/crypto_psa.h>

#include "heap_calls.h"

#include <openssl/evp.h>
#include <psa/crypto.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

/* ---- Measuring --------------------------------------------------------------------------------------------------- */

static void must(bool good, const char *what)
{
    if (!good) {
        fprintf(stderr, "crypto: %s failed\n", what);
        exit(1);
    }
}

static double nanoseconds(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

typedef void operation(void *context);

struct figure {
    double ns;
    double heap_calls;
};

/* A batch lasts for about 20 ms. The first call is not counted: it makes whatever is made once. */
static struct figure measure(operation *operate, void *context)
{
    struct figure figure = {1e18, 0};
    operate(context);
    double before = nanoseconds();
    operate(context);
    double once = nanoseconds() - before;
    int count = once < 20e6 / 1e6 ? 1000000 : once > 20e6 ? 1 : (int)(20e6 / once);
    uint64_t heap_before = heap_calls();
    for (int batch = 0; batch < 7; batch++) {
        before = nanoseconds();
        for (int i = 0; i < count; i++) {
            operate(context);
        }
        double each = (nanoseconds() - before) / count;
        figure.ns = each < figure.ns ? each : figure.ns;
    }
    figure.heap_calls = (double)(heap_calls() - heap_before) / (7.0 * count);
    return figure;
}

static const char *separator = "";

static void open_group(const char *name)
{
    printf("%s\n  \"%s\": {", separator, name);
    fprintf(stderr, "%s\n", name);
    separator = "";
}

static void close_group(void)
{
    printf("\n  }");
    separator = ",";
}

static void report(const char *name, operation *operate, void *context)
{
    struct figure figure = measure(operate, context);
    printf("%s\n    \"%s_ns\": %.1f", separator, name, figure.ns);
    if (HEAP_IS_COUNTED) {
        printf(", \"%s_heap_calls\": %.2f", name, figure.heap_calls);
    }
    fprintf(stderr, "  %-28s %10.1f ns %8.2f heap calls\n", name, figure.ns, figure.heap_calls);
    separator = ",";
}

/* ---- A crypto port ----------------------------------------------------------------------------------------------- */

/* A network PDU: 18 octets (destination and an unsegmented access message), 4 octets of MIC, no additional data. */
struct work {
    const struct bramble_crypto *crypto;
    bramble_key key;
    uint8_t nonce[13];
    uint8_t enciphered[18];
    uint8_t text[18];
    uint8_t mic[4];
    uint8_t block[16];
    uint8_t message[24];
    uint8_t raw_key[16];
    uint8_t private_key[32];
    uint8_t point[64];
    uint8_t secret[32];
};

static void do_block(void *context)
{
    struct work *work = context;
    must(work->crypto->block(work->crypto->context, work->key, work->block, work->block) == 0, "block");
}

static void do_ccm_encrypt(void *context)
{
    struct work *work = context;
    uint8_t mic[4];
    must(crypto_ccm_encrypt(work->crypto, work->key, work->nonce, view_of(NULL, 0), work->text, 18, mic, 4) == 0,
         "encryption");
}

static void do_ccm_decrypt(void *context)
{
    struct work *work = context;
    memcpy(work->text, work->enciphered, 18);
    must(crypto_ccm_decrypt(work->crypto, work->key, work->nonce, view_of(NULL, 0), work->text, 18, work->mic, 4) == 0,
         "decryption");
}

static void do_obfuscate(void *context)
{
    struct work *work = context;
    must(crypto_obfuscate(work->crypto, work->key, 1, work->block, work->block) == 0, "obfuscation");
}

static void do_cmac(void *context)
{
    struct work *work = context;
    must(crypto_cmac(work->crypto, work->key, view_of(work->message, 24), work->block) == 0, "CMAC");
}

static void do_sha256(void *context)
{
    struct work *work = context;
    struct bramble_view view = view_of(work->message, 24);
    must(work->crypto->sha256(work->crypto->context, &view, 1, work->secret) == 0, "SHA-256");
}

static void do_import_same(void *context)
{
    struct work *work = context;
    bramble_key key = 0;
    static const uint8_t same[16] = {1};
    must(work->crypto->key_import(work->crypto->context, same, &key) == 0, "import");
    work->crypto->key_destroy(work->crypto->context, key);
}

/* What each key of a derivation costs: imported, used once, destroyed. */
static void do_import_new(void *context)
{
    struct work *work = context;
    bramble_key key = 0;
    work->raw_key[0]++;
    must(work->crypto->key_import(work->crypto->context, work->raw_key, &key) == 0, "import");
    must(work->crypto->block(work->crypto->context, key, work->block, work->block) == 0, "block");
    work->crypto->key_destroy(work->crypto->context, key);
}

static void do_k2(void *context)
{
    struct work *work = context;
    struct crypto_k2 credentials;
    must(crypto_k2_flooding(work->crypto, work->message, &credentials) == 0, "k2");
}

static void do_p256_public(void *context)
{
    struct work *work = context;
    must(work->crypto->p256_public_key(work->crypto->context, work->private_key, work->point) == 0, "public key");
}

static void do_p256_secret(void *context)
{
    struct work *work = context;
    must(work->crypto->p256_shared_secret(work->crypto->context, work->private_key, work->point, work->secret) == 0,
         "shared secret");
}

static struct work work_for(const struct bramble_crypto *crypto)
{
    static const uint8_t key[16] = {1};
    struct work work = {.crypto = crypto, .private_key = {2}, .nonce = {3}, .message = {4}, .raw_key = {5, 6}};
    must(crypto->key_import(crypto->context, key, &work.key) == 0, "import");
    memcpy(work.enciphered, "a light is switched", 18);
    must(crypto_ccm_encrypt(crypto, work.key, work.nonce, view_of(NULL, 0), work.enciphered, 18, work.mic, 4) == 0,
         "encryption");
    return work;
}

static void report_modes(struct work *work)
{
    report("ccm_encrypt_18", do_ccm_encrypt, work);
    report("ccm_decrypt_18", do_ccm_decrypt, work);
    report("cmac_24", do_cmac, work);
}

static void report_port(const char *name, const struct bramble_crypto *crypto)
{
    struct work work = work_for(crypto);
    open_group(name);
    report("block", do_block, &work);
    report("obfuscate", do_obfuscate, &work);
    report_modes(&work);
    report("sha256_24", do_sha256, &work);
    report("key_import_same", do_import_same, &work);
    report("key_import_new_and_block", do_import_new, &work);
    report("k2", do_k2, &work);
    report("p256_public_key", do_p256_public, &work);
    report("p256_shared_secret", do_p256_secret, &work);
    close_group();
    crypto->key_destroy(crypto->context, work.key);
}

static void report_composed(const char *name, const struct bramble_crypto *crypto)
{
    struct bramble_crypto composed = *crypto;
    composed.cmac = NULL;
    composed.ccm = NULL;
    composed.modes = &bramble_block_modes;
    struct work work = work_for(&composed);
    open_group(name);
    report_modes(&work);
    close_group();
    crypto->key_destroy(crypto->context, work.key);
}

/* ---- What the libraries offer themselves ------------------------------------------------------------------------- */

struct openssl_work {
    EVP_CIPHER_CTX *cipher;
    uint8_t nonce[13];
    uint8_t text[18];
    uint8_t out[18];
    uint8_t mic[4];
};

static void do_openssl_ccm(void *context)
{
    struct openssl_work *work = context;
    int size = 0;
    must(EVP_EncryptInit_ex(work->cipher, NULL, NULL, NULL, work->nonce) == 1 &&
             EVP_EncryptUpdate(work->cipher, NULL, &size, NULL, 18) == 1 &&
             EVP_EncryptUpdate(work->cipher, work->out, &size, work->text, 18) == 1 &&
             EVP_CIPHER_CTX_ctrl(work->cipher, EVP_CTRL_AEAD_GET_TAG, 4, work->mic) == 1,
         "OpenSSL's CCM");
}

static void report_openssl(void)
{
    static const uint8_t key[16] = {1};
    struct openssl_work work = {.cipher = EVP_CIPHER_CTX_new()};
    must(EVP_EncryptInit_ex(work.cipher, EVP_aes_128_ccm(), NULL, NULL, NULL) == 1 &&
             EVP_CIPHER_CTX_ctrl(work.cipher, EVP_CTRL_AEAD_SET_IVLEN, 13, NULL) == 1 &&
             EVP_CIPHER_CTX_ctrl(work.cipher, EVP_CTRL_AEAD_SET_TAG, 4, NULL) == 1 &&
             EVP_EncryptInit_ex(work.cipher, NULL, NULL, key, work.nonce) == 1,
         "OpenSSL's CCM");
    open_group("openssl_itself");
    report("ccm_encrypt_18", do_openssl_ccm, &work);
    close_group();
    EVP_CIPHER_CTX_free(work.cipher);
}

struct psa_work {
    psa_key_id_t key;
    uint8_t in[24];
    uint8_t out[32];
};

#define PSA_CCM_4 PSA_ALG_AEAD_WITH_SHORTENED_TAG(PSA_ALG_CCM, 4)

static void do_psa_block(void *context)
{
    struct psa_work *work = context;
    size_t size = 0;
    must(psa_cipher_encrypt(work->key, PSA_ALG_ECB_NO_PADDING, work->in, 16, work->out, 16, &size) == PSA_SUCCESS,
         "PSA's ECB");
}

static void do_psa_ccm(void *context)
{
    struct psa_work *work = context;
    size_t size = 0;
    must(psa_aead_encrypt(work->key, PSA_CCM_4, work->in, 13, NULL, 0, work->in, 18, work->out, sizeof work->out,
                          &size) == PSA_SUCCESS,
         "PSA's CCM");
}

static void do_psa_cmac(void *context)
{
    struct psa_work *work = context;
    size_t size = 0;
    must(psa_mac_compute(work->key, PSA_ALG_CMAC, work->in, 24, work->out, 16, &size) == PSA_SUCCESS, "PSA's CMAC");
}

static void report_psa_operation(const char *name, operation *operate, psa_algorithm_t algorithm, psa_key_usage_t usage)
{
    static const uint8_t key[16] = {1};
    struct psa_work work = {.key = 0};
    psa_key_attributes_t attributes = PSA_KEY_ATTRIBUTES_INIT;
    psa_set_key_type(&attributes, PSA_KEY_TYPE_AES);
    psa_set_key_usage_flags(&attributes, usage);
    psa_set_key_algorithm(&attributes, algorithm);
    must(psa_import_key(&attributes, key, 16, &work.key) == PSA_SUCCESS, "PSA's import");
    report(name, operate, &work);
    (void)psa_destroy_key(work.key);
}

static void report_psa(void)
{
    open_group("psa_itself");
    report_psa_operation("block", do_psa_block, PSA_ALG_ECB_NO_PADDING, PSA_KEY_USAGE_ENCRYPT);
    report_psa_operation("ccm_encrypt_18", do_psa_ccm, PSA_CCM_4, PSA_KEY_USAGE_ENCRYPT);
    report_psa_operation("cmac_24", do_psa_cmac, PSA_ALG_CMAC, PSA_KEY_USAGE_SIGN_MESSAGE);
    close_group();
}

/* ------------------------------------------------------------------------------------------------------------------ */

static void report_sharing(struct bramble_crypto *host)
{
    static _Alignas(max_align_t) uint8_t memory[1 << 16];
    must(bramble_crypto_host_share(host, memory, sizeof memory, 256) == 0, "sharing");
    struct work work = work_for(host);
    open_group("host_sharing");
    report("ccm_decrypt_18_seen_before", do_ccm_decrypt, &work);
    close_group();
    host->key_destroy(host->context, work.key);
}

int main(void)
{
    static _Alignas(max_align_t) uint8_t host_memory[1 << 14];
    static _Alignas(max_align_t) uint8_t psa_memory[1 << 14];
    struct bramble_crypto host;
    struct bramble_crypto psa;
    must(bramble_crypto_host_start(host_memory, sizeof host_memory, 32, &host) == 0, "starting the host back end");
    must(bramble_crypto_psa_start(psa_memory, sizeof psa_memory, 32, &psa) == 0, "starting the PSA back end");

    printf("{");
    report_port("host", &host);
    report_port("psa", &psa);
    report_composed("core_modes_over_host_block", &host);
    report_composed("core_modes_over_psa_block", &psa);
    report_openssl();
    report_psa();
    report_sharing(&host);
    printf("\n}\n");
    bramble_crypto_host_stop(&host);
    bramble_crypto_psa_stop(&psa);
    return 0;
}
