#include <phrasebook/page_format.hpp>

#include <algorithm>
#include <cstdint>

#include "formats/ascii.hpp"
#include "pages/accept.hpp"

namespace phrasebook {

namespace {

using formats::equal_in_any_case;
using pages::MediaRange;

/// How closely a range names a format, from not at all.
enum class Fit : std::uint8_t {
    none,
    all,     ///< the wildcard for all
    type,    ///< text/*
    suffix,  ///< application/*+json
    kin,     ///< another type that is JSON or XML too, or the type itself with parameters
    general, ///< application/json for application/problem+json
    exact,
};

/// The type without parameters: "text/html".
std::string_view media_type(PageFormat format) noexcept {
    const std::string_view type = content_type(format);
    return type.substr(0, type.find(';'));
}

bool is_json(PageFormat format) noexcept {
    return format == PageFormat::problem_json || format == PageFormat::json;
}

bool ends_with(std::string_view text, std::string_view end) noexcept {
    return text.size() > end.size()
           && equal_in_any_case(text.substr(text.size() - end.size()), end);
}

/// The subtype that stands for all of a format's kind, and the suffix of the kind; none for text.
struct Kind {
    std::string_view subtype;
    std::string_view suffix;
};

Kind kind_of(PageFormat format) noexcept {
    if (is_json(format)) return {"json", "+json"};
    if (format == PageFormat::problem_xml) return {"xml", "+xml"};
    return {};
}

Fit fit_of_subtype(const MediaRange& range, PageFormat format) noexcept {
    const bool is_application = equal_in_any_case(range.type, "application");
    if (equal_in_any_case(range.subtype, "xhtml+xml")) // HTML in another syntax, and no data
        return is_application && format == PageFormat::html ? Fit::kin : Fit::none;
    const Kind kind = kind_of(format);
    if (kind.subtype.empty()) return Fit::none;
    if ((is_application || equal_in_any_case(range.type, "text"))
        && equal_in_any_case(range.subtype, kind.subtype))
        return Fit::general;
    if (!is_application || !ends_with(range.subtype, kind.suffix)) return Fit::none;
    return range.subtype.front() == '*' ? Fit::suffix : Fit::kin;
}

Fit fit_of(const MediaRange& range, PageFormat format) noexcept {
    if (range.type == "*") return Fit::all;
    const std::string_view type = media_type(format);
    const std::size_t slash = type.find('/');
    const bool same_type = equal_in_any_case(range.type, type.substr(0, slash));
    if (range.subtype == "*") return same_type ? Fit::type : Fit::none;
    const Fit fit = same_type && equal_in_any_case(range.subtype, type.substr(slash + 1))
                        ? Fit::exact
                        : fit_of_subtype(range, format);
    return range.has_parameters ? std::min(fit, Fit::kin) : fit;
}

/// What the header says of one format.
struct Verdict {
    std::string_view range;
    std::uint16_t quality = 0;
    Fit fit = Fit::none;

    /// A format that is named stands before one that is covered, and that before what is merely not
    /// excluded. By which of its names does not matter.
    [[nodiscard]] int rank() const noexcept {
        if (fit >= Fit::general) return 4;
        if (fit == Fit::kin) return 3;
        if (fit == Fit::suffix) return 2;
        return fit == Fit::type ? 1 : 0;
    }
};

} // namespace

FormatNegotiation negotiate_format(std::string_view accept, std::span<const PageFormat> available,
                                   PageFormat anything) noexcept {
    std::array<Verdict, all_page_formats.size()> verdicts;
    pages::AcceptReader reader(accept);
    MediaRange range;
    bool any = false;
    while (reader.next(range)) {
        any = true;
        for (const PageFormat format : all_page_formats) {
            Verdict& verdict = verdicts[static_cast<std::size_t>(format)];
            const Fit fit = fit_of(range, format);
            // To refuse another type says nothing of ours.
            if (fit == Fit::none || (fit == Fit::kin && range.quality == 0)) continue;
            if (fit > verdict.fit || (fit == verdict.fit && range.quality > verdict.quality))
                verdict = {range.text, range.quality, fit};
        }
    }

    FormatNegotiation result;
    result.skipped = reader.skipped();
    const bool has_anything = std::ranges::find(available, anything) != available.end();
    result.format = has_anything || available.empty() ? anything : available.front();
    result.acceptable = !any; // RFC 9110 §12.5.1: no header, no preference
    int best_rank = -1;
    for (const PageFormat format : available) {
        const Verdict& verdict = verdicts[static_cast<std::size_t>(format)];
        if (verdict.quality == 0 || verdict.quality < result.quality) continue;
        const int rank = verdict.rank();
        if (verdict.quality == result.quality && rank < best_rank) continue;
        if (verdict.quality == result.quality && rank == best_rank
            && (rank > 0 || format != anything))
            continue;
        result.format = format;
        result.range = verdict.range;
        result.quality = verdict.quality;
        result.acceptable = true;
        best_rank = rank;
    }
    return result;
}

} // namespace phrasebook
