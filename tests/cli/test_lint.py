#!/usr/bin/env python3
"""phrasebook lint: what is wrong with catalog files, and how that is said."""

import json
import os
import subprocess
import sys
import unittest

from command import COMMAND, run
from folder import HEADER, InAFolder

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

FRENCH = HEADER.format("fr")
DOUBLE = 'msgid "Read it"\nmsgstr "Lire  la"\n'


class Lint(InAFolder):
    def lint(self, *arguments, exit=0, **environment):
        result = run("lint", *arguments, cwd=self.root, **environment)
        self.assertEqual(result.exit, exit, result.out + result.err)
        return result

    def test_our_own_catalogs_have_neither_error_nor_warning_that_is_not_known(self):
        out = run("lint", "locales", "--fail-on", "info", cwd=ROOT)
        self.assertEqual(out.exit, 0, out.out + out.err)
        self.assertIn("0 errors, 0 warnings, 0 info", out.out)

    def test_our_own_french_has_the_spaces_of_our_style_guide(self):
        out = run("lint", "--strict-spacing", "--fail-on", "info", "locales/fr/phrasebook.po",
                  "locales/fr/pages.po", cwd=ROOT)
        self.assertEqual(out.exit, 0, out.out + out.err)

    def test_the_page_of_the_documents_defects_is_current(self):
        done = subprocess.run(
            [sys.executable, os.path.join(ROOT, "script", "document-defects"), "--check",
             "--command", os.path.abspath(os.environ["PHRASEBOOK_COMMAND"])],
            check=False, capture_output=True, text=True, encoding="utf-8")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_text_shows_the_line_and_a_caret_under_the_place(self):
        self.write("fr.po", FRENCH + DOUBLE)
        self.assertEqual(self.lint("fr.po", "--fail-on", "warning", exit=1).out, (
            'fr.po:7:13: warning: several spaces [double-space]\n'
            '    msgstr "Lire  la"\n'
            '                ^\n'
            '0 errors, 1 warning, 0 info, in 1 message of 1 file\n'))

    def test_columns_are_right_for_wide_characters(self):
        self.write("zh.po", HEADER.format("zh_TW") + 'msgid "Read"\nmsgstr "請用，  讀"\n')
        out = self.lint("zh.po").out.splitlines()
        self.assertTrue(out[0].startswith("zh.po:7:15: "), out[0])
        self.assertEqual(out[2].index("^"), 4 + len('msgstr "') + 3 * 2)

    def test_no_character_of_a_file_reaches_the_terminal_unasked(self):
        self.write("fr.po", FRENCH + 'msgid "Read"\nmsgstr "a\x1b[31m\u202eb  c"\n')
        out = self.lint("fr.po", exit=1).out
        self.assertNotIn("\x1b", out)
        self.assertNotIn("\u202e", out)

    def test_json_has_each_finding_and_a_summary(self):
        self.write("fr.po", FRENCH + DOUBLE)
        whole = json.loads(self.lint("fr.po", "--format", "json").out)
        finding, = whole["findings"]
        self.assertEqual({key: finding[key] for key in
                          ("file", "line", "column", "rule", "severity", "msgctxt", "msgid")},
                         {"file": "fr.po", "line": 7, "column": 13, "rule": "double-space",
                          "severity": "warning", "msgctxt": None, "msgid": "Read it"})
        offset = (FRENCH + DOUBLE).index("  la")
        self.assertEqual(finding["fix"], {"offset": offset, "length": 2, "replacement": " "})
        self.assertEqual(whole["summary"]["warnings"], 1)
        self.assertEqual(whole["summary"]["files"], 1)

    def test_strict_spacing_asks_for_one_of_the_two_spaces(self):
        self.write("fr.po", FRENCH + 'msgid "Really?"\nmsgstr "Vraiment\u00a0?"\n')
        self.lint("fr.po", "--fail-on", "info")
        self.assertIn("[french-strict-space]",
                      self.lint("fr.po", "--strict-spacing", "--fail-on", "warning", exit=1).out)
        self.lint("fr.po", "--strict-spacing", "--fix")
        self.assertIn("Vraiment\u202f?", self.read("fr.po"))

    def test_terms_are_read_from_a_file_or_from_beside_the_catalog(self):
        self.write("fr/app.po", FRENCH + 'msgid "app.404"\nmsgstr "Le header manque"\n')
        self.lint("fr", "--fail-on", "info")
        self.write("fr/terms.tsv", "concept\tuse\tavoid\nheader field\ten-tête\theader\n")
        self.assertIn("fr/app.po:7:12: warning: 'header' is to be avoided; 'en-tête' is used "
                      "(header field) [term]", self.lint("fr").out)
        self.write("other.tsv", "concept\tuse\tavoid\nx\ty\tmanque\n")
        out = self.lint("fr", "--terms", "other.tsv").out
        self.assertIn("'manque' is to be avoided", out)
        self.assertNotIn("'header'", out)
        self.write("wrong.tsv", "one\ttwo\n")
        self.assertIn("wrong.tsv:1: no column is called 'concept'",
                      self.lint("fr", "--terms", "wrong.tsv", exit=2).err)

    def test_the_exit_status_follows_fail_on(self):
        self.write("fr.po", FRENCH + DOUBLE)
        self.lint("fr.po", exit=0)
        self.lint("fr.po", "--fail-on", "warning", exit=1)
        self.lint("fr.po", "--severity", "double-space=error", exit=1)
        self.lint("fr.po", "--severity", "double-space@fr=off", "--fail-on", "info", exit=0)

    def test_wrong_usage_and_failed_reading_are_2(self):
        self.lint(exit=2)
        self.lint("nowhere.po", exit=2)
        self.lint(".", exit=2)
        self.lint("x", "--severity", "double-space", exit=2)
        self.assertIn("did you mean 'double-space'?",
                      self.lint("x", "--severity", "double-spac=off", exit=2).err)
        self.lint("x", "--format", "markdown", exit=2)

    def test_output_that_fails_is_2(self):
        self.write("fr.po", FRENCH + DOUBLE)
        def exit_of(*arguments):
            with open("/dev/full", "wb") as full:
                return subprocess.run([COMMAND, *arguments], cwd=self.root, stdout=full,
                                      stderr=subprocess.DEVNULL, check=False).returncode
        self.assertEqual(exit_of("lint", "fr.po"), 2)
        self.assertEqual(exit_of("coverage", "fr.po"), 2)
        self.assertEqual(exit_of("lookup", "404"), 3)

    def test_a_catalog_that_cannot_be_loaded_can_be_linted(self):
        path = self.write("mine/fr/custom.po", "msgid \"\n")
        self.assertIn("[po-syntax]",
                      self.lint(path, exit=1, PHRASEBOOK_CATALOG=os.path.dirname(path)).out
                      .replace("po-truncated", "po-syntax"))

    def test_settings_of_the_directory_are_read(self):
        self.write("fr.po", FRENCH + DOUBLE)
        self.write("phrasebook.toml", '[lint.rules]\ndouble-space = "error"\n')
        self.lint("fr.po", exit=1)
        self.lint("fr.po", "--no-config")
        self.write("phrasebook.toml", '[lint.rules]\ndouble-spaces = "error"\n')
        self.assertIn("did you mean 'double-space'?", self.lint("fr.po", exit=2).err)

    def test_a_baseline_leaves_out_what_was_there_before(self):
        self.write("fr.po", FRENCH + DOUBLE)
        self.lint("fr.po", "--write-baseline", "known")
        self.write("fr.po", FRENCH + 'msgid "Close"\nmsgstr "Fermer ,  oui"\n\n' + DOUBLE)
        out = self.lint("fr.po", "--baseline", "known").out
        self.assertIn("0 errors, 2 warnings", out)
        self.assertIn("1 known", out)

    def test_a_baseline_is_written_with_all_there_is(self):
        self.write("fr.po", FRENCH + DOUBLE)
        self.write("phrasebook.toml", '[lint]\nbaseline = "known"\n')
        for _ in range(2):
            self.assertIn("known: 1 finding\n", self.lint("fr.po", "--write-baseline", "known").out)
        self.assertIn("1 known", self.lint("fr.po").out)
        before = self.read("known")
        self.lint("fr.po", "nowhere.po", "--write-baseline", "known", exit=2)
        self.assertEqual(self.read("known"), before)

    def test_a_rule_counts_for_more_than_its_family(self):
        self.write("fr.po", FRENCH + DOUBLE)
        self.write("phrasebook.toml",
                   '[lint.rules]\nspacing = "error"\ndouble-space = "info"\n')
        self.assertIn("info: several spaces", self.lint("fr.po").out)

    def test_fix_leaves_what_it_may_not_write_and_what_has_two_names(self):
        path = self.write("fr.po", FRENCH + DOUBLE)
        os.chmod(path, 0o444)
        self.assertIn("read-only", self.lint("fr.po", "--fix", exit=2).err)
        os.chmod(path, 0o644)
        os.link(path, os.path.join(self.root, "same.po"))
        self.assertIn("another name", self.lint("fr.po", "--fix", exit=2).err)
        self.assertEqual(self.read("fr.po"), FRENCH + DOUBLE)

    def test_fix_changes_no_other_byte(self):
        text = FRENCH.replace("\n", "\r\n") + "# a comment \r\n" + DOUBLE.replace("\n", "\r\n")
        self.write("fr.po", text)
        self.assertIn("; 1 mended", self.lint("fr.po", "--fix").out)
        self.assertEqual(self.read("fr.po"), text.replace("Lire  la", "Lire la"))

    def test_a_file_without_its_reference_is_named(self):
        source = 'msgid "app.read"\nmsgstr "Read {0}"\n'
        self.write("po/en/app.po", HEADER.format("en") + source)
        self.write("po/en/other.po", HEADER.format("en") + source)
        self.write("po/fr/app.po", FRENCH + 'msgid "app.read"\nmsgstr "Lire  {0}"\n')
        self.write("po/fr/more.po", FRENCH + 'msgid "app.read"\nmsgstr "Lire  {0}"\n')
        note = ("phrasebook: note: po/fr/more.po: po/en has no file of this name to compare it "
                "with\n")
        self.assertEqual(self.lint("po", "--reference", "po/en").err, note)
        whole = json.loads(self.lint("po", "--reference", "po/en", "--format", "json").out)
        self.assertEqual([f"phrasebook: note: {each}\n" for each in whole["summary"]["notes"]],
                         [note])
        log = json.loads(self.lint("po", "--reference", "po/en", "--format", "sarif").out)
        invocation, = log["runs"][0]["invocations"]
        self.assertTrue(invocation["executionSuccessful"])
        self.assertEqual(invocation["toolExecutionNotifications"][0]["level"], "note")
        self.assertEqual(self.lint("po/fr", "--reference", "po/en/app.po").err, "")
        self.assertEqual(self.lint("po").err, "")
        self.assertEqual(self.lint("po", "--reference", "po/en", "--fix").err, note)

    def test_a_file_counts_once_by_however_many_names(self):
        self.write("po/fr.po", FRENCH + DOUBLE)
        os.symlink("fr.po", os.path.join(self.root, "po", "a.po"))
        os.symlink("po", os.path.join(self.root, "same"))
        for arguments in (["po/fr.po", "po/fr.po"], ["po", "po/fr.po"], ["po/a.po", "po/fr.po"],
                          ["po", "same"], ["po/fr.po", os.path.join(self.root, "po", "fr.po")]):
            out = self.lint(*arguments).out
            self.assertIn("1 warning", out)
            self.assertIn("of 1 file\n", out)
            self.assertTrue(out.startswith("po/fr.po:7:"), out)
        self.assertIn("a.po:7:", self.lint("po/a.po").out)
        self.assertEqual(self.lint("nowhere.po", "nowhere.po", exit=2).err.count("nowhere.po"), 1)

    def test_folders_count_wherever_the_command_is_run(self):
        self.write("po/en/app.po", HEADER.format("en") + 'msgid "app.read"\nmsgstr "Read %d"\n')
        self.write("po/fr/app.po", '#, c-format\nmsgid "app.read"\nmsgstr "Lire"\n')
        self.write("po/en/LC_MESSAGES/site.po",
                   HEADER.format("en") + 'msgid "site.read"\nmsgstr "Read %d"\n')
        self.write("po/zh_TW/LC_MESSAGES/site.po", HEADER.format("fr")
                   + '#, c-format\nmsgid "site.read"\nmsgstr "Lire"\n')
        for path, folder, name in (("po/fr/app.po", "po/fr", "app.po"),
                                   ("po/zh_TW/LC_MESSAGES/site.po", "po/zh_TW/LC_MESSAGES",
                                    "site.po")):
            def found(argument, folder):
                done = run("lint", argument, "--format", "json",
                           cwd=os.path.join(self.root, folder))
                return [(each["rule"], each["locale"])
                        for each in json.loads(done.out)["findings"]]
            expected = found(path, "")
            self.assertIn("c-format", [rule for rule, _ in expected])
            self.assertEqual(found(name, folder), expected)
            self.assertEqual(found(".", folder), expected)
            self.assertEqual(found(f"../{os.path.basename(folder)}/{name}", folder), expected)

    def git(self, *words):
        subprocess.run(["git", "-c", "user.name=A", "-c", "user.email=a@example.org", *words],
                       cwd=self.root, check=True, capture_output=True)

    def test_a_file_without_lines_was_changed_as_a_whole(self):
        def compile(text):
            path = self.write("source", text)
            subprocess.run(["msgfmt", "-o", os.path.join(self.root, "fr.mo"), path], check=True)
        compile(FRENCH + DOUBLE)
        self.git("init", "-q")
        self.git("add", "fr.mo")
        self.git("commit", "-q", "-m", "first")
        self.assertIn("0 warnings", self.lint("fr.mo", "--changed", "HEAD").out)
        compile(FRENCH + DOUBLE + '\nmsgid "Close it"\nmsgstr "Fermer"\n')
        self.assertIn("1 warning", self.lint("fr.mo", "--changed", "HEAD").out)
        os.rename(os.path.join(self.root, "fr.mo"), os.path.join(self.root, "new.mo"))
        self.assertIn("1 warning", self.lint("new.mo", "--changed", "HEAD").out)

    def test_fix_mends_what_is_broken_over_two_strings(self):
        for end in ("\n", "\r\n"):
            text = (FRENCH + 'msgid "Read it"\nmsgstr ""\n"Lire "\n  " la , "\n"oui"\n'
                    ).replace("\n", end)
            self.write("fr.po", text)
            done = self.lint("fr.po", "--fix")
            self.assertIn("0 warnings", done.out)
            self.assertEqual(done.err, "")
            self.assertEqual(self.read("fr.po"), text.replace(f'"Lire "{end}  " la , ',
                                                              f'"Lire "{end}  "la, '))

    def test_fix_says_what_it_leaves_and_why(self):
        latin = FRENCH.replace("UTF-8", "ISO-8859-1") + 'msgid "Read"\nmsgstr "Lire  l\u00e0 , oui"\n'
        self.write("latin.po", latin.encode("iso-8859-1"))
        done = self.lint("latin.po", "--fix")
        self.assertIn("phrasebook: note: latin.po: --fix leaves 2 findings: the file is not in "
                      "UTF-8\n", done.err)
        self.assertEqual(self.lint("latin.po").err, "")
        self.write("octal.po", FRENCH + 'msgid "Read"\nmsgstr "Lire \\040la"\n')
        self.assertIn("octal.po: --fix leaves 1 finding: escapes stand for the text there\n",
                      self.lint("octal.po", "--fix").err)
        self.write("source", FRENCH + DOUBLE)
        subprocess.run(["msgfmt", "-o", os.path.join(self.root, "fr.mo"),
                        os.path.join(self.root, "source")], check=True)
        self.assertIn("fr.mo: --fix leaves 1 finding: a MO file is made from another one\n",
                      self.lint("fr.mo", "--fix").err)

    def test_only_what_was_changed_since_a_revision(self):
        git = self.git
        self.write("fr.po", FRENCH + DOUBLE)
        git("init", "-q")
        git("add", "fr.po")
        git("commit", "-q", "-m", "first")
        self.assertIn("0 warnings", self.lint("fr.po", "--changed", "HEAD").out)
        self.write("fr.po", FRENCH + DOUBLE + '\nmsgid "Close it"\nmsgstr "Le  fermer"\n')
        self.assertIn("fr.po:10:", self.lint("fr.po", "--changed", "HEAD").out)
        self.assertIn("1 warning", self.lint("fr.po", "--changed", "HEAD").out)
        self.write(".gitattributes", "*.po -diff\n")
        self.assertIn("1 warning", self.lint("fr.po", "--changed", "HEAD").out)
        self.write("fr.po", FRENCH + DOUBLE.replace('msgid "Read it"\n', ""))
        self.assertNotIn("0 errors", self.lint("fr.po", "--changed", "HEAD", exit=1).out)
        self.write("new.po", FRENCH + DOUBLE)
        self.assertIn("1 warning", self.lint("new.po", "--changed", "HEAD").out)
        self.assertIn("git cannot say", self.lint("fr.po", "--changed", "nowhere", exit=2).err)
        self.lint("fr.po", "--changed", "--output=stolen", exit=2)
        self.assertFalse(os.path.exists(os.path.join(self.root, "stolen")))

    def test_rules_are_explained(self):
        self.assertIn("plural-forms-cldr", self.lint("--list-rules").out)
        self.assertIn("wrong (fr)", self.lint("--explain", "plural-forms-cldr").out)
        self.assertIn("did you mean 'tab'?", self.lint("--explain", "tabs", exit=2).err)

    def test_the_page_of_the_rules_is_current(self):
        with open(os.path.join(ROOT, "docs", "lint-rules.md"), encoding="utf-8") as file:
            self.assertEqual(file.read(), self.lint("--list-rules", "--format", "markdown").out,
                             "run: phrasebook lint --list-rules --format markdown "
                             "> docs/lint-rules.md")


if __name__ == "__main__":
    unittest.main()
