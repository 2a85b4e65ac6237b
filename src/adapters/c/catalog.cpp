#include <atomic>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <new>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include <phrasebook/catalog.hpp>
#include <phrasebook/load.hpp>
#include <phrasebook/phrasebook.h>

#include "adapters/c/boundary.hpp"
#include "adapters/c/handles.hpp"
#include "adapters/c/text.hpp"

using namespace phrasebook::c;

namespace {

/// Makes a catalog, and a handle of it.
template<typename Make>
phrasebook_result make_catalog(phrasebook_catalog** out, phrasebook_error** error,
                               Make make) noexcept {
    if (out != nullptr) *out = nullptr;
    return guarded(error, [&] {
        if (out == nullptr)
            throw Failure(PHRASEBOOK_ERROR_ARGUMENT, "there is no place for the catalog");
        *out = std::make_unique<phrasebook_catalog>(make()).release();
    });
}

const phrasebook::Catalog& existing(const phrasebook_catalog* handle) {
    if (handle == nullptr) throw Failure(PHRASEBOOK_ERROR_ARGUMENT, "there is no catalog");
    return handle->catalog;
}

/// A directory that is not there is told apart from one whose files are wrong.
phrasebook::Catalog load_existing(const char* directory) {
    if (directory == nullptr) throw Failure(PHRASEBOOK_ERROR_ARGUMENT, "there is no directory");
    const std::filesystem::path path(directory);
    std::error_code error;
    if (std::filesystem::status(path, error).type() == std::filesystem::file_type::not_found)
        throw Failure(PHRASEBOOK_ERROR_NOT_FOUND, path.string() + ": " + error.message());
    return phrasebook::load(path);
}

bool holds(const phrasebook::Catalog& catalog, std::string_view edition) noexcept {
    for (std::size_t i = 0; i < catalog.edition_count(); ++i)
        if (catalog.edition(i) == edition) return true;
    return false;
}

std::vector<std::string_view> editions_of(const phrasebook::Catalog& catalog,
                                          const char* const* names, std::size_t count) {
    if (names == nullptr && count != 0)
        throw Failure(PHRASEBOOK_ERROR_ARGUMENT, "there is no list of editions");
    std::vector<std::string_view> editions;
    for (std::size_t i = 0; i < count; ++i) {
        if (names[i] == nullptr) throw Failure(PHRASEBOOK_ERROR_ARGUMENT, "an edition has no name");
        if (!holds(catalog, names[i]))
            throw Failure(PHRASEBOOK_ERROR_NOT_FOUND, "unknown edition: " + std::string(names[i]));
        editions.emplace_back(names[i]);
    }
    return editions;
}

} // namespace

const phrasebook_catalog* phrasebook_catalog_builtin() noexcept {
    // Made in place and never ended, as phrasebook::builtin() is: it may be asked at any time.
    alignas(phrasebook_catalog) static std::byte storage[sizeof(phrasebook_catalog)];
    static const phrasebook_catalog* const handle =
        ::new (static_cast<void*>(storage)) phrasebook_catalog(phrasebook::builtin());
    return handle;
}

phrasebook_result phrasebook_catalog_load(const char* directory, phrasebook_catalog** out,
                                          phrasebook_error** error) noexcept {
    return make_catalog(out, error, [&] { return load_existing(directory); });
}

phrasebook_result phrasebook_catalog_with(const phrasebook_catalog* base,
                                          const phrasebook_catalog* overlay,
                                          phrasebook_catalog** out,
                                          phrasebook_error** error) noexcept {
    return make_catalog(out, error, [&] { return existing(base).with(existing(overlay)); });
}

phrasebook_result phrasebook_catalog_with_editions(const phrasebook_catalog* catalog,
                                                   const char* const* editions, size_t count,
                                                   phrasebook_catalog** out,
                                                   phrasebook_error** error) noexcept {
    return make_catalog(out, error, [&] {
        const phrasebook::Catalog& of = existing(catalog);
        return of.with_editions(editions_of(of, editions, count));
    });
}

phrasebook_catalog* phrasebook_catalog_ref(const phrasebook_catalog* catalog) noexcept {
    // Borrowed becomes owned: none but the built-in one is const, and that is left alone.
    auto* const handle = const_cast<phrasebook_catalog*>(catalog);
    if (handle != nullptr && handle != phrasebook_catalog_builtin())
        handle->references.fetch_add(1, std::memory_order_relaxed);
    return handle;
}

void phrasebook_catalog_free(phrasebook_catalog* catalog) noexcept {
    if (catalog == nullptr || catalog == phrasebook_catalog_builtin()) return;
    // What other threads did with it comes before the end.
    if (catalog->references.fetch_sub(1, std::memory_order_acq_rel) == 1) delete catalog;
}

const char* phrasebook_catalog_default_locale(const phrasebook_catalog* catalog) noexcept {
    return catalog == nullptr ? "" : borrowed(catalog->catalog.default_locale()).data;
}

size_t phrasebook_catalog_locale_count(const phrasebook_catalog* catalog) noexcept {
    return catalog == nullptr ? 0 : catalog->catalog.locale_count();
}

const char* phrasebook_catalog_locale(const phrasebook_catalog* catalog, size_t index) noexcept {
    if (index >= phrasebook_catalog_locale_count(catalog)) return "";
    return borrowed(catalog->catalog.locale(index)).data;
}

size_t phrasebook_catalog_edition_count(const phrasebook_catalog* catalog) noexcept {
    return catalog == nullptr ? 0 : catalog->catalog.edition_count();
}

const char* phrasebook_catalog_edition(const phrasebook_catalog* catalog, size_t index) noexcept {
    if (index >= phrasebook_catalog_edition_count(catalog)) return "";
    return borrowed(catalog->catalog.edition(index)).data;
}

size_t phrasebook_catalog_key_count(const phrasebook_catalog* catalog) noexcept {
    return catalog == nullptr ? 0 : catalog->catalog.keys().size();
}

phrasebook_result phrasebook_catalog_key(const phrasebook_catalog* catalog, size_t index, int* code,
                                         int* is_class) noexcept {
    if (code != nullptr) *code = 0;
    if (is_class != nullptr) *is_class = 0;
    if (catalog == nullptr) return PHRASEBOOK_ERROR_ARGUMENT;
    if (index >= catalog->catalog.keys().size()) return PHRASEBOOK_ERROR_NOT_FOUND;
    const phrasebook::Key key = catalog->catalog.keys()[index];
    if (code != nullptr) *code = key.number();
    if (is_class != nullptr) *is_class = key.is_class() ? 1 : 0;
    return PHRASEBOOK_OK;
}

size_t phrasebook_catalog_source_count(const phrasebook_catalog* catalog) noexcept {
    return catalog == nullptr ? 0 : catalog->catalog.source_count();
}

phrasebook_result phrasebook_catalog_source(const phrasebook_catalog* catalog, size_t index,
                                            phrasebook_source* out) noexcept {
    if (out == nullptr) return PHRASEBOOK_ERROR_ARGUMENT;
    *out = {};
    out->locale = out->edition = out->title = out->license = out->attribution = borrowed({});
    if (catalog == nullptr) return PHRASEBOOK_ERROR_ARGUMENT;
    if (index >= catalog->catalog.source_count()) return PHRASEBOOK_ERROR_NOT_FOUND;
    const phrasebook::Catalog::Source source = catalog->catalog.source(index);
    out->locale = borrowed(source.locale);
    out->edition = borrowed(source.edition);
    out->title = borrowed(source.title);
    out->license = borrowed(source.license);
    out->attribution = borrowed(source.attribution);
    return PHRASEBOOK_OK;
}
