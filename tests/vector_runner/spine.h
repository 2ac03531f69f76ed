/* A spine of production layers (bearer, keys, network, transport) in a world of its own: what it advertises is kept,
 * what it is given to hear goes the whole way up, and its clock jumps from one deadline to the next.
 */
#ifndef VECTOR_RUNNER_SPINE_H
#define VECTOR_RUNNER_SPINE_H

#include "transport/transport.h"
#include "vector.h"

#define SPINE_SENT_MAX 40U

struct spine_sent {
    uint8_t size;
    uint8_t pdu[NETWORK_PDU_MAX];
};

struct spine {
    struct bramble_port port;
    struct books_counts counts;
    struct transport transport; /* and in it all rooms below */

    struct keys_net nets[1];
    struct keys_app apps[1];
    struct keys_label labels[1];
    struct bearer_buffer buffers[4];
    uint32_t cache[NETWORK_CACHE_WORDS * 64];
    struct network_interest interests[2];
    struct replay_entry replays[2];
    struct {
        struct transport_transfer transfer;
        uint8_t octets[TRANSPORT_UPPER_MAX];
    } segmented[2];
    struct transport_control_handler control;

    uint32_t ticket; /* of the last advertisement */
    bool in_air;     /* it has not ended yet */
    struct spine_sent sent[SPINE_SENT_MAX];
    size_t sent_count;

    struct envelope delivered; /* the last PDU that network gave to transport */
    unsigned deliveries;
    struct bramble_trace heard; /* what became of the last PDU heard */

    unsigned messages; /* whole messages, access or control, that came out at the top */
    uint32_t message_seq;
    uint16_t message_key;
    uint8_t message_label;
    bool message_long_mic;
    size_t message_size;
    uint8_t message[TRANSPORT_UPPER_MAX];
};

/* A node with one element at `address`. */
void spine_start(struct vector *vector, struct spine *spine, uint16_t address, uint32_t iv_index);
void spine_stop(struct spine *spine);
/* Its one subnet. `material`: the credentials that its PDUs are secured with; NULL: flooding, derived from the key. */
struct keys_net *spine_net(struct vector *vector, struct spine *spine, const uint8_t net_key[16],
                           const struct crypto_k2 *material);
/* Lets the clock run until so many PDUs were advertised; false if they never are. */
bool spine_run(struct spine *spine, size_t sent);
/* Hands a network PDU to the bearer, as the scanner would. */
void spine_hear(struct spine *spine, struct bramble_view pdu);

#endif
