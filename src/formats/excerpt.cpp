#include "formats/excerpt.hpp"

#include "formats/utf8.hpp"

#include <algorithm>
#include <cstddef>

namespace phrasebook::formats {

std::string excerpt(std::string_view text) {
    constexpr std::size_t most = 40;
    std::string result = "'";
    while (!text.empty() && result.size() <= most) {
        const std::size_t length = utf8_sequence_length(text);
        const auto first = static_cast<unsigned char>(text.front());
        if (length == 0 || first < 0x20 || first == 0x7F) {
            result += '?';
        } else {
            result += text.substr(0, length);
        }
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return result += text.empty() ? "'" : "…'";
}

std::string describe_key(std::optional<std::string_view> msgctxt, std::string_view msgid) {
    std::string result = "msgid " + excerpt(msgid);
    if (msgctxt) {
        result += " (msgctxt " + excerpt(*msgctxt) + ')';
    }
    return result;
}

} // namespace phrasebook::formats
