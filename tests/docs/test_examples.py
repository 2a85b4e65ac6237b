#!/usr/bin/env python3
"""Runs the examples of README.md and docs/.

A `console` block is a session in an empty directory (in docs/getting-started/ one goes on where the
one above it on the page has ended): lines that begin with "$ " are commands, which
lines that begin with "> " continue, and what follows is what they print, to the letter. A `cpp`
block is a program if it has a main(): it is compiled against the library, and must end well. So is a
`c` block, against the library for C. A `cmake` block is configured.

    PHRASEBOOK_COMMAND=build/bin/phrasebook tests/docs/test_examples.py --update

writes into the sessions what their commands print today. Read the difference before you keep it.
"""

import contextlib
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


@contextlib.contextmanager
def empty_directory():
    """One that a server may look into, which runs as somebody else than who started it."""
    with tempfile.TemporaryDirectory() as directory:
        os.chmod(directory, 0o755)
        yield directory


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


class Directories:
    """Where sessions run: each in a directory of its own, or all of a page in one."""

    def __enter__(self):
        self.all = contextlib.ExitStack()
        self.of_pages = {}
        return self

    def __exit__(self, *failure):
        self.all.close()

    def of(self, page):
        if "getting-started" not in page:
            return self.all.enter_context(empty_directory())
        if page not in self.of_pages:
            self.of_pages[page] = self.all.enter_context(empty_directory())
        return self.of_pages[page]


def update():
    def refreshed(block):
        directory = directories.of(path)
        session = "".join(
            f"$ {command}" + (output if runs_in_ci(command) else printed_by(command, directory))
            for command, output in steps(block[1]))
        return f"```console\n{session}```"

    for path in documents():
        with open(path, encoding="utf-8") as file:
            text = file.read()
        with open(path, "w", encoding="utf-8") as file:
            with Directories() as directories:
                text = re.sub(r"^```console\n(.*?)^```$", refreshed, text, flags=re.M | re.S)
            file.write(text)


class Examples(unittest.TestCase):
    def test_sessions_print_what_they_say(self):
        count = 0
        with Directories() as directories:
            for where, session in blocks("console"):
                directory = directories.of(where.partition(":")[0])
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

    def test_projects_configure(self):
        """The lines for CMake, in a project that has phrasebook beside its program.

        What they look for as installed, or would fetch, is this tree as well; tests/install has it
        from a prefix.
        """
        count = 0
        for where, lines in blocks("cmake"):
            with self.subTest(where=where), tempfile.TemporaryDirectory() as folder:
                source = os.path.join(folder, "phrasebook")
                os.symlink(ROOT, source)
                for name, text in (
                    ("program.cpp", "int main() {}\n"),
                    ("phrasebookConfig.cmake", ""),
                    ("phrasebookConfigVersion.cmake", "set(PACKAGE_VERSION_COMPATIBLE ON)\n"),
                    ("CMakeLists.txt",
                     "cmake_minimum_required(VERSION 3.25)\nproject(program)\n"
                     "add_executable(program program.cpp)\n"
                     + ("" if re.search(r"^(add_subdirectory|FetchContent_Declare)\(", lines, re.M) else
                        "set(PHRASEBOOK_BUILD_BOOST ON)\nset(PHRASEBOOK_BUILD_PAGES ON)\n"
                        "add_subdirectory(phrasebook)\n") + lines),
                ):
                    with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
                        file.write(text)
                done = subprocess.run(
                    ["cmake", "-S", folder, "-B", os.path.join(folder, "build"),
                     f"-Dphrasebook_DIR={folder}", f"-DPHRASEBOOK_SOURCE={source}",
                     f"-DFETCHCONTENT_SOURCE_DIR_PHRASEBOOK={source}"],
                    stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
                self.assertEqual(done.returncode, 0, done.stdout.decode())
                count += 1
        self.assertGreater(count, 0, "the documentation has lost its projects")


if __name__ == "__main__":
    update() if sys.argv[1:] == ["--update"] else unittest.main()
