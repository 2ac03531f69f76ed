/* The books of a node: what became of each PDU it heard, and why it discarded what it discarded.
 *
 * Every network PDU handed to the node ends in exactly one class of BRAMBLE_CLASSES; a PDU that ends in the class
 * "dropped" has exactly one reason of BRAMBLE_DROPS. One that the node could not use itself but relayed is in the class
 * "relayed", and its reason is counted too. Hence, at any time,
 *     heard = sum over classes, and class "dropped" + such relayed ones = sum over the final drop reasons.
 * Reasons marked `later` are counted on top: they tell why something that had been taken in (a segment, a message, a
 * request) came to nothing after its PDU was already classified; they do not take part in the sum.
 *
 * A platform that listens (struct bramble_port, trace) also gets the number that did not fit, in the trace's `value`.
 * What it is for which reason:
 *
 *     ADVERTISEMENT_MALFORMED       the length octet of the structure that does not fit
 *     ADVERTISEMENT_TYPE            the event type (enum bramble_event_type)
 *     BEACON_MALFORMED              octets of the beacon
 *     other BEACON_...              the IV index that the beacon tells; the trace's `iv_index` is ours
 *     ADVERTISING_QUEUE_FULL        the kind (enum bramble_advertisement_kind)
 *     ADVERTISING_FAILED            the error, as a positive number
 *     NOT_PROVISIONED, NETWORK_LENGTH     octets of the network PDU
 *     NETWORK_UNKNOWN_NID, _AUTHENTICATION    the NID
 *     NETWORK_SOURCE, _DESTINATION  the address
 *     NETWORK_OTHER, _TTL, _RELAY_FULL    the TTL
 *     TRANSPORT_MALFORMED           octets of the transport PDU
 *     TRANSPORT_REPLAYED            the highest sequence number accepted from this source
 *     TRANSPORT_REPLAY_MARGIN       the mark: the sequence number that must be exceeded
 *     TRANSPORT_REPLAY_FULL         places of the replay list
 *     TRANSPORT_OLD_IV_INDEX        the highest IV index accepted from this source
 *     TRANSPORT_UNKNOWN_KEY, _AUTHENTICATION  AKF (0x40) and AID of the lower transport PDU
 *     TRANSPORT_SEGMENT_OLD         the sequence number of the message being received (of its SeqAuth)
 *     TRANSPORT_SEGMENT_REPEATED    the sequence number of the segment's message (of its SeqAuth)
 *     TRANSPORT_SEGMENT_MISMATCH    SegN of the earlier segments
 *     TRANSPORT_SEGMENT_FULL        SegN
 *     TRANSPORT_SEGMENT_TIMEOUT, _REPLACED    the segments held, a bit for each; `sequence` is that of the SeqAuth
 *     TRANSPORT_ACK_UNEXPECTED      SeqZero
 *     TRANSPORT_CONTROL_UNKNOWN     the opcode
 *     TRANSPORT_CONTROL_MALFORMED   octets of the parameters; `opcode` tells of what
 *     TRANSPORT_STORE               the sequence number that could not be stored
 *     TRANSPORT_SEND_FAILED         the error, as a positive number; `sequence` is that of the SeqAuth
 *     ACCESS_OPCODE                 the first octet of the opcode
 *     ACCESS_NO_MODEL               the opcode
 *     ACCESS_NOT_BOUND              index of the AppKey (or BRAMBLE_DEVICE_KEY_...); `opcode` tells the message
 *     ACCESS_NOT_SUBSCRIBED         the destination
 *     ACCESS_MALFORMED              octets of the access payload, opcode included
 *     ACCESS_LOOPBACK_FULL          octets of the message
 *     ACCESS_LOOPBACK_UNUSED        why no model took it (enum bramble_drop)
 *     ACCESS_REPLY_FAILED           the error, as a positive number
 *     PROVISIONING_...              the link identifier; 0 where there is none
 */
#ifndef BRAMBLE_DROP_H
#define BRAMBLE_DROP_H

