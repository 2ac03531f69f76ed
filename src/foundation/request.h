/* Requests as octets: how the servers of this library read what they are asked, and answer (Mesh Protocol 1.1 section
 * 4.3; the formats are those of src/message/descriptions, and tests/foundation/formats.c holds the servers to them).
 *
 * Most of an answer repeats its request: so a server reads the octets of the request where they lie and writes those of
 * the answer where they will be sent from. Neither structs nor the codec come into it, which is the larger part of what
 * a server costs on a chip, in flash and in stack.
 *
 * A server is a table with one row for each request, and a handler for those that have much in common. request_take()
 * finds the row, checks the length, begins the answer with its opcode, calls the handler, and sends. The handler looks
 * at values (a prohibited one makes the message malformed: it must be found before anything is changed) and appends to
 * the answer.
 */
#ifndef FOUNDATION_REQUEST_H
#define FOUNDATION_REQUEST_H

#include "access/access.h"

/* Members in an order in which a small processor reaches most of them by its shortest instructions. */
struct request {
    uint8_t status;       /* enum bramble_status, of servers whose answers have one */
    uint8_t which;        /* of the requests that share the handler: REQUEST_HOW() */
    uint8_t model_octets; /* of the identifier of the model that the request is about; 0 where it is about none */
    bool second;          /* of a list of key indexes, the second of a pair comes next */
    uint16_t size;        /* octets of parameters */
    uint16_t index;       /* what the request is about: a NetKey, by its index; or a model of this node */
    const uint8_t *octets;
    uint8_t *at; /* in the answer: what its handler has to fill in, between element and model */
    struct access *access;
    struct keys_net *net; /* the NetKey that the request is about; NULL where there is none of this index */
    const struct bramble_received *received;
    struct writer answer;
    uint8_t few[ACCESS_FEW]; /* where the answer lies unless it needs more room */
};

/* What a handler answers. Servers whose answers have a status: that status, or the error of a room below. */
enum { REQUEST_ANSWERED = 0, REQUEST_IGNORED = 0xFE, REQUEST_MALFORMED = 0xFF };

struct request_row {
    uint8_t opcode; /* REQUEST_OPCODE() */
    uint8_t answer; /* the same of the answer; or REQUEST_UNANSWERED */
    uint8_t layout; /* octets that the parameters have; with a kind of layout on top, which the server knows */
    uint8_t how;    /* REQUEST_HOW() */
};

/* Opcodes of one or two octets as one; the first of two is the same in all messages of a server. The row says which of
 * the server's handlers takes the request, and which of this handler's requests it is. */
#define REQUEST_OPCODE(opcode) ((uint8_t)(((opcode)&0x7FU) | ((opcode) > 0xFFU ? 0x80U : 0U)))
#define REQUEST_UNANSWERED 0U /* nobody answers by AppKey Add */
#define REQUEST_HOW(handler, which) ((uint8_t)((handler) | (which) << 4))
#define REQUEST_OCTETS 0x1FU /* of the layout; all of them: of any number, which the handler checks */
#define REQUEST_KIND 0xE0U   /* 0: nothing but the octets */

struct bramble_request_table {
    const struct request_row *rows;
    int (*const *handlers)(struct request *request);
    /* Instead of checking the length and calling the handler; NULL: that is all. */
    int (*take)(struct request *request, const struct request_row *row);
    uint8_t count;
    uint8_t first; /* octet of the opcodes of two octets */
};

/* The members of a model type that takes the requests of a table. */
#define REQUESTS(table) .requests = &(table), .raw = request_take, .takes = request_known
int request_take(const struct bramble_received *received, const struct bramble_view *parameters);
bool request_known(const struct bramble_model_type *type, uint32_t opcode);
/* The row of a request; NULL when it is none of the table's. */
const struct request_row *request_row(const struct bramble_request_table *table, uint32_t opcode);

/* For an answer at another time: begins it with its opcode; and sends what has been appended. Answers what
 * bramble_reply() does. */
void request_begin(struct request *request, const struct bramble_received *received, unsigned answer);
int request_send(const struct request *request);

/* An answer that may be long goes on where it will be sent from. Nothing else may be sent until it is. */
void request_make_room(struct request *request);

/* Appends a number, little-endian: all of it or, where there is no room, nothing. */
void request_append(struct writer *answer, uint32_t value, unsigned octets);
static inline void request_put(struct request *request, uint32_t value, unsigned octets)
{
    request_append(&request->answer, value, octets);
}

#endif
