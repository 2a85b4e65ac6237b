#!/usr/bin/env python3
"""What was measured, held against what is aimed at: prints tables, or renews docs/performance.md.

Reads the JSON of Google Benchmark, and the lines of phrasebook_scale."""

import argparse
import json
import os
import re
import statistics
import subprocess
import sys

BEGIN = "<!-- script/bench --markdown: begin -->"
END = "<!-- script/bench --markdown: end -->"

NANOSECONDS = {"ns": 1.0, "us": 1e3, "ms": 1e6, "s": 1e9}


class Measured:
    """The median of each benchmark, in nanoseconds, and its counters.

    The time is the processor's, which does not count who else was busy, except where it would not
    count what a benchmark waits for: threads that stand in each other's way, and other processes."""

    def __init__(self, report):
        self.context = report["context"]
        runs = {}
        self.counters = {}
        for run in report["benchmarks"]:
            if run.get("run_type", "iteration") != "iteration":
                continue
            if run.get("error_occurred"):
                sys.exit(f"{run['name']}: {run['error_message']}")
            name = re.sub(r"/(real_time|manual_time|iterations:\d+)", "", run["name"])
            time = run["cpu_time" if name == run["name"] else "real_time"]
            runs.setdefault(name, []).append(time * NANOSECONDS[run["time_unit"]])
            self.counters.setdefault(name, []).append(run)
        self.times = {name: statistics.median(times) for name, times in runs.items()}

    def __getitem__(self, name):
        return self.times.get(name, float("nan"))

    def counter(self, name, counter):
        return statistics.median(run[counter] for run in self.counters[name])

    def per_thread(self, name):
        """A lookup in one of two threads: Google Benchmark divides the time by all lookups."""
        return self[f"{name}/threads:2"] * 2


def time_text(nanoseconds):
    for unit, size in (("ms", 1e6), ("µs", 1e3)):
        if nanoseconds >= size:
            return f"{nanoseconds / size:.3g} {unit}"
    return f"{nanoseconds:.3g} ns"


def ratio_aim(text, value, base, limit):
    return (text, f"{value / base:.2f} × ({time_text(value)})", value <= limit * base)


def time_aim(text, value, limit):
    return (text, time_text(value), value <= limit)


def aims(measured, scale):
    """Aim, figure, whether it is met."""
    floor = measured["hit/floor"]
    for case in ("hit", "parent", "class"):
        yield ratio_aim(f"reader, {case}: at most 2.5 × the floor",
                        measured[f"{case}/phrasebook"], measured[f"{case}/floor"], 2.5)
    # Four times the bytes of what the floor gives; the table has a floor of that size as well.
    yield ratio_aim("reader, whole message: at most 2.5 × the floor",
                    measured["hit/phrasebook_message"], floor, 2.5)
    yield time_aim("resolve by the text of a tag: at most 20 ns",
                   measured["parent/phrasebook_resolve"], 20)
    yield ratio_aim("two threads: at most 1.15 × the time of one",
                    measured.per_thread("threads/phrasebook"),
                    measured["threads/phrasebook/threads:1"], 1.15)
    cold, boost = measured["cold/phrasebook"], measured["cold/boost_locale"]
    yield (f"cold start: at least 50 × faster than Boost.Locale’s {time_text(boost)}",
           f"{boost / cold:.0f} × ({time_text(cold)})", boost >= 50 * cold)
    yield time_aim("a MO directory of three locales: under 1 ms",
                   measured["load_directory/mo_of_three_locales"], 1e6)
    yield time_aim("negotiation: at most 300 ns", measured["phrasebook_negotiate"], 300)
    full = [row for row in scale if row["percent"] == 100]
    if len(full) > 1:
        first, last = full[0], full[-1]
        worst = max(row["held_bytes"] / row["text_bytes"] for row in full)
        yield ("memory: at most 1.5 × the bytes of text", f"{worst:.2f} ×", worst <= 1.5)
        for what, key in (("load time", "load_seconds"), ("memory", "held_bytes")):
            growth = last[key] / first[key] / (last["texts"] / first["texts"])
            # Twice: a larger catalog is further from the processor, whatever the steps.
            yield (f"{what} grows linearly from {first['locales']} to {last['locales']} locales",
                   f"{growth:.2f} × a text’s", growth <= (2 if what == "load time" else 1.1))
        growth = last["lookup_ns"] / first["lookup_ns"]
        yield ("lookup constant", f"{growth:.2f} × ({time_text(last['lookup_ns'])})",
               growth <= 1.25)


def table(head, rows):
    yield "| " + " | ".join(head) + " |"
    yield "|---" * len(head) + "|"
    for row in rows:
        yield "| " + " | ".join(row) + " |"


PEERS = [
    ("the floor: a dense array of `string_view`", "floor"),
    ("a dense array of whole messages", "floor_message"),
    ("`Reader`, the words", "phrasebook"),
    ("`Reader`, the whole message", "phrasebook_message"),
    ("`Catalog::resolve`, by the text of a tag", "phrasebook_resolve"),
    ("`std::unordered_map`", "unordered_map"),
    ("Boost.Locale, the facet kept", "boost_locale_facet"),
    ("Boost.Locale, the call", "boost_locale_call"),
    ("GNU gettext, `dgettext`", "gettext"),
    ("GLib, `g_dgettext`", "glib"),
    ("Qt 6, `QTranslator`", "qt"),
    ("ICU, `ures_getUTF8StringByKey`", "icu_utf8_string"),
    ("ICU, `ResourceBundle`", "icu_resource_bundle"),
]


