#!/usr/bin/env python3
"""script/import-documents, on small documents made for the purpose."""

import os
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True

import catalogs  # noqa: E402
import sample  # noqa: E402

SCRIPT = os.path.join(sample.ROOT, "script", "import-documents")
MARKS_HEADER = "edition\tlocale\tkey\treason\ttext\n"
NBSP = "\u00a0"


class Case(unittest.TestCase):
    """A folder with documents, and one for the catalogs."""

    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="phrasebook-import-")
        self.addCleanup(shutil.rmtree, self.folder)
        self.output = os.path.join(self.folder, "locales")
        self.documents = os.path.join(self.folder, "documents")
        os.mkdir(self.documents)
        self.write_documents()
        self.write_marks("")

    def path(self, name):
        return os.path.join(self.documents, name)

    def write_documents(self, **changed):
        """Documents by name, with "_" for the punctuation: wininet_fr="…"."""
        for name, text in sample.documents().items():
            key = name.removesuffix(".md").replace(".", "_").replace("-", "_")
            self.write(self.path(name), changed.get(key, text))

    def write_marks(self, rows):
        self.marks = os.path.join(self.folder, "marks.tsv")
        self.write(self.marks, MARKS_HEADER + rows)

    def write(self, path, text):
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(text)

    def run_import(self, *more):
        command = [sys.executable, SCRIPT, self.documents, "--output", self.output]
        return subprocess.run(
            [*command, "--marks", self.marks, *more],
            capture_output=True,
            encoding="utf-8",
            env={**os.environ, "LC_ALL": "C.UTF-8"},
        )

    def imported(self):
        done = self.run_import()
        self.assertEqual((done.returncode, done.stderr), (0, ""))

    def catalog(self, name):
        return catalogs.read(os.path.join(self.output, name + ".po"))

    def texts(self, name):
        return {key: entry.text for key, entry in self.catalog(name)[1].items()}

    def snapshot(self):
        """Every file below the output folder: its bytes and the time of its last change."""
        found = {}
        for folder, _, files in os.walk(self.output):
            for path in (os.path.join(folder, name) for name in files):
                with open(path, "rb") as file:
                    found[os.path.relpath(path, self.output)] = (file.read(), os.stat(path).st_mtime_ns)
        return found


