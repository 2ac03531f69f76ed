"""Compiles the core for a chip, links an image of it, reads from the linker's map what went into it, and has an
emulator run one to see how deep its stack becomes.
"""

import concurrent.futures
import os
import pathlib
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
HERE = pathlib.Path(__file__).resolve().parent
# No link time optimisation: it would make the image a tenth smaller, but then no map tells what comes from where.
COMPILE = ("-std=c11", "-Os", "-ffunction-sections", "-fdata-sections", "-I.", "-Isrc", "-Iinclude")

# Name: prefix of the compiler, options that choose the chip to compile and to link for, the C library. The library of
# RISC-V is not built for a processor whose CSR instructions are named apart, which the assembler wants to be.
CHIPS = {
    "Cortex-M4": ("arm-none-eabi-", ("-mcpu=cortex-m4", "-mthumb"), ("-mcpu=cortex-m4", "-mthumb"), "nano.specs"),
    "RV32IMC": ("riscv64-unknown-elf-", ("-march=rv32imc_zicsr", "-mabi=ilp32", "-msave-restore"),
                ("-march=rv32imc", "-mabi=ilp32"), "picolibc.specs"),
}

# Where an emulator has each chip's memory, and how it is started.
EMULATORS = {
    "Cortex-M4": (0x00000000, 0x20000000, ("qemu-system-arm", "-M", "mps2-an386")),
    "RV32IMC": (0x80000000, 0x80200000, ("qemu-system-riscv32", "-M", "virt", "-bios", "none")),
}
BARE = ROOT / "platform" / "bare"  # start-ups and the layout of an image that runs
MEMORY = BARE / "memory.c"         # memcpy and the like, in place of the C library's, as firmware has them

# Input sections of a map: name, address, octets, file. A long name stands on a line of its own.
SECTION = re.compile(r"^ (\.[^\s]+|COMMON)\s+0x[0-9a-f]+\s+0x([0-9a-f]+)\s+(\S.*)$", re.MULTILINE)
IN_FLASH = (".text", ".rodata", ".srodata", ".data", ".sdata")
IN_RAM = (".data", ".sdata", ".bss", ".sbss", "COMMON")


def run(command, errors=subprocess.PIPE):
    result = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, stderr=errors, text=True, cwd=ROOT,
                            timeout=60)
    if result.returncode:
        sys.exit(f"{' '.join(map(str, command))}\nended with {result.returncode}\n{result.stderr or result.stdout}")
    return result.stdout


def core_sources():
    sources = sorted([*(ROOT / "src").rglob("*.c"), *(ROOT / "host").glob("*.c")])
    return [path.relative_to(ROOT) for path in sources if path.name not in ("names.c", "describe.c")
            and not path.name.endswith("_names.c") and path.name != "registry.c"]


class Chip:
    """One chip's compiler, and the core compiled by it."""

    def __init__(self, name, folder, more=()):
        self.name, self.folder = name, folder / name.lower().replace("-", "_")
        self.prefix, compiling, linking, library = CHIPS[name]
        self.compiling = (*COMPILE, *compiling, f"--specs={library}", *more)
        self.linking = ("-Os", *linking, f"--specs={library}", *more)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.launcher = [shutil.which("ccache")] if shutil.which("ccache") else []
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            self.objects = list(pool.map(self.compile, core_sources()))
        self.memory = self.compile(MEMORY)
        self.archive = self.folder / "core.a"
        self.archive.unlink(missing_ok=True)
        run([f"{self.prefix}gcc-ar", "qc", self.archive, *self.objects])

    def compile(self, source, more=()):
        source = pathlib.Path(source)
        if source.is_relative_to(ROOT):
            source = source.relative_to(ROOT)
        out = self.folder / (str(source).replace("/", "+").lstrip("+") + ".o")
        run([*self.launcher, f"{self.prefix}gcc", *self.compiling, *more, "-c", source, "-o", out])
        return out

    def version(self):
        return run([f"{self.prefix}gcc", "--version"]).splitlines()[0]

    def link(self, name, text):
        """Links the program in `text` and answers the path of the map of what is in it."""
        stem = self.folder / name.replace(" ", "_").replace(",", "")
        source = stem.with_suffix(".c")
        source.write_text(text)
        program = stem.with_suffix(".o")
        run([f"{self.prefix}gcc", *self.compiling, "-c", source, "-o", program])
        run([f"{self.prefix}gcc", *self.linking, "-nostartfiles", "-Wl,--gc-sections", "-Wl,-e0",
             "-T", HERE / "link.ld", f"-Wl,-Map={stem.with_suffix('.map')}", program, self.memory, self.archive, "-o",
             stem.with_suffix(".elf")])
        return stem.with_suffix(".map")

    def rehearse(self, text):
        """The octets of stack that the image in `text` takes in rehearsal.c, run by an emulator."""
        rehearsed = self.folder / "rehearsed_image.c"
        rehearsed.write_text(text)
        objects = [self.compile(part) for part in (rehearsed, HERE / "rehearsal.c", BARE / "log.c")]
        image = self.link_to_run("rehearsal", [*objects, self.archive], 1 << 20, 1 << 20)
        said = run([*EMULATORS[self.name][2], "-nographic", "-monitor", "none", "-serial", "none",
                    "-semihosting-config", "enable=on,target=native", "-kernel", image], errors=subprocess.STDOUT)
        return int(said)  # which qemu writes where errors go

    def link_to_run(self, name, parts, flash_octets, ram_octets):
        """Links objects and libraries with a start-up to an image that an emulator can run; answers its path."""
        flash, ram, _ = EMULATORS[self.name]
        image = self.folder / f"{name}.elf"
        start = [self.compile(BARE / part) for part in ("begin.c", "semihosting.c", f"start_{self.folder.name}.c")]
        run([f"{self.prefix}gcc", *self.linking, "-nostartfiles", "-Wl,--gc-sections", "-T", BARE / "link.ld",
             f"-Wl,--defsym=flash_origin={flash},--defsym=ram_origin={ram},--defsym=flash_octets={flash_octets},"
             f"--defsym=ram_octets={ram_octets}", "-Wl,-e,first", f"-Wl,-Map={image.with_suffix('.map')}", *start,
             self.memory, *parts, "-o", image])
        return image


def read_files(text):
    """What the image holds: (section, octets, the file that it comes from)."""
    text = text[text.index("Linker script and memory map"):]
    text = re.sub(r"^ (\.\S+)\n\s+0x", r" \1 0x", text, flags=re.MULTILINE)
    return [(section, int(octets, 16), path) for section, octets, path in SECTION.findall(text)
            if int(octets, 16) and is_in(section, (*IN_FLASH, *IN_RAM))]


def read_map(text):
    """What the image holds: (section, octets, where it comes from); the last is a source of the core ("node/turn.c")
    or of the host side of a controller ("host/scan.c"), "memory functions" (MEMORY), "compiler's library", or
    "application"."""
    found = []
    for section, octets, path in read_files(text):
        member = re.search(r"core\.a\((?:src\+)?(.*)\.o\)$", path)
        if member:
            origin = member.group(1).replace("+", "/")
        elif path.endswith("bare+memory.c.o"):
            origin = "memory functions"
        else:
            origin = "compiler's library" if path.endswith(")") else "application"
        found.append((section, octets, origin))
    return found


def is_in(section, kinds):
    return any(section == kind or section.startswith(kind + ".") for kind in kinds)
