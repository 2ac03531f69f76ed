/* Sample data files (tests/vectors): whatever a vector holds, it passes or fails, and the runner goes on. An input is
 * the JSON of one vector. */
#include "fuzz.h"

#include "vector.h"

#include <bramble/crypto_host.h>

#include <stdlib.h>
#include <string.h>

#define KEY_SLOTS 64U

static const struct vector_kind *const families[] = {
    kinds_crypto,   kinds_keys,    kinds_network, kinds_transport, kinds_provisioning,
    kinds_messages, kinds_beacons, kinds_proxy,   kinds_negative,  NULL,
};

static void run(struct vector *vector)
{
    const char *expect = json_string_value(json_object_get(vector->json, "expect"));
    bool reject = expect != NULL && strcmp(expect, "reject") == 0;
    for (size_t f = 0; families[f] != NULL; f++) {
        for (const struct vector_kind *kind = families[f]; kind->name != NULL; kind++) {
            void (*function)(struct vector *) = reject ? kind->reject : kind->run;
            if (function != NULL && strcmp(kind->name, vector->kind) == 0) {
                function(vector);
                vector_check_looked_at(vector, kind->not_shown);
                return;
            }
        }
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct bramble_crypto crypto;
    static FILE *nowhere;
    if (nowhere == NULL) {
        size_t bytes = bramble_crypto_host_bytes(KEY_SLOTS);
        static void *memory;
        memory = malloc(bytes);
        fuzz_must(bramble_crypto_host_start(memory, bytes, KEY_SLOTS, &crypto) == 0, "the crypto back end starts");
        nowhere = fopen("/dev/null", "w");
    }
    json_t *json = json_loadb((const char *)data, size, JSON_REJECT_DUPLICATES, NULL);
    if (json_is_object(json)) {
        struct vector vector;
        vector_prepare(json);
        vector_begin(&vector, &crypto, "fuzz", json, nowhere);
        if (vector.id != NULL && vector.kind != NULL) {
            run(&vector);
        }
        vector_end(&vector);
    }
    json_decref(json);
    return 0;
}
