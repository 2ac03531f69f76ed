/* Between the files of the node room that keep records: records.c (when, in which order, what if the store fails),
 * record_formats.c (one function a kind that writes it), restore.c (reading all of it back). */
#ifndef NODE_RECORDS_H
#define NODE_RECORDS_H

#include "node/node.h"

#define RECORD_MARKS 8U /* replay marks in one record */

static inline uint16_t record_key(enum record_kind kind, unsigned place)
{
    return (uint16_t)((unsigned)kind << 8 | place);
}

/* To be told as BRAMBLE_EVENT_STORE_FAILED at the end of the turn. A write that fails is told once for its error, until
 * all is written again. */
void node_store_failed(struct bramble_node *node, uint16_t key, int error);
/* The record is to be written at the end of the turn; also while records are being read back. */
void node_record_dirty(struct bramble_node *node, enum record_kind kind, unsigned place);
/* How many records of a kind there can be. */
unsigned node_record_places(const struct bramble_node *node, enum record_kind kind);

/* One for each kind that is written at the end of a turn, in that order; ends with kind 0. Nothing written: it is
 * erased. */
struct record_format {
    uint8_t kind;
    void (*write)(const struct bramble_node *node, unsigned place, struct writer *writer);
};
extern const struct record_format node_record_formats[];
/* The same for those that have moments of their own. */
void node_write_model_state(const struct bramble_node *node, unsigned place, struct writer *writer);
void node_write_iv(const struct bramble_node *node, unsigned place, struct writer *writer);
void node_write_replay(const struct bramble_node *node, unsigned place, struct writer *writer);
void node_write_identity(const struct bramble_node *node, unsigned place, struct writer *writer);
/* The identity of a node that has left, and whose other records are to be erased. */
void node_write_nobody(const struct bramble_node *node, unsigned place, struct writer *writer);

#endif
