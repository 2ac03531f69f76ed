/* Publication (Mesh Protocol 1.1 section 4.2.3): when the model says so, and periodically; each message again as often
 * as the retransmit state asks, with a new sequence number and the same content.
 *
 * One timer serves both. Whoever changes what it is to wait for stops it; it is started again in the turn, since the
 * clock stands still between turns. A period counts from when the one before was due. */
#include "access/internal.h"

#define PERIOD_LEAST_MS 100U

/* Octets of the state. */
enum { TTL = 4, PERIOD, RETRANSMIT };

static uint32_t period_ms(unsigned period)
{
    static const uint32_t resolution_ms[] = {100, 1000, 10000, 600000};
    return resolution_ms[period >> 6] * (period & 0x3FU);
}

bramble_time bramble_period_duration(uint8_t period)
{
    return BRAMBLE_MILLISECONDS(period_ms(period));
}

/* Divided or not, a period is never below the shortest that can be set. */
static bramble_time period_of(const struct access_publication *publication)
{
    uint32_t period = period_ms(publication->state[PERIOD]);
    uint32_t fast = period >> publication->fast_divisor;
    return BRAMBLE_MILLISECONDS(period > 0 && fast < PERIOD_LEAST_MS ? PERIOD_LEAST_MS : fast);
}

/* What the timer waits for is another thing now. */
static void stir(struct access *access, struct access_publication *publication)
{
    timer_stop(&publication->timer);
    access->publications_changed = true;
    access->work = true;
}

static int transmit(struct access *access, unsigned model, struct access_publication *publication)
{
    struct bramble_to to = {.address = (uint16_t)access_publication_address(publication),
                            .key_index = (uint16_t)access_publication_key(publication),
                            .ttl = publication->state[TTL]};
    if (access->reset_wanted) { /* as in access_send_check() */
        return BRAMBLE_ERROR_NOT_PROVISIONED;
    }
    if (publication->label != TRANSPORT_LABEL_NONE) {
        to.label = access->keys->labels[publication->label].uuid;
    }
    return access_send_octets(access, model, &to,
                              view_of(access->publish_octets + publication->first_octet, publication->size), 0);
}

/* The first transmission of what has been written, or why it could not be. */
static int begin(struct access *access, unsigned model, int size)
{
    struct access_publication *publication = access->models[model].publication;
    if (size < 0) {
        return size;
    }
    publication->size = (uint8_t)size;
    int result = transmit(access, model, publication);
    publication->again_left = result == 0 ? publication->state[RETRANSMIT] & 0x07U : 0;
    if (publication->again_left > 0) {
        stir(access, publication);
    }
    return result;
}

static void timer_fired(struct bramble_node *node, struct bramble_timer *timer)
{
    struct access *access = access_of(node);
    struct access_publication *publication = BRAMBLE_TIMER_OWNER(timer, struct access_publication, timer);
    bramble_time now = access->timers->now;
    uint16_t model = 0;
    while (access->models[model].publication != publication) {
        model++;
    }
    stir(access, publication);
    if (publication->period_due <= now) {
        bramble_time period = period_of(publication);
        publication->period_due += period; /* counts from the due time, unless that is past */
        publication->period_due = publication->period_due > now ? publication->period_due : now + period;
        (void)!bramble_publish((struct bramble_model_ref){access_node(access), model}); /* the next comes by itself */
    } else if (publication->again_left > 0) {
        (void)!transmit(access, model, publication); /* a queue that is full now costs this repetition only */
        publication->again_left--;
    }
}

/* Starts the timer, in the turn. */
static void await(struct access *access, struct access_publication *publication)
{
    bramble_time now = access->timers->now;
    bramble_time period = period_of(publication);
    bramble_time again = now + 50000U * ((publication->state[RETRANSMIT] >> 3) + 1U);
    if (publication->period_due == 0) {
        publication->period_due = period > 0 ? now + period : BRAMBLE_NEVER;
    }
    bramble_time due = publication->period_due;
    due = publication->again_left > 0 && again < due ? again : due;
    if (due != BRAMBLE_NEVER) {
        timer_init(&publication->timer, timer_fired);
        timer_start_at(access->timers, &publication->timer, due);
    }
}

bool access_publications_tell(struct access *access)
{
    if (!access->publications_changed) {
        return false;
    }
    access->publications_changed = false;
    for (uint16_t i = 0; i < access->model_count; i++) {
        struct access_publication *publication = access->models[i].publication;
        const struct bramble_model_type *type = access_type(access, i);
        if (publication != NULL && !timer_running(&publication->timer)) {
            await(access, publication);
        }
        if (publication != NULL && publication->changed) {
            publication->changed = false;
            if (type->publication_changed != NULL) {
                type->publication_changed((struct bramble_model_ref){access_node(access), i});
            }
        }
    }
    return true;
}

