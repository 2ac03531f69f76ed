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

void request_append(struct writer *answer, uint32_t value, unsigned octets)
{
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

/* Of two octets of opcode the first is that of the request; a request of one octet (they were too few for all) has its
 * answer among the others. */
void request_begin(struct request *request, const struct bramble_received *received, unsigned first, unsigned answer)
{
    memset(request, 0, offsetof(struct request, few));
    request->received = received;
    request->access = access_of(received->model.node);
    request->answer = writer_of(request->few, sizeof request->few);
    if ((answer & 0x80U) != 0) {
        request_put(request, first | 0x80U, 1);
    }
    request_put(request, answer & 0x7FU, 1);
}

void request_make_room(struct request *request)
{
    size_t capacity;
    uint8_t *room = access_room(request->access, request->few, &capacity);
    memmove(room, request->few, request->answer.size);
    request->answer.start = room;
    request->answer.capacity = capacity;
}

/* The end of a list that no message could hold is left out. Where it is only this node that has no room for it at the
 * moment, there is no answer; the client asks again. */
int request_send(const struct request *request)
{
    const struct writer *answer = &request->answer;
    if (answer->failed && answer->capacity < TRANSPORT_ACCESS_MAX) {
        access_reply_failed(request->access, request->received->source, BRAMBLE_ERROR_FULL);
        return BRAMBLE_ERROR_FULL;
    }
    return access_reply_octets(request->received, view_of(answer->start, answer->size));
}

int request_take(const struct request_table *table, const struct bramble_received *received,
                 struct bramble_view parameters)
{
    const struct request_row *row = row_of(table, received->opcode);
    struct request request;
    if (row == NULL) {
        return 0;
    }
    request_begin(&request, received, row->opcode >> 8, row->answer);
    request.opcode = row->opcode;
    request.size = (uint16_t)parameters.size;
    request.octets = parameters.data;
    size_t status_at = request.answer.size;
    unsigned kind = row->layout & REQUEST_KIND;
    int result = kind != 0                                                      ? table->identify(&request, row->layout)
                 : row->layout == REQUEST_OCTETS || row->layout == request.size ? 0
                                                                                : REQUEST_MALFORMED;
    if (result == 0) {
        result = row->handle(&request);
    }
    if (result < 0) {
        return result;
    }
    if (kind != 0) {
        request.answer.start[status_at] = request.status;
    }
    if (result == REQUEST_ANSWERED && row->answer != 0) {
        (void)request_send(&request); /* the access layer counts why it cannot be done */
    }
    return 1;
}
