#!/usr/bin/env python3
"""The folders of examples/ are projects of their own where phrasebook is installed, and the lines that
examples/README.md gives for a file make it one.

Environment:
  PHRASEBOOK_STAGED    what was installed
  PHRASEBOOK_FOLDERS   the examples to build, separated by spaces
  PHRASEBOOK_CC, PHRASEBOOK_CXX, PHRASEBOOK_LAUNCHER   the compilers, and what starts them
"""

import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

EXAMPLES = pathlib.Path(__file__).resolve().parent.parent.parent / "examples"


def run(*command):
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, check=False, text=True)
    if done.returncode != 0:
        raise AssertionError(f"{command} ended with {done.returncode}:\n{done.stdout}")
    return done.stdout


class Outside(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.examples = pathlib.Path(scratch.name) / "examples"
        shutil.copytree(EXAMPLES, self.examples)

    def build(self, folder):
        """Where the programs of a folder are."""
        build = folder / "build"
        launcher = os.environ.get("PHRASEBOOK_LAUNCHER", "")
        run("cmake", "-G", "Ninja", "-S", folder, "-B", build,
            f"-DCMAKE_PREFIX_PATH={os.path.abspath(os.environ['PHRASEBOOK_STAGED'])}",
            f"-DCMAKE_C_COMPILER={os.environ.get('PHRASEBOOK_CC', 'cc')}",
            f"-DCMAKE_CXX_COMPILER={os.environ.get('PHRASEBOOK_CXX', 'c++')}",
            f"-DCMAKE_C_COMPILER_LAUNCHER={launcher}", f"-DCMAKE_CXX_COMPILER_LAUNCHER={launcher}")
        run("cmake", "--build", build)
        return build

    def test_the_folders(self):
        folders = os.environ["PHRASEBOOK_FOLDERS"].split()
        self.assertGreater(len(folders), 1)
        for name in folders:
            with self.subTest(name=name):
                self.build(self.examples / name)

    def test_the_lines_for_a_file(self):
        folder = self.examples / "alone"
        folder.mkdir()
        text = (self.examples / "README.md").read_text(encoding="utf-8")
        (lines,) = re.findall(r"^```cmake\n(.*?)^```$", text, re.M | re.S)
        (folder / "CMakeLists.txt").write_text(lines, encoding="utf-8")
        shutil.copy(self.examples / "minimal.cpp", folder)
        self.assertEqual(run(self.build(folder) / "minimal"), "Ressource introuvable\n")


if __name__ == "__main__":
    unittest.main()
