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
#include "access/access.h"

#include <bramble/health.h>

#define FAST_PERIOD_DIVISOR_MAX 15U

static struct bramble_health_server *state_of(struct bramble_model_ref model)
{
    return bramble_model_state(model);
}

static void answer(const struct bramble_received *received, struct bramble_message message)
{
    int result = bramble_reply(received, &message);
    (void)result; /* the access layer has counted why; the client asks again */
}

static struct bramble_health_faults *faults_of(struct bramble_model_ref model, uint16_t company_id)
{
    struct bramble_health_server *server = state_of(model);
    for (unsigned i = 0; i < server->company_count; i++) {
        if (server->faults[i].company_id == company_id) {
            return &server->faults[i];
        }
    }
    return NULL;
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
    const struct bramble_health_server *server = state_of(model);
    struct access *access = access_of(model.node);
    if (access->models[model.index].publication != NULL) {
        access_publication_fast(access, model.index, has_faults(server) ? server->fast_period_divisor : 0);
    }
}

static struct bramble_message current_status(struct bramble_health_server *server, unsigned company)
{
    const struct bramble_health_faults *faults = &server->faults[company];
    server->published = (uint8_t)company;
    server->current_status = (struct bramble_health_current_status){
        .test_id = faults->test_id,
        .company_id = faults->company_id,
        .faults = view_of(faults->current, faults->current_count),
    };
    return bramble_health_current_status_message(&server->current_status);
}

/* The company whose turn it is: the next one with faults, or where nobody has any, the next one. */
static int publish(struct bramble_model_ref model, struct bramble_message *message)
{
    struct bramble_health_server *server = state_of(model);
    if (server->company_count == 0) {
        return BRAMBLE_ERROR_NOT_FOUND;
    }
    bool faulty = has_faults(server);
    unsigned turn = server->published;
    do {
        turn = (turn + 1) % server->company_count;
    } while (faulty && server->faults[turn].current_count == 0);
    *message = current_status(server, turn);
    return 0;
}

/* ---- Faults -------------------------------------------------------------------------------------------------- */

static int place_of(const uint8_t *faults, uint8_t count, uint8_t fault)
{
    for (unsigned i = 0; i < count; i++) {
        if (faults[i] == fault) {
            return (int)i;
        }
    }
    return BRAMBLE_ERROR_NOT_FOUND;
}

static int appear(struct bramble_health_faults *faults, uint8_t fault)
{
    bool registered = place_of(faults->registered, faults->registered_count, fault) >= 0;
    if (faults->current_count == faults->capacity || (!registered && faults->registered_count == faults->capacity)) {
        return BRAMBLE_ERROR_FULL;
    }
    faults->current[faults->current_count++] = fault;
    if (!registered) {
        faults->registered[faults->registered_count++] = fault;
    }
    return registered ? 0 : 1; /* 1: news to be kept */
}

int bramble_health_fault_set(struct bramble_model_ref server, uint16_t company_id, uint8_t fault, bool present)
{
    struct bramble_health_faults *faults = faults_of(server, company_id);
    if (faults == NULL) {
        return BRAMBLE_ERROR_NOT_FOUND;
    }
    if (fault == 0) {
        return BRAMBLE_ERROR_VALUE;
    }
    int place = place_of(faults->current, faults->current_count, fault);
    if (present == (place >= 0)) {
        return 0;
    }
    if (present) {
        int result = appear(faults, fault);
        if (result < 0) {
            return result;
        }
        if (result > 0) {
            bramble_model_state_changed(server);
        }
    } else {
        faults->current_count--;
        memmove(faults->current + place, faults->current + place + 1, (size_t)(faults->current_count - place));
    }
    struct bramble_health_server *state = state_of(server);
    struct bramble_message message = current_status(state, (unsigned)(faults - state->faults));
    set_speed(server);
    int published = bramble_publish_message(server, &message);
    (void)published; /* a server that does not publish has no address; another failure is made up by the next period */
    return 0;
}

static void fault_status(const struct bramble_received *received, const struct bramble_health_faults *faults)
{
    struct bramble_health_fault_status status = {
        .test_id = faults->test_id,
        .company_id = faults->company_id,
        .faults = view_of(faults->registered, faults->registered_count),
    };
    answer(received, bramble_health_fault_status_message(&status));
}

