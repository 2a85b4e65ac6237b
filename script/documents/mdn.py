"""MDN's list of codes: a section for each class, an item for each code.

    ## Réponses informatives

    - [`102 Processing`](/fr/docs/Web/HTTP/Status/102) ([WebDAV](/fr/docs/Glossary/WebDAV))
      - : Ce code indique que …

The description goes on in lines that stand at least as deep as its text. A section that names no
code (the browsers' support, see also) is none of ours.
"""

import re
from dataclasses import dataclass

from .plain import plain

ITEM = re.compile(
    r"- (?:\[`(?P<linked>[0-9]{3} [^`]+)`\]\([^()\s]*\)|`(?P<bare>[0-9]{3} [^`]+)`)(?P<rest>.*)"
)
DESCRIPTION = re.compile(r"  - : ?(.*)")
CONTINUATION = re.compile(r"    \s*(?:[-*+] )?(.*)")
MARK = re.compile(r"\s*(?:\{\{(?P<macro>[A-Za-z]+)_inline\}\}|\((?P<note>\[[^\[\]]*\]\([^()\s]*\))\))")


@dataclass(frozen=True)
class Section:
    title: str
    line: int
    lines: tuple  # (number, line)


@dataclass
class Row:
    code: str
    name: str
    marks: tuple
    item_line: int
    line: int = 0  # where the text begins
    markup: str = ""
    text: str = ""


def parse(document):
    """The classes ("4xx", name, line) and the rows, in the document's order."""
    classes, rows = [], []
    for section in _sections(document):
        if not any(ITEM.fullmatch(line) for _, line in section.lines):
            continue
        found = _rows(document, section)
        classes.append((_class_of(document, found), section.title, section.line))
        rows += found
    return classes, rows


def _sections(document):
    sections, heading = [], None
    for number, line in document.numbered():
        if line.startswith("## "):
            heading = Section(plain(document, number, line[3:]), number, [])
            sections.append(heading)
        elif heading:
            heading.lines.append((number, line))
    return sections


def _rows(document, section):
    rows = []
    for number, line in section.lines:
        _take(document, rows, number, line)
    for row in rows:
        row.text = plain(document, row.line, row.markup)
        if not row.text:
            raise document.problem(row.item_line, f"{row.code} has no text")
    return rows


def _take(document, rows, number, line):
    """Adds a line of a section to its rows."""
    item, description = ITEM.fullmatch(line), DESCRIPTION.fullmatch(line)
    if item:
        code, name = (item["linked"] or item["bare"]).split(" ", 1)
        rows.append(Row(code, name, _marks(document, number, item["rest"]), number))
    elif description and rows and not rows[-1].line:
        rows[-1].line, rows[-1].markup = number, description[1]
    elif rows and rows[-1].line and (not line.strip() or CONTINUATION.fullmatch(line)):
        continued = CONTINUATION.fullmatch(line)
        rows[-1].markup += "\n" + (continued[1] if continued else "")
    elif line.strip():
        raise document.problem(number, "neither a code, nor its description, nor more of it")


def _marks(document, number, rest):
    """What stands after a code: "WebDAV", "deprecated", "experimental" …"""
    if MARK.sub("", rest).strip():
        raise document.problem(number, f"unknown mark after the code: {rest.strip()}")
    return tuple(
        mark["macro"] or plain(document, number, mark["note"]) for mark in MARK.finditer(rest)
    )


def _class_of(document, rows):
    first = rows[0].code[0]
    for row in rows:
        if row.code[0] != first:
            raise document.problem(row.item_line, f"{row.code} stands among the codes {first}xx")
    return f"{first}xx"
