/* See request.h. */
#include "foundation/request.h"

#include <bramble/status.h>

const struct request_row *request_row(const struct bramble_request_table *table, uint32_t opcode)
{
    uint32_t wanted = opcode > 0x7FU ? (opcode ^ (uint32_t)table->first << 8) + 0x80U : opcode;
    const struct request_row *row = table->rows;
    for (unsigned left = table->count; left > 0; left--, row++) {
        if (row->opcode == wanted) {
            return row;
        }
    }
    return NULL;
}

bool request_known(const struct bramble_model_type *type, uint32_t opcode)
{
    return request_row(type->requests, opcode) != NULL;
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

/* Of two octets of opcode the first is that of the request; a request of one octet has its answer among the others. */
void request_begin(struct request *request, const struct bramble_received *received, unsigned answer)
{
    uint8_t *to = request->few;
    memset(request, 0, offsetof(struct request, few));
    request->received = received;
    request->access = access_of(received->model.node);
    if ((answer & 0x80U) != 0) {
        *to++ = (uint8_t)(received->opcode >> 8 | 0x80U);
    }
    *to++ = answer & 0x7FU;
    request->answer.start = request->few;
    request->answer.capacity = sizeof request->few;
    request->answer.size = (size_t)(to - request->few);
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

int request_take(const struct bramble_received *received, const struct bramble_view *parameters)
{
    const struct bramble_request_table *table =
        access_type(access_of(received->model.node), received->model.index)->requests;
    const struct request_row *row = request_row(table, received->opcode);
    struct request request;
    int result = REQUEST_MALFORMED;
    if (row == NULL) {
        return 0;
    }
    request_begin(&request, received, row->answer);
    request.which = row->how >> 4;
    request.size = (uint16_t)parameters->size;
    request.octets = parameters->data;
    if (table->take != NULL) {
        result = table->take(&request, row);
    } else if (row->layout == REQUEST_OCTETS || row->layout == request.size) {
        result = table->handlers[row->how & 0x0FU](&request);
    }
    if (result == REQUEST_ANSWERED && row->answer != REQUEST_UNANSWERED) {
        (void)request_send(&request); /* the access layer counts why it cannot be done */
    }
    return result == REQUEST_MALFORMED ? BRAMBLE_ERROR_VALUE : 1;
}
