/* Configuring a node from a plan (see <bramble/configure.h>).
 *
 * The procedure has no list of what is still to be done: the steps of a plan are counted through in a fixed order, and
 * step_make() makes the message of step n from the plan and from the composition that was read in step 0. So the whole
 * state is a number. Counting again for each step costs little beside the round trip that follows.
 *
 * States: not running; waiting for an answer (a request is under way, exactly one); waiting for a place (the timer
 * runs, since the node had no place for a request or another request to this node was under way).
 *
 * Invariant: while it runs, either its request is under way or its timer runs, so `done` is called once in any case.
 */
#include "base/octets.h"

#include <bramble/configure.h>
#include <bramble/node.h>

#define ROUNDS 3U
#define PLACE_WAIT BRAMBLE_MILLISECONDS(250) /* until a place for a request is asked for again */
#define PLACE_WAITS 240U                     /* at most: a minute */

/* One step: the message, and what it is about. */
struct step {
    const struct bramble_message_type *type;
    const void *given; /* fields of the plan itself; NULL: `fields` */
    uint16_t element;
    bramble_model_id model;
    union {
        struct bramble_config_composition_data_get composition_data_get;
        struct bramble_config_appkey_add appkey_add;
        struct bramble_config_model_app_bind bind;
        struct bramble_config_model_subscription_add subscribe;
        struct bramble_config_model_subscription_virtual_address_add subscribe_label;
        struct bramble_config_model_publication_set publish;
        struct bramble_config_model_publication_virtual_address_set publish_label;
    } fields;
};

/* ---- The steps of a plan ------------------------------------------------------------------------------------- */

/* Is step `*left` among the next `count`? Then `*left` is its place among these; else they are counted off. */
static bool among(unsigned *left, unsigned count)
{
    if (*left < count) {
        return true;
    }
    *left -= count;
    return false;
}

static unsigned model_steps(const struct bramble_configure_model *model)
{
    return (unsigned)model->key_count + model->group_count + model->label_count +
           (model->publication != NULL ? 1U : 0U);
}

static void appkey_step(const struct bramble_configure_key *key, struct step *step)
{
    struct bramble_config_appkey_add *add = &step->fields.appkey_add;
    step->type = bramble_config_appkey_add_type;
    add->net_key_index = key->net_key_index;
    add->app_key_index = key->app_key_index;
    memcpy(add->app_key, key->key, sizeof add->app_key);
}

static void publication_step(const struct bramble_configure_model *model, struct step *step)
{
    const struct bramble_publication *publication = model->publication;
    if (model->publication_label != NULL) {
        struct bramble_config_model_publication_virtual_address_set *set = &step->fields.publish_label;
        step->type = bramble_config_model_publication_virtual_address_set_type;
        memcpy(set->label_uuid, model->publication_label, sizeof set->label_uuid);
        set->element_address = step->element;
        set->app_key_index = publication->app_key_index;
        set->credential_flag = publication->friendship;
        set->publish_ttl = publication->ttl;
        set->period_steps = publication->period & 0x3F;
        set->period_resolution = publication->period >> 6;
        set->retransmit_count = publication->retransmit & 0x07;
        set->retransmit_interval_steps = publication->retransmit >> 3;
        set->model = step->model;
        return;
    }
    step->type = bramble_config_model_publication_set_type;
    step->fields.publish = (struct bramble_config_model_publication_set){
        .element_address = step->element,
        .publish_address = publication->address,
        .app_key_index = publication->app_key_index,
        .credential_flag = publication->friendship,
        .publish_ttl = publication->ttl,
        .period_steps = publication->period & 0x3F,
        .period_resolution = publication->period >> 6,
        .retransmit_count = publication->retransmit & 0x07,
        .retransmit_interval_steps = publication->retransmit >> 3,
        .model = step->model,
    };
}

/* Step `left` of those of one model on one element. */
static void model_step(const struct bramble_configure_model *model, unsigned left, struct step *step)
{
    if (among(&left, model->key_count)) {
        step->type = bramble_config_model_app_bind_type;
        step->fields.bind = (struct bramble_config_model_app_bind){
            .element_address = step->element, .app_key_index = model->keys[left], .model = step->model};
    } else if (among(&left, model->group_count)) {
        step->type = bramble_config_model_subscription_add_type;
        step->fields.subscribe = (struct bramble_config_model_subscription_add){
            .element_address = step->element, .address = model->groups[left], .model = step->model};
    } else if (among(&left, model->label_count)) {
        struct bramble_config_model_subscription_virtual_address_add *add = &step->fields.subscribe_label;
        step->type = bramble_config_model_subscription_virtual_address_add_type;
        memcpy(add->label_uuid, model->labels[left], sizeof add->label_uuid);
        add->element_address = step->element;
        add->model = step->model;
    } else {
        publication_step(model, step);
    }
}

