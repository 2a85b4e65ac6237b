#include "lint/output/coverage_svg.hpp"

#include <algorithm>
#include <array>
#include <ostream>
#include <set>
#include <string>
#include <vector>

#include "lint/characters.hpp"
#include "lint/output/escape.hpp"
#include "lint/output/percent.hpp"

namespace phrasebook::lint {

namespace {

/// The inks are dark on light and the other way, so that signs have a contrast of 4.5 in both.
constexpr const char* style =
    "<style>svg.map{font:11px system-ui,'Noto Sans',sans-serif}"
    ".map text{fill:#1b1f24}.map .soft{fill:#545c66}.map .paper{fill:#fff}"
    ".map .c0{fill:#bfe3c8}.map .c1{fill:#dcebc3}.map .c2{fill:#ffe3a3}.map .c3{fill:#fbcba0}"
    ".map .c4{fill:#f6b7b7}.map .s{font-size:9px;text-anchor:middle}"
    "@media(prefers-color-scheme:dark){.map text{fill:#e6e9ed}.map .soft{fill:#a9b2bd}"
    ".map .paper{fill:#14171b}.map .c0{fill:#1f5a33}.map .c1{fill:#44591b}.map .c2{fill:#6b4e08}"
    ".map .c3{fill:#7a3d10}.map .c4{fill:#7d2323}}</style>\n";

struct Kind {
    const char* sign;
    const char* words;
};
constexpr std::array<Kind, origin_count> kinds{{
    {"", "its own"},
    {"p", "of a parent"},
    {"d", "of the default locale"},
    {"x", "of the class"},
    {"–", "none"},
}};

constexpr std::size_t cell_width = 18;
constexpr std::size_t cell_height = 14;
constexpr std::size_t left = 52;
constexpr std::size_t head = 96;
constexpr std::size_t gap = 14;

std::string row_name(Key key) {
    return std::string(key.name().view());
}

class HeatMap {
  public:
    HeatMap(std::ostream& out, const Coverage& coverage) : out_(out), coverage_(coverage) {
        std::set<Key> keys;
        std::set<Field> fields;
        for (const ReaderCoverage& reader : coverage.readers)
            for (const SeenMessage& message : reader.messages) {
                keys.insert(message.key);
                fields.insert(message.field);
            }
        keys_.assign(keys.begin(), keys.end());
        fields_.assign(fields.begin(), fields.end());
    }

    void write() {
        const std::size_t group = fields_.size() * cell_width + gap;
        const std::size_t legend_width = 420;
        const std::size_t width =
            std::max(left + group * coverage_.readers.size(), left + legend_width);
        const std::size_t bottom = head + keys_.size() * cell_height;
        out_ << "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"map\" role=\"img\" "
                "aria-labelledby=\"map-title\" width=\""
             << width << "\" height=\"" << bottom + 34 << "\" viewBox=\"0 0 " << width << ' '
             << bottom + 34 << "\">\n<title id=\"map-title\">" << summary() << "</title>\n"
             << style << "<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n";
        for (std::size_t i = 0; i < keys_.size(); ++i)
            out_ << "<text x=\"" << left - 8 << "\" y=\"" << head + i * cell_height + 11
                 << R"(" text-anchor="end">)" << row_name(keys_[i]) << "</text>\n";
        for (std::size_t i = 0; i < coverage_.readers.size(); ++i)
            reader(coverage_.readers[i], left + i * group);
        legend(bottom + 12);
        out_ << "</svg>\n";
    }

  private:
    [[nodiscard]] std::string summary() const {
        std::string text = "Where readers' words come from";
        const char* separator = ": ";
        for (const ReaderCoverage& reader : coverage_.readers) {
            const Share share = share_of(reader);
            text.append(separator).append(reader.tag).append(" ");
            text.append(percent(share.own, share.total)).append(" % in its own language");
            separator = ", ";
        }
        return text;
    }

    void reader(const ReaderCoverage& reader, std::size_t x) {
        out_ << "<g>\n<text x=\"" << x << R"(" y="14" font-weight="bold">)" << reader.tag
             << "</text>\n";
        for (std::size_t i = 0; i < fields_.size(); ++i) {
            const std::size_t middle = x + i * cell_width + cell_width / 2 + 3;
            out_ << R"(<text class="soft" transform="translate()" << middle << ' ' << head - 6
                 << ") rotate(-90)\">" << to_string(fields_[i]) << "</text>\n";
        }
        for (const SeenMessage& message : reader.messages)
            cell(reader, message, x);
        out_ << "</g>\n";
    }

