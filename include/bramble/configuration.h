/* Configuration: the Configuration Server, which every node has, and the Configuration Client (Mesh Protocol 1.1
 * sections 4.4.1 and 4.4.2).
 *
 * The server belongs to the primary element of every node. It needs nothing but its place in the composition:
 *
 *     static const struct bramble_model models[] = {BRAMBLE_CONFIGURATION_SERVER, ...};
 *
 * It takes every configuration message of Mesh 1.0.1. What a node does not have (GATT proxy, friendship, node identity,
 * a feature that its configuration does not list) is answered as "not supported". Whatever it changes is announced to
 * the application as BRAMBLE_EVENT_CONFIGURATION or BRAMBLE_EVENT_KEYS at the end of the turn, and kept in the store.
 *
 * The client sends those messages. All of them are in <bramble/messages/config.h>, a struct each; a request that is
 * answered goes like this:
 *
 *     struct bramble_config_relay_set set = {.relay = 1, .retransmit_count = 2, .retransmit_interval_steps = 1};
 *     struct bramble_message message = bramble_config_relay_set_message(&set);
 *     struct bramble_wait wait = {.done = relay_was_set, .context = lamp};
 *     int result = bramble_configuration_request(client, 0x0012, 0, &message, &wait);
 *
 * The client knows nodes by their device keys, which come from the look-up given with bramble_device_keys_from() or
 * from the provisioner's node table. A node can configure itself: a request to one of its own addresses goes round
 * inside the node.
 *
 * Many messages in a row, the usual way of configuring a new node: <bramble/configure.h>.
 */
#ifndef BRAMBLE_CONFIGURATION_H
#define BRAMBLE_CONFIGURATION_H

#include <bramble/messages/composition.h>
#include <bramble/messages/config.h>
#include <bramble/model.h>
#include <bramble/status.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Server -------------------------------------------------------------------------------------------------- */

extern const struct bramble_model_type bramble_configuration_server_type;

/* Its place in a composition: among the models of the primary element. It has no state of its own. */
#define BRAMBLE_CONFIGURATION_SERVER                                                                                   \
    {                                                                                                                  \
        .id = BRAMBLE_SIG_MODEL(0x0000), .type = &bramble_configuration_server_type                                    \
    }

/* ---- Client -------------------------------------------------------------------------------------------------- */

extern const struct bramble_model_type bramble_configuration_client_type;

/* The client's state, in the application's struct. */
struct bramble_configuration_client {
    /* A status came that no request of this node was waiting for: late, or unasked. `type` tells which one `fields` is;
     * both last for the call. May be NULL. */
    void (*status)(struct bramble_model_ref model, const struct bramble_received *received,
                   const struct bramble_message_type *type, const void *fields);
};

/* Its place in a composition: `member` is a struct bramble_configuration_client in `application`. */
#define BRAMBLE_CONFIGURATION_CLIENT(application, member)                                                              \
    {                                                                                                                  \
        .id = BRAMBLE_SIG_MODEL(0x0001), .type = &bramble_configuration_client_type,                                   \
        .state_offset = offsetof(application, member)                                                                  \
    }

/* Sends a configuration message to the node at `address` (its primary element, or any other: the device key is one for
 * all) under its device key and the given subnet, and waits for the answer. Where wait->response is NULL the answer
 * that belongs to the message is waited for. Errors: those of bramble_request(); BRAMBLE_ERROR_ARGUMENT when
 * wait->response is NULL and the message is not one of the configuration messages that are answered. */
BRAMBLE_MUST_CHECK int bramble_configuration_request(struct bramble_model_ref client, uint16_t address,
                                                     uint16_t net_key_index, const struct bramble_message *message,
                                                     const struct bramble_wait *wait);

/* The answer that belongs to a configuration message; NULL when there is none. */
const struct bramble_message_type *bramble_configuration_response(const struct bramble_message_type *request);

/* The status code (<bramble/status.h>) inside an answer. An answer that carries none (Relay Status, for one) is a
 * success by itself: BRAMBLE_STATUS_SUCCESS. */
uint8_t bramble_configuration_status(const struct bramble_message_type *response, const void *fields);

/* ---- Composition data, page 0 (Mesh Protocol 1.1 section 4.2.2) --------------------------------------------- */

/* What a node is made of, read from the `data` of a Config Composition Data Status. The structs of the page and of its
 * elements are those of <bramble/messages/composition.h>; this goes through them:
 *
 *     struct bramble_composition_reader reader;
 *     struct bramble_composition_element element;
 *     int result = bramble_composition_read(status->data, &reader);
 *     while (result >= 0 && (result = bramble_composition_next(&reader, &element)) > 0) {
 *         for (unsigned i = 0; i < bramble_composition_models(&element); i++) {
 *             ... bramble_composition_model(&element, i) on element number reader.element ...
 *         }
 *     }
 */
struct bramble_composition_reader {
    struct bramble_composition_data_page_0 page;
    struct bramble_view rest; /* elements still to be read */
    int element;              /* number of the one read last, from 0: its address is the node's address plus this */
};

/* Reads what stands before the first element. BRAMBLE_ERROR_LENGTH when the page is cut short anywhere. The reader
 * borrows `page`. */
BRAMBLE_MUST_CHECK int bramble_composition_read(struct bramble_view page, struct bramble_composition_reader *reader);
/* The next element: 1; 0 at the end. */
BRAMBLE_MUST_CHECK int bramble_composition_next(struct bramble_composition_reader *reader,
                                                struct bramble_composition_element *element);
/* How many models an element has, and which they are: SIG models first; i must be below their number. */
unsigned bramble_composition_models(const struct bramble_composition_element *element);
bramble_model_id bramble_composition_model(const struct bramble_composition_element *element, unsigned i);
/* The first element at or after `from` that has this model; BRAMBLE_ERROR_NOT_FOUND; BRAMBLE_ERROR_LENGTH for a page
 * that is cut short. */
int bramble_composition_find(struct bramble_view page, bramble_model_id model_id, unsigned from);

#ifdef __cplusplus
}
#endif

#endif
