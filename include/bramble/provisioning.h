/* Provisioning: how a device becomes a node (Mesh Protocol 1.1 chapter 5).
 *
 * A new device belongs to nobody. It says so in a beacon: "I am the device with this UUID, and these are my means of
 * proving it." A provisioner that hears it opens a link and the two of them talk for about a second:
 *
 *     provisioner                          device
 *     Invite (attention for n seconds) ->                         the device blinks, so that the user sees which it is
 *                                      <-  Capabilities           elements, algorithms, what it can show, ask, prove
 *     Start (how we shall do it)       ->
 *     Public Key                       ->
 *                                      <-  Public Key             not sent when the provisioner knows it already
 *                                      <-  Input Complete         only when the user typed something at the device
 *     Confirmation                     ->
 *                                      <-  Confirmation
 *     Random                           ->
 *                                      <-  Random                 each has proved to know the authentication value
 *     Data (NetKey, IV index, address) ->
 *                                      <-  Complete
 *
 * Both agree on a secret by elliptic curves (P-256). A listener learns nothing from that, but somebody who stands in
 * the middle could talk to each of them; so both prove, before the network key is handed over, that they know a value
 * that travelled another way ("out of band", OOB): a code printed on the device (static OOB), a number that the device
 * shows and the user types at the provisioner (output OOB), one that the provisioner shows and the user enters at the
 * device (input OOB). Without any of these (no OOB) the exchange is safe from listeners, not from somebody in the
 * middle. With the algorithm HMAC-SHA256 (Mesh 1.1) a wrong partner has one guess. With CMAC-AES128 (all that Mesh 1.0
 * has) a false device can calculate the value, however long it is, from what the provisioner says to it, and pass for
 * the true one (docs/attacks.md). Bramble takes HMAC-SHA256 wherever both sides have it; a false device will say that
 * it has CMAC-AES128 only, so a provisioner whose devices all know HMAC-SHA256 should set `algorithms` to that alone.
 * Without OOB the two are worth the same, since there is nothing to prove.
 *
 * All that belongs to OOB, HMAC-SHA256 included, is linked only by who names it: a device has `oob = &bramble_oob` in
 * its abilities, a provisioner `oob = &bramble_oob_provisioner` in its options. Without it they have CMAC-AES128 and
 * "no OOB", and are refused what they could not do.
 *
 * A device lists bramble_feature_provisionable in its configuration, whose `provisioning` describes its abilities. (Of
 * the limits' provisioning_links it needs one only where segmented messages have very little memory,
 * <bramble/limits.h>.) It beacons whenever it belongs to no network, and has nothing to do but, if it has OOB means,
 * react to events: show this number, read that one. When all is done the node joins by itself. A provisioner listens
 * for beacons (bramble_unprovisioned_scan), begins (bramble_provision) and reacts to events too. Every attempt that was
 * begun ends with exactly one event DONE or FAILED, and a failure tells which side found what
 * (BRAMBLE_PROVISIONING_CAUSES).
 *
 * When does the device belong to the network? When it knows that its Complete was received: at the acknowledgment, or
 * at the link's end with "success". Then the two can only disagree if every one of the many acknowledgments and closing
 * messages of half a minute was lost; and then it is the provisioner that believes in a node while the device is still
 * there to be provisioned again. The other way round the device would be lost to its owner.
 *
 * No function here calls back: what it sets in motion comes as an event in a later turn of the node.
 */
#ifndef BRAMBLE_PROVISIONING_H
#define BRAMBLE_PROVISIONING_H

#include <bramble/error.h>
#include <bramble/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- What comes of it ----------------------------------------------------------------------------------------- */

