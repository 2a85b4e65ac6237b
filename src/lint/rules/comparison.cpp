// Texts held against what they translate, against their keys, and against each other.
#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include <phrasebook/status.hpp>

#include "formats/ascii.hpp"
#include "formats/excerpt.hpp"
#include "lint/characters.hpp"
#include "lint/guess_language.hpp"
#include "lint/rules/checks.hpp"

namespace phrasebook::lint::checks {

namespace {

using formats::PoEntry;

bool is_allowed(const Translation& translation) {
    const auto& allowed = *translation.document.allow_equal;
    return std::find(allowed.begin(), allowed.end(), translation.text()) != allowed.end();
}

/// Words that are words: of two letters or more, some of them small.
struct WordCount {
    std::size_t small = 0;       ///< that begin with a small letter
    std::size_t capitalised = 0; ///< that begin with a capital and go on in small ones
    std::size_t english = 0;     ///< small words of English
};

WordCount count_words(const ScannedText& text) {
    WordCount count;
    for (const Word word : text.words()) {
        const std::string_view said = text.text_of(word);
        // What stands in a placeholder, a path or an option is not said in any language.
        const char before = word.begin == 0 ? ' ' : text.text()[word.begin - 1];
        const char behind = word.end == text.text().size() ? ' ' : text.text()[word.end];
        constexpr std::string_view technical = "%{<$@/-_.=\\:";
        if (said.size() < 2 || technical.find(before) != std::string_view::npos
            || (behind != '.' && behind != ':' && technical.find(behind) != std::string_view::npos))
            continue;
        const bool small_rest =
            std::any_of(said.begin() + 1, said.end(), [](char c) { return c >= 'a' && c <= 'z'; });
        if (!small_rest) continue;
        if (said.front() >= 'a' && said.front() <= 'z')
            ++count.small;
        else
            ++count.capitalised;
        if (is_stop_word("en", to_lower(said))) ++count.english;
    }
    return count;
}

/// The pairs of codes that say one thing of two methods, so that one text may be right for both.
bool may_share(int a, int b) {
    constexpr std::array<std::pair<int, int>, 5> pairs{
        {{301, 308}, {302, 307}, {302, 303}, {303, 307}, {401, 407}}};
    const std::pair<int, int> pair = std::minmax(a, b);
    return std::find(pairs.begin(), pairs.end(), pair) != pairs.end();
}

std::string lower(std::string_view text) {
    return to_lower(text);
}

/// How much space text takes: Han says in one character what others say in two or three.
std::size_t weight(const ScannedText& text) {
    std::size_t total = 0;
    for (const Character& each : text.characters())
        total += each.value >= 0x2E80 && each.value < 0xFFE0 ? 5 : 2;
    return total / 2;
}

std::size_t weight(std::string_view text) {
    ScannedText scanned;
    scanned.scan(text);
    return weight(scanned);
}

/// What the texts of one field have in common. One field a map entry, in the order of the names.
struct FieldTexts {
    std::vector<std::pair<const PoEntry*, const formats::PoText*>> texts;
};

std::map<std::string_view, FieldTexts> texts_by_field(const Document& document) {
    std::map<std::string_view, FieldTexts> fields;
    if (document.shape == Shape::natural) return fields;
    for (const PoEntry& entry : document.file.entries) {
        if (!is_live(entry) || entry.fuzzy() || entry.msgstr.front().value.empty()) continue;
        fields[field_of(entry)].texts.emplace_back(&entry, &entry.msgstr.front());
    }
    return fields;
}

constexpr std::size_t fewest_texts = 8;
/// So many of a hundred texts make a custom, from which the others deviate.
constexpr std::size_t majority = 90;

bool ends_with_stop(std::string_view text) {
    text = formats::trim(text);
    return text.ends_with('.') || text.ends_with("。") || text.ends_with("．");
}

bool begins_with_letter_in_case(std::string_view text) {
    const char32_t first = text.empty() ? U' ' : decode(text, 0).value;
    return is_upper(first) || is_lower(first);
}

/// What a custom is about: whether a text counts, whether it has it, and where that shows.
struct Custom {
    bool (*counts)(std::string_view text);
    bool (*has)(std::string_view text);
    bool at_the_end;
    std::string_view name;
};

/// Reports the texts that keep to the custom where nearly all others of their field do not, or the
/// other way round.
template<class IsExcepted>
void report_minority(const Document& document, const Custom& custom, IsExcepted is_excepted,
                     Report& report) {
    for (const auto& [field, of_field] : texts_by_field(document)) {
        std::vector<std::pair<const PoEntry*, const formats::PoText*>> counted;
        for (const auto& each : of_field.texts)
            if (custom.counts(each.second->value)) counted.push_back(each);
        const auto with = static_cast<std::size_t>(
            std::count_if(counted.begin(), counted.end(),
                          [&](const auto& each) { return custom.has(each.second->value); }));
        const std::size_t without = counted.size() - with;
        if (counted.size() < fewest_texts || with == 0 || without == 0) continue;
        const bool wanted = with > without;
        if (std::max(with, without) * 100 < counted.size() * majority) continue;
        for (const auto& [entry, text] : counted)
            if (custom.has(text->value) != wanted && !is_excepted(text->value))
                report.at(*entry, *text, custom.at_the_end ? text->value.size() : 0,
                          std::string(wanted ? "no " : "a ") + std::string(custom.name) + ", which "
                              + std::to_string(std::max(with, without)) + " of "
                              + std::to_string(counted.size()) + " texts of its field "
                              + (wanted ? "have" : "do not have"));
    }
}

/// A status code that a text names, and which word of it does.
struct Named {
    std::size_t word;
    int code;
};

bool is_one_of(std::string_view word, std::span<const std::string_view> sorted) {
    return std::binary_search(sorted.begin(), sorted.end(), word);
}

/// "error 405", "HTTP 405".
bool is_before_code(std::string_view word) {
    return word == "error" || word == "erreur" || word == "http" || word.ends_with("錯誤");
}

/// All numbers that are codes; a number that counts something ("500 ms", "plus de 100 fichiers")
/// may be among them.
std::vector<Named> codes_in(const ScannedText& text) {
    std::vector<Named> codes;
    const auto words = text.words();
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view number = text.text_of(words[i]);
        if (number.size() != 3 || !std::all_of(number.begin(), number.end(), formats::is_digit))
            continue;
        const int code = std::stoi(std::string(number));
        if (status_info(code)) codes.push_back({i, code});
    }
    return codes;
}

/// Whether the number is what the text is about, and no amount: "405 Method Not Allowed",
/// "405 : …", "error 405"; in a title also what ends it.
bool is_subject(const ScannedText& said, std::size_t i, bool title) {
    const auto words = said.words();
    if (i > 0 && is_before_code(lower(said.text_of(words[i - 1])))) return true;
    const std::string_view behind = said.text().substr(words[i].end);
    const std::size_t next = behind.find_first_not_of(" ()[]\"");
    // "Disparue (410)", but not "Au plus 500".
    const std::string_view before = formats::trim(said.text().substr(0, words[i].begin));
    const bool apart = i == 0 ? !before.empty() : words[i - 1].end < before.size();
    const bool ends = apart && behind.find_first_not_of(" .)]\"") == std::string_view::npos;
    // What follows an amount is a noun, in small letters.
    const bool free = next == std::string_view::npos || !is_letter(decode(behind, next).value)
                      || is_upper(decode(behind, next).value);
    return (i == 0 && words[i].begin < 2 && free) || (title && ends);
}

/// "as with error 404", « contrairement à l’erreur 301 », 與 404 不同: whether the sentence names
/// the code beside its own, on purpose.
bool is_compared(const ScannedText& said, std::size_t i) {
    constexpr std::array<std::string_view, 42> comparing{
        "also",       "although", "as",           "aussi",         "autrement", "but",
        "cf",         "comme",    "compare",      "contrairement", "contre",    "difference",
        "different",  "differs",  "différemment", "différence",    "différent", "except",
        "instead",    "lieu",     "like",         "mais",          "ni",        "nor",
        "opposition", "or",       "ou",           "outre",         "plutôt",    "rather",
        "sauf",       "see",      "semblable",    "similaire",     "similar",   "sinon",
        "than",       "unlike",   "versus",       "voir",          "vs",        "whereas"};
    static_assert(std::is_sorted(comparing.begin(), comparing.end()));
    constexpr std::array<std::string_view, 6> denying{"jamais", "never", "no", "non", "not", "pas"};
    constexpr std::array<std::string_view, 14> chinese{"不同", "不像", "不是", "並非", "例如",
                                                       "參見", "另見", "如同", "就像", "或",
                                                       "相比", "與",   "而非", "類似"};
    constexpr std::size_t far = 12;
    constexpr std::size_t near = 4;
    const auto words = said.words();
    const auto parts = [&](std::size_t before) { // whether a sentence ends behind that word
        const std::string_view between =
            said.text().substr(words[before].end, words[before + 1].begin - words[before].end);
        return between.find_first_of(".!?") != std::string_view::npos;
    };
    const auto compares = [&](std::size_t k) {
        const std::string word = lower(said.text_of(words[k]));
        return is_one_of(word, comparing) || (k < i && k + near >= i && is_one_of(word, denying));
    };
    for (std::size_t k = i; k > 0 && k + far > i && !parts(k - 1); --k)
        if (compares(k - 1)) return true;
    for (std::size_t k = i; k + 1 < words.size() && k < i + far && !parts(k); ++k)
        if (compares(k + 1)) return true;
    return std::any_of(chinese.begin(), chinese.end(),
                       [&](std::string_view each) { return said.contains(each); });
}

std::string_view first_word(std::string_view text) {
    return formats::next_word(text, " \n\t");
}

} // namespace

