"""The two shims by themselves: a program that asks the kernel for AES or for Bluetooth gets what the kernel would say.

The part that asks runs in a second interpreter into which the shims are loaded. AES is held against published sample
data (tests/vectors/crypto_toolbox.json); Bluetooth against a controller of a few lines at the other end of the Unix
socket.
"""

import ctypes
import errno
import json
import os
import socket
import struct
import subprocess
import sys
import threading

from kit import AF_BLUETOOTH, ROOT, expect, main

SOL_ALG, SET_KEY, SET_AUTHSIZE, ENCRYPT, DECRYPT = 279, 1, 5, 1, 0
HCI, USER, CONTROL, NO_DEVICE = 1, 1, 3, 0xFFFF
L2CAP = 0
EVENT_1 = bytes.fromhex("040e0401030c00")
EVENT_2 = bytes.fromhex("043e050901020304")
ACL = bytes.fromhex("022a000300aabbcc")


# What runs with the shims

def algorithm(kind, name, key, tag=None):
    first = socket.socket(socket.AF_ALG, socket.SOCK_SEQPACKET)
    first.bind((kind, name))
    first.setsockopt(SOL_ALG, SET_KEY, key)
    if tag is not None:
        first.setsockopt(SOL_ALG, SET_AUTHSIZE, None, tag)
    return first.accept()[0]


def check_ccm(key, nonce, plain, additional, sealed, tag):
    operations = algorithm("aead", "ccm(aes)", key, tag)
    iv = bytes([14 - len(nonce)]) + nonce + bytes(15 - len(nonce))
    operations.sendmsg_afalg([additional + plain], op=ENCRYPT, iv=iv, assoclen=len(additional))
    expect(operations.recv(1024) == additional + sealed, "CCM does not encrypt as in the sample data")
    operations.sendmsg_afalg([additional + sealed], op=DECRYPT, iv=iv, assoclen=len(additional))
    expect(operations.recv(1024) == additional + plain, "CCM does not decrypt as in the sample data")
    spoilt = sealed[:-1] + bytes([sealed[-1] ^ 1])
    operations.sendmsg_afalg([additional + spoilt], op=DECRYPT, iv=iv, assoclen=len(additional))
    try:
        operations.recv(1024)
        expect(False, "CCM accepts a wrong tag")
    except OSError as error:
        expect(error.errno == errno.EBADMSG, f"a wrong tag is {error}")


def check_aes():
    vectors = json.loads((ROOT / "tests/vectors/crypto_toolbox.json").read_text())["vectors"]
    seen = {"aes_ccm": 0, "aes_cmac": 0, "e": 0}
    for each in vectors:
        given = {name: bytes.fromhex(value) for name, value in each["in"].items()
                 if each["kind"] in seen and isinstance(value, str)}
        out = each["out"]
        if each["kind"] == "aes_ccm":
            tag = len(out["mic"]) // 2
            check_ccm(given["key"], given["nonce"], given["plaintext"], given.get("additional_data", b""),
                      bytes.fromhex(out["ciphertext"] + out["mic"]), tag)
        elif each["kind"] == "aes_cmac":
            operations = algorithm("hash", "cmac(aes)", given["key"])
            for _ in range(2):  # the second is a new operation
                half = len(given["m"]) // 2
                operations.send(given["m"][:half], socket.MSG_MORE)
                operations.send(given["m"][half:], socket.MSG_MORE)
                expect(operations.recv(16).hex() == out["mac"], f"CMAC differs from {each['id']}")
        if each["kind"] in seen:
            seen[each["kind"]] += 1
    # FIPS 197, appendix B.
    operations = algorithm("skcipher", "ecb(aes)", bytes.fromhex("2b7e151628aed2a6abf7158809cf4f3c"))
    plain, sealed = bytes.fromhex("3243f6a8885a308d313198a2e0370734"), "3925841d02dc09fbdc118597196a0b32"
    operations.sendmsg_afalg([plain], op=ENCRYPT)
    expect(operations.recv(16).hex() == sealed, "ECB does not encrypt as in FIPS 197")
    operations.sendmsg_afalg([bytes.fromhex(sealed)], op=DECRYPT)
    expect(operations.recv(16) == plain, "ECB does not decrypt as in FIPS 197")
    expect(seen["aes_ccm"] and seen["aes_cmac"], f"the sample data have no vectors of some kind: {seen}")
    try:
        algorithm("hash", "sha256", bytes(16))
        expect(False, "sha256 is there, which nobody has made")
    except OSError as error:
        expect(error.errno == errno.ENOENT, f"an unknown algorithm is {error}")


