#include "lint/baseline.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>

#include "formats/ascii.hpp"
#include "formats/excerpt.hpp"
#include "formats/file.hpp"

namespace phrasebook::lint {

namespace {

constexpr std::string_view title = "# Findings of phrasebook lint that are known.\n";

/// FNV-1a, 64 bits: the same on every machine.
class Hash {
  public:
    void add(std::string_view text) noexcept {
        for (const char c : text)
            add_byte(static_cast<unsigned char>(c));
        add_byte(0xFF); // no byte of UTF-8: it ends a part
    }
    [[nodiscard]] std::uint64_t value() const noexcept { return value_; }

  private:
    void add_byte(unsigned char byte) noexcept { value_ = (value_ ^ byte) * 0x100000001B3U; }

    std::uint64_t value_ = 0xCBF29CE484222325U;
};

std::string with_even_blanks(std::string_view text) {
    std::string result;
    for (std::string_view word = formats::next_word(text, formats::ascii_blanks); !word.empty();
         word = formats::next_word(text, formats::ascii_blanks))
        result.append(result.empty() ? "" : " ").append(word);
    return result;
}

std::string hexadecimal(std::uint64_t value) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text(16, '0');
    for (auto at = text.rbegin(); at != text.rend(); ++at, value >>= 4U)
        *at = digits[value & 0xFU];
    return text;
}

} // namespace

std::uint64_t fingerprint_of(const Finding& finding) {
    Hash hash;
    hash.add(finding.rule);
    hash.add(finding.locale);
    hash.add(finding.msgctxt.value_or(""));
    hash.add(finding.msgid.value_or(""));
    hash.add(with_even_blanks(finding.text));
    return hash.value();
}

Baseline::Baseline(const std::filesystem::path& file) {
    const formats::FileContents contents = formats::read_file(file);
    if (!contents.ok()) throw OptionError(file.string() + ": " + contents.error);
    std::string_view rest = contents.bytes;
    for (std::size_t number = 1; !rest.empty(); ++number) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (line.empty() || line.front() == '#') continue;
        std::uint64_t fingerprint = 0;
        const char* const last = line.data() + std::min<std::size_t>(line.size(), 16);
        const auto read = std::from_chars(line.data(), last, fingerprint, 16);
        if (read.ec != std::errc() || read.ptr != last || line.size() < 16)
            throw OptionError(file.string() + ":" + std::to_string(number)
                              + ": no line of a baseline: " + formats::excerpt(line));
        fingerprints_.push_back(fingerprint);
    }
    std::sort(fingerprints_.begin(), fingerprints_.end());
}

bool Baseline::knows(const Finding& finding) const {
    return std::binary_search(fingerprints_.begin(), fingerprints_.end(), finding.fingerprint);
}

std::string write_baseline(std::span<const Finding> findings) {
    std::vector<std::string> lines;
    for (const Finding& finding : findings) {
        std::string line = hexadecimal(finding.fingerprint) + ' ' + std::string(finding.rule);
        if (!finding.locale.empty()) line += ' ' + finding.locale;
        if (finding.msgid) {
            std::optional<std::string_view> msgctxt;
            if (finding.msgctxt) msgctxt = *finding.msgctxt;
            line += ' ' + formats::describe_key(msgctxt, *finding.msgid);
        }
        lines.push_back(std::move(line));
    }
    std::sort(lines.begin(), lines.end());
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    std::string text(title);
    for (const std::string& line : lines)
        text += line + '\n';
    return text;
}

} // namespace phrasebook::lint
