#include "formats/mo.hpp"

#include "formats/ascii.hpp"
#include "formats/excerpt.hpp"
#include "formats/header_text.hpp"
#include "formats/mo_layout.hpp"
#include "formats/mo_system_dependent.hpp"
#include "formats/utf8.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>

namespace phrasebook::formats {
namespace {

using namespace mo_layout;

class Diagnostics {
  public:
    void add(std::size_t offset, std::string reason) {
        if (kept_.size() < mo_diagnostics_cap) {
            kept_.push_back({offset, std::move(reason)});
        } else {
            ++left_out_;
        }
    }

    /// All of them in order, and how many more there were.
    std::vector<MoDiagnostic> take() {
        std::ranges::stable_sort(kept_, {}, &MoDiagnostic::offset);
        if (left_out_ > 0) {
            kept_.push_back(
                {kept_.back().offset, "and " + std::to_string(left_out_) + " errors more"});
        }
        return std::move(kept_);
    }

  private:
    std::vector<MoDiagnostic> kept_;
    std::size_t left_out_ = 0;
};

/// What gettext compares when it searches: the key as the file has it, without the plural.
std::string_view key_of(const MoEntry& entry) noexcept {
    if (!entry.msgctxt) {
        return entry.msgid;
    }
    // The two stand next to each other in the file.
    return {entry.msgctxt->data(), entry.msgctxt->size() + 1 + entry.msgid.size()};
}

std::vector<std::string_view> split_forms(std::string_view text) {
    std::vector<std::string_view> forms;
    forms.reserve(static_cast<std::size_t>(std::ranges::count(text, form_end)) + 1);
    for (;;) {
        const std::size_t end = text.find(form_end);
        forms.push_back(text.substr(0, end));
        if (end == std::string_view::npos) {
            return forms;
        }
        text.remove_prefix(end + 1);
    }
}

class Reader {
  public:
    Reader(std::string_view bytes, MoFile& file) : words_(bytes), file_(file) {}

    void run() {
        if (read_preamble()) {
            find_charset();
            read_entries();
            find_duplicates();
            read_header();
            check_plurals();
        }
        file_.diagnostics = diagnostics_.take();
    }

  private:
    bool read_preamble();
    bool place_table(Table& table, const char* what);
    void read_system_dependent();
    void find_charset();
    void read_entries();
    std::optional<std::string_view> string_at(std::uint64_t descriptor);
    bool check_encoding(std::string_view text);
    bool split(std::string_view source, std::string_view text, MoEntry& entry);
    void find_duplicates();
    void read_header();
    void check_plurals();

    [[nodiscard]] std::string_view bytes() const noexcept { return words_.bytes(); }
    [[nodiscard]] std::size_t offset_of(std::string_view part) const noexcept {
        return static_cast<std::size_t>(part.data() - bytes().data());
    }
    void report(std::uint64_t offset, std::string reason) {
        diagnostics_.add(static_cast<std::size_t>(offset), std::move(reason));
    }