def lookups(measured):
    for title, name in PEERS:
        yield [title, *(f"{value:.3g}" for value in (
            measured[f"hit/{name}"], measured[f"parent/{name}"], measured[f"class/{name}"],
            measured[f"unknown/{name}"], measured[f"threads/{name}/threads:1"],
            measured.per_thread(f"threads/{name}")))]


def cold_starts(measured):
    for title, name in (("phrasebook", "phrasebook"), ("GNU gettext", "gettext"),
                        ("GLib", "glib"), ("ICU, `ures_open`", "icu"),
                        ("Qt 6, `QTranslator`", "qt"),
                        ("Boost.Locale, `generator`", "boost_locale")):
        yield [title, time_text(measured[f"cold/{name}"]),
               time_text(measured.counter(f"cold/{name}", "process") * 1e9)]


OTHERS = [
    ("negotiation of `zh-HK,zh;q=0.9,fr-CA;q=0.8,en;q=0.7`", "phrasebook_negotiate"),
    ("the same with a tag that CLDR does not list", "phrasebook_negotiate_unknown_tag"),
    ("ICU’s `LocaleMatcher`, kept", "icu_matcher_reused"),
    ("ICU’s `LocaleMatcher`, made anew", "icu_matcher_fresh"),
    ("loading MO files of three locales", "load_directory/mo_of_three_locales"),
    ("loading MO files of three locales in five editions",
     "load_directory/mo_of_three_locales_and_five_editions"),
    ("loading PO files of three locales in five editions",
     "load_directory/po_of_three_locales_and_five_editions"),
    ("a page as HTML", "page/html"),
    ("a page as HTML, with what the request was", "page_with_request/html"),
    ("a problem document", "page/problem"),
    ("a page as text", "page/text"),
    ("lint of `locales/`, one thread", "lint_catalogs"),
]


def scales(scale):
    for row in scale:
        yield [f"{row['locales']:,}", f"{row['percent']} %", f"{row['texts']:,}",
               f"{row['text_bytes'] / 1e6:.1f} MB", f"{row['load_seconds'] * 1e3:.0f} ms",
               f"{row['held_bytes'] / row['text_bytes']:.2f} ×",
               f"{row['peak_bytes'] / row['text_bytes']:.2f} ×",
               f"{row['lookup_ns']:.2f} ns", f"{row['scattered_ns']:.1f} ns"]


def output(*command):
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()


def machine():
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        model = re.search(r"^model name\s*:\s*(.*)$", file.read(), re.MULTILINE)
    compiler = output(os.environ.get("CXX", "c++"), "--version").split("\n")[0]
    commit = output("git", "rev-parse", "--short=12", "HEAD")
    if output("git", "status", "--porcelain", "--untracked-files=no"):
        commit += ", with changes"
    return (f"{model.group(1) if model else 'a processor without a name'}, {os.cpu_count()} cores, "
            f"{compiler}, Release; commit {commit}")


def report(measured, scale):
    load = measured.context.get("load_avg", [0.0])[0]
    yield f"{machine()}. Load before the run: {load:.1f}."
    if load > 0.5:
        yield ""
        yield "**The machine was busy with something else: none of this is final.**"
    yield ""
    yield from table(["aim", "figure", ""],
                     ([aim, figure, "met" if met else "**missed**"]
                      for aim, figure, met in aims(measured, scale)))
    yield ""
    yield ("A lookup of a French title, in nanoseconds. *Class* is a code of which nothing is known "
           "(peers are asked for the class next); the last two columns are the time that passes for a hit, in one thread "
           "and in each of two at once.")
    yield ""
    yield from table(["", "hit", "parent", "class", "unknown", "one thread", "two threads"], lookups(measured))
    yield ""
    yield "A fresh process: from `main` to the first message, and from its start to its end."
    yield ""
    yield from table(["", "first message", "process"], cold_starts(measured))
    yield ""
    yield from table(["", "time"], ([title, time_text(measured[name])] for title, name in OTHERS))
    if scale:
        yield ""
        yield ("Catalogs made up, of 900 codes and four fields, every text another one. *There* is "
               "how many messages the nine locales in ten with a region have; memory is in bytes of "
               "text; *scattered* is any code in any locale.")
        yield ""
        yield from table(["locales", "there", "texts", "text", "build", "memory", "at its peak",
                          "lookup", "scattered"], scales(scale))


def renew(path, lines):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    head, begin, rest = text.partition(BEGIN)
    _, end, tail = rest.partition(END)
    if not begin or not end:
        sys.exit(f"{path}: the lines that mark what is generated are missing")
    with open(path, "w", encoding="utf-8") as file:
        file.write(head + begin + "\n" + "\n".join(lines) + "\n" + end + tail)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("json", help="what Google Benchmark wrote")
    parser.add_argument("scale", nargs="?", help="what phrasebook_scale printed, a line a run")
    parser.add_argument("--markdown", metavar="FILE", help="write all tables into this file")
    options = parser.parse_args()
    with open(options.json, encoding="utf-8") as file:
        measured = Measured(json.load(file))
    scale = []
    if options.scale:
        with open(options.scale, encoding="utf-8") as file:
            scale = [json.loads(line) for line in file]
    found = list(aims(measured, scale))
    width = max(len(aim) for aim, _, _ in found)
    for aim, figure, met in found:
        print(f"{aim:<{width}}  {figure:<22}  {'met' if met else 'MISSED'}")
    if options.markdown:
        renew(options.markdown, list(report(measured, scale)))


if __name__ == "__main__":
    main()
