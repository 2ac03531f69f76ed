"""The same scenario and seed give the same bytes whether the program was optimised or not."""

import pathlib
import sys
import tempfile

from kit import end, expect, run


def files(program, folder):
    folder.mkdir()
    run(program.resolve(), "demo", "--output", "demo", "--seed", 7, status=0, folder=folder)
    for scenario in ("line10", "dense1000"):
        done = run(program, "sim", f"scenarios/{scenario}.yaml", "--duration", "10s",
                   "--json", folder / f"{scenario}.json", "--pcap", folder / f"{scenario}.pcapng")
        (folder / f"{scenario}.log").write_text(done.stdout.replace(str(folder), "FOLDER"))
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def main(programs):
    for program in programs:
        expect(program.exists(), f"{program} does not exist: ./dev test builds it")
    with tempfile.TemporaryDirectory() as name:
        made = [files(program, pathlib.Path(name) / str(number)) for number, program in enumerate(programs)]
    expect(len(made[0]) > 10, f"hardly anything was written: {sorted(made[0])}")
    for other in made[1:]:
        expect(sorted(made[0]) == sorted(other), "the builds do not write the same files")
        for file in made[0]:
            expect(made[0][file] == other.get(file), f"{file} differs between the builds")
    end(f"{len(programs)} builds, {len(made[0])} files each")


if __name__ == "__main__":
    main([pathlib.Path(word) for word in sys.argv[1:]])
