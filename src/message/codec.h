/* How a message type is written down, and the walk through it that encodes and decodes. How the codec works is told at
 * the top of walk.c; generator/code.py writes types; shape.c reads them for tools.
 *
 * A type is a string of octets:
 *
 *     head        bits 0-1: octets of the opcode; bits 2-4: enum bramble_layer; bit 5: big-endian
 *     opcode      none to three octets, as they are sent
 *     size        sizeof the struct
 *     instructions up to CODE_END
 *
 * Most instructions are one field. Where its member lies follows from the members before it: each is aligned to its own
 * size, as every compiler does it for integers of up to 32 bits and for pointers. Where that does not hold (a member
 * that two fields share, one after a block that may have been skipped, structs inside, 64 bits) CODE_AT tells.
 */
#ifndef MESSAGE_CODEC_H
#define MESSAGE_CODEC_H

#include <bramble/message.h>

#define TYPE_OPCODE_OCTETS 0x03U
#define TYPE_LAYER_SHIFT 2U
#define TYPE_LAYER_MASK 0x07U
#define TYPE_BIG_ENDIAN 0x20U

/* Instructions, with what follows each. Those below CODE_END are integers: the low five bits are the width minus one.
 */
#define CODE_BITS 0x1FU   /* an integer of up to 32 bits */
#define CODE_SIGNED 0x20U /* two's complement */
#define CODE_RANGED 0x40U /* also of CODE_REST: an allowed range follows, see below */
#define CODE_SIZED 0x20U  /* of CODE_REST and CODE_LIST: a CODE_LENGTH has said how many octets */
#define CODE_KIND_MASK 0x9FU
enum code {
    CODE_END = 0x80,
    CODE_OCTETS,      /* count: an array */
    CODE_MODEL,       /* 2 or 4 octets, whichever number is left */
    CODE_REST,        /* a view of what is left */
    CODE_KEY_INDEXES, /* a view of what is left */
    CODE_LIST,        /* octets of the item's type, the item's type: a view of items up to the end */
    CODE_COUNTED,     /* offset and integer of the member that counts; then as CODE_LIST */
    CODE_OPTIONAL,    /* octets of the block: a bool, and instructions that hold if it is true: if octets are left */
    CODE_EXACTLY,     /* octets of the block, N: the same if exactly N octets are left */
    CODE_IF,          /* those from here on have no member. Octets of the block; offset, integer and range: what is in
                         the block holds if that member fits */
    CODE_LENGTH,      /* width minus one (0x80: wraps), bias, octets per unit, offset of the `size` of a later view */
    CODE_CONSTANT,    /* width minus one, the number (1, 2 or 4 octets as it needs, little-endian) */
    CODE_RESERVED,    /* width minus one */
    CODE_STEP,        /* N: the member of the next field holds a multiple of N */
    CODE_AT,          /* offset of the next member */
    CODE_WIDE,        /* the same: that is half a member of 64 bits, and the other half follows, likewise */
    CODE_STRUCT       /* the same, and octets of the instructions inside: a struct in the struct */
};
#define CODE_WRAPS 0x80U

/* Allowed ranges: one octet says it all, or `count` pairs of bounds follow, both included. */
#define RANGE_MOST 0x80U     /* below this: 0 up to this octet itself */
#define RANGE_ADDRESS 0x80U  /* low four bits: unassigned, unicast, virtual, group */
#define RANGE_BITS 0x90U     /* numbers of so many bits */
#define RANGE_LEAST 0xA0U    /* so much or more */
#define RANGE_PAIRS_8 0xC0U  /* low four bits: how many pairs, of bounds of one octet each */
#define RANGE_PAIRS_16 0xD0U /* of two */
#define RANGE_PAIRS_32 0xE0U /* of four */

/* Whether a payload, whose opcode takes so many octets, begins with the opcode of this type. The first octet tells how
 * many there are, so these need no comparison; the last one differs most. */
static inline bool type_begins(const struct bramble_message_type *type, const uint8_t *payload, unsigned octets)
{
    while (octets > 0 && type[octets].octet == payload[octets - 1]) {
        octets--;
    }
    return octets == 0;
}

/* A message on its way through the codec, in either direction. */
struct walk {
    bool writes; /* from the struct to octets */
    bool big;
    bool tolerant;
    bool failed;         /* octets or room have run out */
    const uint8_t *code; /* what comes next */
    const uint8_t *at;   /* the instruction at work; after a refusal, the one that refused */
    uint32_t value;      /* what it is about: the number, or how many octets */
    uint8_t *octets;
    uint32_t bit; /* of `octets`: where we are, and */
    uint32_t end; /* where they end */
};

/* A walk from the beginning of the type; answers the octets that its struct takes. The octets are written to only when
 * `writes`. */
size_t walk_begin(struct walk *walk, const struct bramble_message_type *type, const uint8_t *octets, size_t size);
/* All of the instructions; 0, _LENGTH or _VALUE. The struct is written to only when not `writes`. */
int walk_fields(struct walk *walk, void *fields);

/* Octets of `view` that its items take: all, or those of `count` items (UINT32_MAX: all). Not static, or it would
 * become part of walk_fields(): few messages have lists, and the others should not pay for the memory of an item. */
int walk_list(struct walk *walk, const uint8_t *item, uint32_t count, struct bramble_view view);

/* Octets of the member that holds an integer instruction's number. */
static inline unsigned code_member_octets(unsigned instruction)
{
    unsigned bits = (instruction & CODE_BITS) + 1U;
    return bits <= 8 ? 1 : bits <= 16 ? 2 : 4;
}
/* The number in a member of so many octets, with the sign that the instruction says. */
uint32_t code_load(unsigned instruction, unsigned octets, const void *member);
/* Whether the range at `*range` allows the value of an integer instruction; moves `*range` past it. */
bool code_in_range(unsigned instruction, const uint8_t **range, uint32_t value);

#endif
