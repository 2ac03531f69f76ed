/* What only who proves itself out of band needs: values that are shown, typed or printed, an OOB public key, and the
 * algorithm that lets nobody find such a value by listening. `bramble_oob` (<bramble/provisioning.h>) is what a device
 * needs of it, `bramble_oob_provisioner` what a provisioner needs, too. All of it is reached through such a table: who
 * names one in its abilities or options links it.
 */
#ifndef PROVISIONING_OOB_H
#define PROVISIONING_OOB_H

#include "provisioning/session.h"

struct bramble_oob {
    /* ---- Device ---- */
    /* BRAMBLE_ERROR_LENGTH, _VALUE: out of range. */
    int (*check)(const struct bramble_provisioning_abilities *abilities);
    /* Adds the means to the capabilities. */
    void (*offer)(const struct bramble_provisioning_abilities *abilities, uint8_t *capabilities);
    /* Takes what the provisioner has chosen, public key included. Answers a cause of failure. */
    unsigned (*start)(struct provisioning_session *session, const uint8_t *start);
    /* ---- Both ---- */
    /* Shows, asks for or looks up the AuthValue. Answers a cause of failure. */
    unsigned (*find_value)(struct provisioning_session *session);
    /* The application answers a question: by octets, or where these are NULL by a number. */
    int (*answer)(struct provisioning_session *session, const struct bramble_view *octets, uint32_t number);
    int (*salt)(const struct bramble_crypto *crypto, struct provisioning_agreement *agreement);
    int (*confirm)(const struct bramble_crypto *crypto, const struct provisioning_agreement *agreement,
                   const uint8_t *random, uint8_t confirmation[PROVISIONING_VALUE_MAX]);
    /* ---- Provisioner; NULL in a device's ---- */
    /* BRAMBLE_ERROR_LENGTH, _VALUE: of what is out of band, something is out of range. */
    int (*check_options)(const struct bramble_provision_options *options);
    /* Takes them into the wishes of a new session. */
    void (*keep_options)(struct provisioning_session *session, const struct bramble_provision_options *options);
    /* Takes the application's choice, in place of what the options said. BRAMBLE_ERROR_VALUE. */
    int (*take_choice)(struct provisioning_session *session, const struct bramble_provisioning_choice *choice);
    /* Fills `start`, or answers why it cannot be: NO_COMMON_ALGORITHM, NO_AUTHENTICATION, NO_PUBLIC_KEY. */
    unsigned (*choose)(const uint8_t capabilities[PROVISIONING_CAPABILITIES_OCTETS],
                       const struct provisioning_wishes *wishes, uint8_t start[PROVISIONING_START_OCTETS]);
    /* The device's public key does not come over the air: it is there, or asked for. */
    void (*find_key)(struct provisioning_session *session);
};

/* What both tables have. */
void provisioning_oob_ask(struct provisioning_session *session, unsigned question, unsigned event_kind);
int provisioning_oob_check(const struct bramble_provisioning_abilities *abilities);
void provisioning_oob_offer(const struct bramble_provisioning_abilities *abilities, uint8_t *capabilities);
unsigned provisioning_oob_start(struct provisioning_session *session, const uint8_t *start);
unsigned provisioning_oob_find_value(struct provisioning_session *session);
int provisioning_oob_answer(struct provisioning_session *session, const struct bramble_view *octets, uint32_t number);

#endif
