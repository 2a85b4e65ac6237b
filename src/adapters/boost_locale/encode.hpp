// UTF-8 to the encodings of locales.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <boost/locale/encoding_errors.hpp>
#include <boost/locale/encoding_utf.hpp>

namespace phrasebook::boost_locale {

/// A text in a narrow encoding: exactly, or with plainer punctuation where that does not fit;
/// nothing where not even that does. As a last resort, without accents too.
/// @throws std::runtime_error where Boost does not know the encoding
std::optional<std::string> encode(std::string_view text, const std::string& encoding,
                                  bool last_resort);

/// A text as wide characters; nothing where it is not UTF-8.
template<class CharT>
std::optional<std::basic_string<CharT>> widen(std::string_view text) {
    try {
        return boost::locale::conv::utf_to_utf<CharT>(text.data(), text.data() + text.size(),
                                                      boost::locale::conv::stop);
    } catch (const boost::locale::conv::conversion_error&) {
        return std::nullopt;
    }
}

} // namespace phrasebook::boost_locale
