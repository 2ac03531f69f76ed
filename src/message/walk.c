/* The one codec: between structs and octets, in both directions, by the strings of octets that generate.py makes of the
 * descriptions (codec.h tells what they say).
 *
 * A message is worked through field by field, in the order on the air, and both directions take the same way:
 *   - Integers are taken from, or added to, a stream of bits. In a little-endian message the first field sits in the
 *     low bits of the first octet and wider fields go on in the next octets' low bits; in a big-endian one everything
 *     starts at the high end. That one rule gives octet-wise integers, packed key pairs and bit fields alike. An
 *     integer of more than 32 bits is described as two, so nothing here needs more.
 *   - A block whose condition is false is passed over; its members decode as zero, since the struct was cleared before.
 *   - An optional block asks whether octets are left when decoding, and what the caller set when encoding. Once one is
 *     left out nothing may follow, or a receiver would take it for the block: the room ends there.
 *   - A length has no member. Decoding stores it in the `size` of the view that comes later; encoding reads it there.
 *   - A list is checked item by item in both directions, so a list in a decoded struct can be walked without surprises
 *     and a wrong one is never sent. Items nest as deep as the description says; there is no other recursion.
 *
 * Values outside the ranges of a field are refused unless the caller asked for tolerance. Lengths are always checked:
 * at the end of a message nothing may be missing and nothing left over.
 *
 * Types are constants of the program and trusted; the octets never are.
 */
#include "message/codec.h"

#include <string.h>

/* ---- Octets and bits --------------------------------------------------------------------------------------------- */

static uint8_t *octet_here(const struct walk *walk)
{
    return walk->octets + (walk->bit >> 3);
}

static size_t octets_left(const struct walk *walk)
{
    return (walk->end - walk->bit) >> 3;
}

/* The next `count` (up to 32) bits: answers them as a number, or writes the number there. */
static uint32_t move_bits(struct walk *walk, unsigned count, uint32_t value)
{
    uint32_t taken = 0;
    if (count > walk->end - walk->bit) {
        walk->failed = true;
        return 0;
    }
    for (unsigned done = 0; done < count;) {
        uint8_t *octet = octet_here(walk);
        unsigned used = walk->bit & 7U;
        unsigned step = count - done < 8U - used ? count - done : 8U - used;
        unsigned from = walk->big ? 8U - used - step : used;
        unsigned to = walk->big ? count - done - step : done;
        unsigned mask = (1U << step) - 1U;
        if (walk->writes) {
            *octet = (uint8_t)((used == 0 ? 0U : *octet) | (value >> to & mask) << from);
        } else {
            taken |= ((unsigned)*octet >> from & mask) << to;
        }
        walk->bit += step;
        done += step;
    }
    return taken;
}

/* Passes over the next octets and answers where they are; NULL when there are fewer. */
static uint8_t *take_octets(struct walk *walk, size_t count)
{
    uint8_t *octets = octet_here(walk);
    if (count > octets_left(walk)) {
        walk->failed = true;
        return NULL;
    }
    walk->bit += (uint32_t)count * 8U;
    return octets;
}

/* Octets as they are, from member to message or back. A view that was never set has no memory to copy from. */
static void move_octets(struct walk *walk, void *member, size_t count)
{
    uint8_t *octets = take_octets(walk, count);
    if (octets != NULL && count > 0) {
        memcpy(walk->writes ? octets : member, walk->writes ? member : octets, count);
    }
}

/* ---- Numbers ----------------------------------------------------------------------------------------------------- */

/* The low bits of a number as what an integer instruction makes of them. */
static uint32_t of_bits(unsigned instruction, uint32_t value)
{
    unsigned unused = CODE_BITS - (instruction & CODE_BITS);
    uint32_t sign = (instruction & CODE_SIGNED) != 0 ? 0x80000000U >> unused : 0;
    return ((value << unused >> unused) ^ sign) - sign;
}

uint32_t code_load(unsigned instruction, unsigned octets, const void *member)
{
    uint32_t value = octets == 1   ? *(const uint8_t *)member
                     : octets == 2 ? *(const uint16_t *)member
                                   : *(const uint32_t *)member;
    return of_bits((instruction & CODE_SIGNED) | (octets * 8U - 1U), value);
}

