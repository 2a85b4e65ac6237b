#!/usr/bin/env python3
"""docs/installing.md shows what the consumers of these tests do, and the recipes for vcpkg and Conan name
options, files and a version that there are. Neither tool is needed, nor run.
"""

import ast
import json
import pathlib
import re
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
CONSUMERS = ROOT / "tests/install/consumers"
PACKAGING = ROOT / "packaging"


def text(path):
    return (ROOT / path).read_text(encoding="utf-8")


OPTIONS = set(re.findall(r"\boption\((\w+)", text("CMakeLists.txt")))
VERSION = re.search(r'PHRASEBOOK_VERSION "([^"]+)"', text("include/phrasebook/version.hpp"))[1]


class Installing(unittest.TestCase):
    page = text("docs/installing.md")

    def test_its_cmake_is_the_consumers(self):
        consumers = [path.read_text() for path in CONSUMERS.rglob("CMakeLists.txt")]
        blocks = re.findall(r"^```cmake\n(.*?)^```$", self.page, re.M | re.S)
        self.assertGreater(len(blocks), 2)
        for block in blocks:
            self.assertTrue(any(all(line in consumer for line in block.splitlines())
                                for consumer in consumers), block)

    def test_its_options_are_there(self):
        named = set(re.findall(r"\b(PHRASEBOOK_(?:BUILD_)?[A-Z]+)`", self.page))
        named -= {"PHRASEBOOK_VERSION", "PHRASEBOOK_ABI", "PHRASEBOOK_EXPORT", "PHRASEBOOK_API",
                  "PHRASEBOOK_STATIC"}
        self.assertGreater(len(named), 6)
        self.assertLessEqual(named, OPTIONS)

    def test_every_library_is_in_the_table(self):
        rooms = re.search(r"^set\(rooms (.*)\)$", text("cmake/PhrasebookInstall.cmake"), re.M)[1]
        for room in rooms.split():
            self.assertIn(f"`phrasebook::{room}`", self.page)

    def test_its_version_is_this_one(self):
        self.assertIn(f"phrasebook-{VERSION}.tar.gz", self.page)
        self.assertIn(f"find_package(phrasebook {VERSION.rpartition('.')[0]} ", self.page)


class Recipes(unittest.TestCase):
    def test_vcpkg(self):
        port = PACKAGING / "vcpkg/phrasebook"
        manifest = json.loads((port / "vcpkg.json").read_text())
        self.assertEqual(manifest["version-semver"], VERSION)
        recipe = (port / "portfile.cmake").read_text()
        features = dict(re.findall(r"^ +(\w+) (PHRASEBOOK_\w+)\b", recipe, re.M))
        self.assertEqual(set(features), set(manifest["features"]))
        self.assertLessEqual(set(re.findall(r"\bPHRASEBOOK_\w+", recipe)), OPTIONS)

    def test_conan(self):
        recipe = text("packaging/conan/conanfile.py")
        for path in (PACKAGING / "conan").rglob("*.py"):
            compile(path.read_text(), path, "exec")
        assigned = {node.targets[0].id: node.value for node in ast.walk(ast.parse(recipe))
                    if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)}
        self.assertEqual(ast.literal_eval(assigned["version"]), VERSION)
        rooms = ast.literal_eval(assigned["ROOMS"])
        others = re.search(r'for other in (\(.*?\)):', recipe)[1]
        for room in (*rooms, *ast.literal_eval(others)):
            self.assertIn("PHRASEBOOK_BUILD_" + room.upper(), OPTIONS)
        exported = re.search(r"for pattern in (\(.*?\)):", recipe, re.S)[1]
        for pattern in ast.literal_eval(exported):
            self.assertTrue(list(ROOT.glob(pattern)), pattern)

    def test_debian(self):
        packages = text("packaging/debian/Packages.cmake")
        for package in ("libphrasebook-dev", "phrasebook-data"):
            self.assertIn(package, packages)
            self.assertIn(f"`{package}`", text("docs/installing.md"))
        for script in ("postinst", "prerm", "postrm"):
            self.assertIn(f"{{debian}}/{script}", packages)
            self.assertTrue((PACKAGING / "debian" / script).stat().st_mode & 0o100, script)


if __name__ == "__main__":
    unittest.main()
