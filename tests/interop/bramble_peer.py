"""Bramble's side: the program `interop_peer` (peer.c) as a lamp or a commissioner behind a controller."""

import pathlib

from kit import AF_BLUETOOTH, expect, kernel_has


class Peer:
    """`way` is how it reaches the controller at `socket_path`: "unix", or "adapter", which is the HCI user channel of
    what the shim makes look like hci0."""

    def __init__(self, run, role, uuid, socket_path, way="unix"):
        self.run = run
        self.name = role
        program = pathlib.Path(run.options.shims) / "interop_peer"
        bearer, environment = f"hci:unix:{socket_path}", None
        if way == "adapter":
            bearer = "hci:hci0"
            # The sanitizer's library wants to be the first; that a shim is before it does no harm here.
            environment = {"LD_PRELOAD": run.shim("af_bluetooth"), "BRAMBLE_HCI_SOCKET": str(socket_path),
                           "ASAN_OPTIONS": "verify_asan_link_order=0"}
        self.process = run.start(role, [program, bearer, role, uuid.hex()], env=environment)

    def lines(self):
        return (self.run.folder / f"{self.name}.log").read_text(errors="replace").splitlines()

    def said(self, beginning):
        """The rest of the last line that begins so; None when there is none. A line "failed" ends the test."""
        lines = self.lines()
        failed = [line for line in lines if line.startswith("failed")]
        expect(not failed, f"Bramble's {self.name} says: {failed[:1]}")
        found = [line for line in lines if line.startswith(beginning)]
        return found[-1][len(beginning):].strip() or "yes" if found else None

    def counted(self, line):
        return self.lines().count(line)

    def end(self):
        status = self.run.stop(self.process)
        expect(status == 0, f"Bramble's {self.name} ended with {status}")
