#include "c_api_check.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <phrasebook/phrasebook.h>
#include <phrasebook/phrasebook.hpp>

namespace phrasebook::fuzz {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const char* promise) {
    static_cast<void>(std::fprintf(stderr, "broken: %s\n", promise));
    std::abort();
}

void require(bool holds, const char* promise) {
    if (!holds) fail(promise);
}

/// What a call is made of, taken from the input until it ends; then zeros.
class Input {
  public:
    explicit Input(std::string_view bytes) noexcept : bytes_(bytes) {}

    [[nodiscard]] bool is_empty() const noexcept { return bytes_.empty(); }
    unsigned byte() noexcept {
        if (bytes_.empty()) return 0;
        const auto first = static_cast<unsigned char>(bytes_.front());
        bytes_.remove_prefix(1);
        return first;
    }
    unsigned below(unsigned count) noexcept { return byte() % count; }
    /// Mostly a status code, or nearly.
    int code() noexcept {
        const unsigned high = byte();
        const unsigned low = byte();
        const unsigned any = high << 24U | low;
        return static_cast<int>(high >= 240 ? any : (high << 8U | low) % 1001U) - 1;
    }
    /// Mostly one that there is.
    int field() noexcept { return static_cast<int>(below(18)) / 3 - 1; }
    /// A copy of its own size, so that a sanitizer sees whoever reads past it.
    std::vector<char> text() {
        const std::size_t wanted = byte();
        const std::size_t size = std::min(wanted, bytes_.size());
        std::vector<char> copy(bytes_.begin(), bytes_.begin() + static_cast<std::ptrdiff_t>(size));
        copy.shrink_to_fit();
        bytes_.remove_prefix(size);
        return copy;
    }

  private:
    std::string_view bytes_;
};

/// A text as an argument: with its size, or with a NUL; sometimes a null pointer.
class Text {
  public:
    explicit Text(Input& input) : kind_(input.below(8)), bytes_(input.text()) {
        if (is_terminated()) bytes_.push_back('\0');
    }
    [[nodiscard]] const char* data() const noexcept { return kind_ >= 6 ? nullptr : bytes_.data(); }
    [[nodiscard]] std::size_t size() const noexcept {
        return is_terminated() ? PHRASEBOOK_NUL_TERMINATED : bytes_.size();
    }
    /// What the library is to make of it.
    [[nodiscard]] std::string_view view() const noexcept {
        if (data() == nullptr) return {};
        return is_terminated() ? std::string_view(data()) : std::string_view(data(), bytes_.size());
    }
    /// The same with a NUL, whichever kind it is.
    [[nodiscard]] std::string terminated() const {
        return std::string(view().substr(0, view().find('\0')));
    }

  private:
    [[nodiscard]] bool is_terminated() const noexcept { return kind_ % 2 == 1; }

    unsigned kind_;
    std::vector<char> bytes_;
};

/// Directories to load: one that is right and small, and one that is not.
class Directories {
  public:
    Directories() {
        std::string name = (fs::temp_directory_path() / "c_api_XXXXXX").string();
        require(mkdtemp(name.data()) != nullptr, "a directory can be made");
        root_ = name;
        write("right/fr/acme.po", "msgctxt \"title\"\nmsgid \"404\"\nmsgstr \"Perdu\"\n\n"
                                  "msgctxt \"title\"\nmsgid \"4xx\"\nmsgstr \"Faux\"\n");
        write("right/zh-TW/acme.po", "msgctxt \"title\"\nmsgid \"799\"\nmsgstr \"X\"\n");
        write("wrong/fr/acme.po", "msgctxt \"titel\"\nmsgid \"404\"\nmsgstr \"Perdu\"\n");
    }
    ~Directories() {
        std::error_code ignored;
        fs::remove_all(root_, ignored);
    }
    Directories(const Directories&) = delete;
    Directories& operator=(const Directories&) = delete;

    [[nodiscard]] std::string path(const char* name) const { return (root_ / name).string(); }

  private:
    void write(const fs::path& path, const char* entries) const {
        fs::create_directories((root_ / path).parent_path());
        std::ofstream(root_ / path)
            << "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"
            << entries;
    }

    fs::path root_;
};

std::string_view checked(phrasebook_string text) {
    if (text.data == nullptr) fail("no string is NULL");
    require(text.data[text.size] == '\0', "every string is followed by a NUL");
    return {text.data, text.size};
}

