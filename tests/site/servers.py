"""Real servers on loopback, each with a configuration that phrasebook wrote."""

import http.client
import http.server
import os
import re
import shutil
import socket
import subprocess
import tempfile
import threading
import time

COMMAND = os.path.abspath(os.environ["PHRASEBOOK_COMMAND"])
DOCS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "docs")


def binary(name):
    found = shutil.which(name, path=os.environ.get("PATH", "") + ":/usr/sbin:/usr/local/sbin")
    if not found:
        raise AssertionError(f"{name} is not installed; script/bootstrap test installs it")
    return found


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def negotiated(header):
    """The locale that phrasebook itself answers in."""
    done = subprocess.run([COMMAND, "negotiate", "--", header], check=False, capture_output=True)
    return done.stdout.decode().split("\t")[0]


def twelve_headers():
    """Of docs/negotiation.md, each with its locale."""
    with open(os.path.join(DOCS, "negotiation.md"), encoding="utf-8") as file:
        section = file.read().split("## Twelve headers")[1].split("\n## ")[0]
    return dict(re.findall(r"^\$ phrasebook negotiate '(.*)'\n([^\t\n]*)\t", section, re.M))


def differences(server):
    """What docs/servers.md says that a server answers otherwise: locale by header."""
    with open(os.path.join(DOCS, "servers.md"), encoding="utf-8") as file:
        section = file.read().split("## Where a server answers otherwise")[1].split("\n## ")[0]
    rows = [[cell.strip().strip("`") for cell in line.strip("|\n").split(" | ")]
            for line in section.splitlines() if line.startswith("|")]
    column = [name.lower() for name in rows[0]].index(server)
    return {row[0]: row[column] for row in rows[2:]}


class Backend:
    """Answers /CODE with that code and a page of its own."""

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            code = int(self.path.rstrip("/").rsplit("/", 1)[-1])
            body = b"" if code == 304 else b"the backend's own page\n"
            self.send_response(code)
            self.send_header("Content-Type", "text/x-backend")
            self.send_header("Content-Length", str(len(body)))
            if code == 503:
                self.send_header("Retry-After", "120")
            if code == 401:
                self.send_header("WWW-Authenticate", 'Basic realm="behind"')
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(body)

        do_HEAD = do_POST = do_GET

        def log_message(self, *arguments):
            pass

    class Listener(http.server.ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request, client_address):
            """A server may drop its connection at any time."""

    def __init__(self):
        self.server = self.Listener(("127.0.0.1", 0), self.Handler)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def stop(self):
        self.server.shutdown()
        self.server.server_close()


class Server:
    """One server with a site in a directory of its own, whose name has a space."""

    def __init__(self, name, configure, arguments=(), environment=None):
        self.folder = tempfile.mkdtemp(prefix="phrasebook server ")
        os.chmod(self.folder, 0o755)  # a server started by root reads it as somebody else
        self.site = os.path.join(self.folder, "the site")
        self.backend = Backend()
        self.port = free_port()
        self.dead_port = free_port()
        self.process = None
        try:
            subprocess.run([COMMAND, "site", "--for", name, "-o", self.site, *arguments],
                           check=True, stdout=subprocess.DEVNULL)
            os.makedirs(os.path.join(self.folder, "files", "forbidden"))
            for path in ("files/there.txt", "files/forbidden/page.txt"):
                with open(os.path.join(self.folder, path), "w", encoding="utf-8") as file:
                    file.write("a file\n")
            command = configure(self)
            self.log = open(os.path.join(self.folder, "log"), "w+b")
            self.process = subprocess.Popen(
                command, stdout=self.log, stderr=self.log, cwd=self.folder,
                env=os.environ | {"HOME": self.folder, "XDG_DATA_HOME": self.folder,
                                  "XDG_CONFIG_HOME": self.folder} | (environment or {}))
            self.wait()
        except BaseException:
            self.stop()
            raise

    def write(self, name, text):
        path = os.path.join(self.folder, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def wait(self):
        for _ in range(600):
            if self.process.poll() is not None:
                break
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                return
            except OSError:
                time.sleep(0.05)
        self.log.seek(0)
        raise AssertionError(f"{self.process.args} does not serve:\n"
                             + self.log.read().decode(errors="replace"))

    def stop(self):
        if self.process:
            self.process.terminate()
            try:
                self.process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
            self.log.close()
        self.backend.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def ask(self, path, method="GET", port=None, **headers):
        """The response, with its body as `text`. Headers are written accept_language="fr"."""
        connection = http.client.HTTPConnection("127.0.0.1", port or self.port, timeout=30)
        try:
            connection.request(method, path, headers={
                name.replace("_", "-"): value for name, value in headers.items()})
            response = connection.getresponse()
            response.bytes = response.read()
            return response
        finally:
            connection.close()

    def codes(self):
        """Those with a page that the configuration does not say it cannot use."""
        codes = {int(name) for name in os.listdir(os.path.join(self.site, "pages"))}
        for name in os.listdir(self.site):
            if not os.path.isdir(os.path.join(self.site, name)):
                with open(os.path.join(self.site, name), encoding="utf-8") as file:
                    codes -= {int(code) for code in re.findall(r"^# (\d{3}): ", file.read(), re.M)}
        return codes

    def page(self, code, locale, suffix):
        with open(os.path.join(self.site, "pages", str(code), f"{locale}.{suffix}"), "rb") as file:
            return file.read()
