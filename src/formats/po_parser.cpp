#include "formats/ascii.hpp"
#include "formats/po.hpp"
#include "formats/po_diagnostics.hpp"
#include "formats/po_lexer.hpp"
#include "formats/utf8.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

namespace phrasebook::formats {
namespace {

/// The comment lines and previous strings in front of an entry.
class CommentBlock {
  public:
    [[nodiscard]] bool empty() const noexcept { return comments_.empty(); }
    [[nodiscard]] std::size_t line() const noexcept { return comments_.front().line; }

    void add_line(PoCommentKind kind, std::string_view text, std::size_t line) {
        if (!comments_.empty() && comments_.back().kind == kind && line == last_line_ + 1) {
            comments_.back().text.append("\n").append(text);
        } else {
            comments_.push_back({kind, std::string(text), line});
        }
        last_line_ = line;
    }

    void add_previous(PoCommentKind kind, PoText text) {
        comments_.push_back({kind, std::move(text.value), text.line});
    }

    [[nodiscard]] const PoComment* last() const noexcept {
        return comments_.empty() ? nullptr : &comments_.back();
    }

    void move_to(std::vector<PoComment>& target) {
        if (target.empty()) {
            target = std::move(comments_);
        } else {
            std::ranges::move(comments_, std::back_inserter(target));
        }
        comments_.clear();
    }

  private:
    std::vector<PoComment> comments_;
    std::size_t last_line_ = 0;
};

bool is_previous(PoCommentKind kind) noexcept {
    return kind >= PoCommentKind::previous_msgctxt;
}

std::optional<PoCommentKind> previous_kind(std::string_view keyword) noexcept {
    if (keyword == "msgctxt") {
        return PoCommentKind::previous_msgctxt;
    }
    if (keyword == "msgid") {
        return PoCommentKind::previous_msgid;
    }
    if (keyword == "msgid_plural") {
        return PoCommentKind::previous_msgid_plural;
    }
    return std::nullopt;
}

bool is_known(std::string_view keyword) noexcept {
    return previous_kind(keyword).has_value() || keyword == "msgstr";
}

bool is_string(const PoToken& token) noexcept {
    return token.kind == PoTokenKind::string || token.kind == PoTokenKind::unterminated;
}

class Parser {
  public:
    Parser(std::string_view bytes, PoFile& file) : bytes_(bytes), lexer_(bytes), file_(file) {}

    void run();

  private:
    void report(const PoToken& at, std::string reason) {
        diagnostics_.add(at.line, at.column, std::move(reason));
    }
    void report(const PoText& at, std::string reason) {
        diagnostics_.add(at.line, at.column, std::move(reason));
    }
    void advance() noexcept { token_ = lexer_.next(); }

    // Comments.
    void comment();
    void previous_string();
    void check_order_of_previous(const PoToken& keyword, PoCommentKind kind);
    void check_previous_is_whole(bool at_end = false);

    // Keywords and their strings.
    void keyword();
    void unknown_keyword();
    void msgctxt(PoText text);
    void msgid(PoText text);
    void msgid_plural(PoText text);
    void msgstr(PoText text, std::optional<std::string_view> index);
    void check_index(const PoText& at, std::optional<std::string_view> index);
    std::optional<PoText> strings(const PoToken& keyword);
    void skip_what_is_no_string(std::size_t line);
    void append_string(std::string& value);
    void append_decoded(std::string& value);
    bool check_bytes(std::string_view raw, std::size_t line, std::size_t column);

    // What belongs nowhere.
    void stray();
    void text_behind_string();

    // The entry at hand.
    [[nodiscard]] bool completes_entry(const PoToken& msgid) const noexcept;
    void begin_entry(const PoToken& keyword);
    void begin_lost_entry();
    void continue_entry(const PoToken& keyword);
    void finish_entry(bool at_end = false);
    void hurt() noexcept { broken_ = open_; }

    std::string_view bytes_;
    PoLexer lexer_;
    PoFile& file_;
    PoToken token_;

