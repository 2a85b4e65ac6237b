#!/usr/bin/env python3
"""The tables that a release brings are taken while they are made of what lies beside them.

Only configures and asks the build what it would do: `script/release --check` does the rest.
"""

import os
import shutil
import subprocess
import tempfile
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
NOT_BUILT = ("bench", "dist", "docs", "examples", "fuzz", "generated", "tests")
TABLES = ("builtin_tables.inc", "status_tables.inc", "include/phrasebook/baked/all.hpp")


class Tables(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.source = os.path.join(folder.name, "source")
        self.build = os.path.join(folder.name, "build")
        os.mkdir(self.source)
        for entry in os.scandir(ROOT):
            if entry.is_file():
                shutil.copy(entry.path, self.source)
            elif not entry.name.startswith((".", "build")) and entry.name not in NOT_BUILT:
                shutil.copytree(entry.path, os.path.join(self.source, entry.name))

    def configure(self):
        off = ("C", "ICU", "LIVE", "BOOST", "LINT", "CLI", "PAGES", "SERVE", "DATA", "TESTS",
               "EXAMPLES")
        done = subprocess.run(
            ["cmake", "-S", self.source, "-B", self.build, "-G", "Ninja",
             *(f"-DPHRASEBOOK_BUILD_{part}=OFF" for part in off)],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        self.assertEqual(done.returncode, 0, done.stdout.decode())
        return done.stdout.decode()

    def ninja(self, *arguments):
        return subprocess.run(["ninja", "-C", self.build, "-t", *arguments],
                              stdout=subprocess.PIPE, check=True).stdout.decode()

    def commands(self):
        """Of a build from nothing."""
        return self.ninja("commands", "all")

    def release(self):
        for name in TABLES:
            path = os.path.join(self.source, "generated", "core", name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8") as file:
                file.write("// a table\n")
        shutil.copy(os.path.join(self.build, "tables.sha256"),
                    os.path.join(self.source, "generated", "inputs.sha256"))

    def test_without_a_release_they_are_made(self):
        self.assertNotIn("generated/", self.configure())
        self.assertIn("bake catalog locales", self.commands())

    def test_those_of_a_release_are_taken(self):
        self.configure()
        self.release()
        self.assertIn("taken from generated/", self.configure())
        commands = self.commands()
        self.assertIn("builtin.cpp", commands)
        self.assertNotIn("bake catalog", commands)
        self.assertNotIn("src/bake", commands)

    def test_a_changed_word_makes_them_anew(self):
        self.configure()
        self.release()
        self.configure()
        words = os.path.join(self.source, "locales", "fr", "phrasebook.po")
        # The build asks CMake again by itself.
        self.assertIn(words, self.ninja("query", "build.ninja"))
        with open(words, "a", encoding="utf-8") as file:
            file.write("\n# one more remark\n")
        self.assertIn("made again", self.configure())
        self.assertIn("bake catalog locales", self.commands())


if __name__ == "__main__":
    unittest.main()
