/* Runs every vector of a directory; the format is told in tests/vectors/README.md.
 *
 *   vector_runner [--crypto host|psa|mbedtls] [--not-yet FILE] [--complete] [--verbose] DIRECTORY
 *
 * Each vector calls production code, in both directions where there are two. Each failure is printed with the vector's
 * id, what it is about, and the expected and the actual value. The last line is `N passed, N failed, N skipped`; the
 * exit is 0 only if nothing failed and something passed.
 *
 * FILE lists what cannot run yet as `file:id`, indented, under lines that say why. A listed vector is run all the same:
 * it is skipped if it fails, and fails if it passes, so that the list stays true. A vector of a kind that nobody here
 * knows fails unless it is listed. With --complete, an entry of the list without a vector fails too.
 */
#include "vector.h"

#include <bramble/crypto_host.h>
#include <bramble/crypto_mbedtls.h>
#include <bramble/crypto_psa.h>

#include <dirent.h>
#include <stdlib.h>

#ifndef VECTOR_RUNNER_NOT_YET
#define VECTOR_RUNNER_NOT_YET "tests/vector_runner/not_yet.txt"
#endif

#define KEY_SLOTS 64U

static const struct vector_kind *const families[] = {
    kinds_crypto,   kinds_keys,    kinds_network, kinds_transport, kinds_provisioning,
    kinds_messages, kinds_beacons, kinds_proxy,   kinds_negative,  NULL,
};

struct not_yet {
    char *name; /* file:id */
    bool seen;
};

struct runner {
    struct bramble_crypto crypto;
    void *crypto_memory;
    const char *back_end;
    const char *not_yet_file;
    const char *directory;
    bool complete, verbose;
    struct not_yet *not_yet;
    size_t not_yet_count;
    unsigned passed, failed, skipped;
};

/* ---- What cannot run yet --------------------------------------------------------------------------------------- */

static int compare_not_yet(const void *a, const void *b)
{
    return strcmp(((const struct not_yet *)a)->name, ((const struct not_yet *)b)->name);
}

/* Indented lines hold names, set apart by blanks; all other lines are reasons. */
static bool read_not_yet(struct runner *runner)
{
    char line[1024];
    FILE *file = fopen(runner->not_yet_file, "r");
    if (file == NULL) {
        fprintf(stderr, "vector_runner: cannot read %s\n", runner->not_yet_file);
        return false;
    }
    while (fgets(line, sizeof line, file) != NULL) {
        bool indented = line[0] == ' ';
        for (char *name = strtok(line, " \n"); indented && name != NULL; name = strtok(NULL, " \n")) {
            runner->not_yet = realloc(runner->not_yet, (runner->not_yet_count + 1) * sizeof *runner->not_yet);
            runner->not_yet[runner->not_yet_count++] = (struct not_yet){strdup(name), false};
        }
    }
    fclose(file);
    if (runner->not_yet_count > 0) {
        qsort(runner->not_yet, runner->not_yet_count, sizeof *runner->not_yet, compare_not_yet);
    }
    return true;
}

static struct not_yet *not_yet_of(const struct runner *runner, const char *file, const char *id)
{
    char name[512];
    snprintf(name, sizeof name, "%.250s:%.250s", file, id);
    const struct not_yet key = {name, false};
    return runner->not_yet_count == 0
               ? NULL
               : bsearch(&key, runner->not_yet, runner->not_yet_count, sizeof *runner->not_yet, compare_not_yet);
}

/* ---- One vector ------------------------------------------------------------------------------------------------ */

static void print_failed(struct runner *runner, const char *file, const char *id, const char *kind, const char *why)
{
    runner->failed++;
    printf("FAILED %s:%s (%s)\n%s", file, id, kind, why);
}

static const struct vector_kind *kind_of(const char *name, bool reject)
{
    for (size_t f = 0; families[f] != NULL; f++) {
        for (const struct vector_kind *kind = families[f]; kind->name != NULL; kind++) {
            if (strcmp(kind->name, name) == 0 && (reject ? kind->reject != NULL : kind->run != NULL)) {
                return kind;
            }
        }
    }
    return NULL;
}

