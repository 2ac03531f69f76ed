"""What the tests of the command line share: running it, and collecting what is not as it should be."""

import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
FAULTS = []


def run(program, *words, status=None, folder=None):
    """Runs the program; with `status` also checks how it ended. Answers the finished process."""
    done = subprocess.run([str(program), *map(str, words)], capture_output=True, text=True, cwd=folder or ROOT)
    if status is not None:
        expect(done.returncode == status, f"`{' '.join(map(str, words))}` ended with {done.returncode}, not {status}:\n"
                                          f"{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done


def expect(is_so, text):
    if not is_so:
        FAULTS.append(text)
        print(f"WRONG: {text}")


def load(path):
    return json.loads(pathlib.Path(path).read_text())


def end(looked_at):
    """Ends the test with a line that says what was looked at."""
    print(f"{looked_at}: {len(FAULTS)} faults")
    sys.exit(1 if FAULTS else 0)
