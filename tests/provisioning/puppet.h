/* The other side of a link, led by the test: it says what it is told to, right or wrong, and hears what comes back.
 *
 * It acknowledges what it hears (unless told not to), and can calculate what an honest side would say, so that a story
 * can be honest up to one point and then wrong.
 */
#ifndef TESTS_PROVISIONING_PUPPET_H
#define TESTS_PROVISIONING_PUPPET_H

#include "voice.h"
#include "world.h"

struct puppet {
    struct world *world;
    struct party *victim;
    bool provisioner;  /* it plays the provisioner */
    bool mute_acks;    /* it acknowledges nothing */
    uint8_t algorithm; /* as a provisioner: what it says in Start; as a device: what it was told */
    uint8_t method;
    uint8_t capabilities[11]; /* as a device */
    uint32_t link_id;
    uint8_t uuid[16];
    uint8_t next;     /* its next transaction */
    uint8_t expected; /* the victim's */
    struct voice_assembly assembly;
    uint8_t octets[256];

    bool link_acked;
    unsigned acks;   /* transaction acknowledgments heard */
    unsigned closes; /* Link Close heard */
    uint8_t close_reason;
    unsigned heard; /* PDUs */
    unsigned taken; /* of these, by puppet_expect() */
    uint8_t pdu[128];
    size_t pdu_size;

    uint8_t private_key[32];
    uint8_t inputs[PROVISIONING_INPUTS_OCTETS];
    uint8_t secret[32];
    uint8_t auth_value[32];
    uint8_t salt[32];
    uint8_t key[32];
    uint8_t random[32];
    uint8_t confirmation[32];
    struct voice_keys keys;
};

void puppet_init(struct puppet *puppet, struct party *victim, bool provisioner);
/* Says one packet with this content. */
void puppet_packet(struct puppet *puppet, uint8_t transaction, const void *content, size_t size);
/* Provisioner: opens the link and waits for the acknowledgment. */
void puppet_open(struct puppet *puppet);
void puppet_close(struct puppet *puppet, uint8_t reason);
/* Says a PDU as a new transaction. */
void puppet_send(struct puppet *puppet, uint8_t type, const void *parameters, size_t size);
/* Waits for the next PDU of the victim; answers its parameters. Fails the test if none comes or it is of another type.
 */
const uint8_t *puppet_expect(struct puppet *puppet, uint8_t type);
/* The victim answers Failed with this code. */
void puppet_expect_failed(struct puppet *puppet, uint8_t code);

/* The other point of the curve with the same X, which makes the same secret: Y becomes p - Y. */
void puppet_mirror(uint8_t public_key[64]);

/* Honest steps of a provisioner, with the algorithm, the method (no OOB, or static) and the `auth_value` that the
 * puppet was given: by default CMAC-AES128 and no OOB. Each includes those before it. */
enum puppet_stage {
    PUPPET_OPEN,
    PUPPET_INVITED, /* has the capabilities */
    PUPPET_STARTED,
    PUPPET_KEYED,     /* has the device's public key and the secret */
    PUPPET_CONFIRMED, /* has the device's confirmation */
    PUPPET_VERIFIED   /* has the device's random and the session key */
};
void puppet_lead(struct puppet *puppet, enum puppet_stage stage);
/* Honest steps of a device, likewise: up to the provisioner's PDU that follows. */
enum puppet_answer {
    PUPPET_HEARD_INVITE,
    PUPPET_HEARD_START,
    PUPPET_HEARD_PUBLIC_KEY,
    PUPPET_HEARD_CONFIRMATION,
    PUPPET_HEARD_RANDOM,
    PUPPET_HEARD_DATA
};
void puppet_follow(struct puppet *puppet, enum puppet_answer answer);

#endif
