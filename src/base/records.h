/* What survives a restart: the kinds of records, and how a layer says that one of them has changed.
 *
 * A layer that changes a state calls records_changed(); the node writes what changed at the end of the turn, in the
 * order of the kinds below, which is such that every prefix of the writes is a consistent node: keys before what refers
 * to them, identity last, since a node without the record of its identity starts unprovisioned. On erasing, the order
 * is reversed: identity goes first. What must be written before anything else happens (sequence block, replay mark) is
 * written at once through the callbacks of the layers that keep it.
 */
#ifndef BASE_RECORDS_H
#define BASE_RECORDS_H

#include <bramble/types.h>

/* The high octet of a record's key; the low octet counts the records of a kind. */
enum record_kind {
    RECORD_IV_INDEX = 0x01,    /* IV index, its state and hours, the sequence block */
    RECORD_NET_KEY = 0x02,     /* low octet: place in the table */
    RECORD_APP_KEY = 0x03,     /* low octet: place in the table */
    RECORD_LABEL = 0x04,       /* low octet: place in the table */
    RECORD_MODEL = 0x05,       /* bindings, subscriptions and publication of a model; low octet: its index */
    RECORD_STATES = 0x06,      /* Default TTL, Relay, Network Transmit, Beacon, ... */
    RECORD_FEATURE = 0x07,     /* low octet: numbered by the features themselves */
    RECORD_MODEL_STATE = 0x08, /* what a model declares to be kept; low octet: its index */
    RECORD_REPLAY = 0x09,      /* low octet: place in the list, eight marks a record */
    RECORD_NODE_TABLE = 0x0A,  /* the provisioner's nodes; the key is RECORD_NODE_TABLE << 8 plus place, 0x0A to 0x1F */
    RECORD_IDENTITY = 0x20     /* unicast address and device key */
};

struct records {
    void *context;
    void (*changed)(void *context, enum record_kind kind, unsigned place);
    bool (*pending)(void *context);
};

static inline void records_changed(const struct records *records, enum record_kind kind, unsigned place)
{
    if (records->changed != NULL) {
        records->changed(records->context, kind, place);
    }
}

/* True while something that has changed is not in the store: for what must not be told to others before it is. */
static inline bool records_pending(const struct records *records)
{
    return records->pending != NULL && records->pending(records->context);
}

#endif