void equal_to_reference(const Translation& translation, Report& report) {
    if (translation.reference == nullptr || translation.document.is_source_language()
        || translation.language().empty() || translation.text() != translation.reference->text()
        || is_allowed(translation))
        return;
    const WordCount words = count_words(translation.said);
    // Names, and words that two languages share, are equal rightly.
    const bool syntax = translation.said.has_any_of("[]<>{}|=");
    const bool sentence = words.small >= 2 && words.english >= 1 && !syntax;
    const bool title = translation.is_key_based() && words.small + words.capitalised >= 2;
    if (sentence || title) report.at(translation, 0, "the same as what it translates");
}

void equal_to_key(const Translation& translation, Report& report) {
    const std::string_view key = translation.entry.msgid.value;
    if (!translation.is_key_based() || translation.text() != key || is_allowed(translation)) return;
    const bool name = key.find_first_of("._:/") != std::string_view::npos;
    if (name || translation.document.shape == Shape::codes)
        report.at(translation, 0, "the text is the key itself");
}

void same_text(const Document& document, Report& report) {
    struct Place {
        std::string_view field;
        std::string text;
        int code;
        const PoEntry* entry;
    };
    if (document.shape == Shape::natural) return;
    std::vector<Place> places;
    for (const PoEntry& entry : document.file.entries) {
        const std::optional<int> code = code_in(entry.msgid.value);
        const std::string& text = entry.msgstr.front().value;
        if (!is_live(entry) || entry.fuzzy() || !code || text.empty()) continue;
        const std::string_view field = field_of(entry);
        if (field == "advice") continue; // the same may be done about many errors
        places.push_back({field, lower(formats::trim(text)), *code, &entry});
    }
    std::stable_sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
        return std::tie(a.field, a.text) < std::tie(b.field, b.text);
    });
    for (std::size_t i = 1; i < places.size(); ++i) {
        const Place& first = places[i - 1];
        const Place& second = places[i];
        if (first.field != second.field || first.text != second.text || first.code == second.code
            || may_share(first.code, second.code))
            continue;
        report.at(*second.entry, second.entry->msgstr.front(), 0,
                  "the same text as for " + std::to_string(first.code) + ", in line "
                      + std::to_string(first.entry->msgstr.front().line));
    }
}