static struct bramble_view composition_of(const struct bramble_configure *configure)
{
    return view_of(configure->composition, configure->composition_size);
}

/* The next element at or after `from` on which the plan wants something done for this model; negative when none is. */
static int element_of(const struct bramble_configure *configure, const struct bramble_configure_model *model,
                      unsigned from)
{
    bool each = model->element == BRAMBLE_CONFIGURE_EACH;
    if (!each && from > model->element) {
        return BRAMBLE_ERROR_NOT_FOUND;
    }
    int element = bramble_composition_find(composition_of(configure), model->id, each ? from : model->element);
    return each || element == model->element ? element : BRAMBLE_ERROR_NOT_FOUND;
}

/* Makes step number `wanted`, or (beyond the last one) answers false with the number of steps in `*count`. */
static bool step_make(const struct bramble_configure *configure, unsigned wanted, struct step *step, unsigned *count)
{
    const struct bramble_configure_plan *plan = configure->plan;
    unsigned left = wanted;
    memset(step, 0, sizeof *step);
    if (among(&left, 1)) {
        step->type = bramble_config_composition_data_get_type;
        return true;
    }
    if (among(&left, plan->app_key_count)) {
        appkey_step(&plan->app_keys[left], step);
        return true;
    }
    for (unsigned i = 0; i < plan->model_count; i++) {
        const struct bramble_configure_model *model = &plan->models[i];
        for (int element = element_of(configure, model, 0); element >= 0;
             element = element_of(configure, model, (unsigned)element + 1)) {
            if (among(&left, model_steps(model))) {
                step->element = (uint16_t)(configure->address + element);
                step->model = model->id;
                model_step(model, left, step);
                return true;
            }
        }
    }
    if (among(&left, plan->message_count)) {
        step->type = plan->messages[left].type;
        step->given = plan->messages[left].fields;
        return true;
    }
    *count = wanted - left;
    return false;
}

/* ---- The procedure ------------------------------------------------------------------------------------------- */

static void advance(struct bramble_configure *configure);

static void end(struct bramble_configure *configure, int result, const struct step *step)
{
    configure->running = false;
    configure->result = result;
    configure->failed = step != NULL ? step->type : NULL;
    configure->element = step != NULL ? step->element : 0;
    configure->model = step != NULL ? step->model : 0;
    bramble_timer_stop(&configure->timer);
    if (configure->done != NULL) {
        configure->done(configure);
    }
}

/* What the composition must show; answers 0 or the error. Tells which model is missing. */
static int composition_check(const struct bramble_configure *configure, struct step *step)
{
    struct bramble_composition_reader reader;
    int result = bramble_composition_read(composition_of(configure), &reader);
    for (unsigned i = 0; result >= 0 && i < configure->plan->model_count; i++) {
        const struct bramble_configure_model *model = &configure->plan->models[i];
        if (model->required && element_of(configure, model, 0) < 0) {
            step->model = model->id;
            return BRAMBLE_ERROR_NOT_FOUND;
        }
    }
    return result < 0 ? BRAMBLE_ERROR_LENGTH : 0;
}

static int composition_take(struct bramble_configure *configure, const void *fields, struct step *step)
{
    const struct bramble_config_composition_data_status *status = fields;
    if (status->page != 0 || status->data.size > sizeof configure->composition) {
        return BRAMBLE_ERROR_LENGTH;
    }
    memcpy(configure->composition, status->data.data, status->data.size);
    configure->composition_size = (uint16_t)status->data.size;
    int result = composition_check(configure, step);
    if (result >= 0) {
        struct step none;
        unsigned count = 0;
        (void)step_make(configure, UINT16_MAX, &none, &count);
        configure->steps = (uint16_t)count;
    }
    return result;
}

/* Does the answer belong to this step? A late answer to an earlier message of the same kind (that was repeated on the
 * way) must not count for this one. */
static bool echoes(const struct step *step, const void *fields)
{
    uint32_t opcode = bramble_message_opcode(step->type);
    if (opcode == BRAMBLE_CONFIG_APPKEY_ADD_OPCODE) {
        const struct bramble_config_appkey_status *status = fields;
        return status->net_key_index == step->fields.appkey_add.net_key_index &&
               status->app_key_index == step->fields.appkey_add.app_key_index;
    }
    if (opcode == BRAMBLE_CONFIG_MODEL_APP_BIND_OPCODE) {
        const struct bramble_config_model_app_status *status = fields;
        return status->element_address == step->element && status->model == step->model &&
               status->app_key_index == step->fields.bind.app_key_index;
    }
    if (opcode == BRAMBLE_CONFIG_MODEL_SUBSCRIPTION_ADD_OPCODE) {
        const struct bramble_config_model_subscription_status *status = fields;
        return status->element_address == step->element && status->model == step->model &&
               status->address == step->fields.subscribe.address;
    }
    if (opcode == BRAMBLE_CONFIG_MODEL_SUBSCRIPTION_VIRTUAL_ADDRESS_ADD_OPCODE) {
        const struct bramble_config_model_subscription_status *status = fields;
        return status->element_address == step->element && status->model == step->model &&
               !bramble_address_is_group(status->address);
    }
    if (step->given == NULL && step->model != 0) {
        const struct bramble_config_model_publication_status *status = fields;
        return status->element_address == step->element && status->model == step->model;
    }
    return true;
}

