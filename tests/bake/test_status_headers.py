#!/usr/bin/env python3
"""The names that bake gives to status codes, for phrases that the table does not hold (yet)."""

import os
import re
import subprocess
import tempfile
import unittest

BAKE = os.environ["PHRASEBOOK_BAKE"]

HEAD = "code\treason\taliases\tconstants\tclass\tstanding\tvendor\treference\n"


def row(code, reason, vendor=""):
    standing = "unofficial" if vendor else "registered"
    return f"{code}\t{reason}\t\t\t{code // 100}xx\t{standing}\t{vendor}\there\n"


class StatusHeaders(unittest.TestCase):
    def bake(self, what, *rows):
        """(the header, what bake complains of)"""
        with tempfile.TemporaryDirectory() as folder:
            table = os.path.join(folder, "codes.tsv")
            header = os.path.join(folder, "header")
            with open(table, "w", encoding="utf-8") as file:
                file.write(HEAD + "".join(rows))
            done = subprocess.run([BAKE, what, table, header], capture_output=True, text=True,
                                  check=False)
            self.assertEqual(done.returncode == 0, os.path.exists(header), done.stderr)
            if done.returncode != 0:
                return "", done.stderr
            with open(header, encoding="utf-8") as file:
                return file.read(), ""

    def names(self, *rows):
        text, complaint = self.bake("status-map", *rows)
        self.assertEqual(complaint, "")
        return re.findall(r"^    XX\(\d+, (\w+), \".*\"\)(?: \\)?$", text, re.M)

    def enumerators(self, *rows):
        text, complaint = self.bake("status-enum", *rows)
        self.assertEqual(complaint, "")
        return re.findall(r"^    (\w+) = \d+, ///<", text, re.M)

    def test_a_name_is_the_phrase_in_upper_snake_case(self):
        for phrase, name in [
            ("Not Found", "NOT_FOUND"),
            ("I'm a teapot", "IM_A_TEAPOT"),
            ("Non-Authoritative Information", "NON_AUTHORITATIVE_INFORMATION"),
            ("  What -- (now)?  ", "WHAT_NOW"),
            ("2 Many", "STATUS_2_MANY"),
            ("HTTP/3 Wanted", "HTTP_3_WANTED"),
            ("???", "STATUS"),
        ]:
            with self.subTest(phrase=phrase):
                self.assertEqual(self.names(row(450, phrase)), [name])

    def test_the_registered_code_keeps_a_name_that_a_vendor_took_too(self):
        self.assertEqual(
            self.names(row(450, "Paused", "A"), row(452, "Paused"), row(550, "paused", "B")),
            ["PAUSED_450", "PAUSED", "PAUSED_550"])

    def test_none_keeps_a_name_that_none_has_registered(self):
        self.assertEqual(self.names(row(450, "Paused", "A"), row(550, "Paused", "B")),
                         ["PAUSED_450", "PAUSED_550"])
        self.assertEqual(self.names(row(450, "Paused"), row(550, "Paused")),
                         ["PAUSED_450", "PAUSED_550"])

    def test_a_name_that_is_made_twice_is_refused(self):
        _, complaint = self.bake("status-map", row(450, "Paused"), row(451, "Paused 550"),
                                 row(550, "Paused", "A"))
        self.assertRegex(complaint, r"codes\.tsv: 451 and 550 are both PAUSED_550")

    def test_a_phrase_cannot_leave_its_literal(self):
        text, _ = self.bake("status-map", row(450, 'Say "\\" ??/'))
        self.assertIn(r'XX(450, SAY, "Say \"\\\" \077\077/")', text)

    def test_a_keyword_is_no_enumerator(self):
        self.assertEqual(self.enumerators(row(450, "Default"), row(451, "Not"), row(452, "Notes"),
                                          row(453, "Xor Eq"), row(454, "Alignas")),
                         ["default_", "not_", "notes", "xor_eq_", "alignas_"])

    def test_both_headers_have_the_same_names(self):
        rows = [row(450, "I'm late"), row(451, "Paused"), row(452, "Paused", "A"), row(453, "Try")]
        self.assertEqual([name.lower() for name in self.names(*rows)],
                         [name.removesuffix("_") for name in self.enumerators(*rows)])


if __name__ == "__main__":
    unittest.main()
