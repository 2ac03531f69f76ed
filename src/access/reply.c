/* Answers (Mesh Protocol 1.1 section 3.7.4.4 advises the random delays): short ones wait in a place here, since a
 * sequence number must be drawn when a PDU leaves and not before; long ones wait in the place of their segmentation. */
#include "access/internal.h"

static void to_of(const struct bramble_received *received, struct bramble_to *to)
{
    memset(to, 0, sizeof *to);
    to->address = received->source;
    to->key_index = received->key_index;
    to->net_key_index = received->net_key_index;
    to->ttl = received->ttl == 0 ? 0 : BRAMBLE_TTL_DEFAULT;
    to->friendship = received->credentials == BRAMBLE_CREDENTIALS_FRIENDSHIP;
}

static int send_now(struct access *access, const struct bramble_received *received, struct bramble_view payload,
                    uint32_t delay_us)
{
    struct bramble_to to;
    to_of(received, &to);
    int result = access_send_octets(access, received->model.index, &to, received->key_index, payload, delay_us);
    if (result < 0) {
        const struct bramble_trace trace = {.destination = received->source, .value = (uint32_t)-result};
        books_later(access->books, BRAMBLE_DROP_ACCESS_REPLY_FAILED, &trace);
    }
    return result;
}

static void timer_fired(void *context, struct bramble_timer *timer)
{
    struct access_reply *reply = context;
    (void)timer;
    reply->used = false;
    (void)send_now(reply->access, &reply->received, view_of(reply->octets, reply->size), 0); /* counted there */
}

void access_replies_init(struct access *access)
{
    for (unsigned i = 0; i < access->reply_count; i++) {
        struct access_reply *reply = &access->replies[i];
        memset(reply, 0, sizeof *reply);
        reply->access = access;
        timer_init(&reply->timer, timer_fired, reply);
    }
}

void access_replies_end(struct access *access)
{
    for (unsigned i = 0; i < access->reply_count; i++) {
        timer_stop(&access->replies[i].timer);
        access->replies[i].used = false;
    }
}

static uint32_t random_delay_us(const struct access *access, bool unicast)
{
    uint32_t random = 0;
    const struct bramble_port *port = access->network->books->port;
    if (port->random(port->context, (uint8_t *)&random, sizeof random) < 0) {
        random = 0;
    }
    uint32_t span_us = unicast ? 30000U : 480000U;
    return 20000U + random % span_us;
}

int access_reply_octets(const struct bramble_received *received, struct bramble_view payload)
{
    struct access *access = access_of(received->model.node);
    if (received->to_itself || access->config->answer_at_once) {
        return send_now(access, received, payload, 0);
    }
    uint32_t delay_us = random_delay_us(access, bramble_address_is_unicast(received->destination));
    if (payload.size > 11) {
        return send_now(access, received, payload, delay_us);
    }
    for (unsigned i = 0; i < access->reply_count; i++) {
        struct access_reply *reply = &access->replies[i];
        if (!reply->used) {
            reply->used = true;
            reply->received = *received;
            reply->size = (uint8_t)payload.size;
            memcpy(reply->octets, payload.data, payload.size);
            timer_start(access->timers, &reply->timer, delay_us);
            return 0;
        }
    }
    return send_now(access, received, payload, 0); /* no place to wait in: sooner is better than never */
}

int bramble_reply(const struct bramble_received *received, const struct bramble_message *message)
{
    uint8_t octets[TRANSPORT_ACCESS_MAX];
    struct bramble_view payload;
    int result = access_encode(message, octets, sizeof octets, &payload);
    return result < 0 ? result : access_reply_octets(received, payload);
}
