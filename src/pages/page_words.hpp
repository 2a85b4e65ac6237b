// The page's own words in every locale, and as one reader gets them.
#pragma once

#include <array>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <phrasebook/tag.hpp>

#include "pages/message.hpp"
#include "pages/phrase_file.hpp"
#include "pages/phrases.hpp"

namespace phrasebook::pages {

/// A message, and the locale that it is in. Borrows.
struct Found {
    const PageMessage* message = nullptr; ///< never null
    std::string_view locale;
};

/// The messages of the locales. Once filled it is immutable.
class PageWords {
  public:
    /// Those that are compiled in.
    PageWords();

    /// Puts messages over what is there, one by one.
    void add(const PhraseFile& file);

    /// A message for a reader, from the first locale that has it: along the chains of the tags in
    /// their order, then in English.
    [[nodiscard]] Found find(Phrase phrase, std::span<const Tag> tags) const noexcept;

  private:
    using Messages = std::array<PageMessage, phrase_count>;

    [[nodiscard]] Found find_in_chain(Phrase phrase, const Tag& tag) const noexcept;

    std::map<Tag, Messages> locales_;
};

} // namespace phrasebook::pages
