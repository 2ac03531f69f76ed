"""`bramble air` as a medium: virtual controllers on the simulator's radio, paced by a real clock."""

import signal

from kit import expect, wait_for_socket


class VirtualAir:
    def __init__(self, run, *words):
        """`words` go to `bramble air` as they are."""
        self.run = run
        self.socket = run.folder / "air"
        self.capture = run.folder / "air.pcapng"
        self.process = run.start("bramble-air", [run.bramble, "air", *words, "--socket", self.socket, "--pcap",
                                                 self.capture])
        wait_for_socket(run, self.socket, "the socket of bramble air")

    def end(self):
        """Ends it, so that the capture is whole."""
        self.process.send_signal(signal.SIGTERM)
        status = self.process.wait(20)
        expect(status == 0, f"bramble air ended with {status}: {self.run.said('bramble-air')}")
        return self.capture