void other_code(const Translation& translation, Report& report) {
    if (!translation.is_key_based()) return;
    const std::optional<int> own = code_in(translation.entry.msgid.value);
    if (!own || translation.text().find(std::to_string(*own)) != std::string_view::npos) return;
    const ScannedText& said = translation.said;
    const std::vector<Named> codes = codes_in(said);
    // Who names two codes compares them.
    if (codes.empty() || std::any_of(codes.begin(), codes.end(), [&](const Named& each) {
            return each.code != codes.front().code;
        }))
        return;
    const auto words = said.words();
    const std::size_t i = codes.front().word;
    const std::string_view number = said.text_of(words[i]);
    if (may_share(codes.front().code, *own) || translation.source_has(number)) return;
    // Where the source names a code, this one stands in its place, wherever it is.
    const bool instead =
        translation.reference != nullptr && !codes_in(*translation.reference).empty();
    const bool title = field_of(translation.entry) == "title";
    if (!instead && (!is_subject(said, i, title) || is_compared(said, i))) return;
    report.at(translation, words[i].begin,
              "the text names " + std::string(number) + ", but stands for " + std::to_string(*own));
}

void length_reference(const Translation& translation, Report& report) {
    if (translation.reference == nullptr || translation.document.is_source_language()) return;
    // Who translated is a list of names, however long.
    const std::string source = lower(translation.reference->text());
    if (source == "translator-credits" || source == "translator_credits"
        || source == "translator credits")
        return;
    const std::size_t length = weight(translation.said);
    const std::size_t reference = weight(*translation.reference);
    if (length > 4 * reference + 60)
        report.at(translation, 0,
                  "much longer than what it translates (" + std::to_string(length) + " to "
                      + std::to_string(reference) + ")");
    else if (reference > 80 && length * 6 < reference)
        report.at(translation, 0,
                  "much shorter than what it translates (" + std::to_string(length) + " to "
                      + std::to_string(reference) + ")");
}

