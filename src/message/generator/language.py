"""The description language: text in, families of messages out. docs/messages.md is its manual.

A file is a list of lines; blocks are shown by indentation of four spaces. parse_family() makes a Family with the
statements as they were written; flatten() makes of a message or structure the plain list of fields that the codec
works through, with every `insert` unfolded and every condition numbered.
"""

import re

INT32_MAX = 0x7FFFFFFF
UNLIMITED = 0xFFFF

LAYERS = ("access", "control", "proxy_configuration", "beacon", "provisioning", "generic_provisioning", "other")

ADDRESS_KINDS = {
    "unassigned": (0x0000, 0x0000),
    "unicast": (0x0001, 0x7FFF),
    "virtual": (0x8000, 0xBFFF),
    "group": (0xC000, 0xFFFF),
}


class DescriptionError(Exception):
    """A mistake in a description; says where."""

    def __init__(self, place, text):
        super().__init__(f"{place[0]}:{place[1]}: {text}")


class Values:
    def __init__(self, name, kind, closed, comment):
        self.name, self.kind, self.closed, self.comment = name, kind, closed, comment
        self.entries = []  # (number, name); for flags the number is a bit


class Block:
    """Something with a body of statements: message, structure or fragment."""

    def __init__(self, kind, name, place, comment):
        self.kind, self.name, self.place, self.comment = kind, name, place, comment
        self.opcode = None
        self.order = None
        self.body = []
        self.family = None


class Field:
    def __init__(self, name, place):
        self.name, self.place = name, place
        self.kind = None        # unsigned signed constant reserved octets rest list key_indexes model struct length
        self.bits = 0           # integers: bits; octets: octets
        self.value = 0          # constant
        self.item = None        # list, struct: name of the structure
        self.of = None          # length or count: the field it measures
        self.by = None          # list: the field that counts it (a name in the description, then its index)
        self.hidden = False     # has a member, but tools do not show it
        self.bias = 0
        self.wraps = False
        self.unit_octets = 1
        self.multiple = 1
        self.ranges = []
        self.values = None
        self.unit, self.times, self.divided, self.plus = None, 1, 1, 0
        self.shown = None
        self.comment = ""
        self.condition = 0      # filled by flatten()


class Insert:
    def __init__(self, fragment, prefix, place):
        self.fragment, self.prefix, self.place = fragment, prefix, place


class Optional:
    def __init__(self, name, exactly, place):
        self.name, self.exactly, self.place = name, exactly, place
        self.body = []


class If:
    def __init__(self, field, ranges, place):
        self.field, self.ranges, self.place = field, ranges, place
        self.body = []


class Family:
    def __init__(self, path):
        self.path = path
        self.name = self.title = self.specification = None
        self.layer = "access"
        self.prefix = ""
        self.namespace = "bramble"
        self.comment = ""
        self.models, self.values, self.fragments, self.structures, self.messages = [], {}, {}, {}, []

    @property
    def big_endian(self):
        return self.layer not in ("access", "other")


def identifier(text):
    return re.sub(r"[^a-z0-9]+", "_", text.lower()).strip("_")


def number(text, place):
    try:
        return int(text, 0)
    except ValueError:
        raise DescriptionError(place, f"'{text}' is not a number") from None


def parse_ranges(text, place):
    """'0|2..0x7F|0xFF..' -> [(0, 0), (2, 127), (255, INT32_MAX)]"""
    ranges = []
    for part in text.split("|"):
        low, dots, high = part.partition("..")
        first = number(low, place) if low else -INT32_MAX - 1
        last = (number(high, place) if high else INT32_MAX) if dots else first
        if first > last or last > INT32_MAX:
            raise DescriptionError(place, f"'{part}' is not a range")
        ranges.append((first, last))
    return merge_ranges(ranges)


def merge_ranges(ranges):
    merged = []
    for low, high in sorted(ranges):
        if merged and low <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(high, merged[-1][1]))
        else:
            merged.append((low, high))
    return merged


RANGE = re.compile(r"^-?(0x[0-9A-Fa-f]+|\d+)?(\.\.)?(-?(0x[0-9A-Fa-f]+|\d+))?(\|.*)?$")


