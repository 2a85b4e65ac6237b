"""Markdown and HTML in, the words out, to the letter.

Code marks, backslash escapes and entities give literal text: nothing in it is read as markup. While
the rest is worked on, each such piece stands in the text as one private use character, which
source.read() lets no document hold.
"""

import html
import re

FIRST_LITERAL = 0x100000

LITERAL = re.compile("[\U00100000-\U0010FFFD]")
# An escape before an ASCII punctuation mark (CommonMark 2.4), a code mark closed on its line by as
# many backticks as opened it (6.1), or backticks that nothing closes.
CODE_OR_ESCAPE = re.compile(
    r"\\([!-/:-@\[-`{-~])"
    r"|(?P<ticks>`+)(?!`)(?P<code>[^\n]+?)(?<!`)(?P=ticks)(?!`)"
    r"|(?P<unclosed>`+)"
)
LINK = re.compile(
    r"!?\[(?P<text>(?:[^\[\]]|\[[^\[\]]*\])*)\]"
    r"\((?P<target>[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+\"[^\"]*\")?\)"
)
MACRO = re.compile(r"\{\{.*?\}\}", re.DOTALL)
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
AUTOLINK = re.compile(r"<([A-Za-z][A-Za-z0-9+.-]+:[^<>\s]*)>")
LINE_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
TAG = re.compile(r"</?[A-Za-z][^<>]*>")
ENTITY = re.compile(r"&(?:#[0-9]+|#[xX][0-9A-Fa-f]+|[A-Za-z][A-Za-z0-9]*);")
# "*" may open within a word, "_" may not (CommonMark 6.2). The strong ones are taken first.
EMPHASIS = [
    re.compile(r"\*\*(?=[^\s*])(.+?)(?<=[^\s*])\*\*", re.DOTALL),
    re.compile(r"(?<!\w)__(?=[^\s_])(.+?)(?<=[^\s_])__(?!\w)", re.DOTALL),
    re.compile(r"\*(?=[^\s*])(.+?)(?<=[^\s*])\*", re.DOTALL),
    re.compile(r"(?<!\w)_(?=[^\s_])(.+?)(?<=[^\s_])_(?!\w)", re.DOTALL),
]
ASCII_SPACE = re.compile("[ \t\n\f\r]+")


def plain(document, line, markup):
    """The words of a piece of markup that begins at a line of a document."""
    literals = []

    def keep(text):
        literals.append(text)
        return chr(FIRST_LITERAL + len(literals) - 1)

    text = _keep_code_and_escapes(document, line, markup, keep)
    text = _replace_all(LINK, r"\g<text>", text)
    text = COMMENT.sub("", MACRO.sub("", text))
    _refuse_unclosed(document, line, text)
    text = AUTOLINK.sub(lambda match: keep(match.group(1)), text)
    text = TAG.sub("", LINE_BREAK.sub(" ", text))
    text = ENTITY.sub(lambda match: keep(html.unescape(match.group())), text)
    for emphasis in EMPHASIS:
        text = _replace_all(emphasis, r"\1", text)
    text = LITERAL.sub(lambda match: literals[ord(match.group()) - FIRST_LITERAL], text)
    return fold(text)


def fold(text):
    """Runs of ASCII white space become one space; a no-break space is a character like another."""
    return ASCII_SPACE.sub(" ", text).strip(" ")


def _keep_code_and_escapes(document, line, markup, keep):
    def literal(match):
        if match["unclosed"]:
            raise document.problem(_line_of(line, markup, match.start()), "a code mark is not closed")
        return keep(_code(match["code"]) if match["code"] else match[1])

    return CODE_OR_ESCAPE.sub(literal, markup)


def _code(code):
    """Code may be set off from its marks by one space on each side (CommonMark 6.1)."""
    if len(code) > 2 and code[0] == code[-1] == " " and code.strip(" "):
        return code[1:-1]
    return code


def _replace_all(pattern, replacement, text):
    """Replaces until nothing is left to replace: one may stand in another."""
    while True:
        text, count = pattern.subn(replacement, text)
        if not count:
            return text


def _refuse_unclosed(document, line, text):
    for mark, what in (("{{", "a macro"), ("<!--", "a comment")):
        if mark in text:
            raise document.problem(_line_of(line, text, text.index(mark)), f"{what} is not closed")


def _line_of(first, text, position):
    return first + text.count("\n", 0, position)
