// The tables of cases in tests/data: one case a line, tab-separated, `#` for a comment.
#pragma once

#include <fstream>
#include <ostream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <phrasebook/tag.hpp>

namespace phrasebook {

/// How GoogleTest shows a tag.
inline void PrintTo(const Tag& tag, std::ostream* out) { // NOLINT(readability-identifier-naming)
    *out << tag.text();
}

} // namespace phrasebook

namespace phrasebook::test {

/// Two fields, and where they stand, for a failure to name.
struct Case {
    std::string input;
    std::string expected;
    std::string place;
};

/// `\s` is a space, `\0` a NUL, `\e` nothing, `\xHH` a byte.
inline std::string unescape(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\') {
            out += text[i];
            continue;
        }
        switch (text.at(++i)) {
        case 's':
            out += ' ';
            break;
        case '0':
            out += '\0';
            break;
        case 'e':
            break;
        case 'x':
            out += static_cast<char>(std::stoi(std::string(text.substr(i + 1, 2)), nullptr, 16));
            i += 2;
            break;
        default:
            throw std::runtime_error("unknown escape in " + std::string(text));
        }
    }
    return out;
}

inline std::vector<Case> read_cases(const std::string& name) {
    std::ifstream in(std::string(PHRASEBOOK_TEST_DATA "/") + name);
    if (!in) throw std::runtime_error("cannot read " + name);
    std::vector<Case> cases;
    std::string line;
    for (int number = 1; std::getline(in, line); ++number) {
        if (line.empty() || line.front() == '#') continue;
        std::string place = name;
        place.append(":").append(std::to_string(number)).append(": ").append(line);
        const std::size_t tab = line.find('\t');
        if (tab == std::string::npos) throw std::runtime_error("no tab in " + place);
        cases.push_back({unescape(line.substr(0, tab)), line.substr(tab + 1), place});
    }
    return cases;
}

} // namespace phrasebook::test
