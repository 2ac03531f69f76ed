/* Reading types for tools: see shape.h. Here nothing has to be small. */
#include "message/shape.h"

#include <string.h>

void shapes_begin(struct shapes *shapes, const struct bramble_message_type *type, const void *fields)
{
    struct walk walk;
    memset(shapes, 0, sizeof *shapes);
    (void)walk_begin(&walk, type, NULL, 0);
    shapes->type = &type->octet;
    shapes->code = walk.code;
    shapes->fields = fields;
}

/* Passes over a range. */
static const uint8_t *after_range(unsigned instruction, const uint8_t *range)
{
    (void)code_in_range(instruction, &range, 0);
    return range;
}

static void enter(struct shapes *shapes, const uint8_t *after, bool holds, struct shape_block block)
{
    block.after = after;
    block.holds = holds && (shapes->depth == 0 || shapes->blocks[shapes->depth - 1].holds);
    shapes->blocks[shapes->depth++] = block;
}

static void enter_if(struct shapes *shapes, const uint8_t *code)
{
    const uint8_t *range = code + 4;
    const uint8_t *after = code + 2 + code[1];
    const uint8_t *again = range;
    struct shape_block block = {.member = code[2], .is_presence = code[3] == 0};
    bool holds = true;
    if (shapes->fields != NULL) {
        holds =
            code_in_range(code[3], &range,
                          code_load(code[3], code_member_octets(code[3]), (const uint8_t *)shapes->fields + code[2]));
    }
    block.wanted = code_in_range(code[3], &again, 1);
    enter(shapes, after, holds, block);
    shapes->code = again;
}

static void place_member(struct shapes *shapes, struct shape *shape, size_t size, size_t align)
{
    shape->offset = (shapes->offset + align - 1) & ~(align - 1);
    shapes->offset = shape->offset + size;
}

static void read_presence(struct shapes *shapes, struct shape *shape)
{
    const uint8_t *code = shapes->code;
    bool exactly = shape->kind == CODE_EXACTLY;
    place_member(shapes, shape, 1, 1);
    struct shape_block block = {.member = shape->offset, .is_presence = true, .wanted = true};
    bool holds = shapes->fields == NULL || ((const uint8_t *)shapes->fields)[shape->offset] != 0;
    shape->bits = 1;
    enter(shapes, code + 1 + code[0], holds, block);
    shapes->code = code + 1 + exactly;
}

static void read_number(struct shapes *shapes, struct shape *shape, unsigned instruction, bool wide)
{
    unsigned octets = code_member_octets(instruction);
    shape->kind = SHAPE_NUMBER;
    shape->bits = (instruction & CODE_BITS) + 1U;
    shape->is_signed = (instruction & CODE_SIGNED) != 0;
    place_member(shapes, shape, octets, octets);
    if (wide) { /* the other half: CODE_WIDE, offset, integer */
        const uint8_t *code = shapes->code;
        shape->bits += (code[2] & CODE_BITS) + 1U;
        shape->is_signed = shape->is_signed || (code[2] & CODE_SIGNED) != 0;
        shape->offset = code[1] < shape->offset ? code[1] : shape->offset;
        shapes->offset = shape->offset + 8;
        shapes->code = code + 3;
    } else if ((instruction & CODE_RANGED) != 0) {
        shape->range = shapes->code;
        shapes->code = after_range(instruction, shapes->code);
    }
}

static void read_view(struct shapes *shapes, struct shape *shape, unsigned instruction)
{
    place_member(shapes, shape, sizeof(struct bramble_view), _Alignof(struct bramble_view));
    shape->sized = (instruction & CODE_SIZED) != 0;
    if (shape->kind == CODE_COUNTED) {
        shape->counted = true;
        shape->count_offset = shapes->code[0];
        shape->count_bits = (shapes->code[1] & CODE_BITS) + 1U;
        shape->kind = CODE_LIST;
        shapes->code += 2;
    }
    if (shape->kind == CODE_LIST) {
        shape->item = (const struct bramble_message_type *)(shapes->code + 1);
        shapes->code += 1 + shapes->code[0];
    } else if ((instruction & CODE_RANGED) != 0) {
        shape->range = shapes->code;
        shapes->code = after_range(0, shapes->code);
    }
}

static void read_constant(struct shapes *shapes, struct shape *shape)
{
    shape->bits = *shapes->code + 1U;
    shapes->code += 1U + (shape->kind == CODE_CONSTANT ? code_member_octets(*shapes->code) : 0U);
}

/* Reads what has no member of its own and says something of the next field. */
static bool read_prefix(struct shapes *shapes, struct shape *shape, bool *wide)
{
    const uint8_t *code = shapes->code;
    switch (*code) {
    case CODE_AT:
    case CODE_WIDE:
        *wide = *code == CODE_WIDE;
        shapes->offset = code[1];
        shapes->code = code + 2;
        return true;
    case CODE_STEP:
        shape->step = code[1];
        shapes->code = code + 2;
        return true;
    case CODE_IF:
        enter_if(shapes, code);
        return true;
    default:
        return false;
    }
}

