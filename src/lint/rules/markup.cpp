// What belongs to another format: HTML, Markdown, macros of a wiki, URLs.
#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include "formats/ascii.hpp"
#include "lint/characters.hpp"
#include "lint/prose.hpp"
#include "lint/rules/checks.hpp"

namespace phrasebook::lint::checks {

namespace {

/// Elements that texts have; "<file>" and "<stdin>" are none.
constexpr std::array<std::string_view, 37> elements{
    "a",   "abbr", "b",     "big", "blockquote", "body", "br",   "center", "code", "div",
    "em",  "font", "h1",    "h2",  "h3",         "h4",   "hr",   "html",   "i",    "img",
    "kbd", "li",   "ol",    "p",   "pre",        "s",    "samp", "small",  "span", "strong",
    "sub", "sup",  "table", "td",  "tr",         "tt",   "ul"};
constexpr std::array<std::string_view, 3> empty_elements{"br", "hr", "img"};

struct Element {
    std::string name;
    std::size_t at = 0;
    bool closes = false;
    bool alone = false; ///< "<br/>"
};

bool is_one_of(std::string_view word, std::span<const std::string_view> list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

std::vector<Element> elements_of(std::string_view text) {
    std::vector<Element> found;
    for (std::size_t at = text.find('<'); at != std::string_view::npos;
         at = text.find('<', at + 1)) {
        std::string_view rest = text.substr(at + 1, 500);
        const bool closes = rest.starts_with('/');
        if (closes) rest.remove_prefix(1);
        std::size_t length = 0;
        while (length < rest.size()
               && (is_ascii_letter(static_cast<unsigned char>(rest[length]))
                   || formats::is_digit(rest[length])))
            ++length;
        const std::string name = to_lower(rest.substr(0, length));
        const std::size_t end = rest.find_first_of("<>");
        if (!is_one_of(name, elements) || end == std::string_view::npos || rest[end] != '>')
            continue;
        const char behind = rest[length];
        // "<code of a function>" is somebody's placeholder; an element has attributes or nothing.
        const bool attributes =
            behind == ' ' && rest.substr(0, end).find('=') != std::string_view::npos;
        if (behind != '>' && behind != '/' && !attributes
            && rest.substr(length, end - length) != " /")
            continue;
        found.push_back({name, at, closes, end > 0 && rest[end - 1] == '/'});
    }
    return found;
}

std::map<std::string, int> count_of(const std::vector<Element>& found) {
    std::map<std::string, int> count;
    for (const Element& each : found)
        ++count[(each.closes ? "/" : "") + each.name];
    return count;
}

/// The first element that is opened and not closed, or closed and not opened.
const Element* find_unbalanced(const std::vector<Element>& found) {
    std::vector<const Element*> open;
    for (const Element& each : found) {
        if (is_one_of(each.name, empty_elements) || each.alone) continue;
        if (!each.closes) {
            open.push_back(&each);
        } else if (!open.empty() && open.back()->name == each.name) {
            open.pop_back();
        } else {
            return &each;
        }
    }
    // HTML closes these by itself.
    std::erase_if(open,
                  [](const Element* each) { return each->name == "p" || each->name == "li"; });
    return open.empty() ? nullptr : open.front();
}

std::string written(const Element& element) {
    return std::string(element.closes ? "</" : "<") + element.name + ">";
}

/// "&nbsp;", "&#160;", "&#xA0;": the length at `at`; 0 for another use of the mark.
std::size_t entity_length(std::string_view text, std::size_t at) {
    constexpr std::array<std::string_view, 20> names{
        "amp", "apos",  "copy",   "eacute", "egrave", "gt",   "hellip", "laquo", "ldquo", "lsquo",
        "lt",  "mdash", "middot", "nbsp",   "ndash",  "quot", "raquo",  "rdquo", "reg",   "rsquo"};
    const std::size_t end = text.find(';', at);
    if (end == std::string_view::npos || end - at > 10 || end - at < 3) return 0;
    const std::string_view name = text.substr(at + 1, end - at - 1);
    const bool number =
        name[0] == '#' && name.size() > 1
        && name.find_first_not_of("0123456789abcdefABCDEFxX", 1) == std::string_view::npos;
    return number || is_one_of(name, names) ? end - at + 1 : 0;
}

constexpr std::string_view url_characters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                                            "0123456789-._~:/?#[]@!$&*+;=%{}";

std::vector<std::string_view> urls_of(std::string_view text) {
    std::vector<std::string_view> urls;
    for (std::size_t at = text.find("://"); at != std::string_view::npos;
         at = text.find("://", at + 3)) {
        std::size_t begin = at;
        while (begin > 0 && is_ascii_letter(static_cast<unsigned char>(text[begin - 1])))
            --begin;
        const std::size_t end = std::min(text.find_first_not_of(url_characters, at), text.size());
        std::string_view url = text.substr(begin, end - begin);
        while (!url.empty()
               && std::string_view(".,:;!?]#").find(url.back()) != std::string_view::npos)
            url.remove_suffix(1);
        const std::string_view scheme = text.substr(begin, at - begin);
        if (scheme == "http" || scheme == "https" || scheme == "ftp") urls.push_back(url);
        at = end < at + 3 ? at : std::min(end, text.size() - 1) - 2;
    }
    return urls;
}

/// The host, without what often differs from language to language: "fr." and "www.".
std::string host_of(std::string_view url) {
    url.remove_prefix(url.find("://") + 3);
    std::string_view host = url.substr(0, std::min(url.find_first_of("/?#:"), url.size()));
    if (host.size() > 3 && host[2] == '.') host.remove_prefix(3);
    if (host.starts_with("www.")) host.remove_prefix(4);
    return to_lower(host);
}

/// "[[Serveur]]", "[[page|son nom]]": where a link of a wiki begins; npos where none does. "[[ -f
/// x ]]" is a shell's, and "[[]]" nobody's.
std::size_t find_wiki_link(std::string_view text) {
    for (std::size_t at = text.find("[["); at != std::string_view::npos;
         at = text.find("[[", at + 2)) {
        const std::string_view rest = text.substr(at + 2, 100);
        const std::string_view name = rest.substr(0, rest.find("]]"));
        if (name.empty() || name.size() == rest.size()
            || (!is_letter(decode(name, 0).value) && name.front() != ':') || name.back() == ' '
            || name.find_first_of("[]{}<>=$%\\\"\n") != std::string_view::npos)
            continue;
        return at;
    }
    return std::string_view::npos;
}

/// "C:\Users\_x": a token with a drive, or with a backslash before a letter, which Markdown has
/// no use for.
bool is_path(std::string_view token) {
    const std::size_t at = token.find('\\');
    const auto is_letter_at = [token](std::size_t i) {
        return is_ascii_letter(static_cast<unsigned char>(token[i]));
    };
    const bool drive = at >= 2 && at < token.size() && token[at - 1] == ':' && is_letter_at(at - 2)
                       && (at == 2 || !is_letter_at(at - 3));
    const bool from_here = at > 0 && at < token.size()
                           && std::string_view(".~%").find(token[at - 1]) != std::string_view::npos;
    if (drive || from_here) return true;
    for (std::size_t i = at; i < token.size() - 1; i = token.find('\\', i + 1)) {
        const auto behind = static_cast<unsigned char>(token[i + 1]);
        if (behind == '\\' || behind >= 0x80 || is_ascii_letter(behind)) return true;
    }
    return false;
}

/// "https:/example.org/": the index of the slash; npos where there is none. "http:/https:" names
/// two schemes, and has no host.
std::size_t find_single_slash(std::string_view text) {
    for (std::size_t at = text.find(":/"); at != std::string_view::npos;
         at = text.find(":/", at + 2)) {
        const std::string_view scheme = text.substr(0, at);
        const std::string_view rest = text.substr(at + 2, 100);
        if (!scheme.ends_with("http") && !scheme.ends_with("https")) continue;
        const std::size_t host =
            std::min(rest.find_first_not_of(
                         "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-"),
                     rest.size());
        if (host > 0 && host + 1 < rest.size() && rest[host] == '.'
            && is_ascii_letter(static_cast<unsigned char>(rest[host + 1])))
            return at + 1;
    }
    return std::string_view::npos;
}

} // namespace

void html_tags(const Translation& translation, Report& report) {
    const bool there = translation.said.has('<')
                       || (translation.reference != nullptr && translation.reference->has('<'));
    if (!there || (!translation.said.has('<') && translation.reference == nullptr)) return;
    const std::vector<Element> found = elements_of(translation.text());
    if (translation.reference == nullptr) {
        // Readers of a catalog are shown what stands there, unless all of it is HTML.
        if (!found.empty())
            report.at(translation, found.front().at, "HTML in a text: " + written(found.front()));
        return;
    }
    if (find_unbalanced(found) != nullptr) return; // html-unbalanced says it
    const std::vector<Element> source = elements_of(translation.reference->text());
    std::map<std::string, int> counts = count_of(found);
    for (const auto& [name, count] : count_of(source))
        counts[name] -= count;
    for (const auto& [name, count] : counts) {
        if (count == 0) continue;
        std::size_t place = 0;
        for (const Element& each : found)
            if ((each.closes ? "/" : "") + each.name == name) place = each.at;
        return report.at(
            translation, place,
            "<" + name + (count > 0 ? "> is not in the source" : "> of the source is missing"));
    }
}

void html_unbalanced(const Translation& translation, Report& report) {
    if (!translation.said.has('<')) return;
    const std::vector<Element> found = elements_of(translation.text());
    const Element* const element = find_unbalanced(found);
    if (element == nullptr) return;
    if (translation.reference != nullptr) {
        const std::vector<Element> source = elements_of(translation.reference->text());
        if (find_unbalanced(source) != nullptr) return;
    }
    report.at(translation, element->at, written(*element) + " has no partner");
}

void entity(const Translation& translation, Report& report) {
    if (!translation.said.has('&')) return;
    // Where a text is HTML, so is a reference to a character.
    const bool html = !elements_of(translation.text()).empty();
    const std::string_view text = translation.text();
    for (std::size_t at = text.find('&'); at != std::string_view::npos;
         at = text.find('&', at + 1)) {
        const std::size_t length = entity_length(text, at);
        if (length == 0) continue;
        if (translation.reference != nullptr) {
            const std::string_view source = translation.reference->text();
            for (std::size_t i = source.find('&'); i != std::string_view::npos;
                 i = source.find('&', i + 1))
                if (entity_length(source, i) > 0) return;
        }
        if (html) return;
        return report.at(translation, at,
                         "an entity of HTML: " + std::string(text.substr(at, length)));
    }
}

void markdown(const Translation& translation, Report& report) {
    const ScannedText& said = translation.said;
    const std::string_view text = translation.text();
    if (said.has('*')) {
        const std::size_t at = text.find("**");
        const std::size_t end = at == std::string_view::npos ? at : text.find("**", at + 2);
        const bool bold = end != std::string_view::npos && end > at + 2 && text[at + 2] != ' '
                          && text[at + 2] != '*' && text[end - 1] != ' ';
        if (bold && !translation.source_has("*"))
            return report.at(translation, at, "Markdown's ** for bold type");
    }
    if (said.has('[')) {
        const std::size_t at = text.find("](");
        const std::size_t open = at == std::string_view::npos ? at : text.rfind('[', at);
        const std::size_t end = at == std::string_view::npos ? at : text.find(')', at);
        if (open != std::string_view::npos && end != std::string_view::npos && at > open + 1
            && end > at + 2 && text.substr(at, end - at).find(' ') == std::string_view::npos
            && text[at + 2] != '_' && text[at + 2] != '&' // the key of a menu: "寬度[像素](_W)"
            && !translation.source_has("]("))
            return report.at(translation, open, "a link of Markdown's");
        const std::size_t wiki = find_wiki_link(text);
        if (wiki != std::string_view::npos && !translation.source_has("[[")
            && !is_quoted(text, wiki))
            return report.at(translation, wiki, "a link of a wiki's");
    }
    if (said.has('\'') && !translation.source_has("''")) {
        const std::size_t at = text.find("'''");
        const std::size_t end = at == std::string_view::npos ? at : text.find("'''", at + 3);
        if (end != std::string_view::npos && is_letter(decode(text, at + 3).value))
            return report.at(translation, at, "a wiki's ''' for bold type");
    }
    if (said.has('#')) {
        const bool heading = text.starts_with("# ") || text.starts_with("## ")
                             || text.find("\n## ") != std::string_view::npos;
        if (heading && !translation.source_has("# ") && translation.is_key_based())
            return report.at(translation, text.find('#'), "a heading of Markdown's");
    }
    if (said.has('`') && translation.is_key_based() && !translation.source_has("`")) {
        const std::size_t at = text.find('`');
        if (text.find('`', at + 1) != std::string_view::npos)
            report.at(translation, at, "Markdown's ` for code");
    }
}

void macro_residue(const Translation& translation, Report& report) {
    if (!translation.said.has('{')) return;
    const std::string_view text = translation.text();
    for (std::size_t at = text.find("{{"); at != std::string_view::npos;
         at = text.find("{{", at + 2)) {
        // {{HTTPHeader("Range")}} and {{httpheader('Range')}}
        std::string_view rest = text.substr(at + 2, 200);
        std::size_t name = 0;
        while (name < rest.size()
               && (is_ascii_letter(static_cast<unsigned char>(rest[name])) || rest[name] == '_'))
            ++name;
        if (name == 0 || name >= rest.size() || rest[name] != '('
            || rest.find(")}}") == std::string_view::npos || translation.source_has("{{"))
            continue;
        return report.at(translation, at,
                         "a macro of a wiki: {{" + std::string(rest.substr(0, name)) + "(…)}}");
    }
}

void backslash_residue(const Translation& translation, Report& report) {
    if (!translation.said.has('\\')) return;
    constexpr std::string_view escaped = "_*[]#`";
    const std::string_view text = translation.text();
    for (std::size_t at = text.find('\\'); at != std::string_view::npos && at + 1 < text.size();
         at = text.find('\\', at + 2)) {
        const std::string_view pair = text.substr(at, 2);
        const bool word = at > 0 && is_ascii_letter(static_cast<unsigned char>(text[at - 1]));
        const bool mark =
            pair[1] == '_' || (escaped.find(pair[1]) != std::string_view::npos && !word);
        if (!mark || translation.source_has(pair) || translation.source_has("\\")
            || text.substr(at).starts_with("\\_(") // a face: ¯\_(ツ)_/¯
            || is_path(token_around(text, at)))
            continue;
        return report.at(translation, at, 1, "", "Markdown's backslash: " + in_quotes(pair));
    }
}

void url_broken(const Translation& translation, Report& report) {
    const ScannedText& said = translation.said;
    if (!said.has_any_of("/\\")) return;
    struct Typo {
        std::string_view wrong;
        std::string_view meant;
    };
    constexpr std::array<Typo, 12> typos{{{"http//", "http://"},
                                          {"https//", "https://"},
                                          {"http:///", "http://"},
                                          {"https:///", "https://"},
                                          {"htpp://", "http://"},
                                          {"htttp://", "http://"},
                                          {"hhtp://", "http://"},
                                          {"http;//", "http://"},
                                          {"https;//", "https://"},
                                          {"http:\\\\", "http://"},
                                          {"https:\\\\", "https://"},
                                          {"http:://", "http://"}}};
    for (const Typo& typo : typos) {
        const std::size_t at = translation.text().find(typo.wrong);
        if (at == std::string_view::npos || translation.source_has(typo.wrong)) continue;
        return report.at(translation, at, typo.wrong.size(), typo.meant,
                         "no URL: " + in_quotes(typo.wrong));
    }
    if (const std::size_t at = find_single_slash(translation.text());
        at != std::string_view::npos
        && !translation.source_has(translation.text().substr(at - 1, 7)))
        return report.at(translation, at, 1, "//", "no URL: one slash where two are meant");
    // "https：//", "https:／／", "https: //"
    for (const std::string_view wrong :
         {"http：//", "https：//", "http:／／", "https:／／", "http: //", "https: //",
          "https\u00A0://", "http\u00A0://", "https ://", "http ://", "https\u202F://"}) {
        const std::size_t at = translation.text().find(wrong);
        if (at == std::string_view::npos || translation.source_has(wrong)) continue;
        return report.at(translation, at, "no URL: " + in_quotes(wrong));
    }
}

void url_changed(const Translation& translation, Report& report) {
    if (translation.reference == nullptr || !translation.reference->contains("://")) return;
    if (translation.source_has("translation")) return; // each team has an address of its own
    const std::vector<std::string_view> said = urls_of(translation.text());
    for (const std::string_view url : urls_of(translation.reference->text())) {
        const std::string host = host_of(url);
        // An example, and an address with an argument in it.
        if (host.empty() || host.find_first_of("%{$<") != std::string::npos
            || host.find("example") != std::string::npos)
            continue;
        const bool there = std::any_of(
            said.begin(), said.end(), [&](std::string_view each) { return host_of(each) == host; });
        // A page about the same in the reader's language may be on another host of the same name.
        const std::size_t dot = host.rfind('.');
        const std::string name = dot == std::string::npos ? host : host.substr(0, dot);
        if (there || translation.text().find(name) != std::string_view::npos) continue;
        return report.at(translation, 0,
                         "the source links to " + std::string(url) + ", and this does not");
    }
}

} // namespace phrasebook::lint::checks
