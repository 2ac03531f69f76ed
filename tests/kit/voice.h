/* The other side of provisioning, for tests: the same protocol written a second time. Packets are made and read by
 * their descriptions (src/message/descriptions), and what is calculated is calculated step by step, straight from the
 * specification's functions. The production code does both by other means; so what the two agree upon is not one
 * mistake made twice.
 *
 * `algorithm` is the number in Start: 0 CMAC-AES128, 1 HMAC-SHA256. Values that have 16 octets with the first and 32
 * with the second are passed in arrays of 32.
 */
#ifndef TESTS_KIT_VOICE_H
#define TESTS_KIT_VOICE_H

#include "base/octets.h"
#include "crypto/crypto.h"
#include "provisioning/calculation.h"
#include "provisioning/generic.h"
#include <bramble/provisioning.h>

#define VOICE_START_DATA_MAX 20U   /* octets of the PDU in a Transaction Start */
#define VOICE_CONTINUATION_MAX 23U /* and in a Transaction Continuation */
#define VOICE_SEGMENTS_MAX 64U
#define VOICE_TRANSACTION_MAX (VOICE_START_DATA_MAX + 63U * VOICE_CONTINUATION_MAX)

/* The frame check sequence over a whole provisioning PDU. */
uint8_t voice_fcs(struct bramble_view pdu);

/* ---- Packets ---- */

struct voice_packet {
    uint32_t link_id;
    uint8_t transaction;
    struct bramble_view content; /* at least one octet */
};

/* Answers the octets written (at most PROVISIONING_PACKET_MAX), or BRAMBLE_ERROR_LENGTH. */
BRAMBLE_MUST_CHECK int voice_packet_write(const struct voice_packet *packet, uint8_t out[PROVISIONING_PACKET_MAX]);
/* BRAMBLE_ERROR_LENGTH when there is no content. The content is a view into `octets`. */
BRAMBLE_MUST_CHECK int voice_packet_read(struct bramble_view octets, struct voice_packet *packet);
enum provisioning_content_kind voice_content_kind(struct bramble_view content);

/* ---- Cutting up ---- */

/* Segments that a PDU of `size` octets takes: 1 to 64, or 0 when it is empty or does not fit. */
unsigned voice_segment_count(size_t size);
/* Writes the content of segment `index` (0: Transaction Start). Answers its octets, or BRAMBLE_ERROR_LENGTH when the
 * PDU has no such segment. */
BRAMBLE_MUST_CHECK int voice_segment(struct bramble_view pdu, unsigned index, uint8_t out[PROVISIONING_CONTENT_MAX]);
/* ---- Putting together ---- */

struct voice_assembly {
    uint8_t *octets; /* `capacity` octets of the owner; the PDU when complete */
    uint16_t capacity;
    uint16_t total;   /* of the transaction under way; 0: none */
    uint64_t missing; /* bit n: segment n has not been heard */
    uint8_t fcs;
    uint8_t transaction;
};

enum voice_assembled {
    VOICE_ASSEMBLED,   /* all there and the FCS fits: octets[0 .. total - 1] */
    VOICE_MORE,        /* taken; more is missing */
    VOICE_HELD,        /* this segment was held already */
    VOICE_MALFORMED,   /* lengths, segment count and index do not fit each other */
    VOICE_WRONG_FCS,   /* all there, but the FCS does not fit: everything was thrown away */
    VOICE_NOT_STARTED, /* a continuation of a transaction whose start was not heard */
    VOICE_TOO_LONG     /* consistent, but longer than `capacity` */
};

void voice_assembly_init(struct voice_assembly *assembly, uint8_t *octets, uint16_t capacity);
/* Takes the content of a Transaction Start or Continuation. After VOICE_ASSEMBLED the PDU stays until
 * voice_assembly_init() or the next start. */
enum voice_assembled voice_assembly_take(struct voice_assembly *assembly, uint8_t transaction,
                                         struct bramble_view content);

/* ---- Bearer control ---- */

struct voice_control {
    uint8_t opcode;   /* enum voice_control_opcode */
    uint8_t uuid[16]; /* Link Open */
    uint8_t reason;   /* Link Close: enum provisioning_close_reason; others are reserved */
};

