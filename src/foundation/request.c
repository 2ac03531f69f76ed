/* See request.h. */
#include "foundation/request.h"

#include <bramble/status.h>

static const struct request_row *row_of(const struct request_table *table, uint32_t opcode)
{
    for (unsigned i = 0; i < table->count; i++) {
        if (table->rows[i].opcode == opcode) {
            return &table->rows[i];
        }
    }
    return NULL;
}

bool request_known(const struct request_table *table, uint32_t opcode)
{
    return row_of(table, opcode) != NULL;
}

void request_put(struct request *request, uint32_t value, unsigned octets)
{
    struct writer *answer = &request->answer;
    if (octets > answer->capacity - answer->size) {
        answer->failed = true;
        return;
    }
    for (; octets > 0; octets--, value >>= 8) {
        answer->start[answer->size++] = (uint8_t)value;
    }
}

uint8_t *request_put_zeros(struct request *request, unsigned octets)
{
    uint8_t *at = request->answer.start + request->answer.size;
    memset(at, 0, octets);
    request->answer.size += octets;
    return at;
}

/* Of two octets the first is that of the request; a request of one octet (they were too few for all) has its answer
 * among the others. */
static void put_opcode(struct request *request, const struct request_row *row)
{
    if ((row->answer & 0x80U) != 0) {
        request_put(request, row->opcode >> 8 | 0x80U, 1);
    }
    request_put(request, row->answer & 0x7FU, 1);
}

int request_take(const struct request_table *table, const struct bramble_received *received,
                 struct bramble_view parameters)
{
    const struct request_row *row = row_of(table, received->opcode);
    struct access *access = access_of(received->model.node);
    uint8_t few[ACCESS_FEW];
    size_t capacity;
    uint8_t *octets = access_room(access, few, &capacity);
    if (row == NULL) {
        return 0;
    }
    struct request request = {.opcode = row->opcode,
                              .size = (uint16_t)parameters.size,
                              .octets = parameters.data,
                              .received = received,
                              .access = access,
                              .answer = writer_of(octets, capacity)};
    unsigned kind = row->layout & REQUEST_KIND;
    put_opcode(&request, row);
    size_t status_at = request.answer.size;
    int result = kind != 0                     ? table->identify(&request, row->layout)
                 : row->layout == request.size ? 0
                                               : REQUEST_MALFORMED;
    if (result == 0) {
        result = row->handle(&request);
    }
    if (result < 0) {
        return result;
    }
    if (kind != 0) {
        octets[status_at] = request.status;
    }
    if (octets == few && (request.answer.failed || request.answer.size == capacity)) {
        access_reply_failed(access, received->source, BRAMBLE_ERROR_FULL); /* it is long, and has no place to wait in */
    } else if (result == REQUEST_ANSWERED && row->answer != 0) {
        /* The access layer counts why it cannot be done; the client asks again. */
        (void)access_reply_octets(received, view_of(octets, request.answer.size));
    }
    return 1;
}
