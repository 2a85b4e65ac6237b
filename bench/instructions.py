#!/usr/bin/env python3
"""Counts the instructions of a lookup, of negotiation and of loading, and holds them against a
budget: a file with a name, a count and a tolerance in percent a line.

A case is run twice under callgrind, once more often; the difference is its own, without what the
program takes to start. Counts do not vary with how busy the machine is, but with the compiler: the
budget is that of g++ 12 and the preset dev. To make it anew, when a change is worth its price:

    bench/instructions.py --renew build-dev/bin/phrasebook_instructions bench/instructions.tsv
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile

HEAD = """\
# Instructions of one lookup, negotiation or load: g++ 12, preset dev, x86-64. Checked by the test
# bench.instructions, made by bench/instructions.py --renew.
# name\tcount\ttolerance %
"""
# How often a case is run: what takes long less often.
TIMES = [("build", (2, 6)), ("load", (2, 6)), ("", (1000, 5000))]
TOLERANCE = [("build", 5), ("load", 5), ("", 3)]


def first_of(pairs, name):
    return next(value for prefix, value in pairs if name.startswith(prefix))


def run(program, name, times):
    with tempfile.TemporaryDirectory() as directory:
        done = subprocess.run(
            ["valgrind", "--tool=callgrind",
             f"--callgrind-out-file={os.path.join(directory, 'out')}", program, name, str(times)],
            capture_output=True, text=True, check=False, env={**os.environ, "LC_ALL": "C"})
    found = re.search(r"Collected : (\d+)", done.stderr)
    if done.returncode != 0 or not found:
        sys.exit(f"{name}: callgrind fails\n{done.stderr}")
    return int(found.group(1))


def count(program, name):
    few, many = first_of(TIMES, name)
    return round((run(program, name, many) - run(program, name, few)) / (many - few))


def read(path):
    with open(path, encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file if not line.startswith("#")]
    return {name: (int(budget), float(tolerance)) for name, budget, tolerance in rows}


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--renew", action="store_true", help="write what is counted as the budget")
    parser.add_argument("program", help="phrasebook_instructions")
    parser.add_argument("budget", help="bench/instructions.tsv")
    options = parser.parse_args()
    names = subprocess.run([options.program], capture_output=True, text=True,
                           check=True).stdout.split()
    counted = {name: count(options.program, name) for name in names}
    if options.renew:
        with open(options.budget, "w", encoding="utf-8") as file:
            file.write(HEAD)
            for name, instructions in counted.items():
                file.write(f"{name}\t{instructions}\t{first_of(TOLERANCE, name)}\n")
        return 0
    budget = read(options.budget)
    if list(budget) != names:
        sys.exit(f"{options.budget}: has other cases than {options.program}")
    failed = False
    for name, instructions in counted.items():
        allowed, tolerance = budget[name]
        change = 100 * (instructions - allowed) / allowed
        verdict = "within the budget"
        if abs(change) > tolerance:
            failed = True
            verdict = "over the budget" if change > 0 else "under it: make the budget anew (--renew)"
        print(f"{name}: {instructions} instructions, {change:+.1f} % of {allowed}: {verdict}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
