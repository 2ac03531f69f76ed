"""The specification's sample keys in BlueZ's daemon: what it says on air must be the sample, and Bramble must read it.

The network key and IV index are those of the specification's sample data; its sample secure network beacon (section
8.4.3) then follows, to the last octet. The same beacon is put before Bramble's own reader, with the key and with
another one.
"""

import json
import subprocess

import btvirt
from hci import Listener
from kit import ROOT, expect, main
from meshd import CONFIGURATION_CLIENT, CONFIGURATION_SERVER, ONOFF_CLIENT, Meshd

UUID = bytes.fromhex("3d2c1b0a59684778a695a4b3c2d1e0ff")
DEVICE_KEY = bytes.fromhex("9d6dd0e96eb25dc19a40ed9914f8f03f")
BEACON_AD_TYPE = 0x2B


def authenticates(run, key, beacon):
    """Whether Bramble reads the beacon to its end and finds that this key made it."""
    done = subprocess.run([run.bramble, "decode", "--as", "beacon", "--net-key", key, beacon.hex()],
                          capture_output=True, text=True)
    return done.returncode == 0 and f"are those of NetKey {key}" in done.stdout


def test(run):
    sample = next(each for each in json.loads((ROOT / "tests/vectors/beacons.json").read_text())["vectors"]
                  if each["id"] == "snb-8.4.3")
    key = sample["in"]["net_key"]
    medium = btvirt.start(run)
    listener = Listener(medium("le"))
    meshd = Meshd(run, "meshd", medium("le"))
    meshd.serve([CONFIGURATION_SERVER, CONFIGURATION_CLIENT, ONOFF_CLIENT])
    meshd.import_node(UUID, DEVICE_KEY, bytes.fromhex(key), int(sample["in"]["iv_index"], 0), 0x1201)

    heard = listener.listen(40, lambda kind, content: kind == BEACON_AD_TYPE and content[0] == 1)
    expect(heard, "meshd sent no secure network beacon within 40 s")
    beacon = heard[1]
    expect(beacon.hex() == sample["out"]["beacon"], f"meshd's beacon is {beacon.hex()}, the sample is "
                                                    f"{sample['out']['beacon']}")
    run.passed("meshd over btvirt", "meshd to air", "its beacon with the specification's keys is the sample beacon")

    expect(authenticates(run, key, beacon), f"bramble decode does not accept meshd's beacon {beacon.hex()}")
    expect(not authenticates(run, "00" * 16, beacon), "bramble decode accepts meshd's beacon with a wrong key")
    spoilt = beacon[:-1] + bytes([beacon[-1] ^ 1])
    expect(not authenticates(run, key, spoilt), "bramble decode accepts the beacon with a bit of its check changed")
    run.passed("meshd over btvirt", "meshd to bramble decode", "the beacon is authenticated with its key only")


if __name__ == "__main__":
    main(test, "bluetooth-meshd")
