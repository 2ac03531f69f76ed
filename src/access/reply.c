/* Answers (Mesh Protocol 1.1 section 3.7.4.4 advises the random delays): short ones wait in a place here, since a
 * sequence number must be drawn when a PDU leaves and not before; long ones wait in the place of their segmentation. */
#include "access/internal.h"

static int send_now(struct access *access, const struct access_reply *reply, struct bramble_view payload,
                    uint32_t delay_us)
{
    struct envelope message;
    access_aim(&message, reply->model, reply->address, reply->key_index);
    message.ttl = reply->ttl;
    message.net =
        keys_net_find(access_keys(access), reply->net_key_index); /* an AppKey under it, too: it came with both */
    int result = access_send(access, &message, payload, delay_us);
    if (result < 0) {
        access_reply_failed(access, reply->address, result);
    }
    return result;
}

static void timer_fired(struct bramble_node *node, struct bramble_timer *timer)
{
    const struct access_reply *reply = (const void *)timer;
    (void)send_now(access_of(node), reply, view_of(reply->octets, reply->size), 0); /* counted there */
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
    const struct bramble_port *port = access_books(access)->port;
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
    struct access_reply unkept;
    struct access_reply *place = NULL;
    uint32_t delay_us = 0;
    if (!received->to_itself && !access->config->answer_at_once) {
        delay_us = random_delay_us(access, bramble_address_is_unicast(received->destination));
        place = payload.size <= sizeof unkept.octets ? free_place(access) : NULL;
    }
    struct access_reply *reply = place != NULL ? place : &unkept;
    reply->ttl = received->ttl == 0 ? 0 : BRAMBLE_TTL_DEFAULT;
    reply->model = (uint16_t)received->model.index;
    reply->address = received->source;
    reply->key_index = received->key_index;
    reply->net_key_index = received->net_key_index;
    if (place == NULL) { /* a short one has no place to wait in: sooner is better than never */
        return send_now(access, reply, payload, delay_us);
    }
    reply->size = (uint8_t)payload.size;
    memcpy(reply->octets, payload.data, payload.size);
    timer_init(&reply->timer, timer_fired);
    timer_start(access_timers(access), &reply->timer, delay_us);
    return 0;
}

int bramble_reply(const struct bramble_received *received, const struct bramble_message *message)
{
    uint8_t few[ACCESS_FEW];
    struct bramble_view payload;
    int result = access_encode(access_of(received->model.node), message, few, &payload);
    return result < 0 ? result : access_reply_octets(received, payload);
}
