"""A plain reader of the .po files that the import writes: one line a string, no plural forms."""

import json
import re
from dataclasses import dataclass

NAMES = ["en/winhttp", "en/wininet", "fr/mdn", "fr/statuslist", "fr/wininet", "zh-TW/wininet"]
COUNTS = dict(zip(NAMES, (40, 39, 63, 64, 39, 39)))


@dataclass
class Entry:
    text: str
    english: str
    file: str
    line: int
    fuzzy: bool
    comments: list


def read(path):
    """The header's fields, and the entries by key."""
    with open(path, encoding="utf-8", newline="") as file:
        blocks = file.read().split("\n\n")
    header = dict(re.findall(r'^"([\w-]+): (.*)\\n"$', blocks[0], re.MULTILINE))
    return header, dict(_entry(block) for block in blocks[1:])


def _entry(block):
    lines = dict(line.split(" ", 1) for line in block.strip("\n").split("\n") if line[:2] != "# ")
    assert lines["msgctxt"] == '"description"', block
    file, line = lines["#:"].split(":")
    comments = re.findall("^# (.*)$", block, re.MULTILINE)
    # The strings of these files are strings of JSON as well.
    entry = Entry(
        json.loads(lines["msgstr"]), lines["#."], file, int(line), lines.get("#,") == "fuzzy", comments
    )
    return json.loads(lines["msgid"]), entry