void check(phrasebook_result result) {
    require(result >= PHRASEBOOK_OK && result <= PHRASEBOOK_ERROR_LIMIT, "a result of the list");
}

void check(const phrasebook_message& message) {
    static_cast<void>(checked(message.text));
    static_cast<void>(checked(message.edition));
    require((message.match == PHRASEBOOK_MATCH_NONE) == (checked(message.locale).empty()),
            "what is found has a locale");
    require(std::strlen(phrasebook_match_name(message.match)) > 0, "a match of the list");
}

bool same(const phrasebook_message& a, const phrasebook_message& b) {
    return checked(a.text) == checked(b.text) && checked(a.locale) == checked(b.locale)
           && checked(a.edition) == checked(b.edition) && a.code == b.code
           && a.is_class == b.is_class && a.match == b.match;
}

/// The handles that there are. Slots may be empty: then the null pointer is passed.
class Machine {
  public:
    explicit Machine(std::string_view bytes) : input_(bytes) {}
    ~Machine() {
        std::for_each(catalogs_.begin(), catalogs_.end(), phrasebook_catalog_free);
        std::for_each(readers_.begin(), readers_.end(), phrasebook_reader_free);
        phrasebook_error_free(error_);
    }
    Machine(const Machine&) = delete;
    Machine& operator=(const Machine&) = delete;

    void run() {
        for (int calls = 0; calls < 200 && !input_.is_empty(); ++calls)
            step();
    }

  private:
    void step() {
        switch (input_.below(16)) {
        case 0:
            return load();
        case 1:
            return overlay();
        case 2:
            return reorder();
        case 3:
            return refer();
        case 4:
            return phrasebook_catalog_free(std::exchange(any(catalogs_), nullptr));
        case 5:
        case 6:
            return read();
        case 7:
            return phrasebook_reader_free(std::exchange(any(readers_), nullptr));
        case 8:
        case 9:
            return look_up();
        case 10:
            return look_up_at_once();
        case 11:
        case 12:
            return negotiate();
        case 13:
            return prefer();
        case 14:
            return list();
        default:
            return facts();
        }
    }

    template<typename Slots>
    typename Slots::reference any(Slots& slots) {
        return slots[input_.below(static_cast<unsigned>(slots.size()))];
    }
    /// One of the catalogs, or the built-in one.
    const phrasebook_catalog* catalog() {
        const unsigned slot = input_.below(8);
        return slot < catalogs_.size() ? catalogs_[slot] : phrasebook_catalog_builtin();
    }

    /// Whether a catalog may be copied: small ones always, large ones once, or it would be slow.
    bool affords(const phrasebook_catalog* of) noexcept {
        const std::size_t editions = phrasebook_catalog_edition_count(of);
        if (editions > 12) return false;
        return phrasebook_catalog_key_count(of) < 20 || std::exchange(copies_large_, false);
    }

    /// Makes a catalog into a slot, whose last one goes.
    template<typename Make>
    void make_catalog(Make make) {
        if (catalogs_to_make_ == 0) return;
        --catalogs_to_make_;
        phrasebook_catalog*& slot = any(catalogs_);
        phrasebook_catalog* made = slot; // what was there must not stay
        phrasebook_error* error = error_;
        const bool asks = input_.below(4) != 0;
        const phrasebook_result result = make(&made, asks ? &error : nullptr);
        check(result);
        require((result == PHRASEBOOK_OK) == (made != nullptr), "a catalog, or an error");
        phrasebook_catalog_free(std::exchange(slot, made));
        if (!asks) return;
        require((error != nullptr) == (result != PHRASEBOOK_OK), "an error where there is one");
        require(phrasebook_error_result(error) == result, "an error has its result");
        phrasebook_error_free(std::exchange(error_, error));
        inspect_error();
    }

    void inspect_error() const {
        const std::size_t count = phrasebook_error_problem_count(error_);
        phrasebook_problem problem;
        for (std::size_t i = 0; i < count; ++i) {
            require(phrasebook_error_problem(error_, i, &problem) == PHRASEBOOK_OK, "a problem");
            static_cast<void>(checked(problem.file));
            static_cast<void>(checked(problem.key));
            require(!checked(problem.reason).empty(), "a problem has a reason");
        }
        require(phrasebook_error_problem(error_, count, &problem) != PHRASEBOOK_OK, "the end");
        require(phrasebook_error_message(error_) != nullptr, "a message");
    }

