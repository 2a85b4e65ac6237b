#include <memory>
#include <optional>
#include <string_view>

#include <phrasebook/catalog.hpp>
#include <phrasebook/phrasebook.h>
#include <phrasebook/reader.hpp>

#include "adapters/c/boundary.hpp"
#include "adapters/c/handles.hpp"
#include "adapters/c/numbers.hpp"
#include "adapters/c/text.hpp"

using namespace phrasebook::c;

namespace {

void fill(phrasebook_message& out, const phrasebook::Message& message) noexcept {
    out = {};
    out.text = borrowed(message.text);
    out.locale = borrowed(message.locale);
    out.edition = borrowed(message.edition);
    out.code = message.code.number();
    out.is_class = message.code.is_class() ? 1 : 0;
    out.match = static_cast<phrasebook_match>(message.match);
}

/// The words alone. A reader of nothing has none.
const char* words(const phrasebook::Reader& reader, int code, phrasebook_field number) noexcept {
    const std::optional<phrasebook::Field> field = field_of(number);
    return field ? borrowed(reader(code, *field).text).data : "";
}

} // namespace

const char* phrasebook_text(const char* tag, int code, phrasebook_field field) noexcept {
    return words(phrasebook::builtin().reader(given(tag)), code, field);
}

phrasebook_result phrasebook_reader_new(const phrasebook_catalog* catalog, const char* tag,
                                        size_t size, phrasebook_reader** out) noexcept {
    if (out == nullptr) return PHRASEBOOK_ERROR_ARGUMENT;
    *out = nullptr;
    const std::optional<std::string_view> wanted = given(tag, size);
    if (catalog == nullptr || !wanted) return PHRASEBOOK_ERROR_ARGUMENT;
    return guarded(nullptr, [&] {
        *out = std::make_unique<phrasebook_reader>(
                   phrasebook_reader{catalog->catalog, catalog->catalog.reader(*wanted)})
                   .release();
    });
}

void phrasebook_reader_free(phrasebook_reader* reader) noexcept {
    delete reader;
}

const char* phrasebook_reader_locale(const phrasebook_reader* reader) noexcept {
    return reader == nullptr ? "" : borrowed(reader->reader.locale()).data;
}

phrasebook_match phrasebook_reader_match(const phrasebook_reader* reader) noexcept {
    return reader == nullptr ? PHRASEBOOK_MATCH_NONE
                             : static_cast<phrasebook_match>(reader->reader.match());
}

phrasebook_result phrasebook_reader_lookup(const phrasebook_reader* reader, int code,
                                           phrasebook_field field,
                                           phrasebook_message* out) noexcept {
    if (out == nullptr) return PHRASEBOOK_ERROR_ARGUMENT;
    fill(*out, {});
    const std::optional<phrasebook::Field> wanted = field_of(field);
    if (reader == nullptr || !wanted) return PHRASEBOOK_ERROR_ARGUMENT;
    fill(*out, reader->reader(code, *wanted));
    return PHRASEBOOK_OK;
}

const char* phrasebook_reader_text(const phrasebook_reader* reader, int code,
                                   phrasebook_field field) noexcept {
    return reader == nullptr ? "" : words(reader->reader, code, field);
}

phrasebook_result phrasebook_catalog_lookup(const phrasebook_catalog* catalog, const char* tag,
                                            size_t size, int code, phrasebook_field field,
                                            phrasebook_message* out) noexcept {
    if (out == nullptr) return PHRASEBOOK_ERROR_ARGUMENT;
    fill(*out, {});
    const std::optional<std::string_view> reader = given(tag, size);
    const std::optional<phrasebook::Field> wanted = field_of(field);
    if (catalog == nullptr || !reader || !wanted) return PHRASEBOOK_ERROR_ARGUMENT;
    fill(*out, catalog->catalog.resolve(code, *reader, *wanted));
    return PHRASEBOOK_OK;
}
