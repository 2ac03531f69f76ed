"""The description language: text in, families of messages out. docs/messages.md is its manual.

A file is a list of lines; blocks are shown by indentation of four spaces. parse_family() makes a Family with the
statements as they were written. What they mean together: flatten.py.
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
