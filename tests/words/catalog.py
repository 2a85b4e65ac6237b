"""The phrasebook edition as the tests read it: {(key, field): text}, and the `#.` comments."""

import csv
import os
import re

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
LOCALES = os.path.join(ROOT, "locales")
FIELDS = ("title", "summary", "description", "advice")
CLASSES = ("1xx", "2xx", "3xx", "4xx", "5xx")
EMPTY_BY_DESIGN = "Empty by design: there is nothing for the reader to do."


def codes():
    with open(os.path.join(ROOT, "data", "status-codes.tsv"), encoding="utf-8") as file:
        lines = (line for line in file if not line.startswith("#"))
        return [row["code"] for row in csv.DictReader(lines, delimiter="\t",
                                                      quoting=csv.QUOTE_NONE)]


def read(tag):
    """Texts and `#.` comments of one locale, both by (key, field)."""
    with open(os.path.join(LOCALES, tag, "phrasebook.po"), encoding="utf-8") as file:
        return parse(file.read())


def parse(text):
    paragraphs = text.split("\n\n")
    texts, comments = {}, {}
    for paragraph in paragraphs[1:]:
        if paragraph.lstrip().startswith("#~"):
            continue
        comment = " ".join(re.findall(r"^#\. (.*)$", paragraph, re.M))
        strings = {}
        keyword = None
        for line in paragraph.splitlines():
            found = re.match(r'(msgctxt|msgid|msgstr)? ?"(.*)"$', line)
            if found:
                keyword = found[1] or keyword
                text = re.sub(r"\\(.)", r"\1", found[2])
                strings[keyword] = strings.get(keyword, "") + text
        place = strings["msgid"], strings["msgctxt"]
        if place in texts:
            raise ValueError(f"{place} stands twice")
        # What is fuzzy is not served, so it is as good as missing.
        fuzzy = re.search(r"^#,.*\bfuzzy\b", paragraph, re.M)
        texts[place], comments[place] = "" if fuzzy else strings["msgstr"], comment
    return texts, comments


def terms(tag):
    """The term base: (concept, terms to avoid) of each row."""
    with open(os.path.join(LOCALES, tag, "terms.tsv"), encoding="utf-8") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [(row["concept"], [term for term in row["avoid"].split("|") if term])
                for row in rows]
