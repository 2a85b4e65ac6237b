"""script/document-marks.tsv: the entries of the documents that are wrong, and why.

Each line gives edition, locale, key, the reason (an English sentence) and the text it speaks of, to the
letter. Where the document no longer says just that, the mark is out of date and the import stops: a
person must read the new text.
"""

from .editions import with_wrong
from .problem import Problem
from .source import decode, read_bytes

COLUMNS = "edition locale key reason text".split()


def apply(path, catalogs):
    """The catalogs with their wrong entries marked."""
    entries = {
        (catalog.edition, catalog.locale, entry.key): entry
        for catalog in catalogs
        for entry in catalog.entries
    }
    reasons = {}
    for line, place, reason, text in _read(path):
        _check(path, line, place, reason, text, entries)
        if place in reasons:
            raise Problem(path, line, f"{' '.join(place)} is marked a second time")
        reasons[place] = reason
    return [_marked(catalog, reasons) for catalog in catalogs]


def _read(path):
    header = None
    for number, line in enumerate(decode(path, read_bytes(path)).split("\n"), start=1):
        if line.startswith("#") or not line:
            continue
        fields = line.split("\t")
        if header is None:
            header = fields
            if header != COLUMNS:
                raise Problem(path, number, f"expected the columns {' '.join(COLUMNS)}")
            continue
        if len(fields) != len(COLUMNS):
            raise Problem(path, number, f"{len(fields)} fields where there are {len(COLUMNS)} columns")
        yield number, tuple(fields[:3]), fields[3], fields[4]


def _check(path, line, place, reason, text, entries):
    name = " ".join(place)
    if place not in entries:
        raise Problem(path, line, f"the mark of {name}: no document has such an entry")
    if not reason.endswith("."):
        raise Problem(path, line, f"the mark of {name}: its reason must be a sentence")
    now = entries[place].text
    if now != text:
        raise Problem(path, line, f"the mark of {name}: the document now says “{now}”")


def _marked(catalog, reasons):
    here = (catalog.edition, catalog.locale)
    return with_wrong(catalog, {place[2]: why for place, why in reasons.items() if place[:2] == here})
