/* What the shell remembers in the store beside the node's own records: which subnet an AppKey belongs to, and which
 * elements it has made listen to which group. Keys themselves are the node's.
 *
 * Two records of the application (<bramble/store.h>): pairs of 16-bit numbers, big-endian. What is not read back whole
 * is as if nothing had been remembered.
 */
#include "shell/shell.h"

#include <string.h>

#define RECORD_APP_KEYS BRAMBLE_STORE_APPLICATION_FIRST
#define RECORD_GROUPS (BRAMBLE_STORE_APPLICATION_FIRST + 1U)

static uint16_t get16(const uint8_t *at)
{
    return (uint16_t)(at[0] << 8 | at[1]);
}

static void put16(uint8_t *at, uint16_t number)
{
    at[0] = (uint8_t)(number >> 8);
    at[1] = (uint8_t)number;
}

static uint16_t read_pairs(const struct shell *shell, uint16_t key, uint16_t (*pairs)[2], uint16_t most)
{
    uint8_t octets[BRAMBLE_STORE_RECORD_MAX];
    const struct bramble_store *store = shell->config.ground->store;
    int size = store != NULL ? store->get(store->context, key, octets, sizeof octets) : 0;
    uint16_t count = 0;
    for (int at = 0; size % 4 == 0 && at < size && count < most; at += 4) {
        pairs[count][0] = get16(octets + at);
        pairs[count][1] = get16(octets + at + 2);
        count++;
    }
    return count;
}

static int write_pairs(const struct shell *shell, uint16_t key, uint16_t (*pairs)[2], uint16_t count)
{
    uint8_t octets[BRAMBLE_STORE_RECORD_MAX];
    const struct bramble_store *store = shell->config.ground->store;
    for (uint16_t i = 0; i < count; i++) {
        put16(octets + i * 4U, pairs[i][0]);
        put16(octets + i * 4U + 2U, pairs[i][1]);
    }
    return store != NULL ? store->put(store->context, key, (struct bramble_view){octets, count * 4U}) : 0;
}

static int write_app_keys(const struct shell *shell)
{
    uint16_t pairs[SHELL_APP_KEYS_MAX][2];
    for (uint16_t i = 0; i < shell->book.app_keys; i++) {
        pairs[i][0] = shell->book.app_key[i].app;
        pairs[i][1] = shell->book.app_key[i].net;
    }
    return write_pairs(shell, RECORD_APP_KEYS, pairs, shell->book.app_keys);
}

static int write_groups(const struct shell *shell)
{
    uint16_t pairs[SHELL_GROUPS_MAX][2];
    for (uint16_t i = 0; i < shell->book.groups; i++) {
        pairs[i][0] = shell->book.group[i].group;
        pairs[i][1] = shell->book.group[i].element;
    }
    return write_pairs(shell, RECORD_GROUPS, pairs, shell->book.groups);
}

void shell_book_read(struct shell *shell)
{
    uint16_t keys[SHELL_APP_KEYS_MAX][2];
    uint16_t groups[SHELL_GROUPS_MAX][2];
    shell->book.app_keys = read_pairs(shell, RECORD_APP_KEYS, keys, SHELL_APP_KEYS_MAX);
    for (uint16_t i = 0; i < shell->book.app_keys; i++) {
        shell->book.app_key[i].app = keys[i][0];
        shell->book.app_key[i].net = keys[i][1];
    }
    shell->book.groups = read_pairs(shell, RECORD_GROUPS, groups, SHELL_GROUPS_MAX);
    for (uint16_t i = 0; i < shell->book.groups; i++) {
        shell->book.group[i].group = groups[i][0];
        shell->book.group[i].element = groups[i][1];
    }
}

int shell_book_app_key(struct shell *shell, uint16_t app, uint16_t net)
{
    uint16_t at = shell->book.app_keys;
    if (at == SHELL_APP_KEYS_MAX) {
        return BRAMBLE_ERROR_FULL;
    }
    shell->book.app_key[at].app = app;
    shell->book.app_key[at].net = net;
    shell->book.app_keys++;
    int result = write_app_keys(shell);
    if (result < 0) {
        shell->book.app_keys = at;
    }
    return result;
}

static uint16_t find_group(const struct shell *shell, uint16_t group, uint16_t element)
{
    uint16_t i = 0;
    while (i < shell->book.groups && (shell->book.group[i].group != group || shell->book.group[i].element != element)) {
        i++;
    }
    return i;
}

int shell_book_subscribed(struct shell *shell, uint16_t group, uint16_t element)
{
    uint16_t at = find_group(shell, group, element);
    if (at < shell->book.groups) {
        return BRAMBLE_OK;
    }
    if (at == SHELL_GROUPS_MAX) {
        return BRAMBLE_ERROR_FULL;
    }
    shell->book.group[at].group = group;
    shell->book.group[at].element = element;
    shell->book.groups++;
    return write_groups(shell);
}

int shell_book_unsubscribed(struct shell *shell, uint16_t group, uint16_t element)
{
    uint16_t at = find_group(shell, group, element);
    if (at == shell->book.groups) {
        return BRAMBLE_OK;
    }
    shell->book.groups--;
    memmove(&shell->book.group[at], &shell->book.group[at + 1U],
            (shell->book.groups - at) * sizeof shell->book.group[0]);
    return write_groups(shell);
}

int shell_book_gone(struct shell *shell, uint16_t first, unsigned elements)
{
    uint16_t kept = 0;
    for (uint16_t i = 0; i < shell->book.groups; i++) {
        uint16_t element = shell->book.group[i].element;
        if (element < first || element >= first + elements) {
            shell->book.group[kept++] = shell->book.group[i];
        }
    }
    bool changed = kept != shell->book.groups;
    shell->book.groups = kept;
    return changed ? write_groups(shell) : BRAMBLE_OK;
}

bool shell_book_net_of(const struct shell *shell, uint16_t app, uint16_t *net)
{
    for (uint16_t i = 0; i < shell->book.app_keys; i++) {
        if (shell->book.app_key[i].app == app) {
            *net = shell->book.app_key[i].net;
            return true;
        }
    }
    return false;
}
