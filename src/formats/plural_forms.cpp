#include "formats/plural_forms.hpp"

#include "formats/ascii.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace phrasebook::formats {

// ---- Reading ----

/// By the precedence of C's operators, one level of the call stack for each bracket, `!` and `?:`.
class PluralParser {
  public:
    explicit PluralParser(std::string_view text) : text_(text) {}

    PluralFormsReading run() {
        if (!field()) {
            return {std::nullopt, error_at_, std::move(error_)};
        }
        return {std::move(forms_), 0, {}};
    }

  private:
    using Operator = PluralForms::Operator;
    using Index = std::optional<std::uint32_t>; ///< Of a node; empty where an error was found.

    struct Binary {
        std::string_view sign;
        Operator op;
        int precedence; ///< The higher binds the tighter.
    };
    // A sign that begins with another one stands before it.
    static constexpr std::array binary_operators{
        Binary{"||", Operator::either, 1},
        Binary{"&&", Operator::both, 2},
        Binary{"==", Operator::equal, 3},
        Binary{"!=", Operator::not_equal, 3},
        Binary{"<=", Operator::less_equal, 4},
        Binary{"<", Operator::less, 4},
        Binary{">=", Operator::greater_equal, 4},
        Binary{">", Operator::greater, 4},
        Binary{"+", Operator::add, 5},
        Binary{"-", Operator::subtract, 5},
        Binary{"*", Operator::multiply, 6},
        Binary{"/", Operator::divide, 6},
        Binary{"%", Operator::remainder, 6},
    };

    bool field() {
        if (!take("nplurals=")) {
            return fail("'nplurals=' is missing");
        }
        skip_blanks();
        const std::size_t begin = at_;
        const std::optional<std::uint64_t> count = number();
        if (!count) {
            return false;
        }
        if (*count < 1 || *count > plural_forms_cap) {
            at_ = begin;
            return fail("nplurals is not 1 to " + std::to_string(plural_forms_cap));
        }
        forms_.count_ = static_cast<std::uint32_t>(*count);
        if (!take(";")) {
            return fail("';' is missing behind nplurals");
        }
        if (!take("plural=")) {
            return fail("'plural=' is missing");
        }
        if (!expression()) {
            return false;
        }
        static_cast<void>(take(";"));
        skip_blanks();
        return at_ == text_.size() || fail("text behind the expression");
    }

    Index expression() {
        if (++level_ > plural_depth_cap) {
            return fail_at<Index>("brackets and '?' in more than "
                                  + std::to_string(plural_depth_cap) + " levels");
        }
        Index whole = binary(1);
        if (whole && take("?")) {
            const Index second = expression();
            if (second && !take(":")) {
                return fail_at<Index>("':' is missing");
            }
            const Index third = second ? expression() : std::nullopt;
            whole = third ? add(Operator::choice, {*whole, *second, *third}) : std::nullopt;
        }
        --level_;
        return whole;
    }

    Index binary(int least) {
        Index left = unary();
        while (left) {
            const Binary* const next = take_operator(least);
            if (next == nullptr) {
                break;
            }
            const Index right = binary(next->precedence + 1);
            left = right ? add(next->op, {*left, *right}) : std::nullopt;
        }
        return left;
    }

    Index unary() {
        std::uint32_t negations = 0;
        while (take("!")) {
            ++negations;
        }
        Index operand = primary();
        for (; operand && negations > 0; --negations) {
            operand = add(Operator::negation, {*operand});
        }
        return operand;
    }

    Index primary() {
        if (take("n")) {
            return add(Operator::n, {});
        }
        if (take("(")) {
            const Index inner = expression();
            if (inner && !take(")")) {
                return fail_at<Index>("')' is missing");
            }
            return inner;
        }
        skip_blanks();
        if (at_ == text_.size() || !is_digit(text_[at_])) {
            return fail_at<Index>("neither n nor a number nor '('");
        }
        const std::optional<std::uint64_t> value = number();
        const Index node = value ? add(Operator::number, {}) : std::nullopt;
        if (node) {
            forms_.nodes_[*node].number = *value;
        }
        return node;
    }

    Index add(Operator op, std::array<std::uint32_t, 3> operands) {
        PluralForms::Node node;
        node.op = op;
        node.first = operands[0];
        node.second = operands[1];
        node.third = operands[2];
        if (op != Operator::n && op != Operator::number) {
            // Operands that an operator does not have are node 0, which is as deep as can be: 1.
            for (const std::uint32_t each : operands) {
                node.depth = std::max(node.depth, forms_.nodes_[each].depth + 1);
            }
        }
        if (node.depth > plural_depth_cap) {
            return fail_at<Index>("operators in more than " + std::to_string(plural_depth_cap)
                                  + " levels");
        }
        if (forms_.nodes_.size() == plural_nodes_cap) {
            return fail_at<Index>("more than " + std::to_string(plural_nodes_cap)
                                  + " operators and operands");
        }
        forms_.nodes_.push_back(node);
        return static_cast<std::uint32_t>(forms_.nodes_.size() - 1);
    }