/* All that makes a device a member of a network. A node joins with it (<bramble/node.h>). */
struct bramble_membership {
    uint8_t net_key[16];
    uint16_t net_key_index; /* 0 to 0x0FFF */
    uint16_t address;       /* unicast address of the primary element; the other elements follow it */
    uint32_t iv_index;      /* above 0 while an update is in progress */
    bool key_refresh;       /* the NetKey given is the new one of a key refresh in phase 2 */
    bool iv_update;         /* an IV update is in progress: the network transmits with iv_index - 1 */
    uint8_t device_key[16];
};

/* ---- Words of the protocol ------------------------------------------------------------------------------------ */

/* Algorithms, as bits of the capabilities. */
#define BRAMBLE_ALGORITHM_CMAC_AES128 0x0001U /* the one of Mesh 1.0 */
#define BRAMBLE_ALGORITHM_HMAC_SHA256 0x0002U /* Mesh 1.1 */

/* What a device can show (output actions), as numbers; the capabilities have bit 1 << action. */
enum bramble_output_action {
    BRAMBLE_OUTPUT_BLINK = 0,       /* a lamp blinks that many times: a number from 1 */
    BRAMBLE_OUTPUT_BEEP = 1,        /* a number from 1 */
    BRAMBLE_OUTPUT_VIBRATE = 2,     /* a number from 1 */
    BRAMBLE_OUTPUT_NUMERIC = 3,     /* a number from 0, shown with leading zeros */
    BRAMBLE_OUTPUT_ALPHANUMERIC = 4 /* digits and capital letters */
};

/* What a user can do at a device (input actions). */
enum bramble_input_action {
    BRAMBLE_INPUT_PUSH = 0,        /* press a button that many times: a number from 1 */
    BRAMBLE_INPUT_TWIST = 1,       /* a number from 1 */
    BRAMBLE_INPUT_NUMERIC = 2,     /* type a number */
    BRAMBLE_INPUT_ALPHANUMERIC = 3 /* type digits and capital letters */
};

#define BRAMBLE_ACTION_BIT(action) (1U << (action))
#define BRAMBLE_OOB_SIZE_MAX 8U /* digits or characters of an output or input value */

/* OOB information in the beacon: where the user may find the OOB data of a device. */
#define BRAMBLE_OOB_OTHER 0x0001U
#define BRAMBLE_OOB_URI 0x0002U
#define BRAMBLE_OOB_2D_CODE 0x0004U
#define BRAMBLE_OOB_BAR_CODE 0x0008U
#define BRAMBLE_OOB_NFC 0x0010U
#define BRAMBLE_OOB_NUMBER 0x0020U
#define BRAMBLE_OOB_STRING 0x0040U
#define BRAMBLE_OOB_CERTIFICATE 0x0080U
#define BRAMBLE_OOB_RECORDS 0x0100U
#define BRAMBLE_OOB_ON_BOX 0x0800U
#define BRAMBLE_OOB_INSIDE_BOX 0x1000U
#define BRAMBLE_OOB_ON_PAPER 0x2000U
#define BRAMBLE_OOB_IN_MANUAL 0x4000U
#define BRAMBLE_OOB_ON_DEVICE 0x8000U

/* What is linked to do all that is out of band, and HMAC-SHA256: about two kilobytes. */
struct bramble_oob;
extern const struct bramble_oob bramble_oob;             /* a device */
extern const struct bramble_oob bramble_oob_provisioner; /* a provisioner; for a device, too, that is one */

enum bramble_authentication {
    BRAMBLE_AUTHENTICATION_NONE = 0,
    BRAMBLE_AUTHENTICATION_STATIC = 1,
    BRAMBLE_AUTHENTICATION_OUTPUT = 2,
    BRAMBLE_AUTHENTICATION_INPUT = 3,
    BRAMBLE_AUTHENTICATION_BEST = 255 /* the strongest that both sides can do */
};

