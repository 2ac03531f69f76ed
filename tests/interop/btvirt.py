"""BlueZ's emulated controllers, btvirt, as a medium: each connection to its Unix socket is one more controller.

btvirt serves at fixed paths below /tmp. Several may run at once, so a shim puts the sockets of each into a folder of
its own.
"""

import os

from kit import AF_ALG, kernel_has, need_program, wait_for_socket


def start(run):
    """Starts btvirt; answers a function that gives the path of the socket of a kind: `le` or `bredrle`."""
    btvirt = need_program("btvirt", "bluez-test-tools")
    sockets = run.folder / "btvirt"
    sockets.mkdir()
    shims = ([] if kernel_has(AF_ALG) else ["af_alg"]) + ["socket_folder"]
    environment = dict(os.environ, BRAMBLE_SOCKET_FOLDER=str(sockets),
                       LD_PRELOAD=" ".join(run.shim(shim) for shim in shims))
    # It would die of SIGPIPE when a client goes while it writes to it; Python ignores that signal, and so does what it
    # starts in this way.
    run.start("btvirt", [btvirt, "-s"], env=environment, restore_signals=False)

    def socket_of(kind):
        path = sockets / f"bt-server-{kind}"
        wait_for_socket(run, path, "btvirt's socket")
        return path

    return socket_of
