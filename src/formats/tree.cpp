#include "formats/tree.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <system_error>
#include <tuple>
#include <utility>
#include <vector>

#include <phrasebook/catalog_builder.hpp>
#include <phrasebook/chain.hpp>

#include "formats/directory.hpp"
#include "formats/excerpt.hpp"
#include "formats/file.hpp"
#include "formats/utf8.hpp"

namespace phrasebook::formats {

namespace {

namespace fs = std::filesystem;

bool is_folder(const fs::path& path) {
    std::error_code error;
    return fs::is_directory(path, error);
}

/// Whether a folder or file is a link to what is in another folder of the same directory, where it
/// is found by its own name. A link into a hidden folder is not: volumes of Kubernetes are such.
bool is_alias(const fs::path& path, const fs::path& directory) {
    std::error_code error;
    if (!fs::is_symlink(path, error)) return false;
    const fs::path target = fs::canonical(path, error);
    if (error) return false; // it leads nowhere, which reading it will say
    const fs::path inside = target.lexically_relative(fs::canonical(directory, error));
    if (error || inside.empty() || inside == ".") return false;
    const auto hidden = [](const fs::path& part) { return part.native().starts_with('.'); };
    return std::none_of(inside.begin(), inside.end(), hidden)
           && *inside.begin() != *path.lexically_relative(directory).begin();
}

/// The edition of gettext's domain: "wininet" of "phrasebook-wininet". Nothing for another's.
std::optional<std::string> edition_of_domain(std::string_view name) {
    if (!name.starts_with(gettext_domain)) return std::nullopt;
    name.remove_prefix(gettext_domain.size());
    if (name.empty()) return std::string(gettext_domain);
    if (name.front() != '-' || name.size() == 1) return std::nullopt;
    return std::string(name.substr(1));
}

/// What the pages say (phrasebook::pages) stands beside the editions of a locale, and is none.
constexpr std::string_view pages_file = "pages.po";

/// The tag of a folder's or file's name. Languages have two or three letters (RFC 5646 §2.2.1 keeps
/// longer ones for later), so that "acme.po", which belongs in a folder, is no language.
std::optional<Tag> language_tag(std::string_view name) {
    const std::optional<Tag> tag = Tag::parse(name);
    return tag && !tag->is_root() && tag->language().size() <= 3 ? tag : std::nullopt;
}

/// Whether readers of the one are served by the other: fr and fr-FR, zh-Hant and zh-TW.
bool is_of_one_chain(std::string_view language, const Tag& place) {
    const std::optional<Tag> stated = Tag::parse(language);
    const auto leads_to = [](const Tag& from, const Tag& to) {
        for (const Tag& tag : Chain(from))
            if (tag == to || tag.likely() == to.likely()) return true;
        return false;
    };
    return stated && (leads_to(*stated, place) || leads_to(place, *stated));
}

/// What can be the name of a file anywhere, and be shown to anybody.
bool is_edition_name(std::string_view name) {
    return !name.empty() && name.front() != '.' && name.find('/') == std::string_view::npos
           && find_invalid_utf8(name) == std::string_view::npos
           && std::none_of(name.begin(), name.end(), [](char c) {
                  return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
              });
}

class TreeReader {
  public:
    explicit TreeReader(std::span<const FileFormat> formats) : formats_(formats) {}

    Catalog read(const fs::path& directory) {
        directory_ = directory;
        find_files(directory);
        if (problems_.empty() && files_.empty())
            report(directory, "holds no catalog file: no <locale>/<edition>" + extensions());
        // The formats in their order, and so of two files the earlier one's message stands.
        std::stable_sort(files_.begin(), files_.end(),
                         [](const File& a, const File& b) { return a.format < b.format; });
        for (File& file : files_)
            read_file(file);
        if (!problems_.empty()) throw LoadError(std::move(problems_));
        return build();
    }

  private:
    struct File {
        std::size_t format;
        fs::path named; ///< whose last part says the locale: the folder, or the file without ".po"
        FilePlace place;
        FileMessages messages;
    };

    std::vector<fs::path> list(const fs::path& directory) {
        std::error_code error;
        std::vector<fs::path> paths = paths_in(directory, error);
        if (error) report(directory, system_message(error));
        return paths;
    }

    void find_files(const fs::path& directory) {
        for (const fs::path& path : list(directory)) {
            if (!is_folder(path))
                add(path, path.parent_path() / path.stem(), "");
            else if (!is_alias(path, directory))
                find_files_of_locale(path);
        }
    }

    void find_files_of_locale(const fs::path& folder) {
        for (const fs::path& path : list(folder))
            if (!is_folder(path) && path.filename() != pages_file)
                add(path, folder, path.stem().string());
        if (const fs::path messages = folder / "LC_MESSAGES"; is_folder(messages))
            find_domains(messages, folder);
    }

