"""Types: the strings of octets that the codec walks through. src/message/codec.h tells what they say.

What depends on the compiler (sizeof, offsetof) is left to it, so the same text is right for every target.
"""

from .flatten import member_bits
from .language import DescriptionError, INT32_MAX, LAYERS

BIG_ENDIAN, LAYER_SHIFT = 0x20, 2
SIGNED, RANGED, SIZED, WRAPS = 0x20, 0x40, 0x20, 0x80
(END, OCTETS, MODEL, REST, KEY_INDEXES, LIST, COUNTED, OPTIONAL, EXACTLY, IF, LENGTH, CONSTANT, RESERVED, STEP, AT,
 WIDE, STRUCT) = range(0x80, 0x91)
RANGE_ADDRESS, RANGE_BITS, RANGE_LEAST, RANGE_PAIRS = 0x80, 0x90, 0xA0, 0xC0
BLOCKS_MAX = 8
ADDRESSES = ((0, 0), (1, 0x7FFF), (0x8000, 0xBFFF), (0xC000, 0xFFFF))   # unassigned, unicast, virtual, group


def opcode_octets(layer, opcode):
    """As they are sent: the company of a vendor opcode is little-endian."""
    if opcode is None:
        return []
    if layer != "access" or opcode < 0x80:
        return [opcode]
    if opcode < 0xC000:
        return [opcode >> 8, opcode & 0xFF]
    return [opcode >> 16, opcode & 0xFF, opcode >> 8 & 0xFF]


def literal(value, octets):
    return [value >> 8 * at & 0xFF for at in range(octets)]


def integer(field):
    return field.bits - 1 | (SIGNED if field.kind == "signed" else 0)


def bounds_of(ranges, low, high):
    """The ranges without what no value can be; the open end is the most that there is."""
    found = [(max(first, low), high if last == INT32_MAX else min(last, high)) for first, last in ranges]
    return [(first, last) for first, last in found if first <= last]


def address_kinds(bounds):
    """The mask of the kinds of address that these bounds are, or None."""
    mask = 0
    for bit, (low, high) in enumerate(ADDRESSES):
        inside = [first <= low and high <= last for first, last in bounds]
        touched = [first <= high and low <= last for first, last in bounds]
        if any(inside):
            mask |= 1 << bit
        elif any(touched):
            return None
    return mask


def range_octets(place, ranges, low, high):
    """The shortest way to say it."""
    bounds = bounds_of(ranges, low, high)
    if len(bounds) == 1 and bounds[0][0] == 0:
        last = bounds[0][1]
        if last < 0x80:
            return [last]
        if last & (last + 1) == 0 and last.bit_length() < 16:
            return [RANGE_BITS | last.bit_length()]
    if low == 0 and len(bounds) == 1 and bounds[0][0] < 16 and bounds[0][1] == high:
        return [RANGE_LEAST | bounds[0][0]]
    if (low, high) == (0, 0xFFFF) and address_kinds(bounds) is not None:
        return [RANGE_ADDRESS | address_kinds(bounds)]
    if not 0 < len(bounds) < 16:
        raise DescriptionError(place, "the ranges are none or too many")
    step = 0
    while low == 0 and bounds[-1][1] >> (8 << step) or low and not all(
            -(1 << (8 << step) - 1) <= bound < 1 << (8 << step) - 1 for pair in bounds for bound in pair):
        step += 1
    return [RANGE_PAIRS + 0x10 * step + len(bounds)] + [
        octet for pair in bounds for bound in pair for octet in literal(bound, 1 << step)]


