#!/usr/bin/env python3
"""phrasebook serve behind a real nginx, with the configuration of docs/operating.md."""

import os
import pathlib
import re
import shutil
import socket
import subprocess
import tempfile
import unittest

from server import Connection, Server, until

DOCS = pathlib.Path(os.environ["PHRASEBOOK_DOCS"])
NGINX = shutil.which("nginx", path=os.environ["PATH"] + ":/usr/sbin")

FRAME = """
daemon off;
worker_processes 1;
pid {directory}/nginx.pid;
error_log {directory}/error.log;
events {{}}
http {{
    access_log off;
    client_body_temp_path {directory}/body;
    proxy_temp_path {directory}/proxy;
    fastcgi_temp_path {directory}/fastcgi;
    uwsgi_temp_path {directory}/uwsgi;
    scgi_temp_path {directory}/scgi;
    upstream app {{ server 127.0.0.1:{app}; }}
    server {{ listen 127.0.0.1:{app}; location / {{ return 404; }}
              location /broken {{ return 500; }} location /fine {{ return 200 "fine"; }} }}
{documented}
}}
"""


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


@unittest.skipIf(NGINX is None, "nginx is not here")
class BehindNginx(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.servers = [cls.enterClassContext(Server("--details")) for _ in range(2)]
        directory = cls.enterClassContext(tempfile.TemporaryDirectory())
        os.chmod(directory, 0o755)
        documented = re.search(r"^```nginx\n(.*?)^```$", (DOCS / "operating.md").read_text(),
                               re.M | re.S)[1]
        for server, address in zip(cls.servers, ("10.0.0.11:8080", "10.0.0.12:8080")):
            assert address in documented
            documented = documented.replace(address, f"127.0.0.1:{server.port}")
        cls.port = free_port()
        documented = documented.replace("server {\n", f"server {{\n listen 127.0.0.1:{cls.port};\n")
        configuration = os.path.join(directory, "nginx.conf")
        with open(configuration, "w") as file:
            file.write(FRAME.format(directory=directory, app=free_port(), documented=documented))
        cls.nginx = subprocess.Popen([NGINX, "-c", configuration, "-e", f"{directory}/error.log"])
        cls.addClassCleanup(cls.nginx.wait)
        cls.addClassCleanup(cls.nginx.terminate)

        def listens():
            try:
                Connection(cls.port).socket.close()
                return True
            except ConnectionRefusedError:
                return False
        until(listens)

    def ask(self, *arguments, **more):
        with Connection(self.port) as connection:
            return connection.ask(*arguments, **more)

    def test_what_goes_wrong_has_a_page_in_the_readers_language(self):
        answer = self.ask("/shop?id=1", "Accept-Language: fr-CA", "Accept: text/html")
        self.assertEqual((answer.status, answer["Content-Language"]), (404, "fr"))
        self.assertIn("Ressource introuvable", answer.text)
        self.assertIn("/shop?id=1", answer.text)
        self.assertEqual(answer["Vary"], "Accept, Accept-Language")
        answer = self.ask("/broken", "Accept-Language: zh-HK", "Accept: application/json")
        self.assertEqual((answer.status, answer["Content-Language"], answer["Content-Type"]),
                         (500, "zh-TW", "application/problem+json"))

    def test_a_failed_post_has_its_page_too(self):
        answer = self.ask("/broken", method="POST", body=b"a=b")
        self.assertEqual(answer.status, 500)
        self.assertIn("500", answer.text)

    def test_what_does_not_go_wrong_stays(self):
        self.assertEqual(self.ask("/fine").text, "fine")

    def test_both_servers_are_asked(self):
        for _ in range(10):
            self.ask("/nothing")
        for server in self.servers:
            self.assertGreater(server.metric("phrasebook_requests_total"), 0)


if __name__ == "__main__":
    unittest.main()