static void fault_get(struct bramble_model_ref model, const struct bramble_received *received, const void *fields)
{
    const struct bramble_health_fault_get *get = fields;
    const struct bramble_health_faults *faults = faults_of(model, get->company_id);
    if (faults != NULL) {
        fault_status(received, faults);
    }
}

static void fault_clear_unacknowledged(struct bramble_model_ref model, const struct bramble_received *received,
                                       const void *fields)
{
    const struct bramble_health_fault_clear_unacknowledged *clear = fields;
    (void)received;
    struct bramble_health_faults *faults = faults_of(model, clear->company_id);
    if (faults != NULL) {
        faults->registered_count = 0;
        bramble_model_state_changed(model);
    }
}

static void fault_clear(struct bramble_model_ref model, const struct bramble_received *received, const void *fields)
{
    const struct bramble_health_fault_clear *clear = fields;
    struct bramble_health_faults *faults = faults_of(model, clear->company_id);
    if (faults != NULL) {
        faults->registered_count = 0;
        bramble_model_state_changed(model);
        fault_status(received, faults);
    }
}

/* ---- Tests --------------------------------------------------------------------------------------------------- */

/* One test at a time: a second one while the first goes on would mix their answers and is ignored. */
static void test(struct bramble_model_ref model, const struct bramble_received *received, uint16_t company_id,
                 uint8_t test_id, bool acknowledged)
{
    struct bramble_health_server *server = state_of(model);
    struct bramble_health_faults *faults = faults_of(model, company_id);
    if (faults == NULL || server->testing != 0) {
        return;
    }
    server->testing = (uint8_t)(faults - server->faults + 1);
    server->test_answer = acknowledged;
    server->test_request = *received;
    uint8_t test_before = faults->test_id;
    faults->test_id = test_id;
    int result = server->test != NULL ? server->test(model, company_id, test_id)
                 : test_id == 0       ? 0
                                      : BRAMBLE_ERROR_NOT_SUPPORTED;
    if (result == BRAMBLE_HEALTH_TEST_LATER) {
        return;
    }
    if (result < 0) {
        faults->test_id = test_before;
        server->testing = 0;
        return;
    }
    bramble_health_test_done(model);
}

void bramble_health_test_done(struct bramble_model_ref server)
{
    struct bramble_health_server *state = state_of(server);
    if (state->testing == 0) {
        return;
    }
    bramble_model_state_changed(server);
    const struct bramble_health_faults *faults = &state->faults[state->testing - 1];
    state->testing = 0;
    if (state->test_answer) {
        fault_status(&state->test_request, faults);
    }
}

static void fault_test(struct bramble_model_ref model, const struct bramble_received *received, const void *fields)
{
    const struct bramble_health_fault_test *request = fields;
    test(model, received, request->company_id, request->test_id, true);
}

static void fault_test_unacknowledged(struct bramble_model_ref model, const struct bramble_received *received,
                                      const void *fields)
{
    const struct bramble_health_fault_test_unacknowledged *request = fields;
    test(model, received, request->company_id, request->test_id, false);
}

/* ---- Period -------------------------------------------------------------------------------------------------- */

static void period_get(struct bramble_model_ref model, const struct bramble_received *received, const void *fields)
{
    (void)fields;
    struct bramble_health_period_status status = {.fast_period_divisor = state_of(model)->fast_period_divisor};
    answer(received, bramble_health_period_status_message(&status));
}

static void set_period(struct bramble_model_ref model, uint8_t fast_period_divisor)
{
    state_of(model)->fast_period_divisor = fast_period_divisor;
    bramble_model_state_changed(model);
    set_speed(model);
}

static void period_set_unacknowledged(struct bramble_model_ref model, const struct bramble_received *received,
                                      const void *fields)
{
    const struct bramble_health_period_set_unacknowledged *set = fields;
    (void)received;
    set_period(model, set->fast_period_divisor);
}

static void period_set(struct bramble_model_ref model, const struct bramble_received *received, const void *fields)
{
    const struct bramble_health_period_set *set = fields;
    set_period(model, set->fast_period_divisor);
    period_get(model, received, NULL);
}

/* ---- Attention ----------------------------------------------------------------------------------------------- */

