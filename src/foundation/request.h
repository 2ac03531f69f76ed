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
    uint8_t status;       /* enum bramble_status, of servers whose answers have one: taken when the handler is done */
    uint8_t model_octets; /* of the identifier of the model that the request is about; 0 where it is about none */
    uint16_t opcode;      /* without a company: no message of these servers has one */
    uint16_t size;        /* octets of parameters */
    uint16_t index;       /* what the request is about: a NetKey, by its index; or a model of this node */
    const uint8_t *octets;
    struct access *access;
    struct keys_net *net; /* the NetKey that the request is about; NULL where there is none of this index */
    const struct bramble_received *received;
    struct writer answer;
    uint8_t few[ACCESS_FEW]; /* where the answer lies unless it needs more room */
};

/* What a handler answers. */
enum { REQUEST_ANSWERED = 0, REQUEST_IGNORED = 1, REQUEST_MALFORMED = BRAMBLE_ERROR_VALUE };

struct request_row {
    uint16_t opcode;
    uint8_t answer; /* REQUEST_ANSWER(opcode of the answer), or 0: none is sent */
    uint8_t layout; /* octets that the parameters have; with a kind of layout on top, which the server knows */
    int (*handle)(struct request *request);
};

#define REQUEST_ANSWER(opcode) (((opcode)&0x7FU) | ((opcode) > 0xFFU ? 0x80U : 0U))
#define REQUEST_OCTETS 0x1FU /* of the layout; all of them: of any number, which the handler checks */
#define REQUEST_KIND 0xE0U   /* 0: nothing but the octets, and an answer without status */

struct request_table {
    const struct request_row *rows;
    uint8_t count;
    /* Checks the length of a layout with a kind, and begins the answer. */
    int (*identify)(struct request *request, unsigned layout);
};

/* The functions of a model type that takes the requests of a table. */
int request_take(const struct request_table *table, const struct bramble_received *received,
                 struct bramble_view parameters);
bool request_known(const struct request_table *table, uint32_t opcode);

/* For an answer at another time: begins it with its opcode, by the first octet of the request's opcode and
 * REQUEST_ANSWER(); and sends what has been appended. Answers what bramble_reply() does. */
void request_begin(struct request *request, const struct bramble_received *received, unsigned first, unsigned answer);
int request_send(const struct request *request);

/* An answer that may be long goes on where it will be sent from. Nothing else may be sent until it is. */
void request_make_room(struct request *request);

/* Appends a number, little-endian: all of it or, where there is no room, nothing. */
void request_append(struct writer *answer, uint32_t value, unsigned octets);
static inline void request_put(struct request *request, uint32_t value, unsigned octets)
{
    request_append(&request->answer, value, octets);
}
/* Appends so many zeros, and answers where they lie: for the fixed part of an answer, for which there is always room.
 */
uint8_t *request_put_zeros(struct request *request, unsigned octets);
/* Two octets of a request as a number. */
static inline unsigned request_word(const uint8_t *octets)
{
    return octets[0] | (unsigned)octets[1] << 8;
}

#endif
