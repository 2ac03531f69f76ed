/* Publication (Mesh Protocol 1.1 section 4.2.3): when the model says so, and periodically; each message again as often
 * as the retransmit state asks, with a new sequence number and the same content.
 *
 * One timer serves both, and tells the model's type in the turn that its publication has changed. What a model has to
 * say is asked for there, too, and not on top of the stack of the handler of what it follows from. Whoever changes what
 * it is to wait for has it fire at once: it reckons in a turn, since the clock stands still between turns. A period
 * counts from when the one before was due. */
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

/* What the timer waits for is another thing now: it is reckoned when it fires, in the turn. */
static void stir(struct access *access, struct access_publication *publication, unsigned why)
{
    publication->stirred |= (uint8_t)why;
    timer_start(access_timers(access), &publication->timer, 0);
}

static int transmit(struct access *access, unsigned model, const struct access_publication *publication)
{
    unsigned key = access_publication_key(publication);
    const struct keys_app *app = keys_app_find(access_keys(access), key); /* A1 */
    struct envelope message;
    if (access->reset_wanted) { /* as in access_send_check() */
        return BRAMBLE_ERROR_NOT_PROVISIONED;
    }
    access_aim(&message, model, access_publication_address(publication), key);
    message.ttl = publication->state[TTL];
    message.label = publication->label;
    message.net = keys_net_find(access_keys(access), app->net_index);
    return access_send(access, &message, view_of(access->publish_octets + publication->first_octet, publication->size),
                       0);
}

/* Does what is due, unless somebody stirred it to have it look anew; then waits for what comes next. */
void access_publication_fired(struct bramble_node *node, struct bramble_timer *timer)
{
    struct access *access = access_of(node);
    struct access_publication *publication = (void *)timer;
    bramble_time now = access_timers(access)->now;
    struct bramble_model_ref model = {node, 0};
    while (access->models[model.index].publication != publication) {
        model.index++;
    }
    const struct bramble_model *description = access->models[model.index].description;
    const struct bramble_model_type *type = description->type;
    if ((publication->stirred & ACCESS_STIRRED_STATE) != 0 && type->publication_changed != NULL) {
        type->publication_changed(model);
    }
    bool begins = (publication->stirred & ACCESS_STIRRED_PERIOD) != 0;
    bool wanted = (publication->stirred & ACCESS_STIRRED_MESSAGE) != 0;
    bool repeats = publication->stirred == 0;
    bramble_time due = begins ? now : publication->period_due;
    if (due <= now) {
        bramble_time period = period_of(publication);
        due += period; /* counts from the due time, unless that is past */
        due = due > now ? due : now + period;
        publication->period_due = period > 0 ? due : BRAMBLE_NEVER;
        wanted = wanted || !begins;
        repeats = false;
    }
    if (wanted && type->publish != NULL && access_publication_address(publication) != BRAMBLE_ADDRESS_UNASSIGNED) {
        uint8_t *octets = access->publish_octets + publication->first_octet;
        int size = type->publish(model, octets, description->publish_octets);
        publication->size = (uint8_t)size;
        publication->again_left = size < 0 ? 0 : (publication->state[RETRANSMIT] & 0x07U) + 1U;
        repeats = true;
    }
    if (repeats && publication->again_left > 0) {
        publication->again_left--;
        (void)!transmit(access, model.index, publication); /* a queue that is full now costs this one only */
    }
    bramble_time again = now + 50000U * ((publication->state[RETRANSMIT] >> 3) + 1U);
    bool sooner = publication->again_left > 0 && again < publication->period_due;
    publication->stirred = 0;
    timer_start_at(access_timers(access), timer, sooner ? again : publication->period_due);
}

/* Puts the state in place; label and period follow. */
static void replace(struct access *access, unsigned model, const uint8_t state[ACCESS_PUBLICATION_OCTETS],
                    unsigned label)
{
    struct access_publication *publication = access->models[model].publication;
    memcpy(publication->state, state, ACCESS_PUBLICATION_OCTETS);
    access_label_used(access, label, true); /* first: it may be the same */
    access_label_used(access, publication->label, false);
    publication->label = (uint8_t)label;
    publication->again_left = 0;
    stir(access, publication, ACCESS_STIRRED_STATE | ACCESS_STIRRED_PERIOD);
    access_model_changed(access, model);
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
        stir(access, publication, ACCESS_STIRRED_PERIOD);
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

/* A message to be published may be written: STATE where there is to be none. What is repeated of the last one ends: its
 * octets are about to be overwritten, also by half a message that does not fit. */
static int ready(const struct access *access, unsigned model)
{
    struct access_publication *publication = access->models[model].publication;
    if (publication == NULL || access_publication_address(publication) == BRAMBLE_ADDRESS_UNASSIGNED) {
        return BRAMBLE_ERROR_STATE;
    }
    publication->again_left = 0;
    return 0;
}

int bramble_publish_message(struct bramble_model_ref model, const struct bramble_message *message)
{
    struct access *access = access_of(model.node);
    const struct access_model *of = &access->models[model.index];
    int result = ready(access, model.index);
    if (result < 0) {
        return result;
    }
    uint8_t *octets = access->publish_octets + of->publication->first_octet;
    int size = bramble_message_encode(message, octets, of->description->publish_octets);
    if (size < 0) {
        return size;
    }
    of->publication->size = (uint8_t)size;
    result = transmit(access, model.index, of->publication);
    of->publication->again_left = result == 0 ? of->publication->state[RETRANSMIT] & 0x07U : 0;
    if (of->publication->again_left > 0) {
        stir(access, of->publication, ACCESS_STIRRED_AGAIN);
    }
    return result;
}

int bramble_publish(struct bramble_model_ref model)
{
    struct access *access = access_of(model.node);
    int result = ready(access, model.index);
    if (result < 0 || access_type(access, model.index)->publish == NULL) {
        return BRAMBLE_ERROR_STATE;
    }
    stir(access, access->models[model.index].publication, ACCESS_STIRRED_MESSAGE);
    return 0;
}
