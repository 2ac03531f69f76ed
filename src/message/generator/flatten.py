"""From the statements of a description to the fields that the codec works through.

World.flatten() makes of a message or structure a plain list of fields, with every `insert` unfolded, every condition
numbered, and everything looked up that a field names: values, items, what it measures or counts.
"""

from .language import DescriptionError, Field, identifier, If, Insert, INT32_MAX, merge_ranges, Optional, UNLIMITED


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
            if bits > 32 and field.multiple > 1:
                raise DescriptionError(field.place, "a field with a step has at most 32 bits")
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
