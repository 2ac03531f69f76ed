"""Runs the thread stories under the thread sanitizer: first a race that it must report, then the stories, without one.

The sanitizer needs its shadow memory at fixed places. Where the kernel shuffles addresses too widely for it
(vm.mmap_rnd_bits above 28 with the sanitizers of GCC 12 and clang 14) it gives up before main; then the program is run
again with the shuffling switched off, which containers may forbid. Usage: run.py PROGRAM
"""

import os
import shutil
import subprocess
import sys

REPORT = "WARNING: ThreadSanitizer: data race"
GIVEN_UP = "ThreadSanitizer: unexpected memory mapping"
RACE_FOUND = 66
OPTIONS = f"exitcode={RACE_FOUND}"


def run(*command):
    environment = {**os.environ, "TSAN_OPTIONS": OPTIONS}
    return subprocess.run(command, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=environment,
                          timeout=250)


def run_shuffled_or_not(*command):
    result = run(*command)
    if GIVEN_UP in result.stdout and shutil.which("setarch"):
        result = run("setarch", "-R", *command)
    if GIVEN_UP in result.stdout or "failed to set personality" in result.stdout:
        sys.exit("the thread sanitizer cannot work with this kernel's address layout; as root on the host:\n"
                 "    sysctl vm.mmap_rnd_bits=28")
    return result


def main(program):
    fabricated = run_shuffled_or_not(program, "race")
    if REPORT not in fabricated.stdout or fabricated.returncode != RACE_FOUND:
        sys.exit(f"a race was not reported (ended with {fabricated.returncode}):\n{fabricated.stdout}")
    stories = run_shuffled_or_not(program)
    print(stories.stdout, end="")
    print(f"{stories.stdout.count('WARNING: ThreadSanitizer')} reports")
    sys.exit(stories.returncode)


if __name__ == "__main__":
    main(os.path.abspath(sys.argv[1]))