class Texts(Case):
    """Markup in, words out."""

    RULES = {
        "100": ("Voir [le lien](/fr/docs/X).", "Voir le lien."),
        "101": ("L'en-tête [`Upgrade`](/fr/X#la_y_(z)) change.", "L'en-tête Upgrade change."),
        "102": (r"Selon ([Section 6.7 de \[RFC7230\]](https://x/#a)).", "Selon (Section 6.7 de [RFC7230])."),
        "103": ("Il _ne doit pas_ le *faire* **ici** ou __là__.", "Il ne doit pas le faire ici ou là."),
        "200": (r"HTTP\_STATUS et a\*b\*c", "HTTP_STATUS et a*b*c"),
        "201": ("Un `<dav:propstat>` reste, <b>gras</b> non.", "Un <dav:propstat> reste, gras non."),
        "202": ("`a_b_ *c* &amp; [x](y) {{z}}` litt.", "a_b_ *c* &amp; [x](y) {{z}} litt."),
        "203": (
            "Oui&nbsp;: «&nbsp;non&nbsp;» &lt;b&gt; &#233;&#xE9; &amp;",
            f"Oui{NBSP}: «{NBSP}non{NBSP}» <b> éé &",
        ),
        "204": ("Avant{{Glossary(\"x\")}} après.", "Avant après."),
        "205": ("Le  texte \t se\n    plie\n    ici.", "Le texte se plie ici."),
        "206": (f"Deux{NBSP}{NBSP}restent", f"Deux{NBSP}{NBSP}restent"),
        "207": ("Un [crochet] (seul) et [un] autre.", "Un [crochet] (seul) et [un] autre."),
        "208": (
            "La méthode&nbsp;:\n\n    - `GET`&nbsp;: un.\n    - `PUT` ou `POST`&nbsp;: deux.\n",
            f"La méthode{NBSP}: GET{NBSP}: un. PUT ou POST{NBSP}: deux.",
        ),
        "226": ("snake_case_ici mot_un_ et 2 * 3 * 4", "snake_case_ici mot_un_ et 2 * 3 * 4"),
        "300": ("ligne<br/>suivante<!-- rien --> fin", "ligne suivante fin"),
        "301": ("``un ` deux`` et (`` `a` ``)", "un ` deux et (`a`)"),
        "302": (r'Des "guillemets" et C:\\x', 'Des "guillemets" et C:\\x'),
        "303": ("<https://exemple.org/a_b_c> 1 < 2 & 3", "https://exemple.org/a_b_c 1 < 2 & 3"),
        "304": ("[**Le _gras_** du [RFC] lié](x) ![image](y.png)", "Le gras du [RFC] lié image"),
        "305": ("l’apostrophe ’ et … — restent", "l’apostrophe ’ et … — restent"),
        "306": ("&#42;étoiles&#42; &#95;traits&#95;", "*étoiles* _traits_"),
        "307": ("À un autre [`état`](x \"titre\").", "À un autre état."),
    }

    def test_markup_gives_its_words(self):
        self.write_documents(mdn_fr=sample.mdn_fr({key: rule[0] for key, rule in self.RULES.items()}))
        self.imported()
        texts = self.texts("fr/mdn")
        for key, (markup, words) in self.RULES.items():
            with self.subTest(markup=markup):
                self.assertEqual(texts[key], words)

    def test_windows_pages_give_their_words(self):
        verb = "Uses a GET [*HTTP verb*](glossary.md) on it.\n\nAnd  HTTP\\_STATUS."
        self.write_documents(winhttp_en=sample.winhttp_en({"303": verb}))
        self.imported()
        self.assertEqual(self.texts("en/winhttp")["303"], "Uses a GET HTTP verb on it. And HTTP_STATUS.")

    def test_bilingual_page_gives_both_sides(self):
        spans = {
            "305": [("透過 [位置] 欄位 (資源) 。", "by the [location] field.")],
            "307": [("相同的動詞。", "The same *verb*."), ("HTTP/1.1 行為。", "HTTP/1.1 behavior.")],
        }
        self.write_documents(wininet_zh_TW=sample.wininet_zh(spans))
        self.imported()
        chinese, english = self.texts("zh-TW/wininet"), self.texts("en/wininet")
        self.assertEqual(chinese["305"], "透過 [位置] 欄位 (資源) 。")
        self.assertEqual(english["305"], "by the [location] field.")
        self.assertEqual(chinese["307"], "相同的動詞。 HTTP/1.1 行為。")
        self.assertEqual(english["307"], "The same verb. HTTP/1.1 behavior.")

    def test_table_gives_its_words(self):
        self.write_documents(statuslist_fr=sample.statuslist_fr({"428": r'La "mise" `a\|b` : _ou_'}))
        self.imported()
        # In a table a bar is escaped even in a code mark, where a backslash is literal elsewhere.
        self.assertEqual(self.texts("fr/statuslist")["428"], 'La "mise" a|b : ou')

    def test_carriage_returns_and_byte_order_mark_go(self):
        text = "\ufeff" + sample.mdn_fr().replace("\n", "\r\n")
        self.write_documents(mdn_fr=text)
        self.imported()
        self.assertEqual(self.texts("fr/mdn")["404"], "Texte 404.")


