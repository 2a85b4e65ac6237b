// Resource bundles that genrb has made for a test.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>

#include <gtest/gtest.h>

#include "formats/file.hpp"
#include "formats/icu_text.hpp"
#include "support/commands.hpp"
#include "support/temporary_directory.hpp"

namespace phrasebook::test {

/// A directory for a test, which goes when the test ends.
class CompiledTree {
  public:
    CompiledTree() = default;
    explicit CompiledTree(const Catalog& catalog) {
        std::string files;
        for (const formats::OutputFile& file : formats::icu_text(catalog)) {
            std::ofstream(path() / file.path) << file.bytes;
            files += " '" + (path() / file.path).string() + '\'';
        }
        compile(files);
    }
    [[nodiscard]] const std::filesystem::path& path() const { return directory_.path(); }
    [[nodiscard]] std::string bytes(const std::string& name) const {
        const formats::FileContents file = formats::read_file(path() / (name + ".res"));
        EXPECT_EQ(file.error, "");
        return file.bytes;
    }

    /// The bytes of one bundle in text form, whose name is `fr`.
    [[nodiscard]] std::string bytes_of(const std::string& text, const std::string& options = {}) {
        std::ofstream(path() / "fr.txt") << text;
        compile(options + " '" + (path() / "fr.txt").string() + '\'');
        return bytes("fr");
    }

  private:
    void compile(const std::string& arguments) const {
        output_of("LC_ALL=C " PHRASEBOOK_GENRB " --quiet --strict --destdir '" + path().string()
                  + "' " + arguments);
    }

    TemporaryDirectory directory_;
};

} // namespace phrasebook::test
