/* What the shell remembers in the store beside the node's own records: which subnet an AppKey belongs to, which
 * elements it has made listen to which group, which nodes have a NetKey beside their first, whom a key refresh leaves
 * out, and Label UUIDs. Keys themselves are the node's.
 *
 * One record of the application (<bramble/store.h>) for each table, of pairs of 16-bit numbers, big-endian; one for the
 * labels. What is not read back whole is as if nothing had been remembered.
 */
#include "shell/shell.h"

#include "crypto/crypto.h"

#include <string.h>

#define RECORD_TABLES BRAMBLE_STORE_APPLICATION_FIRST
#define RECORD_LABELS (BRAMBLE_STORE_APPLICATION_FIRST + SHELL_TABLES)

/* Whatever a record holds, its table has room for it. */
_Static_assert(BRAMBLE_STORE_RECORD_MAX <= SHELL_PAIRS_MAX * 4U, "a record could hold more pairs than a table");
_Static_assert(BRAMBLE_STORE_RECORD_MAX <= SHELL_LABELS_MAX * 16U, "a record could hold more labels than the book");

static uint16_t get16(const uint8_t *at)
{
    return (uint16_t)(at[0] << 8 | at[1]);
}

static void put16(uint8_t *at, uint16_t number)
{
    at[0] = (uint8_t)(number >> 8);
    at[1] = (uint8_t)number;
}

/* Octets of a record; 0: there is none. */
static size_t read_record(const struct shell *shell, uint32_t key, uint8_t *octets)
{
    const struct bramble_store *store = shell->config.ground->store;
    int size = store != NULL ? store->get(store->context, (uint16_t)key, octets, BRAMBLE_STORE_RECORD_MAX) : 0;
    return size > 0 ? (size_t)size : 0;
}

static int write_record(const struct shell *shell, uint32_t key, const uint8_t *octets, size_t size)
{
    const struct bramble_store *store = shell->config.ground->store;
    return store != NULL ? store->put(store->context, (uint16_t)key, (struct bramble_view){octets, size}) : 0;
}

/* ---- Pairs ------------------------------------------------------------------------------------------------------- */

static void read_pairs(struct shell *shell, unsigned table)
{
    uint8_t octets[BRAMBLE_STORE_RECORD_MAX];
    struct shell_pairs *pairs = &shell->book.tables[table];
    size_t size = read_record(shell, RECORD_TABLES + table, octets);
    pairs->count = 0;
    for (size_t at = 0; size % 4 == 0 && at < size; at += 4) {
        pairs->pair[pairs->count++] = (struct shell_pair){get16(octets + at), get16(octets + at + 2)};
    }
}

static int write_pairs(const struct shell *shell, unsigned table)
{
    uint8_t octets[SHELL_PAIRS_MAX * 4];
    const struct shell_pairs *pairs = &shell->book.tables[table];
    for (size_t i = 0; i < pairs->count; i++) {
        put16(octets + i * 4, pairs->pair[i].first);
        put16(octets + i * 4 + 2, pairs->pair[i].second);
    }
    return write_record(shell, RECORD_TABLES + table, octets, pairs->count * 4U);
}

static int find(const struct shell_pairs *pairs, uint16_t first, uint16_t second)
{
    for (int i = 0; i < pairs->count; i++) {
        if (pairs->pair[i].first == first && pairs->pair[i].second == second) {
            return i;
        }
    }
    return -1;
}

bool shell_book_has(const struct shell *shell, unsigned table, uint16_t first, uint16_t second)
{
    return find(&shell->book.tables[table], first, second) >= 0;
}

int shell_book_add(struct shell *shell, unsigned table, uint16_t first, uint16_t second)
{
    struct shell_pairs *pairs = &shell->book.tables[table];
    unsigned most = table == SHELL_APP_KEYS ? SHELL_APP_KEYS_MAX : SHELL_PAIRS_MAX;
    if (find(pairs, first, second) >= 0) {
        return BRAMBLE_OK;
    }
    if (pairs->count == most) {
        return BRAMBLE_ERROR_FULL;
    }
    pairs->pair[pairs->count++] = (struct shell_pair){first, second};
    int result = write_pairs(shell, table);
    pairs->count = (uint16_t)(pairs->count - (result < 0));
    return result;
}

