#!/usr/bin/env python3
"""Compiles the message descriptions (src/message/descriptions/*.txt) into C and into the reference page.

    generate.py             writes what has changed
    generate.py --check     writes nothing; ends with 1 if something would change
    generate.py --input FILE --header OUT.h --source OUT.c [--names OUT_names.c]
                            compiles one description of an application's own messages

Python 3, standard library only. docs/messages.md explains the language; what is made is committed.
"""

import argparse
import pathlib
import sys

sys.dont_write_bytecode = True

from generator import c_output, flatten, language, reference  # noqa: E402

ROOM = pathlib.Path(__file__).resolve().parent
ROOT = ROOM.parent.parent
GENERATED = "src/message/generated"
HEADERS = "include/bramble/messages"


def read_families():
    families = []
    for path in sorted((ROOM / "descriptions").glob("*.txt")):
        families.append(language.parse_family(path, f"src/message/descriptions/{path.name}"))
    families.sort(key=lambda family: (family.name != "common", family.name))
    name_values(families)
    return families


def name_values(families):
    for family in families:
        for values in family.values.values():
            values.c_name = f"{family.namespace}_{language.identifier(values.name)}"


def refuse_twins(families):
    seen = {}
    for family in families:
        names = [c_output.block_name(block) for block in c_output.blocks_of(family)]
        names += [f"{name}_{suffix}" for name in names for suffix in ("type", "names")]
        names += [values.c_name for values in family.values.values()]
        for name in names:
            if name in seen:
                raise SystemExit(f"{name} is described in {seen[name]} and in {family.path}")
            seen[name] = family.path


def compile_all():
    families = read_families()
    refuse_twins(families)
    world = flatten.World(families[:1])
    files = {}
    for family in families:
        header = f"<bramble/messages/{family.name}.h>"
        guard = f"BRAMBLE_MESSAGES_{family.name.upper()}_H"
        includes = [] if family.name == "common" else ["<bramble/messages/common.h>"]
        files[f"{HEADERS}/{family.name}.h"] = c_output.header(world, family, guard, includes)
        files[f"{GENERATED}/{family.name}.c"] = c_output.source(world, family, header)
        files[f"{GENERATED}/{family.name}_names.c"] = c_output.names_source(world, family, header)
    files[f"{GENERATED}/registry.c"] = c_output.registry(families)
    files["docs/message-reference.md"] = reference.page(world, families)
    return files


def differences(files):
    changed = [name for name, text in files.items()
               if not (ROOT / name).exists() or (ROOT / name).read_text(encoding="utf-8") != text]
    expected = set(files)
    for folder in (GENERATED, HEADERS):
        changed += [f"{folder}/{path.name}" for path in sorted((ROOT / folder).glob("*"))
                    if f"{folder}/{path.name}" not in expected]
    return changed


def compile_one(arguments):
    common = language.parse_family(ROOM / "descriptions" / "common.txt", "src/message/descriptions/common.txt")
    family = language.parse_family(arguments.input, arguments.input.name)
    name_values([common, family])
    world = flatten.World([common])
    guard = language.identifier(arguments.header.name).upper()
    include = f'"{arguments.header.name}"'
    header = c_output.header(world, family, guard, ["<bramble/messages/common.h>"])
    arguments.header.write_text(header, encoding="utf-8")
    arguments.source.write_text(c_output.source(world, family, include), encoding="utf-8")
    if arguments.names:
        arguments.names.write_text(c_output.names_source(world, family, include), encoding="utf-8")
    return 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    for name in ("input", "header", "source", "names"):
        parser.add_argument(f"--{name}", type=pathlib.Path)
    arguments = parser.parse_args()
    if arguments.input:
        if not (arguments.header and arguments.source):
            parser.error("--input needs --header and --source")
        return compile_one(arguments)
    files = compile_all()
    changed = differences(files)
    if arguments.check:
        for name in changed:
            print(f"{name} is stale; run src/message/generate.py")
        return 1 if changed else 0
    for name in changed:
        path = ROOT / name
        if name in files:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(files[name], encoding="utf-8")
        else:
            path.unlink()
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except language.DescriptionError as mistake:
        sys.exit(str(mistake))
