"""The list of status codes: a table of the classes, and a table of the codes.

    | Code | Description |                  | Code | Nom | Description |
    | :---: | :---: |                       | :---: | :---: | :---: |
    |**4XX**|Erreurs client|                |404|Not Found|Le serveur ne peut pas …|
"""

import re
from dataclasses import dataclass

from .plain import plain

CLASSES = ["Code", "Description"]
CODES = ["Code", "Nom", "Description"]
DELIMITER = re.compile(r":?-+:?")
CELL_END = re.compile(r"(?<!\\)\|")


@dataclass(frozen=True)
class Row:
    code: str
    name: str
    text: str
    line: int


def parse(document):
    """The classes ("4xx", text, line) and the rows, in the document's order."""
    classes, rows, header = [], [], None
    for number, line in document.numbered():
        if not line.strip() or line.startswith("#"):
            header = None
            continue
        cells = _cells(document, number, line)
        if header is None:
            header = _header(document, number, cells)
        elif all(DELIMITER.fullmatch(cell) for cell in cells):
            continue
        elif len(cells) != len(header):
            raise document.problem(number, f"{len(cells)} cells where the table has {len(header)}")
        elif header == CLASSES:
            classes.append(_class(document, number, *cells))
        else:
            rows.append(_row(document, number, *cells))
    return classes, rows


def _cells(document, number, line):
    line = line.strip()
    if len(line) < 2 or not line.startswith("|") or not line.endswith("|") or line.endswith("\\|"):
        raise document.problem(number, "neither a heading nor a row of a table")
    # A bar is escaped in every cell, be it in a code mark (GFM 4.10).
    return [cell.strip().replace("\\|", "|") for cell in CELL_END.split(line[1:-1])]


def _header(document, number, cells):
    if cells not in (CLASSES, CODES):
        raise document.problem(number, f"unknown table: {', '.join(cells)}")
    return cells


def _class(document, number, code, markup):
    name = plain(document, number, code)
    text = plain(document, number, markup)
    if not re.fullmatch("[1-5]XX", name):
        raise document.problem(number, f"no class of status codes: {name}")
    if not text:
        raise document.problem(number, f"{name} has no text")
    return name.lower(), text, number


def _row(document, number, code, name, markup):
    text = plain(document, number, markup)
    if not re.fullmatch("[1-9][0-9]{2}", code):
        raise document.problem(number, f"no status code: {code}")
    if not text:
        raise document.problem(number, f"{code} has no text")
    return Row(code, plain(document, number, name), text, number)
