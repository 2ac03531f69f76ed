/* Made by src/message/generate.py from src/message/descriptions/flight_recorder.txt: do not edit. */
/* clang-format off */
/* Flight recorder (none: a format of Bramble's own). The flight recorder: what a node keeps of its last events,
 * one record after the other from the oldest to the newest. A format of Bramble's own. Two octets tell what a
 * record is about and which fields it has; absent numbers are 0, so that most records are 3 to 14 octets long.
 * Drop reasons, classes, errors and kinds of provisioning events are numbers of the library version that wrote
 * the record. */
#ifndef BRAMBLE_MESSAGES_FLIGHT_RECORDER_H
#define BRAMBLE_MESSAGES_FLIGHT_RECORDER_H

#include <bramble/message.h>
#include <bramble/messages/common.h>

#ifdef __cplusplus
extern "C" {
#endif

/* 0 to 15 are what became of a network PDU heard, in the order of the classes. */
enum bramble_flight_event {
    BRAMBLE_FLIGHT_EVENT_HEARD_OWN_ECHO = 0,
    BRAMBLE_FLIGHT_EVENT_HEARD_REPEATED = 1,
    BRAMBLE_FLIGHT_EVENT_HEARD_CONSUMED = 2,
    BRAMBLE_FLIGHT_EVENT_HEARD_REASSEMBLING = 3,
    BRAMBLE_FLIGHT_EVENT_HEARD_FRIEND_QUEUED = 4,
    BRAMBLE_FLIGHT_EVENT_HEARD_PROXIED = 5,
    BRAMBLE_FLIGHT_EVENT_HEARD_BRIDGED = 6,
    BRAMBLE_FLIGHT_EVENT_HEARD_RELAYED = 7,
    BRAMBLE_FLIGHT_EVENT_HEARD_DROPPED = 8,
    BRAMBLE_FLIGHT_EVENT_DROPPED_LATER = 0x10,
    BRAMBLE_FLIGHT_EVENT_SENT = 0x11,
    BRAMBLE_FLIGHT_EVENT_PASSED_ON = 0x12,
    BRAMBLE_FLIGHT_EVENT_MESSAGE_SENT = 0x13,
    BRAMBLE_FLIGHT_EVENT_MESSAGE_DELIVERED = 0x14,
    BRAMBLE_FLIGHT_EVENT_IV_INDEX = 0x15,
    BRAMBLE_FLIGHT_EVENT_IV_UPDATE = 0x16,
    BRAMBLE_FLIGHT_EVENT_KEY_REFRESH = 0x17,
    BRAMBLE_FLIGHT_EVENT_JOINED = 0x18,
    BRAMBLE_FLIGHT_EVENT_LEFT = 0x19,
    BRAMBLE_FLIGHT_EVENT_KEYS_CHANGED = 0x1A,
    BRAMBLE_FLIGHT_EVENT_CONFIGURATION_CHANGED = 0x1B,
    BRAMBLE_FLIGHT_EVENT_ATTENTION = 0x1C,
    BRAMBLE_FLIGHT_EVENT_HEARTBEAT = 0x1D,
    BRAMBLE_FLIGHT_EVENT_REPLAY_LIST_FULL = 0x1E,
    BRAMBLE_FLIGHT_EVENT_SEQUENCE_LOW = 0x1F,
    BRAMBLE_FLIGHT_EVENT_STORE_FAILED = 0x20,
    BRAMBLE_FLIGHT_EVENT_NODE_TABLE = 0x21,
    BRAMBLE_FLIGHT_EVENT_PROVISIONING = 0x22,
    BRAMBLE_FLIGHT_EVENT_STARTED = 0x23,
    BRAMBLE_FLIGHT_EVENT_OTHER = 0x24,
    BRAMBLE_FLIGHT_EVENT_SOURCE_REFUSED = 0x25,
    BRAMBLE_FLIGHT_EVENT_OUT_OF_REACH = 0x26,
    BRAMBLE_FLIGHT_EVENT_STORE_WORKS = 0x27
};

/* Flight Record: 2 to 25 octets. What the value is: for drops the number that did not fit; Message Delivered:
 * the element; IV Index and IV Update: the index; Key Refresh: the phase; Attention: seconds; Heartbeat: hops;
 * Sequence Low: how many are left; Store Failed: the key of the record; Provisioning: the kind of event; Other:
 * the kind of trace; Source Refused: what stood against the sequence (or IV index) that was heard; Out Of
 * Reach: the IV index of the network, which could not be followed. Joined, Heartbeat, Replay List Full and Node
 * Table have their address as the source. */
struct bramble_flight_record {
    uint8_t time_form;
    uint8_t event; /* enum bramble_flight_event */
    uint8_t repeated;
    uint8_t with_addresses;
    uint8_t with_sequence;
    uint8_t with_opcode;
    uint8_t value_form;
    uint8_t with_reason;
    uint8_t with_key;
    uint8_t elapsed; /* if time_form is 1; in 1024/1000 ms; since the record before */
    uint16_t elapsed_long; /* if time_form is 2; in 1024/1000 ms */
    uint64_t elapsed_longest; /* if time_form is 3; in 1024/1000 ms */
    uint16_t source; /* if with_addresses is 1 */
    uint16_t destination; /* if with_addresses is 1 */
    uint32_t sequence; /* if with_sequence is 1 */
    uint32_t opcode; /* if with_opcode is 1 */
    uint8_t value; /* if value_form is 1 */
    uint16_t value_long; /* if value_form is 2 */
    uint32_t value_longest; /* if value_form is 3 */
    uint8_t drop; /* if event is 0 to 0x1F, 0x23 to 0x3F; enum bramble_drop */
    uint8_t error; /* if event is 0x20 to 0x22; the negative of an error number */
    uint16_t key_index; /* if with_key is 1; of a NetKey */
    uint8_t repeats; /* if repeated is 1; 1 or more; so many times again, one right after the other */
};
extern const struct bramble_message_type bramble_flight_record_type[];
extern const struct bramble_message_names bramble_flight_record_names;

#ifdef __cplusplus
}
#endif

#endif
