#!/usr/bin/env python3
"""examples/httplib and examples/beast: errors in the client's language, and in the form it asks for."""

import http.client
import json
import os
import re
import signal
import subprocess
import unittest

SERVER = os.environ["PHRASEBOOK_SERVER"]
BEAST = os.path.basename(SERVER).startswith("beast")
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


class Errors(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        # Its port is the system's choice; its log is read by one of the tests.
        cls.process = subprocess.Popen([SERVER], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                       encoding="utf-8")
        cls.port = int(re.fullmatch(r"http://127\.0\.0\.1:(\d+)\n", cls.process.stdout.readline())[1])

    @classmethod
    def tearDownClass(cls):
        cls.process.send_signal(signal.SIGTERM)
        cls.log = cls.process.communicate(timeout=60)[1]
        if cls.process.returncode != 0:
            raise AssertionError(f"ended with {cls.process.returncode}: {cls.log}")

    def ask(self, path, language=None, accept=None, method="GET", body=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        self.addCleanup(connection.close)
        headers = {"Accept-Language": language, "Accept": accept}
        connection.request(method, path, body=body,
                           headers={name: value for name, value in headers.items() if value})
        answer = connection.getresponse()
        answer.text = answer.read().decode()
        return answer

    def test_what_goes_well_is_left_alone(self):
        answer = self.ask("/", "fr-CA", BROWSER)
        self.assertEqual((answer.status, answer.text), (200, "All is well here.\n"))
        self.assertIsNone(answer.headers["Content-Language"])

    def test_a_browser_gets_a_page_in_its_language(self):
        for header, locale, title in (("fr-CA,en;q=0.3", "fr", "Ressource introuvable"),
                                      ("zh-HK", "zh-TW", "找不到資源"),
                                      ("xx", "en", "Nothing found at this address"),
                                      (None, "en", "Nothing found at this address")):
            with self.subTest(header=header):
                answer = self.ask("/missing", header, BROWSER)
                self.assertEqual(answer.status, 404)
                self.assertEqual(answer.headers["Content-Type"], "text/html; charset=utf-8")
                self.assertEqual(answer.headers["Content-Language"], locale)
                self.assertIn("Accept-Language", answer.headers["Vary"])
                self.assertIn("style-src 'sha256-", answer.headers["Content-Security-Policy"])
                self.assertIn(f'<html lang="{locale}"', answer.text)
                self.assertIn(title, answer.text)

    def test_a_program_gets_a_problem_document(self):
        answer = self.ask("/private", "zh-HK", "application/problem+json")
        self.assertEqual(answer.headers["Content-Type"], "application/problem+json")
        problem = json.loads(answer.text)
        self.assertEqual((problem["status"], problem["title"], problem["instance"]),
                         (403, "不允許存取", "/private"))

    def test_a_terminal_gets_text(self):
        answer = subprocess.run(
            ["curl", "--silent", "--include", "--header", "Accept-Language: fr-CA",
             f"http://127.0.0.1:{self.port}/missing"],
            capture_output=True, check=True, timeout=30).stdout.decode()
        self.assertIn("Content-Type: text/plain; charset=utf-8", answer)
        self.assertIn("Ressource introuvable", answer)

    def test_what_was_asked_for_is_escaped(self):
        answer = self.ask("/%3Cscript%3E", "fr", BROWSER)
        self.assertNotIn("<script", answer.text)

    def test_says_when_to_come_again(self):
        answer = self.ask("/busy", "fr", BROWSER)
        self.assertEqual((answer.status, answer.headers.get_all("Retry-After")), (503, ["300"]))
        self.assertRegex(answer.text, r"Réessayez dans 5\sminutes")

    def test_a_handler_that_throws_tells_the_client_nothing_of_it(self):
        answer = self.ask("/broken", "zh-TW", "application/problem+json")
        self.assertEqual((answer.status, json.loads(answer.text)["status"]), (500, 500))
        self.assertNotIn("foresaw", answer.text)

    def test_head_has_the_same_headers_and_no_body(self):
        get, head = (self.ask("/missing", "fr", BROWSER, method) for method in ("GET", "HEAD"))
        self.assertEqual((head.status, head.text), (404, ""))
        for name in ("Content-Type", "Content-Language", "Content-Length"):
            self.assertEqual(head.headers[name], get.headers[name], name)

    @unittest.skipUnless(BEAST, "cpp-httplib has no 405")
    def test_names_the_methods_that_are_allowed(self):
        answer = self.ask("/", "fr", BROWSER, "POST", b"x")
        self.assertEqual((answer.status, answer.headers["Allow"]), (405, "GET, HEAD"))

    @unittest.skipUnless(BEAST, "cpp-httplib closes the connection")
    def test_explains_what_could_not_be_read(self):
        for code, request in ((431, b"GET / HTTP/1.1\r\nX: " + b"x" * 9000 + b"\r\n\r\n"),
                              (400, b"\x16\x03\x01 this is no HTTP\r\n\r\n"),
                              (413, b"GET / HTTP/1.1\r\nAccept-Language: fr\r\n"
                                    b"Content-Length: 99999\r\n\r\n")):
            with self.subTest(code=code):
                connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
                self.addCleanup(connection.close)
                connection.connect()
                connection.sock.sendall(request)
                answer = http.client.HTTPResponse(connection.sock)
                answer.begin()
                self.assertEqual((answer.status, answer.headers["Connection"]), (code, "close"))
                self.assertGreater(len(answer.read()), 40)
                self.assertEqual(answer.headers["Content-Language"], "fr" if code == 413 else "en")

    def test_connections_are_kept(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        self.addCleanup(connection.close)
        connection.connect()
        kept = connection.sock
        for path in ("/missing", "/", "/busy"):
            connection.request("GET", path)
            connection.getresponse().read()
            self.assertIs(connection.sock, kept)


if __name__ == "__main__":
    unittest.main()
