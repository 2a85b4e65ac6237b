#!/usr/bin/env python3
"""The formats of `phrasebook lint` that other programs and browsers read."""

import base64
import hashlib
import json
import os
import pty
import re
import subprocess
import unittest
import urllib.parse
import xml.etree.ElementTree as xml

import jsonschema

from command import COMMAND, run
from folder import HEADER, InAFolder
from pages import Page

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SCHEMAS = os.path.join(ROOT, "tests", "data", "schemas")
CORPUS = os.path.join(ROOT, "tests", "lint", "corpus")
LOCALES = os.environ["PHRASEBOOK_LOCALES"]

FRENCH = HEADER.format("fr")
# The name of a file, its bytes: what a format may trip over.
HOSTILE = {
    "plain.po": (FRENCH + 'msgid "Read it"\nmsgstr "Lire  la"\n').encode(),
    "wide.po": (FRENCH + 'msgid "Read it"\nmsgstr "😀 é  la"\n').encode(),
    "controls.po": (FRENCH + 'msgid "a\\033b"\nmsgstr "\x1b[31m\\001\\177  ]]><b>&amp;\u202e\ufffe"\n'
                    ).encode(),
    "commands.po": (FRENCH + 'msgid "::error::%0A ##[error]x"\nmsgstr "::stop-commands::x  %0A,"\n'
                    ).encode(),
    "script.po": (FRENCH + 'msgid "</script><img src=x onerror=alert(1)>"\n'
                  'msgstr "</style></p>\'\\"><script>alert(1)</script>  --><!--"\n').encode(),
    "bytes.po": FRENCH.encode() + b'msgid "x"\nmsgstr "\xff\xfe\xc3  \xed\xa0\x80"\n',
    "bom.po": b"\xef\xbb\xbf" + (FRENCH + 'msgid "Read it"\nmsgstr "Lire  la"\n').encode(),
    "lines.po": (FRENCH + 'msgid "Read it"\r\nmsgstr "Lire  la"\r').encode(),
    "empty.po": b"",
    "cut.po": b'msgid "x',
    "broken.mo": b"\xde\x12\x04\x95",
    "long.po": (FRENCH + 'msgid "Read it"\nmsgstr "' + "mot " * 3000 + ' la"\n').encode(),
    "a b,c:d=%41?#é.po": (FRENCH + 'msgid "Read it"\nmsgstr "Lire  la"\n').encode(),
    "::error::x.po": (FRENCH + 'msgid "Read it"\nmsgstr "Lire  la"\n').encode(),
    "context.po": (FRENCH + 'msgctxt "a<b>\\n\\"c"\nmsgid "Read it"\nmsgstr "Lire  la"\n').encode(),
}
CODES = (HEADER + 'msgctxt "title"\nmsgid "404"\nmsgstr "{}"\n\n'
         'msgctxt "summary"\nmsgid "404"\nmsgstr "{}"\n')


class LintInAFolder(InAFolder):
    def write_hostile(self):
        for name, text in HOSTILE.items():
            self.write(name, text)
        with open(os.path.join(os.fsencode(self.root), b"\xff.po"), "wb") as file:
            file.write(HOSTILE["plain.po"])

    def lint(self, *arguments, exits=(0, 1)):
        done = run("lint", *arguments, cwd=self.root)
        self.assertIn(done.exit, exits, done.err)
        return done.out

    def runs(self, format):
        """What the format says of many a file."""
        self.write_hostile()
        self.write("nothing/wrong.po", FRENCH + 'msgid "Read it"\nmsgstr "Lisez-le"\n')
        yield self.lint("nothing", "--format", format)
        yield self.lint(".", "--format", format)
        yield self.lint(".", "nowhere.po", "--format", format, exits=(2,))
        yield self.lint(LOCALES, "--format", format)
        yield self.lint(os.path.join(CORPUS, "defects"), "--format", format)


