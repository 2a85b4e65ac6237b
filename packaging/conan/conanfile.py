"""conan create packaging/conan: phrasebook, out of the tree that this file lies in."""

import os

from conan import ConanFile
from conan.tools.cmake import CMake, CMakeDeps, CMakeToolchain, cmake_layout
from conan.tools.files import copy, rmdir

ROOMS = ("c", "icu", "boost", "live", "pages", "lint")


class Phrasebook(ConanFile):
    name = "phrasebook"
    version = "0.1.0"
    description = "Localized messages for HTTP status codes"
    license = "Apache-2.0 AND CC-BY-4.0 AND CC-BY-SA-2.5"  # NOTICE says what is under which
    topics = ("http", "i18n", "l10n", "status-codes")
    package_type = "library"
    settings = "os", "compiler", "build_type", "arch"
    options = {"shared": [True, False], "fPIC": [True, False],
               **{"with_" + room: [True, False] for room in ROOMS}}
    default_options = {"shared": False, "fPIC": True,
                       **{"with_" + room: room == "c" for room in ROOMS}}

    def export_sources(self):
        root = os.path.join(self.recipe_folder, os.pardir, os.pardir)
        for pattern in ("CMakeLists.txt", "LICENSE", "NOTICE", "cmake/*", "data/*", "include/*",
                        "locales/*", "packaging/systemd/*", "src/*", "templates/*"):
            copy(self, pattern, src=root, dst=self.export_sources_folder)

    def config_options(self):
        if self.settings.os == "Windows":
            del self.options.fPIC
            del self.options.shared

    def layout(self):
        cmake_layout(self)

    def requirements(self):
        if self.options.with_icu or self.options.with_pages or self.options.with_lint:
            self.requires("icu/[>=72]")
        if self.options.with_boost or self.options.with_live:
            self.requires("boost/[>=1.74]")
        if self.options.with_pages:
            self.requires("openssl/[>=3]")
            self.requires("kainjow-mustache/4.1")
        if self.options.with_pages or self.options.with_lint:
            self.requires("nlohmann_json/[>=3.11]")
        if self.options.with_lint:
            self.requires("tomlplusplus/[>=3.3]")

    def generate(self):
        CMakeDeps(self).generate()
        toolchain = CMakeToolchain(self)
        for room in ROOMS:
            toolchain.cache_variables["PHRASEBOOK_BUILD_" + room.upper()] = bool(
                self.options.get_safe("with_" + room))
        for other in ("CLI", "SERVE", "DATA", "TESTS", "EXAMPLES"):
            toolchain.cache_variables["PHRASEBOOK_BUILD_" + other] = False
        toolchain.generate()

    def build(self):
        cmake = CMake(self)
        cmake.configure()
        cmake.build()

    def package(self):
        CMake(self).install()
        for name in ("LICENSE", "NOTICE"):
            copy(self, name, src=self.source_folder,
                 dst=os.path.join(self.package_folder, "licenses"))
        rmdir(self, os.path.join(self.package_folder, "lib", "pkgconfig"))

    def package_info(self):
        # The project's own phrasebookConfig.cmake says what there is.
        self.cpp_info.set_property("cmake_find_mode", "none")
        self.cpp_info.builddirs.append(os.path.join("lib", "cmake", "phrasebook"))
