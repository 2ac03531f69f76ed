/* The network layer (Mesh Protocol 1.1 sections 3.4, 3.10, 3.11.5, 3.11.6): network PDUs, the message cache, sequence
 * numbers, the IV index, relaying, secure network beacons, and the one table that tells who a PDU is for.
 *
 * The way in: length, NID, exact repeat?, deobfuscation, own echo?, repeat?, decryption, addresses; then delivery to
 * the receiver above, then relaying, then the books. Network never asks upwards who a PDU is for: access and features
 * write that into the interest table beforehand.
 *
 * Files: pdu.c (the format), cache.c, network.c (in, out, relay), iv_index.c (the state machine), beacon.c, interest.c,
 * check.c; replay.c and replay_marks.c are the replay list, which has a header of its own.
 *
 * Invariants
 *   S1  A sequence number is used for one local PDU only: `sequence` only grows until the IV index that we transmit
 *       with grows; then it starts again at 0. (Suites: they compare all that is on air.)
 *   S2  It never passes `sequence_reserved`, which is in the store before a number below it is used; so a restart goes
 *       on above everything that was sent.
 *   S3  IV index, its state and the reserved block are one record: there is no moment in which number 0 could be used
 *       again under the old index. (Suites: power is cut at every write.)
 *   S4  No more than a block is reserved ahead, so that a restart wastes no more.
 *   I1 to I9, of the IV index, stand in iv_index.c.
 *   N1  Only authenticated PDUs enter the message cache's keys. (Suites.)
 *   N2  A relayed PDU keeps subnet, IV index, sequence number and source; its TTL is one less and at least 1. (Suites.)
 *   N3  The ring of the message cache is written within its bounds.
 *   N4  A place of the interest table is in use exactly while it is used, no free one lies before it, and no interest
 *       stands in two.
 *   N5  Who is no member draws no number.
 */
#ifndef NETWORK_NETWORK_H
#define NETWORK_NETWORK_H

#include "base/books.h"
#include "base/octets.h"
#include "base/timer.h"
#include "bearer/bearer.h"
#include "keys/keys.h"

#define NETWORK_PDU_MAX 29U
#define NETWORK_PDU_MIN 14U
#define NETWORK_TRANSPORT_MAX 16U /* octets of the transport PDU of an access message; 12 of a control message */
#define NETWORK_SEQUENCE_MAX 0xFFFFFFU
#define NETWORK_ENVELOPE_OCTETS 22U /* what follows the header of the longest PDU */

/* A network PDU, or a message that is to become some, with all that is known of it. Each layer completes what it
 * learned. It begins as a trace does from its kind on, so that network_tell() copies it; what stands in the places of
 * kind, NetKey index and element differs. And what stands from `ttl` to `net`, from whom to whom and how, transport
 * keeps of a message under way (struct transport_transfer). */
struct envelope {
    uint8_t interest;       /* kinds of interest in the destination: NETWORK_INTEREST_... bits */
    uint8_t classification; /* enum bramble_class: set by the receiver, DROPPED with `drop` by default */
    uint8_t drop;           /* enum bramble_drop */
    uint8_t origin;         /* enum bramble_origin */
    uint8_t ttl;
    bool ctl;
    bool segmented; /* out: segment even what would fit */
    bool long_mic;  /* out: which implies that */
    uint16_t src;
    uint16_t dst;
    uint16_t key_index; /* of an access message: AppKey index or BRAMBLE_DEVICE_KEY_... */
    uint8_t label;      /* of an access message: index in keys->labels, or KEYS_LABEL_NONE */
    uint8_t size;       /* of the transport PDU, which starts at octets + 2: envelope_transport() */
    uint32_t seq;
    uint32_t iv_index;
    uint32_t opcode;      /* of a control message; of an access message, for the trace */
    struct keys_net *net; /* NULL: not known */
    uint32_t drop_value;  /* the number that did not fit */
    uint8_t credentials;  /* enum bramble_credentials */
    bool proxy;           /* a proxy configuration message: another nonce; CTL 1, TTL 0, DST 0000 */
    int8_t rssi_dbm;
    uint8_t octets[NETWORK_ENVELOPE_OCTETS]; /* DST, transport PDU in clear; room for the NetMIC while it is opened */
};

static inline uint8_t *envelope_transport(struct envelope *envelope)
{
    return envelope->octets + 2;
}

