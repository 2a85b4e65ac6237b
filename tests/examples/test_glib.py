#!/usr/bin/env python3
"""examples/glib: statuses as a GError domain with words in the user's language."""

import os
import unittest

from failing_server import ServerTest, closed_port

CLIENT = os.environ["PHRASEBOOK_CLIENT"]


class Fetch(ServerTest):
    def fetch(self, url, language="fr_CA"):
        return self.run_client([CLIENT, url], language)

    def test_prints_what_is_there(self):
        self.assertEqual(self.fetch(self.origin + "/"), (0, ["body of 200"]))

    def test_makes_an_error_of_a_status(self):
        for language, code, message in (
                ("fr_CA:en", 404, "Ressource introuvable"),
                ("zh_HK", 503, "服務暫時無法使用"),
                ("br", 404, "Nothing found at this address"),
                ("fr", 477, "Requête non satisfaite")):
            with self.subTest(language=language, code=code):
                status, lines = self.fetch(f"{self.origin}/status/{code}", language)
                self.assertEqual((status, lines[0]),
                                 (1, f"{message} (example-http-error-quark, {code})"))
                self.assertGreater(len(lines[1]), 9)

    def test_says_something_of_a_code_without_a_class(self):
        self.assertEqual(self.fetch(self.origin + "/status/777"),
                         (1, ["HTTP (example-http-error-quark, 777)", ""]))

    def test_leaves_what_comes_in_between_to_gio(self):
        status, lines = self.fetch(f"http://127.0.0.1:{closed_port()}/")
        self.assertEqual((status, len(lines)), (1, 1))
        self.assertRegex(lines[0], r".+ \(g-io-error-quark, 39\)$") # G_IO_ERROR_CONNECTION_REFUSED
        self.assertRegex(self.fetch("http://nobody.invalid/")[1][0], r"\(g-resolver-error-quark, \d+\)$")
        self.assertRegex(self.fetch("no address")[1][0], r"\(g-uri-quark, \d+\)$")


if __name__ == "__main__":
    unittest.main()
