/* Checks of network PDUs that several families share. */
#ifndef VECTOR_RUNNER_NETWORK_H
#define VECTOR_RUNNER_NETWORK_H

#include "spine.h"

/* The `keys` of a vector: what secures its network PDUs. */
struct credentials {
    struct crypto_k2 material;
    struct keys_credential credential;
    bool derived; /* from the NetKey; otherwise NID and keys are given as they are */
    uint8_t net_key[16];
    uint16_t kind; /* enum bramble_credentials */
};

/* Derives them and compares with what the vector says of them. False when there are none to work with. */
bool credentials_of(struct vector *vector, struct credentials *credentials);
void credentials_drop(struct vector *vector, struct credentials *credentials);
/* The subnet of these credentials in a spine. */
struct keys_net *credentials_net(struct vector *vector, const struct credentials *credentials, struct spine *spine);

/* A node that the vector's destination means: it has this address, or is interested in it. */
void receiver_start(struct vector *vector, const struct credentials *credentials, struct spine *spine);

/* Every entry of `network_pdus`, built and opened, with all values in between. */
void check_network_pdus(struct vector *vector, const struct credentials *credentials, bool ctl);
/* PECB, clear and hidden header, from a whole PDU. Missing fields are passed over. */
void check_obfuscation(struct vector *vector, const struct credentials *credentials, uint32_t iv_index,
                       struct bramble_view pdu, const char *prefix);

#endif