/* A label that a publication has begun to use (+1), or uses no more. */
static void label_used(struct access *access, unsigned label, bool begins)
{
    if (label == TRANSPORT_LABEL_NONE) {
        return;
    }
    if (begins) {
        access->keys->labels[label].uses++;
    } else {
        keys_label_release(access->keys, label);
    }
    records_changed(&access->records, RECORD_LABEL, label);
}

/* Puts the state in place; label and period follow. */
static void replace(struct access *access, unsigned model, const uint8_t state[ACCESS_PUBLICATION_OCTETS],
                    unsigned label)
{
    struct access_publication *publication = access->models[model].publication;
    memcpy(publication->state, state, ACCESS_PUBLICATION_OCTETS);
    label_used(access, label, true); /* first: it may be the same */
    label_used(access, publication->label, false);
    publication->label = (uint8_t)label;
    publication->again_left = 0;
    publication->period_due = 0;
    publication->changed = true; /* told in the turn */
    stir(access, publication);
    records_changed(&access->records, RECORD_MODEL, model);
    access->changed |= ACCESS_CHANGED_CONFIGURATION;
}

void access_publication_clear(struct access *access, unsigned model)
{
    static const uint8_t none[ACCESS_PUBLICATION_OCTETS];
    const struct access_publication *publication = access->models[model].publication;
    if (publication != NULL && access_publication_address(publication) != BRAMBLE_ADDRESS_UNASSIGNED) {
        replace(access, model, none, TRANSPORT_LABEL_NONE);
    }
}

int access_publication_set(struct access *access, unsigned model, const uint8_t state[ACCESS_PUBLICATION_OCTETS],
                           unsigned label)
{
    unsigned address = word_of(state);
    unsigned key = word_of(state + 2);
    if (access->models[model].publication == NULL) {
        return BRAMBLE_ERROR_NOT_SUPPORTED;
    }
    if (address == BRAMBLE_ADDRESS_UNASSIGNED) {
        access_publication_clear(access, model);
        return 0;
    }
    if ((key & ACCESS_PUBLICATION_FRIENDSHIP) != 0) {
        return BRAMBLE_ERROR_NOT_SUPPORTED;
    }
    if (!access_is_bound(access, model, (uint16_t)key)) {
        return BRAMBLE_ERROR_KEY;
    }
    if ((state[TTL] > BRAMBLE_TTL_MAX && state[TTL] != BRAMBLE_TTL_DEFAULT) ||
        bramble_address_is_virtual((uint16_t)address) != (label != TRANSPORT_LABEL_NONE)) {
        return BRAMBLE_ERROR_VALUE;
    }
    replace(access, model, state, label);
    return 0;
}

void access_publication_fast(struct access *access, unsigned model, uint8_t divisor)
{
    struct access_publication *publication = access->models[model].publication;
    if (publication != NULL && publication->fast_divisor != divisor) {
        publication->fast_divisor = divisor;
        publication->period_due = 0;
        stir(access, publication);
    }
}

int bramble_publication_get(struct bramble_model_ref model, struct bramble_publication *publication)
{
    const struct access *access = access_of(model.node);
    const struct access_publication *kept = access->models[model.index].publication;
    if (kept == NULL) {
        return BRAMBLE_ERROR_NOT_SUPPORTED;
    }
    *publication = (struct bramble_publication){.address = (uint16_t)access_publication_address(kept),
                                                .label = kept->label,
                                                .app_key_index = (uint16_t)access_publication_key(kept),
                                                .ttl = kept->state[TTL],
                                                .period = kept->state[PERIOD],
                                                .retransmit = kept->state[RETRANSMIT]};
    return 0;
}

/* Where a message to be published may be written; NULL where there is to be none. What is repeated of the last one
 * ends: its octets are about to be overwritten, also by half a message that does not fit. */
static uint8_t *ready(struct bramble_model_ref model)
{
    struct access *access = access_of(model.node);
    struct access_publication *publication = access->models[model.index].publication;
    if (publication == NULL || access_publication_address(publication) == BRAMBLE_ADDRESS_UNASSIGNED) {
        return NULL;
    }
    publication->again_left = 0;
    return access->publish_octets + publication->first_octet;
}

static size_t capacity_of(struct bramble_model_ref model)
{
    return access_of(model.node)->models[model.index].description->publish_octets;
}

int bramble_publish_message(struct bramble_model_ref model, const struct bramble_message *message)
{
    uint8_t *octets = ready(model);
    return octets == NULL
               ? BRAMBLE_ERROR_STATE
               : begin(access_of(model.node), model.index, bramble_message_encode(message, octets, capacity_of(model)));
}

int bramble_publish(struct bramble_model_ref model)
{
    struct access *access = access_of(model.node);
    const struct bramble_model_type *type = access_type(access, model.index);
    uint8_t *octets = type->publish != NULL ? ready(model) : NULL;
    return octets == NULL ? BRAMBLE_ERROR_STATE
                          : begin(access, model.index, type->publish(model, octets, capacity_of(model)));
}
