/* What an application asks about its models, and the timers that it may use. */
#include "access/internal.h"

int bramble_model_find(struct bramble_node *node, uint8_t element, bramble_model_id model_id,
                       struct bramble_model_ref *found)
{
    int model = access_model_at(access_of(node), element, model_id);
    if (model < 0) {
        return model;
    }
    found->node = node;
    found->index = (uint16_t)model;
    return 0;
}

void *bramble_model_state(struct bramble_model_ref model)
{
    const struct access *access = access_of(model.node);
    return (uint8_t *)access->config->application + access->models[model.index].description->state_offset;
}

const struct bramble_model *bramble_model_description(struct bramble_model_ref model)
{
    return access_of(model.node)->models[model.index].description;
}

uint8_t bramble_model_element(struct bramble_model_ref model)
{
    return access_of(model.node)->models[model.index].element;
}

uint16_t bramble_model_address(struct bramble_model_ref model)
{
    const struct access *access = access_of(model.node);
    uint16_t first = access_network(access)->address;
    return first == 0 ? 0 : (uint16_t)(first + access->models[model.index].element);
}

bool bramble_model_is_bound(struct bramble_model_ref model, uint16_t app_key_index)
{
    return access_is_bound(access_of(model.node), model.index, app_key_index);
}

/* ---- Timers for models ------------------------------------------------------------------------------------------- */

void bramble_timer_init(struct bramble_timer *timer, bramble_timer_callback *fire)
{
    timer->link.next = NULL;
    timer_init(timer, fire);
}

void bramble_timer_start(struct bramble_node *node, struct bramble_timer *timer, bramble_time after)
{
    timer_start(access_timers(access_of(node)), timer, after);
}

void bramble_timer_stop(struct bramble_timer *timer)
{
    timer_stop(timer);
}

bool bramble_timer_running(const struct bramble_timer *timer)
{
    return timer_running(timer);
}

bramble_time bramble_timer_left(const struct bramble_node *node, const struct bramble_timer *timer)
{
    bramble_time now = access_timers(access_of(node))->now;
    return timer_running(timer) && timer->due > now ? timer->due - now : 0;
}

void bramble_model_state_changed(struct bramble_model_ref model)
{
    records_changed(&access_of(model.node)->records, RECORD_MODEL_STATE, model.index);
}
