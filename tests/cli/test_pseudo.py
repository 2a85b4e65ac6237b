#!/usr/bin/env python3
"""`phrasebook lint --pseudo`: catalogs in a language that nobody speaks."""

import os
import subprocess
import unittest

from command import run
from folder import HEADER, InAFolder

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CORPUS = os.path.join(ROOT, "tests", "lint", "corpus", "clean")
LOCALES = os.environ["PHRASEBOOK_LOCALES"]

# What is right in these is told by words, which no pseudo-locale has; and "1)" is a mark where a text
# begins, but not behind a bracket.
RIGHT_BY_THEIR_WORDS = {"traps-brackets.po", "traps-codes-compared.po",
                        "traps-doubled-particles.po"}


class Pseudo(InAFolder):
    def pseudo(self, *arguments, exit=0):
        result = run("lint", "--pseudo", *arguments, cwd=self.root)
        self.assertEqual(result.exit, exit, result.out + result.err)
        return result

    def files(self, folder="out"):
        return sorted(os.path.relpath(os.path.join(where, name), os.path.join(self.root, folder))
                      for where, _, names in os.walk(os.path.join(self.root, folder))
                      for name in names)

    def assert_is_clean(self, folder="out", *arguments):
        for name in self.files(folder):
            path = os.path.join(self.root, folder, name)
            checked = subprocess.run(["msgfmt", "-c", "-o", os.devnull, path], check=False,
                                     capture_output=True)
            self.assertEqual((checked.returncode, checked.stderr), (0, b""), name)
        linted = run("lint", folder, "--fail-on", "warning", *arguments, cwd=self.root)
        self.assertEqual(linted.exit, 0, linted.out)

    def test_our_own_catalogs_pass_what_finds_defects(self):
        self.pseudo("out", LOCALES)
        self.assertEqual(self.files(), ["qps-ploc/pages.po", "qps-ploc/phrasebook.po",
                                        "qps-ploc/winhttp.po", "qps-ploc/wininet.po"])
        # What names its messages has its source beside it.
        self.assert_is_clean("out", "--reference", os.path.join(LOCALES, "en"))

    def test_our_own_catalogs_can_be_looked_up(self):
        self.pseudo("out", LOCALES)
        answer, = run("lookup", "404", "-l", "qps-ploc", "-f", "title", "--format", "json",
                      "--catalog", "out", cwd=self.root).objects
        self.assertRegex(answer["text"], r"^\[[^a-z]+\]$")
        self.assertEqual(answer["match"], "exact")

    def test_catalogs_of_any_kind_pass_what_finds_defects(self):
        written = 0
        for name in sorted(os.listdir(CORPUS)):
            if not name.startswith("traps-") or name in RIGHT_BY_THEIR_WORDS:
                continue
            with self.subTest(name=name):
                folder = os.path.join("out", name)
                self.pseudo(folder, os.path.join(CORPUS, name))
                self.assert_is_clean(folder)
                written += 1
        self.assertGreater(written, 20)

    def test_a_template_is_translated_with_its_flags_comments_and_plurals(self):
        self.write("site.pot", HEADER.format("") + '# by hand\n#. for you\n#: a.c:1 b.c:2\n'
                   '#, fuzzy, c-format\nmsgctxt "menu"\nmsgid "%d page\\n"\n'
                   'msgid_plural "%d pages\\n"\nmsgstr[0] ""\nmsgstr[1] ""\n')
        self.pseudo("out", "site.pot")
        self.assertIn('\n# by hand\n#. for you\n#: a.c:1 b.c:2\n#, c-format\nmsgctxt "menu"\n'
                      'msgid "%d page\\n"\nmsgid_plural "%d pages\\n"\n'
                      'msgstr[0] "[%d ṗāāĝēē ļōōŕēēṁ]\\n"\nmsgstr[1] "[%d ṗāāĝēēş ļōōŕēēṁ]\\n"\n',
                      self.read("out/qps-ploc/site.po"))
        self.assert_is_clean()

    def test_names_are_those_of_the_files(self):
        text = HEADER.format("fr") + 'msgid "Read the page"\nmsgstr "Lire la page"\n'
        self.write("po/fr.po", text)
        self.write("po/de.po", text.replace(": fr", ": de"))
        self.pseudo("out", "po")
        self.assertEqual(self.files(), ["qps-ploc.po"])
        self.assertIn('"[Ŕēēāāď ţĥēē ṗāāĝēē]"', self.read("out/qps-ploc.po"))
        self.write("locale/fr/LC_MESSAGES/site.po", text)
        self.pseudo("out", "locale", "--force")
        self.assertEqual(self.files(), ["qps-ploc/LC_MESSAGES/site.po"])

    def test_it_is_written_whole_or_not_at_all(self):
        self.write("a.po", HEADER.format("en") + 'msgid "Read"\nmsgstr ""\n')
        self.write("b.po", 'msgid "Read\n')
        self.assertIn("b.po:1:", self.pseudo("out", "a.po", "b.po", exit=2).err)
        self.assertFalse(os.path.exists(os.path.join(self.root, "out")))
        self.pseudo("out", "nowhere.po", exit=2)
        self.pseudo("out", exit=2)
        self.pseudo("out", "a.po")
        self.assertIn("--force", self.pseudo("out", "a.po", exit=2).err)
        self.pseudo("out", "a.po", "--force")

    def test_two_files_do_not_become_one(self):
        for folder in ("one", "two"):
            self.write(f"{folder}/en/app.po", HEADER.format("en") + 'msgid "app.title"\nmsgstr "x"\n')
        self.assertIn("as qps-ploc/app.po too", self.pseudo("out", "one", "two", exit=2).err)
        for folder in ("one", "two"):
            self.write(f"{folder}/app.pot", f'msgid "{folder}"\nmsgstr ""\n')
        self.assertIn("as qps-ploc/app.po too",
                      self.pseudo("out", "one/app.pot", "two/app.pot", exit=2).err)

    def test_nothing_that_is_read_is_replaced(self):
        self.write("po/fr/app.po", HEADER.format("fr") + 'msgid "Read"\nmsgstr "Lire"\n')
        for path in ("po", "po/fr", "po/fr/app.po"):
            self.assertIn("holds what is to be translated",
                          self.pseudo("po", path, "--force", exit=2).err)
        self.assertTrue(self.read("po/fr/app.po"))


if __name__ == "__main__":
    unittest.main()
