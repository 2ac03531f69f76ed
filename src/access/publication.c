/* Publication (Mesh Protocol 1.1 section 4.2.3): when the model says so, and periodically; each message again as often
 * as the retransmit state asks, with a new sequence number and the same content. */
#include "access/internal.h"

#define PERIOD_LEAST BRAMBLE_MILLISECONDS(100)

bramble_time bramble_period_duration(uint8_t period)
{
    static const uint32_t resolution_ms[] = {100, 1000, 10000, 600000};
    return BRAMBLE_MILLISECONDS(resolution_ms[period >> 6]) * (period & 0x3F);
}

/* Divided or not, a period is never below the shortest that can be set. */
static bramble_time period_of(const struct access_publication *publication)
{
    bramble_time period = bramble_period_duration(publication->state.period);
    bramble_time fast = period >> publication->fast_divisor;
    return period > 0 && fast < PERIOD_LEAST ? PERIOD_LEAST : fast;
}

static int transmit(struct access_publication *publication)
{
    struct access *access = publication->access;
    const struct bramble_publication *state = &publication->state;
    struct bramble_to to = {
        .address = state->address,
        .key_index = state->app_key_index,
        .ttl = state->ttl,
        .friendship = state->friendship,
    };
    if (state->label != TRANSPORT_LABEL_NONE) {
        to.label = access->keys->labels[state->label].uuid;
    }
    if (access->reset_wanted) { /* as in access_send_check() */
        return BRAMBLE_ERROR_NOT_PROVISIONED;
    }
    return access_send_octets(access, publication->model, &to, to.key_index,
                              view_of(publication->octets, publication->size), 0);
}

static void start_again(struct access_publication *publication)
{
    bramble_time interval = BRAMBLE_MILLISECONDS(50U * ((publication->state.retransmit >> 3) + 1U));
    timer_start(publication->access->timers, &publication->again, interval);
}

static void again_fired(void *context, struct bramble_timer *timer)
{
    struct access_publication *publication = context;
    (void)timer;
    int result = transmit(publication); /* a queue that is full now costs this repetition only */
    (void)result;
    publication->retransmits_left--;
    if (publication->retransmits_left > 0) {
        start_again(publication);
    }
}

static int publish(struct access_publication *publication, const struct bramble_message *message)
{
    timer_stop(&publication->again); /* first: its octets are overwritten, also by half a message that does not fit */
    int size = bramble_message_encode(message, publication->octets, publication->capacity);
    if (size < 0) {
        return size;
    }
    publication->size = (uint16_t)size;
    int result = transmit(publication);
    publication->retransmits_left = publication->state.retransmit & 0x07;
    if (result == 0 && publication->retransmits_left > 0) {
        start_again(publication);
    }
    return result;
}

static void period_fired(void *context, struct bramble_timer *timer)
{
    struct access_publication *publication = context;
    struct access *access = publication->access;
    bramble_time next = timer->due + period_of(publication); /* counts from the due time, */
    bramble_time now = access->timers->now;
    timer_start_at(access->timers, timer, next > now ? next : now + period_of(publication)); /* unless that is past */
    const struct bramble_model_type *type = access_type(access, publication->model);
    struct bramble_message message;
    if (type->publish != NULL &&
        type->publish((struct bramble_model_ref){access->node, publication->model}, &message) == 0) {
        int result = publish(publication, &message); /* the next period comes by itself */
        (void)result;
    }
}

void access_publication_init(struct access *access, unsigned model, struct access_publication *publication,
                             uint8_t *octets)
{
    memset(publication, 0, sizeof *publication);
    publication->access = access;
    publication->model = (uint16_t)model;
    publication->octets = octets;
    publication->capacity = access->models[model].description->publish_octets;
    publication->state.label = TRANSPORT_LABEL_NONE;
    publication->state.app_key_index = 0;
    timer_init(&publication->period, period_fired, publication);
    timer_init(&publication->again, again_fired, publication);
}

static void restart_period(struct access_publication *publication)
{
    struct access *access = publication->access;
    bramble_time period = period_of(publication);
    timer_stop(&publication->period);
    if (publication->state.address != BRAMBLE_ADDRESS_UNASSIGNED && period > 0) {
        timer_start(access->timers, &publication->period, period);
    }
}

