#include "pages/message.hpp"

#include <unicode/datefmt.h>
#include <unicode/fmtable.h>
#include <unicode/messagepattern.h>
#include <unicode/msgfmt.h>
#include <unicode/timezone.h>

#include "pages/icu_text.hpp"

namespace phrasebook::pages {

namespace {

using icu::MessagePattern;

std::string format(const std::string& pattern, const Conventions& conventions,
                   std::string_view name, const icu::Formattable& value) {
    UErrorCode error = U_ZERO_ERROR;
    icu::MessageFormat message(to_icu(pattern), icu_locale(conventions.locale), error);
    check(error);
    // What is to be written in a zone says so itself: ICU would take the process's.
    std::int32_t count = 0;
    const icu::Format* const* formats = message.getFormats(count);
    for (std::int32_t i = 0; i < count; ++i)
        if (const auto* date = dynamic_cast<const icu::DateFormat*>(formats[i])) {
            // The message owns it, and is ours.
            auto* own = const_cast<icu::DateFormat*>(date); // NOLINT(cppcoreguidelines-*)
            own->adoptTimeZone(icu::TimeZone::createTimeZone(to_icu(conventions.time_zone)));
        }
    const icu::UnicodeString key = to_icu(name);
    icu::UnicodeString text;
    message.format(&key, &value, 1, text, error);
    check(error);
    return from_icu(text);
}

} // namespace

PageMessage::PageMessage(std::string_view pattern) : pattern_(pattern) {
    UErrorCode error = U_ZERO_ERROR;
    const MessagePattern parsed(to_icu(pattern), nullptr, error);
    check(error);
    const icu::UnicodeString& text = parsed.getPatternString();
    std::int32_t begin = 0;
    const auto keep_until = [&](std::int32_t end) {
        if (end > begin)
            pieces_.push_back({from_icu(text.tempSubStringBetween(begin, end)), false});
    };
    for (std::int32_t i = 1; i < parsed.countParts(); ++i) {
        const MessagePattern::Part& part = parsed.getPart(i);
        switch (part.getType()) {
        case UMSGPAT_PART_TYPE_ARG_START:
            if (part.getArgType() != UMSGPAT_ARG_TYPE_NONE) {
                pieces_.clear();
                return;
            }
            keep_until(part.getIndex());
            break;
        case UMSGPAT_PART_TYPE_ARG_NAME:
            pieces_.push_back({from_icu(parsed.getSubstring(part)), true});
            break;
        case UMSGPAT_PART_TYPE_SKIP_SYNTAX:
            keep_until(part.getIndex());
            begin = part.getLimit();
            break;
        case UMSGPAT_PART_TYPE_ARG_LIMIT:
            begin = part.getLimit();
            break;
        case UMSGPAT_PART_TYPE_MSG_LIMIT:
            keep_until(part.getIndex());
            break;
        default:
            break;
        }
    }
}

std::string PageMessage::with(std::string_view first, std::string_view first_value,
                              std::string_view second, std::string_view second_value) const {
    std::string text;
    for (const Piece& piece : pieces_) {
        if (!piece.is_argument)
            text += piece.text;
        else if (piece.text == first)
            text += first_value;
        else if (piece.text == second)
            text += second_value;
    }
    return text;
}

std::string PageMessage::with_count(std::int64_t count, const Conventions& conventions) const {
    return format(pattern_, conventions, "count", icu::Formattable(count));
}

std::string PageMessage::with_time(Seconds when, const Conventions& conventions) const {
    const auto milliseconds = static_cast<double>(when.time_since_epoch().count()) * 1000.0;
    return format(pattern_, conventions, "when",
                  icu::Formattable(milliseconds, icu::Formattable::kIsDate));
}

} // namespace phrasebook::pages
