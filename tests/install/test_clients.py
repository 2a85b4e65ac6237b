#!/usr/bin/env python3
"""Programs that know nothing of phrasebook read the files that it installs."""

import gettext
import json
import os
import subprocess
import tempfile
import unittest

BUILD = os.environ["PHRASEBOOK_BUILD"]
CLIENTS = {name: os.environ["PHRASEBOOK_CLIENT_" + name.upper()]
           for name in ("gettext", "boost", "icu")}
COMMAND = os.environ["PHRASEBOOK_COMMAND"]

FIELDS = ("title", "summary", "description", "advice")
# What the client calls the reader's locale, and our tag for it.
READERS = {"fr": "fr", "fr_CA": "fr-CA", "zh_TW": "zh-TW", "zh_HK": "zh-HK", "zh_MO": "zh-MO",
           "en": "en"}


def setUpModule():
    global prefix
    directory = tempfile.TemporaryDirectory()
    unittest.addModuleCleanup(directory.cleanup)
    prefix = directory.name
    subprocess.run(["cmake", "--install", BUILD, "--prefix", prefix, "--component", "Data"],
                   check=True, stdout=subprocess.DEVNULL)


def command(*arguments):
    done = subprocess.run([COMMAND, *arguments, "--format", "json"], check=False,
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return [json.loads(line) for line in done.stdout.splitlines()]


def expected(tag, field):
    """What the locale itself says: {code: text}."""
    codes = [str(row["code"]) for row in command("codes")]
    answers = command("lookup", *codes, "-l", tag, "-f", field)
    return {str(answer["code"]): answer["text"] for answer in answers
            if answer["match"] in ("exact", "parent")}


def run(*arguments, **environment):
    clean = {name: value for name, value in os.environ.items()
             if not name.startswith("LC_") and name not in ("LANG", "LANGUAGE")}
    done = subprocess.run(arguments, check=True, stdout=subprocess.PIPE, env=clean | environment)
    return done.stdout.decode().splitlines()


class Clients(unittest.TestCase):
    def check(self, ask):
        """`ask(locale, field, codes)` gives a line a code."""
        checked = 0
        for locale, tag in READERS.items():
            for field in FIELDS:
                words = expected(tag, field)
                with self.subTest(locale=locale, field=field):
                    self.assertEqual(ask(locale, field, list(words)), list(words.values()))
                    checked += len(words)
        self.assertGreater(checked, 6 * 300)

    def locale_directory(self):
        return os.path.join(prefix, "share/locale")

    def test_pythons_gettext(self):
        def ask(locale, field, codes):
            words = gettext.translation("phrasebook", self.locale_directory(), [locale])
            return [words.pgettext(field, code) for code in codes]
        self.check(ask)

    def test_gnu_gettext_from_c(self):
        # LANGUAGE names the reader's locale, so that the system need not have it.
        self.check(lambda locale, field, codes: run(
            CLIENTS["gettext"], self.locale_directory(), "phrasebook", field, *codes,
            LC_ALL="C.UTF-8", LANGUAGE=locale))

    def test_boost_locale(self):
        self.check(lambda locale, field, codes: run(
            CLIENTS["boost"], self.locale_directory(), locale + ".UTF-8", "phrasebook", field,
            *codes))

    def test_an_edition_is_a_domain(self):
        (answer,) = command("lookup", "404", "-l", "fr", "-f", "description", "-e", "mdn")
        self.assertEqual(run(CLIENTS["gettext"], self.locale_directory(), "phrasebook-mdn",
                             "description", "404", LC_ALL="C.UTF-8", LANGUAGE="fr_CA"),
                         [answer["text"]])

    def check_icu(self, package):
        for process in ("C", "fr_FR.UTF-8", "zh_TW.UTF-8", "de_DE.UTF-8"):
            self.check(lambda locale, field, codes: run(
                CLIENTS["icu"], package, locale, field, *codes, LC_ALL=process))

    def test_icu_from_bundles(self):
        package = os.path.join(prefix, "share/phrasebook/icu/phrasebook")
        self.assertTrue(os.path.exists(os.path.join(package, "fr.res")))
        self.check_icu(package)

    def test_icu_from_the_package(self):
        with tempfile.TemporaryDirectory() as directory:
            os.symlink(os.path.join(prefix, "share/phrasebook/icu/phrasebook.dat"),
                       os.path.join(directory, "phrasebook.dat"))
            self.check_icu(os.path.join(directory, "phrasebook"))

    def test_icu_never_gives_simplified_readers_traditional_words(self):
        package = os.path.join(prefix, "share/phrasebook/icu/phrasebook")
        english = expected("en", "title")
        for locale in ("zh_CN", "zh_SG", "zh_Hans_TW", "zh"):
            for process in ("C", "fr_FR.UTF-8"):
                self.assertEqual(run(CLIENTS["icu"], package, locale, "title", "404",
                                     LC_ALL=process), [english["404"]], locale)


if __name__ == "__main__":
    unittest.main()
