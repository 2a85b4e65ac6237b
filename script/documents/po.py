"""A catalog as the bytes of a .po file: the same bytes each time."""

from .editions import NOT_STATED, READ_ON

# The locale's name in gettext, its English name and its plural forms.
LOCALES = {
    "en": ("en", "English", "nplurals=2; plural=(n != 1);"),
    "fr": ("fr", "French", "nplurals=2; plural=(n > 1);"),
    "zh-TW": ("zh_TW", "Chinese (Taiwan)", "nplurals=1; plural=0;"),
}
ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}


def path_of(catalog):
    """Where a catalog stands in the folder of locales."""
    return f"{catalog.locale}/{catalog.edition}.po"


def write(catalog):
    """The catalog as the bytes of a .po file."""
    blocks = [_header(catalog)] + [_entry(catalog, entry) for entry in catalog.entries]
    return "\n".join(blocks).encode("utf-8")


def _header(catalog):
    language, english, plural_forms = LOCALES[catalog.locale]
    words = f"the {catalog.side} side" if catalog.side else "the words"
    lines = [
        f"# HTTP status codes in {english}: {words} of documents/{catalog.document.name}.",
        "# Written by script/import-documents: the words are the document's, to the letter, and a",
        "# change made here is lost. What is wrong is marked in script/document-marks.tsv.",
    ]
    if not catalog.date:
        lines.append("# The document states no date: PO-Revision-Date is the day its words were read.")
    lines += ['msgid ""', 'msgstr ""']
    fields = {
        "Project-Id-Version": "phrasebook",
        "PO-Revision-Date": f"{catalog.date or READ_ON} 00:00+0000",
        "Last-Translator": catalog.origin.translator,
        "Language-Team": english,
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": plural_forms,
        "X-Phrasebook-Edition": catalog.edition,
        "X-Source-Title": catalog.title,
        "X-Source-Date": catalog.date or NOT_STATED,
        "X-Source-SHA256": catalog.document.sha256,
        "X-License": catalog.origin.license,
        "X-Attribution": catalog.origin.attribution,
    }
    lines += [f'"{_escaped(name)}: {_escaped(value)}\\n"' for name, value in fields.items()]
    return "\n".join(lines) + "\n"


def _entry(catalog, entry):
    lines = []
    if entry.marks:
        lines.append(f"# Marked in the document: {', '.join(entry.marks)}")
    if entry.wrong:
        lines.append(f"# Wrong: {entry.wrong}")
    lines += [
        f"#. {entry.english}",
        f"#: documents/{catalog.document.name}:{entry.line}",
    ]
    if entry.wrong:
        lines.append("#, fuzzy")
    lines += [
        'msgctxt "description"',
        f'msgid "{_escaped(entry.key)}"',
        f'msgstr "{_escaped(entry.text)}"',
    ]
    return "\n".join(lines) + "\n"


def _escaped(text):
    return "".join(ESCAPES.get(character, character) for character in text)
