/* The Health Server (Mesh Protocol 1.1 sections 4.2.16, 4.4.3): current and registered faults by company, tests, the
 * fast period divisor, attention.
 *
 * The faults lie in arrays of the application. A request about a company that the server does not know is ignored, as
 * is a test that does not exist: no status code exists to tell so.
 *
 * Publication: a change of the current faults publishes at once; the periodic publication is faster by
 * 2^fast_period_divisor while there are faults, which access does once it is told. Several companies take turns, those
 * with faults first.
 *
 * Attention is a state of the node as a whole in the events, and of each element in its server: a server's timer that
 * ends takes back what this server asked for.
 */
#include "foundation/health_server.h"

#define STATUS_OCTETS 4U /* before the faults: opcode(1) test(1) company(2) */

/* Which of the requests that share a handler. */
enum { GETS, CLEARS };

struct bramble_health_faults *health_faults_of(const struct bramble_health_server *server, unsigned company_id)
{
    for (unsigned i = 0; i < server->company_count; i++) {
        if (server->faults[i].company_id == company_id) {
            return &server->faults[i];
        }
    }
    return NULL;
}

static struct bramble_health_server *server_of(const struct request *request)
{
    return bramble_model_state(request->received->model);
}

/* Fault Status, with the registered faults, or Current Status. Answers the octets, or that there is no room. */
static int write_status(uint8_t *out, size_t capacity, const struct bramble_health_faults *faults, bool registered)
{
    size_t count = registered ? faults->registered_count : faults->current_count;
    if (capacity < STATUS_OCTETS + count) {
        return BRAMBLE_ERROR_LENGTH;
    }
    out[0] = registered ? BRAMBLE_HEALTH_FAULT_STATUS_OPCODE : BRAMBLE_HEALTH_CURRENT_STATUS_OPCODE;
    out[1] = faults->test_id;
    word_put(out + 2, faults->company_id);
    memcpy(out + STATUS_OCTETS, registered ? faults->registered : faults->current, count);
    return (int)(STATUS_OCTETS + count);
}

/* ---- Publication --------------------------------------------------------------------------------------------- */

static bool has_faults(const struct bramble_health_server *server)
{
    for (unsigned i = 0; i < server->company_count; i++) {
        if (server->faults[i].current_count > 0) {
            return true;
        }
    }
    return false;
}

void health_set_speed(struct bramble_model_ref model)
{
    const struct bramble_health_server *server = bramble_model_state(model);
    access_publication_fast(access_of(model.node), model.index, has_faults(server) ? server->fast_period_divisor : 0);
}

/* The company that has news; or that whose turn it is: the next one with faults, or where nobody has any, the next
 * one. */
int health_publish(struct bramble_model_ref model, uint8_t *out, size_t capacity)
{
    struct bramble_health_server *server = bramble_model_state(model);
    unsigned turn = server->published;
    if (server->company_count == 0) {
        return BRAMBLE_ERROR_NOT_FOUND;
    }
    for (unsigned left = server->news ? 0U : server->company_count + 1U; left > 0; left--) {
        turn = turn + 1U < server->company_count ? turn + 1U : 0;
        server->published = (uint8_t)turn;
        if (server->faults[turn].current_count > 0) {
            break;
        }
    }
    server->news = false;
    return write_status(out, capacity, &server->faults[turn], false);
}

/* ---- Faults -------------------------------------------------------------------------------------------------- */

/* Where the fault stands; the count when it is not there. */
static unsigned place_of(const uint8_t *faults, unsigned count, uint8_t fault)
{
    unsigned place = 0;
    while (place < count && faults[place] != fault) {
        place++;
    }
    return place;
}

static int appear(struct bramble_model_ref model, struct bramble_health_faults *faults, uint8_t fault)
{
    bool registered = place_of(faults->registered, faults->registered_count, fault) < faults->registered_count;
    if (faults->current_count == faults->capacity || (!registered && faults->registered_count == faults->capacity)) {
        return BRAMBLE_ERROR_FULL;
    }
    faults->current[faults->current_count++] = fault;
    if (!registered) {
        faults->registered[faults->registered_count++] = fault;
        bramble_model_state_changed(model);
    }
    return 0;
}

