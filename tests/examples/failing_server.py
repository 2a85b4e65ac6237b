"""A local server that fails as it is told to, and what a client says of it.

    /status/503   that status
    /slow         no answer
    /cut          half an answer
    /loop         a redirect to itself
"""

import http.server
import os
import socket
import subprocess
import threading
import time
import unittest


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        if self.path.startswith("/status/"):
            self.answer(int(self.path.rsplit("/", 1)[1]))
        elif self.path == "/slow":
            time.sleep(5)
            self.close_connection = True
        elif self.path == "/cut":
            self.send_response(200)
            self.send_header("Content-Length", "1000")
            self.end_headers()
            self.wfile.write(b"half of it")
            self.close_connection = True
        elif self.path == "/loop":
            self.answer(302, Location="/loop")
        else:
            self.answer(200)

    def do_CONNECT(self):
        self.answer(407)

    def answer(self, status, **headers):
        body = b"" if status in (204, 304) else f"body of {status}\n".encode()
        self.send_response(status, "Whatever")
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class ServerTest(unittest.TestCase):
    """Cases that have a server, and run clients."""

    @classmethod
    def setUpClass(cls):
        cls.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        cls.server.daemon_threads = True
        cls.server.block_on_close = False # /slow is still asleep
        cls.thread = threading.Thread(target=cls.server.serve_forever)
        cls.thread.start()
        cls.origin = f"http://127.0.0.1:{cls.server.server_port}"

    @classmethod
    def tearDownClass(cls):
        cls.server.shutdown()
        cls.thread.join()
        cls.server.server_close()

    def run_client(self, command, language, noise="", **variables):
        """(status, lines printed) of a client whose user has set LANGUAGE. It may say nothing on the
        standard error but noise, an expression."""
        environment = {name: value for name, value in os.environ.items()
                       if not name.startswith("LC_") and not name.lower().endswith("_proxy")}
        environment |= {"LC_ALL": "C.UTF-8", "LANGUAGE": language} | variables
        done = subprocess.run(command, env=environment, capture_output=True, check=False, timeout=60)
        self.assertRegex(done.stderr.decode(), rf"\A{noise}\Z")
        return done.returncode, done.stdout.decode().splitlines()


def closed_port():
    """A port on which nobody listens."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]
