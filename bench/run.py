"""Runs every benchmark and collects what they measured as one JSON object.

usage: run.py --programs FOLDER --output FILE [NAME...]

Every executable of the folder is a benchmark, and so is every bench/SUBJECT/SCRIPT.py (called SUBJECT_SCRIPT; its
argument is that folder). Each prints one JSON object; they are collected under their names, with the machine on which
they ran. NAMEs choose some of them. Ends with 1 if a benchmark failed or printed something else.
"""

import argparse
import json
import os
import pathlib
import platform
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve()


def machine():
    model = "unknown"
    cpus = pathlib.Path("/proc/cpuinfo")
    if cpus.exists():
        named = [line for line in cpus.read_text().splitlines() if line.startswith("model name")]
        model = named[0].split(":", 1)[1].strip() if named else model
    return {"processor": model, "cores": os.cpu_count(), "system": platform.platform()}


def benchmarks(programs):
    """Name and command of each benchmark, in order of their names."""
    found = {path.name: [str(path)] for path in programs.iterdir() if os.access(path, os.X_OK)} \
        if programs.exists() else {}
    for path in HERE.parent.glob("*/*.py"):
        found[f"{path.parent.name}_{path.stem}"] = [sys.executable, str(path), str(programs)]
    return dict(sorted(found.items()))


def measure(name, command):
    """The benchmark's object, or None after saying what went wrong."""
    started = time.monotonic()
    print(f"== {name}", file=sys.stderr, flush=True)
    result = subprocess.run(command, stdout=subprocess.PIPE, text=True)
    try:
        measured = json.loads(result.stdout)
    except json.JSONDecodeError as error:
        print(f"{name}: its output is no JSON: {error}", file=sys.stderr)
        return None
    if result.returncode != 0:
        print(f"{name}: ended with {result.returncode}", file=sys.stderr)
        return None
    print(f"   {time.monotonic() - started:.1f} s", file=sys.stderr)
    return measured


def main():
    parser = argparse.ArgumentParser(prog="./dev bench")
    parser.add_argument("--programs", type=pathlib.Path, required=True)
    parser.add_argument("--output", type=pathlib.Path, required=True)
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()

    found = benchmarks(options.programs)
    unknown = [name for name in options.names if name not in found]
    if unknown or not found:
        sys.exit(f"no such benchmark: {', '.join(unknown)}; there are: {', '.join(found) or 'none'}")
    results = {"machine": machine()}
    failed = []
    for name in options.names or found:
        results[name] = measure(name, found[name])
        if results[name] is None:
            failed.append(name)
    text = json.dumps(results, indent=2)
    options.output.write_text(text + "\n")
    print(text)
    if failed:
        sys.exit(f"failed: {', '.join(failed)}")
    print(f"== all {len(results) - 1} benchmarks ran; {options.output}", file=sys.stderr)


if __name__ == "__main__":
    main()
