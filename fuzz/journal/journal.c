/* The store in files opens a journal in which anything may stand: entries with good checks and senseless numbers,
 * octets that are no entry, a file cut anywhere. It must open, or say why not; it must work afterwards; and what it
 * holds when it is closed it must hold when it is opened again.
 *
 * An input: how many steps build the journal, and those:
 *   entry   kind, key (1 of 16), number (1 more than the last one, plus this), safe (as far behind), size, content
 *   octets  size, content
 *   head    first number, snapshot
 *   spoil   position (two octets), value
 *   cut     octets less
 * then what is done with the store: put (key, size, content), erase (key), sync, get (key), close and open.
 */
#include "fuzz.h"

#include "store/journal.h"
#include "store/store_disk.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#define FILE_MAX 65536U
#define KEYS 16U

/* ---- A disk in memory: one directory, the journal and the one that replaces it ---------------------------------- */

enum name { JOURNAL_NAME, NEW_NAME, NAMES };

/* Handles are files, whatever they are called; as on a real disk a file that is open outlives its name. */
#define FILES 3
#define DIRECTORY FILES
#define LOCK (FILES + 1)
#define NOTHING (-1)
#define JOURNAL 0 /* the file that an input begins with */

static struct {
    size_t size;
    uint8_t octets[FILE_MAX];
} files[FILES];
static int called[NAMES]; /* the file that has the name */

static enum name name_of(const char *text)
{
    return strcmp(text + strlen(text) - 4, ".new") == 0 ? NEW_NAME : JOURNAL_NAME;
}

static int open_directory(void *context, const char *path)
{
    (void)context;
    (void)path;
    return DIRECTORY;
}

static int lock(void *context, int directory, const char *name, long *owner)
{
    (void)context;
    (void)directory;
    (void)name;
    *owner = 0;
    return LOCK;
}

static int open_file(void *context, int directory, const char *text, bool create)
{
    (void)context;
    (void)directory;
    static int next;
    enum name name = name_of(text);
    if (create) {
        next = (next + 1) % FILES;
        next = next == called[JOURNAL_NAME] ? (next + 1) % FILES : next;
        called[name] = next;
        files[next].size = 0;
    }
    return called[name] == NOTHING ? -ENOENT : called[name];
}

static int64_t size_of(void *context, int file)
{
    (void)context;
    return (int64_t)files[file].size;
}

static int read_file(void *context, int file, size_t offset, void *out, size_t size)
{
    (void)context;
    fuzz_must(offset + size <= files[file].size, "no more is read than there is");
    memcpy(out, files[file].octets + offset, size);
    return 0;
}

static int write_file(void *context, int file, size_t offset, const void *data, size_t size)
{
    (void)context;
    if (offset + size > FILE_MAX) {
        return -ENOSPC;
    }
    memcpy(files[file].octets + offset, data, size);
    files[file].size = offset + size > files[file].size ? offset + size : files[file].size;
    return 0;
}

static int truncate_file(void *context, int file, size_t size)
{
    (void)context;
    files[file].size = size;
    return 0;
}

static int sync_file(void *context, int handle)
{
    (void)context;
    (void)handle;
    return 0;
}

static int rename_file(void *context, int directory, const char *from, const char *to)
{
    (void)context;
    (void)directory;
    called[name_of(to)] = called[name_of(from)];
    called[name_of(from)] = NOTHING;
    return 0;
}

static int remove_file(void *context, int directory, const char *text)
{
    (void)context;
    (void)directory;
    called[name_of(text)] = NOTHING;
    return 0;
}

static void close_file(void *context, int handle)
{
    (void)context;
    (void)handle;
}

static const struct bramble_store_disk disk = {
    .open_directory = open_directory,
    .lock = lock,
    .open = open_file,
    .size = size_of,
    .read = read_file,
    .write = write_file,
    .truncate = truncate_file,
    .sync = sync_file,
    .rename = rename_file,
    .remove = remove_file,
    .close = close_file,
};

/* ---- The journal as the input wants it -------------------------------------------------------------------------- */

static uint32_t last_number;
static uint16_t last_key;

static uint16_t key_of(struct choices *choices)
{
    return (uint16_t)(choose_below(choices, KEYS) * 0x1111U);
}

static void append(const uint8_t *octets, size_t size)
{
    (void)write_file(NULL, JOURNAL, files[JOURNAL].size, octets, size);
}