class Catalogs(Case):
    """What is written beside the words."""

    def test_counts_and_order(self):
        self.imported()
        for name, count in catalogs.COUNTS.items():
            keys = list(self.texts(name))
            classes = ["1xx", "2xx", "3xx", "4xx", "5xx"] if "mdn" in name or "list" in name else []
            self.assertEqual(keys[: len(classes)], classes)
            codes = keys[len(classes) :]
            self.assertEqual((len(codes), codes), (count, sorted(codes)), name)
            self.assertTrue(all(code.isdigit() for code in codes))

    def test_class_texts(self):
        self.imported()
        self.assertEqual(self.texts("fr/mdn")["4xx"], "Quatre côtés")
        self.assertEqual(self.texts("fr/statuslist")["4xx"], "Classe 4")
        self.assertEqual(self.catalog("fr/mdn")[1]["4xx"].english, "4xx Client Error")

    def test_english_wording(self):
        self.write_documents(
            mdn_fr=sample.mdn_fr(items={"413": "- [`413 Payload Too Large`](x)"}),
            statuslist_fr=sample.statuslist_fr().replace("|302|Found|", "|302|moved temporarily|"),
        )
        self.imported()
        for name, key, english in (
            ("fr/wininet", "404", "Text 404."),
            ("zh-TW/wininet", "404", "Text 404."),
            ("en/wininet", "404", "Not Found"),
            ("en/winhttp", "413", "Content Too Large"),
            ("fr/mdn", "413", "Payload Too Large"),
            ("fr/statuslist", "302", "moved temporarily"),
        ):
            with self.subTest(name=name):
                self.assertEqual(self.catalog(name)[1][key].english, english)

    def test_references_name_the_line_of_the_text(self):
        self.imported()
        for name in catalogs.NAMES:
            for key, entry in self.catalog(name)[1].items():
                file = os.path.basename(entry.file)
                self.assertEqual(entry.file, "documents/" + file)
                with open(self.path(file), encoding="utf-8") as document:
                    line = document.read().split("\n")[entry.line - 1]
                self.assertIn(entry.text, line, f"{name} {key}")

    def test_marks_of_the_document(self):
        self.write_documents(
            mdn_fr=sample.mdn_fr(
                items={
                    "102": "- [`102 Processing`](/x) ([WebDAV](/fr/Glossary/WebDAV))",
                    "305": "- `305 Use Proxy` {{deprecated_inline}}",
                    "402": "- [`402 Payment Required`](/x) {{experimental_inline}} ([A b](https://c))",
                    "306": "- `306 unused`",
                }
            )
        )
        self.imported()
        entries = self.catalog("fr/mdn")[1]
        self.assertEqual(entries["102"].comments, ["Marked in the document: WebDAV"])
        self.assertEqual(entries["305"].comments, ["Marked in the document: deprecated"])
        self.assertEqual(entries["402"].comments, ["Marked in the document: experimental, A b"])
        self.assertEqual(entries["306"].comments, [])

    def test_headers(self):
        self.imported()
        header = self.catalog("fr/wininet")[0]
        self.assertEqual(header.pop("X-Source-SHA256"), self.sha256("wininet.fr.md"))
        self.assertIn("Microsoft", header.pop("X-Attribution"))
        self.assertEqual(
            header,
            {
                "Project-Id-Version": "phrasebook",
                "PO-Revision-Date": "2021-08-11 00:00+0000",
                "Last-Translator": "Microsoft (machine translation)",
                "Language-Team": "French",
                "Language": "fr",
                "MIME-Version": "1.0",
                "Content-Type": "text/plain; charset=UTF-8",
                "Content-Transfer-Encoding": "8bit",
                "Plural-Forms": "nplurals=2; plural=(n > 1);",
                "X-Phrasebook-Edition": "wininet",
                "X-Source-Title": "Codes",
                "X-Source-Date": "2021-08-11",
                "X-License": "CC-BY-4.0",
            },
        )
        for name, language, plural, title, date, license in (
            ("zh-TW/wininet", "zh_TW", "nplurals=1; plural=0;", "TITLE", "2021-08-11", "CC-BY-4.0"),
            ("en/wininet", "en", "nplurals=2; plural=(n != 1);", "Status Codes", "2018-05-31", "CC-BY-4.0"),
            ("en/winhttp", "en", "nplurals=2; plural=(n != 1);", "Codes", "2018-05-31", "CC-BY-4.0"),
            ("fr/mdn", "fr", "nplurals=2; plural=(n > 1);", "Codes de réponse", None, "CC-BY-SA-2.5"),
            ("fr/statuslist", "fr", "nplurals=2; plural=(n > 1);", "LA LISTE", None, "not stated"),
        ):
            with self.subTest(name=name):
                header = self.catalog(name)[0]
                self.assertEqual(header["Language"], language)
                self.assertEqual(header["Plural-Forms"], plural)
                self.assertEqual(header["X-Source-Title"], title)
                self.assertEqual(header["X-Source-Date"], date or "not stated in the document")
                self.assertEqual(header["X-License"], license)
                self.assertEqual(header["X-Phrasebook-Edition"], name.split("/")[1])

    def sha256(self, name):
        done = subprocess.run(["sha256sum", self.path(name)], capture_output=True, encoding="ascii")
        return done.stdout.split()[0]

    def test_a_second_run_gives_the_same_bytes_and_touches_nothing(self):
        self.imported()
        first = self.snapshot()
        self.imported()
        self.assertEqual(first, self.snapshot())
        moved = os.path.join(self.folder, "elsewhere")
        os.rename(self.documents, moved)
        self.documents, self.output = moved, os.path.join(self.folder, "other")
        self.imported()
        self.assertEqual(
            {name: data for name, (data, _) in first.items()},
            {name: data for name, (data, _) in self.snapshot().items()},
        )

    def test_only_the_six_catalogs_are_left(self):
        self.imported()
        self.assertEqual(sorted(self.snapshot()), [name + ".po" for name in catalogs.NAMES])

    @unittest.skipUnless(shutil.which("msgfmt"), "msgfmt is not installed")
    def test_msgfmt_accepts_every_file(self):
        self.write_documents(mdn_fr=sample.mdn_fr({"404": r'"a\\b" %d {x}'}))
        self.imported()
        for name in catalogs.NAMES:
            path = os.path.join(self.output, name + ".po")
            done = subprocess.run(["msgfmt", "-c", "-o", os.devnull, path], capture_output=True)
            self.assertEqual((done.returncode, done.stderr), (0, b""), name)


