#!/usr/bin/env python3
"""What it costs to compile phrasebook/baked.hpp: a Markdown table of the time and the memory that
each compiler takes for one lookup at compile time, beside the same through the library.

    bench/compile_cost.py build-release [--rounds N]
"""

import argparse
import os
import pathlib
import shutil
import sys
import tempfile
import time

SOURCES = [
    ("`#include <string_view>` alone", "#include <string_view>\n"),
    ("`<phrasebook/phrasebook.hpp>`: `builtin().reader(\"fr-CA\")`",
     "#include <phrasebook/phrasebook.hpp>\n"
     "std::string_view title() { return phrasebook::builtin().reader(\"fr-CA\").title(404); }\n"),
    ("`<phrasebook/baked/fr.hpp>`: `static_assert` of `fr`",
     "#include <phrasebook/baked/fr.hpp>\n"
     "static_assert(!phrasebook::baked::fr.title(404).empty());\n"),
    ("`<phrasebook/baked.hpp>`: `static_assert` of `reader(\"fr-CA\")`",
     "#include <phrasebook/baked.hpp>\n"
     "static_assert(!phrasebook::baked::reader(\"fr-CA\").title(404).empty());\n"),
    ("the same, and 100 lookups",
     "#include <phrasebook/baked.hpp>\n" + "".join(
         f"static_assert(!phrasebook::baked::reader(\"fr-CA\").title({400 + i}).empty());\n"
         for i in range(100))),
    ("the same, and a reader used at run time",
     "#include <phrasebook/baked.hpp>\n"
     "std::string_view title(int code) {\n"
     "    constexpr auto fr = phrasebook::baked::reader(\"fr-CA\");\n"
     "    return fr.title(code);\n}\n"),
]


def compile_once(command):
    begin = time.monotonic()
    child = os.spawnvp(os.P_NOWAIT, command[0], command)
    _, status, usage = os.wait4(child, 0)
    if status != 0:
        sys.exit(f"{' '.join(command)} fails")
    return time.monotonic() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=pathlib.Path, help="a build directory, with its headers")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    root = pathlib.Path(__file__).resolve().parent.parent
    include = [f"-I{root / 'include'}",
               f"-I{options.build.resolve() / 'src/core/generated/include'}"]
    compilers = [name for name in ("g++", "clang++") if shutil.which(name)]
    print("| | " + " | ".join(f"{name}: time | memory | object" for name in compilers) + " |")
    print("|---" * (1 + 3 * len(compilers)) + "|")
    with tempfile.TemporaryDirectory() as directory:
        source = os.path.join(directory, "source.cpp")
        output = os.path.join(directory, "source.o")
        for title, text in SOURCES:
            with open(source, "w", encoding="utf-8") as file:
                file.write(text)
            cells = []
            for name in compilers:
                command = [name, "-std=c++20", "-O2", *include, "-c", source, "-o", output]
                # The processor's time, which does not count who else was busy.
                runs = [compile_once(command)[1:] for _ in range(options.rounds)]
                cells += [f"{min(run[0] for run in runs) * 1e3:.0f} ms",
                          f"{min(run[1] for run in runs) / 1e6:.0f} MB",
                          f"{os.path.getsize(output) / 1e3:.1f} kB"]
            print(f"| {title} | " + " | ".join(cells) + " |")


if __name__ == "__main__":
    main()
