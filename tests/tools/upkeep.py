"""Nine days of scenarios/month.yaml: an IV update, a key refresh, power cuts and a lamp that is away for a week cost
nobody anything but that lamp, and that only while it is away."""

import pathlib
import sys
import tempfile

from kit import end, expect, load, run

AWAY = "lamp-7"


def nine_days(program, folder):
    run(program, "sim", "scenarios/month.yaml", "--duration", "9d", "--json", folder / "nine.json", status=0)
    summary = load(folder / "nine.json")["runs"][0]
    upkeep = summary["upkeep"]
    expect(summary["devices"] == 49, f"{summary['devices']} devices and the phone are not fifty nodes")
    expect(summary["presses"] == 9 * 24 * 60, f"{summary['presses']} presses are not one a minute")
    expect(upkeep["iv_updates_begun"] == upkeep["iv_updates_ended"] == 1, f"IV updates: {upkeep}")
    expect(upkeep["reboots"] >= 50, f"only {upkeep['reboots']} reboots")
    renewal = upkeep["key_refreshes"][0]
    expect(renewal["complete"] and renewal["nodes"] == 49, f"the key refresh: {renewal}")
    expect(renewal["seconds"] > 2 * 86400, "the key refresh did not wait for who was away")

    away = {loss["receiver"] for loss in summary["losses"]}
    expect(away <= {AWAY}, f"losses of {away}")
    whole = [part for part in upkeep["stretches"] if part["from"] in ("beginning", f"{AWAY} is back")]
    expect(len(whole) == 2 and all(part["delivered"] == part["expected"] > 0 for part in whole),
           f"before and after somebody is away all must arrive: {whole}")
    expect(sum(part["expected"] for part in upkeep["stretches"]) == summary["delivery"]["expected"],
           "the stretches do not add up to the whole")


def too_early(program, folder):
    """The 96 hours are kept by the nodes, not by the scenario; what cannot begin fails the run and is named."""
    month = pathlib.Path("scenarios/month.yaml").read_text()
    path = folder / "early.yaml"
    path.write_text(month.replace("at: 145 h, iv_update: end", "at: 50 h, iv_update: end"))
    done = run(program, "sim", path, "--duration", "51h", "--losses", "0", status=1)
    expect("the phone cannot end an IV update" in done.stdout, f"the early end is not named: {done.stdout[-1500:]}")
    expect("could not begin" in done.stdout, "the verdict does not name the line")


def main():
    program = sys.argv[1]
    with tempfile.TemporaryDirectory() as name:
        nine_days(program, pathlib.Path(name))
        too_early(program, pathlib.Path(name))
    end("nine days in an office")


main()
