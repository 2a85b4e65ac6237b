#include "lint/output/html.hpp"

#include <algorithm>
#include <ostream>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "lint/characters.hpp"
#include "lint/output/escape.hpp"
#include "lint/output/html_matrix.hpp"
#include "lint/output/page/page.hpp"

namespace phrasebook::lint {

namespace {

constexpr std::size_t most_findings = 10000;
/// So much of one text is shown.
constexpr std::size_t longest_text = 4000;

std::string counted(std::size_t count, std::string_view word) {
    return std::to_string(count) + ' ' + std::string(word) + (count == 1 ? "" : "s");
}

/// What is marked of the text of a finding: the bytes that its edit replaces, or one character.
struct Spot {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t index = 0; ///< of the finding
};

std::vector<Spot> spots_of(std::span<const Finding> findings, std::size_t first) {
    std::vector<Spot> spots;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const Finding& each = findings[i];
        if (each.spot == 0 && each.spot_length == 0) continue;
        if (each.spot >= each.text.size()) continue;
        const std::size_t length =
            each.spot_length > 0 ? each.spot_length : decode(each.text, each.spot).length;
        spots.push_back({each.spot, each.spot + length, first + i});
    }
    std::stable_sort(spots.begin(), spots.end(),
                     [](const Spot& a, const Spot& b) { return a.begin < b.begin; });
    return spots;
}

/// The text with its spots marked; of two that touch each other, the first.
std::string marked(std::string_view text, const std::vector<Spot>& spots) {
    std::string result;
    std::size_t at = 0;
    for (const Spot& spot : spots) {
        if (spot.begin < at || spot.end > text.size()) continue;
        result += page::visible(text.substr(at, spot.begin - at));
        result += "<mark id=\"mark-f" + std::to_string(spot.index) + "\">"
                  + page::visible(text.substr(spot.begin, spot.end - spot.begin)) + "</mark>";
        at = spot.end;
    }
    return result + page::visible(text.substr(at));
}

/// Its beginning, where it is longer than anybody reads.
std::string_view shown_part(std::string_view text) {
    if (text.size() <= longest_text) return text;
    std::size_t end = longest_text;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return text.substr(0, end);
}

bool of_one_message(const Finding& a, const Finding& b) {
    return a.msgctxt == b.msgctxt && a.msgid == b.msgid && a.text == b.text;
}

class HtmlWriter {
  public:
    HtmlWriter(std::ostream& out, const Result& result) : out_(out), result_(result) {}

    void write() {
        shown_ = std::min(result_.findings.size(), most_findings);
        page::begin(out_, "Check of the catalogs");
        lead();
        counts();
        problems();
        write_matrices(out_, result_, shown_);
        files();
        filters();
        findings();
        rules();
        page::end(out_);
    }

  private:
    void lead() {
        out_ << "<p class=\"lead\">What <code>phrasebook lint</code> found in "
             << counted(result_.messages, "message") << " of " << counted(result_.files, "file");
        if (result_.known > 0) out_ << ", and " << result_.known << " that were known before";
        out_ << ".</p>\n";
    }

    void counts() {
        out_ << "<ul class=\"counts\">\n";
        for (const auto& [severity, word] :
             {std::pair(Severity::error, "errors"), std::pair(Severity::warning, "warnings"),
              std::pair(Severity::info, "info")})
            out_ << "<li><b class=\"" << to_string(severity) << "\">" << result_.count(severity)
                 << "</b> " << word << "</li>\n";
        out_ << "</ul>\n";
    }

    void problems() {
        if (result_.problems.empty()) return;
        out_ << "<h2>Not read or written</h2>\n<ul>\n";
        for (const std::string& problem : result_.problems)
            out_ << "<li class=\"error\">" << page::visible(problem) << "</li>\n";
        out_ << "</ul>\n";
    }

