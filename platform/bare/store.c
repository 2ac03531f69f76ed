/* The store of a firmware image, by semihosting.
 *
 * The records are those of <bramble/store_memory.h>. After each change that was made the whole image of them is written
 * to a new file, which then takes the place of the old one: so a later record never survives a cut without an earlier
 * one. That is much writing for few octets, and does not matter to a file on a computer.
 */
#include "store.h"

#include "semihosting.h"

#include <bramble/store_memory.h>
#include <string.h>

#define MODE_READ 1U /* "rb" */
#define MODE_WRITE 5U
#define LINE_MAX 256U
#define MAGIC "bramble store 1\n"
#define MAGIC_SIZE (sizeof MAGIC - 1U)

static struct {
    struct bramble_store_memory records;
    struct bramble_store port;
    char path[LINE_MAX + 4U]; /* empty: no file */
    uint8_t file[MAGIC_SIZE + STORE_OCTETS];
} kept;

/* ---- The file ---------------------------------------------------------------------------------------------------- */

static int file_open(const char *path, uintptr_t mode)
{
    const uintptr_t how[] = {(uintptr_t)path, mode, strlen(path)};
    return semihosting_ask(SEMIHOSTING_OPEN, how);
}

static void file_close(int file)
{
    const uintptr_t how[] = {(uintptr_t)file};
    (void)semihosting_ask(SEMIHOSTING_CLOSE, how);
}

/* The octets that were not read or written. */
static size_t file_move(int operation, int file, void *octets, size_t size)
{
    const uintptr_t how[] = {(uintptr_t)file, (uintptr_t)octets, size};
    return (size_t)semihosting_ask(operation, how);
}

/* The word store=PATH of the command line. */
static void find_path(void)
{
    static const char word[] = "store=";
    char line[LINE_MAX] = "";
    const uintptr_t how[] = {(uintptr_t)line, sizeof line};
    const char *at = semihosting_ask(SEMIHOSTING_COMMAND_LINE, how) == 0 ? line : "";
    while (*at != '\0' && strncmp(at, word, sizeof word - 1U) != 0) {
        at++;
    }
    if (*at != '\0') {
        at += sizeof word - 1U;
        size_t size = strcspn(at, " ");
        memcpy(kept.path, at, size);
    }
}

static int write_file(void)
{
    char new_path[sizeof kept.path];
    size_t size = strlen(kept.path);
    if (size == 0) {
        return 0;
    }
    memcpy(new_path, kept.path, size);
    memcpy(new_path + size, ".new", 5);
    int file = file_open(new_path, MODE_WRITE);
    if (file < 0) {
        return BRAMBLE_ERROR_STORE;
    }
    size_t left = file_move(SEMIHOSTING_WRITE, file, kept.file, MAGIC_SIZE + kept.records.used);
    file_close(file);
    const uintptr_t names[] = {(uintptr_t)new_path, size + 4U, (uintptr_t)kept.path, size};
    return left == 0 && semihosting_ask(SEMIHOSTING_RENAME, names) == 0 ? 0 : BRAMBLE_ERROR_STORE;
}

/* Records that make no sense are found out by the node, each by its check; here only their frame is looked at. */
static int read_file(void)
{
    int file = kept.path[0] == '\0' ? -1 : file_open(kept.path, MODE_READ);
    if (file < 0) {
        return 0; /* a new one */
    }
    size_t size = sizeof kept.file - file_move(SEMIHOSTING_READ, file, kept.file, sizeof kept.file);
    file_close(file);
    if (size < MAGIC_SIZE || memcmp(kept.file, MAGIC, MAGIC_SIZE) != 0) {
        return BRAMBLE_ERROR_STORE;
    }
    const uint8_t *record = kept.file + MAGIC_SIZE;
    size_t at = 0;
    while (at + 4U <= size - MAGIC_SIZE) {
        at += 4U + (size_t)(record[at + 2U] | record[at + 3U] << 8);
    }
    kept.records.used = at;
    return at == size - MAGIC_SIZE ? 0 : BRAMBLE_ERROR_STORE;
}

/* ---- The store --------------------------------------------------------------------------------------------------- */

static int put(void *context, uint16_t key, struct bramble_view content)
{
    int result = kept.port.put(kept.port.context, key, content);
    (void)context;
    return result < 0 ? result : write_file();
}

static int get(void *context, uint16_t key, uint8_t *out, size_t capacity)
{
    (void)context;
    return kept.port.get(kept.port.context, key, out, capacity);
}

static int erase(void *context, uint16_t key)
{
    uint32_t erases = kept.records.erases;
    int result = kept.port.erase(kept.port.context, key);
    (void)context;
    return result < 0 || kept.records.erases == erases ? result : write_file();
}

static int next(void *context, uint16_t from, uint16_t *key)
{
    (void)context;
    return kept.port.next(kept.port.context, from, key);
}

int store_open(struct bramble_store *store)
{
    memset(&kept, 0, sizeof kept);
    memcpy(kept.file, MAGIC, MAGIC_SIZE);
    bramble_store_memory_init(&kept.records, kept.file + MAGIC_SIZE, STORE_OCTETS);
    bramble_store_memory_port(&kept.records, &kept.port);
    find_path();
    *store = (struct bramble_store){.put = put, .get = get, .erase = erase, .next = next, .records = &bramble_records};
    return read_file();
}
