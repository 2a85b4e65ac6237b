#!/usr/bin/env python3
"""A language is a folder: docs/adding-a-language.md, carried out with the entries it shows."""

import os
import re
import shutil
import subprocess
import tempfile
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BAKE = os.environ["PHRASEBOOK_BAKE"]
COMPILE = os.environ["PHRASEBOOK_COMPILE"].split()
LIBRARIES = os.environ["PHRASEBOOK_LIBRARIES"].split()

PROGRAM = """
#include <iostream>
#include <phrasebook/phrasebook.hpp>

int main(int, char** argv) {
    const auto message = phrasebook::builtin().resolve(404, argv[1], phrasebook::Field::title);
    std::cout << message.locale << ' ' << to_string(message.match) << ' ' << message.text;
}
"""

BAKED_PROGRAM = """
#include <phrasebook/baked.hpp>

namespace baked = phrasebook::baked;
static_assert(baked::reader("br-FR").title(404) == "N’eo ket bet kavet");
static_assert(baked::br(404, phrasebook::Field::title).locale == "br");
static_assert(baked::br(403, phrasebook::Field::title).locale == "en");
static_assert(baked::fr(404, phrasebook::Field::title).locale == "fr");
static_assert(baked::reader("zh-HK")(404, phrasebook::Field::title).locale == "zh-TW");
static_assert(baked::reader("cy").locale() == "en");
"""


def entries_of_the_page():
    """The file that a session of the page writes."""
    with open(os.path.join(ROOT, "docs", "adding-a-language.md"), encoding="utf-8") as file:
        text, = re.findall(r"^\$ cat > locales/br/phrasebook\.po <<'END'\n(.*?)^> END$", file.read(),
                           re.M | re.S)
    return re.sub(r"^> ?", "", text, flags=re.M)


class NewLocale(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)
        self.locales = os.path.join(self.folder, "locales")
        shutil.copytree(os.path.join(ROOT, "locales"), self.locales)

    def write(self, text):
        os.mkdir(os.path.join(self.locales, "br"))
        with open(os.path.join(self.locales, "br", "phrasebook.po"), "w", encoding="utf-8") as file:
            file.write(text)

    def bake(self):
        return subprocess.run(
            [BAKE, "catalog", self.locales, os.path.join(self.folder, "builtin_tables.inc")],
            capture_output=True, text=True, check=False)

    def test_a_folder_is_enough(self):
        self.write(entries_of_the_page())
        baked = self.bake()
        self.assertEqual(baked.returncode, 0, baked.stderr)

        source = os.path.join(self.folder, "program.cpp")
        program = os.path.join(self.folder, "program")
        with open(source, "w", encoding="utf-8") as file:
            file.write(PROGRAM)
        subprocess.run(
            [*COMPILE, "-I", self.folder, source, os.path.join(ROOT, "src", "core", "builtin.cpp"),
             "-o", program, *LIBRARIES],
            check=True)

        def resolve(tag):
            return subprocess.run([program, tag], capture_output=True, text=True, check=True).stdout

        self.assertEqual(resolve("br-FR"), "br parent N’eo ket bet kavet")
        self.assertTrue(resolve("fr").startswith("fr exact "))
        self.assertTrue(resolve("cy").startswith("en default "))

    def test_the_headers_for_lookups_at_compile_time_have_it(self):
        self.write(entries_of_the_page())
        headers = os.path.join(self.folder, "include")
        subprocess.run([BAKE, "headers", self.locales, headers], check=True)
        source = os.path.join(self.folder, "program.cpp")
        with open(source, "w", encoding="utf-8") as file:
            file.write(BAKED_PROGRAM)
        # Before the headers of the build, which know nothing of the new locale.
        compiler, *options = COMPILE
        subprocess.run([compiler, "-I", headers, *options, "-fsyntax-only", source], check=True)

    def test_a_mistake_names_file_and_line_and_leaves_nothing(self):
        self.write(entries_of_the_page().replace('msgctxt "title"', 'msgctxt "titel"'))
        baked = self.bake()
        self.assertEqual(baked.returncode, 1)
        self.assertRegex(baked.stderr, r'br/phrasebook\.po:\d+:1: not a field: .titel.')
        self.assertFalse(os.path.exists(os.path.join(self.folder, "builtin_tables.inc")))


if __name__ == "__main__":
    unittest.main()