/* What a device says about itself before anything is decided. */
struct bramble_device_capabilities {
    uint8_t elements;
    uint16_t algorithms;     /* BRAMBLE_ALGORITHM_... */
    bool public_key_oob;     /* its public key can be had out of band */
    bool static_oob;         /* it has a static OOB value */
    bool authenticated_only; /* it refuses to be provisioned without OOB (Mesh 1.1) */
    uint8_t output_size;     /* digits or characters it can show at most; 0: none */
    uint16_t output_actions; /* bits 1 << enum bramble_output_action */
    uint8_t input_size;
    uint16_t input_actions;
};

/* ---- The device's side: what it is able to do ------------------------------------------------------------------ */

/* Zero everywhere but in the UUID is a device without any OOB means. All that is pointed to must stay valid. */
struct bramble_provisioning_abilities {
    uint8_t uuid[16];            /* of this very device: unique in the world */
    uint16_t oob_information;    /* BRAMBLE_OOB_..., for the beacon */
    uint16_t beacon_interval_ms; /* between unprovisioned device beacons; 0: 2000 */
    uint16_t algorithms;         /* BRAMBLE_ALGORITHM_...; 0: both, or the one that is there */
    bool static_oob_asked;   /* there is a static value, but the application is asked for it (STATIC_OOB_REQUESTED) */
    bool authenticated_only; /* refuse to be provisioned without OOB */
    uint8_t output_size;     /* 0 to 8 */
    uint8_t input_size;      /* 0 to 8 */
    uint16_t output_actions; /* bits 1 << enum bramble_output_action */
    uint16_t input_actions;  /* bits 1 << enum bramble_input_action */
    /* &bramble_oob; NULL: the device can do no more than CMAC-AES128 without OOB, so the algorithm, the six members
     * above this one and the three below must ask for nothing else. */
    const struct bramble_oob *oob;
    struct bramble_view static_oob; /* 16 or 32 octets; empty: none. The algorithm needs 16 (CMAC) or 32 (HMAC): of a
                                       longer value the first octets count, a shorter one is followed by zeros */
    /* The OOB key pair, whose public half the provisioner gets another way: 32 and 64 octets, both or neither. Where
     * the provisioner does not ask for it, a pair made for the one attempt is used. */
    const uint8_t *private_key;
    const uint8_t *public_key;
    struct bramble_view uri; /* a URI (as in the URI advertising type) whose hash the beacon carries; may be empty */
};

/* ---- The provisioner's side ------------------------------------------------------------------------------------ */

/* How one device is to be provisioned. Nothing here needs to live longer than the call; views are copied. */
struct bramble_provision_options {
    uint8_t uuid[16];
    struct bramble_membership membership; /* what the device gets. `device_key` is ignored. `address` 0: it is chosen
                                             when the number of elements is known, by the node's provisioner feature */
    uint8_t attention_s;                  /* seconds that the device shall draw attention to itself; 0: not */
    const struct bramble_oob *oob; /* &bramble_oob_provisioner; NULL: CMAC-AES128 without OOB, and what asks for more is
                                      refused */
    uint16_t algorithms;           /* BRAMBLE_ALGORITHM_... that may be used; 0: both, and the stronger wins. What
                                      HMAC_SHA256 alone is good for: see above */
    uint8_t authentication;        /* enum bramble_authentication: a method, or _BEST. NONE (0) means none */
    uint8_t action;                /* for OUTPUT and INPUT: the action wanted, or 255: the strongest */
    uint8_t size;                  /* for OUTPUT and INPUT: digits or characters; 0: as many as the device can */
    uint16_t output_actions; /* for _BEST: what a user of this provisioner is there to read (0: nobody is there) */
    uint16_t input_actions;  /* for _BEST: what a user is there to enter at the device */
    struct bramble_view static_oob;  /* known beforehand: up to 32 octets. Empty with STATIC: asked for by event */
    struct bramble_view public_key;  /* the device's public key, known beforehand: 64 octets; or empty */
    bool public_key_asked;           /* where the device offers it: ask for it by event (PUBLIC_KEY_REQUESTED) */
    bool public_key_required;        /* fail rather than take the public key over the air */
    bool choose;                     /* stop after Capabilities and wait for bramble_provisioning_choose() */
    uint32_t link_timeout_ms;        /* 0: 60 s, the specification's, to open the link */
    uint32_t transaction_timeout_ms; /* 0: 30 s, until a PDU must be acknowledged */
    uint32_t protocol_timeout_ms;    /* 0: 60 s between two PDUs */
};

