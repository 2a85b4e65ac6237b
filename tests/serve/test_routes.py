#!/usr/bin/env python3
"""phrasebook serve: what is answered to whom."""

import json
import unittest
import xml.etree.ElementTree

from server import Server

BROWSER = "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
SUFFIXES = {
    "html": "text/html; charset=utf-8",
    "json": "application/json",
    "problem": "application/problem+json",
    "problem.json": "application/problem+json",
    "xml": "application/problem+xml",
    "problem.xml": "application/problem+xml",
    "txt": "text/plain; charset=utf-8",
}
# docs/negotiation.md
TWELVE = {
    "zh-Hant-TW": "zh-TW",
    "zh-Hant": "zh-TW",
    "zh-HK": "zh-TW",
    "zh-HK,zh;q=0.9": "zh-TW",
    "zh-Hant-HK,zh-Hant;q=0.9,en;q=0.8": "zh-TW",
    "fr-CA": "fr",
    "fr-CA,en;q=0.3": "fr",
    "en-GB,fr;q=0.5": "en",
    "zh, zh-CN;q=0.9": "en",
    "es-419,fr;q=0.8": "fr",
    "en;q=0,fr": "fr",
    "*;q=0.5,zh-TW": "zh-TW",
}


class Routes(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = cls.enterClassContext(Server("--log", "json"))

    def ask(self, *arguments, **more):
        return self.server.ask(*arguments, **more)

    def test_a_browser_gets_a_page_a_terminal_text_and_a_program_a_problem(self):
        page = self.ask("/404", BROWSER, "Accept-Language: fr-CA,en;q=0.3")
        self.assertEqual((page.status, page.reason), (404, "Not Found"))
        self.assertEqual(page["Content-Type"], "text/html; charset=utf-8")
        self.assertEqual(page["Content-Language"], "fr")
        self.assertIn('lang="fr"', page.text)
        self.assertIn("Ressource introuvable", page.text)
        self.assertTrue(self.ask("/404", "Accept: */*")["Content-Type"].startswith("text/plain"))
        problem = self.ask("/503", "Accept: application/json")
        self.assertEqual(problem["Content-Type"], "application/problem+json")
        self.assertEqual(json.loads(problem.text)["status"], 503)

    def test_the_twelve_headers_get_the_language_they_ask_for(self):
        for header, language in TWELVE.items():
            with self.subTest(header):
                answer = self.ask("/404", f"Accept-Language: {header}")
                self.assertEqual(answer["Content-Language"], language)

    def test_a_header_in_two_lines_is_one_list(self):
        answer = self.ask("/404", "Accept-Language: de;q=0.3", "Accept-Language: fr;q=0.9")
        self.assertEqual(answer["Content-Language"], "fr")

    def test_a_suffix_names_the_format_whatever_is_accepted(self):
        for suffix, content_type in SUFFIXES.items():
            with self.subTest(suffix):
                answer = self.ask(f"/404.{suffix}", BROWSER)
                self.assertEqual(answer.status, 404)
                self.assertEqual(answer["Content-Type"], content_type)
                self.assertEqual(answer["Vary"], "Accept-Language")
        self.assertEqual(json.loads(self.ask("/410.json").text)["status"], 410)
        self.assertEqual(json.loads(self.ask("/410.problem").text)["status"], 410)
        xml.etree.ElementTree.fromstring(self.ask("/410.xml").text)

    def test_headers_of_a_page(self):
        page = self.ask("/404", BROWSER)
        self.assertEqual(page["Vary"], "Accept, Accept-Language")
        self.assertEqual(page["Cache-Control"], "no-store")
        self.assertEqual(page["X-Content-Type-Options"], "nosniff")
        self.assertRegex(page["Content-Security-Policy"],
                         r"^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]+'")
        self.assertRegex(page["Date"], r"^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} [\d:]{8} GMT$")
        self.assertEqual(int(page["Content-Length"]), len(page.body))
        self.assertIsNone(page["ETag"])
        self.assertIsNone(page["Retry-After"])
        self.assertIsNone(self.ask("/404.txt")["Content-Security-Policy"])

    def test_head_has_the_headers_and_no_body(self):
        with self.server.connect() as connection:
            for target in ("/404.html", "/404.txt", "/", "/healthz", "/nothing"):
                with self.subTest(target):
                    full = connection.ask(target)
                    short = connection.ask(target, method="HEAD")
                    drop = lambda answer: [h for h in answer.headers if h[0] != "Date"]
                    self.assertEqual(short.status, full.status)
                    self.assertEqual(drop(short), drop(full))
                    self.assertEqual(short.body, b"")
                    self.assertTrue(full.body)

    def test_ingress_nginx_names_code_and_format_in_headers(self):
        answer = self.ask("/", "X-Code: 503", "X-Format: text/html,*/*;q=0.8", "Accept: */*",
                          "X-Original-URI: /shop?id=1", "X-Namespace: shop", "X-Ingress-Name: web",
                          "X-Service-Name: carts", "X-Service-Port: 80", "X-Request-ID: 5f3a",
                          "Accept-Language: zh-HK")
        self.assertEqual((answer.status, answer.reason), (503, "Service Unavailable"))
        self.assertEqual(answer["Content-Type"], "text/html; charset=utf-8")
        self.assertEqual(answer["Content-Language"], "zh-TW")
        self.assertEqual(answer["Cache-Control"], "no-store")
        self.assertNotIn("/shop", answer.text)
        self.assertNotIn("5f3a", answer.text)
        line = self.server.line(event="request", request_id="5f3a")
        self.assertEqual((line["namespace"], line["ingress"], line["service"], line["code"],
                          line["status"], line["original_uri"], line["locale"], line["match"]),
                         ("shop", "web", "carts", 503, 503, "/shop?id=1", "zh-TW", "parent"))

    def test_ingress_nginx_without_a_code_is_the_default_backend(self):
        self.assertEqual(self.ask("/").status, 404)
        self.assertEqual(self.ask("/", "X-Code: nonsense").status, 404)
        self.assertEqual(self.ask("/", "X-Code: 0404").status, 404)

    def test_a_failed_post_gets_its_page_too_and_the_connection_goes_on(self):
        with self.server.connect() as connection:
            self.assertEqual(connection.ask("/", "X-Code: 502", method="POST",
                                            body=b"x" * 5000).status, 502)
            self.assertEqual(connection.ask("/413", method="PUT", body=b"y").status, 413)
            connection.send(b"POST /500 HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                            b"3\r\nabc\r\n0\r\nX-Code: 418\r\n\r\n")
            self.assertEqual(connection.answer().status, 500)
            self.assertEqual(connection.ask("/404", method="DELETE").status, 404)

    def test_traefik_asks_for_the_status_as_a_path_with_or_without_a_query(self):
        for target in ("/502", "/502?url=%2Fshop", "/502.html?url=/", "http://pages/502"):
            with self.subTest(target):
                self.assertEqual(self.ask(target).status, 502)

    def test_its_own_errors_are_pages_too(self):
        for target in ("/nothing", "/404.php", "/40", "/4040", "/099", "/404/", "//404", "/%34"):
            with self.subTest(target):
                answer = self.ask(target, BROWSER, "Accept-Language: fr")
                self.assertEqual(answer.status, 404)
                self.assertIn("Ressource introuvable", answer.text)
        refused = self.ask("/metrics", BROWSER, "Accept-Language: fr", method="POST")
        self.assertEqual(refused.status, 405)
        self.assertEqual(refused["Allow"], "GET, HEAD")
        self.assertEqual(refused["Content-Language"], "fr")
        self.assertEqual(self.ask("/404", method="TRACE").status, 405)
        self.assertEqual(self.ask("errors.example:443", method="CONNECT").status, 405)
        long = self.ask("/" + "x" * 9000, BROWSER)
        self.assertEqual(long.status, 414)
        large = self.ask("/404", BROWSER, "X-Large: " + "x" * 20000)
        self.assertEqual(large.status, 431)
        body = self.ask("/404", BROWSER, "Accept-Language: fr", method="POST", body=b"x" * 100000)
        self.assertEqual(body.status, 413)
        self.assertEqual(body["Content-Language"], "fr")

    def test_any_code_has_a_page_and_no_code_breaks_the_connection(self):
        with self.server.connect() as connection:
            for code in (100, 101, 199, 200, 204, 205, 302, 304, 399, 400, 418, 444, 451, 499, 500,
                         511, 599, 600, 999):
                with self.subTest(code):
                    answer = connection.ask(f"/{code}.json")
                    self.assertEqual(answer.status, code if 400 <= code <= 599 else 200)
                    self.assertEqual(json.loads(answer.text)["status"], code)

    def test_health(self):
        answer = self.ask("/healthz")
        self.assertEqual((answer.status, answer.text), (200, "ok\n"))

    def test_retry_after_is_passed_through_where_it_means_something(self):
        for code in (413, 429, 503):
            answer = self.ask(f"/{code}", "X-Retry-After: 120", "Accept-Language: en", BROWSER)
            self.assertEqual(answer["Retry-After"], "120")
            self.assertIn("2 minutes", answer.text)
        self.assertIsNone(self.ask("/404", "X-Retry-After: 120")["Retry-After"])
        self.assertIsNone(self.ask("/503", "X-Retry-After: soon")["Retry-After"])
        self.assertIsNone(self.ask("/503")["Retry-After"])


class Editions(unittest.TestCase):
    def test_only_the_words_of_some_are_served(self):
        documents = "Le serveur n’a trouvé aucun résultat"
        for arguments, found in (((), True), (("--edition", "phrasebook"), False)):
            with self.subTest(arguments), Server(*arguments) as server:
                page = server.ask("/404.html", "Accept-Language: fr").text
                self.assertIn("Ressource introuvable", page)
                self.assertEqual(documents in page, found)


class Fetched(unittest.TestCase):
    """--status 200: whoever stands in front fetches the page, and has the status himself."""

    @classmethod
    def setUpClass(cls):
        cls.server = cls.enterClassContext(Server("--status", "200", "--retry-after", "90"))

    def test_pages_are_successes_and_what_is_wrong_with_the_asking_is_not(self):
        self.assertEqual(self.server.ask("/404").status, 200)
        self.assertEqual(self.server.ask("/", "X-Code: 500").status, 200)
        self.assertEqual(self.server.ask("/").status, 404)
        self.assertEqual(self.server.ask("/nothing").status, 404)
        self.assertEqual(self.server.ask("/metrics", method="POST").status, 405)

    def test_a_fixed_page_can_be_kept_and_asked_for_again(self):
        first = self.server.ask("/404.html", "Accept-Language: fr")
        self.assertEqual(first["Cache-Control"], "no-cache")
        etag = first["ETag"]
        self.assertRegex(etag, r'^"[0-9a-f]{16}"$')
        for value in (etag, f"W/{etag}", f'"a,b", {etag}', "*"):
            with self.subTest(value):
                again = self.server.ask("/404.html", "Accept-Language: fr",
                                        f"If-None-Match: {value}")
                self.assertEqual((again.status, again.body), (304, b""))
                self.assertEqual(again["ETag"], etag)
                self.assertEqual(again["Vary"], "Accept-Language")
                self.assertIsNone(again["Content-Length"])
        for value in ('"other"', etag.strip('"'), '"', "W/", ","):
            with self.subTest(value):
                again = self.server.ask("/404.html", "Accept-Language: fr",
                                        f"If-None-Match: {value}")
                self.assertEqual(again.status, 200)
        for target, language in (("/404.html", "en"), ("/404.txt", "fr"), ("/410.html", "fr")):
            self.assertNotEqual(self.server.ask(target, f"Accept-Language: {language}")["ETag"],
                                etag)

    def test_a_page_that_can_be_kept_depends_on_what_vary_names_alone(self):
        plain = self.server.ask("/404", "Accept: text/html")
        other = self.server.ask("/404", "Accept: text/html", "X-Format: application/json",
                                "X-Code: 500", "X-Original-URI: /a", "X-Request-ID: 1")
        self.assertEqual(plain["Vary"], "Accept, Accept-Language")
        self.assertEqual((other["ETag"], other.body), (plain["ETag"], plain.body))

    def test_two_servers_have_the_same_tags(self):
        with Server("--status", "200", "--log", "json") as other:
            self.assertEqual(other.ask("/404.html")["ETag"], self.server.ask("/404.html")["ETag"])

    def test_what_depends_on_a_header_cannot_be_kept(self):
        answer = self.server.ask("/", "X-Code: 404", "If-None-Match: *")
        self.assertEqual((answer.status, answer["Cache-Control"], answer["ETag"]),
                         (200, "no-store", None))

    def test_retry_after_is_what_was_set_where_nobody_knows_better(self):
        self.assertEqual(self.server.ask("/503")["Retry-After"], "90")
        self.assertEqual(self.server.ask("/429")["Retry-After"], "90")
        self.assertIsNone(self.server.ask("/500")["Retry-After"])
        self.assertEqual(self.server.ask("/503", "X-Retry-After: 7")["Retry-After"], "7")


class Doors(unittest.TestCase):
    def test_metrics_have_a_door_of_their_own_where_they_are_told_to(self):
        with Server("--metrics-listen", "127.0.0.1:0") as server:
            self.assertEqual(server.ask("/metrics").status, 404)
            server.port = server.port_of("listening_for_metrics")
            answer = server.ask("/metrics")
            self.assertEqual(answer.status, 200)
            self.assertIn("phrasebook_info", answer.text)


if __name__ == "__main__":
    unittest.main()
