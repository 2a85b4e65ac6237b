#include "formats/icu/res.hpp"

#include <cstdint>
#include <utility>

#include <phrasebook/catalog_builder.hpp>
#include <unicode/ustring.h>

#include "formats/catalog_file.hpp"
#include "formats/icu/memory_package.hpp"
#include "formats/res_check.hpp"

namespace phrasebook::formats {
namespace {

void add(ResFile& file, ResDiagnostic diagnostic) {
    if (file.diagnostics.size() < res_diagnostics_cap)
        file.diagnostics.push_back(std::move(diagnostic));
    else if (file.diagnostics.size() == res_diagnostics_cap)
        file.diagnostics.push_back({{}, std::move(diagnostic.place), "there are more errors"});
}

std::string place_of(const ResMessage& message) {
    const std::string place = message.field + '/' + message.key;
    return message.of_edition ? "editions/" + message.edition + '/' + place : place;
}

/// Walks the tree of a bundle that is in order.
class TreeReader {
  public:
    TreeReader(ResFile& file, UResourceBundle* root) noexcept : file_(file), root_(root) {}

    void read() {
        bool has_editions = false;
        for_each(root_, [&](UResourceBundle*, std::string_view key) {
            has_editions = has_editions || key == "editions";
        });
        for_each(root_, [&](UResourceBundle* item, std::string_view key) {
            if (key == "locale")
                file_.locale = string(item, "locale").value_or("");
            else if (key == "editions")
                read_editions(item);
            else if (!has_editions && key != "Version" && !key.starts_with("%%"))
                read_messages(item,
                              {std::string(unnamed_edition), std::string(key), {}, {}, false});
        });
    }

  private:
    /// ICU fails only where its memory ends, for the bundle has been checked.
    static void expect(UErrorCode status) {
        if (U_FAILURE(status)) throw std::bad_alloc();
    }

    template<class Action>
    void for_each(UResourceBundle* table, Action action) {
        const std::int32_t count = ures_getSize(table);
        for (std::int32_t i = 0; i < count; ++i) {
            UErrorCode status = U_ZERO_ERROR;
            const Bundle item(ures_getByIndex(table, i, nullptr, &status));
            expect(status);
            action(item.get(), std::string_view(ures_getKey(item.get())));
        }
    }

    bool is_table(UResourceBundle* item, const std::string& place) {
        if (ures_getType(item) == URES_TABLE) return true;
        add(file_, {{}, place, "not a table"});
        return false;
    }

    std::optional<std::string> string(UResourceBundle* item, const std::string& place) {
        if (ures_getType(item) != URES_STRING) {
            add(file_, {{}, place, "not a string"});
            return {};
        }
        UErrorCode status = U_ZERO_ERROR;
        std::int32_t length = 0;
        const UChar* const units = ures_getString(item, &length, &status);
        expect(status);

        std::string text(static_cast<std::size_t>(length) * 3, '\0');
        std::int32_t size = 0;
        u_strToUTF8(text.data(), static_cast<std::int32_t>(text.size()), &size, units, length,
                    &status);
        expect(status);
        text.resize(static_cast<std::size_t>(size));
        text.shrink_to_fit();
        if (text.find('\0') == std::string::npos) return text;
        add(file_, {{}, place, "a NUL in the text"});
        return {};
    }

    void read_editions(UResourceBundle* editions) {
        if (!is_table(editions, "editions")) return;
        for_each(editions, [this](UResourceBundle* edition, std::string_view name) {
            const std::string place = "editions/" + std::string(name);
            if (!is_table(edition, place)) return;
            for_each(edition, [&](UResourceBundle* item, std::string_view key) {
                if (key == "source")
                    read_source(item, std::string(name), place + "/source");
                else
                    read_messages(item, {std::string(name), std::string(key), {}, {}, true});
            });
        });
    }

    void read_messages(UResourceBundle* table, ResMessage message) {
        std::string place = place_of(message);
        place.pop_back(); // the slash before the key
        if (!is_table(table, place)) return;
        for_each(table, [&](UResourceBundle* item, std::string_view key) {
            message.key = key;
            std::optional<std::string> text = string(item, place_of(message));
            if (!text) return;
            message.text = std::move(*text);
            file_.messages.push_back(message);
        });
    }

    void read_source(UResourceBundle* table, std::string edition, const std::string& place) {
        if (!is_table(table, place)) return;
        ResSource source{std::move(edition), {}, {}, {}};
        for_each(table, [&](UResourceBundle* item, std::string_view key) {
            const std::string item_place = place + '/' + std::string(key);
            std::string* const part = key == "title"         ? &source.title
                                      : key == "license"     ? &source.license
                                      : key == "attribution" ? &source.attribution
                                                             : nullptr;
            if (part != nullptr)
                *part = string(item, item_place).value_or("");
            else
                add(file_, {{}, item_place, "not part of a source (title, license, attribution)"});
        });
        file_.sources.push_back(std::move(source));
    }

    ResFile& file_;
    UResourceBundle* root_;
};

/// Why it is no message of a catalog; empty when it is one.
std::string problem_of(const ResMessage& message) {
    if (!parse_field(message.field))
        return "not a field: \"" + message.field + "\" (title, summary, description or advice)";
    if (!Key::parse(message.key))
        return "neither a code (100 to 999) nor a class (1xx to 5xx): \"" + message.key + '"';
    if (message.text.size() > longest_message) return "longer than 65,535 bytes";
    return {};
}

} // namespace

ResFile read_res(std::string_view bytes, std::string name) {
    ResFile file;
    file.name = std::move(name);
    ResCheck check = check_res(bytes);
    for (ResFault& fault : check.faults)
        add(file, {fault.offset, {}, std::move(fault.reason)});
    if (!check.ok()) return file;
    file.alias = std::move(check.alias);
    if (!file.alias.empty()) return file;

    const std::string package = unique_package_name();
    std::vector<char> block(package_size(package, bytes.size())); // operator new aligns to 16
    write_package(block, package, bytes);
    UErrorCode status = U_ZERO_ERROR;
    const Bundle bundle = open_package(block, package, status);
    if (U_FAILURE(status))
        add(file, {{}, {}, "ICU does not open it: " + std::string(u_errorName(status))});
    else
        TreeReader(file, bundle.get()).read();
    return file;
}

std::vector<Catalog::Entry> messages_of(ResFile& file, std::string_view locale) {
    std::vector<Catalog::Entry> messages;
    for (const ResMessage& message : file.messages) {
        if (std::string problem = problem_of(message); !problem.empty())
            add(file, {{}, place_of(message), std::move(problem)});
        else if (!message.text.empty())
            messages.push_back({.locale = locale,
                                .edition = message.edition,
                                .key = *Key::parse(message.key),
                                .field = *parse_field(message.field),
                                .text = message.text});
    }
    return messages;
}

std::vector<Catalog::Source> sources_of(const ResFile& file, std::string_view locale) {
    std::vector<Catalog::Source> sources;
    for (const ResSource& source : file.sources)
        sources.push_back({.locale = locale,
                           .edition = source.edition,
                           .title = source.title,
                           .license = source.license,
                           .attribution = source.attribution});
    return sources;
}

std::string to_string(const ResFile& file, const ResDiagnostic& diagnostic) {
    if (diagnostic.offset)
        return file.name + ':' + std::to_string(*diagnostic.offset) + ": " + diagnostic.reason;
    if (diagnostic.place.empty()) return file.name + ": " + diagnostic.reason;
    return file.name + ": " + diagnostic.place + ": " + diagnostic.reason;
}

} // namespace phrasebook::formats
