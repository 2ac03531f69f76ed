/* One attempt to provision one device: what both sides keep of it, and how the three parts speak with each other.
 *
 *     link (pb_adv.c)  -- provisioning_opened / _received / _sent / _lost / _work / _closed -->  session (protocol.c)
 *                      <-- provisioning_link_send / _delivered / _close / _leave / _wake ---
 *     session          -- struct provisioning_role: what device.c and provisioner.c do differently
 *
 * Invariants
 *   P1  A session is in use from its beginning until LINK_CLOSED is reported: only then it has a role, and only then
 *       it waits for anything.
 *   P2  Exactly one of DONE and FAILED is reported while `outcome` leaves RUNNING. (Suites.)
 *   P3  At most one PDU is with the link (`outstanding`). (Suites.)
 *   P4  `ticket` is 0 unless a P-256 operation is with the port for this very session, whose outcome is open.
 *   P5  Private key and secret are wiped when the outcome is known, AuthValue, keys and data when it is a failure
 *       or has been told.
 *   P6  A link serves the session of its slot, and the session its room.
 */
#ifndef PROVISIONING_SESSION_H
#define PROVISIONING_SESSION_H

#include "base/timer.h"
#include "provisioning/authentication.h"
#include "provisioning/calculation.h"
#include "provisioning/generic.h"

#define PROVISIONING_PROTOCOL_TIMEOUT_MS 60000U

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
    PROVISIONING_PDU_TYPES,
    PROVISIONING_NO_PDU = PROVISIONING_PDU_TYPES
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
struct pb_adv;

/* What device and provisioner do differently. What is wrong is answered as a cause of failure; NONE: nothing. */
struct provisioning_role {
    bool provisioner;
    unsigned (*opened)(struct provisioning_session *session);
    /* The PDU that was expected has come, and its length is right. The session expects none until this says which. */
    unsigned (*received)(struct provisioning_session *session, unsigned type, uint8_t *parameters);
    /* Something that was waited for is there: take the next step if it can be taken. */
    unsigned (*advance)(struct provisioning_session *session);
    /* The device acknowledges Link Open. NULL: nobody opened a link. */
    void (*acknowledged)(struct provisioning_session *session);
    /* The link that was still being closed when the session began is closed: the session's own is opened. NULL: that
     * never is so. */
    void (*reopen)(struct provisioning_session *session);
    /* The session has ended and its slot is free. `event` has its link and the UUID, which is where the session had it:
     * it shall be where it stays for a while. */
    void (*ended)(struct provisioning *room, struct bramble_provisioning_event *event, bool succeeded);
};

enum provisioning_outcome { PROVISIONING_RUNNING, PROVISIONING_SUCCEEDED, PROVISIONING_BROKEN };

/* What is waited for, in the order of the causes of timeout. */
enum provisioning_wait { PROVISIONING_WAIT_LINK, PROVISIONING_WAIT_TRANSACTION, PROVISIONING_WAIT_PROTOCOL };

enum provisioning_question {
    PROVISIONING_NO_QUESTION,
    PROVISIONING_ASKED_CHOICE,
    PROVISIONING_ASKED_VALUE,
    PROVISIONING_ASKED_PUBLIC_KEY,
    PROVISIONING_ASKED_STATIC
};

/* The way that both roles go. */
enum provisioning_step {
    PROVISIONING_STEP_BEGIN,   /* Invite and Capabilities */
    PROVISIONING_STEP_CHOOSE,  /* provisioner: the application may choose how */
    PROVISIONING_STEP_START,   /* provisioner: Start was sent */
    PROVISIONING_STEP_KEYS,    /* until both public keys are known */
    PROVISIONING_STEP_SECRET,  /* the shared secret is being calculated */
    PROVISIONING_STEP_AGREED,  /* it is known */
    PROVISIONING_STEP_VALUE,   /* the AuthValue is being found: shown, entered, looked up */
    PROVISIONING_STEP_READY,   /* it is known */
    PROVISIONING_STEP_PROVE,   /* our confirmation has been sent */
    PROVISIONING_STEP_COMPLETE /* device: Complete has been sent, so the other side may have finished already */
};

/* The provisioner's wishes; all that concerns OOB is kept by who has it. */
struct provisioning_wishes {
    uint8_t uuid[16];
    uint32_t timeout_ms[3]; /* of each enum provisioning_wait */
    bool choose;            /* the application is asked how */
    struct bramble_provisioning_choice choice;
    uint8_t algorithms;
    uint8_t output_actions;
    uint8_t input_actions;
    uint8_t static_size; /* the value itself waits where the peer's confirmation will be */
    bool public_key_given;
    bool public_key_asked;
    bool public_key_required;
};

