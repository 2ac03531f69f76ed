"""bluetooth-meshd, BlueZ's mesh daemon, as a peer that is driven over D-Bus.

`Meshd` is one daemon with a bus, a store and an adapter of its own. The adapter's controller is at the other end of a
Unix socket that speaks H4. `Application` is what the daemon calls `org.bluez.mesh.Application1`: elements with
models, a provisioning agent, a provisioner. It keeps what it is told in lists, and `Meshd.wait()` waits until a list
holds what was expected.

Facts that shaped this file:
  - the daemon calls back into the application before it answers Attach, Import or AddNode: so every call is made
    asynchronously, and the main loop runs until the answer is there;
  - it reads the agent's properties by GetAll;
  - CreateNetwork and Import answer by JoinComplete, and only Attach gives the node;
  - a UUID must have version and variant bits as RFC 4122 demands.
"""

import json
import os
import time

from kit import AF_ALG, AF_BLUETOOTH, Missing, Wrong, expect, kernel_has, need_program, wait_for_socket

try:
    import dbus
    import dbus.service
    from dbus.mainloop.glib import DBusGMainLoop
    from gi.repository import GLib
except ImportError as reason:
    dbus = None
    why_no_dbus = reason

SERVICE = "org.bluez.mesh"
BUS_CONFIGURATION = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={path}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow own="*"/>
    <allow send_destination="*"/>
    <allow receive_sender="*"/>
  </policy>
