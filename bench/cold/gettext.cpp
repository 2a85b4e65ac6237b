#include <clocale>
#include <cstdlib>

#include <libintl.h>

#include "first_message.hpp"

std::string first_message() {
    ::setenv("LOCPATH", PHRASEBOOK_SYSTEM_LOCALES, 1);
    std::setlocale(LC_ALL, "fr_CA.UTF-8");
    ::bindtextdomain("phrasebook", PHRASEBOOK_MESSAGES);
    ::bind_textdomain_codeset("phrasebook", "UTF-8");
    return ::dgettext("phrasebook", "title\004404");
}
