/* One attempt to provision one device: what both sides keep of it, and how the three parts speak with each other.
 *
 *     link (pb_adv.c)  -- provisioning_opened / _received / _sent / _lost / _closed -->  session (protocol.c)
 *                      <-- struct provisioning_link: send, delivered, close ----------
 *     session          -- struct provisioning_role: what device.c and provisioner.c do differently
 *
 * Invariants
 *   P1  A session is in use from its beginning until LINK_CLOSED was reported: only then it has a role, and only then
 * it waits for anything. P2  Exactly one of DONE and FAILED is reported while `outcome` leaves RUNNING. (Suites.) P3 At
 * most one PDU is with the link (`outstanding`), so a link needs one buffer. (Suites.) P4  `ticket` is 0 unless a P-256
 * operation is with the port for this very session, whose outcome is open. P5  Private key, secrets, values and session
 * keys are wiped when the outcome is known. P6  A link serves the session of its slot, and the session its room.
 */
#ifndef PROVISIONING_SESSION_H
#define PROVISIONING_SESSION_H

#include "base/timer.h"
#include "provisioning/authentication.h"
#include "provisioning/calculation.h"
#include "provisioning/generic.h"

#define PROVISIONING_PDU_MAX 65U /* the largest PDU that the protocol uses: Public Key */

enum provisioning_pdu_type {
    PROVISIONING_INVITE,
    PROVISIONING_CAPABILITIES,
    PROVISIONING_START,
    PROVISIONING_PUBLIC_KEY,
    PROVISIONING_INPUT_COMPLETE,
    PROVISIONING_CONFIRMATION,
    PROVISIONING_RANDOM,
    PROVISIONING_DATA,
    PROVISIONING_COMPLETE,
    PROVISIONING_FAILED,
    PROVISIONING_RECORD_REQUEST,
    PROVISIONING_RECORD_RESPONSE,
    PROVISIONING_RECORDS_GET,
    PROVISIONING_RECORDS_LIST,
    PROVISIONING_PDU_TYPES
};

/* Codes of the Failed PDU. */
enum provisioning_failed_code {
    PROVISIONING_CODE_INVALID_PDU = 1,
    PROVISIONING_CODE_INVALID_FORMAT = 2,
    PROVISIONING_CODE_UNEXPECTED_PDU = 3,
    PROVISIONING_CODE_CONFIRMATION_FAILED = 4,
    PROVISIONING_CODE_OUT_OF_RESOURCES = 5,
    PROVISIONING_CODE_DECRYPTION_FAILED = 6,
    PROVISIONING_CODE_UNEXPECTED_ERROR = 7,
    PROVISIONING_CODE_CANNOT_ASSIGN_ADDRESSES = 8,
    PROVISIONING_CODE_INVALID_DATA = 9
};

struct provisioning;
struct provisioning_session;

/* What carries the PDUs of a session. `instance` is the link's own. */
struct provisioning_link {
    /* Takes a PDU of at most `pdu_max` octets; provisioning_sent() follows when the other side has it. */
    void (*send)(void *instance, struct bramble_view pdu);
    /* The other side's answer shows that it has the PDU: no more need to repeat it. */
    void (*delivered)(void *instance);
    /* Ends the link; provisioning_closed() follows, never from inside. */
    void (*close)(void *instance, uint8_t reason);
    uint16_t pdu_max;
};

/* What device and provisioner do differently. */
struct provisioning_role {
    bool provisioner;
    void (*opened)(struct provisioning_session *session);
    /* A PDU while the attempt runs; `parameters` is what follows the type octet. */
    void (*received)(struct provisioning_session *session, uint8_t type, struct bramble_view parameters);
    /* Something that was waited for is there: take the next step if it can be taken. */
    void (*advance)(struct provisioning_session *session);
    /* The link has ended, whatever the outcome: if the attempt still ran, this decides it. */
    void (*ended)(struct provisioning_session *session, unsigned cause);
};

enum provisioning_outcome { PROVISIONING_RUNNING, PROVISIONING_SUCCEEDED, PROVISIONING_BROKEN };

enum provisioning_question {
    PROVISIONING_NO_QUESTION,
    PROVISIONING_ASKED_CHOICE,
    PROVISIONING_ASKED_VALUE,
    PROVISIONING_ASKED_PUBLIC_KEY,
    PROVISIONING_ASKED_STATIC
};

enum provisioning_p256 { PROVISIONING_P256_NOTHING, PROVISIONING_P256_OWN_KEY, PROVISIONING_P256_SECRET };

/* The provisioner's wishes, as far as they are needed after the beginning. */
struct provisioning_wishes {
    struct bramble_provisioning_choice choice;
    uint16_t algorithms;
    uint16_t output_actions;
    uint16_t input_actions;
    uint8_t static_octets[PROVISIONING_VALUE_MAX];
    uint8_t static_size;
    uint8_t attention_s;
    bool public_key_given;
    bool public_key_asked;
    bool public_key_required;
    bool choose;
    uint32_t protocol_timeout_ms;
};

