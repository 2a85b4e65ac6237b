#include "cli/nearest.hpp"

#include <vector>

#include "formats/nearest.hpp"

namespace phrasebook::cli {

std::string did_you_mean(std::string_view text, std::span<const std::string> candidates) {
    const std::vector<std::string_view> names(candidates.begin(), candidates.end());
    return formats::did_you_mean(text, names);
}

std::string in_quotes(std::string_view text) {
    constexpr std::size_t longest = 64;
    constexpr std::string_view digits = "0123456789abcdef";
    std::string result = "'";
    for (const char c : text.substr(0, longest)) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x20 && byte != 0x7f)
            result += c;
        else
            result.append("\\x").append({digits[byte >> 4U], digits[byte & 15U]});
    }
    return result + (text.size() > longest ? "…'" : "'");
}

} // namespace phrasebook::cli
