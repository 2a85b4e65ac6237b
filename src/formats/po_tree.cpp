#include "formats/po_tree.hpp"

#include <algorithm>
#include <optional>
#include <system_error>
#include <utility>

#include <phrasebook/catalog_builder.hpp>

#include "formats/file.hpp"
#include "formats/messages.hpp"
#include "formats/po.hpp"

namespace phrasebook::formats {

namespace {

namespace fs = std::filesystem;

/// What stands in a directory, in the order of the names: the same on every machine.
std::vector<fs::path> list(const fs::path& directory, std::vector<std::string>& errors) {
    std::vector<fs::path> paths;
    std::error_code error;
    for (fs::directory_iterator i(directory, error), end; !error && i != end; i.increment(error))
        if (!i->path().filename().native().starts_with('.')) paths.push_back(i->path());
    if (error) errors.push_back(directory.string() + ": " + error.message());
    std::sort(paths.begin(), paths.end());
    return paths;
}

class TreeReader {
  public:
    PoTree read(const fs::path& directory) {
        for (const std::string_view edition : edition_order)
            builder_.edition(edition);
        for (const fs::path& folder : list(directory, errors_)) {
            std::error_code error;
            if (fs::is_directory(folder, error)) read_locale(folder);
        }
        if (errors_.empty() && files_ == 0)
            errors_.push_back(directory.string() + ": holds no <locale>/<edition>.po");
        if (!errors_.empty()) return {{}, std::move(errors_)};
        return {builder_.build(), {}};
    }

  private:
    void read_locale(const fs::path& folder) {
        std::vector<fs::path> files = list(folder, errors_);
        std::erase_if(files, [](const fs::path& file) { return file.extension() != ".po"; });
        if (files.empty()) return;
        const std::optional<Tag> tag = Tag::parse(folder.filename().string());
        if (!tag) {
            errors_.push_back(folder.string() + ": the name is not a language tag");
            return;
        }
        for (const fs::path& file : files)
            read_edition(file, tag->text());
    }

    void read_edition(const fs::path& path, std::string_view locale) {
        ++files_;
        FileContents contents = read_file(path);
        if (!contents.ok()) {
            errors_.push_back(std::move(contents.error));
            return;
        }
        PoFile file = parse_po(contents.bytes, path.string());
        const std::string edition = path.stem().string();
        for (const Catalog::Entry& message : messages_of(file, locale, edition))
            builder_.add(message);
        builder_.add(source_of(file, locale, edition));
        for (const PoDiagnostic& diagnostic : file.diagnostics)
            errors_.push_back(to_string(file, diagnostic));
    }

    CatalogBuilder builder_;
    std::vector<std::string> errors_;
    std::size_t files_ = 0;
};

} // namespace

PoTree read_po_tree(const fs::path& directory) {
    return TreeReader().read(directory);
}

} // namespace phrasebook::formats
