#include "pages/answer.hpp"

#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <utility>
#include <variant>

#include <phrasebook/status.hpp>

#include "pages/calendar.hpp"
#include "pages/text.hpp"

namespace phrasebook {

std::string_view status_line_reason(int code) noexcept {
    if (const std::string_view phrase = reason_phrase(code); !phrase.empty()) return phrase;
    constexpr std::array<std::string_view, 6> classes{"Unknown Status", "Informational",
                                                      "Successful",     "Redirection",
                                                      "Client Error",   "Server Error"};
    return classes[static_cast<std::size_t>(status_class(code))];
}

namespace pages {

namespace {

Words words_of(const Reader& reader, int code, Field field) {
    const Message message = reader(code, field);
    return {well_formed(message.text), std::string(message.locale)};
}

/// Rounded up: nobody is to come too early.
constexpr std::int64_t divide(std::int64_t seconds, std::int64_t unit) {
    return seconds / unit + (seconds % unit == 0 ? 0 : 1);
}

} // namespace

Answer make_answer(int code, const Reader& reader, const Details& details) {
    Answer answer;
    answer.code = code;
    answer.reason = status_line_reason(code);
    answer.title = words_of(reader, code, Field::title);
    if (answer.title.text.empty()) answer.title = {std::string(answer.reason), "en"};
    answer.summary = words_of(reader, code, Field::summary);
    if (details.description) answer.description = words_of(reader, code, Field::description);
    answer.advice = words_of(reader, code, Field::advice);

    answer.address = clean(details.address, max_detail_size);
    answer.method = clean(details.method, max_detail_size);
    answer.request_id = clean(details.request_id, max_detail_size);
    answer.instance = to_uri_reference(
        details.instance.empty() ? details.address : details.instance, max_detail_size);
    if (details.time) answer.time = within_calendar(*details.time);
    answer.retry_after = details.retry_after;
    if (answer.retry_after)
        if (auto* when = std::get_if<Seconds>(&*answer.retry_after)) *when = within_calendar(*when);
    return answer;
}

std::string to_rfc3339(Seconds time) {
    const auto date = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day ymd(date);
    const std::chrono::hh_mm_ss clock(time - date);
    std::array<char, 64> text{};
    const int size = std::snprintf(
        text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02dZ", static_cast<int>(ymd.year()),
        static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()),
        static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
        static_cast<int>(clock.seconds().count()));
    return {text.data(), static_cast<std::size_t>(size)};
}

Voice::Voice(const PageWords& words, const Reader& reader, std::string_view tag,
             std::string_view time_zone)
    : words_(words), tag_(Tag::parse(tag)), time_zone_(time_zone) {
    if (tag_ && tag_->is_root()) tag_.reset();
    if (tag_) tags_.push_back(*tag_);
    if (const std::optional<Tag> locale = Tag::parse(reader.locale())) tags_.push_back(*locale);
}

Conventions Voice::conventions(std::string_view locale) const {
    const std::optional<Tag> words = Tag::parse(locale);
    const bool same =
        tag_ && words && tag_->language() == words->language() && tag_->script() == words->script();
    return {same ? tag_->text() : locale, time_zone_};
}

Words Voice::say(Phrase phrase) const {
    const Found found = words_.find(phrase, tags_);
    return {well_formed(found.message->with()), std::string(found.locale)};
}

std::string Voice::document_title(const Answer& answer) const {
    return well_formed(
        words_.find(Phrase::document_title, tags_)
            .message->with("title", answer.title.text, "code", std::to_string(answer.code)));
}

std::string Voice::labelled(Phrase label, std::string_view value) const {
    return well_formed(words_.find(Phrase::labelled, tags_)
                           .message->with("label", say(label).text, "value", value));
}

Words Voice::moment(Seconds time) const {
    const Found found = words_.find(Phrase::moment, tags_);
    return {well_formed(found.message->with_time(time, conventions(found.locale))),
            std::string(found.locale)};
}

Words Voice::retry(const RetryAfter& retry_after) const {
    if (const auto* when = std::get_if<Seconds>(&retry_after)) {
        const Found found = words_.find(Phrase::retry_at, tags_);
        return {well_formed(found.message->with_time(*when, conventions(found.locale))),
                std::string(found.locale)};
    }
    const std::int64_t seconds = std::get<std::chrono::seconds>(retry_after).count();
    if (seconds <= 0) return {};
    constexpr std::int64_t minute = 60;
    constexpr std::int64_t hour = 60 * minute;
    constexpr std::int64_t day = 24 * hour;
    std::pair<Phrase, std::int64_t> said(Phrase::retry_in_seconds, seconds);
    if (seconds > 47 * hour)
        said = {Phrase::retry_in_days, divide(seconds, day)};
    else if (seconds > 59 * minute)
        said = {Phrase::retry_in_hours, divide(seconds, hour)};
    else if (seconds > 59)
        said = {Phrase::retry_in_minutes, divide(seconds, minute)};
    const Found found = words_.find(said.first, tags_);
    return {well_formed(found.message->with_count(said.second, conventions(found.locale))),
            std::string(found.locale)};
}

} // namespace pages

} // namespace phrasebook
