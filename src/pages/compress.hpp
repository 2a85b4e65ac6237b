// A look without what only its authors see.
#pragma once

#include <string>
#include <string_view>

#include "formats/ascii.hpp"

namespace phrasebook::pages {

/// Without Mustache's comments, indentation and empty lines. For the looks, in which no white space
/// at the beginning of a line counts.
inline std::string compress(std::string_view look) {
    std::string out;
    while (!look.empty()) {
        const std::string_view line = formats::trim(look.substr(0, look.find('\n')));
        if (line.starts_with("{{!")) {
            look.remove_prefix(look.find("}}") + 2);
            continue;
        }
        look.remove_prefix(std::min(look.find('\n'), look.size() - 1) + 1);
        if (!line.empty()) out.append(line).append("\n");
    }
    return out;
}

} // namespace phrasebook::pages
