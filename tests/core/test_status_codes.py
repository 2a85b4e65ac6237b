#!/usr/bin/env python3
"""data/status-codes.tsv against IANA's registry, where a copy of it is at hand, and with itself.

The copy is looked for where PHRASEBOOK_IANA_REGISTRY names it, or in ../shared/facts beside the
checkout.
"""

import csv
import os
import re
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
REGISTRY = os.environ.get("PHRASEBOOK_IANA_REGISTRY") or os.path.join(
    os.path.dirname(ROOT), "shared", "facts", "iana-http-status-codes-2022.txt"
)

# What people meet though it is in no registry, by vendor.
UNOFFICIAL = {
    "nginx": [444, 494, 495, 496, 497, 499],
    "Cloudflare": [520, 521, 522, 523, 524, 525, 526, 527, 530],
    "IIS": [440, 449],
    "AWS": [460, 463, 464, 561],
    "Laravel": [419],
    "Esri": [498],
    "Apache, cPanel": [509],
    "Qualys": [529],
    "HTTP proxies": [598, 599],
}


def rows():
    with open(os.path.join(ROOT, "data", "status-codes.tsv"), encoding="utf-8") as file:
        lines = (line for line in file if not line.startswith("#"))
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


class StatusCodes(unittest.TestCase):
    def setUp(self):
        self.rows = {int(row["code"]): row for row in rows()}

    def test_the_unofficial_ones_are_there(self):
        found = {}
        for code, row in self.rows.items():
            if row["standing"] == "unofficial":
                found.setdefault(row["vendor"], []).append(code)
        self.assertEqual(found, UNOFFICIAL)

    def test_what_changed_since_2022(self):
        self.assertEqual(self.rows[104]["standing"], "temporary")
        self.assertEqual(self.rows[510]["standing"], "deprecated")

    def test_names_are_told_apart(self):
        official = [name.lower() for row in self.rows.values() if row["standing"] != "unofficial"
                    for name in [row["reason"], *row["aliases"].split("|"),
                                 *row["constants"].split("|")] if name]
        self.assertEqual(sorted(official), sorted(set(official)))

    @unittest.skipUnless(os.path.exists(REGISTRY), "no copy of IANA's registry at hand")
    def test_the_registered_ones_are_ianas(self):
        with open(REGISTRY, encoding="utf-8") as file:
            registered = re.findall(r"^ +(\d{3})   (.+?) +\[", file.read(), re.M)
        self.assertGreater(len(registered), 60)
        for code, name in registered:
            row = self.rows[int(code)]
            name = name.removesuffix(" (OBSOLETED)")
            with self.subTest(code=code):
                self.assertNotEqual(row["standing"], "unofficial")
                if name == "(Unused)":
                    self.assertEqual(row["standing"], "unused")
                else:
                    self.assertEqual(row["reason"], name)
        known = {int(code) for code, _ in registered} | {104}
        ours = {code for code, row in self.rows.items() if row["standing"] != "unofficial"}
        self.assertEqual(ours, known)


if __name__ == "__main__":
    unittest.main()
