"""C from descriptions: the public header of a family, its types (code.py), and its names.

Offsets and sizes are left to the compiler (offsetof, sizeof), so what is written is right for every target.
"""

from .code import type_of
from .flatten import member_bits
from .language import INT32_MAX, LAYERS, UNLIMITED, identifier, merge_ranges

LINE = 118
NO_BREAK = "@"     # a space that a line must not be broken at


def c_name(family, block):
    prefix = family.prefix + "_" if family.prefix else ""
    return f"{family.namespace}_{prefix}{identifier(block.name)}"


def block_name(block):
    return c_name(block.family, block)


def wrapped(text, indentation="", width=LINE):
    lines, line = [], ""
    for word in text.split():
        if line and len(indentation) + len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return lines + ([line] if line else [])


def comment_lines(text, indentation=""):
    lines = wrapped(text, indentation + " * ", 112)
    if len(lines) == 1:
        return [f"{indentation}/* {lines[0]} */"]
    result = [f"{indentation}/* {lines[0]}"] + [f"{indentation} * {line}" for line in lines[1:]]
    result[-1] += " */"
    return result


def banner(family):
    return [f"/* Made by src/message/generate.py from {family.path}: do not edit. */", "/* clang-format off */"]


def c_string(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


# ---- Members -----------------------------------------------------------------------------------------------------


def has_member(field):
    return field.kind not in ("constant", "reserved", "length")


CXX_KEYWORDS = frozenset((
    "auto bool break case catch char class const continue default delete do double else enum explicit export extern "
    "false float for friend goto if inline int long mutable namespace new operator private protected public register "
    "return short signed sizeof static struct switch template this throw true try typedef typename union unsigned "
    "using virtual void volatile while").split())


def member_name(field):
    """A field that is named as a keyword of C or C++ (Friend) gets an underscore behind it in the struct."""
    return f"{field.name}_" if field.name in CXX_KEYWORDS else field.name


def member(field):
    name = member_name(field)
    if field.kind == "unsigned":
        return f"uint{member_bits(field)}_t {name}"
    if field.kind == "signed":
        return f"int{member_bits(field)}_t {name}"
    if field.kind == "octets":
        return f"uint8_t {name}[{field.bits}]"
    if field.kind == "model":
        return f"bramble_model_id {name}"
    if field.kind == "presence":
        return f"bool {name}"
    if field.kind == "struct":
        return f"struct {block_name(field.item_block)} {name}"
    return f"struct bramble_view {name}"


def range_text(ranges):
    def bound(value):
        return str(value) if -1000 < value < 10 else f"0x{value:02X}" if value >= 0 else str(value)

    parts = []
    for low, high in ranges:
        if low == high:
            parts.append(bound(low))
        elif high == INT32_MAX:
            parts.append(f"{bound(low)} or more")
        else:
            parts.append(f"{bound(low)} to {bound(high)}")
    return ", ".join(parts)


ADDRESS_TEXT = (((0, 0x7FFF), "unassigned or unicast"), ((1, 0x7FFF), "unicast"))


def unit_text(field):
    if not field.unit:
        return ""
    text = field.unit
    if field.times != 1 or field.divided != 1:
        text = f"{field.times}/{field.divided} {field.unit}" if field.divided != 1 else f"{field.times} {field.unit}"
    if field.plus:
        text = f"n x {text} {'+' if field.plus > 0 else '-'} {abs(field.plus)} {field.unit}"
    elif text != field.unit:
        text = f"in {text}"
    return text


def member_comment(field):
    parts = []
    if field.kind == "presence":
        return "whether the message has the fields below, up to the next blank line"
    if field.kind in ("unsigned", "signed"):
        if field.values:
            kind = "bits" if field.values_block.kind == "flags" else "enum"
            parts.append(f"{kind} {field.values_block.c_name}")
        if field.ranges and not (field.values and field.values_block.closed):
            parts.append(range_text(field.ranges))
        elif field.values and field.values_block.closed and field.ranges:
            every = merge_ranges([(value, value) for value, _ in field.values_block.entries])
            if field.ranges != every:
                parts.append(range_text(field.ranges))
    if field.kind == "list":
        parts.append(f"items: {block_name(field.item_block)}")
    if field.kind == "key_indexes":
        parts.append("packed, see bramble_key_indexes_at()")
    if field.kind == "rest" and field.ranges:
        parts.append(f"{range_text(field.ranges)} octets")
    if unit_text(field):
        parts.append(unit_text(field))
    if field.comment:
        parts.append(field.comment)
    return "; ".join(parts)


def struct_lines(name, flat):
    lines = [f"struct {name} {{"]
    seen, optional_open, condition = set(), False, 0
    for field in flat.fields:
        if not has_member(field) or field.name in seen:
            continue
        seen.add(field.name)
        if field.kind == "presence" or (condition and field.condition == 0):
            if len(lines) > 1:
                lines.append("")
        condition = field.condition
        text = f"    {member(field)};"
        note = member_comment(field)
        if field.condition and field.kind != "presence":
            note = condition_text(flat, field.condition, note)
        if not note:
            lines.append(text)
        elif len(text) + len(note) + 7 <= LINE:
            lines.append(f"{text} /* {note} */")
        else:
            lines += comment_lines(note, "    ") + [text]
    return lines + ["};"]


def condition_text(flat, number, note):
    index, ranges, _ = flat.conditions[number - 1]
    field = flat.fields[index]
    if field.kind == "presence":
        return note
    text = f"if {field.name} is {range_text(ranges)}"
    return f"{text}; {note}" if note else text


# ---- The header --------------------------------------------------------------------------------------------------


def enum_lines(namespace, values):
    name = values.c_name
    lines = comment_lines(values.comment) if values.comment else []
    lines.append(f"enum {name} {{")
    for at, (value, text) in enumerate(values.entries):
        shown = f"1 << {value}" if values.kind == "flags" else (str(value) if value < 10 else f"0x{value:02X}")
        comma = "," if at + 1 < len(values.entries) else ""
        lines.append(f"    {name.upper()}_{identifier(text).upper()} = {shown}{comma}")
    return lines + ["};"]


def size_text(flat):
    if flat.minimum == flat.maximum:
        return f"{flat.minimum} octet{'s' if flat.minimum != 1 else ''}"
    if flat.maximum == UNLIMITED:
        return f"{flat.minimum} octets or more"
    return f"{flat.minimum} to {flat.maximum} octets"


def declarations(block, flat):
    name = block_name(block)
    title = block.name + (f", opcode 0x{block.opcode:02X}" if block.opcode is not None else "")
    if block.kind == "message":
        title += f": {size_text(flat)} of parameters." if flat.fields else ": no parameters."
    else:
        title += f": {size_text(flat)}."
    lines = comment_lines(" ".join((title, block.comment)))
    if block.opcode is not None:
        lines.append(f"#define {name.upper()}_OPCODE 0x{block.opcode:02X}U")
    with_struct = any(has_member(field) for field in flat.fields)
    if with_struct:
        lines += struct_lines(name, flat)
    lines.append(f"extern const struct bramble_message_type {name}_type[];")
    lines.append(f"extern const struct bramble_message_names {name}_names;")
    if block.kind == "message":
        argument = f"const struct {name} *fields" if with_struct else "void"
        lines += signature(f"static inline struct bramble_message {name}_message(", [argument]) + ["{",
                  f"    return bramble_message_of({name}_type, {'fields' if with_struct else 'NULL'});", "}"]
        if with_struct:
            lines.append("BRAMBLE_MUST_CHECK")
            lines += signature(f"static inline int {name}_decode(",
                               ["struct bramble_view parameters", f"struct {name} *fields"])
            lines += ["{"] + signature("    return bramble_parameters_decode(",
                                       [f"{name}_type", "parameters", "fields", "sizeof *fields"], ");") + ["}"]
    return lines


def signature(start, arguments, end=")"):
    line = start + ", ".join(arguments) + end
    if len(line) <= LINE:
        return [line]
    indentation = " " * (len(start) - len(start.lstrip()) + 4)
    return [start] + [f"{indentation}{argument}{end if argument is arguments[-1] else ','}" for argument in arguments]


def blocks_of(family):
    return list(family.structures.values()) + family.messages


def header(world, family, guard, includes):
    lines = banner(family)
    essay = f"{family.title} ({family.specification})." if family.specification else f"{family.title}."
    lines += comment_lines(f"{essay} {family.comment}")
    lines += [f"#ifndef {guard}", f"#define {guard}", "", "#include <bramble/message.h>"]
    lines += [f"#include {name}" for name in includes]
    lines += ["", "#ifdef __cplusplus", 'extern "C" {', "#endif", ""]
    for number, title in family.models:
        macro = f"{family.namespace.upper()}_MODEL_{identifier(title).upper()}"
        if number <= 0xFFFF:
            lines.append(f"#define {macro} BRAMBLE_SIG_MODEL(0x{number:04X})")
        else:
            lines.append(f"#define {macro} BRAMBLE_VENDOR_MODEL(0x{number >> 16:04X}, 0x{number & 0xFFFF:04X})")
    if family.models:
        lines.append("")
    for values in family.values.values():
        lines += enum_lines(family.namespace, values) + [""]
    for block in blocks_of(family):
        lines += declarations(block, world.flatten(block)) + [""]
    lines += ["#ifdef __cplusplus", "}", "#endif", "", "#endif", ""]
    return "\n".join(lines)


# ---- The tables --------------------------------------------------------------------------------------------------


class Names:
    """What the octets of a type need to know of the C around them."""

    block_name = staticmethod(block_name)
    has_member = staticmethod(has_member)
    member_name = staticmethod(member_name)

    def __init__(self, world):
        self.flatten = world.flatten


def broken(line):
    """A long initialiser on two lines."""
    at = line.rfind(", BRAMBLE_", 0, LINE) if len(line) > LINE + 2 else -1
    return [line] if at < 0 else [line[:at + 1], "     " + line[at + 2:]]


class Shared:
    """Constant arrays, each content written once."""

    def __init__(self, lines):
        self.lines, self.known = lines, {}

    def put(self, type_text, name, entries, key=None):
        if not entries:
            return "NULL"
        key = (type_text, tuple(entries) if key is None else key)
        if key not in self.known:
            self.known[key] = name
            self.lines.append(f"static const {type_text} {name}[] = {{")
            for entry in entries:
                self.lines += broken(f"    {entry},")
            self.lines.append("};")
        return self.known[key]


def table(names, block):
    name, flat = block_name(block), names.flatten(block)
    lines = []
    if any(has_member(field) for field in flat.fields):
        bound = "BRAMBLE_ITEM_FIELDS_MAX" if block.kind == "structure" else "BRAMBLE_MESSAGE_FIELDS_MAX"
        lines += signature("_Static_assert(", [f"sizeof(struct {name}) <= {bound}", f'"{block.name} is too large"'],
                           ");")
    octets, notes = type_of(names, block)
    lines.append(f"const struct bramble_message_type {name}_type[] = {{")
    beginnings = sorted(notes) + [len(octets)]
    for begin, end in zip(beginnings, beginnings[1:]):
        words = [f"/* {notes[begin]} */".replace(" ", NO_BREAK)] + [octet_text(octet) for octet in octets[begin:end]]
        lines += [f"    {line.replace(NO_BREAK, ' ')}" for line in wrapped(" ".join(words), "    ", LINE)]
    return lines + ["};", ""]


def octet_text(octet):
    return f"{{0x{octet:02X}}}," if isinstance(octet, int) else f"{{{octet.replace(' ', NO_BREAK)}}},"


def source(world, family, include):
    names = Names(world)
    body = []
    for block in blocks_of(family):
        body += table(names, block)
    return "\n".join(banner(family) + [f"#include {include}", "", "#include <stddef.h>", ""] + body)


# ---- The names ---------------------------------------------------------------------------------------------------


def names_row(field, shared, short):
    shown = (field.shown or "decimal").upper()
    if field.kind in ("constant", "reserved", "presence") or field.name == "-" or field.hidden:
        return "{NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1}"
    values, count = "NULL", 0
    if field.values:
        entries = [f"{{{1 << value if field.values_block.kind == 'flags' else value}, {c_string(text)}}}"
                   for value, text in field.values_block.entries]
        values = shared.put("struct bramble_value_name", f"{identifier(field.values)}_values", entries)
        count = len(entries)
    items = f"&{block_name(field.item_block)}_names" if field.item else "NULL"
    unit = c_string(field.unit) if field.unit else "NULL"
    return (f"{{{c_string(field.name)}, {unit}, {items}, {values}, {count}, BRAMBLE_SHOWN_{shown}, {field.plus},"
            f" {field.times}, {field.divided}}}")


def names_source(world, family, include):
    lines = banner(family) + ["#include <bramble/describe.h>", f"#include {include}", ""]
    shared_lines = []
    shared = Shared(shared_lines)
    for block in blocks_of(family):
        flat = world.flatten(block)
        name = block_name(block)
        short = name[len(family.namespace) + 1:]
        rows = [names_row(field, shared, short) for field in flat.fields]
        maximum = "0xFFFF" if flat.maximum == UNLIMITED else str(flat.maximum)
        rows_name = shared.put("struct bramble_field_names", f"{short}_field_names", rows)
        shared_lines += [f"const struct bramble_message_names {name}_names = {{",
                         f"    {name}_type,", f"    {c_string(block.name)}, {c_string(family.name)},",
                         f"    {rows_name}, {len(rows)}, {flat.minimum}, {maximum}}};", ""]
    return "\n".join(lines + shared_lines)


def registry(families):
    """All messages with an opcode, sorted by layer and opcode, for look-up by number; and all others by name."""
    lines = ["/* Made by src/message/generate.py: do not edit. */", "/* clang-format off */",
             '#include "message/registry.h"', ""]
    lines += [f"#include <bramble/messages/{family.name}.h>" for family in families] + [""]
    found, others, layers = [], [], {}
    for family in families:
        for block in blocks_of(family):
            if block.kind == "message" and block.opcode is not None:
                found.append((family.layer, block.opcode, block_name(block)))
            else:
                others.append(block_name(block))
    found.sort(key=lambda entry: (LAYERS.index(entry[0]), entry[1]))
    for before, after in zip(found, found[1:]):
        if before[:2] == after[:2]:
            raise SystemExit(f"{before[2]} and {after[2]} have the same opcode")
    lines += [f"const struct bramble_message_names *const message_registry[{len(found)}] = {{"]
    lines += [f"    &{name}_names," for _, _, name in found] + ["};"]
    lines += [f"const size_t message_registry_count = {len(found)};", ""]
    lines += [f"const struct bramble_message_names *const message_others[{len(others)}] = {{"]
    lines += [f"    &{name}_names," for name in others] + ["};"]
    lines += [f"const size_t message_others_count = {len(others)};", ""]
    return "\n".join(lines)
