#!/usr/bin/env python3
"""The shared libraries still show what they showed: abi/ has what programs were linked to.

    script/abi-baseline

writes abi/ anew, for a change that is meant. Raise PHRASEBOOK_ABI (cmake/PhrasebookLibrary.cmake)
where something went or changed; what is merely new needs no more than the new baseline.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
BASELINES = HERE / "abi"
STAGED = pathlib.Path(os.environ["PHRASEBOOK_STAGED"])
# The types of the standard library are not ours to keep.
SUPPRESSIONS = BASELINES / "suppressions.ini"
LIBRARIES = ("phrasebook", "phrasebook-formats", "phrasebook-std", "phrasebook-c")


def library(name):
    (found,) = STAGED.rglob(f"lib{name}.so.0")
    return found


def describe(name, output):
    """Writes what a library shows, without what changes with the machine or the line."""
    (headers,) = STAGED.rglob("include/phrasebook")
    subprocess.run(["abidw", "--headers-dir", headers, "--drop-private-types", "--suppressions",
                    SUPPRESSIONS, "--exported-interfaces-only", "--no-corpus-path",
                    "--no-comp-dir-path", "--no-architecture", "--no-show-locs", "--no-elf-needed",
                    "--no-write-default-sizes", "--type-id-style", "hash", "--out-file", output,
                    library(name)], check=True)


def symbols(text):
    return set(re.findall(r"<elf-symbol name='([^']*)'", text))


def difference(before, after):
    """abidiff's verdict: (0, "") where nothing went or changed."""
    done = subprocess.run(["abidiff", "--no-added-syms", "--suppressions", SUPPRESSIONS,
                           before, after], capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


@unittest.skipUnless(shutil.which("abidiff"), "abidiff (abigail-tools) is not here")
class Abi(unittest.TestCase):
    def test_nothing_went_or_changed(self):
        with tempfile.TemporaryDirectory() as directory:
            for name in LIBRARIES:
                with self.subTest(library=name):
                    now = os.path.join(directory, name + ".abi")
                    describe(name, now)
                    status, report = difference(BASELINES / f"{name}.abi", now)
                    self.assertEqual(status, 0, report)

    def test_a_symbol_or_a_type_that_goes_is_seen(self):
        """The comparison itself can fail."""
        text = (BASELINES / "phrasebook.abi").read_text()
        gone = "_ZN10phrasebook13reason_phraseEi"
        self.assertIn(gone, symbols(text))
        grown = re.sub(r"(<class-decl name='Reader' size-in-bits=')(\d+)",
                       lambda found: found[1] + str(int(found[2]) + 64), text)
        self.assertNotEqual(grown, text)
        with tempfile.TemporaryDirectory() as directory:
            for what, changed in (("a symbol", text.replace(gone, gone + "_gone")),
                                  ("a type", grown)):
                with self.subTest(what):
                    other = os.path.join(directory, "other.abi")
                    with open(other, "w", encoding="utf-8") as file:
                        file.write(changed)
                    self.assertNotEqual(difference(BASELINES / "phrasebook.abi", other)[0], 0)


class Symbols(unittest.TestCase):
    def shown(self, name):
        lines = subprocess.run(["nm", "-D", "--defined-only", library(name)], check=True,
                               capture_output=True, text=True).stdout.splitlines()
        return {line.split()[2]: line.split()[1] for line in lines}

    def test_bear_the_version_of_the_abi_and_are_ours(self):
        for name in LIBRARIES:
            for symbol, kind in self.shown(name).items():
                if kind == "A":
                    continue
                with self.subTest(library=name, symbol=symbol):
                    self.assertRegex(symbol, r"^(_Z\w*10phrasebook|phrasebook_).*@@PHRASEBOOK_0$")

    def test_are_each_in_one_library(self):
        """Of what is one in a process there is one: no library has a copy of another's."""
        seen = {}
        for name in LIBRARIES:
            for symbol, kind in self.shown(name).items():
                if kind != "A":
                    self.assertNotIn(symbol, seen, f"{seen.get(symbol)} and {name}")
                    seen[symbol] = name
        self.assertGreater(len(seen), 90)

    def test_do_not_include_what_is_inside(self):
        for name in LIBRARIES:
            for symbol in self.shown(name):
                self.assertNotRegex(
                    symbol, r"^_Z\w*10phrasebook6detail(?!22status_category_object)", name)


if __name__ == "__main__":
    if sys.argv[1:] == ["--update"]:
        for each in LIBRARIES:
            describe(each, BASELINES / f"{each}.abi")
    else:
        unittest.main()
