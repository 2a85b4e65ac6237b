#include <utility>

#include "formats/catalog_file.hpp"
#include "formats/messages.hpp"
#include "formats/mo.hpp"

namespace phrasebook::formats {

namespace {

FileMessages read(std::string bytes, const FilePlace& place) {
    struct Storage {
        std::string bytes; // which the entries borrow
        std::string edition;
    };
    const auto storage = std::make_shared<Storage>();
    storage->bytes = std::move(bytes);
    MoFile file = parse_mo(storage->bytes, place.path.string());
    storage->edition = edition_of(place, file.field(edition_field));

    FileMessages messages;
    messages.entries = messages_of(file, place.locale.text(), storage->edition);
    messages.sources = {source_of(file, place.locale.text(), storage->edition)};
    messages.language = file.field("Language").value_or("");
    for (MoDiagnostic& diagnostic : file.diagnostics)
        messages.problems.push_back({.file = file.name,
                                     .offset = diagnostic.offset,
                                     .reason = std::move(diagnostic.reason)});
    messages.storage = storage;
    return messages;
}

} // namespace

const FileFormat mo_format{".mo", read};

} // namespace phrasebook::formats
