#include "cli/manual/choices.hpp"

#include <phrasebook/lint.hpp>
#include <phrasebook/phrasebook.hpp>

namespace phrasebook::cli {

namespace {

std::vector<std::string> locales() {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < builtin().locale_count(); ++i)
        names.emplace_back(builtin().locale(i));
    return names;
}

std::vector<std::string> editions() {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < builtin().edition_count(); ++i)
        names.emplace_back(builtin().edition(i));
    return names;
}

std::vector<std::string> fields() {
    std::vector<std::string> names;
    names.reserve(all_fields.size() + 1);
    for (const Field field : all_fields)
        names.emplace_back(to_string(field));
    names.emplace_back("reason");
    return names;
}

std::vector<std::string> codes() {
    std::vector<std::string> names;
    for (const int code : status_codes())
        names.push_back(std::to_string(code));
    return names;
}

std::vector<std::string> rules(std::string_view tail) {
    std::vector<std::string> names;
    for (const lint::RuleInfo& rule : lint::rules())
        names.push_back(std::string(rule.id).append(tail));
    return names;
}

} // namespace

std::vector<std::string> choices_for(std::string_view placeholder) {
    const std::string_view word = placeholder.substr(0, placeholder.find('['));
    if (word == "TAG") return locales();
    if (word == "EDITION") return editions();
    if (word == "FIELD") return fields();
    if (word == "CODE") return codes();
    if (word == "RULE") return rules(placeholder.ends_with("=SEVERITY") ? "=" : "");
    return {};
}

FileKind file_kind_of(std::string_view placeholder) {
    if (placeholder == "DIR") return FileKind::directory;
    if (placeholder == "FILE" || placeholder == "DIR|FILE" || placeholder == "PATH")
        return FileKind::file;
    return FileKind::none;
}

} // namespace phrasebook::cli
