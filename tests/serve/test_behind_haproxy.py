#!/usr/bin/env python3
"""phrasebook serve behind a real HAProxy, with the configuration of docs/operating.md."""

import http.server
import threading
import unittest

from front import Front, program
from server import until

FRAME = """
global
    log stderr local0
defaults
    mode http
    timeout client 30s
    timeout server 30s
    timeout connect 5s
    default-server inter 100ms rise 1 fall 1
backend app
    option httpchk GET /
    server app 127.0.0.1:{app} check
{documented}
"""


class App(http.server.BaseHTTPRequestHandler):
    """What the proxy serves as long as it is there."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Length", "4")
        self.end_headers()
        self.wfile.write(b"fine")

    def log_message(self, *arguments):
        pass


class BehindHaproxy(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.front = Front(cls, "haproxy")
        cls.front.replace("bind :80\n", f"bind 127.0.0.1:{cls.front.port}\n")
        cls.app = cls.enterClassContext(http.server.ThreadingHTTPServer(("127.0.0.1", 0), App))
        thread = threading.Thread(target=cls.app.serve_forever, daemon=True)
        thread.start()
        cls.front.start(FRAME.format(app=cls.app.server_address[1],
                                     documented=cls.front.documented),
                        program("haproxy"), "-q", "-db", "-f")

    def test_what_no_backend_takes_has_a_page_and_goes_on_where_a_server_has_gone(self):
        until(lambda: self.front.ask("/").text == "fine")
        self.app.shutdown()
        self.app.server_close()
        until(lambda: self.front.ask("/").status == 503)

        def says(*arguments, **more):
            answer = self.front.ask("/shop?id=1", *arguments, **more)
            return answer.status, answer["Content-Language"], answer["Content-Type"], answer["Vary"]

        page = self.front.ask("/shop?id=1", "Accept-Language: fr-CA", "Accept: text/html",
                              "X-Code: 404", "X-Retry-After: 5")
        self.assertEqual((page.status, page.reason), (503, "Service Unavailable"))
        self.assertEqual(page["Content-Language"], "fr")
        self.assertIn('lang="fr"', page.text)
        self.assertIn("/shop?id=1", page.text)
        self.assertEqual(says("Accept-Language: zh-HK", "Accept: application/json"),
                         (503, "zh-TW", "application/problem+json", "Accept, Accept-Language"))
        self.assertEqual(says("Accept-Language: fr", method="POST", body=b"a=b")[:2], (503, "fr"))
        self.assertEqual(self.front.ask("/metrics").status, 503)
        for server in self.front.servers:
            until(lambda each=server: self.front.ask("/").status == 503
                  and each.metric("phrasebook_requests_total", code="503") > 0)

        # One of them goes; who asks meanwhile is answered by the other.
        self.assertEqual(self.front.servers[0].end(), 0)
        for _ in range(20):
            self.assertEqual(says("Accept-Language: fr")[:2], (503, "fr"))


if __name__ == "__main__":
    unittest.main()
