#include "flood.h"
#include <string.h>

static bool try_to_send(struct flood_agent *agent, uint32_t number)
{
    uint8_t data[31] = {0};
    data[0] = (uint8_t)(agent->octets - 1U);
    data[1] = BRAMBLE_AD_MESH_MESSAGE;
    memcpy(&data[2], &number, sizeof number);
    struct bramble_advertisement advertisement = {
        .data = {data, agent->octets}, .count = agent->transmissions, .interval_ms = agent->interval_ms};
    uint32_t ticket;
    return agent->port.advertise(agent->port.context, &advertisement, &ticket) == 0;
}

void flood_send(struct flood_agent *agent, uint32_t number)
{
    agent->seen[number % FLOOD_SEEN] = number;
    if (agent->queued > 0 || !try_to_send(agent, number)) {
        if (agent->queued < FLOOD_QUEUE) {
            agent->queue[agent->queued++] = number;
        } else {
            agent->overruns++;
        }
    }
}

static void heard(void *context, bramble_time now, const struct bramble_heard *what)
{
    struct flood_agent *agent = context;
    uint32_t number;
    (void)now;
    agent->heard++;
    memcpy(&number, &what->data.data[2], sizeof number);
    if (agent->seen[number % FLOOD_SEEN] == number) {
        return;
    }
    agent->new_messages++;
    if (agent->relays) {
        flood_send(agent, number);
    } else {
        agent->seen[number % FLOOD_SEEN] = number;
    }
}

static void done(void *context, bramble_time now, uint32_t ticket, int result, struct bramble_view data)
{
    struct flood_agent *agent = context;
    (void)now;
    (void)ticket;
    (void)result;
    (void)data;
    if (agent->queued > 0 && try_to_send(agent, agent->queue[0])) {
        agent->queued--;
        memmove(&agent->queue[0], &agent->queue[1], agent->queued * sizeof agent->queue[0]);
    }
}

static bramble_time due(const void *context)
{
    (void)context;
    return BRAMBLE_NEVER;
}

const struct bramble_owner flood_owner = {heard, done, NULL, due};
