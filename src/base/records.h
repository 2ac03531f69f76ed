/* What survives a restart: the kinds of records, the one frame of all of them, and how a layer says that one of them
 * has changed.
 *
 * The frame: version(1) content check(4, big-endian). The check is a CRC-32 over the record's key, its version and its
 * content, so that neither a flipped bit nor an end that is missing, nor a record that comes back under another key, is
 * taken for what was written. The frame stays the same in all versions: damage can be told from another version.
 *
 * A layer that changes a state calls records_changed(); the node writes what changed at the end of the turn, in the
 * order of the kinds below, which is such that every prefix of the writes is a consistent node: keys before what refers
 * to them, identity last, since a node without the record of its identity starts unprovisioned. On erasing, the order
 * is reversed: identity goes first. What must be written before anything else happens (sequence block, replay mark) is
 * written at once through the callbacks of the layers that keep it.
 */
#ifndef BASE_RECORDS_H
#define BASE_RECORDS_H

#include "base/octets.h"
#include <bramble/store.h>

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
    RECORD_NODE_TABLE = 0x0A,  /* the provisioner's nodes; the key is RECORD_NODE_TABLE << 8 plus place, 0x0A to 0x1E */
    RECORD_WITHHELD = 0x1F,    /* addresses that the provisioner does not give; low octet: fifteen runs a record */
    RECORD_IDENTITY = 0x20     /* unicast address and device key; address 0: what is left is to be erased */
};

#define RECORD_VERSION 1U
#define RECORD_FRAME 5U /* octets of the frame */

/* A record that is being written: content is added to the writer, then record_put() puts it into the store. */
struct writer record_begin(uint8_t octets[BRAMBLE_STORE_RECORD_MAX]);
static inline bool record_is_empty(const struct writer *writer)
{
    return !writer->failed && writer->size == 1;
}
/* Puts the record, or erases it if it is empty. 1; or 0 when the store holds just that already; or negative: _LENGTH,
 * or what the store answers. */
BRAMBLE_MUST_CHECK int record_put(const struct bramble_store *store, uint16_t key, struct writer *writer);
/* Reads a record into `octets`; `content` gets what is inside the frame. 0; _NOT_FOUND; _DAMAGED; _VERSION; _STORE when
 * it cannot be read. */
BRAMBLE_MUST_CHECK int record_get(const struct bramble_store *store, uint16_t key,
                                  uint8_t octets[BRAMBLE_STORE_RECORD_MAX], struct reader *content);
/* Erases all records from `first` to `last` but `except`; goes on after a failure, and answers the first. */
BRAMBLE_MUST_CHECK int record_erase_range(const struct bramble_store *store, uint16_t first, uint16_t last,
                                          uint16_t except);

/* Who keeps them finds what is his from where the struct lies. */
struct records;
struct records_keeper {
    void (*changed)(const struct records *records, enum record_kind kind, unsigned place);
    bool (*pending)(const struct records *records);
};
struct records {
    const struct records_keeper *keeper; /* NULL: nothing survives a restart */
};

static inline void records_changed(const struct records *records, enum record_kind kind, unsigned place)
{
    if (records->keeper != NULL) {
        records->keeper->changed(records, kind, place);
    }
}

/* True while something that has changed is not in the store: for what must not be told to others before it is. */
static inline bool records_pending(const struct records *records)
{
    return records->keeper != NULL && records->keeper->pending(records);
}

#endif
