// Lines of JSON on standard error.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace phrasebook::serve {

/// One line: members in the order added. Text is cut at 512 bytes and comes out in ASCII, whatever
/// is in it: control characters and letters beyond ASCII as \uXXXX, bytes that are not UTF-8 as
/// \ufffd. So no value begins a line, ends one, or speaks to a terminal.
class LogLine {
  public:
    explicit LogLine(std::string_view event); ///< and the time

    LogLine& add(std::string_view name, std::string_view text);
    LogLine& add_unless_empty(std::string_view name, std::string_view text);
    LogLine& add(std::string_view name, std::uint64_t number);

    /// The line with its end. Nothing can be added afterwards.
    [[nodiscard]] std::string_view text();

  private:
    std::string line_;
};

/// Writes out whole lines. Any thread; what cannot be written is lost.
void write_log(std::string_view lines) noexcept;

/// Lines of one thread, written out together.
class LogBuffer {
  public:
    explicit LogBuffer(bool on) noexcept : on_(on) {}

    [[nodiscard]] bool is_on() const noexcept { return on_; }
    void add(LogLine& line);
    void flush() noexcept;

  private:
    bool on_;
    std::string lines_;
};

} // namespace phrasebook::serve
