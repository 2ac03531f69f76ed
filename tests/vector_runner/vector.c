/* See vector.h. */
#include "vector.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdlib.h>

#define PATH_MAX_OCTETS 160

/* Remarks for people; they stand beside the data. */
static const char *const remarks[] = {"id",    "kind",    "source",         "note",   "why",
                                      "model", "checked", "algorithm_name", "expect", NULL};

static bool is_one_of(const char *text, const char *const *list)
{
    for (; list != NULL && *list != NULL; list++) {
        if (strcmp(text, *list) == 0) {
            return true;
        }
    }
    return false;
}

/* ---- Memory ---------------------------------------------------------------------------------------------------- */

static void *more_memory(void *memory, size_t bytes)
{
    memory = realloc(memory, bytes);
    if (memory == NULL) {
        fputs("vector_runner: out of memory\n", stderr);
        abort();
    }
    return memory;
}

void *vector_memory(struct vector *vector, size_t size)
{
    vector->memory = more_memory(vector->memory, (vector->memory_count + 1) * sizeof *vector->memory);
    void *memory = more_memory(NULL, size + 1);
    memset(memory, 0, size + 1);
    vector->memory[vector->memory_count++] = memory;
    return memory;
}

/* ---- Failures -------------------------------------------------------------------------------------------------- */

void fault(struct vector *vector, const char *what, const char *expected, const char *actual)
{
    vector->failures++;
    fprintf(vector->report, "    %s\n        expected %s\n        actual   %s\n", what, expected, actual);
}

static const char *hex_of(struct vector *vector, struct bramble_view octets)
{
    char *text = vector_memory(vector, 2 * octets.size + 16);
    if (octets.size == 0) {
        return "(no octets)";
    }
    for (size_t i = 0; i < octets.size; i++) {
        snprintf(text + 2 * i, 3, "%02x", octets.data[i]);
    }
    return text;
}

static const char *number_text(struct vector *vector, uint64_t number)
{
    char *text = vector_memory(vector, 48);
    snprintf(text, 48, "%" PRIu64 " (0x%" PRIx64 ")", number, number);
    return text;
}

static const char *error_text(struct vector *vector, int result)
{
    char *text = vector_memory(vector, 160);
    snprintf(text, 160, "%d (%s)", result, result < 0 ? bramble_error_text(result) : "success");
    return text;
}

void equal_octets(struct vector *vector, const char *what, struct bramble_view actual, struct bramble_view expected)
{
    if (!view_equal(actual, expected)) {
        fault(vector, what, hex_of(vector, expected), hex_of(vector, actual));
    }
}

void equal_number(struct vector *vector, const char *what, uint64_t actual, uint64_t expected)
{
    if (actual != expected) {
        fault(vector, what, number_text(vector, expected), number_text(vector, actual));
    }
}

bool succeeded(struct vector *vector, const char *what, int result)
{
    if (result < 0) {
        fault(vector, what, "success", error_text(vector, result));
    }
    return result >= 0;
}

void refused(struct vector *vector, const char *what, int result, int error)
{
    if (result != error) {
        fault(vector, what, error_text(vector, error), error_text(vector, result));
    }
}

/* ---- Finding fields -------------------------------------------------------------------------------------------- */

static void look_at(struct vector *vector, const json_t *json)
{
    const json_t *item;
    const char *name;
    size_t i;
    if (json_is_object(json)) {
        json_t *object = (json_t *)(uintptr_t)json;
        json_object_foreach(object, name, item) {
            look_at(vector, item);
        }
        return;
    }
    if (json_is_array(json)) {
        json_array_foreach(json, i, item) {
            look_at(vector, item);
        }
        return;
    }
    vector->looked_at = more_memory(vector->looked_at, (vector->looked_at_count + 1) * sizeof *vector->looked_at);
    vector->looked_at[vector->looked_at_count++] = json;
}

/* NULL when there is no such field, or null in it. */
static json_t *find(struct vector *vector, const char *path)
{
    char rest[PATH_MAX_OCTETS];
    json_t *json = vector->json;
    snprintf(rest, sizeof rest, "%s", path);
    for (char *part = strtok(rest, "."); part != NULL && json != NULL; part = strtok(NULL, ".")) {
        json = json_is_array(json) ? json_array_get(json, strtoul(part, NULL, 10)) : json_object_get(json, part);
    }
    return json_is_null(json) ? NULL : json;
}