static void store(unsigned octets, void *member, uint32_t value)
{
    if (octets == 1) {
        *(uint8_t *)member = (uint8_t)value;
    } else if (octets == 2) {
        *(uint16_t *)member = (uint16_t)value;
    } else {
        *(uint32_t *)member = value;
    }
}

/* A number among the instructions: so many octets, little-endian. */
static uint32_t literal(const uint8_t **code, unsigned octets)
{
    uint32_t value = 0;
    for (unsigned i = 0; i < octets; i++) {
        value |= (uint32_t) * (*code)++ << (8U * i);
    }
    return value;
}

bool code_in_range(unsigned instruction, const uint8_t **range, uint32_t value)
{
    unsigned how = *(*range)++;
    unsigned number = how & 0x0FU;
    unsigned address = value >= 0xC000U ? 3 : value >= 0x8000U ? 2 : value > 0; /* the kind, if it is one */
    bool found = false;
    switch (how & 0xF0U) {
    case RANGE_ADDRESS:
        return (number >> address & 1U) != 0;
    case RANGE_BITS:
        return value >> number == 0;
    case RANGE_LEAST:
        return value >= number;
    default:
        if (how < RANGE_MOST) {
            return value <= how;
        }
    }
    unsigned octets = 1U << (how >> 4 & 3U);
    unsigned bound = (instruction & CODE_SIGNED) | (octets * 8U - 1U);
    for (; number > 0; number--) {
        uint32_t low = of_bits(bound, literal(range, octets));
        uint32_t high = of_bits(bound, literal(range, octets));
        found = found || value - low <= high - low;
    }
    return found;
}

/* The range behind an instruction, if it has one. */
static bool is_allowed(struct walk *walk, unsigned instruction, uint32_t value)
{
    return (instruction & CODE_RANGED) == 0 || code_in_range(instruction, &walk->code, value);
}

static int number(struct walk *walk, unsigned instruction, unsigned octets, unsigned step, void *member)
{
    unsigned bits = (instruction & CODE_BITS) + 1U;
    uint32_t value =
        walk->writes ? code_load(instruction, octets, member) : of_bits(instruction, move_bits(walk, bits, 0)) * step;
    walk->value = value;
    if (!is_allowed(walk, instruction, value) && !walk->tolerant) {
        return BRAMBLE_ERROR_VALUE;
    }
    if (!walk->writes) {
        store(octets, member, value);
        return 0;
    }
    uint32_t sent = step == 1 ? value : value / step; /* where there are steps, there is no sign */
    (void)move_bits(walk, bits, sent);
    return of_bits(instruction, sent) * step == value ? 0 : BRAMBLE_ERROR_VALUE;
}

static int constant(struct walk *walk)
{
    unsigned instruction = *walk->code++;
    uint32_t wanted = literal(&walk->code, code_member_octets(instruction));
    walk->value = move_bits(walk, instruction + 1U, wanted);
    return walk->writes || walk->value == wanted || walk->tolerant ? 0 : BRAMBLE_ERROR_VALUE;
}

static int model(struct walk *walk, bramble_model_id *member)
{
    bool vendor = walk->writes ? bramble_model_is_vendor(*member) : octets_left(walk) == 4;
    walk->value = (uint32_t)octets_left(walk);
    if (!walk->writes && walk->value != 2 && walk->value != 4) {
        return BRAMBLE_ERROR_LENGTH;
    }
    uint32_t company = vendor ? move_bits(walk, 16, *member >> 16) : 0xFFFFU;
    uint32_t id = move_bits(walk, 16, *member & 0xFFFFU);
    if (!walk->writes) {
        *member = company << 16 | id;
        walk->value = id;
        if (vendor && company == 0xFFFFU) { /* no company, and the number would mean a model of the SIG */
            return BRAMBLE_ERROR_VALUE;
        }
    }
    return 0;
}

/* ---- Views ------------------------------------------------------------------------------------------------------- */