/* What is small comes first: a short instruction reaches the first 32 octets. */
struct provisioning_session {
    uint8_t step;     /* enum provisioning_step */
    uint8_t outcome;  /* enum provisioning_outcome */
    uint8_t expected; /* type of the PDU that may come now, or NO_PDU */
    uint8_t question; /* enum provisioning_question: what the application has to answer */
    uint8_t method;   /* as chosen in Start, like the next two */
    uint8_t action;
    uint8_t size;
    uint8_t elements;       /* of the device */
    uint8_t wait;           /* enum provisioning_wait: what it means that `deadline` fires */
    uint8_t failed_due;     /* the code in a Failed PDU that waits until the link is free; 0: none */
    bool outstanding;       /* a PDU is with the link */
    bool cancelled;         /* the application wants an end */
    bool curve_wanted;      /* a P-256 operation: our public key, or when that is known the secret */
    bool own_key;           /* our public key is in the inputs */
    bool own_key_sent;      /* or known to the other side from elsewhere */
    bool peer_key;          /* the peer's is in the inputs */
    bool confirmation_held; /* device: the peer's has been received */

    struct provisioning *room;
    const struct provisioning_role *role; /* NULL: free */
    struct pb_adv *link;                  /* over which it speaks */
    uint8_t *own;                  /* our public key in the inputs; later our random in the text behind the salt */
    uint8_t *peer;                 /* the peer's */
    const uint8_t *uuid;           /* of the device */
    const uint32_t *timeout_ms;    /* of each enum provisioning_wait */
    uint32_t number;               /* the link's number for the application */
    uint32_t ticket;               /* of the P-256 operation under way; 0: none */
    struct bramble_timer deadline; /* the other side has not acknowledged, or said nothing, for too long */
    struct provisioning_agreement agreement;
    uint8_t confirmation[PROVISIONING_VALUE_MAX]; /* the peer's */
    struct bramble_membership membership;         /* what the device gets, when it is known */
    struct provisioning_wishes wishes;            /* provisioner only */
};

/* ---- From the link (protocol.c) ---- */

void provisioning_opened(struct provisioning_session *session);
/* Of a PDU that is longer than any of the protocol the parameters may be anything. */
void provisioning_received(struct provisioning_session *session, unsigned type, unsigned size, uint8_t *parameters);
void provisioning_sent(struct provisioning_session *session);
/* What provisioning_link_wake() asked for. */
void provisioning_work(struct provisioning_session *session);
/* The link is no more. `cause`: CLOSED_BY_PEER..., or NONE when we closed it ourselves. The slot may be in use again
 * when this returns, or be no slot any more. */
void provisioning_closed(struct provisioning_session *session, unsigned cause);

/* ---- To the link (pb_adv.c) ---- */

/* Takes a PDU; provisioning_sent() follows when the other side has it. */
void provisioning_link_send(struct provisioning_session *session, unsigned type, const uint8_t *parameters,
                            size_t size);
/* The other side's answer shows that it has the PDU: no more need to repeat it. */
void provisioning_link_delivered(struct provisioning_session *session);
/* Ends the link; provisioning_closed() follows, never from inside. Nothing happens when it has ended. */
void provisioning_link_close(struct provisioning_session *session, unsigned reason);
/* Ends it at once and without a word; provisioning_closed() is called from inside. */
void provisioning_link_leave(struct provisioning_session *session);
/* provisioning_work() is called soon, after as long a pause as is made before a packet. */
void provisioning_link_wake(struct provisioning_session *session);

/* ---- For the roles (protocol.c) ---- */

void provisioning_session_begin(struct provisioning_session *session, struct provisioning *room,
                                const struct provisioning_role *role, const uint8_t *uuid);
/* Sends a PDU, of the length that its type has. `expected` is the type of the answer that may come from now on. */
void provisioning_send(struct provisioning_session *session, unsigned type, const uint8_t *parameters,
                       unsigned expected);
/* Waits, anew, for as long as it may take. Once the outcome is known nothing prolongs it. */
void provisioning_await(struct provisioning_session *session, enum provisioning_wait wait);
/* Ends the attempt: reports FAILED. A device tells the other side by Failed what is wrong with it, in all other cases
 * the link is closed. */
void provisioning_fail(struct provisioning_session *session, unsigned cause);
/* The cause for a result of crypto or port: NONE if it is no error. */
unsigned provisioning_cause_of(int result);
void provisioning_tell(struct provisioning_session *session, struct bramble_provisioning_event *event, unsigned kind);
/* An event with nothing or an octet (`attention_s`, `cause`) in it. */
void provisioning_say(struct provisioning_session *session, unsigned kind, unsigned octet);
/* Draws a private key and asks for its public key. */
unsigned provisioning_make_own_key(struct provisioning_session *session);
/* What was chosen. */
void provisioning_take_start(struct provisioning_session *session, const uint8_t start[PROVISIONING_START_OCTETS]);
/* Takes the steps that both roles take alike, then the role's own; or fails if there is a cause. */
void provisioning_advance(struct provisioning_session *session, unsigned cause);
/* Draws our random and calculates our confirmation, which is at `peer` until the peer's random is known. */
unsigned provisioning_make_confirmation(struct provisioning_session *session);
/* Does the peer's random fit its confirmation? Draws the keys if so. */
unsigned provisioning_check_random(struct provisioning_session *session, const uint8_t *random);

#endif