class Formats(LintInAFolder):
    @classmethod
    def setUpClass(cls):
        with open(os.path.join(SCHEMAS, "sarif-2.1.0.json"), encoding="utf-8") as file:
            schema = json.load(file)
        cls.sarif = jsonschema.Draft4Validator(schema)

    # SARIF

    def test_sarif_is_valid(self):
        for text in self.runs("sarif"):
            self.assertEqual([error.message for error in self.sarif.iter_errors(json.loads(text))],
                             [])

    def test_sarif_says_where_and_what(self):
        self.write("wide.po", HOSTILE["wide.po"])
        log = json.loads(self.lint("wide.po", "--format", "sarif"))
        run, = log["runs"]
        result, = run["results"]
        self.assertEqual(run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"], "double-space")
        self.assertEqual((result["ruleId"], result["level"]), ("double-space", "warning"))
        # U+1F600 is two units of UTF-16 and four of UTF-8.
        line = 'msgstr "😀 é  la"'
        column = len(line[:line.index("  ")].encode("utf-16-le")) // 2 + 1
        region = result["locations"][0]["physicalLocation"]["region"]
        self.assertEqual(run["columnKind"], "utf16CodeUnits")
        self.assertEqual((region["startLine"], region["startColumn"], region["endColumn"]),
                         (7, column, column + 2))
        replacement, = result["fixes"][0]["artifactChanges"][0]["replacements"]
        self.assertEqual(replacement["deletedRegion"],
                         {"startLine": 7, "startColumn": column, "endColumn": column + 2})
        self.assertEqual(replacement["insertedContent"]["text"], " ")

    def test_sarif_names_files_by_relative_references(self):
        self.write_hostile()
        log = json.loads(self.lint(".", "--format", "sarif"))
        locations = [result["locations"][0]["physicalLocation"]["artifactLocation"]
                     for result in log["runs"][0]["results"]]
        paths = set()
        for location in locations:
            self.assertRegex(location["uri"], r"^[A-Za-z0-9._~/%-]+$")
            self.assertEqual(location["uriBaseId"], "%SRCROOT%")
            paths.add(urllib.parse.unquote_to_bytes(location["uri"]))
        self.assertIn(b"a b,c:d=%41?#\xc3\xa9.po", paths)
        self.assertIn(b"\xff.po", paths)

    def test_sarif_fingerprints_tell_findings_apart_and_stay(self):
        double = 'msgid "Read {0}"\nmsgstr "Lire  la  page"\n\n'
        self.write("fr.po", FRENCH + double.format(1) + double.format(2))

        def fingerprints():
            log = json.loads(self.lint("fr.po", "--format", "sarif"))
            return [result["partialFingerprints"]["primaryLocationLineHash"]
                    for result in log["runs"][0]["results"]]
        before = fingerprints()
        self.assertEqual(len(before), len(set(before)))
        self.write("fr.po", FRENCH + "# moved\n\n" + double.format(1) + double.format(2))
        self.assertEqual(fingerprints(), before)

    def test_sarif_has_every_rule_with_help(self):
        self.write("fr.po", FRENCH)
        log = json.loads(self.lint("fr.po", "--format", "sarif"))
        rules = log["runs"][0]["tool"]["driver"]["rules"]
        listed = [line.split()[0] for line in self.lint("--list-rules").splitlines()]
        self.assertEqual([rule["id"] for rule in rules], listed)
        for rule in rules:
            self.assertTrue(rule["help"]["markdown"] and rule["shortDescription"]["text"])

    def test_sarif_says_what_could_not_be_read(self):
        log = json.loads(self.lint("nowhere.po", "--format", "sarif", exits=(2,)))
        invocation, = log["runs"][0]["invocations"]
        self.assertFalse(invocation["executionSuccessful"])
        self.assertIn("nowhere.po", invocation["toolExecutionNotifications"][0]["message"]["text"])

    # JUnit

    def test_junit_is_valid(self):
        for text in self.runs("junit"):
            self.write("junit.xml", text)
            done = subprocess.run(["xmllint", "--noout", "--nonet", "--huge", "--schema",
                                   os.path.join(SCHEMAS, "junit.xsd"),
                                   os.path.join(self.root, "junit.xml")],
                                  capture_output=True, check=False)
            self.assertEqual(done.returncode, 0, done.stderr.decode())

    def test_junit_counts_what_it_holds(self):
        self.write_hostile()
        for suite in xml.fromstring(self.lint(".", "--format", "junit", "--fail-on", "info")):
            self.assertEqual(int(suite.get("tests")), len(suite.findall("testcase")))
            self.assertEqual(int(suite.get("failures")), len(suite.findall("testcase/failure")))

    def test_junit_fails_where_the_command_fails(self):
        self.write("fr.po", HOSTILE["plain.po"])
        suite, = xml.fromstring(self.lint("fr.po", "--format", "junit", exits=(0,)))
        self.assertEqual(suite.get("failures"), "0")
        self.assertIn("[double-space]", suite.findtext("system-out"))
        suite, = xml.fromstring(self.lint("fr.po", "--format", "junit", "--fail-on", "warning",
                                          exits=(1,)))
        self.assertEqual(suite.get("name"), "fr.po")
        case, other = suite.findall("testcase")
        self.assertEqual((case.get("classname"), case.get("name")), ("fr.po", "Read it"))
        self.assertIn("fr.po:7:13: warning: several spaces [double-space]",
                      case.findtext("failure"))
        self.assertEqual(list(other), [])

    def test_junit_has_one_test_a_message(self):
        self.write("fr.po", FRENCH + 'msgid "Read it"\nmsgstr "Lire  la , page"\n')
        suite, = xml.fromstring(self.lint("fr.po", "--format", "junit", "--fail-on", "warning"))
        failure, = suite.iter("failure")
        self.assertEqual(failure.text.count("fr.po:7:"), 2)

    # GitHub and GitLab

    def test_github_reads_one_command_a_line(self):
        for text in self.runs("github"):
            for line in text.splitlines():
                self.assertRegex(line, r"^::(error|warning|notice) ([a-z]+=[^,:]*,?)+::[^:]")
                self.assertNotRegex(line, "[\x00-\x08\x0b-\x1f\x7f]")

    def test_github_gets_back_what_was_meant(self):
        self.write("a b,c:d=%41?#é.po", HOSTILE["plain.po"])
        line = self.lint("a b,c:d=%41?#é.po", "--format", "github").strip()
        properties, message = re.fullmatch(r"::warning (.*?)::(.*)", line).groups()
        values = dict(each.split("=", 1) for each in properties.split(","))
        self.assertEqual({name: urllib.parse.unquote(value) for name, value in values.items()},
                         {"file": "a b,c:d=%41?#é.po", "line": "7", "col": "13",
                          "title": "double-space"})
        self.assertEqual(message, "several spaces")

    def test_github_shows_the_heaviest_and_says_how_many_more(self):
        double = 'msgid "Read {0}"\nmsgstr "Lire  la {0}"\n\n'
        broken = '#, c-format\nmsgid "Read %d {0}"\nmsgstr "Lire %s {0}"\n\n'
        self.write("fr.po", FRENCH + "".join(double.format(i) for i in range(30))
                   + "".join(broken.format(i) for i in range(12)))
        lines = self.lint("fr.po", "--format", "github").splitlines()
        self.assertEqual([line.split()[0] for line in lines],
                         ["::error"] * 10 + ["::warning"] * 10 + ["::notice"])
        self.assertIn("and 22 more", lines[-1])

    def test_gitlab_gets_a_list_with_fingerprints_of_their_own(self):
        for text in self.runs("gitlab"):
            issues = json.loads(text)
            for issue in issues:
                self.assertGreaterEqual(issue["location"]["lines"]["begin"], 1)
                self.assertIn(issue["severity"], ("info", "minor", "major"))
            self.assertEqual(len({issue["fingerprint"] for issue in issues}), len(issues))

    def paths(self, *arguments, folder=""):
        """Where GitHub, GitLab and readers of SARIF look for the file."""
        def out(format):
            done = run("lint", *arguments, "--format", format,
                       cwd=os.path.join(self.root, folder))
            self.assertEqual(done.exit, 0, done.err)
            return done.out
        paths = {re.search("file=([^,]*)", line)[1] for line in out("github").splitlines()}
        self.assertEqual({issue["location"]["path"] for issue in json.loads(out("gitlab"))}, paths)
        uris = set()
        for result in json.loads(out("sarif"))["runs"][0]["results"]:
            location = result["locations"][0]["physicalLocation"]["artifactLocation"]
            uris.add(location["uri"].removeprefix("file://"))
            self.assertEqual("uriBaseId" in location, not location["uri"].startswith("file://"))
            fix, = result["fixes"]
            self.assertEqual(fix["artifactChanges"][0]["artifactLocation"], location)
        self.assertEqual(uris, paths)
        return paths

    def test_paths_are_those_below_the_root_of_the_working_tree(self):
        path = self.write("tree/po/fr.po", HOSTILE["plain.po"])
        other = self.write("other/fr.po", HOSTILE["plain.po"])
        os.symlink("tree", os.path.join(self.root, "link"))
        # Without a working tree it is the current directory.
        self.assertEqual(self.paths("./tree//po/../po/fr.po"), {"tree/po/fr.po"})
        self.assertEqual(self.paths(path), {"tree/po/fr.po"})
        self.assertEqual(self.paths(other, folder="tree"), {os.path.realpath(other)})
        subprocess.run(["git", "init", "-q", os.path.join(self.root, "tree")], check=True)
        for folder, argument in (("tree", "."), ("tree", "po/fr.po"), ("tree", path),
                                 ("tree/po", "fr.po"), ("tree/po", "."), ("tree/po", "../po"),
                                 ("other", "../tree"), ("other", path), ("link/po", "fr.po"),
                                 ("tree", os.path.join(self.root, "link", "po"))):
            self.assertEqual(self.paths(argument, folder=folder), {"po/fr.po"}, (folder, argument))
        self.assertEqual(self.paths("po", other, folder="tree"),
                         {"po/fr.po", os.path.realpath(other)})

    def test_the_order_does_not_depend_on_threads(self):
        self.write_hostile()
        for format in ("github", "gitlab", "sarif", "junit", "html"):
            one = self.lint(".", LOCALES, "--format", format, "--threads", "1")
            self.assertEqual(one, self.lint(".", LOCALES, "--format", format, "--threads", "7"))


class Progress(LintInAFolder):
    """On a terminal a long run has a bar."""

    def run_on_a_terminal(self, *arguments):
        """What the command writes to a standard error that is a terminal."""
        ours, theirs = pty.openpty()
        with subprocess.Popen([COMMAND, "lint", *arguments], cwd=self.root, stderr=theirs,
                              stdout=subprocess.DEVNULL) as process:
            os.close(theirs)
            written = b""
            while True:
                try:
                    part = os.read(ours, 4096)
                except OSError: # the other end is closed
                    break
                if not part:
                    break
                written += part
        os.close(ours)
        return written

    def test_nothing_is_left_of_the_bar(self):
        self.write("fr.po", FRENCH + "".join(
            f'msgid "Read page {i}"\nmsgstr "Lire la page {i}"\n\n' for i in range(200000)))
        written = self.run_on_a_terminal("fr.po")
        if written: # a fast machine is done before it would be shown
            self.assertRegex(written, rb"^\r\[[# ]{40}\] \d+ %")
            self.assertTrue(written.endswith(b"\r\x1b[K"), written[-50:])

    def test_a_short_run_writes_nothing(self):
        self.write("fr.po", FRENCH)
        self.assertEqual(self.run_on_a_terminal("fr.po"), b"")


class HtmlReport(LintInAFolder):
    def page(self, *arguments):
        return Page(self.lint(*arguments, "--format", "html"))

    def test_no_text_of_a_file_becomes_markup(self):
        for text in self.runs("html"):
            page = Page(text)
            self.assertEqual(page.faults, [])
            self.assertEqual(len(page.all("script")), 1)
            self.assertEqual(len(page.all("style")), 1)
            self.assertEqual(page.all("img"), [])
            self.assertEqual(page.all("b", id="x"), [])
            handlers = [name for _, attributes in page.elements for name in attributes
                        if name.startswith("on")]
            self.assertEqual(handlers, [])
            self.assertNotRegex(text, "[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]")

    def test_links_lead_somewhere_in_the_page(self):
        for text in self.runs("html"):
            page = Page(text)
            self.assertEqual(len(page.ids), len(set(page.ids)))
            for link in page.all("a"):
                self.assertTrue(link["href"].startswith("#"), link)
                self.assertIn(link["href"][1:], page.ids)

    def test_nothing_is_fetched_and_only_our_script_may_run(self):
        self.write("fr.po", HOSTILE["plain.po"])
        text = self.lint("fr.po", "--format", "html")
        script = re.search(r"<script>(.*?)</script>", text, re.S)[1]
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        self.assertIn(f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'",
                      text)
        self.assertNotRegex(text, r"https?://|url\(|@import")

    def test_texts_have_their_language(self):
        self.write("en/own.po", CODES.format("en", "Not found", "There is  nothing here."))
        self.write("zh-TW/own.po", CODES.format("zh_TW", "找不到  資源", "這裡什麼都沒有。"))
        page = self.page("zh-TW")
        self.assertIn({"lang": "zh-TW", "dir": "auto"}, page.all("p"))
        self.assertIn({"lang": "en", "dir": "auto"}, page.all("p"))

    def test_the_spot_is_marked(self):
        self.write("fr.po", HOSTILE["plain.po"])
        text = self.lint("fr.po", "--format", "html")
        self.assertIn('Lire<mark id="mark-f0">  </mark>la', text)

    def test_unseen_characters_are_shown_by_their_names(self):
        self.write("fr.po", FRENCH + 'msgid "Read it"\nmsgstr "Lire\u200b la"\n')
        self.assertIn('<span class="unseen">U+200B</span>', self.lint("fr.po", "--format", "html"))

    def test_catalogs_of_codes_have_a_matrix_a_locale(self):
        self.write("en/own.po", CODES.format("en", "Not found", "There is nothing here."))
        self.write("fr/own.po", CODES.format("fr", "Introuvable", "Il n’y a  rien ici."))
        text = self.lint(".", "--format", "html")
        page = Page(text)
        self.assertEqual(len(page.all("table", **{"class": "matrix"})), 2)
        link, = [each for each in page.all("a") if each.get("aria-label", "").startswith("fr 404")]
        self.assertEqual(link["aria-label"], "fr 404 summary: 1 finding, warning")
        self.assertIn(link["href"][1:], page.ids)

    def test_other_catalogs_have_a_list_of_files(self):
        self.write("fr.po", HOSTILE["plain.po"])
        page = self.page("fr.po")
        self.assertEqual(page.all("table", **{"class": "matrix"}), [])
        self.assertIn("fr.po", page.texts)

    def test_long_lists_are_cut_and_say_so(self):
        double = 'msgid "Read {0}"\nmsgstr "Lire  la {0}"\n\n'
        self.write("fr.po", FRENCH + "".join(double.format(i) for i in range(10050)))
        text = self.lint("fr.po", "--format", "html")
        self.assertIn("The first 10000 of 10050 are shown.", text)


if __name__ == "__main__":
    unittest.main()