def parse_modifiers(field, words, place):
    while words:
        word = words.pop(0)
        if word in ("unit", "times", "divided", "plus", "step"):
            if not words:
                raise DescriptionError(place, f"'{word}' needs a value")
            value = words.pop(0)
            if word == "unit":
                field.unit = value
            elif word == "step":
                field.multiple = number(value, place)
            else:
                setattr(field, word, number(value, place))
        elif word == "hex":
            field.shown = "hexadecimal"
        elif word == "hidden":
            field.hidden = True
        elif word == "by" and field.kind == "list" and words:
            field.by = words.pop(0)
        elif RANGE.match(word):
            field.ranges = parse_ranges(word, place)
        elif re.match(r"^[a-z]\w*$", word) and field.values is None:
            field.values = word
        else:
            raise DescriptionError(place, f"'{word}' is not understood here")


def parse_field(line, place):
    text, _, comment = line.partition("--")
    words = text.split()
    field = Field(words[0], place)
    field.comment = comment.strip()
    if words[0] in ("reserved", "zero", "constant"):
        return parse_filler(field, words, place)
    if len(words) < 2:
        raise DescriptionError(place, "a field is a name and a type")
    if field.name != "-" and not re.match(r"^[a-z]\w*$", field.name):
        raise DescriptionError(place, f"'{field.name}' is not a field name")
    kind, rest = words[1], words[2:]
    integer = re.match(r"^([ui])(\d+)$", kind)
    if integer and 1 <= int(integer.group(2)) <= 64:
        field.kind = "unsigned" if integer.group(1) == "u" else "signed"
        field.bits = int(integer.group(2))
        if rest[:2] in (["length", "of"], ["count", "of"]) and len(rest) >= 3:
            field.kind = "length" if rest[0] == "length" else "count"
            field.of, rest = rest[2], rest[3:]
            if "wraps" in rest:
                rest.remove("wraps")
                field.wraps = True
            if rest[:1] == ["plus"]:
                field.bias, rest = number(rest[1], place), rest[2:]
            elif rest[:1] == ["minus"]:
                field.bias, rest = -number(rest[1], place), rest[2:]
    elif kind == "octets" and rest:
        field.kind, field.bits, field.shown = "octets", number(rest.pop(0), place), "octets"
    elif kind in ("key", "label", "uuid"):
        field.kind, field.bits, field.shown = "octets", 16, "octets"
    elif kind in ("rest", "text", "access_message"):
        field.kind = "rest"
        field.shown = {"rest": "octets"}.get(kind, kind)
        if kind == "access_message":
            field.ranges = []
        if rest and RANGE.match(rest[0]):
            field.ranges = parse_ranges(rest.pop(0), place)
    elif kind == "address":
        field.kind, field.bits, field.shown = "unsigned", 16, "hexadecimal"
        while rest and rest[0] in ADDRESS_KINDS:
            field.ranges.append(ADDRESS_KINDS[rest.pop(0)])
        field.ranges = merge_ranges(field.ranges)
        if field.ranges == [(0, 0xFFFF)]:
            field.ranges = []
    elif kind == "key_index":
        field.kind, field.bits, field.shown, field.ranges = "unsigned", 16, "hexadecimal", [(0, 0x0FFF)]
    elif kind == "key_indexes":
        field.kind, field.shown = "key_indexes", "hexadecimal"
    elif kind == "model":
        field.kind, field.shown = "model", "model"
    elif kind == "list" and rest[:1] == ["of"] and len(rest) >= 2:
        field.kind, field.item, rest = "list", rest[1], rest[2:]
    elif kind == "structure" and rest:
        field.kind, field.item = "struct", rest.pop(0)
    else:
        raise DescriptionError(place, f"'{' '.join(words[1:])}' is not a type")
    parse_modifiers(field, rest, place)
    if field.name == "-" and field.kind not in ("length", "count"):
        raise DescriptionError(place, "only lengths and counts can do without a name")
    return field


def parse_filler(field, words, place):
    field.name = "-"
    if words[0] == "constant" and len(words) == 4 and words[2] == "=":
        field.kind, field.bits, field.value = "constant", number(words[1], place), number(words[3], place)
    elif words[0] != "constant" and len(words) == 2:
        field.kind = "reserved" if words[0] == "reserved" else "constant"
        field.bits = number(words[1], place)
    else:
        raise DescriptionError(place, "write: reserved BITS, zero BITS, or constant BITS = VALUE")
    return field


