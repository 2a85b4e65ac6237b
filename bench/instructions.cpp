// What bench/instructions.py counts the instructions of: one of these cases, so many times.
//
//     phrasebook_instructions CASE TIMES
//     phrasebook_instructions          lists the cases

#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <span>
#include <string>
#include <string_view>

#include <phrasebook/catalog_builder.hpp>
#include <phrasebook/load.hpp>
#include <phrasebook/phrasebook.hpp>

namespace {

using namespace phrasebook;

/// Makes the compiler work out a value, and think that it may have changed.
template<typename Value>
void keep(Value& value) {
    asm volatile("" : "+m"(value) : : "memory");
}

template<typename Ask>
void repeat(std::size_t times, Ask ask) {
    for (std::size_t i = 0; i < times; ++i) {
        auto answer = ask();
        keep(answer);
    }
}

void look_up(std::size_t times, int code) {
    Reader reader = builtin().reader("fr-CA");
    keep(reader);
    repeat(times, [&] {
        keep(code);
        return reader(code, Field::title);
    });
}

void lookup_hit(std::size_t times) {
    look_up(times, 404);
}
void lookup_class(std::size_t times) {
    look_up(times, 477);
}
void lookup_unknown(std::size_t times) {
    look_up(times, 777);
}

void resolve(std::size_t times, std::string_view tag) {
    repeat(times, [&] {
        keep(tag);
        return builtin().resolve(404, tag);
    });
}
void resolve_known_tag(std::size_t times) {
    resolve(times, "fr-CA");
}
void resolve_other_tag(std::size_t times) {
    resolve(times, "fr-Latn-AQ-x-words");
}

void negotiate(std::size_t times) {
    std::string_view header = "zh-HK,zh;q=0.9,fr-CA;q=0.8,en;q=0.7";
    repeat(times, [&] {
        keep(header);
        return builtin().negotiate(header);
    });
}

constexpr std::string_view locales[] = {"en", "fr", "fr-CA"};
constexpr int first_code = 400;
constexpr int last_code = 499;

/// Words that do not change when those of the catalogs do.
std::string words(std::string_view locale, int code, Field field) {
    return std::string(locale) + ' ' + std::to_string(code) + " says in its "
           + std::string(to_string(field)) + " what a reader may want to know about it";
}

void build(std::size_t times) {
    repeat(times, [] {
        CatalogBuilder builder;
        for (const std::string_view locale : locales)
            for (int code = first_code; code <= last_code; ++code)
                for (const Field field : all_fields)
                    builder.add({locale, "acme", code, field, words(locale, code, field)});
        return builder.build();
    });
}

/// A directory of PO files with the same words, which goes with the object.
class Directory {
  public:
    Directory() {
        std::string name = (std::filesystem::temp_directory_path() / "phrasebook-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) std::abort();
        path_ = name;
        for (const std::string_view locale : locales) {
            std::filesystem::create_directory(path_ / locale);
            std::ofstream file(path_ / locale / "acme.po");
            file << "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n";
            for (int code = first_code; code <= last_code; ++code)
                for (const Field field : all_fields)
                    file << "\nmsgctxt \"" << to_string(field) << "\"\nmsgid \"" << code
                         << "\"\nmsgstr \"" << words(locale, code, field) << "\"\n";
        }
    }
    Directory(const Directory&) = delete;
    Directory& operator=(const Directory&) = delete;
    ~Directory() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

void load_po(std::size_t times) {
    const Directory directory;
    repeat(times, [&] { return load(directory.path()); });
}

struct Case {
    std::string_view name;
    void (*run)(std::size_t times);
};
constexpr Case cases[] = {
    {"lookup_hit", lookup_hit},
    {"lookup_class", lookup_class},
    {"lookup_unknown", lookup_unknown},
    {"resolve_known_tag", resolve_known_tag},
    {"resolve_other_tag", resolve_other_tag},
    {"negotiate", negotiate},
    {"build_1200_messages", build},
    {"load_po_1200_messages", load_po},
};

} // namespace

int main(int count, char** arguments) {
    if (count != 3) {
        for (const Case& each : cases)
            std::cout << each.name << '\n';
        return EXIT_SUCCESS;
    }
    for (const Case& each : cases)
        if (each.name == arguments[1]) {
            each.run(std::strtoul(arguments[2], nullptr, 10));
            return EXIT_SUCCESS;
        }
    std::cerr << "no case " << arguments[1] << '\n';
    return EXIT_FAILURE;
}
