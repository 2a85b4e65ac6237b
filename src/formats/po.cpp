#include "formats/po.hpp"

#include "formats/ascii.hpp"
#include "formats/po_lexer.hpp"

#include <algorithm>
#include <utility>

namespace phrasebook::formats {
namespace {

/// A flag may contain a blank in one case only: `range: 0..10`.
std::string_view next_flag(std::string_view& text) noexcept {
    constexpr std::string_view separators = " \t\v\f\r\n,";
    const std::string_view flag = next_word(text, separators);
    if (flag != "range:") {
        return flag;
    }
    const std::string_view range = next_word(text, separators);
    if (range.empty()) {
        return flag;
    }
    return {flag.data(), static_cast<std::size_t>(range.data() + range.size() - flag.data())};
}

/// A file name with blanks stands between U+2068 and U+2069, as msgcat writes it.
std::string_view next_reference(std::string_view& text) noexcept {
    // NOLINTNEXTLINE(misc-misleading-bidirectional): it is what is looked for.
    constexpr std::string_view isolate = "\xE2\x81\xA8";
    constexpr std::string_view pop_isolate = "\xE2\x81\xA9";
    text.remove_prefix(std::min(text.find_first_not_of(ascii_blanks), text.size()));
    if (!text.starts_with(isolate)) {
        return next_word(text, ascii_blanks);
    }
    const std::size_t closed = text.find(pop_isolate);
    if (closed == std::string_view::npos) {
        return next_word(text, ascii_blanks);
    }
    const std::size_t end = std::min(text.find_first_of(ascii_blanks, closed), text.size());
    const std::string_view reference = text.substr(0, end);
    text.remove_prefix(end);
    return reference;
}

template<class Next>
std::vector<std::string_view> split(const PoEntry& entry, PoCommentKind kind, Next next) {
    std::vector<std::string_view> words;
    for (const PoComment& comment : entry.comments) {
        if (comment.kind != kind) {
            continue;
        }
        std::string_view rest = comment.text;
        for (std::string_view word = next(rest); !word.empty(); word = next(rest)) {
            words.push_back(word);
        }
    }
    return words;
}

} // namespace

bool PoEntry::is_header() const noexcept {
    return msgid.value.empty() && !msgctxt.has_value() && !obsolete;
}

bool PoEntry::has_flag(std::string_view flag) const noexcept {
    return std::ranges::any_of(comments, [flag](const PoComment& comment) {
        if (comment.kind != PoCommentKind::flag) {
            return false;
        }
        std::string_view rest = comment.text;
        std::string_view word = next_flag(rest);
        while (!word.empty() && word != flag) {
            word = next_flag(rest);
        }
        return !word.empty();
    });
}

const PoComment* PoEntry::find(PoCommentKind kind) const noexcept {
    const auto found = std::ranges::find(comments, kind, &PoComment::kind);
    return found == comments.end() ? nullptr : &*found;
}

std::string PoEntry::comment(PoCommentKind kind) const {
    std::string result;
    bool first = true;
    for (const PoComment& each : comments) {
        if (each.kind != kind) {
            continue;
        }
        if (!std::exchange(first, false)) {
            result += '\n';
        }
        result += each.text;
    }
    return result;
}

std::vector<std::string_view> PoEntry::flags() const {
    return split(*this, PoCommentKind::flag, next_flag);
}

std::vector<std::string_view> PoEntry::references() const {
    return split(*this, PoCommentKind::reference, next_reference);
}

std::optional<std::string_view> PoFile::field(std::string_view field_name) const noexcept {
    if (!header) {
        return std::nullopt;
    }
    const auto found = std::ranges::find_if(header->fields, [field_name](const PoField& each) {
        return equal_in_any_case(each.name, field_name);
    });
    if (found == header->fields.end()) {
        return std::nullopt;
    }
    return found->value;
}

PoPosition position_in(std::string_view bytes, const PoText& text, std::size_t index) noexcept {
    return PoTextWalker(bytes, text).advance(index);
}

std::string to_string(const PoFile& file, const PoDiagnostic& diagnostic) {
    return file.name + ':' + std::to_string(diagnostic.line) + ':'
           + std::to_string(diagnostic.column) + ": " + diagnostic.reason;
}

} // namespace phrasebook::formats