    void files() {
        out_ << "<section>\n<h2 id=\"files\">Files</h2>\n"
             << "<div class=\"scroll\" tabindex=\"0\" role=\"region\" "
                "aria-label=\"Files\">\n<table>\n"
             << R"(<thead><tr><th scope="col">file</th><th scope="col">locale</th>)";
        for (const char* const name :
             {"messages", "translated", "fuzzy", "empty", "errors", "warnings", "info"})
            out_ << R"(<th scope="col" class="number">)" << name << "</th>";
        out_ << "</tr></thead>\n<tbody>\n";
        std::size_t index = 0;
        for (std::size_t i = 0; i < result_.reports.size(); ++i) {
            const FileReport& file = result_.reports[i];
            const std::span found(result_.findings.data() + index, file.findings);
            out_ << "<tr><th scope=\"row\">";
            if (file.findings > 0 && index < shown_)
                out_ << "<a href=\"#file" << i << "\">" << page::visible(file.file) << "</a>";
            else
                out_ << page::visible(file.file);
            out_ << "</th><td>" << markup_line(file.locale) << "</td>";
            number(file.messages);
            number(file.translated);
            number(file.fuzzy);
            number(file.messages - file.translated - file.fuzzy);
            for (const Severity severity : {Severity::error, Severity::warning, Severity::info})
                number(static_cast<std::size_t>(
                    std::count_if(found.begin(), found.end(), [severity](const Finding& each) {
                        return each.severity == severity;
                    })));
            out_ << "</tr>\n";
            index += file.findings;
        }
        out_ << "</tbody>\n</table>\n</div>\n</section>\n";
    }

    void number(std::size_t value) { out_ << "<td class=\"number\">" << value << "</td>"; }

    void filters() {
        std::set<std::string_view> rules;
        std::set<std::string_view> locales;
        for (const Finding& finding : shown()) {
            rules.insert(finding.rule);
            locales.insert(finding.locale);
        }
        out_ << "<h2 id=\"list\" tabindex=\"-1\">Findings</h2>\n";
        if (shown_ < result_.findings.size())
            out_ << "<p><b>The first " << shown_ << " of " << result_.findings.size()
                 << " are shown.</b></p>\n";
        if (result_.findings.empty()) {
            out_ << "<p class=\"good\">Nothing is wrong.</p>\n";
            return;
        }
        out_ << "<form class=\"filters\" hidden role=\"search\" aria-label=\"Filters\">\n"
             << "<fieldset><legend class=\"visually-hidden\">Severity</legend>\n";
        for (const auto& [severity, word] :
             {std::pair(Severity::error, "errors"), std::pair(Severity::warning, "warnings"),
              std::pair(Severity::info, "info")})
            out_ << R"(<label><input type="checkbox" name="severity" value=")"
                 << to_string(severity) << "\" checked> " << word << "</label>\n";
        out_ << "</fieldset>\n";
        choice("rule", "Rule", rules);
        choice("locale", "Locale", locales);
        out_ << "<label class=\"field\">Text<input type=\"search\" name=\"search\" "
                "autocomplete=\"off\"></label>\n<button type=\"reset\">Show all</button>\n"
             << "<output aria-live=\"polite\"></output>\n</form>\n";
    }