class Marks(Case):
    """The entries that are wrong."""

    ROW = "mdn\tfr\t404\tIt says nothing.\tTexte 404.\n"

    def test_a_marked_entry_is_fuzzy_with_its_reason_and_its_text(self):
        self.write_marks("# a comment\n" + self.ROW)
        self.imported()
        entries = self.catalog("fr/mdn")[1]
        self.assertTrue(entries["404"].fuzzy)
        self.assertEqual(entries["404"].comments, ["Wrong: It says nothing."])
        self.assertEqual(entries["404"].text, "Texte 404.")
        self.assertEqual([key for key, entry in entries.items() if entry.fuzzy], ["404"])
        self.assertFalse(self.catalog("fr/statuslist")[1]["404"].fuzzy)

    def test_marks_survive_a_new_import(self):
        self.write_marks(self.ROW)
        self.imported()
        self.write_documents(mdn_fr=sample.mdn_fr({"403": "Autre chose."}))
        self.imported()
        self.assertTrue(self.catalog("fr/mdn")[1]["404"].fuzzy)

    def test_wrong_marks_are_errors(self):
        for row, line, reason in (
            ("mdn\tfr\t404\tIt is.\tTexte 405.\n", 2, "mdn fr 404: the document now says “Texte 404.”"),
            ("mdn\tfr\t499\tIt is.\tTexte 499.\n", 2, "mdn fr 499: no document has such an entry"),
            ("mdn\ten\t404\tIt is.\tTexte 404.\n", 2, "mdn en 404: no document has such an entry"),
            ("mdn\tfr\t404\t\tTexte 404.\n", 2, "its reason must be a sentence"),
            (self.ROW * 2, 3, "mdn fr 404 is marked a second time"),
            ("mdn\tfr\t404\tIt is.\n", 2, "4 fields where there are 5 columns"),
        ):
            with self.subTest(reason=reason):
                self.write_marks(row)
                done = self.run_import()
                self.assertEqual(done.returncode, 3)
                self.assertRegex(done.stderr, rf"\A{self.marks}:{line}: [^\n]*\n\Z")
                self.assertIn(reason, done.stderr)
                self.assertFalse(os.path.exists(self.output))


