/* Acknowledged requests: a message to a unicast address, repeated until the response comes or the time is over.
 *
 * A request ends exactly once, in a turn: by its response, by its deadline, or by being cancelled.
 */
#include "access/internal.h"

#define ATTEMPTS_DEFAULT 3U
#define TIMEOUT_BASE_MS 3000U   /* a few round trips through a busy mesh */
#define TIMEOUT_SEGMENT_MS 300U /* each segment of the request, repetitions included */
#define TIMEOUT_HOP_MS 50U

static void finish(struct access *access, struct access_request *request, int result,
                   const struct bramble_received *received, const void *fields)
{
    const struct bramble_response response = {
        .result = result,
        .destination = request->to.address,
        .received = received,
        .fields = fields,
        .context = request->wait.context,
    };
    struct bramble_model_ref model = {access_node(access), request->model};
    bramble_response_callback *done = request->wait.done;
    timer_stop(&request->timer);
    request->used = false; /* first: the callback may use the place again */
    if (done != NULL) {
        done(model, &response);
    }
}

static int transmit(struct access *access, struct access_request *request)
{
    return access_send_to(access, request->model, &request->to, view_of(request->octets, request->size));
}

/* Waits for `after` or for what is left of the request's time. The time is counted down and never compared with the
 * clock, which stands still while an application calls from outside a turn. */
static void wait_on(struct access *access, struct access_request *request, bramble_time after)
{
    bramble_time step = after < request->left ? after : request->left;
    request->left -= step;
    timer_start(access_timers(access), &request->timer, step);
}

static void timer_fired(struct bramble_node *node, struct bramble_timer *timer)
{
    struct access *access = access_of(node);
    struct access_request *request = BRAMBLE_TIMER_OWNER(timer, struct access_request, timer);
    if (request->cancelled || request->left == 0) {
        finish(access, request, request->cancelled ? BRAMBLE_ERROR_CANCELLED : BRAMBLE_ERROR_TIMEOUT, NULL, NULL);
        return;
    }
    if (request->attempts_left > 0) {
        int result = transmit(access, request); /* busy or full: the next attempt may fare better */
        request->attempts_left = (uint8_t)(request->attempts_left - (result == 0));
    }
    wait_on(access, request, request->attempts_left > 0 ? request->spacing : request->left);
}

static void end(struct access *access, int result)
{
    for (unsigned i = 0; i < access->request_count; i++) {
        if (access->requests[i].used) {
            finish(access, &access->requests[i], result, NULL, NULL);
        }
    }
}

static bool key_matches(const struct access_request *request, const struct bramble_received *received)
{
    bool device = request->to.key_index == BRAMBLE_DEVICE_KEY_PEER || request->to.key_index == BRAMBLE_DEVICE_KEY_OWN;
    if (!device) {
        return received->key_index == request->to.key_index;
    }
    return received->key_index == BRAMBLE_DEVICE_KEY_PEER ||
           (received->to_itself && received->key_index == BRAMBLE_DEVICE_KEY_OWN);
}

static bool answered(struct access *access, struct bramble_received *received, struct bramble_view parameters)
{
    for (unsigned i = 0; i < access->request_count; i++) {
        struct access_request *request = &access->requests[i];
        if (!request->used || request->cancelled || request->to.address != received->source ||
            bramble_message_opcode(request->wait.response) != received->opcode || !key_matches(request, received) ||
            access_network(access)->address + access->models[request->model].element != received->destination) {
            continue;
        }
        union bramble_message_fields fields;
        if (bramble_parameters_decode(request->wait.response, parameters, &fields, sizeof fields) < 0) {
            return false;
        }
        received->model = (struct bramble_model_ref){access_node(access), request->model};
        finish(access, request, 0, received, &fields);
        return true;
    }
    return false;
}

static const struct access_asking asking = {answered, end};

static uint32_t default_timeout_ms(const struct access *access, const struct access_request *request)
{
    uint32_t segments = request->size > 11 ? (request->size + 4U + 11U) / 12U : 0;
    uint32_t ttl = request->to.ttl == BRAMBLE_TTL_DEFAULT ? access_network(access)->default_ttl : request->to.ttl;
    return TIMEOUT_BASE_MS + TIMEOUT_SEGMENT_MS * segments + TIMEOUT_HOP_MS * ttl;
}

static struct access_request *free_request(struct access *access, uint16_t address, const struct bramble_wait *wait,
                                           int *error)
{
    struct access_request *found = NULL;
    *error = BRAMBLE_ERROR_FULL;
    for (unsigned i = 0; i < access->request_count; i++) {
        struct access_request *request = &access->requests[i];
        if (!request->used) {
            found = found == NULL ? request : found;
        } else if (request->to.address == address && request->wait.response == wait->response) {
            *error = BRAMBLE_ERROR_BUSY;
            return NULL;
        }
    }
    return found;
}

int bramble_request(struct bramble_model_ref model, const struct bramble_to *to, const struct bramble_message *message,
                    const struct bramble_wait *wait)
{
    struct access *access = access_of(model.node);
    if (!bramble_address_is_unicast(to->address) || to->label != NULL) {
        return BRAMBLE_ERROR_ADDRESS;
    }
    int result = access_send_check(access, model.index, to);
    if (result < 0) {
        return result;
    }
    struct access_request *request = free_request(access, to->address, wait, &result);
    if (request == NULL) {
        return result;
    }
    size_t stride = BRAMBLE_SIZE_ROUND(access->config->limits->request_octets);
    access->asking = &asking;
    request->octets = access->request_octets + (size_t)(request - access->requests) * stride;
    timer_init(&request->timer, timer_fired);
    result = bramble_message_encode(message, request->octets, access->config->limits->request_octets);
    if (result < 0) {
        return result;
    }
    request->model = (uint16_t)model.index;
    request->to = *to;
    request->wait = *wait;
    request->size = (uint16_t)result;
    request->cancelled = false;
    request->attempts_left = wait->attempts > 0 ? wait->attempts : ATTEMPTS_DEFAULT;
    uint32_t timeout_ms = wait->timeout_ms > 0 ? wait->timeout_ms : default_timeout_ms(access, request);
    request->left = BRAMBLE_MILLISECONDS(timeout_ms);
    request->spacing = BRAMBLE_MILLISECONDS(timeout_ms / request->attempts_left);
    result = transmit(access, request);
    if (result == BRAMBLE_ERROR_BUSY || result == BRAMBLE_ERROR_FULL) {
        /* A queue is full for the moment: the request stands, and its first attempt follows soon. */
        request->used = true;
        wait_on(access, request, BRAMBLE_MILLISECONDS(100));
        return 0;
    }
    if (result < 0) {
        return result;
    }
    request->used = true;
    request->attempts_left--;
    wait_on(access, request, request->attempts_left > 0 ? request->spacing : request->left);
    return 0;
}

void bramble_request_cancel(struct bramble_model_ref model)
{
    struct access *access = access_of(model.node);
    for (unsigned i = 0; i < access->request_count; i++) {
        if (access->requests[i].used && access->requests[i].model == model.index) {
            access->requests[i].cancelled = true;
            timer_start(access_timers(access), &access->requests[i].timer, 0);
        }
    }
}