int bramble_health_fault_set(struct bramble_model_ref model, uint16_t company_id, uint8_t fault, bool present)
{
    struct bramble_health_server *server = bramble_model_state(model);
    struct bramble_health_faults *faults = health_faults_of(server, company_id);
    if (faults == NULL) {
        return BRAMBLE_ERROR_NOT_FOUND;
    }
    if (fault == 0) {
        return BRAMBLE_ERROR_VALUE;
    }
    unsigned place = place_of(faults->current, faults->current_count, fault);
    if (present == (place < faults->current_count)) {
        return 0;
    }
    if (present) {
        int result = appear(model, faults, fault);
        if (result < 0) {
            return result;
        }
    } else {
        faults->current_count--;
        memmove(faults->current + place, faults->current + place + 1, faults->current_count - place);
    }
    health_set_speed(model);
    server->published = (uint8_t)(faults - server->faults);
    server->news = bramble_publish(model) == 0; /* without an address nobody is told */
    return 0;
}

static int answer_faults(struct request *request, const struct bramble_health_faults *faults)
{
    struct writer *answer = &request->answer;
    request_make_room(request);
    int size = write_status(answer->start, answer->capacity, faults, true);
    answer->failed = size < 0;
    answer->size = (size_t)size;
    return REQUEST_ANSWERED;
}

/* Get and Clear. */
static int on_faults(struct request *request)
{
    struct bramble_health_faults *faults = health_faults_of(server_of(request), word_of(request->octets));
    if (faults == NULL) {
        return REQUEST_IGNORED;
    }
    if (request->which == CLEARS) {
        faults->registered_count = 0;
        bramble_model_state_changed(request->received->model);
    }
    return answer_faults(request, faults);
}

/* ---- Tests --------------------------------------------------------------------------------------------------- */

static int run_test(const struct bramble_health_server *server, const struct bramble_received *asked,
                    const struct bramble_health_faults *faults)
{
    if (server->test != NULL) {
        return server->test(asked, faults->company_id, faults->test_id);
    }
    return faults->test_id == 0 ? 0 : BRAMBLE_ERROR_NOT_SUPPORTED;
}

/* One test at a time: a second one while the first goes on would mix their answers and is ignored. */
static int on_test(struct request *request)
{
    const struct bramble_received *received = request->received;
    struct bramble_health_server *server = server_of(request);
    struct bramble_health_faults *faults = health_faults_of(server, word_of(request->octets + 1));
    if (faults == NULL || server->testing != 0) {
        return REQUEST_IGNORED;
    }
    uint8_t test_before = faults->test_id;
    faults->test_id = request->octets[0];
    server->testing = (uint8_t)(faults - server->faults + 1);
    int result = run_test(server, received, faults);
    if (result == BRAMBLE_HEALTH_TEST_LATER) {
        return REQUEST_IGNORED;
    }
    server->testing = 0;
    if (result < 0) {
        faults->test_id = test_before;
        return REQUEST_IGNORED;
    }
    bramble_model_state_changed(received->model);
    return answer_faults(request, faults);
}

void bramble_health_test_done(const struct bramble_received *asked)
{
    struct bramble_health_server *server = bramble_model_state(asked->model);
    struct request request;
    if (server->testing == 0) {
        return;
    }
    const struct bramble_health_faults *faults = &server->faults[server->testing - 1U];
    server->testing = 0;
    bramble_model_state_changed(asked->model);
    if (asked->opcode == BRAMBLE_HEALTH_FAULT_TEST_OPCODE) {
        request_begin(&request, asked, 0);
        (void)answer_faults(&request, faults);
        (void)request_send(&request); /* the access layer counts why it cannot be done; the client asks again */
    }
}

/* ---- Period -------------------------------------------------------------------------------------------------- */

/* Get and Set. */
static int on_period(struct request *request)
{
    struct bramble_health_server *server = server_of(request);
    if (request->size > 0) {
        if (request->octets[0] > FAST_PERIOD_DIVISOR_MAX) {
            return REQUEST_MALFORMED;
        }
        server->fast_period_divisor = request->octets[0];
        bramble_model_state_changed(request->received->model);
        health_set_speed(request->received->model);
    }
    request_put(request, server->fast_period_divisor, 1);
    return REQUEST_ANSWERED;
}

/* ---- Attention ----------------------------------------------------------------------------------------------- */