class Errors(Case):
    """A document that has changed shape: the place, the reason, and no catalog touched."""

    TABLE, MDN, HTTP = "statuslist.fr.md", "mdn.fr.md", "winhttp.en.md"
    FRENCH, CHINESE = "wininet.fr.md", "wininet.zh-TW.md"
    PAIR, CODES = sample.pair("c", "文字 404。", "Text 404."), sample.pair("b", "404", "404")
    # Document, what is replaced (once) and by what, where the message points (a line that holds this
    # text, or a number), and what the message says.
    CHANGES = [
        (MDN, "Texte 404.", "", "`404 ", "404 has no text"),
        (MDN, "  - : Texte 404.\n", "", "`404 ", "404 has no text"),
        (MDN, "Texte 404.", "{{macro}}", "`404 ", "404 has no text"),
        (MDN, "Texte 404.", "Un `code", "Un `code", "a code mark is not closed"),
        (MDN, "Texte 404.", "a\n    - `b\n    - c`", "- `b", "a code mark is not closed"),
        (MDN, "Texte 404.", "Une {{macro", "Une {{", "a macro is not closed"),
        (MDN, "Texte 404.", "Un <!-- mot", "Un <!--", "a comment is not closed"),
        (MDN, "`404 Not Found`", "`403 Forbidden`", "Texte 404.", "403 a second time"),
        (MDN, "`404 Not Found`", "`404 Lost`", "404 Lost", "“Lost” is no name of 404"),
        (MDN, "`404 Not Found`", "`477 Lost`", "477 Lost", "477 is not in the table of codes"),
        (MDN, "`404 Not Found`", "`504 X`", "504 X", "504 stands among the codes 4xx"),
        (MDN, "- [`404 Not Found`](/fr/404)", "- 404 Not Found", "- 404 Not", "neither a code"),
        (MDN, "(/fr/404)", "(/fr/404) new", "(/fr/404)", "unknown mark after the code: new"),
        (MDN, "- [`511 ", "## Six\n\n- [`511 ", "## Six", "5xx a second time"),
        (MDN, "## Cinq\n", "", "`500 ", "500 stands among the codes 4xx"),
        (MDN, "title: Codes de réponse\n", "", 1, "the front matter has no title"),
        (MDN, "Texte 404.", "Un \x07 mot", "Un \x07", "a control character (U+0007)"),
        (MDN, "Texte 404.", "Un \U00100000", "Un \U00100000", "a private use character"),
        (MDN, None, None, "Texte 511.", "62 descriptions where 63 are expected"),
        (TABLE, "|Texte 404|", "||", "|404|", "404 has no text"),
        (TABLE, "|404|Not Found|", "|403|Forbidden|", "Texte 404", "403 a second time; the first is at"),
        (TABLE, "|404|Not Found|", "|477|Lost|", "|477|", "477 is not in the table of codes"),
        (TABLE, "|404|Not Found|", "|404|Lost|", "|404|", "“Lost” is no name of 404"),
        (TABLE, "|404|Not Found|", "|40x|Lost|", "|40x|", "no status code: 40x"),
        (TABLE, "|Texte 404|", "|Texte|404|", "Texte|404", "4 cells where the table has 3"),
        (TABLE, "|Texte 404|", "|Un `code|", "|Un `code|", "a code mark is not closed"),
        (TABLE, "|404|", "404|", "404|Not", "neither a heading nor a row of a table"),
        (TABLE, "| Code | Nom |", "| Code | Name |", "Name", "unknown table: Code, Name"),
        (TABLE, "|**4XX**|Classe 4|\n", "", "**5XX**", "4 classes where 5 are expected"),
        (TABLE, "**4XX**", "**9XX**", "9XX", "no class of status codes: 9XX"),
        (TABLE, "|404|Not Found|Texte 404|\n", "", "|599|", "63 descriptions where 64 are expected"),
        (HTTP, "Text 404.", "", "after:404", "404 has no text"),
        (HTTP, "</dt> <dt>\n\n\n\nText 404.\n", "", "before:HTTP_STATUS_BAD_METHOD", "404 has no text"),
        (HTTP, "Text 404.", "Un `code", "Un `code", "a code mark is not closed"),
        (HTTP, "HTTP_STATUS_NOT_FOUND", "HTTP_LOST", "HTTP_LOST", "HTTP_LOST is no constant of 404"),
        (HTTP, '"HTTP_STATUS_NOT_FOUND"', '"x"', 'id="x"', "expected one constant"),
        (HTTP, "\n404\n", "\n405\n", "Text 405.", "405 a second time"),
        (HTTP, "\n404\n", "\n477\n", "Text 404.", "477 is not in the table of codes"),
        (HTTP, "\n404\n", "\nfour\n", "four", "no status code: four"),
        (HTTP, "</dt> <dd> <dl> <dt>", "</dt> <dd> <dt>", "</dt> <dd> <dt>", "has changed shape"),
        (HTTP, "<dl> <dt>", "<dl>", 1, "no list of codes"),
        (HTTP, "</dd> </dl>", "", "before:## Remarks", "the list has changed shape"),
        (HTTP, "ms.date: 05/31/2018", "ms.date: soon", "ms.date", "ms.date is no date"),
        (HTTP, "ms.date: 05/31/2018\n", "", 1, "the front matter has no ms.date"),
        (FRENCH, "fr-FR", "de-DE", "de-DE", "ms.contentlocale is de-DE, not fr-FR"),
        (FRENCH, "ms.lasthandoff: 08/11/2021\n", "", 1, "the front matter has no ms.lasthandoff"),
        (CHINESE, "Text 404.", "", "文字 404。", "404 has no text"),
        (CHINESE, "文字 404。", " ", "Text 404.", "404 has no text"),
        (CHINESE, PAIR, "文字", "文字\n", "without its English"),
        (CHINESE, PAIR, PAIR + " 多", " 多", "without its English"),
        (CHINESE, PAIR, PAIR.replace('"c"', '"e"', 1), "文字 404。", "without its English"),
        (CHINESE, CODES, sample.pair("b", "404", "405"), ">404<", "no status code: 404 / 405"),
    ]

    def setUp(self):
        super().setUp()
        self.imported()
        self.before = self.snapshot()

    def fails_at(self, path, line, reason):
        done = self.run_import()
        self.assertEqual(done.returncode, 3, done.stdout)
        self.assertEqual(done.stdout, "")
        self.assertEqual(done.stderr.count("\n"), 1, done.stderr)
        place, said = done.stderr.split(": ", 1)
        self.assertEqual(place, f"{path}:{line}", said)
        self.assertIn(reason, said)
        self.assertEqual(self.before, self.snapshot())

    def test_a_changed_document_is_an_error(self):
        for name, old, new, where, reason in self.CHANGES:
            with self.subTest(name=name, new=new, reason=reason):
                text = sample.documents()[name]
                if old is None:
                    old, new = "- [`404 Not Found`](/fr/404)\n  - : Texte 404.\n", ""
                self.assertIn(old, text)
                text = text.replace(old, new, 1)
                self.write_documents()
                self.write(self.path(name), text)
                self.fails_at(self.path(name), self.line(text, where), reason)

    @staticmethod
    def line(text, where):
        """The line of a text; "after:404" the divider below a code, "before:X" the divider above X."""
        if isinstance(where, int):
            return where
        kind, _, what = where.rpartition(":")
        lines = text.split("\n")
        if kind == "after":
            return lines.index(what) + 2
        if kind == "before":
            at = next(index for index, line in enumerate(lines) if what in line)
            return next(index for index in range(at, 0, -1) if "</dt>" in lines[index - 1])
        return text.count("\n", 0, text.index(where)) + 1

    def test_a_list_that_is_not_closed(self):
        text = sample.winhttp_en().rpartition("</dt> </dl> </dd> </dl>")[0]
        self.write(self.path("winhttp.en.md"), text)
        self.fails_at(self.path("winhttp.en.md"), text.count("\n") + 1, "is not closed")

    def test_a_code_that_a_page_lacks(self):
        for name in ("wininet.fr.md", "wininet.zh-TW.md", "winhttp.en.md"):
            with self.subTest(name=name):
                text = sample.documents()[name]
                start, end = (text.index(f'<span id="HTTP_STATUS_{x}"') for x in ("NOT_FOUND", "BAD_METHOD"))
                if "zh" in name:
                    start, end = (text.rindex("<span data", 0, at) for at in (start, end))
                text = text[:start] + text[end:]
                self.write_documents()
                self.write(self.path(name), text)
                expected = 40 if "winhttp" in name else 39
                reason = f"{expected - 1} descriptions where {expected} are expected"
                self.fails_at(self.path(name), self.line(text, " 505."), reason)

    def test_a_code_that_has_no_english(self):
        text = sample.wininet_fr().replace("HTTP_STATUS_NOT_FOUND", "HTTP_STATUS_WEBDAV_MULTI_STATUS")
        self.write(self.path("wininet.fr.md"), text.replace("\n404\n", "\n207\n"))
        line = self.line(text, "Texte 404.")
        self.fails_at(self.path("wininet.fr.md"), line, "207 is not in wininet.zh-TW.md")

    def test_a_missing_document(self):
        for name in sample.documents():
            with self.subTest(name=name):
                self.write_documents()
                os.remove(self.path(name))
                self.fails_at(self.path(name), 0, "no such document")

    def test_bytes_that_are_not_utf_8(self):
        with open(self.path("mdn.fr.md"), "rb") as file:
            data = file.read()
        with open(self.path("mdn.fr.md"), "wb") as file:
            file.write(data.replace(b"Texte 404.", b"Texte \xe9."))
        line = self.line(sample.mdn_fr(), "Texte 404.")
        self.fails_at(self.path("mdn.fr.md"), line, "not UTF-8: byte 0xE9")

    def test_an_output_that_cannot_be_written(self):
        blocked = os.path.join(self.output, "fr", "statuslist.po")
        os.remove(blocked)
        os.mkdir(blocked)
        self.before = self.snapshot()
        self.write_documents(mdn_fr=sample.mdn_fr({"404": "Autre."}))
        self.fails_at(blocked, 0, "cannot be read: Is a directory")

    def test_a_failure_while_writing_leaves_nothing_behind(self):
        shutil.rmtree(self.output)
        os.mkdir(self.output)
        os.symlink("nowhere", os.path.join(self.output, "en"))
        done = self.run_import()
        self.assertEqual(done.returncode, 3)
        self.assertIn("en/wininet.po:0: cannot be written: File exists", done.stderr)
        left = [name for _, _, files in os.walk(self.output) for name in files]
        self.assertEqual([name for name in left if name != "en"], [])

    def test_the_table_of_codes_is_checked(self):
        table = os.path.join(self.folder, "codes.tsv")
        self.write(table, "code\treason\n")
        done = self.run_import("--codes", table)
        self.assertEqual(done.returncode, 3)
        self.assertTrue(done.stderr.startswith(f"{table}:1: expected the columns"), done.stderr)

    def test_usage(self):
        for arguments in ([], [self.documents, "too", "many"], [self.documents, "--unknown"]):
            done = subprocess.run([SCRIPT, *arguments], capture_output=True, encoding="utf-8")
            self.assertEqual(done.returncode, 2)
            self.assertIn("usage: script/import-documents", done.stderr)

    def test_help_says_what_is_needed(self):
        done = subprocess.run([SCRIPT, "--help"], capture_output=True, encoding="utf-8")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        for word in ("statuslist.fr.md", "--output", "exit status", "fuzzy", "example"):
            self.assertIn(word, done.stdout)


if __name__ == "__main__":
    unittest.main()
