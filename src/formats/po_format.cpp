#include <utility>

#include "formats/catalog_file.hpp"
#include "formats/messages.hpp"
#include "formats/po.hpp"

namespace phrasebook::formats {

namespace {

FileMessages read(std::string bytes, const FilePlace& place) {
    const auto file = std::make_shared<PoFile>(parse_po(bytes, place.path.string()));
    FileMessages messages;
    messages.entries = messages_of(*file, place.locale.text(), place.edition);
    messages.sources = {source_of(*file, place.locale.text(), place.edition)};
    messages.language = file->field("Language").value_or("");
    for (PoDiagnostic& diagnostic : file->diagnostics)
        messages.problems.push_back({.file = file->name,
                                     .line = diagnostic.line,
                                     .column = diagnostic.column,
                                     .reason = std::move(diagnostic.reason)});
    messages.storage = file;
    return messages;
}

} // namespace

const FileFormat po_format{".po", read};

} // namespace phrasebook::formats
