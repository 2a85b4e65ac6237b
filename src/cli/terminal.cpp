#include "cli/terminal.hpp"

#include <cstdlib>

#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unistd.h>

namespace phrasebook::cli {

namespace {

std::string styled(std::string_view text, std::string_view style) {
    if (!has_colour()) return std::string(text);
    return std::string("\x1b[").append(style).append("m").append(text).append("\x1b[0m");
}

std::size_t width_of(UChar32 character) {
    switch (u_charType(character)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
        return 0;
    default:
        break;
    }
    const int east_asian = u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH);
    return east_asian == U_EA_WIDE || east_asian == U_EA_FULLWIDTH ? 2 : 1;
}

} // namespace

bool is_terminal() {
    static const bool terminal = isatty(STDOUT_FILENO) == 1;
    return terminal;
}

bool has_colour() {
    // The command is single-threaded, so nothing changes the environment under getenv.
    static const bool colour = [] {
        const char* const no_color = std::getenv("NO_COLOR"); // NOLINT(concurrency-mt-unsafe)
        const char* const term = std::getenv("TERM");         // NOLINT(concurrency-mt-unsafe)
        return is_terminal() && (no_color == nullptr || *no_color == '\0')
               && (term == nullptr || std::string_view(term) != "dumb");
    }();
    return colour;
}

std::string bold(std::string_view text) {
    return styled(text, "1");
}

std::string dim(std::string_view text) {
    return styled(text, "2");
}

std::size_t width(std::string_view text) {
    std::size_t columns = 0;
    const auto characters = icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
    for (int32_t i = 0; i < characters.length(); i = characters.moveIndex32(i, 1))
        columns += width_of(characters.char32At(i));
    return columns;
}

} // namespace phrasebook::cli