static void append_entry(struct choices *choices)
{
    uint8_t octets[JOURNAL_ENTRY + BRAMBLE_STORE_RECORD_MAX];
    struct journal_entry entry = {.kind = choose(choices), .key = key_of(choices), .previous_key = last_key};
    entry.number = last_number + 1U + choose(choices);
    entry.safe = entry.number - choose(choices);
    entry.content = choose_octets(choices, choose(choices));
    append(octets, journal_write_entry(octets, &entry));
    last_number = entry.number;
    last_key = entry.key;
}

static void append_head(struct choices *choices)
{
    uint8_t octets[JOURNAL_HEAD];
    const struct journal_head head = {.first = choose(choices), .snapshot = choose_below(choices, 8)};
    journal_write_head(octets, &head);
    last_number = head.first - 1U;
    append(octets, sizeof octets);
}

static void build(struct choices *choices)
{
    struct bramble_view octets;
    size_t size = files[JOURNAL].size;
    uint32_t at;
    switch (choose_below(choices, 5)) {
    case 0:
        append_entry(choices);
        break;
    case 1:
        octets = choose_octets(choices, choose(choices));
        append(octets.data, octets.size);
        break;
    case 2:
        append_head(choices);
        break;
    case 3:
        at = choose_big(choices, 2);
        if (size > 0) {
            files[JOURNAL].octets[at % size] ^= choose(choices);
        }
        break;
    default:
        at = choose(choices);
        files[JOURNAL].size -= at < size ? at : size;
        break;
    }
}

/* ---- What is done with it --------------------------------------------------------------------------------------- */

static struct bramble_store_files store;
static struct bramble_store port;

static bool open_store(void)
{
    int result = bramble_store_files_open_on(&store, &disk, "store");
    fuzz_must(result == 0 || store.trouble[0] != 0, "a store that does not open says why");
    if (result == 0) {
        bramble_store_files_port(&store, &port);
    }
    return result == 0;
}

/* All records in one number. */
static uint64_t contents(void)
{
    uint64_t sum = 1;
    uint16_t key = 0;
    for (uint32_t from = 0; from <= UINT16_MAX && port.next(port.context, (uint16_t)from, &key) == 0; from = key + 1U) {
        uint8_t octets[BRAMBLE_STORE_RECORD_MAX];
        fuzz_must(key >= from, "keys come in their order");
        int size = port.get(port.context, key, octets, sizeof octets);
        fuzz_must(size >= 0 || size == BRAMBLE_ERROR_VALUE, "a record that is named can be read, or is damaged");
        sum = (sum * 31U + key) * 31U + (uint64_t)(size + 100);
        for (int i = 0; i < size; i++) {
            sum = sum * 31U + octets[i];
        }
    }
    return sum;
}

static bool open_again(void)
{
    uint64_t before = contents();
    fuzz_must(bramble_store_files_close(&store) == 0, "a store on a disk that works can be closed");
    fuzz_must(open_store(), "a store that was closed can be opened");
    fuzz_must(contents() == before, "a store that was closed holds what it held");
    return true;
}

static bool use(struct choices *choices)
{
    uint8_t octets[BRAMBLE_STORE_RECORD_MAX];
    struct bramble_view content;
    switch (choose_below(choices, 5)) {
    case 0: {
        uint16_t key = key_of(choices);
        content = choose_octets(choices, choose(choices));
        int result = port.put(port.context, key, content);
        int size = port.get(port.context, key, octets, sizeof octets);
        fuzz_must(result < 0 || size == (int)content.size, "what was put is there");
        return true;
    }
    case 1:
        (void)port.erase(port.context, key_of(choices));
        return true;
    case 2:
        (void)port.sync(port.context);
        return true;
    case 3:
        (void)port.get(port.context, key_of(choices), octets, choose(choices));
        return true;
    default:
        return open_again();
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct choices choices = {data, size};
    files[JOURNAL].size = 0;
    called[JOURNAL_NAME] = JOURNAL;
    called[NEW_NAME] = NOTHING;
    last_number = 0;
    last_key = 0;
    for (unsigned left = choose(&choices); left > 0 && choices.left > 0; left--) {
        build(&choices);
    }
    if (open_store()) {
        while (choices.left > 0 && use(&choices)) {
        }
        (void)open_again();
        (void)bramble_store_files_close(&store);
    }
    return 0;
}
