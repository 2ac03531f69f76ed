/* The flight recorder: the last events of a node, in a ring of one or two kibibytes, for the day when somebody asks
 * what happened.
 *
 * A node that lists bramble_feature_flight_recorder (<bramble/node.h>) keeps what its trace would tell and what its
 * application is told: each network PDU heard and what became of it, each drop with its reason and the number that did
 * not fit, what was sent, passed on and delivered, joining and leaving, IV index, key refresh, configuration, replay
 * list and store failures. A kibibyte holds about a hundred events; what happens again and again within ten seconds,
 * and nothing else in between, is one record with a count. The oldest records give way to new ones, and are counted.
 *
 * It lies in RAM and nowhere else: a restart begins with an empty ring (and the record Started); leaving a network does
 * not clear it. Times are those of the node's turns, to about a millisecond: what an application asks for between two
 * turns (bramble_send) has the time of the turn before it, since nobody has told the node a later one.
 *
 * The size is chosen with the configuration, and the limits must have room for it:
 *
 *     static const struct bramble_limits limits = ... .feature_octets = BRAMBLE_FLIGHT_RECORDER_OCTETS(1024) ...
 *     config.flight_recorder_octets = 1024;
 *
 * To read it, from the oldest record to the newest; what is recorded meanwhile is met too, what is overwritten
 * meanwhile is left out, and the numbers of the records show the gap:
 *
 *     struct bramble_flight_place place = {0};
 *     struct bramble_flight_entry entry;
 *     while (bramble_flight_recorder_next(node, &place, &entry) == 0) { ... }
 *
 * The format of a record is described like any message (<bramble/messages/flight_recorder.h>): entry.octets are what
 * may be stored or sent somewhere, entry.record is the same decoded, and bramble_describe_text() with
 * bramble_flight_record_names shows it.
 */
#ifndef BRAMBLE_FLIGHT_RECORDER_H
#define BRAMBLE_FLIGHT_RECORDER_H

#include <bramble/messages/flight_recorder.h>
#include <bramble/node.h>

#ifdef __cplusplus
extern "C" {
#endif

#define BRAMBLE_FLIGHT_RECORDER_DEFAULT 1024U /* octets of the ring, where the configuration says 0 */
#define BRAMBLE_FLIGHT_RECORDER_LEAST 64U
#define BRAMBLE_FLIGHT_RECORDER_MOST 32768U
#define BRAMBLE_FLIGHT_RECORD_OCTETS 26U /* none is longer */

/* State of the feature with a ring of so many octets: a constant expression, a multiple of 8. */
#define BRAMBLE_FLIGHT_RECORDER_OCTETS(octets) (BRAMBLE_SIZE_ROUND(octets) + 48U + 3U * sizeof(void *))

struct bramble_flight_entry {
    uint32_t number;   /* of the record, counted from 0 since the node was made */
    bramble_time time; /* when it happened; of repeated ones, the first time */
    uint32_t value;    /* of whichever length it was recorded in; 0 when there is none */
    struct bramble_flight_record record;
    uint8_t octets[BRAMBLE_FLIGHT_RECORD_OCTETS];
    uint8_t size; /* of `octets` */
};

/* Where a reader is. All zeros: before the oldest record. */
struct bramble_flight_place {
    uint32_t next; /* number of the record that comes next */
    uint32_t at;   /* of the one read last */
    bramble_time time;
};

/* The next record. BRAMBLE_ERROR_NOT_FOUND at the end (ask again later: the place stays good), _NOT_SUPPORTED when the
 * node has no flight recorder. */
BRAMBLE_MUST_CHECK int bramble_flight_recorder_next(const struct bramble_node *node, struct bramble_flight_place *place,
                                                    struct bramble_flight_entry *entry);

/* Records in the ring, and how many have been overwritten (or cleared) since the node was made. 0 without recorder. */
uint32_t bramble_flight_recorder_count(const struct bramble_node *node);
uint32_t bramble_flight_recorder_gone(const struct bramble_node *node);

/* Empties the ring. */
void bramble_flight_recorder_clear(struct bramble_node *node);

/* What is recorded from now on: a bit for each enum bramble_flight_event. In a busy network traffic fills the ring
 * within seconds; without it, state changes and failures of months fit in. Everything, to begin with. */
#define BRAMBLE_FLIGHT_BIT(event) ((uint64_t)1 << (event))
#define BRAMBLE_FLIGHT_EVERYTHING UINT64_MAX
#define BRAMBLE_FLIGHT_TRAFFIC                                                                                         \
    (0xFFFFU | BRAMBLE_FLIGHT_BIT(BRAMBLE_FLIGHT_EVENT_SENT) | BRAMBLE_FLIGHT_BIT(BRAMBLE_FLIGHT_EVENT_PASSED_ON) |    \
     BRAMBLE_FLIGHT_BIT(BRAMBLE_FLIGHT_EVENT_MESSAGE_SENT) |                                                           \
     BRAMBLE_FLIGHT_BIT(BRAMBLE_FLIGHT_EVENT_MESSAGE_DELIVERED))
void bramble_flight_recorder_select(struct bramble_node *node, uint64_t events);

#ifdef __cplusplus
}
#endif

#endif
