/* bramble decode, inside: what is known (keys), what is being collected (segments), and what explains which kind of
 * PDU.
 *
 * Files: decode.c (command line, which kind a PDU is), decode_network.c (network, transport and access layer),
 * decode_link.c (beacons, provisioning, PB-ADV, proxy), decode_fields.c (the fields of any described message). All of
 * them print as they go: what could be read stands there even when the next layer cannot be.
 */
#ifndef TOOL_DECODE_H
#define TOOL_DECODE_H

#include "text.h"

#include "keys/keys.h"
#include <bramble/describe.h>

#define DECODE_KEYS_MAX 32U
#define DECODE_COLLECTED_MAX 8U

struct decode_net_key {
    uint8_t octets[16];
    bramble_key private_beacon;
    uint8_t network_id[8];
};

/* One set of credentials that a network PDU may be secured with. */
struct decode_credential {
    const char *kind; /* "flooding", "friendship", "directed" */
    uint32_t net;     /* index of its NetKey */
    struct keys_credential keys;
};

struct decode_app_key {
    uint8_t octets[16];
    uint8_t aid;
    bramble_key handle;
};

struct decode_label {
    uint8_t uuid[16];
    uint16_t address;
};

/* Segments of a message, from several PDUs. */
struct decode_collected {
    bool in_use;
    uint64_t key;  /* tells which message */
    uint8_t last;  /* number of the last segment */
    uint64_t have; /* bit n: segment n */
    uint8_t octets[64 * 24];
    size_t size; /* known with the last segment */
    uint8_t fcs; /* of a provisioning transaction */
};

struct decoder {
    struct bramble_crypto crypto;
    uint32_t iv_index;
    bool failed; /* something could not be read to its end */
    struct decode_net_key nets[DECODE_KEYS_MAX];
    struct decode_credential credentials[3 * DECODE_KEYS_MAX];
    struct decode_app_key apps[DECODE_KEYS_MAX];
    struct decode_app_key devices[DECODE_KEYS_MAX];
    struct decode_label labels[DECODE_KEYS_MAX];
    uint32_t net_count, credential_count, app_count, device_count, label_count;
    struct decode_collected collected[DECODE_COLLECTED_MAX];
};

/* Prints a line, indented by `depth` steps. */
void say(unsigned depth, const char *format, ...) TOOL_FORMAT(2, 3);
/* The same about what cannot be read, and remembers that. */
void say_failed(struct decoder *decoder, unsigned depth, const char *format, ...) TOOL_FORMAT(3, 4);
const char *address_text(uint16_t address);

/* The segments collected under this key, or a free place for them; NULL when there is none. */
struct decode_collected *decode_collect(struct decoder *decoder, uint64_t key, uint8_t last);
void decode_add_segment(struct decode_collected *collected, uint8_t number, size_t full, struct bramble_view segment);
bool decode_is_whole(const struct decode_collected *collected);

/* The fields of a message with names, one line each. False when its parameters do not fit the description. */
bool decode_fields(struct decoder *decoder, unsigned depth, const struct bramble_message_names *names,
                   struct bramble_view parameters);

void decode_network(struct decoder *decoder, unsigned depth, struct bramble_view pdu);
void decode_proxy_configuration(struct decoder *decoder, unsigned depth, struct bramble_view pdu);
void decode_access(struct decoder *decoder, unsigned depth, struct bramble_view payload);
void decode_beacon(struct decoder *decoder, unsigned depth, struct bramble_view pdu);
void decode_provisioning(struct decoder *decoder, unsigned depth, struct bramble_view pdu);
void decode_pb_adv(struct decoder *decoder, unsigned depth, struct bramble_view pdu);
void decode_proxy(struct decoder *decoder, unsigned depth, struct bramble_view pdu);

#endif