void length_field(const Document& document, Report& report) {
    for (const auto& [field, of_field] : texts_by_field(document)) {
        if (field.empty() || of_field.texts.size() < fewest_texts) continue;
        std::vector<std::size_t> lengths;
        for (const auto& each : of_field.texts)
            lengths.push_back(weight(each.second->value));
        std::vector<std::size_t> sorted = lengths;
        std::sort(sorted.begin(), sorted.end());
        const std::size_t median = sorted[sorted.size() / 2];
        for (std::size_t i = 0; i < lengths.size(); ++i)
            if (lengths[i] > 4 * median + 20)
                report.at(*of_field.texts[i].first, *of_field.texts[i].second, 0,
                          std::to_string(lengths[i]) + " long; half of the texts of its field are "
                              + "shorter than " + std::to_string(median));
    }
}

void final_stop(const Document& document, Report& report) {
    report_minority(
        document,
        // The stop of an ICU pattern stands inside of it: "{n, plural, other {# files.}}".
        {[](std::string_view text) { return !formats::trim(text).ends_with('}'); }, ends_with_stop,
         true, "final stop"},
        [](std::string_view) { return false; }, report);
}

void first_capital(const Document& document, Report& report) {
    // A word that begins several texts in small letters is a name that is written so: nginx.
    std::map<std::string_view, std::size_t> beginnings;
    for (const PoEntry& entry : document.file.entries)
        if (is_live(entry)) ++beginnings[first_word(entry.msgstr.front().value)];
    report_minority(
        document,
        {begins_with_letter_in_case,
         [](std::string_view text) { return is_upper(decode(text, 0).value); }, false,
         "capital at the beginning"},
        [&](std::string_view text) { return beginnings[first_word(text)] > 1; }, report);
}

} // namespace phrasebook::lint::checks
