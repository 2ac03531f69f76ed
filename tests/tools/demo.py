"""The demo: what it claims is in its files, two runs are equal, another seed is another world."""

import pathlib
import re
import sys
import tempfile
import xml.etree.ElementTree as xml

from kit import end, expect, load, run

FILES = ["bramble_names", "btmesh_dev_keys", "btmesh_label_uuids", "btmesh_nw_keys", "capture.pcapng", "floor.svg",
         "log.txt", "summary.json"]


def demo(program, folder, *words):
    done = run(program, "demo", "--output", "out", *words, status=0, folder=folder)
    return done, {path.name: path.read_bytes() for path in sorted((folder / "out").iterdir())}


def check_summary(summary):
    expect(summary["devices"] == summary["provisioned"] == summary["configured"] == 100,
           "not 100 of 100 are configured")
    expect(summary["hops_across"] >= 3, "the floor is less than three hops across")
    expect(summary["all_claims_hold"] is True, "a claim does not hold")
    expect(summary["delivery"]["mean_share_per_million"] >= 990000, "less than 99 % were delivered")
    removed = summary["removed_relay"]
    before = [step["node"] for step in removed["before"]["way"]]
    after = [step["node"] for step in removed["after"]["way"]]
    expect(removed["name"] in before[1:-1], f"{removed['name']} did not carry the press: {before}")
    expect(removed["name"] not in after and len(after) >= 2, f"the next press did not come another way: {after}")
    expect(before[0] == after[0] and before[-1] == after[-1] == removed["receiver"], "the two presses do not compare")
    for way in (removed["before"], removed["after"]):
        times = [step["after_us"] for step in way["way"]]
        expect(times == sorted(times), f"a way goes back in time: {times}")
    sent = summary["sent"]
    expect(sent["still_queued"] == 0, "something that was sent never came on air")
    books = summary["books"]
    expect(books["heard"] == sum(books["classes"].values()), "the books do not balance")


def check_files(done, files):
    expect(sorted(files) == FILES, f"the demo left {sorted(files)}")
    expect(files["log.txt"].decode() == done.stdout, "the log is not what was told")
    expect("[NOT SO]" not in done.stdout and done.stdout.count("[ok]") == 8, "not all eight claims are so")
    expect(re.search(r"WIRESHARK_CONFIG_DIR=out tshark -2 -r out/capture.pcapng", done.stdout) is not None,
           "the command for tshark is missing")
    picture = xml.fromstring(files["floor.svg"])
    expect(picture.tag.endswith("svg"), "the picture is no SVG")
    titles = [title.text for title in picture.iter("{http://www.w3.org/2000/svg}title")]
    expect(len(titles) == 101, f"the picture shows {len(titles)} nodes")
    expect(files["capture.pcapng"][:4] == bytes.fromhex("0a0d0d0a"), "the capture is no pcapng")
    keys = files["btmesh_dev_keys"].decode().splitlines()
    expect(len(keys) == 101, f"there are {len(keys)} device keys")
    expect(all(re.fullmatch(r'"0x[0-9a-f]{32}","0x[0-9a-f]{4}"', key) for key in keys), "a device key has a wrong form")
    expect(re.fullmatch(r'"0x[0-9a-f]{32}","0x[0-9a-f]{32}","0x[0-9a-f]{8}"\n', files["btmesh_nw_keys"].decode())
           is not None, "the network key has a wrong form")


def main(program):
    program = program.resolve()
    with tempfile.TemporaryDirectory() as name:
        folders = [pathlib.Path(name) / part for part in ("first", "again", "other")]
        for folder in folders:
            folder.mkdir()
        done, first = demo(program, folders[0])
        _, again = demo(program, folders[1])
        _, other = demo(program, folders[2], "--seed", 2)
        check_summary(load(folders[0] / "out" / "summary.json"))
        check_files(done, first)
        for file in FILES:
            expect(first[file] == again[file], f"{file}: two runs differ")
            expect(first[file] != other[file] or file == "btmesh_label_uuids",
                   f"{file}: another seed makes no difference")
        quiet = run(program, "demo", "--quiet", "--output", folders[0] / "quiet", status=0)
        expect(quiet.stdout == "", "--quiet is not quiet")
        run(program, "demo", "--output", folders[0] / "no" / "such" / "folder", status=2)
    end("the demo")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
