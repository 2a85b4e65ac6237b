#pragma once

#include "formats/po.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace phrasebook::formats {

inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

enum class PoTokenKind : std::uint8_t {
    keyword,      ///< raw: the word
    string,       ///< raw: between the quotes, escapes as written
    unterminated, ///< raw: from the quote to the end of the line
    index,        ///< raw: the digits between the brackets
    comment,      ///< raw: after the `#`, to the end of the line
    garbage,      ///< raw: to the end of the line
    end,
};

/// A piece of the file. `raw` points into it.
struct PoToken {
    PoTokenKind kind = PoTokenKind::end;
    std::string_view raw;
    std::size_t line = 1;
    std::size_t column = 1;
    std::size_t offset = 0;
    bool obsolete = false; ///< Behind `#~`.
    bool previous = false; ///< Behind `#|`.
};

/// Cuts a PO file into tokens. It reports nothing and allocates nothing.
class PoLexer {
  public:
    /// Starts behind the byte order mark, if there is one.
    explicit PoLexer(std::string_view bytes) noexcept
        : bytes_(bytes), at_(bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0) {}
    /// Starts in mid-file, at a token whose place is known.
    PoLexer(std::string_view bytes, const PoText& text) noexcept
        : bytes_(bytes), at_(text.offset), line_(text.line),
          line_start_(text.offset - (text.column - 1)) {}

    PoToken next() noexcept;
    /// Leaves the rest of the line out.
    void skip_line() noexcept;
    /// The line that the last token ended on.
    [[nodiscard]] std::size_t line() const noexcept { return line_; }
    [[nodiscard]] const PoLineEnds& line_ends() const noexcept { return line_ends_; }

  private:
    [[nodiscard]] bool done() const noexcept { return at_ == bytes_.size(); }
    [[nodiscard]] char peek(std::size_t ahead = 0) const noexcept;
    bool skip_mark() noexcept;
    void end_line() noexcept;
    std::string_view rest_of_line() noexcept;
    void lex_string(PoToken& token) noexcept;
    bool lex_index(PoToken& token) noexcept;

    std::string_view bytes_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
    std::size_t line_start_ = 0;
    bool obsolete_ = false;
    bool previous_ = false;
    PoLineEnds line_ends_;
};

/// The escape at the start of `raw`, which begins with a backslash.
struct PoEscape {
    std::size_t length = 0;
    std::optional<char> byte;    ///< None for a line that goes on, and for an error.
    const char* error = nullptr; ///< What is wrong with it.
};

PoEscape read_escape(std::string_view raw) noexcept;

/// Walks along a text in the file, to find out where each of its bytes stands.
class PoTextWalker {
  public:
    PoTextWalker(std::string_view bytes, const PoText& text) noexcept;
    /// Indices must not go down from call to call.
    PoPosition advance(std::size_t index) noexcept;

  private:
    std::size_t step() noexcept;

    PoLexer lexer_;
    PoToken piece_;
    std::size_t in_piece_ = 0;
    std::size_t index_ = 0;
    PoPosition position_;
};

} // namespace phrasebook::formats