/* Octets of a view that comes later. */
static int length(struct walk *walk, uint8_t *fields)
{
    const uint8_t *code = walk->code;
    unsigned instruction = code[0] & CODE_BITS;
    bool wraps = (code[0] & CODE_WRAPS) != 0;
    uint32_t bias = of_bits(CODE_SIGNED | 7U, code[1]);
    size_t *size = (void *)(fields + code[3]);
    uint32_t most = of_bits(instruction, UINT32_MAX);
    walk->code += 4;
    if (walk->writes) {
        uint32_t sent = wraps && *size == 0 ? most : (uint32_t)*size / code[2] + bias;
        walk->value = (uint32_t)*size;
        (void)move_bits(walk, instruction + 1U, sent);
        return sent < most || (sent == most && (!wraps || *size == 0)) ? 0 : BRAMBLE_ERROR_LENGTH;
    }
    uint32_t sent = move_bits(walk, instruction + 1U, 0);
    uint32_t units = wraps && sent == most ? 0 : sent - bias;
    walk->value = sent;
    *size = (size_t)units * code[2];
    return units <= sent + 128U ? 0 : BRAMBLE_ERROR_VALUE; /* or it was less than nothing */
}

/* Two indexes in three octets; the last of an odd number has two to itself, and zeros above it. */
static bool are_key_indexes(struct bramble_view packed)
{
    return packed.size % 3 == 0 || (packed.size % 3 == 2 && packed.data[packed.size - 1] < 0x10);
}

/* Octets of `view` that its items take: all, or those of `count` items; every item is decoded to find out. */
int walk_list(struct walk *walk, const uint8_t *item, uint32_t count, struct bramble_view view)
{
    union {
        uint8_t octets[BRAMBLE_ITEM_FIELDS_MAX];
        uint64_t align_integer;
        const void *align_pointer;
    } fields;
    struct walk one;
    size_t size = walk_begin(&one, (const struct bramble_message_type *)item, view.data, view.size);
    const uint8_t *code = one.code;
    one.tolerant = walk->tolerant;
    while (count != UINT32_MAX ? count-- > 0 : octets_left(&one) > 0) {
        uint32_t before = one.bit;
        one.code = code;
        one.value = 0;
        memset(&fields, 0, size);
        int result = walk_fields(&one, &fields);
        if (result < 0 || one.bit == before) {
            walk->at = one.at;
            walk->value = one.value;
            return result < 0 ? result : BRAMBLE_ERROR_LENGTH;
        }
        one.bit = (one.bit + 7U) & ~7U;
    }
    return (int)(one.bit >> 3);
}

/* The octets of a view that are items of a list; all others are all. */
static int view_extent(struct walk *walk, unsigned instruction, const uint8_t *fields, struct bramble_view octets)
{
    uint32_t count = UINT32_MAX;
    walk->value = (uint32_t)octets.size;
    switch (instruction & CODE_KIND_MASK) {
    case CODE_REST:
        return is_allowed(walk, instruction & CODE_RANGED, (uint32_t)octets.size) ? (int)octets.size
                                                                                  : BRAMBLE_ERROR_LENGTH;
    case CODE_KEY_INDEXES:
        return are_key_indexes(octets) ? (int)octets.size : BRAMBLE_ERROR_LENGTH;
    case CODE_COUNTED:
        count = code_load(walk->code[1], code_member_octets(walk->code[1]), fields + walk->code[0]);
        walk->code += 2;
        break;
    default:
        break;
    }
    const uint8_t *item = walk->code + 1;
    walk->code = item + walk->code[0];
    return walk_list(walk, item, count, octets);
}

/* What is left, or as much of it as a length has said; of a list, as much as its items take. */
static int view(struct walk *walk, unsigned instruction, const uint8_t *fields, struct bramble_view *member)
{
    struct bramble_view octets = *member;
    if (!walk->writes) {
        octets.size = (instruction & CODE_SIZED) != 0 ? octets.size : octets_left(walk);
        octets.data = octet_here(walk);
        if (octets.size > octets_left(walk)) {
            walk->failed = true;
            return 0;
        }
    }
    int extent = view_extent(walk, instruction, fields, octets);
    if (extent < 0) {
        return extent;
    }
    if (walk->writes) {
        move_octets(walk, (void *)(uintptr_t)octets.data, octets.size);
        return (size_t)extent == octets.size ? 0 : BRAMBLE_ERROR_LENGTH;
    }
    member->data = take_octets(walk, (size_t)extent);
    member->size = (size_t)extent;
    return 0;
}