/* The answer to the event CAPABILITIES of an attempt with `choose`. */
struct bramble_provisioning_choice {
    uint16_t algorithm;     /* one bit of BRAMBLE_ALGORITHM_...; 0: the strongest */
    uint8_t authentication; /* enum bramble_authentication */
    uint8_t action;         /* as in the options */
    uint8_t size;
    bool public_key_oob; /* take the public key out of band */
};

/* ---- Why an attempt failed ------------------------------------------------------------------------------------- */

/* X(name, text). FOUND_ are what this side found and told the other; DEVICE_SAYS_ are the other's Failed codes. */
#define BRAMBLE_PROVISIONING_CAUSES(X)                                                                                 \
    X(NONE, "nothing failed")                                                                                          \
    X(DEVICE_SAYS_PROHIBITED, "the device answered Failed with a code that the specification does not know")           \
    X(DEVICE_SAYS_INVALID_PDU, "the device answered Failed: it does not know a PDU that we sent")                      \
    X(DEVICE_SAYS_INVALID_FORMAT, "the device answered Failed: a PDU that we sent has a wrong format")                 \
    X(DEVICE_SAYS_UNEXPECTED_PDU, "the device answered Failed: it did not expect the PDU that we sent")                \
    X(DEVICE_SAYS_CONFIRMATION_FAILED, "the device answered Failed: our authentication value is not its own")          \
    X(DEVICE_SAYS_OUT_OF_RESOURCES, "the device answered Failed: it is out of resources")                              \
    X(DEVICE_SAYS_DECRYPTION_FAILED, "the device answered Failed: it could not decrypt the provisioning data")         \
    X(DEVICE_SAYS_UNEXPECTED_ERROR, "the device answered Failed: an error that it did not expect")                     \
    X(DEVICE_SAYS_CANNOT_ASSIGN_ADDRESSES, "the device answered Failed: it cannot take the addresses")                 \
    X(DEVICE_SAYS_INVALID_DATA, "the device answered Failed: the provisioning data hold a prohibited value")           \
    X(LINK_TIMEOUT, "no device answered the request to open a link")                                                   \
    X(TRANSACTION_TIMEOUT, "a PDU was not acknowledged in time: the other side is out of reach")                       \
    X(PROTOCOL_TIMEOUT, "the other side sent nothing for too long")                                                    \
    X(CLOSED_BY_PEER, "the other side closed the link before the end, with success as the reason")                     \
    X(CLOSED_BY_PEER_TIMEOUT, "the other side closed the link: it waited in vain")                                     \
    X(CLOSED_BY_PEER_FAILED, "the other side closed the link: it failed")                                              \
    X(CANCELLED, "the application cancelled it")                                                                       \
    X(FOUND_INVALID_PDU, "the other side sent a PDU of unknown type")                                                  \
    X(FOUND_INVALID_FORMAT, "the other side sent a PDU of wrong length or with a prohibited value")                    \
    X(FOUND_UNEXPECTED_PDU, "the other side sent a PDU out of turn")                                                   \
    X(FOUND_INVALID_DATA, "the provisioning data hold a prohibited value")                                             \
    X(FOUND_DECRYPTION_FAILED, "the provisioning data could not be decrypted")                                         \
    X(CONFIRMATION_MISMATCH, "the other side does not know the authentication value")                                  \
    X(REFLECTED_PUBLIC_KEY, "the other side sent our own public key back")                                             \
    X(REFLECTED_CONFIRMATION, "the other side sent our own confirmation back")                                         \
    X(REFLECTED_RANDOM, "the other side sent our own random back")                                                     \
    X(INVALID_PUBLIC_KEY, "the public key of the other side is not a point of the curve")                              \
    X(RANDOM_FAILED, "the random source of this node failed")                                                          \
    X(CRYPTO_FAILED, "the crypto of this node failed")                                                                 \
    X(NO_COMMON_ALGORITHM, "device and provisioner have no algorithm in common")                                       \
    X(NO_AUTHENTICATION, "the device cannot do the authentication that is wanted, or refuses to do without")           \
    X(NO_PUBLIC_KEY, "the public key is wanted out of band, and the device does not offer that")                       \
    X(OUT_OF_ADDRESSES, "no range of free addresses is large enough for the elements of the device")                   \
    X(NODE_TABLE_FULL, "the provisioner's node table has no place left")                                               \
    X(ADDRESS_TAKEN, "an address that the device was to get belongs to another node, or to this one")                  \
    X(STORE_FAILED, "this node could not store what it must not forget of the attempt")

