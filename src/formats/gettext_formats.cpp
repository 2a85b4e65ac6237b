// gettext's formats as files of a catalog: PO, and the MO that msgfmt makes of it.
#include <utility>

#include "formats/catalog_file.hpp"
#include "formats/messages.hpp"
#include "formats/mo.hpp"
#include "formats/po.hpp"

namespace phrasebook::formats {

namespace {

LoadProblem problem_of(const std::string& file, PoDiagnostic& diagnostic) {
    return {.file = file,
            .line = diagnostic.line,
            .column = diagnostic.column,
            .reason = std::move(diagnostic.reason)};
}

LoadProblem problem_of(const std::string& file, MoDiagnostic& diagnostic) {
    return {.file = file, .offset = diagnostic.offset, .reason = std::move(diagnostic.reason)};
}

template<class File, File (*parse)(std::string_view bytes, std::string name)>
// NOLINTNEXTLINE(performance-unnecessary-value-param): they are moved; a template hides it.
FileMessages read(std::string bytes, const FilePlace& place) {
    struct Storage {
        std::string bytes; // which a MO file borrows
        File file;
        std::string edition;
    };
    const auto storage = std::make_shared<Storage>();
    storage->bytes = std::move(bytes);
    File& file = storage->file = parse(storage->bytes, place.path.string());
    storage->edition = edition_of(place, file.field(edition_field));

    FileMessages messages;
    messages.entries = messages_of(file, place.locale.text(), storage->edition);
    messages.sources = {source_of(file, place.locale.text(), storage->edition)};
    messages.language = file.field("Language").value_or("");
    for (auto& diagnostic : file.diagnostics)
        messages.problems.push_back(problem_of(file.name, diagnostic));
    messages.storage = storage;
    return messages;
}

} // namespace

const FileFormat po_format{".po", read<PoFile, parse_po>};
const FileFormat mo_format{".mo", read<MoFile, parse_mo>};

} // namespace phrasebook::formats
