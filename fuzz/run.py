"""What ./dev fuzz does once the fuzz targets are built (docs/fuzzing.md).

Usage: run.py fuzz MINUTES [TARGET...]     thinks up inputs, all targets side by side, MINUTES of the clock in all
       run.py corpus BRAMBLE               makes fuzz/*/corpus anew: seeds.py, what runs found, what is there; minimised
       run.py coverage                     lines and branches that the corpora reach, file by file

Found inputs that reach something new lie in build/fuzz-found/TARGET until `corpus` takes them. An input that breaks a
promise is cut down to what is needed and kept in fuzz/TARGET/crashes, where the ordinary test fuzz_TARGET runs it.
"""

import collections
import concurrent.futures
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
FUZZ = ROOT / "fuzz"
PROGRAMS = ROOT / "build/fuzz/fuzz"
FOUND = ROOT / "build/fuzz-found"
CRASHES_MAX = 5  # of one target in one run: then its time is over
LONGEST = {"scenario": 4096, "capture": 4096, "vectors": 3000, "decode": 2048, "device": 256, "provisioner": 256}
LIMITS = ["-timeout=10", "-rss_limit_mb=1500", "-print_final_stats=1"]
ENVIRONMENT = {**os.environ, "UBSAN_OPTIONS": "print_stacktrace=1", "ASAN_OPTIONS": "detect_leaks=1"}


def all_targets():
    return sorted(path.parent.name for path in FUZZ.glob("*/*.c") if path.parent.name == path.stem)


def program(target):
    return str(PROGRAMS / f"fuzz_{target}")


def inputs_in(folder):
    return [path for path in sorted(folder.glob("*")) if path.is_file() and not path.name.startswith(".")]


# ---- Fuzzing --------------------------------------------------------------------------------------------------------

Outcome = collections.namedtuple("Outcome", "target inputs seconds coverage features new crashes")


def number(pattern, text):
    found = re.findall(pattern, text)
    return int(found[-1]) if found else 0


def complaint(text):
    """The line that says what was broken."""
    for pattern in (r"broken promise: .*", r".*runtime error: .*", r"ERROR: AddressSanitizer: .*",
                    r"ERROR: libFuzzer: .*"):
        found = re.search(pattern, text)
        if found:
            return found.group(0).strip()
    return "it ended for an unknown reason"


def fuzz_one(target, seconds, artifacts):
    """Runs libFuzzer until something breaks or the time is over. Answers its output."""
    found = FOUND / target
    found.mkdir(parents=True, exist_ok=True)
    return subprocess.run(
        [program(target), f"-max_total_time={max(1, int(seconds))}", f"-max_len={LONGEST.get(target, 1024)}",
         f"-artifact_prefix={artifacts}/", *LIMITS, str(found), str(FUZZ / target / "corpus")],
        capture_output=True, cwd=ROOT, env=ENVIRONMENT, check=False).stderr.decode(errors="replace")


def keep_crash(target, artifact):
    """Cuts a crashing input down and keeps it. Answers its path and what it breaks."""
    with tempfile.TemporaryDirectory() as folder:
        small = pathlib.Path(folder) / "small"
        subprocess.run([program(target), "-minimize_crash=1", "-max_total_time=20", f"-exact_artifact_path={small}",
                        str(artifact)], capture_output=True, cwd=ROOT, env=ENVIRONMENT, check=False)
        octets = (small if small.exists() else artifact).read_bytes()
    crashes = FUZZ / target / "crashes"
    crashes.mkdir(exist_ok=True)
    kept = crashes / artifact.name
    kept.write_bytes(octets)
    again = subprocess.run([program(target), str(kept)], capture_output=True, cwd=ROOT, env=ENVIRONMENT, check=False)
    return kept.relative_to(ROOT), complaint(again.stderr.decode(errors="replace"))


