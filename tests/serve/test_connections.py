#!/usr/bin/env python3
"""phrasebook serve: keep-alive, pipelining, and clients that mean no good."""

import resource
import socket
import unittest

from server import Connection, Server, until

GET = b"GET /404.txt HTTP/1.1\r\nHost: a\r\n\r\n"


class Keeping(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = cls.enterClassContext(Server())

    def test_one_connection_serves_many_requests(self):
        with self.server.connect() as connection:
            for _ in range(50):
                self.assertEqual(connection.ask("/404").status, 404)

    def test_it_is_closed_when_the_client_says_so(self):
        with self.server.connect() as connection:
            answer = connection.ask("/404", "Connection: close")
            self.assertEqual(answer["Connection"], "close")
            self.assertTrue(connection.is_closed())

    def test_http_1_0_is_closed_unless_it_asks_to_be_kept(self):
        with self.server.connect() as connection:
            connection.send(b"GET /404 HTTP/1.0\r\n\r\n")
            self.assertEqual(connection.answer()["Connection"], "close")
            self.assertTrue(connection.is_closed())
        with self.server.connect() as connection:
            for _ in range(2):
                connection.send(b"GET /404 HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
                self.assertEqual(connection.answer()["Connection"], "keep-alive")

    def test_pipelined_requests_are_answered_in_their_order(self):
        codes = [400 + i % 100 for i in range(2000)]
        with self.server.connect() as connection:
            connection.send(b"".join(b"GET /%d.json HTTP/1.1\r\nHost: a\r\n\r\n" % code
                                     for code in codes))
            self.assertEqual([connection.answer().status for _ in codes], codes)

    def test_pipelined_bodies_are_read_past(self):
        one = b"POST /500 HTTP/1.1\r\nHost: a\r\nContent-Length: 35\r\n\r\n"
        with self.server.connect() as connection:
            connection.send((one + b"GET /200 HTTP/1.1\r\nHost: a\r\n\r\nxxxxx") * 20 + GET)
            self.assertEqual([connection.answer().status for _ in range(21)], [500] * 20 + [404])

    def test_a_request_byte_by_byte_is_a_request(self):
        with self.server.connect() as connection:
            connection.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            for byte in b"\r\n" + GET:
                connection.send(bytes([byte]))
            self.assertEqual(connection.answer().status, 404)

    def test_who_does_not_read_is_not_read_from(self):
        with self.server.connect() as connection:
            connection.socket.settimeout(2)
            sent = 0
            with self.assertRaises(TimeoutError):
                while sent < 1 << 30:
                    sent += connection.socket.send(GET * 1000)
            connection.socket.settimeout(60)
            self.assertEqual(connection.answer().status, 404)
        self.assertEqual(self.server.ask("/404").status, 404)

    def test_a_host_may_have_a_port_be_an_address_or_be_empty(self):
        for host in ("errors.example:8080", "[::1]:8080", "", "127.0.0.1", "a_b"):
            with self.subTest(host), self.server.connect() as connection:
                connection.send(f"GET /404 HTTP/1.1\r\nHost: {host}\r\n\r\n".encode())
                self.assertEqual(connection.answer().status, 404)

    def test_who_expects_to_be_told_to_go_on_is_answered_at_once(self):
        with self.server.connect() as connection:
            connection.send(b"POST /404 HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n"
                            b"Expect: 100-continue\r\n\r\n")
            answer = connection.answer()
            self.assertEqual((answer.status, answer["Connection"]), (404, "close"))


class Malformed(unittest.TestCase):
    REFUSED = {
        400: [
            b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",  # TLS
            b"\x00", b"\n\n", b" GET / HTTP/1.1\r\n\r\n", b"GET\r\n\r\n", b"GET /404\r\n\r\n",
            b"GET  HTTP/1.1\r\nHost: a\r\n\r\n",
            b"GET /404  HTTP/1.1\r\nHost: a\r\n\r\n", b"GET /4 04 HTTP/1.1\r\nHost: a\r\n\r\n",
            b"GET / HTTP/1.1\nHost: a\n\n",
            b"GET / HTTP/x\r\nHost: a\r\n\r\n",
            b"GET / HTTP/1.1\r\n\r\n",  # no Host
            b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
            b"GET / HTTP/1.1\r\nHost: a b\r\n\r\n", b"GET / HTTP/1.1\r\nHost: a/b\r\n\r\n",
            b"GET / HTTP/1.1\r\nHost: b@a\r\n\r\n", b"GET / HTTP/1.1\r\nHost: \xc3\xa9\r\n\r\n",
            b"GET / HTTP/1.1\r\nHost: a\r\nBad header: b\r\n\r\n",
            b"GET / HTTP/1.1\r\nHost: a\r\nX-Code : 404\r\n\r\n",
            b"GET / HTTP/1.1\r\nHost: a\r\nX-Code: 40\r\n 4\r\n\r\n",  # folded
            b"GET / HTTP/1.1\r\nHost: a\r\nX: a\x00b\r\n\r\n",
            b"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n",
            b"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
            b"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
            b"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
            b"GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 1\r\n\r\n",
            b"G\xe9T / HTTP/1.1\r\nHost: a\r\n\r\n",
        ],
        413: [b"POST /404 HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999\r\n\r\n"],
        414: [b"GET /" + b"a" * 20000],
        431: [b"GET / HTTP/1.1\r\nHost: a\r\nX: " + b"a" * 20000,
              b"GET / HTTP/1.1\r\nHost: a\r\n" + b"X: a\r\n" * 4000],
        501: [b"POST / HTTP/1.1\r\nHost: a\r\n" + b"".join(
            b"Transfer-Encoding: %s\r\n" % coding for coding in codings) + b"\r\n0\r\n\r\n"
              for codings in ([b"gzip"], [b"gzip, chunked"], [b"chunked, gzip"],
                              [b"chunked, chunked"], [b"chunked, gzip", b"chunked"],
                              [b"gzip", b"chunked"], [b"chunked;a=b"], [b'"chunked"'], [b""],
                              [b"xchunked"], [b"identity"])],
        505: [b"GET / HTTP/2.0\r\nHost: a\r\n\r\n", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"],
    }

    @classmethod
    def setUpClass(cls):
        cls.server = cls.enterClassContext(Server())

    def test_is_refused_with_a_page_and_closed(self):
        for status, cases in self.REFUSED.items():
            for data in cases:
                with self.subTest(data[:60]):
                    with self.server.connect() as connection:
                        connection.send(data)
                        answer = connection.answer()
                        self.assertEqual(answer.status, status)
                        self.assertEqual(answer["Connection"], "close")
                        self.assertIn(str(status), answer.text)
                        self.assertTrue(connection.is_closed())

    def test_nothing_behind_it_is_answered(self):
        answers = self.server.raw(b"GET / HTTP/1.1\r\n\r\n" + GET)
        self.assertEqual(answers.count(b"HTTP/1.1 "), 1)

    def test_a_broken_body_ends_the_connection_without_a_second_answer(self):
        for body in (b"zz\r\n", b'1;a="\n"\r\na\r\n0\r\n\r\n' + GET, b"1\na\n0\n\n" + GET,
                     b"5\r\nabc", b"ffffffffffffffffff\r\n", b"fffff\r\n",
                     b"1;" + b"x" * 70000, b"1\r\na\r\n" * 60000, b"0\r\nX: " + b"x" * 70000):
            with self.subTest(body[:10]):
                with self.server.connect() as connection:
                    try:
                        connection.send(b"POST /404.txt HTTP/1.1\r\nHost: a\r\n"
                                        b"Transfer-Encoding: chunked\r\n\r\n" + body)
                        connection.socket.shutdown(socket.SHUT_WR)
                    except (BrokenPipeError, ConnectionResetError):
                        pass
                    self.assertEqual(connection.answer().status, 404)
                    self.assertTrue(connection.is_closed())

    def test_a_trailer_says_nothing(self):
        with self.server.connect() as connection:
            connection.send(b"POST /404 HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                            b"0\r\nHost: b\r\nAccept-Language: fr\r\n\r\n" + GET)
            self.assertEqual(connection.answer()["Content-Language"], "en")
            self.assertEqual(connection.answer()["Content-Language"], "en")


class Hostile(unittest.TestCase):
    """Details are shown, and somebody else chose them."""

    EVIL = '"><script>alert(1)</script>&\'{{{x}}}\\'

    @classmethod
    def setUpClass(cls):
        cls.server = cls.enterClassContext(Server("--details"))

    def test_values_are_escaped_in_every_format(self):
        for suffix in ("html", "json", "problem", "xml", "txt"):
            with self.subTest(suffix):
                answer = self.server.ask(f"/404.{suffix}", f"X-Original-URI: /{self.EVIL}",
                                         f"X-Request-ID: {self.EVIL}")
                self.assertEqual(answer["Cache-Control"], "no-store")
                if suffix in ("html", "xml"):
                    self.assertNotIn("<script", answer.text)
                    self.assertIn("&lt;script", answer.text)

    def test_no_byte_of_a_header_reaches_the_log_as_it_is(self):
        evil = "caf\u00e9 \u202egnp \x85".encode() + b" \xff\xfe"
        self.server.ask("/404", "X-Request-ID: hostile \" \\ " + evil.decode("latin-1"))
        line = self.server.line(event="request", code=404,
                                request_id='hostile " \\ caf\u00e9 \u202egnp \x85 \ufffd\ufffd')
        self.assertEqual(line["event"], "request")
        self.assertTrue(all(b" " <= bytes([byte]) <= b"~"
                            for raw in self.server.lines for byte in raw.rstrip(b"\n")))

    def test_a_page_says_what_the_request_was(self):
        answer = self.server.ask("/404.html", "X-Original-URI: /shop", "X-Request-ID: 5f3a")
        self.assertIn("/shop", answer.text)
        self.assertIn("5f3a", answer.text)
        answer = self.server.ask("/404.html?x=1&url=%2Fcaf%C3%A9+x%", "Accept-Language: fr")
        self.assertIn("/caf\u00e9 x%", answer.text)


class Slow(unittest.TestCase):
    def test_who_does_not_finish_a_request_is_told_so_and_dropped(self):
        with Server("--request-time", "0.3", "--idle-time", "600") as server:
            with server.connect() as connection:
                connection.send(GET)
                self.assertEqual(connection.answer().status, 404)
                connection.send(b"GET /404 HTTP/1.1\r\nHost: ")
                answer = connection.answer()
                self.assertEqual((answer.status, answer["Connection"]), (408, "close"))
                self.assertTrue(connection.is_closed())
            # Slowloris: a header now and then does not help.
            with server.connect() as connection:
                connection.send(b"GET /404 HTTP/1.1\r\nHost: a\r\n")
                connection.socket.settimeout(0.05)
                try:
                    while not connection.read:
                        connection.send(b"X: a\r\n")
                        try:
                            connection.fill()
                        except TimeoutError:
                            pass
                except OSError:
                    pass
                self.assertIn(b"408", connection.read)
            # A body that does not come ends the connection; there was an answer.
            with server.connect() as connection:
                connection.send(b"POST /404 HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n")
                self.assertEqual(connection.answer().status, 404)
                self.assertTrue(connection.is_closed())
            self.assertEqual(server.metric("phrasebook_connections_too_slow_total"), 3)

    def test_who_asks_nothing_is_dropped_without_a_word(self):
        with Server("--idle-time", "0.2") as server:
            with server.connect() as connection:
                self.assertTrue(connection.is_closed())
            with server.connect() as connection:
                self.assertEqual(connection.ask("/404").status, 404)
                self.assertTrue(connection.is_closed())

    def test_who_takes_no_answer_is_dropped(self):
        with Server("--write-time", "0.3") as server:
            with server.connect() as connection:
                connection.socket.settimeout(60)
                with self.assertRaises((ConnectionResetError, BrokenPipeError)):
                    for _ in range(1 << 20):
                        connection.send(GET * 1000)
            self.assertEqual(server.metric("phrasebook_connections_too_slow_total"), 1)


class Many(unittest.TestCase):
    IDLE = 1000

    def setUp(self):
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        if hard < 2 * self.IDLE:
            self.skipTest("too few descriptors")
        resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, 2 * self.IDLE), hard))

    def test_a_thousand_idle_connections_are_in_nobodys_way(self):
        with Server("--threads", "2") as server:
            idle = [server.connect() for _ in range(self.IDLE)]
            until(lambda: server.metric("phrasebook_connections_open") > self.IDLE)
            self.assertEqual(server.ask("/404").status, 404)
            for connection in idle[::100]:
                self.assertEqual(connection.ask("/404").status, 404)
            for connection in idle:
                connection.socket.close()
            until(lambda: server.metric("phrasebook_connections_open") < 10)

    def test_who_comes_when_all_connections_are_taken_is_turned_away(self):
        with Server("--max-connections", "3") as server:
            taken = [server.connect() for _ in range(3)]
            for connection in taken:
                self.assertEqual(connection.ask("/404").status, 404)
            self.assertTrue(server.raw(b"").startswith(b"HTTP/1.1 503 "))
            taken.pop().socket.close()

            def is_let_in():
                with Connection(server.port) as connection:
                    try:
                        return connection.ask("/404").status == 404
                    except (EOFError, OSError):
                        return False
            until(is_let_in)
            for connection in taken:
                connection.socket.close()
            until(lambda: server.metric("phrasebook_connections_turned_away_total") >= 1)


if __name__ == "__main__":
    unittest.main()
