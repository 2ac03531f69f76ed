/* Between the files of the access room only. */
#ifndef ACCESS_INTERNAL_H
#define ACCESS_INTERNAL_H

#include "access/access.h"

/* composition.c: fills the model tables; _ARGUMENT when the composition does not fit the limits. */
int access_build(struct access *access);

/* lists.c */
/* Bindings, list or publication of a model have changed. */
void access_model_changed(struct access *access, unsigned model);
/* One use more of a label, or one less; NONE has none. */
void access_label_used(struct access *access, unsigned label, bool begins);

/* dispatch.c */
/* Offers an access payload to every model that it may be for, but not to `except`. NONE when one took it. */
enum bramble_drop access_dispatch(struct access *access, struct bramble_received *received,
                                  const struct bramble_view *payload, unsigned except);

/* send.c */
/* Encodes into access_room(). _FULL: it is long, and no place for it is free. */
int access_encode(const struct access *access, const struct bramble_message *message, uint8_t few[ACCESS_FEW],
                  struct bramble_view *payload);
/* 0 when an application may send like this from a model, else _NOT_PROVISIONED, _KEY or _VALUE. */
int access_send_check(const struct access *access, unsigned model, const struct bramble_to *to);
/* A message of a model for this address under this key. TTL, NetKey, and where it has one its label, are still to be
 * filled in; `src` is the model's number until it is sent. */
void access_aim(struct envelope *message, unsigned model, unsigned address, unsigned key_index);
/* Completes the message and hands its payload to transport, to ourselves, or to both. A segmented one waits so long
 * before. */
int access_send(struct access *access, struct envelope *message, struct bramble_view payload, uint32_t delay_us);
int access_send_to(struct access *access, unsigned model, const struct bramble_to *to, struct bramble_view payload);

/* trace.c */
/* A model has got a message. */
void access_delivered(const struct access *access, const struct bramble_received *received);

/* publication.c */
bramble_timer_callback access_publication_fired;

/* reply.c */
void access_replies_end(struct access *access);

#endif
