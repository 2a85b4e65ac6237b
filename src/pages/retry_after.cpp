#include <phrasebook/retry_after.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>

#include "formats/ascii.hpp"
#include "pages/calendar.hpp"

namespace phrasebook {

namespace {

constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::array<std::string_view, 7> days{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                               "Thursday", "Friday", "Saturday"};

/// Cuts pieces off the beginning of a text; the first that is not there makes it fail for good.
class Scanner {
  public:
    explicit Scanner(std::string_view text) noexcept : text_(text) {}

    void literal(std::string_view expected) noexcept {
        ok_ = ok_ && text_.starts_with(expected);
        if (ok_) text_.remove_prefix(expected.size());
    }

    /// So many digits, or after spaces in their place where that is allowed.
    int number(std::size_t size, bool padded = false) noexcept {
        ok_ = ok_ && text_.size() >= size;
        if (!ok_) return 0;
        int number = 0;
        for (std::size_t i = 0; i < size; ++i) {
            const char c = text_[i];
            if (padded && c == ' ' && number == 0 && i + 1 < size) continue;
            if (c < '0' || c > '9') ok_ = false;
            number = number * 10 + (c - '0');
        }
        text_.remove_prefix(size);
        return number;
    }

    int month() noexcept {
        const auto found = std::ranges::find(months, text_.substr(0, 3));
        ok_ = ok_ && found != months.end();
        if (!ok_) return 0;
        text_.remove_prefix(3);
        return static_cast<int>(found - months.begin()) + 1;
    }

    std::chrono::seconds time() noexcept {
        const int hours = number(2);
        literal(":");
        const int minutes = number(2);
        literal(":");
        const int seconds = number(2);
        ok_ = ok_ && hours < 24 && minutes < 60 && seconds <= 60; // 60: a leap second
        return std::chrono::hours(hours) + std::chrono::minutes(minutes)
               + std::chrono::seconds(seconds);
    }

    [[nodiscard]] bool finished() const noexcept { return ok_ && text_.empty(); }

  private:
    std::string_view text_;
    bool ok_ = true;
};

std::optional<Seconds> to_time(int year, int month, int day, std::chrono::seconds time) noexcept {
    const std::chrono::year_month_day date{std::chrono::year(year),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok()) return std::nullopt;
    return std::chrono::sys_days(date) + time;
}

/// "Sun, 06 Nov 1994 08:49:37 GMT"
std::optional<Seconds> parse_fixdate(std::string_view text) noexcept {
    Scanner scanner(text);
    scanner.literal(", ");
    const int day = scanner.number(2);
    scanner.literal(" ");
    const int month = scanner.month();
    scanner.literal(" ");
    const int year = scanner.number(4);
    scanner.literal(" ");
    const std::chrono::seconds time = scanner.time();
    scanner.literal(" GMT");
    if (!scanner.finished()) return std::nullopt;
    return to_time(year, month, day, time);
}

/// "Sunday, 06-Nov-94 08:49:37 GMT"
std::optional<Seconds> parse_rfc850(std::string_view text, Seconds now) noexcept {
    Scanner scanner(text);
    scanner.literal(", ");
    const int day = scanner.number(2);
    scanner.literal("-");
    const int month = scanner.month();
    scanner.literal("-");
    const int two_digits = scanner.number(2);
    scanner.literal(" ");
    const std::chrono::seconds time = scanner.time();
    scanner.literal(" GMT");
    if (!scanner.finished()) return std::nullopt;
    const std::chrono::year_month_day today(std::chrono::floor<std::chrono::days>(now));
    const int latest = static_cast<int>(today.year()) + 50;
    const int year = latest - ((latest - two_digits) % 100 + 100) % 100;
    return to_time(year, month, day, time);
}

/// "Sun Nov  6 08:49:37 1994"
std::optional<Seconds> parse_asctime(std::string_view text) noexcept {
    Scanner scanner(text);
    scanner.literal(" ");
    const int month = scanner.month();
    scanner.literal(" ");
    const int day = scanner.number(2, true);
    scanner.literal(" ");
    const std::chrono::seconds time = scanner.time();
    scanner.literal(" ");
    const int year = scanner.number(4);
    if (!scanner.finished()) return std::nullopt;
    return to_time(year, month, day, time);
}

/// Which day of the week it says is not checked against the date: the date is what counts.
std::optional<Seconds> parse_http_date(std::string_view text, Seconds now) noexcept {
    for (const std::string_view day : days) {
        if (text.starts_with(day)) return parse_rfc850(text.substr(day.size()), now);
        if (!text.starts_with(day.substr(0, 3))) continue;
        const std::string_view rest = text.substr(3);
        return rest.starts_with(',') ? parse_fixdate(rest) : parse_asctime(rest);
    }
    return std::nullopt;
}

std::string format_http_date(Seconds any) {
    const Seconds time = pages::within_calendar(any);
    const auto date = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day ymd(date);
    const std::chrono::hh_mm_ss clock(time - date);
    const std::chrono::weekday weekday(date);
    std::array<char, 64> text{};
    const int size = std::snprintf(
        text.data(), text.size(), "%.3s, %02u %.3s %04d %02d:%02d:%02d GMT",
        days[weekday.c_encoding()].data(), static_cast<unsigned>(ymd.day()),
        months[static_cast<unsigned>(ymd.month()) - 1].data(), static_cast<int>(ymd.year()),
        static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
        static_cast<int>(clock.seconds().count()));
    return {text.data(), static_cast<std::size_t>(size)};
}

} // namespace

std::optional<RetryAfter> parse_retry_after(std::string_view value, Seconds now) noexcept {
    constexpr std::int64_t longest = 0x7FFFFFFF;
    const std::string_view text = formats::trim(value);
    if (text.empty()) return std::nullopt;
    if (text.find_first_not_of("0123456789") != std::string_view::npos) {
        const std::optional<Seconds> date = parse_http_date(text, now);
        if (!date) return std::nullopt;
        return RetryAfter(*date);
    }
    std::int64_t seconds = 0;
    for (const char c : text)
        seconds = std::min(seconds * 10 + (c - '0'), longest);
    return RetryAfter(std::chrono::seconds(seconds));
}

std::string to_header(const RetryAfter& retry_after) {
    if (const auto* delay = std::get_if<std::chrono::seconds>(&retry_after))
        return std::to_string(std::max<std::int64_t>(delay->count(), 0));
    return format_http_date(std::get<Seconds>(retry_after));
}

} // namespace phrasebook
