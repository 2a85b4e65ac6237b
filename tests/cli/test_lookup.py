#!/usr/bin/env python3
"""phrasebook lookup: what it answers, how it says so, how it ends."""

import unittest

from command import run


def describe(*arguments, **environment):
    """The one object that a look-up of a description gives."""
    result = run("lookup", *arguments, "-f", "description", "--format", "json", **environment)
    (answer,) = result.objects
    return answer | {"exit": result.exit}


class Fallback(unittest.TestCase):
    CASES = [  # tag, locale that answers, how
        ("fr", "fr", "exact"),
        ("fr-CA", "fr", "parent"),
        ("fr_CA.UTF-8", "fr", "parent"),
        ("FR-ca", "fr", "parent"),
        ("zh-TW", "zh-TW", "exact"),
        ("zh-HK", "zh-TW", "parent"),
        ("zh-Hant-MO", "zh-TW", "parent"),
        ("zh-CN", "en", "default"),
        ("de", "en", "default"),
        ("en-GB", "en", "parent"),
    ]

    def test_answers_in_the_readers_language_whatever_the_environment(self):
        for environment in ({}, {"LC_ALL": "fr_FR.UTF-8"}, {"LC_ALL": "C"}, {"LANGUAGE": "zh_TW"}):
            for tag, locale, match in self.CASES:
                with self.subTest(tag=tag, environment=environment):
                    answer = describe("404", "-l", tag, **environment)
                    self.assertEqual(answer["exit"], 0)
                    self.assertEqual(answer["locale"], locale)
                    self.assertEqual(answer["match"], match)
                    self.assertEqual(answer["requested_locale"], tag)
                    self.assertEqual(answer["answered"], "404")

    def test_says_so_to_people_too(self):
        self.assertIn("[fr, for fr-CA]", run("lookup", "404", "-l", "fr-CA").out)
        self.assertIn("[en, default]", run("lookup", "404", "-l", "de").out)
        self.assertIn("[zh-TW, for zh-HK]", run("lookup", "404", "-l", "zh-HK").out)
        self.assertIn("[fr, class 4xx]", run("lookup", "477", "-l", "fr").out)

    def test_a_card_names_the_edition_of_the_description(self):
        head, *lines = run("lookup", "429", "-l", "fr").out.splitlines()
        self.assertRegex(head, r"^429 .+  \[fr\]$")
        labels = [line.split()[0] for line in lines]
        self.assertEqual(labels, ["summary", "description", "advice"])
        self.assertTrue(lines[1].endswith("  [mdn]"))
        self.assertFalse(lines[0].endswith("]"))

    def test_a_code_that_nothing_knows_gets_its_class(self):
        answer = describe("477", "-l", "fr")
        self.assertEqual(
            (answer["locale"], answer["answered"], answer["match"]), ("fr", "4xx", "class")
        )
        self.assertTrue(answer["text"])

    def test_the_directory_plays_no_part(self):
        self.assertEqual(run("lookup", "404", "-l", "fr", cwd="/").exit, 0)


class UsersLocale(unittest.TestCase):
    def locale_of(self, **environment):
        return describe("404", **environment)["locale"]

    def test_comes_from_the_environment_in_the_order_of_posix(self):
        self.assertEqual(self.locale_of(), "en")
        self.assertEqual(self.locale_of(LANG="fr_FR.UTF-8"), "fr")
        self.assertEqual(self.locale_of(LANG="fr_FR.UTF-8", LC_MESSAGES="zh_TW.UTF-8"), "zh-TW")
        self.assertEqual(self.locale_of(LC_MESSAGES="zh_TW.UTF-8", LC_ALL="fr_FR"), "fr")
        self.assertEqual(self.locale_of(LANG="fr_FR.UTF-8", LC_ALL=""), "fr")
        self.assertEqual(self.locale_of(LANG="fr_FR.UTF-8", LC_ALL="C"), "en")
        self.assertEqual(self.locale_of(LC_ALL="!!"), "en")

    def test_gives_way_to_the_option(self):
        self.assertEqual(describe("404", "-l", "zh-TW", LC_ALL="fr_FR.UTF-8")["locale"], "zh-TW")


class Codes(unittest.TestCase):
    def test_are_numbers_constants_or_names(self):
        for name in ("413", "HTTP_STATUS_REQUEST_TOO_LARGE", "content too large",
                     "Payload Too Large"):
            self.assertEqual(describe(name, "-l", "en")["code"], 413)

    def test_come_in_any_number(self):
        result = run("lookup", "404", "Forbidden", "-f", "description", "-l", "en",
                     "--format", "json")
        self.assertEqual([answer["code"] for answer in result.objects], [404, 403])


    def test_a_class_has_words_of_its_own(self):
        for locale, match in (("fr", "exact"), ("fr-CA", "parent"), ("de", "default")):
            answer, *others = run("lookup", "4xx", "-l", locale, "-f", "title", "--format", "json",
                                  "--explain").objects
            self.assertEqual(others, [])
            self.assertEqual((answer["code"], answer["answered"], answer["match"]),
                             ("4xx", "4xx", match))
            self.assertEqual({step["key"] for step in answer["steps"]}, {"4xx"})
            self.assertEqual(answer["text"], run("lookup", "477", "-l", locale, "-f", "title",
                                                 "--format", "json").objects[0]["text"])
        self.assertRegex(run("lookup", "4XX", "-l", "fr").out, r"^4xx .+  \[fr\]\n  summary ")
        self.assertEqual([answer["code"] for answer in
                          run("lookup", "5xx", "404", "-l", "fr", "-f", "title", "--format",
                              "json").objects], ["5xx", 404])
        self.assertIn("no reason phrase is known for 4xx",
                      run("lookup", "4xx", "-f", "reason").err)
        missing = run("lookup", "3xx", "-e", "statuslist", "-l", "fr", "-f", "advice")
        self.assertEqual(missing.exit, 1)
        self.assertIn("nothing found for 3xx (advice)", missing.err)