    void load() {
        static const Directories directories;
        const std::array<std::string, 3> paths{directories.path("right"), directories.path("wrong"),
                                               directories.path("nowhere")};
        const unsigned which = input_.below(5);
        // A name of any bytes, but in a place that is not there: no way leads out of it.
        const std::string path =
            which < 3 ? paths[which] : paths[2] + '/' + Text(input_).terminated();
        make_catalog([&](auto** out, auto** error) {
            return phrasebook_catalog_load(which == 4 ? nullptr : path.c_str(), out, error);
        });
    }

    void overlay() {
        const phrasebook_catalog* const base = catalog();
        const phrasebook_catalog* const over = catalog();
        if (!affords(base) || !affords(over)) return;
        make_catalog([&](auto** out, auto** error) {
            return phrasebook_catalog_with(base, over, out, error);
        });
    }

    void reorder() {
        const phrasebook_catalog* const of = catalog();
        if (!affords(of)) return;
        std::vector<std::string> names;
        for (unsigned count = input_.below(3); count > 0; --count)
            names.push_back(input_.below(4) != 0 ? phrasebook_catalog_edition(of, input_.below(6))
                                                 : Text(input_).terminated());
        std::vector<const char*> editions;
        editions.reserve(names.size());
        for (const std::string& name : names)
            editions.push_back(name.empty() && input_.below(2) == 0 ? nullptr : name.c_str());
        make_catalog([&](auto** out, auto** error) {
            return phrasebook_catalog_with_editions(of, editions.data(), editions.size(), out,
                                                    error);
        });
    }

    void refer() {
        phrasebook_catalog*& slot = any(catalogs_);
        phrasebook_catalog* const again = phrasebook_catalog_ref(catalog());
        phrasebook_catalog_free(std::exchange(slot, again));
    }

    void read() {
        const Text tag(input_);
        const phrasebook_catalog* const of = catalog();
        phrasebook_reader*& slot = any(readers_);
        phrasebook_reader* made = slot;
        const phrasebook_result result = phrasebook_reader_new(of, tag.data(), tag.size(), &made);
        require((result == PHRASEBOOK_OK) == (of != nullptr), "a reader for every tag");
        require((made != nullptr) == (of != nullptr), "a reader, or NULL");
        phrasebook_reader_free(std::exchange(slot, made));
        if (of == phrasebook_catalog_builtin())
            require(phrasebook_reader_locale(made) == builtin().reader(tag.view()).locale(),
                    "the locale of C++");
    }

    void look_up() {
        const phrasebook_reader* const reader = any(readers_);
        const int code = input_.code();
        const int field = input_.field();
        phrasebook_message message;
        const phrasebook_result result = phrasebook_reader_lookup(reader, code, field, &message);
        check(message);
        const bool valid = reader != nullptr && field >= 0 && field <= PHRASEBOOK_FIELD_ADVICE;
        require(result == (valid ? PHRASEBOOK_OK : PHRASEBOOK_ERROR_ARGUMENT), "the result");
        require(message.text.data == std::string_view(phrasebook_reader_text(reader, code, field)),
                "the text alone is the text");
    }

    void look_up_at_once() {
        const Text tag(input_);
        const phrasebook_catalog* const of = catalog();
        const int code = input_.code();
        const int field = input_.field();
        phrasebook_message at_once;
        phrasebook_message message;
        check(phrasebook_catalog_lookup(of, tag.data(), tag.size(), code, field, &at_once));
        check(at_once);
        phrasebook_reader* reader = nullptr;
        check(phrasebook_reader_new(of, tag.data(), tag.size(), &reader));
        check(phrasebook_reader_lookup(reader, code, field, &message));
        require(same(message, at_once), "a lookup at once is one by a reader");
        phrasebook_reader_free(reader);
        if (of == phrasebook_catalog_builtin() && tag.size() == PHRASEBOOK_NUL_TERMINATED)
            require(phrasebook_text(tag.data(), code, field) == checked(at_once.text),
                    "the text of the built-in catalog");
    }