#include <bramble/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/* X(name, text), highest priority first: where two would fit, the first counts. */
#define BRAMBLE_CLASSES(X)                                                                                             \
    X(OWN_ECHO, "our own PDU, heard again")                                                                            \
    X(REPEATED, "heard before")                                                                                        \
    X(CONSUMED, "delivered to a model or handled by the stack")                                                        \
    X(REASSEMBLING, "a segment kept until its message is whole")                                                       \
    X(FRIEND_QUEUED, "queued for a low power node")                                                                    \
    X(PROXIED, "passed on to a proxy client")                                                                          \
    X(BRIDGED, "passed on into another subnet")                                                                        \
    X(RELAYED, "relayed only")                                                                                         \
    X(DROPPED, "dropped, with a reason")

enum bramble_class {
#define BRAMBLE_CLASS_ENTRY(name, text) BRAMBLE_CLASS_##name,
    BRAMBLE_CLASSES(BRAMBLE_CLASS_ENTRY)
#undef BRAMBLE_CLASS_ENTRY
        BRAMBLE_CLASS_COUNT
};

/* X(name, when, text). `when`: HEARD = the final word on a PDU heard; LATER = on top of the books. */
#define BRAMBLE_DROPS(X)                                                                                               \
    X(NONE, LATER, "not dropped")                                                                                      \
    /* bearer */                                                                                                       \
    X(ADVERTISEMENT_MALFORMED, LATER, "the lengths inside the advertisement do not fit")                               \
    X(ADVERTISEMENT_TYPE, LATER, "a mesh message or beacon in an advertisement that is connectable or scannable")      \
    X(BEACON_MALFORMED, LATER, "a beacon of unknown type or wrong length")                                             \
    X(BEACON_UNKNOWN_NETWORK, LATER, "a secure network beacon of a subnet whose key we do not hold")                   \
    X(BEACON_AUTHENTICATION, LATER, "the authentication value of a beacon does not match")                             \
    X(BEACON_IV_INDEX, LATER, "a beacon whose IV index is below ours or more than 42 ahead")                           \
    X(BEACON_IV_TOO_EARLY, LATER, "an IV index step that the 96 h or 192 h rule forbids")                              \
    X(BEACON_IV_OVER, LATER, "a beacon that tells of an IV update which has ended here already")                       \
    X(BEACON_IV_SUBNET, LATER, "another IV index in a subnet that does not move ours: we have the primary one")        \
    X(BEACON_OLD_KEY, LATER, "a beacon secured with the old key after the switch to the new one")                      \
    X(ADVERTISING_QUEUE_FULL, LATER, "no advertising buffer was free")                                                 \
    X(ADVERTISING_FAILED, LATER, "the port refused or failed to send")                                                 \
    /* network */                                                                                                      \
    X(NOT_PROVISIONED, HEARD, "a network PDU heard before the node was provisioned")                                   \
    X(NETWORK_LENGTH, HEARD, "a network PDU shorter or longer than the format allows")                                 \
    X(NETWORK_UNKNOWN_NID, HEARD, "no NetKey with this NID: another network")                                          \
    X(NETWORK_AUTHENTICATION, HEARD, "the NetMIC does not match under any key with this NID")                          \
    X(NETWORK_SOURCE, HEARD, "the source address is not a unicast address")                                            \
    X(NETWORK_DESTINATION, HEARD, "the destination address is prohibited for this PDU")                                \
    X(NETWORK_OTHER, HEARD, "valid, not for us, and not to be relayed by us: Relay is off")                            \
    X(NETWORK_TTL, HEARD, "valid, not for us, and its TTL ends here")                                                  \
    X(NETWORK_RELAY_FULL, HEARD, "valid, not for us, and no advertising buffer was free to relay it")                  \
    X(NETWORK_CREDENTIALS, HEARD, "valid, but friendship or directed credentials that do not fit its use")             \
    X(NETWORK_CRYPTO, HEARD, "the crypto port failed")                                                                 \
    /* transport */                                                                                                    \
    X(TRANSPORT_MALFORMED, HEARD, "the lower transport PDU has a length or field that the format forbids")             \
    X(TRANSPORT_REPLAYED, HEARD, "the sequence number is not above the last one accepted from this source")            \
    X(TRANSPORT_REPLAY_MARGIN, HEARD, "the sequence number lies inside the margin kept across a restart")              \
    X(TRANSPORT_REPLAY_FULL, HEARD, "a new source, and the replay list is full")                                       \
    X(TRANSPORT_REPLAY_LOST, HEARD, "a source without replay mark, after marks were lost, and no IV update since")     \
    X(TRANSPORT_OLD_IV_INDEX, HEARD, "the IV index is below the last one accepted from this source")                   \
    X(TRANSPORT_UNKNOWN_KEY, HEARD, "no application key with this AID, or no device key for this source")              \
    X(TRANSPORT_AUTHENTICATION, HEARD, "the TransMIC does not match under any key or label that fits")                 \
    X(TRANSPORT_SEGMENT_OLD, HEARD, "a segment of a message older than one already taken in from this source")         \
    X(TRANSPORT_SEGMENT_REPEATED, HEARD, "a segment already held, or of a message already complete")                   \
    X(TRANSPORT_SEGMENT_MISMATCH, HEARD, "a segment that contradicts the earlier ones of its message")                 \
    X(TRANSPORT_SEGMENT_FULL, HEARD, "no place to reassemble; the sender was told where possible")                     \
    X(TRANSPORT_SEGMENT_TIMEOUT, LATER, "reassembly ended by the discard timeout")                                     \
    X(TRANSPORT_SEGMENT_REPLACED, LATER, "reassembly ended by a newer message of the same source")                     \
    X(TRANSPORT_ACK_UNEXPECTED, HEARD, "a segment acknowledgment that fits no message being sent")                     \
    X(TRANSPORT_CONTROL_UNKNOWN, HEARD, "a control opcode that no feature of this node handles")                       \
    X(TRANSPORT_CONTROL_MALFORMED, HEARD, "a control message with wrong length or prohibited value")                   \
    X(TRANSPORT_STORE, HEARD, "the replay mark could not be stored")                                                   \
    X(TRANSPORT_SEND_FAILED, LATER, "a segmented message given up: not acknowledged, refused, or no longer possible")  \
    /* access */                                                                                                       \
    X(ACCESS_OPCODE, HEARD, "a reserved or truncated opcode")                                                          \
    X(ACCESS_NO_MODEL, HEARD, "no model on the addressed elements takes this opcode")                                  \
    X(ACCESS_NOT_BOUND, HEARD, "a model takes this opcode, but not under this key")                                    \
    X(ACCESS_NOT_SUBSCRIBED, HEARD, "a model takes this opcode, but is not subscribed to this address")                \
    X(ACCESS_MALFORMED, HEARD, "the parameters have a wrong length or a prohibited value")                             \
    X(ACCESS_LOOPBACK_FULL, LATER, "the queue of messages to ourselves is full")                                       \
    X(ACCESS_LOOPBACK_UNUSED, LATER, "a message of the node to itself that no model took")                             \
    X(ACCESS_REPLY_FAILED, LATER, "an answer that could not be sent")                                                  \
    /* provisioning */                                                                                                 \
    X(PROVISIONING_OTHER_LINK, LATER, "a PB-ADV PDU of a link that is not ours")                                       \
    X(PROVISIONING_MALFORMED, LATER, "a generic provisioning PDU of unknown kind or wrong length")                     \
    X(PROVISIONING_FCS, LATER, "the frame check sequence of a provisioning transaction does not match")                \
    X(PROVISIONING_OUT_OF_ORDER, LATER, "a segment or acknowledgment that fits no transaction")                        \
    X(PROVISIONING_REPEATED, LATER, "a transaction completed before, acknowledged again")                              \
    X(PROVISIONING_BUSY, LATER, "no place for another provisioning link")

enum bramble_drop {
#define BRAMBLE_DROP_ENTRY(name, when, text) BRAMBLE_DROP_##name,
    BRAMBLE_DROPS(BRAMBLE_DROP_ENTRY)
#undef BRAMBLE_DROP_ENTRY
        BRAMBLE_DROP_COUNT
};

/* Names without prefix ("TRANSPORT_REPLAYED") and a sentence about each; any number is answered. In an object file of
 * their own. */
const char *bramble_class_name(enum bramble_class kind);
const char *bramble_class_text(enum bramble_class kind);
const char *bramble_drop_name(enum bramble_drop reason);
const char *bramble_drop_text(enum bramble_drop reason);
/* True when the reason takes part in "heard = sum over classes". */
bool bramble_drop_is_final(enum bramble_drop reason);

#ifdef __cplusplus
}
#endif

#endif
