#include "cli/terminal.hpp"

#include <cstdlib>

#include <unistd.h>

#include "lint/characters.hpp"

namespace phrasebook::cli {

namespace {

std::string styled(std::string_view text, std::string_view style) {
    if (!has_colour()) return std::string(text);
    return std::string("\x1b[").append(style).append("m").append(text).append("\x1b[0m");
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
    return lint::display_width(text);
}

} // namespace phrasebook::cli
