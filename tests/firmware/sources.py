"""The list of sources that the crypto library comes from: the machine's own mirrors, whatever form its lists have."""

import pathlib
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests/house"), str(ROOT / "tools/firmware")]

import mbedtls  # noqa: E402
from rooms import expect, report  # noqa: E402

LINES = """# deb http://not.this/debian bookworm main
deb [arch=amd64 signed-by=/keyrings/debian.gpg] http://mirror/debian bookworm main contrib
deb-src http://mirror/debian bookworm main

deb\thttp://mirror/debian-security bookworm-security main
"""
LINES_WANTED = """deb-src [arch=amd64 signed-by=/keyrings/debian.gpg] http://mirror/debian bookworm main contrib
deb-src http://mirror/debian-security bookworm-security main
"""
FIELDS = """Types: deb
URIs: http://mirror/debian
Suites: bookworm bookworm-updates
Components: main

Types: deb deb-src
Enabled: no
URIs: http://other/debian
"""
FIELDS_WANTED = FIELDS.replace("Types: deb deb-src", "Types: deb-src").replace("Types: deb\n", "Types: deb-src\n")


def main():
    expect(mbedtls.deb_src(LINES, False) == LINES_WANTED, f"of lines: {mbedtls.deb_src(LINES, False)}")
    expect(mbedtls.deb_src(FIELDS, True) == FIELDS_WANTED, f"of fields: {mbedtls.deb_src(FIELDS, True)}")
    with tempfile.TemporaryDirectory() as name:
        apt, out = pathlib.Path(name) / "apt", pathlib.Path(name) / "out"
        (apt / "sources.list.d").mkdir(parents=True)
        out.mkdir()
        (apt / "sources.list").write_text(LINES)
        (apt / "sources.list.d" / "more.sources").write_text(FIELDS)
        (apt / "sources.list.d" / "old.list.bak").write_text(LINES)
        mbedtls.write_sources(out, apt)
        written = {path.name: path.read_text() for path in out.iterdir()}
    expect(written == {"sources.list": LINES_WANTED, "more.sources": FIELDS_WANTED}, f"of a machine: {written}")
    report("lists of sources", [], 3)


if __name__ == "__main__":
    main()
