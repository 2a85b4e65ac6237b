#!/usr/bin/env python3
"""phrasebook serve: what is counted, and that nobody can make it count without end."""

import itertools
import re
import string
import unittest

from server import Server

LINE = re.compile(r'^[a-z_]+(\{[a-z]+="(?:[^"\\\n]|\\.)*"(,[a-z]+="(?:[^"\\\n]|\\.)*")*\})? \d+$')


class Counting(unittest.TestCase):
    def setUp(self):
        self.server = self.enterContext(Server("--threads", "2"))

    def test_requests_by_code_locale_format_and_match(self):
        for _ in range(3):
            self.server.ask("/404.html", "Accept-Language: fr-CA")
        self.server.ask("/404.json", "Accept-Language: fr")
        self.server.ask("/", "X-Code: 503", "Accept-Language: de")
        self.server.ask("/777")
        count = lambda **labels: self.server.metric("phrasebook_requests_total", **labels)
        self.assertEqual(count(code="404", locale="fr", format="html", match="parent"), 3)
        self.assertEqual(count(code="404", locale="fr", format="json", match="exact"), 1)
        self.assertEqual(count(code="503", locale="en", format="text", match="default"), 1)
        self.assertEqual(count(code="other"), 1)
        self.assertEqual(count(), 6)
        self.assertEqual(self.server.metric("phrasebook_catalog_version"), 1)
        self.assertEqual(self.server.metric("phrasebook_pages_kept"), 3)

    def test_languages_asked_for_and_missing(self):
        for header in ("fr-CA,en;q=0.3", "fr;q=0.8,de;q=0.9", "de", "de-AT, fr;q=0.9", "zh-HK",
                       "zh-CN", "*", "", "q=1,,;", "en-GB"):
            self.server.ask("/404", f"Accept-Language: {header}")
        asked = lambda language: self.server.metric("phrasebook_languages_asked_total",
                                                    language=language)
        missing = lambda language: self.server.metric("phrasebook_languages_missing_total",
                                                      language=language)
        self.assertEqual([asked(tag) for tag in ("fr", "de", "zh", "en")], [1, 3, 2, 1])
        self.assertEqual([missing(tag) for tag in ("fr", "de", "zh", "en")], [0, 3, 1, 0])

    def test_hostile_tags_make_no_more_lines_than_there_are_languages(self):
        with self.server.connect() as connection:
            for letters in itertools.product(string.ascii_lowercase, repeat=2):
                for suffix in ("", "-XX", "-x-" + "".join(letters) * 3):
                    connection.ask("/404.txt", f"Accept-Language: {''.join(letters)}{suffix}")
            for i, letters in enumerate(itertools.product(string.ascii_lowercase, repeat=3)):
                if i % 7 == 0:
                    connection.ask("/404.txt", f"Accept-Language: {''.join(letters)}")
            for code in range(100, 1000):
                connection.ask(f"/{code}.txt")
        text = self.server.ask("/metrics").text
        lines = text.splitlines()
        # Of each thread: 200, and "other".
        self.assertLessEqual(sum("languages_asked_total{" in line for line in lines), 402)
        self.assertLess(sum("requests_total{" in line for line in lines), 250)
        self.assertGreater(self.server.metric("phrasebook_languages_asked_total",
                                              language="other"), 1000)

    def test_is_prometheus_text_format(self):
        self.server.ask("/404")
        answer = self.server.ask("/metrics")
        self.assertEqual(answer["Content-Type"], "text/plain; version=0.0.4; charset=utf-8")
        self.assertEqual(answer["Cache-Control"], "no-store")
        self.assertTrue(answer.text.endswith("\n"))
        typed = set()
        for line in answer.text.splitlines():
            if line.startswith("# TYPE "):
                name, kind = line.split(" ")[2:]
                self.assertIn(kind, ("counter", "gauge"))
                self.assertNotIn(name, typed)
                typed.add(name)
            elif not line.startswith("# HELP "):
                self.assertRegex(line, LINE)
                self.assertIn(re.split("[{ ]", line)[0], typed)

    def test_refused_requests_and_conditional_ones(self):
        self.server.raw(b"nonsense\r\n\r\n")
        self.assertEqual(self.server.metric("phrasebook_requests_refused_total"), 1)


if __name__ == "__main__":
    unittest.main()