class Fields(unittest.TestCase):
    def test_the_reason_phrase_has_no_language(self):
        result = run("lookup", "404", "-f", "reason", "-l", "fr", "--format", "json")
        (answer,) = result.objects
        self.assertEqual(answer["text"], "Not Found")
        self.assertIsNone(answer["locale"])
        self.assertIsNone(answer["edition"])

    def test_a_reason_phrase_that_nobody_gave_is_not_found(self):
        self.assertEqual(run("lookup", "477", "-f", "reason").exit, 1)

    def test_tsv_has_a_head(self):
        lines = run("lookup", "404", "-f", "description", "-l", "fr", "--format", "tsv").out
        head, row = lines.splitlines()
        self.assertEqual(head.split("\t"),
                         ["code", "field", "locale", "edition", "match", "text"])
        self.assertEqual(row.split("\t")[:5], ["404", "description", "fr", "wininet", "exact"])


class Editions(unittest.TestCase):
    def test_are_asked_in_the_order_given(self):
        self.assertEqual(describe("404", "-l", "fr", "-e", "mdn,wininet")["edition"], "mdn")
        self.assertEqual(describe("404", "-l", "fr", "-e", "statuslist")["edition"], "statuslist")

    def test_others_are_not_asked(self):
        result = run("lookup", "207", "-l", "en", "-e", "wininet")
        self.assertEqual(result.exit, 1)
        self.assertIn("nothing found for 207", result.err)


class Explain(unittest.TestCase):
    def test_shows_each_place_that_was_asked(self):
        answer = run("lookup", "507", "-l", "fr-CA", "-f", "description", "--explain", "--format",
                     "json").objects[0]
        steps = [(step["tag"], step["edition"], step["outcome"]) for step in answer["steps"]]
        self.assertEqual(steps, [
            ("fr-CA", None, "no_locale"),
            ("fr", "wininet", "no_entry"),
            ("fr", "winhttp", "no_entry"),
            ("fr", "mdn", "withheld"),
            ("fr", "statuslist", "answered"),
        ])

    def test_speaks_to_people_too(self):
        out = run("lookup", "404", "-l", "zh-HK", "-f", "description", "--explain").out
        self.assertIn("zh-Hant (zh-TW), wininet: answers", out)


class Failures(unittest.TestCase):
    def assert_fails(self, arguments, exit_status, *words):
        result = run(*arguments)
        self.assertEqual(result.exit, exit_status, result.err)
        for word in words:
            self.assertIn(word, result.err)
        self.assertEqual(result.err.count("\n"), 1, "one sentence, one line")
        self.assertEqual(result.out, "")

    def test_nothing_found(self):
        self.assert_fails(["lookup", "777"], 1, "777", "100 to 599")

    def test_what_is_not_a_code(self):
        self.assert_fails(["lookup", "42"], 2, "'42'", "100 to 999")
        self.assert_fails(["lookup", "4040"], 2, "'4040'", "did you mean '404'")
        self.assert_fails(["lookup", "99999999999999999999"], 2, "not a status code")
        self.assert_fails(["lookup", "Nto Found"], 2, "did you mean 'Not Found'?")
        self.assert_fails(["lookup", "HTTP_STATUS_DENYED"], 2, "'HTTP_STATUS_DENIED'")
        self.assert_fails(["lookup", ""], 2, "''")
        self.assert_fails(["lookup", "0404"], 2, "three digits")
        self.assert_fails(["lookup", "6xx"], 2, "neither a status code")
        self.assert_fails(["lookup", "a\x1b[31m\n"], 2, r"'a\x1b[31m\x0a'")
        self.assertLess(len(run("lookup", "x" * 100000).err), 200)

    def test_what_is_not_a_tag(self):
        self.assert_fails(["lookup", "404", "-l", "!!"], 2, "'!!'", "this catalog speaks", "zh-TW")
        self.assert_fails(["lookup", "404", "-l", "zh--TW"], 2, "did you mean 'zh-TW'?")
        self.assert_fails(["lookup", "404", "-l", ""], 2, "''")

    def test_what_is_not_an_edition_or_a_field(self):
        self.assert_fails(["lookup", "404", "-e", "winintet"], 2, "did you mean 'wininet'?")
        self.assert_fails(["lookup", "404", "-f", "titel"], 2, "did you mean 'title'?")
        self.assert_fails(["lookup", "404", "-f", "xyzzy"], 2, "advice")
        self.assert_fails(["lookup", "404", "-f", ""], 2, "''")

    def test_wrong_usage(self):
        self.assert_fails([], 2, "subcommand")
        self.assert_fails(["lookup"], 2, "CODE")
        self.assert_fails(["lookup", "404", "--format", "xml"], 2, "text, json or tsv", "'xml'")
        self.assert_fails(["lookup", "404", "--explain", "--format", "tsv"], 2, "--format json")
        self.assert_fails(["loookup", "404"], 2, "'loookup'", "did you mean 'lookup'?")

    def test_output_that_cannot_be_written(self):
        import subprocess
        from command import COMMAND
        with open("/dev/full", "wb") as full:
            for arguments in (["codes"], ["--help"]):
                done = subprocess.run([COMMAND, *arguments], stdout=full, stderr=subprocess.PIPE,
                                      check=False)
                self.assertEqual(done.returncode, 3)
                self.assertIn(b"cannot be written", done.stderr)


if __name__ == "__main__":
    unittest.main()
