"""The description language from outside: an application's own messages compile, and mistakes are told with their line.

    generator.py COMPILER
"""

import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]

THERMOSTAT = """# Thermostat: an example of messages of one's own.
family thermostat
title Thermostat
namespace example

model 0x00590001 Thermostat Server

# What the thermostat does.
values thermostat_mode closed
    0 Off
    1 Heating
    2 Cooling

structure Schedule Entry
    minute      u11 unit min
    mode        u2 thermostat_mode
    reserved 3
    target      i16 unit degC divided 100

message 0xC10059 Thermostat Set
    mode        u8 thermostat_mode
    target      i16 -4000..8500 unit degC divided 100
    optional schedule
        -       u8 count of entries
        entries list of schedule_entry
        note    text 0..20

message 0xC20059 Thermostat Serial
    serial      u32 1.. hex
"""

PROGRAM = r"""
#include "thermostat.h"
#include <bramble/describe.h>
#include <stdio.h>
#include <string.h>
int main(void)
{
    uint8_t octets[16], out[32];
    char text[300];
    size_t used = 0;
    struct example_schedule_entry entry = {.minute = 1439, .mode = EXAMPLE_THERMOSTAT_MODE_HEATING, .target = -1};
    struct example_thermostat_set set = {.mode = 1, .target = 2150, .has_schedule = true}, heard;
    if (bramble_list_append(example_schedule_entry_type, &entry, octets, sizeof octets, &used) < 0) return 1;
    set.entries.data = octets;
    set.entries.size = used;
    struct bramble_message message = example_thermostat_set_message(&set);
    int size = bramble_message_encode(&message, out, sizeof out);
    if (size != 11 || memcmp(out, "\xC1\x59\x00\x01\x66\x08\x01\x9F\x0D\xFF\xFF", 11) != 0) return 2;
    struct bramble_view parameters = {out + 3, (size_t)size - 3};
    if (example_thermostat_set_decode(parameters, &heard) != 0) return 3;
    bramble_describe_text(&example_thermostat_set_names, &heard, text, sizeof text);
    puts(text);
    struct example_thermostat_serial serial = {.serial = 0xFFFFFFFFU};
    if (bramble_parameters_encode(example_thermostat_serial_type, &serial, out, sizeof out) != 4) return 4;
    serial.serial = 0;
    if (bramble_parameters_encode(example_thermostat_serial_type, &serial, out, sizeof out) >= 0) return 5;
    return 0;
}
"""
SAID = ('mode 1 (Heating), target 2150 (21.5 degC), entries [{minute 1439 min, mode 1 (Heating), '
        'target -1 (-0.01 degC)}], note ""\n')

# What is appended to a sound beginning, and what must be said about it.
MISTAKES = (
    ("message 0x01 A\n    x u8 nothing\n", "there is no value 'nothing'"),
    ("message 0x01 A\n    x u65\n", "'u65' is not a type"),
    ("message 0x01 A\n    x y u8\n", "'y u8' is not a type"),
    ("message 0x01 A\n    x u8\n    x u8\n", "'x' is there already"),
    ("message 0x01 A\n   x u8\n", "indent with four spaces"),
    ("message 0x01 A\n        x u8\n", "there is no block to belong to"),
    ("message 0x01 A\n    if y 1\n        x u8\n", "there is no field 'y' before this"),
    ("message 0x01 A\n    insert y\n", "there is no fragment 'y'"),
    ("message 0x01 A\n    x u8 5..2\n", "'5..2' is not a range"),
    ("message 0x01 A\n    - u8 length of x\n", "there is no rest or list 'x' after this"),
    ("message 0x01 A\n    optional x\n        y rest\n", "must take an octet at least"),
    ("message one A\n", "'one' is not a number"),
    ("mesage 0x01 A\n", "is not understood"),
    ("message 0x01 A\n    x u8 unit\n", "'unit' needs a value"),
    ("message 0x01 A\n    x list of y\n", "there is no structure 'y'"),
)


def generate(folder, text):
    (folder / "thermostat.txt").write_text(text)
    return subprocess.run([sys.executable, ROOT / "src/message/generate.py", "--input", folder / "thermostat.txt",
                           "--header", folder / "thermostat.h", "--source", folder / "thermostat.c",
                           "--names", folder / "thermostat_names.c"], capture_output=True, text=True, check=False)


def own_messages(folder, compiler):
    result = generate(folder, THERMOSTAT)
    assert result.returncode == 0, result.stderr
    (folder / "main.c").write_text(PROGRAM)
    room = ROOT / "src/message"
    sources = [ROOT / "src/base/octets.c", *room.glob("*.c"), *(room / "generated").glob("*.c"),
               folder / "thermostat.c", folder / "thermostat_names.c", folder / "main.c"]
    subprocess.run([compiler, "-std=c11", "-Wall", "-Wextra", "-Wconversion", "-Wshadow", "-Werror", "-I",
                    ROOT / "include", "-I", ROOT / "src", "-o", folder / "main", *sources], check=True)
    said = subprocess.run([folder / "main"], capture_output=True, text=True, check=True).stdout
    assert said == SAID, said


def mistakes(folder):
    for text, expected in MISTAKES:
        result = generate(folder, "family f\ntitle F\n\n" + text)
        assert result.returncode != 0, f"this was taken:\n{text}"
        assert expected in result.stderr, f"{text}gave: {result.stderr}"
        assert re.match(r"thermostat\.txt:\d+: ", result.stderr), result.stderr


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        own_messages(pathlib.Path(name), sys.argv[1])
        mistakes(pathlib.Path(name))
    print(f"own messages work; {len(MISTAKES)} mistakes told")
