/* Types read by tools: the fields of a type one by one, each with all that its instruction says. */
#ifndef MESSAGE_SHAPE_H
#define MESSAGE_SHAPE_H

#include "message/codec.h"

#define SHAPE_NUMBER 0U /* the kind of integers; all others are CODE_... */
#define SHAPE_BLOCKS_MAX 8U

struct shape {
    unsigned kind;
    unsigned bits;         /* of numbers, lengths, constants, reserved bits; octets of CODE_OCTETS */
    bool is_signed;        /* numbers */
    uint32_t step;         /* numbers: the member holds a multiple of it */
    bool present;          /* the blocks that it is in hold for the fields that were given */
    bool sized;            /* a view whose octets a length tells */
    size_t offset;         /* of the member */
    size_t begin, end;     /* where the instruction lies in the octets of the type, what stands before it included */
    const uint8_t *range;  /* NULL: every value is allowed */
    const uint8_t *length; /* what follows CODE_LENGTH */
    const uint8_t *inside; /* CODE_STRUCT: the instructions inside */
    const struct bramble_message_type *item; /* of a list */
    bool counted;                            /* by a member, of which */
    size_t count_offset;
    unsigned count_bits;
};

struct shape_block {
    const uint8_t *after;
    size_t member;    /* offset of what it depends on */
    bool is_presence; /* which is a bool */
    bool wanted;      /* that has to have this value */
    bool holds;
};

/* Where one is among the fields of a type. The blocks are those around the field that was read last. */
struct shapes {
    const uint8_t *type, *code;
    const void *fields;
    size_t offset;
    unsigned depth;
    struct shape_block blocks[SHAPE_BLOCKS_MAX];
};

/* `fields` may be NULL: then everything is present. */
void shapes_begin(struct shapes *shapes, const struct bramble_message_type *type, const void *fields);
/* The next field, in the order of the names; false at the end. */
bool shapes_next(struct shapes *shapes, struct shape *shape);
/* Field number `index`, which there must be, with the blocks around it. */
void shape_at(struct shapes *shapes, const struct bramble_message_type *type, const void *fields, size_t index,
              struct shape *shape);

/* Octets of a number's member; its value, sign included; setting it. */
size_t shape_octets(const struct shape *shape);
int64_t shape_load(const struct shape *shape, const void *fields);
void shape_store(const struct shape *shape, void *fields, int64_t value);
/* Whether the field's range allows the value; the pairs of bounds that make up the range. */
bool shape_allows(const struct shape *shape, int64_t value);
unsigned shape_bounds(const struct shape *shape, int64_t low[16], int64_t high[16]);

struct bramble_view shape_view(const struct shape *shape, const void *fields);
void shape_set_view(const struct shape *shape, void *fields, struct bramble_view view);

#endif
