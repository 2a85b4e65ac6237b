// A file of a catalog, whatever its format: where it belongs, and what it says.
#pragma once

#include <array>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <phrasebook/catalog.hpp>
#include <phrasebook/load_error.hpp>
#include <phrasebook/tag.hpp>

namespace phrasebook::formats {

/// The editions that phrasebook ships, in the order in which they are asked: the documents, then
/// our own, which fills what they lack.
inline constexpr std::array<std::string_view, 5> edition_order{"wininet", "winhttp", "mdn",
                                                               "statuslist", "phrasebook"};

/// A file, and what its place in the directory says of it.
struct FilePlace {
    std::filesystem::path path;
    Tag locale;          ///< the root for ICU's `root.res` alone
    std::string edition; ///< empty where the place does not say
};

/// The domain of our messages in gettext's directories, where other programs' are too. An edition
/// has a domain of its own: phrasebook-wininet.
inline constexpr std::string_view gettext_domain = "phrasebook";

/// The header field in which a PO or MO file names its edition.
inline constexpr std::string_view edition_field = "X-Phrasebook-Edition";

/// The edition of words that nobody names.
inline constexpr std::string_view unnamed_edition = "custom";

/// The edition of a file: of its place, or as it says itself.
inline std::string edition_of(const FilePlace& place, std::optional<std::string_view> stated) {
    if (!place.edition.empty()) return place.edition;
    return std::string(stated && !stated->empty() ? *stated : unnamed_edition);
}

/// What a file says. The views borrow from `storage` and from the `FilePlace`.
struct FileMessages {
    std::shared_ptr<const void> storage;
    std::vector<Catalog::Entry> entries;
    std::vector<Catalog::Source> sources;
    std::string language{}; ///< of the words, as a PO or MO file says; empty where it does not
    std::string locale{};   ///< of the words, where a file says that it is not the place's
    std::vector<LoadProblem> problems;
};

/// A format of catalog files. Nothing in the bytes makes `read` throw but `std::bad_alloc`.
struct FileFormat {
    std::string_view extension; ///< by which its files are known, with the dot
    FileMessages (*read)(std::string bytes, const FilePlace& place);
};

extern const FileFormat po_format;
extern const FileFormat mo_format;

} // namespace phrasebook::formats
