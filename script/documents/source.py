"""A document: its bytes, its lines and its front matter."""

import datetime
import hashlib
import os
import re
from dataclasses import dataclass

from .problem import Problem

# plain.py puts such characters in the place of literal text while it works.
RESERVED = re.compile("[\U00100000-\U0010FFFD]")
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f]")


@dataclass(frozen=True)
class Document:
    """A document as it was read. Lines are counted from 1, as editors do."""

    name: str  # "mdn.fr.md"
    path: str  # as messages name it
    lines: tuple
    sha256: str

    def problem(self, line, reason):
        return Problem(self.path, line, reason)

    def numbered(self):
        return enumerate(self.lines, start=1)

    def field(self, key):
        """The value of a field of the front matter, and its line."""
        for number, line in self._front_matter():
            name, colon, value = line.partition(":")
            if colon and name == key and value.strip():
                return value.strip().strip("'\"").strip(), number
        raise self.problem(1, f"the front matter has no {key}")

    def date(self, key):
        """A date of the front matter, which Microsoft writes month first, as ISO 8601."""
        value, line = self.field(key)
        try:
            return datetime.datetime.strptime(value, "%m/%d/%Y").date().isoformat()
        except ValueError:
            raise self.problem(line, f"{key} is no date (month/day/year): {value}") from None

    def heading(self):
        """The first heading of the first level, as it is written."""
        for number, line in self.numbered():
            if line.startswith("# "):
                return line[2:], number
        raise self.problem(1, "the document has no heading of the first level")

    def _front_matter(self):
        if not self.lines or self.lines[0] != "---":
            return
        for number, line in list(self.numbered())[1:]:
            if line == "---":
                return
            yield number, line


def read(directory, name):
    """Reads a document; Problem if it is missing, is not UTF-8 or holds what cannot be text."""
    path = os.path.join(directory, name)
    data = read_bytes(path, "no such document")
    text = decode(path, data).replace("\r\n", "\n")
    for pattern, what in ((CONTROL, "a control character"), (RESERVED, "a private use character")):
        found = pattern.search(text)
        if found:
            reason = f"{what} (U+{ord(found.group()):04X}) in the text"
            raise Problem(path, text.count("\n", 0, found.start()) + 1, reason)
    lines = tuple(text.split("\n"))
    return Document(name, path, lines, hashlib.sha256(data).hexdigest())


def read_bytes(path, missing="no such file"):
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        raise Problem(path, 0, missing) from None
    except OSError as error:
        raise Problem(path, 0, f"cannot be read: {error.strerror}") from None


def decode(path, data):
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        reason = f"not UTF-8: byte 0x{error.object[error.start]:02X}"
        raise Problem(path, error.object.count(b"\n", 0, error.start) + 1, reason) from None
