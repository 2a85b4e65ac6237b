// Locales for the tests of phrasebook::boost.
#pragma once

#include <locale>
#include <string>
#include <string_view>
#include <vector>

#include <boost/locale.hpp>
#include <boost/locale/gnu_gettext.hpp>

#include "formats/mo.hpp"
#include <phrasebook/catalog_builder.hpp>

namespace phrasebook::boost_locale::test {

/// As Boost makes it: "fr_CA.UTF-8".
inline std::locale generated(const std::string& name) {
    return boost::locale::generator()(name);
}

/// A message of a program's own.
struct Own {
    std::string context; ///< empty for none
    std::string id;
    std::string text;
};

/// `base` with Boost's own facets of a domain, which read a MO file that is in memory. `encoding`
/// is that of narrow messages.
inline std::locale with_gettext(const std::locale& base, const std::string& domain,
                                const std::vector<Own>& messages,
                                const std::string& encoding = "UTF-8") {
    std::vector<formats::MoEntry> entries(1);
    entries[0].msgstr = {"Content-Type: text/plain; charset=UTF-8\n"};
    for (const Own& message : messages) {
        formats::MoEntry& entry = entries.emplace_back();
        if (!message.context.empty()) entry.msgctxt = message.context;
        entry.msgid = message.id;
        entry.msgstr = {message.text};
    }
    boost::locale::gnu_gettext::messages_info info;
    info.language = "fr";
    info.encoding = encoding;
    info.domains = {domain};
    info.paths = {"/nowhere"};
    info.callback = [image = formats::write_mo(entries)](const std::string&, const std::string&) {
        return std::vector<char>(image.begin(), image.end());
    };
    using boost::locale::gnu_gettext::create_messages_facet;
    const std::locale narrow(base, create_messages_facet<char>(info));
    return {narrow, create_messages_facet<wchar_t>(info)};
}

/// A catalog of one message, in locale "en".
inline Catalog catalog_of(const std::string& title, Key key = 404) {
    CatalogBuilder builder;
    builder.add(Catalog::Entry{
        .locale = "en", .edition = "own", .key = key, .field = Field::title, .text = title});
    return builder.build();
}

} // namespace phrasebook::boost_locale::test
