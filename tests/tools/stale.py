"""The message of the simulated sensors is what the generator makes of its description."""

import pathlib
import subprocess
import sys
import tempfile

from kit import ROOT, end, expect

FOLDER = ROOT / "tools" / "bramble" / "messages"
MADE = {"--header": "floor_sensor.h", "--source": "floor_sensor.c", "--names": "floor_sensor_names.c"}


def stale(text):
    """The files that differ from what the generator makes of this description."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "floor_sensor.txt").write_text(text)
        words = [word for option, file in MADE.items() for word in (option, folder / file)]
        subprocess.run([sys.executable, "-B", ROOT / "src/message/generate.py", "--input", folder / "floor_sensor.txt",
                        *words], check=True)
        return [file for file in MADE.values() if (folder / file).read_text() != (FOLDER / file).read_text()]


def main():
    text = (FOLDER / "floor_sensor.txt").read_text()
    expect(stale(text) == [], f"stale: {stale(text)}")
    expect(stale(text.replace("light ", "dark  ")) == list(MADE.values()), "a changed description is not noticed")
    end("the sensors' message")


if __name__ == "__main__":
    main()
