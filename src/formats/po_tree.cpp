#include "formats/po_tree.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
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
        for (const fs::path& folder : list(directory, errors_)) {
            std::error_code error;
            if (fs::is_directory(folder, error)) find_files(folder);
        }
        if (errors_.empty() && files_.empty())
            errors_.push_back(directory.string() + ": holds no <locale>/<edition>.po");
        order_editions();
        for (const auto& [tag, files] : files_)
            for (const fs::path& file : files)
                read_file(file, tag);
        if (!errors_.empty()) return {{}, std::move(errors_)};
        return {builder_.build(), {}};
    }

  private:
    void find_files(const fs::path& folder) {
        std::vector<fs::path> files = list(folder, errors_);
        std::erase_if(files, [](const fs::path& file) { return file.extension() != ".po"; });
        if (files.empty()) return;
        const std::optional<Tag> tag = Tag::parse(folder.filename().string());
        if (!tag) {
            errors_.push_back(folder.string() + ": the name is not a language tag");
            return;
        }
        const auto [place, is_new] = files_.emplace(*tag, std::move(files));
        if (!is_new)
            errors_.push_back(folder.string() + ": the same locale as "
                              + place->second.front().parent_path().string());
    }

    /// The known editions first, then the others by name, wherever they stand.
    void order_editions() {
        std::set<std::string> others;
        for (const auto& [tag, files] : files_)
            for (const fs::path& file : files)
                others.insert(file.stem().string());
        for (const std::string_view edition : edition_order)
            builder_.edition(edition);
        for (const std::string& edition : others)
            builder_.edition(edition);
    }

    void read_file(const fs::path& path, const Tag& tag) {
        FileContents contents = formats::read_file(path);
        if (!contents.ok()) {
            errors_.push_back(std::move(contents.error));
            return;
        }
        PoFile file = parse_po(contents.bytes, path.string());
        const std::string edition = path.stem().string();
        for (const Catalog::Entry& message : messages_of(file, tag.text(), edition))
            builder_.add(message);
        builder_.add(source_of(file, tag.text(), edition));
        check_language(file, tag);
        for (const PoDiagnostic& diagnostic : file.diagnostics)
            errors_.push_back(to_string(file, diagnostic));
    }

    /// A file in the wrong folder would speak one language in the name of another.
    void check_language(const PoFile& file, const Tag& tag) {
        const std::optional<std::string_view> language = file.field("Language");
        if (!language || language->empty() || Tag::parse(*language) == tag) return;
        errors_.push_back(file.name + ": Language is " + std::string(*language)
                          + ", but the folder is for " + std::string(tag.text()));
    }

    CatalogBuilder builder_;
    std::map<Tag, std::vector<fs::path>> files_;
    std::vector<std::string> errors_;
};

} // namespace

PoTree read_po_tree(const fs::path& directory) {
    return TreeReader().read(directory);
}

} // namespace phrasebook::formats