/* ---- All together ------------------------------------------------------------------------------------------------ */

/* Enters a block, or passes over it. */
static void block(struct walk *walk, unsigned instruction, const uint8_t *fields, uint8_t *present)
{
    const uint8_t *code = walk->code + 1;
    const uint8_t *after = code + walk->code[0];
    bool enter;
    if (instruction == CODE_IF) {
        unsigned tested = code[1];
        uint32_t value = code_load(tested, code_member_octets(tested), fields + code[0]);
        code += 2;
        enter = code_in_range(tested, &code, value);
    } else {
        size_t left = octets_left(walk);
        bool exactly = instruction == CODE_EXACTLY;
        enter = walk->writes ? *present != 0 : exactly ? left == *code : left > 0;
        if (!walk->writes) {
            *present = enter;
        } else if (!enter && !exactly) {
            walk->end = walk->bit;
        }
        code += exactly;
    }
    walk->code = enter ? code : after;
}

/* Octets of an instruction's member, whose alignment is the same, and no more than eight. */
static size_t member_size(unsigned instruction)
{
    if (instruction < CODE_END) {
        return code_member_octets(instruction);
    }
    switch (instruction & CODE_KIND_MASK) {
    case CODE_MODEL:
        return sizeof(bramble_model_id);
    case CODE_REST:
    case CODE_KEY_INDEXES:
    case CODE_LIST:
    case CODE_COUNTED:
        return sizeof(struct bramble_view);
    default:
        return 1;
    }
}

int walk_fields(struct walk *walk, void *memory)
{
    uint8_t *fields = memory;
    size_t offset = 0;
    unsigned step = 1;
    bool wide = false;
    int result = 0;
    while (result == 0) {
        walk->at = walk->code++;
        unsigned instruction = *walk->at;
        unsigned kind = instruction < CODE_END ? 0 : instruction & CODE_KIND_MASK;
        size_t size = wide ? 4 : member_size(instruction);
        size_t align = size > _Alignof(struct bramble_view) ? _Alignof(struct bramble_view) : size;
        offset = (offset + align - 1) & ~(align - 1);
        void *member = offset > 0 ? fields + offset : memory; /* which is NULL where no message has members */
        offset += kind < CODE_IF ? size : 0;
        switch (kind) {
        case 0:
            result = number(walk, instruction, (unsigned)size, step, member);
            step = 1;
            wide = false;
            break;
        case CODE_END:
            return 0;
        case CODE_OCTETS:
            move_octets(walk, member, *walk->code);
            offset += *walk->code++ - 1U;
            break;
        case CODE_MODEL:
            result = model(walk, member);
            break;
        case CODE_OPTIONAL:
        case CODE_EXACTLY:
        case CODE_IF:
            block(walk, kind, fields, member);
            break;
        case CODE_LENGTH:
            result = length(walk, fields);
            break;
        case CODE_CONSTANT:
            result = constant(walk);
            break;
        case CODE_RESERVED:
            (void)move_bits(walk, *walk->code++ + 1U, 0);
            break;
        case CODE_STEP:
            step = *walk->code++;
            break;
        case CODE_AT:
        case CODE_WIDE:
            offset = *walk->code++;
            wide = kind == CODE_WIDE;
            break;
        case CODE_STRUCT:
            offset = walk->code[0];
            walk->code += 2;
            break;
        default:
            result = view(walk, instruction, fields, member);
        }
        if (walk->failed) { /* whatever was made of what is not there */
            walk->value = walk->end >> 3;
            result = BRAMBLE_ERROR_LENGTH;
        }
    }
    return result;
}

size_t walk_begin(struct walk *walk, const struct bramble_message_type *type, const uint8_t *octets, size_t size)
{
    const uint8_t *head = &type->octet;
    memset(walk, 0, sizeof *walk);
    walk->big = (*head & TYPE_BIG_ENDIAN) != 0;
    head += 1 + (*head & TYPE_OPCODE_OCTETS);
    walk->code = head + 1;
    walk->octets = (uint8_t *)(uintptr_t)octets;
    walk->end = size < UINT32_MAX / 8 ? (uint32_t)size * 8U : UINT32_MAX / 8 * 8;
    return *head;
}
