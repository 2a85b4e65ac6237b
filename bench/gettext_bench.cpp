// The C library's gettext, and GLib's face of it.

#include <clocale>
#include <cstdlib>
#include <iostream>
#include <string>

#include <glib/gi18n.h>
#include <libintl.h>

#include "lookup.hpp"

namespace phrasebook::bench {

namespace {

constexpr const char* domain = "phrasebook";

/// gettext's language is the process's locale: fr_CA, for which it finds the words of fr. So its
/// hit and its parent hit are one.
void speak_french() {
    static const bool spoken = [] {
        ::setenv("LOCPATH", PHRASEBOOK_SYSTEM_LOCALES, 1);
        ::unsetenv("LANGUAGE");
        if (std::setlocale(LC_ALL, "fr_CA.UTF-8") == nullptr) {
            std::cerr << "no locale fr_CA.UTF-8 in " PHRASEBOOK_SYSTEM_LOCALES "\n";
            std::abort();
        }
        std::setlocale(LC_NUMERIC, "C"); // Google Benchmark writes JSON
        ::bindtextdomain(domain, PHRASEBOOK_MESSAGES);
        ::bind_textdomain_codeset(domain, "UTF-8");
        return true;
    }();
    static_cast<void>(spoken);
}

class Gettext {
  public:
    explicit Gettext(const char* /*tag*/) { speak_french(); }
    [[nodiscard]] static const char* find(const Id& id) {
        return ::dgettext(domain, id.with_context);
    }
    [[nodiscard]] static bool found(const char* text, const Id& id) {
        return text != id.with_context;
    }
    [[nodiscard]] static std::string text(const char* text) { return text; }
};

class Glib {
  public:
    explicit Glib(const char* /*tag*/) { speak_french(); }
    [[nodiscard]] static const char* find(const Id& id) {
        return g_dgettext(domain, id.with_context);
    }
    [[nodiscard]] static bool found(const char* text, const Id& id) {
        return text != id.with_context;
    }
    [[nodiscard]] static std::string text(const char* text) { return text; }
};

[[maybe_unused]] const bool added = add_peer<Gettext>("gettext") && add_peer<Glib>("glib");

} // namespace

} // namespace phrasebook::bench