libc = ctypes.CDLL(None, use_errno=True)


def hci_socket(channel, device, protocol=HCI):
    """Answers the descriptor, or the negated reason."""
    fd = libc.socket(AF_BLUETOOTH, socket.SOCK_RAW | socket.SOCK_CLOEXEC | socket.SOCK_NONBLOCK, protocol)
    if fd >= 0 and libc.bind(fd, struct.pack("=HHH", AF_BLUETOOTH, device, channel), 6) < 0:
        return -ctypes.get_errno()
    return fd if fd >= 0 else -ctypes.get_errno()


def read_when_there(fd):
    import select
    expect(select.select([fd], [], [], 5)[0], "nothing to be read within 5 s")
    return os.read(fd, 1024)


def check_bluetooth(path):
    expect(hci_socket(USER, 0, L2CAP) == -errno.EPROTONOSUPPORT, "there is L2CAP, which nobody has made")
    expect(hci_socket(USER, 1) == -errno.ENODEV, "there is an hci1")

    control = hci_socket(CONTROL, NO_DEVICE)
    os.write(control, struct.pack("<HHH", 0x0003, NO_DEVICE, 0))
    expect(os.read(control, 512) == bytes.fromhex("0100ffff0700030000") + bytes.fromhex("01000000"),
           "the list of controllers is not one controller, number 0")
    os.write(control, struct.pack("<HHH", 0x0004, 0, 0))
    info = os.read(control, 512)
    expect(len(info) == 6 + 3 + 280 and info[22] == 0x00 and info[23] == 0x02, f"what Read Info says: {info.hex()}")
    os.write(control, struct.pack("<HHH", 0x0051, 0, 0))
    expect(os.read(control, 512) == bytes.fromhex("02000000030051") + bytes.fromhex("0001"), "an unknown command")

    user = hci_socket(USER, 0)
    expect(user >= 0, f"no user channel: {os.strerror(-user)}")
    os.write(user, bytes.fromhex("01030c00"))
    got = [read_when_there(user)]
    try:
        os.read(user, 1024)
        expect(False, "half a packet was given out")
    except BlockingIOError:
        pass
    os.write(user, bytes.fromhex("01010c00"))  # the controller sends the rest
    got += [read_when_there(user) for _ in range(2)]
    expect(got == [EVENT_1, EVENT_2, ACL], f"packets came as {[each.hex() for each in got]}")
    expect(read_when_there(user) == b"", "the end of the controller is not the end of the channel")
    os.unlink(path)
    expect(hci_socket(USER, 0) == -errno.ENODEV, "an adapter that nobody serves is there")


# What runs without

def be_controller(server):
    there, _ = server.accept()
    with there:
        if there.recv(64) == bytes.fromhex("01030c00"):
            there.sendall(EVENT_1 + EVENT_2[:4])
        if there.recv(64) == bytes.fromhex("01010c00"):
            there.sendall(EVENT_2[4:] + ACL)


def test(run):
    path = run.folder / "controller"
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind(str(path))
        server.listen()
        threading.Thread(target=be_controller, args=(server,), daemon=True).start()
        for part, texts in (("aes", ("our AF_ALG shim", "ecb, ccm, cmac by sample data")),
                            ("bluetooth", ("our AF_BLUETOOTH shim", "management, user channel, packets cut"))):
            environment = dict(os.environ, BRAMBLE_HCI_SOCKET=str(path),
                               LD_PRELOAD=f"{run.shim('af_alg')} {run.shim('af_bluetooth')}")
            done = subprocess.run([sys.executable, "-B", __file__, part, path], env=environment, capture_output=True,
                                  text=True, timeout=30)
            expect(done.returncode == 0, f"{texts[0]}: {done.stdout}{done.stderr}")
            run.passed(texts[0], "sockets", texts[1])


if __name__ == "__main__":
    if sys.argv[1] == "aes":
        check_aes()
    elif sys.argv[1] == "bluetooth":
        check_bluetooth(sys.argv[2])
    else:
        main(test, "our shims")
