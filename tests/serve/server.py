"""A server of one's own on a free loopback port, and ways to talk to it."""

import json
import os
import signal
import socket
import subprocess
import threading
import time

COMMAND = os.environ["PHRASEBOOK_COMMAND"]
PATIENCE = 60  # seconds until a test that waits for something gives up


class Answer:
    def __init__(self, status, reason, headers, body):
        self.status, self.reason, self.headers, self.body = status, reason, headers, body

    def __getitem__(self, name):
        """The value of a header; None where there is none. More than one is an error."""
        values = [value for key, value in self.headers if key.lower() == name.lower()]
        assert len(values) <= 1, f"{name} was sent {len(values)} times"
        return values[0] if values else None

    @property
    def text(self):
        return self.body.decode("utf-8")


class Connection:
    """A socket, and one answer after the other from it."""

    def __init__(self, port):
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
        self.read = b""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()

    def send(self, data):
        self.socket.sendall(data)

    def ask(self, target, *headers, method="GET", body=b""):
        lines = [f"{method} {target} HTTP/1.1", "Host: errors.example", *headers]
        if body:
            lines.append(f"Content-Length: {len(body)}")
        self.send("\r\n".join([*lines, "", ""]).encode("latin-1") + body)
        return self.answer(head=method == "HEAD")

    def fill(self):
        chunk = self.socket.recv(65536)
        self.read += chunk
        return bool(chunk)

    def answer(self, head=False):
        while b"\r\n\r\n" not in self.read:
            if not self.fill():
                raise EOFError(f"the connection was closed after {self.read!r}")
        top, self.read = self.read.split(b"\r\n\r\n", 1)
        lines = top.decode("latin-1").split("\r\n")
        version, status, reason = lines[0].split(" ", 2)
        assert version == "HTTP/1.1", lines[0]
        headers = [tuple(line.split(": ", 1)) for line in lines[1:]]
        answer = Answer(int(status), reason, headers, b"")
        size = int(answer["Content-Length"] or 0)
        if head or status == "304":
            return answer
        while len(self.read) < size:
            if not self.fill():
                raise EOFError("the connection was closed within a body")
        answer.body, self.read = self.read[:size], self.read[size:]
        return answer

    def is_closed(self):
        """Waits until the other side closes; whether it did without another byte."""
        try:
            while self.fill():
                pass
        except ConnectionResetError:
            pass
        return self.read == b""


class Server:
    def __init__(self, *arguments, environment=None):
        self.process = subprocess.Popen(
            [COMMAND, "serve", "--listen", "127.0.0.1:0", *arguments],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
            env={**os.environ, **(environment or {})})
        self.lines = []
        self.changed = threading.Condition()
        self.reader = threading.Thread(target=self.read_log, daemon=True)
        self.reader.start()
        self.port = self.port_of("listening")

    def port_of(self, event):
        return int(self.line(event=event)["address"].rsplit(":", 1)[1])

    def read_log(self):
        for raw in self.process.stderr:
            with self.changed:
                self.lines.append(raw)
                self.changed.notify_all()
        with self.changed:
            self.lines.append(None)
            self.changed.notify_all()

    def find(self, wanted, begin=0):
        for raw in self.lines[begin:]:
            if raw is None:
                raise EOFError(f"the server ended; it said {self.lines}")
            line = json.loads(raw)
            if all(line.get(key) == value for key, value in wanted.items()):
                return line
        return None

    def line(self, begin=0, **wanted):
        """Waits for the line of the log that has these members."""
        with self.changed:
            deadline = time.monotonic() + PATIENCE
            while (found := self.find(wanted, begin)) is None:
                if not self.changed.wait(deadline - time.monotonic()):
                    raise TimeoutError(f"no line {wanted} in {self.lines}")
            return found

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.reader.join()
        self.process.stderr.close()

    def connect(self):
        return Connection(self.port)

    def ask(self, target, *headers, **more):
        with self.connect() as connection:
            return connection.ask(target, *headers, **more)

    def raw(self, data):
        """All that comes back for some bytes, until the server closes."""
        with self.connect() as connection:
            try:
                connection.send(data)
                while connection.fill():
                    pass
            except (ConnectionResetError, BrokenPipeError):
                pass
            return connection.read

    def signal(self, number):
        self.process.send_signal(number)

    def end(self):
        """Ends it as an administrator would; the exit status."""
        self.signal(signal.SIGTERM)
        return self.process.wait(PATIENCE)

    def metric(self, name, **labels):
        """The sum of the lines of a metric that have these labels."""
        total = 0
        for line in self.ask("/metrics").text.splitlines():
            if line.startswith("#"):
                continue
            key, value = line.rsplit(" ", 1)
            metric, _, inside = key.partition("{")
            if metric == name and all(f'{label}="{text}"' in inside
                                      for label, text in labels.items()):
                total += int(value)
        return total


def until(condition):
    """Waits for something to become true."""
    deadline = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > deadline:
            raise TimeoutError("it did not happen")
        time.sleep(0.02)
