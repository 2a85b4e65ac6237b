#!/usr/bin/env python3
"""phrasebook negotiate, and lookup -a."""

import subprocess
import unittest

from command import COMMAND, run


def chosen(*arguments):
    return run("negotiate", *arguments, "--format", "json").objects[0]


class Negotiate(unittest.TestCase):
    def test_says_what_was_chosen_and_why(self):
        self.assertEqual(chosen("fr-CA,en;q=0.3"), {
            "locale": "fr", "range": "fr-CA", "quality": 1, "match": "parent", "skipped": False})
        self.assertEqual(chosen("de;q=x,fr;q=0.85"), {
            "locale": "fr", "range": "fr", "quality": 0.85, "match": "exact", "skipped": True})
        self.assertEqual(chosen("ja"), {
            "locale": "en", "range": None, "quality": None, "match": "default", "skipped": False})

    def test_none_is_null_and_an_exit_status(self):
        result = run("negotiate", "ja", "--default", "none", "--format", "json")
        self.assertEqual(result.exit, 1)
        self.assertIsNone(result.objects[0]["locale"])

    def test_takes_other_locales_and_another_default(self):
        self.assertEqual(chosen("pt-AO", "--available", "pt-BR,pt-PT")["locale"], "pt-PT")
        self.assertEqual(chosen("ja", "--default", "fr")["locale"], "fr")

    def test_best_fit_crosses_languages_and_lookup_does_not(self):
        self.assertEqual(chosen("br")["locale"], "en")
        self.assertEqual(chosen("br", "--strategy", "best-fit")["locale"], "fr")
        done = subprocess.run([COMMAND, "negotiate", "--batch", "--strategy", "best-fit"],
                              input="en,fr\tbr\n", capture_output=True, text=True, check=True)
        self.assertEqual(done.stdout, "fr\n")

    def test_explains(self):
        steps = run("negotiate", "de,zh-HK;q=0.8,fr;q=0.5,en;q=0", "--explain", "--format",
                    "json").objects[0]["steps"]
        self.assertEqual([(step["range"], step["fate"]) for step in steps],
                         [("de", "nothing_fits"), ("zh-HK", "chosen"), ("fr", "not_reached"),
                          ("en", "excludes")])
        self.assertEqual(steps[1]["chain"], ["zh-HK", "zh-Hant"])

    def test_answers_a_stream(self):
        lines = "en,fr\tfr-CA,en;q=0.3\nde\tfr\nzh-TW,en\tzh-HK\nde\t\n"
        done = subprocess.run([COMMAND, "negotiate", "--batch", "--default", "none"], input=lines,
                              capture_output=True, text=True, check=True)
        self.assertEqual(done.stdout, "fr\n\nzh-TW\n\n")

    def test_a_line_of_the_stream_that_is_wrong_is_named(self):
        done = subprocess.run([COMMAND, "negotiate", "--batch"], input="en\tfr\nfr\n",
                              capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 3)
        self.assertIn("standard input:2:", done.stderr)

    def test_wrong_usage(self):
        for arguments in (["negotiate"], ["negotiate", "fr", "--available", "!!"],
                          ["negotiate", "fr", "--default", "!!"], ["negotiate", "fr", "--batch"],
                          ["negotiate", "fr", "--strategy", "best"],
                          ["negotiate", "fr", "--strategy", "best-fit", "--explain"]):
            result = run(*arguments)
            self.assertEqual(result.exit, 2, arguments)
            self.assertEqual(result.err.count("\n"), 1)


class Lookup(unittest.TestCase):
    def test_takes_a_header_for_a_locale(self):
        result = run("lookup", "404", "-a", "de,zh-HK;q=0.5", "-f", "title", "--format", "json")
        self.assertEqual(result.objects[0]["locale"], "zh-TW")
        excluded = run("lookup", "404", "-a", "*;q=0", "-f", "title", "--format", "json")
        self.assertEqual(excluded.objects[0]["locale"], "en")

    def test_but_not_both(self):
        self.assertEqual(run("lookup", "404", "-a", "fr", "-l", "fr").exit, 2)


if __name__ == "__main__":
    unittest.main()