static json_t *demand(struct vector *vector, const char *path)
{
    json_t *json = find(vector, path);
    if (json == NULL) {
        fault(vector, path, "a field of this name", "there is none");
    } else if (!json_is_array(json)) {
        look_at(vector, json);
    }
    return json;
}

/* The path that `format` and the arguments behind it make, in `path`. */
#define PATH_HERE(path, format)                                                                                        \
    char path[PATH_MAX_OCTETS];                                                                                        \
    do {                                                                                                               \
        va_list arguments;                                                                                             \
        va_start(arguments, format);                                                                                   \
        vsnprintf(path, sizeof path, format, arguments);                                                               \
        va_end(arguments);                                                                                             \
    } while (false)

/* ---- Reading --------------------------------------------------------------------------------------------------- */

static unsigned nibble(char digit)
{
    const char *digits = "0123456789abcdef";
    const char *place = digit != '\0' ? strchr(digits, digit) : NULL;
    return place != NULL ? (unsigned)(place - digits) : 16;
}

bool vector_from_hex(struct vector *vector, const char *text, struct bramble_view *octets)
{
    size_t size = strlen(text) / 2;
    uint8_t *memory = vector_memory(vector, size);
    *octets = view_of(memory, 0);
    for (size_t i = 0; i < size; i++) {
        unsigned high = nibble(text[2 * i]);
        unsigned low = nibble(text[2 * i + 1]);
        if (high > 15 || low > 15) {
            return false;
        }
        memory[i] = (uint8_t)(high << 4 | low);
    }
    octets->size = size;
    return strlen(text) % 2 == 0;
}

static struct bramble_view octets_at(struct vector *vector, const char *path)
{
    json_t *json = demand(vector, path);
    struct bramble_view octets = view_of(vector_memory(vector, 0), 0);
    if (json != NULL && (!json_is_string(json) || !vector_from_hex(vector, json_string_value(json), &octets))) {
        fault(vector, path, "hexadecimal octets", json_is_string(json) ? json_string_value(json) : "something else");
    }
    return octets;
}

static uint64_t number_at(struct vector *vector, const char *path)
{
    json_t *json = demand(vector, path);
    if (json_is_integer(json)) {
        return (uint64_t)json_integer_value(json);
    }
    const char *text = json_is_string(json) ? json_string_value(json) : "";
    char *end = NULL;
    uint64_t number = strncmp(text, "0x", 2) == 0 ? strtoull(text, &end, 16) : 0;
    if (json != NULL && (end == NULL || *end != '\0')) {
        fault(vector, path, "a number", text);
    }
    return number;
}

bool vector_has(struct vector *vector, const char *path, ...)
{
    PATH_HERE(full, path);
    return find(vector, full) != NULL;
}

size_t vector_count(struct vector *vector, const char *path, ...)
{
    PATH_HERE(full, path);
    json_t *json = demand(vector, full);
    if (json != NULL && !json_is_array(json)) {
        fault(vector, full, "a list", "something else");
    }
    return json_array_size(json);
}

uint64_t vector_number(struct vector *vector, const char *path, ...)
{
    PATH_HERE(full, path);
    return number_at(vector, full);
}

struct bramble_view vector_octets(struct vector *vector, const char *path, ...)
{
    PATH_HERE(full, path);
    return octets_at(vector, full);
}

const uint8_t *vector_fixed(struct vector *vector, size_t size, const char *path, ...)
{
    PATH_HERE(full, path);
    struct bramble_view octets = octets_at(vector, full);
    uint8_t *memory = vector_memory(vector, size);
    if (octets.size == size) {
        memcpy(memory, octets.data, size);
    } else {
        equal_number(vector, full, octets.size, size);
    }
    return memory;
}

const char *vector_text(struct vector *vector, const char *path, ...)
{
    PATH_HERE(full, path);
    json_t *json = demand(vector, full);
    if (json != NULL && !json_is_string(json)) {
        fault(vector, full, "text", "something else");
    }
    return json_is_string(json) ? json_string_value(json) : "";
}

json_t *vector_json(struct vector *vector, const char *path, ...)
{
    PATH_HERE(full, path);
    json_t *json = find(vector, full);
    if (json != NULL) {
        look_at(vector, json);
    }
    return json;
}