static void read_field(struct shapes *shapes, struct shape *shape, bool wide)
{
    unsigned instruction = *shapes->code++;
    if (instruction < CODE_END) {
        read_number(shapes, shape, instruction, wide);
        return;
    }
    shape->kind = instruction & CODE_KIND_MASK;
    switch (shape->kind) {
    case CODE_OCTETS:
        shape->bits = *shapes->code++;
        place_member(shapes, shape, shape->bits, 1);
        break;
    case CODE_MODEL:
        place_member(shapes, shape, sizeof(bramble_model_id), sizeof(bramble_model_id));
        break;
    case CODE_OPTIONAL:
    case CODE_EXACTLY:
        read_presence(shapes, shape);
        break;
    case CODE_LENGTH:
        shape->length = shapes->code;
        shape->bits = (*shapes->code & CODE_BITS) + 1U;
        shapes->code += 4;
        break;
    case CODE_CONSTANT:
    case CODE_RESERVED:
        read_constant(shapes, shape);
        break;
    case CODE_STRUCT:
        shape->offset = shapes->code[0];
        shape->inside = shapes->code + 2;
        shapes->code = shape->inside + shapes->code[1];
        break;
    default:
        read_view(shapes, shape, instruction);
        break;
    }
}

bool shapes_next(struct shapes *shapes, struct shape *shape)
{
    bool wide = false;
    memset(shape, 0, sizeof *shape);
    shape->step = 1;
    while (shapes->depth > 0 && shapes->code >= shapes->blocks[shapes->depth - 1].after) {
        shapes->depth--;
    }
    if (*shapes->code == CODE_END) {
        return false;
    }
    shape->begin = (size_t)(shapes->code - shapes->type);
    while (read_prefix(shapes, shape, &wide)) {
    }
    shape->present = shapes->depth == 0 || shapes->blocks[shapes->depth - 1].holds;
    read_field(shapes, shape, wide);
    shape->end = (size_t)(shapes->code - shapes->type);
    return true;
}

void shape_at(struct shapes *shapes, const struct bramble_message_type *type, const void *fields, size_t index,
              struct shape *shape)
{
    shapes_begin(shapes, type, fields);
    for (size_t i = 0; i <= index; i++) {
        (void)shapes_next(shapes, shape);
    }
}

/* ---- Members ----------------------------------------------------------------------------------------------------- */

size_t shape_octets(const struct shape *shape)
{
    return shape->bits <= 8 ? 1 : shape->bits <= 16 ? 2 : shape->bits <= 32 ? 4 : 8;
}

int64_t shape_load(const struct shape *shape, const void *fields)
{
    const uint8_t *member = (const uint8_t *)fields + shape->offset;
    size_t octets = shape_octets(shape);
    uint64_t wide = 0;
    if (octets == 8) {
        memcpy(&wide, member, sizeof wide);
        return (int64_t)wide;
    }
    uint32_t value = code_load(CODE_BITS, (unsigned)octets, member);
    uint32_t sign = shape->is_signed ? 1U << (8U * octets - 1U) : 0;
    return (int64_t)(value ^ sign) - (int64_t)sign;
}

void shape_store(const struct shape *shape, void *fields, int64_t value)
{
    uint8_t *member = (uint8_t *)fields + shape->offset;
    uint8_t u8 = (uint8_t)value;
    uint16_t u16 = (uint16_t)value;
    uint32_t u32 = (uint32_t)value;
    const void *from[] = {&u8, &u16, &u32, &value};
    size_t octets = shape_octets(shape);
    memcpy(member, from[octets == 8 ? 3 : octets / 2], octets);
}

struct bramble_view shape_view(const struct shape *shape, const void *fields)
{
    struct bramble_view view;
    memcpy(&view, (const uint8_t *)fields + shape->offset, sizeof view);
    return view;
}

void shape_set_view(const struct shape *shape, void *fields, struct bramble_view view)
{
    memcpy((uint8_t *)fields + shape->offset, &view, sizeof view);
}

/* ---- Ranges ------------------------------------------------------------------------------------------------------ */

static unsigned instruction_of(const struct shape *shape)
{
    unsigned bits = shape->kind == SHAPE_NUMBER ? shape->bits : 32U; /* else a number of octets */
    return (shape->is_signed ? CODE_SIGNED : 0U) | (bits - 1U);
}

bool shape_allows(const struct shape *shape, int64_t value)
{
    const uint8_t *range = shape->range;
    return range == NULL || code_in_range(instruction_of(shape), &range, (uint32_t)value);
}

/* A bound of so many octets. */
static int64_t bound(const struct shape *shape, const uint8_t *octets, unsigned count)
{
    int64_t value = 0;
    for (unsigned i = 0; i < count; i++) {
        value |= (int64_t)octets[i] << (8U * i);
    }
    int64_t sign = shape->is_signed ? (int64_t)1 << (8U * count - 1U) : 0;
    return (value ^ sign) - sign;
}

unsigned shape_bounds(const struct shape *shape, int64_t low[16], int64_t high[16])
{
    static const uint16_t kinds[][2] = {{0, 0}, {1, 0x7FFF}, {0x8000, 0xBFFF}, {0xC000, 0xFFFF}};
    const uint8_t *range = shape->range;
    unsigned number = *range & 0x0FU;
    unsigned count = 0;
    low[0] = 0;
    switch (*range & 0xF0U) {
    case RANGE_ADDRESS:
        for (unsigned kind = 0; kind < 4; kind++) {
            low[count] = kinds[kind][0];
            high[count] = kinds[kind][1];
            count += number >> kind & 1U;
        }
        return count;
    case RANGE_BITS:
        high[0] = ((int64_t)1 << number) - 1;
        return 1;
    case RANGE_LEAST:
        low[0] = number;
        high[0] = UINT32_MAX;
        return 1;
    default:
        if (*range < RANGE_MOST) {
            high[0] = *range;
            return 1;
        }
    }
    unsigned octets = 1U << (*range >> 4 & 3U);
    for (; count < number; count++) {
        low[count] = bound(shape, range + 1U + 2U * count * octets, octets);
        high[count] = bound(shape, range + 1U + (2U * count + 1U) * octets, octets);
    }
    return number;
}
