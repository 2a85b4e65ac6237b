#include "lint/output/coverage_html.hpp"

#include <ostream>
#include <string>

#include "lint/output/coverage_svg.hpp"
#include "lint/output/escape.hpp"
#include "lint/output/page/page.hpp"
#include "lint/output/percent.hpp"

namespace phrasebook::lint {

namespace {

void open_table(std::ostream& out, const char* label, std::initializer_list<const char*> words,
                std::initializer_list<const char*> numbers) {
    out << R"(<div class="scroll" tabindex="0" role="region" aria-label=")" << label
        << "\">\n<table>\n<thead><tr>";
    for (const char* const each : words)
        out << "<th scope=\"col\">" << each << "</th>";
    for (const char* const each : numbers)
        out << R"(<th scope="col" class="number">)" << each << "</th>";
    out << "</tr></thead>\n<tbody>\n";
}

void close_table(std::ostream& out) {
    out << "</tbody>\n</table>\n</div>\n";
}

void number(std::ostream& out, std::size_t value) {
    out << "<td class=\"number" << (value == 0 ? " is-none" : "") << "\">" << value << "</td>";
}

void share(std::ostream& out, std::size_t part, std::size_t whole) {
    out << "<td class=\"number\">" << percent(part, whole) << " %</td>";
}

const char* class_of(std::size_t part, std::size_t whole) {
    const std::size_t thousandths = permille(part, whole);
    if (thousandths >= 950) return "good";
    return thousandths >= 500 ? "warning" : "error";
}

void shares(std::ostream& out, const Coverage& coverage) {
    out << "<ul class=\"counts\">\n";
    for (const ReaderCoverage& reader : coverage.readers) {
        const Share share = share_of(reader);
        out << "<li><b class=\"" << class_of(share.own, share.total) << "\">"
            << percent(share.own, share.total) << " %</b> " << reader.tag << "</li>\n";
    }
    out << "</ul>\n";
}

void readers(std::ostream& out, const Coverage& coverage) {
    out << "<h2 id=\"list\" tabindex=\"-1\">What readers see</h2>\n";
    open_table(out, "Readers", {"reader", "tried"},
               {"messages", "own", "parent", "default", "class", "none"});
    for (const ReaderCoverage& reader : coverage.readers) {
        out << "<tr><th scope=\"row\"><b>" << reader.tag << "</b></th><td>";
        const char* separator = "";
        for (const std::string& tag : reader.chain) {
            out << separator << tag;
            separator = ", ";
        }
        out << "</td>";
        number(out, reader.messages.size());
        for (std::size_t i = 0; i < origin_count; ++i)
            number(out, reader.count(static_cast<Origin>(i)));
        out << "</tr>\n";
    }
    close_table(out);
}

/// What a reader does not see in the own language, message by message.
void not_their_own(std::ostream& out, const Coverage& coverage) {
    out << "<h2>Not in the reader’s language</h2>\n";
    bool any = false;
    for (const ReaderCoverage& reader : coverage.readers) {
        const Share share = share_of(reader);
        if (share.own == share.total) continue;
        any = true;
        out << "<details>\n<summary>" << reader.tag << ": " << share.total - share.own << " of "
            << share.total << "</summary>\n";
        open_table(out, "Messages that are not in the reader’s language",
                   {"code", "field", "from", "locale", "edition", "why"}, {});
        for (const SeenMessage& message : reader.messages) {
            if (message.origin == Origin::own || message.origin == Origin::parent) continue;
            out << "<tr><th scope=\"row\"><b>" << message.key.name().view() << "</b></th><td>"
                << to_string(message.field) << "</td><td>" << to_string(message.origin)
                << "</td><td>" << message.locale << "</td><td>" << page::visible(message.edition)
                << "</td><td>" << (message.fuzzy ? "nearer words are fuzzy" : "missing")
                << "</td></tr>\n";
        }
        close_table(out);
        out << "</details>\n";
    }
    if (!any) out << "<p class=\"good\">Every reader sees every message in the own language.</p>\n";
}

void cells(std::ostream& out, const Coverage& coverage) {
    out << "<h2>Locale, edition, field</h2>\n<p class=\"legend\">What is fuzzy is there and not "
           "served. Behind it stands what readers are given instead of what is fuzzy or "
           "missing.</p>\n";
    open_table(out, "Locale, edition, field", {"locale", "edition", "field"},
               {"share", "own", "fuzzy", "missing", "other edition", "parent", "default", "class",
                "none"});
    for (const CoverageCell& cell : coverage.cells) {
        out << "<tr><th scope=\"row\"><b>" << cell.locale << "</b></th><td>"
            << (cell.edition.empty() ? "<b>all</b>" : page::visible(cell.edition)) << "</td><td>"
            << to_string(cell.field) << "</td>";
        share(out, cell.own, cell.total);
        number(out, cell.own);
        number(out, cell.fuzzy);
        number(out, cell.missing());
        number(out, cell.other_edition);
        for (auto i = static_cast<std::size_t>(Origin::parent); i < origin_count; ++i)
            number(out, cell.instead[i]);
        out << "</tr>\n";
    }
    close_table(out);
}

} // namespace

void write_coverage_html(std::ostream& out, const Coverage& coverage) {
    page::begin(out, "Coverage of the catalog");
    out << "<p class=\"lead\">So much of all messages is there in the reader’s own "
           "language.</p>\n";
    shares(out, coverage);
    readers(out, coverage);
    not_their_own(out, coverage);
    out << "<h2>Code by code</h2>\n<div class=\"tall\" tabindex=\"0\" role=\"region\" "
           "aria-label=\"Code by code\">\n";
    write_heat_map(out, coverage);
    out << "</div>\n";
    cells(out, coverage);
    page::end(out);
}

void write_files_html(std::ostream& out, std::span<const FileReport> files) {
    page::begin(out, "Coverage of the catalogs");
    out << "<h2 id=\"list\" tabindex=\"-1\">Files</h2>\n";
    open_table(out, "Files", {"file", "locale"},
               {"share", "messages", "translated", "fuzzy", "missing"});
    for (const FileReport& file : files) {
        out << "<tr><th scope=\"row\">" << page::visible(file.file) << "</th><td>" << file.locale
            << "</td>";
        share(out, file.translated, file.messages);
        number(out, file.messages);
        number(out, file.translated);
        number(out, file.fuzzy);
        number(out, file.messages - file.translated - file.fuzzy);
        out << "</tr>\n";
    }
    close_table(out);
    page::end(out);
}

} // namespace phrasebook::lint
