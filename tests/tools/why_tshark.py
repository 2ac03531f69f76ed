"""Twenty lost messages, drawn at random: what --why says of each against two others who know.

The floor of scenarios/losses.yaml has nearly everything that keeps a message from arriving. Of its losses twenty are
drawn, each cause at least once. `bramble sim --why SRC:SEQ --why-json -` explains each; then
  - every value of a field that the explanation cites (addresses, sequence numbers, TTLs, NID, IVI, CTL, AKF, AID,
    opcode; of relayed copies and of what stood against the message, too) must be that of tshark's dissection of the
    capture;
  - the cause must be that of the simulator's own record: the observer's events, one a line (--air), joined with
    tshark's reading of the same packets by their time.
"""

import collections
import contextlib
import copy
import csv
import io
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile

from kit import FAULTS, ROOT, end, expect, load, run

SEED = 20
FIELDS = {"time": "frame.time_epoch", "source": "btmesh.src", "destination": "btmesh.dst", "sequence": "btmesh.seq",
          "ttl": "btmesh.ttl", "nid": "btmesh.nid", "ivi": "btmesh.ivi", "ctl": "btmesh.ctl", "akf": "btmesh.acc.akf",
          "aid": "btmesh.acc.aid", "opcode": "btmesh.model.opcode"}
SCENARIO = ROOT / "scenarios/losses.yaml"
# Which of the simulator's losses count for which cause.
CAUSES = {"OFF": {"OFF"}, "ROTATION": {"NOT_SCANNING", "SCAN_WINDOW", "SCAN_ROTATION"}, "HALF_DUPLEX": {"HALF_DUPLEX"},
          "COLLISION": {"COLLISION"}, "JAMMER": {"JAMMER"}, "LINK": {"LINK"}}


def dissect(folder):
    """All network PDUs of the capture as tshark reads them."""
    words = ["tshark", "-2", "-r", str(folder / "capture.pcapng"), "-Y", "btmesh", "-T", "fields", "-E", "separator=;"]
    for field in FIELDS.values():
        words += ["-e", field]
    done = subprocess.run(words, env=dict(os.environ, WIRESHARK_CONFIG_DIR=str(folder), LC_ALL="C"),
                          capture_output=True, text=True)
    expect(done.returncode == 0, f"tshark ended with {done.returncode}: {done.stderr[-1000:]}")
    frames = []
    for line in done.stdout.splitlines():
        values = dict(zip(FIELDS, line.split(";")))
        seconds, _, fraction = values.pop("time").partition(".")
        frame = {name: int(value, 0) for name, value in values.items() if value}
        frame["time"] = int(seconds) * 1000000 + int((fraction + "000000")[:6])
        frames.append(frame)
    return frames


def read_air(path, frames):
    """The observer's events with the network PDU that each one is about, as tshark read it."""
    by_time = {frame["time"]: frame for frame in frames}
    expect(len(by_time) == len(frames), "two packets of the capture have the same time: they cannot be told apart")
    events = list(csv.DictReader(path.open()))
    frame_of = {event["number"]: by_time.get(int(event["time_us"])) for event in events if event["kind"] == "SENT"}
    for event in events:
        event["frame"] = frame_of[event["number"]]
    return events


def draw(losses):
    """Twenty of the losses, at least one of each kind. A number that its source used twice means the later message."""
    latest = {}
    for loss in losses:
        key = (loss["source"], loss["sequence"])
        latest[key] = max(latest.get(key, 0), loss["at_us"])
    chance = random.Random(SEED)
    kinds = collections.defaultdict(list)
    for loss in losses:
        if loss["at_us"] == latest[loss["source"], loss["sequence"]]:
            kinds[loss["cause"], loss.get("drop")].append(loss)
    drawn = [chance.choice(kinds[kind]) for kind in sorted(kinds, key=str)]
    rest = [loss for group in kinds.values() for loss in group if loss not in drawn]
    return kinds, drawn + chance.sample(rest, max(0, 20 - len(drawn)))


