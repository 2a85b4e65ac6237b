#include "serve/log.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <ctime>
#include <mutex>

#include <nlohmann/json.hpp>
#include <unistd.h>

namespace phrasebook::serve {

namespace {

constexpr std::size_t max_text = 512;
constexpr std::size_t flush_at = std::size_t{32} << 10U;

bool is_plain(std::string_view text) noexcept {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return c >= ' ' && c <= '~' && c != '"' && c != '\\'; });
}

void append_quoted(std::string& out, std::string_view text) {
    const bool cut = text.size() > max_text;
    text = text.substr(0, max_text);
    if (is_plain(text)) {
        out.append("\"").append(text).append(cut ? "...\"" : "\"");
        return;
    }
    using Json = nlohmann::json;
    std::string quoted = Json(text).dump(-1, ' ', true, Json::error_handler_t::replace);
    // DEL is a control character too, though JSON lets it pass.
    for (std::size_t at = 0; (at = quoted.find('\x7F', at)) != std::string::npos;)
        quoted.replace(at, 1, "\\u007f");
    if (cut) quoted.insert(quoted.size() - 1, "...");
    out += quoted;
}

std::string now() {
    using namespace std::chrono;
    const auto time = system_clock::now();
    const auto millis = duration_cast<milliseconds>(time.time_since_epoch()).count() % 1000;
    const std::time_t seconds = system_clock::to_time_t(time);
    std::tm utc{};
    ::gmtime_r(&seconds, &utc);
    std::array<char, 64> text{};
    const std::size_t size = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%S.", &utc);
    std::string digits = std::to_string(1000 + millis).substr(1);
    return std::string(text.data(), size) + digits + "Z";
}

} // namespace

LogLine::LogLine(std::string_view event) : line_(R"({"time":")" + now() + "\"") {
    add("event", event);
}

LogLine& LogLine::add(std::string_view name, std::string_view text) {
    line_.append(",\"").append(name).append("\":");
    append_quoted(line_, text);
    return *this;
}

LogLine& LogLine::add_unless_empty(std::string_view name, std::string_view text) {
    return text.empty() ? *this : add(name, text);
}

LogLine& LogLine::add(std::string_view name, std::uint64_t number) {
    line_.append(",\"").append(name).append("\":").append(std::to_string(number));
    return *this;
}

std::string_view LogLine::text() {
    line_ += "}\n";
    return line_;
}

void write_log(std::string_view lines) noexcept {
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    while (!lines.empty()) {
        const ssize_t written = ::write(STDERR_FILENO, lines.data(), lines.size());
        if (written < 0 && errno == EINTR) continue; // a signal, which is no reason to cut a line
        if (written <= 0) return;
        lines.remove_prefix(static_cast<std::size_t>(written));
    }
}

void LogBuffer::add(LogLine& line) {
    lines_ += line.text();
    if (lines_.size() >= flush_at) flush();
}

void LogBuffer::flush() noexcept {
    if (lines_.empty()) return;
    write_log(lines_);
    lines_.clear();
}

} // namespace phrasebook::serve