static void run_kind(struct vector *vector)
{
    const char *expect = json_string_value(json_object_get(vector->json, "expect"));
    bool reject = expect != NULL && strcmp(expect, "reject") == 0;
    const struct vector_kind *kind = kind_of(vector->kind, reject);
    if (kind == NULL) {
        fault(vector, "kind", "a kind that is known here, or the vector in the list of what cannot run yet",
              vector->kind);
        return;
    }
    (reject ? kind->reject : kind->run)(vector);
    vector_check_looked_at(vector, kind->not_shown);
}

static void run_vector(struct runner *runner, const char *file, json_t *json)
{
    char *report = NULL;
    size_t size = 0;
    struct vector vector;
    FILE *stream = open_memstream(&report, &size);
    vector_begin(&vector, &runner->crypto, file, json, stream);
    if (vector.id == NULL || vector.kind == NULL) {
        fault(&vector, "id and kind", "both", "one is missing");
        vector.id = vector.id == NULL ? "?" : vector.id;
        vector.kind = vector.kind == NULL ? "?" : vector.kind;
    } else {
        run_kind(&vector);
    }
    fclose(stream);
    struct not_yet *listed = not_yet_of(runner, file, vector.id);
    if (listed != NULL) {
        listed->seen = true;
    }
    if (listed != NULL && vector.failures == 0) {
        print_failed(runner, file, vector.id, vector.kind, "    listed as what cannot run yet, but passes\n");
    } else if (listed != NULL) {
        runner->skipped++;
        if (runner->verbose) {
            printf("skipped %s:%s (%s)\n%s", file, vector.id, vector.kind, report);
        }
    } else if (vector.failures > 0) {
        print_failed(runner, file, vector.id, vector.kind, report);
    } else {
        runner->passed++;
    }
    vector_end(&vector);
    free(report);
}

/* ---- Files ----------------------------------------------------------------------------------------------------- */

/* What a file must be before its vectors count. NULL, or what is wrong. */
static const char *wrong_with(json_t *json)
{
    const char *schema = json_string_value(json_object_get(json, "schema"));
    json_t *vectors = json_object_get(json, "vectors");
    json_t *count = json_object_get(json, "count");
    if (schema == NULL || strcmp(schema, "bramble-vectors-1") != 0) {
        return "    its schema is not \"bramble-vectors-1\"\n";
    }
    if (!json_is_array(vectors)) {
        return "    it has no list of vectors\n";
    }
    if (!json_is_integer(count) || (size_t)json_integer_value(count) != json_array_size(vectors)) {
        return "    its count is not the number of its vectors\n";
    }
    return NULL;
}

static void run_file(struct runner *runner, const char *entry)
{
    char path[4096], name[256], why[512];
    json_error_t error;
    json_t *vector;
    size_t i;
    snprintf(path, sizeof path, "%s/%s", runner->directory, entry);
    snprintf(name, sizeof name, "%.*s", (int)(strlen(entry) - strlen(".json")), entry);
    json_t *json = json_load_file(path, JSON_REJECT_DUPLICATES, &error);
    const char *wrong = json != NULL ? wrong_with(json) : why;
    if (json == NULL) {
        snprintf(why, sizeof why, "    line %d: %s\n", error.line, error.text);
    }
    if (wrong != NULL) {
        print_failed(runner, name, "*", "file", wrong);
    } else {
        json_array_foreach(json_object_get(json, "vectors"), i, vector) {
            vector_prepare(vector);
            run_vector(runner, name, vector);
        }
    }
    json_decref(json);
}

static int is_vectors(const struct dirent *entry)
{
    size_t length = strlen(entry->d_name);
    return length > 5 && strcmp(entry->d_name + length - 5, ".json") == 0;
}

static bool run_directory(struct runner *runner)
{
    struct dirent **entries = NULL;
    int count = scandir(runner->directory, &entries, is_vectors, alphasort);
    if (count <= 0) {
        fprintf(stderr, "vector_runner: no vectors in %s\n", runner->directory);
        free(entries);
        return false;
    }
    for (int i = 0; i < count; i++) {
        run_file(runner, entries[i]->d_name);
        free(entries[i]);
    }
    free(entries);
    for (size_t i = 0; runner->complete && i < runner->not_yet_count; i++) {
        if (!runner->not_yet[i].seen) {
            runner->failed++;
            printf("FAILED %s\n    listed as what cannot run yet, but there is no such vector\n",
                   runner->not_yet[i].name);
        }
    }
    return true;
}

