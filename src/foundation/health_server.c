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
#include "foundation/request.h"

#include <bramble/health.h>

#define FAST_PERIOD_DIVISOR_MAX 15U

/* Which of the requests that share a handler. */
enum { GETS, CLEARS };
enum { ANSWERED, UNANSWERED };

static struct bramble_health_faults *faults_of(const struct bramble_health_server *server, unsigned company_id)
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

/* Fault Status and Current Status after the opcode. */
static void put_status(struct writer *writer, const struct bramble_health_faults *faults, const uint8_t *list,
                       size_t count)
{
    request_append(writer, faults->test_id | (uint32_t)faults->company_id << 8, 3);
    writer_octets(writer, list, count);
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

static void set_speed(struct bramble_model_ref model)
{
    const struct bramble_health_server *server = bramble_model_state(model);
    access_publication_fast(access_of(model.node), model.index, has_faults(server) ? server->fast_period_divisor : 0);
}

/* The company that has news; or that whose turn it is: the next one with faults, or where nobody has any, the next
 * one. */
static int publish(struct bramble_model_ref model, uint8_t *out, size_t capacity)
{
    struct bramble_health_server *server = bramble_model_state(model);
    struct writer writer = writer_of(out, capacity);
    unsigned turn = server->published;
    if (server->company_count == 0) {
        return BRAMBLE_ERROR_NOT_FOUND;
    }
    if (!server->news) {
        bool faulty = has_faults(server);
        do {
            turn = turn + 1U < server->company_count ? turn + 1U : 0;
        } while (faulty && server->faults[turn].current_count == 0);
        server->published = (uint8_t)turn;
    }
    server->news = false;
    const struct bramble_health_faults *faults = &server->faults[turn];
    request_append(&writer, BRAMBLE_HEALTH_CURRENT_STATUS_OPCODE, 1);
    put_status(&writer, faults, faults->current, faults->current_count);
    return writer.failed ? BRAMBLE_ERROR_LENGTH : (int)writer.size;
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
    struct bramble_health_faults *faults = faults_of(server, company_id);
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
    set_speed(model);
    server->published = (uint8_t)(faults - server->faults);
    server->news = bramble_publish(model) == 0; /* without an address nobody is told */
    return 0;
}

static int answer_faults(struct request *request, const struct bramble_health_faults *faults)
{
    request_make_room(request);
    put_status(&request->answer, faults, faults->registered, faults->registered_count);
    return REQUEST_ANSWERED;
}

/* Get and Clear. */
static int on_faults(struct request *request)
{
    struct bramble_health_faults *faults = faults_of(server_of(request), word_of(request->octets));
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

static int run_test(const struct bramble_health_server *server, struct bramble_model_ref model, uint16_t company_id,
                    uint8_t test_id)
{
    if (server->test != NULL) {
        return server->test(model, company_id, test_id);
    }
    return test_id == 0 ? 0 : BRAMBLE_ERROR_NOT_SUPPORTED;
}

/* One test at a time: a second one while the first goes on would mix their answers and is ignored. The answer comes
 * when the test is done, at once or later. */
static int on_test(struct request *request)
{
    const struct bramble_received *received = request->received;
    struct bramble_health_server *server = server_of(request);
    struct bramble_health_faults *faults = faults_of(server, word_of(request->octets + 1));
    if (faults == NULL || server->testing != 0) {
        return REQUEST_IGNORED;
    }
    uint8_t test_before = faults->test_id;
    faults->test_id = request->octets[0];
    server->testing = (uint8_t)(faults - server->faults + 1);
    server->asker_waits = request->which == ANSWERED;
    server->asker_ttl = received->ttl;
    server->asker_credentials = received->credentials;
    server->asker = received->source;
    server->asked = received->destination;
    server->asker_net_key = received->net_key_index;
    server->asker_key = received->key_index;
    int result = run_test(server, received->model, faults->company_id, faults->test_id);
    if (result < 0) {
        faults->test_id = test_before;
        server->testing = 0;
    } else if (result != BRAMBLE_HEALTH_TEST_LATER) {
        bramble_health_test_done(received->model);
    }
    return REQUEST_IGNORED;
}

void bramble_health_test_done(struct bramble_model_ref model)
{
    struct bramble_health_server *server = bramble_model_state(model);
    unsigned testing = server->testing;
    if (testing == 0) {
        return;
    }
    server->testing = 0;
    bramble_model_state_changed(model);
    if (server->asker_waits) {
        struct request request;
        const struct bramble_received received = {
            .model = model,
            .source = server->asker,
            .destination = server->asked,
            .net_key_index = server->asker_net_key,
            .key_index = server->asker_key,
            .ttl = server->asker_ttl,
            .credentials = server->asker_credentials,
            .to_itself = network_is_own(access_of(model.node)->network, server->asker),
        };
        request_begin(&request, &received, REQUEST_OPCODE(BRAMBLE_HEALTH_FAULT_STATUS_OPCODE));
        (void)answer_faults(&request, &server->faults[testing - 1]);
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
        set_speed(request->received->model);
    }
    request_put(request, server->fast_period_divisor, 1);
    return REQUEST_ANSWERED;
}

/* ---- Attention ----------------------------------------------------------------------------------------------- */

static void attention_tell(struct bramble_model_ref model, unsigned seconds)
{
    struct access *access = access_of(model.node);
    const struct bramble_health_server *server = bramble_model_state(model);
    access->attention_seconds = seconds;
    access->changed |= ACCESS_CHANGED_ATTENTION;
    if (server->attention != NULL) {
        server->attention(model, (uint8_t)seconds);
    }
}

static void attention_ended(struct bramble_node *node, struct bramble_timer *timer)
{
    const struct bramble_health_server *server =
        BRAMBLE_TIMER_OWNER(timer, struct bramble_health_server, attention_timer);
    attention_tell((struct bramble_model_ref){node, server->index}, 0);
}

static void attention_change(struct bramble_model_ref model, unsigned seconds)
{
    struct bramble_timer *timer = &((struct bramble_health_server *)bramble_model_state(model))->attention_timer;
    bool running = bramble_timer_running(timer);
    if (seconds > 0) {
        bramble_timer_start(model.node, timer, BRAMBLE_SECONDS(seconds));
    } else {
        bramble_timer_stop(timer);
    }
    if (seconds > 0 || running) {
        attention_tell(model, seconds);
    }
}

uint8_t bramble_health_attention(struct bramble_model_ref model)
{
    const struct bramble_health_server *server = bramble_model_state(model);
    bramble_time left = bramble_timer_left(model.node, &server->attention_timer);
    return (uint8_t)time_units(left + BRAMBLE_SECONDS(1) - 1, BRAMBLE_SECONDS(1));
}

/* Get and Set. */
static int on_attention(struct request *request)
{
    if (request->size > 0) {
        attention_change(request->received->model, request->octets[0]);
    }
    request_put(request, bramble_health_attention(request->received->model), 1);
    return REQUEST_ANSWERED;
}

/* ---- The type ------------------------------------------------------------------------------------------------ */

static void start(struct bramble_model_ref model)
{
    struct bramble_health_server *server = bramble_model_state(model);
    server->index = (uint16_t)model.index;
    server->testing = 0;
    bramble_timer_init(&server->attention_timer, attention_ended);
}

/* What is wrong with the node stays wrong when it leaves its network; what the network asked for ends. */
static void reset(struct bramble_model_ref model)
{
    struct bramble_health_server *server = bramble_model_state(model);
    server->fast_period_divisor = 0;
    server->testing = 0;
    attention_change(model, 0);
}

/* ---- What survives a restart --------------------------------------------------------------------------------- */

/* Divisor, then for each company: identifier(2) test(1) count(1) registered faults. What is current now is for the
 * application to say. What finds no room is refused by the node, which tells so. */
static size_t save(struct bramble_model_ref model, uint8_t *out, size_t capacity)
{
    const struct bramble_health_server *server = bramble_model_state(model);
    struct writer writer = writer_of(out, capacity);
    writer_u8(&writer, server->fast_period_divisor);
    for (unsigned i = 0; i < server->company_count; i++) {
        const struct bramble_health_faults *faults = &server->faults[i];
        writer_big(&writer, faults->company_id, 2);
        writer_u8(&writer, faults->test_id);
        writer_u8(&writer, faults->registered_count);
        writer_octets(&writer, faults->registered, faults->registered_count);
    }
    return writer.failed ? capacity + 1 : writer.size;
}

/* A company that the firmware knows no longer is passed over, and so are faults beyond its arrays. */
static int restore(struct bramble_model_ref model, struct bramble_view saved)
{
    struct bramble_health_server *server = bramble_model_state(model);
    struct reader reader = reader_of(saved);
    uint8_t fast_period_divisor = reader_u8(&reader);
    while (!reader.failed && reader.left > 0) {
        struct bramble_health_faults *faults = faults_of(server, (unsigned)reader_big(&reader, 2));
        uint8_t test_id = reader_u8(&reader);
        struct bramble_view registered = reader_octets(&reader, reader_u8(&reader));
        if (faults != NULL && !reader.failed) {
            faults->test_id = test_id;
            faults->registered_count =
                (uint8_t)(registered.size < faults->capacity ? registered.size : faults->capacity);
            if (faults->registered_count > 0) {
                memcpy(faults->registered, registered.data, faults->registered_count);
            }
        }
    }
    if (reader.failed || fast_period_divisor > FAST_PERIOD_DIVISOR_MAX) {
        return BRAMBLE_ERROR_VALUE;
    }
    server->fast_period_divisor = fast_period_divisor;
    return 0;
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
    ROW(FAULT_TEST, STATUS(FAULT), 3, TEST, ANSWERED),
    ROW(FAULT_TEST_UNACKNOWLEDGED, REQUEST_UNANSWERED, 3, TEST, UNANSWERED),
    ROW(PERIOD_GET, STATUS(PERIOD), 0, PERIOD, 0),
    ROW(PERIOD_SET, STATUS(PERIOD), 1, PERIOD, 0),
    ROW(PERIOD_SET_UNACKNOWLEDGED, REQUEST_UNANSWERED, 1, PERIOD, 0),
    ROW(ATTENTION_GET, STATUS(ATTENTION), 0, ATTENTION, 0),
    ROW(ATTENTION_SET, STATUS(ATTENTION), 1, ATTENTION, 0),
    ROW(ATTENTION_SET_UNACKNOWLEDGED, REQUEST_UNANSWERED, 1, ATTENTION, 0),
};
#undef ROW
static const struct bramble_request_table table = {
    .rows = rows, .handlers = handlers, .count = sizeof rows / sizeof rows[0], .first = 0x80};

const struct bramble_model_type bramble_health_server_type = {
    .start = start,
    .publish = publish,
    .publication_changed = set_speed,
    .reset = reset,
    REQUESTS(table),
    .save = save,
    .restore = restore,
};
