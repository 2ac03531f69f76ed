"""--why, --why-not and `bramble explain`: what they say of each cause, and what to questions that make no sense."""

import json
import pathlib
import sys
import tempfile

from kit import ROOT, end, expect, load, run

SCENARIO = ROOT / "scenarios/losses.yaml"

# A floor where most packets are lost: segments and their acknowledgments do not arrive.
POOR = """\
name: poor
seed: 3
radio: {shadowing: 0 dB, loss: 85 %}
groups: [{name: lamps, address: 0xC000}]
nodes:
  - {name: lamp, kind: lamp, listens_to: lamps, relay: [2], place: {list: [[5, 5], [20, 5], [40, 5]]}}
  - {name: button, kind: switch, speaks_to: lamps, place: {list: [[0, 3]]}}
  - {name: phone, kind: commissioner, place: {list: [[-2, 0]]}}
provisioning: {by: walk, patience: 3 s, walk: {path: [[5, 2], [35, 2]], speed: 2 m/s}}
traffic: [{name: presses, from: button, to: lamps, every: 1 s, count: 10}]
"""


def ask(program, question, scenario=SCENARIO, status=0):
    done = run(program, "sim", scenario, *question, status=status)
    return done.stdout + done.stderr


def says(answer, *parts):
    for part in parts:
        expect(part in answer, f"\"{part}\" is not said:\n{answer}")


def causes(program):
    """One message, and what each kind of lamp has to say of it; then what did not reach whom."""
    says(ask(program, ["--why", "shy:2"]),
         "shy (0x0004) sent Generic OnOff Set Unacknowledged (opcode 0x8203) to lamps (0xc000)",
         "as sequence 2 under IV index 0, with TTL 2",
         "hall-1: relayed it with TTL 1 (heard from shy on channel", "over 2 hops (heard from hall-1",
         "TTL 1, which ends here", "hall-3: out of range", "stranger: it has no NetKey with NID 0x",
         "neighbour: it has no AppKey with AID 0x",
         "its IV index is 2, and this was sent under 0", "the model that takes opcode 0x8203 is not bound to AppKey 0",
         "no model there is subscribed to 0xc000", " OFF)", "JAMMER",
         "button-1, button-2, button-3: not for it, and its Relay is off")
    says(ask(program, ["--why", "0x0002:3"]), "used sequence 3 for 2 messages",
         "replayed: sequence 3 is not above 10 from 0x0002 (TRANSPORT_REPLAYED)", "taken for a copy of an earlier PDU")
    says(ask(program, ["--why-not", "dark@15s"]), "it did not reach dark: ", "OFF")
    says(ask(program, ["--why-not", "crowded@4s"]), "it did not reach crowded: its replay list is full: other sources "
                                                 "than 0x000", "have its 1 places")
    says(ask(program, ["--why-not", "0x000c@5s"]), "it did not reach stranger: it has no NetKey")


def no_answer(program):
    """Nothing to tell is said, and why."""
    says(ask(program, ["--why", "nobody"], status=2), "the scenario has no node \"nobody\"")
    says(ask(program, ["--why", "haul-1"], status=2), "did you mean \"hall-1\"?")
    says(ask(program, ["--why", "button"], status=2), "is a set of 3 nodes; which one: \"button-1\" to \"button-3\"?")
    says(ask(program, ["--why-not", "lamps"], status=2), "\"lamps\" is a group")
    says(ask(program, ["--why-not", "0xc000"], status=2), "0xc000 is not the address of a node")
    says(ask(program, ["--why", "0x0123"], status=1), "nobody has the address 0x0123")
    says(ask(program, ["--why", "button-1:9999"], status=1), "never sent sequence 9999; the highest that it used is 19")
    says(ask(program, ["--why", "hall-1"], status=1), "hall-1 sent nothing")
    says(ask(program, ["--why-not", "button-1"], status=1), "nothing was sent to button-1")
    says(ask(program, ["--why-not", "hall-2@2010ms"]), "hall-2 until then reached it")
    says(ask(program, ["--why", "button-1:x"], status=2), "--why needs a number")
    says(ask(program, ["--why", "0x12345"], status=2), "\"0x12345\" is no address")
    says(ask(program, ["--why", "shy", "--why-not", "dark"], status=2), "not both")
    says(ask(program, ["--why", "shy", "--seeds", "2"], status=2), "a question is about one run")
    says(ask(program, ["--why-json", "-"], status=2), "--why-json goes with")