struct provisioning_session {
    struct provisioning *room;
    const struct provisioning_role *role; /* NULL: free */
    const struct provisioning_link *link;
    void *instance;
    uint32_t number; /* the link's number for the application */
    uint32_t ticket; /* of the P-256 operation under way; 0: none */

    uint8_t step;      /* of the role */
    uint8_t outcome;   /* enum provisioning_outcome */
    uint8_t question;  /* enum provisioning_question: what the application has to answer */
    uint8_t p256;      /* enum provisioning_p256: what is with the port, or wanted from it */
    uint8_t algorithm; /* as chosen in Start, like the next four */
    uint8_t method;
    bool public_key_oob;
    struct bramble_provisioning_value value; /* action, size; then the value itself */
    uint8_t failed_due;                      /* a Failed PDU that waits until the link is free; 0: none */
    uint8_t elements;

    bool outstanding; /* a PDU is with the link */
    bool cancelled;   /* the application wants an end */
    bool committed;   /* device: Complete was sent, so the other side may have finished already */
    bool own_key;     /* our public key is in `inputs` */
    bool peer_key;    /* the peer's is */
    bool own_key_sent;
    bool secret_known;
    bool auth_known;
    bool input_complete;    /* sent or received */
    bool confirmation_held; /* the peer's confirmation has been received */

    uint8_t uuid[16]; /* of the device */
    uint8_t inputs[PROVISIONING_INPUTS_OCTETS];
    uint8_t private_key[32];
    uint8_t secret[32];
    uint8_t auth_value[PROVISIONING_VALUE_MAX];
    uint8_t confirmation_salt[PROVISIONING_VALUE_MAX];
    uint8_t confirmation_key[PROVISIONING_VALUE_MAX];
    uint8_t own_random[PROVISIONING_VALUE_MAX];
    uint8_t own_confirmation[PROVISIONING_VALUE_MAX];
    uint8_t peer_confirmation[PROVISIONING_VALUE_MAX];
    struct provisioning_keys keys;
    struct bramble_membership membership;
    struct provisioning_wishes wishes; /* provisioner only */

    struct bramble_timer protocol; /* nothing was sent or received for too long */
    struct bramble_timer work;     /* due at once when the application has said something */
};

/* ---- From the link (protocol.c) ---- */

void provisioning_opened(struct provisioning_session *session);
void provisioning_received(struct provisioning_session *session, struct bramble_view pdu);
/* A PDU too long for any type: its content was not kept. */
void provisioning_received_too_long(struct provisioning_session *session);
void provisioning_sent(struct provisioning_session *session);
/* The link gives up: `cause` is LINK_TIMEOUT or TRANSACTION_TIMEOUT. The session answers by closing the link. */
void provisioning_lost(struct provisioning_session *session, unsigned cause);
/* The link is no more. `cause`: CLOSED_BY_PEER..., or NONE when we closed it ourselves. */
void provisioning_closed(struct provisioning_session *session, unsigned cause);

/* ---- For the roles (protocol.c) ---- */

void provisioning_session_begin(struct provisioning_session *session, struct provisioning *room,
                                const struct provisioning_role *role, const uint8_t uuid[16]);
void provisioning_send(struct provisioning_session *session, uint8_t type, struct bramble_view parameters);
/* The PDU received is the answer to the one outstanding, if any: the other side has that one. */
void provisioning_answered(struct provisioning_session *session);
/* Is a PDU of this type and size one of those allowed (bit mask of types)? Else the attempt has failed, and the other
 * side been told, when this returns false. */
bool provisioning_screen(struct provisioning_session *session, uint8_t type, size_t size, unsigned allowed);
/* Ends the attempt: reports FAILED; a device sends Failed with `code`, a provisioner closes the link. */
void provisioning_fail(struct provisioning_session *session, unsigned cause, uint8_t code);
void provisioning_fail_crypto(struct provisioning_session *session, int error);
/* Ends it well; DONE is reported by the role. */
void provisioning_succeed(struct provisioning_session *session);
/* The peer's static or generated value is known: AuthValue from session->value. */
void provisioning_value_known(struct provisioning_session *session);
/* A random value for session->value, shown to the user by OUTPUT. False: it has failed. */
bool provisioning_show_value(struct provisioning_session *session);
void provisioning_tell(struct provisioning_session *session, struct bramble_provisioning_event *event, uint8_t kind);
void provisioning_ask(struct provisioning_session *session, uint8_t question, uint8_t event_kind);
/* Draws a private key and asks for its public key; asks for the shared secret. */
void provisioning_make_own_key(struct provisioning_session *session);
void provisioning_make_secret(struct provisioning_session *session);
uint8_t *provisioning_own_key(struct provisioning_session *session);
uint8_t *provisioning_peer_key(struct provisioning_session *session);
/* True when both keys are there and differ. Reports a reflected key. */
bool provisioning_keys_exchanged(struct provisioning_session *session);
/* Salt, confirmation key, our random and our confirmation, from secret and AuthValue. False: it has failed. */
bool provisioning_make_confirmation(struct provisioning_session *session);
/* Does the peer's random fit its confirmation? Draws the session keys if so. False: it has failed. */
bool provisioning_check_random(struct provisioning_session *session, const uint8_t *random);
void provisioning_wake(struct provisioning_session *session);

#endif