static inline struct bramble_view envelope_transport_view(const struct envelope *envelope)
{
    return view_of(envelope->octets + 2, envelope->size);
}

/* Who wants a PDU of a destination. */
#define NETWORK_INTEREST_ELEMENT 0x01U   /* one of our own elements */
#define NETWORK_INTEREST_GROUP 0x02U     /* a model is subscribed to it */
#define NETWORK_INTEREST_FIXED 0x04U     /* a fixed group that this node belongs to */
#define NETWORK_INTEREST_LOW_POWER 0x08U /* an address of our low power node, or one on its subscription list */
#define NETWORK_INTEREST_HEARTBEAT 0x10U /* the heartbeat subscription */
/* Kinds that mean: hand it to transport. */
#define NETWORK_INTEREST_OURS                                                                                          \
    (NETWORK_INTEREST_ELEMENT | NETWORK_INTEREST_GROUP | NETWORK_INTEREST_FIXED | NETWORK_INTEREST_LOW_POWER |         \
     NETWORK_INTEREST_HEARTBEAT)

struct network_interest {
    uint16_t address; /* 0: a free place */
    uint8_t kind;     /* one NETWORK_INTEREST_ bit */
    uint16_t uses;    /* subscription lists (or others) that name it */
};

/* What the network layer tells upwards. */
struct network;
struct network_receiver {
    /* A PDU for us, decrypted. Sets envelope->classification (and drop, drop_value, opcode). */
    void (*deliver)(struct network *network, struct envelope *envelope);
    /* The IV index that we transmit with grew: sequence numbers start again at 0. */
    void (*iv_changed)(struct network *network);
    /* A key refresh phase has moved: this NetKey and its AppKeys have changed. */
    void (*key_refresh)(struct network *network, struct keys_net *net);
    /* Writes the record of IV index, its state and the sequence block, synchronously; negative on failure. */
    int (*save_iv_record)(struct network *network);
    /* True while transport holds the IV index (segmented messages under way). */
    bool (*iv_held)(struct network *network);
    /* The application is to be told: IV_INDEX_OUT_OF_REACH, the index is too far ahead to be followed: iv.heard_ahead,
     * network_iv_out_of_reach(); or SEQUENCE_LOW, fewer than a sixteenth of the sequence numbers are left. */
    void (*event)(struct network *network, enum bramble_event_kind kind);
};

#define NETWORK_CACHE_WORDS 2U /* of memory for each place */
struct network_cache {
    uint16_t count;  /* of places in each of two tables; in an empty place stands 0 */
    uint16_t next;   /* place of a set that a key is written to next: a ring, oldest overwritten */
    uint32_t *words; /* `count` keys of PDUs that were opened, then as many fingerprints of headers, still obfuscated,
                        that were found to be known; there is one place for each where it may be */
};

struct network_iv {
    uint32_t index;
    uint32_t heard_ahead;      /* an index that could not be followed, which the application was told of; 0: none */
    uint16_t minutes;          /* that the present state has lasted, as far as we know; at most NETWORK_IV_LONG_AGO */
    uint16_t recovery_minutes; /* since the last recovery, likewise */
    bool in_progress;          /* we transmit with index - 1 */
    bool leaving;              /* end of the update is due, waiting for holds to be released */
    bool age_unknown;          /* just joined or recovered: how long the network has been in this state is not known */
    bool test_mode;
    uint8_t period;  /* minutes from one storing of the age to the next */
    uint8_t unsaved; /* of these, those that have passed */
};
#define NETWORK_IV_LONG_AGO 0xFFFFU /* in minutes: 45 days and more, or never */

enum network_relay { NETWORK_RELAY_OFF, NETWORK_RELAY_ON, NETWORK_RELAY_UNSUPPORTED };

struct network {
    uint16_t address; /* of the primary element; 0: not a member */
    uint8_t element_count;
    bool iv_by_hand; /* no IV update by itself when half of the sequence numbers are used */
    /* States that a configuration client reads and sets, as they travel. */
    uint8_t beacon_on; /* the Secure Network Beacon state: 0 or 1 */
    uint8_t default_ttl;
    uint8_t relay;            /* enum network_relay */
    uint8_t relay_retransmit; /* bits 0-2: transmissions after the first; bits 3-7: steps of 10 ms, minus one */
    uint8_t network_transmit; /* likewise */
    uint8_t absent;           /* GATT Proxy, Friend: NETWORK_RELAY_UNSUPPORTED */
    uint8_t ticks;            /* of ten seconds, of the present minute */
    uint8_t beacon_known[21]; /* the last authentic beacon without its type */
    uint16_t soon_ms;         /* the timer runs that long, for beacons out of turn; 0: ten seconds */
    struct network_iv iv;

