#include "formats/icu_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <utility>

#include <phrasebook/chain.hpp>
#include <phrasebook/tag.hpp>

#include "formats/icu_tree.hpp"
#include "formats/res_check.hpp"
#include "formats/utf8.hpp"
#include "formats/words.hpp"

namespace phrasebook::formats {
namespace {

constexpr std::string_view invariant_marks = " %&'()*+,-./:;<=>?_";

bool is_alphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

void check_key(std::string_view key) {
    bool good = !key.empty() && key.size() <= res_longest_key;
    for (const char c : key)
        good = good && (is_alphanumeric(c) || invariant_marks.find(c) != std::string_view::npos);
    if (!good)
        throw std::invalid_argument("not a key of an ICU resource bundle: \"" + std::string(key)
                                    + '"');
}

/// genrb reads escapes as u_unescape does. What has no glyph of its own is escaped, so that it can
/// be seen in the file, and U+FEFF, which might be taken for a signature.
std::string quoted(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    // NOLINTNEXTLINE(misc-misleading-bidirectional): it is what is looked for.
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> hidden{
        {{"\xEF\xBB\xBF", "\\uFEFF"}, {"\xE2\x80\xA8", "\\u2028"}, {"\xE2\x80\xA9", "\\u2029"}}};
    std::string result = "\"";
    while (!text.empty()) {
        std::size_t taken = 1;
        const char c = text.front();
        if (c == '"' || c == '\\') {
            result += '\\';
            result += c;
        } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) {
            const auto byte = static_cast<unsigned char>(c);
            result += "\\u00";
            result += digits[byte >> 4U];
            result += digits[byte & 0xfU];
        } else {
            std::string_view written;
            for (const auto& [sequence, escape] : hidden)
                if (text.starts_with(sequence)) written = escape;
            taken = utf8_sequence_length(text);
            result += written.empty() ? text.substr(0, taken) : written;
        }
        text.remove_prefix(taken);
    }
    return result += '"';
}

class Writer {
  public:
    Writer(const Catalog& catalog, const IcuBundle& bundle) : catalog_(catalog), bundle_(bundle) {}

    std::string write() {
        text_ = "\xEF\xBB\xBF"; // the byte order mark
        open(bundle_.name);
        if (!bundle_.alias.empty()) string("\"%%ALIAS\"", bundle_.alias);
        if (!bundle_.parent.empty()) string("\"%%Parent\"", bundle_.parent);
        if (!bundle_.locale.empty()) {
            string("locale", bundle_.locale);
            fields();
            open("editions");
            for (const std::string_view name : edition_names(catalog_))
                edition(name);
            close();
        }
        close();
        return std::move(text_);
    }

  private:
    void indent() { text_.append(depth_ * 4, ' '); }

    void open(std::string_view name) {
        indent();
        text_ += name;
        text_ += " {\n";
        ++depth_;
    }
    void close() {
        --depth_;
        indent();
        text_ += "}\n";
    }
    void string(std::string_view key, std::string_view value) {
        if (find_invalid_utf8(value) != std::string_view::npos)
            throw std::invalid_argument(bundle_.name + ": " + std::string(key)
                                        + ": the text is not UTF-8");
        if (value.find('\0') != std::string_view::npos)
            throw std::invalid_argument(bundle_.name + ": " + std::string(key)
                                        + ": a NUL in the text");
        indent();
        text_ += key;
        text_ += ":string { ";
        text_ += quoted(value);
        text_ += " }\n";
    }

    /// A table of what `find` gives for each key, if it gives anything.
    template<class Find>
    void table(std::string_view name, Find find) {
        bool is_open = false;
        for (const Key key : catalog_.keys()) {
            const std::optional<Catalog::Entry> entry = find(key);
            if (!entry) continue;
            if (!std::exchange(is_open, true)) open(name);
            string(key.name().view(), entry->text);
        }
        if (is_open) close();
    }

    void fields() {
        for (const Field field : all_fields)
            table(to_string(field), [&](Key key) { return own_or_default_chain(key, field); });
    }

    [[nodiscard]] std::optional<Catalog::Entry> own_or_default_chain(Key key, Field field) const {
        auto entry = word_of(catalog_, bundle_.locale, key, field);
        if (bundle_.name != "root") return entry;
        for (const Tag& tag : Chain(*Tag::parse(bundle_.locale)))
            if (!entry) entry = word_of(catalog_, catalog_.served_by(tag), key, field);
        return entry;
    }

    void edition(std::string_view name) {
        const std::vector<Catalog::Entry> words = words_of(catalog_, bundle_.locale, name);
        const bool has_words = std::any_of(words.begin(), words.end(),
                                           [](const auto& word) { return !word.withheld; });
        const Catalog::Source source = source_of(catalog_, bundle_.locale, name);
        const std::array<std::pair<std::string_view, std::string_view>, 3> facts{
            {{"title", source.title},
             {"license", source.license},
             {"attribution", source.attribution}}};
        const bool has_source = std::any_of(facts.begin(), facts.end(),
                                            [](const auto& fact) { return !fact.second.empty(); });
        if (!has_words && !has_source) return;
        check_key(name);
        open('"' + std::string(name) + '"');
        for (const Field field : all_fields)
            table(to_string(field), [&](Key key) { return served(words, key, field); });
        if (has_source) {
            open("source");
            for (const auto& [fact, text] : facts)
                if (!text.empty()) string(fact, text);
            close();
        }
        close();
    }

    static std::optional<Catalog::Entry> served(const std::vector<Catalog::Entry>& words, Key key,
                                                Field field) {
        const auto found = std::lower_bound(
            words.begin(), words.end(), std::pair(key, field),
            [](const auto& word, const auto& at) { return std::pair(word.key, word.field) < at; });
        if (found == words.end() || found->key != key || found->field != field || found->withheld)
            return std::nullopt;
        return *found;
    }

    const Catalog& catalog_;
    const IcuBundle& bundle_;
    std::string text_;
    std::size_t depth_ = 0;
};

} // namespace

std::vector<OutputFile> icu_text(const Catalog& catalog) {
    std::vector<OutputFile> files;
    for (const IcuBundle& bundle : icu_tree(catalog))
        files.push_back({bundle.name + ".txt", Writer(catalog, bundle).write(), {}});
    return files;
}

} // namespace phrasebook::formats