def parse_statement(line, place):
    """Answers the statement, and whether a block must follow."""
    words = line.partition("--")[0].split()
    if words[0] == "insert":
        if len(words) == 2 or (len(words) == 4 and words[2] == "prefix"):
            return [Insert(words[1], words[3] if len(words) == 4 else "", place)], False
    elif words[0] == "optional":
        if len(words) == 2 or (len(words) == 4 and words[2] == "exactly"):
            return [Optional(words[1], number(words[3], place) if len(words) == 4 else 0, place)], True
    elif words[0] == "if":
        if len(words) == 3:
            return [If(words[1], parse_ranges(words[2], place), place)], True
    elif words[0] == "key_pair":
        if len(words) == 3:
            fields = []
            for name in words[1:]:
                field = Field(name, place)
                field.kind, field.bits, field.shown = "unsigned", 12, "hexadecimal"
                fields.append(field)
            return fields, False
    else:
        return [parse_field(line, place)], False
    raise DescriptionError(place, f"'{words[0]}' with {len(words) - 1} words after it is not understood")


def parse_family(path, shown_path):
    family = Family(shown_path)
    comment, previous_blank = [], True
    stack = []          # open bodies: (indentation, list of statements or entries, kind)
    first = True
    with open(path, encoding="utf-8") as text:
        lines = text.read().split("\n")
    for at, raw in enumerate(lines, 1):
        place = (shown_path, at)
        line = raw.strip()
        indentation = len(raw) - len(raw.lstrip(" "))
        if "\t" in raw or indentation % 4:
            raise DescriptionError(place, "indent with four spaces")
        if not line:
            if first and comment:
                family.comment, comment, first = " ".join(comment), [], False
            if indentation == 0:
                comment = []
            continue
        if line.startswith("#"):
            comment.append(line[1:].strip())
            continue
        if first and comment:
            family.comment, comment = " ".join(comment), []
        first = False
        while stack and stack[-1][0] >= indentation:
            stack.pop()
        if indentation == 0:
            parse_top(family, line, place, " ".join(comment), stack)
        elif not stack or stack[-1][0] != indentation - 4:
            raise DescriptionError(place, "indented, but there is no block to belong to")
        else:
            parse_inner(line, place, indentation, stack)
        comment = []
    if not (family.name and family.title):
        raise DescriptionError((shown_path, 1), "a description begins with 'family NAME' and 'title TEXT'")
    return family


def parse_top(family, line, place, comment, stack):
    words = line.split()
    key, rest = words[0], " ".join(words[1:])
    if key in ("family", "title", "specification", "layer", "prefix", "namespace") and rest:
        setattr(family, "name" if key == "family" else key, rest)
        if key == "layer" and rest not in LAYERS:
            raise DescriptionError(place, f"a layer is one of {', '.join(LAYERS)}")
    elif key == "model" and len(words) > 2:
        family.models.append((number(words[1], place), " ".join(words[2:])))
    elif key in ("values", "flags") and (len(words) == 2 or (len(words) == 3 and words[2] == "closed")):
        values = Values(words[1], key, len(words) == 3, comment)
        if words[1] in family.values:
            raise DescriptionError(place, f"'{words[1]}' is there already")
        family.values[words[1]] = values
        stack.append((0, values.entries, "entries"))
    elif key in ("message", "structure", "fragment") and len(words) > (2 if key == "message" else 1):
        name = " ".join(words[2:] if key == "message" else words[1:])
        block = Block(key, name, place, comment)
        block.family = family
        if key == "message":
            block.opcode = None if words[1] == "-" else number(words[1], place)
            family.messages.append(block)
        else:
            where = family.structures if key == "structure" else family.fragments
            if identifier(name) in where:
                raise DescriptionError(place, f"'{name}' is there already")
            where[identifier(name)] = block
        stack.append((0, block, "block"))
    else:
        raise DescriptionError(place, f"'{line}' is not understood")


def parse_inner(line, place, indentation, stack):
    _, target, kind = stack[-1]
    if kind == "entries":
        value, _, name = line.partition("--")[0].strip().partition(" ")
        if not name:
            raise DescriptionError(place, "an entry is a number and a name")
        target.append((number(value, place), name.strip()))
        return
    if kind == "block" and line.split()[0] == "order":
        target.order = line.split()[1]
        if target.order not in ("big", "little"):
            raise DescriptionError(place, "an order is big or little")
        return
    statements, block_follows = parse_statement(line, place)
    target.body.extend(statements)
    if block_follows:
        stack.append((indentation, statements[0], "statement"))


# ---- From statements to fields ----------------------------------------------------------------------------------


