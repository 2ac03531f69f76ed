/* Key refresh: giving a whole subnet new keys (Mesh Protocol 1.1 section 3.11.4), done step by step by itself.
 *
 * What it is for: somebody who must not read any longer (a node that was removed, lost or stolen) holds the NetKey and
 * AppKeys of the subnet. So every node but that one is given new keys, and then the old ones are forgotten.
 *
 *     static struct bramble_key_refresh_node nodes[64];
 *     static struct bramble_key_refresh refresh;
 *
 *     int count = bramble_key_refresh_nodes(node, 0, nodes, 64);    all nodes of the provisioner's table in subnet 0
 *     refresh.net_key_index = 0;
 *     refresh.nodes = nodes;
 *     refresh.node_count = (uint16_t)count;
 *     refresh.missing = some_do_not_answer;
 *     refresh.done = keys_are_new;
 *     int result = bramble_key_refresh_start(configuration_client, &refresh);
 *
 * Who is not in the list is excluded, as is an entry whose `state` the caller sets to BRAMBLE_KEY_REFRESH_EXCLUDED.
 *
 * What happens
 *   Phase 1  This node takes the new keys itself and has them in its store before anybody else hears of them. Then each
 *            node is sent Config NetKey Update and a Config AppKey Update for each AppKey of the subnet. All still talk
 *            under the old keys.
 *   Phase 2  This node switches to the new keys, and its beacons tell so; each node is sent Config Key Refresh Phase
 *            Set. From here on the old keys are only listened to.
 *   Phase 3  Each node is told to forget the old keys; this node forgets them last.
 *
 * Nodes that are absent. A node that misses phase 2 or 3 is no trouble: it has the new keys, and the first beacon that
 * it hears when it comes back moves it on. So these two phases go on without it after a few attempts (`passes`). A node
 * that misses phase 1 would be lost: nobody could speak to it any more. So phase 1 never ends by itself before every
 * node has answered: those that do not are asked again every `retry_ms`, for days if need be, `missing` is called after
 * each round, and the application decides. It waits (by doing nothing), goes on without them
 * (bramble_key_refresh_go_on: each of them is told as BRAMBLE_KEY_REFRESH_LOST, and has to be provisioned anew), or
 * stops (bramble_key_refresh_cancel). There is no way back to the old keys for nodes that have the new ones, but none
 * is needed: in phase 1 the network works as before, for as long as one likes.
 *
 * Restarts. The phase and the new keys are in this node's own records, and who has them is noted in the provisioner's
 * node table. After a restart bramble_key_refresh_resume() goes on where it was:
 *
 *     if (bramble_key_refresh_under_way(node, 0)) {
 *         ... fill in the struct as before ...
 *         result = bramble_key_refresh_resume(configuration_client, &refresh);
 *     }
 *
 * Every step may be repeated without harm. A node that restarts keeps its phase in its own store. A node that is
 * provisioned in the meantime is not in the list: cancel, fill the list anew, resume.
 *
 * The struct and the list belong to the caller, are all zeros before their first use (but for what the caller fills
 * in), and stay where they are until `done` was called.
 */
#ifndef BRAMBLE_KEY_REFRESH_H
#define BRAMBLE_KEY_REFRESH_H

#include <bramble/configuration.h>
#include <bramble/timer.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What is known of a node. */
enum bramble_key_refresh_state {
    BRAMBLE_KEY_REFRESH_WAITING,  /* it is not known to have the new keys */
    BRAMBLE_KEY_REFRESH_HAS_KEYS, /* it has them: whatever else it misses it learns from beacons */
    BRAMBLE_KEY_REFRESH_SWITCHED, /* it sends with them */
    BRAMBLE_KEY_REFRESH_COMPLETE, /* it has forgotten the old ones */
    BRAMBLE_KEY_REFRESH_LOST,     /* it missed phase 1 and is out of the subnet: provision it anew */
    BRAMBLE_KEY_REFRESH_EXCLUDED  /* set by the caller: it is to get nothing */
};

struct bramble_key_refresh;

struct bramble_key_refresh_node {
    /* Filled in by the caller (or by bramble_key_refresh_nodes). */
    uint16_t address;       /* of its primary element */
    uint16_t net_key_index; /* the subnet to reach it in: usually the one that is refreshed */

    uint8_t state; /* enum bramble_key_refresh_state */
    /* Why it is where it is. `result` 0: all went well so far. BRAMBLE_ERROR_TIMEOUT: it did not answer.
     * BRAMBLE_ERROR_REJECTED: it refused with `status` (<bramble/status.h>). Others: those of bramble_request(). */
    uint8_t status;
    int result;