    /// A domain an edition; the one that holds them all where our own edition has none.
    void find_domains(const fs::path& messages, const fs::path& folder) {
        const std::vector<fs::path> paths = list(messages);
        const auto is_own = [&](const fs::path& path) {
            return format_of(path) != formats_.end()
                   && path.stem() == std::string(gettext_domain).append("-").append(gettext_domain);
        };
        const bool has_own = std::any_of(paths.begin(), paths.end(), is_own);
        for (const fs::path& path : paths)
            if (const auto edition = edition_of_domain(path.stem().string()))
                if (!has_own || path.stem() != gettext_domain) add(path, folder, *edition);
    }

    using Format = std::span<const FileFormat>::iterator;

    [[nodiscard]] Format format_of(const fs::path& path) const {
        return std::find_if(formats_.begin(), formats_.end(), [&](const FileFormat& each) {
            return path.extension() == each.extension;
        });
    }

    void add(const fs::path& path, const fs::path& named, const std::string& edition) {
        const Format format = format_of(path);
        if (format == formats_.end() || is_alias(path, directory_)) return;
        const std::string name = named.filename().string();
        const std::optional<Tag> tag =
            format->extension == ".res" && name == "root" ? Tag() : language_tag(name);
        if (!tag) {
            if (reported_.insert(named).second)
                report(path, excerpt(name) + " is not a language tag");
            return;
        }
        files_.push_back({static_cast<std::size_t>(format - formats_.begin()),
                          named,
                          {path, *tag, edition},
                          {}});
    }

    void read_file(File& file) {
        const fs::path& path = file.place.path;
        std::error_code error;
        if (!fs::is_regular_file(path, error)) // a pipe would be waited for
            return report(path, error ? system_message(error) : "is not a file");
        FileContents contents = formats::read_file(path);
        if (!contents.ok()) return report(path, contents.error);
        file.messages = formats_[file.format].read(std::move(contents.bytes), file.place);
        std::move(file.messages.problems.begin(), file.messages.problems.end(),
                  std::back_inserter(problems_));
        check_name(file);
        check_editions(file);
        // A file in the wrong folder would speak one language in the name of another.
        const std::string& language = file.messages.language;
        if (!language.empty() && !is_of_one_chain(language, file.place.locale))
            report(path, "Language is " + language + ", but the place is for "
                             + std::string(file.place.locale.text()));
    }

    void check_editions(const File& file) {
        std::set<std::string_view> editions;
        for (const Catalog::Entry& entry : file.messages.entries)
            if (editions.insert(entry.edition).second && !is_edition_name(entry.edition))
                report(file.place.path, excerpt(entry.edition) + " is not a name for an edition");
    }

    /// Each locale has one name, among the files of a format that have words for it.
    void check_name(const File& file) {
        if (file.messages.entries.empty()) return;
        const std::string_view locale = file.messages.entries.front().locale;
        const auto [place, is_new] =
            names_.emplace(std::pair(file.format, std::string(locale)), file.named);
        if (!is_new && place->second != file.named && reported_.insert(file.named).second)
            report(file.place.path, "the same locale as " + place->second.string());
    }

    /// Editions of the user's own by name, then those that phrasebook ships: whoever puts words
    /// beside ours means them to win.
    Catalog build() {
        CatalogBuilder builder;
        std::set<std::string_view> editions;
        for (const File& file : files_)
            for (const Catalog::Entry& entry : file.messages.entries)
                editions.insert(entry.edition);
        const auto is_shipped = [](std::string_view edition) {
            return std::find(edition_order.begin(), edition_order.end(), edition)
                   != edition_order.end();
        };
        for (const std::string_view edition : editions)
            if (!is_shipped(edition)) builder.edition(edition);
        for (const std::string_view edition : edition_order)
            if (editions.contains(edition)) builder.edition(edition);
        for (const File& file : files_) {
            for (const Catalog::Entry& entry : file.messages.entries)
                builder.add(entry);
            for (const Catalog::Source& source : file.messages.sources)
                builder.add(source);
        }
        return builder.build();
    }

    void report(const fs::path& file, std::string reason) {
        problems_.push_back({.file = file.string(), .reason = std::move(reason)});
    }

    /// ".po" or ".po, .mo"
    [[nodiscard]] std::string extensions() const {
        std::string text;
        for (const FileFormat& format : formats_)
            text.append(text.empty() ? "" : ", ").append(format.extension);
        return text;
    }

    std::span<const FileFormat> formats_;
    fs::path directory_;
    std::vector<File> files_;
    std::map<std::pair<std::size_t, std::string>, fs::path> names_; ///< of format and locale
    std::set<fs::path> reported_;                                   ///< names that are wrong
    std::vector<LoadProblem> problems_;
};

} // namespace

Catalog read_tree(const fs::path& directory, std::span<const FileFormat> formats) {
    return TreeReader(formats).read(directory);
}

} // namespace phrasebook::formats
