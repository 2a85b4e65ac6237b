#!/usr/bin/env python3
"""phrasebook.h alone, and twice, in every dialect, without a warning."""

import os
import subprocess
import unittest

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), *[os.pardir] * 3))
DIALECTS = [("PHRASEBOOK_CC", "c", ["c89", "c99", "c11", "c17"]),
            ("PHRASEBOOK_CXX", "c++", ["c++98", "c++11", "c++20"])]
SOURCE = """#include <phrasebook/phrasebook.h>
#include <phrasebook/phrasebook.h>
const char* title(int code);
const char* title(int code) { return phrasebook_text("fr", code, PHRASEBOOK_FIELD_TITLE); }
"""


class Header(unittest.TestCase):
    def test_stands_alone_in_every_dialect(self):
        for compiler, language, standards in DIALECTS:
            for standard in standards:
                with self.subTest(standard=standard):
                    done = subprocess.run(
                        [os.environ[compiler], "-x", language, f"-std={standard}", "-pedantic",
                         "-Wall", "-Wextra", "-Wconversion", "-Wshadow", "-Werror",
                         "-fsyntax-only", f"-I{ROOT}/include", "-"],
                        input=SOURCE, text=True, capture_output=True, check=False)
                    self.assertEqual(done.stderr, "")
                    self.assertEqual(done.returncode, 0)


if __name__ == "__main__":
    unittest.main()