    Words words_;
    MoFile& file_;
    Table sources_; // The table of keys.
    Table texts_;
    std::uint64_t claimed_ = 0; // Bytes that the strings so far take, each as if it stood alone.
    CharsetKind charset_ = CharsetKind::utf8;
    bool beyond_ascii_ = false; // Which has been said.
    Diagnostics diagnostics_;
};

// ---- The file's header ----

bool Reader::read_preamble() {
    const std::string_view all = bytes();
    if (all.size() < 4 || !words_.read_byte_order()) {
        report(0, "not a MO file: the magic number is missing");
        return false;
    }
    if (all.size() < header_size) {
        report(all.size(), "the file ends inside its header");
        return false;
    }
    const std::uint32_t revision = words_.at(4);
    if (revision >> 16U > newest_major_revision) {
        report(4,
               "major revision " + std::to_string(revision >> 16U) + " is not known; 0 and 1 are");
        return false;
    }

    sources_ = {12, words_.at(8), words_.at(12), descriptor_size};
    texts_ = {16, words_.at(8), words_.at(16), descriptor_size};
    Table hashes{24, words_.at(20), words_.at(24), 4};
    if (hashes.count <= 2) { // gettext does not look at so small a table, wherever it stands.
        hashes.count = 0;
    }
    const bool hashes_lie_within = place_table(hashes, "the hash table");
    const bool sources_lie_within = place_table(sources_, "the table of keys");
    const bool texts_lie_within = place_table(texts_, "the table of texts");
    if ((revision & 0xFFFFU) > 0) {
        read_system_dependent();
    }
    return hashes_lie_within && sources_lie_within && texts_lie_within;
}

bool Reader::place_table(Table& table, const char* what) {
    if (words_.lies_within(table)) {
        return true;
    }
    report(table.named_at, std::string(what) + " (" + std::to_string(table.count)
                               + " rows from byte " + std::to_string(table.offset)
                               + ") does not lie within the file");
    return false;
}

void Reader::read_system_dependent() {
    const SystemDependent found = read_system_dependent_strings(words_);
    if (found.error.empty()) {
        file_.system_dependent = found.count;
    } else {
        report(found.offset, found.error);
    }
}

// ---- Strings ----

/// Before all other texts are looked at: what the header says of their charset.
void Reader::find_charset() {
    for (std::uint64_t i = 0; i < sources_.count; ++i) {
        const std::optional<std::string_view> source = words_.string_at(sources_.row(i));
        if (!source || !(source->empty() || source->front() == form_end)) {
            continue;
        }
        HeaderLines lines(words_.string_at(texts_.row(i)).value_or(std::string_view()));
        while (const std::optional<HeaderLine> line = lines.next()) {
            if (!equal_in_any_case(line->name, "Content-Type")) {
                continue;
            }
            file_.charset = charset_in(line->value);
            charset_ = kind_of_charset(file_.charset);
            if (charset_ == CharsetKind::other) {
                report(offset_of(file_.charset), describe_other_charset(file_.charset));
            }
            return;
        }
        return;
    }
}

void Reader::read_entries() {
    file_.entries.reserve(sources_.count);
    for (std::uint64_t i = 0; i < sources_.count; ++i) {
        const std::optional<std::string_view> source = string_at(sources_.row(i));
        const std::optional<std::string_view> text = string_at(texts_.row(i));
        // Else a few bytes, described again and again, would fill the memory.
        if (claimed_ > bytes().size()) {
            report(sources_.row(i), "the strings overlap: up to this one they are longer than the "
                                    "file, so it and those behind it are left out");
            return;
        }
        if (!source || !text) {
            continue;
        }
        const bool source_is_clean = check_encoding(*source);
        if (!check_encoding(*text) || !source_is_clean) {
            continue;
        }
        MoEntry entry;
        if (split(*source, *text, entry)) {
            file_.entries.push_back(std::move(entry));
        }
    }
}

std::optional<std::string_view> Reader::string_at(std::uint64_t descriptor) {
    const std::uint64_t length = words_.at(descriptor);
    const std::uint64_t offset = words_.at(descriptor + 4);
    if (!words_.lies_within(offset, length + 1)) {
        report(descriptor, "a string (" + std::to_string(length) + " bytes from byte "
                               + std::to_string(offset) + ") does not lie within the file");
        return std::nullopt;
    }
    claimed_ += length + 1;
    if (!words_.string_at(descriptor)) {
        report(offset + length, "a string is not closed by a NUL");
    }
    return words_.string_at(descriptor);
}

bool Reader::check_encoding(std::string_view text) {
    if (charset_ == CharsetKind::ascii && !beyond_ascii_) {
        const auto beyond = std::ranges::find_if(
            text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
        if (beyond != text.end()) {
            beyond_ascii_ = true;
            report(offset_of(text) + static_cast<std::size_t>(beyond - text.begin()),
                   "the charset is ASCII, and this byte is not");
        }
    }
    const std::size_t bad = find_invalid_utf8(text);
    if (bad == std::string_view::npos) {
        return true;
    }
    if (charset_ != CharsetKind::other) {
        report(offset_of(text) + bad, "a byte that is not valid UTF-8");
    }
    return false;
}

bool Reader::split(std::string_view source, std::string_view text, MoEntry& entry) {
    entry.offset = offset_of(source);
    const std::size_t singular_end = source.find(form_end);
    entry.msgid = source.substr(0, singular_end);
    if (singular_end != std::string_view::npos) {
        entry.msgid_plural = source.substr(singular_end + 1);
    }
    const std::size_t context = entry.msgid.find(context_end);
    if (context != std::string_view::npos) {
        entry.msgctxt = entry.msgid.substr(0, context);
        entry.msgid.remove_prefix(context + 1);
    }
    const auto wrong = [&](std::string_view where, const char* reason) {
        report(offset_of(where), describe_key(entry.msgctxt, entry.msgid) + reason);
        return false;
    };
    if (entry.msgid_plural && entry.msgid_plural->find(form_end) != std::string_view::npos) {
        return wrong(source, " has more than one plural");
    }
    if (!entry.msgid_plural && text.find(form_end) != std::string_view::npos) {
        return wrong(text, " has no plural, but its text has several forms");
    }
    entry.msgstr = split_forms(text);
    return true;
}

// ---- What only the whole file shows ----

/// By sorting: keys made to collide cannot slow it down, as they could a hash table.
void Reader::find_duplicates() {
    const std::vector<MoEntry>& entries = file_.entries;
    file_.sorted = std::ranges::is_sorted(entries, {}, key_of);
    std::vector<const MoEntry*> order;
    if (!file_.sorted) {
        order.reserve(entries.size());
        std::ranges::transform(entries, std::back_inserter(order),
                               [](const MoEntry& entry) { return &entry; });
        std::ranges::sort(order, {}, [](const MoEntry* entry) {
            return std::pair(key_of(*entry), entry); // Of equal ones the first stays in front.
        });
    }
    const auto at = [&](std::size_t i) { return file_.sorted ? &entries[i] : order[i]; };
    for (std::size_t first = 0, i = 1; i < entries.size(); ++i) {
        if (key_of(*at(i)) != key_of(*at(first))) {
            first = i;
            continue;
        }
        report(at(i)->offset, describe_key(at(i)->msgctxt, at(i)->msgid)
                                  + " is there already, at byte "
                                  + std::to_string(at(first)->offset));
    }
}

void Reader::read_header() {
    const auto found = std::ranges::find_if(file_.entries, &MoEntry::is_header);
    if (found == file_.entries.end()) {
        return;
    }
    file_.header = static_cast<std::size_t>(found - file_.entries.begin());
    const std::string_view text = found->msgstr.front();
    file_.fields.reserve(static_cast<std::size_t>(std::ranges::count(text, '\n')) + 1);
    HeaderLines lines(text);
    while (const std::optional<HeaderLine> line = lines.next()) {
        file_.fields.push_back({line->name, line->value});
    }
}

void Reader::check_plurals() {
    const std::optional<std::string_view> value = file_.field("Plural-Forms");
    if (!value) {
        return;
    }
    PluralFormsReading reading = parse_plural_forms(*value);
    if (!reading.ok()) {
        return report(offset_of(*value) + reading.offset, "Plural-Forms: " + reading.error);
    }
    file_.plural_forms = std::move(reading.forms);
    for (const MoEntry& entry : file_.entries) {
        const std::size_t forms = entry.msgstr.size();
        if (entry.msgid_plural && forms != file_.plural_forms->count()) {
            report(offset_of(entry.msgstr.front()),
                   describe_key(entry.msgctxt, entry.msgid) + " has " + std::to_string(forms)
                       + " forms; Plural-Forms says "
                       + std::to_string(file_.plural_forms->count()));
        }
    }
}

} // namespace

MoFile parse_mo(std::string_view bytes, std::string name) {
    MoFile file;
    file.name = std::move(name);
    Reader(bytes, file).run();
    return file;
}

std::optional<std::string_view> MoFile::field(std::string_view field_name) const noexcept {
    const auto found = std::ranges::find_if(fields, [field_name](const MoField& each) {
        return equal_in_any_case(each.name, field_name);
    });
    if (found == fields.end()) {
        return std::nullopt;
    }
    return found->value;
}

std::string to_string(const MoFile& file, const MoDiagnostic& diagnostic) {
    return file.name + ": byte " + std::to_string(diagnostic.offset) + ": " + diagnostic.reason;
}

} // namespace phrasebook::formats
