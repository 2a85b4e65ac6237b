#include <phrasebook/boost/messages.hpp>

#include <locale>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <boost/locale/info.hpp>

#include "adapters/boost_locale/encode.hpp"
#include "adapters/boost_locale/facet.hpp"
#include "adapters/boost_locale/words.hpp"

namespace phrasebook::boost_locale {

namespace {

/// The encoding of a locale's narrow characters; empty for UTF-8.
std::string encoding_of(const std::locale& locale) {
    if (!std::has_facet<boost::locale::info>(locale)) return {};
    const auto& info = std::use_facet<boost::locale::info>(locale);
    return info.utf8() ? std::string() : info.encoding();
}

template<class CharT>
Encode<CharT> encoder(const std::string& encoding) {
    if constexpr (!std::is_same_v<CharT, char>)
        return [](std::string_view text, bool) { return widen<CharT>(text); };
    else if (encoding.empty())
        return {};
    else
        return [encoding](std::string_view text, bool last_resort) {
            return encode(text, encoding, last_resort);
        };
}

/// What is added, but for the characters it is added in.
struct Addition {
    const Catalog& catalog;
    std::string_view tag;
    std::string_view domain;
    std::string encoding;
};

template<class CharT>
std::locale add(const std::locale& base, const Addition& what) {
    auto words =
        std::make_shared<const Words<CharT>>(what.catalog, what.tag, encoder<CharT>(what.encoding));
    auto facet = std::make_unique<Facet<CharT>>(base, what.encoding, what.domain, std::move(words));
    boost::locale::message_format<CharT>* const messages = facet.get(); // as which Boost finds it
    std::locale result(base, messages);
    static_cast<void>(facet.release()); // the locale's own, now that it has it
    return result;
}

} // namespace

std::locale add_messages(const std::locale& base, const Catalog& catalog, std::string_view tag,
                         std::string_view domain) {
    const Addition what{catalog, tag, domain, encoding_of(base)};
    std::locale result = add<wchar_t>(add<char>(base, what), what);
#ifdef BOOST_LOCALE_ENABLE_CHAR16_T
    result = add<char16_t>(result, what);
#endif
#ifdef BOOST_LOCALE_ENABLE_CHAR32_T
    result = add<char32_t>(result, what);
#endif
    return result;
}

std::locale add_messages(const std::locale& base, const Catalog& catalog) {
    if (!std::has_facet<boost::locale::info>(base)) return add_messages(base, catalog, base.name());
    return add_messages(base, catalog, std::use_facet<boost::locale::info>(base).name());
}

} // namespace phrasebook::boost_locale
