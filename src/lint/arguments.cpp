#include "lint/arguments.hpp"

#include <algorithm>
#include <string>

#include "formats/ascii.hpp"
#include "formats/excerpt.hpp"
#include "lint/characters.hpp"

namespace phrasebook::lint {

namespace {

using formats::is_digit;

bool is_name_character(char c) {
    return is_ascii_letter(static_cast<unsigned char>(c)) || is_digit(c) || c == '_';
}

/// Walks along a pattern; behind its end there are NULs, which are part of no directive.
class Cursor {
  public:
    Cursor(std::string_view text, std::size_t at) : text_(text), at_(at) {}

    [[nodiscard]] char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
    [[nodiscard]] std::size_t at() const { return at_; }
    char take() {
        const char c = peek();
        ++at_;
        return c;
    }
    std::string_view take_all(std::string_view set) {
        const std::size_t begin = std::min(at_, text_.size());
        at_ = std::min(text_.find_first_not_of(set, begin), text_.size());
        return text_.substr(begin, at_ - begin);
    }
    [[nodiscard]] std::string since(std::size_t begin) const {
        return std::string(text_.substr(begin, std::min(at_, text_.size()) - begin));
    }
    void go_back_to(std::size_t at) { at_ = at; }

  private:
    std::string_view text_;
    std::size_t at_;
};

constexpr std::string_view digits = "0123456789";

/// The type that a conversion takes: all integers of one size are one type.
std::string type_of(std::string_view length, char conversion) {
    if (std::string_view("dic").find(conversion) != std::string_view::npos)
        return std::string(length) + (conversion == 'c' ? "c" : "d");
    if (std::string_view("uoxX").find(conversion) != std::string_view::npos)
        return std::string(length) + "u";
    if (std::string_view("eEfFgGaA").find(conversion) != std::string_view::npos)
        return std::string(length) + "f";
    return std::string(length) + conversion;
}

void add(Arguments& arguments, const std::string& name, Argument argument) {
    arguments.found.emplace(name, std::move(argument));
}

Arguments fail(std::size_t at, std::string error) {
    Arguments arguments;
    arguments.error = std::move(error);
    arguments.error_at = at;
    return arguments;
}

/// `WIDTH$` at the cursor: the number of an argument, or empty.
std::string take_number(Cursor& cursor) {
    const std::size_t begin = cursor.at();
    const std::string_view number = cursor.take_all(digits);
    if (!number.empty() && cursor.peek() == '$') {
        cursor.take();
        return std::string(number);
    }
    cursor.go_back_to(begin);
    return {};
}

/// <inttypes.h>, as gettext writes it: <PRIu64>.
std::string take_system_dependent(Cursor& cursor) {
    if (cursor.peek() != '<') return {};
    const std::size_t begin = cursor.at();
    while (cursor.peek() != '>' && cursor.peek() != '\0' && cursor.at() - begin < 20)
        cursor.take();
    if (cursor.take() != '>') {
        cursor.go_back_to(begin);
        return {};
    }
    return cursor.since(begin);
}

} // namespace

Arguments printf_arguments(std::string_view text) {
    Arguments arguments;
    std::size_t next = 1;
    for (std::size_t at = text.find('%'); at != std::string_view::npos;) {
        Cursor cursor(text, at + 1);
        if (cursor.peek() == '%') {
            at = text.find('%', at + 2);
            continue;
        }
        std::string number = take_number(cursor);
        cursor.take_all("#0- +'I");
        const auto width = [&] {
            if (cursor.peek() != '*') {
                cursor.take_all(digits);
                return;
            }
            const std::size_t begin = cursor.at();
            cursor.take();
            std::string width_number = take_number(cursor);
            if (width_number.empty()) width_number = std::to_string(next++);
            add(arguments, width_number, {"d", cursor.since(begin), begin});
        };
        width();
        if (cursor.peek() == '.') {
            cursor.take();
            width();
        }
        std::string_view length = cursor.take_all("hlLqjztZ");
        if (length == "Z") length = "z"; // the older name, which glibc still reads
        std::string type = take_system_dependent(cursor);
        if (type.empty()) {
            const char conversion = cursor.take();
            if (conversion == 'm') { // errno, which is no argument
                at = text.find('%', cursor.at());
                continue;
            }
            if (std::string_view("diouxXeEfFgGaAcspnCS@").find(conversion) == std::string_view::npos
                || conversion == '\0')
                return fail(at, "no directive of printf: " + formats::excerpt(cursor.since(at)));
            type = type_of(length, conversion);
        }
        if (number.empty()) number = std::to_string(next++);
        add(arguments, number, {type, cursor.since(at), at});
        at = text.find('%', cursor.at());
    }
    return arguments;
}

Arguments python_arguments(std::string_view text) {
    Arguments arguments;
    std::size_t next = 1;
    for (std::size_t at = text.find('%'); at != std::string_view::npos;) {
        Cursor cursor(text, at + 1);
        if (cursor.peek() == '%') {
            at = text.find('%', at + 2);
            continue;
        }
        std::string name;
        if (cursor.peek() == '(') {
            const std::size_t end = text.find(')', cursor.at());
            if (end == std::string_view::npos) return fail(at, "%( without its )");
            name = text.substr(cursor.at() + 1, end - cursor.at() - 1);
            cursor.go_back_to(end + 1);
        }
        cursor.take_all("#0- +*.123456789hlL");
        const char conversion = cursor.take();
        if (std::string_view("diouxXeEfFgGcrsa").find(conversion) == std::string_view::npos
            || conversion == '\0')
            return fail(at, "no directive of Python's: " + formats::excerpt(cursor.since(at)));
        if (name.empty()) name = std::to_string(next++);
        add(arguments, name, {type_of("", conversion), cursor.since(at), at});
        at = text.find('%', cursor.at());
    }
    return arguments;
}

Arguments brace_arguments(std::string_view text) {
    Arguments arguments;
    std::size_t next = 0;
    for (std::size_t at = text.find_first_of("{}"); at != std::string_view::npos;) {
        if (at + 1 < text.size() && text[at + 1] == text[at]) {
            at = text.find_first_of("{}", at + 2);
            continue;
        }
        if (text[at] == '}') return fail(at, "a '}' without its '{'");
        // A width may itself be an argument, so there are braces within braces.
        std::size_t depth = 1;
        std::size_t end = at + 1;
        for (; end < text.size() && depth > 0; ++end)
            depth += text[end] == '{' ? 1U : text[end] == '}' ? ~std::size_t{0} : 0U;
        if (depth != 0) return fail(at, "a '{' without its '}'");
        const std::string_view field = text.substr(at + 1, end - at - 2);
        std::string name(field.substr(0, std::min(field.find_first_of(":!,"), field.size())));
        if (name.find_first_of(" \n'\"") != std::string::npos)
            return fail(at, "no argument: " + formats::excerpt(text.substr(at, end - at)));
        if (name.empty()) name = std::to_string(next++);
        add(arguments, name, {"", std::string(text.substr(at, end - at)), at});
        at = text.find_first_of("{}", end);
    }
    return arguments;
}

Arguments qt_arguments(std::string_view text) {
    Arguments arguments;
    for (std::size_t at = text.find('%'); at != std::string_view::npos;
         at = text.find('%', at + 1)) {
        std::size_t begin = at + 1;
        if (begin < text.size() && text[begin] == 'L') ++begin;
        std::size_t end = begin;
        while (end < text.size() && end < begin + 2 && is_digit(text[end]))
            ++end;
        if (end == begin && (end >= text.size() || text[end] != 'n')) continue;
        if (end == begin) ++end;
        add(arguments, std::string(text.substr(begin, end - begin)),
            {"", std::string(text.substr(at, end - at)), at});
    }
    return arguments;
}

std::vector<Placeholder> placeholders_of(std::string_view text) {
    std::vector<Placeholder> found;
    for (std::size_t at = text.find_first_of("%{"); at != std::string_view::npos;
         at = text.find_first_of("%{", at + 1)) {
        std::size_t end = at + 1;
        if (text[at] == '%') {
            if (end < text.size() && text[end] == '(') {
                while (end < text.size() && text[end] != ')')
                    ++end;
                if (++end >= text.size()
                    || std::string_view("sdif").find(text[end]) == std::string_view::npos)
                    continue;
                ++end;
            } else {
                while (end < text.size() && is_digit(text[end]))
                    ++end;
                const bool numbered = end > at + 1;
                if (numbered && (end >= text.size() || text[end] != '$')) continue;
                if (numbered) ++end;
                if (end >= text.size() || (text[end] != 's' && text[end] != 'd')) continue;
                ++end;
                // "100%di": no letter follows a directive.
                if (end < text.size() && is_name_character(text[end])) continue;
            }
        } else {
            while (end < text.size() && text[end] == '{')
                ++end;
            const std::size_t name = end;
            while (end < text.size() && (is_name_character(text[end]) || text[end] == '.'))
                ++end;
            if (end == name || end >= text.size() || text[end] != '}') continue;
            // "${VARIABLE}" and "\x{DIGITS}" are shown to readers, who have other words for them;
            // "{dis}able" says two things at once.
            const std::string_view written = text.substr(name, end - name);
            const bool spoken = std::none_of(written.begin(), written.end(), [](char c) {
                return (c >= 'a' && c <= 'z') || is_digit(c);
            });
            while (end < text.size() && text[end] == '}')
                ++end;
            if (spoken || (end < text.size() && is_name_character(text[end]))) continue;
        }
        found.push_back({text.substr(at, end - at)});
        at = end - 1;
    }
    return found;
}

} // namespace phrasebook::lint