    const struct network_receiver *receiver;

    uint32_t sequence;
    uint32_t sequence_reserved;
    struct network_cache cache;
    struct network_interest *interests; /* those in use first */
    uint16_t interest_count;
    uint16_t beacons_sent;
    struct bramble_timer timer; /* of a member */

    /* What it stands on. */
    struct keys keys; /* and through them the crypto port */
    struct bearer bearer;
};

/* Tables, their counts and the receiver are set, all else is zero; keys and bearer are ready. */
void network_init(struct network *network);
/* Membership begins or ends. Starting begins to beacon. */
void network_start(struct network *network, uint16_t address, uint8_t element_count);
void network_stop(struct network *network);

/* True for the address of one of our elements. */
static inline bool network_is_own(const struct network *network, unsigned address)
{
    return address - network->address < network->element_count;
}

/* ---- Sending ----------------------------------------------------------------------------------------------------- */

/* Draws the sequence number of a local PDU, which goes out under network_iv_sending(). _SEQUENCE, _STORE. */
BRAMBLE_MUST_CHECK int network_draw(struct network *network);
/* Gives the rest of the reserved block back to the store: nothing will be drawn for a while. */
void network_sequence_settle(struct network *network);
/* Secures and sends. For local ones that have not been drawn yet use network_draw() first. Needs net, credentials, ctl,
 * ttl, seq, iv_index, src, dst, size, transport. A tag other than 0, of 16 bits, comes back when the PDU is out (struct
 * bearer_owner). Answers 0 or a negative error. */
BRAMBLE_MUST_CHECK int network_send(struct network *network, const struct envelope *envelope, unsigned tag);
/* Tells of a PDU what the envelope holds: for the reason NONE the trace, `value` being its kind; for others that reason
 * beside the books (LATER), with the number that did not fit. */
void network_tell(const struct network *network, const struct envelope *envelope, enum bramble_drop reason,
                  uint32_t value);
static inline void network_trace(const struct network *network, enum bramble_trace_kind kind,
                                 const struct envelope *envelope)
{
    network_tell(network, envelope, BRAMBLE_DROP_NONE, kind);
}
static inline void network_later(const struct network *network, const struct envelope *envelope,
                                 enum bramble_drop reason, uint32_t value)
{
    network_tell(network, envelope, reason, value);
}
/* The IV index that local PDUs are sent with. */
static inline uint32_t network_iv_sending(const struct network *network)
{
    return network->iv.in_progress ? network->iv.index - 1 : network->iv.index;
}

/* ---- Receiving --------------------------------------------------------------------------------------------------- */

/* A network PDU from a bearer: what becomes of it goes into the books. */
void network_heard(struct network *network, const struct bearer_heard *heard);
/* A mesh beacon: type octet and content. */
void network_beacon_heard(struct network *network, const struct bearer_heard *heard);

/* The format, for the two above and for tools (pdu.c). Decrypts `pdu` with one credential; fills ctl, ttl, seq, src,
 * dst, iv_index, transport; the caller has set `proxy`. _AUTHENTICATION, _LENGTH, _CRYPTO, _ADDRESS. */
BRAMBLE_MUST_CHECK int network_pdu_open(const struct bramble_crypto *crypto, const struct keys_credential *credential,
                                        uint32_t iv_index, struct bramble_view pdu, struct envelope *envelope);
/* The clear header only: ctl, ttl, seq, src; of a PDU of NETWORK_PDU_MIN to _MAX octets under envelope->iv_index. */
BRAMBLE_MUST_CHECK int network_pdu_header(const struct bramble_crypto *crypto, const struct keys_credential *credential,
                                          const uint8_t *pdu, struct envelope *envelope);
/* What follows the header, once network_pdu_header() has filled the envelope. */
BRAMBLE_MUST_CHECK int network_pdu_body(const struct bramble_crypto *crypto, const struct keys_credential *credential,
                                        const struct bramble_view *pdu, struct envelope *envelope);