static void changed(struct access *access, unsigned model)
{
    records_changed(&access->records, RECORD_MODEL, model);
    access->changed |= ACCESS_CHANGED_CONFIGURATION;
    access->models[model].publication->changed = true; /* told in the turn */
    access->publications_changed = true;
    access->work = true;
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
        if (publication != NULL && publication->changed) {
            publication->changed = false;
            if (type->publication_changed != NULL) {
                type->publication_changed((struct bramble_model_ref){access->node, i});
            }
        }
    }
    return true;
}

void access_publication_clear(struct access *access, unsigned model)
{
    struct access_publication *publication = access->models[model].publication;
    if (publication == NULL) {
        return;
    }
    uint8_t label = publication->state.label;
    bool was_set = publication->state.address != BRAMBLE_ADDRESS_UNASSIGNED;
    memset(&publication->state, 0, sizeof publication->state);
    publication->state.label = TRANSPORT_LABEL_NONE;
    timer_stop(&publication->period);
    timer_stop(&publication->again);
    if (label != TRANSPORT_LABEL_NONE) {
        keys_label_release(access->keys, label);
        records_changed(&access->records, RECORD_LABEL, label);
    }
    if (was_set) {
        changed(access, model);
    }
}

int access_publication_set(struct access *access, unsigned model, const struct bramble_publication *wanted)
{
    struct access_publication *publication = access->models[model].publication;
    if (publication == NULL) {
        return BRAMBLE_ERROR_NOT_SUPPORTED;
    }
    if (wanted->address == BRAMBLE_ADDRESS_UNASSIGNED) {
        access_publication_clear(access, model);
        return 0;
    }
    if (!access_is_bound(access, model, wanted->app_key_index)) {
        return BRAMBLE_ERROR_KEY;
    }
    if ((wanted->ttl > BRAMBLE_TTL_MAX && wanted->ttl != BRAMBLE_TTL_DEFAULT) ||
        bramble_address_is_virtual(wanted->address) != (wanted->label != TRANSPORT_LABEL_NONE)) {
        return BRAMBLE_ERROR_VALUE;
    }
    uint8_t label_before = publication->state.label;
    if (wanted->label != TRANSPORT_LABEL_NONE) {
        access->keys->labels[wanted->label].uses++;
        records_changed(&access->records, RECORD_LABEL, wanted->label);
    }
    publication->state = *wanted;
    if (label_before != TRANSPORT_LABEL_NONE) {
        keys_label_release(access->keys, label_before);
        records_changed(&access->records, RECORD_LABEL, label_before);
    }
    timer_stop(&publication->again);
    restart_period(publication);
    changed(access, model);
    return 0;
}

void access_publication_fast(struct access *access, unsigned model, uint8_t divisor)
{
    struct access_publication *publication = access->models[model].publication;
    if (publication != NULL && publication->fast_divisor != divisor) {
        publication->fast_divisor = divisor;
        restart_period(publication);
    }
}

int bramble_publication_get(struct bramble_model_ref model, struct bramble_publication *publication)
{
    const struct access *access = access_of(model.node);
    if (access->models[model.index].publication == NULL) {
        return BRAMBLE_ERROR_NOT_SUPPORTED;
    }
    *publication = access->models[model.index].publication->state;
    return 0;
}

int bramble_publish_message(struct bramble_model_ref model, const struct bramble_message *message)
{
    struct access_publication *publication = access_of(model.node)->models[model.index].publication;
    if (publication == NULL || publication->state.address == BRAMBLE_ADDRESS_UNASSIGNED) {
        return BRAMBLE_ERROR_STATE;
    }
    return publish(publication, message);
}

int bramble_publish(struct bramble_model_ref model)
{
    const struct access *access = access_of(model.node);
    const struct bramble_model_type *type = access_type(access, model.index);
    const struct access_publication *publication = access->models[model.index].publication;
    if (publication == NULL || publication->state.address == BRAMBLE_ADDRESS_UNASSIGNED || type->publish == NULL) {
        return BRAMBLE_ERROR_STATE;
    }
    struct bramble_message message;
    int result = type->publish(model, &message);
    return result < 0 ? result : bramble_publish_message(model, &message);
}