/* Answers the octets written, or BRAMBLE_ERROR_VALUE for an unknown opcode. */
BRAMBLE_MUST_CHECK int voice_control_write(const struct voice_control *control, uint8_t out[PROVISIONING_CONTENT_MAX]);
/* BRAMBLE_ERROR_VALUE: unknown opcode; BRAMBLE_ERROR_LENGTH: too short or too long. */
BRAMBLE_MUST_CHECK int voice_control_read(struct bramble_view content, struct voice_control *control);

/* ---- Calculation ---- */

/* s1 or s2 of the ConfirmationInputs; 16 or 32 octets. */
BRAMBLE_MUST_CHECK int voice_confirmation_salt(const struct bramble_crypto *crypto, uint8_t algorithm,
                                               const uint8_t inputs[PROVISIONING_INPUTS_OCTETS],
                                               uint8_t salt[PROVISIONING_VALUE_MAX]);
/* 16 or 32 octets. The AuthValue enters here with HMAC-SHA256 only. */
BRAMBLE_MUST_CHECK int voice_confirmation_key(const struct bramble_crypto *crypto, uint8_t algorithm,
                                              const uint8_t secret[32],
                                              const uint8_t auth_value[PROVISIONING_VALUE_MAX],
                                              const uint8_t salt[PROVISIONING_VALUE_MAX],
                                              uint8_t key[PROVISIONING_VALUE_MAX]);
/* The confirmation of one side's random. The AuthValue enters here with CMAC-AES128 only. */
BRAMBLE_MUST_CHECK int voice_confirmation(const struct bramble_crypto *crypto, uint8_t algorithm,
                                          const uint8_t key[PROVISIONING_VALUE_MAX],
                                          const uint8_t random[PROVISIONING_VALUE_MAX],
                                          const uint8_t auth_value[PROVISIONING_VALUE_MAX],
                                          uint8_t confirmation[PROVISIONING_VALUE_MAX]);

struct voice_keys {
    uint8_t provisioning_salt[16];
    uint8_t session_key[16];
    uint8_t session_nonce_full[16]; /* the nonce is its last 13 octets */
    uint8_t device_key[16];
};
BRAMBLE_MUST_CHECK int voice_keys(const struct bramble_crypto *crypto, uint8_t algorithm, const uint8_t secret[32],
                                  const uint8_t confirmation_salt[PROVISIONING_VALUE_MAX],
                                  const uint8_t random_provisioner[PROVISIONING_VALUE_MAX],
                                  const uint8_t random_device[PROVISIONING_VALUE_MAX], struct voice_keys *keys);

/* The provisioning data: NetKey, NetKey index, flags, IV index, address; encrypted octets, then the MIC. */
BRAMBLE_MUST_CHECK int voice_data_encrypt(const struct bramble_crypto *crypto, const uint8_t session_key[16],
                                          const uint8_t session_nonce[13], const uint8_t data[PROVISIONING_DATA_OCTETS],
                                          uint8_t encrypted[PROVISIONING_DATA_ENCRYPTED_OCTETS]);
/* BRAMBLE_ERROR_AUTHENTICATION when the MIC does not match. */
BRAMBLE_MUST_CHECK int voice_data_decrypt(const struct bramble_crypto *crypto, const uint8_t session_key[16],
                                          const uint8_t session_nonce[13],
                                          const uint8_t encrypted[PROVISIONING_DATA_ENCRYPTED_OCTETS],
                                          uint8_t data[PROVISIONING_DATA_OCTETS]);
/* ---- AuthValue: all write 32 octets, of which provisioning_value_octets() count ---- */

void voice_auth_none(uint8_t auth_value[PROVISIONING_VALUE_MAX]);
void voice_auth_number(uint8_t algorithm, uint64_t number, uint8_t auth_value[PROVISIONING_VALUE_MAX]);
void voice_auth_octets(uint8_t algorithm, struct bramble_view octets, uint8_t auth_value[PROVISIONING_VALUE_MAX]);
/* From a value shown or typed, as its action wants it. `method` is OUTPUT or INPUT. */
void voice_auth_value(uint8_t algorithm, uint8_t method, const struct bramble_provisioning_value *value,
                      uint8_t auth_value[PROVISIONING_VALUE_MAX]);

#endif