    PoEntry entry_;
    CommentBlock comments_;          // Of the next entry.
    bool previous_obsolete_ = false; // Whether those behind `#|` were behind `#~|`.
    std::size_t next_index_ = 0;
    bool open_ = false; // A keyword of the entry was seen.
    bool has_msgid_ = false;
    bool broken_ = false;         // An error was in it: it is read, but not kept.
    bool lost_ = false;           // A keyword of it is missing or unreadable, which has been said.
    bool skipping_ = false;       // Behind an error, until the next keyword or comment.
    std::size_t string_line_ = 0; // Where the last string ended.

    PoDiagnostics diagnostics_;
    PoDiagnostics encoding_; // Apart: they say nothing new when the charset is another one.
};

// ---- Comments ----

void Parser::comment() {
    std::string_view text = token_.raw;
    PoCommentKind kind = PoCommentKind::translator;
    switch (text.empty() ? '\0' : text.front()) {
    case '.':
        kind = PoCommentKind::extracted;
        break;
    case ':':
        kind = PoCommentKind::reference;
        break;
    case ',':
    case '!': // An older mark for the same.
        kind = PoCommentKind::flag;
        break;
    default:
        break;
    }
    if (kind != PoCommentKind::translator) {
        text.remove_prefix(1);
    }
    if (text.starts_with(' ')) {
        text.remove_prefix(1);
    }

    skipping_ = false;
    if (comments_.last() != nullptr && is_previous(comments_.last()->kind)) {
        report(token_, "a comment between the previous msgid and its entry");
    }
    if (check_bytes(token_.raw, token_.line, token_.column + 1)) {
        comments_.add_line(kind, text, token_.line);
    }
    advance();
}

void Parser::previous_string() {
    const PoToken keyword = token_;
    skipping_ = false;
    advance();
    const std::optional<PoCommentKind> kind = previous_kind(keyword.raw);
    if (!kind) {
        report(keyword, "unknown keyword " + excerpt(keyword.raw) + " behind #|");
        skipping_ = true;
        return;
    }
    check_order_of_previous(keyword, *kind);
    // The entry in front of it is none of its business, should its strings be broken.
    const bool broken = std::exchange(broken_, false);
    std::optional<PoText> text = strings(keyword);
    const bool whole = text.has_value() && !broken_;
    broken_ = broken;
    if (whole) {
        comments_.add_previous(*kind, *std::move(text));
    }
}

/// msgctxt, msgid, msgid_plural: in this order, each once at most.
void Parser::check_order_of_previous(const PoToken& keyword, PoCommentKind kind) {
    const PoComment* const last = comments_.last();
    if (last == nullptr || !is_previous(last->kind)) {
        previous_obsolete_ = keyword.obsolete;
        if (kind == PoCommentKind::previous_msgid_plural) {
            report(keyword, "a previous msgid_plural without a previous msgid");
        }
        return;
    }
    if (last->kind >= kind) {
        report(keyword, "previous " + std::string(keyword.raw) + " out of order");
    }
    if (keyword.obsolete != previous_obsolete_) {
        report(keyword, "inconsistent use of #~");
    }
}

/// Called where an entry begins, or the file ends.
void Parser::check_previous_is_whole(bool at_end) {
    const PoComment* const last = comments_.last();
    if (last == nullptr || !is_previous(last->kind)) {
        return;
    }
    const std::size_t line = last->line;
    if (last->kind == PoCommentKind::previous_msgctxt) {
        diagnostics_.add(line, 1, "a previous msgctxt without a previous msgid");
    }
    if (at_end) {
        diagnostics_.add(line, 1, "a previous msgid without an entry");
    }
}

// ---- Keywords and their strings ----

void Parser::keyword() {
    if (token_.previous) {
        return previous_string();
    }
    if (!is_known(token_.raw)) {
        return unknown_keyword();
    }

    const PoToken keyword = token_;
    const std::string_view name = keyword.raw;
    const bool after_error = std::exchange(skipping_, false);
    advance();
    std::optional<std::string_view> index;
    if (name == "msgstr" && token_.kind == PoTokenKind::index) {
        index = token_.raw;
        advance();
    }

    if (name == "msgctxt" || (name == "msgid" && !completes_entry(keyword))) {
        finish_entry();
        begin_entry(keyword);
    } else {
        // Behind an error, that of an entry whose msgid was not recognised.
        const bool orphan = !open_ || (name == "msgstr" && !index && !entry_.msgstr.empty());
        if (after_error && orphan) {
            begin_lost_entry();
        }
        continue_entry(keyword);
    }

    std::optional<PoText> text = strings(keyword);
    if (!text) {
        // Said already; it stands in for the text, lest its absence be reported too.
        broken_ = true;
        lost_ = lost_ || name == "msgstr";
        text = PoText{{}, keyword.line, keyword.column, keyword.offset};
    }
    entry_.last_line = std::max(string_line_, keyword.line);
    if (name == "msgctxt") {
        return msgctxt(*std::move(text));
    }
    if (name == "msgid") {
        return msgid(*std::move(text));
    }
    if (name == "msgid_plural") {
        return msgid_plural(*std::move(text));
    }
    msgstr(*std::move(text), index);
}

void Parser::unknown_keyword() {
    if (token_.line == string_line_) {
        return text_behind_string();
    }

    const PoToken keyword = token_;
    const PoToken following = PoLexer(lexer_).next();
    const bool has_string = following.line == keyword.line
                            && (is_string(following) || following.kind == PoTokenKind::index);
    if (keyword.raw == "domain") {
        report(keyword, "the domain directive is not supported");
        finish_entry();
    } else {
        report(keyword, "unknown keyword " + excerpt(keyword.raw));
        if (open_ && entry_.msgstr.empty()) {
            broken_ = lost_ = true;
        } else if (has_string) {
            begin_lost_entry();
        }
    }
    skipping_ = true;
    string_line_ = keyword.line;
    lexer_.skip_line();
    advance();
}

void Parser::msgctxt(PoText text) {
    entry_.msgctxt = std::move(text);
}

void Parser::msgid(PoText text) {
    entry_.msgid = std::move(text);
    has_msgid_ = true;
}

void Parser::msgid_plural(PoText text) {
    if (!has_msgid_) {
        if (!lost_) {
            report(text, "msgid_plural without msgid");
        }
        broken_ = lost_ = true;
    } else if (entry_.msgid_plural) {
        report(text, "a second msgid_plural");
        broken_ = true;
    } else if (!entry_.msgstr.empty()) {
        report(text, "msgid_plural behind msgstr");
        broken_ = true;
    }
    entry_.msgid_plural = std::move(text);
}

void Parser::msgstr(PoText text, std::optional<std::string_view> index) {
    if (!has_msgid_) {
        if (!lost_) {
            report(text, "msgstr without msgid");
        }
        broken_ = lost_ = true;
    }
    if (!lost_) {
        check_index(text, index);
    }
    entry_.msgstr.push_back(std::move(text));
}

void Parser::check_index(const PoText& at, std::optional<std::string_view> index) {
    const auto wrong = [&](std::string reason) {
        report(at, std::move(reason));
        broken_ = true;
    };
    if (!index) {
        if (entry_.msgid_plural) {
            return wrong("msgstr without an index for a msgid with a plural");
        }
        if (!entry_.msgstr.empty()) {
            return wrong("a second msgstr");
        }
        return;
    }
    if (!entry_.msgid_plural) {
        return wrong("msgstr with an index but no msgid_plural");
    }

    // More digits than that are a gap whatever they say.
    const std::string_view digits =
        index->substr(std::min(index->find_first_not_of('0'), index->size() - 1));
    std::size_t number = std::numeric_limits<std::size_t>::max() - 1;
    if (digits.size() <= 9) {
        number = 0;
        for (const char digit : digits) {
            number = number * 10 + static_cast<std::size_t>(digit - '0');
        }
    }
    if (number < next_index_) {
        return wrong("msgstr[" + std::string(digits) + "] is there twice or out of order");
    }
    if (number > next_index_) {
        wrong("msgstr[" + std::to_string(next_index_) + "] is missing");
    }
    next_index_ = number + 1;
}

/// The strings behind a keyword, as one text. None, and a report, if there are none. A string with
/// an error in it hurts the entry at hand.
std::optional<PoText> Parser::strings(const PoToken& keyword) {
    if (!is_string(token_) || token_.previous != keyword.previous) {
        report(keyword, std::string(keyword.raw) + " without a string");
        skip_what_is_no_string(keyword.line);
        return std::nullopt;
    }
    PoText text{{}, keyword.line, keyword.column, keyword.offset};
    bool consistent = true;
    for (; is_string(token_) && token_.previous == keyword.previous; advance()) {
        if (token_.obsolete != keyword.obsolete && consistent) {
            report(token_, "inconsistent use of #~");
            broken_ = true;
            consistent = false;
        }
        append_string(text.value);
        string_line_ = lexer_.line();
    }
    if (!broken_) {
        // Each piece was valid as written, so this is the work of the escapes.
        if (find_invalid_utf8(text.value) != std::string_view::npos) {
            diagnostics_.add(text.line, text.column,
                             "the escapes in this text do not give valid UTF-8", PoFault::encoding);
            broken_ = true;
        }
    }
    return text;
}

void Parser::skip_what_is_no_string(std::size_t line) {
    skipping_ = true;
    if (token_.line != line) {
        return;
    }
    const bool is_word = token_.kind == PoTokenKind::keyword && !is_known(token_.raw);
    if (is_word || token_.kind == PoTokenKind::index || token_.kind == PoTokenKind::garbage) {
        lexer_.skip_line();
        advance();
    }
}

void Parser::append_string(std::string& value) {
    if (token_.kind == PoTokenKind::unterminated) {
        report(token_, "a string that is not closed");
        broken_ = skipping_ = true;
    }
    if (!check_bytes(token_.raw, token_.line, token_.column + 1)) {
        broken_ = true;
    }
    append_decoded(value);
}

void Parser::append_decoded(std::string& value) {
    std::string_view raw = token_.raw;
    std::size_t line = token_.line;
    std::size_t column = token_.column + 1;
    while (!raw.empty()) {
        const std::size_t plain = std::min(raw.find('\\'), raw.size());
        value += raw.substr(0, plain);
        raw.remove_prefix(plain);
        column += plain;
        if (raw.empty()) {
            return;
        }

        const PoEscape escape = read_escape(raw);
        const std::string_view written = raw.substr(0, escape.length);
        raw.remove_prefix(escape.length);
        if (escape.error != nullptr) {
            diagnostics_.add(line, column, escape.error + (": " + excerpt(written)));
            broken_ = true;
        }
        column += escape.length;
        if (escape.byte) {
            value += *escape.byte;
        } else if (escape.error == nullptr) {
            ++line;
            column = 1;
        }
    }
}

/// Whether what is written there is UTF-8 without NUL. Only its first fault is reported.
bool Parser::check_bytes(std::string_view raw, std::size_t line, std::size_t column) {
    const std::size_t invalid = std::min(find_invalid_utf8(raw), raw.size());
    const std::size_t nul = std::min(raw.find('\0'), raw.size());
    const std::size_t at = std::min(invalid, nul);
    if (at == raw.size()) {
        return true;
    }

    // A string may go on in the next line, behind a backslash.
    for (std::size_t i = 0; i < at; ++i, ++column) {
        const bool crlf = raw[i] == '\r' && i + 1 < raw.size() && raw[i + 1] == '\n';
        if ((raw[i] == '\n' || raw[i] == '\r') && !crlf) {
            ++line;
            column = 0;
        }
    }
    if (nul < invalid) {
        diagnostics_.add(line, column, "a NUL byte");
    } else {
        encoding_.add(line, column, "not valid UTF-8", PoFault::encoding);
    }
    return false;
}

// ---- What belongs nowhere ----

void Parser::stray() {
    if (is_string(token_)) {
        // It may have been the rest of the entry's last text.
        if (!skipping_) {
            report(token_, "a string without a keyword");
        }
        hurt();
        string_line_ = lexer_.line();
    } else if (token_.line == string_line_) {
        return text_behind_string();
    } else {
        report(token_, excerpt(token_.raw) + " is not part of a PO file");
        if (open_ && entry_.msgstr.empty()) {
            broken_ = lost_ = true;
        }
        lexer_.skip_line();
    }
    skipping_ = true;
    advance();
}

void Parser::text_behind_string() {
    report(token_, "text behind the closing quote; a quote inside a text is written \\\"");
    hurt();
    skipping_ = true;
    lexer_.skip_line();
    advance();
}

// ---- The entry at hand ----

/// Whether this msgid belongs to the entry at hand: to its msgctxt, or to what ought to be one.
bool Parser::completes_entry(const PoToken& msgid) const noexcept {
    if (!open_ || has_msgid_) {
        return false;
    }
    return !lost_ || (entry_.msgstr.empty() && msgid.line <= string_line_ + 1);
}

void Parser::begin_entry(const PoToken& keyword) {
    check_previous_is_whole();
    const bool has_previous = comments_.last() != nullptr && is_previous(comments_.last()->kind);
    if (has_previous && previous_obsolete_ != keyword.obsolete) {
        report(keyword, "inconsistent use of #~");
    }
    entry_.line = comments_.empty() ? keyword.line : comments_.line();
    entry_.obsolete = keyword.obsolete;
    comments_.move_to(entry_.comments);
    open_ = true;
}

/// An entry that will not be kept, for what follows a keyword that was not recognised.
void Parser::begin_lost_entry() {
    finish_entry();
    comments_.move_to(entry_.comments);
    open_ = broken_ = lost_ = true;
}

void Parser::continue_entry(const PoToken& keyword) {
    if (!open_) {
        return begin_entry(keyword);
    }
    if (!comments_.empty()) {
        if (!lost_) {
            diagnostics_.add(comments_.line(), 1, "a comment inside an entry");
        }
        comments_.move_to(entry_.comments);
    }
    if (keyword.obsolete != entry_.obsolete && !lost_) {
        report(keyword, "inconsistent use of #~");
        broken_ = true;
    }
}

void Parser::finish_entry(bool at_end) {
    if (!open_) {
        return;
    }
    const std::string ending = at_end ? ": the file ends inside an entry" : "";
    if (lost_) {
        // What is missing has been said.
    } else if (!has_msgid_) {
        report(*entry_.msgctxt, "msgctxt without msgid" + ending);
    } else if (entry_.msgstr.empty()) {
        report(entry_.msgid, describe_key(entry_) + " has no msgstr" + ending);
    } else if (!broken_) {
        file_.entries.push_back(std::move(entry_));
    }
    entry_ = {};
    next_index_ = 0;
    open_ = has_msgid_ = broken_ = lost_ = false;
}

void Parser::run() {
    advance();
    while (token_.kind != PoTokenKind::end) {
        switch (token_.kind) {
        case PoTokenKind::comment:
            comment();
            break;
        case PoTokenKind::keyword:
            keyword();
            break;
        default:
            stray();
            break;
        }
    }
    finish_entry(true);
    check_previous_is_whole(true);
    comments_.move_to(file_.trailing_comments);

    check_whole_file(bytes_, file_, diagnostics_, encoding_);
    diagnostics_.add(std::move(encoding_));
    file_.diagnostics = diagnostics_.take();
    file_.line_ends = lexer_.line_ends();
}

} // namespace

PoFile parse_po(std::string_view bytes, std::string name) {
    PoFile file;
    file.name = std::move(name);
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        file.diagnostics.push_back({1, 1, "the file is UTF-16; only UTF-8 and ASCII are read"});
        return file;
    }
    file.byte_order_mark = bytes.starts_with(byte_order_mark);
    Parser(bytes, file).run();
    return file;
}

} // namespace phrasebook::formats
