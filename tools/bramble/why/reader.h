/* Reading network PDUs with all keys that are known: whose they are, and what is in them down to the opcode.
 *
 * Both who watches a simulation and who has a capture file read packets this way. Nothing that is read is trusted:
 * whatever cannot be opened says how far it got (enum why_reading) and keeps what could be read.
 */
#ifndef TOOL_WHY_READER_H
#define TOOL_WHY_READER_H

#include "text.h"

#include <bramble/crypto.h>

#include "keys/keys.h"
#include "transport/transport.h"

enum why_reading {
    WHY_NO_PDU,      /* no mesh message at all */
    WHY_BAD_LENGTH,  /* shorter or longer than a network PDU can be */
    WHY_UNKNOWN_NID, /* no NetKey with this NID */
    WHY_WRONG_MIC,   /* the NetMIC matches under no key and IV index tried */
    WHY_OPENED
};

/* One network PDU. From `ctl` on valid when it was opened. */
struct why_pdu {
    uint8_t reading; /* enum why_reading */
    uint8_t ivi, nid;
    uint8_t size;      /* of the network PDU */
    uint32_t iv_index; /* under which it was opened, or is expected to be */
    uint32_t net;      /* number of the NetKey */
    bool ctl;
    uint8_t ttl;
    uint16_t source, destination;
    uint32_t sequence;
    bool malformed; /* the lower transport PDU has impossible fields; the rest is not valid then */
    bool segmented;
    uint8_t header; /* AKF and AID, or the control opcode */
    bool long_mic;
    uint16_t seq_zero;
    uint8_t seg_o, seg_n;
    uint32_t seq_auth; /* sequence number of the message: its own when it is not segmented */
    uint32_t block;    /* of a segment acknowledgment; `seq_zero` tells of which message */
    uint8_t octets[NETWORK_TRANSPORT_MAX];
    uint8_t octet_count; /* upper transport PDU, or segment of it */
};

/* An access message in clear. */
struct why_access {
    uint32_t opcode;
    uint32_t fingerprint; /* of opcode and parameters: equal messages have equal ones */
    uint16_t size;
    bool device_key;
    uint32_t app; /* number of the AppKey, if not under a device key */
};

struct why_net_key {
    uint8_t octets[16];
    struct keys_credential credential;
};

struct why_app_key {
    uint8_t octets[16];
    uint8_t aid;
    bramble_key handle;
};

struct why_device_key {
    uint16_t address;
    uint8_t octets[16];
};

struct why_label {
    uint16_t address;
    uint8_t uuid[16];
};

struct why_reader {
    const struct bramble_crypto *crypto;
    uint32_t iv_index; /* the network's, as far as told */
    struct why_net_key *nets;
    struct why_app_key *apps;
    struct why_device_key *devices;
    struct why_label *labels;
    size_t net_count, net_capacity, app_count, app_capacity;
    size_t device_count, device_capacity, label_count, label_capacity;
};

void why_reader_start(struct why_reader *reader, const struct bramble_crypto *crypto, uint32_t iv_index);
void why_reader_end(struct why_reader *reader);
/* A key that is known already is not added again. */
void why_reader_net_key(struct why_reader *reader, const uint8_t key[16]);
void why_reader_app_key(struct why_reader *reader, const uint8_t key[16]);
void why_reader_device_key(struct why_reader *reader, uint16_t address, const uint8_t key[16]);
void why_reader_label(struct why_reader *reader, const uint8_t uuid[16]);

/* Reads the mesh message in advertising data. */
void why_read(const struct why_reader *reader, struct bramble_view advertising_data, struct why_pdu *pdu);
/* Opens the access message whose whole upper transport PDU is given, sent as `pdu` tells (of a segmented one: any of
 * its PDUs). False when no key opens it. */
bool why_read_access(const struct why_reader *reader, const struct why_pdu *pdu, struct bramble_view upper,
                     struct why_access *access);

#endif
