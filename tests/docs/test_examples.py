#!/usr/bin/env python3
"""Runs the examples of README.md and docs/.

A `console` block is a session in an empty directory: lines that begin with "$ " are commands, which
lines that begin with "> " continue, and what follows is what they print, to the letter. A `cpp`
block is a program if it has a main(): it is compiled against the library, and must end well. So is a
`c` block, against the library for C.

    PHRASEBOOK_COMMAND=build/bin/phrasebook tests/docs/test_examples.py --update

writes into the sessions what their commands print today. Read the difference before you keep it.
"""

import os
import re
import subprocess
import sys
import tempfile
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
COMMAND = os.environ["PHRASEBOOK_COMMAND"]
COMPILE = os.environ.get("PHRASEBOOK_COMPILE", "c++").split()
LIBRARIES = os.environ.get("PHRASEBOOK_LIBRARIES", "").split()
COMPILE_C = os.environ.get("PHRASEBOOK_COMPILE_C", "cc").split()
C_LIBRARY = os.environ.get("PHRASEBOOK_C_LIBRARY", "")


def documents():
    yield os.path.join(ROOT, "README.md")
    for folder, _, names in sorted(os.walk(os.path.join(ROOT, "docs"))):
        for name in sorted(names):
            if name.endswith(".md"):
                yield os.path.join(folder, name)


def blocks(language):
    """(where, text) of each fenced block of a language."""
    for path in documents():
        with open(path, encoding="utf-8") as file:
            text = file.read()
        for found in re.finditer(rf"^```{language}\n(.*?)^```$", text, re.M | re.S):
            line = text.count("\n", 0, found.start()) + 2
            yield f"{os.path.relpath(path, ROOT)}:{line}", found[1]


def steps(session):
    """(command as written, what it shall print) of each command of a session."""
    for part in re.split(r"^\$ ", session, flags=re.M)[1:]:
        command = re.match(r".*\n(?:>.*\n)*", part)[0]
        yield command, part[len(command):]


def printed_by(command, directory):
    command = re.sub(r"^> ?", "", command, flags=re.M)
    environment = {name: value for name, value in os.environ.items()
                   if not name.startswith("LC_") and name not in ("LANG", "LANGUAGE")}
    folder = os.path.dirname(os.path.abspath(COMMAND))
    environment["PATH"] = folder + os.pathsep + environment["PATH"]
    done = subprocess.run(["sh", "-c", command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          check=False, cwd=directory, env=environment)
    return done.stdout.decode()


def runs_in_ci(command):
    """The scripts run around this test, not inside it."""
    return command.startswith("script/")


def update():
    def refreshed(block):
        with tempfile.TemporaryDirectory() as directory:
            session = "".join(
                f"$ {command}" + (output if runs_in_ci(command) else printed_by(command, directory))
                for command, output in steps(block[1]))
        return f"```console\n{session}```"

    for path in documents():
        with open(path, encoding="utf-8") as file:
            text = file.read()
        with open(path, "w", encoding="utf-8") as file:
            file.write(re.sub(r"^```console\n(.*?)^```$", refreshed, text, flags=re.M | re.S))


class Examples(unittest.TestCase):
    def test_sessions_print_what_they_say(self):
        count = 0
        for where, session in blocks("console"):
            with tempfile.TemporaryDirectory() as directory:
                for command, expected in steps(session):
                    if runs_in_ci(command):
                        continue
                    with self.subTest(where=where, command=command):
                        self.assertEqual(printed_by(command, directory), expected)
                        count += 1
        self.assertGreater(count, 5, "the documentation has lost its examples")

    def run_programs(self, language, compiler, libraries):
        count = 0
        for where, program in blocks(language):
            if "int main(" not in program:
                continue
            with self.subTest(where=where), tempfile.TemporaryDirectory() as folder:
                source = os.path.join(folder, f"example.{language}")
                binary = os.path.join(folder, "example")
                with open(source, "w", encoding="utf-8") as file:
                    file.write(program)
                subprocess.run([*compiler, source, "-o", binary, *libraries], check=True)
                subprocess.run([binary], check=True)
                count += 1
        self.assertGreater(count, 0, "the documentation has lost its programs")

    def test_programs_compile_and_end_well(self):
        self.run_programs("cpp", COMPILE, LIBRARIES)

    @unittest.skipUnless(C_LIBRARY, "the library for C is not built")
    def test_programs_in_c_compile_and_end_well(self):
        self.run_programs("c", COMPILE_C, [C_LIBRARY, f"-Wl,-rpath,{os.path.dirname(C_LIBRARY)}"])


if __name__ == "__main__":
    update() if sys.argv[1:] == ["--update"] else unittest.main()
