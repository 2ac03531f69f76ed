/* Between the files of the node room that keep records: records.c (when, in which order, what if the store fails),
 * record_formats.c (one function a kind that writes it), restore.c (reading all of it back). */
#ifndef NODE_RECORDS_H
#define NODE_RECORDS_H

#include "node/node.h"

#define RECORD_MARKS 8U /* replay marks in one record */
#define RECORD_NEWS 6U
#define RECORD_DIRTY_KINDS (RECORD_REPLAY + 1U)

/* A record that could not be read or written. */
struct record_news {
    uint16_t key;
    int16_t error;
};

/* What is to be written, erased and told of. */
struct node_records {
    struct bramble_timer store_timer;  /* runs after a failure: then what is marked is tried again */
    struct bramble_timer state_timer;  /* while it runs no model state is written */
    struct bramble_timer settle_timer; /* runs while a replay mark is ahead of its source */
    bramble_time states_since;         /* up to when `states_left` is counted */
    uint8_t states_left;               /* writes of model states that may follow each other */
    uint8_t erasing;                   /* enum node_erasing */
    uint8_t retries;
    uint8_t news_count;
    uint16_t news_more; /* that found no place among the news */
    int16_t sick;       /* what a write failed with and was told; 0: all that was to be written is */
    bool wrote;         /* something was written since the store is sick */
    bool waiting;       /* something is marked in `dirty`, or `identity_dirty`, or waits to be erased */
    bool identity_dirty;
    bool restoring;
    uint32_t dirty[RECORD_DIRTY_KINDS]; /* bit = place, by record kind; bit 31: all places from 31 */
    struct record_news news[RECORD_NEWS];
};

static inline uint16_t record_key(enum record_kind kind, unsigned place)
{
    return (uint16_t)((unsigned)kind << 8 | place);
}

/* record_formats.c: true when no model's record can be longer than a store takes. */
bool node_records_fit(const struct bramble_node *node);
/* restore.c */
int node_records_restore(struct bramble_node *node);
/* records.c */
int node_records_erase(struct bramble_node *node, enum node_erasing what);
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
