/* The flight recorder, seen from inside and by tests (<bramble/flight_recorder.h> explains it).
 *
 * Files: flight_recorder.c (writing, and being a feature), flight_recorder_read.c (what applications call; linked only
 * where somebody reads).
 *
 * The ring holds the records of <bramble/messages/flight_recorder.h>, one right after the other, each as short as its
 * fields allow. The oldest ones give way, whole, to a new one. Records are written by hand, since a node does that for
 * every PDU it hears; they are read by the codec, and a test holds the two together.
 *
 * Invariants
 *   F1  From the oldest record on, records of their own lengths fill exactly the octets in use; there are as many as
 *       counted, and the last one is the one that `newest` says.
 *   F2  The times of the records add up: before the oldest, plus all that elapsed, is the time of the newest.
 *   F3  What is overwritten is counted. (Its number is gone with it: seen by its test.)
 */
#ifndef FEATURES_FLIGHT_RECORDER_H
#define FEATURES_FLIGHT_RECORDER_H

#include "features/feature.h"
#include <bramble/flight_recorder.h>

struct flight_recorder {
    struct access *access;
    struct books_listener listener;
    uint64_t wanted; /* bit = enum bramble_flight_event */
    uint64_t before; /* time of what stood before the oldest record, and of the newest, in units of 1024 us */
    uint64_t last;
    uint32_t gone;  /* records overwritten: the number of the oldest one */
    uint32_t count; /* records in the ring */
    uint16_t capacity;
    uint16_t oldest; /* where it begins */
    uint16_t newest;
    uint16_t used;
    uint8_t ring[]; /* `capacity` octets */
};

#define FLIGHT_TICK_SHIFT 10U /* microseconds to units of time: no division for each PDU heard */

/* The form of a record, as its first two octets tell it. */
#define FLIGHT_TIME_FORM(first) ((first)&3U)
#define FLIGHT_EVENT(first) ((first) >> 2)
#define FLIGHT_REPEATED 0x01U
#define FLIGHT_ADDRESSES 0x02U
#define FLIGHT_SEQUENCE 0x04U
#define FLIGHT_OPCODE 0x08U
#define FLIGHT_VALUE_FORM(second) ((second) >> 4 & 3U)
#define FLIGHT_VALUE(form) ((form) << 4)
#define FLIGHT_REASON 0x40U
#define FLIGHT_KEY 0x80U

static inline uint8_t flight_octet(const struct flight_recorder *recorder, size_t at)
{
    return recorder->ring[at < recorder->capacity ? at : at - recorder->capacity];
}

/* Octets of the record that begins there, and of its time. */
size_t flight_record_size(const struct flight_recorder *recorder, uint16_t at);
uint64_t flight_record_elapsed(const struct flight_recorder *recorder, uint16_t at);
static inline uint16_t flight_step(const struct flight_recorder *recorder, uint16_t at, size_t octets)
{
    size_t next = at + octets;
    return (uint16_t)(next < recorder->capacity ? next : next - recorder->capacity);
}

void flight_recorder_clear(struct flight_recorder *recorder);

#endif
