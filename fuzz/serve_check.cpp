#include "serve_check.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <memory>

#include <phrasebook/catalog.hpp>
#include <phrasebook/page.hpp>

#include "serve/metrics.hpp"
#include "serve/responder.hpp"
#include "serve/session.hpp"
#include "serve/settings.hpp"
#include "serve/shelves.hpp"

namespace phrasebook::fuzz {

namespace {

using namespace serve;

Settings quiet_settings() {
    Settings settings;
    settings.log = false;
    settings.metrics_listen = "elsewhere"; // what is counted is not the same the second time
    settings.limits.head = 1024;
    settings.limits.target = 256;
    settings.limits.body = 512;
    return settings;
}

struct Stage {
    Settings settings = quiet_settings();
    Metrics metrics;
    Shelves shelves{std::make_shared<const Shelf>(builtin(), Pages(), std::nullopt, 1)};
    Responder responder{settings, shelves, metrics};
};

std::size_t number(std::string_view text) {
    std::size_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// The clock goes on between two conversations.
std::string without_dates(std::string text) {
    constexpr std::string_view name = "\r\nDate: ";
    for (std::size_t at = 0; (at = text.find(name, at)) != std::string::npos;) {
        const std::size_t end = text.find("\r\n", at + name.size());
        text.erase(at, end - at);
    }
    return text;
}

/// Takes the first answer off; false where there is no whole one. One to HEAD has a length and no
/// body, so without one is right too where an answer or the end follows.
bool take_answer(std::string_view& answers) {
    if (answers.substr(0, 9) != "HTTP/1.1 ") return false;
    const std::size_t end = answers.find("\r\n\r\n");
    if (end == std::string_view::npos) return false;
    const std::string_view head = answers.substr(0, end + 2);
    constexpr std::string_view name = "\r\nContent-Length: ";
    const std::size_t at = head.find(name);
    const std::size_t size =
        at == std::string_view::npos ? 0 : number(head.substr(at + name.size()));
    answers.remove_prefix(end + 4);
    if (answers.empty() || answers.substr(0, 9) == "HTTP/1.1 ") return true;
    if (answers.size() < size) return false;
    answers.remove_prefix(size);
    return true;
}

} // namespace

std::string check_conversation(std::string_view bytes) {
    static Stage stage;
    std::string whole;
    Session at_once(stage.responder, stage.settings.limits, "127.0.0.1", false);
    for (std::string_view rest = bytes;;) {
        std::string out;
        at_once.receive(rest, out);
        rest = {};
        whole += out;
        if (!at_once.is_full()) break;
    }

    std::string pieces;
    Session by_pieces(stage.responder, stage.settings.limits, "127.0.0.1", false);
    for (std::string_view rest = bytes; !rest.empty();) {
        const std::size_t size =
            std::min<std::size_t>(rest.size(), 1 + static_cast<unsigned char>(rest.back()) % 97);
        std::string out;
        by_pieces.receive(rest.substr(0, size), out);
        rest.remove_prefix(size);
        pieces += out;
    }

    std::string_view answers = whole;
    while (!answers.empty())
        if (!take_answer(answers)) return "not a row of answers";
    if (at_once.is_closing() != by_pieces.is_closing()) return "one is closed, the other is not";
    // A limit may be passed in the middle of a piece, and what is refused then is known by more or
    // less of its head: the answers are as many, and those before the last are the same.
    if (at_once.answered() != by_pieces.answered()) return "not as many answers in pieces";
    if (!at_once.is_closing() && without_dates(whole) != without_dates(pieces))
        return "other answers in pieces";
    return "";
}

} // namespace phrasebook::fuzz
