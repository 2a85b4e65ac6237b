"""What each catalog is made of, and the checks that need more than one document."""

from dataclasses import dataclass, replace

from . import mdn, source, statuslist, windows

# RFC 9110, section 15: the documents give the classes no English name.
CLASS_NAMES = {
    "1xx": "Informational",
    "2xx": "Successful",
    "3xx": "Redirection",
    "4xx": "Client Error",
    "5xx": "Server Error",
}
NOT_STATED = "not stated in the document"
# A document without a date: the revision of its .po file is the day its words were read.
READ_ON = "2026-11-21"

MICROSOFT = "Microsoft Corporation, Microsoft Learn"
WININET_PAGE = "https://learn.microsoft.com/windows/win32/wininet/http-status-codes"
WINHTTP_PAGE = "https://learn.microsoft.com/windows/win32/winhttp/http-status-codes"
MDN_PAGE = "https://developer.mozilla.org/fr/docs/Web/HTTP/Status"


@dataclass(frozen=True)
class Origin:
    """Where the words of an edition come from, as its header says it."""

    license: str
    attribution: str
    translator: str


@dataclass(frozen=True)
class Entry:
    key: str  # "404" or "4xx"
    text: str
    english: str
    line: int
    marks: tuple = ()  # what the document notes beside the code
    wrong: str = ""  # what is wrong with the text, from the list of marks


@dataclass(frozen=True)
class Catalog:
    edition: str
    locale: str
    document: source.Document
    title: str
    date: str  # ISO 8601, or empty where the document states none
    origin: Origin
    entries: tuple
    side: str = ""  # "English" where the words are the English side of a bilingual page


TRANSLATED = Origin("CC-BY-4.0", f"{MICROSOFT}, {WININET_PAGE}", "Microsoft (machine translation)")
WININET = Origin("CC-BY-4.0", f"{MICROSOFT}, {WININET_PAGE}", "Microsoft")
WINHTTP = Origin("CC-BY-4.0", f"{MICROSOFT}, {WINHTTP_PAGE}", "Microsoft")
MDN = Origin("CC-BY-SA-2.5", f"MDN contributors, MDN Web Docs, {MDN_PAGE}", "MDN contributors")
STATUSLIST = Origin("not stated", "author not stated", "author not stated")


def read_all(directory, facts):
    """The six catalogs of the documents in a directory, checked."""
    names = "wininet.fr.md wininet.zh-TW.md winhttp.en.md mdn.fr.md statuslist.fr.md".split()
    french, chinese, winhttp, mdn_page, table = [source.read(directory, name) for name in names]
    _check_locale(french, "fr-FR")
    _check_locale(chinese, "zh-TW")
    return (
        *_wininet(french, chinese, facts),
        _winhttp(winhttp, facts),
        _mdn(mdn_page, facts),
        _statuslist(table, facts),
    )


def _wininet(french, chinese, facts):
    """fr, zh-TW and en: the English words stand beside the Chinese."""
    fr_rows = _windows_rows(french, False, 39, facts)
    zh_rows = _windows_rows(chinese, True, 39, facts)
    english = {row.code: row.english for row in zh_rows}
    for row in fr_rows:
        if row.code not in english:
            raise french.problem(row.line, f"{row.code} is not in {chinese.name}")

    def translated(document, locale, rows):
        entries = [Entry(row.code, row.text, english[row.code], row.line) for row in rows]
        title = windows.title(document, False)
        date = document.date("ms.lasthandoff")
        return Catalog("wininet", locale, document, title, date, TRANSLATED, _sorted(entries))

    entries = [Entry(row.code, row.english, facts[row.code].reason, row.line) for row in zh_rows]
    title, date = windows.title(chinese, True), chinese.date("ms.date")
    return (
        translated(french, "fr", fr_rows),
        translated(chinese, "zh-TW", zh_rows),
        Catalog("wininet", "en", chinese, title, date, WININET, _sorted(entries), "English"),
    )


def _winhttp(document, facts):
    rows = _windows_rows(document, False, 40, facts)
    entries = [Entry(row.code, row.text, facts[row.code].reason, row.line) for row in rows]
    title, date = windows.title(document, False), document.date("ms.date")
    return Catalog("winhttp", "en", document, title, date, WINHTTP, _sorted(entries))


def _mdn(document, facts):
    classes, rows = mdn.parse(document)
    entries = _class_entries(document, classes)
    _check_count(document, [(row.code, row.line) for row in rows], 63)
    for row in rows:
        _check_name(document, row.item_line, row, facts)
        entries.append(Entry(row.code, row.text, row.name, row.line, row.marks))
    title = document.field("title")[0]
    return Catalog("mdn", "fr", document, title, "", MDN, _sorted(entries))


def _statuslist(document, facts):
    classes, rows = statuslist.parse(document)
    entries = _class_entries(document, classes)
    _check_count(document, [(row.code, row.line) for row in rows], 64)
    for row in rows:
        _check_name(document, row.line, row, facts)
        entries.append(Entry(row.code, row.text, row.name, row.line))
    title = document.heading()[0].strip()
    return Catalog("statuslist", "fr", document, title, "", STATUSLIST, _sorted(entries))


def _windows_rows(document, bilingual, count, facts):
    rows = windows.parse(document, bilingual)
    _check_count(document, [(row.code, row.line) for row in rows], count)
    for row in rows:
        _check_known(document, row.line, row.code, facts)
        if row.constant not in facts[row.code].constants:
            reason = f"{row.constant} is no constant of {row.code} in the table of codes"
            raise document.problem(row.constant_line, reason)
    return rows


def _class_entries(document, classes):
    _check_count(document, [(key, line) for key, _, line in classes], 5, "classes")
    return [Entry(key, text, f"{key} {CLASS_NAMES[key]}", line) for key, text, line in classes]


def _check_count(document, keys, expected, what="descriptions"):
    """Each key once, and as many as the document is known to have."""
    seen = {}
    for key, line in keys:
        if key in seen:
            raise document.problem(line, f"{key} a second time; the first is at line {seen[key]}")
        seen[key] = line
    if len(keys) != expected:
        last = keys[-1][1] if keys else 1
        raise document.problem(last, f"{len(keys)} {what} where {expected} are expected")


def _check_known(document, line, code, facts):
    if code not in facts:
        raise document.problem(line, f"{code} is not in the table of codes")


def _check_name(document, line, row, facts):
    _check_known(document, line, row.code, facts)
    if row.name.casefold() not in facts[row.code].names:
        reason = f"“{row.name}” is no name of {row.code} in the table of codes"
        raise document.problem(line, reason)


def _check_locale(document, expected):
    locale, line = document.field("ms.contentlocale")
    if locale != expected:
        raise document.problem(line, f"ms.contentlocale is {locale}, not {expected}")


def _sorted(entries):
    """The classes, then the codes."""
    return tuple(sorted(entries, key=lambda entry: (entry.key.isdigit(), entry.key)))


def with_wrong(catalog, reasons):
    """The catalog with what is wrong with its entries, by key."""
    marked = (replace(entry, wrong=reasons.get(entry.key, "")) for entry in catalog.entries)
    return replace(catalog, entries=tuple(marked))