    /* Private. */
    bool asked;
    bool tried;
    uint8_t rounds_left;
    uint16_t step;
    struct bramble_key_refresh *refresh;
};

/* A new AppKey that the caller chooses. */
struct bramble_key_refresh_key {
    uint16_t app_key_index;
    uint8_t key[16];
};

struct bramble_key_refresh {
    /* Filled in by the caller; zero means the default given. */
    uint16_t net_key_index;
    uint16_t node_count;
    struct bramble_key_refresh_node *nodes;
    const uint8_t *net_key;                         /* the new NetKey, 16 octets; NULL: drawn at random */
    const struct bramble_key_refresh_key *app_keys; /* new AppKeys; those not named here are drawn at random */
    uint8_t app_key_count;
    uint8_t at_once;     /* nodes asked side by side; 0: four. Less where the limits have fewer requests */
    uint8_t rounds;      /* requests to a node before it counts as missing, in each pass; 0: three */
    uint8_t passes;      /* in phases 2 and 3: passes before it goes on without the silent ones; 0: three */
    uint32_t timeout_ms; /* of each request; 0: the stack's default */
    uint32_t retry_ms;   /* between two passes; 0: a minute */
    uint32_t beacons_ms; /* not 0: phases 2 and 3 are left to beacons, without messages; the time that is given to
                            phase 2. Nodes end as HAS_KEYS then */
    void *context;
    /* A node's state has changed, or it has become missing in this pass. May be NULL. */
    void (*told)(struct bramble_key_refresh *refresh, const struct bramble_key_refresh_node *node);
    /* A pass through all nodes is over, and `missing_count` of them did not do what they were asked. May be NULL. */
    void (*missing)(struct bramble_key_refresh *refresh);
    /* The end; called once. Both are called inside bramble_node_run(). May be NULL. */
    void (*done)(struct bramble_key_refresh *refresh);

    /* To be read at any time. */
    uint8_t phase; /* 1, 2, 3; 0: it does not run */
    uint16_t missing_count;
    /* To be read in `done`: 0; BRAMBLE_ERROR_CANCELLED; _KEY: the NetKey is gone. */
    int result;

    /* Private. */
    struct bramble_model_ref client;
    struct bramble_timer timer;
    uint16_t under_way;
    uint8_t passes_left;
    bool go_on;
    bool cancelled;
};

/* Begins with phase 1. Errors; `done` is not called then:
 *   BRAMBLE_ERROR_STATE          it runs already; or the subnet is in a key refresh (resume it)
 *   BRAMBLE_ERROR_KEY            this node does not have the NetKey, or one of `app_keys` under it
 *   BRAMBLE_ERROR_ARGUMENT       no nodes, or the new NetKey is the present one
 *   BRAMBLE_ERROR_STORE          the store fails: who had the keys of an earlier key refresh is still noted
 *   BRAMBLE_ERROR_RANDOM, _CRYPTO  the port failed; if the subnet is in a key refresh by now, resume it later */
BRAMBLE_MUST_CHECK int bramble_key_refresh_start(struct bramble_model_ref client, struct bramble_key_refresh *refresh);
/* Goes on after a restart or a cancellation; `net_key` and `app_keys` are not looked at. Where the nodes are not in a
 * provisioner's table, `state` may say who is known to have the keys. BRAMBLE_ERROR_STATE: there is nothing to resume;
 * others as above. */
BRAMBLE_MUST_CHECK int bramble_key_refresh_resume(struct bramble_model_ref client, struct bramble_key_refresh *refresh);
/* Goes on to the next phase without those that are missing. */
void bramble_key_refresh_go_on(struct bramble_key_refresh *refresh);
/* Stops, with the subnet in the phase that it is in, as soon as no request is under way. */
void bramble_key_refresh_cancel(struct bramble_key_refresh *refresh);

/* True while this node holds new keys of the subnet beside the old ones. */
bool bramble_key_refresh_under_way(const struct bramble_node *node, uint16_t net_key_index);
/* Nodes of the list in this state. */
unsigned bramble_key_refresh_count(const struct bramble_key_refresh *refresh, enum bramble_key_refresh_state state);

/* Fills a list with the nodes of the provisioner's table that were provisioned into this subnet; answers how many, or
 * BRAMBLE_ERROR_FULL (there are more than `capacity`), _NOT_SUPPORTED (<bramble/provisioner.h>). */
BRAMBLE_MUST_CHECK int bramble_key_refresh_nodes(const struct bramble_node *node, uint16_t net_key_index,
                                                 struct bramble_key_refresh_node *nodes, uint16_t capacity);

#ifdef __cplusplus
}
#endif

#endif