    void cell(const ReaderCoverage& reader, const SeenMessage& message, std::size_t x) {
        const auto row = static_cast<std::size_t>(
            std::lower_bound(keys_.begin(), keys_.end(), message.key) - keys_.begin());
        const auto column = static_cast<std::size_t>(
            std::lower_bound(fields_.begin(), fields_.end(), message.field) - fields_.begin());
        const auto origin = static_cast<std::size_t>(message.origin);
        const std::size_t at_x = x + column * cell_width;
        const std::size_t at_y = head + row * cell_height;
        out_ << "<g><title>" << reader.tag << ' ' << row_name(message.key) << ' '
             << to_string(message.field) << ": " << kinds[origin].words;
        if (!message.locale.empty())
            out_ << ", " << message.locale << ' ' << markup_line(message.edition);
        if (message.fuzzy) out_ << "; nearer words are fuzzy";
        out_ << "</title><rect class=\"c" << origin << "\" x=\"" << at_x << "\" y=\"" << at_y
             << "\" width=\"" << cell_width - 1 << "\" height=\"" << cell_height - 1 << "\"/>";
        const std::string sign = std::string(kinds[origin].sign) + (message.fuzzy ? "~" : "");
        if (!sign.empty())
            out_ << R"(<text class="s" x=")" << at_x + cell_width / 2 << "\" y=\"" << at_y + 10
                 << "\">" << sign << "</text>";
        out_ << "</g>\n";
    }

    void legend(std::size_t y) {
        std::size_t x = left;
        for (std::size_t i = 0; i < origin_count; ++i) {
            out_ << "<rect class=\"c" << i << "\" x=\"" << x << "\" y=\"" << y << "\" width=\""
                 << cell_width << R"(" height="12"/><text class="s" x=")" << x + cell_width / 2
                 << "\" y=\"" << y + 9 << "\">" << kinds[i].sign
                 << R"(</text><text class="soft" x=")" << x + cell_width + 4 << "\" y=\"" << y + 10
                 << "\">" << to_string(static_cast<Origin>(i)) << "</text>\n";
            x += 66;
        }
        out_ << R"(<text class="soft" x=")" << x << "\" y=\"" << y + 10
             << "\">~ fuzzy before</text>\n";
    }

    std::ostream& out_;
    const Coverage& coverage_;
    std::vector<Key> keys_;
    std::vector<Field> fields_;
};

/// White on it has a contrast of 4.5.
const char* colour_of(std::size_t permille) {
    if (permille >= 950) return "#1a6334";
    if (permille >= 750) return "#5b6200";
    return permille >= 500 ? "#94490b" : "#a8071a";
}

} // namespace

void write_heat_map(std::ostream& out, const Coverage& coverage) {
    HeatMap(out, coverage).write();
}

void write_badge(std::ostream& out, std::string_view label, std::size_t part, std::size_t whole) {
    const std::string value = percent(part, whole) + " %";
    // The widths are stated, so that any font fits.
    constexpr std::size_t letter = 7;
    const std::size_t label_text = display_width(label) * letter;
    const std::size_t value_text = value.size() * letter;
    const std::size_t label_width = label_text + 14;
    const std::size_t width = label_width + value_text + 14;
    const std::string safe = markup_line(label);
    out << R"(<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label=")" << safe << ": "
        << value << "\" width=\"" << width << "\" height=\"20\">\n<title>" << safe << ": " << value
        << "</title>\n<clipPath id=\"r\"><rect width=\"" << width
        << "\" height=\"20\" rx=\"3\"/></clipPath>\n<g clip-path=\"url(#r)\"><rect width=\""
        << label_width << R"(" height="20" fill="#464c54"/><rect x=")" << label_width
        << "\" width=\"" << value_text + 14 << R"(" height="20" fill=")"
        << colour_of(permille(part, whole)) << "\"/></g>\n"
        << R"(<g fill="#fff" font-family="Verdana,'DejaVu Sans',sans-serif" font-size="11">)"
        << R"(<text x="7" y="14" textLength=")" << label_text << "\">" << safe
        << "</text><text x=\"" << label_width + 7 << R"(" y="14" textLength=")" << value_text
        << "\">" << value << "</text></g>\n</svg>\n";
}

} // namespace phrasebook::lint
