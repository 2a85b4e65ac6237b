#include <utility>

#include "formats/catalog_file.hpp"
#include "formats/messages.hpp"
#include "formats/po.hpp"

namespace phrasebook::formats {

namespace {

FileMessages read(std::string bytes, const FilePlace& place) {
    struct Storage {
        PoFile file;
        std::string edition;
    };
    const auto storage = std::make_shared<Storage>();
    PoFile& file = storage->file;
    file = parse_po(bytes, place.path.string());
    storage->edition = edition_of(place, file.field(edition_field));

    FileMessages messages;
    messages.entries = messages_of(file, place.locale.text(), storage->edition);
    messages.sources = {source_of(file, place.locale.text(), storage->edition)};
    messages.language = file.field("Language").value_or("");
    for (PoDiagnostic& diagnostic : file.diagnostics)
        messages.problems.push_back({.file = file.name,
                                     .line = diagnostic.line,
                                     .column = diagnostic.column,
                                     .reason = std::move(diagnostic.reason)});
    messages.storage = storage;
    return messages;
}

} // namespace

const FileFormat po_format{".po", read};

} // namespace phrasebook::formats