    void negotiate() {
        const Text header(input_);
        const phrasebook_catalog* const of = catalog();
        phrasebook_negotiation chosen;
        check(phrasebook_negotiate(of, header.data(), header.size(), &chosen));
        const std::string_view locale = checked(chosen.locale);
        require(chosen.range.size <= header.view().size(), "a range is not longer than its header");
        if (chosen.range.data != nullptr)
            require(chosen.range.data >= header.view().data()
                        && chosen.range.data + chosen.range.size
                               <= header.view().data() + header.view().size(),
                    "a range is of the header");
        if (of != phrasebook_catalog_builtin()) return;
        const Negotiation expected = builtin().negotiate(header.view());
        require(locale == expected.locale && chosen.quality == expected.quality
                    && chosen.match == static_cast<int>(expected.match)
                    && (chosen.skipped != 0) == expected.skipped,
                "the choice of C++");
    }

    void prefer() {
        std::vector<std::string> names;
        for (unsigned count = input_.below(5); count > 0; --count)
            names.push_back(Text(input_).terminated());
        std::vector<const char*> tags;
        std::vector<std::string_view> views;
        for (const std::string& name : names) {
            tags.push_back(name.empty() ? nullptr : name.c_str());
            views.emplace_back(name);
        }
        const phrasebook_catalog* const of = catalog();
        phrasebook_negotiation chosen;
        check(phrasebook_negotiate_preferences(of, tags.data(), tags.size(), &chosen));
        const std::string_view locale = checked(chosen.locale);
        if (of != phrasebook_catalog_builtin()) return;
        constexpr std::array<std::string_view, 3> locales{"en", "fr", "zh-TW"};
        const Negotiation expected = negotiate_preferences(views, locales, "en");
        require(locale == expected.locale && chosen.match == static_cast<int>(expected.match)
                    && chosen.quality == expected.quality
                    && (chosen.skipped != 0) == expected.skipped
                    && std::string_view(chosen.range.data, chosen.range.size) == expected.range,
                "the preference of C++");
    }

    void list() {
        const phrasebook_catalog* const of = catalog();
        const std::size_t index =
            input_.byte() == 255 ? static_cast<std::size_t>(-1) : input_.byte();
        require((index < phrasebook_catalog_locale_count(of))
                    == (*phrasebook_catalog_locale(of, index) != '\0'),
                "a locale up to the end");
        require((index < phrasebook_catalog_edition_count(of))
                    == (*phrasebook_catalog_edition(of, index) != '\0'),
                "an edition up to the end");
        int code = -1;
        int is_class = -1;
        require((index < phrasebook_catalog_key_count(of))
                    == (phrasebook_catalog_key(of, index, &code, &is_class) == PHRASEBOOK_OK),
                "a key up to the end");
        require(code >= 0 && (is_class == 0 || is_class == 1), "a key is filled");
        phrasebook_source source;
        require((index < phrasebook_catalog_source_count(of))
                    == (phrasebook_catalog_source(of, index, &source) == PHRASEBOOK_OK),
                "a source up to the end");
        static_cast<void>(checked(source.title));
        require(phrasebook_catalog_default_locale(of) != nullptr, "a default locale, or none");
    }

    void facts() {
        const int code = input_.code();
        phrasebook_status status;
        const bool known = phrasebook_status_of(code, &status) == PHRASEBOOK_OK;
        require(checked(status.reason) == phrasebook_reason_phrase(code), "the reason phrase");
        require(known == status_info(code).has_value(), "known as in C++");
        require(phrasebook_status_class(code) == status_class(code), "the class");
        const std::string name = Text(input_).terminated();
        require(phrasebook_code_of(name.c_str()) == code_of(name).value_or(0),
                "the code of a name");
        require((phrasebook_field_of(name.c_str()) >= 0) == parse_field(name).has_value(),
                "the field of a name");
        require(*phrasebook_error_text(code) != '\0', "words for every number");
        require(phrasebook_status_code(input_.byte()) >= 0, "a code, or 0");
    }

    Input input_;
    std::array<phrasebook_catalog*, 4> catalogs_{};
    std::array<phrasebook_reader*, 4> readers_{};
    phrasebook_error* error_ = nullptr;
    int catalogs_to_make_ = 3; // nor are many
    bool copies_large_ = true;
};

} // namespace

void call_c(std::string_view bytes) {
    Machine(bytes).run();
}

} // namespace phrasebook::fuzz
