/* The Health Client (Mesh Protocol 1.1 section 4.4.4): requests are the application's, statuses go to its callback. */
#include <bramble/health.h>

static void tell(struct bramble_model_ref model, const struct bramble_received *received,
                 const struct bramble_message_type *type, const void *fields)
{
    const struct bramble_health_client *client = bramble_model_state(model);
    if (client->status != NULL) {
        client->status(model, received, type, fields);
    }
}

static void current_status(struct bramble_model_ref model, const struct bramble_received *received, const void *fields)
{
    tell(model, received, bramble_health_current_status_type, fields);
}

static void fault_status(struct bramble_model_ref model, const struct bramble_received *received, const void *fields)
{
    tell(model, received, bramble_health_fault_status_type, fields);
}

static void period_status(struct bramble_model_ref model, const struct bramble_received *received, const void *fields)
{
    tell(model, received, bramble_health_period_status_type, fields);
}

static void attention_status(struct bramble_model_ref model, const struct bramble_received *received,
                             const void *fields)
{
    tell(model, received, bramble_health_attention_status_type, fields);
}

static const struct bramble_handler handlers[] = {
    {bramble_health_current_status_type, current_status},
    {bramble_health_fault_status_type, fault_status},
    {bramble_health_period_status_type, period_status},
    {bramble_health_attention_status_type, attention_status},
};

const struct bramble_model_type bramble_health_client_type = {
    BRAMBLE_HANDLERS(handlers),
};
