/* A store whose functions fail on demand, each on its own: put in front of another one.
 *
 *     faults_install(&faults, &actor->store);            before the node starts
 *     faults_strike(&faults, FAULT_GET, 3, true);        the third get from now on fails, and so does each later one
 */
#ifndef TESTS_KIT_FAULTS_H
#define TESTS_KIT_FAULTS_H

#include <bramble/store.h>

enum fault { FAULT_PUT, FAULT_GET, FAULT_ERASE, FAULT_NEXT, FAULT_SYNC, FAULTS };

struct faults {
    struct bramble_store real;
    uint32_t left[FAULTS]; /* calls until it strikes; 0: it does not */
    bool for_good[FAULTS];
    bool struck[FAULTS];
    unsigned calls[FAULTS]; /* since the fault was set */
};

/* `store` goes through `faults` from now on. */
void faults_install(struct faults *faults, struct bramble_store *store);
void faults_strike(struct faults *faults, enum fault kind, uint32_t nth, bool for_good);
/* All is well again. */
void faults_mend(struct faults *faults);

#endif