class Flat:
    """A message or structure, ready for output."""

    def __init__(self, block, order_big):
        self.block, self.big = block, order_big
        self.fields = []        # Field, in the order on the air, presence fields included
        self.conditions = []    # (index of the field, ranges, parent), numbered from 1
        self.minimum = self.maximum = 0


class World:
    """All families that may be referred to: the one being compiled and the common one."""

    def __init__(self, families):
        self.families = families

    def find(self, family, kind, name, place):
        for candidate in (family, *self.families):
            found = getattr(candidate, kind).get(name)
            if found is not None:
                return found
        raise DescriptionError(place, f"there is no {kind.rstrip('s')} '{name}'")

    def item(self, family, name, big, place):
        if name in ("u8", "u16"):
            name = {"u8": "item_u8", "u16": "item_u16_big_endian" if big else "item_u16"}[name]
        return self.find(family, "structures", identifier(name), place)

    def flatten(self, block):
        family = block.family
        big = family.big_endian if block.order is None else block.order == "big"
        flat = Flat(block, big)
        low, high = self._walk(family, flat, block.body, "", 0)
        flat.minimum = (low + 7) // 8
        flat.maximum = UNLIMITED if high is None else (high + 7) // 8
        self._resolve(family, flat)
        return flat

    def _walk(self, family, flat, body, prefix, condition):
        """Appends fields; answers the least and most bits that the body takes (most: None for no limit)."""
        low = high = 0
        branches = None     # of consecutive ifs on one field: [field, ranges so far, least, most]
        for statement in body:
            if isinstance(statement, If):
                a, b = self._walk_if(family, flat, statement, prefix, condition)
                if branches and branches[0] == statement.field and disjoint(branches[1], statement.ranges):
                    branches[1] = branches[1] + statement.ranges
                    branches[2] = min(branches[2], a)
                    branches[3] = None if b is None or branches[3] is None else max(branches[3], b)
                    continue
                low, high = close_branches(flat, branches, prefix, low, high)
                branches = [statement.field, statement.ranges, a, b]
                continue
            low, high = close_branches(flat, branches, prefix, low, high)
            branches = None
            if isinstance(statement, Insert):
                fragment = self.find(family, "fragments", statement.fragment, statement.place)
                a, b = self._walk(family, flat, fragment.body, prefix + statement.prefix, condition)
            elif isinstance(statement, Optional):
                a, b = self._walk_optional(family, flat, statement, prefix, condition)
            else:
                a, b = self._add(family, flat, statement, prefix, condition)
            low += a
            high = None if high is None or b is None else high + b
        return close_branches(flat, branches, prefix, low, high)

    def _walk_if(self, family, flat, statement, prefix, condition):
        index = index_of(flat, prefix + statement.field)
        if index is None:
            raise DescriptionError(statement.place, f"there is no field '{statement.field}' before this")
        flat.conditions.append((index, statement.ranges, condition))
        return self._walk(family, flat, statement.body, prefix, len(flat.conditions))

    def _walk_optional(self, family, flat, statement, prefix, condition):
        presence = Field("has_" + prefix + statement.name, statement.place)
        presence.kind, presence.bits, presence.condition = "presence", statement.exactly, condition
        flat.fields.append(presence)
        flat.conditions.append((len(flat.fields) - 1, [(1, 1)], condition))
        low, high = self._walk(family, flat, statement.body, prefix, len(flat.conditions))
        if low == 0:
            raise DescriptionError(statement.place, "what is optional must take an octet at least")
        return 0, high

    def _add(self, family, flat, field, prefix, condition):
        copy = Field(field.name, field.place)
        copy.__dict__.update(field.__dict__)
        copy.ranges = list(field.ranges)
        copy.condition = condition
        if copy.name != "-":
            copy.name = prefix + copy.name
        if copy.of:
            copy.of = prefix + copy.of
        if copy.by:
            copy.by = index_of(flat, prefix + copy.by)
            if copy.by is None or flat.fields[copy.by].kind != "unsigned":
                raise DescriptionError(field.place, f"there is no number '{field.by}' before this")
        flat.fields.append(copy)
        if len(flat.fields) > 250:
            raise DescriptionError(field.place, "too many fields")
        return self._extent(family, flat, copy)

    def _extent(self, family, flat, field):
        if field.kind == "octets":
            return field.bits * 8, field.bits * 8
        if field.kind in ("rest", "list", "key_indexes"):
            ranges = field.ranges if field.kind == "rest" else []
            low = ranges[0][0] if ranges else 0
            high = ranges[-1][1] if ranges else INT32_MAX
            return max(low, 0) * 8, None if high == INT32_MAX else high * 8
        if field.kind == "model":
            return 16, 32
        if field.kind == "struct":
            inner = self.flatten(self.item(family, field.item, flat.big, field.place))
            return inner.minimum * 8, None if inner.maximum == UNLIMITED else inner.maximum * 8
        return field.bits, field.bits

    def _resolve(self, family, flat):
        """Looks up values, items, lengths and counts; checks what can be checked here."""
        for field in flat.fields:
            if field.item:
                field.item_block = self.item(family, field.item, flat.big, field.place)
        for index, field in enumerate(flat.fields):
            if field.values:
                self._resolve_values(family, field)
            if field.ranges and field.kind in ("unsigned", "signed"):
                check_ranges(field)
            if field.of:
                self._resolve_measure(flat, index, field)
        for index, field in enumerate(flat.fields):
            if field.kind not in ("constant", "reserved", "length", "presence"):
                check_sharing(flat, index, field)

    def _resolve_values(self, family, field):
        field.values_block = self.find(family, "values", field.values, field.place)
        if field.values_block.kind == "flags":
            field.shown = "flags"
        elif field.values_block.closed and not field.ranges:
            field.ranges = merge_ranges([(value, value) for value, _ in field.values_block.entries])
            if field.ranges == [(0, (1 << field.bits) - 1)]:
                field.ranges = []

    def _resolve_measure(self, flat, index, field):
        target = next((later for later in flat.fields[index + 1:] if later.name == field.of), None)
        if target is None or target.kind not in ("rest", "list"):
            raise DescriptionError(field.place, f"there is no rest or list '{field.of}' after this")
        if field.kind == "count":
            item = self.flatten(target.item_block) if target.kind == "list" else None
            if item is None:
                raise DescriptionError(field.place, "only lists can be counted")
            if item.minimum == item.maximum:
                field.kind, field.unit_octets = "length", item.minimum
            elif field.name == "-":
                raise DescriptionError(field.place, "the count of items of varying size needs a name")
            else:
                field.kind = "unsigned"
        if target.by is None:
            target.by = index