/* Writes a complete PDU of at most 29 octets; answers its size. _LENGTH, _CRYPTO. */
BRAMBLE_MUST_CHECK int network_pdu_seal(const struct bramble_crypto *crypto, const struct keys_credential *credential,
                                        const struct envelope *envelope, uint8_t out[NETWORK_PDU_MAX]);
/* The IV index that a PDU was sent with, seen from a node at `iv_index`: chosen by the IVI bit. Greater than `iv_index`
 * (UINT32_MAX) when that is 0 and the PDU is not of it: there is no index before. */
uint32_t network_pdu_iv_index(uint32_t iv_index, uint8_t first_octet);

/* ---- Message cache (cache.c) ------------------------------------------------------------------------------------- */

uint32_t network_cache_key(unsigned net_index, uint32_t iv_index, unsigned src, uint32_t seq);
bool network_cache_has(const struct network_cache *cache, uint32_t key);
void network_cache_add(struct network_cache *cache, uint32_t key);
/* The fingerprint of a PDU of at least NETWORK_PDU_MIN octets, and its place, which holds it or another one. */
uint32_t *network_cache_place(const struct network_cache *cache, const uint8_t *pdu, uint32_t *fingerprint);
void network_cache_clear(struct network_cache *cache);

/* ---- Interest table (interest.c) --------------------------------------------------------------------------------- */

/* Counts one use more of (address, kind). _FULL. */
BRAMBLE_MUST_CHECK int network_interest_add(struct network *network, uint16_t address, uint8_t kind);
void network_interest_remove(struct network *network, uint16_t address, uint8_t kind);
/* All kinds of interest in an address, own elements and the fixed groups included. */
unsigned network_interest_in(const struct network *network, uint16_t address);

/* ---- IV index (iv_index.c) --------------------------------------------------------------------------------------- */

#define NETWORK_HOUR BRAMBLE_SECONDS(3600)
/* What a beacon (or Friend Update) says about the IV index. Answers 0 when it agrees with ours or moved it, else the
 * drop reason that forbids it (enum bramble_drop). */
int network_iv_told(struct network *network, const struct keys_net *net, uint32_t iv_index, bool in_progress);
/* _STATE: already in this state, or earlier than 96 h after the last change (unless in test mode). */
int network_iv_update(struct network *network, bool start);
/* Why iv.heard_ahead cannot be followed: BEACON_IV_INDEX, never; BEACON_IV_TOO_EARLY, not yet. */
enum bramble_drop network_iv_out_of_reach(const struct network *network);
/* Called by transport when its last hold is released. */
void network_iv_released(struct network *network);
/* A minute of membership has passed. */
void network_iv_minute(struct network *network);

/* ---- Beacons (beacon.c) ------------------------------------------------------------------------------------------ */

#define NETWORK_SECURE_BEACON_OCTETS 22U
/* Writes a secure network beacon with its type octet. */
BRAMBLE_MUST_CHECK int network_secure_beacon_seal(const struct bramble_crypto *crypto, const uint8_t net_key[16],
                                                  const uint8_t network_id[8], uint8_t flags, uint32_t iv_index,
                                                  uint8_t out[NETWORK_SECURE_BEACON_OCTETS]);
/* Of a secure network beacon of that many octets: the authentication value fits; the IV index that it tells. */
bool network_secure_beacon_is_authentic(const struct bramble_crypto *crypto, const uint8_t net_key[16],
                                        const uint8_t *beacon);
uint32_t network_secure_beacon_iv_index(const uint8_t *beacon);
/* Ten seconds have passed: sends the beacons that are due, or `all`. */
void network_beacons(struct network *network, bool all);
void network_beacon_set(struct network *network, bool on);
/* A state that beacons tell has changed, or the node has joined: beacon soon. */
void network_beacon_soon(struct network *network);
/* The key refresh phase of a NetKey has moved, whoever moved it (a beacon, a configuration client, this node's own
 * provisioner): traces it, tells the layers above, and beacons soon. */
void network_key_refreshed(struct network *network, struct keys_net *net);

#define NETWORK_SEQUENCE_BLOCK 128U /* sequence numbers reserved by one write of the store */
/* True when every invariant holds, those of the IV index (iv_index.c) included; else `violation` says which does not.
 */
bool network_check(const struct network *network, struct bramble_violation *violation);
bool network_iv_check(const struct network *network, struct bramble_violation *violation);

#endif