    void choice(const char* name, const char* label, const std::set<std::string_view>& values) {
        out_ << "<label class=\"field\">" << label << "<select name=\"" << name
             << R"("><option value="">all</option>)";
        for (const std::string_view value : values)
            if (!value.empty())
                out_ << "<option value=\"" << markup_line(value) << "\">" << markup_line(value)
                     << "</option>";
        out_ << "</select></label>\n";
    }

    void findings() {
        std::size_t index = 0;
        for (std::size_t i = 0; i < result_.reports.size() && index < shown_; ++i) {
            const FileReport& file = result_.reports[i];
            const std::size_t end = std::min(index + file.findings, shown_);
            if (end > index) {
                out_ << "<section class=\"file\">\n<h3 id=\"file" << i << R"(" tabindex="-1">)"
                     << page::visible(file.file) << "</h3>\n";
                while (index < end)
                    index = message(file, index, end);
                out_ << "</section>\n";
            }
            index = end;
        }
    }

    /// The card of one message with its findings from `first` on; the index behind them.
    std::size_t message(const FileReport& file, std::size_t first, std::size_t end) {
        const Finding& finding = result_.findings[first];
        std::size_t last = first + 1;
        while (last < end && of_one_message(finding, result_.findings[last]))
            ++last;
        const std::span<const Finding> all(result_.findings.data() + first, last - first);
        out_ << "<article data-locale=\"" << markup_line(finding.locale) << "\">\n<header><h4>";
        if (finding.msgid) {
            if (finding.msgctxt && !finding.msgctxt->empty())
                out_ << "<span class=\"soft\">" << page::visible(shown_part(*finding.msgctxt))
                     << "</span> ";
            out_ << "<span class=\"key\">" << page::visible(shortened(*finding.msgid, 120))
                 << "</span>";
        } else {
            out_ << "The file as a whole";
        }
        out_ << "</h4></header>\n";
        if (finding.msgid) texts(file, finding, all, first);
        out_ << "<ul class=\"findings\">\n";
        for (std::size_t i = first; i < last; ++i)
            item(result_.findings[i], i);
        out_ << "</ul>\n</article>\n";
        return last;
    }

    void texts(const FileReport& file, const Finding& finding, std::span<const Finding> all,
               std::size_t first) {
        out_ << "<div class=\"texts\">\n";
        if (!finding.reference.empty())
            out_ << "<div><h5>source</h5><p" << page::language(file.reference_locale) << '>'
                 << page::visible(shown_part(finding.reference)) << "</p></div>\n";
        out_ << "<div><h5>translation</h5>";
        if (finding.text.empty())
            out_ << "<p class=\"soft\">nothing</p>";
        else
            out_ << "<p" << page::language(finding.locale) << '>'
                 << marked(shown_part(finding.text), spots_of(all, first)) << "</p>";
        out_ << "</div>\n</div>\n";
    }

    void item(const Finding& finding, std::size_t index) {
        const std::string_view severity = to_string(finding.severity);
        out_ << "<li id=\"f" << index << R"(" tabindex="-1" data-severity=")" << severity
             << "\" data-rule=\"" << finding.rule << "\"><span class=\"badge " << severity << "\">"
             << severity << "</span> " << page::visible(finding.message) << " <a href=\"#rule-"
             << finding.rule << "\">" << finding.rule << "</a> <span class=\"place\">";
        if (finding.line != 0)
            out_ << "line " << finding.line << ", column " << finding.display_column;
        else
            out_ << "byte " << finding.offset;
        out_ << "</span>";
        if (finding.fix) out_ << " <span class=\"good\">--fix mends it</span>";
        out_ << "</li>\n";
    }

    void rules() {
        std::set<std::string_view> used;
        for (const Finding& finding : shown())
            used.insert(finding.rule);
        if (used.empty()) return;
        out_ << "<section>\n<h2 id=\"rules\">The rules behind them</h2>\n"
                "<dl class=\"rules\">\n";
        for (const RuleInfo& rule : lint::rules()) {
            if (!used.contains(rule.id)) continue;
            out_ << "<dt id=\"rule-" << rule.id << R"(" tabindex="-1">)" << rule.id << "</dt>\n<dd>"
                 << page::visible(rule.reason);
            example("Wrong", rule, rule.wrong);
            example("Right", rule, rule.right);
            out_ << "</dd>\n";
        }
        out_ << "</dl>\n</section>\n";
    }

    void example(const char* title, const RuleInfo& rule, std::string_view text) {
        if (!text.empty())
            out_ << "\n<div>" << title << ":</div><pre" << page::language(rule.example_locale)
                 << '>' << page::visible(text) << "</pre>";
    }

    [[nodiscard]] std::span<const Finding> shown() const {
        return std::span(result_.findings).first(shown_);
    }

    std::ostream& out_;
    const Result& result_;
    std::size_t shown_ = 0;
};

} // namespace

void write_html(std::ostream& out, const Result& result) {
    HtmlWriter(out, result).write();
}

} // namespace phrasebook::lint