def segmented(program, folder):
    """Segments that never came; one story for all of them, their repetitions and acknowledgments."""
    path = folder / "poor.yaml"
    path.write_text(POOR)
    for seed in range(1, 30):  # until the phone loses one of three segments for good, and says so
        question = ["--why-not", "phone", "--seed", seed]
        story = json.loads(ask(program, [*question, "--why-json", "-"], path))
        message = story["findings"][0]
        given_up = [finding for finding in story["findings"] if finding["finding"] == "GIVEN_UP"
                    and finding["drop"]["reason"] == "TRANSPORT_SEGMENT_TIMEOUT"]
        block = [finding for finding in story["findings"] if finding["finding"] == "ACKNOWLEDGMENT"]
        if given_up and block and message["segn"] == 2:
            break
    else:
        expect(False, "no seed has a reassembly that was given up")
        return
    held = [n for n in range(3) if given_up[0]["drop"]["segments_held"] >> n & 1]
    gone = [n for n in range(3) if n not in held]
    expect(given_up[0]["missing"] == sum(1 << n for n in gone), f"{held} are held, {given_up[0]['missing']} missing")
    says(ask(program, question, path), "to phone (0x0001)", f"in 3 segments (SeqZero 0x{message['seqzero']:04x})",
         f"segment{'s' if len(gone) > 1 else ''} {' and '.join(map(str, gone))} of 0..2 never came; the rest was "
         f"discarded at ", "(TRANSPORT_SEGMENT_TIMEOUT)", "phone acknowledges segment",
         "given up by its sender: no answer in time (TRANSPORT_SEND_FAILED)")
    segments = [finding for finding in story["findings"] if finding["finding"] == "SEGMENT"]
    expect(len(segments) > 3 and {finding["sego"] for finding in segments} == {0, 1, 2}, "nothing was sent again")
    expect(all(finding["seqzero"] == message["sequence"] & 0x1FFF and finding["segn"] == 2 for finding in segments),
           "a segment of another message")
    expect(block[-1]["blockack"] == given_up[0]["drop"]["segments_held"], "what is held is not what was acknowledged")
    says(ask(program, ["--why", f"phone:{block[0]['sequence']}", "--seed", seed], path),
         "acknowledges segments of this message")

    story = json.loads(ask(program, ["--why", "phone:0", "--seed", seed, "--why-json", "-"], path))
    said = [finding["sequence"] for finding in story["findings"] if finding["finding"] in ("SENT", "REPETITION")]
    expect(len(said) > 1 and said == sorted(set(said)), f"a request that is repeated is one message: {said}")
    says(ask(program, ["--why", f"phone:{said[-1]}", "--seed", seed], path), "the same message once more: sequence "
         f"{said[-1]}")


def capture(program, folder):
    """The same questions to a capture: what it shows, and what it does not."""
    file = folder / "capture.pcapng"
    run(program, "sim", SCENARIO, "--pcap", file, "--quiet", status=0)

    def explain(*words, status=0):
        done = run(program, "explain", *words, status=status)
        return done.stdout + done.stderr

    with_keys = [file, "--keys", folder]
    says(explain(*with_keys), "network PDUs opened", "0 to 10; 9 below one used before")
    says(explain(*with_keys, "--why", "shy:2"), "Generic OnOff Set Unacknowledged (opcode 0x8203) to lamps (0xc000)",
         "sequence 2 with TTL 2: 2 times from 1 address", "with TTL 1: 1 time", "a capture cannot tell")
    says(explain(*with_keys, "--why-not", "lamps"), "comes after 10, which 0x0002 used at",
         "whoever accepted that refuses this one as replayed")
    says(explain(*with_keys, "--why-not", "hall-1"), "nothing in the capture is addressed to hall-1")
    says(explain(*with_keys, "--why", "hall-9", status=2), "did you mean \"hall-1\"?")
    both = [json.loads(text)["findings"][0] for text in
            (explain(*with_keys, "--why", "shy:2", "--why-json", "-"),
             ask(program, ["--why", "shy:2", "--why-json", "-"]))]
    expect(both[0] == both[1], f"capture and simulation do not agree on the message: {both}")

    row = (folder / "btmesh_nw_keys").read_text().strip().replace('"', "").split(",")
    by_hand = folder / "keys.txt"
    by_hand.write_text(f"# by hand\nnet-key {row[0]}\napp-key {row[1]}\niv-index 2\nname 4 bashful\n")
    says(explain(file, "--keys", by_hand, "--why", "bashful:2"), "bashful (0x0004) sent",
         "sent under IV index 0, and that of the keys is 2")
    by_hand.write_text(f"net-key {row[0]}\napp-key {row[0]}\n")
    says(explain(file, "--keys", by_hand, "--why", "4:2"), "a message that no key given opens")
    by_hand.write_text(f"net-key {row[1]}\n")
    says(explain(file, "--keys", by_hand), "which no NetKey given has")
    by_hand.write_text("net-key 12\n")
    says(explain(file, "--keys", by_hand, status=2), "keys.txt:1: a key has 32 hexadecimal digits")
    by_hand.write_bytes(b"\x1b[2J\x80 1\n")
    says(explain(file, "--keys", by_hand, status=2), "keys.txt:1: a line is", 'not "?[2J?"')
    says(explain(file, status=2), "no NetKey is given")
    (folder / "cut.pcapng").write_bytes(file.read_bytes()[:1000])
    says(explain(folder / "cut.pcapng", "--keys", folder, status=1), "a block whose length does not fit the file",
         "what comes before that is told", "advertising packets in 0:")
    (folder / "first.pcapng").write_bytes(file.read_bytes()[:100])
    says(explain(folder / "first.pcapng", "--keys", folder, status=2), "a block whose length does not fit the file")
    says(explain(SCENARIO, "--keys", folder, status=2), "neither a pcapng nor a pcap file")


def totals(program, folder):
    """Each node's books by class and reason; nothing is left over, and together they are the sum."""
    run(program, "sim", SCENARIO, "--json", folder / "summary.json", "--quiet", status=0)
    one = load(folder / "summary.json")["runs"][0]
    for node in one["nodes"]:
        books = node["books"]
        expect(books["remainder"] == 0 and sum(books["classes"].values()) == books["heard"],
               f"{node['name']}: {books['remainder']} PDUs are not accounted for")
    for reason in one["books"]["drops"]:
        of_all = sum(node["books"]["drops"].get(reason, 0) for node in one["nodes"])
        expect(of_all == one["books"]["drops"][reason], f"{reason}: {of_all} at the nodes, "
                                                        f"{one['books']['drops'][reason]} in all")
    expect(one["nodes"][11]["books"]["drops"].get("NETWORK_UNKNOWN_NID", 0) > 100, "the stranger dropped hardly any")


def main(program):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        causes(program)
        no_answer(program)
        segmented(program, folder)
        capture(program, folder)
        totals(program, folder)
    end("questions of --why")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
