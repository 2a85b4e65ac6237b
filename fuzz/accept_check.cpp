#include "accept_check.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <span>
#include <vector>

#include <phrasebook/page_format.hpp>

namespace phrasebook::fuzz {

namespace {

bool lies_in(std::string_view part, std::string_view whole) {
    const std::less_equal<> not_after; // of pointers into different objects too
    return not_after(whole.data(), part.data())
           && not_after(part.data() + part.size(), whole.data() + whole.size());
}

std::string upper(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return out;
}

std::string check_one(std::string_view header, std::span<const PageFormat> available,
                      const FormatNegotiation& chosen) {
    if (std::ranges::find(available, chosen.format) == available.end())
        return "a format that is not available";
    if (chosen.quality > 1000) return "a quality above 1";
    if ((chosen.quality == 0) != chosen.range.empty())
        return "a range without a quality, or without a range one";
    if (chosen.quality != 0 && !chosen.acceptable)
        return "a range that decides on what is excluded";
    if (!chosen.range.empty() && !lies_in(chosen.range, header)) return "a range from elsewhere";
    return "";
}

/// The best of several is that which is best alone.
std::string check_best(std::string_view header, std::span<const PageFormat> available) {
    const FormatNegotiation best = negotiate_format(header, available);
    std::string broken = check_one(header, available, best);
    for (const PageFormat format : available) {
        if (!broken.empty()) break;
        const std::array alone{format};
        const FormatNegotiation single = negotiate_format(header, alone);
        broken = check_one(header, alone, single);
        if (single.quality > best.quality) return "a format that the client likes better";
        if (format == best.format && (single.quality != best.quality || single.range != best.range))
            return "another reason for the same format";
        if (single.acceptable && !best.acceptable) return "nothing, where there was something";
    }
    return broken;
}

} // namespace

std::string check_accept(std::string_view bytes) {
    // All formats, and some of them, which the input chooses.
    const unsigned all = (1U << all_page_formats.size()) - 1;
    const unsigned some = bytes.empty() ? 1 : 1 + static_cast<unsigned char>(bytes.back()) % all;
    for (const unsigned subset : {all, some}) {
        std::vector<PageFormat> available;
        for (const PageFormat format : all_page_formats)
            if ((subset >> static_cast<unsigned>(format) & 1U) != 0) available.push_back(format);
        if (std::string broken = check_best(bytes, available); !broken.empty()) return broken;
    }

    const FormatNegotiation chosen = negotiate_format(bytes);
    const std::string loud = upper(bytes);
    if (negotiate_format(loud).format != chosen.format) return "letters in another case count";
    if (bytes.size() < max_accept_size && !chosen.skipped) {
        const std::string padded = ',' + std::string(bytes);
        const FormatNegotiation again = negotiate_format(padded);
        // One more element may be one too many.
        if (!again.skipped && again.format != chosen.format) return "an empty element counts";
    }
    return "";
}

} // namespace phrasebook::fuzz