</busconfig>
"""
CONFIGURATION_SERVER, CONFIGURATION_CLIENT = 0x0000, 0x0001
ONOFF_SERVER, ONOFF_CLIENT = 0x1000, 0x1001

if dbus:
    class Application(dbus.service.Object):
        """One application of one node. `uuid` names the node; `models` are the SIG models of its only element."""

        def __init__(self, bus, path, models, vendor_models=()):
            super().__init__(bus, path)
            self.path = path
            self.element = Element(bus, f"{path}/element", self, models, vendor_models)
            self.agent = Agent(bus, f"{path}/agent")
            self.first_address = 0x0100  # for whom it provisions
            self.joined, self.failures, self.seen, self.added, self.messages, self.device_messages = ([] for _ in
                                                                                                     range(6))

        @dbus.service.method("org.freedesktop.DBus.ObjectManager", out_signature="a{oa{sa{sv}}}")
        def GetManagedObjects(self):
            return {dbus.ObjectPath(each.path): each.interfaces() for each in (self, self.element, self.agent)}

        def interfaces(self):
            return {f"{SERVICE}.Application1": {"CompanyID": dbus.UInt16(0x05F1), "ProductID": dbus.UInt16(1),
                                                "VersionID": dbus.UInt16(1), "CRPL": dbus.UInt16(100)},
                    f"{SERVICE}.Provisioner1": {}}

        @dbus.service.method("org.freedesktop.DBus.Properties", in_signature="s", out_signature="a{sv}")
        def GetAll(self, interface):
            return self.interfaces()[interface]

        @dbus.service.method(f"{SERVICE}.Application1", in_signature="t")
        def JoinComplete(self, token):
            self.joined.append(int(token))

        @dbus.service.method(f"{SERVICE}.Application1", in_signature="s")
        def JoinFailed(self, reason):
            self.failures.append(f"JoinFailed: {reason}")

        @dbus.service.method(f"{SERVICE}.Provisioner1", in_signature="naya{sv}")
        def ScanResult(self, rssi, data, options):
            self.seen.append(bytes(data))

        @dbus.service.method(f"{SERVICE}.Provisioner1", in_signature="y", out_signature="qq")
        def RequestProvData(self, count):
            address = self.first_address
            self.first_address += int(count)
            return dbus.UInt16(0), dbus.UInt16(address)

        @dbus.service.method(f"{SERVICE}.Provisioner1", in_signature="ayqy")
        def AddNodeComplete(self, uuid, unicast, count):
            self.added.append((bytes(uuid), int(unicast), int(count)))

        @dbus.service.method(f"{SERVICE}.Provisioner1", in_signature="ays")
        def AddNodeFailed(self, uuid, reason):
            self.failures.append(f"AddNodeFailed: {reason}")

    class Element(dbus.service.Object):
        def __init__(self, bus, path, application, models, vendor_models):
            super().__init__(bus, path)
            self.path = path
            self.application = application
            self.models = models
            self.vendor_models = vendor_models
            self.on_message = None  # called with (source, key index, octets)

        def interfaces(self):
            options = dbus.Dictionary({}, signature="sv")
            models = [dbus.Struct((dbus.UInt16(each), options), signature=None) for each in self.models]
            vendor = [dbus.Struct((dbus.UInt16(company), dbus.UInt16(each), options), signature=None)
                      for company, each in self.vendor_models]
            return {f"{SERVICE}.Element1": {"Index": dbus.Byte(0), "Location": dbus.UInt16(0),
                                            "Models": dbus.Array(models, signature="(qa{sv})"),
                                            "VendorModels": dbus.Array(vendor, signature="(qqa{sv})")}}

        @dbus.service.method("org.freedesktop.DBus.Properties", in_signature="s", out_signature="a{sv}")
        def GetAll(self, interface):
            return self.interfaces()[interface]

        @dbus.service.method(f"{SERVICE}.Element1", in_signature="qqvay")
        def MessageReceived(self, source, key_index, destination, data):
            to = int(destination) if isinstance(destination, int) else bytes(destination).hex()
            self.application.messages.append((int(source), to, bytes(data)))
            if self.on_message:
                self.on_message(int(source), int(key_index), bytes(data))

        @dbus.service.method(f"{SERVICE}.Element1", in_signature="qbqay")
        def DevKeyMessageReceived(self, source, remote, net_index, data):
            self.application.device_messages.append((int(source), bytes(data)))

        @dbus.service.method(f"{SERVICE}.Element1", in_signature="qa{sv}")
        def UpdateModelConfiguration(self, model, configuration):
            pass

    class Agent(dbus.service.Object):
        """Nothing but a device without any way to show or type a number."""

        def __init__(self, bus, path):
            super().__init__(bus, path)
            self.path = path

        def interfaces(self):
            return {f"{SERVICE}.ProvisionAgent1": {"Capabilities": dbus.Array([], signature="s")}}

        @dbus.service.method("org.freedesktop.DBus.Properties", in_signature="s", out_signature="a{sv}")
        def GetAll(self, interface):
            return self.interfaces()[interface]

        @dbus.service.method(f"{SERVICE}.ProvisionAgent1")
        def Cancel(self):
            pass


class Meshd:
    """A daemon whose adapter is the controller at `socket_path`. With `days`, what it would do after an hour or more it
    does after so many seconds."""

    def __init__(self, run, name, socket_path, days=None):
        if dbus is None:
            raise Missing(f"no D-Bus for {os.sys.executable}: {why_no_dbus}; the packages python3-dbus and python3-gi "
                          "have it")
        self.run = run
        self.name = name
        self.program = need_program("bluetooth-meshd", "bluez-meshd")
        self.folder = run.folder / name
        (self.folder / "store").mkdir(parents=True)
        self.address = self.start_bus()
        self.environment = dict(os.environ, DBUS_SYSTEM_BUS_ADDRESS=self.address, DBUS_SESSION_BUS_ADDRESS=self.address)
        shims = [run.shim(shim) for shim, family in (("af_alg", AF_ALG), ("af_bluetooth", AF_BLUETOOTH))
                 if family == AF_BLUETOOTH or not kernel_has(family)]
        if days:
            shims.append(run.shim("short_hours"))
            self.environment["BRAMBLE_SECONDS_FOR_DAYS"] = str(days)
        self.environment.update(LD_PRELOAD=" ".join(shims), BRAMBLE_HCI_SOCKET=str(socket_path))
        self.lives = 0
        self.bus = dbus.bus.BusConnection(self.address, mainloop=DBusGMainLoop())
        self.begin_life()
        self.token = self.node = self.uuid = None

    def begin_life(self):
        self.lives += 1
        self.log = self.name if self.lives == 1 else f"{self.name}-{self.lives}"
        words = [self.program, "-n", "-d", "-i", "generic:hci0", "-s", self.folder / "store"]
        self.process = self.run.start(self.log, words, env=self.environment)
        self.wait(lambda: self.bus.name_has_owner(SERVICE), 60, "the daemon's name on the bus")
        self.wait(self.has_network, 60, "the daemon to have its adapter, and to offer Network1")

    def said(self):
        """All that the daemon has logged in its present life."""
        return (self.run.folder / f"{self.log}.log").read_text(errors="replace")

    def begin_anew(self, change=None):
        """Ends the daemon, lets `change` be made in what it has stored of its node, and begins it again as that."""
        self.run.stop(self.process)
        self.wait(lambda: not self.bus.name_has_owner(SERVICE), 60, "the daemon's name to be free")
        if change:
            stored = self.stored()
            change(stored)
            self.node_file().write_text(json.dumps(stored))
        self.begin_life()
        self.attach()

    def start_bus(self):
        daemon = need_program("dbus-daemon", "dbus")
        path = self.folder / "bus"
        configuration = self.folder / "bus.conf"
        configuration.write_text(BUS_CONFIGURATION.format(path=path))
        self.run.start(f"{self.name}-bus", [daemon, f"--config-file={configuration}", "--nofork", "--nopidfile"])
        wait_for_socket(self.run, path, "the private bus")
        return f"unix:path={path}"

    def has_network(self):
        """It takes its name first, and offers its interface when the adapter has answered."""
        there = self.bus.get_object(SERVICE, "/org/bluez/mesh", introspect=False)
        try:
            return f"{SERVICE}.Network1" in there.Introspect(dbus_interface="org.freedesktop.DBus.Introspectable")
        except dbus.exceptions.DBusException:
            return False

    def wait(self, condition, seconds, what):
        """Runs the main loop until the condition answers something true; answers that."""
        context = GLib.MainContext.default()
        end = time.monotonic() + seconds
        tick = GLib.timeout_add(20, lambda: True)
        try:
            while True:
                result = condition()
                if result:
                    return result
                self.run.check_alive()
                if time.monotonic() > end:
                    raise Wrong(f"{self.name}: waited {seconds} s for {what}, in vain")
                context.iteration(True)
        finally:
            GLib.source_remove(tick)

    def call(self, path, interface, method, *values, seconds=10):
        answers = self.begin(path, interface, method, *values, seconds=seconds)
        results, error = self.wait(lambda: answers and answers[0], seconds + 1, f"the answer to {method}")
        expect(error is None, f"{self.name}: {method} was refused: {error}")
        return results

    def begin(self, path, interface, method, *values, seconds=10):
        """Begins a call; the list that it answers gets the results, or an error, while the main loop runs."""
        answers = []
        there = self.bus.get_object(SERVICE, path, introspect=False)
        there.get_dbus_method(method, f"{SERVICE}.{interface}")(
            *values, reply_handler=lambda *results: answers.append((results, None)),
            error_handler=lambda error: answers.append((None, error)), timeout=seconds)
        return answers

    def serve(self, models, vendor_models=(), path="/bramble"):
        self.application = Application(self.bus, path, models, vendor_models)
        return self.application

    # Becoming a node

    def attach(self, seconds=10):
        """Waits for the token that says that there is a node, and takes it over."""
        application = self.application
        self.wait(lambda: application.joined or application.failures, seconds, "JoinComplete")
        expect(not application.failures, f"{self.name}: {application.failures}")
        self.token = application.joined[0]
        node, _ = self.call("/org/bluez/mesh", "Network1", "Attach", dbus.ObjectPath(application.path),
                            dbus.UInt64(self.token))
        self.node = str(node)
        return self.node

    def create_network(self, uuid):
        self.uuid = uuid
        self.call("/org/bluez/mesh", "Network1", "CreateNetwork", dbus.ObjectPath(self.application.path),
                  dbus.ByteArray(uuid))
        return self.attach()

    def join(self, uuid):
        """Begins to wait for a provisioner; `attach()` then waits until one came."""
        self.uuid = uuid
        self.call("/org/bluez/mesh", "Network1", "Join", dbus.ObjectPath(self.application.path), dbus.ByteArray(uuid))

    def import_node(self, uuid, device_key, net_key, iv_index, unicast):
        """A node with these keys, without provisioning. Its key ring gets them too."""
        self.uuid = uuid
        flags = dbus.Dictionary({"IvUpdate": False, "KeyRefresh": False}, signature="sv")
        self.call("/org/bluez/mesh", "Network1", "Import", dbus.ObjectPath(self.application.path), dbus.ByteArray(uuid),
                  dbus.ByteArray(device_key), dbus.ByteArray(net_key), dbus.UInt16(0), flags, dbus.UInt32(iv_index),
                  dbus.UInt16(unicast))
        self.attach()
        self.manage("ImportSubnet", dbus.UInt16(0), dbus.ByteArray(net_key))
        self.manage("ImportRemoteNode", dbus.UInt16(unicast), dbus.Byte(1), dbus.ByteArray(device_key))

    # Being one

    def manage(self, method, *values):
        return self.call(self.node, "Management1", method, *values)

    def create_app_key(self, app_index):
        self.manage("CreateAppKey", dbus.UInt16(0), dbus.UInt16(app_index))

    def import_app_key(self, app_index, key):
        self.manage("ImportAppKey", dbus.UInt16(0), dbus.UInt16(app_index), dbus.ByteArray(key))

    def send(self, destination, app_index, data, segmented=False):
        self.call(*self.sending(destination, app_index, data, segmented))

    def send_soon(self, destination, app_index, data):
        """The same from within a call of the daemon, where nobody may wait for it."""
        self.begin(*self.sending(destination, app_index, data, False))

    def sending(self, destination, app_index, data, segmented):
        options = dbus.Dictionary({"ForceSegmented": True} if segmented else {}, signature="sv")
        return (self.node, "Node1", "Send", dbus.ObjectPath(self.application.element.path), dbus.UInt16(destination),
                dbus.UInt16(app_index), options, dbus.ByteArray(data))

    def send_device_key(self, destination, data):
        self.call(self.node, "Node1", "DevKeySend", dbus.ObjectPath(self.application.element.path),
                  dbus.UInt16(destination), dbus.Boolean(True), dbus.UInt16(0), dbus.Dictionary({}, signature="sv"),
                  dbus.ByteArray(data))

    def update_subnet(self, net_index, app_index):
        """Draws new keys; the key ring has both, old and new, until the phase is 3."""
        self.manage("UpdateSubnet", dbus.UInt16(net_index))
        self.manage("UpdateAppKey", dbus.UInt16(app_index))

    def set_key_phase(self, net_index, phase):
        self.manage("SetKeyPhase", dbus.UInt16(net_index), dbus.Byte(phase))

    def update_key(self, kind, destination, index):
        """Gives a node the new key; `kind` is "Net" or "App"."""
        self.call(self.node, "Node1", f"Add{kind}Key", dbus.ObjectPath(self.application.element.path),
                  dbus.UInt16(destination), dbus.UInt16(index), dbus.UInt16(0), dbus.Boolean(True))

    def add_app_key(self, destination, app_index):
        self.call(self.node, "Node1", "AddAppKey", dbus.ObjectPath(self.application.element.path),
                  dbus.UInt16(destination), dbus.UInt16(app_index), dbus.UInt16(0), dbus.Boolean(False))

    def ask_device(self, destination, data, answer, seconds=10, attempts=3, what="an answer"):
        """Sends a message with the device key until one whose octets begin with `answer` came back; answers that."""
        return self.ask(lambda: self.send_device_key(destination, data), self.application.device_messages, answer,
                        destination, seconds, attempts, what)

    def ask(self, request, box, answer, source, seconds=10, attempts=3, what="an answer"):
        """Makes a request, again where nothing came of it, until a message from `source` that begins with `answer`."""
        for attempt in range(attempts):
            before = len(box)
            request()

            def found():
                return next((each for each in box[before:] if each[0] == source and each[-1].startswith(answer)), None)
            try:
                return self.wait(found, seconds / attempts, what)[-1]
            except Wrong:
                if attempt == attempts - 1:
                    raise Wrong(f"{self.name}: {what} from {source:04x} did not come, in {attempts} attempts of "
                                f"{seconds / attempts:.1f} s; since then it had {box[before:]}") from None

    def node_file(self):
        return self.folder / "store" / self.uuid.hex() / "node.json"

    def stored(self):
        """What the daemon has written about its node."""
        return json.loads(self.node_file().read_text())

    def key(self, kind):
        """The first of its netKeys or appKeys."""
        return bytes.fromhex(self.stored()[kind][0]["key"])

    def iv_state(self):
        """IV index, and whether an update is in progress."""
        stored = self.stored()
        return stored["IVindex"], bool(stored["IVupdate"])

    def device_key_of(self, unicast):
        path = self.folder / "store" / self.uuid.hex() / "dev_keys" / f"{unicast:04x}"
        return path.read_bytes()

    # Provisioning others

    def scan(self):
        """Begins to listen for unprovisioned devices; their beacons are in the application's `seen`."""
        self.manage("UnprovisionedScan", dbus.Dictionary({"Seconds": dbus.UInt16(0)}, signature="sv"))

    def add_node(self, uuid, seconds):
        """Scans until the device is heard, and provisions it. Answers its address and its count of elements."""
        application = self.application
        self.scan()
        self.wait(lambda: any(beacon[:16] == uuid for beacon in application.seen), seconds,
                  f"the beacon of the unprovisioned device {uuid.hex()}")
        self.call(self.node, "Management1", "AddNode", dbus.ByteArray(uuid), dbus.Dictionary({}, signature="sv"),
                  seconds=seconds)
        self.wait(lambda: application.added or application.failures, seconds, "AddNodeComplete")
        expect(not application.failures, f"{self.name}: {application.failures}")
        given, unicast, count = application.added.pop()
        expect(given == uuid, f"{self.name} added {given.hex()}, not {uuid.hex()}")
        return unicast, count