    // Words.

    void skip_blanks() noexcept {
        at_ = std::min(text_.find_first_not_of(" \t", at_), text_.size());
    }

    bool take(std::string_view word) noexcept {
        skip_blanks();
        if (!text_.substr(at_).starts_with(word)) {
            return false;
        }
        at_ += word.size();
        return true;
    }

    const Binary* take_operator(int least) noexcept {
        skip_blanks();
        const auto* const found = std::ranges::find_if(binary_operators, [this](const Binary& op) {
            return text_.substr(at_).starts_with(op.sign);
        });
        if (found == binary_operators.end() || found->precedence < least) {
            return nullptr;
        }
        at_ += found->sign.size();
        return found;
    }

    std::optional<std::uint64_t> number() {
        constexpr std::uint64_t most = std::numeric_limits<std::uint64_t>::max();
        const std::size_t begin = at_;
        std::uint64_t value = 0;
        for (; at_ < text_.size() && is_digit(text_[at_]); ++at_) {
            const auto digit = static_cast<std::uint64_t>(text_[at_] - '0');
            if (value > (most - digit) / 10) {
                at_ = begin;
                return fail_at<std::optional<std::uint64_t>>("a number of more than 64 bits");
            }
            value = value * 10 + digit;
        }
        if (at_ == begin) {
            return fail_at<std::optional<std::uint64_t>>("not a number");
        }
        return value;
    }

    bool fail(std::string reason) {
        error_ = std::move(reason);
        error_at_ = at_;
        return false;
    }
    template<class Nothing>
    Nothing fail_at(std::string reason) {
        fail(std::move(reason));
        return std::nullopt;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::uint32_t level_ = 0;
    PluralForms forms_;
    std::string error_;
    std::size_t error_at_ = 0;
};

PluralFormsReading parse_plural_forms(std::string_view text) {
    return PluralParser(text).run();
}

// ---- Evaluating ----

PluralForm PluralForms::evaluate(std::uint64_t n) const noexcept {
    const std::optional<std::uint64_t> form = nodes_.empty() ? 0 : value_of(nodes_.back(), n);
    if (!form) {
        return {0, PluralFault::division_by_zero};
    }
    return {*form, *form < count_ ? PluralFault::none : PluralFault::no_such_form};
}

/// Nothing where a division by zero was needed. As deep on the stack as the expression, which is
/// bounded.
std::optional<std::uint64_t> PluralForms::value_of(const Node& node,
                                                   std::uint64_t n) const noexcept {
    if (node.op == Operator::n) {
        return n;
    }
    if (node.op == Operator::number) {
        return node.number;
    }
    const std::optional<std::uint64_t> first = value_of(nodes_[node.first], n);
    if (!first) {
        return std::nullopt;
    }
    const auto second = [&] { return value_of(nodes_[node.second], n); };
    switch (node.op) {
    case Operator::negation:
        return *first == 0 ? 1 : 0;
    case Operator::choice:
        return *first != 0 ? second() : value_of(nodes_[node.third], n);
    case Operator::both:
        if (*first == 0) {
            return 0;
        }
        break;
    case Operator::either:
        if (*first != 0) {
            return 1;
        }
        break;
    default:
        break;
    }

    const std::optional<std::uint64_t> operand = second();
    if (!operand) {
        return std::nullopt;
    }
    const std::uint64_t a = *first;
    const std::uint64_t b = *operand;
    const bool divides = node.op == Operator::divide || node.op == Operator::remainder;
    if (divides && b == 0) {
        return std::nullopt;
    }
    switch (node.op) {
    case Operator::multiply:
        return a * b;
    case Operator::divide:
        return a / b;
    case Operator::remainder:
        return a % b;
    case Operator::add:
        return a + b;
    case Operator::subtract:
        return a - b;
    case Operator::less:
        return a < b ? 1 : 0;
    case Operator::less_equal:
        return a <= b ? 1 : 0;
    case Operator::greater:
        return a > b ? 1 : 0;
    case Operator::greater_equal:
        return a >= b ? 1 : 0;
    case Operator::equal:
        return a == b ? 1 : 0;
    case Operator::not_equal:
        return a != b ? 1 : 0;
    default: // `&&` and `||`, which the first operand has not decided.
        return b != 0 ? 1 : 0;
    }
}

} // namespace phrasebook::formats