def fuzz_target(target, seconds):
    begin = time.monotonic()
    inputs, crashes, text = 0, [], ""
    before = len(inputs_in(FOUND / target))
    while len(crashes) < CRASHES_MAX and time.monotonic() - begin < seconds:
        with tempfile.TemporaryDirectory() as artifacts:
            text = fuzz_one(target, seconds - (time.monotonic() - begin), artifacts)
            inputs += number(r"stat::number_of_executed_units: (\d+)", text)
            broken = inputs_in(pathlib.Path(artifacts))
            crashes += [keep_crash(target, artifact) for artifact in broken]
        if not broken:
            break
    if inputs == 0:
        sys.exit(f"fuzz: {program(target)} did not run:\n{text[-2000:]}")
    return Outcome(target, inputs, time.monotonic() - begin, number(r"cov: (\d+)", text), number(r"ft: (\d+)", text),
                   len(inputs_in(FOUND / target)) - before, crashes)


def fuzz(minutes, targets):
    cores = min(os.cpu_count() or 1, len(targets))
    seconds = 60 * minutes * cores / len(targets)
    print(f"{len(targets)} targets, {seconds:.0f} s each, {cores} at a time")
    print(f"{'target':15} {'inputs':>10} {'a second':>9} {'coverage':>9} {'features':>9} {'new':>5} {'crashes':>8}")
    broken = []
    with concurrent.futures.ThreadPoolExecutor(cores) as pool:
        for done in concurrent.futures.as_completed([pool.submit(fuzz_target, name, seconds) for name in targets]):
            outcome = done.result()
            print(f"{outcome.target:15} {outcome.inputs:10} {outcome.inputs / outcome.seconds:9.0f} "
                  f"{outcome.coverage:9} {outcome.features:9} {outcome.new:5} {len(outcome.crashes):8}", flush=True)
            broken += [(outcome.target, *crash) for crash in outcome.crashes]
    for target, path, words in broken:
        print(f"\n{target}: {words}\n    kept as {path}\n    again: build/fuzz/fuzz/fuzz_{target} {path}")
    return 1 if broken else 0


# ---- The corpus -----------------------------------------------------------------------------------------------------

def corpus(bramble):
    with tempfile.TemporaryDirectory() as folder:
        seeds = pathlib.Path(folder) / "seeds"
        subprocess.run([sys.executable, "-B", FUZZ / "seeds.py", seeds, bramble], check=True, stdout=subprocess.DEVNULL)
        total = 0
        for target in all_targets():
            new = pathlib.Path(folder) / "new" / target
            new.mkdir(parents=True)
            (FOUND / target).mkdir(parents=True, exist_ok=True)
            old = FUZZ / target / "corpus"
            old.mkdir(exist_ok=True)
            result = subprocess.run([program(target), "-merge=1", "-max_len=4096", *LIMITS, str(new),
                                     str(seeds / target), str(FOUND / target), str(old)],
                                    capture_output=True, cwd=ROOT, env=ENVIRONMENT, check=False)
            if result.returncode != 0 or not inputs_in(new):
                why = result.stderr.decode(errors="replace")[-2000:]
                sys.exit(f"fuzz: the corpus of {target} cannot be made:\n{why}")
            shutil.rmtree(old)
            shutil.copytree(new, old)
            octets = sum(path.stat().st_size for path in inputs_in(old))
            total += octets
            print(f"{target:15} {len(inputs_in(old)):5} inputs {octets:8} octets")
        print(f"{'all':15} {'':12} {total:8} octets")
    return 0


# ---- Coverage -------------------------------------------------------------------------------------------------------

