"""Stories told by scenarios: who cannot be reached is named, what is lost is explained, equal runs are equal."""

import pathlib
import sys
import tempfile

from kit import end, expect, load, run

WALK = """\
name: walk
radio: {shadowing: 0 dB}
groups: [{name: lamps, address: 0xC000}]
nodes:
  - {name: lamp, kind: lamp, listens_to: lamps, relay: [2],
     place: {list: [[5, 5], [20, 5], [40, 5], %s]}}
  - {name: button, kind: switch, speaks_to: lamps, place: {list: [[0, 3]]}}
  - {name: sensor, kind: sensor, speaks_to: lamps, every: 5 s, place: {list: [[10, 3]]}}
  - {name: post, kind: relay, place: {list: [[30, 3]]}}
  - {name: phone, kind: commissioner, place: {list: [[-2, 0]]}}
provisioning: {by: walk, patience: 3 s, walk: {path: [[5, 2], [35, 2]], speed: 2 m/s}}
traffic: [{name: presses, from: button, to: lamps, every: 1 s, count: 10}]
expect: {delivered: 99 %%}
"""

LINE = """\
name: line
radio: {shadowing: 0 dB}
settings: {beacons: no}
groups: [{name: lamps, address: 0xC000}]
nodes:
  - {name: button, kind: switch, speaks_to: lamps, place: {list: [[0, 0]]}}
  - {name: lamp, kind: lamp, listens_to: lamps, relay: yes, place: {line: {count: 3, from: [30, 0], step: [30, 0]}}}
traffic: [{name: presses, from: button, to: lamps, every: 1 s, count: 20}]
faults: [%s]
expect: {delivered: %s %%}
"""


def walk(program, folder):
    """Everyone near the path is provisioned and configured; a lamp at the other end of the town is named."""
    path = folder / "walk.yaml"
    path.write_text(WALK % "[60, 8]")
    run(program, "sim", path, "--json", folder / "near.json", status=0)
    near = load(folder / "near.json")["runs"][0]
    expect(near["provisioned"] == near["configured"] == near["devices"] == 7, "not all seven are configured")
    expect(all(node["provisioned_from_mm"] < 46500 for node in near["nodes"] if node["kind"] != "commissioner"),
           "a device was provisioned beyond the radio's reach")
    expect(near["delivery"]["delivered"] == near["delivery"]["expected"] == 40, "not all lamps got all presses")

    path.write_text(WALK % "[900, 8]")
    far = run(program, "sim", path, "--json", folder / "far.json", status=1)
    expect("lamp-4 at (900.0, 8.0) cannot be reached: the phone never heard it" in far.stdout,
           f"the lamp far away is not named: {far.stdout}")
    expect("a device could not be reached" in far.stdout, "it is not said what went wrong")
    expect(load(folder / "far.json")["expectations_met"] is False, "the summary says that all is well")
    outside = [node["name"] for node in load(folder / "far.json")["runs"][0]["nodes"] if not node["provisioned"]]
    expect(outside == ["lamp-4"], f"outside are {outside}")


def losses(program, folder):
    """What a fault takes is lost, counted, and explained by what the radio saw."""
    cases = [
        # fault, share delivered, what is lost, why
        ("", "100", {}, None),
        ("{at: 500 ms, off: lamp-1}", "50", {"lamp-2": 20, "lamp-3": 20},
         "out of range: no radio in reach ever sent it"),
        ("{at: 500 ms, link: [lamp-1, lamp-2], loss: 100 %}", "30", {"lamp-2": 20, "lamp-3": 20}, None),
        ("{at: 500 ms, until: 11500 ms, link: [lamp-2, lamp-3], extra: 60 dB}", "80", {"lamp-3": 10},
         "out of range: no radio in reach ever sent it"),
        ("{at: 500 ms, jammer: {place: [92, 0], power: -20 dBm, period: 1 s, on: 1 s}}", "60", {"lamp-3": 20},
         "jammed"),
    ]
    for fault, share, lost, why in cases:
        path = folder / "line.yaml"
        path.write_text(LINE % (fault, share))
        run(program, "sim", path, "--json", folder / "line.json")
        summary = load(folder / "line.json")["runs"][0]
        by = {}
        for loss in summary["losses"]:
            by[loss["receiver"]] = by.get(loss["receiver"], 0) + 1
            expect(loss["why"] != "UNEXPLAINED", f"{fault}: a loss has no explanation: {loss}")
            if why is not None:
                expect(loss["why"] == why, f"{fault}: explained by {loss['why']!r}, not {why!r}")
        expect(by == lost, f"{fault}: lost {by}, not {lost}")
        delivery = summary["delivery"]
        lost = delivery["expected"] - delivery["delivered"]
        expect(lost == len(summary["losses"]), f"{fault}: the losses do not add up")
    path.write_text(LINE % ("{at: 500 ms, off: lamp-1}", "99"))
    missed = run(program, "sim", path, status=1)
    expect("NOT MET: the mean share delivered is" in missed.stdout, "an expectation that is not met is not told")