def index_of(flat, name):
    found = [index for index, field in enumerate(flat.fields) if field.name == name]
    return found[-1] if found else None


def disjoint(first, second):
    return all(a[1] < b[0] or b[1] < a[0] for a in first for b in second)


def close_branches(flat, branches, prefix, low, high):
    """Adds a group of ifs on one field: alternatives, of which one is surely taken when they cover every value."""
    if not branches:
        return low, high
    field = flat.fields[index_of(flat, prefix + branches[0])]
    every = [(0, (1 << field.bits) - 1)] if field.kind == "unsigned" else None
    low += branches[2] if merge_ranges(branches[1]) == every else 0
    return low, None if high is None or branches[3] is None else high + branches[3]


def check_ranges(field):
    if field.bits > 31 and field.kind == "unsigned" and any(high == INT32_MAX for _, high in field.ranges):
        return
    low = 0 if field.kind == "unsigned" else -(1 << (field.bits - 1))
    if field.ranges[0][0] < low and field.ranges[0][0] != -INT32_MAX - 1:
        raise DescriptionError(field.place, "a range begins below what the field can hold")


def member_bits(field):
    """Width of the C member of an integer."""
    most = ((1 << field.bits) - 1) * field.multiple
    for bits in (8, 16, 32, 64):
        if field.bits <= bits:
            if most >> bits:
                raise DescriptionError(field.place, "with this step the value does not fit its member")
            return bits
    raise DescriptionError(field.place, "an integer has at most 64 bits")


def member_shape(field):
    if field.kind in ("unsigned", "signed"):
        return field.kind, member_bits(field)
    if field.kind in ("rest", "list", "key_indexes"):
        return ("view",)
    return field.kind, field.bits, field.item


def check_sharing(flat, index, field):
    """Two fields may have one name when they are alternatives; they then share a member of one shape."""
    for other in flat.fields[:index]:
        if other.name == field.name:
            if not (other.condition and field.condition) or other.condition == field.condition:
                raise DescriptionError(field.place, f"'{field.name}' is there already")
            if member_shape(other) != member_shape(field):
                raise DescriptionError(field.place, f"'{field.name}' has two shapes")
