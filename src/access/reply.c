/* Answers (Mesh Protocol 1.1 section 3.7.4.4 advises the random delays): short ones wait in a place here, since a
 * sequence number must be drawn when a PDU leaves and not before; long ones wait in the place of their segmentation. */
#include "access/internal.h"

void access_reply_failed(struct access *access, uint16_t address, int error)
{
    access_later(access, BRAMBLE_DROP_ACCESS_REPLY_FAILED, BRAMBLE_ADDRESS_UNASSIGNED, address, (uint32_t)-error);
}

static int send_now(struct access *access, const struct access_asker *asker, struct bramble_view payload,
                    uint32_t delay_us)
{
    const struct bramble_to to = {
        .address = asker->address,
        .key_index = asker->key_index,
        .net_key_index = asker->net_key_index,
        .ttl = asker->ttl,
    };
    int result = access_send_octets(access, asker->model, &to, payload, delay_us);
    if (result < 0) {
        access_reply_failed(access, to.address, result);
    }
    return result;
}

static void timer_fired(struct bramble_node *node, struct bramble_timer *timer)
{
    const struct access_reply *reply = BRAMBLE_TIMER_OWNER(timer, struct access_reply, timer);
    (void)send_now(access_of(node), &reply->asker, view_of(reply->octets, reply->size), 0); /* counted there */
}

void access_replies_end(struct access *access)
{
    for (unsigned i = 0; i < access->reply_count; i++) {
        timer_stop(&access->replies[i].timer);
    }
}

static uint32_t random_delay_us(const struct access *access, bool unicast)
{
    uint32_t random = 0;
    const struct bramble_port *port = access->books->port;
    if (port->random(port->context, (uint8_t *)&random, sizeof random) < 0) {
        random = 0;
    }
    return 20000U + random % (unicast ? 30000U : 480000U);
}

static struct access_reply *free_place(const struct access *access)
{
    for (unsigned i = 0; i < access->reply_count; i++) {
        if (!timer_running(&access->replies[i].timer)) {
            return &access->replies[i];
        }
    }
    return NULL;
}

int access_reply_octets(const struct bramble_received *received, struct bramble_view payload)
{
    struct access *access = access_of(received->model.node);
    const struct access_asker asker = {
        .model = received->model.index,
        .address = received->source,
        .key_index = received->key_index,
        .net_key_index = received->net_key_index,
        .ttl = received->ttl == 0 ? 0 : BRAMBLE_TTL_DEFAULT,
    };
    uint32_t delay_us = received->to_itself || access->config->answer_at_once
                            ? 0
                            : random_delay_us(access, bramble_address_is_unicast(received->destination));
    struct access_reply *reply = delay_us > 0 && payload.size <= sizeof reply->octets ? free_place(access) : NULL;
    if (reply == NULL) { /* a short one has no place to wait in: sooner is better than never */
        return send_now(access, &asker, payload, delay_us);
    }
    reply->asker = asker;
    reply->size = (uint8_t)payload.size;
    memcpy(reply->octets, payload.data, payload.size);
    timer_init(&reply->timer, timer_fired);
    timer_start(access->timers, &reply->timer, delay_us);
    return 0;
}

int bramble_reply(const struct bramble_received *received, const struct bramble_message *message)
{
    uint8_t few[ACCESS_FEW];
    struct bramble_view payload;
    int result = access_encode(access_of(received->model.node), message, few, &payload);
    return result < 0 ? result : access_reply_octets(received, payload);
}