class Judge:
    """Compares one explanation with the frames."""

    def __init__(self, frames, loss, story):
        self.loss, self.compared = loss, 0
        message = story["findings"][0]
        begin, last = message["at_us"], message["at_us"] + 10000000
        self.what = f"0x{loss['source']:04x}:{loss['sequence']} at {loss['receiver']}"
        self.before = [frame for frame in frames if frame["time"] < begin]
        self.frames = [frame for frame in frames if begin <= frame["time"] <= last
                       and frame.get("source") == loss["source"] and frame.get("sequence") == loss["sequence"]]
        expect(bool(self.frames), f"{self.what}: tshark sees no such packet at {begin}")

    def same(self, name, cited, seen):
        self.compared += 1
        expect(cited == seen, f"{self.what}: {name} is cited as {cited}, tshark reads {seen}")

    def one_of(self, name, cited, frames, field):
        self.compared += 1
        expect(any(frame.get(field) == cited for frame in frames),
               f"{self.what}: {name} {cited} is in no packet that tshark read")

    def header(self, finding):
        for field in ("source", "destination", "sequence", "ivi", "nid", "ctl", "akf", "aid", "opcode"):
            if field in finding:
                self.same(field, finding[field], self.frames[0].get(field))
        self.same("ttl", finding["ttl"], max(frame["ttl"] for frame in self.frames))
        self.same("iv_index", finding["iv_index"] & 1, self.frames[0]["ivi"])
        self.same("at_us", finding["at_us"], self.frames[0]["time"])
        if "frames" in finding:
            self.same("frames", finding["frames"], len(self.frames))

    def drop(self, finding):
        drop = finding["drop"]
        if "last_sequence" in drop:  # somebody must have heard it before
            used = [frame["sequence"] for frame in self.before if frame.get("source") == self.loss["source"]]
            self.one_of("last_sequence", drop["last_sequence"],
                        [{"sequence": value} for value in used], "sequence")
            expect(finding["sequence"] <= drop["last_sequence"],
                   f"{self.what}: {finding['sequence']} is above {drop['last_sequence']}")
        for name in ("nid", "ttl", "opcode", "destination", "source"):
            if name in drop:
                self.one_of(name, drop[name], self.frames, name)
        if "akf_aid" in drop:
            self.same("akf_aid", drop["akf_aid"], self.frames[0]["akf"] << 6 | self.frames[0]["aid"])

    def node(self, finding):
        for name in ("source", "destination", "sequence"):
            if name in finding:
                self.same(name, finding[name], self.frames[0][name])
        if "iv_index" in finding:  # all of it that is on air
            self.same("iv_index", finding["iv_index"] & 1, self.frames[0]["ivi"])
        for name in ("ttl", "relayed_ttl"):
            if name in finding:
                self.one_of(name, finding[name], self.frames, "ttl")
        if "hops" in finding:
            self.same("hops", finding["hops"], max(frame["ttl"] for frame in self.frames) - finding["ttl"] + 1)
        if "drop" in finding:
            self.drop(finding)

    def all(self, story):
        for finding in story["findings"]:
            if finding["finding"] in ("MESSAGE", "SENT"):
                self.header(finding)
            else:
                self.node(finding)


