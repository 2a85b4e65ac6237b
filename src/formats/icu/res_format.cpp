#include "formats/icu/res_format.hpp"

#include <optional>
#include <utility>

#include "formats/icu/res.hpp"

namespace phrasebook::formats {

namespace {

// NOLINTNEXTLINE(performance-unnecessary-value-param): other formats keep the bytes.
FileMessages read(std::string bytes, const FilePlace& place) {
    const auto file = std::make_shared<ResFile>(read_res(bytes, place.path.string()));
    FileMessages messages;
    const std::optional<Tag> stated = Tag::parse(file->locale);
    messages.locale = stated ? stated->text() : place.locale.text();
    if (!file->locale.empty() && !stated)
        messages.problems.push_back({.file = file->name,
                                     .key = "locale",
                                     .reason = "is not a language tag: " + file->locale});
    else if (!stated && place.locale.is_root() && !file->messages.empty())
        messages.problems.push_back(
            {.file = file->name, .reason = "does not say which locale its words are for"});
    else
        file->locale = messages.locale;
    messages.entries = messages_of(*file, file->locale);
    messages.sources = sources_of(*file, file->locale);
    for (ResDiagnostic& diagnostic : file->diagnostics)
        messages.problems.push_back({.file = file->name,
                                     .offset = diagnostic.offset,
                                     .key = std::move(diagnostic.place),
                                     .reason = std::move(diagnostic.reason)});
    messages.storage = file;
    return messages;
}

} // namespace

const FileFormat res_format{".res", read};

} // namespace phrasebook::formats
