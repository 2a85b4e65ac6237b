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


if __name__ == "__main__":
    unittest.main()
