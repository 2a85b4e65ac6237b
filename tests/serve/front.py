"""A real proxy in front of servers, with the configuration that docs/operating.md shows."""

import os
import pathlib
import re
import shutil
import socket
import subprocess
import tempfile

from server import Connection, Server, until

DOCS = pathlib.Path(os.environ["PHRASEBOOK_DOCS"])
ADDRESSES = ("10.0.0.11:8080", "10.0.0.12:8080")  # of the servers, in the documentation


def program(name):
    found = shutil.which(name, path=os.environ["PATH"] + ":/usr/sbin")
    assert found, f"{name} is not installed; script/bootstrap test installs it"
    return found


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


class Front:
    """Two servers, and room for a proxy before them. For `setUpClass`."""

    def __init__(self, test, language):
        self.test = test
        self.port = free_port()
        self.servers = [test.enterClassContext(Server("--details")) for _ in ADDRESSES]
        self.directory = test.enterClassContext(tempfile.TemporaryDirectory())
        os.chmod(self.directory, 0o755)
        self.documented = re.search(rf"^```{language}\n(.*?)^```$",
                                    (DOCS / "operating.md").read_text(), re.M | re.S)[1]
        for server, address in zip(self.servers, ADDRESSES):
            self.replace(address, f"127.0.0.1:{server.port}")

    def replace(self, old, new):
        """Changes what cannot be here as in the documentation."""
        assert self.documented.count(old) == 1, (old, self.documented)
        self.documented = self.documented.replace(old, new)

    def start(self, configuration, *command):
        """Starts a command, to which the file of its configuration is given as the last word."""
        path = os.path.join(self.directory, "configuration")
        with open(path, "w", encoding="utf-8") as file:
            file.write(configuration)
        process = subprocess.Popen([*command, path])
        self.test.addClassCleanup(process.wait)
        self.test.addClassCleanup(process.terminate)

        def listens():
            assert process.poll() is None, "the proxy does not begin"
            try:
                Connection(self.port).socket.close()
                return True
            except ConnectionRefusedError:
                return False
        until(listens)

    def ask(self, *arguments, **more):
        with Connection(self.port) as connection:
            return connection.ask(*arguments, **more)
