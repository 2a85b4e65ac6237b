#!/usr/bin/env python3
"""What was installed is found and used by programs of others: by find_package and by pkg-config, after
it was moved to another place.

Environment:
  PHRASEBOOK_STAGED      what was installed, and may be copied
  PHRASEBOOK_KIND        static or shared
  PHRASEBOOK_COMPONENTS  the components it has beside core, formats, std and c
"""

import glob
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
CONSUMERS = HERE / "consumers"
STAGED = os.environ["PHRASEBOOK_STAGED"]
KIND = os.environ["PHRASEBOOK_KIND"]
COMPONENTS = os.environ["PHRASEBOOK_COMPONENTS"].split()
CXX = os.environ["PHRASEBOOK_CXX"]
CC = os.environ["PHRASEBOOK_CC"]


def run(*command, **environment):
    """What a command prints; an error shows all it said."""
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, check=False, text=True,
                          env=os.environ | environment)
    if done.returncode != 0:
        raise AssertionError(f"{command} ended with {done.returncode}:\n{done.stdout}")
    return done.stdout


def one(pattern):
    (found,) = glob.glob(str(pattern), recursive=True)
    return pathlib.Path(found)


class Consumers(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        directory = tempfile.TemporaryDirectory(dir=os.path.dirname(STAGED))
        cls.addClassCleanup(directory.cleanup)
        cls.scratch = pathlib.Path(directory.name)
        cls.prefix = cls.scratch / "moved"
        # Links: the static libraries of a build with debug information are large.
        shutil.copytree(STAGED, cls.prefix, symlinks=True, copy_function=os.link)
        cls.libraries = one(cls.prefix / "**/pkgconfig").parent

    def configure(self, build, *options):
        return run("cmake", "-G", "Ninja", "-S", CONSUMERS / "find_package", "-B", build,
                   f"-DCMAKE_PREFIX_PATH={self.prefix}", f"-DCMAKE_CXX_COMPILER={CXX}",
                   f"-DCMAKE_C_COMPILER={CC}", *options)

    def test_find_package(self):
        build = self.scratch / "found"
        more = ";".join(COMPONENTS)
        self.configure(build, f"-DMORE={more}")
        run("cmake", "--build", build)
        for program in ("program", "program_c", "lean"):
            self.assertEqual(run(build / program), "Ressource introuvable\n", program)
        for component in COMPONENTS:
            run(build / f"with_{component}")
        needed = run("readelf", "-d", build / "program")
        self.assertEqual("libphrasebook.so.0" in needed, KIND == "shared")

    def refusal(self, *components):
        """Why find_package says no."""
        project = self.scratch / "refused"
        project.mkdir(exist_ok=True)
        (project / "CMakeLists.txt").write_text(
            "cmake_minimum_required(VERSION 3.25)\nproject(refused NONE)\n"
            f"find_package(phrasebook CONFIG REQUIRED COMPONENTS {' '.join(components)})\n")
        done = subprocess.run(["cmake", "-S", project, "-B", project / "build",
                               f"-DCMAKE_PREFIX_PATH={self.prefix}"],
                              capture_output=True, text=True, check=False)
        self.assertNotEqual(done.returncode, 0)
        return re.sub(r"\s+", " ", done.stderr)

    def test_a_component_that_there_is_not_is_named(self):
        self.assertIn("phrasebook has no component 'telephone'", self.refusal("std", "telephone"))
        for room in {"icu", "boost", "live", "pages", "lint"} - set(COMPONENTS):
            self.assertIn(f"without the component '{room}' (PHRASEBOOK_BUILD_{room.upper()})",
                          self.refusal(room))

    def test_pkg_config(self):
        build = self.scratch / "make"
        shutil.copytree(CONSUMERS / "pkg_config", build / "pkg_config")
        for name in ("program.cpp", "program.c"):
            shutil.copy(CONSUMERS / name, build)
        path = {"PKG_CONFIG_PATH": str(self.libraries / "pkgconfig")}
        run("make", "-C", build / "pkg_config", f"CXX={CXX}", f"CC={CC}", **path)
        for program in ("program", "program_c"):
            self.assertEqual(run(build / "pkg_config" / program,
                                 LD_LIBRARY_PATH=str(self.libraries)),
                             "Ressource introuvable\n")

    def test_every_pkg_config_file_can_be_read(self):
        path = {"PKG_CONFIG_PATH": str(self.libraries / "pkgconfig")}
        names = {file.stem for file in (self.libraries / "pkgconfig").iterdir()}
        self.assertEqual(names, {"phrasebook", "phrasebook-formats", "phrasebook-std",
                                 "phrasebook-c"} | {"phrasebook-" + room for room in COMPONENTS})
        for name in names:
            self.assertIn("-l" + name, run("pkg-config", "--libs", name, **path))

    def test_headers_are_the_public_ones_and_stand_alone(self):
        include = one(self.prefix / "**/include")
        installed = {str(path.relative_to(include)) for path in include.rglob("*")
                     if path.is_file()}
        public = {str(path.relative_to(ROOT / "include"))
                  for path in (ROOT / "include").rglob("*") if path.is_file()}
        baked = {"all", "rows"} | {path.name for path in (ROOT / "locales").iterdir()
                                   if (path / "phrasebook.po").is_file()}
        public |= {f"phrasebook/baked/{name}.hpp" for name in baked}
        self.assertLessEqual(installed, public)
        if len(COMPONENTS) == 5:
            self.assertEqual(installed, public)
        everything = self.scratch / "headers.cpp"
        everything.write_text("".join(f"#include <{name}>\n" for name in sorted(installed)))
        run(CXX, "-std=c++20", "-Wall", "-Wextra", "-Werror", "-fsyntax-only", "-I", include,
            everything)

    def test_no_path_of_the_build_is_in_what_cmake_and_pkg_config_read(self):
        for path in list(self.prefix.rglob("*.cmake")) + list(self.prefix.rglob("*.pc")):
            text = path.read_text()
            self.assertNotIn(str(ROOT), text, path)
            self.assertNotIn(STAGED, text, path)


if __name__ == "__main__":
    unittest.main()