static void attention_tell(struct bramble_model_ref model, uint8_t seconds)
{
    struct access *access = access_of(model.node);
    access->attention_seconds = seconds;
    access->changed |= ACCESS_CHANGED_ATTENTION;
    if (state_of(model)->attention != NULL) {
        state_of(model)->attention(model, seconds);
    }
}

static void attention_ended(void *context, struct bramble_timer *timer)
{
    struct bramble_health_server *server = context;
    (void)timer;
    attention_tell(server->model, 0);
}

static void attention_change(struct bramble_model_ref model, uint8_t seconds)
{
    struct bramble_health_server *server = state_of(model);
    if (seconds == 0 && !bramble_timer_running(&server->attention_timer)) {
        return;
    }
    if (seconds > 0) {
        bramble_timer_start(model.node, &server->attention_timer, BRAMBLE_SECONDS(seconds));
    } else {
        bramble_timer_stop(&server->attention_timer);
    }
    attention_tell(model, seconds);
}

uint8_t bramble_health_attention(struct bramble_model_ref server)
{
    bramble_time left = bramble_timer_left(server.node, &state_of(server)->attention_timer);
    return (uint8_t)time_units(left + BRAMBLE_SECONDS(1) - 1, BRAMBLE_SECONDS(1));
}

static void attention_get(struct bramble_model_ref model, const struct bramble_received *received, const void *fields)
{
    (void)fields;
    struct bramble_health_attention_status status = {.attention = bramble_health_attention(model)};
    answer(received, bramble_health_attention_status_message(&status));
}

static void attention_set_unacknowledged(struct bramble_model_ref model, const struct bramble_received *received,
                                         const void *fields)
{
    const struct bramble_health_attention_set_unacknowledged *set = fields;
    (void)received;
    attention_change(model, set->attention);
}

static void attention_set(struct bramble_model_ref model, const struct bramble_received *received, const void *fields)
{
    const struct bramble_health_attention_set *set = fields;
    attention_change(model, set->attention);
    attention_get(model, received, NULL);
}

/* ---- The type ------------------------------------------------------------------------------------------------ */

static void start(struct bramble_model_ref model)
{
    struct bramble_health_server *server = state_of(model);
    server->model = model;
    server->testing = 0;
    bramble_timer_init(&server->attention_timer, attention_ended, server);
}

/* What is wrong with the node stays wrong when it leaves its network; what the network asked for ends. */
static void reset(struct bramble_model_ref model)
{
    struct bramble_health_server *server = state_of(model);
    server->fast_period_divisor = 0;
    server->testing = 0;
    attention_change(model, 0);
}

/* ---- What survives a restart --------------------------------------------------------------------------------- */

/* Divisor, then for each company: identifier(2) test(1) count(1) registered faults. What is current now is for the
 * application to say. What finds no room is refused by the node, which tells so. */
static size_t save(struct bramble_model_ref model, uint8_t *out, size_t capacity)
{
    const struct bramble_health_server *server = state_of(model);
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
    struct bramble_health_server *server = state_of(model);
    struct reader reader = reader_of(saved);
    uint8_t fast_period_divisor = reader_u8(&reader);
    while (!reader.failed && reader.left > 0) {
        struct bramble_health_faults *faults = faults_of(model, (uint16_t)reader_big(&reader, 2));
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

static const struct bramble_handler handlers[] = {
    {bramble_health_fault_get_type, fault_get},
    {bramble_health_fault_clear_type, fault_clear},
    {bramble_health_fault_clear_unacknowledged_type, fault_clear_unacknowledged},
    {bramble_health_fault_test_type, fault_test},
    {bramble_health_fault_test_unacknowledged_type, fault_test_unacknowledged},
    {bramble_health_period_get_type, period_get},
    {bramble_health_period_set_type, period_set},
    {bramble_health_period_set_unacknowledged_type, period_set_unacknowledged},
    {bramble_health_attention_get_type, attention_get},
    {bramble_health_attention_set_type, attention_set},
    {bramble_health_attention_set_unacknowledged_type, attention_set_unacknowledged},
};

const struct bramble_model_type bramble_health_server_type = {
    .handlers = handlers,
    .handler_count = sizeof handlers / sizeof handlers[0],
    .start = start,
    .publish = publish,
    .publication_changed = set_speed,
    .reset = reset,
    .save = save,
    .restore = restore,
};
