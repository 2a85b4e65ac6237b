#!/usr/bin/env python3
"""phrasebook serve behind a real nginx, with the configuration of docs/operating.md."""

import unittest

from front import Front, free_port, program

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


class BehindNginx(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.front = Front(cls, "nginx")
        cls.front.replace("server {\n", f"server {{\n listen 127.0.0.1:{cls.front.port};\n")
        cls.front.start(FRAME.format(directory=cls.front.directory, app=free_port(),
                                     documented=cls.front.documented),
                        program("nginx"), "-e", f"{cls.front.directory}/error.log", "-c")

    def test_what_goes_wrong_has_a_page_in_the_readers_language(self):
        answer = self.front.ask("/shop?id=1", "Accept-Language: fr-CA", "Accept: text/html")
        self.assertEqual((answer.status, answer["Content-Language"]), (404, "fr"))
        self.assertIn("Ressource introuvable", answer.text)
        self.assertIn("/shop?id=1", answer.text)
        self.assertEqual(answer["Vary"], "Accept, Accept-Language")
        answer = self.front.ask("/broken", "Accept-Language: zh-HK", "Accept: application/json")
        self.assertEqual((answer.status, answer["Content-Language"], answer["Content-Type"]),
                         (500, "zh-TW", "application/problem+json"))

    def test_a_failed_post_has_its_page_too(self):
        answer = self.front.ask("/broken", method="POST", body=b"a=b")
        self.assertEqual(answer.status, 500)
        self.assertIn("500", answer.text)

    def test_what_does_not_go_wrong_stays(self):
        self.assertEqual(self.front.ask("/fine").text, "fine")

    def test_both_servers_are_asked(self):
        for _ in range(10):
            self.front.ask("/nothing")
        for server in self.front.servers:
            self.assertGreater(server.metric("phrasebook_requests_total"), 0)


if __name__ == "__main__":
    unittest.main()
