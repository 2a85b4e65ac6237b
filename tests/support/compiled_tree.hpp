// Resource bundles that genrb has made for a test.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>

#include <gtest/gtest.h>
#include <unistd.h>

#include "formats/file.hpp"
#include "formats/icu_text.hpp"
#include "support/command.hpp"

namespace phrasebook::test {

/// A directory for a test, which goes when the test ends.
class CompiledTree {
  public:
    CompiledTree() {
        std::string name = std::filesystem::temp_directory_path() / "phrasebook-XXXXXX";
        path_ = mkdtemp(name.data());
    }
    explicit CompiledTree(const Catalog& catalog) : CompiledTree() {
        std::string files;
        for (const formats::IcuTextFile& file : formats::icu_text(catalog)) {
            std::ofstream(path_ / file.name) << file.text;
            files += " '" + (path_ / file.name).string() + '\'';
        }
        compile(files);
    }
    ~CompiledTree() { std::filesystem::remove_all(path_); }
    CompiledTree(const CompiledTree&) = delete;
    CompiledTree& operator=(const CompiledTree&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    [[nodiscard]] std::string bytes(const std::string& name) const {
        const formats::FileContents file = formats::read_file(path_ / (name + ".res"));
        EXPECT_EQ(file.error, "");
        return file.bytes;
    }

    /// The bytes of one bundle in text form, whose name is `fr`.
    [[nodiscard]] std::string bytes_of(const std::string& text, const std::string& options = {}) {
        std::ofstream(path_ / "fr.txt") << text;
        compile(options + " '" + (path_ / "fr.txt").string() + '\'');
        return bytes("fr");
    }

  private:
    void compile(const std::string& arguments) const {
        output_of("LC_ALL=C " PHRASEBOOK_GENRB " --quiet --strict --destdir '" + path_.string()
                  + "' " + arguments);
    }

    std::filesystem::path path_;
};

} // namespace phrasebook::test
