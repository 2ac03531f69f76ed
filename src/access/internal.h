/* Between the files of the access room only. */
#ifndef ACCESS_INTERNAL_H
#define ACCESS_INTERNAL_H

#include "access/access.h"

/* composition.c: fills the model tables; _ARGUMENT when the composition does not fit the limits. */
int access_build(struct access *access, const struct bramble_composition *composition,
                 const struct bramble_limits *limits, uint8_t *publish_octets);
void access_publication_init(struct access *access, unsigned model, struct access_publication *publication,
                             uint8_t *octets);

/* access.c */
/* Offers an access payload to every model that it may be for, but not to `except`. NONE when one took it. */
enum bramble_drop access_dispatch(struct access *access, struct bramble_received *received, struct bramble_view payload,
                                  unsigned except);
int access_encode(const struct bramble_message *message, uint8_t *out, size_t capacity, struct bramble_view *payload);
/* 0 when an application may send like this from a model, else _NOT_PROVISIONED, _KEY or _VALUE. */
int access_send_check(const struct access *access, unsigned model, const struct bramble_to *to);
/* Hands a payload to transport, with loopback where the destination is (also) ourselves. `done` is called for what
 * went to transport. */
int access_send_octets(struct access *access, unsigned model, const struct bramble_to *to, uint16_t key_index,
                       struct bramble_view payload, uint32_t delay_us);

/* loopback.c: _FULL. */
int access_loopback_put(struct access *access, unsigned model, uint16_t src, uint16_t dst, uint8_t label,
                        uint16_t key_index, uint16_t net_index, struct bramble_view payload);

/* request.c */
void access_requests_init(struct access *access, uint8_t *octets);
/* A response that a request waits for? Ends the request and answers true. */
bool access_request_answered(struct access *access, struct bramble_received *received, struct bramble_view parameters);
void access_requests_end(struct access *access, int result);

/* publication.c: tells types what has changed; true when there was something. */
bool access_publications_tell(struct access *access);

/* reply.c */
void access_replies_init(struct access *access);
void access_replies_end(struct access *access);

#endif