# The files that read what comes from outside, by the room that they are in.
PARSERS = """
    src/message/walk.c src/message/message.c src/message/opcode.c src/message/key_indexes.c src/message/describe.c
    src/bearer/bearer.c
    src/provisioning/generic.c src/provisioning/pdu.c src/provisioning/pb_adv_heard.c src/provisioning/pb_adv.c
    src/provisioning/protocol.c src/provisioning/device.c src/provisioning/provisioner.c
    src/provisioning/authentication.c src/provisioning/choice.c src/provisioning/beacons_heard.c
    src/network/pdu.c src/network/network.c src/network/beacon.c src/network/iv_index.c src/network/replay.c
    src/transport/lower_pdu.c src/transport/transport.c src/transport/sar_in.c src/transport/sar_out.c
    src/transport/upper.c
    src/access/dispatch.c src/access/request.c src/access/reply.c
    src/features/heartbeat.c src/features/provisioner_records.c
    src/foundation/composition.c src/foundation/config_keys.c src/foundation/config_models.c
    src/foundation/config_node.c src/foundation/config_publication.c src/foundation/config_heartbeat.c
    src/foundation/config_client.c src/foundation/configure.c src/foundation/health_server.c
    src/foundation/health_client.c
    src/models/onoff_server.c src/models/onoff_client.c src/models/default_transition_time_server.c
    src/node/restore.c
    host/packets.c host/events.c host/reports.c host/commands.c host/setup.c host/scan.c host/advertise.c
    platform/air/h4.c platform/air/controller.c platform/air/commands.c platform/air/advertise.c
    platform/air/set_commands.c platform/air/scan.c platform/air/air.c
    tools/bramble/yaml_reader.c tools/bramble/scenario_yaml.c tools/bramble/scenario_sets.c
    tools/bramble/scenario_places.c tools/bramble/scenario_events.c tools/bramble/scenario_check.c
    tools/bramble/upkeep/read.c
    tools/bramble/decode.c tools/bramble/decode_fields.c tools/bramble/decode_link.c tools/bramble/decode_network.c
    tools/bramble/why/capture_file.c tools/bramble/why/capture_hci.c tools/bramble/why/keys_file.c
    tools/bramble/why/reader.c
    platform/store/journal.c platform/store/files_read.c src/base/records.c
    tests/vector_runner/vector.c tests/vector_runner/fields.c
""".split()


def measure(folder):
    """file -> line -> (count, branches, branches taken), the most of all objects that the file is in."""
    lines = collections.defaultdict(dict)
    for data in sorted(folder.rglob("*.gcda")):
        text = subprocess.run(["gcov", "--json-format", "--stdout", "--branch-probabilities", data],
                              capture_output=True, cwd=folder, check=True).stdout
        for document in text.splitlines():
            for source in json.loads(document)["files"]:
                path = pathlib.Path(source["file"])
                path = path if path.is_absolute() else folder / path
                name = os.path.relpath(path.resolve(), ROOT)
                for line in source["lines"]:
                    taken = sum(branch["count"] > 0 for branch in line["branches"])
                    count, branches, most = lines[name].get(line["line_number"], (0, 0, 0))
                    lines[name][line["line_number"]] = (count + line["count"], max(branches, len(line["branches"])),
                                                        max(most, taken))
    return lines


def share(part, whole):
    return f"{part:5}/{whole:<5} {100 * part / whole if whole else 100:4.0f} %"


def coverage():
    folder = ROOT / "build/coverage"
    for data in folder.rglob("*.gcda"):
        data.unlink()
    for target in all_targets():
        subprocess.run([folder / "fuzz" / f"fuzz_{target}", FUZZ / target / "corpus", FUZZ / target / "crashes"],
                       check=True, stdout=subprocess.DEVNULL, cwd=ROOT)
    lines = measure(folder)
    total = [0, 0, 0, 0]
    print(f"{'file':45} {'lines':^17}  {'branches':^17}")
    for name in PARSERS:
        counts = lines.get(name, {}).values()
        if not counts:
            sys.exit(f"fuzz: no input reaches {name}, or it is gone; correct the list in fuzz/run.py")
        row = [sum(count > 0 for count, _, _ in counts), len(counts), sum(taken for _, _, taken in counts),
               sum(branches for _, branches, _ in counts)]
        total = [a + b for a, b in zip(total, row)]
        print(f"{name:45} {share(*row[:2])}  {share(*row[2:])}")
    print(f"{'all of these':45} {share(*total[:2])}  {share(*total[2:])}")
    return 0


def main(words):
    if words[:1] == ["coverage"] and len(words) == 1:
        return coverage()
    if words[:1] == ["corpus"] and len(words) == 2:
        return corpus(words[1])
    if words[:1] == ["fuzz"] and len(words) >= 2:
        targets = words[2:] or all_targets()
        for name in targets:
            if name not in all_targets():
                sys.exit(f"fuzz: there is no target {name}; there are {', '.join(all_targets())}")
        return fuzz(float(words[1]), targets)
    sys.exit(__doc__)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
