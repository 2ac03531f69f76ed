"""The reference page: every message with its fields as they lie on the air."""

from .c_output import block_name, blocks_of, condition_text, range_text, size_text, unit_text
from .language import identifier

OPENING = """# Message reference

Made by `src/message/generate.py` from the descriptions in `src/message/descriptions`: do not edit.
`docs/messages.md` explains the language and how these messages are used from C. Fields are listed in the order in
which they are sent; bit fields of little-endian messages from the least significant bit, of big-endian ones from the
most significant bit.
"""


def width(field):
    if field.kind in ("unsigned", "constant", "reserved", "length"):
        return f"{field.bits} bits" if field.bits % 8 else f"{field.bits // 8} octet{'s' if field.bits > 8 else ''}"
    if field.kind == "signed":
        return f"{field.bits // 8 if not field.bits % 8 else field.bits} {'octets' if not field.bits % 8 else 'bits'}"
    if field.kind == "octets":
        return f"{field.bits} octets"
    if field.kind == "model":
        return "2 or 4 octets"
    if field.kind == "struct":
        return f"`{field.item_block.name}`"
    if field.kind == "list":
        return f"list of `{field.item_block.name}`"
    return {"rest": "octets", "key_indexes": "packed key indexes"}[field.kind]


def notes(flat, field):
    parts = []
    if field.kind == "constant":
        return f"always {field.value}"
    if field.kind == "reserved":
        return "reserved, sent as 0"
    if field.kind == "length":
        unit = "number of items" if field.unit_octets != 1 else "number of octets"
        bias = f" {'+' if field.bias > 0 else '-'} {abs(field.bias)}" if field.bias else ""
        parts.append(f"{unit} in `{field.of}`{bias}{'; all ones: 0' if field.wraps else ''}")
    elif field.values:
        kind = "one of" if field.values_block.closed and field.values_block.kind == "values" else "see"
        parts.append(f"{kind} [{field.values_block.name}](#{identifier(field.values_block.c_name).replace('_', '-')})")
        if field.ranges:
            parts.append(range_text(field.ranges))
    elif field.ranges:
        parts.append(range_text(field.ranges) + (" octets" if field.kind == "rest" else ""))
    if field.kind == "signed":
        parts.append("signed")
    if unit_text(field):
        parts.append(unit_text(field))
    if field.comment:
        parts.append(field.comment)
    return condition_text(flat, field.condition, "; ".join(parts)) if field.condition else "; ".join(parts)


def message_lines(block, flat):
    opcode = f" `0x{block.opcode:02X}`" if block.opcode is not None else ""
    lines = [f"### {block.name}{opcode}", ""]
    if block.comment:
        lines += [block.comment, ""]
    if not flat.fields:
        return lines + ["No parameters.", ""]
    lines += [f"`struct {block_name(block)}`, {size_text(flat)}.", "", "| field | size | |", "| --- | --- | --- |"]
    for field in flat.fields:
        if field.kind == "presence":
            when = f"exactly {field.bits} octets are left" if field.bits else "the message goes on"
            lines.append(f"| *optional:* `{field.name}` | | the following are there if {when} |")
            continue
        name = f"`{field.name}`" if field.name != "-" else ""
        lines.append(f"| {name} | {width(field)} | {notes(flat, field).replace('|', ', ')} |")
    return lines + [""]


def values_lines(values):
    lines = [f"### {values.c_name.replace('_', ' ')}", ""]
    if values.comment:
        lines += [values.comment, ""]
    lines += ["| bit | name |" if values.kind == "flags" else "| value | name |", "| --- | --- |"]
    lines += [f"| {value if values.kind == 'flags' else f'0x{value:02X}'} | {text} |" for value, text in values.entries]
    return lines + [""]


def page(world, families):
    lines = [OPENING]
    for family in families:
        lines += [f"## {family.title}", "", family.comment, ""]
        lines += [f"{family.specification}. `#include <bramble/messages/{family.name}.h>`", ""]
        if family.models:
            lines += ["Models: " + ", ".join(f"{title} 0x{number:04X}" for number, title in family.models) + ".", ""]
        for block in blocks_of(family):
            lines += message_lines(block, world.flatten(block))
        for values in family.values.values():
            lines += values_lines(values)
    return "\n".join(lines).rstrip("\n") + "\n"
