/* What only who proves itself out of band needs: values that are shown, typed or printed, an OOB public key, and the
 * algorithm that lets nobody find such a value by listening. `bramble_oob` (<bramble/provisioning.h>) is all of it, and
 * reached through this table only: who names it in its abilities or options links it.
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
};

#endif
