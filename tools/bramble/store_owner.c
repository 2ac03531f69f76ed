/* Whose a store is; see store_owner.h. */
#include "store_owner.h"

#include <stdio.h>
#include <string.h>

#define OWNER_RECORD BRAMBLE_STORE_APPLICATION_LAST
#define OWNER_OCTETS_MAX 15

static int refuse(const char *name, const char *owner, char *trouble, size_t capacity)
{
    (void)snprintf(trouble, capacity,
                   "%s: this is the store of a %s, which nobody else can go on with; choose another folder", name,
                   owner);
    return BRAMBLE_ERROR_REJECTED;
}

/* What a file says is not printed before it was looked at. */
static bool is_name(const char *owner)
{
    return owner[strspn(owner, "abcdefghijklmnopqrstuvwxyz")] == '\0';
}

static int take(const struct bramble_store *store, const char *who)
{
    int result = store->put(store->context, OWNER_RECORD, (struct bramble_view){(const uint8_t *)who, strlen(who)});
    return result == 0 && store->sync != NULL ? store->sync(store->context) : result;
}

int store_claim(const struct bramble_store *store, const char *name, const char *who, char *trouble, size_t capacity)
{
    char owner[OWNER_OCTETS_MAX + 1] = "";
    int size = store->get(store->context, OWNER_RECORD, (uint8_t *)owner, OWNER_OCTETS_MAX);
    if (size > 0 && strcmp(owner, who) == 0) {
        return 0;
    }
    if (size > 0 || size == BRAMBLE_ERROR_LENGTH) {
        return refuse(name, size > 0 && is_name(owner) ? owner : "program of another kind", trouble, capacity);
    }
    int result = take(store, who);
    if (result < 0) {
        (void)snprintf(trouble, capacity, "%s: cannot be written: %s", name, bramble_error_text(result));
    }
    return result;
}
