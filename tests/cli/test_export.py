#!/usr/bin/env python3
"""phrasebook export: the catalog as files, whole or not at all."""

import gettext
import json
import os
import subprocess
import tempfile
import unittest

from command import run


class Export(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.root = directory.name
        self.out = os.path.join(self.root, "out")

    def export(self, *arguments, exit=0, **environment):
        result = run("export", "-o", self.out, *arguments, **environment)
        self.assertEqual(result.exit, exit, result.err)
        return result

    def files(self):
        return sorted(os.path.relpath(os.path.join(folder, name), self.out)
                      for folder, _, names in os.walk(self.out) for name in names)

    def test_po_is_accepted_by_msgfmt_and_loads_again(self):
        self.export("--format", "po")
        self.assertEqual(len(self.files()), 9)
        for name in self.files():
            subprocess.run(["msgfmt", "--check", "-o", os.devnull, os.path.join(self.out, name)],
                           check=True)
        every = ("lookup", "404", "507", "499", "-l", "zh-HK", "--format", "json")
        self.assertEqual(run(*every, "--catalog", self.out).out, run(*every).out)

    def test_po_of_one_date_is_the_same_each_time(self):
        def export():
            self.export("--format", "po", "--force", SOURCE_DATE_EPOCH="86400")
            with open(os.path.join(self.out, "fr/wininet.po"), "rb") as file:
                return file.read()
        first = export()
        self.assertIn(b"PO-Revision-Date: 1970-01-02 00:00+0000", first)
        self.assertEqual(export(), first)
        self.export("--format", "po", "--force", exit=2, SOURCE_DATE_EPOCH="today")
        self.export("--format", "po", "--force", exit=2, SOURCE_DATE_EPOCH="-1")
        self.export("--format", "po", "--force", exit=2, SOURCE_DATE_EPOCH=" 5")

    def test_mo_serves_any_program_that_speaks_gettext(self):
        self.export("--format", "mo")
        for languages, title in ((["fr_CA", "fr"], "Ressource introuvable"),
                                 (["zh_TW"], "找不到資源")):
            domain = gettext.translation("phrasebook", self.out, languages)
            asked = json.loads(run("lookup", "404", "-l", languages[0], "-f", "title", "--format",
                                   "json").out)["text"]
            self.assertEqual(domain.pgettext("title", "404"), asked)
        wininet = gettext.translation("phrasebook-wininet", self.out, ["fr"])
        self.assertEqual(wininet.pgettext("title", "404"), "404", "it has descriptions only")

    def test_icu_is_accepted_by_genrb_and_loads_again(self):
        self.export("--format", "icu")
        compiled = os.path.join(self.root, "compiled")
        os.mkdir(compiled)
        subprocess.run(["genrb", "--quiet", "--strict", "--destdir", compiled,
                        *(os.path.join(self.out, name) for name in self.files())], check=True,
                       env=os.environ | {"LC_ALL": "C"})
        every = ("lookup", "404", "507", "499", "-l", "zh-HK", "--format", "json")
        self.assertEqual(run(*every, "--catalog", compiled).out, run(*every).out)

    def test_json_holds_the_messages_and_their_sources(self):
        self.export("--format", "json", "-l", "fr")
        self.assertEqual(self.files(), ["fr.json"])
        with open(os.path.join(self.out, "fr.json"), encoding="utf-8") as file:
            french = json.load(file)
        self.assertEqual(french["locale"], "fr")
        self.assertEqual(sorted(french["messages"]["404"]),
                         ["advice", "description", "summary", "title"])
        editions = {edition["edition"]: edition for edition in french["editions"]}
        self.assertEqual(editions["wininet"]["license"], "CC-BY-4.0")
        self.assertEqual(french["messages"]["404"]["description"],
                         editions["wininet"]["messages"]["404"]["description"])

    def test_locales_and_editions_can_be_chosen(self):
        self.export("--format", "po", "-l", "fr,zh-Hant", "-e", "phrasebook,wininet")
        self.assertEqual(self.files(), ["fr/phrasebook.po", "fr/wininet.po",
                                        "zh-TW/phrasebook.po", "zh-TW/wininet.po"])
        with open(os.path.join(self.out, "fr/wininet.po"), encoding="utf-8") as file:
            self.assertIn("\n#. The request can be continued.\n", file.read())

    def test_a_directory_that_holds_something_is_replaced_only_when_told(self):
        os.mkdir(self.out)
        mine = os.path.join(self.out, "mine")
        with open(mine, "w", encoding="utf-8") as file:
            file.write("words")
        result = self.export("--format", "po", exit=3)
        self.assertIn(self.out + ": is not empty; --force replaces it", result.err)
        self.assertEqual(self.files(), ["mine"])
        self.export("--format", "po", "--force")
        self.assertFalse(os.path.exists(mine))
        self.assertEqual(os.listdir(self.root), ["out"])

    def test_nothing_is_left_where_it_cannot_be_written(self):
        with open(self.out, "w", encoding="utf-8") as file:
            file.write("a file")
        self.assertIn("is not a directory", self.export("--format", "mo", exit=3).err)
        self.assertEqual(os.listdir(self.root), ["out"])

    def test_what_is_not_there_is_named(self):
        self.assertIn("no locale 'de'", self.export("--format", "po", "-l", "de", exit=2).err)
        self.assertIn("no edition 'wininut'; did you mean 'wininet'?",
                      self.export("--format", "po", "-e", "wininut", exit=2).err)
        self.export("--format", "xml", exit=2)
        self.assertFalse(os.path.exists(self.out))


if __name__ == "__main__":
    unittest.main()