def out_of_reach(program, folder):
    """A device that nobody reaches is named, whatever was expected; so is a distance that nothing went over."""
    path = folder / "far.yaml"
    path.write_text((LINE % ("", "1")).replace("step: [30, 0]", "step: [3000, 0]"))
    done = run(program, "sim", path, status=1)
    expect("lamp-3 at (6030.0, 0.0) cannot be reached" in done.stdout, f"nobody misses lamp-3: {done.stdout}")
    expect("lamp-1 at" not in done.stdout, "lamp-1 is in reach")
    path.write_text((LINE % ("", "1")).replace("expect: {", "expect: {round_trips: {means: [20 ms], within: 25 %}, "))
    done = run(program, "sim", path, status=1)
    expect("no round trips over 1 hop" in done.stdout, f"round trips are expected, and there are none: {done.stdout}")


def equal_runs(program, folder):
    """One seed, one world; another seed, another world. Log, capture, summary and picture."""
    def files(name, seed):
        here = folder / name
        here.mkdir()
        done = run(program, "sim", "scenarios/office.yaml", "--seed", seed, "--duration", "30s", "--pcap",
                   here / "capture.pcapng", "--json", here / "summary.json", "--svg", here / "floor.svg", status=0)
        (here / "log").write_text(done.stdout.replace(str(here), "HERE"))
        return {path.name: path.read_bytes() for path in sorted(here.iterdir())}

    first, again, other = files("first", 5), files("again", 5), files("other", 6)
    expect(len(first) == 8, f"files written: {sorted(first)}")
    for name in first:
        expect(first[name] == again[name], f"{name}: two runs with one seed differ")
        expect(first[name] != other[name] or name == "btmesh_label_uuids", f"{name}: another seed makes no difference")


def round_trips(program, folder):
    """Acknowledged messages over a line: each is answered, and farther takes longer."""
    run(program, "sim", "scenarios/line10.yaml", "--seeds", 2, "--json", folder / "trips.json", status=None)
    runs = load(folder / "trips.json")["runs"]
    expect(len(runs) == 2 and runs[0]["seed"] == 1 and runs[1]["seed"] == 2, "not two runs with seeds 1 and 2")
    for one in runs:
        trips = one["round_trips"]
        expect([trip["hops"] for trip in trips] == list(range(1, 10)), "there are not nine distances")
        expect(all(trip["asked"] == trip["count"] == 20 for trip in trips), "not every request was answered")
        means = [trip["mean_us"] for trip in trips]
        expect(means == sorted(means), f"a longer way took less time: {means}")


def recorders(program, folder):
    """The flight recorders of two nodes, one by its name and one by its address, agree with what was delivered; the
    invariants are looked at after every turn."""
    path = folder / "line.yaml"
    path.write_text(LINE % ("{at: 5 s, off: lamp-1}, {at: 8 s, on: lamp-1}", 50))
    done = run(program, "sim", path, "--recorder", "lamp-3", "--recorder", "0x0001", "--check", "--json",
               folder / "flight.json", status=0)
    expect("the flight recorder of lamp-3" in done.stdout and "the flight recorder of button" in done.stdout,
           "a flight recorder is not told")
    expect("(Generic OnOff Set Unacknowledged), at element 0x0004" in done.stdout, "a record does not name its message")
    expect("invariants                 all hold, in" in done.stdout, "the invariants are not spoken of")
    nodes = {node["name"]: node for node in load(folder / "flight.json")["runs"][0]["nodes"]}
    expect("flight_recorder" not in nodes["lamp-1"], "a flight recorder that nobody asked for")
    events = {name: [one["event"] for one in nodes[name]["flight_recorder"]["records"]]
              for name in ("lamp-3", "button")}
    expect(nodes["lamp-3"]["flight_recorder"]["gone"] == 0 and nodes["lamp-3"]["delivered"] > 10
           and events["lamp-3"].count("Message Delivered") == nodes["lamp-3"]["delivered"],
           "the flight recorder has not what was delivered")
    expect(events["button"].count("Message Sent") == 20 and events["button"][:2] == ["Started", "Joined"],
           "the flight recorder of the button has not what was sent")
    none = run(program, "sim", path, "--recorder", "lamp-9", status=2)
    expect('--recorder "lamp-9": no node has this name' in none.stderr, "it is not said that there is no such node")
    expect(none.stdout == "", f"something is told of a run that did not begin: {none.stdout!r}")
    lost = run(program, "sim", path, "--pcap", folder / "none" / "x.pcapng", status=2)
    expect("No such file" in lost.stderr and lost.stdout == "", "a capture that cannot be written is not told at once")


def again(program, folder):
    """Who has no power, or is being added again already, cannot be reset: that is told, and the run goes on."""
    path = folder / "line.yaml"
    path.write_text(LINE % ("{at: 4 s, off: lamp-1}, {at: 5 s, again: lamp-1}, {at: 6 s, on: lamp-1}, "
                            "{at: 9 s, again: lamp-1}, {at: 9500 ms, again: lamp-1}", 10))
    done = run(program, "sim", path, "--check", "--losses", "0", status=0)
    for words in ("0:05.000  lamp-1 cannot be reset: it has no power", "0:09.000  lamp-1 is reset",
                  "0:09.500  lamp-1 cannot be reset: it is no member", "0:10.000  lamp-1 is added again"):
        expect(words in done.stdout, f"no {words!r} in {done.stdout!r}")


def main(program):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        walk(program, folder)
        losses(program, folder)
        out_of_reach(program, folder)
        equal_runs(program, folder)
        round_trips(program, folder)
        recorders(program, folder)
        again(program, folder)
    end("stories told by scenarios")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
