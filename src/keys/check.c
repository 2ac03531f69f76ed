/* The invariants of the keys: see keys.h. */
#include "base/invariant.h"
#include "keys/keys.h"

static bool is_whole(const struct keys_net_generation *generation)
{
    return generation->flooding.encryption != 0 && generation->flooding.privacy != 0;
}

static bool is_empty(const struct keys_net_generation *generation)
{
    return generation->flooding.encryption == 0 && generation->flooding.privacy == 0;
}

static bool net_check(const struct keys_net *net, struct bramble_violation *violation)
{
    bool refreshing = net->phase != 0;
    if (net->phase > 2 || !is_whole(&net->generation[0]) ||
        !(refreshing ? is_whole(&net->generation[1]) : is_empty(&net->generation[1]))) {
        return invariant_broken(violation, "K1: the second generation of a NetKey exists exactly in phases 1 and 2",
                                net->index);
    }
    return true;
}

static bool app_check(const struct keys *keys, const struct keys_app *app, struct bramble_violation *violation)
{
    const struct keys_net *net = keys_net_find(keys, app->net_index);
    if (net == NULL) {
        return invariant_broken(violation, "K2: the NetKey of an AppKey exists", app->index);
    }
    if (app->generation[0].handle == 0 || (app->generation[1].handle != 0 && net->phase == 0)) {
        return invariant_broken(violation, "K3: an AppKey has a second generation only while its NetKey has one",
                                app->index);
    }
    return true;
}

static bool index_check(struct invariant_seen *seen, uint16_t index, struct bramble_violation *violation)
{
    if (index > BRAMBLE_KEY_INDEX_MAX || invariant_seen_twice(seen, index)) {
        return invariant_broken(violation, "K9: no two keys of a kind have one index", index);
    }
    return true;
}

bool keys_check(const struct keys *keys, struct bramble_violation *violation)
{
    struct invariant_seen seen;
    bool good = true;
    invariant_seen_begin(&seen, 0);
    for (uint16_t i = 0; good && i < keys->net_count; i++) {
        const struct keys_net *net = &keys->nets[i];
        good = net->index == BRAMBLE_KEY_INDEX_NONE ||
               (index_check(&seen, net->index, violation) && net_check(net, violation));
    }
    invariant_seen_begin(&seen, 0);
    for (uint16_t i = 0; good && i < keys->app_count; i++) {
        const struct keys_app *app = &keys->apps[i];
        good = app->index == BRAMBLE_KEY_INDEX_NONE ||
               (index_check(&seen, app->index, violation) && app_check(keys, app, violation));
    }
    return good;
}
