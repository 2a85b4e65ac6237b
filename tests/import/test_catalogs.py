#!/usr/bin/env python3
"""The catalogs that stand in locales/, and the real documents where they are at hand.

The documents are looked for in the folder that PHRASEBOOK_DOCUMENTS names, or in ../shared/documents
beside the checkout.
"""

import glob
import html
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True

import catalogs  # noqa: E402
import sample  # noqa: E402

SCRIPT = os.path.join(sample.ROOT, "script", "import-documents")
LOCALES = os.path.join(sample.ROOT, "locales")
MARKS = os.path.join(sample.ROOT, "script", "document-marks.tsv")
NOTICE = os.path.join(sample.ROOT, "NOTICE")
DOCUMENTS = os.environ.get("PHRASEBOOK_DOCUMENTS") or os.path.join(
    os.path.dirname(sample.ROOT), "shared", "documents"
)
AT_HAND = os.path.isdir(DOCUMENTS) or bool(os.environ.get("PHRASEBOOK_DOCUMENTS"))


def path_of(name):
    return os.path.join(LOCALES, name + ".po")


def read_text(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


class Committed(unittest.TestCase):
    """What must hold of locales/, whether the documents are there or not."""

    MARKUP = r"\{\{|\]\(|`|\\|&\w+;|\*\*|</|<span|[\n\t]|  "

    def setUp(self):
        self.catalogs = {name: catalogs.read(path_of(name)) for name in catalogs.NAMES}

    def test_counts(self):
        for name, (_, entries) in self.catalogs.items():
            codes = [key for key in entries if key.isdigit()]
            classes = [key for key in entries if not key.isdigit()]
            self.assertEqual(len(codes), catalogs.COUNTS[name], name)
            self.assertEqual(len(classes), 5 if name in ("fr/mdn", "fr/statuslist") else 0, name)
        self.assertEqual(sum(catalogs.COUNTS.values()), 284)

    def test_fuzzy_entries_are_the_marked_ones_each_with_its_reason(self):
        rows = [line.split("\t") for line in read_text(MARKS).split("\n") if line and line[0] != "#"]
        marked = {(edition, locale, key): (why, text) for edition, locale, key, why, text in rows[1:]}
        fuzzy = {}
        for name, (_, entries) in self.catalogs.items():
            locale, edition = name.split("/")
            for key, entry in entries.items():
                reasons = [line[7:] for line in entry.comments if line.startswith("Wrong: ")]
                self.assertEqual(len(reasons), 1 if entry.fuzzy else 0, f"{name} {key}")
                if entry.fuzzy:
                    fuzzy[edition, locale, key] = (reasons[0], entry.text)
        self.assertEqual(fuzzy, marked)
        self.assertGreater(len(fuzzy), 0)
        self.assertLessEqual(len(fuzzy), 30)

    def test_no_text_is_empty_or_holds_markup(self):
        for name, (_, entries) in self.catalogs.items():
            for key, entry in entries.items():
                self.assertEqual(entry.text, entry.text.strip(), f"{name} {key}")
                self.assertNotEqual(entry.text, "", f"{name} {key}")
                self.assertNotRegex(entry.text, self.MARKUP, f"{name} {key}")

    def test_notice_says_what_the_headers_say(self):
        notice = read_text(NOTICE)
        for name, (header, _) in self.catalogs.items():
            section = [part for part in notice.split("\n\n") if f"locales/{name}.po" in part]
            self.assertEqual(len(section), 1, name)
            for field in ("X-Source-SHA256", "X-Source-Title", "X-Source-Date", "X-License"):
                self.assertIn(header[field], section[0], f"{name} {field}")

    def test_no_path_of_a_machine(self):
        for name in catalogs.NAMES:
            self.assertNotRegex(read_text(path_of(name)), r"(?<![\w/:.])/(work|home|tmp|usr|root)\b")

    @unittest.skipUnless(shutil.which("msgfmt"), "msgfmt is not installed")
    def test_msgfmt_accepts_every_file(self):
        for name in catalogs.NAMES:
            command = ["msgfmt", "-c", "-o", os.devnull, path_of(name)]
            done = subprocess.run(command, capture_output=True, encoding="utf-8")
            self.assertEqual((done.returncode, done.stderr), (0, ""), name)


@unittest.skipUnless(AT_HAND, "the documents are not at hand")
class Documents(unittest.TestCase):
    """The catalogs against the documents, without a line of the importer's."""

    EXACT = {
        ("fr/mdn", "208"): "élément de réponse DAV <dav:propstat> pour éviter d'énumérer à maintes reprises",
        ("fr/mdn", "308"): "HTTP Location:. Ce code",
        ("fr/mdn", "401"): "«\u00a0non-autorisé\u00a0»,",
        ("fr/mdn", "200"): "la méthode HTTP\u00a0: GET\u00a0: La ressource",
        ("fr/mdn", "426"): "(Section 6.7 de [RFC7230]).",
        ("fr/mdn", "428"): "'perte de mise à jour'",
        ("fr/mdn", "4xx"): "Réponses d'erreur côté client",
        ("fr/statuslist", "4xx"): "Erreurs client",
        ("fr/statuslist", "308"): "HTTP Location :",
        ("fr/statuslist", "428"): 'de "mise à jour perdue", où',
        ("zh-TW/wininet", "305"): "要求的資源必須透過 [位置] 欄位提供的 proxy 存取。",
        ("zh-TW/wininet", "307"): "動詞命令。 HTTP/1.1 行為。",
        ("zh-TW/wininet", "302"): "URI 下， (統一資源識別項) 。",
        ("en/wininet", "409"): "of the resource. The user should",
        ("en/winhttp", "303"): "using a GET HTTP verb on that resource.",
        ("en/winhttp", "207"): "see HTTP Extensions for Distributed Authoring.",
    }

    def test_a_new_import_gives_the_same_bytes(self):
        with tempfile.TemporaryDirectory(prefix="phrasebook-import-") as folder:
            command = [sys.executable, SCRIPT, DOCUMENTS, "--output", folder]
            done = subprocess.run(command, capture_output=True, encoding="utf-8")
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            found = glob.glob(os.path.join(folder, "**", "*"), recursive=True)
            files = sorted(os.path.relpath(path, folder) for path in found if os.path.isfile(path))
            self.assertEqual(files, [name + ".po" for name in catalogs.NAMES])
            for name in catalogs.NAMES:
                new = read_text(os.path.join(folder, name + ".po"))
                same = new == read_text(path_of(name))
                self.assertTrue(same, f"locales/{name}.po is stale: run script/import-documents DIR")

    def test_every_word_stands_in_its_catalog(self):
        checked = 0
        for name in catalogs.NAMES:
            for key, entry in catalogs.read(path_of(name))[1].items():
                with self.subTest(catalog=name, key=key):
                    self.assertEqual(self.words(entry.text), self.words(self.raw(name, key, entry)))
                    checked += 1
        self.assertEqual(checked, 284 + 10)

    def test_every_code_of_a_document_stands_in_its_catalog(self):
        patterns = {
            "mdn": r"^- \[?`(\d{3}) ",
            "statuslist": r"^\|(\d{3})\|",
            "winhttp": r"^(\d{3})$",
            "wininet": r'^(?:<span data-ttu-id="[^"]*">)?(\d{3})(?:</span>|$)',
        }
        for name in catalogs.NAMES:
            entries = catalogs.read(path_of(name))[1]
            document = read_text(self.document(next(iter(entries.values()))))
            codes = re.findall(patterns[name.split("/")[1]], document, re.MULTILINE)
            self.assertEqual([key for key in entries if key.isdigit()], sorted(codes), name)

    def test_texts_that_a_careless_reader_would_spoil(self):
        for (name, key), words in self.EXACT.items():
            self.assertIn(words, catalogs.read(path_of(name))[1][key].text)

    @staticmethod
    def document(entry):
        return os.path.join(DOCUMENTS, os.path.basename(entry.file))

    def raw(self, name, key, entry):
        """The lines of an entry as they stand in its document, with their markup."""
        lines = read_text(self.document(entry)).split("\n")[entry.line - 1 :]
        locale, edition = name.split("/")
        if not key.isdigit():
            return re.sub(r"^## |^\|\*\*.XX\*\*\||\|$", "", lines[0])
        if edition == "statuslist":
            return re.fullmatch(rf"\|{key}\|[^|]*\|([^|]*)\|", lines[0])[1]
        end = r"- |## " if edition == "mdn" else "</dt>"
        block = lines[0]
        for line in lines[1:]:
            if re.match(end, line):
                break
            block += "\n" + line
        if edition == "mdn":
            return re.sub(r"^  - : ", "", block)
        if locale == "zh-TW":
            block = re.sub(r'<span class="sxs-lookup">.*?</span></span>', "", block)
        elif entry.file.endswith("zh-TW.md"):
            block = re.sub(r'<span data-ttu-id="[^"]*">[^<]*</span>', "", block)
        return re.sub(r"</?span[^>]*>", "", block)

    @staticmethod
    def words(text):
        """The words between ASCII white space, without link targets and the marks of Markdown."""
        text = html.unescape(re.sub(r"\]\([^)\s]*\)", "]", text))
        words = (re.sub(r"[\[\]`*_\\]", "", word) for word in re.split("[ \n]+", text))
        return [word for word in words if word not in ("", "-")]


if __name__ == "__main__":
    unittest.main()
