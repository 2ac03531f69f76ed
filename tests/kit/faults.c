/* See faults.h. */
#include "faults.h"

#include <string.h>

static bool strikes(struct faults *faults, enum fault kind)
{
    faults->calls[kind]++;
    if (faults->left[kind] == 0 || --faults->left[kind] > 0) {
        return false;
    }
    faults->left[kind] = faults->for_good[kind] ? 1 : 0;
    faults->struck[kind] = true;
    return true;
}

static int put(void *context, uint16_t key, struct bramble_view content)
{
    struct faults *faults = context;
    return strikes(faults, FAULT_PUT) ? BRAMBLE_ERROR_STORE : faults->real.put(faults->real.context, key, content);
}

static int get(void *context, uint16_t key, uint8_t *out, size_t capacity)
{
    struct faults *faults = context;
    return strikes(faults, FAULT_GET) ? BRAMBLE_ERROR_STORE
                                      : faults->real.get(faults->real.context, key, out, capacity);
}

static int erase(void *context, uint16_t key)
{
    struct faults *faults = context;
    return strikes(faults, FAULT_ERASE) ? BRAMBLE_ERROR_STORE : faults->real.erase(faults->real.context, key);
}

static int next(void *context, uint16_t from, uint16_t *key)
{
    struct faults *faults = context;
    return strikes(faults, FAULT_NEXT) ? BRAMBLE_ERROR_STORE : faults->real.next(faults->real.context, from, key);
}

static int sync(void *context)
{
    struct faults *faults = context;
    return strikes(faults, FAULT_SYNC) ? BRAMBLE_ERROR_STORE : faults->real.sync(faults->real.context);
}

void faults_install(struct faults *faults, struct bramble_store *store)
{
    memset(faults, 0, sizeof *faults);
    faults->real = *store;
    *store = (struct bramble_store){faults, put, get, erase, next, sync, &bramble_records};
}

void faults_strike(struct faults *faults, enum fault kind, uint32_t nth, bool for_good)
{
    faults->left[kind] = nth;
    faults->for_good[kind] = for_good;
    faults->struck[kind] = false;
    faults->calls[kind] = 0;
}

void faults_mend(struct faults *faults)
{
    memset(faults->left, 0, sizeof faults->left);
}