/* ---- Comparing ------------------------------------------------------------------------------------------------- */

void same_octets(struct vector *vector, struct bramble_view actual, const char *path, ...)
{
    PATH_HERE(full, path);
    equal_octets(vector, full, actual, octets_at(vector, full));
}

void same_memory(struct vector *vector, const void *actual, size_t size, const char *path, ...)
{
    PATH_HERE(full, path);
    equal_octets(vector, full, view_of(actual, size), octets_at(vector, full));
}

void same_salt(struct vector *vector, const char *text)
{
    uint8_t salt[16] = {0};
    if (succeeded(vector, "crypto_s1_text", crypto_s1_text(vector->crypto, text, salt))) {
        same_memory(vector, salt, 16, "mid.salt");
    }
}

void same_number(struct vector *vector, uint64_t actual, const char *path, ...)
{
    PATH_HERE(full, path);
    equal_number(vector, full, actual, number_at(vector, full));
}

/* ---- Keys ------------------------------------------------------------------------------------------------------ */

bramble_key key_of(struct vector *vector, const uint8_t key[16])
{
    bramble_key handle = 0;
    succeeded(vector, "importing a key", vector->crypto->key_import(vector->crypto->context, key, &handle));
    return handle;
}

void key_drop(struct vector *vector, bramble_key key)
{
    vector->crypto->key_destroy(vector->crypto->context, key);
}

/* ---- For the runner -------------------------------------------------------------------------------------------- */

void vector_prepare(json_t *json)
{
    json_t *item;
    const char *name;
    void *next;
    size_t i;
    if (json_is_object(json)) {
        json_object_foreach_safe(json, next, name, item) {
            if (json_is_boolean(item)) {
                json_object_set_new(json, name, json_integer(json_is_true(item)));
            } else {
                vector_prepare(item);
            }
        }
    } else if (json_is_array(json)) {
        json_array_foreach(json, i, item) {
            vector_prepare(item);
        }
    }
}

void vector_begin(struct vector *vector, const struct bramble_crypto *crypto, const char *file, json_t *json,
                  FILE *report)
{
    memset(vector, 0, sizeof *vector);
    vector->crypto = crypto;
    vector->file = file;
    vector->json = json;
    vector->report = report;
    vector->id = json_string_value(json_object_get(json, "id"));
    vector->kind = json_string_value(json_object_get(json, "kind"));
}

static bool was_looked_at(const struct vector *vector, const json_t *json)
{
    for (size_t i = 0; i < vector->looked_at_count; i++) {
        if (vector->looked_at[i] == json) {
            return true;
        }
    }
    return false;
}

/* `shown` is the path for people, `plain` the one without list positions. */
static void check_looked_at(struct vector *vector, json_t *json, const char *shown, const char *plain,
                            const char *const *not_shown)
{
    json_t *item;
    const char *name;
    size_t i;
    if (json_is_object(json)) {
        json_object_foreach(json, name, item) {
            char shown_below[PATH_MAX_OCTETS], plain_below[PATH_MAX_OCTETS];
            const char *dot = plain[0] != '\0' ? "." : "";
            if (plain[0] == '\0' && is_one_of(name, remarks)) {
                continue;
            }
            snprintf(shown_below, sizeof shown_below, "%s%s%s", shown, dot, name);
            snprintf(plain_below, sizeof plain_below, "%s%s%s", plain, dot, name);
            check_looked_at(vector, item, shown_below, plain_below, not_shown);
        }
    } else if (json_is_array(json)) {
        json_array_foreach(json, i, item) {
            char below[PATH_MAX_OCTETS];
            snprintf(below, sizeof below, "%s.%zu", shown, i);
            check_looked_at(vector, item, below, plain, not_shown);
        }
    } else if (!json_is_null(json) && !was_looked_at(vector, json) && !is_one_of(plain, not_shown)) {
        fault(vector, shown, "every field to be looked at", "the runner does nothing with this one");
    }
}

void vector_check_looked_at(struct vector *vector, const char *const *not_shown)
{
    check_looked_at(vector, vector->json, "", "", not_shown);
}

void vector_end(struct vector *vector)
{
    for (size_t i = 0; i < vector->memory_count; i++) {
        free(vector->memory[i]);
    }
    free(vector->memory);
    free(vector->looked_at);
}
