"""Mbed TLS for chips: the source package of this machine's Debian, downloaded into build/, compiled for each chip.

Nothing of it is in this project. apt-get fetches it from the mirrors that the machine has its packages from, and checks
its signatures as it does for packages. The list of sources and all that apt writes lie in build/ as well: /etc/apt and
/var/lib/apt are only read, and no rights are needed.
"""

import fcntl
import pathlib
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "firmware"
CONFIGURATION = "-DMBEDTLS_CONFIG_FILE=<platform/bare/mbedtls_config.h>"
SOURCES = ("aes", "bignum", "constant_time", "ecp", "ecp_curves", "memory_buffer_alloc", "platform", "platform_util",
           "sha256")
WITHIN = 600  # seconds, for a slow mirror


def deb_src(text, is_deb822):
    """The same mirrors for source packages: of a .sources file or of one in lines."""
    if is_deb822:
        return re.sub(r"^Types:.*$", "Types: deb-src", text, flags=re.MULTILINE)
    return "".join(f"deb-src {line.split(None, 1)[1]}\n" for line in text.splitlines()
                   if line.split(None, 1)[:1] == ["deb"])


def write_sources(folder, apt=pathlib.Path("/etc/apt")):
    found = [path for path in (apt / "sources.list", *sorted((apt / "sources.list.d").glob("*"))) if path.is_file()]
    for path in found:
        if path.suffix in (".list", ".sources"):
            (folder / path.name).write_text(deb_src(path.read_text(), path.suffix == ".sources"))
    if not any(folder.iterdir()):
        sys.exit("firmware: /etc/apt names no mirror to get the sources of Mbed TLS from")


def write_settings(folder):
    """On top of the machine's own settings, so that its proxies count; its hooks after an update do not."""
    settings = folder / "apt.conf"
    settings.write_text(f"""#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
#clear DPkg::Post-Invoke;
Dir::Etc::SourceList "/dev/null";
Dir::Etc::SourceParts "{folder / 'sources'}";
Dir::State::Lists "{folder / 'lists'}";
Dir::Cache "{folder / 'cache'}";
APT::Sandbox::User "";
Acquire::Languages "none";
Acquire::Retries "3";
""")
    return settings


def run(words, folder, may_fail=False):
    result = subprocess.run(words, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                            timeout=WITHIN)
    if result.returncode and not may_fail:
        sys.exit(f"firmware: {' '.join(map(str, words))} ended with {result.returncode}:\n{result.stdout}")
    if result.returncode:
        print(result.stdout, file=sys.stderr)


def fetch(target):
    for program in ("apt-get", "dpkg-source"):
        if not shutil.which(program):
            sys.exit(f"firmware: there is no {program}; the packages apt and dpkg-dev have it")
    print("== downloading the source package mbedtls (4 MB) and the mirrors' lists of source packages (10 MB), with\n"
          "   apt-get, into build/firmware/: AES and P-256 for chips are compiled from it, and nothing is installed")
    apt = BUILD / "apt"
    shutil.rmtree(apt, ignore_errors=True)
    for name in ("sources", "lists/partial", "cache/archives/partial", "package"):
        (apt / name).mkdir(parents=True)
    write_sources(apt / "sources")
    settings = write_settings(apt)
    run(["apt-get", "-q", "-c", settings, "update"], apt, may_fail=True)  # of a mirror that is not needed
    run(["apt-get", "-q", "-c", settings, "source", "--download-only", "mbedtls"], apt / "package")
    package = next((apt / "package").glob("*.dsc"))
    run(["dpkg-source", "--no-check", "-x", package, apt / "unpacked"], apt)  # apt has checked
    (apt / "unpacked").rename(target)
    shutil.rmtree(apt)


def source():
    """Where the library's source is, downloaded if it is not there yet."""
    target = BUILD / "mbedtls"
    BUILD.mkdir(parents=True, exist_ok=True)
    with open(BUILD / "lock", "w") as lock:  # two builds may begin at once
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not target.is_dir():
            fetch(target)
    return target


def options(library):
    return (f"-I{library / 'include'}", CONFIGURATION)


def compile_for(chip, library):
    """The library's objects for a chip."""
    return [chip.compile(library / "library" / f"{name}.c", options(library)) for name in SOURCES]
