#!/usr/bin/env python3
"""examples/python: the module over the library for C, and the program that uses it."""

import os
import sys
import tempfile
import unittest

from failing_server import ServerTest, closed_port

EXAMPLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "examples")
PROGRAM = os.path.join(EXAMPLES, "python", "fetch.py")
WORDS = os.path.join(EXAMPLES, "overlay", "words")
sys.path.insert(0, os.path.dirname(PROGRAM))

import phrasebook # pylint: disable=wrong-import-position


class Module(unittest.TestCase):
    def test_has_the_words_in_one_call(self):
        self.assertEqual(phrasebook.text("fr-CA", 404), "Ressource introuvable")
        self.assertEqual(phrasebook.text("xx", 418), phrasebook.text("en", 418))
        self.assertEqual(phrasebook.reason_phrase(413), "Content Too Large")
        self.assertRegex(phrasebook.version(), r"^\d+\.\d+\.\d+$")

    def test_says_how_an_answer_was_found(self):
        catalog = phrasebook.Catalog.builtin()
        words = catalog.reader("zh-HK")
        self.assertEqual(words(503), ("服務暫時無法使用", "zh-TW", "phrasebook", 503, "parent"))
        self.assertEqual(words(477)[3:], ("4xx", "class"))
        self.assertEqual(words(777)[3:], (0, "none"))

    def test_negotiates(self):
        catalog = phrasebook.Catalog.builtin()
        self.assertEqual(catalog.negotiate("en;q=0.2, fr-CA"), "fr")
        self.assertEqual(catalog.prefer(["br", "zh_HK.UTF-8"]), "zh-TW")
        self.assertEqual(catalog.prefer([]), "en")

    def test_a_reader_outlives_its_catalog(self):
        words = phrasebook.Catalog.builtin().overlaid(phrasebook.Catalog.load(WORDS)).reader("fr")
        self.assertEqual(words(404).text, "Ce rayon est vide")
        self.assertEqual(words(403).text, "Accès refusé")

    def test_says_all_that_is_wrong_with_files(self):
        with tempfile.TemporaryDirectory() as folder:
            os.mkdir(os.path.join(folder, "fr"))
            with open(os.path.join(folder, "fr", "acme.po"), "w", encoding="utf-8") as file:
                file.write('msgid "\n')
            with self.assertRaisesRegex(phrasebook.LoadError, r"acme\.po:1"):
                phrasebook.Catalog.load(folder)
        with self.assertRaisesRegex(phrasebook.LoadError, "No such file"):
            phrasebook.Catalog.load("no/such/folder")

    def test_an_unknown_field_is_an_error(self):
        with self.assertRaises(phrasebook.LoadError):
            phrasebook.Catalog.builtin().reader("fr")(404, 9)


class Fetch(ServerTest):
    def fetch(self, *arguments, language="fr_CA"):
        return self.run_client([sys.executable, "-B", PROGRAM, *arguments], language)

    def test_prints_what_is_there(self):
        self.assertEqual(self.fetch(self.origin + "/"), (0, ["body of 200"]))

    def test_explains_a_status_in_the_users_language(self):
        status, lines = self.fetch(self.origin + "/status/503", language="zh_HK:en")
        self.assertEqual((status, lines[0], lines[3]),
                         (1, "服務暫時無法使用", "(HTTP 503 Service Unavailable)"))
        self.assertEqual(self.fetch(self.origin + "/status/404")[1][0], "Ressource introuvable")

    def test_words_of_ones_own_win(self):
        _, lines = self.fetch("--words", WORDS, self.origin + "/status/404")
        self.assertEqual(lines[0], "Ce rayon est vide")

    def test_leaves_what_comes_in_between_to_python(self):
        status, lines = self.fetch(f"http://127.0.0.1:{closed_port()}/")
        self.assertEqual((status, len(lines)), (1, 1))
        self.assertIn("refused", lines[0])


if __name__ == "__main__":
    unittest.main()
