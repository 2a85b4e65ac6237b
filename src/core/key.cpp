#include <phrasebook/key.hpp>

#include <charconv>
#include <system_error>

#include <phrasebook/status.hpp>

namespace phrasebook {

std::optional<Key> Key::parse(std::string_view msgid) noexcept {
    if (msgid.size() != 3) return std::nullopt;
    const std::string_view tail = msgid.substr(1);
    if (tail == "xx" || tail == "XX") {
        const int number = msgid[0] - '0';
        if (status_class(number * 100) == 0) return std::nullopt;
        return of_class(number);
    }
    int code = 0;
    const char* const end = msgid.data() + msgid.size();
    const auto [stop, error] = std::from_chars(msgid.data(), end, code);
    if (error != std::errc{} || stop != end || !is_status_code(code)) return std::nullopt;
    return Key(code);
}

Key::Name Key::name() const noexcept {
    Name name;
    char* const begin = name.characters_.data();
    char* end = std::to_chars(begin, begin + name.characters_.size() - 2, number_).ptr;
    if (is_class()) {
        *end++ = 'x';
        *end++ = 'x';
    }
    name.length_ = static_cast<std::size_t>(end - begin);
    return name;
}

} // namespace phrasebook