static int keep_if(struct shell *shell, unsigned table,
                   bool (*kept)(const struct shell_pair *pair, const struct shell_pair *by),
                   const struct shell_pair *by)
{
    struct shell_pairs *pairs = &shell->book.tables[table];
    uint16_t count = 0;
    for (uint16_t i = 0; i < pairs->count; i++) {
        if (kept(&pairs->pair[i], by)) {
            pairs->pair[count++] = pairs->pair[i];
        }
    }
    bool changed = count != pairs->count;
    pairs->count = count;
    return changed ? write_pairs(shell, table) : BRAMBLE_OK;
}

static bool differs(const struct shell_pair *pair, const struct shell_pair *by)
{
    return pair->first != by->first || pair->second != by->second;
}

static bool has_other_first(const struct shell_pair *pair, const struct shell_pair *by)
{
    return pair->first != by->first;
}

/* `by`: the first of the addresses, and how many. */
static bool lies_outside(const struct shell_pair *pair, const struct shell_pair *by)
{
    return pair->second < by->first || pair->second >= by->first + by->second;
}

int shell_book_remove(struct shell *shell, unsigned table, uint16_t first, uint16_t second)
{
    return keep_if(shell, table, differs, &(struct shell_pair){first, second});
}

int shell_book_clear(struct shell *shell, unsigned table, uint16_t first)
{
    return keep_if(shell, table, has_other_first, &(struct shell_pair){first, 0});
}

int shell_book_gone(struct shell *shell, uint16_t address, unsigned elements)
{
    static const unsigned tables[] = {SHELL_GROUPS, SHELL_SUBNETS, SHELL_EXCLUDED};
    const struct shell_pair by = {address, (uint16_t)elements};
    int result = BRAMBLE_OK;
    for (size_t i = 0; i < sizeof tables / sizeof tables[0] && result >= 0; i++) {
        result = keep_if(shell, tables[i], lies_outside, &by);
    }
    return result;
}

bool shell_book_net_of(const struct shell *shell, uint16_t app, uint16_t *net)
{
    const struct shell_pairs *keys = &shell->book.tables[SHELL_APP_KEYS];
    for (uint16_t i = 0; i < keys->count; i++) {
        if (keys->pair[i].first == app) {
            *net = keys->pair[i].second;
            return true;
        }
    }
    return false;
}

/* ---- Labels ------------------------------------------------------------------------------------------------------ */

uint16_t shell_label_address(const struct shell *shell, const uint8_t label[16])
{
    uint16_t address;
    if (crypto_virtual_address(shell->config.ground->crypto, label, &address) < 0) {
        die("the virtual address of a label cannot be computed");
    }
    return address;
}

static void take_label(struct shell *shell, const uint8_t label[16])
{
    memcpy(shell->book.label[shell->book.labels].uuid, label, 16);
    shell->book.label[shell->book.labels].address = shell_label_address(shell, label);
    shell->book.labels++;
}

int shell_book_label(struct shell *shell, const uint8_t label[16], bool *fresh)
{
    uint8_t octets[SHELL_LABELS_MAX * 16];
    *fresh = false;
    for (unsigned i = 0; i < shell->book.labels; i++) {
        if (memcmp(shell->book.label[i].uuid, label, 16) == 0) {
            return BRAMBLE_OK;
        }
    }
    if (shell->book.labels == SHELL_LABELS_MAX) {
        return BRAMBLE_ERROR_FULL;
    }
    take_label(shell, label);
    for (unsigned i = 0; i < shell->book.labels; i++) {
        memcpy(octets + i * 16U, shell->book.label[i].uuid, 16);
    }
    int result = write_record(shell, RECORD_LABELS, octets, shell->book.labels * 16U);
    shell->book.labels -= result < 0;
    *fresh = result >= 0;
    return result;
}

const uint8_t *shell_label_of(const struct shell *shell, uint16_t address)
{
    const uint8_t *found = NULL;
    for (unsigned i = 0; i < shell->book.labels; i++) {
        if (shell->book.label[i].address == address) {
            if (found != NULL) {
                return NULL;
            }
            found = shell->book.label[i].uuid;
        }
    }
    return found;
}

void shell_book_read(struct shell *shell)
{
    uint8_t octets[BRAMBLE_STORE_RECORD_MAX];
    for (unsigned table = 0; table < SHELL_TABLES; table++) {
        read_pairs(shell, table);
    }
    size_t size = read_record(shell, RECORD_LABELS, octets);
    for (size_t at = 0; size % 16 == 0 && at < size; at += 16) {
        take_label(shell, octets + at);
    }
}
