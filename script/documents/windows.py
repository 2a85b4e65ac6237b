"""The pages of Wininet.h and Winhttp.h.

A definition list in HTML, with Markdown in its cells. Lines that hold nothing but its tags divide it,
always in the same order: the constant, the code, the text.

    <dl> <dt>

    <span id="HTTP_STATUS_DENIED"></span><span id="http_status_denied"></span>**HTTP\\_STATUS\\_DENIED**
    </dt> <dd> <dl> <dt>

    401
    </dt> <dt>

    The requested resource requires user authentication.

    </dt> </dl> </dd> <dt>

A page may be bilingual: each sentence is then a span, followed by its English in a span of class
sxs-lookup, which carry the same number:

    <span data-ttu-id="c4a14-159">…</span><span class="sxs-lookup"><span data-stu-id="c4a14-159">The
    requested resource requires user authentication.</span></span>
"""

import re
from dataclasses import dataclass

from .plain import plain

DIVIDER = re.compile(r"(?:</?d[ltd]>\s*)+")
OPENS = "<dl> <dt>"
CLOSES = "</dt> </dl> </dd> </dl>"
# What a dividing line ends, and what may begin there.
DIVIDERS = {
    OPENS: (None, "constant"),
    "</dt> <dd> <dl> <dt>": ("constant", "code"),
    "</dt> <dt>": ("code", "text"),
    "</dt> </dl> </dd> <dt>": ("text", "constant"),
    CLOSES: ("text", None),
}
CONSTANT = re.compile(r'<span id="(HTTP_[A-Z0-9_]+)">')
SENTENCE = re.compile(
    r'<span data-ttu-id="(?P<id>[^"]+)">(?P<text>(?:(?!<span data-[st]tu-id=).)*?)</span>'
    r'<span class="sxs-lookup"><span data-stu-id="(?P=id)">'
    r"(?P<english>(?:(?!<span data-[st]tu-id=).)*?)</span></span>",
    re.DOTALL,
)


@dataclass(frozen=True)
class Cell:
    line: int
    markup: str


@dataclass(frozen=True)
class Row:
    """A code of the list: its constant, its text and, on a bilingual page, the English text."""

    code: str
    constant: str
    constant_line: int
    text: str
    english: str
    line: int  # where the text begins


def parse(document, bilingual):
    """The rows of a page, in its order."""
    cells = _cells(document)
    return [
        _row(document, bilingual, *cells[index : index + 3]) for index in range(0, len(cells), 3)
    ]


def title(document, bilingual):
    """The English title of a bilingual page, or the title in the front matter."""
    if not bilingual:
        return document.field("title")[0]
    markup, line = document.heading()
    return _sides(document, Cell(line, re.sub(r'<a name="[^"]*"></a>', "", markup)), True)[1]


def _cells(document):
    """The cells between the dividers: constant, code, text, constant, code, text …"""
    cells, kind, start, code = [], None, 0, ""
    for number, line in document.numbered():
        divider = " ".join(line.split())
        if not DIVIDER.fullmatch(divider) or (kind is None and divider != OPENS):
            continue
        ends, begins = DIVIDERS.get(divider, ("", ""))
        if ends == "text" and kind == "code":
            raise document.problem(number, f"{_code(document, start, number)} has no text")
        if ends != kind:
            raise document.problem(number, f"the list has changed shape: {divider} after a {kind}")
        if kind:
            cells.append(_cell(document, kind, start, number, code))
            code = cells[-1].markup if kind == "code" else code
        if begins is None:
            return cells
        kind, start = begins, number
    if kind is None:
        raise document.problem(1, f"no list of codes ({OPENS}) in the document")
    raise document.problem(len(document.lines), f"the list of codes is not closed ({CLOSES})")


def _cell(document, kind, start, end, code):
    """What stands between the dividers at two lines."""
    filled = [number for number in range(start + 1, end) if document.lines[number - 1].strip()]
    if not filled:
        what = f"{plain(document, start, code)} has no text" if kind == "text" else f"no {kind} here"
        raise document.problem(start, what)
    lines = document.lines[filled[0] - 1 : filled[-1]]
    return Cell(filled[0], "\n".join(lines))


def _code(document, start, end):
    return plain(document, start, _cell(document, "code", start, end, "").markup)


def _row(document, bilingual, constant, code, text):
    names = set(CONSTANT.findall(constant.markup))
    if len(names) != 1:
        raise document.problem(constant.line, "expected one constant (HTTP_STATUS_…) as a span's id")
    numbers = {side for side in _sides(document, code, bilingual) if side is not None}
    if len(numbers) != 1 or not re.fullmatch("[1-9][0-9]{2}", min(numbers)):
        raise document.problem(code.line, f"no status code: {' / '.join(sorted(numbers))}")
    words, english = _sides(document, text, bilingual)
    number = numbers.pop()
    if not words or english == "":
        raise document.problem(text.line, f"{number} has no text")
    return Row(number, names.pop(), constant.line, words, english, text.line)


def _sides(document, cell, bilingual):
    """The words of a cell and its English words; None for the latter where the page has no such."""
    if not bilingual:
        return plain(document, cell.line, cell.markup), None
    rest = SENTENCE.sub("", cell.markup)
    if rest.strip() or not SENTENCE.search(cell.markup):
        raise document.problem(cell.line, "a sentence without its English (sxs-lookup), or the reverse")
    return tuple(
        plain(document, cell.line, SENTENCE.sub(lambda match: match[side], cell.markup))
        for side in ("text", "english")
    )
