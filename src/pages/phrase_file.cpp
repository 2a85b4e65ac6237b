#include "pages/phrase_file.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <system_error>
#include <utility>

#include "formats/po.hpp"
#include "pages/message.hpp"
#include "pages/nearest_name.hpp"
#include "pages/regular_file.hpp"

namespace phrasebook::pages {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t file_cap = std::size_t{4} << 20U;

class Parser {
  public:
    Parser(std::string_view bytes, const std::string& name, const Tag& locale,
           std::vector<LoadProblem>& problems)
        : bytes_(bytes), file_(formats::parse_po(bytes, name)), problems_(problems) {
        result_.locale = locale;
    }

    PhraseFile parse() {
        for (const formats::PoDiagnostic& each : file_.diagnostics)
            report({each.line, each.column}, each.reason);
        const std::string_view language = file_.field("Language").value_or("");
        if (!language.empty() && Tag::parse(language) != result_.locale)
            problems_.push_back({.file = file_.name,
                                 .reason = "Language is " + std::string(language)
                                           + ", but the place is for "
                                           + std::string(result_.locale.text())});
        for (const formats::PoEntry& entry : file_.entries)
            if (!entry.obsolete && !entry.is_header()) take(entry);
        return std::move(result_);
    }

  private:
    void report(formats::PoPosition place, std::string reason, std::string key = {}) {
        problems_.push_back({.file = file_.name,
                             .line = place.line,
                             .column = place.column,
                             .key = std::move(key),
                             .reason = std::move(reason)});
    }

    void take(const formats::PoEntry& entry) {
        if (!entry.msgctxt || entry.msgctxt->value != phrase_context) {
            const formats::PoText& text = entry.msgctxt ? *entry.msgctxt : entry.msgid;
            return report({text.line, text.column}, "msgctxt must be \"page\"");
        }
        const std::optional<Phrase> phrase = parse_phrase(entry.msgid.value);
        if (!phrase)
            return report({entry.msgid.line, entry.msgid.column},
                          "no message of a page: " + in_quotes(entry.msgid.value)
                              + did_you_mean(entry.msgid.value, phrase_keys()));
        if (entry.msgid_plural)
            return report({entry.msgid_plural->line, entry.msgid_plural->column},
                          "plurals stand in the message: {count, plural, …}", entry.msgid.value);
        const formats::PoText& text = entry.msgstr.front();
        if (entry.fuzzy() || text.value.empty()) return;
        if (const std::optional<MessageProblem> problem =
                check_message(*phrase, text.value, result_.locale))
            return report(formats::position_in(bytes_, text, problem->index), problem->reason,
                          entry.msgid.value);
        result_.patterns[static_cast<std::size_t>(*phrase)] = text.value;
    }

    std::string_view bytes_;
    formats::PoFile file_;
    std::vector<LoadProblem>& problems_;
    PhraseFile result_;
};

} // namespace

PhraseFile parse_phrase_file(std::string_view bytes, const std::string& name, const Tag& locale,
                             std::vector<LoadProblem>& problems) {
    return Parser(bytes, name, locale, problems).parse();
}

std::vector<PhraseFile> read_phrase_files(const fs::path& directory,
                                          std::vector<LoadProblem>& problems) {
    std::vector<fs::path> folders;
    std::error_code ignored;
    std::error_code error;
    for (fs::directory_iterator i(directory, error), end; !error && i != end; i.increment(error))
        if (!i->path().filename().native().starts_with('.')
            && fs::exists(i->path() / phrase_file, ignored))
            folders.push_back(i->path());
    if (error) problems.push_back({.file = directory.string(), .reason = error.message()});
    std::ranges::sort(folders);

    std::vector<PhraseFile> files;
    for (const fs::path& folder : folders) {
        const fs::path path = folder / phrase_file;
        const std::optional<Tag> tag = Tag::parse(folder.filename().string());
        if (!tag || tag->is_root()) {
            problems.push_back(
                {.file = folder.string(), .reason = "the name is not a language tag"});
            continue;
        }
        const formats::FileContents contents = read_regular_file(path, file_cap);
        if (!contents.ok())
            problems.push_back({.file = path.string(), .reason = contents.error});
        else
            files.push_back(parse_phrase_file(contents.bytes, path.string(), *tag, problems));
    }
    return files;
}

} // namespace phrasebook::pages
