/* Between the files of the access room only. */
#ifndef ACCESS_INTERNAL_H
#define ACCESS_INTERNAL_H

#include "access/access.h"

/* composition.c: fills the model tables; _ARGUMENT when the composition does not fit the limits. */
int access_build(struct access *access);

/* described.c */
/* Gives the decoded fields to a handler; NONE, or that they are malformed. */
enum bramble_drop access_offer_fields(const struct access *access, const struct bramble_handler *handler,
                                      const struct bramble_received *received, struct bramble_view parameters);
/* Tells the trace that a model gets a message. */
void access_delivered(const struct access *access, const struct bramble_received *received);

/* dispatch.c */
/* Offers an access payload to every model that it may be for, but not to `except`. NONE when one took it. */
enum bramble_drop access_dispatch(struct access *access, struct bramble_received *received, struct bramble_view payload,
                                  unsigned except);

/* send.c */
/* Encodes into access_room(). _FULL: it is long, and no place for it is free. */
int access_encode(const struct access *access, const struct bramble_message *message, uint8_t few[ACCESS_FEW],
                  struct bramble_view *payload);
/* 0 when an application may send like this from a model, else _NOT_PROVISIONED, _KEY or _VALUE. */
int access_send_check(const struct access *access, unsigned model, const struct bramble_to *to);
/* Hands a payload to transport, with loopback where the destination is (also) ourselves. */
int access_send_octets(struct access *access, unsigned model, const struct bramble_to *to, struct bramble_view payload,
                       uint32_t delay_us);

/* A reason on top of the books. */
void access_later(const struct access *access, enum bramble_drop reason, uint16_t source, uint16_t destination,
                  uint32_t value);

/* loopback.c: _FULL. */
int access_loopback_put(struct access *access, unsigned model, const struct transport_message *message,
                        struct bramble_view payload);
/* Where the payload of the next message will lie; NULL when there is room for few octets only. */
uint8_t *access_loopback_room(const struct access *access, size_t *capacity);

/* publication.c: tells types what has changed; true when there was something. */
bool access_publications_tell(struct access *access);

/* reply.c */
void access_replies_end(struct access *access);

#endif
