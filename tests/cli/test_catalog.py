#!/usr/bin/env python3
"""The catalogs through the command: every message of every document, to the letter."""

import glob
import os
import re
import unittest

from command import run

LOCALES = os.environ["PHRASEBOOK_LOCALES"]
EDITIONS = ("wininet", "winhttp", "mdn", "statuslist")


def entries(path):
    """(field, key, text, fuzzy) of each entry, read in the plainest way: one entry a paragraph."""
    with open(path, encoding="utf-8") as file:
        paragraphs = file.read().split("\n\n")
    for paragraph in paragraphs[1:]:
        strings = {}
        keyword = None
        for line in paragraph.splitlines():
            found = re.match(r'(msgctxt|msgid|msgstr)? ?"(.*)"$', line)
            if found:
                keyword = found[1] or keyword
                text = re.sub(r"\\(.)", lambda m: {"n": "\n"}.get(m[1], m[1]), found[2])
                strings[keyword] = strings.get(keyword, "") + text
        fuzzy = re.search(r"^#,.*\bfuzzy\b", paragraph, re.M) is not None
        yield strings["msgctxt"], strings["msgid"], strings["msgstr"], fuzzy


class Documents(unittest.TestCase):
    def test_every_description_that_is_not_fuzzy_is_served_to_the_letter(self):
        served = withheld = 0
        for edition in EDITIONS:
            for path in sorted(glob.glob(os.path.join(LOCALES, "*", edition + ".po"))):
                locale = os.path.basename(os.path.dirname(path))
                expected = {key: (text, fuzzy) for field, key, text, fuzzy in entries(path)
                            if field == "description" and key.isdigit()}
                result = run("lookup", *expected, "-l", locale, "-e", edition, "-f", "description",
                             "--format", "json")
                answers = result.objects
                self.assertEqual([str(answer["code"]) for answer in answers], list(expected))
                for answer in answers:
                    text, fuzzy = expected[str(answer["code"])]
                    with self.subTest(locale=locale, edition=edition, code=answer["code"]):
                        if fuzzy:
                            withheld += 1
                            self.assertNotEqual(answer["text"], text)
                        else:
                            served += 1
                            self.assertEqual(answer["text"], text)
                            self.assertEqual(answer["match"], "exact")
        print(f"{served} descriptions served, {withheld} withheld as fuzzy")
        self.assertEqual(served + withheld, 284)
        self.assertLessEqual(withheld, 30)


class OurOwnEdition(unittest.TestCase):
    def test_every_code_is_answered_in_the_readers_language_for_every_field(self):
        codes = [str(code["code"]) for code in run("codes", "--format", "json").objects]
        for locale in ("en", "fr", "zh-TW"):
            for field in ("title", "summary", "description", "advice"):
                asked = [code for code in codes if field != "advice" or code[0] in "45"]
                result = run("lookup", *asked, "-l", locale, "-f", field, "--format", "json")
                self.assertEqual(result.exit, 0, result.err)
                for answer in result.objects:
                    with self.subTest(locale=locale, field=field, code=answer["code"]):
                        self.assertEqual(answer["locale"], locale)
                        self.assertEqual(answer["match"], "exact")

    def test_it_alone_has_what_the_documents_lack(self):
        result = run("lookup", "524", "-l", "zh-HK", "--format", "json")
        self.assertEqual({answer["edition"] for answer in result.objects}, {"phrasebook"})
        self.assertEqual([answer["field"] for answer in result.objects],
                         ["title", "summary", "description", "advice"])

    def test_there_is_no_advice_where_nothing_needs_doing(self):
        result = run("lookup", "301", "-l", "fr", "--format", "json")
        self.assertEqual([answer["field"] for answer in result.objects],
                         ["title", "summary", "description"])


if __name__ == "__main__":
    unittest.main()