enum bramble_provisioning_cause {
#define BRAMBLE_PROVISIONING_CAUSE_ENTRY(name, text) BRAMBLE_PROVISIONING_CAUSE_##name,
    BRAMBLE_PROVISIONING_CAUSES(BRAMBLE_PROVISIONING_CAUSE_ENTRY)
#undef BRAMBLE_PROVISIONING_CAUSE_ENTRY
        BRAMBLE_PROVISIONING_CAUSE_COUNT
};

/* The name without prefix ("LINK_TIMEOUT") and a sentence; any number is answered. In an object file of their own. */
const char *bramble_provisioning_cause_name(unsigned cause);
const char *bramble_provisioning_cause_text(unsigned cause);

/* ---- Events ---------------------------------------------------------------------------------------------------- */

enum bramble_provisioning_event_kind {
    /* Provisioner, while scanning: `beacon`. Each device at most every 5 s, as far as the table of devices reaches. */
    BRAMBLE_PROVISIONING_BEACON,
    /* Both: the device has answered on this link; it is in use until LINK_CLOSED. */
    BRAMBLE_PROVISIONING_LINK_OPENED,
    /* Both: the link is gone, its number void. Always the last event of an attempt. */
    BRAMBLE_PROVISIONING_LINK_CLOSED,
    /* Provisioner: `capabilities`. With the option `choose`, answer by bramble_provisioning_choose(). */
    BRAMBLE_PROVISIONING_CAPABILITIES,
    /* Device: show `value` to the user by the output action. Provisioner: tell the user to enter it at the device, by
     * the input action. */
    BRAMBLE_PROVISIONING_OUTPUT,
    /* Device: the user is entering something by the input action. Provisioner: ask the user what the device shows, by
     * the output action. Answer by bramble_provisioning_answer(). */
    BRAMBLE_PROVISIONING_INPUT_REQUESTED,
    /* Provisioner: the user has done at the device what OUTPUT asked for; the number may be hidden again. Device: the
     * provisioner has gone on after an OUTPUT; likewise. */
    BRAMBLE_PROVISIONING_INPUT_COMPLETE,
    /* Provisioner: give the device's public key, 64 octets, by bramble_provisioning_answer(). */
    BRAMBLE_PROVISIONING_PUBLIC_KEY_REQUESTED,
    /* Both: give the static OOB value by bramble_provisioning_answer(). */
    BRAMBLE_PROVISIONING_STATIC_OOB_REQUESTED,
    /* Device: draw the user's attention for `attention_s` seconds; 0: no longer. */
    BRAMBLE_PROVISIONING_ATTENTION,
    /* Device: `membership`; the node has joined. If it could not, the error is in the struct bramble_event that brings
     * this, and the device can be provisioned again. Provisioner: `done`. */
    BRAMBLE_PROVISIONING_DONE,
    /* Both: `cause`. */
    BRAMBLE_PROVISIONING_FAILED
};