/* ---- The program ----------------------------------------------------------------------------------------------- */

/* Blinding hides what is computed, and changes no result. */
static int blinding(void *context, uint8_t *out, size_t count)
{
    (void)context;
    memset(out, 0x5A, count);
    return 0;
}

static int start_mbedtls(void *memory, size_t bytes, uint32_t slots, struct bramble_crypto *crypto)
{
    return bramble_crypto_mbedtls_start(memory, bytes, slots, blinding, NULL, crypto);
}

static const struct back_end {
    const char *name;
    size_t (*bytes)(uint32_t slots);
    int (*start)(void *memory, size_t bytes, uint32_t slots, struct bramble_crypto *crypto);
    void (*stop)(struct bramble_crypto *crypto);
} back_ends[] = {
    {"host", bramble_crypto_host_bytes, bramble_crypto_host_start, bramble_crypto_host_stop},
    {"psa", bramble_crypto_psa_bytes, bramble_crypto_psa_start, bramble_crypto_psa_stop},
    {"mbedtls", bramble_crypto_mbedtls_bytes, start_mbedtls, bramble_crypto_mbedtls_stop},
};

static const struct back_end *back_end_of(const struct runner *runner)
{
    for (size_t i = 0; i < sizeof back_ends / sizeof back_ends[0]; i++) {
        if (strcmp(runner->back_end, back_ends[i].name) == 0) {
            return &back_ends[i];
        }
    }
    return NULL;
}

static bool start_crypto(struct runner *runner)
{
    const struct back_end *back_end = back_end_of(runner);
    size_t bytes = back_end->bytes(KEY_SLOTS);
    runner->crypto_memory = malloc(bytes);
    int result = back_end->start(runner->crypto_memory, bytes, KEY_SLOTS, &runner->crypto);
    if (result < 0) {
        fprintf(stderr, "vector_runner: the crypto back end %s does not start: %s\n", runner->back_end,
                bramble_error_text(result));
    }
    return result == 0;
}

static void stop(struct runner *runner)
{
    back_end_of(runner)->stop(&runner->crypto);
    for (size_t i = 0; i < runner->not_yet_count; i++) {
        free(runner->not_yet[i].name);
    }
    free(runner->not_yet);
    free(runner->crypto_memory);
}

static bool read_arguments(struct runner *runner, int count, char **arguments)
{
    for (int i = 1; i < count; i++) {
        const char *argument = arguments[i];
        if (strcmp(argument, "--crypto") == 0 && i + 1 < count) {
            runner->back_end = arguments[++i];
        } else if (strcmp(argument, "--not-yet") == 0 && i + 1 < count) {
            runner->not_yet_file = arguments[++i];
        } else if (strcmp(argument, "--complete") == 0) {
            runner->complete = true;
        } else if (strcmp(argument, "--verbose") == 0) {
            runner->verbose = true;
        } else if (argument[0] != '-' && runner->directory == NULL) {
            runner->directory = argument;
        } else {
            return false;
        }
    }
    return runner->directory != NULL && back_end_of(runner) != NULL;
}

int main(int count, char **arguments)
{
    struct runner runner = {.back_end = "host", .not_yet_file = VECTOR_RUNNER_NOT_YET};
    if (!read_arguments(&runner, count, arguments)) {
        fputs("usage: vector_runner [--crypto host|psa|mbedtls] [--not-yet FILE] [--complete] [--verbose] DIRECTORY\n",
              stderr);
        return 2;
    }
    if (!start_crypto(&runner)) {
        free(runner.crypto_memory);
        return 2;
    }
    bool ran = read_not_yet(&runner) && run_directory(&runner);
    printf("%u passed, %u failed, %u skipped\n", runner.passed, runner.failed, runner.skipped);
    stop(&runner);
    return ran && runner.failed == 0 && runner.passed > 0 ? 0 : 1;
}