static void answered(struct bramble_model_ref model, const struct bramble_response *response)
{
    struct bramble_configure *configure = response->context;
    struct step step;
    unsigned count = 0;
    (void)model;
    (void)step_make(configure, configure->step, &step, &count);
    if (configure->cancelled || response->result == BRAMBLE_ERROR_CANCELLED) {
        end(configure, BRAMBLE_ERROR_CANCELLED, &step);
        return;
    }
    if (response->result < 0 || !echoes(&step, response->fields)) {
        configure->rounds_left--;
        if (configure->rounds_left == 0) {
            end(configure, BRAMBLE_ERROR_TIMEOUT, &step);
        } else {
            configure->repeated++;
            advance(configure);
        }
        return;
    }
    configure->status = bramble_configuration_status(bramble_configuration_response(step.type), response->fields);
    int result = configure->status == BRAMBLE_STATUS_SUCCESS ? 0 : BRAMBLE_ERROR_REJECTED;
    if (result == 0 && configure->step == 0) {
        result = composition_take(configure, response->fields, &step);
    }
    if (result < 0) {
        end(configure, result, &step);
        return;
    }
    configure->step++;
    configure->rounds_left = 0;
    advance(configure);
}

/* Sends the message of the present step. */
static int step_send(struct bramble_configure *configure, const struct step *step)
{
    struct bramble_message message =
        bramble_message_of(step->type, step->given != NULL ? step->given : (const void *)&step->fields);
    struct bramble_wait wait = {.timeout_ms = configure->plan->timeout_ms, .done = answered, .context = configure};
    if (bramble_message_fields_size(step->type) == 0) {
        message.fields = NULL;
    }
    return bramble_configuration_request(configure->client, configure->address, configure->net_key_index, &message,
                                         &wait);
}

/* Goes on with the present step, or ends if there is none left. Answers the error that ended it before `done`. */
static int step_try(struct bramble_configure *configure, struct step *step)
{
    if (configure->rounds_left == 0) {
        configure->rounds_left = configure->plan->rounds != 0 ? configure->plan->rounds : ROUNDS;
    }
    int result = step_send(configure, step);
    if (result != BRAMBLE_ERROR_FULL && result != BRAMBLE_ERROR_BUSY) {
        configure->waits_left = PLACE_WAITS;
        return result;
    }
    if (configure->waits_left == 0) {
        return result;
    }
    configure->waits_left--;
    bramble_timer_start(configure->client.node, &configure->timer, PLACE_WAIT);
    return 0;
}

static void advance(struct bramble_configure *configure)
{
    struct step step;
    unsigned count = 0;
    if (!step_make(configure, configure->step, &step, &count)) {
        end(configure, 0, NULL);
        return;
    }
    int result = step_try(configure, &step);
    if (result < 0) {
        end(configure, result, &step);
    }
}

static void waited(struct bramble_node *node, struct bramble_timer *timer)
{
    struct bramble_configure *configure = BRAMBLE_TIMER_OWNER(timer, struct bramble_configure, timer);
    (void)node;
    if (configure->cancelled) {
        struct step step;
        unsigned count = 0;
        (void)step_make(configure, configure->step, &step, &count);
        end(configure, BRAMBLE_ERROR_CANCELLED, &step);
        return;
    }
    advance(configure);
}

int bramble_configure_start(struct bramble_model_ref client, struct bramble_configure *configure)
{
    if (configure->running) {
        return BRAMBLE_ERROR_STATE;
    }
    if (configure->plan == NULL) {
        return BRAMBLE_ERROR_ARGUMENT;
    }
    struct step step;
    unsigned count = 0;
    configure->client = client;
    configure->step = 0;
    configure->steps = 0;
    configure->composition_size = 0;
    configure->repeated = 0;
    configure->result = 0;
    configure->status = BRAMBLE_STATUS_SUCCESS;
    configure->failed = NULL;
    configure->rounds_left = 0;
    configure->waits_left = PLACE_WAITS;
    configure->cancelled = false;
    bramble_timer_init(&configure->timer, waited);
    (void)step_make(configure, 0, &step, &count);
    int result = step_try(configure, &step);
    configure->running = result >= 0;
    return result;
}

void bramble_configure_cancel(struct bramble_configure *configure)
{
    configure->cancelled = configure->running;
}