/* What is to be shown or entered. */
struct bramble_provisioning_value {
    uint8_t action; /* enum bramble_output_action or bramble_input_action */
    uint8_t size;   /* digits or characters at most */
    uint32_t number;
    char text[BRAMBLE_OOB_SIZE_MAX + 1]; /* alphanumeric, or the number with leading zeros; empty in requests */
};

/* Whatever it points to is valid during the callback only. */
struct bramble_provisioning_event {
    uint8_t kind;        /* enum bramble_provisioning_event_kind */
    bool provisioner;    /* on which side of the link this node is */
    uint32_t link;       /* the link's number; 0 with beacons */
    const uint8_t *uuid; /* 16 octets, of the device */
    union {
        struct {
            uint16_t oob_information;
            bool has_uri_hash;
            uint8_t uri_hash[4];
            int8_t rssi_dbm; /* 127: unknown */
        } beacon;
        struct bramble_device_capabilities capabilities;
        struct bramble_provisioning_value value; /* OUTPUT, INPUT_REQUESTED */
        uint8_t attention_s;
        const struct bramble_membership *membership; /* device, DONE */
        struct {
            const struct bramble_membership *membership; /* what it got, its address and device key included */
            uint8_t elements;
        } done;        /* provisioner, DONE */
        uint8_t cause; /* FAILED: enum bramble_provisioning_cause */
    } of;
};

/* ---- What an application calls ---------------------------------------------------------------------------------- */

/* Begins to provision a device. Answers the number of the link (1 or more), or an error:
 * BRAMBLE_ERROR_NOT_SUPPORTED (the node has no provisioner, or the options ask for what needs `oob`), _FULL (all links
 * of the limits are in use), _EXISTS (this device is being provisioned already), _VALUE (an option is out of range),
 * _LENGTH (a view has a wrong length). */
BRAMBLE_MUST_CHECK int bramble_provision(struct bramble_node *node, const struct bramble_provision_options *options);

/* Answers the capabilities. BRAMBLE_ERROR_NOT_FOUND: no such link; _STATE: nobody asked; _VALUE: out of range;
 * _NOT_SUPPORTED: it asks for what the options' `oob` is needed for. */
BRAMBLE_MUST_CHECK int bramble_provisioning_choose(struct bramble_node *node, uint32_t link,
                                                   const struct bramble_provisioning_choice *choice);

/* Answers INPUT_REQUESTED with what the user typed (decimal digits, or digits and capital letters), or
 * PUBLIC_KEY_REQUESTED and STATIC_OOB_REQUESTED with octets. The view is copied.
 * BRAMBLE_ERROR_NOT_FOUND: no such link; _STATE: nothing is asked for; _LENGTH: too short or too long; _VALUE: a
 * character that cannot be part of it. After an error the question stands and may be answered again. */
BRAMBLE_MUST_CHECK int bramble_provisioning_answer(struct bramble_node *node, uint32_t link,
                                                   struct bramble_view answer);
/* The same for a number: how often the button was pressed, what the lamp blinked. */
BRAMBLE_MUST_CHECK int bramble_provisioning_answer_number(struct bramble_node *node, uint32_t link, uint32_t number);

/* Ends an attempt; FAILED (CANCELLED) and LINK_CLOSED follow, or DONE and LINK_CLOSED when the device's Complete is
 * heard before the node's next turn. BRAMBLE_ERROR_NOT_FOUND: no such link; _STATE: too late, the attempt has ended and
 * only its link is still being closed, or (device) Complete has been said. */
BRAMBLE_MUST_CHECK int bramble_provisioning_cancel(struct bramble_node *node, uint32_t link);

/* Whether beacons of unprovisioned devices are reported. BRAMBLE_ERROR_NOT_SUPPORTED: the node has no provisioner. */
BRAMBLE_MUST_CHECK int bramble_unprovisioned_scan(struct bramble_node *node, bool on);

#ifdef __cplusplus
}
#endif

#endif
