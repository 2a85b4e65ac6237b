// Boost.Locale over msgfmt's file: as its users call it, and through the facet they may keep.

#include <locale>
#include <string>
#include <string_view>

#include <boost/locale.hpp>

#include "lookup.hpp"

namespace phrasebook::bench {

namespace {

std::locale boost_locale(const char* tag) {
    boost::locale::generator generator;
    generator.add_messages_path(PHRASEBOOK_MESSAGES);
    generator.add_messages_domain("phrasebook");
    return generator(std::string_view(tag) == "fr" ? "fr_FR.UTF-8" : "fr_CA.UTF-8");
}

class Call {
  public:
    explicit Call(const char* tag) : locale_(boost_locale(tag)) {}
    [[nodiscard]] std::string find(const Id& id) const {
        return boost::locale::pgettext("title", id.text, locale_);
    }
    [[nodiscard]] static bool found(const std::string& text, const Id& id) {
        return text != id.text;
    }
    [[nodiscard]] static std::string text(const std::string& text) { return text; }

  private:
    std::locale locale_;
};

class BoundFacet {
  public:
    explicit BoundFacet(const char* tag)
        : locale_(boost_locale(tag)),
          facet_(std::use_facet<boost::locale::message_format<char>>(locale_)) {}
    [[nodiscard]] const char* find(const Id& id) const { return facet_.get(0, "title", id.text); }
    [[nodiscard]] static bool found(const char* text, const Id& /*id*/) { return text != nullptr; }
    [[nodiscard]] static std::string text(const char* text) { return text; }

  private:
    std::locale locale_;
    const boost::locale::message_format<char>& facet_;
};

[[maybe_unused]] const bool added =
    add_peer<Call>("boost_locale_call") && add_peer<BoundFacet>("boost_locale_facet");

} // namespace

} // namespace phrasebook::bench
