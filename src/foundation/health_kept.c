/* The Health Server whose state survives a restart: the same as the other one, and this. */
#include "foundation/health_server.h"

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
        struct bramble_health_faults *faults = health_faults_of(server, (unsigned)reader_big(&reader, 2));
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

const struct bramble_model_type bramble_health_server_kept_type = {HEALTH_SERVER_MEMBERS, .save = save,
                                                                   .restore = restore};
