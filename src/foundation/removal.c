/* Removing a node (see <bramble/removal.h>; Mesh Protocol 1.1 sections 3.11.7 and 4.4.1.2.11).
 *
 * Invariants
 *   X1  A node leaves the table after it has answered, or when the caller wants it gone although it is silent; never
 *       before it was asked: its device key is in the table.
 *   X2  While the procedure runs, its request is under way or its timer runs, so `done` is called once in any case.
 */
#include <bramble/node.h>
#include <bramble/removal.h>

#include <string.h>

#define ROUNDS 3U
#define PLACE_WAIT BRAMBLE_MILLISECONDS(250) /* until a place for a request is asked for again */

static void end(struct bramble_removal *removal, int result)
{
    removal->running = false;
    removal->result = result;
    if (removal->done != NULL) {
        removal->done(removal);
    }
}

static void refresh_without_it(struct bramble_removal *removal)
{
    struct bramble_key_refresh *refresh = removal->refresh;
    for (unsigned i = 0; i < refresh->node_count; i++) {
        if (refresh->nodes[i].address == removal->address) {
            refresh->nodes[i].state = BRAMBLE_KEY_REFRESH_EXCLUDED;
        }
    }
    removal->refresh_result = bramble_key_refresh_start(removal->client, refresh);
}

static void forget(struct bramble_removal *removal)
{
    int result = bramble_provisioner_remove(removal->client.node, removal->address);
    if (result == 0 && removal->refresh != NULL) {
        refresh_without_it(removal);
    }
    end(removal, result);
}

static void attempt(struct bramble_removal *removal);

static void answered(struct bramble_model_ref model, const struct bramble_response *response)
{
    struct bramble_removal *removal = response->context;
    (void)model;
    removal->answered = response->result == 0;
    removal->rounds_left--;
    if (removal->answered) {
        forget(removal);
    } else if (removal->cancelled || response->result == BRAMBLE_ERROR_CANCELLED) {
        end(removal, BRAMBLE_ERROR_CANCELLED);
    } else if (removal->rounds_left > 0) {
        attempt(removal);
    } else if (removal->even_if_silent) {
        forget(removal);
    } else {
        end(removal, response->result);
    }
}

static void attempt(struct bramble_removal *removal)
{
    struct bramble_message message = bramble_config_node_reset_message();
    struct bramble_wait wait = {.timeout_ms = removal->timeout_ms, .done = answered, .context = removal};
    int result =
        bramble_configuration_request(removal->client, removal->address, removal->net_key_index, &message, &wait);
    if (result == BRAMBLE_ERROR_FULL || result == BRAMBLE_ERROR_BUSY) {
        bramble_timer_start(removal->client.node, &removal->timer, PLACE_WAIT);
    } else if (result < 0) {
        end(removal, result);
    }
}

static void waited(struct bramble_node *node, struct bramble_timer *timer)
{
    struct bramble_removal *removal = BRAMBLE_TIMER_OWNER(timer, struct bramble_removal, timer);
    (void)node;
    if (removal->cancelled) {
        end(removal, BRAMBLE_ERROR_CANCELLED);
    } else {
        attempt(removal);
    }
}

int bramble_removal_start(struct bramble_model_ref client, struct bramble_removal *removal)
{
    struct bramble_provisioned_node node = {.address = 0};
    if (removal->running) {
        return BRAMBLE_ERROR_STATE;
    }
    int result = bramble_provisioner_at(client.node, removal->address, &node);
    bool found = result == 0 && node.address == removal->address;
    memset(node.device_key, 0, sizeof node.device_key);
    if (!found) {
        return result < 0 ? result : BRAMBLE_ERROR_NOT_FOUND;
    }
    removal->client = client;
    removal->rounds_left = removal->rounds != 0 ? removal->rounds : ROUNDS;
    removal->running = true;
    removal->cancelled = false;
    removal->answered = false;
    removal->refresh_result = 0;
    bramble_timer_init(&removal->timer, waited);
    bramble_timer_start(client.node, &removal->timer, 0);
    return 0;
}

void bramble_removal_cancel(struct bramble_removal *removal)
{
    removal->cancelled = removal->running;
}
