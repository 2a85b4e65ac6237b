#!/usr/bin/env python3
"""The shared library shows the functions that phrasebook.h declares, each of them and nothing else,
and the program in C of these tests calls them all.
"""

import os
import re
import subprocess
import unittest

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), *[os.pardir] * 3))
NM = os.environ["PHRASEBOOK_NM"]
LIBRARY = os.environ["PHRASEBOOK_C_LIBRARY"]
PROGRAM = os.environ["PHRASEBOOK_C_PROGRAM"]


def declared():
    with open(os.path.join(ROOT, "include/phrasebook/phrasebook.h"), encoding="utf-8") as file:
        text = re.sub(r"/\*.*?\*/", "", file.read(), flags=re.S)
    return set(re.findall(r"\b(phrasebook_\w+)\s*\(", text))


def symbols(options, path):
    """(name, type) of each symbol, without its version."""
    lines = subprocess.run([NM, *options, path], check=True, capture_output=True, text=True)
    for line in lines.stdout.splitlines():
        *_, kind, name = line.split()
        yield name.partition("@")[0], kind


class Exports(unittest.TestCase):
    def test_are_the_functions_of_the_header(self):
        shown = {name for name, kind in symbols(["-D", "--defined-only"], LIBRARY)
                 if kind != "A"}  # the version's own name
        self.assertEqual(shown, declared())
        self.assertGreater(len(shown), 30)

    def test_bear_the_version_of_the_abi(self):
        lines = subprocess.run([NM, "-D", "--defined-only", LIBRARY], check=True,
                               capture_output=True, text=True).stdout
        versioned = re.findall(r"\b(phrasebook_\w+)@@PHRASEBOOK_0$", lines, re.M)
        self.assertEqual(set(versioned), declared())

    def test_are_all_called_by_the_program(self):
        called = {name for name, _ in symbols(["--undefined-only"], PROGRAM)}
        self.assertEqual(declared() - called, set())


if __name__ == "__main__":
    unittest.main()