class Writer:
    """The instructions of one message, structure, or struct inside of one."""

    def __init__(self, names, name, flat, base=""):
        self.names, self.name, self.flat, self.base = names, name, flat, base
        self.octets = []        # numbers, and expressions of C
        self.notes = {}         # position -> what begins there
        self.open = []          # conditions that hold here: (number, position of the octet that says how long)
        self.seen = set()       # names that have had their member
        self.known = True       # whether the next member simply follows

    def offset(self, field, suffix=""):
        return f"{self.base}offsetof(struct {self.name}, {self.names.member_name(field)}){suffix}"

    def place_member(self, field):
        """Tells where the member lies, unless it follows from those before."""
        if field.name in self.seen or not self.known:
            self.octets += [AT, self.offset(field)]
        self.known = field.name not in self.seen
        self.seen.add(field.name)

    def close_blocks(self, kept):
        while len(self.open) > kept:
            _, position = self.open.pop()
            self.octets[position] = length_octet(self.flat, len(self.octets) - position - 1)
            self.known = False

    def enter_blocks(self, number):
        """Closes and opens blocks until just the condition of this number and its parents hold."""
        chain = []
        while number:
            chain.insert(0, number)
            number = self.flat.conditions[number - 1][2]
        kept = 0
        while kept < len(self.open) and kept < len(chain) and self.open[kept][0] == chain[kept]:
            kept += 1
        if len(chain) > BLOCKS_MAX:
            raise DescriptionError(self.flat.block.place, "blocks nest too deep")
        self.close_blocks(kept)
        for number in chain[kept:]:
            index, ranges, _ = self.flat.conditions[number - 1]
            field = self.flat.fields[index]
            bits = 1 if field.kind == "presence" else field.bits
            if bits > 32 or field.kind not in ("presence", "unsigned"):
                raise DescriptionError(field.place, "conditions need a number without sign of 32 bits at most")
            self.octets += [IF, None, self.offset(field), bits - 1]
            self.open.append((number, len(self.octets) - 3))
            self.octets += range_octets(field.place, ranges, 0, most(bits, field))

    def write(self):
        for index, field in enumerate(self.flat.fields):
            self.notes[len(self.octets)] = field.name if field.name != "-" else field.kind
            self.enter_blocks(field.condition)
            getattr(self, f"write_{field.kind}")(index, field)
        self.close_blocks(0)
        return self.octets

    def write_unsigned(self, _, field):
        if field.bits > 32:
            self.write_wide(field)
            return
        self.place_member(field)
        if field.multiple != 1:
            self.octets += [STEP, length_octet(self.flat, field.multiple)]
        low = -(1 << field.bits - 1) if field.kind == "signed" else 0
        high = low + (1 << field.bits) - 1
        ranges = range_octets(field.place, field.ranges, low, high * field.multiple) if field.ranges else []
        self.octets += [integer(field) | (RANGED if ranges else 0)] + ranges

    write_signed = write_unsigned

    def write_wide(self, field):
        """Two halves; the one that comes first on the air first."""
        if field.ranges:
            raise DescriptionError(field.place, "a field of more than 32 bits takes every value")
        high = field.bits - 33 | (SIGNED if field.kind == "signed" else 0)
        halves = [("LOW", 31), ("HIGH", high)]
        for half, number in reversed(halves) if self.flat.big else halves:
            self.octets += [WIDE, self.offset(field, f" + BRAMBLE_{half}_HALF"), number]
        self.seen.add(field.name)
        self.known = False

    def write_constant(self, _, field):
        self.octets += [CONSTANT, filler(field)] + literal(field.value, member_bits(field) // 8)

    def write_reserved(self, _, field):
        self.octets += [RESERVED, filler(field)]

    def write_octets(self, _, field):
        self.place_member(field)
        self.octets += [OCTETS, length_octet(self.flat, field.bits)]

    def write_model(self, _, field):
        self.place_member(field)
        self.octets += [MODEL]

    def write_key_indexes(self, _, field):
        self.place_member(field)
        self.octets += [KEY_INDEXES]

    def write_rest(self, _, field):
        self.place_member(field)
        ranges = range_octets(field.place, field.ranges, 0, 0xFFFFFFFF) if field.ranges else []
        self.octets += [REST | (RANGED if ranges else 0) | (0 if field.by is None else SIZED)] + ranges

    def write_list(self, _, field):
        self.place_member(field)
        by = None if field.by is None else self.flat.fields[field.by]
        if by is None or by.kind == "length":
            self.octets += [LIST | (SIZED if by else 0)]
        else:
            self.octets += [COUNTED, self.offset(by), integer(by)]
        item = type_of(self.names, field.item_block)[0]
        self.octets += [length_octet(self.flat, len(item))] + item

    def write_struct(self, _, field):
        inner = self.names.flatten(field.item_block)
        name = self.names.block_name(field.item_block)
        inside = Writer(self.names, name, inner, self.offset(field, " + ")).write()
        self.octets += [STRUCT, self.offset(field), length_octet(self.flat, len(inside))] + inside
        self.seen.add(field.name)
        self.known = False

    def write_presence(self, index, field):
        self.place_member(field)
        own = next(number for number, condition in enumerate(self.flat.conditions, 1) if condition[0] == index)
        self.octets += [EXACTLY if field.bits else OPTIONAL, None]
        self.open.append((own, len(self.octets) - 1))
        if field.bits:
            self.octets += [field.bits]

    def write_length(self, _, field):
        if field.bits > 16 or not -128 <= field.bias < 128:
            raise DescriptionError(field.place, "a length has 16 bits at most, and little is added to it")
        view = next(later for later in self.flat.fields if later.name == field.of)
        self.octets += [LENGTH, field.bits - 1 | (WRAPS if field.wraps else 0), field.bias & 0xFF, field.unit_octets,
                        self.offset(view, " + offsetof(struct bramble_view, size)")]


def most(bits, field):
    return ((1 << bits) - 1) * (field.multiple if field.kind == "unsigned" else 1)


def filler(field):
    if not 1 <= field.bits <= 32:
        raise DescriptionError(field.place, "write several of 32 bits at most")
    return field.bits - 1


def length_octet(flat, length):
    if length > 0xFF:
        raise DescriptionError(flat.block.place, "this is too long to be described")
    return length


def type_of(names, block):
    """The octets of a type, and what begins where."""
    flat, name = names.flatten(block), names.block_name(block)
    layer = "other" if block.kind == "structure" else block.family.layer
    opcode = opcode_octets(layer, block.opcode)
    writer = Writer(names, name, flat)
    fields = writer.write()
    head = [len(opcode) | LAYERS.index(layer) << LAYER_SHIFT | (BIG_ENDIAN if flat.big else 0)] + opcode
    head.append(f"sizeof(struct {name})" if any(names.has_member(field) for field in flat.fields) else 0)
    notes = {0: "opcode, size" if opcode else "size"}
    notes.update((len(head) + position, note) for position, note in writer.notes.items())
    notes[len(head) + len(fields)] = "end"
    return head + fields + [END], notes