/* So many seconds from now on, which others are told of unless they are what is left of those that they know. */
static void attend(struct bramble_node *node, struct bramble_health_server *server, unsigned seconds, bool tells)
{
    struct access *access = access_of(node);
    unsigned before = server->attention_left;
    server->attention_left = (uint8_t)seconds;
    if (seconds > 0) {
        bramble_timer_start(node, &server->attention_timer, BRAMBLE_SECONDS(1));
    } else {
        bramble_timer_stop(&server->attention_timer);
    }
    if (tells && (before | seconds) != 0) {
        access->attention_seconds = (uint8_t)seconds;
        access->changed |= ACCESS_CHANGED_ATTENTION;
        if (server->attention != NULL) {
            server->attention((struct bramble_model_ref){node, server->index}, (uint8_t)seconds);
        }
    }
}

static void attention_second(struct bramble_node *node, struct bramble_timer *timer)
{
    struct bramble_health_server *server =
        (void *)((uint8_t *)timer - offsetof(struct bramble_health_server, attention_timer));
    unsigned left = server->attention_left - 1U;
    attend(node, server, left, left == 0);
}

uint8_t bramble_health_attention(struct bramble_model_ref model)
{
    const struct bramble_health_server *server = bramble_model_state(model);
    return server->attention_left;
}

/* Get and Set. */
static int on_attention(struct request *request)
{
    struct bramble_health_server *server = server_of(request);
    if (request->size > 0) {
        attend(request->received->model.node, server, request->octets[0], true);
    }
    request_put(request, server->attention_left, 1);
    return REQUEST_ANSWERED;
}

/* ---- The type ------------------------------------------------------------------------------------------------ */

void health_start(struct bramble_model_ref model)
{
    struct bramble_health_server *server = bramble_model_state(model);
    server->index = (uint16_t)model.index;
    server->testing = 0;
    server->attention_left = 0;
    bramble_timer_init(&server->attention_timer, attention_second);
}

/* What is wrong with the node stays wrong when it leaves its network; what the network asked for ends. */
void health_reset(struct bramble_model_ref model)
{
    struct bramble_health_server *server = bramble_model_state(model);
    server->fast_period_divisor = 0;
    server->testing = 0;
    attend(model.node, server, 0, true);
}

enum { FAULTS, TEST, PERIOD, ATTENTION };
static int (*const handlers[])(struct request *request) = {
    [FAULTS] = on_faults, [TEST] = on_test, [PERIOD] = on_period, [ATTENTION] = on_attention};

#define ROW(message, answered, octets, handler, which)                                                                 \
    {                                                                                                                  \
        REQUEST_OPCODE(BRAMBLE_HEALTH_##message##_OPCODE), (answered), (octets), REQUEST_HOW((handler), (which))       \
    }
#define STATUS(message) REQUEST_OPCODE(BRAMBLE_HEALTH_##message##_STATUS_OPCODE)
static const struct request_row rows[] = {
    ROW(FAULT_GET, STATUS(FAULT), 2, FAULTS, GETS),
    ROW(FAULT_CLEAR, STATUS(FAULT), 2, FAULTS, CLEARS),
    ROW(FAULT_CLEAR_UNACKNOWLEDGED, REQUEST_UNANSWERED, 2, FAULTS, CLEARS),
    ROW(FAULT_TEST, STATUS(FAULT), 3, TEST, 0),
    ROW(FAULT_TEST_UNACKNOWLEDGED, REQUEST_UNANSWERED, 3, TEST, 0),
    ROW(PERIOD_GET, STATUS(PERIOD), 0, PERIOD, 0),
    ROW(PERIOD_SET, STATUS(PERIOD), 1, PERIOD, 0),
    ROW(PERIOD_SET_UNACKNOWLEDGED, REQUEST_UNANSWERED, 1, PERIOD, 0),
    ROW(ATTENTION_GET, STATUS(ATTENTION), 0, ATTENTION, 0),
    ROW(ATTENTION_SET, STATUS(ATTENTION), 1, ATTENTION, 0),
    ROW(ATTENTION_SET_UNACKNOWLEDGED, REQUEST_UNANSWERED, 1, ATTENTION, 0),
};
#undef ROW
const struct bramble_request_table health_requests = {
    .rows = rows, .handlers = handlers, .count = sizeof rows / sizeof rows[0], .first = 0x80};

const struct bramble_model_type bramble_health_server_type = {HEALTH_SERVER_MEMBERS, .flags = BRAMBLE_MODEL_FORGETS};
