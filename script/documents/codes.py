"""data/status-codes.tsv: what is true of a code in every language."""

from dataclasses import dataclass

from .problem import Problem
from .source import decode, read_bytes

COLUMNS = "code reason aliases constants class standing vendor reference".split()


@dataclass(frozen=True)
class Facts:
    reason: str
    names: frozenset  # the reason phrase and the aliases, case folded
    constants: frozenset


def read(path):
    """The facts of each code, by code."""
    facts, header = {}, None
    for number, line in enumerate(decode(path, read_bytes(path)).splitlines(), start=1):
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
        facts[fields[0]] = _facts(dict(zip(COLUMNS, fields)))
    return facts


def _facts(row):
    names = [row["reason"]] + _list(row["aliases"])
    return Facts(
        row["reason"],
        frozenset(name.casefold() for name in names),
        frozenset(_list(row["constants"])),
    )


def _list(field):
    return [part for part in field.split("|") if part]
