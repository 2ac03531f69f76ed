"""Thirty days of scenarios/month.yaml: what arrived before, during and after its IV updates, its key refresh, its power
cuts and the week without one lamp, and how long simulating them takes.

usage: month.py FOLDER    (where the benchmark programs are; the command line lies beside it)
"""

import json
import pathlib
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]


def main():
    program = pathlib.Path(sys.argv[1]).parents[1] / "tools" / "bramble" / "bramble"
    with tempfile.TemporaryDirectory() as folder:
        summary = pathlib.Path(folder) / "month.json"
        started = time.monotonic()
        result = subprocess.run([program, "sim", ROOT / "scenarios" / "month.yaml", "--json", summary, "--quiet"])
        seconds = time.monotonic() - started
        run = json.loads(summary.read_text())["runs"][0]
    upkeep = run["upkeep"]
    print(json.dumps({
        "virtual_days": 30,
        "real_seconds": round(seconds, 1),
        "nodes": run["devices"] + 1,
        "presses": run["presses"],
        "deliveries_expected": run["delivery"]["expected"],
        "deliveries_lost": len(run["losses"]),
        "deliveries_lost_unexplained": sum(loss["why"] == "UNEXPLAINED" for loss in run["losses"]),
        "lost_by_others_than_who_was_away": sum(loss["receiver"] != "lamp-7" for loss in run["losses"]),
        "iv_updates": upkeep["iv_updates_ended"],
        "key_refreshes": upkeep["key_refreshes"],
        "reboots": upkeep["reboots"],
        "delivered_per_10000_from": {
            f"{part['second'] // 3600} h, {part['from']}": part["delivered"] * 10000 // max(1, part["expected"])
            for part in upkeep["stretches"]},
        "expectations_met": result.returncode == 0,
    }))
    sys.exit(result.returncode)


if __name__ == "__main__":
    main()
