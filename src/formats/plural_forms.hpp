#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The header field Plural-Forms: how many forms a language has, and which one a number takes.
/// @see https://www.gnu.org/software/gettext/manual/html_node/Plural-forms.html
namespace phrasebook::formats {

/// More forms than that are a mistake: no language is known to need more than six.
inline constexpr std::uint32_t plural_forms_cap = 100;
/// An expression is no deeper than that, so reading and evaluating it needs little stack …
inline constexpr std::uint32_t plural_depth_cap = 100;
/// … and has no more operators, numbers and `n` than that, so evaluating it takes little time.
inline constexpr std::size_t plural_nodes_cap = 1000;

enum class PluralFault : std::uint8_t {
    none,
    division_by_zero, ///< Also a remainder by zero.
    no_such_form,     ///< The expression gives a form beyond the last one.
};

/// What a number comes to: a form if there is no fault.
struct PluralForm {
    std::uint64_t form = 0; ///< As the expression gives it; 0 after a division by zero.
    PluralFault fault = PluralFault::none;

    [[nodiscard]] bool ok() const noexcept { return fault == PluralFault::none; }
};

struct PluralFormsReading;

/// A Plural-Forms that was read: a value, which borrows from nothing. Immutable, so any number of
/// threads may evaluate it.
class PluralForms {
  public:
    /// How many forms there are: 1 to plural_forms_cap.
    [[nodiscard]] std::uint32_t count() const noexcept { return count_; }

    /// Which form `n` takes. Numbers are unsigned, 64 bits wide and wrap around, and `?:`, `&&` and
    /// `||` pass over what they do not need, as in C. Neither allocates nor throws.
    [[nodiscard]] PluralForm evaluate(std::uint64_t n) const noexcept;

  private:
    friend class PluralParser;

    enum class Operator : std::uint8_t {
        n,
        number,
        negation,
        multiply,
        divide,
        remainder,
        add,
        subtract,
        less,
        less_equal,
        greater,
        greater_equal,
        equal,
        not_equal,
        both,
        either,
        choice,
    };

    /// Operands are indices of nodes, all of them before this one.
    struct Node {
        std::uint64_t number = 0;
        std::uint32_t first = 0;
        std::uint32_t second = 0;
        std::uint32_t third = 0;
        std::uint32_t depth = 1; ///< 1 more than that of the deepest operand.
        Operator op = Operator::n;
    };

    [[nodiscard]] std::optional<std::uint64_t> value_of(const Node& node,
                                                        std::uint64_t n) const noexcept;

    std::uint32_t count_ = 1;
    std::vector<Node> nodes_; ///< The last one is the whole expression.
};

/// What came of reading a Plural-Forms.
struct PluralFormsReading {
    std::optional<PluralForms> forms; ///< Empty when there is an error.
    std::size_t offset = 0;           ///< Of the error, in the text given.
    std::string error;                ///< Valid UTF-8, one line; empty when it was read.

    [[nodiscard]] bool ok() const noexcept { return forms.has_value(); }
};

/// Reads `nplurals=INTEGER; plural=EXPRESSION;`, the last semicolon of which may be missing, with
/// blanks where gettext takes them. EXPRESSION is one of C's over `n` and decimal numbers, with the
/// operators `?: || && == != < <= > >= + - * / % !` and parentheses. Nothing is evaluated. Throws
/// nothing but std::bad_alloc; time and memory are bounded by the text and by the caps above.
PluralFormsReading parse_plural_forms(std::string_view text);

} // namespace phrasebook::formats
