"""What the scenarios promise, at full length: delivery on ten seeds, round trips on twenty, a thousand relays, and ten
thousand nodes in one process."""

import pathlib
import re
import sys
import tempfile

from kit import end, expect, load, run


def main(program):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        run(program, "sim", "scenarios/office.yaml", "--seeds", 10, "--json", folder / "office.json", status=0)
        for one in load(folder / "office.json")["runs"]:
            share = one["delivery"]["mean_share_per_million"]
            worst = one["delivery"]["worst_receiver"]
            print(f"office, seed {one['seed']}: {share / 10000:.2f} %, worst {worst['name']} "
                  f"{worst['delivered']} of {worst['expected']}, {len(one['losses'])} losses")
            expect(one["presses"] == 500 and one["hops_across"] >= 3,
                   f"seed {one['seed']}: not the floor that was promised")
            expect(share >= 990000, f"seed {one['seed']}: only {share} of a million delivered")
            expect(all(loss["why"] != "UNEXPLAINED" for loss in one["losses"]), f"seed {one['seed']}: unexplained loss")
        print(run(program, "sim", "scenarios/line10.yaml", "--seeds", 20, status=0).stdout[-1400:])
        run(program, "sim", "scenarios/dense1000.yaml", status=0)
        memory = run(program, "sim", "--memory", status=0).stdout
        print(memory)
        together = re.search(r"together +(\d+) octets", memory)
        expect(together is not None and int(together.group(1)) <= 16384, "ten thousand nodes take too much")
    end("promises of the scenarios")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
