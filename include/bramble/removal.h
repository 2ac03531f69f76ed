/* Removing a node from the network: it forgets all keys and configuration, the provisioner forgets it, and, where one
 * wishes, nobody who has its keys can read any longer.
 *
 *     static struct bramble_removal removal;
 *
 *     removal.address = 0x0120;
 *     removal.done = node_is_gone;
 *     int result = bramble_removal_start(configuration_client, &removal);
 *
 * What happens: the node is sent Config Node Reset; it answers, and forgets everything. Then it leaves the
 * provisioner's table (<bramble/provisioner.h>), in this order, since with the table goes the device key that it is
 * spoken to with. Its addresses are withheld from newcomers until the IV index has grown by two: the others remember
 * its sequence numbers, and their replay lists are never cleared for it.
 *
 * A node that does not answer stays in the table and `result` is BRAMBLE_ERROR_TIMEOUT: it may be out of reach for an
 * hour, or it has left and its answer was lost (then it sends unprovisioned device beacons). With `even_if_silent` it
 * leaves the table all the same. It has all its keys then, and only a key refresh without it takes their use away, as
 * for a node that was lost or stolen:
 *
 *     removal.even_if_silent = true;
 *     removal.refresh = &refresh;               filled in as for bramble_key_refresh_start(), <bramble/key_refresh.h>
 *
 * The key refresh begins when the node has left the table; its entry in the list, if there is one, is set to
 * BRAMBLE_KEY_REFRESH_EXCLUDED. It ends by its own `done`.
 *
 * Restarts: nothing of the procedure is kept. After a restart the node is either in the table, and the removal may be
 * repeated, or not; then a key refresh that was wanted is under way (bramble_key_refresh_under_way), or it is to be
 * started: who wants it remembers that until it is done.
 *
 * The struct belongs to the caller, is all zeros before its first use, and stays where it is until `done` was called.
 */
#ifndef BRAMBLE_REMOVAL_H
#define BRAMBLE_REMOVAL_H

#include <bramble/key_refresh.h>
#include <bramble/provisioner.h>

#ifdef __cplusplus
extern "C" {
#endif

struct bramble_removal {
    /* Filled in by the caller; zero means the default given. */
    uint16_t address;                    /* of the node's primary element */
    uint16_t net_key_index;              /* the subnet to reach it in */
    bool even_if_silent;                 /* remove it although it does not answer */
    uint8_t rounds;                      /* requests before it counts as silent; 0: three */
    uint32_t timeout_ms;                 /* of each request; 0: the stack's default */
    struct bramble_key_refresh *refresh; /* begins afterwards; NULL: none */
    void *context;
    void (*done)(struct bramble_removal *removal); /* called once, inside bramble_node_run() */

    /* To be read in `done`. `result` 0: it is out of the table. BRAMBLE_ERROR_TIMEOUT: it did not answer, and is still
     * there. BRAMBLE_ERROR_CANCELLED. Errors of the store: it is still there. Others: those of bramble_request(). */
    int result;
    bool answered;      /* the node has left by its own account */
    int refresh_result; /* of bramble_key_refresh_start() */

    /* Private. */
    struct bramble_model_ref client;
    struct bramble_timer timer;
    uint8_t rounds_left;
    bool running;
    bool cancelled;
};

/* Begins. BRAMBLE_ERROR_STATE: it runs already; _NOT_FOUND: no node in the table has this primary address;
 * _NOT_SUPPORTED: this node is no provisioner. `done` is not called then. */
BRAMBLE_MUST_CHECK int bramble_removal_start(struct bramble_model_ref client, struct bramble_removal *removal);
/* Ends it with BRAMBLE_ERROR_CANCELLED when the request under way has come to its end, unless that was answered. */
void bramble_removal_cancel(struct bramble_removal *removal);

#ifdef __cplusplus
}
#endif

#endif