def check_cause(judge, loss, story, events):
    """The finding about the receiver, against what the observer was told of these very packets at this receiver."""
    found = [finding for finding in story["findings"]
             if finding.get("node") == loss["receiver"] and finding["finding"] in ("LOST", "DROPPED", "NOT_WANTED")]
    expect(len(found) == 1, f"{judge.what}: {len(found)} findings about {loss['receiver']}")
    if len(found) != 1:
        return
    finding = found[0]
    times = {frame["time"] for frame in judge.frames}
    met = [event for event in events if event["receiver"] == loss["receiver"] and event["frame"] is not None
           and event["frame"]["time"] in times]
    heard = sum(event["kind"] == "HEARD" for event in met)
    lost = collections.Counter(event["loss"] for event in met if event["kind"] == "LOST")
    expect(finding["cause"] == loss["cause"], f"{judge.what}: {finding['cause']} here, {loss['cause']} in the summary")
    if finding["finding"] == "LOST" and finding["cause"] not in ("KNOWN", "OWN_ADDRESS"):
        expect(heard == 0 and dict(lost) == finding["packets_lost"],
               f"{judge.what}: {finding['packets_lost']} lost, the observer saw {heard} heard and {dict(lost)} lost")
        if finding["cause"] == "OUT_OF_RANGE":
            expect(not met, f"{judge.what}: out of range, and {len(met)} packets came by")
        else:
            most = sum(lost[name] for name in CAUSES[finding["cause"]])
            expect(all(sum(lost[name] for name in names) <= most for names in CAUSES.values()),
                   f"{judge.what}: {finding['cause']} is not what took most of {dict(lost)}")
            cited = ("LOST", finding["lost_at_us"], finding["channel"], finding["transmitter"],
                     finding.get("collided_with", ""))
            expect(any(cited == (event["kind"], int(event["time_us"]), int(event["channel"]), event["transmitter"],
                                 event["other"]) for event in met),
                   f"{judge.what}: the observer knows nothing of the loss at {finding['lost_at_us']}")
    else:
        expect(heard > 0, f"{judge.what}: {finding['finding']}, but the observer says it never heard it")
        expect(finding.get("drop", {}).get("reason") == loss.get("drop"), f"{judge.what}: dropped for another reason")


def spoiled(frames, events, loss, story):
    """Each value cited in a story, changed: the judge must notice. Answers how many were tried."""
    tried = 0
    names = ("source", "destination", "sequence", "ttl", "nid", "ivi", "akf", "aid", "opcode", "iv_index", "frames",
             "relayed_ttl", "hops", "last_sequence", "akf_aid")
    for number, finding in enumerate(story["findings"]):
        for where in ("", "drop"):
            for name in names:
                changed = copy.deepcopy(story)
                place = changed["findings"][number].get(where) if where else changed["findings"][number]
                if place is None or name not in place:
                    continue
                place[name] += 101
                before = len(FAULTS)
                with contextlib.redirect_stdout(io.StringIO()):
                    judge = Judge(frames, loss, changed)
                    if judge.frames:
                        judge.all(changed)
                    check_cause(judge, loss, changed, events)
                noticed = len(FAULTS) > before
                del FAULTS[before:]
                expect(noticed, f"{judge.what}: nobody noticed that {name} of {finding['finding']} was changed")
                tried += 1
    return tried


def main(program):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        run(program, "sim", SCENARIO, "--pcap", folder / "capture.pcapng", "--json", folder / "summary.json",
            "--air", folder / "air.csv", status=0)
        frames = dissect(folder)
        events = read_air(folder / "air.csv", frames)
        kinds, drawn = draw(load(folder / "summary.json")["runs"][0]["losses"])
        expect(len(kinds) >= 12, f"only {len(kinds)} kinds of losses: {sorted(kinds, key=str)}")
        expect(len(drawn) >= 20, f"only {len(drawn)} losses were drawn")
        compared = changed = 0
        for loss in drawn:
            done = run(program, "sim", SCENARIO, "--why", f"0x{loss['source']:04x}:{loss['sequence']}",
                       "--why-json", "-", status=0)
            story = json.loads(done.stdout)
            judge = Judge(frames, loss, story)
            if judge.frames:
                judge.all(story)
                check_cause(judge, loss, story, events)
            compared += judge.compared
            changed += spoiled(frames, events, loss, story)
        causes = ", ".join(sorted({loss.get("drop", loss["cause"]) for loss in drawn}))
        print(f"{len(drawn)} losses ({causes}): {compared} values compared with tshark; "
              f"{changed} changed ones were all noticed" if not FAULTS else "")
    end("--why before tshark and the observer")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
