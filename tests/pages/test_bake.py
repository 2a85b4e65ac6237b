#!/usr/bin/env python3
"""No broken message and no broken template gets into the library: bake_pages says what is wrong, and
writes nothing."""

import os
import shutil
import subprocess
import tempfile
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BAKE = os.environ["PHRASEBOOK_BAKE_PAGES"]


class Bake(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)
        for name in ("locales", "templates"):
            shutil.copytree(os.path.join(ROOT, name), os.path.join(self.folder, name))
        self.output = os.path.join(self.folder, "page_tables.inc")

    def edit(self, name, old, new):
        path = os.path.join(self.folder, name)
        with open(path, encoding="utf-8") as file:
            text = file.read()
        self.assertIn(old, text)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text.replace(old, new))

    def bake(self):
        return subprocess.run([BAKE, "locales", "templates", self.output], cwd=self.folder,
                              capture_output=True, text=True, check=False)

    def assert_refused(self, *patterns):
        done = self.bake()
        self.assertEqual(done.returncode, 1)
        for pattern in patterns:
            self.assertRegex(done.stderr, pattern)
        self.assertFalse(os.path.exists(self.output))

    def test_what_is_there_can_be_baked(self):
        done = self.bake()
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertGreater(os.path.getsize(self.output), 10_000)

    def test_everything_that_is_wrong_is_said(self):
        self.edit("locales/fr/pages.po", "one {Réessayez dans # minute.}", "on {x}")
        self.edit("templates/card.mustache", "{{title}}", "{{titel}}")
        self.assert_refused(
            r'locales/fr/pages\.po:\d+:\d+: retry-in-minutes: fr has no plural category "on"',
            r'templates/card\.mustache:\d+:\d+: unknown name "titel"; did you mean "title"')

    def test_english_is_whole(self):
        self.edit("locales/en/pages.po", 'msgstr "Address"', 'msgstr ""')
        self.assert_refused(r"locales/en/pages\.po: address: is missing")

    def test_a_look_is_a_file(self):
        os.remove(os.path.join(self.folder, "templates/terminal.mustache"))
        self.assert_refused(r"templates/terminal\.mustache: No such file")


if __name__ == "__main__":
    unittest.main()
