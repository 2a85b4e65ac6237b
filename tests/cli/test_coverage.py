#!/usr/bin/env python3
"""`phrasebook coverage`: what there is, and what readers see instead of the rest."""

import json
import os
import unittest
import xml.etree.ElementTree as xml

from command import run
from folder import HEADER, InAFolder
from pages import Page

LOCALES = os.environ["PHRASEBOOK_LOCALES"]
ENTRY = '{flags}msgctxt "{field}"\nmsgid "{key}"\nmsgstr "{text}"\n\n'
SVG = "{http://www.w3.org/2000/svg}"


def entry(key, text, field="title", flags=""):
    return ENTRY.format(key=key, text=text, field=field, flags=flags)


class Coverage(InAFolder):
    def write_tree(self, edition="acme"):
        """In French one message is there, one fuzzy, and three are missing."""
        self.write(f"tree/en/{edition}.po", HEADER.format("en") + entry("4xx", "Yours")
                   + entry("403", "No") + entry("404", "Nothing") + entry("500", "Ours"))
        self.write("tree/en/other.po", HEADER.format("en") + entry("500", "Broken"))
        self.write(f"tree/fr/{edition}.po", HEADER.format("fr") + entry("404", "Rien")
                   + entry("403", "Non", flags="#, fuzzy\n"))
        self.write("tree/fr/other.po", HEADER.format("fr") + entry("500", "En panne"))

    def coverage(self, *arguments, exit=0, **environment):
        result = run("coverage", *arguments, cwd=self.root, **environment)
        self.assertEqual(result.exit, exit, result.out + result.err)
        return result

    def measured(self, *arguments):
        return json.loads(self.coverage(*arguments, "--format", "json").out)

    def cell(self, measured, locale, edition, field="title"):
        cell, = [each for each in measured["cells"] if
                 (each["locale"], each["edition"], each["field"]) == (locale, edition, field)]
        return cell

    def reader(self, measured, tag):
        found, = [each for each in measured["readers"] if each["tag"] == tag]
        return found

    def test_missing_fuzzy_and_fallback_are_counted_apart(self):
        self.write_tree()
        self.assertEqual(self.cell(self.measured("tree"), "fr", "acme"), {
            "locale": "fr", "edition": "acme", "field": "title",
            "total": 4, "own": 1, "fuzzy": 1, "missing": 2, "percent": 25.0,
            # 500 of the other edition, 403 and 4xx of English.
            "instead": {"edition": 1, "parent": 0, "default": 2, "class": 0, "none": 0}})

    def test_all_editions_together_have_what_one_of_them_has(self):
        self.write_tree()
        cell = self.cell(self.measured("tree"), "fr", None)
        self.assertEqual((cell["total"], cell["own"], cell["fuzzy"], cell["missing"]), (4, 2, 1, 1))

    def test_readers_see_their_parents_words(self):
        self.write_tree()
        reader = self.reader(self.measured("tree", "--locale", "fr-CA"), "fr-CA")
        self.assertEqual(reader["chain"], ["fr-CA", "fr", "en"])
        self.assertEqual(reader["from"],
                         {"own": 0, "parent": 2, "default": 2, "class": 0, "none": 0})
        seen = {message["key"]: message for message in reader["messages"]}
        self.assertEqual((seen["403"]["from"], seen["403"]["locale"], seen["403"]["fuzzy"]),
                         ("default", "en", True))
        self.assertEqual((seen["404"]["from"], seen["404"]["locale"], seen["404"]["fuzzy"]),
                         ("parent", "fr", False))
        self.assertEqual(seen["4xx"]["from"], "default")

    def test_what_readers_see_is_what_lookup_says(self):
        for tag in ("fr-CA", "zh-HK", "zh-Hant-MO", "zh-CN", "de"):
            seen = self.reader(self.measured("--locale", tag), self.canonical(tag))["messages"]
            codes = [each["key"] for each in seen if each["field"] == "description"
                     and not each["key"].endswith("xx")]
            answers = run("lookup", *codes, "-l", tag, "-f", "description", "--format", "json")
            self.assertEqual(
                [(each["key"], each["locale"], each["edition"]) for each in seen
                 if each["field"] == "description" and not each["key"].endswith("xx")],
                [(str(each["code"]), each["locale"], each["edition"])
                 for each in answers.objects])

    @staticmethod
    def canonical(tag):
        return {"zh-Hant-MO": "zh-MO"}.get(tag, tag)

    def test_words_of_the_class_are_a_fallback_for_its_codes_alone(self):
        self.write("tree/en/acme.po", HEADER.format("en") + entry("4xx", "Yours"))
        self.write("tree/fr/acme.po", HEADER.format("fr") + entry("404", "Rien"))
        seen = self.reader(self.measured("tree", "--locale", "de"), "de")["messages"]
        self.assertEqual({each["key"]: each["from"] for each in seen},
                         {"4xx": "default", "404": "class"})

    def test_what_nobody_has_is_none(self):
        self.write("tree/fr/acme.po", HEADER.format("fr") + entry("404", "Rien"))
        seen = self.reader(self.measured("tree", "--locale", "de"), "de")["messages"]
        self.assertEqual([each["from"] for each in seen], ["none"])

    def test_our_own_catalog_is_whole(self):
        measured = self.measured(LOCALES, "--locale", "fr-CA,zh-HK")
        self.assertEqual({each["locale"]: each["percent"] for each in measured["locales"]},
                         {"en": 100.0, "fr": 100.0, "zh-TW": 100.0})
        self.assertEqual(measured, self.measured("--locale", "fr-CA,zh-HK"))
        for tag in ("fr-CA", "zh-HK"):
            self.assertEqual(self.reader(measured, tag)["percent"], 100.0)

    def test_text_has_a_row_a_field_and_a_table_a_reader(self):
        self.write_tree()
        lines = self.coverage("tree", "-l", "fr-CA").out.splitlines()
        self.assertEqual(lines[0].split()[:7],
                         ["locale", "edition", "field", "%", "own", "fuzzy", "missing"])
        self.assertIn(["fr", "acme", "title", "25.0", "1", "1", "2", "1", "-", "2", "-", "-"],
                      [line.split() for line in lines])
        self.assertIn("fr-CA sees, of fr-CA, fr, en:", lines)
        self.assertIn(["title", "default", "en", "acme", "2", "1"], [line.split() for line in lines])

    def test_the_threshold_is_asked_of_the_worst(self):
        self.write_tree()
        self.coverage("tree", "--fail-under", "50")
        self.assertIn("fr has 50.0 %", self.coverage("tree", "--fail-under", "51", exit=1).err)
        self.coverage("tree", "-l", "fr-CA", "--fail-under", "50")
        self.coverage("tree", "-l", "en", "--fail-under", "100")
        self.coverage("tree", "-l", "de", "--fail-under", "1", exit=1)

    def test_nearly_all_is_not_100(self):
        more = "".join(entry(f"{code}", "x") for code in range(100, 1000))
        many = "".join(entry(f"{code}", "x", field) for code in range(100, 1000)
                       for field in ("summary", "description"))
        self.write("tree/en/acme.po", HEADER.format("en") + more + many)
        self.write("tree/fr/acme.po", HEADER.format("fr") + more + many.rsplit("msgctxt", 1)[0])
        self.assertIn("99.9 %", self.coverage("tree", "--fail-under", "100", exit=1).err)

    def test_only_some_editions(self):
        self.write_tree()
        measured = self.measured("tree", "-e", "other")
        self.assertEqual({cell["edition"] for cell in measured["cells"]}, {None, "other"})

    def test_a_locale_without_an_edition_has_nothing_of_it(self):
        self.write_tree()
        self.write("tree/en/third.po", HEADER.format("en") + entry("501", "Not done"))
        measured = self.measured("tree", "-e", "third")
        self.assertEqual({each["locale"]: each["percent"] for each in measured["locales"]},
                         {"en": 100.0, "fr": 0.0})
        self.assertEqual(self.cell(measured, "fr", "third")["missing"], 1)
        self.assertIn("fr has 0.0 %", self.coverage("tree", "-e", "third", "--fail-under", "1",
                                                    exit=1).err)
        self.coverage("tree", "-e", "third", "-l", "en", "--fail-under", "100")
        image = xml.fromstring(self.coverage("tree", "-e", "third", "--format", "badge").out)
        self.assertEqual(image.get("aria-label"), "translated: 50.0 %")
        for format in ("text", "html", "svg"):
            self.assertIn("fr", self.coverage("tree", "-e", "third", "--format", format).out)

    def test_a_file_without_messages_is_not_whole(self):
        self.write("po/fr.po", HEADER.format("fr"))
        self.write("po/de.po", HEADER.format("de") + 'msgid "Read"\nmsgstr "Lies"\n')
        self.assertEqual([each["percent"] for each in self.measured("po")["files"]], [100.0, 0.0])
        self.assertIn("po/fr.po has 0.0 %", self.coverage("po", "--fail-under", "1", exit=1).err)
        self.coverage("po", "--fail-under", "0")
        self.write("tree/en/acme.po", HEADER.format("en") + entry("404", "Nothing"))
        self.write("tree/fr/acme.po", HEADER.format("fr"))
        self.write("tree/de/pages.po", HEADER.format("de") + 'msgid "id"\nmsgstr "Kennung"\n')
        self.assertIn("fr has 0.0 %", self.coverage("tree", "--fail-under", "1", exit=1).err)
        self.assertEqual({each["locale"] for each in self.measured("tree")["locales"]},
                         {"en", "fr"})

    def test_files_of_any_program_are_listed(self):
        self.write("po/fr.po", HEADER.format("fr") + 'msgid "Read it"\nmsgstr "Lire"\n\n'
                   'msgid "Close it"\nmsgstr ""\n\n#, fuzzy\nmsgid "Open it"\nmsgstr "Non"\n\n'
                   '#~ msgid "Old"\n#~ msgstr "Vieux"\n')
        measured = self.measured("po")
        self.assertEqual(measured["files"],
                         [{"file": "po/fr.po", "locale": "fr", "total": 3, "translated": 1,
                           "fuzzy": 1, "missing": 1, "percent": 33.3}])
        self.assertEqual(self.coverage("po/fr.po").out.splitlines()[1].split(),
                         ["po/fr.po", "fr", "33.3", "1", "1", "1"])
        self.coverage("po", "--fail-under", "34", exit=1)
        self.coverage("po", "--locale", "fr", exit=2)
        self.assertIn("33.3", self.coverage("po", "--format", "badge").out)

    def test_what_cannot_be_read_is_not_whole(self):
        self.write("po/fr.po", HEADER.format("fr") + 'msgid "a"\nmsgstr "b\n')
        for path in ("po", "po/fr.po"):
            self.assertIn("fr.po:7:", self.coverage(path, exit=2).err)
        self.write("po/fr.po", HEADER.format("fr").encode() + b'msgid "a"\nmsgstr "\xff"\n')
        self.assertIn("po/fr.po:7:", self.coverage("po", exit=2).err)
        self.write("mo/fr.mo", b"\xde\x12\x04\x95")
        self.assertIn("mo/fr.mo: byte ", self.coverage("mo", exit=2).err)

    def test_the_map_has_a_cell_a_message_that_says_what_it_is(self):
        self.write_tree()
        image = xml.fromstring(self.coverage("tree", "-l", "fr-CA", "--format", "svg").out)
        titles = [title.text for title in image.iter(SVG + "title")]
        self.assertEqual(len(titles), 1 + 4 * 3)
        self.assertIn("fr-CA 404 title: of a parent, fr acme", titles)
        self.assertIn("fr 403 title: of the default locale, en acme; nearer words are fuzzy",
                      titles)

    def test_the_badge_says_how_much(self):
        self.write_tree()
        image = xml.fromstring(self.coverage("tree", "--format", "badge").out)
        self.assertEqual(image.get("aria-label"), "translated: 75.0 %")
        image = xml.fromstring(self.coverage("tree", "-l", "fr", "--format", "badge").out)
        self.assertEqual(image.get("aria-label"), "fr: 50.0 %")

    def test_names_of_editions_are_no_markup(self):
        name = "a<b>&'\"]]>é"
        self.write_tree(name)
        xml.fromstring(self.coverage("tree", "-l", "fr-CA", "--format", "svg").out)
        page = Page(self.coverage("tree", "-l", "fr-CA", "--format", "html").out)
        self.assertEqual(page.faults, [])
        self.assertIn(name, page.texts)
        self.assertEqual(self.cell(self.measured("tree"), "fr", name)["own"], 1)

    def test_the_page_needs_nothing_beside_itself(self):
        text = self.coverage("--format", "html").out
        page = Page(text)
        self.assertEqual(page.faults, [])
        self.assertNotRegex(text.replace("http://www.w3.org/2000/svg", ""),
                            r"https?://|url\(|@import")

    def test_wrong_usage_and_failed_reading_are_2(self):
        self.coverage("nowhere", exit=2)
        self.coverage("--format", "tsv", exit=2)
        self.coverage("--fail-under", "101", exit=2)
        self.coverage("--locale", "not a tag", exit=2)
        self.coverage("--edition", "nobodys", exit=2)
        self.coverage("--catalog", "nowhere", exit=2)
        self.write_tree()
        self.write("tree/de/acme.po", HEADER.format("de") + entry("404", "Nix")
                   + entry("404", "Nichts"))
        self.assertIn("tree/de/acme.po", self.coverage("tree", exit=2).err)


if __name__ == "__main__":
    unittest.main()
