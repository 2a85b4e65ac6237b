#include <boost/locale.hpp>

#include "first_message.hpp"

std::string first_message() {
    boost::locale::generator generator;
    generator.add_messages_path(PHRASEBOOK_MESSAGES);
    generator.add_messages_domain("phrasebook");
    return boost::locale::pgettext("title", "404", generator("fr_CA.UTF-8"));
}
