// What is to be said, before it is put into a format.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <phrasebook/page.hpp>
#include <phrasebook/reader.hpp>
#include <phrasebook/tag.hpp>

#include "pages/page_words.hpp"
#include "pages/phrases.hpp"

namespace phrasebook::pages {

/// Words, and the language that they are in.
struct Words {
    std::string text; ///< UTF-8 that HTML and XML may hold, not escaped; empty where there are none
    std::string language;
};

/// The answer to one request. All texts in it are fit to be escaped and written.
struct Answer {
    int code = 0;
    std::string_view reason;
    Words title; ///< never empty; its language is that of the whole
    Words summary;
    Words description;
    Words advice;

    std::string address;
    std::string method;
    std::string request_id;
    std::string instance; ///< a URI reference
    std::optional<Seconds> time;
    std::optional<RetryAfter> retry_after;
};

Answer make_answer(int code, const Reader& reader, const Details& details);

/// "2026-11-21T07:40:00Z", RFC 3339.
std::string to_rfc3339(Seconds time);

/// The page's own words for one reader.
class Voice {
  public:
    Voice(const PageWords& words, const Reader& reader, std::string_view tag,
          std::string_view time_zone);

    /// A label, or a heading.
    [[nodiscard]] Words say(Phrase phrase) const;
    [[nodiscard]] std::string document_title(const Answer& answer) const;
    [[nodiscard]] std::string labelled(Phrase label, std::string_view value) const;
    [[nodiscard]] Words moment(Seconds time) const;

    /// When to try again: in so many seconds, minutes, hours or days, rounded up, or at a time.
    /// Empty where there is no wait.
    [[nodiscard]] Words retry(const RetryAfter& retry_after) const;

  private:
    [[nodiscard]] Conventions conventions(std::string_view locale) const;

    const PageWords& words_;
    std::optional<Tag> tag_;
    std::vector<Tag> tags_;
    std::string_view time_zone_;
};

} // namespace phrasebook::pages
