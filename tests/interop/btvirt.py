"""BlueZ's emulated controllers, btvirt, as a medium: each connection to its Unix socket is one more controller.

btvirt serves at fixed paths below /tmp. Several may run at once, so each gets a mount namespace of its own, with a /tmp
of its own; its sockets are reached from outside through /proc/PID/root.
"""

import os
import shutil

from kit import AF_ALG, kernel_has, need_program, wait_for_path


def start(run):
    """Starts btvirt; answers a function that gives the path of the socket of a kind: `le` or `bredrle`."""
    btvirt = need_program("btvirt", "bluez-test-tools")
    unshare = need_program("unshare", "util-linux")
    own_tmp = run.folder / "btvirt-tmp"
    own_tmp.mkdir()
    preload = ""
    if not kernel_has(AF_ALG):
        shutil.copy(run.shim("af_alg"), own_tmp / "af_alg.so")  # where it lies may be hidden by the new /tmp
        preload = "/tmp/af_alg.so"
    # Who is not root needs a user namespace to have a mount namespace; within it he is.
    namespaces = ["--mount"] if os.geteuid() == 0 else ["--user", "--map-root-user", "--mount"]
    run.start("btvirt", [unshare, *namespaces, "sh", "-c",
                         'mount --bind "$1" /tmp && LD_PRELOAD="$2" exec "$3" -s', "sh", own_tmp, preload, btvirt])
    wait_for_path(run, own_tmp / "bt-server-le", 5, "btvirt's socket")

    def socket_of(kind):
        return own_tmp / f"bt-server-{kind}"

    return socket_of
