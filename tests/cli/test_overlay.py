#!/usr/bin/env python3
"""phrasebook --catalog: a user's own words over the built-in ones, for every subcommand."""

import os
import tempfile
import unittest

from command import run

HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'


def entry(field, key, text):
    return f'msgctxt "{field}"\nmsgid "{key}"\nmsgstr "{text}"\n\n'


class Overlay(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.directory = directory.name
        self.write("fr/acme.po", HEADER + entry("title", 404, "Perdu"))
        self.write("br/acme.po", HEADER + entry("title", 404, "Kollet"))

    def write(self, path, text, directory=None):
        path = os.path.join(directory or self.directory, path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)

    def title(self, *arguments, code=404, **environment):
        result = run("lookup", str(code), "-f", "title", "--format", "json", *arguments,
                     **environment)
        self.assertEqual(result.err, "")
        (answer,) = result.objects
        return answer["text"]

    def test_its_words_win_and_ours_stay(self):
        overlay = ("--catalog", self.directory)
        self.assertEqual(self.title("-l", "fr-CA", *overlay), "Perdu")
        self.assertEqual(self.title("-l", "br-FR", *overlay), "Kollet")
        for tag in ("fr", "en", "zh-HK"):
            self.assertEqual(self.title("-l", tag, *overlay, code=403),
                             self.title("-l", tag, code=403))
        self.assertEqual(self.title("-l", "zh-HK", *overlay), self.title("-l", "zh-HK"))

    def test_stands_before_the_subcommand_or_behind_it_or_in_the_environment(self):
        arguments = ("lookup", "404", "-l", "fr", "-f", "title", "--format", "json")
        expected = run(*arguments, "--catalog", self.directory).out
        self.assertIn("Perdu", expected)
        self.assertEqual(run("--catalog", self.directory, *arguments).out, expected)
        self.assertEqual(run(*arguments, PHRASEBOOK_CATALOG=self.directory).out, expected)
        self.assertEqual(run(*arguments, PHRASEBOOK_CATALOG="").out, run(*arguments).out)

    def test_the_last_one_is_on_top_and_the_option_before_the_environment(self):
        with tempfile.TemporaryDirectory() as other:
            self.write("fr/acme.po", HEADER + entry("title", 404, "Égaré"), other)
            self.assertEqual(
                self.title("-l", "fr", "--catalog", self.directory, "--catalog", other), "Égaré")
            self.assertEqual(
                self.title("-l", "fr", "--catalog", other, "--catalog", self.directory), "Perdu")
            self.assertEqual(
                self.title("-l", "fr", "--catalog", other, PHRASEBOOK_CATALOG=self.directory),
                "Égaré")

    def test_every_subcommand_sees_it(self):
        overlay = ("--catalog", self.directory)
        self.assertIn("acme", run("editions", *overlay).out)
        self.assertIn("\nbr\t", "\n" + run("locales", "--format", "tsv", *overlay).out)
        self.assertIn("br", run("chain", "br-FR", "--format", "tsv", *overlay).out.split())
        self.assertEqual(run("negotiate", "br,fr;q=0.5", *overlay).out.split()[0], "br")
        self.assertEqual(run("lookup", "404", "-l", "fr", "-e", "acme", "-f", "title", *overlay)
                         .out.split("\t")[3], "acme")

    def test_a_bad_one_is_named_with_place_and_reason_and_nothing_is_answered(self):
        self.write("fr/acme.po", HEADER + 'msgctxt "titel"\nmsgid "404"\nmsgstr "x"\n')
        for arguments in (("lookup", "404"), ("locales",), ("codes",)):
            result = run(*arguments, "--catalog", self.directory)
            self.assertEqual(result.exit, 3)
            self.assertEqual(result.out, "")
            self.assertIn(os.path.join(self.directory, "fr/acme.po") + ":4:1: not a field",
                          result.err)

    def test_one_without_a_name_is_wrong_usage(self):
        result = run("lookup", "404", "--catalog", "")
        self.assertEqual((result.exit, result.out), (2, ""))

    def test_one_that_is_not_there_is_an_error(self):
        result = run("lookup", "404", "--catalog", os.path.join(self.directory, "nowhere"))
        self.assertEqual(result.exit, 3)
        self.assertIn("nowhere: No such file or directory", result.err)


if __name__ == "__main__":
    unittest.main()
