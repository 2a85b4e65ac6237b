#include <cstddef>
#include <optional>
#include <string_view>

#include <phrasebook/catalog.hpp>
#include <phrasebook/negotiate.hpp>
#include <phrasebook/phrasebook.h>
#include <phrasebook/tag.hpp>

#include "adapters/c/handles.hpp"
#include "adapters/c/text.hpp"

using namespace phrasebook::c;

namespace {

void fill(phrasebook_negotiation& out, const phrasebook::Negotiation& negotiation) noexcept {
    out = {};
    out.locale = borrowed(negotiation.locale);
    if (!negotiation.range.empty())
        out.range = {negotiation.range.data(), negotiation.range.size()};
    out.quality = negotiation.quality;
    out.match = static_cast<phrasebook_match>(negotiation.match);
    out.skipped = negotiation.skipped ? 1 : 0;
}

/// As negotiate_preferences() does for a list of locales, which this has not: making one of the
/// catalog's would allocate. A reader walks the same chain over the same locales.
phrasebook::Negotiation choose(const phrasebook::Catalog& catalog, const char* const* tags,
                               std::size_t count) noexcept {
    phrasebook::Negotiation result;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string_view text = given(tags[i]);
        const std::optional<phrasebook::Tag> tag = phrasebook::Tag::parse(text);
        if (!tag) {
            result.skipped = true;
            continue;
        }
        const phrasebook::Reader reader = catalog.reader(*tag);
        if (reader.match() > phrasebook::Match::parent) continue;
        result.locale = reader.locale();
        result.range = text;
        result.quality = 1000;
        result.match = reader.match();
        return result;
    }
    result.locale = catalog.default_locale();
    if (!result.locale.empty()) result.match = phrasebook::Match::default_locale;
    return result;
}

} // namespace

phrasebook_result phrasebook_negotiate(const phrasebook_catalog* catalog, const char* header,
                                       size_t size, phrasebook_negotiation* out) noexcept {
    if (out == nullptr) return PHRASEBOOK_ERROR_ARGUMENT;
    fill(*out, {});
    const std::optional<std::string_view> value = given(header, size);
    if (catalog == nullptr || !value) return PHRASEBOOK_ERROR_ARGUMENT;
    fill(*out, catalog->catalog.negotiate(*value));
    return PHRASEBOOK_OK;
}

phrasebook_result phrasebook_negotiate_preferences(const phrasebook_catalog* catalog,
                                                   const char* const* tags, size_t count,
                                                   phrasebook_negotiation* out) noexcept {
    if (out == nullptr) return PHRASEBOOK_ERROR_ARGUMENT;
    fill(*out, {});
    if (catalog == nullptr || (tags == nullptr && count != 0)) return PHRASEBOOK_ERROR_ARGUMENT;
    fill(*out, choose(catalog->catalog, tags, count));
    return PHRASEBOOK_OK;
}
