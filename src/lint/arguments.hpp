// The arguments of the patterns that gettext's flags name.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace phrasebook::lint {

struct Argument {
    std::string type; ///< what it takes: two of one type may stand for each other
    std::string written;
    std::size_t at = 0;
};

/// Arguments by their names, or by their places ("1", "2", …).
struct Arguments {
    std::map<std::string, Argument> found;
    std::string error; ///< why the text is no pattern; empty where it is
    std::size_t error_at = 0;
};

/// `%d`, `%1$s`, `%*d` (C, and Objective-C's `%@`).
[[nodiscard]] Arguments printf_arguments(std::string_view text);
/// `%(name)s` and `%s` (Python).
[[nodiscard]] Arguments python_arguments(std::string_view text);
/// `{}`, `{0}`, `{name:>10}` (Python, C++, C#, Rust).
[[nodiscard]] Arguments brace_arguments(std::string_view text);
/// `%1`, `%L1`, `%n` (Qt).
[[nodiscard]] Arguments qt_arguments(std::string_view text);

struct Placeholder {
    std::string_view written;
};

/// What is surely filled in by a program, in a text of no known format: `%s`, `%1$d`, `%(name)s`,
/// `{name}`, `{0}`, `{{name}}`, `${name}`.
[[nodiscard]] std::vector<Placeholder> placeholders_of(std::string_view text);

} // namespace phrasebook::lint
